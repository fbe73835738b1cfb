"""The door to counts: whatever people have, counted."""

from collections.abc import Iterable, Sequence
from typing import TypedDict, Unpack

import attrs

from skm.dasar import Peta, tampilan
from skm.errors import ArgumenError, DataError, Masalah
from skm.model import Konvensi, LembarJawaban, Periode, Tabulasi
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import pintu_hukum
from skm.tabulasi.arti.pemetaan import (
    Grup,
    KolomPengguna,
    PemetaanAtauIsi,
    PilihanTersembunyi,
    daftar_grup,
)
from skm.tabulasi.bacaan import BacaanJawaban, Ganda
from skm.tabulasi.cacah import cacah_lembar
from skm.tabulasi.masukan import MasukanTabulasi
from skm.tabulasi.pilih import PilihanMesin, hitung_jawaban


class CaraBaca(TypedDict, total=False):
    """
    How answers are read, where the usual will not do.

    Attributes:
        judul: Names of the columns of rows that bring none.
        nama: How messages name what is read.
        mesin: Who counts.
        pemetaan: What the user says about columns and texts.
        kolom: Headings by unsur or part of the profile.
        periode: Count only rows with a date in it.
        ganda: Whether sheets that repeat an earlier one are counted or left out.
        lembar: Sheets of a workbook to read.
        tersembunyi: What is done with hidden rows, columns and sheets.
    """

    judul: Iterable[str] | None
    nama: str | Sequence[str]
    mesin: PilihanMesin | None
    pemetaan: PemetaanAtauIsi | None
    kolom: KolomPengguna | None
    periode: Periode | None
    ganda: Ganda
    lembar: str | Sequence[str]
    tersembunyi: PilihanTersembunyi | None


@pintu_hukum
def tabulasikan(
    masukan: MasukanTabulasi,
    *,
    grup: Grup | None = None,
    regulasi: Regulasi | str | None = None,
    konvensi: Konvensi | None = None,
    **cara: "Unpack[CaraBaca]",
) -> Tabulasi:
    """
    Count answers, in whatever they come.

    Args:
        masukan: All that `skm.baca_jawaban` reads; answer sheets; or counts already, as they are.
            A table is counted on its engine.
        grup: Parts of the profile by which to count as well, or of counts the groups to keep; None
            for all that is there, or for none where an engine counts.
        regulasi: The rule set, or its id, whose unsur to look for; None for the one in force.
        konvensi: Says which unsur are the office's own, which are not asked, and how many answers
            may be unreadable; None for its defaults.
        cara: How they are read, as for `skm.baca_jawaban`.

    Returns:
        Counts of all respondents and of every group.  Remarks of the reader are in what
        `skm.baca_jawaban` and `skm.tabulasi.hitung_jawaban` return.

    Raises:
        DataError: As `skm.baca_jawaban` does: questions, too many answers that cannot be read, all
            that is wrong; or there is no such group.
        ArgumenError: *masukan* is nothing of the kind, or *cara* has no effect on it.

    Examples:
        >>> tabulasikan({f"U{i}": (0, 1, 9, 16) for i in range(1, 10)}).semua.n
        26
    """
    if isinstance(masukan, Tabulasi | BacaanJawaban | LembarJawaban):
        if cara:
            diharapkan = "nothing: these answers have been read"
            raise ArgumenError.satu(next(iter(cara)), ditemukan="a value", diharapkan=diharapkan)
        if isinstance(masukan, LembarJawaban):
            return _dari_lembar(masukan, grup)
        tabulasi = masukan if isinstance(masukan, Tabulasi) else masukan.tabulasi
        return tabulasi if grup is None else _hanya(tabulasi, grup)
    konvensi = konvensi or Konvensi()
    return hitung_jawaban(
        masukan,
        grup=grup,
        regulasi=regulasi,
        unsur_tambahan=konvensi.unsur_tambahan,
        tanpa=konvensi.tanpa,
        batas_tak_terbaca=konvensi.batas_tak_terbaca,
        **cara,
    ).tabulasi


def _dari_lembar(lembar: LembarJawaban, grup: Grup | None) -> Tabulasi:
    pilih = daftar_grup(grup)
    _periksa(pilih or (), [d for d in lembar.profil if d != "tanggal"])
    return cacah_lembar(lembar, pilih)


def _hanya(tabulasi: Tabulasi, grup: Grup) -> Tabulasi:
    pilih = daftar_grup(grup) or ()
    _periksa(pilih, tabulasi.kelompok)
    return attrs.evolve(tabulasi, kelompok=Peta({d: tabulasi.kelompok[d] for d in pilih}))


def _periksa(grup: Iterable[str], ada: Iterable[str]) -> None:
    """Stop where counts have no such group."""
    ada = [*ada]
    if salah := [
        Masalah(
            kode="dimensi-tidak-dikenal",
            lokasi="grup",
            ditemukan=tampilan(d),
            diharapkan=", ".join(ada) or "–",
        )
        for d in grup
        if d not in ada
    ]:
        raise DataError(salah)
