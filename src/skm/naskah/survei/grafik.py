"""Charts of the survey report."""

from collections.abc import Sequence
from decimal import Decimal

from skm.exact import format_id
from skm.model import IKM, Periode
from skm.naskah.bagian import Batas, Grafik
from skm.regulasi import Regulasi
from skm.skor import cetak_ikm


def grafik_unsur(ikm: IKM, regulasi: Regulasi, nomor: int) -> Grafik:
    """Return the bar chart of every unsur, with the bounds of mutu pelayanan."""
    tabel = regulasi.tabel_mutu
    return Grafik(
        id="unsur",
        nomor=nomor,
        judul="Nilai IKM Konversi per Unsur",
        jenis="batang",
        deret="Nilai IKM konversi",
        kategori=tuple(f"{u.kode} {u.nama}" for u in ikm.unsur),
        nilai=tuple(u.konversi_cetak for u in ikm.unsur),
        bawah=cetak_ikm(tabel[-1].batas_bawah),
        atas=cetak_ikm(tabel[0].batas_atas),
        batas=_batas(regulasi),
        uraian="; ".join(f"{u.nama}: {format_id(u.konversi_cetak)}" for u in ikm.unsur) + ".",
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
        kategori=tuple(periode.ringkas for periode, _ in semua),
        nilai=nilai,
        bawah=bawah,
        atas=atas,
        batas=tuple(b for b in _batas(regulasi) if bawah < b.nilai < atas),
        uraian="; ".join(f"{periode}: {format_id(v, 2)}" for periode, v in semua) + ".",
    )


def _batas(regulasi: Regulasi) -> tuple[Batas, ...]:
    return tuple(
        Batas(
            nilai=cetak_ikm(b.batas_bawah),
            label=f"{b.mutu} ≥ {format_id(cetak_ikm(b.batas_bawah))}",
        )
        for b in regulasi.tabel_mutu[:-1]
    )


def _rentang(nilai: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """Return an axis of whole fives around some indices, within the scale."""
    bawah = int(min(nilai)) // 5 * 5 - 5
    atas = -(-int(max(nilai) + 1) // 5) * 5 + 5
    return Decimal(max(bawah, 0)), Decimal(min(atas, 100) if max(nilai) <= 100 else atas)
