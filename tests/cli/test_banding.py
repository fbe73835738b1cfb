"""``skm banding``: results side by side, and whether they differ by more than chance."""

from pathlib import Path

import pytest
from perintah import AKAR, MAHULU, SEKADAU, UNSUR, Perintah, rata, tulis_csv

JATENG = AKAR / "examples" / "jateng-2024-tw1" / "laporan.toml"


def nilai(nama: str, nrr: str, lain: str = "") -> str:
    """Write a file of nine equal means and return its name."""
    isi = ", ".join(f'{u} = "{nrr}"' for u in UNSUR)
    Path(nama).write_text(f"nrr = {{ {isi} }}\n{lain}", encoding="utf-8")
    return nama


def semua(jawaban: str, banyak: int) -> list[str]:
    """Return rows of one unit in which everything is answered alike."""
    return [f"A,{','.join(jawaban * 9)}"] * banyak


class TestPeriode:
    """One result for each file, the earlier one first."""

    def test_naik(self, skm: Perintah) -> None:
        """Table, difference, and whether it is more than chance; the same as data."""
        lama = tulis_csv("2024.csv", [*semua("3", 20), *semua("4", 20)])
        baru = tulis_csv("2025.csv", [*semua("4", 39), *semua("3", 1)])
        hasil = skm("banding", lama, baru)
        data = skm("banding", lama, baru, "--format", "json").data

        assert 0 == hasil.kode
        assert "IKM naik 11,88 poin, dari 87,50 pada 2024 menjadi 99,38 pada 2025." in hasil.keluar
        assert "Perubahan ini nyata secara statistik" in " ".join(hasil.keluar.split())
        assert "U1 +0,48" in hasil.keluar
        assert "nyata" == data["banding"][0]["kenyataan"]
        assert ["2024", "2025"] == [h["nama"] for h in data["hasil"]]
        assert [("87.50", 40), ("99.38", 40)] == [
            (h["ikm"]["cetak"], h["n"]) for h in data["hasil"]
        ]

    def test_turun_dalam_batas_kewajaran(self, skm: Perintah) -> None:
        """A difference that few respondents explain is not called one, and few are flagged."""
        lama = tulis_csv("a.csv", [*semua("3", 4), *semua("4", 6)])
        baru = tulis_csv("b.csv", [*semua("3", 5), *semua("4", 5)])
        hasil = skm("banding", lama, baru)
        (satu,) = skm("banding", lama, baru, "--format", "json").data["banding"]

        assert "IKM turun 2,50 poin, dari 90,00 pada a menjadi 87,50 pada b." in hasil.keluar
        assert "masih dalam batas kewajaran sampel (±" in " ".join(hasil.keluar.split())
        assert "belum dapat disebut perubahan yang nyata" in " ".join(hasil.keluar.split())
        assert "kurang dari 30 responden" in " ".join(hasil.keluar.split())
        assert ("tidak-nyata", None, True, "-2.50") == (
            satu["kenyataan"],
            satu["sebab"],
            satu["n_kecil"],
            satu["selisih"]["cetak"],
        )

    def test_tetap(self, skm: Perintah) -> None:
        """What has not moved needs no judgement."""
        berkas = tulis_csv("a.csv", [*semua("3", 4), *semua("4", 6)])
        salinan = tulis_csv("b.csv", [*semua("3", 4), *semua("4", 6)])
        hasil = skm("banding", berkas, salinan)

        assert "IKM tetap 90,00 pada a dan b.\nSelisih NRR: U1 0,00, " in hasil.keluar

    def test_tiga_berurutan(self, skm: Perintah) -> None:
        """Each is compared with the one before it."""
        nama = [tulis_csv(f"{i}.csv", [*semua("3", i), *semua("4", 40 - i)]) for i in (30, 20, 10)]
        data = skm("banding", *nama, "--format", "json").data

        assert [("30", "20"), ("20", "10")] == [(b["lama"], b["baru"]) for b in data["banding"]]

    def test_hanya_rata_rata(self, skm: Perintah) -> None:
        """From means alone a difference follows, but nobody can say whether it is real."""
        lama, baru = nilai("lama.toml", "3,20"), nilai("baru.toml", "3,45")
        hasil = skm("banding", lama, baru)
        keluar = rata(hasil.keluar)
        (satu,) = skm("banding", lama, baru, "--format", "json").data["banding"]

        assert (0, "") == (hasil.kode, hasil.galat)
        assert "IKM naik 6,25 poin, dari 80,00 pada lama menjadi 86,25 pada baru." in keluar
        assert "tidak dapat dinilai karena penilaiannya memerlukan sebaran jawaban" in keluar
        assert ("tidak-dapat-dinilai", "tanpa-ragam", None, False) == (
            satu["kenyataan"],
            satu["sebab"],
            satu["batas"],
            satu["n_kecil"],
        )

    def test_aturan_berbeda(self, skm: Perintah) -> None:
        """Under different weights a difference says nothing about the service."""
        lama = nilai("lama.toml", "3,20")
        baru = nilai("baru.toml", "3,45", '[konvensi]\nbobot = "2-desimal"\n')
        hasil = skm("banding", lama, baru)

        assert "dihitung dengan regulasi atau konvensi yang berbeda" in rata(hasil.keluar)

    def test_berbagai_berkas(self, skm: Perintah) -> None:
        """Reports of both kinds and answers may stand side by side; reports by their period."""
        hasil = skm(
            "banding", str(SEKADAU / "laporan.toml"), str(JATENG), str(MAHULU / "jawaban.csv")
        )

        assert 0 == hasil.kode
        assert [
            "U1  Persyaratan",
            "  Semester I (Januari–Juni 2019): 2,82",
            "  Triwulan I (Januari–Maret 2024): 3,49",
            "  jawaban: 3,58",
        ] == hasil.keluar.splitlines()[:4]
        assert "kode U4, U5, U6, U7, U8, U9 tanpa nama dibaca" in hasil.galat

    def test_cara_membaca(self, skm: Perintah) -> None:
        """What was inferred from each file of answers is said, in words and as data."""
        lama = tulis_csv("a.csv", semua("4", 3))
        baru = tulis_csv(
            "b.csv", [b.replace(",", ";") for b in semua("3", 3)], "unit;U1;U2;U3;U4;U5;U6;U7;U8;U9"
        )
        hasil = skm("banding", lama, baru)
        bacaan = skm("banding", lama, baru, nilai("c.toml", "3"), "--format", "json").data["bacaan"]

        assert "\na.csv:\nDibaca             : CSV, pemisah koma," in hasil.keluar
        assert "\nb.csv:\nDibaca             : CSV, pemisah titik koma," in hasil.keluar
        assert [("a.csv", ","), ("b.csv", ";")] == [
            (b["berkas"], b["dibaca"]["bentuk"]["pemisah"]) for b in bacaan
        ]

    def test_nama_yang_sama(self, skm: Perintah) -> None:
        """Files of the same name are told apart by their folder."""
        for folder, jawaban in (("2024", "3"), ("2025", "4")):
            Path(folder).mkdir()
            tulis_csv(f"{folder}/jawaban.csv", [*semua(jawaban, 3), *semua("3", 1)])
        data = skm("banding", "2024/jawaban.csv", "2025/jawaban.csv", "--format", "json").data

        assert ["2024/jawaban", "2025/jawaban"] == [h["nama"] for h in data["hasil"]]

    def test_unsur_milik_satu_saja(self, skm: Perintah) -> None:
        """An unsur that only one of them has is shown as a dash and not subtracted."""
        Path("sepuluh.toml").write_text(
            "nrr = { "
            + ", ".join(f'U{i} = "3,5"' for i in range(1, 11))
            + ' }\n[konvensi]\nunsur_tambahan = [{ kode = "U10", nama = "Transparansi" }]\n',
            encoding="utf-8",
        )
        hasil = skm("banding", nilai("sembilan.toml", "3,20"), "sepuluh.toml")
        (baris,) = (b for b in hasil.keluar.splitlines() if b.startswith("U10 "))

        assert ["U10", "Transparansi", "–", "3,5"] == baris.split()
        assert "U10 +" not in hasil.keluar

    def test_pilihan_berlaku_untuk_semua(self, skm: Perintah) -> None:
        """Options of reading and counting hold for every file."""
        berkas = [
            tulis_csv(nama, ["A,4,4,4,4,4,4,4,4,4", "A,,3,3,3,3,3,3,3,3"])
            for nama in ("a.csv", "b.csv")
        ]
        biasa = skm("banding", *berkas, "--format", "json").data
        lengkap = skm(
            "banding", *berkas, "--kosong", "responden-lengkap", "--bobot", "0,11",
            "--format", "json",
        ).data  # fmt: skip

        assert [2, 2] == [h["unsur"][1]["n"] for h in biasa["hasil"]]
        assert [1, 1] == [h["unsur"][1]["n"] for h in lengkap["hasil"]]
        assert {"99.00"} == {h["ikm"]["cetak"] for h in lengkap["hasil"]}


