"""Sentences on what statistics say about an index; plain words, no claim beyond the sample."""

from collections.abc import Sequence
from decimal import Decimal

from skm.bahasa import rangkai
from skm.exact import format_id
from skm.model import (
    IKM,
    N_KECIL,
    AturanSampel,
    CapaianSampel,
    GalatIKM,
    Keandalan,
    Kenyataan,
    Metode,
    Perbandingan,
    Rekap,
    Sebab,
    UnitTanpaIKM,
)
from skm.skor.bagian import sebut_butir

TERSEBUT = 5
"""How many units a sentence names one by one."""

_SAMPEL = {
    AturanSampel.TERDEKAT: "rumus Krejcie–Morgan",
    AturanSampel.TABEL: "tabel Krejcie–Morgan",
    AturanSampel.ATAS: "rumus Krejcie–Morgan dengan pembulatan ke atas",
}
_SEBAB = {
    Sebab.TANPA_RAGAM: "penilaiannya memerlukan sebaran jawaban sedikitnya dua responden yang "
    "mengisi semua unsur pada setiap hasil",
    Sebab.SERAGAM: "pada kedua hasil tidak ada perbedaan jawaban antarresponden",
    Sebab.BEDA_ATURAN: "kedua hasil dihitung dengan regulasi atau konvensi yang berbeda",
}


def kebutuhan_sampel(capaian: CapaianSampel) -> str:
    """Say how many respondents are called for."""
    return (
        f"Untuk populasi {format_id(capaian.populasi)} penerima layanan, {_SAMPEL[capaian.aturan]} "
        f"pada taraf kesalahan {capaian.taraf}% menghasilkan jumlah sampel minimal "
        f"{format_id(capaian.perlu)} responden."
    )


def sampel(capaian: CapaianSampel) -> str:
    """Say how many respondents were called for, and whether there are as many."""
    kalimat = kebutuhan_sampel(capaian)
    if not capaian.diperoleh:
        return f"{kalimat} Survei ini belum memperoleh responden."
    awal = f"{kalimat} Survei ini memperoleh {format_id(capaian.diperoleh)} responden"
    if capaian.terpenuhi:
        return f"{awal}, sehingga jumlah sampel minimal terpenuhi."
    return (
        f"{awal} ({format_id(capaian.cetak)}% dari jumlah itu), sehingga masih kurang "
        f"{format_id(capaian.kurang)} responden."
    )


def galat(ikm: IKM, hasil: GalatIKM | None) -> str:
    """Say how far the index may be off, or why nobody knows."""
    if hasil is None:
        return (
            "Batas galat (margin of error) IKM tidak dihitung karena perhitungannya memerlukan "
            "sebaran jawaban sedikitnya dua responden yang mengisi semua unsur."
        )
    if hasil.n == hasil.populasi:
        return (
            "Seluruh penerima layanan mengisi kuesioner secara lengkap, sehingga IKM tidak "
            "mengandung galat penarikan sampel."
        )
    if not hasil.ragam:
        kalimat = (
            f"Seluruh {format_id(hasil.n)} responden yang mengisi semua unsur menghasilkan nilai "
            "yang sama, sehingga batas galat (margin of error) IKM adalah 0,00 poin."
        )
    else:
        koreksi = (
            ""
            if hasil.populasi is None
            else f" (dengan koreksi populasi {format_id(hasil.populasi)} orang)"
        )
        kalimat = (
            f"Pada tingkat kepercayaan 95%, batas galat (margin of error) IKM sebesar "
            f"{format_id(ikm.cetak)} adalah ±{format_id(hasil.galat)} poin{koreksi}; IKM seluruh "
            f"penerima layanan diperkirakan berada antara {format_id(hasil.bawah)} dan "
            f"{format_id(hasil.atas)}."
        )
    if hasil.n_kecil:
        kalimat += (
            f" Angka ini hanya bertumpu pada {format_id(hasil.n)} responden yang mengisi semua "
            f"unsur (kurang dari {N_KECIL}) dan perlu dibaca dengan hati-hati."
        )
    return kalimat


def keandalan(hasil: Keandalan) -> str:
    """Say how reliable the answers are, in the customary words."""
    if hasil.tingkat is None or hasil.alpha_cetak is None:
        if hasil.n < 2:
            sebab = "responden yang mengisi semua unsur kurang dari dua"
        elif len(hasil.unsur) < 2:
            sebab = "kuesioner hanya memuat satu unsur"
        else:
            sebab = "jumlah nilai semua responden sama"
        return f"Koefisien Cronbach's alpha tidak dapat dihitung karena {sebab}."
    butir = sebut_butir(u.kode for u in hasil.unsur)
    kalimat = (
        f"Uji reliabilitas atas {len(hasil.unsur)} {butir} dan {format_id(hasil.n)} responden yang "
        f"mengisi semua {butir} menghasilkan koefisien Cronbach's alpha "
        f"{format_id(hasil.alpha_cetak)}; kuesioner tergolong {hasil.tingkat.value}."
    )
    if hasil.n_kecil:
        kalimat += (
            f" Karena respondennya kurang dari {N_KECIL}, koefisien ini perlu dibaca dengan "
            "hati-hati."
        )
    return kalimat


