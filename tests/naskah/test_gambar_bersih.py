"""Nothing but pixels leaves with a picture, and pixels cost what they are."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PIL import Image

import skm
from skm.naskah import bagian_gambar, gambar
from skm.naskah.gambar import siapkan
from skm.renderers.docx import bawaan, dokumen
from skm.renderers.docx.templat.contoh import contoh_naskah

RAHASIA = b"RAHASIA-0812"
LAPORAN = """\
jenis = "tindak-lanjut"
skema = 1
nrr = { U1 = 3, U2 = 3, U3 = 3, U4 = 3, U5 = 3, U6 = 3, U7 = 3, U8 = 3, U9 = 4 }
unit = { nama = "Dinas Contoh" }
periode.survei = { tahun = 2024, triwulan = 1 }
periode.tindak_lanjut = { tahun = 2024, triwulan = 1 }
rtl = [{ id = "a", unsur = "U1", kegiatan = "x" }]

[[realisasi]]
rtl = "a"
status = "sudah"
dokumentasi = [{ berkas = "foto" }]
"""


def jpeg(**pilihan: object) -> bytes:
    keluaran = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(keluaran, "JPEG", **pilihan)
    return keluaran.getvalue()


def png(lebar: int = 20, tinggi: int = 10, *tambahan: bytes) -> bytes:
    kepala = potongan(b"IHDR", struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0))
    isi = potongan(b"IDAT", zlib.compress((b"\0" + bytes(3 * lebar)) * tinggi))
    return b"\x89PNG\r\n\x1a\n" + kepala + b"".join(tambahan) + isi + potongan(b"IEND", b"")


def potongan(nama: bytes, isi: bytes) -> bytes:
    return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))


def segmen(tanda: int, isi: bytes) -> bytes:
    return b"\xff" + bytes([tanda]) + struct.pack(">H", len(isi) + 2) + isi


def sisipkan(*tambahan: bytes) -> bytes:
    isi = jpeg()
    return isi[:2] + b"".join(tambahan) + isi[2:]


def gps() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = RAHASIA.decode()
    exif[0x8825] = {1: "S", 2: (6.0, 10.0, 30.0), 29: RAHASIA.decode()}
    return jpeg(exif=exif)


KOTOR: dict[str, bytes] = {
    "komentar jpeg": jpeg(comment=RAHASIA),
    "exif dengan gps": gps(),
    "icc": jpeg(icc_profile=RAHASIA),
    "app9": sisipkan(segmen(0xE9, RAHASIA)),
    "mpf": sisipkan(segmen(0xE2, b"MPF\0" + RAHASIA)),
    "xmp": sisipkan(segmen(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + RAHASIA)),
    "iptc": sisipkan(segmen(0xED, b"Photoshop 3.0\0" + RAHASIA)),
    "sesudah akhir jpeg": jpeg() + RAHASIA,
    "jpeg kedua": jpeg() + jpeg(comment=RAHASIA),
    "teks png": png(20, 10, potongan(b"tEXt", b"Author\0" + RAHASIA)),
    "potongan pribadi png": png(20, 10, potongan(b"prVt", RAHASIA)),
    "exif png": png(20, 10, potongan(b"eXIf", b"II*\0" + RAHASIA)),
    "waktu png": png(20, 10, potongan(b"tIME", RAHASIA[:7])),
    "sesudah akhir png": png() + RAHASIA,
}


@pytest.mark.parametrize("nama", KOTOR)
def test_hanya_piksel(tmp_path: Path, nama: str) -> None:
    """Whatever a camera or a program wrote beside the pixels is in no document."""
    assert RAHASIA[:7] in KOTOR[nama]
    (tmp_path / "foto").write_bytes(KOTOR[nama])
    (tmp_path / "laporan.toml").write_text(LAPORAN, encoding="utf-8")
    naskah = skm.susun(skm.baca(tmp_path / "laporan.toml"))

    for bentuk in ("docx", "xlsx"):
        isi = skm.cetak(naskah, bentuk).content
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            semua = {n: arsip.read(n) for n in arsip.namelist()}
        assert any("/media/" in n for n in semua), bentuk
        assert [] == [n for n, satu in semua.items() if RAHASIA[:7] in satu], bentuk


@pytest.mark.filterwarnings("ignore:Image appears to be a malformed MPO")
@pytest.mark.parametrize("nama", [*KOTOR, "di antara pindaian"])
def test_tanpa_keterangan(nama: str) -> None:
    """Pictures of a template keep their pixels to the bit, and nothing else."""
    isi = KOTOR.get(nama) or _pindai(1, segmen(0xFE, RAHASIA))
    bersih = bagian_gambar.tanpa_keterangan(isi)

    assert RAHASIA[:7] in isi
    assert RAHASIA[:7] not in bersih
    assert Image.open(io.BytesIO(isi)).tobytes() == Image.open(io.BytesIO(bersih)).tobytes()
    assert bersih == bagian_gambar.tanpa_keterangan(bersih)


@pytest.mark.parametrize("isi", [b"GIF89a", jpeg()[:9], png()[:40], jpeg()[:-2], b""])
def test_yang_lain_tetap(isi: bytes) -> None:
    """What is no picture, or ends too early, is for the reader of the document to judge."""
    assert isi == bagian_gambar.tanpa_keterangan(isi)


def test_gambar_templat() -> None:
    """What a photograph in a template of one's own says of itself is in no report."""
    templat = docx.Document(io.BytesIO(bawaan.templat("tindak-lanjut")))
    templat.paragraphs[0].insert_paragraph_before().add_run().add_picture(io.BytesIO(gps()))
    keluaran = io.BytesIO()
    templat.save(keluaran)
    naskah = dict(contoh_naskah("tindak-lanjut"))["lengkap"]

    with zipfile.ZipFile(io.BytesIO(dokumen.isi_templat(keluaran.getvalue(), naskah))) as arsip:
        semua = [arsip.read(n) for n in arsip.namelist() if "/media/" in n]
    assert semua
    assert [] == [satu for satu in semua if RAHASIA in satu]


