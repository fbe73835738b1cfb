"""
What of a report stands in which cell: from plain data to texts for the cells of each sheet.

What the sheets have no cell for, or a cell could not give back, is left over for *Lainnya*.
"""

import copy
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

from skm.dasar import adalah
from skm.isian.denah import CENTANG, NILAI, ButirIsian, LembarIsian, lembar_isian
from skm.isian.jalur import Langkah, ambil, cabut, daun, sebut_jalur
from skm.isian.sel import JSON, MAKS_SEL, PEMISAH, kosong_berarti, macam, tulis_sel

_PENDEK = 20  # items of a list that get a row each


class IsiBuku(NamedTuple):
    """
    A report as texts for cells.

    Attributes:
        jenis: Its kind.
        formulir: Of each sheet that is a form its texts, by key.
        tabel: Of each sheet that is a table its rows, each a text by column of the sheet.
        lain: What stands on *Lainnya*: paths and texts, in order.
    """

    jenis: str
    formulir: Mapping[str, Mapping[str, str]]
    tabel: Mapping[str, tuple[Mapping[int, str], ...]]
    lain: tuple[tuple[str, str], ...]


def muat_isi(isi: Mapping[str, Any], jenis: str) -> IsiBuku:
    """Return a report, or a part of one, as texts for cells."""
    sisa: dict[str, Any] = copy.deepcopy(dict(isi))
    tanda: dict[tuple[str, int], str] = {}
    formulir: dict[str, dict[str, str]] = {}
    tabel: dict[str, tuple[Mapping[int, str], ...]] = {}
    for lembar in lembar_isian(jenis):
        if lembar.nama == NILAI:
            tabel[lembar.nama] = tuple(_nilai(sisa, lembar, jenis))
        elif lembar.kunci:
            tabel[lembar.nama] = _tabel(sisa, lembar, jenis, tanda)
        else:
            formulir[lembar.nama] = _formulir(sisa, lembar, jenis)
    return IsiBuku(jenis, formulir, tabel, tuple(_lain(sisa, jenis, tanda)))


def _formulir(sisa: dict[str, Any], lembar: LembarIsian, jenis: str) -> dict[str, str]:
    hasil: dict[str, str] = {}
    for butir in lembar.butir:
        nilai = ambil(sisa, butir.langkah)
        if nilai is None or (adalah(nilai, Mapping) and macam(jenis, butir.langkah) != "periode"):
            continue
        teks = _sel(jenis, butir.langkah, butir, nilai)
        if teks is None:
            continue
        cabut(sisa, butir.langkah)
        if teks:
            hasil[butir.kunci] = teks
    return hasil


def _sel(jenis: str, langkah: Langkah, butir: ButirIsian, nilai: Any) -> str | None:
    """Return the text of a cell, empty for what need not stand there; None if none can hold it."""
    if nilai == "" and not kosong_berarti(jenis, langkah):
        return ""
    jadi = macam(jenis, langkah)
    if butir.khusus == "koma-daftar":
        boleh = adalah(nilai, list, tuple) and ", ".join(map(str, nilai)) in butir.pilihan
        return ", ".join(nilai) if boleh else None
    if jadi == "daftar" and isinstance(nilai, str):
        nilai = [nilai]
    if jadi == "lain" and adalah(nilai, list):  # files of answers, one a line
        semua = all(adalah(n, str) and tulis_sel(n, "teks") == n for n in nilai)
        return "\n".join(nilai) if nilai and semua else None
    teks = tulis_sel(nilai, jadi)
    if len(teks) > MAKS_SEL or (teks.startswith(JSON) and not adalah(nilai, str)):
        return None
    return teks


