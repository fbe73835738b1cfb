"""``skm hitung`` on answers: the index, what was inferred, and every remark."""

import json
from pathlib import Path

import pytest
from perintah import AKAR, MAHULU, SEKADAU, UNSUR, Perintah, lurus, rata, tulis_csv


class TestHitung:
    """From a file of answers to the index."""

    def test_teks(self, skm: Perintah) -> None:
        """Index, table, precision, what was inferred, and the remarks."""
        hasil = skm("hitung", str(MAHULU / "jawaban.csv"))

        assert 0 == hasil.kode
        for kalimat in (
            "IKM unit pelayanan : 92,84\n",
            "Responden          : n = 26 responden\n",
            "batas galat (margin of error) IKM",
            "Cronbach's alpha 0,908",
            "Dibaca             : CSV, pemisah koma, pengodean UTF-8; 26 baris\n",
            '  Jenis Layanan ← "jenis_pelayanan" (sebutan yang lazim)\n',
            '  U8 ← "U8" (kode unsur; jawaban berupa angka)\n',
        ):
            assert kalimat in hasil.keluar
        assert "kode U4, U5, U6, U7, U8, U9 tanpa nama dibaca" in hasil.galat

    def test_json(self, skm: Perintah) -> None:
        """The same as data: counts, groups, precision, remarks, inference."""
        data = skm("hitung", str(MAHULU / "jawaban.csv"), "--format", "json").data

        assert "92.84" == data["ikm"]["cetak"]
        assert 26 == data["tabulasi"]["n"]
        assert 26 == sum(data["tabulasi"]["unsur"]["U1"]["jawaban"])
        assert {"adbang", "ekosda", "hukum", "organisasi", "prokopim", "umum"} == {
            k["kelas"] for k in data["kelompok"]["layanan"]
        }
        assert "0.908" == data["keandalan"]["alpha_cetak"]
        assert {"csv", ","} <= {
            data["dibaca"]["bentuk"]["format"],
            data["dibaca"]["bentuk"]["pemisah"],
        }
        assert {"kode", "berkas", "baris", "kolom", "ditemukan", "banyak", "pesan"} == set(
            data["temuan"][0]
        )
        assert 1 == data["jumlah_temuan"]["kode-rancu"]

    def test_bobot_dan_populasi(self, skm: Perintah) -> None:
        """Convention and population are declared and printed."""
        hasil = skm(
            "hitung", str(SEKADAU / "jawaban.csv"), "--bobot", "0,11", "--populasi", "1.000"
        )

        assert "IKM unit pelayanan : 77,95\n" in hasil.keluar
        assert "Untuk populasi 1.000 penerima layanan" in hasil.keluar
        assert "masih kurang 229 responden" in hasil.keluar

    def test_kosong_dan_di_luar_skala(self, skm: Perintah) -> None:
        """A blank is no 0 and a 5 is no answer; both are told with their place."""
        berkas = tulis_csv(
            "a.csv", [f"A,{','.join('4' * 9)}", "A,,4,4,4,4,4,4,4,4", "A,4,5,4,4,4,4,4,4,4"]
        )
        hasil = skm("hitung", berkas)
        lengkap = skm("hitung", berkas, "--kosong", "responden-lengkap", "--format", "json").data

        assert "IKM unit pelayanan : 100,00\n" in hasil.keluar
        assert "n = 3 responden (2–3 jawaban per unsur)" in hasil.keluar
        assert "1 jawaban tidak diisi (U1: 1); setiap unsur dibagi" in hasil.keluar
        assert "1 jawaban di luar pilihan 1–4 tidak diperhitungkan (U2: 1)." in hasil.keluar
        assert "a.csv:4: U2: " in hasil.galat
        assert "responden-lengkap" == lengkap["konvensi"]["kosong"]
        assert [1] * 9 == [u["n"] for u in lengkap["unsur"]]

    @pytest.mark.parametrize(("metode", "utama"), [("gabung", "87,50"), ("rata-unit", "75,00")])
    def test_rekap(self, skm: Perintah, dua_unit: str, metode: str, utama: str) -> None:
        """Units are recapped by the declared method, and the other one is shown."""
        hasil = skm("hitung", dua_unit, "--grup", "unit", "--metode", metode)
        data = skm(
            "hitung", dua_unit, "--grup", "unit", "--metode", metode, "--format", "json"
        ).data

        assert "Loket A" in hasil.keluar
        assert f"adalah {utama} dengan mutu pelayanan" in rata(hasil.keluar)
        assert "Sebagai pembanding" in hasil.keluar
        assert {"gabung": "87.50", "rata_unit": "75.00"} == {
            k: data["rekap"][k]["cetak"] for k in ("gabung", "rata_unit")
        }
        assert metode == data["rekap"]["metode"]

    def test_periode(self, skm: Perintah) -> None:
        """Only answers dated in the period count; the others are said to be left out."""
        hasil = skm("hitung", str(MAHULU / "jawaban.csv"), "--periode", "2025-TW4")

        assert "n = 20 responden" in hasil.keluar
        assert "Triwulan IV" in hasil.galat or "periode" in hasil.galat.lower()

    def test_kolom_dan_pemetaan(self, skm: Perintah) -> None:
        """Numbers alone stop the reader; a mapping on the line or in a file lets it go on."""
        berkas = tulis_csv("q.csv", [",".join("4" * 9)], ",".join(f"Q{i}" for i in range(1, 10)))
        stop = skm("hitung", berkas)
        pasangan = [f"--kolom=U{i}=Q{i}" for i in range(1, 10)]
        Path("peta.toml").write_text(
            "[kolom]\n" + "".join(f'U{i} = "Q{i}"\n' for i in range(1, 10)), encoding="utf-8"
        )

        assert (2, "") == (stop.kode, stop.keluar)
        assert 'U1 = "?"' in stop.galat
        assert 0 == skm("hitung", berkas, *pasangan).kode
        assert 0 == skm("hitung", berkas, "--pemetaan", "peta.toml").kode

    def test_daftar_json(self, skm: Perintah) -> None:
        """A JSON file of records is one of answers."""
        isi = [dict.fromkeys(UNSUR, 3), dict.fromkeys(UNSUR, 4)]
        Path("a.json").write_text(json.dumps(isi), encoding="utf-8")

        assert "IKM unit pelayanan : 87,50\n" in skm("hitung", "a.json").keluar

    def test_laporan_skm(self, skm: Perintah) -> None:
        """A survey report is scored from the answers it points at."""
        hasil = skm("hitung", str(SEKADAU / "laporan.toml"))

        assert 0 == hasil.kode
        assert "IKM unit pelayanan : 78,74\n" in hasil.keluar
        assert "Untuk populasi 56 penerima layanan" in hasil.keluar

    @pytest.mark.parametrize(
        "pilihan", [["--grup", "unit"], ["--populasi", "9"], ["--kosong", "unsur-terisi"]]
    )
    def test_pilihan_tanpa_guna(self, skm: Perintah, pilihan: list[str]) -> None:
        """An option that would change nothing is refused, not passed over."""
        hasil = skm("hitung", str(AKAR / "examples/jateng-2024-tw1/laporan.toml"), *pilihan)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert f"Pilihan {pilihan[0]} hanya berlaku untuk berkas jawaban." in hasil.galat

    @pytest.mark.parametrize(
        "periode",
        ["2024-TW5", "TW1", "2024-13-01..2024-12-31", "2024-S2..", "2024-03-31..2024-01-01"],
    )
    def test_periode_salah(self, skm: Perintah, periode: str) -> None:
        """What is no period is a slip in usage."""
        hasil = skm("hitung", str(MAHULU / "jawaban.csv"), "--periode", periode)

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert "bukan periode; tulis 2024, 2024-TW1" in hasil.galat

    def test_tanpa_responden(self, skm: Perintah) -> None:
        """A file of headings only is an error, and no division by zero."""
        hasil = skm("hitung", tulis_csv("kosong.csv", []))

        assert (0 != hasil.kode, "") == (True, hasil.keluar)
        assert "kosong.csv" in hasil.galat
        assert "Terjadi kesalahan" not in hasil.galat


