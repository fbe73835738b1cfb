"""Pictures: upright, small, without metadata; or a reason why not."""

import io
import os
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat, PngImagePlugin

import skm
from skm.naskah import Gambar, TanpaGambar
from skm.naskah.gambar import SISI_FOTO, ambil, siapkan


def simpan(gambar: Image.Image, jenis: str, **pilihan: Any) -> bytes:
    keluaran = io.BytesIO()
    gambar.save(keluaran, jenis, **pilihan)
    return keluaran.getvalue()


def buka(isi: bytes) -> Image.Image:
    gambar = Image.open(io.BytesIO(isi))
    gambar.load()
    return gambar


def siap(isi: bytes, sisi: int = 900) -> tuple[bytes, str, int, int]:
    hasil = siapkan(isi, sisi)
    assert not isinstance(hasil, str), hasil
    return hasil


def exif(putar: int = 6) -> Image.Exif:
    isi = Image.Exif()
    isi[0x0112] = putar
    isi[0x010E] = "Rumah Budi"
    return isi


def foto(lebar: int = 400, tinggi: int = 200) -> Image.Image:
    """Return a picture whose upper left is red and whose rest is blue."""
    gambar = Image.new("RGB", (lebar, tinggi), "blue")
    gambar.paste("red", (0, 0, lebar // 4, tinggi // 4))
    return gambar


class TestSiapkan:
    """What a decoder makes of bytes."""

    @pytest.mark.parametrize("jenis", ["PNG", "JPEG"])
    def test_small_is_written_anew(self, jenis: str) -> None:
        """A small picture keeps its pixels, and hardly loses any where it is compressed."""
        isi = simpan(foto(), jenis, dpi=(300, 300))
        hasil = siap(isi)

        assert (f"image/{jenis.lower()}", 400, 200) == hasil[1:]
        beda = ImageChops.difference(buka(isi).convert("RGB"), buka(hasil[0]).convert("RGB"))
        rata = ImageStat.Stat(beda).mean
        assert max(rata) <= (0.5 if jenis == "JPEG" else 0)
        assert hasil == siap(isi)

    @pytest.mark.parametrize("jenis", ["PNG", "JPEG"])
    def test_turned_upright(self, jenis: str) -> None:
        """A picture that says it lies on its side is turned, and says so no longer."""
        hasil = siap(simpan(foto(), jenis, exif=exif()))

        gambar = buka(hasil[0])
        assert (200, 400) == gambar.size == hasil[2:]
        assert not gambar.getexif()
        assert b"Budi" not in hasil[0]
        merah = gambar.convert("RGB").getpixel((190, 10))
        assert isinstance(merah, tuple)
        assert merah[0] > 200 > 50 > merah[2]

    @pytest.mark.parametrize("jenis", ["PNG", "JPEG"])
    def test_made_small(self, jenis: str) -> None:
        """The longest side is what was asked for, the ratio is kept."""
        hasil = siap(simpan(foto(4000, 3000), jenis))

        assert (900, 675) == buka(hasil[0]).size == hasil[2:]

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
    def test_modes_of_png(self, mode: str) -> None:
        """Every kind of PNG is made small and stays a picture of its kind."""
        hasil = siap(simpan(Image.new(mode, (2000, 10)), "PNG"))

        assert (900, mode) == (hasil[2], buka(hasil[0]).mode)

    def test_sixteen_bits(self) -> None:
        """A grey of sixteen bits stays that grey instead of turning white."""
        hasil = siap(simpan(Image.new("I;16", (2000, 10), 40_000), "PNG"))

        assert 40_000 // 256 == buka(hasil[0]).getpixel((0, 0))

    @pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
    def test_modes_of_jpeg(self, mode: str) -> None:
        """Print colours become screen colours."""
        hasil = siap(simpan(Image.new(mode, (20, 10)), "JPEG"))

        assert buka(hasil[0]).mode in {"L", "RGB"}

    def test_text_in_a_png_is_dropped(self) -> None:
        """A small PNG with an author inside is written anew without."""
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", "Budi")
        hasil = siap(simpan(foto(), "PNG", pnginfo=info))

        assert b"Budi" not in hasil[0]
        assert foto().tobytes() == buka(hasil[0]).tobytes()

    def test_transparency_is_kept(self) -> None:
        """The transparent colour of a palette survives."""
        gambar = Image.new("P", (2000, 10), 0)
        hasil = siap(simpan(gambar, "PNG", transparency=0))

        assert 0 == buka(hasil[0]).info["transparency"]

    def test_animation_becomes_one_picture(self) -> None:
        """Only the first picture of several is kept."""
        isi = simpan(foto(), "PNG", save_all=True, append_images=[Image.new("RGB", (400, 200))])
        hasil = siap(isi)

        assert 1 == getattr(buka(hasil[0]), "n_frames", 1)

    @pytest.mark.parametrize(
        "isi",
        [b"", b"bukan gambar", simpan(foto(), "GIF"), simpan(foto(), "BMP"),
         simpan(foto(), "PNG")[:-30], simpan(foto(), "JPEG")[:-300]],
        ids=["kosong", "teks", "gif", "bmp", "png terpotong", "jpeg terpotong"],
    )  # fmt: skip
    def test_no_whole_picture(self, isi: bytes) -> None:
        """Anything but a whole PNG or JPEG is refused."""
        assert isinstance(siapkan(isi, 900), str)

    @pytest.mark.parametrize("sisi", [13_000, 2**31 - 1])
    def test_bombs(self, sisi: int) -> None:
        """A few bytes that unpack to gigapixels are refused by what they announce."""

        def bagian(nama: bytes, isi: bytes) -> bytes:
            return (
                struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))
            )

        kepala = struct.pack(">IIBBBBB", sisi, sisi, 8, 2, 0, 0, 0)
        bom = b"\x89PNG\r\n\x1a\n" + bagian(b"IHDR", kepala) + bagian(b"IEND", b"")

        assert "lebih dari 120 juta piksel" == siapkan(bom, 900)

    def test_hundred_megapixels(self) -> None:
        """What a phone takes is no bomb, though Pillow warns of it."""
        hasil = siap(simpan(Image.new("1", (12_000, 9_000)), "PNG"))

        assert (900, 675) == hasil[2:]

    @given(
        st.sampled_from(["PNG", "JPEG"]),
        st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=5),
        st.integers(0, 40),
    )
    def test_damaged_bytes(self, jenis: str, ganti: list[tuple[int, int]], potong: int) -> None:
        """Whatever is wrong with a picture, it is shown or refused, without noise."""
        isi = bytearray(simpan(foto(40, 20), jenis, exif=exif()))
        for di, bita in ganti:
            isi[di % len(isi)] = bita
        hasil = siapkan(bytes(isi[: len(isi) - potong]), 900)

        assert isinstance(hasil, str) or max(hasil[2:]) <= 900


