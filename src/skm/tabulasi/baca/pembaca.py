"""
The reader: works through the blocks of a file, row by row where it must.

A block whose answers are all single figures or blank, by far the most common, is checked and turned
into characters by a few string operations; only other blocks are looked at cell by cell.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import compress

import attrs

from skm.dasar import Peta, tampilan
from skm.errors import DataError
from skm.model import KodeUnsur
from skm.model.jawaban import DITOLAK, KOSONG, SKALA
from skm.tabulasi.arti.giliran import berisi, pilih
from skm.tabulasi.arti.hasil import sebut_angka, sebut_jawaban
from skm.tabulasi.arti.kelas import TIDAK_WAJAR, Kelas
from skm.tabulasi.arti.kolom import KolomDikenal, hanya_nomor
from skm.tabulasi.arti.pilihan import (
    Macam,
    macam,
    mirip_jawaban,
    sebab_ditolak,
)
from skm.tabulasi.arti.tanya_kolom import BarisKolom
from skm.tabulasi.baca.catatan import Catatan
from skm.tabulasi.baca.kembar import Kembar
from skm.tabulasi.baca.potongan import PotonganJawaban
from skm.tabulasi.baca.status import SaringStatus
from skm.tabulasi.baca.tampung import Tampung
from skm.tabulasi.baca.tanggal import PembacaTanggal
from skm.tabulasi.bacaan import PotonganTerbaca
from skm.tabulasi.sumber.blok import BarisTeks, BlokBaris, Sumber, satu_huruf

_TERBANYAK = 4096
LAIN = "(teks lain)"
"""Stands for the texts of a column that has thousands of them."""


class Pembaca:
    """
    Works through the blocks of one file; what is left of each goes to the store.

    Attributes:
        baris: Rows below the headings, blank ones left out.
        terbaca: Of several sheets or files, how much of each was counted.
        ditolak: Per unsur how often which value that is not on the scale was met.
        teks: Per unsur how often which text stands in rows that are forms.
        rangkap: Per unsur whose columns take turns the first row that fills more than one, and how
            many do.
        terlewat: Per unsur the first row whose answer stands in a column that is not used, and how
            many there are.
    """

    def __init__(
        self,
        potongan: Sequence[PotonganJawaban],
        kolom: KolomDikenal,
        arti: Mapping[KodeUnsur, dict[str, str]],
        *,
        lambat: Collection[KodeUnsur],
        catatan: Catatan,
        status: Callable[[KolomDikenal], SaringStatus],
        tanggal: PembacaTanggal,
        kembar: Kembar,
        tampung: Tampung,
        buang_kembar: bool,
    ) -> None:
        self._semua, self._kolom, self._catatan = potongan, kolom, catatan
        self._potongan, self._saring = potongan[0], status
        self._tanggal, self._kembar, self._tampung = tanggal, kembar, tampung
        self._buang_kembar = buang_kembar
        self._status: SaringStatus
        self._arti, self._lambat = arti, lambat
        self._berangka = dict.fromkeys(kolom.unsur, False)  # by plain figures without an `Arti`
        self._terurai = {k: Counter[str]() for k in kolom.unsur}  # answers from an `Arti`
        self._lebar = len(kolom.judul)
        self._usia = Kelas("usia")
        self._usia_wajar: set[str] = set()
        self.baris = 0
        self.terbaca: list[PotonganTerbaca] = []
        self.ditolak = {k: Counter[str]() for k in kolom.unsur}
        self._sebutan = _Sebutan()
        self.teks = {k: Counter[str]() for k in kolom.unsur}
        self.rangkap: dict[KodeUnsur, BarisKolom] = {}
        self.terlewat: dict[KodeUnsur, BarisKolom] = {}

    def jalan(self, kemajuan: Callable[[int], None] | None) -> None:
        """Read everything; *kemajuan* is called with the number of rows after every block."""
        for potongan in self._semua:
            self._mulai(potongan)
            baris, n = self.baris, self._tampung.n
            for blok in potongan.sumber.blok():
                self._blok(blok)
                if kemajuan:
                    kemajuan(self.baris)
            self._selesai(potongan)
            if len(self._semua) > 1:
                satu = PotonganTerbaca(
                    berkas=potongan.sumber.berkas,
                    lembar=potongan.sumber.bentuk.lembar,
                    baris=self.baris - baris,
                    n=self._tampung.n - n,
                )
                self.terbaca.append(satu)
        self._hitung_polos()
        self._tanggal.selesai()

    def _mulai(self, potongan: PotonganJawaban) -> None:
        """Begin with a sheet or a file, and say what was found when it was opened."""
        sumber, catatan = potongan.sumber, self._catatan
        self._potongan, self._status = potongan, self._saring(potongan.kolom)
        catatan.pindah(potongan.berkas)
        self._kembar.pindah(potongan.berkas, beberapa=len(self._semua) > 1)
        sumber.panjang = self._panjang
        for masalah in sumber.catatan:
            catatan.tambah(masalah)
        bentuk = sumber.bentuk
        for kode, semua in (
            ("lembar-lain", bentuk.lembar_lain),
            ("lembar-tersembunyi", bentuk.lembar_tersembunyi),
        ):
            for lain in semua:
                saran = f"--lembar {tampilan(lain)}"
                catatan.catat(kode, None, lain, tampilan(lain), tampilan(bentuk.lembar), saran)
        dasar = sumber.dasar
        if dasar.disambung == "lanjutan":
            catatan.catat("lembar-lanjutan", None, bentuk.lembar, tampilan(bentuk.lembar))
        if dasar.tersembunyi.lembar and not dasar.disambung:
            catatan.catat("lembar-dibaca-tersembunyi", None, bentuk.lembar, tampilan(bentuk.lembar))

    def _selesai(self, potongan: PotonganJawaban) -> None:
        """Say what is known of a sheet or a file once all of it was read."""
        sumber = potongan.sumber
        self._status.selesai()
        self.baris += sumber.disaring
        for masalah in sumber.tersaring:
            self._catatan.tambah(attrs.evolve(masalah, berkas=potongan.berkas), masalah.banyak)
        pertama, banyak = sumber.sel_tanpa_judul
        if banyak:
            self._catatan.ringkas("sel-tanpa-judul", banyak, pertama)
        if rumus := sumber.rumus_tanpa_nilai:
            self._catatan.ringkas("rumus-tanpa-nilai", rumus, None, sumber.bentuk.lembar)
        dasar = sumber.dasar
        for kode, n in (
            ("baris-gabungan", dasar.baris_gabungan),
            ("tersembunyi-dilewati", dasar.baris_dilewati),
        ):
            if n:
                self._catatan.ringkas(kode, n, None)
        if potongan.tersusun and dasar.tersembunyi.baris and not dasar.tersembunyi.dilewati:
            # The rows are others now; that some are hidden is said all the same.
            self._tersembunyi(dasar, sorted(dasar.tersembunyi.baris))

    def macam(self) -> Peta[KodeUnsur, tuple[Macam, ...]]:
        """Return per unsur the kinds of its answers."""
        jenis: dict[KodeUnsur, tuple[Macam, ...]] = {}
        for kode, arti in self._arti.items():
            ada: set[Macam] = {"angka"} if self._berangka[kode] else set()
            for teks, huruf in arti.items():
                if huruf in SKALA:
                    ada.update(macam(teks))
            jenis[kode] = tuple(sorted(ada))
        return Peta(jenis)

    def terjawab(self) -> dict[KodeUnsur, int]:
        """Return per unsur how many cells hold something."""
        return {k: sum(n for t, n in isi.items() if berisi(t)) for k, isi in self.teks.items()}

    def _blok(self, blok: BlokBaris) -> None:
        self.baris += blok.n
        blok = self._potongan.samakan(self._status.saring(blok))
        blok = self._tanggal.dalam_periode(blok)
        jawab, polos = self._jawaban(blok)
        jawab, blok = self._tanpa_jawaban(jawab, blok)
        if not blok.n:
            return
        kembar = self._kembar.cari(jawab, blok)
        if kembar and self._buang_kembar:
            self._tampung.dibuang += len(kembar)
            for di in kembar:
                self._bukan_lembar(self._isi(blok, di), polos)
            self._tanggal.lihat(blok, kembar)
            jawab, blok = self._buang(set(kembar), jawab, blok)
        else:
            self._tampung.ganda += len(kembar)
        if not blok.n:
            return
        self._periksa_lembar_kerja(jawab, blok)
        self._periksa_usia(blok)
        self._tanggal.periksa(blok)
        self._tampung.tambah(jawab, blok)
        for kode, huruf in zip(self._tampung.unsur, jawab, strict=True):
            if kode not in polos:
                self._terurai[kode] += Counter({h: huruf.count(h) for h in SKALA})

    def _panjang(self, nomor: int, panjang: int) -> None:
        lebar = len(self._potongan.sumber.judul)
        kode = "baris-panjang" if panjang > lebar else "baris-pendek"
        self._catatan.catat(kode, nomor, "", str(panjang), str(lebar))

    def _isi(self, blok: BlokBaris, i: int) -> BarisTeks:
        return blok.baris(i, self._lebar)

    def _jawaban(self, blok: BlokBaris) -> tuple[list[str], set[KodeUnsur]]:
        """
        Return per unsur a text with one character for each row, and which unsur are plain.

        Answers to a plain one are single figures, whose texts need not be counted twice.
        """
        polos: set[KodeUnsur] = set()
        jawab: list[str] = []
        salah: list[tuple[int, int]] = []
        for urutan, kode in enumerate(self._tampung.unsur):
            tempat = self._kolom.unsur[kode]
            if len(tempat) == 1:
                teks, huruf = blok.satu(tempat[0]), blok.huruf(tempat[0])
            else:
                teks = self._giliran(kode, blok)
                huruf = satu_huruf(teks)
            if huruf is None or kode in self._lambat:
                huruf = "".join(map(self._arti[kode].__getitem__, teks))
                _hitung(self.teks[kode], Counter(teks))
                di = huruf.find(DITOLAK)
                while di >= 0:
                    salah.append((di, urutan))
                    di = huruf.find(DITOLAK, di + 1)
            else:
                polos.add(kode)
            jawab.append(huruf)
        for kode in self._kolom.lain:
            self._terlewat(kode, jawab[self._tampung.unsur.index(kode)], blok)
        self._terangkan(sorted(salah), blok)
        return jawab, polos

    def _hitung_polos(self) -> None:
        """Add texts that are single figures: what the store counted and no `Arti` has seen."""
        for kode, frekuensi in self._tampung.frekuensi().items():
            sisa = Counter(dict(zip(SKALA, frekuensi, strict=True)))
            sisa.subtract(self._terurai[kode])
            self.teks[kode] += +sisa
            self._berangka[kode] = any(sisa.values())

    def _giliran(self, kode: KodeUnsur, blok: BlokBaris) -> list[str]:
        """Return the answers of columns that take turns; note rows that fill more than one."""
        tempat = self._kolom.unsur[kode]
        pasangan = kode in self._kolom.berpasangan
        hasil: list[str] = []
        for i, sel in enumerate(zip(*map(blok.satu, tempat), strict=True)):
            di, rangkap = pilih(sel)
            hasil.append(sel[di])
            if rangkap and not pasangan:
                _tambah_baris(self.rangkap, kode, blok.nomor[i])
        return hasil

    def _terlewat(self, kode: KodeUnsur, huruf: str, blok: BlokBaris) -> None:
        """Note rows whose answer stands in a column that is not used for its unsur."""
        lain = [*map(blok.satu, self._kolom.lain[kode])]
        di = huruf.find(KOSONG)
        while di >= 0:
            if any(berisi(kolom[di]) for kolom in lain):
                _tambah_baris(self.terlewat, kode, blok.nomor[di])
            di = huruf.find(KOSONG, di + 1)

    def _terangkan(self, salah: list[tuple[int, int]], blok: BlokBaris) -> None:
        """Say what is wrong with answers."""
        kena: dict[tuple[int, int, str], list[int]] = {}
        for di, urutan in salah:
            tempat = self._kolom.unsur[self._tampung.unsur[urutan]]
            ke = pilih([blok.satu(i)[di] for i in tempat])[0] if len(tempat) > 1 else 0
            kena.setdefault((urutan, tempat[ke], blok.satu(tempat[ke])[di]), []).append(di)
        for (urutan, kolom, teks), semua in kena.items():
            kode = self._tampung.unsur[urutan]
            _hitung(self.ditolak[kode], {teks: len(semua)})
            sebab, tampak = self._sebutan[teks]
            baris, *lain = (blok.nomor[di] for di in semua)
            judul = self._kolom.judul[kolom]
            self._catatan.catat(sebab, baris, judul, tampak, "1–4", kode, lain=lain)

    def _tanpa_jawaban(self, jawab: list[str], blok: BlokBaris) -> tuple[list[str], BlokBaris]:
        """
        Leave out rows without an answer that counts.

        A sheet that was handed in empty is one all the same, a blank row is none, and a row all
        of whose answers were refused is most often one of sums.
        """
        buang, skala = set[int](), {*SKALA}
        for huruf in jawab:
            di = huruf.find(DITOLAK)
            while di >= 0:
                if di not in buang:
                    isi = "".join([h[di] for h in jawab])
                    if not skala.intersection(isi):
                        buang.add(di)
                        banyak = str(isi.count(DITOLAK))
                        self._catatan.catat("lembar-tanpa-jawaban-sah", blok.nomor[di], "", banyak)
                di = huruf.find(DITOLAK, di + 1)
        # The fewest blanks of a column are the most that sheets can have in all columns.
        acuan = min(jawab, key=lambda huruf: huruf.count(KOSONG))
        awal, akhir = jawab[0], jawab[-1]
        di = acuan.find(KOSONG)
        while di >= 0:
            if awal[di] == akhir[di] == KOSONG and all(h[di] == KOSONG for h in jawab):
                buang.add(di)
                if any(s.strip() for s in self._isi(blok, di)):
                    self._periksa_nomor(blok, di)
                    self._catatan.catat("lembar-tanpa-jawaban", blok.nomor[di])
                    self._tampung.tanpa_jawaban += 1
                else:
                    self.baris -= 1
            di = acuan.find(KOSONG, di + 1)
        if not buang:
            return jawab, blok
        self._tanggal.lihat(blok, buang)
        return self._buang(buang, jawab, blok)

    def _periksa_nomor(self, blok: BlokBaris, di: int) -> None:
        """Stop at a sheet whose answers stand only in columns known by a number."""
        isi = self._isi(blok, di)
        if any(mirip_jawaban(isi[i]) for i in self._kolom.nomor):
            berkas, baris = self._potongan.berkas, blok.nomor[di]
            raise DataError([hanya_nomor(self._kolom, berkas=berkas, baris=baris)])

    def _bukan_lembar(self, isi: BarisTeks, polos: Collection[KodeUnsur]) -> None:
        """Take back the texts of a row that is no form."""
        for kode, tempat in self._kolom.unsur.items():
            if kode in polos:
                continue
            teks = isi[tempat[pilih([isi[i] for i in tempat])[0]]]
            if teks in self.teks[kode]:
                self.teks[kode][teks] -= 1

    def _buang(
        self, tempat: set[int], jawab: list[str], blok: BlokBaris
    ) -> tuple[list[str], BlokBaris]:
        """Take rows out of a block."""
        tinggal = [i not in tempat for i in range(blok.n)]
        return (
            ["".join(compress(huruf, tinggal)) for huruf in jawab],
            blok.tanpa(tempat, self._lebar),
        )

    def _periksa_lembar_kerja(self, jawab: list[str], blok: BlokBaris) -> None:
        """Say which forms are hidden, and stop at answers in merged cells."""
        sumber = self._potongan.sumber.dasar
        tersembunyi = sumber.tersembunyi.baris
        if (
            tersembunyi
            and not self._potongan.tersusun
            and (ada := [n for n in blok.nomor if n in tersembunyi])
        ):
            self._tersembunyi(sumber, ada)
        for i, nomor in enumerate(blok.nomor if sumber.jawaban_gabungan else ()):
            sel = sumber.jawaban_gabungan.get(nomor)
            if sel and any(h[i] in SKALA for h in jawab):
                banyak = str(len(sumber.jawaban_gabungan))
                raise DataError.satu(
                    "jawaban-gabungan",
                    berkas=self._potongan.berkas,
                    baris=nomor,
                    ditemukan=sel,
                    diharapkan=banyak,
                )

    def _tersembunyi(self, sumber: Sumber, baris: Sequence[int]) -> None:
        sebab = "saringan aktif" if sumber.tersembunyi.disaring else "disembunyikan"
        saran = "--tersembunyi lewati"
        self._catatan.ringkas("baris-tersembunyi", len(baris), baris[0], "", sebab, saran)

    def _periksa_usia(self, blok: BlokBaris) -> None:
        tempat = self._kolom.profil.get("usia")
        if not tempat:
            return
        teks = blok.kolom(tempat)
        baru = set(teks) - self._usia_wajar
        if not baru:
            return
        aneh = {t for t in baru if self._usia[t] == TIDAK_WAJAR}
        if len(self._usia_wajar) < 65536:
            self._usia_wajar |= baru - aneh
        if aneh:
            label = self._kolom.judul[tempat[0]]
            for n, t in zip(blok.nomor, teks, strict=True):
                if t in aneh:
                    self._catatan.catat("usia-tidak-wajar", n, label, tampilan(sebut_angka(t)))


class _Sebutan(dict[str, tuple[str, str]]):
    """Of texts that are refused what is wrong with them, and how they are shown."""

    def __missing__(self, teks: str) -> tuple[str, str]:
        hasil = sebab_ditolak(teks), tampilan(sebut_jawaban(teks))
        if len(self) < _TERBANYAK:
            self[teks] = hasil
        return hasil


def _tambah_baris(semua: dict[KodeUnsur, BarisKolom], kode: KodeUnsur, nomor: int) -> None:
    lama = semua.get(kode, BarisKolom(0, nomor))
    semua[kode] = BarisKolom(lama.n + 1, lama.pertama)


def _hitung(jumlah: Counter[str], baru: Mapping[str, int]) -> None:
    """Count texts; beyond some thousand different ones all others are one."""
    for teks, n in baru.items():
        jumlah[teks if teks in jumlah or len(jumlah) < _TERBANYAK else LAIN] += n
