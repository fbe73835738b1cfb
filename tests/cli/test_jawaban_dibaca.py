"""What answers were taken for, what is asked about them, and how it is answered."""

import hashlib
import json
import os
import shutil
from pathlib import Path
from threading import Thread

import pytest
from perintah import MAHULU, UNSUR, Perintah, tulis_csv

from skm.cli.masukan import Sidik

RANCU = ["A," + ",".join(isi * 9) for isi in (["Tidak puas"], ["Puas"], ["Sangat puas"])] * 4
RESMI = [
    "A,Sesuai,Mudah,Cepat,Gratis,Sesuai,Kompeten,Sopan dan ramah,Dikelola dengan baik,Baik",
    "A,Kurang sesuai,Sangat mudah,Cepat,Murah,Sesuai,Kompeten,Sopan dan ramah,Tidak ada,Cukup",
]


def ubah_blok(blok: str, nilai: dict[str, int]) -> str:
    """Return a block with its question marks replaced."""
    baris = []
    for satu in blok.splitlines():
        teks, sama, _ = satu.partition(" = ")
        baris.append(f"{teks} = {nilai[json.loads(teks)]}" if sama else satu)
    return "\n".join(baris)


def blok_dari(galat: str) -> str:
    """Return the block that a message shows."""
    _, _, sisa = galat.partition("\n[jawaban.")
    return "[jawaban." + sisa.split("\n\n")[0]


class TestDibaca:
    """What is printed where there is an index."""

    def test_satu_baris(self, skm: Perintah) -> None:
        """One line where all unsur have the same options, the best first, with counts."""
        baris = [f"A,{','.join(['Sangat baik'] * 5 + ['Baik'] * 4)}", f"A,{','.join(['baik'] * 9)}"]
        hasil = skm("hitung", tulis_csv("a.csv", baris * 10))

        assert 0 == hasil.kode
        assert 'Jawaban dibaca     : "Sangat baik" = 4 (50×), "baik" = 3 (130×)\n' in hasil.keluar
        assert "Daftar pilihan     : regulasi (PermenPANRB 14/2017" in hasil.keluar

    def test_angka(self, skm: Perintah) -> None:
        """Plain figures are one line too."""
        hasil = skm("hitung", tulis_csv("a.csv", ["A," + ",".join("443344332")] * 3))

        assert "Jawaban dibaca     : 4 (12×), 3 (12×), 2 (3×)\n" in hasil.keluar

    def test_menurut_unsur(self, skm: Perintah) -> None:
        """Unsur with options of their own have lines of their own; the lowest may be missing."""
        hasil = skm("hitung", tulis_csv("a.csv", RESMI))

        assert 0 == hasil.kode
        assert '  U1, U5: "Sesuai" = 3 (3×), "Kurang sesuai" = 2 (1×)\n' in hasil.keluar
        assert '  U4: "Gratis" = 4 (1×), "Murah" = 3 (1×)\n' in hasil.keluar
        assert "bacaan lain" not in hasil.galat

    def test_data(self, skm: Perintah) -> None:
        """The same as data, with what was left out and masked."""
        pilihan = ("1. Sangat baik", "2. Baik", "3. Kurang baik", "4. Tidak baik")
        baris = ["A" + f",{teks}" * 9 for teks in pilihan]
        baris = [*baris * 10, "A,hubungi 081298765432" + ",1. Sangat baik" * 8]
        arti = skm("hitung", tulis_csv("a.csv", baris), "--format", "json").data["dibaca"]["arti"]
        kelompok = arti["kelompok"]

        assert ("1–4", "turun", ["regulasi"]) == (
            arti["skala"],
            arti["arah"],
            [d["nama"] for d in arti["daftar"]],
        )
        assert all(d["sumber"] for d in arti["daftar"])
        assert [
            {"teks": "1. Sangat baik", "nilai": 4, "jumlah": 98},
            {"teks": "2. Baik", "nilai": 3, "jumlah": 90},
            {"teks": "3. Kurang baik", "nilai": 2, "jumlah": 90},
            {"teks": "4. Tidak baik", "nilai": 1, "jumlah": 90},
        ] == kelompok[0]["nilai"]
        assert [{"teks": "hubungi [disamarkan]", "jumlah": 1}] == kelompok[0]["luar"]

    def test_salah_ketik(self, skm: Perintah) -> None:
        """One typing error among twelve forms is a remark with its row; four are a question."""
        baris = [f"A,{','.join(['Baik'] * 9)}", f"A,{','.join(['Sangat baik'] * 9)}"] * 6
        satu = skm("hitung", tulis_csv("a.csv", ["A,Biak" + ",Baik" * 8, *baris[1:]]))
        salah = ["A,Biak" + ",Baik" * 8] * 4
        empat = skm("hitung", tulis_csv("b.csv", [*salah, *baris[4:]]))

        assert (1, 2) == (satu.kode, empat.kode)
        assert 'a.csv:2: U1: jawaban "Biak" tidak dikenal; tidak dihitung.' in satu.galat
        assert 'terlalu banyak jawaban tidak terbaca: "biak" (4×)' in empat.galat
        assert "IKM unit" not in empat.keluar

    def test_batas(self, skm: Perintah) -> None:
        """How many may be unreadable can be declared, and is recorded."""
        baris = ["A,Biak" + ",Baik" * 8] * 4 + ["A," + ",".join(["Baik"] * 9)] * 8
        berkas = tulis_csv("a.csv", baris)
        hasil = skm("hitung", berkas, "--batas-tak-terbaca", "3:40", "--format", "json")

        assert 1 == hasil.kode
        assert {"banyak": 3, "persen": 40} == hasil.data["konvensi"]["batas_tak_terbaca"]
        assert "tak terbaca sampai 3 atau 40%" in skm(
            "hitung", berkas, "--batas-tak-terbaca", "3:40%"
        ).keluar.replace("\n", " ")
        assert 2 == skm("hitung", berkas, "--batas-tak-terbaca", "banyak").kode

    def test_banyak_catatan(self, skm: Perintah) -> None:
        """Three hundred rows do not give three hundred lines."""
        baris = [*["A," + ",".join("4" * 9)] * 290, *["A,5" + ",4" * 8] * 10]
        hasil = skm("hitung", tulis_csv("a.csv", baris))
        catatan = [b for b in hasil.galat.splitlines() if "U1" in b]

        assert [
            'Catatan: a.csv: U1: "5" di luar skala 1–4; tidak dihitung (10×, pertama baris 292).'
        ] == catatan


