"""How answers were read, and what is asked about them, as plain data."""

from collections.abc import Iterable
from typing import Any

from skm.errors import Masalah
from skm.pesan import kalimat
from skm.tabulasi.arti.daftar import sumber
from skm.tabulasi.arti.hasil import KelompokJawaban, Putusan, sebut_jawaban
from skm.tabulasi.arti.pemetaan import KATA_KOSONG

BERKAS_PEMETAAN = "pemetaan.toml"
"""The file that a block is for where there is none yet."""

_LUAR_TERBANYAK = 50  # texts that are not counted and shown one by one


def putusan_datar(putusan: Putusan) -> dict[str, Any]:
    """Return what answers were taken for, with the reasons; texts cut and masked."""
    return {
        "skala": "1–4",
        "arah": None if putusan.arah is None else "naik" if putusan.arah > 0 else "turun",
        "daftar": [{"nama": nama, "sumber": [*sumber(nama)]} for nama in putusan.skema],
        "kelompok": [_kelompok(k) for k in putusan.kelompok()],
        "bacaan_lain": [
            {"nama": b.skema, "nilai": {sebut_jawaban(t): n for t, n in b.nilai.items()}}
            for b in putusan.lain
        ],
    }


def _kelompok(kelompok: KelompokJawaban) -> dict[str, Any]:
    luar = kelompok.luar
    return {
        "unsur": list(kelompok.unsur),
        "nilai": [
            {"teks": n.teks, "nilai": n.nilai or KATA_KOSONG, "jumlah": n.jumlah}
            for n in kelompok.nilai
        ],
        "luar": [{"teks": t, "jumlah": n} for t, n in luar[:_LUAR_TERBANYAK]],
        "luar_lain": sum(n for _, n in luar[_LUAR_TERBANYAK:]),
    }


def salah_datar(semua: Iterable[Masalah]) -> dict[str, Any]:
    """Return why there is no result: what is asked, and what else is wrong."""
    semua = [*semua]
    return {
        "pertanyaan": [masalah_datar(m) for m in semua if m.pertanyaan is not None],
        "masalah": [masalah_datar(m) for m in semua if m.pertanyaan is None],
    }


def masalah_datar(masalah: Masalah) -> dict[str, Any]:
    """Return what is asked, or what else is wrong."""
    if (tanya := masalah.pertanyaan) is None:
        return {
            "kode": masalah.kode,
            "berkas": masalah.berkas,
            "baris": masalah.baris,
            "lokasi": masalah.lokasi,
            "ditemukan": masalah.ditemukan,
            "diharapkan": masalah.diharapkan,
            "saran": masalah.saran,
            "pesan": kalimat(masalah),
            **({"sel": masalah.sel} if masalah.sel else {}),
        }
    return {
        "kode": masalah.kode,
        "berkas": masalah.berkas,
        "unsur": list(tanya.unsur),
        "teks": dict(tanya.teks),
        "bacaan": [{"nama": nama, "nilai": dict(nilai)} for nama, nilai in tanya.bacaan],
        "skala": tanya.skala or None,
        "blok": tanya.blok,
        "tempat": tanya.tempat or BERKAS_PEMETAAN,
        "pesan": kalimat(masalah),
    }
