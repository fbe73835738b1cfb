"""The sheet *Lainnya*: keys that no other sheet has, each beside its path."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from skm.bahasa import normal
from skm.dasar import adalah
from skm.isian.denah import CATATAN, ISIAN, KUNCI, LAINNYA, LembarIsian, lembar_isian
from skm.isian.jalur import BentrokError, Langkah, ambil, sebut_jalur, taruh, urai_jalur
from skm.isian.muat import tanda_baris
from skm.isian.pembaca import PembacaBuku, isi_mentah, isi_sel, rata_judul
from skm.isian.sel import SelError, baca_sel, macam
from skm.isian.tempat import Alamat
from skm.office.buku import Buku


class PembacaLain(PembacaBuku):
    """Reads that sheet, once all others have been read."""

    def __init__(self, buku: Buku) -> None:
        super().__init__(buku)
        self._nomor: dict[Langkah, int] = {}
        self._dari_lembar: dict[Langkah, int] = {}

    def _lainnya(self, urut: int) -> None:
        nama = self._lembar(LAINNYA)
        judul = (normal(KUNCI), normal(ISIAN))
        kolom: list[int] = []
        kumpul: dict[str, list[tuple[str, Alamat]]] = {}
        for nomor, baris in enumerate(self._semua(nama), start=1):
            rata = [rata_judul(s) for s in baris]
            if not kolom:
                kolom = [rata.index(j) for j in judul] if {*judul} <= {*rata} else []
                continue
            jalur, isi = isi_sel(baris, kolom[0]), isi_mentah(baris, kolom[1])
            alamat = Alamat(urut, nomor, kolom[1], nama, jalur)
            if jalur and isi and not jalur.startswith(CATATAN):
                if jalur.endswith("+"):
                    potong = kumpul.get(jalur[:-1])
                    if potong:
                        sebelum, awal = potong[-1]
                        potong[-1] = (sebelum + isi, awal)
                        continue
                kumpul.setdefault(jalur, []).append((isi, alamat))
            elif isi and not jalur:
                self._tolak("isian-label", alamat, isi[:40])
        if not kolom and any(map(any, self._semua(nama))):
            self._tolak("isian-tanpa-judul", Alamat(urut, 1, 0, nama), f"{KUNCI}, {ISIAN}")
        for jalur in sorted(kumpul, key=_nomor_jalur):
            self._satu_lain(jalur, kumpul[jalur])

    def _satu_lain(self, jalur: str, semua: Sequence[tuple[str, Alamat]]) -> None:
        alamat = semua[0][1]
        tertulis = urai_jalur(jalur)
        if tertulis is None:
            self._tolak("isian-kunci", alamat, jalur)
            return
        langkah = self._ke_baris(tertulis, jalur, alamat)
        if langkah is None:
            return
        jadi = macam(self._jenis, langkah)
        satuan = "teks" if jadi == "daftar" else jadi
        nilai: list[Any] = []
        for isi, di in semua:
            try:
                nilai.append(baca_sel(isi, satuan))
            except SelError as salah:
                self._salah(salah, di)
        if not nilai:
            return
        butir: Any = nilai if len(nilai) > 1 or jadi == "daftar" else nilai[0]
        if jadi == "daftar" and len(nilai) == 1 and not isinstance(nilai[0], str):
            butir = nilai[0]  # written as a list
        if len(nilai) > 1 and jadi not in ("daftar", "lain"):
            self._tolak("isian-ganda", semua[1][1], jalur, str(alamat))
            return
        try:
            langkah = self._rapat(langkah)
            taruh(self._isi, langkah, butir)
        except BentrokError:
            self._tolak("isian-ganda", alamat, jalur)
        self._sel.catat(langkah, alamat)
        if jadi == "daftar":
            for i, (_, di) in enumerate(semua):
                self._sel.catat((*langkah, i), di)

    # ------------------------------------------------------------ rows of other sheets

    @cached_property
    def _tertanda(self) -> dict[str, tuple[LembarIsian, list[str]]]:
        """What the rows of each table are known by, those that stand on its sheet."""
        return {
            satu.kunci: (
                satu,
                [tanda_baris(satu, self._jenis, b) for b in self._isi.get(satu.kunci, ())],
            )
            for satu in lembar_isian(self._jenis)
            if satu.kunci
        }

    def _ke_baris(self, langkah: Langkah, jalur: str, alamat: Alamat) -> Langkah | None:
        """Return a path with the number of the row that it names; None if that is uncertain."""
        if langkah[0] not in self._tertanda or len(langkah) == 1:
            return langkah
        lembar, tanda = self._tertanda[str(langkah[0])]
        kunci, baris, *dalam = langkah
        if isinstance(baris, int):
            if baris >= len(tanda):
                return langkah
            # Rows may have been moved since it was written.
            saran = sebut_jalur((kunci, tanda[baris] or "…", *dalam), "")
            self._tolak("isian-nomor-baris", alamat, jalur, saran)
            return None
        sama = [i for i, satu in enumerate(tanda) if satu == baris]
        if len(sama) == 1:
            return (kunci, sama[0], *dalam)
        kode = "isian-baris-kembar" if sama else "isian-baris-hilang"
        self._tolak(kode, alamat, str(baris), lembar.nama)
        return None

    def _rapat(self, langkah: Langkah) -> Langkah:
        """
        Return a path whose places in lists follow each other, behind those of the sheets.

        Raises:
            BentrokError: It leads to what stands on another sheet.
        """
        hasil: Langkah = ()
        for satu in langkah:
            if isinstance(satu, int) and not (len(hasil) == 1 and self._di_tabel(hasil, satu)):
                ada = ambil(self._isi, hasil)
                banyak = len(ada) if adalah(ada, list) else 0
                if satu < self._dari_lembar.setdefault(hasil, banyak):
                    raise BentrokError
                satu = self._nomor.setdefault((*hasil, satu), banyak)
            hasil = (*hasil, satu)
        return hasil

    def _di_tabel(self, kunci: Langkah, baris: int) -> bool:
        return kunci[0] in self._tertanda and baris < len(self._tertanda[str(kunci[0])][1])


def _nomor_jalur(jalur: str) -> tuple[int, ...]:
    """Return the places in lists that a path goes through, in whose order they are made."""
    return tuple(satu for satu in urai_jalur(jalur) or () if isinstance(satu, int))
