"""Rules on figures: values, weights, and what an existing document states of them."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

import attrs

from skm.audit.buku import Pelanggaran, aturan
from skm.audit.kata import kutip, polos
from skm.audit.nama import pemilik, tabel_nama
from skm.audit.sumber import BOBOT, MUTU, PENGOLAHAN, SKALA, UNSUR
from skm.audit.telaah import Telaah
from skm.bahasa import rangkai
from skm.dasar import Peta
from skm.errors import Masalah
from skm.exact import format_id, round_half_up
from skm.model import IKM, HasilUnsur, Kutipan, Tingkat
from skm.pesan import kalimat
from skm.regulasi import EDISI, Regulasi, muat
from skm.skor import tentukan_mutu
from skm.skor.ikm import jumlahkan, timbang

_SEDIKIT = Fraction(1, 10**12)
"""What keeps the upper end of a rounded figure out: 3,55 as printed is less than 3,555."""

_PUNYA_ATURAN = frozenset({"nrr-luar-skala", "bobot-unsur"})
"""Problems of scoring that have a rule of their own."""


# ---------------------------------------------------------------- values and weights


@aturan("SKM-IKM-001", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN)
def ikm_dapat_dihitung(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM dapat dihitung dari nilai yang dicatat.

    Indeks memerlukan satu nilai untuk setiap unsur peraturan, dengan jumlah responden lebih dari
    nol, menurut peraturan yang dikenal.

    Contoh: nilai U3 belum diisi, atau peraturannya ditulis "permenpanrb-14-2071".
    """
    for m in telaah.masalah:
        if m.kode not in _PUNYA_ATURAN:
            # A survey report has answers; the totals that follow from them stand nowhere in it.
            lokasi = m.lokasi or "$" if telaah.skm is None else "$.jawaban"
            yield Pelanggaran(lokasi, f"{kalimat(_tanpa_tempat(m))}{_isi_nilai(telaah, m)}")


def _isi_nilai(telaah: Telaah, masalah: Masalah) -> str:
    """Say what to do about an unsur without value, which is not the same everywhere."""
    if masalah.kode != "unsur-hilang":
        return ""
    tambahan = masalah.diharapkan in {u.kode for u in telaah.konvensi.unsur_tambahan}
    abai = ", atau hapus unsur itu dari konvensi.unsur_tambahan" if tambahan else ""
    return f" Isi nilainya{abai}."


def _tanpa_tempat(masalah: Masalah) -> Masalah:
    return attrs.evolve(masalah, lokasi="", berkas="", baris=None)


@aturan("SKM-IKM-002", tingkat=Tingkat.GALAT, kutipan=SKALA)
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
                f"{m.diharapkan}. Periksa total dan n, atau angka yang disalin.",
                kutipan=_kutipan_skala(telaah),
            )


def _kutipan_skala(telaah: Telaah) -> Kutipan:
    assert telaah.regulasi is not None  # noqa: S101 - the scale is known
    return telaah.regulasi["skala.tertinggi"].riwayat[-1].kutipan


@aturan("SKM-IKM-003", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN, jenis=["tindak-lanjut"])
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


@aturan("SKM-IKM-004", tingkat=Tingkat.GALAT, kutipan=BOBOT)
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
            f"Jumlah bobot {_pecahan(jumlah)}, seharusnya 1. Sesuaikan bobotnya, atau pakai 1/k.",
        )


@aturan("SKM-IKM-005", tingkat=Tingkat.GALAT, kutipan=BOBOT)
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
            yield Pelanggaran(m.lokasi, kalimat(_tanpa_tempat(m)))
    for kode, nilai in bobot.items() if isinstance(bobot, Peta) else ():
        if nilai <= 0:
            yield Pelanggaran(
                f"$.konvensi.bobot.{kode}",
                f"Bobot {telaah.sebut(kode)} {_pecahan(nilai)}, seharusnya lebih dari 0.",
            )


@aturan("SKM-IKM-006", tingkat=Tingkat.CATATAN, kutipan=BOBOT)
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
    yield Pelanggaran(
        "$.konvensi.bobot",
        f"Bobot {format_id(ikm.unsur[0].bobot, telaah.konvensi.bobot.desimal)} berjumlah "
        f"{_pecahan(ikm.jumlah_bobot)}, sehingga IKM tertinggi {format_id(ikm.maksimum, 2)}. "
        f'Pertimbangkan 1/{len(ikm.unsur)} (bobot = "1/k").',
    )


