"""The index of one service unit."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, cast

from skm.dasar import tampilan
from skm.errors import DataError, Masalah, ScoringError
from skm.exact import bulatkan, format_id, parse_decimal
from skm.model import IKM, HasilPertanyaan, HasilUnsur, Konvensi, NilaiUnsur, Unsur
from skm.pintu import pintu
from skm.regulasi import Regulasi, dikenal, edisi, muat
from skm.regulasi.catalogue import hukum, pintu_hukum
from skm.skor.bagian import dengan_bagian, rata_rata
from skm.skor.mutu import DESIMAL_IKM, cetak_ikm, tentukan_mutu
from skm.skor.nrr import (
    bulat_nrr,
    cetak_nrr,
    daftar_unsur,
    di_skala,
    hitung_bobot,
    hitung_nrr,
    konvensi_dipakai,
    luar_skala,
    skala,
    tempat_nilai,
)


@pintu
def pilih_regulasi(id_regulasi: str) -> Regulasi:
    """
    Return the rule set a report names.

    Raises:
        ScoringError: skm does not have it.
    """
    if not dikenal(id_regulasi):
        raise ScoringError.satu(
            "regulasi-tidak-dikenal",
            lokasi="$.regulasi",
            ditemukan=tampilan(id_regulasi),
            diharapkan=", ".join(edisi()),
        )
    return muat(id_regulasi)


@pintu_hukum
def hitung_ikm(
    nilai: Mapping[str, Decimal | str | int] | Iterable[NilaiUnsur],
    *,
    regulasi: Regulasi | str | None = None,
    konvensi: Konvensi | None = None,
) -> IKM:
    """
    Return the satisfaction index of one unit, with the result of each unsur.

    Args:
        nilai: One value for each unsur of the rule set and konvensi: `NilaiUnsur`, or a mapping
            from code to mean answer, where ``"3,49"`` keeps its decimals.  Means lie in [1, 4].
            Of several questions about an unsur one for each (U1a, U1b): their means' mean is its.
        regulasi: The rule set or its id; None for PermenPANRB 14/2017.
        konvensi: The readings chosen where the regulation is open; None for its defaults:
            weights of 1/k and no rounding on the way.

    Returns:
        The index in IKM points, exact and as printed.  In [25, 100] if the weights add up to 1.

    Raises:
        DataError: *nilai* is a mapping with something that is no figure.
        ScoringError: An unsur is missing, unknown or given twice, has no answers, or has a mean
            outside the scale; all of it at once.

    Source:
        PermenPANRB 14/2017, Lampiran: the sum of NRR x weight, x 25; not compared with the
        official text.

    Examples:
        >>> ikm = hitung_ikm({f"U{i}": "4,00" for i in range(1, 10)})
        >>> ikm.cetak, ikm.mutu.huruf
        (Decimal('100.00'), 'A')
    """
    regulasi = hukum(regulasi)
    konvensi = konvensi_dipakai(regulasi, konvensi or Konvensi())
    isi = (
        nilai_dari_peta(cast("Mapping[str, Decimal | str | int]", nilai))
        if isinstance(nilai, Mapping)
        else list(nilai)
    )
    konvensi = dengan_bagian(konvensi, (n.kode for n in isi))
    unsur = daftar_unsur(regulasi, konvensi)
    bobot = hitung_bobot((u.kode for u in unsur), konvensi)
    tanya = {u.kode: _pertanyaan(u.kode, isi, konvensi) for u in unsur}
    ada = {n.kode for n in isi}  # figures of an unsur that there is not are refused as such
    asing = [k for k, semua in konvensi.bagian.items() if k not in tanya and not ada & {*semua}]
    _pastikan_lengkap(isi, tuple(k for semua in tanya.values() for k in semua), regulasi, asing)
    per_kode = {n.kode: n for n in isi}

    hasil = tuple(
        hasil_unsur(
            u,
            tuple(per_kode[k] for k in tanya[u.kode]),
            bobot[u.kode],
            regulasi=regulasi,
            konvensi=konvensi,
        )
        for u in unsur
    )
    jumlah_bobot = sum(bobot.values(), Fraction(0))
    jumlah = jumlahkan((h.tertimbang for h in hasil), konvensi).hasil
    nilai_ikm = konversi(jumlah, regulasi)
    semua_n = {h.n for h in hasil}
    return IKM(
        regulasi=regulasi.id,
        konvensi=konvensi,
        jumlah_bobot=jumlah_bobot,
        n=semua_n.pop() if len(semua_n) == 1 else None,
        jumlah_tertimbang=jumlah,
        nilai=nilai_ikm,
        cetak=cetak_ikm(nilai_ikm),
        maksimum=konversi(maksimum(bobot, konvensi, regulasi), regulasi),
        mutu=tentukan_mutu(nilai_ikm, regulasi),
        unsur=hasil,
    )


@pintu_hukum
def ikm_tercetak(
    ikm: Decimal,
    *,
    n: int | None = None,
    regulasi: Regulasi | None = None,
    konvensi: Konvensi | None = None,
) -> IKM:
    """
    Return an index of which only the printed figure is known: its letter, but nothing of unsur.

    Args:
        ikm: The index as printed, taken at its word.
        n: Respondents; None if unknown.
        regulasi: The rule set; None for PermenPANRB 14/2017.
        konvensi: The readings it was computed under, as far as somebody declares them.

    Raises:
        ScoringError: It is not on the scale of indices, or the konvensi names what there is not.

    Examples:
        >>> satu = ikm_tercetak(Decimal("93"), n=200)
        >>> satu.mutu.huruf, satu.unsur
        ('A', ())
    """
    regulasi = regulasi or muat()
    konvensi = konvensi_dipakai(regulasi, konvensi or Konvensi())
    bobot = hitung_bobot((u.kode for u in daftar_unsur(regulasi, konvensi)), konvensi)
    nilai = Fraction(ikm)
    if not ikm_di_skala(nilai, regulasi):
        raise ScoringError([ikm_luar_skala(ikm, regulasi)])
    return IKM(
        regulasi=regulasi.id,
        konvensi=konvensi,
        jumlah_bobot=sum(bobot.values(), Fraction(0)),
        n=n,
        jumlah_tertimbang=nilai / regulasi.nilai("ikm.faktor_konversi"),
        nilai=nilai,
        cetak=ikm,
        maksimum=konversi(maksimum(bobot, konvensi, regulasi), regulasi),
        mutu=tentukan_mutu(nilai, regulasi),
        unsur=(),
    )


_TOLERANSI = Fraction(9, 10)
"""Rounded weights may put an index a little below the scale; nothing puts it at half of it."""


def ikm_di_skala(nilai: Fraction, regulasi: Regulasi) -> bool:
    """Return whether a figure may be an index."""
    bawah, atas = (konversi(batas, regulasi) for batas in skala(regulasi))
    return bawah * _TOLERANSI <= nilai <= atas


def ikm_luar_skala(ikm: Decimal, regulasi: Regulasi) -> Masalah:
    """Return the problem of one that may not; an index on the scale of answers says so."""
    saran = "periksa angkanya"
    if di_skala(Fraction(ikm), regulasi):
        saran = f"angka itu pada skala jawaban; {_asal_konversi(ikm, regulasi)}"
    bawah, atas = (konversi(batas, regulasi) for batas in skala(regulasi))
    return Masalah(
        kode="ikm-luar-skala",
        lokasi="$.ikm",
        ditemukan=format_id(ikm),
        diharapkan=f"{format_id(bawah, 0)}–{format_id(atas, 0)}",
        saran=saran,
    )


def _asal_konversi(nrr: Decimal, regulasi: Regulasi) -> str:
    """Say which indices a mean may stand for: as a rule it is rounded, and its index is not."""
    eksponen = nrr.as_tuple().exponent
    assert isinstance(eksponen, int)  # noqa: S101 - a figure on the scale
    setengah = Fraction(1, 2) * Fraction(10) ** min(eksponen, 0)
    terendah, tertinggi = skala(regulasi)
    bawah = konversi(max(Fraction(nrr) - setengah, terendah), regulasi)
    atas = konversi(min(Fraction(nrr) + setengah, tertinggi), regulasi)
    rendah, tinggi = cetak_ikm(bawah), cetak_ikm(atas)
    # What lies at the bound itself is rounded to the next mean; a bound between two figures
    # leaves the lower.
    if Fraction(tinggi) - atas == Fraction(1, 2 * 10**DESIMAL_IKM):
        tinggi -= Decimal(1).scaleb(-DESIMAL_IKM)
    if rendah == tinggi:
        return f'bila memang indeks, tulis ikm = "{format_id(rendah)}"'
    return (
        f"bila memang indeks, IKM-nya antara {format_id(rendah)} dan {format_id(tinggi)}, menurut "
        "desimal yang tidak tertulis; tulis IKM yang sudah dikonversi dari dokumen asalnya"
    )


def _pertanyaan(kode: str, nilai: list[NilaiUnsur], konvensi: Konvensi) -> tuple[str, ...]:
    """Return the codes of an unsur's questions; its own if there is one, or its mean is given."""
    bagian = konvensi.bagian.get(kode, ())
    return bagian if any(n.kode in bagian for n in nilai) else (kode,)


