"""
Write the generated parts of docs/reference/.

    python scripts/referensi.py             rewrite what differs
    python scripts/referensi.py --periksa   exit 1 if something differs

A part stands between ``<!-- dihasilkan: name -->`` and ``<!-- akhir -->``; the prose around it is
written by hand.  What skm itself cannot say, the meaning of a key in Indonesian or of a figure in
English, is in the tables below, which must name exactly what exists.
"""

import argparse
import inspect
import re
import sys
import types
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs

import skm
import skm.cli
import skm.naskah
import skm.renderers
from skm.bahasa import tanggal_panjang
from skm.dasar import PERIKSA, Peta
from skm.errors import PESAN_INGGRIS, RendererError
from skm.exact import format_id
from skm.model import Kutipan, NilaiUnsur, Tanggal
from skm.model.rtl import GABUNG
from skm.pesan import PESAN, RENDERER
from skm.regulasi import EDISI, muat, muat_pekppp
from skm.serial import capaian_datar, ikm_datar
from skm.skor import hitung_capaian, hitung_ikm, terendah

HALAMAN = Path(__file__).parent.parent / "docs" / "reference"

# -- the report file

BAGIAN: Mapping[str, tuple[str, str]] = {
    "LaporanTindakLanjut": ("Tingkat teratas", ""),
    "UnitLayanan": ("`[unit]`", "Unit yang melapor."),
    "PeriodeLaporan": ("`[periode]`", "Dua rentang waktu yang berbeda, walaupun sering sama."),
    "Periode": (
        "`periode.survei` dan `periode.tindak_lanjut`",
        "Isi salah satu: `tahun`; `tahun` dan `triwulan`; `tahun` dan `semester`; atau `dari` dan "
        "`sampai`.",
    ),
    "Konvensi": (
        "`[konvensi]`",
        "Pilihan yang tidak ditentukan oleh peraturan; lihat "
        "[Memilih konvensi bobot](../howto/konvensi-bobot.md).",
    ),
    "Unsur": (
        "`konvensi.unsur_tambahan`",
        "Unsur di luar daftar peraturan, bernomor lanjut: U10, U11, …",
    ),
    "RTL": ("`[[rtl]]`", "Satu `[[rtl]]` untuk satu kegiatan, urut menurut prioritas unsur."),
    "Realisasi": (
        "`[[realisasi]]`",
        "Satu RTL boleh memiliki beberapa realisasi; yang paling maju yang dihitung. "
        "RTL tanpa realisasi dihitung *belum*.",
    ),
    "Dokumentasi": ("`realisasi.dokumentasi`", "Isi tepat satu: `berkas` atau `tautan`."),
    "Strategi": ("`[[strategi]]`", "Cara menyelesaikan RTL yang terhambat."),
    "Penandatangan": ("`[penandatangan]`", "Bagian yang kosong dicetak sebagai titik-titik."),
    "ParagrafLaporan": (
        "`[paragraf]`",
        "Setiap kunci menggantikan paragraf bawaan skm; satu teks untuk satu paragraf. "
        "Daftar kosong `[]` meniadakan paragrafnya; judul subbabnya tetap dicetak.",
    ),
    "Tercantum": (
        "`[tercantum]`",
        "Yang tertulis pada dokumen yang sudah ada. skm menyimpannya, tetapi tidak mencetaknya dan "
        "tidak menghitung dengannya.",
    ),
    "RTLTercantum": (
        "`[tercantum.rtl]`",
        "Kuncinya id kegiatan pada `[[rtl]]`.",
    ),
}

