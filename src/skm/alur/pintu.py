"""
Figures from whatever people have, in one step: an index, a recap, a comparison.

What is read is read as `skm.baca_jawaban` does; a question, or more answers that cannot be read
than the konvensi bears, ends in `DataError`.  Its remarks are in what that function returns.
"""

from collections.abc import Iterable, Mapping, Sequence
from operator import index
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, Unpack, cast

import attrs

from skm.dasar import adalah, tampilan
from skm.errors import ArgumenError, DataError
from skm.model import DIMENSI, IKM, Hitungan, Konvensi, NilaiUnsur, Tabulasi
from skm.model.statistik import Metode, Perbandingan, Rekap, TitikBanding
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import pintu_hukum
from skm.skor import bandingkan_titik, hitung_galat, hitung_ikm, hitung_rekap, ikm_hitungan

if TYPE_CHECKING:
    from skm.tabulasi import CaraBaca, MasukanTabulasi
    from skm.tabulasi.arti.pemetaan import KolomPengguna

MasukanIKM: TypeAlias = "MasukanTabulasi | Hitungan | Mapping[str, int] | Sequence[NilaiUnsur]"
"""Answers, counts, totals per unsur, or values."""
MasukanBanding: TypeAlias = "MasukanIKM | IKM | TitikBanding"
"""All of these, or a result."""


@pintu_hukum
def ikm_dari(
    masukan: MasukanIKM,
    *,
    n: int | Mapping[str, int] | None = None,
    regulasi: Regulasi | str | None = None,
    konvensi: Konvensi | None = None,
    **cara: "Unpack[CaraBaca]",
) -> IKM:
    """
    Return the index of a group of respondents, exact and as printed.

    Args:
        masukan: All that `skm.tabulasikan` takes; counts of one group; `NilaiUnsur`; or totals per
            unsur.
        n: How many answered, all unsur or each; of totals only.
        regulasi: The rule set or its id; None for PermenPANRB 14/2017.
        konvensi: The readings chosen where the regulation is open; None for its defaults.
        cara: How answers are read, as for `skm.baca_jawaban`.

    Raises:
        DataError: As `skm.baca_jawaban` does.
        ScoringError: There are no answers, or none to some unsur; or as for `skm.hitung_ikm`.
        ArgumenError: *masukan* is nothing of the kind, or another argument has no effect on it.

    Examples:
        >>> total = dict(zip((f"U{i}" for i in range(1, 10)), [105] * 9))
        >>> ikm_dari(total, n=29).cetak, ikm_dari({u: (0, 1, 9, 16) for u in total}).cetak
        (Decimal('90.52'), Decimal('89.42'))
    """
    if isinstance(masukan, Hitungan):
        _tanpa_guna(n=n, **cara)
        return ikm_hitungan(masukan, regulasi=regulasi, konvensi=konvensi)
    if _jumlah(masukan):
        _tanpa_guna(**cara)
        nilai = _dari_jumlah(cast("Mapping[str, int]", masukan), n)
        return hitung_ikm(nilai, regulasi=regulasi, konvensi=konvensi)
    if semua := _nilai(masukan):
        _tanpa_guna(n=n, **cara)
        return hitung_ikm(semua, regulasi=regulasi, konvensi=konvensi)
    _tanpa_guna(n=n)
    tabulasi = _tabulasi(masukan, regulasi, konvensi, cara)
    return ikm_hitungan(tabulasi.semua, regulasi=regulasi, konvensi=konvensi)


@pintu_hukum
def rekap(
    masukan: "MasukanTabulasi",
    unit: str = "unit",
    *,
    metode: Metode | str = Metode.GABUNG,
    regulasi: Regulasi | str | None = None,
    konvensi: Konvensi | None = None,
    **cara: "Unpack[CaraBaca]",
) -> Rekap:
    """
    Return the indices of many units and what they come to.

    Args:
        masukan: All that `skm.tabulasikan` takes.
        unit: What is taken for a unit: a part of the profile, a group of counts, or a heading.
        metode: What the office declares: ``gabung`` counts every respondent alike, ``rata-unit``
            every unit.  Both results are in the recap.
        regulasi: The rule set or its id; None for PermenPANRB 14/2017.
        konvensi: The readings; None for the defaults.
        cara: How answers are read, as for `skm.baca_jawaban`.

    Raises:
        DataError: As `skm.tabulasikan` does; or there is no such method.
        ScoringError: As `skm.skor.hitung_rekap` does.
        ArgumenError: As `skm.tabulasikan` does.
    """
    try:
        metode = Metode(metode)
    except ValueError:
        diharapkan = ", ".join(tampilan(m.value) for m in Metode)
        raise DataError.satu(
            "pilihan", lokasi="metode", ditemukan=tampilan(metode), diharapkan=diharapkan
        ) from None
    grup = unit
    if unit not in DIMENSI and _dibaca(masukan):
        # A heading: what is read under it is a unit.
        kolom: KolomPengguna = cara.get("kolom") or {}
        cara["kolom"], grup = {**kolom, "unit": unit}, "unit"
    tabulasi = _tabulasi(masukan, regulasi, konvensi, cara, grup)
    return hitung_rekap(tabulasi.kelompok[grup], metode, regulasi=regulasi, konvensi=konvensi)


