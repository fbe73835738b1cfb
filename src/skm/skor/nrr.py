"""Mean answers and their weights."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs

from skm.dasar import Peta, urutan_kode
from skm.errors import DataError, Masalah, ScoringError
from skm.exact import format_id, round_half_up
from skm.model import Bobot, Konvensi, NilaiUnsur, Unsur
from skm.pintu import pintu
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import pintu_hukum
from skm.syarat import bulat, periksa

_BANYAK_UNSUR = bulat(1, 99)

DESIMAL_NRR = 2
"""Decimals of a printed NRR where neither a given figure nor the konvensi says otherwise."""


@pintu_hukum
def daftar_unsur(regulasi: Regulasi, konvensi: Konvensi) -> tuple[Unsur, ...]:
    """
    Return the regulation's unsur, but those the office does not ask, followed by its own.

    Raises:
        ScoringError: An extra unsur does not carry the next free code, or one that is said to be
            left out is none of the regulation's, or all of them are.
    """
    semua = list(regulasi.unsur)
    masalah: list[Masalah] = []
    tambahan = sorted(konvensi.unsur_tambahan, key=lambda u: urutan_kode(u.kode))
    for unsur in tambahan:
        bebas = f"U{len(semua) + 1}"
        if unsur.kode != bebas:
            masalah.append(
                Masalah(
                    kode="unsur-tambahan",
                    lokasi="$.konvensi.unsur_tambahan",
                    ditemukan=unsur.kode,
                    diharapkan=bebas,
                )
            )
        semua.append(unsur)
    milik = [u.kode for u in regulasi.unsur]
    asing = [k for k in konvensi.tanpa if k not in milik]
    if set(konvensi.tanpa) >= {*milik}:
        asing = [*konvensi.tanpa]
    masalah += [
        Masalah(
            kode="unsur-tanpa",
            lokasi="$.konvensi.tanpa",
            ditemukan=k,
            diharapkan=", ".join(milik),
        )
        for k in asing
    ]
    if masalah:
        raise ScoringError(masalah)
    return tuple(u for u in semua if u.kode not in konvensi.tanpa)


@pintu_hukum
def konvensi_dipakai(regulasi: Regulasi, konvensi: Konvensi) -> Konvensi:
    """
    Return the readings with the weights of an edition that has some of its own.

    They take the place of 1/k; what an office declares beyond that holds.

    Args:
        regulasi: The rule set.
        konvensi: The readings.
    """
    if not regulasi.bobot or konvensi.bobot is not Bobot.PER_K:
        return konvensi
    return attrs.evolve(konvensi, bobot=Peta({b.unsur: b.nilai for b in regulasi.bobot}))


@pintu
def hitung_bobot(kode: Iterable[str], konvensi: Konvensi) -> dict[str, Fraction]:
    """
    Return the weight of each unsur, exact.

    Args:
        kode: Codes of all k unsur.
        konvensi: 1/k, 1/k rounded half-up to two or three decimals, or a weight per unsur.

    Returns:
        One weight per code.  They add up to 1 only if the konvensi's do: nine times 0.11 is 0.99.

    Raises:
        ScoringError: Weights per unsur are not given for exactly these unsur.

    Source:
        PermenPANRB 14/2017, Lampiran, pengolahan data, which prints both 1/9 and 0,11; not
        compared with the official text.
    """
    semua = list(kode)
    if isinstance(konvensi.bobot, Peta):
        if set(konvensi.bobot) != set(semua):
            raise ScoringError.satu(
                "bobot-unsur",
                lokasi="$.konvensi.bobot",
                ditemukan=", ".join(konvensi.bobot),
                diharapkan=", ".join(semua),
            )
        return {k: konvensi.bobot[k] for k in semua}
    if not semua:
        raise ScoringError.satu("kosong", lokasi="kode")
    bobot = Fraction(1, len(semua))
    if (desimal := konvensi.bobot.desimal) is not None:
        bobot = Fraction(round_half_up(bobot, desimal))
    return dict.fromkeys(semua, bobot)


@pintu
def bobot_bernama(nama: str, banyak_unsur: int) -> Bobot:
    """
    Return the rule for equal weights that a person names.

    Args:
        nama: ``pecahan``, one of the values of `Bobot`, or a weight such as ``0,11``, which must
            be 1/k to two or three decimals for this k.
        banyak_unsur: k, the number of unsur.

    Raises:
        ScoringError: *nama* is none of these; the problem names the weights that would do.
    """
    if masalah := periksa(_BANYAK_UNSUR, banyak_unsur):
        raise DataError(m.milik("banyak_unsur") for m in masalah)
    if nama == "pecahan":
        return Bobot.PER_K
    for bobot in Bobot:
        if nama in (bobot.value, bobot.value.replace("k", str(banyak_unsur))):
            return bobot
    cocok: dict[str, Bobot] = {}
    for bobot in (Bobot.DUA_DESIMAL, Bobot.TIGA_DESIMAL):
        assert bobot.desimal is not None  # noqa: S101 - both round
        cocok[format_id(Fraction(1, banyak_unsur), bobot.desimal)] = bobot
    if (baku := nama.replace(".", ",")) in cocok:
        return cocok[baku]
    raise ScoringError.satu(
        "bobot-tidak-cocok",
        ditemukan=nama,
        diharapkan=", ".join(("pecahan", *cocok)),
        saran=str(banyak_unsur),
    )


def skala(regulasi: Regulasi) -> tuple[Fraction, Fraction]:
    """Return the lowest and the highest answer of a rule set."""
    return regulasi.nilai("skala.terendah"), regulasi.nilai("skala.tertinggi")


def di_skala(nrr: Fraction, regulasi: Regulasi) -> bool:
    """Return whether a mean lies on a rule set's scale."""
    bawah, atas = skala(regulasi)
    return bawah <= nrr <= atas


