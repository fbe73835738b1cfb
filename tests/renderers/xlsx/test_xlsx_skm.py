"""The survey report as a workbook: its tables, its charts, and answers that can be reckoned."""

import io
import math
import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree as ET

import attrs
import pytest
import survei
from bentuk import persulit_naskah
from buku_xlsx import (
    CSV,
    SULIT,
    baca_csv,
    buka,
    lembar,
    sel_berisi,
    teks_asli,
    temuan,
    tulis,
)
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

import skm
from perkakas import halaman_pdf, jalankan_libreoffice, lebih_sedikit
from skm.dasar import Peta
from skm.exact import round_half_up
from skm.model import Bobot, DasarAngka, JawabanKosong, Konvensi, LampiranJawaban, LaporanSKM, Unsur
from skm.naskah import Daftar, Naskah, TabelJawaban
from skm.office.paket import bongkar, kemas
from skm.renderers.xlsx import jawaban as xlsx_jawaban
from skm.renderers.xlsx.tata_letak import LANJUTAN
from skm.testing import laporan_skm

JAWABAN, SARAN = "Tabel 9 Jawaban", "Lampiran 3 Saran"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"

KONVENSI = {
    "baku": Konvensi(),
    "0,11": Konvensi(bobot=Bobot.DUA_DESIMAL),
    "0,111 dibulatkan": Konvensi(
        bobot=Bobot.TIGA_DESIMAL, desimal_nrr=2, desimal_tertimbang=3, desimal_jumlah=2
    ),
    "nrr bulat": Konvensi(desimal_nrr=1, desimal_tertimbang=2),
    "lengkap": Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP, desimal_jumlah=3),
    "per unsur": Konvensi(
        bobot=Peta({f"U{i}": Fraction(i, 45) for i in range(1, 10)}), desimal_tertimbang=4
    ),
}


def berlampiran() -> st.SearchStrategy[LaporanSKM]:
    """Return reports with the appendix of answers."""
    tanpa = LampiranJawaban.TANPA
    return laporan_skm(dasar=[DasarAngka.JAWABAN]).filter(
        lambda satu: satu.susunan.lampiran_jawaban is not tanpa
    )


def dengan_konvensi(konvensi: Konvensi, n: int = 60) -> Naskah:
    return skm.susun(attrs.evolve(survei.penuh(n), konvensi=konvensi))


def unsur_tambahan() -> Naskah:
    """Return a report with eleven unsur, so that columns go beyond those of the regulation."""
    dasar = survei.penuh(40)
    isi = dasar.jawaban.jawaban
    return skm.susun(
        attrs.evolve(
            dasar,
            jawaban=attrs.evolve(
                dasar.jawaban, jawaban={**isi, "U10": isi["U3"], "U11": isi["U1"][::-1]}
            ),
            konvensi=Konvensi(
                bobot=Bobot.DUA_DESIMAL,
                unsur_tambahan=(
                    Unsur(kode="U10", nama="Transparansi"),
                    Unsur(kode="U11", nama="Integritas"),
                ),
            ),
        )
    )


def setengah() -> Naskah:
    """Return a report whose NRR all end in a half of the last printed digit, as 3,845 does."""
    dasar = survei.penuh(200)
    isi = {f"U{i}": "4" * (1 + 22 * i) + "3" * (199 - 22 * i) for i in range(1, 10)}
    return skm.susun(attrs.evolve(dasar, jawaban=attrs.evolve(dasar.jawaban, jawaban=isi)))


SEMUA: dict[str, Callable[[], Naskah]] = {
    **{nama: (lambda k=k: dengan_konvensi(k)) for nama, k in KONVENSI.items()},
    "sebelas unsur": unsur_tambahan,
    "setengah": setengah,
}


def tabel_jawaban(naskah: Naskah) -> TabelJawaban:
    (satu,) = (b for b in naskah.blok if isinstance(b, TabelJawaban))
    return satu


def baris_kaki(ws: Worksheet, judul: str) -> list[int]:
    """Return the rows with a head: that of the formulas, then that of the printed figures."""
    return [sel.row for sel in ws["A"] if sel.value == judul]


@pytest.fixture(scope="module")
def penuh() -> Naskah:
    return skm.susun(survei.penuh())


