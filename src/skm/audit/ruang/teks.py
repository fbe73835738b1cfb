"""Rules on a report's texts, whatever they say."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from skm.audit.buku import Pelanggaran, aturan
from skm.audit.kata import kutip
from skm.audit.sumber import SKM, TEMPLAT_BENTUK
from skm.audit.telaah import Telaah
from skm.audit.waktu import tanggal_mustahil
from skm.bahasa import ISIAN, rangkai
from skm.dasar import adalah, langkah_jalur
from skm.jenis import KUNCI_JENIS
from skm.model import Kaitan, LembarJawaban, Pengumpulan, Tingkat

_KENDALI = "\x7f-\x9f\u2028\u2029"
_ARAH = "\u202a-\u202e\u2066-\u2069"
_TANPA_LEBAR = "\u180e\u2060-\u2064\ufeff"
# Letters of Java, Bali, Arab and others are joined and parted by these, and so are emoji.
_PENYAMBUNG = "(?<![\u0370-\U0010ffff])[\u200b-\u200d]"
# Beside letters that run from the right these say where what has no direction belongs.
_DARI_KANAN = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_TANDA_ARAH = f"(?<!{_DARI_KANAN})[\u061c\u200e\u200f](?!{_DARI_KANAN})"
# Flags of parts of a country are spelled in these, behind a black one.
_BENDERA = "(?<![\U0001f3f4\U000e0000-\U000e007f])[\U000e0000-\U000e007f]"
TAK_TAMPAK = re.compile(
    f"(?P<kendali>[{_KENDALI}])|(?P<arah>[{_ARAH}]|{_TANDA_ARAH})"
    f"|(?P<lebar>[{_TANPA_LEBAR}]|{_PENYAMBUNG}|{_BENDERA})"
)
"""A character that prints, and that nobody sees."""
_SEBUTAN = {"kendali": "karakter kendali", "arah": "pengubah arah tulisan", "lebar": "tanpa lebar"}


@aturan("SKM-LAP-017", tingkat=Tingkat.PERINGATAN, kutipan=SKM, jenis=KUNCI_JENIS)
def teks_tampak(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Teks laporan tidak memuat karakter yang tidak tampak.

    Karakter kendali, pengubah arah tulisan, dan karakter tanpa lebar ikut tercetak tanpa terlihat:
    urutan huruf dan angka dapat tampak lain dari isinya, dan nama yang kelihatannya sama tidak
    dianggap sama. Yang lazim dalam aksara tertentu (U+200B–U+200F di samping hurufnya) dan dalam
    emoji tidak dipersoalkan.

    Contoh: nama penandatangan memuat U+202E, sehingga huruf sesudahnya tampak terbalik.
    """
    for lokasi, teks in _teks(telaah.publikasi or telaah.laporan, "$"):
        if temuan := TAK_TAMPAK.search(teks):
            yield Pelanggaran(
                lokasi,
                f"Teks ini memuat karakter yang tidak tampak: {_sebut([teks])}; yang pertama "
                f"karakter ke-{temuan.start() + 1}. Hapus karakternya, atau ketik ulang teksnya.",
            )
    saran = [s.teks for s in telaah.angka.pengumpulan.saran if TAK_TAMPAK.search(s.teks)]
    yield from _jawaban(telaah.tempat_saran, f"{len(saran)} saran responden", saran)
    if (jawaban := telaah.lembar) is not None:
        for dimensi, isi in jawaban.profil.items():
            golongan = [g for g in dict.fromkeys(isi) if TAK_TAMPAK.search(g)]
            apa = f"{len(golongan)} golongan {dimensi.replace('_', ' ')}"
            yield from _jawaban(f"$.jawaban.profil{langkah_jalur(dimensi)}", apa, golongan)


@aturan("SKM-LAP-018", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_BENTUK, jenis=KUNCI_JENIS)
def isian_terisi(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Tidak ada isian yang tertinggal di dalam laporan.

    Yang belum diketahui ditulis "[isi: …]" oleh skm ketika membuat berkas laporan, dan tercetak
    apa adanya supaya tampak. Gantilah semuanya sebelum laporan ditandatangani.

    Contoh: nama = "[isi: nama unit]".
    """
    for lokasi, teks in _teks(telaah.publikasi or telaah.laporan, "$"):
        if sisa := tuple(dict.fromkeys(ISIAN.findall(teks))):
            yield Pelanggaran(
                lokasi, f"Belum diisi: {rangkai([kutip(s) for s in sisa])}. Ganti dengan isinya."
            )


@aturan("SKM-LAP-019", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_BENTUK)
def tanggal_ada(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Tanggal yang tertulis ada pada kalender.

    Waktu pengumpulan, periode pada judul tabel, dan jadwal yang tertulis dengan kata-kata dibaca;
    tanggal yang mustahil adalah salah ketik, sehingga kapan tepatnya tidak diketahui.

    Contoh: data dikumpulkan "1 Agustus s.d. 31 September 2024".
    """
    tercantum = telaah.tercantum
    semua: list[tuple[str, Any]] = [
        ("$.tercantum.pengumpulan", tercantum.pengumpulan),
        ("$.tercantum.periode_tabel_1", tercantum.periode_tabel_1),
    ]
    if telaah.skm is not None:
        semua += [(f"$.jadwal[{i}].waktu", j.waktu) for i, j in enumerate(telaah.skm.jadwal)]
    for lokasi, teks in semua:
        if isinstance(teks, str) and (salah := tanggal_mustahil(teks)):
            yield Pelanggaran(
                lokasi,
                f"Tanggal {rangkai([kutip(s) for s in salah])} tidak ada. Perbaiki tanggalnya.",
            )


def _jawaban(lokasi: str, apa: str, semua: list[str]) -> Iterator[Pelanggaran]:
    """Find what respondents wrote, none of which is shown."""
    if semua:
        yield Pelanggaran(
            lokasi,
            f"{apa} memuat karakter yang tidak tampak: {_sebut(semua)}. Hapus karakternya dari "
            "berkas jawaban.",
        )


def _sebut(semua: Iterable[str]) -> str:
    """Name what there is in texts, each once."""
    jadi = {
        f"U+{ord(satu.group()):04X} ({_SEBUTAN[str(satu.lastgroup)]})": None
        for teks in semua
        for satu in TAK_TAMPAK.finditer(teks)
    }
    return ", ".join(jadi)


def _teks(benda: Any, lokasi: str) -> Iterator[tuple[str, str]]:
    """Yield each text of a report with its path; not what respondents wrote, or a linked report."""
    if isinstance(benda, str):
        yield lokasi, benda
    elif adalah(benda, Mapping):
        for kunci, isi in benda.items():
            di = f"{lokasi}{langkah_jalur(kunci)}"
            yield di, str(kunci)
            yield from _teks(isi, di)
    elif adalah(benda, tuple):
        for i, isi in enumerate(benda):
            yield from _teks(isi, f"{lokasi}[{i}]")
    elif adalah(benda, Kaitan):  # what of it is printed stands in this report, too
        yield from _teks(benda.berkas, lokasi)
    elif attrs.has(kelas := benda.__class__) and not adalah(benda, LembarJawaban, Pengumpulan):
        for bidang in attrs.fields(kelas):
            yield from _teks(getattr(benda, bidang.name), f"{lokasi}.{bidang.name}")
