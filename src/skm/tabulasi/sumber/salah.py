"""What may be wrong with a file, said as an error."""

from skm.errors import DataError


def tak_terbuka(berkas: str, salah: Exception) -> DataError:
    """Say why a file could not be opened."""
    if isinstance(salah, DataError):
        return salah
    if isinstance(salah, FileNotFoundError):
        return gagal("berkas-tidak-ada", berkas)
    sebab = getattr(salah, "strerror", None) or str(salah)
    return gagal("berkas-tidak-terbaca", berkas, sebab)


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
    """Return the one problem of a file as an error."""
    return DataError.satu(
        kode,
        berkas=berkas,
        ditemukan=ditemukan,
        diharapkan=diharapkan,
        saran=saran,
        lokasi=lokasi,
        baris=baris,
    )


def mb(bita: int) -> str:
    """Write a size in megabytes."""
    return f"{bita / 1_000_000:.0f} MB"
