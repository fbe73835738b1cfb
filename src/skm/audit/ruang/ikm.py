"""Rules on figures: values, weights, and what an existing document states of them."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from skm.audit.batas import kali, kisaran_jumlah
from skm.audit.buku import Pelanggaran, aturan
from skm.audit.kata import kutip, sebut_masalah
from skm.audit.nama import nama_regulasi, pemilik, tabel_nama, tempat_unsur
from skm.audit.sumber import BOBOT, PENGOLAHAN, SKALA, UNSUR
from skm.audit.telaah import Telaah
from skm.bahasa import rangkai
from skm.dasar import Peta
from skm.errors import Masalah, ScoringError
from skm.exact import format_id, format_pendek
from skm.jenis import KUNCI_JENIS, SURVEI
from skm.model import IKM, Kutipan, Tingkat
from skm.skor.nrr import di_skala

_PUNYA_ATURAN = frozenset({"nrr-luar-skala", "bobot-unsur"})
"""Problems of scoring that have a rule of their own."""


# ---------------------------------------------------------------- values and weights


@aturan("SKM-IKM-001", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN, jenis=KUNCI_JENIS)
def ikm_dapat_dihitung(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM dapat dihitung dari nilai yang dicatat.

    Indeks memerlukan satu nilai untuk setiap unsur peraturan, dengan jumlah responden lebih dari
    nol, menurut peraturan yang dikenal.

    Contoh: nilai U3 belum diisi, atau peraturannya ditulis "permenpanrb-14-2071".
    """
    for m in telaah.masalah:
        if m.kode not in _PUNYA_ATURAN:
            lokasi = m.lokasi or "$"
            if telaah.hitungan is not None:
                # The totals that follow from answers and counts stand nowhere in the report.
                lokasi = "$.jawaban" if telaah.lembar is not None else "$.sebaran"
            yield Pelanggaran(lokasi, f"{sebut_masalah(m)}{_isi_nilai(telaah, m)}")


def _isi_nilai(telaah: Telaah, masalah: Masalah) -> str:
    """Say what to do about an unsur without value, which is not the same everywhere."""
    if masalah.kode != "unsur-hilang":
        return ""
    tambahan = masalah.diharapkan in {u.kode for u in telaah.konvensi.unsur_tambahan}
    abai = ", atau hapus unsur itu dari konvensi.unsur_tambahan" if tambahan else ""
    return f" Isi nilainya{abai}."


