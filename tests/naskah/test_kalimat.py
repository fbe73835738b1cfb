"""Sentences: number, ties and absence read as a person would write them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest

import skm
from skm.dasar import Peta
from skm.model import (
    RTL,
    Bobot,
    Kaitan,
    Konvensi,
    LaporanTindakLanjut,
    NilaiUnsur,
    ParagrafLaporan,
    Penandatangan,
    Periode,
    PeriodeLaporan,
    Realisasi,
    Status,
    Strategi,
    SusunanTindakLanjut,
    Tanggal,
    UnitLayanan,
    Unsur,
)
from skm.naskah import Daftar, Naskah, Paragraf, Tabel
from skm.naskah.bersama import kelompok_nip

TW1 = Periode(tahun=2024, triwulan=1)


def laporan(
    nrr: Sequence[str] = ("3,49", "3,51", "3,40", "3,94", "3,50", "3,58", "3,66", "3,95", "3,55"),
    **isi: Any,
) -> LaporanTindakLanjut:
    dasar = {
        "unit": UnitLayanan(nama="Dinas Contoh", singkatan="Dincon"),
        "periode": PeriodeLaporan(survei=TW1, tindak_lanjut=TW1),
        "nilai": tuple(
            NilaiUnsur(kode=f"U{i}", nrr=Decimal(n.replace(",", "."))) for i, n in enumerate(nrr, 1)
        ),
    }
    return LaporanTindakLanjut(**(dasar | isi))


def rtl(id: str = "a", unsur: str = "U1", **isi: Any) -> RTL:  # noqa: A002
    return RTL(**({"id": id, "unsur": unsur, "kegiatan": f"Kegiatan {id}"} | isi))


def teks(naskah: Naskah, id_blok: str) -> str:
    """Return the text of all paragraphs and lists of that id."""
    bagian: list[str] = []
    for blok in naskah.blok:
        if isinstance(blok, Paragraf) and blok.id == id_blok:
            bagian.append(blok.teks)
        elif isinstance(blok, Daftar) and blok.id == id_blok:
            bagian += blok.butir
    return "\n".join(bagian)


def tabel(naskah: Naskah, id_tabel: str) -> Tabel:
    (satu,) = [t for t in naskah.tabel if t.id == id_tabel]
    return satu


class TestUnsurTerendah:
    """Ties are told as ties."""

    @pytest.mark.parametrize(
        ("nrr", "kalimat"),
        [
            (
                ("3,49", "3,51", "3,40", "3,94", "3,50", "3,58", "3,66", "3,95", "3,55"),
                "Unsur dengan nilai terendah adalah Waktu Penyelesaian (3,40). Berikutnya adalah "
                "Persyaratan (3,49), lalu Produk Spesifikasi Jenis Pelayanan (3,50). Nilai "
                "tertinggi diperoleh unsur Penanganan Pengaduan, Saran dan Masukan (3,95).",
            ),
            (
                ("3,00",) * 9,
                "Semua unsur memperoleh nilai yang sama, yaitu 3,00, sehingga tidak ada unsur yang "
                "lebih rendah daripada yang lain.",
            ),
            (
                ("3,00", "3,50", "3,00", "3,00", "3,50", "3,00", "3,50", "3,50", "3,50"),
                "Unsur dengan nilai terendah adalah Persyaratan, Waktu Penyelesaian, Biaya/Tarif, "
                "dan Kompetensi Pelaksana (sama-sama 3,00). Karena empat unsur bernilai sama, "
                "dicantumkan empat unsur. Nilai tertinggi diperoleh Sistem, Mekanisme, dan "
                "Prosedur; Produk Spesifikasi Jenis Pelayanan; "
                "Perilaku Pelaksana; Penanganan Pengaduan, Saran dan Masukan; serta Sarana dan "
                "Prasarana (sama-sama 3,50).",
            ),
            (
                ("3,00", "3,50", "3,50", "3,50", "3,50", "3,50", "3,50", "3,50", "3,50"),
                "Unsur dengan nilai terendah adalah Persyaratan (3,00). Delapan unsur lainnya "
                "sama-sama memperoleh nilai 3,50, yang sekaligus merupakan nilai tertinggi.",
            ),
            (
                (*["3,00"] * 7, "3,50", "3,60"),
                "Unsur dengan nilai terendah adalah tujuh unsur (sama-sama 3,00). Karena tujuh "
                "unsur bernilai sama, unsur terendah berjumlah tujuh. Nilai tertinggi diperoleh "
                "unsur Sarana dan Prasarana (3,60).",
            ),
            (
                ("3,20", "3,50", "3,20", "3,94", "3,30", "3,58", "3,66", "3,95", "3,55"),
                "Unsur dengan nilai terendah adalah Persyaratan dan Waktu Penyelesaian (sama-sama "
                "3,20). Berikutnya adalah Produk Spesifikasi Jenis Pelayanan (3,30). Nilai "
                "tertinggi diperoleh unsur Penanganan Pengaduan, Saran dan Masukan (3,95).",
            ),
        ],
    )
    def test_sentence(self, nrr: Sequence[str], kalimat: str) -> None:
        """One lowest, all equal, ties above, at and across the cut."""
        assert kalimat == teks(skm.susun(laporan(nrr)), "unsur_terendah")

    @pytest.mark.parametrize(
        ("total", "ekor"),
        [
            # Printed alike among the named, between named and not named, and only elsewhere.
            ((300, 3001, 310, 340, 340, 340, 340, 340, 350), "disebut berurutan berbeda pada"),
            ((300, 305, 310, 3101, 340, 340, 340, 340, 350), "sama lebih tinggi pada"),
            ((300, 305, 310, 320, 340, 3401, 330, 345, 350), ""),
            ((300, *[3001] * 8), "tertinggi. Nilai yang tercetak sama"),
        ],
    )
    def test_printed_alike(self, total: Sequence[int], ekor: str) -> None:
        """Figures that look alike are explained where somebody may stumble over them."""
        nilai = tuple(
            NilaiUnsur(kode=f"U{i}", total=t if t > 1000 else 10 * t, n=1000)
            for i, t in enumerate(total, 1)
        )
        kalimat = teks(skm.susun(laporan(nilai=nilai)), "unsur_terendah")

        assert bool(ekor) == ("desimal berikutnya" in kalimat)
        assert ekor in kalimat

    def test_conclusion_names_all_of_the_weakest(self) -> None:
        """The conclusion names every unsur with the lowest value, or says that all are equal."""
        seri = skm.susun(laporan(("3,00", "3,00", *["3,50"] * 7)))
        sama = skm.susun(laporan(("3,00",) * 9))

        assert (
            "terendah adalah Persyaratan serta Sistem, Mekanisme, dan Prosedur (sama-sama 3,00)."
            in (teks(seri, "kesimpulan"))
        )
        assert "; nilai semua unsur sama." in teks(sama, "kesimpulan")

    @pytest.mark.parametrize("grafik", [True, False])
    def test_chart_if_wanted(self, *, grafik: bool) -> None:
        """The chart of every unsur is there unless the office wants none; words stay the same."""
        susunan = SusunanTindakLanjut(grafik_unsur=grafik)
        naskah = skm.susun(laporan(susunan=susunan))

        assert (["unsur"] if grafik else []) == [g.id for g in naskah.grafik]
        assert teks(naskah, "unsur_terendah") == teks(skm.susun(laporan()), "unsur_terendah")

    def test_weakest_stand_out_in_the_table(self) -> None:
        """Three rows are bold, and a line below the table says what that means."""
        satu = tabel(skm.susun(laporan()), "unsur")

        assert [0, 2, 4] == [i for i, b in enumerate(satu.baris) if b.tebal]
        assert satu.catatan[-1].startswith("Huruf tebal: tiga unsur dengan nilai terendah")


class TestSurvei:
    """How many answered, and under which convention."""

    def test_unknown_n(self) -> None:
        """Where n is not known the sentence does without and the table says so."""
        naskah = skm.susun(laporan())

        assert "periode Triwulan I (Januari–Maret 2024) menghasilkan" in teks(
            naskah, "hasil_survei"
        )
        assert "konvensi: bobot 1/9" in tabel(naskah, "unsur").catatan[0]
        assert tabel(naskah, "unsur").catatan[0].endswith("jumlah responden tidak dicantumkan.")

    def test_known_n(self) -> None:
        """A known n is named, with points between thousands."""
        nilai = tuple(NilaiUnsur(kode=f"U{i}", total=4000, n=1250) for i in range(1, 10))
        naskah = skm.susun(laporan(nilai=nilai))

        assert " dari 1.250 responden " in teks(naskah, "hasil_survei")
        assert tabel(naskah, "unsur").catatan[0].endswith("n = 1.250 responden.")

    def test_n_that_differs(self) -> None:
        """Different n per unsur are given as a range, below the table only."""
        nilai = tuple(NilaiUnsur(kode=f"U{i}", total=80, n=30 - i) for i in range(1, 10))
        naskah = skm.susun(laporan(nilai=nilai))

        assert "responden" not in teks(naskah, "hasil_survei")
        assert tabel(naskah, "unsur").catatan[0].endswith("n = 21–29 jawaban per unsur.")

    def test_n_of_survey_report(self) -> None:
        """How many there were in all the survey report knows, as its own sentence has it."""
        nilai = tuple(NilaiUnsur(kode=f"U{i}", total=80, n=30 - i) for i in range(1, 10))
        survei = Kaitan(
            berkas="tw1.toml",
            unit="Balai Contoh",
            periode=Periode(tahun=2024, triwulan=1),
            ikm=Decimal("80.00"),
            responden=30,
            nilai=nilai,
        )
        naskah = skm.susun(laporan(nilai=nilai, survei=survei))

        assert " dari 30 responden " in teks(naskah, "hasil_survei")
        assert (
            tabel(naskah, "unsur")
            .catatan[0]
            .endswith("n = 30 responden (21–29 jawaban per unsur).")
        )
        assert 30 == naskah.hasil.n

    @pytest.mark.parametrize(
        ("konvensi", "sebutan", "catatan"),
        [
            (Konvensi(), "bobot 1/9", ()),
            (
                Konvensi(bobot=Bobot.DUA_DESIMAL),
                "bobot 0,11",
                (
                    "Jumlah bobot 0,99, bukan 1 (bobot 0,11): IKM tertinggi yang dapat dicapai "
                    "adalah 99,00, bukan 100,00.",
                ),
            ),
            (
                Konvensi(bobot=Bobot.TIGA_DESIMAL, desimal_nrr=3, desimal_jumlah=3),
                "bobot 0,111; NRR dibulatkan 3 desimal; jumlah NRR tertimbang dibulatkan 3 desimal",
                (
                    "Jumlah bobot 0,999, bukan 1 (bobot 0,111): IKM tertinggi yang dapat dicapai "
                    "adalah 99,90, bukan 100,00.",
                    "Sesuai konvensi yang dinyatakan, NRR dibulatkan 3 desimal sebelum dihitung "
                    "lebih lanjut.",
                    "Sesuai konvensi yang dinyatakan, jumlah NRR tertimbang dibulatkan 3 desimal "
                    "sebelum dihitung lebih lanjut.",
                ),
            ),
            (
                Konvensi(bobot=Peta({f"U{i}": Fraction(i, 45) for i in range(1, 10)})),
                "bobot per unsur",
                (),
            ),
            (
                Konvensi(bobot=Peta({f"U{i}": Fraction(1, 7) for i in range(1, 10)})),
                "bobot per unsur",
                (
                    "Jumlah bobot 9/7, bukan 1 (bobot per unsur): IKM tertinggi yang dapat dicapai "
                    "adalah 128,57, bukan 100,00.",
                    "IKM 116,36 berada di atas 100,00 karena bobotnya tidak berjumlah 1; tetap "
                    "digolongkan A.",
                ),
            ),
            (
                Konvensi(
                    bobot=Peta(
                        {f"U{i}": Fraction(1, 9) + Fraction(i == 1, 10**6) for i in range(1, 10)}
                    )
                ),
                "bobot per unsur",
                ("Jumlah bobot 1,000001, bukan 1 (bobot per unsur).",),
            ),
        ],
    )
    def test_conventions(self, konvensi: Konvensi, sebutan: str, catatan: tuple[str, ...]) -> None:
        """The convention stands below the table; what it does to the index is a remark."""
        naskah = skm.susun(laporan(konvensi=konvensi))

        assert f"konvensi: {sebutan}; jumlah" in tabel(naskah, "unsur").catatan[0]
        assert catatan == naskah.catatan

    def test_index_below_the_table(self) -> None:
        """All ones under 0,11, or rounded on the way, leave the table, and the reason is right."""
        bobot = skm.susun(laporan(("1,00",) * 9, konvensi=Konvensi(bobot=Bobot.DUA_DESIMAL)))
        bulat = skm.susun(laporan(("1,00",) * 9, konvensi=Konvensi(desimal_tertimbang=2)))

        assert (
            "IKM 24,75 berada di bawah 25,00 karena bobotnya tidak berjumlah 1; tetap "
            "digolongkan D." in bobot.catatan
        )
        assert (
            "IKM 24,75 berada di bawah 25,00 karena pembulatan di tengah perhitungan; tetap "
            "digolongkan D." in bulat.catatan
        )

    def test_ties_at_the_cut_are_a_remark(self) -> None:
        """Whoever makes the report is told that the codes decided."""
        naskah = skm.susun(laporan(("3,00", "3,50", "3,20", "3,20", "3,20", *["3,90"] * 4)))

        assert (
            "Waktu Penyelesaian, Biaya/Tarif, dan Produk Spesifikasi Jenis Pelayanan sama-sama "
            "bernilai 3,20 di batas 3 unsur terendah; urutan di antaranya mengikuti kode unsur.",
        ) == naskah.catatan

    @pytest.mark.parametrize(
        ("regulasi", "periode", "catatan"),
        [
            ("permenpanrb-14-2017", Periode(tahun=2017, triwulan=1),
             "Survei berakhir 31 Maret 2017, sedangkan PermenPANRB Nomor 14 Tahun 2017 berlaku "
             "sejak 9 Mei 2017."),
            ("permenpanrb-16-2014", Periode(dari=date(2018, 1, 1), sampai=date(2018, 1, 5)),
             "Survei berakhir 5 Januari 2018, sedangkan PermenPANRB Nomor 16 Tahun 2014 berlaku "
             "sejak 1 Agustus 2014 sampai 8 Mei 2017."),
        ],
    )  # fmt: skip
    def test_survey_outside_the_regulation(
        self, regulasi: str, periode: Periode, catatan: str
    ) -> None:
        """A survey that ended while the regulation was not in force is a remark."""
        lapor = laporan(
            regulasi=regulasi, periode=PeriodeLaporan(survei=periode, tindak_lanjut=TW1)
        )

        assert catatan in skm.susun(lapor).catatan

    def test_names_of_the_office(self) -> None:
        """An office's own name of an unsur is used in tables and sentences; U10 has its own."""
        naskah = skm.susun(
            laporan(
                ("3,49", "3,51", "3,40", "3,94", "3,50", "3,58", "3,66", "3,95", "3,55", "1,00"),
                nama_unsur={"U3": "Kecepatan"},
                konvensi=Konvensi(unsur_tambahan=(Unsur(kode="U10", nama="Transparansi"),)),
            )
        )

        assert "Transparansi (1,00). Berikutnya adalah Kecepatan (3,40)" in teks(
            naskah, "unsur_terendah"
        )
        assert ("Kecepatan", "Transparansi") == (
            tabel(naskah, "unsur").baris[2].sel[1].teks,
            tabel(naskah, "unsur").baris[9].sel[1].teks,
        )


