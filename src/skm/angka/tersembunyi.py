"""
What documents do not show of services whose answers are not at hand.

The same rules hold as for answers (`skm.privasi.sel_kecil`).  Of a total or a mean a reader learns
less than of answers, so that it stands for those answers which are spread the most: where these
say too much of a few people, all that have this total do.

Where figures of services were left out already, these stay hidden, whatever the threshold; what a
higher one would hide cannot be told without them, and then no service is shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import chain, product

from skm.angka.laporan import AngkaKelompok, AngkaLaporan
from skm.dasar import unsur_dari
from skm.exact import round_half_up
from skm.model import KodeUnsur
from skm.model.tabulasi import Frekuensi, jumlah_nilai
from skm.privasi.sel_kecil import Cacah, Jawaban, Sekelompok, SelTersembunyi, sembunyikan
from skm.regulasi import Regulasi
from skm.skor import tentukan_mutu
from skm.skor.bagian import rata_rata
from skm.skor.ikm import konversi
from skm.skor.nrr import hitung_nrr
from skm.skor.tersembunyi import sel_tersembunyi

_INDEKS = "IKM"
"""The one column of services of which only the index is known."""


def layanan_tersembunyi(angka: AngkaLaporan, ambang: int, regulasi: Regulasi) -> SelTersembunyi:
    """
    Decide which figures of services documents do not show.

    Args:
        angka: The figures of a survey report.
        ambang: How many respondents are no longer few; 0 hides nothing.
        regulasi: The rule set.

    Returns:
        The cells by service and unsur.  The index of a service is shown where nothing of it is
        hidden.  Whoever is in no service is the service without a name.
    """
    if not angka.layanan:
        if angka.tabulasi is None or "layanan" not in angka.tabulasi.kelompok:
            return SelTersembunyi()
        return sel_tersembunyi(
            angka.tabulasi,
            "layanan",
            ambang,
            regulasi=regulasi,
            konvensi=angka.laporan.konvensi,
        )
    kode = [*dict.fromkeys(chain.from_iterable(map(_kode, angka.layanan.values())))]
    unsur: dict[str, list[str]] = {}
    for k in kode or [_INDEKS]:
        unsur.setdefault(unsur_dari(k) if kode else k, []).append(k)
    if any(satu.tertutup for satu in angka.layanan.values()):
        ada = dict.fromkeys([*map(unsur_dari, _kode(angka.semua)), *unsur])
        return _tertutup(angka, ambang, [*ada])
    if not ambang:
        return SelTersembunyi()
    faktor = regulasi.nilai("ikm.faktor_konversi")
    semua = {nama: _cacah(satu, unsur, faktor) for nama, satu in angka.layanan.items()}
    if angka.tanpa_layanan and "" not in semua:
        semua[""] = _sisa(_cacah(angka.semua, unsur, faktor), semua.values(), angka.tanpa_layanan)

    def huruf(jawaban: Jawaban) -> str:
        nrr = [
            rata_rata([Fraction(_jumlah(c), sum(c)) for c in isi])
            for isi in jawaban.values()
            if isi and all(map(sum, isi))
        ]
        return tentukan_mutu(konversi(rata_rata(nrr), regulasi), regulasi).huruf if nrr else ""

    n = angka.profil["layanan"]
    kelompok = {nama: Sekelompok(n=n[nama], jawaban=isi) for nama, isi in semua.items()}
    return sembunyikan(kelompok, ambang, huruf)


def _tertutup(angka: AngkaLaporan, ambang: int, kolom: Sequence[str]) -> SelTersembunyi:
    """Return the cells of services of which figures were left out before the report was read."""
    n = angka.profil["layanan"]
    if ambang > angka.ambang_tertutup:
        kecil = frozenset(k for k in n if k in angka.layanan_kecil or n[k] < ambang)
        sel = frozenset(product(n, kolom))
        return SelTersembunyi(sel=sel, kecil=kecil, pelindung=frozenset(n) - kecil)
    tertutup = {k: {*map(unsur_dari, _kode(a))} for k, a in angka.layanan.items() if a.tertutup}
    return SelTersembunyi(
        sel=frozenset(
            (k, satu) for k, ada in tertutup.items() for satu in kolom if satu not in ada
        ),
        kecil=angka.layanan_kecil,
        pelindung=frozenset(tertutup) - angka.layanan_kecil,
    )


def _kode(satu: AngkaKelompok) -> Sequence[KodeUnsur]:
    return satu.hitungan.unsur if satu.hitungan is not None else [v.kode for v in satu.nilai]


def _cacah(
    satu: AngkaKelompok, unsur: Mapping[str, Sequence[KodeUnsur]], faktor: Fraction
) -> dict[str, list[Cacah]]:
    """Return per column what a group may have answered, at its most spread."""
    nilai = {v.kode: v for v in satu.nilai}

    def isi(kode: KodeUnsur) -> Cacah:
        if satu.hitungan is not None:
            return satu.hitungan.frekuensi.get(kode, (0, 0, 0, 0))
        if satu.ikm is not None:
            return tersebar(Fraction(satu.ikm) / faktor, satu.n or 0)
        if (ada := nilai.get(kode)) is not None and (n := satu.n if ada.n is None else ada.n):
            return tersebar(hitung_nrr(ada), n)
        if kode == _INDEKS and nilai:
            return tersebar(rata_rata(map(hitung_nrr, nilai.values())), satu.n or 0)
        return (0, 0, 0, 0)

    return {k: [isi(kode) for kode in semua] for k, semua in unsur.items()}


def tersebar(nrr: Fraction, n: int) -> Frekuensi:
    """
    Return *n* answers with a mean, or as near to it as there are, that are spread the most.

    Examples:
        >>> tersebar(Fraction(3), 6), tersebar(Fraction(11, 6), 6)
        ((2, 0, 0, 4), (4, 0, 1, 1))
    """
    lebih = min(max(int(round_half_up(nrr * n, 0)) - n, 0), 3 * n)
    empat, sisa = divmod(lebih, 3)
    satu = n - empat - bool(sisa)
    return satu, int(sisa == 1), int(sisa == 2), empat


def _sisa(
    semua: Mapping[str, Sequence[Cacah]], layanan: Iterable[Mapping[str, Sequence[Cacah]]], n: int
) -> dict[str, list[Cacah]]:
    """Return what those may have answered who are in no service: what is left of the unit's."""
    layanan = [*layanan]
    jadi: dict[str, list[Cacah]] = {}
    for kolom, isi in semua.items():
        jadi[kolom] = []
        for i, cacah in enumerate(isi):
            kurang = [satu[kolom][i] for satu in layanan]
            lebih = _jumlah(cacah) - sum(map(_jumlah, kurang))
            tepat = tuple(a - sum(b) for a, *b in zip(cacah, *kurang, strict=True))
            if min(tepat) >= 0 and sum(tepat):
                jadi[kolom].append(tepat)
            else:
                jadi[kolom].append(tersebar(Fraction(max(lebih, 0), n), n) if sum(cacah) else cacah)
    return jadi


def _jumlah(cacah: Cacah) -> int:
    satu, dua, tiga, empat = cacah
    return jumlah_nilai((satu, dua, tiga, empat))