# ---------------------------------------------------------------- what a document states


class Batas(NamedTuple):
    """
    Between what an exact figure lies, both ends possible.

    Attributes:
        bawah: Lower end.
        atas: Upper end.
    """

    bawah: Fraction
    atas: Fraction


def _batas_nrr(telaah: Telaah, unsur: HasilUnsur) -> Batas:
    """Return between what a mean lies: a point for a total, else all that may print so."""
    nilai = telaah.nilai_per_unsur[unsur.kode]
    if nilai.nrr is None:
        return Batas(unsur.nrr, unsur.nrr)
    terendah, tertinggi = _skala(telaah)
    setengah = Fraction(1, 2 * 10 ** _desimal(nilai.nrr))
    bawah = max(terendah, unsur.nrr - setengah)
    atas = min(tertinggi, unsur.nrr + setengah - _SEDIKIT)
    if nilai.n and (total := range(ceil(bawah * nilai.n), floor(atas * nilai.n) + 1)):
        # The printed mean itself stays among them: offices compute with it, and so does skm.
        bawah = min(unsur.nrr, Fraction(total[0], nilai.n))
        atas = max(unsur.nrr, Fraction(total[-1], nilai.n))
    return Batas(bawah, atas)


def _skala(telaah: Telaah) -> Batas:
    assert telaah.regulasi is not None  # noqa: S101 - asked for with an index only
    return Batas(telaah.regulasi.nilai("skala.terendah"), telaah.regulasi.nilai("skala.tertinggi"))


def _batas_tertimbang(telaah: Telaah, unsur: HasilUnsur) -> Batas:
    """Return between what a weighted NRR lies."""
    if unsur.bobot < 0:
        return Batas(unsur.tertimbang, unsur.tertimbang)
    batas = _batas_nrr(telaah, unsur)
    return Batas(*(timbang(nrr, unsur.bobot, telaah.konvensi).hasil for nrr in batas))


def _batas_jumlah(telaah: Telaah, ikm: IKM) -> Batas:
    """Return between what the sum of the weighted NRR lies."""
    ujung = zip(*(_batas_tertimbang(telaah, u) for u in ikm.unsur), strict=True)
    return Batas(*(jumlahkan(satu, telaah.konvensi).hasil for satu in ujung))


def _tercetak(cetak: Decimal, batas: Batas) -> bool:
    """Return whether a figure between these ends prints so, half-up."""
    desimal = _desimal(cetak)
    return round_half_up(batas.bawah, desimal) <= cetak <= round_half_up(batas.atas, desimal)


def _desimal(angka: Decimal) -> int:
    return max(0, -int(angka.as_tuple().exponent))


def _pecahan(nilai: Fraction) -> str:
    """Write an exact number as a decimal if six decimals hold it, else as a fraction."""
    for desimal in range(7):
        if (nilai * 10**desimal).denominator == 1:
            return format_id(nilai, desimal)
    return str(nilai)


def _huruf(batas: Batas, regulasi: Regulasi) -> set[str]:
    """Return the letters of all indices between these ends."""
    atas, bawah = tentukan_mutu(batas.atas, regulasi), tentukan_mutu(batas.bawah, regulasi)
    urut = [b.mutu for b in regulasi.tabel_mutu]
    return {*urut[urut.index(atas.huruf) : urut.index(bawah.huruf) + 1]}


def _huruf_unsur(telaah: Telaah, unsur: HasilUnsur, regulasi: Regulasi) -> set[str]:
    faktor = regulasi.nilai("ikm.faktor_konversi")
    return _huruf(Batas(*(nrr * faktor for nrr in _batas_nrr(telaah, unsur))), regulasi)


def _baca_huruf(tercantum: str, regulasi: Regulasi) -> str:
    """
    Read a class as documents write it: "A", "A/Sangat Baik", "Mutu A" or "Sangat Baik".

    Returns:
        Its letter; empty if none is there, or if letter and words are of two classes.
    """
    teks = polos(tercantum)
    terbaca = {b.mutu for b in regulasi.tabel_mutu if b.mutu.casefold() in teks.split()}
    for baris in sorted(regulasi.tabel_mutu, key=lambda b: len(b.kinerja), reverse=True):
        sebelum, ada, sesudah = f" {teks} ".partition(f" {polos(baris.kinerja)} ")
        if ada:
            # "Cukup Baik" and "Baik Sekali" are no class of the table.
            if not (_DERAJAT & {*sebelum.split()[-1:], *sesudah.split()[:1]}):
                terbaca.add(baris.mutu)
            break
    return terbaca.pop() if len(terbaca) == 1 else ""


