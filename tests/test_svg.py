"""A chart as SVG: well-formed whatever it says, exact, and the same each time."""

import re
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from golden import banding
from skm.exact import format_id, round_half_up
from skm.markah import aman, ringkas
from skm.naskah.survei.grafik import grafik_tren
from skm.regulasi import muat
from skm.svg import (
    _KIRI,
    _KIRI_GARIS,
    _KIRI_GARIS_SEMPIT,
    _LEBAR_ANGKA,
    _LEBAR_BATANG,
    _LEBAR_BATANG_SEMPIT,
    _LEBAR_GARIS,
    _LEBAR_GARIS_SEMPIT,
    _TINGGI_GARIS,
    LEBAR,
    LEBAR_SEMPIT,
    _letak_angka,
    grafik_svg,
    lembah,
    lowong,
)

AKAR = Path(__file__).parents[1]
NS = "{http://www.w3.org/2000/svg}"
ANGKA = st.decimals(-200, 200, places=2)
TEKS = st.text(st.characters(), max_size=60)  # lone surrogates and controls among them


@st.composite
def isi_grafik(draw: st.DrawFn, jenis: str | None = None) -> dict[str, Any]:
    bawah, atas = sorted(draw(st.lists(ANGKA, min_size=2, max_size=2)))
    isi = draw(st.lists(st.tuples(TEKS, ANGKA), max_size=12))
    return {
        "judul": draw(TEKS),
        "uraian": draw(TEKS),
        "kategori": [nama for nama, _ in isi],
        "nilai": [nilai for _, nilai in isi],
        "bawah": bawah,
        "atas": atas,
        "tanda": draw(st.lists(ANGKA, max_size=4)),
        "batas": draw(st.lists(st.tuples(ANGKA, TEKS), max_size=3)),
        "terendah": draw(st.sets(st.integers(0, 11))),
        "kelas": draw(st.just([]) | st.lists(st.integers(0, 3), min_size=12, max_size=12)),
        "jenis": jenis or draw(st.sampled_from(["batang", "garis"])),
        "sempit": draw(st.booleans()),
        "kelas_css": draw(st.sampled_from(["", "grafik"])),
    }


@given(isi_grafik())
def test_utuh(isi: dict[str, Any]) -> None:
    """It is XML with a name and a description, and nothing in it is run or loaded."""
    teks = grafik_svg(**isi)
    akar = ET.fromstring(teks)

    assert (f"{NS}svg", "img") == (akar.tag, akar.get("role"))
    judul, uraian, *_ = akar
    assert (f"{NS}title", f"{NS}desc") == (judul.tag, uraian.tag)
    assert _terbaca(isi["judul"]) == (judul.text or "")
    assert _terbaca(isi["uraian"]) == (uraian.text or "")
    tag = {unsur.tag.removeprefix(NS) for unsur in akar.iter()}
    assert tag <= {"svg", "title", "desc", "g", "text", "line", "rect", "circle", "polyline"}
    atribut = {nama for unsur in akar.iter() for nama in unsur.attrib}
    assert not {a for a in atribut if a.startswith("on") or "href" in a or a == "id"}
    assert ("class" if isi["kelas_css"] else "style") in atribut
    assert ("style" if isi["kelas_css"] else "class") not in atribut
    assert not re.search(
        r'="[^"]*(?:url\(|https?:)', teks.replace('xmlns="http://www.w3.org/2000/svg"', "")
    )
    assert teks == grafik_svg(**isi)
    teks.encode()


def _terbaca(teks: str) -> str:
    """Return a text as an XML reader gives it back."""
    bersih = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", teks)
    return bersih.replace("\r\n", "\n").replace("\r", "\n")


@given(isi_grafik())
def test_tanpa_pecahan_biner(isi: dict[str, Any]) -> None:
    """Coordinates have two decimals, or never change, and lie within the width."""
    lebar = LEBAR_SEMPIT if isi["sempit"] else LEBAR
    for unsur in ET.fromstring(grafik_svg(**isi)).iter():
        for nama, nilai in unsur.attrib.items():
            if nama in {"x", "x1", "x2", "cx", "y", "y1", "y2", "cy"}:
                assert re.fullmatch(r"\d+(\.\d\d)?", nilai), (unsur.tag, nama, nilai)
            if nama in {"x1", "x2", "cx"}:
                assert 0 <= Decimal(nilai) <= lebar


@given(isi_grafik("batang"))
def test_batang_sebanding(isi: dict[str, Any]) -> None:
    """A bar is as long as its figure is far along the axis: exactly, rounded once."""
    panjang = [
        Decimal(b.get("width", "")) for b in ET.fromstring(grafik_svg(**isi)).iter(f"{NS}rect")
    ]

    lebar = _LEBAR_BATANG_SEMPIT if isi["sempit"] else _LEBAR_BATANG
    assert panjang == [round_half_up(lebar * _bagian(isi, n), 2) for n in isi["nilai"]]


