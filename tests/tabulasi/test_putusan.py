"""What answers mean, decided for whole columns: right, or a question; never wrong."""

from collections import Counter
from collections.abc import Mapping, Sequence

import pytest
from formulir import KONSEP, UNSUR

from skm.model.jawaban import DITOLAK
from skm.tabulasi.arti.putusan import Putusan, putuskan
from skm.tabulasi.arti.tanya import catatan_lain


def putus(
    kolom: Mapping[str, Mapping[str, int] | Sequence[str]],
    dinyatakan: Mapping[str, Mapping[str, int]] | None = None,
) -> Putusan:
    """Decide on columns of texts."""
    return putuskan(
        {k: Counter(isi) for k, isi in kolom.items()}, konsep=KONSEP, dinyatakan=dinyatakan or {}
    )


def sama(*teks: str, n: int = 4) -> dict[str, list[str]]:
    """Return columns that all hold the same texts, each so many times."""
    return {k: [*teks] * n for k in UNSUR}


def arti(putusan: Putusan, kode: str = "U1") -> dict[str, str]:
    """Return what the texts of a column stand for."""
    return dict(putusan.arti[kode])


def soal(putusan: Putusan) -> list[str]:
    """Return what is asked."""
    return [p.soal.removeprefix("tanya-") for p in putusan.pertanyaan]


def test_tanda_kosong_dinyatakan() -> None:
    """What means no answer means one where the user says so."""
    kolom = sama("4", "-")

    assert "1" == arti(putus(kolom, {"U1": {"-": 1}}))["-"]
    assert "-" not in arti(putus(kolom))


def test_ejaan_satu_jawaban() -> None:
    """Spellings of one figure are one answer, under the most frequent of them; codes are not."""
    angka = putus(sama("4", "4", "4.0", "04", "3", "2 ", "2", "2", n=1))
    kode = putus(sama("SB", "B", "KB", "TB"))

    assert [("4", 4, 36), ("3", 3, 9), ("2", 2, 27)] == [
        (n.teks, n.nilai, n.jumlah) for n in angka.kelompok()[0].nilai
    ]
    assert [("SB", 4), ("B", 3), ("KB", 2), ("TB", 1)] == [
        (n.teks, n.nilai) for n in kode.kelompok()[0].nilai
    ]