_DERAJAT = frozenset({"agak", "amat", "belum", "cukup", "lebih", "paling", "sekali"})


def _kutipan_mutu(telaah: Telaah, huruf: str) -> Kutipan | None:
    baris = () if telaah.regulasi is None else telaah.regulasi.tabel_mutu
    return next((b.kutipan for b in baris if b.mutu == huruf), None)


def _sebut_interval(regulasi: Regulasi, huruf: str) -> str:
    (baris,) = (b for b in regulasi.tabel_mutu if b.mutu == huruf)
    return f"{format_id(baris.batas_bawah, 2)}–{format_id(baris.batas_atas, 2)}"


@aturan("SKM-IKM-010", tingkat=Tingkat.GALAT, kutipan=MUTU)
def mutu_unsur_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Mutu setiap unsur yang tercantum sesuai dengan nilainya.

    Huruf mutu mengikuti tabel peraturan, bukan perkiraan. Nilai dikonversi (NRR × 25) tanpa
    dibulatkan lebih dahulu, dicetak dua desimal, lalu dicari pada tabel.

    Contoh: NRR 3,58 bernilai 89,50 setelah dikonversi, jadi mutunya A; tercantum B.
    """
    for kode, tercantum in telaah.tercantum.mutu.items():
        unsur = telaah.per_unsur.get(kode)
        if unsur is None or telaah.regulasi is None:
            continue
        if _baca_huruf(tercantum, telaah.regulasi) in _huruf_unsur(telaah, unsur, telaah.regulasi):
            continue
        yield Pelanggaran(
            f"$.tercantum.mutu.{kode}",
            f"Mutu {telaah.sebut(kode)} tercantum {tercantum.strip() or '(kosong)'}, seharusnya "
            f"{unsur.mutu}: NRR {format_id(unsur.nrr_cetak)} menjadi "
            f"{format_id(unsur.konversi_cetak)} setelah dikonversi, dalam interval "
            f"{_sebut_interval(telaah.regulasi, unsur.mutu.huruf)}. Perbaiki hurufnya.",
            terkait=(_tempat_nilai(telaah, kode),),
            kutipan=_kutipan_mutu(telaah, unsur.mutu.huruf),
        )


def _tempat_nilai(telaah: Telaah, kode: str) -> str:
    if telaah.skm is not None:
        return f"$.jawaban.jawaban.{kode}"
    kunci = "nrr" if telaah.nilai_per_unsur[kode].total is None else "total"
    return f"$.{kunci}.{kode}"


@aturan("SKM-IKM-011", tingkat=Tingkat.GALAT, kutipan=MUTU)
def mutu_unit_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Mutu unit pelayanan yang tercantum sesuai dengan IKM.

    Huruf unit dibaca dari IKM yang tercetak dua desimal menurut tabel peraturan.

    Contoh: IKM 90,47 tercantum dengan mutu B; menurut tabel mutunya A.
    """
    tercantum, ikm, regulasi = telaah.tercantum.mutu_ikm, telaah.ikm, telaah.regulasi
    if tercantum is None or regulasi is None:
        return
    if (cetak := telaah.tercantum.ikm) is not None:
        # The letter belongs to the figure it stands beside; that figure has a rule of its own.
        nilai, mutu, asal = cetak, tentukan_mutu(cetak, regulasi), "yang tercantum"
        setengah = Fraction(1, 2 * 10 ** _desimal(cetak))
        ujung = Batas(Fraction(cetak) - setengah, Fraction(cetak) + setengah - _SEDIKIT)
        boleh = _huruf(ujung, regulasi) if _desimal(cetak) < 2 else {mutu.huruf}
    elif ikm is not None:
        nilai, mutu, asal = ikm.cetak, ikm.mutu, "hasil hitung"
        boleh = _huruf_ikm(telaah, ikm, regulasi)
    else:
        return
    if _baca_huruf(tercantum, regulasi) not in boleh:
        yield Pelanggaran(
            "$.tercantum.mutu_ikm",
            f"Mutu unit pelayanan tercantum {tercantum.strip() or '(kosong)'}, seharusnya {mutu}: "
            f"IKM {asal} {format_id(nilai)} berada dalam interval "
            f"{_sebut_interval(regulasi, mutu.huruf)}. Perbaiki hurufnya.",
            terkait=() if cetak is None else ("$.tercantum.ikm",),
            kutipan=_kutipan_mutu(telaah, mutu.huruf),
        )


