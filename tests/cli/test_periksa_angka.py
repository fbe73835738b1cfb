"""``skm periksa-angka``: which convention gives a published number, without a file."""

import json
from pathlib import Path

import pytest
from perintah import Perintah, lurus, rata

GASPUL = ("3,62", "3,48", "3,45", "4,00", "3,52", "3,62", "3,66", "3,62", "3,97")
TOTAL = ("105", "101", "100", "116", "102", "105", "106", "105", "115")
TW4 = ("3.91", "3.92", "3.92", "3.93", "3.91", "3.94", "3.96", "3.93", "3.86")


class TestCocok:
    """Exit 0: a convention gives the number."""

    def test_gaspul(self, skm: Perintah) -> None:
        """90,56 is 0,11: said as text, with the letter and totals that fit."""
        hasil = skm("periksa-angka", "--n", "29", "--ikm", "90,56", "--mutu", "a", "--nrr", *GASPUL)

        assert (0, "") == (hasil.kode, hasil.galat)
        assert (
            "IKM tercantum  : 90,56\n"
            "Mutu pelayanan : A (Sangat Baik); tercantum A, sesuai\n"
            "Regulasi       : PermenPANRB Nomor 14 Tahun 2017\n"
            "Unsur          : 9 unsur; n = 29\n"
            "\n"
            "IKM 90,56 dihasilkan oleh satu konvensi:\n"
            "\n"
            "KONVENSI        IKM  SELISIH  RENTANG  MUTU\n"
            "bobot 0,11  90,5603   0,0003  90,5603  A\n"
            "\n"
            "Contoh total nilai yang cocok dengan yang pertama: U1 105, U2 101, U3 100, U4 116, "
            "U5 102, U6 105, U7 106, U8 105, U9 115.\n"
        ) == lurus(hasil.keluar)

    def test_totals(self, skm: Perintah) -> None:
        """Totals are exact, the point is a decimal point, and a wrong letter is said."""
        hasil = skm(
            "periksa-angka", "--n", "29", "--ikm", "91.48", "--mutu", "B", "--total", *TOTAL
        )

        assert 0 == hasil.kode
        assert "tercantum B, tidak sesuai" in hasil.keluar
        assert "bobot 1/9  91,4751" in hasil.keluar
        assert "Contoh total" not in hasil.keluar

    def test_several(self, skm: Perintah) -> None:
        """All that fit are listed, nearest first, and what that means is said."""
        hasil = skm("periksa-angka", "--ikm", "97,99", "--nrr", *TW4)
        baris = [b.split("  ")[0] for b in hasil.keluar.splitlines() if b.startswith("bobot")]

        assert ["bobot 0,1111", "bobot 1/9", "bobot 0,111"] == baris
        assert "jumlah responden tidak disebutkan" in hasil.keluar
        assert "97,8750–98,1250" in hasil.keluar
        assert "Salah satunya konvensi bawaan (bobot 1/9, tanpa" in lurus(hasil.keluar)
        assert "akan menyempitkannya" in lurus(hasil.keluar)

    def test_several_from_totals(self, skm: Perintah) -> None:
        """Where totals leave nothing open, none are asked for."""
        hasil = skm("periksa-angka", "--ikm", "91,50", "--n", "29", "--total", *TOTAL)

        assert "tidak membedakan konvensi-konvensi itu.\n" in lurus(hasil.keluar)
        assert "konvensi bawaan" not in hasil.keluar

    def test_all(self, skm: Perintah) -> None:
        """--semua lists what adds steps, too."""
        pendek = skm("periksa-angka", "--ikm", "97,99", "--nrr", *TW4)
        panjang = skm("periksa-angka", "--ikm", "97,99", "--semua", "--nrr", *TW4)

        assert "dibulatkan" not in pendek.keluar
        assert "bobot 0,1111; NRR dibulatkan 2 desimal" in panjang.keluar

    def test_groups(self, skm: Perintah) -> None:
        """An index may be the mean of services."""
        hasil = skm(
            "periksa-angka", "--ikm", "82,22", "--kelompok", "83,33", "81,11", "--n-kelompok",
            "400", "50",
        )  # fmt: skip

        assert 0 == hasil.kode
        assert "Kelompok       : 2 kelompok\n" in hasil.keluar
        assert "setiap kelompok berbobot sama" in hasil.keluar
        assert "Unsur " not in hasil.keluar

    def test_a_count_each(self, skm: Perintah) -> None:
        """Every unsur may have its own count; thousands may have points."""
        hasil = skm(
            "periksa-angka", "--ikm", "87,50", "--nrr", "3,50", "3,50", "--n", "1.204", "20"
        )

        assert 0 == hasil.kode
        assert "2 unsur; n = 20–1.204" in hasil.keluar
        assert "memiliki 9; bobotnya dihitung untuk 2 unsur" in lurus(hasil.keluar)

    def test_json(self, skm: Perintah) -> None:
        """The same for programs."""
        hasil = skm(
            "periksa-angka", "--n", "29", "--ikm", "90,56", "--format", "json", "--nrr", *GASPUL
        )

        assert 0 == hasil.kode
        assert "permenpanrb-14-2017" == hasil.data["regulasi"]
        assert ["2-desimal"] == [p["id"] for p in hasil.data["penjelasan"]]
        assert 105 == hasil.data["penjelasan"][0]["total"]["U1"]
        assert [] == hasil.data["catatan"]


