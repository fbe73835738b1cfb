"""The filter between a file and whoever reads it: what it keeps, and when a file needs none."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from derau import UNSUR

from skm.regulasi import muat
from skm.tabulasi import Pemetaan, kenali
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.sumber import ringkasan, saringan
from skm.tabulasi.sumber.blok import CONTOH, UKURAN_BLOK, BlokBaris, Sumber
from skm.tabulasi.sumber.buka import buka
from skm.tabulasi.sumber.memori import SumberMemori
from skm.tabulasi.sumber.saringan import EKOR, Saringan

KEPALA = ["No", *UNSUR]
JAWAB = "344234314"
LAIN = "412332443"


def saring(sumber: Sumber, nyata: Pemetaan | None = None) -> Saringan:
    """Put a filter on a file, with what is declared of its rows."""
    kolom = kenali(sumber.judul, regulasi=muat())
    return Saringan(sumber, kolom, Pengenal(muat()), nyata or Pemetaan(), {})


def orang(banyak: int) -> list[list[str]]:
    """Return numbered rows of respondents."""
    return [[str(i), *(JAWAB if i % 3 else LAIN)] for i in range(1, banyak + 1)]


def berkas(jalur: Path, baris: Sequence[Sequence[str]], kepala: Sequence[str] = KEPALA) -> Sumber:
    """Open a CSV file of these rows."""
    jalur.write_text("\n".join(map(",".join, [kepala, *baris])) + "\n", encoding="utf-8")
    return buka(jalur, Pengenal(muat()), Pemetaan())


@pytest.mark.parametrize(
    ("lain", "utuh"),
    [([], True), ([["9", *"444444444"]], True), ([["Jumlah", *"888888888"]], False)],
)
def test_utuh(lain: list[list[str]], utuh: bool, tmp_path: Path) -> None:
    """A short file is looked at from end to end: whether all its rows are respondents."""
    assert utuh == saring(berkas(tmp_path / "a.csv", [*orang(8), *lain])).utuh


def test_tidak_utuh(tmp_path: Path) -> None:
    """Rows that are declared, or lines that are no rows as they are, need the filter."""
    sumber = berkas(tmp_path / "a.csv", orang(8))

    assert not saring(sumber, Pemetaan(hitung_baris=("3",))).utuh
    assert not saring(sumber, Pemetaan(lewati_baris=("99",))).utuh
    assert saring(sumber).utuh
    sumber.lurus = False
    assert not saring(sumber).utuh


@pytest.mark.parametrize(("sela", "utuh"), [(" ", True), ("\n", False)])
def test_utuh_panjang(
    sela: str, utuh: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a long file only the ends are looked at, unless a cell goes over the lines of the last."""
    monkeypatch.setattr(saringan, "_KECIL", 0)
    baris = [[*b, "baik"] for b in orang(5000)]
    baris[-5][-1] = f'"{sela.join(["bagus"] * 12000)}"'

    assert utuh == saring(berkas(tmp_path / "a.csv", baris, [*KEPALA, "Saran"])).utuh


@pytest.mark.parametrize("di", [0, 300, 1500, 4000, 6000])
def test_sedikit_yang_ditahan(di: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever a row of sums stands in a long table: it is left out, and few rows wait at once."""
    baris = orang(6000)
    baris.insert(di, ["Jumlah", *["6000"] * 9])
    sumber = SumberMemori("a", KEPALA, baris)
    dibaca: list[int] = []

    def blok(ukuran: int = UKURAN_BLOK) -> Iterator[BlokBaris]:
        for satu in SumberMemori.blok(sumber, ukuran):
            dibaca.append(satu.n)
            yield satu

    monkeypatch.setattr(sumber, "blok", blok)
    tersaring = saring(sumber)
    ditahan, nomor = 0, list[int]()
    for satu in tersaring.blok():
        ditahan = max(ditahan, sum(dibaca) - len(nomor))
        nomor += satu.nomor

    assert [n for n in range(1, 6002) if n != di + 1] == nomor
    assert [("baris-jumlah", di + 1)] == [(m.kode, m.baris) for m in tersaring.tersaring]
    assert ditahan <= CONTOH + EKOR + UKURAN_BLOK


@pytest.mark.parametrize("di", [1500, 1536, 1537, 1600])
def test_tanpa_nomor_di_tengah(di: int) -> None:
    """Wherever blocks end: a row that goes on with the table stands below no gap."""
    baris = orang(3000)
    baris[di] = ["", *map(max, JAWAB, LAIN)]
    tersaring = saring(SumberMemori("a", KEPALA, baris))

    assert 3000 == sum(satu.n for satu in tersaring.blok())
    assert [] == tersaring.pertanyaan


def test_terlalu_ragu(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where too many rows are in doubt, the proposal is of all rows from the first to the last."""
    monkeypatch.setattr(ringkasan, "MAKS_RAGU", 2)
    baris = [[*JAWAB]] * 7 + [[*"449444444"]] * 3 + [[*LAIN]]
    tersaring = saring(SumberMemori("a", UNSUR, baris))
    banyak = [satu.n for satu in tersaring.blok()]

    assert 11 == sum(banyak)
    assert [("tanya-baris-banyak", 1, "1-11")] == [
        (m.kode, m.baris, m.saran) for m in tersaring.pertanyaan
    ]
