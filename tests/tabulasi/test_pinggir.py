"""The edges of reading: second sheets, stray cells, ends of blocks, headings given twice."""

import json
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import openpyxl
import pytest

from skm import DataError, Pemetaan, Periode
from skm.pesan import kalimat
from skm.regulasi import muat
from skm.tabulasi import BacaanJawaban, baca_jawaban, kenali
from skm.tabulasi.arti.pilihan import macam
from skm.tabulasi.baca import tampung
from skm.tabulasi.baca.jawaban import MAKS_SIMPAN
from skm.tabulasi.baca.kembar import IdTakUrutError, IngatanSidik
from skm.tabulasi.sumber import csv as sumber_csv
from skm.tabulasi.sumber.blok import UKURAN_BLOK

UNSUR = [f"U{i}" for i in range(1, 10)]
EMPAT = [4] * 9
PETA = Pemetaan(kolom={"U8": "U8", "U9": "U9"})


def buku(jalur: Path, **lembar: Iterable[Sequence[object]]) -> Path:
    hasil = openpyxl.Workbook()
    assert hasil.active is not None
    hasil.remove(hasil.active)
    for nama, baris in lembar.items():
        isi = hasil.create_sheet(nama)
        for satu in baris:
            isi.append(list(satu))
    hasil.save(jalur)
    return jalur


def csv(jalur: Path, *baris: str, kepala: str = ",".join(UNSUR)) -> Path:
    jalur.write_text("\n".join([kepala, *baris]) + "\n", encoding="utf-8")
    return jalur


def catatan(bacaan: BacaanJawaban) -> list[tuple[str, int | None, str]]:
    return [(m.kode, m.baris, m.ditemukan) for m in bacaan.catatan]


def kode(jalur: Path, **lain: Any) -> list[str]:
    with pytest.raises(DataError) as salah:
        baca_jawaban(jalur, **lain)
    for m in salah.value.masalah:
        assert kalimat(m).isprintable()
    return [m.kode for m in salah.value.masalah]


class TestXLSX:
    """Workbooks as people keep them."""

    def test_lembar_lain(self, tmp_path: Path) -> None:
        """A second sheet with answers is asked about; the user chooses one, or both."""
        jalur = buku(
            tmp_path / "a.xlsx",
            Loket=[UNSUR, EMPAT, EMPAT],
            Daring=[UNSUR, [3] * 9],
            Catatan=[["Bukan jawaban"]],
        )
        daring = baca_jawaban(jalur, pemetaan=Pemetaan(kolom=PETA.kolom, lembar="Daring"))
        semua = baca_jawaban(jalur, pemetaan=PETA, lembar=["Loket", "Daring"])

        assert ["lembar-setara"] == kode(jalur, pemetaan=PETA)
        assert (1, 3) == (daring.tabulasi.semua.n, semua.tabulasi.semua.n)
        assert [("Loket", 2), ("Daring", 1)] == [(b.lembar, b.n) for b in semua.simpulan.potongan]
        assert ["lembar-tidak-ada"] == kode(jalur, pemetaan=Pemetaan(lembar="Lain"))

    def test_sel_di_kanan_judul(self, tmp_path: Path) -> None:
        """What stands beyond the last heading is not read, and its first row is named."""
        isi = [EMPAT, [*EMPAT, None, "?"], [], [3, *EMPAT[1:], "x"]]
        jalur = buku(tmp_path / "a.xlsx", L=[UNSUR, *isi])
        bacaan = baca_jawaban(jalur, pemetaan=PETA)

        assert [("sel-tanpa-judul", 3, "2")] == catatan(bacaan)
        assert 3 == bacaan.tabulasi.semua.n

    def test_jenis_sel(self, tmp_path: Path) -> None:
        """Figures, texts and truth values of a workbook read as a person would type them."""
        jalur = buku(
            tmp_path / "a.xlsx",
            L=[UNSUR, [4.0, "4", 3, "Sangat baik", True, 2.5, False, 1, None]],
        )
        bacaan = baca_jawaban(jalur, pemetaan=PETA)
        assert bacaan.lembar is not None

        assert ["4", "4", "3", "4", "x", "x", "x", "1", "-"] == list(bacaan.lembar.jawaban.values())
        assert ['"TRUE"', '"2.5"', '"FALSE"'] == [m.ditemukan for m in bacaan.catatan]

    def test_banyak_blok(self, tmp_path: Path) -> None:
        """A sheet longer than a block is read to its end, blank rows in between or not."""
        isi: list[list[int]] = [EMPAT if i % 10 else [] for i in range(3 * UKURAN_BLOK)]
        bacaan = baca_jawaban(buku(tmp_path / "a.xlsx", L=[UNSUR, *isi]), pemetaan=PETA)

        assert sum(map(bool, isi)) == bacaan.tabulasi.semua.n

    def test_tanpa_isi(self, tmp_path: Path) -> None:
        """Sheets without a cell are no answers."""
        assert ["berkas-kosong"] == kode(buku(tmp_path / "a.xlsx", A=[], B=[[]]))


