"""How many answers may be unreadable: declared, checked, exact, there and back again."""

import json
import tomllib
from fractions import Fraction

import pytest

import skm
from skm.errors import DataError
from skm.model import BatasTakTerbaca, Konvensi
from skm.serial.bentuk import converter
from skm.serial.hasil import konvensi_datar


@pytest.mark.parametrize(
    ("tak_terbaca", "isian", "lewat"),
    [(3, 4, False), (4, 80, False), (4, 79, True), (5, 100, False), (6, 100, True), (0, 0, False)],
)
def test_keduanya(tak_terbaca: int, isian: int, lewat: bool) -> None:
    """Both must be exceeded: more than three, and more than five of a hundred."""
    assert lewat is BatasTakTerbaca().dilampaui(tak_terbaca, isian)


@pytest.mark.parametrize(
    ("isi", "kode"), [({"persen": 101}, "di-luar-batas"), ({"banyak": 1.5}, "bukan-bulat")]
)
def test_ditolak(isi: dict[str, object], kode: str) -> None:
    """Neither is anything but a whole number within its bounds."""
    with pytest.raises(DataError) as salah:
        BatasTakTerbaca(**isi)  # type: ignore[arg-type]

    assert [kode] == [m.kode for m in salah.value.masalah]


def test_bolak_balik() -> None:
    """It reads from TOML, is written with every result, and is a class of the first room."""
    isi = tomllib.loads("batas_tak_terbaca = { banyak = 10, persen = 20 }")
    konvensi = converter().structure(isi, Konvensi)
    datar = konvensi_datar(konvensi, Fraction(1))

    assert skm.BatasTakTerbaca(banyak=10, persen=20) == konvensi.batas_tak_terbaca
    assert isi["batas_tak_terbaca"] == json.loads(json.dumps(datar))["batas_tak_terbaca"]
    assert konvensi == converter().structure(converter().unstructure(konvensi), Konvensi)
