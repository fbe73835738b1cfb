"""What a checker of PDF/UA says of every kind of report, short, long and difficult."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from test_pdf import CONTOH, isi, unsur_struktur

from skm.jenis import SEMUA_JENIS
from skm.renderers import cetak
from skm.testing import naskah_contoh

pytestmark = pytest.mark.arsip

SEMUA = [
    *CONTOH,
    *(
        f"{nama}/{jenis}"
        for nama in ("biasa", "sulit", "kosong", "tersisih")
        for jenis in sorted(SEMUA_JENIS)
    ),
]


def pdf(nama: str) -> bytes:
    """Return the PDF of an example, or of a report that the conformance kit uses."""
    if nama in CONTOH:
        return isi(nama)
    contoh, jenis = nama.split("/")
    return cetak(naskah_contoh(contoh, jenis), "pdf").content


def test_tanpa_kesalahan(tmp_path: Path) -> None:
    """There is nothing in its layer of conformance, and no error beyond it."""
    semua = {nama: tmp_path / f"{nama.replace('/', '-')}.pdf" for nama in SEMUA}
    for nama, berkas in semua.items():
        berkas.write_bytes(pdf(nama))
    hasil = tmp_path / "hasil.json"
    # TBL-004 miscounts a row whose last cells are those of a row above; test_kisi counts them.
    perintah = ["--json", str(hasil), "--skip", "TBL-004", "--fail-on", "never", "-q"]
    subprocess.run(
        [Path(sys.executable).with_name("outloud"), *perintah, *map(str, semua.values())],
        check=True,
        capture_output=True,
    )
    laporan: Any = json.loads(hasil.read_text(encoding="utf-8"))

    assert len(SEMUA) == len(laporan["results"])
    for satu in laporan["results"]:
        galat = [t for t in satu["findings"] if t["severity"] == "error"]
        assert (None, []) == (satu["error"], galat), satu["path"]


@pytest.mark.parametrize("nama", SEMUA)
def test_kisi(nama: str) -> None:
    """In every table each row has as many columns as the others, with what reaches into it."""
    with pikepdf.open(io.BytesIO(pdf(nama))) as dokumen:
        tabel = [e for e in unsur_struktur(dokumen.Root.StructTreeRoot) if str(e.S) == "/Table"]
        for satu in tabel:
            turun: dict[int, int] = {}
            lebar: set[int] = set()
            for baris in (e for e in unsur_struktur(satu) if str(e.S) == "/TR"):
                terisi = {k for k, sisa in turun.items() if sisa}
                turun = {k: sisa - 1 for k, sisa in turun.items() if sisa}
                for sel in unsur_struktur(baris):
                    if str(sel.S) not in ("/TH", "/TD"):
                        continue
                    ke_kanan, ke_bawah = (rentang(sel, n) for n in ("/ColSpan", "/RowSpan"))
                    mulai = next(k for k in range(1000) if k not in terisi)
                    for k in range(mulai, mulai + ke_kanan):
                        assert k not in terisi
                        terisi.add(k)
                        turun[k] = ke_bawah - 1
                lebar.add(len(terisi))
                assert terisi == {*range(len(terisi))}
            assert 1 == len(lebar)
            assert not any(turun.values())


def rentang(sel: Any, nama: str) -> int:
    """Return over how much a cell reaches."""
    sifat = sel.get("/A", [])
    semua = sifat if isinstance(sifat, pikepdf.Array) else [sifat]
    return next((int(a[nama]) for a in semua if nama in a), 1)
