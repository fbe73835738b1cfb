"""
Tables of any columns, as Word's XML.

Word has no way to write down a table whose columns are not known; so here the cells are made, and
their look is left to the template: its table styles "Tabel Laporan" (the shading of its head row
among them) and "Tabel Jawaban", its paragraph styles "Kepala Tabel", "Teks Tabel", "Teks Tabel
Tengah", "Teks Tabel Kanan", "Kepala Jawaban" and "Teks Jawaban".
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from xml.sax.saxutils import escape

from skm.naskah import Baris, BarisKaki, Kolom, Lampiran, Sel, Tabel, TabelJawaban
from skm.renderers.docx.gabung import gabung_xml
from skm.renderers.halaman import taksir_baris

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
_KEPALA_NO, _KEPALA_UNSUR = "No\nResponden", "Nilai Unsur Pelayanan"
_LEBAR_NO, _LEBAR_AKHIR = 25, 14  # millimetres
_TAMPAK = {"-": "", "x": "×"}  # an answer that is none, and one that does not count


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
    utuh = taksir_baris(tabel, lebar) <= _SATU_HALAMAN
    akhir = len(tabel.baris) - 1
    return _bungkus(
        "TabelJawaban" if padat else "TabelLaporan",
        ukuran,
        (
            *_kepala(tabel.kolom, ukuran, arsir, "KepalaJawaban" if padat else "KepalaTabel"),
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

    Its last column is there only where a foot row has something to say in it.

    Args:
        tabel: What it shows.
        lebar: Its width in millimetres.
        arsir: Colour behind head and foot; empty for none.
    """
    banyak = len(tabel.kolom)
    tengah = _bagi(lebar - _LEBAR_NO - _LEBAR_AKHIR, [1] * banyak)
    ukuran = [_twip(_LEBAR_NO), *tengah, _twip(_LEBAR_AKHIR)]
    return _bungkus(
        "TabelJawaban",
        ukuran,
        (
            *_kepala_jawaban(tabel, ukuran, arsir),
            *_baris_jawaban(tabel, ukuran),
            *(
                _baris_kaki(kaki, ukuran, arsir, lekat=i < len(tabel.kaki))
                for i, kaki in enumerate(tabel.kaki, start=1)
            ),
        ),
    )


# ---------------------------------------------------------------- any table


def _kepala(
    kolom: Sequence[Kolom],
    ukuran: Sequence[int],
    arsir: str,
    gaya: str = "KepalaTabel",
    sisa: int = 0,
) -> Iterator[str]:
    def sel(teks: str, lebar: int, *, gabung: str = "", span: int = 1) -> str:
        return _sel([_run(teks)], lebar, gaya, arsir=arsir, gabung=gabung, span=span)

    if not any(k.kelompok for k in kolom):
        isi = [sel(k.judul, n) for k, n in zip(kolom, ukuran, strict=True)]
        yield _tr(isi, kepala=True, sisa=sisa)
        return
    atas: list[str] = []
    for kelompok, satu in groupby(zip(kolom, ukuran, strict=True), lambda kn: kn[0].kelompok):
        bersama = list(satu)
        if kelompok:
            atas.append(sel(kelompok, sum(n for _, n in bersama), span=len(bersama)))
        else:
            atas += (sel(k.judul, n, gabung="mulai") for k, n in bersama)
    bawah = [
        sel(k.judul, n) if k.kelompok else sel("", n, gabung="lanjut")
        for k, n in zip(kolom, ukuran, strict=True)
    ]
    yield _tr(atas, kepala=True, sisa=sisa)
    yield _tr(bawah, kepala=True, sisa=sisa)


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


def _kepala_jawaban(tabel: TabelJawaban, ukuran: Sequence[int], arsir: str) -> Iterator[str]:
    kolom = (
        Kolom(id="no", judul=_KEPALA_NO, lebar=1),
        *(Kolom(id=k, judul=k, kelompok=_KEPALA_UNSUR, lebar=1) for k in tabel.kolom),
    )
    return _kepala(kolom, ukuran[:-1], arsir, "KepalaJawaban", sisa=ukuran[-1])


def _baris_jawaban(tabel: TabelJawaban, ukuran: Sequence[int]) -> Iterator[str]:
    # Thousands of rows of the same few cells: each is made once.
    def sel(teks: str, lebar: int, hitung: str, *, lekat: bool = False) -> str:
        return _sel(
            [_run(teks, "" if hitung == "1" else _MIRING)], lebar, "TeksJawaban", lekat=lekat
        )

    jadi = {
        (n, nilai, hitung): sel(_TAMPAK.get(nilai, nilai), n, hitung)
        for n in set(ukuran[1:-1])
        for nilai in "1234-x"
        for hitung in "01"
    }
    isi = zip(*(tabel.jawaban[k] for k in tabel.kolom), strict=True)
    for i, (baris, hitung) in enumerate(zip(isi, tabel.dihitung, strict=True), start=1):
        yield _tr(
            [
                # The foot never stands alone on a page.
                sel(str(i), ukuran[0], hitung, lekat=i == tabel.n and bool(tabel.kaki)),
                *(jadi[n, nilai, hitung] for n, nilai in zip(ukuran[1:-1], baris, strict=True)),
            ],
            sisa=ukuran[-1],
        )


def _baris_kaki(kaki: BarisKaki, ukuran: Sequence[int], arsir: str, *, lekat: bool) -> str:
    def sel(teks: str, lebar: int, span: int = 1) -> str:
        isi = [_run(teks, _TEBAL)]
        return _sel(isi, lebar, "TeksJawaban", arsir=arsir, lekat=lekat, span=span)

    tengah, akhir = ukuran[1:-1], ukuran[-1]
    if kaki.sel:
        unsur = (sel(s.teks, n) for s, n in zip(kaki.sel, tengah, strict=True))
        isi = [sel(kaki.judul, ukuran[0]), *unsur]
    else:
        isi = [sel(kaki.judul, ukuran[0] + sum(tengah), span=1 + len(tengah))]
    if kaki.akhir.teks:
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
