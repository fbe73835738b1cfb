"""Finding renderers: names without imports, and every fault told by its name."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from textwrap import dedent

import attrs
import pytest

import skm
from perkakas import PERLU
from skm.audit import tamu
from skm.errors import RendererError, RendererWarning
from skm.renderers import (
    KONTRAK,
    Renderer,
    TanpaOpsi,
    cari_renderer,
    daftar,
    muat_renderer,
    nama_format,
)
from skm.renderers.contract import kontrak_dari
from skm.renderers.saluran import tampung
from skm.titik_masuk import tak_terbaca

AKAR = Path(__file__).parents[2]
JATENG = AKAR / "examples" / "jateng-2024-tw1" / "laporan.toml"
BAWAAN = (
    "docx",
    "html",
    "json",
    "markdown",
    "pdf",
    *("poster", "poster-png", "poster-svg"),
    "xlsx",
)

Pasang = Callable[..., None]

TAMU = """
    from skm.renderers import Artifact, TanpaOpsi

    class Tamu:
        format = "odt"
        media_type = "application/vnd.oasis.opendocument.text"
        suffix = ".odt"
        jenis = frozenset({"tindak-lanjut"})
        opsi = TanpaOpsi

        def render(self, naskah, opsi, /):
            return Artifact(file_name="x.odt", media_type=self.media_type, content=b"isi")