class TestRencana:
    """The plan in words."""

    def test_none(self) -> None:
        """Without a plan two sentences say so and no table stands empty."""
        naskah = skm.susun(laporan())

        assert "Tidak ada rencana tindak lanjut yang dicantumkan pada periode ini." == teks(
            naskah, "rencana"
        )
        assert "Tidak ada rencana tindak lanjut yang perlu direalisasikan." == teks(
            naskah, "realisasi"
        )
        assert "Dincon tidak mencantumkan RTL pada periode ini, sehingga persentase" in teks(
            naskah, "kesimpulan"
        )
        assert ["unsur"] == [t.id for t in naskah.tabel]

    @pytest.mark.parametrize(
        ("unsur", "kalimat"),
        [
            (["U1"], "Tabel 2 memuat satu kegiatan bagi unsur Persyaratan."),
            (["U1", "U1"], "memuat dua kegiatan bagi unsur Persyaratan."),
            (
                ["U1", "U9"],
                "dua kegiatan bagi dua unsur, yaitu Persyaratan serta Sarana dan Prasarana.",
            ),
            (
                ["U3", "U1", "U5"],
                "tiga kegiatan bagi tiga unsur dengan nilai terendah, yaitu Waktu Penyelesaian, "
                "Persyaratan, dan Produk Spesifikasi Jenis Pelayanan.",
            ),
            (["U1", "U20"], "dua kegiatan bagi dua unsur, yaitu Persyaratan dan U20."),
        ],
    )
    def test_for_whom(self, unsur: list[str], kalimat: str) -> None:
        """One unsur, several, exactly the weakest, and one that nobody surveyed."""
        rencana = tuple(rtl(id=f"r{i}", unsur=u) for i, u in enumerate(unsur))
        naskah = skm.susun(laporan(rtl=rencana))

        awal = "Rencana tindak lanjut (RTL) yang disajikan pada Tabel 2 memuat "

        assert teks(naskah, "rencana").startswith(awal)
        assert teks(naskah, "rencana").endswith(kalimat)

    @pytest.mark.parametrize("ketiga", ["U1", "U2"])
    def test_ties_decide_nothing(self, ketiga: str) -> None:
        """Whom the order of codes chose is not called one of the weakest."""
        nrr = ("3,40", "3,40", "3,20", "3,94", "3,40", "3,58", "3,66", "3,40", "3,10")
        rencana = tuple(rtl(f"r{u}", unsur=u) for u in ("U9", "U3", ketiga))

        assert "kegiatan bagi tiga unsur, yaitu" in teks(
            skm.susun(laporan(nrr, rtl=rencana)), "rencana"
        )

    def test_shared_cells(self) -> None:
        """A run of shared cells is one cell that begins and others that continue it."""
        bersama = {"penanggung_jawab": "Seksi A", "tahun": 2024, "triwulan": (1, 2)}
        rencana = (
            rtl("a", **bersama),
            rtl("b", **bersama, gabung_atas=("waktu", "penanggung_jawab")),
            rtl("c", **bersama, gabung_atas=("waktu",)),
            rtl("d", **bersama),
            rtl("e", unsur="U2"),
        )
        satu = tabel(skm.susun(laporan(rtl=rencana)), "rtl")
        gabung = {k.id: [b.sel[i].gabung for b in satu.baris] for i, k in enumerate(satu.kolom)}

        assert ["mulai", "lanjut", "lanjut", "lanjut", ""] == gabung["no"] == gabung["unsur"]
        assert ["", "", "", "", ""] == gabung["kegiatan"]
        assert ["mulai", "lanjut", "lanjut", "", ""] == gabung["tw1"] == gabung["tw4"]
        assert ["mulai", "lanjut", "", "", ""] == gabung["penanggung_jawab"]
        assert ["Seksi A", "", "Seksi A", "Seksi A", "–"] == [b.sel[-1].teks for b in satu.baris]
        assert ["√", "√", "", ""] == [s.teks for s in satu.baris[0].sel[3:7]]
        assert "Waktu (2024)" == satu.kolom[3].kelompok

    def test_several_years(self) -> None:
        """With more than one year the head names none and each tick its own."""
        rencana = (
            rtl("a", tahun=2024, triwulan=(4,)),
            rtl("b", tahun=2025, triwulan=(1,)),
            rtl("c"),
        )
        satu = tabel(skm.susun(laporan(rtl=rencana)), "rtl")

        assert "Waktu" == satu.kolom[3].kelompok
        assert [["", "", "", "√\n2024"], ["√\n2025", "", "", ""], ["", "", "", ""]] == [
            [s.teks for s in b.sel[3:7]] for b in satu.baris
        ]

    def test_the_same_unsur_again_later(self) -> None:
        """Rows of one unsur that do not follow each other are numbered apart."""
        rencana = (rtl("a", "U1"), rtl("b", "U2"), rtl("c", "U1"))
        naskah = skm.susun(laporan(rtl=rencana))

        assert ["1", "2", "3"] == [b.sel[0].teks for b in tabel(naskah, "rtl").baris]
        satu = (
            "RTL unsur U1 tidak ditulis berurutan, sehingga unsur itu bernomor lebih dari sekali. "
            "Tulis berurutan"
        )
        assert (f"{satu}.",) == naskah.catatan

        ikm = Decimal("80.00")
        dari = Kaitan(berkas="tw1.xlsx", unit="A", periode=TW1, ikm=ikm, rtl=rencana)
        for survei, lanjutan in (
            (dari, " di laporan survei tw1.xlsx"),
            (attrs.evolve(dari, rtl=rencana[:1]), ""),
        ):
            naskah = skm.susun(laporan(rtl=rencana, survei=survei))
            assert (f"{satu}{lanjutan}.",) == naskah.catatan


