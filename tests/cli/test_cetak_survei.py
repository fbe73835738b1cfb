"""``skm cetak`` of a survey report: answers in, documents out, all of them or none."""

import json
import re
import shutil
from pathlib import Path

import pytest
from perintah import MAHULU, SEKADAU, UNSUR, Perintah, isi_folder, tulis_csv

from skm.renderers import daftar, muat_renderer

FORMAT = sorted(t.nama for t in daftar() if "skm" in muat_renderer(t.nama).jenis)
LAPORAN = (
    'jenis = "skm"\nskema = 1\nperiode = { tahun = 2026, semester = 1 }\n'
    '[unit]\nnama = "Kantor Contoh"\n[jawaban]\nberkas = "a.csv"\n'
)


def tulis_laporan(lain: str = "") -> str:
    Path("l.toml").write_text(LAPORAN + lain, encoding="utf-8")
    return "l.toml"


@pytest.fixture(params=[MAHULU, SEKADAU], ids=["mahulu", "sekadau"])
def contoh(request: pytest.FixtureRequest) -> Path:
    """Return a copy of an example: report and answers."""
    shutil.copytree(request.param, "contoh")
    return Path("contoh")


class TestCetak:
    """From a report and its answers to documents."""

    def test_semua_format(self, skm: Perintah, contoh: Path) -> None:
        """Every format at once; what there is to say is said, and nothing is written besides."""
        semula = set(isi_folder())
        nama = [f"hasil{muat_renderer(f).suffix}" for f in FORMAT]
        hasil = skm("cetak", str(contoh / "laporan.toml"), *(a for n in nama for a in ("-o", n)))

        assert 0 == hasil.kode
        assert [f"Selesai: {n}" for n in nama] == hasil.keluar.splitlines()
        assert semula | set(nama) == set(isi_folder())
        biasa = ("Catatan: ", "Pemeriksaan: ")
        assert not [b for b in hasil.galat.splitlines() if not b.startswith(biasa)]

    def test_angka_sama_di_mana_mana(self, skm: Perintah, contoh: Path) -> None:
        """What `skm hitung` computes from the report is what its documents print."""
        laporan = str(contoh / "laporan.toml")
        assert 0 == skm("cetak", laporan, "-o", "a.json", "-o", "a.md").kode

        dihitung = skm("hitung", laporan, "--format", "json").data
        tercetak = json.loads(Path("a.json").read_text(encoding="utf-8"))["hasil"]
        cetak = dihitung["ikm"]["cetak"].replace(".", ",")

        assert dihitung["ikm"] == tercetak["ikm"]
        assert dihitung["tabulasi"] == tercetak["tabulasi"]
        assert f"sebesar {cetak} dengan mutu pelayanan" in Path("a.md").read_text(encoding="utf-8")

    def test_json_berdiri_sendiri(self, skm: Perintah, contoh: Path) -> None:
        """Asked to hold the answers the JSON gives the same documents without their file."""
        baris = ("--opsi", "json.jawaban=true")
        laporan = str(contoh / "laporan.toml")
        assert 0 == skm("cetak", laporan, "-o", "a.json", "-o", "a.md", *baris).kode

        shutil.rmtree(contoh)

        assert 0 == skm("cetak", "a.json", "-o", "b.json", "-o", "b.md", *baris).kode
        isi = isi_folder()
        assert isi["a.json"] == isi["b.json"]
        assert isi["a.md"] == isi["b.md"]

    def test_catatan_pembaca(self, skm: Perintah) -> None:
        """Remarks come with row and column; exit 1 says that an answer could not be counted."""
        tulis_csv("a.csv", ["A,4,4,4,4,4,4,4,4,5", "A,,4,4,4,4,4,4,4,4"])
        hasil = skm("cetak", tulis_laporan(), "-o", "l.md", "--paksa")
        baris = hasil.galat.splitlines()

        assert (1, "Selesai: l.md\n") == (hasil.kode, hasil.keluar)
        assert any(
            re.search(r'a\.csv:2: U9: "5" di luar skala 1–4; tidak dihitung', b) for b in baris
        )
        assert any("1 jawaban tidak diisi (U1: 1); setiap unsur dibagi" in b for b in baris)
        assert "×" in Path("l.md").read_text(encoding="utf-8")

    def test_urutan_tanggal(self, skm: Perintah) -> None:
        """An order of day and month that the column told is printed."""
        jawaban = ",".join("3" * 9)
        semua = [f"3/{h}/2026,{jawaban}" for h in range(1, 32)]
        tulis_csv("a.csv", semua, ",".join(["Tanggal", *UNSUR]))
        hasil = skm("cetak", tulis_laporan(), "-o", "a.md")

        assert "tanggal jawaban dibaca bulan-hari-tahun (disimpulkan dari isi kolom, misalnya" in (
            hasil.galat
        )

    def test_responden_lengkap(self, skm: Perintah) -> None:
        """A declared policy for blanks decides the index and is printed."""
        tulis_csv("a.csv", ["A,4,4,4,4,4,4,4,4,4", "A,,2,2,2,2,2,2,2,2"])
        tulis_laporan('[konvensi]\nkosong = "responden-lengkap"\n')
        assert 0 == skm("cetak", "l.toml", "-o", "l.md").kode

        isi = Path("l.md").read_text(encoding="utf-8")
        assert "sebesar 100,00 dengan mutu pelayanan A" in isi
        assert "konvensi: bobot 1/9; hanya responden yang mengisi semua unsur" in isi

    def test_unsur_tambahan(self, skm: Perintah) -> None:
        """An unsur of the office's own is found by its name and weighed like the rest."""
        kepala = ",".join(["unit", *UNSUR, "Transparansi"])
        tulis_csv("a.csv", ["A,4,4,4,4,4,4,4,4,4,2"], kepala)
        tulis_laporan('[konvensi]\nunsur_tambahan = [{ kode = "U10", nama = "Transparansi" }]\n')
        assert 0 == skm("cetak", "l.toml", "-o", "l.json").kode

        hasil = json.loads(Path("l.json").read_text(encoding="utf-8"))["hasil"]
        assert ("95.00", "1/10") == (hasil["ikm"]["cetak"], hasil["unsur"][9]["bobot"])


