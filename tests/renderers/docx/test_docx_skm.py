"""DOCX of the survey report: what its data call for and nothing else, in the report's order."""

import io
import re
import zipfile
from decimal import Decimal
from typing import Any

import attrs
import pytest
import survei
from bentuk import LEBAR, PENDEK, aneh, bab, jawaban, polos, tabel
from docxtpl import DocxTemplate
from dokumen import NS, Dokumen, W
from hypothesis import given
from jinja2 import meta
from lxml import etree
from openpyxl import load_workbook
from PIL import Image

import skm
from skm.model import Kop
from skm.naskah import (
    Baris,
    BarisKaki,
    Blok,
    Daftar,
    Gambar,
    Kolom,
    Naskah,
    Paragraf,
    Sel,
    Subbab,
    Tabel,
    TabelJawaban,
    TanpaGambar,
    Tautan,
)
from skm.renderers.docx.badan import lengkapi_lajur
from skm.renderers.docx.bawaan import templat
from skm.renderers.docx.dokumen import isi_templat
from skm.renderers.docx.filter import LINGKUNGAN
from skm.renderers.docx.gabung import pasang_gabung
from skm.renderers.docx.konteks import konteks
from skm.testing import naskah_contoh, teks

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def cetak(naskah: Naskah) -> bytes:
    return skm.cetak(naskah, "docx").content


@pytest.fixture(scope="module")
def penuh() -> Naskah:
    return skm.susun(survei.penuh())


@pytest.fixture(scope="module")
def dokumen(penuh: Naskah) -> Dokumen:
    return Dokumen(cetak(penuh))


def dengan(dasar: Naskah, *isi: Blok) -> Dokumen:
    """Return a document whose only chapter holds *isi*."""
    return Dokumen(cetak(attrs.evolve(dasar, bab=(bab(1, *isi),), lampiran=())))


def menurut_gaya(dokumen: Dokumen, gaya: str) -> list[str]:
    return [dokumen.teks(p) for p in dokumen.cari("w:body/w:p") if dokumen.gaya(p) == gaya]


