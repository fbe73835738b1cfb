"""Rules on figures and letters that an existing document states, against the facts."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from skm.audit.batas import (
    bobot_lain,
    bobot_lain_jumlah,
    kali,
    kisaran_cetak,
    satuan_ikm,
    satuan_nrr,
)
from skm.audit.buku import Pelanggaran, aturan
from skm.audit.mutu import (
    huruf_di,
    huruf_unit,
    huruf_unsur,
    kutipan_mutu,
    mutu_unit,
    sebut_interval,
    unit_cocok,
)
from skm.audit.nama import (
    TEMPAT_IKM,
    TEMPAT_JUMLAH,
    TEMPAT_NRR,
    TEMPAT_TERTIMBANG,
    tempat_unsur,
)
from skm.audit.rantai import AngkaSalah, rantai
from skm.audit.sumber import MUTU, PENGOLAHAN, UNSUR
from skm.audit.telaah import Telaah
from skm.bahasa import rangkai
from skm.dasar import Peta
from skm.exact import format_id, format_pendek
from skm.jenis import KUNCI_JENIS
from skm.jenis import TINDAK_LANJUT as TL
from skm.model import HasilUnsur, Tingkat
from skm.skor.mutu import DESIMAL_IKM, baca_huruf
from skm.skor.sebutan import sebut_salah_ketik


def _salah(telaah: Telaah, tempat: str) -> AngkaSalah | None:
    """Return a wrong figure; None also for one that a slip in the facts explains."""
    return None if rantai(telaah).fakta is not None else rantai(telaah).salah.get(tempat)


def _oleh_fakta(telaah: Telaah, tempat: str) -> bool:
    """Return whether a slip in the facts explains what is stated there."""
    fakta = rantai(telaah).fakta
    return fakta is not None and tempat in fakta.terkait


def _sebab(telaah: Telaah, salah: AngkaSalah, *, bobot: bool = False) -> str:
    """Say what a figure follows, what follows it, which slip is behind it, and what to do."""
    if salah.hulu:
        akar = [*dict.fromkeys(map(str, salah.akar))]
        apa = "keduanya" if len(akar) == 1 else "semuanya"
        return f" Angka itu mengikuti {rangkai(akar)} yang tercantum. Perbaiki {apa}."
    ketik = None if bobot else salah.salah_ketik  # other weights say more
    teks = "" if ketik is None else f" Mungkin salah ketik ({sebut_salah_ketik(ketik)})."
    lain = ", atau nyatakan bobot yang dipakai pada [konvensi]" if bobot else ""
    if not (ikut := rantai(telaah).pengikut(salah.tempat)):
        return f"{teks} Perbaiki angkanya{lain}."
    semua = rangkai([str(s) for s in ikut])
    return f"{teks} {semua[0].upper()}{semua[1:]} mengikutinya. Perbaiki semuanya{lain}."


def _tempat_sebab(telaah: Telaah, salah: AngkaSalah) -> tuple[str, ...]:
    """Return the places of what a figure follows, and of what follows it."""
    lain = salah.akar if salah.hulu else rantai(telaah).pengikut(salah.tempat)
    return tuple(s.tempat for s in lain)


@aturan("SKM-IKM-010", tingkat=Tingkat.GALAT, kutipan=MUTU, jenis=KUNCI_JENIS)
def mutu_unsur_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Mutu setiap unsur yang tercantum sesuai dengan nilainya.

    Huruf mutu mengikuti tabel peraturan, bukan perkiraan. Nilai dikonversi (NRR × 25) tanpa
    dibulatkan lebih dahulu, dicetak dua desimal, lalu dicari pada tabel.

    Contoh: NRR 3,58 bernilai 89,50 setelah dikonversi, jadi mutunya A; tercantum B.
    """
    regulasi = telaah.regulasi
    if regulasi is None or rantai(telaah).regulasi_lain:
        return
    faktor = regulasi.nilai("ikm.faktor_konversi")
    for kode, tercantum in telaah.tercantum.mutu.items():
        unsur, tempat = telaah.per_unsur.get(kode), f"$.tercantum.mutu.{kode}"
        if unsur is None or _oleh_fakta(telaah, tempat):
            continue
        if baca_huruf(tercantum, regulasi) in huruf_unsur(telaah, unsur, regulasi):
            continue
        ikut, terkait = "", [tempat_unsur(telaah, kode)]
        salah = rantai(telaah).salah.get(f"{TEMPAT_NRR}{kode}")
        if salah is not None and baca_huruf(tercantum, regulasi) in huruf_di(
            kali(kisaran_cetak(salah.cetak), faktor / satuan_nrr(telaah)), regulasi
        ):
            ikut = f" Huruf itu mengikuti {salah} yang tercantum."
            terkait.append(salah.tempat)
        yield Pelanggaran(
            tempat,
            f"Mutu {telaah.sebut(kode)} tercantum {tercantum.strip() or '(kosong)'}, seharusnya "
            f"{unsur.mutu}: NRR {format_id(unsur.nrr_cetak)} menjadi "
            f"{format_id(unsur.konversi_cetak)} setelah dikonversi, dalam interval "
            f"{sebut_interval(regulasi, unsur.mutu.huruf)}.{ikut} Perbaiki hurufnya.",
            terkait=tuple(terkait),
            kutipan=kutipan_mutu(telaah, unsur.mutu.huruf),
        )


