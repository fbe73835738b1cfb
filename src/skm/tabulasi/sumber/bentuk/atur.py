"""
Which shape a table has, and what is done about it.

What is declared goes first.  A table whose headings name unsur has a row for each respondent,
unless its rows are options; one whose cells name them is long, turned, or a distribution.
"""

from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.sumber.bentuk.dasar import nama_kolom, tanya
from skm.tabulasi.sumber.bentuk.layanan import periksa_layanan
from skm.tabulasi.sumber.bentuk.panjang import SumberPanjang, dinyatakan, kenali_panjang
from skm.tabulasi.sumber.bentuk.sebaran import (
    SumberSebaran,
    periksa_ke_bawah,
    periksa_ke_samping,
)
from skm.tabulasi.sumber.bentuk.terputar import (
    MAKS_BARIS,
    SumberTerputar,
    berisi_jawaban,
    kolom_unsur,
)
from skm.tabulasi.sumber.blok import Sumber
from skm.tabulasi.sumber.judul import Penilai

_BERARTI = 2  # unsur in the headings that make a table of respondents


def atur(sumber: Sumber, penilai: Penilai, pemetaan: Pemetaan) -> Sumber:
    """
    Return a source with a row for each respondent, or the counts of a distribution.

    Raises:
        DataError: The shape is another, or not certain.
    """
    if panjang := dinyatakan(sumber, pemetaan):
        return SumberPanjang(sumber, panjang, penilai)
    match pemetaan.bentuk:
        case "responden":
            return sumber
        case "sebaran":
            return SumberSebaran(sumber, penilai)
        case "terputar":
            return _putar(sumber, penilai)
        case _:
            return _kenali(sumber, penilai)


def _kenali(sumber: Sumber, penilai: Penilai) -> Sumber:
    awal = sumber.awal if sumber.awal is not None else sumber.contoh(MAKS_BARIS)
    periksa_layanan(sumber, awal, penilai)
    unsur = {kode for j in sumber.judul if (kode := penilai.unsur(j))}
    if len(unsur) >= _BERARTI:
        periksa_ke_bawah(sumber, awal, penilai)
        return sumber
    isi = sumber.contoh()
    if not isi:
        return sumber
    if len(isi) <= MAKS_BARIS:
        kolom = kolom_unsur(isi, len(sumber.judul), penilai)
        if kolom is not None:
            if satu := kenali_panjang(sumber, isi, penilai, bertanya=False):
                return SumberPanjang(sumber, satu, penilai)
            periksa_ke_samping(sumber, isi, kolom, penilai)
            if berisi_jawaban(sumber, isi, kolom, penilai):
                return SumberTerputar(sumber, kolom)
            raise tanya(
                sumber,
                "bentuk-terputar",
                lokasi=nama_kolom(sumber.judul, kolom),
                saran="--bentuk terputar",
            )
    if panjang := kenali_panjang(sumber, isi, penilai):
        return SumberPanjang(sumber, panjang, penilai)
    return sumber


def _putar(sumber: Sumber, penilai: Penilai) -> Sumber:
    kolom = kolom_unsur(sumber.contoh(MAKS_BARIS + 1), len(sumber.judul), penilai)
    if kolom is None:
        raise tanya(sumber, "bentuk-tak-cocok", ditemukan="terputar", diharapkan=str(MAKS_BARIS))
    return SumberTerputar(sumber, kolom)
