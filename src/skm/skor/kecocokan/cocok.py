"""
Which convention gives a published index.

A convention explains an index if whole totals with that n (real numbers where n is missing) exist
that round to every printed mean and give the printed index under it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import cast

import attrs

from skm.dasar import tampilan
from skm.errors import Masalah, ScoringError
from skm.exact import banyak_desimal
from skm.model import Konvensi, NilaiUnsur
from skm.model.kecocokan import DasarIKM, KecocokanIKM, KelompokIKM, SalahKetik, SkalaAngka
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import hukum, pintu_hukum
from skm.skor.bagian import bagian_dari
from skm.skor.ikm import nilai_dari_peta
from skm.skor.kecocokan.cara import dasar_kelompok, dasar_unsur, jalan
from skm.skor.kecocokan.cari import IKM_TERBESAR, Calon, Soal, terdekat
from skm.skor.kecocokan.rentang import irisan
from skm.skor.kecocokan.salah_ketik import ragam_salah_ketik
from skm.skor.kecocokan.tercetak import (
    butir_unsur,
    hanya_genap,
    nrr_mustahil,
    satuan_skala,
    skala_ikm,
    skala_nilai,
)
from skm.skor.mutu import tentukan_mutu
from skm.skor.nrr import di_skala, hitung_bobot, luar_skala, tempat_nilai


@pintu_hukum
def cocokkan_konvensi(
    nilai: Mapping[str, Decimal | str | int] | Iterable[NilaiUnsur],
    ikm: Decimal,
    *,
    n: int | None = None,
    mutu: str | None = None,
    kelompok: Sequence[KelompokIKM] = (),
    regulasi: Regulasi | str | None = None,
    konvensi: Konvensi | None = None,
    semua: bool = False,
) -> KecocokanIKM:
    """
    Say which conventions give a published index, or which comes nearest.

    Means and the index are taken as rounded half-up to their printed decimals, the index also as
    the axes of the table say.  A mean that no total gives so, but one does with halves rounded to
    even, is taken as printed that way.

    An index no greater than the highest answer is taken as published before it was converted, and
    values that are all above it as published after they were; the result says so.

    Args:
        nilai: One value per unsur, of any number of unsur: totals, which are exact, or means as
            printed.  A mapping goes from code to mean.  May be empty if there are groups.
        ikm: The index as published, decimals kept; greater than 0.
        n: Number of answers, for means that do not say it themselves; None if unknown.
        mutu: The letter as published.
        kelompok: Parts of the unit with indices of their own, such as services; two or more are
            also averaged, each alike and by respondents.
        regulasi: The rule set or its id, for the factor, the scale and the letters; None for
            PermenPANRB 14/2017.
        konvensi: The readings the office declares.  They are tried too, and listed whenever they
            give the index.
        semua: List also what adds steps to a convention that explains the index already.

    Returns:
        Those that give the index, fewest steps first: the simplest, which are part of all others,
        and where these need other figures than the printed ones the simplest that do not.  If none
        gives it, the nearest one.

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
    regulasi = hukum(regulasi)
    isi = (
        nilai_dari_peta(cast("Mapping[str, Decimal | str | int]", nilai))
        if isinstance(nilai, Mapping)
        else list(nilai)
    )
    if masalah := list(_masalah(isi, ikm, n, kelompok, regulasi)):
        raise ScoringError(masalah)
    mustahil = nrr_mustahil(isi, n=n, regulasi=regulasi)
    tanpa_n = {m.kode for m in mustahil}
    skala_unit, skala_isi = skala_ikm([ikm], regulasi), skala_nilai(isi, regulasi)
    skala_kelompok = skala_ikm([k.ikm for k in kelompok], regulasi)
    satuan, satuan_nilai = (satuan_skala(s, regulasi) for s in (skala_unit, skala_isi))
    butir = tuple(
        butir_unsur(v, None if v.kode in tanpa_n else v.n or n, regulasi, satuan_nilai) for v in isi
    )
    soal = Soal(
        ikm=Fraction(ikm),
        desimal=banyak_desimal(ikm),
        regulasi=regulasi,
        kode=tuple(v.kode for v in isi),
        n=tuple(None if v.kode in tanpa_n else v.n or n for v in isi),
        poin=satuan_skala(SkalaAngka.IKM, regulasi) / satuan,
    )
    bobot: tuple[Fraction, ...] = ()
    if konvensi is not None and isi:
        bobot = tuple(hitung_bobot((v.kode for v in isi), konvensi).values())
    calon = [
        Calon(soal, dasar, langkah, konvensi if sendiri else None)
        for dasar in (
            *dasar_unsur(isi, butir, satuan, konvensi, dikonversi=satuan_nilai != 1),
            *dasar_kelompok(kelompok, satuan / satuan_skala(skala_kelompok, regulasi)),
        )
        for langkah, sendiri in jalan(dasar, konvensi, bobot)
    ]
    calon.sort(key=lambda c: len(c.langkah))
    mungkin = [c for c in calon if not (mustahil and c.dasar.dasar is DasarIKM.UNSUR)]
    ditemukan = _terpilih(mungkin, semua=semua)
    mutu_cocok = None if mutu is None else mutu in _huruf(soal)
    return KecocokanIKM(
        ikm=ikm,
        penjelasan=tuple(c.penjelasan(0) for c in ditemukan),
        terdekat=None if ditemukan else terdekat(calon),
        bawaan=next((c.nilai for c in calon if c.dasar.id == "1/k" and not c.langkah), None),
        salah_ketik=_salah_ketik(soal, mungkin, mutu)
        if not ditemukan or (mutu_cocok is False and ditemukan[0].langkah)
        else None,
        skala=skala_unit,
        skala_nilai=skala_isi,
        skala_kelompok=skala_kelompok,
        mustahil=mustahil,
        genap=tuple(
            v.kode
            for v, b in zip(isi, butir, strict=True)
            if v.nrr is not None and hanya_genap(v.nrr, b, satuan_nilai)
        ),
        mutu=mutu,
        mutu_ikm=tentukan_mutu(Fraction(ikm) * soal.poin, regulasi),
        mutu_cocok=mutu_cocok,
    )


