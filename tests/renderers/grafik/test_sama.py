"""One chart drawn for Office, as SVG and for Typst: the same places on the axis, the same words."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from skm.exact import format_id, format_pendek
from skm.naskah import Batas, Grafik
from skm.renderers.grafik.office import bagian_grafik
from skm.renderers.pdf.grafik import grafik_data

SVG = "{http://www.w3.org/2000/svg}"
NS = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "cdr": "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing",
}
TELITI = Fraction(1, 5000)
"""Of the axis: a fifteenth of a point on paper."""

dua_desimal = st.integers(2500, 10000).map(lambda n: Decimal(n).scaleb(-2))


@st.composite
def grafik(draw: st.DrawFn) -> Grafik:
    """Charts of either kind, with bounds on their axis and beyond it."""
    nilai = draw(st.lists(dua_desimal, min_size=2, max_size=17))
    bawah, atas = Decimal(25), Decimal(100)
    jenis = draw(st.sampled_from(("batang", "garis")))
    if jenis == "garis" and draw(st.booleans()):
        bawah = min(nilai).to_integral_value("ROUND_FLOOR") - 5
        atas = max(nilai).to_integral_value("ROUND_CEILING") + 5
    semua = draw(st.lists(dua_desimal, max_size=3, unique=True))
    return Grafik(
        id="uji", nomor=1, judul="Uji", jenis=jenis, deret="IKM",
        kategori=tuple(f"K{i}" for i in range(len(nilai))), nilai=tuple(nilai),
        bawah=bawah, atas=atas, uraian="",
        batas=tuple(Batas(nilai=b, label=f"M{i} ≥ {b}") for i, b in enumerate(semua)),
    )  # fmt: skip


def bagian(g: Grafik, nilai: Decimal) -> Fraction:
    """Return how far along the axis a figure lies, by the chart alone."""
    return (Fraction(nilai) - Fraction(g.bawah)) / (Fraction(g.atas) - Fraction(g.bawah))


def dekat(ingin: list[Fraction], dapat: list[Fraction]) -> bool:
    return len(ingin) == len(dapat) and all(
        abs(a - b) <= TELITI for a, b in zip(ingin, dapat, strict=True)
    )


# ---------------------------------------------------------------- what each drawer drew


class DariSvg:
    """A chart read back of its SVG; the marks at the ends of its axis are the measure."""

    def __init__(self, g: Grafik, *, sempit: bool) -> None:
        akar = ET.fromstring(g.svg(sempit=sempit, kelas_css="g"))
        datar = g.jenis == "batang" or sempit
        sumbu = "x" if datar else "y"
        garis = [(e.get("class"), *self._ujung(e, sumbu)) for e in akar.iter(f"{SVG}line")]
        tanda = [a for kelas, a, b in garis if kelas == "sumbu" and a == b][: len(g.skala)]
        awal, akhir = tanda[0], tanda[-1]

        def di(letak: Fraction) -> Fraction:
            return (letak - awal) / (akhir - awal)

        self.tanda = [di(a) for a in tanda]
        # A line is broken where a figure stands.
        self.batas = [*dict.fromkeys(di(a) for kelas, a, b in garis if kelas == "batas" and a == b)]
        if g.jenis == "batang":
            self.nilai = [
                di(Fraction(e.attrib["x"]) + Fraction(e.attrib["width"]))
                for e in akar.iter(f"{SVG}rect")
            ]
        else:
            self.nilai = [di(Fraction(e.attrib[f"c{sumbu}"])) for e in akar.iter(f"{SVG}circle")]
            (jalan,) = akar.iter(f"{SVG}polyline")
            ke = 0 if datar else 1
            titik = [di(Fraction(s.split(",")[ke])) for s in jalan.attrib["points"].split()]
            assert titik == self.nilai
        self.teks = [t.text or "" for t in akar.iter(f"{SVG}text")]

    @staticmethod
    def _ujung(garis: ET.Element, sumbu: str) -> tuple[Fraction, Fraction]:
        return Fraction(garis.attrib[f"{sumbu}1"]), Fraction(garis.attrib[f"{sumbu}2"])


def dari_office(g: Grafik) -> tuple[list[str], tuple[Decimal, Decimal], list[Fraction], list[str]]:
    """Return figures, ends of the axis, places of bounds and their words."""
    isi = bagian_grafik(g, date(2026, 1, 2))
    bagan = etree.fromstring(isi.xml)

    def cari(pohon: Any, jalur: str) -> list[Any]:
        semua: list[Any] = pohon.xpath(jalur, namespaces=NS)
        return semua

    angka = [e.text for e in cari(bagan, "//c:val//c:pt/c:v")]
    bawah, atas = (
        Decimal(cari(bagan, f"//c:valAx/c:scaling/c:{n}")[0].get("val")) for n in ("min", "max")
    )
    if not isi.bentuk:
        return angka, (bawah, atas), [], []
    sumbu, panjang = ("x", "w") if g.jenis == "batang" else ("y", "h")
    awal, lebar = (
        Fraction(cari(bagan, f"//c:manualLayout/c:{n}")[0].get("val")) for n in (sumbu, panjang)
    )
    bentuk = etree.fromstring(isi.bentuk)
    label = [e.text for e in cari(bentuk, "//a:t")]
    letak: dict[Fraction, None] = {}
    for garis in cari(bentuk, "//cdr:relSizeAnchor[cdr:cxnSp]"):
        dari, sampai = (
            Fraction(cari(garis, f"cdr:{n}/cdr:{sumbu}")[0].text) for n in ("from", "to")
        )
        assert dari == sampai
        di = (dari - awal) / lebar
        letak[di if g.jenis == "batang" else 1 - di] = None
    return angka, (bawah, atas), [*letak], label


# ---------------------------------------------------------------- they agree


@pytest.mark.parametrize("sempit", [False, True])
@given(g=grafik())
def test_svg(*, sempit: bool, g: Grafik) -> None:
    """Bars, points, marks and bounds of a drawing lie where the chart's figures say."""
    gambar = DariSvg(g, sempit=sempit)
    ada = [b for b in g.batas if g.bawah <= b.nilai <= g.atas]

    assert dekat([bagian(g, n) for n in g.nilai], gambar.nilai)
    assert dekat([bagian(g, n) for n in g.skala], gambar.tanda)
    # Where figures stand on the whole of a line, nothing of it is left.
    tampak = [bagian(g, b.nilai) for b in ada]
    assert all(any(abs(a - b) <= TELITI for b in tampak) for a in gambar.batas)
    assert len(gambar.batas) == len(tampak) or g.jenis == "garis"
    for kata in (*g.kategori, *map(format_id, g.nilai), *(b.label for b in ada)):
        assert kata in gambar.teks


