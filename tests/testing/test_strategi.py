"""There is a strategy for every noun, and what it gives is one, difficult values included."""

import re
from enum import Enum
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

import skm.model.profil
import skm.testing
from skm.dasar import Benda
from skm.errors import ArgumenError
from skm.jenis import KUNCI_JENIS
from skm.naskah import Naskah
from skm.testing.contoh import CONTOH, naskah_contoh

LUWES = settings(
    max_examples=20, deadline=None, suppress_health_check=[*HealthCheck], database=None
)


def nama_strategi(kelas: type) -> str:
    """Return what the strategy for a class is called: its name in small letters."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", kelas.__name__).lower()


NAMA = [getattr(skm.model, n) for n in skm.model.__all__]
NAMA += [skm.model.profil.Profil, skm.model.profil.UnitProfil]  # imported where they are needed
BENDA = [k for k in NAMA if isinstance(k, type) and attrs.has(k) and k is not Benda]
PILIHAN = [k for k in NAMA if isinstance(k, type) and issubclass(k, Enum)]


@pytest.mark.parametrize("kelas", [*BENDA, Naskah], ids=lambda k: k.__name__)
def test_setiap_benda_punya_strategi(kelas: type) -> None:
    """Every public class of the model has a strategy called like it, which gives just that."""
    buat: Any = getattr(skm.testing, nama_strategi(kelas))
    assert nama_strategi(kelas) in skm.testing.__all__

    @settings(LUWES, max_examples=8)
    @given(buat())
    def coba(benda: object) -> None:
        assert type(benda) is kelas
        hash(benda)

    coba()


def test_selebihnya_pilihan() -> None:
    """What has none is a choice, for which Hypothesis has `sampled_from`, or no class of nouns."""
    lain = {k.__name__ for k in NAMA if isinstance(k, type) and k is not str}  # KodeUnsur is

    assert {"Benda", "Jenis", "Peta"} == lain - {k.__name__ for k in (*BENDA, *PILIHAN)}


@pytest.mark.parametrize(
    ("strategi", "sulit"),
    [
        ("laporan_tindak_lanjut", lambda b: any("<" in r.kegiatan for r in b.rtl)),
        ("laporan_tindak_lanjut", lambda b: any(r.gabung_atas for r in b.rtl)),
        ("laporan_tindak_lanjut", lambda b: not b.rtl and b.penandatangan is None),
        (
            "laporan_skm",
            lambda b: b.jawaban and any("x" in k for k in b.jawaban.jawaban.values()),
        ),
        ("laporan_skm", lambda b: b.konvensi.unsur_tambahan),
        ("rekap", lambda b: b.tanpa_ikm and b.n_tanpa_unit),
        ("keandalan", lambda b: b.alpha is None),
        ("perbandingan", lambda b: b.sebab is not None),
        ("capaian", lambda b: b.persentase is None),
        ("galat_ikm", lambda b: b.populasi is not None and b.ragam_responden == 0),
    ],
)
def test_nilai_sulit_ada(strategi: str, sulit: Any) -> None:
    """Difficult values turn up."""
    buat: Any = getattr(skm.testing, strategi)

    cari = settings(LUWES, max_examples=500, phases=[Phase.generate])

    assert find(buat(), sulit, settings=cari)


@pytest.mark.parametrize("buat", ["laporan_tindak_lanjut", "laporan_skm", "publikasi"])
def test_mengecil(buat: str) -> None:
    """What fails becomes small: the simplest report has nothing it could do without."""
    terkecil = settings(LUWES, phases=[Phase.generate])  # which begins with the simplest of all
    strategi: Any = getattr(skm.testing, buat)
    kecil = find(strategi(), lambda _: True, settings=terkecil)

    assert () == getattr(kecil, "rtl", ()) + getattr(kecil, "realisasi", ())
    assert len(repr(kecil)) < 3000


def test_mengecil_satu() -> None:
    """Of what must be there, no more is left than makes it fail."""
    kecil = find(skm.testing.rtl(), lambda r: len(r.triwulan) > 1, settings=LUWES)

    assert 2 == len(kecil.triwulan)
    assert (None, ()) == (kecil.tahun, kecil.gabung_atas)


@pytest.mark.parametrize("jenis", KUNCI_JENIS)
@pytest.mark.parametrize("nama", CONTOH)
def test_contoh_selalu_sama(nama: str, jenis: str) -> None:
    """The fixed reports of the kit are equal and separate at every call, and name no folder."""
    satu, dua = naskah_contoh(nama, jenis), naskah_contoh(nama, jenis)

    assert satu == dua
    assert satu is not dua
    assert repr(satu) == repr(dua)
    assert satu.laporan.folder is None


@pytest.mark.parametrize(
    ("nama", "jenis", "parameter"),
    [("lazim", KUNCI_JENIS[0], "nama"), ("biasa", "survei", "jenis"), ("biasa", 1, "jenis")],
)
def test_contoh_tak_dikenal(nama: str, jenis: Any, parameter: str) -> None:
    """A report or a kind that is none is told, and nothing else taken for it."""
    with pytest.raises(ArgumenError, match=rf"naskah_contoh\(\)\.{parameter}: expected"):
        naskah_contoh(nama, jenis)