def _nilai(sisa: dict[str, Any], lembar: LembarIsian, jenis: str) -> Iterator[Mapping[int, str]]:
    """Yield a row for each unsur that has a value."""
    kunci = dict.fromkeys(str(b.langkah[0]) for b in lembar.butir[1:])
    peta: list[Any] = [sisa.get(k) for k in kunci]
    kode: dict[str, None] = {}
    for isi in peta:
        if adalah(isi, Mapping):
            kode |= dict.fromkeys(map(str, isi))
    for satu in kode:
        baris: dict[int, str] = {}
        for k, butir in enumerate(lembar.butir[1:], start=1):
            langkah = langkah_unsur(butir, satu)
            nilai: Any = ambil(sisa, langkah)
            if len(langkah) > 2 and not _empat(ambil(sisa, langkah[:2])):
                continue
            teks = None if nilai is None else _sel(jenis, langkah, butir, nilai)
            if teks:
                baris[k] = teks
                if len(langkah) == 2:
                    cabut(sisa, langkah)
        dalam = [k for k, b in enumerate(lembar.butir) if len(b.langkah) > 1]
        if dalam and all(k in baris for k in dalam):
            cabut(sisa, langkah_unsur(lembar.butir[dalam[0]], satu)[:2])
        if baris:
            yield {0: satu, **baris}


def langkah_unsur(butir: ButirIsian, kode: str) -> Langkah:
    """Return the path of a value of an unsur, by the column it stands in."""
    kunci, *dalam = butir.langkah
    return (kunci, kode, *dalam)


def _empat(nilai: Any) -> bool:
    """Return whether columns can say it: how often each of four answers was given."""
    semua = adalah(nilai, list, tuple) and len(nilai) == 4
    return semua and all(adalah(n, int) and not adalah(n, bool) for n in nilai)


def _tabel(
    sisa: dict[str, Any], lembar: LembarIsian, jenis: str, tanda: dict[tuple[str, int], str]
) -> tuple[Mapping[int, str], ...]:
    """
    Return the rows of a list, and take them out of what is left.

    There are none where one would look as if it were not there, or where something is left of a
    row that could not be told from others: then all of the list is left.

    Args:
        sisa: What is left so far.
        lembar: The sheet.
        jenis: Kind of report.
        tanda: Gets what the rows are known by of which something is left.
    """
    semua: Any = sisa.get(lembar.kunci)
    if not adalah(semua, list, tuple) or not all(adalah(b, Mapping) for b in semua):
        return ()
    jadi = [dict(_baris(dict(b), lembar, jenis, i)) for i, b in enumerate(semua)]
    if not all(any(teks and berisi(lembar, k) for k, teks in satu.items()) for satu in jadi):
        return ()
    tersisa: list[Any] = copy.deepcopy([*semua])
    for satu, baris in zip(jadi, tersisa, strict=True):
        for k in satu:
            if ambil(baris, lembar.butir[k].langkah) is not None:  # ticks of one list are several
                cabut(baris, lembar.butir[k].langkah)
    dikenal = [
        tanda_baris(lembar, jenis, {k: v for k, v in asli.items() if k not in baris})
        for asli, baris in zip(semua, tersisa, strict=True)
    ]
    lebih = [i for i, baris in enumerate(tersisa) if any(_berarti(*d) for d in daun(baris))]
    if not all(dikenal[i] and dikenal.count(dikenal[i]) == 1 for i in lebih):
        return ()
    tanda |= {(lembar.kunci, i): dikenal[i] for i in lebih}
    sisa[lembar.kunci] = tersisa
    if not lebih:
        sisa.pop(lembar.kunci)
    return tuple({k: teks for k, teks in satu.items() if teks} for satu in jadi)


def tanda_baris(lembar: LembarIsian, jenis: str, baris: Mapping[str, Any]) -> str:
    """Return what a row of a table is known by; empty for nothing."""
    for kunci in lembar.tanda:
        nilai = baris.get(kunci)
        if nilai is not None and nilai != "":
            jadi = macam(jenis, (lembar.kunci, 0, kunci))
            return nilai if isinstance(nilai, str) else tulis_sel(nilai, jadi)
    return ""


