"""Shapes of tables: the same answers in every shape give the same integers, or a question."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skm import DataError, Pemetaan
from skm.dasar import Peta
from skm.tabulasi import BacaanJawaban, hitung_jawaban
from skm.tabulasi.sumber.bentuk.dasar import SumberTersusun
from skm.tabulasi.sumber.blok import Bentuk, Sumber

KODE = [f"U{i}" for i in range(1, 10)]
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
KATA = ("Tidak baik", "Kurang baik", "Baik", "Sangat baik")
Baris = list[list[str]]


@attrs.frozen
class Tabel:
    """
    A clean table.

    Attributes:
        judul: Headings of the unsur, in the order of the columns.
        kode: Their codes.
        jawaban: Per respondent the answers, 1 to 4; 0 for none.
        kata: Whether answers are words.
        saran: Per respondent a suggestion; empty without such a column.
    """

    judul: tuple[str, ...]
    kode: tuple[str, ...]
    jawaban: tuple[tuple[int, ...], ...]
    kata: bool
    saran: tuple[str, ...]

    def sel(self, n: int) -> str:
        """Return the text of an answer."""
        return "" if not n else KATA[n - 1] if self.kata else str(n)

    @property
    def harapan(self) -> dict[str, tuple[int, ...]]:
        """Per unsur how often each answer was given, by forms with an answer at all."""
        return {
            k: tuple(sum(b[i] == n for b in self.jawaban) for n in range(1, 5))
            for k, i in sorted(zip(self.kode, range(9), strict=True))
        }

    @property
    def baris(self) -> Baris:
        """Rows of a table with one for each respondent."""
        return [
            [*(self.sel(n) for n in b), *([self.saran[i]] if self.saran else [])]
            for i, b in enumerate(self.jawaban)
        ]

    @property
    def kepala(self) -> list[str]:
        """Headings of that table."""
        return [*self.judul, *(["Saran"] if self.saran else [])]


@st.composite
def tabel(
    draw: st.DrawFn, *, kosong: bool = True, sedikit: int = 1, kata: bool | None = None
) -> Tabel:
    urut = draw(st.permutations(range(9)))
    nama = draw(st.sampled_from([NAMA, NAMA, KODE]))
    banyak = draw(st.integers(sedikit, 12))
    nilai = st.integers(0 if kosong else 1, 4)
    jawaban = draw(st.lists(st.tuples(*[nilai] * 9).filter(any), min_size=banyak, max_size=banyak))
    berkata = draw(st.booleans()) if kata is None else kata
    if berkata:
        jawaban[0] = (1, 2, 3, 4, 1, 2, 3, 4, 1)  # with all options chosen, none is in doubt
    saran = draw(st.booleans())
    return Tabel(
        judul=tuple(nama[i] for i in urut),
        kode=tuple(KODE[i] for i in urut),
        jawaban=tuple(jawaban),
        kata=berkata,
        saran=tuple(
            draw(
                st.lists(
                    st.sampled_from(
                        ["", "bagus", "lama; sekali", "AC, mati", 'kata "ya"'],
                    ),
                    min_size=banyak,
                    max_size=banyak,
                )
            )
        )
        if saran
        else (),
    )


def tulis(baris: Sequence[Sequence[object]], pemisah: str = ",", **lain: Any) -> str:
    keluar = io.StringIO()
    csv.writer(keluar, delimiter=pemisah, lineterminator="\n", **lain).writerows(baris)
    return keluar.getvalue()


def hitung(
    isi: str | Sequence[Sequence[object]],
    akhiran: str = ".csv",
    pemetaan: Pemetaan | None = None,
    mesin: Any = "python",
) -> BacaanJawaban:
    with TemporaryDirectory() as folder:
        jalur = Path(folder, f"jawaban{akhiran}")
        if isinstance(isi, str):
            jalur.write_text(isi, encoding="utf-8")
        else:
            buku = openpyxl.Workbook()
            lembar = buku.active
            assert lembar is not None
            for satu in isi:
                lembar.append([int(s) if str(s).isdigit() else s or None for s in satu])
            buku.save(jalur)
        return hitung_jawaban(jalur, mesin=mesin, pemetaan=pemetaan)


def frekuensi(bacaan: BacaanJawaban) -> Mapping[str, tuple[int, ...]]:
    return dict(bacaan.tabulasi.semua.frekuensi)


def cocok(
    t: Tabel,
    isi: str | Sequence[Sequence[object]],
    *boleh: str,
    akhiran: str = ".csv",
    pemetaan: Pemetaan | None = None,
    mesin: Sequence[str] = ("python",),
) -> bool:
    """Hold what is read against the table; return whether it was read at all, not asked about."""
    hasil: list[object] = []
    for satu in mesin:
        try:
            hasil.append(frekuensi(hitung(isi, akhiran, pemetaan, satu)))
        except DataError as salah:
            hasil.append({m.kode for m in salah.masalah})
    assert all(h == hasil[0] for h in hasil)
    if isinstance(hasil[0], set):
        assert hasil[0] <= set(boleh), hasil[0]
        return False
    assert t.harapan == hasil[0]
    return True


def ragu(t: Tabel) -> tuple[str, ...]:
    """Return what may be asked of a table in which nobody answers half of the questions."""
    terisi = max(sum(map(bool, b)) for b in t.jawaban)
    return ("tanya-baris", "tanya-skala-nol") if 2 * terisi < len(KODE) else ()


MESIN = ("python", "polars", "duckdb")
SUNYI = settings(deadline=None, max_examples=30)
BERMESIN = settings(deadline=None, max_examples=6)


def judul_atas(t: Tabel, gaya: str) -> Baris:
    """Return the rows above a table, by their kind."""
    lebar = len(t.kepala) + 1
    kosong = [""] * lebar
    if gaya == "judul":
        return [
            ["REKAPITULASI SURVEI KEPUASAN MASYARAKAT", *kosong[1:]],
            ["Unit: Dinas Contoh", "", "Periode: Triwulan I 2024", *kosong[3:]],
            kosong,
            ["No", *t.kepala],
        ]
    induk = ["UNSUR PELAYANAN", *[""] * 8, *(["Saran"] if t.saran else [])]
    if gaya == "induk":
        return [["No", *induk], ["", *t.judul, *([""] if t.saran else [])]]
    if gaya == "induk-berulang":
        ulang = ["Nilai Unsur"] * 9 + (["Saran"] if t.saran else [])
        return [["No", *ulang], ["No", *t.kepala]]
    if gaya == "tiga":
        return [
            ["REKAP", *kosong[1:]],
            ["No", *induk],
            ["", *t.judul, *([""] if t.saran else [])],
            ["", *t.kode, *([""] if t.saran else [])],
        ]
    if gaya == "kode-di-atas":
        return [["No", *t.kode, *kosong[10:]], ["", *t.kepala]]
    return [["No", *t.kepala]]


GAYA = ("satu", "judul", "induk", "induk-berulang", "tiga", "kode-di-atas")


class TestJudul:
    """Rows of headings."""

    @SUNYI
    @given(tabel(), st.sampled_from(GAYA), st.sampled_from([".csv", ".xlsx"]))
    def test_sama(self, t: Tabel, gaya: str, akhiran: str) -> None:
        """Titles above and headings in two or three rows change nothing."""
        baris = [*judul_atas(t, gaya), *([str(i), *b] for i, b in enumerate(t.baris, start=1))]

        assert cocok(t, tulis(baris) if akhiran == ".csv" else baris, akhiran=akhiran)

    @pytest.mark.mesin
    @BERMESIN
    @given(tabel(), st.sampled_from(GAYA), st.sampled_from(";,\t|"))
    def test_mesin(self, t: Tabel, gaya: str, pemisah: str) -> None:
        """Engines agree."""
        baris = [*judul_atas(t, gaya), *([str(i), *b] for i, b in enumerate(t.baris, start=1))]

        assert cocok(t, tulis(baris, pemisah), mesin=MESIN)

    @SUNYI
    @given(tabel(sedikit=2, kosong=False, kata=False), st.integers(0, 8), st.booleans())
    def test_subjudul(self, t: Tabel, di: int, berurut: bool) -> None:
        """Two columns under the heading of one unsur are known by both, and no row is a heading."""
        sub = ["a", "b"] if berurut else ["Kepentingan", "Kepuasan"]
        atas = ["No", *t.judul[:di], t.judul[di], "", *t.judul[di + 1 :]]
        bawah = ["", *[""] * di, *sub, *[""] * (8 - di)]
        isi = tulis(
            [atas, bawah, *[[i, *b[: di + 1], *b[di:9]] for i, b in enumerate(t.baris, start=1)]]
        )
        bacaan = hitung(isi)
        harapan, kode = dict(t.harapan), t.kode[di]
        if berurut:  # parts of the unsur
            harapan[f"{kode}a"] = harapan[f"{kode}b"] = harapan.pop(kode)

        assert (harapan, len(t.jawaban)) == (frekuensi(bacaan), bacaan.tabulasi.semua.n)
        assert {"unsur-terbagi" if berurut else "kolom-kepentingan"} == (
            set(bacaan.jumlah_catatan) - {"kode-rancu"}
        )

    def test_digabung_tanpa_subjudul(self) -> None:
        """A column of answers under a merged heading is not passed over."""
        baris = [["No", NAMA[0], "", *NAMA[1:]], *[[i, *[3] * 10] for i in range(5)]]
        for isi, akhiran in ((tulis(baris), ".csv"), (baris, ".xlsx")):
            with pytest.raises(DataError) as salah:
                hitung(isi, akhiran)

            assert ["kolom-unsur-ganda"] == [m.kode for m in salah.value.masalah]

    @pytest.mark.parametrize(
        ("kepala", "nilai"),
        [
            (["No", "Unsur kerja", *NAMA], ["1", "Sekretariat"]),
            (["No", "Unit", *NAMA, "Nilai"], ["1", "Waktu"]),
            (["No", "Jenis\nkelamin", *NAMA], ["1", "L"]),
            (["No", "", *NAMA], ["1", ""]),
            (["No", "Catatan", "Catatan", *NAMA], ["1", "Prosedur", "Biaya"]),
        ],
        ids=["unsur kerja", "kolom nilai", "baris baru", "judul kosong", "judul ganda"],
    )
    @pytest.mark.parametrize("banyak", [1, 4])
    def test_tetangga(self, kepala: list[str], nilai: list[str], banyak: int) -> None:
        """Headings that look a little like other shapes."""
        ekor = ["36"] if kepala[-1] == "Nilai" else []
        bacaan = hitung(tulis([kepala, *[[*nilai, *"433343334", *ekor]] * banyak]))

        assert banyak == bacaan.tabulasi.semua.n
        assert (0, 0, 0, banyak) == bacaan.tabulasi.semua.frekuensi["U1"]

    def test_nomor_saja(self) -> None:
        """Headings that are numbers stay a question."""
        with pytest.raises(DataError) as salah:
            hitung(tulis([["No", *range(1, 10)], *[[i, *[3] * 9] for i in range(5)]]))

        assert {"kolom-hanya-nomor"} == {m.kode for m in salah.value.masalah}

    def test_rekap_di_atas(self) -> None:
        """Of two tables, the one above with nothing but means is not the one of the answers."""
        rekap = [["Uraian", *NAMA, ""], ["NRR", *[3] * 9, ""], [""] * 11]
        isi = [["No", "JK", *NAMA], *[[i, i % 2 + 1, *[4] * 9] for i in range(5)]]
        bacaan = hitung(tulis([*rekap, ["DATA", *[""] * 10], *isi]))

        assert (0, 0, 0, 5) == bacaan.tabulasi.semua.frekuensi["U1"]

    def test_judul_ganda_disebut_satu_satu(self) -> None:
        """Headings cut to the same letters can be named all the same."""
        kepala = ["start", *["group/Bagaimana_pendapat_Saudara"] * 9]
        jawaban = ["123412344", "234123413", "341234132", "412341321"]
        isi = tulis([kepala, *[["2024-01-01", *j] for j in jawaban]])
        with pytest.raises(DataError) as salah:
            hitung(isi)
        sebut = Pemetaan().dengan(
            f"U{i}=group/Bagaimana_pendapat_Saudara ({i})" for i in range(1, 10)
        )
        bacaan = hitung(isi, pemetaan=sebut)

        assert {"kolom-unsur-hilang"} == {m.kode for m in salah.value.masalah}
        assert {
            f"U{i + 1}": tuple(sum(j[i] == n for j in jawaban) for n in "1234") for i in range(9)
        } == frekuensi(bacaan)


def r(t: Tabel, pemisah: str, *, kutip: bool, nama: Sequence[str]) -> str:
    """Write a table as R's write.table does."""

    def teks(s: str) -> str:
        return f'"{s}"' if kutip else s

    def sel(s: str) -> str:
        return s if s.isdigit() or not s else teks(s)

    baris = [[teks(n), *map(sel, b)] for n, b in zip(nama, t.baris, strict=True)]
    return "".join(pemisah.join(b) + "\n" for b in [[teks(j) for j in t.kepala], *baris])


