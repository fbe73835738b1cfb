"""What may be wrong with a file, said as an error."""

from skm.dasar import tampilan
from skm.errors import DataError, Masalah
from skm.masukan import tempat_habis
from skm.privasi.samaran import samarkan
from skm.tabulasi.arti.pemetaan import Pemetaan


def tak_terbuka(berkas: str, salah: Exception) -> DataError:
    """Say why a file could not be opened."""
    if isinstance(salah, DataError):
        return salah
    if isinstance(salah, FileNotFoundError):
        return gagal("berkas-tidak-ada", berkas)
    if sebab := tempat_habis(salah):
        return gagal("ruang-sementara", berkas, sebab)
    sebab = getattr(salah, "strerror", None) or str(salah)
    return gagal("berkas-tidak-terbaca", berkas, sebab)


def tanpa_lembar(pemetaan: Pemetaan, berkas: str) -> Masalah:
    """Return that sheets are named of a file that has none."""
    nama = ", ".join(map(tampilan, pemetaan.lembar))
    return Masalah(kode="lembar-tanpa-buku", berkas=berkas, ditemukan=nama)


def gagal(
    kode: str,
    berkas: str,
    ditemukan: str = "",
    diharapkan: str = "",
    saran: str = "",
    *,
    lokasi: str = "",
    baris: int | None = None,
) -> DataError:
    """Return the one problem of a file as an error; what it shows of the file is masked."""
    return DataError.satu(
        kode,
        berkas=berkas,
        ditemukan=samarkan(ditemukan)[0],
        diharapkan=samarkan(diharapkan)[0],
        saran=saran,
        lokasi=samarkan(lokasi)[0],
        baris=baris,
    )