class TestTertulisLain:
    """Figures and classes as reports print them."""

    def test_persen_dan_kata(self, skm: Perintah) -> None:
        """A % sign does not matter and is said; a class may be given by its words."""
        polos = skm("periksa-angka", "--n", "29", "--ikm", "90,56", "--nrr", *GASPUL)
        hasil = skm(
            "periksa-angka",
            "--n",
            "29",
            "--ikm",
            "90,56%",
            "--mutu",
            "sangat baik",
            "--nrr",
            *(f"{n} %" for n in GASPUL),
        )

        assert 0 == hasil.kode
        assert "A (Sangat Baik); tercantum A, sesuai" in hasil.keluar
        assert "Tanda % diabaikan" in hasil.keluar
        assert "Tanda %" not in polos.keluar
        assert polos.keluar.split("KONVENSI")[1].split("Catatan")[0] in hasil.keluar

    @pytest.mark.parametrize("mutu", ["b", "B (Baik)", "BAIK"])
    def test_huruf(self, skm: Perintah, mutu: str) -> None:
        """A letter in any case, with or without its words."""
        hasil = skm("periksa-angka", "--ikm", "80,00", "--nrr", "3,2", "3,2", "--mutu", mutu)

        assert "tercantum B, sesuai" in hasil.keluar

    def test_mutu_lain(self, skm: Perintah) -> None:
        """No class of the rule set."""
        hasil = skm("periksa-angka", "--ikm", "80,00", "--nrr", "3,2", "3,2", "--mutu", "E")

        assert 2 == hasil.kode
        assert "--mutu: diharapkan A (Sangat Baik), B (Baik)" in hasil.galat
        assert '"E"' in hasil.galat

    def test_bawaan(self, skm: Perintah) -> None:
        """Where nothing fits, what the default gives comes first, if there is all it needs."""
        hasil = skm("periksa-angka", "--n", "29", "--ikm", "90,70", "--nrr", *GASPUL)
        tanpa = skm("periksa-angka", "--ikm", "90,70", "--nrr", "3,2", "3,2")

        bawaan = "Konvensi bawaan (bobot 1/9) menghasilkan 91,48. "
        assert f"{bawaan}Tidak ada konvensi" in hasil.keluar
        assert 1 == tanpa.kode
        assert "Konvensi bawaan (bobot 1/2) menghasilkan 80,00." in tanpa.keluar


