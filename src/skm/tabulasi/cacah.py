"""
From answer sheets to counts: pure, exact and quick.

An unsur is one text with a character per respondent, so that counting is `str.count`, and the
sums of products that the statistics need are bit counts of large integers: with the answer minus
one written as two bits, ``(x - 1)(y - 1)`` is four ANDs.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations
from operator import itemgetter

from skm.dasar import Peta
from skm.model import Hitungan, KodeUnsur, LembarJawaban, Statistik, Tabulasi
from skm.model.jawaban import DITOLAK, SKALA
from skm.model.tabulasi import Frekuensi

_RENDAH = str.maketrans("1234-x", "010100")  # low bit of the answer minus one
_TINGGI = str.maketrans("1234-x", "001100")  # high bit
_TERISI = str.maketrans("1234-x", "111100")


def tabulasikan(lembar: LembarJawaban, dimensi: Iterable[str] | None = None) -> Tabulasi:
    """
    Count answer sheets.

    Args:
        lembar: The sheets.
        dimensi: Parts of the profile by which to group as well; None for all that the sheets
            have but the date.

    Returns:
        Counts of all respondents and of every group.
    """
    pilih = [d for d in lembar.profil if d != "tanggal"] if dimensi is None else dimensi
    return Tabulasi(
        semua=cacah(lembar.jawaban),
        kelompok=Peta({d: _per_kelas(lembar, lembar.profil[d]) for d in pilih}),
        tanpa_jawaban=lembar.tanpa_jawaban,
    )


def _per_kelas(lembar: LembarJawaban, kelas: tuple[str, ...]) -> Peta[str, Hitungan]:
    tempat: dict[str, list[int]] = {}
    for i, satu in enumerate(kelas):
        tempat.setdefault(satu, []).append(i)
    return Peta({satu: cacah(pilih_baris(lembar.jawaban, i)) for satu, i in tempat.items()})


def pilih_baris(kolom: Mapping[KodeUnsur, str], tempat: list[int]) -> dict[KodeUnsur, str]:
    """Return the columns with only the respondents at these places."""
    if not tempat:
        return dict.fromkeys(kolom, "")
    ambil = itemgetter(*tempat)
    return {k: "".join(ambil(isi)) for k, isi in kolom.items()}


def cacah(kolom: Mapping[KodeUnsur, str], *, statistik: bool = True) -> Hitungan:
    """
    Count the answers of one group.

    Args:
        kolom: Per unsur one character for each respondent; see `LembarJawaban`.
        statistik: Whether to gather what statistics need as well.
    """
    return Hitungan(
        n=max(map(len, kolom.values()), default=0),
        frekuensi=Peta({k: _frekuensi(isi) for k, isi in kolom.items()}),
        ditolak=Peta({k: isi.count(DITOLAK) for k, isi in kolom.items()}),
        statistik=_statistik(kolom) if statistik else None,
    )


def _frekuensi(isi: str) -> Frekuensi:
    satu, dua, tiga, empat = map(isi.count, SKALA)
    return satu, dua, tiga, empat


def _bit(isi: str, arti: dict[int, int]) -> int:
    return int("0" + isi.translate(arti), 2)


def _statistik(kolom: Mapping[KodeUnsur, str]) -> Statistik:
    urut = list(Peta(kolom))
    n = max(map(len, kolom.values()), default=0)
    lengkap = (1 << n) - 1
    for isi in kolom.values():
        if "-" in isi or "x" in isi:
            lengkap &= _bit(isi, _TERISI)
    n = lengkap.bit_count()
    rendah = [_bit(kolom[k], _RENDAH) & lengkap for k in urut]
    tinggi = [_bit(kolom[k], _TINGGI) & lengkap for k in urut]
    frekuensi: dict[KodeUnsur, Frekuensi] = {}
    jumlah: list[int] = []  # of the answers minus one
    kuadrat: list[int] = []
    for kode, r, t in zip(urut, rendah, tinggi, strict=True):
        empat = (r & t).bit_count()
        dua, tiga = r.bit_count() - empat, t.bit_count() - empat
        frekuensi[kode] = (n - dua - tiga - empat, dua, tiga, empat)
        jumlah.append(dua + 2 * tiga + 3 * empat)
        kuadrat.append(n + 3 * dua + 8 * tiga + 15 * empat)
    k = len(urut)
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
