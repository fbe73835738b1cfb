"""A survey report that points at a file of answers."""

from pathlib import Path

import openpyxl
import pytest

import skm
from skm.model import LaporanSKM, Metode
from skm.pesan import isian
from skm.serial.baca import baca_lengkap
from skm.serial.hasil import rekap_datar
from skm.skor import hitung_rekap
from skm.tabulasi import tabulasikan

KEPALA = 'jenis = "skm"\nskema = 1\nperiode = { tahun = 2026, triwulan = 1 }\n'
UNIT = '[unit]\nnama = "Kantor Contoh"\n'
LABEL = "Syarat,Alur,Waktu,Tarif,Produk,Kompetensi,Sikap"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with answers whose last three columns only a number names."""
    monkeypatch.chdir(tmp_path)
    Path("jawaban.csv").write_text(
        f"Tgl,{LABEL},Q8,Q9,Loket\n"
        "2026-01-05,4,4,4,4,4,4,4,1,2,A\n"
        "2026-04-05,3,3,3,3,3,3,3,3,3,B\n",
        encoding="utf-8",
    )
    return tmp_path


def tulis(jawaban: str, kepala: str = KEPALA, lain: str = "") -> Path:
    jalur = Path("laporan.toml")
    jalur.write_text(f"{kepala}{UNIT}{lain}[jawaban]\n{jawaban}\n", encoding="utf-8")
    return jalur


def baca(jawaban: str, kepala: str = KEPALA, lain: str = "") -> LaporanSKM:
    laporan = skm.baca(tulis(jawaban, kepala, lain))

    assert isinstance(laporan, LaporanSKM)
    return laporan


def masalah(jalur: Path) -> list[tuple[str, str, str]]:
    with pytest.raises(skm.DataError) as salah:
        skm.baca(jalur)
    return [(Path(m.berkas).name, m.kode, m.lokasi) for m in salah.value.masalah]


class TestKolom:
    """What the report says about the columns."""

    KOLOM = 'kolom = { U8 = "Q9", U9 = "Q8" }'

    def test_kolom(self) -> None:
        """Columns named in the report itself."""
        laporan = baca(f'berkas = "jawaban.csv"\n{self.KOLOM}')

        assert ("23", "13") == (laporan.jawaban.jawaban["U8"], laporan.jawaban.jawaban["U9"])

    def test_pemetaan(self) -> None:
        """Columns named in a mapping file beside it, which is then an input too."""
        Path("peta.toml").write_text('[kolom]\nU8 = "Q9"\nU9 = "Q8"\nunit = "Loket"\n')
        bacaan = baca_lengkap(tulis('berkas = "jawaban.csv"\npemetaan = "peta.toml"'))

        assert isinstance(bacaan.laporan, LaporanSKM)
        assert "23" == bacaan.laporan.jawaban.jawaban["U8"]
        assert ("A", "B") == bacaan.laporan.jawaban.profil["unit"]
        assert {"laporan.toml", "jawaban.csv", "peta.toml"} <= {b.name for b in bacaan.berkas}

    def test_kolom_mendahului_pemetaan(self) -> None:
        """The report goes before its mapping file, column by column."""
        Path("peta.toml").write_text('[kolom]\nU8 = "Q8"\nU9 = "Q8"\nunit = "Loket"\n')
        laporan = baca(f'berkas = "jawaban.csv"\npemetaan = "peta.toml"\n{self.KOLOM}')

        assert "23" == laporan.jawaban.jawaban["U8"]
        assert "unit" in laporan.jawaban.profil

    @pytest.mark.parametrize("nilai", ["3", '"3"', "[3]", '["3"]', '"3,9-11"', '[3, "9-11"]'])
    def test_baris(self, nilai: str) -> None:
        """Rows are numbers or texts, one or a list, as they are in a mapping file."""
        Path("peta.toml").write_text(f"lewati_baris = {nilai}\n")
        for sumber in (f"lewati_baris = {nilai}", 'pemetaan = "peta.toml"'):
            laporan = baca(f'berkas = "jawaban.csv"\n{self.KOLOM}\n{sumber}')

            assert 1 == laporan.jawaban.n

    @pytest.mark.parametrize(
        ("nilai", "lokasi"), [("true", ""), ("3.5", ""), ('"tiga"', ""), ("[3, true]", "[1]")]
    )
    def test_baris_rusak(self, nilai: str, lokasi: str) -> None:
        """What is none is refused in its place."""
        ada = masalah(tulis(f'berkas = "jawaban.csv"\n{self.KOLOM}\nlewati_baris = {nilai}'))

        assert [("laporan.toml", f"$.jawaban.lewati_baris{lokasi}")] == [
            (b, di) for b, _, di in ada
        ]

    def test_bagian_satu_judul(self) -> None:
        """One heading stands for a list of one here too."""
        satu, daftar = (
            baca(f'berkas = "jawaban.csv"\n{self.KOLOM}\nbagian.U3 = {isi}')
            for isi in ('"Waktu"', '["Waktu"]')
        )

        assert satu.jawaban == daftar.jawaban

    def test_saring_periode(self) -> None:
        """Only answers of the report's period."""
        laporan = baca(f'berkas = "jawaban.csv"\nsaring_periode = true\n{self.KOLOM}')

        assert 1 == laporan.jawaban.n


