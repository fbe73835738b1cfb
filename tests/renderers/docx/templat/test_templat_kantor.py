"""What an office does to a template in Word, and what it is told when that goes wrong."""

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import attrs
import docx
import pytest
from dokumen import Dokumen, W
from templat_uji import badan, isi_sini, p, rakit, tabel, templat_asal, ubah

import skm
from skm.errors import DataError
from skm.pesan import kalimat
from skm.renderers.docx.bawaan import templat
from skm.renderers.docx.konteks import konteks
from skm.renderers.docx.templat import periksa as templat_periksa
from skm.renderers.docx.templat.contoh import contoh_naskah
from skm.renderers.docx.templat.induk import BatasTemplat, bekal, cetak_di_kotak
from skm.renderers.docx.templat.nama import BLOK
from skm.renderers.docx.templat.siap import siapkan

JENIS = ("tindak-lanjut", "skm")
POLOS = "<w:p><w:r><w:t>Demikian laporan ini.</w:t></w:r></w:p>"


def uji(jenis: str) -> dict[str, skm.Naskah]:
    """Return the difficult reports."""
    return dict(contoh_naskah(jenis))


def periksa(isi: bytes, jenis: str = "tindak-lanjut", *nama: str) -> dict[str, Any]:
    """Return what a check finds, with some of the difficult reports."""
    contoh = {jenis: [(n, bekal(x)) for n, x in uji(jenis).items() if n in nama or not nama]}
    batas = attrs.asdict(BatasTemplat(cpu=9, memori=2**28))
    hasil, _ = templat_periksa.periksa({"templat": isi, "contoh": contoh}, batas)
    satu: dict[str, Any] = hasil["hasil"][jenis]
    for apa in ("masalah", "catatan"):
        satu[apa] = [skm.Masalah(**m) for m in satu[apa]]
        assert all(kalimat(m) and str(m) for m in satu[apa])
    return satu


def satu(tag: str) -> list[skm.Masalah]:
    """Return what is wrong with a tag at the head of the contents."""
    isi = ubah((">Daftar Isi<", f">{tag}<"))
    hasil: list[skm.Masalah] = periksa(isi, "tindak-lanjut", "lengkap")["masalah"]
    return hasil


def berkop(jenis: str, bagian: int = 1, *, pertama: bool = False) -> bytes:
    """Return the shipped template with a letterhead, made as the how-to says."""
    dokumen = docx.Document(io.BytesIO(templat_asal(jenis)))
    satu_bagian = dokumen.sections[bagian]
    satu_bagian.different_first_page_header_footer = pertama
    kepala = satu_bagian.first_page_header if pertama else satu_bagian.header
    kepala.is_linked_to_previous = False
    kepala.paragraphs[0].text = "{{ sampul.instansi }}"
    kepala.add_paragraph("KOP KANTOR")
    keluaran = io.BytesIO()
    dokumen.save(keluaran)
    return keluaran.getvalue()


def bab_tertukar() -> bytes:
    """Return the shipped template with its third chapter before the second."""
    anggota = dict(Dokumen(templat_asal("tindak-lanjut")).anggota)
    xml = anggota["word/document.xml"].decode()
    isi = xml.index('"Heading1"')

    def awal(bab: str) -> int:
        return xml.rindex("<w:p>", 0, xml.index(f"{{{{ bab.{bab}.nomor }}}}", isi))

    dua, tiga, empat = map(awal, ("rencana", "realisasi", "kesimpulan"))
    xml = xml[:dua] + xml[tiga:empat] + xml[dua:tiga] + xml[empat:]
    return rakit({**anggota, "word/document.xml": xml.encode()})


def _sebutan(judul: str) -> str:
    temuan = re.match(r"BAB [IV]+", judul)
    return "" if temuan is None else temuan.group()