def _terpilih(calon: Sequence[Calon], *, semua: bool) -> list[Calon]:
    """Return those that give the index and say something that simpler ones do not."""
    hasil: list[Calon] = []
    for c in calon:
        # What the printed figures give exactly is not hidden by what only might have.
        tertutup = any(
            d.lebih_sederhana(c) if d.tepat else d.mencakup(c) and not c.tepat for d in hasil
        )
        if (semua or c.dinyatakan or not tertutup) and c.ada(c.tercetak(0, 0)):
            hasil.append(c)
    return sorted(hasil, key=lambda c: c.urutan)


def _huruf(soal: Soal) -> tuple[str, ...]:
    """Return the letters of all indices that are printed so."""
    return soal.huruf(lambda x: irisan(x, soal.tercetak(0, 0)) is not None, 0)


def _salah_ketik(soal: Soal, calon: Sequence[Calon], mutu: str | None) -> SalahKetik | None:
    """
    Return the only slip of the pen behind a figure, and the letter beside it.

    Of ways with steps there are so many that one gives almost any figure one slip away; those
    without, and the declared one, are few enough to mean something.  Where no letter speaks
    against the published figure, the one meant has to follow from the means at their word.
    """
    hasil: list[SalahKetik] = []
    berhuruf = mutu is not None and mutu not in _huruf(soal)
    for ikm, jenis in ragam_salah_ketik(soal.cetak(0)):
        benar = attrs.evolve(soal, ikm=Fraction(ikm))
        if not ikm or (mutu is not None and mutu not in _huruf(benar)):
            continue
        cocok = [
            baru
            for c in calon
            if not c.langkah or c.dinyatakan
            for baru in [Calon(benar, c.dasar, c.langkah, c.dinyatakan)]
            if baru.ada(baru.tercetak(0, 0)) and (berhuruf or baru.tepat)
        ]
        if cocok:
            terpilih = min(cocok, key=lambda c: (c.dinyatakan is None, *c.urutan))
            hasil.append(SalahKetik(jenis=jenis, penjelasan=terpilih.penjelasan(0)))
    return hasil[0] if len(hasil) == 1 else None


def _masalah(
    isi: Sequence[NilaiUnsur],
    ikm: Decimal,
    n: int | None,
    kelompok: Sequence[KelompokIKM],
    regulasi: Regulasi,
) -> Iterator[Masalah]:
    if not isi and len(kelompok) < 2:
        yield Masalah(kode="kosong", lokasi="$.nrr")
    if n is not None and n < 1:
        yield Masalah(kode="di-luar-batas", lokasi="$.n", ditemukan=str(n), diharapkan="1–")
    if bagian := bagian_dari(v.kode for v in isi):
        yield Masalah(
            kode="kecocokan-bagian", lokasi="$.konvensi.bagian", ditemukan=", ".join(bagian)
        )
    kode: set[str] = set()
    satuan = satuan_skala(skala_nilai(isi, regulasi), regulasi)
    for v in isi:
        tempat = tempat_nilai(v)
        if v.kode in kode:
            yield Masalah(kode="entri-ganda", lokasi=tempat, ditemukan=v.kode)
        kode.add(v.kode)
        if v.n == 0:
            yield Masalah(kode="n-nol", lokasi=tempat, ditemukan=v.kode)
            continue
        nilai = Fraction(v.total or 0, v.n or 1) if v.nrr is None else Fraction(v.nrr) / satuan
        if not di_skala(nilai, regulasi):
            yield luar_skala(v, regulasi)
    semua = [("$.ikm", ikm)]
    semua += [
        (f"$.kelompok[{i}].ikm", k.ikm)
        for i, k in enumerate(kelompok)
        if isinstance(k.ikm, Decimal)
    ]
    for tempat, angka in semua:
        if not angka.is_finite() or not 0 < angka < IKM_TERBESAR:
            yield Masalah(
                kode="ikm-mustahil",
                lokasi=tempat,
                ditemukan=tampilan(angka).replace(".", ","),
                diharapkan=str(IKM_TERBESAR),
            )
