"""The workbook: figures are numbers, texts stay texts, and it prints on A4."""

import io
import re
import subprocess
import tempfile
import zipfile
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from buku_xlsx import (
    CSV,
    SULIT,
    baca_csv,
    buka,
    gabungan,
    lembar,
    sel_berisi,
    teks_asli,
    temuan,
    tulis,
    uraikan,
)
from hypothesis import given
from openpyxl import Workbook

import skm
from golden import banding
from perkakas import jalankan_libreoffice, lebih_sedikit
from skm.naskah import Gambar, Kolom, Sel, Tabel
from skm.renderers.xlsx.renderer import nama_lembar
from skm.renderers.xlsx.tata_letak import LANJUTAN
from skm.testing import laporan_tindak_lanjut

AKAR = Path(__file__).parents[3]
CONTOH = {"jateng": "jateng-2024-tw1", "mahulu": "mahulu-2025", "sekadau": "sekadau-2019-s1"}
JATENG = AKAR / "examples" / CONTOH["jateng"] / "laporan.toml"


@pytest.fixture(scope="module")
def jateng() -> skm.Naskah:
    return skm.susun(skm.baca(JATENG))


@pytest.fixture(scope="module")
def buku(jateng: skm.Naskah) -> Workbook:
    return buka(tulis(jateng))


def dengan_teks(naskah: skm.Naskah, sulit: str, *, kolom: str = "") -> skm.Naskah:
    """Return the report with *sulit* in every cell of its tables, or of one column."""

    def ganti(tabel: Tabel) -> Tabel:
        return attrs.evolve(
            tabel,
            baris=tuple(
                attrs.evolve(b, sel=tuple(map(ganti_sel, tabel.kolom, b.sel))) for b in tabel.baris
            ),
        )

    def ganti_sel(satu: Kolom, sel: Sel) -> Sel:
        if sel.gabung == "lanjut" or kolom not in ("", satu.id):
            return sel
        return attrs.evolve(sel, teks=sulit, nilai=None, lampiran=())

    bab = [
        attrs.evolve(b, isi=tuple(ganti(x) if isinstance(x, Tabel) else x for x in b.isi))
        for b in naskah.bab
    ]
    return attrs.evolve(naskah, bab=tuple(bab))


