"""Rules on what is published of a survey, such as a poster."""

from collections.abc import Iterator, Mapping

from skm.audit.buku import Pelanggaran, aturan
from skm.audit.kata import kosong, kutip
from skm.audit.sumber import PUBLIKASI, SKM
from skm.audit.telaah import Telaah
from skm.bahasa import rangkai
from skm.dasar import alamat_web, langkah_jalur
from skm.exact import format_id
from skm.jenis import PUBLIKASI as PUB
from skm.model import Kaitan, Periode, Publikasi, Tingkat

_DIMENSI = {"jenis_kelamin": "jenis kelamin", "pendidikan": "pendidikan"}
"""What the form of the regulation tells of respondents, by the keys."""


@aturan("SKM-PUB-001", tingkat=Tingkat.GALAT, kutipan=SKM, jenis=[PUB.kunci])
def publikasi_sama_dengan_survei(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Yang ditulis pada publikasi sama dengan yang ada pada laporan surveinya.

    Angka pada poster yang berbeda dari laporan membuat keduanya diragukan. Yang tidak ditulis
    diambil dari laporan itu.

    Contoh: ikm = "83,40" pada publikasi, sedangkan IKM laporan survei 83,04.
    """
    publikasi = telaah.publikasi
    if publikasi is None or publikasi.survei is None:
        return
    survei = publikasi.survei
    for tempat, apa, ini, asal in _beda(publikasi, survei):
        yield Pelanggaran(
            tempat,
            f"{apa} ditulis {ini}, pada laporan survei {kutip(survei.berkas)} {asal}. Hapus dari "
            "berkas ini supaya diambil dari sana, atau perbaiki laporan survei itu.",
            terkait=("$.survei",),
        )


def _beda(publikasi: Publikasi, survei: Kaitan) -> Iterator[tuple[str, str, str, str]]:
    """Yield what differs: its place, what it is, and both as they are written."""
    if publikasi.ikm != survei.ikm:
        yield "$.ikm", "IKM", format_id(publikasi.ikm), format_id(survei.ikm)
    n = survei.responden if survei.semua is None else survei.semua
    if n is not None and publikasi.n != n:
        yield "$.n", "Jumlah responden", format_id(publikasi.n), format_id(n)
    for dimensi, isi in publikasi.responden.items():
        asal = survei.profil.get(dimensi)
        if asal is not None and asal != isi:
            nama = dimensi.replace("_", " ")
            tempat = f"$.responden{langkah_jalur(dimensi)}"
            yield tempat, f"Responden menurut {nama}", _kelas(isi), _kelas(asal)
    rentang = [("$.periode", "Periode survei", publikasi.periode, survei.periode)]
    if publikasi.pengumpulan is not None and survei.pengumpulan is not None:
        kapan = publikasi.pengumpulan, survei.pengumpulan
        rentang.append(("$.pengumpulan", "Pengumpulan data", *kapan))
    for tempat, apa, di_sini, di_sana in rentang:
        if (di_sini.mulai, di_sini.akhir) != (di_sana.mulai, di_sana.akhir):
            yield tempat, apa, _sebut(di_sini, tempat), _sebut(di_sana, tempat)


def _kelas(isi: Mapping[str, int]) -> str:
    return rangkai([f"{k} {format_id(n)}" for k, n in isi.items()])


def _sebut(periode: Periode, tempat: str) -> str:
    return str(periode) if tempat == "$.periode" else periode.rentang


@aturan("SKM-PUB-002", tingkat=Tingkat.GALAT, kutipan=SKM, jenis=[PUB.kunci])
def tautan_kode_qr_ada(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Tautan untuk kode QR adalah alamat yang dapat dibuka.

    Kode QR yang tercetak tidak dapat dibetulkan lagi; yang memindainya tidak sampai ke mana pun.
    Alamat selain http dan https ditolak sejak dibaca.

    Contoh: tautan = "https://contoh.go.id:99999/skm"; port paling besar 65535.
    """
    tautan = None if telaah.publikasi is None else telaah.publikasi.tautan
    if tautan is not None and not alamat_web(tautan):
        yield Pelanggaran(
            "$.tautan",
            f"Tautan {kutip(tautan)} tidak dapat dibuka: nama situs atau nomor portnya tidak "
            "mungkin ada. Perbaiki alamatnya.",
        )


@aturan("SKM-PUB-003", tingkat=Tingkat.PERINGATAN, kutipan=PUBLIKASI, jenis=[PUB.kunci])
def responden_publikasi_disebut(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Publikasi menyebut respondennya menurut jenis kelamin dan pendidikan.

    Bentuk publikasi IKM memuat jumlah responden, laki-laki dan perempuan, dan pendidikannya.

    Contoh: responden.pendidikan tidak ada.
    """
    publikasi = telaah.publikasi
    tanpa = [] if publikasi is None else [n for d, n in _DIMENSI.items() if not _ada(publikasi, d)]
    if tanpa:
        yield Pelanggaran(
            "$.responden",
            f"Responden menurut {rangkai(tanpa)} tidak disebut. Tambahkan pada [responden].",
        )


def _ada(publikasi: Publikasi, dimensi: str) -> bool:
    return bool(publikasi.responden.get(dimensi))


@aturan("SKM-PUB-004", tingkat=Tingkat.CATATAN, kutipan=PUBLIKASI, jenis=[PUB.kunci])
def metode_media_disebut(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Publikasi menyebut metode survei dan media tempat hasilnya diumumkan.

    PEKPPP menilai apakah metode, proses, dan hasil survei dipublikasikan, dan dengan berapa media.

    Contoh: metode = "" dan media = [].
    """
    publikasi = telaah.publikasi
    if publikasi is None:
        return
    if kosong(publikasi.metode):
        yield Pelanggaran("$.metode", "Metode survei tidak disebut. Isi metode.")
    if not publikasi.media:
        yield Pelanggaran("$.media", "Media publikasi tidak disebut. Isi media.")
