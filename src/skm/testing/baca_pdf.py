"""
Read a PDF as a reader sees it, or has it read out: its text, its tables; with pypdf, if installed.

A tagged PDF says by its structure what belongs together, whatever page it stands on: paragraphs,
cells, what a picture shows.  Of another one there are only lines on pages.
"""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from typing import Any, TypeAlias

from skm.testing.padanan import SelTerbaca, TabelTerbaca

_TEPI = 2  # lines at the top and at the bottom of a page that may stand on every page
_HALAMAN = 3  # fewer tell nothing of what is on every page
_SEBARIS = frozenset(
    ("Annot", "Code", "Em", "Link", "Quote", "Reference", "Ruby", "RB", "RT", "Span", "Strong",
     "Sub", "Warichu")
)  # fmt: skip
_SEL = frozenset(("TH", "TD"))
_GANTI_BARIS = re.compile("\u00ad\\s+")  # a word that goes on in the next line

_Tempat: TypeAlias = tuple[int, int]  # number of a page, and of a piece of its content
_BATAS = frozenset((b"BDC", b"BMC", b"EMC", b"Do"))
_SEBARIS_PT = 2  # what stands higher or lower by more is on another line
_DIAM = [1, 0, 0, 1, 0, 0]  # moves nothing: what stands before is told as a piece of its own


def dapat_dibaca() -> bool:
    """Tell whether pypdf is installed."""
    return find_spec("pypdf") is not None


def teks_pdf(isi: bytes) -> str:
    """
    Return the text of a PDF.

    Of a tagged one in the order of its structure, with what is said of pictures; what is marked as
    an artifact is left out: running heads, numbers of pages, heads of tables that are repeated.  Of
    another one page by page; lines go that stand on most pages, at the top or at the bottom,
    whatever their figures.
    """
    return _baca(isi)[0]


def tabel_pdf(isi: bytes) -> list[TabelTerbaca] | None:
    """Return the tables that a tagged PDF says it has; None of another one."""
    return _baca(isi)[1] or None


@lru_cache(maxsize=4)
def _baca(isi: bytes) -> tuple[str, list[TabelTerbaca]]:
    pypdf: Any = import_module("pypdf")  # which nobody needs to have
    pembaca: Any = pypdf.PdfReader(io.BytesIO(isi))
    susunan: Any = pembaca.trailer["/Root"].get("/StructTreeRoot")
    if susunan is None:
        halaman = [satu.extract_text().splitlines() for satu in pembaca.pages]
        return "\n".join(chain.from_iterable(_tanpa_ulangan(halaman))), []
    potongan: dict[_Tempat, str] = {}
    lepas: list[str] = []
    for satu in pembaca.pages:
        for nomor, teks in _potongan(satu, pembaca):
            if nomor is None:
                lepas.append(teks)
            else:
                tempat = satu.indirect_reference.idnum, nomor
                potongan[tempat] = potongan.get(tempat, "") + teks
    pohon = _Pohon(susunan.get_object(), potongan)
    semua = [pohon.teks, *pohon.sisa(), "".join(lepas)]
    return _GANTI_BARIS.sub("", "\n".join(semua)), pohon.tabel


# -- content of a page


def _potongan(halaman: Any, pembaca: Any) -> list[tuple[int | None, str]]:
    """Return the texts of a page in the order they are drawn, each with the number of its piece."""
    umum: Any = import_module("pypdf.generic")
    if "/Contents" not in halaman:
        return []
    # As pypdf does by itself: codes of glyphs are no text yet.
    aliran: Any = umum.ContentStream(halaman["/Contents"].get_object(), pembaca, "bytes")
    jeda = (_DIAM, b"cm")
    aliran.operations = [
        satu
        for asli in aliran.operations
        for satu in ((jeda, asli, jeda) if asli[1] in _BATAS else (asli,))
    ]
    halaman[umum.NameObject("/Contents")] = aliran
    catat = _Catat()
    halaman.extract_text(visitor_operand_before=catat.perintah, visitor_text=catat.teks)
    return catat.hasil


class _Catat:
    """
    What is drawn, piece by piece.

    Attributes:
        hasil: Texts with the number of their piece; None for what is in none.
    """

    def __init__(self) -> None:
        self.hasil: list[tuple[int | None, str]] = []
        self._terbuka: list[tuple[int | None, bool]] = [(None, True)]  # number, whether it is text
        self._gambar = False  # within a drawing of its own, whose pieces are numbered apart
        self._tinggi: float | None = None  # of the text before

    def perintah(self, perintah: bytes, isi: Any, *_: Any) -> None:
        """Follow where pieces begin and end."""
        if isi is _DIAM:
            self._gambar = False
        elif perintah in (b"BDC", b"BMC"):
            nomor, teks = self._terbuka[-1]
            sifat: Any = isi[1] if len(isi) > 1 and hasattr(isi[1], "get") else {}
            if not self._gambar:
                nomor = sifat.get("/MCID", nomor)
            teks = teks and str(isi[0]) != "/Artifact"
            if teks and (ganti := sifat.get("/ActualText")) is not None:
                self.hasil.append((nomor, _tulisan(ganti)))
                teks = False
            self._terbuka.append((nomor, teks))
        elif perintah == b"EMC" and len(self._terbuka) > 1:
            self._terbuka.pop()
        elif perintah == b"Do":
            self._gambar = True

    def teks(self, teks: str, cm: Any, tm: Any, *_: Any) -> None:
        """Take text; on another line it begins with a line feed, for which pypdf has a blank."""
        nomor, tampak = self._terbuka[-1]
        if not tampak or not teks:
            return
        tinggi = float(tm[4]) * float(cm[1]) + float(tm[5]) * float(cm[3]) + float(cm[5])
        if self._tinggi is not None and abs(tinggi - self._tinggi) > _SEBARIS_PT:
            teks = "\n" + teks.lstrip(" \n")
        self._tinggi = tinggi
        self.hasil.append((nomor, teks))


