"""What each object of a count knows by itself, on a table of polars."""

from typing import Any

import narwhals.stable.v2 as nw
import polars as pl
import pytest

from skm.regulasi import muat
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.penempatan import kenali
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.arti.pilihan import Pilihan
from skm.tabulasi.mesin.bingkai import LEBIH, Bingkai
from skm.tabulasi.mesin.bukan_lembar import BukanLembar
from skm.tabulasi.mesin.cacah import Pencacah, Samping
from skm.tabulasi.mesin.periksa import Pemeriksa
from skm.tabulasi.mesin.sel import SelLembar

UNSUR = [f"U{i}" for i in range(1, 10)]


def bingkai(tabel: pl.DataFrame, *grup: str) -> Bingkai:
    judul = [nama for nama in tabel.columns if not nama.startswith(LEBIH)]
    return Bingkai(nw, nw.from_native(tabel), kenali(judul, regulasi=muat()), grup)


def sel(b: Bingkai) -> SelLembar:
    return SelLembar(b, Pilihan(muat(), Pengenal(muat()), Pemetaan()))


def jawaban(u1: list[Any], lain: Any, **kolom: list[Any]) -> pl.DataFrame:
    return pl.DataFrame(kolom | {"U1": u1} | {u: [lain] * len(u1) for u in UNSUR[1:]})


def isi(b: Bingkai, *ekspresi: Any) -> list[tuple[Any, ...]]:
    """Return what expressions give for each form."""
    return [baris for siap in b.semua_siap() for baris in b.baris(siap.select(*ekspresi))]


def test_bingkai() -> None:
    """Columns are found by what they hold; rows may be left out, one flag after another."""
    b = bingkai(jawaban([1, 2, 3], 4, id=["a", " ", "c"], unit=["A", "A", "B"]), "unit")

    assert (["unit"], {"unit": (1,)}) == ([*b.grup], b.grup)
    assert (True, False, True) == (b.angka((2,)), b.teks(2), b.teks(0))
    assert [("A", 1), ("A", 2), ("B", 3)] == isi(b, "g0", "U1")
    assert ["a", "A", "c"] == [p for (p,) in b.baris(b.potongan[0].select(b.pertama()))]
    b.sisihkan(nw.col("id") != "c")
    b.sisihkan(nw.col("id") != "a")
    assert [("A", 2)] == isi(b, "g0", "U1")


def test_sel_lembar() -> None:
    """What a cell means is learned from the values that are not known yet."""
    b = bingkai(jawaban(["3", "3 - Baik", "7", None], None))
    s = sel(b)

    assert [True, False, False, False] == [bool(a) for (a,) in isi(b, s.sah())]
    assert s.kenali(["U1"])
    assert not s.kenali(["U1"])
    assert (["3", "3 - Baik"], {"7": 1}, {1: 1}) == (
        s.unsur["U1"].nilai["3"],
        dict(s.unsur["U1"].jumlah),
        dict(s.tanpa_sah),
    )
    assert [True, True, False, False] == [bool(a) for (a,) in isi(b, s.sah())]
    assert [False, False, False, True] == [a for (a,) in isi(b, s.kosong())]


def test_pencacah() -> None:
    """Counts go by group; rows that are no forms keep their cells to themselves."""
    b = bingkai(jawaban([1, 2, None, 9], 4, unit=["A", "A", "B", "B"]), "unit")
    pencacah = Pencacah(b, sel(b))
    unit = nw.col("unit")
    samping = Samping(ikut=(unit,), jumlah={"isi": unit.count()}) | Samping(ujung={"kelas": unit})
    c = pencacah.cacah(statistik=True, samping=samping)
    semua, per_kelas = c.hitungan()[""], c.hitungan(0, {"A": "A", "B": "B"})

    assert (4, 0, {"isi": 4}) == (c.baris, c.tanpa_jawaban, c.jumlah)
    assert {"kelas": ("A", "B")} == c.ujung
    assert (3, 1, (1, 1, 0, 0)) == (c.terisi("U1"), c.ditolak("U1"), c.jawaban("U1"))
    assert {"A": 2, "B": 2} == {nama: h.n for nama, h in per_kelas.items()}
    assert per_kelas["A"] + per_kelas["B"] == semua
    assert semua.statistik is not None
    assert (2, (1, 1, 0, 0)) == (semua.statistik.n, semua.statistik.frekuensi["U1"])
    assert (1 + 4, 4 + 8) == semua.statistik.silang[:2]
    assert pencacah.cacah().hitungan()[""].statistik is None


@pytest.mark.parametrize("lebih", [None, "x"])
def test_bukan_lembar(lebih: str | None) -> None:
    """Rows of sums, headings once more, blank and long ones: found, counted, left out."""
    baris = [["1", *"444444444"], ["Jumlah", *"444444444"], ["id", *UNSUR], [None] * 10]
    tabel = pl.DataFrame(baris, schema=dict.fromkeys(["id", *UNSUR], pl.String), orient="row")
    tabel = tabel.with_columns(pl.Series(f"{LEBIH} 0", [lebih, None, None, None], pl.String))
    b = bingkai(tabel)
    s = sel(b)
    bukan, pencacah = BukanLembar(b, s), Pencacah(b, s)
    c = pencacah.cacah(samping=bukan.samping())

    assert bool(lebih) == bukan.ada_panjang(c)
    bukan.sisihkan_panjang()
    assert bool(lebih) == bukan.baris_panjang
    c = pencacah.cacah(samping=bukan.samping())
    assert bukan.mungkin(c, aneh=True)
    assert bukan.cari()
    assert ({"Jumlah": 1}, 1, 1) == (dict(bukan.baris_jumlah), bukan.judul_berulang, bukan.kosong)
    assert (1 if lebih else 2) == pencacah.cacah().baris


def test_tanpa_tanda() -> None:
    """Where every first cell is a figure and every answer known, nobody looks for other rows."""
    b = bingkai(jawaban([1, 2], 4, id=[1, 2]))
    s = sel(b)
    bukan = BukanLembar(b, s)

    assert () == bukan.kolom_cuplik  # polars tells nulls without reading
    assert not bukan.mungkin(Pencacah(b, s).cacah(samping=bukan.samping()), aneh=False)


def test_pemeriksa() -> None:
    """Repeated ids, odd ages and dates are those of forms that are counted."""
    tabel = jawaban(
        [1, 1, None],
        None,
        id=["a", "a ", "a"],
        usia=["17", "200", "300"],
        tanggal=["31/1/2024", "kemarin", "2/1/2024"],
    )
    b = bingkai(tabel)
    s = sel(b)
    p, cacahan = Pemeriksa(b, s), Pencacah(b, s).cacah()

    assert (None, (2,), (2,)) == (p.ganda, p.kolom_tanggal, p.kolom_waktu)
    p.cari_ganda(cacahan)
    p.periksa_profil(cacahan)
    assert (1, ("a",)) == (p.ganda, p.contoh_ganda)
    assert ({"200": 1}, {"kemarin": 1}) == (dict(p.usia_aneh), dict(p.tak_terbaca))
    assert (("2024-01-31",) * 2, "hari-dahulu") == (p.rentang, p.penentu.urutan)
