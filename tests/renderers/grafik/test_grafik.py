"""Charts: native, exact, readable without colour, the same bytes everywhere."""

import io
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl import Workbook, load_workbook

from perkakas import keluhan_openxml
from skm.exact import format_id
from skm.naskah import Batas, Grafik
from skm.office.paket import bongkar, kemas
from skm.renderers.grafik.bidang import TINGGI, bidang, tinggi
from skm.renderers.grafik.office import (
    RID_BENTUK,
    RID_BUKU,
    bagian_grafik,
    grafik_openpyxl,
    tulis_data,
)
from skm.renderers.xlsx.bagan import pasang_batas

NS = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "cdr": "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing",
}
TANGGAL = date(2024, 7, 5)

UNSUR = Grafik(
    id="unsur",
    nomor=1,
    judul="Nilai per Unsur",
    jenis="batang",
    deret="Nilai IKM konversi",
    kategori=("U1 Persyaratan", "U2 Sistem, Mekanisme & Prosedur", "U3 =1+1 <Waktu>", "U4 Biaya"),
    nilai=tuple(map(Decimal, ("87.50", "78.10", "64.32", "100.00"))),
    bawah=Decimal("25.00"),
    atas=Decimal("100.00"),
    batas=(
        Batas(nilai=Decimal("88.31"), label="A ≥ 88,31"),
        Batas(nilai=Decimal("76.61"), label="B ≥ 76,61"),
        Batas(nilai=Decimal("65.00"), label="C & D ≥ 65,00"),
    ),
    uraian="Persyaratan: 87,50.",
)
TREN = Grafik(
    id="tren",
    nomor=2,
    judul="Tren",
    jenis="garis",
    deret="IKM",
    kategori=("2022", "2023", "2024"),
    nilai=tuple(map(Decimal, ("74.12", "81.90", "90.01"))),
    bawah=Decimal(65),
    atas=Decimal(95),
    batas=UNSUR.batas[:2],
    uraian="2022: 74,12.",
)


def cari(pohon: etree._Element, jalur: str) -> list[etree._Element]:
    return pohon.xpath(jalur, namespaces=NS)


def teks(pohon: etree._Element, jalur: str) -> list[str]:
    return [e.text or "" for e in cari(pohon, jalur)]


def nilai(pohon: etree._Element, jalur: str) -> str:
    (satu,) = cari(pohon, jalur)
    return satu.get("val")


@pytest.fixture(params=[UNSUR, TREN], ids=lambda g: g.jenis)
def grafik(request: pytest.FixtureRequest) -> Grafik:
    satu: Grafik = request.param
    return satu


class TestData:
    """The chart, its caches and its workbook say the same."""

    def test_tembolok_sama_dengan_sel_dan_grafik(self, grafik: Grafik) -> None:
        """To the last digit."""
        bagian = bagian_grafik(grafik, TANGGAL)
        pohon = etree.fromstring(bagian.xml)
        lembar = load_workbook(io.BytesIO(bagian.buku))["Data"]
        baris = [[sel.value for sel in b] for b in lembar.iter_rows()]

        assert [
            [None, grafik.deret],
            *map(list, zip(grafik.kategori, grafik.nilai, strict=True)),
        ] == [[a, b if i == 0 else Decimal(str(b))] for i, (a, b) in enumerate(baris)]
        assert list(grafik.kategori) == teks(pohon, "//c:cat//c:pt/c:v")
        assert list(map(str, grafik.nilai)) == teks(pohon, "//c:val//c:pt/c:v")
        assert [grafik.deret] == teks(pohon, "//c:tx/c:strRef//c:pt/c:v")
        banyak = len(grafik.nilai) + 1
        assert ["'Data'!$B$1", f"'Data'!$A$2:$A${banyak}", f"'Data'!$B$2:$B${banyak}"] == teks(
            pohon, "//c:f"
        )

    @given(st.lists(st.decimals(min_value=25, max_value=100, places=2), min_size=1, max_size=14))
    def test_setiap_nilai(self, semua: list[Decimal]) -> None:
        """Whatever the figures are, none is turned into a neighbour."""
        satu = attrs.evolve(
            UNSUR, nilai=tuple(semua), kategori=tuple(f"U{i}" for i in range(len(semua)))
        )
        bagian = bagian_grafik(satu, TANGGAL)
        pohon = etree.fromstring(bagian.xml)

        assert semua == list(map(Decimal, teks(pohon, "//c:val//c:pt/c:v")))
        assert list(map(format_id, semua)) == teks(pohon, "//c:dLbl//a:t")

    def test_kategori_bukan_rumus(self) -> None:
        """A name that looks like a formula is a text in the workbook."""
        satu = attrs.evolve(UNSUR, kategori=("=1+1", "#N/A", "+62", "A & B"), deret="=2+2")
        lembar = load_workbook(io.BytesIO(bagian_grafik(satu, TANGGAL).buku))["Data"]

        assert [("=2+2", "s"), ("=1+1", "s"), ("#N/A", "s"), ("+62", "s"), ("A & B", "s")] == [
            (lembar[s].value, lembar[s].data_type) for s in ("B1", "A2", "A3", "A4", "A5")
        ]

    def test_kategori_panjang_diringkas(self) -> None:
        """A name too long for a chart ends with a sign that something is missing."""
        satu = attrs.evolve(UNSUR, kategori=("x" * 40_000, "a\nb", "c", "d"))
        pohon = etree.fromstring(bagian_grafik(satu, TANGGAL).xml)

        assert ["x" * 119 + "…", "a b"] == teks(pohon, "//c:cat//c:pt/c:v")[:2]