class TestKata:
    """Words."""

    @pytest.mark.parametrize(
        ("teks", "nilai"),
        [
            (("Tidak baik", "Kurang baik", "Baik", "Sangat baik"), "1234"),
            (("Sangat tidak puas", "Tidak puas", "Puas", "Sangat puas"), "1234"),
            (("Sangat tidak baik", "Tidak baik", "Baik"), "123"),
            (("sangat_baik", "baik", "kurang_baik", "tidak_baik"), "4321"),
            (("Sangat Setuju", "Setuju", "Kurang Setuju"), "432"),
            (("Very good", "Good", "Less good", "Not good"), "4321"),
            (("Baik / Good", "Sangat baik / Very good", "Kurang baik / Less good"), "342"),
            (("1. Sangat tidak puas", "2. Tidak puas", "3. Puas", "4. Sangat puas"), "1234"),
            (("2. Tidak puas", "3. Puas", "4. Sangat puas"), "234"),
            (("c. Sesuai", "b. Kurang sesuai", "d. Sangat sesuai"), "324"),
            (("a. Sangat sesuai", "b. Sesuai", "c. Kurang sesuai", "d. Tidak sesuai"), "4321"),
            (("Sesuai (3)", "Sangat sesuai (4)", "Kurang sesuai (2)"), "342"),
            (
                ("1. Tidak baik (1)", "2. Kurang baik (2)", "3. Baik (3)", "4. Sangat baik (4)"),
                "1234",
            ),
            (
                ("1. Sangat baik (4)", "2. Baik (3)", "3. Kurang baik (2)", "4. Tidak baik (1)"),
                "4321",
            ),
            (
                ("4. Sangat baik (1)", "3. Baik (2)", "2. Kurang baik (3)", "1. Tidak baik (4)"),
                "4321",
            ),
        ],
    )
    def test_dibaca(self, teks: tuple[str, ...], nilai: str) -> None:
        """All lists that hold all texts agree, or the figures beside them tell which does."""
        putusan = putus(sama(*teks))

        assert () == putusan.pertanyaan
        assert dict(zip(teks, nilai, strict=True)) == arti(putusan)

    @pytest.mark.parametrize(
        ("teks", "apa"),
        [
            (("Tidak puas", "Puas", "Sangat puas"), "kata-rancu"),  # 1 or 2
            (("Tidak puas", "Puas"), "kata-rancu"),
            (("Cukup puas", "Puas", "Sangat puas"), "kata-rancu"),  # 2 of 4 or 3 of 5
            (("Sangat tidak puas", "Tidak puas", "Netral", "Puas", "Sangat puas"), "kata-skala"),
            (("Tidak puas", "Kurang puas", "Cukup puas", "Puas", "Sangat puas"), "kata-skala"),
            (("Sangat tidak baik", "Kurang baik", "Cukup baik", "Baik"), "kata-campur"),
            (("5. Sangat baik", "4. Baik", "3. Cukup baik"), "kata-skala"),
            (("3. Cukup", "4. Baik"), "kata-campur"),
            (("Poor", "Good"), "kata-rancu"),
            # The four of one list, or all but the lowest of five.
            (("Kurang baik", "Cukup baik", "Baik", "Sangat baik"), "kata-rancu"),
            (("a. Sangat sesuai", "b. Sesuai", "d. Tidak sesuai"), "kata-rancu"),
        ],
    )
    def test_ditanyakan(self, teks: tuple[str, ...], apa: str) -> None:
        """Where lists disagree there is no index but a question, with the readings that fit."""
        putusan = putus(sama(*teks))

        assert apa in soal(putusan)

    @pytest.mark.parametrize(
        "bentuk", ["{}. {} ({})", "{} - {} - {}", "{} = {} = {}", "{}) {} [{}]"]
    )
    def test_dua_angka(self, bentuk: str) -> None:
        """Of two figures around words that no list has none is an answer, unless they agree."""
        beda, sama_angka = (
            putus(sama(bentuk.format(1, "Mantap", a), bentuk.format(2, "Wah", b)))
            for a, b in ("43", "12")
        )

        assert {*arti(beda).values()}.isdisjoint("1234")
        assert ["1", "2"] == [*arti(sama_angka).values()]

    @pytest.mark.parametrize("bentuk", ["{}. {} ({})", "{} - {} - {}", "{}. {} {}", "{} ({}) {}"])
    def test_dua_angka_berkata(self, bentuk: str) -> None:
        """Words that a list has decide, wherever the figures stand and whichever counts up."""
        kata = ("Tidak baik", "Kurang baik", "Baik", "Sangat baik")
        turun, naik = (
            [bentuk.format(i, k, j) for i, j, k in zip(depan, belakang, kata, strict=True)]
            for depan, belakang in (("4321", "1234"), ("1234", "4321"))
        )

        for teks in (turun, naik):
            assert dict(zip(teks, "1234", strict=True)) == arti(putus(sama(*teks)))

    def test_bacaan_lain_disebut(self) -> None:
        """Kurang, baik, sangat baik are the law's 2, 3 and 4; the other reading is said."""
        putusan = putus(sama("Kurang baik", "Baik", "Sangat baik"))

        assert () == putusan.pertanyaan
        assert {"Kurang baik": "2", "Baik": "3", "Sangat baik": "4"} == arti(putusan)
        assert [{"kurang baik": 1, "baik": 3, "sangat baik": 4}] == [
            dict(b.nilai) for b in putusan.lain
        ]

    def test_catatan_bacaan_lain(self) -> None:
        """The remark says what was read of the words of the other reading, and of nothing else."""
        kolom = sama("Kurang_baik", "BAIK", "Sangat baik") | {"U9": ["2", "3", "4"] * 4}
        (catatan,) = catatan_lain(putus(kolom), "a.csv")

        assert '"baik" = 3, "kurang baik" = 2, "sangat baik" = 4' == catatan.ditemukan
        assert '"kurang baik" = 1, "baik" = 3, "sangat baik" = 4' == catatan.diharapkan

    def test_kata_peraturan_di_formulir_lain(self) -> None:
        """One unsur's own words do not make the questionnaire of a form of other words."""
        kolom = {
            "U1": ["Kurang sesuai"],
            "U2": ["Sesuai"],
            "U3": ["Puas"],
            "U5": ["Sangat puas"],
            "U6": ["Sangat baik", "Memuaskan"],
        }
        putusan = putus(kolom)

        assert () == putusan.pertanyaan
        assert {"Kurang sesuai": "2"} == arti(putusan)
        assert [1] == [b.nilai["kurang sesuai"] for b in putusan.lain]
        # Without a single 3 the other reading has no gap and this one has: nobody can tell.
        assert ["kata-rancu"] == soal(putus(kolom | {"U2": [], "U3": [], "U6": ["Sangat baik"]}))

        # Two unsur under words that are near the questionnaire's are still the questionnaire.
        kuesioner = {
            "U1": ["Kurang sesuai"],
            "U2": ["Mudah"],
            "U3": ["Cepat"],
            "U6": ["Mampu"],
            "U7": ["Sangat sopan"],
        }
        assert ((), ()) == (putus(kuesioner).pertanyaan, putus(kuesioner).lain)

    def test_pilihan_peraturan_tanpa_yang_terendah(self) -> None:
        """The official texts with the lowest never chosen are no doubt."""
        kolom = {
            "U1": ["Sesuai", "Sangat sesuai", "Tidak sesuai"],
            "U2": ["Mudah", "Kurang mudah"],
            "U4": ["Gratis", "Murah"],
            "U8": ["Dikelola dengan baik", "Berfungsi kurang maksimal"],
            "U9": ["Cukup", "Baik", "Sangat Baik"],
        }
        putusan = putus(kolom)

        assert ((), ()) == (putusan.pertanyaan, putusan.lain)
        assert ["341", "32", "43", "43", "234"] == [
            "".join(arti(putusan, k).values()) for k in kolom
        ]

    def test_satu_unsur_menjelaskan_yang_lain(self) -> None:
        """A word in one column tells which scheme all of them keep to."""
        kolom = sama("Tidak puas", "Puas", "Sangat puas")
        tanpa = putus(kolom)
        kurang = putus({**kolom, "U2": ["Kurang puas", "Puas"]})
        sangat_tidak = putus({**kolom, "U2": ["Sangat tidak puas", "Puas"]})

        assert ["kata-rancu"] == soal(tanpa)
        assert ("1", ()) == (arti(kurang)["Tidak puas"], kurang.pertanyaan)
        assert ("2", ()) == (arti(sangat_tidak)["Tidak puas"], sangat_tidak.pertanyaan)

    def test_satu_salah_ketik(self) -> None:
        """One typing error among twelve forms is left out and said, not asked about."""
        kolom = {k: ["Baik"] * 8 + ["Kurang baik"] * 4 for k in UNSUR}
        kolom["U3"] = ["Biak", *kolom["U3"][1:]]
        putusan = putus(kolom)

        assert () == putusan.pertanyaan
        assert {"Biak": 1} == dict(putusan.luar["U3"])