class TestKode:
    """The exit code tells a script whether every answer was counted."""

    TANGGAL = ",".join(["tanggal", *UNSUR])

    @pytest.mark.parametrize(
        ("baris", "kode"),
        [
            ("2026-01-02,4,4,4,4,4,4,4,4,4", 0),
            ("2026-01-02,,4,4,4,4,4,4,4,4", 0),
            ("2026-01-02,,,,,,,,,", 0),
            ("Jumlah,8,8,8,8,8,8,8,8,8", 0),
            ("2025-12-31,4,4,4,4,4,4,4,4,4", 0),
            ("2026-01-02,5,4,4,4,4,4,4,4,4", 1),
            ('2026-01-02,"3,5",4,4,4,4,4,4,4,4', 1),
            ("2026-01-02,bagus,4,4,4,4,4,4,4,4", 1),
            ("2026-01-02,4,4,4,4,4,4,4,4,4,4", 1),
            (",4,3,4,4,4,4,4,4,4", 1),
        ],
    )
    def test_kode(self, skm: Perintah, baris: str, kode: int) -> None:
        """1 where an answer was given but could not be counted, for all three commands alike."""
        baik = "2026-01-02,3,3,3,3,3,3,3,3,3"
        berkas = tulis_csv("a.csv", [baik, baris], self.TANGGAL)
        lain = tulis_csv("b.csv", [baik, baik], self.TANGGAL)
        Path("l.toml").write_text(
            'jenis = "skm"\nskema = 1\nperiode = { tahun = 2026 }\n[unit]\nnama = "X"\n'
            '[jawaban]\nberkas = "a.csv"\nsaring_periode = true\n',
            encoding="utf-8",
        )

        assert [kode] * 4 == [
            skm("hitung", berkas, "--periode", "2026").kode,
            skm("hitung", berkas, "--periode", "2026", "--format", "json").kode,
            skm("banding", lain, berkas, "--periode", "2026").kode,
            skm("cetak", "l.toml", "-o", "l.json", "--paksa").kode,
        ]
        assert Path("l.json").exists()


