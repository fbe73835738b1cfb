"""Slips that staff made when they tried skm: each is told by what would do, and its neighbours."""

import codecs
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from skm.bahasa import BULAN, maksud_tanggal
from skm.errors import DataError, RendererError
from skm.pesan import kalimat, kalimat_renderer
from skm.serial.berkas import baca_mentah, pengodean

AWAL = 'jenis = "tindak-lanjut"\nskema = 1\n'
ISI = '[unit]\nnama = "Kantor Contoh"\n'

Pesan = Callable[[str], list[str]]


@pytest.fixture
def pesan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pesan:
    """Return what is said of a report file with these lines."""
    monkeypatch.chdir(tmp_path)

    def kata(baris: str, nama: str = "laporan.toml") -> list[str]:
        Path(nama).write_text(baris, encoding="utf-8")
        with pytest.raises(DataError) as salah:
            skm.baca(nama)
        return [kalimat(m) for m in salah.value.masalah]

    return kata


class TestTanggal:
    """A date as it is written on paper."""

    @pytest.mark.parametrize(
        ("ditulis", "seharusnya"),
        [
            ("10-04-2026", "2026-04-10"),
            ("1/4/2026", "2026-04-01"),
            ("10.04.2026", "2026-04-10"),
            ("10 April 2026", "2026-04-10"),
            ("1-Agt-2026", "2026-08-01"),
            ("2026-4-1", "2026-04-01"),
            ("2026/04/01", "2026-04-01"),
            ('"10-04-2026"', "2026-04-10"),
            # Not a day: the order is told all the same.
            ("31-02-2026", "tahun, bulan, lalu tanggal, seperti 2024-04-30"),
        ],
    )
    def test_dikenal(self, pesan: Pesan, ditulis: str, seharusnya: str) -> None:
        """Wherever a line ends with it, in quotes or not, the line says what to write."""
        (satu, *_) = [p for p in pesan(f"{AWAL}tanggal = {ditulis}\n{ISI}") if "tanggal" in p]

        assert satu.startswith("laporan.toml:3: ")
        assert satu.endswith(f"urutan tahun-bulan-tanggal. Tulis {seharusnya}.")

    def test_semua(self, pesan: Pesan) -> None:
        """All of a file at once, also within braces and beside other slips."""
        semua = pesan(
            f"{AWAL}tanggal = 10-04-2026  # hari ini\nn = 1.840.000\n"
            "nrr = { U1 = 3,49 }\n[periode]\nsurvei = { dari = 01-01-2026, sampai = 31-03-2026 }\n"
        )

        assert [
            "laporan.toml:3: tanggal 10-04-2026",
            "laporan.toml:4: diharapkan bilangan",
            "laporan.toml:5: bilangan 3,49",
            "laporan.toml:7: tanggal 01-01-2026",
            "laporan.toml:7: tanggal 31-03-2026",
        ] == sorted(" ".join(p.split()[:3]) for p in semua)

    def test_json(self, pesan: Pesan) -> None:
        """In JSON a date has quotes."""
        (satu,) = pesan('{"tanggal": 10-04-2026}', "laporan.json")

        assert satu.endswith('Tulis "2026-04-10".')

    @pytest.mark.parametrize("bukan", ['"kapan-kapan"', "2026-13-01", '"04-13-2026"', '"2026"'])
    def test_bukan(self, pesan: Pesan, bukan: str) -> None:
        """What is no date on paper either is told as before."""
        semua = pesan(f"{AWAL}tanggal = {bukan}\n{ISI}")

        assert not [p for p in semua if "urutan tahun-bulan-tanggal" in p]

    def test_di_dalam_teks(self, pesan: Pesan) -> None:
        """Dates and figures in texts and remarks are nobody's slip."""
        semua = pesan(f'{AWAL}tempat = "= 10-04-2026"  # = 1.840.000\ntanggal = = 1\n')

        assert 1 == len(semua)
        assert "urutan" not in semua[0]

    @given(st.dates(), st.sampled_from("-/. "))
    def test_kertas(self, hari: date, pisah: str) -> None:
        """Every day, as Indonesians write it, is that day."""
        bulan = BULAN[hari.month - 1]

        assert hari.isoformat() == maksud_tanggal(
            f"{hari.day:02}{pisah}{hari.month}{pisah}{hari.year:04}"
        )
        assert hari.isoformat() == maksud_tanggal(f"{hari.day} {bulan} {hari.year:04}")


