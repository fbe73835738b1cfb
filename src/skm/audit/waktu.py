"""Spans of time as documents write them."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from skm.bahasa import BULAN, romawi

_SINGKAT = {"ags": 8, "agt": 8, "agust": 8, "sept": 9, "nop": 11, "pebruari": 2, "nopember": 11}
_NOMOR = {
    **{b.lower(): i for i, b in enumerate(BULAN, start=1)},
    **{b.lower()[:3]: i for i, b in enumerate(BULAN, start=1)},
    **_SINGKAT,
}
_URUT = {
    **{romawi(n).lower(): n for n in range(1, 5)},
    **{str(n): n for n in range(1, 5)},
    "pertama": 1,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
}
_BANYAK_BULAN = {"bulan": 1, "triwulan": 3, "semester": 6, "tahun": 12}
_TAHUN_TERAWAL = 1900


def _salah_satu(kata: dict[str, int]) -> str:
    return "|".join(sorted(kata, key=len, reverse=True))


_KATA = re.compile(
    rf"""
      (?:\b(?P<hari>\d{{1,2}})\s+)?\b(?P<bulan>{_salah_satu(_NOMOR)})\b
    | \b(?P<bagian>triwulan|kuartal|tw|semester|smt)\.?\s*(?:ke\W?\s*)?
        (?P<nomor>{_salah_satu(_URUT)})\b
    | \b(?P<tahun>\d{{4}})\b
    | \b(?:ke\W?\s*)?(?P<lanjut>{_salah_satu(_URUT)}|\d{{1,2}})\b
    | (?P<sampai>\bs\.?\s?/?\s?d\b\.?|\b(?:sampai(?:\s+dengan)?|hingga)\b|[-–—/])
    | (?P<dan>\b(?:dan|serta)\b|[,&])
    | (?P<sejak>\b(?:sejak|mulai)\b)
    | (?P<isi>\b(?:periode|tahun|anggaran|bulan|tanggal|dari|ta|t\.\s?a)\b|[.:()])
    | (?P<tak_terbaca>\b(?:triwulan|kuartal|tw|semester|smt|caturwulan|minggu)\b
        |\b(?:sebelum|sesudah|setelah|pasca)\b)
    | (?P<lain>\w+|\S)
    """,
    re.VERBOSE,
)


class _Potongan(NamedTuple):
    """
    One day, month, quarter, half-year or year of a caption.

    Attributes:
        satuan: Which of these; a day alone has none until its month is known.
        nomor: Which month, quarter or half-year; 1 for a year.
        hari: Day of the month; None for all of it.
        tahun: Year; None if it stands elsewhere.
        jeda: Signs before it: "-" sampai, "," dan, "?" other words.
    """

    satuan: str
    nomor: int
    hari: int | None
    tahun: int | None
    jeda: str


class Kurun(NamedTuple):
    """
    A span of time.

    Attributes:
        mulai: First day.
        akhir: Last day, included.
        satuan: In what it was given: "hari", "bulan", "triwulan", "semester" or "tahun".
    """

    mulai: date
    akhir: date
    satuan: str


def awal_triwulan(tahun: int, triwulan: int) -> date:
    """Return the first day of a quarter."""
    return date(tahun, 3 * triwulan - 2, 1)


def akhir_triwulan(tahun: int, triwulan: int) -> date:
    """Return the last day of a quarter."""
    return date(tahun, 3 * triwulan, (31, 30, 30, 31)[triwulan - 1])


_HARI_BULAN = re.compile(
    rf"(?i)\b(?P<hari>\d{{1,2}})\s+(?P<bulan>{_salah_satu(_NOMOR)})\b(?:\s+(?P<tahun>\d{{4}})\b)?"
)


def tanggal_mustahil(teks: str) -> tuple[str, ...]:
    """
    Return the dates in a text that no calendar has.

    Examples:
        >>> tanggal_mustahil("1 Agustus s.d. 31 September 2024; 29 Februari 2024, 29 Februari")
        ('31 September 2024',)
        >>> tanggal_mustahil("29 Februari 2023, 0 Mei")
        ('29 Februari 2023', '0 Mei')
    """
    jadi: list[str] = []
    for kena in _HARI_BULAN.finditer(teks):
        tahun = int(kena["tahun"] or 2024)  # a leap year, where none is stated
        hari, bulan = int(kena["hari"]), _NOMOR[kena["bulan"].lower()]
        if not 1 <= hari <= monthrange(max(tahun, 1), bulan)[1]:
            jadi.append(kena[0])
    return tuple(dict.fromkeys(jadi))


def baca_kurun(teks: str) -> Kurun | None:
    """
    Read a span of time as a caption writes it; None if it cannot be read for certain.

    Examples:
        >>> [str(hari) for hari in baca_kurun("Periode Januari-Juni 2024")[:2]]
        ['2024-01-01', '2024-06-30']
        >>> [str(hari) for hari in baca_kurun("Triwulan II dan III Tahun 2024")[:2]]
        ['2024-04-01', '2024-09-30']
        >>> baca_kurun("periode berjalan")
    """
    butir = _lengkapi(_butir(teks.lower()))
    kelompok: list[list[_Potongan]] = []
    for b in butir:
        if kelompok and b.jeda.strip("?"):
            kelompok[-1].append(b)
        else:
            kelompok.append([b])
    # "Tahun 2024 Triwulan I" and "Triwulan I (Januari–Maret 2024)" say one thing twice; where they
    # differ the months are what is meant.
    terbaca = [_gabung(isi) for isi in kelompok]
    ada = [satu for satu in terbaca if satu is not None]
    if len(ada) < len(terbaca):
        return None
    rinci = [satu for satu in ada if satu.satuan != "tahun"] or ada
    if len({(satu.mulai, satu.akhir) for satu in rinci}) > 1:
        rinci = [satu for satu in rinci if satu.satuan in ("hari", "bulan")]
    return rinci[0] if len({(satu.mulai, satu.akhir) for satu in rinci}) == 1 else None


def cocok(kurun: Kurun, mulai: date, akhir: date) -> bool:
    """
    Return whether a caption names a period, as closely as it is worded.

    Examples:
        >>> survei = date(2024, 1, 5), date(2024, 3, 20)
        >>> cocok(baca_kurun("Triwulan I 2024"), *survei)
        True
        >>> cocok(baca_kurun("1 Januari-31 Maret 2024"), *survei)
        False
    """
    if kurun.satuan == "hari":
        return (kurun.mulai, kurun.akhir) == (mulai, akhir)
    banyak = 1 if kurun.satuan == "bulan" else 3
    return _ke(kurun.mulai, banyak) == _ke(mulai, banyak) and (
        _ke(kurun.akhir, banyak) == _ke(akhir, banyak)
    )


def _ke(hari: date, banyak: int) -> int:
    """Return which of the months or quarters of all years a day is in."""
    return (12 * hari.year + hari.month - 1) // banyak


def _butir(teks: str) -> list[_Potongan]:
    """Return what a caption names, in its order; nothing if some of its words remain unread."""
    jadi: list[_Potongan] = []
    jeda, sejak = "", False
    for temuan in _KATA.finditer(teks):
        kata = temuan.groupdict()
        if kata["tak_terbaca"]:
            return []
        sejak = sejak or bool(kata["sejak"])
        jeda += "-" * bool(kata["sampai"]) + "," * bool(kata["dan"]) + "?" * bool(kata["lain"])
        satu: _Potongan | None = None
        if kata["bulan"]:
            hari = None if kata["hari"] is None else int(kata["hari"])
            satu = _Potongan("bulan", _NOMOR[kata["bulan"]], hari, None, jeda)
        elif kata["bagian"]:
            satuan = "semester" if kata["bagian"].startswith("s") else "triwulan"
            satu = _Potongan(satuan, _URUT[kata["nomor"]], None, None, jeda)
        elif kata["lanjut"]:
            satu = _lanjut(kata["lanjut"], jadi, jeda)
            if satu is None:
                return []
        elif kata["tahun"]:
            tahun = max(_TAHUN_TERAWAL, int(kata["tahun"]))
            if jadi and jadi[-1].tahun is None and "?" not in jeda:
                jadi[-1], jeda = jadi[-1]._replace(tahun=tahun), ""
            else:
                satu = _Potongan("tahun", 1, None, tahun, jeda)
        if satu is not None:
            jadi.append(satu)
            jeda = ""
    tanpa_akhir = sejak and not any("-" in b.jeda for b in jadi)
    asing = "?" in jeda or any("?" in b.jeda for b in jadi)
    hanya_tahun = all(b.satuan == "tahun" for b in jadi)
    return [] if tanpa_akhir or (asing and hanya_tahun) else jadi


def _lanjut(teks: str, jadi: Sequence[_Potongan], jeda: str) -> _Potongan | None:
    """Read the "II" of "Triwulan I dan II", or the first number of "1-14 Juli"."""
    if jadi and jeda.strip("?") and jadi[-1].satuan in ("triwulan", "semester"):
        nomor = _URUT.get(teks)
        return None if nomor is None else _Potongan(jadi[-1].satuan, nomor, None, None, jeda)
    return _Potongan("", 0, int(teks), None, jeda) if teks.isdecimal() else None


def _lengkapi(butir: Sequence[_Potongan]) -> list[_Potongan]:
    """Give all a year and every day a month: that of the next, or else what stood before."""
    jadi: list[_Potongan] = []
    for b in reversed(butir):
        if not b.satuan:
            # A number that no day of a month follows is no day.
            if not jadi or jadi[-1].hari is None or not jadi[-1].jeda.strip("?"):
                return []
            b = b._replace(satuan="bulan", nomor=jadi[-1].nomor)
        if b.tahun is None and jadi:
            b = b._replace(tahun=jadi[-1].tahun)
        jadi.append(b)
    jadi.reverse()
    awal = next((i for i, b in enumerate(jadi) if b.tahun is None), len(jadi))
    if awal == len(jadi):
        return jadi
    # "Tahun 2024 Triwulan I", but not "Januari 2024 - Maret".
    if awal == 0 or jadi[awal].jeda.strip("?"):
        return []
    return jadi[:awal] + [b._replace(tahun=jadi[awal - 1].tahun) for b in jadi[awal:]]


def _gabung(isi: Sequence[_Potongan]) -> Kurun | None:
    """Return the span that a list or range of days, months, quarters, half-years or years is."""
    jadi: Kurun | None = None
    for b in isi:
        satu = _satu(b)
        if satu is None:
            return None
        if jadi is None:
            jadi = satu
            continue
        menyambung = satu.mulai - timedelta(days=1) == jadi.akhir
        if "tahun" in (jadi.satuan, satu.satuan) and jadi.satuan != satu.satuan:
            return None
        if "?" in b.jeda or satu.akhir < jadi.mulai or not ("-" in b.jeda or menyambung):
            return None
        satuan = next(s for s in ("hari", *_BANYAK_BULAN) if s in (jadi.satuan, satu.satuan))
        jadi = Kurun(jadi.mulai, satu.akhir, satuan)
    return jadi


def _satu(b: _Potongan) -> Kurun | None:
    banyak = _BANYAK_BULAN[b.satuan]
    pertama, terakhir = banyak * (b.nomor - 1) + 1, banyak * b.nomor
    assert b.tahun is not None  # noqa: S101 - completed before
    try:
        mulai = date(b.tahun, pertama, 1 if b.hari is None else b.hari)
        akhir = date(b.tahun, terakhir, monthrange(b.tahun, terakhir)[1])
    except ValueError:
        return None
    return Kurun(mulai, akhir, b.satuan) if b.hari is None else Kurun(mulai, mulai, "hari")
