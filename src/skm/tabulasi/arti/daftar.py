"""
The lists of words that forms offer as answers, and which of them hold a set of texts.

They are data (``data/daftar.toml``).  A *scheme* is what a form keeps to in all its questions, such
as tidak, kurang, –, sangat; a list is one wording of it, for one adjective.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

REGULASI = "regulasi"
"""The scheme of the regulation's own questionnaire."""
UNSUR = "unsur"
"""Words of one unsur's own, which go with any scheme."""


class Skema(NamedTuple):
    """
    A scheme: what each of its texts stands for.

    Attributes:
        nama: Its name in the data.
        banyak: How many options it has; four are a scale of the regulation.
        tempat: Per text, as `rapikan` writes it, its place from 1, the lowest.
        konsep: The unsur it is for, as concepts of ``kolom.toml``; empty for all.
    """

    nama: str
    banyak: int
    tempat: Mapping[str, int]
    konsep: frozenset[str] = frozenset()


@cache
def _data() -> Mapping[str, Any]:
    import tomllib

    berkas = Path(__file__).parent / "data" / "daftar.toml"
    return tomllib.loads(berkas.read_text(encoding="utf-8"))


@cache
def skema_kata() -> Mapping[str, Skema]:
    """Return the schemes of words, those of one unsur left out, by name."""
    data = _data()
    sifat = data["sifat"]
    semua: dict[str, dict[str, int]] = {}
    banyak: dict[str, int] = {}
    for nama, isi in _data()["skema"].items():
        semua[nama] = dict(_dari_pola(isi["pola"], data[isi.get("sifat", "sifat")]))
        banyak[nama] = len(isi["pola"])
    for isi in _data()["daftar"]:
        if (nama := isi["skema"]) == UNSUR:
            continue
        tempat = semua.setdefault(nama, {})
        banyak[nama] = len(isi["pilihan"])
        tempat |= dict(_dari_pola(isi.get("pola", ()), sifat)) | dict(_dari_daftar(isi))
    return {n: Skema(nama=n, banyak=banyak[n], tempat=t) for n, t in semua.items()}


@cache
def daftar_kata_unsur(konsep: str) -> tuple[Mapping[str, int], ...]:
    """Return the lists of words that one unsur has of its own, that of the regulation first."""
    return tuple(
        dict(_dari_daftar(isi))
        for isi in _data()["daftar"]
        if isi["skema"] == UNSUR and konsep in isi["konsep"]
    )


@cache
def kata_unsur(konsep: str) -> Mapping[str, int]:
    """Return the words that one unsur has of its own and all of its lists place alike."""
    semua = daftar_kata_unsur(konsep)
    tempat: dict[str, set[int]] = {}
    for satu in semua:
        for kata, n in satu.items():
            tempat.setdefault(kata, set()).add(n)
    return {kata: min(n) for kata, n in tempat.items() if len(n) == 1}


@cache
def kata_resmi(konsep: str) -> frozenset[str]:
    """Return the options of one unsur in the regulation's questionnaire, where they are of it."""
    sifat = _data()["resmi"].get(konsep)
    pola = _data()["skema"][REGULASI]["pola"]
    return frozenset() if sifat is None else frozenset(p.format(sifat) for p in pola)


@cache
def skema_kode() -> Mapping[str, Skema]:
    """Return the schemes of letters and short codes, by name."""
    return {
        isi["skema"]: Skema(
            nama=isi["skema"],
            banyak=len(isi["pilihan"]),
            tempat={kode: i for i, kode in enumerate(isi["pilihan"], start=1)},
        )
        for isi in _data()["kode"]
    }


@cache
def semua_kata() -> frozenset[str]:
    """Return every text of any list of words, those of one unsur too."""
    umum = (t for s in skema_kata().values() for t in s.tempat)
    sendiri = (t for isi in _data()["daftar"] for texts in isi["pilihan"] for t in texts)
    return frozenset(umum) | frozenset(sendiri)


@cache
def semua_kode() -> frozenset[str]:
    """Return every letter and short code of any list."""
    return frozenset(t for s in skema_kode().values() for t in s.tempat)


def sumber(nama: str) -> tuple[str, ...]:
    """Return where the lists of a scheme are from."""
    data = _data()
    semua = [data["skema"][nama]["sumber"]] if nama in data["skema"] else []
    semua += [i["sumber"] for i in (*data["daftar"], *data["kode"]) if i["skema"] == nama]
    return tuple(dict.fromkeys(semua))


def _dari_pola(pola: "tuple[str, ...] | list[str]", sifat: list[str]) -> Iterator[tuple[str, int]]:
    for i, satu in enumerate(pola, start=1):
        if satu:
            yield from ((satu.format(s), i) for s in sifat)


def _dari_daftar(isi: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    for i, texts in enumerate(isi["pilihan"], start=1):
        yield from ((t, i) for t in texts)
