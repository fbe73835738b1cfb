"""The table of classes as a document prints it, beside those of the rule sets."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise
from typing import NamedTuple

from skm.audit.batas import Kisaran, kisaran_cetak, kisaran_jumlah, kisaran_nrr
from skm.audit.mutu import huruf_di
from skm.audit.telaah import Telaah
from skm.dasar import Peta
from skm.exact import desimal_tepat, format_id, parse_interval, round_half_up
from skm.regulasi import EDISI, BarisMutu, Regulasi, muat
from skm.skor.mutu import DESIMAL_IKM, baca_huruf
from skm.skor.nrr import skala

_RAPAT = Fraction(1, 10**DESIMAL_IKM)
"""How far a row begins above the one below it: a printed index lies in one of them."""


class BarisTercantum(NamedTuple):
    """
    A row of the table as printed.

    Attributes:
        sebutan: What the document calls the class.
        huruf: Its letter; empty if the rule set has no such class.
        bawah: Lower end as printed, wherever it stands.
        atas: Upper end.
    """

    sebutan: str
    huruf: str
    bawah: Decimal
    atas: Decimal

    def __str__(self) -> str:
        return f"{self.nama} {format_id(self.bawah)}–{format_id(self.atas)}"

    @property
    def ujung(self) -> tuple[Fraction, Fraction]:
        """Its ends, exact."""
        return Fraction(self.bawah), Fraction(self.atas)

    @property
    def nama(self) -> str:
        """Its letter, or what the document calls it."""
        return self.huruf or f'"{self.sebutan}"'


class TabelTercantum:
    """
    The table of classes as a document prints it.

    Attributes:
        baris: Its rows, best first.
        faktor: What makes index points of its figures: 1, or that of the answer scale.
    """

    def __init__(self, interval: Peta[str, str], regulasi: Regulasi) -> None:
        semua = [
            BarisTercantum(sebutan, baca_huruf(sebutan, regulasi), *sorted(parse_interval(teks)))
            for sebutan, teks in interval.items()
        ]
        self.baris: Sequence[BarisTercantum] = sorted(
            semua, key=lambda b: (b.atas, b.bawah), reverse=True
        )
        _, tertinggi = skala(regulasi)
        konversi = any(b.atas > tertinggi for b in semua)
        self.faktor = Fraction(1) if konversi else regulasi.nilai("ikm.faktor_konversi")

    def dari(self, baris: BarisMutu) -> tuple[Fraction, Fraction]:
        """Return the ends of a rule set's row in the figures of this table."""
        if self.faktor == 1:
            return baris.batas_bawah, baris.batas_atas
        return baris.ni_bawah, baris.ni_atas

    def sama(self, regulasi: Regulasi) -> bool:
        """Return whether it is the table of a rule set."""
        baku = {b.mutu: self.dari(b) for b in regulasi.tabel_mutu}
        return len(self.baris) == len(baku) and all(
            baku.get(b.huruf) == b.ujung for b in self.baris
        )

    def beda(self, regulasi: Regulasi) -> Iterator[str]:
        """Yield row by row what is not in the table of a rule set as it is here."""
        baku = {b.mutu: self.dari(b) for b in regulasi.tabel_mutu}
        for b in self.baris:
            if b.huruf not in baku:
                yield f"{b} bukan kelas peraturan"
            elif baku[b.huruf] != b.ujung:
                yield f"{b}, seharusnya {sebut_ujung(baku[b.huruf])}"
        ada = {b.huruf for b in self.baris}
        for huruf, ujung in baku.items():
            if huruf not in ada:
                yield f"{huruf} tidak ada, seharusnya {sebut_ujung(ujung)}"

    def cela(self) -> Iterator[str]:
        """Yield what is wrong with it whatever the rule set: overlaps and gaps."""
        for atas, bawah in combinations(self.baris, 2):
            if atas.bawah <= bawah.atas:
                ujung = dict.fromkeys((format_id(atas.bawah), format_id(bawah.atas)))
                yield f"{atas.nama} dan {bawah.nama} bertumpang tindih pada {'–'.join(ujung)}"
        for atas, bawah in pairwise(self.baris):
            if (atas.ujung[0] - bawah.ujung[1]) * self.faktor > _RAPAT:
                yield (
                    f"nilai antara {format_id(bawah.atas)} dan {format_id(atas.bawah)} tidak "
                    "memiliki kelas"
                )

    def huruf(self, kisaran: Kisaran) -> set[str]:
        """Return the letters that it gives to indices between these ends."""
        bawah, atas = (Fraction(round_half_up(k, DESIMAL_IKM)) for k in kisaran)
        return {
            b.huruf
            for b in self.baris
            if b.ujung[0] * self.faktor <= atas and bawah <= b.ujung[1] * self.faktor
        }


def sebut_ujung(ujung: tuple[Fraction, Fraction]) -> str:
    """Write an interval of the law with the decimals it has, two at least."""
    return "–".join(format_id(u, max(2, desimal_tepat(u, 6) or 0)) for u in ujung)


class HurufTercantum(NamedTuple):
    """
    A stated letter, with what it stands for.

    Attributes:
        lokasi: Its place.
        nama: Of what it is the class: the code of an unsur, or the unit.
        teks: The letter as stated.
        kisaran: Between what the figure beside it lies, in index points.
    """

    lokasi: str
    nama: str
    teks: str
    kisaran: Kisaran


def huruf_tercantum(telaah: Telaah, regulasi: Regulasi) -> Iterator[HurufTercantum]:
    """Yield every stated letter that has a figure."""
    faktor = regulasi.nilai("ikm.faktor_konversi")
    for kode, teks in telaah.tercantum.mutu.items():
        unsur = telaah.per_unsur.get(kode)
        if unsur is not None:
            kisaran = Kisaran(*(nrr * faktor for nrr in kisaran_nrr(telaah, unsur)))
            yield HurufTercantum(f"$.tercantum.mutu.{kode}", kode, teks, kisaran)
    if telaah.tercantum.mutu_ikm is None:
        return
    if telaah.tercantum.ikm is not None:
        kisaran = kisaran_cetak(telaah.tercantum.ikm)
    elif telaah.ikm is not None:
        kisaran = Kisaran(*(j * faktor for j in kisaran_jumlah(telaah, telaah.ikm)))
    else:
        return
    yield HurufTercantum(
        "$.tercantum.mutu_ikm", "unit pelayanan", telaah.tercantum.mutu_ikm, kisaran
    )


def menurut_tabel(
    telaah: Telaah, tabel: TabelTercantum, regulasi: Regulasi
) -> list[HurufTercantum]:
    """Return the stated letters that follow a printed table and go against the rule set."""
    return [
        h
        for h in huruf_tercantum(telaah, regulasi)
        if (huruf := baca_huruf(h.teks, regulasi)) in tabel.huruf(h.kisaran)
        and huruf not in huruf_di(h.kisaran, regulasi)
    ]


def peraturan_lain(telaah: Telaah) -> list[Regulasi]:
    """Return the other rule sets that skm has."""
    return [muat(e) for e in EDISI if e != telaah.laporan.regulasi]
