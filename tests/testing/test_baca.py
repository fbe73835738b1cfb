"""What the kit reads of a file is what a reader sees of it."""

import io
import zipfile
from importlib.util import find_spec
from textwrap import dedent

import pytest

from skm.renderers import Artifact
from skm.testing import RendererContract, SelTerbaca, baca_tabel, baca_teks
from skm.testing.cari import Dicari, hilang, jelaskan, rata, sambung


def berkas(media_type: str, isi: str | bytes) -> Artifact:
    """Return a file."""
    content = isi if isinstance(isi, bytes) else isi.encode()
    return Artifact(file_name="a.x", media_type=media_type, content=content)


def tabel(media_type: str, isi: str | bytes) -> list[list[list[tuple[str, int, int]]]]:
    """Return the tables of a file, each cell as text, height and width."""
    semua = baca_tabel(berkas(media_type, isi))
    assert semua is not None
    return [[[(rata(s.teks, huruf=True), s.tinggi, s.lebar) for s in b] for b in t] for t in semua]


HALAMAN = """
    <!doctype html><html><head><title>Judul jendela</title>
    <style>p { color: red }</style><script>var x = "<p>naskah</p>";</script></head>
    <body><h1>Ba<b>b</b>&nbsp;I</h1>Satu<br>dua<p>A &amp; B &lt;Kota&gt; R&#257;j&#x101;</p>
    <svg><title>Grafik unsur</title><text>C<tspan>2</tspan> ≥ 65,00</text><text>lain</text></svg>
    <template>tersembunyi</template>
    <table><thead><tr><th rowspan="2">No</th><th colspan=2>Waktu</th></tr>
    <tr><th>TW I<th>TW II</thead>
    <tr><td>1<td><p>satu</p><p>dua</p><td><table><tr><td>dalam</td></tr></table></td></tr></table>
    </body></html>
"""


class TestHtml:
    """HTML."""

    def test_text(self) -> None:
        """Blocks part, what stands within a line does not; nothing of head, script and style."""
        teks = rata(str(baca_teks(berkas("text/html; charset=utf-8", dedent(HALAMAN)))), huruf=True)

        assert (
            "Bab I Satu dua A & B <Kota> Rājā Grafik unsur C2 ≥ 65,00 lain No Waktu TW I TW II 1 "
            "satu dua dalam" == teks
        )

    def test_tables(self) -> None:
        """Cells have their spans; ends that may be left out may be left out."""
        assert [
            [
                [("No", 2, 1), ("Waktu", 1, 2)],
                [("TW I", 1, 1), ("TW II", 1, 1)],
                [("1", 1, 1), ("satu dua", 1, 1), ("dalam", 1, 1)],
            ],
            [[("dalam", 1, 1)]],
        ] == tabel("text/html", HALAMAN)


def test_markdown() -> None:
    """Rows of pipes are tables, without what makes their letters stand out."""
    isi = r"""
        Teks | biasa

        | No | Nama |
        | ---: | --- |
        | **1** | *A \| B \*C\** |
        |  | – |
    """

    assert [
        [
            [("No", 1, 1), ("Nama", 1, 1)],
            [("1", 1, 1), ("A | B *C*", 1, 1)],
            [("", 1, 1), ("–", 1, 1)],
        ]
    ] == tabel("text/markdown", dedent(isi))


def paket(nama: str, isi: str) -> bytes:
    """Return a zip of one member."""
    jadi = io.BytesIO()
    with zipfile.ZipFile(jadi, "w") as arsip:
        arsip.writestr(nama, isi)
    return jadi.getvalue()


def test_word() -> None:
    """Cells of Word that go on from above are part of the one above, whatever its width."""
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def sel(teks: str, sifat: str = "") -> str:
        isi = f"<w:p><w:r><w:t>{teks}</w:t></w:r></w:p>"
        return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{isi}</w:tc>"

    mulai, lanjut, lebar = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
    baris = (
        (sel("A", lebar + mulai), sel("B", mulai)),
        (sel("", lebar + lanjut), sel("C", mulai)),
        (sel("", lebar + lanjut), sel("", lanjut)),
        (sel("D"), sel("E"), sel("F")),
    )
    xml = "".join(f"<w:tr>{''.join(b)}</w:tr>" for b in baris)
    isi = paket("word/document.xml", f"<w:document {w}><w:tbl>{xml}</w:tbl></w:document>")

    assert [
        [
            [("A", 3, 2), ("B", 1, 1)],
            [("C", 2, 1)],
            [],
            [("D", 1, 1), ("E", 1, 1), ("F", 1, 1)],
        ]
    ] == tabel("application/vnd.openxmlformats-officedocument.wordprocessingml.document", isi)


