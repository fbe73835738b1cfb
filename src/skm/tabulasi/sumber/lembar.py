"""Which sheets of a workbook hold the answers: told by their headings and first rows."""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

import attrs

from skm.bahasa import normal
from skm.dasar import Polos, tampilan
from skm.errors import DataError, Masalah
from skm.tabulasi.arti.kata import bilangan
from skm.tabulasi.arti.pilihan import mirip_jawaban
from skm.tabulasi.sumber.blok import BarisTeks
from skm.tabulasi.sumber.judul import Penilai
from skm.tabulasi.sumber.salah import gagal

_BERJUDUL = 3
"""Unsur that the headings of a sheet name at least, before it is one of answers."""
_SEBARIS = 5
"""Answers in a row at least, before rows without known headings look like forms."""
_RASIO_JAWABAN, _RASIO_REKAP = 0.6, 0.3
_ANGKA = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_CETAKAN = re.compile(r"(?:Tabel|Gambar|Lampiran) [0-9]+ ")
_JAWABAN_CETAKAN = re.compile(r"Tabel [0-9]+ Jawaban(?: \([0-9]+\))?")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class LembarBuku(Polos):
    """
    A sheet as its first rows show it.

    Attributes:
        nama: Its name.
        tampak: Whether it is shown.
        tabel: Its first rows.
        di: Which of them holds the headings, from 0; how many to pass over, where none does.
        judul: The headings; empty if it has none of its own.
        nilai: How many unsur, and how many other things, the headings name.
        tempat: Columns of unsur.
        kupas: What stands between the cells of rows that are one cell each; empty if they are not.
    """

    nama: str
    tampak: bool
    tabel: list[BarisTeks]
    di: int
    judul: list[str]
    nilai: tuple[int, int]
    tempat: tuple[int, ...]
    kupas: str = ""

    @property
    def baris(self) -> list[BarisTeks]:
        """Rows below the headings."""
        return [b for b in self.tabel[self.di + 1 :] if any(s.strip() for s in b)]

    @property
    def berisi_jawaban(self) -> bool:
        """Whether most cells below headings of unsur are answers."""
        if self.nilai[0] < _BERJUDUL:
            return False
        isi = [s for b in self.baris for s in _isi(b, self.tempat)]
        return bool(isi) and sum(map(mirip_jawaban, isi)) >= _RASIO_JAWABAN * len(isi)

    @property
    def rekap(self) -> bool:
        """Whether there is nothing below headings of unsur, or means of them."""
        isi = [s for b in self.baris for s in _isi(b, self.tempat)]
        pecahan = [s for s in isi if _ANGKA.fullmatch(s) and not s.isdigit()]
        return not isi or len(pecahan) >= _RASIO_REKAP * len(isi)


NomorAkhir: TypeAlias = Callable[[LembarBuku, int], int | None]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class PilihanLembar(Polos):
    """
    What is read of a workbook.

    Attributes:
        dibaca: The sheets, the first one first; one without headings goes on with those before.
        lain: Names of other sheets with headings of unsur.
        tersembunyi: Names of such sheets that are not shown.
        lanjutan: Whether sheets after the first were found to continue it.
    """

    dibaca: tuple[LembarBuku, ...]
    lain: tuple[str, ...] = ()
    tersembunyi: tuple[str, ...] = ()
    lanjutan: bool = False


def kenali_lembar(
    nama: str, tabel: list[BarisTeks], penilai: Penilai, *, tampak: bool, kupas: str = ""
) -> LembarBuku:
    """Find the headings of a sheet among its first rows."""
    di, judul, nilai = penilai.judul(tabel, terpotong=True)
    return LembarBuku(
        nama=nama,
        tampak=tampak,
        tabel=tabel,
        di=di,
        judul=judul,
        nilai=nilai,
        tempat=penilai.tempat_unsur(judul),
        kupas=kupas,
    )


