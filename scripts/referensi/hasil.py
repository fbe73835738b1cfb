"""Figures as JSON: the keys of what skm really writes."""

import re
import types
import typing
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
from scripts.referensi.alat import sama, tabel
from scripts.referensi.arti_hasil import (
    BANDING,
    CAPAIAN,
    DINAMIS,
    HASIL,
    JAWABAN,
    KECOCOKAN,
    SAMPEL,
    TELUSUR,
    TEMUAN,
    TERTUTUP,
    Arti,
)

import skm
import skm.cli.pemakaian
import skm.naskah
import skm.renderers
import skm.skor
import skm.tabulasi
from skm.cli.periksa import datar as temuan_semua
from skm.dasar import Peta, arti_bidang
from skm.model import (
    BagianTelusur,
    Capaian,
    CapaianSampel,
    GalatIKM,
    Golongan,
    HasilUnsur,
    Hitungan,
    Keandalan,
    KecocokanIKM,
    Konvensi,
    Kutipan,
    Langkah,
    Masukan,
    Metode,
    NilaiUnsur,
    NRRMustahil,
    Pembulatan,
    Penjelasan,
    Rekap,
    Rentang,
    SalahKetik,
    Tempat,
    Temuan,
    Tingkat,
    TitikBanding,
    UnsurTerendah,
)
from skm.serial import capaian_datar, ikm_datar, tabulasi_datar
from skm.serial.bacaan import bacaan_datar
from skm.serial.hasil import banding_datar, rekap_datar, sampel_datar, statistik_datar
from skm.serial.kecocokan import kecocokan_datar
from skm.serial.telusur import telusur_datar
from skm.skor import (
    bandingkan_titik,
    capaian_sampel,
    cocokkan_konvensi,
    hitung_capaian,
    hitung_galat,
    hitung_ikm,
    hitung_keandalan,
    hitung_rekap,
    ikm_per_kelas,
    terendah,
)
from skm.tabulasi.bacaan import Simpulan
from skm.tabulasi.sumber.blok import Bentuk

AKAR = Path(__file__).parents[2]


KELAS_IKM: Mapping[str, type] = {
    "konvensi": Konvensi,
    "ikm": skm.IKM,
    "unsur[]": HasilUnsur,
    "terendah[]": UnsurTerendah,
}
KELAS_JAWABAN: Mapping[str, type] = {
    "tabulasi": Hitungan,
    "galat": GalatIKM,
    "keandalan": Keandalan,
    "rekap": Rekap,
    "dibaca": Simpulan,
    "dibaca.bentuk": Bentuk,
}
_LANGKAH = "bagian[].langkah[]"
KELAS_TELUSUR: Mapping[str, type] = {
    "bagian[]": BagianTelusur,
    _LANGKAH: Langkah,
    f"{_LANGKAH}.masukan[]": Masukan,
    f"{_LANGKAH}.pembulatan": Pembulatan,
    f"{_LANGKAH}.golongan": Golongan,
    f"{_LANGKAH}.kutipan[]": Kutipan,
}


def _jalan(isi: Any, awalan: str = "") -> Iterator[str]:
    """Yield the path of every key in plain data."""
    if awalan in TERTUTUP:
        return
    if isinstance(isi, list):
        if f"{awalan}[]" in TERTUTUP:
            yield f"{awalan}[]"
        for butir in isi[:1]:
            yield from _jalan(butir, f"{awalan}[]")
    elif isinstance(isi, dict):
        if ganti := DINAMIS.get(awalan):
            yield from _jalan(next(iter(isi.values())), f"{awalan}.{ganti}")
            return
        for kunci, nilai in isi.items():
            jalan = f"{awalan}.{kunci}" if awalan else kunci
            yield jalan
            yield from _jalan(nilai, jalan)


def _contoh_ikm() -> skm.IKM:
    return hitung_ikm(NilaiUnsur(kode=f"U{i}", total=105, n=29) for i in range(1, 10))


def hasil_ikm() -> Iterator[str]:
    """Yield every key of an index as JSON."""
    ikm = _contoh_ikm()
    yield from _kunci_json(ikm_datar(ikm, terendah(ikm), ("",)), HASIL, KELAS_IKM)


def hasil_jawaban() -> Iterator[str]:
    """Yield every key that answers add to an index as JSON."""
    bacaan = skm.baca_jawaban(AKAR / "examples" / "mahulu-2025" / "jawaban.csv")
    tabulasi = bacaan.tabulasi
    semua, statistik = tabulasi.semua, tabulasi.semua.statistik
    assert statistik is not None  # noqa: S101 - small files have it
    layanan = tabulasi.kelompok["layanan"]
    ikm = {k: v for k, v in ikm_per_kelas(tabulasi, "layanan").items() if v is not None}
    isi = tabulasi_datar(
        attrs.evolve(tabulasi, kelompok=Peta({"layanan": layanan})), {"layanan": ikm}
    )
    isi |= statistik_datar(
        hitung_galat(semua), hitung_keandalan(statistik), capaian_sampel(40, semua.n)
    )
    isi["rekap"] = rekap_datar(hitung_rekap(layanan, Metode.GABUNG))
    yield from _kunci_json(isi | bacaan_datar(bacaan), JAWABAN, KELAS_JAWABAN)