class TestIsi:
    """What the sheets hold."""

    @pytest.mark.parametrize("nama", CONTOH)
    def test_golden(self, nama: str) -> None:
        """All cells of the examples, with type, format and cached value, and all merges."""
        laporan = skm.baca(AKAR / "examples" / CONTOH[nama] / "laporan.toml")

        banding(f"{nama}/isi_xlsx.tsv", uraikan(tulis(skm.susun(laporan))))

    def test_lembar(self, buku: Workbook) -> None:
        """The summary comes first, then the tables in their order, then the pictures."""
        assert [
            "Ringkasan",
            "Tabel 1 Unsur",
            "Gambar 1 Unsur",
            "Tabel 2 RTL",
            "Tabel 3 Realisasi",
            "Tabel 4 Strategi",
            "Dokumentasi",
        ] == buku.sheetnames

    def test_ringkasan(self, buku: Workbook) -> None:
        """The summary gives index and share as numbers, and the weakest unsur."""
        isi = {
            str(nama.value): nilai
            for nama, nilai in lembar(buku, "Ringkasan").iter_rows(max_col=2)
            if nama.value is not None
        }

        assert (90.47, "[$-421]0.00") == (
            isi["IKM unit pelayanan"].value,
            isi["IKM unit pelayanan"].number_format,
        )
        assert (100, '0"%"') == (
            isi["Persentase tindak lanjut"].value,
            isi["Persentase tindak lanjut"].number_format,
        )
        assert "A (Sangat Baik)" == isi["Mutu pelayanan"].value
        assert [3.40, 3.49, 3.49] == [
            isi[nama].value
            for nama in (
                "Waktu Penyelesaian",
                "Persyaratan",
                "Produk, Spesifikasi, dan Jenis Pelayanan",
            )
        ]

    def test_catatan_dan_responden(self, jateng: skm.Naskah) -> None:
        """Remarks and the number of respondents stand in the summary where there are any."""
        laporan = attrs.evolve(
            jateng.laporan,
            nilai=tuple(skm.NilaiUnsur(kode=f"U{i}", total=3500, n=1234) for i in range(1, 10)),
        )
        naskah = skm.susun(laporan)
        isi = [
            (sel.value, sel.number_format)
            for nama, sel in sel_berisi(buka(tulis(naskah)))
            if nama == "Ringkasan"
        ]

        assert (1234, "[$-421]#,##0") in isi
        assert naskah.catatan
        assert {(catatan, "General") for catatan in naskah.catatan} <= set(isi)

    def test_setiap_angka_tabel(self, jateng: skm.Naskah, buku: Workbook) -> None:
        """Every figure of every table is a number cell on its sheet, with its decimals."""
        lembar_tabel = [nama for nama in buku.sheetnames if nama.startswith("Tabel")]
        for nama, tabel in zip(lembar_tabel, jateng.tabel, strict=True):
            harapan = [
                s.nilai
                for b in tabel.baris
                for s in b.sel
                if s.nilai is not None and s.gabung != "lanjut"
            ]
            ada = [
                Decimal(str(s.value)).quantize(
                    Decimal(s.number_format.removeprefix("[$-421]").replace("0.00", "0.01"))
                )
                for lembar_ini, s in sel_berisi(buku)
                if lembar_ini == nama and s.data_type == "n"
            ]

            assert harapan == ada

    def test_angka_ditulis_seperti_tercetak(self, jateng: skm.Naskah) -> None:
        """The file holds 3.49, not 3.4900000000000002."""
        with zipfile.ZipFile(io.BytesIO(tulis(jateng))) as arsip:
            xml = arsip.read("xl/worksheets/sheet2.xml").decode()

        assert [
            "3.49",
            "3.51",
            "3.4",
            "3.94",
            "3.49",
            "3.58",
            "3.66",
            "3.95",
            "3.55",
        ] == re.findall(r'<c r="C\d+" s="\d+" t="n"><v>([^<]*)</v>', xml)

    def test_gabungan_rencana_jateng(self, buku: Workbook) -> None:
        """Table 2 is merged as in the published report: unsur, shared schedules, shared units."""
        kepala = {"A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:H3"}
        unsur = {f"{k}{a}:{k}{b}" for k in "AB" for a, b in ((4, 6), (7, 10), (11, 12))}
        waktu = {f"{k}7:{k}9" for k in "DEFG"}
        jawab = {"H4:H5", "H7:H9", "H11:H12"}

        assert {"A1:H1"} | kepala | unsur | waktu | jawab == gabungan(lembar(buku, "Tabel 2 RTL"))

    @pytest.mark.parametrize(
        ("id_tabel", "nama"),
        [
            ("rtl", "Tabel 2 RTL"),
            ("nilai_per_layanan", "Tabel 2 Nilai per layanan"),
            ("[a]:*?/\\'b'", "Tabel 2  a       b"),
            ("x" * 50, "Tabel 2 X" + "x" * 22),
        ],
    )
    def test_nama_lembar(self, jateng: skm.Naskah, id_tabel: str, nama: str) -> None:
        """Whatever a table is called, Excel accepts the name of its sheet."""
        assert nama == nama_lembar(attrs.evolve(jateng.tabel[1], id=id_tabel))

    def test_huruf_tebal(self, buku: Workbook) -> None:
        """The weakest unsur stand out."""
        ws = lembar(buku, "Tabel 1 Unsur")

        assert ["1", "3", "5"] == [
            str(ws.cell(r, 1).value) for r in range(3, 12) if ws.cell(r, 2).font.b
        ]

    def test_laporan_kosong(self, jateng: skm.Naskah) -> None:
        """Without plan, realisation and strategies the workbook has what there is."""
        laporan = attrs.evolve(
            jateng.laporan,
            unit=skm.UnitLayanan(nama="Puskesmas"),
            rtl=(),
            realisasi=(),
            strategi=(),
            penandatangan=None,
            tanggal=None,
        )
        buku_kosong = buka(tulis(skm.susun(laporan)))

        assert ["Ringkasan", "Tabel 1 Unsur", "Gambar 1 Unsur"] == buku_kosong.sheetnames
        assert "tidak dihitung" in [s.value for _, s in sel_berisi(buku_kosong)]


