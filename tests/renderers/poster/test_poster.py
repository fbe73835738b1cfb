"""The poster: every word and figure of it is in the publication, on one page, and can be read."""

import datetime as dt
import io
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple, get_args

import attrs
import pikepdf
import pytest
import segno
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFont
from pypdf import PdfReader

import skm
from skm.errors import DataError, RendererError
from skm.naskah import Naskah, RincianResponden
from skm.renderers.contoh import laporan_kosong, laporan_lengkap
from skm.renderers.poster import (
    OpsiPoster,
    OpsiPosterPng,
    PosterPngRenderer,
    PosterRenderer,
    PosterSvgRenderer,
    renderer,
)
from skm.renderers.poster.kode import TEPI, kode_svg, matriks
from skm.renderers.poster.warna import palet
from skm.renderers.warna import PUTIH, TEKS, dari_hex, kontras
from skm.testing import RendererContract
from skm.testing.baca_pdf import teks_pdf

SUSUNAN = get_args(attrs.fields(OpsiPoster).susunan.type)
CONTOH = Path("examples/publikasi/publikasi.toml")
HURUF = Path(skm.__file__).parent / "renderers" / "typst" / "huruf"
PENDIDIKAN = ("Tidak sekolah", "SD", "SMP", "SMA", "DI", "DII", "DIII", "DIV/S1", "S2", "S3")
PANJANG = "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Hulu Sungai Tengah"


def lengkap(**ubah: Any) -> Naskah:
    """Return the document of a publication in which nothing is missing, with something changed."""
    return skm.susun(attrs.evolve(laporan_lengkap(skm.Publikasi.JENIS, str), **ubah))


def pdf(naskah: Naskah, **opsi: Any) -> bytes:
    """Return its poster."""
    return PosterRenderer().render(naskah, OpsiPoster(**opsi)).content


def teks(isi: bytes) -> str:
    """Return the text of a PDF in one line, without the places where a word may be broken."""
    return " ".join(teks_pdf(isi).replace("\u200b", "").split())


def rapat(isi: str) -> str:
    """Return a text as it is compared: no case, no blanks."""
    return re.sub(r"\s", "", unicodedata.normalize("NFC", isi)).casefold()


def kata(naskah: Naskah) -> list[str]:
    """Return every text that its poster has to show."""
    p = naskah.poster
    assert p is not None
    tunggal = [p.judul, p.unit, p.instansi, p.periode, p.nilai.teks, p.huruf, p.kinerja,
               p.responden.teks, p.ucapan, p.dasar, *p.nama_layanan, *p.kurun]  # fmt: skip
    rincian = [t for r in p.rincian for t in (r.judul, *(f"{k}{s.teks}" for k, s in r.isi))]
    lain = [t for pasangan in p.keterangan for t in pasangan]
    kode = [] if p.tautan is None else [p.ajakan, p.tautan.keterangan]
    return [t for t in (*tunggal, *rincian, *lain, *kode) if t]


class Potongan(NamedTuple):
    """A piece of text on the page, in points from its left and from below."""

    teks: str
    kiri: float
    dasar: float
    ukuran: float
    tebal: bool

    @property
    def kanan(self) -> float:
        """Where it ends."""
        nama = f"LiberationSans-{'Bold' if self.tebal else 'Regular'}.ttf"
        return self.kiri + self.ukuran / 100 * ImageFont.truetype(HURUF / nama, 100).getlength(
            self.teks
        )


def potongan(naskah: Naskah, susunan: Any) -> list[Potongan]:
    """Return all that is written on its poster."""
    jadi: list[Potongan] = []

    def catat(teks: str, ctm: Any, _tm: Any, huruf: Any, ukuran: float) -> None:
        if teks.strip():
            tebal = "Bold" in huruf["/BaseFont"]
            jadi.append(Potongan(teks.strip(), ctm[4], ctm[5], ukuran, tebal))

    isi = io.BytesIO(pdf(naskah, susunan=susunan))
    PdfReader(isi).pages[0].extract_text(visitor_text=catat)
    return jadi


