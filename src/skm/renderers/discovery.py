"""
Find renderers by entry point.

Names are read without importing; one renderer is imported when it is asked for.
"""

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, cast

import attrs

from skm.errors import RendererError
from skm.naskah import Naskah
from skm.renderers.contract import Artifact, Renderer

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint, EntryPoints

GRUP = "skm.renderers"
GRUP_AKHIRAN = "skm.suffixes"


def _titik(grup: str, nama: str | None = None) -> "EntryPoints":
    # Imported late: a fifth of the start-up, and only a look-up needs it.
    from importlib.metadata import entry_points

    return entry_points(group=grup) if nama is None else entry_points(group=grup, name=nama)


@attrs.frozen(kw_only=True)
class Terpasang:
    """
    A renderer that is installed, not imported.

    Attributes:
        nama: Format.
        distribusi: Distribution that offers it; empty if unknown.
        versi: Its version; empty if unknown.
        sasaran: ``module:attribute`` it would be loaded from.
        bentrok: Whether another distribution offers the same name.
    """

    nama: str
    distribusi: str
    versi: str
    sasaran: str
    bentrok: bool


def daftar() -> tuple[Terpasang, ...]:
    """Return all installed renderers, sorted; imports none of them."""
    semua = sorted(_titik(GRUP), key=lambda e: (e.name, e.value))
    nama = [e.name for e in semua]
    return tuple(
        Terpasang(
            nama=e.name,
            distribusi=e.dist.name if e.dist else "",
            versi=e.dist.version if e.dist else "",
            sasaran=e.value,
            bentrok=nama.count(e.name) > 1,
        )
        for e in semua
    )


def nama_format(akhiran: str) -> str:
    """
    Return the format for a file suffix; imports no renderer.

    Args:
        akhiran: ``.md`` or ``md``.

    Raises:
        RendererError: No renderer claims it (``tidak-ada``), or it is claimed for several formats
            (``bentrok``).
    """
    polos = akhiran.removeprefix(".").lower()
    # A renderer of that very name goes first: nobody may take its suffix away.
    lain = [] if _titik(GRUP, polos) else sorted({e.value for e in _titik(GRUP_AKHIRAN, polos)})
    if len(lain) > 1:
        raise RendererError("bentrok", f".{polos}", " dan ".join(lain))
    nama = lain[0] if lain else polos
    if not _titik(GRUP, nama):
        raise _tidak_ada(polos)
    return nama


def _tidak_ada(nama: str) -> RendererError:
    ada = sorted({e.name for e in _titik(GRUP)})
    return RendererError("tidak-ada", nama, ", ".join(ada))


def _satu(nama: str) -> "EntryPoint":
    cocok = sorted(_titik(GRUP, nama), key=lambda e: e.value)
    if not cocok:
        raise _tidak_ada(nama)
    if len(cocok) > 1:
        raise RendererError("bentrok", nama, " dan ".join(e.value for e in cocok))
    return cocok[0]


def muat_renderer(nama: str) -> Renderer:
    """
    Import and return one renderer.

    Raises:
        RendererError: It is unknown (``tidak-ada``), offered twice (``bentrok``), fails to load
            (``gagal-muat``) or is no renderer (``bukan-renderer``).
    """
    titik = _satu(nama)
    try:
        kelas = titik.load()
    except Exception as salah:
        raise RendererError(
            "gagal-muat", nama, f"{titik.value}: {type(salah).__name__}: {salah}"
        ) from salah
    if kurang := _kurang(kelas, nama):
        raise RendererError("bukan-renderer", nama, f"{titik.value}: {kurang}")
    try:
        renderer = kelas()
    except Exception as salah:
        raise RendererError(
            "gagal-muat", nama, f"{titik.value}: {type(salah).__name__}: {salah}"
        ) from salah
    assert isinstance(renderer, Renderer)  # noqa: S101 - _kurang() looked at every member
    return renderer


def _kurang(kelas: Any, nama: str) -> str:
    """Return which promise of the contract a loaded object does not keep; empty if none."""
    if not isinstance(kelas, type):
        return "not a class"
    kelas = cast("Any", kelas)
    for anggota, jenis in (
        ("format", str),
        ("media_type", str),
        ("suffix", str),
        ("jenis", frozenset),
        ("opsi", type),
    ):
        if not isinstance(getattr(kelas, anggota, None), jenis):
            return f"{anggota} is missing or no {jenis.__name__}"
    if not callable(getattr(kelas, "render", None)):
        return "render is missing"
    if kelas.format != nama:
        return f"format is {kelas.format!r}, its entry point {nama!r}"
    if not attrs.has(kelas.opsi):
        return "opsi is no attrs class"
    return "" if kelas.suffix.startswith(".") else "suffix has no point"


def cetak(naskah: Naskah, format: str, opsi: Any = None) -> Artifact:  # noqa: A002
    """
    Render a document.

    Args:
        naskah: What `skm.susun` returned.
        format: Name of a renderer, such as ``docx``.
        opsi: An instance of that renderer's `opsi`; None for its defaults.

    Raises:
        RendererError: The renderer is unknown, broken, raises or returns what it may not.
    """
    renderer = muat_renderer(format)
    if naskah.jenis not in renderer.jenis:
        raise RendererError("jenis", format, naskah.jenis)
    if opsi is not None and not isinstance(opsi, renderer.opsi):
        raise RendererError("opsi", format, f"{type(opsi).__name__}, not {renderer.opsi.__name__}")
    try:
        # A guest is not bound by our type checker, so what it returns is looked at below.
        hasil = cast("Any", renderer.render(naskah, renderer.opsi() if opsi is None else opsi))
    except RendererError:
        raise
    except Exception as salah:
        raise RendererError("gagal", format, f"{type(salah).__name__}: {salah}") from salah
    if salah_apa := _salah_keluaran(hasil, renderer):
        raise RendererError("keluaran", format, salah_apa)
    return cast("Artifact", hasil)


def _salah_keluaran(hasil: Any, renderer: Renderer) -> str:
    """Return what is wrong with what a renderer returned; empty if nothing."""
    if not isinstance(hasil, Artifact):
        return type(hasil).__name__
    isi, nama = cast("Any", hasil.content), cast("Any", hasil.file_name)
    if not isinstance(isi, bytes):
        return f"content is {type(isi).__name__}, not bytes"
    if not isinstance(nama, str) or re.search(r"[/\\]", nama):
        return f"file name {nama!r}"
    return "" if PurePath(nama).suffix == renderer.suffix else f"{nama!r}, not *{renderer.suffix}"