class TestBaris:
    """Rows that fall at the end of a block, or are of no use."""

    def test_satu_blok_kuesioner_ganda(self, tmp_path: Path) -> None:
        """A whole block of repeated sheets is thrown away like a single one."""
        isi = [{"id": i % 512, **dict.fromkeys(UNSUR, 4)} for i in range(2 * 512)]
        jalur = tmp_path / "a.jsonl"
        jalur.write_text("\n".join(map(json.dumps, isi)), encoding="utf-8")
        bacaan = baca_jawaban(jalur, pemetaan=PETA, ganda="buang")

        assert (512, 512) == (
            bacaan.tabulasi.semua.n,
            bacaan.jumlah_catatan["id-jawaban-ganda"],
        )

    def test_baris_kosong_bukan_di_luar_periode(self, tmp_path: Path) -> None:
        """A row of blank cells has no date and needs no remark."""
        jalur = csv(
            tmp_path / "a.csv",
            "2026-01-02,4,4,4,4,4,4,4,4,4",
            ",,,,,,,,,",
            ",4,4,4,4,4,4,4,4,4",
            "2026-01-03,4,4,4,4,4,4,4,4,4",
            kepala=",".join(["Tanggal", *UNSUR]),
        )
        bacaan = baca_jawaban(jalur, pemetaan=PETA, periode=Periode(tahun=2026))

        assert [("tanpa-tanggal", 4, "1")] == catatan(bacaan)

    def test_baris_kosong_dan_lembar_kosong(self, tmp_path: Path) -> None:
        """A row of blank cells is nothing, one with a name and no answer an empty sheet."""
        jalur = csv(
            tmp_path / "a.csv",
            "A,4,4,4,4,4,4,4,4,4",
            ",,,,,,,,,",
            "B,,,,,,,,,",
            "B,4,4,4,4,4,4,4,4,4",
            kepala=",".join(["Unit", *UNSUR]),
        )
        bacaan = baca_jawaban(jalur, pemetaan=PETA)

        assert [("lembar-tanpa-jawaban", 4, "")] == catatan(bacaan)
        assert (3, 1) == (bacaan.simpulan.baris, bacaan.tabulasi.tanpa_jawaban)

    def test_tanggal_tak_terbaca(self, tmp_path: Path) -> None:
        """A date that cannot be read is a remark; the sheet counts where no period is asked for."""
        jalur = csv(
            tmp_path / "a.csv",
            "2026-02-30,4,4,4,4,4,4,4,4,4",
            "2026-02-03,4,4,4,4,4,4,4,4,4",
            "entah,4,4,4,4,4,4,4,4,4",
            kepala=",".join(["Tanggal", *UNSUR]),
        )
        bacaan = baca_jawaban(jalur, pemetaan=PETA)

        assert [
            ("tanggal-tak-terbaca", 2, '"2026-02-30"'),
            ("tanggal-tak-terbaca", 4, '"…"'),
        ] == catatan(bacaan)
        assert (3, "2026-02-03", "2026-02-03") == (
            bacaan.tabulasi.semua.n,
            str(bacaan.simpulan.tanggal_pertama),
            str(bacaan.simpulan.tanggal_terakhir),
        )
        assert bacaan.lembar is not None
        assert ("", "2026-02-03", "") == bacaan.lembar.profil["tanggal"]

    def test_kemajuan(self, tmp_path: Path) -> None:
        """Whoever waits is told after every block how many rows were read."""
        maju: list[int] = []
        isi = [{**dict.fromkeys(UNSUR, 4)} for _ in range(1200)]
        jalur = tmp_path / "a.jsonl"
        jalur.write_text("\n".join(map(json.dumps, isi)), encoding="utf-8")
        baca_jawaban(jalur, pemetaan=PETA, kemajuan=maju.append)

        assert [512, 1024, 1200] == maju

    @pytest.mark.parametrize(
        ("sebab", "ditemukan"),
        [
            (OSError(5, "Input/output error"), "Input/output error"),
            (OSError("cannot read"), "cannot read"),  # without a number, as libraries raise it
        ],
    )
    def test_putus_di_tengah(
        self, sebab: OSError, ditemukan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A disk that fails while the rows are read is said, with the file and the reason."""

        def gagal(*_: object) -> NoReturn:
            raise sebab

        jalur = csv(tmp_path / "a.csv", "4,4,4,4,4,4,4,4,4")
        monkeypatch.setattr(sumber_csv.SumberCSV, "blok", gagal)

        assert ["berkas-tidak-terbaca"] == kode(jalur)
        with pytest.raises(DataError) as salah:
            baca_jawaban(jalur)
        assert [ditemukan] == [m.ditemukan for m in salah.value.masalah]


class TestAlir:
    """Large files are counted without keeping their sheets."""

    @pytest.mark.parametrize("dimensi", [None, ["unit"], ["unit", "usia"]])
    def test_sama_dengan_disimpan(
        self, tmp_path: Path, dimensi: list[str] | None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Far more rows than are kept waiting give the counts of the kept ones."""
        monkeypatch.setattr(tampung, "_BARIS_SIMPAN", 500)
        monkeypatch.setattr(tampung, "_HURUF_SIMPAN", 9_000)
        acak = random.Random(14)
        baris = [
            f"{acak.choice('ABC')},{acak.choice(('17', '30', '-3'))},"
            + ",".join(acak.choices(["1", "2", "3", "4", "", "5"], [20, 20, 20, 20, 19, 1], k=9))
            for _ in range(8_000)
        ]
        jalur = csv(tmp_path / "a.csv", *baris, kepala=",".join(["Unit", "Usia", *UNSUR]))
        alir = baca_jawaban(jalur, pemetaan=PETA, grup=dimensi, simpan=False)
        simpan = baca_jawaban(jalur, pemetaan=PETA, grup=dimensi or (), simpan=True)

        assert (None, False) == (alir.lembar, alir.simpulan.disimpan)
        assert simpan.tabulasi == alir.tabulasi
        assert simpan.jumlah_catatan == alir.jumlah_catatan
        assert simpan.catatan == alir.catatan

    @pytest.mark.parametrize("dimensi", [None, ["unit"]])
    def test_tanpa_responden(self, tmp_path: Path, dimensi: list[str] | None) -> None:
        """Where nobody is left to count there are no figures, of classes neither."""
        jalur = csv(tmp_path / "a.csv", "A,,,,,,,,,", kepala=",".join(["Unit", *UNSUR]))
        with pytest.raises(DataError) as salah:
            baca_jawaban(jalur, grup=dimensi, simpan=False)

        assert "tanpa-responden" == salah.value.masalah[0].kode

    def test_menurut_ukuran(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The size of the file decides, unless somebody does."""
        jalur = csv(tmp_path / "a.csv", *["4,4,4,4,4,4,4,4,4"] * 5)
        ukuran = jalur.stat().st_size
        for batas, ada in ((ukuran, True), (ukuran - 1, False)):
            monkeypatch.setitem(MAKS_SIMPAN, "csv", batas)

            assert ada is (baca_jawaban(jalur).lembar is not None)

    def test_id_naik_lalu_turun(self, tmp_path: Path) -> None:
        """Ids that begin as a counter and do not go on as one are still compared, all of them."""
        nomor = [*range(9_990, 12_000), *range(5, 0, -1), 11_999]
        baris = [f"{i},4,4,4,4,4,4,4,4,4" for i in nomor]
        jalur = csv(tmp_path / "a.csv", *baris, kepala=",".join(["id", *UNSUR]))
        bacaan = baca_jawaban(jalur, pemetaan=PETA, simpan=False, ganda="buang")

        assert (len(nomor) - 1, 1) == (
            bacaan.tabulasi.semua.n,
            bacaan.jumlah_catatan["id-jawaban-ganda"],
        )

    def test_id_berulang_di_tepi_blok(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The first id of a block that is the last one of the block before is a repeated one."""
        tepi: list[int] = []
        asli = IngatanSidik.pasti_beda

        def catat(ingatan: IngatanSidik, teks: list[str]) -> bool:
            tepi.append(int(teks[0]))
            return asli(ingatan, teks)

        def ganda(nomor: Iterable[int]) -> int | None:
            baris = [f"{i},4,4,4,4,4,4,4,4,4" for i in nomor]
            jalur = csv(tmp_path / "a.csv", *baris, kepala=",".join(["id", *UNSUR]))
            return baca_jawaban(jalur, pemetaan=PETA, simpan=False).ganda

        semua = range(10_000, 12_000)
        monkeypatch.setattr(IngatanSidik, "pasti_beda", catat)

        assert 0 == ganda(semua)
        assert (True, 10_000) == (len(tepi) > 1, tepi[0])
        monkeypatch.undo()
        for satu in tepi[1:]:
            assert 1 == ganda(i - (i == satu) for i in semua)

    def test_id_menurut_panjang(self) -> None:
        """Ids go up by their length first: those that go up as texts alone may come again."""
        assert IngatanSidik(teliti=False).pasti_beda(["8", "9", "10"])
        assert IngatanSidik(teliti=False).pasti_beda(["a", "b"])
        for teks in (["1", "10", "2"], ["9", "10", "8"], ["1", "1"]):
            with pytest.raises(IdTakUrutError):
                IngatanSidik(teliti=False).pasti_beda(teks)


class TestKolom:
    """Headings beyond the ordinary."""

    def test_abaikan(self) -> None:
        """A column that the mapping leaves out is no second one of its kind."""
        judul = [*UNSUR, "Persyaratan"]
        with pytest.raises(DataError) as salah:
            kenali(judul, regulasi=muat(), pemetaan=PETA)
        kolom = kenali(
            judul,
            regulasi=muat(),
            pemetaan=Pemetaan(kolom=PETA.kolom, abaikan=["persyaratan", "tidak ada"]),
        )

        assert ["kolom-unsur-ganda"] == [m.kode for m in salah.value.masalah]
        assert ("abaikan", "pemetaan") == (kolom.arti[-1].peran, kolom.arti[-1].sebab)
        assert ((0,), ("Persyaratan",)) == (kolom.unsur["U1"], kolom.diabaikan)

    def test_profil_dua_kali(self) -> None:
        """Of two columns for one part of the profile the clearer heading wins, with a remark."""
        kolom = kenali(
            ["Pekerjaan Anda saat ini", "Pekerjaan", "No", "Nomor", *UNSUR],
            regulasi=muat(),
            pemetaan=PETA,
        )
        (satu,) = kolom.catatan

        assert ((1,), (2,)) == (kolom.profil["pekerjaan"], kolom.profil["nomor"])
        assert ("kolom-profil-ganda", "Pekerjaan", '"Pekerjaan Anda saat ini"') == (
            satu.kode,
            satu.lokasi,
            satu.ditemukan,
        )

    def test_profil_menurut_pemetaan(self) -> None:
        """Who names two columns for one part of the profile has both read."""
        judul = ["Pekerjaan (loket)", "Pekerjaan (daring)", *UNSUR]
        nyata = Pemetaan(kolom={**PETA.kolom, "pekerjaan": judul[:2]})
        kolom = kenali(judul, regulasi=muat(), pemetaan=nyata)

        assert ((0, 1), ()) == (kolom.profil["pekerjaan"], kolom.catatan)

    def test_kode_dengan_kata_asing(self) -> None:
        """A code before words that say nothing is followed as a code."""
        kolom = kenali(["U1. Hmm", *UNSUR[1:]], regulasi=muat(), pemetaan=PETA)

        assert ("U1", "kode") == (kolom.arti[0].peran, kolom.arti[0].sebab)


class TestMacam:
    """Of what kinds an answer is."""

    @pytest.mark.parametrize(
        ("teks", "jenis"),
        [
            ("4", ("angka",)),
            ("4,0", ("angka",)),
            ("b", ("huruf",)),
            ("Baik", ("teks",)),
            ("3 - Baik", ("angka", "teks")),
            ("(3) Baik", ("angka", "teks")),
            ("c. Sesuai", ("huruf", "teks")),
            ("(3)", ("angka",)),
            ("4.", ("angka",)),
            ("b)", ("huruf",)),
        ],
    )
    def test_macam(self, teks: str, jenis: tuple[str, ...]) -> None:
        """A figure, a letter, a text, or two of them."""
        assert jenis == macam(teks)
