"""
Tags of a Word template, and where they stand.

Word knows neither line numbers nor a page of a file that nobody has laid out.  A place is told the
way one would tell a colleague: the table, row and cell, or the paragraph with the words around it.

To find the way back from an error of Jinja to that place, every tag is marked before docxtpl takes
the document apart: its number is written in spaces of different widths, which neither docxtpl nor
Jinja minds, at the end of the tag (`tandai`); :func:`beri_baris` then puts each tag on a line of
its own, so that Jinja's line number leads to the mark.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, count
from typing import Any, Literal, TypeAlias

import attrs
from lxml import etree

from skm.errors import Masalah

Wadah: TypeAlias = Literal["", "p", "tr", "tc", "r"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VT = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"
_TEKS = (f"{_W}t", f"{_A}t")
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_SENDIRI = (
    f"{_VT}lpwstr",
    f"{_CP}keywords",
    f"{_CP}category",
    f"{_CP}contentStatus",
    "{http://purl.org/dc/elements/1.1/}description",
)
"""Elements of properties, each of which is a text of its own."""
_PASANGAN = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BUKA = re.compile(r"\{[{%#]")
_BUKA_TUTUP = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_BAGIAN_TAG = re.compile(
    r"(?P<buka>\{\{|\{%)[-+]?(?:(?P<wadah>tr|tc|p|r)(?=\s))?\s*(?P<isi>.*?)\s*[-+]?(?:\}\}|%\})",
    re.DOTALL,
)
_UTUH = re.compile(r"(\{\{|\{%)([-+]?)(.*?)(?:\}\}|%\})", re.DOTALL)
_TUTUP = re.compile(r"[-+]?(?:\}\}|%\})\Z")
_ANGKA = "".join(chr(0x2000 + i) for i in range(10))
_KODE = re.compile(f"[{_ANGKA}]+")
_LURUS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_PERINTAH = re.compile(r"\{[%#]|-%\}")
MAKS_TAG, MAKS_KURAWAL = 5_000, 50_000
"""Tags of one part, and braces; the shipped templates have some hundreds in all."""
MAKS_PANJANG_TAG = 4_000
_PENDEK = 40  # characters of the words around a place
_TAK_TAMPAK = frozenset({f"{_W}lang", f"{_W}noProof", f"{_W}rPrChange"})
_CATATAN: Mapping[str, str] = {
    f"{_W}footnote": "catatan kaki",
    f"{_W}endnote": "catatan akhir",
    f"{_W}comment": "komentar",
}


@attrs.frozen(kw_only=True)
class Tag:
    """
    A tag of a template, where it stands.

    Attributes:
        nomor: Its number in the template, from 1.
        teks: As it was typed.
        isi: What is between the braces, without what says what the tag replaces.
        buka: ``{{`` or ``{%``.
        wadah: What it replaces: a paragraph, a row, a cell, a run, or just itself.
        letak: Its place.
        bagian: Part of the file, such as ``/word/document.xml``.
        induk: Which of all paragraphs of the part, rows for ``tr`` or cells for ``tc`` it is in.
        lain: Other words in what it replaces, which are lost.
        pecah: Whether it is written in runs of different looks.
    """

    nomor: int
    teks: str
    isi: str
    buka: str
    wadah: Wadah
    letak: str
    bagian: str
    induk: int
    lain: str = ""
    pecah: bool = False

    @property
    def kata(self) -> str:
        """First word of a ``{% … %}``; empty for ``{{ … }}``."""
        return self.isi.partition(" ")[0] if self.buka == "{%" else ""


@attrs.define
class _Tabel:
    nomor: int
    baris: int = 0
    sel: int = 0
    paragraf: int = 0
    dalam: int = 0
    induk: dict[str, int] = attrs.field(factory=dict[str, int])


@attrs.frozen
class Paragraf:
    """
    A paragraph of a part, where it stands.

    Attributes:
        elemen: The paragraph.
        letak: Its place.
        induk: Which of all paragraphs, rows and cells of the part it is, and is in.
    """

    elemen: Any
    letak: str
    induk: Mapping[str, int]


class Pembaca:
    """Walks through the paragraphs of one part and says where each stands."""

    def __init__(self, akar: Any, sebutan: str = "") -> None:
        self.akar, self.sebutan = akar, sebutan
        self.berhalaman = next(akar.iter(f"{_W}lastRenderedPageBreak"), None) is not None
        self._tabel: list[_Tabel] = []
        self._banyak_tabel = self._paragraf = self._kotak = 0
        self._halaman = 1
        self._judul = self._dulu = ""
        self._urut = count(1)

    def jalan(self) -> Iterator[Paragraf]:
        """Yield every paragraph with its place, in the order of the file."""
        for peristiwa, e in etree.iterwalk(self.akar, events=("start", "end")):
            if peristiwa == "start":
                if e.tag == f"{_W}p" or e.tag == f"{_A}p":
                    letak = self._masuk_paragraf(e)
                    dalam = self._tabel[-1].induk if self._tabel else {}
                    yield Paragraf(e, letak, {**dalam, "p": next(self._urut)})
                else:
                    self._masuk(e)
            elif e.tag == f"{_W}tbl":
                self._tabel.pop()
            elif e.tag == f"{_W}txbxContent":
                self._kotak -= 1
        for e in self.akar.iter(*_SENDIRI):
            yield Paragraf(e, self.sebutan, {"p": next(self._urut)})

    def _masuk(self, e: Any) -> None:
        if e.tag == f"{_W}tbl":
            if self._tabel:
                self._tabel[-1].dalam += 1
            else:
                self._banyak_tabel += 1
            nomor = self._tabel[-1].dalam if self._tabel else self._banyak_tabel
            self._tabel.append(_Tabel(nomor))
        elif e.tag == f"{_W}tr" and self._tabel:
            self._tabel[-1].baris += 1
            self._tabel[-1].sel = 0
            self._tabel[-1].induk = {"tr": next(self._urut)}
        elif e.tag == f"{_W}tc" and self._tabel:
            kini = self._tabel[-1]
            kini.sel, kini.paragraf, kini.dalam = kini.sel + 1, 0, 0
            kini.induk["tc"] = next(self._urut)
        elif e.tag == f"{_W}txbxContent":
            self._kotak += 1
        elif e.tag == f"{_W}lastRenderedPageBreak":
            self._halaman += 1
        elif e.tag in _CATATAN:
            self.sebutan = f"{_CATATAN[e.tag]} {e.get(f'{_W}id')}"
            self._paragraf, self._dulu = 0, ""

    def _masuk_paragraf(self, e: Any) -> str:
        if self._kotak:
            tempat = f"kotak teks pada {self._tempat()}"
        elif self._tabel:
            self._tabel[-1].paragraf += 1
            tempat = self._tempat()
        else:
            self._paragraf += 1
            tempat = self._tempat()
        teks = " ".join("".join(t.text or "" for t in milik(e)).split())
        ihwal = [
            *([f"di bawah judul “{self._judul}”"] if self._judul else []),
            *([f"sesudah “{self._dulu}”"] if self._dulu and self._dulu != self._judul else []),
            *([f"halaman {self._halaman}"] if self.berhalaman else []),
        ]
        if teks:
            self._dulu = pendek(teks)
            if _berjudul(e):
                self._judul = self._dulu
        depan = f"{self.sebutan}, " if self.sebutan else ""
        return f"{depan}{tempat}" + (f" ({', '.join(ihwal)})" if ihwal else "")

    def _tempat(self) -> str:
        if not self._tabel:
            return f"paragraf ke-{self._paragraf}"
        bagian = [
            f"tabel {t.nomor}{' di dalamnya' if i else ''}, baris {t.baris}, sel {t.sel}"
            for i, t in enumerate(self._tabel)
        ]
        ke = self._tabel[-1].paragraf
        return ", ".join(bagian) + (f", paragraf ke-{ke}" if ke > 1 else "")


def pendek(teks: str) -> str:
    """Cut words short that only serve to find a place."""
    return teks if len(teks) <= _PENDEK else teks[: _PENDEK - 1].rstrip() + "…"


def _berjudul(paragraf: Any) -> bool:
    gaya = paragraf.find(f"{_W}pPr/{_W}pStyle")
    nama = "" if gaya is None else str(gaya.get(f"{_W}val")).lower()
    return nama.startswith(("heading", "judul1", "judul2", "berschrift"))


def milik(paragraf: Any) -> list[Any]:
    """Return the elements that hold a paragraph's text, without those of boxes within it."""
    if paragraf.tag in _SENDIRI:
        return [paragraf]
    return [t for t in paragraf.iter(*_TEKS) if _induk(t) is paragraf]


def _induk(teks: Any) -> Any:
    return next(a for a in teks.iterancestors() if a.tag in (f"{_W}p", f"{_A}p"))


def tandai(akar: Any, bagian: str, sebutan: str, mulai: int) -> tuple[list[Tag], list[Masalah]]:
    """
    Put every tag of a part into one run, and its number into it.

    Args:
        akar: The part's tree, which is changed.
        bagian: Its name.
        sebutan: What to call it; empty for the body.
        mulai: Number of the first tag.

    Returns:
        The tags, and what is wrong with their braces.
    """
    if bagian.startswith("customXml/"):  # data of other programs, never filled in
        return [], []
    if masalah := [*_terlalu_banyak(akar, sebutan)]:
        return [], masalah
    semua: list[Tag] = []
    for paragraf in Pembaca(akar, sebutan).jalan():
        simpul = milik(paragraf.elemen)
        teks = "".join(t.text or "" for t in simpul)
        if not _BUKA_TUTUP.search(teks):
            continue
        temuan = list(_cari_tag(teks))
        sisa = _tanpa_tag(teks, temuan)
        panjang = [teks[dari:sampai] for dari, sampai in temuan if sampai - dari > MAKS_PANJANG_TAG]
        if panjang or len(semua) + len(temuan) > MAKS_TAG:
            apa = "panjang tag" if panjang else "banyaknya tag"
            masalah.append(
                Masalah(
                    kode="templat-batas",
                    lokasi=paragraf.letak,
                    ditemukan=apa,
                    diharapkan=pendek((panjang or [teks])[0]),
                )
            )
            break
        if lepas := _BUKA_TUTUP.search(sisa):
            isi = pendek(" ".join(sisa[lepas.start() : lepas.start() + 999].split()))
            masalah.append(
                Masalah(kode="templat-tanda-lepas", lokasi=paragraf.letak, ditemukan=isi)
            )
        batas = _batas(simpul)
        ganti: list[tuple[int, int, str]] = []
        for dari, sampai in temuan:
            baru = teks[dari:sampai]
            if urai := _BAGIAN_TAG.fullmatch(baru):
                nomor = mulai + len(semua)
                pecah = _pecah(simpul, batas, dari, sampai)
                tag = _tag(urai, paragraf, sisa, nomor, bagian, pecah=pecah)
                semua.append(tag)
                baru = _bernomor(baru, tag.nomor)
            ganti.append((dari, sampai, baru))
        for dari, sampai, baru in reversed(ganti):
            _satukan(simpul, batas, dari, sampai, baru)
    return semua, [*masalah, *_di_luar_teks(akar, sebutan)]


def _cari_tag(teks: str) -> Iterator[tuple[int, int]]:
    """Yield where tags begin and end; each character is looked at a few times at most."""
    di, akhir = 0, {b: teks.rfind(t) for b, t in _PASANGAN.items()}
    while buka := _BUKA.search(teks, di):
        if akhir[buka.group()] < buka.end():
            di = buka.start() + 1  # it is never closed
        else:
            di = teks.index(_PASANGAN[buka.group()], buka.end()) + 2
            yield buka.start(), di


def _tanpa_tag(teks: str, temuan: Sequence[tuple[int, int]]) -> str:
    """Return a text with a space for each tag."""
    dari = [0, *(sampai for _, sampai in temuan)]
    ke = [*(awal for awal, _ in temuan), len(teks)]
    return " ".join(teks[a:b] for a, b in zip(dari, ke, strict=True))


def _terlalu_banyak(akar: Any, sebutan: str) -> Iterator[Masalah]:
    """
    Refuse more braces than docxtpl's patterns can go through in good time.

    They go from each brace to the end of the part and back, so this counts before they begin.
    """
    sisa = MAKS_KURAWAL
    for e in akar.iter():
        for isi in (e.text, e.tail, *e.attrib.values()):
            sisa -= isi.count("{") + isi.count("}") if isi else 0
        if sisa < 0:
            letak = _letak_terakhir(akar, sebutan, e)
            yield Masalah(kode="templat-batas", lokasi=letak, ditemukan="banyaknya tanda kurung")
            return


def _di_luar_teks(akar: Any, sebutan: str) -> Iterator[Masalah]:
    """
    Yield tags where no text is, and which nobody has looked at.

    There only ``{{ … }}`` may be.  What merely ends a tag, as the notes of citation managers do,
    is text to Jinja.
    """
    for e in akar.iter():
        luar = [] if e.tag in (*_TEKS, *_SENDIRI) else [e.text]
        for isi in (*luar, e.tail, *e.attrib.values()):
            if not isi or not ("}" in isi or "{" in isi):
                continue
            salah = _PERINTAH.search(isi) or _BUKA.search(_tanpa_tag(isi, list(_cari_tag(isi))))
            if salah:
                yield Masalah(
                    kode="templat-tanda-lepas",
                    lokasi=_letak_terakhir(akar, sebutan, e),
                    ditemukan=pendek(salah.string[salah.start() : salah.start() + 999]),
                )
                return


def _letak_terakhir(akar: Any, sebutan: str, elemen: Any) -> str:
    """Return the place of an element: its paragraph, or the last one before it."""
    urutan = {e: i for i, e in enumerate(akar.iter())}
    letak = sebutan or "badan dokumen"
    for paragraf in Pembaca(akar, sebutan).jalan():
        if urutan[paragraf.elemen] > urutan[elemen]:
            break
        letak = paragraf.letak
    return letak


def _tag(
    urai: re.Match[str],
    paragraf: Paragraf,
    sisa: str,
    nomor: int,
    bagian: str,
    *,
    pecah: bool,
) -> Tag:
    wadah: Any = urai["wadah"] or ""
    induk, lain = paragraf.elemen, sisa
    if wadah in ("tr", "tc"):
        induk = next((a for a in induk.iterancestors() if a.tag == f"{_W}{wadah}"), induk)
        lain = "".join(t.text or "" for t in induk.iter(*_TEKS))
        lain = _tanpa_tag(lain, list(_cari_tag(lain)))
    return Tag(
        nomor=nomor,
        teks=" ".join(urai.group().split()),
        isi=" ".join(urai["isi"].translate(_LURUS).split()),
        buka=urai["buka"],
        wadah=wadah,
        letak=paragraf.letak,
        bagian=bagian,
        induk=paragraf.induk.get(wadah, 0),
        lain=" ".join(lain.split()) if wadah in ("p", "tr", "tc") else "",
        pecah=pecah,
    )


def _bernomor(tag: str, nomor: int) -> str:
    """Return a tag with its number, in spaces, before its closing braces."""
    tutup = _TUTUP.search(tag)
    assert tutup is not None  # noqa: S101 - _BAGIAN_TAG ends with it
    kode = "".join(_ANGKA[int(angka)] for angka in str(nomor))
    return _KODE.sub(" ", tag[: tutup.start()]) + kode + tutup.group()


def _batas(simpul: Sequence[Any]) -> list[int]:
    """Return where each of the texts ends, of all of them in a row."""
    return list(accumulate(len(t.text or "") for t in simpul))


def _letak_dalam(batas: Sequence[int], di: int) -> tuple[int, int]:
    """Return which of the texts holds a character, and where in it."""
    i = bisect_right(batas, di)
    return i, di - (batas[i - 1] if i else 0)


def _satukan(
    simpul: Sequence[Any], batas: Sequence[int], dari: int, sampai: int, baru: str
) -> None:
    """
    Put *baru* in place of a span of text, all of it where the span begins.

    *batas* is that of the texts as they were; what comes after the span may have changed since.
    """
    (awal, a), (akhir, b) = _letak_dalam(batas, dari), _letak_dalam(batas, sampai - 1)
    if awal == akhir:
        teks = simpul[awal].text
        simpul[awal].text = teks[:a] + baru + teks[b + 1 :]
    else:
        simpul[awal].text = simpul[awal].text[:a] + baru
        for tengah in simpul[awal + 1 : akhir]:
            tengah.text = ""
        simpul[akhir].text = simpul[akhir].text[b + 1 :]


def _pecah(simpul: Sequence[Any], batas: Sequence[int], dari: int, sampai: int) -> bool:
    awal, akhir = _letak_dalam(batas, dari)[0], _letak_dalam(batas, sampai - 1)[0]
    return len({_rupa(t) for t in simpul[awal : akhir + 1] if t.text}) > 1


def _rupa(teks: Any) -> bytes:
    """Return how a run looks, apart from what nobody sees."""
    sifat = teks.getparent().find(f"{_W}rPr")
    if sifat is None:
        return b""
    return b"".join(etree.tostring(e, method="c14n") for e in sifat if e.tag not in _TAK_TAMPAK)


def beri_baris(xml: str) -> tuple[str, list[tuple[int, int]]]:
    """
    Put every tag on a line of its own.

    Returns:
        The XML, and per tag the line it begins on and its number; 0 for a tag that has none,
        such as one in an attribute.
    """
    baris: list[tuple[int, int]] = []
    jadi: list[str] = []
    nomor_baris, dulu = 1, 0
    for temuan in _UTUH.finditer(xml):
        sebelum = xml[dulu : temuan.start()]
        nomor_baris += sebelum.count("\n") + 1
        kode = _KODE.findall(temuan[3])
        nomor = _nomor(kode[-1]) if kode else 0
        baris.append((nomor_baris, nomor))
        awal = temuan.end(2)
        jadi += (sebelum, xml[temuan.start() : awal], "\n", xml[awal : temuan.end()])
        nomor_baris += xml.count("\n", awal, temuan.end())
        dulu = temuan.end()
    return "".join([*jadi, xml[dulu:]]), baris


def _nomor(kode: str) -> int:
    return int("".join(str(_ANGKA.index(k)) for k in kode))


def nomor_pertama(xml: str) -> int:
    """Return the number of the first tag of a part; 0 for none."""
    kode = _KODE.search(xml)
    return 0 if kode is None else _nomor(kode.group())


def nomor_tag(baris: Sequence[tuple[int, int]], di: int) -> int:
    """Return the number of the tag on a line, or of the last one before it; 0 for none."""
    i = bisect_right(baris, (di, 10**9)) - 1
    return baris[i][1] if i >= 0 else 0
