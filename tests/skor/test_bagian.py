"""Several questions for one unsur: what follows from their figures, and what cannot be."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.errors import DataError, ScoringError
from skm.exact import format_id
from skm.model import (
    Bobot,
    JawabanKosong,
    Konvensi,
    LaporanTindakLanjut,
    LembarJawaban,
    NilaiUnsur,
    Survei,
)
from skm.model.statistik import Metode
from skm.naskah.catatan import catatan_hitungan, sebut_n, sebut_responden
from skm.naskah.kalimat_statistik import keandalan
from skm.serial.hasil import ikm_datar
from skm.skor import (
    hitung_galat,
    hitung_ikm,
    hitung_keandalan,
    hitung_rekap,
    ikm_hitungan,
    nilai_dari,
    terendah,
)
from skm.skor.kecocokan import cocokkan_konvensi
from skm.skor.sebutan import sebut_konvensi
from skm.tabulasi import tabulasikan
from skm.testing import laporan_tindak_lanjut

pytestmark = pytest.mark.property

KODE = [f"U{i}" for i in range(1, 10)]
TANYA = ["U1a", "U1b", *KODE[1:], "U9a", "U9b", "U9c"]
TANYA.remove("U9")
BAGIAN = {"U1": ("U1a", "U1b"), "U9": ("U9a", "U9b", "U9c")}


@st.composite
def lembar(draw: st.DrawFn, sel: str = "1234-x") -> LembarJawaban:
    """Draw sheets, the first of them complete."""
    n = draw(st.integers(2, 8))
    isi = {
        k: draw(st.sampled_from("1234")) + draw(st.text(sel, min_size=n - 1, max_size=n - 1))
        for k in TANYA
    }
    return LembarJawaban(jawaban=isi)  # type: ignore[arg-type]


def rerata(isi: str) -> Fraction:
    angka = [int(s) for s in isi if s in "1234"]
    return Fraction(sum(angka), len(angka))


def dua() -> LembarJawaban:
    """Return sheets with two questions for U1, one of which is left open once."""
    return LembarJawaban(jawaban={"U1a": "4321", "U1b": "33-3"} | dict.fromkeys(KODE[1:], "3443"))  # type: ignore[arg-type]


@given(lembar())
def test_mean_of_means(isi: LembarJawaban) -> None:
    """The NRR of an unsur is the mean of those of its questions, each with a count of its own."""
    ikm = ikm_hitungan(tabulasikan(isi).semua)
    nrr = {k: rerata(v) for k, v in isi.jawaban.items()}
    nrr |= {
        k: sum((nrr[t] for t in tanya), Fraction(0)) / len(tanya) for k, tanya in BAGIAN.items()
    }

    assert {k: nrr[k] for k in KODE} == {u.kode: u.nrr for u in ikm.unsur}
    assert sum(nrr[k] for k in KODE) * 25 / 9 == ikm.nilai
    assert BAGIAN == dict(ikm.konvensi.bagian)
    for u in ikm.unsur:
        assert BAGIAN.get(u.kode, (u.kode,)) == tuple(p.kode for p in u.pertanyaan)
        assert u.tertimbang == sum(p.tertimbang for p in u.pertanyaan)
        assert u.bobot == sum(p.bobot for p in u.pertanyaan)


@given(lembar("1234"))
def test_margin(isi: LembarJawaban) -> None:
    """Of complete forms the variance is that of what each form alone would make the index."""
    semua = tabulasikan(isi).semua
    galat = hitung_galat(semua)
    per_lembar = [
        ikm_hitungan(
            tabulasikan(LembarJawaban(jawaban=dict(zip(isi.jawaban, satu, strict=True)))).semua
        ).nilai  # type: ignore[arg-type]
        for satu in zip(*isi.jawaban.values(), strict=True)
    ]
    n = len(per_lembar)
    rata = sum(per_lembar, Fraction(0)) / n

    assert galat is not None
    assert rata == ikm_hitungan(semua).nilai
    assert sum((y - rata) ** 2 for y in per_lembar) / (n - 1) == galat.ragam_responden


@given(lembar(), st.permutations(TANYA))
def test_order(isi: LembarJawaban, urutan: list[str]) -> None:
    """Questions in whatever order give the same index."""
    lain = LembarJawaban(jawaban={k: isi.jawaban[k] for k in urutan})  # type: ignore[arg-type]

    assert ikm_hitungan(tabulasikan(isi).semua) == ikm_hitungan(tabulasikan(lain).semua)


def test_one_question_alone() -> None:
    """An unsur with one question of its own code has the NRR of that."""
    biasa = dict.fromkeys(KODE, "3,25")
    satu = {"U1a": "3,25"} | dict.fromkeys(KODE[1:], "3,25")

    assert hitung_ikm(biasa).nilai == hitung_ikm(satu).nilai
    assert hitung_ikm(biasa).unsur[0].nrr == hitung_ikm(satu).unsur[0].nrr


def test_complete_respondents() -> None:
    """Who left one of the questions open is not complete."""
    semua = tabulasikan(dua()).semua
    lengkap = Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP)
    ikm = ikm_hitungan(semua, konvensi=lengkap)

    assert (Fraction(4 + 3 + 1, 3) + 3) / 2 == ikm.unsur[0].nrr
    assert 3 == ikm.unsur[0].n
    assert lengkap.kosong is ikm.konvensi.kosong


def test_counts_differ() -> None:
    """How many answered is said per question where they are not as many."""
    semua = tabulasikan(dua()).semua
    ikm = ikm_hitungan(semua)

    assert (None, None) == (ikm.unsur[0].n, ikm.unsur[0].total)
    assert "n = 3–4 jawaban per pertanyaan" == sebut_n(ikm)
    assert "n = 4 responden (3–4 jawaban per pertanyaan)" == sebut_responden(semua, ikm.konvensi)
    assert any(
        "setiap pertanyaan dibagi" in c for c in catatan_hitungan(tabulasikan(dua()), Konvensi())
    )


def test_recorded_and_said() -> None:
    """Which questions there are stands in the result, and is printed with the konvensi."""
    ikm = ikm_hitungan(tabulasikan(dua()).semua)
    isi = ikm_datar(ikm, terendah(ikm), ())
    tanpa = ikm_datar(hitung_ikm(dict.fromkeys(KODE, "3,00")), (), ())

    assert "U1 = rata-rata U1a dan U1b" in sebut_konvensi(ikm)
    assert {"U1": ["U1a", "U1b"]} == isi["konvensi"]["bagian"]
    assert [
        {"kode": "U1a", "n": 4, "total": 10, "nrr": "5/2", "nrr_cetak": "2.50"},
        {"kode": "U1b", "n": 3, "total": 9, "nrr": "3", "nrr_cetak": "3.00"},
    ] == isi["unsur"][0]["bagian"]
    assert "bagian" not in isi["unsur"][1]
    assert "bagian" not in tanpa["konvensi"]


def test_alpha_over_questions() -> None:
    """Reliability is that of the questions, and says so."""
    statistik = tabulasikan(dua()).semua.statistik
    assert statistik is not None
    hasil = hitung_keandalan(statistik)

    assert ["U1a", "U1b", *KODE[1:]] == [u.kode for u in hasil.unsur]
    assert "10 pertanyaan" in keandalan(hasil)


def test_rounding_and_weights() -> None:
    """Roundings on the way and weights are those of the unsur, never of its questions."""
    konvensi = Konvensi(bobot=Bobot.DUA_DESIMAL, desimal_nrr=1, desimal_tertimbang=3)
    unsur = hitung_ikm(
        {"U1a": "3,33", "U1b": "3,34"} | dict.fromkeys(KODE[1:], "3,00"), konvensi=konvensi
    ).unsur[0]

    assert Fraction("3.335") == unsur.nrr
    assert "3,3" == format_id(unsur.nrr_cetak)
    assert Fraction("0.363") == unsur.tertimbang


def test_means_of_unsur() -> None:
    """A file of means may give that of an unsur whose questions the konvensi names."""
    konvensi = Konvensi(bagian={"U1": ["U1a", "U1b"]})  # type: ignore[arg-type]
    ikm = hitung_ikm(dict.fromkeys(KODE, "3,25"), konvensi=konvensi)

    assert () == ikm.unsur[0].bagian
    assert konvensi == ikm.konvensi


def kode(salah: pytest.ExceptionInfo[ScoringError] | pytest.ExceptionInfo[DataError]) -> list[str]:
    return [m.kode for m in salah.value.masalah]


def test_pooled_counts_are_refused() -> None:
    """Counts of an unsur as one are no figures of the questions that a konvensi names."""
    satu = tabulasikan(LembarJawaban(jawaban=dict.fromkeys(KODE, "3443"))).semua  # type: ignore[arg-type]
    konvensi = Konvensi(bagian=attrs.evolve(Konvensi(), bagian=BAGIAN).bagian)  # type: ignore[arg-type]
    for hitungan in (satu, tabulasikan(dua()).semua):
        with pytest.raises(ScoringError) as salah:
            ikm_hitungan(hitungan, konvensi=konvensi)

        assert ["bagian-beda"] == kode(salah)


@pytest.mark.parametrize(
    ("nilai", "harap"),
    [
        ({"U1": "3", "U1a": "3"}, ["unsur-tak-dikenal"]),
        ({"U1a": "5", "U1b": "3"}, ["nrr-luar-skala"]),
        ({"U1": "3", "U12a": "3"}, ["unsur-tak-dikenal"]),
    ],
)
def test_refused(nilai: dict[str, str], harap: list[str]) -> None:
    """An unsur beside its own question, a mean off the scale, an unsur that there is not."""
    with pytest.raises(ScoringError) as salah:
        hitung_ikm(nilai | dict.fromkeys(KODE[1:], "3"))

    assert harap == kode(salah)


def test_unknown_in_konvensi() -> None:
    """A konvensi that names questions of an unsur that there is not."""
    with pytest.raises(ScoringError) as salah:
        hitung_ikm(
            dict.fromkeys(KODE, "3"),
            konvensi=Konvensi(bagian={"U12": ["U12a"]}),  # type: ignore[arg-type]
        )

    assert ["unsur-tak-dikenal"] == kode(salah)


@pytest.mark.parametrize(
    ("bagian", "harap"),
    [
        ({"U1": ("U2a", "U1b")}, ["kode-bagian"]),
        ({"U1": ("U1", "U1b")}, ["kode-bagian"]),
        ({"U1": ("U1a", "U1a")}, ["entri-ganda"]),
        ({"U1": ()}, ["kosong"]),
        ({"X1": ("U1a",)}, ["kode-unsur"]),
        ({"U1": ("U1aa",)}, ["kode-unsur"]),
        ("U1", ["bukan-tabel"]),
    ],
)
def test_konvensi_checked(bagian: object, harap: list[str]) -> None:
    """The codes of questions begin with that of their unsur, and none comes twice."""
    with pytest.raises(DataError) as salah:
        Konvensi(bagian=bagian)  # type: ignore[arg-type]

    assert harap == kode(salah)


def test_not_looked_for() -> None:
    """How a stated index came about is not looked for among questions, and that is said."""
    with pytest.raises(ScoringError) as salah:
        cocokkan_konvensi(nilai_dari(tabulasikan(dua()).semua), Decimal("80.00"))  # type: ignore[arg-type]

    assert "kecocokan-bagian" in kode(salah)


def test_recap() -> None:
    """Units: the same rule in each, and a unit in which nobody answered a question has no index."""
    semua = tabulasikan(dua()).semua
    tanpa = tabulasikan(
        LembarJawaban(jawaban={"U1a": "4", "U1b": "-"} | dict.fromkeys(KODE[1:], "3"))  # type: ignore[arg-type]
    ).semua
    rekap = hitung_rekap({"A": semua, "B": tanpa}, Metode.GABUNG)

    assert [("B", ("U1b",))] == [(u.nama, u.tanpa_jawaban) for u in rekap.tanpa_ikm]
    assert rekap.gabung is not None
    assert (Fraction(14, 5) + 3) / 2 == rekap.gabung.nrr["U1"]


def test_survey_values() -> None:
    """Values per question in a file, in whatever order."""
    survei = Survei(
        nilai=[NilaiUnsur(kode=k, total=12, n=4) for k in ("U1b", *KODE[1:], "U1a")]  # type: ignore[arg-type]
    )

    assert ["U1a", "U1b", *KODE[1:]] == [n.kode for n in survei.nilai]
    assert 3 == hitung_ikm(survei.nilai).unsur[0].nrr


@given(laporan_tindak_lanjut())
def test_follow_up_has_unsur(laporan: LaporanTindakLanjut) -> None:
    """A follow-up quotes figures of unsur; those of questions come with the survey it names."""
    bagian = (NilaiUnsur(kode="U1a", nrr=Decimal(3)),)
    with pytest.raises(DataError) as salah:
        attrs.evolve(laporan, nilai=bagian, survei=None)

    assert "kode-unsur" in kode(salah)
    if laporan.survei is not None:
        survei = attrs.evolve(laporan.survei, nilai=bagian)
        assert bagian == attrs.evolve(laporan, nilai=bagian, survei=survei).nilai
