"""Worked examples of derivations: published figures, ties, halves, and what leaves the table."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from markdown_it import MarkdownIt

import skm
from skm.dasar import Peta
from skm.jejak import kata, telusur
from skm.model import (
    RTL,
    AturanSampel,
    Bobot,
    JawabanKosong,
    Konvensi,
    Langkah,
    LaporanSKM,
    LaporanTindakLanjut,
    LembarJawaban,
    NilaiUnsur,
    Periode,
    PeriodeLaporan,
    Realisasi,
    Status,
    Survei,
    UnitLayanan,
    Unsur,
)
from skm.regulasi import muat
from skm.renderers.telusur import telusur_ke_markdown, telusur_ke_teks
from skm.skor import hitung_ikm
from skm.tabulasi import tabulasikan

KODE = [f"U{i}" for i in range(1, 10)]
GASPUL = tuple(
    NilaiUnsur(kode=k, total=t, n=29)
    for k, t in zip(KODE, (105, 101, 100, 116, 102, 105, 106, 105, 115), strict=True)
)
"""A published worked example: GASPUL, triwulan III, 29 respondents."""


def tetap(nrr: str, banyak: int = 9) -> tuple[NilaiUnsur, ...]:
    return tuple(NilaiUnsur(kode=f"U{i}", nrr=Decimal(nrr)) for i in range(1, banyak + 1))


def sebab(langkah: Langkah) -> str:
    assert langkah.pembulatan is not None
    return kata.pembulatan(langkah.pembulatan)


def lembar(*baris: str) -> LembarJawaban:
    return LembarJawaban(
        jawaban=Peta({k: "".join(b[i] for b in baris) for i, k in enumerate(KODE)})
    )


def laporan(status: int, jumlah: int) -> LaporanTindakLanjut:
    tw1 = Periode(tahun=2024, triwulan=1)
    return LaporanTindakLanjut(
        unit=UnitLayanan(nama="Kantor"),
        periode=PeriodeLaporan(survei=tw1, tindak_lanjut=tw1),
        nilai=GASPUL,
        rtl=tuple(RTL(id=f"r{i}", unsur="U3", kegiatan="Rapat") for i in range(jumlah)),
        realisasi=tuple(Realisasi(rtl=f"r{i}", status=Status.SUDAH) for i in range(status)),
    )


class TestGaspul:
    """955 points of 29 respondents: 91,48 under 1/9 and 90,56 under 0,11."""

    def test_exact(self) -> None:
        """Under 1/9 every step is a fraction, and the index is 25 x 955/261."""
        jejak = telusur(Survei(nilai=GASPUL))

        assert "100 / 29" == jejak["U3.nrr"].ungkapan
        assert "desimal ke-3 adalah 8, dibulatkan ke atas" == sebab(jejak["U3.nrr"])
        assert "1 / 9" == jejak["U3.bobot"].ungkapan
        assert "100/29 * 1/9" == jejak["U3.tertimbang"].ungkapan
        assert Fraction(955, 261) == jejak["ikm.jumlah_tertimbang"].hasil
        assert "955/261 * 25" == jejak["ikm.nilai"].ungkapan
        assert (Fraction(23875, 261), Decimal("91.48")) == (
            jejak["ikm.nilai"].hasil,
            jejak["ikm.nilai"].cetak,
        )
        assert "desimal ke-3 adalah 5, dibulatkan ke atas" == sebab(jejak["ikm.nilai"])

    def test_rounded_weights(self) -> None:
        """Under 0,11 the weight is a rounding, its sum 0,99, and the highest index is named."""
        jejak = telusur(Survei(nilai=GASPUL, konvensi=Konvensi(bobot=Bobot.DUA_DESIMAL)))

        assert "bulat(1 / 9; 2)" == jejak["U1.bobot"].ungkapan
        assert "desimal ke-3 adalah 1, dibulatkan ke bawah" == sebab(jejak["U1.bobot"])
        assert ("Menurut konvensi bobot dibulatkan 2 desimal.",) == jejak["U1.bobot"].keterangan
        assert Fraction(99, 100) == jejak["ikm.jumlah_bobot"].hasil
        assert ("Jumlah bobot bukan 1; IKM tertinggi yang dapat dicapai adalah 99,00.",) == jejak[
            "ikm.jumlah_bobot"
        ].keterangan
        assert Decimal("90.56") == jejak["ikm.nilai"].cetak

    def test_roundings_on_the_way(self) -> None:
        """Every declared rounding is a step of its own, and said to be the office's choice."""
        aturan = Konvensi(desimal_nrr=2, desimal_tertimbang=3, desimal_jumlah=1)
        jejak = telusur(Survei(nilai=GASPUL, konvensi=aturan))

        assert "bulat(100/29; 2)" == jejak["U3.nrr_bulat"].ungkapan
        assert "3.45 * 1/9" == jejak["U3.tertimbang"].ungkapan
        assert Decimal("0.383") == jejak["U3.tertimbang_bulat"].cetak
        assert "U3.nrr_bulat" == jejak["U3.tertimbang"].masukan[0].dari
        assert "ikm.jumlah_bulat" == jejak["ikm.nilai"].masukan[0].dari
        for nama in ("U3.nrr_bulat", "U3.tertimbang_bulat", "ikm.jumlah_bulat"):
            assert (kata.PEMBULATAN_KONVENSI,) == jejak[nama].keterangan
            assert () == jejak[nama].kutipan

    def test_sources(self) -> None:
        """Formula, table and scale are cited, and nothing is claimed to have been checked."""
        jejak = telusur(Survei(nilai=GASPUL))

        assert ["Lampiran, pengolahan data"] == [k.bagian for k in jejak["U3.nrr"].kutipan]
        (kutipan,) = jejak["U3.mutu"].kutipan
        assert "tabel nilai persepsi" in kutipan.bagian
        assert all("belum diperiksa" in str(k) for s in jejak.langkah for k in s.kutipan)


