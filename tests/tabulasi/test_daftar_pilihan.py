"""Lists of options as offices send them: read right, or asked; and neighbours."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence

import pytest
from formulir import KONSEP, UNSUR

from skm.tabulasi.arti.daftar import kata_resmi, skema_kata, skema_kode, sumber
from skm.tabulasi.arti.pilihan import Arti, mirip_jawaban
from skm.tabulasi.arti.putusan import Putusan, putuskan

RESMI = {
    "U1": ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
    "U2": ("Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"),
    "U3": ("Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"),
    "U4": ("Sangat mahal", "Cukup mahal", "Murah", "Gratis"),
    "U5": ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"),
    "U6": ("Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"),
    "U7": (
        "Tidak sopan dan ramah",
        "Kurang sopan dan ramah",
        "Sopan dan ramah",
        "Sangat sopan dan ramah",
    ),
    "U8": (
        "Tidak ada",
        "Ada tetapi tidak berfungsi",
        "Berfungsi kurang maksimal",
        "Dikelola dengan baik",
    ),
    "U9": ("Buruk", "Cukup", "Baik", "Sangat Baik"),
}


def isi(pilihan: Mapping[str, Sequence[str]], n: int = 30) -> dict[str, Counter[str]]:
    """Return columns of forms, all options chosen by somebody."""
    acak = random.Random(1)
    return {k: Counter([*p, *acak.choices(p, k=n)]) for k, p in pilihan.items()}


def semua(*pilihan: str) -> dict[str, Sequence[str]]:
    """Return the same options for every unsur."""
    return dict.fromkeys(UNSUR, pilihan)


def putus(pilihan: Mapping[str, Sequence[str]], n: int = 30) -> Putusan:
    """Decide on forms with these options."""
    return putuskan(isi(pilihan, n), konsep=KONSEP, dinyatakan={})


def benar(pilihan: Mapping[str, Sequence[str]]) -> None:
    """Hold that options are read from the lowest to the highest."""
    putusan = putus(pilihan)

    assert () == putusan.pertanyaan
    assert {k: dict(zip(p, "1234", strict=True)) for k, p in pilihan.items()} == {
        k: dict(a) for k, a in putusan.arti.items()
    }


@pytest.mark.parametrize(
    "bentuk",
    [
        "{t}",
        "{n}. {t}",
        "{n} - {t}",
        "{n} = {t}",
        "{h}. {t}",
        "{h}) {t}",
        "{t} ({n})",
        "{h}. {t} ({n})",
        "({n}) {t}",
    ],
)
@pytest.mark.parametrize("tulis", [str, str.upper, lambda t: t.lower().replace(" ", "_")])
def test_pilihan_peraturan(bentuk: str, tulis: type[str]) -> None:
    """The regulation's own options, however a tool writes them."""
    benar(
        {
            k: [bentuk.format(t=tulis(t), n=i, h=" abcd"[i]) for i, t in enumerate(p, start=1)]
            for k, p in RESMI.items()
        }
    )


@pytest.mark.parametrize("bentuk", ["{n}. {t}", "{h}. {t}", "{n} - {t}"])
def test_terbalik(bentuk: str) -> None:
    """Figures or letters from the best to the worst show it by the words beside them."""
    pilihan = {
        k: [bentuk.format(t=t, n=5 - i, h=" abcd"[5 - i]) for i, t in enumerate(p, start=1)]
        for k, p in RESMI.items()
    }

    benar(pilihan)
    assert -1 == putus(pilihan).arah


@pytest.mark.parametrize("sifat", ["baik", "puas", "setuju", "sesuai", "sopan dan ramah"])
@pytest.mark.parametrize(
    "pola",
    [
        ("Tidak {}", "Kurang {}", "{}", "Sangat {}"),
        ("Sangat tidak {}", "Tidak {}", "{}", "Sangat {}"),
        ("Tidak {}", "Kurang {}", "{}", "{} sekali"),
    ],
)
def test_pola(sifat: str, pola: Sequence[str]) -> None:
    """Patterns in real use with any word."""
    benar(semua(*(p.format(sifat) for p in pola)))


