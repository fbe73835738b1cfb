"""
Characters for answers: ``1`` to ``4``, ``-`` for none, ``x`` for one that is not on the scale.

While a file is read for the first time, `Arti` says what an answer most likely means; when all of
its texts are known, `skm.tabulasi.arti.putusan` decides, and where that is something else the file
is read again.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from skm.dasar import Peta, unsur_dari
from skm.errors import Masalah
from skm.model import KodeUnsur
from skm.model.jawaban import DITOLAK, KOSONG, SKALA
from skm.pintu import pintu
from skm.regulasi import Regulasi
from skm.tabulasi.arti.daftar import REGULASI, kata_unsur, skema_kata, skema_kode
from skm.tabulasi.arti.kata import konsep_unsur, rapikan
from skm.tabulasi.arti.pemetaan import SEMUA, Pemetaan
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.arti.urai import Isi, seragam, urai

Macam: TypeAlias = Literal["angka", "huruf", "teks"]

_ANGKA = r"[+-]?[0-9]+(?:[.,][0-9]+)?"
_SATU = r"[(\[]([1-4a-d])[)\]]|([1-4a-d])[)\].]"
_DEPAN = r"[(\[]?([1-4a-d])(?: ?[-–—.:=)\]]+ ?| (?=\())(\S.*)"
_BELAKANG = r"(.*\S) ?[(\[=:-] ?([1-4])[)\]]?"
_TERBANYAK = 4096  # texts that are remembered: a column of free text must not fill the memory


class Pilihan:
    """
    What is known of the answers to each unsur before any was read.

    Attributes:
        konsep: Its concept of ``kolom.toml``; empty for an office's own.  Of several questions
            about it that of each, and so is what follows.
        nyata: What the user declares: texts, as they are compared, and their answers; 0 for none.
        dinyatakan: The same as it was declared.
    """

    def __init__(
        self,
        regulasi: Regulasi,
        pengenal: Pengenal,
        pemetaan: Pemetaan,
        tanya: Iterable[KodeUnsur] = (),
    ) -> None:
        unsur = {u.kode: konsep_unsur(u, regulasi) for u in pengenal.unsur}
        self.konsep = unsur | {k: unsur[unsur_dari(k)] for k in tanya}
        self.nyata: dict[KodeUnsur, dict[str, int]] = {
            kode: {
                seragam(t): n if isinstance(n, int) else 0
                for k in dict.fromkeys((SEMUA, unsur_dari(kode), kode))
                for t, n in pemetaan.jawaban.get(k, Peta()).items()
            }
            for kode in self.konsep
        }
        self.dinyatakan = pemetaan.jawaban
        self._asing = [k for k in pemetaan.jawaban if k != SEMUA and k not in self.konsep]

    def masalah(self, berkas: str) -> list[Masalah]:
        """Return what the user declares of unsur that there are not."""
        dikenal = ", ".join((SEMUA, *self.konsep))
        return [
            Masalah(kode="pemetaan-unsur", berkas=berkas, ditemukan=k, diharapkan=dikenal)
            for k in self._asing
        ]

    def arti(self, kode: KodeUnsur) -> "Arti":
        """Return what the answers to an unsur most likely mean."""
        return Arti(self.nyata[kode], self.konsep[kode])

    def angka_dinyatakan(self, kode: KodeUnsur) -> bool:
        """Return whether the user says what single characters of this unsur mean."""
        return any(t.isdigit() or t == KOSONG for t in self.nyata[kode])


class Arti(dict[str, str]):
    """
    Characters by the texts found in one column: each text is worked out once.

    Examples:
        >>> arti = Arti({}, "persyaratan")
        >>> [arti[t] for t in ("4", "4.0", "04", "Sesuai", "3 - Sesuai", "", "5", "Apa?")]
        ['4', '4', '4', '3', '3', '-', 'x', 'x']
    """

    def __init__(self, nyata: Mapping[str, int], konsep: str) -> None:
        super().__init__({"": KOSONG})
        self._nyata, self._konsep = nyata, konsep
        self._berangka = any(n and t.isdigit() for t, n in nyata.items())

    def __missing__(self, teks: str) -> str:
        arti = self._baca(urai(teks))
        if len(self) < _TERBANYAK:
            self[teks] = arti
        return arti

    def _baca(self, isi: Isi) -> str:
        tanda = str(isi.angka) if isi.angka is not None else isi.kode
        for teks in (isi.teks, isi.kata, tanda):
            if teks and teks in self._nyata:
                return str(self._nyata[teks] or KOSONG)
        if isi.macam == "kosong":
            return KOSONG
        if isi.angka is not None:
            return str(isi.angka) if isi.di_skala and not self._berangka else DITOLAK
        tempat = kata_unsur(self._konsep).get(isi.kata) or _tempat(isi)
        return DITOLAK if tempat is None else str(tempat)


class ArtiPasti(dict[str, str]):
    """Characters by texts, as they were decided; a text that nobody met is not on the scale."""

    def __missing__(self, teks: str) -> str:
        return KOSONG if urai(teks).macam == "kosong" else DITOLAK


def mirip_jawaban(teks: str) -> bool:
    """Return whether a text looks like an answer on the scale, whatever it means."""
    isi = urai(teks)
    return isi.di_skala or _tempat(isi) is not None


def mungkin_jawaban(teks: str) -> bool:
    """
    Return whether a text may be an answer, on this scale or another.

    Examples:
        >>> [mungkin_jawaban(t) for t in ("5", "4 (dari 5)", "Netral", "3,45", "Jumlah")]
        [True, True, True, False, False]
    """
    return urai(teks).macam in ("angka", "kode", "kata")


def _tempat(isi: Isi) -> int | None:
    """Return the place of words or a code in the first scheme of four that has them."""
    semua = skema_kata()
    if isi.kata:
        urutan = (semua[REGULASI], *(s for s in semua.values() if s.banyak == len(SKALA)))
        return next((s.tempat[isi.kata] for s in urutan if isi.kata in s.tempat), None)
    empat = (s for s in skema_kode().values() if s.banyak == len(SKALA))
    return next((s.tempat[isi.kode] for s in empat if isi.kode in s.tempat), None)


def macam(teks: str) -> tuple[Macam, ...]:
    """Say of what kinds an answer is: a figure, a letter, a text, or a figure with a text."""
    bersih = rapikan(teks)
    if kena := re.fullmatch(_SATU, bersih):
        bersih = kena[1] or kena[2]
    if re.fullmatch(_ANGKA, bersih):
        return ("angka",)
    if len(bersih) == 1:
        return ("huruf",)
    if re.fullmatch(_DEPAN, bersih) or re.fullmatch(_BELAKANG, bersih):
        return ("angka" if bersih.strip("([")[0] in SKALA else "huruf", "teks")
    return ("teks",)


@pintu
def sebab_ditolak(teks: str) -> str:
    """
    Return the kind of remark for an answer that is not on the scale.

    Examples:
        >>> [sebab_ditolak(t) for t in ("5", "3,5", "bagus", "#REF!")]
        ['jawaban-luar-skala', 'jawaban-pecahan', 'jawaban-tak-dikenal', 'sel-galat']
    """
    if urai(teks).macam == "galat":
        return "sel-galat"
    bersih = rapikan(teks)
    if not re.fullmatch(_ANGKA, bersih):
        return "jawaban-tak-dikenal"
    _, _, pecahan = bersih.replace(",", ".").partition(".")
    return "jawaban-pecahan" if pecahan.strip("0") else "jawaban-luar-skala"
