"""
The indices of many units: what the rules fix is looked up once, and whole numbers are added.

A unit costs little more than its sums.  What follows for each of its unsur is worked out when
somebody asks for it.  Readings that round on the way, and unsur with several questions, go the long
way of `skm.skor.ikm`; both come to the same index.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import TypeAlias

from skm.model import IKM, HasilUnsur, KodeUnsur, Konvensi, MutuPelayanan, NilaiUnsur
from skm.model.tabulasi import Frekuensi, jumlah_nilai
from skm.regulasi import Regulasi
from skm.skor.ikm import hasil_unsur, konversi, maksimum
from skm.skor.mutu import cetak_ikm, tentukan_mutu
from skm.skor.nrr import daftar_unsur, hitung_bobot, konvensi_dipakai, skala

Cacah: TypeAlias = tuple[tuple[KodeUnsur, int, int], ...]
"""Per unsur its code, the sum of its answers, and how many these are."""

_MAKS_INGAT = 16
_ingat: dict[tuple[int, int], "Ketentuan"] = {}


class Ketentuan:
    """
    What a rule set and a konvensi say of every unit.

    Attributes:
        regulasi: The rule set.
        konvensi: The readings.
        lurus: Whether nothing is rounded on the way, nor asked by several questions.
        kode: Codes of the unsur, in their order.
    """

    def __init__(self, regulasi: Regulasi, konvensi: Konvensi) -> None:
        """
        Look up what does not depend on answers.

        Args:
            regulasi: The rule set.
            konvensi: The readings.

        Raises:
            ScoringError: They do not fit; as for `skm.skor.hitung_ikm`.
        """
        konvensi = konvensi_dipakai(regulasi, konvensi)
        self.regulasi, self.konvensi = regulasi, konvensi
        bulat = (konvensi.desimal_nrr, konvensi.desimal_tertimbang, konvensi.desimal_jumlah)
        self.lurus = bulat == (None, None, None) and not konvensi.bagian
        self._unsur = daftar_unsur(regulasi, konvensi)
        self.kode = tuple(u.kode for u in self._unsur)
        self._bobot = hitung_bobot(self.kode, konvensi)
        self._penyebut = lcm(*(b.denominator for b in self._bobot.values()))
        self._timbang = [int(self._bobot[k] * self._penyebut) for k in self.kode]
        self._jumlah_bobot = sum(self._bobot.values(), Fraction(0))
        self._maksimum = konversi(maksimum(self._bobot, konvensi, regulasi), regulasi)
        self._faktor = konversi(Fraction(1), regulasi)
        self._skala = [batas.as_integer_ratio() for batas in skala(regulasi)]
        self._mutu: dict[Decimal, MutuPelayanan] = {}

    def ikm(self, frekuensi: Mapping[KodeUnsur, Frekuensi]) -> IKM | None:
        """
        Return the index of a unit; None where it takes the long way, which says why.

        Args:
            frekuensi: Per unsur how many answers of 1, 2, 3 and 4 count, in the order of the codes.
        """
        if not self.lurus or tuple(frekuensi) != self.kode:
            return None
        cacah = tuple((k, jumlah_nilai(f), sum(f)) for k, f in frekuensi.items())
        per_n: dict[int, int] = {}
        (satu, per_satu), (empat, per_empat) = self._skala
        for (_, total, n), bobot in zip(cacah, self._timbang, strict=True):
            if not n or n * satu > total * per_satu or total * per_empat > n * empat:
                return None
            per_n[n] = per_n.get(n, 0) + total * bobot
        pembilang, penyebut = 0, 1
        for n, isi in per_n.items():
            pembilang, penyebut = pembilang * n + isi * penyebut, penyebut * n
        jumlah = Fraction(pembilang, penyebut * self._penyebut)
        nilai = jumlah * self._faktor
        cetak = cetak_ikm(nilai)
        if (mutu := self._mutu.get(cetak)) is None:
            mutu = self._mutu[cetak] = tentukan_mutu(cetak, self.regulasi)
        return IKM.tertunda(
            {"unsur": lambda: self._hasil(cacah)},
            regulasi=self.regulasi.id,
            konvensi=self.konvensi,
            jumlah_bobot=self._jumlah_bobot,
            n=next(iter(per_n)) if len(per_n) == 1 else None,
            jumlah_tertimbang=jumlah,
            nilai=nilai,
            cetak=cetak,
            maksimum=self._maksimum,
            mutu=mutu,
        )

    def _hasil(self, cacah: Cacah) -> tuple[HasilUnsur, ...]:
        return tuple(
            hasil_unsur(
                unsur,
                NilaiUnsur(kode=kode, total=total, n=n),
                self._bobot[kode],
                regulasi=self.regulasi,
                konvensi=self.konvensi,
            )
            for unsur, (kode, total, n) in zip(self._unsur, cacah, strict=True)
        )


def ketentuan(regulasi: Regulasi, konvensi: Konvensi) -> Ketentuan:
    """Return what a rule set and a konvensi say, looked up once for the same two objects."""
    kunci = id(regulasi), id(konvensi)
    if (ada := _ingat.get(kunci)) is None:
        ada = Ketentuan(regulasi, konvensi)
        if len(_ingat) >= _MAKS_INGAT:
            _ingat.clear()
        _ingat[kunci] = ada  # which keeps both, so that their ids stay theirs
    return ada
