"""
A table as the page shows it: widths, type size, what stays together, figures under each other.

Widths are decided here and not by Typst, so that no word breaks in a table that has room for it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from skm.naskah import Baris, Gambar, Kolom, Lampiran, Sel, SelKepala, Tabel, TabelJawaban
from skm.naskah.bagian_tabel import tata_kepala
from skm.naskah.halaman import SELA_LAJUR
from skm.renderers.typst.muat import banyak_baris, lebar_kata, patahkan, terpanjang

PT, PT_PADAT, PT_TERKECIL = 9.0, 8.0, 6.5
_BANYAK_KOLOM = 10  # with more, a table is set in smaller type
_PT_JAWABAN = 7.5
_LEBAR_JAWABAN = (16, 13, 16)  # millimetres of the first column, of an unsur, of the last
_TEPI = 1.7  # millimetres left and right of what stands in a cell
_CADANGAN = 0.4  # millimetres, for what kerning and rounding may take
_TINGGI_BARIS = 1.32 * 25.4 / 72  # millimetres of a line, for each point of its size
_TINGGI_TEPI = 2.6
_UTUH = 120  # millimetres up to which a table goes to the next page rather than being parted
_KELOMPOK_UTUH = 80  # likewise rows that share a cell
_BARIS_UTUH = 90
_TINGGI_GAMBAR = 45
_PENGENAL = 2  # columns, by which a row is known
_KEPALA_PENDEK, _BARIS_PENDEK = 6, 13  # letters of a head, and of a line of one
_PANJANG = 200  # letters of a cell that takes several lines however wide it is
_TERLEBAR, _LEBAR_LAMPIRAN, _LONGGAR = 100, 48, 1  # millimetres

LampiranData = Callable[[Lampiran, float], dict[str, Any]]
"""Makes data of a picture or a link in a column so many millimetres wide."""


def tabel_data(tabel: Tabel, lebar: float, lampiran: LampiranData) -> dict[str, Any]:
    """
    Return a table as Typst is given it.

    Args:
        tabel: What it shows.
        lebar: How many millimetres there are for it.
        lampiran: Makes data of pictures and links.
    """
    baris = list(tabel.baris)
    pt, ukuran = _ukuran(tabel.kolom, tabel.kepala, baris, lebar)
    tinggi = [_tinggi(b, ukuran, pt) for b in baris]
    rata = [_desimal(k, [b.sel[i] for b in baris], pt) for i, k in enumerate(tabel.kolom)]
    isi = [
        {
            "tebal": b.tebal,
            "peran": b.peran,
            "pecah": mm > _BARIS_UTUH,
            "sel": [
                _sel(s, k, i, n, pt, rata[i], lampiran, tebal=b.tebal)
                | (
                    {"pecah": True}
                    if s.rentang > 1 and sum(tinggi[j : j + s.rentang]) > _KELOMPOK_UTUH
                    else {}
                )
                for i, (k, s, n) in enumerate(zip(tabel.kolom, b.sel, ukuran, strict=True))
                if s.rentang
            ],
            "lanjut": []
            if not j or tinggi[j - 1] > _BARIS_UTUH
            else _lanjut(baris, j, tabel.kolom, ukuran),
        }
        for j, (b, mm) in enumerate(zip(baris, tinggi, strict=True))
    ]
    return {
        "jenis": "tabel",
        "nomor": tabel.nomor,
        "judul": patahkan(tabel.judul, lebar - 20, 10, tebal=True),
        "pt": pt,
        "lebar": [round(n, 2) for n in ukuran],
        "kepala": _kepala(tabel.kepala, ukuran, pt),
        "baris": isi,
        "catatan": [patahkan(t, lebar, 8.5) for t in tabel.catatan],
        "utuh": sum(tinggi) <= _UTUH,
    }


def jawaban_data(tabel: TabelJawaban, lebar: int) -> dict[str, Any]:
    """
    Return the table of all answers: small type, rows close together, those of many in columns.

    Args:
        tabel: What it shows.
        lebar: How many millimetres there are for it.
    """
    awal, unsur, akhir = _LEBAR_JAWABAN
    minta = [awal + 10, *[unsur] * len(tabel.unsur), akhir]
    ukuran = [lebar * n / sum(minta) for n in minta]
    baris = [*tabel.baris]
    return {
        "jenis": "jawaban",
        "nomor": tabel.nomor,
        "judul": tabel.judul,
        "pt": _PT_JAWABAN,
        "lebar": [round(n, 2) for n in ukuran],
        "kepala": _kepala(tabel.kepala, ukuran, _PT_JAWABAN),
        "lajur": _lajur_data(tabel, lebar) if tabel.lajur(lebar) > 1 else None,
        "baris": [[s.teks for s in b.sel] for b in baris[: tabel.n]],
        "tak_dihitung": [i for i, b in enumerate(baris) if b.peran == "tak-dihitung"],
        "kaki": [[s.teks for s in b.sel] for b in baris[tabel.n :]],
        "catatan": [patahkan(t, lebar, 8.5) for t in tabel.catatan],
    }


def _lajur_data(tabel: TabelJawaban, lebar: int) -> dict[str, Any]:
    """Return how rows look in columns of the page, which have no room for a blank cell."""
    banyak = tabel.lajur(lebar)
    tampil = tabel.kolom if tabel.ada_tersisih else tabel.kolom[:-1]
    awal, _, akhir = _LEBAR_JAWABAN
    ujung = [akhir] if tabel.ada_tersisih else []
    sisa = (lebar - SELA_LAJUR * (banyak - 1)) / banyak - awal - sum(ujung)
    ukuran = [awal, *[sisa / len(tabel.unsur)] * len(tabel.unsur), *ujung]
    return {
        "banyak": banyak,
        "sela": SELA_LAJUR,
        "lebar": [round(n, 2) for n in ukuran],
        "kepala": _kepala(tata_kepala(tampil), ukuran, _PT_JAWABAN),
    }


# ---------------------------------------------------------------- widths


def _ukuran(
    kolom: Sequence[Kolom],
    kepala: Sequence[Sequence[SelKepala]],
    baris: Sequence[Baris],
    lebar: float,
) -> tuple[float, list[float]]:
    """Return the largest type in which no word breaks, and the widths of the columns in it."""
    pt = PT if len(kolom) <= _BANYAK_KOLOM else PT_PADAT
    while True:
        perlu = _perlu(kolom, kepala, baris, pt)
        if sum(perlu) <= lebar or pt <= PT_TERKECIL:
            ukuran = _bagi([k.lebar for k in kolom], perlu, lebar)
            return pt, _geser(ukuran, perlu, [_ideal(baris, i, pt) for i in range(len(kolom))])
        pt -= 0.5


def _ideal(baris: Sequence[Baris], kolom: int, pt: float) -> float:
    """Return how wide a column should be for most of its cells to take one line."""
    semua = sorted(
        max(lebar_kata(t, pt, tebal=b.tebal) for t in b.sel[kolom].teks.split("\n"))
        if not b.sel[kolom].lampiran
        else _LEBAR_LAMPIRAN
        for b in baris
        if len(b.sel[kolom].teks) < _PANJANG
    )
    if len(semua) * 2 < len(baris):
        return _TERLEBAR
    return min(semua[len(semua) * 9 // 10] + 2 * _TEPI + _CADANGAN, _TERLEBAR)


def _geser(ukuran: Sequence[float], perlu: Sequence[float], ideal: Sequence[float]) -> list[float]:
    """Take from columns with room to spare what makes the others' cells take fewer lines."""
    lebih = [
        max(0.0, n - max(p + _LONGGAR, i)) for n, p, i in zip(ukuran, perlu, ideal, strict=True)
    ]
    kurang = [max(0.0, i - n) for n, i in zip(ukuran, ideal, strict=True)]
    if not sum(lebih) or not sum(kurang):
        return [*ukuran]
    pindah = min(sum(lebih), sum(kurang))
    return [
        n - a * pindah / sum(lebih) + b * pindah / sum(kurang)
        for n, a, b in zip(ukuran, lebih, kurang, strict=True)
    ]