class TestUrutan:
    """The report's order is the document's."""

    def test_bab_lalu_tanda_tangan_lalu_lampiran(self, dokumen: Dokumen) -> None:
        """Chapters, the signature, appendices, each with what it is called by."""
        judul = menurut_gaya(dokumen, "heading 1")
        semua = dokumen.semua_teks

        assert [
            "BAB I\nPendahuluan",
            "BAB II\nPengumpulan Data SKM",
            "BAB III\nHasil Pengolahan Data SKM",
            "BAB IV\nAnalisis Hasil SKM",
            "BAB V\nKesimpulan",
            "LAMPIRAN 1\nKuesioner",
            "LAMPIRAN 2\nHasil Pengolahan Data",
            "LAMPIRAN 3\nSaran dan Masukan Responden",
        ] == judul
        assert semua.index(judul[4]) < semua.index("Contoh Nama Kepala") < semua.index(judul[5])

    def test_setiap_blok_pada_tempatnya(self, penuh: Naskah, dokumen: Dokumen) -> None:
        """Headings, captions and lists come as the report gives them."""
        subbab = [b for b in penuh.blok if isinstance(b, Subbab)]
        tabel_ = [b for b in penuh.blok if isinstance(b, Tabel | TabelJawaban)]

        assert [b.teks.replace(" ", "\t", 1) for b in subbab] == menurut_gaya(dokumen, "heading 2")
        assert [f"Tabel {t.nomor}. {t.judul}" for t in tabel_] == menurut_gaya(dokumen, "caption")
        assert [f"Gambar {g.nomor}. {g.judul}" for g in penuh.grafik] == menurut_gaya(
            dokumen, "Judul Gambar"
        )

    @pytest.mark.parametrize("berlogo", [True, False])
    @pytest.mark.parametrize("instansi", ["", "Pemerintah Kabupaten Contoh"])
    def test_sampul(self, instansi: str, *, berlogo: bool) -> None:
        """A cover names the unit once; without an agency there is no head, but for the logo."""
        asal = naskah_contoh("biasa", "skm")
        logo = asal.sampul.logo if berlogo else None
        sampul = attrs.evolve(
            asal.sampul, unit="Unit Sampul", instansi=instansi, singkatan_instansi="", logo=logo
        )
        jadi = Dokumen(cetak(attrs.evolve(asal, sampul=sampul, kop=Kop())))
        semua = [jadi.teks(p) for p in jadi.cari("//w:p")]

        assert 1 == semua.count("Unit Sampul")
        assert bool(instansi) is ("Pemerintah Kabupaten Contoh" in semua)
        assert bool(instansi) is bool(jadi.cari("//w:tcBorders/w:bottom[@w:val!='nil']"))
        assert berlogo is bool(jadi.cari("//w:p[w:pPr/w:pStyle/@w:val='SampulLogo']//w:drawing"))

    def test_tanpa_isi_tanpa_tempat(self, penuh: Naskah) -> None:
        """Without tables, charts and appendices nothing is said of them."""
        jadi = Dokumen(cetak(polos(penuh)))

        assert ["Daftar Isi"] == menurut_gaya(jadi, "TOC Heading")
        assert not jadi.cari("//w:drawing | //w:pgSz[@w:orient]")
        assert 3 == len(jadi.cari("//w:tbl"))  # those that lay out cover and signature
        assert not [n for n in jadi.anggota if "chart" in n or "embedding" in n]

    def test_bab_kosong(self, penuh: Naskah) -> None:
        """Neither an empty chapter nor an empty list stops anything."""
        naskah = attrs.evolve(
            penuh, bab=(bab(1), bab(2, Daftar(id="d", butir=()))), lampiran=(bab(1),)
        )

        assert ["BAB 1\nBagian 1", "BAB 2\nBagian 2", "BAB 1\nBagian 1"] == menurut_gaya(
            Dokumen(cetak(naskah)), "heading 1"
        )
        assert Dokumen(cetak(attrs.evolve(penuh, bab=(), lampiran=())))

    def test_nomor_tabel_dan_gambar_medan(self, penuh: Naskah, dokumen: Dokumen) -> None:
        """Captions count with fields, tables and figures apart."""
        medan = [e.text.strip() for e in dokumen.cari("//w:instrText")]

        for kata, banyak in (("Tabel", len(penuh.tabel) + 1), ("Gambar", len(penuh.grafik))):
            assert [f"SEQ {kata} \\* ARABIC"] * banyak == [
                m for m in medan if m.startswith(f"SEQ {kata} ")
            ]

    def test_setiap_daftar_mulai_dari_satu(self, penuh: Naskah) -> None:
        """Each list has a numbering of its own that begins with one."""
        jadi = dengan(
            penuh,
            Daftar(id="a", butir=("a", "b")),
            PENDEK,
            Daftar(id="b", butir=("c",)),
            PENDEK,
            Daftar(id="c", butir=("d", "e")),
        )
        nomor = [e.get(W + "val") for e in jadi.cari("//w:numPr/w:numId")]
        penomoran = jadi.xml("word/numbering.xml")
        mulai = {
            n.get(W + "numId"): [
                e.get(W + "val") for e in jadi.cari("w:lvlOverride/w:startOverride", n)
            ]
            for n in jadi.cari("//w:num", penomoran)
        }

        assert [0, 0, 1, 2, 2] == [sorted(mulai).index(n) for n in nomor]
        assert [[], ["1"], ["1"]] == [mulai[n] for n in dict.fromkeys(nomor)]