class TestR:
    """Rows one cell longer than the headings."""

    @SUNYI
    @given(tabel(kosong=False), st.sampled_from(["\t", ",", ";", " "]), st.booleans())
    def test_sama(self, t: Tabel, pemisah: str, kutip: bool) -> None:
        """An export of R is read right or asked about, never moved by one unsur."""
        t = attrs.evolve(t, saran=tuple("" if '"' in s else s for s in t.saran))
        if not kutip:
            t = attrs.evolve(t, saran=tuple("" for _ in t.saran))
            if pemisah == " ":
                return
        nama = [str(i) for i in range(1, len(t.jawaban) + 1)]

        cocok(t, r(t, pemisah, kutip=kutip, nama=nama), "judul-kurang-satu")

    @SUNYI
    @given(tabel(kosong=False, sedikit=5))
    def test_pasti(self, t: Tabel) -> None:
        """From five rows on there is no doubt."""
        t = attrs.evolve(t, saran=tuple("" for _ in t.saran))
        nama = [str(i) for i in range(1, len(t.jawaban) + 1)]

        assert cocok(t, r(t, ",", kutip=True, nama=nama))

    @pytest.mark.parametrize("judul", ["", '"Hasil survei"\n'])
    def test_berspasi(self, judul: str) -> None:
        """Blanks between the cells, a title above the headings or none."""
        kepala = " ".join(f'"{j}"' for j in NAMA)
        isi = "".join(f'"{i}" {" ".join("344334334")}\n' for i in range(1, 6))

        assert 5 == hitung(f"{judul}{kepala}\n{isi}").tabulasi.semua.n

    @pytest.mark.parametrize("n", [1, 2, 4])
    def test_terakhir_kosong(self, n: int) -> None:
        """Of a few rows that all left the last question out, nobody knows where they stand."""
        isi = "".join(f"{i},{','.join('43434343')},\n" for i in range(1, n + 1))
        with pytest.raises(DataError) as salah:
            hitung(",".join(NAMA) + "\n" + isi)

        assert {"judul-kurang-satu"} == {m.kode for m in salah.value.masalah}

    @pytest.mark.parametrize(
        ("depan", "isi"),
        [
            ("No,Timestamp,Jenis Kelamin", "{0},2026-01-05 08:00:00,P"),
            ("No,Jenis Kelamin", "{0},P"),
            ("Jenis Kelamin", "P"),
        ],
    )
    @pytest.mark.parametrize("n", [1, 3])
    def test_terakhir_kosong_berprofil(self, depan: str, isi: str, n: int) -> None:
        """Nor where a profile stands before them, whose letters may be answers; dates do tell."""
        baris = [f"{i},{isi.format(i)},{','.join('44334333')},\n" for i in range(1, n + 1)]
        teks = ",".join([depan, *NAMA]) + "\n" + "".join(baris)
        if "Timestamp" in depan:
            assert (0, 0, 0, 0) == hitung(teks).tabulasi.semua.frekuensi["U9"]
            return
        with pytest.raises(DataError) as salah:
            hitung(teks)

        assert {"judul-kurang-satu"} == {m.kode for m in salah.value.masalah}

    def test_nomor_berjudul(self) -> None:
        """Where the first heading is that of the numbers, the last cells are separators."""
        isi = "".join(f"{i},{','.join('434343434')},\n" for i in range(1, 4))
        bacaan = hitung("No," + ",".join(f"U{i}" for i in range(1, 10)) + "\n" + isi)

        assert (0, 0, 0, 3) == bacaan.tabulasi.semua.frekuensi["U9"]

    @pytest.mark.mesin
    @BERMESIN
    @given(tabel(kosong=False, sedikit=5), st.sampled_from(["\t", ",", ";", " "]))
    def test_mesin(self, t: Tabel, pemisah: str) -> None:
        """Engines agree."""
        t = attrs.evolve(t, saran=tuple("" for _ in t.saran))
        nama = [f"baris {i}" for i in range(len(t.jawaban))]

        cocok(t, r(t, pemisah, kutip=True, nama=nama), "judul-kurang-satu", mesin=MESIN)

    @SUNYI
    @given(tabel())
    def test_pemisah_di_ujung(self, t: Tabel) -> None:
        """A separator at the end of every row but that of the headings is no missing heading."""
        t = attrs.evolve(t, saran=())
        isi = tulis([t.kepala, *([*b, ""] for b in t.baris)], ";")

        cocok(t, isi, "judul-kurang-satu")

    @pytest.mark.parametrize("kepala", [NAMA, [*NAMA[:8], "Loket", NAMA[8]]], ids=["R", "lain"])
    def test_saran_diikuti(self, kepala: Sequence[str]) -> None:
        """Where both readings fit, it is asked; with the heading added there is no doubt."""
        isi = [[i, *[4] * len(kepala)] for i in (1, 2, 3)]
        with pytest.raises(DataError) as salah:
            hitung(tulis([kepala, *isi]))
        bacaan = hitung(tulis([["No", *kepala], *isi]))

        assert ["judul-kurang-satu"] == [m.kode for m in salah.value.masalah]
        assert {(0, 0, 0, 3)} == set(bacaan.tabulasi.semua.frekuensi.values())

    @pytest.mark.parametrize("di", [0, 2])
    def test_spasi_tak_rata(self, di: int) -> None:
        """Text with blanks between its cells is a table only if all rows are as wide."""
        isi = [["No", *KODE], *([str(i), *"344344343"] for i in range(1, 4))]
        utuh = tulis(isi, " ")
        isi[di + 1].insert(3, "4")
        with pytest.raises(DataError) as salah:
            hitung(tulis(isi, " "))

        assert 3 == hitung(utuh).tabulasi.semua.n
        assert ["teks-selaras"] == [m.kode for m in salah.value.masalah]

    def test_saran_di_depan(self) -> None:
        """Suggestions are texts, so that what numbers the rows stands before them."""
        isi = [[str(i), "baik", *"344344343"] for i in range(1, 4)]
        bacaan = hitung(tulis([["Saran", *NAMA], *isi]))

        assert ("No", "Saran", *NAMA) == bacaan.kolom.judul

    def test_tanggal_bilangan(self) -> None:
        """Dates as Excel numbers them stand where dates do; numbers of rows do not."""
        isi = [[str(i), "45352", *"344344343"] for i in range(1, 4)]
        bacaan = hitung(tulis([["Tanggal", *NAMA], *isi]))

        assert ("No", "Tanggal", *NAMA) == bacaan.kolom.judul

    @pytest.mark.parametrize(("pertama", "terakhir"), [("aab", "x"), ("abc", "")])
    def test_bukan_jawaban(self, pertama: str, terakhir: str) -> None:
        """Where cells are answers under neither reading, it is asked which heading is missing."""
        isi = [[satu, *["80"] * 8, terakhir] for satu in pertama]
        with pytest.raises(DataError) as salah:
            hitung(tulis([NAMA, *isi]))

        assert ["judul-kurang-satu"] == [m.kode for m in salah.value.masalah]