@pintu_hukum
def bandingkan(
    lama: MasukanBanding,
    baru: MasukanBanding,
    *,
    sebutan: tuple[str, str] | None = None,
    regulasi: Regulasi | str | None = None,
    konvensi: Konvensi | None = None,
    **cara: "Unpack[CaraBaca]",
) -> Perbandingan:
    """
    Compare two results: differences, and whether that of the indices is more than chance.

    Args:
        lama: The earlier one, or the one compared with: an index, or all that `skm.ikm_dari` takes
            but totals.
        baru: The later one.
        sebutan: What both are called; None for the names they have, those of files, or ``lama``
            and ``baru``.
        regulasi: The rule set or its id; None for PermenPANRB 14/2017.
        konvensi: The readings; None for the defaults.
        cara: How answers are read, as for `skm.baca_jawaban`; the same for both.

    Returns:
        As `skm.skor.bandingkan_titik`, which says what is compared how.  Whether the difference is
        more than chance can be judged where both have answers, not only means.

    Raises:
        DataError: As `skm.ikm_dari` does.
        ArgumenError: As `skm.ikm_dari` does; also where an argument has no effect on either.
    """
    if all(isinstance(satu, IKM | TitikBanding) for satu in (lama, baru)):
        _tanpa_guna(regulasi=regulasi, konvensi=konvensi, **cara)
    if not any(map(_dibaca, (lama, baru))):
        _tanpa_guna(**cara)
    nama = sebutan or (_nama(lama, "lama"), _nama(baru, "baru"))
    semua = (
        _titik(satu, sebut, regulasi, konvensi, cara)
        for satu, sebut in zip((lama, baru), nama, strict=True)
    )
    return bandingkan_titik(*semua)


def _titik(
    masukan: MasukanBanding,
    nama: str,
    regulasi: Regulasi | str | None,
    konvensi: Konvensi | None,
    cara: "CaraBaca",
) -> TitikBanding:
    if isinstance(masukan, TitikBanding):
        return masukan if masukan.nama == nama else attrs.evolve(masukan, nama=nama)
    if isinstance(masukan, IKM):
        return TitikBanding(nama=nama, ikm=masukan)
    if semua := _nilai(masukan):
        return TitikBanding(nama=nama, ikm=hitung_ikm(semua, regulasi=regulasi, konvensi=konvensi))
    hitungan = masukan
    if not isinstance(hitungan, Hitungan):
        baca: CaraBaca = cara if _dibaca(masukan) else {}
        hitungan = _tabulasi(masukan, regulasi, konvensi, baca).semua
    return TitikBanding(
        nama=nama,
        ikm=ikm_hitungan(hitungan, regulasi=regulasi, konvensi=konvensi),
        galat=hitung_galat(hitungan, regulasi=regulasi, konvensi=konvensi),
    )


def _nama(masukan: object, umum: str) -> str:
    if isinstance(masukan, TitikBanding):
        return masukan.nama
    return Path(masukan).stem if isinstance(masukan, str | Path) else umum


def _tabulasi(
    masukan: Any,
    regulasi: Regulasi | str | None,
    konvensi: Konvensi | None,
    cara: "CaraBaca",
    grup: str | tuple[str, ...] = (),
) -> Tabulasi:
    from skm.tabulasi import tabulasikan

    return tabulasikan(masukan, grup=grup, regulasi=regulasi, konvensi=konvensi, **cara)


def _dibaca(masukan: object) -> bool:
    """Return whether there are answers to read, rather than what was read, counted or computed."""
    from skm.model import LembarJawaban
    from skm.tabulasi import BacaanJawaban

    jadi = (Tabulasi, BacaanJawaban, LembarJawaban, Hitungan, IKM, TitikBanding)
    return not isinstance(masukan, jadi) and not _nilai(masukan)


def _nilai(masukan: Any) -> Sequence[NilaiUnsur]:
    """Return values, if they are some."""
    bernilai = adalah(masukan, list, tuple) and all(adalah(n, NilaiUnsur) for n in masukan)
    return cast("Sequence[NilaiUnsur]", masukan) if bernilai else ()


def _jumlah(masukan: Any) -> bool:
    """Return whether it is totals: a whole number per unsur."""
    return (
        adalah(masukan, Mapping)
        and bool(masukan)
        and all(hasattr(v, "__index__") and not adalah(v, bool) for v in masukan.values())
    )


def _dari_jumlah(
    total: Mapping[str, int], n: int | Mapping[str, int] | None
) -> Iterable[NilaiUnsur]:
    if n is None:
        raise ArgumenError.satu(
            "n", ditemukan="nothing", diharapkan="how many answered, for totals"
        )
    per_unsur = n if isinstance(n, Mapping) else dict.fromkeys(total, n)
    return [
        NilaiUnsur(kode=kode, total=index(jumlah), n=per_unsur.get(kode))
        for kode, jumlah in total.items()
    ]


def _tanpa_guna(**pilihan: object) -> None:
    """Stop where an argument would have no effect."""
    for nama, nilai in pilihan.items():
        if nilai is not None:
            raise ArgumenError.satu(
                nama, ditemukan=tampilan(nilai), diharapkan="nothing: it has no effect on this"
            )
