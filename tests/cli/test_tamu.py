"""Guests cannot move our folder, end the command unseen, or do anything to the terminal."""

from pathlib import Path
from textwrap import dedent

import pytest
from perintah import AKAR, Perintah, isi_folder

KECIL = str(AKAR / "examples/kecil/laporan.toml")
RENDERER = """
    from skm.renderers.json import JsonRenderer
    {modul}

    class Tamu(JsonRenderer):
        format = "tamu"
        suffix = ".tamu"

        def __init__(self):
            {buat}

        def render(self, naskah, opsi, /):
            {render}
            jadi = super().render(naskah, opsi)
            return type(jadi)(file_name="x.tamu", media_type=jadi.media_type, content=jadi.content)
"""
ATURAN = """
    from skm.audit import BukuAturan, Pelanggaran, aturan
    from skm.audit.sumber import LAPORAN
    from skm.model import Tingkat
    {modul}

    class Bisu(Exception):
        def __str__(self):
            raise ValueError

    @aturan("TMU-LAP-001", tingkat=Tingkat.CATATAN, kutipan=LAPORAN)
    def tamu(telaah):
        \"\"\"Tamu.\"\"\"
        {periksa}
        yield from ()

    buku = BukuAturan(aturan=(tamu,))
"""
BEREBUT = "import os, sys; os.chdir('/')"


def pasang(tmp_path: Path, grup: str, isi: str, **bagian: str) -> dict[str, str]:
    """Install a guest for other processes; return their environment."""
    info = tmp_path / "tamu-1.5.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tamu\nVersion: 1.5\n")
    sasaran = "Tamu" if grup == "skm.renderers" else "buku"
    (info / "entry_points.txt").write_text(f"[{grup}]\ntamu = modul_tamu:{sasaran}\n")
    kosong = dict.fromkeys(("modul", "buat", "render", "periksa"), "pass")
    (tmp_path / "modul_tamu.py").write_text(dedent(isi).format(**{**kosong, **bagian}))
    return {"PYTHONPATH": str(tmp_path)}


@pytest.mark.parametrize("saat", ["modul", "buat", "render"])
def test_renderer_pindah(proses: Perintah, tmp_path: Path, saat: str) -> None:
    """Outputs lie where the command was given, wherever a renderer goes."""
    tamu = pasang(tmp_path, "skm.renderers", RENDERER, **{saat: BEREBUT})
    hasil = proses("cetak", KECIL, "-o", "a.tamu", "-o", "b.json", **tamu)

    assert 0 == hasil.kode, hasil.galat
    assert {"a.tamu", "b.json"} == {*isi_folder()}


@pytest.mark.parametrize("saat", ["modul", "periksa"])
def test_aturan_pindah(proses: Perintah, tmp_path: Path, saat: str) -> None:
    """Nor where rules go: the report's own files are found after them, too."""
    Path("l.toml").write_bytes(Path(KECIL).read_bytes())
    biasa = proses("cetak", "l.toml", "-o", "a.json", "--paksa")
    tamu = pasang(tmp_path, "skm.aturan", ATURAN, **{saat: BEREBUT})
    hasil = proses("cetak", "l.toml", "-o", "b.json", "--paksa", **tamu)

    assert (0, biasa.galat) == (hasil.kode, hasil.galat)
    assert Path("a.json").read_bytes() == Path("b.json").read_bytes()


@pytest.mark.parametrize("saat", ["modul", "buat", "render"])
def test_renderer_mengakhiri(proses: Perintah, tmp_path: Path, saat: str) -> None:
    """A renderer that asks for the end is told to be broken, and nothing is written."""
    tamu = pasang(tmp_path, "skm.renderers", RENDERER, **{saat: "import sys; sys.exit(0)"})
    hasil = proses("cetak", KECIL, "-o", "a.tamu", "-o", "b.json", **tamu)

    assert 1 == hasil.kode
    assert "tamu 1.5" in hasil.galat
    assert {} == isi_folder()


@pytest.mark.parametrize("saat", ["modul", "periksa"])
@pytest.mark.parametrize("salah", ["import sys; sys.exit(0)", "raise Bisu"])
def test_aturan_mengakhiri(proses: Perintah, tmp_path: Path, saat: str, salah: str) -> None:
    """Rules that ask for the end, or cannot say what is wrong with them, are a finding."""
    if saat == "modul":
        salah = salah.replace(
            "raise Bisu", "exec('class B(Exception):\\n def __str__(self): 1/0\\nraise B')"
        )
    tamu = pasang(tmp_path, "skm.aturan", ATURAN, **{saat: salah})
    hasil = proses("periksa", KECIL, **tamu)

    assert 1 == hasil.kode
    assert ("SKM-AUD-901" if saat == "modul" else "SKM-AUD-900") in hasil.keluar