class TestTerkutip:
    """Rows saved as one cell each."""

    @SUNYI
    @given(tabel(), st.sampled_from(",;\t"), st.booleans(), st.sampled_from([".csv", ".xlsx"]))
    def test_sama(self, t: Tabel, dalam: str, judul: bool, akhiran: str) -> None:
        """They are cut where the cells were."""
        isi = tulis([*([["REKAP"]] if judul else []), ["No", *t.kepala], *self._isi(t)], dalam)
        satu = [[baris] for baris in isi.splitlines()]

        assert cocok(
            t,
            tulis(satu, quoting=csv.QUOTE_ALL) if akhiran == ".csv" else satu,
            akhiran=akhiran,
        )

    @pytest.mark.mesin
    @BERMESIN
    @given(tabel(sedikit=2), st.booleans())
    def test_mesin(self, t: Tabel, semua: bool) -> None:
        """Engines agree, also where only rows with quotation marks were saved so."""
        baris = tulis([["No", *t.kepala], *self._isi(t)]).splitlines()
        isi = "".join(
            tulis([[b]], quoting=csv.QUOTE_ALL) if semua or '"' in b else f"{b}\n" for b in baris
        )

        assert cocok(t, isi, mesin=MESIN)

    def test_tanpa_saran(self) -> None:
        """A row that ends before the headings do is cut like the others."""
        kepala = ["No", *NAMA, "Saran"]
        isi = [kepala, *([str(i), *"444444443", *["baik"] * (i % 2)] for i in range(1, 7))]
        bacaan = hitung(tulis([[baris] for baris in tulis(isi).splitlines()]))

        assert (6, {"baris-pendek": 3, "baris-terkutip": 1}) == (
            bacaan.tabulasi.semua.n,
            dict(bacaan.jumlah_catatan),
        )

    def test_sebagian(self) -> None:
        """Beside rows saved as one cell, a separator within a cell of another row cuts nothing."""
        isi = [["No", *NAMA, "Saran"], *([str(i), *"444444443", "AC, mati"] for i in range(1, 5))]
        satu = [[",".join([str(i), *"444444443", "baik"])] for i in range(5, 8)]
        bacaan = hitung(tulis([*isi, *satu]))

        assert (7, {"baris-terkutip": 1}) == (
            bacaan.tabulasi.semua.n,
            dict(bacaan.jumlah_catatan),
        )

    def test_sel_beberapa_baris(self) -> None:
        """A cell of several lines that stands alone in its row was no row."""
        isi = [["No", *NAMA], *([str(i), *"444444443"] for i in range(1, 6))]
        bacaan = hitung(tulis([*isi, ["Catatan:\n1,2,3\n4,5,6", *[""] * 9]]))

        assert (5, {"baris-keterangan": 1}) == (
            bacaan.tabulasi.semua.n,
            dict(bacaan.jumlah_catatan),
        )

    @staticmethod
    def _isi(t: Tabel) -> Baris:
        return [[str(i), *b] for i, b in enumerate(t.baris, start=1)]


