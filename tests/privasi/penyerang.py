"""
Somebody who has a document, and wants to know what a few people answered.

They read the tables as printed, know the regulation and how figures are rounded, and try every way
in which the respondents of the groups can have answered.  Nothing here asks skm.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Any, NamedTuple

Cacah = tuple[int, ...]
"""How many answered 1, 2, 3, 4, not at all, and off the scale."""

_FAKTOR = 25
_SETENGAH = Fraction(1, 200)
_MUTU = ((Fraction("88.31"), "A"), (Fraction("76.61"), "B"), (Fraction(65), "C"))
SEMUA = "Seluruh responden"
RERATA = "Rerata antarlayanan"
TERSEMBUNYI = "*"


class Golongan(NamedTuple):
    """
    A row of the table of groups: its size, and per unsur and for the index what is printed.

    The letter beside the index is apart from the figures; None where the table has none.
    """

    nama: str
    n: int
    sel: tuple[str, ...]
    huruf: str | None = None
    cacah: tuple[Cacah | None, ...] = ()  # of data: per unsur how many answered 1, 2, 3, 4

    def tertutup(self) -> "Golongan":
        """Return the row as if nothing but its size were shown."""
        return self._replace(sel=(TERSEMBUNYI,) * len(self.sel), huruf=TERSEMBUNYI, cacah=())


class Dokumen(NamedTuple):
    """What a document prints of groups, and of the unit."""

    golongan: tuple[Golongan, ...]
    rerata: tuple[str, ...]
    sebaran: tuple[Cacah, ...]


# -- reading


def tabel_markdown(teks: str, judul: str) -> list[list[str]]:
    """Return the rows of a table, as its reader sees them; the first is its head."""
    ekor = teks.split(f" {judul}\n", 1)[1].lstrip("\n")
    baris = []
    for satu in ekor.splitlines():
        if not satu.startswith("|"):
            break
        sel = re.split(r"(?<!\\)\|", satu)[1:-1]
        baris.append(
            [re.sub(r"\\(.)", r"\1", s.strip().removeprefix("**").removesuffix("**")) for s in sel]
        )
    return [baris[0], *baris[2:]]


def baca_dokumen(layanan: Sequence[Sequence[str]], sebaran: Sequence[Sequence[str]]) -> Dokumen:
    """Return what the two tables say; rows begin with a number, and groups end in a letter."""
    isi = [(nama, n, tuple(sel), huruf) for _, nama, n, *sel, huruf in layanan]
    return Dokumen(
        golongan=tuple(
            Golongan(nama, int(n), sel, huruf)
            for nama, n, sel, huruf in isi
            if nama not in (SEMUA, RERATA)
        ),
        rerata=next((sel for nama, _, sel, _ in isi if nama == RERATA), ()),
        # Answers off the scale have a column only where there are any.
        sebaran=tuple((*(int(s) for s in [*sel, "0"][:6]),) for _, _, *sel in sebaran),
    )


def dokumen_markdown(teks: str) -> Dokumen:
    """Return what a document in Markdown says."""
    return baca_dokumen(
        tabel_markdown(teks, "IKM per Jenis Layanan")[1:],
        tabel_markdown(teks, "Sebaran Jawaban per Unsur")[1:],
    )


def dokumen_json(isi: Any) -> Dokumen:
    """Return what the facts in JSON say, and the figures that follow from them."""
    unit, n = isi["sebaran"], isi["n"]
    ditolak = isi.get("pengumpulan", {}).get("ditolak", {})
    kode = [*unit]
    golongan = []
    for satu in isi["layanan"]:
        ada = satu.get("sebaran", {})
        nilai = [nrr(tuple(ada[k])) if k in ada else None for k in kode]
        sel = [
            "*" if k not in ada else "–" if v is None else _tulis(_FAKTOR * v)
            for k, v in zip(kode, nilai, strict=True)
        ]
        utuh = [v for v in nilai if v is not None]
        tampil = len(utuh) == len(kode) and not {"kurang_dari", "pelindung"} & {*satu}
        ikm = _FAKTOR * sum(utuh, Fraction(0)) / len(kode)
        golongan.append(
            Golongan(
                satu["nama"],
                satu["n"],
                (*sel, _tulis(ikm) if tampil else TERSEMBUNYI),
                huruf_ikm(bulat(ikm)) if tampil else TERSEMBUNYI,
                tuple(tuple(ada[k]) if k in ada else None for k in kode),
            )
        )
    sebaran = []
    for k in kode:
        luar = ditolak.get(k, 0)
        sebaran.append((*unit[k], n - sum(unit[k]) - luar, luar))
    return Dokumen(golongan=tuple(golongan), rerata=(), sebaran=tuple(sebaran))


def _tulis(nilai: Fraction) -> str:
    return f"{float(bulat(nilai)):.2f}".replace(".", ",")


def tanpa_angka(dokumen: Dokumen) -> Dokumen:
    """Return the document as if it showed nothing of any group: what the unit itself gives away."""
    return dokumen._replace(
        golongan=tuple(g.tertutup() for g in dokumen.golongan),
        rerata=(),
    )


# -- trying


def bulat(nilai: Fraction) -> Fraction:
    """Round half up to two decimals, as printed figures are."""
    return Fraction((200 * nilai.numerator + nilai.denominator) // (2 * nilai.denominator), 100)


def nrr(cacah: Cacah) -> Fraction | None:
    banyak = sum(cacah[:4])
    return Fraction(sum(i * c for i, c in enumerate(cacah[:4], 1)), banyak) if banyak else None


def angka(teks: str) -> Fraction | None:
    """Return a printed figure; None for a cell that shows none."""
    return None if teks in (TERSEMBUNYI, "–") else Fraction(teks.replace(",", "."))


@cache
def cara_menjawab(n: int, batas: Cacah) -> tuple[Cacah, ...]:
    """Return all ways in which *n* people can have given answers of which there are so many."""
    if len(batas) == 1:
        return ((n,),) if n <= batas[0] else ()
    return tuple(
        (i, *lain) for i in range(min(n, batas[0]) + 1) for lain in cara_menjawab(n - i, batas[1:])
    )


def kemungkinan(dokumen: Dokumen, kolom: int) -> list[set[Cacah]]:
    """
    Return per group all that its people can have answered to an unsur, as the document is.

    Every way to share the unit's answers among the groups is tried; kept are those in which each
    figure that is printed comes out.
    """
    unit = dokumen.sebaran[kolom]
    rerata = angka(dokumen.rerata[kolom]) if dokumen.rerata else None
    pilihan: list[list[tuple[Cacah, Fraction]]] = []
    bernama = 0
    for satu in dokumen.golongan:
        cetak = angka(satu.sel[kolom])
        ada = [
            (cara, nilai)
            for cara in cara_menjawab(satu.n, unit)
            for nilai in (nrr(cara),)
            if cetak is None or (nilai is not None and bulat(_FAKTOR * nilai) == cetak)
            if not satu.cacah or satu.cacah[kolom] in (None, cara[:4])
            if nilai is None or menurut_ikm(satu, kolom, nilai)
        ]
        ikut = rerata is not None and satu.nama != "Tidak diketahui"
        bernama += ikut
        pilihan.append([(c, (v or Fraction(0)) if ikut else Fraction(0)) for c, v in ada])
    awal = ((0,) * 6, Fraction(0))
    capai = [{awal}]
    for isi in pilihan:
        capai.append(
            {b for keadaan in capai[-1] for b in (_maju(keadaan, satu, unit) for satu in isi) if b}
        )
    sah = {
        (cacah, jumlah)
        for cacah, jumlah in capai[-1]
        if cacah == unit and (rerata is None or bulat(_FAKTOR * jumlah / bernama) == rerata)
    }
    mungkin: list[set[Cacah]] = []
    for keadaan, isi in zip(reversed(capai[:-1]), reversed(pilihan), strict=True):
        jadi = [(k, satu) for k, satu in product(keadaan, isi) if _maju(k, satu, unit) in sah]
        mungkin.append({satu[0] for _, satu in jadi})
        sah = {k for k, _ in jadi}
    return mungkin[::-1]


def menurut_ikm(satu: Golongan, kolom: int, nilai: Fraction) -> bool:
    """Return whether the index of a group, if it is printed, allows an NRR beside the others."""
    ikm = angka(satu.sel[-1])
    if ikm is None:
        return True
    bawah = atas = _FAKTOR * nilai
    for lain in (*satu.sel[:kolom], *satu.sel[kolom + 1 : -1]):
        cetak = angka(lain)
        bawah += Fraction(_FAKTOR) if cetak is None else cetak - _SETENGAH
        atas += Fraction(4 * _FAKTOR) if cetak is None else cetak + _SETENGAH
    banyak = len(satu.sel) - 1
    return bawah / banyak < ikm + _SETENGAH and atas / banyak >= ikm - _SETENGAH


def _maju(
    keadaan: tuple[Cacah, Fraction], satu: tuple[Cacah, Fraction], unit: Cacah
) -> tuple[Cacah, Fraction] | None:
    cacah = tuple(map(sum, zip(keadaan[0], satu[0], strict=True)))
    if any(c > u for c, u in zip(cacah, unit, strict=True)):
        return None
    return cacah, keadaan[1] + satu[1]


def mutu(nilai: Iterable[Fraction]) -> str:
    """Return the letter of the index of some NRR."""
    semua = [*nilai]
    return huruf_ikm(bulat(_FAKTOR * sum(semua, Fraction(0)) / len(semua)))


def huruf_ikm(ikm: Fraction) -> str:
    """Return the letter of an index as printed."""
    return next((huruf for batas, huruf in _MUTU if ikm >= batas), "D")


class Ketahuan(NamedTuple):
    """A figure of a group that only one way of answering allows."""

    golongan: str
    angka: str


def huruf_berlebih(dokumen: Dokumen) -> set[Ketahuan]:
    """
    Return the groups, of any size, whose letter says what their printed index does not.

    That is each letter beside an index that is not printed, and each that is not the index's own.
    """
    berlebih = set()
    for satu in dokumen.golongan:
        ikm = angka(satu.sel[-1])
        if satu.huruf not in (None, satu.sel[-1] if ikm is None else huruf_ikm(ikm)):
            berlebih.add(Ketahuan(satu.nama, "huruf"))
    return berlebih


def ketahuan(dokumen: Dokumen, ambang: int) -> Iterator[Ketahuan]:
    """Yield what a document gives away of groups of fewer people than *ambang*."""
    kolom = range(len(dokumen.sebaran))
    if not any(0 < g.n < ambang for g in dokumen.golongan):
        return
    per_kolom = [kemungkinan(dokumen, k) for k in kolom]
    for i, satu in enumerate(dokumen.golongan):
        if not 0 < satu.n < ambang:
            continue
        ada = [per_kolom[k][i] for k in kolom]
        nilai = [{v for v in map(nrr, semua) if v is not None} for semua in ada]
        for k in kolom:
            if len(ada[k]) == 1:
                yield Ketahuan(satu.nama, f"sebaran {k}")
            if len(nilai[k]) == 1:
                yield Ketahuan(satu.nama, f"nrr {k}")
        if all(len(v) == 1 for v in nilai):
            yield Ketahuan(satu.nama, "ikm")
        if all(nilai) and mutu(map(min, nilai)) == mutu(map(max, nilai)):
            yield Ketahuan(satu.nama, "mutu")


def bocor(dokumen: Dokumen, ambang: int) -> set[Ketahuan]:
    """Return what a document gives away that the unit's own figures do not."""
    lebih = {*ketahuan(dokumen, ambang)} - {*ketahuan(tanpa_angka(dokumen), ambang)}
    return lebih | huruf_berlebih(dokumen)


# -- without trying: sums and intervals, for groups of any size


def rentang_jumlah(dokumen: Dokumen, kolom: int) -> list[tuple[int, int]]:
    """Return per group between which sums its answers are, where everyone answered."""
    unit = dokumen.sebaran[kolom]
    assert (0, 0) == unit[4:]
    total = sum(i * c for i, c in enumerate(unit[:4], 1))
    rentang = []
    for satu in dokumen.golongan:
        cetak = angka(satu.sel[kolom])
        bawah, atas = satu.n, 4 * satu.n
        if cetak is not None:
            # What rounds to the printed figure, n (cetak -+ 0.005) / 25.
            tepi = [satu.n * (cetak + Fraction(d, 200)) / _FAKTOR for d in (-1, 1)]
            bawah = max(bawah, -(-tepi[0].numerator // tepi[0].denominator))
            atas = min(atas, -(-tepi[1].numerator // tepi[1].denominator) - 1)
        rentang.append((bawah, atas))
    semua = [sum(r[i] for r in rentang) for i in (0, 1)]
    return [
        (max(bawah, total - (semua[1] - atas)), min(atas, total - (semua[0] - bawah)))
        for bawah, atas in rentang
    ]
