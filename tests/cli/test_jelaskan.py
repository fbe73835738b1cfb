"""``skm jelaskan``: every figure of a report, of values and of answers, step by step."""

from pathlib import Path

import pytest
from perintah import UNSUR as KODE
from perintah import Perintah, tulis

from golden import banding
from skm.cli.pemakaian import parser

CONTOH = Path(__file__).parents[2] / "examples"
JATENG = str(CONTOH / "jateng-2024-tw1" / "laporan.toml")
MAHULU = str(CONTOH / "mahulu-2025" / "laporan.toml")
JAWABAN = str(CONTOH / "mahulu-2025" / "jawaban.csv")
KOLOM = ("--kolom", "U8=U8", "--kolom", "U9=U9")


class TestKeluaran:
    """What is printed, reviewed as text."""

    @pytest.mark.parametrize(
        ("berkas", "folder"), [(JATENG, "jateng"), (MAHULU, "mahulu")], ids=["jateng", "mahulu"]
    )
    @pytest.mark.parametrize(("bentuk", "akhiran"), [("teks", "txt"), ("markdown", "md")])
    def test_golden(
        self, skm: Perintah, berkas: str, folder: str, bentuk: str, akhiran: str
    ) -> None:
        """The derivation of the two examples."""
        hasil = skm("jelaskan", berkas, "--format", bentuk)

        assert 0 == hasil.kode
        banding(f"{folder}/jelaskan.{akhiran}", hasil.keluar)

    def test_default_is_text(self, skm: Perintah) -> None:
        """Without a format it is text, no wider than a console."""
        hasil = skm("jelaskan", JATENG)

        assert hasil == skm("jelaskan", JATENG, "--format", "teks")
        assert 88 >= max(map(len, hasil.keluar.splitlines()))

    def test_json(self, skm: Perintah, gaspul: str) -> None:
        """Exact figures are fractions as text, printed ones decimals as text."""
        data = skm("jelaskan", gaspul, "--format", "json").data
        langkah = {s["id"]: s for b in data["bagian"] for s in b["langkah"]}

        assert ["skema", "versi", "masukan"] == [*data][:3]
        assert ["regulasi", "konvensi", "n", "ikm", "bagian"] == [*data][3:]
        assert [*KODE, "ikm", "terendah"] == [b["id"] for b in data["bagian"]]
        assert {
            "nilai": "23875/261",
            "cetak": "91.48",
            "mutu": "A",
            "kinerja": "Sangat Baik",
        } == data["ikm"]
        assert "955/261 * 25" == langkah["ikm.nilai"]["ungkapan"]
        assert {
            "tepat": "23875/261",
            "desimal": 2,
            "digit": 5,
            "hasil": "91.48",
            "dibatasi": False,
        } == langkah["ikm.nilai"]["pembulatan"]
        assert {
            "nama": "A",
            "uraian": "Sangat Baik",
            "bawah": "88.31",
            "bawah_termasuk": True,
            "atas": "100.00",
        } == langkah["ikm.mutu"]["golongan"]
        assert [False] == [k["terverifikasi"] for k in langkah["ikm.mutu"]["kutipan"]]
        assert {"nama": "NRR", "nilai": "100/29", "dari": "U3.nrr", "tercetak": False} == langkah[
            "U3.tertimbang"
        ]["masukan"][0]


