"""
Difficult reports, to try a template on: empty ones, long ones, ones with every awkward character.

They are made here rather than read, so that `skm templat periksa` needs nothing but the package.
"""

import struct
import zlib
from collections.abc import Callable

import attrs

from skm.dasar import Peta
from skm.model import (
    Dokumentasi,
    Kutipan,
    LaporanSKM,
    LembarJawaban,
    ParagrafSKM,
    Realisasi,
    Status,
    Strategi,
    Tempat,
    Temuan,
    Tingkat,
)
from skm.model.laporan_skm import LaporanBerencana
from skm.naskah import Gambar, Naskah, lampirkan_temuan, susun
from skm.renderers.contoh import UNSUR, berencana, laporan_kosong, laporan_lengkap

SULIT = (
    'Dinas "A" & B <Kota> – Rājā',
    "=1+1",
    "baris satu\nbaris dua\n\nbaris empat",
    "kolom\tkolom",
    "{{ 7*7 }} {% if %} {# catatan #} {{ sampul.judul }}",
    "</w:t></w:r><w:br/>&amp;&lt;",
    "‘petik’ “ganda” e\u0301 \u202ebalik\u202c",
    "x" * 2_000,
)
"""Texts that a document must show as they are."""

_TEMUAN = tuple(
    Temuan(
        aturan="SKM-IKM-010",
        tingkat=Tingkat.GALAT,
        tempat=Tempat(lokasi="$.rtl[0].kegiatan"),
        pesan=teks,
        kutipan=Kutipan(regulasi="permenpanrb-14-2017", bagian=teks),
    )
    for teks in SULIT
)
_PANJANG = 120
_RESPONDEN = 400
_DEPAN = dict.fromkeys(("kata_pengantar", "lembar_pengesahan", "ringkasan"), True)
_TEKS = "Kegiatan yang uraiannya panjang sekali, ditulis dalam beberapa kalimat. " * 8


def contoh_naskah(jenis: str) -> list[tuple[str, Naskah]]:
    """Return difficult reports of a kind, each with a name for people."""
    semua = "\n".join(SULIT)
    sulit = lampirkan_temuan(_susun(_lengkap(jenis, lambda _: semua)), _TEMUAN)
    sedikit = "paling sedikit" if jenis == LaporanSKM.JENIS else "hanya survei"
    return [
        ("lengkap", _susun(_lengkap(jenis, str))),
        (sedikit, susun(_kosong(jenis))),
        ("teks sulit", sulit),
        ("panjang", _susun(_panjang(jenis))),
    ]


def _susun(laporan: LaporanBerencana) -> Naskah:
    """Return a report that shows anything with a logo, for templates that show it."""
    naskah = susun(attrs.evolve(laporan, unit=attrs.evolve(laporan.unit, logo=None)))
    logo = Gambar(isi=_png(), media_type="image/png", lebar=4, tinggi=2, keterangan="Logo")
    return attrs.evolve(naskah, sampul=attrs.evolve(naskah.sampul, logo=logo))


def _png() -> bytes:
    """Return a grey picture of 4 x 2 pixels."""

    def potongan(nama: bytes, isi: bytes) -> bytes:
        ekor = struct.pack(">I", zlib.crc32(nama + isi))
        return struct.pack(">I", len(isi)) + nama + isi + ekor

    kepala = struct.pack(">IIBBBBB", 4, 2, 8, 0, 0, 0, 0)
    baris = b"\0\x80\x80\x80\x80" * 2
    return (
        b"\x89PNG\r\n\x1a\n"
        + potongan(b"IHDR", kepala)
        + potongan(b"IDAT", zlib.compress(baris))
        + potongan(b"IEND", b"")
    )


def _lengkap(jenis: str, t: Callable[[str], str], *, kegiatan: int = 6) -> LaporanBerencana:
    return berencana(laporan_lengkap(jenis, t, kegiatan=kegiatan))


def _kosong(jenis: str) -> LaporanBerencana:
    """Return a report of no paragraph that can be done without."""
    laporan = berencana(laporan_kosong(jenis))
    if not isinstance(laporan, LaporanSKM):
        return laporan
    tanpa = ParagrafSKM(latar_belakang=(), dasar_hukum=(), maksud_tujuan=(), penutup=())
    return attrs.evolve(laporan, paragraf=tanpa)


def _panjang(jenis: str) -> LaporanBerencana:
    """Return a report of many activities and, if it has answers, of many respondents."""
    rtl = _lengkap(jenis, lambda _: _TEKS, kegiatan=_PANJANG).rtl
    laporan = attrs.evolve(_lengkap(jenis, str), rtl=rtl)
    if isinstance(laporan, LaporanSKM):
        lembar = LembarJawaban(
            jawaban=Peta(dict.fromkeys(UNSUR, "3241" * (_RESPONDEN // 4))),
            profil=Peta({"layanan": tuple(f"Layanan {i % 30:02}" for i in range(_RESPONDEN))}),
            saran=tuple(f"{_TEKS} ({i})" for i in range(50)),
        )
        foto = tuple(
            Dokumentasi(tautan=f"https://contoh.go.id/foto/{i}", keterangan=_TEKS)
            for i in range(30)
        )
        susunan = attrs.evolve(laporan.susunan, **_DEPAN)
        return attrs.evolve(laporan, jawaban=lembar, populasi=None, foto=foto, susunan=susunan)
    return attrs.evolve(
        laporan,
        susunan=attrs.evolve(laporan.susunan, **_DEPAN),
        realisasi=tuple(Realisasi(rtl=r.id, status=Status.SUDAH, deskripsi=_TEKS) for r in rtl),
        strategi=tuple(Strategi(rtl=r.id, strategi=_TEKS) for r in rtl),
    )