class TestKop:
    """A letterhead in the section of the contents."""

    @pytest.mark.parametrize("jenis", JENIS)
    def test_setiap_laporan(self, jenis: str) -> None:
        """It heads every page but the cover, also where that section's break drops out."""
        isi = berkop(jenis)
        bagian: set[int] = set()
        for naskah in uji(jenis).values():
            jadi = docx.Document(io.BytesIO(isi_sini(isi, naskah))).sections
            bagian.add(len(jadi))
            assert [False] + [True] * (len(jadi) - 1) == [
                "KOP KANTOR" in [q.text for q in s.header.paragraphs] for s in jadi
            ]

        assert min(bagian) < max(bagian)

    @pytest.mark.parametrize("jenis", JENIS)
    def test_diperiksa(self, jenis: str) -> None:
        """Nothing is wrong with it."""
        hasil = periksa(berkop(jenis), jenis)

        lain = [m for m in hasil["catatan"] if m.kode != "templat-tak-dipakai"]
        assert ([], [], 4) == (hasil["masalah"], lain, len(hasil["berhasil"]))

    def test_hilang(self) -> None:
        """One that is on no page of a report is told, with the report."""
        hasil = periksa(berkop("tindak-lanjut", pertama=True))
        (m,) = (m for m in hasil["catatan"] if m.kode != "templat-tak-dipakai")

        assert [] == hasil["masalah"]
        assert ("templat-kepala", "{{ sampul.instansi }}KOP KANTOR", "hanya survei") == (
            m.kode,
            m.ditemukan,
            m.berkas,
        )

    def test_nama_badan_lain(self) -> None:
        """Some programs call the body otherwise."""
        isi = {
            nama.replace("document.xml", "document2.xml"): satu.replace(
                b"word/document.xml", b"word/document2.xml"
            )
            for nama, satu in Dokumen(berkop("tindak-lanjut", pertama=True)).anggota.items()
        }

        assert "templat-kepala" in [m.kode for m in periksa(rakit(isi))["catatan"]]

    def test_selalu_hilang(self) -> None:
        """One that is on no page of any report is a mistake."""
        hasil = periksa(berkop("tindak-lanjut", pertama=True), "tindak-lanjut", "hanya survei")

        assert ["templat-kepala"] == [m.kode for m in hasil["masalah"]]


class TestTanpaSifat:
    """A paragraph that Word writes without properties."""

    @pytest.mark.parametrize(
        ("jenis", "tag", "elemen"),
        [
            ("tindak-lanjut", "{{ tanda_tangan.tempat_tanggal }}", "<w:p>"),
            ("skm", "{{ tanda_tangan.tempat_tanggal }}", "<w:tbl>"),
            ("tindak-lanjut", "{%p if tabel.rtl or tabel.realisasi %}", "<w:p>"),
            ("skm", "{%p if blok.akhir_lanskap %}", "<w:p>"),
        ],
    )
    def test_sebelum(self, jenis: str, tag: str, elemen: str) -> None:
        """It may stand before the signature, and before the end of a section."""
        anggota = dict(Dokumen(templat_asal(jenis)).anggota)
        xml = anggota["word/document.xml"].decode()
        di = xml.rindex(elemen, 0, xml.rindex(tag))
        anggota["word/document.xml"] = (xml[:di] + POLOS + xml[di:]).encode()

        assert [] == periksa(rakit(anggota), jenis)["masalah"]

    def test_lekat(self) -> None:
        """What goes to the page of the signature has each property once, in Word's order."""
        ada = '<w:p><w:pPr><w:keepLines/><w:jc w:val="left"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
        isi = isi_sini(
            badan(POLOS + ada + p("{{ tanda_tangan.nama }}", "Signature")),
            uji("tindak-lanjut")["lengkap"],
        )
        sifat = Dokumen(isi).cari("//w:p[2]/w:pPr/*")

        assert [f"{W}keepNext", f"{W}keepLines", f"{W}jc"] == [e.tag for e in sifat]

    def test_tabel_tanpa_baris(self) -> None:
        """A table whose rows have all dropped out may stand before the signature."""
        kosong = tabel(("{%tr for a in [] %}",), ("{{ a }}",), ("{%tr endfor %}",))
        isi = badan(kosong + p("{{ tanda_tangan.nama }}", "Signature"))

        assert isi_sini(isi, uji("tindak-lanjut")["lengkap"])


