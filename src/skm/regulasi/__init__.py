"""The law as data: every figure with unit, date and citation."""

from skm.regulasi.catalogue import EDISI, baca_regulasi, muat, muat_pekppp
from skm.regulasi.parameter import (
    BarisMutu,
    BarisTingkat,
    Instrumen,
    Nilai,
    Parameter,
    Regulasi,
)

__all__ = [
    "EDISI",
    "BarisMutu",
    "BarisTingkat",
    "Instrumen",
    "Nilai",
    "Parameter",
    "Regulasi",
    "baca_regulasi",
    "muat",
    "muat_pekppp",
]
