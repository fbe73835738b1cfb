"""
Who counts a file of answers: skm's own reader, or an engine.

The user's word goes first.  Without it Parquet and large CSV files go to an engine, the latter
only if one is installed and can do what is asked.
"""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from skm.errors import DataError
from skm.model import BatasTakTerbaca, KodeUnsur, Periode, Unsur
from skm.regulasi import Regulasi
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.bacaan import PYTHON, BacaanJawaban, Ganda
from skm.tabulasi.mesin.berkas import (
    AKHIRAN_CSV,
    AKHIRAN_PARQUET,
    NamaMesin,
    mesin_terpasang,
)

PilihanMesin: TypeAlias = Literal["python", "polars", "duckdb"]
"""Who may count: an engine, or the reader that needs none."""

_HANYA_SENDIRI = "--periode, --ganda buang"


def hitung_jawaban(
    jalur: Path | str,
    *,
    mesin: PilihanMesin | None = None,
    pemetaan: Pemetaan | None = None,
    grup: Sequence[str] = (),
    regulasi: Regulasi | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    tanpa: Collection[KodeUnsur] = (),
    periode: Periode | None = None,
    ganda: Ganda = "hitung",
    batas_tak_terbaca: BatasTakTerbaca | None = None,
    kemajuan: Callable[[int], None] | None = None,
    kabar: Callable[[str], object] | None = None,
) -> BacaanJawaban:
    """
    Count a file of answers with whatever is quickest for it, and look for everything odd.

    Args:
        jalur: The file: CSV, XLSX, JSON lines, JSON or Parquet.
        mesin: Who counts: an engine, or ``python`` for the reader that needs none; None to choose
            by kind and size of the file.
        pemetaan: What the user says about its columns and texts.
        grup: Parts of the profile by which to count as well.
        regulasi: Whose unsur to look for; None for the one in force.
        unsur_tambahan: The office's own unsur.
        tanpa: Unsur of the rule set that are not asked.
        periode: Count only rows with a date in it; engines cannot.
        ganda: Whether sheets that repeat an earlier one are counted or left out; engines cannot
            leave them out.
        batas_tak_terbaca: How many answers may be unreadable, as the convention says; None for the
            usual.
        kemajuan: Called with the number of rows on the way, where no engine counts.
        kabar: Called with what the user should know of the choice, in Indonesian.

    Raises:
        DataError: As `skm.baca_jawaban` and `skm.tabulasi.baca_besar` do, or the engine cannot do
            what is asked.
    """
    hanya_sendiri = periode is not None or ganda == "buang"
    kabari = kabar or _diam
    if nama := _pilih(str(jalur), mesin, hanya_sendiri=hanya_sendiri, kabari=kabari):
        from skm.tabulasi.mesin.baca import baca_besar

        try:
            return baca_besar(
                jalur,
                mesin=nama,
                kolom=pemetaan,
                regulasi=regulasi,
                unsur_tambahan=unsur_tambahan,
                tanpa=tanpa,
                grup=grup,
                statistik=True,
                ganda=True,
                teliti=True,
                batas_tak_terbaca=batas_tak_terbaca,
            )
        except DataError as salah:
            gagal = any(m.kode == "mesin-gagal" for m in salah.masalah)
            if mesin is not None or not gagal or _parquet(jalur):
                raise
        kabari(f"Mesin {nama} tidak dapat membaca berkas ini; dibaca dengan pembaca bawaan.")
    from skm.tabulasi.baca.jawaban import baca_jawaban

    return baca_jawaban(
        jalur,
        pemetaan=pemetaan,
        regulasi=regulasi,
        unsur_tambahan=unsur_tambahan,
        tanpa=tanpa,
        periode=periode,
        dimensi=grup or None,
        ganda=ganda,
        batas_tak_terbaca=batas_tak_terbaca,
        kemajuan=kemajuan,
    )


def _pilih(
    berkas: str,
    mesin: PilihanMesin | None,
    *,
    hanya_sendiri: bool,
    kabari: Callable[[str], object],
) -> NamaMesin | None:
    """Return the engine to count with; None for skm's own reader."""
    parquet = _parquet(berkas)
    if mesin == PYTHON or (parquet and hanya_sendiri):
        if parquet:
            sebab = f"--mesin {PYTHON}" if mesin else _HANYA_SENDIRI
            raise DataError.satu("perlu-mesin", berkas=berkas, ditemukan=sebab)
        return None
    if mesin is not None:
        if hanya_sendiri:
            raise DataError.satu(
                "mesin-tidak-dapat", berkas=berkas, ditemukan=mesin, diharapkan=_HANYA_SENDIRI
            )
        return mesin
    if not parquet and (hanya_sendiri or not _besar(berkas)):
        return None
    ada = mesin_terpasang()
    if ada is None and parquet:
        return "polars"  # which then says how to install it
    if ada is None:
        kabari(
            "Berkas ini besar; penghitungannya lebih cepat dengan mesin data: "
            'pip install "skm[polars]"'
        )
    return ada


def _parquet(jalur: Path | str) -> bool:
    return Path(jalur).suffix.lower() in AKHIRAN_PARQUET


def _besar(berkas: str) -> bool:
    from skm.tabulasi.baca.jawaban import MAKS_SIMPAN

    jalur = Path(berkas)
    if jalur.suffix.lower() not in AKHIRAN_CSV:
        return False
    try:
        return jalur.stat().st_size > MAKS_SIMPAN["csv"]
    except OSError:
        return False  # the reader says what is wrong


def _diam(_: str) -> None:
    """Nobody wants to know."""
