"""What the reports have in common."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import count
from types import ModuleType
from typing import Generic, TypeVar

import attrs

from skm.model import (
    IKM,
    Dokumentasi,
    KodeUnsur,
    LaporanSKM,
    LaporanTindakLanjut,
    Penandatangan,
    Periode,
    Unsur,
)
from skm.model.publikasi import Laporan
from skm.naskah.bagian import (
    Bab,
    Blok,
    Daftar,
    Hasil,
    Naskah,
    Paragraf,
    Properti,
    Sampul,
    Subbab,
    TandaTangan,
)
from skm.naskah.gambar import SISI_FOTO, SISI_LOGO, ambil
from skm.naskah.kalimat import rencana
from skm.naskah.lampiran import Gambar, Lampiran, TanpaGambar, Tautan
from skm.naskah.ringkasan import ringkas
from skm.regulasi import Regulasi

_TITIK = "." * 32


def dengan_nama(ikm: IKM, nama: Mapping[KodeUnsur, str]) -> IKM:
    """Return the results under the names the office uses."""
    unsur = tuple(attrs.evolve(u, nama=nama.get(u.kode, u.nama)) for u in ikm.unsur)
    return attrs.evolve(ikm, unsur=unsur)


def ambil_logo(laporan: Laporan) -> tuple[Gambar | None, tuple[str, ...]]:
    """Return the logo, None if there is none to show, and the remark on one that cannot be."""
    gambar = _logo(laporan)
    if isinstance(gambar, TanpaGambar):
        return None, (_sebut_tanpa_gambar(gambar),)
    return gambar, ()


def _logo(laporan: Laporan) -> Gambar | TanpaGambar | None:
    unit, folder = laporan.unit, laporan.folder_logo or laporan.folder
    if unit.logo is None:
        return None
    nama = unit.singkatan_instansi or unit.instansi or unit.nama
    return ambil(folder, unit.logo, sisi=SISI_LOGO, keterangan=f"Logo {nama}")


def _sebut_tanpa_gambar(gambar: TanpaGambar) -> str:
    """Write the remark on a picture that is not shown."""
    return f"Gambar {gambar.berkas} tidak ditampilkan: {gambar.sebab}."


def tanda_tangan(laporan: LaporanTindakLanjut | LaporanSKM) -> TandaTangan:
    """Return the signature block; what is still open is a row of dots."""
    penandatangan = laporan.penandatangan or Penandatangan(nama="")
    tempat = laporan.tempat or _TITIK
    tanggal = laporan.tanggal
    hari = "" if tanggal is None or tanggal.hari is not None else "....... "
    kapan = _TITIK if tanggal is None else f"{hari}{tanggal}"
    return TandaTangan(
        tempat_tanggal=f"{tempat}, {kapan}",
        jabatan=penandatangan.jabatan.strip() or f"Kepala {laporan.unit.sebutan}",
        nama=penandatangan.nama.strip() or _TITIK,
        nip=f"NIP {kelompok_nip(penandatangan.nip)}" if penandatangan.nip.strip() else "",
    )


def sebut_periode(periode: Periode) -> str:
    """Write a period as the cover does, which has the year in a line of its own."""
    return periode.rentang if str(periode) == f"Tahun {periode.tahun}" else str(periode)


def subbab_bernomor(bab: int, isi: Iterable[Blok]) -> tuple[Blok, ...]:
    """Give the headings of a chapter their numbers: 1.1, 1.2, …."""
    nomor = count(1)
    return tuple(
        attrs.evolve(b, nomor=f"{bab}.{next(nomor)}") if isinstance(b, Subbab) else b for b in isi
    )


def kelompok_nip(nip: str) -> str:
    """
    Write an 18-digit NIP in its groups of 8, 6, 1 and 3; anything else as it is.

    Examples:
        >>> kelompok_nip("197001011995031001")
        '19700101 199503 1 001'
    """
    angka = "".join(nip.split())
    if len(angka) != 18 or not angka.isascii() or not angka.isdigit():
        return nip
    return f"{angka[:8]} {angka[8:14]} {angka[14]} {angka[15:]}"


L = TypeVar("L", LaporanTindakLanjut, LaporanSKM)


class Penyusun(ABC, Generic[L]):
    """
    Composes one report; carries what its chapters share, such as the running numbers.

    Attributes:
        laporan: The report.
        regulasi: Its rule set.
        hasil: Its figures.
        unsur: Results by the code of the unsur.
        tanpa_gambar: Remarks on pictures that cannot be shown, in order.
    """

    def __init__(self, laporan: L, regulasi: Regulasi, hasil: Hasil, bawaan: ModuleType) -> None:
        self.laporan: L = laporan
        self.regulasi, self.hasil = regulasi, hasil
        self.unsur = {u.kode: u for u in hasil.ikm.unsur}
        self.tanpa_gambar: list[str] = []
        self.simpulan: tuple[str, ...] = ()
        self._bawaan = bawaan
        self._tabel = self._gambar = 0

    def susun(self, *anak_judul: str, judul: str, akhir: date, catatan: Iterable[str]) -> Naskah:
        """
        Return everything the document shows.

        Args:
            anak_judul: What the cover says below "Laporan".
            judul: Title in the properties of the document.
            akhir: Date of the document where the report has none.
            catatan: Remarks, before those on pictures.
        """
        laporan, bab, tertanda = self.laporan, tuple(self.bab()), tanda_tangan(self.laporan)
        tanggal = laporan.tanggal
        return Naskah(
            jenis=laporan.JENIS,
            laporan=laporan,
            hasil=self.hasil,
            properti=Properti(
                judul=judul,
                subjek=f"Survei Kepuasan Masyarakat, {self.regulasi.nama}",
                penulis=laporan.unit.nama,
                tanggal=tanggal.pertama if tanggal else akhir,
            ),
            sampul=self._sampul(anak_judul),
            bab=bab,
            depan=tuple(self.depan()),
            tanda_tangan=tertanda,
            kop=laporan.kop,
            warna=laporan.warna,
            ringkasan=ringkas(laporan, self.hasil, tertanda, self.regulasi),
            lampiran=tuple(self.lampiran()),
            catatan=(*catatan, *self.tanpa_gambar),
        )

    @abstractmethod
    def bab(self) -> Iterator[Bab]:
        """Yield the chapters."""

    def depan(self) -> Iterator[Bab]:
        """Yield the parts in front that the report asks for; after the chapters are made."""
        susunan = self.laporan.susunan
        for kunci, judul, isi in (
            ("lembar_pengesahan", "Lembar Pengesahan", self._pengesahan),
            ("kata_pengantar", "Kata Pengantar", self._kata_pengantar),
            ("ringkasan", "Ringkasan", self._ringkasan),
        ):
            diminta = getattr(susunan, kunci) or getattr(self.laporan.paragraf, kunci, None)
            if diminta and (blok := tuple(isi())):
                yield Bab(
                    id=kunci,
                    nomor="",
                    judul=judul,
                    isi=blok,
                    sebutan="",
                    bertanda_tangan=kunci != "ringkasan",
                )

    def _pengesahan(self) -> Iterator[Blok]:
        teks: str = self._bawaan.lembar_pengesahan(self.laporan)
        yield Paragraf(id="lembar_pengesahan", teks=teks)

    def _kata_pengantar(self) -> Iterator[Blok]:
        return self.blok("kata_pengantar")

    def _ringkasan(self) -> Iterator[Blok]:
        """Yield the conclusions, which say in short what the chapters say at length."""
        semua = [b for b in self.simpulan if b]
        yield Paragraf(id="ringkasan", teks=semua[0])
        if lain := tuple(semua[1:]):
            yield Daftar(id="ringkasan", butir=lain)

    def simpulkan(self, *butir: str) -> Daftar:
        """Return the conclusions as a list, and remember them for the summary."""
        self.simpulan = butir
        return Daftar(id="kesimpulan", butir=butir)

    def lampiran(self) -> Iterator[Bab]:
        """Yield the appendices; there are none."""
        return iter(())

    def nomor_tabel(self) -> int:
        """Return the number of the next table."""
        self._tabel += 1
        return self._tabel

    def nomor_gambar(self) -> int:
        """Return the number of the next picture."""
        self._gambar += 1
        return self._gambar

    def nama_unsur(self, kode: str) -> str:
        """Return the name of an unsur; its code if neither report nor rule set has it."""
        if kode in self.unsur:
            return self.unsur[kode].nama
        semua = (*self.regulasi.unsur, *self.laporan.konvensi.unsur_tambahan)
        return self.laporan.nama_unsur.get(kode) or {u.kode: u.nama for u in semua}.get(kode, kode)

    def sebut_rencana(self, tabel: int) -> str:
        """Say of how many activities the plan is, and for which unsur."""
        rtl = self.laporan.rtl
        kode = dict.fromkeys(r.unsur for r in rtl)
        unsur = [Unsur(kode=k, nama=self.nama_unsur(k)) for k in kode]
        return rencana(unsur, len(rtl), self.hasil.terendah, tabel)

    def paragraf(self, id_paragraf: str) -> tuple[str, ...]:
        """Return the office's own paragraphs of that place, or skm's where it has any."""
        milik: tuple[str, ...] | None = getattr(self.laporan.paragraf, id_paragraf)
        if milik is not None:
            return tuple(teks for teks in milik if teks.strip())
        if id_paragraf in self.laporan.paragraf.TAMBAHAN:
            return ()
        buat: Callable[[L, Regulasi], tuple[str, ...]] = getattr(self._bawaan, id_paragraf)
        return buat(self.laporan, self.regulasi)

    def blok(self, id_paragraf: str) -> Iterator[Paragraf]:
        """Yield those paragraphs as blocks."""
        return (Paragraf(id=id_paragraf, teks=t) for t in self.paragraf(id_paragraf))

    def bagian(self, id_bagian: str, judul: str) -> Iterator[Blok]:
        """Yield those paragraphs under a heading of their own; without any there is none."""
        if blok := list(self.blok(id_bagian)):
            yield Subbab(id=id_bagian, judul=judul)
            yield from blok

    def dasar_hukum(self, judul: str) -> Iterator[Blok]:
        """Yield the legal bases as a list under a heading; without any there is none."""
        if butir := self.paragraf("dasar_hukum"):
            yield Subbab(id="dasar_hukum", judul=judul)
            yield Daftar(id="dasar_hukum", butir=butir)

    def _sampul(self, anak_judul: tuple[str, ...]) -> Sampul:
        unit, periode = self.laporan.unit, self.laporan.periode_survei
        logo, catatan = ambil_logo(self.laporan)
        self.tanpa_gambar += catatan
        return Sampul(
            logo=logo,
            singkatan_instansi=unit.singkatan_instansi,
            instansi=unit.instansi,
            judul="Laporan",
            anak_judul=anak_judul,
            periode=sebut_periode(periode),
            baris_periode=self.baris_periode(),
            unit=unit.nama,
            tahun=f"Tahun {periode.akhir.year}",
        )

    def baris_periode(self) -> tuple[str, ...]:
        """Return what the cover says of periods."""
        return (sebut_periode(self.laporan.periode_survei),)

    def catat(self, gambar: TanpaGambar) -> None:
        """Remember the remark on a picture that is not shown."""
        self.tanpa_gambar.append(_sebut_tanpa_gambar(gambar))

    def bukti(self, dokumentasi: Dokumentasi) -> Lampiran:
        """Return what a document of proof is shown as."""
        if dokumentasi.tautan is not None:
            return Tautan(alamat=dokumentasi.tautan, keterangan=dokumentasi.keterangan)
        assert dokumentasi.berkas is not None  # noqa: S101 - held by Dokumentasi
        gambar = ambil(
            self.laporan.folder,
            dokumentasi.berkas,
            sisi=SISI_FOTO,
            keterangan=dokumentasi.keterangan,
        )
        if isinstance(gambar, TanpaGambar):
            self.catat(gambar)
        return gambar
