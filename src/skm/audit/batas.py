"""What a printed figure leaves open: between which ends the exact one lies."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from skm.audit.telaah import Telaah
from skm.exact import banyak_desimal, bulatkan, format_pendek, round_half_up
from skm.model import IKM, HasilUnsur, NilaiUnsur
from skm.skor.ikm import jumlahkan, timbang
from skm.skor.kecocokan.tercetak import satuan_skala, skala_ikm, skala_nilai
from skm.skor.nrr import skala

_SEDIKIT = Fraction(1, 10**12)
"""What keeps the upper end of a rounded figure out: 3,55 as printed is less than 3,555."""


class Kisaran(NamedTuple):
    """
    Between what an exact figure lies, both ends possible.

    Attributes:
        bawah: Lower end.
        atas: Upper end.
    """

    bawah: Fraction
    atas: Fraction


def kisaran_cetak(cetak: Decimal) -> Kisaran:
    """Return between what a figure lies that prints so, half-up."""
    setengah = Fraction(1, 2 * 10 ** banyak_desimal(cetak))
    return Kisaran(Fraction(cetak) - setengah, Fraction(cetak) + setengah - _SEDIKIT)


def kali(kisaran: Kisaran, faktor: Fraction) -> Kisaran:
    """Return it on another scale."""
    return Kisaran(kisaran.bawah * faktor, kisaran.atas * faktor)


def satuan_ikm(telaah: Telaah) -> Fraction:
    """
    Return what 1 on the scale of means is on that of the stated index, by its size.

    An index no greater than the highest answer is stated before it was converted.
    """
    cetak, regulasi = telaah.tercantum.ikm, telaah.regulasi
    assert regulasi is not None  # noqa: S101 - asked for with a rule set only
    return satuan_skala(skala_ikm([] if cetak is None else [cetak], regulasi), regulasi)


def satuan_nrr(telaah: Telaah) -> Fraction:
    """Return the same for the stated means, which may all be stated after they were converted."""
    assert telaah.regulasi is not None  # noqa: S101 - asked for with a rule set only
    isi = (NilaiUnsur(kode=k, nrr=v) for k, v in telaah.tercantum.nrr.items())
    return satuan_skala(skala_nilai(isi, telaah.regulasi), telaah.regulasi)


def poin_ikm(telaah: Telaah, cetak: Decimal) -> Fraction:
    """Return a figure on the scale of the stated index in IKM points."""
    assert telaah.regulasi is not None  # noqa: S101 - asked for with a rule set only
    faktor = telaah.regulasi.nilai("ikm.faktor_konversi")
    return Fraction(cetak) * faktor / satuan_ikm(telaah)


def kisaran_nrr(telaah: Telaah, unsur: HasilUnsur) -> Kisaran:
    """Return between what a mean lies: a point for a total, else all that may print so."""
    nilai = telaah.nilai_per_unsur.get(unsur.kode)
    if nilai is None or nilai.nrr is None:  # the questions of an unsur are counted
        return Kisaran(unsur.nrr, unsur.nrr)
    assert telaah.regulasi is not None  # noqa: S101 - asked for with a result only
    terendah, tertinggi = skala(telaah.regulasi)
    bawah, atas = kisaran_cetak(nilai.nrr)
    bawah, atas = max(terendah, bawah), min(tertinggi, atas)
    if nilai.n and (total := range(ceil(bawah * nilai.n), floor(atas * nilai.n) + 1)):
        # The printed mean itself stays among them: offices compute with it, and so does skm.
        bawah = min(unsur.nrr, Fraction(total[0], nilai.n))
        atas = max(unsur.nrr, Fraction(total[-1], nilai.n))
    return Kisaran(bawah, atas)


def kisaran_tertimbang(telaah: Telaah, unsur: HasilUnsur) -> Kisaran:
    """Return between what a weighted NRR lies."""
    if unsur.bobot < 0:
        return Kisaran(unsur.tertimbang, unsur.tertimbang)
    kisaran = kisaran_nrr(telaah, unsur)
    return Kisaran(*(timbang(nrr, unsur.bobot, telaah.konvensi).hasil for nrr in kisaran))


def kisaran_jumlah(telaah: Telaah, ikm: IKM) -> Kisaran:
    """Return between what the sum of the weighted NRR lies."""
    if not ikm.unsur:  # only the printed index is known
        assert telaah.regulasi is not None  # noqa: S101 - there is an index
        faktor = telaah.regulasi.nilai("ikm.faktor_konversi")
        return kali(kisaran_cetak(ikm.cetak), 1 / faktor)
    ujung = zip(*(kisaran_tertimbang(telaah, u) for u in ikm.unsur), strict=True)
    return Kisaran(*(jumlahkan(satu, telaah.konvensi).hasil for satu in ujung))


def tercetak(cetak: Decimal, kisaran: Kisaran) -> bool:
    """Return whether a figure between these ends prints so, half-up."""
    desimal = banyak_desimal(cetak)
    return round_half_up(kisaran.bawah, desimal) <= cetak <= round_half_up(kisaran.atas, desimal)


def bobot_lain(cetak: Decimal, nrr: Fraction, banyak: int) -> str:
    """Say with which of the customary weights a weighted figure comes about; empty if with none."""
    for desimal in (None, 2, 3, 4):
        bobot = bulatkan(Fraction(1, banyak), desimal)
        if round_half_up(nrr * bobot, banyak_desimal(cetak)) == cetak:
            return f"; angka itu diperoleh dengan bobot {format_pendek(bobot)}"
    return ""


def bobot_lain_jumlah(cetak: Decimal, ikm: IKM) -> str:
    """Say the same of a sum of weighted figures."""
    if not ikm.unsur:
        return ""
    return bobot_lain(cetak, sum((u.nrr for u in ikm.unsur), Fraction(0)), len(ikm.unsur))
