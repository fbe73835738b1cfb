"""Markdown: complete, one block per line, and data never becomes markup."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import attrs
import pytest
import survei
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

import skm
from golden import banding
from skm.dasar import Peta
from skm.markah import harfiah
from skm.naskah import (
    Baris,
    BarisKaki,
    Blok,
    Daftar,
    Gambar,
    Grafik,
    Kolom,
    Paragraf,
    Peran,
    Sel,
    Subbab,
    Tabel,
    TabelJawaban,
    TanpaGambar,
    Tautan,
)
from skm.testing import laporan_tindak_lanjut, teks

AKAR = Path(__file__).parents[2]
CONTOH = {"jateng": "jateng-2024-tw1", "mahulu": "mahulu-2025", "sekadau": "sekadau-2019-s1"}
JATENG = AKAR / "examples" / CONTOH["jateng"] / "laporan.toml"

SULIT = (
    "",
    'Dinas "A" & B <Kota> – Rājā',
    "=1+1",
    "+62 24 1234",
    "- bukan butir",
    "1. bukan butir",
    "12) bukan butir",
    "# bukan judul",
    "> bukan kutipan",
    "    bukan kode",
    "\tbukan kode",
    "---",
    "===",
    "***",
    "```",
    "~~~",
    "~~coret~~",
    "*miring* _miring_ **tebal** `kode`",
    "[tautan](https://contoh.go.id) ![gambar](a.png) [x]: https://contoh.go.id",
    "<b>html</b> <!-- komentar --> <https://contoh.go.id>",
    "&amp; &#65; &copy; A&B",
    "sel | sel \\| sel \\",
    "| a | b |\n| --- | --- |",
    "baris satu\nbaris dua\n\nbaris tiga",
    "\n",
    "  \n tepi \n ",
    "buntut\\",
    "[ ] tugas",
    "a  \nb",
    "x" * 40_000,
)


def markdown(naskah: skm.Naskah) -> str:
    return skm.cetak(naskah, "markdown").content.decode()


def urai(teks_markdown: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(teks_markdown)


def isi(token: Token) -> str:
    """Return the text a reader sees; fails where there is markup other than a line break."""
    jadi = ""
    for anak in token.children or ():
        if anak.type == "html_inline":
            assert anak.content == "<br>"
            jadi += "\n"
        else:
            assert anak.type in {"text", "strong_open", "strong_close", "em_open", "em_close"}
            jadi += anak.content
    return jadi


def isi_sel(teks_markdown: str) -> list[str]:
    return [isi(t) for t in urai(teks_markdown) if t.type == "inline"]


def satu_paragraf(teks_markdown: str) -> str:
    token = urai(teks_markdown)

    assert [t.type for t in token] == ["paragraph_open", "inline", "paragraph_close"]
    return isi(token[1])


@pytest.fixture(scope="module")
def jateng() -> skm.Naskah:
    return skm.susun(skm.baca(JATENG))


class TestPolos:
    """Any text comes out of a Markdown parser as it went in."""

    @pytest.mark.parametrize("sulit", [s for s in SULIT if s])
    def test_teks_sulit_tetap_satu_paragraf(self, sulit: str) -> None:
        """A text is one paragraph of plain characters, whatever it looks like."""
        assert sulit == satu_paragraf(harfiah(sulit))

    # The parser used here takes U+0085 for white space and trims it; CommonMark does not.
    @given(teks(boleh_kosong=False).filter(lambda t: t == t.strip("\x85")))
    def test_setiap_teks_tetap_satu_paragraf(self, sembarang: str) -> None:
        """Generated texts survive as well."""
        assert sembarang == satu_paragraf(harfiah(sembarang))

    @given(st.text(alphabet="\\`*_[]<>|~#$&;:/.w-+=1)! \t\na@(){}", min_size=1, max_size=12))
    def test_setiap_susunan_tanda_tetap_satu_paragraf(self, sembarang: str) -> None:
        """So do texts of nothing but characters that mean something to Markdown."""
        assert sembarang == satu_paragraf(harfiah(sembarang))

    @given(st.text(alphabet="\\`*_[]<>|~#$&;:/.-+=1)! \t\na", min_size=1, max_size=12))
    def test_butir_dan_judul(self, sembarang: str) -> None:
        """As an item of a list and as a heading a text stays one piece."""
        token = urai(f"## BAB I {harfiah(sembarang)}\n\n1. {harfiah(sembarang)}\n")

        assert [f"BAB I {sembarang}", sembarang] == [isi(t) for t in token if t.type == "inline"]
        assert ["h2", "ol"] == [
            t.tag for t in token if t.level == 0 and t.nesting == 1 and t.type != "inline"
        ]

    @pytest.mark.parametrize(
        ("alamat", "lolos"),
        [("https://contoh.go.id", r"https\://contoh"), ("www.contoh.go.id", r"www\.contoh")],
    )
    def test_alamat_dalam_teks_bukan_tautan(self, alamat: str, lolos: str) -> None:
        """GitHub makes no link of an address that is only text."""
        assert harfiah(alamat).startswith(lolos)

    def test_teks_biasa_tidak_diubah(self) -> None:
        """Ordinary Indonesian stays readable in the source."""
        biasa = 'Survei (SKM) 2024: "B · Baik", nilai 3,49–3,95; Biaya/Tarif & lainnya, 100%.'

        assert biasa == harfiah(biasa)


def tabel(*sel: Sel, peran: Peran = "") -> Tabel:
    return Tabel(
        id="uji",
        nomor=1,
        judul="Uji",
        kolom=tuple(Kolom(id=f"k{i}", judul=f"K{i}", lebar=1) for i, _ in enumerate(sel)),
        baris=(Baris(sel=sel, peran=peran),),
    )


def dengan(naskah: skm.Naskah, *blok: Blok) -> skm.Naskah:
    """Return a document whose only chapter holds *blok*."""
    return attrs.evolve(naskah, bab=(attrs.evolve(naskah.bab[0], isi=blok),))


class TestTabel:
    """Tables are GitHub's pipe tables."""

    @pytest.mark.parametrize("peran", ["", "total", "tak-dihitung"])
    @pytest.mark.parametrize("sulit", SULIT)
    def test_isi_sel_utuh(self, jateng: skm.Naskah, sulit: str, peran: Peran) -> None:
        """Whatever a cell holds, the row keeps its cells and their texts."""
        naskah = dengan(jateng, tabel(Sel(teks=sulit), Sel(teks="akhir"), peran=peran))
        tabel_saja = next(b for b in markdown(naskah).split("\n\n") if b.startswith("| K0"))

        assert ["K0", "K1", sulit, "akhir"] == isi_sel(tabel_saja)

    def test_sel_lanjutan_kosong(self, jateng: skm.Naskah) -> None:
        """What is shared with the row above stands there only."""
        baris = [b for b in markdown(jateng).split("\n") if "Perlu dibuat alur" in b]

        assert (
            "|  |  | Perlu dibuat alur pelayanan agar lebih efektif dan efisien |  |  |  |  |  |"
            == baris[0]
        )

    def test_tautan(self, jateng: skm.Naskah) -> None:
        """A link shows its caption and leads to its address, to the letter or percent-encoded."""
        alamat = "https://contoh.go.id/a_(b)*?x=1&copy=2|3`\\#d"
        sel = Sel(lampiran=(Tautan(alamat=alamat, keterangan="Foto [1]"), Tautan(alamat=alamat)))
        token = [t for t in urai(markdown(dengan(jateng, tabel(sel)))) if "contoh" in t.content]
        tautan = [a for a in token[-1].children or () if a.type == "link_open"]

        assert 2 * ["https://contoh.go.id/a_(b)*?x=1&copy=2%7C3%60%5C#d"] == [
            a.attrs["href"] for a in tautan
        ]

    def test_gambar_dengan_keterangannya(self, jateng: skm.Naskah) -> None:
        """A picture stands there by its caption, a missing one with the reason."""
        gambar = Gambar(isi=b"", media_type="image/png", lebar=1, tinggi=1, keterangan="Rapat")
        sel = Sel(
            teks="Lihat",
            lampiran=(
                gambar,
                attrs.evolve(gambar, keterangan=""),
                TanpaGambar(berkas="a_b.png", sebab="berkas tidak ditemukan"),
            ),
        )
        keluaran = markdown(dengan(jateng, tabel(sel)))

        assert "| Lihat<br>Gambar: Rapat<br>Gambar<br>(gambar tidak ditampilkan: a\\_b" in keluaran


