"""DOCX of both kinds of report: what holds whatever the document says."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import attrs
import pytest
import survei
from bentuk import SULIT, aneh, kosongkan, persulit_laporan, persulit_naskah, polos
from dokumen import Dokumen, W

import skm
from golden import banding
from perkakas import halaman_pdf, jalankan_libreoffice, keluhan_keutuhan, keluhan_openxml
from skm.naskah import Naskah
from skm.renderers.docx.konteks import konteks
from skm.renderers.docx.renderer import templat

CONTOH = Path(__file__).parents[3] / "examples"


def baca(nama: str, berkas: str = "laporan") -> skm.LaporanTindakLanjut:
    laporan = skm.baca(CONTOH / nama / f"{berkas}.toml")
    assert isinstance(laporan, skm.LaporanTindakLanjut)
    return laporan


def jateng() -> skm.LaporanTindakLanjut:
    return baca("jateng-2024-tw1")


def bertemuan() -> Naskah:
    terbit = baca("jateng-2024-tw1", "seperti-terbit")
    return skm.lampirkan_temuan(skm.susun(terbit), skm.periksa(terbit))


def penuh() -> Naskah:
    return skm.susun(survei.penuh())


NASKAH: dict[str, Callable[[], Naskah]] = {
    "jateng": lambda: skm.susun(jateng()),
    "kecil": lambda: skm.susun(baca("kecil")),
    "kosong": lambda: skm.susun(kosongkan(jateng())),
    "sulit": lambda: skm.susun(persulit_laporan(jateng())),
    "tanpa-strategi": lambda: skm.susun(attrs.evolve(jateng(), strategi=())),
    "temuan": bertemuan,
    "skm-penuh": penuh,
    "skm-kecil": lambda: skm.susun(survei.kecil()),
    "skm-aneh": lambda: aneh(penuh()),
    "skm-sulit": lambda: persulit_naskah(penuh()),
    "skm-polos": lambda: polos(penuh()),
    "mahulu": lambda: skm.susun(skm.baca(CONTOH / "mahulu-2025" / "laporan.toml")),
    "sekadau": lambda: skm.susun(skm.baca(CONTOH / "sekadau-2019-s1" / "laporan.toml")),
}
TEMPLAT = {"templat": "tindak-lanjut", "skm-templat": "skm"}
HALAMAN = {
    "jateng": 8, "kecil": 7, "kosong": 7, "tanpa-strategi": 8, "temuan": 13,
    "skm-penuh": None, "skm-kecil": None, "skm-aneh": None, "skm-polos": None,
}  # fmt: skip
"""Documents that LibreOffice lays out, and how many pages those of approved texts have."""


@cache
def isi(nama: str) -> bytes:
    """Return a document, or a template as it is shipped."""
    if nama in TEMPLAT:
        return templat(TEMPLAT[nama])
    return skm.cetak(NASKAH[nama](), "docx").content


@cache
def dokumen(nama: str) -> Dokumen:
    return Dokumen(isi(nama))


class TestIsi:
    """The document says what the report says."""

    @pytest.mark.parametrize("nama", ["jateng", "kecil", "kosong", "mahulu", "sekadau"])
    def test_golden(self, nama: str) -> None:
        """Everything a reader of the document sees, in its order, as approved."""
        banding(f"{nama}/isi_docx.txt", dokumen(nama).isi())

    @pytest.mark.parametrize("sulit", SULIT, ids=range(len(SULIT)))
    @pytest.mark.parametrize(
        ("nama", "tempat"),
        [
            ("sulit", 20),  # 2 on the cover, 6 in running text and signature, 12 in the tables
            ("skm-sulit", 12),  # in each of two chapters: paragraph, list, three cells, a note
        ],
    )
    def test_teks_sulit_tidak_hilang(self, nama: str, tempat: int, sulit: str) -> None:
        """A difficult text is found in every place it was put."""
        assert dokumen(nama).semua_teks.count(sulit) >= tempat


@pytest.mark.parametrize("nama", ["jateng", "skm-penuh"])
class TestBentuk:
    """What Word needs to treat it as a document and not as painted paper."""

    def test_daftar_isi_menunjuk_penanda_yang_ada(self, nama: str) -> None:
        """Each place is there once, and is pointed to with its page, outside of a TOC field."""
        jadi = dokumen(nama)
        penanda = [b.get(W + "name") for b in jadi.cari("//w:bookmarkStart")]
        nomor = [b.get(W + "id") for b in jadi.cari("//w:bookmarkStart")]
        tautan = [t.get(W + "anchor") for t in jadi.cari("//w:hyperlink[@w:anchor]")]
        medan = [e.text.strip() for e in jadi.cari("//w:instrText")]

        assert len(penanda) == len(set(penanda)) == len(set(nomor))
        assert set(penanda) == set(tautan)
        assert [f"PAGEREF {t} \\h" for t in dict.fromkeys(tautan)] == [
            m for m in medan if m.startswith("PAGEREF")
        ]
        assert not [m for m in medan if m.startswith("TOC")]

    def test_hanya_gaya_yang_ada(self, nama: str) -> None:
        """Every style that is used is defined, and none is defined in vain."""
        jadi = dokumen(nama)
        dipakai = {e.get(W + "val") for e in jadi.cari("//w:pStyle | //w:tblStyle | //w:rStyle")}
        dasar = jadi.cari("//w:basedOn | //w:next", jadi.xml("word/styles.xml"))
        bawaan = jadi.cari("//w:style[@w:default]", jadi.xml("word/styles.xml"))
        tanpa = {  # for what no report of these has
            *("SampulKop", "SampulAlamat", "JudulDepan", "PokokJudul", "PokokAngka"),
            *("Hyperlink", "Footer"),
        }
        belum = {  # for what this report does not have
            "jateng": {"DaftarLampiran", "TabelJawaban", "KepalaJawaban"},
            "skm-penuh": {"SampulSingkatan"},
        }

        assert dipakai <= set(jadi.nama_gaya)
        assert tanpa | belum[nama] == (
            set(jadi.nama_gaya)
            - dipakai
            - {e.get(W + "val") for e in dasar}
            - {e.get(W + "styleId") for e in bawaan}
        )

    def test_konteks_hanya_data_polos(self, nama: str) -> None:
        """A template finds nothing that leads out of the report."""

        def jenis(nilai: object) -> set[type]:
            if isinstance(nilai, dict):
                return {dict}.union(*map(jenis, [*nilai, *nilai.values()]))
            if isinstance(nilai, list):
                return {list}.union(*map(jenis, nilai))
            return {type(nilai)}

        tanpa = {type(None)} if nama == "skm-penuh" else set()

        assert jenis(konteks(NASKAH[nama]())[0]) - tanpa == {dict, list, str, int, bool}


def test_pengantar_bersama_tabel_lebar() -> None:
    """A chapter that begins with a table on its side begins on that page."""
    laporan = skm.baca(CONTOH / "tahun" / "tw4" / "tindak-lanjut.toml")
    assert isinstance(laporan, skm.LaporanTindakLanjut)
    lebar = [attrs.evolve(r, hambatan="dipertanggungjawabkannyalah") for r in laporan.realisasi]
    satu = Dokumen(skm.cetak(attrs.evolve(laporan, realisasi=lebar), "docx").content)
    bagian: list[list[str]] = [[]]
    for e in satu.cari("//w:body/*"):
        bagian[-1].append(satu.teks(e))
        if sifat := satu.cari("self::w:sectPr | w:pPr/w:sectPr", e):
            bagian[-1].insert(0, str(bool(satu.cari("w:pgSz[@w:orient]", sifat[0]))))
            bagian.append([])
    (rebah,) = [b[1:] for b in bagian if b[:1] == ["True"]]

    assert rebah[0].startswith("BAB III")
    assert any(t.startswith("Tabel 3.") for t in rebah)


@pytest.mark.parametrize("jenis", TEMPLAT.values())
def test_templat_ramping(jenis: str) -> None:
    """The template is small, and holds neither a preview nor what Word adds for itself."""
    berkas = templat(jenis)

    assert len(berkas) < 16_000
    assert {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    } == set(Dokumen(berkas).anggota)


@pytest.mark.audit
@pytest.mark.parametrize("nama", [*NASKAH, *TEMPLAT])
class TestSah:
    """Structural validators find nothing; no false positive has to be forgiven."""

    @pytest.fixture
    def berkas(self, tmp_path: Path, nama: str) -> Path:
        (tmp_path / "a.docx").write_bytes(isi(nama))
        return tmp_path / "a.docx"

    def test_openxml_audit(self, berkas: Path) -> None:
        """openxml-audit, a port of the checks of Microsoft's SDK."""
        assert [] == keluhan_openxml(berkas)

    def test_docx_integrity(self, berkas: Path) -> None:
        """docx-integrity, which looks at the package around the XML."""
        assert [] == keluhan_keutuhan(berkas)


