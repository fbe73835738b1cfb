"""Tables of answers with rows among them that are no respondents, drawn at random."""

import csv
from fractions import Fraction
from pathlib import Path
from statistics import median, mode

import attrs
from hypothesis import strategies as st
from openpyxl import Workbook

UNSUR = (
    "Persyaratan",
    "Prosedur",
    "Waktu Penyelesaian",
    "Biaya/Tarif",
    "Produk Layanan",
    "Kompetensi Pelaksana",
    "Perilaku Pelaksana",
    "Penanganan Pengaduan",
    "Sarana dan Prasarana",
)
KATA = ("Tidak baik", "Kurang baik", "Baik", "Sangat baik")
LABEL = (
    "Jumlah",
    "TOTAL",
    "Rata-rata",
    "Rata2",
    "Mean",
    "Average",
    "Nilai tertinggi",
    "Nilai terendah",
    "Maks",
    "Min",
    "Modus",
    "Median",
    "Target",
    "Skor ideal",
    "Nilai maksimal",
    "Pembulatan",
    "Standar deviasi",
    "NRR per unsur",
    "NRR tertimbang per unsur = NRR per unsur x 0,111 sebagaimana pedoman penyusunan survei",
    "Jumlah Nilai \n Per Unsur",
    "ΣNilai /Unsur",
)
Baris = list[str]


@attrs.frozen
class Tabel:
    """
    A table.

    Attributes:
        judul: Its headings.
        polos: Its respondents.
        semua: Them and all the rest; a row without cells is blank.
    """

    judul: Baris
    polos: list[Baris]
    semua: list[Baris]

    def tulis(self, jalur: Path, *, polos: bool = False) -> Path:
        """Write it as CSV or as a workbook."""
        isi = [self.judul, *(self.polos if polos else self.semua)]
        if jalur.suffix == ".csv":
            with jalur.open("w", encoding="utf-8", newline="") as ke:
                csv.writer(ke, lineterminator="\n").writerows(
                    b or [""] * len(self.judul) for b in isi
                )
            return jalur
        buku = Workbook()
        lembar = buku.active
        assert lembar is not None
        for i, baris in enumerate(isi, start=1):
            for k, sel in enumerate(baris, start=1):
                if sel:
                    lembar.cell(i, k, _nilai(sel))
        buku.save(jalur)
        return jalur


def _nilai(sel: str) -> str | float:
    try:
        return float(sel)
    except ValueError:
        return sel


@st.composite
def tabel(draw: st.DrawFn) -> Tabel:
    """Draw a table; rows without a label stand only where something beside them can tell."""
    kepala = [
        nama
        for nama in ("No", "Timestamp", "Jenis Kelamin", "Unit")
        if draw(st.booleans(), label=nama)
    ]
    kata = draw(st.booleans(), label="kata")
    n = draw(st.integers(1, 40))
    angka = draw(
        st.lists(st.lists(st.sampled_from("1234"), min_size=9, max_size=9), min_size=n, max_size=n)
    )
    kosong = draw(st.sampled_from([0, 0, 1, 3]))
    for baris in angka:
        for _ in range(kosong):
            baris[draw(st.integers(0, 8))] = ""
    polos = []
    for i, jawab in enumerate(angka, start=1):
        profil = {
            "No": str(i),
            "Timestamp": f"2024-03-{i % 28 + 1:02} 08:{i:02}:00",
            "Jenis Kelamin": "LP"[i % 2],
            "Unit": ("Loket A", "Loket B")[i % 3 == 0],
        }
        isi = [KATA[int(j) - 1] if kata and j else j for j in jawab]
        polos.append([*(profil[k] for k in kepala), *isi])
    d = Derau(len(kepala), angka)
    atas = draw(st.lists(st.sampled_from(d.atas()), max_size=2))
    tengah = draw(
        st.lists(st.tuples(st.integers(0, n), st.sampled_from(d.tengah(kepala))), max_size=2)
    )
    semua = [*polos]
    for di, satu in sorted(tengah, reverse=True, key=lambda t: t[0]):
        semua.insert(di, [*kepala, *UNSUR] if satu == ["judul"] else satu)
    celah = draw(st.booleans(), label="celah")
    bawah: list[Baris] = [[]] if celah else []
    for _ in range(draw(st.integers(0, 3)) if celah or kepala else 0):
        bawah += draw(st.sampled_from(d.bawah(celah=celah)))
    return Tabel([*kepala, *UNSUR], polos, [*atas, *semua, *bawah])


