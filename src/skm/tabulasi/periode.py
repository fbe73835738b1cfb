"""
Which period answers are from, by their dates.

Only where the dates leave no choice: a period stands on the cover of a report and decides with what
it is compared, so a doubt is a question.  Answers of April and May may be of triwulan II, or of
those two months; few answers far from the others may be of the period, or slips of a pen.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from skm.bahasa import sebut_tanggal
from skm.errors import DataError
from skm.exact import format_id
from skm.model import Periode
from skm.model.jawaban import rentang_tanggal

_TANPA_TANGGAL = 5
"""Percent of the answers that may be without a date."""
_MENCOLOK = 90
"""Percent of the answers from which on a shorter period might be meant by all of them."""
_SELAIN_SATU = 3
"""Answers that are enough beside a single one far from them, however large a part that is."""
_TERPANJANG = 6
"""Months of the longest run in which so many answers are looked for, and of months as a period."""
_JEDA = 4
"""Whole months without any answer that one survey may have."""
_PALING_AWAL, _PALING_AKHIR = 1900, 9999
_MISALNYA = "--periode 2026-TW1"


def tulis_periode(periode: Periode) -> str:
    """
    Write a period as ``--periode`` takes it.

    Examples:
        >>> tulis_periode(Periode(tahun=2024, triwulan=1)), tulis_periode(Periode(tahun=2024))
        ('2024-TW1', '2024')
        >>> tulis_periode(Periode(dari="2024-11-01", sampai="2025-01-31"))
        '2024-11-01..2025-01-31'
    """
    if periode.tahun is None:
        return f"{periode.dari}..{periode.sampai}"
    if periode.triwulan:
        return f"{periode.tahun}-TW{periode.triwulan}"
    return f"{periode.tahun}-S{periode.semester}" if periode.semester else f"{periode.tahun}"


def periode_jawaban(hari: Iterable[str]) -> Periode:
    """
    Return the shortest period that holds all answers: triwulan, semester, year, or whole months.

    It is returned only where nothing else can be meant:

    - Its first and its last month have answers each; so April and May are not yet triwulan II.
    - No run of at most six months holds 90 % of the answers, or three and all but one, and is of
      another period; so one answer of August makes no period that began in August.
    - Months that are no triwulan, semester or year are six at most.
    - No more than four months in a row are without answers.
    - At most 5 % of the answers are without a date.

    Args:
        hari: The date of each answer in ISO form, without its day where only the month is known;
            empty where there is none.

    Raises:
        DataError: Too few answers have a date, or the dates leave a choice; what may be meant is in
            `saran` as options of the command.

    Examples:
        >>> str(periode_jawaban(["2026-04-01", "2026-05", "2026-06-30"]))
        'Triwulan II (April–Juni 2026)'
        >>> str(periode_jawaban(["2025-11", "2025-12", "2026-01"]))
        'November 2025 – Januari 2026'
    """
    jumlah = Counter(hari)
    tanpa = jumlah.pop("", 0)
    n = jumlah.total()
    if not n or tanpa * 100 > _TANPA_TANGGAL * (n + tanpa):
        raise DataError.satu(
            "periode-tanpa-tanggal",
            ditemukan=format_id(tanpa),
            diharapkan=format_id(n + tanpa),
            saran=_MISALNYA,
        )
    bulan = Counter[int]()
    for teks, banyak in jumlah.items():
        bulan[_urut(teks)] += banyak
    ujung = min(bulan), max(bulan)
    semua, sebagian = _terpendek(*ujung), _hampir_semua(bulan)
    sebagian = None if sebagian == semua else sebagian
    if semua is not None and sebagian is None and _pasti(semua, bulan):
        return semua
    mungkin = [sebagian, semua]
    if semua is not None and sebagian is None:
        mungkin.append(_bulan_penuh(*ujung))
    pilihan = [f"--periode {tulis_periode(p)}" for p in dict.fromkeys(mungkin) if p is not None]
    raise DataError.satu(
        "periode-belum-pasti",
        ditemukan=" s.d. ".join(dict.fromkeys(map(sebut_tanggal, rentang_tanggal(jumlah))))
        + ("" if sebagian is None else f" ({_sebut(sebagian, bulan)})"),
        saran=" | ".join(pilihan) or _MISALNYA,
    )


def _pasti(periode: Periode, bulan: Counter[int]) -> bool:
    """Return whether answers from its first month to its last are of that period and no other."""
    awal, akhir = (tahun * 12 + satu - 1 for tahun, satu in (periode.bulan[0], periode.bulan[-1]))
    lazim = periode.tahun is not None or akhir - awal < _TERPANJANG
    return lazim and {awal, akhir} <= {*bulan} and _jeda(bulan) <= _JEDA


def _jeda(bulan: Iterable[int]) -> int:
    """Return the most months in a row in between that have no answer."""
    return max((b - a - 1 for a, b in pairwise(sorted(bulan))), default=0)


def _urut(teks: str) -> int:
    """Return the number of a month, counted from year 0."""
    tahun, bulan, *_ = map(int, teks.split("-"))
    return tahun * 12 + bulan - 1


def _terpendek(pertama: int, terakhir: int) -> Periode | None:
    """Return the shortest period from one month to another; None where none of a survey is."""
    tahun, awal, akhir = pertama // 12, pertama % 12, terakhir % 12
    if tahun < _PALING_AWAL or terakhir // 12 >= _PALING_AKHIR or terakhir - pertama >= 12:
        return None
    if tahun == terakhir // 12:
        if awal // 3 == akhir // 3:
            return Periode(tahun=tahun, triwulan=awal // 3 + 1)
        if awal // 6 == akhir // 6:
            return Periode(tahun=tahun, semester=awal // 6 + 1)
        if awal // 3 == 0 and akhir // 3 == 3:
            return Periode(tahun=tahun)
    return _bulan_penuh(pertama, terakhir)


def _bulan_penuh(pertama: int, terakhir: int) -> Periode:
    sesudah = date((terakhir + 1) // 12, (terakhir + 1) % 12 + 1, 1)
    dari = date(pertama // 12, pertama % 12 + 1, 1)
    return Periode(dari=dari, sampai=sesudah - timedelta(days=1))


def _hampir_semua(bulan: Counter[int]) -> Periode | None:
    """Return the period of the shortest run of months with nearly all answers, but not all."""
    n, rentang = bulan.total(), max(bulan) - min(bulan)
    for panjang in range(1, min(_TERPANJANG, rentang) + 1):
        isi = {m: sum(bulan[m + i] for i in range(panjang)) for m in sorted(bulan)}
        awal = max(isi, key=isi.__getitem__)
        satu_luar = isi[awal] == n - 1 >= _SELAIN_SATU
        if satu_luar or isi[awal] * 100 >= n * _MENCOLOK:
            return _terpendek(awal, awal + panjang - 1)
    return None


def _sebut(periode: Periode, bulan: Counter[int]) -> str:
    dalam = sum(bulan[tahun * 12 + satu - 1] for tahun, satu in periode.bulan)
    return f"{format_id(dalam)} dari {format_id(bulan.total())} jawaban pada {periode.ringkas}"
