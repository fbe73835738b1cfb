"""
Reports that every renderer must get through, always the same ones.

They need nothing but skm itself, so that a process of its own can make them anew.
"""

import pickle
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

import attrs

from skm.model.laporan_skm import Laporan
from skm.naskah import Naskah, susun
from skm.renderers.contoh import laporan_kosong, laporan_lengkap

TEKS_SULIT = (
    'Dinas "A" & B <Kota> – Rājā',
    "=1+1",
    "@SUM(A1) -1 +1",
    "baris satu\nbaris dua",
    " tepi\tspasi ",
    "{{ unit.nama }} {% if x %} {# y #}",
    "</w:t><w:t> ]]> &amp; &#65;",
    "| sel | _miring_ **tebal** `kode` # judul",
    "e\u0301\u0302\u0303 \U0001f469\u200d\U0001f3eb \U00020000",
    "\u202eterbalik\u202c",
    "C:\\foto \\n \\u0041 \"\"\" '''",
    'satu, dua; tiga\t"empat"',
)
"""Texts that one format or another takes for something else."""

_SATU_SEL = {
    "Menyederhanakan langkah ke-5 pada alur pelayanan": "007",
    "Menyederhanakan langkah ke-6 pada alur pelayanan": "TRUE",
}
"""Activities that become what only a whole cell is mistaken for."""

PANJANG = 5000
"""Characters of the texts in the report ``panjang``."""

BANYAK = 500
"""Activities in the report ``banyak``."""


def naskah_contoh(nama: str, jenis: str) -> Naskah:
    """
    Return a document to be rendered, one of its own at every call.

    Args:
        nama: ``biasa``, ``sulit``, ``kosong``, ``panjang`` or ``banyak``.
        jenis: Key of a kind in `skm.model.JENIS`.
    """
    naskah: Naskah = pickle.loads(_beku(nama, jenis))  # noqa: S301 - our own
    return naskah


@cache
def _beku(nama: str, jenis: str) -> bytes:
    """Return a document from which equal ones are made; to compose it takes ten times as long."""
    with TemporaryDirectory(prefix="skm-") as folder:
        (Path(folder) / "foto.png").write_bytes(_png())
        laporan = CONTOH[nama](jenis)
        naskah = susun(attrs.evolve(laporan, folder=Path(folder)))
    # The folder is gone, and is nobody's business.
    return pickle.dumps(attrs.evolve(naskah, laporan=attrs.evolve(naskah.laporan, folder=None)))


def _png() -> bytes:
    from PIL import Image

    gambar = Image.new("RGB", (48, 32), (200, 225, 240))
    gambar.paste((20, 90, 140), (8, 8, 40, 24))
    isi = BytesIO()
    gambar.save(isi, "PNG")
    return isi.getvalue()


def _biasa(jenis: str) -> Laporan:
    return laporan_lengkap(jenis, lambda teks: teks)


def _sulit(jenis: str) -> Laporan:
    """Every text that an office may choose is an awkward one."""
    nomor = count()
    return laporan_lengkap(jenis, lambda teks: _sulitkan(next(nomor), teks))


def _sulitkan(nomor: int, teks: str) -> str:
    """Return all difficult texts, each time from another one on; by the number it is unique."""
    if teks in _SATU_SEL:
        return _SATU_SEL[teks]
    i = nomor % len(TEKS_SULIT)
    return " ".join((TEKS_SULIT[i], str(nomor), *TEKS_SULIT[i + 1 :], *TEKS_SULIT[:i]))


def _panjang(jenis: str) -> Laporan:
    nomor = count()
    return laporan_lengkap(jenis, lambda teks: _panjangkan(next(nomor), teks))


def _panjangkan(nomor: int, teks: str) -> str:
    kepala = f"Teks {nomor}: {teks}"
    isi = kepala + "".join(f" kata{i:04}" for i in range(PANJANG // 9))
    return isi[:PANJANG].rstrip()


def tempat(jenis: str) -> tuple[tuple[str, str], ...]:
    """Return what stands in ``sulit`` and in ``panjang`` at each place where an office writes."""
    asal: list[str] = []

    def catat(teks: str) -> str:
        asal.append(teks)
        return teks

    laporan_lengkap(jenis, catat)
    return tuple(
        (_sulitkan(i, teks), _panjangkan(i, teks))
        for i, teks in enumerate(asal)
        if teks not in _SATU_SEL  # what is not unique
    )


def _banyak(jenis: str) -> Laporan:
    return laporan_lengkap(jenis, lambda teks: teks, kegiatan=BANYAK)


CONTOH: Mapping[str, Callable[[str], Laporan]] = MappingProxyType(
    {
        "biasa": _biasa,
        "sulit": _sulit,
        "kosong": laporan_kosong,
        "panjang": _panjang,
        "banyak": _banyak,
    }
)
"""The reports by name."""
