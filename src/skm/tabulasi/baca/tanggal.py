"""
Dates of a file: which rows are in the period, and in which order day and month stand.

Blocks come in as they are read.  Where dates met later turn the order, whoever reads begins again.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from skm.bahasa import tanggal_panjang
from skm.dasar import tampilan
from skm.errors import DataError, Masalah
from skm.model import Periode
from skm.model.jawaban import rentang_tanggal
from skm.tabulasi.arti.kata import bersih
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.tanggal import (
    PILIHAN_URUTAN,
    TAK_TERBACA,
    ArtiTanggal,
    DalamPeriode,
    Letak,
    PenentuUrutan,
    nomor_seri,
)
from skm.tabulasi.baca.catatan import Catatan
from skm.tabulasi.sumber.blok import BlokBaris


class UrutanBerubahError(Exception):
    """Dates met since say that day and month stand the other way round: begin again."""


class PembacaTanggal:
    """
    Reads the column of dates, block by block.

    Attributes:
        tempat: That column; more than one where they take turns, none where there is none.
        rentang: The first and the last date of a sheet that was counted, in ISO form.
        penentu: Decides in which order day and month stand.
    """

    def __init__(
        self,
        kolom: KolomDikenal,
        catatan: Catatan,
        penentu: PenentuUrutan,
        periode: Periode | None,
    ) -> None:
        self.tempat: Sequence[int] = (
            kolom.profil.get("tanggal") or kolom.profil.get("cap_waktu") or ()
        )
        self.rentang: tuple[str, ...] = ()
        self._catatan, self._periode = catatan, periode
        self._lebar = len(kolom.judul)
        self._label = kolom.judul[self.tempat[0]] if self.tempat else ""
        self.penentu = penentu
        self._arti = ArtiTanggal(penentu)
        self._letak = (
            None if periode is None else DalamPeriode(self._arti, periode.mulai, periode.akhir)
        )
        self._tergantung: tuple[int, str] | None = None
        self._hari_biasa: set[str] = set()

    def hari(self, blok: BlokBaris) -> list[str]:
        """Return the days of the rows, in ISO form; empty for one that is not known."""
        hari = map(self._arti.__getitem__, blok.kolom(self.tempat))
        return ["" if h == TAK_TERBACA else h for h in hari]

    def dalam_periode(self, blok: BlokBaris) -> BlokBaris:
        """Leave out the rows that are not in the period, each with its reason."""
        if self._letak is None or not blok.n:
            return blok
        teks = blok.kolom(self.tempat)
        buang: set[int] = set()
        for i, satu in enumerate(teks):
            if (letak := self._letak[satu]) != "dalam":
                buang.add(i)
                self._di_luar(blok, i, satu, letak)
        penentu = self.penentu
        if penentu.rancu and not penentu.pasti and self._tergantung is None:
            lain = (i for i, t in enumerate(teks) if self._letak.tergantung(t))
            if (pertama := next(lain, None)) is not None:
                self._tergantung = blok.nomor[pertama], teks[pertama]
        self._periksa_arah()
        return blok.tanpa(buang, self._lebar) if buang else blok

    def _di_luar(self, blok: BlokBaris, i: int, teks: str, letak: Letak) -> None:
        """Say why a row is not in the period."""
        nomor, label = blok.nomor[i], self._label
        match letak:
            case "tak-terbaca":
                self._tak_terbaca(nomor, teks)
            case "lintas":
                di = tampilan(bersih(teks))
                self._catatan.catat("bulan-lintas-periode", nomor, label, di, str(self._periode))
            case "luar":
                self._catatan.ringkas("di-luar-periode", 1, nomor, label, str(self._periode))
            case _:
                if any(s.strip() for s in blok.baris(i, self._lebar)):
                    self._catatan.catat("tanpa-tanggal", nomor, label)

    def _tak_terbaca(self, nomor: int, teks: str) -> None:
        seri = nomor_seri(teks)
        saran = tanggal_panjang(seri) if seri else ""
        di = tampilan(bersih(teks))
        self._catatan.catat("tanggal-tak-terbaca", nomor, self._label, di, "", saran)

    def _periksa_arah(self) -> None:
        """Begin again, or give up, where dates say something new about day and month."""
        if self._arti.berubah:
            raise UrutanBerubahError
        if self._periode is not None and self.penentu.campur:
            raise DataError([self._campur()])

    def selesai(self) -> None:
        """
        Say whether the order of day and month is open, once all rows were seen.

        Raises:
            DataError: It is, and it depends on it which rows are in the period.
        """
        penentu = self.penentu
        if penentu.campur:
            self._catatan.tambah(self._campur())
        if self._tergantung is None or penentu.pasti:
            return
        nomor, teks = self._tergantung
        arti = [
            tanggal_panjang(date.fromisoformat(h))
            for h in (self._arti[teks], self._arti.sebaliknya(teks))
        ]
        raise DataError.satu(
            "tanggal-urutan-rancu",
            berkas=self._catatan.berkas,
            baris=nomor,
            lokasi=self._label,
            ditemukan=tampilan(bersih(teks)),
            diharapkan=" | ".join(arti),
            saran=PILIHAN_URUTAN,
        )

    def _campur(self) -> Masalah:
        penentu = self.penentu
        return Masalah(
            kode="tanggal-urutan-campur",
            berkas=self._catatan.berkas,
            lokasi=self._label,
            ditemukan=tampilan(bersih(penentu.hanya_hari)),
            diharapkan=tampilan(bersih(penentu.hanya_bulan)),
            saran=PILIHAN_URUTAN,
        )

    def periksa(self, blok: BlokBaris) -> None:
        """Look at the dates of rows that count."""
        if not self.tempat:
            return
        teks = blok.kolom(self.tempat)
        beda = set(teks) - self._hari_biasa
        if not beda:
            return
        arti = {t: self._arti[t] for t in beda}
        self._periksa_arah()
        aneh = {t for t, hari in arti.items() if hari == TAK_TERBACA}
        if aneh:
            for n, t in zip(blok.nomor, teks, strict=True):
                if t in aneh:
                    self._tak_terbaca(n, t)
        kasar = {t for t, hari in arti.items() if len(hari) == len("2024-03")}
        if kasar:
            tanpa = [n for n, t in zip(blok.nomor, teks, strict=True) if t in kasar]
            self._catatan.ringkas("tanggal-tanpa-hari", len(tanpa), tanpa[0], self._label)
        hari = {h for h in arti.values() if h not in ("", TAK_TERBACA)}
        self.rentang = rentang_tanggal((*self.rentang, *hari))
        if len(self._hari_biasa) < 65536:
            self._hari_biasa |= beda - kasar - aneh

    def lihat(self, blok: BlokBaris, tempat: Iterable[int]) -> None:
        """Let rows that are left out have their say about the order of day and month."""
        if self.tempat:
            teks = blok.kolom(self.tempat)
            for i in tempat:
                self._arti[teks[i]]
            self._periksa_arah()
