"""Cells, rows and columns of tables, and the table that both reports have."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from skm.bahasa import romawi
from skm.exact import format_id, round_half_up
from skm.model import RTL, MutuPelayanan
from skm.naskah.bagian import Baris, Kolom, Sel, Tabel

CENTANG = "√"
KOSONG = "–"
TERSEMBUNYI = Sel(teks="*")
"""A cell with a figure that is not shown."""
NO = Kolom(id="no", judul="No", lebar=10, rata="tengah")
"""The column of the running number."""

NAMA_DIMENSI = {
    "unit": "Unit",
    "layanan": "Jenis Layanan",
    "jenis_kelamin": "Jenis Kelamin",
    "usia": "Usia",
    "pendidikan": "Pendidikan",
    "pekerjaan": "Pekerjaan",
    "disabilitas": "Disabilitas",
}
"""How tables name the parts of a profile."""


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
    return Sel(teks=f"{mutu.huruf} · {mutu.kinerja}")


def bernomor(semua: Iterable[Sequence[Sel]], tebal: Sequence[bool] = ()) -> tuple[Baris, ...]:
    """Return rows that begin with their number; *tebal* says which of them are bold."""
    return tuple(
        Baris(
            sel=(Sel(teks=str(i), nilai=i), *sel),
            tebal=bool(tebal) and tebal[i - 1],
        )
        for i, sel in enumerate(semua, start=1)
    )


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

    A run of shared cells becomes one cell that begins and others, empty, that continue it.
    """
    jadi: list[list[Sel]] = []
    for isi in kolom:
        sel: list[Sel] = []
        for i, (ikut, satu) in enumerate(isi):
            diikuti = i + 1 < len(isi) and isi[i + 1][0]
            if ikut:
                sel.append(Sel(gabung="lanjut"))
            else:
                sel.append(attrs.evolve(satu, gabung="mulai") if diikuti else satu)
        jadi.append(sel)
    return tuple(Baris(sel=baris) for baris in zip(*jadi, strict=True))
