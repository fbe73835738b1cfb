"""No line is wider than 80 columns, but what cannot be parted."""

import contextlib
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from perintah import AKAR, UNSUR, Perintah, rata

from perkakas import lebih_sedikit
from skm.cli import konsol, main
from skm.cli.konsol import LEBAR, lipat, susun_kolom

JATENG = AKAR / "examples/jateng-2024-tw1"
KATA = st.text("abcdefghijklmnopqrstuvwxyzé(),.;-", min_size=1, max_size=25)
NAMA = st.lists(KATA, min_size=1, max_size=12).map(" ".join)


def terlalu_lebar(teks: str) -> Iterator[str]:
    """Yield lines that are too wide though they could be parted."""
    blok = False
    for baris in teks.splitlines():
        # A block to paste begins below the sentence that says where to, and ends with a blank line.
        blok = baris.startswith("[") or (blok and bool(baris))
        utuh = re.sub(r'--[a-z-]+ (\w+=)?"[^"]*"', "x", baris).strip()
        kata = max(utuh.split(), key=len, default="")
        if len(baris) > LEBAR and not blok and len(kata) < LEBAR - 45:
            yield baris


class TestTabel:
    """Tables of any names."""

    @given(st.integers(2, 6).flatmap(lambda n: st.lists(st.lists(NAMA, min_size=n, max_size=n),
                                                        min_size=2, max_size=5)),
           st.integers(0, 6), st.booleans())  # fmt: skip
    def test_lebar(self, baris: list[list[str]], dari: int, berangka: bool) -> None:
        """Every line is narrow, and every word stands in its row, in order."""
        kanan = range(dari, len(baris[0]) - 1) if berangka else ()
        semua = list(susun_kolom(baris, kanan=kanan))

        assert [] == [b for b in semua if len(b) > LEBAR]
        kata = "\n".join(semua).split()
        for sel in (s for b in baris[1:] for s in b):
            urut = iter(kata)
            assert all(k in urut for k in sel.split())

    def test_sempit(self) -> None:
        """What fits stays a table; a sentence at its end is folded below itself."""
        kecil = [("KODE", "NRR"), ("U1", "3,45")]
        panjang = [("ID", "ATURAN"), ("SKM-1", "kata " * 20)]

        assert ["KODE   NRR", "U1    3,45"] == list(susun_kolom(kecil, kanan=(1,)))
        assert [
            "ID     ATURAN",
            "SKM-1  " + ("kata " * 14).rstrip(),
            "       " + ("kata " * 6).rstrip(),
        ] == list(susun_kolom(panjang))

    def test_dibalik(self) -> None:
        """A row that is too wide is a block: its name, then what stands in every column."""
        isi = [("KODE", "UNSUR", "a" * 60, "b", "MUTU"), ("U1", "Syarat", "3,45", "", "A")]

        assert ["U1  Syarat", f"  {'a' * 60}: 3,45", "  MUTU: A"] == list(
            susun_kolom(isi, kanan=(2, 3))
        )


class TestLipat:
    """Sentences."""

    @given(st.lists(KATA, max_size=40).map(" ".join), st.sampled_from(["", "  ", "    "]))
    def test_semua_kata(self, teks: str, gantung: str) -> None:
        """Lines are narrow, and the words are those of the sentence."""
        jadi = lipat(teks, gantung)

        assert teks.split() == jadi.split()
        assert all(len(b) <= LEBAR for b in jadi.splitlines())

    @pytest.mark.parametrize(
        "utuh",
        [
            '--kolom U8="Sarana dan Prasarana di Ruang Tunggu"',
            '--lembar "Jawaban Formulir 1"',
            "--hitung-baris 12,15-17",
            "--mesin python",
            '--abaikan SKM-RLS-006="dokumentasi disimpan di arsip kantor"',
            "skm mulai laporan.toml",
            "skm templat ekspor",
            "skm periksa --aturan",
            "skm cetak a.toml -o laporan.json",
        ],
    )
    def test_utuh(self, utuh: str) -> None:
        """What is typed as it stands is never parted, wherever it comes to stand."""
        for depan in range(LEBAR):
            assert utuh in lipat(f"{'x' * depan} ketik {utuh}, lalu ulangi")

    def test_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A narrower terminal has narrower lines, a wider one no wider; elsewhere there are 80."""
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert 80 == LEBAR
        for kolom, lebar in ((50, 50), (200, LEBAR), (10, 40)):
            monkeypatch.setenv("COLUMNS", str(kolom))
            assert lebar == konsol.lebar()
        monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
        monkeypatch.setenv("COLUMNS", "50")
        assert LEBAR == konsol.lebar()


@contextlib.contextmanager
def di_folder() -> Iterator[Path]:
    """Work in a folder of one example's own."""
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        yield Path(folder)