class TestPembulatan:
    """The rounding moment, in words."""

    def test_half(self) -> None:
        """76,605 lies exactly half-way, goes up, and is a B."""
        jejak = telusur(Survei(nilai=tetap("3.0642")))
        golongan = jejak["ikm.mutu"].golongan

        assert (
            "desimal ke-3 adalah 5 dan sesudahnya nol, tepat di tengah, dibulatkan ke atas"
        ) == sebab(jejak["ikm.nilai"])
        assert golongan is not None
        assert "B (Baik), baris 76,61–88,30" == kata.golongan(golongan)

    def test_negative(self) -> None:
        """A negative weight rounds away from zero or towards it."""
        bobot = Peta({k: Fraction(1, 8) for k in KODE[:8]} | {"U9": Fraction(-1, 6)})
        konvensi = Konvensi(bobot=bobot, desimal_tertimbang=2)
        jejak = telusur(Survei(nilai=tetap("1.00"), konvensi=konvensi))
        lain = telusur(Survei(nilai=tetap("2.00"), konvensi=konvensi))

        assert "desimal ke-3 adalah 6, dibulatkan menjauhi nol" == sebab(
            jejak["U9.tertimbang_bulat"]
        )
        assert "desimal ke-3 adalah 3, dibulatkan mendekati nol" == sebab(
            lain["U9.tertimbang_bulat"]
        )
        assert (kata.BOBOT_SENDIRI,) == jejak["U9.bobot"].keterangan

    @pytest.mark.parametrize(
        ("sudah", "cetak", "biasa"), [(2999, "99.9", "100,0"), (1, "0.1", "0,0")]
    )
    def test_all_and_none(self, sudah: int, cetak: str, biasa: str) -> None:
        """100 is printed only for exactly all and 0 only for none."""
        langkah = telusur(laporan(sudah, 3000))["capaian.persentase"]

        assert Decimal(cetak) == langkah.cetak
        assert f"tetapi {biasa} hanya dicetak bila tepat demikian" in sebab(langkah)


class TestTabel:
    """Rows of tables, and what is in none."""

    @pytest.mark.parametrize(
        ("bobot", "nrr", "kalimat"),
        [
            (Fraction(11, 100), "1", "di bawah baris terendah tabel; tetap digolongkan D."),
            (Fraction(2, 9), "4", "di atas baris tertinggi tabel; tetap digolongkan A."),
        ],
    )
    def test_outside(self, bobot: Fraction, nrr: str, kalimat: str) -> None:
        """Weights that do not add up to 1 leave the table; the step says so."""
        konvensi = Konvensi(bobot=Peta(dict.fromkeys(KODE, bobot)))
        jejak = telusur(Survei(nilai=tetap(nrr), konvensi=konvensi))

        assert kalimat in jejak["ikm.mutu"].keterangan[0]

    def test_older_rule_set(self) -> None:
        """KEP/25 has fourteen unsur and rows of its own."""
        jejak = telusur(Survei(nilai=tetap("3.00", 14), regulasi="kep-25-m-pan-2-2004"))
        golongan = jejak["ikm.mutu"].golongan

        assert golongan is not None
        assert "B (Baik), baris 62,51–81,25" == kata.golongan(golongan)
        assert "1 / 14" == jejak["U14.bobot"].ungkapan
        assert {"kep-25-m-pan-2-2004"} == {k.regulasi for s in jejak.langkah for k in s.kutipan}

    @pytest.mark.parametrize(
        ("sudah", "jumlah", "teks"),
        [
            (0, 0, "tingkat 0 (tidak ada rencana tindak lanjut)"),
            (0, 4, "tingkat 1 (direncanakan, belum ada yang selesai), paling sedikit 0"),
            (1, 4, "tingkat 2 (kurang dari 30% selesai), di atas 0"),
            (3, 10, "tingkat 3 (30% sampai dengan 80% selesai), paling sedikit 30"),
            (9, 10, "tingkat 4 (lebih dari 80% selesai), di atas 80"),
            (4, 4, "tingkat 5 (100% selesai), paling sedikit 100"),
        ],
    )
    def test_levels(self, sudah: int, jumlah: int, teks: str) -> None:
        """Each level of PEKPPP F-01 is named with its band."""
        golongan = telusur(laporan(sudah, jumlah))["capaian.tingkat"].golongan

        assert golongan is not None
        assert teks == kata.golongan(golongan)

    def test_status(self) -> None:
        """Who counts as realised is told by id."""
        assert ("Sudah: r0.", "Belum: r1 (tanpa realisasi).") == telusur(laporan(1, 2))[
            "capaian.sudah"
        ].keterangan


