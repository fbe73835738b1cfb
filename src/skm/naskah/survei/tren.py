"""How the index has moved, in words that claim no more than its samples do."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from skm.dasar import Polos
from skm.exact import format_id
from skm.model import GalatIKM, Kenyataan, LaporanSKM, Periode
from skm.naskah.kalimat import bilang, sebut_letak
from skm.naskah.kalimat_statistik import sebut_batas
from skm.skor.banding import batas_gerak, dikenal, kenyataan_gerak

_TANPA_KOREKSI = (
    "tanpa koreksi populasi karena yang dibandingkan mutu pelayanannya, bukan penerima layanan "
    "satu periode"
)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TitikTren(Polos):
    """
    The index of one period.

    Attributes:
        periode: The period.
        ikm: The index as printed.
        kenyataan: Whether the report's own differs from it by more than chance.
        batas: How far they may be apart by chance, in words; empty if unknown.
        dasar: How that is reckoned where the margin of one period is not; a sentence, or empty.
    """

    periode: Periode
    ikm: Decimal
    kenyataan: Kenyataan = Kenyataan.TIDAK_DAPAT_DINILAI
    batas: str = ""
    dasar: str = ""


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
            batas=_batas(galat, t.n),
            dasar=_dasar(galat, t.n),
        )
        for t in laporan.tren
    )
    return (*dulu, TitikTren(periode=laporan.periode, ikm=ikm))


def _batas(galat: GalatIKM | None, n: int | None) -> str:
    batas = batas_gerak(galat, n)
    if batas is None:
        return ""
    sedikitnya = "" if dikenal(n) else "sedikitnya "
    return f" ({sedikitnya}{sebut_batas(batas)})"


def _dasar(galat: GalatIKM | None, n: int | None) -> str:
    """Say what nobody would guess who holds the limit against the margin of one period."""
    koreksi = galat is not None and galat.populasi is not None
    if dikenal(n):
        ekor = f", {_TANPA_KOREKSI}" if koreksi else ""
        return f"Batas itu memperhitungkan sampel kedua periode{ekor}."
    return f"Batas itu dihitung {_TANPA_KOREKSI}." if koreksi else ""


def tren(semua: Sequence[TitikTren], tabel: int, gambar: int | None) -> str:
    """Say where the indices of at least two periods are, and how the last one compares."""
    di = sebut_letak(tabel, gambar)
    kalimat = [f"Perkembangan IKM selama {bilang(len(semua))} periode disajikan pada {di}."]
    kini, pembanding = semua[-1], [semua[-2]]
    if len(semua) > 2:
        pembanding.append(semua[0])
    for dulu in pembanding:
        kalimat.append(gerak(dulu, kini))
        if _terbatas(dulu, kini) and dulu.dasar and dulu.dasar not in kalimat:
            kalimat.append(dulu.dasar)
    return " ".join(kalimat)


def _terbatas(dulu: TitikTren, kini: TitikTren) -> bool:
    """Tell whether the sentence on two indices names the limit."""
    return dulu.kenyataan is Kenyataan.TIDAK_NYATA and dulu.ikm != kini.ikm


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
    if _terbatas(dulu, kini):
        return (
            f"{awal}; selisih {selisih} itu masih dalam batas kewajaran sampel{dulu.batas}, "
            f"sehingga belum dapat disebut {'kenaikan' if naik else 'penurunan'}."
        )
    return f"{awal}."
