"""
The table of all answers in a workbook: one row per respondent, and a foot that computes itself.

The foot rows hold formulas over the answers above, so that a reader can check them; below them
stand the figures as printed.  A formula follows the konvensi: its weights, its roundings, and
what it does not count (texts and empty cells count for nothing in Excel's SUM and COUNT).  Each
carries its value, computed exactly, for previews that do not compute.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import islice

import attrs
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from skm.exact import banyak_desimal, format_tepat, round_half_up
from skm.model import IKM
from skm.naskah import TabelJawaban
from skm.naskah.bagian_tabel import TAK_SAH, TIDAK, YA
from skm.naskah.halaman import LEMBAR_JAWABAN
from skm.renderers.xlsx.aliran import Aliran
from skm.renderers.xlsx.lebar import LEBAR_LANSKAP, LEBAR_POTRET, TINGGI_LANSKAP, TINGGI_POTRET
from skm.renderers.xlsx.lembar import JUDUL_TABEL, Lembar
from skm.renderers.xlsx.tata_letak import TINGGI_BARIS, Gaya, Petak, format_angka

RESPONDEN_PER_LEMBAR = 1_000_000
"""Excel has 1 048 576 rows; what is more goes on in another sheet."""

_LEBAR_NO, _LEBAR_UNSUR, _LEBAR_AKHIR = 20, 7, 10  # at least
_TINGGI = 15  # points
_SEPOTONG = 1000  # rows made at once
_ANGKA_TEMBOLOK = 17  # what a double can hold
_DESIMAL_BOBOT = 10

_ISI = Gaya(rata="center")
_TERSISIH = Gaya(rata="center", miring=True)
_KAKI = Gaya(rata="center", tebal=True, arsir=True)
_TERCETAK = Gaya(rata="center", tebal=True)
_SELA = Gaya(rata="left", arsir=True)


@attrs.frozen(kw_only=True)
class _Bagian:
    """
    The rows of one sheet.

    Attributes:
        lembar: The sheet.
        gaya: Number of the look of a row whose answers count (``1``), and of another (``0``).
        awal: Row of its first respondent.
        dari: Index of that respondent.
        sampai: Index after its last one.
    """

    lembar: Lembar
    gaya: Mapping[str, int]
    awal: int
    dari: int
    sampai: int

    def rentang(self, kolom: str, *, luar: bool) -> str:
        """Return the cells of a column, for a formula in this sheet or in another (*luar*)."""
        sel = f"{kolom}${self.awal}:{kolom}${self.awal + self.sampai - self.dari - 1}"
        return f"'{self.lembar.ws.title}'!{sel}" if luar else sel


def lembar_jawaban(buku: Workbook, nama: str, tabel: TabelJawaban, ikm: IKM) -> Iterator[Aliran]:
    """
    Add the table of all answers, on as many sheets as it needs.

    Args:
        buku: Where to add it.
        nama: Name of the sheet.
        tabel: The table.
        ikm: The index that follows from its answers.

    Returns:
        The rows of each sheet, for :func:`skm.renderers.xlsx.aliran.kemas_buku`.
    """
    lebar = _lebar(tabel)
    bagian: list[_Bagian] = []
    for nomor, dari in enumerate(range(0, max(tabel.n, 1), RESPONDEN_PER_LEMBAR), start=1):
        lembar = Lembar(
            buku,
            nama if nomor == 1 else f"{nama} ({nomor})",
            lebar,
            lanskap=not LEMBAR_JAWABAN.cukup(lebar),
        )
        lembar.teks(f"Tabel {tabel.nomor}. {tabel.judul}", JUDUL_TABEL)
        # The last column has a head of its own only where some do not count.
        lembar.kepala(tabel.kolom if tabel.ada_tersisih else tabel.kolom[:-1])
        satu = _Bagian(
            lembar=lembar,
            gaya={"1": lembar.id_gaya(_ISI), "0": lembar.id_gaya(_TERSISIH)},
            awal=lembar.baris + 1,
            dari=dari,
            sampai=min(dari + RESPONDEN_PER_LEMBAR, tabel.n),
        )
        lembar.lewati(satu.sampai - satu.dari, _TINGGI)
        bagian.append(satu)
    if _kaki_terbelah(bagian[-1], len(tabel.kaki)):
        bagian[-1].lembar.halaman_baru()
    nilai = _tulis_kaki(bagian, tabel, ikm)
    bagian[-1].lembar.catatan(tabel.catatan)
    for satu in bagian:
        yield Aliran(
            lembar=satu.lembar.ws.title,
            awal=satu.awal,
            baris=partial(_baris, tabel, satu),
            nilai=nilai if satu is bagian[-1] else {},
        )


def _lebar(tabel: TabelJawaban) -> tuple[int, ...]:
    """Return the widths of the columns, which show every figure whole."""
    akhir = max((len(k.akhir.teks) for k in tabel.kaki), default=0)
    unsur = (
        max((len(k.sel[i].teks) for k in tabel.kaki if k.sel), default=0)
        for i, _ in enumerate(tabel.unsur)
    )
    return (
        _LEBAR_NO,
        *(max(_LEBAR_UNSUR, n + 2) for n in unsur),
        max(_LEBAR_AKHIR, akhir + 2),
    )


def _kaki_terbelah(bagian: _Bagian, banyak: int) -> bool:
    """Estimate whether a page would end within the foot."""
    lebar, kepala = bagian.lembar.lebar, 2 * TINGGI_BARIS
    tegak, mendatar = (TINGGI_POTRET, LEBAR_POTRET), (TINGGI_LANSKAP, LEBAR_LANSKAP)
    pt, digit = tegak if LEMBAR_JAWABAN.cukup(lebar) else mendatar
    tinggi = pt * max(digit, sum(lebar)) // digit  # too wide is printed smaller
    # The caption on the first page takes the place of two respondents.
    terisi = (bagian.sampai - bagian.dari + 2) % ((tinggi - kepala) // _TINGGI) * _TINGGI
    return kepala + terisi + (2 * banyak + 1) * TINGGI_BARIS > tinggi


# ---------------------------------------------------------------- rows


def _baris(tabel: TabelJawaban, bagian: _Bagian) -> Iterator[str]:
    """Yield the XML of the respondents' rows, many at once."""
    satu_satu = _satu_baris(tabel, bagian)
    while potongan := "".join(islice(satu_satu, _SEPOTONG)):
        yield potongan