class TestTerendah:
    """The order of the weakest, and why."""

    def test_tie_and_cut(self) -> None:
        """Of four equal unsur three are listed by code, and the fourth is named."""
        nilai = [
            NilaiUnsur(kode=k, nrr=Decimal("3.49" if i < 4 else "3.60")) for i, k in enumerate(KODE)
        ]
        jejak = telusur(Survei(nilai=tuple(nilai)))

        assert (
            "NRR-nya sama persis dengan U2, U3, dan U4; di antaranya dipakai urutan kode unsur.",
            "U4 tidak terdaftar hanya karena urutan kodenya, bukan karena hasil survei.",
        ) == jejak["terendah.1"].keterangan
        assert "min(3.49; 3.49; 3.60; 3.60; 3.60; 3.60; 3.60)" == jejak["terendah.3"].ungkapan

    def test_printed_alike(self) -> None:
        """Two figures that print alike are told apart by what is not printed."""
        nilai = list(GASPUL)
        nilai[2] = NilaiUnsur(kode="U3", total=1000, n=290)
        nilai[0] = NilaiUnsur(kode="U1", total=1001, n=290)

        assert ("Tercetak sama dengan U1, tetapi NRR tepatnya lebih kecil.",) == telusur(
            Survei(nilai=tuple(nilai))
        )["terendah.1"].keterangan


class TestJawaban:
    """Counts of answers, blanks and refusals."""

    def test_blank_and_refused(self) -> None:
        """What does not count is said beside what does."""
        jejak = telusur(tabulasikan(lembar("444444444", "33-33x333", "222222222")))

        assert "0 + 1 + 0 + 1" == jejak["U3.jawaban"].ungkapan
        assert ("Dari 3 responden: 1 tidak mengisi, 0 di luar skala.",) == jejak[
            "U3.jawaban"
        ].keterangan
        assert ("Dari 3 responden: 0 tidak mengisi, 1 di luar skala.",) == jejak[
            "U6.jawaban"
        ].keterangan

    def test_complete_respondents(self) -> None:
        """Under the other reading only complete respondents are counted, and it says so."""
        tabulasi = tabulasikan(lembar("444444444", "33-33x333", "222222222"))
        konvensi = Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP)
        jejak = telusur(tabulasi, konvensi=konvensi)

        assert "0 + 1 + 0 + 1" == jejak["U1.jawaban"].ungkapan
        assert (
            "Menurut konvensi hanya 2 responden yang mengisi semua unsur yang dihitung."
        ) == jejak["U1.jawaban"].keterangan[1]

    def test_population_too_small(self) -> None:
        """More answers than people: the correction is left out, and that is said."""
        jejak = telusur(tabulasikan(lembar("444444444", "333333333", "222222222")), populasi=2)

        assert ("Tanpa koreksi populasi, karena 2 lebih kecil daripada 3 responden.",) == jejak[
            "galat.ragam"
        ].keterangan

    def test_everybody_alike(self) -> None:
        """Without variance there is no alpha, and the part says why instead."""
        bagian = telusur(tabulasikan(lembar("333333333", "333333333"))).bagian[-1]

        assert ("keandalan", ()) == (bagian.id, bagian.langkah)
        assert "tidak dapat dihitung" in bagian.simpulan

    def test_one_respondent(self) -> None:
        """One respondent alone has no margin of error."""
        jejak = telusur(tabulasikan(lembar("333333333")))
        (galat,) = (b for b in jejak.bagian if b.id == "galat")

        assert () == galat.langkah
        assert "tidak dihitung" in galat.simpulan
        assert "| Langkah" not in telusur_ke_markdown(attrs.evolve(jejak, bagian=(galat,)))

    def test_table_of_samples(self) -> None:
        """Between two rows the table's next one is named."""
        isi = LaporanSKM(
            unit=UnitLayanan(nama="Kantor"),
            periode=Periode(tahun=2024),
            jawaban=lembar("444444444", "333333333"),
            populasi=450,
            aturan_sampel=AturanSampel.TABEL,
        )
        langkah = telusur(isi)["sampel.perlu"]

        assert "min(450; 210)" == langkah.ungkapan
        assert ("Untuk populasi 450 dipakai baris N = 460, S = 210.",) == langkah.keterangan