def hasil_unsur(
    unsur: Unsur,
    nilai: NilaiUnsur | tuple[NilaiUnsur, ...],
    bobot: Fraction,
    *,
    regulasi: Regulasi,
    konvensi: Konvensi,
) -> HasilUnsur:
    """
    Return the result of one unsur, which does not depend on any other.

    Args:
        unsur: The unsur.
        nilai: Its value, or that of each of its questions, with a mean on the scale.
        bobot: Its weight.
        regulasi: The rule set, for factor and classes.
        konvensi: The readings, for the roundings on the way.

    Raises:
        ScoringError: There are no answers behind the value.
    """
    semua = nilai if isinstance(nilai, tuple) else (nilai,)
    sendiri = semua[0] if semua[0].kode == unsur.kode else None
    nrr = rata_rata(map(hitung_nrr, semua))
    semua_n = {n.n for n in semua}
    terkonversi = konversi(nrr, regulasi)
    return HasilUnsur(
        kode=unsur.kode,
        nama=unsur.nama,
        n=semua_n.pop() if len(semua_n) == 1 else None,
        total=None if sendiri is None else sendiri.total,
        nrr=nrr,
        nrr_cetak=bulat_nrr(nrr, konvensi) if sendiri is None else cetak_nrr(sendiri, konvensi),
        bobot=bobot,
        tertimbang=timbang(nrr, bobot, konvensi).hasil,
        konversi=terkonversi,
        konversi_cetak=cetak_ikm(terkonversi),
        mutu=tentukan_mutu(terkonversi, regulasi),
        bagian=()
        if sendiri is not None
        else tuple(
            HasilPertanyaan(
                kode=n.kode,
                n=n.n,
                total=n.total,
                nrr=hitung_nrr(n),
                nrr_cetak=cetak_nrr(n, konvensi),
                bobot=bobot / len(semua),
                tertimbang=hitung_nrr(n) * bobot / len(semua),
            )
            for n in semua
        ),
    )


