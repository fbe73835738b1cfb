"""
The hands of whoever fills in a report, as text or as a workbook, and the count of what they typed.

The count knows nothing of what was meant: it holds what a command wrote against what was left.
"""

import json
import re
import textwrap
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from skm.bahasa import tanggal_panjang

KODE = {"rtl": "id", "realisasi": "rtl", "strategi": "rtl"}
"""Tables whose rows are known by the code of an activity, and the key that holds it."""


class Ketikan(NamedTuple):
    """
    One thing that was typed.

    Attributes:
        tempat: Where: path of a key, or sheet and cell.
        isi: What stands there.
    """

    tempat: str
    isi: Any


# ------------------------------------------------------------------ a text file


def ketik_toml(berkas: Path, ketikan: Mapping[str, Any]) -> None:
    """Fill in a report file as in a text editor; a line behind a # is used where it fits."""
    baris = berkas.read_text(encoding="utf-8").splitlines()
    for kunci, isi in ketikan.items():
        if kunci in KODE:
            for kode, bidang in isi.items():
                _ketik_baris(baris, kunci, kode, bidang)
        elif isinstance(isi, Mapping):
            for dalam, nilai in isi.items():
                _ketik_kunci(baris, _bagian(baris, f"[{kunci}]"), dalam, nilai)
        else:
            _ketik_kunci(baris, _badan(baris, -1), kunci, isi)
    berkas.write_text("\n".join(baris) + "\n", encoding="utf-8", newline="\n")


def _ketik_baris(baris: list[str], tabel: str, kode: str, bidang: Mapping[str, Any] | None) -> None:
    pengenal = KODE[tabel]
    sama = re.compile(rf'{pengenal} *= "{kode}"')
    for awal, isi in enumerate(baris):
        if isi == f"[[{tabel}]]" and any(
            sama.fullmatch(b) for b in baris[slice(*_badan(baris, awal))]
        ):
            break
    else:
        baris += ["", f"[[{tabel}]]", f'{pengenal} = "{kode}"']
        awal = len(baris) - 2
    if bidang is None:
        del baris[awal : _badan(baris, awal)[1]]
        return
    for kunci, nilai in bidang.items():
        _ketik_kunci(baris, _badan(baris, awal), kunci, nilai)


def _bagian(baris: list[str], judul: str) -> tuple[int, int]:
    """Return where a section is, which is begun if there is none."""
    if judul not in baris:
        baris += ["", judul]
    return _badan(baris, baris.index(judul))


def _badan(baris: list[str], awal: int) -> tuple[int, int]:
    """Return the lines below a heading, up to the next one."""
    lanjut = (i for i in range(awal + 1, len(baris)) if re.match(r"\[+[\w.]+\]+$", baris[i]))
    return awal + 1, next(lanjut, len(baris))


def _ketik_kunci(baris: list[str], badan: tuple[int, int], kunci: str, nilai: Any) -> None:
    ada = re.compile(rf"(?:# )?{kunci} *= ")
    di = next((i for i in range(*badan) if ada.match(baris[i])), None)
    if di is None:
        terisi = [i for i in range(*badan) if re.match(r"[\w.]+ *= |\]|  ", baris[i])]
        di = terisi[-1] + 1 if terisi else badan[0]
        baris.insert(di, f"{kunci} = ")
    akhir = di
    if baris[di].endswith("["):  # a list of several lines
        akhir = baris.index("]", di)
    awal = baris[di].removeprefix("# ").partition("=")[0]
    baris[di : akhir + 1] = [f"{awal}= {_toml(nilai)}"]


def _toml(nilai: Any) -> str:
    if isinstance(nilai, date):
        return nilai.isoformat()
    if isinstance(nilai, Mapping):
        return f"{{ {', '.join(f'{k} = {_toml(v)}' for k, v in nilai.items())} }}"
    if isinstance(nilai, list):
        return f"[{', '.join(map(_toml, nilai))}]"
    return json.dumps(nilai, ensure_ascii=False)


def selisih_toml(sebelum: Path, sesudah: Path) -> list[Ketikan]:
    """Return the keys that were typed: their values are new, or others than the command wrote."""
    lama, kini = (dict(_daun(tomllib.loads(b.read_text("utf-8")))) for b in (sebelum, sesudah))
    return [Ketikan(t, i) for t, i in kini.items() if t not in lama or lama[t] != i]


def _daun(isi: Any, tempat: str = "$") -> Iterator[tuple[str, Any]]:
    """Yield each value with its path; rows of tables go by their code, not by their number."""
    if isinstance(isi, Mapping):
        for kunci, nilai in isi.items():
            yield from _daun(nilai, f"{tempat}.{kunci}")
    elif isinstance(isi, list):
        nama = KODE.get(tempat.removeprefix("$."))
        for nomor, satu in enumerate(isi):
            yield from _daun(satu, f"{tempat}[{satu[nama] if nama else nomor}]")
    else:
        yield tempat, isi


