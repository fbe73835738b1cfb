"""A result as Markdown, for notebooks and pages that show no HTML."""

from collections.abc import Iterable, Iterator

from skm.exact import format_id
from skm.markah import harfiah
from skm.tampil.kartu import Kartu, kartu


def markdown(hasil: object) -> str:
    """Return a result as Markdown in which no text can become markup."""
    return "\n\n".join(_isi(kartu(hasil))) + "\n"


def _isi(isi: Kartu) -> Iterator[str]:
    yield f"**{harfiah(isi.judul)}**"
    if isi.baris:
        yield "\n".join(_tabel(isi))
    if isi.sisa:
        yield f"… dan {format_id(isi.sisa)} baris lain"
    if isi.catatan:
        yield "\n".join(f"- {harfiah(c)}" for c in isi.catatan)


def _tabel(isi: Kartu) -> Iterator[str]:
    kolom = range(len(isi.baris[0]))
    yield _baris(map(harfiah, isi.kepala or ("",) * len(kolom)))
    yield _baris("---:" if i in isi.kanan else "---" for i in kolom)
    for baris in isi.baris:
        yield _baris(map(harfiah, baris))


def _baris(sel: Iterable[str]) -> str:
    return f"| {' | '.join(sel)} |"
