"""Two clean reports to change one thing in."""

from decimal import Decimal
from typing import Any

import attrs

from skm.audit import BukuAturan, Lingkungan, buku_bawaan, periksa
from skm.dasar import Peta
from skm.model import (
    RTL,
    Dokumentasi,
    LaporanSKM,
    LaporanTindakLanjut,
    LembarJawaban,
    NilaiUnsur,
    Penandatangan,
    Periode,
    PeriodeLaporan,
    Realisasi,
    Status,
    Strategi,
    Tanggal,
    Temuan,
    Tercantum,
    UnitLayanan,
)

NIP = "197001011995031001"
BUKTI = (Dokumentasi(tautan="https://contoh.go.id/berita"),)
TOTAL = dict(zip((f"U{i}" for i in range(1, 10)),
                 (310, 350, 300, 390, 320, 358, 366, 395, 355), strict=True))  # fmt: skip


def rtl(id_rtl: str, unsur: str, **ubah: Any) -> RTL:
    """Return one activity, complete."""
    return attrs.evolve(
        RTL(
            id=id_rtl,
            unsur=unsur,
            kegiatan=f"Kegiatan {id_rtl}",
            tahun=2024,
            triwulan=(2,),
            penanggung_jawab="Seksi Pelayanan",
        ),
        **ubah,
    )


def realisasi(id_rtl: str, status: Status = Status.SUDAH, **ubah: Any) -> Realisasi:
    """Return what was done about an activity, complete."""
    hambatan = "" if status is Status.SUDAH else "Anggaran belum turun."
    dasar = Realisasi(
        rtl=id_rtl, status=status, deskripsi="Selesai.", dokumentasi=BUKTI, hambatan=hambatan
    )
    return attrs.evolve(dasar, **ubah)


def strategi(id_rtl: str, **ubah: Any) -> Strategi:
    """Return a strategy, complete."""
    return attrs.evolve(
        Strategi(rtl=id_rtl, strategi="Rapat", target="2 bulan", penanggung_jawab="TU"), **ubah
    )


def nilai(**total: int) -> tuple[NilaiUnsur, ...]:
    """Return totals of 100 respondents, the usual ones but for some."""
    return tuple(NilaiUnsur(kode=k, total=t, n=100) for k, t in {**TOTAL, **total}.items())


def nrr(n: int | None = None, **isi: str) -> tuple[NilaiUnsur, ...]:
    """Return printed means, the usual ones but for some."""
    semua = {k: f"{t / 100:.2f}" for k, t in TOTAL.items()} | isi
    return tuple(NilaiUnsur(kode=k, nrr=Decimal(v), n=n) for k, v in semua.items())


TL = LaporanTindakLanjut(
    unit=UnitLayanan(nama="Balai Contoh"),
    periode=PeriodeLaporan(
        survei=Periode(tahun=2024, triwulan=1), tindak_lanjut=Periode(tahun=2024, triwulan=2)
    ),
    nilai=nilai(),
    rtl=(rtl("w", "U3"), rtl("p", "U1"), rtl("k", "U5")),
    realisasi=(realisasi("w"), realisasi("p"), realisasi("k")),
    tanggal=Tanggal(tahun=2024, bulan=7, hari=10),
    tempat="Kota Contoh",
    penandatangan=Penandatangan(nama="Nama Kepala", nip=NIP),
)

SKM = LaporanSKM(
    unit=UnitLayanan(nama="Balai Contoh"),
    periode=Periode(tahun=2024, triwulan=1),
    jawaban=LembarJawaban(
        jawaban=Peta(
            {k: "3" * 30 + "4" * (t // 40) + "2" * (10 - t // 40) for k, t in TOTAL.items()}
        ),
        profil=Peta(
            {
                "jenis_kelamin": ("Laki-laki",) * 18 + ("Perempuan",) * 22,
                "tanggal": ("2024-02-01",) * 40,
            }
        ),
    ),
    populasi=44,
    rtl=(rtl("w", "U1"), rtl("p", "U3"), rtl("k", "U2")),
    tanggal=Tanggal(tahun=2024, bulan=4, hari=10),
    tempat="Kota Contoh",
    penandatangan=Penandatangan(nama="Nama Kepala", nip=NIP),
)


def tl(**ubah: Any) -> LaporanTindakLanjut:
    """Return the follow-up report with something changed."""
    return attrs.evolve(TL, **ubah)


def skm(**ubah: Any) -> LaporanSKM:
    """Return the survey report with something changed."""
    return attrs.evolve(SKM, **ubah)


def lembar(**ubah: Any) -> LaporanSKM:
    """Return the survey report with something changed in its answers."""
    return skm(jawaban=attrs.evolve(SKM.jawaban, **ubah))


def kata(**isi: Any) -> LaporanTindakLanjut:
    """Return the follow-up report whose document states that."""
    return tl(tercantum=Tercantum(**isi))


def kata_skm(**isi: Any) -> LaporanSKM:
    """Return the survey report whose document states that."""
    return skm(tercantum=Tercantum(**isi))


def temukan(
    aturan: str,
    laporan: LaporanTindakLanjut | LaporanSKM,
    lingkungan: Lingkungan | None = None,
    buku: BukuAturan | None = None,
) -> list[Temuan]:
    """Return what one rule finds."""
    semua = periksa(laporan, buku=buku or buku_bawaan(), lingkungan=lingkungan)
    return [t for t in semua if t.aturan == aturan]
