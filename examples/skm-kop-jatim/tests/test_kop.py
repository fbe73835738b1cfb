"""The office's package: its profile and template work, and its rule finds what it is for."""

import io
import os
import re
import subprocess
import sysconfig
import zipfile
from pathlib import Path

import pytest
from skm_kop_jatim import pasang

import skm

LAPORAN = """\
jenis   = "tindak-lanjut"
skema   = 1
profil  = "../profil.toml"

[periode]
survei        = { tahun = 2024, triwulan = 1 }
tindak_lanjut = { tahun = 2024, triwulan = 2 }

[unit]
nama = "Loket Contoh"

[nrr]
U1 = "3,49"
U2 = "3,51"
U3 = "3,40"
U4 = "3,94"
U5 = "3,49"
U6 = "3,58"
U7 = "3,66"
U8 = "3,95"
U9 = "3,55"

[[rtl]]
id       = "a"
unsur    = "U3"
kegiatan = "Menambah loket"
tahun    = 2024
triwulan = [2]

[[rtl]]
id       = "b"
unsur    = "U1"
kegiatan = "Menempelkan syarat di pintu"
"""


@pytest.fixture
def kantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of an office that has the package, with one report."""
    pasang(tmp_path / "kantor")
    folder = tmp_path / "kantor" / "laporan"
    folder.mkdir()
    (folder / "laporan.toml").write_text(LAPORAN, encoding="utf-8")
    monkeypatch.chdir(folder)
    for nama in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(nama, str(tmp_path / "ingatan"))
    return tmp_path / "kantor"


def jalankan(*perintah: str) -> subprocess.CompletedProcess[str]:
    """Run a command of this environment."""
    program = Path(sysconfig.get_path("scripts"), perintah[0])
    return subprocess.run(
        [program, *perintah[1:]],
        capture_output=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip


def teks(docx: bytes) -> str:
    """Return the text of a document, its heads first."""
    with zipfile.ZipFile(io.BytesIO(docx)) as arsip:
        bagian = sorted(n for n in arsip.namelist() if re.match(r"word/(header|document)", n))
        xml = " ".join(arsip.read(n).decode() for n in reversed(bagian))
    return " ".join(re.sub(r"<[^>]+>", " ", xml).split())


def test_perintah(tmp_path: Path) -> None:
    """The command copies the files, and overwrites none."""
    folder = tmp_path / "baru"
    hasil = jalankan("skm-kop-jatim", str(folder))

    assert 0 == hasil.returncode
    assert ["profil.toml", "logo.png", "templat/tindak-lanjut.docx"] == [
        Path(b.removeprefix("Selesai: ")).relative_to(folder).as_posix()
        for b in hasil.stdout.splitlines()
    ]
    assert 2 == jalankan("skm-kop-jatim", str(folder)).returncode
    assert 2 == jalankan("skm-kop-jatim").returncode


def test_templat_dapat_dipakai(kantor: Path) -> None:
    """The template passes skm's own check, difficult reports included."""
    hasil = jalankan("skm", "templat", "periksa", str(kantor / "templat" / "tindak-lanjut.docx"))

    assert 0 == hasil.returncode
    # It has no place for what may stand in front, and is told so; nothing else is said.
    assert ["Catatan: Tidak dipakai oleh templat"] == [
        baris.partition(": paragraf")[0]
        for baris in hasil.stderr.splitlines()
        if not baris.startswith("  ")
    ]
    assert "templat dapat dipakai" in hasil.stdout


def test_laporan_berkop(kantor: Path) -> None:
    """A report below the profile has letterhead, signatory and responsible units of the office."""
    hasil = jalankan("skm", "cetak", "laporan.toml", "-o", "laporan.docx")
    isi = teks((kantor / "laporan" / "laporan.docx").read_bytes())

    assert (0, "Selesai: laporan.docx\n") == (hasil.returncode, hasil.stdout)
    assert isi.startswith(
        "BADAN PELAYANAN CONTOH BALAI CONTOH JAWA TIMUR Jalan Contoh Nomor 17, Surabaya 60000"
    )
    assert "Kepala Balai Contoh Jawa Timur" in isi
    assert "Seksi Pelayanan" in isi
    assert "Sekretariat" in isi


def test_dari_python(kantor: Path) -> None:
    """The same from Python, with the same figures as without a profile."""
    laporan = skm.baca("laporan.toml")
    assert isinstance(laporan, skm.LaporanTindakLanjut)

    assert ("BADAN PELAYANAN CONTOH", "BALAI CONTOH JAWA TIMUR") == laporan.kop.baris
    assert "90,47" == skm.format_id(skm.susun(laporan).hasil.ikm.cetak)


def test_aturan(kantor: Path) -> None:
    """The office's rule is found by its entry point, and finds the plan without a quarter."""
    (temuan,) = (t for t in skm.periksa(skm.baca("laporan.toml")) if t.aturan.startswith("JATIM-"))
    hasil = jalankan("skm", "periksa", "laporan.toml")

    assert ("JATIM-RTL-001", "$.rtl[1].triwulan") == (temuan.aturan, temuan.lokasi)
    assert 'rencana "Menempelkan syarat di pintu" tidak menyebut triwulan' in temuan.pesan
    assert "JATIM-RTL-001" in hasil.stdout
