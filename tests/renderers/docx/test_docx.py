"""DOCX: real Word structure, nothing lost, the same bytes everywhere."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import attrs
import pytest
from bentuk import kosongkan
from docxtpl import DocxTemplate
from dokumen import NS, Dokumen, W
from hypothesis import given
from jinja2 import TemplateSyntaxError, UndefinedError, meta
from jinja2.sandbox import SecurityError
from lxml import etree
from PIL import Image, ImageDraw
from templat_uji import templat_asal

import skm
from perkakas import lebih_sedikit
from skm.errors import RendererError
from skm.model import (
    RTL,
    Dokumentasi,
    LaporanTindakLanjut,
    Realisasi,
    Status,
)
from skm.naskah import Baris, Kolom, Sel, Tabel
from skm.renderers.docx.dokumen import isi_templat
from skm.renderers.docx.filter import LINGKUNGAN
from skm.renderers.docx.gabung import pasang_gabung
from skm.renderers.docx.jenis.semua import JENIS_WORD
from skm.renderers.docx.konteks import konteks
from skm.testing import laporan_tindak_lanjut, teks

JATENG = Path(__file__).parents[3] / "examples" / "jateng-2024-tw1" / "laporan.toml"


def cetak(laporan: LaporanTindakLanjut) -> bytes:
    return skm.cetak(skm.susun(laporan), "docx").content


@pytest.fixture(scope="module")
def jateng() -> skm.Naskah:
    return skm.susun(skm.baca(JATENG))


@pytest.fixture(scope="module")
def dokumen(jateng: skm.Naskah) -> Dokumen:
    return Dokumen(skm.cetak(jateng, "docx").content)


def sisipkan(badan: str, *, lain: dict[str, str] | None = None) -> bytes:
    """Return the shipped template with another body, for trying out tags."""
    asli = Dokumen(templat_asal("tindak-lanjut"))
    isi = dict(asli.anggota)
    xml = isi["word/document.xml"].decode()
    kepala = xml[: xml.index("<w:body>")]
    isi["word/document.xml"] = f"{kepala}<w:body>{badan}</w:body></w:document>".encode()
    isi |= {nama: teks.encode() for nama, teks in (lain or {}).items()}
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w") as arsip:
        for nama, satu in isi.items():
            arsip.writestr(nama, satu)
    return keluaran.getvalue()


def p(teks: str) -> str:
    return f"<w:p><w:r><w:t>{teks}</w:t></w:r></w:p>"


def urai_sel(xml: str) -> tuple[list[str], str | None, str]:
    """Return the properties, the merge and the text of one cell."""
    sel = etree.fromstring(xml.replace("<w:tc>", f'<w:tc xmlns:w="{NS["w"]}">', 1))
    gabung = sel.find("w:tcPr/w:vMerge", NS)
    return (
        [e.tag.rpartition("}")[2] for e in sel.find("w:tcPr", NS)],
        None if gabung is None else gabung.get(W + "val"),
        "".join(t.text for t in sel.iter(W + "t")),
    )


class TestIsi:
    """The document says what the report says."""

    def test_tabel_rtl_digabung_seperti_laporan_asli(self, dokumen: Dokumen) -> None:
        """The plan's cells are merged as the real report merges them."""
        tabel = dokumen.tabel[1]
        gabung = [
            [dokumen.gabung(s) for s in dokumen.cari("w:tc", b)] for b in dokumen.baris(tabel)
        ]
        tiga, dua, tidak = ["mulai", "lanjut", "lanjut"], ["mulai", "lanjut"], [""]
        unsur = [*tiga, "mulai", *["lanjut"] * 3, *dua]
        waktu = [*tidak * 3, *tiga, *tidak * 3]

        assert [
            unsur,
            unsur,
            tidak * 9,
            waktu,
            waktu,
            waktu,
            waktu,
            [*dua, "", *tiga, "", *dua],
        ] == [list(kolom) for kolom in zip(*gabung, strict=True)]

    def test_penggabungan_pada_kepala_tabel_rtl(self, dokumen: Dokumen) -> None:
        """Four quarters share one head, the other heads reach over both rows."""
        atas, bawah = dokumen.baris(dokumen.tabel[1], kepala=True)

        assert ["mulai", "mulai", "mulai", "", "mulai"] == [
            dokumen.gabung(s) for s in dokumen.cari("w:tc", atas)
        ]
        assert ["lanjut", "lanjut", "lanjut", "", "", "", "", "lanjut"] == [
            dokumen.gabung(s) for s in dokumen.cari("w:tc", bawah)
        ]
        assert "4" == dokumen.cari("w:tc[4]/w:tcPr/w:gridSpan", atas)[0].get(W + "val")

    def test_sel_lanjutan_kosong(self, dokumen: Dokumen) -> None:
        """A cell that continues a merged one keeps a paragraph and hides no text."""
        lanjut = [
            s
            for s in dokumen.cari("//w:tbl/w:tr/w:tc")
            if dokumen.gabung(s) == "lanjut" and not dokumen.cari("../w:trPr/w:tblHeader", s)
        ]

        assert lanjut
        assert {("", 1)} == {(dokumen.teks(s), len(dokumen.cari("w:p", s))) for s in lanjut}

    @given(teks(boleh_kosong=False))
    def test_setiap_teks_tidak_hilang(self, sembarang: str) -> None:
        """Neither is a generated one."""
        laporan = attrs.evolve(
            skm.baca(JATENG),
            rtl=(RTL(id="r", unsur="U1", kegiatan=sembarang, triwulan=(1,)),),
            realisasi=(),
            strategi=(),
        )
        jadi = Dokumen(cetak(laporan))

        assert sembarang == jadi.teks(jadi.cari("w:tr[3]/w:tc[3]", jadi.tabel[1])[0])

    @lebih_sedikit(3)
    @given(laporan_tindak_lanjut(dapat_dinilai=True))
    def test_setiap_laporan_tercetak(self, laporan: LaporanTindakLanjut) -> None:
        """Every report that can be scored becomes a document with all its tables."""
        naskah = skm.susun(laporan)
        jadi = Dokumen(skm.cetak(naskah, "docx").content)
        # Signatures are laid out in tables too, which have no style.
        tabel = [t for t in jadi.tabel if jadi.cari("w:tblPr/w:tblStyle", t)]

        assert [len(t.baris) for t in naskah.tabel] == [len(jadi.baris(t)) for t in tabel]

    def test_properti_dari_laporan(self, jateng: skm.Naskah) -> None:
        """Properties name the report and its own date."""
        naskah = attrs.evolve(
            jateng,
            properti=attrs.evolve(jateng.properti, judul="J" * 300, tanggal=date(2024, 4, 5)),
        )
        inti = Dokumen(skm.cetak(naskah, "docx").content).xml("docProps/core.xml")
        isi = {e.tag.rpartition("}")[2]: e.text for e in inti}

        assert {
            "title": "J" * 255,
            "subject": jateng.properti.subjek,
            "creator": jateng.properti.penulis,
            "language": "id-ID",
            "created": "2024-04-05T00:00:00Z",
            "modified": "2024-04-05T00:00:00Z",
            "lastModifiedBy": "skm",
            "revision": "1",
        } == isi

    def test_tautan_dan_gambar_yang_tidak_ada(self) -> None:
        """A link leads somewhere, a broken address and a missing picture are told in words."""
        laporan = attrs.evolve(
            skm.baca(JATENG),
            realisasi=(
                Realisasi(
                    rtl="w1",
                    status=Status.SUDAH,
                    dokumentasi=(
                        Dokumentasi(
                            tautan="https://contoh.go.id/é[\\?a=1&b=2", keterangan="Berita"
                        ),
                        Dokumentasi(tautan="https://contoh.go.id/"),
                        Dokumentasi(tautan="https://[rusak"),
                        Dokumentasi(tautan="https://ru|sak/"),
                        Dokumentasi(berkas="foto/hilang.jpg", keterangan="Rapat"),
                    ),
                ),
            ),
        )
        jadi = Dokumen(cetak(laporan))
        tautan = jadi.cari(".//w:hyperlink", jadi.tabel[2])

        assert [
            ("https://contoh.go.id/%C3%A9%5B%5C?a=1&b=2", "Berita"),
            ("https://contoh.go.id/", "https://contoh.go.id/"),
        ] == [(jadi.hubungan[t.get(f"{{{NS['r']}}}id")], jadi.teks(t)) for t in tautan]
        assert (
            "Berita\nhttps://contoh.go.id/\nhttps://[rusak\nhttps://ru|sak/\n"
            "Rapat\n(gambar tidak ditampilkan: foto/hilang.jpg – berkas tidak ditemukan)"
        ) == jadi.teks(jadi.cari("w:tr[2]/w:tc[5]", jadi.tabel[2])[0])