class TestBukanTeks:
    """What is no text is not printed."""

    @pytest.mark.parametrize(
        ("tag", "isi", "saran"),
        [
            ("{{ paragraf.penutup }}", "daftar", "{%p for teks in paragraf.penutup %}, atau"),
            ("{{ kop.baris|map('upper') }}", "daftar", '{{ kop.baris|join(", ") }}'),
            ("{{ tabel.unsur }}", "tabel", "{{p tabel.unsur|tabel(155) }}"),
            ("{{ bab.pendahuluan }}", "bab", "{{ bab.pendahuluan.judul }}"),
            ("{{ tabel.unsur.kolom }}", "kelompok", "{{ tabel.unsur.kolom.… }}"),
            ("{{ sampul.judul.upper }}", "perintah tanpa kurung", "{{ sampul.judul.upper() }}"),
            ("{{ tabel.unsur.lanskap }}", "ya/tidak", "{% if tabel.unsur.lanskap %}"),
            ("teks {{ tabel.unsur|tabel(155) }}", "tabel", "{{p tabel.unsur|tabel(155) }}"),
            ("{% set t = tabel.unsur|tabel(155) %}{{ t }}", "tabel", "{{p …|tabel(155) }}"),
        ],
    )
    def test_ditolak(self, tag: str, isi: str, saran: str) -> None:
        """It is told what it is, and how it is put into a document."""
        (m,) = satu(tag)

        assert ("templat-bukan-teks", isi) == (m.kode, m.diharapkan)
        assert saran in m.saran
        assert saran in kalimat(m)

    @pytest.mark.parametrize(
        "tag", ["{{p sampul.judul }}", "{{p sampul.judul|upper }}", "{{r sampul.judul }}"]
    )
    def test_bukan_paragraf(self, tag: str) -> None:
        """Text does not take the place of a paragraph."""
        assert ["templat-bukan-paragraf"] == [m.kode for m in satu(tag)]

    def test_boleh(self) -> None:
        """Text, numbers, and a table where a paragraph was."""
        tag = "{{ sampul.judul }}{{ paragraf.penutup|length }}{{ 1 / 2 }}"

        assert [] == satu(tag + "{{ sampul.logo|gambar(9, 9) }}")
        assert [] == satu("{{p tabel.rtl|tabel(155) if tabel.rtl else tabel.unsur|tabel(155) }}")


class TestFilter:
    """Filters say what they are for."""

    @pytest.mark.parametrize(
        ("tag", "kode", "diharapkan", "saran"),
        [
            ("{{ hasil.ikm + 1 }}", "templat-hitung", "", ""),
            ("{{ hasil.ikm * 1000000000 }}", "templat-hitung", "", ""),
            ("{{ sampul.logo|gambar }}", "templat-filter-ukuran", "|gambar(lebar, tinggi)", ""),
            (
                "{{ sampul.logo|gambar(100000,100000) }}",
                "templat-filter-ukuran",
                "|gambar(lebar, tinggi)",
                "",
            ),
            ("{{ sampul.judul|gambar(10,10) }}", "templat-filter-isi", "gambar", "teks"),
            ("{{p paragraf.penutup|tabel(155) }}", "templat-filter-isi", "tabel", "daftar"),
            ("{{ tabel.unsur|grafik(9, 9) }}", "templat-filter-isi", "grafik", "tabel"),
            ("{{ sampul.judul|menuju }}", "templat-filter-tulis", "|menuju(bab)", ""),
            (
                "{{ sampul.judul|halaman }}",
                "templat-filter-isi",
                "bab, subbab, tabel, atau grafik",
                "teks",
            ),
            ("{{ bab.pendahuluan|nomor }}", "templat-filter-isi", "tabel atau grafik", "bab"),
        ],
    )
    def test_salah(self, tag: str, kode: str, diharapkan: str, saran: str) -> None:
        """In the words of the office, with the place."""
        (m,) = satu(tag)

        assert (kode, tag, diharapkan, saran) == (m.kode, m.ditemukan, m.diharapkan, m.saran)
        assert m.lokasi.startswith("paragraf ke-2")
        assert not re.search(r"Error|None|dict|str", kalimat(m))

    def test_tabel_pada_grafik(self) -> None:
        """A chart is no table."""
        isi = ubah(("{{ blok|grafik(155, 90) }}", "{{p blok|tabel(155) }}"), jenis="skm")
        (m,) = periksa(isi, "skm", "lengkap")["masalah"]

        assert ("templat-filter-isi", "tabel", "grafik") == (m.kode, m.diharapkan, m.saran)

    def test_tanpa_tag_yang_salah(self) -> None:
        """Where no tag is known to be at fault, none is pointed to."""
        teks = kalimat(skm.Masalah(kode="templat-gagal", ditemukan="X"))

        assert "Tidak dapat diisi: X." == teks


