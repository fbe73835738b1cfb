"""The same counting on the user's own engine."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat

if TYPE_CHECKING:
    from skm.tabulasi.bacaan import BacaanJawaban, NilaiDitolak
    from skm.tabulasi.mesin.baca import baca_besar, dari_tabel
    from skm.tabulasi.mesin.terpasang import MESIN, NamaMesin, mesin_terpasang

__all__ = [
    "MESIN",
    "BacaanJawaban",
    "NamaMesin",
    "NilaiDitolak",
    "baca_besar",
    "dari_tabel",
    "mesin_terpasang",
]

__getattr__ = pemuat(
    globals(),
    {
        "MESIN": "skm.tabulasi.mesin.terpasang",
        "BacaanJawaban": "skm.tabulasi.bacaan",
        "NamaMesin": "skm.tabulasi.mesin.terpasang",
        "NilaiDitolak": "skm.tabulasi.bacaan",
        "baca_besar": "skm.tabulasi.mesin.baca",
        "dari_tabel": "skm.tabulasi.mesin.baca",
        "mesin_terpasang": "skm.tabulasi.mesin.terpasang",
    },
)
