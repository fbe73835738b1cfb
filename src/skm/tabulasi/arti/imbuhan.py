"""
What a heading says beside the name of an unsur: whether importance or satisfaction is meant, which
part of several it is, which option, or which service.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal, TypeAlias

from skm.bahasa import normal
from skm.tabulasi.arti.kata import daftar_kata

Sisi: TypeAlias = Literal["puas", "penting", ""]
"""Whether a column holds satisfaction, importance, or does not say."""

# A heading may have thousands of characters, and patterns take each of them once: white space is
# looked at from where it begins, brackets without what may stand beside it, parts from the end.
_KURUNG = re.compile(r"(.*\S)\s*[\[(]([^\[\]()]+)[\])]\s*")
_PISAH = re.compile(
    r"(?:(?<!\s)\s+)?[/|:–—]\s*|(?<!\s)\s+-\s+|[._-](?=[^\W\d_])|(?<=[^\W\d_])[._-]"
    r"|(?:(?<!\s)\s+)?\n\s*"
)
_BAGIAN_KODE = re.compile(
    r"((?:.*[^\w])?[uU](?:nsur)?[ _]?0?[1-9][0-9]?)(?:[ ._-]?([a-eA-E])|[._-]0?([1-9]))"
)
_BAGIAN_AKHIR = re.compile(r"[.]?[)\]]?([a-eA-E1-9])[(\[]?(?:\s*[/|:–—]\s*|\s+-\s+|\s+|[._-])")
_BERKATA = re.compile(r"[^\W_]")
_BAGIAN_AWAL = re.compile(
    r"((?:u|unsur|no|q|p)?[ ._]?0?[1-9][0-9]?)[ .]?([a-eA-E])[.):\s-]+(\S.*)", re.IGNORECASE
)
_PILIHAN = re.compile(
    r"(.*\S)\s*[\[(]([^\[\]()]+)[\])]"
    r"|(.*\S)(?:\s*[/|:]\s*|\s+[-–—]\s+|[.](?=\S)|_(?=[0-9]$))(\S[^/|]*)"
)


def belah_sisi(label: str, dikenal: Callable[[str], bool]) -> tuple[str, Sisi]:
    """
    Take the word for importance or satisfaction off a heading.

    Args:
        label: The heading.
        dikenal: Whether a text is the whole name or the code of an unsur.

    Returns:
        The heading without it, and what it says; as it is where it says neither.

    Examples:
        >>> belah_sisi("Persyaratan (kepentingan)", lambda _: False)
        ('Persyaratan', 'penting')
        >>> belah_sisi("Hasil sesuai dengan harapan", lambda _: False)
        ('Hasil sesuai dengan harapan', '')
    """
    for sisa, kata in _belahan(label):
        if sisi := _sisi_kata(kata):
            return sisa, sisi
    teks = normal(label.replace("_", " "))
    if not _bersisi(teks):
        return label, ""
    awal, akhir = _pola_kata()
    if (cocok := awal.fullmatch(teks)) and dikenal(cocok[2]):
        return cocok[2], _daftar_sisi()[cocok[1]]
    if (cocok := akhir.fullmatch(teks)) and dikenal(cocok[1]):
        return cocok[1], _daftar_sisi()[cocok[2]]
    return label, ""


def belah_bagian(label: str) -> tuple[str, str]:
    """
    Take the letter or number of a part off a heading.

    Returns:
        The heading without it, and the part as a number; as it is where there is none.

    Examples:
        >>> belah_bagian("U1a"), belah_bagian("U1.2"), belah_bagian("Persyaratan / b")
        (('U1', '1'), ('U1', '2'), ('Persyaratan', '2'))
        >>> belah_bagian("1b. Kejelasan persyaratan"), belah_bagian("waktu_001")
        (('1. Kejelasan persyaratan', '2'), ('waktu_001', ''))
    """
    label = label.strip()
    if cocok := _BAGIAN_KODE.fullmatch(label):
        return cocok[1], _urutan(cocok[2] or cocok[3])
    if cocok := _BAGIAN_AWAL.fullmatch(label):
        return f"{cocok[1]}. {cocok[3]}", _urutan(cocok[2])
    if cocok := _BAGIAN_AKHIR.match(label[::-1]):
        pokok = label[: -cocok.end()]
        if "\n" not in pokok and _BERKATA.search(pokok):
            return pokok.rstrip(), _urutan(cocok[1])
    return label, ""


def belah_pilihan(label: str) -> tuple[str, str]:
    """
    Take the name of an option off a heading, where there may be one.

    Examples:
        >>> belah_pilihan("Biaya/Tarif/4"), belah_pilihan("Persyaratan [Sangat sesuai]")
        (('Biaya/Tarif', '4'), ('Persyaratan', 'Sangat sesuai'))
        >>> belah_pilihan("Persyaratan")
        ('Persyaratan', '')
    """
    cocok = _PILIHAN.fullmatch(label.strip())
    if not cocok:
        return label, ""
    return (cocok[1] or cocok[3]).rstrip(), (cocok[2] or cocok[4]).strip()


def _urutan(tanda: str) -> str:
    return tanda if tanda.isdigit() else str(ord(tanda.lower()) - ord("a") + 1)


def _belahan(label: str) -> Iterator[tuple[str, str]]:
    """Yield what is left of a heading and what was taken off, for every sign that divides it."""
    if kurung := _KURUNG.fullmatch(label):
        isi = kurung[2].strip()
        yield kurung[1], isi
        if label.rstrip().endswith("]"):
            yield isi, kurung[1]
    semua = [*_PISAH.finditer(label)]
    for satu in semua[:1]:
        yield label[satu.end() :], label[: satu.start()]
    for satu in semua[-1:]:
        yield label[: satu.start()], label[satu.end() :]


@cache
def _daftar_sisi() -> dict[str, Sisi]:
    data = daftar_kata("kolom")["sisi"]
    sisi: dict[str, Sisi] = {}
    for satu in ("puas", "penting"):
        for kata in data[satu]:
            sisi[kata] = satu
    return sisi


def _bersisi(teks: str) -> bool:
    """Return whether a side may be named at all, before patterns are made that find it."""
    return any(kata in teks for kata in _daftar_sisi())


@cache
def _pola_kata() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = daftar_kata("kolom")["sisi"]
    sisi = "|".join(sorted(map(re.escape, _daftar_sisi()), key=len, reverse=True))
    depan = "|".join(data["depan"])
    sambung = "|".join(data["sambung"])
    return (
        re.compile(rf"(?:(?:{depan}) )*({sisi})(?: (?:{sambung}))* (.+)"),
        re.compile(rf"(.+?) (?:(?:{depan}) )*({sisi})"),
    )


@cache
def _pola_sisi() -> re.Pattern[str]:
    data = daftar_kata("kolom")["sisi"]
    sisi = "|".join(sorted(map(re.escape, _daftar_sisi()), key=len, reverse=True))
    depan = "|".join(data["depan"])
    sambung = "|".join((*data["sambung"], *data["ekor"]))
    return re.compile(rf"(?:[0-9]+ )?(?:(?:{depan}) )*({sisi})(?: (?:{sambung}))*")


def _sisi_kata(teks: str) -> Sisi:
    """Return which side a text names that says nothing else."""
    teks = normal(teks.replace("_", " "))
    cocok = _pola_sisi().fullmatch(teks) if _bersisi(teks) else None
    return _daftar_sisi()[cocok[1]] if cocok else ""