def panjang(t: Tabel, acak: Sequence[int] = ()) -> Baris:
    """Return a row for each answer."""
    baris = [
        [str(10 + i), "L" if i % 2 else "P", j, t.sel(n)]
        for i, b in enumerate(t.jawaban)
        for j, n in zip(t.judul, b, strict=True)
    ]
    return [baris[i % len(baris)] for i in acak] if acak else baris


class TestPanjang:
    """A row for each answer."""

    JUDUL = ("id_responden", "jenis_kelamin", "unsur", "nilai")

    @SUNYI
    @given(tabel(sedikit=2), st.randoms(), st.sampled_from([".csv", ".xlsx", ".json", ".jsonl"]))
    def test_sama(self, t: Tabel, acak: Any, akhiran: str) -> None:
        """They are put together by respondent, in whatever order and format they come."""
        baris = panjang(t)
        acak.shuffle(baris)
        isi: Any = [list(self.JUDUL), *baris]
        if akhiran == ".csv":
            isi = tulis(isi)
        elif akhiran != ".xlsx":
            rekaman = [dict(zip(self.JUDUL, b, strict=True)) for b in baris]
            isi = (
                json.dumps(rekaman)
                if akhiran == ".json"
                else "\n".join(json.dumps(b) for b in rekaman)
            )

        cocok(t, isi, "bentuk-panjang", akhiran=akhiran)

    @pytest.mark.mesin
    @BERMESIN
    @given(tabel(sedikit=3, kosong=False), st.randoms())
    def test_mesin(self, t: Tabel, acak: Any) -> None:
        """Engines agree."""
        baris = panjang(t)
        acak.shuffle(baris)

        assert cocok(t, tulis([list(self.JUDUL), *baris]), mesin=MESIN)

    @SUNYI
    @given(tabel(sedikit=2), st.randoms())
    def test_disebut(self, t: Tabel, acak: Any) -> None:
        """The columns of any table can be named, as the question says."""
        baris = panjang(t)
        acak.shuffle(baris)
        isi = tulis([["kode", "x", "aspeknya", "isinya"], *baris])
        sebut = {"responden": ("kode",), "unsur": ("aspeknya",), "nilai": ("isinya",)}
        with pytest.raises(DataError) as salah:
            hitung(isi)

        assert ["bentuk-panjang"] == [m.kode for m in salah.value.masalah]
        assert '--kolom unsur="aspeknya"' in salah.value.masalah[0].saran
        assert cocok(t, isi, pemetaan=Pemetaan(kolom=Peta(sebut)))

    def test_sedikit_dijawab(self) -> None:
        """Whoever answered one question only is a respondent too, wherever his answer stands."""
        baris = [["1", j, "3"] for j in NAMA] + [[str(i), NAMA[-1], "1"] for i in range(2, 8)]
        bacaan = hitung(tulis([["id_responden", "unsur", "nilai"], *baris]))

        assert (7, (6, 0, 1, 0)) == (
            bacaan.tabulasi.semua.n,
            bacaan.tabulasi.semua.frekuensi["U9"],
        )

    def test_dua_jawaban(self) -> None:
        """Two answers of one respondent are asked about; the key can be completed."""
        isi = [
            ["unit", "responden", "unsur", "nilai"],
            *[[u, r, j, n] for u, n in (("A", 3), ("B", 4)) for r in (1, 2, 3) for j in NAMA],
        ]
        sebut = {"responden": ("responden",), "unsur": ("unsur",), "nilai": ("nilai",)}
        for kolom in ({}, sebut):
            with pytest.raises(DataError) as salah:
                hitung(tulis(isi), pemetaan=Pemetaan(kolom=Peta(kolom)))

            assert salah.value.masalah[0].kode in ("bentuk-panjang", "panjang-dua-jawaban")
        sebut["responden"] = ("unit", "responden")
        bacaan = hitung(tulis(isi), pemetaan=Pemetaan(kolom=Peta(sebut)))

        assert (0, 0, 3, 3) == bacaan.tabulasi.semua.frekuensi["U9"]
        assert {"A", "B"} == set(bacaan.tabulasi.kelompok["unit"])

    @pytest.mark.parametrize("lebih", [["", NAMA[0], 3], ["", NAMA[0], ""], ["", "", 3]])
    def test_tak_lengkap(self, lebih: list[object]) -> None:
        """An answer of nobody, or to nothing, and a question without one are asked about."""
        baris = [["responden", "unsur", "nilai"], *[[i, j, 3] for i in (1, 2) for j in NAMA]]
        with pytest.raises(DataError) as salah:
            hitung(tulis([*baris, lebih]))

        assert [("panjang-tak-lengkap", 20)] == [(m.kode, m.baris) for m in salah.value.masalah]

    def test_kolom_salah(self) -> None:
        """A column that is not there is named, and one of the three is not enough."""
        baris = [["responden", "unsur", "nilai"], *[[i, j, 3] for i in (1, 2) for j in NAMA]]
        for kolom, kode in (
            ({"responden": ("siapa",)}, "kolom-tidak-ada"),
            ({"responden": ("responden",)}, "bentuk-panjang"),
        ):
            with pytest.raises(DataError) as salah:
                hitung(tulis(baris), pemetaan=Pemetaan(kolom=Peta(kolom)))

            assert [kode] == [m.kode for m in salah.value.masalah]


