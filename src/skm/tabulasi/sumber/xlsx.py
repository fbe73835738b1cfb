"""Workbooks: their sheets, headings and rows, after a look at the package for bombs."""

import io
import zipfile
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO, TypeAlias, cast

import attrs

from skm.batas import (
    MAKS_ANGGOTA,
    MAKS_BAGIAN,
    MAKS_BARIS_XLSX,
    MAKS_BONGKAR,
    MAKS_ELEMEN,
    MAKS_GAYA,
    MAKS_KOLOM,
    MAKS_LEMBAR,
    MAKS_NAMA,
    MAKS_NISBAH,
    MAKS_SEL_AWAL,
    MAKS_SELA,
    MAKS_TEKS_BERSAMA,
    mb,
)
from skm.errors import Masalah
from skm.exact import format_id
from skm.office.baris import BarisSel
from skm.office.buku import Buku, LembarKerja
from skm.office.denah import Denah, denah
from skm.office.ketat import seragam
from skm.office.lebihan import lebihan, tag_bagian
from skm.tabulasi.arti.kata import bilangan
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.sumber.blok import (
    BERLAKU_KE_BAWAH,
    UKURAN_BLOK,
    BarisTeks,
    Bentuk,
    BlokBaris,
    Sumber,
    Tersembunyi,
    teks_sel,
)
from skm.tabulasi.sumber.gabungan import PenelusurGabungan
from skm.tabulasi.sumber.judul import CARI_JUDUL, Penilai
from skm.tabulasi.sumber.kupas import isi_satu_sel, pecah, pemisah_di_dalam
from skm.tabulasi.sumber.lembar import (
    LembarBuku,
    cetakan_skm,
    kenali_lembar,
    lembar_disebut,
    pilih_lembar,
)
from skm.tabulasi.sumber.salah import gagal

Isi: TypeAlias = Path | bytes
"""A workbook: its file, or what it is after it was put in other words."""

_LEMBAR = "worksheets/"
_LEBIHAN: Mapping[str, tuple[str, Callable[[int], str]]] = {
    "anggota": ("bagian-terlalu-banyak", format_id),
    "semua": ("isi-terlalu-besar", mb),
    "satu": ("isi-terlalu-besar", mb),
    "nisbah": ("berkas-terlalu-padat", str),
}
"""How each thing that is too large is called, and written."""


