"""Where the answer to what is asked goes: a mapping file, which may be begun here, or a report."""

import re
import textwrap
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import attrs

from skm.errors import IsianDiminta, Masalah
from skm.pesan import isi_isian, kalimat

_LEBAR = 78
_PILIHAN = re.compile(
    r"--(?P<kunci>kolom|bagian) (?P<untuk>\w+)=(?P<judul>\"[^\"]*\"|[^\s;,.]+)"
    r"|--(?P<baris>hitung-baris|lewati-baris) (?P<nomor>[0-9][0-9,-]*)"
    r"|--(?P<nama>bentuk|tanggal|zona|status|tersembunyi) (?P<kata>[\w-]+)"
    r"|--lembar (?P<lembar>\"[^\"]*\")"
)
"""An option that a mapping file has as a key."""


def tujukan(
    masalah: Iterable[Masalah], tempat: Path | str, cara: Literal["pemetaan", "laporan"]
) -> list[Masalah]:
    """
    Return problems whose questions are answered in this file, with blocks as it holds them.

    Args:
        masalah: Problems; those that ask nothing are returned as they are.
        tempat: The file, as the user named it.
        cara: What it is: a mapping file or a report.
    """
    return [
        m
        if m.pertanyaan is None
        else attrs.evolve(m, pertanyaan=_tujukan(m.pertanyaan, str(tempat), cara))
        for m in masalah
    ]


def _tujukan(
    tanya: IsianDiminta, tempat: str, cara: Literal["pemetaan", "laporan"]
) -> IsianDiminta:
    blok = tanya.blok
    if Path(tempat).suffix.lower() == ".json":
        blok = _json(blok)
    elif cara == "laporan" and not _buku(tempat):  # which holds no block of text
        blok = re.sub(r"^\[(jawaban\.|kolom\]|bagian\])", r"[jawaban.\1", blok, flags=re.MULTILINE)
    return attrs.evolve(tanya, tempat=tempat, cara=cara, blok=blok)


def _buku(tempat: str) -> bool:
    from skm.serial.berkas import AKHIRAN_ISIAN

    return Path(tempat).suffix.lower() in AKHIRAN_ISIAN


def di_lainnya(masalah: Masalah) -> Masalah:
    """Return a problem of answers that stand in a workbook, with where that is settled there."""
    saran = masalah.saran.replace(" pada [jawaban]", " pada lembar Lainnya, kunci jawaban.…")
    return attrs.evolve(masalah, saran=saran, di_buku=True)


def _json(blok: str) -> str:
    import json

    isi: dict[str, Any] = tomllib.loads(blok)
    return json.dumps(isi, ensure_ascii=False, indent=2)[2:-2]  # without the outer brackets


# ---------------------------------------------------------------- a mapping file to fill in


def berkas_pertanyaan(masalah: Sequence[Masalah]) -> str:
    """
    Return a mapping file that asks what these problems ask.

    Nothing in it is decided: what is open stands there as ``"?"``, which no mapping file may hold,
    or behind a ``#``.

    Returns:
        The file; empty if no mapping file answers any of it.
    """
    pilihan = dict.fromkeys(p for m in masalah for p in _pilihan(kalimat(m)))
    blok = dict.fromkeys(m.pertanyaan.blok for m in masalah if m.pertanyaan is not None)
    if not pilihan and not blok:
        return ""
    tabel: dict[str, dict[str, str]] = {}
    for satu in blok:
        _tambah_blok(tabel, satu)
    awal: list[str] = []
    for kunci, untuk, nilai in pilihan:
        if untuk and f"[{kunci}]" in tabel:
            tabel[f"[{kunci}]"].setdefault(f"# {untuk} = {nilai}", f"# {untuk} = {nilai}")
        else:
            awal.append(f"# {kunci}{untuk and '.'}{untuk} = {nilai}")
    bagian = [_kepala(masalah, blok), "\n".join(awal)]
    bagian += ("\n".join([nama, *isi.values()]) for nama, isi in tabel.items())
    return "\n\n".join(b for b in bagian if b) + "\n"


def _kepala(masalah: Sequence[Masalah], blok: Iterable[str]) -> str:
    """Say what is asked, and how to answer."""
    isi = " atau ".join(dict.fromkeys(isi_isian(b) for b in blok if '"?"' in b))
    langkah = f' Ganti setiap "?" dengan {isi}.' if isi else ""
    baris = [
        "Pertanyaan skm tentang berkas jawaban.",
        "",
        "Jawab di sini, simpan, lalu ulangi perintah yang sama. Baris yang diawali tanda # belum "
        f"berlaku: hapus tanda itu di depan baris yang benar.{langkah}",
        "",
        *(f"{i}. {kalimat(m)}" for i, m in enumerate(masalah, 1)),
    ]
    return "\n".join(b for teks in baris for b in _keterangan(teks))


def _keterangan(teks: str) -> Iterator[str]:
    polos = "".join(c if c.isprintable() else " " for c in teks)
    for baris in textwrap.wrap(polos, _LEBAR, break_long_words=False, break_on_hyphens=False) or [
        ""
    ]:
        yield f"# {baris}".rstrip()


def _pilihan(teks: str) -> Iterator[tuple[str, str, str]]:
    """Yield what options in a sentence say: a key, for what it is, and its value in TOML."""
    import json

    akhir, deret = -1, list[str]()
    lalu: tuple[str, str] = ("", "")
    for kena in _PILIHAN.finditer(teks):
        kunci = kena["kunci"] or kena["nama"] or (kena["baris"] or "lembar").replace("-", "_")
        ini = (kunci, kena["untuk"] or "")
        isi = kena["judul"] or kena["lembar"] or kena["nomor"] or kena["kata"]
        sambung = ini == lalu and not teks[akhir : kena.start()].strip()
        if deret and not sambung:
            yield lalu[0], lalu[1], _satu_atau_semua(deret)
            deret = []
        deret.append(json.dumps(isi.strip('"'), ensure_ascii=False))
        akhir, lalu = kena.end(), ini
    if deret:
        yield lalu[0], lalu[1], _satu_atau_semua(deret)


def _satu_atau_semua(deret: Sequence[str]) -> str:
    return deret[0] if len(deret) == 1 else f"[{', '.join(deret)}]"


def _tambah_blok(tabel: dict[str, dict[str, str]], blok: str) -> None:
    """Add the lines of a block to those of others, each key once; none holds until it is read."""
    pasti = '"?"' not in blok
    nama = ""
    for baris in blok.splitlines():
        if baris.startswith("["):
            nama = baris
            tabel.setdefault(nama, {})
        elif baris:
            kunci = baris if baris.startswith("#") else next(iter(tomllib.loads(baris)))
            tulis = f"# {baris}" if pasti and not baris.startswith("#") else baris
            if kunci not in tabel[nama] or '"?"' in baris:
                tabel[nama][kunci] = tulis
