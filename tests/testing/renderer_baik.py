"""
Renderers that keep every promise, in plain text and as HTML; the bad ones differ in one thing.
"""

import html
import tempfile
import warnings
from pathlib import Path
from typing import Any, ClassVar

import attrs

from skm.naskah import (
    Bab,
    Baris,
    Blok,
    Daftar,
    Gambar,
    Grafik,
    Naskah,
    Paragraf,
    Sel,
    Subbab,
    Tabel,
    TabelJawaban,
)
from skm.renderers import Artifact, nama_berkas


@attrs.frozen(kw_only=True)
class OpsiBaik:
    """
    Options of the good renderer.

    Attributes:
        pemisah: What stands between cells.
    """

    pemisah: str = " | "


class Baik:
    """Write one line for each text, and one for each row of a table."""

    not_applicable: ClassVar[dict[str, Any]] = {"colour": "teks tanpa warna"}
    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "baik"
    media_type: ClassVar[str] = "text/plain"
    suffix: ClassVar[str] = ".txt"
    jenis: ClassVar[frozenset[str]] = frozenset({"tindak-lanjut", "skm"})
    opsi: ClassVar[type[Any]] = OpsiBaik

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Return *naskah* as text."""
        return self.kemas(naskah, "\n".join(self.baris(naskah, opsi)) + "\n")

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file."""
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=isi.encode(),
        )

    def baris(self, naskah: Naskah, opsi: OpsiBaik) -> list[str]:
        """Return all lines."""
        s, t = naskah.sampul, naskah.tanda_tangan
        isi = [*(naskah.kop.teks or (s.singkatan_instansi, s.instansi))]
        isi += [s.judul, *s.anak_judul, s.periode, s.unit]
        for bab in naskah.bab:
            isi += self.bab(bab, opsi)
        isi += [t.tempat_tanggal, t.jabatan, t.nama, t.nip]
        for bab in naskah.lampiran:
            isi += self.bab(bab, opsi)
        return isi

    def bab(self, bab: Bab, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a chapter."""
        return [bab.judul, *(teks for blok in bab.isi for teks in self.blok(blok, opsi))]

    def blok(self, blok: Blok, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a block."""
        match blok:
            case Subbab(judul=judul):
                return [judul]
            case Paragraf(teks=teks):
                return [teks]
            case Daftar(butir=butir):
                return [*butir]
            case Grafik():
                return self.grafik(blok)
            case Tabel():
                return self.tabel(blok, opsi)
            case TabelJawaban():
                return self.jawaban(blok, opsi)

    def tabel(self, tabel: Tabel | TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a table."""
        isi = [tabel.judul]
        isi += [f"{k.kelompok} {k.judul}" for k in tabel.kolom]
        for baris in tabel.baris:
            isi.append(opsi.pemisah.join(s.teks for s in baris.sel))
            isi += self.lampiran(tabel, [x for s in baris.sel for x in s.lampiran])
        return [*isi, *tabel.catatan]

    def lampiran(self, tabel: Tabel | TabelJawaban, semua: list[Any]) -> list[str]:
        """Return the lines of pictures and links."""
        return [x.keterangan if isinstance(x, Gambar) else x.teks for x in semua]

    def jawaban(self, tabel: TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return the lines of the table of answers."""
        return Baik.tabel(self, tabel, opsi)

    def grafik(self, grafik: Grafik) -> list[str]:
        """Return the lines of a chart."""
        isi = zip(grafik.kategori, grafik.nilai, strict=True)
        nilai = (f"{k}: {str(n).replace('.', ',')}" for k, n in isi)
        return [grafik.judul, *nilai, *(b.label for b in grafik.batas)]


class BaikHtml(Baik):
    """Write a page: what has a table in it has its spans, and the office's colour."""

    not_applicable: ClassVar[dict[str, Any]] = {}
    media_type: ClassVar[str] = "text/html"
    suffix: ClassVar[str] = ".html"

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the page."""
        gaya = f"<style>h1 {{ color: #{naskah.warna or '000000'} }}</style>"
        return super().kemas(naskah, f"<html><head>{gaya}</head><body>{isi}</body></html>")

    def blok(self, blok: Blok, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a block, its markup with it."""
        isi = super().blok(blok, opsi)
        return isi if isinstance(blok, Tabel | TabelJawaban) else [*map(self.paragraf, isi)]

    def bab(self, bab: Bab, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a chapter."""
        judul, *isi = super().bab(bab, opsi)
        return [self.paragraf(judul), *isi]

    def baris(self, naskah: Naskah, opsi: OpsiBaik) -> list[str]:
        """Return all lines; what is no markup yet becomes a paragraph."""
        return [b if b.startswith("<") else self.paragraf(b) for b in super().baris(naskah, opsi)]

    def jawaban(self, tabel: TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return the lines of the table of answers."""
        return self.tabel(tabel, opsi)

    def paragraf(self, teks: str) -> str:
        """Return a paragraph."""
        return f"<p>{html.escape(teks)}</p>"

    def tabel(self, tabel: Tabel | TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a table."""
        isi = [self.paragraf(tabel.judul), "<table>"]
        for judul in tabel.kepala:
            sel = (
                f"<th rowspan={s.tinggi} colspan={s.lebar}>{html.escape(s.teks)}</th>"
                for s in judul
            )
            isi.append(f"<tr>{''.join(sel)}</tr>")
        isi += (self.baris_tabel(tabel, baris) for baris in tabel.baris)
        return [*isi, "</table>", *map(self.paragraf, tabel.catatan)]

    def baris_tabel(self, tabel: Tabel | TabelJawaban, baris: Baris) -> str:
        """Return a row of a table."""
        return f"<tr>{''.join(self.sel(tabel, s) for s in baris.sel if s.rentang)}</tr>"

    def sel(self, tabel: Tabel | TabelJawaban, sel: Sel) -> str:
        """Return a cell."""
        isi = map(self.paragraf, (sel.teks, *self.lampiran(tabel, [*sel.lampiran])))
        return f"<td rowspan={sel.rentang}>{''.join(isi)}</td>"


class BaikUsang(Baik):
    """Uses a library that warns its developers."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Return *naskah* as text, with a warning that nobody sees unless they ask for it."""
        warnings.warn("usang", DeprecationWarning, stacklevel=1)
        return super().render(naskah, opsi)


class BaikSementara(Baik):
    """Uses a file while it renders, as libraries do for what is large."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Return *naskah* as text; the file is gone again."""
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "isi").write_text(naskah.sampul.judul, encoding="utf-8")
        return super().render(naskah, opsi)


class BaikTanpaArah(Baik):
    """Has no letter for one of the difficult texts, and says so."""

    not_applicable: ClassVar[dict[str, Any]] = {
        **Baik.not_applicable,
        "difficult_text": {"arah": "hurufnya tidak memuat penanda arah"},
    }

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with a question mark for it."""
        return super().kemas(naskah, isi.replace("\u202e", "?"))


class BaikKapital(Baik):
    """Sets headings, captions, heads of columns, cover and signature in capitals."""

    def baris(self, naskah: Naskah, opsi: OpsiBaik) -> list[str]:
        """Return all lines."""
        s, t = naskah.sampul, naskah.tanda_tangan
        s = attrs.evolve(s, judul=s.judul.upper(), unit=s.unit.upper())
        t = attrs.evolve(t, nama=t.nama.upper(), jabatan=t.jabatan.upper())
        return super().baris(attrs.evolve(naskah, sampul=s, tanda_tangan=t), opsi)

    def bab(self, bab: Bab, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a chapter."""
        return super().bab(attrs.evolve(bab, judul=bab.judul.upper()), opsi)

    def tabel(self, tabel: Tabel, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a table."""
        kolom = tuple(attrs.evolve(k, judul=k.judul.upper()) for k in tabel.kolom)
        return super().tabel(attrs.evolve(tabel, judul=tabel.judul.upper(), kolom=kolom), opsi)


class BaikKartu(Baik):
    """Makes a card of every row, with the last column first, each cell below its head."""

    def tabel(self, tabel: Tabel, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a table."""
        isi = [tabel.judul]
        for baris in tabel.baris:
            for kolom, sel in reversed([*zip(tabel.kolom, baris.sel, strict=True)]):
                isi += [f"{kolom.kelompok} {kolom.judul}", sel.teks]
                isi += self.lampiran(tabel, [*sel.lampiran])
        return [*isi, *tabel.catatan]


class BaikBalik(Baik):
    """Makes a row of every column."""

    def tabel(self, tabel: Tabel, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a table."""
        isi = [tabel.judul]
        for i, kolom in enumerate(tabel.kolom):
            sel = (b.sel[i].teks for b in tabel.baris)
            isi.append(opsi.pemisah.join((f"{kolom.kelompok} {kolom.judul}", *sel)))
        semua = [x for b in tabel.baris for s in b.sel for x in s.lampiran]
        return [*isi, *self.lampiran(tabel, semua), *tabel.catatan]