@pytest.mark.parametrize("putar", range(1, 9))
def test_tegak(putar: int) -> None:
    """However a picture lies, its pixels are turned as Pillow itself would."""
    from PIL import ImageOps

    asal = Image.new("RGB", (6, 4), "blue")
    asal.putpixel((0, 0), (255, 0, 0))
    exif = Image.Exif()
    exif[0x0112] = putar
    keluaran = io.BytesIO()
    asal.save(keluaran, "PNG", exif=exif)
    hasil = siapkan(keluaran.getvalue(), 900)
    assert not isinstance(hasil, str)
    harapan = ImageOps.exif_transpose(Image.open(io.BytesIO(keluaran.getvalue())))

    assert harapan.tobytes() == Image.open(io.BytesIO(hasil[0])).tobytes()


def _pindai(kali: int, tambahan: bytes = b"") -> bytes:
    isi = jpeg(progressive=True)
    akhir = isi.rfind(b"\xff\xda")
    return isi[:akhir] + tambahan + isi[akhir:-2] + isi[akhir:-2] * kali + isi[-2:]


@pytest.mark.parametrize(
    ("buat", "sebab"),
    [
        (lambda: png(1, 66_000), "sisinya lebih dari 65535 piksel"),
        (lambda: png(20, 10, potongan(b"tEXt", b"a\0b") * 20_001), "lebih dari 20000 bagian"),
        (lambda: sisipkan(segmen(0xFE, b"") * 20_001), "lebih dari 20000 bagian"),
        (lambda: _pindai(50), "lebih dari 50 kali pindai"),
    ],
    ids=["pita", "potongan", "segmen", "pindai"],
)
def test_batas(buat: Callable[[], bytes], sebab: str) -> None:
    """What would take minutes or gigabytes is refused in words that name the limit."""
    hasil = siapkan(buat(), 900)

    assert isinstance(hasil, str)
    assert sebab in hasil


def test_batas_urai(monkeypatch: pytest.MonkeyPatch) -> None:
    """Colours take four times what grey takes, and several scans hold the whole picture."""
    monkeypatch.setattr(bagian_gambar, "MAKS_URAI", 4_000_000)
    monkeypatch.setattr(gambar, "MAKS_URAI", 4_000_000)
    kelabu = io.BytesIO()
    Image.new("L", (1500, 1500)).save(kelabu, "PNG")
    progresif = io.BytesIO()
    Image.new("RGB", (1500, 1500)).save(progresif, "JPEG", progressive=True, subsampling=0)

    assert "lebih dari 1 juta piksel berwarna" == siapkan(png(1500, 1500), 900)
    assert not isinstance(siapkan(kelabu.getvalue(), 900), str)
    assert "JPEG progresif" in str(siapkan(progresif.getvalue(), 900))


def test_exif_besar() -> None:
    """Megabytes of EXIF are never parsed."""
    besar = sisipkan(segmen(0xE1, b"Exif\0\0" + bytes(60_000)) * 200)

    assert siapkan(jpeg(), 900) == siapkan(besar, 900)


def test_pengisi() -> None:
    """As many bytes FF may stand before a mark as a program likes."""
    assert siapkan(jpeg(), 900) == siapkan(sisipkan(b"\xff" * 9 + segmen(0xFE, b"")), 900)


@pytest.mark.parametrize(
    "isi", [jpeg()[:200], jpeg()[:2] + b"\0" + jpeg()[3:], sisipkan(b"\xff\xfe\xff\xff")]
)
def test_terpotong(isi: bytes) -> None:
    """What ends within a piece, or between pieces has something else, is no whole picture."""
    assert siapkan(isi, 900) == "bukan gambar PNG atau JPEG yang utuh"


def test_ukuran_jpeg() -> None:
    """The pixels of a JPEG are counted before it is decoded."""
    asal = jpeg()
    di = asal.index(b"\xff\xc0") + 5
    besar = asal[:di] + struct.pack(">HH", 20_000, 20_000) + asal[di + 4 :]

    assert siapkan(besar, 900) == "lebih dari 120 juta piksel"


@pytest.mark.parametrize("ukuran", [(4000, 3000), (20, 10)])
def test_enam_belas_bit(ukuran: tuple[int, int]) -> None:
    """A grey of 16 bits is shown, as the same grey, also a large one (before: broken)."""
    keluaran = io.BytesIO()
    Image.new("I;16", ukuran, 40_000).save(keluaran, "PNG")
    hasil = siapkan(keluaran.getvalue(), 900)

    assert not isinstance(hasil, str)
    assert {40_000 // 256} == {*Image.open(io.BytesIO(hasil[0])).tobytes()}