# What stands first in the file, or is flat in it although the model has one object per unsur.
KEPALA: tuple[tuple[str, str, str, str, str], ...] = (
    ("jenis", '`"tindak-lanjut"`', "wajib", "Jenis laporan.", '"tindak-lanjut"'),
    ("skema", "`1`", "wajib", "Versi bentuk berkas.", "1"),
    (
        "nrr",
        "tabel: kode unsur → angka",
        "`nrr` atau `total`",
        "Nilai rata-rata setiap unsur seperti tercetak; angka di belakang koma dipertahankan.",
        '{ U1 = "3,49", U2 = "3,580" }',
    ),
    (
        "total",
        "tabel: kode unsur → bilangan bulat",
        "`nrr` atau `total`",
        "Jumlah nilai jawaban setiap unsur; memerlukan `n`.",
        "{ U1 = 105, U2 = 101 }",
    ),
    (
        "n",
        "bilangan bulat, atau tabel: kode unsur → bilangan bulat",
        "wajib bila ada `total`",
        "Jumlah responden yang menjawab: satu untuk semua unsur, atau satu untuk setiap unsur.",
        "29",
    ),
)

ARTI: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "LaporanTindakLanjut": {
        "unit": ("Unit yang melapor.", '{ nama = "Balai Contoh" }'),
        "periode": (
            "Kapan survei diadakan dan kapan ditindaklanjuti.",
            "{ survei = { tahun = 2024 }, tindak_lanjut = { tahun = 2025 } }",
        ),
        "regulasi": (
            "Peraturan yang dipakai: " + ", ".join(f"`{e}`" for e in EDISI) + ".",
            '"permenpanrb-14-2017"',
        ),
        "konvensi": ("Cara menghitung yang dinyatakan kantor.", '{ bobot = "2-desimal" }'),
        "nama_unsur": (
            "Sebutan unsur milik kantor untuk semua tabel, bila berbeda dari sebutan peraturan.",
            '{ U5 = "Produk Layanan" }',
        ),
        "rtl": ("Rencana tindak lanjut.", '[{ id = "w1", unsur = "U3", kegiatan = "Rapat" }]'),
        "realisasi": ("Yang sudah dilakukan.", '[{ rtl = "w1", status = "sudah" }]'),
        "strategi": ("Penyelesaian hambatan.", '[{ rtl = "w1", strategi = "Rapat bulanan" }]'),
        "tanggal": ("Tanggal laporan; hari boleh belum ada.", '"2024-04"'),
        "tempat": ("Tempat penandatanganan.", '"Kota Contoh"'),
        "penandatangan": ("Yang menandatangani.", '{ nama = "Nama Kepala Balai" }'),
        "paragraf": ("Paragraf kantor sendiri.", '{ penutup = ["Demikian laporan ini."] }'),
        "tercantum": ("Yang tertulis pada dokumen yang sudah ada.", '{ ikm = "90,47" }'),
    },
    "UnitLayanan": {
        "nama": ("Nama lengkap.", '"Balai Contoh Pelayanan Masyarakat"'),
        "singkatan": ("Sebutan dalam kalimat; bila kosong dipakai nama lengkap.", '"Balai Contoh"'),
        "instansi": ("Instansi induk.", '"Badan Contoh Republik Indonesia"'),
        "singkatan_instansi": ("Singkatan instansi induk.", '"BCRI"'),
        "logo": ("Gambar PNG atau JPEG untuk sampul.", '"logo.png"'),
    },
    "PeriodeLaporan": {
        "survei": ("Kapan survei diadakan.", "{ tahun = 2024, triwulan = 1 }"),
        "tindak_lanjut": (
            "Kapan hasilnya ditindaklanjuti.",
            "{ dari = 2024-04-01, sampai = 2024-09-30 }",
        ),
    },
    "Periode": {
        "tahun": ("Tahun kalender.", "2024"),
        "triwulan": ("Triwulan dalam tahun itu.", "1"),
        "semester": ("Semester dalam tahun itu.", "2"),
        "dari": ("Hari pertama.", "2024-04-01"),
        "sampai": ("Hari terakhir, ikut dihitung.", "2024-09-30"),
    },
    "Konvensi": {
        "bobot": ("Bobot setiap unsur.", '"2-desimal"'),
        "desimal_nrr": ("NRR dibulatkan sekian desimal sebelum dikalikan bobot.", "2"),
        "desimal_tertimbang": ("NRR tertimbang dibulatkan sekian desimal.", "3"),
        "desimal_jumlah": ("Jumlah NRR tertimbang dibulatkan sekian desimal.", "2"),
        "unsur_tambahan": (
            "Unsur di luar daftar peraturan.",
            '[{ kode = "U10", nama = "Transparansi Pelayanan" }]',
        ),
    },
    "Unsur": {
        "kode": ("Nomor berikutnya sesudah unsur peraturan.", '"U10"'),
        "nama": ("Nama unsur.", '"Transparansi Pelayanan"'),
        "definisi": (
            "Yang ditanyakan, dalam satu anak kalimat.",
            '"keterbukaan informasi layanan"',
        ),
    },
    "RTL": {
        "id": ("Nama pendek yang dipakai pada realisasi dan strategi.", '"waktu-1"'),
        "unsur": ("Unsur yang hendak diperbaiki.", '"U3"'),
        "kegiatan": ("Program atau kegiatan.", '"Menambah loket pada jam sibuk"'),
        "tahun": ("Tahun pelaksanaan.", "2024"),
        "triwulan": ("Triwulan pelaksanaan; dicetak sebagai centang.", "[1, 2]"),
        "penanggung_jawab": ("Yang bertanggung jawab.", '"Seksi Pelayanan"'),
        "gabung_atas": (
            "Kolom yang dicetak menyatu dengan baris di atasnya: "
            + " atau ".join(f"`{g}`" for g in GABUNG)
            + ". Isinya harus sama dan unsurnya sama.",
            '["penanggung_jawab"]',
        ),
    },
    "Realisasi": {
        "rtl": ("Id kegiatan pada `[[rtl]]`.", '"waktu-1"'),
        "status": ("Keadaan kegiatan; hanya `sudah` yang dihitung selesai.", '"sudah"'),
        "deskripsi": ("Yang dilakukan.", '"Satu loket tambahan dibuka."'),
        "dokumentasi": (
            "Bukti, menurut urutan cetak.",
            '[{ berkas = "foto/loket.jpg", keterangan = "Loket tambahan" }]',
        ),
        "hambatan": ("Tantangan atau hambatan.", '"Menunggu pencetakan papan."'),
    },
    "Dokumentasi": {
        "berkas": ("Gambar PNG atau JPEG, dari folder laporan.", '"foto/loket.jpg"'),
        "tautan": ("Alamat di web.", '"https://kantor.example/berita"'),
        "keterangan": ("Keterangan gambar atau tautan.", '"Loket tambahan"'),
    },
    "Strategi": {
        "rtl": ("Id kegiatan pada `[[rtl]]`.", '"waktu-2"'),
        "strategi": ("Yang akan dilakukan.", '"Mencetak papan pengumuman"'),
        "target": ("Waktu penyelesaian dalam kata-kata.", '"2 bulan"'),
        "target_tanggal": ("Waktu penyelesaian sebagai tanggal.", "2024-09-30"),
        "penanggung_jawab": ("Yang bertanggung jawab.", '"Subbagian Tata Usaha"'),
        "pemangku_kepentingan": ("Pihak lain yang terkait.", '"Seksi Pelayanan"'),
    },
    "Penandatangan": {
        "nama": ("Nama dan gelar.", '"Nama Kepala Balai"'),
        "jabatan": ("Jabatan; bila kosong dicetak Kepala dan nama unit.", '"Kepala Balai Contoh"'),
        "nip": ("NIP; 18 angka dicetak dalam kelompok 8, 6, 1, dan 3.", '"000000000000000000"'),
    },
    "ParagrafLaporan": {
        "latar_belakang": ("BAB I, latar belakang.", '["Paragraf pertama.", "Paragraf kedua."]'),
        "dasar_hukum": ("BAB I, dasar hukum: satu teks untuk satu butir.", '["Peraturan …;"]'),
        "maksud_tujuan": ("BAB I, maksud dan tujuan.", '["Laporan ini …"]'),
        "pengantar_rtl": ("BAB II, sebelum tabel rencana.", '["Rencana ini …"]'),
        "pengantar_realisasi": ("BAB III, sebelum tabel realisasi.", '["Bab ini …"]'),
        "penutup": ("BAB IV, kalimat terakhir.", '["Demikian laporan ini."]'),
    },
    "Tercantum": {
        "ikm": ("IKM unit.", '"90,47"'),
        "mutu_ikm": ("Mutu unit.", '"A"'),
        "mutu": ("Mutu setiap unsur.", '{ U6 = "B" }'),
        "nama_unsur_tabel_1": ("Sebutan unsur pada tabel hasil.", '{ U5 = "Produk Layanan" }'),
        "nama_unsur_tabel_2": ("Sebutan unsur pada tabel rencana.", '{ U5 = "Produk" }'),
        "jumlah_tertimbang": ("Jumlah NRR tertimbang.", '"3,62"'),
        "persentase": ("Persentase RTL yang sudah ditindaklanjuti.", '"100"'),
        "periode_tabel_1": ("Periode pada judul tabel hasil.", '"Januari-Juni 2024"'),
        "rtl": (
            "Nomor dan kalimat kegiatan pada tabel realisasi.",
            '{ w1 = { nomor = "1", kegiatan = "Sosialisasi" } }',
        ),
    },
    "RTLTercantum": {
        "nomor": ("Nomor pada tabel realisasi.", '"1"'),
        "kegiatan": ("Kalimatnya di sana.", '"Sosialisasi"'),
    },
}