class TestPembaca:
    """What the reader works out is printed; where it cannot know, it stops."""

    @pytest.fixture
    def sama(self) -> str:
        """Return nine equal answers as cells."""
        return ",".join("3" * 9)

    def test_tanggal_amerika(self, skm: Perintah, sama: str) -> None:
        """Month-first dates are recognised by the column, and the order is printed."""
        semua = [f"3/{h}/2024 10:00:00,{sama}" for h in range(1, 32)]
        berkas = tulis_csv("us.csv", semua, ",".join(["Timestamp", *UNSUR]))
        hasil = skm("hitung", berkas, "--periode", "2024-TW1")
        data = skm("hitung", berkas, "--format", "json").data["dibaca"]

        assert "n = 31 responden\n" in hasil.keluar
        assert "Tanggal jawaban    : 1 Maret 2024 s.d. 31 Maret 2024\n" in hasil.keluar
        assert (
            "Urutan tanggal     : bulan-hari-tahun (disimpulkan dari isi kolom, misalnya "
            '"3/13/2024 10:00:00")\n'
        ) in lurus(hasil.keluar)
        assert ("bulan-dahulu", "isi", "3/13/2024 10:00:00", "2024-03-01") == (
            data["urutan_tanggal"],
            data["sebab_urutan"],
            data["contoh_urutan"],
            data["tanggal_pertama"],
        )

    def test_urutan_tanggal_terbuka(self, skm: Perintah, sama: str) -> None:
        """Where nothing decides and the period depends on it, the command stops and asks."""
        semua = [f"3/{b}/2024,{sama}" for b in (3, 4)]
        berkas = tulis_csv("rancu.csv", semua, ",".join(["Tanggal", *UNSUR]))
        stop = skm("hitung", berkas, "--periode", "2024-TW1")
        tanpa = skm("hitung", berkas)

        assert (2, "") == (stop.kode, stop.keluar)
        assert 'rancu.csv:3: Tanggal: "3/4/2024" dapat berarti 3 April 2024 atau 4 Maret 2024' in (
            stop.galat
        )
        assert "--tanggal hari-dahulu atau --tanggal bulan-dahulu" in stop.galat
        assert "Urutan tanggal     : hari-bulan-tahun (anggapan" in tanpa.keluar
        for pilihan, n in (("hari-dahulu", 1), ("bulan-dahulu", 2)):
            hasil = skm("hitung", berkas, "--periode", "2024-TW1", "--tanggal", pilihan)
            assert f"n = {n} responden" in hasil.keluar
            assert "(menurut pilihan Anda)" in hasil.keluar

    def test_bulan_saja(self, skm: Perintah) -> None:
        """Months are not made into days."""
        hasil = skm("hitung", str(MAHULU / "jawaban.csv"))

        assert "Tanggal jawaban    : November 2025 s.d. Januari 2026\n" in hasil.keluar
        assert "26 tanggal hanya menyebut bulan, tanpa hari." in hasil.galat

    def test_tanpa_indeks_dengan_catatan(self, skm: Perintah) -> None:
        """Where no index follows, the remarks say why."""
        isi = [f"A,{awal}{',4' * 8}" for awal in ("0", "-", "N/A")]
        hasil = skm("hitung", tulis_csv("nol.csv", isi))

        assert (1, "") == (hasil.kode, hasil.keluar)
        assert 'Catatan: nol.csv:2: U1: "0" di luar skala 1–4; tidak dihitung.\n' in hasil.galat
        assert hasil.galat.endswith("nol.csv: unsur U1 tidak memiliki jawaban (n = 0).\n")

    def test_hanya_bernomor(self, skm: Perintah) -> None:
        """Answers known only by their place stop the command."""
        isi = [dict.fromkeys(UNSUR, 3), {"jawaban": [4] * 9}]
        Path("a.json").write_text(json.dumps(isi), encoding="utf-8")
        hasil = skm("hitung", "a.json")

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert f'a.json:2: kolom untuk {", ".join(UNSUR)} tidak ditemukan; "jawaban[0]"' in (
            hasil.galat
        )

    def test_jawaban_tak_sah_saja(self, skm: Perintah, sama: str) -> None:
        """A row of sums without a label is no respondent."""
        semua = [f"A,{sama}", f",{','.join(['27'] * 9)}"]
        hasil = skm("hitung", tulis_csv("a.csv", semua))

        assert "n = 1 responden\n" in hasil.keluar
        assert "a.csv:3: baris jumlah, rata-rata, atau batas (tanpa label)" in hasil.galat

    def test_pasangan_dan_bom(self, skm: Perintah, sama: str) -> None:
        """Every reason and every encoding has a word."""
        isi = [{f"{k}.jawaban": "c", f"{k}.nilai": "3"} for k in UNSUR]
        gabung = {kunci: nilai for satu in isi for kunci, nilai in satu.items()}
        Path("a.json").write_text(json.dumps([gabung]), encoding="utf-8")
        Path("b.csv").write_text(f"{','.join(UNSUR)}\n{sama}\n", encoding="utf-8-sig")

        assert (
            'U1 ← "U1.jawaban" (dipakai bila pasangannya kosong; jawaban berupa angka)\n'
        ) in skm("hitung", "a.json").keluar
        assert "pengodean UTF-8 (dengan BOM)" in skm("hitung", "b.csv").keluar

    def test_json_berisi_rekaman(self, skm: Perintah) -> None:
        """A JSON file with its records further down is one of answers, a broken report is not."""
        rekaman = {"data": {"rows": [dict.fromkeys(UNSUR, 3)]}}
        Path("a.json").write_text(json.dumps(rekaman), encoding="utf-8")
        Path("b.json").write_text(json.dumps({**rekaman, "jenis": "x"}), encoding="utf-8")
        hasil = skm("hitung", "a.json")

        assert 0 == hasil.kode
        assert "IKM unit pelayanan : 75,00\n" in hasil.keluar
        assert 2 == skm("hitung", "b.json").kode

    @pytest.mark.parametrize(
        ("jawaban", "contoh"),
        [
            ('berkas = "../a.csv"', "misalnya jawaban.csv."),
            ('berkas = "a.csv"\npemetaan = "../p.toml"', "misalnya pemetaan.toml."),
        ],
    )
    def test_di_luar_folder(self, skm: Perintah, jawaban: str, contoh: str) -> None:
        """A path of answers that leads out of the folder gets no hint about pictures."""
        Path("l.toml").write_text(
            'jenis = "skm"\nskema = 1\nperiode = { tahun = 2026 }\n[unit]\nnama = "X"\n'
            f"[jawaban]\n{jawaban}\n",
            encoding="utf-8",
        )
        hasil = skm("hitung", "l.toml")

        assert 2 == hasil.kode
        assert contoh in hasil.galat
        assert "gambar" not in hasil.galat