# What LibreOffice calls the styles of lists of contents; their names stay.
_GAYA_LIBREOFFICE = {"TOC1": "Contents1", "TOC2": "Contents2", "TableofFigures": "Tableoffigures"}


def seperti_libreoffice(isi: bytes) -> bytes:
    """Return a template with the styles' ids of LibreOffice, and its empty runs."""
    anggota: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        for nama in arsip.namelist():
            satu = arsip.read(nama)
            for lama, baru in _GAYA_LIBREOFFICE.items():
                for sifat in ("w:styleId", "w:pStyle w:val"):
                    satu = satu.replace(f'{sifat}="{lama}"'.encode(), f'{sifat}="{baru}"'.encode())
            anggota[nama] = satu.replace(
                b"</w:sectPr></w:pPr></w:p>", b"</w:sectPr></w:pPr><w:r><w:rPr/></w:r></w:p>"
            )
    return rakit(anggota)


class TestUrutan:
    """Chapters in another order than the report's."""

    def test_nomor_menurut_laporan(self) -> None:
        """The field of each caption shows the number that the text gives."""
        jadi = Dokumen(isi_sini(bab_tertukar(), uji("tindak-lanjut")["lengkap"]))
        medan = [e.text.strip() for e in jadi.cari("//w:instrText") if "SEQ Tabel" in e.text]

        assert [f"SEQ Tabel \\* ARABIC{n}" for n in (" \\r 3", " \\r 1", "", " \\r 4")] == medan

    @pytest.mark.parametrize("simpan", [bytes, seperti_libreoffice])
    def test_daftar_isi(self, simpan: Callable[[bytes], bytes]) -> None:
        """The lists of contents follow them, each entry with those below it, whoever saved it."""
        jadi = Dokumen(isi_sini(simpan(bab_tertukar()), uji("tindak-lanjut")["lengkap"]))
        gaya = {*_GAYA_LIBREOFFICE, *_GAYA_LIBREOFFICE.values()}
        baris = [
            "".join(p.itertext())
            for p in jadi.cari("//w:p")
            if p.find(f"{W}pPr/{W}pStyle") is not None
            and p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") in gaya
        ]
        awal = [b.split(".")[0].split("…")[0] for b in baris]

        bab = [b for b in awal if b.startswith("BAB")]
        assert ["BAB I", "BAB III", "BAB II", "BAB IV"] == [_sebutan(b) for b in bab]
        assert ["Tabel 3", "Tabel 1", "Tabel 2", "Tabel 4"] == [
            b for b in awal if b.startswith("Tabel")
        ]
        rencana = next(i for i, b in enumerate(awal) if _sebutan(b) == "BAB II")
        assert "Hasil Survei" in baris[rencana + 1]

    def test_bagian(self) -> None:
        """No section ends with an empty paragraph, nor does one that LibreOffice saved."""
        naskah = uji("tindak-lanjut")["lengkap"]
        lama, baru = (
            Dokumen(isi_sini(isi, naskah))
            for isi in (bab_tertukar(), seperti_libreoffice(bab_tertukar()))
        )

        assert len(lama.cari("//w:body/w:p")) == len(baru.cari("//w:body/w:p"))

    def test_catatan(self) -> None:
        """It is worth a remark."""
        hasil = periksa(bab_tertukar(), "tindak-lanjut", "lengkap")

        assert [] == hasil["masalah"]
        assert [
            ("bab", "BAB I, BAB III, BAB II, BAB IV"),
            ("tabel", "3, 1, 2, 4"),
        ] == [(m.ditemukan, m.diharapkan) for m in hasil["catatan"] if m.diharapkan]


