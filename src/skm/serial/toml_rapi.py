"""
Report files as people write them: sections in a fixed order, ``=`` below ``=``, comments.

What `tomli_w` gives is right and for machines: every row of a plan is a table within an array, a
paragraph a line of a thousand characters among others.  Files that the office goes on with by hand
are written here.
"""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from skm.dasar import adalah, langkah_jalur
from skm.pintu import pintu

LEBAR = 100
"""Columns within which a table or a list stays on its line."""
_LEBAR_KETERANGAN = 78
_KENDALI = re.compile(r"[\x00-\x1f\x7f]")

_BARIS = (
    "jenis", "skema", "profil", "templat", "survei", "regulasi", "periode", "tempat", "tanggal",
    "populasi", "aturan_sampel", "sel_kecil", "ikm", "n", "nrr", "total", "sebaran",
)  # fmt: skip
"""Order of the lines before the first section."""
_BAGIAN = (
    "unit", "periode", "jawaban", "responden", "penandatangan", "kop", "konvensi", "nama_unsur",
    "pertanyaan", "jadwal", "tren", "rtl", "realisasi", "strategi", "paragraf", "susunan",
    "tercantum",
)  # fmt: skip
"""Order of the sections."""
_SEBARIS = ("periode", "n", "nrr", "total")
"""Tables of the whole report that stay on a line however long they get."""


@pintu
def berkas_laporan(
    isi: Mapping[str, Any], *, kepala: str = "", keterangan: Mapping[str, str] | None = None
) -> str:
    """
    Return a report file as TOML, laid out to be read and changed by hand.

    Args:
        isi: What stands in the file, by its keys, as `skm.serial.datar` gives it or as a file was
            read: keys that are no facts (``profil``, ``templat``) as well.  None is left out.
        kepala: A comment to begin with; lines of it stay lines.
        keterangan: Comments by path, such as ``$.rtl`` above the first row of the plan,
            ``$.rtl[2]`` above the third, ``$.unit.nama`` above that line; of a line before the
            first section that is not there, such as ``$.tanggal``, where it would be.

    Returns:
        The file.  To read it gives *isi* again, whatever its keys and texts.
    """
    kata = dict(keterangan or {})
    baris = {k: v for k, v in _urut(isi, _BARIS) if not _bagian(k, v)}
    urutan = [k for k in _BARIS if k in baris or isi.get(k) is None]
    potongan = [[*_keterangan(kepala)], [*_pasangan(baris, "$", kata, urutan)]]
    for kunci, nilai in _urut(isi, _BAGIAN):
        if kunci not in baris:
            potongan += _bagian_tertulis(kunci, nilai, kata)
    return "\n\n".join("\n".join(p) for p in potongan if p) + "\n"


def _urut(isi: Mapping[str, Any], urutan: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """Yield what stands in a file: first the keys that have a place, then others as they come."""
    for kunci in dict.fromkeys((*urutan, *isi)):
        if isi.get(kunci) is not None:
            yield kunci, isi[kunci]


def _bagian(kunci: str, nilai: Any) -> bool:
    """Tell what is a section of its own from a line above the first one."""
    if adalah(nilai, Mapping):
        polos = not any(adalah(v, Mapping, list, tuple) for v in nilai.values())
        return bool(nilai) and not (kunci in _SEBARIS and polos)
    return _daftar_tabel(nilai)


def _daftar_tabel(nilai: Any) -> bool:
    return adalah(nilai, list, tuple) and bool(nilai) and all(adalah(b, Mapping) for b in nilai)


def _bagian_tertulis(
    kunci: str, nilai: Any, kata: Mapping[str, str], di_nama: str = "", di_jalur: str = "$"
) -> Iterator[list[str]]:
    nama, jalur = di_nama + _kunci(kunci), di_jalur + langkah_jalur(kunci)
    if not adalah(nilai, Mapping):
        if awal := [*_keterangan(kata.get(jalur, ""))]:
            yield awal
        for i, satu in enumerate(nilai):
            di = f"{jalur}[{i}]"
            yield [*_keterangan(kata.get(di, "")), f"[[{nama}]]", *_pasangan(satu, di, kata)]
        return
    yield from _tabel(nama, nilai, jalur, kata)


def _tabel(
    nama: str, isi: Mapping[str, Any], jalur: str, kata: Mapping[str, str]
) -> Iterator[list[str]]:
    """Yield a section, and what is too long for a line of it as sections below it."""
    dalam = {k: v for k, v in isi.items() if _panjang(v)}
    luar = {k: v for k, v in isi.items() if k not in dalam}
    if luar or not dalam:
        yield [*_keterangan(kata.get(jalur, "")), f"[{nama}]", *_pasangan(luar, jalur, kata)]
    for kunci, nilai in dalam.items():
        yield from _bagian_tertulis(kunci, nilai, kata, f"{nama}.", jalur)


def _panjang(nilai: Any) -> bool:
    """Tell what becomes sections of its own below another."""
    return (adalah(nilai, Mapping) or _daftar_tabel(nilai)) and len(_nilai(nilai)) > LEBAR


def _pasangan(
    isi: Mapping[str, Any], jalur: str, kata: Mapping[str, str], urutan: Sequence[str] = ()
) -> Iterator[str]:
    ada = {k: (_kunci(k), v) for k, v in isi.items() if v is not None}
    lebar = max((len(k) for k, _ in ada.values()), default=0)
    for di in dict.fromkeys((*urutan, *ada)):
        yield from _keterangan(kata.get(jalur + langkah_jalur(di), ""))
        if di in ada:
            kunci, nilai = ada[di]
            yield f"{kunci:<{lebar}} = {_berbaris(nilai)}"


def _berbaris(nilai: Any) -> str:
    """Return a value; a list that is too long for a line with a line for each of what it holds."""
    sebaris = _nilai(nilai)
    if not adalah(nilai, list, tuple) or len(nilai) < 2 or len(sebaris) <= LEBAR - 20:
        return sebaris
    return "[\n" + "".join(f"  {_nilai(b)},\n" for b in nilai) + "]"


def _nilai(nilai: Any) -> str:
    if adalah(nilai, Mapping):
        isi = ", ".join(f"{_kunci(k)} = {_nilai(v)}" for k, v in nilai.items() if v is not None)
        return f"{{ {isi} }}" if isi else "{}"
    if adalah(nilai, list, tuple):
        return f"[{', '.join(map(_nilai, nilai))}]"
    if isinstance(nilai, str) and '"' in nilai and "'" not in nilai and nilai.isprintable():
        return f"'{nilai}'"  # easier on the eye than \"
    return _milik(nilai).partition(" = ")[2].removesuffix("\n")


def _kunci(kunci: str) -> str:
    return _milik(0, kunci).removesuffix(" = 0\n")


def _milik(nilai: Any, kunci: str = "x") -> str:
    import tomli_w

    return tomli_w.dumps({kunci: nilai})


def _keterangan(teks: str) -> Iterator[str]:
    """Yield the lines of a comment."""
    for alinea in teks.split("\n") if teks else ():
        baris = textwrap.wrap(
            _KENDALI.sub(" ", alinea),
            _LEBAR_KETERANGAN,
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield from (f"# {b}".rstrip() for b in baris or [""])
