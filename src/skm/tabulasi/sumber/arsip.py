"""What is packed in a zip: a workbook, something else, or one file of answers to take out."""

import shutil
import zipfile
from pathlib import Path, PurePosixPath

from skm.batas import MAKS_DI_ZIP, mb
from skm.dasar import tampilan
from skm.tabulasi.sumber.blok import AKHIRAN, Jenis
from skm.tabulasi.sumber.salah import gagal

_TERBACA = (*AKHIRAN, ".parquet", ".pq", ".xls", ".xlsb", ".ods")  # of members that may be answers
_ODF = "application/vnd.oasis.opendocument.spreadsheet"


def jenis_zip(jalur: Path, berkas: str) -> Jenis | None:
    """Tell what is packed in a zip; None if it cannot be looked into."""
    try:
        with zipfile.ZipFile(jalur) as arsip:
            nama = set(arsip.namelist())
            tipe = (
                arsip.read("mimetype")[:100].decode("ascii", "replace")
                if "mimetype" in nama
                else ""
            )
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError, OSError):
        return None  # whoever reads it says what is wrong
    if "[Content_Types].xml" in nama:
        if any(n.startswith("xl/") and n.endswith(".bin") and "workbook" in n for n in nama):
            raise gagal("format-xlsb", berkas)
        if any(n.startswith("xl/") for n in nama) or not any(
            n.startswith(("word/", "ppt/")) for n in nama
        ):
            return "xlsx"
        raise gagal("format-lain", berkas)
    if tipe.startswith(_ODF):
        raise gagal("format-ods", berkas)
    if any(n.endswith(".iwa") or n == "Index.zip" for n in nama):
        raise gagal("format-numbers", berkas)
    if tipe:
        raise gagal("format-lain", berkas)
    return "zip"


def _anggota(jalur: Path) -> list[str]:
    """Return the members of a zip that may be answers."""
    with zipfile.ZipFile(jalur) as arsip:
        nama = [n for n in arsip.namelist() if not n.endswith("/")]
    return [n for n in nama if not n.startswith("__MACOSX/") and n.lower().endswith(_TERBACA)]


def satu_dari_zip(jalur: Path, berkas: str, folder: Path) -> Path:
    """Unpack the one file of answers in a zip."""
    nama = _anggota(jalur)
    if len(nama) != 1:
        daftar = ", ".join(map(tampilan, nama[:12])) or "–"
        raise gagal("format-zip", berkas, daftar)
    try:
        with zipfile.ZipFile(jalur) as arsip:
            info = arsip.getinfo(nama[0])
            if info.file_size > MAKS_DI_ZIP:
                besar, batas = mb(info.file_size), mb(MAKS_DI_ZIP)
                raise gagal("isi-terlalu-besar", berkas, besar, batas, lokasi=nama[0])
            tujuan = folder / f"jawaban{PurePosixPath(nama[0]).suffix.lower()}"
            with arsip.open(info) as dari, tujuan.open("wb") as ke:
                shutil.copyfileobj(dari, ke)
    except RuntimeError:  # as `zipfile` says that a password is needed
        raise gagal("zip-bersandi", berkas) from None
    except (zipfile.BadZipFile, NotImplementedError, EOFError):
        raise gagal("zip-rusak", berkas) from None
    return tujuan
