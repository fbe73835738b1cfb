"""How a stated index came about, in words."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from skm.angka.tersembunyi import layanan_tersembunyi
from skm.audit.kata import sebut_masalah
from skm.audit.telaah import Telaah
from skm.bahasa import rangkai
from skm.errors import ScoringError
from skm.exact import banyak_desimal, format_id
from skm.model import IKM
from skm.model.kecocokan import KelompokIKM, Penjelasan
from skm.skor.kecocokan import cocokkan_konvensi, nrr_mustahil
from skm.skor.kecocokan.cara import LANGKAH_TERBANYAK
from skm.skor.sebutan import sebut_konvensi


class AsalAngka(NamedTuple):
    """
    Why a stated index is not the computed one.

    Attributes:
        dihitung: The readings it was computed under.
        penjelasan: What gives the stated one, and what to do.
        langkah: How many steps that takes beside its weights; more than any way has, where none
            gives it.
        tepat: Whether weights alone give it, every mean taken at its word.
    """

    dihitung: str
    penjelasan: str
    langkah: int
    tepat: bool = False


def jelaskan(telaah: Telaah, ikm: IKM, tercantum: Decimal) -> AsalAngka | None:
    """
    Say what gives a stated index that is not the computed one.

    Args:
        telaah: The report.
        ikm: Its computed index.
        tercantum: The stated one.

    Returns:
        None if the printed means allow the stated index under the declared readings after all,
        so that nothing is wrong with it.
    """
    if not ikm.unsur:  # a figure that follows from nothing
        return AsalAngka("IKM yang dicatat", "Samakan keduanya.", LANGKAH_TERBANYAK + 1)
    try:
        hasil = cocokkan_konvensi(
            telaah.nilai,
            tercantum,
            n=_n(telaah),
            kelompok=_kelompok(telaah),
            regulasi=telaah.regulasi,
            konvensi=telaah.konvensi,
        )
    except ScoringError as salah:  # a stated index beyond all reason
        return AsalAngka(
            sebut_konvensi(ikm),
            f"{sebut_masalah(salah.masalah[0])} Perbaiki IKM-nya.",
            LANGKAH_TERBANYAK + 1,
        )
    if any(p.cara.dinyatakan == telaah.konvensi for p in hasil.penjelasan):
        return None
    langkah, tepat = LANGKAH_TERBANYAK + 1, False
    if hasil.penjelasan:
        langkah = hasil.penjelasan[0].cara.langkah
        setengah = Fraction(1, 2 * 10 ** banyak_desimal(tercantum))
        tepat = not langkah and hasil.penjelasan[0].selisih <= setengah
        teks = f"Angka tercantum diperoleh dengan {_cara(hasil.penjelasan)}."
    else:
        assert hasil.terdekat is not None  # noqa: S101 - one is always nearest
        dekat = hasil.terdekat
        teks = (
            "Tidak ada konvensi yang menghasilkan angka tercantum; yang terdekat, "
            f"{_sebut(dekat)}, menghasilkan {format_id(dekat.cetak)} (selisih "
            f"{format_id(dekat.jarak)})."
        )
    return AsalAngka(
        sebut_konvensi(ikm),
        f"{teks} Perbaiki IKM-nya, atau nyatakan cara yang dipakai pada [konvensi].",
        langkah,
        tepat,
    )


def _n(telaah: Telaah) -> int | None:
    """Return the stated number of respondents, unless some of them must have left an unsur open."""
    n = telaah.tercantum.n
    return None if nrr_mustahil(telaah.nilai, n=n, regulasi=telaah.regulasi) else n


def _cara(penjelasan: Sequence[Penjelasan]) -> str:
    return "; atau ".join(map(_sebut, penjelasan))


def _sebut(penjelasan: Penjelasan) -> str:
    return rangkai(penjelasan.cara.nama.split("; "))


def _kelompok(telaah: Telaah) -> Sequence[KelompokIKM]:
    """Return the services of a survey report, which offices like to average."""
    angka, regulasi = telaah.angka, telaah.regulasi
    if telaah.skm is None or regulasi is None or "layanan" not in angka.profil:
        return ()
    ambang = angka.ambang if telaah.lingkungan.terbit else 0
    # That the stated index is their mean would give a small one away.
    if layanan_tersembunyi(angka, ambang, regulasi).ada:
        return ()
    try:
        semua = angka.ikm_kelas(regulasi)
    except ScoringError:  # which has a rule of its own
        return ()
    per_layanan: Mapping[str, IKM] = semua.get("layanan", {})
    return [
        KelompokIKM(nama=nama, ikm=ikm.nilai, n=angka.profil["layanan"][nama])
        for nama, ikm in per_layanan.items()
        if nama
    ]
