"""The words of a derivation: what each step is called, its formula, and what there is to say."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from skm.bahasa import rangkai
from skm.exact import format_id, round_half_up
from skm.model import (
    RTL,
    HasilUnsur,
    Hitungan,
    JawabanKosong,
    Konvensi,
    Kutipan,
    Realisasi,
    Status,
)
from skm.model.telusur import Golongan, Pembulatan
from skm.skor import n_dihitung, status_rtl

POIN_NRR, POIN_IKM, PERSEN = "poin NRR", "poin IKM", "%"

LANGKAH: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        # unsur
        "jawaban": ("Jumlah jawaban", "banyaknya jawaban 1 s.d. 4"),
        "total": ("Total nilai", "nilai × banyaknya"),
        "nrr": ("NRR", "total nilai / jumlah jawaban"),
        "nrr_tertulis": ("NRR", "NRR menurut berkas"),
        "jawaban_tanya": ("Jumlah jawaban {kode}", "banyaknya jawaban 1 s.d. 4"),
        "total_tanya": ("Total nilai {kode}", "nilai × banyaknya"),
        "nrr_tanya": ("NRR {kode}", "total nilai / jumlah jawaban"),
        "nrr_tertulis_tanya": ("NRR {kode}", "NRR menurut berkas"),
        "nrr_bagian": ("NRR", "NRR pertanyaan dijumlahkan / banyaknya pertanyaan"),
        "bobot": ("Bobot", "1 / jumlah unsur"),
        "bobot_bulat": ("Bobot", "1 / jumlah unsur, dibulatkan"),
        "bobot_sendiri": ("Bobot", "ditetapkan dalam konvensi"),
        "bobot_regulasi": ("Bobot", "ditetapkan regulasi"),
        "nrr_bulat": ("NRR dibulatkan", "NRR dibulatkan menurut konvensi"),
        "tertimbang": ("NRR tertimbang", "NRR × bobot"),
        "tertimbang_bulat": (
            "NRR tertimbang dibulatkan",
            "NRR tertimbang dibulatkan menurut konvensi",
        ),
        "konversi": ("Nilai konversi", "NRR × faktor konversi"),
        "mutu": ("Mutu", "nilai konversi tercetak"),
        # ikm
        "jumlah_bobot": ("Jumlah bobot", "bobot semua unsur dijumlahkan"),
        "jumlah_tertimbang": (
            "Jumlah NRR tertimbang",
            "NRR tertimbang semua unsur dijumlahkan",
        ),
        "jumlah_bulat": ("Jumlah dibulatkan", "jumlah NRR tertimbang dibulatkan menurut konvensi"),
        "ikm": ("IKM", "jumlah NRR tertimbang × faktor konversi"),
        "mutu_ikm": ("Mutu pelayanan", "IKM tercetak"),
        # terendah
        "terendah": ("Terendah ke-{nomor}: {kode}", "NRR terkecil di antara yang belum disebut"),
        # capaian
        "jumlah_rtl": ("Jumlah RTL", "banyaknya kegiatan dalam rencana"),
        "sudah": ("RTL terlaksana", "banyaknya kegiatan berstatus sudah"),
        "persentase": ("Persentase", "RTL terlaksana / jumlah RTL × 100"),
        "tingkat": ("Tingkat PEKPPP", "persentase tepat"),
        "tingkat_tanpa_rtl": ("Tingkat PEKPPP", "jumlah RTL"),
        # sampel
        "sampel_rumus": (
            "Rumus Krejcie–Morgan",
            "lambda² × N × P × Q / (d² × (N - 1) + lambda² × P × Q)",
        ),
        "sampel_terdekat": ("Sampel minimal", "hasil rumus, dibulatkan ke bilangan terdekat"),
        "sampel_atas": ("Sampel minimal", "hasil rumus, dibulatkan ke atas"),
        "sampel_tabel": ("Sampel minimal", "baris tabel berikutnya, tidak melebihi populasi"),
        "sampel_persen": ("Capaian sampel", "responden / sampel minimal × 100"),
        "sampel_kurang": ("Kekurangan sampel", "sampel minimal - responden, tidak kurang dari 0"),
        # galat
        "galat_jumlah": ("Jumlah y", "y setiap responden dijumlahkan"),
        "galat_kuadrat": ("Jumlah y²", "y² setiap responden dijumlahkan"),
        "galat_responden": (
            "Ragam per responden",
            "faktor² × (n × jumlah y² - (jumlah y)²) / (n × (n - 1))",
        ),
        "galat_ragam": ("Ragam IKM", "ragam per responden / n"),
        "galat_ragam_koreksi": (
            "Ragam IKM",
            "ragam per responden / n × (N - n) / (N - 1)",
        ),
        "galat_kritis": ("Nilai kritis t", "tabel t dua sisi pada 95%"),
        "galat": ("Batas galat", "akar dari t² × ragam IKM"),
        "galat_bawah": ("Batas bawah", "IKM - batas galat, tidak di bawah nilai terendah"),
        "galat_atas": ("Batas atas", "IKM + batas galat, tidak di atas nilai tertinggi"),
        # keandalan
        "ragam_unsur": ("Jumlah ragam unsur", "ragam setiap unsur dijumlahkan"),
        "ragam_jumlah": ("Ragam jumlah", "ragam jumlah nilai setiap responden"),
        "alpha": (
            "Cronbach's alpha",
            "k / (k - 1) × (1 - jumlah ragam unsur / ragam jumlah)",
        ),
    }
)
"""Per kind of step its title and its formula in words."""

BAGIAN: Mapping[str, str] = MappingProxyType(
    {
        "ikm": "IKM unit pelayanan",
        "terendah": "Unsur terendah",
        "capaian": "Realisasi rencana tindak lanjut",
        "sampel": "Jumlah sampel",
        "galat": "Batas galat (margin of error)",
        "keandalan": "Reliabilitas",
    }
)
"""Headings, beside those of the unsur."""

JUDUL, REGULASI, KONVENSI, RESPONDEN, HASIL = (
    "Penelusuran angka", "Regulasi", "Konvensi", "Responden", "Hasil",
)  # fmt: skip
SUMBER = "Sumber"
KOLOM = ("Langkah", "Rumus", "Hitungan", "Hasil", "Pembulatan dan tabel", "Sumber")
"""Heads of the table in which Markdown shows the steps."""

# ---------------------------------------------------------------- unsur

PEMBULATAN_KONVENSI = "Pembulatan ini dinyatakan dalam konvensi; regulasi tidak memintanya."
BOBOT_SENDIRI = "Bobot ini pilihan kantor; jumlah semua bobot seharusnya 1."


def bagian(kode: str, tanya: Sequence[str]) -> str:
    """Say whose mean the NRR of an unsur is."""
    return f"Menurut konvensi NRR {kode} adalah rata-rata NRR {rangkai(tanya)}."


def jawaban(hitungan: Hitungan, kode: str, konvensi: Konvensi) -> tuple[str, ...]:
    """Say how many answers to an unsur do not count, and why."""
    kosong, ditolak = hitungan.kosong(kode), hitungan.ditolak[kode]
    kalimat = [
        f"Dari {format_id(hitungan.n)} responden: {format_id(kosong)} tidak mengisi, "
        f"{format_id(ditolak)} di luar skala."
    ]
    if konvensi.kosong is JawabanKosong.RESPONDEN_LENGKAP and hitungan.frekuensi_lengkap:
        kalimat.append(
            f"Menurut konvensi hanya {format_id(n_dihitung(hitungan, konvensi))} responden yang "
            "mengisi semua unsur yang dihitung."
        )
    return tuple(kalimat)


def nrr_tertulis(n: int | None) -> str:
    """Say that a mean was taken at its word."""
    dari = "" if n is None else f" Menurut berkas dijawab {format_id(n)} responden."
    return f"Total nilai tidak disebut, jadi NRR tidak dihitung ulang.{dari}"


def bobot(desimal: int) -> str:
    """Say that weights are rounded."""
    return f"Menurut konvensi bobot dibulatkan {desimal} desimal."


def bobot_terbagi(unsur: Iterable[str]) -> str:
    """Say what share of an unsur's weight each of its questions has."""
    return f"Bobot {rangkai([*unsur])} dibagi rata kepada pertanyaannya."