def _huruf_ikm(telaah: Telaah, ikm: IKM, regulasi: Regulasi) -> set[str]:
    faktor = regulasi.nilai("ikm.faktor_konversi")
    return _huruf(Batas(*(j * faktor for j in _batas_jumlah(telaah, ikm))), regulasi)


@aturan("SKM-IKM-012", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN)
def ikm_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM yang tercantum sama dengan hasil hitung menurut konvensi yang dinyatakan.

    Angka yang berbeda dijelaskan: dengan bobot, pembulatan, atau cara merata-ratakan yang mana
    angka itu diperoleh, atau bahwa tidak ada cara yang menghasilkannya.

    Contoh: tercantum 90,56, hasil hitung 91,48; angka itu diperoleh dengan bobot 0,11.
    """
    from skm.audit.konvensi import jelaskan

    tercantum, ikm = telaah.tercantum.ikm, telaah.ikm
    if tercantum is None or ikm is None:
        return
    if tercantum == round_half_up(ikm.nilai, _desimal(tercantum)):
        return
    sebab = jelaskan(telaah, ikm, tercantum)
    if sebab is not None:
        yield Pelanggaran(
            "$.tercantum.ikm",
            f"IKM tercantum {format_id(tercantum)}, hasil hitung {format_id(ikm.cetak)} "
            f"({sebab.dihitung}). {sebab.penjelasan}",
        )


@aturan("SKM-IKM-013", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN)
def jumlah_tertimbang_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Jumlah NRR tertimbang yang tercantum sama dengan hasil hitung.

    Jumlah ini dikalikan 25 menjadi IKM, sehingga kesalahannya ikut dikalikan.

    Contoh: jumlah NRR tertimbang tercantum 3,65, sedangkan hasil hitungnya 3,62.
    """
    tercantum, ikm = telaah.tercantum.jumlah_tertimbang, telaah.ikm
    if tercantum is None or ikm is None or _tercetak(tercantum, _batas_jumlah(telaah, ikm)):
        return
    hasil = format_id(ikm.jumlah_tertimbang, _desimal(tercantum))
    dengan = _bobot_lain(tercantum, sum((u.nrr for u in ikm.unsur), Fraction(0)), len(ikm.unsur))
    yield Pelanggaran(
        "$.tercantum.jumlah_tertimbang",
        f"Jumlah NRR tertimbang tercantum {format_id(tercantum)}, hasil hitung {hasil}{dengan}. "
        "Perbaiki angkanya, atau nyatakan bobot yang dipakai pada [konvensi].",
    )


@aturan("SKM-IKM-014", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN)
def tertimbang_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    NRR tertimbang setiap unsur yang tercantum sama dengan NRR kali bobotnya.

    Angka yang dihitung dengan bobot lain daripada yang dinyatakan menghasilkan indeks yang lain.

    Contoh: NRR 3,49 dengan bobot 1/9 tertimbang 0,388; tercantum 0,384, yaitu dengan bobot 0,11.
    """
    for kode, tercantum in telaah.tercantum.tertimbang.items():
        unsur = telaah.per_unsur.get(kode)
        if unsur is None or kode not in telaah.bobot:
            continue
        if _tercetak(tercantum, _batas_tertimbang(telaah, unsur)):
            continue
        dengan = _bobot_lain(tercantum, unsur.nrr, len(telaah.bobot))
        yield Pelanggaran(
            f"$.tercantum.tertimbang.{kode}",
            f"NRR tertimbang {telaah.sebut(kode)} tercantum {format_id(tercantum)}, hasil hitung "
            f"{format_id(unsur.tertimbang, _desimal(tercantum))} (NRR "
            f"{format_id(unsur.nrr_cetak)} × bobot {_pecahan(unsur.bobot)}){dengan}. Perbaiki "
            "angkanya, atau nyatakan bobot yang dipakai pada [konvensi].",
            terkait=(_tempat_nilai(telaah, kode),),
        )


def _bobot_lain(cetak: Decimal, nrr: Fraction, banyak: int) -> str:
    """Say with which of the customary weights a weighted figure comes about; empty if with none."""
    for desimal in (None, 2, 3, 4):
        tepat = Fraction(1, banyak)
        bobot = tepat if desimal is None else Fraction(round_half_up(tepat, desimal))
        if round_half_up(nrr * bobot, _desimal(cetak)) == cetak:
            return f"; angka itu diperoleh dengan bobot {_pecahan(bobot)}"
    return ""


@aturan("SKM-IKM-015", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN)
def nrr_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    NRR setiap unsur yang tercantum sama dengan hasil hitung dari jawaban.

    NRR adalah jumlah nilai unsur dibagi banyaknya jawaban pada unsur itu.

    Contoh: jumlah nilai 105 dari 29 jawaban adalah 3,62; tercantum 3,63.
    """
    for kode, tercantum in telaah.tercantum.nrr.items():
        unsur = telaah.per_unsur.get(kode)
        if unsur is None or _tercetak(tercantum, _batas_nrr(telaah, unsur)):
            continue
        yield Pelanggaran(
            f"$.tercantum.nrr.{kode}",
            f"NRR {telaah.sebut(kode)} tercantum {format_id(tercantum)}, hasil hitung "
            f"{format_id(unsur.nrr, _desimal(tercantum))}{_dari_total(unsur)}. Perbaiki angkanya.",
            terkait=(_tempat_nilai(telaah, kode),),
        )


