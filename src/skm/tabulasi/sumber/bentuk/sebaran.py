"""A distribution: how many people chose which option, options down or across."""

from collections import Counter
from collections.abc import Iterator, Sequence

from skm.bahasa import normal
from skm.dasar import tampilan
from skm.errors import DataError
from skm.model.jawaban import SKALA
from skm.tabulasi.arti.hasil import sebut_jawaban
from skm.tabulasi.arti.pilihan import mirip_jawaban
from skm.tabulasi.sumber.bentuk.dasar import SumberTersusun, nama_kolom, tanya
from skm.tabulasi.sumber.bentuk.kata import (
    berupa_angka,
    cacahan,
    jumlah,
    kata_bentuk,
    opsi,
    persen,
    ringkasan,
    tanpa_jawaban,
)
from skm.tabulasi.sumber.bentuk.terputar import kolom_unsur
from skm.tabulasi.sumber.blok import BarisTeks, Sumber
from skm.tabulasi.sumber.judul import Penilai

MAKS_BARIS = 20
"""Rows of a distribution with options down; a table with more has none."""

_SEDIKIT = 3  # options that a distribution has at least, to be recognised
_EMPAT = len(SKALA)


class SumberSebaran(SumberTersusun):
    """
    Counts of answers.

    Attributes:
        judul: Headings of the unsur.
        frekuensi: Per heading how many people answered 1, 2, 3 and 4.
        kosong: Per heading how many gave no answer.
    """

    def __init__(self, asal: Sumber, penilai: Penilai) -> None:
        super().__init__(asal)
        isi = [satu for _, satu in self.isi_asal()]
        self.frekuensi: list[tuple[int, int, int, int]] = []
        self.kosong: list[int] = []
        tabel = _tabel(asal, isi, penilai)
        if tabel is None:
            raise tanya(asal, "sebaran-tak-dikenal")
        judul, label, sel = tabel
        self.judul = tuple(judul)
        self._susun(label, sel)

    def baris(self) -> Iterator[tuple[int, BarisTeks]]:
        """Yield nothing: there are counts only."""
        return iter(())

    def _susun(self, label: Sequence[str], sel: Sequence[Sequence[str]]) -> None:
        """Take the counts from columns, one for each unsur, whose rows are labelled."""
        tempat: dict[int, int] = {}
        kosong: list[int] = []
        total: list[int] = []
        for i, teks in enumerate(label):
            if (nilai := opsi(teks)) is not None and not persen([teks]):
                if nilai in tempat:
                    raise self._salah(f"label ke-{i + 1}", tampilan(teks), "")
                tempat[nilai] = i
            elif tanpa_jawaban(teks):
                kosong.append(i)
            elif jumlah(teks):
                total.append(i)
            elif teks.strip() and not ringkasan(teks):
                # Where it is no distribution, that may be a name.
                raise self._salah(f"label ke-{i + 1}", "…", "")
        if len(tempat) != _EMPAT:
            kurang = ", ".join(s for s in SKALA if int(s) not in tempat)
            raise tanya(self, "sebaran-pilihan-kurang", ditemukan=kurang)
        for judul, kolom in zip(self.judul, sel, strict=True):
            hitung = {
                i: self._cacahan(judul, kolom[i]) for i in (*tempat.values(), *kosong, *total)
            }
            satu, dua, tiga, empat = (hitung[tempat[n]] for n in range(1, _EMPAT + 1))
            self.frekuensi.append((satu, dua, tiga, empat))
            self.kosong.append(sum(hitung[i] for i in kosong))
            terisi = sum(self.frekuensi[-1])
            for i in total:
                if hitung[i] not in (terisi, terisi + self.kosong[-1]):
                    raise self._salah(judul, str(terisi), str(hitung[i]))
        semua = [sum(f) + k for f, k in zip(self.frekuensi, self.kosong, strict=True)]
        for judul, banyak in zip(self.judul, semua, strict=True):
            if banyak != semua[0]:
                raise self._salah(judul, str(banyak), str(semua[0]))
        self.catat("sebaran-dibaca", str(semua[0]))

    def _cacahan(self, judul: str, sel: str) -> int:
        nilai = cacahan(sel)
        if nilai is None:
            raise self._salah(judul, tampilan(sebut_jawaban(sel)), "")
        return nilai

    def _salah(self, lokasi: str, ditemukan: str, diharapkan: str) -> DataError:
        kode = "sebaran-tak-sama" if diharapkan else "sebaran-bukan-cacahan"
        return tanya(self, kode, lokasi=lokasi, ditemukan=ditemukan, diharapkan=diharapkan)


def _tabel(
    sumber: Sumber, isi: Sequence[Sequence[str]], penilai: Penilai
) -> tuple[list[str], list[str], list[list[str]]] | None:
    """Return the unsur, the labels of options, and per unsur its cells; None if there are none."""
    kolom = [i for i, j in enumerate(sumber.judul) if penilai.unsur(j)]
    if len(kolom) > 1:
        di = _kolom_opsi(isi, range(kolom[0]))
        if di is None:
            return None
        return (
            [sumber.judul[i] for i in kolom],
            [b[di] for b in isi],
            [[b[i] for b in isi] for i in kolom],
        )
    di = kolom_unsur(isi, len(sumber.judul), penilai)
    if di is None:
        return None
    baris = [b for b in isi if penilai.unsur(b[di])]
    kanan = range(di + 1, len(sumber.judul))
    return (
        [b[di].strip() for b in baris],
        [sumber.judul[i] for i in kanan],
        [[b[i] for i in kanan] for b in baris],
    )