def _tulisan(isi: Any) -> str:
    """Return a text of the file's own, which is not written in glyphs."""
    if not isinstance(isi, bytes):
        return str(isi)
    return isi.decode("utf-16") if isi.startswith(b"\xfe\xff") else isi.decode("latin-1")


# -- structure


class _Pohon:
    """
    What a tagged PDF says of its structure.

    Attributes:
        teks: All of it, in order.
        tabel: Its tables, in the order in which they begin.
    """

    def __init__(self, akar: Any, potongan: Mapping[_Tempat, str]) -> None:
        self._potongan = dict(potongan)
        self._peran: Any = akar.get("/RoleMap", {})
        self._kelas: Any = akar.get("/ClassMap", {})
        self._baris: list[list[list[SelTerbaca]]] = []  # of the tables that are open
        self._halaman: int | None = None  # of the piece before
        self.tabel: list[TabelTerbaca] = []
        self.teks = "".join(self._anak(akar, None))

    def sisa(self) -> Iterable[str]:
        """Return what was drawn as part of nothing."""
        return self._potongan.values()

    def _anak(self, elemen: Any, halaman: Any) -> Iterator[str]:
        for satu in _daftar(elemen.get("/K", [])):
            yield from self._satu(satu, halaman)

    def _satu(self, isi: Any, halaman: Any) -> Iterator[str]:
        if isinstance(isi, int):
            yield from self._teks(halaman, isi)
        elif "/S" in isi:
            yield from self._elemen(isi, _nomor_halaman(isi, halaman))
        elif "/MCID" in isi:
            yield from self._teks(_nomor_halaman(isi, halaman), isi["/MCID"])

    def _teks(self, halaman: int, nomor: int) -> Iterator[str]:
        """Yield the text of a piece; on another page a line is another, too."""
        yield "" if halaman == self._halaman else "\n"
        yield self._potongan.pop((halaman, nomor), "")
        self._halaman = halaman

    def _elemen(self, elemen: Any, halaman: Any) -> Iterator[str]:
        peran = str(elemen["/S"])
        while (lain := self._peran.get(peran)) is not None and str(lain) != peran:
            peran = str(lain)
        peran = peran.removeprefix("/")
        if peran == "Table":
            self._baris.append([])
            self.tabel.append(self._baris[-1])
        elif peran == "TR" and self._baris:
            self._baris[-1].append([])
        teks = "".join(self._anak(elemen, halaman))
        ganti, uraian = elemen.get("/ActualText"), elemen.get("/Alt")
        teks = teks if ganti is None else str(ganti)
        if uraian is not None:
            teks = f"{uraian} {teks}"
        if peran == "Table":
            self._baris.pop()
        elif peran in _SEL and self._baris and self._baris[-1]:
            rentang = (self._sifat(elemen, f"/{n}Span") for n in ("Row", "Col"))
            self._baris[-1][-1].append(SelTerbaca(_GANTI_BARIS.sub("", teks), *rentang))
        yield teks if peran in _SEBARIS else f" {teks} "

    def _sifat(self, elemen: Any, nama: str) -> int:
        """Return over how much a cell reaches."""
        kelas: Any = elemen.get("/C", [])
        semua = [*_daftar(elemen.get("/A", []))]
        semua += chain.from_iterable(_daftar(self._kelas.get(k, [])) for k in _daftar(kelas))
        ada = (int(satu[nama]) for satu in semua if hasattr(satu, "get") and nama in satu)
        return next(ada, 1)


def _daftar(isi: Any) -> Iterator[Any]:
    """Yield one thing or several, wherever in the file they stand."""
    isi = isi.get_object() if hasattr(isi, "get_object") else isi
    for satu in isi if hasattr(isi, "append") else (isi,):
        yield satu.get_object() if hasattr(satu, "get_object") else satu


def _nomor_halaman(isi: Any, atas: Any) -> Any:
    """Return the number of the page that a part of the structure is on."""
    ada: Any = isi.raw_get("/Pg") if "/Pg" in isi else None
    return getattr(ada, "idnum", atas)


# -- lines of pages


def _tanpa_ulangan(halaman: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return pages without lines that stand on most of them, at the top or at the bottom."""
    if len(halaman) < _HALAMAN:
        return [[*satu] for satu in halaman]

    def bentuk(baris: str) -> str:
        datar = " ".join(baris.split())
        # Several figures without a word may be a row of a table, and are taken for nothing else.
        return re.sub(r"\d+", "#", datar) if re.search(r"[^\W\d]|\A\d+\Z", datar) else ""

    def tepi(satu: Sequence[str]) -> set[int]:
        return {*range(len(satu))[:_TEPI], *range(len(satu))[-_TEPI:]}

    banyak = Counter(t for satu in halaman for t in {bentuk(satu[i]) for i in tepi(satu)})
    ulangan = {teks for teks, n in banyak.items() if teks and 2 * n > len(halaman)}
    return [
        [b for i, b in enumerate(satu) if i not in tepi(satu) or bentuk(b) not in ulangan]
        for satu in halaman
    ]