class TestDokumen:
    """The whole document."""

    @pytest.mark.parametrize("nama", CONTOH)
    def test_golden(self, nama: str) -> None:
        """The report of the example reads as approved."""
        laporan = skm.baca(AKAR / "examples" / CONTOH[nama] / "laporan.toml")

        banding(f"{nama}/laporan.md", markdown(skm.susun(laporan)))

    def test_akhir_baris(self, jateng: skm.Naskah) -> None:
        """Lines end with LF, the file with one."""
        keluaran = skm.cetak(jateng, "markdown").content

        assert b"\r" not in keluaran
        assert keluaran.endswith(b"\n")
        assert not keluaran.endswith(b"\n\n")

    def test_paragraf_kosong_tidak_ada(self, jateng: skm.Naskah) -> None:
        """An empty paragraph leaves no empty lines behind."""
        naskah = dengan(jateng, Paragraf(id="a", teks=""), Daftar(id="b", butir=()))

        assert "\n\n\n" not in markdown(naskah)

    @given(laporan_tindak_lanjut())
    def test_bangun_dokumen_tidak_bergantung_pada_teks(
        self, laporan: skm.LaporanTindakLanjut
    ) -> None:
        """Headings, tables and lists are those of the document, and there is nothing else."""
        naskah = skm.susun(laporan)
        token = urai(markdown(naskah))

        def banyak(jenis: str) -> int:
            return sum(t.type == jenis for t in token)

        blok = list(naskah.blok)
        judul = [*naskah.depan, *naskah.bab, *(b for b in blok if isinstance(b, Subbab))]
        assert 1 + len(judul) == banyak("heading_open")
        bertabel = len(naskah.tabel) + len(naskah.grafik)
        assert bertabel == banyak("table_open")
        isi = [*(len(t.baris) for t in naskah.tabel), *(len(g.nilai) for g in naskah.grafik)]
        assert sum(isi) == banyak("tr_open") - bertabel
        assert sum(isinstance(b, Daftar) and bool(b.butir) for b in blok) == banyak(
            "ordered_list_open"
        )
        assert 0 == sum(
            map(
                banyak,
                ("html_block", "code_block", "fence", "hr", "blockquote_open", "bullet_list_open"),
            )
        )


