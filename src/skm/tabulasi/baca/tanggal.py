"""
Dates of a file: which rows are in the period, and in which order day and month stand.

Blocks come in as they are read.  Where dates met later turn the order, whoever reads begins again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

import attrs

from skm.bahasa import tanggal_panjang
from skm.dasar import tampilan
from skm.errors import DataError, Masalah
from skm.model import BatasTakTerbaca, Periode
from skm.model.jawaban import rentang_tanggal
from skm.tabulasi.arti.hasil import sebut_angka
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.penanggalan import ZONA, zona_judul
from skm.tabulasi.arti.tanggal import (
    PILIHAN_URUTAN,
    TAK_TERBACA,
    ArtiTanggal,
    DalamPeriode,
    Letak,
    PenentuUrutan,
    campur,
    tertukar,
)
from skm.tabulasi.baca.catatan import Catatan
from skm.tabulasi.sumber.blok import BlokBaris

_SEDIKIT = BatasTakTerbaca()
"""So many rows without a date that can be read are few, as answers are."""


class UrutanBerubahError(Exception):
    """Dates met since say that day and month stand the other way round: begin again."""


@attrs.define
class _DeretTanggal:
    """
    One column of dates as it is read.

    Attributes:
        tempat: Where it is; more than one where columns take turns.
        label: Its heading.
        arti: What its texts mean.
        letak: Where they are in relation to the period; None without one.
        tergantung: First row whose being in the period depends on the order of day and month.
        ditukar: First row whose being in it depends on whether Excel has turned its date.
    """

    tempat: Sequence[int]
    label: str
    arti: ArtiTanggal
    letak: DalamPeriode | None
    tergantung: tuple[int, str] | None = None
    ditukar: tuple[int, str] | None = None

    @classmethod
    def dari(
        cls, kolom: KolomDikenal, peran: str, penentu: PenentuUrutan, minta: Pemetaan
    ) -> "_DeretTanggal":
        tempat = kolom.profil[peran]
        label = kolom.judul[tempat[0]]
        arti = ArtiTanggal(penentu, minta.zona or None, asal=zona_judul(label))
        return cls(tempat=tempat, label=label, arti=arti, letak=None)

    def saring(self, periode: Periode) -> None:
        self.letak = DalamPeriode(self.arti, periode.mulai, periode.akhir)

    def perhatikan(self, blok: BlokBaris, teks: Sequence[str]) -> None:
        """Look for rows on which a doubt about the order bears."""
        letak, penentu = self.letak, self.arti.penentu
        assert letak is not None  # noqa: S101 - called with a period only
        if self.tergantung is None and penentu.rancu and not penentu.pasti:
            self.tergantung = _pertama(blok, teks, letak.tergantung)
        if self.ditukar is None and penentu.mesin_kecil and penentu.mungkin_tertukar:
            self.ditukar = _pertama(blok, teks, letak.tergantung_tukar)


def _pertama(
    blok: BlokBaris, teks: Iterable[str], cocok: Callable[[str], bool]
) -> tuple[int, str] | None:
    return next((satu for satu in zip(blok.nomor, teks, strict=True) if cocok(satu[1])), None)


class PembacaTanggal:
    """
    Reads the column of dates, block by block; where it is blank, that of the stamps of time.

    Attributes:
        tempat: That column; more than one where they take turns, none where there is none.
        rentang: The first and the last date of a sheet that was counted, in ISO form.
        penentu: Decides in which order day and month stand.
    """

    def __init__(
        self,
        kolom: KolomDikenal,
        catatan: Catatan,
        penentu: Sequence[PenentuUrutan],
        periode: Periode | None,
        minta: Pemetaan,
    ) -> None:
        """
        Read dates of a file.

        Args:
            kolom: Which column holds what.
            catatan: Takes remarks.
            penentu: Decide the order of day and month, one for the dates and one for the stamps.
            periode: The period asked for.
            minta: What the user says about dates and zones.
        """
        peran = [p for p in ("tanggal", "cap_waktu") if p in kolom.profil]
        self._kolom = [
            _DeretTanggal.dari(kolom, p, satu, minta)
            for p, satu in zip(peran, penentu, strict=False)
        ]
        self.penentu = penentu[0]
        self.tempat: Sequence[int] = self._kolom[0].tempat if self._kolom else ()
        self.rentang: tuple[str, ...] = ()
        self._catatan, self._periode, self._minta = catatan, periode, minta
        self._lebar = len(kolom.judul)
        self._unsur = sorted({i for t in kolom.unsur.values() for i in t})
        # What is declared holds, also where it is blank.
        self._dinyatakan = bool(self.tempat) and kolom.arti[self.tempat[0]].sebab == "pemetaan"
        if self._dinyatakan:
            del self._kolom[1:]
        self._label = self._kolom[0].label if self._kolom else ""
        if periode is not None:
            for satu in self._kolom:
                satu.saring(periode)
        self._hari_biasa: set[str] = set()
        self._baris = self._pengganti = self._beda = self._kosong = self._buta = 0

    def hari(self, blok: BlokBaris) -> list[str]:
        """Return the days of the rows, in ISO form; empty for one that is not known."""
        semua = [[k.arti[t] for t in blok.kolom(k.tempat)] for k in self._kolom]
        utama = ["" if h == TAK_TERBACA else h for h in semua[0]]
        for lain in semua[1:]:
            utama = [h or ("" if g == TAK_TERBACA else g) for h, g in zip(utama, lain, strict=True)]
        return utama

    def dalam_periode(self, blok: BlokBaris) -> BlokBaris:
        """Leave out the rows that are not in the period, each with its reason."""
        if self._periode is None or not blok.n:
            return blok
        self._baris += blok.n
        letak, teks = self._letak(blok)
        buang: set[int] = set()
        for i, satu in enumerate(letak):
            if satu != "dalam":
                buang.add(i)
                self._di_luar(blok, i, teks[i], satu)
        self._periksa_arah()
        return blok.tanpa(buang, self._lebar) if buang else blok

    def _letak(self, blok: BlokBaris) -> tuple[list[Letak], list[str]]:
        """Return where the rows are in relation to the period, and the date of each as text."""
        hasil: list[list[Letak]] = []
        semua: list[list[str]] = []
        for kolom in self._kolom:
            assert kolom.letak is not None  # noqa: S101 - there is a period
            teks = blok.kolom(kolom.tempat)
            hasil.append([*map(kolom.letak.__getitem__, teks)])
            semua.append(teks)
            kolom.perhatikan(blok, teks)
        letak, teks = hasil[0], semua[0]
        dari = [0] * blok.n
        if len(hasil) > 1:
            for i, (satu, lain) in enumerate(zip(letak, hasil[1], strict=True)):
                if lain not in ("dalam", "luar"):
                    continue
                if satu in ("dalam", "luar"):
                    self._beda += satu != lain
                else:
                    letak[i], dari[i] = lain, 1
                    self._pengganti += 1
        for k, kolom in enumerate(self._kolom):
            if kolom.arti.bergeser and kolom.letak is not None:
                ikut = zip(blok.nomor, semua[k], dari, strict=True)
                self._catat_zona(kolom.letak, [(n, t) for n, t, d in ikut if d == k])
        return letak, teks

    def _catat_zona(self, letak: DalamPeriode, teks: Iterable[tuple[int, str]]) -> None:
        """Say how many rows a zone brings to the other side of the period."""
        zona = self._minta.zona or "WIB"
        if pindah := [nomor for nomor, satu in teks if letak.pindah(satu)]:
            lain = " | ".join(f"--zona {z}" for z in ZONA if z != zona)
            self._catatan.ringkas(
                "zona-batas-periode", len(pindah), pindah[0], self._label, zona, lain
            )

    def _di_luar(self, blok: BlokBaris, i: int, teks: str, letak: Letak) -> None:
        """Say why a row is not in the period."""
        nomor, label = blok.nomor[i], self._label
        if letak == "luar":
            self._catatan.ringkas("di-luar-periode", 1, nomor, label, str(self._periode))
            return
        isi = blok.baris(i, self._lebar)
        berjawab = any(isi[k].strip() for k in self._unsur)
        if letak == "lintas":
            di = tampilan(sebut_angka(teks))
            self._catatan.catat("bulan-lintas-periode", nomor, label, di, str(self._periode))
        elif letak == "tak-terbaca":
            self._buta += berjawab
            self._tak_terbaca(nomor, teks)
        elif any(s.strip() for s in isi):
            self._kosong += berjawab
            self._catatan.ringkas("tanpa-tanggal", 1, nomor, label)

    def _tak_terbaca(self, nomor: int, teks: str) -> None:
        di = tampilan(sebut_angka(teks))
        self._catatan.catat("tanggal-tak-terbaca", nomor, self._label, di)

    def _periksa_arah(self) -> None:
        """Begin again, or give up, where dates say something new about day and month."""
        if any(k.arti.berubah for k in self._kolom):
            raise UrutanBerubahError
        if self._periode is None:
            return
        for k in self._kolom[:1]:
            if k.arti.penentu.campur:
                raise DataError([campur(k.arti.penentu, self._catatan.berkas, k.label)])

    def selesai(self) -> None:
        """
        Say what is open about dates, once all rows were seen.

        Raises:
            DataError: It depends on it which rows are in the period.
        """
        if self._periode is not None:
            if salah := [*self._pertanyaan()]:
                raise DataError(salah)
            if self._pengganti:
                self._catatan.tambah(
                    self._masalah(
                        "tanggal-pengganti",
                        str(self._pengganti),
                        tampilan(self._kolom[1].label),
                    ),
                    self._pengganti,
                )
        for k in self._kolom[:1]:
            if k.arti.penentu.campur:
                self._catatan.tambah(campur(k.arti.penentu, self._catatan.berkas, k.label))
            if k.arti.penentu.tertukar:
                self._catatan.tambah(tertukar(k.arti.penentu, self._catatan.berkas, k.label))

    def _pertanyaan(self) -> Iterator[Masalah]:
        """Yield what must be known before it can be said which rows are in the period."""
        dipakai = self._kolom if self._pengganti else self._kolom[:1]
        for k in dipakai:
            penentu = k.arti.penentu
            if k is not self._kolom[0] and penentu.campur:
                yield campur(penentu, self._catatan.berkas, k.label)
            if k.ditukar is not None and penentu.tertukar:
                yield tertukar(penentu, self._catatan.berkas, k.label, k.ditukar[0])
            elif k.tergantung is not None and not penentu.pasti:
                nomor, teks = k.tergantung
                arti = (k.arti[teks], k.arti.sebaliknya(teks))
                yield Masalah(
                    kode="tanggal-urutan-rancu",
                    berkas=self._catatan.berkas,
                    baris=nomor,
                    lokasi=k.label,
                    ditemukan=tampilan(sebut_angka(teks)),
                    diharapkan=" | ".join(tanggal_panjang(date.fromisoformat(h)) for h in arti),
                    saran=PILIHAN_URUTAN,
                )
        if self._beda and _SEDIKIT.dilampaui(self._pengganti, self._baris):
            lain = self._kolom[1].label
            yield self._masalah(
                "tanggal-dua-kolom",
                str(self._pengganti),
                tampilan(lain),
                f'--kolom tanggal="{lain}"',
            )
        if self._dinyatakan:
            return
        for kode, banyak in (
            ("tanggal-banyak-kosong", self._kosong),
            ("tanggal-banyak-tak-terbaca", self._buta),
        ):
            if _SEDIKIT.dilampaui(banyak, self._baris):
                yield self._masalah(kode, str(banyak), str(self._baris))

    def _masalah(self, kode: str, ditemukan: str, diharapkan: str, saran: str = "") -> Masalah:
        return Masalah(
            kode=kode,
            berkas=self._catatan.berkas,
            lokasi=self._label,
            ditemukan=ditemukan,
            diharapkan=diharapkan,
            saran=saran,
        )

    def periksa(self, blok: BlokBaris) -> None:
        """Look at the dates of rows that count."""
        if not self.tempat:
            return
        teks = blok.kolom(self.tempat)
        if len(self._kolom) > 1:
            self._lihat_pengganti(teks, blok.kolom(self._kolom[1].tempat))
        beda = set(teks) - self._hari_biasa
        if not beda:
            return
        arti = {t: self._kolom[0].arti[t] for t in beda}
        self._periksa_arah()
        aneh = {t for t, hari in arti.items() if hari == TAK_TERBACA}
        if aneh and self._periode is None:
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

    def _lihat_pengganti(self, teks: Sequence[str], lain: Sequence[str]) -> None:
        """Take the span of stamps of rows that have no date."""
        utama, kedua = (k.arti for k in self._kolom)
        tanpa = {t for t in set(teks) if utama[t] in ("", TAK_TERBACA)}
        if not tanpa:
            return
        hari = {kedua[s] for t, s in zip(teks, lain, strict=True) if t in tanpa}
        self._periksa_arah()
        self.rentang = rentang_tanggal((*self.rentang, *(hari - {"", TAK_TERBACA})))

    def lihat(self, blok: BlokBaris, tempat: Iterable[int]) -> None:
        """Let rows that are left out have their say about the order of day and month."""
        if self.tempat:
            teks = blok.kolom(self.tempat)
            for i in tempat:
                self._kolom[0].arti[teks[i]]
            self._periksa_arah()