@pytest.fixture(scope="module")
def tabel_bergabung(penuh: Naskah) -> Dokumen:
    """A table with common heads, merged cells and a row that stands out."""
    satu = Tabel(
        id="t",
        nomor=1,
        judul="T",
        kolom=(
            Kolom(id="no", judul="No", lebar=10, rata="tengah"),
            Kolom(id="a", judul="A", lebar=40),
            Kolom(id="b", judul="B", kelompok="Waktu", lebar=15, rata="tengah"),
            Kolom(id="c", judul="C", kelompok="Waktu", lebar=15, rata="kanan"),
            Kolom(id="d", judul="D", kelompok="Lain", lebar=20),
        ),
        baris=(
            Baris(sel=(Sel(teks="1", rentang=2), *(Sel(teks=t) for t in "wxyz"))),
            Baris(sel=(Sel(rentang=0), *(Sel(teks=t) for t in "WXYZ")), peran="total"),
        ),
    )
    return dengan(penuh, satu)


class TestTabel:
    """Tables of any columns."""

    def test_kepala(self, tabel_bergabung: Dokumen) -> None:
        """Common heads span their columns, the others both rows."""
        assert [
            "*| (mulai) No | (mulai) A | (2 kolom) Waktu | Lain",
            "*| (lanjut) | (lanjut) | B | C | D",
            "| (mulai) 1 | w | x | y | z",
            "| (lanjut) | (tebal) W | (tebal) X | (tebal) Y | (tebal) Z",
        ] == [
            tabel_bergabung._baris(b)
            for b in tabel_bergabung.cari("w:tr", tabel_bergabung.tabel[0])
        ]

    def test_lebar_dan_rata(self, tabel_bergabung: Dokumen) -> None:
        """Columns share the width of the page's text, cells follow their column."""
        (grid,) = tabel_bergabung.cari("w:tblGrid", tabel_bergabung.tabel[0])
        lebar = [int(k.get(W + "w")) for k in grid]

        assert 8787 <= sum(lebar) <= 8789
        assert abs(lebar[2] - lebar[3]) <= 1
        assert lebar[2] > lebar[0] >= 8 * 56
        assert lebar[1] == max(lebar)
        assert [
            "Teks Tabel Tengah",
            "Teks Tabel",
            "Teks Tabel Tengah",
            "Teks Tabel Kanan",
            "Teks Tabel",
        ] == [
            tabel_bergabung.gaya(p)
            for p in tabel_bergabung.cari("w:tr[3]/w:tc/w:p", tabel_bergabung.tabel[0])
        ]

    def test_arsir_dari_templat(self, tabel_bergabung: Dokumen, penuh: Naskah) -> None:
        """The head's shading is the one that the template's table style has."""
        warna = {
            s.get(W + "fill")
            for s in tabel_bergabung.cari(
                "w:tr[position()<3]/w:tc/w:tcPr/w:shd", tabel_bergabung.tabel[0]
            )
        }
        lain = dict(Dokumen(templat("skm")).anggota)
        lain["word/styles.xml"] = lain["word/styles.xml"].replace(b"E4EAF2", b"FFCC00")
        isi = io.BytesIO()
        with zipfile.ZipFile(isi, "w") as arsip:
            for nama, satu in lain.items():
                arsip.writestr(nama, satu)
        ganti = Dokumen(isi_templat(isi.getvalue(), penuh))

        assert {"E4EAF2"} == warna
        assert {"FFCC00"} == {s.get(W + "fill") for s in ganti.cari("//w:tcPr/w:shd")}

    def test_baris_tidak_terbelah_dan_kepala_diulang(self, dokumen: Dokumen) -> None:
        """In all tables of the report; rows of answers in columns are of one line anyhow."""
        semua = [t for t in dokumen.tabel if dokumen.cari("w:tr/w:trPr/w:tblHeader", t)]

        assert 10 == len(semua)
        terbelah = (b for t in semua for b in dokumen.cari("w:tr[not(w:trPr/w:cantSplit)]", t))
        teks = {dokumen.teks(p) for b in terbelah for p in dokumen.cari(".//w:p", b)}
        assert [] == [t for t in teks if " " in t or len(t) > len("dihitung")]

    def test_tabel_kecil_tidak_dipisah(self, penuh: Naskah) -> None:
        """A table of a few rows goes to the next page as one, a long one does not."""
        for baris, lekat in ((9, True), (40, False)):
            jadi = dengan(penuh, tabel(1, 3, baris), PENDEK)
            sel = jadi.cari("w:tr[not(w:trPr/w:tblHeader)]", jadi.tabel[0])
            ada = [bool(jadi.cari(".//w:keepNext", b)) for b in sel]

            assert [lekat] * (baris - 1) + [False] == ada

    def test_lampiran_dalam_sel(self, penuh: Naskah) -> None:
        """Pictures, links and missing pictures have their place in any table."""
        foto = io.BytesIO()
        Image.new("RGB", (840, 640)).save(foto, "PNG")
        gambar = Gambar(
            isi=foto.getvalue(), media_type="image/png", lebar=840, tinggi=640, keterangan="Rapat"
        )
        sel = Sel(
            teks="Lihat",
            lampiran=(
                gambar,
                Tautan(alamat="https://contoh.go.id/?a=1&b=2", keterangan="A & B"),
                TanpaGambar(berkas="x.png", sebab="berkas tidak ditemukan"),
            ),
        )
        satu = attrs.evolve(tabel(1, 1, lebar=50), baris=(Baris(sel=(sel,)),))
        jadi = dengan(penuh, satu)

        assert (
            "| Lihat ¶ [gambar 76 x 58 mm: Rapat] ¶ Rapat ¶ <https://contoh.go.id/?a=1&b=2> A & B"
            " ¶ (gambar tidak ditampilkan: x.png – berkas tidak ditemukan)"
        ) == jadi._baris(jadi.cari("w:tr[2]", jadi.tabel[0])[0])


