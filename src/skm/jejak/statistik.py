"""Steps of what statistics say: sample size, margin of error, reliability."""

from collections.abc import Iterator
from fractions import Fraction

from skm.dasar import unsur_dari
from skm.exact import round_half_up
from skm.jejak import kata
from skm.jejak.bahan import Bahan
from skm.jejak.langkah import langkah
from skm.jejak.tertulis import Tertulis, angka, jumlah, tulis
from skm.model import IKM, AturanSampel, Statistik
from skm.model.statistik import CapaianSampel, GalatIKM
from skm.model.telusur import BagianTelusur, Golongan, Langkah, Masukan
from skm.naskah import kalimat_statistik
from skm.regulasi import Regulasi, muat_sampel, muat_t
from skm.skor import (
    baris_reliabilitas,
    baris_sampel,
    capaian_sampel,
    hitung_galat,
    hitung_keandalan,
    momen_tertimbang,
    ragam_unsur_dan_jumlah,
)
from skm.skor.bagian import bobot_pertanyaan
from skm.skor.galat import (
    kuadrat_galat,
    populasi_dipakai,
    ragam_ikm,
    ragam_responden,
    ujung_ikm,
)
from skm.skor.keandalan import cronbach
from skm.skor.momen import jumlah_berbobot
from skm.skor.mutu import DESIMAL_IKM
from skm.skor.realisasi import dalam_persen
from skm.skor.sampel import krejcie_morgan, lambda_kuadrat


def bagian_statistik(bahan: Bahan) -> Iterator[BagianTelusur]:
    """
    Yield what a survey report prints about its sample.

    Without people served there is no sample size, without answers nothing else.

    Args:
        bahan: What the derivation starts from.
    """
    ikm, regulasi, populasi, hitungan = bahan.ikm, bahan.regulasi, bahan.populasi, bahan.hitungan
    if populasi is not None and bahan.dihitung is not None:
        capaian = capaian_sampel(populasi, bahan.dihitung, aturan=bahan.aturan)
        yield BagianTelusur(
            id="sampel",
            judul=kata.BAGIAN["sampel"],
            langkah=tuple(_sampel(capaian)),
            simpulan=kalimat_statistik.sampel(capaian),
        )
    if hitungan is None or (statistik := hitungan.statistik) is None:
        return
    dipakai = populasi_dipakai(populasi, hitungan.n)
    galat = hitung_galat(hitungan, populasi=dipakai, regulasi=regulasi, konvensi=ikm.konvensi)
    yield BagianTelusur(
        id="galat",
        judul=kata.BAGIAN["galat"],
        langkah=()
        if galat is None
        else tuple(_galat(galat, statistik, ikm, regulasi, populasi, hitungan.n)),
        simpulan=kalimat_statistik.galat(ikm, galat),
    )
    yield _keandalan(statistik)


def _sampel(capaian: CapaianSampel) -> Iterator[Langkah]:
    tabel, n = muat_sampel(), capaian.populasi
    populasi = Masukan(nama="N", nilai=Fraction(n))
    if capaian.aturan is AturanSampel.TABEL:
        baris = baris_sampel(n)
        yield langkah(
            "sampel.perlu",
            "sampel_tabel",
            f"min({n}; {baris.sampel})",
            capaian.perlu,
            populasi,
            Masukan(nama="S", nilai=Fraction(baris.sampel)),
            satuan="responden",
            kutipan=[tabel.kutipan],
            keterangan=[kata.sampel(n, baris.populasi, baris.sampel)],
        )
    else:
        yield from _rumus(capaian, populasi)
    perlu = Masukan(nama="sampel minimal", nilai=Fraction(capaian.perlu), dari="sampel.perlu")
    responden = Masukan(nama="responden", nilai=Fraction(capaian.diperoleh))
    yield langkah(
        "sampel.persentase",
        "sampel_persen",
        tulis(dalam_persen(Tertulis(capaian.diperoleh), capaian.perlu)),
        capaian.persentase,
        responden,
        perlu,
        satuan=kata.PERSEN,
        cetak=capaian.cetak,
    )
    yield langkah(
        "sampel.kurang",
        "sampel_kurang",
        f"max(0; {capaian.perlu} - {capaian.diperoleh})",
        capaian.kurang,
        perlu,
        responden,
        satuan="responden",
    )


