"""The figures of a report: one door, whatever they rest on."""

import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from skm.angka import angka_laporan
from skm.angka.tersembunyi import layanan_tersembunyi, tersebar
from skm.errors import DataError, ScoringError
from skm.exact import format_id
from skm.model import DasarAngka, JawabanKosong, Konvensi, LaporanSKM
from skm.model.tabulasi import jumlah_nilai
from skm.naskah import Naskah, Tabel
from skm.regulasi import muat
from skm.skor import hitung_ikm, tentukan_mutu
from skm.testing import laporan_skm
from skm.testing.dasar import tanpa_jawaban

UNSUR = [f"U{i}" for i in range(1, 10)]
TANPA = [d for d in DasarAngka if d is not DasarAngka.JAWABAN]
KEPALA: Mapping[str, Any] = {
    "jenis": "skm",
    "skema": 1,
    "unit": {"nama": "Balai Contoh"},
    "periode": {"tahun": 2025},
}


def laporan(**isi: object) -> LaporanSKM:
    """Return a report of these figures."""
    hasil = skm.laporan_dari({**KEPALA, **isi})
    assert isinstance(hasil, LaporanSKM)
    return hasil


def semua(nilai: object) -> dict[str, object]:
    """Return one value for every unsur."""
    return dict.fromkeys(UNSUR, nilai)


def tabel(naskah: Naskah, id_tabel: str) -> Tabel | None:
    """Return a table of a document."""
    return next((t for t in naskah.tabel if t.id == id_tabel), None)


def isi(naskah: Naskah, id_tabel: str) -> list[list[str]]:
    """Return the texts of a table; nothing where there is none."""
    ada = tabel(naskah, id_tabel)
    return [] if ada is None else [[s.teks for s in b.sel] for b in ada.baris]


def paragraf(naskah: Naskah) -> str:
    """Return all running text."""
    return "\n".join(b.teks for b in naskah.blok if hasattr(b, "teks"))


# ---------------------------------------------------------------- what is the same on each


@pytest.mark.property
@given(laporan_skm(dasar=[DasarAngka.JAWABAN]))
def test_counts_say_what_answers_say(jawaban: LaporanSKM) -> None:
    """The index, every unsur and every service are those of the answers, exactly."""
    jawaban = attrs.evolve(jawaban, konvensi=_terisi(jawaban.konvensi))
    sebaran = tanpa_jawaban(jawaban, DasarAngka.SEBARAN)
    tepat, dari = angka_laporan(jawaban), angka_laporan(sebaran)

    assert tepat.hitung() == dari.hitung()
    assert (tepat.n, tepat.dihitung, tepat.nilai) == (dari.n, dari.dihitung, dari.nilai)
    regulasi = muat(jawaban.regulasi)
    bernama = {k: v for k, v in tepat.ikm_kelas(regulasi).get("layanan", {}).items() if k.strip()}
    assert bernama == {
        k: v for k, v in dari.ikm_kelas(regulasi).get("layanan", {}).items() if k.strip()
    }


@pytest.mark.property
@given(laporan_skm(dasar=[DasarAngka.JAWABAN]))
def test_tables_of_counts_are_those_of_answers(jawaban: LaporanSKM) -> None:
    """The document of counts shows and hides the same as that of the answers they are of."""
    assert jawaban.jawaban is not None
    bersih = {k: v.replace("x", "-") for k, v in jawaban.jawaban.jawaban.items()}
    jawaban = attrs.evolve(
        jawaban,
        konvensi=_terisi(jawaban.konvensi),
        jawaban=attrs.evolve(jawaban.jawaban, jawaban=bersih),
    )
    a, b = skm.susun(jawaban), skm.susun(tanpa_jawaban(jawaban, DasarAngka.SEBARAN))

    for nama in ("unsur", "sebaran", "layanan"):
        assert isi(a, nama) == isi(b, nama)


def _terisi(konvensi: Konvensi) -> Konvensi:
    return attrs.evolve(konvensi, kosong=JawabanKosong.UNSUR_TERISI)


