"""Reading what is sound: values alone, wrapped reports, lines for problems found later."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import attrs
import pytest

import skm
from skm.dasar import Peta
from skm.errors import DataError, ScoringError
from skm.model import Bobot, LaporanTindakLanjut, NilaiUnsur, Survei, Tanggal
from skm.serial import baca_lengkap, struktur
from skm.strict import buat_converter, masalah_dari

JATENG = Path(__file__).parents[2] / "examples" / "jateng-2024-tw1" / "laporan.toml"


@pytest.fixture
def tulis(tmp_path: Path) -> Callable[[str, str], Path]:
    def tulis_berkas(nama: str, isi: str) -> Path:
        jalur = tmp_path / nama
        jalur.write_text(isi, encoding="utf-8")
        return jalur

    return tulis_berkas


Tulis = Callable[[str, str], Path]


class TestBacaSurvei:
    """Values to score, without a report around them."""

    @pytest.mark.parametrize(
        ("isi", "nilai"),
        [
            (
                'nrr = { U1 = "3,49", U2 = 3.580 }',
                [NilaiUnsur(kode="U1", nrr=Decimal("3.49")),
                 NilaiUnsur(kode="U2", nrr=Decimal("3.580"))],
            ),
            (
                "n = 29\ntotal = { U1 = 105, U2 = 101 }",
                [NilaiUnsur(kode="U1", total=105, n=29), NilaiUnsur(kode="U2", total=101, n=29)],
            ),
            (
                "n = { U1 = 29, U2 = 28 }\ntotal = { U1 = 105, U2 = 101 }",
                [NilaiUnsur(kode="U1", total=105, n=29), NilaiUnsur(kode="U2", total=101, n=28)],
            ),
            (
                'n = 29\nnrr = { U1 = "3" }\ntotal = { U2 = 101 }',
                [NilaiUnsur(kode="U1", nrr=Decimal(3), n=29),
                 NilaiUnsur(kode="U2", total=101, n=29)],
            ),
            (
                'n = { U2 = 29 }\nnrr = { U1 = 4 }\ntotal = { U2 = 101 }',
                [NilaiUnsur(kode="U1", nrr=Decimal(4)), NilaiUnsur(kode="U2", total=101, n=29)],
            ),
        ],
    )  # fmt: skip
    def test_shapes(self, tulis: Tulis, isi: str, nilai: list[NilaiUnsur]) -> None:
        """Means or totals, one count or one per unsur; bare numbers are exact."""
        survei = skm.baca_survei(tulis("a.toml", isi))

        assert tuple(nilai) == survei.nilai
        assert repr(tuple(nilai)) == repr(survei.nilai)

    def test_json(self, tulis: Tulis) -> None:
        """JSON works alike, with regulation and convention."""
        isi = {
            "nrr": {"U1": "3,49"},
            "regulasi": "kep-25-m-pan-2-2004",
            "konvensi": {"bobot": {"U1": "1/14"}, "desimal_nrr": 2},
        }
        survei = skm.baca_survei(tulis("a.json", json.dumps(isi)))

        assert isinstance(survei, Survei)
        assert "kep-25-m-pan-2-2004" == survei.regulasi
        assert {"U1": "1/14"} == {k: str(v) for k, v in dict(survei.konvensi.bobot).items()}

    def test_rounded_weights(self, tulis: Tulis) -> None:
        """A rule for weights is given by its name."""
        survei = skm.baca_survei(
            tulis("a.toml", 'nrr = {U1 = 3}\nkonvensi = {bobot = "2-desimal"}')
        )

        assert Bobot.DUA_DESIMAL is survei.konvensi.bobot

    def test_report(self) -> None:
        """A report file does as well."""
        assert skm.baca(JATENG) == skm.baca_survei(JATENG)

    def test_neither(self, tulis: Tulis) -> None:
        """A file without values says what would do."""
        with pytest.raises(DataError) as salah:
            skm.baca_survei(tulis("a.toml", "x = 1"))

        assert [("kunci-hilang", "nrr | total + n | jenis")] == [
            (m.kode, m.diharapkan) for m in salah.value.masalah
        ]

    def test_slips(self, tulis: Tulis) -> None:
        """All slips at once, in the order of the file, none told twice."""
        isi = 'n = "banyak"\ntotal = { U1 = 3.5, "U 2" = 7 }\nnrr = { U3 = "x" }\nlain = 1\n'
        with pytest.raises(DataError) as salah:
            skm.baca_survei(tulis("a.toml", isi))

        assert [
            ("bukan-bulat", 1, "$.n"),
            ("bukan-bulat", 2, "$.total.U1"),
            ("bukan-angka", 3, "$.nrr.U3"),
            ("kunci-tidak-dikenal", 4, "$.lain"),
        ] == [(m.kode, m.baris, m.lokasi) for m in salah.value.masalah]

    def test_bad_code_is_told_where_it_stands(self, tulis: Tulis) -> None:
        """A key that is no code has its own place, quoted."""
        isi = 'n = { U1 = 0, "U 2" = 9 }\ntotal = { U1 = 3, "U 2" = 7 }\n'
        with pytest.raises(DataError) as salah:
            skm.baca_survei(tulis("a.toml", isi))

        assert [("kode-unsur", 2, '$.total["U 2"]')] == [
            (m.kode, m.baris, m.lokasi) for m in salah.value.masalah
        ]

    def test_count_out_of_range(self, tulis: Tulis) -> None:
        """A count per unsur is told at that count."""
        with pytest.raises(DataError) as salah:
            skm.baca_survei(tulis("a.toml", "n = { U1 = -1 }\ntotal = { U1 = 3 }\n"))

        assert [("di-luar-batas", "$.n.U1")] == [(m.kode, m.lokasi) for m in salah.value.masalah]


class TestLaporan:
    """Reports that read well."""

    def test_folder(self) -> None:
        """The report knows the folder of its file."""
        assert JATENG.parent == skm.baca(str(JATENG)).folder

    @pytest.mark.parametrize(
        ("isi", "tanggal"),
        [
            ("2024-04-30", Tanggal(tahun=2024, bulan=4, hari=30)),
            ('"2024-04-30"', Tanggal(tahun=2024, bulan=4, hari=30)),
            ('"2024-04"', Tanggal(tahun=2024, bulan=4)),
        ],
    )
    def test_dates(self, tulis: Tulis, isi: str, tanggal: Tanggal) -> None:
        """The date may be a TOML date or text, and may lack its day."""
        teks = JATENG.read_text(encoding="utf-8")
        lama = next(b for b in teks.splitlines() if b.startswith("tanggal "))
        laporan = skm.baca(tulis("a.toml", teks.replace(lama, f"tanggal = {isi}")))

        assert tanggal == laporan.tanggal

    def test_texts_lose_carriage_returns(self, tulis: Tulis) -> None:
        """The line end of Windows inside a JSON text becomes a plain one."""
        isi = json.loads(skm.ke_json(skm.baca(JATENG)))
        isi["tempat"] = "a\r\nb"

        assert "a\nb" == skm.baca(tulis("a.json", json.dumps(isi))).tempat

    def test_nothing_given_is_not_the_same_as_default(self, tulis: Tulis) -> None:
        """An office that wants no words of ours gets none."""
        laporan = skm.baca(JATENG)
        tanpa = attrs.evolve(laporan, paragraf=attrs.evolve(laporan.paragraf, penutup=()))

        assert tanpa == skm.baca(tulis("a.toml", skm.ke_toml(tanpa)))
        assert tanpa != laporan

    def test_ids_of_other_kinds(self) -> None:
        """Ids that are no texts are told as such, not as duplicates."""
        isi = json.loads(skm.ke_json(skm.baca(JATENG)))
        isi["rtl"] = [{"id": 1, "unsur": "U1", "kegiatan": "x"}, "baris"]
        with pytest.raises(DataError) as salah:
            struktur(isi, LaporanTindakLanjut)

        assert {("bukan-teks", "$.rtl[0].id"), ("bukan-tabel", "$.rtl[1]")} == {
            (m.kode, m.lokasi) for m in salah.value.masalah
        }


class TestTempatkan:
    """Problems found while scoring get their lines too."""

    @pytest.mark.parametrize("bungkus", [False, True], ids=["laporan saja", "dokumen JSON"])
    def test_line_of_a_mean_outside(self, tulis: Tulis, bungkus: bool) -> None:
        """A mean outside the scale is told with file and line."""
        isi = json.loads(skm.ke_json(skm.baca(JATENG)))
        isi["nrr"]["U4"] = "4,01"
        jalur = tulis(
            "a.json", json.dumps({"skema": 1, "laporan": isi} if bungkus else isi, indent=1)
        )
        terbaca = baca_lengkap(jalur)
        with pytest.raises(ScoringError) as salah:
            skm.susun(terbaca.laporan)
        (masalah,) = terbaca.mentah.tempatkan_fakta(salah.value.masalah).masalah

        assert '"U4": "4,01"' in jalur.read_text().splitlines()[(masalah.baris or 0) - 1]
        assert ("$.laporan" if bungkus else "$") + ".nrr.U4" == masalah.lokasi
        assert str(jalur) == masalah.berkas


class TestConverter:
    """The strict converter by itself."""

    @pytest.mark.parametrize(
        ("jenis", "nilai", "kode"),
        [
            (int, 3.9, "bukan-bulat"),
            (int, "3", "bukan-bulat"),
            (int, True, "bukan-bulat"),
            (bool, "False", "bukan-logika"),
            (bool, 0, "bukan-logika"),
            (str, 1, "bukan-teks"),
            (Peta[str, str], ["a"], "bukan-tabel"),
            (tuple[int, ...], "12", "bukan-daftar"),
            (tuple[int, ...], {"a": 1}, "bukan-daftar"),
            (Decimal, True, "bukan-angka"),
            (Decimal, 3.5, "bukan-angka"),
        ],
    )
    def test_takes_nothing_for_what_it_is_not(self, jenis: type, nilai: object, kode: str) -> None:
        """3.9 is no 3, "3" no 3, true no 1, a word no list."""
        with pytest.raises(DataError) as salah:
            buat_converter().structure(nilai, jenis)

        assert [kode] == [m.kode for m in masalah_dari(salah.value)]

    def test_items_have_places(self) -> None:
        """Every unsound item of a list and of a table is told."""
        with pytest.raises(DataError) as daftar:
            buat_converter().structure([1, "2", 3, True], tuple[int, ...])
        with pytest.raises(DataError) as peta:
            buat_converter().structure({"a": 1, "b c": 2}, Peta[str, str])

        assert ["[1]", "[3]"] == [m.lokasi for m in daftar.value.masalah]
        assert [".a", '["b c"]'] == [m.lokasi for m in peta.value.masalah]

    @pytest.mark.parametrize("nilai", ["2024-02-30", "30-04-2024", "2024-W05-2", "20240430", 7])
    def test_dates(self, nilai: object) -> None:
        """Only a calendar date written YYYY-MM-DD is one."""
        from datetime import date

        with pytest.raises(DataError):
            buat_converter().structure(nilai, date)

        assert date(2024, 4, 30) == buat_converter().structure("2024-04-30", date)

    def test_other_errors_are_not_swallowed(self) -> None:
        """A fault of our own is raised again, not reported as the user's."""
        with pytest.raises(ZeroDivisionError):
            list(masalah_dari(ZeroDivisionError()))

    def test_two_converters_share_nothing(self) -> None:
        """A hook added to one converter is unknown to the next."""
        satu = buat_converter()
        satu.register_structure_hook(int, lambda nilai, _: 7)

        assert 7 == satu.structure("x", int)
        with pytest.raises(DataError):
            buat_converter().structure("x", int)


