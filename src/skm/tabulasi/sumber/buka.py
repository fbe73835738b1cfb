"""
From a file to headings and rows of texts; the only part of the reader that does I/O.

Hostile files (bombs, cells at the far end, binary) end in a clear error.  Each kind of file has a
module of its own, which is imported when one is opened.
"""

from pathlib import Path

from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.sumber.bentuk.atur import atur
from skm.tabulasi.sumber.blok import Format, Sumber
from skm.tabulasi.sumber.judul import Penilai
from skm.tabulasi.sumber.salah import gagal, tak_terbuka

AKHIRAN: dict[str, Format] = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
}


def buka(
    jalur: Path | str,
    pengenal: Pengenal,
    pemetaan: Pemetaan,
    berkas: str | None = None,
    *,
    pengodean: str = "",
) -> Sumber:
    """
    Open a file of answers, find its headings, and put its rows in order.

    Args:
        jalur: The file.
        pengenal: Knows what columns are called.
        pemetaan: What the user says about them.
        berkas: How the file is named in messages; None for its path.
        pengodean: The encoding of a CSV file, if somebody else looks after that.

    Raises:
        DataError: It cannot be read as what its suffix says.
    """
    nama = str(jalur) if berkas is None else berkas
    jalur = Path(jalur)
    akhiran = jalur.suffix.lower()
    if akhiran in (".xls", ".ods"):
        raise gagal("format-lama", nama, akhiran, ".xlsx, .csv")
    if akhiran not in AKHIRAN:
        dikenal = ", ".join(AKHIRAN)
        raise gagal("format-tidak-dikenal", nama, jalur.suffix or nama, dikenal)
    penilai = Penilai(pengenal, pemetaan)
    try:
        match AKHIRAN[akhiran]:
            case "csv":
                from skm.tabulasi.sumber.csv import SumberCSV

                return atur(SumberCSV.buka(jalur, nama, penilai, pengodean), penilai, pemetaan)
            case "xlsx":
                from skm.tabulasi.sumber.xlsx import SumberXLSX

                sumber = SumberXLSX.buka(jalur, nama, penilai, pemetaan.lembar)
                return atur(sumber, penilai, pemetaan)
            case "jsonl":
                from skm.tabulasi.sumber.json import SumberJSONL

                return atur(SumberJSONL.buka(jalur, nama), penilai, pemetaan)
            case "json":
                from skm.tabulasi.sumber.json import SumberJSON

                return atur(SumberJSON.buka(jalur, nama, pemetaan.baris), penilai, pemetaan)
    except (OSError, ValueError) as salah:  # ValueError: a null in the name
        raise tak_terbuka(nama, salah) from None