@pytest.mark.arsip
class TestKit(RendererContract):
    """What every renderer must keep."""

    @pytest.fixture
    def renderer(self) -> PosterRenderer:
        """Return the one under test."""
        return PosterRenderer()

    def read_text(self, artifact: Any) -> str:
        """Return what a poster says."""
        return teks_pdf(artifact.content).replace("\u200b", "")


class TestIsi:
    """A poster shows what the publication says, and nothing is lost."""

    @pytest.mark.parametrize("susunan", SUSUNAN)
    @pytest.mark.parametrize("ukuran", ["a4", "a3"])
    def test_semua_tercetak(self, susunan: str, ukuran: str) -> None:
        """Every word and figure is on its one page, whose paper is as it was asked for."""
        naskah = lengkap()
        isi = pdf(naskah, susunan=susunan, ukuran=ukuran)
        ada = rapat(teks(isi))

        assert [t for t in kata(naskah) if rapat(t) not in ada] == []
        with pikepdf.open(io.BytesIO(isi)) as berkas:
            (halaman,) = berkas.pages
            kotak = sorted(round(float(satu) / 72 * 25.4) for satu in halaman.mediabox[2:])
            assert ([297, 420] if ukuran == "a3" else [210, 297]) == kotak

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_paling_sedikit(self, susunan: str) -> None:
        """What is not there has no place: no code, no thanks, no empty heading."""
        laporan = attrs.evolve(laporan_kosong(skm.Publikasi.JENIS), ucapan="")
        isi = teks(pdf(skm.susun(laporan), susunan=susunan))

        assert "80,00" in isi
        assert "30" in isi
        for tiada in ("Pindai", "Metode", "Media", "Nama layanan", "TERIMA KASIH", "Terima kasih"):
            assert tiada not in isi

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_sangat_panjang(self, susunan: str) -> None:
        """Long names are set smaller, on the same page."""
        unit = skm.UnitLayanan(nama=PANJANG, instansi="X" * 200)
        kelas = {f"Pendidikan yang namanya panjang {i}": i for i in range(25)}
        naskah = lengkap(
            unit=unit,
            responden={"pendidikan": kelas},
            nama_layanan="Layanan " * 60,
            metode="metode " * 200,
            media=["media " * 100],
            ucapan="terima kasih " * 300,
            tautan=f"https://contoh.go.id/{'a' * 400}",
        )
        isi = pdf(naskah, susunan=susunan)
        ada = rapat(teks(isi))

        assert [t for t in kata(naskah) if rapat(t) not in ada] == []
        assert 1 == len(pikepdf.open(io.BytesIO(isi)).pages)

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_baris_seimbang(self, susunan: str) -> None:
        """No last line holds one word alone, and a short address is in one line."""
        naskah = skm.susun(skm.baca(CONTOH))
        isi = teks_pdf(pdf(naskah, susunan=susunan)).replace("\u200b", "")
        baris = [" ".join(b.split()) for b in isi.splitlines()]
        p = naskah.poster
        assert p is not None
        sepatah = {b for b in baris if b and " " not in b}

        assert not sepatah & {t.split()[-1] for t in (p.ucapan, *(k for _, k in p.keterangan))}
        assert "contoh.go.id/skm/2025" in sepatah

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_periode_sekali(self, susunan: str) -> None:
        """The period of the answers stands apart if it is another one, or in the law's form."""
        isi = teks(pdf(skm.susun(skm.baca(CONTOH)), susunan=susunan)).casefold()

        assert (2 if susunan == "lampiran" else 1) == isi.count("november 2025 – januari 2026")
        lain = lengkap()
        assert lain.poster is not None
        assert lain.poster.kurun[1] != lain.poster.periode
        assert " ".join(lain.poster.kurun[1].split()) in teks(pdf(lain, susunan=susunan))

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_rentang(self, susunan: str) -> None:
        """A span is broken after its dash, if at all."""
        hari = skm.Periode(dari=dt.date(2024, 1, 5), sampai=dt.date(2024, 6, 19))
        naskah = lengkap(pengumpulan=hari, metode="", media=(), nama_layanan="")
        baris = teks_pdf(pdf(naskah, susunan=susunan)).splitlines()

        assert 1 == sum("5 Januari 2024 –" in b for b in baris)
        assert 1 == sum("19 Juni 2024" in b for b in baris)

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_bagian_kosong(self, susunan: str) -> None:
        """What only a guest's document says is printed: a part without classes, a span of three."""
        naskah = lengkap()
        assert naskah.poster is not None
        rincian = (*naskah.poster.rincian, RincianResponden(judul="Umur", isi=()))
        poster = attrs.evolve(naskah.poster, rincian=rincian, periode="Mei – Juni – Juli")
        isi = teks(pdf(attrs.evolve(naskah, poster=poster), susunan=susunan)).casefold()

        assert "umur" in isi
        assert "mei – juni – juli" in isi

    def test_hanya_publikasi(self) -> None:
        """A report has no poster, and is told so."""
        naskah = skm.susun(skm.baca("examples/kecil/laporan.toml"))
        with pytest.raises(RendererError) as salah:
            skm.cetak(naskah, "poster")

        assert ("jenis", "poster") == (salah.value.kode, salah.value.nama)
        with pytest.raises(RendererError):
            PosterRenderer().render(naskah, OpsiPoster())


