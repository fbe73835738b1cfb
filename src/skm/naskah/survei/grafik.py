"""Charts of the survey report."""

from collections.abc import Sequence
from decimal import Decimal

from skm.exact import format_id
from skm.model import Periode
from skm.naskah.bagian import Grafik
from skm.naskah.grafik import batas_mutu
from skm.regulasi import Regulasi


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
        kategori=tuple(periode.ringkas for periode, _ in semua),
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