class TestDitanya:
    """What is said where there is none."""

    def test_teks(self, skm: Perintah, capsys: pytest.CaptureFixture[str]) -> None:
        """The message names texts, counts and readings, and gives a block that settles it."""
        berkas = tulis_csv("a.csv", RANCU)
        hasil = skm("hitung", berkas)
        blok = blok_dari(hasil.galat)
        Path("pemetaan.toml").write_text(blok, encoding="utf-8")
        ditolak = skm("hitung", berkas, "--pemetaan", "pemetaan.toml")
        nilai = {"tidak puas": 2, "puas": 3, "sangat puas": 4}
        Path("pemetaan.toml").write_text(ubah_blok(blok, nilai), encoding="utf-8")
        dijawab = skm("hitung", berkas, "--pemetaan", "pemetaan.toml", "--format", "json")

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert 'a.csv: U1–U9: arti pilihan jawaban belum pasti: "puas" (36×)' in hasil.galat
        assert "simpan sebagai pemetaan.toml" in hasil.galat
        assert (2, 0) == (ditolak.kode, dijawab.kode)
        assert 'diharapkan 1, 2, 3, 4, "kosong", ditemukan "?"' in ditolak.galat
        assert "75.00" == dijawab.data["ikm"]["cetak"]

    def test_lebar(self, proses: Perintah, skm: Perintah) -> None:
        """Sentences are wrapped, blocks are not."""
        panjang = "sangat tidak memuaskan dan sama sekali"
        from skm.cli.konsol import LEBAR, lipat

        teks = f"kalimat {panjang} " * 9

        assert max(map(len, lipat(teks).splitlines())) <= LEBAR
        assert teks.split() == lipat(teks).split()

    @pytest.mark.parametrize("perintah", ["hitung", "jelaskan", "banding"])
    def test_data(self, skm: Perintah, perintah: str) -> None:
        """JSON has no index and the same questions as data."""
        berkas = tulis_csv("a.csv", RANCU)
        lain = [berkas] if perintah == "banding" else []
        hasil = skm(perintah, berkas, *lain, "--format", "json")
        tanya = hasil.data["pertanyaan"][0]

        assert (2, None, []) == (hasil.kode, hasil.data["ikm"], hasil.data["masalah"])
        assert ("tanya-kata-rancu", UNSUR, "pemetaan.toml") == (
            tanya["kode"],
            tanya["unsur"],
            tanya["tempat"],
        )
        assert {"tidak puas": 36, "puas": 36, "sangat puas": 36} == tanya["teks"]
        assert {"tidak puas": 2, "puas": 3, "sangat puas": 4} in [
            b["nilai"] for b in tanya["bacaan"]
        ]
        assert '"tidak puas" = "?"' in tanya["blok"]

    def test_masalah_lain(self, skm: Perintah) -> None:
        """Other input that cannot be used is data too."""
        hitung = skm("hitung", "tiada.csv", "--format", "json")
        angka = skm("periksa-angka", "--ikm", "x", "--nrr", "3,1", "--format", "json")

        assert ["berkas-tidak-ada"] == [m["kode"] for m in hitung.data["masalah"]]
        assert (2, "--ikm") == (angka.kode, angka.data["masalah"][0]["lokasi"])

    def test_pemetaan_yang_ada(self, skm: Perintah) -> None:
        """A mapping that there is, is named, and what it says stands in the block."""
        berkas = tulis_csv("a.csv", [*RANCU, "A,9" + ",Puas" * 8])
        Path("peta.toml").write_text('[jawaban.semua]\n"9" = "kosong"\n', encoding="utf-8")
        hasil = skm("hitung", berkas, "--pemetaan", "peta.toml")

        assert "masukkan ke peta.toml" in hasil.galat
        assert '"9" = "kosong"' in blok_dari(hasil.galat)

    def test_laporan(self, skm: Perintah) -> None:
        """In a report the block is that of a report, and answers it there."""
        shutil.copytree(MAHULU, "lap")
        laporan = Path("lap/laporan.toml")
        tulis_csv("lap/jawaban.csv", RANCU, ",".join(["layanan", *UNSUR]))
        isi = laporan.read_text(encoding="utf-8")
        hasil = skm("periksa", str(laporan))
        blok = blok_dari(hasil.galat)
        laporan.write_text(f"{isi}\n{blok}\n", encoding="utf-8")
        ditolak = skm("hitung", str(laporan))
        nilai = {"tidak puas": 2, "puas": 3, "sangat puas": 4}
        laporan.write_text(f"{isi}\n{ubah_blok(blok, nilai)}\n", encoding="utf-8")
        dijawab = skm("hitung", str(laporan), "--format", "json")

        assert 2 == hasil.kode
        assert blok.startswith("[jawaban.jawaban.semua]\n")
        assert f"tambahkan di akhir {laporan}" in hasil.galat
        assert (2, "75.00") == (ditolak.kode, dijawab.data["ikm"]["cetak"])
        assert {str(laporan), str(Path("lap/jawaban.csv"))} <= set(dijawab.data["masukan"])