def konversi(nrr: Fraction, regulasi: Regulasi) -> Fraction:
    """Return a mean, or a sum of weighted ones, in IKM points."""
    return nrr * regulasi.nilai("ikm.faktor_konversi")


class Tertimbang(NamedTuple):
    """
    A weighted NRR with what it went through.

    Attributes:
        nrr: The mean that is weighted: exact, or rounded where the konvensi says so.
        tepat: Times its weight, exact.
        hasil: The same, rounded where the konvensi says so.
    """

    nrr: Fraction
    tepat: Fraction
    hasil: Fraction


class Jumlah(NamedTuple):
    """
    The sum of the weighted NRR.

    Attributes:
        tepat: Exact.
        hasil: The same, rounded where the konvensi says so.
    """

    tepat: Fraction
    hasil: Fraction


@pintu
def timbang(nrr: Fraction, bobot: Fraction, konvensi: Konvensi) -> Tertimbang:
    """Return the weighted NRR of one unsur, with the roundings on the way that are declared."""
    dipakai = bulatkan(nrr, konvensi.desimal_nrr)
    tepat = dipakai * bobot
    return Tertimbang(dipakai, tepat, bulatkan(tepat, konvensi.desimal_tertimbang))


@pintu
def jumlahkan(tertimbang: Iterable[Fraction], konvensi: Konvensi) -> Jumlah:
    """Return the sum of weighted NRR, with the rounding that is declared."""
    tepat = sum(tertimbang, Fraction(0))
    return Jumlah(tepat, bulatkan(tepat, konvensi.desimal_jumlah))


