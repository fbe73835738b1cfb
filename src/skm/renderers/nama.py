"""What a finished file is called."""

import re
import unicodedata

from skm.naskah import Naskah
from skm.pintu import pintu

_TERPANJANG = 100


@pintu
def nama_berkas(naskah: Naskah, suffix: str) -> str:
    """
    Return a file name for a report that every system accepts.

    Of a long name of a unit the end is left out, never the period: reports of two periods must not
    be called alike.
    """
    depan, unit, periode = (
        _polos(teks)
        for teks in (
            f"laporan-{naskah.jenis}",
            naskah.laporan.unit.sebutan,
            naskah.laporan.periode_survei.ringkas,
        )
    )
    sisa = max(0, _TERPANJANG - len(depan) - len(periode) - 2)
    return "-".join(filter(None, (depan, unit[:sisa].strip("-"), periode))) + suffix


def _polos(teks: str) -> str:
    huruf = (h for h in unicodedata.normalize("NFKD", teks) if not unicodedata.combining(h))
    pisah = re.sub(r"[\W_]+", "-", "".join(huruf))  # dashes of every kind, before they are lost
    return re.sub(r"-+", "-", pisah.encode("ascii", "ignore").decode()).strip("-").lower()
