"""Which files go to an engine; that engines count alike is tested in tests/tabulasi/mesin."""

import sys
from pathlib import Path
from typing import Any, NoReturn

import attrs
import pytest
from perintah import UNSUR, Perintah, tulis_csv

from skm.dasar import Peta
from skm.errors import DataError, Masalah
from skm.tabulasi import baca_jawaban, pilih
from skm.tabulasi.baca.jawaban import MAKS_SIMPAN
from skm.tabulasi.mesin import BacaanJawaban, NilaiDitolak
from skm.tabulasi.mesin import baca as mesin


@pytest.fixture
def berkas() -> str:
    """Return answers with a 5 and a repeated date."""
    baris = ["A,2026-01-02,4,4,4,4,4,4,4,4,4", "B,2026-01-03,5,3,3,3,3,3,3,3,3"] * 2
    return tulis_csv("a.csv", baris, ",".join(["unit", "tanggal", *UNSUR]))


@pytest.fixture
def besar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take every file for a large one."""
    monkeypatch.setitem(MAKS_SIMPAN, "csv", 0)


@pytest.fixture
def dipanggil(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Put an engine in place that remembers how it was called."""
    catatan: list[dict[str, Any]] = []

    def baca(jalur: str, **pilihan: Any) -> BacaanJawaban:
        catatan.append({"jalur": jalur, **pilihan})
        return attrs.evolve(
            baca_jawaban(jalur, grup=pilihan["grup"]),
            mesin=pilihan["mesin"],
            ditolak=Peta({"U1": (NilaiDitolak(nilai="5", jumlah=2),)}),
        )

    monkeypatch.setattr(mesin, "baca_besar", baca)
    monkeypatch.setattr(pilih, "mesin_terpasang", lambda: "duckdb")
    return catatan


