"""Parts of a Word template: that each is what it says, and that none brings people along."""

import io
import zipfile
from pathlib import Path

import pytest
from dokumen import NS, Dokumen
from templat_uji import HUBUNGAN, NS_R, badan, hubungan, isi_sini, p, rakit, templat_asal

import skm
from skm.errors import DataError
from skm.renderers.docx.bawaan import templat
from skm.renderers.docx.templat.bahaya import buka_paket
from skm.renderers.docx.templat.induk import cetak_di_kotak, periksa_templat

AKAR = Path(__file__).parents[4]
_W = NS["w"]
_TIPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DAFTAR = "[Content_Types].xml"
_KE_SIFAT = (
    '<Relationship Id="rId9" Target="docProps/core.xml" Type="http://schemas.openxmlformats.org/'
    'package/2006/relationships/metadata/core-properties"/>'
)


def _dengan(**anggota: bytes) -> bytes:
    """Return the shipped template with other members; ``__`` is a slash, ``_`` a point."""
    semua = dict(Dokumen(templat_asal("tindak-lanjut")).anggota)
    semua |= {n.replace("__", "/").replace("_", "."): isi for n, isi in anggota.items()}
    return rakit(semua)


def _bagian(jenis: str, xml: str, tipe: str = "", isi: str = "") -> bytes:
    """Return a template with one more part, to which its body leads."""
    tipe = tipe or f"{_TIPE}.{jenis}+xml"
    lain = hubungan(jenis, f"{jenis}.xml", luar=False)
    lain[_DAFTAR] = {
        "</Types>": f'<Override PartName="/word/{jenis}.xml" ContentType="{tipe}"/></Types>'
    }
    return badan(isi or p("a"), lain=lain, baru={f"word/{jenis}.xml": xml})


def _w(akar: str, isi: str = "") -> str:
    return f'<w:{akar} xmlns:w="{_W}">{isi}</w:{akar}>'


_INTI = Dokumen(templat_asal("tindak-lanjut")).anggota["docProps/core.xml"]
_KAKI = Dokumen(templat_asal("tindak-lanjut")).anggota["word/footer1.xml"]
BUKAN = {
    "badan ialah sifat": (_dengan(word__document_xml=_INTI), "word/document.xml", "badan dokumen"),
    "badan ialah kaki": (_dengan(word__document_xml=_KAKI), "word/document.xml", "badan dokumen"),
    "badan kosong": (
        _dengan(word__document_xml=_w("document").encode()),
        "word/document.xml",
        "badan dokumen",
    ),
    "kaki ialah kepala": (
        _dengan(word__footer1_xml=_w("hdr").encode()),
        "word/footer1.xml",
        "kaki halaman",
    ),
    "gaya": (_dengan(word__styles_xml=_KAKI), "word/styles.xml", "gaya"),
    "penomoran": (_dengan(word__numbering_xml=_KAKI), "word/numbering.xml", "penomoran"),
    "pengaturan": (_dengan(word__settings_xml=_KAKI), "word/settings.xml", "pengaturan dokumen"),
    "sifat": (_dengan(docProps__core_xml=_KAKI), "docProps/core.xml", "sifat dokumen"),
    "kepala": (_bagian("header", _w("ftr")), "word/header.xml", "kepala halaman"),
    "catatan kaki": (_bagian("footnotes", "<a/>"), "word/footnotes.xml", "catatan kaki"),
    "catatan akhir": (_bagian("endnotes", "<a/>"), "word/endnotes.xml", "catatan akhir"),
    "komentar": (_bagian("comments", "<a/>"), "word/comments.xml", "komentar"),
}


@pytest.fixture(scope="module")
def jateng() -> skm.Naskah:
    return skm.susun(skm.baca(AKAR / "examples" / "jateng-2024-tw1" / "laporan.toml"))