class TestRibuan:
    """A point between thousands."""

    @pytest.mark.parametrize(
        ("ditulis", "bulat"), [("1.840", "1840"), ('"1.840"', "1840"), ("12.345.678", "12345678")]
    )
    def test_dikenal(self, pesan: Pesan, ditulis: str, bulat: str) -> None:
        """It is told without its point."""
        (satu, *_) = [p for p in pesan(f"{AWAL}n = {ditulis}\n{ISI}") if "bulat" in p]

        assert f"Tulis {bulat}, tanpa titik dan tanpa tanda kutip." in satu

    @pytest.mark.parametrize("bukan", ["18.4", "0.840", "1.84", '"seribu"', "1.8400"])
    def test_bukan(self, pesan: Pesan, bukan: str) -> None:
        """What is no such number is not made one."""
        semua = pesan(f"{AWAL}n = {bukan}\n{ISI}")

        assert any("tanpa tanda kutip dan tanpa koma" in p for p in semua)


class TestPengodean:
    """Notepad writes UTF-16 as well."""

    @pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
    @pytest.mark.parametrize("nama", ["kecil.toml", "kecil.json"])
    def test_sama(self, tmp_path: Path, sandi: str, nama: str) -> None:
        """What a file says does not hang on how it is encoded, nor whether it is a file."""
        contoh = skm.baca(Path(__file__).parents[2] / "examples/kecil/laporan.toml")
        teks = skm.ke_toml(contoh) if nama.endswith("toml") else skm.ke_json(contoh)
        byte = teks.replace("\n", "\r\n").encode(sandi)
        (tmp_path / nama).write_bytes(byte)

        assert contoh == skm.baca(tmp_path / nama) == skm.baca(byte)

    def test_rusak(self, tmp_path: Path) -> None:
        """A file that was cut is told, and its line."""
        (tmp_path / "a.toml").write_bytes(codecs.BOM_UTF16_LE + "jenis".encode("utf-16-le") + b"x")

        with pytest.raises(DataError) as salah:
            baca_mentah(tmp_path / "a.toml")
        assert ["bukan-utf8"] == [m.kode for m in salah.value.masalah]

    @given(st.text(max_size=200))
    def test_utf8(self, teks: str) -> None:
        """No text without zeros is taken for UTF-16."""
        bersih = teks.replace("\0", "")

        assert "utf-8-sig" == pengodean(bersih.encode("utf-8", "replace"))


class TestKurung:
    """Brackets of rows."""

    @pytest.mark.parametrize("nomor", [0, 1, 2])
    def test_tunggal(self, pesan: Pesan, nomor: int) -> None:
        """One single bracket among double ones: its line, and that it takes two."""
        bagian = ["[[rtl]]"] * 3
        bagian[nomor] = "[rtl]"
        isi = "\n".join(f'{b}\nid = "a{i}"' for i, b in enumerate(bagian))
        semua = pesan(f"{AWAL}{isi}\n")

        assert [f"laporan.toml:{3 + 2 * nomor}: "] == [p[: len("laporan.toml:3: ")] for p in semua]
        assert semua[0].endswith("Tulis [[rtl]].")

    def test_satu_saja(self, pesan: Pesan) -> None:
        """The only one is told at its path."""
        semua = pesan(f'{AWAL}{ISI}[rtl]\nid = "a"\n')

        assert any("$.rtl: " in p and "seperti [[rtl]]." in p for p in semua)

    def test_dua_tabel(self, pesan: Pesan) -> None:
        """A table that is no row and stands there twice is still told to be doubled."""
        (satu,) = pesan(f"{AWAL}{ISI}{ISI}")

        assert "ditulis dua kali" in satu

    def test_bukan_tabel(self, pesan: Pesan) -> None:
        """A text where a list belongs is told as before."""
        semua = pesan(f'{AWAL}{ISI}rtl = "w1"\n')

        assert not any("[[rtl]]" in p for p in semua)


class TestJalur:
    """Paths of Windows."""

    @pytest.mark.parametrize(
        "jalur",
        ['"C:\\Users\\budi\\foto.jpg"', '"\\\\server\\data\\foto.jpg"', '"d:\\x\\foto.jpg"'],
    )
    def test_disk(self, pesan: Pesan, jalur: str) -> None:
        """From the root of a disk: copied, then named."""
        (satu,) = pesan(f"{AWAL}kop = {{ logo = {jalur} }}\n")

        assert satu.endswith('Salin berkasnya ke folder laporan, lalu tulis "foto.jpg".')

    def test_relatif(self, pesan: Pesan) -> None:
        """Below the folder a slash is enough."""
        (satu,) = pesan(f'{AWAL}templat = "kantor\\xbaru.docx"\n')

        assert satu.endswith('Pakai garis miring biasa: "kantor/xbaru.docx".')