@pytest.fixture(scope="module")
def isi(penuh: Naskah) -> bytes:
    return tulis(penuh)


@pytest.fixture(scope="module")
def buku(isi: bytes) -> Workbook:
    return buka(isi)


class TestLembar:
    """Which sheets there are."""

    def test_urutan(self, buku: Workbook) -> None:
        """The summary, then tables and charts as they come in the report, lists of appendices."""
        assert [
            "Ringkasan",
            "Tabel 1 Jadwal",
            "Tabel 2 Responden",
            "Tabel 3 Unsur",
            "Gambar 1 Unsur",
            "Tabel 4 Sebaran",
            "Tabel 5 Layanan",
            "Gambar 2 Layanan",
            "Tabel 6 RTL",
            "Tabel 7 Tren",
            "Gambar 3 Tren",
            "Tabel 8 Kuesioner",
            JAWABAN,
            SARAN,
        ] == buku.sheetnames

    def test_ringkasan(self, buku: Workbook, penuh: Naskah) -> None:
        """The summary says how many answered, how many were needed, how precise it is."""
        isi = {
            nama.value: (nilai.value, nilai.number_format)
            for nama, nilai in lembar(buku, "Ringkasan").iter_rows(max_col=2)
        }
        hasil = penuh.hasil
        assert hasil.sampel is not None
        assert hasil.galat is not None

        assert (float(hasil.ikm.cetak), "[$-421]0.00") == isi["IKM unit pelayanan"]
        assert 150 == isi["Responden"][0]
        assert (1200, hasil.sampel.perlu) == (
            isi["Penerima layanan (populasi)"][0],
            isi["Sampel minimal"][0],
        )
        assert float(hasil.galat.galat) == isi["Batas galat IKM (95%), ± poin"][0]
        assert "Tindak lanjut" not in isi

    def test_kecil(self) -> None:
        """A report with nothing but one form has what there is of it, and no empty part."""
        buku = buka(tulis(skm.susun(survei.kecil())))
        judul = {sel.value for sel in lembar(buku, "Ringkasan")["A"]}

        assert [
            "Ringkasan",
            "Tabel 1 Unsur",
            "Gambar 1 Unsur",
            "Tabel 2 Sebaran",
            "Tabel 3 Kuesioner",
            "Tabel 4 Jawaban",
        ] == buku.sheetnames
        assert "Tindak lanjut" not in judul

    def test_saran(self, buku: Workbook, penuh: Naskah) -> None:
        """Every suggestion has its row and number."""
        baris = list(lembar(buku, SARAN).iter_rows(min_row=3, max_col=2, values_only=True))

        (daftar,) = (b for b in penuh.blok if isinstance(b, Daftar) and b.id == "saran")
        assert list(enumerate(daftar.butir, start=1)) == baris

    def test_tanpa_saran(self) -> None:
        """Below them stands how many had none, as in every other format."""
        dasar = survei.kecil()
        jawaban = attrs.evolve(dasar.jawaban, saran=("Tambah kursi", "-", "Tidak ada"))
        ws = lembar(buka(tulis(skm.susun(attrs.evolve(dasar, jawaban=jawaban)))), SARAN)
        isi = [sel.value for (sel, *_) in ws.iter_rows(min_row=3)]

        assert [1, None, "Selain itu, 2 isian menyatakan tidak ada saran."] == isi

    @pytest.mark.parametrize("nama", [JAWABAN, SARAN, "Gambar 1 Unsur", "Tabel 5 Layanan"])
    def test_kertas(self, buku: Workbook, nama: str) -> None:
        """A4, one page wide, the head in sight and on every page."""
        ws = lembar(buku, nama)
        kepala = {SARAN: 2, "Gambar 1 Unsur": 4}.get(nama, 3)

        assert (9, 1, 0, True) == (
            ws.page_setup.paperSize,
            ws.page_setup.fitToWidth,
            ws.page_setup.fitToHeight,
            ws.sheet_properties.pageSetUpPr.fitToPage,
        )
        assert f"A{kepala + 1}" == ws.freeze_panes
        assert ws.print_title_rows.endswith(f":${kepala}")

    def test_lebar_menurut_isi(self) -> None:
        """A narrow table of many columns stands upright, a wide one lies; sums are shown whole."""
        naskah = dengan_konvensi(Konvensi(), 60)
        banyak = skm.susun(survei.penuh(40_000))
        arah = {ws.title: ws.page_setup.orientation for ws in buka(tulis(naskah)).worksheets}
        ws = lembar(buka(tulis(banyak)), JAWABAN)

        assert ["portrait", "landscape", "landscape", "portrait"] == [
            arah[n] for n in ("Tabel 2 Responden", "Tabel 5 Layanan", "Tabel 6 RTL", JAWABAN)
        ]
        assert ws.column_dimensions["B"].width > len("100.000") + 1