class TestJenis:
    """What a part says it is, it must be."""

    @pytest.mark.parametrize("nama", BUKAN)
    def test_bukan(self, jateng: skm.Naskah, nama: str) -> None:
        """The part is named, in the same words when checked and when printed."""
        isi, bagian, sebutan = BUKAN[nama]
        with pytest.raises(DataError) as dicetak:
            cetak_di_kotak(isi, jateng)
        with pytest.raises(DataError) as diperiksa:
            periksa_templat(isi, ["tindak-lanjut"])

        assert dicetak.value.masalah == diperiksa.value.masalah
        assert [("templat-bukan-docx", f"{bagian} bukan {sebutan}")] == [
            (m.kode, m.ditemukan) for m in dicetak.value.masalah
        ]

    def test_semua_sekaligus(self) -> None:
        """Several at once are all named."""
        with pytest.raises(DataError) as salah:
            buka_paket(_dengan(word__styles_xml=_INTI, word__footer1_xml=_INTI))

        assert ["word/styles.xml bukan gaya", "word/footer1.xml bukan kaki halaman"] == [
            m.ditemukan for m in salah.value.masalah
        ]

    def test_ketat(self) -> None:
        """Strict Open XML, which Word offers beside the usual, is called by its name."""
        ketat = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        semua = {
            nama: isi.replace(_W.encode(), ketat)
            for nama, isi in Dokumen(templat("skm")).anggota.items()
        }
        with pytest.raises(DataError) as salah:
            buka_paket(rakit(semua))

        assert ["dokumen Strict Open XML"] == [m.ditemukan for m in salah.value.masalah]

    @pytest.mark.parametrize(
        ("jenis", "tipe"),
        [
            ("header", f"{_TIPE}.footer+xml"),
            ("header", "application/xml"),
            ("footer", f"{_TIPE}.header+xml"),
            ("comments", "application/xml"),
        ],
    )
    def test_hubungan_ke_jenis_lain(self, jenis: str, tipe: str) -> None:
        """Nor does a relationship lead to a part of another kind."""
        akar = {"footer+xml": "ftr", "header+xml": "hdr"}.get(tipe.rpartition(".")[2], "a")

        assert [("templat-asing", f"bagian {jenis}")] == [
            (m.kode, m.ditemukan) for m in buka_paket(_bagian(jenis, _w(akar), tipe)).masalah
        ]

    @pytest.mark.parametrize(
        ("nama", "dulu", "kini", "sebab"),
        [
            (HUBUNGAN, ' Id="rId2"', "", f"{HUBUNGAN} bukan daftar hubungan"),
            (HUBUNGAN, ' Id="rId2"', ' Id="rId1"', f"{HUBUNGAN} bukan daftar hubungan"),
            (HUBUNGAN, ' Type="', ' x="', f"{HUBUNGAN} bukan daftar hubungan"),
            (HUBUNGAN, ' Target="', ' x="', f"{HUBUNGAN} bukan daftar hubungan"),
            ("_rels/.rels", "<Relationships", "<x", "_rels/.rels bukan daftar hubungan"),
            (_DAFTAR, "<Types", "<x", f"{_DAFTAR} bukan daftar jenis isi"),
            (_DAFTAR, "</Types>", "<Override/></Types>", f"{_DAFTAR} bukan daftar jenis isi"),
            (_DAFTAR, ' Extension="xml"', "", f"{_DAFTAR} bukan daftar jenis isi"),
            ("_rels/.rels", f"{NS_R}/office", "x/office", "dokumen yang bukan dokumen Word"),
            ("_rels/.rels", "</R", f"{_KE_SIFAT}</R", "dokumen dengan dua sifat dokumen"),
        ],
    )
    def test_daftar(self, nama: str, dulu: str, kini: str, sebab: str) -> None:
        """What python-docx takes for granted of lists of parts is looked at, too."""
        semua = dict(Dokumen(templat_asal("tindak-lanjut")).anggota)
        xml = semua[nama].decode()
        assert dulu in xml
        if dulu.startswith("<"):
            xml = xml.replace(dulu.replace("<", "</"), kini.replace("<", "</"))
        semua[nama] = xml.replace(dulu, kini, 1).encode()
        with pytest.raises(DataError) as salah:
            buka_paket(rakit(semua))

        assert [("templat-bukan-docx", sebab)] == [
            (m.kode, m.ditemukan) for m in salah.value.masalah
        ]

    def test_sifat_bertipe_lain(self, jateng: skm.Naskah) -> None:
        """Properties under the name that LibreOffice gave them once are those of the report."""
        semua = dict(Dokumen(templat_asal("tindak-lanjut")).anggota)
        semua["_rels/.rels"] = semua["_rels/.rels"].replace(
            b"/package/2006/relationships/metadata", b"/officedocument/2006/relationships/metadata"
        )
        jadi = isi_sini(rakit(semua), jateng)
        with zipfile.ZipFile(io.BytesIO(jadi)) as arsip:
            nama = arsip.namelist()

        assert len(set(nama)) == len(nama)
        assert jateng.properti.judul in Dokumen(jadi).anggota["docProps/core.xml"].decode()

    def test_bernama_lain(self, jateng: skm.Naskah) -> None:
        """What a part is called does not matter."""
        isi = _bagian("header", _w("hdr", p("kop")))

        assert [] == buka_paket(isi).masalah
        assert isi_sini(isi, jateng)


_KOMENTAR = _w(
    "comments",
    '<w:comment w:id="3" w:author="Siti Rahayu" w:initials="SR" w:date="2024-01-02T03:04:05Z">'
    f"{p('tanya Pak Budi {{ sampul.jdul }}')}</w:comment>",
)
_BERJANGKAR = (
    '<w:p><w:commentRangeStart w:id="3"/><w:r><w:t>isi</w:t></w:r><w:commentRangeEnd w:id="3"/>'
    '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="3"/></w:r>'
    '<w:r><w:t>lagi</w:t><w:commentReference w:id="3"/></w:r></w:p>'
)
_UBAHAN = (
    '<w:p><w:pPr><w:pPrChange w:id="7" w:author="Siti Rahayu" w:date="2024-01-02T03:04:05Z">'
    "<w:pPr/></w:pPrChange></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
)