class TestDinyatakan:
    """What is declared always holds."""

    def test_angka(self) -> None:
        """Figures too, also where every cell is one of 1 to 4."""
        nyata = {k: {"1": 4, "2": 3, "3": 2, "4": 1} for k in UNSUR}
        putusan = putus(sama("1", "2", "4"), nyata)

        assert {"1": "4", "2": "3", "4": "1"} == arti(putusan)
        assert () == putusan.pertanyaan

    def test_angka_sebagian(self) -> None:
        """Where one figure is declared, the others must be: nobody knows what they are."""
        putusan = putus(sama("5", "4", "3"), {k: {"5": 4} for k in UNSUR})

        assert "angka-dinyatakan" in soal(putusan)

    def test_kata_menentukan_daftar(self) -> None:
        """A declared word settles the list that the others are read by."""
        nyata = {k: {"Cukup baik": 2} for k in UNSUR}
        putusan = putus(sama("Kurang baik", "Cukup baik", "Baik", "Sangat baik"), nyata)

        assert ["1", "2", "3", "4"] == list(arti(putusan).values())

    def test_kata_rancu(self) -> None:
        """Declaring the word in doubt answers the question."""
        for nilai in (1, 2):
            nyata = {k: {"Tidak puas": nilai} for k in UNSUR}
            putusan = putus(sama("Tidak puas", "Puas", "Sangat puas"), nyata)

            assert () == putusan.pertanyaan
            assert {"Tidak puas": str(nilai), "Puas": "3", "Sangat puas": "4"} == arti(putusan)