def _satu_baris(tabel: TabelJawaban, bagian: _Bagian) -> Iterator[str]:
    # "#" stands for the number of the row: so each cell is written once, and not a million times.
    gaya, akhir = bagian.gaya, dict.fromkeys("01", "")
    if tabel.ada_tersisih:
        huruf = get_column_letter(len(tabel.unsur) + 2)
        akhir = {"1": _sel_teks(huruf, gaya["1"], YA), "0": _sel_teks(huruf, gaya["0"], TIDAK)}
    sel = {
        h: [_sel_jawaban(get_column_letter(i), gaya[h]) for i, _ in enumerate(tabel.unsur, start=2)]
        for h in "01"
    }
    potong = slice(bagian.dari, bagian.sampai)
    jawaban = zip(*(tabel.jawaban[k][potong] for k in tabel.unsur), strict=True)
    nomor = enumerate(zip(tabel.dihitung[potong], jawaban, strict=True), start=bagian.dari + 1)
    geser = bagian.awal - bagian.dari - 1
    for i, (h, satu) in nomor:
        isi = "".join([per_nilai[c] for per_nilai, c in zip(sel[h], satu, strict=True)])
        xml = f'<row r="#"><c r="A#" s="{gaya[h]}"><v>{i}</v></c>{isi}{akhir[h]}</row>'
        yield xml.replace("#", str(i + geser))


def _sel_jawaban(huruf: str, gaya: int) -> dict[str, str]:
    """Return the XML of each answer a cell may hold."""
    return {
        **{n: f'<c r="{huruf}#" s="{gaya}"><v>{n}</v></c>' for n in "1234"},
        "-": f'<c r="{huruf}#" s="{gaya}"/>',
        "x": _sel_teks(huruf, gaya, TAK_SAH),
    }


def _sel_teks(huruf: str, gaya: int, teks: str) -> str:
    return f'<c r="{huruf}#" s="{gaya}" t="inlineStr"><is><t>{teks}</t></is></c>'


# ---------------------------------------------------------------- foot


def _tulis_kaki(bagian: Sequence[_Bagian], tabel: TabelJawaban, ikm: IKM) -> dict[str, str]:
    """Write formulas and printed figures; return the value of each formula by its cell."""
    if not tabel.kaki:
        return {}
    lembar = bagian[-1].lembar
    baris = {k.id: lembar.baris + i for i, k in enumerate(tabel.kaki, start=1)}
    _tulis_angka(lembar, tabel, _KAKI)
    lembar.teks("Angka tercetak, pembanding rumus di atas", _SELA)
    _tulis_angka(lembar, tabel, _TERCETAK)
    nilai: dict[str, str] = {}
    for sel, rumus, hasil in _rumus(bagian, tabel, ikm, baris):
        lembar.ws[sel] = f"={rumus}"
        nilai[sel] = hasil
    return nilai