def _perlu(
    kolom: Sequence[Kolom],
    kepala: Sequence[Sequence[SelKepala]],
    baris: Sequence[Baris],
    pt: float,
) -> list[float]:
    """Return what each column needs for its longest word."""
    perlu = [0.0] * len(kolom)
    for i in range(len(kolom)):
        sel = [(b.sel[i].teks, b.tebal) for b in baris]
        perlu[i] = max((terpanjang(t, pt, tebal=tebal) for t, tebal in sel), default=0)
    for satu in (s for deret in kepala for s in deret):
        milik = slice(satu.kolom, satu.kolom + satu.lebar)
        kurang = terpanjang(_serumpun(satu.teks), pt, tebal=True) - sum(perlu[milik])
        if kurang > 0:
            perlu[milik] = [n + kurang / satu.lebar for n in perlu[milik]]
    return [n + 2 * _TEPI + _CADANGAN for n in perlu]


def _bagi(minta: Sequence[int], perlu: Sequence[float], lebar: float) -> list[float]:
    """Divide a width as it is asked for, but so that each column has what it needs."""
    if sum(perlu) >= lebar:  # long words: they are broken, those of others are not
        adil = lebar / len(perlu)
        kecil = sum(n for n in perlu if n <= adil)
        besar = sum(n for n in perlu if n > adil)
        return [n if n <= adil else (lebar - kecil) * n / besar for n in perlu]
    tetap: set[int] = set()
    while True:
        sisa = lebar - sum(perlu[i] for i in tetap)
        jumlah = sum(n for i, n in enumerate(minta) if i not in tetap)
        jadi = [perlu[i] if i in tetap else sisa * n / jumlah for i, n in enumerate(minta)]
        kurang = {i for i, n in enumerate(jadi) if n < perlu[i]}
        if not kurang:
            return jadi
        tetap |= kurang


