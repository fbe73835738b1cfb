"""Which services and other classes of respondents are served badly, and of which a plan speaks."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from skm.angka.tersembunyi import layanan_tersembunyi
from skm.audit.telaah import Telaah
from skm.bahasa import normal
from skm.dasar import langkah_jalur
from skm.errors import ScoringError
from skm.model import IKM, N_KECIL, RTL
from skm.skor.mutu import PERSEPSI_BAIK

_LAYANAN = "layanan"
_UMUM = frozenset({"layanan", "pelayanan", "dan", "di", "untuk", "bagi", "surat", "unit"})
"""Words of names that a plan may do without, and that alone name nothing."""


class KelasLemah(NamedTuple):
    """
    A class of respondents whose letter is C or D.

    Attributes:
        tempat: Where its figures stand.
        dimensi: What it is a class of.
        nama: Its name.
        ikm: Its index.
        n: Its respondents.
    """

    tempat: str
    dimensi: str
    nama: str
    ikm: IKM
    n: int


def kelas_lemah(telaah: Telaah) -> Sequence[KelasLemah]:
    """
    Return the classes of `N_KECIL` respondents or more whose letter is C or D.

    Of services all of them; of others those whose letter is worse than the unit's, since where
    all are C it is the unit that is.  Where findings are published only those that documents show.
    """
    return telaah.sekali(_kelas_lemah)


def _kelas_lemah(telaah: Telaah) -> Sequence[KelasLemah]:
    ikm, regulasi, angka = telaah.ikm, telaah.regulasi, telaah.angka
    if telaah.skm is None or ikm is None or regulasi is None:
        return ()
    try:
        semua: Mapping[str, Mapping[str, IKM]] = angka.ikm_kelas(regulasi)
    except ScoringError:  # figures of a service, which another rule tells
        return ()
    if telaah.lingkungan.terbit:
        sembunyi = layanan_tersembunyi(angka, angka.ambang, regulasi)
        layanan = semua.get(_LAYANAN, dict[str, IKM]())
        semua = {_LAYANAN: {k: v for k, v in layanan.items() if sembunyi.utuh(k)}}
    return [
        KelasLemah(_tempat(telaah, dimensi, nama), dimensi, nama, satu, n)
        for dimensi, isi in semua.items()
        for nama, satu in isi.items()
        if nama and (n := angka.profil[dimensi][nama]) >= N_KECIL
        if satu.mutu.nilai_persepsi < (PERSEPSI_BAIK if dimensi == _LAYANAN else _batas(ikm))
    ]


def _batas(ikm: IKM) -> int:
    return min(PERSEPSI_BAIK, ikm.mutu.nilai_persepsi)


def _tempat(telaah: Telaah, dimensi: str, nama: str) -> str:
    if telaah.lembar is not None or telaah.skm is None:
        return f"$.jawaban.profil{langkah_jalur(dimensi)}"
    return f"$.layanan[{[satu.nama for satu in telaah.skm.layanan].index(nama)}]"


def disebut(nama: str, rtl: Sequence[RTL]) -> bool:
    """
    Return whether an activity of a plan speaks of a class: has every word of its name.

    Examples:
        >>> rencana = [RTL(id="a", unsur="U3", kegiatan="Menambah loket verifikasi dokumen")]
        >>> disebut("Layanan Verifikasi Dokumen", rencana), disebut("Legalisasi", rencana)
        (True, False)
    """
    kata = {*normal(nama).split()}
    kata = kata - _UMUM or kata
    return any(kata <= {*normal(r.kegiatan).split()} for r in rtl)
