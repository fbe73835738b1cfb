"""``skm hitung``: figures of a file of values or of a report."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from perintah import TOTAL, Perintah, tulis
from perintah import UNSUR as KODE


class TestGaspul:
    """The document said 90,56 and 91,48, and blamed rounding; the weights differ."""

    def test_exact(self, skm: Perintah, gaspul: str) -> None:
        """Weights of 1/9 give 91,48, exactly 23875/261."""
        ikm = skm("hitung", gaspul, "--format", "json").data["ikm"]

        assert "91.48" == ikm["cetak"]
        assert "23875/261" == ikm["nilai"]

    @pytest.mark.parametrize("bobot", ["pecahan", "1/k", "1/9"])
    def test_fraction_has_three_names(self, skm: Perintah, gaspul: str, bobot: str) -> None:
        """The exact weights can be asked for by each of their names."""
        assert skm("hitung", gaspul).keluar == skm("hitung", gaspul, "--bobot", bobot).keluar

    @pytest.mark.parametrize("bobot", ["0,11", "0.11", "2-desimal"])
    def test_two_decimals(self, skm: Perintah, gaspul: str, bobot: str) -> None:
        """Weights of 0,11 give 90,56, and a remark says that 99,00 is the most they can give."""
        hasil = skm("hitung", gaspul, "--bobot", bobot, "--format", "json")

        assert 0 == hasil.kode
        assert "90.56" == hasil.data["ikm"]["cetak"]
        assert "99/100" == hasil.data["konvensi"]["jumlah_bobot"]
        assert [True] == ["99,00" in c for c in hasil.data["catatan"]]

    def test_three_decimals(self, skm: Perintah, gaspul: str) -> None:
        """Weights of 0,111 give 91,38."""
        data = skm("hitung", gaspul, "--bobot", "0,111", "--format", "json").data

        assert "91.38" == data["ikm"]["cetak"]
        assert "999/1000" == data["konvensi"]["jumlah_bobot"]

    def test_text(self, skm: Perintah, gaspul: str) -> None:
        """The text shows index, letter, law, weights, count, each unsur, weakest and remark."""
        hasil = skm("hitung", gaspul, "--bobot", "0,11")

        assert (0, "") == (hasil.kode, hasil.galat)
        for isi in (
            "IKM unit pelayanan : 90,56\n",
            "Mutu pelayanan     : A (Sangat Baik)\n",
            "PermenPANRB Nomor 14 Tahun 2017",
            "bobot 0,11; jumlah bobot 0,99\n",
            "n = 29 responden",
            "U4    Biaya/Tarif                              4,00    100,00  A (Sangat Baik)\n",
            "Unsur dengan nilai terendah adalah Waktu Penyelesaian (3,45).",
            "\nCatatan: Jumlah bobot 0,99, bukan 1",
        ):
            assert isi in hasil.keluar


class TestJson:
    """The JSON is documented and stable."""

    def test_every_key(self, skm: Perintah, gaspul: str) -> None:
        """Exactly the documented keys are there, in their order."""
        data = skm("hitung", gaspul, "--format", "json").data

        assert ["skema", "versi", "masukan"] == [*data][:3]
        assert ["regulasi", "konvensi", "n", "ikm", "unsur", "terendah", "catatan"] == [*data][3:]
        assert [
            "bobot",
            "desimal_nrr",
            "desimal_tertimbang",
            "desimal_jumlah",
            "kosong",
            "unsur_tambahan",
            "batas_tak_terbaca",
            "tanpa",
            "jumlah_bobot",
        ] == [*data["konvensi"]]
        assert ["nilai", "cetak", "mutu", "kinerja", "jumlah_tertimbang", "maksimum"] == [
            *data["ikm"]
        ]
        assert {
            (
                "kode",
                "nama",
                "n",
                "total",
                "nrr",
                "nrr_cetak",
                "bobot",
                "tertimbang",
                "konversi_cetak",
                "mutu",
            )
        } == {tuple(u) for u in data["unsur"]}
        assert {("kode", "seri_di_batas")} == {tuple(t) for t in data["terendah"]}

    def test_values(self, skm: Perintah, gaspul: str) -> None:
        """The figures of the index and of one unsur are those a hand computes."""
        data = skm("hitung", gaspul, "--format", "json").data

        assert "permenpanrb-14-2017" == data["regulasi"]
        assert ("1/k", "1") == (data["konvensi"]["bobot"], data["konvensi"]["jumlah_bobot"])
        assert 29 == data["n"]
        assert ("A", "Sangat Baik") == (data["ikm"]["mutu"], data["ikm"]["kinerja"])
        assert ("955/261", "100") == (data["ikm"]["jumlah_tertimbang"], data["ikm"]["maksimum"])
        assert {
            "kode": "U3",
            "nama": "Waktu Penyelesaian",
            "n": 29,
            "total": 100,
            "nrr": "100/29",
            "nrr_cetak": "3.45",
            "bobot": "1/9",
            "tertimbang": "100/261",
            "konversi_cetak": "86.21",
            "mutu": "B",
        } == data["unsur"][2]
        assert [("U3", False), ("U2", False), ("U5", False)] == [
            (t["kode"], t["seri_di_batas"]) for t in data["terendah"]
        ]
        assert [] == data["catatan"]

    def test_no_number_lost_its_exactness(self, skm: Perintah, gaspul: str) -> None:
        """No figure is a JSON float."""
        keluar = skm("hitung", gaspul, "--bobot", "0,11", "--format", "json").keluar

        def pecahan(teks: str) -> None:
            raise AssertionError(teks)

        assert json.loads(keluar, parse_float=pecahan)

    def test_tie_at_the_cut(self, skm: Perintah) -> None:
        """Unsur that share the third lowest value are marked, and a remark names them."""
        nrr = dict.fromkeys(KODE, "3,50") | {"U9": "3,10", "U8": "3,20"}
        data = skm("hitung", tulis("seri.json", nrr=nrr), "--format", "json").data

        assert [("U9", False), ("U8", False), ("U1", True)] == [
            (t["kode"], t["seri_di_batas"]) for t in data["terendah"]
        ]
        assert [True] == ["3,50 di batas 3 unsur terendah" in c for c in data["catatan"]]


class TestInput:
    """Values come as totals, as printed means, or inside a report."""

    def test_count_per_unsur(self, skm: Perintah) -> None:
        """With a count per unsur each mean has its own divisor and there is no single n."""
        n = dict.fromkeys(KODE, 29) | {"U9": 30}
        data = skm("hitung", tulis("n.json", n=n, total=TOTAL), "--format", "json").data

        assert data["n"] is None
        assert ("23/6", 30) == (data["unsur"][8]["nrr"], data["unsur"][8]["n"])
        assert "n = 29–30 jawaban per unsur" in skm("hitung", "n.json").keluar

    def test_printed_means_without_n(self, skm: Perintah) -> None:
        """Printed means need no n and keep their decimals, comma or point."""
        nrr = dict.fromkeys(KODE, "3.49") | {"U1": "3,580"}
        data = skm("hitung", tulis("nrr.json", nrr=nrr), "--format", "json").data

        assert (None, None) == (data["n"], data["unsur"][0]["n"])
        assert ["3.580", "3.49"] == [u["nrr_cetak"] for u in data["unsur"][:2]]
        assert str(Fraction("31.5") / 9 * 25) == data["ikm"]["nilai"]
        assert "jumlah responden tidak dicantumkan" in skm("hitung", "nrr.json").keluar

    def test_printed_means_with_n(self, skm: Perintah) -> None:
        """An n beside printed means is recorded and changes no figure."""
        nrr = dict.fromkeys(KODE, "3.49")
        tanpa = skm("hitung", tulis("a.json", nrr=nrr), "--format", "json").data
        dengan = skm("hitung", tulis("b.json", nrr=nrr, n=41), "--format", "json").data

        assert 41 == dengan["n"]
        assert tanpa["ikm"] == dengan["ikm"]

    def test_toml(self, skm: Perintah, gaspul: str) -> None:
        """A TOML file of the same values gives the same answer."""
        total = ", ".join(f"{k} = {v}" for k, v in TOTAL.items())
        Path("gaspul.toml").write_text(f"n = 29\ntotal = {{ {total} }}\n", encoding="utf-8")

        assert skm("hitung", gaspul).keluar == skm("hitung", "gaspul.toml").keluar

    def test_report(self, skm: Perintah, laporan: Path) -> None:
        """A report file is scored like its values alone."""
        data = skm("hitung", str(laporan), "--format", "json").data

        assert ("1603/18", "89.06", 40) == (data["ikm"]["nilai"], data["ikm"]["cetak"], data["n"])

    def test_json_document(self, skm: Perintah, laporan: Path) -> None:
        """What `skm cetak` wrote as JSON is scored again, to the same figures."""
        assert 0 == skm("cetak", str(laporan), "-o", "dokumen.json").kode

        assert skm("hitung", str(laporan)).keluar == skm("hitung", "dokumen.json").keluar

    def test_law_of_another_time(self, skm: Perintah, laporan: Path) -> None:
        """A report under a rule set that was no longer in force is scored, with a remark."""
        teks = laporan.read_text(encoding="utf-8")
        teks = teks.replace('"permenpanrb-14-2017"', '"permenpanrb-16-2014"')
        Path("lama.toml").write_text(teks, encoding="utf-8")
        hasil = skm("hitung", "lama.toml", "--format", "json")

        assert 0 == hasil.kode
        assert "permenpanrb-16-2014" == hasil.data["regulasi"]
        assert [True] == ["Survei berakhir 31 Maret 2026" in c for c in hasil.data["catatan"]]

    def test_weights_of_the_file_and_of_the_command(self, skm: Perintah) -> None:
        """The file's weights count unless the command names others."""
        tulis("bobot.json", n=29, total=TOTAL, konvensi={"bobot": "2-desimal"})

        assert "90,56" in skm("hitung", "bobot.json").keluar
        assert "91,48" in skm("hitung", "bobot.json", "--bobot", "pecahan").keluar