def hasil_sampel() -> Iterator[str]:
    """Yield every key of a sample size as JSON."""
    yield from _kunci_json(sampel_datar(capaian_sampel(450, 210)), SAMPEL, {"": CapaianSampel})


def hasil_banding() -> Iterator[str]:
    """Yield every key of a comparison as JSON."""
    titik = TitikBanding(nama="", ikm=_contoh_ikm())
    isi: dict[str, list[object]] = {
        "hasil": [{}],
        "banding": [banding_datar(bandingkan_titik(titik, titik))],
        "tanpa_banding": [],
        "bacaan": [{}],
    }
    yield from _kunci_json(isi, BANDING, {})


def hasil_capaian() -> Iterator[str]:
    """Yield every key of the share realised as JSON."""
    yield from _kunci_json(capaian_datar(hitung_capaian((), ())), CAPAIAN, {"": Capaian})


def hasil_kecocokan() -> Iterator[str]:
    """Yield every key of the conventions behind a published index as JSON."""
    isi = [NilaiUnsur(kode="U1", nrr=Decimal("3.50"), n=29)]
    hasil = cocokkan_konvensi(isi, Decimal("87.50"))
    assert hasil.terdekat is not None  # noqa: S101 - no 29 answers have that mean
    ada = attrs.evolve(hasil.terdekat, cara=attrs.evolve(hasil.terdekat.cara, konvensi=None))
    datar = kecocokan_datar(attrs.evolve(hasil, penjelasan=(ada,), terdekat=None))
    datar["penjelasan"][0]["nrr"] = {}
    datar["salah_ketik"] = {"jenis": "", "penjelasan": {}}
    kelas = {
        "": KecocokanIKM,
        "penjelasan[]": Penjelasan,
        "penjelasan[].rentang": Rentang,
        "salah_ketik": SalahKetik,
        "mustahil[]": NRRMustahil,
    }
    yield from _kunci_json({"regulasi": "", **datar, "catatan": []}, KECOCOKAN, kelas)


def hasil_telusur() -> Iterator[str]:
    """Yield every key of a derivation as JSON."""
    jejak = skm.telusur(_contoh_ikm())
    langkah = attrs.evolve(jejak["ikm.nilai"], golongan=jejak["ikm.mutu"].golongan)
    bagian = attrs.evolve(jejak.bagian[0], langkah=(langkah,))
    isi = telusur_datar(attrs.evolve(jejak, bagian=(bagian,)))
    yield from _kunci_json(isi | {"konvensi": {}, "ikm": {}}, TELUSUR, KELAS_TELUSUR)


def hasil_temuan() -> Iterator[str]:
    """Yield every key of findings as JSON."""
    kutipan = Kutipan(regulasi="x", bagian="x")
    tempat = Tempat(lokasi="$", lembar="x", sel="A1")
    temuan = Temuan(aturan="x", tingkat=Tingkat.GALAT, tempat=tempat, pesan="x", kutipan=kutipan)
    isi = temuan_semua((temuan,))
    yield from _kunci_json({**isi, "diabaikan": [], "jumlah": {}}, TEMUAN, {"temuan[]": Temuan})


def _kunci_json(contoh: Any, arti: Mapping[str, Arti], kelas: Mapping[str, type]) -> Iterator[str]:
    """Yield a table of every key; *kelas* is what the object at a path was made of."""
    ada = list(_jalan(contoh))
    isi: dict[str, tuple[str, str]] = {}
    for awal, satu in kelas.items():
        for nama, kalimat in arti_bidang(satu).items():
            jalan = f"{awal}.{nama}" if awal else nama
            if jalan in ada and not isinstance(arti.get(jalan), tuple):
                jenis = arti.get(jalan) or _jenis(_jenis_bidang(satu, nama))
                isi[jalan] = (str(jenis), _dalam_json(kalimat))
    isi |= {jalan: satu for jalan, satu in arti.items() if isinstance(satu, tuple)}
    sama(isi, ada, "JSON")
    yield from tabel(("Key", "Type, unit", "Meaning"), [(f"`{k}`", *isi[k]) for k in ada])


def _jenis_bidang(kelas: type, nama: str) -> Any:
    bidang = attrs.fields_dict(attrs.resolve_types(kelas)).get(nama)
    if bidang is not None:
        return bidang.type
    return typing.get_type_hints(getattr(kelas, nama).fget)["return"]


def _jenis(jenis: Any) -> str:
    """Name what a key may hold."""
    asal, isi = typing.get_origin(jenis), typing.get_args(jenis)
    if asal in (types.UnionType, typing.Union):
        ada = " or ".join(_jenis(i) for i in isi if i is not types.NoneType)
        return f"{ada.replace(' or ', ', ')} or null"
    if asal is tuple:
        return "array of text" if isi[0] is str else "array"
    kata = {bool: "true or false", int: "integer", Fraction: "exact", Decimal: "printed"}
    if jenis in kata:
        return kata[jenis]
    teks = asal is typing.Literal or (isinstance(jenis, type) and issubclass(jenis, str))
    return "text" if teks else "object"


def _dalam_json(kalimat: str) -> str:
    """Say what a docstring says of Python in words of JSON."""
    return re.sub(r"\bNone\b", "null", kalimat.replace("``", "`"))
