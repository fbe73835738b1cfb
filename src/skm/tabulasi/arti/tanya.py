"""
What is asked of whoever made a form, as problems with a block to paste.

A block holds what is certain and a question mark where it is not, which no mapping file may hold:
pasted as it is, it is refused, and never leads to a figure.
"""

from collections.abc import Iterable, Iterator, Mapping

from skm.dasar import tampilan
from skm.errors import Masalah
from skm.privasi.samaran import samarkan
from skm.tabulasi.arti.kata import bersih
from skm.tabulasi.arti.pemetaan import SEMUA
from skm.tabulasi.arti.putusan import Bacaan, Putusan, Tanya

_TERBANYAK = 12  # texts that are shown one by one
_TERPANJANG = 60


def masalah_dari(putusan: Putusan, berkas: str) -> list[Masalah]:
    """Return what is asked as problems, the first with a block that answers all of them."""
    blok = _blok(putusan.pertanyaan)
    return [
        Masalah(
            kode=p.soal,
            berkas=berkas,
            lokasi=", ".join(p.unsur),
            ditemukan=_daftar(p.teks),
            diharapkan=p.skala or " | ".join(dict.fromkeys(map(_sebut, p.bacaan))),
            saran=blok if di == 0 else "",
        )
        for di, p in enumerate(putusan.pertanyaan)
    ]


def catatan_lain(putusan: Putusan, berkas: str) -> Iterator[Masalah]:
    """Yield a remark for each other reading of what was decided."""
    for lain in putusan.lain:
        dipakai = {
            isi: huruf
            for teks in putusan.arti.values()
            for isi, huruf in teks.items()
            if isi.replace("_", " ").casefold() in lain.nilai
        }
        dibaca = dict(sorted({t.casefold(): h for t, h in dipakai.items()}.items()))
        yield Masalah(
            kode="bacaan-lain",
            berkas=berkas,
            ditemukan=", ".join(f"{_teks(t)} = {h}" for t, h in dibaca.items()),
            diharapkan=_sebut(lain),
        )


def _sebut(bacaan: Bacaan) -> str:
    if None in bacaan.nilai.values():
        return "skala 1–5"
    pilihan = sorted(bacaan.nilai.items(), key=lambda satu: (satu[1] or 0, satu[0]))
    return ", ".join(f"{_teks(t)} = {n}" for t, n in pilihan)


def _daftar(teks: Mapping[str, int]) -> str:
    urut = sorted(teks.items(), key=lambda satu: (-satu[1], satu[0]))
    lebih = [f"… ({len(urut) - _TERBANYAK} lagi)"] if len(urut) > _TERBANYAK else []
    return ", ".join([*(f"{_teks(t)} ({n}×)" for t, n in urut[:_TERBANYAK]), *lebih])


def _teks(teks: str) -> str:
    """Show a text of an unsur column: cut, and with what identifies people masked."""
    isi = samarkan(bersih(teks))[0]
    return tampilan(isi if len(isi) <= _TERPANJANG else f"{isi[: _TERPANJANG - 1]}…")


def _blok(semua: Iterable[Tanya]) -> str:
    """Return what to put into a mapping file: every text that is asked about, once."""
    nilai: dict[str, set[int | None]] = {}
    for p in semua:
        for teks in p.teks:
            bacaan = {b.nilai.get(teks) for b in p.bacaan} or {None}
            nilai.setdefault(teks, set()).update(bacaan)
    baris = [f"[jawaban.{SEMUA}]"]
    for teks, pilihan in sorted(nilai.items()):
        pasti = len(pilihan) == 1 and None not in pilihan
        mungkin = " atau ".join(str(n) for n in sorted(n for n in pilihan if n is not None))
        isi = str(*pilihan) if pasti else f'"?"  # {mungkin or "1, 2, 3, atau 4"}'
        baris.append(f"{tampilan(teks)} = {isi}")
    return "\n".join(baris)
