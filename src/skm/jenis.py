"""
The kinds of report.

Everything that differs from kind to kind is in a row or is found by one: a new kind is a row and
its folders.  What a row names is imported when it is asked for, so that a row costs nothing and the
rooms below those it names know its key all the same.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from skm.lazy import muat

SKEMA = 1
"""Version of the shape of a report's file."""


class Jenis(NamedTuple):
    """
    One kind of report.

    Attributes:
        kunci: The word for it in files, templates, rules and on the command line.
        kelas: Its facts, ``module:class``; the class has `kunci` as its ``JENIS``.
        penyusun: What makes a `skm.naskah.Naskah` of them, ``module:function``.
        templat: What is known of its Word templates, ``module:object``; empty if it has none.
        akhiran: Formats that a file suffix means for it, where that is not the format of that name.
    """

    kunci: str
    kelas: str
    penyusun: str
    templat: str = ""
    akhiran: Mapping[str, str] = MappingProxyType({})

    def muat_kelas(self) -> type[Any]:
        """Import the class of its facts."""
        kelas: type[Any] = muat(self.kelas)
        return kelas

    def muat_penyusun(self) -> Callable[..., Any]:
        """Import what makes a document of its facts, and where it is given of its rule set."""
        penyusun: Callable[..., Any] = muat(self.penyusun)
        return penyusun

    def muat_templat(self) -> Any:
        """Import what is known of its Word templates."""
        return muat(self.templat)


TINDAK_LANJUT = Jenis(
    kunci="tindak-lanjut",
    kelas="skm.model.laporan:LaporanTindakLanjut",
    penyusun="skm.naskah.tindak_lanjut.susun:susun_tindak_lanjut",
    templat="skm.renderers.docx.jenis.tindak_lanjut:WORD",
)
SURVEI = Jenis(
    kunci="skm",
    kelas="skm.model.laporan_skm:LaporanSKM",
    penyusun="skm.naskah.survei.susun:susun_survei",
    templat="skm.renderers.docx.jenis.survei:WORD",
)
PUBLIKASI = Jenis(
    kunci="publikasi",
    kelas="skm.model.publikasi:Publikasi",
    penyusun="skm.naskah.publikasi.susun:susun_publikasi",
    akhiran=MappingProxyType({"pdf": "poster"}),
)

JENIS = (TINDAK_LANJUT, SURVEI, PUBLIKASI)
"""All kinds; a table with more of them is this one ``+`` theirs."""

KUNCI_JENIS = tuple(j.kunci for j in JENIS)

KUNCI_LAPORAN = (TINDAK_LANJUT.kunci, SURVEI.kunci)
"""Those that are reports, with chapters, a plan and a signature; a publication is none."""


class SemuaJenis(frozenset[str]):
    """
    Kinds of report for a renderer that prints blocks, whatever report they are of.

    It lists those that skm has, and every other one is in it as well.
    """

    __slots__ = ()

    def __contains__(self, kunci: object, /) -> bool:
        return isinstance(kunci, str)


SEMUA_JENIS = SemuaJenis(KUNCI_JENIS)


def jenis_dari(kunci: str, tabel: Iterable[Jenis] = JENIS) -> Jenis:
    """
    Return the kind of a key.

    Raises:
        LookupError: The table has none.
    """
    for satu in tabel:
        if satu.kunci == kunci:
            return satu
    raise LookupError(kunci)
