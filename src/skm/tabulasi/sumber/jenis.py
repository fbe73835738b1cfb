"""What kind of file this is: told by its content, whatever its name says."""

import re
from pathlib import Path

from skm.dasar import adalah
from skm.masukan import buka_biasa
from skm.tabulasi.sumber.blok import AKHIRAN, Format, Jenis
from skm.tabulasi.sumber.json import daftar_rekaman
from skm.tabulasi.sumber.salah import gagal

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AWAL = 4096
_HTML = re.compile(rb"<(?:!doctype html|html|table|meta|head|style)\b", re.IGNORECASE)
_EXCEL_XML = re.compile(rb"<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet")
_GSHEET = re.compile(rb'"(?:doc_id|resource_id)"|docs\.google\.com/(?:spreadsheets|open)')


def jenis_berkas(jalur: Path, berkas: str) -> Jenis:
    """
    Tell the kind of a file by its content, and by its suffix where that leaves it open.

    Args:
        jalur: The file.
        berkas: How it is named in messages.

    Raises:
        DataError: It is of a kind that is not read; says what to do with it.
        OSError: It cannot be read.
    """
    akhiran = jalur.suffix.lower()
    with buka_biasa(jalur) as isi:
        awal = isi.read(_AWAL)
    if awal.startswith(_OLE):
        raise gagal(_kode_ole(jalur), berkas)
    if awal.startswith(b"PK\x03\x04") and (jenis := _jenis_zip(jalur, berkas)):
        return jenis
    for tanda, kode in ((b"%PDF", "format-pdf"), (b"$FL2", "format-sav"), (b"$FL3", "format-sav")):
        if awal.startswith(tanda):
            raise gagal(kode, berkas)
    if awal.startswith(b"PAR1"):
        return "parquet"
    polos = _polos(awal)
    if akhiran == ".gsheet" or (polos[:1] == b"{" and len(awal) < _AWAL and _GSHEET.search(polos)):
        raise gagal("format-gsheet", berkas)
    if _HTML.match(polos) or (polos.startswith(b"<?xml") and _EXCEL_XML.search(polos)):
        raise gagal("berkas-html", berkas)
    if polos[:1] in (b"{", b"[") and (jenis := _jenis_json(polos, akhiran, len(awal) == _AWAL)):
        return jenis
    if akhiran in (".xlsx", ".xlsm", ".xls") and _baris_bersel(awal):
        return "csv"
    if akhiran in (".xls", ".ods"):
        raise gagal("format-lama", berkas, akhiran)
    if not akhiran and _baris_bersel(awal):
        return "csv"
    if akhiran not in AKHIRAN:
        dikenal = ", ".join(AKHIRAN)
        raise gagal("format-tidak-dikenal", berkas, jalur.suffix or berkas, dikenal)
    return AKHIRAN[akhiran]


def _polos(awal: bytes) -> bytes:
    """Return the beginning of a text as single bytes, without what goes before its first letter."""
    if awal[:2] in (b"\xff\xfe", b"\xfe\xff"):
        awal = awal[2:].replace(b"\0", b"")
    return awal.removeprefix(b"\xef\xbb\xbf").lstrip()


def _kode_ole(jalur: Path) -> str:
    """Return what is wrong with a container of the older kind: encrypted, or simply old."""
    isi = jalur.read_bytes()
    if any(nama.encode("utf-16-le") in isi for nama in ("EncryptedPackage", "EncryptionInfo")):
        return "berkas-bersandi"
    return "format-lama"


def _jenis_zip(jalur: Path, berkas: str) -> Jenis | None:
    # Imported late: most answers come in files that are no archives.
    from skm.tabulasi.sumber.arsip import jenis_zip

    return jenis_zip(jalur, berkas)


def _jenis_json(polos: bytes, akhiran: str, terpotong: bool) -> Format | None:  # noqa: FBT001
    """Tell JSON from JSON lines by its first line; a heading of a CSV file may be in brackets."""
    if akhiran in (".json", ".jsonl", ".ndjson"):
        return None
    pertama, _, sisa = polos.partition(b"\n")
    import json

    try:
        isi = json.loads(pertama)
    except (ValueError, RecursionError):
        pasti = re.match(rb'\{\s*"|\[\s*(?:\{|$)', polos) is not None
        return "json" if pasti or (not akhiran and not terpotong) else None
    if adalah(isi, dict) and not sisa.strip() and not any(daftar_rekaman(isi).values()):
        return "jsonl"  # one record by itself
    return "jsonl" if sisa.lstrip()[:1] == b"{" else "json"


def _baris_bersel(awal: bytes) -> bool:
    """Return whether the beginning of a file is text with cells."""
    polos = _polos(awal)
    if not polos or b"\0" in polos:
        return False
    pertama = polos.splitlines()[0]
    return any(pemisah in pertama for pemisah in (b",", b";", b"\t", b"|"))
