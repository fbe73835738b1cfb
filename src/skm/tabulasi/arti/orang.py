"""People in the columns of a profile: whose classes give way, and what is said of it."""

from collections.abc import Iterator, Mapping

from skm.errors import Masalah
from skm.model import DIMENSI
from skm.privasi.golongan import GolonganSamar, samarkan_kelas
from skm.tabulasi.arti.kolom import KolomDikenal

_BERNAMA_SENDIRI = ("unit", "layanan")
"""
Parts of a profile whose classes are called what their makers like, also after people.

Each has figures of its own, and a mean of them is made.  So whoever is in none that can be shown
is in no class at all, as is whoever named none: another class would be one more unit in the mean.
"""


def golongan(dimensi: str, kelas: Mapping[str, int]) -> GolonganSamar:
    """Decide which classes of a part of the profile are people, by how many rows each has."""
    if dimensi in _BERNAMA_SENDIRI:
        return samarkan_kelas(kelas, lain="")
    return samarkan_kelas(kelas, nama=dimensi in DIMENSI)


def catatan_orang(
    kolom: KolomDikenal, semua: Mapping[str, GolonganSamar], berkas: str
) -> Iterator[tuple[int, Masalah]]:
    """Yield a remark on each column in which there are people, and for how many rows it stands."""
    for dimensi, satu in semua.items():
        if satu.banyak:
            disamarkan = "unit" if dimensi in _BERNAMA_SENDIRI else "profil"
            yield (
                satu.banyak,
                Masalah(
                    kode="profil-identitas" if satu.buang else f"{disamarkan}-disamarkan",
                    berkas=berkas,
                    lokasi=kolom.judul[kolom.profil[dimensi][0]]
                    if dimensi in kolom.profil
                    else dimensi,
                    ditemukan=str(satu.banyak),
                ),
            )