class TestUnit:
    """The classes of one file side by side."""

    def test_unit(self, skm: Perintah, dua_unit: str) -> None:
        """They are compared with each other, not called a change."""
        hasil = skm("banding", dua_unit, "--grup", "unit")

        assert "IKM Loket B (50,00) lebih rendah 50,00 poin daripada IKM Loket A (100,00)." in (
            hasil.keluar
        )

    def test_tanpa_unit_dan_tanpa_ikm(self, skm: Perintah) -> None:
        """Respondents of no unit, and a unit without an index, are no result."""
        tulis_csv(
            "a.csv",
            [
                *(f"{unit},{','.join(j * 9)}" for unit in "AB" for j in "344"),
                f",{','.join('1' * 9)}",
                "C,,4,4,4,4,4,4,4,4",
            ],
        )
        data = skm("banding", "a.csv", "--grup", "unit", "--format", "json").data

        assert ["A", "B"] == [h["nama"] for h in data["hasil"]]

    def test_kelas_di_satu_berkas(self, skm: Perintah) -> None:
        """A class that only one of several files has is named, not left out without a word."""
        for berkas, unit in (("a.csv", "AB"), ("b.csv", "AC")):
            tulis_csv(berkas, [f"{u},{','.join(j * 9)}" for u in unit for j in "344"])
        hasil = skm("banding", "a.csv", "b.csv", "--grup", "unit")
        data = skm("banding", "a.csv", "b.csv", "--grup", "unit", "--format", "json").data

        for kelas, nama in (("B", "a"), ("C", "b")):
            assert f"{kelas}: hanya ada di {nama}, jadi tidak dibandingkan.\n" in hasil.keluar
        assert [("a", "B"), ("b", "C")] == [(t["nama"], t["kelas"]) for t in data["tanpa_banding"]]
        assert {"91.67"} == {t["ikm"]["cetak"] for t in data["tanpa_banding"]}

    def test_seragam(self, skm: Perintah, dua_unit: str) -> None:
        """Where nobody differs from anybody no chance can be told from anything."""
        tulis_csv("a.csv", [f"{u},{','.join(j * 9)}" for u, j in ("A4", "A4", "B3", "B3")])
        (satu,) = skm("banding", "a.csv", "--grup", "unit", "--format", "json").data["banding"]

        assert ("tidak-dapat-dinilai", "seragam") == (satu["kenyataan"], satu["sebab"])