class TestRusak:
    """Whatever is wrong with the rest of the report, the answers are still looked at."""

    @pytest.mark.parametrize(
        ("kepala", "lain", "lokasi"),
        [
            (KEPALA.replace("triwulan = 1", "triwulan = 5"), "", "$.periode.triwulan"),
            (KEPALA, "[konvensi]\ndesimal_nrr = 99\n", "$.konvensi.desimal_nrr"),
            (KEPALA, "[konvensi]\nunsur_tambahan = [1]\n", "$.konvensi.unsur_tambahan[0]"),
            (KEPALA + "regulasi = 7\n", "", "$.regulasi"),
        ],
    )
    def test_keduanya(self, kepala: str, lain: str, lokasi: str) -> None:
        """A slip in the report is told beside those of the answers."""
        ditemukan = masalah(
            tulis('berkas = "jawaban.csv"\nsaring_periode = true', kepala=kepala, lain=lain)
        )

        assert lokasi in [di for berkas, _, di in ditemukan if berkas == "laporan.toml"]
        assert ["kolom-hanya-nomor"] == [k for b, k, _ in ditemukan if b == "jawaban.csv"]

    def test_pemetaan_rusak(self) -> None:
        """A mapping file that cannot be used is named itself."""
        Path("peta.toml").write_text("kolm = 1\n")

        assert [("peta.toml", "kunci-tidak-dikenal", "$.kolm")] == masalah(
            tulis('berkas = "jawaban.csv"\npemetaan = "peta.toml"')
        )

    def test_folder_bukan_kunci(self) -> None:
        """Where pictures are looked up is no fact of the report."""
        kepala = KEPALA + 'folder = "/"\n'
        jawaban = "jawaban = { " + ", ".join(f'U{i} = "4"' for i in range(1, 10)) + " }"

        assert [("laporan.toml", "kunci-tidak-dikenal", "$.folder")] == masalah(
            tulis(jawaban, kepala=kepala)
        )


def test_rekap_tanpa_hasil() -> None:
    """A recap in which nobody answered some unsur has neither result, and names the units."""
    lembar = skm.LembarJawaban(
        jawaban=dict.fromkeys((f"U{i}" for i in range(1, 10)), "44") | {"U3": "--"},
        profil={"unit": ("A", "")},
    )
    kelompok = tabulasikan(lembar).kelompok["unit"]

    assert {
        "metode": "rata-unit",
        "n": 2,
        "banyak_unit": 0,
        "gabung": None,
        "rata_unit": None,
        "tanpa_ikm": [{"nama": "A", "n": 1, "unsur": ["U3"]}],
        "n_tanpa_unit": 1,
    } == rekap_datar(hitung_rekap(kelompok, Metode.RATA_UNIT))


class TestDinyatakan:
    """What an option says can stand in the report as well."""

    @pytest.mark.parametrize(
        ("kunci", "judul", "isi", "n"),
        [
            ('status = "semua"', "ReviewState", ["approved", "rejected"], 2),
            ('status = "terkirim"', "ReviewState", ["approved", "rejected"], 1),
            ('zona = "WIT"', "Timestamp", ["2026-03-31T15:30:00Z", "2026-03-01T00:00:00Z"], 1),
            ('tanggal = "tertukar"', "Tanggal", ["2026-05-01", "15/01/2026"], 2),
        ],
    )
    def test_kunci(self, kunci: str, judul: str, isi: list[str], n: int) -> None:
        """The key is heeded, and an unknown word refused."""
        unsur = ",".join(f"U{i}" for i in range(1, 10))
        baris = "".join(f"{t}{',4' * 9}\n" for t in isi)
        Path("lain.csv").write_text(f"{judul},{unsur}\n{baris}", encoding="utf-8")
        saring = "" if judul == "ReviewState" else "saring_periode = true\n"

        assert n == baca(f'berkas = "lain.csv"\n{saring}{kunci}').jawaban.n
        salah = masalah(tulis(f'berkas = "lain.csv"\n{kunci.split(" ")[0]} = "entah"'))
        assert "pilihan" in [kode for _, kode, _ in salah]

    def test_saran(self) -> None:
        """A question names the key, for a report has no options."""
        unsur = ",".join(f"U{i}" for i in range(1, 10))
        baris = "".join(f"{t}{',4' * 9}\n" for t in ("2026-05-01", "15/01/2026"))
        Path("lain.csv").write_text(f"Tanggal,{unsur}\n{baris}", encoding="utf-8")

        with pytest.raises(skm.DataError) as salah:
            baca('berkas = "lain.csv"\nsaring_periode = true')
        assert ['tanggal = "tertukar" | tanggal = "hari-dahulu" pada [jawaban]'] == [
            m.saran for m in salah.value.masalah
        ]