def jumlah_bobot(jumlah: Fraction, maksimum: Fraction) -> tuple[str, ...]:
    """Say what follows from weights that do not add up to 1."""
    if jumlah == 1:
        return ()
    return (
        f"Jumlah bobot bukan 1; IKM tertinggi yang dapat dicapai adalah {format_id(maksimum, 2)}.",
    )


def di_luar_tabel(golongan: Golongan, cetak: Decimal) -> tuple[str, ...]:
    """Say that a figure is in no printed row, as the weights make too little or too much of it."""
    if golongan.bawah is not None and cetak < golongan.bawah:
        arah = "di bawah baris terendah"
    elif golongan.atas is not None and cetak > golongan.atas:
        arah = "di atas baris tertinggi"
    else:
        return ()
    return (f"Nilai ini berada {arah} tabel; tetap digolongkan {golongan.nama}.",)


# ---------------------------------------------------------------- rounding and tables


def pembulatan(bulatan: Pembulatan) -> str:
    """Say which digit decided how a figure was rounded."""
    ke = bulatan.desimal + 1
    teks = f"desimal ke-{ke} adalah {bulatan.digit}"
    if bulatan.dibatasi:
        biasa = format_id(round_half_up(bulatan.tepat, bulatan.desimal))
        return f"{teks}, tetapi {biasa} hanya dicetak bila tepat demikian"
    negatif = bulatan.tepat < 0
    if bulatan.naik:
        arah = "menjauhi nol" if negatif else "ke atas"
        if (2 * abs(bulatan.tepat) * 10**bulatan.desimal).denominator == 1:
            return f"{teks} dan sesudahnya nol, tepat di tengah, dibulatkan {arah}"
    else:
        arah = "mendekati nol" if negatif else "ke bawah"
    return f"{teks}, dibulatkan {arah}"


