"""An address that cannot be is shown, and leads nowhere."""

import io
import zipfile
from pathlib import Path

import attrs
import pytest

import skm
from skm.naskah import Tautan

JATENG = Path(__file__).parents[2] / "examples/jateng-2024-tw1/laporan.toml"
LAIN = ("xlsx", "markdown")
BUNTU = ("https://contoh.go.id:99999/a", "https://[rusak", "https://:80/")


@pytest.mark.parametrize("nama", [pytest.param("docx", marks=pytest.mark.docx), *LAIN])
@pytest.mark.parametrize("alamat", [*BUNTU, "https://contoh.go.id:8443/a"])
def test_tautan(nama: str, alamat: str) -> None:
    """Caption and address are there; a link is made of none that Word or Excel would refuse."""
    laporan = skm.baca(JATENG)
    bukti = (skm.Dokumentasi(tautan=alamat, keterangan="Berita acara"),)
    satu = attrs.evolve(laporan.realisasi[0], dokumentasi=bukti)
    naskah = skm.susun(attrs.evolve(laporan, realisasi=(satu, *laporan.realisasi[1:])))
    isi = skm.cetak(naskah, nama).content
    if nama == "markdown":
        teks, tertaut = isi.decode(), f"](<{alamat}" in isi.decode()
    else:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            semua = {n: arsip.read(n).decode(errors="replace") for n in arsip.namelist()}
        teks = "".join(t for n, t in semua.items() if not n.endswith(".rels"))
        tertaut = any(f'"{alamat}' in t for n, t in semua.items() if n.endswith(".rels"))

    assert tertaut is (alamat not in BUNTU)
    assert "Berita acara" in teks
    if alamat in BUNTU:
        assert alamat in teks.replace("\\", "")
        assert f"Berita acara ({alamat})" == Tautan(alamat=alamat, keterangan="Berita acara").teks
