"""
Remarks on the cells of somebody's sheet, written beside those that others have put there.

Those of others stay to the letter, in their part, under their author and in their shape; what was
put there earlier is known by its author and taken away.
"""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from skm.office.elemen import NAMA, elemen, huruf_kolom, nomor_kolom

PENULIS = "skm periksa"
"""Author of the remarks, by which they are known again."""
AWALAN = f"{PENULIS}:\n"
"""How they begin, by which they are known where a program has left no author: LibreOffice."""

HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006/relationships"
_KOMENTAR = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_JENIS_KOMENTAR, _JENIS_VML = f"{HUBUNGAN}/comments", f"{HUBUNGAN}/vmlDrawing"

_KOSONG = (
    f'{_KEPALA}<comments xmlns="{NAMA}"><authors></authors><commentList></commentList></comments>'
)
_VML_KOSONG = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    '<o:idmap v:ext="edit" data="{nomor}"/></o:shapelayout>'
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_PENULIS = re.compile(r"<author\b[^>]*?(?:/>|>([^<]*)</author>)")
_DAFTAR = re.compile(r"<authors(?:/>|>(.*?)</authors>)", re.DOTALL)
_CATATAN = re.compile(r"<comment\s[^>]*>.*?</comment>", re.DOTALL)
_ISI = re.compile(r"<commentList(?:/>|>(.*)</commentList>)", re.DOTALL)
_ACUAN = re.compile(r'\sref="([A-Z]+[0-9]+)"')
_OLEH = re.compile(r'\sauthorId="([0-9]+)"')
_TULISAN = re.compile(r"<t(?:\s[^>]*)?>([^<]*)</t>")
_BENTUK = re.compile(r"<(\w+:)?shape\s.*?</\1shape>", re.DOTALL)
_TEMPAT = re.compile(r"<(?:\w+:)?(Row|Column)>\s*([0-9]+)\s*<")
_NOMOR_BENTUK = re.compile(r'id="_x0000_s([0-9]+)"')


class BukanBiasaError(Exception):
    """A workbook is written in a way in which nothing can be put in."""


class _Hubungan(NamedTuple):
    """What a part of the package is connected with."""

    id: str
    jenis: str
    sasaran: str
    cara: str


