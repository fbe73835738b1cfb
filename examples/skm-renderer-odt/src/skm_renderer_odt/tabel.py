"""Tables: heads in one or two rows, cells merged downwards, figures to the right."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from odfdo import Element, Paragraph

from skm.naskah import Baris, Kolom, Tabel, TabelJawaban
from skm_renderer_odt import gaya

Lampiran = Callable[[tuple[Any, ...], int], Iterator[Element]]
"""Makes paragraphs of what hangs on a cell of so many millimetres."""

_LEBAR = 160  # millimetres
_TEPI = 2  # millimetres that a cell keeps free
_PADAT = 200  # a table that asks for more is set in smaller letters


def tabel(isi: Tabel, lampiran: Lampiran) -> Element:
    """Return a table of the report."""
    lebar = [k.lebar for k in isi.kolom]
    padat = sum(lebar) > _PADAT
    jadi = _kosong(f"Tabel{isi.nomor}", lebar)
    kepala = Element.from_tag("table:table-header-rows")
    for judul in _kepala(isi.kolom, padat=padat):
        kepala.append(judul)
    jadi.append(kepala)
    muat = [max(1, satu - _TEPI) for satu in _milimeter(lebar)]
    for i, baris in enumerate(isi.baris):
        jadi.append(_baris(isi, i, baris, lampiran, muat, padat=padat))
    return jadi


def tabel_jawaban(isi: TabelJawaban) -> Element:
    """Return the table of all answers, with a row for each respondent."""
    jadi = _kosong(f"Tabel{isi.nomor}", [24, *[12] * len(isi.kolom), 20])
    kepala = Element.from_tag("table:table-header-rows")
    kepala.append(_baris_teks(("No", *isi.kolom, ""), kepala=True))
    jadi.append(kepala)
    for i, baris in enumerate(zip(*(isi.jawaban[k] for k in isi.kolom), strict=True), start=1):
        dihitung = "" if isi.dihitung[i - 1] == "1" else "tidak dihitung"
        jadi.append(_baris_teks((str(i), *map(_tampak, baris), dihitung)))
    for kaki in isi.kaki:
        sel = [s.teks for s in kaki.sel] or [""] * len(isi.kolom)
        jadi.append(_baris_teks((kaki.judul, *sel, kaki.akhir.teks), tebal=True))
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


def _tampak(jawaban: str) -> str:
    return {"-": "", "x": "×"}.get(jawaban, jawaban)


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


def _kepala(kolom: Sequence[Kolom], *, padat: bool) -> Iterator[Element]:
    """Yield one row, or two where neighbouring columns share a head."""
    if not any(k.kelompok for k in kolom):
        yield _baris_teks([k.judul for k in kolom], kepala=True, padat=padat)
        return
    atas, bawah = Element.from_tag("table:table-row"), Element.from_tag("table:table-row")
    for kelompok, isi in groupby(kolom, key=lambda k: k.kelompok):
        anggota = list(isi)
        if not kelompok:
            for k in anggota:
                atas.append(_judul(k.judul, padat=padat, rows=2))
                bawah.append(_tertutup())
            continue
        atas.append(_judul(kelompok, padat=padat, columns=len(anggota)))
        for _ in anggota[1:]:
            atas.append(_tertutup())
        for k in anggota:
            bawah.append(_judul(k.judul, padat=padat))
    yield atas
    yield bawah


def _judul(teks: str, *, padat: bool, **rentang: int) -> Element:
    paragraf = Paragraph(teks, style=gaya.kepala(padat=padat))
    return _sel([paragraf], gaya_sel=gaya.SEL_JUDUL, **rentang)


def _baris(
    isi: Tabel, i: int, baris: Baris, lampiran: Lampiran, muat: Sequence[int], *, padat: bool
) -> Element:
    jadi = Element.from_tag("table:table-row")
    for k, (kolom, sel) in enumerate(zip(isi.kolom, baris.sel, strict=True)):
        if sel.gabung == "lanjut":
            jadi.append(_tertutup())
            continue
        lanjut = 1
        if sel.gabung == "mulai":
            for bawah in isi.baris[i + 1 :]:
                if bawah.sel[k].gabung != "lanjut":
                    break
                lanjut += 1
        nama = gaya.rata(kolom.rata, tebal=baris.tebal, padat=padat)
        isi_sel = [Paragraph(sel.teks, style=nama)] if sel.teks or not sel.lampiran else []
        jadi.append(_sel([*isi_sel, *lampiran(sel.lampiran, muat[k])], rows=lanjut))
    return jadi


def _baris_teks(
    teks: Sequence[str],
    *,
    kepala: bool = False,
    tebal: bool = False,
    padat: bool = False,
    kiri: int = 0,
) -> Element:
    jadi = Element.from_tag("table:table-row")
    for i, satu in enumerate(teks):
        if kepala:
            jadi.append(_judul(satu, padat=padat))
        else:
            nama = gaya.rata("kiri" if i < kiri else "tengah", tebal=tebal)
            jadi.append(_sel([Paragraph(satu, style=nama)]))
    return jadi
