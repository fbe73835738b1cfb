"""From a file to plain data, with every slip named."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

from skm.dasar import adalah, wakil
from skm.errors import DataError, Masalah
from skm.serial.lokasi import Baris, baris_json, baris_toml

AKHIRAN = (".toml", ".json")

_KOMA = re.compile(r"=\s*([+-]?\d+,\d+)\s*(?=[#},\]]|$)")
_POSISI = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_GANDA = re.compile(r"overwrite|twice|Duplicate|redefine|mutate")


@attrs.frozen(kw_only=True)
class Mentah:
    """
    A file as plain data.

    Attributes:
        isi: Dicts, lists, texts, ints, `Decimal`, dates.
        berkas: The file as the user named it.
        baris: Its lines by path.
    """

    isi: dict[str, Any]
    berkas: str
    baris: Baris

    def tempatkan(self, masalah: Iterator[Masalah]) -> DataError:
        """Return the error for problems with paths, completed with file and line."""
        jadi = dict.fromkeys(
            attrs.evolve(m, berkas=self.berkas, baris=self.baris[m.lokasi]) for m in masalah
        )
        return DataError(sorted(jadi, key=lambda m: m.baris or 0))


def baca_mentah(jalur: Path | str) -> Mentah:
    """
    Read a TOML or JSON file.

    Raises:
        DataError: The file cannot be read or its text is malformed.
    """
    berkas = str(jalur)

    def gagal(kode: str, ditemukan: str = "", **rincian: Any) -> DataError:
        return DataError([Masalah(kode=kode, berkas=berkas, ditemukan=ditemukan, **rincian)])

    jalur = Path(jalur)
    if jalur.suffix.lower() not in AKHIRAN:
        raise gagal(
            "format-tidak-dikenal", jalur.suffix or jalur.name, diharapkan=", ".join(AKHIRAN)
        )
    try:
        byte = jalur.read_bytes()
    except FileNotFoundError:
        raise gagal("berkas-tidak-ada") from None
    except OSError as salah:
        raise gagal("berkas-tidak-terbaca", salah.strerror or type(salah).__name__) from None
    try:
        teks = byte.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as salah:
        baris = byte.count(b"\n", 0, salah.start) + 1
        raise gagal("bukan-utf8", f"0x{byte[salah.start]:02X}", baris=baris) from None
    urai = _urai_toml if jalur.suffix.lower() == ".toml" else _urai_json
    try:
        isi, nomor = urai(teks, gagal)
    except RecursionError:
        raise gagal("terlalu-dalam") from None
    if not adalah(isi, dict):
        raise gagal("bukan-tabel", wakil(isi), lokasi="$")
    return Mentah(isi=isi, berkas=berkas, baris=nomor)


def _urai_toml(teks: str, gagal: Callable[..., DataError]) -> tuple[Any, Baris]:
    try:
        return tomllib.loads(teks, parse_float=Decimal), baris_toml(teks)
    except ValueError as salah:
        raise DataError(_salah_toml(teks, str(salah), gagal)) from None


def _salah_toml(teks: str, pesan: str, gagal: Callable[..., DataError]) -> Iterator[Masalah]:
    """Name the slip, and with it every number with a decimal comma in the file."""
    semua = teks.split("\n")
    koma: set[int] = set()
    for nomor, isi in enumerate(semua, start=1):
        for temuan in _KOMA.findall(isi):
            koma.add(nomor)
            yield from gagal("koma-desimal", temuan, saran=f'"{temuan}"', baris=nomor).masalah
    posisi = _POSISI.search(pesan)
    nomor = int(posisi[1]) if posisi and posisi[1] else len(semua)
    if nomor in koma:
        return
    polos = pesan[: posisi.start()] if posisi else pesan
    isi = semua[min(nomor, len(semua)) - 1].strip()
    if "Unescaped '\\'" in polos:
        teks_salah = next((t for t in re.findall(r'"[^"]*"?', isi) if "\\" in t), isi)
        masalah = gagal(
            "garis-miring-terbalik", teks_salah, saran=teks_salah.replace("\\", "/"), baris=nomor
        )
    elif _GANDA.search(polos):
        kunci = re.match(r"\[*\s*([^\s=\]]+)", isi)
        masalah = gagal("kunci-ganda", kunci[1] if kunci else isi, baris=nomor)
    else:
        masalah = gagal("sintaks", polos, baris=nomor)
    yield from masalah.masalah


def _bukan_angka(nama: str) -> Decimal:
    return Decimal(nama.replace("Infinity", "inf"))  # refused where a figure is expected


def _urai_json(teks: str, gagal: Callable[..., DataError]) -> tuple[Any, Baris]:
    try:
        isi = json.loads(teks, parse_float=Decimal, parse_constant=_bukan_angka)
    except json.JSONDecodeError as salah:
        raise gagal("sintaks", salah.msg, baris=salah.lineno) from None
    except ValueError as salah:  # an integer of thousands of digits
        raise gagal("sintaks", str(salah)) from None
    nomor = baris_json(teks)
    if nomor.ganda:
        raise DataError(
            m
            for lokasi, baris in nomor.ganda
            for m in gagal(
                "kunci-ganda", lokasi.rpartition(".")[2], lokasi=lokasi, baris=baris
            ).masalah
        )
    return isi, nomor
