"""Headings and answers that are known."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from scripts.referensi.alat import sama, tabel

import skm
import skm.cli.pemakaian
import skm.naskah
import skm.renderers
import skm.skor
import skm.tabulasi
from skm.regulasi import EDISI, muat
from skm.tabulasi.arti.kata import daftar_kata, konsep_unsur

DATA_TABULASI = Path(skm.tabulasi.__file__).parent / "arti" / "data"

PERAN: Mapping[str, tuple[str, str]] = {
    "saran": ("`saran`", "Saran; disimpan terpisah dari jawabannya."),
    "turunan": ("tidak dipakai", "Jumlah, rata-rata, indeks, dan alasan; skm menghitung sendiri."),
    "id": ("`id`", "Untuk mengenali kuesioner ganda."),
    "nomor": ("`nomor`", "Nomor urut; tidak berpengaruh."),
    "cap_waktu": (
        "`cap_waktu`",
        "Untuk mengenali kuesioner ganda; dipakai sebagai tanggal bila tidak ada kolom tanggal.",
    ),
    "tanggal": ("`tanggal`", "Untuk menyaring periode."),
    "jenis_kelamin": ("`jenis_kelamin`", "Profil."),
    "usia": ("`usia`", "Profil; umur dalam tahun dimasukkan ke kelompok usia."),
    "pendidikan": ("`pendidikan`", "Profil."),
    "pekerjaan": ("`pekerjaan`", "Profil."),
    "disabilitas": ("`disabilitas`", "Profil."),
    "layanan": ("`layanan`", "Profil; laporan memuat IKM setiap layanan."),
    "unit": ("`unit`", "Profil; dasar rekap."),
    "identitas": ("tidak disimpan", "Nama, NIK, alamat, telepon, dan surel."),
    "abaikan": ("tidak dipakai", "–"),
}


def kolom_unsur() -> Iterator[str]:
    """Yield by which headings the unsur of all rule sets are known, one row per concept."""
    kode: dict[str, dict[str, str]] = {}
    for edisi in EDISI:
        r = muat(edisi)
        for u in r.unsur:
            kode.setdefault(konsep_unsur(u, r), {"": u.nama})[edisi] = u.kode
    sama(kode, list(daftar_kata("kolom")["konsep"]), "data/kolom.toml")
    yield from tabel(
        ("Unsur", *(muat(e).nama for e in EDISI), *_JUDUL),
        [
            (kode[konsep][""], *(kode[konsep].get(e, "–") for e in EDISI), *_sinonim(isi))
            for konsep, isi in daftar_kata("kolom")["konsep"].items()
        ],
    )


_JUDUL = ("Seluruh judul", "Kata di dalam judul", "Kecuali")


def _sinonim(isi: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    semua = {**isi, "sinonim": [*isi.get("sinonim", ()), *isi.get("alat", ())]}
    return tuple("; ".join(semua.get(k, ())) or "–" for k in ("sinonim", "kata", "bukan"))


def kolom_lain() -> Iterator[str]:
    """Yield by which headings all other columns are known."""
    data = daftar_kata("kolom")["peran"]
    sama(PERAN, list(data), "data/kolom.toml")
    yield from tabel(
        ("Guna", "Keterangan", *_JUDUL),
        [(*PERAN[nama], *_sinonim(isi)) for nama, isi in data.items()],
    )


def status_dikenal() -> Iterator[str]:
    """Yield what form tools write of the state of a response."""
    yield from tabel(
        ("Alat", "Judul kolom", "Dihitung", "Tidak dihitung"),
        [
            (
                isi["nama"] or "lain; ditanyakan",
                "; ".join(isi["judul"]),
                "; ".join((*isi.get("hitung", ()), *isi.get("sebut", ()))) or "–",
                ". ".join(_dilewati(isi)),
            )
            for isi in _data_tabulasi("status.toml")["alat"]
        ],
    )


def _dilewati(isi: Mapping[str, Any]) -> Iterator[str]:
    for macam, kata in isi.get("lewati", {}).items():
        yield f"{macam.capitalize()}: {'; '.join(kata)}"
    for sel, nama in (("kosong", "sel kosong"), ("terisi", "sel terisi")):
        if sel in isi:
            yield f"{isi[sel].capitalize()}: {nama}"


def bentuk_dikenal() -> Iterator[str]:
    """Yield by which headings the columns of a table with a row for each answer are known."""
    bentuk = daftar_kata("kolom")["bentuk"]
    yield from tabel(
        ("Kolom", "Judul"),
        [(f"`{k}`", "; ".join(bentuk[k])) for k in ("responden", "unsur", "nilai")],
    )


def _data_tabulasi(nama: str) -> Mapping[str, Any]:
    return tomllib.loads((DATA_TABULASI / nama).read_text(encoding="utf-8"))


def jawaban_dikenal() -> Iterator[str]:
    """Yield the lists of words and codes that are known, lowest first."""
    kosong = ", ".join(f"`{k}`" for k in _data_tabulasi("pilihan.toml")["kosong"])
    yield f"- Dianggap tidak diisi, selain sel kosong: {kosong}.\n"
    data = _data_tabulasi("daftar.toml")
    sifat = ", ".join(data["sifat"])
    yield f"- Kata yang mengisi … di bawah: {sifat}.\n"
    sebut = {konsep_unsur(u, r): u.nama for r in map(muat, EDISI[::-1]) for u in r.unsur}
    baris: list[tuple[str, ...]] = []
    for nama, isi in data["skema"].items():
        baris.append((f"`{nama}`", _urut(_tanpa_sifat(isi["pola"])), isi["sumber"]))
    for isi in data["daftar"]:
        milik = [sebut[k] for k in isi.get("konsep", ())]
        pilihan = [*map("; ".join, isi["pilihan"])]
        for i, satu in enumerate(_tanpa_sifat(isi.get("pola", ()))):
            pilihan[i] = pilihan[i] or satu
        baris.append((", ".join(milik) or f"`{isi['skema']}`", _urut(pilihan), isi["sumber"]))
    baris += [(f"`{k['skema']}`", _urut(k["pilihan"]), "kode pendek") for k in data["kode"]]
    yield from tabel(("Daftar", "Pilihan, yang terendah dahulu", "Sumber"), baris)


def _tanpa_sifat(pola: Sequence[str]) -> list[str]:
    return [p.replace("{}", "…") for p in pola]


def _urut(pilihan: Sequence[str]) -> str:
    return " < ".join(p or "–" for p in pilihan)


def profil_dikenal() -> Iterator[str]:
    """Yield the spellings of every class of a profile."""
    yield from tabel(
        ("Profil", "Kelompok", "Ejaan yang disatukan"),
        [
            (f"`{profil}`", kelas, "; ".join(ejaan))
            for profil, isi in _data_tabulasi("profil.toml").items()
            for kelas, ejaan in isi.items()
        ],
    )
