"""A marked copy: remarks and colours on the cells, and the same report."""

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from test_perintah_isian import TINDAK_LANJUT, isi

import skm
from skm.alur.tandai import tandai_isian
from skm.cli import main
from skm.errors import Masalah
from skm.isian.tulis import ke_isian
from skm.office.catatan_sel import AWALAN, BukanBiasaError
from skm.office.paket import bongkar, kemas
from skm.office.tandai import SelBertanda, tandai
from skm.serial import datar


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def komentar(berkas: str) -> dict[str, str]:
    """Return the remarks of a workbook by sheet and cell."""
    return {
        f"{lembar.title}!{sel.coordinate}": sel.comment.text.removeprefix(AWALAN)
        for lembar in openpyxl.load_workbook(berkas)
        for baris in lembar.iter_rows()
        for sel in baris
        if sel.comment
    }


@pytest.mark.parametrize("simpan_ulang", [False, True])
def test_temuan(simpan_ulang: bool) -> None:
    """Findings stand on their cells; the copy reads as the workbook does, marked once more too."""
    Path("isian.xlsx").write_bytes(ke_isian({"jenis": "tindak-lanjut"}))
    isi(Path("isian.xlsx"), {**TINDAK_LANJUT, "Strategi": {}})
    isi(Path("isian.xlsx"), {"Realisasi": {"B8": "R9"}})
    if not simpan_ulang:
        kosong = ke_isian(datar(skm.baca("isian.xlsx")))
        Path("isian.xlsx").write_bytes(kosong)

    for berkas, salinan in (("isian.xlsx", "a.xlsx"), ("a.xlsx", "b.xlsx")):
        kode = main(["periksa", berkas, "--tandai", salinan])

        assert main(["periksa", berkas]) == kode
        tanda = komentar(salinan)
        assert any("R9" in teks for sel, teks in tanda.items() if sel.startswith("Realisasi!B"))
        assert datar(skm.baca(berkas)) == datar(skm.baca(salinan))
    assert komentar("a.xlsx") == komentar("b.xlsx")
    assert Path("a.xlsx").read_bytes().count(b"tandaSkm") == Path("b.xlsx").read_bytes().count(
        b"tandaSkm"
    )


def test_masalah() -> None:
    """What is missing is marked as well, and other people's remarks stay."""
    Path("isian.xlsx").write_bytes(ke_isian({"jenis": "skm"}))
    buku = openpyxl.load_workbook("isian.xlsx")
    buku["Identitas"]["A7"].comment = openpyxl.comments.Comment("dari kami", "kantor")
    buku.save("isian.xlsx")

    assert 1 == main(["periksa", "isian.xlsx", "--tandai", "a.xlsx"])
    assert {
        "Identitas!A7": "dari kami",
        "Identitas!B7": "Nama unit belum diisi.",
        "Identitas!B12": "Periode survei belum diisi.",
        "Jawaban!A1": "Jawaban responden belum diisi.",
    } == komentar("a.xlsx")


def test_bukan_isian(capsys: pytest.CaptureFixture[str]) -> None:
    """Only one workbook to fill in can be marked."""
    main(["mulai", "laporan.toml"])

    assert 2 == main(["periksa", "laporan.toml", "--tandai", "a.xlsx"])
    assert 2 == main(["periksa", "laporan.toml", "isian.xlsx", "--tandai", "a.xlsx"])
    assert 2 == main(["periksa", "tiada.xlsx", "--tandai", "a.xlsx"])
    Path("isian.xlsx").write_bytes(ke_isian({"jenis": "skm"}))
    assert 2 == main(["periksa", "isian.xlsx", "--tandai", "a.toml"])
    assert 2 == main(["periksa", "isian.xlsx", "--tandai", "isian.xlsx"])
    assert not Path("a.xlsx").exists()
    assert "hanya untuk satu isian" in capsys.readouterr().err


def test_tak_biasa() -> None:
    """A sheet that is written with prefixes is refused, not broken."""
    utuh = ke_isian({"jenis": "skm"})
    aneh = kemas(
        (n, x.replace(b"<sheetData>", b"<x:sheetData>").replace(b"</sheetData>", b"</x:sheetData>"))
        for n, x in bongkar(utuh)
    )
    with pytest.raises(BukanBiasaError):
        tandai(aneh, [SelBertanda("Identitas", "B7", "x", "FF0000")])

    assert tandai(utuh, []) == tandai(utuh, [SelBertanda("Tiada", "A1", "x", "FF0000")])


def test_masalah_berkas_lain() -> None:
    """What is wrong with another workbook is no remark on a cell of this one."""
    Path("isian.xlsx").write_bytes(ke_isian({"jenis": "skm"}))
    lain = Masalah(kode="isian-bulat", ditemukan="x", berkas="survei.xlsx", sel="Identitas!B7")
    sini = Masalah(kode="isian-lembar", ditemukan="RTL", berkas="isian.xlsx")
    Path("a.xlsx").write_bytes(tandai_isian("isian.xlsx", masalah=[lain]))
    Path("b.xlsx").write_bytes(tandai_isian("isian.xlsx", masalah=[sini]))

    assert ["Petunjuk!A1"] == [*komentar("a.xlsx")]
    assert komentar("a.xlsx")["Petunjuk!A1"].startswith("survei.xlsx:Identitas!B7: ")
    assert komentar("b.xlsx")["Petunjuk!A1"].startswith("Lembar RTL tidak ada")


# ---------------------------------------------------------------- what others have put there


