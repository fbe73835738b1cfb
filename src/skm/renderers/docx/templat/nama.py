"""
Every name that a Word template may use, with its meaning.

One table serves three: `skm templat periksa` tells a misspelt name by it, the reference page is
made of it, and a test compares it with what `skm.renderers.docx.konteks` really gives.

A name is written as a path: ``tabel.unsur.baris[].ikm`` is ``ikm`` of every row of the table
``unsur``, inside ``{% for baris in tabel.unsur.baris %}``.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, TypeAlias

import attrs

from skm.renderers.docx.jenis.semua import JENIS_WORD

Jenis: TypeAlias = Literal[
    "teks", "daftar teks", "daftar", "ya/tidak", "kelompok", "tabel", "grafik", "gambar"
]


@attrs.frozen(kw_only=True)
class Nama:
    """
    A name that a template may use.

    Attributes:
        jalan: Its path.
        jenis: What stands there.
        arti: Its meaning, in Indonesian.
        satuan: Unit of a figure; empty for none.
        kosong: Whether it may be empty, so that ``if`` is of use.
    """

    jalan: str
    jenis: Jenis
    arti: str
    satuan: str = ""
    kosong: bool = False


@attrs.define
class PohonNama:
    """
    What is below a name.

    Attributes:
        jalan: The name.
        anak: Names below it.
        butir: What a list holds; None where it is no list.
        bebas: Whether any name may be below it.
    """

    jalan: str
    anak: dict[str, "PohonNama"] = attrs.field(factory=lambda: dict[str, PohonNama]())
    butir: "PohonNama | None" = None
    bebas: bool = False


_SKALA, _IKM, _PERSEN = "skala 1–4", "poin IKM (25–100)", "persen"

_PARAGRAF: Mapping[str, str] = {
    "latar_belakang": "Latar belakang",
    "maksud_tujuan": "Maksud dan tujuan",
    "hasil_survei": "Hasil survei, dengan nomor tabelnya",
    "unsur_terendah": "Unsur dengan nilai terendah",
    "pengantar_rtl": "Pengantar rencana",
    "rencana": "Isi rencana, dengan nomor tabelnya",
    "pengantar_realisasi": "Pengantar realisasi",
    "realisasi": "Capaian realisasi, dengan nomor tabelnya",
    "penutup": "Penutup",
    "pelaksana": "Pelaksana survei",
    "metode": "Metode",
    "lokasi": "Lokasi pengumpulan data",
    "waktu": "Waktu pelaksanaan",
    "tanggal_jawaban": "Rentang tanggal jawaban",
    "sampel": "Kecukupan jumlah responden",
    "responden": "Jumlah responden",
    "profil": "Karakteristik responden",
    "ikm": "IKM unit dan unsur, dengan nomor tabel dan gambarnya",
    "sebaran": "Sebaran jawaban",
    "galat": "Batas kesalahan IKM",
    "keandalan": "Keandalan jawaban",
    "ketelitian": "Ketelitian hasil menurut kantor",
    "layanan": "IKM per jenis layanan",
    "kelemahan": "Unsur terlemah",
    "kelebihan": "Unsur terkuat",
    "layanan_lemah": "Jenis layanan yang mutunya belum mencapai B",
    "permasalahan": "Permasalahan menurut kantor",
    "tren": "Tren antarperiode",
    "tindak_lanjut": "Capaian RTL periode sebelumnya, dengan nomor tabelnya",
    "kesimpulan": "Kesimpulan menurut kantor, sesudah butirnya",
    "saran": "Banyaknya isian yang menyatakan tidak ada saran",
    "lembar_pengesahan": "Kalimat lembar pengesahan",
    "kata_pengantar": "Kata pengantar",
    "ringkasan": "Kalimat pertama ringkasan",
}
_SUBBAB: Mapping[str, str] = {
    **_PARAGRAF,
    "dasar_hukum": "Dasar hukum",
    "ketelitian": "Ketelitian hasil",
}
_DAFTAR: Mapping[str, str] = {
    "dasar_hukum": "Dasar hukum",
    "kesimpulan": "Butir kesimpulan",
    "saran": "Saran responden",
    "ringkasan": "Butir ringkasan selebihnya",
}
_GRAFIK: Mapping[str, str] = {
    "unsur": "Nilai per unsur",
    "layanan": "IKM per jenis layanan",
    "tren": "Nilai antarperiode",
}

_UMUM: tuple[Nama, ...] = (
    Nama(jalan="sampul.logo", jenis="gambar", arti="Logo; pakai dengan |gambar", kosong=True),
    Nama(jalan="sampul.singkatan_instansi", jenis="teks", arti="Singkatan instansi", kosong=True),
    Nama(jalan="sampul.instansi", jenis="teks", arti="Nama instansi", kosong=True),
    Nama(jalan="sampul.judul", jenis="teks", arti="Baris pertama judul"),
    Nama(jalan="sampul.anak_judul", jenis="daftar teks", arti="Baris judul selebihnya"),
    Nama(jalan="sampul.periode", jenis="teks", arti="Periode"),
    Nama(
        jalan="sampul.baris_periode",
        jenis="daftar teks",
        arti="Periode; pada laporan tindak lanjut juga periode tindak lanjutnya",
    ),
    Nama(jalan="sampul.unit", jenis="teks", arti="Nama lengkap unit"),
    Nama(jalan="sampul.tahun", jenis="teks", arti="Baris tahun"),
    Nama(jalan="kop.baris", jenis="daftar teks", arti="Baris kop surat", kosong=True),
    Nama(jalan="kop.alamat", jenis="teks", arti="Alamat pada kop", kosong=True),
    Nama(jalan="kop.kontak", jenis="teks", arti="Telepon, surel, dan laman pada kop", kosong=True),
    Nama(jalan="hasil.ikm", jenis="teks", arti="IKM unit pelayanan", satuan=_IKM),
    Nama(jalan="hasil.mutu", jenis="teks", arti="Huruf mutu pelayanan"),
    Nama(jalan="hasil.kinerja", jenis="teks", arti="Sebutan mutu pelayanan"),
    Nama(
        jalan="hasil.responden", jenis="teks", arti="Jumlah responden", satuan="orang", kosong=True
    ),
    Nama(jalan="hasil.rtl", jenis="teks", arti="Banyaknya RTL", satuan="kegiatan", kosong=True),
    Nama(
        jalan="hasil.rtl_sudah",
        jenis="teks",
        arti="RTL yang sudah direalisasikan",
        satuan="kegiatan",
        kosong=True,
    ),
    Nama(
        jalan="hasil.rtl_persen",
        jenis="teks",
        arti="Bagian RTL yang sudah direalisasikan",
        satuan=_PERSEN,
        kosong=True,
    ),
    Nama(jalan="tanda_tangan.tempat_tanggal", jenis="teks", arti="Tempat dan tanggal"),
    Nama(jalan="tanda_tangan.jabatan", jenis="teks", arti="Jabatan penanda tangan"),
    Nama(jalan="tanda_tangan.nama", jenis="teks", arti="Nama penanda tangan"),
    Nama(jalan="tanda_tangan.nip", jenis="teks", arti="“NIP …”", kosong=True),
    Nama(jalan="properti.judul", jenis="teks", arti="Judul dokumen dalam satu kalimat"),
    Nama(jalan="properti.subjek", jenis="teks", arti="Subjek dokumen"),
    Nama(jalan="properti.penulis", jenis="teks", arti="Unit yang melapor"),
    Nama(jalan="properti.bahasa", jenis="teks", arti="Kode bahasa"),
)
_ISI_BAB: tuple[Nama, ...] = (
    Nama(jalan="jenis", jenis="teks", arti="Selalu `bab`"),
    Nama(jalan="id", jenis="teks", arti="Nama bab, seperti pada `bab.…`"),
    Nama(jalan="sebutan", jenis="teks", arti="`BAB` atau `LAMPIRAN`; kosong di depan"),
    Nama(jalan="nomor", jenis="teks", arti="Nomor bab"),
    Nama(jalan="judul", jenis="teks", arti="Judul bab"),
    Nama(jalan="penanda", jenis="teks", arti="Nama tempatnya; untuk |penanda, |menuju, |halaman"),
    Nama(
        jalan="bertanda_tangan",
        jenis="ya/tidak",
        arti="Tanda tangan berdiri di bawahnya juga",
    ),
    Nama(jalan="mulai_lanskap", jenis="ya/tidak", arti="Judul bab ini sudah pada halaman mendatar"),
)
_BLOK: tuple[Nama, ...] = (
    Nama(
        jalan="jenis",
        jenis="teks",
        arti="`subbab`, `paragraf`, `daftar`, `tabel`, `jawaban`, atau `grafik`",
    ),
    Nama(jalan="id", jenis="teks", arti="Nama tempatnya dalam laporan"),
    Nama(jalan="penanda", jenis="teks", arti="Nama tempatnya; untuk |menuju dan |halaman"),
    Nama(jalan="nomor", jenis="teks", arti="Nomor subbab, tabel, atau gambar"),
    Nama(jalan="judul", jenis="teks", arti="Judul subbab, tabel, atau gambar"),
    Nama(jalan="teks", jenis="teks", arti="Isi paragraf"),
    Nama(jalan="butir", jenis="daftar teks", arti="Butir daftar bernomor"),
    Nama(jalan="kunci", jenis="teks", arti="Dipakai oleh |tabel dan |grafik"),
    Nama(jalan="kolom", jenis="kelompok", arti="Judul kolom tabel menurut nama kolom"),
    Nama(jalan="kelompok", jenis="kelompok", arti="Kepala bersama kolom menurut nama kolom"),
    Nama(jalan="baris", jenis="daftar", arti="Baris tabel"),
    Nama(jalan="catatan", jenis="daftar teks", arti="Catatan di bawah tabel atau gambar"),
    Nama(jalan="lanskap", jenis="ya/tidak", arti="Tabel terlalu lebar untuk halaman tegak"),
    Nama(jalan="mulai_lanskap", jenis="ya/tidak", arti="Halaman mendatar dimulai di sini"),
    Nama(jalan="akhir_lanskap", jenis="ya/tidak", arti="Halaman mendatar berakhir sesudah ini"),
)

BLOK: Mapping[str, tuple[str, ...]] = {
    "subbab": ("nomor", "judul"),
    "paragraf": ("teks",),
    "daftar": ("butir",),
    "tabel": ("nomor", "judul", "kunci", "kolom", "kelompok", "baris", "catatan"),
    "jawaban": ("nomor", "judul", "kunci", "catatan"),
    "grafik": ("nomor", "judul", "kunci", "catatan"),
}
"""What a block has besides what all have, by its ``jenis``."""

_BUKAN_TABEL = frozenset({"teks", "butir"})
_HANYA_TABEL = frozenset({"kolom", "kelompok", "baris"})


@cache
def nama_templat(jenis: str) -> tuple[Nama, ...]:
    """Return all names that a template for a kind of report may use."""
    return tuple(_nama(jenis))


def _nama(jenis: str) -> Iterator[Nama]:
    word = JENIS_WORD[jenis]
    tetap = word.tetap
    yield from _UMUM
    for id_bab, arti in word.bab.items():
        ada = id_bab in tetap.bab
        yield Nama(jalan=f"bab.{id_bab}", jenis="kelompok", arti=arti, kosong=ada)
        yield from _bab(f"bab.{id_bab}")
    for i in tetap.subbab:
        arti = f"Judul subbab “{_SUBBAB[i]}”"
        yield Nama(jalan=f"subbab.{i}", jenis="teks", arti=arti, kosong=True)
    for i in tetap.paragraf:
        yield Nama(jalan=f"paragraf.{i}", jenis="daftar teks", arti=_PARAGRAF[i], kosong=True)
    for i in tetap.daftar:
        yield Nama(jalan=f"daftar.{i}", jenis="daftar teks", arti=_DAFTAR[i], kosong=True)
    for i in tetap.tabel:
        if i == "jawaban":
            arti = "Jawaban semua responden; pakai dengan |tabel"
            yield Nama(jalan="tabel.jawaban", jenis="tabel", arti=arti)
            yield from _blok("tabel.jawaban", ("nomor", "judul", "catatan", "kunci"))
        else:
            yield from _satu_tabel(f"tabel.{i}", *word.tabel[i])
    for i in tetap.grafik:
        yield Nama(jalan=f"grafik.{i}", jenis="grafik", arti=_GRAFIK[i], kosong=True)
        yield from _blok(f"grafik.{i}", ("nomor", "judul", "kunci", "catatan"))
    for jalan, arti in (
        ("naskah.depan", "Bagian di antara sampul dan daftar isi, berurutan"),
        ("naskah.bab", "Semua bab, berurutan"),
        ("naskah.lampiran", "Semua lampiran, berurutan"),
    ):
        yield Nama(jalan=jalan, jenis="daftar", arti=arti)
        yield from _bab(f"{jalan}[]")
    for jalan, arti, tanpa in (
        ("naskah.tabel", "Semua tabel, berurutan", _BUKAN_TABEL),
        ("naskah.grafik", "Semua grafik, berurutan", _BUKAN_TABEL | _HANYA_TABEL),
    ):
        yield Nama(jalan=jalan, jenis="daftar", arti=arti)
        yield from (
            attrs.evolve(n, jalan=f"{jalan}[].{n.jalan}") for n in _BLOK if n.jalan not in tanpa
        )


def _bab(jalan: str) -> Iterator[Nama]:
    yield from (attrs.evolve(n, jalan=f"{jalan}.{n.jalan}") for n in _ISI_BAB)
    yield from (attrs.evolve(n, jalan=f"{jalan}.isi[].{n.jalan}") for n in _BLOK)


def _blok(jalan: str, apa: tuple[str, ...]) -> Iterator[Nama]:
    selalu = {"jenis", "id", "penanda", "lanskap", "mulai_lanskap", "akhir_lanskap", *apa}
    return (attrs.evolve(n, jalan=f"{jalan}.{n.jalan}") for n in _BLOK if n.jalan in selalu)


def _satu_tabel(jalan: str, arti: str, kolom: Mapping[str, tuple[str, str]]) -> Iterator[Nama]:
    yield Nama(jalan=jalan, jenis="tabel", arti=arti, kosong=jalan != "tabel.unsur")
    yield from _blok(jalan, ("nomor", "judul", "catatan", "kunci"))
    for id_kolom, (arti_kolom, _) in kolom.items():
        yield Nama(
            jalan=f"{jalan}.kolom.{id_kolom}", jenis="teks", arti=f"Judul kolom: {arti_kolom}"
        )
    for id_kolom, (arti_kolom, _) in kolom.items():
        yield Nama(
            jalan=f"{jalan}.kelompok.{id_kolom}",
            jenis="teks",
            arti=f"Kepala bersama kolom: {arti_kolom}",
            kosong=True,
        )
    baris = f"{jalan}.baris[]"
    yield Nama(jalan=f"{jalan}.baris", jenis="daftar", arti="Baris tabel")
    for id_kolom, (arti_kolom, satuan) in kolom.items():
        yield Nama(
            jalan=f"{baris}.{id_kolom}", jenis="teks", arti=arti_kolom, satuan=satuan, kosong=True
        )
    yield Nama(jalan=f"{baris}.tebal", jenis="ya/tidak", arti="Baris yang ditonjolkan")
    for id_kolom, (arti_kolom, _) in kolom.items():
        yield Nama(
            jalan=f"{baris}.gabung.{id_kolom}",
            jenis="teks",
            arti=f"Untuk {{% gabung … %}}: {arti_kolom}",
            kosong=True,
        )
    yield Nama(
        jalan=f"{baris}.lampiran", jenis="daftar", arti="Gambar dan tautan baris", kosong=True
    )
    for nama, jenis, arti_lampiran in (
        ("gambar", "gambar", "Gambar; pakai dengan |gambar"),
        ("tautan", "teks", "Alamat; pakai dengan |tautan"),
        ("teks", "teks", "Keterangan"),
    ):
        yield Nama(
            jalan=f"{baris}.lampiran[].{nama}",
            jenis="gambar" if jenis == "gambar" else "teks",
            arti=arti_lampiran,
            kosong=True,
        )


@cache
def pohon_nama(jenis: str) -> PohonNama:
    """Return all names of a kind of report as a tree."""
    akar = PohonNama("")
    for nama in nama_templat(jenis):
        kini = akar
        for langkah in nama.jalan.split("."):
            polos = langkah.removesuffix("[]")
            jalan = f"{kini.jalan}.{polos}" if kini.jalan else polos
            kini = kini.anak.setdefault(polos, PohonNama(jalan))
            if langkah.endswith("[]"):
                kini.butir = kini.butir or PohonNama(f"{kini.jalan}[]")
                kini = kini.butir
        if nama.jenis in ("daftar teks", "daftar"):
            kini.butir = kini.butir or PohonNama(f"{kini.jalan}[]")
        # Tables of any columns, and one whose columns follow the unsur there are.
        umum = nama.jalan.startswith(("naskah.", "bab."))
        kini.bebas = kini.bebas or (umum and nama.jalan.endswith((".kolom", ".kelompok")))
        if umum and nama.jalan.endswith(".baris"):
            assert kini.butir is not None  # noqa: S101 - a list, as above
            kini.butir.bebas = True
    akar.anak.setdefault("grafik", PohonNama("grafik"))  # there, though it may hold none
    for i in ("layanan", "sebaran"):
        if (tabel := akar.anak["tabel"].anak.get(i)) is not None:
            baris = tabel.anak["baris"].butir
            assert baris is not None  # noqa: S101 - a list, as above
            for satu in (tabel.anak["kolom"], tabel.anak["kelompok"], baris, baris.anak["gabung"]):
                satu.bebas = True
    return akar