BUKAN_KUNCI = {"LaporanTindakLanjut": {"nilai", "folder"}}
"""Fields that the file writes otherwise (``nrr``, ``total``, ``n``) or not at all."""


def bidang_berkas(kelas: type) -> list["attrs.Attribute[Any]"]:
    """Return the fields of a class that are keys of the file."""
    semua = attrs.fields(attrs.resolve_types(kelas))
    return [f for f in semua if f.name not in BUKAN_KUNCI.get(kelas.__name__, ())]


def kelas_berkas(kelas: type = skm.LaporanTindakLanjut) -> dict[type, None]:
    """Return all classes a file is made of, each after the one that first needs it."""
    jadi: dict[type, None] = {kelas: None}
    for bidang in bidang_berkas(kelas):
        for jenis in _dalam(bidang.type):
            if attrs.has(jenis) and jenis is not Tanggal:
                jadi.update(kelas_berkas(jenis))
    return jadi


def _dalam(jenis: Any) -> Iterator[Any]:
    yield jenis
    for isi in typing.get_args(jenis):
        yield from _dalam(isi)


def _jenis(jenis: Any, cek: Any) -> str:
    """Name what a key may hold; limits come from the rule the field carries."""
    asal, isi = typing.get_origin(jenis), typing.get_args(jenis)
    if asal in (types.UnionType, typing.Union):
        ada = [i for i in isi if i is not types.NoneType]
        return " atau ".join(_jenis(i, cek) for i in ada)
    if asal is tuple:
        return f"daftar {_jenis(isi[0], lambda nilai: cek((nilai,)))}"
    if asal is Peta:
        salah = cek(Peta({"?": "?"}))
        kunci = "kode unsur" if any(m.kode == "kode-unsur" for m in salah) else "id"
        return f"tabel: {kunci} → {_jenis(isi[1], lambda nilai: cek(Peta({'U1': nilai})))}"
    if jenis is str:
        return _jenis_teks(cek)
    if jenis is int:
        return f"bilangan bulat {cek(10**30)[0].diharapkan}"
    if attrs.has(jenis) and jenis is not Tanggal:
        judul = BAGIAN[jenis.__name__][0]
        return f"tabel {jenis.__name__.lower() if ' ' in judul else judul}"
    if isinstance(jenis, type) and issubclass(jenis, Enum):
        return ", ".join(f'`"{a.value}"`' for a in jenis)
    return {
        Decimal: 'angka: `"3,49"` atau `3.49`',
        Fraction: 'pecahan: `"1/9"` atau `"0,11"`',
        date: "tanggal: `2024-04-30`",
        Tanggal: 'tanggal: `2024-04-30` atau `"2024-04"`',
    }[jenis]