@aturan("SKM-IKM-002", tingkat=Tingkat.GALAT, kutipan=SKALA, jenis=KUNCI_JENIS)
def nilai_di_skala(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Nilai rata-rata setiap unsur berada pada skala 1–4.

    Jawaban kuesioner bernilai 1 sampai 4, sehingga rata-ratanya tidak mungkin di luar itu. Nilai
    di luar skala biasanya salah salin, atau berasal dari skala 1–5.

    Contoh: NRR tercatat 4,20, atau jumlah nilai 200 dari 29 responden.
    """
    for m in telaah.masalah:
        if m.kode == "nrr-luar-skala":
            kode = m.lokasi.rpartition(".")[2]
            yield Pelanggaran(
                m.lokasi,
                f"Nilai rata-rata {telaah.sebut(kode)} {m.ditemukan} di luar skala "
                f"{m.diharapkan}.{_saran_skala(telaah, kode)}",
                kutipan=_kutipan_skala(telaah),
            )


def _saran_skala(telaah: Telaah, kode: str) -> str:
    """Say what is to be looked at, and of which mean a value is probably a slip."""
    nilai, regulasi = telaah.nilai_per_unsur.get(kode), telaah.regulasi
    if nilai is None or nilai.nrr is None or regulasi is None:
        return " Periksa jumlah nilai dan jumlah respondennya."
    faktor = regulasi.nilai("ikm.faktor_konversi")
    nrr = Fraction(nilai.nrr)
    if di_skala(nrr / faktor, regulasi):
        return (
            f" Tampaknya sudah dikonversi; NRR-nya {format_id(nilai.nrr)} dibagi "
            f"{format_id(faktor, 0)}, yaitu {format_pendek(nrr / faktor)}. Periksa angka yang "
            "disalin."
        )
    berkoma = nrr / 100
    if nrr.denominator == 1 and di_skala(berkoma, regulasi):
        return f" Apakah maksudnya {format_id(berkoma, 2)}? Periksa angka yang disalin."
    return " Periksa angka yang disalin."


def _kutipan_skala(telaah: Telaah) -> Kutipan:
    assert telaah.regulasi is not None  # noqa: S101 - the scale is known
    return telaah.regulasi["skala.tertinggi"].riwayat[-1].kutipan


@aturan("SKM-IKM-003", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN, jenis=KUNCI_JENIS)
def nrr_dapat_dicapai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    NRR yang dicatat dapat dihasilkan oleh jawaban bulat sebanyak n.

    NRR adalah jumlah jawaban bulat dibagi banyaknya responden. Untuk n yang kecil tidak semua
    angka dua desimal dapat terjadi; angka yang mustahil menandakan n atau NRR yang keliru.

    Contoh: dengan 3 responden, NRR hanya dapat tercetak 3,00, 3,33, 3,67, atau 4,00; 3,49 tidak.
    """
    from skm.skor.kecocokan import nrr_mustahil

    if telaah.regulasi is None:
        return
    # Only with the number of answers itself: of all respondents some may have left an unsur open.
    for m in nrr_mustahil(telaah.nilai, regulasi=telaah.regulasi):
        dekat = [
            f"{format_id(cetak)} (jumlah nilai {format_id(total)})"
            for total, cetak in ((m.total_bawah, m.cetak_bawah), (m.total_atas, m.cetak_atas))
            if total is not None and cetak is not None
        ]
        yield Pelanggaran(
            f"$.nrr.{m.kode}",
            f"NRR {telaah.sebut(m.kode)} {format_id(m.nrr)} tidak dapat dihasilkan oleh "
            f"{format_id(m.n)} jawaban bulat; yang terdekat {rangkai(dekat)}. Periksa NRR itu dan "
            "jumlah respondennya.",
            terkait=("$.n",),
        )


@aturan("SKM-IKM-004", tingkat=Tingkat.GALAT, kutipan=BOBOT, jenis=KUNCI_JENIS)
def bobot_berjumlah_satu(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Bobot yang ditetapkan kantor berjumlah 1.

    Peraturan membolehkan bobot yang berbeda dengan syarat jumlahnya tetap 1. Bobot 1/k yang
    dibulatkan (0,11 atau 0,111) mengikuti bentuk cetak peraturan dan dicatat oleh SKM-IKM-006.

    Contoh: sembilan bobot "0,12" berjumlah 1,08.
    """
    bobot = telaah.konvensi.bobot
    if not isinstance(bobot, Peta):
        return
    jumlah = sum(bobot.values(), Fraction(0))
    if jumlah != 1:
        yield Pelanggaran(
            "$.konvensi.bobot",
            f"Jumlah bobot {format_pendek(jumlah)}, seharusnya 1. Sesuaikan bobotnya, atau pakai "
            "1/k.",
        )


@aturan("SKM-IKM-005", tingkat=Tingkat.GALAT, kutipan=BOBOT, jenis=KUNCI_JENIS)
def bobot_setiap_unsur(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap unsur memiliki satu bobot, dan tidak ada yang negatif atau nol.

    Bobot nol meniadakan unsur yang ditanyakan, dan bobot negatif membuat jawaban yang baik
    menurunkan indeks.

    Contoh: bobot U9 "-0,1", atau bobot untuk U10 yang tidak ditanyakan.
    """
    bobot = telaah.konvensi.bobot
    for m in telaah.masalah:
        if m.kode == "bobot-unsur":
            yield Pelanggaran(m.lokasi, sebut_masalah(m))
    for kode, nilai in bobot.items() if isinstance(bobot, Peta) else ():
        if nilai <= 0:
            yield Pelanggaran(
                f"$.konvensi.bobot.{kode}",
                f"Bobot {telaah.sebut(kode)} {format_pendek(nilai)}, seharusnya lebih dari 0.",
            )


@aturan("SKM-IKM-006", tingkat=Tingkat.CATATAN, kutipan=BOBOT, jenis=KUNCI_JENIS)
def bobot_tidak_dibulatkan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Bobot tidak dibulatkan, sehingga IKM tertinggi adalah 100.

    Peraturan mencetak 1/9 dan pembulatannya 0,11. Dengan 0,11 jumlah bobot 0,99: nilai tertinggi
    menjadi 99,00 dan batas setiap mutu bergeser ke atas.

    Contoh: konvensi.bobot = "2-desimal" untuk sembilan unsur.
    """
    ikm = telaah.ikm
    if ikm is None or isinstance(telaah.konvensi.bobot, Peta) or ikm.jumlah_bobot == 1:
        return
    bobot = next(iter(telaah.bobot.values()))
    yield Pelanggaran(
        "$.konvensi.bobot",
        f"Bobot {format_id(bobot, telaah.konvensi.bobot.desimal)} berjumlah "
        f"{format_pendek(ikm.jumlah_bobot)}, sehingga IKM tertinggi {format_id(ikm.maksimum, 2)}. "
        f'Pertimbangkan 1/{len(telaah.bobot)} (bobot = "1/k").',
    )


_LONGGAR = Fraction(1, 4)
"""More than NRR rounded to two decimals, of which nobody says so, can move an index, twice."""


@aturan("SKM-IKM-025", tingkat=Tingkat.PERINGATAN, kutipan=PENGOLAHAN, jenis=[SURVEI.kunci])
def ikm_di_antara_layanan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM unit tidak di luar rentang IKM layanannya, bila layanan itu memuat semua responden.

    Bila setiap responden termasuk satu layanan, IKM unit adalah rata-rata IKM layanan menurut
    jumlah respondennya, sehingga terletak di antara yang terendah dan yang tertinggi. Unsur yang
    tidak dijawab sebagian responden dapat menggesernya; bila itu diketahui, tidak dinilai.

    Contoh: IKM unit 91,20, sedangkan IKM ketiga layanannya 82,10, 84,55, dan 88,40.
    """
    unit, per_layanan = telaah.ikm, _layanan_lengkap(telaah)
    if unit is None or telaah.regulasi is None or not per_layanan:
        return
    if any(len({u.n for u in satu.unsur}) > 1 for satu in (unit, *per_layanan.values())):
        return
    urut = sorted((satu.nilai, satu.cetak) for satu in per_layanan.values())
    kisaran = kali(kisaran_jumlah(telaah, unit), telaah.regulasi.nilai("ikm.faktor_konversi"))
    if kisaran.atas + _LONGGAR < urut[0][0] or kisaran.bawah - _LONGGAR > urut[-1][0]:
        yield Pelanggaran(
            f"$.{telaah.angka.dasar.value}",
            f"IKM unit {format_id(unit.cetak)} di luar rentang IKM layanannya "
            f"({format_id(urut[0][1])}–{format_id(urut[-1][1])}), padahal layanan itu memuat "
            f"seluruh {format_id(telaah.angka.n or 0)} responden. Periksa angka unit, angka "
            "layanan, dan jumlah respondennya.",
            terkait=("$.layanan",),
        )


def _layanan_lengkap(telaah: Telaah) -> Mapping[str, IKM]:
    """Return the indices of services that are typed in and hold all respondents; else none."""
    angka, regulasi = telaah.angka, telaah.regulasi
    semua = angka.layanan
    if regulasi is None or telaah.lembar is not None or any(a.tertutup for a in semua.values()):
        return {}
    if not semua or angka.n != sum(a.n or 0 for a in semua.values()):
        return {}
    try:
        per_layanan: Mapping[str, IKM] = angka.ikm_kelas(regulasi)["layanan"]
    except ScoringError:  # which another rule tells
        return {}
    return per_layanan if len(per_layanan) == len(semua) else {}


@aturan("SKM-IKM-018", tingkat=Tingkat.GALAT, kutipan=UNSUR, jenis=KUNCI_JENIS)
def unsur_tidak_tertukar(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Nama unsur tidak tertukar dengan kode unsur lain.

    Formulir kuesioner menanyakan sarana (pertanyaan 8) sebelum pengaduan (pertanyaan 9), sedangkan
    daftar unsur menempatkan pengaduan pada U8 dan sarana pada U9. Nilai yang masuk ke kode yang
    salah mengubah prioritas perbaikan.

    Contoh: nama_unsur = { U8 = "Sarana dan Prasarana" }; menurut PermenPANRB 14/2017 itu U9.
    """
    for tempat, nama_unsur in tabel_nama(telaah):
        for kode, nama in nama_unsur.items():
            milik = pemilik(telaah, nama)
            if milik is not None and kode in telaah.nama_unsur and milik != kode:
                yield Pelanggaran(
                    f"{tempat}.{kode}",
                    f"{kutip(nama)} tercatat sebagai {kode}, padahal menurut "
                    f"{nama_regulasi(telaah)} itu {telaah.sebut(milik)}; {kode} adalah "
                    f"{telaah.nama_unsur[kode]}. Periksa nilai, RTL, dan kode kedua unsur itu.",
                    terkait=(_tempat_milik(telaah, kode), _tempat_milik(telaah, milik)),
                )


def _tempat_milik(telaah: Telaah, kode: str) -> str:
    return tempat_unsur(telaah, kode) if kode in telaah.unsur_bernilai else "$.konvensi"