class TestTambahan:
    """Nine unsur and more."""

    @pytest.mark.parametrize(
        ("banyak", "dua", "tiga"), [(10, "0,10", "0,100"), (14, "0,07", "0,071")]
    )
    def test_weight_of_nine_for_more(self, skm: Perintah, banyak: int, dua: str, tiga: str) -> None:
        """0,11 for ten or fourteen unsur is refused, with the weights that would do."""
        kode = [f"U{i}" for i in range(1, banyak + 1)]
        tambahan = [{"kode": k, "nama": f"Unsur {k}"} for k in kode[9:]]
        tulis("banyak.json", nrr=dict.fromkeys(kode, "3,5"), konvensi={"unsur_tambahan": tambahan})
        hasil = skm("hitung", "banyak.json", "--bobot", "0,11")

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert (
            f'Bobot "0,11" tidak cocok; untuk {banyak} unsur pilihannya pecahan, {dua}, {tiga}.\n'
        ) == hasil.galat
        assert 0 == skm("hitung", "banyak.json", "--bobot", dua).kode

    @pytest.mark.parametrize("bobot", ["", "0,12", "0,110", "1/10", "nol koma sebelas"])
    def test_other_weights(self, skm: Perintah, gaspul: str, bobot: str) -> None:
        """A weight that is not 1/9 to two or three decimals is refused."""
        hasil = skm("hitung", gaspul, "--bobot", bobot)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert f'Bobot "{bobot}" tidak cocok' in hasil.galat


