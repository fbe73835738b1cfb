"""A survey report in which some unsur have several questions."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from perkakas import lebih_sedikit, terbagi
from skm.audit import buku_bawaan, periksa
from skm.exact import format_id
from skm.model import (
    DasarAngka,
    Konvensi,
    LaporanSKM,
    LembarJawaban,
    Periode,
    Tercantum,
    UnitLayanan,
)
from skm.naskah import Naskah, Paragraf, Tabel, TabelJawaban
from skm.serial import baca, ke_json, ke_toml
from skm.testing import laporan_skm

UNSUR = [f"U{i}" for i in range(1, 10)]
BEBERAPA = st.sets(st.sampled_from(UNSUR), min_size=1)


def laporan(**isi: object) -> LaporanSKM:
    """Return a report with two questions for U1 and three for U9."""
    jawaban = {"U1a": "4334", "U1b": "332-", "U9a": "4444", "U9b": "3333", "U9c": "2x33"}
    dasar: dict[str, object] = {
        "unit": UnitLayanan(nama="Kantor Contoh"),
        "periode": Periode(tahun=2026, semester=1),
        "jawaban": LembarJawaban(jawaban=jawaban | dict.fromkeys(UNSUR[1:8], "3443")),  # type: ignore[arg-type]
    }
    return LaporanSKM(**(dasar | isi))  # type: ignore[arg-type]


def teks(naskah: Naskah, id_paragraf: str) -> str:
    return next(b.teks for b in naskah.blok if isinstance(b, Paragraf) and b.id == id_paragraf)


def tabel(naskah: Naskah, id_tabel: str) -> Tabel:
    return next(b for b in naskah.blok if isinstance(b, Tabel) and b.id == id_tabel)


def jawaban(naskah: Naskah) -> TabelJawaban:
    return next(b for b in naskah.blok if isinstance(b, TabelJawaban))


def test_tables() -> None:
    """Unsur one by one, answers question by question, and words that say so."""
    naskah = skm.susun(laporan())
    sebaran = [[s.teks for s in b.sel] for b in tabel(naskah, "sebaran").baris]
    semua = jawaban(naskah)

    assert 9 + 1 == len(tabel(naskah, "unsur").baris)
    assert ["1", "Persyaratan (U1a)", "0", "0", "2", "2", "0", "0"] == sebaran[0]
    assert 12 == len(sebaran)
    assert ("U1a", "U1b", "U2", "U9c") == (*semua.unsur[:3], semua.unsur[-1])
    assert Fraction(1, 27) == semua.bobot["U9c"]
    assert "U1a, U1b, U9a, U9b, dan U9c: pertanyaan unsur itu" in semua.catatan[0]
    assert (
        "12 pertanyaan, yaitu beberapa pertanyaan untuk U1 dan U9 dan satu pertanyaan untuk"
        in teks(naskah, "metode")
    )
    assert "U1 = rata-rata U1a dan U1b" in tabel(naskah, "unsur").catatan[0]
    assert "sama untuk setiap pertanyaan" in teks(naskah, "sebaran")


def test_foot_adds_up() -> None:
    """The foot of the answers adds up to the index, question by question."""
    naskah = skm.susun(laporan())
    kaki = {k.id: k for k in jawaban(naskah).kaki}
    ikm = naskah.hasil.ikm

    assert (Fraction(14, 4) + Fraction(8, 3)) / 2 == ikm.unsur[0].nrr
    assert ["14", "8"] == [s.teks for s in kaki["jumlah"].sel[:2]]
    assert ["4", "3"] == [s.teks for s in kaki["terisi"].sel[:2]]
    assert format_id(ikm.cetak) == kaki["ikm"].akhir.teks
    assert ikm.jumlah_tertimbang == sum(p.tertimbang for u in ikm.unsur for p in u.pertanyaan)


@pytest.mark.parametrize("desimal", [{"desimal_nrr": 2}, {"desimal_tertimbang": 3}])
def test_no_foot_where_unsur_are_rounded(desimal: dict[str, int]) -> None:
    """Columns of questions do not add up to rounded NRR of unsur: no foot, and the reason."""
    konvensi = Konvensi(**desimal)  # type: ignore[arg-type]
    semua = jawaban(skm.susun(laporan(konvensi=konvensi)))
    biasa = jawaban(skm.susun(laporan(konvensi=Konvensi(desimal_jumlah=3))))

    assert () == semua.kaki
    assert any("tidak disajikan" in c for c in semua.catatan)
    assert biasa.kaki


def test_questionnaire() -> None:
    """Of several questions none is the regulation's: the office's wording, or the unsur's name."""
    naskah = skm.susun(laporan(pertanyaan={"U1a": "Apakah syaratnya jelas?"}))
    baris = [[s.teks for s in b.sel[1:]] for b in tabel(naskah, "kuesioner").baris]

    assert ["U1a", "Apakah syaratnya jelas?", "1, 2, 3, atau 4"] == baris[0]
    assert ["U1b", "Persyaratan", "1, 2, 3, atau 4"] == baris[1]


