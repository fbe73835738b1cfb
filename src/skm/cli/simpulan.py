"""What was inferred from a file of answers, for whoever answers for the figures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skm.tabulasi import ArtiKolom, BacaanJawaban, Bentuk, Simpulan
    from skm.tabulasi.arti.hasil import KelompokJawaban, Putusan

_LUAR = 5  # texts that are not counted and shown one by one
_PEMISAH = {",": "koma", ";": "titik koma", "\t": "tab", "|": "garis tegak"}
_FORMAT = {
    "csv": "CSV",
    "xlsx": "Excel (XLSX)",
    "json": "JSON",
    "jsonl": "JSON Lines",
    "parquet": "Parquet",
}
_TIDAK_DICARI = {
    "baris-pendek": "baris yang selnya kurang (ada isian lebih dari satu baris)",
    "potongan-kembar": "berkas atau lembar yang termuat di dalam yang lain (terlalu banyak baris)",
}
_SEBAB = {
    "pemetaan": "menurut pemetaan",
    "nama": "nama unsur",
    "sinonim": "sebutan yang lazim",
    "kata": "kata dalam judul",
    "kode": "kode unsur",
    "elektronik": "pertanyaan tentang aplikasi",
    "isi": "menurut isinya",
    "pasangan": "dipakai bila pasangannya kosong",
}
_PENGODEAN = {"utf-8-sig": "UTF-8 (dengan BOM)", "cp1252": "Windows-1252"}
_URUTAN = {
    "hari-dahulu": "hari-bulan-tahun",
    "bulan-dahulu": "bulan-hari-tahun",
    "tertukar": "hari dan bulan sel tanggal ditukar kembali",
}


def uraikan(bacaan: "BacaanJawaban") -> Iterator[str]:
    """Yield lines that say how a file was read."""
    simpulan = bacaan.simpulan
    yield from _uraikan_berkas(simpulan)
    if bacaan.bermesin:
        yield f"Dihitung dengan    : {bacaan.mesin}"
    if bacaan.tidak_dicari:
        lain = "; ".join(_TIDAK_DICARI.get(k, k) for k in bacaan.tidak_dicari)
        yield f"Tidak diperiksa    : {lain}"
    yield from _uraikan_arti(simpulan.putusan)
    yield from _uraikan_kolom(simpulan.kolom, simpulan.jawaban)


def _uraikan_berkas(simpulan: "Simpulan") -> Iterator[str]:
    from skm.bahasa import sebut_tanggal
    from skm.exact import format_id

    yield f"Dibaca             : {_bentuk(simpulan.bentuk)}; {format_id(simpulan.baris)} baris"
    for satu in simpulan.potongan:
        yield f"  {satu.sebutan}: n = {format_id(satu.n)} dari {format_id(satu.baris)} baris"
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


def _uraikan_arti(putusan: "Putusan") -> Iterator[str]:
    """Yield what answers were taken for: one line where all unsur have the same."""
    from skm.tabulasi.arti.daftar import sumber
    from skm.tabulasi.arti.tanya import sebut_unsur

    kelompok = putusan.kelompok()
    if len(kelompok) == 1 and len(kelompok[0].unsur) == len(putusan.arti):
        yield f"Jawaban dibaca     : {_nilai(kelompok[0])}"
    else:
        yield "Jawaban dibaca     :"
        for satu in kelompok:
            yield f"  {sebut_unsur(satu.unsur)}: {_nilai(satu)}"
    if putusan.skema:
        daftar = (f"{nama} ({sumber(nama)[0]})" for nama in putusan.skema)
        yield f"Daftar pilihan     : {'; '.join(daftar)}"
    if putusan.arah is not None:
        arah = "tertinggi" if putusan.arah > 0 else "terendah"
        yield f"Angka atau huruf   : yang {arah} berarti paling baik"


def _nilai(kelompok: "KelompokJawaban") -> str:
    """Say what each text was counted as and how often it stands there."""
    from skm.exact import format_id
    from skm.tabulasi.arti.pemetaan import KATA_KOSONG

    bagian = [
        f"{n.teks} ({format_id(n.jumlah)}×)"
        if n.teks == str(n.nilai)
        else f'"{n.teks}" = {n.nilai or KATA_KOSONG} ({format_id(n.jumlah)}×)'
        for n in kelompok.nilai
    ]
    if kelompok.luar:
        luar = [f'"{t}" ({format_id(n)}×)' for t, n in kelompok.luar[:_LUAR]]
        lebih = len(kelompok.luar) - _LUAR
        luar += [f"{format_id(lebih)} teks lain"] if lebih > 0 else []
        bagian.append(f"tidak dihitung: {', '.join(luar)}")
    return ", ".join(bagian[:-1]) + "; " + bagian[-1] if kelompok.luar else ", ".join(bagian)


def _uraikan_kolom(
    kolom: "Sequence[ArtiKolom]", jawaban: "Mapping[str, Sequence[str]]"
) -> Iterator[str]:
    from skm.naskah.tabel import nama_dimensi

    yield "Kolom yang dipakai :"
    for arti in kolom:
        if arti.peran in ("abaikan", "identitas"):
            continue
        macam = jawaban.get(arti.peran, ())
        jenis = f"jawaban berupa {', '.join(macam)}" if macam else ""
        nama = nama_dimensi(arti.peran)
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
