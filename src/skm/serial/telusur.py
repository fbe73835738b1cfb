"""A derivation as plain data: documented, stable, exact numbers as text."""

from typing import TYPE_CHECKING, Any

from skm.exact import format_tepat
from skm.serial.hasil import konvensi_datar, nilai_datar

if TYPE_CHECKING:
    from skm.model import BagianTelusur, Golongan, Kutipan, Langkah, Masukan, Pembulatan, Telusur


def telusur_datar(telusur: "Telusur") -> dict[str, Any]:
    """Return a derivation as ``skm jelaskan --format json`` prints it."""
    ikm = telusur.ikm
    return {
        "regulasi": ikm.regulasi,
        "konvensi": konvensi_datar(ikm.konvensi, ikm.jumlah_bobot),
        "n": telusur.n,
        "ikm": nilai_datar(ikm),
        "bagian": [bagian_datar(b) for b in telusur.bagian],
    }


def bagian_datar(bagian: "BagianTelusur") -> dict[str, Any]:
    """Return steps that belong together."""
    return {
        "id": bagian.id,
        "judul": bagian.judul,
        "langkah": [langkah_datar(satu) for satu in bagian.langkah],
        "simpulan": bagian.simpulan,
    }


def langkah_datar(langkah: "Langkah") -> dict[str, Any]:
    """Return one step."""
    return {
        "id": langkah.id,
        "judul": langkah.judul,
        "rumus": langkah.rumus,
        "ungkapan": langkah.ungkapan,
        "masukan": [_masukan(m) for m in langkah.masukan],
        "hasil": format_tepat(langkah.hasil),
        "satuan": langkah.satuan,
        "cetak": None if langkah.cetak is None else format_tepat(langkah.cetak),
        "pembulatan": None if langkah.pembulatan is None else _pembulatan(langkah.pembulatan),
        "golongan": None if langkah.golongan is None else _golongan(langkah.golongan),
        "kutipan": [_kutipan(k) for k in langkah.kutipan],
        "keterangan": list(langkah.keterangan),
    }


def _masukan(masukan: "Masukan") -> dict[str, Any]:
    return {
        "nama": masukan.nama,
        "nilai": format_tepat(masukan.nilai),
        "dari": masukan.dari,
        "tercetak": masukan.tercetak,
    }


def _pembulatan(pembulatan: "Pembulatan") -> dict[str, Any]:
    return {
        "tepat": format_tepat(pembulatan.tepat),
        "desimal": pembulatan.desimal,
        "digit": pembulatan.digit,
        "hasil": format_tepat(pembulatan.hasil),
        "dibatasi": pembulatan.dibatasi,
    }


def _golongan(golongan: "Golongan") -> dict[str, Any]:
    return {
        "nama": golongan.nama,
        "uraian": golongan.uraian,
        "bawah": None if golongan.bawah is None else format_tepat(golongan.bawah),
        "bawah_termasuk": golongan.bawah_termasuk,
        "atas": None if golongan.atas is None else format_tepat(golongan.atas),
    }


def _kutipan(kutipan: "Kutipan") -> dict[str, Any]:
    return {
        "regulasi": kutipan.regulasi,
        "bagian": kutipan.bagian,
        "terverifikasi": kutipan.terverifikasi,
        "catatan": kutipan.catatan,
    }
