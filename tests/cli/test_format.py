"""``skm format``: what is installed, and whether it works."""

import json
import re
import subprocess
import sys
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from textwrap import dedent
from typing import Any

import attrs
import pytest
from perintah import AKAR, Perintah

from skm.cli.format import ISI
from skm.cli.uji import ARTI
from skm.renderers import daftar, discovery
from skm.testing import CHECKS

KECIL = AKAR / "examples/kecil/laporan.toml"


def pasang(monkeypatch: pytest.MonkeyPatch, *tambahan: tuple[str, str]) -> None:
    """Install further renderers, as it looks from here."""
    asli = discovery._titik

    def titik(grup: str, nama: str | None = None) -> Any:
        tamu = EntryPoints(EntryPoint(n, s, grup) for n, s in tambahan if grup == discovery.GRUP)
        ada = asli(grup, nama)
        return EntryPoints((*ada, *(tamu if nama is None else tamu.select(name=nama))))

    monkeypatch.setattr(discovery, "_titik", titik)


def test_list(skm: Perintah) -> None:
    """Whoever prints reads what there is in words, and what to type; nothing of classes."""
    hasil = skm("format")

    assert (0, "") == (hasil.kode, hasil.galat)
    assert "laporan.docx  dokumen Word\n" in hasil.keluar
    assert "laporan.md    teks Markdown" in hasil.keluar
    assert "  skm cetak laporan.toml -o laporan.docx -o laporan.xlsx\n" in hasil.keluar
    assert "skm.renderers" not in hasil.keluar
    assert {t.nama for t in daftar() if t.distribusi == "skm"} == set(ISI)