def maksimum(bobot: Mapping[str, Fraction], konvensi: Konvensi, regulasi: Regulasi) -> Fraction:
    """Return the sum of the weighted NRR when every answer is the best one."""
    _, teratas = skala(regulasi)
    return jumlahkan((timbang(teratas, b, konvensi).hasil for b in bobot.values()), konvensi).hasil


def nilai_dari_peta(nilai: Mapping[str, Decimal | str | int]) -> list[NilaiUnsur]:
    """
    Return means by code as values, in the same order.

    Raises:
        DataError: Something is no code or no figure; all of it at once.
    """
    hasil: list[NilaiUnsur] = []
    masalah: list[Masalah] = []
    for kode, isi in nilai.items():
        try:
            hasil.append(NilaiUnsur(kode=kode, nrr=_angka(isi)))
        except DataError as salah:
            masalah += [m.di(f"$.{kode}") for m in salah.masalah]
        except ValueError:
            masalah.append(Masalah(kode="bukan-angka", lokasi=f"$.{kode}", ditemukan=tampilan(isi)))
    if masalah:
        raise DataError(masalah)
    return hasil


def _angka(isi: object) -> Decimal:
    """Return a mean as a `Decimal`, or raise `ValueError`; a float is none."""
    if isinstance(isi, str):
        return parse_decimal(isi)
    if isinstance(isi, int | Decimal) and not isinstance(isi, bool):
        return Decimal(isi)
    raise ValueError


def _pastikan_lengkap(
    nilai: list[NilaiUnsur], kode: tuple[str, ...], regulasi: Regulasi, asing: list[str]
) -> None:
    """Raise with everything that keeps one unsur or another from having its mean."""
    if not nilai:
        raise ScoringError.satu("tanpa-nilai", lokasi="$", diharapkan=", ".join(kode))
    nrr: dict[str, Fraction] = {}
    masalah: list[Masalah] = []
    for n in nilai:
        tempat = tempat_nilai(n)
        if n.kode in nrr:
            masalah.append(Masalah(kode="entri-ganda", lokasi=tempat, ditemukan=n.kode))
        elif n.kode not in kode:
            masalah.append(
                Masalah(
                    kode="unsur-tak-dikenal",
                    lokasi=tempat,
                    ditemukan=n.kode,
                    diharapkan=", ".join(kode),
                )
            )
        else:
            try:
                nrr[n.kode] = hitung_nrr(n)
            except ScoringError as salah:
                masalah += salah.masalah
                continue
            if not di_skala(nrr[n.kode], regulasi):
                masalah.append(luar_skala(n, regulasi))
    ada = {n.kode for n in nilai}
    tempat = "$.total" if any(n.total is not None for n in nilai) else "$.nrr"
    masalah += [
        Masalah(kode="unsur-hilang", lokasi=tempat, diharapkan=k) for k in kode if k not in ada
    ]
    masalah += [
        Masalah(
            kode="unsur-tak-dikenal",
            lokasi="$.konvensi.bagian",
            ditemukan=k,
            diharapkan=", ".join(kode),
        )
        for k in asing
    ]
    if masalah:
        raise ScoringError(masalah)