"""


@pytest.fixture
def pasang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pasang]:
    """Return a function that puts a distribution with one module on the import path."""
    modul: list[str] = []

    def tambah(
        distribusi: str,
        isi: str = TAMU,
        *,
        ganti: tuple[str, str] = ("", ""),
        grup: str = "skm.renderers",
        nama: str = "odt",
        sasaran: str = "",
    ) -> None:
        info = tmp_path / f"{distribusi}-1.5.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {distribusi}\nVersion: 1.5\n", encoding="utf-8"
        )
        (info / "entry_points.txt").write_text(
            f"[{grup}]\n{nama} = {sasaran or f'{distribusi}:Tamu'}\n", encoding="utf-8"
        )
        (tmp_path / f"{distribusi}.py").write_text(
            dedent(isi).replace(*ganti) if ganti[0] else dedent(isi), encoding="utf-8"
        )
        modul.append(distribusi)
        monkeypatch.syspath_prepend(tmp_path)

    yield tambah
    for satu in modul:
        sys.modules.pop(satu, None)


@pytest.fixture(scope="module")
def naskah() -> skm.Naskah:
    return skm.susun(skm.baca(JATENG))


def kode(jalankan: Callable[[], object]) -> tuple[str, str, str]:
    """Return kode, nama and rincian of the error that *jalankan* raises."""
    with pytest.raises(RendererError) as salah:
        jalankan()
    return salah.value.kode, salah.value.nama, salah.value.rincian


class TestDaftar:
    """What is installed."""

    def test_bawaan(self) -> None:
        """The built-in renderers come by the same door as guests, with their distribution."""
        bawaan = [t for t in daftar() if t.distribusi == "skm"]

        assert list(BAWAAN) == [t.nama for t in bawaan]
        assert {skm.__version__} == {t.versi for t in bawaan}
        assert "skm.renderers.xlsx:XlsxRenderer" == bawaan[-1].sasaran
        assert not any(t.bentrok for t in bawaan)

    def test_tamu_didaftar_tanpa_dimuat(self, pasang: Pasang) -> None:
        """A broken guest is listed like any other, for listing imports nothing."""
        pasang("tamu_rusak", "raise ImportError('tidak ada')")
        tamu = [t for t in daftar() if t.nama == "odt"]

        assert [("tamu_rusak", "1.5", "tamu_rusak:Tamu", False)] == [
            (t.distribusi, t.versi, t.sasaran, t.bentrok) for t in tamu
        ]
        assert "tamu_rusak" not in sys.modules

    def test_bentrok_ditandai(self, pasang: Pasang) -> None:
        """Two distributions that offer one name are both marked."""
        pasang("tamu_satu")
        pasang("tamu_dua")

        assert [("tamu_dua", True), ("tamu_satu", True)] == [
            (t.distribusi, t.bentrok) for t in daftar() if t.nama == "odt"
        ]


class TestNamaFormat:
    """From a file suffix to a format."""

    @pytest.mark.parametrize(
        ("akhiran", "nama"),
        [
            (".docx", "docx"),
            ("docx", "docx"),
            (".DOCX", "docx"),
            (".md", "markdown"),
            (".MD", "markdown"),
            (".json", "json"),
            (".xlsx", "xlsx"),
        ],
    )
    def test_bawaan(self, akhiran: str, nama: str) -> None:
        """The suffixes of the built-in formats, with and without point, in any case."""
        assert nama == nama_format(akhiran)

    def test_akhiran_tamu(self, pasang: Pasang) -> None:
        """A guest may claim a suffix for any format."""
        pasang("tamu_akhiran", grup="skm.suffixes", nama="mkd", sasaran="markdown")

        assert "markdown" == nama_format(".mkd")

    def test_tidak_dikenal(self) -> None:
        """An unknown suffix is refused with the formats there are."""
        assert ("tidak-ada", "rtf", ", ".join(BAWAAN)) == kode(lambda: nama_format(".rtf"))

    def test_akhiran_berebut(self, pasang: Pasang) -> None:
        """A suffix claimed for two formats is refused, naming both."""
        pasang("tamu_akhiran", grup="skm.suffixes", nama="md", sasaran="json")

        assert ("bentrok", ".md", "json dan markdown") == kode(lambda: nama_format(".md"))

    def test_akhiran_format_sendiri(self, pasang: Pasang) -> None:
        """Nobody takes a format's own name away as a suffix."""
        pasang("tamu_akhiran", grup="skm.suffixes", nama="docx", sasaran="json")

        assert "docx" == nama_format(".docx")

    def test_akhiran_tanpa_renderer(self, pasang: Pasang) -> None:
        """A suffix that leads to a format nobody renders is unknown too."""
        pasang("tamu_buntu", grup="skm.suffixes", nama="mkd", sasaran="tidak-terpasang")

        assert "tidak-ada" == kode(lambda: nama_format(".mkd"))[0]

    def test_tidak_memuat_apa_pun(self) -> None:
        """Choosing by suffix loads neither a renderer nor what renderers need."""
        program = """
            import sys
            from skm.renderers import daftar, nama_format

            assert nama_format(".md") == "markdown"
            assert len(daftar()) >= 4
            berat = {"docx", "docxtpl", "jinja2", "lxml", "openpyxl", "PIL", "typst"}
            nama = ("docx", "html", "json", "markdown", "pdf", "typst", "xlsx")
            ruang = {f"skm.renderers.{n}" for n in nama}
            print(sorted((berat | ruang) & set(sys.modules)))
        """
        hasil = subprocess.run(
            [sys.executable, "-c", dedent(program)], check=True, capture_output=True, text=True
        )

        assert "[]" == hasil.stdout.strip()