@pytest.fixture(scope="module")
def tabel_jawaban(penuh: Naskah) -> Dokumen:
    kaki = (
        BarisKaki(id="nrr", judul="NRR", sel=(Sel(teks="2,5"), Sel(teks="3")), akhir=Sel()),
        BarisKaki(
            id="tertimbang",
            judul="NRR & T",
            sel=(Sel(teks="1,25"), Sel(teks="1,5")),
            akhir=Sel(teks="2,75"),
        ),
        BarisKaki(id="ikm", judul="IKM", sel=(), akhir=Sel(teks="68,75")),
    )
    return dengan(penuh, jawaban({"U1": "14-x", "U2": "234-"}, dihitung="1110", kaki=kaki))


class TestJawaban:
    """The table of all answers."""

    def test_isi(self, tabel_jawaban: Dokumen) -> None:
        """One row a respondent, foot rows below, their last cell where there is something."""
        assert [
            "*| (mulai) No / Responden | (2 kolom) Nilai Unsur Pelayanan | (mulai) Dihitung",
            "*| (lanjut) | U1 | U2 | (lanjut)",
            "| 1 | 1 | 2 | ya",
            "| 2 | 4 | 3 | ya",
            "| 3 |  | 4 | ya",
            "| 4 | × |  | tidak",
            "| (tebal) NRR | (tebal) 2,5 | (tebal) 3 |",
            "| (tebal) NRR & T | (tebal) 1,25 | (tebal) 1,5 | (tebal) 2,75",
            "| (3 kolom, tebal) IKM | (tebal) 68,75",
        ] == [
            tabel_jawaban._baris(b).rstrip()
            for b in tabel_jawaban.cari("w:tr", tabel_jawaban.tabel[0])
        ]

    def test_semua_dihitung(self, penuh: Naskah) -> None:
        """Where everybody counts, nothing says so, and a last column shows in the foot alone."""
        kaki = (BarisKaki(id="ikm", judul="IKM", sel=(), akhir=Sel(teks="68,75")),)
        jadi = dengan(penuh, jawaban({"U1": "14", "U2": "2-"}, kaki=kaki))

        assert [
            "*| (mulai) No / Responden | (2 kolom) Nilai Unsur Pelayanan |",
            "*| (lanjut) | U1 | U2 |",
            "| 1 | 1 | 2 |",
            "| 2 | 4 |  |",
            "| (3 kolom, tebal) IKM | (tebal) 68,75",
        ] == [jadi._baris(b).rstrip() for b in jadi.cari("w:tr", jadi.tabel[0])]

    def test_yang_tidak_dihitung(self, tabel_jawaban: Dokumen) -> None:
        """A sheet that does not count is set apart without colour."""
        miring = [
            bool(tabel_jawaban.cari(".//w:i", b))
            for b in tabel_jawaban.baris(tabel_jawaban.tabel[0])
        ]

        assert [False, False, False, True, False, False, False] == miring

    def test_kaki_tidak_sendirian(self, tabel_jawaban: Dokumen) -> None:
        """The last respondent stays with the foot, and here the foot with the signature."""
        lekat = [
            bool(tabel_jawaban.cari(".//w:keepNext", b))
            for b in tabel_jawaban.baris(tabel_jawaban.tabel[0])
        ]

        assert [False, False, False, True, True, True, True] == lekat

    def test_dua_lajur(self, penuh: Naskah) -> None:
        """The rows of many go in two columns on the same paper, the foot below them."""
        kaki = (BarisKaki(id="ikm", judul="IKM", sel=(), akhir=Sel(teks="68,75")),)
        isi = {f"U{i}": "1234" * 30 for i in range(1, 10)}
        jadi = dengan(penuh, PENDEK, jawaban(isi, kaki=kaki))
        baris, bawah, *_ = jadi.tabel

        assert (120, 1) == (len(jadi.baris(baris)), len(jadi.baris(bawah)))
        kepala = [
            [jadi._baris(b).rstrip(" |") for b in jadi.cari("w:tr[w:trPr/w:tblHeader]", t)]
            for t in (baris, bawah)
        ]
        # The foot has a last column, for the index.
        assert [f"{kepala[0][0]} | (mulai)", f"{kepala[0][1]} | (lanjut)"] == kepala[1]
        dua, satu = jadi.cari("//w:sectPr")[-2:]
        awal = jadi.cari("//w:sectPr")[-3]
        assert ["", "2", ""] == [s.find("w:cols", NS).get(W + "num", "") for s in (awal, dua, satu)]
        assert [False, True, True] == [
            bool(jadi.cari("w:type[@w:val='continuous']", s)) for s in (awal, dua, satu)
        ]
        # Pages are counted on, and have the foot of the page that they had.
        assert [True, False, False] == [
            bool(jadi.cari("w:pgNumType[@w:start]", s)) for s in (awal, dua, satu)
        ]
        kertas = [
            [etree.tostring(e) for e in jadi.cari("w:footerReference | w:pgSz | w:pgMar", s)]
            for s in (awal, dua, satu)
        ]
        assert kertas[0] == kertas[1] == kertas[2]
        # Before the rows the caption ends a section, after them a paragraph of no height.
        assert jadi.teks(baris.getprevious()).startswith("Tabel 1")
        assert awal is jadi.cari("w:pPr/w:sectPr", baris.getprevious())[0]
        lebar = [int(n.get(W + "w")) for n in jadi.cari("w:tblGrid/w:gridCol", baris)]
        assert 2 * sum(lebar) <= (155 - 6) * 1440 / 25.4

    @pytest.mark.parametrize(("n", "tinggi"), [(120, "20"), (121, "280")])
    def test_lajur_ganjil(self, penuh: Naskah, n: int, tinggi: str) -> None:
        """An odd number of rows is ended by something as high as one, or one column holds all."""
        isi = {f"U{i}": ("1234" * 31)[:n] for i in range(1, 10)}
        jadi = dengan(penuh, PENDEK, jawaban(isi))
        akhir = jadi.cari("//w:pPr[w:sectPr/w:cols/@w:num]/w:spacing")[-1]

        assert tinggi == akhir.get(W + "line")

    def test_lajur_di_templat_lain(self) -> None:
        """Sections of a template that say no paper stay; in a cell no section ends."""

        def isi(xml: str, akhir: str = "<w:sectPr/>") -> Any:
            ruang = f'xmlns:w="{NS["w"]}"'
            badan = etree.fromstring(f"<w:body {ruang}>{xml}{akhir}</w:body>")
            lengkapi_lajur(badan)
            return badan

        awal, akhir = (
            f'<w:p><w:pPr><w:sectPr lajur="{u}"><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>'
            for u in ("awal", "akhir")
        )
        polos = '<w:p><w:pPr><w:sectPr><w:cols w:num="3"/></w:sectPr></w:pPr></w:p>'
        tabel = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"

        sama = isi(f"{polos}{polos}")
        assert ["3", "3"] == [e.get(W + "num") for e in sama.iter(W + "cols")]
        baru = isi(f"<w:p/>{awal}{tabel.format('')}{akhir}<w:p/>")
        assert [[], ["type", "cols"], ["type"]] == [
            [etree.QName(e).localname for e in s] for s in baru.iter(W + "sectPr")
        ]
        assert ["p", "tbl", "p", "p", "sectPr"] == [etree.QName(e).localname for e in baru]
        sel = isi(tabel.format(f"<w:p/>{awal}{tabel.format('')}{akhir}<w:p/>"))
        assert 1 == len([*sel.iter(W + "sectPr")])
        sendiri = [isi(satu) for satu in (akhir, awal, f"{polos}{akhir}", f"{akhir}{awal}")]
        kosong = isi(f"{awal}{akhir}".replace('<w:cols w:num="2"/>', ""))
        for satu in (sama, baru, sel, kosong, *sendiri):
            assert b"lajur" not in etree.tostring(satu)

    def test_satu_lajur(self, penuh: Naskah) -> None:
        """Few rows, very many, and those of many columns stand in one column, foot and all."""
        for banyak, unsur in ((40, 9), (1001, 9), (120, 14)):
            kaki = (BarisKaki(id="ikm", judul="IKM", sel=(), akhir=Sel(teks="68,75")),)
            isi = {f"U{i}": "4" * banyak for i in range(1, unsur + 1)}
            satu = dengan(penuh, jawaban(isi, kaki=kaki)).tabel[0]

            assert banyak + 3 == len(satu.findall("w:tr", NS))

    def test_lajur_tanpa_kaki(self, penuh: Naskah) -> None:
        """Without a foot a paragraph of no height begins what follows."""
        isi = {f"U{i}": "4" * 50 for i in range(1, 10)}
        jadi = dengan(penuh, jawaban(isi), PENDEK)
        satu = jadi.tabel[0]

        assert PENDEK.teks in {jadi.teks(p) for p in satu.itersiblings(W + "p")}
        assert jadi.cari("w:pPr/w:sectPr/w:cols[@w:num='2']", satu.getnext())
        assert "" == jadi.teks(satu.getnext().getnext())

    def test_ribuan(self, penuh: Naskah) -> None:
        """All of some thousands are there."""
        satu = jawaban({f"U{i}": "1234" * 1000 for i in range(1, 10)})
        jadi = dengan(penuh, satu)

        assert 4000 == len(jadi.baris(jadi.tabel[0]))


