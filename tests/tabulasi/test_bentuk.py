"""How files are written: encodings, widths, nesting, and the bounds of what is read."""

import json
from itertools import islice
from pathlib import Path
from typing import Any, NoReturn

import openpyxl
import pytest
from test_bermusuhan import buku, kodenya

from skm import DataError, Pemetaan
from skm.tabulasi import BacaanJawaban, baca_jawaban
from skm.tabulasi.arti.kelas import Kelas
from skm.tabulasi.arti.pilihan import Arti
from skm.tabulasi.sumber import json as json_sumber
from skm.tabulasi.sumber import xlsx
from skm.tabulasi.sumber.blok import Bentuk
from skm.tabulasi.sumber.csv import SumberCSV

UNSUR = [f"U{i}" for i in range(1, 10)]
KEPALA = ",".join(UNSUR)
EMPAT = ",".join("4" * 9)
REKAMAN = dict.fromkeys(UNSUR, 4)


def baca(jalur: Path, isi: bytes, **lain: Any) -> BacaanJawaban:
    jalur.write_bytes(isi)
    return baca_jawaban(jalur, **lain)


class TestPengodean:
    """Encodings are found out from the whole file."""

    @pytest.mark.parametrize(
        ("akhir", "pengodean", "saran"),
        [
            ("é".encode(), "utf-8", "Café"),
            ("é".encode("cp1252"), "cp1252", "Café"),
            (b"\xc3", "cp1252", "CafÃ"),
        ],
        ids=["utf-8", "cp1252", "terputus"],
    )
    def test_karakter_terakhir(
        self, tmp_path: Path, akhir: bytes, pengodean: str, saran: str
    ) -> None:
        """Even the last byte decides: a character cut in two is none of UTF-8."""
        bacaan = baca(tmp_path / "a.csv", f"{KEPALA},Saran\n{EMPAT},Caf".encode() + akhir)
        assert bacaan.lembar is not None

        (satu,) = bacaan.lembar.saran
        assert (pengodean, saran) == (bacaan.simpulan.bentuk.pengodean, satu.teks)

    def test_utf16(self, tmp_path: Path) -> None:
        """UTF-16, as Excel writes it, in CSV and in JSON lines."""
        csv = baca(tmp_path / "a.csv", f"{KEPALA}\n{EMPAT}\n".encode("utf-16"))
        jsonl = baca(tmp_path / "a.jsonl", json.dumps(REKAMAN).encode("utf-16"))

        assert ["utf-16"] * 2 == [b.simpulan.bentuk.pengodean for b in (csv, jsonl)]
        assert csv.tabulasi == jsonl.tabulasi

    @pytest.mark.parametrize(
        ("isi", "kode"),
        [
            (f"{KEPALA}\n4,4,\0,4".encode("utf-16"), "berkas-biner"),
            ("a".encode("utf-16") + "b".encode("utf-16-le") * (1 << 20), "baris-terlalu-panjang"),
            (b"\xff\xfe" + f"{KEPALA}\n".encode("utf-16-le") + b"\x00", "berkas-biner"),
            (b"1," * 40_000 + b"\n4\n", "baris-terlalu-panjang"),
            (b"a," * 2_100 + b"\n4\n", "terlalu-lebar"),
        ],
        ids=["nol", "satu baris", "setengah karakter", "baris pertama", "kolom"],
    )
    def test_ditolak(self, tmp_path: Path, isi: bytes, kode: str) -> None:
        """What is no text, or too wide, is refused."""
        (tmp_path / "a.csv").write_bytes(isi)

        assert {kode} == kodenya(tmp_path / "a.csv")