class TestAmbil:
    """Pictures of a report, below its folder."""

    def test_found(self, tmp_path: Path) -> None:
        """A picture below the folder is taken with its caption."""
        (tmp_path / "foto").mkdir()
        (tmp_path / "foto" / "a b.jpg").write_bytes(simpan(foto(), "JPEG", exif=exif()))
        gambar = ambil(tmp_path, "foto/a b.jpg", sisi=SISI_FOTO, keterangan="Rapat")

        assert isinstance(gambar, Gambar)
        assert ("image/jpeg", 200, 400, "Rapat") == (
            gambar.media_type,
            gambar.lebar,
            gambar.tinggi,
            gambar.keterangan,
        )
        assert "bytes>" in repr(gambar)

    def _sebab(self, folder: Path | None, berkas: str) -> str:
        tanpa = ambil(folder, berkas, sisi=9, keterangan="K")
        assert isinstance(tanpa, TanpaGambar)
        assert (berkas, "K") == (tanpa.berkas, tanpa.keterangan)
        return tanpa.sebab

    def test_not_found(self, tmp_path: Path) -> None:
        """A missing file, a folder, an unknown folder."""
        assert "berkas tidak ditemukan" == self._sebab(tmp_path, "tiada.png")
        assert "berkas tidak ditemukan" == self._sebab(tmp_path, ".")
        assert "folder laporan tidak diketahui" == self._sebab(None, "a.png")

    def test_name_too_long(self, tmp_path: Path) -> None:
        """A name that no file can have is simply not there."""
        assert self._sebab(tmp_path, "a" * 5000 + ".png") in {
            "berkas tidak ditemukan",
            "berkas tidak dapat dibaca",
        }

    def test_broken(self, tmp_path: Path) -> None:
        """A file that is no picture."""
        (tmp_path / "a.png").write_bytes(b"x")

        assert "bukan gambar PNG atau JPEG yang utuh" == self._sebab(tmp_path, "a.png")

    def test_outside(self, tmp_path: Path) -> None:
        """A link that leads out of the folder is not followed."""
        (tmp_path / "dalam").mkdir()
        (tmp_path / "luar.png").write_bytes(simpan(foto(), "PNG"))
        (tmp_path / "dalam" / "a.png").symlink_to(tmp_path / "luar.png")
        (tmp_path / "dalam" / "naik").symlink_to(tmp_path, target_is_directory=True)

        assert "berada di luar folder laporan" == self._sebab(tmp_path / "dalam", "a.png")
        assert "berada di luar folder laporan" == self._sebab(tmp_path / "dalam", "naik/luar.png")

    def test_link_inside(self, tmp_path: Path) -> None:
        """A link within the folder is followed, also where the folder itself is a link."""
        (tmp_path / "dalam").mkdir()
        (tmp_path / "dalam" / "b.png").write_bytes(simpan(foto(), "PNG"))
        (tmp_path / "dalam" / "a.png").symlink_to("b.png")
        (tmp_path / "tautan").symlink_to("dalam", target_is_directory=True)

        assert isinstance(ambil(tmp_path / "tautan", "a.png", sisi=9), Gambar)

    def test_links_in_a_circle(self, tmp_path: Path) -> None:
        """A link to itself is told, not followed for ever."""
        (tmp_path / "a.png").symlink_to("a.png")

        assert self._sebab(tmp_path, "a.png") in {
            "berkas tidak dapat dibaca",
            "berkas tidak ditemukan",
        }

    def test_unreadable(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that may not be read is told."""
        (tmp_path / "a.png").write_bytes(simpan(foto(), "PNG"))

        def ditolak(*_: object) -> bytes:
            raise PermissionError

        monkeypatch.setattr("skm.naskah.gambar.baca_biasa", ditolak)

        assert "berkas tidak dapat dibaca" == self._sebab(tmp_path, "a.png")

    def test_too_large(self, tmp_path: Path) -> None:
        """A file of more than 64 MB is not even read."""
        with (tmp_path / "a.png").open("wb") as berkas:
            os.truncate(berkas.fileno(), 64 * 2**20 + 1)

        assert "berkas lebih dari 64 MB" == self._sebab(tmp_path, "a.png")


class TestDalamNaskah:
    """Pictures in a document."""

    ISI = """\
jenis = "tindak-lanjut"
skema = 1
nrr = { U1 = 3, U2 = 3, U3 = 3, U4 = 3, U5 = 3, U6 = 3, U7 = 3, U8 = 3, U9 = 4 }
unit = { nama = "Dinas Contoh", logo = "logo.png" }
periode.survei = { tahun = 2024, triwulan = 1 }
periode.tindak_lanjut = { tahun = 2024, triwulan = 1 }
rtl = [{ id = "a", unsur = "U1", kegiatan = "x" }]

[[realisasi]]
rtl = "a"
status = "sudah"
dokumentasi = [
  { berkas = "ada.jpg", keterangan = "Ada" },
  { berkas = "tiada.jpg", keterangan = "Tiada" },
  { berkas = "tiada.jpg" },
  { tautan = "https://contoh.go.id/a", keterangan = "Berita" },
  { tautan = "https://contoh.go.id/b" },
]
"""

    def _naskah(self, folder: Path) -> skm.Naskah:
        (folder / "laporan.toml").write_text(self.ISI, encoding="utf-8")
        return skm.susun(skm.baca(folder / "laporan.toml"))

    def test_shown_or_explained(self, tmp_path: Path) -> None:
        """What can be shown is shown, what cannot is explained in its place and in a remark."""
        (tmp_path / "ada.jpg").write_bytes(simpan(foto(), "JPEG"))
        naskah = self._naskah(tmp_path)
        (sel,) = [b.sel[4] for t in naskah.tabel if t.id == "realisasi" for b in t.baris]

        assert ["Gambar", "TanpaGambar", "TanpaGambar", "Tautan", "Tautan"] == [
            type(x).__name__ for x in sel.lampiran
        ]
        assert [
            "Tiada\n(gambar tidak ditampilkan: tiada.jpg – berkas tidak ditemukan)",
            "(gambar tidak ditampilkan: tiada.jpg – berkas tidak ditemukan)",
            "Berita",
            "https://contoh.go.id/b",
        ] == [x.teks for x in sel.lampiran if not isinstance(x, Gambar)]
        assert "" == sel.teks
        assert None is naskah.sampul.logo
        assert 1 == sum("logo.png" in c for c in naskah.catatan)
        assert any("Gambar tiada.jpg tidak ditampilkan" in c for c in naskah.catatan)

    def test_logo(self, tmp_path: Path) -> None:
        """The logo is described for those who cannot see it."""
        (tmp_path / "logo.png").write_bytes(simpan(foto(), "PNG"))
        logo = self._naskah(tmp_path).sampul.logo

        assert logo is not None
        assert "Logo Dinas Contoh" == logo.keterangan


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "berformat WEBP; simpan sebagai PNG atau JPEG"),
        (b"\x00\x00\x00\x18ftypheic", "berformat HEIC; simpan sebagai PNG atau JPEG"),
        (b"GIF89a", "berformat GIF; simpan sebagai PNG atau JPEG"),
        (b"apa saja", "bukan gambar PNG atau JPEG yang utuh"),
    ],
)
def test_sebab(tmp_path: Path, isi: bytes, sebab: str) -> None:
    """Whoever brings another kind of picture reads which, and what would do."""
    (tmp_path / "a").write_bytes(isi)
    hasil = ambil(tmp_path, "a", sisi=100)

    assert isinstance(hasil, TanpaGambar)
    assert sebab == hasil.sebab


@pytest.mark.parametrize("sisi", [11_000, 20_000])
def test_terlalu_besar(tmp_path: Path, sisi: int) -> None:
    """A picture of more pixels than skm decodes says so, also one at which Pillow balks."""
    Image.new("1", (sisi, sisi)).save(tmp_path / "a.png")
    hasil = ambil(tmp_path, "a.png", sisi=100)

    assert isinstance(hasil, TanpaGambar)
    assert "lebih dari 120 juta piksel" == hasil.sebab


@pytest.mark.parametrize("ada", [True, False])
def test_nama_berkas_disamarkan(tmp_path: Path, ada: bool) -> None:
    """Documents show it, in place of a caption or of the picture."""
    berkas = "KTP 3201010505900001.png"
    if ada:
        (tmp_path / berkas).write_bytes(simpan(Image.new("RGB", (2, 2)), "PNG"))

    assert "KTP [disamarkan].png" == ambil(tmp_path, berkas, sisi=SISI_FOTO).berkas