class TestGrafik:
    """Charts are Office's own."""

    def test_bagian(self, penuh: Naskah, dokumen: Dokumen) -> None:
        """Each has its parts, and the document leads to them."""
        kunci = [e.get(f"{{{NS['r']}}}id") for e in dokumen.akar.iter(f"{{{C}}}chart")]

        assert [f"charts/chart{n}.xml" for n in (1, 2, 3)] == [dokumen.hubungan[k] for k in kunci]
        for grafik in penuh.grafik:
            n = grafik.nomor
            hubungan = {
                h.get("Id"): h.get("Target")
                for h in dokumen.xml(f"word/charts/_rels/chart{n}.xml.rels")
            }
            isi = dokumen.anggota[f"word/embeddings/Microsoft_Excel_Sheet{n}.xlsx"]
            lembar = load_workbook(io.BytesIO(isi))["Data"]
            bagan = dokumen.xml(f"word/charts/chart{n}.xml")

            assert {
                "rId1": f"../embeddings/Microsoft_Excel_Sheet{n}.xlsx",
                "rId2": f"../drawings/drawing{n}.xml",
            } == hubungan
            assert list(grafik.nilai) == [
                Decimal(str(s.value)) for (s,) in lembar["B2" : f"B{len(grafik.nilai) + 1}"]
            ]
            assert list(map(str, grafik.nilai)) == [
                e.text for e in bagan.iterfind(f".//{{{C}}}numCache//{{{C}}}v")
            ]

    def test_teks_alternatif(self, penuh: Naskah, dokumen: Dokumen) -> None:
        """Who does not see a chart is told it, and drawings have ids of their own."""
        sifat = dokumen.cari("//wp:docPr")

        assert [f"{g.judul}. {g.uraian}" for g in penuh.grafik] == [s.get("descr") for s in sifat]
        assert len(sifat) == len({s.get("id") for s in sifat})

    def test_jenis_isi_terdaftar(self, dokumen: Dokumen) -> None:
        """Each part has its content type."""
        jenis = dokumen.anggota["[Content_Types].xml"].decode()

        assert 3 == jenis.count("drawingml.chart+xml")
        assert 3 == jenis.count("drawingml.chartshapes+xml")
        assert 1 == jenis.count("spreadsheetml.sheet")


