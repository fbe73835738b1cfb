"""The conformance kit has teeth: a bad renderer fails the check that is for it, and no other."""

import csv
import io
import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from renderer_baik import (
    Baik,
    BaikBalik,
    BaikHtml,
    BaikKapital,
    BaikKartu,
    BaikSementara,
    BaikTanpaArah,
    BaikUsang,
)
from renderer_buruk import (
    BURUK,
    DI_SINI,
    Answers,
    AnswersHtml,
    AnswersOffScale,
    Attachments,
    Bounds,
    BurukDiSini,
    DifficultTextTable,
    Discovered,
    Figures,
    Generated,
    LongTextsTable,
    Renders,
    SpansHead,
    SpansNone,
    TableFigures,
    TableFiguresColumns,
    TablesRow,
    TablesRowRepeated,
    UncountedDropped,
    UncountedHtml,
)

from skm.naskah import TabelJawaban
from skm.renderers import Artifact
from skm.testing import CHECKS, HasilUji, RendererContract, baca_teks, uji_renderer
from skm.testing.contoh import TEKS_SULIT, naskah_contoh
from skm.testing.padanan import SelTerbaca, padankan, semua_sel

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
    from skm.testing import proses
    from skm.testing import renderer as kit

    proses.JEDA = 0
    kit._ACAK = 25 if kelas is Generated else 2
    getattr(uji_satu, "ini").append(kelas)  # noqa: B009 - set by the fixture
    return uji_renderer(kelas())


def yang_gagal(hasil: tuple[HasilUji, ...]) -> dict[str, str]:
    return {h.nama: h.rincian for h in hasil if h.kesimpulan == "gagal"}


def test_yang_baik_lulus_semua() -> None:
    """The good renderer passes every check, but for what plain text has not."""
    hasil = uji_renderer(Baik())

    assert {
        "spans": "nobody says how tables of text/plain are read; define read_tables()",
        "colour": "teks tanpa warna",
    } == {h.nama: h.rincian for h in hasil if h.kesimpulan != "lulus"}
    assert [*CHECKS] == [h.nama for h in hasil]


@pytest.mark.usefixtures("ditemukan")
def test_yang_lengkap_lulus_semua() -> None:
    """Another one, whose tables can be read cell by cell, passes every check."""
    hasil = uji_satu(BaikHtml)

    assert {} == {h.nama: h.rincian for h in hasil if h.kesimpulan != "lulus"}