class TestRupa:
    """What a reader sees."""

    def test_setiap_nama_mendapat_tempat(self) -> None:
        """A chart of many bars with long names is as high as all their lines need."""
        nama = "U10 Keterbukaan Informasi dan Kemudahan Mengetahui Perkembangan Permohonan"
        banyak = attrs.evolve(UNSUR, kategori=(nama,) * 12, nilai=UNSUR.nilai * 3)
        satu_batang = bidang(banyak).tinggi * tinggi(banyak) / 12

        assert satu_batang > 3 * (8 * 1.15 * 25.4 / 72)  # lines of its name
        assert TINGGI == tinggi(TREN)

    def test_batang_setebal_batang_unsur(self) -> None:
        """A chart of few bars is lower: its bars are not higher than those of nine unsur."""
        sembilan = attrs.evolve(UNSUR, kategori=("U1",) * 9, nilai=UNSUR.nilai[:3] * 3)
        satu, biasa = (bidang(g).tinggi * tinggi(g) / len(g.nilai) for g in (UNSUR, sembilan))

        assert TINGGI == tinggi(sembilan) > tinggi(UNSUR)
        assert biasa <= satu < biasa + 0.25

    def test_batang_mendatar_urut_dari_atas(self) -> None:
        """Bars lie, the first on top, the axis of values below, with its given ends."""
        pohon = etree.fromstring(bagian_grafik(UNSUR, TANGGAL).xml)

        assert "bar" == nilai(pohon, "//c:barChart/c:barDir/@val/..")
        assert "maxMin" == nilai(pohon, "//c:catAx/c:scaling/c:orientation")
        assert "max" == nilai(pohon, "//c:valAx/c:crosses")
        assert ("25", "100") == (
            nilai(pohon, "//c:valAx/c:scaling/c:min"),
            nilai(pohon, "//c:valAx/c:scaling/c:max"),
        )
        assert "25" == nilai(pohon, "//c:valAx/c:majorUnit")

    def test_kelas_dan_terendah(self) -> None:
        """Bars of a higher class are darker, the lowest has an outline; a line has neither."""
        satu = attrs.evolve(UNSUR, terendah=(0,))
        pohon = etree.fromstring(bagian_grafik(satu, TANGGAL).xml)
        gelap = [int(e.get("val")) for e in cari(pohon, "//c:ser/c:dPt//a:alpha")]
        tepi = [e.get("val") for e in cari(pohon, "//c:ser/c:dPt[c:spPr/a:ln]/c:idx")]

        assert len(satu.nilai) == len(gelap)
        assert [k for _, k in sorted(zip(gelap, satu.kelas, strict=True))] == sorted(satu.kelas)
        assert ["0"] == tepi
        assert not cari(etree.fromstring(bagian_grafik(TREN, TANGGAL).xml), "//c:dPt")
        assert satu.catatan == (
            "Makin gelap batangnya, makin tinggi kelas mutunya; bergaris tepi: nilai terendah.",
        )
        assert () == TREN.catatan == attrs.evolve(satu, batas=()).catatan

    def test_garis_dengan_titik(self) -> None:
        """Points are marked, the line is not rounded."""
        pohon = etree.fromstring(bagian_grafik(TREN, TANGGAL).xml)

        assert "circle" == nilai(pohon, "//c:lineChart//c:marker/c:symbol")
        assert "0" == nilai(pohon, "//c:lineChart/c:ser/c:smooth")
        assert "5" == nilai(pohon, "//c:valAx/c:majorUnit")

    def test_tanpa_legenda_judul_dan_tiga_dimensi(self, grafik: Grafik) -> None:
        """One colour, no legend, no title of Office's own, nothing in three dimensions."""
        pohon = etree.fromstring(bagian_grafik(grafik, TANGGAL).xml)
        warna = {e.get("val") for e in cari(pohon, "//c:ser//a:srgbClr")}

        assert not cari(pohon, "//c:legend | //c:title | //c:view3D | //c:bar3DChart")
        assert "1" == nilai(pohon, "//c:autoTitleDeleted")
        assert {"1F3864"} == warna

    def test_angka_berkoma(self, grafik: Grafik) -> None:
        """Labels are texts with a comma; a number format asks for it as well."""
        pohon = etree.fromstring(bagian_grafik(grafik, TANGGAL).xml)

        assert [format_id(n) for n in grafik.nilai] == teks(pohon, "//c:dLbl/c:tx//a:t")
        assert "[$-421]0.00" == cari(pohon, "//c:dLbls/c:numFmt")[0].get("formatCode")

    def test_buku_dapat_dibuka_dari_word(self, grafik: Grafik) -> None:
        """The chart names its workbook, and the lines upon it."""
        pohon = etree.fromstring(bagian_grafik(grafik, TANGGAL).xml)
        kunci = f"{{{NS['r']}}}id"

        assert [RID_BUKU] == [e.get(kunci) for e in cari(pohon, "c:externalData")]
        assert [RID_BENTUK] == [e.get(kunci) for e in cari(pohon, "c:userShapes")]
        assert ["chart", "spPr", "externalData", "userShapes"] == [
            etree.QName(e).localname for e in pohon if etree.QName(e).localname != "style"
        ][-4:]