@pytest.mark.parametrize(
    "pilihan",
    [
        "Buruk|Kurang baik|Baik|Sangat baik",
        "Very dissatisfied|Dissatisfied|Satisfied|Very satisfied",
        "Not easy|Less easy|Easy|Very easy",
        "Very poor|Poor|Good|Excellent",
        "Tidak baik / Not good|Kurang baik / Less good|Baik / Good|Sangat baik / Very good",
        "Tidak Baik - Poor|Kurang Baik - Fair|Baik - Good|Sangat Baik - Excellent",
        "TB|KB|B|SB",
        "K|C|B|SB",
        "TP|KP|P|SP",
        "STS|TS|S|SS",
    ],
)
def test_daftar(pilihan: str) -> None:
    """Whole lists, both languages and codes."""
    benar(semua(*pilihan.split("|")))


@pytest.mark.parametrize(
    "pilihan",
    [
        "Kurang baik|Cukup baik|Baik|Sangat baik",
        "Kurang|Cukup|Baik|Sangat baik",
        "Buruk|Cukup|Baik|Sangat baik",
        "Poor|Fair|Good|Excellent",
        "A|B|C|D",
        "Tidak puas|Biasa saja|Puas|Sangat puas",
        "A1|A2|A3|A4",
    ],
)
def test_ditanya(pilihan: str) -> None:
    """What is also all but one option of a list of five, or has no direction, is asked about."""
    assert putus(semua(*pilihan.split("|"))).pertanyaan


@pytest.mark.parametrize("tanpa", [0, 1])
def test_resmi_tanpa_satu(tanpa: int) -> None:
    """The questionnaire's own words are no doubt, whichever of them nobody has chosen."""
    putusan = putus({k: [t for i, t in enumerate(p) if i != tanpa] for k, p in RESMI.items()})
    tinggal = "1234".replace(str(tanpa + 1), "")

    assert ((), ()) == (putusan.pertanyaan, putusan.lain)
    assert {tinggal} == {"".join(a.values()) for a in putusan.arti.values()}


class TestBiaya:
    """An unsur's own words come in several lists."""

    @pytest.mark.parametrize("terendah", ["Sangat mahal|Mahal", "Mahal|Cukup mahal"])
    def test_semua_dipilih(self, terendah: str) -> None:
        """All options of one list, and only one has them all."""
        benar({**RESMI, "U4": [*terendah.split("|"), "Murah", "Gratis"]})

    def test_mahal_saja(self) -> None:
        """The lowest of one list and the second of another."""
        putusan = putus({**RESMI, "U4": ["Mahal", "Murah", "Gratis"]})

        assert [("tanya-kata-rancu", ("U4",))] == [(p.soal, p.unsur) for p in putusan.pertanyaan]
        assert [1, 2] == sorted(b.nilai["mahal"] or 0 for b in putusan.pertanyaan[0].bacaan)

    def test_mahal_di_antara_kata_lain(self) -> None:
        """What its lists place differently has no place among words of another list."""
        putusan = putus({**RESMI, "U4": ["Mahal", "Kurang sesuai", "Sesuai", "Sangat sesuai"]})

        assert ["tanya-kata-campur"] == [p.soal for p in putusan.pertanyaan]

    def test_peraturan(self) -> None:
        """The regulation's own words with the lowest never chosen are no doubt."""
        assert () == putus({**RESMI, "U4": ["Cukup mahal", "Murah", "Gratis"]}).pertanyaan


