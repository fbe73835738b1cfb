"""Upright or on its side."""

import pytest

from skm.naskah import Baris, Kolom, Sel, Tabel
from skm.naskah.halaman import DOKUMEN, LEMBAR, LEMBAR_JAWABAN, UM, Kertas, bagi_lebar
from skm.naskah.huruf import banyak_baris, lebar_teks

KATA = "pertanggungjawaban"


def tabel(lebar: int, kolom: int = 2, baris: int = 1, teks: str = "x") -> Tabel:
    satu = lebar // kolom
    semua = [satu] * (kolom - 1) + [lebar - satu * (kolom - 1)]
    return Tabel(
        id="t",
        nomor=1,
        judul="",
        kolom=tuple(Kolom(id=f"k{i}", judul="", lebar=n) for i, n in enumerate(semua)),
        baris=(Baris(sel=(Sel(teks=teks),) * kolom),) * baris,
    )


@pytest.mark.parametrize(
    ("kertas", "lebar", "kolom", "baris", "teks", "mendatar"),
    [
        (LEMBAR, 160, 2, 99, "x", False),
        (LEMBAR, 161, 2, 1, "x", True),
        (DOKUMEN, 900, 12, 99, "x", False),
        (DOKUMEN, 300, 5, 1, KATA, True),  # a word would be parted
        (DOKUMEN, 300, 4, 1, KATA, False),
        (DOKUMEN, 300, 5, 2, "tanggung " * 9, False),
        (DOKUMEN, 300, 5, 9, "tanggung " * 9, True),  # upright it takes more paper
        (DOKUMEN, 300, 4, 99, "dua kata", False),
    ],
)
def test_lanskap(
    kertas: Kertas, lebar: int, kolom: int, baris: int, teks: str, mendatar: bool
) -> None:
    """Each format has its own paper; what a table asks for is the same."""
    assert mendatar is tabel(lebar, kolom, baris, teks).mendatar_di(kertas)


def test_jawaban() -> None:
    """Figures of all answers are counted in digits."""
    assert LEMBAR_JAWABAN.cukup([20, *[9] * 9, 14])
    assert not LEMBAR_JAWABAN.cukup([20, *[9] * 9, 15])


class TestLebar:
    """How columns share a width."""

    def test_kata_tidak_terbelah(self) -> None:
        """A column is as wide as its longest word, and all have the table's width."""
        satu = Tabel(
            id="t",
            nomor=1,
            judul="",
            kolom=(
                Kolom(id="no", judul="No", lebar=1),
                Kolom(id="a", judul="Penanggung Jawab", lebar=9),
                *(
                    Kolom(id=f"tw{r}", judul=f"TW {r}", kelompok="Waktu", lebar=3)
                    for r in ("I", "III")
                ),
                Kolom(id="b", judul="Uraian", lebar=20),
            ),
            baris=(
                Baris(sel=(Sel(teks="1"), Sel(teks=KATA), Sel(), Sel(), Sel(teks="kata " * 99))),
            ),
        )
        no, jawab, satu_tw, tiga_tw, uraian = satu.lebar_kolom(100)

        assert 100 * UM == no + jawab + satu_tw + tiga_tw + uraian
        assert no > lebar_teks("No", 19, tebal=True)
        assert jawab > lebar_teks(KATA, 19)
        assert satu_tw == tiga_tw > lebar_teks("TW III", 19, tebal=True)

    @pytest.mark.parametrize(("kolom", "lebih"), [(4, 900), (14, 3000)])
    def test_sesak(self, kolom: int, lebih: int) -> None:
        """Where little is missing the air beside the words gives way, and no word is parted."""
        satu = tabel(10 * kolom, kolom, teks="kata").ukuran
        cukup = sum(satu.perlu)
        sesak = satu.lebar(cukup - lebih)

        assert satu.muat(cukup - lebih)
        assert not satu.muat(cukup - 251 * kolom)
        assert cukup - lebih == sum(sesak)
        assert all(n > lebar_teks("kata", satu.huruf) + satu.sela - 251 for n in sesak)
        assert satu.tinggi(cukup) == satu.tinggi(cukup - lebih)

    @pytest.mark.parametrize(
        "alamat", ["https://contoh.go.id/laporan/2026/triwulan", "bukti.contoh.go.id/laporan/2026"]
    )
    def test_alamat_bukan_kata(self, alamat: str) -> None:
        """An address turns no table: it may be parted, and prose may not."""
        assert tabel(300, 4, teks="x" * len(alamat)).mendatar_di(DOKUMEN)
        assert not tabel(300, 4, teks=alamat).mendatar_di(DOKUMEN)

    def test_tidak_cukup(self) -> None:
        """Where not all have what they need, the widest give way."""
        assert (20, 40, 40) == bagi_lebar(100, [1, 1, 1], [20, 60, 90], [20, 60, 90])

    def test_lebih(self) -> None:
        """Where all have what they use, the rest is shared as they ask."""
        assert (30, 50) == bagi_lebar(80, [1, 1], [10, 10], [20, 40])


@pytest.mark.parametrize(
    ("teks", "baris"),
    [
        ("", 1),
        ("satu", 1),
        ("satu dua", 2),
        ("satu\ndua\ntiga", 3),
        ("satu-dua", 2),
        ("漢字" * 9, 8),
    ],
)
def test_banyak_baris(teks: str, baris: int) -> None:
    """Lines end at spaces and after hyphens; a word that no line holds goes on."""
    assert baris == banyak_baris(teks, lebar_teks("satu -", 20), 20)
