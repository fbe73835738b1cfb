"""What a notebook shows of a result, before it is HTML or Markdown."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import attrs

from skm.angka import angka_laporan
from skm.bahasa import sebaris
from skm.dasar import Polos
from skm.errors import DataError
from skm.exact import format_id
from skm.model import (
    IKM,
    Hitungan,
    LaporanSKM,
    LaporanTindakLanjut,
    Perbandingan,
    Rekap,
    Tabulasi,
    Temuan,
)
from skm.naskah.bagian import Naskah
from skm.naskah.grafik import grafik_unsur
from skm.naskah.kalimat import unsur_terendah
from skm.naskah.kalimat_statistik import rekap as kalimat_rekap
from skm.naskah.tabel import KOSONG
from skm.pesan import kalimat
from skm.regulasi import muat
from skm.regulasi.catalogue import EDISI
from skm.skor import hitung_capaian, hitung_ikm, pilih_regulasi, terendah
from skm.tabulasi.bacaan import BacaanJawaban

BARIS_TERBANYAK = 50
"""How many rows of a table are shown."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Kartu(Polos):
    """
    What is shown of a result: plain texts, all still to be escaped.

    Attributes:
        judul: The result in one line.
        kepala: Heads of the table; empty where it has none.
        baris: Its rows.
        kanan: Places of the columns that hold figures.
        sisa: How many rows are not shown.
        svg: A chart, ready as it is; empty for none.
        catatan: Sentences below.
    """

    judul: str
    kepala: tuple[str, ...] = ()
    baris: tuple[tuple[str, ...], ...] = ()
    kanan: frozenset[int] = frozenset()
    sisa: int = 0
    svg: str = ""
    catatan: tuple[str, ...] = ()


def kartu(hasil: object) -> Kartu:
    """Return what is shown of a result."""
    for kelas, susun in _SUSUN.items():
        if isinstance(hasil, kelas):
            return susun(hasil)
    return Kartu(judul=str(hasil))


def _tabel(
    judul: str,
    kepala: Sequence[str],
    baris: Iterable[Sequence[str]],
    *,
    kanan: Iterable[int] = (),
    svg: str = "",
    catatan: Sequence[str] = (),
) -> Kartu:
    semua = [tuple(map(sebaris, satu)) for satu in baris]
    return Kartu(
        judul=judul,
        kepala=tuple(kepala),
        baris=tuple(semua[:BARIS_TERBANYAK]),
        kanan=frozenset(kanan),
        sisa=max(0, len(semua) - BARIS_TERBANYAK),
        svg=svg,
        catatan=tuple(map(sebaris, catatan)),
    )


def _ikm(ikm: IKM) -> Kartu:
    svg = ""
    if ikm.regulasi in EDISI:
        rendah = {t.kode for t in terendah(ikm)}
        menonjol = [i for i, u in enumerate(ikm.unsur) if u.kode in rendah]
        svg = grafik_unsur(ikm, muat(ikm.regulasi), 1).svg(terendah=menonjol)
    return _tabel(
        str(ikm),
        ("Kode", "Unsur", "NRR", "Konversi", "Mutu"),
        (
            (u.kode, u.nama, format_id(u.nrr_cetak), format_id(u.konversi_cetak), str(u.mutu))
            for u in ikm
        ),
        kanan=(2, 3),
        svg=svg,
        catatan=[unsur_terendah(ikm)],
    )


def _rekap(rekap: Rekap) -> Kartu:
    ada = ((u.nama, format_id(u.n), format_id(u.ikm.cetak), str(u.ikm.mutu)) for u in rekap)
    tanpa = ((u.nama, format_id(u.n), "–", "–") for u in rekap.tanpa_ikm)
    return _tabel(
        str(rekap),
        ("Unit", "Responden", "IKM", "Mutu"),
        (*ada, *tanpa),
        kanan=(1, 2),
        catatan=[kalimat_rekap(rekap)],
    )


def _perbandingan(banding: Perbandingan) -> Kartu:
    lama, baru = banding.lama, banding.baru
    return _tabel(
        str(banding),
        ("Kode", "Unsur", lama.nama, baru.nama, "Selisih"),
        (
            (
                u.kode,
                u.nama,
                format_id(lama.ikm[u.kode].nrr_cetak),
                format_id(baru.ikm[u.kode].nrr_cetak),
                str(u.selisih),
            )
            for u in banding.unsur
        ),
        kanan=(2, 3, 4),
    )


