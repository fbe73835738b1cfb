"""Counts: all that scoring needs to know of any number of answer sheets."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeVar

import attrs

from skm.dasar import Peta, Polos, Tertunda
from skm.exact import format_id
from skm.model.tampil import Bertabel, Tampil
from skm.model.unsur import KodeUnsur

Frekuensi = tuple[int, int, int, int]
T = TypeVar("T")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Statistik(Polos):
    """
    What is counted over respondents who answered every unsur.

    Attributes:
        frekuensi: Per unsur how many of them answered 1, 2, 3 and 4.
        silang: Sums of products of their answers to two unsur, row by row of the upper triangle
            with its diagonal: U1·U1, U1·U2, …, U2·U2, ….
    """

    frekuensi: Peta[KodeUnsur, Frekuensi]
    silang: tuple[int, ...]

    @property
    def n(self) -> int:
        """Number of complete respondents."""
        return sum(next(iter(self.frekuensi.values()), ()))

    def __add__(self, lain: "Statistik") -> "Statistik":
        return Statistik.jumlah([self, lain])

    @classmethod
    def jumlah(cls, semua: Sequence["Statistik"]) -> "Statistik":
        """Return the sum of several, which have the same unsur."""
        return cls(
            frekuensi=_jumlah_peta([s.frekuensi for s in semua]),
            silang=tuple(map(sum, zip(*(s.silang for s in semua), strict=True))),
        )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Hitungan(Tertunda):
    """
    Integer counts of one group of respondents.

    Attributes:
        n: Respondents with at least one answer.
        frekuensi: Per unsur how many answered 1, 2, 3 and 4.
        ditolak: Per unsur how many answers were not on the scale.
        statistik: Counts over complete respondents; None where they were not gathered.
        lengkap: How often complete respondents gave each answer, where that alone is known of them.
    """

    n: int
    frekuensi: Peta[KodeUnsur, Frekuensi]
    ditolak: Peta[KodeUnsur, int]
    statistik: Statistik | None = attrs.field(default=None, repr=False)
    lengkap: Peta[KodeUnsur, Frekuensi] | None = attrs.field(default=None, repr=False)

    @property
    def frekuensi_lengkap(self) -> Peta[KodeUnsur, Frekuensi] | None:
        """Per unsur how many complete respondents answered 1, 2, 3 and 4; None if unknown."""
        return self.lengkap if self.statistik is None else self.statistik.frekuensi

    @property
    def unsur(self) -> tuple[KodeUnsur, ...]:
        """Codes of the unsur, in order."""
        return tuple(self.frekuensi)

    def terisi(self, kode: KodeUnsur) -> int:
        """Return how many answered an unsur (jumlah unsur yang terisi)."""
        return sum(self.frekuensi[kode])

    def total(self, kode: KodeUnsur) -> int:
        """Return the sum of the answers to an unsur."""
        return jumlah_nilai(self.frekuensi[kode])

    def kosong(self, kode: KodeUnsur) -> int:
        """Return how many respondents left an unsur open."""
        return self.n - self.terisi(kode) - self.ditolak[kode]

    def __str__(self) -> str:
        return f"{format_id(self.n)} responden · {len(self.frekuensi)} unsur"

    def __add__(self, lain: "Hitungan") -> "Hitungan":
        # At once: of many sums one after the other each would wait for the one before.
        return Hitungan.jumlah([self, lain], tunda=False)

    @classmethod
    def jumlah(cls, semua: Iterable["Hitungan"], *, tunda: bool = True) -> "Hitungan":
        """
        Return the counts of several groups together.

        Args:
            semua: Their counts, of the same unsur; at least one.
            tunda: Whether statistics may wait, where those of a group still do.
        """
        semua = [*semua]
        n = sum(h.n for h in semua)
        frekuensi = _jumlah_peta([h.frekuensi for h in semua])
        ditolak = Peta({k: sum(h.ditolak[k] for h in semua) for k in semua[0].ditolak})

        def statistik() -> Statistik | None:
            ada = [s for h in semua if (s := h.statistik) is not None]
            return Statistik.jumlah(ada) if len(ada) == len(semua) else None

        if tunda and any(h.menunggu("statistik") for h in semua):
            return cls.tertunda(
                {"statistik": statistik}, n=n, frekuensi=frekuensi, ditolak=ditolak, lengkap=None
            )
        jadi = statistik()
        lengkap = [f for h in semua if (f := h.frekuensi_lengkap) is not None]
        return cls(
            n=n,
            frekuensi=frekuensi,
            ditolak=ditolak,
            statistik=jadi,
            lengkap=_jumlah_peta(lengkap) if jadi is None and len(lengkap) == len(semua) else None,
        )


def _tanpa_kelompok() -> "Peta[str, Peta[str, Hitungan]]":
    return Peta()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Tabulasi(Tampil, Bertabel, Polos):
    """
    Counts of a whole survey and of its groups.

    Tabulations of the same unsur form a commutative monoid under ``+`` with
    `Tabulasi.kosong` as its neutral element: however the sheets are split over files, workers or
    machines, the sum is the same, to the last integer.

    Attributes:
        semua: All respondents.
        kelompok: Per dimension, such as ``layanan``, per class the counts of its respondents.
            Respondents whose class is unknown are under the empty text.
        tanpa_jawaban: Sheets without a single answer; in no count.
    """

    semua: Hitungan = attrs.field(repr=lambda semua: f"({semua})")
    kelompok: Peta[str, Peta[str, Hitungan]] = attrs.field(
        factory=_tanpa_kelompok, repr=lambda kelompok: f"({_sebut_kelompok(kelompok)})"
    )
    tanpa_jawaban: int = 0

    def __str__(self) -> str:
        kelompok = f" · menurut {_sebut_kelompok(self.kelompok)}" if self.kelompok else ""
        kosong = f" · {format_id(self.tanpa_jawaban)} lembar tanpa jawaban"
        return f"{self.semua}{kelompok}{kosong if self.tanpa_jawaban else ''}"

    def __add__(self, lain: "Tabulasi") -> "Tabulasi":
        dimensi = dict.fromkeys(chain(self.kelompok, lain.kelompok))
        return Tabulasi(
            semua=self.semua + lain.semua,
            kelompok=Peta(
                {d: _gabung(self.kelompok.get(d, {}), lain.kelompok.get(d, {})) for d in dimensi}
            ),
            tanpa_jawaban=self.tanpa_jawaban + lain.tanpa_jawaban,
        )

    @classmethod
    def kosong(cls, unsur: tuple[KodeUnsur, ...], *, statistik: bool = True) -> "Tabulasi":
        """Return the tabulation of no sheets at all."""
        nol: Peta[KodeUnsur, Frekuensi] = Peta(dict.fromkeys(unsur, (0, 0, 0, 0)))
        pasangan = len(unsur) * (len(unsur) + 1) // 2
        return cls(
            semua=Hitungan(
                n=0,
                frekuensi=nol,
                ditolak=Peta(dict.fromkeys(unsur, 0)),
                statistik=Statistik(frekuensi=nol, silang=(0,) * pasangan) if statistik else None,
            )
        )


def _sebut_kelompok(kelompok: Mapping[str, Mapping[str, Hitungan]]) -> str:
    """Name the dimensions, each with how many classes it has."""
    return ", ".join(
        f"{dimensi.replace('_', ' ')} ({len(isi)})" for dimensi, isi in kelompok.items()
    )


def jumlah_nilai(frekuensi: Frekuensi) -> int:
    """Return the sum of the answers that were given so many times each."""
    satu, dua, tiga, empat = frekuensi
    return satu + 2 * dua + 3 * tiga + 4 * empat


def _jumlah_peta(semua: Sequence[Mapping[KodeUnsur, Frekuensi]]) -> Peta[KodeUnsur, Frekuensi]:
    return Peta({k: _jumlah_frekuensi([f[k] for f in semua]) for k in semua[0]})


def _jumlah_frekuensi(semua: Iterable[Frekuensi]) -> Frekuensi:
    satu, dua, tiga, empat = map(sum, zip(*semua, strict=True))
    return satu, dua, tiga, empat


def _gabung(a: Mapping[str, Hitungan], b: Mapping[str, Hitungan]) -> Peta[str, Hitungan]:
    jadi = dict(a)
    for kelas, hitungan in b.items():
        jadi[kelas] = jadi[kelas] + hitungan if kelas in jadi else hitungan
    return Peta(jadi)