# ------------------------------------------------------------------ a workbook

BUTIR = {
    "tanggal": "Tanggal laporan",
    "populasi": "Jumlah penerima layanan",
    "tempat": "Tempat",
    "unit.nama": "Nama unit",
    "unit.singkatan": "Singkatan unit",
    "unit.instansi": "Instansi induk",
    "unit.singkatan_instansi": "Singkatan instansi",
    "penandatangan.nama": "Nama penanda tangan",
    "penandatangan.jabatan": "Jabatan penanda tangan",
}
KOLOM = {
    "kegiatan": "Kegiatan",
    "tahun": "Tahun",
    "penanggung_jawab": "Penanggung jawab",
    "status": "Status",
    "deskripsi": "Yang dilakukan",
    "hambatan": "Hambatan",
    "dokumentasi": "Tautan 1",
    "strategi": "Strategi",
    "target": "Target waktu",
}
LEMBAR = {"rtl": "RTL", "realisasi": "Realisasi", "strategi": "Strategi"}
KEPALA = 4
"""The row of headings."""


def ketik_isian(berkas: Path, ketikan: Mapping[str, Any]) -> None:
    """Fill in a workbook as in Excel: the cell beside a label, or below a heading."""
    buku = openpyxl.load_workbook(berkas)
    for kunci, isi in ketikan.items():
        if kunci in KODE:
            for kode, bidang in isi.items():
                _ketik_kegiatan(buku[LEMBAR[kunci]], kode, bidang)
        elif kunci == "paragraf":
            for dalam, teks in isi.items():
                _baris(buku["Lainnya"], 1, f"paragraf.{dalam}")[1].value = teks[0]
        else:
            for satu, nilai in isi.items() if isinstance(isi, Mapping) else [("", isi)]:
                butir = BUTIR[f"{kunci}.{satu}".rstrip(".")]
                _baris(buku["Identitas"], 1, butir)[1].value = _tertulis(nilai)
    for nama in LEMBAR.values():
        if nama in buku.sheetnames:
            _naikkan(buku[nama])
    buku.save(berkas)


def _naikkan(lembar: Worksheet) -> None:
    """Make rows as high as their texts, as a spreadsheet does by itself while somebody types."""
    for baris in lembar.iter_rows(min_row=KEPALA + 1):
        for sel in baris:
            teks, lebar = (
                str(sel.value or ""),
                int(lembar.column_dimensions[sel.column_letter].width),
            )
            if len(teks) > lebar and teks[0] != "=":
                satu = lembar.row_dimensions[sel.row]
                satu.height = max(satu.height or 0, 15 * len(textwrap.wrap(teks, lebar)))


def _judul(isi: Any) -> str:
    return str(isi or "").removesuffix(" *")


def _baris(lembar: Worksheet, kolom: int, isi: str) -> tuple[Any, ...]:
    """Return the row in whose column something stands."""
    semua = lembar.iter_rows(min_row=KEPALA)
    return next(b for b in semua if _judul(b[kolom - 1].value) == isi)


def _ketik_kegiatan(lembar: Worksheet, kode: str, bidang: Mapping[str, Any] | None) -> None:
    kolom = {_judul(sel.value): sel.column - 1 for sel in lembar[KEPALA]}
    semua = [b for b in lembar.iter_rows(min_row=KEPALA + 1) if b[0].value]
    baris = next((b for b in semua if b[1].value == kode), None)
    if baris is None:  # the first row in which there is nothing but a code to come
        baris = next(b for b in semua if not b[2].value)
        baris[1].value = kode
    if bidang is None:
        for sel in baris[1:]:
            sel.value = None
        return
    for kunci, nilai in bidang.items():
        if kunci == "triwulan":
            for satu in nilai:
                baris[kolom[f"TW {('I', 'II', 'III', 'IV')[satu - 1]}"]].value = "√"
        else:
            isi = nilai[0]["tautan"] if kunci == "dokumentasi" else nilai
            baris[kolom[KOLOM[kunci]]].value = _tertulis(isi)


def _tertulis(nilai: Any) -> str:
    """Return what a cell of text holds when somebody types: 126, 10 April 2026."""
    return tanggal_panjang(nilai) if isinstance(nilai, date) else str(nilai)


def selisih_isian(sebelum: Path, sesudah: Path) -> list[Ketikan]:
    """Return the cells that were typed: they hold something else than the command wrote."""
    lama, kini = (dict(_sel(b)) for b in (sebelum, sesudah))
    return [Ketikan(t, i) for t, i in kini.items() if i is not None and lama.get(t) != i]


def _sel(berkas: Path) -> Iterator[tuple[str, Any]]:
    for lembar in openpyxl.load_workbook(berkas):
        for baris in lembar.iter_rows():
            for sel in baris:
                yield f"{lembar.title}!{sel.coordinate}", sel.value