class TestSumber:
    """What a derivation can be asked of."""

    def test_office_names(self) -> None:
        """A report's own names of unsur are used."""
        isi = attrs.evolve(laporan(1, 1), nama_unsur=Peta({"U3": "Kecepatan"}))

        assert "U3 Kecepatan" == telusur(isi).bagian[2].judul

    def test_options_go_first(self) -> None:
        """Rule set and konvensi given outright go before those of the source."""
        isi = Survei(nilai=GASPUL, regulasi="tiada", konvensi=Konvensi(desimal_nrr=2))
        jejak = telusur(isi, regulasi=muat(), konvensi=Konvensi())

        assert Decimal("91.48") == jejak.ikm.cetak

    def test_unknown_rule_set(self) -> None:
        """A rule set that nobody has is an error, as for scoring."""
        with pytest.raises(skm.ScoringError, match="unknown rule set"):
            telusur(Survei(nilai=GASPUL, regulasi="tiada"))

    def test_what_makes_no_sense(self) -> None:
        """An index has its konvensi; without answers there is no sample."""
        with pytest.raises(TypeError, match="does not apply to IKM"):
            telusur(hitung_ikm(GASPUL), konvensi=Konvensi())
        with pytest.raises(TypeError, match="does not apply to Survei"):
            telusur(Survei(nilai=GASPUL), populasi=10)

    def test_unknown_step_and_unsur(self) -> None:
        """What is not there is a KeyError."""
        jejak = telusur(Survei(nilai=GASPUL))

        with pytest.raises(KeyError):
            jejak["U10.nrr"]
        with pytest.raises(KeyError):
            jejak.untuk("ikm")

    def test_front_door(self) -> None:
        """``skm.telusur`` stays a function, whatever was imported before."""
        import skm.jejak.susun
        import skm.model.telusur
        import skm.renderers.telusur
        import skm.serial.telusur

        assert isinstance(skm.telusur(Survei(nilai=GASPUL))["U3.nrr"], skm.Langkah)


class TestMarkdown:
    """Markdown that shows what it should, whatever unsur are called."""

    def test_awkward_name(self) -> None:
        """A name with pipes and stars stays one cell of text."""
        konvensi = Konvensi(unsur_tambahan=(Unsur(kode="U10", nama="A | *B*\n# <C>"),))
        isi = Survei(nilai=tetap("3.49", 10), konvensi=konvensi)
        html = MarkdownIt("commonmark").enable("table").render(telusur_ke_markdown(telusur(isi)))

        assert "<h2>U10 A | *B* # &lt;C&gt;</h2>" in html
        assert html.count("<h1>") == 1
        assert html.count("<table>") == 12

    def test_every_row_has_every_cell(self) -> None:
        """All rows of all tables have the same number of cells."""
        html = (
            MarkdownIt("commonmark")
            .enable("table")
            .render(telusur_ke_markdown(telusur(laporan(1, 3))))
        )

        assert html.count("<td>") == 6 * (html.count("<tr>") - html.count("<table>"))

    def test_sources(self) -> None:
        """Numbers in the table are those of the list below it."""
        teks = telusur_ke_markdown(telusur(Survei(nilai=GASPUL)))

        assert "| \\[1\\] |" in teks
        assert "\n1. permenpanrb-14-2017, Lampiran, pengolahan data; belum diperiksa" in teks


def test_text_without_sources() -> None:
    """A derivation that cites nothing has no list of sources."""
    jejak = telusur(laporan(1, 1))
    (capaian,) = (b for b in jejak.bagian if b.id == "terendah")

    hanya = attrs.evolve(jejak, bagian=(capaian,))

    assert "SUMBER" not in telusur_ke_teks(hanya)
    assert "Sumber\n" not in telusur_ke_markdown(hanya)