@pytest.mark.property
@given(laporan_skm(dasar=[DasarAngka.JAWABAN]))
def test_totals_say_what_answers_say(jawaban: LaporanSKM) -> None:
    """From totals and their counts the index is exact, under every konvensi."""
    total = tanpa_jawaban(jawaban, DasarAngka.TOTAL)

    assert angka_laporan(jawaban).hitung() == angka_laporan(total).hitung()


@pytest.mark.property
@given(laporan_skm(dasar=[DasarAngka.NRR]))
def test_means_are_taken_at_their_word(satu: LaporanSKM) -> None:
    """Printed means keep their decimals, and the index is that of these figures."""
    ikm = angka_laporan(satu).hitung()

    assert [v.nrr for v in satu.nilai] == [u.nrr_cetak for u in ikm.unsur]
    asal = hitung_ikm(satu.nilai, regulasi=muat(satu.regulasi), konvensi=satu.konvensi)
    assert asal == ikm


@pytest.mark.property
@given(laporan_skm(dasar=[DasarAngka.IKM]))
def test_an_index_alone(satu: LaporanSKM) -> None:
    """It is printed as it is, with its letter; nothing is said of any unsur."""
    naskah = skm.susun(satu)
    ikm = naskah.hasil.ikm

    assert satu.ikm == ikm.cetak == Decimal(ikm.nilai.numerator) / ikm.nilai.denominator
    assert tentukan_mutu(ikm.cetak, muat(satu.regulasi)) == ikm.mutu
    assert not ikm.unsur
    assert not naskah.hasil.terendah
    assert [
        [
            "",
            "IKM Unit Pelayanan",
            "",
            format_id(ikm.cetak),
            str(ikm.mutu),
        ]
    ] == isi(naskah, "unsur")
    assert tabel(naskah, "sebaran") is None


@pytest.mark.property
@given(laporan_skm(dasar=TANPA))
def test_what_does_not_follow_is_left_out_once(satu: LaporanSKM) -> None:
    """No margin, no reliability, no appendix of answers; one sentence says so."""
    naskah = skm.susun(satu)

    assert naskah.hasil.galat is None
    assert naskah.hasil.keandalan is None
    assert not any(type(b).__name__ == "TabelJawaban" for b in naskah.blok)
    assert paragraf(naskah).count("tanpa jawaban setiap responden, sehingga") == 1


@pytest.mark.parametrize(
    ("dasar", "hilang"),
    [
        ({"sebaran": semua([0, 1, 8, 3])}, ()),
        ({"total": semua(36), "n": 12}, ("sebaran jawaban",)),
        ({"nrr": semua("3,00")}, ("sebaran jawaban",)),
        ({"ikm": "75,00", "n": 12}, ("nilai dan mutu setiap unsur", "sebaran jawaban")),
    ],
)
def test_the_sentence(dasar: dict[str, object], hilang: tuple[str, ...]) -> None:
    """It names what each lacks."""
    kata = paragraf(skm.susun(laporan(**dasar)))
    tanpa = next(k for k in kata.split("\n") if "tanpa jawaban setiap" in k)
    tetap = ("batas galat (margin of error)", "reliabilitas kuesioner")

    for satu in ("nilai dan mutu setiap unsur", "sebaran jawaban", *tetap):
        assert (satu in tanpa.partition("sehingga")[2]) is (satu in (*hilang, *tetap))


# ---------------------------------------------------------------- exactly one basis


