"""Words for messages."""

import difflib
from collections.abc import Iterator, Sequence

import attrs

from skm.bahasa import normal, rangkai, romawi
from skm.errors import Masalah
from skm.pesan import kalimat


def sebut_masalah(masalah: Masalah) -> str:
    """Write a problem without its place, which a finding names itself."""
    return kalimat(attrs.evolve(masalah, benda="", lokasi="", berkas="", baris=None))


def kosong(teks: str) -> bool:
    """Return whether a text says nothing: empty, or only a dash or dots."""
    return not normal(teks)


def tanpa_dan(teks: str) -> str:
    """Return a name as it is compared: as `normal` does, and "a, b, dan c" is "a b c"."""
    return " ".join(k for k in normal(teks).split() if k != "dan")


def kutip(teks: str, paling_panjang: int = 160) -> str:
    """Return a text in quotation marks, on one line and shortened."""
    rata = " ".join(teks.split())
    return f'"{rata if len(rata) <= paling_panjang else rata[: paling_panjang - 1] + "…"}"'


def beda_kata(lama: str, baru: str) -> str:
    """
    Say word by word in what the second text differs from the first.

    Examples:
        >>> beda_kata("para petugas / verifikator", "para petugas / verifikasi")
        '"verifikator" menjadi "verifikasi"'
        >>> beda_kata("penyampaian materi", "Efektivitas penyampaian")
        '"Efektivitas" ditambahkan; "materi" dihilangkan'
    """
    return "; ".join(_beda(lama.split(), baru.split()))


def _beda(lama: Sequence[str], baru: Sequence[str]) -> Iterator[str]:
    # Words are compared without case and signs, so that only what reads differently is named.
    a, b = [normal(k) or k for k in lama], [normal(k) or k for k in baru]
    for jenis, i, j, k, m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        dahulu, kini = kutip(" ".join(lama[i:j])), kutip(" ".join(baru[k:m]))
        if jenis == "replace":
            yield f"{dahulu} menjadi {kini}"
        elif jenis == "delete":
            yield f"{dahulu} dihilangkan"
        elif jenis == "insert":
            yield f"{kini} ditambahkan"


def sebut_triwulan(triwulan: Sequence[int], tahun: int | None) -> str:
    """
    Name quarters.

    Examples:
        >>> sebut_triwulan((3, 4), 2024)
        'TW III dan TW IV 2024'
    """
    ekor = "" if tahun is None else f" {tahun}"
    return rangkai([f"TW {romawi(t)}" for t in triwulan]) + ekor
