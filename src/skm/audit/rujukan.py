"""What is said of an id that no activity of the plan has, and which one may be meant."""

import difflib
from collections.abc import Iterator, Sequence

from skm.audit.kata import kutip
from skm.audit.telaah import Telaah


def realisasi_asing(telaah: Telaah) -> Iterator[tuple[int, str]]:
    """
    Yield the place of each realisation of an activity that there is not, and what to say of it.

    One that has a realisation already is not meant where another one lacks it, and none is meant
    twice; that the survey report planned it is more than that its id looks like another.
    """
    menunggu = [k for k in telaah.rtl_per_id if k not in telaah.realisasi_per_rtl]
    asing = [(i, r.rtl) for i, r in enumerate(telaah.realisasi) if r.rtl not in telaah.rtl_per_id]
    if len({id_rtl for _, id_rtl in asing}) == len(menunggu) == 1:
        yield from ((i, sebut_asing("Realisasi", k, menunggu)) for i, k in asing)
        return
    kaitan = None if telaah.tindak_lanjut is None else telaah.tindak_lanjut.survei
    rencana = set[str]() if kaitan is None else {r.id for r in kaitan.rtl}
    sisa = menunggu or [*telaah.rtl_per_id]
    for i, id_rtl in asing:
        if id_rtl in rencana:
            yield (
                i,
                f"Realisasi menunjuk RTL {kutip(id_rtl)}, yang ada pada rencana laporan survei "
                "tetapi tidak di sini. Tambahkan RTL itu.",
            )
            continue
        dekat = dekati(id_rtl, sisa)
        yield i, sebut_asing("Realisasi", id_rtl, dekat)
        if menunggu:
            sisa = [k for k in sisa if k not in dekat]


def dekati(id_rtl: str, ada: Sequence[str]) -> Sequence[str]:
    """Return the id that looks most like one, if any does."""
    return difflib.get_close_matches(id_rtl, ada, n=1)


def sebut_asing(apa: str, id_rtl: str, dekat: Sequence[str]) -> str:
    """Say that something names an activity that is not in the plan, and which may be meant."""
    maksud = f" Mungkin maksudnya {kutip(dekat[0])}." if dekat else ""
    return (
        f"{apa} menunjuk RTL {kutip(id_rtl)}, yang tidak ada pada rencana.{maksud} Perbaiki id-nya."
    )
