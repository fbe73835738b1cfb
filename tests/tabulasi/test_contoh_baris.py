"""Which rows stand for a file, when it is asked what its columns are, and which rows end it."""

import io

from skm.tabulasi import hitung_jawaban
from skm.tabulasi.arti.rupa import Contoh

KODE = [f"U{i}" for i in range(1, 10)]


def test_baris_yang_mewakili() -> None:
    """Rows of another length, sums and headings that stand there once more do not."""
    baris = [["1", "2"], ["1"], ["1", "2", "3"], ["Jumlah", "3"], ["a", " b"]]
    contoh = Contoh(["a", "b"], baris)

    assert (["1"], ["2"]) == (contoh.kolom(0), contoh.kolom(1))


def test_judul_sebagian() -> None:
    """A row that names half of the unsur once more is one of headings."""
    isi = [[str(1 + (i + j) % 4) for i in range(9)] for j in range(20)]
    baris = [KODE, *isi, [*KODE[:5], *[""] * 4], *isi]
    teks = "\n".join(",".join(["" if j == 21 else str(j), *b]) for j, b in enumerate(baris))
    bacaan = hitung_jawaban(io.BytesIO(teks.encode()))

    assert 1 == bacaan.jumlah_catatan["judul-berulang"]
    assert bacaan.tabulasi is not None
    assert "40 responden · 9 unsur" == str(bacaan.tabulasi)
