"""
From a file to headings and rows of texts; the only part of the reader that does I/O.

Hostile files (bombs, cells at the far end, binary) end in a clear error.  Each kind of file has a
module of its own, which is imported when one is opened.
"""

from pathlib import Path

from skm.errors import DataError, Masalah
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.sumber.bentuk.atur import atur
from skm.tabulasi.sumber.bentuk.sebaran import SumberSebaran
from skm.tabulasi.sumber.blok import Jenis, Sumber
from skm.tabulasi.sumber.jenis import jenis_berkas
from skm.tabulasi.sumber.judul import Penilai
from skm.tabulasi.sumber.memori import SumberMemori
from skm.tabulasi.sumber.salah import gagal, tak_terbuka


def buka(
    jalur: Path | str,
    pengenal: Pengenal,
    pemetaan: Pemetaan,
    berkas: str | None = None,
    *,
    pengodean: str = "",
    jenis: Jenis | None = None,
) -> Sumber:
    """
    Open a file of answers, find its headings, and put its rows in order.

    Args:
        jalur: The file.
        pengenal: Knows what columns are called.
        pemetaan: What the user says about them.
        berkas: How the file is named in messages; None for its path.
        pengodean: The encoding of a CSV file, if somebody else looks after that.
        jenis: Of what kind it is; None to look.

    Raises:
        DataError: It cannot be read as what it is.
    """
    nama = str(jalur) if berkas is None else berkas
    jalur = Path(jalur)
    penilai = Penilai(pengenal, pemetaan)
    try:
        match jenis or jenis_berkas(jalur, nama):
            case "csv":
                from skm.tabulasi.sumber.csv import SumberCSV

                return atur(SumberCSV.buka(jalur, nama, penilai, pengodean), penilai, pemetaan)
            case "xlsx":
                from skm.tabulasi.sumber.xlsx import SumberXLSX

                buku = SumberXLSX.buka(jalur, nama, penilai, pemetaan)
                sumber = atur(buku, penilai, pemetaan)
                sumber.sambungan = tuple(atur(s, penilai, pemetaan) for s in buku.sambungan)
                return sumber
            case "jsonl":
                from skm.tabulasi.sumber.json import SumberJSONL

                return atur(SumberJSONL.buka(jalur, nama), penilai, pemetaan)
            case "json":
                from skm.tabulasi.sumber.json import SumberJSON

                sumber_json = SumberJSON.buka(jalur, nama, penilai, pemetaan.baris)
                return atur(sumber_json, penilai, pemetaan)
            case "parquet":
                raise gagal("perlu-mesin", nama, "pembaca tanpa mesin")
            case "zip":  # unpacked by `sebagai_berkas`, where that can be
                raise gagal("format-zip", nama, "–")
    except (OSError, ValueError) as salah:  # ValueError: a null in the name
        raise tak_terbuka(nama, salah) from None


def buka_memori(sumber: SumberMemori, pengenal: Pengenal, pemetaan: Pemetaan) -> Sumber:
    """
    Put rows in memory in order, as those of a file are.

    Raises:
        DataError: Their shape is another, or not certain.
    """
    penilai = Penilai(pengenal, pemetaan)
    if not sumber.cacahan:
        return atur(sumber, penilai, pemetaan)
    if asing := [*sumber.asing(penilai)]:
        raise DataError(
            Masalah(
                kode="unsur-tak-dikenal",
                berkas=sumber.berkas,
                ditemukan=k,
                diharapkan=", ".join(u.kode for u in pengenal.unsur),
            )
            for k in asing
        )
    return SumberSebaran(sumber, penilai)
