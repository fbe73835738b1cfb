"""From a `Naskah` to one HTML file."""

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from typing import Any, ClassVar

from skm.naskah import (
    Bab,
    Blok,
    Daftar,
    Gambar,
    Grafik,
    Naskah,
    Paragraf,
    Subbab,
    Tabel,
    TabelJawaban,
    TanpaGambar,
    Tautan,
)
from skm.renderers import Artifact, TanpaOpsi, nama_berkas

_WARNA = "1F4E79"
_GAYA = """
:root { --warna: #%s }
@page { size: A4; margin: 20mm }
@page mendatar { size: A4 landscape }
body { font: 11pt/1.4 sans-serif; margin: 0 auto; max-width: 60em }
h1, h2, h3, figure > svg { color: var(--warna) }
h2, h3 { break-after: avoid }
h1, h2, h3, p, li, th, td, div, figcaption { white-space: pre-line }
header, figure { text-align: center }
td figure { margin: .5em 0 }
table { border-collapse: collapse; margin: 1em 0; width: 100%% }
th, td { border: 1px solid #999; padding: .2em .5em; vertical-align: top }
thead { background: var(--warna); color: #fff }
tr { break-inside: avoid }
img { height: auto; max-width: 100%% }
.mendatar { page: mendatar }
.tebal { font-weight: bold }
.pembanding { font-style: italic }
.tak-dihitung { color: #666 }
.galat { color: #900 }
.tengah { text-align: center }
.kanan { text-align: right }
.tanda-tangan { break-inside: avoid; margin-left: 50%% }
"""


class HalamanRenderer:
    """One HTML file."""

    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "halaman"
    media_type: ClassVar[str] = "text/html"
    suffix: ClassVar[str] = ".html"
    jenis: ClassVar[frozenset[str]] = frozenset({"tindak-lanjut", "skm"})
    opsi: ClassVar[type[Any]] = TanpaOpsi

    def render(self, naskah: Naskah, opsi: TanpaOpsi, /) -> Artifact:
        """Return *naskah* as one page."""
        del opsi
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content="".join(_halaman(naskah)).encode(),
        )


def _halaman(naskah: Naskah) -> Iterator[str]:
    sampul, tanda_tangan, properti = naskah.sampul, naskah.tanda_tangan, naskah.properti
    yield f'<!DOCTYPE html>\n<html lang="{escape(properti.bahasa)}">\n<head><meta charset="utf-8">'
    yield _unsur("title", properti.judul)
    yield f"<style>{_GAYA % (naskah.warna or _WARNA)}</style></head>\n<body>\n<header>"
    for teks in naskah.kop.teks or (sampul.singkatan_instansi, sampul.instansi):
        yield _unsur("div", teks)
    if sampul.logo:
        yield _gambar(sampul.logo)
    yield _unsur("h1", "\n".join((sampul.judul, *sampul.anak_judul)))
    for teks in (sampul.periode, sampul.unit, sampul.tahun):
        yield _unsur("p", teks)
    yield "</header>\n"
    for bab in naskah.bab:
        yield from _bab(bab)
    yield '<section class="tanda-tangan">'
    yield _unsur("p", f"{tanda_tangan.tempat_tanggal}\n{tanda_tangan.jabatan}")
    yield _unsur("p", f"{tanda_tangan.nama}\n{tanda_tangan.nip}")
    yield "</section>\n"
    for bab in naskah.lampiran:
        yield from _bab(bab)
    yield "</body>\n</html>\n"


def _bab(bab: Bab) -> Iterator[str]:
    yield "<section>" + _unsur("h2", f"{bab.sebutan} {bab.nomor}\n{bab.judul}") + "\n"
    for blok in bab.isi:
        yield from _blok(blok)
        yield "\n"
    yield "</section>\n"


def _blok(blok: Blok) -> Iterator[str]:
    match blok:
        case Subbab(teks=teks):
            yield _unsur("h3", teks)
        case Paragraf(teks=teks):
            yield _unsur("p", teks)
        case Daftar(butir=butir):
            yield f"<ol>{''.join(_unsur('li', teks) for teks in butir)}</ol>"
        case Grafik():
            keterangan = _unsur("figcaption", f"Gambar {blok.nomor}. {blok.judul}")
            yield f"<figure>{blok.svg()}{keterangan}</figure>"
        case Tabel() | TabelJawaban():
            yield from _tabel(blok)


def _tabel(tabel: Tabel | TabelJawaban) -> Iterator[str]:
    yield f"<div{_kelas('mendatar' if tabel.mendatar else '')}><table>"
    yield _unsur("caption", f"Tabel {tabel.nomor}. {tabel.judul}")
    jumlah = sum(k.lebar for k in tabel.kolom)
    for kolom in tabel.kolom:
        yield f'<col style="width:{100 * kolom.lebar // jumlah}%">'
    yield "<thead>"
    for deret in tabel.kepala:
        yield "<tr>"
        for judul in deret:
            yield _unsur("th", judul.teks, f' colspan="{judul.lebar}" rowspan="{judul.tinggi}"')
        yield "</tr>"
    yield "</thead>\n"
    for baris in tabel.baris:
        yield f"<tr{_kelas(baris.peran, 'tebal' if baris.tebal else '')}>"
        for kolom, sel in zip(tabel.kolom, baris.sel, strict=True):
            if sel.rentang:
                yield f'<td{_kelas(kolom.rata)} rowspan="{sel.rentang}">{escape(sel.teks)}'
                yield from map(_lampiran, sel.lampiran)
                yield "</td>"
        yield "</tr>\n"
    yield "</table>"
    for teks in tabel.catatan:
        yield _unsur("p", teks)
    yield "</div>"


def _lampiran(satu: Gambar | Tautan | TanpaGambar) -> str:
    match satu:
        case Gambar():
            return f"<figure>{_gambar(satu)}{_unsur('figcaption', satu.keterangan)}</figure>"
        case Tautan(sah=True):
            return f'<div><a href="{escape(satu.alamat)}">{escape(satu.teks)}</a></div>'
        case _:
            return _unsur("div", satu.teks)


def _gambar(gambar: Gambar) -> str:
    isi = f"data:{gambar.media_type};base64,{b64encode(gambar.isi).decode()}"
    return (
        f'<img src="{isi}" width="{gambar.lebar}" height="{gambar.tinggi}"'
        f' alt="{escape(gambar.keterangan)}">'
    )


def _kelas(*nama: str) -> str:
    semua = " ".join(filter(None, nama))
    return f' class="{semua}"' if semua else ""


def _unsur(nama: str, teks: str, sifat: str = "") -> str:
    return f"<{nama}{sifat}>{escape(teks)}</{nama}>"
