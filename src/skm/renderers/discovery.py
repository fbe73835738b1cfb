"""
Find renderers by entry point, and keep each to its contract.

Names are read without importing; one renderer is imported when it is asked for.  What a guest does
wrong is told with its distribution and version, and disturbs nobody else.
"""

import io
import os
import re
import warnings
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager, suppress
from pathlib import PurePath
from types import NoneType
from typing import TYPE_CHECKING, Any, cast

import attrs

from skm.errors import ArgumenError, DataError, RendererError, RendererWarning
from skm.masukan import tempat_habis
from skm.model.publikasi import Laporan
from skm.naskah import Naskah, susun
from skm.pintu import pintu
from skm.renderers.contract import KONTRAK, Artifact, Renderer, kontrak_dari
from skm.titik_masuk import baku, di_tempat, nama_versi, sebut, titik_masuk

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GRUP = "skm.renderers"
GRUP_AKHIRAN = "skm.suffixes"
ABAIKAN = "SKM_RENDERER_ABAIKAN"
"""Environment variable: names of formats or distributions, separated by commas, to do without."""

_TERPANJANG = 200
"""Characters of what a renderer printed that a warning repeats."""


def _titik(grup: str, nama: str | None = None) -> "list[EntryPoint]":
    return [e for e in titik_masuk(grup) if nama is None or e.name == nama]


def _diabaikan() -> frozenset[str]:
    """Return what `ABAIKAN` names."""
    isi = os.environ.get(ABAIKAN, "")
    return frozenset(baku(n) for n in isi.split(",") if n.strip()) if isi else frozenset()


@attrs.frozen(kw_only=True)
class Terpasang:
    """
    A renderer that is installed, not imported.

    Attributes:
        nama: Format.
        distribusi: Distribution that offers it; empty if unknown.
        versi: Its version; empty if unknown.
        sasaran: ``module:attribute`` it would be loaded from.
        bentrok: Whether another distribution offers the same name, and neither is switched off.
        diabaikan: Whether it is switched off by ``SKM_RENDERER_ABAIKAN``.
    """

    nama: str
    distribusi: str
    versi: str
    sasaran: str
    bentrok: bool
    diabaikan: bool = False

    @property
    def paket(self) -> str:
        """Distribution and version in one; the target where they are unknown."""
        return f"{self.distribusi} {self.versi}".strip() or self.sasaran


def daftar() -> tuple[Terpasang, ...]:
    """Return all installed renderers, sorted, those switched off too; imports none of them."""
    return _terpasang(_titik(GRUP))


def _terpasang(titik: "Iterable[EntryPoint]") -> tuple[Terpasang, ...]:
    mati = _diabaikan()
    semua: list[Terpasang] = []
    for e in sorted(titik, key=lambda e: (e.name, e.value)):
        distribusi, versi = nama_versi(e.dist)
        semua.append(
            Terpasang(
                nama=e.name,
                distribusi=distribusi,
                versi=versi,
                sasaran=e.value,
                bentrok=False,
                diabaikan=not mati.isdisjoint((baku(e.name), baku(distribusi))),
            )
        )
    hidup = [t.nama for t in semua if not t.diabaikan]
    return tuple(
        attrs.evolve(t, bentrok=True) if not t.diabaikan and hidup.count(t.nama) > 1 else t
        for t in semua
    )


@pintu
def nama_format(akhiran: str) -> str:
    """
    Return the format for a file suffix; imports no renderer.

    Args:
        akhiran: ``.md`` or ``md``.

    Raises:
        RendererError: No renderer claims it (``tidak-ada``), it is switched off (``diabaikan``),
            or it is claimed for several formats (``bentrok``).
    """
    polos = akhiran.removeprefix(".").lower()
    # A renderer of that very name goes first: nobody may take its suffix away.
    lain = [] if _titik(GRUP, polos) else sorted(_akhiran(polos))
    if len(lain) > 1:
        raise RendererError("bentrok", f".{polos}", " dan ".join(lain))
    nama = lain[0] if lain else polos
    _hidup(nama, sebutan=polos)
    return nama


def akhiran_format() -> dict[str, str]:
    """Return the shortest suffix that leads to each format that has one of its own."""
    semua: dict[str, str] = {}
    for titik in sorted(_titik(GRUP_AKHIRAN), key=lambda e: (-len(e.name), e.name)):
        if _akhiran(titik.name) == {titik.value}:
            semua[titik.value] = f".{titik.name}"
    return semua


def _akhiran(polos: str) -> set[str]:
    """Return the formats for which a suffix is claimed by somebody who is not switched off."""
    titik = _titik(GRUP_AKHIRAN, polos)
    mati = _diabaikan()
    return {e.value for e in titik if not mati or baku(nama_versi(e.dist)[0]) not in mati}