def _jenis_teks(cek: Any) -> str:
    masalah = cek("https://a.example")
    if masalah and masalah[0].kode == "pilihan":
        return ", ".join(f"`{p}`" for p in masalah[0].diharapkan.split(", "))
    if masalah:
        return {"kode-unsur": "kode unsur: `U1`, `U2`, …", "jalur": "jalur gambar"}[masalah[0].kode]
    if masalah := cek(""):
        return {"kosong": "teks, tidak kosong", "tautan": "alamat http(s)"}[masalah[0].kode]
    return "teks"


def _bawaan(bidang: "attrs.Attribute[Any]") -> str:
    if bidang.default is attrs.NOTHING:
        return "wajib"
    nilai = bidang.default
    if isinstance(nilai, Enum):
        nilai = nilai.value
    return f'`"{nilai}"`' if isinstance(nilai, str) and nilai else "–"


def berkas_laporan() -> Iterator[str]:
    """Yield every key of the report file."""
    for kelas in kelas_berkas():
        judul, pengantar = BAGIAN[kelas.__name__]
        yield f"## {judul}\n"
        if pengantar:
            yield f"{pengantar}\n"
        baris: list[Sequence[str]] = []
        if kelas is skm.LaporanTindakLanjut:
            baris += [(f"`{k}`", j, w, a, f"`{c}`") for k, j, w, a, c in KEPALA]
        arti = ARTI[kelas.__name__]
        bidang = bidang_berkas(kelas)
        _sama(arti, [f.name for f in bidang], kelas.__name__)
        baris += [
            (
                f"`{f.name}`",
                _jenis(f.type, f.metadata[PERIKSA]),
                _bawaan(f),
                arti[f.name][0],
                f"`{arti[f.name][1]}`",
            )
            for f in bidang
        ]
        yield from tabel(("Kunci", "Isi", "Bawaan", "Arti", "Contoh"), baris)