class TestRealisasi:
    """How far the plan has come."""

    @pytest.mark.parametrize(
        ("status", "kalimat", "kesimpulan"),
        [
            (
                [Status.SUDAH],
                "satu-satunya RTL sudah ditindaklanjuti.",
                "Dincon telah menindaklanjuti satu-satunya RTL (100%). Capaian ini",
            ),
            (
                [Status.SEDANG],
                "satu-satunya RTL sedang berjalan.",
                "Satu-satunya RTL Dincon belum selesai ditindaklanjuti, sehingga capaiannya 0%.",
            ),
            (
                [None],
                "satu-satunya RTL belum ditindaklanjuti.",
                "Satu-satunya RTL Dincon belum selesai ditindaklanjuti, sehingga capaiannya 0%.",
            ),
            (
                [Status.SUDAH] * 3,
                "ketiga RTL sudah ditindaklanjuti.",
                "telah menindaklanjuti ketiga RTL (100%).",
            ),
            (
                [None, Status.BELUM],
                "kedua RTL belum ditindaklanjuti.",
                "Dari dua RTL Dincon, belum satu pun selesai ditindaklanjuti, sehingga capaiannya "
                "0%.",
            ),
            (
                [Status.SUDAH, Status.SEDANG, None],
                "dari tiga RTL, satu sudah ditindaklanjuti, satu sedang berjalan, dan satu belum "
                "ditindaklanjuti.",
                "telah menindaklanjuti satu dari tiga RTL (33,3%).",
            ),
            (
                [Status.SUDAH, None],
                "dari dua RTL, satu sudah ditindaklanjuti dan satu belum ditindaklanjuti.",
                "telah menindaklanjuti satu dari dua RTL (50%).",
            ),
            (
                [Status.SUDAH] * 2 + [None] * 8,
                "dari 10 RTL, 2 sudah ditindaklanjuti dan 8 belum ditindaklanjuti.",
                "telah menindaklanjuti 2 dari 10 RTL (20%).",
            ),
        ],
    )
    def test_sentence(self, status: list[Status | None], kalimat: str, kesimpulan: str) -> None:
        """One and many, all and none and some."""
        rencana = tuple(rtl(id=f"r{i}") for i in range(len(status)))
        ada = tuple(Realisasi(rtl=f"r{i}", status=s) for i, s in enumerate(status) if s)
        naskah = skm.susun(laporan(rtl=rencana, realisasi=ada))

        assert kalimat in teks(naskah, "realisasi")
        assert kesimpulan in teks(naskah, "kesimpulan")

    def test_what_is_left(self) -> None:
        """Activities not yet done are named; without any left nothing is said."""
        rencana = (rtl("a"), rtl("b"), rtl("c"))
        ada = (Realisasi(rtl="a", status=Status.SUDAH),)
        semua = tuple(Realisasi(rtl=i, status=Status.SUDAH) for i in "abc")

        assert "adalah: Kegiatan b; Kegiatan c." in teks(
            skm.susun(laporan(rtl=rencana, realisasi=ada)), "kesimpulan"
        )
        assert "adalah: Kegiatan b." in teks(
            skm.susun(laporan(rtl=rencana[:2], realisasi=ada)), "kesimpulan"
        )
        assert "belum selesai" not in teks(
            skm.susun(laporan(rtl=rencana, realisasi=semua)), "kesimpulan"
        )

    @pytest.mark.parametrize(
        ("banyak", "kalimat"),
        [
            (5, "adalah: Kegiatan r0; Kegiatan r1; Kegiatan r2; Kegiatan r3; Kegiatan r4."),
            (
                6,
                "Sebanyak enam RTL belum selesai ditindaklanjuti, sebagaimana dirinci pada Tabel "
                "3.",
            ),
        ],
    )
    def test_many_left(self, banyak: int, kalimat: str) -> None:
        """Of more than a handful only the number and the table are told."""
        rencana = tuple(rtl(f"r{i}") for i in range(banyak))

        assert kalimat in teks(skm.susun(laporan(rtl=rencana)), "kesimpulan")

    def test_references_to_nothing_are_remarks(self) -> None:
        """A mistyped id would count as undone, so whoever makes the report is told."""
        naskah = skm.susun(
            laporan(
                rtl=(rtl("a"), rtl("b", unsur="U20")),
                realisasi=(Realisasi(rtl="c", status=Status.SUDAH),),
                strategi=(Strategi(rtl="d", strategi="x"),),
            )
        )

        assert (
            'Realisasi untuk RTL "c" tidak dihitung karena tidak ada RTL dengan id itu.',
            'Strategi untuk RTL "d" menunjuk RTL yang tidak ada.',
            'RTL "b" ditujukan bagi unsur U20, yang tidak ada nilainya.',
        ) == naskah.catatan

    def test_rows(self) -> None:
        """Every activity has one cell, each realisation a row beside it, unknown ones come last."""
        naskah = skm.susun(
            laporan(
                rtl=(rtl("a"), rtl("b")),
                realisasi=(
                    Realisasi(rtl="x", status=Status.SUDAH, deskripsi="tak dikenal"),
                    Realisasi(rtl="a", status=Status.SEDANG, deskripsi="awal", hambatan="hujan"),
                    Realisasi(rtl="a", status=Status.SUDAH, deskripsi="akhir"),
                ),
            )
        )
        baris = [[s.teks for s in b.sel] for b in tabel(naskah, "realisasi").baris]

        assert [
            ["1", "Kegiatan a", "Sedang berjalan", "awal", "–", "hujan"],
            ["", "", "Sudah", "akhir", "–", "–"],
            ["", "Kegiatan b", "Belum", "–", "–", "–"],
            ["–", "(tidak ada dalam RTL: x)", "Sudah", "tak dikenal", "–", "–"],
        ] == baris
        assert "dari dua RTL, satu sudah" in teks(naskah, "realisasi")

    def test_realisation_without_a_plan(self) -> None:
        """What was done without a plan is shown, without a share."""
        naskah = skm.susun(laporan(realisasi=(Realisasi(rtl="x", status=Status.SUDAH),)))

        assert teks(naskah, "realisasi").startswith("Tidak ada RTL yang dicantumkan")
        assert 1 == len(tabel(naskah, "realisasi").baris)
        assert naskah.hasil.capaian.persentase is None