class TestKertas:
    """A4, wide tables on their side, no page in vain."""

    def bagian(self, jadi: Dokumen) -> list[str]:
        return [s.find("w:pgSz", NS).get(W + "orient", "tegak") for s in jadi.cari("//w:sectPr")]

    def test_penuh(self, dokumen: Dokumen) -> None:
        """No table needs a page on its side, that of its services neither; answers in columns."""
        assert ["tegak"] * 5 == self.bagian(dokumen)

    def test_aneh(self, penuh: Naskah) -> None:
        """Wide tables side by side share a section, at the end it is the document's last."""
        jadi = Dokumen(cetak(aneh(penuh)))

        # The third is a heading with a few lines and the table they lead to.
        assert [
            "tegak",
            "tegak",
            "landscape",
            "landscape",
            "tegak",
            "landscape",
        ] == self.bagian(jadi)

    def test_grafik_di_bawah_tabel_lebar(self, penuh: Naskah) -> None:
        """A chart stays on the turned page of the table above it if it has room there."""
        besar = penuh.grafik[0]
        kecil = attrs.evolve(besar, kategori=besar.kategori[:3], nilai=besar.nilai[:3])

        def di_halaman_rebah(*isi: Blok) -> bool:
            jadi = dengan(penuh, *isi, PENDEK)
            (rebah,) = (
                s for s in jadi.cari("//w:sectPr") if jadi.cari("w:pgSz[@w:orient='landscape']", s)
            )
            grafik = jadi.cari("w:body/w:p[.//w:drawing]")[-1]
            return any(rebah in [*p.iter()] for p in grafik.itersiblings(W + "p"))

        assert di_halaman_rebah(PENDEK, tabel(1, LEBAR), kecil)
        assert not di_halaman_rebah(PENDEK, tabel(1, LEBAR, 8), besar)
        assert not di_halaman_rebah(PENDEK, tabel(1, LEBAR, 20), kecil)
        assert not di_halaman_rebah(PENDEK, tabel(1, LEBAR), PENDEK, kecil)
        panjang = Paragraf(id="p", teks="Kalimat pengantar yang panjang. " * 25)
        assert di_halaman_rebah(PENDEK, tabel(1, LEBAR, 10), kecil)
        assert not di_halaman_rebah(panjang, tabel(1, LEBAR, 10), kecil)

    def test_judul_ikut_tabel_lebar(self, penuh: Naskah) -> None:
        """A chapter that begins with a wide table lies on its side from its heading on."""
        jadi = dengan(penuh, Subbab(id="s", judul="J", nomor="1.1"), tabel(1, LEBAR), PENDEK)
        (judul,) = (p for p in jadi.cari("w:body/w:p") if jadi.gaya(p) == "heading 1")

        assert jadi.cari("w:pPr/w:sectPr", judul.getprevious())

    def test_bagian_berakhir_dengan_kata(self, penuh: Naskah) -> None:
        """No section ends with an empty paragraph that could take a page of its own."""
        dokumen = Dokumen(cetak(aneh(penuh)))
        akhir = dokumen.cari("w:body/w:p[w:pPr/w:sectPr]")
        kosong = [p for p in akhir if not dokumen.teks(p)]

        assert 5 == len(akhir)
        assert {"tbl"} == {etree.QName(p.getprevious()).localname for p in kosong}

    def test_kalimat_akhir_melekat_pada_tanda_tangan(self, penuh: Naskah) -> None:
        """Closing words stay with the signature, unless they are longer than a page."""
        for isi, lekat in (
            (Paragraf(id="p", teks="Demikian."), True),
            (Daftar(id="d", butir=("a", "b")), True),
            (Paragraf(id="p", teks="Demikian. " * 200), False),
        ):
            jadi = dengan(penuh, PENDEK, isi)
            tanda_tangan = jadi.tabel[-1]
            akhir = tanda_tangan.getprevious().getprevious()

            assert lekat is bool(jadi.cari("w:pPr/w:keepNext", akhir))
            assert jadi.cari("w:tr/w:trPr/w:cantSplit", tanda_tangan)


