"""Sheets that repeat an earlier one, and what must be remembered to know them."""

from collections.abc import Iterable
from itertools import islice
from operator import lt
from typing import Any, TypeAlias

from skm.dasar import tampilan
from skm.tabulasi.arti.hasil import sebut_angka
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.tanggal import berjam
from skm.tabulasi.baca.catatan import Catatan
from skm.tabulasi.bacaan import SARAN_GANDA
from skm.tabulasi.sumber.blok import BlokBaris

_JARAK = 1 << 40  # between the numbers of the rows of two files


class IdTakUrutError(Exception):
    """Ids are not ascending, so that all must be remembered: begin again."""


class IngatanBaris:
    """Remembers of every sheet in which row it stands."""

    def __init__(self) -> None:
        self._baris: dict[Any, int] = {}

    def pasti_beda(self, teks: list[str]) -> bool:
        """Return whether these ids can be told to repeat nothing without remembering them."""
        return False

    def ingat(self, kunci: Any, nomor: int) -> int | None:
        """Return the row of an earlier sheet with this key, 0 if it is not known; else None."""
        lama = self._baris.setdefault(kunci, nomor)
        return None if lama == nomor else lama


class IngatanSidik:
    """Remembers little: nothing of ids that only go up, of other sheets a hash."""

    def __init__(self, *, teliti: bool) -> None:
        self._teliti = teliti
        self._id_terakhir = (0, "")
        self._sidik: set[int] = set()

    def pasti_beda(self, teks: list[str]) -> bool:
        """
        Return whether these ids can be told to repeat nothing without remembering them.

        Raises:
            IdTakUrutError: They no longer only go up, and earlier ones are not remembered.
        """
        if self._teliti:
            return False
        # Ids that only go up, as counters do, repeat nothing; by length, then by text.
        panjang = [*map(len, teks)]
        urut: list[Any] = teks if panjang[0] == panjang[-1] else [*zip(panjang, teks, strict=True)]
        naik = len({*panjang}) == 1 if urut is teks else True
        if not naik or not all(map(lt, urut, islice(urut, 1, None))):
            raise IdTakUrutError
        if self._id_terakhir >= (panjang[0], teks[0]):
            raise IdTakUrutError
        self._id_terakhir = (panjang[-1], teks[-1])
        return True

    def ingat(self, kunci: Any, nomor: int) -> int | None:
        """Return the row of an earlier sheet with this key, 0 if it is not known; else None."""
        sidik = hash(kunci)
        if sidik in self._sidik:
            return 0
        self._sidik.add(sidik)
        return None


Ingatan: TypeAlias = IngatanBaris | IngatanSidik


class Kembar:
    """
    Finds sheets that repeat an earlier one: by id, or by time and answers.

    Attributes:
        dicari: Whether the file has what is needed for that.
        banyak: How many were found.
    """

    def __init__(
        self, kolom: KolomDikenal, catatan: Catatan, ingatan: Ingatan, *, buang: bool
    ) -> None:
        self._judul, self._catatan, self._ingatan = kolom.judul, catatan, ingatan
        self._id = kolom.profil.get("id", ())
        self._waktu = kolom.profil.get("cap_waktu") or kolom.profil.get("tanggal") or ()
        self._saran = "" if buang else SARAN_GANDA
        self.dicari = bool(self._id or self._waktu)
        self.banyak = 0
        self._potongan: list[str] = []
        self._beberapa = False

    def pindah(self, berkas: str, *, beberapa: bool) -> None:
        """Go on with another file; each numbers its forms in its own way if there are several."""
        self._potongan.append(berkas)
        self._beberapa = beberapa

    def cari(self, jawab: list[str], blok: BlokBaris) -> list[int]:
        """Report sheets that repeat an earlier one; return their places."""
        kunci: Iterable[Any]
        if self._id:
            kode, label = "id-jawaban-ganda", self._judul[self._id[0]]
            teks = blok.kolom(self._id)
            if not self._beberapa and self._ingatan.pasti_beda(teks):
                return []
            kunci = [t.strip() for t in teks]
            if self._beberapa:  # two forms of two files may have one id
                isi = map("".join, zip(*jawab, strict=True))
                kunci = [(t, j) if t else "" for t, j in zip(kunci, isi, strict=True)]
        elif self._waktu:
            kode, label = "jawaban-ganda", self._judul[self._waktu[0]]
            teks = blok.kolom(self._waktu)
            isi = map("".join, zip(*jawab, strict=True))
            kunci = [(t, j) if berjam(t) else "" for t, j in zip(teks, isi, strict=True)]
        else:
            return []
        hasil: list[int] = []
        geser = max(len(self._potongan) - 1, 0) * _JARAK
        for i, satu in enumerate(kunci):
            if not satu:
                continue
            lama = self._ingatan.ingat(satu, geser + blok.nomor[i])
            if lama is not None:
                hasil.append(i)
                self._catatan.catat(
                    kode,
                    blok.nomor[i],
                    label,
                    "" if self._id else tampilan(sebut_angka(teks[i])),
                    self._sebut(lama),
                    self._saran,
                )
        self.banyak += len(hasil)
        return hasil

    def _sebut(self, tempat: int) -> str:
        """Name the row of an earlier sheet, and its file where it is another."""
        potongan, nomor = divmod(tempat, _JARAK)
        if not nomor:
            return "…"
        lain = potongan != len(self._potongan) - 1 and potongan < len(self._potongan)
        return f"{nomor} ({self._potongan[potongan]})" if lain else str(nomor)
