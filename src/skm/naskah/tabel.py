"""Cells, rows and columns of tables, and the table that both reports have."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from skm.bahasa import romawi
from skm.exact import format_id, round_half_up
from skm.model import IKM, RTL, MutuPelayanan
from skm.naskah.bagian_tabel import Baris, Kolom, Peran, Sel, Tabel
from skm.naskah.kalimat import huruf_besar, terlemah

CENTANG = "√"
KOSONG = "–"
TERSEMBUNYI = Sel(teks="*")
"""A cell with a figure that is not shown."""
NO = Kolom(id="no", judul="No", lebar=10, rata="tengah")
"""The column of the running number."""

_NAMA_DIMENSI = {
    "unit": "Unit",
    "layanan": "Jenis Layanan",
    "jenis_kelamin": "Jenis Kelamin",
    "usia": "Usia",
    "pendidikan": "Pendidikan",
    "pekerjaan": "Pekerjaan",
    "disabilitas": "Disabilitas",
}
"""How tables name the parts of a profile."""


def nama_dimensi(dimensi: str) -> str:
    """Return how tables name a part of a profile; one of the office's own begins with a capital."""
    return _NAMA_DIMENSI.get(dimensi) or huruf_besar(dimensi.replace("_", " "))


def bulat(nilai: int | None) -> Sel:
    """Return a cell with a whole number."""
    return Sel(teks=KOSONG) if nilai is None else Sel(teks=format_id(nilai), nilai=nilai)


def angka(nilai: Decimal | Fraction, desimal: int | None = None) -> Sel:
    """Return a cell with a figure as printed; a fraction is rounded half-up."""
    cetak = nilai if isinstance(nilai, Decimal) else round_half_up(nilai, desimal or 0)
    return Sel(teks=format_id(cetak), nilai=cetak)


def persen(nilai: Decimal) -> Sel:
    """Return a cell with a percentage."""
    return Sel(teks=f"{format_id(nilai)}%", nilai=nilai)


def huruf(mutu: MutuPelayanan) -> Sel:
    """Return a cell with mutu pelayanan and kinerja."""
    return Sel(teks=str(mutu))


def bernomor(semua: Iterable[Sequence[Sel]], peran: Sequence[Peran] = ()) -> tuple[Baris, ...]:
    """Return rows that begin with their number; *peran* says what each of them is."""
    return tuple(
        Baris(sel=(Sel(teks=str(i), nilai=i), *sel), peran=peran[i - 1] if peran else "")
        for i, sel in enumerate(semua, start=1)
    )


def peran_unsur(ikm: IKM) -> list[Peran]:
    """Return what the row of each unsur is: one of the weakest, or any."""
    lemah = {u.kode for u in terlemah(ikm)}
    return ["terendah" if u.kode in lemah else "" for u in ikm.unsur]


def kelompok_unsur(semua: Sequence[RTL]) -> Iterator[tuple[int, bool, RTL]]:
    """Yield each activity with the number of its unsur, and whether it opens that number."""
    nomor, sebelum = 0, None
    for rtl in semua:
        awal = rtl.unsur != sebelum
        nomor, sebelum = nomor + awal, rtl.unsur
        yield nomor, awal, rtl


def tabel_rtl(rtl: Sequence[RTL], nama: Callable[[str], str], nomor: int) -> Tabel:
    """
    Return the table of the plan.

    Args:
        rtl: The plan.
        nama: Gives the name of an unsur.
        nomor: Number of the table.
    """
    tahun = sorted({r.tahun for r in rtl if r.tahun is not None})
    kelompok = f"Waktu ({tahun[0]})" if len(tahun) == 1 else "Waktu"
    nomor_unsur: list[tuple[bool, Sel]] = []
    unsur: list[tuple[bool, Sel]] = []
    kegiatan: list[tuple[bool, Sel]] = []
    tw: list[tuple[bool, list[str]]] = []
    jawab: list[tuple[bool, Sel]] = []
    for i, awal, r in kelompok_unsur(rtl):
        nomor_unsur.append((not awal, Sel(teks=str(i), nilai=i)))
        unsur.append((not awal, Sel(teks=nama(r.unsur))))
        kegiatan.append((False, Sel(teks=r.kegiatan)))
        tanda = CENTANG if len(tahun) < 2 else f"{CENTANG}\n{r.tahun}"
        tw.append(
            ("waktu" in r.gabung_atas, [tanda if t in r.triwulan else "" for t in (1, 2, 3, 4)])
        )
        jawab.append(("penanggung_jawab" in r.gabung_atas, Sel(teks=r.penanggung_jawab or KOSONG)))
    kolom_tw = [[(ikut, Sel(teks=isi[t])) for ikut, isi in tw] for t in range(4)]
    return Tabel(
        id="rtl",
        nomor=nomor,
        judul="Rencana Tindak Lanjut Pelaksanaan SKM",
        kolom=(
            NO,
            Kolom(id="unsur", judul="Prioritas Unsur", lebar=42),
            Kolom(id="kegiatan", judul="Program/Kegiatan", lebar=92),
            *(
                Kolom(
                    id=f"tw{t}",
                    judul=f"TW {romawi(t)}",
                    kelompok=kelompok,
                    lebar=14,
                    rata="tengah",
                )
                for t in (1, 2, 3, 4)
            ),
            Kolom(id="penanggung_jawab", judul="Penanggung Jawab", lebar=43),
        ),
        baris=susun_baris([nomor_unsur, unsur, kegiatan, *kolom_tw, jawab]),
    )


def susun_baris(kolom: Sequence[Sequence[tuple[bool, Sel]]]) -> tuple[Baris, ...]:
    """
    Return rows from columns of (shared with the cell above, cell).

    A run of shared cells becomes one that reaches over the others, which are empty.
    """
    jadi: list[list[Sel]] = []
    for isi in kolom:
        sel: list[Sel] = []
        rentang = 1
        for ikut, satu in reversed(isi):
            sel.append(Sel(rentang=0) if ikut else attrs.evolve(satu, rentang=rentang))
            rentang = rentang + 1 if ikut else 1
        jadi.append(sel[::-1])
    return tuple(Baris(sel=baris) for baris in zip(*jadi, strict=True))