def putar(t: Tabel, *, nomor: bool, profil: bool, rata: bool) -> Baris:
    """Return a table with respondents across."""
    n = len(t.jawaban)
    depan = ["No"] if nomor else []
    baris = [[*depan, "Unsur", *(f"R{i}" for i in range(1, n + 1)), *(["Jumlah"] if rata else [])]]
    if profil:
        baris.append(
            [
                *([""] if nomor else []),
                "Jenis Kelamin",
                *("LP"[i % 2] for i in range(n)),
                *[""] * rata,
            ]
        )
    for i, j in enumerate(t.judul):
        sel = [t.sel(b[i]) for b in t.jawaban]
        jumlah = [str(sum(b[i] for b in t.jawaban))] if rata else []
        baris.append([*([str(i + 1)] if nomor else []), j, *sel, *jumlah])
    return baris


class TestTerputar:
    """Respondents across."""

    @SUNYI
    @given(
        tabel(sedikit=2),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.sampled_from([".csv", ".xlsx"]),
    )
    def test_sama(self, t: Tabel, nomor: bool, profil: bool, rata: bool, akhiran: str) -> None:
        """The table is turned."""
        baris = putar(t, nomor=nomor, profil=profil, rata=rata)

        isi = tulis(baris) if akhiran == ".csv" else baris
        assert cocok(t, isi, *ragu(t), akhiran=akhiran) or ragu(t)

    @pytest.mark.mesin
    @BERMESIN
    @given(tabel(sedikit=2), st.booleans())
    def test_mesin(self, t: Tabel, nomor: bool) -> None:
        """Engines agree."""
        assert cocok(t, tulis(putar(t, nomor=nomor, profil=False, rata=False)), mesin=MESIN)

    @pytest.mark.parametrize(("judul", "sebutan"), [("Aspek", "Aspek"), (" ", "kolom ke-1")])
    def test_kolom_unsur_disebut(self, judul: str, sebutan: str) -> None:
        """The remark names the column of the unsur by its heading, or says which one it is."""
        isi = [[judul, *(f"R{i}" for i in range(5))], *([j, *"44332"] for j in NAMA)]
        (catatan,) = hitung(tulis(isi)).catatan

        assert ("tabel-terputar-dibaca", sebutan) == (catatan.kode, catatan.diharapkan)

    @pytest.mark.parametrize(
        ("judul", "sel"), [("Rata-rata", "3,67"), ("Jumlah", "11"), ("%", "91,7")]
    )
    def test_ringkasan_di_kanan(self, judul: str, sel: str) -> None:
        """What is worked out of the answers at the right of three respondents is none of theirs."""
        isi = [["Unsur", "R1", "R2", "R3", judul], *([j, "4", "4", "3", sel] for j in NAMA)]

        assert 3 == hitung(tulis(isi)).tabulasi.semua.n

    def test_nilai_per_unsur(self) -> None:
        """A table of results is no table of answers; declared, it is asked about all the same."""
        baris = tulis([["No", "Unsur", "NRR"], *[[i, j, "3,25"] for i, j in enumerate(NAMA)]])
        for bentuk in ("", "terputar", "sebaran", "panjang"):
            with pytest.raises(DataError):
                hitung(baris, pemetaan=Pemetaan(bentuk=bentuk))


