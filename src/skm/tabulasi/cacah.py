"""
From answer sheets to counts: pure, exact and quick.

An unsur is one text with a character per respondent, so that counting is `str.count`, and the
sums of products that the statistics need are bit counts of large integers: with the answer minus
one written as two bits, ``(x - 1)(y - 1)`` is four ANDs.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations
from operator import itemgetter

from skm.dasar import Peta, tampilan
from skm.errors import DataError
from skm.model import Hitungan, KodeUnsur, LembarJawaban, Statistik, Tabulasi
from skm.model.jawaban import DITOLAK, KOSONG, SKALA
from skm.model.tabulasi import Frekuensi
from skm.pintu import pintu

_SEDIKIT = 256  # respondents, whose answers take no more room than their statistics
_RENDAH = str.maketrans("1234-x", "010100")  # low bit of the answer minus one
_TINGGI = str.maketrans("1234-x", "001100")  # high bit
_TERISI = str.maketrans("1234-x", "111100")


@pintu
def cacah_lembar(lembar: LembarJawaban, grup: Iterable[str] | None = None) -> Tabulasi:
    """
    Count answer sheets.

    Args:
        lembar: The sheets.
        grup: Parts of the profile by which to group as well; None for all that the sheets
            have but the date.

    Returns:
        Counts of all respondents and of every group.

    Raises:
        DataError: The sheets have no such part of the profile.
    """
    pilih = [d for d in lembar.profil if d != "tanggal"] if grup is None else [*grup]
    for satu in pilih:
        if satu not in lembar.profil:
            raise DataError.satu(
                "dimensi-tidak-dikenal",
                ditemukan=tampilan(satu),
                diharapkan=", ".join(lembar.profil) or "–",
            )
    return Tabulasi(
        semua=cacah(lembar.jawaban),
        kelompok=Peta({d: _per_kelas(lembar, lembar.profil[d]) for d in pilih}),
        tanpa_jawaban=lembar.tanpa_jawaban,
    )


def _per_kelas(lembar: LembarJawaban, kelas: tuple[str, ...]) -> Peta[str, Hitungan]:
    tempat: dict[str, list[int]] = {}
    for i, satu in enumerate(kelas):
        tempat.setdefault(satu, []).append(i)
    return Peta(
        {satu: cacah(pilih_baris(lembar.jawaban, i), tunda=True) for satu, i in tempat.items()}
    )


def pilih_baris(kolom: Mapping[KodeUnsur, str], tempat: list[int]) -> dict[KodeUnsur, str]:
    """Return the columns with only the respondents at these places."""
    if not tempat:
        return dict.fromkeys(kolom, "")
    ambil = itemgetter(*tempat)
    return {k: "".join(ambil(isi)) for k, isi in kolom.items()}


@pintu
def cacah(
    kolom: Mapping[KodeUnsur, str], *, statistik: bool = True, tunda: bool = False
) -> Hitungan:
    """
    Count the answers of one group.

    Args:
        kolom: Per unsur one character for each respondent; see `LembarJawaban`.
        statistik: Whether to gather what statistics need as well.
        tunda: Whether that may wait until it is asked for; a small group keeps its answers then.
    """
    n = max(map(len, kolom.values()), default=0)
    ditolak = Peta({k: isi.count(DITOLAK) if DITOLAK in isi else 0 for k, isi in kolom.items()})
    if not statistik:
        per_unsur = {k: frekuensi(isi) for k, isi in kolom.items()}
        return Hitungan(n=n, frekuensi=Peta(per_unsur), ditolak=ditolak, statistik=None)
    if tunda and n < _SEDIKIT:
        # Most small groups are never asked for their statistics.
        isi = Peta(kolom)
        return Hitungan.tertunda(
            {"statistik": lambda: _statistik(n, {k: _Bit(s) for k, s in isi.items()})},
            n=n,
            frekuensi=Peta({k: frekuensi(s) for k, s in isi.items()}),
            ditolak=ditolak,
            lengkap=None,
        )
    bit = {k: _Bit(kolom[k]) for k in Peta(kolom)}
    return Hitungan(
        n=n,
        frekuensi=Peta({k: satu.frekuensi() for k, satu in bit.items()}),
        ditolak=ditolak,
        statistik=_statistik(n, bit),
    )


def frekuensi(isi: str) -> Frekuensi:
    """Return how many answered 1, 2, 3 and 4."""
    satu, dua, tiga, empat = map(isi.count, SKALA)
    return satu, dua, tiga, empat


class _Bit:
    """The answers to an unsur as three large integers, with a bit for each respondent."""

    __slots__ = ("rendah", "terisi", "tinggi")

    def __init__(self, isi: str) -> None:
        self.rendah, self.tinggi = _bit(isi, _RENDAH), _bit(isi, _TINGGI)
        penuh = KOSONG not in isi and DITOLAK not in isi
        self.terisi = (1 << len(isi)) - 1 if penuh else _bit(isi, _TERISI)

    def frekuensi(self) -> Frekuensi:
        """Return how many answered 1, 2, 3 and 4; counting bits is faster than characters."""
        empat = (self.rendah & self.tinggi).bit_count()
        dua, tiga = self.rendah.bit_count() - empat, self.tinggi.bit_count() - empat
        return self.terisi.bit_count() - dua - tiga - empat, dua, tiga, empat

    def batasi(self, lengkap: int) -> None:
        """Leave out respondents."""
        self.rendah &= lengkap
        self.tinggi &= lengkap
        self.terisi &= lengkap


def _bit(isi: str, arti: dict[int, int]) -> int:
    return int("0" + isi.translate(arti), 2)


def _statistik(n: int, bit: Mapping[KodeUnsur, _Bit]) -> Statistik:
    """Return what statistics need, of respondents who answer every unsur; changes *bit*."""
    lengkap = (1 << n) - 1
    for satu in bit.values():
        lengkap &= satu.terisi
    n = lengkap.bit_count()
    frekuensi: dict[KodeUnsur, Frekuensi] = {}
    jumlah: list[int] = []  # of the answers minus one
    kuadrat: list[int] = []
    for kode, satu in bit.items():
        satu.batasi(lengkap)
        frekuensi[kode] = _, dua, tiga, empat = satu.frekuensi()
        jumlah.append(dua + 2 * tiga + 3 * empat)
        kuadrat.append(n + 3 * dua + 8 * tiga + 15 * empat)
    rendah, tinggi = [b.rendah for b in bit.values()], [b.tinggi for b in bit.values()]
    k = len(bit)
    silang = dict(zip(((i, i) for i in range(k)), kuadrat, strict=True))
    for i, j in combinations(range(k), 2):
        hasil = (
            4 * (tinggi[i] & tinggi[j]).bit_count()
            + 2 * (tinggi[i] & rendah[j]).bit_count()
            + 2 * (rendah[i] & tinggi[j]).bit_count()
            + (rendah[i] & rendah[j]).bit_count()
        )
        silang[i, j] = hasil + jumlah[i] + jumlah[j] + n
    return Statistik(
        frekuensi=Peta(frekuensi),
        silang=tuple(silang[i, j] for i in range(k) for j in range(i, k)),
    )
