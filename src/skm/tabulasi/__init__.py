"""From answers, in whatever shape they come, to counts."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat
from skm.tabulasi.cacah import cacah, pilih_baris, tabulasikan

if TYPE_CHECKING:
    from skm.tabulasi.baca import BacaanJawaban, Simpulan, baca_jawaban
    from skm.tabulasi.kolom import ArtiKolom, Kolom, kenali
    from skm.tabulasi.mesin import BacaanTabel, baca_besar, dari_tabel
    from skm.tabulasi.pemetaan import Pemetaan
    from skm.tabulasi.pilihan import Arti, kosong, pilihan_unsur, rapikan, sebab_ditolak
    from skm.tabulasi.sumber import Bentuk

__all__ = [
    "Arti",
    "ArtiKolom",
    "BacaanJawaban",
    "BacaanTabel",
    "Bentuk",
    "Kolom",
    "Pemetaan",
    "Simpulan",
    "baca_besar",
    "baca_jawaban",
    "cacah",
    "dari_tabel",
    "kenali",
    "kosong",
    "pilih_baris",
    "pilihan_unsur",
    "rapikan",
    "sebab_ditolak",
    "tabulasikan",
]

__getattr__ = pemuat(
    globals(),
    {
        "Arti": "skm.tabulasi.pilihan",
        "ArtiKolom": "skm.tabulasi.kolom",
        "BacaanJawaban": "skm.tabulasi.baca",
        "BacaanTabel": "skm.tabulasi.mesin",
        "Bentuk": "skm.tabulasi.sumber",
        "Kolom": "skm.tabulasi.kolom",
        "Pemetaan": "skm.tabulasi.pemetaan",
        "Simpulan": "skm.tabulasi.baca",
        "baca_besar": "skm.tabulasi.mesin",
        "baca_jawaban": "skm.tabulasi.baca",
        "dari_tabel": "skm.tabulasi.mesin",
        "kenali": "skm.tabulasi.kolom",
        "kosong": "skm.tabulasi.pilihan",
        "pilihan_unsur": "skm.tabulasi.pilihan",
        "rapikan": "skm.tabulasi.pilihan",
        "sebab_ditolak": "skm.tabulasi.pilihan",
    },
)
