"""Answers and reports from anywhere: bytes, streams, several files, files of every kind."""

import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import skm
from skm.errors import DataError
from skm.pesan import kalimat
from skm.tabulasi import BacaanJawaban, Pemetaan, baca_jawaban, hitung_jawaban
from skm.tabulasi.pilih import PilihanMesin

UNSUR = [f"U{i}" for i in range(1, 10)]
BARIS = [[1 + (i * 7919 + k * 104729 + i * i * k) // 7 % 4 for k in range(9)] for i in range(12)]
CSV = "\n".join(",".join(map(str, b)) for b in (UNSUR, *BARIS)).encode()
REKAMAN = [dict(zip(UNSUR, b, strict=True)) for b in BARIS]
JSON = json.dumps(REKAMAN).encode()
JSONL = "\n".join(map(json.dumps, REKAMAN)).encode()
KOBO = json.dumps({"count": 12, "next": None, "results": REKAMAN}).encode()


def xlsx(**lembar: list[list[Any]]) -> bytes:
    wb = openpyxl.Workbook()
    assert wb.active is not None
    wb.remove(wb.active)
    for nama, isi in (lembar or {"Data": [UNSUR, *BARIS]}).items():
        ws = wb.create_sheet(nama)
        for b in isi:
            ws.append(b)
    keluaran = io.BytesIO()
    wb.save(keluaran)
    return keluaran.getvalue()


def zipnya(**isi: bytes) -> bytes:
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w") as arsip:
        for nama, bita in isi.items():
            arsip.writestr(nama.replace("__", "."), bita)
    return keluaran.getvalue()


ISI = {"csv": CSV, "xlsx": xlsx(), "json": JSON, "jsonl": JSONL, "kobo": KOBO}


class Aliran(io.RawIOBase):
    """A stream that cannot go back, and gives little at a time."""

    def __init__(self, isi: bytes) -> None:
        self._isi = io.BytesIO(isi)

    def readable(self) -> bool:
        return True

    def readinto(self, wadah: Any) -> int:
        potong = self._isi.read(min(len(wadah), 37))
        wadah[: len(potong)] = potong
        return len(potong)


def kode(masukan: Any, **lain: Any) -> list[str]:
    with pytest.raises(DataError) as salah:
        hitung_jawaban(masukan, **lain)
    for m in salah.value.masalah:
        assert kalimat(m).isprintable()
    return sorted({m.kode for m in salah.value.masalah})


def n(bacaan: BacaanJawaban) -> int:
    return bacaan.tabulasi.semua.n


@pytest.fixture(autouse=True)
def tanpa_sisa(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Nothing is left behind, whatever happens."""
    folder = tmp_path_factory.mktemp("sementara")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield
    assert [] == [*folder.iterdir()]


class TestMasukan:
    """A path, bytes or a stream; a name or none."""

    @pytest.mark.parametrize("jenis", ISI)
    @pytest.mark.parametrize("cara", [bytes, io.BytesIO, Aliran])
    @pytest.mark.parametrize("nama", ["", "unggahan"])
    def test_isi(self, jenis: str, cara: Callable[[bytes], Any], nama: str) -> None:
        """What kind it is, its content tells."""
        hasil = baca_jawaban(cara(ISI[jenis]), nama=nama)

        assert baca_jawaban(CSV).tabulasi == hasil.tabulasi
        assert hasil.tabulasi == hitung_jawaban(cara(ISI[jenis])).tabulasi

    @pytest.mark.parametrize("jenis", ISI)
    @pytest.mark.parametrize("akhiran", [".csv", ".xlsx", ".txt"])
    def test_akhiran_salah(self, tmp_path: Path, jenis: str, akhiran: str) -> None:
        """A wrong suffix does no harm where the content is plain."""
        if jenis in ("json", "jsonl", "kobo") and akhiran == ".xlsx":
            return
        jalur = tmp_path / f"a{akhiran}"
        jalur.write_bytes(ISI[jenis])

        assert 12 == n(hitung_jawaban(jalur))

    def test_dari_tengah(self) -> None:
        """A stream is read from where it stands, and stays the caller's to close."""
        aliran = io.BytesIO(b"sampah" + CSV)
        aliran.seek(6)

        assert 12 == n(baca_jawaban(aliran))
        assert not aliran.closed

    def test_nama(self) -> None:
        """Messages name an input as its caller does, or say that it has no name."""
        rusak = CSV.replace(b"U9", b"Lain")
        for nama, sebut in (("", "(masukan)"), ("unggah.csv", "unggah.csv")):
            with pytest.raises(DataError) as salah:
                baca_jawaban(rusak, nama=nama)
            assert {sebut} == {m.berkas for m in salah.value.masalah}

    def test_aliran_teks(self) -> None:
        """A stream of text is a mistake of the program, and said to it."""
        aliran: Any = io.StringIO("U1,U2")
        with pytest.raises(TypeError, match="mode 'rb'"):
            baca_jawaban(aliran)

    @pytest.mark.parametrize(
        "isi", [b"", b"\n", b"\x00\x01", b"PK\x03\x04rusak", b"{", b"[", b"%PDF-1"]
    )
    def test_rusak(self, isi: bytes) -> None:
        """Whatever it is, it ends in a sentence."""
        assert kode(isi)
        assert kode(Aliran(isi))

    @given(st.binary(max_size=300))
    @settings(max_examples=100, deadline=None)
    def test_apa_pun(self, isi: bytes) -> None:
        """So do bytes that are nothing."""
        with pytest.raises(DataError) as salah:
            baca_jawaban(isi)

        assert all(map(kalimat, salah.value.masalah))

    def test_mesin(self) -> None:
        """An engine wants a file."""
        assert ["mesin-tidak-dapat"] == kode(CSV, mesin="polars")


class TestJenis:
    """Kinds that are not read are named, by their content."""

    @pytest.mark.parametrize(
        ("isi", "jawab"),
        [
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "format-lama"),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
                "berkas-bersandi",
            ),
            (b"%PDF-1.7\n", "format-pdf"),
            (b"$FL2@(#) SPSS DATA FILE", "format-sav"),
            (b"<html><table><tr><td>U1</td></tr></table>", "berkas-html"),
            (b"\xef\xbb\xbf\n<!DOCTYPE html>", "berkas-html"),
            (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "berkas-html"),
            (b'{"url":"https://docs.google.com/open?id=1","doc_id":"1"}', "format-gsheet"),
            (zipnya(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "format-ods"),
            (zipnya(**{"Index/Document__iwa": b""}), "format-numbers"),
            (zipnya(**{"[Content_Types]__xml": b"", "xl/workbook__bin": b""}), "format-xlsb"),
            (zipnya(**{"[Content_Types]__xml": b"", "word/document__xml": b""}), "format-lain"),
            (zipnya(a__csv=CSV, b__csv=CSV), "format-zip"),
            (zipnya(a__docx=CSV), "format-zip"),
            (zipnya(a__pdf=b"%PDF", b__csv=b"%PDF"), "format-pdf"),
        ],
    )
    @pytest.mark.parametrize("akhiran", [".xlsx", ".csv", ".xls", ".zip", ""])
    def test_ditolak(self, tmp_path: Path, isi: bytes, jawab: str, akhiran: str) -> None:
        jalur = tmp_path / f"a{akhiran}"
        jalur.write_bytes(isi)

        assert [jawab] == kode(jalur)
        assert [jawab] == kode(isi)

    @pytest.mark.parametrize("jenis", ISI)
    def test_zip_berisi_satu(self, tmp_path: Path, jenis: str) -> None:
        """A zip with one file of answers, and what a Mac adds, is read."""
        akhiran = {"kobo": "json"}.get(jenis, jenis)
        isi = {f"folder/jawaban__{akhiran}": ISI[jenis], "baca__txt": b""}
        isi = {k: v for k, v in isi.items() if v}
        isi["__MACOSX/x__csv".replace("__MACOSX", "MACOSX")] = b""
        keluaran = io.BytesIO()
        with zipfile.ZipFile(keluaran, "w") as arsip:
            arsip.writestr(f"folder/jawaban.{akhiran}", ISI[jenis])
            arsip.writestr(f"__MACOSX/folder/._jawaban.{akhiran}", b"x")
        (tmp_path / "a.zip").write_bytes(keluaran.getvalue())

        assert 12 == n(hitung_jawaban(tmp_path / "a.zip"))
        assert 12 == n(baca_jawaban(keluaran.getvalue()))

    @pytest.mark.parametrize("awal", ['"[U1] Persyaratan"', "{U1}", "[U1"])
    def test_judul_berkurung(self, tmp_path: Path, awal: str) -> None:
        """A heading that begins with a bracket makes no JSON of a CSV file."""
        (tmp_path / "a.csv").write_bytes(CSV.replace(b"U1", awal.encode(), 1))
        peta = Pemetaan(kolom={"U1": awal.strip('"')})

        assert 12 == n(hitung_jawaban(tmp_path / "a.csv", pemetaan=peta))

    def test_cetakan_skm(self, tmp_path: Path) -> None:
        """skm's own workbook is told so; its sheet of answers is read when asked for."""
        akar = Path(__file__).parents[2] / "examples/sekadau-2019-s1/laporan.toml"
        laporan = skm.baca(akar)
        isi = skm.cetak(skm.susun(laporan), "xlsx").content
        (tmp_path / "a.xlsx").write_bytes(isi)
        with pytest.raises(DataError) as salah:
            baca_jawaban(isi)
        (masalah,) = salah.value.masalah
        bacaan = baca_jawaban(isi, lembar=masalah.ditemukan)

        assert "cetakan-skm" == masalah.kode
        assert "ini hasil cetakan skm" in kalimat(masalah)
        assert 49 == n(bacaan)
        assert "78.74" == str(skm.ikm_dari(bacaan.tabulasi.semua).cetak)
        assert {"kode-rancu"} >= set(bacaan.jumlah_catatan)

    def test_ringkasan_bukan_cetakan(self) -> None:
        """An office's own workbook may begin with a summary."""
        isi = xlsx(Ringkasan=[["Ringkasan"]], Data=[UNSUR, *BARIS])

        assert 12 == n(baca_jawaban(isi))


class TestJSON:
    """The list of records is found by itself."""

    @pytest.mark.parametrize("kunci", ["results", "data", "records", "submissions", "x"])
    @pytest.mark.parametrize("dalam", [False, True])
    def test_ditemukan(self, kunci: str, dalam: bool) -> None:
        isi: Any = {"count": 12, kunci: REKAMAN, "pertanyaan": [{"nama": "U1"}, {"nama": "U2"}]}
        isi = {"tanggapan": isi} if dalam else isi

        assert 12 == n(baca_jawaban(json.dumps(isi).encode()))

    def test_beberapa(self) -> None:
        """Two lists of answers are a question, and its answer leads on."""
        isi = json.dumps({"jan": REKAMAN, "feb": REKAMAN[:5]}).encode()
        with pytest.raises(DataError) as salah:
            baca_jawaban(isi)

        assert [("json-daftar", 'baris = "jan"')] == [
            (m.kode, m.saran) for m in salah.value.masalah
        ]
        assert 5 == n(baca_jawaban(isi, pemetaan=Pemetaan(baris="feb")))

    @pytest.mark.parametrize("lain", [{"count": 40}, {"next": "https://kobo/?start=12"}])
    def test_sebagian(self, lain: dict[str, Any]) -> None:
        """A page of several is said to be one."""
        bacaan = baca_jawaban(json.dumps({**lain, "results": REKAMAN}).encode())

        assert 1 == bacaan.jumlah_catatan["json-sebagian"]


class TestBeberapa:
    """Several files in one call are summed."""

    @given(
        st.lists(st.sampled_from(sorted(ISI)), min_size=2, max_size=4),
        st.lists(st.integers(1, 11), min_size=3, max_size=3, unique=True),
    )
    @settings(max_examples=40, deadline=None)
    def test_jumlah(self, jenis: list[str], potong: list[int]) -> None:
        """However forms are spread over files of whatever kind, the counts are the same."""
        batas = [0, *sorted(potong)[: len(jenis) - 1], 12]
        isi: list[bytes | BinaryIO] = []
        for k, (a, b) in zip(jenis, pairwise(batas), strict=True):
            rekaman = REKAMAN[a:b]
            match k:
                case "csv":
                    teks = "\n".join(",".join(map(str, r)) for r in (UNSUR, *BARIS[a:b]))
                    isi.append(teks.encode())
                case "xlsx":
                    isi.append(xlsx(Data=[UNSUR, *BARIS[a:b]]))
                case "jsonl":
                    isi.append(io.BytesIO("\n".join(map(json.dumps, rekaman)).encode()))
                case _:
                    isi.append(json.dumps(rekaman).encode())
        bacaan = baca_jawaban(isi)

        assert baca_jawaban(CSV).tabulasi == bacaan.tabulasi
        assert [b - a for a, b in pairwise(batas)] == [b.n for b in bacaan.simpulan.potongan]

    def test_kelompok(self, tmp_path: Path) -> None:
        """Groups merge; what one file lacks is blank there."""
        atas = ["Layanan", *UNSUR]
        (tmp_path / "a.csv").write_text(
            "\n".join(",".join(map(str, b)) for b in (atas, *(["KTP", *b] for b in BARIS[:4]))),
            encoding="utf-8",
        )
        (tmp_path / "b.csv").write_text(
            "\n".join(";".join(map(str, b)) for b in (UNSUR, *BARIS[4:])), encoding="utf-8"
        )
        semua = [tmp_path / "b.csv", tmp_path / "a.csv"]
        bacaan = hitung_jawaban(semua, grup=["layanan"])

        assert {"": 8, "KTP": 4} == {k: h.n for k, h in bacaan.tabulasi.kelompok["layanan"].items()}
        assert [str(j) for j in semua] == [b.berkas for b in bacaan.simpulan.potongan]

    def test_arti_bersama(self, tmp_path: Path) -> None:
        """What words mean is decided for all files together."""
        kata = ["Kurang baik", "Baik", "Sangat baik"], ["Tidak baik", "Baik", "Sangat baik"]
        for nama, isi in zip("ab", kata, strict=True):
            baris = "\n".join(",".join([isi[i % 3]] * 9) for i in range(6))
            (tmp_path / f"{nama}.csv").write_text(f"{','.join(UNSUR)}\n{baris}", encoding="utf-8")
        bacaan = baca_jawaban([tmp_path / "a.csv", tmp_path / "b.csv"])

        assert (2, 2, 4, 4) == bacaan.tabulasi.semua.frekuensi["U1"]
        assert "bacaan-lain" not in bacaan.jumlah_catatan

    def test_berkas_sama(self, tmp_path: Path) -> None:
        """A file given twice, under whatever name, is refused; so is one that holds another."""
        for nama in ("a.csv", "b.csv"):
            (tmp_path / nama).write_bytes(CSV)
        lebih = CSV + b"\n" + b",".join([b"3"] * 9)

        assert ["berkas-sama"] == kode([tmp_path / "a.csv", tmp_path / "a.csv"])
        assert ["berkas-sama"] == kode([tmp_path / "a.csv", tmp_path / "b.csv"])
        assert ["potongan-kembar"] == kode([CSV, lebih])

    def test_ganda_antarberkas(self) -> None:
        """A form that two files hold is found by its time; ids of two forms may be the same."""
        atas = b"Timestamp,ID," + ",".join(UNSUR).encode() + b"\n"
        sama = b"2024-03-01 08:00:00,1,1,2,3,4,1,2,3,4,1\n"
        lain = b"2024-03-02 08:00:00,1,1,2,3,4,1,2,3,4,2\n"
        bacaan = baca_jawaban([atas + sama, atas + lain])
        ganda = baca_jawaban([atas + sama, atas + lain + sama], nama=["a", "b"])

        assert (2, 0) == (n(bacaan), bacaan.ganda)
        assert (3, 1) == (n(ganda), ganda.ganda)
        assert ["2 (a)"] == [m.diharapkan for m in ganda.catatan if "ganda" in m.kode and m.baris]

    def test_satu_rusak(self, tmp_path: Path) -> None:
        """All problems of all files come at once, each with its file."""
        (tmp_path / "a.csv").write_bytes(CSV.replace(b"U9", b"Lain"))
        (tmp_path / "b.csv").write_bytes(CSV)
        with pytest.raises(DataError) as salah:
            baca_jawaban([tmp_path / n for n in ("a.csv", "b.csv", "c.csv")])
        semua = {(m.kode, Path(m.berkas).name) for m in salah.value.masalah}

        assert ("berkas-tidak-ada", "c.csv") in semua

    def test_baris_disebut_menurut_berkas(self) -> None:
        """A remark names the file of its row, in the order in which files were given."""
        a, b = CSV + b"\n5,4,4,4,4,4,4,4,4", CSV.replace(b"\n", b"\n9,4,4,4,4,4,4,4,4\n", 1)
        bacaan = baca_jawaban([a, b], nama=["a", "b"])

        assert [("a", 14), ("b", 2)] == [
            (m.berkas, m.baris) for m in bacaan.catatan if m.kode == "jawaban-luar-skala"
        ]


class TestLaporan:
    """Reports from bytes and streams."""

    LAPORAN = Path(__file__).parents[2] / "examples/kecil/laporan.toml"

    @pytest.mark.parametrize("cara", [bytes, io.BytesIO, Aliran])
    def test_toml_dan_json(self, cara: Callable[[bytes], Any]) -> None:
        """TOML and JSON are told apart by their content."""
        isi = self.LAPORAN.read_bytes()
        laporan = skm.baca(self.LAPORAN)
        json_nya = skm.cetak(skm.susun(laporan), "json").content

        assert laporan == skm.baca(cara(isi))
        assert laporan == skm.baca(cara(json_nya), nama="unggahan")
        assert skm.baca(isi).folder is None

    @pytest.mark.parametrize(
        ("tambah", "lokasi"),
        [
            (b'profil = "p.toml"\n', "$.profil"),
            (b'templat = "t.docx"\n', "$.templat"),
            (b'jawaban = { berkas = "a.csv" }\n', "$.jawaban.berkas"),
        ],
    )
    def test_tanpa_folder(self, tambah: bytes, lokasi: str) -> None:
        """What lies beside a report cannot be found where it lies nowhere."""
        with pytest.raises(DataError) as salah:
            skm.baca(tambah + self.LAPORAN.read_bytes(), nama="unggahan")
        (masalah,) = salah.value.masalah

        assert ("tanpa-folder", "unggahan", lokasi, 1) == (
            masalah.kode,
            masalah.berkas,
            masalah.lokasi,
            masalah.baris,
        )

    def test_rusak(self) -> None:
        """Slips are told with line and name."""
        with pytest.raises(DataError) as salah:
            skm.baca(b"jenis = \n")

        assert ("(masukan)", 1) == (salah.value.masalah[0].berkas, salah.value.masalah[0].baris)


@pytest.mark.parametrize("berkas", ['"b.xlsx"', '["a.csv", "b.xlsx"]'])
def test_jawaban_laporan(tmp_path: Path, berkas: str) -> None:
    """A report names one file of answers or several, and sheets of a workbook."""
    (tmp_path / "a.csv").write_bytes(CSV)
    (tmp_path / "b.xlsx").write_bytes(xlsx(A=[UNSUR, [4] * 9], B=[UNSUR, [3] * 9]))
    (tmp_path / "l.toml").write_text(
        'jenis = "skm"\nskema = 1\nperiode = { tahun = 2026 }\n[unit]\nnama = "X"\n'
        f'[jawaban]\nberkas = {berkas}\nlembar = "B"\ntersembunyi = "lewati"\n',
        encoding="utf-8",
    )
    laporan: Any = skm.baca(tmp_path / "l.toml")

    assert 12 * ("a.csv" in berkas) + 1 == len(laporan.jawaban.jawaban["U1"])


@pytest.mark.parametrize("mesin", ["python", pytest.param("polars", marks=pytest.mark.mesin)])
def test_lembar_tanpa_buku(tmp_path: Path, mesin: PilihanMesin) -> None:
    """A sheet that is named of a file without sheets is not passed over."""
    jalur = tmp_path / "a.csv"
    jalur.write_text(",".join(f"U{i}" for i in range(1, 10)) + "\n" + "3,4,3,4,3,4,3,4,3\n" * 5)
    with pytest.raises(DataError) as salah:
        hitung_jawaban(jalur, pemetaan=Pemetaan(lembar="Januari"), mesin=mesin)

    assert ["lembar-tanpa-buku"] == [m.kode for m in salah.value.masalah]


@pytest.mark.parametrize("isi", [b'{"skema": 1, "laporan": 3}', b"[]", b"3"])
def test_laporan_bukan_tabel(isi: bytes) -> None:
    """Bytes that are no table of keys are told as such, like a file."""
    with pytest.raises(DataError):
        skm.baca(isi, nama="l.json")
