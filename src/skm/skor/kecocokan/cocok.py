"""
Which convention gives a published index.

A convention explains an index if whole totals with that n (real numbers where n is missing) exist
that round to every printed mean and give the printed index under it.  The conventions are a table
of a few axes: the weights, and at most `LANGKAH_TERBANYAK` steps that depart from "nothing rounded
on the way, printed half-up".  More steps would explain almost any number, and so nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import combinations, product
from math import ceil
from typing import Any, cast

import attrs

from skm.dasar import Peta, tampilan
from skm.errors import Masalah, ScoringError
from skm.exact import format_id, round_half_up
from skm.model import Bobot, KodeUnsur, Konvensi, NilaiUnsur
from skm.model.kecocokan import (
    Cara,
    DasarIKM,
    KecocokanIKM,
    KelompokIKM,
    NRRMustahil,
    PembulatanAkhir,
    Penjelasan,
    Rentang,
)
from skm.regulasi import Regulasi, muat
from skm.skor.ikm import nilai_dari_peta
from skm.skor.kecocokan.himpunan import (
    Butir,
    HimpunanJumlah,
    bulatkan_rentang,
    butir_tepat,
    irisan,
    kelipatan,
    sumbangan,
    sumber_pembulatan,
)
from skm.skor.mutu import DESIMAL_IKM, tentukan_mutu
from skm.skor.nrr import hitung_bobot

LANGKAH_TERBANYAK = 2
"""How many steps a convention may have beside its weights."""

_BOBOT: tuple[tuple[str, Bobot | int, bool], ...] = (
    ("1/k", Bobot.PER_K, True),
    ("2-desimal", Bobot.DUA_DESIMAL, True),
    ("3-desimal", Bobot.TIGA_DESIMAL, False),
    ("4-desimal", 4, False),
)
"""Equal weights, 1/k or rounded half-up: 1/9, 0,11, 0,111, 0,1111; the regulation prints two."""

_SUMBU: Mapping[str, tuple[str, str, tuple[int, ...]]] = {
    "desimal_nrr": ("nrr", "NRR dibulatkan {} desimal", (0, 1, 2, 3, 4)),
    "desimal_tertimbang": ("tertimbang", "NRR tertimbang dibulatkan {} desimal", (2, 3, 4)),
    "desimal_jumlah": ("jumlah", "jumlah NRR tertimbang dibulatkan {} desimal", (2, 3, 4)),
}
"""What may be rounded on the way, by the field of `Konvensi` that declares it."""

_DESIMAL_KELOMPOK = 2

_AKHIR: Mapping[PembulatanAkhir, tuple[str, str]] = {
    PembulatanAkhir.SETENGAH_GENAP: ("genap", "IKM dibulatkan setengah ke genap"),
    PembulatanAkhir.DIPOTONG: ("potong", "IKM dipotong, tidak dibulatkan"),
}


@attrs.frozen
class _Langkah:
    """One step: which axis, what it does there, and how it is called."""

    sumbu: str
    isi: int | PembulatanAkhir
    id: str
    nama: str


@attrs.frozen(kw_only=True)
class _Dasar:
    """What an index is summed from, before any step."""

    id: str
    nama: str
    lazim: bool
    dasar: DasarIKM
    bobot: tuple[Fraction, ...]
    butir: tuple[Butir, ...]
    faktor: Fraction
    konvensi: Konvensi | None
    sumbu: tuple[tuple[_Langkah, ...], ...]


def cocokkan_konvensi(
    nilai: Mapping[str, Decimal | str | int] | Iterable[NilaiUnsur],
    ikm: Decimal,
    *,
    n: int | None = None,
    mutu: str | None = None,
    kelompok: Sequence[KelompokIKM] = (),
    regulasi: Regulasi | None = None,
    konvensi: Konvensi | None = None,
    semua: bool = False,
) -> KecocokanIKM:
    """
    Say which conventions give a published index, or which comes nearest.

    Means and the index are taken as rounded half-up to their printed decimals, the index also as
    the axes of the table say.  A mean that no total gives so, but one does with halves rounded to
    even, is taken as printed that way.

    Args:
        nilai: One value per unsur, of any number of unsur: totals, which are exact, or means as
            printed.  A mapping goes from code to mean.  May be empty if there are groups.
        ikm: The index as published, decimals kept, in IKM points; greater than 0.
        n: Number of answers, for means that do not say it themselves; None if unknown.
        mutu: The letter as published.
        kelompok: Parts of the unit with indices of their own, such as services; two or more are
            also averaged, each alike and by respondents.
        regulasi: The rule set, for the factor, the scale and the letters; None for
            PermenPANRB 14/2017.
        konvensi: The readings the office declares.  They are tried too, and listed whenever they
            give the index.
        semua: List also what adds steps to a convention that explains the index already.

    Returns:
        All that give the index: the nearest first, of these the one of fewest steps.  If none
        does, the nearest one.

    Raises:
        DataError: *nilai* is a mapping with something that is no figure.
        ScoringError: There is nothing to judge, a figure is outside its scale, an unsur stands
            twice, or the konvensi's weights are for other unsur; all of it at once.

    Examples:
        >>> nrr = "3.62 3.48 3.45 4.00 3.52 3.62 3.66 3.62 3.97".split()
        >>> hasil = cocokkan_konvensi(
        ...     {f"U{i}": v for i, v in enumerate(nrr, start=1)}, Decimal("90.56"), n=29
        ... )
        >>> [p.cara.nama for p in hasil.penjelasan if not p.cara.langkah]
        ['bobot 0,11']
    """
    aturan = muat() if regulasi is None else regulasi
    isi = (
        nilai_dari_peta(cast("Mapping[str, Decimal | str | int]", nilai))
        if isinstance(nilai, Mapping)
        else list(nilai)
    )
    if masalah := list(_masalah(isi, ikm, n, kelompok, aturan)):
        raise ScoringError(masalah)
    mustahil = nrr_mustahil(isi, n=n, regulasi=aturan)
    tanpa_n = {m.kode for m in mustahil}
    butir = tuple(_butir(v, None if v.kode in tanpa_n else v.n or n, aturan) for v in isi)
    soal = _Soal(
        ikm=Fraction(ikm),
        desimal=_desimal(ikm),
        aturan=aturan,
        kode=tuple(v.kode for v in isi),
        n=tuple(None if v.kode in tanpa_n else v.n or n for v in isi),
    )
    bobot: tuple[Fraction, ...] = ()
    if konvensi is not None and isi:
        bobot = tuple(hitung_bobot((v.kode for v in isi), konvensi).values())
    calon = [
        _Calon(soal, dasar, langkah, konvensi if sendiri else None)
        for dasar in (*_dasar_unsur(isi, butir, aturan, konvensi), *_dasar_kelompok(kelompok))
        for langkah, sendiri in _jalan(dasar, konvensi, bobot)
    ]
    calon.sort(key=lambda c: len(c.langkah))
    ditemukan: list[_Calon] = []
    for c in calon:
        if mustahil and c.dasar.dasar is DasarIKM.UNSUR:
            continue
        if (semua or c.dinyatakan or not any(d.mencakup(c) for d in ditemukan)) and c.ada(
            c.tercetak(0, 0)
        ):
            ditemukan.append(c)
    ditemukan.sort(key=lambda c: (abs(c.nilai - soal.ikm), len(c.langkah)))
    huruf = soal.huruf(lambda x: irisan(x, soal.tercetak(0, 0)) is not None, 0)
    return KecocokanIKM(
        ikm=ikm,
        penjelasan=tuple(c.penjelasan(0) for c in ditemukan),
        terdekat=None if ditemukan else _terdekat(calon),
        mustahil=mustahil,
        genap=tuple(
            v.kode
            for v, b in zip(isi, butir, strict=True)
            if v.nrr is not None and b.diskret is not None and _hanya_genap(v.nrr, b)
        ),
        mutu=mutu,
        mutu_ikm=tentukan_mutu(ikm, aturan),
        mutu_cocok=None if mutu is None else mutu in huruf,
    )


def nrr_mustahil(
    nilai: Iterable[NilaiUnsur], *, n: int | None = None, regulasi: Regulasi | None = None
) -> tuple[NRRMustahil, ...]:
    """
    Return the printed means that no whole answers of so many people give.

    Args:
        nilai: Values per unsur.  Totals, means without any n and means outside the scale are
            passed over.
        n: Number of answers, for means that do not say it themselves; None if unknown.
        regulasi: The rule set, for the scale; None for PermenPANRB 14/2017.

    Returns:
        One entry for each such mean, with the nearest totals on either side.

    Examples:
        >>> (satu,) = nrr_mustahil([NilaiUnsur(kode="U1", nrr=Decimal("3.50"), n=29)])
        >>> satu.total_bawah, satu.cetak_bawah, satu.total_atas, satu.cetak_atas
        (101, Decimal('3.48'), 102, Decimal('3.52'))
    """
    aturan = muat() if regulasi is None else regulasi
    hasil: list[NRRMustahil] = []
    for v in nilai:
        banyak = v.n or n
        if v.nrr is None or not banyak or not _dalam_skala(Fraction(v.nrr), aturan):
            continue
        if _total(v.nrr, banyak, aturan):
            continue
        # No total lies between the two ends, so the neighbours are next to each other.
        atas = ceil(_tercetak(v.nrr, aturan).bawah * banyak)
        sisi = [t if _dalam_skala(Fraction(t, banyak), aturan) else None for t in (atas - 1, atas)]
        cetak = [
            None if t is None else round_half_up(Fraction(t, banyak), _desimal(v.nrr)) for t in sisi
        ]
        hasil.append(
            NRRMustahil(
                kode=v.kode,
                nrr=v.nrr,
                n=banyak,
                total_bawah=sisi[0],
                total_atas=sisi[1],
                cetak_bawah=cetak[0],
                cetak_atas=cetak[1],
            )
        )
    return tuple(hasil)


# ---------------------------------------------------------------- the figures


def _masalah(
    isi: Sequence[NilaiUnsur],
    ikm: Decimal,
    n: int | None,
    kelompok: Sequence[KelompokIKM],
    aturan: Regulasi,
) -> Iterator[Masalah]:
    if not isi and len(kelompok) < 2:
        yield Masalah(kode="kosong", lokasi="$.nrr")
    if n is not None and n < 1:
        yield Masalah(kode="di-luar-batas", lokasi="$.n", ditemukan=str(n), diharapkan="1–")
    kode: set[str] = set()
    for v in isi:
        tempat = f"${'.total' if v.total is not None else '.nrr'}.{v.kode}"
        if v.kode in kode:
            yield Masalah(kode="entri-ganda", lokasi=tempat, ditemukan=v.kode)
        kode.add(v.kode)
        if v.n == 0:
            yield Masalah(kode="n-nol", lokasi=tempat, ditemukan=v.kode)
            continue
        nilai = Fraction(v.nrr) if v.nrr is not None else Fraction(v.total or 0, v.n or 1)
        if not _dalam_skala(nilai, aturan):
            bawah, atas = _skala(aturan)
            yield Masalah(
                kode="nrr-luar-skala",
                lokasi=tempat,
                ditemukan=format_id(v.nrr) if v.nrr is not None else f"{v.total}/{v.n}",
                diharapkan=f"{format_id(bawah, 0)}–{format_id(atas, 0)}",
            )
    semua = [("$.ikm", ikm)]
    semua += [
        (f"$.kelompok[{i}].ikm", k.ikm)
        for i, k in enumerate(kelompok)
        if isinstance(k.ikm, Decimal)
    ]
    for tempat, angka in semua:
        if not angka.is_finite() or not 0 < angka < _IKM_TERBESAR:
            yield Masalah(
                kode="ikm-mustahil",
                lokasi=tempat,
                ditemukan=tampilan(angka).replace(".", ","),
                diharapkan=str(_IKM_TERBESAR),
            )


_IKM_TERBESAR = 1000
"""Weights that do not add up to 1 may lead beyond 100, but not beyond reason."""


def _skala(aturan: Regulasi) -> tuple[Fraction, Fraction]:
    return aturan.nilai("skala.terendah"), aturan.nilai("skala.tertinggi")


def _dalam_skala(nilai: Fraction, aturan: Regulasi) -> bool:
    bawah, atas = _skala(aturan)
    return bawah <= nilai <= atas


def _desimal(cetak: Decimal) -> int:
    return max(0, -int(cetak.as_tuple().exponent))


def _tercetak(nrr: Decimal, aturan: Regulasi) -> Rentang:
    """Return all means on the scale that are printed as *nrr*."""
    bawah, atas = _skala(aturan)
    tercetak = irisan(
        sumber_pembulatan(Fraction(nrr), Fraction(nrr), _desimal(nrr)),
        Rentang(bawah=bawah, atas=atas),
    )
    assert tercetak is not None  # noqa: S101 - the figure itself is on the scale
    return tercetak


def _total(nrr: Decimal, n: int, aturan: Regulasi) -> range:
    """Return the totals whose mean is printed as *nrr*: half-up, else with halves to even."""
    rentang = _tercetak(nrr, aturan)
    total = _kali(rentang, n)
    if not total and int(nrr.scaleb(_desimal(nrr))) % 2 == 0:
        total = _kali(attrs.evolve(rentang, atas_termasuk=True), n)
    return total


def _kali(rentang: Rentang, n: int) -> range:
    return kelipatan(attrs.evolve(rentang, bawah=rentang.bawah * n, atas=rentang.atas * n), 0)


def _hanya_genap(nrr: Decimal, butir: Butir) -> bool:
    assert butir.diskret is not None  # noqa: S101 - asked for where totals are known
    return all(round_half_up(t * butir.satuan, _desimal(nrr)) != nrr for t in butir.diskret[:1])


def _butir(nilai: NilaiUnsur, n: int | None, aturan: Regulasi) -> Butir:
    if nilai.nrr is None:
        assert nilai.total is not None  # noqa: S101 - held by NilaiUnsur
        assert nilai.n is not None  # noqa: S101 - held by NilaiUnsur
        total, banyak = range(nilai.total, nilai.total + 1), nilai.n
        tepat = Fraction(nilai.total, banyak)
        rentang = Rentang(bawah=tepat, atas=tepat)
    else:
        tepat, rentang = Fraction(nilai.nrr), _tercetak(nilai.nrr, aturan)
        if n is None:
            return Butir(diskret=None, satuan=Fraction(1), rentang=rentang, kata=tepat)
        total, banyak = _total(nilai.nrr, n, aturan), n
    satuan = Fraction(1, banyak)
    return Butir(
        diskret=total,
        satuan=satuan,
        rentang=Rentang(bawah=total[0] * satuan, atas=total[-1] * satuan),
        kata=total[0] * satuan if len(total) == 1 else tepat,
    )


# ---------------------------------------------------------------- the table of conventions


def _dasar_unsur(
    isi: Sequence[NilaiUnsur],
    butir: tuple[Butir, ...],
    aturan: Regulasi,
    dinyatakan: Konvensi | None,
) -> Iterator[_Dasar]:
    """Yield the weights, each once: ten times 0,1 is 1/10."""
    if not isi:
        return
    kode = [v.kode for v in isi]
    polos = attrs.evolve(
        Konvensi() if dinyatakan is None else dinyatakan,
        bobot=Bobot.PER_K,
        desimal_nrr=None,
        desimal_tertimbang=None,
        desimal_jumlah=None,
    )
    # Offices do not round more coarsely than they print; a total has all its decimals.
    paling_kasar = min(2, max(2 if v.nrr is None else _desimal(v.nrr) for v in isi))
    sumbu = tuple(
        tuple(_langkah(bidang, d) for d in desimal if bidang != "desimal_nrr" or d >= paling_kasar)
        for bidang, (_, _, desimal) in _SUMBU.items()
    )
    semua: list[tuple[str, str, bool, Konvensi]] = []
    for nama, bobot, lazim in _BOBOT:
        bulat = bobot if isinstance(bobot, int) else bobot.desimal
        sebut = f"1/{len(kode)}" if bulat is None else format_id(Fraction(1, len(kode)), bulat)
        pakai = (
            Peta(dict.fromkeys(kode, Fraction(round_half_up(Fraction(1, len(kode)), bobot))))
            if isinstance(bobot, int)
            else bobot
        )
        semua.append((nama, f"bobot {sebut}", lazim, attrs.evolve(polos, bobot=pakai)))
    if dinyatakan is not None and isinstance(dinyatakan.bobot, Peta):
        sendiri = attrs.evolve(polos, bobot=dinyatakan.bobot)
        semua.append(("per-unsur", "bobot per unsur", True, sendiri))
    ada: set[tuple[Fraction, ...]] = set()
    for id_, nama, lazim, konvensi in semua:
        timbangan = tuple(hitung_bobot(kode, konvensi).values())
        if timbangan not in ada:
            ada.add(timbangan)
            yield _Dasar(
                id=id_,
                nama=nama,
                lazim=lazim,
                dasar=DasarIKM.UNSUR,
                bobot=timbangan,
                butir=butir,
                faktor=aturan.nilai("ikm.faktor_konversi"),
                konvensi=konvensi,
                sumbu=(*sumbu, _langkah_akhir()),
            )


def _dasar_kelompok(kelompok: Sequence[KelompokIKM]) -> Iterator[_Dasar]:
    """Yield the means of the groups, each alike and by respondents."""
    banyak = len(kelompok)
    if banyak < 2:
        return
    butir = tuple(_butir_kelompok(k) for k in kelompok)
    bulat = _Langkah(
        "kelompok",
        _DESIMAL_KELOMPOK,
        f"kelompok-{_DESIMAL_KELOMPOK}",
        f"IKM kelompok dibulatkan {_DESIMAL_KELOMPOK} desimal",
    )
    sama = all(
        isinstance(k.ikm, Decimal) and _desimal(k.ikm) <= _DESIMAL_KELOMPOK for k in kelompok
    )
    sumbu = (() if sama else (bulat,), _langkah_akhir())
    semua = [
        (
            DasarIKM.RATA_KELOMPOK,
            "rata-rata IKM kelompok, setiap kelompok berbobot sama",
            (Fraction(1, banyak),) * banyak,
        )
    ]
    n = [k.n or 0 for k in kelompok]
    if all(n):
        semua.append(
            (
                DasarIKM.TIMBANG_KELOMPOK,
                "rata-rata IKM kelompok, berbobot jumlah responden",
                tuple(Fraction(satu, sum(n)) for satu in n),
            )
        )
    for dasar, nama, bobot in semua:
        yield _Dasar(
            id=dasar.value,
            nama=nama,
            lazim=True,
            dasar=dasar,
            bobot=bobot,
            butir=butir,
            faktor=Fraction(1),
            konvensi=None,
            sumbu=sumbu,
        )


def _butir_kelompok(kelompok: KelompokIKM) -> Butir:
    if isinstance(kelompok.ikm, Fraction):
        return butir_tepat(kelompok.ikm)
    nilai = Fraction(kelompok.ikm)
    return Butir(
        diskret=None,
        satuan=Fraction(1),
        rentang=sumber_pembulatan(nilai, nilai, _desimal(kelompok.ikm)),
        kata=nilai,
    )


def _langkah(bidang: str, desimal: int) -> _Langkah:
    id_, nama, _ = _SUMBU[bidang]
    return _Langkah(bidang, desimal, f"{id_}-{desimal}", nama.format(desimal))


def _langkah_akhir() -> tuple[_Langkah, ...]:
    return tuple(_Langkah("akhir", akhir, id_, nama) for akhir, (id_, nama) in _AKHIR.items())


def _jalan(
    dasar: _Dasar, dinyatakan: Konvensi | None, bobot: tuple[Fraction, ...]
) -> Iterator[tuple[tuple[_Langkah, ...], bool]]:
    """
    Yield the steps of every convention, and whether it is the one that is declared.

    Args:
        dasar: What they start from.
        dinyatakan: What the office declares; None if nothing.
        bobot: The weights of that, by which it is known among the others.
    """
    sendiri: tuple[_Langkah, ...] | None = None
    if dinyatakan is not None and bobot == dasar.bobot:
        sendiri = tuple(
            _langkah(bidang, d)
            for bidang in _SUMBU
            if (d := getattr(dinyatakan, bidang)) is not None
        )
    for banyak in range(LANGKAH_TERBANYAK + 1):
        for sumbu in combinations(dasar.sumbu, banyak):
            for langkah in product(*sumbu):
                if langkah != sendiri and not _berlebih(langkah):
                    yield langkah, False
    if sendiri is not None:
        yield sendiri, True


def _berlebih(langkah: Sequence[_Langkah]) -> bool:
    """Return whether a sum is rounded to decimals that it has anyway."""
    isi = {s.sumbu: s.isi for s in langkah}
    tertimbang, jumlah = isi.get("desimal_tertimbang"), isi.get("desimal_jumlah")
    return isinstance(tertimbang, int) and isinstance(jumlah, int) and jumlah >= tertimbang


# ---------------------------------------------------------------- one convention, one question


@attrs.frozen(kw_only=True, eq=False)
class _Soal:
    """What all conventions are asked."""

    ikm: Fraction
    desimal: int
    aturan: Regulasi
    kode: tuple[str, ...]
    n: tuple[int | None, ...]
    jumlah: dict[tuple[str, int | None, int | None], HimpunanJumlah] = attrs.Factory(
        dict[tuple[str, int | None, int | None], HimpunanJumlah]
    )

    def tercetak(
        self, dari: int, sampai: int, akhir: PembulatanAkhir = PembulatanAkhir.SETENGAH_KE_ATAS
    ) -> Rentang:
        """Return all indices printed within so many last decimals of the published one."""
        satuan = Fraction(1, 10**self.desimal)
        return sumber_pembulatan(
            self.ikm + dari * satuan, self.ikm + sampai * satuan, self.desimal, akhir
        )

    def cetak(self, geser: int) -> Decimal:
        """Return the printed figure so many last decimals off the published one."""
        return round_half_up(self.ikm + Fraction(geser, 10**self.desimal), self.desimal)

    def huruf(
        self,
        ada: Callable[[Rentang], bool],
        geser: int,
        akhir: PembulatanAkhir = PembulatanAkhir.SETENGAH_KE_ATAS,
    ) -> tuple[str, ...]:
        """Return the letters of those indices that are printed so and for which *ada* is true."""
        if self.desimal >= DESIMAL_IKM:
            return (tentukan_mutu(self.cetak(geser), self.aturan).huruf,)
        hasil: list[str] = []
        satuan, batas = Fraction(1, 10**DESIMAL_IKM), Fraction(_IKM_TERBESAR * 2)
        for baris in self.aturan.tabel_mutu:
            bawah = -batas if baris is self.aturan.tabel_mutu[-1] else baris.batas_bawah
            kelas = sumber_pembulatan(bawah, batas, DESIMAL_IKM, akhir)
            bersama = irisan(kelas, self.tercetak(geser, geser, akhir))
            if bersama is not None and ada(bersama):
                hasil.append(baris.mutu)
            batas = baris.batas_bawah - satuan
        return tuple(hasil)


class _Calon:
    """One convention, asked about one index; with what the office declares if it is that one."""

    def __init__(
        self,
        soal: _Soal,
        dasar: _Dasar,
        langkah: tuple[_Langkah, ...],
        dinyatakan: Konvensi | None,
    ) -> None:
        self.soal, self.dasar, self.langkah = soal, dasar, langkah
        self.dinyatakan = dinyatakan
        isi = {s.sumbu: s.isi for s in langkah}
        akhir = isi.pop("akhir", PembulatanAkhir.SETENGAH_KE_ATAS)
        assert isinstance(akhir, PembulatanAkhir)  # noqa: S101 - by the table
        self._akhir = akhir
        self._desimal = cast("dict[str, int]", isi)

    def mencakup(self, lain: "_Calon") -> bool:
        """Return whether this one is part of another: fewer steps, and weights no less usual."""
        return (
            {*self.langkah} < {*lain.langkah}
            and self.dasar.dasar is lain.dasar.dasar
            and (self.dasar.lazim or not lain.dasar.lazim)
        )

    @cached_property
    def _jumlah(self) -> HimpunanJumlah:
        """All sums; those that differ only in what follows are shared."""
        awal = self._desimal.get("desimal_nrr", self._desimal.get("kelompok"))
        kunci = (self.dasar.id, awal, self._desimal.get("desimal_tertimbang"))
        if kunci not in self.soal.jumlah:
            self.soal.jumlah[kunci] = HimpunanJumlah(
                [
                    sumbangan(b, w, *kunci[1:])
                    for b, w in zip(self.dasar.butir, self.dasar.bobot, strict=True)
                ]
            )
        return self.soal.jumlah[kunci]

    def tercetak(self, dari: int, sampai: int) -> Rentang:
        return self.soal.tercetak(dari, sampai, self._akhir)

    def _sasaran(self, ikm: Rentang) -> Rentang | None:
        """Return which sums lead to an index in an interval."""
        faktor, desimal = self.dasar.faktor, self._desimal.get("desimal_jumlah")
        sasaran = attrs.evolve(ikm, bawah=ikm.bawah / faktor, atas=ikm.atas / faktor)
        if desimal is None:
            return sasaran
        angka = kelipatan(sasaran, desimal)
        satuan = Fraction(1, 10**desimal)
        return sumber_pembulatan(angka[0] * satuan, angka[-1] * satuan, desimal) if angka else None

    def ada(self, ikm: Rentang) -> bool:
        """Return whether an index in the interval is possible."""
        sasaran = self._sasaran(ikm)
        return sasaran is not None and self._jumlah.ada(sasaran)

    @cached_property
    def nilai(self) -> Fraction:
        """The index, exact, if every figure is taken at its word."""
        return self._jadi(self._jumlah.kata)

    def _jadi(self, jumlah: Fraction) -> Fraction:
        desimal = self._desimal.get("desimal_jumlah")
        if desimal is not None:
            jumlah = Fraction(round_half_up(jumlah, desimal))
        return jumlah * self.dasar.faktor

    def geser(self, kurang_dari: int | None) -> int | None:
        """
        Return how many last decimals the nearest possible printed figure is off, with its sign.

        Args:
            kurang_dari: Only less is of interest; None for no limit.

        Returns:
            0 if the published figure itself is possible; None if nothing near enough is.
        """
        if self.ada(self.tercetak(0, 0)):
            return 0 if kurang_dari is None or kurang_dari > 0 else None
        bawah, atas = 0, 1
        while not self.ada(self.tercetak(-atas, atas)):
            if kurang_dari is not None and atas >= kurang_dari:
                return None
            bawah, atas = atas, 2 * atas
        while atas - bawah > 1:
            tengah = (bawah + atas) // 2
            if self.ada(self.tercetak(-tengah, tengah)):
                atas = tengah
            else:
                bawah = tengah
        if kurang_dari is not None and atas >= kurang_dari:
            return None
        return -atas if self.ada(self.tercetak(-atas, -atas)) else atas

    def penjelasan(self, geser: int) -> Penjelasan:
        """Return what this convention makes of the figures, for a printed index it can give."""
        soal, dasar = self.soal, self.dasar
        cetak = soal.cetak(geser)
        sasaran = self._sasaran(self.tercetak(geser, geser))
        assert sasaran is not None  # noqa: S101 - the figure is possible
        unsur = dasar.dasar is DasarIKM.UNSUR
        pasangan = zip(soal.kode, self._jumlah.pilih(sasaran), strict=True) if unsur else ()
        nrr: Peta[KodeUnsur, Fraction] = Peta(pasangan)
        lengkap = unsur and None not in soal.n
        return Penjelasan(
            cara=self._cara(),
            nilai=self.nilai,
            selisih=abs(self.nilai - soal.ikm),
            rentang=self._rentang(),
            cetak=cetak,
            jarak=abs(cetak - soal.cetak(0)),
            total=Peta(
                {k: (nrr[k] * (n or 0)).numerator for k, n in zip(soal.kode, soal.n, strict=True)}
            )
            if lengkap
            else None,
            nrr=nrr,
            huruf=soal.huruf(self.ada, geser, self._akhir),
        )

    def _rentang(self) -> Rentang:
        rentang, faktor = self._jumlah.rentang, self.dasar.faktor
        if (desimal := self._desimal.get("desimal_jumlah")) is not None:
            angka, satuan = bulatkan_rentang(rentang, desimal), Fraction(1, 10**desimal)
            rentang = Rentang(bawah=angka[0] * satuan, atas=angka[-1] * satuan)
        return attrs.evolve(rentang, bawah=rentang.bawah * faktor, atas=rentang.atas * faktor)

    def _cara(self) -> Cara:
        dasar = self.dasar
        bidang: dict[str, Any] = {k: v for k, v in self._desimal.items() if k in _SUMBU}
        konvensi = self.dinyatakan
        if konvensi is None and dasar.konvensi is not None:
            konvensi = attrs.evolve(dasar.konvensi, **bidang)
        return Cara(
            id="+".join((dasar.id, *(s.id for s in self.langkah))),
            nama="; ".join((dasar.nama, *(s.nama for s in self.langkah))),
            dasar=dasar.dasar,
            konvensi=konvensi,
            desimal_kelompok=self._desimal.get("kelompok"),
            akhir=self._akhir,
            langkah=len(self.langkah),
        )


def _terdekat(calon: Sequence[_Calon]) -> Penjelasan:
    """Return the nearest convention, of equally near ones the simplest."""
    terbaik: tuple[_Calon, int] | None = None
    for c in calon:
        geser = c.geser(None if terbaik is None else abs(terbaik[1]))
        if geser is not None:
            terbaik = c, geser
    assert terbaik is not None  # noqa: S101 - the first one is as near as anything yet
    return terbaik[0].penjelasan(terbaik[1])