def test_list_of_guests(skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a guest makes is not known before it is imported; its package is told."""
    pasang(monkeypatch, ("odt", "acme:Odt"), ("docx", "acme:Docx"))
    keluar = skm("format").keluar

    assert re.search(r"laporan\.odt +dari paket acme:Odt\n", keluar)
    assert re.search(r"laporan\.docx +dari paket acme:Docx  \(bentrok\)\n", keluar)


def test_list_for_programmers(skm: Perintah) -> None:
    """Every installed format has a row: name, distribution, version, target."""
    hasil = skm("format", "--rinci")
    kepala, *baris = hasil.keluar.splitlines()

    assert (0, "") == (hasil.kode, hasil.galat)
    assert ["FORMAT", "PAKET", "VERSI", "SASARAN"] == kepala.split()
    assert [[t.nama, t.distribusi, t.versi, t.sasaran] for t in daftar()] == [
        b.split() for b in baris
    ]
    assert {"docx", "html", "json", "markdown", "pdf", "xlsx"} <= {b.split()[0] for b in baris}


def test_list_imports_nothing() -> None:
    """Neither a renderer nor what renderers need is imported for the list."""
    skrip = (
        "import sys; from skm.cli import main; main(['format']); main(['format', '--rinci']); "
        "sys.exit(' '.join({'docx', 'docxtpl', 'openpyxl', 'jinja2', 'PIL', 'skm.renderers.json'}"
        " & set(sys.modules)))"
    )
    jadi = subprocess.run([sys.executable, "-c", skrip], capture_output=True, check=False)

    assert b"" == jadi.stderr.strip()


def test_check_all(skm: Perintah) -> None:
    """--periksa loads each and says what it can do."""
    hasil = skm("format", "--periksa")

    assert (0, "") == (hasil.kode, hasil.galat)
    kepala = [b for b in hasil.keluar.splitlines() if not b.startswith(" ")]  # longer lines go on
    assert [t.nama for t in daftar()] == [b.split(":")[0] for b in kepala]
    assert (
        "json: dapat dipakai (application/json, *.json, laporan publikasi, skm, tindak-lanjut)"
        in " ".join(hasil.keluar.split())
    )


@pytest.mark.parametrize("nama", ["markdown", "md", "MD", ".md", "Markdown"])
def test_check_one(skm: Perintah, nama: str) -> None:
    """One format may be named as for `skm cetak`: by name or suffix, in capitals or not."""
    hasil = skm("format", nama)

    assert (0, "") == (hasil.kode, hasil.galat)
    assert hasil.keluar.startswith("markdown: dapat dipakai (text/markdown, *.md")


@pytest.mark.parametrize("nama", ["abc", ""])
def test_unknown(skm: Perintah, nama: str) -> None:
    """An unknown format is a slip in usage; what is installed is named."""
    hasil = skm("format", nama)

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert (
        f"Format {nama} tidak ada; yang terpasang: docx, html, json, markdown, pdf, poster, "
        "poster-png, poster-svg, xlsx.\n" == hasil.galat
    )


@attrs.frozen(kw_only=True)
class _Opsi:
    """
    Options of a guest.

    Attributes:
        pemisah: Yang tertulis di antara
            sel.
    """

    pemisah: str = " | "
    lebar: int | None = 3


class Tamu:
    """A guest that has options."""

    kontrak = 1
    format = "tamu"
    media_type = "text/plain"
    suffix = ".txt"
    jenis = frozenset({"skm"})
    opsi = _Opsi

    def render(self, naskah: Any, opsi: Any, /) -> Any:
        """Return the options."""
        from skm.renderers import Artifact

        return Artifact(file_name="a.txt", media_type="text/plain", content=repr(opsi).encode())


class TestRinci:
    """What one format is, in full."""

    def test_options(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every option has a row: name, what may stand there, default, meaning."""
        pasang(monkeypatch, ("tamu", f"{__name__}:Tamu"))
        hasil = skm("format", "tamu")

        assert (0, "") == (hasil.kode, hasil.galat)
        assert [
            "tamu: dapat dipakai (text/plain, *.txt, laporan skm)",
            f"Paket   : {__name__}:Tamu ({__name__}:Tamu), kontrak 1",
            "Opsi    : --opsi tamu.NAMA=NILAI",
            "NAMA     JENIS                         BAWAAN  ARTI",
            "pemisah  teks                           |      Yang tertulis di antara sel.",
            "lebar    bilangan bulat, boleh kosong  3",
        ] == hasil.keluar.splitlines()

    def test_none(self, skm: Perintah) -> None:
        """A format without options says so."""
        assert "Opsi    : tidak ada" in skm("format", "markdown").keluar

    def test_limits(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """What a format declares not to do has a row, in words and with the reason."""
        batas = {"charts": "teks saja", "difficult_text": {"arah": "tanpa huruf itu"}}
        monkeypatch.setattr(Tamu, "not_applicable", batas, raising=False)
        pasang(monkeypatch, ("tamu", f"{__name__}:Tamu"))

        assert [
            "Batasan : dinyatakan oleh format ini sendiri",
            "charts",
            f"  YANG TIDAK BERLAKU: {ARTI['charts']}",
            "  ALASAN: teks saja",
            "difficult_text: arah",
            f"  YANG TIDAK BERLAKU: {ARTI['difficult_text']}",
            "  ALASAN: tanpa huruf itu",
        ] == re.sub(r"\n    +", " ", skm("format", "tamu").keluar).splitlines()[-7:]

    def test_no_limits(self, skm: Perintah) -> None:
        """A format that declares none says nothing of them."""
        assert "Batasan" not in skm("format", "docx").keluar


class TestDimatikan:
    """Formats that are switched off."""

    @pytest.mark.parametrize("isi", ["json", "JSON", "xlsx, json", "skm"])
    def test_listed(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch, isi: str) -> None:
        """They are listed with a mark, and are an error when used."""
        monkeypatch.setenv("SKM_RENDERER_ABAIKAN", isi)
        hasil = skm("format", "--rinci")
        (baris,) = [b for b in hasil.keluar.splitlines() if b.startswith("json ")]

        assert baris.endswith("(dimatikan)")
        assert "SKM_RENDERER_ABAIKAN" in hasil.galat
        assert 2 == skm("format", "json").kode
        assert "dimatikan oleh SKM_RENDERER_ABAIKAN" in skm("format", "json").galat
        assert not [b for b in skm("format", "--periksa").keluar.splitlines() if "json:" in b]

    def test_clash_resolved(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """Of two that offer one name, the one that is left is used."""
        pasang(monkeypatch, ("json", "acme:Json"))
        monkeypatch.setenv("SKM_RENDERER_ABAIKAN", "skm")

        assert "(bentrok)" not in skm("format", "--rinci").keluar
        assert "gagal dimuat: acme:Json" in skm("format", "json").galat


class TestUji:
    """The conformance kit on the command line."""

    def test_built_in(self, skm: Perintah) -> None:
        """Every check is shown with how it ended, and what is declared with its reason."""
        hasil = skm("format", "--uji", "json")

        assert 0 == hasil.kode
        assert "lulus          protocol          memenuhi kontrak renderer\n" in hasil.keluar
        assert "tidak berlaku  sentences " in hasil.keluar
        assert "json: 20 lulus, 11 tidak berlaku" == hasil.keluar.splitlines()[-1]
        assert "sentences: JSON memuat fakta dan hasil" in hasil.galat

    def test_saved(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """Files that fail go to a folder, which is made; what is said of them is shown."""
        dijalankan: list[list[str]] = []

        def jalan(perintah: list[str], **_: Any) -> Any:
            dijalankan.append(perintah)
            hasil = [{"nama": n, "kesimpulan": "lulus", "rincian": ""} for n in ARTI]
            hasil[0] |= {"kesimpulan": "gagal", "rincian": "a\nThe file: uji/a/b.json"}
            keluar = "\n".join(map(json.dumps, hasil))
            return subprocess.CompletedProcess(perintah, 0, keluar, "")

        monkeypatch.setattr("skm.cli.uji.subprocess.run", jalan)
        hasil = skm("format", "--uji", "json", "--simpan", "uji/a")

        assert ["skm.testing.uji", "json", "uji/a"] == dijalankan[0][2:]
        assert Path("uji/a").is_dir()
        assert (1, True) == (hasil.kode, "The file: uji/a/b.json" in hasil.galat)

    def test_not_saved(self, skm: Perintah) -> None:
        """A folder that cannot be one, and one for nothing, are slips in usage."""
        Path("berkas").write_text("isi", encoding="utf-8")
        hasil = skm("format", "--uji", "json", "--simpan", "berkas")

        assert (2, True) == (hasil.kode, hasil.galat.startswith("berkas: "))
        assert 2 == skm("format", "json", "--simpan", "uji").kode
        assert "--simpan hanya berlaku bersama --uji" in skm("format", "--simpan", "uji").galat

    def test_meanings(self) -> None:
        """Every check has its meaning in Indonesian, in the same order."""
        assert [*CHECKS] == [*ARTI]

    def test_unknown(self, skm: Perintah) -> None:
        """A format that is not there is a slip in usage."""
        assert 2 == skm("format", "--uji", "rtf").kode

    def test_missing_extra(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without Hypothesis and pytest the remedy is named."""
        monkeypatch.setattr("skm.cli.uji.find_spec", lambda nama: None)
        hasil = skm("format", "--uji", "json")

        assert 2 == hasil.kode
        assert "hypothesis dan pytest belum terpasang" in hasil.galat
        assert 'pip install "skm[testing]"' in hasil.galat

    def test_faulty(self, proses: Perintah, tmp_path: Path) -> None:
        """What a guest does wrong is told check by check, with its package and version."""
        _pasang_di(tmp_path, "bicara", BICARA)
        hasil = proses("format", "--uji", "bicara", PYTHONPATH=str(tmp_path))

        assert 1 == hasil.kode
        assert "GAGAL          prints_nothing" in hasil.keluar
        assert "prints_nothing: printed 'halo" in hasil.galat
        assert hasil.galat.endswith("Kesalahannya ada pada paket bicara 1.5.\n")

    @pytest.mark.parametrize(
        "mati",
        [
            "__import__('os')._exit(9)",
            "__import__('os')._exit(0)",
            "__import__('os').write(1, b'{\"nama\": 1}\\n{\\n'); __import__('os')._exit(0)",
        ],
    )
    def test_dies(self, proses: Perintah, tmp_path: Path, mati: str) -> None:
        """One that takes the process with it is named all the same, whatever code it leaves."""
        _pasang_di(tmp_path, "mati", BICARA.replace("print('halo')", mati))
        hasil = proses("format", "--uji", "mati", PYTHONPATH=str(tmp_path))

        assert 1 == hasil.kode
        assert "Format mati tidak dapat diuji" in hasil.galat
        assert "mati 1.5" in hasil.galat


BICARA = """
    from skm.renderers.json import JsonRenderer

    class Tamu(JsonRenderer):
        format = NAMA

        def render(self, naskah, opsi, /):
            print('halo')
            return super().render(naskah, opsi)
"""


def _pasang_di(folder: Path, nama: str, isi: str) -> None:
    """Install a guest for another process."""
    info = folder / f"{nama}-1.5.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {nama}\nVersion: 1.5\n")
    info.joinpath("entry_points.txt").write_text(f"[skm.renderers]\n{nama} = {nama}:Tamu\n")
    folder.joinpath(f"{nama}.py").write_text(dedent(isi).replace("NAMA", repr(nama)))


def test_metadata_rusak(proses: Perintah, tmp_path: Path) -> None:
    """A package whose metadata nobody can read is named, and disturbs nothing."""
    info = tmp_path / "rusak-1.0.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text("Metadata-Version: 2.1\nName: rusak\nVersion: 1.0\n")
    info.joinpath("entry_points.txt").write_bytes(b"[skm.aturan]\nx = \xff\n")
    daftar, periksa = (
        proses(*argumen, PYTHONPATH=str(tmp_path))
        for argumen in (["format"], ["periksa", str(KECIL)])
    )

    assert (0, 0) == (daftar.kode, periksa.kode)
    assert (
        "Catatan: metadata paket rusak 1.0 tidak dapat dibaca, jadi isinya tidak terdaftar.\n"
        == daftar.galat
    )


class TestCetak:
    """What a guest does wrong while a report is printed."""

    def test_berkas_opsi_tidak_tertimpa(self, proses: Perintah, tmp_path: Path) -> None:
        """A file that an option names is an input, and never written over."""
        opsi = "    gambar: bytes = b''\n    jawaban: bool = False\n"
        isi = f"import attrs\n@attrs.frozen\nclass O:\n{opsi}" + dedent(BICARA)
        _pasang_di(tmp_path, "bicara", isi.replace("def render", "opsi = O\n    def render", 1))
        gambar = tmp_path / "x.bicara"
        gambar.write_bytes(b"asli")
        (tmp_path / "laporan.toml").write_bytes(KECIL.read_bytes())
        hasil = proses(
            "cetak", str(tmp_path / "laporan.toml"), "-o", str(gambar), "--timpa",
            "--opsi", f"gambar={gambar}", PYTHONPATH=str(tmp_path),
        )  # fmt: skip

        assert (2, b"asli") == (hasil.kode, gambar.read_bytes())
        assert "akan menimpa" in hasil.galat

    def test_prints(self, proses: Perintah, tmp_path: Path) -> None:
        """What it says is kept off the screen, and told as a remark; the document is made."""
        _pasang_di(tmp_path, "bicara", BICARA)
        (tmp_path / "laporan.toml").write_bytes(KECIL.read_bytes())
        hasil = proses(
            "cetak", str(tmp_path / "laporan.toml"), "-o", str(tmp_path / "x.json"),
            "--format", "bicara", PYTHONPATH=str(tmp_path),
        )  # fmt: skip

        assert 2 == hasil.kode  # the suffix promises another format
        hasil = proses(
            "cetak", str(tmp_path / "laporan.toml"), "-o", str(tmp_path / "x.bicara"),
            PYTHONPATH=str(tmp_path),
        )  # fmt: skip

        assert 0 == hasil.kode
        assert ["Selesai: " + str(tmp_path / "x.bicara")] == hasil.keluar.splitlines()
        assert (
            'Catatan: Format bicara mencoba menulis "halo" ke layar; tulisan itu ditahan. '
            "Kesalahannya ada pada paket bicara 1.5." in hasil.galat
        )

    def test_options(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch, laporan: Path) -> None:
        """Options reach the renderer, typed; with a format before them and without."""
        monkeypatch.setattr(Tamu, "jenis", frozenset({"tindak-lanjut"}))
        pasang(monkeypatch, ("tamu", f"{__name__}:Tamu"))
        hasil = skm(
            "cetak", str(laporan), "-o", "a.tamu",
            "--opsi", "tamu.pemisah= ; ", "--opsi", "lebar=7",
        )  # fmt: skip

        assert (0, "Selesai: a.tamu\n") == (hasil.kode, hasil.keluar)
        assert "_Opsi(pemisah=';', lebar=7)" == Path("a.tamu").read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("opsi", "pesan"),
        [
            ("lebar", "--opsi: diharapkan nama=nilai, ditemukan lebar."),
            (".lebar=1", "--opsi: diharapkan nama=nilai, ditemukan .lebar=1."),
            ("lebr=1", '--opsi tamu: opsi "lebr" tidak dikenal; yang dikenal: pemisah, lebar. '
             "Mungkin maksudnya lebar."),
            ("tamu.lebar=tiga", '--opsi tamu.lebar: diharapkan bilangan bulat, ditemukan "tiga".'),
            ("json.x=1", "--opsi json.x: opsi untuk format json, sedangkan yang dicetak tamu."),
        ],
    )  # fmt: skip
    def test_bad_options(
        self,
        skm: Perintah,
        monkeypatch: pytest.MonkeyPatch,
        laporan: Path,
        opsi: str,
        pesan: str,
    ) -> None:
        """A slip is named with what would do, and nothing is written."""
        pasang(monkeypatch, ("tamu", f"{__name__}:Tamu"))
        hasil = skm("cetak", str(laporan), "-o", "a.tamu", "--opsi", opsi)

        assert 2 == hasil.kode
        assert hasil.galat.startswith(pesan)
        assert not Path("a.tamu").exists()


class TestRusak:
    """Guests that do not work."""

    def test_list_is_untouched(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """A guest that cannot be loaded is listed like any other."""
        pasang(monkeypatch, ("rtf", "tidak_ada_di_sini:Rtf"))

        assert 0 == skm("format").kode
        assert "tidak_ada_di_sini:Rtf" in skm("format", "--rinci").keluar

    @pytest.mark.parametrize(
        ("sasaran", "sebab"),
        [
            ("tidak_ada_di_sini:Rtf", "gagal dimuat: tidak_ada_di_sini:Rtf: ModuleNotFoundError"),
            ("builtins:dict", "tidak memenuhi kontrak renderer: builtins:dict"),
            ("skm.renderers.json:JsonRenderer", "tidak memenuhi kontrak renderer"),
        ],
    )
    def test_named(
        self, skm: Perintah, monkeypatch: pytest.MonkeyPatch, sasaran: str, sebab: str
    ) -> None:
        """Asked for, it is named with its target and the cause; the others are still usable."""
        pasang(monkeypatch, ("rtf", sasaran))

        assert 1 == skm("format", "rtf").kode
        assert f"Format rtf {sebab}" in skm("format", "rtf").galat

        semua = skm("format", "--periksa")

        assert 1 == semua.kode
        assert "json: dapat dipakai" in semua.keluar

    def test_clash(self, skm: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
        """Two offers of one name are marked in the list, and an error when used."""
        pasang(monkeypatch, ("json", "acme:Json"))
        baris = [b for b in skm("format", "--rinci").keluar.splitlines() if b.startswith("json ")]
        hasil = skm("format", "json")

        assert [True, True] == [b.endswith("(bentrok)") for b in baris]
        assert 1 == hasil.kode
        assert "acme:Json dan skm.renderers.json:JsonRenderer (skm " in hasil.galat
        assert 1 == len(skm("format", "--periksa").galat.splitlines())
