"""How the index has moved, in words that claim no more than its samples do."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from skm.dasar import Polos
from skm.exact import format_id
from skm.model import GalatIKM, Kenyataan, LaporanSKM, Periode
from skm.naskah.kalimat import bilang, sebut_letak
from skm.skor.banding import kenyataan_gerak


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TitikTren(Polos):
    """
    The index of one period.

    Attributes:
        periode: The period.
        ikm: The index as printed.
        kenyataan: Whether the report's own differs from it by more than chance.
    """

    periode: Periode
    ikm: Decimal
    kenyataan: Kenyataan = Kenyataan.TIDAK_DAPAT_DINILAI


def titik_tren(laporan: LaporanSKM, ikm: Decimal, galat: GalatIKM | None) -> tuple[TitikTren, ...]:
    """
    Return the indices of all periods, oldest first, the report's own last.

    Args:
        laporan: The report.
        ikm: Its index as printed.
        galat: How precise that is; None if unknown.
    """
    dulu = (
        TitikTren(
            periode=t.periode,
            ikm=t.ikm,
            kenyataan=kenyataan_gerak(Fraction(ikm) - Fraction(t.ikm), galat, t.n),
        )
        for t in laporan.tren
    )
    return (*dulu, TitikTren(periode=laporan.periode, ikm=ikm))


def tren(semua: Sequence[TitikTren], tabel: int, gambar: int | None) -> str:
    """Say where the indices of at least two periods are, and how the last one compares."""
    di = sebut_letak(tabel, gambar)
    kalimat = [
        f"Perkembangan IKM selama {bilang(len(semua))} periode disajikan pada {di}.",
        gerak(semua[-2], semua[-1]),
    ]
    if len(semua) > 2:
        kalimat.append(gerak(semua[0], semua[-1]))
    return " ".join(kalimat)


def gerak(dulu: TitikTren, kini: TitikTren) -> str:
    """
    Say how an index compares with an earlier one.

    That it rose or fell is said only where the difference is more than chance.
    """
    selisih = f"{format_id(abs(kini.ikm - dulu.ikm), 2)} poin"
    dari, ke = format_id(dulu.ikm, 2), format_id(kini.ikm, 2)
    if kini.ikm == dulu.ikm:
        return f"Dibandingkan dengan {dulu.periode}, IKM {kini.periode} tetap {ke}."
    naik = kini.ikm > dulu.ikm
    if dulu.kenyataan is Kenyataan.NYATA:
        arah = "naik" if naik else "turun"
        return (
            f"Dibandingkan dengan {dulu.periode}, IKM {kini.periode} {arah} {selisih}, dari {dari} "
            f"menjadi {ke}."
        )
    awal = f"IKM berubah dari {dari} pada {dulu.periode} menjadi {ke} pada {kini.periode}"
    if dulu.kenyataan is Kenyataan.TIDAK_NYATA:
        return (
            f"{awal}; selisih {selisih} itu masih dalam batas kewajaran sampel, sehingga belum "
            f"dapat disebut {'kenaikan' if naik else 'penurunan'}."
        )
    return f"{awal}."