class TestMuat:
    """Loading one renderer."""

    @pytest.mark.parametrize(
        "nama",
        [pytest.param(n, marks=getattr(pytest.mark, n)) if n in PERLU else n for n in BAWAAN],
    )
    def test_bawaan(self, nama: str) -> None:
        """Each built-in renderer keeps the contract."""
        renderer = muat_renderer(nama)

        assert isinstance(renderer, Renderer)
        assert nama == renderer.format

    def test_tamu(self, pasang: Pasang, naskah: skm.Naskah) -> None:
        """A guest renders like a built-in one."""
        pasang("tamu_baik")

        assert b"isi" == skm.cetak(naskah, "odt").content

    def test_tidak_ada(self, pasang: Pasang) -> None:
        """An unknown name is told the installed ones, none of which is imported for it."""
        pasang("tamu_diam", "raise ImportError('tidak ada')")

        semua = ", ".join(sorted((*BAWAAN, "odt")))

        assert ("tidak-ada", "rtf", semua) == kode(lambda: muat_renderer("rtf"))
        assert "tamu_diam" not in sys.modules

    def test_bentrok(self, pasang: Pasang) -> None:
        """Of two that offer one name neither is taken; both are named."""
        pasang("tamu_satu")
        pasang("tamu_dua")

        sebut = "tamu_dua:Tamu (tamu_dua 1.5) dan tamu_satu:Tamu (tamu_satu 1.5)"
        assert ("bentrok", "odt", sebut) == kode(lambda: muat_renderer("odt"))
        assert "tamu_satu" not in sys.modules

    @pytest.mark.parametrize(
        ("isi", "ganti", "sebab"),
        [
            ("import tidak_ada_modul_ini", ("", ""), "ModuleNotFoundError: No module named"),
            ("1 / 0", ("", ""), "ZeroDivisionError: division by zero"),
            ("def rusak(:", ("", ""), "SyntaxError"),
            ("x = 1", ("", ""), "AttributeError"),
            (TAMU, ("def render", "def __init__(self, wajib): ...\n    def render"), "TypeError"),
            ("import sys; sys.exit(3)", ("", ""), "SystemExit: 3"),
            ("class Mati(BaseException): pass\nraise Mati('x')", ("", ""), "Mati: x"),
            (
                "import attrs\n" + dedent(TAMU),
                (
                    "opsi = TanpaOpsi",
                    "f = attrs.field(factory=lambda: 1 / 0, type=int); "
                    "opsi = attrs.make_class('O', {'a': f})",
                ),
                "ZeroDivisionError",
            ),
            (
                "import attrs\n" + dedent(TAMU),
                (
                    "opsi = TanpaOpsi",
                    "opsi = attrs.make_class('O', {'a': attrs.field(default=1, type='TidakAda')})",
                ),
                "NameError",
            ),
            (
                "class Rusak(Exception):\n    def __str__(self): 1 / 0\nraise Rusak",
                ("", ""),
                "Rusak",
            ),
        ],
    )
    def test_gagal_muat(self, pasang: Pasang, isi: str, ganti: tuple[str, str], sebab: str) -> None:
        """What cannot be loaded is named with its target and the cause."""
        pasang("tamu_gagal", isi, ganti=ganti)
        jenis, nama, rincian = kode(lambda: muat_renderer("odt"))

        assert ("gagal-muat", "odt") == (jenis, nama)
        assert rincian.startswith(f"tamu_gagal:Tamu: {sebab}")

    @pytest.mark.parametrize(
        ("ganti", "kurang"),
        [
            (("class Tamu:", "Tamu = 1\nclass Lain:"), "int ≠ class"),
            (('format = "odt"', "pass"), "format: NoneType ≠ str"),
            (("media_type =", "lain ="), "media_type: NoneType ≠ str"),
            (('suffix = ".odt"', "suffix = None"), "suffix: NoneType ≠ str"),
            (("frozenset({", "set({"), "jenis: set ≠ frozenset"),
            (("opsi = TanpaOpsi", "opsi = TanpaOpsi()"), "opsi: TanpaOpsi ≠ type"),
            (("def render", "def lain"), "render: NoneType ≠ method"),
            (('format = "odt"', 'format = "pdf"'), "format: 'pdf' ≠ 'odt'"),
            (("opsi = TanpaOpsi", "opsi = dict"), "opsi: dict ≠ attrs"),
            (('suffix = ".odt"', 'suffix = "odt"'), "suffix: 'odt' ≠ '.…'"),
            (('suffix = ".odt"', 'suffix = ".odt"; kontrak = "1"'), "kontrak: '1' ≠ int"),
            (
                ("opsi = TanpaOpsi", "import attrs; opsi = attrs.make_class('O', ['wajib'])"),
                "opsi.wajib: NOTHING ≠ default",
            ),
            (("frozenset({", "frozenset({1, "), "jenis: int ≠ str"),
            # What the constructor makes of itself counts, and that it makes one at all.
            (
                ("def render", "def __init__(self): self.suffix = 1\n    def render"),
                "suffix: int ≠ str",
            ),
            (
                ("def render", "def __new__(cls): return 5\n    def render"),
                "format: NoneType ≠ str",
            ),
        ],
    )
    def test_bukan_renderer(self, pasang: Pasang, ganti: tuple[str, str], kurang: str) -> None:
        """An object of the wrong kind is told which promise it does not keep."""
        pasang("tamu_salah", ganti=ganti)

        assert ("bukan-renderer", "odt", f"tamu_salah:Tamu: {kurang}") == kode(
            lambda: muat_renderer("odt")
        )