def anggota(berkas: str, akhir: str) -> list[str]:
    """Return the parts of a workbook whose names end so."""
    with zipfile.ZipFile(berkas) as arsip:
        return [arsip.read(n).decode() for n in arsip.namelist() if n.endswith(akhir)]


def penulis(berkas: str) -> dict[str, str]:
    """Return who wrote the remarks of a workbook, by sheet and cell."""
    return {
        f"{lembar.title}!{sel.coordinate}": sel.comment.author
        for lembar in openpyxl.load_workbook(berkas)
        for baris in lembar.iter_rows()
        for sel in baris
        if sel.comment
    }


KAYA = (
    '<comment ref="B7" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr>'
    '<t>Kantor &amp; kami:</t></r><r><t xml:space="preserve">\n tanya dulu </t></r></text>'
    "</comment>"
)


@pytest.fixture
def catatan_orang() -> str:
    """A workbook with remarks of two people, one in bold, and a format of theirs beside ours."""
    Path("asal.xlsx").write_bytes(ke_isian({"jenis": "skm"}))
    buku = openpyxl.load_workbook("asal.xlsx")
    for sel, oleh in (("B7", "kantor"), ("A8", "Ana")):
        buku["Identitas"][sel].comment = openpyxl.comments.Comment(f"dari {oleh}", oleh)
    buku.save("asal.xlsx")

    def ubah(nama: str, isi: bytes) -> bytes:
        if "comment1.xml" in nama:
            return re.sub(rb'<comment ref="B7".*?</comment>', KAYA.encode(), isi)
        return isi

    Path("asal.xlsx").write_bytes(
        kemas((n, ubah(n, x)) for n, x in bongkar(Path("asal.xlsx").read_bytes()))
    )
    return "asal.xlsx"


def test_catatan_orang(catatan_orang: str) -> None:
    """Remarks of others keep text, look, author and shape; ours stand beside them, and go alone."""
    main(["periksa", catatan_orang, "--tandai", "a.xlsx"])
    main(["periksa", "a.xlsx", "--tandai", "b.xlsx"])

    assert komentar("a.xlsx") == komentar("b.xlsx")
    for berkas in ("a.xlsx", "b.xlsx"):
        (isi,) = anggota(berkas, "comment1.xml")
        assert KAYA in isi
        assert "B7: Nama unit belum diisi." == komentar(berkas)["Identitas!C7"]
        oleh = penulis(berkas)
        assert ("kantor", "Ana") == (oleh["Identitas!B7"], oleh["Identitas!A8"])
        assert {"skm periksa"} == {v for k, v in oleh.items() if v not in ("kantor", "Ana")}
    gambar = anggota(catatan_orang, "commentsDrawing1.vml")[0]
    bentuk = re.findall(r"<ns\d+:shape .*?</ns\d+:shape>", gambar)
    assert all(satu in anggota("b.xlsx", "commentsDrawing1.vml")[0] for satu in bentuk)

    Path("c.xlsx").write_bytes(tandai(Path("b.xlsx").read_bytes(), []))

    assert penulis(catatan_orang) == penulis("c.xlsx")
    assert komentar(catatan_orang) == komentar("c.xlsx")
    assert [gambar] == anggota("c.xlsx", "commentsDrawing1.vml")


def test_utas() -> None:
    """A thread of remarks stays, with what it is connected with."""
    utuh = dict(bongkar(ke_isian({"jenis": "skm"})))
    nama = "xl/worksheets/_rels/sheet2.xml.rels"
    hubungan = (
        '<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/'
        'threadedComment" Target="../threadedComments/threadedComment1.xml"/>'
    )
    utuh[nama] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{hubungan}</Relationships>"
    ).encode()
    utuh["xl/threadedComments/threadedComment1.xml"] = b"<ThreadedComments/>"
    jadi = tandai(kemas(utuh.items()), [SelBertanda("Identitas", "B7", "x", "FF0000")])

    assert hubungan.encode() in dict(bongkar(jadi))[nama]
    assert b"<ThreadedComments/>" == dict(bongkar(jadi))["xl/threadedComments/threadedComment1.xml"]
    lepas = dict(bongkar(tandai(jadi, [])))
    assert hubungan.encode() in lepas[nama]
    assert not [n for n in lepas if "tandaSkm" in n]
    assert b"tandaSkm" not in lepas["[Content_Types].xml"]


def test_format_orang() -> None:
    """Where another program has put our format among others, only ours is taken away."""
    tanda = [SelBertanda("Identitas", "B7", "x", "FF0000")]
    isi = dict(bongkar(tandai(ke_isian({"jenis": "skm"}), tanda)))
    lembar = "xl/worksheets/sheet2.xml"
    orang = '<cfRule type="expression" dxfId="0" priority="9"><formula>B7="x"</formula></cfRule>'
    campur = (
        isi[lembar]
        .decode()
        .replace(
            "</cfRule></conditionalFormatting>", f"</cfRule>{orang}</conditionalFormatting>", 1
        )
    )
    assert campur.count(orang) == 1
    isi[lembar] = campur.encode()
    lepas = dict(bongkar(tandai(kemas(isi.items()), [])))
    lagi = dict(bongkar(tandai(kemas(isi.items()), tanda)))

    assert orang.encode() in lepas[lembar]
    assert b"LEN(" not in lepas[lembar]
    assert isi["xl/styles.xml"] == lagi["xl/styles.xml"]
    urut = [int(n) for n in re.findall(rb'priority="(\d+)"', lagi[lembar])]
    assert 1 == urut.count(1)
    assert orang.encode() in lagi[lembar]
