"""Responses that their tool marks as none: left out while a file is read, and said."""

from collections import Counter
from collections.abc import Collection

from skm.errors import DataError
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.pemetaan import PilihanStatus
from skm.tabulasi.arti.status import (
    DISEBUT,
    KolomStatus,
    Kunci,
    catatan_status,
    kolom_status,
    putuskan_status,
)
from skm.tabulasi.baca.catatan import Catatan
from skm.tabulasi.sumber.blok import BlokBaris

_TERBANYAK = 4096  # a column with more different texts tells no state


class StatusPastiError(Exception):
    """Columns tell the state of responses, as is known only now: begin again."""

    def __init__(self, kunci: Collection[Kunci]) -> None:
        super().__init__(kunci)
        self.kunci = kunci


class SaringStatus:
    """Leaves out responses that were never sent, rejected or a test, block by block."""

    def __init__(
        self,
        kolom: KolomDikenal,
        catatan: Catatan,
        pilihan: PilihanStatus,
        pasti: Collection[Kunci],
    ) -> None:
        """
        Look for columns that tell the state of responses.

        Args:
            kolom: Which column holds what.
            catatan: Takes remarks.
            pilihan: What the user says.
            pasti: Columns that are known to tell it since all of their texts were seen.
        """
        self._catatan = catatan
        self._pilihan: PilihanStatus = pilihan
        self._lebar = len(kolom.judul)
        self._kolom = [] if pilihan == "semua" else [*kolom_status(kolom)]
        for satu in self._kolom:
            satu.pasti = satu.pasti or satu.kunci in pasti
        self._teks: list[Counter[str]] = [Counter() for _ in self._kolom]
        self._jumlah: Counter[tuple[str, str]] = Counter()

    def saring(self, blok: BlokBaris) -> BlokBaris:
        """Leave out the responses of a block that do not count."""
        buang: dict[int, tuple[str, str]] = {}
        for kolom, jumlah in zip(self._kolom, self._teks, strict=True):
            teks = blok.satu(kolom.tempat)
            beda = {*teks}
            if not kolom.pasti:
                if len(jumlah) <= _TERBANYAK:
                    jumlah.update(teks)
                continue
            if not any(map(kolom.__getitem__, beda)):
                continue
            for i, t in enumerate(teks):
                if (macam := kolom[t]) and (t.strip() or self._terisi(blok, i)):
                    jumlah[t] += 1
                    buang.setdefault(i, (kolom.label, macam))
        self._jumlah.update(buang.values())
        lewat = {i for i, (_, macam) in buang.items() if macam != DISEBUT}
        return blok.tanpa(lewat, self._lebar) if lewat else blok

    def _terisi(self, blok: BlokBaris, i: int) -> bool:
        return any(s.strip() for s in blok.baris(i, self._lebar))

    def selesai(self) -> None:
        """
        Say what was left out, once all rows were seen.

        Raises:
            DataError: Nobody knows whether some responses count.
            StatusPastiError: Columns were passed over that tell their state.
        """
        semua: list[tuple[KolomStatus, Counter[str]]] = [
            (k, t) for k, t in zip(self._kolom, self._teks, strict=True) if len(t) <= _TERBANYAK
        ]
        pasti, tanya = putuskan_status(semua, self._pilihan, self._catatan.berkas)
        if tanya:
            raise DataError(tanya)
        if baru := [k.kunci for k in pasti if not k.pasti]:
            raise StatusPastiError(baru)
        for masalah, n in catatan_status(self._jumlah, self._catatan.berkas):
            self._catatan.tambah(masalah, n)