def perubahan(banding: Perbandingan) -> str:
    """Say how the index moved from one period to the next, and whether that is more than chance."""
    lama, baru = banding.lama, banding.baru
    selisih = banding.ikm.cetak
    if not selisih:
        kalimat = f"IKM tetap {format_id(baru.ikm.cetak)} pada {lama.nama} dan {baru.nama}."
    else:
        arah = "naik" if selisih > 0 else "turun"
        kalimat = (
            f"IKM {arah} {format_id(abs(selisih))} poin, dari {format_id(lama.ikm.cetak)} pada "
            f"{lama.nama} menjadi {format_id(baru.ikm.cetak)} pada {baru.nama}."
        )
    return kalimat + _penilaian(banding, "perubahan")


def perbedaan(banding: Perbandingan) -> str:
    """Say how the indices of two units differ, and whether that is more than chance."""
    lama, baru = banding.lama, banding.baru
    selisih = banding.ikm.cetak
    if not selisih:
        kalimat = f"IKM {baru.nama} sama dengan IKM {lama.nama}, yaitu {format_id(baru.ikm.cetak)}."
    else:
        arah = "tinggi" if selisih > 0 else "rendah"
        kalimat = (
            f"IKM {baru.nama} ({format_id(baru.ikm.cetak)}) lebih {arah} {format_id(abs(selisih))} "
            f"poin daripada IKM {lama.nama} ({format_id(lama.ikm.cetak)})."
        )
    return kalimat + _penilaian(banding, "perbedaan")


def sebut_batas(batas: Decimal) -> str:
    """Say within which difference two indices may be apart by chance."""
    return f"±{format_id(batas)} poin pada tingkat kepercayaan 95%"


def _penilaian(banding: Perbandingan, kata: str) -> str:
    """Return the judgement, with a blank before it; an index that stayed needs none."""
    if not banding.ikm.cetak:
        return ""
    if banding.sebab is not None or banding.uji is None:
        sebab = _SEBAB[banding.sebab or Sebab.TANPA_RAGAM]
        return f" Nyata atau tidaknya {kata} ini tidak dapat dinilai karena {sebab}."
    batas = sebut_batas(banding.uji.batas)
    if banding.kenyataan is Kenyataan.NYATA:
        kalimat = (
            f" {kata.capitalize()} ini nyata secara statistik karena melampaui batas kewajaran "
            f"sampel ({batas})."
        )
    else:
        kalimat = (
            f" {kata.capitalize()} ini masih dalam batas kewajaran sampel ({batas}), sehingga "
            f"belum dapat disebut {kata} yang nyata."
        )
    if banding.n_kecil:
        kalimat += (
            f" Penilaian ini perlu dibaca dengan hati-hati karena ada hasil yang bertumpu pada "
            f"kurang dari {N_KECIL} responden."
        )
    return kalimat


def rekap(hasil: Rekap) -> str:
    """State the result by the declared method, that of the other, and what has no index."""
    utama, lain = (
        (hasil.gabung, hasil.rata_unit)
        if hasil.metode is Metode.GABUNG
        else (hasil.rata_unit, hasil.gabung)
    )
    kata = hasil.metode.sebutan
    if utama is None:
        sebab = (
            "ada unsur tanpa jawaban"
            if hasil.metode is Metode.GABUNG
            else "tidak ada unit yang memiliki IKM"
        )
        kalimat = [f"IKM menurut metode {kata} tidak dapat dihitung karena {sebab}."]
    else:
        kalimat = [
            f"IKM menurut metode {kata} adalah {format_id(utama.cetak)} dengan mutu pelayanan "
            f"{utama.mutu}, dihitung dari {_cakupan(hasil)}."
        ]
    if lain is not None:
        kalimat.append(
            f"Sebagai pembanding, IKM menurut metode {lain.metode.sebutan} adalah "
            f"{format_id(lain.cetak)}."
        )
    if hasil.tanpa_ikm:
        kalimat.append(_tanpa_ikm(hasil.tanpa_ikm))
    if hasil.n_tanpa_unit:
        kalimat.append(
            f"Sebanyak {format_id(hasil.n_tanpa_unit)} responden tidak diketahui unitnya; "
            "jawabannya hanya diperhitungkan dalam gabungan seluruh responden."
        )
    return " ".join(kalimat)


def _cakupan(hasil: Rekap) -> str:
    if hasil.metode is Metode.RATA_UNIT:
        return f"{format_id(len(hasil.unit))} unit"
    unit = len(hasil.unit) + len(hasil.tanpa_ikm)
    dari = f" pada {format_id(unit)} unit" if unit else ""
    return f"{format_id(hasil.n)} responden{dari}"


def _tanpa_ikm(unit: Sequence[UnitTanpaIKM]) -> str:
    if len(unit) > TERSEBUT:
        return (
            f"IKM {format_id(len(unit))} unit tidak dapat dihitung karena ada unsur tanpa jawaban."
        )
    rinci = rangkai([f"{u.nama} ({rangkai(u.tanpa_jawaban)})" for u in unit])
    return f"IKM unit berikut tidak dapat dihitung karena ada unsur tanpa jawaban: {rinci}."