class TestTempat:
    """What is written has room where it stands, and takes what room there is."""

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_angka_besar(self, susunan: str) -> None:
        """Nothing runs into what stands beside it, and no class is broken."""
        kelamin = {"Laki-laki": 1_000_000, "Perempuan": 234_567}
        naskah = lengkap(n=1_234_567, responden={"jenis_kelamin": kelamin})
        semua = potongan(naskah, susunan)
        (jumlah,) = (p for p in semua if p.teks == "1.234.567")

        assert "Laki-laki" in [p.teks for p in semua]
        assert "orang" in [p.teks for p in semua if abs(p.dasar - jumlah.dasar) < 1]
        for a in semua:
            for b in semua:
                if abs(a.dasar - b.dasar) < 1 and a.kiri < b.kiri:
                    assert a.kanan <= b.kiri, (a, b)

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_kelas_banyak(self, susunan: str) -> None:
        """Many classes stand in two columns rather than in small print."""
        kelamin = {"Laki-laki": 71, "Perempuan": 79}
        banyak = dict.fromkeys(PENDIDIKAN, 15)
        umur = dict.fromkeys(("17–25", "26–35", "36–45", "46–55", ">55"), 30)
        naskah = lengkap(responden={"jenis_kelamin": kelamin, "pendidikan": banyak, "umur": umur})
        semua = potongan(naskah, susunan)
        (pertama, terakhir) = (p for p in semua if p.teks in {"Tidak sekolah", "S3"})

        assert pertama.ukuran > 10
        assert pertama.kiri < terakhir.kiri

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_tanpa_rincian(self, susunan: str) -> None:
        """Where only the number of those who answered is known, it is large."""
        naskah = lengkap(n=150, responden={}, nama_layanan="")
        (jumlah,) = (p for p in potongan(naskah, susunan) if p.teks == "150")

        assert jumlah.ukuran > 60

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_ucapan_panjang(self, susunan: str) -> None:
        """Thanks in many words can be read: not bold, and not small."""
        naskah = lengkap(
            responden={"pendidikan": dict.fromkeys(PENDIDIKAN[1:7], 25)},
            ucapan="Setiap penilaian dan saran kami baca. " * 12,
            nama_layanan="",
        )
        ucapan = [p for p in potongan(naskah, susunan) if "penilaian dan" in p.teks]

        assert {False} == {p.tebal for p in ucapan}
        assert min(p.ukuran for p in ucapan) > 10.5

    def test_ekor(self) -> None:
        """The code begins where the box above it does; what stands alone is in the middle."""
        tengah = 210 / 2 / 25.4 * 72
        (metode,) = (
            p
            for p in potongan(
                lengkap(metode="Kuesioner", media=(), tautan=None, keterangan_tautan=""), "lampiran"
            )
            if p.teks == "Kuesioner"
        )
        saja = lengkap(metode="", media=(), tautan="https://contoh.go.id/skm")
        semua = potongan(saja, "lampiran")
        (pindai,) = (p for p in semua if p.teks.startswith("Pindai"))
        kanan = max(p.kanan for p in semua if p.kiri == pindai.kiri)

        assert abs((metode.kiri + metode.kanan) / 2 - tengah) < 1
        assert abs(_kiri_kode(saja) + kanan - 2 * tengah) < 7
        assert abs(_kiri_kode(lengkap()) - (14 + 80 + 5) / 25.4 * 72) < 2

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_jarak_baris(self, susunan: str) -> None:
        """Lines beside the code are as close as others."""
        semua = potongan(skm.susun(skm.baca(CONTOH)), susunan)
        i = next(i for i, p in enumerate(semua) if p.teks.startswith("Pindai"))

        assert semua[i].dasar - semua[i + 1].dasar < 1.25 * semua[i].ukuran