def _hidup(nama: str, *, sebutan: str = "") -> "list[tuple[EntryPoint, Terpasang]]":
    """Return the offers of a format that are not switched off; never none."""
    titik = sorted(_titik(GRUP, nama), key=lambda e: (e.name, e.value))
    semua = list(zip(titik, _terpasang(titik), strict=True))
    hidup = [(e, t) for e, t in semua if not t.diabaikan]
    if semua and not hidup:
        raise RendererError("diabaikan", nama, " dan ".join(t.paket for _, t in semua))
    if not hidup:
        ada = sorted({t.nama for t in daftar() if not t.diabaikan})
        raise RendererError("tidak-ada", sebutan or nama, ", ".join(ada))
    return hidup


def _satu(nama: str) -> "tuple[EntryPoint, Terpasang]":
    hidup = _hidup(nama)
    if len(hidup) > 1:
        sebut = (f"{t.sasaran} ({t.paket})" if t.distribusi else t.sasaran for _, t in hidup)
        raise RendererError("bentrok", nama, " dan ".join(sebut))
    return hidup[0]


@pintu
def cari_renderer(nama: str) -> Terpasang:
    """
    Return who offers a format; imports nothing.

    Raises:
        RendererError: It is unknown (``tidak-ada``), switched off (``diabaikan``) or offered twice
            (``bentrok``).
    """
    return _satu(nama)[1]


@pintu
def muat_renderer(nama: str) -> Renderer:
    """
    Import and return one renderer.

    Raises:
        RendererError: It is unknown (``tidak-ada``), switched off (``diabaikan``), offered twice
            (``bentrok``), fails to load (``gagal-muat``), is no renderer (``bukan-renderer``) or
            was written for another version of the contract (``kontrak``).

    Warns:
        RendererWarning: It printed something.
    """
    return _muat(*_satu(nama))


def _muat(titik: "EntryPoint", terpasang: Terpasang) -> Renderer:
    nama, paket = terpasang.nama, terpasang.paket
    beda = ""
    with _jaga("gagal-muat", nama, paket, awal=f"{titik.value}: ") as tercetak:
        kelas = titik.load()
        renderer = None
        kurang = "" if isinstance(kelas, type) else f"{_jenis(kelas)} ≠ class"
        if not kurang and not (kurang := _kurang(kelas, nama)) and not (beda := _beda(kelas)):
            renderer = kelas()
            # What the constructor makes of itself is what everybody will see.
            kurang = _kurang(renderer, nama)
    if kurang:
        raise RendererError("bukan-renderer", nama, f"{titik.value}: {kurang}", paket=paket)
    if beda:
        raise RendererError("kontrak", nama, beda, paket=paket)
    _tegur(tercetak.getvalue(), nama, paket)
    return cast("Renderer", renderer)


@contextmanager
def _jaga(kode: str, nama: str, paket: str, *, awal: str = "") -> Generator[io.StringIO]:
    """Blame a guest for whatever it raises, and hold back what it prints."""
    from skm.renderers.saluran import tampung

    try:
        with di_tempat(), tampung() as tercetak:
            yield tercetak
    except (DataError, KeyboardInterrupt, GeneratorExit):
        raise
    except RendererError as salah:  # of a limit that the guest tells
        raise RendererError("gagal", nama, salah.rincian, paket=paket) from salah
    except BaseException as salah:
        if sebab := tempat_habis(salah):
            _lepaskan(salah)
            raise DataError.satu("ruang-sementara", ditemukan=sebab) from None
        raise RendererError(kode, nama, f"{awal}{sebut(salah)}", paket=paket) from salah


def _lepaskan(salah: BaseException) -> None:
    """Let go of what was being written now; later it would complain to nobody."""
    import gc
    import traceback

    from skm.renderers.saluran import tampung

    with tampung():
        traceback.clear_frames(salah.__traceback__)
        gc.collect()


def _jenis(isi: object) -> str:
    return type(isi).__name__


def _tegur(tercetak: str, nama: str, paket: str) -> None:
    if tercetak:
        pendek = tercetak.strip()[:_TERPANJANG]
        warnings.warn(RendererWarning(nama, pendek, paket=paket), stacklevel=3)


def _kurang(tamu: Any, nama: str) -> str:
    """
    Return which promise of the contract a class, or its object, does not keep; empty if none.

    Said in signs rather than words, for programmers read it in English and staff in Indonesian.
    """
    from skm.renderers.opsi import uraikan_opsi

    for anggota, jenis in (
        ("format", str),
        ("media_type", str),
        ("suffix", str),
        ("jenis", frozenset),
        ("opsi", type),
    ):
        isi = getattr(tamu, anggota, None)
        if not isinstance(isi, jenis):
            return f"{anggota}: {_jenis(isi)} ≠ {jenis.__name__}"
    if not callable(getattr(tamu, "render", None)):
        return f"render: {_jenis(getattr(tamu, 'render', None))} ≠ method"
    if tamu.format != nama:
        return f"format: {tamu.format!r} ≠ {nama!r}"
    if not tamu.suffix.startswith("."):
        return f"suffix: {tamu.suffix!r} ≠ '.…'"
    if lain := [j for j in tamu.jenis if not isinstance(j, str)]:
        return f"jenis: {_jenis(lain[0])} ≠ str"
    if not attrs.has(tamu.opsi):
        return f"opsi: {tamu.opsi.__name__} ≠ attrs"
    try:
        kontrak_dari(tamu)
        uraikan_opsi(tamu.opsi)
    except TypeError as salah:
        return str(salah)
    return ""