class CatatanLembar:
    """
    The remarks on one sheet.

    Attributes:
        lain: Cells on which others have put one.
    """

    def __init__(self, anggota: dict[str, bytes], jalur: str, nomor: int) -> None:
        """
        Read the remarks on a sheet.

        Args:
            anggota: The members of the package, which are changed.
            jalur: The part that is the sheet.
            nomor: A number of its own, for the names of parts that are new.

        Raises:
            BukanBiasaError: They are written in an unusual way.
        """
        self._anggota, self._jalur, self._nomor = anggota, jalur, nomor
        self._hubungan = [*_baca_hubungan(anggota, jalur)]
        self._komentar = self._bagian("/comments")
        self._vml = self._bagian("/vmlDrawing")
        self._teks = anggota[self._komentar].decode() if self._komentar else _KOSONG
        penulis, isi = _DAFTAR.search(self._teks), _ISI.search(self._teks)
        if penulis is None or isi is None:
            raise BukanBiasaError
        self._penulis = [p[1] or "" for p in _PENULIS.finditer(penulis[1] or "")]
        semua = [c[0] for c in _CATATAN.finditer(isi[1] or "")]
        self._tetap = [c for c in semua if not self._milik(c)]
        self._lama = {_acuan(c) for c in semua if self._milik(c)}
        self.lain: Collection[str] = {_acuan(c) for c in self._tetap}

    def ganti(self, baru: Mapping[str, str]) -> str | None:
        """
        Put remarks in the place of earlier ones; raises as reading them does.

        Args:
            baru: Their texts, by cell.

        Returns:
            The id of the shapes that the sheet refers to; None where it refers to none, empty
            where it goes on referring to what it did.
        """
        if not baru and not self._lama:
            return ""
        if not baru and not self._tetap:
            self._hapus()
            return None if self._vml not in self._anggota else ""
        self._tulis_komentar(baru)
        return self._tulis_bentuk(baru)

    def _milik(self, catatan: str) -> bool:
        """Return whether a remark is one of ours."""
        nomor = int(_cari(_OLEH, catatan) or "0")
        oleh = self._penulis[nomor].strip() if nomor < len(self._penulis) else ""
        teks = "".join(t[1] for t in _TULISAN.finditer(catatan))
        return oleh == PENULIS or (not oleh and teks.startswith(AWALAN.strip()))

    # ------------------------------------------------------------ parts

    def _bagian(self, akhir: str) -> str:
        """Return the part of a kind that belongs to the sheet; empty for none."""
        for satu in self._hubungan:
            nama = _nama(self._jalur, satu.sasaran)
            if satu.jenis.endswith(akhir) and nama in self._anggota and self._dipakai(satu):
                return nama
        return ""

    def _dipakai(self, satu: _Hubungan) -> bool:
        """Return whether shapes are those of remarks: a sheet may have others in its margins."""
        if satu.jenis != _JENIS_VML:
            return True
        lembar = self._anggota[self._jalur].decode()
        return re.search(rf'<legacyDrawing [^>]*"{re.escape(satu.id)}"', lembar) is not None

    def _hapus(self) -> None:
        """Take all away, for nobody else has put a remark there."""
        vml = self._anggota.get(self._vml, b"").decode()
        buang = {self._komentar, *([] if self._tersisa(vml) else [self._vml])}
        self._hubungan = [h for h in self._hubungan if _nama(self._jalur, h.sasaran) not in buang]
        for nama in filter(None, buang):
            del self._anggota[nama]
            jenis = self._anggota["[Content_Types].xml"].decode()
            pola = rf'<Override [^>]*PartName="/{re.escape(nama)}"[^>]*/>'
            self._anggota["[Content_Types].xml"] = re.sub(pola, "", jenis).encode()
        self._tulis_hubungan()
        if self._vml in buang:
            return
        self._anggota[self._vml] = self._tanpa_lama(vml).encode()

    def _tulis_komentar(self, baru: Mapping[str, str]) -> None:
        oleh = [*self._penulis, PENULIS].index(PENULIS)
        isi = "".join(self._tetap) + "".join(
            f'<comment ref="{sel}" authorId="{oleh}"><text><r>'
            f'<t xml:space="preserve">{escape(AWALAN + teks)}</t></r></text></comment>'
            for sel, teks in baru.items()
        )
        lagi = f"<author>{PENULIS}</author>" if oleh == len(self._penulis) else ""
        teks = _DAFTAR.sub(lambda p: f"<authors>{p[1] or ''}{lagi}</authors>", self._teks, count=1)
        teks = _ISI.sub(lambda _: f"<commentList>{isi}</commentList>", teks, count=1)
        if not self._komentar:
            self._komentar = f"xl/tandaSkm{self._nomor}.xml"
            self._hubungkan(_JENIS_KOMENTAR, self._komentar)
            self._jenis_isi(
                "</Types>", f'<Override PartName="/{self._komentar}" ContentType="{_KOMENTAR}"/>'
            )
        self._anggota[self._komentar] = teks.encode()

    def _tulis_bentuk(self, baru: Mapping[str, str]) -> str:
        id_baru = ""
        if not self._vml:
            self._vml = f"xl/drawings/tandaSkm{self._nomor}.vml"
            id_baru = self._hubungkan(_JENIS_VML, self._vml)
            self._jenis_isi("", f'<Default Extension="vml" ContentType="{_VML}"/>')
        ada = self._anggota.get(self._vml)
        vml = _VML_KOSONG.format(nomor=self._nomor) if ada is None else ada.decode()
        vml = self._tanpa_lama(vml)
        kepala, penutup, ekor = vml.rpartition("</xml>")
        if not penutup:
            raise BukanBiasaError
        nomor = max([1024 * self._nomor, *map(int, _NOMOR_BENTUK.findall(vml))])
        self._anggota[self._vml] = (kepala + _bentuk(baru, nomor) + penutup + ekor).encode()
        return id_baru

    def _tanpa_lama(self, vml: str) -> str:
        return _BENTUK.sub(lambda b: "" if self._usang(b[0]) else b[0], vml)

    def _tersisa(self, vml: str) -> bool:
        return any(not self._usang(b[0]) for b in _BENTUK.finditer(vml))

    def _usang(self, bentuk: str) -> bool:
        """Return whether a shape is that of a remark that is taken away."""
        letak = {nama: int(n) for nama, n in _TEMPAT.findall(bentuk)}
        if "Note" not in bentuk or len(letak) < 2:
            return False
        return f"{huruf_kolom(letak['Column'])}{letak['Row'] + 1}" in self._lama

    # ------------------------------------------------------------ connections

    def _hubungkan(self, jenis: str, nama: str) -> str:
        """Connect the sheet with a new part; return the id."""
        dipakai = {h.id for h in self._hubungan}
        semua = (f"rIdSkm{i}" for i in range(1, len(dipakai) + 2))
        id_baru = next(i for i in semua if i not in dipakai)
        self._hubungan.append(_Hubungan(id_baru, jenis, f"/{nama}", ""))
        self._tulis_hubungan()
        return id_baru

    def _tulis_hubungan(self) -> None:
        isi = "".join(
            f"<Relationship Id={quoteattr(h.id)} Type={quoteattr(h.jenis)} "
            f"Target={quoteattr(h.sasaran)}"
            + (f" TargetMode={quoteattr(h.cara)}/>" if h.cara else "/>")
            for h in self._hubungan
        )
        self._anggota[_jalur_hubungan(self._jalur)] = (
            f'{_KEPALA}<Relationships xmlns="{_PAKET}">{isi}</Relationships>'.encode()
        )

    def _jenis_isi(self, sebelum: str, baru: str) -> None:
        """Say what a new part is, unless that is said already."""
        jenis = self._anggota["[Content_Types].xml"].decode()
        if "Extension" in baru and re.search(r'Extension="vml"', jenis, re.IGNORECASE):
            return
        if sebelum:
            jenis = jenis.replace(sebelum, baru + sebelum)
        else:
            jenis = re.sub(r"(<Types [^>]*>)", lambda t: t[1] + baru, jenis, count=1)
        self._anggota["[Content_Types].xml"] = jenis.encode()