# -- the command line


def perintah() -> Iterator[str]:
    """Yield every command with its options."""
    utama = skm.cli._parser()
    (pilihan,) = (a for a in utama._actions if isinstance(a, argparse._SubParsersAction))
    for nama, parser in pilihan.choices.items():
        argumen = [a for a in parser._actions if a.dest != "help"]
        bentuk = " ".join(["skm", nama, *map(_bentuk, argumen)])
        yield f"## `skm {nama}`\n\n{parser.description}\n\n```text\n{bentuk}\n```\n"
        yield from tabel(
            ("Argumen", "Arti"),
            [(_nama_argumen(a), (a.help or "").replace("|", "\\|")) for a in argumen],
        )


def _isi(aksi: argparse.Action) -> str:
    nama = str(aksi.metavar) if aksi.metavar else "|".join(map(str, aksi.choices or ()))
    return "" if aksi.nargs == 0 else nama


def _bentuk(aksi: argparse.Action) -> str:
    bentuk = " ".join(filter(None, (*aksi.option_strings[:1], _isi(aksi))))
    wajib = aksi.required and aksi.nargs != "?"
    return bentuk if wajib else f"[{bentuk}]"


def _nama_argumen(aksi: argparse.Action) -> str:
    isi = _isi(aksi).replace("|", "\\|")
    if not aksi.option_strings:
        return f"`{isi}`"
    return ", ".join(f"`{o} {isi}`" if isi else f"`{o}`" for o in aksi.option_strings)


# -- figures as JSON

