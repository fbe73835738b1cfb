"""The same counting on the user's own engine."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat

if TYPE_CHECKING:
    from skm.tabulasi.mesin.baca import (
        MESIN,
        BacaanTabel,
        NamaMesin,
        NilaiDitolak,
        baca_besar,
        dari_tabel,
        mesin_terpasang,
    )

__all__ = [
    "MESIN",
    "BacaanTabel",
    "NamaMesin",
    "NilaiDitolak",
    "baca_besar",
    "dari_tabel",
    "mesin_terpasang",
]

__getattr__ = pemuat(
    globals(),
    {
        "MESIN": "skm.tabulasi.mesin.baca",
        "BacaanTabel": "skm.tabulasi.mesin.baca",
        "NamaMesin": "skm.tabulasi.mesin.baca",
        "NilaiDitolak": "skm.tabulasi.mesin.baca",
        "baca_besar": "skm.tabulasi.mesin.baca",
        "dari_tabel": "skm.tabulasi.mesin.baca",
        "mesin_terpasang": "skm.tabulasi.mesin.baca",
    },
)