def cetakan_skm(nama: Sequence[str]) -> str | None:
    """
    Return the sheet of answers of a workbook that skm itself printed; None for any other.

    Examples:
        >>> cetakan_skm(["Ringkasan", "Tabel 1 Unsur", "Tabel 2 Jawaban"])
        'Tabel 2 Jawaban'
        >>> cetakan_skm(["Ringkasan", "Jawaban"])
    """
    if len(nama) < 2 or nama[0] != "Ringkasan" or not _CETAKAN.match(nama[1]):
        return None
    return next(filter(_JAWABAN_CETAKAN.fullmatch, nama), "")


def pilih_lembar(
    semua: Sequence[LembarBuku], berkas: str, nomor_akhir: NomorAkhir, *, tersembunyi: bool
) -> PilihanLembar:
    """
    Choose what to read of a workbook where nobody said so.

    A hidden sheet is read only where no visible one may hold answers.

    Args:
        semua: Its sheets.
        berkas: How it is named in messages.
        nomor_akhir: Returns the last number in a column that numbers the forms of a sheet.
        tersembunyi: Whether hidden sheets may be read.

    Raises:
        DataError: Several sheets may be meant, or it holds nothing.
    """
    calon = [s for s in semua if s.judul]
    tampak = [s for s in calon if s.tampak]
    if not tersembunyi or any(s.nilai[0] for s in tampak) or any(map(_bertabel, tampak)):
        calon = tampak
    if not calon:
        raise gagal("berkas-kosong", berkas)
    pilih = max(calon, key=lambda s: (s.berisi_jawaban, s.nilai))  # of several the first
    lain = [s for s in calon if s is not pilih and s.nilai[0] >= _BERJUDUL and not s.rekap]
    tertutup = [
        s.nama
        for s in semua
        if not s.tampak and s is not pilih and s.nilai[0] >= _BERJUDUL and not s.rekap
    ]
    sambung: list[LembarBuku] = []
    ragu: list[LembarBuku] = []
    akhir = pilih
    for di, s in enumerate(calon):
        mirip = s is not pilih and (_serupa(pilih, s) if s in lain else _tanpa_judul(pilih, s))
        sesudah = di > calon.index(pilih)
        if mirip and sesudah and (lanjut := _lanjutan(pilih, akhir, s, nomor_akhir)):
            sambung.append(lanjut)
            akhir = lanjut
        elif mirip and s not in lain:
            ragu.append(s)
    nama_sambung = {s.nama for s in sambung}
    lain = [s for s in lain if s.nama not in nama_sambung]
    setara = [s for s in lain if s.nilai[0] == pilih.nilai[0] and s.berisi_jawaban]
    if setara or ragu:
        raise _tanyakan(pilih, sambung, setara, ragu, berkas)
    mungkin = [s for s in calon if s is not pilih and s.nama not in nama_sambung]
    return PilihanLembar(
        dibaca=(pilih, *sambung),
        lain=tuple(s.nama for s in mungkin if s in lain or _bertabel(s)),
        tersembunyi=tuple(tertutup),
        lanjutan=bool(sambung),
    )


def lembar_disebut(
    semua: Sequence[LembarBuku], nama: Sequence[str], sebut: Sequence[str], berkas: str
) -> PilihanLembar:
    """
    Return the sheets that the user names, in that order.

    Args:
        semua: These sheets.
        nama: Names of all sheets of the workbook.
        sebut: Those that the user gives.
        berkas: How the workbook is named in messages.

    Raises:
        DataError: One of them is not there, or holds nothing.
    """
    ada = {s.nama: s for s in semua}
    if hilang := [n for n in sebut if n not in ada]:
        daftar = ", ".join(map(tampilan, nama))
        raise DataError(
            Masalah(
                kode="lembar-tidak-ada", berkas=berkas, ditemukan=tampilan(n), diharapkan=daftar
            )
            for n in hilang
        )
    pertama, *lain = (ada[n] for n in dict.fromkeys(sebut))
    if not pertama.judul:
        raise gagal("berkas-kosong", berkas, lokasi=pertama.nama)
    dibaca = [pertama]
    for s in lain:
        tanpa = not s.nilai[0] and _tanpa_judul(pertama, s)
        dibaca.append(attrs.evolve(s, judul=[], di=_awal(pertama, s)) if tanpa else s)
    return PilihanLembar(dibaca=tuple(dibaca))