def _rumus(capaian: CapaianSampel, populasi: Masukan) -> Iterator[Langkah]:
    tabel, n = muat_sampel(), capaian.populasi
    kuadrat = lambda_kuadrat(capaian.taraf)
    rumus = krejcie_morgan(*map(Tertulis, (Fraction(n), kuadrat, tabel.proporsi, tabel.galat)))
    tepat = Fraction(rumus)
    yield langkah(
        "sampel.rumus",
        "sampel_rumus",
        tulis(rumus),
        tepat,
        populasi,
        Masukan(nama="lambda²", nilai=kuadrat),
        Masukan(nama="P", nilai=tabel.proporsi),
        Masukan(nama="d", nilai=tabel.galat),
        satuan="responden",
        kutipan=[tabel.kutipan],
        keterangan=[kata.rumus_sampel(kuadrat, capaian.taraf, tabel.proporsi, tabel.galat)],
    )
    masukan = Masukan(nama="hasil rumus", nilai=tepat, dari="sampel.rumus")
    if capaian.aturan is AturanSampel.ATAS:
        yield langkah(
            "sampel.perlu",
            "sampel_atas",
            f"atas({angka(tepat)})",
            capaian.perlu,
            masukan,
            satuan="responden",
        )
    else:
        yield langkah(
            "sampel.perlu",
            "sampel_terdekat",
            f"bulat({angka(tepat)}; 0)",
            capaian.perlu,
            masukan,
            satuan="responden",
            cetak=round_half_up(capaian.perlu, 0),
            dari=tepat,
        )