@aturan("SKM-IKM-011", tingkat=Tingkat.GALAT, kutipan=MUTU, jenis=KUNCI_JENIS)
def mutu_unit_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Mutu unit pelayanan yang tercantum sesuai dengan IKM.

    Huruf unit dibaca dari IKM yang tercetak dua desimal menurut tabel peraturan.

    Contoh: IKM 90,47 tercantum dengan mutu B; menurut tabel mutunya A.
    """
    tercantum, ikm, regulasi = telaah.tercantum.mutu_ikm, telaah.ikm, telaah.regulasi
    if tercantum is None or regulasi is None or rantai(telaah).regulasi_lain:
        return
    if (cetak := telaah.tercantum.ikm) is not None:
        # The letter belongs to the figure it stands beside; that figure has a rule of its own,
        # which names the slip of the pen by which the letter is right and the figure is not.
        if rantai(telaah).ikm_salah_ketik is not None:
            return
        nilai, asal = cetak, "yang tercantum"
    elif ikm is not None:
        nilai, asal = ikm.cetak, "hasil hitung"
    else:
        return
    mutu = mutu_unit(telaah, regulasi)
    if mutu is not None and baca_huruf(tercantum, regulasi) not in huruf_unit(telaah, regulasi):
        yield Pelanggaran(
            "$.tercantum.mutu_ikm",
            f"Mutu unit pelayanan tercantum {tercantum.strip() or '(kosong)'}, seharusnya {mutu}: "
            f"IKM {asal} {format_id(nilai)} berada dalam interval "
            f"{sebut_interval(regulasi, mutu.huruf)}. Perbaiki hurufnya.",
            terkait=() if cetak is None else (TEMPAT_IKM,),
            kutipan=kutipan_mutu(telaah, mutu.huruf),
        )


@aturan("SKM-IKM-012", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN, jenis=KUNCI_JENIS)
def ikm_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM yang tercantum sama dengan hasil hitung menurut konvensi yang dinyatakan.

    Angka yang berbeda dijelaskan: dengan bobot, pembulatan, atau cara merata-ratakan yang mana
    angka itu diperoleh, atau bahwa tidak ada cara yang menghasilkannya.

    Contoh: tercantum 90,56, hasil hitung 91,48; angka itu diperoleh dengan bobot 0,11.
    """
    salah, ikm, asal = _salah(telaah, TEMPAT_IKM), telaah.ikm, rantai(telaah).asal_ikm
    if salah is None or ikm is None or asal is None:
        return
    benar = ikm.cetak if satuan_ikm(telaah) != 1 else salah.benar
    awal = (
        f"IKM tercantum {format_id(salah.cetak)}, hasil hitung {format_id(benar)} "
        f"({asal.dihitung})."
    )
    terkait = _tempat_sebab(telaah, salah)
    if (ketik := rantai(telaah).ikm_salah_ketik) is not None:
        maksud, jenis = ketik
        huruf = telaah.tercantum.mutu_ikm
        cocok = "" if huruf is None else f", yang mutunya {huruf.strip()} seperti yang tercantum"
        sebab = (
            f" Mungkin salah ketik untuk {format_id(maksud)} ({sebut_salah_ketik(jenis)}){cocok}. "
            "Perbaiki IKM-nya."
        )
        terkait = () if huruf is None else ("$.tercantum.mutu_ikm",)
    else:
        sebab = _sebab(telaah, salah) if salah.hulu else f" {asal.penjelasan}"
    yield Pelanggaran(TEMPAT_IKM, awal + sebab, terkait=terkait)


