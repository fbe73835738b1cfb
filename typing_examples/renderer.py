"""Never executed: what the type checkers must understand about renderers and their tests."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, assert_type

import attrs
import pytest
from hypothesis import given
from hypothesis.strategies import SearchStrategy

import skm
from skm.lazy import usang
from skm.renderers import (
    Artifact,
    Renderer,
    Terpasang,
    UraianOpsi,
    baca_opsi,
    buat_opsi,
    cari_renderer,
    daftar,
    kemas,
    muat_renderer,
    nama_berkas,
    uraikan_opsi,
)
from skm.testing import (
    HasilUji,
    RendererContract,
    SelTerbaca,
    ikm,
    laporan_skm,
    naskah,
    naskah_contoh,
    uji_renderer,
)


@attrs.frozen(kw_only=True)
class Opsi:
    """Options of a guest."""

    pemisah: str = ";"


class Lengkap:
    """A guest that declares all there is, and inherits nothing."""

    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "csv"
    media_type: ClassVar[str] = "text/csv"
    suffix: ClassVar[str] = ".csv"
    jenis: ClassVar[frozenset[str]] = frozenset({"skm"})
    opsi: ClassVar[type[Any]] = Opsi
    not_applicable: ClassVar[Mapping[str, str]] = {"charts": "numbers only"}

    def render(self, naskah: skm.Naskah, opsi: Opsi, /) -> Artifact:
        """Return the index."""
        assert_type(naskah.hasil.ikm.cetak, Decimal)
        isi = kemas([("a.csv", opsi.pemisah.encode())])
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix), media_type=self.media_type, content=isi
        )


class TanpaSuffix:
    """What lacks a member is no renderer."""

    format: ClassVar[str] = "csv"
    media_type: ClassVar[str] = "text/csv"
    jenis: ClassVar[frozenset[str]] = frozenset({"skm"})
    opsi: ClassVar[type[Any]] = Opsi

    def render(self, naskah: skm.Naskah, opsi: Opsi, /) -> Artifact:
        """Return nothing much."""
        return Artifact(file_name="a.csv", media_type="", content=b"")


renderer: Renderer = Lengkap()
salah: Renderer = TanpaSuffix()  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]
assert_type(muat_renderer("csv"), Renderer)
assert_type(daftar(), tuple[Terpasang, ...])
assert_type(cari_renderer("csv").paket, str)
assert_type(buat_opsi(Opsi, {"pemisah": ","}), Opsi)
assert_type(baca_opsi(Opsi, {"pemisah": ","}, dasar=Opsi()), Opsi)
assert_type(uraikan_opsi(Opsi), tuple[UraianOpsi, ...])
skm.cetak(naskah_contoh("biasa", "skm"), "csv", {"pemisah": "|"})
skm.cetak(naskah_contoh("biasa", "skm"), "csv", Opsi(pemisah="|"))


class TestLengkap(RendererContract):
    """Six lines."""

    not_applicable = {  # noqa: RUF012
        "tables": "numbers only",
        "difficult_text": {"arah": "no such mark"},
    }

    @pytest.fixture
    def renderer(self) -> Renderer:
        """Return it."""
        return Lengkap()

    def read_text(self, artifact: Artifact) -> str:
        """Return the text."""
        return artifact.content.decode()

    def read_tables(self, artifact: Artifact) -> list[list[list[SelTerbaca]]]:
        """Return the tables."""
        return [[[SelTerbaca(artifact.file_name, tinggi=2), SelTerbaca("", lebar=2)]]]


assert_type(uji_renderer(Lengkap(), kelas=TestLengkap), tuple[HasilUji, ...])
assert_type(naskah(jenis="skm"), SearchStrategy[skm.Naskah])
assert_type(laporan_skm(), SearchStrategy[skm.LaporanSKM])


@given(ikm())
def periksa(satu: skm.IKM) -> None:
    """Take what a strategy gives."""
    assert_type(satu, skm.IKM)


@usang(sejak="1.2", hapus="2.0", ganti="skm.baru")
def lama(a: int, *, b: str = "") -> bool:
    """Keep its signature although it is on its way out."""
    return bool(a or b)


assert_type(lama(1, b=""), bool)
lama("1")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

try:
    muat_renderer("csv")
except skm.RendererError as kesalahan:
    assert_type(kesalahan.paket, str)
