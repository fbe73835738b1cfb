"""What is too large is seen before anything is unpacked."""

import zipfile
from collections.abc import Mapping

from skm.office.lebihan import lebihan


def lebih(
    isi: Mapping[str, tuple[int, int]], maks_satu: int = 100_000_000, maks_nisbah: int | None = None
) -> list[tuple[str, int, int, str]]:
    """Ask about members of these sizes, unpacked and packed."""
    anggota: list[zipfile.ZipInfo] = []
    for nama, (besar, padat) in isi.items():
        satu = zipfile.ZipInfo(nama)
        satu.file_size, satu.compress_size = besar, padat
        anggota.append(satu)
    return [
        tuple(satu)
        for satu in lebihan(
            anggota,
            maks_anggota=3,
            maks_semua=50_000_000,
            maks_satu=lambda nama: 2**40 if nama == "a" else maks_satu,
            maks_nisbah=maks_nisbah,
        )
    ]


def test_limits() -> None:
    """Each limit is one that may be reached."""
    assert [] == lebih({"a": (20_000_000, 1), "b": (30_000_000, 9), "c": (0, 0)})
    assert [("anggota", 4, 3, ""), ("semua", 50_000_001, 50_000_000, "")] == lebih(
        {"a": (50_000_001, 9), "b": (0, 0), "c": (0, 0), "d": (0, 0)}
    )
    assert [("satu", 6, 5, "b"), ("satu", 7, 5, "c")] == lebih(
        {"a": (8, 8), "b": (6, 6), "c": (7, 7)}, maks_satu=5
    )


def test_density() -> None:
    """A large member must not be packed too tightly, whatever its own limit."""
    isi = {"a": (10_000_001, 50_000), "b": (10_000_000, 1), "c": (10_000_200, 50_001)}

    assert [] == lebih(isi)
    assert [("nisbah", 201, 200, "a")] == lebih(isi, maks_nisbah=200)