class Derau:
    """Rows of something else than respondents."""

    def __init__(self, depan: int, angka: list[Baris]) -> None:
        self.depan, self.lebar = depan, depan + 9
        self.kolom = [[int(b[i]) for b in angka if b[i]] or [4] for i in range(9)]

    def baris(self, label: str, isi: list[str]) -> Baris:
        """Return a row with a label before its cells, where there is room for one."""
        return [*([label] + [""] * (self.depan - 1) if self.depan else []), *isi]

    def ringkasan(self) -> dict[str, list[str]]:
        """Return sums, means and the like as rows have them."""
        rata = [Fraction(sum(k), len(k)) for k in self.kolom]
        return {
            "jumlah": [str(sum(k)) for k in self.kolom],
            "rata": [f"{float(r):.2f}".rstrip("0").rstrip(".") for r in rata],
            "tertimbang": [f"{float(r) / 9:.3f}" for r in rata],
            "tertinggi": [str(max(k)) for k in self.kolom],
            "terendah": [str(min(k)) for k in self.kolom],
            "modus": [str(mode(k)) for k in self.kolom],
            "median": [f"{float(median(k)):g}" for k in self.kolom],
            "ideal": ["4"] * 9,
        }

    def atas(self) -> list[Baris]:
        """Return rows under the headings."""
        semua = range(1, self.lebar + 1)
        return [
            [f"({i})" for i in semua],
            [str(i) for i in semua],
            [""] * self.depan + list("abcdefghi"),
            [chr(ord("A") + i - 1) for i in semua],
            [""] * self.depan + ["#indicator+skm"] * 9,
            [""] * self.depan + ["Response"] * 9,
            [f'{{"ImportId": "QID{i}"}}' for i in semua],
        ]

    def tengah(self, kepala: Baris) -> list[Baris]:
        """Return rows between respondents; one cell ``judul`` stands for the headings."""
        semua = [["judul"], [f"({i})" for i in range(1, self.lebar + 1)]]
        if self.depan:
            semua += [self.baris("Jumlah", ["40", "39", "38", "37", "36", "35", "30", "31", "32"])]
            semua += [
                self.baris("Rata-rata", ["3.4", "3.2", "3", "3", "3.5", "3", "2.8", "3", "3"])
            ]
        return semua

    def bawah(self, *, celah: bool) -> list[list[Baris]]:
        """Return rows below the respondents, in groups that belong together."""
        hasil: list[list[Baris]] = []
        if self.depan:
            for label in LABEL:
                hasil += [[self.baris(label, isi)] for isi in self.ringkasan().values()]
            hasil.append([self.baris("Laki-laki", ["3"]), self.baris("Perempuan", ["4"])])
        if not celah:
            return hasil
        for isi in self.ringkasan().values():
            hasil.append([[""] * self.depan + isi])
        hasil += [
            [["Keterangan:"], *([str(i), k] for i, k in enumerate(KATA, start=1))],
            [["Keterangan :"], *([f"{i} = {k}"] for i, k in enumerate(KATA, start=1))],
            [
                ["Nilai Persepsi", "Nilai Interval", "Nilai Konversi", "Mutu", "Kinerja"],
                ["1", "1,00 – 2,5996", "25,00 – 64,99", "D", "Tidak baik"],
                ["2", "2,60 – 3,064", "65,00 – 76,60", "C", "Kurang baik"],
                ["3", "3,0644 – 3,532", "76,61 – 88,30", "B", "Baik"],
                ["4", "3,5324 – 4,00", "88,31 – 100,00", "A", "Sangat baik"],
            ],
            [["", "", "Jakarta, 1 April 2024"], ["", "", "Kepala Dinas"], [], ["", "", "Budi"]],
        ]
        return hasil