@pytest.mark.filterwarnings("ignore:usang")
@pytest.mark.usefixtures("ditemukan")
@pytest.mark.parametrize(
    "kelas",
    [BaikUsang, BaikSementara, BaikKapital, BaikKartu, BaikBalik, BaikTanpaArah],
    ids=lambda k: k.__name__,
)
def test_yang_lain_juga_lulus(
    kelas: type[Baik], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Another design passes, whatever the caller asked of Python and of the test runner."""
    monkeypatch.setenv("PYTHONWARNINGS", "always")
    monkeypatch.setenv("PYTHONDEVMODE", "1")
    atur = tmp_path / "coveragerc"
    atur.write_text("[run]\ndata_file = .coverage\n", encoding="utf-8")
    monkeypatch.setenv("COVERAGE_PROCESS_START", str(atur))

    assert {} == yang_gagal(uji_satu(kelas))


def test_setiap_cek_punya_yang_buruk() -> None:
    """There is a bad renderer for every check."""
    assert [*CHECKS] == [*BURUK]


@pytest.mark.usefixtures("ditemukan")
@pytest.mark.parametrize(
    ("cek", "kelas"), BURUK_SEMUA, ids=[f"{cek}-{k.__name__}" for cek, k in BURUK_SEMUA]
)
def test_yang_buruk_gagal_di_situ_saja(
    cek: str, kelas: type[Baik], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each bad renderer fails exactly the check it was made for, with a reason."""
    if cek in DI_SINI:  # which takes two processes, and is shown of all of them at once
        monkeypatch.setattr("skm.testing.renderer.di_tempat_lain", lambda _: ())
    gagal = yang_gagal(uji_satu(kelas))

    assert [cek] == [*gagal]
    assert gagal[cek].strip()


SALAH_DI_MANA = [
    (Answers, "answers", "LAMPIRAN 2, Tabel 10 (jawaban), baris 1, kolom U1: want '2', got '4'"),
    (
        AnswersHtml,
        "answers",
        "LAMPIRAN 2, Tabel 10 (jawaban), baris 1, kolom U1: want '2', got '4'",
    ),
    (AnswersOffScale, "answers", "kolom U5: want '×', got a blank cell"),
    (UncountedHtml, "uncounted", "baris 10, kolom Dihitung: want 'tidak', got 'ya'"),
    (UncountedDropped, "uncounted", "baris 10, kolom No Responden: want '10', got '14'"),
    (
        SpansNone,
        "spans",
        "BAB II, Tabel 2 (rtl), baris 1, kolom No: want a cell over 3 rows, got one over 1",
    ),
    (
        SpansHead,
        "spans",
        "BAB II, Tabel 2 (rtl), kepala baris 1, kolom Waktu (2024): want a cell over 1 rows and "
        "4 columns, got one over 1 and 1",
    ),
    (Bounds, "bounds", "BAB II, Gambar 1 (unsur), batas 76,61: want 'B ≥ 76,61', got nothing"),
    (
        TablesRow,
        "tables",
        "BAB III, Tabel 2 (responden), baris 4, kolom Indikator: want 'Laki-laki', got ",
    ),
    (
        TablesRowRepeated,
        "tables",
        "BAB III, Tabel 4 (sebaran), baris 5, kolom Unsur: want 'Unsur contoh U5', got 'Unsur "
        "contoh U6'",
    ),
    (TableFigures, "table_figures", "LAMPIRAN 2, Tabel 10 (jawaban), baris 31, kolom U2: want "),
    (
        TableFiguresColumns,
        "table_figures",
        "BAB III, Tabel 4 (sebaran), baris 1, kolom 3: want '17', got '8'",
    ),
    (Figures, "figures", "hasil, IKM: want '88,06', got '88,"),
    (Attachments, "attachments", "BAB III, Tabel 3 (realisasi), baris 1, kolom Dokumentasi Kegiat"),
    (DifficultTextTable, "difficult_text", "Tabel 2 (rtl), baris 1, kolom Penanggung Jawab: want "),
    (LongTextsTable, "long_texts", "Tabel 2 (rtl), baris 1, kolom Penanggung Jawab: want "),
]


@pytest.mark.usefixtures("ditemukan")
@pytest.mark.parametrize(
    ("kelas", "cek", "sebab"), SALAH_DI_MANA, ids=[k.__name__ for k, _, _ in SALAH_DI_MANA]
)
def test_letak_salah(kelas: type[Baik], cek: str, sebab: str, tmp_path: Path) -> None:
    """What fails is told with its place, what is wanted and what there is; the file is kept."""
    kit = RendererContract()
    kit.simpan = tmp_path / "gagal"
    with pytest.raises(pytest.fail.Exception) as salah:
        getattr(kit, f"test_{cek}")(kelas())
    pesan, berkas = str(salah.value).rsplit("\nThe file: ", 1)

    assert sebab in pesan
    assert [Path(berkas)] == [*(tmp_path / "gagal").iterdir()]
    assert Path(berkas).suffix == kelas.suffix


def test_letak_kesalahan_tamu() -> None:
    """Where a renderer raises is told with file and line, and without the kit's own."""
    with pytest.raises(pytest.fail.Exception) as salah:
        RendererContract().test_renders(Renders())
    kepala, *bingkai = str(salah.value).splitlines()

    assert "a report tindak-lanjut raises ZeroDivisionError: tindak-lanjut" == kepala
    assert "renderer_buruk.py" in bingkai[0]
    assert "raise ZeroDivisionError(naskah.jenis)" == bingkai[1].strip()
    assert not [b for b in bingkai if "skm/testing" in b]


def test_teks_sulit_lain() -> None:
    """Without its declaration, who lacks a letter fails; with it, whoever lacks others does."""
    kit = RendererContract()
    kit.not_applicable = {"difficult_text": {"emoji": "bukan itu"}}
    with pytest.raises(pytest.fail.Exception, match="want"):
        kit.test_difficult_text(BaikTanpaArah())


@pytest.mark.parametrize("cek", ["reproducible", "prints_nothing", "writes_nothing"])
def test_yang_buruk_di_sini_saja(cek: str) -> None:
    """Those that fail here fail nothing that takes another process."""
    getattr(RendererContract(), f"test_{cek}")(BurukDiSini())


def test_jawaban_terbagi() -> None:
    """A table of answers may go on in others with its head, each row in its order."""
    naskah = naskah_contoh("panjang", "skm")
    letak = next(b for b in naskah.blok if isinstance(b, TabelJawaban))
    kepala = [[SelTerbaca(s.teks) for s in b] for b in letak.kepala]
    baris = [[SelTerbaca(s.teks) for s in b.sel] for b in letak.baris]
    lain = [[SelTerbaca("No"), SelTerbaca("Unsur")], *baris[:1]]

    def salah(*tabel: list[list[SelTerbaca]]) -> list[int]:
        ((_, _, ada),) = padankan([("Tabel 1", letak)], tabel)
        assert ada is not None
        semua = (
            satu
            for jawaban in (True, False)
            for satu in ada.telusuri(ada.baris(jawaban=jawaban), semua_sel)
        )
        return [nomor for nomor, _, satu, _ in semua if satu is None]

    n = letak.n
    bagian = [baris[: n // 2], baris[n // 2 : n], baris[n:]]
    utuh = [[*kepala, *satu] for satu in bagian]
    assert [] == salah(utuh[0], lain, utuh[1], utuh[2])
    assert [n + 1] == salah(utuh[0], utuh[1], [*kepala, *bagian[2][1:]])
    assert [*range(n // 2 + 1, n + 1)] == salah(utuh[0], bagian[1], utuh[2])


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
    (berkas,) = re.findall(r"The file: (.*)", jadi.stdout)
    assert Path(berkas).read_bytes()


JAM = """
    import datetime as lama_dt, time, pickle, sys
    lama, hari, sekarang = lama_dt.datetime, lama_dt.date, time.time()
    from skm.testing import anak
    anak._lain_waktu()
    from datetime import UTC, date, datetime, timedelta

    class Turunan(datetime):
        pass

    assert datetime.now().year != lama.now().year
    assert date.today() == datetime.today().date() == datetime.now(UTC).date() != lama.now().date()
    assert 400 * 86400 < time.time() - sekarang < 402 * 86400
    assert time.strftime("%Y") == str(time.localtime().tm_year) == str(date.today().year)
    assert time.localtime(0).tm_year < 1971
    assert isinstance(lama(2024, 1, 1), datetime) and isinstance(lama(2024, 1, 1), date)
    assert isinstance(datetime(2024, 1, 1), lama) and isinstance(hari(2024, 1, 1), date)
    assert not isinstance(date(2024, 1, 1), datetime) and not isinstance(1, date)
    assert not isinstance(datetime(2024, 1, 1), Turunan)
    assert isinstance(Turunan(2024, 1, 1), datetime)
    assert date(2024, 1, 1) == hari(2024, 1, 1) and hash(date(2024, 1, 1)) == hash(hari(2024, 1, 1))
    assert datetime(2024, 1, 1) - lama(2023, 12, 31) == timedelta(days=1)
    assert repr(datetime(2024, 1, 1)) == repr(lama(2024, 1, 1))
    assert pickle.loads(pickle.dumps(date(2024, 1, 1))) == hari(2024, 1, 1)
"""


def test_jam_lain() -> None:
    """The other process is on another day, and its dates are dates in all else."""
    jadi = subprocess.run(
        [sys.executable, "-c", dedent(JAM)],
        capture_output=True, text=True, check=False,
        env={"PYTHONPATH": ":".join(sys.path), "TZ": "UTC"},
    )  # fmt: skip

    assert "" == jadi.stderr


@pytest.mark.parametrize("pemisah", [";", ",", "|", "\t"])
def test_csv_terbaca(pemisah: str) -> None:
    """What stands in the cells of a CSV does not change how it is read."""
    isi = io.StringIO(newline="")
    tulis = csv.writer(isi, delimiter=pemisah, quoting=csv.QUOTE_ALL)
    tulis.writerows(
        [("No", "Kegiatan, waktu"), *((i, teks) for i, teks in enumerate(TEKS_SULIT.values()))]
    )
    berkas = Artifact(file_name="a.csv", media_type="text/csv", content=isi.getvalue().encode())

    assert all(teks in str(baca_teks(berkas)) for teks in TEKS_SULIT.values())