class SumberXLSX(Sumber):
    """A sheet of a workbook."""

    def __init__(
        self,
        isi: Isi,
        berkas: str,
        bentuk: Bentuk,
        judul: Sequence[str],
        tata: Denah,
        kupas: str,
    ) -> None:
        super().__init__(berkas, bentuk, judul)
        self._isi, self._denah, self._kupas = isi, tata, kupas
        self.rumus_tanpa_nilai = tata.rumus_tanpa_nilai
        self.hanya_bernomor = False
        if kupas:
            self.catatan.append(
                Masalah(
                    kode="baris-terkutip",
                    berkas=berkas,
                    baris=bentuk.baris_judul,
                    lokasi=bentuk.lembar,
                    ditemukan=kupas,
                )
            )

    @classmethod
    def buka(cls, jalur: Path, berkas: str, penilai: Penilai, pemetaan: Pemetaan) -> "SumberXLSX":
        """Find the sheet, or the sheets, and their headings."""
        periksa_zip(jalur, berkas)
        with rusak(berkas):
            isi = seragam(jalur)
        lewati = pemetaan.tersembunyi == "lewati"
        with buka_buku(isi, berkas) as buku:
            nama = [s.nama for s in buku.lembar]
            jawaban_cetakan = cetakan_skm(nama)
            if jawaban_cetakan is not None and not pemetaan.lembar:
                kode = "cetakan-skm" if jawaban_cetakan else "cetakan-skm-tanpa-jawaban"
                raise gagal(kode, berkas, jawaban_cetakan)
            semua: list[LembarBuku] = []
            sel_awal = 0
            for s in buku.lembar:
                if not pemetaan.lembar or s.nama in pemetaan.lembar:
                    tabel = _awal(buku, s, berkas)
                    if (sel_awal := sel_awal + sum(map(len, tabel))) > MAKS_SEL_AWAL:
                        paling = format_id(MAKS_SEL_AWAL)
                        raise gagal("sel-awal-terlalu-banyak", berkas, "", paling, lokasi=s.nama)
                    semua.append(_kenali(tabel, s, penilai))
            if pemetaan.lembar:
                pilihan = lembar_disebut(semua, nama, pemetaan.lembar, berkas)
            else:

                def akhir(lembar: LembarBuku, kolom: int) -> int | None:
                    semua = _baris_xlsx(buku, lembar.nama, berkas)
                    return _nomor_akhir(semua, lembar, kolom)

                pilihan = pilih_lembar(semua, berkas, akhir, tersembunyi=not lewati)
            sumber: list[SumberXLSX] = []
            for lembar in pilihan.dibaca:
                with rusak(berkas, lembar.nama):
                    tata = denah(
                        io.BytesIO(isi) if isinstance(isi, bytes) else isi, buku[lembar.nama].jalur
                    )
                satu = cls._dari_lembar(isi, berkas, lembar, tata, sumber[:1], lewati=lewati)
                satu.kolom_jawaban = frozenset(penilai.tempat_unsur(satu.judul))
                satu.berlaku_ke_bawah = frozenset(penilai.tempat(satu.judul, BERLAKU_KE_BAWAH))
                satu.hanya_bernomor = bool(jawaban_cetakan)
                sumber.append(satu)
        pertama, *lain = sumber
        pertama.bentuk = attrs.evolve(
            pertama.bentuk, lembar_lain=pilihan.lain, lembar_tersembunyi=pilihan.tersembunyi
        )
        pertama.sambungan = tuple(lain)
        for satu in lain:
            satu.disambung = "lanjutan" if pilihan.lanjutan else "disebut"
        return pertama

    @classmethod
    def _dari_lembar(
        cls,
        isi: Isi,
        berkas: str,
        lembar: LembarBuku,
        tata: Denah,
        pertama: Sequence[Sumber],
        *,
        lewati: bool,
    ) -> "SumberXLSX":
        judul: Sequence[str] = lembar.judul or pertama[0].judul
        baris_judul = lembar.di + bool(lembar.judul)
        if lewati:
            judul = ["" if i in tata.kolom_tersembunyi else j for i, j in enumerate(judul)]
        bentuk = Bentuk(format="xlsx", lembar=lembar.nama, baris_judul=baris_judul)
        satu = cls(isi, berkas, bentuk, judul, tata, lembar.kupas)
        satu.awal = lembar.baris if lembar.judul else None
        satu.tersembunyi = Tersembunyi(
            lembar=not lembar.tampak,
            baris=tata.baris_tersembunyi,
            kolom=tata.kolom_tersembunyi,
            disaring=tata.disaring,
            dilewati=lewati,
        )
        return satu

    def blok(self, ukuran: int = UKURAN_BLOK) -> Iterator[BlokBaris]:
        """Yield the rows below the headings with their numbers; each call starts anew."""
        lebar, pertama, banyak, dilewati = len(self.judul), 0, 0, 0
        kosong = [""] * lebar
        baris: list[BarisTeks] = []
        nomor: list[int] = []
        lewati = self.tersembunyi.baris if self.tersembunyi.dilewati else frozenset[int]()
        gabungan = PenelusurGabungan(
            self._denah.gabungan,
            self.bentuk.baris_judul,
            self.berlaku_ke_bawah,
            self.kolom_jawaban,
        )
        self.jawaban_gabungan = gabungan.jawaban
        bergabung, bernomor = gabungan.ada, self.hanya_bernomor
        self.baris_gabungan = 0
        with buka_buku(self._isi, self.berkas) as buku:
            semua = enumerate(_baris_xlsx(buku, self.bentuk.lembar, self.berkas), start=1)
            for di, sel in islice(semua, self.bentuk.baris_judul, None):
                if sel.count(None) == len(sel):
                    continue
                if bernomor and not (sel[0] or "").isdecimal():
                    break  # the foot of a table that skm printed
                if self._kupas:
                    sel = cast("BarisSel", pecah(isi_satu_sel(_sel(sel)), self._kupas))
                teks = _sel(sel if len(sel) <= lebar else sel[:lebar])
                teks += kosong[len(teks) :]
                if bergabung and gabungan.terapkan(di, teks):
                    self.baris_gabungan += 1
                    self.nomor_dilewati.add(di)
                    continue
                if di in lewati:
                    dilewati += 1
                    self.nomor_dilewati.add(di)
                    continue
                if len(sel) > lebar and any(s is not None for s in sel[lebar:]):
                    pertama, banyak = pertama or di, banyak + 1
                baris.append(teks)
                nomor.append(di)
                if len(baris) == ukuran:
                    yield BlokBaris.dari_baris(baris, lebar, nomor)
                    baris, nomor = [], []
        if baris:
            yield BlokBaris.dari_baris(baris, lebar, nomor)
        self.sel_tanpa_judul = (pertama, banyak)
        self.baris_dilewati = dilewati


def _awal(buku: Buku, lembar: LembarKerja, berkas: str) -> list[BarisTeks]:
    return [*map(_sel, islice(_baris_xlsx(buku, lembar.nama, berkas), CARI_JUDUL))]


def _kenali(tabel: list[BarisTeks], lembar: LembarKerja, penilai: Penilai) -> LembarBuku:
    if kupas := pemisah_di_dalam(tabel):
        tabel = [pecah(isi_satu_sel(b), kupas) for b in tabel]
    return kenali_lembar(lembar.nama, tabel, penilai, tampak=lembar.tampak, kupas=kupas)


