"""The body of the page: head, contents, chapters, signature, appendices, data."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

import attrs

from skm.naskah import (
    Bab,
    Blok,
    Daftar,
    Grafik,
    Naskah,
    Paragraf,
    Subbab,
    Tabel,
    TabelJawaban,
)
from skm.naskah.halaman import PENGANTAR, UM
from skm.naskah.huruf import banyak_baris
from skm.renderers.html.data import alamat_data, data_csv, data_json
from skm.renderers.html.kepala import kepala, ringkasan
from skm.renderers.html.tabel import rebah, tabel_html
from skm.renderers.html.unsur import Tanda, kelas, teks, unsur
from skm.renderers.nama import nama_berkas

_LEBAR_REBAH, _HURUF = 247, 22  # millimetres and half-points of a line on paper on its side


@attrs.frozen(kw_only=True)
class _Tujuan:
    """A chapter with the names of itself and of its headings."""

    bab: Bab
    nama: str
    subbab: tuple[str, ...]


def badan(naskah: Naskah, *, urut: bool) -> Iterator[str]:
    """Yield everything between the tags of the body."""
    tanda = Tanda()
    isi, data = tanda.baru("isi"), tanda.baru("data")
    depan, bab, lampiran = (
        [_tujuan(satu, tanda) for satu in bagian]
        for bagian in (naskah.depan, naskah.bab, naskah.lampiran)
    )
    yield f'<a class="lompat" href="#{isi}">Langsung ke isi laporan</a>\n'
    yield from kepala(naskah)
    yield '<div class="lembar">\n'
    yield from ringkasan(naskah)
    semua = [*depan, *bab, *lampiran]
    berdaftar = len(semua) > 1  # what has but one part needs no contents
    yield f"<div{kelas('isi', 'berdaftar' if berdaftar else '')}>\n"
    if berdaftar:
        yield from _daftar_isi(semua, data)
    yield f'<main id="{isi}">\n'
    for satu in depan:
        penutup = _tanda_tangan(naskah) if satu.bab.bertanda_tangan else ()
        yield from _bab(satu, tanda, penutup, urut=urut)
    for satu in bab:
        yield from _bab(satu, tanda, urut=urut)
    yield from _tanda_tangan(naskah)
    for satu in lampiran:
        yield from _bab(satu, tanda, urut=urut)
    yield from _data(naskah, data)
    yield "</main>\n</div>\n</div>\n"


def _tujuan(bab: Bab, tanda: Tanda) -> _Tujuan:
    nama = tanda.baru(_sebut(bab) or bab.id)
    subbab = (b for b in bab.isi if isinstance(b, Subbab))
    return _Tujuan(bab=bab, nama=nama, subbab=tuple(tanda.baru(nama, s.id) for s in subbab))


def _daftar_isi(semua: list[_Tujuan], data: str) -> Iterator[str]:
    yield '<nav class="daftar-isi" aria-labelledby="daftar-isi">'
    yield '<h2 id="daftar-isi">Daftar Isi</h2><ol>'
    for satu in semua:
        bab = satu.bab
        yield f'<li><a href="#{satu.nama}">{_judul(bab)}</a>'
        if satu.subbab:
            yield "<ol>"
            judul = [b.teks for b in bab.isi if isinstance(b, Subbab)]
            for nama, isi in zip(satu.subbab, judul, strict=True):
                yield f'<li><a href="#{nama}">{teks(isi)}</a></li>'
            yield "</ol>"
        yield "</li>\n"
    yield f'<li><a href="#{data}">Data</a></li></ol></nav>\n'


def _sebut(bab: Bab) -> str:
    return f"{bab.sebutan} {bab.nomor}".strip()


def _judul(bab: Bab) -> str:
    """Return a chapter's heading; a part in front has no number."""
    sebut = _sebut(bab)
    return (f'<span class="nomor">{teks(sebut)}</span> ' if sebut else "") + teks(bab.judul)


