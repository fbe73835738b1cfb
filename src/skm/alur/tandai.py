"""A copy of a workbook to fill in, with what is wrong with it on its cells."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from skm.errors import DataError, Masalah
from skm.isian.denah import PETUNJUK
from skm.model import Temuan, Tingkat
from skm.office.tandai import SelBertanda, tandai
from skm.pesan import kalimat

_WARNA = {Tingkat.GALAT: "F8CBAD", Tingkat.PERINGATAN: "FFE699", Tingkat.CATATAN: "DDEBF7"}


def tandai_isian(
    berkas: Path | str, temuan: Iterable[Temuan] = (), masalah: Iterable[Masalah] = ()
) -> bytes:
    """
    Return a copy of a workbook with remarks on the cells that findings and problems are about.

    What is about no cell of this workbook stands on the first sheet.  Reading the copy is
    reading the workbook.

    Args:
        berkas: The workbook.
        temuan: Findings in it, gravest first; those that do not count are left out.
        masalah: Problems of it.

    Raises:
        DataError: The workbook cannot be read, or is written in an unusual way.
    """
    nama = str(berkas)
    try:
        isi = Path(berkas).read_bytes()
        return tandai(isi, [*_dari_masalah(masalah, nama), *_dari_temuan(temuan, nama)])
    except OSError as salah:
        sebab = salah.strerror or str(salah)
        raise DataError.satu("berkas-tidak-terbaca", berkas=nama, ditemukan=sebab) from None
    except Exception:  # it was read, so it is whole
        raise DataError.satu("tandai-tak-biasa", berkas=nama) from None


def _dari_masalah(semua: Iterable[Masalah], berkas: str) -> Iterator[SelBertanda]:
    for m in semua:
        teks = kalimat(m)
        lembar, sel = "", ""
        if m.berkas in ("", berkas):
            lembar, _, sel = m.sel.rpartition("!")
            teks = teks.removeprefix(f"{berkas}:").removeprefix(f"{m.sel}: ").strip()
            teks = teks[:1].upper() + teks[1:]
        yield SelBertanda(lembar or PETUNJUK, sel or "A1", teks, _WARNA[Tingkat.GALAT])


def _dari_temuan(semua: Iterable[Temuan], berkas: str) -> Iterator[SelBertanda]:
    for t in semua:
        if t.berlaku and t.berkas == berkas:
            lembar, sel = t.tempat.lembar, t.tempat.sel
            if not (lembar and sel):
                lembar, sel = PETUNJUK, "A1"
            teks = f"{str(t.tingkat).capitalize()} {t.aturan}: {t.pesan}"
            yield SelBertanda(lembar, sel, teks, _WARNA[t.tingkat])