class TestStrategi:
    """How obstacles will be overcome."""

    def test_none(self) -> None:
        """Without strategies a sentence says so."""
        naskah = skm.susun(laporan(rtl=(rtl(),)))

        assert "Tidak ada strategi penyelesaian yang dicantumkan pada periode ini." in teks(
            naskah, "kesimpulan"
        )
        assert "strategi" not in [t.id for t in naskah.tabel]

    def test_none_needed(self) -> None:
        """Where all is done it says that none is needed; where there was no plan it does not."""
        selesai = (Realisasi(rtl="a", status=Status.SUDAH),)
        semua = teks(skm.susun(laporan(rtl=(rtl(),), realisasi=selesai)), "kesimpulan")

        assert "Tidak diperlukan strategi penyelesaian karena RTL itu telah selesai." in semua
        assert "diperlukan strategi" not in teks(skm.susun(laporan()), "kesimpulan")

    def test_rows(self) -> None:
        """Targets as text, date, both or neither; unknown activities are named by id."""
        hari = date(2024, 6, 30)
        semua = (
            Strategi(rtl="a", strategi="s1", target="2 bulan"),
            Strategi(rtl="a", strategi="", target_tanggal=hari, penanggung_jawab="P"),
            Strategi(rtl="x", strategi="s3", target="segera", target_tanggal=hari),
            Strategi(rtl="a", strategi="s4", pemangku_kepentingan="Q"),
        )
        naskah = skm.susun(laporan(rtl=(rtl(),), strategi=semua))

        assert [
            ["1", "Kegiatan a", "s1", "2 bulan", "–", "–"],
            ["2", "Kegiatan a", "–", "30 Juni 2024", "P", "–"],
            ["3", "(tidak ada dalam RTL: x)", "s3", "segera (30 Juni 2024)", "–", "–"],
            ["4", "Kegiatan a", "s4", "–", "–", "Q"],
        ] == [[s.teks for s in b.sel] for b in tabel(naskah, "strategi").baris]
        assert "Empat strategi penyelesaian disajikan pada Tabel 4." in teks(naskah, "kesimpulan")


