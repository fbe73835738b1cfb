"""Figures as plain data: documented, stable, exact numbers as text."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from skm.dasar import Peta
from skm.model import IKM, Capaian, Konvensi, UnsurTerendah


def konvensi_datar(konvensi: Konvensi, jumlah_bobot: Fraction) -> dict[str, Any]:
    """Return the readings a result was computed under, none left out."""
    bobot = konvensi.bobot
    return {
        "bobot": {k: str(v) for k, v in bobot.items()} if isinstance(bobot, Peta) else bobot.value,
        "desimal_nrr": konvensi.desimal_nrr,
        "desimal_tertimbang": konvensi.desimal_tertimbang,
        "desimal_jumlah": konvensi.desimal_jumlah,
        "unsur_tambahan": [{"kode": u.kode, "nama": u.nama} for u in konvensi.unsur_tambahan],
        "jumlah_bobot": str(jumlah_bobot),
    }


def ikm_datar(
    ikm: IKM, terendah: tuple[UnsurTerendah, ...], catatan: tuple[str, ...]
) -> dict[str, Any]:
    """Return one index as ``skm hitung --format json`` prints it."""
    return {
        "regulasi": ikm.regulasi,
        "konvensi": konvensi_datar(ikm.konvensi, ikm.jumlah_bobot),
        "n": ikm.n,
        "ikm": {
            "nilai": str(ikm.nilai),
            "cetak": str(ikm.cetak),
            "mutu": ikm.mutu.huruf,
            "kinerja": ikm.mutu.kinerja,
            "jumlah_tertimbang": str(ikm.jumlah_tertimbang),
            "maksimum": str(ikm.maksimum),
        },
        "unsur": [
            {
                "kode": u.kode,
                "nama": u.nama,
                "n": u.n,
                "total": u.total,
                "nrr": str(u.nrr),
                "nrr_cetak": str(u.nrr_cetak),
                "bobot": str(u.bobot),
                "tertimbang": str(u.tertimbang),
                "konversi_cetak": str(u.konversi_cetak),
                "mutu": u.mutu.huruf,
            }
            for u in ikm.unsur
        ],
        "terendah": [{"kode": t.kode, "seri_di_batas": t.seri_di_batas} for t in terendah],
        "catatan": list(catatan),
    }


def capaian_datar(capaian: Capaian) -> dict[str, Any]:
    """Return the share of the plan realised."""

    def teks(nilai: Fraction | Decimal | None) -> str | None:
        return None if nilai is None else str(nilai)

    return {
        "jumlah": capaian.jumlah,
        "sudah": capaian.sudah,
        "sedang": capaian.sedang,
        "belum": capaian.belum,
        "persentase": teks(capaian.persentase),
        "persentase_cetak": teks(capaian.cetak),
        "tingkat_pekppp": capaian.tingkat_pekppp,
    }