def _kiri_kode(naskah: Naskah) -> float:
    """Return where the code on the poster of the law's form begins."""
    hasil = PosterPngRenderer().render(naskah, OpsiPosterPng(susunan="lampiran", dpi=144))
    (kode,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(hasil.content)))
    return kode.position.top_left.x / 2


class TestBentuk:
    """The same poster as PDF, as dots and as a drawing."""

    def test_pdf(self) -> None:
        """It is tagged, has a title and a language, and words for its pictures."""
        with pikepdf.open(io.BytesIO(pdf(lengkap()))) as berkas:
            with berkas.open_metadata() as meta:
                assert ("2", "A", "1") == tuple(
                    meta[f"{{http://www.aiim.org/{ns}/id/}}{k}"].strip()
                    for ns, k in (("pdfa/ns", "part"), ("pdfa/ns", "conformance"),
                                  ("pdfua/ns", "part"))
                )  # fmt: skip
            alt = [str(o["/Alt"]) for o in berkas.objects if _bisa(o) and "/Alt" in o]

            assert str(berkas.Root.Lang).startswith("id")
            judul = str(berkas.docinfo["/Title"])
        assert "Indeks Kepuasan Masyarakat (IKM) Unit Pelayanan" in judul
        assert "Kode QR menuju https://contoh.go.id/skm?a=1&b=2" in alt

    @pytest.mark.parametrize(
        ("ukuran", "dpi", "sisi"), [("a4", 72, (595, 842)), ("a3", 100, (1169, 1654))]
    )
    def test_png(self, ukuran: Any, dpi: int, sisi: tuple[int, int]) -> None:
        """It has as many dots as its paper has at that density, and the code can be seen."""
        hasil = PosterPngRenderer().render(lengkap(), OpsiPosterPng(ukuran=ukuran, dpi=dpi))
        with Image.open(io.BytesIO(hasil.content)) as gambar:
            assert all(abs(a - b) <= 1 for a, b in zip(gambar.size, sisi, strict=True))
        assert hasil.file_name.endswith(".png")

    def test_svg(self) -> None:
        """It says what it shows, for its letters are outlines; nothing in it leads anywhere."""
        unit = skm.UnitLayanan(nama='Dinas "A" & B </title><script>')
        hasil = PosterSvgRenderer().render(lengkap(unit=unit), OpsiPoster())
        isi = hasil.content.decode()

        assert 'role="img"><title>Indeks' in isi
        assert "Dinas &quot;A&quot; &amp; B &lt;/title&gt;&lt;script&gt;" in isi
        assert "83,04, mutu B (Baik), 150 responden.</desc>" in isi
        assert "<script" not in isi

    @pytest.mark.parametrize("kelas", [PosterRenderer, PosterPngRenderer, PosterSvgRenderer])
    def test_bita_sama(self, kelas: Any) -> None:
        """The same publication makes the same bytes."""
        jadi = {kelas().render(lengkap(), kelas.opsi()).content for _ in range(2)}

        assert 1 == len(jadi)


def _bisa(benda: Any) -> bool:
    return isinstance(benda, pikepdf.Dictionary)