class TestKepalaDanKaki:
    """Cover, properties, signature, and paragraphs of the office's own."""

    def test_open_signature(self) -> None:
        """What is not known yet is a row of dots."""
        t = skm.susun(laporan()).tanda_tangan

        assert t.tempat_tanggal.count(".") >= 40
        assert "Kepala Dincon" == t.jabatan
        assert {"."} == set(t.nama)
        assert "" == t.nip

    @pytest.mark.parametrize(
        ("tanggal", "teks_tanggal"),
        [
            (Tanggal(tahun=2024, bulan=4, hari=30), "Kota, 30 April 2024"),
            (Tanggal(tahun=2024, bulan=4), "Kota, ....... April 2024"),
        ],
    )
    def test_date(self, tanggal: Tanggal, teks_tanggal: str) -> None:
        """A day still open leaves room for it, and the document dates itself by the first."""
        naskah = skm.susun(
            laporan(
                tanggal=tanggal,
                tempat="Kota",
                penandatangan=Penandatangan(
                    nama="Siti", jabatan="Plt. Kepala", nip="197001011995031001"
                ),
            )
        )

        assert teks_tanggal == naskah.tanda_tangan.tempat_tanggal
        assert ("Siti", "Plt. Kepala", "NIP 19700101 199503 1 001") == (
            naskah.tanda_tangan.nama,
            naskah.tanda_tangan.jabatan,
            naskah.tanda_tangan.nip,
        )
        assert tanggal.pertama == naskah.properti.tanggal

    def test_undated(self) -> None:
        """A report without a date dates itself by the end of the follow-up, not by the clock."""
        assert date(2024, 3, 31) == skm.susun(laporan()).properti.tanggal

    @pytest.mark.parametrize(
        ("nip", "kelompok"),
        [
            ("19700101 199503 1 001", "19700101 199503 1 001"),
            ("123", "123"),
            ("", ""),
            ("belum ada", "belum ada"),
            ("١٩٧٠٠١٠١١٩٩٥٠٣١٠٠١", "١٩٧٠٠١٠١١٩٩٥٠٣١٠٠١"),
        ],
    )
    def test_nip(self, nip: str, kelompok: str) -> None:
        """Only eighteen digits are put in groups."""
        assert kelompok == kelompok_nip(nip)

    def test_own_paragraphs(self) -> None:
        """An office's own words take the place of ours; none at all leaves the place empty."""
        milik = ParagrafLaporan(latar_belakang=("Satu.", "Dua."), penutup=())
        naskah = skm.susun(laporan(paragraf=milik))

        assert "Satu.\nDua." == teks(naskah, "latar_belakang")
        assert "" == teks(naskah, "penutup")
        assert "Dincon" in teks(naskah, "maksud_tujuan")