def luar_skala(nilai: NilaiUnsur, regulasi: Regulasi) -> Masalah:
    """Return the problem of a mean that does not."""
    bawah, atas = skala(regulasi)
    return Masalah(
        kode="nrr-luar-skala",
        lokasi=tempat_nilai(nilai),
        ditemukan=f"{nilai.total}/{nilai.n}" if nilai.nrr is None else format_id(nilai.nrr),
        diharapkan=f"{format_id(bawah, 0)}–{format_id(atas, 0)}",
    )


def tempat_nilai(nilai: NilaiUnsur) -> str:
    """Return the path of a value: ``$.total.U1`` or ``$.nrr.U1``."""
    return f"$.{'nrr' if nilai.total is None else 'total'}.{nilai.kode}"


@pintu
def hitung_nrr(nilai: NilaiUnsur) -> Fraction:
    """
    Return the mean answer of one unsur (nilai rata-rata), exact.

    Args:
        nilai: A total with its count, or a mean as printed, which is taken at its word.

    Raises:
        ScoringError: There are no answers behind it (n = 0).

    Source:
        PermenPANRB 14/2017, Lampiran: total nilai persepsi per unsur / total unsur yang terisi.
    """
    if nilai.n == 0:
        raise ScoringError.satu("n-nol", lokasi=tempat_nilai(nilai), ditemukan=nilai.kode)
    if nilai.total is None:
        assert nilai.nrr is not None  # noqa: S101 - held by NilaiUnsur
        return Fraction(nilai.nrr)
    assert nilai.n is not None  # noqa: S101 - held by NilaiUnsur
    return Fraction(nilai.total, nilai.n)


def cetak_nrr(nilai: NilaiUnsur, konvensi: Konvensi) -> Decimal:
    """Return the mean as printed: as given, else half-up to the konvensi's decimals, else two."""
    if nilai.nrr is not None:
        return nilai.nrr
    return bulat_nrr(hitung_nrr(nilai), konvensi)


def bulat_nrr(nrr: Fraction, konvensi: Konvensi) -> Decimal:
    """Return a computed mean as printed: half-up to the konvensi's decimals, else two."""
    desimal = DESIMAL_NRR if konvensi.desimal_nrr is None else konvensi.desimal_nrr
    return round_half_up(nrr, desimal)
