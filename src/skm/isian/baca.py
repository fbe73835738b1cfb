"""
From a filled-in workbook to the plain data of a report file, with the cell of each value.

Sheets, rows and columns are found by what stands in their headings, so they may be moved, and there
may be others beside them.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from skm.bahasa import normal
from skm.batas import MAKS_BAGIAN
from skm.errors import DataError, Masalah
from skm.isian.denah import (
    CATATAN,
    CONTOH,
    DARI_SURVEI,
    IDENTITAS,
    ISIAN,
    JAWABAN,
    LAINNYA,
    NAMA_TANDA,
    NILAI,
    NOMOR,
    PETUNJUK,
    ButirIsian,
    LembarIsian,
    lembar_isian,
    sumber_nilai,
)
from skm.isian.jalur import Langkah, ambil, taruh
from skm.isian.lain import PembacaLain
from skm.isian.muat import langkah_unsur
from skm.isian.pembaca import Baris, isi_sel, rata_judul
from skm.isian.pilih import pilihan_sel
from skm.isian.sel import SelError
from skm.isian.tempat import Alamat, PetaSel
from skm.jenis import KUNCI_JENIS
from skm.office.ketat import seragam
from skm.tabulasi.sumber.xlsx import buka_buku, periksa_zip, rusak

_CARI = 40  # rows in which headings are looked for
_OTOMATIS = "(otomatis)"


@attrs.frozen(kw_only=True, eq=False)
class BacaanIsian:
    """
    What a filled-in workbook says.

    Attributes:
        isi: What would stand in a report file.
        sel: Where each of it stands.
        masalah: What is wrong with cells, each with its cell.
        kurang: What else is missing for an index, which matters only if something is.
        jawaban: Name of the sheet with answers; empty if there are none.
    """

    isi: dict[str, Any]
    sel: PetaSel
    masalah: tuple[Masalah, ...]
    kurang: tuple[Masalah, ...]
    jawaban: str


def kenali(masukan: Path | bytes) -> bool:
    """Return whether a file is a workbook of skm to fill in; False for what cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(masukan) if isinstance(masukan, bytes) else masukan) as a:
            info = a.getinfo("xl/workbook.xml")
            if info.file_size > MAKS_BAGIAN:
                return False
            isi = a.read(info)
    except Exception:
        return False  # whoever reads it says what is wrong with it
    if f'"{NAMA_TANDA}"'.encode() in isi:
        return True
    return all(f'name="{nama}"'.encode() in isi for nama in (PETUNJUK, IDENTITAS, LAINNYA))


def baca_isian(masukan: Path | bytes, berkas: str) -> BacaanIsian:
    """
    Read a filled-in workbook.

    Args:
        masukan: The workbook.
        berkas: How messages name it.

    Raises:
        DataError: It cannot be opened.
    """
    periksa_zip(masukan, berkas)
    with rusak(berkas):
        isi = seragam(masukan)
    with buka_buku(isi, berkas) as buku:
        try:
            return _PembacaIsian(buku).baca()
        except DataError as salah:
            raise DataError(attrs.evolve(m, berkas=berkas) for m in salah.masalah) from None


class _KepalaTabel(NamedTuple):
    """The headings of a sheet: their row, from 1, and for each thing to fill in its column."""

    baris: int
    kolom: dict[int, int]


