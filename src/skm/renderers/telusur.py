"""A derivation for people: as text for a console, and as Markdown."""

import re
from collections.abc import Iterator
from fractions import Fraction
from textwrap import wrap

from skm.exact import format_id, format_tepat, potong
from skm.jejak import kata
from skm.jejak.kepala import kepala
from skm.jejak.tertulis import angka
from skm.markah import harfiah
from skm.model import Kutipan
from skm.model.telusur import BagianTelusur, Langkah, Telusur

LEBAR = 80
"""Columns of the text, as of all that a console shows."""

_TEPI = 2
_JUDUL = 27
_AWAL = 6
_KEPALA = 10
_TUKAR = str.maketrans({".": ",", "*": "×"})
_MINUS = "\xa0-\xa0"
_FUNGSI = re.compile(r"\b(?:min|max)\b")
_NAMA_FUNGSI = {"min": "terkecil", "max": "terbesar"}


def telusur_ke_teks(telusur: Telusur) -> str:
    """Return a derivation as text: one step below the other, sources at the end."""
    sumber = _DaftarSumber(telusur)
    baris: list[str] = []
    for judul, isi in kepala(telusur):
        baris += _terbungkus(f"{judul:{_KEPALA}}: {_lurus(isi)}", 0, gantung=_KEPALA + 2)
    for bagian in telusur.bagian:
        baris += ["", *_terbungkus(_lurus(bagian.judul).upper(), 0)]
        for langkah in bagian.langkah:
            baris += _langkah(langkah, sumber)
        if bagian.simpulan:
            baris += _terbungkus(_lurus(bagian.simpulan), _TEPI)
    if sumber.semua:
        baris += ["", kata.SUMBER.upper()]
        for nomor, kutipan in enumerate(sumber.semua, start=1):
            baris += _terbungkus(f"[{nomor}] {kata.kutipan(kutipan)}", _TEPI, gantung=4)
    return "\n".join(baris) + "\n"


def telusur_ke_markdown(telusur: Telusur) -> str:
    """Return a derivation as Markdown: one table per part, remarks and sources below."""
    sumber = _DaftarSumber(telusur)
    blok = [
        f"# {kata.JUDUL}",
        "\n".join(f"- {judul}: {harfiah(isi)}" for judul, isi in kepala(telusur)),
    ]
    for bagian in telusur.bagian:
        blok.append(f"## {harfiah(_lurus(bagian.judul))}")
        blok += _tabel(bagian, sumber)
        if bagian.simpulan:
            blok.append(harfiah(_lurus(bagian.simpulan)))
    if sumber.semua:
        blok.append(f"## {kata.SUMBER}")
        blok.append(
            "\n".join(
                f"{nomor}. {harfiah(kata.kutipan(kutipan))}"
                for nomor, kutipan in enumerate(sumber.semua, start=1)
            )
        )
    return "\n\n".join(blok) + "\n"


class _DaftarSumber:
    """Numbers the citations, in the order in which they are met."""

    def __init__(self, telusur: Telusur) -> None:
        semua = (k for langkah in telusur.langkah for k in langkah.kutipan)
        self.semua: tuple[Kutipan, ...] = tuple(dict.fromkeys(semua))

    def nomor(self, langkah: Langkah) -> str:
        return "".join(f"[{self.semua.index(k) + 1}]" for k in langkah.kutipan)


# ---------------------------------------------------------------- what both show of a step


def _ungkapan(langkah: Langkah) -> str:
    """Return the expression in Indonesian notation."""
    teks = _FUNGSI.sub(lambda f: _NAMA_FUNGSI[f.group()], langkah.ungkapan)
    return teks.translate(_TUKAR)


def _hitungan(langkah: Langkah) -> list[str]:
    """Return the expression and, where it says more, the exact result and how it begins."""
    bagian, exact = [_ungkapan(langkah)], angka(langkah.hasil)
    if langkah.cetak is not None and Fraction(langkah.cetak) == langkah.hasil:
        exact = format_tepat(langkah.cetak)
    tampak = exact.translate(_TUKAR)
    if tampak != bagian[0].replace(" ", ""):
        bagian.append(tampak)
    if "/" in exact:
        bagian.append(format_id(potong(langkah.hasil, _AWAL)) + "…")
    return bagian