@lebih_sedikit(3)
@given(laporan_skm(dasar=[DasarAngka.JAWABAN]), BEBERAPA)
def test_round_trip(isi: LaporanSKM, unsur: set[str]) -> None:
    """Facts with several questions survive TOML and JSON."""
    import tempfile
    from pathlib import Path

    isi = terbagi(isi, unsur)
    bagian = {k: (f"{k}a", f"{k}b") for k in unsur}
    isi = attrs.evolve(isi, konvensi=attrs.evolve(isi.konvensi, bagian=bagian))
    with tempfile.TemporaryDirectory() as folder:
        for nama, tulis in (("a.toml", ke_toml), ("a.json", ke_json)):
            jalur = Path(folder, nama)
            jalur.write_text(tulis(isi), encoding="utf-8")

            assert isi == baca(jalur)


@given(laporan_skm(dasar=[DasarAngka.JAWABAN]), BEBERAPA)
def test_audit(isi: LaporanSKM, unsur: set[str]) -> None:
    """Every rule can be asked about such a report, and none fails."""
    temuan = periksa(terbagi(isi, unsur), buku=buku_bawaan())

    assert not [t for t in temuan if "gagal" in t.pesan]


@pytest.mark.parametrize(
    "format_", ["markdown", "json", "xlsx", pytest.param("docx", marks=pytest.mark.docx)]
)
@lebih_sedikit(5)
@given(isi=laporan_skm(dasar=[DasarAngka.JAWABAN]), unsur=BEBERAPA)
def test_formats(isi: LaporanSKM, unsur: set[str], format_: str) -> None:
    """Every format prints it, with the index that follows."""
    naskah = skm.susun(terbagi(isi, unsur))
    hasil = skm.cetak(naskah, format_)

    assert hasil.content
    assert unsur == naskah.hasil.ikm.konvensi.bagian.keys()


def test_stated_index() -> None:
    """A stated index that differs is found; that its origin is not looked for is said."""
    isi = laporan(tercantum=Tercantum(ikm=Decimal("80.00")))
    (temuan,) = [t for t in periksa(isi, buku=buku_bawaan()) if t.lokasi == "$.tercantum.ikm"]

    assert "beberapa pertanyaan (U1, U9)" in temuan.pesan


def test_all_unsur_have_several() -> None:
    """No unsur is left of which one question could be said."""
    semua = {f"{k}{b}": "3443" for k in UNSUR for b in "ab"}
    naskah = skm.susun(laporan(jawaban=LembarJawaban(jawaban=semua)))  # type: ignore[arg-type]

    assert "18 pertanyaan, yaitu beberapa pertanyaan untuk setiap unsur menurut" in teks(
        naskah, "metode"
    )


def test_own_wording() -> None:
    """The wording that an office has for an unsur stands for each of its questions."""
    naskah = skm.susun(laporan(pertanyaan={"U1": "Apakah syaratnya jelas?"}))
    lampiran = " ".join(s.teks for b in tabel(naskah, "kuesioner").baris for s in b.sel)

    assert 2 == lampiran.count("Apakah syaratnya jelas?")


def test_order_of_questions() -> None:
    """Questions are in their order, however a file lists them."""
    assert ("U1a", "U1b") == Konvensi(bagian={"U1": ["U1b", "U1a"]}).bagian["U1"]  # type: ignore[dict-item]


@pytest.mark.parametrize("isi", ["U1a", ["U1a", 2]])
def test_no_list_of_questions(isi: object) -> None:
    """What is no list of codes is refused, and not put in order."""
    with pytest.raises((skm.DataError, skm.ScoringError)):
        Konvensi(bagian={"U1": isi})  # type: ignore[dict-item]
