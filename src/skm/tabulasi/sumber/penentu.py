"""
Which rows of a table are respondents, and what the others are.

The evidence: what numbers, dates or describes a respondent is filled or not, answers of the usual
style in most unsur or not, a label, what the row equals of the rows above it, a blank row above
it.  Where all that leaves it open, the row is asked about.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from skm.bahasa import normal
from skm.dasar import unsur_dari
from skm.tabulasi.arti.baris import Label, label, penanda_alat, penanda_kolom
from skm.tabulasi.arti.kata import daftar_kata
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.arti.pilihan import mirip_jawaban
from skm.tabulasi.sumber.kaki import lihat_kaki
from skm.tabulasi.sumber.nasib import BarisSebutan, Nasib
from skm.tabulasi.sumber.pola import SKALA_TERTINGGI, Ciri, Pola, angka_sel
from skm.tabulasi.sumber.ringkasan import CUKUP, Ringkasan, Ukuran

_ATAS = 10  # rows under the headings where marks of columns stand
_TERHITUNG: frozenset[Ukuran] = frozenset(("jumlah", "rata", "tertimbang"))
_JUDUL_TERPANJANG = 400
_KATA_ALAT = frozenset(("response", "open ended response", "answer", "jawaban", "tanggapan"))
_PERTANYAAN = 40  # characters of a question; options are shorter


class Berlabel(NamedTuple):
    """The label of a row, and where it stands."""

    tempat: int
    teks: str
    jenis: Label


class Penentu:
    """
    Decides on rows, one list after another.

    Attributes:
        label: Labels of the rows left out as sums and the like, in their order.
    """

    def __init__(
        self,
        pola: Pola,
        kolom: KolomDikenal,
        pengenal: Pengenal,
        hitung: BarisSebutan,
        lewati: BarisSebutan,
    ) -> None:
        """
        Begin a table.

        Args:
            pola: Its pattern.
            kolom: Which column holds what.
            pengenal: Recognises headings.
            hitung: Numbers of rows that are respondents, whatever they look like.
            lewati: Numbers of rows that are none.
        """
        self._pola, self._kolom, self._pengenal = pola, kolom, pengenal
        self._hitung, self._lewati = hitung, lewati
        self._unsur = sorted(i for tempat in kolom.unsur.values() for i in tempat)
        self._tempat: dict[str, set[int]] = {}
        for kode, tempat in kolom.unsur.items():
            self._tempat.setdefault(unsur_dari(kode), set()).update(tempat)
        self._jangkar = {j.tempat: j for j in pola.jangkar}
        self._judul = [normal(j) for j in kolom.judul]
        self._ringkasan = Ringkasan(pola.banyak)
        self._lepas = self._mulai = False  # below a gap or something left out; rows were met
        self.label: list[str] = []
        # Rows whose label may be the name of a unit, by column and label, and whether each equals
        # a figure of those above; the last row without such a label.
        self._ragu: dict[tuple[int, str], dict[int, bool]] = {}
        self._lembar_lain = 0

    def putuskan(self, semua: Sequence[Ciri], *, akhir: bool) -> list[Nasib]:
        """
        Decide on some rows.

        Args:
            semua: The rows, in their order.
            akhir: Whether they are the last of the table.
        """
        awal = 0 if self._mulai else _ATAS
        biasa = [
            c.biasa
            and not (
                # Nothing else makes another row of it, and most have none of that.
                (c.berlabel or i < awal or self._lewati) and self._bukan_biasa(c, atas=i < awal)
            )
            for i, c in enumerate(semua)
        ]
        pertama = biasa.index(True) if True in biasa else len(semua)
        terakhir = len(semua) - 1 - biasa[::-1].index(True) if True in biasa else -1
        hasil: list[Nasib] = []
        for i, c in enumerate(semua):
            if biasa[i] and not c.berlabel:
                c.celah = c.celah or (i > 0 and semua[i - 1].hampa)
                nasib: Nasib = "lembar"
            else:
                nasib = self._satu(
                    semua,
                    i,
                    biasa=biasa[i],
                    # Where no row at all is like a respondent's, nothing can be told from others.
                    kepala=not self._mulai and i < pertama < len(semua),
                    kaki=akhir and (self._mulai or terakhir >= 0) and i > terakhir,
                )
            hasil.append(nasib)
            if nasib == "lembar":
                self._lepas = False
                if not (c.berlabel and any(c.nomor in r for r in self._ragu.values())):
                    self._lembar_lain = c.nomor
                self._mulai = self._mulai or biasa[i]
                self._ringkasan.tambah(c)
            elif nasib == "baris-jumlah":
                self._ringkasan.mulai_bagian()
            self._lepas = self._lepas or nasib not in ("lembar", "hampa")
        if akhir and not self._pola.jangkar:
            for i, nasib in lihat_kaki(semua, hasil, self._pola.banyak).items():
                if semua[i].nomor not in self._hitung:
                    hasil[i] = nasib
        return hasil

    def _satu(
        self, semua: Sequence[Ciri], i: int, *, biasa: bool, kepala: bool, kaki: bool
    ) -> Nasib:
        c = semua[i]
        if c.hampa:
            self._lepas = True
            return "hampa"
        c.celah = c.celah or (i > 0 and semua[i - 1].hampa)
        self._lepas = self._lepas or c.celah
        if c.nomor in self._lewati:
            return "baris-dilewati"
        if c.nomor in self._hitung:
            return "lembar"
        if biasa:
            satu = self._label(c)
            return self._berlabel(c, satu) if satu else "lembar"
        if nasib := self._penanda(c, kepala=kepala):
            return nasib
        if satu := self._label(c):
            return self._berlabel(c, satu)
        if nasib := self._angka(c, kaki=kaki):
            return nasib
        if kaki:
            return self._kaki(semua, i)
        return self._tengah(c)

    def _bukan_biasa(self, c: Ciri, *, atas: bool) -> bool:
        """Return whether a row that keeps to the pattern is none of a respondent all the same."""
        if c.nomor in self._lewati or (atas and penanda_kolom(c.isi, self._unsur)):
            return True
        satu = self._label(c)
        return satu is not None and satu.jenis == "jumlah"

    @property
    def ragu(self) -> list[int]:
        """
        Rows taken for respondents of a unit that is called as sums are, and may be sums.

        A unit has more than one, and not all of them below everybody else like what is worked out
        of the others.
        """
        return sorted(
            nomor
            for semua in self._ragu.values()
            if len(semua) == 1
            or (len(semua) <= CUKUP and min(semua) > self._lembar_lain and all(semua.values()))
            for nomor in semua
        )

    @property
    def terlalu_ragu(self) -> bool:
        """Whether so many rows were in doubt that some were not looked at."""
        return self._ringkasan.penuh

    # ------------------------------------------------------------ marks, headings, labels

    def _penanda(self, c: Ciri, *, kepala: bool) -> Nasib | None:
        if penanda_kolom(c.isi, self._unsur):
            return "baris-nomor-kolom"
        if penanda_alat(c.isi, self._unsur):
            return "baris-penanda"
        if 2 * c.sel["teks"] >= self._pola.banyak and (lagi := self._judul_lagi(c)):
            return lagi
        if kepala and c.sel["teks"] == c.terisi > 0 and not self._pola.berjangkar(c):
            satu = self._label(c)
            if satu and satu.jenis == "jumlah":
                return "baris-jumlah"
            if self._bertanda(c):
                return "baris-penanda"
        return None

    def _bertanda(self, c: Ciri) -> bool:
        """Return whether a row of texts under the headings is a tool's: its word, or questions."""
        teks = [s for i in self._unsur if (s := c.isi[i].strip())]
        return all(normal(s) in _KATA_ALAT for s in teks) or any(
            len(s) > _PERTANYAAN or self._pengenal.arti(s)[0] in self._kolom.unsur for s in teks
        )

    def _judul_lagi(self, c: Ciri) -> Nasib | None:
        """Return whether a row names the unsur once more: in their columns, or in others."""
        isi = [normal(s) if len(s) < _JUDUL_TERPANJANG else "" for s in c.isi]
        sama = sum(isi[i] == self._judul[i] != "" for i in self._unsur)
        if 2 * sama >= self._pola.banyak:
            return "judul-berulang"
        tempat = {
            kode: i
            for i, s in enumerate(c.isi)
            if s.strip() and len(s) < _JUDUL_TERPANJANG and not s.strip().isdigit()
            if (kode := self._pengenal.arti(s)[0]) in self._tempat
        }
        if 2 * len(tempat) < self._pola.banyak:
            return None
        pindah = sum(i not in self._tempat[kode] for kode, i in tempat.items())
        return "judul-kedua" if 2 * pindah > len(tempat) else "baris-penanda"

    def _label(self, c: Ciri) -> Berlabel | None:
        """Return the first label outside the answers that says something of the row."""
        if not c.berlabel:
            return None
        isi = c.isi
        for i in self._pola.lain:
            teks = isi[i].strip()
            if teks and (jenis := label(teks)):
                return Berlabel(i, teks, jenis)
        return None

    def _berlabel(self, c: Ciri, satu: Berlabel) -> Nasib:
        """Decide on a row whose label is one of sums and the like, or only looks so."""
        nasib = self._nasib_label(c, satu)
        if nasib == "baris-jumlah":
            self.label.append(satu.teks)
        return nasib

    def _nasib_label(self, c: Ciri, satu: Berlabel) -> Nasib:
        jangkar = self._jangkar.get(satu.tempat)
        salah_tempat = jangkar is not None and not jangkar.cocok(satu.teks)
        lain = [j for t, j in self._jangkar.items() if t != satu.tempat]
        ada = [j for j in lain if (s := c.isi[j.tempat].strip()) and j.cocok(s)]
        seperti = bool(ada) and (2 * len(ada) >= len(lain) or any(j.kuat for j in ada))
        sah = 2 * c.sel["sah"] >= c.terisi > 0
        # On a scale of five most answers of a row may be beyond those that are usual above it.
        if satu.jenis == "nama" and self._berskala(c):
            sah = sah or seperti or not self._ringkasan.cocok(c.jawab)
        if c.terisi == 0 or not sah:
            # Handed in empty, or on another scale, if all else of a respondent is there.
            bernama = satu.jenis == "nama" and any(j.kuat for j in ada)
            utuh = seperti and not salah_tempat
            return "lembar" if utuh and (c.terisi == 0 or bernama) else "baris-jumlah"
        if salah_tempat and not any(j.kuat for j in ada):
            return "baris-jumlah"
        ukuran = self._ringkasan.cocok(c.jawab)
        if c.sel["pecahan"] and ukuran and satu.jenis != "nama":
            return "baris-jumlah"
        if seperti:
            return "baris-jumlah" if satu.jenis == "jumlah" and ukuran else "lembar"
        if satu.jenis == "jumlah" or c.sel["pecahan"]:
            return "baris-jumlah"
        if lain:
            return "baris-jumlah" if satu.jenis == "nama" or not ada else "tanya-baris"
        if "jumlah" in ukuran and self._ringkasan.n > 1:
            return "baris-jumlah"
        if satu.jenis == "awal" and not ukuran:
            return "lembar"  # a name
        self._ragu.setdefault((satu.tempat, normal(satu.teks)), {})[c.nomor] = bool(ukuran)
        return "lembar"

    def _berskala(self, c: Ciri) -> bool:
        """Return whether a row holds nothing but figures that are answers on some scale."""
        if c.sel["sah"] + c.sel["besar"] < c.terisi:
            return False
        isi = [t for t in c.jawab if self._pola.sel(t) != "kosong"]
        return all(angka_sel(t) in range(1, SKALA_TERTINGGI + 1) for t in isi)

    # ------------------------------------------------------------ rows without a label

    def _angka(self, c: Ciri, *, kaki: bool) -> Nasib | None:
        """Return that a row holds sums or means, if its figures say so."""
        terisi, sel = c.terisi, c.sel
        luar = sel["pecahan"] + sel["besar"]
        if not terisi or self._pola.pecahan_lazim:
            return None
        tanpa = not c.ada if self._pola.jangkar else True
        if tanpa and sel["angka"] + luar == terisi and (sel["angka"] or sel["besar"] == terisi):
            # In a form that has no such figures; of a few rows nobody knows which is its own.
            cukup = self._ringkasan.n >= CUKUP
            pasti = cukup and (kaki or self._ringkasan.cocok(c.jawab) & _TERHITUNG)
            return "baris-jumlah" if pasti or self._pola.jangkar else "tanya-baris"
        if not luar:
            return None
        if self._pola.jangkar:
            lain = not c.ada or (c.salah and not c.kuat)
            if lain and (2 * luar >= terisi or self._ringkasan.cocok(c.jawab)):
                return "baris-jumlah"
            return None
        ukuran = self._ringkasan.cocok(c.jawab)
        if 2 * luar < terisi and not sel["pecahan"]:
            # An answer off the scale, or a few; of sums all are right.
            return "baris-jumlah" if "jumlah" in ukuran and self._ringkasan.n > 1 else None
        if 2 * sel["pecahan"] >= terisi or ukuran & _TERHITUNG:
            return "baris-jumlah"
        return None

    def _tengah(self, c: Ciri) -> Nasib:
        """Decide on a row between those of respondents."""
        if not self._pola.jangkar or c.kuat or not c.terisi:
            return "lembar"
        sedikit = 3 * c.terisi <= self._pola.banyak
        if c.salah and (sedikit or not c.sel["sah"]):
            return "baris-keterangan"
        if not c.ada and self._lepas and 2 * c.terisi >= self._pola.banyak and self._cocok(c):
            return "tanya-baris"
        return "lembar"

    def _kaki(self, semua: Sequence[Ciri], i: int) -> Nasib:
        """Decide on a row below the last that is a respondent's beyond doubt."""
        c, pola = semua[i], self._pola
        if any(mirip_jawaban(c.isi[n]) for n in self._kolom.nomor):
            return "lembar"  # answers under mere numbers are asked about by themselves
        if not c.terisi:
            tetap = pola.berjangkar(c) and (c.kuat or not self._lepas)
            return "lembar" if tetap or not pola.jangkar else "baris-keterangan"
        penuh = 2 * c.sel["sah"] >= c.terisi and 2 * c.terisi >= pola.banyak
        if penuh:
            return self._kaki_penuh(semua, i)
        if not c.sel["sah"]:
            lepas = self._lepas or c.salah or (pola.jangkar and not c.ada)
            return "baris-keterangan" if lepas else "lembar"
        sedikit = 3 * c.terisi <= pola.banyak and not c.kuat
        if sedikit and not self._lepas and self._berprofil(c) and self._berjajar(semua, i):
            return "tanya-baris"  # a recap, or respondents who said next to nothing
        if pola.berjangkar(c) and self._menyambung(c):
            return "lembar"
        if self._lepas:
            asing = c.sel["teks"] or c.sel["angka"] or c.salah or (pola.jangkar and not c.ada)
            if asing or self._berprofil(c) or self._berjajar(semua, i):
                return "baris-keterangan"
            return "tanya-baris"
        if c.salah and not c.kuat:
            return "baris-keterangan"
        return "tanya-baris" if pola.jangkar and not c.ada else "lembar"

    def _kaki_penuh(self, semua: Sequence[Ciri], i: int) -> Nasib:
        """Decide on a row of answers below the table."""
        c, pola = semua[i], self._pola
        if pola.berjangkar(c) or not pola.jangkar:
            return "lembar"
        sebelah = [semua[n] for n in (i - 1, i + 1) if 0 <= n < len(semua)]
        # Satisfied respondents equal the highest; what only sums and means can be tells for more.
        pasti = any(not s.ada and not s.hampa and self._hanya_ringkasan(s) for s in (c, *sebelah))
        if self._cocok(c):
            return "baris-jumlah" if self._lepas or pasti else "tanya-baris"
        salah_nomor = any(
            j.jenis == "nomor" and (s := c.isi[j.tempat].strip()) and not j.cocok(s)
            for j in pola.jangkar
        )
        sama = not c.ada and not c.salah and len({*map(normal, c.jawab)} - {""}) == 1
        return "tanya-baris" if self._lepas or salah_nomor or sama else "lembar"

    def _hanya_ringkasan(self, c: Ciri) -> bool:
        """Return whether a row equals a figure of those above that no answers are."""
        luar = c.sel["pecahan"] + c.sel["besar"]
        return 2 * luar >= c.terisi > 0 and self._cocok(c)

    def _cocok(self, c: Ciri) -> bool:
        """Return whether a row equals a figure of the rows above, where these are some."""
        return self._ringkasan.n >= CUKUP and bool(self._ringkasan.cocok(c.jawab))

    def _menyambung(self, c: Ciri) -> bool:
        """Return whether a row with few answers goes on with the table."""
        waktu = any(j.jenis == "waktu" and c.isi[j.tempat].strip() for j in self._jangkar.values())
        return waktu or not self._lepas

    def _berprofil(self, c: Ciri) -> bool:
        """Return whether a row is labelled with a class of respondents, as recaps are."""
        return any(normal(c.isi[i]) in _kelas_profil() for i in self._pola.lain)

    def _berjajar(self, semua: Sequence[Ciri], i: int) -> bool:
        """Return whether rows beside this one hold as few cells in the same columns."""
        ini = [bool(t.strip()) for t in semua[i].jawab]
        return any(
            ini == [bool(t.strip()) for t in semua[n].jawab]
            for n in (i - 1, i + 1)
            if 0 <= n < len(semua) and semua[n].terisi
        )


@cache
def _kelas_profil() -> frozenset[str]:
    """Return the spellings of classes of respondents, one letter aside."""
    daftar = daftar_kata("profil").values()
    semua = (ejaan for kelas in daftar for satu in kelas.values() for ejaan in satu)
    return frozenset(e for e in semua if len(e) > 1)
