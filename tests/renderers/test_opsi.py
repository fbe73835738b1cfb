"""Options of renderers: shown, made of plain data and of text, and nothing taken for another."""

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import attrs
import pytest

import skm
from skm.renderers import UraianOpsi, baca_opsi, buat_opsi, uraikan_opsi
from skm.syarat import pola


class Arah(Enum):
    """A choice."""

    TEGAK = "tegak"
    REBAH = "rebah"


def _bukan_tujuh(_: object, __: object, nilai: int) -> None:
    if nilai == 7:
        msg = "bukan 7"
        raise ValueError(msg)


@attrs.frozen(kw_only=True)
class Dasar:
    """
    What others inherit.

    Attributes:
        huruf: Nama
            huruf.
    """

    huruf: str = "Arial"


@attrs.frozen(kw_only=True)
class Opsi(Dasar):
    """
    One of every kind.

    Attributes:
        ukuran: Ukuran huruf.
        warna: Tidak dipakai, karena metadata didahulukan.
    """

    ukuran: int = attrs.field(default=11, validator=_bukan_tujuh)
    tebal: bool = False
    arah: Arah = Arah.TEGAK
    mutu: Literal["A", "B", 3] = "A"
    lebar: Decimal = Decimal("2.50")
    bagian: Fraction = Fraction(1, 3)
    sejak: date | None = None
    kolom: tuple[int, ...] = (1, 2)
    berkas: Path | None = None
    templat: bytes | None = None
    warna: str = attrs.field(
        default="", metadata={**pola("([0-9A-F]{6})?", "1F3864"), "arti": "Warna aksen."}
    )
    _tersembunyi: int = attrs.field(default=1, init=False)


URAIAN = (
    ("huruf", "teks", "Arial", "Nama huruf."),
    ("ukuran", "bilangan bulat", "11", "Ukuran huruf."),
    ("tebal", "ya atau tidak", "tidak", ""),
    ("arah", "tegak | rebah", "tegak", ""),
    ("mutu", "A | B | 3", "A", ""),
    ("lebar", "angka", "2.50", ""),
    ("bagian", "pecahan", "1/3", ""),
    ("sejak", "tanggal, boleh kosong", "", ""),
    ("kolom", "daftar bilangan bulat, dipisah koma", "1, 2", ""),
    ("berkas", "jalur, boleh kosong", "", ""),
    ("templat", "berkas, boleh kosong", "", ""),
    ("warna", "teks", "", "Warna aksen."),
)


def test_uraian() -> None:
    """Each option has a name, a kind, a default and a meaning; of a base class too."""
    harapan = [UraianOpsi(nama=n, jenis=j, bawaan=b, arti=a) for n, j, b, a in URAIAN]

    assert harapan == [*uraikan_opsi(Opsi)]


def test_bawaan_dapat_ditulis() -> None:
    """The default that is shown is what would be written for it."""
    assert Opsi() == baca_opsi(Opsi, {o.nama: o.bawaan for o in uraikan_opsi(Opsi)})


TEKS: list[tuple[str, str, Any]] = [
    ("huruf", " Noto ", " Noto "),
    ("ukuran", "-12", -12),
    ("tebal", "ya", True),
    ("tebal", "FALSE", False),
    ("arah", "rebah", Arah.REBAH),
    ("mutu", "3", 3),
    ("lebar", "3,25", Decimal("3.25")),
    ("bagian", "2/7", Fraction(2, 7)),
    ("sejak", "2024-04-30", date(2024, 4, 30)),
    ("sejak", "", None),
    ("kolom", "3, 4,5", (3, 4, 5)),
    ("kolom", "", ()),
    ("berkas", "a/b.docx", Path("a/b.docx")),
    ("warna", "1F3864", "1F3864"),
]


@pytest.mark.parametrize(("nama", "teks", "nilai"), TEKS)
def test_dari_teks(nama: str, teks: str, nilai: object) -> None:
    """Text becomes what the option is."""
    assert nilai == getattr(baca_opsi(Opsi, {nama: teks}), nama)