def test_lembar_disarankan() -> None:
    """Each way out of the question about sheets stands there as a report has it, and holds."""
    buku = openpyxl.Workbook()
    for lembar, nilai in ((buku.worksheets[0], 3), (buku.create_sheet("Loket B"), 4)):
        lembar.append([f"U{i}" for i in range(1, 10)])
        for _ in range(5):
            lembar.append([nilai] * 9)
    buku.worksheets[0].title = "Loket A"
    buku.save("a.xlsx")
    with pytest.raises(skm.DataError) as salah:
        baca('berkas = "a.xlsx"')
    (masalah,) = salah.value.masalah
    satu, semua = masalah.saran.removesuffix(" pada [jawaban]").split("; ")

    assert 'lembar = "Loket A"' == satu
    for saran, n in ((satu, 5), (semua, 10)):
        jawaban = skm.baca(tulis(f'berkas = "a.xlsx"\n{saran}')).jawaban
        assert jawaban is not None
        assert n == jawaban.n


def test_bergiliran() -> None:
    """Of columns that take turns one is not enough; the list that is proposed holds."""
    Path("jawaban.csv").write_text(
        "Syarat,Alur online,Alur loket,Waktu,Tarif,Produk,Kompetensi,Sikap,Pengaduan,Sarana\n"
        "4,4,,4,4,4,4,4,4,4\n3,,2,3,3,3,3,3,3,3\n"
    )
    semua = 'kolom.U2 = ["Alur online", "Alur loket"]'
    with pytest.raises(skm.DataError) as salah:
        skm.baca(tulis('berkas = "jawaban.csv"\nkolom.U2 = "Alur online"'))

    assert f"{semua} pada [jawaban]" == salah.value.masalah[0].saran
    assert "42" == baca(f'berkas = "jawaban.csv"\n{semua}').jawaban.jawaban["U2"]


def test_kolom_ditambahkan() -> None:
    """A block about columns leaves what the report says of answers where it is."""
    Path("jawaban.csv").write_text(
        "Yota,Alur,Waktu,Tarif,Produk,Kompetensi,Sikap,Zeta,Sarana,X\n"
        + "1,1,2,1,2,1,1,1,1,2\n" * 20
    )
    jalur = tulis('berkas = "jawaban.csv"\n[jawaban.jawaban.semua]\n1 = 4\n2 = 3\n3 = 2\n4 = 1')
    with pytest.raises(skm.DataError) as salah:
        skm.baca(jalur)
    ((kepala, blok),) = isian(salah.value.masalah)

    assert "tanpa menghapus yang sudah ada" in kepala
    assert "sebagai ganti" not in kepala
    jalur.write_text(
        jalur.read_text() + "\n" + blok.replace('"?"', '"Yota"', 1).replace('"?"', '"Zeta"')
    )
    laporan = skm.baca(jalur)
    assert isinstance(laporan, LaporanSKM)
    assert "4" * 20 == laporan.jawaban.jawaban["U1"]


def test_bagian_disarankan() -> None:
    """Questions of one unsur are proposed as a report lists them, and the list holds."""
    judul = ",".join(["Syarat / a", "Syarat / b", *(f"U{i}" for i in range(2, 10))])
    isi = "".join(f"{satu}{',3' * 8}\n" for satu in ("4,3", "4,2", "3,", "3,", "1,"))
    Path("jawaban.csv").write_text(f"{judul}\n{isi}", encoding="utf-8")
    semua = 'bagian.U1 = ["Syarat / a", "Syarat / b"]'
    with pytest.raises(skm.DataError) as salah:
        skm.baca(tulis('berkas = "jawaban.csv"'))
    (masalah,) = salah.value.masalah
    jawaban = baca(f'berkas = "jawaban.csv"\n{semua}').jawaban.jawaban

    assert ("kolom-bagian", "U1") == (masalah.kode, masalah.lokasi)
    assert masalah.saran.startswith(semua)
    assert masalah.saran.endswith(" pada [jawaban]")
    assert "--bagian" not in masalah.saran
    assert ("44331", "32---") == (jawaban["U1a"], jawaban["U1b"])
