"""Tables: heads in one or two rows, cells merged downwards, figures to the right."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from odfdo import Element, Paragraph

from skm.naskah import Baris, Kolom, SelKepala, Tabel, TabelJawaban
from skm_renderer_odt import gaya

Lampiran = Callable[[tuple[Any, ...], int], Iterator[Element]]
"""Makes paragraphs of what hangs on a cell of so many millimetres."""

_LEBAR = 160  # millimetres
_TEPI = 2  # millimetres that a cell keeps free
_PADAT = 200  # a table that asks for more is set in smaller letters


def tabel(isi: Tabel | TabelJawaban, lampiran: Lampiran) -> Element:
    """Return a table of the report, that of all answers as any other."""
    lebar = [k.lebar for k in isi.kolom]
    padat = sum(lebar) > _PADAT
    jadi = _kosong(f"Tabel{isi.nomor}", lebar)
    kepala = Element.from_tag("table:table-header-rows")
    for judul in isi.kepala:
        kepala.append(_kepala(judul, len(lebar), padat=padat))
    jadi.append(kepala)
    muat = [max(1, satu - _TEPI) for satu in _milimeter(lebar)]
    for baris in isi.baris:
        jadi.append(_baris(isi.kolom, baris, lampiran, muat, padat=padat))
    return jadi


def tabel_kecil(kepala: Sequence[str], isi: Iterable[Sequence[str]], nama: str) -> Element:
    """Return a table of two columns, words and figures."""
    jadi = _kosong(nama, (110, 40))
    baris = Element.from_tag("table:table-header-rows")
    baris.append(_baris_teks(kepala, kepala=True))
    jadi.append(baris)
    for satu in isi:
        jadi.append(_baris_teks(satu, kiri=1))
    return jadi


def _kosong(nama: str, lebar: Sequence[int]) -> Element:
    jadi = Element.from_tag("table:table")
    jadi.set_attribute("table:name", nama)
    jadi.set_attribute("table:style-name", gaya.TABEL)
    for satu in _milimeter(lebar):
        kolom = Element.from_tag("table:table-column")
        kolom.set_attribute("table:style-name", gaya.kolom(satu))
        jadi.append(kolom)
    return jadi


def _milimeter(lebar: Sequence[int]) -> list[int]:
    """Return the widths of columns that together are as wide as the text."""
    skala = _LEBAR / max(1, sum(lebar))
    return [round(satu * skala) for satu in lebar]


def _sel(isi: Iterable[Element], *, gaya_sel: str = gaya.SEL_TABEL, **rentang: int) -> Element:
    sel = Element.from_tag("table:table-cell")
    sel.set_attribute("table:style-name", gaya_sel)
    sel.set_attribute("office:value-type", "string")
    for nama, banyak in rentang.items():
        if banyak > 1:
            sel.set_attribute(f"table:number-{nama}-spanned", str(banyak))
    for satu in isi:
        sel.append(satu)
    return sel


def _tertutup() -> Element:
    return Element.from_tag("table:covered-table-cell")


def _kepala(judul: Sequence[SelKepala], banyak: int, *, padat: bool) -> Element:
    jadi = Element.from_tag("table:table-row")
    sel = {s.kolom: s for s in judul}
    for i in range(banyak):
        if i in sel:
            satu = sel[i]
            jadi.append(_judul(satu.teks, padat=padat, columns=satu.lebar, rows=satu.tinggi))
        else:
            jadi.append(_tertutup())
    return jadi


def _judul(teks: str, *, padat: bool, **rentang: int) -> Element:
    paragraf = Paragraph(teks, style=gaya.kepala(padat=padat))
    return _sel([paragraf], gaya_sel=gaya.SEL_JUDUL, **rentang)


def _baris(
    kolom: Sequence[Kolom], baris: Baris, lampiran: Lampiran, muat: Sequence[int], *, padat: bool
) -> Element:
    jadi = Element.from_tag("table:table-row")
    for satu, sel, lebar in zip(kolom, baris.sel, muat, strict=True):
        if not sel.rentang:
            jadi.append(_tertutup())
            continue
        nama = gaya.rata(satu.rata, tebal=baris.tebal, padat=padat)
        isi = [Paragraph(sel.teks, style=nama)] if sel.teks or not sel.lampiran else []
        jadi.append(_sel([*isi, *lampiran(sel.lampiran, lebar)], rows=sel.rentang))
    return jadi


def _baris_teks(teks: Sequence[str], *, kepala: bool = False, kiri: int = 0) -> Element:
    jadi = Element.from_tag("table:table-row")
    for i, satu in enumerate(teks):
        if kepala:
            jadi.append(_judul(satu, padat=False))
        else:
            nama = gaya.rata("kiri" if i < kiri else "tengah", tebal=False)
            jadi.append(_sel([Paragraph(satu, style=nama)]))
    return jadi
