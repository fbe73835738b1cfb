"""People in the columns of a profile: whose classes give way, and what is said of it."""

from collections.abc import Iterator, Mapping

from skm.errors import Masalah
from skm.model import DIMENSI
from skm.privasi.golongan import LAINNYA, GolonganSamar, samarkan_kelas
from skm.tabulasi.arti.kelas import TIDAK_WAJAR
from skm.tabulasi.arti.kolom import KolomDikenal

_MACAM = {"unit": "unit", "layanan": "unit", "usia": "usia"}
"""Parts of a profile in which people are told in words of their own."""
_LAIN = {"unit": "", "usia": TIDAK_WAJAR}
"""
The class of whoever is in none that can be shown, where it is not *Lainnya*.

Units and services have figures of their own, and a mean of them is made; another class would be one
more unit in it.  So whoever wrote a number for one is counted with those who named none.
"""


def golongan(dimensi: str, kelas: Mapping[str, int]) -> GolonganSamar:
    """Decide which classes of a part of the profile are people, by how many rows each has."""
    macam = _MACAM.get(dimensi, "profil")
    # Units and services are called what their makers like, also after people.
    nama = dimensi in DIMENSI and macam != "unit"
    return samarkan_kelas(kelas, nama=nama, lain=_LAIN.get(macam, LAINNYA))


def catatan_orang(
    kolom: KolomDikenal, semua: Mapping[str, GolonganSamar], berkas: str
) -> Iterator[tuple[int, Masalah]]:
    """Yield a remark on each column in which there are people, and for how many rows it stands."""
    for dimensi, satu in semua.items():
        if satu.banyak:
            macam = _MACAM.get(dimensi, "profil")
            yield (
                satu.banyak,
                Masalah(
                    kode="profil-identitas" if satu.buang else f"{macam}-disamarkan",
                    berkas=berkas,
                    lokasi=kolom.judul[kolom.profil[dimensi][0]]
                    if dimensi in kolom.profil
                    else dimensi,
                    ditemukan=str(satu.banyak),
                ),
            )
