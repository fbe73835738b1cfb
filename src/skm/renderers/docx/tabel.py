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
from skm.renderers.docx.gabung import gabung_xml

LampiranXml = Callable[[Lampiran], Iterable[str]]
"""Makes of a picture or a link the XML of runs, one text for each paragraph."""

_TWIP = 1440 / 25.4  # in one millimetre
_RATA = {"kiri": "TeksTabel", "tengah": "TeksTabelTengah", "kanan": "TeksTabelKanan"}
_RATA_PADAT = {"kiri": '<w:jc w:val="left"/>', "tengah": "", "kanan": '<w:jc w:val="right"/>'}
_LEBAR_PADAT = 300  # of all columns; a table that asks for more is set in the smallest type
_TEBAL, _MIRING = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
_LEKAT = "<w:keepNext/>"
_TERSEMPIT = 10  # millimetres that "No" and "TW III" need
_SATU_HALAMAN = 26  # lines that go to the next page rather than being parted
_LEBAR_NO, _LEBAR_AKHIR = 25, 14  # millimetres


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
    ukuran = _bagi(lebar, _muat(lebar, [k.lebar for k in tabel.kolom]))
    padat = sum(k.lebar for k in tabel.kolom) > _LEBAR_PADAT
    utuh = tabel.taksir_baris(lebar) <= _SATU_HALAMAN
    akhir = len(tabel.baris) - 1
    return _bungkus(
        "TabelJawaban" if padat else "TabelLaporan",
        ukuran,
        (
            *_kepala(tabel.kepala, ukuran, arsir, "KepalaJawaban" if padat else "KepalaTabel"),
            *(
                _baris(
                    tabel.kolom,
                    b,
                    ukuran,
                    lampiran,
                    padat=padat,
                    lekat=utuh if i < akhir else lekat,
                )
                for i, b in enumerate(tabel.baris)
            ),
        ),
    )


def jawaban_xml(tabel: TabelJawaban, lebar: int, arsir: str) -> str:
    """
    Return the table of all answers.

    Its last column is there only where it has something to say.

    Args:
        tabel: What it shows.
        lebar: Its width in millimetres.
        arsir: Colour behind head and foot; empty for none.
    """
    tengah = _bagi(lebar - _LEBAR_NO - _LEBAR_AKHIR, [1] * len(tabel.unsur))
    ukuran = [_twip(_LEBAR_NO), *tengah, _twip(_LEBAR_AKHIR)]
    tampak = ukuran if tabel.ada_tersisih else ukuran[:-1]
    sisa = 0 if tabel.ada_tersisih else ukuran[-1]
    kepala = tata_kepala(tabel.kolom[: len(tampak)])
    return _bungkus(
        "TabelJawaban",
        ukuran,
        (
            *_kepala(kepala, tampak, arsir, "KepalaJawaban", sisa),
            *_baris_jawaban(tabel, tampak, sisa),
            *(
                _baris_kaki(
                    kaki, ukuran, arsir, lekat=i < len(tabel.kaki), tampak=tabel.ada_tersisih
                )
                for i, kaki in enumerate(tabel.kaki, start=1)
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
    kolom: Sequence[Kolom],
    baris: Baris,
    ukuran: Sequence[int],
    lampiran: LampiranXml,
    *,
    padat: bool,
    lekat: bool,
) -> str:
    return _tr(
        _sel(
            _isi(s, lampiran, tebal=baris.tebal),
            n,
            "TeksJawaban" if padat else _RATA[k.rata],
            rata=_RATA_PADAT[k.rata] if padat else "",
            gabung=s.gabung,
            lekat=lekat,
        )
        for k, s, n in zip(kolom, baris.sel, ukuran, strict=True)
    )


def _isi(sel: Sel, lampiran: LampiranXml, *, tebal: bool) -> list[str]:
    """Return the XML of the runs of each paragraph of a cell."""
    teks = [_run(sel.teks, _TEBAL if tebal else "")] if sel.teks or not sel.lampiran else []
    return [*teks, *(xml for satu in sel.lampiran for xml in lampiran(satu))]


# ---------------------------------------------------------------- all answers


def _baris_jawaban(tabel: TabelJawaban, ukuran: Sequence[int], sisa: int) -> Iterator[str]:
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
                    lekat=i == tabel.n and bool(tabel.kaki),
                ),
                *(sel(teks, n, sifat) for teks, n in zip(isi, ukuran[1:], strict=True)),
            ],
            sisa=sisa,
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

_TAK_TAMPAK = (
    '<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/><w:tcBorders><w:top w:val="nil"/>'
    '<w:bottom w:val="nil"/><w:right w:val="nil"/></w:tcBorders></w:tcPr><w:p><w:pPr>'
    '<w:pStyle w:val="TeksJawaban"/></w:pPr></w:p></w:tc>'
)


def _twip(mm: float) -> int:
    return round(mm * _TWIP)


def _bagi(mm: int, bagian: Sequence[int]) -> list[int]:
    """Divide a width in proportion, so that the parts add up to it."""
    semua, jumlah = _twip(mm), sum(bagian)
    tepi = [0, *(semua * n // jumlah for n in accumulate(bagian))]
    return [b - a for a, b in pairwise(tepi)]


def _muat(mm: int, bagian: Sequence[int]) -> list[int]:
    """Take from wide columns what narrow ones need to hold their heads, in thousandths."""
    semua = sum(bagian)
    lebar = [1000 * max(mm * n // semua, min(n, _TERSEMPIT)) for n in bagian]
    lebih = sum(lebar) - 1000 * mm
    leluasa = sum(n for n in lebar if n > 1000 * _TERSEMPIT)
    if lebih <= 0 or leluasa <= lebih:
        return list(bagian)
    return [n - lebih * n // leluasa if n > 1000 * _TERSEMPIT else n for n in lebar]


def _bungkus(gaya: str, ukuran: Sequence[int], baris: Iterable[str]) -> str:
    kolom = "".join(f'<w:gridCol w:w="{n}"/>' for n in ukuran)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{gaya}"/><w:tblW w:w="{sum(ukuran)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" '
        'w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{kolom}</w:tblGrid>{"".join(baris)}</w:tbl>'
    )


def _tr(sel: Iterable[str], *, kepala: bool = False, sisa: int = 0) -> str:
    """Return a row; *sisa* is the width of a last cell that does not show."""
    ulang = "<w:tblHeader/>" if kepala else ""
    akhir = _TAK_TAMPAK.format(sisa) if sisa else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{ulang}</w:trPr>{''.join(sel)}{akhir}</w:tr>"


def _sel(
    isi: Sequence[str],
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
    sifat = f'<w:pPr><w:pStyle w:val="{gaya}"/>{_LEKAT if lekat else ""}{rata}</w:pPr>'
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>{rentang}{gabung_xml(gabung)}{warna}'
        f'<w:vAlign w:val="center"/></w:tcPr>'
        f"{''.join(f'<w:p>{sifat}{satu}</w:p>' for satu in isi)}</w:tc>"
    )


def _run(teks: str, sifat: str = "") -> str:
    if not teks:
        return ""
    rpr = f"<w:rPr>{sifat}</w:rPr>" if sifat else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{escape(teks)}</w:t></w:r>'
