"""
The figures of a report as data, inside the page: JSON of all of it, and CSV of each table.

They are ``data:`` addresses of links that save a file: that needs no script, no policy of a site
forbids it, and programs find them where readers do.  What is in them is what is printed, so groups
that a report hides are hidden here too; answers of single respondents are no part of it.
"""

import csv
import io
import json
from base64 import b64encode
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from skm.naskah import Naskah, Sel, Tabel

_RUMUS = ("=", "+", "-", "@", "\t", "\r")


def data_json(naskah: Naskah) -> str:
    """Return what a report shows as JSON; figures that are no whole numbers are texts."""
    ikm = naskah.hasil.ikm
    return json.dumps(
        {
            "skema": 1,
            "jenis": naskah.jenis,
            "judul": naskah.properti.judul,
            "unit": naskah.sampul.unit,
            "periode": naskah.sampul.periode,
            "regulasi": ikm.regulasi,
            "n": naskah.hasil.n,
            "ikm": {
                "cetak": str(ikm.cetak),
                "mutu": ikm.mutu.huruf,
                "kinerja": ikm.mutu.kinerja,
            },
            "unsur": [
                {
                    "kode": u.kode,
                    "nama": u.nama,
                    "nrr_cetak": str(u.nrr_cetak),
                    "konversi_cetak": str(u.konversi_cetak),
                    "mutu": u.mutu.huruf,
                }
                for u in ikm.unsur
            ],
            "tabel": [*map(_tabel, naskah.tabel)],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _tabel(tabel: Tabel) -> dict[str, Any]:
    return {
        "id": tabel.id,
        "nomor": tabel.nomor,
        "judul": tabel.judul,
        "kolom": [
            {"id": k.id, "judul": j} for k, j in zip(tabel.kolom, _judul(tabel), strict=True)
        ],
        "baris": [[_nilai(s) for s in baris] for baris in _baris(tabel)],
        "catatan": list(tabel.catatan),
    }


def data_csv(tabel: Tabel) -> str:
    """Return a table as CSV the way an Indonesian spreadsheet opens it; no cell is a formula."""
    isi = io.StringIO(newline="")
    tulis = csv.writer(isi, delimiter=";")
    tulis.writerow(map(_aman, _judul(tabel)))
    for baris in _baris(tabel):
        tulis.writerow(s.teks if s.nilai is not None else _aman(_teks(s)) for s in baris)
    return "\ufeff" + isi.getvalue()


def alamat_data(isi: str, jenis: str) -> str:
    """Return the address of a file that stands in the page itself."""
    bita = isi.encode("utf-8", "replace")
    return f"data:{jenis};charset=utf-8;base64,{b64encode(bita).decode()}"


def _judul(tabel: Tabel) -> list[str]:
    """Return what the columns are called, each on one line."""
    return [
        " ".join(f"{k.kelompok}: {k.judul}".split() if k.kelompok else k.judul.split())
        for k in tabel.kolom
    ]


def _baris(tabel: Tabel) -> Iterator[list[Sel]]:
    """Yield the rows; what one cell says of several rows stands in each of them."""
    atas: list[Sel] = []
    for baris in tabel.baris:
        atas = [s if s.rentang else a for s, a in zip(baris.sel, atas or baris.sel, strict=True)]
        yield atas


def _teks(sel: Sel) -> str:
    """Return what a cell says; of pictures and links what can be said in words."""
    lain = (getattr(satu, "alamat", "") or satu.keterangan for satu in sel.lampiran)
    return "\n".join(filter(None, (sel.teks, *lain)))


def _nilai(sel: Sel) -> str | int:
    match sel.nilai:
        case None:
            return _teks(sel)
        case Decimal():
            return str(sel.nilai)
        case bulat:
            return bulat


def _aman(teks: str) -> str:
    return f"'{teks}" if teks.startswith(_RUMUS) else teks
