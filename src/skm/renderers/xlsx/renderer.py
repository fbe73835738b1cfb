"""
The report as a workbook: a summary in front, then its tables and charts in the report's order.

Each has a sheet of its own, as has each appendix that is a list; pictures and links come last.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, time
from typing import Any, ClassVar

from openpyxl import Workbook

from skm.jenis import PUBLIKASI, SEMUA_JENIS
from skm.naskah import (
    Bab,
    Baris,
    Daftar,
    Gambar,
    Grafik,
    Kolom,
    Naskah,
    Paragraf,
    Properti,
    Sel,
    Tabel,
    TabelJawaban,
    Tautan,
)
from skm.naskah.halaman import LEMBAR
from skm.renderers.buku import anggota_buku
from skm.renderers.contract import Artifact, TanpaOpsi
from skm.renderers.nama import nama_berkas
from skm.renderers.warna import ganti_warna
from skm.renderers.xlsx.aliran import Aliran, kemas_buku
from skm.renderers.xlsx.bagan import pasang_batas, pasang_uraian
from skm.renderers.xlsx.gambar import lampiran_tabel, lembar_dokumentasi, lembar_grafik
from skm.renderers.xlsx.jawaban import lembar_jawaban
from skm.renderers.xlsx.lebar import LEBAR_LANSKAP, LEBAR_POTRET, bagi_lebar
from skm.renderers.xlsx.lembar import ARSIR, JUDUL_TABEL, Lembar, buku_baru
from skm.renderers.xlsx.ringkasan import lembar_ringkasan

_KOLOM_DAFTAR = (
    Kolom(id="no", judul="No", lebar=10, rata="tengah"),
    Kolom(id="butir", judul="Uraian", lebar=150),
)


class XlsxRenderer:
    """Render a workbook whose figures are numbers and whose texts are never formulas."""

    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "xlsx"
    media_type: ClassVar[str] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    suffix: ClassVar[str] = ".xlsx"
    jenis: ClassVar[frozenset[str]] = SEMUA_JENIS
    opsi: ClassVar[type[Any]] = TanpaOpsi
    not_applicable: ClassVar[Mapping[str, str]] = {
        "sentences": "buku kerja memuat tabel dan angka; kalimatnya ada dalam dokumen"
    }

    def render(self, naskah: Naskah, opsi: TanpaOpsi, /) -> Artifact:
        """Return *naskah* as a workbook."""
        del opsi
        buku = buku_baru()
        _isi_properti(buku, naskah.properti)
        lembar_ringkasan(buku, naskah)
        aliran = list(_lembar_blok(buku, naskah))
        anggota = pasang_batas(_berwarna(anggota_buku(buku), naskah.warna), naskah.grafik)
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=kemas_buku(pasang_uraian(anggota, naskah.grafik), buku, aliran),
        )


def _berwarna(anggota: Iterable[tuple[str, bytes]], warna: str) -> Iterator[tuple[str, bytes]]:
    """Yield the members in the office's colour, if it has one: heads of tables, and charts."""
    for nama, isi in anggota:
        berhias = warna and (nama == "xl/styles.xml" or nama.startswith("xl/charts/"))
        yield nama, ganti_warna(isi, warna, ARSIR) if berhias else isi


def _isi_properti(buku: Workbook, properti: Properti) -> None:
    isi = buku.properties
    isi.title, isi.subject, isi.creator = properti.judul, properti.subjek, properti.penulis
    isi.lastModifiedBy, isi.language = properti.penulis, properti.bahasa
    isi.created = isi.modified = datetime.combine(properti.tanggal, time())


def _lembar_blok(buku: Workbook, naskah: Naskah) -> Iterator[Aliran]:
    """Add the sheets; yield what flows into them."""
    lampiran = lampiran_tabel(naskah.tabel)
    gambar = {g: i for i, g in enumerate((p for p in lampiran if isinstance(p, Gambar)), start=1)}
    for bab in (*naskah.bab, *naskah.lampiran):
        for blok in bab.isi:
            match blok:
                case Tabel():
                    _lembar_tabel(buku, blok, gambar)
                case TabelJawaban():
                    yield from lembar_jawaban(buku, nama_lembar(blok), blok, naskah.hasil.ikm)
                case Grafik():
                    lembar_grafik(buku, nama_lembar(blok), blok)
                case _:
                    pass
        if bab in naskah.lampiran:
            _lembar_daftar(buku, bab)
    tautan = [t for t in lampiran if isinstance(t, Tautan)]
    if gambar or tautan:
        # A publication shows no activity: its link leads to the report.
        diumumkan = naskah.jenis == PUBLIKASI.kunci
        nama, judul = ("Tautan", "Tautan") if diumumkan else ("Dokumentasi", "Dokumentasi Kegiatan")
        lembar_dokumentasi(buku, nama, judul, gambar, tautan)


def _lembar_tabel(buku: Workbook, tabel: Tabel, gambar: dict[Gambar, int]) -> None:
    mendatar = tabel.mendatar_di(LEMBAR)
    lebar = bagi_lebar(tabel.kolom, LEBAR_LANSKAP if mendatar else LEBAR_POTRET)
    lembar = Lembar(buku, nama_lembar(tabel), lebar, lanskap=mendatar)
    lembar.teks(f"Tabel {tabel.nomor}. {tabel.judul}", JUDUL_TABEL)
    lembar.kepala(tabel.kolom)
    lembar.isi(tabel.kolom, tabel.baris, gambar)
    lembar.catatan(tabel.catatan)


def nama_lembar(blok: Tabel | TabelJawaban | Grafik | Bab) -> str:
    """Return a name that Excel accepts and that no other sheet has."""
    match blok:
        case Grafik():
            sebutan = "Gambar"
        case Bab(sebutan=sebutan):
            sebutan = sebutan.capitalize()
        case _:
            sebutan = "Tabel"
    nama = {"rtl": "RTL"}.get(blok.id, blok.id.replace("_", " ").capitalize())
    return re.sub(r"[\[\]:*?/\\']", " ", f"{sebutan} {blok.nomor} {nama}")[:31].strip()


def _lembar_daftar(buku: Workbook, bab: Bab) -> None:
    """Add a sheet with the lists of an appendix, if it has any, and what is said of them."""
    butir = [b for blok in bab.isi if isinstance(blok, Daftar) for b in blok.butir]
    if not butir:
        return
    lembar = Lembar(buku, nama_lembar(bab), bagi_lebar(_KOLOM_DAFTAR, LEBAR_POTRET), lanskap=False)
    lembar.teks(bab.judul, JUDUL_TABEL)
    lembar.kepala(_KOLOM_DAFTAR)
    baris = (
        Baris(sel=(Sel(teks=str(i), nilai=i), Sel(teks=satu)))
        for i, satu in enumerate(butir, start=1)
    )
    lembar.isi(_KOLOM_DAFTAR, tuple(baris), {})
    if catatan := [blok.teks for blok in bab.isi if isinstance(blok, Paragraf)]:
        lembar.catatan(catatan)