class TestOrang:
    """Who worked on a template is nobody's business who reads a report."""

    def test_komentar(self, jateng: skm.Naskah) -> None:
        """Comments and their marks stay behind, with what was commented on, and one remark."""
        isi = _bagian("comments", _KOMENTAR, isi=_BERJANGKAR)
        paket = buka_paket(isi)
        jadi = Dokumen(isi_sini(isi, jateng))
        semua = b"".join(jadi.anggota.values())

        assert [("templat-dibuang", "komentar Word", "1 buah")] == [
            (m.kode, m.ditemukan, m.diharapkan) for m in paket.catatan
        ]
        assert [] == paket.masalah
        assert "isilagi" == jadi.semua_teks
        assert 2 == len(jadi.cari(".//w:r"))
        assert not [n for n in jadi.anggota if "comment" in n]
        assert not any(kata in semua for kata in (b"Siti", b"Budi", b"comment"))

    def test_di_samping_komentar(self) -> None:
        """Neither do the parts that Word keeps beside them, without a word more."""
        lain = hubungan("comments", "comments.xml", luar=False)
        (kunci,) = lain
        baru = {"word/comments.xml": _KOMENTAR}
        daftar = f'<Override PartName="/word/comments.xml" ContentType="{_TIPE}.comments+xml"/>'
        rel = ""
        for nama in ("commentsExtended", "commentsIds", "commentsExtensible", "people"):
            baru[f"word/{nama}.xml"] = '<a author="Siti Rahayu"/>'
            daftar += f'<Override PartName="/word/{nama}.xml" ContentType="{_TIPE}.{nama}+xml"/>'
            rel += f'<Relationship Id="{nama}" Type="{NS_R}/{nama}" Target="{nama}.xml"/>'
        baru["word/_rels/comments.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="a" Type="{NS_R}/hyperlink" Target="https://x.id/Siti" '
            'TargetMode="External"/></Relationships>'
        )
        lain[kunci] = {"</Relationships>": rel + lain[kunci]["</Relationships>"]}
        paket = buka_paket(
            badan(_BERJANGKAR, lain={**lain, _DAFTAR: {"</Types>": f"{daftar}</Types>"}}, baru=baru)
        )

        assert 1 == len(paket.catatan)
        assert b"Siti" not in b"".join(Dokumen(paket.kemas()).anggota.values())
        assert b"comments" not in Dokumen(paket.kemas()).anggota["word/_rels/document.xml.rels"]

    @pytest.mark.parametrize(
        "xml",
        [
            _w("commentReference"),
            _w("r", '<w:commentReference w:id="3"/>'),
            _w("p", _BERJANGKAR),
        ],
    )
    def test_jangkar_di_mana_pun(self, xml: str) -> None:
        """Marks may be anywhere, also where nobody looks for them."""
        isi = _bagian("customXml", xml, "application/xml")

        assert [] == buka_paket(isi).masalah

    def test_tanpa_komentar(self) -> None:
        """A part for comments without any is left out without a word."""
        assert [] == buka_paket(_bagian("comments", _w("comments"))).catatan

    @pytest.mark.parametrize(
        "isi",
        [
            _UBAHAN,
            '<w:p><w:moveTo w:id="1" w:author="Siti Rahayu"><w:r><w:t>a</w:t></w:r></w:moveTo>'
            "</w:p>",
            '<w:p><w:r><w:rPr><w:rPrChange w:id="1" w:author="Siti Rahayu"><w:rPr/></w:rPrChange>'
            "</w:rPr><w:t>a</w:t></w:r></w:p>",
            '<w:p><w:ins w:id="1" w:author="Siti Rahayu" w:date="2024-01-02T03:04:05Z"><w:r>'
            "<w:t>a</w:t></w:r></w:ins></w:p>",
        ],
    )
    def test_perubahan(self, jateng: skm.Naskah, isi: str) -> None:
        """A tracked change of any kind is a remark; whose it was, and when, stays behind."""
        jadi = Dokumen(isi_sini(badan(isi), jateng))
        xml = jadi.anggota["word/document.xml"]

        assert ["templat-perubahan"] == [m.kode for m in buka_paket(badan(isi)).catatan]
        assert not any(kata in xml for kata in (b"Siti", b"2024-01-02"))
        assert b'w:author=""' in xml
        assert "a" == jadi.semua_teks

    def test_sifat(self, jateng: skm.Naskah) -> None:
        """Properties that tell of the template are not those of the report."""
        inti = _INTI.replace(
            b"</cp:coreProperties>",
            b"<dc:creator>Siti Rahayu</dc:creator><cp:lastModifiedBy>Siti</cp:lastModifiedBy>"
            b"<cp:lastPrinted>2024-01-02T03:04:05Z</cp:lastPrinted><cp:version>Siti</cp:version>"
            b"<dc:identifier>Siti</dc:identifier><cp:keywords>tetap</cp:keywords>"
            b"</cp:coreProperties>",
        )
        jadi = Dokumen(isi_sini(_dengan(docProps__core_xml=inti), jateng))
        xml = jadi.anggota["docProps/core.xml"]

        assert not any(kata in xml for kata in (b"Siti", b"2024-01-02"))
        assert b"tetap" in xml
