"""A table that was put in another shape: its rows are kept, and engines read a copy of them."""

from collections.abc import Iterator, Sequence

from skm.errors import DataError, Masalah
from skm.privasi.samaran import samarkan
from skm.tabulasi.sumber.blok import UKURAN_BLOK, BarisTeks, BlokBaris, Sumber
from skm.tabulasi.sumber.salah import gagal


class SumberTersusun(Sumber):
    """
    Rows put together from another source.

    Attributes:
        asal: The source.
    """

    def __init__(self, asal: Sumber) -> None:
        super().__init__(asal.berkas, asal.bentuk, ())
        self.asal, self.dasar = asal, asal.dasar
        self.lurus, self.berurut = False, asal.berurut
        self.catatan = list(asal.catatan)
        self._panjang_asal: list[tuple[int, int]] = []
        asal.panjang = lambda nomor, lebar: self._panjang_asal.append((nomor, lebar))

    def blok_asal(self) -> Iterator[BlokBaris]:
        """Yield the rows of the source; once."""
        self._panjang_asal.clear()
        yield from self.asal.blok()
        self.sel_tanpa_judul = self.asal.sel_tanpa_judul
        self.rumus_tanpa_nilai = self.asal.rumus_tanpa_nilai

    def isi_asal(self) -> Iterator[tuple[int, BarisTeks]]:
        """Yield the rows of the source one by one, and their numbers; once."""
        lebar = len(self.asal.judul)
        for blok in self.blok_asal():
            for i in range(blok.n):
                yield blok.nomor[i], blok.baris(i, lebar)

    def baris(self) -> Iterator[tuple[int, BarisTeks]]:
        """Yield the rows as they were put together, with numbers of rows of the file."""
        raise NotImplementedError

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[BlokBaris]:
        """Yield the rows; each call starts anew."""
        self.lapor_panjang()
        isi: list[BarisTeks] = []
        di: list[int] = []
        for nomor, satu in self.baris():
            isi.append(satu)
            di.append(nomor)
            if len(isi) == ukuran:
                yield BlokBaris.dari_baris(isi, len(self.judul), di)
                isi, di = [], []
        if isi:
            yield BlokBaris.dari_baris(isi, len(self.judul), di)

    def lapor_panjang(self) -> None:
        """Say which rows of the source are too wide or too narrow."""
        # Widths are those of the file; what tells is how far they are from its own headings.
        selisih = len(self.judul) - len(self.asal.judul)
        for nomor, lebar in self._panjang_asal:
            self.panjang(nomor, lebar + selisih)

    def catat(self, kode: str, ditemukan: str, diharapkan: str = "", lokasi: str = "") -> None:
        """Add a remark on the shape."""
        self.catatan.append(
            Masalah(
                kode=kode,
                berkas=self.berkas,
                lokasi=samarkan(lokasi)[0],
                ditemukan=ditemukan,
                diharapkan=diharapkan,
            )
        )


def tanya(
    sumber: Sumber,
    kode: str,
    *,
    lokasi: str = "",
    ditemukan: str = "",
    diharapkan: str = "",
    saran: str = "",
    baris: int | None = None,
) -> DataError:
    """Return a question about the shape of a table."""
    return gagal(kode, sumber.berkas, ditemukan, diharapkan, saran, lokasi=lokasi, baris=baris)


def nama_kolom(judul: Sequence[str], i: int) -> str:
    """Return the heading of a column, or which one it is if it has none."""
    return judul[i].strip() or f"kolom ke-{i + 1}"
