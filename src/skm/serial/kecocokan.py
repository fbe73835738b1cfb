"""Which convention gives a published index, as plain data."""

from fractions import Fraction
from typing import Any

from skm.dasar import Peta
from skm.exact import format_tepat
from skm.model import Konvensi
from skm.model.kecocokan import KecocokanIKM, NRRMustahil, Penjelasan, Rentang, SalahKetik
from skm.model.kecocokan_capaian import KecocokanCapaian


def kecocokan_datar(hasil: KecocokanIKM) -> dict[str, Any]:
    """Return all that ``skm periksa-angka --format json`` says about the figures."""
    return {
        "ikm": format_tepat(hasil.ikm),
        "mutu": hasil.mutu,
        "mutu_ikm": hasil.mutu_ikm.huruf,
        "mutu_cocok": hasil.mutu_cocok,
        "cocok": hasil.cocok,
        "penjelasan": [penjelasan_datar(p) for p in hasil.penjelasan],
        "terdekat": None if hasil.terdekat is None else penjelasan_datar(hasil.terdekat),
        "bawaan": None if hasil.bawaan is None else format_tepat(hasil.bawaan),
        "salah_ketik": None if hasil.salah_ketik is None else _salah_ketik(hasil.salah_ketik),
        "skala": hasil.skala.value,
        "skala_nilai": hasil.skala_nilai.value,
        "skala_kelompok": hasil.skala_kelompok.value,
        "mustahil": [mustahil_datar(m) for m in hasil.mustahil],
        "genap": list(hasil.genap),
    }


def penjelasan_datar(penjelasan: Penjelasan) -> dict[str, Any]:
    """Return what one way makes of the printed figures."""
    cara, konvensi = penjelasan.cara, penjelasan.cara.konvensi
    return {
        "id": cara.id,
        "nama": cara.nama,
        "dasar": cara.dasar.value,
        "konvensi": None if konvensi is None else _konvensi(konvensi),
        "desimal_kelompok": cara.desimal_kelompok,
        "akhir": cara.akhir.value,
        "langkah": cara.langkah,
        "nilai": format_tepat(penjelasan.nilai),
        "selisih": format_tepat(penjelasan.selisih),
        "rentang": _rentang(penjelasan.rentang),
        "cetak": format_tepat(penjelasan.cetak),
        "jarak": format_tepat(penjelasan.jarak),
        "total": None if penjelasan.total is None else dict(penjelasan.total),
        "nrr": _peta(penjelasan.nrr),
        "huruf": list(penjelasan.huruf),
    }


def capaian_cocok_datar(hasil: KecocokanCapaian) -> dict[str, Any]:
    """Return which ways of counting give a published share of the plan."""
    return {
        "persentase": format_tepat(hasil.persentase),
        "cocok": hasil.cocok,
        "penjelasan": [
            {
                "id": p.cara.id,
                "langkah": list(p.cara.langkah),
                "dihitung": p.cara.selesai.value,
                "cakupan": p.cara.cakupan.value,
                "satuan": p.cara.satuan.value,
                "akhir": p.cara.akhir.value,
                "selesai": format_tepat(p.selesai),
                "jumlah": p.jumlah,
                "persentase": format_tepat(p.persentase),
            }
            for p in hasil.penjelasan
        ],
    }


def _konvensi(konvensi: Konvensi) -> dict[str, Any]:
    bobot = konvensi.bobot
    return {
        "bobot": _peta(bobot) if isinstance(bobot, Peta) else bobot.value,
        "desimal_nrr": konvensi.desimal_nrr,
        "desimal_tertimbang": konvensi.desimal_tertimbang,
        "desimal_jumlah": konvensi.desimal_jumlah,
    }


def _peta(isi: Peta[str, Fraction]) -> dict[str, str]:
    return {k: format_tepat(v) for k, v in isi.items()}


def _rentang(rentang: Rentang) -> dict[str, Any]:
    return {
        "bawah": format_tepat(rentang.bawah),
        "atas": format_tepat(rentang.atas),
        "bawah_termasuk": rentang.bawah_termasuk,
        "atas_termasuk": rentang.atas_termasuk,
    }


def mustahil_datar(satu: NRRMustahil) -> dict[str, Any]:
    """Return a printed mean that cannot be."""
    return {
        "kode": satu.kode,
        "nrr": format_tepat(satu.nrr),
        "n": satu.n,
        "total_bawah": satu.total_bawah,
        "cetak_bawah": None if satu.cetak_bawah is None else format_tepat(satu.cetak_bawah),
        "total_atas": satu.total_atas,
        "cetak_atas": None if satu.cetak_atas is None else format_tepat(satu.cetak_atas),
        "n_mungkin": satu.n_mungkin,
    }


def _salah_ketik(satu: SalahKetik) -> dict[str, Any]:
    return {"jenis": satu.jenis.value, "penjelasan": penjelasan_datar(satu.penjelasan)}