def golongan(baris: Golongan) -> str:
    """Name the row of a table with its bounds."""
    teks = f"{baris.nama} ({baris.uraian})" if baris.uraian else baris.nama
    if baris.bawah is None:
        return teks
    bawah = format_id(baris.bawah)
    if baris.atas is not None:
        return f"{teks}, baris {bawah}–{format_id(baris.atas)}"
    return f"{teks}, {'paling sedikit' if baris.bawah_termasuk else 'di atas'} {bawah}"


def kutipan(sumber: Kutipan) -> str:
    """Write a source with what is known, or missing, about it."""
    return f"{sumber} ({sumber.catatan})" if sumber.catatan else str(sumber)


# ---------------------------------------------------------------- weakest


def urutan(
    unsur: HasilUnsur, sesudah: Sequence[HasilUnsur], luar: Sequence[HasilUnsur]
) -> tuple[str, ...]:
    """
    Say why an unsur comes before those after it, where the printed figures do not say so.

    Args:
        unsur: One of the weakest.
        sesudah: All that come after it.
        luar: Those of them that are not among the weakest.
    """
    kalimat: list[str] = []
    sama = [u for u in sesudah if u.nrr == unsur.nrr]
    if sama:
        kalimat.append(
            f"NRR-nya sama persis dengan {_kode(sama)}; di antaranya dipakai urutan kode unsur."
        )
    tampak = [u for u in sesudah if u.nrr_cetak == unsur.nrr_cetak and u.nrr != unsur.nrr]
    if tampak:
        kalimat.append(f"Tercetak sama dengan {_kode(tampak)}, tetapi NRR tepatnya lebih kecil.")
    if seri := [u for u in luar if u.nrr == unsur.nrr]:
        kalimat.append(
            f"{_kode(seri)} tidak terdaftar hanya karena urutan kodenya, bukan karena hasil survei."
        )
    return tuple(kalimat)


def _kode(unsur: Sequence[HasilUnsur]) -> str:
    return rangkai([u.kode for u in unsur])


# ---------------------------------------------------------------- plan


def status(rtl: Sequence[RTL], realisasi: Sequence[Realisasi]) -> tuple[str, ...]:
    """Name the activities of each status."""
    kalimat: list[str] = []
    ada = {r.rtl for r in realisasi}
    semua = tuple(zip(rtl, status_rtl(rtl, realisasi), strict=True))
    for satu in Status:
        butir = [
            r.id if r.id in ada else f"{r.id} (tanpa realisasi)" for r, s in semua if s is satu
        ]
        if butir:
            kalimat.append(f"{satu}: {', '.join(butir)}.")
    return tuple(kalimat)


# ---------------------------------------------------------------- statistics

TIDAK_DIMINTA = "Regulasi tidak memintanya; rumusnya rumus statistik yang lazim."


def sampel(populasi: int, baris: int, perlu: int) -> str:
    """Say which row of the table was taken."""
    return (
        f"Untuk populasi {format_id(populasi)} dipakai baris N = {format_id(baris)}, "
        f"S = {format_id(perlu)}."
    )


def rumus_sampel(kuadrat: Fraction, taraf: int, proporsi: Fraction, galat: Fraction) -> str:
    """Say what the letters of the formula are."""
    p, q = format_id(proporsi, 1), format_id(1 - proporsi, 1)
    return (
        f"N jumlah penerima layanan; lambda² = {format_id(kuadrat, 3)} pada taraf kesalahan "
        f"{taraf}%; P = {p} dan Q = {q}; d = {format_id(galat, 2)}."
    )


JUMLAH_KUADRAT = "Dicacah dari jawaban: tidak dapat dihitung dari jumlah per unsur saja."
AKAR = "Akar dibulatkan setengah ke atas ke dua desimal."


def y(n: int) -> str:
    """Say what y is."""
    return (
        f"y adalah jumlah nilai × bobot satu responden; dihitung atas {format_id(n)} responden "
        "yang mengisi semua unsur."
    )


def kritis(derajat: int) -> str:
    """Say which row of the t table was read."""
    return f"Derajat bebas n - 1 = {format_id(derajat)}."


def koreksi(populasi: int | None, n_populasi: int | None, n: int) -> tuple[str, ...]:
    """
    Say that the population given is not used.

    Args:
        populasi: The one that is used; None if none is.
        n_populasi: The one that was given; None if none was.
        n: Respondents.
    """
    if populasi is not None or n_populasi is None:
        return ()
    return (
        f"Tanpa koreksi populasi, karena {format_id(n_populasi)} lebih kecil daripada "
        f"{format_id(n)} responden.",
    )


LENGKAP = "Dihitung atas responden yang mengisi semua unsur, dengan penyebut n - 1."