class TestBentuk:
    """What Word needs to treat it as a document and not as painted paper."""

    def test_setiap_bab_satu_paragraf_heading_1(self, dokumen: Dokumen) -> None:
        """Number and title of a chapter are one heading, so that navigation shows both."""
        assert [
            "BAB I\nPendahuluan",
            "BAB II\nDeskripsi Rencana Tindak Lanjut",
            "BAB III\nRealisasi Rencana Tindak Lanjut",
            "BAB IV\nKesimpulan",
        ] == [dokumen.teks(p) for p in dokumen.cari("//w:p") if dokumen.gaya(p) == "heading 1"]

    def test_keterangan_tabel_bernomor_medan(self, dokumen: Dokumen) -> None:
        """Captions are numbered by a field, stand above their table and stay with it."""
        keterangan = [e for e in dokumen.badan if dokumen.gaya(e) == "caption"]

        assert ["1", "2", "3", "4"] == [
            re.match(r"Tabel (\d)\. ", dokumen.teks(k)).group(1) for k in keterangan
        ]
        assert ["SEQ Tabel \\* ARABIC"] * 4 == [
            dokumen.cari(".//w:instrText", k)[0].text.strip() for k in keterangan
        ]
        assert dokumen.tabel[:4] == [k.getnext() for k in keterangan]
        assert dokumen.cari(
            "//w:style[@w:styleId='Caption']//w:keepNext", dokumen.xml("word/styles.xml")
        )

    def test_kepala_tabel_diulang_dan_baris_tidak_terbelah(self, dokumen: Dokumen) -> None:
        """Head rows repeat on each page, and no row is split between two."""
        *isi, _ = dokumen.tabel  # the last holds the signature

        assert [1, 2, 1, 1] == [len(dokumen.baris(t, kepala=True)) for t in isi]
        assert not [b for t in isi for b in dokumen.cari("w:tr[not(w:trPr/w:cantSplit)]", t)]

    def test_kertas(self, jateng: skm.Naskah) -> None:
        """A4, upright but for a table whose words need more; no footer on the cover."""
        lebar = tuple(Kolom(id=f"k{i}", judul="Pertanggungjawaban", lebar=9) for i in range(5))
        satu = Tabel(id="t", nomor=2, judul="T", kolom=lebar, baris=(Baris(sel=(Sel(),) * 5),))
        tiga = attrs.evolve(jateng.bab[2], isi=(*jateng.bab[2].isi[:1], satu))
        bab = (*jateng.bab[:2], tiga, *jateng.bab[3:])
        dokumen = Dokumen(skm.cetak(attrs.evolve(jateng, bab=bab), "docx").content)
        ukuran = [
            (
                s.find("w:pgSz", NS).get(W + "w"),
                s.find("w:pgSz", NS).get(W + "h"),
                s.find("w:pgSz", NS).get(W + "orient"),
                s.find("w:footerReference", NS) is not None,
            )
            for s in dokumen.cari("//w:sectPr")
        ]
        tegak = ("11906", "16838", None)

        assert [
            (*tegak, False),
            (*tegak, True),  # the contents
            (*tegak, True),
            ("16838", "11906", "landscape", True),
            (*tegak, True),
        ] == ukuran

    def test_kertas_tanpa_tabel_lebar(self, dokumen: Dokumen) -> None:
        """A report without such tables has no landscape page."""
        assert 3 == len(dokumen.cari("//w:sectPr"))
        assert not dokumen.cari("//w:pgSz[@w:orient]")

    def test_bahasa_indonesia(self, dokumen: Dokumen) -> None:
        """Language is Indonesian in the defaults, the styles and the theme's fonts."""
        gaya, pengaturan = dokumen.xml("word/styles.xml"), dokumen.xml("word/settings.xml")

        assert {"id-ID"} == {e.get(W + "val") for e in dokumen.cari("//w:lang", gaya)}
        assert dokumen.cari("//w:rPrDefault/w:rPr/w:lang", gaya)
        assert "id-ID" == pengaturan.find("w:themeFontLang", NS).get(W + "val")
        assert not dokumen.cari("//w:lang")

    def test_word_mengisi_nomor_halaman(self, dokumen: Dokumen) -> None:
        """Word fills in the fields when it opens the file; until then there are no dots."""
        assert "true" == dokumen.xml("word/settings.xml").find("w:updateFields", NS).get(W + "val")
        assert {"\t"} == {
            dokumen.teks(p)[-1] for p in dokumen.cari("//w:p[w:hyperlink[@w:anchor]]")
        }

    def test_daftar_bernomor_mulai_dari_satu(self, dokumen: Dokumen) -> None:
        """Each list has a numbering of its own."""
        nomor = [e.get(W + "val") for e in dokumen.cari("//w:numPr/w:numId")]

        assert ["1", "1", "1", "2", "2", "2"] == nomor


