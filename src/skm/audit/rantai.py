"""
Stated figures as a chain: NRR, NRR tertimbang, their sum, the index.

A document computes each from the one before.  Of the figures that are not what the facts give,
some only follow another that is wrong; and one slip of the pen may be behind all of them.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

import attrs

from skm.audit.batas import (
    Kisaran,
    bobot_lain,
    bobot_lain_jumlah,
    kali,
    kisaran_cetak,
    kisaran_jumlah,
    kisaran_nrr,
    kisaran_tertimbang,
    poin_ikm,
    satuan_ikm,
    satuan_nrr,
    tercetak,
)
from skm.audit.fakta import FaktaSalahKetik, fakta_salah_ketik
from skm.audit.konvensi import AsalAngka, jelaskan
from skm.audit.mutu import unit_cocok, unsur_cocok
from skm.audit.nama import TEMPAT_IKM, TEMPAT_JUMLAH, TEMPAT_NRR, TEMPAT_TERTIMBANG
from skm.audit.telaah import Telaah
from skm.exact import banyak_desimal, format_id, round_half_up
from skm.model import IKM, HasilUnsur, KodeUnsur, NilaiUnsur
from skm.model.kecocokan import JenisSalahKetik
from skm.regulasi import EDISI, Regulasi, muat
from skm.skor.kecocokan.cara import LANGKAH_TERBANYAK
from skm.skor.kecocokan.salah_ketik import jenis_salah_ketik
from skm.skor.mutu import DESIMAL_IKM, baca_huruf, tentukan_mutu

BUKAN_ANGKA = Kisaran(Fraction(-1), Fraction(-1))
"""Between what no figure of a document lies."""


@attrs.frozen(kw_only=True, eq=False)
class AngkaSalah:
    """
    A stated figure that is not what the facts give.

    Attributes:
        tempat: Where it is stated.
        sebutan: What it is, with its unsur.
        cetak: The figure as stated.
        benar: What the facts give, with as many decimals.
        kisaran: Between what it lies, exact.
        sebelah: The right figures of the rows above and below.
        hulu: The wrong figures that it follows; empty if it is wrong by itself.
    """

    tempat: str
    sebutan: str
    cetak: Decimal
    benar: Decimal
    kisaran: Kisaran
    sebelah: tuple[Decimal, ...] = ()
    hulu: tuple["AngkaSalah", ...] = ()

    @property
    def akar(self) -> Iterator["AngkaSalah"]:
        """The figures that are wrong by themselves among those it follows; or it itself."""
        if not self.hulu:
            yield self
        for satu in self.hulu:
            yield from satu.akar

    @property
    def salah_ketik(self) -> JenisSalahKetik | None:
        """By which slip of the pen it came of `benar`; None if by none."""
        if self.cetak in self.sebelah:
            return JenisSalahKetik.BARIS_LAIN
        satuan = Decimal(1).scaleb(-banyak_desimal(self.cetak))
        if any(tercetak(self.cetak + geser, self.kisaran) for geser in (satuan, -satuan)):
            return None  # the last decimal off by one is a matter of rounding
        return jenis_salah_ketik(self.cetak, self.benar)

    @property
    def kode(self) -> KodeUnsur:
        """Code of its unsur; for figures of an unsur only."""
        return self.tempat.rpartition(".")[2]

    def __str__(self) -> str:
        return f"{self.sebutan} {format_id(self.cetak)}"


class RantaiTercantum:
    """
    The stated figures of one report, compared with the facts and with each other.

    Attributes:
        telaah: The report.
    """

    def __init__(self, telaah: Telaah) -> None:
        self.telaah = telaah

    # -- what is wrong, and what only follows

    def _ikm_tercetak(self, ikm: IKM) -> Fraction:
        """Return the computed index on the scale of the stated one."""
        assert self.telaah.regulasi is not None  # noqa: S101 - there is an index
        faktor = self.telaah.regulasi.nilai("ikm.faktor_konversi")
        return ikm.nilai * satuan_ikm(self.telaah) / faktor

    @cached_property
    def asal_ikm(self) -> AsalAngka | None:
        """How the stated index came about; None if nothing is wrong with it."""
        tercantum, ikm = self.telaah.tercantum.ikm, self.telaah.ikm
        if tercantum is None or ikm is None:
            return None
        seharusnya = self._ikm_tercetak(ikm)
        if tercantum == round_half_up(seharusnya, banyak_desimal(tercantum)):
            return None
        asal, seperti = jelaskan(self.telaah, ikm, tercantum), self._seperti
        if asal is None or seperti is self.telaah or seperti.ikm is None:
            return asal
        # Whoever printed wrong means may well have computed with them.
        lain = jelaskan(seperti, ikm, tercantum)
        if lain is None or lain.langkah >= asal.langkah:
            return asal
        return lain._replace(penjelasan=f"Dari NRR yang tercantum: {lain.penjelasan}")

    @cached_property
    def salah(self) -> Mapping[str, AngkaSalah]:
        """Every stated figure that is not what the facts give, by place, the index last."""
        if self.telaah.regulasi is None:
            return {}
        tertimbang = tuple(self._tertimbang())
        jumlah = tuple(self._jumlah(tertimbang))
        ikm = self._ikm(tertimbang, jumlah)
        return {s.tempat: s for s in (*self._nrr, *tertimbang, *jumlah, *ikm)}

    def pengikut(self, tempat: str) -> tuple[AngkaSalah, ...]:
        """Return the wrong figures that follow the one stated there."""
        return tuple(
            s
            for s in self.salah.values()
            if s.hulu and any(akar.tempat == tempat for akar in s.akar)
        )

    @cached_property
    def _nrr(self) -> tuple[AngkaSalah, ...]:
        return tuple(self._nrr_salah())

    def _nrr_salah(self) -> Iterator[AngkaSalah]:
        telaah, satuan = self.telaah, satuan_nrr(self.telaah)
        for kode, cetak in telaah.tercantum.nrr.items():
            unsur = telaah.per_unsur.get(kode)
            if unsur is None:
                continue
            kisaran = kali(kisaran_nrr(telaah, unsur), satuan)
            if not tercetak(cetak, kisaran):
                desimal = banyak_desimal(cetak)
                yield AngkaSalah(
                    tempat=f"{TEMPAT_NRR}{kode}",
                    sebutan=f"NRR {telaah.sebut(kode)}",
                    cetak=cetak,
                    benar=round_half_up(unsur.nrr * satuan, desimal),
                    kisaran=kisaran,
                    sebelah=tuple(
                        round_half_up(u.nrr * satuan, desimal) for u in self._sebelah(kode)
                    ),
                )

    def _sebelah(self, kode: KodeUnsur) -> Iterator[HasilUnsur]:
        """Yield the results in the rows above and below."""
        semua = tuple(self.telaah.per_unsur.values())
        i = [u.kode for u in semua].index(kode)
        yield from semua[max(0, i - 1) : i]
        yield from semua[i + 1 : i + 2]

    @cached_property
    def _seperti(self) -> Telaah:
        """The report as if the wrong means that it states were the facts."""
        salah = {s.kode: s.cetak for s in self._nrr}
        if not salah:
            return self.telaah
        if satuan_nrr(self.telaah) != 1 or not {*salah} <= {*self.telaah.nilai_per_unsur}:
            return self.telaah  # converted, or of several questions: nobody sees from what
        return self.telaah.dengan(
            tuple(
                NilaiUnsur(kode=n.kode, nrr=salah[n.kode]) if n.kode in salah else n
                for n in self.telaah.nilai
            )
        )

    def _tertimbang(self) -> Iterator[AngkaSalah]:
        telaah, seperti = self.telaah, self._seperti
        nrr = {s.kode: s for s in self._nrr}
        for kode, cetak in telaah.tercantum.tertimbang.items():
            unsur, lain = telaah.per_unsur.get(kode), seperti.per_unsur.get(kode)
            if unsur is None or kode not in telaah.bobot:
                continue
            kisaran = kisaran_tertimbang(telaah, unsur)
            if tercetak(cetak, kisaran):
                continue
            hulu = nrr.get(kode)
            ikut = lain is not None and tercetak(cetak, kisaran_tertimbang(seperti, lain))
            yield AngkaSalah(
                tempat=f"{TEMPAT_TERTIMBANG}{kode}",
                sebutan=f"NRR tertimbang {telaah.sebut(kode)}",
                cetak=cetak,
                benar=round_half_up(unsur.tertimbang, banyak_desimal(cetak)),
                kisaran=kisaran,
                sebelah=tuple(
                    round_half_up(u.tertimbang, banyak_desimal(cetak)) for u in self._sebelah(kode)
                ),
                hulu=(hulu,) if hulu is not None and ikut else (),
            )

    def _jumlah(self, tertimbang: tuple[AngkaSalah, ...]) -> Iterator[AngkaSalah]:
        cetak, ikm = self.telaah.tercantum.jumlah_tertimbang, self.telaah.ikm
        if cetak is None or ikm is None:
            return
        kisaran = kisaran_jumlah(self.telaah, ikm)
        if tercetak(cetak, kisaran):
            return
        hulu: tuple[AngkaSalah, ...] = ()
        if tertimbang and tercetak(cetak, self._kisaran_tertimbang_tercantum()):
            hulu = tertimbang
        elif self._nrr and tercetak(cetak, self._kisaran_seperti()):
            hulu = self._nrr
        yield AngkaSalah(
            tempat=TEMPAT_JUMLAH,
            sebutan="jumlah NRR tertimbang",
            cetak=cetak,
            benar=round_half_up(ikm.jumlah_tertimbang, banyak_desimal(cetak)),
            kisaran=kisaran,
            hulu=hulu,
        )

    def _ikm(
        self, tertimbang: tuple[AngkaSalah, ...], jumlah: tuple[AngkaSalah, ...]
    ) -> Iterator[AngkaSalah]:
        cetak, ikm = self.telaah.tercantum.ikm, self.telaah.ikm
        if cetak is None or ikm is None or self.asal_ikm is None:
            return
        satuan = satuan_ikm(self.telaah)
        hulu: tuple[AngkaSalah, ...] = ()
        if jumlah and tercetak(cetak, kali(kisaran_cetak(jumlah[0].cetak), satuan)):
            hulu = jumlah
        elif tertimbang and tercetak(cetak, kali(self._kisaran_tertimbang_tercantum(), satuan)):
            hulu = tertimbang
        elif self._nrr and tercetak(cetak, kali(self._kisaran_seperti(), satuan)):
            hulu = self._nrr
        yield AngkaSalah(
            tempat=TEMPAT_IKM,
            sebutan="IKM",
            cetak=cetak,
            benar=round_half_up(
                self._ikm_tercetak(ikm),
                banyak_desimal(cetak) if satuan == 1 else max(DESIMAL_IKM, banyak_desimal(cetak)),
            ),
            kisaran=kali(kisaran_jumlah(self.telaah, ikm), satuan),
            hulu=hulu,
        )

    def _kisaran_seperti(self) -> Kisaran:
        """Return between what the sum lies with the means as stated."""
        ikm = self._seperti.ikm
        return BUKAN_ANGKA if ikm is None else kisaran_jumlah(self._seperti, ikm)

    def _kisaran_tertimbang_tercantum(self) -> Kisaran:
        """Return between what the sum of the stated weighted means lies."""
        tercantum = self.telaah.tercantum.tertimbang
        if {*tercantum} != {*self.telaah.bobot}:
            return BUKAN_ANGKA
        tepat = sum(map(Fraction, tercantum.values()), Fraction(0))
        return Kisaran(tepat, tepat)

    # -- one cause of many

    @cached_property
    def bobot_lain(self) -> str:
        """What is said of the weight behind all wrong weighted means; empty if there is none."""
        salah = [
            (s, s.kode)
            for s in self.salah.values()
            if s.tempat.startswith(TEMPAT_TERTIMBANG) and not s.hulu
        ]
        sebutan = {
            bobot_lain(s.cetak, self.telaah.per_unsur[kode].nrr, len(self.telaah.bobot))
            for s, kode in salah
        }
        return sebutan.pop() if len(salah) > 1 and len(sebutan) == 1 else ""

    @cached_property
    def regulasi_lain(self) -> list[Regulasi]:
        """
        The other rule sets that give every stated letter, if the report's own does not.

        A letter that follows a wrong figure beside it speaks for no other table.
        """
        regulasi, salah = self.telaah.regulasi, self.salah
        if regulasi is None or self.fakta is not None:
            return []
        unit = self.ikm_salah_ketik is None

        def cocok(lain: Regulasi) -> bool:
            return unsur_cocok(self.telaah, lain) and (not unit or unit_cocok(self.telaah, lain))

        if cocok(regulasi) or any(f"{TEMPAT_NRR}{k}" in salah for k in self.telaah.tercantum.mutu):
            return []
        lain = (muat(e) for e in EDISI if e != self.telaah.laporan.regulasi)
        return [r for r in lain if cocok(r)]

    @cached_property
    def ikm_salah_ketik(self) -> tuple[Decimal, JenisSalahKetik] | None:
        """
        The index meant, if one slip of the pen made the stated one of it.

        It is what the facts give, or 25 times the stated sum; and the letter beside it is its own.
        Weights that give just the stated one say more, and so does any way, if the letter agrees.
        """
        salah, regulasi, asal = self.salah.get(TEMPAT_IKM), self.telaah.regulasi, self.asal_ikm
        if salah is None or salah.hulu or regulasi is None or asal is None:
            return None
        if asal.tepat or (asal.langkah <= LANGKAH_TERBANYAK and unit_cocok(self.telaah, regulasi)):
            return None
        calon = [salah.benar]
        if (jumlah := self.telaah.tercantum.jumlah_tertimbang) is not None:
            tepat = Fraction(jumlah) * satuan_ikm(self.telaah)
            calon.append(round_half_up(tepat, banyak_desimal(salah.cetak)))
        huruf = self.telaah.tercantum.mutu_ikm
        for benar in calon:
            jenis = jenis_salah_ketik(salah.cetak, benar)
            mutu = tentukan_mutu(poin_ikm(self.telaah, benar), regulasi)
            cocok = huruf is None or baca_huruf(huruf, regulasi) == mutu.huruf
            if jenis is not None and cocok:
                return benar, jenis
        return None

    # -- a slip in the facts

    @cached_property
    def fakta(self) -> FaktaSalahKetik | None:
        """The only slip of the pen in the facts without which all that is stated would agree."""
        return None if self._terjelaskan else fakta_salah_ketik(self.telaah, tuple(self.salah))

    @property
    def _terjelaskan(self) -> bool:
        """Whether only sum and index are wrong, by other weights or a slip in the index."""
        asal, ikm, jumlah = self.asal_ikm, self.telaah.ikm, self.salah.get(TEMPAT_JUMLAH)
        if ikm is None or not {*self.salah} <= {TEMPAT_JUMLAH, TEMPAT_IKM}:
            return False
        return (
            (asal is not None and asal.langkah == 0)
            or self.ikm_salah_ketik is not None
            or (jumlah is not None and bool(bobot_lain_jumlah(jumlah.cetak, ikm)))
        )


def rantai(telaah: Telaah) -> RantaiTercantum:
    """Return the stated figures of a report, compared once for all rules."""
    return telaah.sekali(RantaiTercantum)