def test_isi_berkas(tmp_path: Path) -> None:
    """An option that is bytes is named by its file, for a renderer opens none."""
    (tmp_path / "a.docx").write_bytes(b"isi")

    assert b"isi" == baca_opsi(Opsi, {"templat": str(tmp_path / "a.docx")}).templat
    assert b"isi" == buat_opsi(Opsi, {"templat": b"isi"}).templat
    assert [".templat", ".templat", ".templat"] == [
        m.lokasi
        for jalankan in (
            lambda: baca_opsi(Opsi, {"templat": str(tmp_path / "b.docx")}),
            lambda: baca_opsi(Opsi, {"templat": str(tmp_path)}),
            lambda: buat_opsi(Opsi, {"templat": "a.docx"}),
        )
        for m in masalah(jalankan)
    ]


def masalah(jalankan: Any) -> tuple[skm.Masalah, ...]:
    """Return what is wrong with some options."""
    with pytest.raises(skm.DataError) as salah:
        jalankan()
    return salah.value.masalah


@pytest.mark.parametrize(
    ("isi", "kode", "lokasi"),
    [
        ({"ukuran": "3"}, "bukan-bulat", ".ukuran"),
        ({"tebal": 1}, "bukan-logika", ".tebal"),
        ({"huruf": 3}, "bukan-teks", ".huruf"),
        ({"arah": "miring"}, "pilihan", ".arah"),
        ({"mutu": "3"}, "pilihan", ".mutu"),
        ({"mutu": True}, "pilihan", ".mutu"),
        ({"kolom": [1, "2"]}, "bukan-bulat", ".kolom[1]"),
        ({"berkas": 3}, "bukan-teks", ".berkas"),
        ({"warna": "merah"}, "pilihan", ".warna"),
        ({"hruf": "Arial"}, "opsi-tidak-dikenal", ""),
        ({"tersembunyi": 2}, "opsi-tidak-dikenal", ""),
        ({"ukuran": 7}, "opsi-ditolak", ".ukuran"),
    ],
)
def test_data_salah(isi: dict[str, Any], kode: str, lokasi: str) -> None:
    """Plain data are taken for nothing they are not; what the class refuses is told as well."""
    (satu,) = masalah(lambda: buat_opsi(Opsi, isi))

    assert (kode, lokasi) == (satu.kode, satu.lokasi)


@pytest.mark.parametrize(
    ("nama", "teks", "kode"),
    [
        ("ukuran", "tiga", "bukan-bulat"),
        ("ukuran", "1" * 40, "bukan-bulat"),
        ("tebal", "mungkin", "pilihan"),
        ("mutu", "C", "pilihan"),
        ("kolom", "1,,2", "bukan-bulat"),
    ],
)
def test_teks_salah(nama: str, teks: str, kode: str) -> None:
    """A text that means nothing is refused."""
    assert [kode] == [m.kode for m in masalah(lambda: baca_opsi(Opsi, {nama: teks}))]


def test_semua_masalah_sekaligus() -> None:
    """All that is wrong is told at once, the nearest known name with it."""
    semua = masalah(lambda: baca_opsi(Opsi, {"ukurn": "1", "tebal": "x", "arah": "y"}))

    assert ["opsi-tidak-dikenal", "pilihan", "pilihan"] == [m.kode for m in semua]
    assert "ukuran" == semua[0].saran


def test_di_atas_dasar() -> None:
    """What is not said comes from the options to begin with."""
    dasar = Opsi(huruf="Noto", ukuran=9)

    assert attrs.evolve(dasar, ukuran=10) == baca_opsi(Opsi, {"ukuran": "10"}, dasar=dasar)
    assert attrs.evolve(dasar, huruf="X") == buat_opsi(Opsi, {"huruf": "X"}, dasar=dasar)


@pytest.mark.parametrize(
    "jenis", [dict[str, int], list[int], int | str, tuple[int, str], tuple[tuple[int, ...], ...]]
)
def test_jenis_yang_tidak_dapat_ditulis(jenis: Any) -> None:
    """An option of a type that no text stands for is refused by name."""
    kelas = attrs.make_class("Kelas", {"aneh": attrs.field(default=None, type=jenis)})

    with pytest.raises(TypeError, match=r"opsi\.aneh: .* ≠ str, int"):
        uraikan_opsi(kelas)


def test_tanpa_bawaan() -> None:
    """An option without a default is refused by name."""
    with pytest.raises(TypeError, match=r"opsi\.wajib: NOTHING ≠ default"):
        uraikan_opsi(attrs.make_class("Kelas", {"wajib": attrs.field(type=int)}))