class TestGambar:
    """Pictures keep their ratio, and are never larger than a look needs."""

    def test_gambar_disimpan_apa_adanya(self, jateng: skm.Naskah) -> None:
        """Pictures are not deflated a second time; all members bear zip's first day."""
        with zipfile.ZipFile(io.BytesIO(skm.cetak(jateng, "docx").content)) as arsip:
            info = arsip.infolist()

        assert 3 == len([i for i in info if i.filename.startswith("word/media/")])
        assert all(
            (i.compress_type == zipfile.ZIP_STORED) is i.filename.startswith("word/media/")
            for i in info
        )
        assert {(1980, 1, 1, 0, 0, 0)} == {i.date_time for i in info}

    @pytest.fixture
    def laporan(self, tmp_path: Path) -> LaporanTindakLanjut:
        """A report whose first realisation shows ``foto.jpg``, for a test to make."""
        return attrs.evolve(
            skm.baca(JATENG),
            folder=tmp_path,
            realisasi=(
                Realisasi(
                    rtl="w1",
                    status=Status.SUDAH,
                    dokumentasi=(Dokumentasi(berkas="foto.jpg", keterangan='Foto "A" & B\nrapat'),),
                ),
            ),
        )

    def ukuran(self, jadi: Dokumen) -> tuple[float, float]:
        (luas,) = jadi.cari(".//wp:extent", jadi.tabel[2])
        return int(luas.get("cx")) / 36000, int(luas.get("cy")) / 36000

    def test_foto_ponsel(self, laporan: LaporanTindakLanjut, tmp_path: Path) -> None:
        """A photograph of over 4 MB that a phone stored lying down stands upright and is small."""
        foto = Image.merge("RGB", [Image.effect_noise((3200, 2400), 90) for _ in range(3)])
        ImageDraw.Draw(foto).rectangle((0, 0, 400, 2400), fill=(255, 0, 0))
        exif = Image.Exif()
        exif[0x0112] = 6  # to be turned clockwise by a quarter
        foto.save(tmp_path / "foto.jpg", quality=92, exif=exif)
        assert (tmp_path / "foto.jpg").stat().st_size > 4_000_000

        isi = cetak(laporan)
        jadi = Dokumen(isi)
        (media,) = [i for nama, i in jadi.anggota.items() if nama.startswith("word/media/")]
        gambar = Image.open(io.BytesIO(media))
        lebar, tinggi = self.ukuran(jadi)

        assert len(isi) < 500_000
        assert (675, 900) == gambar.size
        assert gambar.getpixel((337, 20))[0] > 200 > 120 > gambar.getpixel((337, 20))[1]
        assert (17.3, 23.0) == (round(lebar, 1), round(tinggi, 1))

    @pytest.mark.parametrize(
        ("piksel", "lebar", "tinggi"),
        [
            ((800, 200), 30.3, 7.6),  # as wide as the box
            ((200, 800), 5.8, 23.0),  # as high as the box
            ((60, 30), 10.2, 5.1),  # too small to fill it
            ((1, 1), 0.2, 0.2),
        ],
    )
    def test_ukuran(
        self,
        laporan: LaporanTindakLanjut,
        tmp_path: Path,
        piksel: tuple[int, int],
        lebar: float,
        tinggi: float,
    ) -> None:
        """A picture fills the box in one direction, unless it would have to be blown up."""
        Image.new("RGB", piksel).save(tmp_path / "foto.jpg")
        jadi = Dokumen(cetak(laporan))

        assert (lebar, tinggi) == tuple(round(x, 1) for x in self.ukuran(jadi))

    def test_teks_alternatif(self, laporan: LaporanTindakLanjut, tmp_path: Path) -> None:
        """The caption is the alternative text as well, and drawings have ids of their own."""
        Image.new("RGB", (300, 200)).save(tmp_path / "foto.jpg")
        dua = laporan.realisasi[0].dokumentasi * 2
        jadi = Dokumen(
            cetak(
                attrs.evolve(
                    laporan, realisasi=(attrs.evolve(laporan.realisasi[0], dokumentasi=dua),)
                )
            )
        )
        sifat = [s for s in jadi.cari("//wp:docPr") if "Konversi" not in s.get("descr")]

        assert ['Foto "A" & B\nrapat'] * 2 == [s.get("descr") for s in sifat]
        assert 2 == len({s.get("id") for s in sifat})

    def test_logo(self, tmp_path: Path) -> None:
        """With a logo the cover shows it in place of the agency's abbreviation."""
        dasar = skm.baca(JATENG)
        Image.new("RGB", (400, 400)).save(tmp_path / "logo.png")
        jadi = Dokumen(
            cetak(
                attrs.evolve(dasar, folder=tmp_path, unit=attrs.evolve(dasar.unit, logo="logo.png"))
            )
        )
        logo, kop, _ = jadi.cari("w:body/w:tbl[1]/w:tr[1]/w:tc")

        assert ["Logo BP2MI"] == [s.get("descr") for s in jadi.cari(".//wp:docPr", logo)]
        assert "Badan Pelindungan Pekerja Migran Indonesia" == jadi.teks(kop)