def _dari_total(unsur: HasilUnsur) -> str:
    if unsur.total is None or unsur.n is None:
        return ""
    return f" ({format_id(unsur.total)} dibagi {format_id(unsur.n)})"


@aturan("SKM-IKM-016", tingkat=Tingkat.GALAT, kutipan=UNSUR)
def unsur_tercantum_ada(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Yang tercantum menyebut unsur yang ada nilainya.

    Angka atau nama untuk kode yang tidak ada tidak dapat dibandingkan dengan apa pun, dan biasanya
    berarti kodenya bergeser.

    Contoh: mutu U10 tercantum, padahal hanya U1–U9 yang ditanyakan.
    """
    if telaah.regulasi is None:
        return
    ada = {**telaah.nama_unsur, **telaah.nilai_per_unsur}
    tercantum = telaah.tercantum
    sebutan: Mapping[str, Mapping[str, object]] = {
        "$.nama_unsur": telaah.laporan.nama_unsur,
        "$.tercantum.nrr": tercantum.nrr,
        "$.tercantum.tertimbang": tercantum.tertimbang,
        "$.tercantum.mutu": tercantum.mutu,
        "$.tercantum.nama_unsur_tabel_1": tercantum.nama_unsur_tabel_1,
        "$.tercantum.nama_unsur_tabel_2": tercantum.nama_unsur_tabel_2,
    }
    for tempat, isi in sebutan.items():
        for kode in isi:
            if kode not in ada:
                yield Pelanggaran(
                    f"{tempat}.{kode}",
                    f"Unsur {kode} tidak ada nilainya; yang ada "
                    f"{', '.join(telaah.nilai_per_unsur)}. "
                    "Perbaiki kodenya, atau tambahkan unsurnya pada konvensi.unsur_tambahan.",
                )


@aturan("SKM-IKM-017", tingkat=Tingkat.GALAT, kutipan=MUTU)
def interval_regulasi_sendiri(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Mutu yang tercantum dibaca dari tabel peraturan yang disebut, bukan dari peraturan lain.

    Laporan sering menyebut PermenPANRB 14/2017 tetapi masih memakai interval KEP/25/M.PAN/2/2004,
    yang batasnya jauh lebih rendah.

    Contoh: IKM 74,93 tercantum B; itu benar menurut KEP/25/M.PAN/2/2004, tetapi menurut
    PermenPANRB 14/2017 mutunya C.
    """
    if telaah.regulasi is None or _semua_huruf_cocok(telaah, telaah.regulasi):
        return
    lain = [muat(e) for e in EDISI if e != telaah.laporan.regulasi]
    cocok = [r.nama for r in lain if _semua_huruf_cocok(telaah, r)]
    if cocok:
        yield Pelanggaran(
            "$.tercantum.mutu" if telaah.tercantum.mutu else "$.tercantum.mutu_ikm",
            f"Semua mutu yang tercantum cocok dengan interval {' atau '.join(cocok)}, bukan dengan "
            f"{telaah.regulasi.nama} yang disebut laporan. Pakai tabel {telaah.regulasi.nama}.",
            terkait=("$.regulasi",),
        )


def _semua_huruf_cocok(telaah: Telaah, regulasi: Regulasi) -> bool:
    """Return whether every stated letter is one that this rule set's table gives."""
    tercantum, ikm = telaah.tercantum, telaah.ikm
    unsur = all(
        _baca_huruf(huruf, regulasi) in _huruf_unsur(telaah, telaah.per_unsur[k], regulasi)
        for k, huruf in tercantum.mutu.items()
        if k in telaah.per_unsur
    )
    if tercantum.mutu_ikm is None:
        return unsur
    if tercantum.ikm is not None:
        boleh = {tentukan_mutu(tercantum.ikm, regulasi).huruf}
    elif ikm is not None:
        boleh = _huruf_ikm(telaah, ikm, regulasi)
    else:
        return unsur
    return unsur and _baca_huruf(tercantum.mutu_ikm, regulasi) in boleh


@aturan("SKM-IKM-018", tingkat=Tingkat.GALAT, kutipan=UNSUR)
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
                    f"{kutip(nama)} tercatat sebagai {kode}, padahal menurut {_nama(telaah)} itu "
                    f"{telaah.sebut(milik)}; {kode} adalah {telaah.nama_unsur[kode]}. Periksa "
                    "nilai, RTL, dan kode kedua unsur itu.",
                    terkait=(_tempat_milik(telaah, kode), _tempat_milik(telaah, milik)),
                )