class TestPilihan:
    """What decides."""

    def test_kecil_tanpa_mesin(
        self, skm: Perintah, berkas: str, dipanggil: list[dict[str, Any]]
    ) -> None:
        """A normal survey never meets an engine."""
        assert "python" == skm("hitung", berkas, "--format", "json").data["dibaca"]["mesin"]
        assert [] == dipanggil

    @pytest.mark.usefixtures("besar")
    def test_besar(self, skm: Perintah, berkas: str, dipanggil: list[dict[str, Any]]) -> None:
        """A large one goes to the engine that is there, which says so; the figures are the same."""
        hasil = skm("hitung", berkas, "--grup", "unit")
        data = skm("hitung", berkas, "--grup", "unit", "--format", "json").data
        sendiri = skm("hitung", berkas, "--grup", "unit", "--mesin", "python")

        assert "\nDihitung dengan    : duckdb\n" in hasil.keluar
        assert ["duckdb"] * 2 == [d["mesin"] for d in dipanggil]
        assert ("duckdb", [{"nilai": "5", "jumlah": 2}]) == (
            data["dibaca"]["mesin"],
            data["dibaca"]["ditolak"]["U1"],
        )
        kepala = [b for b in hasil.keluar.splitlines() if b.startswith(("IKM", "U1", "A ", "B "))]
        assert set(kepala) <= set(sendiri.keluar.splitlines())
        assert hasil.kode == sendiri.kode == 1

    def test_pengguna_memilih(
        self, skm: Perintah, berkas: str, dipanggil: list[dict[str, Any]]
    ) -> None:
        """The user's word goes before the size, and nothing is left out for speed."""
        skm("hitung", berkas, "--mesin", "polars")
        skm("banding", berkas, "--mesin", "polars", "--grup", "unit")

        assert [("polars", True, "hitung")] * 2 == [
            (d["mesin"], d["statistik"], d["ganda"]) for d in dipanggil
        ]

    @pytest.mark.usefixtures("besar")
    def test_mesin_gagal(self, skm: Perintah, berkas: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where an engine fails that nobody asked for, skm reads on; else the failure is told."""

        def gagal(*_: object, **__: object) -> NoReturn:
            raise DataError(
                [
                    Masalah(
                        kode="mesin-gagal",
                        berkas=berkas,
                        ditemukan="baris aneh",
                        diharapkan="duckdb",
                    )
                ]
            )

        monkeypatch.setattr(mesin, "baca_besar", gagal)
        monkeypatch.setattr(pilih, "mesin_terpasang", lambda: "duckdb")
        sendiri = skm("hitung", berkas)
        diminta = skm("hitung", berkas, "--mesin", "duckdb")

        assert "IKM unit pelayanan" in sendiri.keluar
        assert "Mesin duckdb tidak dapat membaca berkas ini" in sendiri.galat
        assert (2, "") == (diminta.kode, diminta.keluar)
        assert diminta.galat.startswith(f"{berkas}: ")
        assert "baris aneh" in diminta.galat

    @pytest.mark.usefixtures("besar")
    @pytest.mark.parametrize("pilihan", [["--periode", "2026"], ["--ganda", "buang"]])
    def test_hanya_pembaca_sendiri(
        self, skm: Perintah, berkas: str, dipanggil: list[dict[str, Any]], pilihan: list[str]
    ) -> None:
        """What no engine does is done without one, and asking one for it is refused."""
        assert "IKM unit pelayanan" in skm("hitung", berkas, *pilihan).keluar
        assert [] == dipanggil

        hasil = skm("hitung", berkas, *pilihan, "--mesin", "polars")

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert "mesin polars tidak melayani --periode, --ganda buang" in hasil.galat

    @pytest.mark.usefixtures("besar")
    def test_tidak_terpasang(
        self, skm: Perintah, berkas: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Without an engine the count goes on, and how to have it faster is said once."""
        monkeypatch.setattr(pilih, "mesin_terpasang", lambda: None)
        hasil = skm("hitung", berkas)

        assert "IKM unit pelayanan" in hasil.keluar
        assert 1 == hasil.galat.count('pip install "skm[polars]"')


class TestDitolak:
    """Files and engines that cannot be used."""

    @pytest.mark.parametrize(
        ("pilihan", "kalimat"),
        [
            (["--mesin", "python"], "tidak sejalan dengan --mesin python"),
            (["--periode", "2026"], "tidak sejalan dengan --periode, --ganda buang"),
            (["--ganda", "buang"], "tidak sejalan dengan --periode, --ganda buang"),
        ],
    )
    def test_parquet_perlu_mesin(self, skm: Perintah, pilihan: list[str], kalimat: str) -> None:
        """Parquet is for engines only."""
        Path("a.parquet").write_bytes(b"PAR1")
        hasil = skm("hitung", "a.parquet", *pilihan)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert kalimat in hasil.galat

    @pytest.mark.parametrize("nama", ["a.parquet", "a.csv"])
    def test_ekstra_hilang(
        self, skm: Perintah, berkas: str, nama: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """An engine that is not installed is named with the command that installs it."""
        Path("a.parquet").write_bytes(b"PAR1")
        for modul in [m for m in sys.modules if m.partition(".")[0] in ("narwhals", "polars")]:
            monkeypatch.delitem(sys.modules, modul)
        for modul in ("narwhals", "narwhals.stable.v2", "polars"):
            monkeypatch.setitem(sys.modules, modul, None)
        monkeypatch.setattr(pilih, "mesin_terpasang", lambda: None)
        hasil = skm("hitung", nama, *(["--mesin", "polars"] if nama == "a.csv" else []))

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert 'Pasang dengan: pip install "skm[polars]".' in hasil.galat

    @pytest.mark.parametrize("nama", ["tiada.csv", "tiada.json", "tiada.parquet", "tiada.xlsx"])
    def test_tidak_ada(self, skm: Perintah, nama: str) -> None:
        """A file that is not there is told as such, whatever would have read it."""
        hasil = skm("hitung", nama)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert hasil.galat.startswith(f"{nama}: ")