def _tabulasi(tabulasi: Tabulasi) -> Kartu:
    return _hitungan(str(tabulasi), tabulasi.semua)


def _hitungan(judul: str, hitungan: Hitungan, catatan: Sequence[str] = ()) -> Kartu:
    return _tabel(
        judul,
        ("Unsur", "1", "2", "3", "4", "Kosong", "Ditolak"),
        (
            (
                kode,
                *map(format_id, frekuensi),
                format_id(hitungan.kosong(kode)),
                format_id(hitungan.ditolak[kode]),
            )
            for kode, frekuensi in hitungan.frekuensi.items()
        ),
        kanan=range(1, 7),
        catatan=catatan,
    )


def _bacaan(bacaan: BacaanJawaban) -> Kartu:
    semua = [kalimat(m) for m in bacaan.catatan]
    lain = len(semua) - BARIS_TERBANYAK
    ekor = [f"… dan {format_id(lain)} catatan lain"] if lain > 0 else []
    return _hitungan(str(bacaan), bacaan.tabulasi.semua, [*semua[:BARIS_TERBANYAK], *ekor])


def _temuan(temuan: Temuan) -> Kartu:
    isi = [
        ("Tingkat", str(temuan.tingkat)),
        ("Tempat", str(temuan.tempat)),
        ("Temuan", temuan.pesan),
        ("Sumber", str(temuan.kutipan)),
        ("Terkait", "; ".join(map(str, temuan.terkait))),
        ("Diabaikan", temuan.diabaikan),
    ]
    return _tabel(temuan.aturan, (), [satu for satu in isi if satu[1]])


def _tindak_lanjut(laporan: LaporanTindakLanjut) -> Kartu:
    return _laporan(
        laporan,
        "Laporan tindak lanjut",
        lambda: hitung_ikm(
            laporan.nilai, regulasi=pilih_regulasi(laporan.regulasi), konvensi=laporan.konvensi
        ),
        ("Periode survei", str(laporan.periode.survei)),
        ("Periode tindak lanjut", str(laporan.periode.tindak_lanjut)),
        ("RTL", str(hitung_capaian(laporan.rtl, laporan.realisasi))),
    )


def _survei(laporan: LaporanSKM) -> Kartu:
    angka = angka_laporan(laporan)
    return _laporan(
        laporan,
        "Laporan SKM",
        angka.hitung,
        ("Periode", str(laporan.periode)),
        ("Responden", KOSONG if angka.n is None else format_id(angka.n)),
        ("RTL", format_id(len(laporan.rtl))),
    )


def _naskah(naskah: Naskah) -> Kartu:
    isi = [
        ("Periode", naskah.sampul.periode),
        ("Unit", naskah.sampul.unit),
        ("Hasil", str(naskah.hasil.ikm)),
        ("Bab", format_id(len(naskah.bab))),
        ("Tabel", format_id(len(naskah.tabel))),
        ("Grafik", format_id(len(naskah.grafik))),
    ]
    return _tabel(naskah.properti.judul, (), isi, catatan=naskah.catatan)


def _laporan(
    laporan: LaporanTindakLanjut | LaporanSKM,
    judul: str,
    ikm: Callable[[], IKM],
    *isi: tuple[str, str],
) -> Kartu:
    try:
        sebutan = str(ikm())
    except DataError as salah:  # a report may be looked at before it is finished
        sebutan = "belum dapat dihitung: " + " ".join(map(kalimat, salah.masalah))
    unit = ", ".join(filter(None, (laporan.unit.nama, laporan.unit.instansi)))
    return _tabel(judul, (), [("Unit", unit), *isi, ("Hasil", sebutan)])


_SUSUN: Mapping[type, Callable[[Any], Kartu]] = MappingProxyType(
    {
        IKM: _ikm,
        Rekap: _rekap,
        Perbandingan: _perbandingan,
        Tabulasi: _tabulasi,
        BacaanJawaban: _bacaan,
        Temuan: _temuan,
        LaporanTindakLanjut: _tindak_lanjut,
        LaporanSKM: _survei,
        Naskah: _naskah,
    }
)
