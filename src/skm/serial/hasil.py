"""Figures as plain data: documented, stable, exact numbers as text."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from skm.dasar import Peta
from skm.exact import format_tepat
from skm.model import (
    IKM,
    Capaian,
    HasilPertanyaan,
    HasilUnsur,
    Hitungan,
    Konvensi,
    Tabulasi,
    UnsurTerendah,
)
from skm.pintu import pintu

if TYPE_CHECKING:
    from skm.model.statistik import (
        CapaianSampel,
        GalatIKM,
        Keandalan,
        NilaiRekap,
        Perbandingan,
        Rekap,
        UnitTanpaIKM,
    )


def nilai_datar(satu: "IKM | NilaiRekap") -> dict[str, str]:
    """Return an index without what it follows from."""
    return {
        "nilai": format_tepat(satu.nilai),
        "cetak": format_tepat(satu.cetak),
        "mutu": satu.mutu.huruf,
        "kinerja": satu.mutu.kinerja,
    }


@pintu
def konvensi_datar(konvensi: Konvensi, jumlah_bobot: Fraction) -> dict[str, Any]:
    """Return the readings a result was computed under, none left out."""
    bobot = konvensi.bobot
    return {
        "bobot": {k: str(v) for k, v in bobot.items()} if isinstance(bobot, Peta) else bobot.value,
        "desimal_nrr": konvensi.desimal_nrr,
        "desimal_tertimbang": konvensi.desimal_tertimbang,
        "desimal_jumlah": konvensi.desimal_jumlah,
        "kosong": konvensi.kosong.value,
        "unsur_tambahan": [{"kode": u.kode, "nama": u.nama} for u in konvensi.unsur_tambahan],
        "batas_tak_terbaca": {
            "banyak": konvensi.batas_tak_terbaca.banyak,
            "persen": konvensi.batas_tak_terbaca.persen,
        },
        "tanpa": list(konvensi.tanpa),
        **(
            {"bagian": {k: list(tanya) for k, tanya in konvensi.bagian.items()}}
            if konvensi.bagian
            else {}
        ),
        "jumlah_bobot": format_tepat(jumlah_bobot),
    }


@pintu
def ikm_datar(
    ikm: IKM, terendah: tuple[UnsurTerendah, ...], catatan: tuple[str, ...]
) -> dict[str, Any]:
    """Return one index as ``skm hitung --format json`` prints it."""
    return {
        "regulasi": ikm.regulasi,
        "konvensi": konvensi_datar(ikm.konvensi, ikm.jumlah_bobot),
        "n": ikm.n,
        "ikm": {
            **nilai_datar(ikm),
            "jumlah_tertimbang": format_tepat(ikm.jumlah_tertimbang),
            "maksimum": format_tepat(ikm.maksimum),
        },
        "unsur": [unsur_datar(u) for u in ikm.unsur],
        "terendah": [terendah_datar(t) for t in terendah],
        "catatan": list(catatan),
    }


def terendah_datar(satu: UnsurTerendah) -> dict[str, Any]:
    """Return one of the weakest unsur."""
    return {"kode": satu.kode, "seri_di_batas": satu.seri_di_batas}


def unsur_datar(unsur: HasilUnsur) -> dict[str, Any]:
    """Return what follows for one unsur."""
    return {
        "kode": unsur.kode,
        "nama": unsur.nama,
        "n": unsur.n,
        "total": unsur.total,
        "nrr": format_tepat(unsur.nrr),
        "nrr_cetak": format_tepat(unsur.nrr_cetak),
        "bobot": format_tepat(unsur.bobot),
        "tertimbang": format_tepat(unsur.tertimbang),
        "konversi_cetak": format_tepat(unsur.konversi_cetak),
        "mutu": unsur.mutu.huruf,
        **({"bagian": [*map(pertanyaan_datar, unsur.bagian)]} if unsur.bagian else {}),
    }


def pertanyaan_datar(tanya: HasilPertanyaan) -> dict[str, Any]:
    """Return one of several questions about an unsur."""
    return {
        "kode": tanya.kode,
        "n": tanya.n,
        "total": tanya.total,
        "nrr": format_tepat(tanya.nrr),
        "nrr_cetak": format_tepat(tanya.nrr_cetak),
    }


@pintu
def capaian_datar(capaian: Capaian) -> dict[str, Any]:
    """Return the share of the plan realised."""
    return {
        "jumlah": capaian.jumlah,
        "sudah": capaian.sudah,
        "sedang": capaian.sedang,
        "belum": capaian.belum,
        "persentase": _teks(capaian.persentase),
        "persentase_cetak": _teks(capaian.cetak),
        "tingkat_pekppp": capaian.tingkat_pekppp,
    }


def hitungan_datar(hitungan: Hitungan) -> dict[str, Any]:
    """Return the counts of one group: per unsur those of 1, 2, 3 and 4, open and refused."""
    return {
        "n": hitungan.n,
        "unsur": {
            k: {
                "jawaban": list(f),
                "kosong": hitungan.n - sum(f) - ditolak,
                "ditolak": ditolak,
            }
            for (k, f), ditolak in zip(
                hitungan.frekuensi.items(), hitungan.ditolak.values(), strict=True
            )
        },
    }


@pintu
def tabulasi_datar(
    tabulasi: Tabulasi, kelompok: Mapping[str, Mapping[str, IKM]] | None
) -> dict[str, Any]:
    """
    Return counts of all respondents and of every group, with the index of each group.

    Args:
        tabulasi: The counts.
        kelompok: The indices; None where none were computed, and then nothing is said of them.
    """

    def ikm(dimensi: str, kelas: str) -> dict[str, Any]:
        if kelompok is None:
            return {}
        hasil = kelompok.get(dimensi, {}).get(kelas)
        return {"ikm": None if hasil is None else nilai_datar(hasil)}

    return {
        "tabulasi": {**hitungan_datar(tabulasi.semua), "tanpa_jawaban": tabulasi.tanpa_jawaban},
        "kelompok": {
            dimensi: [
                {"kelas": kelas, **hitungan_datar(h), **ikm(dimensi, kelas)}
                for kelas, h in isi.items()
            ]
            for dimensi, isi in tabulasi.kelompok.items()
        },
    }


def kelas_datar(
    kelas: "Mapping[str, tuple[int | None, IKM | None]]",
) -> list[dict[str, Any]]:
    """Return size and index of classes whose answers are not at hand."""
    return [
        {"kelas": nama, "n": n, "ikm": None if ikm is None else nilai_datar(ikm)}
        for nama, (n, ikm) in kelas.items()
    ]


def statistik_datar(
    galat: "GalatIKM | None", keandalan: "Keandalan | None", sampel: "CapaianSampel | None"
) -> dict[str, Any]:
    """Return how precise and reliable an index is, and whether its sample was large enough."""
    return {
        "galat": None if galat is None else galat_datar(galat),
        "keandalan": None if keandalan is None else keandalan_datar(keandalan),
        "sampel": None if sampel is None else sampel_datar(sampel),
    }


def galat_datar(galat: "GalatIKM") -> dict[str, Any]:
    """Return how precise an index is."""
    return {
        "n": galat.n,
        "populasi": galat.populasi,
        "cetak": format_tepat(galat.galat),
        "bawah": format_tepat(galat.bawah),
        "atas": format_tepat(galat.atas),
        "n_kecil": galat.n_kecil,
    }


def keandalan_datar(keandalan: "Keandalan") -> dict[str, Any]:
    """Return how reliable answers are."""
    return {
        "n": keandalan.n,
        "alpha": _teks(keandalan.alpha),
        "alpha_cetak": _teks(keandalan.alpha_cetak),
        "tingkat": None if keandalan.tingkat is None else keandalan.tingkat.value,
        "korelasi": {u.kode: _teks(u.cetak) for u in keandalan.unsur},
    }


def sampel_datar(sampel: "CapaianSampel") -> dict[str, Any]:
    """Return what a sample was to be and was."""
    return {
        "populasi": sampel.populasi,
        "aturan": sampel.aturan.value,
        "taraf": sampel.taraf,
        "perlu": sampel.perlu,
        "diperoleh": sampel.diperoleh,
        "kurang": sampel.kurang,
        "persentase": format_tepat(sampel.persentase),
        "persentase_cetak": format_tepat(sampel.cetak),
    }


def rekap_datar(rekap: "Rekap") -> dict[str, Any]:
    """Return the index of many units by both methods."""
    return {
        "metode": rekap.metode.value,
        "n": rekap.n,
        "banyak_unit": len(rekap.unit),
        "gabung": None if rekap.gabung is None else nilai_datar(rekap.gabung),
        "rata_unit": None if rekap.rata_unit is None else nilai_datar(rekap.rata_unit),
        "tanpa_ikm": [tanpa_ikm_datar(u) for u in rekap.tanpa_ikm],
        "n_tanpa_unit": rekap.n_tanpa_unit,
    }


def tanpa_ikm_datar(unit: "UnitTanpaIKM") -> dict[str, Any]:
    """Return a unit of a recap without an index."""
    return {"nama": unit.nama, "n": unit.n, "unsur": list(unit.tanpa_jawaban)}


def banding_datar(banding: "Perbandingan") -> dict[str, Any]:
    """Return two results side by side."""
    uji = banding.uji
    return {
        "lama": banding.lama.nama,
        "baru": banding.baru.nama,
        "selisih": {
            "nilai": format_tepat(banding.ikm.nilai),
            "cetak": format_tepat(banding.ikm.cetak),
        },
        "unsur": [
            {
                "kode": u.kode,
                "nama": u.nama,
                "selisih": {
                    "nilai": format_tepat(u.selisih.nilai),
                    "cetak": format_tepat(u.selisih.cetak),
                },
            }
            for u in banding.unsur
        ],
        "kenyataan": banding.kenyataan.value,
        "sebab": None if banding.sebab is None else banding.sebab.value,
        "batas": None if uji is None else format_tepat(uji.batas),
        "n_kecil": banding.n_kecil,
    }


def _teks(nilai: Fraction | Decimal | None) -> str | None:
    return None if nilai is None else format_tepat(nilai)
