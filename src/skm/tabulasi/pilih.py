"""
Who counts a file of answers: skm's own reader, or an engine.

The user's word goes first.  Without it Parquet and large CSV files go to an engine, the latter
only if one is installed and can do what is asked.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

from skm.errors import DataError, Masalah
from skm.model import BatasTakTerbaca, KodeUnsur, Periode, Unsur
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import pintu_hukum
from skm.tabulasi.arti.pemetaan import (
    Grup,
    KolomPengguna,
    Pemetaan,
    PemetaanAtauIsi,
    PilihanTersembunyi,
)
from skm.tabulasi.bacaan import PYTHON, BacaanJawaban, Ganda
from skm.tabulasi.masukan import MasukanDikenal, MasukanJawaban, TabelAsli, kenali_masukan
from skm.tabulasi.mesin.berkas import AKHIRAN_CSV, AKHIRAN_PARQUET
from skm.tabulasi.mesin.terpasang import NamaMesin, mesin_terpasang
from skm.tabulasi.sumber.jenis import jenis_berkas

PilihanMesin: TypeAlias = Literal["python", "polars", "duckdb"]
"""Who may count: an engine, or the reader that needs none."""

_HANYA_SENDIRI = "--periode, --ganda buang"
_BEBERAPA = "beberapa berkas sekaligus, bita, aliran, atau isi memori"


@pintu_hukum
def hitung_jawaban(
    masukan: MasukanJawaban,
    *,
    judul: Iterable[str] | None = None,
    nama: str | Sequence[str] = "",
    mesin: PilihanMesin | None = None,
    pemetaan: PemetaanAtauIsi | None = None,
    kolom: KolomPengguna | None = None,
    grup: Grup | None = None,
    regulasi: Regulasi | str | None = None,
    unsur_tambahan: Sequence[Unsur] = (),
    tanpa: Collection[KodeUnsur] = (),
    periode: Periode | None = None,
    ganda: Ganda = "hitung",
    batas_tak_terbaca: BatasTakTerbaca | None = None,
    lembar: str | Sequence[str] = (),
    tersembunyi: PilihanTersembunyi | None = None,
    kemajuan: Callable[[int], None] | None = None,
    kabar: Callable[[str], object] | None = None,
) -> BacaanJawaban:
    """
    Count answers with whatever is quickest for them, and look for everything odd.

    A table is counted on its engine.  Several files are summed; without an engine, unless all of
    them are Parquet.

    Args:
        masukan: As for `skm.baca_jawaban`; of files also Parquet.
        judul: As for `skm.baca_jawaban`.
        nama: How messages name it, as for `skm.baca_jawaban`.
        mesin: Who counts: an engine, or ``python`` for the reader that needs none; None to choose
            by kind and size of the file.
        pemetaan: What the user says about its columns and texts, as for `skm.baca_jawaban`.
        kolom: Headings by unsur or part of the profile; before those of `pemetaan`.
        grup: Parts of the profile by which to count as well; None for none where an engine counts,
            else as for `skm.baca_jawaban`.
        regulasi: The rule set, or its id, whose unsur to look for; None for the one in force.
        unsur_tambahan: The office's own unsur.
        tanpa: Unsur of the rule set that are not asked.
        periode: Count only rows with a date in it; engines cannot.
        ganda: Whether sheets that repeat an earlier one are counted or left out; engines cannot
            leave them out.
        batas_tak_terbaca: How many answers may be unreadable, as the convention says; None for the
            usual.
        lembar: Sheets of a workbook to read; none for those of `pemetaan`.
        tersembunyi: What is done with hidden rows, columns and sheets of a workbook; None for what
            `pemetaan` says.
        kemajuan: Called with the number of rows on the way, where no engine counts.
        kabar: Called with what the user should know of the choice, in Indonesian.

    Raises:
        DataError: As `skm.baca_jawaban` and `skm.tabulasi.baca_besar` do, or the engine cannot do
            what is asked.
        ArgumenError: *masukan* is nothing of the kind.
    """
    hanya_sendiri = periode is not None or ganda == "buang"
    kabari = kabar or _diam
    minta = Pemetaan.dari(pemetaan, kolom).untuk_buku(lembar, tersembunyi)
    dikenal = kenali_masukan(masukan, nama=nama, judul=judul)
    di_mesin: dict[str, Any] = {
        "pemetaan": minta,
        "grup": grup or (),
        "regulasi": regulasi,
        "unsur_tambahan": unsur_tambahan,
        "tanpa": tanpa,
        "statistik": True,
        "ganda": "hitung",
        "teliti": True,
        "batas_tak_terbaca": batas_tak_terbaca,
    }
    if isinstance(dikenal, TabelAsli) and mesin is None and not hanya_sendiri:
        from skm.tabulasi.mesin.baca import dari_tabel

        return dari_tabel(
            dikenal.isi,
            **di_mesin,
        )
    berkas = _berkas(dikenal)
    if isinstance(berkas, str | Path):
        mesin_pilihan = _pilih(str(berkas), mesin, hanya_sendiri=hanya_sendiri, kabari=kabari)
    else:
        mesin_pilihan = _pilih_beberapa(berkas, mesin, hanya_sendiri=hanya_sendiri, nama=nama)
    if mesin_pilihan is not None and berkas is not None:
        from skm.tabulasi.mesin.baca import baca_besar

        try:
            return baca_besar(
                berkas,
                mesin=mesin_pilihan,
                **di_mesin,
            )
        except DataError as salah:
            gagal = any(m.kode == "mesin-gagal" for m in salah.masalah)
            if mesin is not None or not gagal or not isinstance(berkas, str | Path):
                raise
            if _parquet(berkas):
                raise
        kabari(
            f"Mesin {mesin_pilihan} tidak dapat membaca berkas ini; dibaca dengan pembaca bawaan."
        )
    from skm.tabulasi.baca.jawaban import baca_jawaban

    return baca_jawaban(
        cast("MasukanJawaban", dikenal),  # which it takes for what it is
        nama=nama,
        pemetaan=minta,
        grup=grup,
        regulasi=regulasi,
        unsur_tambahan=unsur_tambahan,
        tanpa=tanpa,
        periode=periode,
        ganda=ganda,
        batas_tak_terbaca=batas_tak_terbaca,
        kemajuan=kemajuan,
    )


def _berkas(dikenal: MasukanDikenal) -> Path | str | list[Path | str] | None:
    """Return the file, or the files where several are given; None where one is no file."""
    if not isinstance(dikenal, list):
        return None
    semua = [j for j in dikenal if isinstance(j, str | Path)]
    if len(semua) < len(dikenal):
        return None
    return semua[0] if len(semua) == 1 else semua


def _pilih_beberapa(
    semua: Sequence[Path | str] | None,
    mesin: PilihanMesin | None,
    *,
    hanya_sendiri: bool,
    nama: str | Sequence[str],
) -> NamaMesin | None:
    """Return the engine to count several files with, or what is no file."""
    parquet = [str(j) for j in semua or () if _parquet(j)]
    if semua is not None and len(parquet) == len(semua):
        return _pilih(parquet[0], mesin, hanya_sendiri=hanya_sendiri, kabari=_diam)
    if parquet:
        raise DataError(Masalah(kode="perlu-mesin", berkas=j, ditemukan=_BEBERAPA) for j in parquet)
    if mesin not in (None, PYTHON):
        berkas = ", ".join(map(str, semua or ())) or (nama if isinstance(nama, str) else "")
        raise DataError.satu(
            "mesin-tidak-dapat", berkas=berkas, ditemukan=mesin or "", diharapkan=_BEBERAPA
        )
    return None


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
        return jalur.stat().st_size > MAKS_SIMPAN["csv"] and jenis_berkas(jalur, berkas) == "csv"
    except (OSError, DataError):
        return False  # the reader says what is wrong


def _diam(_: str) -> None:
    """Nobody wants to know."""