@pytest.mark.parametrize(
    ("isi_berkas", "salah"),
    [
        ({}, {("tanpa-dasar", "$")}),
        ({"ikm": "80", "n": 3, "nrr": {"U1": "3"}}, {("dasar-ganda", "$.ikm")}),
        ({"total": {"U1": 3}, "nrr": {"U2": "3"}, "n": 1}, {("dasar-ganda", "$.nrr")}),
        ({"sebaran": {"U1": [1, 2, 3, 4]}, "ikm": "80"}, {("dasar-ganda", "$.ikm")}),
        ({"ikm": "80"}, {("ikm-tanpa-n", "$.ikm")}),
        ({"total": {"U1": 3}}, {("nilai-tanpa-n", "$.total.U1")}),
        ({"sebaran": {"U1": [1, 2, 3]}}, {("sebaran-empat", "$.sebaran.U1")}),
        ({"sebaran": {"U1": [1, 2, 3, -4]}}, {("di-luar-batas", "$.sebaran.U1[3]")}),
        ({"jawaban": {"jawaban": {"U1": "4"}}, "n": 1}, {("n-sendirian", "$.n")}),
        (
            {"jawaban": {"jawaban": {"U1": "4"}}, "responden": {"usia": {"17": 1}}},
            {("dasar-ganda", "$.responden")},
        ),
        (
            {
                "ikm": "80", "n": 3, "layanan": [{"nama": "KTP", "ikm": "80", "n": 3}],
                "responden": {"layanan": {"KTP": 3}},
            },
            {("dasar-ganda", "$.responden.layanan")},
        ),
        (
            {
                "ikm": "80",
                "n": 9,
                "layanan": [
                    {"nama": "KTP"},
                    {"nama": "KK", "ikm": "80"},
                    {"nama": "Akta", "nrr": {"U1": "3"}},
                    {"nama": "Pindah", "ikm": "80", "n": 1, "total": {"U1": 3}},
                    {"nama": "KIA", "nilai": []},
                    "KIA",
                    {"nama": "Surat", "nrr": {"U1": "tiga"}, "n": 3},
                ],
            },
            {
                ("tanpa-dasar", "$.layanan[0]"),
                ("ikm-tanpa-n", "$.layanan[1].ikm"),
                ("layanan-tanpa-n", "$.layanan[2].nrr"),
                ("dasar-ganda", "$.layanan[3].ikm"),
                ("kunci-tidak-dikenal", "$.layanan[4].nilai"),
                ("bukan-tabel", "$.layanan[5]"),
                ("bukan-angka", "$.layanan[6].nrr.U1"),
            },
        ),
        (
            {"ikm": "80", "n": 9, "layanan": [{"nama": "A", "ikm": "80", "n": 3, "nilai": []}]},
            {("kunci-tidak-dikenal", "$.layanan[0].nilai")},
        ),
        (
            {"ikm": "80", "n": 9, "layanan": [{"nama": "KTP", "ikm": "80", "n": 3}] * 2},
            {("entri-ganda", "$.layanan[1].nama")},
        ),
    ],
)  # fmt: skip
def test_refused(isi_berkas: dict[str, object], salah: set[tuple[str, str]]) -> None:
    """Two bases are refused, and so is none; all problems at once, each with its place."""
    with pytest.raises(DataError) as ditolak:
        laporan(**isi_berkas)

    assert salah == {(m.kode, m.lokasi) for m in ditolak.value.masalah}


def test_the_words_say_which() -> None:
    """Both are named, and where the other one belongs."""
    with pytest.raises(DataError) as ditolak:
        laporan(ikm="80", n=3, nrr=semua("3,2"))
    kata = skm.pesan.kalimat(ditolak.value.masalah[0])

    assert "nrr + ikm" in kata
    assert "[tercantum]" in kata


# ---------------------------------------------------------------- scoring


@pytest.mark.parametrize(
    ("ikm", "saran"),
    [
        ("3,85", "antara 96,13 dan 96,37,"),
        ("3,849", "antara 96,21 dan 96,24,"),
        ("3,3488", 'tulis ikm = "83,72"'),
        ("4,00", "antara 99,88 dan 100,00,"),
    ],
)
def test_out_of_scale(ikm: str, saran: str) -> None:
    """An index on the scale of answers is no index; which ones it may stand for is said."""
    with pytest.raises(ScoringError) as salah:
        skm.susun(laporan(ikm=ikm, n=168))
    (masalah,) = salah.value.masalah

    assert ("ikm-luar-skala", "$.ikm") == (masalah.kode, masalah.lokasi)
    assert saran in skm.pesan.kalimat(masalah)


