"""Names on their way out warn whoever uses them, and work as before."""

import inspect
import warnings
from collections.abc import Iterator

import pytest

from skm.lazy import pemuat, usang


@usang(sejak="1.2", hapus="2.0", ganti="skm.baru")
def lama(a: int, *, b: int = 2) -> int:
    """Add."""
    return a + b


@usang(sejak="1.2", hapus="2.0")
class Lama:
    """Hold a number."""

    def __init__(self, isi: int) -> None:
        self.isi = isi


class Anak(Lama):
    """Hold a number, too."""


@pytest.fixture(autouse=True)
def _hening() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def test_fungsi() -> None:
    """A function warns with its successor, blames its caller, and keeps name and signature."""
    with pytest.warns(DeprecationWarning, match="use skm.baru") as semua:
        assert 5 == lama(3)

    (satu,) = semua
    assert str(satu.message) == (
        f"{__name__}.lama is deprecated since skm 1.2 and will be gone in 2.0; use skm.baru"
    )
    assert __file__ == satu.filename
    assert ("lama", "Add.") == (lama.__name__, lama.__doc__)
    assert "(a: int, *, b: int = 2) -> int" == str(inspect.signature(lama))


@pytest.mark.parametrize("kelas", [Lama, Anak])
def test_kelas(kelas: type[Lama]) -> None:
    """A class warns when an object is made, of a subclass too; it stays a class."""
    with pytest.warns(DeprecationWarning, match=r"2\.0; nothing takes its place") as semua:
        benda = kelas(4)

    assert (4, __file__) == (benda.isi, semua[0].filename)
    assert isinstance(benda, Lama)


def test_tanda() -> None:
    """Tools can see it without a call."""
    assert "since skm 1.2, gone in 2.0; use skm.baru" == getattr(lama, "__deprecated__", "")
    assert "since skm 1.2, gone in 2.0" == getattr(Lama, "__deprecated__", "")


def test_nama_yang_pindah() -> None:
    """A name that a package no longer lists is still there, and warns at every look."""
    paket: dict[str, object] = {"__name__": "paket"}
    ambil = pemuat(paket, {"ada": "math:pi"}, {"akar": ("math:sqrt", "1.2", "2.0")})

    def lihat(nama: str) -> object:
        return ambil(nama)

    for _ in range(2):
        with pytest.warns(DeprecationWarning, match=r"paket\.akar .* use math\.sqrt") as semua:
            assert 3 == lihat("akar")(9)  # type: ignore[operator]
        assert __file__ == semua[0].filename
    assert "akar" not in paket
    assert lihat("ada") is paket["ada"]
    with pytest.raises(AttributeError, match="module 'paket' has no attribute 'tiada'"):
        lihat("tiada")