class TestTeks:
    """Nothing is lost, nothing becomes more than text."""

    @given(teks(boleh_kosong=False))
    def test_setiap_teks_tidak_hilang(self, sembarang: str) -> None:
        """Neither is a generated one."""
        satu = attrs.evolve(tabel(1, 1, lebar=9), baris=(Baris(sel=(Sel(teks=sembarang),)),))
        jadi = dengan(skm.susun(survei.kecil()), Paragraf(id="p", teks=sembarang), satu)
        paragraf = [p for p in jadi.cari("w:body/w:p") if jadi.gaya(p) == "Body Text"]

        assert re.sub(r"\b(Tabel|Gambar) (?=\d)", "\\1\N{NO-BREAK SPACE}", sembarang) == (
            jadi.teks(paragraf[0])
        )
        assert sembarang == jadi.teks(jadi.cari("w:tr[2]/w:tc", jadi.tabel[0])[0])

    def test_tabel_dan_nomornya_sebaris(self, penuh: Naskah) -> None:
        """ "Tabel 3" is not parted at the end of a line."""
        jadi = dengan(penuh, Paragraf(id="p", teks="Lihat Tabel 3 dan Gambar 12; Tabel ini."))

        assert "Lihat Tabel\xa03 dan Gambar\xa012; Tabel ini." in jadi.semua_teks


class TestTemplat:
    """The template is a file that an office edits."""

    def test_nama_dalam_templat_dikenal(self, penuh: Naskah) -> None:
        """It asks for nothing that the context does not have."""
        xml = pasang_gabung(
            DocxTemplate("").patch_xml(
                Dokumen(templat("skm")).anggota["word/document.xml"].decode()
            )
        )

        assert meta.find_undeclared_variables(LINGKUNGAN.parse(xml)) <= set(konteks(penuh)[0])