class TestJudul:
    """The row of the headings."""

    def test_kosong_di_kanan(self, tmp_path: Path) -> None:
        """Blank cells behind the last heading belong to the table; rows may have them or not."""
        bacaan = baca(tmp_path / "a.csv", f"{KEPALA},,\n{EMPAT},,\n{EMPAT},x,\n".encode())

        assert 2 == bacaan.tabulasi.semua.n
        assert not {"baris-panjang", "baris-pendek"} & set(bacaan.jumlah_catatan)

    def test_judul_bertingkat(self, tmp_path: Path) -> None:
        """A heading in a cell merged over two rows is taken from the upper one."""
        atas = f"No,Unit Layanan{',' * 9}\n"
        bacaan = baca(tmp_path / "a.csv", f"{atas},,{KEPALA}\n1,A,{EMPAT}\n".encode())

        assert ["No", "Unit Layanan", *UNSUR] == [a.label for a in bacaan.simpulan.kolom]
        assert 2 == bacaan.simpulan.bentuk.baris_judul

    def test_potongan_tetap_kecil(self, tmp_path: Path) -> None:
        """A large file is never read at once, nor what follows a row of many lines."""
        jalur = tmp_path / "a.csv"
        baris = ["1,2,3\n"] * 3 + ['1,"x\ny\nz",3\n'] + ["1,2,3\n"] * 6
        jalur.write_text("".join(["a,b,c\n", *baris]), encoding="utf-8", newline="")
        bentuk = Bentuk(format="csv", pemisah=",", pengodean="utf-8", baris_judul=1)
        semua = SumberCSV(jalur, "a.csv", bentuk, ["a", "b", "c"], 0).blok(12)

        assert [[2, 3], [4, 5], [8, 9], [10, 11], [12, 13]] == [[*b.nomor] for b in semua]

    def test_baris_melampaui_potongan(self, tmp_path: Path) -> None:
        """A suggestion of many lines, longer than what is read at once, stays one row."""
        panjang = '"' + "baris\n" * 20_000 + '"'
        bacaan = baca(
            tmp_path / "a.csv",
            f"{KEPALA},Saran\n{EMPAT},{panjang}\n5{EMPAT[1:]},\n".encode(),
        )

        assert 2 == bacaan.tabulasi.semua.n
        assert [20_003] == [m.baris for m in bacaan.catatan if m.kode == "jawaban-luar-skala"]

    def test_potongan_utuh(self, tmp_path: Path) -> None:
        """Blocks end where rows do, wherever what is read at once ends; the last needs no end."""
        jalur = tmp_path / "a.csv"
        jalur.write_text("a,b\n10,1\n11,1\n12,1\n13,1\n14,1", encoding="utf-8")
        bentuk = Bentuk(format="csv", pemisah=",", pengodean="utf-8", baris_judul=1)
        semua = SumberCSV(jalur, "a.csv", bentuk, ["a", "b"], 0).blok(8)

        # The first by themselves: a reader that never ends gives others, and is not waited for.
        assert [["10"], ["11", "12"]] == [[*b.satu(0)] for b in islice(semua, 2)]
        assert [["13"], ["14"]] == [[*b.satu(0)] for b in semua]


class TestJSONL:
    """One record on each line."""

    def test_baris_terputus(self, tmp_path: Path) -> None:
        """A line that breaks off is the one that is named."""
        isi = json.dumps(REKAMAN) + '\n{"U1": 3\n' + json.dumps(REKAMAN) + "\n"
        with pytest.raises(DataError) as salah:
            baca(tmp_path / "a.jsonl", isi.encode())

        assert [("sintaks", 2)] == [(m.kode, m.baris) for m in salah.value.masalah]


