"""The conformance kit has teeth: a bad renderer fails the check that is for it, and no other."""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from renderer_baik import Baik
from renderer_buruk import BURUK, Discovered, Generated, ReproducibleClock

from skm.testing import CHECKS, HasilUji, RendererContract, uji_renderer

BURUK_SEMUA = [(cek, kelas) for cek, semua in BURUK.items() for kelas in semua]


@pytest.fixture(autouse=True)
def _terpasang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install every renderer of this folder but one, each under the name it has for the test."""
    info = tmp_path / "skm_kit-1.0.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text("Metadata-Version: 2.1\nName: skm-kit\nVersion: 1.0\n")
    info.joinpath("entry_points.txt").write_text("[skm.renderers]\nbaik = renderer_baik:Baik\n")
    monkeypatch.syspath_prepend(tmp_path)


@pytest.fixture
def ditemukan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every renderer be found; there would be forty entry points of one name otherwise."""
    from skm.testing import renderer as kit

    asli = kit.muat_renderer
    ini: list[type[Baik]] = []

    def muat(nama: str) -> object:
        return ini[0]() if ini and ini[0] is not Discovered else asli(nama)

    monkeypatch.setattr(kit, "muat_renderer", muat)
    monkeypatch.setattr(uji_satu, "ini", ini, raising=False)


def uji_satu(kelas: type[Baik]) -> tuple[HasilUji, ...]:
    """Run the kit on one renderer that is installed, no longer than the fault takes to show."""
    from skm.testing import renderer as kit

    kit._JEDA = 2.1 if kelas is ReproducibleClock else 0
    kit._ACAK = 25 if kelas is Generated else 2
    getattr(uji_satu, "ini").append(kelas)  # noqa: B009 - set by the fixture
    return uji_renderer(kelas())


def yang_gagal(hasil: tuple[HasilUji, ...]) -> dict[str, str]:
    return {h.nama: h.rincian for h in hasil if h.kesimpulan == "gagal"}


def test_yang_baik_lulus_semua() -> None:
    """The good renderer passes every check, and none is left out."""
    hasil = uji_renderer(Baik())

    assert {} == {h.nama: h.rincian for h in hasil if h.kesimpulan != "lulus"}
    assert [*CHECKS] == [h.nama for h in hasil]


def test_setiap_cek_punya_yang_buruk() -> None:
    """There is a bad renderer for every check."""
    assert [*CHECKS] == [*BURUK]


@pytest.mark.usefixtures("ditemukan")
@pytest.mark.parametrize(
    ("cek", "kelas"), BURUK_SEMUA, ids=[f"{cek}-{k.__name__}" for cek, k in BURUK_SEMUA]
)
def test_yang_buruk_gagal_di_situ_saja(cek: str, kelas: type[Baik]) -> None:
    """Each bad renderer fails exactly the check it was made for, with a reason."""
    gagal = yang_gagal(uji_satu(kelas))

    assert [cek] == [*gagal]
    assert gagal[cek].strip()


class TestBaik(RendererContract):
    """The good renderer through pytest, in the six lines that a guest writes."""

    @pytest.fixture
    def renderer(self) -> Baik:
        return Baik()


KELAS_TAMU = """
    import pytest
    from renderer_baik import Baik
    from skm.testing import RendererContract


    class TestTamu(RendererContract):
        not_applicable = {"charts": "tanpa grafik"}

        @pytest.fixture
        def renderer(self):
            return Baik()

        def read_text(self, artifact):
            return artifact.content.decode().replace("RTL", "")
"""


def test_lewat_pytest(tmp_path: Path) -> None:
    """A guest's own class is collected; a declared limit is skipped with its reason."""
    (tmp_path / "test_tamu.py").write_text(dedent(KELAS_TAMU), encoding="utf-8")
    jadi = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rsf", "-p", "no:cacheprovider",
         "-k", "charts or tables or protocol or frame", str(tmp_path)],
        capture_output=True, text=True, check=False, cwd=tmp_path,
        env={"PYTHONPATH": ":".join(sys.path), "PATH": "/usr/bin"},
    )  # fmt: skip

    assert "SKIPPED [1]" in jadi.stdout
    assert "declared: tanpa grafik" in jadi.stdout
    assert "test_tamu.py::TestTamu::test_tables" in jadi.stdout
    assert "1 failed, 2 passed, 1 skipped" in jadi.stdout.splitlines()[-1]
