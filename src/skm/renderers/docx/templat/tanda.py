"""
Tags of a Word template, marked so that an error leads back to them.

To find the way from an error of Jinja to a place, every tag is marked before docxtpl takes the
document apart: its number is written in spaces of different widths, which neither docxtpl nor Jinja
minds, at the end of the tag (`tandai`); :func:`beri_baris` then puts each tag on a line of its own,
so that Jinja's line number leads to the mark.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, Literal, TypeAlias

import attrs

from skm.errors import Masalah
from skm.renderers.docx.templat.letak import (
    SENDIRI,
    TEKS,
    ParagrafTemplat,
    PembacaLetak,
    letak_terakhir,
    milik,
    pendek,
)

Wadah: TypeAlias = Literal["", "p", "tr", "tc", "r"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
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
_LURUS = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛‹›′`´", "'"))
"""What word processors make of straight quotation marks; within a tag they are these."""
_PERINTAH = re.compile(r"\{[%#]|-%\}")
MAKS_TAG, MAKS_KURAWAL = 5_000, 50_000
"""Tags of one part, and braces; the shipped templates have some hundreds in all."""
MAKS_PANJANG_TAG = 4_000
_TAK_TAMPAK = frozenset({f"{_W}lang", f"{_W}noProof", f"{_W}rPrChange"})


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


def sendiri(tag: Tag) -> str:
    """Return a tag as a template of its own; empty for one that only ends or parts others."""
    sisa = tag.isi.partition(" ")[2]
    match tag.kata:
        case "":
            return f"{{{{ {tag.isi} }}}}"
        case "for" | "if" as kata:
            return f"{{% {tag.isi} %}}{{% end{kata} %}}"
        case "set":
            return f"{{% {tag.isi} %}}"
        case "elif" | "gabung" | "colspan" | "cellbg":
            return f"{{{{ {sisa} }}}}"
        case _:
            return ""


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
    for paragraf in PembacaLetak(akar, sebutan).jalan():
        simpul = milik(paragraf.elemen)
        teks = "".join(t.text or "" for t in simpul)
        if not _BUKA_TUTUP.search(teks):
            continue
        rentang = list(_cari_tag(teks))
        sisa = _tanpa_tag(teks, rentang)
        panjang = [
            teks[dari:sampai] for dari, sampai in rentang if sampai - dari > MAKS_PANJANG_TAG
        ]
        if panjang or len(semua) + len(rentang) > MAKS_TAG:
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
        for dari, sampai in rentang:
            baru = teks[dari:sampai].translate(_LURUS)
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


def _tanpa_tag(teks: str, rentang: Sequence[tuple[int, int]]) -> str:
    """Return a text with a space for each tag."""
    dari = [0, *(sampai for _, sampai in rentang)]
    ke = [*(awal for awal, _ in rentang), len(teks)]
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
            letak = letak_terakhir(akar, sebutan, e)
            yield Masalah(kode="templat-batas", lokasi=letak, ditemukan="banyaknya tanda kurung")
            return


def _di_luar_teks(akar: Any, sebutan: str) -> Iterator[Masalah]:
    """
    Yield tags where no text is, and which nobody has looked at.

    There only ``{{ … }}`` may be.  What merely ends a tag, as the notes of citation managers do,
    is text to Jinja.
    """
    for e in akar.iter():
        luar = [] if e.tag in (*TEKS, *SENDIRI) else [e.text]
        for isi in (*luar, e.tail, *e.attrib.values()):
            if not isi or not ("}" in isi or "{" in isi):
                continue
            salah = _PERINTAH.search(isi) or _BUKA.search(_tanpa_tag(isi, list(_cari_tag(isi))))
            if salah:
                yield Masalah(
                    kode="templat-tanda-lepas",
                    lokasi=letak_terakhir(akar, sebutan, e),
                    ditemukan=pendek(salah.string[salah.start() : salah.start() + 999]),
                )
                return


def _tag(
    urai: re.Match[str],
    paragraf: ParagrafTemplat,
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
        lain = "".join(t.text or "" for t in induk.iter(*TEKS))
        lain = _tanpa_tag(lain, list(_cari_tag(lain)))
    return Tag(
        nomor=nomor,
        teks=" ".join(urai.group().split()),
        isi=" ".join(urai["isi"].split()),
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


def _rupa(teks: Any) -> tuple[Any, ...]:
    """Return how a run looks, apart from what nobody sees."""
    sifat = teks.getparent().find(f"{_W}rPr")
    return tuple(
        (e.tag, *sorted(e.attrib.items()))
        for satu in (() if sifat is None else sifat)
        if satu.tag not in _TAK_TAMPAK
        for e in satu.iter()
    )


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
    for tag in _UTUH.finditer(xml):
        sebelum = xml[dulu : tag.start()]
        nomor_baris += sebelum.count("\n") + 1
        kode = _KODE.findall(tag[3])
        nomor = _nomor(kode[-1]) if kode else 0
        baris.append((nomor_baris, nomor))
        awal = tag.end(2)
        jadi += (sebelum, xml[tag.start() : awal], "\n", xml[awal : tag.end()])
        nomor_baris += xml.count("\n", awal, tag.end())
        dulu = tag.end()
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