class TestDitolak:
    """Whatever is wrong, nothing is written."""

    @pytest.mark.parametrize("format_", FORMAT)
    def test_tanpa_jawaban_atas_suatu_unsur(self, skm: Perintah, format_: str) -> None:
        """Without an answer to some unsur there is no index, and so no report: exit 1."""
        tulis_csv("a.csv", ["A,,4,4,4,4,4,4,4,4"])
        hasil = skm("cetak", tulis_laporan(), "-o", "hasil", "--format", format_)

        assert (1, "") == (hasil.kode, hasil.keluar)
        assert hasil.galat.startswith("l.toml:")
        assert "$.jawaban: Unsur U1 tidak memiliki jawaban (n = 0). [SKM-IKM-001]" in hasil.galat
        assert not Path("hasil").exists()

    def test_tanpa_responden(self, skm: Perintah) -> None:
        """Headings without a row below them are no survey."""
        tulis_csv("a.csv", [])
        hasil = skm("cetak", tulis_laporan(), "-o", "l.md")

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert "a.csv: tidak ada responden, sehingga indeks tidak dapat dihitung." in hasil.galat
        assert not Path("l.md").exists()

    def test_format_yang_tidak_melayani(
        self, skm: Perintah, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A format for the other kind of report says so, and no other is written."""
        monkeypatch.setattr(type(muat_renderer("markdown")), "jenis", frozenset({"tindak-lanjut"}))
        tulis_csv("a.csv", ["A,4,4,4,4,4,4,4,4,4"])
        hasil = skm("cetak", tulis_laporan(), "-o", "l.json", "-o", "l.md")

        assert (2, "") == (hasil.kode, hasil.keluar)
        teks = " ".join(hasil.galat.split())
        assert teks.startswith(
            "Format markdown tidak dapat mencetak laporan jenis skm. Jenis itu dicetak sebagai ."
        )
        assert ".json" in teks
        assert ".md" not in teks
        assert "oster" not in teks
        assert not Path("l.json").exists()

    def test_jawaban_rusak_dan_laporan_rusak_bersama(self, skm: Perintah) -> None:
        """Problems of the report and of its answers come together, each with its file."""
        tulis_csv("a.csv", ["A,4"], "unit,U1")
        Path("l.toml").write_text(
            'jenis = "skm"\nskema = 1\nperiode = { tahun = 26 }\n[unit]\nnama = "X"\n'
            '[jawaban]\nberkas = "a.csv"\n',
            encoding="utf-8",
        )
        hasil = skm("cetak", "l.toml", "-o", "l.md")

        assert 2 == hasil.kode
        assert "l.toml:3: $.periode.tahun: 26 di luar batas" in hasil.galat
        assert "a.csv: U2–U9: " in hasil.galat
        assert not Path("l.md").exists()

    def test_berkas_jawaban_tidak_tertimpa(self, skm: Perintah) -> None:
        """The answers are an input like the report itself."""
        tulis_csv("a.json", [])
        Path("a.json").write_text(json.dumps([dict.fromkeys(UNSUR, 4)]), encoding="utf-8")
        Path("l.toml").write_text(
            'jenis = "skm"\nskema = 1\nperiode = { tahun = 2026 }\n[unit]\nnama = "X"\n'
            '[jawaban]\nberkas = "a.json"\n',
            encoding="utf-8",
        )
        hasil = skm("cetak", "l.toml", "-o", "a.json", "--timpa")

        assert 2 == hasil.kode
        assert dict.fromkeys(UNSUR, 4) == json.loads(Path("a.json").read_text())[0]

    @pytest.mark.parametrize(
        ("jawaban", "kalimat"),
        [
            ('berkas = "tiada.csv"', "l.toml:7: $.jawaban.berkas: berkas tiada.csv tidak ada."),
            ('berkas = "../a.csv"', '$.jawaban.berkas: "../a.csv" bukan jalur'),
            ('berkas = "a.csv"\nkolum = 1', '$.jawaban.kolum: kunci "kolum" tidak dikenal'),
            ('berkas = "a.csv"\nganda = "x"', '$.jawaban.ganda: diharapkan "hitung", "buang"'),
            ('jawaban = { U1 = "125" }', "$.jawaban.jawaban.U1: diharapkan"),
        ],
    )
    def test_rusak(self, skm: Perintah, jawaban: str, kalimat: str) -> None:
        """Each slip in the answers' part is told with its place."""
        tulis_csv("a.csv", [f"A,{','.join('4' * 9)}"])
        Path("l.toml").write_text(
            'jenis = "skm"\nskema = 1\nperiode = { tahun = 2026 }\n[unit]\nnama = "X"\n'
            f"[jawaban]\n{jawaban}\n",
            encoding="utf-8",
        )
        hasil = skm("cetak", "l.toml", "-o", "l.md")

        assert 2 == hasil.kode
        assert kalimat in hasil.galat