def _nomor_akhir(semua: Iterable[BarisSel], lembar: LembarBuku, kolom: int) -> int | None:
    """Return the last of the numbers that count the rows of a sheet one by one."""
    akhir: int | None = None
    for baris in islice(semua, lembar.di + bool(lembar.judul), None):
        nomor = bilangan(baris[kolom] or "") if kolom < len(baris) else None
        if nomor is not None and (akhir is None or nomor == akhir + 1):
            akhir = nomor
    return akhir


def _sel(isi: BarisSel) -> BarisTeks:
    return [s or "" for s in isi]


def periksa_zip(isi: Isi, berkas: str) -> None:
    """Refuse a workbook that unpacks into more than a survey can hold."""
    jalur = io.BytesIO(isi) if isinstance(isi, bytes) else isi
    try:
        with zipfile.ZipFile(jalur) as arsip:
            anggota = arsip.infolist()
    except (zipfile.BadZipFile, NotImplementedError, EOFError):
        raise gagal("xlsx-rusak", berkas) from None
    for lebih in lebihan(
        anggota,
        maks_anggota=MAKS_ANGGOTA,
        maks_semua=MAKS_BONGKAR,
        maks_satu=lambda n: MAKS_BONGKAR if _LEMBAR in n else MAKS_BAGIAN,
        maks_nisbah=MAKS_NISBAH,
    ):
        kode, tulis = _LEBIHAN[lebih.apa]
        raise gagal(kode, berkas, tulis(lebih.besar), tulis(lebih.batas), lokasi=lebih.nama)
    semua_tag = tag_bagian(jalur, [a.filename for a in anggota if _LEMBAR not in a.filename])
    while True:
        with rusak(berkas):
            satu = next(semua_tag, None)
        if satu is None:
            return
        _periksa_tag(*satu, berkas)


def _periksa_tag(nama: str, tag: Counter[bytes], berkas: str) -> None:
    """Refuse a part that would become too many objects, by the tags in it."""
    for jenis, kode, paling in (
        (b"sheet", "lembar-terlalu-banyak", MAKS_LEMBAR),
        (b"definedName", "nama-terlalu-banyak", MAKS_NAMA),
        (b"xf", "elemen-terlalu-banyak", MAKS_GAYA),
        (b"si", "teks-bersama-terlalu-banyak", MAKS_TEKS_BERSAMA),
    ):
        if tag[jenis] > paling:
            raise gagal(kode, berkas, "", format_id(paling), lokasi=nama)
    if tag.total() - 3 * tag[b"si"] > MAKS_ELEMEN:
        raise gagal("elemen-terlalu-banyak", berkas, "", format_id(MAKS_ELEMEN), lokasi=nama)


@contextmanager
def rusak(berkas: str, lembar: str = "") -> Generator[None, None, None]:
    """Say that a workbook is broken, whatever its broken part makes a reader raise."""
    try:
        yield
    except RecursionError:
        raise gagal("terlalu-dalam", berkas) from None
    except Exception:
        raise gagal("xlsx-rusak", berkas, lokasi=lembar) from None


@contextmanager
def buka_buku(isi: Isi, berkas: str) -> Generator[Buku, None, None]:
    """Open a workbook, and close its file whatever happens."""
    terbuka: IO[bytes] = io.BytesIO(isi) if isinstance(isi, bytes) else isi.open("rb")
    with terbuka:
        with rusak(berkas):
            buku = Buku(terbuka)
        yield buku


def _baris_xlsx(buku: Buku, lembar: str, berkas: str) -> Iterator[BarisSel]:
    baris = buku.baris(buku[lembar], teks_sel)
    nomor = kosong = 0
    while True:
        try:
            sel = next(baris, None)
        except Exception:
            raise gagal("xlsx-rusak", berkas, lokasi=lembar, baris=nomor + 1) from None
        if sel is None:
            return
        nomor += 1
        if nomor > MAKS_BARIS_XLSX:
            paling = format_id(MAKS_BARIS_XLSX)
            raise gagal("baris-terlalu-banyak", berkas, "", paling, lokasi=lembar)
        if len(sel) > MAKS_KOLOM:
            ditemukan, paling = str(len(sel)), str(MAKS_KOLOM)
            raise gagal("terlalu-lebar", berkas, ditemukan, paling, lokasi=lembar, baris=nomor)
        if sel.count(None) == len(sel):
            kosong += 1
        else:
            if kosong > MAKS_SELA:
                sela, paling = format_id(kosong), format_id(MAKS_SELA)
                raise gagal("baris-terpisah-jauh", berkas, sela, paling, lokasi=lembar, baris=nomor)
            kosong = 0
        yield sel