@pytest.mark.parametrize("akhiri", ["sys.exit(0)", "exec('raise GeneratorExit(0)')"])
def test_opsi_mengakhiri(proses: Perintah, tmp_path: Path, akhiri: str) -> None:
    """Whoever ends the command where nobody expects it is told of, and the code is not 0."""
    modul = (
        "import attrs, sys\n"
        "@attrs.frozen\n"
        "class O:\n"
        "    a: str = attrs.field(default='', validator=lambda *b: b[2] and AKHIRI)"
    ).replace("AKHIRI", akhiri)
    tamu = pasang(
        tmp_path,
        "skm.renderers",
        RENDERER.replace('suffix = ".tamu"', 'suffix = ".tamu"; opsi = O'),
        modul=modul,
    )
    hasil = proses("cetak", KECIL, "-o", "a.tamu", "--opsi", "a=1", **tamu)

    assert (1, {}) == (hasil.kode, isi_folder())
    assert "mengakhiri perintah ini di tengah jalan" in hasil.galat
    assert "Traceback" not in hasil.galat


@pytest.mark.parametrize("saat", ["modul", "render"])
def test_lacak(proses: Perintah, tmp_path: Path, saat: str) -> None:
    """Where a renderer raises is told to whoever asks: its file, its line, what stands there."""
    tamu = pasang(tmp_path, "skm.renderers", RENDERER, **{saat: "{}['U1']"})
    biasa = proses("cetak", KECIL, "-o", "a.tamu", **tamu)
    rinci = proses("cetak", KECIL, "-o", "a.tamu", SKM_LACAK="1", **tamu)

    assert (1, 1) == (biasa.kode, rinci.kode)
    assert "Traceback" not in biasa.galat
    assert rinci.galat.startswith(biasa.galat)
    assert f'File "{tmp_path / "modul_tamu.py"}", line ' in rinci.galat
    assert "KeyError: 'U1'" in rinci.galat.splitlines()[-1]
    letak = proses("format", "tamu", SKM_LACAK="1", **tamu).galat
    assert (saat == "modul") == ("modul_tamu.py" in letak)


def test_opsi_ditolak(proses: Perintah, tmp_path: Path) -> None:
    """What a renderer's own check refuses is told with the name of the option, all at once."""
    modul = (
        "import attrs\n"
        "def pendek(_, bidang, isi):\n"
        "    if len(isi) > 1:\n"
        "        raise ValueError(f'{isi} terlalu panjang')\n"
        "@attrs.frozen\n"
        "class O:\n"
        "    a: str = attrs.field(default='', validator=pendek)\n"
        "    b: str = attrs.field(default='', validator=pendek)\n"
        "    c: str = ''"
    )
    tamu = pasang(
        tmp_path,
        "skm.renderers",
        RENDERER.replace('suffix = ".tamu"', 'suffix = ".tamu"; opsi = O'),
        modul=modul,
    )
    opsi = ("--opsi", "a=satu", "--opsi", "b=dua", "--opsi", "c=tiga")
    hasil = proses("cetak", KECIL, "-o", "a.tamu", *opsi, **tamu)

    assert 2 == hasil.kode
    assert [
        "--opsi tamu.a: ditolak oleh format itu: satu terlalu panjang.",
        "--opsi tamu.b: ditolak oleh format itu: dua terlalu panjang.",
    ] == hasil.galat.splitlines()[:2]


@pytest.mark.parametrize("lacak", ["", "1"])
def test_layar(proses: Perintah, tmp_path: Path, lacak: str) -> None:
    """What a guest raises is shown, and does nothing."""
    tamu = pasang(
        tmp_path, "skm.renderers", RENDERER, render="raise ValueError('\\x1b[2J\\u202e\\x07\\x9b')"
    )
    hasil = proses("cetak", KECIL, "-o", "a.tamu", SKM_LACAK=lacak, **tamu)

    assert 1 == hasil.kode
    assert "\\u001b[2J\\u202e\\u0007\\u009b" in hasil.galat
    assert not {*"\x1b\u202e\x07\x9b"} & {*hasil.galat, *hasil.keluar}