class TestSurvei:
    """What only the survey report has."""

    def test_bab_dan_lampiran(self) -> None:
        """Appendices come after the signature, headings bear their numbers."""
        keluaran = markdown(skm.susun(survei.penuh(20)))
        judul = [b for b in keluaran.split("\n") if b.startswith("## ")]

        assert [
            "## BAB I Pendahuluan",
            "## BAB II Pengumpulan Data SKM",
            "## BAB III Hasil Pengolahan Data SKM",
            "## BAB IV Analisis Hasil SKM",
            "## BAB V Kesimpulan",
            "## LAMPIRAN 1 Kuesioner",
            "## LAMPIRAN 2 Hasil Pengolahan Data",
            "## LAMPIRAN 3 Saran dan Masukan Responden",
        ] == judul
        assert "\n### 3.1 Jumlah Responden SKM\n" in keluaran
        assert keluaran.index("Contoh Nama Kepala") < keluaran.index(judul[5])

    @pytest.mark.parametrize("sulit", [s for s in SULIT if s.strip()])
    def test_grafik(self, jateng: skm.Naskah, sulit: str) -> None:
        """A chart is a table with bars of characters, and its words."""
        grafik = Grafik(
            id="g",
            nomor=3,
            judul=sulit,
            jenis="batang",
            deret=sulit,
            kategori=(sulit, "akhir"),
            nilai=(Decimal("62.50"), Decimal("100.00")),
            bawah=Decimal(25),
            atas=Decimal(100),
            batas=(),
            uraian=sulit,
        )
        keluaran = markdown(dengan(jateng, grafik))
        bagan = next(b for b in keluaran.split("\n\n") if b.startswith("|  |"))
        token = [isi(t) for t in urai(keluaran) if t.type == "inline"]

        assert ["", sulit, "", sulit, "62,50", "█" * 10, "akhir", "100,00", "█" * 20] == isi_sel(
            bagan
        )
        assert f"Gambar 3. {sulit}" in token
        assert 3 == token.count(sulit)

    def test_jawaban(self, jateng: skm.Naskah) -> None:
        """Answers stand in rows, a blank one as nothing, the foot below them."""
        satu = TabelJawaban(
            id="jawaban",
            nomor=1,
            judul="Jawaban",
            unsur=("U1", "U2"),
            jawaban=Peta({"U2": "3x", "U1": "4-"}),
            dihitung="10",
            bobot=Peta({"U1": Fraction(1, 2), "U2": Fraction(1, 2)}),
            desimal=(None, None, None),
            faktor=Fraction(25),
            kaki=(
                BarisKaki(id="nrr", judul="N|R", sel=(Sel(teks="4"), Sel(teks="3")), akhir=Sel()),
                BarisKaki(id="ikm", judul="IKM", sel=(), akhir=Sel(teks="87,50")),
            ),
            catatan=("*Catatan*",),
        )
        keluaran = markdown(dengan(jateng, satu))

        assert (
            "| No<br>Responden | Nilai Unsur Pelayanan: U1 | Nilai Unsur Pelayanan: U2 "
            "| Dihitung |\n"
            "| :---: | :---: | :---: | :---: |\n"
            "| 1 | 4 | 3 | ya |\n"
            "| *2* |  | *×* | *tidak* |\n"
            "| **N\\|R** | **4** | **3** |  |\n"
            "| **IKM** |  |  | **87,50** |\n\n"
            "\\*Catatan\\*\n"
        ) in keluaran

    @pytest.mark.parametrize("laporan", [survei.kecil(), survei.penuh(40)], ids=["kecil", "penuh"])
    def test_tabel_utuh(self, laporan: skm.LaporanSKM) -> None:
        """Each table, chart and list of the report is one in Markdown."""
        naskah = skm.susun(laporan)
        token = [t.type for t in urai(markdown(naskah))]

        assert len(naskah.tabel) + len(naskah.grafik) + 1 == token.count("table_open")
        assert sum(isinstance(b, Daftar) for b in naskah.blok) == token.count("ordered_list_open")


def test_a_report_is_composed_first() -> None:
    """`cetak` takes the facts as well as what `susun` makes of them; nothing else."""
    laporan = skm.baca(Path(__file__).parents[2] / "examples/jateng-2024-tw1/laporan.toml")

    assert skm.cetak(skm.susun(laporan), "markdown") == skm.cetak(laporan, "markdown")
    with pytest.raises(skm.ArgumenError, match=r"cetak\(\)\.naskah: expected Naskah"):
        skm.cetak("laporan.toml", "markdown")  # type: ignore[arg-type]