@aturan("SKM-IKM-013", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN, jenis=KUNCI_JENIS)
def jumlah_tertimbang_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Jumlah NRR tertimbang yang tercantum sama dengan hasil hitung.

    Jumlah ini dikalikan 25 menjadi IKM, sehingga kesalahannya ikut dikalikan.

    Contoh: jumlah NRR tertimbang tercantum 3,65, sedangkan hasil hitungnya 3,62.
    """
    salah, ikm = _salah(telaah, TEMPAT_JUMLAH), telaah.ikm
    if salah is None or ikm is None:
        return
    dengan = "" if salah.hulu else bobot_lain_jumlah(salah.cetak, ikm)
    yield Pelanggaran(
        TEMPAT_JUMLAH,
        f"Jumlah NRR tertimbang tercantum {format_id(salah.cetak)}, hasil hitung "
        f"{format_id(salah.benar)}{dengan}.{_sebab(telaah, salah, bobot=bool(dengan))}",
        terkait=_tempat_sebab(telaah, salah),
    )


@aturan("SKM-IKM-014", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN, jenis=KUNCI_JENIS)
def tertimbang_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    NRR tertimbang setiap unsur yang tercantum sama dengan NRR kali bobotnya.

    Angka yang dihitung dengan bobot lain daripada yang dinyatakan menghasilkan indeks yang lain.

    Contoh: NRR 3,49 dengan bobot 1/9 tertimbang 0,388; tercantum 0,384, yaitu dengan bobot 0,11.
    """
    if rantai(telaah).fakta is not None:
        return
    semua = [s for t, s in rantai(telaah).salah.items() if t.startswith(TEMPAT_TERTIMBANG)]
    sendiri = [s for s in semua if not s.hulu]
    if dengan := rantai(telaah).bobot_lain:
        contoh, unsur = sendiri[0], telaah.per_unsur[sendiri[0].kode]
        yield Pelanggaran(
            TEMPAT_TERTIMBANG.rstrip("."),
            f"NRR tertimbang {rangkai([s.kode for s in sendiri])} tidak sama dengan NRR kali "
            f"bobotnya, misalnya {contoh.kode} {format_id(contoh.cetak)}, hasil hitung "
            f"{format_id(contoh.benar)} (NRR {format_id(unsur.nrr_cetak)} × bobot "
            f"{format_pendek(unsur.bobot)}){dengan}.{_sebab(telaah, contoh, bobot=True)}",
            terkait=(*(s.tempat for s in sendiri), *_tempat_sebab(telaah, contoh)),
        )
        semua = [s for s in semua if s.hulu]
    for salah in semua:
        unsur = telaah.per_unsur[salah.kode]
        lain = "" if salah.hulu else bobot_lain(salah.cetak, unsur.nrr, len(telaah.bobot))
        yield Pelanggaran(
            salah.tempat,
            f"{salah.sebutan} tercantum {format_id(salah.cetak)}, hasil hitung "
            f"{format_id(salah.benar)} (NRR {format_id(unsur.nrr_cetak)} × bobot "
            f"{format_pendek(unsur.bobot)}){lain}.{_sebab(telaah, salah, bobot=bool(lain))}",
            terkait=(tempat_unsur(telaah, salah.kode), *_tempat_sebab(telaah, salah)),
        )