def _galat(
    galat: GalatIKM,
    statistik: Statistik,
    ikm: IKM,
    regulasi: Regulasi,
    populasi: int | None,
    responden: int,
) -> Iterator[Langkah]:
    n, besar = galat.n, galat.populasi
    faktor = regulasi.nilai("ikm.faktor_konversi")
    y, y2 = momen_tertimbang(statistik, ikm)
    per_kode = bobot_pertanyaan(ikm)
    bobot = [Tertulis(per_kode[k]) for k in statistik.frekuensi]
    terbagi = [kata.bobot_terbagi(ikm.konvensi.bagian)] if ikm.konvensi.bagian else []
    yield langkah(
        "galat.jumlah",
        "galat_jumlah",
        tulis(jumlah_berbobot(statistik, bobot)),
        y,
        *(
            Masukan(
                nama=f"bobot {k}",
                nilai=per_kode[k],
                dari=f"{k}.bobot" if k == unsur_dari(k) else "",
            )
            for k in statistik.frekuensi
        ),
        satuan=kata.POIN_NRR,
        keterangan=[kata.y(n), *terbagi, kata.TIDAK_DIMINTA],
    )
    yield langkah(
        "galat.kuadrat", "galat_kuadrat", angka(y2), y2, satuan="poin NRR²",
        keterangan=[kata.JUMLAH_KUADRAT],
    )  # fmt: skip
    yield langkah(
        "galat.ragam_responden",
        "galat_responden",
        tulis(ragam_responden(*map(Tertulis, (Fraction(n), y, y2, faktor)))),
        galat.ragam_responden,
        Masukan(nama="n", nilai=Fraction(n)),
        Masukan(nama="jumlah y", nilai=y, dari="galat.jumlah"),
        Masukan(nama="jumlah y²", nilai=y2, dari="galat.kuadrat"),
        Masukan(nama="faktor", nilai=faktor),
        satuan="poin IKM²",
    )
    masukan = [
        Masukan(
            nama="ragam per responden", nilai=galat.ragam_responden, dari="galat.ragam_responden"
        ),
        Masukan(nama="n", nilai=Fraction(n)),
    ]
    if besar is not None:
        masukan.append(Masukan(nama="N", nilai=Fraction(besar)))
    yield langkah(
        "galat.ragam",
        "galat_ragam" if besar is None else "galat_ragam_koreksi",
        tulis(
            ragam_ikm(
                Tertulis(galat.ragam_responden), n, None if besar is None else Tertulis(besar)
            )
        ),
        galat.ragam,
        *masukan,
        satuan="poin IKM²",
        keterangan=kata.koreksi(besar, populasi, responden),
    )
    yield langkah(
        "galat.kritis",
        "galat_kritis",
        angka(galat.kritis),
        galat.kritis,
        kutipan=[muat_t().kutipan],
        keterangan=[kata.kritis(n - 1)],
    )
    yield langkah(
        "galat.galat",
        "galat",
        f"akar({tulis(kuadrat_galat(Tertulis(galat.kritis), galat.ragam))}; {DESIMAL_IKM})",
        Fraction(galat.galat),
        Masukan(nama="t", nilai=galat.kritis, dari="galat.kritis"),
        Masukan(nama="ragam IKM", nilai=galat.ragam, dari="galat.ragam"),
        satuan=kata.POIN_IKM,
        cetak=galat.galat,
        keterangan=[kata.AKAR],
    )
    cetak = Fraction(ikm.cetak)
    sisi = (
        Masukan(nama="IKM tercetak", nilai=cetak, dari="ikm.nilai", tercetak=True),
        Masukan(nama="batas galat", nilai=Fraction(galat.galat), dari="galat.galat"),
    )
    bawah, atas = ujung_ikm(ikm, regulasi)
    for ujung, ungkapan, hasil in (
        ("bawah", f"max({angka(bawah)}; {angka(ikm.cetak)} - {angka(galat.galat)})", galat.bawah),
        ("atas", f"min({angka(atas)}; {angka(ikm.cetak)} + {angka(galat.galat)})", galat.atas),
    ):
        yield langkah(
            f"galat.{ujung}",
            f"galat_{ujung}",
            ungkapan,
            Fraction(hasil),
            *sisi,
            satuan=kata.POIN_IKM,
            cetak=hasil,
        )


def _keandalan(statistik: Statistik) -> BagianTelusur:
    hasil = hitung_keandalan(statistik)
    isi: list[Langkah] = []
    if hasil.alpha is not None and hasil.alpha_cetak is not None:
        k = len(hasil.unsur)
        per_unsur, semua = ragam_unsur_dan_jumlah(statistik)
        sendiri = sum(per_unsur, Fraction(0))
        bawah, tingkat = baris_reliabilitas(hasil.alpha_cetak)
        isi = [
            langkah(
                "keandalan.ragam_unsur",
                "ragam_unsur",
                jumlah(per_unsur),
                sendiri,
                satuan="poin²",
                keterangan=[kata.LENGKAP],
            ),
            langkah(
                "keandalan.ragam_jumlah",
                "ragam_jumlah",
                angka(semua),
                semua,
                satuan="poin²",
                keterangan=[kata.LENGKAP],
            ),
            langkah(
                "keandalan.alpha",
                "alpha",
                tulis(cronbach(*map(Tertulis, (Fraction(k), sendiri, semua)))),
                hasil.alpha,
                Masukan(nama="k", nilai=Fraction(k)),
                Masukan(nama="jumlah ragam unsur", nilai=sendiri, dari="keandalan.ragam_unsur"),
                Masukan(nama="ragam jumlah", nilai=semua, dari="keandalan.ragam_jumlah"),
                cetak=hasil.alpha_cetak,
                golongan=Golongan(nama=tingkat.value, bawah=bawah),
                keterangan=[kata.TIDAK_DIMINTA],
            ),
        ]
    return BagianTelusur(
        id="keandalan",
        judul=kata.BAGIAN["keandalan"],
        langkah=tuple(isi),
        simpulan=kalimat_statistik.keandalan(hasil),
    )