def test_all_wrong_figures_at_once() -> None:
    """Of the unit and of every service, each at its place."""
    isi_berkas = {
        "nrr": semua("3,00") | {"U2": "5,00"},
        "layanan": [
            {"nama": "KTP", "nrr": semua("3,00") | {"U4": "0,50"}, "n": 10},
            {"nama": "KK", "ikm": "801", "n": 10},
        ],
    }
    with pytest.raises(ScoringError) as salah:
        skm.susun(laporan(**isi_berkas))

    assert ["$.nrr.U2", "$.layanan[1].ikm", "$.layanan[0].nrr.U4"] == sorted(
        (m.lokasi for m in salah.value.masalah), key=len
    )


def test_complete_respondents_need_answers() -> None:
    """Counts do not tell who answered everything."""
    satu = laporan(sebaran=semua([0, 1, 8, 3]), konvensi={"kosong": "responden-lengkap"})
    with pytest.raises(ScoringError) as salah:
        skm.susun(satu)

    assert ["tanpa-statistik"] == [m.kode for m in salah.value.masalah]
    assert "SKM-IKM-001" in {t.aturan for t in skm.periksa(satu)}


def test_services_that_cannot_be_explain_no_index() -> None:
    """A stated index is not held against services whose figures are none there can be."""
    satu = laporan(
        nrr=semua("3,00"),
        layanan=[{"nama": "KTP", "nrr": semua("9,00"), "n": 20}],
        tercantum={"ikm": "80,00"},
    )
    ada = {t.aturan for t in skm.periksa(satu)}

    assert ("SKM-IKM-012" in ada, "SKM-AUD-900" in ada) == (True, False)


def test_fewer_people_than_answers() -> None:
    """A number of respondents below what counts say is found, for the unit and for a service."""
    isi: dict[str, Any] = {"sebaran": semua([0, 0, 20, 15])}
    kurang = laporan(**isi, n=34, layanan=[{"nama": "KTP", "sebaran": semua([0, 0, 9, 1]), "n": 9}])
    pas = laporan(**isi, n=35, layanan=[{"nama": "KTP", "sebaran": semua([0, 0, 9, 1]), "n": 10}])

    def n_salah(satu: LaporanSKM) -> list[tuple[str, str]]:
        semua = (t for t in skm.periksa(satu) if t.aturan == "SKM-SRV-006")
        return sorted(((t.lokasi, t.pesan[:50]) for t in semua), reverse=True)

    assert [
        ("$.n", "Jumlah responden 34, sedangkan menurut sebaran sed"),
        ("$.layanan[0].n", "Jumlah responden 9, sedangkan menurut sebaran sedi"),
    ] == n_salah(kurang)
    assert [] == n_salah(pas)


def test_a_service_without_an_unsur_has_no_index() -> None:
    """It keeps its row, without figures."""
    naskah = skm.susun(
        laporan(
            total=semua(90), n=30,
            layanan=[
                {"nama": "KTP", "total": semua(45), "n": 15},
                {"nama": "KK", "total": dict.fromkeys(UNSUR[1:], 45), "n": 15},
            ],
        )
    )  # fmt: skip
    baris = {b[1]: b[2:] for b in isi(naskah, "layanan")}

    assert ["15", *["–"] * 11] == baris["KK"]
    assert ["15", *["75,00"] * 10, "C"] == baris["KTP"]


