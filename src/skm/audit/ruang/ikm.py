"""Rules on figures: values, weights, and what an existing document states of them."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from skm.audit.batas import (
    bobot_lain,
    kisaran_cetak,
    kisaran_jumlah,
    kisaran_nrr,
    kisaran_tertimbang,
    tercetak,
)
from skm.audit.buku import Pelanggaran, aturan
from skm.audit.kata import kutip, sebut_masalah
from skm.audit.mutu import (
    baca_huruf,
    huruf_di,
    huruf_ikm,
    huruf_unsur,
    kutipan_mutu,
    sebut_interval,
    semua_cocok,
)
from skm.audit.nama import nama_regulasi, pemilik, tabel_nama, tempat_unsur
from skm.audit.sumber import BOBOT, MUTU, PENGOLAHAN, SKALA, UNSUR
from skm.audit.telaah import Telaah
from skm.bahasa import rangkai
from skm.dasar import Peta
from skm.errors import Masalah
from skm.exact import banyak_desimal, format_id, format_pendek, round_half_up
from skm.jenis import SURVEI
from skm.jenis import TINDAK_LANJUT as TL
from skm.model import HasilUnsur, Kutipan, Tingkat
from skm.regulasi import EDISI, muat
from skm.skor import tentukan_mutu
from skm.skor.mutu import DESIMAL_IKM
from skm.skor.nrr import skala

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
            yield Pelanggaran(lokasi, f"{sebut_masalah(m)}{_isi_nilai(telaah, m)}")


def _isi_nilai(telaah: Telaah, masalah: Masalah) -> str:
    """Say what to do about an unsur without value, which is not the same everywhere."""
    if masalah.kode != "unsur-hilang":
        return ""
    tambahan = masalah.diharapkan in {u.kode for u in telaah.konvensi.unsur_tambahan}
    abai = ", atau hapus unsur itu dari konvensi.unsur_tambahan" if tambahan else ""
    return f" Isi nilainya{abai}."


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


@aturan("SKM-IKM-003", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN, jenis=[TL.kunci])
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
            f"Jumlah bobot {format_pendek(jumlah)}, seharusnya 1. Sesuaikan bobotnya, atau pakai "
            "1/k.",
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
            yield Pelanggaran(m.lokasi, sebut_masalah(m))
    for kode, nilai in bobot.items() if isinstance(bobot, Peta) else ():
        if nilai <= 0:
            yield Pelanggaran(
                f"$.konvensi.bobot.{kode}",
                f"Bobot {telaah.sebut(kode)} {format_pendek(nilai)}, seharusnya lebih dari 0.",
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
        f"{format_pendek(ikm.jumlah_bobot)}, sehingga IKM tertinggi {format_id(ikm.maksimum, 2)}. "
        f'Pertimbangkan 1/{len(ikm.unsur)} (bobot = "1/k").',
    )


# ---------------------------------------------------------------- what a document states


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
        if baca_huruf(tercantum, telaah.regulasi) in huruf_unsur(telaah, unsur, telaah.regulasi):
            continue
        yield Pelanggaran(
            f"$.tercantum.mutu.{kode}",
            f"Mutu {telaah.sebut(kode)} tercantum {tercantum.strip() or '(kosong)'}, seharusnya "
            f"{unsur.mutu}: NRR {format_id(unsur.nrr_cetak)} menjadi "
            f"{format_id(unsur.konversi_cetak)} setelah dikonversi, dalam interval "
            f"{sebut_interval(telaah.regulasi, unsur.mutu.huruf)}. Perbaiki hurufnya.",
            terkait=(tempat_unsur(telaah, kode),),
            kutipan=kutipan_mutu(telaah, unsur.mutu.huruf),
        )


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
        kasar = banyak_desimal(cetak) < DESIMAL_IKM
        boleh = huruf_di(kisaran_cetak(cetak), regulasi) if kasar else {mutu.huruf}
    elif ikm is not None:
        nilai, mutu, asal = ikm.cetak, ikm.mutu, "hasil hitung"
        boleh = huruf_ikm(telaah, ikm, regulasi)
    else:
        return
    if baca_huruf(tercantum, regulasi) not in boleh:
        yield Pelanggaran(
            "$.tercantum.mutu_ikm",
            f"Mutu unit pelayanan tercantum {tercantum.strip() or '(kosong)'}, seharusnya {mutu}: "
            f"IKM {asal} {format_id(nilai)} berada dalam interval "
            f"{sebut_interval(regulasi, mutu.huruf)}. Perbaiki hurufnya.",
            terkait=() if cetak is None else ("$.tercantum.ikm",),
            kutipan=kutipan_mutu(telaah, mutu.huruf),
        )


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
    if tercantum == round_half_up(ikm.nilai, banyak_desimal(tercantum)):
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
    if tercantum is None or ikm is None or tercetak(tercantum, kisaran_jumlah(telaah, ikm)):
        return
    hasil = format_id(ikm.jumlah_tertimbang, banyak_desimal(tercantum))
    dengan = bobot_lain(tercantum, sum((u.nrr for u in ikm.unsur), Fraction(0)), len(ikm.unsur))
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
        if tercetak(tercantum, kisaran_tertimbang(telaah, unsur)):
            continue
        dengan = bobot_lain(tercantum, unsur.nrr, len(telaah.bobot))
        yield Pelanggaran(
            f"$.tercantum.tertimbang.{kode}",
            f"NRR tertimbang {telaah.sebut(kode)} tercantum {format_id(tercantum)}, hasil hitung "
            f"{format_id(unsur.tertimbang, banyak_desimal(tercantum))} (NRR "
            f"{format_id(unsur.nrr_cetak)} × bobot {format_pendek(unsur.bobot)}){dengan}. Perbaiki "
            "angkanya, atau nyatakan bobot yang dipakai pada [konvensi].",
            terkait=(tempat_unsur(telaah, kode),),
        )


@aturan("SKM-IKM-015", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN)
def nrr_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    NRR setiap unsur yang tercantum sama dengan hasil hitung dari jawaban.

    NRR adalah jumlah nilai unsur dibagi banyaknya jawaban pada unsur itu.

    Contoh: jumlah nilai 105 dari 29 jawaban adalah 3,62; tercantum 3,63.
    """
    for kode, tercantum in telaah.tercantum.nrr.items():
        unsur = telaah.per_unsur.get(kode)
        if unsur is None or tercetak(tercantum, kisaran_nrr(telaah, unsur)):
            continue
        yield Pelanggaran(
            f"$.tercantum.nrr.{kode}",
            f"NRR {telaah.sebut(kode)} tercantum {format_id(tercantum)}, hasil hitung "
            f"{format_id(unsur.nrr, banyak_desimal(tercantum))}{_dari_total(unsur)}. Perbaiki "
            "angkanya.",
            terkait=(tempat_unsur(telaah, kode),),
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
    ada = {*telaah.nama_unsur, *telaah.unsur_bernilai}
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
                    f"{', '.join(telaah.unsur_bernilai)}. "
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
    if telaah.regulasi is None or semua_cocok(telaah, telaah.regulasi):
        return
    lain = [muat(e) for e in EDISI if e != telaah.laporan.regulasi]
    cocok = [r.nama for r in lain if semua_cocok(telaah, r)]
    if cocok:
        yield Pelanggaran(
            "$.tercantum.mutu" if telaah.tercantum.mutu else "$.tercantum.mutu_ikm",
            f"Semua mutu yang tercantum cocok dengan interval {' atau '.join(cocok)}, bukan dengan "
            f"{telaah.regulasi.nama} yang disebut laporan. Pakai tabel {telaah.regulasi.nama}.",
            terkait=("$.regulasi",),
        )


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
                    f"{kutip(nama)} tercatat sebagai {kode}, padahal menurut "
                    f"{nama_regulasi(telaah)} itu {telaah.sebut(milik)}; {kode} adalah "
                    f"{telaah.nama_unsur[kode]}. Periksa nilai, RTL, dan kode kedua unsur itu.",
                    terkait=(_tempat_milik(telaah, kode), _tempat_milik(telaah, milik)),
                )


