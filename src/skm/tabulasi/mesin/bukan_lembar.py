"""Rows of a table that are no forms: too long, of sums or means, the headings once more, blank."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from skm.tabulasi.arti.kata import baris_jumlah, daftar_kata
from skm.tabulasi.arti.pilihan import mirip_jawaban
from skm.tabulasi.mesin.bingkai import PUTIH, Bingkai, Ekspresi, bulat, rapat, teks_nilai
from skm.tabulasi.mesin.cacah import Cacahan, Samping
from skm.tabulasi.mesin.sel import SelLembar

_ANGKA = ("0", ":")  # the first character of a text between these two is a figure


class BukanLembar:
    """
    Finds rows that are no forms, and has the table leave them out.

    A first count looks on the way for signs of them; only where there are any is a pass made for
    them.

    Attributes:
        baris_jumlah: Rows of sums and means, by what they begin with.
        judul_berulang: Rows that are the headings once more.
        baris_panjang: Rows with a cell beyond the headings.
        kosong: Rows without anything.
    """

    def __init__(self, bingkai: Bingkai, sel: SelLembar) -> None:
        self._bingkai, self._sel, self._nw = bingkai, sel, bingkai.nw
        self.baris_jumlah: Counter[str] = Counter()
        self.judul_berulang = self.baris_panjang = self.kosong = 0
        self._unsur = {i for tempat in bingkai.kolom.unsur.values() for i in tempat}
        # Whether the first column may name a row of sums: it does not if it holds answers.
        self._berawal = 0 not in self._unsur and bingkai.tercetak(0)
        self._tahu_hampa = self._berawal and bingkai.tahu_hampa(0)
        # Whether first cells that name no sums are counted, and whether all seen were figures.
        self._terhitung, self._berangka = self._berawal and not self._tahu_hampa, False

    @property
    def kolom_cuplik(self) -> tuple[tuple[int, ...], ...]:
        """Columns of which some rows are to be shown to `cuplik`."""
        return ((0,),) if self._terhitung else ()

    def cuplik(self, semua: Iterable[Any]) -> None:
        """Note what stands in the first cell of some rows."""
        self._berangka = all(teks_nilai(nilai)[:1].isdigit() for nilai in semua)

    def samping(self) -> Samping:
        """Return what a count is to look for on the way."""
        nw, lebih = self._nw, [self._nw.col(nama) for nama in self._bingkai.lebih]
        banyak_lebih = [kolom.count() for kolom in lebih]
        if not self._terhitung:
            return Samping(ikut=(*lebih,), agregat=(*banyak_lebih,))
        ikut = (*lebih, self._bingkai.isi(0).alias("awal"))
        if not self._bingkai.teks(0):
            return Samping(ikut=ikut, agregat=(*banyak_lebih, nw.col("awal").count()))
        return Samping(
            ikut=ikut,
            kolom=(self._bingkai.bendera(self._tentu()).alias("pasti"),),
            agregat=(*banyak_lebih, nw.col("pasti").sum()),
        )

    def _tentu(self) -> Ekspresi:
        """Return the flag of rows whose first cell says that they hold no sums."""
        awal = self._nw.col("awal")
        if self._berangka:
            bawah, atas = _ANGKA
            return (awal >= bawah) & (awal < atas)
        return ~awal.str.contains(_pola_jumlah(f"^[{PUTIH}]*$"))

    def ada_panjang(self, cacahan: Cacahan) -> bool:
        """Return whether a count met cells beyond the headings."""
        return any(cacahan.samping[: len(self._bingkai.lebih)])

    def sisihkan_panjang(self) -> None:
        """Leave out rows with a cell beyond the headings: nobody knows which have moved."""
        terisi = self._bingkai.panjang()
        for potong in self._bingkai.potongan:
            self.baris_panjang += self._bingkai.banyak(potong.filter(terisi))
        self._bingkai.sisihkan(~terisi)
        self._bingkai.lebih = []

    def mungkin(self, cacahan: Cacahan, *, aneh: bool) -> bool:
        """
        Return whether there may be rows that are no forms.

        Args:
            cacahan: The first count.
            aneh: Whether some cells hold no known answer.
        """
        if self._mungkin_jumlah(cacahan):
            return True
        if not self._berawal:
            return aneh or bool(cacahan.tanpa_jawaban)
        # The first cell of every row is filled, so that none is blank.
        berangka = self._berangka or not self._bingkai.teks(0)
        judul = self._bingkai.kolom.judul[0].strip()
        return aneh and not (berangka and not judul[:1].isdigit())

    def _mungkin_jumlah(self, cacahan: Cacahan) -> bool:
        """Return whether rows may hold sums although nothing about their answers is odd."""
        if self._tahu_hampa:
            tanpa = self._bingkai.isi(0).is_null()
            return any(
                self._bingkai.banyak(potong.filter(tanpa)) for potong in self._bingkai.potongan
            )
        if self._terhitung:
            return cacahan.samping[-1] < cacahan.baris
        # Answers come first: what names a row of sums can only stand after blank ones.
        terselip = any(i not in self._unsur for i in range(max(self._unsur)))
        unsur = self._bingkai.kolom.unsur
        pertama = next((k for k, t in unsur.items() if t == (0,)), None)
        if not terselip or pertama is None:
            return terselip
        return cacahan.terisi(pertama) < cacahan.baris

    def cari(self) -> bool:
        """Look for sums and means, repeated headings and blank rows; return whether any go."""
        nw, bingkai = self._nw, self._bingkai
        pertama = bingkai.pertama()
        sama = [
            (rapat(bingkai.isi_teks(i)) == judul.strip()).fill_null(value=False)
            for i, judul in enumerate(bingkai.kolom.judul)
            if judul.strip() and bingkai.tercetak(i)
        ]
        judul = nw.all_horizontal(*sama, ignore_nulls=True)
        aneh = self._sel.asing(self._sel.unsur)
        calon = nw.col("pertama").str.contains(_pola_jumlah())
        bentuk = nw.when(calon).then(nw.col("pertama")).otherwise(nw.lit("")).alias("bentuk")
        for siap in bingkai.semua_siap(pertama.alias("pertama"), judul.alias("judul")):
            dipilih = siap.filter(
                calon | (nw.col("pertama") == "") | (nw.col("judul") & aneh)
            ).select(bentuk, nw.col("judul").cast(nw.Int64))
            for teks, ulang, n in bingkai.per_nilai(dipilih, "bentuk", "judul"):
                if baris_jumlah(teks):
                    self.baris_jumlah[teks] += n
                elif bulat(ulang):
                    self.judul_berulang += n
                elif not teks:
                    self.kosong += n
        bukan: list[Ekspresi] = []
        if self.judul_berulang:
            bukan.append(judul)
        if self.baris_jumlah:
            bukan.append(pertama.is_in([*self.baris_jumlah]))
        if bukan:
            bingkai.sisihkan(~nw.any_horizontal(*bukan, ignore_nulls=True))
        return bool(bukan)

    def hanya_bernomor(self) -> bool:
        """Return whether forms without an answer have one in a column known by a number."""
        bingkai = self._bingkai
        for i in filter(bingkai.tercetak, bingkai.kolom.nomor):
            for siap in bingkai.semua_siap(bingkai.isi(i).alias("isi")):
                ada = bingkai.per_nilai(siap.filter(self._sel.kosong()), "isi")
                if any(mirip_jawaban(teks_nilai(nilai)) for nilai, _ in ada):
                    return True
        return False


def _pola_jumlah(*lain: str) -> str:
    """Return a pattern that finds at least all that `baris_jumlah` accepts."""
    kata = daftar_kata("kolom")["baris"]["kepala"]
    # Some engines fold the case of Latin letters only.
    return "(?i)" + "|".join(dict.fromkeys([*lain, *kata, *(k.upper() for k in kata)]))
