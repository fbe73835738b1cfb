"""
What is asked about columns, as problems with one block to paste that answers all of them.

What is certain stands in the block as it is to be, and a question mark where it is not: pasted as
it is, the latter is refused.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from skm.errors import IsianDiminta, Masalah
from skm.model import BatasTakTerbaca, KodeUnsur
from skm.tabulasi.arti.kolom import KolomDikenal, daftar
from skm.tabulasi.arti.pilah import Keadaan
from skm.tabulasi.arti.tanya import sebut_unsur

_KODE: Mapping[Keadaan, str] = {
    "giliran": "kolom-giliran",
    "rangkap": "kolom-unsur-ganda",
    "belum": "kolom-unsur-ganda",
    "bagian": "kolom-bagian",
    "pilihan": "kolom-per-pilihan",
    "bukan": "kolom-bukan-jawaban",
    "penting": "kolom-hanya-kepentingan",
}
_TANPA_ISIAN: tuple[Keadaan, ...] = ("pilihan",)  # for which no heading would do
TANDA_TANYA = "?"
"""Stands in a block for a heading that nobody knows yet."""
_SEPEREMPAT = 4
_TERBANYAK = 12  # headings that are shown one by one


class TanyaKolom(NamedTuple):
    """
    What is open about the column of one unsur.

    Attributes:
        unsur: Its code.
        nama: Its name.
        keadaan: How the columns that may hold its answers stand to each other; None if there are
            none.
        judul: What these are called, the first most likely.
    """

    unsur: KodeUnsur
    nama: str
    keadaan: Keadaan | None
    judul: tuple[str, ...] = ()


def masalah_kolom(
    semua: Sequence[TanyaKolom], *, berkas: str, hilang: str, sisa: Sequence[str]
) -> list[Masalah]:
    """
    Return what is asked, one problem for each kind, with one block that answers all of them.

    Args:
        semua: What is open, in the order of the unsur.
        berkas: The file.
        hilang: The kind of problem of unsur that have no column.
        sisa: Headings of columns that may hold their answers.
    """
    per_kode: dict[str, list[TanyaKolom]] = {}
    for satu in semua:
        kode = hilang if satu.keadaan is None else _KODE[satu.keadaan]
        per_kode.setdefault(kode, []).append(satu)
    tanya = IsianDiminta(
        unsur=tuple(t.unsur for t in semua if t.keadaan not in _TANPA_ISIAN),
        teks=(),
        bacaan=(),
        skala="",
        blok=_blok(semua, sisa),
    )
    return [
        Masalah(
            kode=kode,
            berkas=berkas,
            lokasi=sebut_unsur([t.unsur for t in isi]),
            ditemukan=_sebut(isi) if isi[0].keadaan else daftar(sisa, _TERBANYAK) or "–",
            diharapkan=", ".join(t.nama if len(isi) == 1 else f"{t.unsur} {t.nama}" for t in isi),
            saran=_saran(semua),
            pertanyaan=tanya if tanya.unsur and len(semua) > 1 else None,
        )
        for kode, isi in per_kode.items()
    ]


def _sebut(semua: Sequence[TanyaKolom]) -> str:
    if len(semua) == 1:
        return daftar(semua[0].judul)
    return "; ".join(f"{t.unsur}: {daftar(t.judul)}" for t in semua)


def _saran(semua: Sequence[TanyaKolom]) -> str:
    """Return options that answer what is asked about a single unsur; a block does for several."""
    if len(semua) > 1:
        return ""
    (satu,) = semua
    if satu.keadaan == "bagian":
        return " ".join(f'--bagian {satu.unsur}="{j}"' for j in satu.judul)
    judul = satu.judul if satu.keadaan == "giliran" else satu.judul[:1]
    if satu.keadaan not in ("giliran", "belum"):
        judul = ("…",)
    return " ".join(f'--kolom {satu.unsur}="{j}"' for j in judul)


def _blok(semua: Iterable[TanyaKolom], sisa: Sequence[str]) -> str:
    """Return what to put into a mapping file."""
    baris = ["[kolom]"]
    bagian = [
        f"{_daftar_bagian(t)}  # rata-rata NRR pertanyaan ini"
        for t in semua
        if t.keadaan == "bagian"
    ]
    for t in semua:
        if t.keadaan == "bagian":
            continue
        if t.keadaan == "giliran":
            baris.append(f"{t.unsur} = [{', '.join(map(_toml, t.judul))}]  # bergiliran")
        elif t.keadaan not in _TANPA_ISIAN:
            mungkin = f": {' atau '.join(map(_toml, t.judul))}" if t.judul else ""
            baris.append(f'{t.unsur} = "{TANDA_TANYA}"  # {t.nama}{mungkin}')
            if t.keadaan in ("rangkap", "belum"):
                baris.append(f"# atau pada [bagian], bila semua pertanyaannya: {_daftar_bagian(t)}")
    if any(t.keadaan is None for t in semua):
        baris += [f"# {_toml(j)}" for j in sisa[:_TERBANYAK]]
    if bagian:
        baris = [*(baris if len(baris) > 1 else ()), "[bagian]", *bagian]
    return "\n".join(baris)


def _daftar_bagian(tanya: TanyaKolom) -> str:
    return f"{tanya.unsur} = [{', '.join(map(_toml, tanya.judul))}]"


def _toml(teks: str) -> str:
    """Write a heading as TOML does, whole."""
    import json

    return json.dumps(teks, ensure_ascii=False).replace("\x7f", "\\u007f")


class BarisKolom(NamedTuple):
    """
    Rows in which the columns of an unsur are not as they should be.

    Attributes:
        n: How many; each is one answer.
        pertama: The first of them; None if nobody knows.
    """

    n: int
    pertama: int | None = None


def masalah_giliran(
    kolom: KolomDikenal,
    rangkap: Mapping[KodeUnsur, BarisKolom],
    terlewat: Mapping[KodeUnsur, BarisKolom],
    terjawab: Mapping[KodeUnsur, int],
    berkas: str,
    batas: BatasTakTerbaca,
) -> tuple[list[Masalah], list[Masalah]]:
    """
    Return what is asked, and what is only said, about columns that take turns.

    Args:
        kolom: Which column holds what.
        rangkap: Rows that fill several of them with different answers.
        terlewat: Rows whose answer stands in a column that is not used.
        terjawab: How many answers the unsur have.
        berkas: The file.
        batas: More answers than this, or a quarter, and it is asked what is else only said.
    """
    tanya: list[Masalah] = []
    catatan: list[Masalah] = []

    def masalah(kode: str, k: KodeUnsur, baris: BarisKolom, tempat: Sequence[int]) -> Masalah:
        judul = [kolom.sebut(i) for i in tempat]
        pilihan = judul[:1] if kode == "kolom-giliran-rangkap" else judul
        return Masalah(
            kode=kode,
            berkas=berkas,
            baris=baris.pertama,
            lokasi=k,
            ditemukan=str(baris.n),
            diharapkan=daftar(judul),
            saran=" ".join(f'--kolom {k}="{j}"' for j in pilihan),
        )

    for k, baris in rangkap.items():
        tanya.append(masalah("kolom-giliran-rangkap", k, baris, kolom.unsur[k]))
    for k, baris in terlewat.items():
        tempat = (*kolom.unsur[k], *kolom.lain[k])
        semua = baris.n + terjawab[k]
        if batas.dilampaui(baris.n, semua) or _SEPEREMPAT * baris.n > semua:
            tanya.append(masalah("kolom-giliran-terlewat", k, baris, tempat))
        else:
            catatan.append(masalah("jawaban-di-kolom-lain", k, baris, tempat))
    return tanya, catatan