class TestMasukan:
    """Reports, values and answers, read as ``skm hitung`` reads them."""

    def test_same_figures_as_hitung(self, skm: Perintah, gaspul: str) -> None:
        """The options of ``skm hitung`` give its figures."""
        for isi in (
            (gaspul,),
            (gaspul, "--bobot", "0,11"),
            (JATENG, "--bobot", "0,111"),
            (MAHULU, "--populasi", "40", "--kosong", "responden-lengkap"),
            (JAWABAN, *KOLOM, "--periode", "2025", "--ganda", "buang"),
            (JAWABAN, *KOLOM, "--populasi", "450"),
        ):
            jelas, hitung = (skm(p, *isi, "--format", "json") for p in ("jelaskan", "hitung"))

            assert 0 == jelas.kode
            assert hitung.data["ikm"]["nilai"] == jelas.data["ikm"]["nilai"]
            assert hitung.data["konvensi"] == jelas.data["konvensi"]

    def test_answers_name_their_remarks(self, skm: Perintah) -> None:
        """What was noticed while reading answers is told apart from the derivation."""
        Path("jawaban.csv").write_text(
            "Persyaratan,Prosedur,Waktu,Biaya,Produk,Kompetensi,Perilaku,Pengaduan,Sarana\n"
            "4,4,4,4,4,4,4,4,4\n3,3,5,3,3,3,3,3,3\n",
            encoding="utf-8",
        )
        hasil = skm("jelaskan", "jawaban.csv", "--unsur", "U3")

        assert 0 == hasil.kode
        assert "Dari 2 responden: 0 tidak mengisi, 1 di luar skala." in hasil.keluar
        assert hasil.galat.startswith("Catatan: jawaban.csv:3:")

    def test_sample_and_precision(self, skm: Perintah) -> None:
        """With a population there is a sample size, its formula and a corrected margin."""
        keluar = skm("jelaskan", MAHULU, "--populasi", "450").keluar

        assert "JUMLAH SAMPEL\n" in keluar
        assert "3,841 × 0,5 × (1 - 0,5) × 450" in keluar
        assert "× (N - n) / (N - 1)" in keluar


class TestUnsur:
    """One unsur only."""

    def test_one(self, skm: Perintah, gaspul: str) -> None:
        """Its steps and their sources, and nothing of the others."""
        keluar = skm("jelaskan", gaspul, "--unsur", "U3").keluar

        assert "U3 WAKTU PENYELESAIAN\n" in keluar
        assert "100 / 29 = 3,448275…" in keluar
        assert "U4" not in keluar
        assert "UNSUR TERENDAH" not in keluar
        assert "  [2] " in keluar

    def test_lower_case(self, skm: Perintah, gaspul: str) -> None:
        """A code is a code, however it is typed."""
        assert skm("jelaskan", gaspul, "--unsur", "U3") == skm("jelaskan", gaspul, "--unsur", "u3")

    @pytest.mark.parametrize("kode", ["U10", "waktu", ""])
    def test_unknown(self, skm: Perintah, gaspul: str, kode: str) -> None:
        """An unknown code is a slip in usage, answered with the known ones."""
        hasil = skm("jelaskan", gaspul, "--unsur", kode)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert f"yang dikenal: {', '.join(KODE)}" in hasil.galat


class TestSalah:
    """Exit 1 where no index follows, 2 where the input cannot be used."""

    def test_no_index(self, skm: Perintah) -> None:
        """A mean outside the scale is told with file and place, and nothing is printed."""
        tulis("nilai.json", nrr=dict.fromkeys(KODE, "3,49") | {"U3": "4,50"})
        hasil = skm("jelaskan", "nilai.json")

        assert (1, "") == (hasil.kode, hasil.keluar)
        assert hasil.galat.startswith("nilai.json:1: $.nrr.U3: ")

    @pytest.mark.parametrize(
        "argumen",
        [
            ("tidak-ada.toml",),
            (JATENG, "--kosong", "unsur-terisi"),
            (JATENG, "--populasi", "450"),
            (JATENG, "--bobot", "0,07"),
            (JATENG, "--regulasi", "tiada"),
            (JATENG, "--grup", "unit"),
            (JATENG, "--format", "html"),
            (),
        ],
    )
    def test_unusable(self, skm: Perintah, argumen: tuple[str, ...]) -> None:
        """Input and options that cannot be used."""
        hasil = skm("jelaskan", *argumen)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert hasil.galat

    def test_help(self) -> None:
        """The command is listed with the others."""
        assert "jelaskan asal setiap angka, langkah demi langkah" in parser().format_help()