class TestDitolak:
    """Nothing is compared unless everything can be."""

    def test_satu_saja(self, skm: Perintah, dua_unit: str) -> None:
        """One result cannot be compared, be it of one file or of one class."""
        tulis_csv("a.csv", semua("4", 3))
        for argumen in ([dua_unit], ["a.csv", "--grup", "unit"]):
            hasil = skm("banding", *argumen)

            assert (2, "") == (hasil.kode, hasil.keluar)
            assert "hanya 1 hasil" in hasil.galat

    def test_semua_masalah(self, skm: Perintah, dua_unit: str) -> None:
        """Every unusable file is named."""
        hasil = skm("banding", "a.csv", dua_unit, "b.csv")

        assert 2 == hasil.kode
        assert "a.csv: berkas tidak ditemukan" in hasil.galat
        assert "b.csv: berkas tidak ditemukan" in hasil.galat

    @pytest.mark.parametrize("bentuk", ["teks", "json"])
    def test_tidak_dapat_dihitung(self, skm: Perintah, dua_unit: str, bentuk: str) -> None:
        """Without an answer to some unsur there is no index: exit 1, with file and unsur."""
        tulis_csv("a.csv", ["A,,4,4,4,4,4,4,4,4"])
        hasil = skm("banding", dua_unit, "a.csv", "--format", bentuk)

        assert 1 == hasil.kode
        assert bentuk == "teks" or hasil.data["ikm"] is None
        assert "a.csv: unsur U1 tidak memiliki jawaban (n = 0)." == hasil.galat.splitlines()[-1]

    @pytest.mark.parametrize(
        ("argumen", "kalimat"),
        [
            (["--grup", "unit"], "pilihan --grup hanya berlaku untuk berkas jawaban"),
            (["--periode", "2024"], "pilihan --periode hanya berlaku untuk berkas jawaban"),
            (["--bobot", "0,2"], 'bobot "0,2" tidak cocok'),
            (["--grup", "warna"], "--grup: 'warna' tidak dikenal"),
            (["--metode", "gabung"], "argumen tidak dikenal: --metode gabung"),
        ],
    )
    def test_pilihan(self, skm: Perintah, argumen: list[str], kalimat: str) -> None:
        """An option that does not go with the files is refused."""
        hasil = skm("banding", nilai("a.toml", "3"), nilai("b.toml", "4"), *argumen)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert kalimat.casefold() in hasil.galat.casefold()
