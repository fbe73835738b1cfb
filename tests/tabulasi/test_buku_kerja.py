"""Workbooks as offices keep them: merged cells, hidden rows and sheets, sheets that go on."""

import random
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from skm.errors import DataError
from skm.model import Periode
from skm.pesan import kalimat
from skm.tabulasi import BacaanJawaban, Pemetaan, baca_jawaban

NAMA = (
    "Persyaratan",
    "Prosedur",
    "Waktu Penyelesaian",
    "Biaya/Tarif",
    "Produk Layanan",
    "Kompetensi Pelaksana",
    "Perilaku Pelaksana",
    "Penanganan Pengaduan",
    "Sarana dan Prasarana",
)
JUDUL = ("No", "Jenis Layanan", *NAMA, "Saran")
U1, AKHIR = 3, 11  # columns of the answers, from 1
SEDANG = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def lembar(ws: Worksheet, n: int, *, mulai: int = 1, judul: bool = True, nilai: int = 0) -> None:
    """Write forms with these numbers; their answers differ, or are all the same."""
    if judul:
        ws.append(list(JUDUL))
    for i in range(mulai, mulai + n):
        jawab = [nilai or 1 + (i * 7919 + k * 104729) // 13 % 4 for k in range(9)]
        ws.append([i, ("KTP", "KK")[i % 2], *jawab, None])


def buku(**isi: Any) -> tuple[openpyxl.Workbook, dict[str, Worksheet]]:
    """Return a workbook with these sheets, each filled as its arguments say."""
    wb = openpyxl.Workbook()
    assert wb.active is not None
    wb.remove(wb.active)
    semua = {}
    for nama, pilihan in isi.items():
        semua[nama] = wb.create_sheet(nama)
        if pilihan is not None:
            lembar(semua[nama], **pilihan)
    return wb, semua


def simpan(wb: openpyxl.Workbook, folder: Path) -> Path:
    wb.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def satu(folder: Path, n: int = 6, **ubah: Any) -> tuple[Path, openpyxl.Workbook, Worksheet]:
    wb, semua = buku(Jawaban={"n": n, **ubah})
    return folder / "a.xlsx", wb, semua["Jawaban"]


def kode(jalur: Path, **lain: Any) -> list[str]:
    with pytest.raises(DataError) as salah:
        baca_jawaban(jalur, **lain)
    for m in salah.value.masalah:
        assert kalimat(m).isprintable()
    return sorted({m.kode for m in salah.value.masalah})


def jumlah(bacaan: BacaanJawaban) -> dict[str, int]:
    return dict(bacaan.jumlah_catatan)


def n(bacaan: BacaanJawaban) -> int:
    return bacaan.tabulasi.semua.n


class TestGabungan:
    """Merged cells hold down, for what groups forms."""

    @SEDANG
    @given(st.lists(st.integers(1, 4), min_size=1, max_size=5), st.booleans())
    def test_layanan(self, tmp_path: Path, panjang: list[int], nomor: bool) -> None:
        """A service merged over its forms is that of each, however many there are of each."""
        jalur, wb, ws = satu(tmp_path, sum(panjang))
        baris = 2
        for i, banyak in enumerate(panjang):
            for di in range(baris, baris + banyak):
                ws.cell(di, 2).value = f"Layanan {i}"
            if banyak > 1:
                ws.merge_cells(
                    start_row=baris, end_row=baris + banyak - 1, start_column=2, end_column=2
                )
            if nomor and banyak > 1:
                ws.merge_cells(
                    start_row=baris, end_row=baris + banyak - 1, start_column=12, end_column=12
                )
            baris += banyak
        wb.save(jalur)
        bacaan = baca_jawaban(jalur, grup=["layanan"])

        hasil = {k: h.n for k, h in bacaan.tabulasi.kelompok["layanan"].items()}
        assert {f"Layanan {i}": b for i, b in enumerate(panjang)} == hasil
        assert not jumlah(bacaan)

    @SEDANG
    @given(
        st.tuples(st.integers(2, 7), st.integers(2, 7)),
        st.tuples(st.integers(1, 12), st.integers(1, 12)),
    )
    def test_di_mana_pun(
        self, tmp_path: Path, baris: tuple[int, int], kolom: tuple[int, int]
    ) -> None:
        """A merged cell anywhere is asked about, or no answer is there that no cell holds."""
        (atas, bawah), (kiri, kanan) = sorted(baris), sorted(kolom)
        jalur, wb, ws = satu(tmp_path)
        ws.merge_cells(start_row=atas, end_row=bawah, start_column=kiri, end_column=kanan)
        wb.save(jalur)
        try:
            bacaan = baca_jawaban(jalur)
        except DataError:  # a question, or nothing is left
            return
        isi = [[c.value for c in b] for b in ws.iter_rows(min_row=2, min_col=U1, max_col=AKHIR)]

        for i, f in enumerate(bacaan.tabulasi.semua.frekuensi.values()):
            assert f == tuple(sum(b[i] == nilai for b in isi) for nilai in range(1, 5))

    def test_layanan_dua_kolom(self, tmp_path: Path) -> None:
        """A service merged over the column beside it as well is that of each row."""
        wb, semua = buku(Jawaban=None)
        semua["Jawaban"].append(["No", "Layanan", "Petugas", *NAMA])
        for i in range(4):
            semua["Jawaban"].append([i, None if i % 2 else f"Layanan {i}", None, *[4] * 9])
        semua["Jawaban"].merge_cells("B2:C3")
        semua["Jawaban"].merge_cells("B4:C5")
        bacaan = baca_jawaban(simpan(wb, tmp_path), grup=["layanan"])

        hasil = {k: h.n for k, h in bacaan.tabulasi.kelompok["layanan"].items()}
        assert {"Layanan 0": 2, "Layanan 2": 2} == hasil

    def test_tanggal(self, tmp_path: Path) -> None:
        """A date merged over a day's forms puts all of them into the period."""
        jalur, wb, ws = satu(tmp_path)
        ws["B1"] = "Tanggal"
        for di in range(2, 8):
            ws.cell(di, 2).value = "2024-03-05" if di < 6 else "2024-05-05"
        ws.merge_cells("B2:B5")
        ws.merge_cells("B6:B7")
        wb.save(jalur)

        assert 4 == n(baca_jawaban(jalur, periode=Periode(tahun=2024, triwulan=1)))

    def test_baris_kosong_di_dalam(self, tmp_path: Path) -> None:
        """A blank row that a merged cell covers is no form."""
        jalur, wb, ws = satu(tmp_path)
        for k in range(1, 13):
            ws.cell(4, k).value = None
        ws.merge_cells("B2:B7")
        wb.save(jalur)
        bacaan = baca_jawaban(jalur, grup=["layanan"])

        assert {"KK": 5} == {k: h.n for k, h in bacaan.tabulasi.kelompok["layanan"].items()}

    @pytest.mark.parametrize("sel", ["C2:C3", "C3:D3", "C2:K2", "K5:K7", "C2:D3"])
    def test_jawaban(self, tmp_path: Path, sel: str) -> None:
        """One answer over several forms, or over several unsur, is asked about."""
        jalur, wb, ws = satu(tmp_path)
        ws.merge_cells(sel)
        wb.save(jalur)

        assert ["jawaban-gabungan"] == kode(jalur)

    def test_saran_jawaban_diikuti(self, tmp_path: Path) -> None:
        """Taken apart as the message says, and filled in, it is read."""
        jalur, wb, ws = satu(tmp_path)
        ws.merge_cells("C2:C3")
        ws.unmerge_cells("C2:C3")
        ws["C3"] = ws["C2"].value
        wb.save(jalur)

        assert 6 == n(baca_jawaban(jalur))

    @pytest.mark.parametrize("sel", ["C4:C5", "L2:L7", "B3:B3", "A2:A3", "A1:B1"])
    def test_bukan_pertanyaan(self, tmp_path: Path, sel: str) -> None:
        """A blank merged cell, one of suggestions, of numbers or of one cell is none."""
        jalur, wb, ws = satu(tmp_path)
        if sel == "C4:C5":
            ws["C4"] = None
        ws.merge_cells(sel)
        if sel == "A1:B1":
            ws.insert_rows(1)
            ws["A1"] = "Rekap jawaban"
        wb.save(jalur)

        assert 6 == n(baca_jawaban(jalur, pemetaan=Pemetaan(abaikan=("Saran",))))

    def test_satu_kuesioner_dua_baris(self, tmp_path: Path) -> None:
        """Where all answers are merged over two rows, these are one form."""
        jalur, wb, ws = satu(tmp_path)
        ws["L3"] = "lanjutan saran"
        for k in (1, 2, *range(U1, AKHIR + 1)):
            ws.merge_cells(start_row=2, end_row=3, start_column=k, end_column=k)
        wb.save(jalur)
        bacaan = baca_jawaban(jalur)

        assert (5, {"baris-gabungan": 1}) == (n(bacaan), jumlah(bacaan))

    def test_kaki_digabung(self, tmp_path: Path) -> None:
        """A row of sums with a value merged over all unsur is no form, and asks nothing."""
        jalur, wb, ws = satu(tmp_path)
        ws.append(["Jumlah", None, 4])
        ws.merge_cells("C8:K8")
        wb.save(jalur)

        assert 6 == n(baca_jawaban(jalur))

    def test_csv_bekas_gabungan(self, tmp_path: Path) -> None:
        """Blanks below a value of a CSV file are never filled, but said."""
        isi = ["Layanan," + ",".join(NAMA)]
        for i in range(9):
            jawab = random.Random(i).choices("3344421", k=9)
            isi.append(",".join([{0: "KTP", 4: "KK"}.get(i, ""), *jawab]))
        (tmp_path / "a.csv").write_text("\n".join(isi), encoding="utf-8")
        bacaan = baca_jawaban(tmp_path / "a.csv")

        assert 7 == bacaan.tabulasi.kelompok["layanan"][""].n
        assert {"kolom-berselang": 1} == jumlah(bacaan)


class TestTersembunyi:
    """What is hidden is said, and left out when asked for."""

    @SEDANG
    @given(st.sets(st.integers(2, 9)))
    def test_baris(self, tmp_path: Path, sembunyi: set[int]) -> None:
        """Hidden forms count and are said, or do not count, whichever they are."""
        jalur, wb, ws = satu(tmp_path, 8)
        for di in sembunyi:
            ws.row_dimensions[di].hidden = True
        wb.save(jalur)
        bacaan = baca_jawaban(jalur)

        assert 8 == n(bacaan)
        assert len(sembunyi) == jumlah(bacaan).get("baris-tersembunyi", 0)
        if len(sembunyi) < 8:
            tampak = baca_jawaban(jalur, tersembunyi="lewati")
            assert 8 - len(sembunyi) == n(tampak)
            assert len(sembunyi) == jumlah(tampak).get("tersembunyi-dilewati", 0)

    def test_hanya_yang_dihitung(self, tmp_path: Path) -> None:
        """Hidden headings, sums and blank rows are nobody's answers."""
        jalur, wb, ws = satu(tmp_path)
        ws.append(["Jumlah", None, *[20] * 9])
        for di in (1, 8, 9, 10):
            ws.row_dimensions[di].hidden = True
        wb.save(jalur)

        assert "baris-tersembunyi" not in jumlah(baca_jawaban(jalur))

    def test_saringan(self, tmp_path: Path) -> None:
        """A filter that hides nothing is not spoken of; one that hides says so."""
        jalur, wb, ws = satu(tmp_path)
        ws.auto_filter.ref = "A1:L7"
        wb.save(jalur)
        assert not jumlah(baca_jawaban(jalur))

        ws.auto_filter.add_filter_column(1, ["KTP"])
        ws.row_dimensions[2].hidden = True
        wb.save(jalur)
        (catatan,) = baca_jawaban(jalur).catatan

        assert "1 baris tersembunyi (saringan aktif) ikut dihitung" in kalimat(catatan)
        assert "--tersembunyi lewati" in kalimat(catatan)

    def test_kelompok_dilipat(self, tmp_path: Path) -> None:
        """Rows folded away by grouping are hidden too."""
        jalur, wb, ws = satu(tmp_path)
        ws.row_dimensions.group(3, 5, outline_level=1, hidden=True)
        wb.save(jalur)

        assert 3 == jumlah(baca_jawaban(jalur))["baris-tersembunyi"]

    def test_kolom(self, tmp_path: Path) -> None:
        """A hidden column that is used is said; one that is not is nobody's business."""
        jalur, wb, ws = satu(tmp_path)
        ws.column_dimensions["L"].hidden = True
        wb.save(jalur)
        assert not jumlah(baca_jawaban(jalur))

        ws.column_dimensions["C"].hidden = True
        wb.save(jalur)

        assert {"kolom-tersembunyi": 1} == jumlah(baca_jawaban(jalur))
        assert ["kolom-unsur-habis"] == kode(jalur, tersembunyi="lewati")

    @pytest.mark.parametrize("keadaan", ["hidden", "veryHidden"])
    @pytest.mark.parametrize("dahulu", [True, False])
    def test_lembar(self, tmp_path: Path, keadaan: str, dahulu: bool) -> None:
        """A hidden sheet never wins over a visible one, but can be named."""
        isi = {"Arsip": {"n": 9}, "Kini": {"n": 6, "nilai": 3}}
        wb, semua = buku(**dict(sorted(isi.items(), reverse=not dahulu)))
        semua["Arsip"].sheet_state = keadaan
        jalur = simpan(wb, tmp_path)
        bacaan = baca_jawaban(jalur)

        assert (6, {"lembar-tersembunyi": 1}) == (n(bacaan), jumlah(bacaan))
        assert 9 == n(baca_jawaban(jalur, lembar="Arsip"))

    def test_hanya_lembar_tersembunyi(self, tmp_path: Path) -> None:
        """Where no visible sheet has answers, the hidden one is read, and that is said."""
        wb, semua = buku(Sampul=None, Data={"n": 6})
        semua["Sampul"]["A1"] = "Survei Kepuasan Masyarakat"
        semua["Data"].sheet_state = "hidden"
        jalur = simpan(wb, tmp_path)
        bacaan = baca_jawaban(jalur)

        assert (6, {"lembar-dibaca-tersembunyi": 1}) == (n(bacaan), jumlah(bacaan))
        assert kode(jalur, tersembunyi="lewati")

    def test_terlihat_tanpa_judul_dikenal(self, tmp_path: Path) -> None:
        """A visible table of figures is not passed over for a hidden one with known headings."""
        wb, semua = buku(Arsip={"n": 9}, Kini={"n": 6})
        semua["Arsip"].sheet_state = "hidden"
        for k in range(U1, AKHIR + 1):
            semua["Kini"].cell(1, k).value = f"Apakah Anda puas ({'abcdefghi'[k - U1]})?"
        jalur = simpan(wb, tmp_path)

        assert {"kolom-unsur-hilang"} >= set(kode(jalur))


class TestLembar:
    """Several sheets: joined where that is certain, else asked about."""

    @SEDANG
    @given(st.lists(st.integers(1, 6), min_size=2, max_size=4), st.booleans())
    def test_lanjutan(self, tmp_path: Path, panjang: list[int], judul: bool) -> None:
        """Sheets that go on with the numbers of the one before are one table."""
        wb, _ = buku()
        panjang[0] += 1  # one number is no series
        mulai = 1
        for i, banyak in enumerate(panjang):
            lembar(wb.create_sheet(f"Hal {i + 1}"), banyak, mulai=mulai, judul=judul or i == 0)
            mulai += banyak
        bacaan = baca_jawaban(simpan(wb, tmp_path))

        assert (sum(panjang), len(panjang) - 1) == (n(bacaan), jumlah(bacaan)["lembar-lanjutan"])
        assert panjang == [b.n for b in bacaan.simpulan.potongan]

    @pytest.mark.parametrize("mulai", [1, 6, 8])
    def test_tanpa_judul_tak_pasti(self, tmp_path: Path, mulai: int) -> None:
        """A sheet of answers without headings that may be more of the same is asked about."""
        wb, _ = buku(Data={"n": 6}, Lagi={"n": 5, "mulai": mulai, "judul": False, "nilai": 3})
        jalur = simpan(wb, tmp_path)

        assert ["lembar-tanpa-judul"] == kode(jalur)
        assert 6 == n(baca_jawaban(jalur, lembar="Data"))
        assert 11 == n(baca_jawaban(jalur, lembar=["Data", "Lagi"]))

    def test_satu_formulir(self, tmp_path: Path) -> None:
        """One form is no series, whatever number it has: what follows is asked about."""
        jalur = simpan(buku(Satu={"n": 1}, Dua={"n": 3, "mulai": 2})[0], tmp_path)

        assert ["lembar-setara"] == kode(jalur)

    def test_setara(self, tmp_path: Path) -> None:
        """Sheets with the same headings are asked about; the message's options lead on."""
        wb, _ = buku(Januari={"n": 6}, Februari={"n": 5, "nilai": 3})
        jalur = simpan(wb, tmp_path)
        with pytest.raises(DataError) as salah:
            baca_jawaban(jalur)
        (masalah,) = salah.value.masalah

        assert "lembar-setara" == masalah.kode
        assert '--lembar "Januari"; --lembar "Januari" --lembar "Februari"' == masalah.saran
        assert 6 == n(baca_jawaban(jalur, lembar="Januari"))
        assert 11 == n(baca_jawaban(jalur, pemetaan=Pemetaan(lembar=["Januari", "Februari"])))

    def test_disebut_kosong(self, tmp_path: Path) -> None:
        """A blank sheet named beside another one adds nothing."""
        jalur = simpan(buku(Data={"n": 4}, Kosong=None)[0], tmp_path)

        assert 4 == n(baca_jawaban(jalur, lembar=["Data", "Kosong"]))

    def test_sebagian_unsur(self, tmp_path: Path) -> None:
        """A sheet of answers to some of the unsur is none to choose instead; it is said."""
        wb, semua = buku(Data={"n": 6}, Sebagian=None)
        semua["Sebagian"].append(["No", *NAMA[:5]])
        for i in range(4):
            semua["Sebagian"].append([i, *[3] * 5])
        bacaan = baca_jawaban(simpan(wb, tmp_path))

        assert (6, {"lembar-lain": 1}) == (n(bacaan), jumlah(bacaan))

    def test_nama_berkutip(self, tmp_path: Path) -> None:
        """A sheet may be called what it likes."""
        wb, _ = buku(**{"Jan 'awal'": {"n": 6}, 'Feb "akhir"': {"n": 5, "nilai": 3}})
        jalur = simpan(wb, tmp_path)

        assert ["lembar-setara"] == kode(jalur)
        assert 11 == n(baca_jawaban(jalur, lembar=['Feb "akhir"', "Jan 'awal'"]))

    @pytest.mark.parametrize("banyak", [1, 3, 12])
    def test_rekap_bukan_jawaban(self, tmp_path: Path, banyak: int) -> None:
        """A sheet of means per service is no second one of answers."""
        wb, semua = buku(Data={"n": 6}, Rekap=None, Pivot=None)
        semua["Rekap"].append(["Layanan", *NAMA])
        for i in range(banyak):
            semua["Rekap"].append([f"Layanan {i}", *[3.25 + k / 10 for k in range(9)]])
        semua["Pivot"].append(["Row Labels", "Count of Persyaratan"])
        semua["Pivot"].append(["3", 6])
        bacaan = baca_jawaban(simpan(wb, tmp_path))

        assert (6, {}) == (n(bacaan), jumlah(bacaan))

    @pytest.mark.parametrize("dahulu", [True, False])
    def test_rekap_tidak_menang(self, tmp_path: Path, dahulu: bool) -> None:
        """A recap that names more, or a form nobody filled in, is not read for the answers."""
        nama = ["Rekap", "Kosong", "Data"] if dahulu else ["Data", "Kosong", "Rekap"]
        wb, semua = buku(**dict.fromkeys(nama))
        semua["Rekap"].append(["Unit", "Jenis Layanan", "Usia", "Tanggal", *NAMA])
        semua["Rekap"].append(["Loket", "KTP", 30, "2024-01-01", *[3.25] * 9])
        semua["Kosong"].append(["Unit", "Jenis Layanan", *NAMA])
        lembar(semua["Data"], 6)
        bacaan = baca_jawaban(simpan(wb, tmp_path))

        assert ("Data", 6, {}) == (bacaan.simpulan.bentuk.lembar, n(bacaan), jumlah(bacaan))

    def test_lain_tanpa_judul_dikenal(self, tmp_path: Path) -> None:
        """A sheet of figures 1 to 4 under unknown headings, laid out otherwise, is said."""
        wb, semua = buku(Data={"n": 6}, Lain=None)
        semua["Lain"].append(["Pertanyaan kami", *"abcdefgh"])
        for i in range(4):
            semua["Lain"].append([3 + i % 2] * 9)
        bacaan = baca_jawaban(simpan(wb, tmp_path))

        assert (6, {"lembar-lain": 1}) == (n(bacaan), jumlah(bacaan))

    def test_salinan(self, tmp_path: Path) -> None:
        """A copy summed with what it copies is seen."""
        wb, _ = buku(Data={"n": 6}, Salinan={"n": 6})
        jalur = simpan(wb, tmp_path)

        assert ["potongan-kembar"] == kode(jalur, lembar=["Data", "Salinan"])

    def test_urutan_kolom_lain(self, tmp_path: Path) -> None:
        """Sheets are summed by what their columns hold, not by their places."""
        wb, semua = buku(A=None, B=None)
        semua["A"].append(["Layanan", *NAMA])
        semua["A"].append(["KTP", *range(1, 5), *range(1, 5), 1])
        semua["B"].append([*reversed(NAMA), "Usia", "Layanan"])
        semua["B"].append([1, *reversed(range(1, 5)), *reversed(range(1, 5)), 31, "KTP"])
        jalur = simpan(wb, tmp_path)
        bacaan = baca_jawaban(jalur, lembar=["A", "B"])

        assert 2 == bacaan.tabulasi.kelompok["layanan"]["KTP"].n
        assert 1 == bacaan.tabulasi.kelompok["usia"][""].n
        assert [sorted(f) for f in bacaan.tabulasi.semua.frekuensi.values()] == [[0, 0, 0, 2]] * 9


class TestSel:
    """What stands in a cell without being an answer."""

    def test_rumus_berhasil_kosong(self, tmp_path: Path) -> None:
        """Only a formula without any result was never worked out."""
        jalur, wb, ws = satu(tmp_path)
        ws["C2"] = "=A1"
        wb.save(jalur)

        assert {"rumus-tanpa-nilai": 1} == jumlah(baca_jawaban(jalur))

    @pytest.mark.parametrize("galat", ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#ERROR!"])
    def test_galat(self, tmp_path: Path, galat: str) -> None:
        """An error is no answer and is said; a column of them gives no index."""
        jalur, wb, ws = satu(tmp_path, 40)
        ws["C2"] = galat
        wb.save(jalur)
        bacaan = baca_jawaban(jalur)
        assert (40, {"sel-galat": 1}) == (n(bacaan), jumlah(bacaan))

        for di in range(2, 12):
            ws.cell(di, U1).value = galat
        wb.save(jalur)
        with pytest.raises(DataError) as salah:
            baca_jawaban(jalur)

        assert [("tanya-galat", "")] == [
            (m.kode, m.saran) for m in salah.value.masalah if m.kode.startswith("tanya")
        ]

    @pytest.mark.parametrize("isi", [True, False])
    def test_logika(self, tmp_path: Path, isi: bool) -> None:
        """Truth values are no answers."""
        jalur, wb, ws = satu(tmp_path, 40)
        ws["C2"] = isi
        wb.save(jalur)

        assert {"jawaban-tak-dikenal": 1} == jumlah(baca_jawaban(jalur))
