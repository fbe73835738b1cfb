"""
A document as plain data for Typst: the cover, then one row of blocks, in parts by how pages lie.

Nothing is added to what the `Naskah` says, and nothing is left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any

from skm.naskah import (
    Bab,
    Blok,
    Daftar,
    Gambar,
    Grafik,
    Lampiran,
    Naskah,
    Paragraf,
    Subbab,
    Tabel,
    TabelJawaban,
    Tautan,
)
from skm.naskah.halaman import PENGANTAR
from skm.naskah.ringkasan import hasil_tercetak
from skm.renderers.pdf.grafik import grafik_data
from skm.renderers.pdf.tabel import jawaban_data, tabel_data
from skm.renderers.typst.muat import banyak_baris, patahkan
from skm.renderers.typst.teks import gambar_svg
from skm.renderers.warna import AKSEN, muda, tinta

LEBAR_TEGAK, LEBAR_REBAH = 155, 247
"""Millimetres between the margins of a page."""
_PT = 11
_TINGGI_FOTO = 45
_DPI = 96  # below which a picture is not blown up


def isi_laporan(naskah: Naskah, warna: str) -> tuple[dict[str, Any], dict[str, str]]:
    """
    Return what Typst is given: the data, and the drawings it refers to.

    Args:
        naskah: The document.
        warna: Accent colour, six hexadecimal digits; empty for that of skm.
    """
    penyusun = _PenyusunIsi(naskah)
    aksen = tinta(warna or AKSEN)
    return {
        "warna": f"#{aksen}",
        "muda": f"#{muda(aksen)}",
        "properti": _properti(naskah),
        "sampul": penyusun.sampul(),
        "depan": penyusun.depan(),
        "bagian": penyusun.bagian(),
    }, penyusun.svg


def _properti(naskah: Naskah) -> dict[str, Any]:
    properti, tanggal = naskah.properti, naskah.properti.tanggal
    return {
        "judul": properti.judul,
        "subjek": properti.subjek,
        "penulis": properti.penulis,
        "bahasa": properti.bahasa.partition("-")[0],
        "wilayah": properti.bahasa.partition("-")[2],
        "kata_kunci": [naskah.sampul.unit, naskah.sampul.periode],
        "tanggal": [tanggal.year, tanggal.month, tanggal.day],
    }


class _PenyusunIsi:
    """
    What a document shows, block by block.

    Attributes:
        svg: Drawings by name.
    """

    def __init__(self, naskah: Naskah) -> None:
        self._naskah = naskah
        self.svg: dict[str, str] = {}

    def sampul(self) -> dict[str, Any]:
        """Return the cover."""
        s, kop = self._naskah.sampul, self._naskah.kop
        return {
            "logo": None if s.logo is None else self._gambar(s.logo, 26, 26),
            "kop": [_teks(t, 120, 13) for t in kop.baris],
            "alamat": [
                _teks(t, 120, 9) for t in (kop.alamat, kop.kontak) if kop.baris and t.strip()
            ],
            "instansi": [
                _teks(t, 150, 13) for t in (s.singkatan_instansi, s.instansi) if t and not kop.baris
            ],
            "judul": _teks(s.judul, 150, 26),
            "anak_judul": [_teks(t, 150, 17) for t in s.anak_judul],
            "periode": [_teks(t, 150, 12) for t in s.baris_periode or (s.periode,) if t],
            "unit": _teks(s.unit, 150, 14),
            "tahun": _teks(s.tahun, 150, 14),
        }

    def depan(self) -> list[dict[str, Any]]:
        """Return the blocks between cover and contents."""
        semua: list[tuple[bool, dict[str, Any]]] = []
        for bab in self._naskah.depan:
            awal, *lain = self._bab(bab)
            semua += [
                awal,
                *([(False, _pokok(self._naskah))] if bab.id == "ringkasan" else ()),
                *lain,
            ]
            if bab.bertanda_tangan:
                semua += self._tanda_tangan(semua)
        return _terbagi(semua)

    def bagian(self) -> list[dict[str, Any]]:
        """Return the blocks of chapters, signature and appendices, parted where pages turn."""
        semua = [b for bab in self._naskah.bab for b in self._bab(bab)]
        semua += self._tanda_tangan(semua)
        semua += [b for bab in self._naskah.lampiran for b in self._bab(bab)]
        return _terbagi(semua)

    def _tanda_tangan(
        self, sebelum: Sequence[tuple[bool, dict[str, Any]]]
    ) -> Iterator[tuple[bool, dict[str, Any]]]:
        """Yield the signature, if there is one, and keep the last words before it beside it."""
        t = self._naskah.tanda_tangan
        nama = ("tempat_tanggal", "jabatan", "nama", "nip")
        isi = {n: _teks(getattr(t, n), 75, _PT) for n in nama}
        if any(isi.values()):
            if sebelum:
                sebelum[-1][1]["lekat"] = True  # alone it could be put under anything
            yield False, {"jenis": "tanda_tangan", **isi}

    def _bab(self, bab: Bab) -> list[tuple[bool, dict[str, Any]]]:
        """Return a chapter with its heading; what leads to a wide table turns with it."""
        judul = {
            "jenis": "bab",
            "nomor": " ".join(filter(None, (bab.sebutan, bab.nomor))),
            "judul": _teks(bab.judul, 120, 13),
        }
        semua = [(False, judul), *((_mendatar(b), self._blok(b)) for b in bab.isi)]
        for i in [i for i, (mendatar, _) in enumerate(semua) if mendatar]:
            awal = _pengantar([blok for _, blok in semua[:i]])
            semua[awal:i] = [(True, blok) for _, blok in semua[awal:i]]
        return semua

    def _blok(self, blok: Blok) -> dict[str, Any]:
        lebar = LEBAR_REBAH if _mendatar(blok) else LEBAR_TEGAK
        match blok:
            case Subbab(judul=judul, nomor=nomor):
                return {"jenis": "subbab", "judul": _teks(judul, 130, _PT), "nomor": nomor}
            case Paragraf(teks=teks):
                return {"jenis": "paragraf", "teks": _teks(teks, lebar, _PT)}
            case Daftar(butir=butir):
                return {"jenis": "daftar", "butir": [_teks(t, lebar - 12, _PT) for t in butir]}
            case Grafik():
                return grafik_data(blok)
            case TabelJawaban():
                return jawaban_data(blok, lebar)
            case Tabel():
                return tabel_data(blok, lebar, self._lampiran)

    def _lampiran(self, satu: Lampiran, lebar: float) -> dict[str, Any]:
        match satu:
            case Gambar(keterangan=keterangan):
                gambar = self._gambar(satu, lebar, _TINGGI_FOTO)
                return {"gambar": gambar, "teks": patahkan(keterangan, lebar, 8.5)}
            case Tautan(alamat=alamat, sah=True):
                return {"tautan": alamat, "teks": patahkan(satu.teks, lebar, 8.5)}
            case lain:
                return {"teks": patahkan(lain.teks, lebar, 8.5)}

    def _gambar(self, gambar: Gambar, lebar: float, tinggi: float) -> dict[str, Any]:
        """Return a picture as large as fits, in its own proportions; a small one stays small."""
        skala = min(lebar / gambar.lebar, tinggi / gambar.tinggi, 25.4 / _DPI)
        isi = gambar_svg(gambar)
        nama = next((n for n, ada in self.svg.items() if ada == isi), f"{len(self.svg)}.svg")
        self.svg[nama] = isi
        return {
            "berkas": nama,
            "lebar": round(gambar.lebar * skala, 2),
            "tinggi": round(gambar.tinggi * skala, 2),
            "uraian": gambar.keterangan or gambar.berkas,
        }


def _terbagi(semua: Iterable[tuple[bool, dict[str, Any]]]) -> list[dict[str, Any]]:
    """
    Part blocks where pages turn.

    A chart below a short table on a page on its side goes there too, if there is room: only Typst
    knows.
    """
    jadi: list[dict[str, Any]] = [
        {"mendatar": mendatar, "blok": [blok for _, blok in isi], "susulan": []}
        for mendatar, isi in groupby(semua, key=lambda satu: satu[0])
    ]
    for satu, lalu in pairwise(jadi):
        akhir, awal = satu["blok"][-1], lalu["blok"][0]
        if satu["mendatar"] and akhir.get("utuh") and awal["jenis"] == "grafik":
            satu["susulan"].append(lalu["blok"].pop(0))
    return jadi


def _pokok(naskah: Naskah) -> dict[str, Any]:
    """Return the figures that a summary shows large: the index, its letter, who answered."""
    hasil = hasil_tercetak(naskah.hasil)
    # Where their number is not known, what became of the plan, as in Word documents.
    ketiga = ("Responden", hasil["responden"], "orang")
    if not hasil["responden"]:
        persen = f"{hasil['rtl_persen']}%" if hasil["rtl_persen"] else "–"
        dari = f"{hasil['rtl_sudah']} dari {hasil['rtl']} RTL" if hasil["rtl"] else ""
        ketiga = ("RTL selesai", persen, dari)
    isi = [
        ("IKM unit pelayanan", hasil["ikm"], "skala 25–100"),
        ("Mutu pelayanan", hasil["mutu"], hasil["kinerja"]),
        ketiga,
    ]
    return {
        "jenis": "pokok",
        "isi": [{"nama": nama, "nilai": nilai, "kaki": kaki} for nama, nilai, kaki in isi],
    }


def _pengantar(sebelum: Sequence[dict[str, Any]]) -> int:
    """
    Return where a short lead to a table begins: a heading or two, with a few lines below them.

    A page of its own for a heading and two lines would be nearly empty.
    """
    awal = tanpa = len(sebelum)
    sisa = PENGANTAR
    for i in range(tanpa - 1, -1, -1):
        blok = sebelum[i]
        if blok["jenis"] in ("bab", "subbab"):
            awal = i
            continue
        if blok["jenis"] != "paragraf":
            break
        sisa -= banyak_baris(blok["teks"], LEBAR_REBAH, _PT)
        if sisa < 0:
            break
    return awal


def _mendatar(blok: Blok) -> bool:
    return isinstance(blok, Tabel) and blok.mendatar


def _teks(teks: str, lebar: float, pt: float) -> str:
    """Return a text that stays within its lines; "Tabel" keeps its number beside it."""
    return patahkan(
        re.sub(r"\b(Tabel|Gambar) (?=\d)", "\\1\N{NO-BREAK SPACE}", teks), lebar, pt, tebal=pt > _PT
    )
