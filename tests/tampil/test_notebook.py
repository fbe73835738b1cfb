"""What a notebook shows: all of it escaped, nothing loaded, the same figures as everywhere."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import skm
import skm.testing as pola
from golden import banding
from skm.exact import format_id
from skm.model import Metode
from skm.model.tampil import Tampil
from skm.skor import hitung_rekap
from skm.tampil.kartu import BARIS_TERBANYAK, kartu

AKAR = Path(__file__).parents[2]
SULIT = '<script>alert("x")</script> & | `a` *b* [c](http://d)\x00\x1b'
TAG = {"div", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "ul", "li"}
SVG = {"svg", "title", "desc", "g", "text", "line", "rect"}
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")

HASIL = st.one_of(
    pola.ikm(), pola.rekap(), pola.temuan(), pola.perbandingan(), pola.tabulasi(),
    pola.laporan_tindak_lanjut(), pola.laporan_skm(),
    pola.laporan_tindak_lanjut(dapat_dinilai=False), pola.naskah(),
    pola.temuan().map(lambda t: attrs.evolve(t, pesan=f"{SULIT}\n{t.pesan}", diabaikan=SULIT)),
)  # fmt: skip


def _tag(unsur: ET.Element) -> str:
    return unsur.tag.rpartition("}")[2]


@given(HASIL)
def test_html_utuh(hasil: Tampil) -> None:
    """It is well-formed, made of a few elements, runs and loads nothing, and has no colour."""
    teks = hasil._repr_html_()
    akar = ET.fromstring(teks)

    assert {_tag(u) for u in akar.iter()} <= TAG | SVG
    assert "div" == akar.tag
    for unsur in akar.iter():
        for nama, nilai in unsur.attrib.items():
            assert not nama.startswith("on"), nama
            assert nama not in {"href", "src", "id", "class"}, nama
            assert not re.search(r"url\(|https?:|color\s*:", nilai), nilai
    assert teks == hasil._repr_html_()
    assert len(teks) < 60_000


_BARIS_BARU = ("html_inline", "<br>")


@given(HASIL)
def test_markdown_utuh(hasil: Tampil) -> None:
    """No text of it becomes markup, and its table has the columns of the HTML one."""
    isi = MARKDOWN.parse(hasil._repr_markdown_())

    # A text of two lines stays in its cell by the one tag that is ours.
    anak = [a for t in isi for a in t.children or () if (a.type, a.content) != _BARIS_BARU]
    jenis = {t.type for t in (*isi, *anak)}
    assert not jenis & {"html_block", "html_inline", "link_open", "image", "code_inline", "em_open"}
    kolom = [t.type for t in isi].count("th_open")
    assert kolom == (len(kartu(hasil).baris[0]) if kartu(hasil).baris else 0)


@given(HASIL)
def test_isi_sama(hasil: Tampil) -> None:
    """HTML and Markdown show every cell and sentence of the card, in its order."""
    isi = kartu(hasil)
    sel = [satu for baris in isi.baris for satu in baris]
    akar = ET.fromstring(hasil._repr_html_())

    badan = [s.text or "" for t in akar.iter("tbody") for s in t.iter() if s.tag in {"th", "td"}]
    assert badan == [_terbaca(s) for s in sel]
    assert [b.text for b in akar.iter("li")] == [_terbaca(c) for c in isi.catatan]
    butir = [t for t in MARKDOWN.parse(hasil._repr_markdown_()) if t.type == "inline"]
    teks = ["".join(a.content for a in t.children or ()) for t in butir]
    assert [t.strip() for t in teks[1 + len(isi.baris[0] if isi.baris else ()) :]][: len(sel)] == [
        s.replace("\x00", "\ufffd").strip() for s in sel
    ]


def _terbaca(teks: str) -> str:
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", teks).replace(
        "\r", "\n"
    )


@given(pola.ikm())
def test_ikm(ikm: skm.IKM) -> None:
    """An index shows each of its unsur with its printed figures, and a bar for each."""
    akar = ET.fromstring(ikm._repr_html_())

    baris = [[s.text for s in b] for t in akar.iter("tbody") for b in t]
    assert [b[0] for b in baris] == [u.kode for u in ikm]
    assert [b[2:4] for b in baris] == [
        [format_id(u.nrr_cetak), format_id(u.konversi_cetak)] for u in ikm
    ]
    batang = [u for u in akar.iter() if _tag(u) == "rect"]
    assert len(ikm.unsur) == len(batang)
    assert str(ikm) in "".join(akar.itertext())


def test_ikm_edisi_lain() -> None:
    """Under a rule set that skm does not have there is no chart, as its bounds are unknown."""
    ikm = skm.hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)})
    lain = attrs.evolve(ikm, regulasi="perda-2027")

    assert "<svg" in ikm._repr_html_()
    assert "<svg" not in lain._repr_html_()
    assert "87,25" in lain._repr_html_()


def test_rekap_panjang() -> None:
    """Of very many units only the first are shown, and the rest is counted."""
    semua = skm.tabulasikan(skm.LembarJawaban(jawaban={f"U{i}": "43" for i in range(1, 10)})).semua
    rekap = hitung_rekap({f"Unit {i:03}": semua for i in range(1200)}, Metode.GABUNG)

    for teks in (rekap._repr_html_(), rekap._repr_markdown_()):
        assert "Unit 049" in teks
        assert "Unit 050" not in teks
        assert "… dan 1.150 baris lain" in teks
    assert 50 == BARIS_TERBANYAK


def test_bacaan() -> None:
    """What was read shows counts and remarks, and no answer or heading that identifies anybody."""
    teks = "\n".join([
        "Nama," + ",".join(f"U{i}" for i in range(1, 10)),
        "Budi Santoso,4,3,2,1,2,3,4,3,2",
        "Siti Aminah,4,3,9,1,2,3,4,3,2",
    ])  # fmt: skip
    bacaan = skm.baca_jawaban(teks.encode(), nama="data.csv")

    for hasil in (bacaan._repr_html_(), bacaan._repr_markdown_()):
        assert "2 responden" in hasil
        assert "Budi" not in hasil
        assert "432123432" not in hasil
    assert len(bacaan.catatan) == bacaan._repr_html_().count("<li>")


def test_banyak_catatan() -> None:
    """Very many remarks are cut as rows are."""
    bacaan = skm.baca_jawaban(AKAR / "examples/mahulu-2025/jawaban.csv")
    banyak = attrs.evolve(bacaan, catatan=bacaan.catatan[:1] * 60)

    assert "… dan 10 catatan lain" in banyak._repr_html_()
    assert BARIS_TERBANYAK + 1 == banyak._repr_html_().count("<li>")


def test_laporan_yang_belum_selesai() -> None:
    """A report without values is shown with the reason why it has no index."""
    tw1 = skm.Periode(tahun=2026, triwulan=1)
    laporan = skm.LaporanTindakLanjut(
        unit=skm.UnitLayanan(nama="Dinas <Contoh>"),
        periode=skm.PeriodeLaporan(survei=tw1, tindak_lanjut=tw1),
        nilai=(),
    )
    teks = laporan._repr_html_()

    assert "Dinas &lt;Contoh&gt;" in teks
    assert "belum dapat dihitung: " in teks
    assert "Tidak ada RTL" in teks


@pytest.mark.parametrize("nama", ["jateng-2024-tw1", "mahulu-2025"])
def test_contoh(nama: str) -> None:
    """Two examples as they are shown: a report, and the index that follows from it."""
    laporan: Any = skm.baca(AKAR / "examples" / nama / "laporan.toml")
    ikm = skm.susun(laporan).hasil.ikm

    banding(f"tampil/{nama}.html", "\n".join([laporan._repr_html_(), ikm._repr_html_(), ""]))
    banding(f"tampil/{nama}.md", "\n".join([laporan._repr_markdown_(), ikm._repr_markdown_()]))


def test_naskah() -> None:
    """A document says what it is of and what it holds; a chart of it is drawn."""
    naskah = skm.susun(skm.baca(AKAR / "examples" / "mahulu-2025" / "laporan.toml"))
    (grafik, *_) = naskah.grafik

    teks = naskah._repr_html_()

    assert str(naskah.hasil.ikm) in teks
    assert naskah.properti.judul in teks
    assert grafik.svg() == grafik._repr_svg_()


def test_repr_tanpa_jawaban() -> None:
    """What a log or a traceback shows of answers, a report or a document is short, and nobody's."""
    lembar = skm.LembarJawaban(
        jawaban=dict.fromkeys((f"U{i}" for i in range(1, 10)), "1234" * 50),
        profil={"layanan": ["Loket"] * 200},
        saran=["Petugas loket rahasia"],
    )
    laporan = skm.LaporanSKM(
        unit=skm.UnitLayanan(nama="Kantor"), periode=skm.Periode(tahun=2026), jawaban=lembar
    )

    for benda in (lembar, laporan, skm.susun(laporan)):
        assert "1234" not in repr(benda)
        assert "rahasia" not in repr(benda)
        assert len(repr(benda)) < 12_000
