"""Packages, file names, and the same bytes on every machine."""

import hashlib
import io
import os
import subprocess
import sys
import time
import zipfile
from datetime import date
from pathlib import Path

import attrs
import pytest
from hypothesis import given

import skm
from skm.office.paket import bongkar, kemas
from skm.renderers.nama import nama_berkas
from skm.testing import laporan_tindak_lanjut

AKAR = Path(__file__).parents[2]
JATENG = AKAR / "examples" / "jateng-2024-tw1" / "laporan.toml"

NRR = {f"U{i}": "3,49" for i in range(1, 10)}

ANGGOTA = [("b.xml", b"<a/>" * 500), ("a/gambar.PNG", b"\x89PNG" * 500), ("kosong.xml", b"")]


class TestKemas:
    """Zip packages."""

    def test_bongkar_mengembalikan(self) -> None:
        """What was packed comes out, in its order."""
        assert ANGGOTA == bongkar(kemas(ANGGOTA))

    def test_tanpa_waktu_dan_mesin(self) -> None:
        """No member carries a time or the system it was made on."""
        with zipfile.ZipFile(io.BytesIO(kemas(ANGGOTA))) as arsip:
            info = arsip.infolist()

        assert {((1980, 1, 1, 0, 0, 0), 3, 0o644 << 16)} == {
            (i.date_time, i.create_system, i.external_attr) for i in info
        }

    def test_gambar_disimpan_apa_adanya(self) -> None:
        """Pictures are stored, the rest is deflated."""
        with zipfile.ZipFile(io.BytesIO(kemas(ANGGOTA))) as arsip:
            cara = [i.compress_type for i in arsip.infolist()]

        assert [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED] == cara


class TestNamaBerkas:
    """Names to offer for a file."""

    def test_jateng(self) -> None:
        """Kind, unit, period and year, in lower case."""
        naskah = skm.susun(skm.baca(JATENG))

        assert "laporan-tindak-lanjut-bp3mi-jawa-tengah-triwulan-i-2024.xlsx" == nama_berkas(
            naskah, ".xlsx"
        )

    @pytest.mark.parametrize(
        ("periode", "akhir"),
        [
            ({"tahun": 2025}, "tahun-2025"),
            ({"tahun": 2025, "semester": 2}, "semester-ii-2025"),
            ({"dari": date(2025, 1, 1), "sampai": date(2025, 3, 31)}, "januari-maret-2025"),
        ],
    )
    @pytest.mark.parametrize("unit", ["Kantor Contoh", "Kantor yang Panjang Sekali Namanya " * 5])
    def test_periode(self, periode: dict[str, object], akhir: str, unit: str) -> None:
        """The year stands there once, and no name of a unit is so long that it is cut off."""
        isi = {"jenis": "tindak-lanjut", "skema": 1, "unit": {"nama": unit}}
        masa = {"survei": periode, "tindak_lanjut": periode}
        laporan = skm.laporan_dari({**isi, "periode": masa, "nrr": NRR})

        nama = nama_berkas(skm.susun(laporan), ".md").removesuffix(".md")

        assert nama.startswith("laporan-tindak-lanjut-kantor-")
        assert nama.endswith(f"-{akhir}")
        assert 1 == nama.count("2025")
        assert len(nama) <= 100

    @given(laporan_tindak_lanjut())
    def test_setiap_laporan(self, laporan: skm.LaporanTindakLanjut) -> None:
        """Letters, digits and hyphens, not too long, whatever the unit is called."""
        nama = nama_berkas(skm.susun(laporan), ".md")

        assert nama.endswith(".md")
        assert nama.startswith("laporan-tindak-lanjut-")
        assert len(nama) <= 103
        assert set(nama.removesuffix(".md")) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")

    def test_unit_tanpa_huruf_latin(self) -> None:
        """A unit whose name has no Latin letter leaves no gap."""
        laporan = skm.baca(JATENG)
        naskah = skm.susun(attrs.evolve(laporan, unit=skm.UnitLayanan(nama="ᮏ ᮎ")))

        assert "laporan-tindak-lanjut-triwulan-i-2024.md" == nama_berkas(naskah, ".md")


PROGRAM = """
import hashlib, sys, skm
naskah = skm.susun(skm.baca(sys.argv[1]))
for format in sys.argv[2:]:
    print(hashlib.sha256(skm.cetak(naskah, format).content).hexdigest())
"""
FORMAT = ("xlsx", "markdown", "json")


@pytest.mark.parametrize(
    ("benih", "zona", "lokal"),
    [
        ("0", "UTC", "C"),
        ("1", "Asia/Jakarta", "C.UTF-8"),
        ("4321", "America/New_York", "id_ID.UTF-8"),
    ],
)
def test_bita_sama(tmp_path: Path, benih: str, zona: str, lokal: str) -> None:
    """Another process, folder, time, hash seed, time zone and locale give the same bytes."""
    naskah = skm.susun(skm.baca(JATENG))
    sini = [hashlib.sha256(skm.cetak(naskah, f).content).hexdigest() for f in FORMAT]
    if benih == "0":
        time.sleep(2.1)  # the step of a zip's clock, and more than the second of core.xml
    sana = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(JATENG), *FORMAT],
        cwd=tmp_path,
        env={**os.environ, "PYTHONHASHSEED": benih, "TZ": zona, "LC_ALL": lokal},
        check=True,
        capture_output=True,
        text=True,
    ).stdout

    assert sini == sana.split()