HASIL: Mapping[str, tuple[str, str]] = {
    "regulasi": ("text", "Id of the rule set the index was computed under."),
    "konvensi": ("object", "The readings it was computed under, none left out."),
    "konvensi.bobot": (
        "text or object",
        '`"1/k"`, `"2-desimal"`, `"3-desimal"`, or one exact weight per unsur.',
    ),
    "konvensi.desimal_nrr": ("integer or null", "Decimals of the NRR on the way; null: exact."),
    "konvensi.desimal_tertimbang": ("integer or null", "The same for each weighted NRR."),
    "konvensi.desimal_jumlah": ("integer or null", "The same for their sum."),
    "konvensi.unsur_tambahan": ("array", "Unsur beyond the rule set: `kode`, `nama`."),
    "konvensi.jumlah_bobot": ("exact", "Sum of the weights; `99/100` for nine times 0,11."),
    "n": ("integer or null", "Respondents; null if unknown or not the same for every unsur."),
    "ikm": ("object", "The index of the unit."),
    "ikm.nilai": ("exact, IKM points", "The index, not rounded."),
    "ikm.cetak": ("printed, IKM points", "The index half-up to two decimals."),
    "ikm.mutu": ("text", "Letter, read off `cetak`."),
    "ikm.kinerja": ("text", "The letter's words, such as `Sangat Baik`."),
    "ikm.jumlah_tertimbang": ("exact, NRR points", "Sum of the weighted NRR."),
    "ikm.maksimum": ("exact, IKM points", "The highest index these weights can give."),
    "unsur": ("array", "One object per unsur, in the order of the codes."),
    "unsur[].kode": ("text", "`U1` …"),
    "unsur[].nama": ("text", "Name."),
    "unsur[].n": ("integer or null", "Respondents who answered it."),
    "unsur[].total": ("integer or null", "Sum of their answers; null if a mean was given."),
    "unsur[].nrr": ("exact, NRR points", "Mean answer, not rounded."),
    "unsur[].nrr_cetak": ("printed, NRR points", "As given, or half-up to two decimals."),
    "unsur[].bobot": ("exact", "Weight."),
    "unsur[].tertimbang": ("exact, NRR points", "Weighted NRR."),
    "unsur[].konversi_cetak": ("printed, IKM points", "NRR times 25, half-up to two decimals."),
    "unsur[].mutu": ("text", "Letter, read off `konversi_cetak`."),
    "terendah": ("array", "The three weakest unsur, weakest first."),
    "terendah[].kode": ("text", "Code."),
    "terendah[].seri_di_batas": (
        "true or false",
        "Whether an unsur outside the list has exactly the same NRR.",
    ),
    "catatan": ("array of text", "Remarks, in Indonesian."),
}

CAPAIAN: Mapping[str, tuple[str, str]] = {
    "jumlah": ("integer", "Activities planned."),
    "sudah": ("integer", "Activities realised."),
    "sedang": ("integer", "Activities under way."),
    "belum": ("integer", "Activities not begun, those without any realisasi among them."),
    "persentase": ("exact, percent, or null", "`sudah` / `jumlah` × 100; null without a plan."),
    "persentase_cetak": ("printed, percent, or null", "The same; 100 only if it is exactly all."),
    "tingkat_pekppp": ("integer", "Level 0–5 of PEKPPP F-01, item 8."),
}


def _jalan(isi: Any, awalan: str = "") -> Iterator[str]:
    """Yield the path of every key in plain data."""
    if isinstance(isi, list):
        for butir in isi[:1]:
            yield from _jalan(butir, f"{awalan}[]")
    elif isinstance(isi, dict):
        for kunci, nilai in isi.items():
            jalan = f"{awalan}.{kunci}" if awalan else kunci
            yield jalan
            yield from _jalan(nilai, jalan)


def hasil_ikm() -> Iterator[str]:
    """Yield every key of an index as JSON."""
    ikm = hitung_ikm(NilaiUnsur(kode=f"U{i}", total=105, n=29) for i in range(1, 10))
    yield from _kunci_json(ikm_datar(ikm, terendah(ikm), ("",)), HASIL)


def hasil_capaian() -> Iterator[str]:
    """Yield every key of the share realised as JSON."""
    yield from _kunci_json(capaian_datar(hitung_capaian((), ())), CAPAIAN)


