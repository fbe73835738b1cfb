"""What a finished file is called."""

import re
import unicodedata

from skm.naskah import Naskah
from skm.pintu import pintu


@pintu
def nama_berkas(naskah: Naskah, suffix: str) -> str:
    """Return a file name for a report that every system accepts."""
    unit, periode = naskah.laporan.unit.sebutan, naskah.laporan.periode_survei
    teks = f"laporan-{naskah.jenis}-{unit}-{periode.sebutan}-{periode.akhir.year}"
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", polos).strip("-")[:100].strip("-") + suffix
