"""
What has room on a page of a Word document, as far as that can be told without laying it out.

Heights are those of the shipped template, reckoned rather too high: what is thought to fit must.
"""

from collections.abc import Sequence

from skm.naskah import Blok, Grafik, Paragraf, Subbab, Tabel
from skm.naskah.halaman import PENGANTAR, UM
from skm.naskah.huruf import banyak_baris
from skm.renderers.grafik.bidang import TINGGI
from skm.renderers.grafik.bidang import tinggi as tinggi_grafik

_LEBAR_REBAH, _TINGGI_REBAH = 247, 155  # millimetres of a page on its side
_HURUF, _HURUF_CATATAN = 22, 17  # half-points
_BARIS, _BARIS_CATATAN, _ALINEA = 6, 4, 3  # millimetres of a line, and between paragraphs
_JUDUL, _JUDUL_TABEL, _BARIS_KEPALA = 12, 8, 5  # of headings, captions and heads
_GAMBAR = 90  # of a chart of the usual height


def muat_di_bawah(isi: Sequence[Blok], i: int) -> bool:
    """Tell whether a chart below a table on a page on its side has room there."""
    tabel, gambar = isi[i], isi[i + 1] if i + 1 < len(isi) else None
    if not isinstance(tabel, Tabel) or not isinstance(gambar, Grafik):
        return False
    semua = _tabel(tabel) + _grafik(gambar) + sum(map(_pengantar, _sebelum(isi[:i])))
    return semua <= _TINGGI_REBAH


def _sebelum(isi: Sequence[Blok]) -> Sequence[Blok]:
    """Return the heading and the few lines right above, which may go to that page too."""
    awal, sisa = len(isi), PENGANTAR
    while awal and isinstance(isi[awal - 1], Paragraf) and sisa >= 0:
        awal -= 1
        sisa -= _baris(isi[awal])
    while awal and isinstance(isi[awal - 1], Subbab):
        awal -= 1
    return isi[awal:]


def _baris(blok: Blok) -> int:
    if not isinstance(blok, Paragraf):
        return 0
    return banyak_baris(blok.teks, _LEBAR_REBAH * UM, _HURUF)


def _pengantar(blok: Blok) -> int:
    return _baris(blok) * _BARIS + _ALINEA if isinstance(blok, Paragraf) else _JUDUL


def _tabel(tabel: Tabel) -> int:
    catatan = (banyak_baris(t, _LEBAR_REBAH * UM, _HURUF_CATATAN) for t in tabel.catatan)
    return (
        _JUDUL_TABEL
        + len(tabel.kepala) * _BARIS_KEPALA
        + -(-tabel.ukuran.tinggi(_LEBAR_REBAH * UM) // UM)
        + sum(catatan) * _BARIS_CATATAN
    )


def _grafik(grafik: Grafik) -> int:
    catatan = len(grafik.catatan) * _BARIS_CATATAN
    return -(-_GAMBAR * tinggi_grafik(grafik) // TINGGI) + _JUDUL_TABEL + catatan
