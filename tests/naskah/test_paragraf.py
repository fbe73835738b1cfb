"""``[paragraf]``: a key for every section of both documents, and every key has its place."""

from collections.abc import Iterator, Mapping
from types import ModuleType

import attrs
import pytest

from skm.jenis import SURVEI, TINDAK_LANJUT
from skm.model import LaporanSKM, LaporanTindakLanjut
from skm.naskah import Naskah, Subbab, susun
from skm.naskah.bagian import Blok, Daftar, Paragraf
from skm.naskah.survei import paragraf as bawaan_survei
from skm.naskah.tindak_lanjut import paragraf as bawaan_tindak_lanjut
from skm.testing import naskah_contoh

_BAWAAN: Mapping[str, ModuleType] = {
    SURVEI.kunci: bawaan_survei,
    TINDAK_LANJUT.kunci: bawaan_tindak_lanjut,
}
_SEMUA = [(nama, jenis) for nama in ("biasa", "kosong", "panjang") for jenis in _BAWAAN]


def _kunci(laporan: LaporanSKM | LaporanTindakLanjut) -> list[str]:
    return [bidang.name for bidang in attrs.fields(type(laporan.paragraf))]


def _bertanda(nama: str, jenis: str) -> Naskah:
    """Return a document every key of which is filled in, with its own name."""
    laporan = naskah_contoh(nama, jenis).laporan
    assert isinstance(laporan, LaporanSKM | LaporanTindakLanjut)
    isi = {kunci: (f"[{kunci}]",) for kunci in _kunci(laporan)}
    return susun(attrs.evolve(laporan, paragraf=attrs.evolve(laporan.paragraf, **isi)))


def _bagian(naskah: Naskah) -> Iterator[tuple[str, list[str]]]:
    """Yield every section of the chapters with its texts; a chapter without is one itself."""
    for bab in (*naskah.depan, *naskah.bab):
        judul, isi = bab.judul, list[str]()
        for blok in bab.isi:
            if isinstance(blok, Subbab):
                if isi:
                    yield judul, isi
                judul, isi = blok.judul, []
            isi += _teks(blok)
        yield judul, isi


def _teks(blok: Blok) -> tuple[str, ...]:
    if isinstance(blok, Daftar):
        return blok.butir
    return (blok.teks,) if isinstance(blok, Paragraf) else ()


@pytest.mark.parametrize(("nama", "jenis"), _SEMUA)
def test_setiap_bagian_punya_kunci(nama: str, jenis: str) -> None:
    """Whatever the office has to say about a section, there is a key that puts it there."""
    tanpa = [
        judul
        for judul, isi in _bagian(_bertanda(nama, jenis))
        if not any(teks.startswith("[") for teks in isi)
    ]

    assert [] == tanpa


@pytest.mark.parametrize(("nama", "jenis"), _SEMUA)
def test_setiap_kunci_tercetak_sekali(nama: str, jenis: str) -> None:
    """What an office wrote is printed, also where the facts of that section are missing."""
    naskah = _bertanda(nama, jenis)
    semua = [teks for _, isi in _bagian(naskah) for teks in isi if teks.startswith("[")]

    assert sorted(f"[{k}]" for k in _kunci(naskah.laporan)) == sorted(semua)  # type: ignore[arg-type]


@pytest.mark.parametrize("jenis", _BAWAAN)
def test_bawaan_atau_tambahan(jenis: str) -> None:
    """A key either takes the place of words of skm's own, or is added to what it computes."""
    laporan = naskah_contoh("biasa", jenis).laporan
    assert isinstance(laporan, LaporanSKM | LaporanTindakLanjut)
    bawaan = {k for k in _kunci(laporan) if hasattr(_BAWAAN[jenis], k)}

    assert {*_kunci(laporan)} - laporan.paragraf.TAMBAHAN == bawaan
    assert laporan.paragraf.TAMBAHAN <= {*_kunci(laporan)}


@pytest.mark.parametrize("jenis", _BAWAAN)
def test_tambahan_tidak_mengganti(jenis: str) -> None:
    """What is added leaves every sentence and list that skm made where it was."""
    laporan = naskah_contoh("biasa", jenis).laporan
    assert isinstance(laporan, LaporanSKM | LaporanTindakLanjut)
    tanpa = attrs.evolve(laporan, paragraf=type(laporan.paragraf)())
    isi = {kunci: (f"[{kunci}]",) for kunci in laporan.paragraf.TAMBAHAN}
    dengan = attrs.evolve(laporan, paragraf=type(laporan.paragraf)(**isi))
    sisa = [
        t
        for b in susun(dengan).blok
        if not (isinstance(b, Paragraf) and b.teks.startswith("["))
        for t in _teks(b)
    ]

    assert sisa == [t for b in susun(tanpa).blok for t in _teks(b)]