def keluaran(*argumen: str) -> str:
    """Run a command and return all that it said."""
    isi = io.StringIO()
    with contextlib.redirect_stdout(isi), contextlib.redirect_stderr(isi):
        main(argumen)
    return isi.getvalue()


@lebih_sedikit(4)
@given(NAMA, NAMA, st.lists(NAMA, min_size=9, max_size=9, unique=True))
def test_jawaban(berkas: str, layanan: str, judul: list[str]) -> None:
    """Whatever files, services and headings are called."""
    with di_folder():
        nama = [f"{berkas[:60].strip('. ') or 'a'} {i}.csv" for i in (1, 2)]
        kepala = ",".join(["layanan", *(f'"{k} {j}"' for k, j in zip(UNSUR, judul, strict=True))])
        for satu in nama:
            baris = [f'"{layanan}",{",".join("1234"[i % 4] for i in range(9))}'] * 6
            Path(satu).write_text("\n".join([kepala, *baris]), encoding="utf-8")
        teks = "".join(
            (
                keluaran("hitung", nama[0], "--grup", "layanan"),
                keluaran("banding", *nama),
                keluaran("banding", *nama, "--grup", "layanan"),
                keluaran("jelaskan", nama[0]),
            )
        )

    assert "IKM" in teks or "masalah" in teks
    assert [] == list(terlalu_lebar(teks))


@settings(max_examples=20)
@given(NAMA, NAMA)
def test_laporan(unit: str, kegiatan: str) -> None:
    """Whatever a unit and its plans are called."""
    with di_folder():
        asli = (AKAR / "examples/kecil/laporan.toml").read_text(encoding="utf-8")
        isi = re.sub(r'(?m)^(nama\s*=\s*)".*"', rf'\1"{unit}"', asli)
        isi = re.sub(r'(?m)^(kegiatan\s*=\s*)".*"', rf'\1"{kegiatan}"', isi)
        Path("laporan.toml").write_text(isi, encoding="utf-8")
        teks = "".join(
            keluaran(perintah, "laporan.toml") for perintah in ("periksa", "hitung", "jelaskan")
        )

    assert "Tidak ada temuan" in teks or "Sumber:" in teks
    assert [] == list(terlalu_lebar(teks))


@pytest.mark.parametrize(
    "argumen",
    [
        ["format"],
        ["format", "docx"],
        ["format", "--periksa"],
        ["skema"],
        ["periksa", "--aturan"],
        ["periksa", "--aturan", "SKM-LAP-008"],
        ["periksa", str(JATENG / "seperti-terbit.toml")],
        ["jelaskan", str(JATENG / "laporan.toml")],
        ["sampel", "450", "--diperoleh", "120"],
        ["mulai", "laporan.toml"],
        ["templat", "ekspor", "--jenis", "skm", "-o", "a.docx"],
        ["templat", "periksa", str(AKAR / "README.md")],
        ["periksa-angka", "--ikm", "82,22", "--kelompok", "83,33", "81,11"],
        ["periksa-angka", "--ikm", "97,99", "--semua", "--nrr", *["3,92"] * 9],
        ["hitung", "a.toml", "--kosong", "x"],
        ["cetak"],
        ["--help"],
        *([p, "--help"] for p in ("cetak", "hitung", "periksa-angka", "templat")),
    ],
    ids=lambda a: " ".join(map(str, a))[:40],
)
def test_perintah(skm: Perintah, argumen: list[str]) -> None:
    """What every command says by itself."""
    hasil = skm(*argumen)

    assert [] == list(terlalu_lebar(hasil.keluar))


def test_cetak(skm: Perintah) -> None:
    """The command for the details stands whole, on a line of its own where it is long."""
    nama = "laporan tindak lanjut hasil survei.toml"
    contoh = (AKAR / "examples/kecil/laporan.toml").read_text(encoding="utf-8")
    Path(nama).write_text(contoh, encoding="utf-8")
    galat = keluaran("cetak", nama, "-o", "a.md")

    assert f'Rincian:\n  skm periksa "{nama}"\n' in galat
    assert rata(galat).startswith("Pemeriksaan: ")
