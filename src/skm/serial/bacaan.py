"""How answers were read, as plain data."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from skm.dasar import adalah
from skm.pesan import kalimat
from skm.serial.putusan import putusan_datar
from skm.tabulasi.bacaan import BacaanJawaban


def bacaan_datar(bacaan: BacaanJawaban) -> dict[str, Any]:
    """Return how answers were read, with every remark."""
    isi = attrs.asdict(bacaan.simpulan, filter=lambda bidang, _: bidang.name != "putusan")
    arti = putusan_datar(bacaan.simpulan.putusan)
    dibaca = {**_polos(isi), "arti": arti, "mesin": bacaan.mesin}
    if bacaan.bermesin:
        ditolak = {k: [attrs.asdict(d) for d in isi] for k, isi in bacaan.ditolak.items()}
        dibaca |= {"ditolak": ditolak, "tidak_dicari": [*bacaan.tidak_dicari]}
    return {
        "dibaca": dibaca,
        "temuan": [
            {
                "kode": m.kode,
                "berkas": m.berkas,
                "baris": m.baris,
                "kolom": m.lokasi,
                "ditemukan": m.ditemukan,
                "banyak": m.banyak,
                "pesan": kalimat(m),
            }
            for m in bacaan.catatan
        ],
        "jumlah_temuan": dict(bacaan.jumlah_catatan),
    }


def _polos(nilai: Any) -> Any:
    """Return what `json` can write."""
    if adalah(nilai, Mapping):
        return {k: _polos(v) for k, v in nilai.items()}
    if adalah(nilai, list, tuple):
        return [_polos(v) for v in nilai]
    return nilai.isoformat() if adalah(nilai, date) else nilai
