"""
The state of a response: what form tools write of those that were never sent, rejected, or a test.

What tools write is data (``data/status.toml``).  A column called "Status" is most often something
else, so that the heading alone tells little: other columns of the tool stand beside it, or all of
its words are those of the tool.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import attrs

from skm.bahasa import normal
from skm.errors import Masalah
from skm.tabulasi.arti.kata import kosong
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.pemetaan import PilihanStatus
from skm.tabulasi.arti.pengenal import calon_judul
from skm.tabulasi.arti.urai import seragam

MUNGKIN = "status lain"
"""Kind of a word that no list has and that may say of a response that it is none."""
DISEBUT = "?"
"""Stands for a response that counts, which is to be said."""

Kunci: TypeAlias = tuple[int, int]

_TERBANYAK = 65536
_UJI = "uji coba"
_TIADA = frozenset({"null", "none", "nan", "nat", "<na>"})


def sel_kosong() -> frozenset[str]:
    """Return the texts, in small letters, of cells that hold nothing."""
    return kosong() | _TIADA


class Alat(NamedTuple):
    """
    What one tool writes of the state of a response in one of its columns.

    Attributes:
        judul: Headings, as `normal` writes them.
        khas: Whether only this tool has such a heading.
        ragu: Whether it is always to be asked about.
        bersama: Headings of other columns of the tool.
        arti: Per word the kind of a response that is left out; empty for one that counts.
        kosong: Kind of one whose cell is blank; empty if it counts.
        terisi: Kind of one whose cell is filled, whatever it holds; empty if that is not so.
    """

    judul: frozenset[str]
    khas: bool
    ragu: bool
    bersama: frozenset[str]
    arti: Mapping[str, str]
    kosong: str
    terisi: str


@cache
def _data() -> Mapping[str, Any]:
    import tomllib

    berkas = Path(__file__).parent / "data" / "status.toml"
    return tomllib.loads(berkas.read_text(encoding="utf-8"))


@cache
def _alat() -> tuple[Alat, ...]:
    return tuple(
        Alat(
            judul=frozenset(isi["judul"]),
            khas=isi.get("khas", False),
            ragu=isi.get("ragu", False),
            bersama=frozenset(isi.get("bersama", ())),
            arti={
                **dict.fromkeys(isi.get("hitung", ()), ""),
                **dict.fromkeys(isi.get("sebut", ()), DISEBUT),
                **{k: macam for macam, kata in isi.get("lewati", {}).items() for k in kata},
            },
            kosong=isi.get("kosong", ""),
            terisi=isi.get("terisi", ""),
        )
        for isi in _data()["alat"]
    )


class KolomStatus(dict[str, str]):
    """
    One column that tells, or may tell, the state of responses: kinds by its texts.

    The kind is empty for a response that counts.

    Attributes:
        tempat: Place of the column.
        label: Its heading.
        pasti: Whether it is known to be one.
        alat: What the tool writes.
        kunci: What tells it from others: its place and that of the tool in the data.
    """

    def __init__(self, tempat: int, label: str, nomor: int, *, pasti: bool) -> None:
        super().__init__()
        self.tempat, self.label, self.alat, self.pasti = tempat, label, _alat()[nomor], pasti
        self.kunci: Kunci = (tempat, nomor)

    def __missing__(self, teks: str) -> str:
        macam = self._macam(teks)
        if len(self) < _TERBANYAK:
            self[teks] = macam
        return macam

    def _macam(self, teks: str) -> str:
        kata = seragam(teks)
        if kata in sel_kosong():
            return self.alat.kosong
        if self.alat.terisi or not self.alat.arti:
            return self.alat.terisi
        kata = kata.removesuffix(".0")
        if kata in self.alat.arti:
            return self.alat.arti[kata]
        return MUNGKIN if set(_data()["mungkin"]["kata"]) & set(normal(kata).split()) else ""

    def cocok(self, semua: Iterable[str]) -> bool:
        """Return whether all of these texts are words of the tool, and one is to be left out."""
        ada = _terisi(semua)
        arti = self.alat.arti
        if self.alat.bersama and any(k.isdigit() for k in ada):
            return False
        return ada <= arti.keys() and any(arti[k] for k in ada)

    def sebagian(self, semua: Iterable[str]) -> bool:
        """Return whether some texts are states to be left out, and others no words of the tool."""
        ada = _terisi(semua)
        arti = self.alat.arti
        # "Test" may be the state of something else.
        belum = any(arti.get(k, "") not in ("", DISEBUT, _UJI) for k in ada)
        return self.alat.ragu and not ada <= arti.keys() and belum

    def mungkin(self, semua: Iterable[str]) -> bool:
        """Return whether these texts may be states: the column is certain, or all are its words."""
        return self.pasti or (bool(ada := _terisi(semua)) and ada <= self.alat.arti.keys())


def _terisi(semua: Iterable[str]) -> set[str]:
    return {k for t in semua if (k := seragam(t)) not in sel_kosong()}


def kolom_status(kolom: KolomDikenal) -> tuple[KolomStatus, ...]:
    """Return the columns that tell, or may tell, the state of responses; the certain first."""
    label = {j for judul in kolom.judul for j in calon_judul(judul)}
    dipakai = {i for tempat in kolom.unsur.values() for i in tempat}
    hasil: list[KolomStatus] = []
    for i, judul in enumerate(kolom.judul):
        if i in dipakai or kolom.arti[i].sebab == "pemetaan":
            continue
        hasil += _satu(i, judul, label)
    return tuple(sorted(hasil, key=lambda satu: not satu.pasti))


def tanpa_status(kolom: KolomDikenal, contoh: Callable[[int], Iterable[str]]) -> KolomDikenal:
    """
    Return the columns without use for those that tell the state of responses.

    Most tools leave the state blank until somebody looks at a response: a blank cell there says
    nothing of whether a row is a respondent's.

    Args:
        kolom: Which column holds what.
        contoh: Returns the first texts of a column.
    """
    tempat = {s.tempat for s in kolom_status(kolom) if s.mungkin(contoh(s.tempat))}
    if not tempat:
        return kolom
    arti = (
        attrs.evolve(a, peran="abaikan", sebab="isi") if i in tempat else a
        for i, a in enumerate(kolom.arti)
    )
    return attrs.evolve(kolom, arti=tuple(arti))


def _satu(i: int, judul: str, label: set[str]) -> Iterator[KolomStatus]:
    calon = {n: a for n, a in enumerate(_alat()) if a.judul & {*calon_judul(judul)}}
    pasti = {n: a for n, a in calon.items() if a.khas or a.bersama & label}
    for nomor, alat in (pasti or calon).items():
        if pasti or alat.arti:
            yield KolomStatus(i, judul, nomor, pasti=bool(pasti))


def pertanyaan(kolom: KolomStatus, banyak: int, berkas: str) -> Masalah:
    """Return that nobody knows whether responses count."""
    return Masalah(
        kode="status-ragu",
        berkas=berkas,
        lokasi=kolom.label,
        ditemukan=str(banyak),
        saran="--status terkirim | --status semua",
    )


def catatan_status(jumlah: Mapping[tuple[str, str], int], berkas: str) -> list[tuple[Masalah, int]]:
    """
    Return a remark for every kind of response in every column that tells it.

    Args:
        jumlah: Per heading and kind how many there are.
        berkas: Name of the file.
    """
    return [
        (
            Masalah(
                kode="status-disebut" if macam == DISEBUT else "status-dilewati",
                berkas=berkas,
                lokasi=label,
                ditemukan=str(n),
                diharapkan="" if macam == DISEBUT else macam,
                saran="" if macam == DISEBUT else "--status semua",
            ),
            n,
        )
        for (label, macam), n in jumlah.items()
    ]


def putuskan_status(
    semua: Sequence[tuple[KolomStatus, Mapping[str, int]]], pilihan: PilihanStatus, berkas: str
) -> tuple[list[KolomStatus], list[Masalah]]:
    """
    Decide which columns tell the state of responses.

    Args:
        semua: Columns with their texts, and how often each is there.
        pilihan: What the user says.
        berkas: Name of the file.

    Returns:
        Columns that do; and what must be known first.
    """
    pasti: list[KolomStatus] = []
    tanya: list[Masalah] = []
    for kolom, teks in semua:
        if not kolom.pasti and not kolom.cocok(teks):
            if not kolom.sebagian(teks) or kolom.tempat in {k.tempat for k in pasti}:
                continue
            if not pilihan:
                banyak = sum(n for t, n in teks.items() if kolom[t] not in ("", DISEBUT))
                tanya.append(pertanyaan(kolom, banyak, berkas))
                continue
        if kolom.alat.ragu and kolom.tempat in {k.tempat for k in pasti}:
            continue  # a tool says what it is
        ragu = [
            n
            for t, n in teks.items()
            if kolom[t] == MUNGKIN or (kolom.alat.ragu and kolom[t] not in ("", DISEBUT))
        ]
        if ragu and not pilihan:
            tanya.append(pertanyaan(kolom, sum(ragu), berkas))
        else:
            pasti.append(kolom)
    return pasti, tanya