def _cetak(langkah: Langkah) -> str:
    """Return the printed figure where it is not the result, and what decided a rounding."""
    sebab = "" if langkah.pembulatan is None else kata.pembulatan(langkah.pembulatan)
    if langkah.cetak is None or Fraction(langkah.cetak) == langkah.hasil:
        return sebab
    return f"dicetak {format_id(langkah.cetak)} ({sebab})"


def _lurus(teks: str) -> str:
    """Return a text on one line."""
    return " ".join(teks.split())


# ---------------------------------------------------------------- text


def _langkah(langkah: Langkah, sumber: _DaftarSumber) -> Iterator[str]:
    kiri = f"{_lurus(langkah.judul)} {sumber.nomor(langkah)}".strip()
    if len(kiri) > _JUDUL - 2:
        yield from _terbungkus(kiri, _TEPI)
        kiri = ""
    for baris in _isi(langkah):
        yield f"{'':{_TEPI}}{kiri:{_JUDUL}}{baris}"
        kiri = ""


def _isi(langkah: Langkah) -> Iterator[str]:
    """Yield the lines beside the title: formula, figures, result; then what is printed of it."""
    lebar = LEBAR - _TEPI - _JUDUL
    hitungan = _hitungan(langkah)
    if len(satu := " = ".join((langkah.rumus, *hitungan))) <= lebar:
        yield satu
    else:
        yield from wrap(langkah.rumus, lebar)
        for satu in hitungan:
            yield from _patah(f"= {satu}", lebar, gantung=2)
    if cetak := _cetak(langkah):
        yield from _patah(cetak, lebar)
    if langkah.golongan is not None:
        yield from _patah(kata.golongan(langkah.golongan), lebar)
    for keterangan in langkah.keterangan:
        yield from _patah(_lurus(keterangan), lebar)


def _terbungkus(teks: str, tepi: int, *, gantung: int = 0) -> list[str]:
    return [" " * tepi + baris for baris in _patah(teks, LEBAR - tepi, gantung=gantung)]


def _patah(teks: str, lebar: int, *, gantung: int = 0) -> list[str]:
    """Break a text at its blanks, not within figures or before and after a minus."""
    baris = wrap(
        teks.replace(" - ", _MINUS),
        lebar,
        subsequent_indent=" " * gantung,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [satu.replace(_MINUS, " - ") for satu in baris]


# ---------------------------------------------------------------- Markdown


def _tabel(bagian: BagianTelusur, sumber: _DaftarSumber) -> Iterator[str]:
    """Yield the table of a part and the remarks on its steps."""
    if not bagian.langkah:
        return
    baris = [kata.KOLOM, ("---",) * len(kata.KOLOM)]
    baris += [_baris(langkah, sumber) for langkah in bagian.langkah]
    yield "\n".join(f"| {' | '.join(sel)} |" for sel in baris)
    catatan = [
        f"- {harfiah(_lurus(langkah.judul))}: {harfiah(_lurus(keterangan))}"
        for langkah in bagian.langkah
        for keterangan in langkah.keterangan
    ]
    if catatan:
        yield "\n".join(catatan)


def _baris(langkah: Langkah, sumber: _DaftarSumber) -> tuple[str, ...]:
    ungkapan, *hasil = _hitungan(langkah)
    golongan = "" if langkah.golongan is None else kata.golongan(langkah.golongan)
    return (
        harfiah(_lurus(langkah.judul)),
        harfiah(langkah.rumus),
        harfiah(ungkapan),
        harfiah(" = ".join(hasil)),
        harfiah("; ".join(filter(None, (_cetak(langkah), golongan)))),
        harfiah(sumber.nomor(langkah)),
    )