def sebar(t: Tabel, *, ke_samping: bool, kosong: bool, jumlah: bool, angka: bool) -> Baris:
    """Return how many chose which answer."""
    n = len(t.jawaban)
    label = ["1", "2", "3", "4"] if angka else list(KATA)
    baris = [[str(t.harapan[k][i]) for k in t.kode] for i in range(4)]
    if kosong:
        label.append("Kosong")
        baris.append([str(n - sum(t.harapan[k])) for k in t.kode])
    if jumlah:
        label.append("Jumlah")
        baris.append([str(n)] * 9)
    if ke_samping:
        return [
            ["No", "Unsur", *label],
            *([str(i + 1), j, *(b[i] for b in baris)] for i, j in enumerate(t.judul)),
        ]
    return [["Jawaban", *t.judul], *([a, *b] for a, b in zip(label, baris, strict=True))]


class TestSebaran:
    """Counts of answers."""

    SEBARAN = Pemetaan(bentuk="sebaran")

    @SUNYI
    @given(
        tabel(),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.sampled_from([".csv", ".xlsx"]),
    )
    def test_sama(
        self, t: Tabel, ke_samping: bool, jumlah: bool, angka: bool, akhiran: str
    ) -> None:
        """Declared, a distribution gives its counts; undeclared it is asked about."""
        baris = sebar(t, ke_samping=ke_samping, kosong=True, jumlah=jumlah, angka=angka)
        isi = tulis(baris) if akhiran == ".csv" else baris
        with pytest.raises(DataError) as salah:
            hitung(isi, akhiran)
        bacaan = hitung(isi, akhiran, self.SEBARAN)

        assert ["bentuk-sebaran"] == [m.kode for m in salah.value.masalah]
        assert "--bentuk sebaran" == salah.value.masalah[0].saran
        assert (t.harapan, len(t.jawaban)) == (frekuensi(bacaan), bacaan.tabulasi.semua.n)

    @SUNYI
    @given(tabel(sedikit=3), st.booleans(), st.integers(1, 4), st.integers(0, 8))
    def test_salah_hitung(self, t: Tabel, ke_samping: bool, i: int, j: int) -> None:
        """A count that does not fit the others gives no figure."""
        baris = sebar(t, ke_samping=ke_samping, kosong=True, jumlah=False, angka=False)
        y, x = (j + 1, i + 1) if ke_samping else (i, j + 1)
        baris[y][x] = str(int(baris[y][x]) + 1)
        with pytest.raises(DataError) as salah:
            hitung(tulis(baris), pemetaan=self.SEBARAN)

        assert ["sebaran-tak-sama"] == [m.kode for m in salah.value.masalah]

    @pytest.mark.parametrize(("di", "disebut"), [(0, 1), (4, 4), (8, 8)])
    def test_salah_hitung_disebut(self, di: int, disebut: int) -> None:
        """The first unsur whose counts differ from those of the one before all is named."""
        baris = [["Jawaban", *NAMA], *([k, *["5"] * 9] for k in KATA)]
        baris[1][di + 1] = "6"
        with pytest.raises(DataError) as salah:
            hitung(tulis(baris), pemetaan=self.SEBARAN)

        assert [NAMA[disebut]] == [m.lokasi for m in salah.value.masalah]

    @pytest.mark.mesin
    def test_mesin(self) -> None:
        """Whoever is to count, the counts are those of the table."""
        baris = [["Jawaban", *NAMA], *([k, *[str(i)] * 9] for i, k in enumerate(KATA))]
        for mesin in MESIN:
            bacaan = hitung(tulis(baris), pemetaan=self.SEBARAN, mesin=mesin)

            assert (6, (0, 1, 2, 3)) == (
                bacaan.tabulasi.semua.n,
                bacaan.tabulasi.semua.frekuensi["U1"],
            )

    @SUNYI
    @given(
        st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=4, max_size=4),
        st.sampled_from(["No", "", "Nomor", "Responden", "ID"]),
    )
    def test_empat_responden(self, isi: list[list[int]], judul: str) -> None:
        """Four respondents with numbers 1 to 4 are no distribution."""
        bacaan = hitung(tulis([[judul, *NAMA], *([i, *b] for i, b in enumerate(isi, start=1))]))

        assert 4 == bacaan.tabulasi.semua.n

    def test_bukan_sebaran(self) -> None:
        """What looks like one and is none can be declared to be rows of respondents."""
        isi = tulis([["Pilihan", *NAMA], *([k, *[3] * 9] for k in KATA)])
        with pytest.raises(DataError) as salah:
            hitung(isi)
        bacaan = hitung(isi, pemetaan=Pemetaan(bentuk="responden"))

        assert "--bentuk responden" == salah.value.masalah[0].diharapkan
        assert 4 == bacaan.tabulasi.semua.n

    @pytest.mark.parametrize("bawah", [[], ["Jumlah"], ["Kosong", "Jumlah"]])
    def test_kode(self, bawah: list[str]) -> None:
        """Letters below a heading that says options are asked about, sums below them or not."""
        isi = [["Pilihan", *NAMA], *([k, *["3"] * 9] for k in (*"abcd", *bawah))]
        with pytest.raises(DataError) as salah:
            hitung(tulis(isi))

        assert ["bentuk-sebaran"] == [m.kode for m in salah.value.masalah]

    def test_pendapat_umum(self) -> None:
        """Four respondents, of whom two say the same of all, are no distribution."""
        isi = [["Pilihan", *NAMA], *([KATA[i], *"334433443"] for i in (0, 1, 2, 2))]

        assert 4 == hitung(tulis(isi)).tabulasi.semua.n

    def test_cacahan_kecil(self) -> None:
        """Counts that may be answers are asked about if all unsur add up to as many forms."""
        empat = ["1234", "2134", "4321"] * 3
        isi = [["Unsur", *"1234"], *([nama, *b] for nama, b in zip(NAMA, empat, strict=True))]
        with pytest.raises(DataError) as salah:
            hitung(tulis(isi))
        isi[1][1:] = "1334"

        assert ["bentuk-sebaran"] == [m.kode for m in salah.value.masalah]
        assert 4 == hitung(tulis(isi)).tabulasi.semua.n

    def test_tiga_pilihan(self) -> None:
        """Where nobody chose the lowest, a distribution may have three rows."""
        isi = [["Jawaban", *NAMA], *([k, *["7"] * 9] for k in KATA[1:])]
        with pytest.raises(DataError) as salah:
            hitung(tulis(isi))

        assert ["bentuk-sebaran"] == [m.kode for m in salah.value.masalah]

    def test_beberapa(self) -> None:
        """Several distributions one below the other are asked about, not read as respondents."""
        isi = [["Jawaban", *NAMA], *([k, *[str(n)] * 9] for n in (7, 5) for k in KATA)]
        with pytest.raises(DataError) as salah:
            hitung(tulis(isi))

        assert ["bentuk-sebaran"] == [m.kode for m in salah.value.masalah]

    @pytest.mark.parametrize(
        ("ubah", "kode"),
        [
            ((1, 1, "12,5"), "sebaran-bukan-cacahan"),
            ((1, 1, "1.000"), "sebaran-bukan-cacahan"),
            ((2, 0, "Sangat baik"), "sebaran-bukan-cacahan"),
            ((2, 0, "Cukup baik"), "sebaran-bukan-cacahan"),
            ((1, 0, ""), "sebaran-pilihan-kurang"),
        ],
        ids=["pecahan", "ribuan", "dua kali", "pilihan lain", "kurang"],
    )
    def test_ditolak(self, ubah: tuple[int, int, str], kode: str) -> None:
        """What is no distribution for certain gives no figure."""
        baris = [["Jawaban", *NAMA], *([k, *["5"] * 9] for k in reversed(KATA))]
        y, x, teks = ubah
        baris[y][x] = teks
        with pytest.raises(DataError) as salah:
            hitung(tulis(baris), pemetaan=self.SEBARAN)

        assert [kode] == [m.kode for m in salah.value.masalah]