class TestGalat:
    """Values that load but cannot be scored: exit 1, with file, line and path."""

    @pytest.mark.parametrize(
        ("isi", "tempat", "kalimat"),
        [
            ({"total": TOTAL | {"U2": 0}, "n": 29}, 4, "$.total.U2: nilai rata-rata 0/29 di luar"),
            ({"nrr": dict.fromkeys(KODE, "3") | {"U2": "4,01"}}, 4, "$.nrr.U2: nilai rata-rata"),
            ({"nrr": dict.fromkeys(KODE, "3") | {"U2": "0,99"}}, 4, "$.nrr.U2: nilai rata-rata"),
            ({"nrr": dict.fromkeys(KODE[1:], "3")}, 2, "$.nrr: nilai unsur U1 belum ada"),
            ({"nrr": dict.fromkeys([*KODE, "U10"], "3")}, 12, "$.nrr.U10: unsur U10 tidak ada"),
            ({"total": TOTAL, "n": 0}, 3, "$.total.U1: unsur U1 tidak memiliki jawaban (n = 0)"),
            ({"regulasi": "uu-1945", "nrr": {}}, 2, '$.regulasi: regulasi "uu-1945" tidak'),
        ],
    )
    def test_what_and_where(
        self, skm: Perintah, isi: dict[str, Any], tempat: int, kalimat: str
    ) -> None:
        """Each is said once with its line; nothing is printed."""
        Path("nilai.json").write_text(json.dumps(isi, indent=1), encoding="utf-8")
        hasil = skm("hitung", "nilai.json")

        assert (1, "") == (hasil.kode, hasil.keluar)
        assert f"nilai.json:{tempat}: {kalimat}" in hasil.galat

    def test_all_at_once(self, skm: Perintah) -> None:
        """Several problems are all named, and counted at the end."""
        hasil = skm("hitung", tulis("nilai.json", nrr={"U1": "9"}))

        assert 1 == hasil.kode
        assert 10 == len(hasil.galat.splitlines())
        assert hasil.galat.endswith("\n9 masalah ditemukan; tidak ada hasil yang dibuat.\n")


