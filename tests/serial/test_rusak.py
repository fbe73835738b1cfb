"""One malformed report file per kind of slip: each problem has its kode, line and path."""

import tomllib
from pathlib import Path

import pytest

import skm
from golden import banding
from skm.errors import DataError, Masalah
from skm.pesan import kalimat

RUSAK = Path(__file__).parent / "rusak"
HARAPAN: dict[str, list[list[object]]] = tomllib.loads(
    (RUSAK / "harapan.toml").read_text(encoding="utf-8")
)


def masalah(nama: str) -> tuple[Masalah, ...]:
    with pytest.raises(DataError) as salah:
        skm.baca(nama)
    return salah.value.masalah


@pytest.fixture(autouse=True)
def _di_folder_rusak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(RUSAK)


@pytest.mark.parametrize("nama", HARAPAN)
def test_every_slip_is_told(nama: str) -> None:
    """All problems of the file, in its order, each with kode, line and path."""
    ditemukan = masalah(nama)

    assert HARAPAN[nama] == [[m.kode, m.baris or 0, m.lokasi] for m in ditemukan]
    assert {nama} == {m.berkas for m in ditemukan}


def test_every_file_is_expected() -> None:
    """No malformed file lies around without an expectation."""
    assert {f.name for f in RUSAK.iterdir()} - {"harapan.toml"} == set(HARAPAN)


def test_wording() -> None:
    """What a person reads about each of them, in Indonesian and in English."""
    baris = []
    for nama in HARAPAN:
        for m in masalah(nama):
            baris.append(kalimat(m))
            if m.kode != "sintaks":  # whose English is the standard library's
                baris.append(f"    {m}")

    banding("masalah.txt", "\n".join(baris) + "\n")


def test_wording_can_always_be_printed() -> None:
    """No message carries a control character or a lone surrogate to the terminal."""
    for nama in HARAPAN:
        for m in masalah(nama):
            for teks in (kalimat(m), str(m)):
                assert teks.isprintable(), (nama, teks)


class TestNotReadable:
    """Files that cannot even be opened."""

    def test_missing(self) -> None:
        """A file that is not there."""
        assert ["berkas-tidak-ada"] == [m.kode for m in masalah("tiada.toml")]

    def test_folder(self, tmp_path: Path) -> None:
        """A folder in place of a file."""
        (tmp_path / "folder.toml").mkdir()

        assert ["berkas-tidak-terbaca"] == [m.kode for m in masalah(str(tmp_path / "folder.toml"))]

    def test_nested_without_end(self, tmp_path: Path) -> None:
        """Half a million brackets are told, not followed."""
        jalur = tmp_path / "dalam.json"
        jalur.write_text("[" * 500_000 + "]" * 500_000, encoding="utf-8")

        assert ["terlalu-dalam"] == [m.kode for m in masalah(str(jalur))]

    def test_exponent_beyond_all_bounds(self, tmp_path: Path) -> None:
        """A figure that not even Decimal holds is refused like any other that is none."""
        jalur = tmp_path / "besar.json"
        jalur.write_text('{"nrr": {"U1": 1e99999999999999999999}}', encoding="utf-8")
        with pytest.raises(DataError) as salah:
            skm.baca_survei(jalur)

        assert [("bukan-angka", "$.nrr.U1", "Infinity")] == [
            (m.kode, m.lokasi, m.ditemukan) for m in salah.value.masalah
        ]

    def test_null_in_the_name(self) -> None:
        """A name no system can have."""
        assert ["berkas-tidak-terbaca"] == [m.kode for m in masalah("a\0.toml")]

    @pytest.mark.parametrize("nama", ["tiada.xls", "tiada.pdf", "tiada", ".", ".toml"])
    def test_suffix(self, nama: str) -> None:
        """A suffix that is no report's is refused before anything is opened."""
        (satu,) = masalah(nama)

        kode = "laporan-lembar-sebar" if nama.endswith("xls") else "format-tidak-dikenal"
        assert (kode, ".toml, .json, .xlsx") == (satu.kode, satu.diharapkan)

    def test_suffix_in_capitals(self, tmp_path: Path) -> None:
        """Windows likes LAPORAN.TOML."""
        jalur = tmp_path / "LAPORAN.TOML"
        jalur.write_text("x = 1\n", encoding="utf-8")

        assert "kunci-hilang" in [m.kode for m in masalah(str(jalur))]