def test_sel_gabung_dan_salah_lain_sekaligus(tmp_path: Path) -> None:
    """A cell that cannot be shared is reported beside a mistake elsewhere."""
    berkas = tmp_path / "laporan.toml"
    teks = Path("examples/kecil/laporan.toml").read_text(encoding="utf-8")
    berkas.write_text(
        teks.replace("semester = 1", "semester = 3").replace(
            '"Pengurus Barang"\ngabung_atas', '"Orang Lain"\ngabung_atas'
        ),
        encoding="utf-8",
    )

    with pytest.raises(skm.DataError) as salah:
        skm.baca(berkas)

    assert {"di-luar-batas", "gabung-berbeda"} == {m.kode for m in salah.value.masalah}


def test_salah_eja_kunci_wajib_satu_pesan(tmp_path: Path) -> None:
    """A required key that is misspelt is one problem, not a missing key and an unknown one."""
    berkas = tmp_path / "laporan.toml"
    teks = Path("examples/kecil/laporan.toml").read_text(encoding="utf-8")
    berkas.write_text(teks.replace('kegiatan         = "Memper', 'kegiatn = "Memper'))

    with pytest.raises(skm.DataError) as salah:
        skm.baca(berkas)

    assert [("kunci-tidak-dikenal", "$.rtl[2].kegiatn", "kegiatan")] == [
        (m.kode, m.lokasi, m.saran) for m in salah.value.masalah
    ]