def _isi(baris: BarisTeks, tempat: Sequence[int]) -> list[str]:
    return [s for i in tempat if i < len(baris) and (s := baris[i].strip())]


def _bertabel(lembar: LembarBuku) -> bool:
    """Return whether rows of a sheet look like forms although no heading is known."""
    if lembar.nilai[0]:
        return False
    baris = [b for b in lembar.tabel if sum(map(mirip_jawaban, b)) >= _SEBARIS]
    return len(baris) > 1


def _serupa(satu: LembarBuku, dua: LembarBuku) -> bool:
    return [*map(normal, satu.judul)] == [*map(normal, dua.judul)]


def _tanpa_judul(pertama: LembarBuku, lembar: LembarBuku) -> bool:
    """Return whether a sheet without headings has answers where the first one has them."""
    if lembar.nilai[0] or not pertama.tempat or not pertama.berisi_jawaban:
        return False
    baris = lembar.tabel[_awal(pertama, lembar) :]
    baris = [b for b in baris if any(s.strip() for s in b)]
    isi = [s for b in baris for s in _isi(b, pertama.tempat)]
    lebar = max((i + 1 for b in baris for i, s in enumerate(b) if s.strip()), default=0)
    penuh = len(isi) > len(baris) * len(pertama.tempat) / 2
    return (
        penuh
        and max(pertama.tempat) < lebar <= len(pertama.judul)
        and sum(map(mirip_jawaban, isi)) >= _RASIO_JAWABAN * len(isi)
    )


def _awal(pertama: LembarBuku, lembar: LembarBuku) -> int:
    """Return the first row with answers where the first sheet has them."""
    for i, b in enumerate(lembar.tabel):
        if 2 * sum(map(mirip_jawaban, _isi(b, pertama.tempat))) > len(pertama.tempat):
            return i
    return 0


def _nomor(pertama: LembarBuku) -> int | None:
    """Return the column that numbers the forms of the first sheet, if they are numbered."""
    for i, judul in enumerate(pertama.judul):
        if i in pertama.tempat or not judul:
            continue
        nomor = [bilangan(b[i]) for b in pertama.baris[:2] if i < len(b)]
        if len(nomor) > 1 and None not in nomor and nomor[1] == (nomor[0] or 0) + 1:
            return i
    return None


def _lanjutan(
    pertama: LembarBuku, akhir: LembarBuku, lembar: LembarBuku, nomor_akhir: NomorAkhir
) -> LembarBuku | None:
    """Return a sheet as one that goes on with the numbers of the forms, if it does."""
    kolom = _nomor(pertama)
    if kolom is None:
        return None
    if lembar.nilai[0]:
        baris, jadi = lembar.baris, lembar
    else:
        jadi = attrs.evolve(lembar, judul=[], di=_awal(pertama, lembar))
        baris = lembar.tabel[jadi.di :]
    awal = bilangan(baris[0][kolom]) if kolom < len(baris[0]) else None
    if awal is None or nomor_akhir(akhir, kolom) != awal - 1:
        return None
    return jadi


def _tanyakan(
    pertama: LembarBuku,
    sambung: Sequence[LembarBuku],
    setara: Sequence[LembarBuku],
    ragu: Sequence[LembarBuku],
    berkas: str,
) -> DataError:
    satu = f"--lembar {tampilan(pertama.nama)}"
    semua = " ".join(f"--lembar {tampilan(s.nama)}" for s in (pertama, *sambung, *setara, *ragu))
    return DataError(
        Masalah(
            kode=kode,
            berkas=berkas,
            lokasi=s.nama,
            ditemukan=tampilan(s.nama),
            diharapkan=tampilan(pertama.nama),
            saran=f"{satu}; {semua}",
        )
        for kode, isi in (("lembar-setara", setara), ("lembar-tanpa-judul", ragu))
        for s in isi
    )
