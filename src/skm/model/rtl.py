"""The plan: what will be done about a weak unsur."""

from collections.abc import Iterable, Iterator

import attrs

from skm.dasar import Benda
from skm.errors import Masalah
from skm.model.unsur import KodeUnsur
from skm.syarat import ISI, KODE, TEKS, Dari, banyak, bulat, opsional, pilihan

GABUNG = ("waktu", "penanggung_jawab")
"""Columns of the plan that a row may share with the row above."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class RTL(Benda):
    """
    One activity of the *rencana tindak lanjut*; one activity is one count.

    Attributes:
        id: Name within the report, by which Realisasi and Strategi refer to it.
        unsur: The one unsur it is meant to improve.
        kegiatan: The activity, in the office's words.
        tahun: Year in which it is planned; None if no schedule is stated.
        triwulan: Quarters of that year, 1 to 4, ascending; empty if no schedule is stated.
        penanggung_jawab: Who is responsible; empty if nobody is named.
        gabung_atas: Columns (``waktu``, ``penanggung_jawab``) printed as one cell with the row
            above, whose values must be equal and whose unsur must be the same.
    """

    id: str = attrs.field(metadata=ISI)
    unsur: KodeUnsur = attrs.field(metadata=KODE)
    kegiatan: str = attrs.field(metadata=TEKS)
    tahun: int | None = attrs.field(default=None, metadata=opsional(bulat(1900, 9999)))
    triwulan: tuple[int, ...] = attrs.field(
        default=(), converter=Dari[Iterable[int]], metadata=banyak(bulat(1, 4))
    )
    penanggung_jawab: str = attrs.field(default="", metadata=TEKS)
    gabung_atas: tuple[str, ...] = attrs.field(
        default=(), converter=Dari[Iterable[str]], metadata=banyak(pilihan(*GABUNG))
    )

    def _antarbidang(self) -> Iterator[Masalah]:
        for nama in ("triwulan", "gabung_atas"):
            butir = getattr(self, nama)
            for i, b in enumerate(butir):
                if b in butir[:i]:
                    yield Masalah(kode="entri-ganda", lokasi=f".{nama}[{i}]", ditemukan=str(b))

    def isi(self, kolom: str) -> object:
        """Return what a column of the plan shows, for comparison with the row above."""
        return (self.tahun, frozenset(self.triwulan)) if kolom == "waktu" else self.penanggung_jawab


def masalah_gabung(rtl: tuple[RTL, ...]) -> Iterator[Masalah]:
    """Yield the shared cells that cannot be printed as one."""
    for i, baris in enumerate(rtl):
        for j, kolom in enumerate(baris.gabung_atas):
            lokasi = f".rtl[{i}].gabung_atas[{j}]"
            if i == 0:
                yield Masalah(kode="gabung-pertama", lokasi=lokasi, ditemukan=kolom)
                continue
            atas = rtl[i - 1]
            if atas.unsur != baris.unsur:
                yield Masalah(
                    kode="gabung-unsur",
                    lokasi=lokasi,
                    ditemukan=baris.unsur,
                    diharapkan=atas.unsur,
                )
            elif atas.isi(kolom) != baris.isi(kolom):
                yield Masalah(
                    kode="gabung-berbeda", lokasi=lokasi, ditemukan=kolom, diharapkan=atas.id
                )
