"""
What the cells of a column look like, whatever its heading says.

A column is an unsur only if its cells are answers: dates, times, durations, addresses, flags of
options and free text are none.  Some rows are looked at, never one cell alone.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal, TypeAlias

from skm.tabulasi.arti.baris import baris_jumlah
from skm.tabulasi.arti.kata import daftar_kata
from skm.tabulasi.arti.urai import Isi, seragam, urai

Rupa: TypeAlias = Literal[
    "kosong", "jawaban", "skala", "pilihan", "angka", "bebas", "tanda", "waktu", "lain"
]
"""
Blank; answers; figures of another scale; a few texts that no list has; other figures; free text;
flags of options (0 and 1); dates, times and durations; addresses and the like.
"""

BUKAN: frozenset[Rupa] = frozenset({"bebas", "tanda", "waktu", "lain"})
"""What answers to an unsur never look like."""
LEMAH: frozenset[Rupa] = frozenset({*BUKAN, "angka"})
"""What does not compete with answers."""

_SKALA_TERTINGGI = 10
_PILIHAN_TERBANYAK = 6  # different texts that still may be options
_JARANG = 5  # as many cells for each text, where there are more of them
_PALING_SEDIKIT = 3  # cells before free text can be told from options
_PEREMPAT = 4

_BULAN = "jan|feb|mar|apr|mei|may|jun|jul|agu|agt|aug|sep|okt|oct|nov|nop|des|dec"
_WAKTU = (
    r"[0-9]{4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?(?:[t ,].*)?"
    r"|[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ](?:[0-9]{4}|[0-9]{2})(?:[t ,].*)?"
    rf"|(?:[^\W\d_]+,? )?[0-9]{{1,2}}[- ](?:{_BULAN})[a-z]*[-, ]+[0-9]{{2,4}}.*"
    rf"|(?:{_BULAN})[a-z]*[. ]+[0-9]{{1,2}}, ?[0-9]{{4}}.*"
    r"|(?:(?:jam|pukul) ?)?[0-9]{1,3}[:.][0-9]{2}(?:[:.][0-9]{2}(?:[.,][0-9]+)?)?"
    r"(?: ?(?:am|pm|wib|wita|wit))?"
    r"|p(?:[0-9]+d)?t(?:[0-9.]+[hms])+"
    r"|(?:[<>±]|kurang dari|lebih dari|sekitar)? ?[0-9]+(?:[.,][0-9]+)?(?: ?[-–] ?[0-9]+)? ?"
    r"(?:detik|menit|jam|hari|minggu|bulan|tahun|seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?"
    r"|hari kerja)(?: [0-9]+ ?(?:detik|menit|jam|hari|minutes?|seconds?))*"
)
_JAM_TITIK = r"[0-9]{1,2}[.][0-9]{2}"  # may be a figure with two decimals as well
_ALAMAT = r"\S+@\S+[.]\S+|(?:https?:|www[.])\S+|[0-9a-f]{8}-[0-9a-f]{4}-\S+|uuid:\S+"


class Contoh:
    """
    Some rows of a file, as columns.

    Attributes:
        n: How many rows.
    """

    def __init__(self, judul: Sequence[str], baris: Sequence[Sequence[str]]) -> None:
        kepala = [j.strip() for j in judul]
        self._baris = [
            satu
            for satu in baris
            if len(satu) == len(kepala)
            and not baris_jumlah(next((s.strip() for s in satu if s.strip()), ""))
            and (satu[:1] != kepala[:1] or [s.strip() for s in satu] != kepala)
        ]
        self.n = len(self._baris)
        self._rupa: dict[int, Rupa] = {}

    def kolom(self, tempat: int) -> list[str]:
        """Return the cells of one column."""
        return [baris[tempat].strip() for baris in self._baris]

    def rupa(self, tempat: int) -> Rupa:
        """Return what the cells of one column look like."""
        if tempat not in self._rupa:
            self._rupa[tempat] = rupa(self.kolom(tempat))
        return self._rupa[tempat]

    def terisi(self, tempat: int) -> list[bool]:
        """Return which rows hold something in one column."""
        return [not hampa(teks) for teks in self.kolom(tempat)]


def hampa(teks: str) -> bool:
    """Return whether a cell holds no answer, however that is written."""
    return urai(teks).macam == "kosong"


def rupa(sel: Sequence[str]) -> Rupa:
    """
    Return what the cells of a column look like.

    Examples:
        >>> rupa(["4", "-", "3"]), rupa(["2024-03-01 08:00", "2024-03-02 09:10"])
        ('jawaban', 'waktu')
        >>> rupa(["0", "1", "0", "0"]), rupa(["", "N/A"]), rupa(["5", "2", "4"])
        ('tanda', 'kosong', 'jawaban')
    """
    # Cells of a column say the same few things many times over.
    semua = ((urai(satu), banyak) for satu, banyak in Counter(sel).items())
    isi = [(satu, banyak) for satu, banyak in semua if satu.macam != "kosong"]
    n = sum(banyak for _, banyak in isi)
    if not n:
        return "kosong"
    teks = Counter[str]()
    for satu, banyak in isi:
        teks[satu.teks] += banyak
    if _setengah(n, sum(b for t, b in teks.items() if _berwaktu(t))):
        return "waktu"
    if _setengah(n, sum(b for t, b in teks.items() if len(t) > 1 and re.fullmatch(_ALAMAT, t))):
        return "lain"
    if _tanda(teks):
        return "tanda"
    if _setengah(n, sum(banyak for satu, banyak in isi if _jawaban(satu))):
        return "jawaban"
    angka = [(satu.angka, banyak) for satu, banyak in isi if satu.angka is not None]
    berangka = sum(banyak for _, banyak in angka)
    if _setengah(n, berangka + sum(b for satu, b in isi if satu.macam == "pecahan")):
        return "skala" if berangka == n and max(angka)[0] <= _SKALA_TERTINGGI else "angka"
    if len(teks) <= _PILIHAN_TERBANYAK:
        # Long texts none of which stands there twice were written, not chosen.
        panjang = sum(banyak for satu, banyak in isi if satu.macam == "bebas")
        bebas = n >= _PALING_SEDIKIT and len(teks) == n and _setengah(n, panjang)
        return "bebas" if bebas else "pilihan"
    return "pilihan" if len(teks) * _JARANG <= n else "bebas"


def tanda(sel: Sequence[str], pilihan: str = "") -> bool:
    """
    Return whether cells say no more than whether an option was chosen.

    Args:
        sel: The cells; blank ones say that it was not.
        pilihan: The option, which may stand there itself.
    """
    kata = daftar_kata("kolom")["tanda"]
    boleh = {*kata["ya"], *kata["tidak"], seragam(pilihan)}
    return all(seragam(teks) in boleh or hampa(teks) for teks in sel)


def terpilih(teks: str, pilihan: str) -> bool:
    """Return whether a cell says that its option was chosen."""
    isi = seragam(teks)
    return isi in daftar_kata("kolom")["tanda"]["ya"] or (bool(isi) and isi == seragam(pilihan))


def _tanda(teks: Counter[str]) -> bool:
    """Return whether all texts are flags, and enough of them say no."""
    kata = daftar_kata("kolom")["tanda"]
    if not teks.keys() <= {*kata["ya"], *kata["tidak"]}:
        return False
    return sum(n for t, n in teks.items() if t in kata["tidak"]) * _PEREMPAT >= teks.total()


def _berwaktu(teks: str) -> bool:
    # No time has a single character; most answers have.
    return len(teks) > 1 and bool(re.fullmatch(_WAKTU, teks) and not re.fullmatch(_JAM_TITIK, teks))


def _jawaban(isi: Isi) -> bool:
    return isi.di_skala or isi.macam in ("kode", "ganda") or isi.terdaftar


def _setengah(n: int, banyak: int) -> bool:
    return 2 * banyak > n