@given(grafik())
def test_typst(g: Grafik) -> None:
    """So do those of the page."""
    data = grafik_data(g)
    ada = [b for b in g.batas if g.bawah <= b.nilai <= g.atas]

    def letak(semua: list[dict[str, Any]]) -> list[Fraction]:
        return [Fraction(s["letak"], 100_000) for s in semua]

    assert dekat([bagian(g, n) for n in g.nilai], letak(data["isi"]))
    assert dekat([bagian(g, n) for n in g.skala], letak(data["tanda"]))
    assert dekat([bagian(g, b.nilai) for b in ada], letak(data["batas"]))
    assert [*g.kategori] == [s["nama"] for s in data["isi"]]
    assert [*map(format_id, g.nilai)] == [s["nilai"] for s in data["isi"]]
    assert [b.label for b in ada] == [b["label"] for b in data["batas"]]
    assert [format_pendek(Fraction(n)) for n in g.skala] == [s["teks"] for s in data["tanda"]]


@given(grafik())
def test_office(g: Grafik) -> None:
    """Office has the figures and the ends of the axis, and draws them itself; bounds are ours."""
    angka, ujung, batas, label = dari_office(g)
    ada = [b for b in g.batas if g.bawah <= b.nilai <= g.atas]

    assert [*g.nilai] == [Decimal(n) for n in angka]
    assert (g.bawah, g.atas) == ujung
    # Where figures stand on the whole of a line, nothing of it is left.
    tampak = [bagian(g, b.nilai) for b in ada]
    assert all(any(abs(a - b) <= TELITI for b in tampak) for a in batas)
    assert [b.label for b in ada] == label


@pytest.mark.parametrize("sempit", [False, True])
@given(g=grafik())
def test_batas_tidak_menyilang_angka(*, sempit: bool, g: Grafik) -> None:
    """No bound runs through a figure, or a 3 would be read as an 8."""
    akar = ET.fromstring(g.svg(sempit=sempit, kelas_css="g"))
    garis = [
        [Fraction(e.attrib[n]) for n in ("x1", "x2", "y1", "y2")]
        for e in akar.iter(f"{SVG}line")
        if e.get("class") == "batas"
    ]
    angka = {format_id(n) for n in g.nilai}
    for teks in (t for kelompok in akar.iter(f"{SVG}g") for t in kelompok.iter(f"{SVG}text")):
        if teks.text not in angka:
            continue
        x, y, lebar = Fraction(teks.attrib["x"]), Fraction(teks.attrib["y"]), 6 * len(teks.text)
        kiri = x if teks.attrib["text-anchor"] == "start" else x - lebar // 2
        assert not [
            satu
            for satu in garis
            if satu[0] < kiri + lebar and satu[1] > kiri and satu[2] < y and satu[3] > y - 9
        ]