class TestSkala:
    """A figure on another scale is recognised, said and judged."""

    BMKG = ("3,52", "3,48", "3,35", "3,60", "3,58", "3,72", "3,78", "3,40", "3,42")
    DIKONVERSI = ("89,80", "90,15", "88,50", "98,75", "89,20", "88,90", "91,25", "86,40", "88,85")

    def test_index_of_means(self, skm: Perintah) -> None:
        """An index of 3,54 is the weighted sum before it is converted."""
        hasil = skm("periksa-angka", "--ikm", "3,54", "--mutu", "A", "--nrr", *self.BMKG)

        assert 0 == hasil.kode
        assert "IKM tercantum  : 3,54 pada skala 1–4, setara 88,50\n" in hasil.keluar
        assert "Mutu pelayanan : A (Sangat Baik); tercantum A, sesuai\n" in hasil.keluar
        assert "bobot 1/9     3,5389   0,0011" in hasil.keluar
        assert "IKM dibaca pada skala 1–4, sebelum dikonversi" in lurus(hasil.keluar)

    def test_converted_values(self, skm: Perintah) -> None:
        """Values of 25 to 100 are means that were converted."""
        hasil = skm("periksa-angka", "--ikm", "90,20", "--nrr", *self.DIKONVERSI)

        assert 0 == hasil.kode
        assert "Nilai unsur dibaca pada skala 25–100, sesudah dikonversi" in lurus(hasil.keluar)

    def test_both_kinds_are_refused(self, skm: Perintah) -> None:
        """Means beside converted ones are a slip, and said to be one."""
        hasil = skm("periksa-angka", "--ikm", "90,20", "--nrr", "3,5", *self.DIKONVERSI[1:])

        assert 2 == hasil.kode
        assert "--nrr U2: nilai rata-rata 90,15 di luar skala 1–4." in hasil.galat

    def test_groups_of_means(self, skm: Perintah) -> None:
        """Groups on the one scale and an index on the other are converted, too."""
        hasil = skm("periksa-angka", "--ikm", "88,75", "--kelompok", "3,50", "3,60")

        assert 0 == hasil.kode
        assert "IKM kelompok dibaca pada skala 1–4" in lurus(hasil.keluar)


class TestSalahKetik:
    """One slip of the pen that makes everything agree is named."""

    def test_one_digit(self, skm: Perintah) -> None:
        """88,40 was printed as 87,40; the A beside it belongs to what was meant."""
        hasil = skm(
            "periksa-angka", "--ikm", "87,40", "--mutu", "A", "--n", "198", "--nrr",
            *TestSkala.BMKG,
        )  # fmt: skip

        assert 1 == hasil.kode
        assert (
            "Konvensi bawaan (bobot 1/9) menghasilkan 88,47. Tidak ada konvensi yang menghasilkan "
            "87,40. Mungkin salah ketik (satu angka keliru): bobot 0,1111 menghasilkan 88,40, dan "
            "mutunya A seperti yang tercantum."
        ) in rata(hasil.keluar)

    def test_letter_decides(self, skm: Perintah) -> None:
        """Where a far-fetched convention gives the figure but not the letter, so is the slip."""
        hasil = skm(
            "periksa-angka", "--ikm", "87,75", "--mutu", "A", "--n", "20",
            "--total", *["74", "69", "70", "70", "70", "74", "71", "68", "73"],
        )  # fmt: skip

        assert "bobot 0,11; jumlah NRR tertimbang dibulatkan 2 desimal" in hasil.keluar
        assert (
            "Catatan: Mungkin salah ketik (satu angka keliru): bobot 1/9 menghasilkan 88,75, dan "
            "mutunya A seperti yang tercantum.\n"
        ) in lurus(hasil.keluar)

    def test_right_letter(self, skm: Perintah) -> None:
        """With the letter of the printed figure nothing speaks for a slip."""
        hasil = skm(
            "periksa-angka", "--ikm", "87,75", "--mutu", "B", "--n", "20",
            "--total", *["74", "69", "70", "70", "70", "74", "71", "68", "73"],
        )  # fmt: skip

        assert "salah ketik" not in hasil.keluar

    def test_json(self, skm: Perintah) -> None:
        """Programs get the same."""
        hasil = skm(
            "periksa-angka", "--ikm", "87,40", "--mutu", "A", "--format", "json", "--nrr",
            *TestSkala.BMKG,
        )  # fmt: skip

        salah = hasil.data["salah_ketik"]
        assert ("satu-angka", "88.40") == (salah["jenis"], salah["penjelasan"]["cetak"])


def test_groups_without_n(skm: Perintah) -> None:
    """What was not tried is not denied."""
    kelompok = ("95,85", "96,42", "93,15", "95,08", "94,33", "91,28", "92,52", "93,27")
    tanpa = skm("periksa-angka", "--ikm", "94,15", "--kelompok", *kelompok)
    dengan = skm(
        "periksa-angka", "--ikm", "94,15", "--kelompok", *kelompok, "--n-kelompok", *"12345678"
    )

    assert "Tidak ada konvensi yang dapat dicoba yang menghasilkan 94,15." in tanpa.keluar
    assert "berbobot jumlah responden tidak dicoba" in lurus(tanpa.keluar)
    assert "tidak dicoba" not in dengan.keluar