class TestCetak:
    """Printing says what a check says."""

    def cetak(self, isi: bytes, naskah: skm.Naskah) -> list[skm.Masalah]:
        with pytest.raises(DataError) as salah:
            cetak_di_kotak(isi, naskah, lengkap=True)
        return list(salah.value.masalah)

    def test_wajib(self) -> None:
        """What a document must show is not left out."""
        isi = ubah(("{{ tanda_tangan.nama }}", "Nama"))
        (m,) = self.cetak(isi, uji("tindak-lanjut")["lengkap"])

        assert ("templat-wajib", "tanda_tangan.nama") == (m.kode, m.ditemukan)

    def test_tidak_ditutup(self) -> None:
        """What is left open is told where it was opened."""
        isi = ubah(
            (">{{ bab.kesimpulan.judul }}<", ">{% for x in paragraf.penutup %}{{ x }}<"),
        )
        naskah = uji("tindak-lanjut")["lengkap"]
        sama = [(m.kode, m.lokasi) for m in self.cetak(isi, naskah)]

        assert {("templat-pasangan")} == {k for k, _ in sama}
        assert sama == [(m.kode, m.lokasi) for m in periksa(isi)["masalah"]]

    @pytest.mark.parametrize("dinyatakan", [True, False])
    def test_jenis_lain(self, dinyatakan: bool) -> None:
        """A template for the other kind of report is one sentence."""
        anggota = dict(Dokumen(templat_asal("tindak-lanjut")).anggota)
        inti = anggota["docProps/core.xml"].decode()
        if not dinyatakan:
            inti = re.sub("<cp:category>.*?</cp:category>", "", inti)
        isi = rakit({**anggota, "docProps/core.xml": inti.encode()})
        (m,) = self.cetak(isi, uji("skm")["lengkap"])

        assert "Templat ini untuk laporan tindak-lanjut; laporannya jenis skm." == kalimat(m)
        assert [m] == periksa(isi, "skm")["masalah"]

    @pytest.mark.parametrize("jenis", JENIS)
    def test_bukan_templat_lagi(self, jenis: str) -> None:
        """The document does not say that it is a template."""
        assert jenis == siapkan(templat(jenis)).jenis
        isi = Dokumen(isi_sini(templat(jenis), uji(jenis)["lengkap"]))

        assert b"category" not in isi.anggota["docProps/core.xml"]