def berisi(lembar: LembarIsian, kolom: int) -> bool:
    """Return whether a cell of a column makes its row count; an id that was given does not."""
    return lembar.butir[kolom].khusus != "id"


def _baris(
    baris: dict[str, Any], lembar: LembarIsian, jenis: str, nomor: int
) -> Iterator[tuple[int, str]]:
    utuh = {
        kunci: _dapat_dipecah(lembar, jenis, (nomor, kunci), baris.get(kunci))
        for kunci in {str(b.langkah[0]) for b in lembar.butir if len(b.langkah) > 1}
    }
    for k, butir in enumerate(lembar.butir):
        nilai: Any = ambil(baris, butir.langkah)
        if nilai is None or not utuh.get(str(butir.langkah[0]), True):
            continue
        if butir.khusus.startswith("triwulan:"):
            if _triwulan(nilai) and int(butir.khusus[-1]) in nilai:
                yield k, CENTANG
            continue
        teks = _sel(jenis, (lembar.kunci, nomor, *butir.langkah), butir, nilai)
        if teks is not None:  # an empty one has its cell too, for whoever fills it in
            yield k, teks


def _dapat_dipecah(lembar: LembarIsian, jenis: str, tempat: tuple[int, str], isi: Any) -> bool:
    """Return whether the items of a list that have cells can be said by those alone."""
    nomor, kunci = tempat
    kolom = {b.langkah[1:]: b for b in lembar.butir if b.langkah[0] == kunci}
    awal = {dalam[0] for dalam in kolom}
    return adalah(isi, list, tuple) and all(
        d in kolom and _sel(jenis, (lembar.kunci, nomor, kunci, *d), kolom[d], nilai) is not None
        for d, nilai in daun(isi)
        if d and d[0] in awal
    )


def _triwulan(nilai: Any) -> bool:
    """Return whether ticks can say it: whole numbers from 1 to 4, ascending."""
    return (
        adalah(nilai, list, tuple)
        and bool(nilai)
        and all(adalah(n, int) and 1 <= n <= 4 for n in nilai)
        and [*nilai] == sorted(set(nilai))
    )


def _berarti(langkah: Langkah, nilai: Any) -> bool:
    """Return whether a value says anything: not what is left where all stands elsewhere."""
    return bool(langkah) and not (isinstance(langkah[-1], int) and nilai == {})


def _lain(
    sisa: Mapping[str, Any], jenis: str, tanda: Mapping[tuple[str, int], str]
) -> Iterator[tuple[str, str]]:
    """
    Yield what is left, by path.

    A row of a sheet has what it is known by in the place of its number, for it may be moved.
    """
    for langkah, nilai in daun(sisa):
        if not _berarti(langkah, nilai):
            continue
        dikenal: Any = tanda.get(cast("tuple[str, int]", langkah[:2]))
        tampak = langkah if dikenal is None else (langkah[0], dikenal, *langkah[2:])
        jalur = sebut_jalur(tampak, "")
        jadi = macam(jenis, langkah)
        if nilai == "" and jadi == "teks" and not kosong_berarti(jenis, langkah):
            yield jalur, ""  # a blank cell, for whoever fills it in
            continue
        if jadi == "daftar" and adalah(nilai, list, tuple) and 0 < len(nilai) <= _PENDEK:
            teks = [tulis_sel(n, "teks") for n in nilai]
            if all(map(_sebaris, nilai, teks)):
                yield from ((jalur, t) for t in teks)
                continue
        teks_satu = tulis_sel(nilai, "teks" if jadi in PEMISAH else jadi)
        for awal in range(0, max(len(teks_satu), 1), MAKS_SEL):
            yield jalur + "+" * bool(awal), teks_satu[awal : awal + MAKS_SEL]


def _sebaris(nilai: Any, teks: str) -> bool:
    return adalah(nilai, str) and len(teks) <= MAKS_SEL