class TestTidakAda:
    """Exit 1: no convention gives the number."""

    def test_nearest(self, skm: Perintah) -> None:
        """The nearest one and its distance are said."""
        hasil = skm("periksa-angka", "--n", "29", "--ikm", "90,70", "--nrr", *GASPUL)

        assert 1 == hasil.kode
        assert (
            "Tidak ada konvensi yang menghasilkan 90,70. Yang terdekat: bobot 0,11; NRR tertimbang "
            "dibulatkan 2 desimal, yaitu 90,75 (berjarak 0,05)."
        ) in rata(hasil.keluar)

    def test_impossible(self, skm: Perintah) -> None:
        """A mean that no answers give is named, with its neighbours."""
        hasil = skm("periksa-angka", "--n", "91", "--ikm", "97,99", "--nrr", *TW4)

        assert 1 == hasil.kode
        assert "Tanpa memandang n-nya, bobot 0,1111; NRR dibulatkan 2 desimal menghasil" in (
            rata(hasil.keluar)
        )
        assert (
            "NRR U6 3,94 (total 358 menghasilkan 3,93, total 359 menghasilkan 3,95) tidak dapat "
            "berasal dari 91 jawaban; mungkin bila sebagian responden tidak menjawab unsur itu, "
            "sehingga jawabannya paling banyak U6 90.\n"
        ) in lurus(hasil.keluar)

    def test_impossible_and_far(self, skm: Perintah) -> None:
        """Beyond that, the number may be far off as well; beyond the scale is no neighbour."""
        hasil = skm("periksa-angka", "--n", "4", "--ikm", "50,00", "--nrr", "1,01")

        assert 1 == hasil.kode
        assert "Tanpa memandang n-nya, yang terdekat: " in rata(hasil.keluar)
        assert "total 4 menghasilkan 1,00, total 5 menghasilkan 1,25" in lurus(hasil.keluar)

    def test_json(self, skm: Perintah) -> None:
        """Exit code and distance are the same for programs."""
        hasil = skm(
            "periksa-angka", "--n", "29", "--ikm", "90,70", "--format", "json", "--nrr", *GASPUL
        )

        assert 1 == hasil.kode
        assert "0.05" == hasil.data["terdekat"]["jarak"]


class TestCatatan:
    """What whoever reads the result should know."""

    def test_decimals_differ(self, skm: Perintah) -> None:
        """A 4 among 3,62 is read as rounded, and how to write it otherwise is said."""
        hasil = skm("periksa-angka", "--ikm", "95,25", "--nrr", "3,62", "4")

        assert "Tulis 4,00 bila yang tercetak 4,00." in lurus(hasil.keluar)

    def test_halves_to_even(self, skm: Perintah) -> None:
        """That a mean was rounded to even is said."""
        hasil = skm("periksa-angka", "--ikm", "78,13", "--nrr", "3,12", "--n", "8")

        assert "NRR U1 hanya mungkin bila angka setengah dibulatkan ke angka genap." in lurus(
            hasil.keluar
        )

    def test_other_rules(self, skm: Perintah) -> None:
        """Fourteen unsur are those of the older rules."""
        hasil = skm(
            "periksa-angka", "--ikm", "87,50", "--regulasi", "kep-25-m-pan-2-2004", "--nrr",
            *["3,50"] * 14,
        )  # fmt: skip

        assert 0 == hasil.kode
        assert "bobot 1/14" in hasil.keluar
        assert "Catatan: Diberikan" not in hasil.keluar