class TestLayanan:
    """A column for each service and unsur."""

    @pytest.mark.parametrize("pola", ["{0} - {1}", "{1} [{0}]", "{0}: {1}", "{1} ({0})"])
    def test_dinamai(self, pola: str) -> None:
        """Rows that answer for several services are named; those that take turns are not."""
        layanan = ("KTP", "KK")
        kepala = [pola.format(s, j) for s in layanan for j in NAMA]
        giliran = [["4"] * 9 + [""] * 9, [""] * 9 + ["3"] * 9]
        kode: list[set[str]] = []
        for isi in ([["4"] * 18] * 3, giliran * 3):
            with pytest.raises(DataError) as salah:
                hitung(tulis([kepala, *isi]))
            kode.append({m.kode for m in salah.value.masalah})

        assert {"bentuk-layanan"} == kode[0]
        assert "bentuk-layanan" not in kode[1]

    def test_baris_pendek(self) -> None:
        """Rows may end before the headings do, with whichever cell."""
        kepala = [f"{s} - {j}" for s in ("KTP", "KK") for j in NAMA]
        for n in range(9, 18):
            with pytest.raises(DataError) as salah:
                hitung(tulis([kepala, ["4"] * n, ["4"] * 18]))

            assert ["bentuk-layanan"] == [m.kode for m in salah.value.masalah]

    def test_tetangga(self) -> None:
        """Two sides of one question are no services."""
        kepala = [f"{j} - {s}" for s in ("Kepentingan", "Kepuasan") for j in NAMA]
        bacaan = hitung(tulis([kepala, *[["4"] * 9 + ["3"] * 9] * 3]))

        assert {(0, 0, 3, 0)} == {*bacaan.tabulasi.semua.frekuensi.values()}


