"""Rows of a table that are no forms: too long, of sums or means, the headings once more, blank."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Literal, TypeAlias

from skm.errors import DataError
from skm.tabulasi.arti.baris import label, pola_label, sebut_label
from skm.tabulasi.arti.pilihan import mirip_jawaban
from skm.tabulasi.mesin.bingkai import PUTIH, Bingkai, Ekspresi, bulat, rapat, teks_nilai
from skm.tabulasi.mesin.cacah import Cacahan, Samping
from skm.tabulasi.mesin.sel import SelLembar

Asal: TypeAlias = Literal["tabel", "berkas", "salinan"]
"""
Where a table is from: handed over or Parquet; a CSV file as it is; a copy of one that holds
nothing but rows of respondents.
"""

_KUAT = ("nomor", "id", "tanggal", "cap_waktu")
_ANGKA = ("0", ":")  # the first character of a text between these two is a figure


class PerluSaringError(Exception):
    """A file holds rows that may be no respondents: to be read through the filter."""


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

    def __init__(self, bingkai: Bingkai, sel: SelLembar, asal: Asal = "tabel") -> None:
        """
        Take a table.

        Args:
            bingkai: The table.
            sel: Its cells.
            asal: Where it is from.
        """
        self._bingkai, self._sel, self._nw, self._asal = bingkai, sel, bingkai.nw, asal
        self.baris_jumlah: Counter[str] = Counter()
        self.judul_berulang = self.baris_panjang = self.kosong = 0
        self._unsur = {i for tempat in bingkai.kolom.unsur.values() for i in tempat}
        # Whether the first column may name a row of sums: it does not if it holds answers.
        self._berawal = asal != "salinan" and 0 not in self._unsur and bingkai.tercetak(0)
        profil = bingkai.kolom.profil
        self._kuat = [i for nama in _KUAT for i in profil.get(nama, ()) if bingkai.tercetak(i)]
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
        nw, lebih = self._nw, {nama: self._nw.col(nama) for nama in self._bingkai.lebih}
        banyak_lebih = {nama: kolom.count() for nama, kolom in lebih.items()}
        if not self._terhitung:
            return Samping(ikut=(*lebih.values(),), jumlah=banyak_lebih)
        ikut = (*lebih.values(), self._bingkai.isi(0).alias("awal"))
        if not self._bingkai.teks(0):
            return Samping(ikut=ikut, jumlah={**banyak_lebih, "pasti": nw.col("awal").count()})
        return Samping(
            ikut=ikut,
            kolom=(self._bingkai.bendera(self._tentu()).alias("pasti"),),
            jumlah={**banyak_lebih, "pasti": nw.col("pasti").sum()},
        )

    def _tentu(self) -> Ekspresi:
        """Return the flag of rows whose first cell says that they hold no sums."""
        awal = self._nw.col("awal")
        if self._berangka:
            bawah, atas = _ANGKA
            return (awal >= bawah) & (awal < atas)
        # On pandas a null matches no pattern, and is no null then.
        return ~awal.is_null() & ~awal.str.contains(f"{pola_label()}|^[{PUTIH}]*$")

    def ada_panjang(self, cacahan: Cacahan) -> bool:
        """Return whether a count met cells beyond the headings."""
        return any(cacahan.jumlah[nama] for nama in self._bingkai.lebih)

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

        Raises:
            PerluSaringError: Rows of a file may be none, for what their cells hold.
        """
        if self._asal == "salinan":
            return False
        if self._asal == "berkas" and 2 * self._sel.terbanyak_asing >= len(self._sel.unsur):
            raise PerluSaringError
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
            return cacahan.jumlah["pasti"] < cacahan.baris
        # Answers come first: what names a row of sums may stand behind them.
        return len(self._unsur) < len(self._bingkai.kolom.judul)

    def cari(self) -> bool:
        """
        Look for sums and means, repeated headings and blank rows; return whether any go.

        Raises:
            DataError: Nobody can tell whether a row of a table is a form.
            PerluSaringError: A file holds such rows: it has more to tell them by.
        """
        nw, bingkai = self._nw, self._bingkai
        pertama = bingkai.pertama()
        sama = [
            (rapat(bingkai.isi_teks(i)) == judul.strip()).fill_null(value=False)
            for i, judul in enumerate(bingkai.kolom.judul)
            if judul.strip() and bingkai.tercetak(i)
        ]
        judul = nw.all_horizontal(*sama, ignore_nulls=True)
        aneh = self._sel.asing(self._sel.unsur)
        calon = nw.col("pertama").str.contains(pola_label())
        bentuk = nw.when(calon).then(nw.col("pertama")).otherwise(nw.lit("")).alias("bentuk")
        kuat, sah = self._bernomor(pertama), self._sel.sah().fill_null(value=False)
        hampa_semua = (nw.col("pertama") == "") & self._sel.kosong()
        beku = [kuat.alias("kuat"), pertama.alias("pertama"), judul.alias("judul")]
        berlabel: dict[str, Counter[tuple[bool, bool]]] = {}
        for siap in bingkai.semua_siap(*beku):
            dipilih = siap.filter(calon | hampa_semua | (nw.col("judul") & aneh)).select(
                bentuk,
                *(nw.col(n).cast(nw.Int64) for n in ("judul", "kuat")),
                sah.cast(nw.Int64).alias("sah"),
                hampa_semua.cast(nw.Int64).alias("hampa"),
            )
            for teks, ulang, nomor, benar, hampa, n in bingkai.per_nilai(
                dipilih, "bentuk", "judul", "kuat", "sah", "hampa"
            ):
                if label(teks):
                    ciri = bool(bulat(nomor)), bool(bulat(benar))
                    berlabel.setdefault(teks, Counter())[ciri] += n
                elif bulat(ulang):
                    self.judul_berulang += n
                elif not teks and bulat(hampa):
                    self.kosong += n
        if self._asal == "berkas" and (berlabel or self.judul_berulang):
            raise PerluSaringError
        for teks, ciri_semua in berlabel.items():
            if self._bukan(teks, ciri_semua):
                self.baris_jumlah[teks] += ciri_semua.total()
        bukan: list[Ekspresi] = []
        if self.judul_berulang:
            bukan.append(judul)
        if self.baris_jumlah:
            bukan.append(pertama.is_in([*self.baris_jumlah]))
        if bukan:
            bingkai.sisihkan(~nw.any_horizontal(*bukan, ignore_nulls=True))
        return bool(bukan)

    def _bernomor(self, pertama: Ekspresi) -> Ekspresi:
        """Return the flag of rows with something beside their first cell that numbers or dates."""
        nw, isi_teks = self._nw, self._bingkai.isi_teks
        # On pandas a null differs from everything.
        isi = [isi_teks(i).fill_null("") for i in self._kuat]
        semua = [(satu != "") & (satu != pertama) for satu in isi]
        if not semua:
            return nw.lit(value=False)
        return nw.any_horizontal(*semua, ignore_nulls=True).fill_null(value=False)

    def _bukan(self, teks: str, ciri: Counter[tuple[bool, bool]]) -> bool:
        """
        Return whether rows with this label hold sums and the like, and are no forms.

        Args:
            teks: The label.
            ciri: How many of them are numbered or dated, and have answers.

        Raises:
            DataError: Nobody can tell.
        """
        sah = sum(n for (_, benar), n in ciri.items() if benar)
        bernomor = sum(n for (nomor, _), n in ciri.items() if nomor)
        if not sah:
            return True
        if label(teks) == "jumlah":
            return not bernomor
        if bernomor == ciri.total() or (sah == ciri.total() > 1 and not self._kuat):
            return False
        if label(teks) == "nama" and self._kuat and not bernomor:
            return True
        if label(teks) == "awal" and sah == ciri.total() and not self._kuat:
            return False
        saran = f"{sebut_label(teks)} ({ciri.total()}×)"
        raise DataError.satu("tanya-baris-tabel", ditemukan=saran)

    def hanya_bernomor(self) -> bool:
        """Return whether forms without an answer have one in a column known by a number."""
        bingkai = self._bingkai
        for i in filter(bingkai.tercetak, bingkai.kolom.nomor):
            for siap in bingkai.semua_siap(bingkai.isi(i).alias("isi")):
                ada = bingkai.per_nilai(siap.filter(self._sel.kosong()), "isi")
                if any(mirip_jawaban(teks_nilai(nilai)) for nilai, _ in ada):
                    return True
        return False
