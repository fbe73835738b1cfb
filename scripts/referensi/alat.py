"""What all parts need: tables, and that tables of meanings are complete."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence


def tabel(kepala: Sequence[str], baris: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a Markdown table."""
    yield f"| {' | '.join(kepala)} |"
    yield f"| {' | '.join('---' for _ in kepala)} |"
    for isi in baris:
        yield f"| {' | '.join(s if '`' in s else s.replace('|', chr(92) + '|') for s in isi)} |"
    yield ""


def sama(arti: Mapping[str, object], ada: Sequence[str], tempat: str) -> None:
    """Stop unless a table of meanings names exactly what there is."""
    if set(arti) != set(ada):
        beda = ", ".join(sorted(set(arti) ^ set(ada)))
        sys.exit(f"scripts/referensi.py: {tempat}: the table of meanings differs in {beda}")
