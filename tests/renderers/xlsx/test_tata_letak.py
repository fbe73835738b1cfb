"""Laying tables out on a grid: nothing lost, nothing higher than Excel allows."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.naskah import Baris, Kolom, Sel
from skm.renderers.xlsx import tata_letak
from skm.renderers.xlsx.tata_letak import (
    LANJUTAN,
    MAKS_GANTI_BARIS,
    MAKS_TEKS,
    MAKS_TINGGI,
    Gaya,
    Petak,
    format_angka,
    loloskan,
    petak_kepala,
    potong,
    tata_isi,
    tinggi_isi,
)
from skm.testing import teks


def utuh(bagian: list[str]) -> str:
    """Return what parts say together, without their marks."""
    return bagian[0] + "".join(b.removeprefix(LANJUTAN) for b in bagian[1:])


def satuan(satu: str) -> int:
    return len(satu.encode("utf-16-le")) // 2


class TestPotong:
    """More than 32 767 characters continue in the next row."""

    @pytest.mark.parametrize(
        "panjang",
        [
            "x" * 40_000,
            "x" * MAKS_TEKS,
            "x" * (MAKS_TEKS + 1),
            "\U0001f469" * 20_000,
            "x" + "\U0001f469" * 40_000,
            "_x0041_" * 6_000,
            "x" * (MAKS_TEKS - 3) + "_x0041_",
            "baris\n" * 1_000,
        ],
    )
    def test_panjang(self, panjang: str) -> None:
        """Parts add up to the text, and each fits a cell in the units that Excel counts."""
        bagian = potong(panjang)

        assert panjang == utuh(bagian)
        assert all(satuan(loloskan(b)) <= MAKS_TEKS for b in bagian)
        assert all(b.count("\n") <= MAKS_GANTI_BARIS for b in bagian)
        assert all(b.startswith(LANJUTAN) for b in bagian[1:])

    def test_tepat_semuat_tidak_dipotong(self) -> None:
        """A text that just fits stays in one piece."""
        assert ["x" * MAKS_TEKS] == potong("x" * MAKS_TEKS)

    @given(teks(), st.integers(30, 60))
    def test_setiap_teks(self, sembarang: str, muat: int) -> None:
        """The same holds for every text, with cells that hold next to nothing."""
        with pytest.MonkeyPatch.context() as tambal:
            tambal.setattr(tata_letak, "MAKS_TEKS", muat)
            tambal.setattr(tata_letak, "MAKS_GANTI_BARIS", 2)
            bagian = potong(sembarang * 3)

        assert sembarang * 3 == utuh(bagian)
        assert all(satuan(loloskan(b)) <= muat and b.count("\n") <= 2 for b in bagian)


class TestFormatAngka:
    """A number shows the decimals it was printed with."""

    @pytest.mark.parametrize(
        ("cetak", "nilai", "format_sel"),
        [
            ("3,49", Decimal("3.49"), "[$-421]0.00"),
            ("3,580", Decimal("3.580"), "[$-421]0.000"),
            ("100%", Decimal(100), '0"%"'),
            ("77,8%", Decimal("77.8"), '[$-421]0.0"%"'),
            ("1.234", 1234, "[$-421]#,##0"),
            ("9", 9, "0"),
        ],
    )
    def test_format(self, cetak: str, nilai: Decimal | int, format_sel: str) -> None:
        """The format follows the figure and its text."""
        assert format_sel == format_angka(Sel(teks=cetak, nilai=nilai))


KOLOM = (Kolom(id="a", judul="A", lebar=1), Kolom(id="b", judul="B", lebar=1, rata="tengah"))


def tata(*baris: tuple[Sel, Sel]) -> tuple[tuple[Petak, ...], tuple[int, ...]]:
    return tata_isi(KOLOM, tuple(Baris(sel=b) for b in baris), (20, 20), {}, Gaya())


def sel_tertutup(petak: tuple[Petak, ...]) -> list[tuple[int, int]]:
    return sorted(
        (r, k)
        for p in petak
        for r in range(p.baris, p.baris + p.tinggi)
        for k in range(p.kolom, p.kolom + p.lebar)
    )


GABUNG = st.lists(st.tuples(st.booleans(), st.integers(0, 3)), min_size=1, max_size=6)


class TestTataIsi:
    """Rows of a table on rows of a sheet."""

    def test_baris_biasa(self) -> None:
        """A row that fits is one row of the sheet."""
        petak, tinggi = tata((Sel(teks="x"), Sel(teks="3,49", nilai=Decimal("3.49"))))

        assert 1 == len(tinggi)
        assert ["x", Decimal("3.49")] == [p.isi for p in petak]
        assert ["left", "center"] == [p.gaya.rata for p in petak]

    def test_teks_panjang_dalam_sel_gabungan(self) -> None:
        """In cells printed as one, the last part takes the rest of them."""
        panjang = "x" * 40_000
        petak, tinggi = tata(
            (Sel(teks=panjang, rentang=2), Sel(teks="1")),
            (Sel(rentang=0), Sel(teks="2")),
        )
        kiri = [p for p in petak if p.kolom == 0]

        assert panjang == utuh([str(p.isi) for p in kiri])
        assert len(tinggi) == kiri[-1].baris + kiri[-1].tinggi
        assert sel_tertutup(petak) == [(r, k) for r in range(len(tinggi)) for k in (0, 1)]

    def test_alamat_dipenggal_pada_tanda_hubung(self) -> None:
        """An address has room for the lines that end at its hyphens, not full ones alone."""
        tinggi = [
            tinggi_isi(isi, 24, Gaya())
            for isi in ("https://bppm-nusakencana.example/buku-pengaduan", "a\nb\nc")
        ]

        assert 1 == len({*tinggi})

    def test_angka_yang_dibulatkan_excel_tetap_teks(self) -> None:
        """A figure of more digits than Excel keeps is not stored as a number."""
        petak, _ = tata((Sel(teks="3,1234567890123456", nilai=Decimal("3.1234567890123456")),) * 2)

        assert "3,1234567890123456" == petak[0].isi

    @given(GABUNG, GABUNG)
    def test_setiap_sel_tertutup_sekali(
        self, kiri: list[tuple[bool, int]], kanan: list[tuple[bool, int]]
    ) -> None:
        """Rectangles cover the grid without gap or overlap, and all text fits its rows."""

        def kolom(isi: list[tuple[bool, int]]) -> list[Sel]:
            sendiri = [i for i, (ikut, _) in enumerate(isi) if not i or not ikut]
            akhir = dict(zip(sendiri, [*sendiri[1:], len(isi)], strict=True))
            return [
                Sel(teks="baris\n" * 90 * n, rentang=akhir[i] - i) if i in akhir else Sel(rentang=0)
                for i, (_, n) in enumerate(isi)
            ]

        banyak = min(len(kiri), len(kanan))  # a cell reaches over rows that are there
        petak, tinggi = tata(*zip(kolom(kiri[:banyak]), kolom(kanan[:banyak]), strict=True))

        assert [(r, k) for r in range(len(tinggi)) for k in (0, 1)] == sel_tertutup(petak)
        assert all(t <= MAKS_TINGGI for t in tinggi)
        assert all(
            tinggi_isi(p.isi, 20, p.gaya) <= sum(tinggi[p.baris : p.baris + p.tinggi])
            for p in petak
        )


class TestTataKepala:
    """The head of a table."""

    def test_satu_baris(self) -> None:
        """Without common heads it is one row."""
        petak, tinggi = petak_kepala(KOLOM, (20, 20))

        assert (1, ["A", "B"]) == (len(tinggi), [p.isi for p in petak])

    def test_kelompok(self) -> None:
        """A common head lies over its columns, the other heads reach over both rows."""
        kolom = tuple(
            Kolom(id=i, judul=i.upper(), lebar=1, kelompok=k)
            for i, k in (("a", ""), ("b", "X"), ("c", "X"), ("d", "Y"), ("e", ""))
        )
        petak, tinggi = petak_kepala(kolom, (9,) * 5)

        assert [(r, k) for r in (0, 1) for k in range(5)] == sel_tertutup(petak)
        assert 2 == len(tinggi)
        assert {("X", 0, 1, 2, 1), ("Y", 0, 3, 1, 1), ("A", 0, 0, 1, 2), ("C", 1, 2, 1, 1)} <= {
            (p.isi, p.baris, p.kolom, p.lebar, p.tinggi) for p in petak
        }