def _tempat_milik(telaah: Telaah, kode: str) -> str:
    return tempat_unsur(telaah, kode) if kode in telaah.unsur_bernilai else "$.konvensi"


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
        if unsur is None or baca_huruf(tercantum, telaah.regulasi) == unsur.mutu.huruf:
            continue
        if baca_huruf(tercantum, telaah.regulasi) in huruf_unsur(telaah, unsur, telaah.regulasi):
            yield Pelanggaran(
                f"$.tercantum.mutu.{kode}",
                f"Mutu {telaah.sebut(kode)} tercantum {tercantum.strip()}, sedangkan NRR "
                f"{format_id(unsur.nrr_cetak)} sendiri memberi {unsur.mutu}; keduanya mungkin "
                "karena pembulatan. Catat jumlah nilai (total) dan n agar hurufnya pasti.",
                terkait=(tempat_unsur(telaah, kode),),
                kutipan=kutipan_mutu(telaah, unsur.mutu.huruf),
            )


@aturan("SKM-IKM-020", tingkat=Tingkat.GALAT, kutipan=MUTU, jenis=[SURVEI.kunci])
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
    bawah, atas = (batas * faktor for batas in skala(telaah.regulasi))
    for i, tren in enumerate(telaah.skm.tren):
        if not bawah * Fraction(9, 10) <= tren.ikm <= atas:
            yield Pelanggaran(
                f"$.tren[{i}].ikm",
                f"IKM {tren.periode} tercatat {format_id(tren.ikm)}, di luar skala "
                f"{format_id(bawah, 0)}–{format_id(atas, 0)}. Periksa angkanya.",
            )