def _tulis_angka(lembar: Lembar, tabel: TabelJawaban, gaya: Gaya) -> None:
    banyak = len(tabel.unsur)
    petak: list[Petak] = []
    for i, kaki in enumerate(tabel.kaki):
        judul = attrs.evolve(gaya, rata="left")
        lebar = 1 if kaki.sel else 1 + banyak
        petak.append(Petak(baris=i, kolom=0, lebar=lebar, isi=kaki.judul, gaya=judul))
        for j, sel in (*enumerate(kaki.sel, start=1), (banyak + 1, kaki.akhir)):
            if sel.nilai is not None:
                angka = format_angka(sel)
                petak.append(Petak(baris=i, kolom=j, isi=sel.nilai, format=angka, gaya=gaya))
    lembar.blok(petak, (TINGGI_BARIS,) * len(tabel.kaki))


def _rumus(
    bagian: Sequence[_Bagian], tabel: TabelJawaban, ikm: IKM, baris: Mapping[str, int]
) -> Iterator[tuple[str, str, str]]:
    """Yield the cell, the formula and the value of each foot cell."""
    tanya = {p.kode: p for u in ikm.unsur for p in u.pertanyaan}
    des_nrr, des_tertimbang, des_jumlah = tabel.desimal
    huruf = [get_column_letter(i) for i, _ in enumerate(tabel.unsur, start=2)]
    akhir = get_column_letter(len(tabel.unsur) + 2)
    for k, kode in zip(huruf, tabel.unsur, strict=True):
        hasil = tanya[kode]
        jumlah, terisi, nrr, tertimbang = (
            f"{k}{baris[i]}" for i in ("jumlah", "terisi", "nrr", "tertimbang")
        )
        yield jumlah, _jumlah(bagian, k, akhir, tersisih=tabel.ada_tersisih), str(hasil.total)
        yield terisi, _terisi(bagian, k, akhir, tersisih=tabel.ada_tersisih), str(hasil.n)
        isi = hasil.nrr if des_nrr is None else Fraction(round_half_up(hasil.nrr, des_nrr))
        yield nrr, _bulat(f"{jumlah}/{terisi}", des_nrr), _tembolok(isi)
        kali = f"{nrr}*{_bobot(tabel.bobot[kode])}"
        yield tertimbang, _bulat(kali, des_tertimbang), _tembolok(hasil.tertimbang)
    total, indeks = f"{akhir}{baris['tertimbang']}", f"{akhir}{baris['ikm']}"
    semua = f"SUM({huruf[0]}{baris['tertimbang']}:{huruf[-1]}{baris['tertimbang']})"
    yield total, _bulat(semua, des_jumlah), _tembolok(ikm.jumlah_tertimbang)
    # Of all figures the index alone is always rounded: its class is read off the printed one.
    kali = f"{total}*{_bobot(tabel.faktor)}"
    yield indeks, _bulat(kali, banyak_desimal(ikm.cetak)), format_tepat(ikm.cetak)


def _jumlah(bagian: Sequence[_Bagian], kolom: str, tanda: str, *, tersisih: bool) -> str:
    isi = _rentang(bagian, kolom)
    if not tersisih:
        return f"SUM({','.join(isi)})"
    syarat = zip(_rentang(bagian, f"${tanda}"), isi, strict=True)
    return "+".join(f'SUMIF({a},"{YA}",{b})' for a, b in syarat)


def _terisi(bagian: Sequence[_Bagian], kolom: str, tanda: str, *, tersisih: bool) -> str:
    isi = _rentang(bagian, kolom)
    if not tersisih:
        return f"COUNT({','.join(isi)})"
    syarat = zip(_rentang(bagian, f"${tanda}"), isi, strict=True)
    return "+".join(f'COUNTIFS({a},"{YA}",{b},">0")' for a, b in syarat)


def _rentang(bagian: Sequence[_Bagian], kolom: str) -> list[str]:
    return [b.rentang(kolom, luar=b is not bagian[-1]) for b in bagian]


def _bulat(rumus: str, desimal: int | None) -> str:
    return rumus if desimal is None else f"ROUND({rumus},{desimal})"


def _bobot(nilai: Fraction) -> str:
    """Write an exact number in a formula: 25, 0.11, or 1/9."""
    for desimal in range(_DESIMAL_BOBOT + 1):
        if (nilai * 10**desimal).denominator == 1:
            return format_tepat(round_half_up(nilai, desimal))
    return str(nilai)


def _tembolok(nilai: Fraction) -> str:
    """Write a number with all digits that Excel would keep, of which zeros in front are none."""
    desimal = _ANGKA_TEMBOLOK
    while 0 < nilai * 10 ** (desimal - _ANGKA_TEMBOLOK + 1) < 1:
        desimal += 1
    return f"{round_half_up(nilai, desimal).normalize():f}"