def _bab(satu: _Tujuan, tanda: Tanda, penutup: Iterable[str] = (), *, urut: bool) -> Iterator[str]:
    bab, subbab = satu.bab, iter(satu.subbab)
    pada_rebah = dict(_rebah(bab.isi))
    # Paper parts no signature from what is signed.
    sehelai = "sehelai" if bab.bertanda_tangan else ""
    yield f'<section{kelas("bab", sehelai)} aria-labelledby="{satu.nama}">'
    judul = f'<h2 id="{satu.nama}">{_judul(bab)}</h2>\n'
    yield judul if -1 not in pada_rebah else f'<div class="mendatar">{judul}'
    for i, blok in enumerate(bab.isi):
        if i in pada_rebah:
            yield '<div class="mendatar">'
        if isinstance(blok, Subbab):
            yield unsur("h3", blok.teks, f' id="{next(subbab)}"')
        else:
            yield from _blok(blok, tanda, urut=urut)
        yield "</div>\n" if i in pada_rebah.values() else "\n"
    yield from penutup
    yield "</section>\n"


def _rebah(isi: Sequence[Blok]) -> Iterator[tuple[int, int]]:
    """
    Yield where on paper a page on its side begins, and the table that needs it.

    A heading and the few lines below it go along: alone they would leave a page nearly empty.  -1
    is the heading of the chapter.
    """
    for i, blok in enumerate(isi):
        if isinstance(blok, Tabel) and rebah(blok):
            awal = i
            sisa = PENGANTAR
            while awal and (sisa := sisa - _baris(isi[awal - 1])) >= 0:
                awal -= 1
            berjudul = awal > 0 and isinstance(isi[awal - 1], Subbab)
            mulai = awal - berjudul
            yield (mulai if berjudul else i) if mulai else -1, i


def _baris(blok: Blok) -> int:
    """Return how many lines a paragraph takes on such a page; what is none goes on none."""
    if not isinstance(blok, Paragraf):
        return 1 + PENGANTAR
    return banyak_baris(blok.teks, _LEBAR_REBAH * UM, _HURUF)


def _blok(blok: Blok, tanda: Tanda, *, urut: bool) -> Iterator[str]:
    match blok:
        case Paragraf(teks=isi):
            yield unsur("p", isi)
        case Daftar(butir=butir):
            yield f"<ol>{''.join(unsur('li', isi) for isi in butir)}</ol>"
        case Grafik():
            yield from _grafik(blok, tanda)
        case Tabel() | TabelJawaban():
            yield from tabel_html(blok, tanda, urut=urut)
        case _:
            raise TypeError(blok)


def _grafik(grafik: Grafik, tanda: Tanda) -> Iterator[str]:
    """Yield a chart twice, for narrow and for wide screens; each shows but one of them."""
    nama = tanda.baru("gambar", str(grafik.nomor))
    yield f'<figure class="gambar" aria-labelledby="{nama}">'
    yield f'<figcaption id="{nama}"><b>Gambar {grafik.nomor}.</b> {teks(grafik.judul)}'
    if grafik.terendah and grafik.batas:
        yield ' <span class="keterangan">Tebal dan bergaris tepi: nilai terendah.</span>'
    yield "</figcaption>"
    yield grafik.svg(kelas_css="grafik lapang")
    yield grafik.svg(kelas_css="grafik sempit", sempit=True)
    yield "</figure>"


def _tanda_tangan(naskah: Naskah) -> Iterator[str]:
    tanda_tangan = naskah.tanda_tangan
    if not tanda_tangan.nama:
        return  # nobody signs
    yield '<div class="tanda-tangan">'
    yield unsur("p", tanda_tangan.tempat_tanggal) + unsur("p", tanda_tangan.jabatan)
    yield unsur("p", tanda_tangan.nama, ' class="nama"')
    if tanda_tangan.nip:
        yield unsur("p", tanda_tangan.nip)
    yield "</div>\n"


def _data(naskah: Naskah, nama: str) -> Iterator[str]:
    berkas = PurePosixPath(nama_berkas(naskah, ".json")).stem
    yield f'<section class="bab data" aria-labelledby="{nama}"><h2 id="{nama}">Data</h2>'
    yield unsur(
        "p",
        "Angka halaman ini sebagai berkas. Isinya sama dengan yang tercetak di atas; jawaban "
        "perorangan tidak disertakan.",
    )
    yield '<ul class="unduh">'
    alamat = alamat_data(data_json(naskah), "application/json")
    yield f'<li><a download="{berkas}.json" href="{alamat}">Seluruh angka (JSON)</a></li>\n'
    for tabel in naskah.tabel:
        alamat = alamat_data(data_csv(tabel), "text/csv")
        yield f'<li><a download="{berkas}-tabel-{tabel.nomor}.csv" href="{alamat}">'
        yield f"Tabel {tabel.nomor}. {teks(tabel.judul)} (CSV)</a></li>\n"
    yield "</ul></section>\n"