class TestAcuan:
    """What a report refers to but does not have is said: a mistyped id counts as undone."""

    def test_id_tidak_dikenal(self) -> None:
        """Unknown ids of realisasi and strategi and an unsur without value each leave a remark."""
        laporan = skm.baca(Path(__file__).parents[2] / "examples/kecil/laporan.toml")
        rusak = attrs.evolve(
            laporan,
            rtl=(*laporan.rtl, skm.RTL(id="asing", unsur="U77", kegiatan="Kegiatan")),
            realisasi=(*laporan.realisasi, skm.Realisasi(rtl="antri", status=skm.Status.SUDAH)),
            strategi=(*laporan.strategi, skm.Strategi(rtl="tolet", strategi="Perbaikan")),
        )

        assert () == skm.susun(laporan).catatan
        assert (
            'Realisasi untuk RTL "antri" tidak dihitung karena tidak ada RTL dengan id itu.',
            'Strategi untuk RTL "tolet" menunjuk RTL yang tidak ada.',
            'RTL "asing" ditujukan bagi unsur U77, yang tidak ada nilainya.',
        ) == skm.susun(rusak).catatan

    def test_sampul_tahunan(self) -> None:
        """A yearly report names its year once on the cover, and the months beside it."""
        laporan = skm.baca(Path(__file__).parents[2] / "examples/kecil/laporan.toml")
        tahunan = skm.Periode(tahun=2025)
        periode = skm.PeriodeLaporan(survei=tahunan, tindak_lanjut=tahunan)
        sampul = skm.susun(attrs.evolve(laporan, periode=periode)).sampul

        assert ("Januari–Desember 2025", "Tahun 2025") == (sampul.periode, sampul.tahun)

    def test_bagian_kosong(self) -> None:
        """A part the office empties takes its heading with it."""
        laporan = skm.baca(Path(__file__).parents[2] / "examples/kecil/laporan.toml")
        kosong = skm.ParagrafLaporan(latar_belakang=(), dasar_hukum=(), maksud_tujuan=())
        naskah = skm.susun(attrs.evolve(laporan, paragraf=kosong))

        assert () == naskah.bab[0].isi

    def test_banyak_rtl_belum_selesai(self) -> None:
        """Of many unfinished activities the conclusion gives the number and the table."""
        laporan = skm.baca(Path(__file__).parents[2] / "examples/kecil/laporan.toml")
        banyak = tuple(skm.RTL(id=f"r{i}", unsur="U1", kegiatan=f"Kegiatan {i}") for i in range(6))
        teks = str(skm.susun(attrs.evolve(laporan, rtl=banyak, realisasi=())).bab[3])

        assert "Sebanyak enam RTL belum selesai ditindaklanjuti, sebagaimana dirinci pada" in teks
        assert "Kegiatan 3" not in teks