class TestKode:
    """The QR code."""

    @given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%", max_size=300))
    def test_modul(self, ekor: str) -> None:
        """What is drawn are the modules of the code, with four of quiet zone on every side."""
        alamat = f"https://contoh.go.id/{ekor}"
        asli = segno.make_qr(alamat, error="q", boost_error=False)
        svg = kode_svg(alamat)
        sisi = int(re.findall(r'viewBox="0 0 (\d+) \d+"', svg)[0])
        gelap = {
            (int(x) + i, int(y))
            for x, y, panjang in re.findall(r"M(\d+) (\d+)h(\d+)v1", svg)
            for i in range(int(panjang))
        }

        assert gelap == {
            (x + TEPI, y + TEPI)
            for y, baris in enumerate(asli.matrix)
            for x, satu in enumerate(baris)
            if satu
        }
        assert sisi == len(asli.matrix) + 2 * TEPI
        assert min(map(min, gelap)) == TEPI

    @pytest.mark.parametrize("susunan", SUSUNAN)
    def test_terpindai(self, susunan: Any) -> None:
        """A reader of codes finds the address in the picture of the poster."""
        hasil = PosterPngRenderer().render(lengkap(), OpsiPosterPng(susunan=susunan, dpi=100))
        terbaca = zxingcpp.read_barcodes(Image.open(io.BytesIO(hasil.content)))

        assert ["https://contoh.go.id/skm?a=1&b=2"] == [satu.text for satu in terbaca]

    def test_terlalu_panjang(self) -> None:
        """An address that no code can hold is told, not cut."""
        with pytest.raises(DataError) as salah:
            matriks("https://contoh.go.id/" + "a" * 4000)

        assert ("kode-qr-panjang", "$.tautan") == (
            salah.value.masalah[0].kode,
            salah.value.masalah[0].lokasi,
        )


class TestWarna:
    """Whatever colour an office has, what is written in or on it can be read."""

    @settings(max_examples=300)
    @given(st.integers(0, 2**24 - 1))
    def test_terbaca(self, warna: int) -> None:
        """Letters have the contrast that WCAG wants, on paper, on the tint and on the colour."""
        isi = {k: dari_hex(v[1:]) for k, v in palet(f"{warna:06X}").items()}

        assert kontras(isi["tinta"], PUTIH) >= TEKS
        assert kontras(isi["tinta"], isi["muda"]) >= TEKS
        assert kontras(isi["atas"], isi["aksen"]) >= TEKS

    def test_hampir_putih(self) -> None:
        """White is no area on white paper; our own colour stands for it."""
        assert palet("FFFFFF") == palet("F2F6FF") == palet("")
        assert palet("FFFF00") != palet("")

    def test_warna_kantor(self) -> None:
        """The office's colour is used, an option goes before it; our own is for who has none."""
        kantor = attrs.evolve(lengkap(), warna="14532D")
        svg = [
            PosterSvgRenderer().render(n, OpsiPoster(warna=w)).content.decode()
            for n, w in ((kantor, ""), (kantor, "7A1F1F"), (lengkap(), ""))
        ]

        assert ["#14532d" in svg[0], "#7a1f1f" in svg[1], "#1f3864" in svg[2]] == [True] * 3


class TestTanpaPaket:
    """Without the extra the message says what to install."""

    @pytest.mark.parametrize("paket", ["typst", "segno"])
    def test_pesan(self, paket: str) -> None:
        """Both packages come with one extra."""
        kode = (
            "import sys, importlib.util as u\n"
            "asli = u.find_spec\n"
            f"u.find_spec = lambda n, *a: None if n == {paket!r} else asli(n, *a)\n"
            f"import skm\nn = skm.susun(skm.baca({str(CONTOH)!r}))\n"
            "try:\n    skm.cetak(n, 'poster')\nexcept skm.DataError as salah:\n    print(salah)\n"
            "assert 'typst' not in sys.modules"
        )
        hasil = subprocess.run(
            [sys.executable, "-c", kode], capture_output=True, text=True, check=True
        )

        assert paket in hasil.stdout
        assert "skm[pdf]" in hasil.stdout


def test_susunan_ada() -> None:
    """Every arrangement that can be chosen has its page, and none is left over."""
    folder = Path(renderer.__file__).parent

    assert {*SUSUNAN} == {f.stem for f in folder.glob("*.typ")} - {"dasar"}