class TestAngka:
    """Figures."""

    @pytest.mark.parametrize(
        ("teks", "skala"),
        [
            (("5", "4", "3", "2"), "1–5"),
            (("6", "5", "4"), "1–6"),
            (("4 (dari 5)", "5 (dari 5)"), "1–5"),
            (("★★★☆☆", "★★★★☆"), "1–5"),
            (("0", "1", "2", "3"), "0–3"),
            (("80", "90", "75"), "0–100"),
            (("8", "9", "10"), "1–10"),
        ],
    )
    def test_skala_lain(self, teks: tuple[str, ...], skala: str) -> None:
        """Another scale is named, and nothing is counted."""
        putusan = putus(sama(*teks))

        assert [skala] == [p.skala for p in putusan.pertanyaan]

    @pytest.mark.parametrize("teks", [("4", "3", "2"), ("4.0", "3.00", "04"), ("[4]", "3.", "(2)")])
    def test_satu_sampai_empat(self, teks: tuple[str, ...]) -> None:
        """Figures of the scale mean themselves, however they are written."""
        assert () == putus(sama(*teks)).pertanyaan

    def test_satu_lima_di_antara_banyak(self) -> None:
        """A single 5 is an error of somebody's, not another scale."""
        kolom = {k: ["4"] * 60 + ["3"] * 40 for k in UNSUR}
        kolom["U1"][0] = "5"
        putusan = putus(kolom)

        assert () == putusan.pertanyaan
        assert {"5": 1} == dict(putusan.luar["U1"])

    def test_terbalik(self) -> None:
        """Words beside figures show that 1 is best; bare figures are then asked about."""
        putusan = putus(
            {
                **sama("1. Sangat baik", "2. Baik", "3. Kurang baik", "4. Tidak baik"),
                "U2": ["1", "2", "4"] * 4,
            }
        )

        assert "angka-terbalik" in soal(putusan)
        assert ["4", "3", "2", "1"] == list(arti(putusan).values())
        (tanya,) = (p for p in putusan.pertanyaan if p.soal == "tanya-angka-terbalik")
        polos = [{t: n for t, n in b.nilai.items() if t in "124"} for b in tanya.bacaan]
        assert [{"1": 4, "2": 3, "4": 1}, {"1": 1, "2": 2, "4": 4}] == polos

    def test_dua_pilihan(self) -> None:
        """Cells with two choices or free text are left out and never asked about."""
        kolom = sama("3. Sesuai", "4. Sangat sesuai")
        kolom["U1"] += ["3. Sesuai; 4. Sangat sesuai", "1. Ruang sempit 2. AC mati"] * 9
        putusan = putus(kolom)

        assert () == putusan.pertanyaan
        assert 2 == len(putusan.luar["U1"])


class TestKode:
    """Letters and short codes."""

    @pytest.mark.parametrize(
        ("teks", "nilai"),
        [
            (("SB", "B", "KB", "TB"), "4321"),
            (("SB", "B", "C", "K"), "4321"),
            (("SP", "P", "KP", "TP"), "4321"),
            (("B", "KB"), "32"),
        ],
    )
    def test_dibaca(self, teks: tuple[str, ...], nilai: str) -> None:
        """Codes that only one list has are read by it."""
        putusan = putus(sama(*teks))

        assert (dict(zip(teks, nilai, strict=True)), ()) == (arti(putusan), putusan.pertanyaan)

    @pytest.mark.parametrize(
        "teks", [("A", "B", "C", "D"), ("B",), ("A", "B"), ("C", "B"), ("SS", "S", "TS")]
    )
    def test_ditanyakan(self, teks: tuple[str, ...]) -> None:
        """Letters have no direction of their own."""
        assert ["kode-rancu"] == soal(putus(sama(*teks)))

    @pytest.mark.parametrize(("awal", "nilai"), [("abcd", "1234"), ("dcba", "4321")])
    def test_arah_dari_kata(self, awal: str, nilai: str) -> None:
        """Words beside letters in one column show the direction for all."""
        kata = ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai")
        kolom = sama(*"abcd")
        kolom["U1"] = [f"{h}. {k}" for h, k in zip(awal, kata, strict=True)]
        putusan = putus(kolom)

        assert () == putusan.pertanyaan
        assert list(nilai) == [arti(putusan, "U2")[h] for h in "abcd"]


class TestKataSendiri:
    """Words that only one unsur has, with figures beside them."""

    LAIN = {k: [*"1234" * 3] for k in UNSUR if k != "U4"}  # noqa: RUF012 - read only

    def test_terbalik(self) -> None:
        """Figures that run from the best put those of all other unsur in doubt."""
        tarif = ["1. Gratis", "2. Murah", "3. Cukup mahal", "4. Sangat mahal"]

        assert ["angka-terbalik"] == soal(putus({**self.LAIN, "U4": tarif * 3}))

    def test_searah(self) -> None:
        """Figures that run as the words do say nothing new."""
        tarif = ["4. Gratis", "3. Murah", "2. Cukup mahal", "1. Sangat mahal"]
        putusan = putus({**self.LAIN, "U4": tarif * 3})

        assert [] == soal(putusan)
        assert ["4", "3", "2", "1"] == [arti(putusan, "U4")[t] for t in tarif]

    @pytest.mark.parametrize("tarif", [("3. Gratis", "2. Murah"), ("4. Murah", "2. Gratis")])
    def test_bertentangan(self, tarif: tuple[str, str]) -> None:
        """Figures that fit the words in neither direction are asked about."""
        putusan = putus({**self.LAIN, "U4": tarif * 6})

        assert ["kata-campur"] == soal(putusan)
        assert {DITOLAK} == set(arti(putusan, "U4").values())


@pytest.mark.parametrize("kata", ["Satisfactory", "Adequate", "Reasonable", "Fair"])
def test_satisfactory(kata: str) -> None:
    """Some forms have it as the second of four, others as the third: nobody's guess."""
    assert soal(putus(sama("Very good", kata, n=10)))