class TestTeks:
    """Text that is laid out, and no table."""

    @pytest.mark.parametrize("garis", ["|---|" + "---|" * 9, ""], ids=["bergaris", "polos"])
    def test_markdown(self, garis: str) -> None:
        """Tables of Markdown are read; the ruled line is no respondent."""
        baris = ["| " + " | ".join(["No", *NAMA]) + " |", *([garis] if garis else [])]
        baris += ["| " + " | ".join([str(i), *"433343334"]) + " |" for i in range(5)]
        bacaan = hitung("\n".join(baris), ".txt")

        assert (5, (0, 0, 0, 5)) == (
            bacaan.tabulasi.semua.n,
            bacaan.tabulasi.semua.frekuensi["U1"],
        )

    @pytest.mark.parametrize(
        ("isi", "kode"),
        [
            ("   ".join(NAMA) + "\n" + "   ".join("433343334") + "\n", "teks-selaras"),
            ("  ".join(KODE) + "\n" + "   ".join("433343334") + "\n", "teks-selaras"),
            ("<html><body><table><tr><td>U1</td></tr></table>", "berkas-html"),
        ],
        ids=["lebar tetap", "kode", "html"],
    )
    def test_dinamai(self, isi: str, kode: str) -> None:
        """What is no table is said."""
        with pytest.raises(DataError) as salah:
            hitung(isi, ".txt")

        assert [kode] == [m.kode for m in salah.value.masalah]


class TestBarisBergeser:
    """Single rows longer than the others."""

    KEPALA = ("No", *NAMA, "Saran")

    @pytest.mark.parametrize("di", range(10))
    def test_pemisah_ganda(self, di: int) -> None:
        """A separator too many moves answers, also where the last cell is blank."""
        isi = [[str(i), *"344344343", ""] for i in range(1, 7)]
        isi[2].insert(di, "")
        bacaan = hitung(tulis([self.KEPALA, *isi]))

        assert (5, 1) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["baris-panjang"])
        assert {(0, 0, 5, 0), (0, 0, 0, 5)} == set(bacaan.tabulasi.semua.frekuensi.values())

    def test_kosong_di_kanan(self) -> None:
        """Blank cells to the right of whole rows, of some or all, are nothing."""
        isi = [[str(i), *"344344343", "", *[""] * (i % 2)] for i in range(1, 7)]
        bacaan = hitung(tulis([self.KEPALA, *isi]))

        assert (6, {}) == (bacaan.tabulasi.semua.n, dict(bacaan.jumlah_catatan))

    @pytest.mark.mesin
    @pytest.mark.parametrize("mesin", ["polars", "duckdb"])
    def test_mesin(self, mesin: str) -> None:
        """Engines see the same rows, and say the same."""
        isi = [[str(i), *"344344343", ""] for i in range(1, 7)]
        isi[2].insert(4, "")
        isi[4] = isi[4][:5]
        sendiri, bermesin = (hitung(tulis([self.KEPALA, *isi]), mesin=m) for m in ("python", mesin))

        assert frekuensi(sendiri) == frekuensi(bermesin)
        assert dict(sendiri.jumlah_catatan) == dict(bermesin.jumlah_catatan)


class TestHasil:
    """Tables of results."""

    @pytest.mark.parametrize(
        ("judul", "isi"),
        [
            (["NRR", "Kategori"], ["3,25", "Baik"]),
            (["Nilai"], ["3"]),
            (["Dinas A", "Dinas B"], ["Baik", "Sangat Baik"]),
            (["Mutu", "Kinerja"], ["B", "Baik"]),
        ],
        ids=["kategori", "bulat", "per dinas", "mutu"],
    )
    def test_bukan_responden(self, judul: list[str], isi: list[str]) -> None:
        """A table with a figure or letter for each unsur is not one of respondents across."""
        with pytest.raises(DataError) as salah:
            hitung(tulis([["No", "Unsur", *judul], *[[i, j, *isi] for i, j in enumerate(NAMA)]]))

        assert ["bentuk-terputar"] == [m.kode for m in salah.value.masalah]

    def test_satu_responden(self) -> None:
        """One form written downwards can be declared to be one."""
        isi = tulis([["Unsur", "Jawaban saya"], *[[j, 3] for j in NAMA]])
        with pytest.raises(DataError) as salah:
            hitung(isi)
        bacaan = hitung(isi, pemetaan=Pemetaan(bentuk="terputar"))

        assert "--bentuk terputar" == salah.value.masalah[0].saran
        assert (0, 0, 1, 0) == bacaan.tabulasi.semua.frekuensi["U5"]

    def test_kolom_disebut(self) -> None:
        """Of respondents across a remark names the column, as numbers do."""
        isi = tulis([["Unsur", "R1", "R2", "R3"], *[[j, 3, 4, 7] for j in NAMA]])
        bacaan = hitung(isi, pemetaan=Pemetaan(bentuk="terputar"))

        assert {4} == {m.baris for m in bacaan.catatan if m.kode == "jawaban-luar-skala"}

    def test_huruf_pilihan(self) -> None:
        """Options as letters are no respondents; as a distribution they want a figure."""
        isi = tulis([["Pilihan", *NAMA], *[[h, *[2] * 9] for h in "ABCD"]])
        kode: list[str] = []
        for bentuk in ("", "sebaran"):
            with pytest.raises(DataError) as salah:
                hitung(isi, pemetaan=Pemetaan(bentuk=bentuk))
            kode += [m.kode for m in salah.value.masalah]

        assert ["bentuk-sebaran", "sebaran-tak-dikenal"] == kode


def test_blok_tersusun() -> None:
    """Rows put together come as many at once as are asked for, each with its number."""

    class Lima(SumberTersusun):
        def baris(self) -> Iterator[tuple[int, list[str]]]:
            return ((i, [str(i)]) for i in range(1, 6))

    blok = [*Lima(Sumber("a.csv", Bentuk(format="csv"), ["No"])).blok(2)]

    assert [[1, 2], [3, 4], [5]] == [[*b.nomor] for b in blok]


def test_panjang_dua_nama_nilai(tmp_path: Path) -> None:
    """Of two columns called as answers are, the one that holds some is meant."""
    baris = [f"{i},U{j},{1 + i * j % 4},a{i}b{j}" for i in range(1, 8) for j in range(1, 10)]
    jalur = tmp_path / "a.csv"
    jalur.write_text("\n".join(["responden,unsur,nilai,skor", *baris]), encoding="utf-8")
    bacaan = hitung_jawaban(jalur, mesin="python")

    assert 7 == bacaan.tabulasi.semua.n
    assert "bentuk-panjang-dibaca" in bacaan.jumlah_catatan