class TestSkala:
    """Scales that are not 1 to 4, and what is none."""

    @pytest.mark.parametrize(
        ("teks", "skala"),
        [
            ("4 dari 5|3 dari 5", "1–5"),
            ("4/5|5/5", "1–5"),
            ("4 bintang|3 bintang", "1–5"),
            ("⭐⭐⭐⭐|⭐⭐⭐", "1–5"),
            ("80%|100 %", "0–100"),
            ("8/10|9/10", "1–10"),
        ],
    )
    def test_disebut(self, teks: str, skala: str) -> None:
        """What says of itself of how many it is."""
        (tanya,) = putus(semua(*teks.split("|"))).pertanyaan

        assert ("tanya-skala", skala) == (tanya.soal, tanya.skala)

    def test_lima_tersebar(self) -> None:
        """Fives that are few in each column are many in all of them."""
        kolom = {k: Counter({"4": 6, "3": 4, "5": 2}) for k in UNSUR}
        (tanya,) = putuskan(kolom, konsep=KONSEP, dinyatakan={}).pertanyaan

        assert ("tanya-skala", "1–5", UNSUR) == (tanya.soal, tanya.skala, [*tanya.unsur])

    def test_baris_jumlah_tak_bernama(self) -> None:
        """One such figure in every column may be a row of sums that nothing names."""
        kolom = {k: Counter({"4": 1, "3": 1, "7": 1}) for k in UNSUR}

        assert () == putuskan(kolom, konsep=KONSEP, dinyatakan={}).pertanyaan

    @pytest.mark.parametrize(
        ("kode", "soal"), [("9", "tak-terbaca"), ("99", "tak-terbaca"), ("0", "skala")]
    )
    def test_kode_tiada(self, kode: str, soal: str) -> None:
        """Codes for no answer are no scale; when they are many they are asked about."""
        kolom = {k: Counter({"4": 50, "3": 20, "1": 9, kode: 30}) for k in UNSUR}
        nyata = {k: {kode: 0} for k in UNSUR}
        tanya = putuskan(kolom, konsep=KONSEP, dinyatakan={}).pertanyaan
        dijawab = putuskan(kolom, konsep=KONSEP, dinyatakan=nyata)

        assert [f"tanya-{soal}"] == [p.soal for p in tanya]
        assert ((), "-", "4") == (
            dijawab.pertanyaan,
            dijawab.arti["U1"][kode],
            dijawab.arti["U1"]["4"],
        )

    def test_kaki_persen(self) -> None:
        """A row of percents below a table is left out, not a scale."""
        kolom = {k: Counter({"4": 20, "3": 9, "85%": 1}) for k in UNSUR}

        assert () == putuskan(kolom, konsep=KONSEP, dinyatakan={}).pertanyaan


@pytest.mark.parametrize(
    ("teks", "arti"),
    [
        ("Tidak puas", "1"),
        ("Kurang puas", "2"),  # in another scheme the lowest
        ("Cukup puas", "2"),
        ("Sangat tidak puas", "1"),
        ("Sangat kurang puas", "x"),
        ("Netral", "x"),
    ],
)
def test_kata_sebelum_diputuskan(teks: str, arti: str) -> None:
    """Before all are known a word means what it does in schemes of four, the regulation's first."""
    assert arti == Arti({}, "persyaratan")[teks]
    assert (arti != "x") == mirip_jawaban(teks)


def test_dinyatakan_sebelum_diputuskan() -> None:
    """What is declared of a text, of its words or of its figure goes before what these mean."""
    arti = Arti({"mahal": 2, "baik": 1, "3": 4, "-": 1, "9": 0}, "biaya")

    assert [*"21441-x"] == [arti[t] for t in ("Mahal", "2. Baik", "3", "3.0", "-", "9", "2")]


def test_kata_resmi() -> None:
    """Words after the pattern of the questionnaire; three unsur have a list of their own there."""
    berpola = {k: p for k, p in RESMI.items() if k not in ("U4", "U8", "U9")}

    assert {k: {t.lower() for t in berpola.get(k, ())} for k in UNSUR} == {
        k: {*kata_resmi(KONSEP[k])} for k in UNSUR
    }


def test_bersumber() -> None:
    """Every list says where it is from."""
    assert all(sumber(nama) for nama in (*skema_kata(), *skema_kode()))
