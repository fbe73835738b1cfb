"""Every rule: the smallest report that goes against it, and the nearest one that does not."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from kasus_kaitan import KASUS_KAITAN
from kasus_publikasi import KAIT, KASUS_PUBLIKASI, PUB, pub
from laporan_contoh import (
    NIP,
    SKM,
    TL,
    TOTAL,
    kata,
    kata_skm,
    lembar,
    nilai,
    nrr,
    realisasi,
    rtl,
    skm,
    strategi,
    temukan,
    tl,
)

import golden
from skm.audit import Lingkungan, buku_bawaan, periksa
from skm.audit.kata import kutip
from skm.audit.sumber import menurut
from skm.dasar import Peta
from skm.model import (
    AngkaLayanan,
    Bobot,
    DasarAngka,
    Dokumentasi,
    Jadwal,
    Konvensi,
    LembarJawaban,
    NilaiTren,
    NilaiUnsur,
    ParagrafLaporan,
    ParagrafSKM,
    Penandatangan,
    Periode,
    PeriodeLaporan,
    RTLTercantum,
    Status,
    Tanggal,
    Tingkat,
    Unsur,
)
from skm.regulasi import EDISI, muat
from skm.testing.dasar import tanpa_jawaban

SETARA = Fraction(1, 9)


def bobot(**ubah: Fraction) -> Konvensi:
    """Return a ninth for each unsur but for some."""
    return Konvensi(bobot=Peta({**dict.fromkeys(TOTAL, SETARA), **ubah}))


def nip(nomor: str, **ubah: Any) -> Any:
    """Return the report signed with that number."""
    return tl(penandatangan=Penandatangan(nama="Nama Kepala", nip=nomor), **ubah)


def tren(*isi: tuple[int, str]) -> Any:
    """Return the survey report with indices of earlier years."""
    return skm(tren=tuple(NilaiTren(periode=Periode(tahun=t), ikm=Decimal(ikm)) for t, ikm in isi))


def bertanggal(*hari: str) -> Any:
    """Return the survey report of which some answers are dated so."""
    return lembar(profil=Peta({"tanggal": hari + ("",) * (40 - len(hari))}))


def cerita(teks: str, **ubah: Any) -> Any:
    """Return the survey report with an index of 78,89, a point more than before, that says so."""
    dulu = NilaiTren(periode=Periode(tahun=2023), ikm=Decimal("77.89"), n=40)
    return skm(**({"tren": (dulu,), "paragraf": ParagrafSKM(tren=(teks,))} | ubah))


def berlayanan(*rencana: str, kartu: str = "KTP", n: int = 30, **ubah: Any) -> Any:
    """Return the survey report of two services, of which the first is graded C."""
    jawaban = Peta(dict.fromkeys(TOTAL, "3" * (n - 1) + "2" + "4" * 40))
    profil = Peta({"layanan": (kartu,) * n + ("KK",) * 40})
    rtl_ = tuple(attrs.evolve(r, kegiatan=k) for r, k in zip(SKM.rtl, rencana, strict=False))
    return skm(**({"jawaban": LembarJawaban(jawaban=jawaban, profil=profil), "rtl": rtl_,
                   "populasi": None} | ubah))  # fmt: skip


def diapit(ikm: str) -> Any:
    """Return a report of an index, with two services that hold all respondents."""
    layanan = [("KTP", 30, "82.10"), ("KK", 40, "88.40")]
    return skm(
        jawaban=None, ikm=Decimal(ikm), n=70,
        layanan=[AngkaLayanan(nama=k, n=n, ikm=Decimal(i)) for k, n, i in layanan],
    )  # fmt: skip


def layanan_n(*banyak: int) -> Any:
    """Return a report of 70, whose services had so many, beside one that nobody asked for."""
    layanan = [AngkaLayanan(nama=f"L{n}", n=n, ikm=Decimal(85)) for n in banyak]
    layanan += [AngkaLayanan(nama="L0", sebaran=Peta(dict.fromkeys(TOTAL, (0, 0, 0, 0))))]
    return skm(jawaban=None, ikm=Decimal("85.00"), n=70, layanan=layanan)


def dasar_hukum(teks: str, **ubah: Any) -> Any:
    """Return the report with that legal basis."""
    return tl(paragraf=ParagrafLaporan(dasar_hukum=(teks,)), **ubah)


def belum(**ubah: Any) -> Any:
    """Return the report with its last activity not begun."""
    dasar = tl(
        realisasi=(*TL.realisasi[:2], realisasi("k", Status.BELUM)), strategi=(strategi("k"),)
    )
    return attrs.evolve(dasar, **ubah)


def dokumen(id_rtl: str, **isi: str) -> Any:
    """Return the report whose document repeats one activity so."""
    return kata(rtl={id_rtl: RTLTercantum(**isi)})


def bukti(alamat: str) -> Any:
    """Return what was done, with evidence at an address."""
    return realisasi("w", dokumentasi=(Dokumentasi(tautan=alamat),))


def sedang(id_rtl: str, *dengan_strategi: str) -> Any:
    """Return the report with that activity under way, the last of three."""
    return belum(
        realisasi=(*TL.realisasi[:2], realisasi(id_rtl, Status.SEDANG)),
        strategi=tuple(strategi(k) for k in dengan_strategi),
    )


def persen(angka: str, laporan: Any = None) -> Any:
    """Return the report whose document states that share; by default two of three are done."""
    return attrs.evolve(laporan or belum(), tercantum=kata(persentase=Decimal(angka)).tercantum)


def hampir_semua() -> Any:
    """Return the report of 2.000 activities of which one is not done."""
    ids = [f"r{i}" for i in range(2000)]
    return tl(rtl=tuple(rtl(i, "U3") for i in ids), realisasi=tuple(realisasi(i) for i in ids[1:]))


def sampai(hari: date) -> Any:
    """Return the report of what was done until then, all of it planned for TW II 2026."""
    periode = PeriodeLaporan(
        survei=Periode(tahun=2025), tindak_lanjut=Periode(dari=date(2026, 1, 1), sampai=hari)
    )
    return tl(periode=periode, rtl=(rtl("w", "U3", tahun=2026), *TL.rtl[1:]))


def judul(teks: str, survei: Periode) -> Any:
    """Return the report on that survey whose table is captioned so."""
    periode = PeriodeLaporan(survei=survei, tindak_lanjut=Periode(tahun=2027))
    return attrs.evolve(kata(periode_tabel_1=teks), periode=periode)


TW1_2026 = Periode(tahun=2026, triwulan=1)
AWAL_2026 = Periode(dari=date(2026, 1, 5), sampai=date(2026, 3, 20))
X30 = "3" * 39 + "x"
TABEL = {"A": "88,31–100,00", "B": "76,61–88,30", "C": "65,00–76,60", "D": "25,00–64,99"}
SEPERTIGA = {**dict.fromkeys(TOTAL, "3.33"), "U9": "3.99"}

# rule, report against it, where, words of the message, nearest report that is right
KASUS: tuple[tuple[str, Any, str, str, Any], ...] = (
    # ------------------------------------------------------------ SRV
    ("SKM-SRV-001", tl(nilai=nrr()), "$.nrr", "tidak dicantumkan. Isi n",
     tl(nilai=nrr(n=100))),
    ("SKM-SRV-001", tl(nilai=(NilaiUnsur(kode="U1", nrr=Decimal("3.10")), *nilai()[1:])), "$.nrr",
     "tidak dicantumkan untuk U1.", attrs.evolve(kata(n=100), nilai=nrr())),
    ("SKM-SRV-002", skm(populasi=46), "$.populasi",
     "Responden 40 orang, sedangkan 46 penerima layanan memerlukan 41 orang (kurang 1).",
     skm(populasi=45)),
    ("SKM-SRV-003", skm(populasi=39), "$.populasi", "39 lebih kecil daripada jumlah responden 40.",
     skm(populasi=40)),
    ("SKM-SRV-004", lembar(jawaban=Peta({**SKM.jawaban.jawaban, "U3": X30})),
     "$.jawaban.jawaban.U3", "1 jawaban U3 Waktu Penyelesaian di luar pilihan 1–4",
     lembar(jawaban=Peta({**SKM.jawaban.jawaban, "U3": X30.replace("x", "-")}))),
    ("SKM-SRV-004",
     attrs.evolve(lembar(jawaban=Peta({**SKM.jawaban.jawaban, "U3": X30})), regulasi="tidak-ada"),
     "$.jawaban.jawaban.U3", "1 jawaban U3 di luar pilihan 1–4",
     attrs.evolve(SKM, regulasi="tidak-ada")),
    ("SKM-SRV-005", kata(responden={"jenis_kelamin": {"L": 51, "P": 50}}),
     "$.tercantum.responden.jenis_kelamin",
     "menurut jenis kelamin berjumlah 101 (51 + 50), sedangkan respondennya 100.",
     kata(responden={"jenis_kelamin": {"L": 50, "P": 50}})),
    ("SKM-SRV-005", layanan_n(30, 41), "$.layanan", "berjumlah 71 (0 + 30 + 41), lebih",
     layanan_n(30, 40)),
    ("SKM-SRV-006", kata(n=99), "$.tercantum.n", "tercantum 99, sedangkan yang diolah 100.",
     kata(n=100)),
    ("SKM-SRV-006", kata_skm(n=41), "$.tercantum.n", "tercantum 41, sedangkan yang diolah 40.",
     kata_skm(n=40)),
    # Where an unsur was left open by some, there are more respondents than answers.
    ("SKM-SRV-006", attrs.evolve(kata(n=99), nilai=(NilaiUnsur(kode="U1", total=310, n=98),
                                                    *nilai()[1:])),
     "$.tercantum.n", "yang diolah 100",
     attrs.evolve(kata(n=101), nilai=(NilaiUnsur(kode="U1", total=310, n=98), *nilai()[1:]))),
    ("SKM-SRV-007", kata(pengumpulan=Periode(dari=date(2024, 3, 1), sampai=date(2024, 4, 1))),
     "$.tercantum.pengumpulan", "Data dikumpulkan 1 Maret 2024 – 1 April 2024, di luar periode",
     kata(pengumpulan=Periode(dari=date(2024, 3, 1), sampai=date(2024, 3, 31)))),
    ("SKM-SRV-007", bertanggal("2024-04-01", "2024-04-03", "2024-01-09", "2024-03-31"),
     "$.jawaban.profil.tanggal",
     "2 dari 4 jawaban bertanggal di luar periode survei Triwulan I (Januari–Maret 2024): "
     "1 April 2024 – 3 April 2024. Perbaiki tanggalnya,", bertanggal("2024-03-31")),
    ("SKM-SRV-007", bertanggal("2024-04", "2024-03"), "$.jawaban.profil.tanggal",
     "(Januari–Maret 2024): April 2024.", bertanggal("2024-01", "2024-03")),
    ("SKM-SRV-007", kata(pengumpulan="Maret s.d. April 2024"), "$.tercantum.pengumpulan",
     'Data dikumpulkan "Maret s.d. April 2024", di luar periode', kata(pengumpulan="Maret 2024")),
    ("SKM-LAP-019", kata(pengumpulan="1 Februari s.d. 30 Februari 2024"),
     "$.tercantum.pengumpulan", 'Tanggal "30 Februari 2024" tidak ada.',
     kata(pengumpulan="1 Februari s.d. 29 Februari 2024")),
    ("SKM-LAP-019", skm(jadwal=[Jadwal(kegiatan="Survei", waktu="31 Juni 2024")]),
     "$.jadwal[0].waktu", '"31 Juni 2024"', skm(jadwal=[Jadwal(kegiatan="Survei", waktu="Juni")])),
    ("SKM-SRV-013", bertanggal("2024-04-01", "2024-04-01", "2024-04-03"),
     "$.jawaban.profil.tanggal",
     "3 dari 3 jawaban bertanggal di luar periode survei Triwulan I (Januari–Maret 2024): "
     "1 April 2024 – 3 April 2024. Sesuaikan periode laporan, atau pakai berkas",
     bertanggal("2024-01-01")),
    ("SKM-SRV-013", bertanggal("2024-04", "2023-12", "2024-03"), "$.jawaban.profil.tanggal",
     "2 dari 3 jawaban", bertanggal("2024-04", "2024-03")),
    ("SKM-SRV-008", lembar(ganda=1), "$.jawaban", "1 kuesioner sama dengan", lembar(dibuang=1)),
    ("SKM-SRV-009", tl(nilai=tuple(NilaiUnsur(kode=k, total=90, n=29) for k in TOTAL)), "$.n",
     "hanya 29 (kurang dari 30); hasilnya mudah berubah oleh beberapa jawaban saja. Sebutkan "
     "keterbatasan itu dalam laporan.",
     tl(nilai=tuple(NilaiUnsur(kode=k, total=90, n=30) for k in TOTAL))),
    ("SKM-SRV-009", skm(jawaban=None, ikm=Decimal("80.00"), n=29), "$.n",
     "keterbatasan itu dalam laporan dengan paragraf.sampel.",
     skm(jawaban=None, ikm=Decimal("80.00"), n=30)),
    ("SKM-SRV-010",
     kata_skm(responden={"jenis_kelamin": {"Laki-laki": 18, "Perempuan": 21}}),
     "$.tercantum.responden.jenis_kelamin.Perempuan",
     'jenis kelamin "Perempuan" tercantum 21, pada jawaban ada 22.',
     kata_skm(responden={"jenis_kelamin": {"Laki-laki": 18, "Perempuan": 22},
                         "tanggal": {"2024": 1}, "usia": {"26–35": 1}})),
    ("SKM-SRV-011",
     lembar(profil=Peta({"layanan": ("3201010505900001", "KTP", "0812 9876 5432") + ("",) * 37})),
     "$.jawaban.profil.layanan", "2 isian layanan memuat nomor atau alamat seseorang",
     lembar(profil=Peta({"layanan": ("Loket 3", "1234567890", "[disamarkan]") + ("",) * 37}))),
    ("SKM-SRV-012", lembar(saran=("baik", *("hubungi budi@contoh.id",) * 2)), "$.jawaban.saran",
     "2 saran memuat nomor atau alamat seseorang", lembar(saran=("baik", "pukul 08.00-16.00"))),
    ("SKM-LAP-017", lembar(profil=Peta({"usia": ("26\u202e35",) + ("",) * 39})),
     "$.jawaban.profil.usia", "1 golongan usia", lembar(profil=Peta({"usia": ("26–35",) * 40}))),
    # ------------------------------------------------------------ IKM
    ("SKM-IKM-001", tl(nilai=nilai()[1:]), "$.total", "Nilai unsur U1 belum ada. Isi nilainya.",
     TL),
    ("SKM-IKM-001", tl(konvensi=Konvensi(unsur_tambahan=(Unsur(kode="U10", nama="Lain"),))),
     "$.total", "U10 belum ada. Isi nilainya, atau hapus unsur itu dari konvensi.unsur_tambahan.",
     TL),
    ("SKM-IKM-001", tl(regulasi="permenpanrb-14-2071"), "$.regulasi",
     'Regulasi "permenpanrb-14-2071" tidak dikenal',
     tl(regulasi="permenpanrb-16-2014")),
    ("SKM-IKM-002", tl(nilai=nilai(U3=401)), "$.total.U3",
     "Nilai rata-rata U3 Waktu Penyelesaian 401/100 di luar skala 1–4. Periksa jumlah nilai dan "
     "jumlah respondennya.", tl(nilai=nilai(U3=400))),
    ("SKM-IKM-002", tl(nilai=nrr(n=100, U3="0.99")), "$.nrr.U3",
     "0,99 di luar skala 1–4. Periksa angka yang disalin.",
     tl(nilai=nrr(n=100, U3="1.00"))),
    ("SKM-IKM-002", tl(nilai=nrr(n=100, U3="89.80")), "$.nrr.U3",
     "89,80 di luar skala 1–4. Tampaknya sudah dikonversi; NRR-nya 89,80 dibagi 25, yaitu 3,592. "
     "Periksa angka yang disalin.",
     tl(nilai=nrr(n=100, U3="3.59"))),
    ("SKM-IKM-002", tl(nilai=nrr(n=100, U3="306")), "$.nrr.U3",
     "306 di luar skala 1–4. Apakah maksudnya 3,06? Periksa angka yang disalin.",
     tl(nilai=nrr(n=100, U3="3.06"))),
    ("SKM-IKM-002", tl(nilai=nrr(n=100, U3="306.5")), "$.nrr.U3",
     "306,5 di luar skala 1–4. Periksa angka yang disalin.",
     tl(nilai=nrr(n=100, U3="3.06"))),
    ("SKM-IKM-003", tl(nilai=(NilaiUnsur(kode="U1", nrr=Decimal("3.49"), n=3), *nilai()[1:])),
     "$.nrr.U1",
     "3,49 tidak dapat dihasilkan oleh 3 jawaban bulat; yang terdekat 3,33 (jumlah nilai 10) dan "
     "3,67 (jumlah nilai 11).",
     tl(nilai=(NilaiUnsur(kode="U1", nrr=Decimal("3.33"), n=3), *nilai()[1:]))),
    ("SKM-IKM-003", tl(nilai=nrr(n=3, **SEPERTIGA)), "$.nrr.U9", "3,99 tidak dapat dihasilkan",
     # Of three respondents some may have left it open.
     attrs.evolve(kata(n=3), nilai=nrr(**SEPERTIGA))),
    ("SKM-IKM-004", tl(konvensi=bobot(U1=Fraction(2, 9))), "$.konvensi.bobot",
     "Jumlah bobot 10/9, seharusnya 1.", tl(konvensi=bobot())),
    ("SKM-IKM-004", tl(konvensi=bobot(**dict.fromkeys(TOTAL, Fraction("0.12")))),
     "$.konvensi.bobot", "Jumlah bobot 1,08, seharusnya 1.", tl(konvensi=Konvensi())),
    ("SKM-IKM-005", tl(konvensi=bobot(U1=Fraction(0), U2=Fraction(2, 9))), "$.konvensi.bobot.U1",
     "Bobot U1 Persyaratan 0, seharusnya lebih dari 0.",
     tl(konvensi=bobot(U1=Fraction(1, 90), U2=Fraction(19, 90)))),
    ("SKM-IKM-005", tl(konvensi=Konvensi(bobot=Peta({"U1": Fraction(1)}))), "$.konvensi.bobot",
     "Bobot diberikan untuk U1, sedangkan unsurnya U1, U2", tl(konvensi=bobot())),
    ("SKM-IKM-006", tl(konvensi=Konvensi(bobot=Bobot.DUA_DESIMAL)), "$.konvensi.bobot",
     "Bobot 0,11 berjumlah 0,99, sehingga IKM tertinggi 99,00.", tl(konvensi=bobot())),
    ("SKM-IKM-010", kata(mutu={"U6": "B"}), "$.tercantum.mutu.U6",
     "Mutu U6 Kompetensi Pelaksana tercantum B, seharusnya A (Sangat Baik): NRR 3,58 menjadi 89,50 "
     "setelah dikonversi, dalam interval 88,31–100,00.",
     kata(mutu={"U6": "a", "U7": "A (Sangat Baik)", "U9": "sangat baik", "U99": "B"})),
    # Letter and words of two classes, two letters, and words that are no class.
    *(("SKM-IKM-010", kata(mutu={"U4": salah}), "$.tercantum.mutu.U4", f"tercantum {salah}, s",
       kata(mutu={"U4": benar}))
      for salah, benar in (
          ("A (Baik)", "A/Sangat Baik"), ("Baik (A)", "A(Sangat Baik)"),
          ("Mutu B", "Mutu A"), ("A/B", "A=Sangat Baik"), ("Baik Sekali", "Sangat  Baik"),
          ("Cukup Baik", "Sangat Baik (A)"), ("Tidak Baik", "A (Baik Sekali)"),
          ("Baik dan Sangat Baik", "Sangat Baik (Sangat Baik)"))),
    ("SKM-IKM-010", attrs.evolve(kata(mutu={"U1": ""}), nilai=nrr(U1="3.53")),
     "$.tercantum.mutu.U1", "tercantum (kosong), seharusnya B",
     attrs.evolve(kata(mutu={"U1": "A"}), nilai=nrr(U1="3.53"))),
    ("SKM-IKM-010", kata_skm(mutu={"U4": "A"}), "$.tercantum.mutu.U4", "seharusnya B",
     kata_skm(mutu={"U4": "B"})),
    ("SKM-IKM-011", kata(mutu_ikm="C"), "$.tercantum.mutu_ikm",
     "tercantum C, seharusnya B (Baik): IKM hasil hitung 87,33 berada dalam interval 76,61–88,30.",
     kata(mutu_ikm="B")),
    ("SKM-IKM-011", kata(mutu_ikm=" "), "$.tercantum.mutu_ikm",
     "tercantum (kosong), seharusnya", kata()),
    ("SKM-IKM-011", kata(ikm=Decimal("88.31"), mutu_ikm="B"), "$.tercantum.mutu_ikm",
     "IKM yang tercantum 88,31 berada dalam interval 88,31–100,00",
     kata(ikm=Decimal("88.30"), mutu_ikm="B/Baik")),
    ("SKM-IKM-011", kata(ikm=Decimal("88.4"), mutu_ikm="B"), "$.tercantum.mutu_ikm",
     "seharusnya A", kata(ikm=Decimal("88.3"), mutu_ikm="A")),
    ("SKM-IKM-011", kata(ikm=Decimal("88.305"), mutu_ikm="B"), "$.tercantum.mutu_ikm",
     "seharusnya A", kata(ikm=Decimal("3.46"), mutu_ikm="B")),
    ("SKM-IKM-012", kata(ikm=Decimal("86.46")), "$.tercantum.ikm",
     "IKM tercantum 86,46, hasil hitung 87,33 (bobot 1/9). Angka tercantum diperoleh dengan bobot "
     "0,11.", kata(ikm=Decimal("87.33"))),
    ("SKM-IKM-012", kata(ikm=Decimal("12.34")), "$.tercantum.ikm",
     "Tidak ada konvensi yang menghasilkan angka tercantum; yang terdekat, ",
     kata(ikm=Decimal("87.3"))),
    ("SKM-IKM-012", kata(ikm=Decimal(0)), "$.tercantum.ikm",
     "0 bukan IKM; diharapkan lebih dari 0 dan kurang dari 1000.",
     # From printed means the index is only known to a tenth.
     attrs.evolve(kata(ikm=Decimal("87.40")), nilai=nrr())),
    ("SKM-IKM-013", kata(jumlah_tertimbang=Decimal("3.46")), "$.tercantum.jumlah_tertimbang",
     "tercantum 3,46, hasil hitung 3,49; angka itu diperoleh dengan bobot 0,11.",
     kata(jumlah_tertimbang=Decimal("3.493"))),
    ("SKM-IKM-013", kata(jumlah_tertimbang=Decimal("3.00")), "$.tercantum.jumlah_tertimbang",
     "tercantum 3,00, hasil hitung 3,49. Perbaiki",
     attrs.evolve(kata(jumlah_tertimbang=Decimal("3.496")), nilai=nrr())),
    ("SKM-IKM-014", kata(tertimbang={"U3": Decimal("0.330")}), "$.tercantum.tertimbang.U3",
     "NRR tertimbang U3 Waktu Penyelesaian tercantum 0,330, hasil hitung 0,333 (NRR 3,00 × bobot "
     "1/9); angka itu diperoleh dengan bobot 0,11.",
     kata(tertimbang={"U3": Decimal("0.333"), "U99": Decimal(1)})),
    ("SKM-IKM-014", attrs.evolve(kata(tertimbang={"U3": Decimal("0.33")}),
                                 konvensi=bobot(U3=Fraction(-1, 9))),
     "$.tercantum.tertimbang.U3", "hasil hitung −0,33",
     attrs.evolve(kata(tertimbang={"U3": Decimal("-0.33")}), konvensi=bobot(U3=Fraction(-1, 9)))),
    ("SKM-IKM-015", kata(nrr={"U3": Decimal("3.01")}), "$.tercantum.nrr.U3",
     "tercantum 3,01, hasil hitung 3,00 (300 dibagi 100).",
     kata(nrr={"U3": Decimal("3.0"), "U99": Decimal(1)})),
    ("SKM-IKM-015", attrs.evolve(kata(nrr={"U3": Decimal("3.006")}), nilai=nrr()),
     "$.tercantum.nrr.U3", "hasil hitung 3,000. Perbaiki",
     attrs.evolve(kata(nrr={"U3": Decimal("3.004")}), nilai=nrr())),
    ("SKM-IKM-016", kata(mutu={"U10": "A"}), "$.tercantum.mutu.U10", "Unsur U10 tidak ada nilainya",
     kata(mutu={"U9": "A"})),
    ("SKM-IKM-016", tl(nama_unsur={"U10": "Transparansi"}), "$.nama_unsur.U10", "U10 tidak ada",
     tl(nama_unsur={"U1": "Persyaratan"}, nilai=nilai()[1:])),
    ("SKM-IKM-017", kata(mutu={"U3": "B", "U9": "A", "U1": "B"}, mutu_ikm="A"), "$.tercantum.mutu",
     "Semua mutu yang tercantum cocok dengan interval PermenPANRB Nomor 16 Tahun 2014 atau "
     "KEP/25/M.PAN/2/2004, bukan dengan PermenPANRB Nomor 14 Tahun 2017 yang disebut laporan.",
     kata(mutu={"U3": "C/Kurang Baik", "U9": "A", "U1": "B"}, mutu_ikm="A")),
    ("SKM-IKM-017", kata(mutu_ikm="A/Sangat Baik"), "$.tercantum.mutu_ikm", "cocok dengan interval",
     kata(mutu_ikm="C")),
    ("SKM-IKM-017", kata(ikm=Decimal("82.00"), mutu_ikm="A"), "$.tercantum.mutu_ikm",
     "cocok dengan interval", tl(nilai=nilai()[1:])),
    ("SKM-IKM-018", tl(nama_unsur={"U8": "Sarana dan Prasarana"}), "$.nama_unsur.U8",
     '"Sarana dan Prasarana" tercatat sebagai U8, padahal menurut PermenPANRB Nomor 14 Tahun 2017 '
     "itu U9 Sarana dan Prasarana; U8 adalah Penanganan Pengaduan, Saran dan Masukan.",
     tl(nama_unsur={"U8": "Aduan"})),
    ("SKM-IKM-018", kata(nama_unsur_tabel_1={"U9": "Aduan"}), "$.tercantum.nama_unsur_tabel_1.U9",
     "itu U8", kata(nama_unsur_tabel_1={"U9": "Sarpras", "U1": "Sesuatu", "U77": "Sarpras"})),
    ("SKM-IKM-018", tl(nilai=nilai()[:8], nama_unsur={"U8": "Sarana dan Prasarana"}),
     "$.nama_unsur.U8", "itu U9", tl(regulasi="tidak-ada", nama_unsur={"U8": "Sarpras"})),
    ("SKM-IKM-019", attrs.evolve(kata(mutu={"U1": "A"}), nilai=nrr(U1="3.53")),
     "$.tercantum.mutu.U1",
     "tercantum A, sedangkan NRR 3,53 sendiri memberi B (Baik); keduanya mungkin",
     # 353 of 100 is the only total that prints so: then A is wrong, and no matter of rounding.
     attrs.evolve(kata(mutu={"U1": "A", "U2": "B", "U99": "A"}), nilai=nrr(n=100, U1="3.53"))),
    ("SKM-IKM-023", tren((2022, "82.10"), (2023, "38.04")), "$.tren[1].ikm",
     "IKM Tahun 2023 tercatat 38,04, terpaut lebih dari 15 poin dari periode di sampingnya (82,10 "
     "dan 78,89). Mungkin 83,04 (dua angka tertukar). Periksa pada laporan periode itu.",
     tren((2022, "82.10"), (2023, "83.04"))),
    ("SKM-IKM-023", tren((2023, "27.11")), "$.tren[0].ikm",
     "di sampingnya (78,89). Mungkin 77,11 (satu angka keliru).", tren((2023, "64.50"))),
    # What lasts is no slip of the pen, unless nothing near could have been meant.
    ("SKM-IKM-023", tren((2021, "30"), (2022, "60"), (2023, "61")), "$.tren[0].ikm",
     "di sampingnya (60 dan 61). Periksa", tren((2021, "58"), (2022, "59"), (2023, "76"))),
    ("SKM-IKM-025", diapit("91.20"), "$.ikm",
     "IKM unit 91,20 di luar rentang IKM layanannya (82,10–88,40), padahal layanan itu memuat "
     "seluruh 70 responden.", diapit("88.65")),
    *(("SKM-IKM-024", cerita(teks), "$.paragraf.tren[0]", kata_, baik)
      for teks, kata_, baik in (
        ("IKM naik dari 77,89 menjadi 78,89.", '"IKM naik dari 77,89 menjadi 78,89". Selisihnya',
         cerita("IKM 77,89, kini 78,89.")),
        ("Loket ditambah. Nilai SKM meningkat.", '"Nilai SKM meningkat". Selisihnya dengan Tahun '
         "2023, 1,00 poin, masih dalam batas kewajaran sampel.",
         cerita("Peningkatan IKM belum tampak.")),
        ("Indeks kepuasan masyarakat menurun.", "menurun",
         cerita("Indeks kepuasan masyarakat menurun.", tren=())),
        ("Terjadi kenaikan IKM.", "kenaikan",
         cerita("Terjadi kenaikan IKM.", tren=(
             NilaiTren(periode=Periode(tahun=2023), ikm=Decimal("64.50"), n=4000),))),
        ("Terjadi kenaikan IKM.", "kenaikan",
         cerita("Terjadi kenaikan IKM.", tren=(
             NilaiTren(periode=Periode(tahun=2023), ikm=Decimal("64.50")),))),
        ("IKM naik.", "naik", cerita("Loket ditambah agar IKM naik.")),
        ("IKM naik.", "naik", cerita("Jumlah pemohon naik.")))),
    ("SKM-IKM-020", tren((2023, "3.45")), "$.tren[0].ikm", "tercatat 3,45, di luar skala 25–100.",
     tren((2022, "25.00"), (2023, "100.00"))),
    ("SKM-IKM-021", attrs.evolve(kata(ikm=Decimal("87.33"), tertimbang={"U3": Decimal("0.333")}),
                                 nilai=nrr(U3="3.90")),
     "$.nrr.U3",
     "NRR U3 Waktu Penyelesaian tercatat 3,90, mungkin salah ketik untuk 3,00 (satu angka keliru); "
     "dengan itu semua angka yang tercantum cocok.",
     attrs.evolve(kata(tertimbang={"U3": Decimal("0.333")}), nilai=nrr(U3="3.90"))),
    ("SKM-IKM-022", kata(ikm=Decimal("3.49")), "$.tercantum.ikm",
     "IKM tercantum 3,49 pada skala NRR, belum dikonversi; dinilai sebagai 87,25. Cantumkan",
     kata(ikm=Decimal("87.33"))),
    ("SKM-IKM-022", kata(nrr={"U3": Decimal("75.00")}), "$.tercantum.nrr",
     "NRR tercantum pada skala IKM, sudah dikonversi; dinilai sesudah dibagi 25. Cantumkan NRR-nya",
     kata(nrr={"U3": Decimal("3.00")})),
    ("SKM-IKM-030", kata(bobot=Fraction("0.11"), ikm=Decimal("87.33")), "$.tercantum.bobot",
     "Keterangan tabel mencantumkan bobot 0,11, sedangkan IKM yang tercantum mengikuti bobot 1/9. "
     "Tulis bobot yang dipakai, atau hitung ulang angkanya dengan 0,11.",
     # What follows the legend is judged by what is declared.
     kata(bobot=Fraction("0.11"), ikm=Decimal("86.46"))),
    ("SKM-IKM-031", kata(bobot=Fraction("0.11")), "$.tercantum.bobot",
     "bobot 0,11, sedangkan skm menghitung dengan 1/9. Bila 0,11 yang dipakai, nyatakan pada "
     "konvensi.bobot; bila tidak, perbaiki keterangannya.", kata(bobot=Fraction(1, 9))),
    ("SKM-IKM-032", kata(interval={**TABEL, "A": "83,31–100,00"}), "$.tercantum.interval",
     "Tabel interval yang tercantum berbeda dari tabel PermenPANRB Nomor 14 Tahun 2017: A "
     "83,31–100,00, seharusnya 88,31–100,00; A dan B bertumpang tindih pada 83,31–88,30. Menurut "
     "tabel itu IKM 87,33 bermutu A dan B, menurut peraturan B. Pakai tabel",
     kata(interval=TABEL)),
    ("SKM-IKM-033", kata(skala="1–5"), "$.tercantum.skala",
     "Skala tercantum 1–5, seharusnya 1–4 menurut PermenPANRB Nomor 14 Tahun 2017.",
     kata(skala="25 - 100")),
    # ------------------------------------------------------------ RTL
    ("SKM-RTL-001", tl(rtl=(rtl("w", "U4"), *TL.rtl[1:])), "$.rtl[0].unsur",
     "U4 Biaya/Tarif (3,90) diprioritaskan, padahal unsur yang lebih lemah belum memiliki RTL: U3 "
     "Waktu Penyelesaian (3,00).",
     tl(rtl=(*TL.rtl, rtl("b", "U4")))),
    ("SKM-RTL-002", tl(rtl=(TL.rtl[1], TL.rtl[0], TL.rtl[2])), "$.rtl[1].unsur",
     "U3 Waktu Penyelesaian (3,00) lebih lemah, tetapi ditulis sesudah U1 Persyaratan (3,10).",
     tl(nilai=nilai(U1=300), rtl=(TL.rtl[1], TL.rtl[0], rtl("x", "U99")))),
    ("SKM-RTL-003", tl(rtl=TL.rtl[:2]), "$.rtl",
     "Unsur terlemah U5 Produk Spesifikasi Jenis Pelayanan (3,20) belum memiliki RTL.",
     tl(nilai=nilai(U2=320), rtl=(*TL.rtl[:2], rtl("k", "U2")))),
    ("SKM-RTL-003", tl(nilai=nilai(U1=320, U2=320), rtl=TL.rtl[:2]), "$.rtl",
     "Sedikitnya 1 dari U2 Sistem, Mekanisme, dan Prosedur (3,20) dan U5 Produk Spesifikasi Jenis "
     "Pelayanan (3,20), yang bernilai sama, belum memiliki RTL.",
     tl(nilai=nilai(**dict.fromkeys(TOTAL, 300)), rtl=TL.rtl[:1])),
    ("SKM-RTL-004", tl(rtl=(rtl("w", "U3", penanggung_jawab=" "), *TL.rtl[1:])), "$.rtl[0]",
     'RTL "w" belum menyebut penanggung jawab.', TL),
    ("SKM-RTL-005", tl(rtl=(rtl("w", "U3", triwulan=()), *TL.rtl[1:])), "$.rtl[0]",
     'Jadwal RTL "w" belum menyebut triwulan.', TL),
    ("SKM-RTL-005", tl(rtl=(rtl("w", "U3", triwulan=(), tahun=None), *TL.rtl[1:])), "$.rtl[0]",
     "belum menyebut tahun dan triwulan.", TL),
    ("SKM-RTL-006", skm(rtl=(rtl("w", "U1", kegiatan=" "), *SKM.rtl[1:])), "$.rtl[0].kegiatan",
     'RTL "w" tidak menyebut kegiatan.', SKM),
    ("SKM-RTL-007", tl(rtl=(*TL.rtl, rtl("x", "U19"))), "$.rtl[3].unsur",
     'RTL "x" ditujukan bagi U19, yang tidak ada nilainya', tl(rtl=(*TL.rtl, rtl("x", "U9")))),
    ("SKM-RTL-008", tl(rtl=(rtl("w", "U3", triwulan=(1,)), *TL.rtl[1:])), "$.rtl[0].triwulan",
     'RTL "w" hanya dijadwalkan pada TW I 2024, padahal surveinya baru berakhir 31 Maret 2024.',
     tl(rtl=(rtl("w", "U3", triwulan=(1, 2)), rtl("p", "U1", tahun=None),
             rtl("k", "U5", triwulan=())))),
    # ------------------------------------------------------------ RLS
    ("SKM-RLS-001", tl(realisasi=TL.realisasi[:2]), "$.rtl[2]",
     'RTL "k" ("Kegiatan k") tidak memiliki realisasi', tl(realisasi=())),
    ("SKM-RLS-002", tl(realisasi=(*TL.realisasi, realisasi("W"))), "$.realisasi[3].rtl",
     'Realisasi menunjuk RTL "W", yang tidak ada pada rencana. Perbaiki', TL),
    ("SKM-RLS-002", tl(rtl=(rtl("waktu-1", "U3"),), realisasi=(realisasi("waktu-l"),)),
     "$.realisasi[0].rtl", 'Mungkin maksudnya "waktu-1".',
     tl(rtl=(rtl("waktu-1", "U3"),), realisasi=(realisasi("waktu-1"),))),
    ("SKM-RLS-003", dokumen("w", kegiatan="Kegiatan w (SOP)"), "$.tercantum.rtl.w.kegiatan",
     'direncanakan "Kegiatan w", tetapi pada realisasi tertulis "Kegiatan w (SOP)": "(SOP)" '
     "ditambahkan.", dokumen("w", kegiatan=" - KEGIATAN  W.")),
    ("SKM-RLS-004", dokumen("k", nomor="4"), "$.tercantum.rtl.k.nomor",
     'Kegiatan "k" bernomor 3 pada rencana, tetapi 4 pada realisasi.', dokumen("k", nomor="3.")),
    ("SKM-RLS-004", attrs.evolve(kata(rtl={"w": RTLTercantum(nomor="1"),
                                           "v": RTLTercantum(nomor="3")}),
                                 rtl=(TL.rtl[0], rtl("v", "U3"), *TL.rtl[1:])),
     "$.tercantum.rtl.v.nomor", "bernomor 1 pada rencana, tetapi 3",
     # Numbered by row throughout.
     attrs.evolve(kata(rtl={"w": RTLTercantum(nomor="1"), "v": RTLTercantum(nomor="2")}),
                  rtl=(TL.rtl[0], rtl("v", "U3"), *TL.rtl[1:]))),
    ("SKM-RLS-004", dokumen("p", nomor=""), "$.tercantum.rtl.p.nomor", "tetapi (kosong) pada",
     attrs.evolve(kata(rtl={"w": RTLTercantum(nomor="1"), "v": RTLTercantum(nomor="")}),
                  rtl=(TL.rtl[0], rtl("v", "U3"), *TL.rtl[1:]))),
    ("SKM-RLS-004", dokumen("w", nomor=""), "$.tercantum.rtl.w.nomor", "tetapi (kosong) pada",
     attrs.evolve(kata(rtl={"w": RTLTercantum(nomor="1a."), "v": RTLTercantum(nomor="1.b)")}),
                  rtl=(TL.rtl[0], rtl("v", "U3"), *TL.rtl[1:]))),
    ("SKM-RLS-004", dokumen("p", nomor="1b"), "$.tercantum.rtl.p.nomor", "tetapi 1b pada",
     dokumen("p", nomor="2a")),
    ("SKM-RLS-005", tl(realisasi=(realisasi("p"), realisasi("w"), realisasi("k"))),
     "$.realisasi[1].rtl", 'Realisasi "w" ditulis sesudah "p", padahal pada rencana sebelumnya.',
     tl(realisasi=(realisasi("w"), realisasi("w"), realisasi("?"), realisasi("k")))),
    ("SKM-RLS-006", tl(realisasi=(realisasi("w", dokumentasi=()), *TL.realisasi[1:])),
     "$.realisasi[0]", 'RTL "w" dinyatakan sudah ditindaklanjuti tanpa dokumentasi.',
     belum(realisasi=(*TL.realisasi[:2], realisasi("k", Status.SEDANG, dokumentasi=())))),
    ("SKM-RLS-007", tl(rtl=(rtl("w", "U3", triwulan=(2, 3, 4)), *TL.rtl[1:])),
     "$.realisasi[0].status",
     'RTL "w" dinyatakan sudah ditindaklanjuti, padahal masih dijadwalkan pada TW III dan TW IV '
     "2024, sesudah periode tindak lanjut berakhir (30 Juni 2024).",
     belum(rtl=(*TL.rtl[:2], rtl("k", "U5", triwulan=(2, 3))))),
    # A quarter that has begun may be done with; one that begins the day after may not.
    ("SKM-RLS-007", sampai(date(2026, 3, 31)), "$.realisasi[0].status", "pada TW II 2026, sesudah",
     sampai(date(2026, 4, 1))),
    ("SKM-RLS-008", belum(strategi=()), "$.realisasi[2]",
     'RTL "k" belum ditindaklanjuti dan tanpa strategi penyelesaian.', belum()),
    ("SKM-RLS-008", sedang("k"), "$.realisasi[2]",
     'RTL "k" sedang berjalan dan tanpa strategi penyelesaian.', sedang("k", "k")),
    ("SKM-RLS-008", tl(realisasi=TL.realisasi[:2]), "$.rtl[2]",
     'RTL "k" belum ditindaklanjuti dan tanpa strategi', TL),
    ("SKM-RLS-009", tl(strategi=(strategi("z"),)), "$.strategi[0].rtl",
     'Strategi menunjuk RTL "z"', tl(strategi=(strategi("w"),))),
    ("SKM-RLS-010", tl(strategi=(strategi("w", target=" "),)), "$.strategi[0]",
     "belum menyebut target waktu.",
     tl(strategi=(strategi("w", target="", target_tanggal=date(2024, 9, 1)),))),
    ("SKM-RLS-011", tl(strategi=(strategi("w", target_tanggal=date(2024, 7, 9)),)),
     "$.strategi[0].target_tanggal",
     "9 Juli 2024, sudah lewat pada tanggal laporan (10 Juli 2024).",
     tl(strategi=(strategi("w", target_tanggal=date(2024, 7, 10)),))),
    ("SKM-RLS-011", tl(tanggal=None, strategi=(strategi("w", target_tanggal=date(2024, 6, 29)),)),
     "$.strategi[0].target_tanggal", "sudah lewat pada akhir periode (30 Juni 2024).",
     tl(tanggal=None, strategi=(strategi("w", target_tanggal=date(2024, 6, 30)),))),
    *(("SKM-RLS-011", tl(strategi=(strategi("w", target=lewat),)), "$.strategi[0].target",
       f"{akhir} 2024, sudah lewat pada tanggal laporan (10 Juli 2024).",
       tl(strategi=(strategi("w", target=belum_lewat),)))
      for lewat, akhir, belum_lewat in (
          ("31 Mei 2024", "31 Mei", "10 Juli 2024"), ("Juni 2024", "30 Juni", "Juli 2024"),
          ("Triwulan II 2024", "30 Juni", "Triwulan III 2024"),
          ("s.d. Juni 2024", "30 Juni", "2 bulan sesudah Juni 2024"))),
    # Where both are there, the date counts.
    ("SKM-RLS-011", tl(strategi=(strategi("w", target="2024", target_tanggal=date(2024, 7, 1)),)),
     "$.strategi[0].target_tanggal", "1 Juli 2024",
     tl(strategi=(strategi("w", target="Juni 2024", target_tanggal=date(2024, 7, 31)),))),
    ("SKM-RLS-012", tl(strategi=(strategi("w", strategi=" ", penanggung_jawab=""),)),
     "$.strategi[0]", "belum lengkap. Isi strategi dan penanggung_jawab.",
     tl(strategi=(strategi("w"),))),
    ("SKM-RLS-013", persen("67", belum(rtl=(*TL.rtl, rtl("b", "U2")))),
     "$.tercantum.persentase", "tercantum 67%, hasil hitung 50% (2 dari 4 RTL", persen("67")),
    ("SKM-RLS-013", persen("66.5"), "$.tercantum.persentase", "hasil hitung 66,7%",
     persen("66.67")),
    # Which counting gives it: what is under way, a figure cut off, all but one of many, or none.
    ("SKM-RLS-013", persen("100", sedang("k", "k")), "$.tercantum.persentase",
     "100% diperoleh bila RTL yang sedang berjalan dihitung selesai (3 dari 3). Menurut PEKPPP "
     "F-01 butir 8 yang dihitung hanya RTL yang sudah ditindaklanjuti, dari semua RTL. Perbaiki "
     "persentasenya", persen("66.67", sedang("k", "k"))),
    ("SKM-RLS-013", persen("83.3", sedang("k", "k")), "$.tercantum.persentase",
     "83,3% diperoleh bila RTL yang sedang berjalan dihitung setengah selesai (2,5 dari 3).",
     persen("66.7", sedang("k", "k"))),
    ("SKM-RLS-013", persen("66.6"), "$.tercantum.persentase",
     "66,6% diperoleh bila persentasenya dipotong, tidak dibulatkan (2 dari 3).", persen("66.7")),
    ("SKM-RLS-013", persen("100", hampir_semua()), "$.tercantum.persentase",
     "hasil hitung 99,9% (1999 dari 2000 RTL sudah ditindaklanjuti). 100% hanya ditulis bila "
     "semua RTL sudah ditindaklanjuti.", persen("99.9", hampir_semua())),
    ("SKM-RLS-013", persen("80"), "$.tercantum.persentase",
     "Tidak ada cara menghitung yang lazim yang menghasilkan 80%. Perbaiki", persen("67")),
    ("SKM-RLS-013", persen("100", tl(rtl=(), realisasi=())), "$.tercantum.persentase",
     "tercantum 100%, padahal tidak ada RTL.", persen("100.0", TL)),
    ("SKM-RLS-014", tl(realisasi=(*TL.realisasi, realisasi("k", Status.BELUM))),
     "$.realisasi[3].status", "memiliki realisasi dengan status yang berbeda (sudah, belum)",
     tl(realisasi=(*TL.realisasi, realisasi("k")))),
    ("SKM-RLS-014", tl(realisasi=(*TL.realisasi, realisasi("k", Status.BELUM),
                                  realisasi("k", Status.SEDANG))),
     "$.realisasi[4].status", "(sudah, belum, sedang berjalan)",
     tl(realisasi=(*TL.realisasi, realisasi("k"), realisasi("k")))),
    ("SKM-RLS-015", tl(realisasi=(realisasi("w", deskripsi=" "), *TL.realisasi[1:])),
     "$.realisasi[0]", 'Realisasi RTL "w" (sudah) belum dijabarkan.',
     belum(realisasi=(*TL.realisasi[:2], realisasi("k", Status.BELUM, deskripsi="")))),
    ("SKM-RLS-016",
     belum(realisasi=(*TL.realisasi[:2], realisasi("k", Status.SEDANG, hambatan=" "))),
     "$.realisasi[2]", 'RTL "k" sedang berjalan, tetapi hambatannya tidak disebut.', belum()),
    ("SKM-RLS-016",
     belum(realisasi=(*TL.realisasi[:2], realisasi("k", Status.BELUM, hambatan="-"))),
     "$.realisasi[2]", 'RTL "k" belum ditindaklanjuti, tetapi hambatannya tidak', belum()),
    ("SKM-RLS-017", dokumen("x9"), "$.tercantum.rtl.x9", 'Dokumen menunjuk RTL "x9"', dokumen("w")),
    *(("SKM-RLS-018", tl(realisasi=(bukti(buntu), *TL.realisasi[1:])),
       "$.realisasi[0].dokumentasi[0].tautan", f'Tautan "{buntu}" tidak dapat dibuka',
       tl(realisasi=(bukti(baik), *TL.realisasi[1:])))
      for buntu, baik in (("https://a.id:99999/x", "https://a.id:65535/x"),
                          ("https://a.id:x/", "https://a.id:/"),
                          ("http://[::1]/", "http://127.0.0.1/"),
                          ("https://:80/", "https://foto-1.a_b.id"))),
    # ------------------------------------------------------------ LAP
    ("SKM-RTL-009", berlayanan("Kegiatan A"), "$.jawaban.profil.layanan",
     'Layanan "KTP" bermutu C (Kurang Baik) dengan IKM 74,17 (30 responden), tetapi tidak ada RTL '
     "yang menyebutnya. Tambahkan RTL-nya,", berlayanan("Menambah loket KTP")),
    ("SKM-RTL-009", berlayanan(), "$.jawaban.profil.layanan", "bermutu C", berlayanan(n=29)),
    ("SKM-RTL-009", berlayanan("Loket verifikasi", kartu="Layanan Verifikasi Dokumen"),
     "$.jawaban.profil.layanan", '"Layanan Verifikasi Dokumen"',
     berlayanan("Loket dokumen dan verifikasi", kartu="Layanan Verifikasi Dokumen")),
    ("SKM-LAP-001", kata(periode_tabel_1="Januari-Juni 2024"), "$.tercantum.periode_tabel_1",
     'menyebut periode "Januari-Juni 2024", sedangkan periode survei laporan ini Triwulan I '
     "(Januari–Maret 2024).", kata(periode_tabel_1="TRIWULAN I 2024")),
    ("SKM-LAP-001", kata_skm(periode_tabel_1="Tahun 2024"), "$.tercantum.periode_tabel_1",
     "Samakan", kata_skm(periode_tabel_1="periode berjalan")),
    *(("SKM-LAP-001", judul(salah, survei), "$.tercantum.periode_tabel_1", kutip(salah),
       judul(benar, survei))
      for survei, salah, benar in (
          (Periode(tahun=2026, semester=1), "Triwulan I 2026", "Triwulan I s.d. II 2026"),
          (Periode(tahun=2026, semester=1), "Triwulan I s.d. III 2026", "Triwulan I dan II 2026"),
          (Periode(tahun=2026, semester=1), "TW I-II 2025", "TW I-II 2026"),
          (Periode(tahun=2025), "Semester II Tahun 2025", "Semester I dan II Tahun 2025"),
          (Periode(tahun=2025), "Tahun Anggaran 2024", "Tahun Anggaran 2025"),
          (TW1_2026, "Januari dan Februari 2026", "Januari, Februari dan Maret 2026"),
          (TW1_2026, "Triwulan I s.d. II 2026", "Triwulan Pertama 2026"),
          (TW1_2026, "Triwulan I-IV 2026", "Triwulan I, III, dan IV 2026"),
          (TW1_2026, "Triwulan Kedua 2026", "Triwulan ke-1 2026"),
          (Periode(dari=date(2025, 10, 1), sampai=date(2026, 3, 31)), "Triwulan IV 2025",
           "Triwulan IV 2025 - Triwulan I 2026"),
          (AWAL_2026, "Triwulan II 2026", "Triwulan I 2026"),
          (AWAL_2026, "Februari-Maret 2026", "Januari-Maret 2026"),
          (AWAL_2026, "5 Januari-31 Maret 2026", "5 Januari-20 Maret 2026"))),
    ("SKM-LAP-002", tl(periode=PeriodeLaporan(survei=TL.periode.survei,
                                              tindak_lanjut=TL.periode.survei)),
     "$.periode.tindak_lanjut", "sama dengan periode survei Triwulan I (Januari–Maret 2024), "
     "seharusnya dimulai sesudah 31 Maret 2024.", TL),
    ("SKM-LAP-002", tl(periode=PeriodeLaporan(
        survei=TL.periode.survei,
        tindak_lanjut=Periode(dari=date(2024, 3, 31), sampai=date(2024, 6, 30)))),
     "$.periode.tindak_lanjut", "tidak sesudah periode survei",
     tl(periode=PeriodeLaporan(
         survei=TL.periode.survei,
         tindak_lanjut=Periode(dari=date(2024, 4, 1), sampai=date(2024, 6, 30))))),
    ("SKM-LAP-003", tl(tanggal=Tanggal(tahun=2024, bulan=6, hari=29)), "$.tanggal",
     "Laporan bertanggal 29 Juni 2024, padahal periodenya baru berakhir 30 Juni 2024.",
     tl(tanggal=Tanggal(tahun=2024, bulan=6, hari=30))),
    ("SKM-LAP-003", skm(tanggal=Tanggal(tahun=2024, bulan=2)), "$.tanggal", "Februari 2024",
     skm(tanggal=Tanggal(tahun=2024, bulan=3))),
    ("SKM-LAP-003", skm(tanggal=Tanggal(tahun=2023, bulan=12)), "$.tanggal", "Desember 2023",
     skm(tanggal=Tanggal(tahun=9999, bulan=12))),
    ("SKM-LAP-004", tl(penandatangan=None), "$.penandatangan", "Penandatangan belum disebut.", TL),
    ("SKM-LAP-004", tl(penandatangan=Penandatangan(nama="(nama kepala)")), "$.penandatangan.nama",
     "Nama penandatangan belum diisi.", tl(penandatangan=Penandatangan(nama="Nama (Plt.) Kepala"))),
    ("SKM-LAP-005", nip("........"), "$.penandatangan", "NIP penandatangan belum dicantumkan.",
     tl(penandatangan=None)),
    ("SKM-LAP-006", nip(NIP[:17]), "$.penandatangan.nip", "17 angka, seharusnya 18 angka.",
     nip("NIP. 19700101 199503 1 001")),
    ("SKM-LAP-006", nip("19700101199503100l"), "$.penandatangan.nip", "memuat huruf", nip("")),
    ("SKM-LAP-006", nip("NIPPPK 19900101202121100"), "$.penandatangan.nip", "17 angka",
     nip("NI PPPK 199001012021211001")),
    ("SKM-LAP-006", nip("31990123"), "$.penandatangan.nip", "8 angka", nip("NRP 31990123")),
    ("SKM-LAP-007", nip("197013011995031001"), "$.penandatangan.nip",
     "tidak mungkin: tanggal lahir 1970-13-01 tidak ada pada kalender.", nip(NIP)),
    ("SKM-LAP-007", nip("197002311995031001"), "$.penandatangan.nip",
     "tanggal lahir 1970-02-31 tidak ada", nip("197002101995031001")),
    ("SKM-LAP-007", nip("197001011995131001"), "$.penandatangan.nip",
     "bulan pengangkatan 13 tidak ada", nip("197001011995211001")),
    ("SKM-LAP-007", nip("200001012024081001"), "$.penandatangan.nip",
     "pengangkatan 08-2024 sesudah laporan ini", nip("200001012024071001")),
    ("SKM-LAP-007", nip("200001012025211001", tanggal=None), "$.penandatangan.nip",
     "pengangkatan 2025 sesudah laporan ini", nip("200001012024211001", tanggal=None)),
    ("SKM-LAP-007", nip("198001011995031001"), "$.penandatangan.nip",
     "lahir 1980 dan diangkat 1995 tidak wajar", nip("197901011995031001")),
    ("SKM-LAP-008", nip("197001011995033001"), "$.penandatangan.nip",
     "adalah 3, seharusnya 1 (pria) atau 2 (wanita).", nip("197001011995032001")),
    ("SKM-LAP-009", kata(nama_unsur_tabel_2={"U5": "Produk spesifikasi jenis layanan"}),
     "$.tercantum.nama_unsur_tabel_2.U5",
     'U5 disebut "Produk spesifikasi jenis layanan", sedangkan nama bakunya "Produk Spesifikasi '
     'Jenis Pelayanan".',
     tl(nama_unsur={"U5": "Produk, Spesifikasi, dan Jenis Pelayanan",
                    "U8": "Sarana dan Prasarana", "U99": "Lain"})),
    ("SKM-LAP-010", dasar_hukum("Keputusan Menteri PAN Nomor: KEP/25/M.PAN/2/2004;"),
     "$.paragraf.dasar_hukum[0]",
     "Menyebut KEP/25/M.PAN/2/2004, yang tidak berlaku lagi pada 31 Maret 2024",
     dasar_hukum("Peraturan ini mencabut KEP/25/M.PAN/2/2004.")),
    ("SKM-LAP-010", dasar_hukum("Peraturan Menteri PANRB Nomor 16 Tahun 2014;"),
     "$.paragraf.dasar_hukum[0]", "Menyebut PermenPANRB Nomor 16 Tahun 2014",
     dasar_hukum("Undang-Undang Nomor 16 Tahun 2014; Peraturan Menteri PANRB Nomor 14 Tahun 2017")),
    ("SKM-LAP-010", kata(dasar_hukum=("PermenPAN-RB 16/2014",)), "$.tercantum.dasar_hukum[0]",
     "PermenPANRB Nomor 16 Tahun 2014",
     attrs.evolve(kata(dasar_hukum=("PermenPAN-RB 16/2014",)),
                  periode=PeriodeLaporan(survei=Periode(tahun=2015),
                                         tindak_lanjut=Periode(tahun=2016)))),
    *(("SKM-LAP-010", dasar_hukum(salah), "$.paragraf.dasar_hukum[0]", nama, dasar_hukum(benar))
      for salah, nama, benar in (
          ("Peraturan Menteri PANRB No. 16 Tahun 2014", "PermenPANRB Nomor 16 Tahun 2014",
           "Peraturan Menteri PANRB No. 14 Tahun 2017"),
          ("PermenPANRB No. 16 Th. 2014", "PermenPANRB Nomor 16 Tahun 2014",
           "Menteri PANRB dan Undang-Undang No. 16 Tahun 2014"),
          ("Survei berdasar PermenPANRB Nomor 16 Tahun 2014.", "PermenPANRB Nomor 16 Tahun 2014",
           "Semula survei berdasar PermenPANRB Nomor 16 Tahun 2014."),
          ("Sejak 2014 dipakai PermenPANRB Nomor 16 Tahun 2014.", "PermenPANRB Nomor 16 Tahun 2014",
           "Sejak 2014 hingga 2017 dipakai PermenPANRB Nomor 16 Tahun 2014."),
          ("Kepmenpan No. 25 Tahun 2004", "KEP/25/M.PAN/2/2004",
           "Undang-Undang Nomor 25 Tahun 2004"),
          ("Keputusan Menteri PAN Nomor 25 Tahun 2004", "KEP/25/M.PAN/2/2004",
           "Keputusan Menteri PAN Nomor 63 Tahun 2003"),
          ("Keputusan Menteri Pendayagunaan Aparatur Negara Nomor 25 Tahun 2004",
           "KEP/25/M.PAN/2/2004", "Keputusan Menteri PAN dan UU Nomor 25 Tahun 2004"),
          ("Nomor 25/KEP/M.PAN/2/2004", "KEP/25/M.PAN/2/2004", "Nomor 125/KEP/M.PAN/2/2004"),
          ("Kep. 25/M.PAN/02/2004", "KEP/25/M.PAN/2/2004", "KEP/26/M.PAN/2/2004"))),
    ("SKM-LAP-011", tl(regulasi="permenpanrb-16-2014"), "$.regulasi",
     "PermenPANRB Nomor 16 Tahun 2014 berlaku sejak 1 Agustus 2014 sampai 8 Mei 2017, sedangkan "
     "surveinya berakhir 31 Maret 2024.", tl(regulasi="tidak-dikenal")),
    ("SKM-LAP-011", skm(periode=Periode(tahun=2016)), "$.regulasi", "berlaku sejak 9 Mei 2017, s",
     skm(periode=Periode(tahun=2017))),
    ("SKM-LAP-012", tl(tempat=" "), "$.tempat", "Tempat penandatanganan belum diisi.", TL),
    ("SKM-LAP-012", tl(tanggal=None), "$.tanggal", "Tanggal laporan belum diisi.", SKM),
    ("SKM-LAP-012", skm(rtl=()), "$.rtl", "Rencana tindak lanjut belum ada.", SKM),
    ("SKM-LAP-012", tl(realisasi=()), "$.realisasi", "Realisasi rencana tindak lanjut belum", TL),
    # A dash and dots are what a form leaves open.
    *(kasus for tanda in ("-", "……") for kasus in (
        ("SKM-RTL-004", tl(rtl=(rtl("w", "U3", penanggung_jawab=tanda), *TL.rtl[1:])), "$.rtl[0]",
         "belum menyebut penanggung jawab.", TL),
        ("SKM-RTL-006", tl(rtl=(rtl("w", "U3", kegiatan=tanda), *TL.rtl[1:])), "$.rtl[0].kegiatan",
         "tidak menyebut kegiatan.", TL),
        ("SKM-RLS-010", tl(strategi=(strategi("w", target=tanda),)), "$.strategi[0]",
         "belum menyebut target waktu.", tl(strategi=(strategi("w"),))),
        ("SKM-RLS-012", tl(strategi=(strategi("w", strategi=tanda),)), "$.strategi[0]",
         "Isi strategi.", tl(strategi=(strategi("w"),))),
        ("SKM-RLS-015", tl(realisasi=(realisasi("w", deskripsi=tanda), *TL.realisasi[1:])),
         "$.realisasi[0]", "belum dijabarkan.", TL),
        ("SKM-LAP-012", tl(tempat=tanda), "$.tempat", "Tempat penandatanganan belum diisi.", TL))),
    ("SKM-LAP-013", tl(paragraf=ParagrafLaporan(dasar_hukum=())), "$.paragraf.dasar_hukum",
     "Paragraf dasar hukum ditiadakan.", tl(paragraf=ParagrafLaporan(dasar_hukum=("A;",)))),
    ("SKM-LAP-013", skm(paragraf=ParagrafSKM(lokasi=())), "$.paragraf.lokasi", "ditiadakan",
     skm(paragraf=ParagrafSKM(sampel=(), permasalahan=(), kesimpulan=()))),
    ("SKM-LAP-013", skm(paragraf=ParagrafSKM(metode=(" ",))), "$.paragraf.metode", "ditiadakan",
     SKM),
    ("SKM-LAP-014", tl(tanggal=Tanggal(tahun=2024, bulan=7)), "$.tanggal",
     "Tanggal laporan (Juli 2024) belum menyebut hari.", tl(tanggal=None)),
    ("SKM-LAP-016", tren((2023, "80"), (2022, "80")), "$.tren[1].periode",
     "Tahun 2022 ditulis sesudah Tahun 2023.", tren((2022, "80"), (2023, "80"))),
    ("SKM-LAP-016", tren((2024, "80")), "$.tren[0].periode",
     "Tren memuat Tahun 2024, yang tidak sebelum periode laporan ini", tren((2023, "80"))),
    *(("SKM-LAP-017", tl(tempat=f"Sema{huruf}rang"), "$.tempat",
       f"U+{ord(huruf):04X} ({sebutan}); yang pertama karakter ke-5.", tl(tempat=patuh))
      for huruf, sebutan, patuh in (
          ("\u202e", "pengubah arah tulisan", "Semarang\t\n–√ ı"),
          ("\x9b", "karakter kendali", "a\xa0b"),
          ("\u2028", "karakter kendali", "سورابايا"), ("\u200b", "tanpa lebar", "می\u200cخواهم"),
          ("\u200d", "tanpa lebar", "👨\u200d👩\ufe0f\u200d👧"),
          ("\ufeff", "tanpa lebar", "ꦱꦼꦩꦫꦁ\u200c"), ("\u200f", "pengubah arah tulisan", "سو\u200fر"),
          ("\u200e", "pengubah arah tulisan", "سو\u200e 12"),
          ("\u2060", "tanpa lebar", "ꦱ\u200bꦼꦩ"), ("\U000e0067", "tanpa lebar",
           "\U0001f3f4\U000e0067\U000e0062\U000e007f"))),
    ("SKM-LAP-017", skm(nama_unsur={"U1": "Per\u200bsyaratan\u202e\u200b"}), "$.nama_unsur.U1",
     "U+200B (tanpa lebar), U+202E (pengubah arah tulisan); yang pertama karakter ke-4.", SKM),
    ("SKM-LAP-017", lembar(saran=("ba\u202eik", "baik\u202c", "c")),
     "$.jawaban.saran", "2 saran responden memuat karakter yang tidak tampak: U+202C (pengubah "
     "arah tulisan), U+202E", lembar(saran=("baik",))),
    ("SKM-LAP-018", tl(tempat="[isi: kota]"), "$.tempat",
     'Belum diisi: "[isi: kota]". Ganti dengan isinya.', tl(tempat="[Kota] isi: –")),
    ("SKM-LAP-018", tl(paragraf=ParagrafLaporan(
        penutup=("Baik.", "Di [isi: kota], [Isi : tanggal] [isi: kota]."))),
     "$.paragraf.penutup[1]", '"[isi: kota]" dan "[Isi : tanggal]". Ganti',
     lembar(saran=("[isi: apa saja]",))),
    *KASUS_KAITAN,
    *KASUS_PUBLIKASI,
)  # fmt: skip


@pytest.mark.parametrize("bidang", ["nama", "nip"])
def test_isian_disebut_sekali(bidang: str) -> None:
    """What is still to be filled in about who signs is one finding, not one of each rule."""
    isi = {"nama": "Nama", "jabatan": "Kepala", "nip": NIP, bidang: "[isi: apa]"}
    temuan = periksa(tl(penandatangan=Penandatangan(**isi)), buku=buku_bawaan())

    assert [("SKM-LAP-018", f"$.penandatangan.{bidang}")] == [(t.aturan, t.lokasi) for t in temuan]


@pytest.mark.parametrize(
    "laporan", [TL, SKM, PUB, KAIT], ids=["tindak-lanjut", "skm", "publikasi", "berkait"]
)
def test_contoh_bersih(laporan: Any) -> None:
    """What is changed was clean, to every rule for which it is changed."""
    buku = buku_bawaan()

    assert {k[0] for k in KASUS} <= {a.id for a in buku}
    assert () == periksa(laporan, buku=buku)


@pytest.mark.parametrize(
    ("aturan", "langgar", "lokasi", "teks", "patuh"),
    KASUS,
    ids=[f"{k[0]}-{i}" for i, k in enumerate(KASUS)],
)
def test_aturan(aturan: str, langgar: Any, lokasi: str, teks: str, patuh: Any) -> None:
    """The one is found, in its place and in words; the other is not."""
    (temuan,) = temukan(aturan, langgar)

    assert lokasi == temuan.lokasi
    assert teks in temuan.pesan
    assert [] == temukan(aturan, patuh)


def test_tempat_terkait() -> None:
    """Beside its own place a finding names those that one must look at as well."""
    baris = []
    for aturan, langgar, *_ in KASUS:
        for temuan in temukan(aturan, langgar):
            terkait = " ".join(t.lokasi for t in temuan.terkait) or "-"
            baris.append(f"{aturan}  {temuan.lokasi}  {terkait}\n")

    golden.banding("terkait.txt", "".join(baris))


@pytest.mark.parametrize(
    ("aturan", "teks"), [("SKM-LAP-017", "Se\u200bmarang"), ("SKM-LAP-018", "[isi: kota]")]
)
def test_teks_setiap_jenis(aturan: str, teks: str) -> None:
    """The texts of a report are looked at, of whatever kind it is."""
    for laporan, lokasi in (
        (tl(tempat=teks), "$.tempat"),
        (skm(tempat=teks), "$.tempat"),
        (pub(metode=teks), "$.metode"),
    ):
        assert [lokasi] == [t.lokasi for t in temukan(aturan, laporan)]


def test_gambar_hilang() -> None:
    """Of pictures the audit knows what it is told."""
    tempat = "$.realisasi[0].dokumentasi[0].berkas"
    hilang = Lingkungan(gambar=Peta({tempat: "foto.jpg – berkas tidak ditemukan"}))
    (temuan,) = temukan("SKM-LAP-015", TL, hilang)

    assert tempat == temuan.lokasi
    assert "Gambar tidak dapat ditampilkan: foto.jpg – berkas tidak ditemukan." in temuan.pesan
    assert [] == temukan("SKM-LAP-015", TL)


def test_setiap_aturan_punya_contoh() -> None:
    """No rule goes without the two examples, but those in whose name the engine speaks."""
    tanpa = {"SKM-AUD-900", "SKM-AUD-901", "SKM-LAP-015"}

    assert {a.id for a in buku_bawaan()} - tanpa == {k[0] for k in KASUS}


def test_n_tak_diketahui() -> None:
    """Without any number of respondents no table of them is wrong; a stated number serves."""
    isi = {"usia": {"17–25": 450, "26–35": 50}}
    tanpa = attrs.evolve(kata(responden=isi), nilai=nrr())
    (temuan,) = temukan("SKM-SRV-005", attrs.evolve(kata(n=450, responden=isi), nilai=nrr()))

    assert "$.tercantum.responden.usia" == temuan.lokasi
    assert "berjumlah 500 (450 + 50)" in temuan.pesan
    assert ["$.tercantum.n"] == [t.lokasi for t in temuan.terkait]
    assert [] == temukan("SKM-SRV-005", tanpa)


@pytest.mark.parametrize(("n", "banyak"), [(99, 1), (100, 0), (101, 1)])
def test_tabel_responden_sama(n: int, banyak: int) -> None:
    """A table of respondents holds each of them: neither more than there are, nor fewer."""
    laporan = kata(responden={"usia": {"17–25": n - 50, "26–35": 50}})

    assert banyak == len(temukan("SKM-SRV-005", laporan))


@pytest.mark.parametrize(
    ("aturan", "di_batas", "lewat"),
    [
        ("SKM-SRV-009", skm(jawaban=None, ikm=Decimal("80.00"), n=30),
         skm(jawaban=None, ikm=Decimal("80.00"), n=29)),
        ("SKM-IKM-020", tren((2023, "100.00")), tren((2023, "100.01"))),
        ("SKM-IKM-022", kata(ikm=Decimal("4.01")), kata(ikm=Decimal("4.00"))),
        ("SKM-IKM-023", tren((2023, "63.89")), tren((2023, "63.88"))),
    ],
)  # fmt: skip
def test_tepat_di_batas(aturan: str, di_batas: Any, lewat: Any) -> None:
    """What stands at the limit is in order, the least step beyond it is not."""
    assert [] == temukan(aturan, di_batas)
    assert 1 == len(temukan(aturan, lewat))


def test_terlemah_sendiri() -> None:
    """Where all others are equal the one below them is the weakest, and nobody else is named."""
    isi = nilai(**dict.fromkeys(TOTAL, 350) | {"U3": 300})
    (temuan,) = temukan("SKM-RTL-003", tl(nilai=isi, rtl=TL.rtl[1:]))

    assert "Unsur terlemah U3 Waktu Penyelesaian (3,00) belum memiliki RTL." in temuan.pesan
    assert [] == temukan("SKM-RTL-003", tl(nilai=isi))


def test_akhir_kalender() -> None:
    """The last month of the calendar is a month like others."""
    laporan = tl(tanggal=Tanggal(tahun=9999, bulan=12))

    assert not [t for t in periksa(laporan, buku=buku_bawaan()) if t.aturan == "SKM-AUD-900"]


def test_unsur_tambahan_salah_kode() -> None:
    """An extra unsur out of order stops the index, and is named once."""
    salah = Konvensi(unsur_tambahan=(Unsur(kode="U12", nama="Lain"),))
    laporan = tl(konvensi=salah, nama_unsur={"U1": "Persyaratan"})

    assert ["SKM-IKM-001"] == [t.aturan for t in periksa(laporan, buku=buku_bawaan())]


def test_kutipan_dari_regulasi_laporan() -> None:
    """A letter is judged with the citation of the rule set that the report names."""
    laporan = attrs.evolve(
        kata(mutu={"U3": "D"}),
        regulasi="permenpanrb-16-2014",
        periode=PeriodeLaporan(survei=Periode(tahun=2015), tindak_lanjut=Periode(tahun=2016)),
    )
    (temuan,) = temukan("SKM-IKM-010", laporan)

    assert "permenpanrb-16-2014" == temuan.kutipan.regulasi


@pytest.mark.parametrize("n", [29, 3])
def test_n_tercantum(n: int) -> None:
    """The stated number of respondents serves where it can; of three these means cannot be."""
    gaspul = ["3.62", "3.48", "3.45", "4.00", "3.52", "3.62", "3.66", "3.62", "3.97"]
    isi = dict(zip(TOTAL, gaspul, strict=True))
    laporan = attrs.evolve(kata(n=n, ikm=Decimal("90.56")), nilai=nrr(**isi))
    (temuan,) = temukan("SKM-IKM-012", laporan)

    assert "IKM tercantum 90,56, hasil hitung 91,50 (bobot 1/9). Angka tercantum diperoleh " in (
        temuan.pesan
    )
    assert "bobot 0,11" in temuan.pesan


@pytest.mark.parametrize("edisi", EDISI)
def test_rata_rata_layanan(edisi: str) -> None:
    """The simple mean of the services is recognised, whatever the unsur of the rule set."""
    kode = [u.kode for u in muat(edisi).unsur]
    laporan = skm(
        regulasi=edisi,
        jawaban=attrs.evolve(
            SKM.jawaban,
            jawaban=Peta(dict.fromkeys(kode, "4" * 10 + "2" * 30)),
            profil=Peta({"layanan": ("KTP",) * 10 + ("KK",) * 29 + ("",)}),
        ),
        tercantum=kata_skm(ikm=Decimal("75.00")).tercantum,
    )
    (temuan,) = temukan("SKM-IKM-012", laporan)

    assert "rata-rata IKM kelompok, setiap kelompok berbobot sama" in temuan.pesan


@pytest.mark.parametrize("regulasi", ["permenpanrb-16-2014", "kep-25-m-pan-2-2004"])
def test_kutipan_tidak_dari_regulasi_lain(regulasi: str) -> None:
    """Under no rule set does a rule of the law cite another one; what is no law stays itself."""
    for satu in buku_bawaan():
        kutipan = menurut(satu.kutipan, muat(regulasi))
        baku = satu.kutipan.regulasi == "permenpanrb-14-2017"

        assert kutipan.regulasi == (regulasi if baku else satu.kutipan.regulasi)
        assert kutipan.bagian
        assert satu.kutipan == menurut(satu.kutipan, None)


def test_kutipan_laporan_lama() -> None:
    """A report of 2013 is judged by the decree it names, in whatever it goes against."""
    kep = "kep-25-m-pan-2-2004"
    kode = [f"U{i}" for i in range(1, 15)]
    laporan = tl(
        regulasi=kep,
        periode=PeriodeLaporan(survei=Periode(tahun=2012), tindak_lanjut=Periode(tahun=2013)),
        nilai=tuple(NilaiUnsur(kode=k, total=300, n=100) for k in kode),
        nama_unsur={"U1": "Nama Lain"},
        konvensi=Konvensi(bobot=Peta(dict.fromkeys(kode, Fraction(1, 10)))),
        tercantum=kata(ikm=Decimal(70), mutu={"U1": "D"}, nrr={"U2": Decimal("3.10")}).tercantum,
    )
    semua = {t.aturan: t.kutipan.regulasi for t in periksa(laporan, buku=buku_bawaan())}

    for id_aturan in ("SKM-IKM-004", "SKM-IKM-010", "SKM-IKM-012", "SKM-IKM-015", "SKM-LAP-009"):
        assert kep == semua[id_aturan]
    assert "permenpanrb-14-2017" not in semua.values()


def ditemukan(laporan: Any) -> set[tuple[str, str]]:
    """Return rule and place of every galat."""
    semua = periksa(laporan, buku=buku_bawaan())
    return {(t.aturan, t.lokasi) for t in semua if t.tingkat is Tingkat.GALAT}


def test_satu_nilai_salah_tidak_menutupi() -> None:
    """One value off the scale hides nothing of what does not depend on it."""
    rusak = attrs.evolve(
        kata(
            ikm=Decimal(70),
            mutu_ikm="A",
            mutu={"U1": "A", "U3": "A", "U99": "A"},
            nrr={"U2": Decimal("3.10")},
            tertimbang={"U2": Decimal("0.100"), "U4": Decimal("0.433")},
        ),
        nilai=(
            NilaiUnsur(kode="U1", nrr=Decimal("4.20")),
            *nilai()[1:8],
            NilaiUnsur(kode="U9", nrr=Decimal("3.49"), n=3),
        ),
    )

    assert {
        ("SKM-IKM-002", "$.nrr.U1"),
        ("SKM-IKM-003", "$.nrr.U9"),
        ("SKM-IKM-010", "$.tercantum.mutu.U3"),
        ("SKM-IKM-011", "$.tercantum.mutu_ikm"),
        ("SKM-IKM-014", "$.tercantum.tertimbang.U2"),
        ("SKM-IKM-015", "$.tercantum.nrr.U2"),
        ("SKM-IKM-016", "$.tercantum.mutu.U99"),
    } == ditemukan(rusak)


def test_bobot_salah_tidak_menutupi() -> None:
    """Without weights letters are judged, weighted means are not."""
    rusak = attrs.evolve(
        kata(mutu={"U3": "A"}, tertimbang={"U3": Decimal("0.100")}),
        konvensi=Konvensi(bobot=Peta({"U1": Fraction(1)})),
    )

    assert {
        ("SKM-IKM-005", "$.konvensi.bobot"),
        ("SKM-IKM-010", "$.tercantum.mutu.U3"),
    } == ditemukan(rusak)


@pytest.mark.parametrize(
    "nilai_unsur",
    [
        nilai()[1:],
        (NilaiUnsur(kode="U1", total=0, n=0), *nilai()[1:]),
        (*nilai(), NilaiUnsur(kode="U10", total=300, n=100)),
    ],
    ids=["hilang", "n-nol", "asing"],
)
@pytest.mark.parametrize("huruf", [{"mutu_ikm": "C"}, {"mutu": {"U4": "A"}}, {}])
def test_tanpa_ikm(nilai_unsur: Any, huruf: Any) -> None:
    """Without an index nothing is said of what needs it, nor of an unsur without one value."""
    mutu = {"U1": "D"} | huruf.pop("mutu", {})
    rusak = attrs.evolve(kata(mutu=mutu, **huruf), nilai=nilai_unsur)
    aturan = {a for a, _ in ditemukan(rusak)}

    assert "SKM-IKM-001" in aturan
    assert aturan <= {"SKM-IKM-001", *(["SKM-IKM-010"] if len(nilai_unsur) == 10 else [])}


def test_interval_lain_tanpa_ikm() -> None:
    """Letters of an older table are recognised beside a value that is off the scale."""
    rusak = attrs.evolve(
        kata(mutu={"U3": "B", "U5": "B"}, mutu_ikm="B"), nilai=nilai(U1=500, U3=300, U5=290)
    )
    aturan = {a for a, _ in ditemukan(rusak)}

    assert {"SKM-IKM-002", "SKM-IKM-017"} == aturan


def test_gerak_menunjuk_tren() -> None:
    """Who tells of a rise is shown the row of the trend from which it is measured, the last."""
    dulu = [NilaiTren(periode=Periode(tahun=t), ikm=Decimal("77.89"), n=40) for t in (2022, 2023)]
    (temuan,) = temukan("SKM-IKM-024", cerita("IKM naik.", tren=dulu))

    assert ["$.tren[1]"] == [t.lokasi for t in temuan.terkait]


def test_gerak_tanpa_jawaban() -> None:
    """Without answers no sampling error is known, so nothing is said of a rise."""
    laporan = cerita("IKM naik menjadi 78,89.")
    ikm = tanpa_jawaban(laporan, DasarAngka.IKM)

    assert len(temukan("SKM-IKM-024", laporan)) == 1
    assert [] == temukan("SKM-IKM-024", ikm)