class TestTakTerpakai:
    """Input that cannot be used: exit 2."""

    @pytest.mark.parametrize(
        ("nama", "isi", "kalimat"),
        [
            ("hilang.json", None, "hilang.json: berkas tidak ditemukan."),
            ("nilai.xyz", "U1;3", "nilai.xyz: akhiran tidak dikenal (.xyz)"),
            (
                "a.json",
                '{"nilai": 29}',
                "a.json:1: kunci wajib belum ada: nrr | total + n | jenis.",
            ),
            ("a.json", '{"total": {"U1": 3}}', "$.total.U1: unsur U1 memiliki total, tetapi"),
            ("a.json", '{"nrr": {"U1": 3.49}, "x": 1}', '$.x: kunci "x" tidak dikenal'),
            ("a.json", '{"nrr": {"U1": true}}', "$.nrr.U1: diharapkan angka seperti tercetak"),
            ("a.json", '{"total": {"U1": "105"}, "n": 29}', "diharapkan bilangan bulat"),
            ("a.json", '{"nrr": {}, "nrr": {}}', 'kunci "nrr" ditulis dua kali'),
            ("a.json", "29", "a.json:1: diharapkan tabel"),
            ("a.toml", "nrr = { U1 = 3,49 }", 'Tulis "3,49" dengan tanda kutip.'),
        ],
    )
    def test_what_and_where(self, skm: Perintah, nama: str, isi: str | None, kalimat: str) -> None:
        """Each is said in Indonesian, with what would do; nothing is printed."""
        if isi is not None:
            Path(nama).write_text(isi, encoding="utf-8")
        hasil = skm("hitung", nama)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert kalimat in hasil.galat

    def test_folder(self, skm: Perintah) -> None:
        """A folder is no file, in words and not in English."""
        Path("a.json").mkdir()
        hasil = skm("hitung", "a.json")

        assert 2 == hasil.kode
        assert hasil.galat.startswith("a.json: berkas tidak dapat dibaca: ")


class TestKonsol:
    """Consoles that are not UTF-8."""

    def test_text_on_cp1252(self, proses: Perintah) -> None:
        """The text comes out of an old Windows console, dashes included."""
        n = dict.fromkeys(KODE, 29) | {"U9": 30}
        hasil = proses("hitung", tulis("n.json", n=n, total=TOTAL), PYTHONIOENCODING="cp1252")

        assert (0, "") == (hasil.kode, hasil.galat)
        assert "n = 29–30 jawaban per unsur" in hasil.keluar

    @pytest.mark.parametrize("sandi", ["cp1252", "ascii", "utf-8"])
    def test_json_survives(self, proses: Perintah, sandi: str) -> None:
        """The JSON loses no character, whatever the console can show."""
        nrr = dict.fromkeys([*KODE, "U10"], "3,5")
        konvensi = {"unsur_tambahan": [{"kode": "U10", "nama": "Ramah ≥ 3 – 親切"}]}
        tulis("a.json", nrr=nrr, konvensi=konvensi)
        hasil = proses("hitung", "a.json", "--format", "json", PYTHONIOENCODING=sandi)

        assert "Ramah ≥ 3 – 親切" == hasil.data["unsur"][9]["nama"]

    def test_text_without_the_character(self, proses: Perintah) -> None:
        """What the console lacks becomes a question mark, never a failure."""
        nrr = dict.fromkeys([*KODE, "U10"], "3,5")
        konvensi = {"unsur_tambahan": [{"kode": "U10", "nama": "Ramah ≥ 3"}]}
        tulis("a.json", nrr=nrr, konvensi=konvensi)
        hasil = proses("hitung", "a.json", PYTHONIOENCODING="cp1252")

        assert (0, "") == (hasil.kode, hasil.galat)
        assert "Ramah ? 3" in hasil.keluar