def test_services_of_every_kind() -> None:
    """Figures of each stand beside each other; what a row does not have is a dash."""
    naskah = skm.susun(
        laporan(
            ikm="80", n=70,
            layanan=[
                {"nama": "A", "ikm": "81,5", "n": 20},
                {"nama": "B", "nrr": semua("3,20"), "n": 20},
                {"nama": "C", "sebaran": semua([0, 0, 20, 0])},
            ],
        )
    )  # fmt: skip
    baris = {b[1]: b[2:] for b in isi(naskah, "layanan")}

    assert ["20", *["–"] * 9, "81,5", "B"] == baris["A"]
    assert ["20", *["80,00"] * 10, "B"] == baris["B"]
    assert ["20", *["75,00"] * 10, "C"] == baris["C"]
    assert ["10", *["–"] * 11] == baris["Tidak diketahui"]
    assert ["70", *["–"] * 9, "80", "B"] == baris["Seluruh responden"]
    assert ["–", *["–"] * 9, "78,83"] == baris["Rerata antarlayanan"][:11]


def test_responden() -> None:
    """Tables of respondents are printed as those of answers are."""
    naskah = skm.susun(
        laporan(ikm="80", n=40, responden={"jenis_kelamin": {"Perempuan": 22, "Laki-laki": 18}})
    )

    assert [
        ["1", "Jenis Kelamin", "Perempuan", "22", "55,0%"],
        ["", "", "Laki-laki", "18", "45,0%"],
    ] == isi(naskah, "responden")


# ---------------------------------------------------------------- small groups


@pytest.mark.property
@given(st.fractions(1, 4), st.integers(1, 60))
def test_spread(nrr: Fraction, n: int) -> None:
    """So many answers, with that sum where there is one, and no others of it are wider apart."""
    cacah = tersebar(nrr, n)

    assert sum(cacah) == n
    assert abs(jumlah_nilai(cacah) - nrr * n) <= Fraction(1, 2)
    assert sum(cacah[1:3]) <= 1


@pytest.mark.property
@given(laporan_skm(dasar=TANPA), st.integers(1, 60))
def test_small_services_are_hidden(satu: LaporanSKM, ambang: int) -> None:
    """Of fewer than the threshold nothing is shown, and never of one group alone."""
    satu = attrs.evolve(satu, sel_kecil=ambang)
    angka = angka_laporan(satu)
    sembunyi = layanan_tersembunyi(angka, ambang, muat(satu.regulasi))
    n = angka.profil.get("layanan", {})
    kecil = {k for k, banyak in n.items() if 0 < banyak < ambang}
    if len([k for k in n if n[k]]) < 2:
        return  # a group of everyone is the unit

    assert not any(sembunyi.utuh(k) for k in kecil if angka.layanan)
    if sembunyi.kecil:
        tersembunyi = sembunyi.kecil | sembunyi.pelindung
        assert sum(n[k] for k in tersembunyi) >= min(ambang, sum(n.values()))
        assert len(tersembunyi) > 1
    for baris in isi(skm.susun(satu), "layanan"):
        if baris[1] in kecil and baris[1] in angka.layanan:
            kelompok = angka.layanan[baris[1]]
            tanpa_unsur = not (kelompok.hitungan or kelompok.nilai)
            assert ["*", "*"] == baris[-2:]
            assert {*baris[3:-2]} <= ({"*", "–"} if tanpa_unsur else {"*"})


def test_rest_of_the_unit_protects() -> None:
    """Whoever is in no service is a group as well, which could be subtracted."""
    biasa = {"nama": "A", "total": semua(300), "n": 100}
    tanpa_sisa = laporan(
        total=semua(330), n=110, layanan=[biasa, {"nama": "B", "total": semua(30), "n": 10}]
    )
    bersisa = laporan(
        total=semua(336), n=112, layanan=[biasa, {"nama": "B", "total": semua(30), "n": 10}]
    )

    assert "*" not in json.dumps(isi(skm.susun(tanpa_sisa), "layanan"))
    sembunyi = layanan_tersembunyi(angka_laporan(bersisa), 5, muat())
    assert (frozenset({""}), frozenset({"B"})) == (sembunyi.kecil, sembunyi.pelindung)
    assert not layanan_tersembunyi(angka_laporan(bersisa), 0, muat()).ada
