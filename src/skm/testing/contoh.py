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

from skm.dasar import tampilan
from skm.errors import ArgumenError
from skm.jenis import KUNCI_JENIS
from skm.model import JawabanKosong, Konvensi
from skm.model.publikasi import Laporan
from skm.naskah import Naskah, susun
from skm.renderers.contoh import laporan_kosong, laporan_lengkap

TEKS_SULIT: Mapping[str, str] = MappingProxyType(
    {
        "markah": 'Dinas "A" & B <Kota> –',
        "makron": "Rājā",
        "rumus": "=1+1",
        "rumus-lain": "@SUM(A1) -1 +1",
        "ganti-baris": "baris satu\nbaris dua",
        "tepi": " tepi\tspasi ",
        "templat": "{{ unit.nama }} {% if x %} {# y #}",
        "xml": "</w:t><w:t> ]]> &amp; &#65;",
        "markdown": "| sel | _miring_ **tebal** `kode` # judul",
        "aksen": "e\u0301\u0302\u0303",
        "emoji": "\U0001f469\u200d\U0001f3eb",
        "aksara-langka": "\U00020000",
        "arah": "\u202eterbalik\u202c",
        "jalur": "C:\\foto \\n \\u0041 \"\"\" '''",
        "pemisah": 'satu, dua; tiga\t"empat"',
    }
)
"""Texts that one format or another takes for something else, or has no letters for; by name."""

WARNA = "1F4E79"
"""The office's colour in all reports but the empty one."""

_SATU_SEL = {
    "Menyederhanakan langkah ke-5 pada alur pelayanan": "007",
    "Menyederhanakan langkah ke-6 pada alur pelayanan": "TRUE",
}
"""Activities that become what only a whole cell is mistaken for."""

PANJANG = 5000
"""Characters of the texts in the report ``panjang``."""

BANYAK = 500
"""Activities in the report ``banyak``."""


def naskah_contoh(nama: str, jenis: str, *, tanpa: frozenset[str] = frozenset()) -> Naskah:
    """
    Return a document to be rendered, one of its own at every call.

    Args:
        nama: ``biasa``, ``tersisih``, ``sulit``, ``kosong``, ``panjang`` or ``banyak``.
        jenis: Key of a kind in `skm.model.JENIS`.
        tanpa: Names of difficult texts that are left out of ``sulit``.

    Raises:
        ArgumenError: There is no such report or kind.
    """
    for parameter, nilai, boleh in (("nama", nama, CONTOH), ("jenis", jenis, KUNCI_JENIS)):
        if nilai not in boleh:
            raise ArgumenError.satu(
                f"naskah_contoh().{parameter}",
                ditemukan=tampilan(nilai),
                diharapkan=" | ".join(boleh),
            )
    naskah: Naskah = pickle.loads(_beku(nama, jenis, tanpa))  # noqa: S301 - our own
    return naskah


@cache
def _beku(nama: str, jenis: str, tanpa: frozenset[str]) -> bytes:
    """Return a document from which equal ones are made; to compose it takes ten times as long."""
    with TemporaryDirectory(prefix="skm-") as folder:
        (Path(folder) / "foto.png").write_bytes(_png())
        laporan = _sulit(jenis, tanpa) if tanpa and nama == "sulit" else CONTOH[nama](jenis)
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


def _lengkap(jenis: str, t: Callable[[str], str] = str, *, kegiatan: int = 6) -> Laporan:
    return attrs.evolve(laporan_lengkap(jenis, t, kegiatan=kegiatan), warna=WARNA)


def _tersisih(jenis: str) -> Laporan:
    """Only who answered all is counted, which not all did."""
    konvensi = Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP)
    return attrs.evolve(_lengkap(jenis), konvensi=konvensi)


def _sulit(jenis: str, tanpa: frozenset[str] = frozenset()) -> Laporan:
    """Every text that an office may choose is an awkward one."""
    nomor = count()
    return _lengkap(jenis, lambda teks: _sulitkan(next(nomor), teks, tanpa))


def _sulitkan(nomor: int, teks: str, tanpa: frozenset[str]) -> str:
    """Return all difficult texts, each time from another one on; by the number it is unique."""
    if teks in _SATU_SEL:
        return _SATU_SEL[teks]
    semua = [isi for nama, isi in TEKS_SULIT.items() if nama not in tanpa] or ["teks"]
    i = nomor % len(semua)
    return " ".join((semua[i], str(nomor), *semua[i + 1 :], *semua[:i]))


def _panjang(jenis: str) -> Laporan:
    nomor = count()
    return _lengkap(jenis, lambda teks: _panjangkan(next(nomor), teks))


def _panjangkan(nomor: int, teks: str) -> str:
    kepala = f"Teks {nomor}: {teks}"
    isi = kepala + "".join(f" kata{i:04}" for i in range(PANJANG // 9))
    return isi[:PANJANG].rstrip()


def tempat(jenis: str, tanpa: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """
    Return what stands in ``sulit`` and in ``panjang`` at each place where an office writes.

    Args:
        jenis: Kind of report.
        tanpa: Names of difficult texts that are left out of ``sulit``.
    """
    asal: list[str] = []

    def catat(teks: str) -> str:
        asal.append(teks)
        return teks

    laporan_lengkap(jenis, catat)
    return tuple(
        (_sulitkan(i, teks, tanpa), _panjangkan(i, teks))
        for i, teks in enumerate(asal)
        if teks not in _SATU_SEL  # what is not unique
    )


def _banyak(jenis: str) -> Laporan:
    return _lengkap(jenis, kegiatan=BANYAK)


CONTOH: Mapping[str, Callable[[str], Laporan]] = MappingProxyType(
    {
        "biasa": _lengkap,
        "tersisih": _tersisih,
        "sulit": _sulit,
        "kosong": laporan_kosong,
        "panjang": _panjang,
        "banyak": _banyak,
    }
)
"""The reports by name."""