class TestBatas:
    """Bounds between classes."""

    def test_letak(self) -> None:
        """A line lies where its bound is on the axis, and bears its label."""
        bagian = bagian_grafik(UNSUR, TANGGAL)
        bagan, bentuk = etree.fromstring(bagian.xml), etree.fromstring(bagian.bentuk)
        x, lebar = (float(nilai(bagan, f"//c:manualLayout/c:{n}")) for n in ("x", "w"))
        garis = [
            tuple(float(e.text) for e in cari(g.getparent(), "cdr:from/cdr:x | cdr:to/cdr:x"))
            for g in cari(bentuk, "//cdr:cxnSp")
        ]

        assert {round(x + lebar * float((b.nilai - 25) / 75), 4) for b in UNSUR.batas} == {
            round(a, 4) for a, _ in garis
        }
        assert all(a == b for a, b in garis)
        assert [b.label for b in UNSUR.batas] == teks(bentuk, "//a:t")

    def test_garis_berhenti_di_angka(self) -> None:
        """87,50 stands where the line at 88,31 would run: the line leaves its row out."""
        bentuk = etree.fromstring(bagian_grafik(UNSUR, TANGGAL).bentuk)
        banyak = [
            len(
                cari(
                    bentuk, f"//cdr:relSizeAnchor[cdr:cxnSp and starts-with(cdr:from/cdr:x, '{x}')]"
                )
            )
            for x in ("0.83", "0.74", "0.65")
        ]

        assert [1 + 1, 1, 1 + 1] == banyak

    def test_garis_berhenti_di_angka_tren(self) -> None:
        """A line is broken only by a figure upon it: above a point, or below one in a valley."""

        def potongan(batas: str) -> int:
            satu = attrs.evolve(TREN, batas=(Batas(nilai=Decimal(batas), label="B"),))
            return len(cari(etree.fromstring(bagian_grafik(satu, TANGGAL).bentuk), "//cdr:cxnSp"))

        # 81,90 stands above its point, 74,12 below: nothing is lower beside it.
        assert [1, 2, 1] == [potongan(n) for n in ("81.90", "83.20", "85.50")]
        assert [1, 1, 1] == [potongan(n) for n in ("74.12", "76.61", "70.00")]
        assert 2 == potongan("73.00")

    def test_sekelas(self) -> None:
        """Bars of one class have a middle shade that no note explains, so that outlines show."""
        satu = attrs.evolve(UNSUR, nilai=(Decimal(90),) * len(UNSUR.nilai), terendah=(0,))
        pohon = etree.fromstring(bagian_grafik(satu, TANGGAL).xml)

        assert {"50000"} == {e.get("val") for e in cari(pohon, "//c:ser/c:dPt//a:alpha")}
        assert ("Bergaris tepi: nilai terendah.",) == satu.catatan
        assert () == attrs.evolve(satu, terendah=()).catatan

    def test_angka_lembah(self) -> None:
        """A figure in a valley stands below its point, in documents and in workbooks."""
        satu = attrs.evolve(
            TREN,
            kategori=tuple("abcd"),
            nilai=tuple(map(Decimal, ("90.00", "80.00", "90.01", "90.01"))),
        )
        bagan = etree.fromstring(bagian_grafik(satu, TANGGAL).xml)
        lembar = Workbook().active
        assert lembar is not None
        (lembah,) = grafik_openpyxl(satu, lembar, 1, 1).series[0].dLbls.dLbl

        assert ["t", "b", "t", "t"] == [e.get("val") for e in cari(bagan, "//c:dLbl/c:dLblPos")]
        assert (1, "b", True) == (lembah.idx, lembah.dLblPos, lembah.showVal)

    def test_nama_miring_mendapat_tempat(self) -> None:
        """Sloping names have the room that they need, and the plot the rest."""

        def tinggi_bidang(nama: str) -> float:
            nilai = tuple(map(Decimal, range(70, 87)))
            return bidang(attrs.evolve(TREN, kategori=(nama,) * 17, nilai=nilai)).tinggi

        pendek, sedang, panjang = map(tinggi_bidang, ("TW I/26", "Triwulan I 2026", "x" * 100))
        assert bidang(TREN).tinggi >= pendek > sedang > panjang >= 0.5

    def test_nomor_bentuk_unik(self, grafik: Grafik) -> None:
        """Each shape has a number of its own."""
        bentuk = etree.fromstring(bagian_grafik(grafik, TANGGAL).bentuk)
        nomor = [e.get("id") for e in cari(bentuk, "//cdr:cNvPr")]

        assert len(set(nomor)) == len(nomor)

    def test_di_luar_sumbu_tidak_digambar(self) -> None:
        """A bound that the axis does not reach has no line."""
        satu = attrs.evolve(TREN, bawah=Decimal(80), nilai=tuple(map(Decimal, ("81", "85", "90"))))
        bentuk = etree.fromstring(bagian_grafik(satu, TANGGAL).bentuk)

        assert ["A ≥ 88,31"] == teks(bentuk, "//a:t")

    def test_tanpa_batas(self) -> None:
        """A chart without bounds has no part for them."""
        bagian = bagian_grafik(attrs.evolve(UNSUR, batas=()), TANGGAL)

        assert b"" == bagian.bentuk
        assert not cari(etree.fromstring(bagian.xml), "//c:userShapes")