class TestTeks:
    """No text is lost, and none is taken for a formula."""

    @pytest.mark.parametrize("sulit", SULIT)
    def test_teks_sulit(self, jateng: skm.Naskah, sulit: str) -> None:
        """A text is stored as text, to the letter, and keeps so when its cell is edited."""
        sel = [
            s
            for nama, s in sel_berisi(buka(tulis(dengan_teks(jateng, sulit))))
            if nama.startswith("Tabel") and teks_asli(s) == sulit
        ]
        banyak = sum(s.gabung != "lanjut" for t in jateng.tabel for b in t.baris for s in b.sel)

        assert banyak == len(sel)
        assert {"s"} == {s.data_type for s in sel}
        assert {not sulit[0].isalpha()} == {bool(s.quotePrefix) for s in sel}

    @pytest.mark.parametrize(("nama", "huruf"), [("unsur", "B"), ("kegiatan", "C")])
    def test_teks_panjang(self, jateng: skm.Naskah, nama: str, huruf: str) -> None:
        """40 000 characters continue below, also where cells are merged."""
        panjang = "".join(f"{i:05d} " for i in range(40_000 // 6 + 1))
        naskah = dengan_teks(jateng, panjang, kolom=nama)
        ws = lembar(buka(tulis(naskah)), "Tabel 2 RTL")
        bagian = [str(sel.value) for sel in ws[huruf][3:] if sel.value is not None]
        posisi = [k.id for k in jateng.tabel[1].kolom].index(nama)
        banyak = sum(b.sel[posisi].gabung != "lanjut" for b in jateng.tabel[1].baris)

        assert 2 * banyak == len(bagian)
        assert panjang * banyak == "".join(b.removeprefix(LANJUTAN) for b in bagian)
        assert all(0 < (ukuran.height or 0) <= 409 for ukuran in ws.row_dimensions.values())

    @lebih_sedikit(5)
    @given(laporan_tindak_lanjut())
    def test_setiap_laporan(self, laporan: skm.LaporanTindakLanjut) -> None:
        """Every report loads again, without a formula or an error value in it."""
        isi = sel_berisi(buka(tulis(skm.susun(laporan))))
        teks = {str(teks_asli(s)) for _, s in isi}

        assert {"s", "n"} == {s.data_type for _, s in isi}
        assert {r.kegiatan for r in laporan.rtl if r.kegiatan} <= teks
        assert laporan.unit.nama in teks


class TestDokumentasi:
    """Pictures and links."""

    def test_gambar(self, buku: Workbook, jateng: skm.Naskah) -> None:
        """Pictures keep their bytes, their ratio and their captions."""
        gambar = [
            lampiran
            for tabel in jateng.tabel
            for b in tabel.baris
            for s in b.sel
            for lampiran in s.lampiran
            if isinstance(lampiran, Gambar)
        ]
        ws = lembar(buku, "Dokumentasi")
        tampak = [g.anchor.ext for g in ws._images]

        assert [g.isi for g in gambar] == [g._data() for g in ws._images]
        assert [f"Gambar {i}. {g.keterangan}" for i, g in enumerate(gambar, start=1)] == [
            s.value for nama, s in sel_berisi(buku) if nama == "Dokumentasi"
        ][1:]
        assert all(
            abs(e.width * g.tinggi - e.height * g.lebar) <= 9525 * max(g.tinggi, g.lebar)
            for e, g in zip(tampak, gambar, strict=True)
        )
        assert all(e.width <= 290 * 9525 and e.height <= 230 * 9525 for e in tampak)

    def test_tautan_publikasi(self) -> None:
        """Where a publication leads to is no picture of an activity."""
        isi = {
            "jenis": "publikasi",
            "skema": 1,
            "unit": {"nama": "Balai Contoh"},
            "periode": {"tahun": 2024},
            "ikm": "83,04",
            "n": 1150,
            "tautan": "https://contoh.go.id/skm",
        }
        buku = buka(tulis(skm.susun(skm.laporan_dari(isi))))
        nama = buku.sheetnames[-1]

        assert "Tautan" == nama
        assert ["Tautan", "https://contoh.go.id/skm"] == [
            s.value for n, s in sel_berisi(buku) if n == nama
        ]

    def test_teks_alternatif(self, jateng: skm.Naskah) -> None:
        """Whoever cannot see a picture hears its caption."""
        with zipfile.ZipFile(io.BytesIO(tulis(jateng))) as arsip:
            gambar = [n for n in arsip.namelist() if re.fullmatch(r"xl/drawings/drawing\d\.xml", n)]
            xml = "".join(arsip.read(n).decode() for n in gambar)

        uraian = f"{jateng.grafik[0].judul}. {jateng.grafik[0].uraian}"
        assert [
            uraian,
            "Rapat teknis evaluasi pelayanan (ilustrasi)",
            "Konten persyaratan dokumen (ilustrasi)",
            "Mikrofon dan pengeras suara (ilustrasi)",
        ] == re.findall(r'descr="([^"]*)"', xml)

    def test_tautan_dan_gambar_hilang(self, jateng: skm.Naskah) -> None:
        """A link is told in its cell and leads on from the last sheet; a lost picture is named."""
        aman, aneh = "https://contoh.go.id/a?b=1#c", "https://contoh.go.id/[é]%"
        realisasi = attrs.evolve(
            jateng.laporan.realisasi[0],
            dokumentasi=(
                skm.Dokumentasi(tautan=aman, keterangan="Berita"),
                skm.Dokumentasi(tautan=aneh),
                skm.Dokumentasi(berkas="hilang.png"),
            ),
        )
        buku_tautan = buka(tulis(skm.susun(attrs.evolve(jateng.laporan, realisasi=(realisasi,)))))
        isi = lembar(buku_tautan, "Tabel 3 Realisasi")["E3"]
        tautan = [
            (s.value, s.hyperlink.target if s.hyperlink else None)
            for nama, s in sel_berisi(buku_tautan)
            if nama == "Dokumentasi"
        ]

        assert str(isi.value).startswith(
            f"Berita\n{aman}\n{aneh}\n(gambar tidak ditampilkan: hilang.png"
        )
        assert [("Berita", None), (aman, aman), (aneh, None)] == tautan[1:]


class TestCetak:
    """Print set-up and properties."""

    def test_kertas(self, buku: Workbook) -> None:
        """All sheets are A4, one page wide; wide tables lie on their side."""
        for ws in buku.worksheets:
            assert (9, 1, 0, True) == (
                ws.page_setup.paperSize,
                ws.page_setup.fitToWidth,
                ws.page_setup.fitToHeight,
                ws.sheet_properties.pageSetUpPr.fitToPage,
            )
            assert "Halaman &P dari &N" == ws.oddFooter.right.text
        mendatar = {"Tabel 2 RTL", "Tabel 3 Realisasi", "Tabel 4 Strategi"}
        assert ["landscape" if n in mendatar else "portrait" for n in buku.sheetnames] == [
            ws.page_setup.orientation for ws in buku.worksheets
        ]

    def test_jarak_kanan(self, buku: Workbook) -> None:
        """A figure keeps the space at its right, of which wrapping would rob it."""
        angka = [
            c.alignment
            for lembar in buku.worksheets
            for baris in lembar.iter_rows()
            for c in baris
            if c.alignment.horizontal == "right" and c.number_format != "General"
        ]

        assert angka
        assert {(1, False)} == {(a.indent, bool(a.wrap_text)) for a in angka}

    def test_kepala_diulang(self, buku: Workbook) -> None:
        """The head of a table stays in sight and is repeated on each page."""
        satu, dua = ("A3", "$2:$2"), ("A4", "$2:$3")
        assert [satu, dua, satu, satu] == [
            (ws.freeze_panes, ws.print_title_rows)
            for ws in buku.worksheets
            if ws.title.startswith("Tabel")
        ]

    def test_properti(self, buku: Workbook, jateng: skm.Naskah) -> None:
        """Title, unit, language and dates are the report's."""
        properti = buku.properties

        assert (
            jateng.properti.judul,
            jateng.properti.penulis,
            "id-ID",
            datetime(2024, 4, 1),
            datetime(2024, 4, 1),
        ) == (
            properti.title,
            properti.creator,
            properti.language,
            properti.created,
            properti.modified,
        )

    def test_urutan_dan_tanggal_anggota(self, jateng: skm.Naskah) -> None:
        """The package's members are sorted and carry no date."""
        with zipfile.ZipFile(io.BytesIO(tulis(jateng))) as arsip:
            anggota = arsip.infolist()

        assert sorted(a.filename for a in anggota) == [a.filename for a in anggota]
        assert {(1980, 1, 1, 0, 0, 0)} == {a.date_time for a in anggota}

    def test_bita_tidak_bergantung_pada_yang_sebelumnya(self, jateng: skm.Naskah) -> None:
        """A report gives the same bytes after another one with other fonts and pictures."""
        kecil = skm.susun(attrs.evolve(jateng.laporan, rtl=(), realisasi=(), strategi=()))
        pertama = tulis(kecil)
        tulis(jateng)

        assert pertama == tulis(kecil)

    def test_tanpa_berkas_sementara(
        self, jateng: skm.Naskah, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """No temporary file holds a sheet, which a run that dies would leave behind."""
        monkeypatch.setattr(tempfile, "tempdir", "/tiada")

        assert tulis(jateng)


class TestSah:
    """The package is one that Excel opens."""

    @pytest.mark.audit
    def test_openxml_audit(self, jateng: skm.Naskah, tmp_path: Path) -> None:
        """Nothing is wrong but what is known to be right."""
        tautan = skm.Dokumentasi(tautan="https://contoh.go.id/a?b=1")
        realisasi = attrs.evolve(jateng.laporan.realisasi[0], dokumentasi=(tautan,))
        laporan = attrs.evolve(jateng.laporan, realisasi=(realisasi, *jateng.laporan.realisasi[1:]))
        berkas = tmp_path / "laporan.xlsx"
        berkas.write_bytes(tulis(skm.susun(laporan)))

        assert [] == temuan(berkas)


@pytest.fixture(scope="module")
def folder(jateng: skm.Naskah, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the workbook as PDF and each of its sheets as CSV."""
    berkas = tmp_path_factory.mktemp("libreoffice") / "laporan.xlsx"
    berkas.write_bytes(tulis(jateng))
    jalankan_libreoffice("pdf", berkas.parent, berkas)
    jalankan_libreoffice(CSV, berkas.parent, berkas)
    return berkas.parent


@pytest.mark.libreoffice
class TestLibreOffice:
    """Another program reads the same."""

    def test_halaman(self, folder: Path) -> None:
        """Each sheet of the Jateng report is one page."""
        info = subprocess.run(
            ["pdfinfo", str(folder / "laporan.pdf")], check=True, capture_output=True, text=True
        ).stdout

        assert "7" == re.search(r"Pages:\s+(\d+)", info)[1]  # type: ignore[index]

    def test_nilai_sama(self, folder: Path, jateng: skm.Naskah, buku: Workbook) -> None:
        """LibreOffice shows in every cell of the tables what the report prints."""
        lembar_tabel = [nama for nama in buku.sheetnames if nama.startswith("Tabel")]
        for nama, tabel in zip(lembar_tabel, jateng.tabel, strict=True):
            baris = baca_csv(folder, nama)
            kepala = 3 if any(k.kelompok for k in tabel.kolom) else 2
            harapan = [[s.teks for s in b.sel if not s.lampiran] for b in tabel.baris]
            ada = [
                [isi for isi, s in zip(satu, b.sel, strict=True) if not s.lampiran]
                for satu, b in zip(baris[kepala:], tabel.baris, strict=False)
            ]

            assert harapan == ada

    def test_teks_sulit(self, jateng: skm.Naskah, tmp_path: Path) -> None:
        """LibreOffice computes nothing from difficult texts and decodes nothing in them."""
        strategi = jateng.laporan.strategi[0]
        laporan = attrs.evolve(
            jateng.laporan, strategi=tuple(attrs.evolve(strategi, strategi=s) for s in SULIT)
        )
        berkas = tmp_path / "laporan.xlsx"
        berkas.write_bytes(tulis(skm.susun(laporan)))
        jalankan_libreoffice(CSV, berkas.parent, berkas)

        assert list(SULIT) == [b[2] for b in baca_csv(tmp_path, "Tabel 4 Strategi")[2:]]
