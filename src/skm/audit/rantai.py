"""
Stated figures as a chain: NRR, NRR tertimbang, their sum, the index.

A document computes each from the one before.  Of the figures that are not what the facts give,
some only follow another that is wrong; and one slip of the pen may be behind all of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

import attrs

from skm.audit.batas import (
    Kisaran,
    bobot_lain,
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
from skm.audit.konvensi import AsalAngka, jelaskan
from skm.audit.mutu import baca_huruf, huruf_unsur, unit_cocok, unsur_cocok
from skm.audit.nama import tempat_unsur
from skm.audit.telaah import Telaah
from skm.exact import banyak_desimal, format_id, round_half_up
from skm.model import IKM, HasilUnsur, KodeUnsur, NilaiUnsur
from skm.model.kecocokan import JenisSalahKetik
from skm.regulasi import EDISI, Regulasi, muat
from skm.skor.kecocokan.cara import LANGKAH_TERBANYAK
from skm.skor.kecocokan.salah_ketik import jenis_salah_ketik, ragam_salah_ketik
from skm.skor.mutu import DESIMAL_IKM, tentukan_mutu
from skm.skor.sebutan import sebut_salah_ketik

TEMPAT_NRR, TEMPAT_TERTIMBANG = "$.tercantum.nrr.", "$.tercantum.tertimbang."
TEMPAT_JUMLAH, TEMPAT_IKM = "$.tercantum.jumlah_tertimbang", "$.tercantum.ikm"

SELONGGAR = Fraction(1, 5)
"""More than roundings on the way can change a sum of weighted means of a dozen unsur."""

BUKTI_TERSEDIKIT = 2
"""Of so many stated figures one may be a coincidence."""


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


@attrs.frozen(kw_only=True, eq=False)
class FaktaSalahKetik:
    """
    A slip of the pen in the facts, without which all that is stated would agree.

    Attributes:
        tempat: Where the fact stands.
        pesan: What it is, and what may have been meant; Indonesian, without a full stop.
        terkait: Places of the stated figures and letters that would agree.
    """

    tempat: str
    pesan: str
    terkait: tuple[str, ...]


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
        asal = jelaskan(self.telaah, ikm, tercantum)
        seperti = self._seperti_tercantum(tuple(self._nrr()))
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
        hasil = {s.tempat: s for s in self._nrr()}
        nrr = tuple(hasil.values())
        seperti = self._seperti_tercantum(nrr)
        hasil |= {s.tempat: s for s in self._tertimbang(seperti, hasil)}
        tertimbang = tuple(s for s in hasil.values() if s not in nrr)
        hasil |= {s.tempat: s for s in self._jumlah(seperti, nrr, tertimbang)}
        hasil |= {s.tempat: s for s in self._ikm(seperti, nrr, tertimbang, hasil)}
        return hasil

    def pengikut(self, tempat: str) -> tuple[AngkaSalah, ...]:
        """Return the wrong figures that follow the one stated there."""
        return tuple(
            s
            for s in self.salah.values()
            if s.hulu and any(akar.tempat == tempat for akar in s.akar)
        )

    def _nrr(self) -> Iterator[AngkaSalah]:
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

    def _seperti_tercantum(self, nrr: Sequence[AngkaSalah]) -> Telaah:
        """Return the report as if the wrong means that it states were the facts."""
        salah = {s.kode: s.cetak for s in nrr}
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

    def _tertimbang(self, seperti: Telaah, nrr: Mapping[str, AngkaSalah]) -> Iterator[AngkaSalah]:
        telaah = self.telaah
        for kode, cetak in telaah.tercantum.tertimbang.items():
            unsur, lain = telaah.per_unsur.get(kode), seperti.per_unsur.get(kode)
            if unsur is None or kode not in telaah.bobot:
                continue
            kisaran = kisaran_tertimbang(telaah, unsur)
            if tercetak(cetak, kisaran):
                continue
            hulu = nrr.get(f"{TEMPAT_NRR}{kode}")
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

    def _jumlah(
        self, seperti: Telaah, nrr: tuple[AngkaSalah, ...], tertimbang: tuple[AngkaSalah, ...]
    ) -> Iterator[AngkaSalah]:
        cetak, ikm = self.telaah.tercantum.jumlah_tertimbang, self.telaah.ikm
        if cetak is None or ikm is None:
            return
        kisaran = kisaran_jumlah(self.telaah, ikm)
        if tercetak(cetak, kisaran):
            return
        hulu: tuple[AngkaSalah, ...] = ()
        if tertimbang and tercetak(cetak, self._kisaran_tertimbang_tercantum()):
            hulu = tertimbang
        elif (
            nrr
            and seperti.ikm is not None
            and tercetak(cetak, kisaran_jumlah(seperti, seperti.ikm))
        ):
            hulu = nrr
        yield AngkaSalah(
            tempat=TEMPAT_JUMLAH,
            sebutan="Jumlah NRR tertimbang",
            cetak=cetak,
            benar=round_half_up(ikm.jumlah_tertimbang, banyak_desimal(cetak)),
            kisaran=kisaran,
            hulu=hulu,
        )

    def _ikm(
        self,
        seperti: Telaah,
        nrr: tuple[AngkaSalah, ...],
        tertimbang: tuple[AngkaSalah, ...],
        salah: Mapping[str, AngkaSalah],
    ) -> Iterator[AngkaSalah]:
        cetak, ikm, jumlah = self.telaah.tercantum.ikm, self.telaah.ikm, salah.get(TEMPAT_JUMLAH)
        if cetak is None or ikm is None or self.asal_ikm is None:
            return
        satuan = satuan_ikm(self.telaah)
        hulu: tuple[AngkaSalah, ...] = ()
        if jumlah is not None and tercetak(cetak, kali(kisaran_cetak(jumlah.cetak), satuan)):
            hulu = (jumlah,)
        elif tertimbang and tercetak(cetak, kali(self._kisaran_tertimbang_tercantum(), satuan)):
            hulu = tertimbang
        elif nrr and seperti.ikm is not None:
            lain = kisaran_jumlah(seperti, seperti.ikm)
            hulu = nrr if tercetak(cetak, kali(lain, satuan)) else ()
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

    def _kisaran_tertimbang_tercantum(self) -> Kisaran:
        """Return between what the sum of the stated weighted means lies; of none if some lack."""
        tercantum = self.telaah.tercantum.tertimbang
        if {*tercantum} != {*self.telaah.bobot}:
            return Kisaran(Fraction(-1), Fraction(-1))
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
        telaah = self.telaah
        if telaah.tindak_lanjut is None or telaah.regulasi is None or telaah.ikm is None:
            return None
        huruf = {*self._huruf_salah(telaah)}
        bukti = len(self.salah) + len(huruf)
        if not self.salah or bukti < BUKTI_TERSEDIKIT:
            return None  # a letter more or less is no evidence
        if self._ikm_saja:
            return None
        hasil: list[FaktaSalahKetik] = []
        for pesan, kode, nilai in self._ragam():
            if not self._mungkin(nilai):
                continue
            lain = telaah.dengan(nilai)
            sisa = {*self._huruf_salah(lain)}
            if not sisa <= huruf or sisa & {*kode} or not self._angka_cocok(lain):
                continue
            terkait = (*self.salah, *(f"$.tercantum.mutu.{k}" for k in sorted(huruf - sisa)))
            if len(terkait) >= BUKTI_TERSEDIKIT:
                tempat = tempat_unsur(telaah, kode[0]) if kode else "$.n"
                hasil.append(FaktaSalahKetik(tempat=tempat, pesan=pesan, terkait=terkait))
        return hasil[0] if len(hasil) == 1 else None

    @property
    def _ikm_saja(self) -> bool:
        """Whether the index alone is wrong, and other weights or a slip in it explain that."""
        asal = self.asal_ikm
        return (
            {*self.salah} <= {TEMPAT_IKM}
            and asal is not None
            and (asal.langkah == 0 or self.ikm_salah_ketik is not None)
        )

    def _ragam(self) -> Iterator[tuple[str, tuple[KodeUnsur, ...], tuple[NilaiUnsur, ...]]]:
        """Yield facts without one slip: what it would be, whose figure it is in, and all values."""
        telaah, nilai = self.telaah, self.telaah.nilai
        tertimbang = [t for t in self.salah if t.startswith(TEMPAT_TERTIMBANG)]
        tersangka = {t.rpartition(".")[2] for t in tertimbang}
        for i, satu in enumerate(nilai):
            if satu.nrr is None:
                continue
            if tersangka <= {satu.kode}:
                for nrr, jenis in ragam_salah_ketik(satu.nrr):
                    yield (
                        f"NRR {telaah.sebut(satu.kode)} tercatat {format_id(satu.nrr)}, mungkin "
                        f"salah ketik untuk {format_id(nrr)} ({sebut_salah_ketik(jenis)})",
                        (satu.kode,),
                        (*nilai[:i], attrs.evolve(satu, nrr=nrr), *nilai[i + 1 :]),
                    )
            for lain in nilai[i + 1 : i + 2]:
                if lain.nrr not in (None, satu.nrr) and tersangka <= {satu.kode, lain.kode}:
                    tukar = (
                        attrs.evolve(satu, nrr=lain.nrr, n=lain.n),
                        attrs.evolve(lain, nrr=satu.nrr, n=satu.n),
                    )
                    yield (
                        f"NRR {telaah.sebut(satu.kode)} dan {telaah.sebut(lain.kode)} mungkin "
                        "tertukar",
                        (satu.kode, lain.kode),
                        (*nilai[:i], *tukar, *nilai[i + 2 :]),
                    )
        banyak = {v.n for v in nilai if v.nrr is None}
        n = banyak.pop() if len(banyak) == 1 else None
        for benar, jenis in ragam_salah_ketik(Decimal(n or 0)):
            yield (
                f"n tercatat {format_id(n or 0)}, mungkin salah ketik untuk {format_id(benar)} "
                f"({sebut_salah_ketik(jenis)})",
                (),
                tuple(attrs.evolve(v, n=int(benar)) if v.nrr is None else v for v in nilai),
            )

    def _mungkin(self, nilai: tuple[NilaiUnsur, ...]) -> bool:
        """Return whether the stated sum or index is near what other facts give; cheap, and wide."""
        telaah, jumlah = self.telaah, self.telaah.tercantum.jumlah_tertimbang
        tercantum = Fraction(0) if jumlah is None else Fraction(jumlah)
        if jumlah is None:
            if telaah.tercantum.ikm is None:
                return True
            tercantum = Fraction(telaah.tercantum.ikm) / satuan_ikm(telaah)
        kira = sum(
            (telaah.bobot[v.kode] * _rata(v) for v in nilai if v.kode in telaah.bobot), Fraction(0)
        )
        return abs(kira - tercantum) < SELONGGAR

    def _angka_cocok(self, lain: Telaah) -> bool:
        """Return whether every stated figure agrees with other facts."""
        ikm, tercantum = lain.ikm, lain.tercantum
        if ikm is None:
            return False
        jumlah = kisaran_jumlah(lain, ikm)
        pasangan = [
            (tercantum.jumlah_tertimbang, jumlah),
            (tercantum.ikm, kali(jumlah, satuan_ikm(self.telaah))),
        ]
        for kode, unsur in lain.per_unsur.items():
            kisaran = kali(kisaran_nrr(lain, unsur), satuan_nrr(lain))
            pasangan.append((tercantum.nrr.get(kode), kisaran))
            pasangan.append((tercantum.tertimbang.get(kode), kisaran_tertimbang(lain, unsur)))
        return all(cetak is None or tercetak(cetak, kisaran) for cetak, kisaran in pasangan)

    def _huruf_salah(self, telaah: Telaah) -> Iterator[KodeUnsur]:
        """Yield the unsur whose stated letter is not what the facts give."""
        assert telaah.regulasi is not None  # noqa: S101 - asked for with a result only
        for kode, huruf in telaah.tercantum.mutu.items():
            unsur = telaah.per_unsur.get(kode)
            if unsur is not None and baca_huruf(huruf, telaah.regulasi) not in huruf_unsur(
                telaah, unsur, telaah.regulasi
            ):
                yield kode


def _rata(nilai: NilaiUnsur) -> Fraction:
    return Fraction(nilai.total or 0, nilai.n or 1) if nilai.nrr is None else Fraction(nilai.nrr)


def rantai(telaah: Telaah) -> RantaiTercantum:
    """Return the stated figures of a report, compared once for all rules."""
    return telaah.sekali(RantaiTercantum)