def _jalur_hubungan(jalur: str) -> str:
    folder, nama = posixpath.split(jalur)
    return f"{folder}/_rels/{nama}.rels"


def _baca_hubungan(anggota: Mapping[str, bytes], jalur: str) -> Iterator[_Hubungan]:
    nama = _jalur_hubungan(jalur)
    for e in elemen(anggota[nama]) if nama in anggota else ():
        sifat = (e.get(k, "") for k in ("Id", "Type", "Target", "TargetMode"))
        yield _Hubungan(*sifat)


def _nama(jalur: str, sasaran: str) -> str:
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(jalur), sasaran))[1:]


def _cari(pola: re.Pattern[str], teks: str) -> str:
    kena = pola.search(teks.partition(">")[0])
    return kena[1] if kena else ""


def _acuan(catatan: str) -> str:
    return _cari(_ACUAN, catatan)


def _bentuk(komentar: Mapping[str, str], nomor: int) -> str:
    """Return the shapes in which remarks are shown, numbered from the next one on."""
    return "".join(
        '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel" '
        f'id="_x0000_s{nomor + i}" type="#_x0000_t202" style="position:absolute;'
        f"margin-left:60pt;margin-top:2pt;width:260pt;height:{_tinggi(teks)}pt;z-index:{i};"
        'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
        '<v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>'
        '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:AutoFill>False</x:AutoFill><x:Row>{baris}</x:Row><x:Column>{kolom}</x:Column>"
        "</x:ClientData></v:shape>"
        for i, (sel, teks) in enumerate(komentar.items(), start=1)
        for kolom, baris in [letak_sel(sel)]
    )


def _tinggi(teks: str) -> int:
    return 24 + 14 * sum(-(-len(b) // 48) for b in (AWALAN + teks).split("\n"))


def letak_sel(sel: str) -> tuple[int, int]:
    """Return column and row of a cell, from 0."""
    huruf = sel.rstrip("0123456789")
    return nomor_kolom(huruf), int(sel[len(huruf) :]) - 1


def sel_kanan(sel: str, terisi: Collection[str], sejauh: Sequence[int] = range(1, 100)) -> str:
    """Return the next cell to the right that is not taken; the same one if all are."""
    kolom, baris = letak_sel(sel)
    semua = (f"{huruf_kolom(kolom + i)}{baris + 1}" for i in sejauh)
    return next((s for s in semua if s not in terisi), sel)