def test_odf() -> None:
    """What is covered in OpenDocument is no cell of its own; what is repeated is several."""
    ns = "urn:oasis:names:tc:opendocument:xmlns"
    pertama = 'table:number-rows-spanned="2" table:number-columns-spanned="2"'
    isi = f"""<o:d xmlns:o="{ns}:office:1.0" xmlns:table="{ns}:table:1.0" xmlns:t="{ns}:text:1.0">
        <table:table><table:table-header-rows><table:table-row>
        <table:table-cell {pertama}><t:p>A</t:p>
        </table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>
        <table:table-row><table:covered-table-cell table:number-columns-repeated="2"/>
        <table:table-cell table:number-columns-repeated="2"><t:p>B</t:p><t:p>C</t:p>
        </table:table-cell></table:table-row></table:table></o:d>"""
    media_type = "application/vnd.oasis.opendocument.text"

    assert [[[("A", 2, 2)], [("B C", 1, 1), ("B C", 1, 1)]]] == tabel(
        media_type, paket("content.xml", isi)
    )


def test_buku_kerja() -> None:
    """Merged cells of a workbook are one, and numbers read as they are shown."""
    from openpyxl import Workbook

    buku = Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.append(["A", None, 3.4])
    lembar.append([None, None, 50])
    lembar["C1"].number_format, lembar["C2"].number_format = "0.00", '0.0"%"'
    lembar.merge_cells("A1:B2")
    isi = io.BytesIO()
    buku.save(isi)
    media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    assert [[[("A", 2, 2), ("3,40", 1, 1)], [("50,0%", 1, 1)]]] == tabel(media_type, isi.getvalue())


def test_csv() -> None:
    """A CSV file is one table."""
    assert [[[("a", 1, 1), ("b;c", 1, 1)]]] == tabel("text/csv", 'a;"b;c"\n')


def test_tidak_terbaca() -> None:
    """Nobody knows how tables of plain text are read."""
    assert baca_tabel(berkas("text/plain", "a | b")) is None
    assert SelTerbaca("a") == SelTerbaca("a", 1, 1)


# ---------------------------------------------------------------- PDF


def pdf(*halaman: str, susunan: str | None = None, lain: dict[int, str] | None = None) -> bytes:
    """
    Return a small PDF; each page is its content.

    Args:
        halaman: Contents of pages; the first page is object 10, the next one 12.
        susunan: What the root of the structure holds; None for a PDF that is not tagged.
        lain: Further objects, by number; fonts ``/G`` and drawings ``/X`` are 5 and 6.
    """
    akar = "<</Type/Catalog/Pages 2 0 R" + (f"/StructTreeRoot<<{susunan}>>" * (susunan is not None))
    anak = " ".join(f"{10 + 2 * i} 0 R" for i, _ in enumerate(halaman))
    benda = {
        1: f"{akar}>>",
        2: f"<</Type/Pages/Kids[{anak}]/Count {len(halaman)}>>",
        3: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        **(lain or {}),
    }
    pakai = "/Font<</F 3 0 R/G 5 0 R>>/XObject<</X 6 0 R>>" if lain else "/Font<</F 3 0 R>>"
    for i, isi in enumerate(halaman):
        benda[10 + 2 * i] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {11 + 2 * i} 0 R"
            f"/Resources<<{pakai}>>>>"
        )
        benda[11 + 2 * i] = aliran(isi)
    jadi = b"%PDF-1.7\n"
    daftar = ""
    for nomor, satu in benda.items():
        daftar += f"{nomor} 1\n{len(jadi):010} 00000 n \n"
        jadi += f"{nomor} 0 obj{satu}endobj\n".encode()
    ekor = f"xref\n0 1\n0000000000 65535 f \n{daftar}trailer<</Size {max(benda) + 1}/Root 1 0 R>>"
    return jadi + f"{ekor}\nstartxref\n{len(jadi)}\n%%EOF".encode()


def aliran(isi: str, sifat: str = "") -> str:
    """Return a stream."""
    return f"<</Length {len(isi)}{sifat}>>stream\n{isi}\nendstream"


