"""
What a row tells by its texts alone: that it holds sums, marks columns, or is a tool's own.

Words are data (``data/kolom.toml``).  Whether a row is a respondent is decided where the other
rows are known, in `skm.tabulasi.sumber.saringan`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from skm.bahasa import normal
from skm.dasar import tampilan
from skm.tabulasi.arti.hasil import sebut_jawaban
from skm.tabulasi.arti.kata import daftar_kata

Label: TypeAlias = Literal["jumlah", "nama", "awal", ""]
"""
What the label of a row says: that the row holds sums or the like; that it may, though units are
called so as well; that it begins like one that does; nothing.
"""

_JUMLAH = str.maketrans(dict.fromkeys("Σ∑", " sigma "))
_KATA_NAMA = 3  # a longer name of a unit has words that are in no list
_TERPANJANG = 300
_NOMOR = re.compile(r"\W*(?:kol(?:om)?\W*|col(?:umn)?\W*)?([0-9]{1,2}|[a-z])\W*")
_PALING_SEDIKIT = 6  # marks in order; nobody answers 1 to 6, or a to f
_ROMAWI = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")
_ALAT = re.compile(r'\s*\{\s*"+ImportId"+\s*:')


@cache
def _kata(nama: Literal["kepala", "pengiring", "nama", "awal"]) -> frozenset[str]:
    return frozenset(daftar_kata("kolom")["baris"][nama])


@lru_cache(maxsize=8192)
def label(teks: str) -> Label:
    """
    Return what the label of a row says of what stands in it.

    Examples:
        >>> [label(t) for t in ("Nilai tertinggi", "ΣNilai /Unsur", "Mutu", "Surat Keterangan")]
        ['jumlah', 'jumlah', 'nama', '']
        >>> label("NRR tertimbang per unsur = NRR per unsur x 0,11 menurut pedoman")
        'awal'
    """
    if teks[:1].isdigit() or len(teks) > _TERPANJANG:
        return ""
    utuh = normal(teks.translate(_JUMLAH))
    urut = utuh.split()
    kata = {k for k in urut if not k.isdigit()}
    kepala = kata & _kata("kepala")
    if kepala and kata <= _kata("kepala") | _kata("pengiring"):
        return "nama" if kepala <= _kata("nama") and len(urut) <= _KATA_NAMA else "jumlah"
    if any(f"{utuh} ".startswith(f"{awal} ") for awal in _kata("awal")):
        return "awal"
    return ""


def sebut_label(teks: str) -> str:
    """
    Return a label as it may be shown: behind the words of a sum there may be a name.

    Examples:
        >>> sebut_label("NRR per unsur menurut Siti"), sebut_label(" Jumlah ")
        ('"NRR …"', '"Jumlah"')
        >>> sebut_label("Loket Tiga")
        '"Loket Tiga"'
    """
    isi = teks.strip()
    if label(isi) == "awal":
        isi = f"{isi.split(maxsplit=1)[0]} …"
    return tampilan(sebut_jawaban(isi))


def baris_jumlah(teks: str) -> bool:
    """Return whether a row that begins like this most likely holds sums or means."""
    return label(teks) in ("jumlah", "nama")


@cache
def pola_label() -> str:
    """Return a pattern that finds at least every text to which `label` says something."""
    kata = sorted(_kata("kepala") | {a.split()[0] for a in _kata("awal")} | {"∑", "Σ"})
    # Some engines fold the case of Latin letters only.
    return "(?i)" + "|".join(dict.fromkeys([*kata, *(k.upper() for k in kata)]))


def penanda_kolom(baris: Sequence[str], unsur: Sequence[int]) -> bool:
    """
    Return whether a row numbers or letters the columns: (1) (2) (3), a b c, I II III.

    Args:
        baris: Its cells.
        unsur: Places of the columns of answers.

    Examples:
        >>> penanda_kolom(["", *"abcdefghi"], range(1, 10))
        True
        >>> penanda_kolom(["1", *"123412341"], range(1, 10))
        False
    """
    ada = [sel for i in unsur if (sel := baris[i]).isalnum()]
    if len({*ada}) < len(ada):
        return False  # none is there twice
    pertama = next(filter(None, (normal(baris[i]) for i in unsur)), "")
    if not _NOMOR.fullmatch(pertama) and pertama not in _ROMAWI:
        return False
    isi = [normal(sel) for sel in baris]
    if sum(bool(isi[i]) for i in unsur) < min(_PALING_SEDIKIT, len(unsur)):
        return False
    terisi = [sel for sel in isi if sel]
    if len(terisi) < _PALING_SEDIKIT:
        return False
    # Some write no mark above the number of a respondent, or go on behind it.
    return any(_berurut(urut) for urut in (*_urutan(terisi), *_urutan([isi[i] for i in unsur])))


def _urutan(sel: Sequence[str]) -> Iterator[list[int]]:
    """Yield the numbers that cells stand for, once for each way to count columns in all of them."""
    polos = [_NOMOR.fullmatch(s) for s in sel]
    teks = [p[1] for p in polos if p]
    if len(teks) == len(sel):
        if all(t.isdigit() for t in teks):
            yield [int(t) for t in teks]
        if all(t.isalpha() for t in teks):
            yield [ord(t) for t in teks]
    if all(s in _ROMAWI for s in sel):
        yield [_ROMAWI.index(s) for s in sel]


def _berurut(angka: Sequence[int]) -> bool:
    return len(angka) >= _PALING_SEDIKIT and list(angka) == [
        *range(angka[0], angka[0] + len(angka))
    ]


def penanda_alat(baris: Sequence[str], unsur: Sequence[int]) -> bool:
    """
    Return whether a row holds tags of a form tool: HXL, Qualtrics' ImportId.

    Examples:
        >>> penanda_alat(["", "#indicator+skm", "#indicator+skm"], [1, 2])
        True
    """
    isi = [baris[i].strip() for i in unsur if baris[i].strip()]
    return bool(isi) and (
        all(re.match(r"#[a-z]", sel) for sel in isi) or all(_ALAT.match(sel) for sel in isi)
    )
