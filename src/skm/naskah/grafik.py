"""The chart that both reports have, and the bounds between classes in any of them."""

from skm.exact import format_id
from skm.model import IKM
from skm.naskah.bagian import Batas, Grafik
from skm.naskah.kalimat import terlemah
from skm.regulasi import Regulasi
from skm.skor import cetak_ikm


def grafik_unsur(ikm: IKM, regulasi: Regulasi, nomor: int) -> Grafik:
    """Return the bar chart of every unsur, with the bounds of mutu pelayanan."""
    tabel, lemah = regulasi.tabel_mutu, terlemah(ikm)
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
        batas=batas_mutu(regulasi),
        uraian="; ".join(f"{u.nama}: {format_id(u.konversi_cetak)}" for u in ikm.unsur) + ".",
        terendah=tuple(i for i, u in enumerate(ikm.unsur) if u in lemah),
    )


def batas_mutu(regulasi: Regulasi) -> tuple[Batas, ...]:
    """Return where each class but the lowest begins."""
    return tuple(
        Batas(
            nilai=cetak_ikm(b.batas_bawah),
            label=f"{b.mutu} ≥ {format_id(cetak_ikm(b.batas_bawah))}",
        )
        for b in regulasi.tabel_mutu[:-1]
    )
