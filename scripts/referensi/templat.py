"""What a Word template may use."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import attrs
from scripts.referensi.alat import sama, tabel

import skm
from skm.jenis import SURVEI, TINDAK_LANJUT
from skm.renderers.docx.bahasa import FILTER_JINJA, METODE, TAG
from skm.renderers.docx.filter import FILTER
from skm.renderers.docx.jenis.semua import JENIS_WORD
from skm.renderers.docx.konteks import konteks
from skm.renderers.docx.templat.nama import BLOK, Nama, nama_templat

_CONTOH = Path(__file__).parents[2] / "examples"
_TERPANJANG = 60
_BAB = "‹bab›"

_JUDUL: Mapping[str, str] = {
    "sampul": "Sampul",
    "kop": "Kop surat",
    "hasil": "Angka pokok",
    "tanda_tangan": "Tanda tangan",
    "properti": "Properti dokumen",
    "bab": "Bab menurut nama",
    "subbab": "Judul subbab menurut nama",
    "paragraf": "Paragraf menurut nama",
    "daftar": "Daftar bernomor menurut nama",
    "tabel": "Tabel menurut nama",
    "grafik": "Grafik menurut nama",
    "naskah": "Seluruh isi, berurutan",
}
_FILTER: Mapping[str, tuple[str, str]] = {
    "gambar": (
        "Menampilkan gambar sebesar yang muat dalam lebar × tinggi milimeter.",
        "{{ sampul.logo|gambar(42, 32) }}",
    ),
    "tautan": (
        "Menampilkan tautan ke alamat web, dengan teksnya.",
        "{{ lampiran.tautan|tautan(lampiran.teks) }}",
    ),
    "penanda": (
        "Menandai tempat sebuah bab atau subbab, supaya dapat ditunjuk daftar isi.",
        "{{ bab|penanda }}",
    ),
    "nomor": (
        "Menampilkan nomor tabel atau gambar sebagai medan Word, dan menandai tempatnya.",
        "Tabel {{ blok|nomor }}. {{ blok.judul }}",
    ),
    "menuju": (
        "Menampilkan teks sebagai tautan ke tempat yang ditandai.",
        "{{ bab.judul|menuju(bab) }}",
    ),
    "halaman": (
        "Menampilkan nomor halaman tempat yang ditandai; diisi Word saat dibuka.",
        "{{ bab|halaman }}",
    ),
    "tabel": (
        "Menampilkan tabel apa pun selebar sekian milimeter, dalam paragraf sendiri.",
        "{{p tabel.unsur|tabel(155) }}",
    ),
    "grafik": (
        "Menampilkan grafik Word selebar dan setinggi sekian milimeter.",
        "{{ grafik.unsur|grafik(155, 95) }}",
    ),
}


def _data(jenis: str) -> dict[str, Any]:
    """Return what a template sees of an example, with what that leaves open filled in."""
    nama = "jateng-2024-tw1" if jenis == TINDAK_LANJUT.kunci else "sekadau-2019-s1"
    laporan = skm.baca(_CONTOH / nama / "laporan.toml")
    kop = skm.Kop(
        baris=("BADAN CONTOH", "BALAI CONTOH"),
        alamat="Jalan Contoh Nomor 1",
        kontak="contoh.go.id",
    )
    return konteks(skm.susun(attrs.evolve(laporan, kop=kop)))[0]


def _nilai(data: Any, langkah: list[str]) -> Iterator[Any]:
    """Yield everything that stands under a path."""
    if not langkah:
        yield data
        return
    kunci, _, daftar = langkah[0].partition("[")
    if not isinstance(data, dict) or kunci not in data:
        return
    isi = data[kunci]
    for satu in isi if daftar and isinstance(isi, list) else [isi]:
        yield from _nilai(satu, langkah[1:])


def _contoh(data: dict[str, Any], nama: Nama) -> str:
    semua = list(_nilai(data, nama.jalan.split(".")))
    ada = next((n for n in semua if n not in ("", None, [], {})), None)
    match ada:
        case bool():
            return "ya"
        case None:
            return "tidak" if False in semua else "–"
        case list() if ada and isinstance(ada[0], str):
            teks = ada[0]
        case list():
            return f"{len(ada)} butir"
        case dict():
            return "–"
        case _:
            teks = str(ada)
    rapat = " ".join(teks.split())
    rapat = rapat if len(rapat) <= _TERPANJANG else rapat[: _TERPANJANG - 1].rstrip() + "…"
    return re.sub(r"([*_`|<>\\[\]])", r"\\\1", rapat)


def _semua(jenis: str) -> Iterator[tuple[str, Nama]]:
    """Yield the names, those of the chapters' contents once for all chapters."""
    pertama = next(n.jalan for n in nama_templat(jenis) if n.jalan.startswith("bab."))
    for nama in nama_templat(jenis):
        if not (nama.jalan.startswith("bab.") and ".isi[]" in nama.jalan):
            yield nama.jalan, nama
        elif nama.jalan.startswith(pertama):
            yield nama.jalan.replace(pertama, f"bab.{_BAB}"), nama


