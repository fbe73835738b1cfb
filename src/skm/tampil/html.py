"""
A result as HTML: one `<div>` that loads nothing, runs nothing and sets no colour.

So it is read on light and on dark, and may stand many times in one page.
"""

from collections.abc import Iterator

from skm.exact import format_id
from skm.markah import aman
from skm.tampil.kartu import Kartu, kartu

_KANAN = ' style="text-align:right"'
_KIRI = ' style="text-align:left"'


def html(hasil: object) -> str:
    """Return a result as HTML."""
    return f"<div>{''.join(_isi(kartu(hasil)))}</div>"


def _isi(isi: Kartu) -> Iterator[str]:
    yield f"<p><strong>{aman(isi.judul)}</strong></p>"
    if isi.baris:
        yield f"<table>{''.join(_tabel(isi))}</table>"
    if isi.sisa:
        yield f"<p>… dan {format_id(isi.sisa)} baris lain</p>"
    yield isi.svg
    if isi.catatan:
        yield f"<ul>{''.join(f'<li>{aman(c)}</li>' for c in isi.catatan)}</ul>"


def _tabel(isi: Kartu) -> Iterator[str]:
    rata = [_KANAN if i in isi.kanan else _KIRI for i in range(len(isi.baris[0]))]
    if isi.kepala:
        sel = (f'<th scope="col"{r}>{aman(k)}</th>' for k, r in zip(isi.kepala, rata, strict=True))
        yield f"<thead><tr>{''.join(sel)}</tr></thead>"
    yield "<tbody>"
    for baris in isi.baris:
        pertama, *lain = (f"{r}>{aman(teks)}" for teks, r in zip(baris, rata, strict=True))
        sisa = "".join(f"<td{satu}</td>" for satu in lain)
        yield f'<tr><th scope="row"{pertama}</th>{sisa}</tr>'
    yield "</tbody>"
