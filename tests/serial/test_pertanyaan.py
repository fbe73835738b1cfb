"""Where the answer to a question goes: a mapping file, or a report, in TOML or in JSON."""

import json
import tomllib

import pytest

from skm.errors import IsianDiminta, Masalah
from skm.pesan import isian
from skm.serial.pertanyaan import tujukan

BLOK = '[kolom]\nU1 = "?"\n\n[jawaban.semua]\n"mahal" = 1'


def tanya(blok: str = BLOK) -> Masalah:
    isi = IsianDiminta(unsur=("U1",), teks=(), bacaan=(), skala="", blok=blok)
    return Masalah(kode="tanya-kata-rancu", pertanyaan=isi)


def tertuju(tempat: str, cara: str) -> IsianDiminta:
    (masalah,) = tujukan([tanya()], tempat, cara)  # type: ignore[arg-type]
    assert masalah.pertanyaan is not None
    return masalah.pertanyaan


def test_tanpa_pertanyaan() -> None:
    """What asks nothing stays as it is."""
    masalah = [Masalah(kode="sintaks")]

    assert masalah == tujukan(masalah, "a.toml", "pemetaan")


@pytest.mark.parametrize("cara", ["pemetaan", "laporan"])
def test_toml(cara: str) -> None:
    """A report has in its table of answers what a mapping file has on top."""
    isi = tomllib.loads(BLOK)

    hasil = tertuju("a.toml", cara)

    assert ("a.toml", cara) == (hasil.tempat, hasil.cara)
    assert (isi if cara == "pemetaan" else {"jawaban": isi}) == tomllib.loads(hasil.blok)


@pytest.mark.parametrize("cara", ["pemetaan", "laporan"])
def test_json(cara: str) -> None:
    """JSON gets members to put between the braces that there are."""
    hasil = tertuju("a.JSON", cara)

    assert tomllib.loads(BLOK) == json.loads("{" + hasil.blok + "}")
    ((kepala, blok),) = isian([Masalah(kode="tanya-kata-rancu", pertanyaan=hasil)])
    assert hasil.blok == blok
    assert "a.JSON" in kepala
