"""Answer sheets: what respondents said, one character per answer."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from skm.bahasa import sebaris
from skm.dasar import Benda, Peta, adalah, tampilan
from skm.errors import Masalah
from skm.model.unsur import KodeUnsur
from skm.syarat import (
    ISI,
    KODE_TANYA,
    TEKS,
    Dari,
    banyak,
    bulat,
    diolah,
    menurut,
    periksa,
    peta_dari,
    satu,
    tersusun_dari,
)

KOSONG = "-"
"""Stands for an answer that was not given."""
DITOLAK = "x"
"""Stands for an answer that was given but is none on the scale; never counted."""
SKALA = "1234"
"""The answers."""

DIMENSI = (
    "unit",
    "layanan",
    "jenis_kelamin",
    "usia",
    "pendidikan",
    "pekerjaan",
    "disabilitas",
)
"""Parts of a respondent's profile by which results are grouped, in the order of the tables."""

_MAKS = 10**12


def _tanpa_profil() -> Peta[str, tuple[str, ...]]:
    return Peta()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Saran(Benda):
    """
    A suggestion, and how many respondents wrote it.

    Attributes:
        teks: What was written.
        banyak: How often, to the letter.
    """

    teks: str = attrs.field(metadata=ISI)
    banyak: int = attrs.field(default=1, metadata=bulat(1, _MAKS))


def _kumpulkan(isi: Any) -> Any:
    """
    Group suggestions, or plain texts, and put them in the order of their texts.

    Nothing that holds them can then tell from which sheet one came.
    """
    if not adalah(isi, tuple):
        return isi
    hitung: dict[str, int] = {}
    for butir in isi:
        saran = isinstance(butir, Saran)
        if not saran and periksa(ISI, butir):
            return isi  # for the rules to refuse, at its own place
        teks, n = (butir.teks, butir.banyak) if saran else (butir, 1)
        hitung[teks] = hitung.get(teks, 0) + n
    return tuple(Saran(teks=t, banyak=hitung[t]) for t in sorted(hitung, key=_urut))


def bunyi(teks: str) -> str:
    """
    Return a text as it is read out: without capitals, line ends and runs of blanks.

    Examples:
        >>> bunyi("Tambah  Kursi")
        'tambah kursi'
    """
    from unicodedata import normalize

    return sebaris(normalize("NFKC", teks).casefold())


def _urut(teks: str) -> tuple[str, str]:
    return bunyi(teks), teks


SARAN = diolah(
    banyak(menurut(lambda n: satu(Saran) if isinstance(n, Saran) else ISI, ISI, satu(Saran))),
    lalu=_kumpulkan,
)
"""Suggestions, or plain texts, grouped."""


def _kosongkan(isi: Any) -> Any:
    """Return texts of a profile with nothing where one is blank: it names nobody's class."""
    if not adalah(isi, tuple) or {*map(type, isi)} != {str}:
        return isi  # for the rules to refuse
    hampa = {t for t in {*isi} if t and not t.strip()}
    return tuple("" if t in hampa else t for t in isi) if hampa else isi


@attrs.frozen(kw_only=True, eq=False, repr=False)
class LembarJawaban(Benda):
    """
    The answers of all respondents, kept as the columns of one table.

    Column texts are compact (nine bytes a respondent), quick to count and easy to compare.

    Attributes:
        jawaban: Per unsur, or of several questions about one per question (U1a, U1b), one
            character for each respondent: ``1`` to ``4``, ``-`` for an answer
            not given, ``x`` for one that is not on the scale.  All of the same length.
        profil: Per part of the profile (see `DIMENSI`) one text for each respondent, empty where
            it is unknown; also ``tanggal``, as ISO dates, without the day where only the month is
            known (``2024-03``).
        saran: Suggestions, equal ones counted, in the order of their texts: nothing tells which
            respondent made one.  Given as plain texts too.
        tanpa_jawaban: Sheets without a single answer, left out of everything else.
        ganda: Sheets that repeat an earlier one; they are counted all the same.
        dibuang: Sheets that repeated an earlier one and were left out of everything else.
    """

    jawaban: Peta[KodeUnsur, str] = attrs.field(
        converter=Dari[Mapping[KodeUnsur, str]],
        repr=lambda isi: f"({len(isi)} kolom)",  # nobody's answers get into a log that way
        metadata=peta_dari(KODE_TANYA, tersusun_dari("1234-x")),
    )
    profil: Peta[str, tuple[str, ...]] = attrs.field(
        factory=_tanpa_profil,
        converter=Dari[Mapping[str, Iterable[str]]],
        repr=lambda isi: f"({len(isi)} kolom)",
        metadata=peta_dari(ISI, diolah(banyak(TEKS), lalu=_kosongkan)),
    )
    saran: tuple[Saran, ...] = attrs.field(
        default=(),
        converter=Dari[Iterable[Saran | str]],
        repr=lambda isi: f"({len(isi)} saran)",
        metadata=SARAN,
    )
    tanpa_jawaban: int = attrs.field(default=0, metadata=bulat(0, _MAKS))
    ganda: int = attrs.field(default=0, metadata=bulat(0, _MAKS))
    dibuang: int = attrs.field(default=0, metadata=bulat(0, _MAKS))

    @property
    def n(self) -> int:
        """Number of respondents."""
        return max(map(len, self.jawaban.values()), default=0)

    def _antarbidang(self) -> Iterator[Masalah]:
        if not self.jawaban:
            yield Masalah(kode="kosong", lokasi=".jawaban")
        n = self.n
        for nama, isi in (("jawaban", self.jawaban), ("profil", self.profil)):
            yield from _sama_panjang(nama, isi, n)
        hari = self.profil.get("tanggal", ())
        salah = {teks for teks in {*hari} if teks and not _tanggal_sah(teks)}
        for i in [i for i, teks in enumerate(hari) if teks in salah] if salah else ():
            lokasi = f".profil.tanggal[{i}]"
            yield Masalah(kode="bukan-tanggal", lokasi=lokasi, ditemukan=tampilan(hari[i]))


def rentang_tanggal(tanggal: Iterable[str]) -> tuple[str, ...]:
    """
    Return the first and the last of some dates in ISO form; nothing of none.

    Where an end is a month without a day, nobody knows of days in it whether they are earlier.

    Examples:
        >>> rentang_tanggal(["2025-11-20", "2025-12-01", "2025-11", "2025-12"])
        ('2025-11', '2025-12')
    """
    semua = set(tanggal)
    return (min(semua), max(semua, key=lambda t: t.ljust(10, "~"))) if semua else ()


def _tanggal_sah(teks: str) -> bool:
    iso = f"{teks}-01" if len(teks) == len("2024-03") else teks
    try:
        return date.fromisoformat(iso).isoformat() == iso
    except ValueError:
        return False


def _sama_panjang(nama: str, isi: Mapping[str, Any], n: int) -> Iterator[Masalah]:
    for kunci, kolom in isi.items():
        if len(kolom) != n:
            yield Masalah(
                kode="panjang-kolom",
                lokasi=f".{nama}.{kunci}",
                ditemukan=str(len(kolom)),
                diharapkan=str(n),
            )