def _nama(telaah: Telaah) -> str:
    return telaah.laporan.regulasi if telaah.regulasi is None else telaah.regulasi.nama


def _tempat_milik(telaah: Telaah, kode: str) -> str:
    return _tempat_nilai(telaah, kode) if kode in telaah.nilai_per_unsur else "$.konvensi"


@aturan("SKM-IKM-019", tingkat=Tingkat.CATATAN, kutipan=MUTU)
def mutu_di_batas(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Mutu yang tercantum dapat dipastikan dari NRR yang dicatat.

    NRR yang dibulatkan dapat berasal dari dua sisi batas mutu. Huruf yang berbeda dari hasil
    hitung belum tentu salah, tetapi tidak dapat dibuktikan tanpa jumlah nilai.

    Contoh: NRR 3,53 dapat berasal dari 3,5260 (B) atau 3,5340 (A); tercantum A.
    """
    if telaah.regulasi is None:
        return
    for kode, tercantum in telaah.tercantum.mutu.items():
        unsur = telaah.per_unsur.get(kode)
        if unsur is None or _baca_huruf(tercantum, telaah.regulasi) == unsur.mutu.huruf:
            continue
        if _baca_huruf(tercantum, telaah.regulasi) in _huruf_unsur(telaah, unsur, telaah.regulasi):
            yield Pelanggaran(
                f"$.tercantum.mutu.{kode}",
                f"Mutu {telaah.sebut(kode)} tercantum {tercantum.strip()}, sedangkan NRR "
                f"{format_id(unsur.nrr_cetak)} sendiri memberi {unsur.mutu}; keduanya mungkin "
                "karena pembulatan. Catat jumlah nilai (total) dan n agar hurufnya pasti.",
                terkait=(_tempat_nilai(telaah, kode),),
                kutipan=_kutipan_mutu(telaah, unsur.mutu.huruf),
            )


@aturan("SKM-IKM-020", tingkat=Tingkat.GALAT, kutipan=MUTU, jenis=["skm"])
def tren_di_skala(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM periode yang lalu berada pada skala IKM.

    IKM adalah NRR × 25, sehingga tidak lebih dari 100. Angka di luar itu biasanya NRR yang belum
    dikonversi, atau salah salin.

    Contoh: tren mencatat 3,45 alih-alih 86,25.
    """
    if telaah.skm is None or telaah.regulasi is None:
        return
    faktor = telaah.regulasi.nilai("ikm.faktor_konversi")
    # Rounded weights may put an index a little below the scale; nothing puts it at half of it.
    bawah, atas = (batas * faktor for batas in _skala(telaah))
    for i, tren in enumerate(telaah.skm.tren):
        if not bawah * Fraction(9, 10) <= tren.ikm <= atas:
            yield Pelanggaran(
                f"$.tren[{i}].ikm",
                f"IKM {tren.periode} tercatat {format_id(tren.ikm)}, di luar skala "
                f"{format_id(bawah, 0)}–{format_id(atas, 0)}. Periksa angkanya.",
            )