def baris(*semua: str, dari: int = 700) -> str:
    """Return lines of text, one below the other."""
    isi = "".join(f"1 0 0 1 50 {dari - 20 * i} Tm ({t}) Tj " for i, t in enumerate(semua))
    return f"BT /F 12 Tf {isi}ET"


def artefak(teks: str, di: int) -> str:
    """Return a line that is marked as an artifact."""
    return f"/Artifact <</Type/Pagination>> BDC {baris(teks, dari=di)} EMC"


PYPDF = pytest.mark.skipif(find_spec("pypdf") is None, reason="needs pypdf")


@PYPDF
class TestPdf:
    """PDF, with pypdf."""

    def test_tagged(self) -> None:
        """Running heads and numbers of pages part no sentence; words may break after a hyphen."""
        isi = pdf(
            " ".join((
                artefak("Kepala berulang", 800),
                "/P <</MCID 0>> BDC " + baris("Menyederhanakan langkah ke-", "1 pada alur 2024/")
                + " EMC",
                artefak("Halaman 1", 30),
            )),
            " ".join((
                artefak("Kepala berulang", 800),
                "/P <</MCID 1>> BDC " + baris("2025 pelayanan")
                + " EMC",
                artefak("Halaman 2", 30),
            )),
            susunan="",
        )  # fmt: skip
        teks = str(baca_teks(berkas("application/pdf", isi)))

        assert rata("Menyederhanakan langkah ke-1 pada alur 2024/2025 pelayanan") == rata(teks)

    def test_untagged(self) -> None:
        """Of another one lines go that stand on most pages; rows of figures stay."""
        isi = [
            " ".join((
                baris("Laporan SKM", "3 4 3 4", dari=800),
                baris("a b", "c"),
                baris("3 4 3 4", f"{i}", dari=60),
            ))
            for i in (1, 2, 3)
        ]  # fmt: skip
        teks = str(baca_teks(berkas("application/pdf", pdf(*isi))))

        assert " ".join(["3 4 3 4 a b c 3 4 3 4"] * 3) == rata(teks)

    def test_susunan(self) -> None:
        """What belongs together does so over pages; cells have spans, pictures their words."""
        sel = {
            "TH": "/A[<</O/Layout/Width 5>><</O/Table/RowSpan 2/ColSpan 3>>]",
            "TD": "/C/Lebar",
        }
        isi = pdf(
            " ".join((
                "/P <</MCID 0>> BDC", baris("Satu kalimat"), "EMC",
                "/Artifact BMC", baris("Kepala", dari=800), "EMC",
                "/Span <</MCID 1>> BDC", baris("No", dari=500), "EMC",
                "/Span <</MCID 2>> BDC", baris("nilai awal", dari=480), "EMC",
                "BT /F 12 Tf /Span <</MCID 3>> BDC 1 0 0 1 50 90 Tm (penang\\255) Tj",
                "1 0 0 1 50 75 Tm (gung) Tj EMC 1 0 0 1 50 60 Tm (lepas) Tj ET",
                "/Figure <</MCID 4>> BDC /X Do EMC",
            )),
            " ".join((
                "/P <</MCID 0>> BDC", baris("dua halaman"), "EMC",
                "/Span <</MCID 1>> BDC BT /F 9 Tf 1 0 0 1 50 600 Tm (jawab)"
                " Tj /Span <</ActualText (fi)>> BDC (\\001) Tj EMC ( akhir) Tj ET EMC",
                "/Span <</MCID 2>> BDC BT /G 9 Tf 1 0 0 1 50 500 Tm <001B001C> Tj ET EMC",
                "/Span <</MCID 3>> BDC", baris("salah"), "EMC",
            )),
            susunan="/K 20 0 R/RoleMap<</Tabelku/Table/P/P>>"
            "/ClassMap<</Lebar<</O/Table/ColSpan 2>>>>",
            lain={
                5: "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 8 0 R"
                "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo"
                "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 9 0 R>>]>>",
                6: aliran(
                    f"/Span <</MCID 0>> BDC {baris('digambar')} EMC",
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F 3 0 R>>>>",
                ),
                8: aliran(
                    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                    "2 beginbfchar\n<001B> <0052>\n<001C> <0101>\nendbfchar"
                ),
                9: "<</Type/FontDescriptor/FontName/A/Flags 4>>",
                20: "<</S/Document/K[21 0 R 22 0 R 23 0 R 24 0 R]>>",
                21: "<</S/P/Pg 10 0 R/K[0 <</Type/MCR/Pg 12 0 R/MCID 0>>]>>",
                22: "<</S/Tabelku/Pg 10 0 R/K[<</S/THead/K<</S/TR/K"
                f"<</S/TH{sel['TH']}/K 1>>>>>><</S/TR/K[<</S/TD{sel['TD']}/K[<</S/P/K 2>>"
                "<</Type/OBJR/Obj 3 0 R>>]>><</S/TD/K<</S/P/K[<</S/Span/K 3>>"
                "<</S/Span/Pg 12 0 R/K 1>>]>>>>]>>]>>",
                23: "<</S/Figure/Pg 10 0 R/Alt(Sebuah grafik)/K 4>>",
                24: "<</S/P/Pg 12 0 R/K[2 <</S/Span/ActualText(ganti)/K 3>>]>>",
            },
        )  # fmt: skip
        ini = berkas("application/pdf", isi)

        assert (
            "Satu kalimat dua halaman No nilai awal penanggung jawabfi akhir "
            "Sebuah grafik digambar Rāganti lepas"
        ) == rata(str(baca_teks(ini)), huruf=True)
        assert [
            [[("No", 2, 3)], [("nilai awal", 1, 2), ("penanggung jawabfi akhir", 1, 1)]]
        ] == tabel("application/pdf", isi)

    def test_tanpa_tabel(self) -> None:
        """Nobody knows where the tables are of a PDF that tells of none."""
        assert baca_tabel(berkas("application/pdf", pdf(baris("a")))) is None
        assert baca_tabel(berkas("application/pdf", pdf(baris("a"), susunan=""))) is None

    def test_halaman_kosong(self) -> None:
        """A page without content has no text."""
        isi = pdf(baris("a"), susunan="").replace(b"/Contents 11 0 R", b"                ")

        assert "" == str(baca_teks(berkas("application/pdf", isi))).strip()


