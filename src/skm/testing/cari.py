"""Look for what a document shows in what was read of a file, and say where the two part."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from skm.naskah import Tabel, TabelJawaban

_ANGKA = re.compile(r"\d+(?:[.,]\d+)*")
_TAK_TAMPAK = {ord(satu): None for satu in "\u00ad\u200b"}
_PATAH = re.compile(r"(?<=\w[-/]) (?=\w)")  # where a line may end within a word
_TAMPIL = 40  # characters on both sides of where a text parts
_SELA = r"[^\w×–-]{1,24}?"  # what may stand between the cells of a row, and is no cell
_LONGGAR = 60
_SELA_JUDUL = 12  # marks of a table, and of bold or centred text


class Dicari(NamedTuple):
    """
    A text that must be there.

    Attributes:
        teks: The text.
        letak: Its place in the report, such as "BAB II, Tabel 2 (rtl), baris 3, kolom Kegiatan".
        sebelum: What stands before it in its row, by which the place is found in a file.
    """

    teks: str
    letak: str
    sebelum: str = ""


def rata(teks: str, *, huruf: bool = False) -> str:
    """
    Return a text as it is compared.

    Any white space is one space, none where a line may end within a word; capitals are small, or
    stay.
    """
    datar = _PATAH.sub("", " ".join(teks.translate(_TAK_TAMPAK).split()))
    return datar if huruf else datar.casefold()


def sambung(teks: str, dicari: Iterable[Dicari]) -> str:
    """
    Return a text in which words that go on in the next line are whole again.

    Of a page it cannot be told whether a line ends with a word or within one: after a dash, in an
    address, before a bracket.  So a word goes on if one that is looked for does; between two
    letters or figures none does.
    """
    kata = sorted({k.casefold() for d in dicari for k in d.teks.split()})
    jadi: list[str] = []
    for baris in filter(str.strip, teks.split("\n")):
        kiri, kanan = (jadi[-1] if jadi else "")[-1:], baris[:1]
        putus = not kiri.strip() or not kanan.strip() or (kiri.isalnum() and kanan.isalnum())
        if not putus:
            mulai = (jadi[-1].split()[-1] + baris.split()[0]).casefold()
            di = bisect_left(kata, mulai)
            putus = di == len(kata) or not kata[di].startswith(mulai)
        if putus:
            jadi.append(baris)
        else:
            jadi[-1] += baris
    return "\n".join(jadi)


def tanpa_angka(teks: str) -> str:
    """Return a flattened text with every figure hidden; figures are looked for apart."""
    return _ANGKA.sub("#", rata(teks))


def ada_angka(angka: str, teks: str) -> bool:
    """Return whether a figure stands in a text as it is, and not as a part of another one."""
    return bool(re.search(rf"(?<!\d)(?<!\d[.,]){re.escape(angka)}(?!\d)(?![.,]\d)", teks))


def hilang(
    dicari: Iterable[Dicari], teks: str, *, angka: bool = False, huruf: bool = False
) -> list[Dicari]:
    """
    Return which of some texts cannot be found, each once.

    Args:
        dicari: What is looked for; nothing of what is blank.
        teks: Where.
        angka: Whether the figures within them must be the same.
        huruf: Whether capitals must be the same, and figures too.
    """

    def bentuk(satu: str) -> str:
        return rata(satu, huruf=huruf) if angka or huruf else tanpa_angka(satu)

    ada = bentuk(teks)
    unik = {d.teks: d for d in reversed([*dicari]) if d.teks.strip()}
    return [d for d in reversed(unik.values()) if bentuk(d.teks) not in ada]


def angka_hilang(dicari: Iterable[Dicari], teks: str) -> list[Dicari]:
    """Return which of some figures do not stand in a text as they are given, each once."""
    datar = rata(teks)
    unik = {d.teks: d for d in reversed([*dicari])}
    return [d for d in reversed(unik.values()) if not ada_angka(rata(d.teks), datar)]


def berkurang(pasangan: Iterable[tuple[str, str]], teks: str, lain: str) -> list[str]:
    """
    Return which texts stand less often in a text than their counterparts in another one.

    Args:
        pasangan: Each text, and its counterpart at the same place of the other report.
        teks: What was made of the report.
        lain: What was made of the other one.
    """
    ada, pembanding = rata(teks), rata(lain)
    return [d for d, p in pasangan if ada.count(rata(d)) < pembanding.count(rata(p))]


def berdampingan(dicari: Dicari, teks: str) -> bool:
    """Return whether a text follows what stands before it in its row; true where nothing does."""
    sebelum, ingin = (re.escape(rata(satu)) for satu in (dicari.sebelum, dicari.teks))
    return bool(re.search(rf"{sebelum}\W{{0,{_LONGGAR}}}?{ingin}", rata(teks)))


# -- where a text parts from what was read


def jelaskan(dicari: Dicari, teks: str) -> str:
    """Say of a text that is not there what stands in its place, from where the two part."""
    ingin, ada = rata(dicari.teks, huruf=True), rata(teks, huruf=True)
    mulai, sama = _terjauh(ingin, ada, rata(dicari.sebelum, huruf=True))
    awal = max(0, sama - _TAMPIL)
    tanda = "…" if awal else ""
    dapat = ada[mulai + awal : mulai + sama] + _sisa(ada[mulai + sama :]) if mulai >= 0 else ""
    if sama == len(ingin):
        return f"{dicari.letak}: {potong(ingin)!r} is there elsewhere or in part of another"
    return f"{dicari.letak}: {beda(tanda + potong(ingin[awal:]), tanda + dapat)}"


def beda(ingin: str, dapat: str) -> str:
    """Say what is wanted, and what there is instead."""
    return f"want {ingin!r}, got {dapat!r}" if dapat else f"want {ingin!r}, got nothing like it"


def potong(teks: str) -> str:
    """Return the beginning of a text, long enough to tell it."""
    return teks if len(teks) <= 2 * _TAMPIL else f"{teks[: 2 * _TAMPIL]}…"


def _sisa(teks: str) -> str:
    """Return the rest of what a word begins with."""
    return "".join(takewhile(lambda huruf: not huruf.isspace(), teks[:_TAMPIL]))


def _terjauh(ingin: str, ada: str, sebelum: str) -> tuple[int, int]:
    """Return where the longest beginning of a text stands, and its length; -1 if nowhere."""
    ingin, ada, sebelum = ingin.lower(), ada.lower(), sebelum.lower()
    terbaik = (-1, 0)
    if sebelum:
        for satu in re.finditer(rf"(?<!\w){re.escape(sebelum)}\W{{1,{_LONGGAR}}}?(?=\w)", ada):
            sama = _awal_sama(ingin, ada[satu.end() : satu.end() + len(ingin)])
            if sama > terbaik[1] or terbaik[0] < 0:
                terbaik = satu.end(), sama
        if terbaik[1]:
            return terbaik
    kurang, lebih = 0, len(ingin)
    while kurang < lebih:
        tengah = (kurang + lebih + 1) // 2
        kurang, lebih = (tengah, lebih) if ingin[:tengah] in ada else (kurang, tengah - 1)
    if kurang > 2 or kurang == len(ingin):
        return ada.find(ingin[:kurang]), kurang
    return terbaik


def _awal_sama(satu: str, lain: str) -> int:
    return sum(1 for _ in takewhile(lambda dua: dua[0] == dua[1], zip(satu, lain, strict=False)))


# -- rows of a table, where nothing tells its cells


def baris_jawaban_hilang(letak: str, tabel: TabelJawaban, teks: str) -> str:
    """
    Say what is wrong with the first respondent whose cells do not stand in their order.

    Args:
        letak: Place of the table.
        tabel: The table of all answers.
        teks: What was read.

    Returns:
        Where, what is wanted and what there is; empty if nothing is wrong.
    """
    datar = rata(teks)
    di = max(0, datar.find(rata(tabel.judul)))
    for nomor, baris in zip(range(1, tabel.n + 1), tabel.baris, strict=False):
        sel = [rata(s.teks) for s in baris.sel]
        judul = [" ".join(k.judul.split()) for k, isi in zip(tabel.kolom, sel, strict=True) if isi]
        sel = [isi for isi in sel if isi]
        if temuan := _berurut(sel).search(datar, di):
            di = temuan.end()
            continue
        for banyak in range(len(sel) - 1, 0, -1):
            if temuan := _berurut(sel[:banyak]).search(datar, di):
                dapat = re.match(r"\W*?([\w×–-]+)", datar[temuan.end() :])
                sebab = beda(sel[banyak], dapat[1] if dapat else "")
                return f"{letak}, baris {nomor}, kolom {judul[banyak]}: {sebab}"
        return f"{letak}, baris {nomor}: {beda(' | '.join(sel), '')}"
    return ""


def _berurut(sel: Sequence[str]) -> re.Pattern[str]:
    return re.compile(r"(?<![\w×])" + _SELA.join(map(re.escape, sel)) + r"(?![\w×])")


def tertukar(tabel: Tabel, teks: str) -> tuple[int, str] | None:
    """
    Return the number of the first row whose cells stand in another order than the heads, and them.

    Nothing is said of a table whose heads are not read in their order, such as one that became a
    card for each row; nor of cells that are too short, or the same as their neighbours.
    """
    datar = rata(teks)
    kepala = _rentang(_khas(k.judul for k in tabel.kolom), datar)
    # Heads in a row have little between them; in a table that was turned, the rows have.
    rapat = sum(len(k.judul) + len(k.kelompok) + _SELA_JUDUL for k in tabel.kolom)
    if kepala is None or kepala[0] != kepala[1] or kepala[0] > rapat:
        return None
    for nomor, baris in enumerate(tabel.baris, start=1):
        sel = _khas(s.teks for s in baris.sel)
        rentang = _rentang(sel, datar)
        # Pictures may stand between them, and the same words nearer to each other elsewhere.
        if rentang and (rentang[1] is None or rentang[1] > 2 * rentang[0] + _LONGGAR):
            return nomor, " | ".join(sel)
    return None


def _khas(sel: Iterable[str]) -> list[str]:
    """Return the cells of a row that can be told from each other, flattened."""
    semua = [t for t in map(rata, sel) if len(t) > 2]
    return [t for i, t in enumerate(semua) if not any(t in u for u in semua[:i] + semua[i + 1 :])]


def _rentang(dicari: list[str], teks: str) -> tuple[int, int | None] | None:
    """Return how long the shortest pieces are with all of some texts: in any order, in this one."""
    semua = [
        [t.start() for t in re.finditer(rf"(?<!\w){re.escape(d)}(?!\w)", teks)] for d in dicari
    ]
    if len(dicari) < 2 or not all(semua):
        return None
    bebas = urut = len(teks) + 1
    terakhir: dict[int, int] = {}
    for letak, i in sorted((letak, i) for i, s in enumerate(semua) for letak in s):
        terakhir[i] = letak
        if len(terakhir) == len(dicari):
            bebas = min(bebas, max(terakhir[j] + len(d) for j, d in enumerate(dicari))
                        - min(terakhir.values()))  # fmt: skip
    for mulai in semua[0]:
        akhir = mulai
        for d, tempat in zip(dicari, semua, strict=True):
            berikut = bisect_left(tempat, akhir)
            if berikut == len(tempat):
                break
            akhir = tempat[berikut] + len(d)
        else:
            urut = min(urut, akhir - mulai)
    return bebas, urut if urut <= len(teks) else None