class TestTakTerpakai:
    """Exit 2: all that is wrong, at once, and nothing on standard output."""

    def test_all_at_once(self, skm: Perintah) -> None:
        """Every slip is named with its option."""
        hasil = skm(
            "periksa-angka", "--ikm", "9o,56", "--n", "0", "x", "--nrr", "3,62", "5,0", "a",
            "--total", "3", "--kelompok", "8", "--n-kelompok", "1", "2", "--regulasi", "apa",
        )  # fmt: skip

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert [
            "--ikm: 9o,56 bukan a",
            "--nrr dan --total di",
            "--nrr: a bukan angka",
            "--n: 0 bukan bilanga",
            "--n: x bukan bilanga",
            "--n: ada 2 bilangan ",
            "--kelompok: hanya ad",
            "--n-kelompok: ada 2 ",
            "--regulasi: regulasi",
            "9 masalah ditemukan;",
        ] == [b[:20] for b in hasil.galat.splitlines()]

    @pytest.mark.parametrize(
        ("argumen", "pesan"),
        [
            (("--nrr", "3,62", "5,0"), "--nrr U2: nilai rata-rata 5,0 di luar skala 1–4."),
            (("--total", "3"), "--total: total memerlukan jumlah responden."),
            (("--total", "30", "--n", "7"), "--total U1: nilai rata-rata 30/7 di luar skala"),
            ((), "Angka setiap unsur belum disebutkan."),
            (
                ("--kelompok", "80", "2000"),
                "--kelompok 2: 2000 bukan IKM; diharapkan lebih dari 0 dan kurang dari 1000.",
            ),
        ],
    )
    def test_one_slip(self, skm: Perintah, argumen: tuple[str, ...], pesan: str) -> None:
        """The option, and the unsur or group, are named."""
        hasil = skm("periksa-angka", "--ikm", "90,56", *argumen)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert hasil.galat.startswith(pesan)

    def test_usage(self, skm: Perintah) -> None:
        """Without an index, or with a letter that is none, the usage is shown."""
        assert 2 == skm("periksa-angka", "--nrr", "3").kode
        assert 2 == skm("periksa-angka", "--ikm", "3", "--mutu", "E").kode


def test_no_file_is_touched(proses: Perintah) -> None:
    """It reads and writes no file, and works as a process of its own."""
    hasil = proses("periksa-angka", "--ikm", "87,5", "--nrr", "3,5", "--format", "json")

    assert 0 == hasil.kode
    assert json.loads(hasil.keluar)["cocok"]
    assert [] == list(Path().iterdir())


class TestJawabanKosong:
    """A report with blanks divides every unsur by its own number of answers."""

    NRR = ("3,23", "3,15", "3,09", "3,11", "3,14", "3,19", "3,19", "3,34", "3,20")
    N = ("115", "117", "116", "113", "118", "113", "113", "113", "118")
    KALIMAT = "n = 120 dianggap sama untuk semua unsur."

    def test_satu_n(self, skm: Perintah) -> None:
        """One n for all gives other conventions; that it may be to blame is said, as data too."""
        satu = skm("periksa-angka", "--ikm", "79,57", "--n", "120", "--nrr", *self.NRR)
        data = skm(
            "periksa-angka", "--ikm", "79,57", "--n", "120", "--format", "json", "--nrr", *self.NRR
        ).data

        assert self.KALIMAT in rata(satu.keluar)
        assert any(self.KALIMAT in c for c in data["catatan"])
        assert "1/k" not in [p["id"] for p in data["penjelasan"]]

    def test_n_setiap_unsur(self, skm: Perintah) -> None:
        """With one n each the default gives the index, and nothing needs to be said."""
        hasil = skm("periksa-angka", "--ikm", "79,57", "--n", *self.N, "--nrr", *self.NRR)

        assert "IKM 79,57 dihasilkan oleh satu konvensi:" in hasil.keluar
        assert "bobot 1/9  79,5441" in hasil.keluar
        assert "dianggap sama" not in hasil.keluar

    @pytest.mark.parametrize(
        "argumen",
        [
            # The default fits with it, or does not without it either; nobody gave one.
            ("--ikm", "91,48", "--n", "29", "--nrr", *GASPUL),
            ("--ikm", "90,56", "--n", "29", "--nrr", *GASPUL),
            ("--ikm", "70,00", "--n", "120", "--nrr", *NRR),
            ("--ikm", "79,57", "--nrr", *NRR),
            ("--ikm", "82,22", "--kelompok", "83,33", "81,11"),
        ],
    )
    def test_tidak_perlu(self, skm: Perintah, argumen: tuple[str, ...]) -> None:
        """Elsewhere it is not said."""
        assert "dianggap sama" not in skm("periksa-angka", *argumen).keluar
