"""
The last rows of a table that has nothing but answers: no number, no time, no label.

Only what a row equals of those above it tells sums and means from respondents there.
"""

from collections.abc import Mapping, Sequence
from itertools import takewhile
from operator import itemgetter

from skm.bahasa import normal
from skm.tabulasi.sumber.nasib import Nasib
from skm.tabulasi.sumber.pola import SKALA_TERTINGGI, Ciri, angka_sel
from skm.tabulasi.sumber.ringkasan import CUKUP, Ringkasan, Ukuran

_SEDIKIT = 8  # rows that may all be of sums and the like
_SEPASANG = 2


def lihat_kaki(semua: Sequence[Ciri], hasil: Sequence[Nasib], banyak: int) -> Mapping[int, Nasib]:
    """
    Return what some rows are after all, by their places.

    Args:
        semua: The last rows of a table.
        hasil: What they were taken for.
        banyak: How many unsur there are.
    """
    lembar = [
        i
        for i, (c, nasib) in enumerate(zip(semua, hasil, strict=True))
        if nasib == "lembar" and c.terisi
    ]
    ekor = _ekor(semua, hasil, lembar, banyak)
    sisa = [i for i in lembar if i not in ekor]
    celah: dict[int, Nasib] = dict.fromkeys(_bawah_celah(semua, hasil, sisa, banyak), "tanya-baris")
    return ekor | celah


def _ekor(
    semua: Sequence[Ciri], hasil: Sequence[Nasib], lembar: Sequence[int], banyak: int
) -> dict[int, Nasib]:
    """
    Look for sums, the highest and the lowest among the last rows.

    Beside sums beyond the scale, and below sums or means, what equals a figure of the rows above
    is none of a respondent.  Of other rows there, of sums that might be answers, and of the highest
    beside the lowest, it is asked.
    """
    terakhir = lembar[-_SEDIKIT:]
    akhir = lembar[-_SEDIKIT - 1] if len(lembar) > _SEDIKIT else -1
    jumlah = [i for i, nasib in enumerate(hasil) if nasib == "baris-jumlah" and i > akhir]
    bawah = sum(i > jumlah[0] for i in terakhir) if jumlah else 0
    tanya = terakhir[-bawah:] if bawah else _di_luar_skala(semua, lembar)
    putusan: dict[int, Nasib] = dict.fromkeys(tanya, "tanya-baris")
    atas = _di_atas(semua, lembar[:-_SEDIKIT], banyak)
    for n in range(len(terakhir), max(bawah, 1) - 1, -1):
        baris = terakhir[-n:]
        cocok = ((semua[i], atas.cocok(semua[i].jawab)) for i in reversed(baris))
        ukuran = [*takewhile(itemgetter(1), cocok)]  # most often the last row is none already
        if len(ukuran) == n:
            lain = [semua[i] for i in jumlah if i > baris[0]]
            ukuran += [(c, u) for c in lain if "jumlah" in (u := atas.cocok(c.jawab))]
            if nasib := "baris-jumlah" if n == bawah else _nasib(ukuran, atas.n):
                putusan = dict.fromkeys(baris, nasib)
        atas.tambah(semua[baris[0]])
    return putusan


def _nasib(ukuran: Sequence[tuple[Ciri, frozenset[Ukuran]]], n: int) -> Nasib | None:
    """Return what rows are that all equal a figure of the *n* rows above them, if they tell."""
    # Nothing but zeros is no sum.
    jumlah = [c for c, u in ukuran if "jumlah" in u and any(map(angka_sel, c.jawab))]
    if jumlah and n > 1:
        pasti = n >= CUKUP and any(c.sel["besar"] for c in jumlah)
        return "baris-jumlah" if pasti else "tanya-baris"
    if len(ukuran) != _SEPASANG or n < CUKUP:
        return None
    tinggi, rendah = (
        {c.jawab for c, u in ukuran if satu in u} for satu in ("tertinggi", "terendah")
    )
    return "tanya-baris" if tinggi and rendah and len(tinggi | rendah) > 1 else None


def _di_luar_skala(semua: Sequence[Ciri], lembar: Sequence[int]) -> Sequence[int]:
    """Return the last rows from the first on that is beyond all scales, as none above is."""
    di = next((k for k, i in enumerate(lembar) if _besar(semua[i])), len(lembar))
    return lembar[di:] if di >= CUKUP and len(lembar) - di <= _SEDIKIT else ()


def _besar(c: Ciri) -> bool:
    """Return whether most figures of a row are beyond any scale, and not all one code."""
    if 2 * c.sel["besar"] < c.terisi:
        return False
    besar = [a for t in c.jawab if (a := angka_sel(t)) is not None and a > SKALA_TERTINGGI]
    return 2 * len(besar) >= c.terisi and len({*besar}) > 1


def _bawah_celah(
    semua: Sequence[Ciri], hasil: Sequence[Nasib], lembar: Sequence[int], banyak: int
) -> Sequence[int]:
    """
    Return what stands below the last blank row, if nobody can tell whether it is a respondent's.

    That is so if every row there can be the highest, the mean … of those above.
    """
    awal = next((i for i in range(max(lembar, default=0), 0, -1) if semua[i].celah), None)
    if awal is None:
        return ()
    if sum(c.celah for c, nasib in zip(semua, hasil, strict=True) if nasib == "lembar") > 2:
        return ()  # blank rows are usual between respondents
    bawah = [i for i in lembar if i >= awal]
    atas = _di_atas(semua, [i for i in lembar if i < awal], banyak)
    sama = (
        atas.cocok(semua[i].jawab) or len({*map(normal, semua[i].jawab)} - {""}) == 1 for i in bawah
    )
    return bawah if len(bawah) <= _SEDIKIT and all(sama) else ()


def _di_atas(semua: Sequence[Ciri], lembar: Sequence[int], banyak: int) -> Ringkasan:
    atas = Ringkasan(banyak)
    for i in lembar:
        atas.tambah(semua[i])
    return atas
