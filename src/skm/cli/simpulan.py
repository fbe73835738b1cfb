"""What was inferred from a file of answers, for whoever answers for the figures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skm.tabulasi import ArtiKolom, BacaanJawaban, Bentuk, Simpulan

_PEMISAH = {",": "koma", ";": "titik koma", "\t": "tab", "|": "garis tegak"}
_FORMAT = {
    "csv": "CSV",
    "xlsx": "Excel (XLSX)",
    "json": "JSON",
    "jsonl": "JSON Lines",
    "parquet": "Parquet",
}
_TIDAK_DICARI = {"baris-pendek": "baris yang selnya kurang (ada isian lebih dari satu baris)"}
_SEBAB = {
    "pemetaan": "menurut pemetaan",
    "nama": "nama unsur",
    "sinonim": "sebutan yang lazim",
    "kata": "kata dalam judul",
    "kode": "kode unsur",
    "pasangan": "dipakai bila pasangannya kosong",
}
_PENGODEAN = {"utf-8-sig": "UTF-8 (dengan BOM)", "cp1252": "Windows-1252"}
_URUTAN = {"hari-dahulu": "hari-bulan-tahun", "bulan-dahulu": "bulan-hari-tahun"}


def uraikan(bacaan: "BacaanJawaban") -> Iterator[str]:
    """Yield lines that say how a file was read."""
    simpulan = bacaan.simpulan
    yield from _uraikan_berkas(simpulan)
    if bacaan.bermesin:
        yield f"Dihitung dengan    : {bacaan.mesin}"
        if bacaan.tidak_dicari:
            lain = "; ".join(_TIDAK_DICARI.get(k, k) for k in bacaan.tidak_dicari)
            yield f"Tidak diperiksa    : {lain}"
    yield from _uraikan_kolom(simpulan.kolom, simpulan.jawaban)


def _uraikan_berkas(simpulan: "Simpulan") -> Iterator[str]:
    from skm.bahasa import sebut_tanggal
    from skm.exact import format_id

    yield f"Dibaca             : {_bentuk(simpulan.bentuk)}; {format_id(simpulan.baris)} baris"
    if simpulan.tanggal_pertama is not None and simpulan.tanggal_terakhir is not None:
        hari = dict.fromkeys((simpulan.tanggal_pertama, simpulan.tanggal_terakhir))
        yield f"Tanggal jawaban    : {' s.d. '.join(map(sebut_tanggal, hari))}"
    if simpulan.urutan_tanggal:
        yield f"Urutan tanggal     : {urutan_tanggal(simpulan)}"


def urutan_tanggal(simpulan: "Simpulan") -> str:
    """Say in which order day and month of dates were read, and why; there must be one."""
    sebab = {
        "pilihan": "menurut pilihan Anda",
        "isi": f'disimpulkan dari isi kolom, misalnya "{simpulan.contoh_urutan}"',
        "bawaan": "anggapan, karena isi kolomnya tidak memastikan; untuk mengubahnya: --tanggal",
    }
    return f"{_URUTAN[simpulan.urutan_tanggal]} ({sebab[simpulan.sebab_urutan]})"


def _uraikan_kolom(
    kolom: "Sequence[ArtiKolom]", jawaban: "Mapping[str, Sequence[str]]"
) -> Iterator[str]:
    from skm.naskah.tabel import NAMA_DIMENSI

    yield "Kolom yang dipakai :"
    for arti in kolom:
        if arti.peran in ("abaikan", "identitas"):
            continue
        macam = jawaban.get(arti.peran, ())
        jenis = f"jawaban berupa {', '.join(macam)}" if macam else ""
        nama = NAMA_DIMENSI.get(arti.peran, arti.peran.replace("_", " "))
        ihwal = "; ".join(filter(None, (_SEBAB.get(arti.sebab, ""), jenis)))
        yield f'  {nama} ← "{arti.label}"' + (f" ({ihwal})" if ihwal else "")
    for judul, peran in (
        ("Tidak disimpan     : ", "identitas"),
        ("Tidak dipakai      : ", "abaikan"),
    ):
        if isi := [f'"{a.label}"' for a in kolom if a.peran == peran and a.label]:
            yield judul + ", ".join(isi)


def _bentuk(bentuk: "Bentuk") -> str:
    bagian = [_FORMAT.get(bentuk.format, bentuk.format)]
    if bentuk.pemisah:
        bagian.append(f"pemisah {_PEMISAH.get(bentuk.pemisah, bentuk.pemisah)}")
    if bentuk.pengodean:
        pengodean = _PENGODEAN.get(bentuk.pengodean, bentuk.pengodean.upper())
        bagian.append(f"pengodean {pengodean}")
    if bentuk.lembar:
        bagian.append(f'lembar "{bentuk.lembar}"')
    if bentuk.lembar_lain:
        lain = ", ".join(f'"{nama}"' for nama in bentuk.lembar_lain)
        bagian.append(f"lembar lain tidak dibaca: {lain}")
    if bentuk.baris_judul > 1:
        bagian.append(f"judul kolom pada baris {bentuk.baris_judul}")
    return ", ".join(bagian)