def _kunci_json(contoh: Any, arti: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    ada = list(_jalan(contoh))
    _sama(arti, ada, "JSON")
    yield from tabel(("Key", "Type, unit", "Meaning"), [(f"`{k}`", *arti[k]) for k in ada])


# -- problems


class _Tempat(dict[str, str]):
    """Shows the place of a datum in a sentence."""

    def __missing__(self, kunci: str) -> str:
        return f"‹{kunci}›"


def masalah() -> Iterator[str]:
    """Yield every problem with its two wordings."""
    yield from tabel(
        ("Kode", "Indonesia", "English"),
        [
            (f"`{kode}`", _kalimat(*PESAN[kode]), inggris.format_map(_Tempat()))
            for kode, inggris in PESAN_INGGRIS.items()
        ],
    )


def _kalimat(pesan: str, saran: str) -> str:
    kalimat = [s[:1].upper() + s[1:] + "." for s in (pesan, saran) if s]
    return " ".join(kalimat).format_map(_Tempat())


def masalah_renderer() -> Iterator[str]:
    """Yield everything that can be wrong with a renderer."""
    yield from tabel(
        ("Kode", "Indonesia", "English"),
        [
            (f"`{kode}`", _kalimat(pesan, ""), str(RendererError(kode, "‹nama›", "‹rincian›")))
            for kode, pesan in RENDERER.items()
        ],
    )


# -- the law


def _sumber(kutipan: Kutipan) -> tuple[str, str]:
    catatan = f" ({kutipan.catatan})" if kutipan.catatan else ""
    return kutipan.bagian + catatan, "ya" if kutipan.terverifikasi else "belum"


def _angka(nilai: Fraction, paling_sedikit: int = 0) -> str:
    """Write a figure with as many decimals as it has."""
    desimal = next(d for d in range(paling_sedikit, 10) if (nilai * 10**d).denominator == 1)
    return format_id(nilai, desimal)


def regulasi() -> Iterator[str]:
    """Yield every figure of every rule set."""
    for edisi in EDISI:
        r = muat(edisi)
        sumber, periksa = _sumber(r.kutipan)
        sampai = f" sampai {tanggal_panjang(r.berlaku_sampai)}" if r.berlaku_sampai else ""
        yield (
            f"## {r.nama}\n\n{r.judul}.\n\n"
            f"- Id: `{r.id}`\n"
            f"- Berlaku: sejak {tanggal_panjang(r.berlaku_sejak)}{sampai}\n"
            f"- Sumber: {sumber}\n"
            f"- Diperiksa pada naskah resmi: {periksa}\n\n### Angka\n"
        )
        yield from tabel(
            ("Parameter", "Satuan", "Sejak", "Nilai", "Sumber", "Diperiksa"),
            [
                (
                    f"`{p.id}`",
                    p.satuan,
                    n.sejak.isoformat(),
                    "dicabut" if n.nilai is None else _angka(n.nilai),
                    *_sumber(n.kutipan),
                )
                for p in r.parameter
                for n in p.riwayat
            ],
        )
        yield "\n### Tabel mutu pelayanan\n"
        yield from tabel(
            ("Nilai", "Mutu", "Kinerja", "Nilai interval", "NIK", "Sumber", "Diperiksa"),
            [
                (
                    str(b.nilai_persepsi),
                    b.mutu,
                    b.kinerja,
                    f"{_angka(b.ni_bawah, 2)}–{_angka(b.ni_atas, 2)}",
                    f"{format_id(b.batas_bawah, 2)}–{format_id(b.batas_atas, 2)}",
                    *_sumber(b.kutipan),
                )
                for b in r.tabel_mutu
            ],
        )
        yield "\n### Unsur\n"
        yield from tabel(
            ("Kode", "Unsur", "Yang ditanyakan"),
            [(u.kode, u.nama, u.definisi or "–") for u in r.unsur],
        )


def pekppp() -> Iterator[str]:
    """Yield the table of levels that reads our reports."""
    instrumen = muat_pekppp()
    yield from tabel(
        ("Tingkat", "Syarat", "Sumber", "Diperiksa"),
        [(str(t.tingkat), t.syarat, *_sumber(t.kutipan)) for t in instrumen.tingkat],
    )


# -- the Python API

RUANG: Mapping[str, str] = {
    "skm": "What most programs need; every name is loaded on first use.",
    "skm.renderers": "For whoever writes or looks up renderers.",
    "skm.naskah": "The parts a document is made of.",
}


def api() -> Iterator[str]:
    """Yield the public names of the rooms a program meets."""
    for nama_ruang, pengantar in RUANG.items():
        ruang = sys.modules[nama_ruang]
        isi = {n: getattr(ruang, n) for n in sorted(ruang.__all__, key=str.casefold)}
        yield f"## `{nama_ruang}`\n\n{pengantar}\n"
        for judul, pilih in (
            ("Functions", inspect.isfunction),
            ("Classes", lambda b: inspect.isclass(b) and not issubclass(b, Exception)),
            ("Errors", lambda b: inspect.isclass(b) and issubclass(b, Exception)),
        ):
            baris = [(_tanda(n, b), _pertama(b)) for n, b in isi.items() if pilih(b)]
            if baris:
                yield f"\n### {judul} of `{nama_ruang}`\n"
                yield from tabel(("Name", "What it is for"), baris)


def _tanda(nama: str, benda: Any) -> str:
    if not inspect.isfunction(benda):
        return f"`{nama}`"
    asli = inspect.signature(benda)
    polos = [p.replace(annotation=p.empty) for p in asli.parameters.values()]
    return f"`{nama}{asli.replace(parameters=polos, return_annotation=asli.empty)}`"


def _pertama(benda: Any) -> str:
    paragraf = inspect.cleandoc(benda.__doc__ or "").split("\n\n")[0]
    polos = re.sub(r":\w+:`~?(?:[\w.]*\.)?(\w+)`", r"`\1`", " ".join(paragraf.split()))
    return polos.replace("``", "`")


# -- pages


def tabel(kepala: Sequence[str], baris: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a Markdown table."""
    yield f"| {' | '.join(kepala)} |"
    yield f"| {' | '.join('---' for _ in kepala)} |"
    for isi in baris:
        yield f"| {' | '.join(s if '`' in s else s.replace('|', chr(92) + '|') for s in isi)} |"
    yield ""


def _sama(arti: Mapping[str, object], ada: Sequence[str], tempat: str) -> None:
    if set(arti) != set(ada):
        beda = ", ".join(sorted(set(arti) ^ set(ada)))
        sys.exit(f"scripts/referensi.py: {tempat}: the table of meanings differs in {beda}")


BUAT = {
    f.__name__: f
    for f in (
        berkas_laporan, perintah, hasil_ikm, hasil_capaian, masalah, masalah_renderer,
        regulasi, pekppp, api,
    )
}  # fmt: skip

_BAGIAN = re.compile(r"(<!-- dihasilkan: (\w+) -->\n).*?(<!-- akhir -->)", re.DOTALL)


def isi_ulang(teks: str) -> str:
    """Return a page with its generated parts made anew."""

    def ganti(temuan: re.Match[str]) -> str:
        isi = re.sub(r"\n{3,}", "\n\n", "\n".join(BUAT[temuan[2]]()).strip())
        return f"{temuan[1]}\n{isi}\n\n{temuan[3]}"

    return _BAGIAN.sub(ganti, teks)


def main(argumen: Sequence[str] | None = None, halaman: Path = HALAMAN) -> int:
    """Rewrite the pages in *halaman*, or with ``--periksa`` only compare them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("--periksa", action="store_true", help="exit 1 if a page differs")
    pilihan = parser.parse_args(argumen)
    beda = 0
    for jalur in sorted(halaman.glob("*.md")):
        lama = jalur.read_text(encoding="utf-8")
        baru = isi_ulang(lama)
        if lama != baru:
            beda += 1
            sys.stdout.write(f"{jalur.name}\n")
            if not pilihan.periksa:
                jalur.write_text(baru, encoding="utf-8", newline="\n")
    return 1 if beda and pilihan.periksa else 0


if __name__ == "__main__":
    sys.exit(main())