def _kolom_opsi(isi: Sequence[Sequence[str]], kolom: range) -> int | None:
    """Return the column whose cells are different options; words before bare figures."""
    calon = [
        (sum(not berupa_angka(b[i]) for b in isi if opsi(b[i])), len(ada), -i)
        for i in kolom
        if len(ada := _opsi([b[i] for b in isi])) >= _SEDIKIT
    ]
    return -max(calon)[2] if calon else None


def _opsi(label: Sequence[str]) -> Counter[int]:
    """Return the options that labels are, and how often each stands there."""
    return Counter(n for t in label if (n := opsi(t)) is not None and not persen([t]))


def periksa_ke_bawah(sumber: Sumber, awal: Sequence[BarisTeks], penilai: Penilai) -> None:
    """
    Stop at a table with unsur across whose rows are options.

    Raises:
        DataError: It is one, or cannot be told from four respondents.
    """
    if not awal or len(awal) > MAKS_BARIS:
        return
    kolom = [i for i, j in enumerate(sumber.judul) if penilai.unsur(j)]
    isi = [b + [""] * (len(sumber.judul) - len(b)) for b in awal]
    di = _kolom_opsi(isi, range(kolom[0]))
    if di is None:
        _periksa_kode(sumber, isi, kolom)
        return
    lain = [b[di] for b in isi if opsi(b[di]) is None]
    if any(t.strip() and not (tanpa_jawaban(t) or jumlah(t) or ringkasan(t)) for t in lain):
        return
    baris = [b for b in isi if opsi(b[di]) is not None and not persen([b[di]])]
    hitung = [[cacahan(b[i]) for i in kolom] for b in baris]
    if any(n is None for satu in hitung for n in satu):
        return
    angka = [[n or 0 for n in satu] for satu in hitung]
    bukan_jawaban = any(not 1 <= n <= _EMPAT for satu in angka for n in satu)
    sama = len({sum(satu) for satu in zip(*angka, strict=True)}) == 1
    berkata = not all(berupa_angka(b[di]) for b in baris)
    bernama = normal(sumber.judul[di]) in kata_bentuk("kolom_pilihan")
    ada = _opsi([b[di] for b in baris])
    if max(ada.values()) > 1:
        # Several distributions one below the other; or respondents and what they said of all.
        if bukan_jawaban and len(set(ada.values())) == 1:
            raise _tanya(sumber, nama_kolom(sumber.judul, di))
        return
    lengkap = len(baris) == _EMPAT
    if (lengkap and (berkata or bernama)) or (bukan_jawaban and (sama or berkata or bernama)):
        raise _tanya(sumber, nama_kolom(sumber.judul, di))


def _periksa_kode(sumber: Sumber, isi: Sequence[Sequence[str]], kolom: Sequence[int]) -> None:
    """Stop at four rows that are letters or other words, below a heading that says: options."""
    for i in range(kolom[0]):
        label = {normal(b[i]) for b in isi if mirip_jawaban(b[i])}
        angka = all(cacahan(b[k]) is not None for b in isi for k in kolom if mirip_jawaban(b[i]))
        bernama = normal(sumber.judul[i]) in kata_bentuk("kolom_pilihan")
        if bernama and angka and len(label) == _EMPAT and len(isi) <= _EMPAT + 2:
            raise _tanya(sumber, nama_kolom(sumber.judul, i))


def periksa_ke_samping(
    sumber: Sumber, isi: Sequence[Sequence[str]], kolom: int, penilai: Penilai
) -> None:
    """
    Stop at a table with unsur down whose columns are options.

    Raises:
        DataError: It is one, or cannot be told from one of four respondents.
    """
    kanan = range(kolom + 1, len(sumber.judul))
    pilihan = [i for i in kanan if opsi(sumber.judul[i]) is not None]
    label = [sumber.judul[i] for i in pilihan]
    if len(_opsi(label)) < _SEDIKIT:
        return
    baris = [[cacahan(b[i]) for i in pilihan] for b in isi if penilai.unsur(b[kolom])]
    if all(map(berupa_angka, label)):
        bulat = [[n or 0 for n in satu] for satu in baris if None not in satu]
        bukan_jawaban = any(not 1 <= n <= _EMPAT for satu in bulat for n in satu)
        sama = len({sum(satu) for satu in bulat}) == 1
        if len(bulat) < len(baris) or not (bukan_jawaban or sama):
            return
    raise _tanya(sumber, nama_kolom(sumber.judul, kolom), terputar=all(map(berupa_angka, label)))


def _tanya(sumber: Sumber, lokasi: str, *, terputar: bool = False) -> DataError:
    lain = "terputar" if terputar else "responden"
    return tanya(
        sumber,
        "bentuk-sebaran",
        lokasi=lokasi,
        saran="--bentuk sebaran",
        diharapkan=f"--bentuk {lain}",
    )