class TestGrafik:
    """Charts."""

    def test_rujukan_dan_uraian(self, isi: bytes, penuh: Naskah) -> None:
        """A chart takes its figures from its sheet, and is told to who does not see it."""
        anggota = dict(bongkar(isi))
        for i, grafik in enumerate(penuh.grafik, start=1):
            bagan = ET.fromstring(anggota[f"xl/charts/chart{i}.xml"])
            gambar = ET.fromstring(anggota[f"xl/drawings/drawing{i}.xml"])
            rujukan = [f.text for f in bagan.iter(f"{C}f")]
            nama = f"Gambar {grafik.nomor} {grafik.id.capitalize()}"
            ws = lembar(buka(isi), nama)
            kepala = 3 + len(grafik.catatan)
            baris = range(kepala + 1, kepala + 1 + len(grafik.nilai))
            kolom = [[ws.cell(r, k).value for r in baris] for k in (1, 2)]

            assert [
                f"'{nama}'!$B${kepala}",
                *(f"'{nama}'!${k}${baris[0]}:${k}${baris[-1]}" for k in "AB"),
            ] == (rujukan)
            assert [list(grafik.kategori), list(map(float, grafik.nilai))] == kolom
            assert list(map(str, grafik.nilai)) == [
                v.text for v in bagan.find(f".//{C}numCache").iter(f"{C}v")
            ]
            assert [(f"Gambar {grafik.nomor}", f"{grafik.judul}. {grafik.uraian}")] == [
                (s.get("name"), s.get("descr")) for s in gambar.iter(f"{XDR}cNvPr")
            ]

    def test_batas(self, isi: bytes, penuh: Naskah) -> None:
        """The bounds between classes are drawn upon them."""
        anggota = dict(bongkar(isi))

        for i, grafik in enumerate(penuh.grafik, start=1):
            teks = anggota[f"xl/drawings/batas{i}.xml"].decode()
            assert grafik.batas
            assert all(b.label in teks for b in grafik.batas)