def test_sambung() -> None:
    """A word that goes on in the next line, or the one after, is whole; no other is."""
    teks = "Mei–\nJuni 1\n2 a?b=\n1&\nc=2 (a\nb) C:\n\n\\x satu\ndua –\n3 \n akhir\n"
    dicari = [Dicari("Mei–Juni 12 (ab) a?b=1&c=2", ""), Dicari("C:\\x satu dua –3", "")]

    assert "Mei–Juni 1\n2 a?b=1&c=2 (a\nb) C:\\x satu\ndua –3 \n akhir" == sambung(teks, dicari)


def test_tanpa_pypdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pypdf nobody knows how a PDF is read, and what would help is told."""
    monkeypatch.setattr("skm.testing.baca.dapat_dibaca", lambda: False)
    ini = berkas("application/pdf", b"%PDF-1.7")

    assert baca_teks(ini) is None
    with pytest.raises(pytest.skip.Exception, match="install pypdf"):
        RendererContract().read_text(ini)


# ---------------------------------------------------------------- where a text parts


@pytest.mark.parametrize(
    ("dicari", "teks", "kata"),
    [
        (Dicari("3,40", "A", "U3"), "U1 3,49 U3 3,4 B", "A: want '3,40', got '3,4'"),
        (Dicari("Seksi Umum", "A"), "Seksi Um 3", "A: want 'Seksi Umum', got 'Seksi Um'"),
        (Dicari("zzz", "A"), "abc", "A: want 'zzz', got nothing like it"),
        (Dicari("98", "A"), "98,5", "A: '98' is there elsewhere or in part of another"),
        (
            Dicari("awal " * 20 + "akhir", "A"),
            "awal " * 20 + "lain sekali",
            "A: want '…" + "awal " * 8 + "akhir', got '…" + "awal " * 8 + "lain'",
        ),
    ],
)  # fmt: skip
def test_jelaskan(dicari: Dicari, teks: str, kata: str) -> None:
    """The longest beginning is found, and both sides of where it ends are told."""
    assert kata == jelaskan(dicari, teks)


def test_hilang_sekali() -> None:
    """What is missing at several places is told once, with the first of them."""
    semua = [Dicari("a", "1"), Dicari("b", "2"), Dicari("a", "3"), Dicari(" ", "4")]

    assert [Dicari("a", "1")] == hilang(semua, "b")