class TestCetak:
    """What a renderer may do."""

    @pytest.mark.parametrize(
        ("kembali", "kode_salah", "rincian"),
        [
            ("1 / 0", "gagal", "ZeroDivisionError: division by zero"),
            ("b'isi'", "keluaran", "bytes ≠ Artifact"),
            ("None", "keluaran", "NoneType ≠ Artifact"),
            (
                "Artifact(file_name='x.odt', media_type='', content='isi')",
                "keluaran",
                "content: str ≠ bytes",
            ),
            (
                "Artifact(file_name='x.pdf', media_type='', content=b'')",
                "keluaran",
                "file_name: 'x.pdf' ≠ *.odt",
            ),
            (
                "Artifact(file_name=None, media_type='', content=b'')",
                "keluaran",
                "file_name: None",
            ),
            (
                "Artifact(file_name='../x.odt', media_type='', content=b'')",
                "keluaran",
                "file_name: '../x.odt'",
            ),
        ],
    )
    def test_renderer_yang_menyimpang(
        self, pasang: Pasang, naskah: skm.Naskah, kembali: str, kode_salah: str, rincian: str
    ) -> None:
        """One that raises, or returns what it may not, is named with what it did."""
        asli = 'Artifact(file_name="x.odt", media_type=self.media_type, content=b"isi")'
        pasang("tamu_nakal", ganti=(asli, kembali))

        assert (kode_salah, "odt", rincian) == kode(lambda: skm.cetak(naskah, "odt"))

    @pytest.mark.parametrize(
        ("ganti", "kode_salah"),
        [
            ("import sys; sys.exit(4)", "gagal"),
            ("class M(BaseException): pass\n        raise M", "gagal"),
            # The same number, printed otherwise.
            (
                "object.__setattr__(naskah.hasil.ikm, 'cetak', "
                "type(naskah.hasil.ikm.cetak)(f'{naskah.hasil.ikm.cetak}0'))",
                "berubah",
            ),
            ("object.__setattr__(naskah.sampul, 'judul', 'Lain')", "berubah"),
            ("object.__setattr__(naskah.sampul, 'anak_judul', [])", "berubah"),
            ("naskah.hasil.kelompok._isi['x'] = []", "berubah"),
        ],
    )
    def test_renderer_yang_merusak(self, pasang: Pasang, ganti: str, kode_salah: str) -> None:
        """One that ends the program or changes the report does no harm, and is named."""
        pasang("tamu_perusak", ganti=("return ", f"{ganti}\n        return "))
        with pytest.raises(RendererError) as salah:
            skm.cetak(skm.susun(skm.baca(JATENG)), "odt")

        assert (kode_salah, "tamu_perusak 1.5") == (salah.value.kode, salah.value.paket)
        assert str(salah.value).endswith("(a fault of tamu_perusak 1.5)")

    def test_batas_yang_disebut(self, pasang: Pasang, naskah: skm.Naskah) -> None:
        """A limit that one tells is its own, whatever it calls it; a slip of the user's is not."""
        salah = (
            "from skm.errors import RendererError; raise RendererError('tidak-ada', 'x', 'besar')"
        )
        pasang("tamu_terbatas", ganti=("return ", f"{salah}\n        return "))
        with pytest.raises(RendererError) as tertangkap:
            skm.cetak(naskah, "odt")

        assert ("gagal", "odt", "besar", "tamu_terbatas 1.5") == (
            tertangkap.value.kode,
            tertangkap.value.nama,
            tertangkap.value.rincian,
            tertangkap.value.paket,
        )

    def test_jalan_lain_ke_layar(
        self, pasang: Pasang, naskah: skm.Naskah, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Lines and bytes are held back like words."""
        tulis = "import sys; sys.stdout.writelines(['a', 'b']); sys.stderr.buffer.write(b'c')"
        pasang("tamu_ramai", ganti=("return ", f"{tulis}\n        return "))
        with pytest.warns(RendererWarning, match="printed 'abc'"):
            skm.cetak(naskah, "odt")

        assert ("", "") == capsys.readouterr()

    @pytest.mark.parametrize("di", ["class Tamu:", "return "])
    def test_renderer_yang_berbicara(self, pasang: Pasang, naskah: skm.Naskah, di: str,
                                     capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
        """What one prints, loading or rendering, is kept and told as a warning."""
        import_lalu = "import sys; print('halo'); print('dunia', file=sys.stderr)"
        pasang("tamu_ramai", ganti=(di, f"{import_lalu}\n{' ' * 8 * (di != 'class Tamu:')}{di}"))
        with pytest.warns(RendererWarning, match="printed 'halo.ndunia'") as peringatan:
            assert b"isi" == skm.cetak(naskah, "odt").content

        (satu,) = [p.message for p in peringatan]
        assert isinstance(satu, RendererWarning)
        assert ("odt", "halo\ndunia", "tamu_ramai 1.5") == (satu.nama, satu.tercetak, satu.paket)
        assert ("", "") == capsys.readouterr()

    def test_masalah_pemakai_diteruskan(self, pasang: Pasang, naskah: skm.Naskah) -> None:
        """What a renderer finds wrong with its options is the user's problem, not its own."""
        angkat = 'raise skm.DataError([skm.Masalah(kode="kosong")])'
        pasang("tamu_teliti", ganti=("return ", f"import skm\n        {angkat}\n        "))

        with pytest.raises(skm.DataError):
            skm.cetak(naskah, "odt")

    def test_kesalahan_renderer_diteruskan(self, pasang: Pasang, naskah: skm.Naskah) -> None:
        """A RendererError that a renderer raises itself is not wrapped."""
        angkat = 'raise skm.RendererError("gagal", "odt", "terlalu besar")'
        pasang("tamu_jujur", ganti=("return ", f"import skm\n        {angkat}\n        "))

        assert ("gagal", "odt", "terlalu besar") == kode(lambda: skm.cetak(naskah, "odt"))

    @pytest.mark.docx  # which is asked whether it knows the kind
    def test_jenis_lain(self, naskah: skm.Naskah) -> None:
        """A kind of report that a renderer does not know is refused before it is asked."""
        lain = attrs.evolve(naskah, jenis="poster")

        assert ("jenis", "docx", "poster") == kode(lambda: skm.cetak(lain, "docx"))
        with pytest.raises(skm.RendererError, match=r"printed as .*\.json, \.md") as salah:
            skm.cetak(lain, "docx")
        assert not {".docx", ".png"} & {*salah.value.bisa}

    def test_opsi(self, naskah: skm.Naskah) -> None:
        """Without options a renderer gets its defaults."""
        assert skm.cetak(naskah, "markdown") == skm.cetak(naskah, "markdown", TanpaOpsi())
        assert skm.cetak(naskah, "markdown") == skm.cetak(naskah, "markdown", {})

    def test_opsi_salah(self, naskah: skm.Naskah) -> None:
        """Options of another class are refused, and so is an option nobody declares."""
        assert ("opsi", "json", "int ≠ OpsiJson") == kode(lambda: skm.cetak(naskah, "json", 1))
        with pytest.raises(skm.DataError, match="no option is called"):
            skm.cetak(naskah, "json", {"indentasi": 4})


class TestKontrak:
    """The version of the contract."""

    @pytest.mark.docx
    def test_bawaan(self) -> None:
        """The built-in renderers keep the newest."""
        assert {KONTRAK} == {kontrak_dari(muat_renderer(n)) for n in BAWAAN}

    @pytest.mark.parametrize("baris", ["", f"kontrak = {KONTRAK}\n    "])
    def test_dikenal(self, pasang: Pasang, baris: str) -> None:
        """The present version will do, and whoever declares none is taken for the first."""
        pasang("tamu_versi", ganti=("format =", f"{baris}format ="))

        assert 1 == kontrak_dari(muat_renderer("odt"))

    @pytest.mark.parametrize("versi", [KONTRAK - 1, KONTRAK + 1])
    def test_lain(self, pasang: Pasang, versi: int) -> None:
        """A newer one, or one that does not exist, is refused with what is known."""
        pasang("tamu_versi", ganti=("format =", f"kontrak = {versi}\n    format ="))

        assert ("kontrak", "odt", f"{versi} (skm: {KONTRAK})") == kode(lambda: muat_renderer("odt"))


class TestDiabaikan:
    """Renderers that are switched off by SKM_RENDERER_ABAIKAN."""

    @pytest.mark.parametrize("isi", ["odt", "Tamu.Satu", "pdf, tamu-satu,", " ODT "])
    def test_nama_atau_paket(
        self, pasang: Pasang, monkeypatch: pytest.MonkeyPatch, isi: str
    ) -> None:
        """By the name of the format or of the distribution, as indexes compare names."""
        pasang("tamu_satu")
        monkeypatch.setenv("SKM_RENDERER_ABAIKAN", isi)

        assert [True] == [t.diabaikan for t in daftar() if t.nama == "odt"]
        for jalankan in (muat_renderer, nama_format):
            assert ("diabaikan", "odt", "tamu_satu 1.5") == kode(lambda j=jalankan: j("odt"))
        assert "odt" not in kode(lambda: muat_renderer("rtf"))[2]

    def test_memutus_bentrok(self, pasang: Pasang, monkeypatch: pytest.MonkeyPatch) -> None:
        """Switching one of two off leaves the other in use."""
        pasang("tamu_satu")
        pasang("tamu_dua")
        monkeypatch.setenv("SKM_RENDERER_ABAIKAN", "tamu-satu")

        assert "tamu_dua 1.5" == cari_renderer("odt").paket
        assert [False, False] == [t.bentrok for t in daftar() if t.nama == "odt"]
        assert "tamu_dua" == type(muat_renderer("odt")).__module__

    def test_akhiran(self, pasang: Pasang, monkeypatch: pytest.MonkeyPatch) -> None:
        """The suffixes of a distribution go with it."""
        pasang("tamu_akhiran", grup="skm.suffixes", nama="md", sasaran="json")
        monkeypatch.setenv("SKM_RENDERER_ABAIKAN", "tamu-akhiran")

        assert "markdown" == nama_format(".md")


class TestMetadataRusak:
    """Distributions whose metadata are garbage."""

    @pytest.mark.parametrize(
        "isi", [b"[skm.renderers]\nbukan pasangan\n", b"[skm.renderers]\nx = \xff\xfe\n"]
    )
    def test_yang_lain_tetap(self, pasang: Pasang, tmp_path: Path, isi: bytes) -> None:
        """They have no renderers; those of all others are there as before."""
        pasang("tamu_sehat")
        info = tmp_path / "tamu_rusak-1.0.dist-info"
        info.mkdir()
        (info / "entry_points.txt").write_bytes(isi)
        (info / "METADATA").write_text("Name: tamu_rusak\nVersion: 1.0\n")

        assert {*BAWAAN, "odt"} <= {t.nama for t in daftar()}
        assert "odt" == muat_renderer("odt").format
        assert "markdown" == nama_format(".md")
        assert "SKM-IKM-001" in {a.id for a in tamu._terpasang.__wrapped__()}
        assert ["tamu_rusak 1.0"] == tak_terbaca()

    def test_tanpa_nama(self, pasang: Pasang, tmp_path: Path) -> None:
        """A distribution that does not say what it is called is named by its target."""
        pasang("tamu_tanpa")
        (tmp_path / "tamu_tanpa-1.5.dist-info" / "METADATA").unlink()
        (satu,) = [t for t in daftar() if t.nama == "odt"]

        assert ("", "tamu_tanpa:Tamu") == (satu.distribusi, satu.paket)


def test_tercetak_dari_dua_utas() -> None:
    """Of two that render at once, each has what it printed itself, and the streams come back."""
    asli, siap = (sys.stdout, sys.stderr), threading.Barrier(2)

    def bicara(kata: str) -> str:
        with tampung() as isi:
            siap.wait(5)
            print(kata)  # noqa: T201
            siap.wait(5)
            print(kata, file=sys.stderr)  # noqa: T201
        return isi.getvalue()

    with ThreadPoolExecutor(2) as kolam:
        hasil = list(kolam.map(bicara, ("satu", "dua")))

    assert ["satu\nsatu\n", "dua\ndua\n"] == hasil
    assert asli == (sys.stdout, sys.stderr)
