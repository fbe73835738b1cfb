"""
Files of shapes met in the wild: each comes out right, or is asked about as its file allows.

``expected.json`` of a case says what is right and why (``alasan``), the arguments of the command
(``argumen``), and ``kode``, the problem that is met where stopping with a question is right too.
"""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import skm
from skm.errors import DataError
from skm.model import Periode
from skm.serial.pemetaan import baca_pemetaan
from skm.tabulasi import BacaanJawaban, Pemetaan, hitung_jawaban

FOLDER = Path(__file__).parent / "rujukan"
KASUS = sorted(p.name for p in FOLDER.iterdir() if p.is_dir())
_ARGUMEN = argparse.ArgumentParser()
_ARGUMEN.add_argument("--kolom", action="append", default=[])
_ARGUMEN.add_argument("--grup", action="append", default=[])
_ARGUMEN.add_argument("--pemetaan")
_ARGUMEN.add_argument("--periode")


def _triwulan(teks: str) -> Periode:
    tahun, triwulan = teks.split("-TW")
    return Periode(tahun=int(tahun), triwulan=int(triwulan))


def isi_kasus(nama: str) -> dict[str, Any]:
    """Return what a case says."""
    isi: dict[str, Any] = json.loads((FOLDER / nama / "expected.json").read_text(encoding="utf-8"))
    return isi


def baca(nama: str, isi: Mapping[str, Any], **lain: Any) -> BacaanJawaban:
    """Read the answers of a case with its arguments."""
    minta = _ARGUMEN.parse_args(isi["argumen"])
    pemetaan = baca_pemetaan(FOLDER / nama / minta.pemetaan) if minta.pemetaan else Pemetaan()
    (jalur,) = (FOLDER / nama).glob("jawaban.*")
    return hitung_jawaban(
        jalur,
        pemetaan=pemetaan.dengan(minta.kolom),
        grup=minta.grup,
        periode=_triwulan(minta.periode) if minta.periode else None,
        **lain,
    )


def cocok(nama: str, **lain: Any) -> None:
    """Hold what is read against what is right."""
    isi = isi_kasus(nama)
    harapan, alasan = isi["harapan"], isi["alasan"]
    try:
        bacaan = baca(nama, isi, **lain)
    except DataError as salah:
        kode = {m.kode for m in salah.masalah}
    else:
        kode = set()
    if kode:
        assert isi["boleh_berhenti_dan_bertanya"], alasan
        assert isi.get("kode") in kode, alasan
        return
    assert "kode" not in isi, alasan
    semua = bacaan.tabulasi.semua
    jumlah = {
        k: [sum(n * i for i, n in enumerate(f, start=1)), sum(f)]
        for k, f in semua.frekuensi.items()
    }
    cetak = str(skm.ikm_dari(semua).cetak)
    for kode in isi.get("catatan", []):
        assert bacaan.jumlah_catatan.get(kode), (kode, alasan)
    assert not [k for k in isi.get("tanpa_catatan", []) if bacaan.jumlah_catatan.get(k)], alasan
    if lain_baca := isi.get("harapan_lain"):  # the law's reading, with a remark on the other
        assert lain_baca["ikm"] == cetak, alasan
        assert 1 == bacaan.jumlah_catatan["bacaan-lain"], alasan
        return
    for kelas, (n, ikm) in harapan.get("kelompok", {}).items():
        satu = bacaan.tabulasi.kelompok["layanan"][kelas]
        assert (n, ikm) == (satu.n, str(skm.ikm_dari(satu).cetak)), alasan

    assert (harapan["n"], harapan["ikm"]) == (semua.n, cetak), alasan
    assert harapan["unsur"] == jumlah, alasan


def _kasus(*, mesin: bool) -> list[str]:
    hasil: list[str] = []
    for nama in KASUS:
        isi = isi_kasus(nama)
        if mesin and (
            not (FOLDER / nama / "jawaban.csv").exists() or "--periode" in isi["argumen"]
        ):
            continue
        hasil.append(nama)
    return hasil


@pytest.mark.parametrize("nama", _kasus(mesin=False))
def test_pembaca(nama: str) -> None:
    """The reader that needs no engine."""
    cocok(nama)


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", ["polars", "duckdb"])
@pytest.mark.parametrize("nama", _kasus(mesin=True))
def test_mesin(nama: str, mesin: str) -> None:
    """Engines, where they can read the format."""
    cocok(nama, mesin=mesin)