class TestJSON:
    """Records, however deep they lie."""

    @pytest.mark.parametrize(
        ("isi", "baris"),
        [
            ([REKAMAN], ""),
            ({"rows": [REKAMAN]}, "rows"),
            ({"data": {"rows": [REKAMAN]}}, "data.rows"),
            ([{"jawaban": REKAMAN}], ""),
            ([{"jawaban": json.dumps(REKAMAN)}], ""),
            ([{"jawaban": json.dumps(json.dumps(REKAMAN))}], ""),
        ],
    )
    def test_tempat(self, tmp_path: Path, isi: object, baris: str) -> None:
        """A mapping says where the list is; JSON as text inside JSON is opened."""
        bacaan = baca(tmp_path / "a.json", json.dumps(isi).encode(), pemetaan=Pemetaan(baris=baris))

        assert 1 == bacaan.tabulasi.semua.n
        assert (0, 0, 0, 1) == bacaan.tabulasi.semua.frekuensi["U9"]

    @pytest.mark.parametrize("baris", ["lain", "data.lain", "data.rows.lain", "data"])
    def test_tidak_ada(self, tmp_path: Path, baris: str) -> None:
        """Where the list is not, the error says what is there."""
        jalur = tmp_path / "a.json"
        jalur.write_text(json.dumps({"data": {"rows": [REKAMAN]}}), encoding="utf-8")
        with pytest.raises(DataError) as salah:
            baca_jawaban(jalur, pemetaan=Pemetaan(baris=baris))

        assert ["json-baris"] == [m.kode for m in salah.value.masalah]

    @pytest.mark.parametrize(
        ("teks", "huruf"), [('"4"', "4"), ('"null"', "-"), ('"5"', "x"), ("[4", "x"), ("4", "4")]
    )
    def test_teks_yang_mirip_json(self, tmp_path: Path, teks: str, huruf: str) -> None:
        """A text that is JSON but no record stays the text it is."""
        bacaan = baca(tmp_path / "a.json", json.dumps([{**REKAMAN, "U1": teks}]).encode())
        assert bacaan.lembar is not None

        assert huruf == bacaan.lembar.jawaban["U1"]

    def test_baris_kosong(self, tmp_path: Path) -> None:
        """Blank lines between records are counted but hold nothing."""
        salah = json.dumps({**REKAMAN, "U1": 5})
        bacaan = baca(tmp_path / "a.jsonl", f"\n{json.dumps(REKAMAN)}\n\n  \n{salah}\n".encode())

        assert 2 == bacaan.tabulasi.semua.n
        assert [5] == [m.baris for m in bacaan.catatan if m.kode == "jawaban-luar-skala"]

    def test_terlalu_banyak_kunci(self, tmp_path: Path) -> None:
        """A record with keys without end is refused, not unfolded."""
        isi = [{"a": [[i] * 100 for i in range(300)]}]
        (tmp_path / "a.json").write_text(json.dumps(isi), encoding="utf-8")

        assert {"terlalu-lebar"} == kodenya(tmp_path / "a.json")

    def test_terlalu_besar(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A JSON file is read whole, so it may not be of any size."""
        monkeypatch.setattr(json_sumber, "MAKS_JSON", 100)
        (tmp_path / "a.json").write_text(json.dumps([REKAMAN] * 9), encoding="utf-8")

        assert {"berkas-terlalu-besar"} == kodenya(tmp_path / "a.json")


class TestXLSX:
    """Workbooks that are odd inside."""

    @pytest.mark.parametrize(("nilai", "huruf"), [("4.0", "4"), ("4.5", "x"), ("1E0", "1")])
    def test_bilangan(self, tmp_path: Path, nilai: str, huruf: str) -> None:
        """However a figure is stored, it is the figure."""
        jalur = tmp_path / "a.xlsx"
        buku(jalur, lambda teks: teks.replace("<v>4</v>", f"<v>{nilai}</v>", 1))
        lembar = baca_jawaban(jalur).lembar
        assert lembar is not None

        assert [huruf, *"4" * 8] == list(lembar.jawaban.values())

    def test_judul_dua_baris(self, tmp_path: Path) -> None:
        """A sheet whose headings stand in two rows counts for no less than one of a single row."""
        asli = openpyxl.Workbook()
        satu, dua = asli.active, asli.create_sheet("TW II")
        assert satu is not None
        satu.append(["No", "Usia", "Unsur", *[None] * 8])
        satu.append([None, None, *UNSUR])
        for nomor in range(5):
            satu.append([nomor, 30, *[4] * 9])
        dua.append(["No", *UNSUR])
        dua.append([1, *[1] * 9])
        asli.save(tmp_path / "a.xlsx")
        with pytest.raises(DataError) as salah:
            baca_jawaban(tmp_path / "a.xlsx")
        bacaan = baca_jawaban(tmp_path / "a.xlsx", lembar="Sheet")

        assert ["lembar-setara"] == [m.kode for m in salah.value.masalah]
        assert ("Sheet", 5) == (bacaan.simpulan.bentuk.lembar, bacaan.tabulasi.semua.n)

    def test_terlalu_besar(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """All parts together have a bound."""
        jalur = tmp_path / "a.xlsx"
        buku(jalur, str)
        monkeypatch.setattr(xlsx, "MAKS_BONGKAR", 1000)

        assert {"isi-terlalu-besar"} == kodenya(jalur)

    def test_terlalu_dalam(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """XML nested beyond all bounds ends in a sentence, not in a traceback."""

        def gagal(*_: object, **__: object) -> NoReturn:
            raise RecursionError

        jalur = tmp_path / "a.xlsx"
        buku(jalur, str)
        monkeypatch.setattr("skm.office.buku.elemen", gagal)
        monkeypatch.setattr(openpyxl, "load_workbook", gagal)

        assert {"terlalu-dalam"} == kodenya(jalur)


class TestIngatan:
    """What is remembered of texts has bounds; what they mean has not."""

    def test_jawaban(self) -> None:
        """A column of free text taken for answers does not fill the memory."""
        arti = Arti({"baik": 3}, "")

        assert "x" * 6000 + "3" == "".join(arti[t] for t in [*map(hex, range(6000)), "Baik"])
        assert len(arti) <= 4096

    def test_kelas(self) -> None:
        """Nor does a profile in which everybody writes something else."""
        kelas = Kelas("pekerjaan")

        assert [f"Kerja {i}" for i in range(66_000)] == [kelas[f"Kerja {i}"] for i in range(66_000)]
        assert len(kelas) <= 65_536
