"""Charts of the survey report."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from skm.exact import format_id
from skm.model import IKM, Periode
from skm.naskah.bagian import Grafik
from skm.naskah.grafik import batas_mutu
from skm.regulasi import Regulasi
from skm.skor import cetak_ikm

_SEDIKIT = 6  # periods whose names stand below a chart in full
_LAYANAN = 15  # services that one chart has room for


def grafik_layanan(semua: Mapping[str, IKM], regulasi: Regulasi, nomor: int) -> Grafik:
    """Return the bar chart of the services, or of those that come off worst where they are many."""
    urut = [*semua]
    if len(urut) > _LAYANAN:
        tersisa = sorted(urut, key=lambda kelas: semua[kelas].nilai)[:_LAYANAN]
        urut = [kelas for kelas in urut if kelas in tersisa]
    nilai = tuple(semua[kelas].cetak for kelas in urut)
    tabel = regulasi.tabel_mutu
    return Grafik(
        id="layanan",
        nomor=nomor,
        judul="IKM per Jenis Layanan"
        if len(urut) == len(semua)
        else f"{len(urut)} Jenis Layanan dengan IKM Terendah",
        jenis="batang",
        deret="IKM",
        kategori=tuple(urut),
        nilai=nilai,
        bawah=cetak_ikm(tabel[-1].batas_bawah),
        atas=cetak_ikm(tabel[0].batas_atas),
        batas=batas_mutu(regulasi),
        uraian="; ".join(f"{k}: {format_id(v)}" for k, v in zip(urut, nilai, strict=True)) + ".",
        terendah=tuple(i for i, v in enumerate(nilai) if v == min(nilai) < max(nilai)),
    )


def grafik_tren(semua: Sequence[tuple[Periode, Decimal]], regulasi: Regulasi, nomor: int) -> Grafik:
    """Return the line chart of the index, with the bounds of mutu pelayanan it comes near."""
    nilai = tuple(v for _, v in semua)
    bawah, atas = _rentang(nilai)
    return Grafik(
        id="tren",
        nomor=nomor,
        judul="Tren Nilai SKM",
        jenis="garis",
        deret="IKM",
        kategori=tuple(
            periode.ringkas if len(semua) <= _SEDIKIT else periode.singkat for periode, _ in semua
        ),
        nilai=nilai,
        bawah=bawah,
        atas=atas,
        batas=tuple(b for b in batas_mutu(regulasi) if bawah < b.nilai < atas),
        uraian="; ".join(f"{periode}: {format_id(v, 2)}" for periode, v in semua) + ".",
    )


def _rentang(nilai: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """Return an axis of whole fives around some indices, within the scale."""
    bawah = int(min(nilai)) // 5 * 5 - 5
    atas = -(-int(max(nilai) + 1) // 5) * 5 + 5
    return Decimal(max(bawah, 0)), Decimal(min(atas, 100) if max(nilai) <= 100 else atas)
