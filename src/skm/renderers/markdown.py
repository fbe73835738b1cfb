"""The report as Markdown (CommonMark with GitHub's tables): complete, one block per line."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, ClassVar

from skm.exact import format_id
from skm.jenis import SEMUA_JENIS
from skm.markah import harfiah
from skm.naskah import (
    Bab,
    Blok,
    Daftar,
    Gambar,
    Grafik,
    Kolom,
    Lampiran,
    Naskah,
    Paragraf,
    Sel,
    Subbab,
    Tabel,
    TabelJawaban,
    Tautan,
)
from skm.renderers.contract import Artifact, TanpaOpsi
from skm.renderers.nama import nama_berkas

_PANJANG_BATANG = 20
_GARIS = {"kiri": "---", "tengah": ":---:", "kanan": "---:"}


class MarkdownRenderer:
    """Render Markdown in which no text of the report can become markup."""

    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "markdown"
    media_type: ClassVar[str] = "text/markdown"
    suffix: ClassVar[str] = ".md"
    jenis: ClassVar[frozenset[str]] = SEMUA_JENIS
    opsi: ClassVar[type[Any]] = TanpaOpsi
    not_applicable: ClassVar[Mapping[str, str]] = {
        "spans": "tabel Markdown tidak mengenal sel gabungan; di bawahnya sel kosong",
        "colour": "Markdown tidak memuat warna",
    }

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
    for bab in naskah.depan:
        yield from _bab(bab)
        if bab.bertanda_tangan:
            yield from _tanda_tangan(naskah)
    for bab in naskah.bab:
        yield from _bab(bab)
    yield from _tanda_tangan(naskah)
    for lampiran in naskah.lampiran:
        yield from _bab(lampiran)


def _sampul(naskah: Naskah) -> Iterator[str]:
    sampul, kop = naskah.sampul, naskah.kop.teks
    yield from map(harfiah, kop)
    yield "# " + harfiah(" ".join((sampul.judul, *sampul.anak_judul)))
    instansi = () if kop else (sampul.singkatan_instansi, sampul.instansi)
    yield from map(harfiah, (*instansi, *sampul.baris_periode, sampul.unit, sampul.tahun))


def _bab(bab: Bab) -> Iterator[str]:
    yield f"## {harfiah(bab.teks)}"
    for blok in bab.isi:
        yield from _blok(blok)


def _blok(blok: Blok) -> Iterator[str]:
    match blok:
        case Subbab(nomor=nomor, judul=judul):
            yield " ".join(filter(None, ("###", nomor, harfiah(judul))))
        case Paragraf(teks=teks):
            yield harfiah(teks)
        case Daftar(butir=butir):
            yield "\n".join(f"{i}. {harfiah(satu)}" for i, satu in enumerate(butir, start=1))
        case Grafik():
            yield f"**Gambar {blok.nomor}.** {harfiah(blok.judul)}"
            yield "\n".join(_grafik(blok))
            yield harfiah("; ".join(b.label for b in blok.batas))
            yield harfiah(blok.uraian)
        case tabel:
            yield f"**Tabel {tabel.nomor}.** {harfiah(tabel.judul)}"
            yield "\n".join(_tabel(tabel))
            yield from map(harfiah, tabel.catatan)


def _tanda_tangan(naskah: Naskah) -> Iterator[str]:
    tanda_tangan = naskah.tanda_tangan
    yield harfiah(tanda_tangan.tempat_tanggal)
    yield harfiah(tanda_tangan.jabatan)
    yield tebal(harfiah(tanda_tangan.nama))
    if tanda_tangan.nip:
        yield harfiah(tanda_tangan.nip)


def _tabel(tabel: Tabel | TabelJawaban) -> Iterator[str]:
    yield _baris(map(_kepala, tabel.kolom))
    yield _baris(_GARIS[k.rata] for k in tabel.kolom)
    for baris in tabel.baris:
        isi = map(_sel, baris.sel)
        rias = tebal if baris.tebal else _miring if baris.peran == "tak-dihitung" else str
        yield _baris(map(rias, isi))


def _grafik(grafik: Grafik) -> Iterator[str]:
    yield _baris(("", harfiah(grafik.deret), ""))
    yield _baris((_GARIS["kiri"], _GARIS["kanan"], _GARIS["kiri"]))
    rentang = grafik.atas - grafik.bawah
    for nama, nilai in zip(grafik.kategori, grafik.nilai, strict=True):
        panjang = round(_PANJANG_BATANG * (nilai - grafik.bawah) / rentang) if rentang else 0
        yield _baris((harfiah(nama), format_id(nilai), "█" * panjang))


def _baris(sel: Iterable[str]) -> str:
    return f"| {' | '.join(sel)} |"


def _kepala(kolom: Kolom) -> str:
    return harfiah(f"{kolom.kelompok}: {kolom.judul}" if kolom.kelompok else kolom.judul)


def _sel(sel: Sel) -> str:
    bagian = [harfiah(sel.teks)] if sel.teks else []
    return "<br>".join([*bagian, *map(_lampiran, sel.lampiran)])


def _lampiran(lampiran: Lampiran) -> str:
    match lampiran:
        case Gambar():
            return harfiah(": ".join(t for t in ("Gambar", lampiran.keterangan) if t)) + (
                f" ({harfiah(lampiran.berkas)})" if lampiran.berkas else ""
            )
        case Tautan(alamat=alamat, sah=True):
            return f"[{harfiah(lampiran.teks)}](<{_tujuan(alamat)}>)"
        case tanpa:
            return harfiah(tanpa.teks)


def _tujuan(alamat: str) -> str:
    """Return an address as a link's target; what Markdown would read is percent-encoded."""
    aman = re.sub(r"[\\`|]", lambda huruf: f"%{ord(huruf.group()):02X}", alamat)
    return re.sub("&(?=[#A-Za-z])", "&amp;", aman)


def _miring(teks: str) -> str:
    return f"*{teks}*" if teks else ""


def tebal(teks: str) -> str:
    """Return Markdown that stands out; nothing stays nothing."""
    return f"**{teks}**" if teks else ""
