"""Page numbers of a real layout: asked for by name, LibreOffice's, and nothing but they change."""

import re
import stat
import tempfile
from pathlib import Path

import attrs
import pytest
from lxml import etree

import skm
from perkakas import halaman_pdf, jalankan_libreoffice
from skm.errors import DataError
from skm.naskah import Naskah
from skm.office.paket import bongkar, kemas
from skm.renderers.docx.renderer import DocxOpsi

CONTOH = Path(__file__).parents[3] / "examples"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KOSONG = '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t/></w:r>'
TATA_LETAK = DocxOpsi(nomor_halaman="tata-letak")
# Lays out nothing: every page is the seventh, and what it was given is kept.
PALSU = """#!/bin/sh
for arg; do asal=$arg; done
cp "$asal" "{simpan}"
mkdir "$(dirname "$asal")/tertata" && cp "{jadi}" "$(dirname "$asal")/tertata/asal.docx"
"""
_AWAL = '#!/bin/sh\nfor arg; do asal=$arg; done\nke="$(dirname "$asal")/tertata"; mkdir "$ke"\n'
LAIN = _AWAL + 'echo "{isi}" > "$ke/asal.docx"\n'
BALIK = _AWAL + 'cp "$asal" "$ke/asal.docx"\n'


@pytest.fixture(scope="module")
def naskah() -> Naskah:
    return skm.susun(skm.baca(CONTOH / "sekadau-2019-s1" / "laporan.toml"))


def dokumen(isi: bytes) -> str:
    return dict(bongkar(isi))["word/document.xml"].decode()


def program(folder: Path, isi: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a script be the only program there is beside those of the system."""
    folder.mkdir()
    berkas = folder / "soffice"
    berkas.write_text(isi, encoding="utf-8")
    berkas.chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", f"{folder}:/bin:/usr/bin")


def tata_palsu(biasa: bytes, nomor: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let a program be there that finds everything on one page; return the text it gives."""
    tertata = dokumen(biasa).replace(KOSONG, KOSONG.replace("<w:t/>", f"<w:t>{nomor}</w:t>"))
    anggota = {**dict(bongkar(biasa)), "word/document.xml": tertata.encode()}
    (folder / "jadi.docx").write_bytes(kemas(anggota.items()))
    skrip = PALSU.format(simpan=folder / "asal.docx", jadi=folder / "jadi.docx")
    program(folder / "bin", skrip, monkeypatch)
    return tertata


def test_hanya_nomor(naskah: Naskah, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The numbers are those of the layout, all else stays; and it was shown no figure of ours."""
    biasa = skm.cetak(naskah, "docx").content
    tertata = tata_palsu(biasa, 77, tmp_path, monkeypatch)
    diisi = skm.cetak(naskah, "docx", TATA_LETAK).content
    ditata = etree.fromstring(dokumen((tmp_path / "asal.docx").read_bytes()).encode())

    assert dokumen(biasa).count("PAGEREF") == tertata.count("<w:t>77</w:t>") > 10
    assert etree.canonicalize(tertata) == etree.canonicalize(dokumen(diisi))
    assert [n for n, _ in bongkar(biasa)] == [n for n, _ in bongkar(diisi)]
    assert not re.search(r"[1-9]", "".join(t.text or "" for t in ditata.iter(f"{W}t")))


def test_halaman_depan(naskah: Naskah, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts in front are in the list of contents, by the roman numbers of their pages."""
    laporan = naskah.laporan
    assert isinstance(laporan, skm.LaporanSKM)
    susunan = attrs.evolve(laporan.susunan, kata_pengantar=True, ringkasan=True)
    depan = skm.susun(attrs.evolve(laporan, susunan=susunan))
    biasa = skm.cetak(depan, "docx").content
    tata_palsu(biasa, 4, tmp_path, monkeypatch)  # LibreOffice numbers them as those that follow
    daftar = etree.fromstring(dokumen(skm.cetak(depan, "docx", TATA_LETAK).content).encode())
    baris = [
        "".join(t.text or "" for t in p.iter(f"{W}t"))
        for p in daftar.iter(f"{W}p")
        if any("PAGEREF" in (i.text or "") for i in p.iter(f"{W}instrText"))
    ]

    assert ["Kata Pengantariv", "Ringkasaniv", "BAB IPendahuluan4"] == baris[:3]
    assert {"4"} == {b[-1] for b in baris[2:]}
    assert 2 == dokumen(biasa).count("\\* roman")


@pytest.mark.parametrize(
    ("isi", "kode", "sebab"),
    [
        ("", "tata-letak-tanpa-program", "soffice"),
        ("#!/bin/sh\nexit 3\n", "tata-letak-gagal", "CalledProcessError"),
        ("#!/bin/sh\n", "tata-letak-gagal", "FileNotFoundError"),
        (LAIN.format(isi="bukan zip"), "tata-letak-gagal", "BadZipFile"),
        (BALIK, "tata-letak-gagal", "bab_1, bab_1_1, bab_1_5"),  # not a number in it
    ],
    ids=["tanpa", "gagal", "tanpa-hasil", "rusak", "tanpa-nomor"],
)
def test_gagal(
    naskah: Naskah, isi: str, kode: str, sebab: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where LibreOffice is missing or fails that is told, and nothing stays behind."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "sementara"))
    (tmp_path / "sementara").mkdir()
    if isi:
        program(tmp_path / "bin", isi, monkeypatch)
    else:
        monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DataError) as salah:
        skm.cetak(naskah, "docx", TATA_LETAK)

    assert [(kode, sebab)] == [(m.kode, m.ditemukan) for m in salah.value.masalah]
    assert [] == [*(tmp_path / "sementara").iterdir()]


@pytest.mark.libreoffice
@pytest.mark.parametrize("nama", ["sekadau-2019-s1", "jateng-2024-tw1"])
def test_halaman(nama: str, tmp_path: Path) -> None:
    """Each number in the file is that of the page on which the words stand."""
    laporan = skm.baca(CONTOH / nama / "laporan.toml")
    berkas = tmp_path / "a.docx"
    berkas.write_bytes(skm.cetak(laporan, "docx", TATA_LETAK).content)
    jalankan_libreoffice("pdf", tmp_path, berkas)
    halaman = halaman_pdf(tmp_path / "a.pdf")
    awal = next(i for i, h in enumerate(halaman) if re.search(r"^ *BAB I$", h, re.M))
    tempat = re.findall(
        r'<w:t xml:space="preserve">([^<]+)</w:t></w:r></w:hyperlink>(?:(?!</w:p>).)*PAGEREF'
        r'(?:(?!</w:p>).)*separate"/></w:r><w:r><w:t[^>]*>(\d+)</w:t>',
        dokumen(berkas.read_bytes()),
    )

    assert len(tempat) == dokumen(berkas.read_bytes()).count("PAGEREF") > 10
    for judul, nomor in tempat:
        teks = " ".join(halaman[awal + int(nomor) - 1].split())
        assert judul.casefold() in teks.casefold()