class TestNamaBerkas:
    """Files that are not called what they should be."""

    def test_txt(self, pesan: Pesan) -> None:
        """Notepad adds a suffix that Explorer hides: both ways are told."""
        (ada,) = pesan("", "laporan.toml.txt")
        with pytest.raises(DataError) as salah:
            skm.baca("laporan.toml")

        assert "berakhiran .toml.txt. Ganti namanya menjadi laporan.toml;" in ada
        assert "tetapi ada laporan.toml.txt. Ganti namanya menjadi laporan.toml;" in kalimat(
            salah.value.masalah[0]
        )

    def test_tidak_ada(self, pesan: Pesan) -> None:
        """Without one of that name the file is not there."""
        with pytest.raises(DataError) as salah:
            skm.baca("laporan.toml")

        assert ["berkas-tidak-ada"] == [m.kode for m in salah.value.masalah]
        assert "akhiran tidak dikenal (.txt)" in pesan("", "laporan.txt")[0]

    @pytest.mark.parametrize("nama", ["jawaban.csv", "jawaban akhir.tsv", "a.jsonl"])
    def test_jawaban(self, pesan: Pesan, nama: str) -> None:
        """A file of answers is counted, or named in a report."""
        (satu,) = pesan("", nama)
        ketik = f'"{nama}"' if " " in nama else nama

        assert f"hitung dengan: skm hitung {ketik}; untuk mencetaknya, sebut berkas itu" in satu

    @pytest.mark.parametrize("nama", ["isian.ods", "isian lama.xls"])
    def test_lembar_sebar(self, pesan: Pesan, nama: str) -> None:
        """A workbook to fill in that was saved in another format is saved as .xlsx."""
        (satu,) = pesan("", nama)

        assert "Bila ini isian skm, simpan sebagai Excel (.xlsx)" in satu


class TestKunci:
    """Keys and codes that are known elsewhere."""

    @pytest.mark.parametrize(
        ("nama", "kode"),
        [
            ("Waktu Penyelesaian", "U3"),
            ("waktu", "U3"),
            ("Sarana dan Prasarana", "U9"),
            ("Biaya/Tarif", "U4"),
        ],
    )
    def test_unsur(self, pesan: Pesan, nama: str, kode: str) -> None:
        """An unsur is told by its code."""
        semua = pesan(f'{AWAL}{ISI}[[rtl]]\nid = "a"\nunsur = "{nama}"\n')

        assert any(p.endswith(f"Mungkin maksudnya {kode}.") for p in semua)

    @pytest.mark.parametrize("nama", ["Loket", "", "U", "responden"])
    def test_bukan_unsur(self, pesan: Pesan, nama: str) -> None:
        """What names none gets no proposal."""
        semua = pesan(f'{AWAL}{ISI}[[rtl]]\nid = "a"\nunsur = "{nama}"\n')

        (satu,) = [p for p in semua if "$.rtl[0].unsur" in p]
        assert "Mungkin" not in satu

    def test_jenis_lain(self, pesan: Pesan) -> None:
        """A key of the other kind is told as such, and not likened to one of this."""
        semua = pesan(f"{AWAL}lampiran_saja = 1\nstrategi_lain = 2\njawaban = {{}}\n{ISI}")

        (satu,) = [p for p in semua if "jawaban" in p]
        assert satu.endswith(
            'kunci "jawaban" milik laporan jenis skm, bukan jenis laporan ini. Hapus, atau '
            "periksa jenis laporannya."
        )
        assert 2 == sum("tidak dikenal" in p for p in semua)


def test_format_lain() -> None:
    """What office programs can make of a document is told; of others only that there is none."""
    odt, lain = (kalimat_renderer(RendererError("tidak-ada", n, "docx")) for n in ("odt", "xyz"))

    assert odt.endswith(". Cetak dahulu sebagai .docx, lalu simpan dalam bentuk itu dari Word atau "
                        "LibreOffice.")  # fmt: skip
    assert "Format xyz tidak ada; yang terpasang: docx." == lain
