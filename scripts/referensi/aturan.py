"""The rules of the audit."""

from collections.abc import Iterator, Mapping

from scripts.referensi.alat import sama, tabel
from scripts.referensi.hukum import sumber_dari

from skm.audit import Aturan, buku_bawaan, muat_pensiun
from skm.jenis import PUBLIKASI

NAMA_RUANG: Mapping[str, str] = {
    "SRV": "Survei dan responden",
    "IKM": "Angka, bobot, dan mutu",
    "RTL": "Rencana tindak lanjut",
    "RLS": "Realisasi dan strategi",
    "KTN": "Kaitan antarlaporan",
    "PUB": "Publikasi",
    "LAP": "Bentuk laporan",
    "AUD": "Pemeriksaan itu sendiri",
}


def aturan() -> Iterator[str]:
    """Yield every rule of skm's own book, and those that were withdrawn."""
    buku = buku_bawaan()
    sama(NAMA_RUANG, list(dict.fromkeys(a.ruang for a in buku)), "skm.audit.ruang")
    for ruang, judul in NAMA_RUANG.items():
        yield f"## {judul} (`SKM-{ruang}`)\n"
        for a in buku:
            if a.ruang == ruang:
                yield from _aturan(a)
    if pensiun := muat_pensiun():
        yield "## Aturan yang dicabut\n"
        yield from tabel(
            ("Id", "Sejak", "Alasan", "Penerus"),
            [(f"`{p.id}`", p.sejak.isoformat(), p.alasan, p.penerus or "–") for p in pensiun],
        )


def _aturan(a: Aturan) -> Iterator[str]:
    jenis = {3: "laporan dan publikasi", 2: "semua laporan"}.get(len(a.jenis))
    if jenis is None:
        (satu,) = a.jenis
        jenis = satu if satu == PUBLIKASI.kunci else f"laporan `{satu}`"
    jenis += ", juga `[tindak_lanjut]` pada laporan `skm`" if a.lalu else ""
    sumber, periksa = sumber_dari(a.kutipan)
    yield f"### `{a.id}` {a.judul.rstrip('.')}\n"
    yield f"{' '.join(a.alasan.split())}\n"
    yield f"- Tingkat: {a.tingkat}; untuk {jenis}\n- Contoh: {' '.join(a.contoh.split())}"
    yield f"- Sumber: `{a.kutipan.regulasi}`, {sumber}; diperiksa: {periksa}\n"