@given(isi_grafik("garis"))
def test_titik_sebanding(isi: dict[str, Any]) -> None:
    """A point is as high as its figure is far along the axis, and they stand equally far apart."""
    titik = [*ET.fromstring(grafik_svg(**isi)).iter(f"{NS}circle")]
    y = [Decimal(t.get("cy", "")) for t in titik]
    if isi["sempit"]:  # there the axis lies, and the line runs downwards
        x = [Decimal(t.get("cx", "")) for t in titik]
        kiri, lebar = _KIRI_GARIS_SEMPIT, _LEBAR_GARIS_SEMPIT
        assert x == [round_half_up(kiri + lebar * _bagian(isi, n), 2) for n in isi["nilai"]]
        assert 1 >= len({b - a for a, b in pairwise(y)})
        return

    dasar = 26 + _TINGGI_GARIS
    assert y == [round_half_up(dasar - _TINGGI_GARIS * _bagian(isi, n), 2) for n in isi["nilai"]]
    x = [Decimal(t.get("cx", "")) for t in titik]
    langkah = Fraction(_LEBAR_GARIS, len(x) or 1)
    assert all(abs(Fraction(b - a) - langkah) <= Fraction(1, 100) for a, b in pairwise(x))


def _bagian(isi: dict[str, Any], nilai: Decimal) -> Fraction:
    bawah, atas = Fraction(isi["bawah"]), Fraction(isi["atas"])
    if bawah == atas:
        return Fraction(0)
    return min(max((Fraction(nilai) - bawah) / (atas - bawah), Fraction(0)), Fraction(1))


@given(isi_grafik())
def test_nama_dan_angka_utuh(isi: dict[str, Any]) -> None:
    """Names that are cut stand in full beside their figures, and every figure as it is printed."""
    judul = [
        j.text
        for g in ET.fromstring(grafik_svg(**isi)).iter(f"{NS}g")
        for j in g.iter(f"{NS}title")
    ]

    assert judul == [
        _terbaca(f"{k}: {format_id(n)}") for k, n in zip(isi["kategori"], isi["nilai"], strict=True)
    ]


def test_batas_dan_tanda_di_dalam() -> None:
    """Bounds and marks beyond the axis are left out; the others stand where they belong."""
    teks = grafik_svg(
        judul="J", uraian="U", kategori=["U1"], nilai=[Decimal("50")],
        bawah=Decimal(25), atas=Decimal(100), tanda=[Decimal(25), Decimal(101)],
        batas=[(Decimal("62.50"), "tengah"), (Decimal(20), "luar")],
    )  # fmt: skip

    isi = [t.text for t in ET.fromstring(teks).iter(f"{NS}text")]
    assert isi == ["25", "tengah", "U1", "50"]
    assert f'x1="{_KIRI + _LEBAR_BATANG // 2}.00"' in teks


def test_yang_menonjol() -> None:
    """What is lowest stands out by weight and shade, and not by a colour of its own."""
    isi: dict[str, Any] = {
        "judul": "J", "uraian": "U", "kategori": ["a", "b"], "nilai": [Decimal(30), Decimal(40)],
        "bawah": Decimal(25), "atas": Decimal(100),
    }  # fmt: skip
    teks = grafik_svg(**isi, terendah=[1])

    assert ["0.45", "1"] == re.findall(r'fill-opacity="([^"]+)"', teks)
    assert 1 == teks.count('font-weight="bold"')
    assert 0 == grafik_svg(**isi).count("bold")
    assert {"currentColor", "none"} >= set(re.findall(r'(?:fill|stroke)="([^"]+)"', teks))


def test_kelas() -> None:
    """A bar of a higher class is darker, the lowest is outlined, and labels keep apart."""
    isi: dict[str, Any] = {
        "judul": "J", "uraian": "U", "kategori": ["a", "b"], "nilai": [Decimal(30), Decimal(90)],
        "bawah": Decimal(25), "atas": Decimal(100), "kelas": [0, 3], "terendah": [0],
        "batas": [(Decimal("88.31"), "A"), (Decimal("76.61"), "B"), (Decimal(65), "C")],
    }  # fmt: skip
    polos, berkelas = grafik_svg(**isi), grafik_svg(**isi, kelas_css="grafik", sempit=True)

    assert ["0.20", "0.80"] == re.findall(r'fill-opacity="([^"]+)"', polos)
    assert 1 == polos.count('stroke-width="2"')
    kelas = re.findall(r'class="([^"]+)"', berkelas)
    assert ["grafik", "sumbu", "batas", "batas", "batas", "rendah", "k0", "k3"] == kelas
    akar = ET.fromstring(berkelas)
    tinggi = {t.text: t.get("y") for t in akar.iter(f"{NS}text") if t.text in {"A", "B", "C"}}
    assert {"A": "10.00", "B": "23.00", "C": "10.00"} == tinggi


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("<b>\"A\" & 'B'", "&lt;b&gt;&quot;A&quot; &amp; &#x27;B&#x27;"),
        ("\x00\x1b\ud800\uffff\n", "\ufffd\ufffd\ufffd\ufffd\n"),
    ],
)
def test_aman(teks: str, hasil: str) -> None:
    """What has a meaning in markup, or none in XML, is written so that it has none."""
    assert hasil == aman(teks)


