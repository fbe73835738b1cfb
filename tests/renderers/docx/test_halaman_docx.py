"""The pages that LibreOffice makes of documents: none nearly empty, no word of a table parted."""

from pathlib import Path

import pytest
import survei
from lembar_pdf import kata_terputus, nyaris_kosong
from scripts.panjang import survei_panjang, tindak_lanjut_panjang

import skm
from perkakas import halaman_pdf, jalankan_libreoffice
from skm.naskah import Naskah

pytestmark = pytest.mark.libreoffice
CONTOH = Path(__file__).parents[3] / "examples"
NAMA = ("jateng-2024-tw1", "kecil", "mahulu-2025", "sekadau-2019-s1", "panjang-tl", "panjang-skm")


@pytest.fixture(scope="module")
def naskah(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Naskah]:
    """Every example, and both long reports."""
    folder = tmp_path_factory.mktemp("foto")
    panjang = {"panjang-tl": tindak_lanjut_panjang(folder), "panjang-skm": survei_panjang()}
    return {n: skm.susun(panjang.get(n) or skm.baca(CONTOH / n / "laporan.toml")) for n in NAMA}


@pytest.fixture(scope="module")
def pdf(naskah: dict[str, Naskah], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with their pages."""
    folder = tmp_path_factory.mktemp("pdf")
    for nama, satu in naskah.items():
        (folder / f"{nama}.docx").write_bytes(skm.cetak(satu, "docx").content)
    jalankan_libreoffice("pdf", folder, *(folder / f"{n}.docx" for n in NAMA))
    return folder


@pytest.mark.parametrize("nama", NAMA)
def test_tidak_hampir_kosong(pdf: Path, nama: str) -> None:
    """No page has less than a third of its height used, but those that may."""
    assert [] == nyaris_kosong((pdf / f"{nama}.pdf").read_bytes())


@pytest.mark.parametrize("nama", NAMA)
def test_kata_utuh(naskah: dict[str, Naskah], pdf: Path, nama: str) -> None:
    """Every word of every table stands somewhere in one piece."""
    assert [] == kata_terputus(naskah[nama], halaman_pdf(pdf / f"{nama}.pdf"))


@pytest.mark.parametrize("nama", NAMA)
def test_nama_batang(naskah: dict[str, Naskah], pdf: Path, nama: str) -> None:
    """Every bar has its name, also where they are many and long: Office leaves out what touches."""
    for g in (g for g in naskah[nama].grafik if g.id == "unsur"):
        halaman = next(
            h
            for h in reversed(halaman_pdf(pdf / f"{nama}.pdf"))
            if f"Gambar {g.nomor}. {g.judul}" in h
        )

        assert [] == [k for k in g.kategori if k.split()[0] not in halaman.split()]


def test_lajur_rata(tmp_path: Path) -> None:
    """Rows in two columns are evened out, be they an odd number or not: the sums stand below."""
    for n in (137, 138):
        (tmp_path / f"{n}.docx").write_bytes(skm.cetak(skm.susun(survei.penuh(n)), "docx").content)
    jalankan_libreoffice("pdf", tmp_path, *sorted(tmp_path.glob("*.docx")))
    kaki = [
        next(h for h in halaman_pdf(tmp_path / f"{n}.pdf") if "JUMLAH NILAI" in h)
        for n in (137, 138)
    ]

    assert [True, True] == [str(n) in h.split() for n, h in zip((137, 138), kaki, strict=True)]