def _beda(kelas: Any) -> str:
    """Return how the contract a renderer was written for is not ours; empty if it will do."""
    versi = kontrak_dari(kelas)
    return "" if versi == KONTRAK else f"{versi} (skm: {KONTRAK})"


@pintu
def cetak(naskah: Naskah | Laporan, format: str, opsi: Any = None) -> Artifact:  # noqa: A002
    """
    Render a document.

    Args:
        naskah: What `skm.susun` returned, or a report, which is composed first.
        format: Name of a renderer, such as ``docx``.
        opsi: An instance of that renderer's `opsi`, or a mapping of its fields, which is validated
            strictly; None for its defaults.

    Raises:
        RendererError: The renderer is unknown, broken, raises, returns what it may not or changes
            the report.
        DataError: *opsi* is a mapping with an unknown option or a wrong value, or what an option
            names cannot be used; or no index follows from a report, as for `skm.susun`.
        ArgumenError: *naskah* is neither.

    Warns:
        RendererWarning: The renderer printed something.
    """
    if not isinstance(naskah, Naskah):
        if not hasattr(naskah, "JENIS"):
            diharapkan = "a report, or what skm.susun returns"
            raise ArgumenError.satu(
                "naskah", ditemukan=type(naskah).__name__, diharapkan=diharapkan
            )
        naskah = susun(naskah)
    titik, terpasang = _satu(format)
    renderer, paket = _muat(titik, terpasang), terpasang.paket
    if naskah.jenis not in renderer.jenis:
        raise RendererError("jenis", format, naskah.jenis, bisa=_akhiran_untuk(naskah.jenis))
    if not isinstance(opsi, (Mapping, NoneType)) and not isinstance(opsi, renderer.opsi):
        rincian = f"{_jenis(opsi)} ≠ {renderer.opsi.__name__}"
        raise RendererError("opsi", format, rincian)
    sebelum = _sidik(naskah)
    with _jaga("gagal", format, paket) as tercetak:
        # A guest is not bound by our type checker, so what it returns is looked at.
        hasil = cast("Any", renderer.render(naskah, _opsi(renderer, opsi)))
        salah_apa = salah_keluaran(hasil, renderer)
    if _sidik(naskah) != sebelum:
        raise RendererError("berubah", format, "Naskah", paket=paket)
    if salah_apa:
        raise RendererError("keluaran", format, salah_apa, paket=paket)
    _tegur(tercetak.getvalue(), format, paket)
    return cast("Artifact", hasil)


def _akhiran_untuk(jenis: str) -> list[str]:
    """Return suffixes of the formats that print a kind of report, of those that can be loaded."""
    semua: set[str] = set()
    for nama in {t.nama for t in daftar()}:
        with suppress(RendererError, DataError):
            renderer = muat_renderer(nama)
            if jenis in renderer.jenis:
                semua.add(renderer.suffix)
    return sorted(semua)


def _opsi(renderer: Renderer, opsi: Any) -> Any:
    if opsi is None:
        return renderer.opsi()
    if not isinstance(opsi, Mapping):
        return opsi
    from skm.renderers.opsi import buat_opsi

    return buat_opsi(renderer.opsi, cast("Mapping[str, Any]", opsi))


def _sidik(naskah: Naskah) -> int | None:
    """
    Return a digest of all that a report holds; None once it holds what cannot be written down.

    Of what is written down rather than of the values: 3,40 and 3,4 are the same number.
    """
    try:
        return hash(repr(naskah))
    except Exception:
        return None


def salah_keluaran(hasil: Any, renderer: Renderer) -> str:
    """Return what is wrong with what a renderer returned; empty if nothing."""
    if not isinstance(hasil, Artifact):
        return f"{_jenis(hasil)} ≠ Artifact"
    isi, nama = cast("Any", hasil.content), cast("Any", hasil.file_name)
    if not isinstance(isi, bytes):
        return f"content: {_jenis(isi)} ≠ bytes"
    if not isinstance(nama, str) or re.search(r"[/\\]", nama):
        return f"file_name: {nama!r}"
    if PurePath(nama).suffix != renderer.suffix:
        return f"file_name: {nama!r} ≠ *{renderer.suffix}"
    if hasil.media_type != renderer.media_type:
        return f"media_type: {hasil.media_type!r} ≠ {renderer.media_type!r}"
    return ""