@given(TEKS, st.integers(1, 40))
def test_ringkas(teks: str, panjang: int) -> None:
    """A text on one line, not longer than asked for, that begins as it did."""
    hasil = ringkas(teks, panjang)

    assert len(hasil) <= panjang
    assert len(hasil.splitlines()) <= 1
    assert " ".join(teks.split()).startswith(hasil.removesuffix("…"))


def test_grafik_naskah() -> None:
    """Charts of a document draw themselves, with the marks that Office has."""
    (unsur,) = skm.susun(skm.baca(AKAR / "examples/mahulu-2025/laporan.toml")).grafik
    semester = [skm.Periode(tahun=2020 + i // 2, semester=i % 2 + 1) for i in range(7)]
    tren = grafik_tren([(p, Decimal("80.12") + i) for i, p in enumerate(semester)], muat(), 2)

    assert (25, (25, 50, 75, 100)) == (unsur.langkah, unsur.skala)
    assert (5, (75, 80, 85, 90, 95)) == (tren.langkah, tren.skala)
    lain = attrs.evolve(unsur, bawah=Decimal("24.75"))  # no step meets both ends
    assert (None, (Decimal("24.75"), 100)) == (lain.langkah, lain.skala)
    assert ((3,) * 9, (0, 1, 2)) == (unsur.kelas, unsur.terendah)
    assert unsur.svg() == unsur.svg(terendah=unsur.terendah)
    for nama, grafik in (("batang", unsur), ("garis", tren)):
        banding(f"svg/{nama}.svg", grafik.svg() + "\n")
        banding(f"svg/{nama}-sempit.svg", grafik.svg(sempit=True, kelas_css="grafik") + "\n")


def test_lowong() -> None:
    """What is left of a line lies between what is taken, whatever overlaps or reaches beyond."""
    ambil = [(Fraction(a), Fraction(b)) for a, b in ((-3, 1), (2, 5), (3, 4), (7, 12))]
    semua = Fraction(0), Fraction(10)

    assert [(1, 2), (5, 7)] == [*lowong(*semua, ambil)]
    assert [semua] == [*lowong(*semua, [])]
    assert [semua] == [*lowong(*semua, [(Fraction(11), Fraction(12))])]
    assert [] == [*lowong(*semua, [(Fraction(-1), Fraction(10))])]


@given(st.lists(st.integers(0, 180), min_size=2, max_size=20))
def test_angka_tidak_berimpit(nilai: list[int]) -> None:
    """A figure that steps aside from the line stands upon none beside it."""
    jarak = Fraction(_LEBAR_GARIS, len(nilai))
    awal = _KIRI_GARIS + jarak / 2
    titik = [(awal + jarak * i, Fraction(206 - n)) for i, n in enumerate(nilai)]
    angka = _letak_angka(titik, 206)

    tepi = 0 if len(nilai) == 2 else Fraction(_LEBAR_ANGKA - jarak, 2)  # the ends keep within
    for (kiri, y), (kanan, y_kanan) in pairwise(angka):
        if abs(y - y_kanan) < 13:  # as far apart as they are wide, or as their points
            assert kanan - kiri >= min(_LEBAR_ANGKA, jarak - max(tepi, 0))
    for (a, _), (kiri, _) in zip(titik, angka, strict=True):
        assert kiri <= a <= kiri + _LEBAR_ANGKA


def test_lembah() -> None:
    """A valley is lower than what differs from it beside it; a level is none."""
    assert [True, False, True, False, False] == [
        lembah([1.0, 3.0, 2.0, 2.5, 2.5], i) for i in range(5)
    ]
    assert not lembah([2.0, 2.0], 0)


@pytest.mark.parametrize(("kelas", "terang"), [([3, 3], {"0.50"}), ([2, 3], {"0.60", "0.80"})])
def test_sekelas(kelas: list[int], terang: set[str]) -> None:
    """Bars that are all of one class have a middle shade."""
    gambar = grafik_svg(
        judul="", uraian="", kategori=["a", "b"], nilai=[Decimal(90)] * 2,
        bawah=Decimal(25), atas=Decimal(100), kelas=kelas,
    )  # fmt: skip

    assert terang == {*re.findall(r'<rect [^>]*fill-opacity="([^"]+)"', gambar)}
