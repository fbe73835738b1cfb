"""The report as Markdown (CommonMark with GitHub's tables): complete, one block per line."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from skm.naskah import (
    Bab,
    Blok,
    Daftar,
    Gambar,
    Kolom,
    Lampiran,
    Naskah,
    Paragraf,
    Sel,
    Subbab,
    Tabel,
    Tautan,
)
from skm.renderers.archive import nama_berkas
from skm.renderers.contract import Artifact, TanpaOpsi

_GARIS = {"kiri": "---", "tengah": ":---:", "kanan": "---:"}

# What means something within a line: "&" where it could begin an entity, ":" and "." where
# GitHub would make a link of a bare address.
_DI_DALAM = re.compile(r"[\\`*_\[\]<>|~#$]|&(?=[#A-Za-z])|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What would open a list or a heading at the beginning of one.
_DI_AWAL = re.compile(r"\A(\d{1,9}(?=[.)])|(?=[-+=]))")
_TEPI = re.compile(r"\A[^\S\x85]+|[^\S\x85]+\Z")


class MarkdownRenderer:
    """Render Markdown in which no text of the report can become markup."""

    format: ClassVar[str] = "markdown"
    media_type: ClassVar[str] = "text/markdown"
    suffix: ClassVar[str] = ".md"
    jenis: ClassVar[frozenset[str]] = frozenset({"tindak-lanjut"})
    opsi: ClassVar[type[Any]] = TanpaOpsi

    def render(self, naskah: Naskah, opsi: TanpaOpsi, /) -> Artifact:
        """Return *naskah* as Markdown."""
        del opsi
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=("\n\n".join(filter(None, _naskah(naskah))) + "\n").encode(),
        )


def _naskah(naskah: Naskah) -> Iterator[str]:
    yield from _sampul(naskah)
    for bab in naskah.bab:
        yield from _bab(bab)
    yield from _tanda_tangan(naskah)


def _sampul(naskah: Naskah) -> Iterator[str]:
    sampul = naskah.sampul
    yield "# " + polos(" ".join((sampul.judul, *sampul.anak_judul)))
    for baris in (
        sampul.singkatan_instansi,
        sampul.instansi,
        sampul.periode,
        sampul.unit,
        sampul.tahun,
    ):
        if baris:
            yield polos(baris)


def _bab(bab: Bab) -> Iterator[str]:
    yield f"## BAB {bab.nomor} {polos(bab.judul)}"
    for blok in bab.isi:
        yield from _blok(blok)


def _blok(blok: Blok) -> Iterator[str]:
    match blok:
        case Subbab(judul=judul):
            yield "### " + polos(judul)
        case Paragraf(teks=teks):
            yield polos(teks)
        case Daftar(butir=butir):
            yield "\n".join(f"{i}. {polos(satu)}" for i, satu in enumerate(butir, start=1))
        case tabel:
            yield f"**Tabel {tabel.nomor}.** {polos(tabel.judul)}"
            yield "\n".join(_tabel(tabel))
            yield from map(polos, tabel.catatan)


def _tanda_tangan(naskah: Naskah) -> Iterator[str]:
    tanda_tangan = naskah.tanda_tangan
    yield polos(tanda_tangan.tempat_tanggal)
    yield polos(tanda_tangan.jabatan)
    yield tebal(polos(tanda_tangan.nama))
    if tanda_tangan.nip:
        yield polos(tanda_tangan.nip)


def _tabel(tabel: Tabel) -> Iterator[str]:
    yield _baris(map(_kepala, tabel.kolom))
    yield _baris(_GARIS[k.rata] for k in tabel.kolom)
    for baris in tabel.baris:
        isi = map(_sel, baris.sel)
        yield _baris(map(tebal, isi) if baris.tebal else isi)


def _baris(sel: Iterable[str]) -> str:
    return f"| {' | '.join(sel)} |"


def _kepala(kolom: Kolom) -> str:
    return polos(f"{kolom.kelompok}: {kolom.judul}" if kolom.kelompok else kolom.judul)


def _sel(sel: Sel) -> str:
    bagian = [polos(sel.teks)] if sel.teks else []
    return "<br>".join([*bagian, *map(_lampiran, sel.lampiran)])


def _lampiran(lampiran: Lampiran) -> str:
    match lampiran:
        case Gambar(keterangan=keterangan):
            return polos(f"Gambar: {keterangan}" if keterangan else "Gambar")
        case Tautan(alamat=alamat):
            return f"[{polos(lampiran.teks)}](<{_tujuan(alamat)}>)"
        case tanpa:
            return polos(tanpa.teks)


def _tujuan(alamat: str) -> str:
    """Return an address as a link's target; what Markdown would read is percent-encoded."""
    aman = re.sub(r"[\\`|]", lambda huruf: f"%{ord(huruf.group()):02X}", alamat)
    return re.sub("&(?=[#A-Za-z])", "&amp;", aman)


def tebal(teks: str) -> str:
    """Return Markdown that stands out; nothing stays nothing."""
    return f"**{teks}**" if teks else ""


def polos(teks: str) -> str:
    r"""
    Return Markdown that shows *teks* as it is, on one line.

    Examples:
        >>> print(polos("1. A & B\n*C*"))
        1\. A & B<br>\*C\*
    """
    lolos = _DI_DALAM.sub(r"\\\g<0>", teks)
    # Markdown trims white space at the ends, or reads it as code; written as characters it stays.
    lolos = _TEPI.sub(lambda tepi: "".join(f"&#{ord(c)};" for c in tepi.group()), lolos)
    return _DI_AWAL.sub(r"\1\\", lolos.replace("\n", "<br>"))