@pytest.fixture(scope="module")
def halaman(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The text of every page of every document."""
    folder = tmp_path_factory.mktemp("pdf")
    for nama in HALAMAN:
        (folder / f"{nama}.docx").write_bytes(isi(nama))
    jalankan_libreoffice("pdf", folder, *(folder / f"{nama}.docx" for nama in HALAMAN))
    return {nama: halaman_pdf(folder / f"{nama}.pdf") for nama in HALAMAN}


@pytest.mark.libreoffice
class TestHalaman:
    """What LibreOffice makes of it, page by page."""

    @pytest.mark.parametrize("nama", HALAMAN)
    def test_banyak_halaman(self, halaman: dict[str, list[str]], nama: str) -> None:
        """Each document has the pages it needs, none of them without words of its own."""
        assert HALAMAN[nama] in (None, len(halaman[nama]))
        assert all(len(h.split()) > (10 if HALAMAN[nama] else 5) for h in halaman[nama])

    @pytest.mark.parametrize("nama", [n for n in HALAMAN if n != "skm-polos"])
    def test_nomor_halaman_daftar_isi(self, halaman: dict[str, list[str]], nama: str) -> None:
        """Every entry of the contents names the page on which its words stand."""
        if nama.startswith("skm-"):
            depan, isi_daftar, sedikitnya = r"|\d\.\d +)", halaman[nama][1:3], 8
        else:
            depan, isi_daftar, sedikitnya = r"|\d\.\d +)", halaman[nama][1:2], 10
        butir = re.findall(
            rf"^ *(?:(?:BAB|LAMPIRAN|Tabel|Gambar) \S+ +{depan}(\S.*?) {{3,}}(\d+)$",
            "\n".join(isi_daftar),
            re.M,
        )

        awal = next(  # pages before are numbered apart
            i for i, h in enumerate(halaman[nama]) if re.search(r"^ *BAB (I|1)$", h, re.M)
        )

        assert len(butir) >= sedikitnya
        for judul, nomor in butir:
            teks = halaman[nama][awal + int(nomor) - 1]
            assert judul.casefold() in " ".join(teks.split()).casefold()

    def test_tabel_bersama_teksnya(self, halaman: dict[str, list[str]]) -> None:
        """The plan stands below the text that speaks of it, and no word of a table is parted."""
        rencana = halaman["jateng"][4]  # after cover, contents and two chapters' pages
        kata = " ".join(halaman["jateng"]).split()

        assert re.search(r"^ *2\.2 +Rencana Tindak Lanjut", rencana, re.M)
        assert "Tabel 2. Rencana Tindak Lanjut Pelaksanaan SKM" in rencana
        assert {"Ditindaklanjuti", "Penyelesaian", "Penempatan", "(Sudah/Belum)"} <= {*kata}

    def test_nomor_halaman(self, halaman: dict[str, list[str]]) -> None:
        """The number stands at the foot of every page but the cover, in front a roman one."""
        kaki = [h.split()[-1] for h in halaman["jateng"]]

        assert ["2024", "i", *map(str, range(1, 7))] == kaki

    @pytest.mark.parametrize("nama", [n for n in HALAMAN if n.startswith("skm-")])
    def test_tanda_tangan_tidak_sendirian(self, halaman: dict[str, list[str]], nama: str) -> None:
        """The signature is in one piece, with words before it."""
        (satu,) = (h for h in halaman[nama] if re.search(r"^ {20,}Kepala ", h, re.M))
        sebelum, _, sesudah = satu.partition("Kepala ")

        assert len(sebelum.split()) > 12
        assert "NIP " in sesudah or "....." in sesudah

    def test_tanda_tangan_bersama_penutup(self, halaman: dict[str, list[str]]) -> None:
        """The signature shares its page with the closing words."""
        akhir = " ".join(halaman["jateng"][-1].split())

        assert "Demikian laporan" in akhir
        assert "Contoh Nama Kepala" in akhir

    def test_angka_pada_grafik_berkoma(self, halaman: dict[str, list[str]]) -> None:
        """Figures and bounds in the charts have a comma."""
        for grafik in penuh().grafik:
            (satu,) = (
                h
                for h in halaman["skm-penuh"]
                if f"Gambar {grafik.nomor}. {grafik.judul}" in h and "DAFTAR" not in h
            )
            kata = satu.split()

            assert {str(n).replace(".", ",") for n in grafik.nilai} <= set(kata)
            assert all(b.label in " ".join(kata) for b in grafik.batas)
