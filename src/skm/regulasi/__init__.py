"""The law as data: every figure with unit, date and citation."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat
from skm.regulasi.catalogue import (
    EDISI,
    baca_regulasi,
    dikenal,
    edisi,
    muat,
    muat_pekppp,
    muat_sampel,
    muat_t,
)
from skm.regulasi.parameter import (
    BarisMutu,
    BarisTingkat,
    BobotUnsur,
    Instrumen,
    Nilai,
    Parameter,
    Pertanyaan,
    Regulasi,
)

if TYPE_CHECKING:
    from skm.regulasi.sampel import BarisSampel, BarisT, TabelSampel, TabelT, TarafKesalahan

__all__ = [
    "EDISI",
    "BarisMutu",
    "BarisSampel",
    "BarisT",
    "BarisTingkat",
    "BobotUnsur",
    "Instrumen",
    "Nilai",
    "Parameter",
    "Pertanyaan",
    "Regulasi",
    "TabelSampel",
    "TabelT",
    "TarafKesalahan",
    "baca_regulasi",
    "dikenal",
    "edisi",
    "muat",
    "muat_pekppp",
    "muat_sampel",
    "muat_t",
]

__getattr__ = pemuat(
    globals(),
    {
        "BarisSampel": "skm.regulasi.sampel",
        "BarisT": "skm.regulasi.sampel",
        "TabelSampel": "skm.regulasi.sampel",
        "TabelT": "skm.regulasi.sampel",
        "TarafKesalahan": "skm.regulasi.sampel",
    },
)