class _PembacaIsian(PembacaLain):
    """Reads one workbook."""

    def baca(self) -> BacaanIsian:
        identitas = self._lembar(IDENTITAS)
        self._jenis = self._jenis_laporan(identitas)
        self._periksa_lembar(self._lembar_wajib() if identitas else (IDENTITAS, LAINNYA))
        if not identitas:  # nor is the kind known, and with it what the other sheets mean
            raise DataError(self._masalah)
        for urut, lembar in enumerate(lembar_isian(self._jenis)):
            nama = self._lembar(lembar.nama)
            if lembar.nama == NILAI:
                self._nilai(urut, lembar, nama)
            elif lembar.kunci:
                self._tabel(urut, lembar, nama)
            else:
                self._formulir(urut, lembar, nama)
        self._lainnya(len(lembar_isian(self._jenis)))
        jawaban = self._jawaban()
        return BacaanIsian(
            isi=self._isi,
            sel=self._sel,
            masalah=tuple(self._masalah),
            kurang=tuple(self._kurang()),
            jawaban=jawaban,
        )

    # ------------------------------------------------------------ sheets

    def _lembar_wajib(self) -> Iterator[str]:
        """Yield the sheets that are read, which may be empty but must be there."""
        yield from (lembar.nama for lembar in lembar_isian(self._jenis))
        if JAWABAN.casefold() in sumber_nilai(self._jenis):
            yield JAWABAN
        yield LAINNYA

    def _jenis_laporan(self, nama: str) -> str:
        for baris in self._semua(nama):
            isi = [s.strip() for s in baris if s and s.strip()]
            if isi and rata_judul(isi[0]) == normal("Jenis laporan"):
                return next((j for j in KUNCI_JENIS if j in isi[1:]), self._jenis)
        return self._jenis

    # ------------------------------------------------------------ forms

    def _formulir(self, urut: int, lembar: LembarIsian, nama: str) -> None:
        judul = {rata_judul(b.judul): b for b in lembar.butir}
        kolom, sudah = -1, dict[str, Alamat]()
        for nomor, baris in enumerate(self._semua(nama), start=1):
            awal = next((k for k, s in enumerate(baris) if s and s.strip()), None)
            if awal is None:
                continue
            if kolom < 0:
                kolom = next((k for k, s in enumerate(baris) if rata_judul(s) == normal(ISIAN)), -1)
                continue
            butir = judul.get(rata_judul(baris[awal]))
            isi = baris[kolom] if kolom < len(baris) else None
            alamat = Alamat(urut, nomor, kolom, nama, butir.judul if butir else "")
            if butir is None:
                if isi and isi.strip() and not str(baris[awal]).startswith(CATATAN):
                    self._tolak("isian-label", alamat, str(baris[awal]))
            elif butir.kunci in sudah:
                if isi and isi.strip():
                    self._tolak("isian-ganda", alamat, butir.judul, str(sudah[butir.kunci]))
            else:
                sudah[butir.kunci] = alamat
                self._sel.catat(butir.langkah, alamat, wajib=butir.wajib)
                self._satu(butir.langkah, butir, isi, alamat)
        if kolom < 0 and any(map(any, self._semua(nama))):
            self._tolak("isian-tanpa-judul", Alamat(urut, 1, 0, nama), ISIAN)
        for butir in lembar.butir:
            if butir.kunci not in sudah:
                alamat = Alamat(urut, 1, 0, nama or lembar.nama, butir.judul)
                self._sel.catat(butir.langkah, alamat, wajib=butir.wajib)

    # ------------------------------------------------------------ tables

    def _kepala(self, lembar: LembarIsian, urut: int, nama: str) -> _KepalaTabel | None:
        """Find the headings of a table, and say which columns of it are unknown."""
        judul = {rata_judul(b.judul): k for k, b in enumerate(lembar.butir)}
        terbaik: _KepalaTabel | None = None
        for nomor, baris in enumerate(self._semua(nama)[:_CARI], start=1):
            kolom: dict[int, int] = {}
            for k, s in enumerate(baris):
                if (di := judul.get(rata_judul(s))) is not None:
                    kolom.setdefault(di, k)
            if len(kolom) > (len(terbaik.kolom) if terbaik else 1):  # one may be by chance
                terbaik = _KepalaTabel(nomor, kolom)
        if terbaik is None:
            if nama and self._semua(nama):
                kurang = ", ".join(b.judul for b in lembar.butir if b.wajib)
                self._tolak("isian-tanpa-judul", Alamat(urut, 1, 0, nama), kurang)
            return None
        self._kolom_asing(urut, nama, terbaik)
        return terbaik

    def _kolom_asing(self, urut: int, nama: str, kepala: _KepalaTabel) -> None:
        """Refuse what stands in columns that nothing is known of."""
        semua = self._semua(nama)
        judul = semua[kepala.baris - 1]
        dikenal = {*kepala.kolom.values()}
        ditolak = set[int]()
        for nomor, baris in enumerate(semua[kepala.baris :], start=kepala.baris + 1):
            for k, isi in enumerate(baris):
                if not isi or k in dikenal or k in ditolak or not isi.strip():
                    continue
                sebut = (judul[k] or "") if k < len(judul) else ""
                bebas = rata_judul(sebut) == rata_judul(NOMOR) or sebut.strip().endswith(_OTOMATIS)
                if bebas or sebut.strip().startswith(CATATAN):
                    dikenal.add(k)
                    continue
                ditolak.add(k)
                self._tolak("isian-kolom", Alamat(urut, nomor, k, nama), sebut or "…")

    def _isian(
        self, urut: int, lembar: LembarIsian, nama: str
    ) -> Iterator[tuple[int, _KepalaTabel, Baris]]:
        """Yield the rows of a table that count, with their numbers."""
        kepala = self._kepala(lembar, urut, nama)
        if kepala is None:
            return
        no = next(
            (
                k
                for k, s in enumerate(self._semua(nama)[kepala.baris - 1])
                if rata_judul(s) == rata_judul(NOMOR)
            ),
            None,
        )
        semua = self._semua(nama)
        for nomor, baris in enumerate(semua[kepala.baris :], start=kepala.baris + 1):
            tanda = "" if no is None else normal(isi_sel(baris, no))
            if tanda == CONTOH:
                self._periksa_contoh(urut, lembar, nama, (nomor, kepala, baris))
            elif tanda != DARI_SURVEI:
                yield nomor, kepala, baris

    def _periksa_contoh(
        self, urut: int, lembar: LembarIsian, nama: str, baris: tuple[int, _KepalaTabel, Baris]
    ) -> None:
        """Refuse an example row that somebody has written over."""
        nomor, kepala, isi = baris
        for di, kolom in kepala.kolom.items():
            ada = isi_sel(isi, kolom)
            if ada and ada != lembar.butir[di].contoh:
                self._tolak("isian-contoh", Alamat(urut, nomor, kolom, nama), ada)
                return

    def _tabel(self, urut: int, lembar: LembarIsian, nama: str) -> None:
        atas = Alamat(urut, 1, 0, nama or lembar.nama, lembar.judul)
        self._sel.catat((lembar.kunci,), atas)
        di = 0
        for nomor, kepala, baris in self._isian(urut, lembar, nama):
            isi = {d: s for d, k in kepala.kolom.items() if (s := isi_sel(baris, k))}
            if not any(lembar.butir[d].khusus != "id" for d in isi):
                continue
            alamat = {
                d: Alamat(urut, nomor, kepala.kolom.get(d, 0), nama, b.judul)
                for d, b in enumerate(lembar.butir)
            }
            self._sel.catat((lembar.kunci, di), min(alamat[d] for d in isi))
            taruh(self._isi, (lembar.kunci, di), {})
            self._baris_tabel(lembar, (lembar.kunci, di), isi, alamat)
            di += 1

    def _baris_tabel(
        self,
        lembar: LembarIsian,
        awal: Langkah,
        isi: Mapping[int, str],
        alamat: Mapping[int, Alamat],
    ) -> None:
        urutan: dict[tuple[str, int], int] = {}
        for d, butir in enumerate(lembar.butir):
            langkah = _berurut(butir.langkah, urutan, ada=d in isi)
            self._sel.catat((*awal, *langkah), alamat[d], wajib=butir.wajib)
            if butir.khusus.startswith("triwulan:"):
                if d in isi:
                    self._centang((*awal, *langkah), butir, isi[d], alamat[d])
            else:
                self._satu((*awal, *langkah), butir, isi.get(d), alamat[d])

    def _centang(self, langkah: Langkah, butir: ButirIsian, isi: str, alamat: Alamat) -> None:
        try:
            if not pilihan_sel(self._jenis, langkah, butir, isi):
                return
        except SelError as salah:
            self._salah(salah, alamat)
            return
        banyak = len(ambil(self._isi, langkah) or ())
        self._sel.catat((*langkah, banyak), alamat)
        taruh(self._isi, (*langkah, banyak), int(butir.khusus[-1]))

    def _nilai(self, urut: int, lembar: LembarIsian, nama: str) -> None:
        for butir in lembar.butir[1:]:
            self._sel.catat(butir.langkah, Alamat(urut, 1, 0, nama or lembar.nama, lembar.judul))
        for nomor, kepala, baris in self._isian(urut, lembar, nama):
            isi = {d: s for d, k in kepala.kolom.items() if d and (s := isi_sel(baris, k))}
            if not isi:
                continue
            sebut = isi_sel(baris, kepala.kolom[0]) if 0 in kepala.kolom else ""
            if not sebut:
                tempat = Alamat(urut, nomor, kepala.kolom.get(0, 0), nama)
                self._tolak("isian-kosong", tempat, lembar.butir[0].judul)
                continue
            kode = str(pilihan_sel(self._jenis, ("unsur",), lembar.butir[0], sebut))
            self._nilai_unsur(urut, lembar, nama, (nomor, kepala), kode, isi)

    def _nilai_unsur(
        self,
        urut: int,
        lembar: LembarIsian,
        nama: str,
        letak: tuple[int, _KepalaTabel],
        kode: str,
        isi: Mapping[int, str],
    ) -> None:
        """Put the values of one unsur where they belong."""
        nomor, kepala = letak
        sebaran = {d for d, b in enumerate(lembar.butir) if len(b.langkah) > 1}
        if sebaran & isi.keys():
            isi = {**dict.fromkeys(sorted(sebaran), ""), **isi}
        for d, s in isi.items():
            butir = lembar.butir[d]
            tempat = kepala.kolom.get(d, 0)
            alamat = Alamat(urut, nomor, tempat, nama, f"{butir.judul} {kode}")
            langkah = langkah_unsur(butir, kode)
            self._sel.catat(langkah, alamat)
            if not s:
                self._tolak("isian-kosong", alamat, alamat.judul)
            self._satu(langkah, butir, s or "0", alamat)

    # ------------------------------------------------------------ everything else

    def _jawaban(self) -> str:
        """Return the name of the sheet of answers, if there are any on it."""
        nama = self._lembar(JAWABAN)
        if JAWABAN.casefold() not in sumber_nilai(self._jenis):
            return ""
        alamat = Alamat(1, 1, 0, nama or JAWABAN, f"{JAWABAN} responden")
        if (berkas := ambil(self._isi, ("jawaban", "berkas"))) is not None:
            alamat = self._sel["$.jawaban.berkas"] or alamat
        self._sel.catat(("jawaban",), alamat, wajib=berkas is None)
        if not nama:
            return ""
        berisi = 0
        for baris in self._baris_buku(self._buku[nama]):
            berisi += any(s and s.strip() for s in baris)
            if berisi > 1:
                return nama
        return ""

    def _kurang(self) -> Iterator[Masalah]:
        """Yield the values of unsur, where nothing is there that an index follows from."""
        lembar = next((s for s in lembar_isian(self._jenis) if s.nama == NILAI), None)
        sumber = sumber_nilai(self._jenis)
        if "jawaban" in sumber:
            return  # which the model misses by itself
        if lembar is not None and not any(k in self._isi for k in sumber):
            langkah = lembar.butir[1].langkah
            tempat = self._sel[f"$.{langkah[0]}"]
            yield Masalah(kode="isian-kosong", sel=str(tempat), ditemukan=lembar.judul)


def _berurut(langkah: Langkah, urutan: dict[tuple[str, int], int], *, ada: bool) -> Langkah:
    """Return a path with places in its lists counted from those that are filled in."""
    hasil: list[str | int] = []
    for satu in langkah:
        if isinstance(satu, int):
            kunci = (str(hasil[-1]), satu)
            if kunci not in urutan and ada:
                urutan[kunci] = sum(k[0] == kunci[0] for k in urutan)
            satu = urutan.get(kunci, satu)
        hasil.append(satu)
    return tuple(hasil)
