"""
What a Word template sees: a report as plain data under guessable names.

Every name that a template may use is in `skm.renderers.docx.templat.nama`, with its meaning; a test
holds the two equal.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, TypeAlias

import attrs

from skm.naskah import (
    Bab,
    Baris,
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
from skm.naskah.ringkasan import hasil_tercetak
from skm.renderers.docx.halaman import muat_di_bawah
from skm.renderers.docx.jenis.bentuk import Tetap
from skm.renderers.docx.jenis.semua import JENIS_WORD

BendaTemplat: TypeAlias = Gambar | Tabel | TabelJawaban | Grafik
"""What a template shows by a key, for it is more than text."""
DEPAN = "depan_"
"""Begins the names of places on pages with roman numbers."""


def konteks(naskah: Naskah) -> tuple[dict[str, Any], dict[str, BendaTemplat]]:
    """
    Return a report as plain data for a template, and what is more than text by its keys there.

    Only strings, numbers, truth values, lists and dictionaries: a template must find nothing
    that leads out of the report.
    """
    benda: dict[str, BendaTemplat] = {}
    tetap = JENIS_WORD[naskah.jenis].tetap
    depan = [_bab(satu, f"{DEPAN}{i}", benda) for i, satu in enumerate(naskah.depan, start=1)]
    bab = [_bab(satu, f"bab_{i}", benda) for i, satu in enumerate(naskah.bab, start=1)]
    lampiran = [
        _bab(satu, f"lampiran_{i}", benda) for i, satu in enumerate(naskah.lampiran, start=1)
    ]
    _sambung_lanskap(bab)
    _sambung_lanskap(lampiran)
    blok = [b for satu in (*bab, *lampiran) for b in satu["isi"]]
    # Findings are appended only where asked for, so that no template may rest on their names.
    bernama = [
        b for satu in (*depan, *bab, *lampiran) if satu["id"] != "temuan" for b in satu["isi"]
    ]
    sampul = naskah.sampul
    return {
        "sampul": {
            **attrs.asdict(sampul, recurse=False),
            "anak_judul": list(sampul.anak_judul),
            "baris_periode": list(sampul.baris_periode),
            "logo": "" if sampul.logo is None else _kunci(sampul.logo, benda),
        },
        "properti": attrs.asdict(
            naskah.properti, filter=lambda bidang, _: bidang.name != "tanggal"
        ),
        "naskah": {
            "depan": depan,
            "bab": bab,
            "lampiran": lampiran,
            "tabel": [b for b in blok if b["jenis"] in {"tabel", "jawaban"}],
            "grafik": [b for b in blok if b["jenis"] == "grafik"],
        },
        "bab": {**dict.fromkeys(tetap.bab), **{satu["id"]: satu for satu in bab}},
        **_menurut_nama(bernama, tetap),
        "hasil": hasil_tercetak(naskah.hasil),
        "kop": {
            "baris": list(naskah.kop.baris),
            "alamat": naskah.kop.alamat,
            "kontak": naskah.kop.kontak,
        },
        "tanda_tangan": attrs.asdict(naskah.tanda_tangan),
    }, benda


def _menurut_nama(semua: Iterable[dict[str, Any]], tetap: Tetap) -> dict[str, dict[str, Any]]:
    """Return blocks by what they are and their names."""
    subbab: dict[str, str] = dict.fromkeys(tetap.subbab, "")
    paragraf: dict[str, list[str]] = {i: [] for i in tetap.paragraf}
    daftar: dict[str, list[str]] = {i: [] for i in tetap.daftar}
    tabel: dict[str, dict[str, Any] | None] = dict.fromkeys(tetap.tabel)
    grafik: dict[str, dict[str, Any] | None] = dict.fromkeys(tetap.grafik)
    for blok in semua:
        match blok["jenis"]:
            case "subbab":
                subbab[blok["id"]] = blok["judul"]
            case "paragraf":
                paragraf.setdefault(blok["id"], []).append(blok["teks"])
            case "daftar":
                daftar.setdefault(blok["id"], []).extend(blok["butir"])
            case "grafik":
                grafik[blok["id"]] = blok
            case _:
                tabel[blok["id"]] = blok
    return {
        "subbab": subbab,
        "paragraf": paragraf,
        "daftar": daftar,
        "tabel": tabel,
        "grafik": grafik,
    }


def _bab(bab: Bab, penanda: str, benda: dict[str, BendaTemplat]) -> dict[str, Any]:
    isi = [_blok(blok, f"{penanda}_{i}", benda) for i, blok in enumerate(bab.isi, start=1)]
    return {
        "jenis": "bab",
        "id": bab.id,
        "sebutan": bab.sebutan,
        "nomor": bab.nomor,
        "judul": bab.judul,
        "penanda": penanda,
        "bertanda_tangan": bab.bertanda_tangan,
        "mulai_lanskap": _tandai_lanskap(isi, bab.isi),
        "isi": isi,
    }


def _blok(blok: Blok, penanda: str, benda: dict[str, BendaTemplat]) -> dict[str, Any]:
    isi: dict[str, Any]
    match blok:
        case Subbab(judul=judul, nomor=nomor):
            isi = {"jenis": "subbab", "judul": judul, "nomor": nomor}
        case Paragraf(teks=teks):
            isi = {"jenis": "paragraf", "teks": _rapat(teks)}
        case Daftar(butir=butir):
            isi = {"jenis": "daftar", "butir": list(map(_rapat, butir))}
        case Grafik(nomor=nomor, judul=judul):
            kunci = _kunci(blok, benda)
            isi = {"jenis": "grafik", "kunci": kunci, "nomor": nomor, "judul": judul}
            isi["catatan"] = list(blok.catatan)
        case TabelJawaban(nomor=nomor, judul=judul, catatan=catatan):
            isi = {"nomor": nomor, "judul": judul, "catatan": list(catatan)}
            isi |= {"jenis": "jawaban", "kunci": _kunci(blok, benda)}
        case tabel:
            isi = {"jenis": "tabel", "kunci": _kunci(tabel, benda), **_tabel(tabel, benda)}
    return {
        "id": blok.id,
        "penanda": penanda,
        **isi,
        "lanskap": isinstance(blok, Tabel) and blok.mendatar,
        "mulai_lanskap": False,
        "akhir_lanskap": False,
    }


def _tandai_lanskap(isi: Sequence[dict[str, Any]], asal: Sequence[Blok]) -> bool:
    """
    Mark where pages lie on their side, and tell whether the chapter's own heading does.

    Headings right above a wide table go with it, and a chart below it that has room there.
    """
    bab = False
    for i, blok in enumerate(isi):
        if not blok["lanskap"]:
            continue
        isi[i + muat_di_bawah(asal, i)]["akhir_lanskap"] = True
        while i and isi[i - 1]["jenis"] == "subbab":
            i -= 1
        if not i:
            bab = True
        elif isi[i - 1]["akhir_lanskap"]:  # one wide table follows another
            isi[i - 1]["akhir_lanskap"] = False
        else:
            isi[i]["mulai_lanskap"] = True
    return bab


def _sambung_lanskap(bab: Sequence[dict[str, Any]]) -> None:
    """Let a chapter that begins with a wide table follow one that ends with such."""
    for dulu, kini in pairwise(bab):
        if kini["mulai_lanskap"] and dulu["isi"] and dulu["isi"][-1]["akhir_lanskap"]:
            kini["mulai_lanskap"] = dulu["isi"][-1]["akhir_lanskap"] = False


def _rapat(teks: str) -> str:
    """Keep "Tabel" or "Gambar" and its number on one line."""
    return re.sub(r"\b(Tabel|Gambar) (?=\d)", "\\1\N{NO-BREAK SPACE}", teks)


def _kunci(satu: BendaTemplat, benda: dict[str, BendaTemplat]) -> str:
    kunci = f"benda-{len(benda) + 1}"
    benda[kunci] = satu
    return kunci


def _tabel(tabel: Tabel, benda: dict[str, BendaTemplat]) -> dict[str, Any]:
    return {
        "nomor": tabel.nomor,
        "judul": tabel.judul,
        "kolom": {k.id: k.judul for k in tabel.kolom},
        "kelompok": {k.id: k.kelompok for k in tabel.kolom},
        "baris": [_baris(tabel, baris, benda) for baris in tabel.baris],
        "catatan": list(tabel.catatan),
    }


def _baris(tabel: Tabel, baris: Baris, benda: dict[str, BendaTemplat]) -> dict[str, Any]:
    sel = {k.id: s for k, s in zip(tabel.kolom, baris.sel, strict=True)}
    return {
        **{i: s.teks for i, s in sel.items()},
        "lampiran": [_lampiran(satu, benda) for s in sel.values() for satu in s.lampiran],
        "gabung": {i: s.gabung for i, s in sel.items()},
        "tebal": baris.tebal,
    }


def _lampiran(lampiran: Lampiran, benda: dict[str, BendaTemplat]) -> dict[str, str]:
    if isinstance(lampiran, Gambar):
        return {"gambar": _kunci(lampiran, benda), "tautan": "", "teks": lampiran.keterangan}
    tautan = lampiran.alamat if isinstance(lampiran, Tautan) else ""
    return {"gambar": "", "tautan": tautan, "teks": lampiran.teks}
