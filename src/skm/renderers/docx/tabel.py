"""
Tables of any columns, as Word's XML.

Word has no way to write down a table whose columns are not known; so here the cells are made, and
their look is left to the template: its table styles "Tabel Laporan" (the shading of its head row
among them) and "Tabel Jawaban", its paragraph styles "Kepala Tabel", "Teks Tabel", "Teks Tabel
Tengah", "Teks Tabel Kanan", "Kepala Jawaban" and "Teks Jawaban".
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, islice, pairwise
from typing import NamedTuple
from xml.sax.saxutils import escape

from skm.naskah import (
    Baris,
    BarisKaki,
    Kolom,
    Lampiran,
    Sel,
    SelKepala,
    Tabel,
    TabelJawaban,
)
from skm.naskah.bagian_tabel import BarisKepala, tata_kepala
from skm.naskah.halaman import SELA_LAJUR, UM
from skm.renderers.docx.badan import LAJUR
from skm.renderers.docx.gabung import gabung_xml


class AlineaSel(NamedTuple):
    """
    A paragraph in a cell.

    Attributes:
        isi: XML of its runs.
        tengah: Whether it is centred, whatever the column is.
        lekat: Whether it stays with the next.
    """

    isi: str
    tengah: bool = False
    lekat: bool = False


LampiranXml = Callable[[Lampiran, float], Iterable[AlineaSel]]
"""Makes paragraphs of a picture or a link, so many millimetres wide."""

_TWIP = 1440 / 25.4  # in one millimetre
_RATA = {"kiri": "TeksTabel", "tengah": "TeksTabelTengah", "kanan": "TeksTabelKanan"}
_RATA_PADAT = {"kiri": '<w:jc w:val="left"/>', "tengah": "", "kanan": '<w:jc w:val="right"/>'}
_TEBAL, _MIRING = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
_LEKAT = "<w:keepNext/>"
_SATU_KELOMPOK = 0.45  # of a page may be rows with cells in common, which stay on one
_TINGGI_TEGAK, _TINGGI_DATAR = 247, 155  # millimetres of a page
_TEGAK = 180  # millimetres; what is wider lies on its side
_SATU_HALAMAN = 125  # millimetres that go to the next page rather than being parted
_LEBAR_NO, _LEBAR_NO_SEMPIT, _LEBAR_AKHIR = 29, 17, 14  # millimetres
_TERPANJANG_BERLAJUR = 1000  # respondents; LibreOffice takes a minute to set 3 000 in columns
_MUAT_SELAJUR = 60  # respondents whose rows one column might hold
_SELA = 4  # beside what is in a cell
_FOTO, _FOTO_BESAR = 42, 76  # of a picture in a cell, and in one of a table of few columns
_KOLOM_SEDIKIT = 3


def tabel_xml(
    tabel: Tabel, lebar: int, arsir: str, lampiran: LampiranXml, *, lekat: bool = False
) -> str:
    """
    Return a table.

    Args:
        tabel: What it shows.
        lebar: Its width in millimetres.
        arsir: Colour behind its head; empty for none.
        lampiran: Makes XML of pictures and links.
        lekat: Whether its last row stays with what follows.
    """
    isi, padat = tabel.ukuran, tabel.padat
    ukuran = _bagi(lebar, isi.lebar(lebar * UM))
    tinggi = isi.tinggi_baris(lebar * UM)
    utuh = sum(tinggi) <= _SATU_HALAMAN * UM
    halaman = (_TINGGI_TEGAK if lebar <= _TEGAK else _TINGGI_DATAR) * UM
    baris = tabel.baris
    sehalaman = _sehalaman(baris, tinggi, int(_SATU_KELOMPOK * halaman))
    # What hardly goes on a page may be parted, and stays with nothing.
    besar = [2 * n > halaman for n in tinggi]
    rata = [
        _rata(*satu, padat=padat) for satu in zip(tabel.kolom, isi.terlebar, ukuran, strict=True)
    ]
    akhir = len(tabel.baris) - 1
    return _bungkus(
        "TabelJawaban" if padat else "TabelLaporan",
        ukuran,
        (
            *_kepala(tabel.kepala, ukuran, arsir, "KepalaJawaban" if padat else "KepalaTabel"),
            *(
                _baris(
                    b,
                    ukuran,
                    rata,
                    lampiran,
                    lekat=not besar[i]
                    and (
                        lekat
                        if i == akhir
                        else utuh
                        or (_berlanjut(baris[i + 1]) and sehalaman[i] and not besar[i + 1])
                    ),
                    utuh=not besar[i],
                )
                for i, b in enumerate(baris)
            ),
        ),
    )


def _sehalaman(baris: Sequence[Baris], tinggi: Sequence[int], paling: int) -> list[bool]:
    """Return which rows stay on one page with those that they have a cell in common with."""
    awal = [i for i, b in enumerate(baris) if not i or not _berlanjut(b)]
    return [
        sum(tinggi[mulai:akhir]) <= paling
        for mulai, akhir in zip(awal, [*awal[1:], len(baris)], strict=True)
        for _ in range(mulai, akhir)
    ]


def jawaban_xml(tabel: TabelJawaban, lebar: int, arsir: str) -> str:
    """
    Return the table of all answers; the rows of many go in two columns, and the foot below them.

    Its last column is there only where it has something to say.

    Args:
        tabel: What it shows.
        lebar: Its width in millimetres.
        arsir: Colour behind head and foot; empty for none.
    """
    if tabel.n > _TERPANJANG_BERLAJUR or (lajur := tabel.lajur(lebar)) == 1:
        return _jawaban(tabel, _kolom_jawaban(tabel, lebar), arsir)
    sempit = _kolom_jawaban(tabel, (lebar - SELA_LAJUR) // lajur, sempit=True)
    baris = _jawaban(tabel, sempit, arsir, kaki=False)
    kaki = _jawaban(tabel, _kolom_jawaban(tabel, lebar), arsir, baris=False) if tabel.kaki else ""
    # Sections without paper, which they get of the one that they are in (`lengkapi_lajur`).
    akhir = f'<w:cols w:num="{lajur}" w:space="{_twip(SELA_LAJUR)}"/>'
    # LibreOffice leaves an odd number of rows in one column, unless one as high ends them.
    tinggi = _TINGGI_BARIS if tabel.n % 2 else _TINGGI_BATAS
    return f"{_batas('awal')}{baris}{_batas('akhir', akhir, tinggi)}{_SELA_KAKI}{kaki}"


def _kolom_jawaban(tabel: TabelJawaban, lebar: int, *, sempit: bool = False) -> list[int]:
    """Return the widths of the columns; narrow ones have no room for a last one to no purpose."""
    no = _LEBAR_NO_SEMPIT if sempit else _LEBAR_NO
    akhir = 0 if sempit and not tabel.ada_tersisih else _LEBAR_AKHIR
    tengah = _bagi(lebar - no - akhir, [1] * len(tabel.unsur))
    return [_twip(no), *tengah, _twip(akhir)]


def _jawaban(
    tabel: TabelJawaban,
    ukuran: Sequence[int],
    arsir: str,
    *,
    baris: bool = True,
    kaki: bool = True,
) -> str:
    """Return the table of all answers, or its rows or its foot alone."""
    # Below rows in columns the foot is a table of its own, without a stair at its corner.
    penuh = tabel.ada_tersisih or not baris
    tampak = ukuran if penuh else ukuran[:-1]
    sisa = 0 if penuh else ukuran[-1]
    kepala = tata_kepala(tabel.kolom[: len(tampak)])
    return _bungkus(
        "TabelJawaban",
        ukuran if ukuran[-1] else ukuran[:-1],
        (
            *_kepala(kepala, tampak, arsir, "KepalaJawaban", sisa),
            *(_baris_jawaban(tabel, tampak, sisa, akhir=kaki) if baris else ()),
            *(
                _baris_kaki(satu, ukuran, arsir, lekat=i < len(tabel.kaki), tampak=sisa == 0)
                for i, satu in enumerate(tabel.kaki if kaki else (), start=1)
            ),
        ),
    )


# ---------------------------------------------------------------- any table


def _kepala(
    kepala: Sequence[BarisKepala], ukuran: Sequence[int], arsir: str, gaya: str, sisa: int = 0
) -> Iterator[str]:
    di_bawah: list[SelKepala] = []
    for baris in kepala:
        semua = sorted((*baris, *di_bawah), key=lambda satu: satu.kolom)
        isi = [
            _sel(
                [_run("" if s in di_bawah else s.teks)],
                sum(ukuran[s.kolom : s.kolom + s.lebar]),
                gaya,
                arsir=arsir,
                gabung="lanjut" if s in di_bawah else "mulai" if s.tinggi > 1 else "",
                span=s.lebar,
            )
            for s in semua
        ]
        yield _tr(isi, kepala=True, sisa=sisa)
        di_bawah = [s for s in baris if s.tinggi > 1]


def _baris(
    baris: Baris,
    ukuran: Sequence[int],
    rata: Sequence[tuple[str, str]],
    lampiran: LampiranXml,
    *,
    lekat: bool,
    utuh: bool,
) -> str:
    foto = _FOTO if len(ukuran) > _KOLOM_SEDIKIT else _FOTO_BESAR
    return _tr(
        utuh=utuh,
        sel=(
            _sel(
                _isi(s, lampiran, min(n / _TWIP - _SELA, foto), tebal=baris.tebal),
                n,
                gaya,
                rata=letak,
                gabung=s.gabung,
                lekat=lekat,
            )
            for s, n, (gaya, letak) in zip(baris.sel, ukuran, rata, strict=True)
        ),
    )


def _rata(kolom: Kolom, isi: int, ukuran: int, *, padat: bool) -> tuple[str, str]:
    """
    Return the style of the cells of a column, and how they stand.

    Figures end below each other, so that their decimals do, and stand in the middle together.

    Args:
        kolom: The column.
        isi: Width of its widest cell, in micrometres.
        ukuran: Width of the column, in twips.
        padat: Whether its table is set in small type.
    """
    gaya = "TeksJawaban" if padat else _RATA[kolom.rata]
    letak = _RATA_PADAT[kolom.rata] if padat else ""
    if kolom.rata == "kanan" and (tepi := (ukuran - _twip(isi / UM)) // 2) > 0:
        letak = f'<w:ind w:right="{tepi}"/>{letak}'
    return gaya, letak


def _berlanjut(baris: Baris) -> bool:
    """Tell whether a row has a cell in common with the one above."""
    return any(not s.rentang for s in baris.sel)


def _isi(sel: Sel, lampiran: LampiranXml, lebar: float, *, tebal: bool) -> list[AlineaSel]:
    """Return the paragraphs of a cell."""
    teks = [AlineaSel(_run(sel.teks, _TEBAL if tebal else ""))]
    bukti = [a for satu in sel.lampiran for a in lampiran(satu, lebar)]
    return [*teks, *bukti] if sel.teks or not bukti else bukti


# ---------------------------------------------------------------- all answers


def _baris_jawaban(
    tabel: TabelJawaban, ukuran: Sequence[int], sisa: int, *, akhir: bool
) -> Iterator[str]:
    """Yield the rows of the respondents; *akhir* if the foot is in the same table."""

    # Thousands of rows of the same few cells: each is made once.
    @lru_cache(maxsize=256)
    def sel(teks: str, lebar: int, sifat: str) -> str:
        return _sel([_run(teks, sifat)], lebar, "TeksJawaban")

    for i, baris in enumerate(islice(tabel.baris, tabel.n), start=1):
        sifat = _MIRING if baris.peran == "tak-dihitung" else ""
        nomor, *isi = (s.teks for s in baris.sel[: len(ukuran)])
        yield _tr(
            [
                # The foot never stands alone on a page.
                _sel(
                    [_run(nomor, sifat)],
                    ukuran[0],
                    "TeksJawaban",
                    lekat=akhir and i == tabel.n and bool(tabel.kaki),
                ),
                *(sel(teks, n, sifat) for teks, n in zip(isi, ukuran[1:], strict=True)),
            ],
            sisa=sisa,
            # A row is one line, which nothing parts.  LibreOffice shares rows that one column could
            # hold among two only if it is told so, and leaves a column blank if more rows are.
            utuh=akhir or tabel.n <= _MUAT_SELAJUR,
        )


def _baris_kaki(
    kaki: BarisKaki, ukuran: Sequence[int], arsir: str, *, lekat: bool, tampak: bool
) -> str:
    def sel(teks: str, lebar: int, span: int = 1) -> str:
        isi = [_run(teks, _TEBAL)]
        return _sel(isi, lebar, "TeksJawaban", arsir=arsir, lekat=lekat, span=span)

    tengah, akhir = ukuran[1:-1], ukuran[-1]
    if kaki.sel:
        unsur = (sel(s.teks, n) for s, n in zip(kaki.sel, tengah, strict=True))
        isi = [sel(kaki.judul, ukuran[0]), *unsur]
    else:
        isi = [sel(kaki.judul, ukuran[0] + sum(tengah), span=1 + len(tengah))]
    if kaki.akhir.teks or tampak:
        return _tr([*isi, sel(kaki.akhir.teks, akhir)])
    return _tr(isi, sisa=akhir)


# ---------------------------------------------------------------- XML

_PARAGRAF_KECIL = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="{}" w:lineRule="exact"/>'
    "{}</w:pPr></w:p>"
)
_SELA_KAKI = _PARAGRAF_KECIL.format(120, "")
_TAK_TAMPAK = (
    '<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/><w:tcBorders><w:top w:val="nil"/>'
    '<w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders></w:tcPr><w:p><w:pPr>'
    '<w:pStyle w:val="TeksJawaban"/></w:pPr></w:p></w:tc>'
)


_TINGGI_BATAS, _TINGGI_BARIS = 20, 280  # twentieths of a point: next to none; of a row at least


def _batas(ujung: str, isi: str = "", tinggi: int = _TINGGI_BATAS) -> str:
    """Return the end of a section in a paragraph of next to no height."""
    return _PARAGRAF_KECIL.format(tinggi, f'<w:sectPr {LAJUR}="{ujung}">{isi}</w:sectPr>')


def _twip(mm: float) -> int:
    return round(mm * _TWIP)


def _bagi(mm: int, bagian: Sequence[int]) -> list[int]:
    """Divide a width in proportion, so that the parts add up to it."""
    semua, jumlah = _twip(mm), sum(bagian)
    tepi = [0, *(semua * n // jumlah for n in accumulate(bagian))]
    return [b - a for a, b in pairwise(tepi)]


def _bungkus(gaya: str, ukuran: Sequence[int], baris: Iterable[str]) -> str:
    kolom = "".join(f'<w:gridCol w:w="{n}"/>' for n in ukuran)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{gaya}"/><w:tblW w:w="{sum(ukuran)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" '
        'w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{kolom}</w:tblGrid>{"".join(baris)}</w:tbl>'
    )


def _tr(sel: Iterable[str], *, kepala: bool = False, sisa: int = 0, utuh: bool = True) -> str:
    """Return a row; *sisa* is the width of a last cell that does not show."""
    tetap = "<w:cantSplit/>" if utuh else ""
    ulang = "<w:tblHeader/>" if kepala else ""
    akhir = _TAK_TAMPAK.format(sisa) if sisa else ""
    return f"<w:tr><w:trPr>{tetap}{ulang}</w:trPr>{''.join(sel)}{akhir}</w:tr>"


def _sel(
    isi: Sequence[AlineaSel | str],
    lebar: int,
    gaya: str,
    *,
    gabung: str = "",
    span: int = 1,
    arsir: str = "",
    rata: str = "",
    lekat: bool = False,
) -> str:
    rentang = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    warna = f'<w:shd w:val="clear" w:color="auto" w:fill="{arsir}"/>' if arsir else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>{rentang}{gabung_xml(gabung)}{warna}'
        f'<w:vAlign w:val="center"/></w:tcPr>'
        f"{''.join(_alinea(satu, gaya, rata, lekat=lekat) for satu in isi)}</w:tc>"
    )


def _alinea(isi: AlineaSel | str, gaya: str, rata: str, *, lekat: bool) -> str:
    satu = isi if isinstance(isi, AlineaSel) else AlineaSel(isi)
    tetap = _LEKAT if lekat or satu.lekat else ""
    letak = '<w:jc w:val="center"/>' if satu.tengah else rata
    return f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{tetap}{letak}</w:pPr>{satu.isi}</w:p>'


def _run(teks: str, sifat: str = "") -> str:
    if not teks:
        return ""
    rpr = f"<w:rPr>{sifat}</w:rPr>" if sifat else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{escape(teks)}</w:t></w:r>'