@aturan("SKM-IKM-015", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN, jenis=KUNCI_JENIS)
def nrr_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    NRR setiap unsur yang tercantum sama dengan hasil hitung dari jawaban.

    NRR adalah jumlah nilai unsur dibagi banyaknya jawaban pada unsur itu.

    Contoh: jumlah nilai 105 dari 29 jawaban adalah 3,62; tercantum 3,63.
    """
    if rantai(telaah).fakta is not None:
        return
    for tempat, salah in rantai(telaah).salah.items():
        if tempat.startswith(TEMPAT_NRR):
            unsur = telaah.per_unsur[salah.kode]
            yield Pelanggaran(
                tempat,
                f"{salah.sebutan} tercantum {format_id(salah.cetak)}, hasil hitung "
                f"{format_id(salah.benar)}{_dari_total(unsur)}.{_sebab(telaah, salah)}",
                terkait=(tempat_unsur(telaah, salah.kode), *_tempat_sebab(telaah, salah)),
            )


def _dari_total(unsur: HasilUnsur) -> str:
    if unsur.total is None or unsur.n is None:
        return ""
    return f" ({format_id(unsur.total)} dibagi {format_id(unsur.n)})"


@aturan("SKM-IKM-016", tingkat=Tingkat.GALAT, kutipan=UNSUR, jenis=KUNCI_JENIS)
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
        "$.tercantum.bobot": tercantum.bobot if isinstance(tercantum.bobot, Peta) else {},
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


@aturan("SKM-IKM-017", tingkat=Tingkat.GALAT, kutipan=MUTU, jenis=KUNCI_JENIS)
def interval_regulasi_sendiri(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Mutu yang tercantum dibaca dari tabel peraturan yang disebut, bukan dari peraturan lain.

    Laporan sering menyebut PermenPANRB 14/2017 tetapi masih memakai interval KEP/25/M.PAN/2/2004,
    yang batasnya jauh lebih rendah.

    Contoh: IKM 74,93 tercantum B; itu benar menurut KEP/25/M.PAN/2/2004, tetapi menurut
    PermenPANRB 14/2017 mutunya C.
    """
    regulasi = telaah.regulasi
    if regulasi is None or not (cocok := rantai(telaah).regulasi_lain):
        return
    beda = [
        f"{kode} {huruf.strip()} (seharusnya {telaah.per_unsur[kode].mutu.huruf})"
        for kode, huruf in telaah.tercantum.mutu.items()
        if kode in telaah.per_unsur
        and baca_huruf(huruf, regulasi) not in huruf_unsur(telaah, telaah.per_unsur[kode], regulasi)
    ]
    unit, mutu = telaah.tercantum.mutu_ikm, mutu_unit(telaah, regulasi)
    if unit is not None and mutu is not None and not unit_cocok(telaah, regulasi):
        beda.append(f"unit pelayanan {unit.strip()} (seharusnya {mutu.huruf})")
    yield Pelanggaran(
        "$.tercantum.mutu" if telaah.tercantum.mutu else "$.tercantum.mutu_ikm",
        "Semua mutu yang tercantum cocok dengan interval "
        f"{' atau '.join(r.nama for r in cocok)}, bukan dengan {regulasi.nama} yang disebut "
        f"laporan. Menurut tabel {regulasi.nama} yang keliru {rangkai(beda)}. Perbaiki hurufnya.",
        terkait=("$.regulasi",),
    )


@aturan("SKM-IKM-019", tingkat=Tingkat.CATATAN, kutipan=MUTU, jenis=KUNCI_JENIS)
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


@aturan("SKM-IKM-021", tingkat=Tingkat.GALAT, kutipan=PENGOLAHAN, jenis=[TL.kunci])
def fakta_bukan_salah_ketik(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Angka yang dicatat tidak menyalahi semua yang tercantum karena satu salah ketik.

    Bila satu angka keliru, dua angka tertukar, atau dua baris tertukar pada NRR (atau n) yang
    dicatat, semua angka sesudahnya ikut berbeda. Yang keliru lalu satu, bukan semuanya.

    Contoh: NRR U1 dicatat 3,25, sedangkan NRR tertimbang, jumlah, dan IKM yang tercantum semuanya
    berasal dari 3,52.
    """
    fakta = rantai(telaah).fakta
    if fakta is not None:
        yield Pelanggaran(
            fakta.tempat,
            f"{fakta.pesan}; dengan itu semua angka yang tercantum cocok. Periksa pada dokumennya.",
            terkait=fakta.terkait,
        )


@aturan("SKM-IKM-022", tingkat=Tingkat.PERINGATAN, kutipan=PENGOLAHAN, jenis=KUNCI_JENIS)
def skala_tercantum_lazim(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM tercantum pada skala 25–100, dan NRR pada skala 1–4.

    IKM adalah jumlah NRR tertimbang kali 25. Angka pada skala yang lain dikenali dari besarnya dan
    dinilai pada skalanya sendiri, tetapi pembaca laporan dapat salah membandingkannya.

    Contoh: IKM tercantum 3,54, yaitu 88,50 sesudah dikonversi.
    """
    if telaah.regulasi is None:
        return
    faktor = telaah.regulasi.nilai("ikm.faktor_konversi")
    ikm = telaah.tercantum.ikm
    if ikm is not None and satuan_ikm(telaah) != faktor:
        yield Pelanggaran(
            TEMPAT_IKM,
            f"IKM tercantum {format_id(ikm)} pada skala NRR, belum dikonversi; dinilai sebagai "
            f"{format_id(Fraction(ikm) * faktor, DESIMAL_IKM)}. Cantumkan IKM-nya, yaitu jumlah "
            f"NRR tertimbang kali {format_id(faktor, 0)}.",
        )
    if satuan_nrr(telaah) != 1:
        yield Pelanggaran(
            TEMPAT_NRR.rstrip("."),
            "NRR tercantum pada skala IKM, sudah dikonversi; dinilai sesudah dibagi "
            f"{format_id(faktor, 0)}. Cantumkan NRR-nya.",
        )