class TestPetunjuk:
    """Hints that lead there."""

    def test_di_luar_pengulangan(self) -> None:
        """The item of a loop is known within it."""
        (m,) = satu("{{ baris.no }}")

        assert ("templat-di-luar", "baris") == (m.kode, m.ditemukan)
        assert re.fullmatch(r"\{%tr for baris in tabel\.\w+\.baris %\}", m.saran)

    def test_semua_nama(self) -> None:
        """Every unknown name of a paragraph is told."""
        assert ["hasil.ikmm", "hasil.mutuu"] == [
            m.ditemukan for m in satu("{{ hasil.ikmm }} dan {{ hasil.mutuu }}")
        ]

    def test_blok(self) -> None:
        """What only some blocks have is told with their kinds."""
        isi = ubah(("{{ blok|penanda }}{% if", "{{ blok.teks }}{% if"), jenis="skm")
        (m,) = periksa(isi, "skm", "lengkap")["masalah"]

        assert ("templat-blok", "teks", '"paragraf"') == (m.kode, m.ditemukan, m.saran)
        (m,) = satu(
            "{% for blok in naskah.tabel %}{{ blok.butir }}{% endfor %}",
        )
        assert ("templat-blok", "butir", '"daftar"') == (m.kode, m.ditemukan, m.saran)

    def test_jenis_blok(self) -> None:
        """What a block has is what the table of the reference says."""
        umum = {"jenis", "id", "penanda", "lanskap", "mulai_lanskap", "akhir_lanskap"}
        ada: dict[str, set[str]] = {}
        for jenis in JENIS:
            for naskah in uji(jenis).values():
                data, _ = konteks(naskah)
                for bab in (*data["naskah"]["bab"], *data["naskah"]["lampiran"]):
                    for blok in bab["isi"]:
                        ada.setdefault(blok["jenis"], set()).update({*blok} - umum)

        assert {jenis: {*nama} for jenis, nama in BLOK.items()} == ada

    def test_huruf_berbeda(self) -> None:
        """A loop that ends with another letter is told once, without its echo."""
        awal = "for baris in tabel.unsur.baris %}"
        hasil = periksa(ubah((f"{{%tr {awal}", f"{{% {awal}")))["masalah"]

        assert ["templat-wadah"] == [m.kode for m in hasil]

    def test_di_atribut(self) -> None:
        """A tag in an attribute is told after the one before it."""
        penanda = '</w:t></w:r><w:bookmarkStart w:id="77" w:name="{{ sampul.jdul }}"/>'
        penanda += '<w:bookmarkEnd w:id="77"/><w:r><w:t>'
        (m,) = periksa(ubah((">Daftar Isi<", f">Daftar Isi{penanda}<")))["masalah"]

        assert ("templat-nama", "jdul", "{{ sampul.jdul }}") == (m.kode, m.ditemukan, m.diharapkan)
        assert m.lokasi.startswith("sesudah tabel 1, baris 3")

    def test_xml_rusak(self) -> None:
        """Broken XML is told after the words that were printed last."""
        isi = badan(
            p("Satu kata di sini") + p("{% for a in [1, 2] %}x") + tabel(("a{% endfor %}",))
        )
        xml = [m for m in periksa(isi)["masalah"] if m.kode == "templat-xml"]

        assert xml
        assert all("Satu kata di sini" in m.lokasi for m in xml)


def kotak(isi: str) -> str:
    """Return a text box as Word writes it: twice, for programs of two ages."""
    isi = f"<w:txbxContent>{isi}</w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    return (
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="{mc}" xmlns:wps="{wps}" '
        f'xmlns:v="urn:schemas-microsoft-com:vml"><mc:Choice Requires="wps"><wps:txbx>{isi}'
        f"</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>{isi}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def test_kotak_teks() -> None:
    """What is wrong in a text box is told once; a table in it is one table."""
    dalam = tabel(("{{ sampul.jdul }}",)) + p("{{ sampul.unt }}")
    isi = badan(kotak(dalam) + tabel(("{{ sampul.tahn }}",)))
    salah = [m for m in periksa(isi)["masalah"] if m.kode == "templat-nama"]

    assert ["sampul.jdul", "sampul.unt", "sampul.tahn"] == [m.ditemukan for m in salah]
    assert salah[1].lokasi.startswith("kotak teks")
    assert salah[2].lokasi.startswith("tabel 2, baris 1, sel 1")


def test_kurung_tunggal() -> None:
    """A name between single braces is remarked, with how it is written; other braces are text."""
    isi = ubah((">Daftar Isi<", ">Nilai { hasil.ikm } dan {sampul.unit}, himpunan {a, b}<"))
    catatan = periksa(isi, "tindak-lanjut", "lengkap")["catatan"]

    assert [("{ hasil.ikm }", "{{ hasil.ikm }}"), ("{sampul.unit}", "{{sampul.unit}}")] == [
        (m.ditemukan, m.saran) for m in catatan if m.kode == "templat-kurung-tunggal"
    ]


@pytest.mark.parametrize("kutip", ["„tegak”", "«tegak»", "‟tegak″", "`tegak´", "“tegak”"])
def test_tanda_kutip(kutip: str) -> None:
    """Quotation marks of any language are straight ones in a tag."""
    assert [] == satu(f"{{% if hasil.mutu == {kutip} %}}A{{% endif %}}")