class TestTemplat:
    """The language an office writes its template in."""

    def test_nama_dalam_templat_dikenal(self, jateng: skm.Naskah) -> None:
        """The shipped template asks for nothing that the context does not have."""
        asli = Dokumen(templat_asal("tindak-lanjut"))
        xml = "".join(
            pasang_gabung(DocxTemplate("").patch_xml(asli.anggota[nama].decode()))
            for nama in ("word/document.xml", "word/footer1.xml")
        )
        data, _ = konteks(jateng)

        assert {
            "sampul",
            "kop",
            "bab",
            "subbab",
            "paragraf",
            "daftar",
            "grafik",
            "tabel",
            "tanda_tangan",
            "naskah",
        } == (meta.find_undeclared_variables(LINGKUNGAN.parse(xml)))
        assert {
            *meta.find_undeclared_variables(LINGKUNGAN.parse(xml)),
            "properti",
            "hasil",
            "grafik",
        } == set(data)

    def test_nama_selalu_ada(self) -> None:
        """A name that a template may use is there in every report, if only empty."""
        dasar = skm.baca(JATENG)
        for laporan in (dasar, kosongkan(dasar)):
            data, _ = konteks(skm.susun(laporan))

            tetap = JENIS_WORD["tindak-lanjut"].tetap
            assert set(tetap.paragraf) == set(data["paragraf"])
            assert set(tetap.daftar) == set(data["daftar"])
            assert set(tetap.tabel) == set(data["tabel"])

        assert data["tabel"]["rtl"] is None
        assert [] == data["paragraf"]["pengantar_rtl"]

    def test_tag_yang_dipecah_word(self, jateng: skm.Naskah) -> None:
        """Word cuts tags into runs as it likes; that does no harm."""
        sel = (
            '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="99"/></w:tblGrid><w:tr><w:tc>'
            '<w:tcPr><w:tcW w:w="99" w:type="dxa"/><w:shd w:val="clear" w:fill="FFFFFF"/></w:tcPr>'
            "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>% gab</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
            '<w:t xml:space="preserve">ung "mulai" %}</w:t></w:r><w:r><w:t>isi</w:t></w:r></w:p>'
            "</w:tc></w:tr></w:tbl>"
        )
        jadi = Dokumen(isi_templat(sisipkan(sel + p("")), jateng))
        (sifat,) = jadi.cari("//w:tcPr")

        assert ["tcW", "vMerge", "shd"] == [e.tag.rpartition("}")[2] for e in sifat]
        assert "restart" == sifat[1].get(W + "val")
        assert "isi" == jadi.teks(jadi.cari("//w:tc")[0])

    @pytest.mark.parametrize(
        ("sifat", "urutan"),
        [
            ("", ["vMerge"]),
            ("<w:tcPr/>", ["vMerge"]),
            (
                '<w:tcPr><w:tcW w:w="9" w:type="dxa"/><w:gridSpan w:val="1"/><w:vMerge/>'
                "<w:tcBorders/></w:tcPr>",
                ["tcW", "gridSpan", "vMerge", "tcBorders"],
            ),
        ],
    )
    def test_gabung_dalam_segala_sel(self, sifat: str, urutan: list[str]) -> None:
        """Whatever properties a cell has, the merge stands where the schema wants it."""
        xml = pasang_gabung(f"<w:tc>{sifat}{p('{% gabung x %}isi')}</w:tc>")
        jadi = {
            x: urai_sel(LINGKUNGAN.from_string(xml).render(x=x)) for x in ("mulai", "lanjut", "")
        }

        assert (urutan, "restart", "isi") == jadi["mulai"]
        assert (urutan, None, "isi") == jadi["lanjut"]
        assert ([u for u in urutan if u != "vMerge"], None, "isi") == jadi[""]

    @pytest.mark.parametrize(
        "jahat",
        [
            "{{ sampul.__class__ }}",
            "{{ sampul|attr('__class__') }}",
            "{{ ''.__class__.__mro__ }}",
            "{{ '{0.__class__}'.format(sampul) }}",
            "{{ paragraf.append.__self__ }}",
            "{{ sampul.update({}) }}",
        ],
    )
    def test_tidak_dapat_keluar_dari_data(self, jateng: skm.Naskah, jahat: str) -> None:
        """A template reaches data and nothing behind it, and changes none of it."""
        with pytest.raises((SecurityError, UndefinedError, TemplateSyntaxError)):
            isi_templat(sisipkan(p(jahat)), jateng)

    def test_benda_tidak_beratribut(self) -> None:
        """Should an object ever get among the data, a template could do nothing with it."""
        with pytest.raises(SecurityError):
            LINGKUNGAN.from_string("{{ benda.save }}").render(benda=DocxTemplate(""))

    @pytest.mark.parametrize("nama", ["cycler", "lipsum", "range", "sampull", "sampul.jdul"])
    def test_nama_tak_dikenal(self, jateng: skm.Naskah, nama: str) -> None:
        """A misspelt name is an error, not an empty place."""
        with pytest.raises(UndefinedError):
            isi_templat(sisipkan(p(f"{{{{ {nama} }}}}")), jateng)

    def test_gambar_kosong_tidak_menampilkan_apa_pun(self, jateng: skm.Naskah) -> None:
        """A template may show a picture that is not there."""
        jadi = Dokumen(isi_templat(sisipkan(p("a{{ ''|gambar(10, 10) }}b")), jateng))

        assert "ab" == jadi.semua_teks

    def test_gabung_di_luar_sel(self, jateng: skm.Naskah) -> None:
        """Outside a cell there is nothing to merge."""
        with pytest.raises(TemplateSyntaxError, match="gabung"):
            isi_templat(sisipkan(p("{% gabung x %}")), jateng)

    def test_xml_rusak_ditolak(self, jateng: skm.Naskah) -> None:
        """Broken XML is refused; a recovering parser would drop what comes after."""
        with pytest.raises(etree.XMLSyntaxError):
            isi_templat(sisipkan(p("{% if sampul %}</w:t>{% endif %}")), jateng)

    def test_catatan_kaki_diisi_sekali(self, jateng: skm.Naskah) -> None:
        """Foot-notes are filled in once, so that a text in them is never taken for a template."""
        asli = Dokumen(templat_asal("tindak-lanjut")).anggota
        jenis = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        naskah = attrs.evolve(
            jateng, sampul=attrs.evolve(jateng.sampul, judul="{{ 7*7 }} & {_{ 7 }_}")
        )
        bagian = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
        isi = isi_templat(
            sisipkan(
                bagian * 2 + "<w:sectPr/>",
                lain={
                    "word/footnotes.xml": f'<w:footnotes xmlns:w="{NS["w"]}"><w:footnote w:id="1">'
                    f"{p('{{ sampul.judul }}')}</w:footnote></w:footnotes>",
                    "[Content_Types].xml": asli["[Content_Types].xml"]
                    .decode()
                    .replace(
                        "</Types>",
                        f'<Override PartName="/word/footnotes.xml" ContentType="{jenis}"/></Types>',
                    ),
                    "word/_rels/document.xml.rels": asli["word/_rels/document.xml.rels"]
                    .decode()
                    .replace(
                        "</Relationships>",
                        f'<Relationship Id="rId99" Type="{NS["r"]}/footnotes" '
                        'Target="footnotes.xml"/></Relationships>',
                    ),
                },
            ),
            naskah,
        )
        jadi = Dokumen(isi)

        assert "{{ 7*7 }} & {_{ 7 }_}" == jadi.teks(jadi.xml("word/footnotes.xml"))

    def test_kesalahan_menjadi_renderer_error(
        self, jateng: skm.Naskah, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Through `skm.cetak` whatever goes wrong names the renderer."""
        rusak = sisipkan(p("{{ tidak_ada }}"))
        monkeypatch.setattr("skm.renderers.docx.renderer.templat", lambda *_: rusak)

        with pytest.raises(RendererError, match="tidak_ada"):
            skm.cetak(jateng, "docx")
