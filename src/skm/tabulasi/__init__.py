"""From answers, in whatever shape they come, to counts."""

from typing import TYPE_CHECKING

from skm.lazy import pemuat
from skm.tabulasi.cacah import cacah, cacah_lembar, pilih_baris

if TYPE_CHECKING:
    from skm.tabulasi.arti.kata import kosong, rapikan
    from skm.tabulasi.arti.kolom import ArtiKolom, KolomDikenal
    from skm.tabulasi.arti.pemetaan import Pemetaan
    from skm.tabulasi.arti.penempatan import kenali
    from skm.tabulasi.arti.pilihan import sebab_ditolak
    from skm.tabulasi.baca.jawaban import baca_jawaban
    from skm.tabulasi.bacaan import BacaanJawaban, NilaiDitolak, Simpulan
    from skm.tabulasi.masukan import MasukanJawaban, MasukanTabulasi
    from skm.tabulasi.mesin.baca import baca_besar, dari_tabel
    from skm.tabulasi.pilih import hitung_jawaban
    from skm.tabulasi.pintu import CaraBaca, tabulasikan
    from skm.tabulasi.sumber.blok import Bentuk

__all__ = [
    "ArtiKolom",
    "BacaanJawaban",
    "Bentuk",
    "CaraBaca",
    "KolomDikenal",
    "MasukanJawaban",
    "MasukanTabulasi",
    "NilaiDitolak",
    "Pemetaan",
    "Simpulan",
    "baca_besar",
    "baca_jawaban",
    "cacah",
    "cacah_lembar",
    "dari_tabel",
    "hitung_jawaban",
    "kenali",
    "kosong",
    "pilih_baris",
    "rapikan",
    "sebab_ditolak",
    "tabulasikan",
]

__getattr__ = pemuat(
    globals(),
    {
        "ArtiKolom": "skm.tabulasi.arti.kolom",
        "BacaanJawaban": "skm.tabulasi.bacaan",
        "Bentuk": "skm.tabulasi.sumber.blok",
        "CaraBaca": "skm.tabulasi.pintu",
        "KolomDikenal": "skm.tabulasi.arti.kolom",
        "MasukanJawaban": "skm.tabulasi.masukan",
        "MasukanTabulasi": "skm.tabulasi.masukan",
        "NilaiDitolak": "skm.tabulasi.bacaan",
        "Pemetaan": "skm.tabulasi.arti.pemetaan",
        "Simpulan": "skm.tabulasi.bacaan",
        "baca_besar": "skm.tabulasi.mesin.baca",
        "baca_jawaban": "skm.tabulasi.baca.jawaban",
        "dari_tabel": "skm.tabulasi.mesin.baca",
        "hitung_jawaban": "skm.tabulasi.pilih",
        "kenali": "skm.tabulasi.arti.penempatan",
        "kosong": "skm.tabulasi.arti.kata",
        "rapikan": "skm.tabulasi.arti.kata",
        "sebab_ditolak": "skm.tabulasi.arti.pilihan",
        "tabulasikan": "skm.tabulasi.pintu",
    },
)
