"""Every public function is called with wrong kinds of things, and says so in its own words."""

import importlib
import inspect
import itertools
from collections.abc import Callable, Iterator
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest

import skm
from skm import exact, model
from skm.errors import ArgumenError, DataError, SKMError
from skm.pintu import pintu
from skm.renderers import TanpaOpsi
from skm.skor import hitung_rekap, ikm_per_kelas
from skm.tabulasi import pilih_baris  # quick: takes what tabulasi itself has made

RUANG = (
    "skm", "skm.skor", "skm.serial", "skm.regulasi", "skm.jejak", "skm.tabulasi", "skm.alur",
    "skm.naskah", "skm.renderers", "skm.model",
)  # fmt: skip
SEMBILAN = {f"U{i}": "3,49" for i in range(1, 10)}


class SepertiTabel:
    """What looks like a table of a library that is not there."""

    columns = ("U1", "U2")
    shape = (2, 2)

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns)

    def __len__(self) -> int:
        return 2


SALAH: dict[str, Callable[[], Any]] = {
    "None": lambda: None,
    "object": object,
    "float": lambda: 1.5,
    "nan": lambda: float("nan"),
    "teks": lambda: "x",
    "teks-kosong": lambda: "",
    "nul": lambda: "\0",
    "daftar": list,
    "daftar-isi": lambda: [1.5, None],
    "peta": dict,
    "peta-isi": lambda: {"U1": object(), 3: 4},
    "byte": lambda: b"",
    "tabel": SepertiTabel,
    "fungsi": lambda: len,
    "kelas": lambda: dict,
    "besar": lambda: 10**5000,
    "kecil": lambda: -1,
    "logika": lambda: True,
    "decimal-nan": lambda: Decimal("NaN"),
    "decimal-besar": lambda: Decimal("1e999999"),
    "pecahan": lambda: Fraction(-1, 3),
    "nomina": lambda: skm.Periode(tahun=2026),
    "ikm": lambda: skm.hitung_ikm(SEMBILAN),
    "regulasi": skm.muat_regulasi,
    "generator": lambda: (n for n in ("a", 1)),
}


@cache
def fungsi() -> dict[str, Callable[..., Any]]:
    """Return all public functions, and the classes of nouns, by name."""
    jadi: dict[Any, str] = {}
    for ruang in RUANG:
        modul = importlib.import_module(ruang)
        for nama in modul.__all__:
            ada = getattr(modul, nama)
            nomina = inspect.isclass(ada) and issubclass(ada, model.Benda) and attrs.has(ada)
            if (inspect.isfunction(ada) or nomina) and ada is not pilih_baris:
                jadi.setdefault(ada, f"{ruang}.{nama}")
    for nama in ("format_id", "round_half_up", "parse_decimal", "parse_fraction", "parse_interval"):
        jadi.setdefault(getattr(exact, nama), f"skm.exact.{nama}")
    return {nama: ada for ada, nama in jadi.items()}


def parameter(ada: Callable[..., Any]) -> list[tuple[str, bool]]:
    """Return the names of parameters, and whether each must be given."""
    return [
        (p.name, p.default is p.empty)
        for p in inspect.signature(ada).parameters.values()
        if p.kind is not p.VAR_KEYWORD
    ]


def panggil(ada: Callable[..., Any], isi: dict[str, Any]) -> None:
    """Call with arguments by position where there is no keyword, as renderers' are."""
    with suppress(SKMError):
        hasil = ada(**isi)
        if isinstance(hasil, Iterator):
            list(itertools.islice(hasil, 10))


@pytest.fixture(autouse=True)
def di_luar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is written where it would stay."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("nama", fungsi())
def test_wrong_kinds_are_said(nama: str) -> None:
    """Of every parameter, alone and all at once: an error of skm, or a result."""
    ada = fungsi()[nama]
    ini = parameter(ada)
    wajib = [n for n, perlu in ini if perlu]
    for buat in SALAH.values():
        panggil(ada, {n: buat() for n in wajib})
        for n, _ in ini:
            panggil(ada, benar(nama, *wajib) | {n: buat()})


