"""From counts to the values that scoring takes."""

from skm.dasar import Peta, tampilan
from skm.errors import DataError, ScoringError
from skm.model import (
    IKM,
    Hitungan,
    JawabanKosong,
    KodeUnsur,
    Konvensi,
    NilaiUnsur,
    Tabulasi,
)
from skm.model.tabulasi import Frekuensi, jumlah_nilai
from skm.pintu import pintu
from skm.regulasi import Regulasi
from skm.regulasi.catalogue import hukum, pintu_hukum
from skm.skor.bagian import dengan_bagian
from skm.skor.cepat import ketentuan
from skm.skor.ikm import hitung_ikm

_BIASA = Konvensi()


@pintu
def nilai_dari(hitungan: Hitungan, konvensi: Konvensi | None = None) -> tuple[NilaiUnsur, ...]:
    """
    Return one total with its count per unsur, or per question of one with several, exact.

    Args:
        hitungan: Counts of one group of respondents.
        konvensi: Says which answers count where a respondent left an unsur open; None for the
            regulation's "unsur yang terisi".

    Raises:
        ScoringError: The konvensi wants complete respondents and they were not counted apart.

    Source:
        PermenPANRB 14/2017, Lampiran: total nilai persepsi per unsur / total unsur yang terisi.
    """
    frekuensi = frekuensi_dihitung(hitungan, konvensi)
    return tuple(NilaiUnsur(kode=k, total=jumlah_nilai(f), n=sum(f)) for k, f in frekuensi.items())


@pintu
def frekuensi_dihitung(
    hitungan: Hitungan, konvensi: Konvensi | None = None
) -> Peta[KodeUnsur, Frekuensi]:
    """
    Return per unsur how many answers of 1, 2, 3 and 4 count.

    Args:
        hitungan: Counts of one group of respondents.
        konvensi: As for `nilai_dari`.

    Raises:
        ScoringError: As for `nilai_dari`.
    """
    if konvensi is None or konvensi.kosong is not JawabanKosong.RESPONDEN_LENGKAP:
        return hitungan.frekuensi
    return _lengkap(hitungan)


@pintu
def n_dihitung(hitungan: Hitungan, konvensi: Konvensi) -> int:
    """
    Return how many respondents an index rests on.

    Args:
        hitungan: Counts of one group of respondents.
        konvensi: Says whether only those count who answered every unsur.

    Raises:
        ScoringError: The konvensi wants complete respondents and they were not counted apart.
    """
    if konvensi.kosong is JawabanKosong.UNSUR_TERISI:
        return hitungan.n
    return sum(next(iter(_lengkap(hitungan).values()), ()))


def _lengkap(hitungan: Hitungan) -> Peta[KodeUnsur, Frekuensi]:
    lengkap = hitungan.frekuensi_lengkap
    if lengkap is None:
        raise ScoringError.satu("tanpa-statistik", lokasi="$.konvensi.kosong")
    return lengkap


@pintu_hukum
def ikm_hitungan(
    hitungan: Hitungan, *, regulasi: Regulasi | str | None = None, konvensi: Konvensi | None = None
) -> IKM:
    """
    Return the index of one group of respondents, exact and as printed.

    Args:
        hitungan: Their counts.
        regulasi: The rule set or its id; None for PermenPANRB 14/2017.
        konvensi: The readings chosen where the regulation is open; None for its defaults.

    Raises:
        ScoringError: There are no answers, or none to some unsur; or as for `hitung_ikm`.
    """
    regulasi, konvensi = hukum(regulasi), konvensi or _BIASA
    frekuensi = frekuensi_dihitung(hitungan, konvensi)
    if cepat := ketentuan(regulasi, konvensi).ikm(frekuensi):
        return cepat
    nilai = nilai_dari(hitungan, konvensi)
    if not any(n.n for n in nilai):
        raise ScoringError.satu("tanpa-responden", lokasi="$.jawaban")
    konvensi = dengan_bagian(konvensi, hitungan.unsur, dicacah=True)
    return hitung_ikm(nilai, regulasi=regulasi, konvensi=konvensi)


@pintu_hukum
def ikm_per_kelas(
    tabulasi: Tabulasi,
    dimensi: str,
    *,
    regulasi: Regulasi | str | None = None,
    konvensi: Konvensi | None = None,
) -> Peta[str, IKM | None]:
    """
    Return the index of every class of a dimension, such as every ``layanan``.

    Args:
        tabulasi: Counts of a survey.
        dimensi: One of its dimensions.
        regulasi: The rule set or its id; None for PermenPANRB 14/2017.
        konvensi: The readings; None for the defaults.

    Returns:
        One index per class; None where nobody of the class answered some unsur.  Respondents
        whose class is unknown are under the empty text.

    Raises:
        DataError: The survey was not grouped by *dimensi*.
        ScoringError: As for `ikm_hitungan`, but for missing answers.
    """
    regulasi, konvensi = hukum(regulasi), konvensi or _BIASA
    cepat = ketentuan(regulasi, konvensi).ikm
    if dimensi not in tabulasi.kelompok:
        raise DataError.satu(
            "dimensi-tidak-dikenal",
            ditemukan=tampilan(dimensi),
            diharapkan=", ".join(tabulasi.kelompok) or "–",
        )
    hasil: dict[str, IKM | None] = {}
    for kelas, hitungan in tabulasi.kelompok[dimensi].items():
        ikm = cepat(frekuensi_dihitung(hitungan, konvensi))
        if ikm is None and not unsur_tanpa_jawaban(hitungan, konvensi):
            ikm = ikm_hitungan(hitungan, regulasi=regulasi, konvensi=konvensi)
        hasil[kelas] = ikm
    return Peta(hasil)


def unsur_tanpa_jawaban(
    hitungan: Hitungan, konvensi: Konvensi | None = None
) -> tuple[KodeUnsur, ...]:
    """Return the unsur, or questions about one, that nobody answered, so that no index follows."""
    return tuple(k for k, f in frekuensi_dihitung(hitungan, konvensi).items() if not any(f))