class TestJawaban:
    """The table of all answers."""

    def test_setiap_jawaban(self, buku: Workbook, penuh: Naskah) -> None:
        """Each answer is a whole number in a cell of its own; none is an empty cell."""
        tabel, ws = tabel_jawaban(penuh), lembar(buku, JAWABAN)
        tampak = {"-": None, "x": "×", **{str(i): i for i in range(1, 5)}}
        baris = list(ws.iter_rows(min_row=4, max_row=3 + tabel.n, max_col=10))

        assert [
            (i, *(tampak[tabel.jawaban[k][i - 1]] for k in tabel.unsur))
            for i in range(1, tabel.n + 1)
        ] == [tuple(sel.value for sel in satu) for satu in baris]
        assert {int, str, type(None)} == {type(s.value) for satu in baris for s in satu}
        assert all(s.border.left.style == "thin" for satu in baris for s in satu)

    @pytest.mark.parametrize("nama", SEMUA)
    def test_kaki(self, nama: str) -> None:
        """Each foot row is a formula with a value, and beside it the figure as printed."""
        naskah = SEMUA[nama]()
        isi, tabel = tulis(naskah), tabel_jawaban(naskah)
        ws = lembar(buka(isi), JAWABAN)
        hasil = lembar(load_workbook(io.BytesIO(isi), data_only=True), JAWABAN)
        for kaki in tabel.kaki:
            rumus, tercetak = baris_kaki(ws, kaki.judul)
            for j, sel in [*enumerate(kaki.sel, start=2), (len(tabel.unsur) + 2, kaki.akhir)]:
                if sel.nilai is None:
                    continue
                cetak = Decimal(sel.nilai)
                desimal = -int(cetak.as_tuple().exponent)

                assert str(ws.cell(rumus, j).value).startswith("=")
                assert float(cetak) == ws.cell(tercetak, j).value
                assert ws.cell(rumus, j).number_format == ws.cell(tercetak, j).number_format
                nilai = Fraction(repr(hasil.cell(rumus, j).value))
                assert cetak == round_half_up(nilai, desimal)

    def test_rumus_baku(self, buku: Workbook) -> None:
        """Formulas are as short as the regulation's own."""
        ws = lembar(buku, JAWABAN)

        assert ["=SUM(B$4:B$153)", "=COUNT(B$4:B$153)", "=B154/B155", "=B156*1/9"] == [
            ws.cell(r, 2).value for r in range(154, 158)
        ]
        assert ["=SUM(B157:J157)", "=ROUND(K157*25,2)"] == [ws["K157"].value, ws["K158"].value]

    def test_rumus_konvensi(self) -> None:
        """Weights and roundings of the konvensi stand in the formulas."""
        ws = lembar(buka(tulis(dengan_konvensi(KONVENSI["0,111 dibulatkan"]))), JAWABAN)
        awal = baris_kaki(ws, "NRR")[0]

        assert [
            f"=ROUND(B{awal - 2}/B{awal - 1},2)",
            f"=ROUND(B{awal}*0.111,3)",
            f"=ROUND(SUM(B{awal + 1}:J{awal + 1}),2)",
        ] == [ws.cell(awal, 2).value, ws.cell(awal + 1, 2).value, ws.cell(awal + 1, 11).value]

    def test_bobot_kecil(self) -> None:
        """A small figure is kept with as many digits as a large one (before: two fewer)."""
        bobot = {**{f"U{i}": Fraction(1, 2810) for i in range(1, 9)}, "U9": Fraction(2802, 2810)}
        isi = tulis(dengan_konvensi(Konvensi(bobot=Peta(bobot))))
        tembolok = lembar(load_workbook(io.BytesIO(isi), data_only=True), JAWABAN)
        baris = baris_kaki(tembolok, "NRR")[0] + 1
        tepat = nilai_rumus(buka(isi), JAWABAN)[f"B{baris}"]

        assert math.isclose(tepat, tembolok.cell(baris, 2).value, rel_tol=2.0**-52)

    def test_yang_tersisih(self) -> None:
        """A respondent whose answers do not count is marked, and left out by the formulas."""
        naskah = dengan_konvensi(KONVENSI["lengkap"])
        ws, tabel = lembar(buka(tulis(naskah)), JAWABAN), tabel_jawaban(naskah)
        baris = range(4, 4 + tabel.n)

        assert {"0", "1"} == set(tabel.dihitung)
        assert [{"1": "ya", "0": "tidak"}[h] for h in tabel.dihitung] == [
            ws.cell(r, 11).value for r in baris
        ]
        assert [h == "0" for h in tabel.dihitung] == [bool(ws.cell(r, 2).font.i) for r in baris]
        assert "Dihitung" == ws["K2"].value
        assert [
            '=SUMIF($K$4:$K$63,"ya",B$4:B$63)',
            '=COUNTIFS($K$4:$K$63,"ya",B$4:B$63,">0")',
        ] == [ws["B64"].value, ws["B65"].value]

    def test_semua_lengkap(self) -> None:
        """Where nobody is left out nothing is said of it, whatever the konvensi."""
        naskah = skm.susun(
            attrs.evolve(survei.kecil(), konvensi=Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP))
        )
        ws = lembar(buka(tulis(naskah)), "Tabel 4 Jawaban")

        assert "=SUM(B$4:B$4)" == ws["B5"].value
        assert ws["K2"].value is None

    def test_tanpa_kaki(self, penuh: Naskah) -> None:
        """A table without foot rows has no formula."""
        tabel = attrs.evolve(tabel_jawaban(penuh), kaki=())
        lampiran = tuple(
            attrs.evolve(b, isi=tuple(tabel if isinstance(x, TabelJawaban) else x for x in b.isi))
            for b in penuh.lampiran
        )
        buku = buka(tulis(attrs.evolve(penuh, lampiran=lampiran)))

        assert {"s", "n"} == {s.data_type for _, s in sel_berisi(buku)}
        assert 150 == lembar(buku, JAWABAN)["A153"].value

    @pytest.mark.parametrize("nama", ["baku", "lengkap"])
    def test_banyak_lembar(self, nama: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """More respondents than a sheet has rows go on in the next; the formulas reach them all."""
        naskah = dengan_konvensi(KONVENSI[nama], 50)
        satu = buka(tulis(naskah))
        monkeypatch.setattr(xlsx_jawaban, "RESPONDEN_PER_LEMBAR", 20)
        isi = tulis(naskah)
        buku, lembar_lembar = buka(isi), [JAWABAN, f"{JAWABAN} (2)", f"{JAWABAN} (3)"]
        semua = [
            baris
            for n, banyak in zip(lembar_lembar, (20, 20, 10), strict=True)
            for baris in lembar(buku, n).iter_rows(4, 3 + banyak, max_col=11, values_only=True)
        ]

        assert lembar_lembar == [n for n in buku.sheetnames if n.startswith(JAWABAN)]
        assert list(lembar(satu, JAWABAN).iter_rows(4, 53, max_col=11, values_only=True)) == semua
        assert [*nilai_rumus(satu, JAWABAN).values()] == [
            *nilai_rumus(buku, lembar_lembar[-1]).values()
        ]

    def test_kaki_tidak_terbelah(self) -> None:
        """Where a page would end within the foot, the foot begins a page."""
        putus = {
            n: [
                b.id
                for b in lembar(buka(tulis(dengan_konvensi(Konvensi(), n))), JAWABAN).row_breaks.brk
            ]
            for n in (20, 40, 47)
        }

        assert {20: [], 40: [43], 47: []} == putus

    @lebih_sedikit(5)
    @given(berlampiran())
    def test_setiap_laporan(self, laporan: LaporanSKM) -> None:
        """Whatever the konvensi: each formula comes to exactly its value, the index is printed."""
        naskah = skm.susun(laporan)
        isi = tulis(naskah)
        buku, tembolok = buka(isi), load_workbook(io.BytesIO(isi), data_only=True)
        (nama,) = (n for n in buku.sheetnames if n.endswith(" Jawaban"))
        hitung = nilai_rumus(buku, nama)
        teks = [s for n, s in sel_berisi(buku) if s.data_type not in ("n", "f")]

        assert all(
            math.isclose(n, tembolok[nama][s].value, rel_tol=1e-15) for s, n in hitung.items()
        )
        assert naskah.hasil.ikm.cetak in {round_half_up(n, 2) for n in hitung.values()}
        assert {"s"} == {s.data_type for s in teks}
        assert {(nama, s) for s in hitung} == {
            (n, s.coordinate) for n, s in sel_berisi(buku) if s.data_type == "f"
        }


def nilai_rumus(buku: Workbook, nama: str) -> dict[str, Fraction]:
    """Return what the formulas of a sheet come to, in exact numbers."""
    ws = lembar(buku, nama)
    jadi: dict[str, Fraction] = {}

    def deret(rujukan: str, lain: str) -> list[object]:
        asal = lembar(buku, lain or nama)
        kolom, awal, _, akhir = range_boundaries(rujukan)
        if awal == akhir:
            return [satu(s.coordinate) for s in asal[rujukan][0]]
        return [asal.cell(r, kolom).value for r in range(awal, akhir + 1)]

    def satu(sel: str) -> object:
        isi = ws[sel].value
        if sel not in jadi and isinstance(isi, str) and isi.startswith("="):
            jadi[sel] = hitung(isi[1:])
        return jadi.get(sel, isi)

    def hitung(rumus: str) -> Fraction:
        # 'Sheet'!$A$1:A9 -> R("A1:A9", "Sheet"); A1 -> V("A1"); 0.11 -> F("0.11")
        python = re.sub(
            r"(?:'([^']*)'!)?([$A-Z]+[$\d]+:[$A-Z]+[$\d]+)|\b([A-Z]{1,2}\d+)\b|(\d+\.\d+)",
            lambda m: (
                f'R("{m[2].replace("$", "")}", "{m[1] or ""}")'
                if m[2]
                else f'V("{m[3]}")'
                if m[3]
                else f'F("{m[4]}")'
            ),
            rumus,
        )
        hasil = eval(python, {**FUNGSI, "R": deret, "V": satu, "F": Fraction})
        return Fraction(hasil)

    for baris in ws.iter_rows():
        for sel in baris:
            satu(sel.coordinate)
    return jadi


def _angka(*deret: list[object]) -> list[Fraction]:
    return [Fraction(n) for d in deret for n in d if isinstance(n, int | Fraction)]


FUNGSI = {
    "SUM": lambda *d: sum(_angka(*d), Fraction(0)),
    "COUNT": lambda *d: len(_angka(*d)),
    "SUMIF": lambda a, s, b: sum(_angka([n for t, n in zip(a, b, strict=True) if t == s])),
    "COUNTIFS": lambda a, s, b, _: len(_angka([n for t, n in zip(a, b, strict=True) if t == s])),
    "ROUND": lambda n, d: Fraction(round_half_up(Fraction(n), d)),
}


class TestTeks:
    """No text is lost, and none is taken for a formula."""

    def test_saran_sulit(self) -> None:
        """A suggestion is stored as text, to the letter, and keeps so when its cell is edited."""
        dasar = survei.kecil()
        panjang = "".join(f"{i:05d} " for i in range(40_000 // 6 + 1))
        jawaban = attrs.evolve(dasar.jawaban, saran=("Tambah kursi",))
        naskah = skm.susun(attrs.evolve(dasar, jawaban=jawaban))
        daftar = Daftar(id="saran", butir=(*SULIT, panjang))  # of which reports make fewer
        lampiran = (*naskah.lampiran[:-1], attrs.evolve(naskah.lampiran[-1], isi=(daftar,)))
        ws = lembar(buka(tulis(attrs.evolve(naskah, lampiran=lampiran))), SARAN)
        sel = [s for s in ws["B"][2:] if s.value is not None]
        semua: list[str] = []
        for s in sel:
            teks = teks_asli(s)
            if teks.startswith(LANJUTAN):
                semua[-1] += teks.removeprefix(LANJUTAN)
            else:
                semua.append(teks)
                assert teks.startswith(panjang[:9]) or bool(s.quotePrefix) is not teks[0].isalpha()

        assert list(daftar.butir) == semua
        assert {"s"} == {s.data_type for s in sel}

    def test_nama_unsur_sulit(self, penuh: Naskah) -> None:
        """The names of unsur, from which charts are drawn as well, are never formulas."""
        laporan = survei.penuh()
        nama = dict(zip([f"U{i}" for i in range(1, 10)], SULIT[1:], strict=False))
        buku = buka(tulis(skm.susun(attrs.evolve(laporan, nama_unsur=nama))))
        rumus = {n for n, s in sel_berisi(buku) if s.data_type == "f"}
        ws = lembar(buku, "Tabel 3 Unsur")

        assert {JAWABAN} == rumus
        assert list(nama.values()) == [teks_asli(s) for s in ws["B"][2:11]]


@pytest.fixture(scope="module")
def berkas(penuh: Naskah, isi: bytes, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Workbooks of all shapes, on disk; those of a konvensi without the values of formulas."""
    folder = tmp_path_factory.mktemp("skm")
    semua = {
        "penuh": isi,
        "kecil": tulis(skm.susun(survei.kecil())),
        "sulit": tulis(persulit_naskah(penuh)),
        **{nama: tanpa_tembolok(tulis(buat())) for nama, buat in SEMUA.items()},
    }
    jadi = {nama: folder / f"{re.sub(r'[ ,]', '-', nama)}.xlsx" for nama in semua}
    for nama, satu in semua.items():
        jadi[nama].write_bytes(satu)
    return jadi


def tanpa_tembolok(isi: bytes) -> bytes:
    """Return a workbook whose formulas have no values, so that LibreOffice must compute them."""
    jadi = [(n, re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", x)) for n, x in bongkar(isi)]
    assert len(isi) > len(kemas(jadi))
    return kemas(jadi)


class TestSah:
    """The package is one that Excel opens."""

    @pytest.mark.audit
    @pytest.mark.parametrize("nama", ["penuh", "kecil", "sulit", "lengkap"])
    def test_openxml_audit(self, berkas: dict[str, Path], nama: str) -> None:
        """Nothing is wrong but what is known to be right."""
        assert [] == temuan(berkas[nama])

    def test_sel_sekali_dan_berurutan(self, isi: bytes) -> None:
        """Rows and cells come once, in order, and all styles exist."""
        anggota = dict(bongkar(isi))
        s = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        gaya = ET.fromstring(anggota["xl/styles.xml"])
        banyak = len(gaya.find(f"{s}cellXfs"))
        lembar_lembar = [n for n in anggota if n.startswith("xl/worksheets/sheet")]
        for nama in lembar_lembar:
            pohon = ET.fromstring(anggota[nama])
            baris = [int(b.get("r")) for b in pohon.iter(f"{s}row")]

            assert sorted(set(baris)) == baris
            for b in pohon.iter(f"{s}row"):
                sel = [range_boundaries(c.get("r"))[:2] for c in b]
                assert sorted(set(sel)) == sel
                assert {r for _, r in sel} <= {int(b.get("r"))}
                assert all(int(c.get("s", 0)) < banyak for c in b)

    def test_kemas_berpotongan(self) -> None:
        """A member that comes in pieces is the same as one that comes whole."""
        potongan = [f"<row>{i}</row>".encode() * 50 for i in range(2000)]

        assert kemas([("a.xml", b"".join(potongan)), ("b.xml", b"")]) == kemas(
            [("a.xml", iter(potongan)), ("b.xml", ())]
        )


@pytest.fixture(scope="module")
def hasil(berkas: dict[str, Path]) -> Path:
    """Return the folder with every workbook as CSV and the full one as PDF."""
    folder = berkas["penuh"].parent
    jalankan_libreoffice(CSV, folder, *berkas.values())
    jalankan_libreoffice("pdf", folder, berkas["penuh"])
    return folder


@pytest.mark.libreoffice
class TestLibreOffice:
    """Another program reads, reckons and draws the same."""

    @pytest.mark.parametrize("nama", SEMUA)
    def test_rumus_sama_dengan_tercetak(
        self, hasil: Path, berkas: dict[str, Path], nama: str
    ) -> None:
        """Every formula, computed anew, shows the figure that is printed."""
        tabel = tabel_jawaban(SEMUA[nama]())
        baris = baca_csv(hasil, JAWABAN, berkas[nama].stem)
        kaki = [b for b in baris if b[0] in {k.judul for k in tabel.kaki}]
        harapan = [
            [k.judul, *([s.teks for s in k.sel] or [""] * len(tabel.unsur)), k.akhir.teks]
            for k in tabel.kaki
        ]

        assert [*harapan, *harapan] == kaki

    def test_tabel_sama(self, hasil: Path, penuh: Naskah, buku: Workbook) -> None:
        """Every table shows what the report prints."""
        for nama in (n for n in buku.sheetnames if n.startswith("Tabel") and n != JAWABAN):
            (tabel,) = (t for t in penuh.tabel if nama.startswith(f"Tabel {t.nomor} "))
            kepala = 3 if any(k.kelompok for k in tabel.kolom) else 2
            baris = baca_csv(hasil, nama, "penuh")[kepala : kepala + len(tabel.baris)]

            assert [[s.teks for s in b.sel] for b in tabel.baris] == baris

    def test_grafik_berkoma(self, hasil: Path, penuh: Naskah) -> None:
        """The figures in charts have a comma, and the bounds their labels."""
        semua = halaman_pdf(hasil / "penuh.pdf")
        for grafik in penuh.grafik:
            (satu,) = (h for h in semua if f"Gambar {grafik.nomor}. {grafik.judul}" in h)
            angka = [str(n).replace(".", ",") for n in grafik.nilai]

            assert all(satu.split().count(n) >= 2 * angka.count(n) for n in angka)
            assert all(b.label in satu for b in grafik.batas)
        assert all(len(h.split()) > 5 for h in semua)