@cache
def benar(nama: str, *wajib: str) -> dict[str, Any]:
    """Return arguments that are right, where one is known for a name."""
    regulasi = skm.muat_regulasi()
    ikm = skm.hitung_ikm(SEMBILAN)
    lembar = skm.LembarJawaban(jawaban={f"U{i}": "434-" for i in range(1, 10)})
    tabulasi = skm.tabulasikan(lembar)
    rtl = (skm.RTL(id="a", unsur="U1", kegiatan="x"),)
    tw1 = skm.Periode(tahun=2026, triwulan=1)
    laporan = skm.LaporanTindakLanjut(
        unit=skm.UnitLayanan(nama="Kantor"),
        periode=skm.PeriodeLaporan(survei=tw1, tindak_lanjut=tw1),
        nilai=[skm.NilaiUnsur(kode=k, nrr=v) for k, v in SEMBILAN.items()],
    )
    if nama == "skm.ke_data":
        return {"benda": ikm}
    if nama == "skm.ke_json" or nama.startswith(("skm.susun", "skm.periksa", "skm.ke_")):
        return {"laporan": laporan}
    naskah = skm.susun(laporan)
    semua = {
        "regulasi": regulasi, "konvensi": skm.Konvensi(), "ikm": ikm, "lembar": lembar,
        "tabulasi": tabulasi, "hitungan": tabulasi.semua, "statistik": tabulasi.semua.statistik,
        "rtl": rtl, "realisasi": (),
        "nilai": Fraction(90) if nama.endswith("mutu") else SEMBILAN, "value": 3, "digits": 2,
        "text": "3", "naskah": naskah, "laporan": laporan, "temuan": (), "objek": laporan,
        "format": "markdown", "populasi": 100, "diperoleh": 20, "dimensi": "unit",
        "unit": {"a": tabulasi.semua}, "metode": "gabung", "id_regulasi": regulasi.id,
        "nama": "x", "akhiran": ".md", "suffix": ".md", "titik": (), "persen": Fraction(1),
        "kode": ("U1",), "banyak_unsur": 9, "sumber": ikm, "jumlah_bobot": Fraction(1),
        "terendah": (), "catatan": (), "teks": "x", "judul": ("U1",), "kolom": {"U1": "34"},
        "tempat": [0], "nrr": Fraction(3), "bobot": Fraction(1, 9), "tertimbang": (),
        "kelas": skm.Survei if nama.endswith("struktur") else TanpaOpsi, "isi": {},
    }  # fmt: skip
    if inspect.isclass(fungsi()[nama]):
        return dict.fromkeys(wajib)
    return {n: semua.get(n) for n in wajib}


def test_what_is_said() -> None:
    """The function, the argument, what was found and what is wanted."""
    with pytest.raises(ArgumenError) as salah:
        skm.terendah(None, banyak="3")

    assert (
        "terendah().ikm: expected IKM, found null; "
        'terendah().banyak: expected an integer, found "3"'
    ) == str(salah.value)
    assert isinstance(salah.value, TypeError)
    assert not isinstance(salah.value, DataError)


def test_values_that_are_wrong_are_data() -> None:
    """A name that is not known is no slip of the program."""
    tabulasi = skm.tabulasikan(skm.LembarJawaban(jawaban={"U1": "4"}))

    for gagal, kode in (
        (lambda: ikm_per_kelas(tabulasi, "x"), "dimensi-tidak-dikenal"),
        (lambda: skm.hitung_ikm(SEMBILAN, regulasi="x"), "regulasi-tidak-dikenal"),
        (lambda: skm.muat_regulasi("x"), "regulasi-tidak-dikenal"),
        (lambda: skm.muat_regulasi()["x"], "parameter-tidak-dikenal"),
        (lambda: skm.tentukan_mutu("x", skm.muat_regulasi()), "bukan-pecahan"),
        (lambda: hitung_rekap({}, "x"), "pilihan"),
    ):
        with pytest.raises(DataError) as salah:
            gagal()
        assert [kode] == [m.kode for m in salah.value.masalah]


def test_words_and_texts_are_taken() -> None:
    """An id for a rule set, a text for a figure, a word for an enum, wherever one is wanted."""
    id_regulasi = "permenpanrb-14-2017"

    assert "A" == skm.tentukan_mutu("90,00", id_regulasi).huruf
    assert skm.hitung_ikm(SEMBILAN) == skm.hitung_ikm(SEMBILAN, regulasi=id_regulasi)
    survei = skm.Survei(nilai=[skm.NilaiUnsur(kode=k, nrr=v) for k, v in SEMBILAN.items()])
    assert skm.telusur(survei) == skm.telusur(survei, regulasi=id_regulasi)


def test_errors_of_python_stay() -> None:
    """Of an argument that is missing, or that there is not, Python speaks."""
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'ikm'"):
        skm.terendah()
    with pytest.raises(TypeError, match="unexpected keyword argument 'x'"):
        skm.terendah(skm.hitung_ikm(SEMBILAN), x=1)


def test_signatures_stay() -> None:
    """What is seen of a function from outside is the function."""

    @pintu
    def contoh(a: int, *, b: "BelumAda | None" = None) -> tuple[int, object]:  # noqa: F821
        """Say it."""
        return a, b

    assert "(a: int, *, b: 'BelumAda | None' = None) -> tuple[int, object]" == str(
        inspect.signature(contoh)
    )
    assert ("contoh", "Say it.") == (contoh.__name__, contoh.__doc__)
    assert (3, "apa saja") == contoh(3, b="apa saja")