class TestMasukan:
    """JSON says what it was made from."""

    def test_sidik(self, skm: Perintah) -> None:
        """The shape, the version and the SHA-256 of every input; the same bytes each time."""
        berkas = tulis_csv("a.csv", ["A," + ",".join("4" * 9)] * 3)
        Path("p.toml").write_text('[jawaban.semua]\n"5" = 4\n"4" = 4\n', encoding="utf-8")
        hasil = skm("hitung", berkas, "--pemetaan", "p.toml", "--format", "json")

        assert (1, True) == (hasil.data["skema"], bool(hasil.data["versi"]))
        assert {
            nama: hashlib.sha256(Path(nama).read_bytes()).hexdigest()
            for nama in ("a.csv", "p.toml")
        } == hasil.data["masukan"]
        assert (
            hasil.keluar == skm("hitung", berkas, "--pemetaan", "p.toml", "--format", "json").keluar
        )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_pipa(tmp_path: Path) -> None:
    """A pipe is read once, by the reader: no digest waits for a second writer."""
    jalur = tmp_path / "jawaban"
    os.mkfifo(jalur)
    sidik = Sidik([jalur])
    hasil: list[dict[str, str]] = []
    utas = Thread(target=lambda: hasil.append(sidik.hasil()), daemon=True)
    utas.start()
    utas.join(60)

    assert [{}] == hasil


def test_laporan(skm: Perintah) -> None:
    """A report that points at answers is as open about them as the answers themselves."""
    tulis_csv(
        "jawaban.csv", ["A," + ",".join("343434343"), "A," + ",".join("3434343") + ",x,4"] * 6
    )
    Path("laporan.toml").write_text(
        'jenis = "skm"\nskema = 1\nperiode = { tahun = 2026, triwulan = 1 }\n'
        '[unit]\nnama = "Kantor Contoh"\n[jawaban]\nberkas = "jawaban.csv"\n'
        '[jawaban.jawaban.semua]\nx = "kosong"\n'
    )
    hasil = skm("hitung", "laporan.toml")
    data = skm("hitung", "laporan.toml", "--format", "json").data
    sendiri = skm("hitung", "jawaban.csv", "--format", "json", "--pemetaan", peta()).data

    assert '"x" = kosong (6×)' in hasil.keluar
    assert sendiri["dibaca"] | {"disimpan": True} == data["dibaca"]
    assert {t["kode"] for t in sendiri["temuan"]} == {t["kode"] for t in data["temuan"]}


def peta() -> str:
    Path("peta.toml").write_text('[jawaban.semua]\nx = "kosong"\n')
    return "peta.toml"
