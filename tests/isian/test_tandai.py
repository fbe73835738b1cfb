"""A marked copy: remarks and colours on the cells, and the same report."""

from pathlib import Path

import openpyxl
import pytest
from test_perintah_isian import TINDAK_LANJUT, isi

import skm
from skm.alur.tandai import tandai_isian
from skm.cli import main
from skm.errors import Masalah
from skm.isian.tulis import ke_isian
from skm.office.tandai import BukanBiasaError, SelBertanda, tandai
from skm.serial import datar


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def komentar(berkas: str) -> dict[str, str]:
    """Return the remarks of a workbook by sheet and cell."""
    return {
        f"{lembar.title}!{sel.coordinate}": sel.comment.text
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
    from skm.office.paket import bongkar, kemas

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