def _tinggi(baris: Baris, ukuran: Sequence[float], pt: float) -> float:
    """Return about how many millimetres high a row is."""

    def satu(sel: Sel, lebar: float) -> float:
        teks = banyak_baris(sel.teks, lebar - 2 * _TEPI, pt, tebal=baris.tebal)
        gambar = sum(isinstance(satu, Gambar) for satu in sel.lampiran)
        # A link or a missing picture is a line or two.
        tautan = 2 * (len(sel.lampiran) - gambar)
        return (teks + tautan) * pt * _TINGGI_BARIS + _TINGGI_GAMBAR * gambar + _TINGGI_TEPI

    return max(
        satu(s, n) if s.rentang <= 1 else 0.0 for s, n in zip(baris.sel, ukuran, strict=True)
    )


# ---------------------------------------------------------------- cells


def _kepala(
    kepala: Iterable[Iterable[SelKepala]], ukuran: Sequence[float], pt: float
) -> list[list[dict[str, Any]]]:
    return [
        [
            {
                "teks": patahkan(
                    _serumpun(s.teks),
                    sum(ukuran[s.kolom : s.kolom + s.lebar]) - 2 * _TEPI,
                    pt,
                    tebal=True,
                ),
                "x": s.kolom,
                "lebar": s.lebar,
                "tinggi": s.tinggi,
            }
            for s in deret
        ]
        for deret in kepala
    ]


def _sel(
    sel: Sel,
    kolom: Kolom,
    x: int,
    lebar: float,
    pt: float,
    rata: tuple[float, float],
    lampiran: LampiranData,
    *,
    tebal: bool,
) -> dict[str, Any]:
    dalam = lebar - 2 * _TEPI
    isi: dict[str, Any] = {
        "teks": patahkan(sel.teks, dalam, pt, tebal=tebal),
        "x": x,
        "rentang": sel.rentang,
        # Figures are right of each other in their boxes, and these stand below the head's middle.
        "rata": "tengah" if rata[0] else kolom.rata,
    }
    if sel.lampiran:
        isi["lampiran"] = [lampiran(satu, dalam) for satu in sel.lampiran]
    utuh, pecahan = rata
    if utuh and sel.nilai is not None:
        bulat, _, akhir = sel.teks.partition(",")
        ekor = (
            lebar_kata(f",{akhir}", pt) if akhir else lebar_kata(sel.teks[len(_angka(bulat)) :], pt)
        )
        isi |= {"kotak": round(utuh + pecahan, 3), "ekor": round(pecahan - ekor, 3)}
    return isi


def _serumpun(teks: str) -> str:
    """Keep a short head such as "TW III" on one line, and lines that a head has, "(skala 1–4)"."""
    pendek = _BARIS_PENDEK if "\n" in teks else _KEPALA_PENDEK
    return "\n".join(
        baris.replace(" ", "\N{NO-BREAK SPACE}") if len(baris) <= pendek else baris
        for baris in teks.split("\n")
    )


def _angka(teks: str) -> str:
    return teks.rstrip("%")


def _desimal(kolom: Kolom, sel: Sequence[Sel], pt: float) -> tuple[float, float]:
    """Return how wide the widest figure of a column is before and after its comma; 0 for none."""
    if kolom.rata == "kiri":
        return 0.0, 0.0
    angka = [s.teks for s in sel if s.nilai is not None]
    if len({t.partition(",")[2].rstrip("%") and len(t.partition(",")[2]) for t in angka}) < 1:
        return 0.0, 0.0
    utuh = max((lebar_kata(_angka(t.partition(",")[0]), pt, tebal=True) for t in angka), default=0)
    ekor = [t[len(_angka(t.partition(",")[0])) :] for t in angka]
    return utuh, max((lebar_kata(e, pt) for e in ekor), default=0)


def _lanjut(
    baris: Sequence[Baris], nomor: int, kolom: Sequence[Kolom], ukuran: Sequence[float]
) -> list[dict[str, Any]]:
    """Return what a row repeats of cells that began above it, where it is first on its page."""
    jadi: list[dict[str, Any]] = []
    for i, sel in enumerate(baris[nomor].sel):
        if sel.rentang:
            continue
        asal = next(b.sel[i] for b in reversed(baris[:nomor]) if b.sel[i].rentang)
        if asal.teks and (i < _PENGENAL or kolom[i].id == "unsur"):
            jadi.append(
                {
                    "teks": asal.teks,
                    "geser": round(sum(ukuran[:i]), 2),
                    "lebar": round(ukuran[i], 2),
                    "rata": kolom[i].rata,
                }
            )
    return jadi
