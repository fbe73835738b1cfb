"""Several files, and tables without rows of their own: nothing hangs on order, or is lost."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from skm.errors import DataError
from skm.pesan import kalimat
from skm.tabulasi import BacaanJawaban, Pemetaan, baca_jawaban, hitung_jawaban
from skm.tabulasi.baca.potongan import sebut_potongan
from skm.tabulasi.pilih import PilihanMesin
from skm.tabulasi.sumber.blok import Bentuk, Sumber

UNSUR = tuple(f"U{i}" for i in range(1, 10))
MESIN = ["python", *(pytest.param(m, marks=pytest.mark.mesin) for m in ("polars", "duckdb"))]


def jawaban(i: int) -> list[str]:
    """Return the answers of a form, different from those of others."""
    return [str(1 + (i * 7919 + k * 104729 + i * i * k) // 7 % 4) for k in range(9)]


def tulis(folder: Path, nama: str, baris: Sequence[Sequence[str]]) -> Path:
    """Write a file, its headings first."""
    jalur = folder / nama
    jalur.write_text("\n".join(",".join(b) for b in baris) + "\n", encoding="utf-8")
    return jalur


def kode(*berkas: Path, **lain: Any) -> list[str]:
    """Return what is asked; it must be something."""
    with pytest.raises(DataError) as salah:
        hitung_jawaban(berkas if len(berkas) > 1 else berkas[0], **lain)
    return [m.kode for m in salah.value.masalah]


def test_baris_disebut(tmp_path: Path) -> None:
    """Of two files nobody knows whose row a number is."""
    satu, dua = (
        tulis(tmp_path, f"{n}.csv", [UNSUR, *map(jawaban, range(n, n + 5))]) for n in (1, 50)
    )

    assert ["baris-beberapa"] == kode(satu, dua, pemetaan=Pemetaan(hitung_baris=("2",)))
    assert ["baris-beberapa"] == kode(satu, dua, pemetaan=Pemetaan(lewati_baris=("2",)))


def test_sebut_potongan() -> None:
    """A sheet is named where others of its file are read; a file is where it is the only one."""
    semua = [
        Sumber(berkas, Bentuk(format="xlsx" if lembar else "csv", lembar=lembar), UNSUR)
        for berkas, lembar in (("a", "Loket"), ("b", "Data"), ("c", ""), ("a", "Daring"), ("c", ""))
    ]

    assert ["a (Loket)", "b", "c", "a (Daring)", "c"] == sebut_potongan(semua)


class TestGiliran:
    """Columns that take turns in one of several files."""

    def test_judul_sama(self, tmp_path: Path) -> None:
        """The same headings, and the answers under one of them here and another there."""
        judul = [*UNSUR[:2], "waktu", "waktu_001", *UNSUR[3:]]
        semua = []
        for n in (1, 50):
            isi = [jawaban(i) for i in range(n, n + 6)]
            sel = [[b[2], ""] if n == 1 else ["", b[2]] for b in isi]
            baris = [[*b[:2], *s, *b[3:]] for b, s in zip(isi, sel, strict=True)]
            semua.append(tulis(tmp_path, f"{n}.csv", [judul, *baris]))

        assert 12 == sum(hitung_jawaban(semua).tabulasi.semua.frekuensi["U3"])

    @pytest.fixture
    def satu(self, tmp_path: Path) -> Path:
        """Return a file with one column for each unsur."""
        isi = [["No", *UNSUR], *([str(i), *jawaban(i)] for i in range(10))]
        return tulis(tmp_path, "satu.csv", isi)

    def dua(self, folder: Path, *, rangkap: bool) -> Path:
        """Return a file with two columns for U1, of which one holds the answer, or both."""
        isi = [["No", "U1", "U1 kertas", *UNSUR[1:]]]
        for i in range(20, 32):
            u1, *lain = jawaban(i)
            sel = ["-", u1] if i % 2 else [u1, "-"]
            isi.append([str(i), *(["1", "4"] if rangkap and i > 22 else sel), *lain])
        return tulis(folder, "dua.csv", isi)

    def test_urutan_berkas(self, tmp_path: Path, satu: Path) -> None:
        """The order of the files changes nothing, and no answer is blank."""
        dua = self.dua(tmp_path, rangkap=False)
        peta = Pemetaan(kolom={"U1": ("U1", "U1 kertas")})
        maju, mundur = (
            hitung_jawaban(b, pemetaan=peta).tabulasi.semua for b in ([satu, dua], [dua, satu])
        )

        assert maju.frekuensi == mundur.frekuensi
        assert 22 == sum(maju.frekuensi["U1"])

    def test_rangkap(self, tmp_path: Path, satu: Path) -> None:
        """Two answers in one row are asked about, whichever file comes first."""
        dua = self.dua(tmp_path, rangkap=True)
        peta = Pemetaan(kolom={"U1": ("U1", "U1 kertas")})

        for berkas in ((satu, dua), (dua, satu)):
            assert ["kolom-giliran-rangkap"] == kode(*berkas, pemetaan=peta)


@pytest.mark.parametrize("baru", [0, 7])
def test_termuat(tmp_path: Path, baru: int) -> None:
    """An export that holds another is told, also where its newest forms come first."""
    lama = [[str(i), *jawaban(i)] for i in range(20)]
    lain = [[str(i), *jawaban(i)] for i in range(50, 57)]
    kepala = ["No", *UNSUR]
    a = tulis(tmp_path, "a.csv", [kepala, *lama])
    b = tulis(tmp_path, "b.csv", [kepala, *(lain if baru else []), *lama, *([] if baru else lain)])

    assert ["potongan-kembar"] == kode(a, b)


@pytest.mark.parametrize("banyak", [20, 400])
def test_bernomor_lain(tmp_path: Path, banyak: int) -> None:
    """The same forms under other numbers are told once, by the later file."""
    a, b = (
        tulis(tmp_path, f"{mulai}.csv", [["No", *UNSUR], *isi])
        for mulai in (0, 1000)
        for isi in [[[str(mulai + i), *jawaban(i)] for i in range(banyak)]]
    )
    with pytest.raises(DataError) as salah:
        hitung_jawaban([a, b])

    assert [("potongan-kembar", str(b))] == [(m.kode, m.berkas) for m in salah.value.masalah]


def test_lembar_tanpa_buku(tmp_path: Path) -> None:
    """Sheets named of several files none of which has any are said once, of the first."""
    a, b = (tulis(tmp_path, f"{i}.csv", [UNSUR, jawaban(i), jawaban(i + 9)]) for i in (1, 2))
    with pytest.raises(DataError) as salah:
        hitung_jawaban([a, b], pemetaan=Pemetaan(lembar=("Data",)))

    assert [("lembar-tanpa-buku", str(a))] == [(m.kode, m.berkas) for m in salah.value.masalah]


def test_tanya_baris(tmp_path: Path) -> None:
    """A question about a row of one of several files names no option that cannot answer it."""
    isi = [["No", *UNSUR], *([str(i), *jawaban(i)] for i in range(10)), [], ["", *jawaban(40)]]
    a = tulis(tmp_path, "a.csv", isi)
    b = tulis(tmp_path, "b.csv", [["No", *UNSUR], *([str(i), *jawaban(i)] for i in range(20, 30))])
    with pytest.raises(DataError) as salah:
        hitung_jawaban([a, b])
    (masalah,) = salah.value.masalah

    assert ("tanya-baris", "tanya-baris-potongan") == (kode(a)[0], masalah.kode)
    assert "--lewati-baris" not in kalimat(masalah)


@pytest.mark.parametrize("mesin", MESIN)
def test_tanda_kirim(tmp_path: Path, mesin: PilihanMesin) -> None:
    """A blank date of submission beside nothing but answers is one that was never sent."""
    isi = [["submitdate", "lastpage", "startlanguage", *UNSUR]]
    isi += [
        ["" if i < 5 else "2024-03-01 08:00:00", "", "" if i < 5 else "id", *jawaban(i)]
        for i in range(20)
    ]
    bacaan: BacaanJawaban = hitung_jawaban(tulis(tmp_path, "a.csv", isi), mesin=mesin)

    assert 15 == bacaan.tabulasi.semua.n


@pytest.mark.mesin
@pytest.mark.parametrize(
    "lain", [{"lewati_baris": ["3"]}, {"hitung_baris": ["3"]}, {"bentuk": "panjang"}]
)
def test_tabel_tanpa_baris(tmp_path: Path, lain: dict[str, Any]) -> None:
    """What a table cannot be told is refused, not passed over."""
    import polars as pl

    from skm.tabulasi import dari_tabel

    tabel = pl.DataFrame({u: [3, 4, 3, 4] for u in UNSUR})
    tabel.write_parquet(tmp_path / "a.parquet")
    peta = Pemetaan(**lain)
    with pytest.raises(DataError) as salah:
        dari_tabel(tabel, pemetaan=peta)

    assert ["bukan-untuk-tabel"] == [m.kode for m in salah.value.masalah]
    assert ["bukan-untuk-tabel"] == kode(tmp_path / "a.parquet", pemetaan=peta)


@pytest.mark.mesin
@pytest.mark.parametrize("jenis", [object, "string"])
def test_label_sesudah_kosong(jenis: Any) -> None:
    """A label of sums behind a blank first cell is seen, whatever pandas keeps texts as."""
    import pandas as pd

    from skm.tabulasi import dari_tabel

    isi: dict[str, Any] = {
        "Tanggal": pd.Series([*[f"2024-03-{i:02}" for i in range(1, 13)], None], dtype=jenis),
        "Nama": pd.Series([*["x"] * 12, "Jumlah"], dtype=jenis),
    }
    isi |= {u: [*[int(jawaban(i)[k]) for i in range(12)], 3] for k, u in enumerate(UNSUR)}
    bacaan = dari_tabel(pd.DataFrame(isi))

    assert (12, 1) == (bacaan.tabulasi.semua.n, bacaan.jumlah_catatan["baris-jumlah"])


@pytest.mark.parametrize("mesin", MESIN)
def test_angka_tak_terhingga(tmp_path: Path, mesin: PilihanMesin) -> None:
    """A cell of thousands of figures is an answer that is none, and no failure."""
    isi = [["No", *UNSUR], *([str(i), *jawaban(i)] for i in range(12))]
    isi[3][4] = "9" * 5000
    bacaan = hitung_jawaban(tulis(tmp_path, "a.csv", isi), mesin=mesin)

    assert 12 == bacaan.tabulasi.semua.n


def test_terputar_kelebihan(tmp_path: Path) -> None:
    """A separator too many in a turned table is not an unsur that was never asked."""
    isi = [["Unsur", *(f"R{i}" for i in range(1, 8))]]
    nama = ["Persyaratan", "Prosedur", "Waktu Penyelesaian", "Biaya/Tarif", "Produk Layanan"]
    nama += ["Kompetensi Pelaksana", "Perilaku Pelaksana", "Penanganan Pengaduan", "Sarana"]
    isi += [[n, *(jawaban(i)[k] for i in range(7))] for k, n in enumerate(nama)]
    isi[-1].append("4")

    assert ["baris-panjang"] == kode(tulis(tmp_path, "a.csv", isi))


def test_panjang_beda_profil(tmp_path: Path) -> None:
    """One number for two respondents shows in what else their rows say."""
    isi = [["Responden", "Layanan", "Unsur", "Nilai"]]
    for i in range(6):
        isi += [[str(i), "KTP" if k < 5 else "KK", u, jawaban(i)[k]] for k, u in enumerate(UNSUR)]
    bacaan = hitung_jawaban(tulis(tmp_path, "a.csv", isi))

    assert 1 == bacaan.jumlah_catatan["panjang-profil-beda"]


def test_tempat_pertanyaan(tmp_path: Path) -> None:
    """A code beside the place where it was asked stays the unsur."""
    isi = [["U1 (Loket)", "U1 (Daring)", *UNSUR[1:]]]
    for i in range(20):
        u1, *lain = jawaban(i)
        isi.append([u1 if i % 2 else "", "" if i % 2 else u1, *lain])

    assert kode(tulis(tmp_path, "a.csv", isi)) in (["kolom-giliran"], ["kolom-unsur-ganda"])


@pytest.mark.parametrize(("banyak", "tidak"), [(1, ()), (2, ("potongan-kembar",))])
def test_satu_berkas_tidak_kembar(tmp_path: Path, banyak: int, tidak: tuple[str, ...]) -> None:
    """That files may be the same is left unsaid of one, though its rows are not kept."""
    semua = [
        tulis(tmp_path, f"{i}.csv", [["id", *UNSUR], [str(i), *jawaban(i)]]) for i in range(banyak)
    ]

    assert tidak == baca_jawaban(semua, simpan=False).tidak_dicari


def test_jawaban_di_dua_berkas(tmp_path: Path) -> None:
    """A form that stands in two files is found, be it in the same row, and its file is named."""
    cap = [f"2026-03-0{i} 08:00:0{i}" for i in range(1, 7)]
    isi = [["Timestamp", *UNSUR], *([c, *jawaban(i)] for i, c in enumerate(cap))]
    satu, dua, tiga = (
        tulis(tmp_path, f"{n}.csv", [isi[0], *baris])
        for n, baris in enumerate((isi[1:4], [isi[1], isi[4]], [isi[5], isi[4], isi[6], isi[3]]))
    )
    ganda = [
        (m.baris, m.baris_lain, m.diharapkan)
        for m in baca_jawaban((satu, dua, tiga)).catatan
        if m.kode == "jawaban-ganda"
    ]

    assert [(2, (), f"2 ({satu})"), (3, (5,), f"3 ({dua})")] == ganda