class TestBita:
    """The same bytes."""

    def test_dua_kali(self, grafik: Grafik) -> None:
        """Twice in a row."""
        assert bagian_grafik(grafik, TANGGAL) == bagian_grafik(grafik, TANGGAL)

    def test_tanpa_jam(self, grafik: Grafik) -> None:
        """The workbook is of the report's day, its members of zip's first."""
        buku = bagian_grafik(grafik, TANGGAL).buku
        with zipfile.ZipFile(io.BytesIO(buku)) as arsip:
            saat = {i.date_time for i in arsip.infolist()}
            inti = arsip.read("docProps/core.xml").decode()

        assert {(1980, 1, 1, 0, 0, 0)} == saat
        assert 2 == inti.count(">2024-07-05T00:00:00Z<")


class TestLembarKerja:
    """Charts in a workbook of ours."""

    @pytest.fixture
    def buku(self) -> bytes:
        buku = Workbook()
        lembar = buku.active
        assert lembar is not None
        lembar.title = "Lembar 'A'"
        tulis_data(UNSUR, lembar, 3, 2)
        tulis_data(TREN, lembar, 3, 5)
        lembar.add_chart(grafik_openpyxl(UNSUR, lembar, 3, 2), "A12")
        lembar.add_chart(grafik_openpyxl(TREN, lembar, 3, 5), "A34")
        isi = io.BytesIO()
        buku.save(isi)
        return isi.getvalue()

    def test_rujukan(self, buku: bytes) -> None:
        """The chart takes its data from where they were written, and carries them as well."""
        pohon = etree.fromstring(dict(bongkar(buku))["xl/charts/chart2.xml"])

        assert [
            "'Lembar ''A'''!$F$3",
            "'Lembar ''A'''!$E$4:$E$6",
            "'Lembar ''A'''!$F$4:$F$6",
        ] == teks(pohon, "//c:f")
        assert list(map(str, TREN.nilai)) == teks(pohon, "//c:val//c:pt/c:v")
        assert not cari(pohon, "//c:dLbl[c:tx] | //c:externalData | //c:userShapes")

    @pytest.mark.audit
    def test_pasang_batas(self, buku: bytes, tmp_path: Path) -> None:
        """The lines become parts of the package, and a validator finds nothing new."""
        anggota = bongkar(buku)
        jadi = pasang_batas(anggota, [UNSUR, attrs.evolve(TREN, batas=())])
        (tmp_path / "polos.xlsx").write_bytes(buku)
        (tmp_path / "jadi.xlsx").write_bytes(kemas(jadi))
        temuan = [{*keluhan_openxml(tmp_path / n)} for n in ("polos.xlsx", "jadi.xlsx")]

        assert {"xl/drawings/batas1.xml", "xl/charts/_rels/chart1.xml.rels"} == (
            set(dict(jadi)) - set(dict(anggota))
        )
        assert temuan[1] <= temuan[0]
        assert 2 == len(load_workbook(tmp_path / "jadi.xlsx").worksheets[0]._charts)