def _nama(jenis: str) -> Iterator[str]:
    data = _data(jenis)
    ada = dict.fromkeys(n.jalan.partition(".")[0] for n in nama_templat(jenis))
    sama({k: v for k, v in _JUDUL.items() if k in ada}, list(ada), "templat")
    for atas, isi in groupby(_semua(jenis), lambda jn: jn[0].partition(".")[0]):
        yield f"### {_JUDUL[atas]}\n"
        yield from tabel(
            ("Nama", "Isi", "Satuan", "Arti", "Contoh"),
            [
                (
                    f"`{jalan}`",
                    nama.jenis + (", dapat kosong" if nama.kosong else ""),
                    nama.satuan or "–",
                    nama.arti,
                    _contoh(data, nama),
                )
                for jalan, nama in isi
            ],
        )


def nama_templat_tindak_lanjut() -> Iterator[str]:
    """Yield every name of the follow-up report, with an example from Jateng."""
    yield from _nama(TINDAK_LANJUT.kunci)


def nama_templat_skm() -> Iterator[str]:
    """Yield every name of the survey report, with an example from Sekadau."""
    yield from _nama(SURVEI.kunci)


def filter_templat() -> Iterator[str]:
    """Yield every filter."""
    sama(_FILTER, list(FILTER), "filter")
    yield from tabel(
        ("Filter", "Guna", "Contoh"),
        [(f"`{n}`", arti, f"`{c}`".replace("|", "\\|")) for n, (arti, c) in _FILTER.items()],
    )
    jinja = ", ".join(f"`{nama}`" for nama in FILTER_JINJA)
    yield f"Dari Jinja tersedia pula: {jinja}.\n"


def metode_templat() -> Iterator[str]:
    """Yield the tags and the methods of plain data."""
    tag = ", ".join(f"`{t}`" for t in (*TAG, "elif", "else", "gabung"))
    teks, kelompok = (", ".join(f"`{m}()`" for m in sorted(METODE[k])) for k in (str, dict))
    yield f"- Perintah: {tag}.\n- Pada teks: {teks}.\n- Pada kelompok: {kelompok}.\n"


def blok_templat() -> Iterator[str]:
    """Yield what only blocks of some kinds have."""
    yield from tabel(
        ("`blok.jenis`", "Miliknya"),
        [
            (f"`{jenis}`", ", ".join(f"`blok.{nama}`" for nama in isi))
            for jenis, isi in BLOK.items()
        ],
    )


def wajib_templat() -> Iterator[str]:
    """Yield what every document must show."""
    yield from tabel(
        ("Jenis laporan", "Wajib dimuat"),
        [
            (f"`{jenis}`", ", ".join(f"`{w.removesuffix('.baris[]')}`" for w in word.wajib))
            for jenis, word in JENIS_WORD.items()
        ],
    )
