"""The PDF for the archive: its figures, its structure, its standards, its pages."""

import hashlib
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pikepdf
import pypdf
import pytest
from bentuk import layanan_lebar
from lembar_pdf import nyaris_kosong

import skm
from skm.exact import format_id
from skm.naskah import Subbab, Tabel, TabelJawaban
from skm.renderers import cetak
from skm.renderers.pdf.grafik import grafik_data
from skm.renderers.pdf.tabel import tabel_data
from skm.testing.baca_pdf import tabel_pdf, teks_pdf
from skm.testing.padanan import SelTerbaca, padankan

AKAR = Path(__file__).parents[3]
CONTOH = ("jateng-2024-tw1", "mahulu-2025", "sekadau-2019-s1")


@cache
def naskah(nama: str) -> skm.Naskah:
    """Return the document of an example."""
    return skm.susun(skm.baca(AKAR / "examples" / nama / "laporan.toml"))


@cache
def isi(nama: str) -> bytes:
    """Return its PDF."""
    return cetak(naskah(nama), "pdf").content


def buka(nama: str) -> pikepdf.Pdf:
    """Open it."""
    return pikepdf.open(io.BytesIO(isi(nama)))


def unsur_struktur(elemen: Any) -> Iterator[Any]:
    """Yield every element of the structure below one."""
    anak = elemen.get("/K", [])
    for satu in anak if isinstance(anak, pikepdf.Array) else [anak]:
        if isinstance(satu, pikepdf.Dictionary) and "/S" in satu:
            yield satu
            yield from unsur_struktur(satu)


def tercetak(isi: Any) -> Iterator[str]:
    """Yield every printed figure of the report's JSON but those of groups, which may be hidden."""
    for kunci, nilai in isi.items() if isinstance(isi, dict) else enumerate(isi):
        if isinstance(nilai, dict | list) and kunci != "kelompok":
            yield from tercetak(nilai)
        elif nilai is not None and (str(kunci).endswith("cetak") or kunci in ("bawah", "atas")):
            yield format_id(Decimal(nilai))


def ada(angka: str, teks: str) -> bool:
    """Return whether a figure stands in a text, and not as a part of another."""
    return re.search(rf"(?<![\d,.]){re.escape(angka)}(?![\d]|[,.]\d)", teks) is not None


@pytest.mark.parametrize("nama", CONTOH)
class TestAngka:
    """Every figure is the report's."""

    def test_semua(self, nama: str) -> None:
        """Each printed figure of the report's JSON stands in the text."""
        teks = " ".join(teks_pdf(isi(nama)).split())
        hasil = json.loads(cetak(naskah(nama), "json").content)["hasil"]
        angka = [*tercetak(hasil)]

        assert len(hasil["unsur"]) * 2 < len(angka)
        assert [] == [a for a in angka if not ada(a, teks)]

    def test_tabel(self, nama: str) -> None:
        """Every table has its rows, cell by cell, in its order."""
        ingin = [b for b in naskah(nama).blok if isinstance(b, Tabel | TabelJawaban)]
        semua = [*padankan(((b.id, b) for b in ingin), tabel_pdf(isi(nama)) or [])]

        assert len(ingin) == len(semua)
        for _, tabel, dapat in semua:
            assert dapat is not None
            # Of a row of answers in columns there is no blank last cell.
            baris = [[s for s in b.sel if s.rentang] for b in tabel.baris]
            for sel, terbaca in zip(baris, dapat.isi, strict=True):
                assert [s.rentang for s in sel][: len(terbaca)] == [t.tinggi for t in terbaca]
                assert len(terbaca) in (len(sel), len(sel) - (not sel[-1].teks))
                for s, t in zip_longest(sel, terbaca, fillvalue=SelTerbaca("")):
                    awal, teks = ("".join(satu.teks.split()) for satu in (s, t))
                    assert awal == (teks[: len(awal)] if s.lampiran else teks)


class TestArsip:
    """What an archive, a screen reader and a search engine find."""

    @pytest.mark.parametrize("nama", CONTOH)
    def test_sifat(self, nama: str) -> None:
        """Both standards, title, author, language and day stand in the file; nothing runs in it."""
        properti = naskah(nama).properti
        with buka(nama) as pdf:
            with pdf.open_metadata() as meta:
                assert ("2", "A", "1") == tuple(
                    meta[k] for k in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")
                )
                assert properti.judul == meta["dc:title"]
                assert [properti.penulis] == meta["dc:creator"]
                assert naskah(nama).sampul.unit in meta["pdf:Keywords"]
            akar = pdf.Root
            assert "id-ID" == akar.Lang
            assert akar.MarkInfo.Marked
            assert akar.ViewerPreferences.DisplayDocTitle
            assert "/OutputIntents" in akar
            assert not {"/OpenAction", "/AA", "/AcroForm"} & {*akar.keys()}
            assert "/JavaScript" not in akar.get("/Names", {})
            assert not pdf.is_encrypted
            assert str(pdf.docinfo["/CreationDate"]).startswith(f"D:{properti.tanggal:%Y%m%d}")

    @pytest.mark.parametrize("nama", CONTOH)
    def test_huruf(self, nama: str) -> None:
        """Every font is ours, and goes along."""
        with buka(nama) as pdf:
            huruf = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary)]
            nama_huruf = {str(o.FontName) for o in huruf if o.get("/Type") == "/FontDescriptor"}
            tertanam = {"/FontFile2" in o for o in huruf if o.get("/Type") == "/FontDescriptor"}

        assert nama_huruf
        assert all(re.fullmatch(r"/[A-Z]{6}\+LiberationSans(-\w+)?", n) for n in nama_huruf)
        assert {True} == tertanam

    @pytest.mark.parametrize("nama", CONTOH)
    def test_penanda(self, nama: str) -> None:
        """Bookmarks are the headings of the document, in order, below each other."""
        with buka(nama) as pdf, pdf.open_outline() as kerangka:
            semua = {o.title: [a.title for a in o.children] for o in kerangka.root}
        bab = [*naskah(nama).bab, *naskah(nama).lampiran]
        depan = [b.judul for b in naskah(nama).depan]

        assert {
            f"{b.sebutan} {b.nomor} {b.judul}": [s.teks for s in b.isi if isinstance(s, Subbab)]
            for b in bab
        }.items() <= semua.items()
        daftar = ["Daftar Isi", "Daftar Tabel", "Daftar Gambar"]
        assert [*depan, *daftar] == [*semua][: len(depan) + 3]

    def test_struktur(self) -> None:
        """Heads of tables are heads, pictures have words, and lists of contents lead somewhere."""
        with buka("jateng-2024-tw1") as pdf:
            semua = [*unsur_struktur(pdf.Root.StructTreeRoot)]
        peran = [str(e.S) for e in semua]
        n = naskah("jateng-2024-tw1")
        gambar = [str(e.get("/Alt", "")) for e in semua if str(e.S) == "/Figure"]

        assert len(n.tabel) == peran.count("/Table") == peran.count("/THead")
        assert len(n.bab) + 3 == peran.count("/H1")
        assert all(gambar)
        assert {g.uraian for g in n.grafik} <= {*gambar}
        assert sum(str(e.S) == "/TOCI" for e in semua) == peran.count("/Reference") > 10

    def test_nomor_halaman(self) -> None:
        """Front matter has roman numbers, the report begins with 1; the contents say the same."""
        with buka("jateng-2024-tw1") as pdf:
            label = [pdf.pages[i].label for i in range(len(pdf.pages))]

        # The cover has none, as in Word documents.
        assert ["", "i", *(str(i + 1) for i in range(len(label) - 2))] == label

    def test_bagian_depan(self) -> None:
        """Foreword, approval and summary stand before the contents, in roman numbers, as DOCX."""
        laporan = skm.baca(AKAR / "examples" / "kecil" / "laporan.toml")
        semua = dict.fromkeys(("kata_pengantar", "lembar_pengesahan", "ringkasan"), True)
        n = skm.susun(attrs.evolve(laporan, susunan=attrs.evolve(laporan.susunan, **semua)))
        berkas = cetak(n, "pdf").content
        with pikepdf.open(io.BytesIO(berkas)) as pdf, pdf.open_outline() as kerangka:
            label = [pdf.pages[i].label for i in range(len(pdf.pages))]
            judul = [o.title for o in kerangka.root]

        assert [*(b.judul for b in n.depan), "Daftar Isi"] == judul[: len(n.depan) + 1]
        assert 3 == len(n.depan)
        assert ["", "i", "ii", "iii", "iv", "1"] == label[:6]
        tertanda = 1 + sum(b.bertanda_tangan for b in n.depan)
        assert tertanda == teks_pdf(berkas).count(n.tanda_tangan.nama)
        assert 1 == teks_pdf(berkas).count("skala 25–100")  # below the index in the summary


class TestIsi:
    """Whatever an office writes."""

    SULIT = (
        "#panic() $x^2$ *tebal* _miring_ @acuan <label> `kode` ~ \\ \\u{41}",
        '"kutip" // komentar /* lagi */ = judul - butir + butir / arti: #[isi]',
        "https://contoh.go.id/a//b --- ... {kode} 'satu' 50% & </w:t>",
    )

    def test_bukan_markah(self) -> None:
        """Text that Typst would take for markup is text in every place."""
        asli = skm.baca(AKAR / "examples" / "kecil" / "laporan.toml")
        unit = attrs.evolve(asli.unit, nama=self.SULIT[0], instansi=self.SULIT[1])
        rtl = tuple(attrs.evolve(r, kegiatan=self.SULIT[2]) for r in asli.rtl)
        laporan = attrs.evolve(asli, unit=unit, rtl=rtl)
        teks = " ".join(teks_pdf(cetak(laporan, "pdf").content).split())

        assert all(s in teks or s.upper() in teks for s in self.SULIT)

    def test_warna(self) -> None:
        """The office's colour is used, and the option goes before it."""
        n = naskah("jateng-2024-tw1")
        biru, hijau = (attrs.evolve(n, warna=w) for w in ("0B5394", "1B5E20"))
        jadi = [cetak(satu, "pdf").content for satu in (biru, hijau)]

        assert jadi[0] != jadi[1]
        assert jadi[1] == cetak(biru, "pdf", {"warna": "1B5E20"}).content

    def test_kata_utuh(self) -> None:
        """In a table that has room no word is broken, and one longer than any column is."""
        tabel = next(t for t in naskah("sekadau-2019-s1").tabel if t.id == "rtl")

        def isi_sel(kata: str, rata: str) -> tuple[list[str], float]:
            baris = [
                attrs.evolve(
                    b,
                    sel=[
                        attrs.evolve(s, teks=kata) if k.rata == rata and s.teks else s
                        for k, s in zip(tabel.kolom, b.sel, strict=True)
                    ],
                )
                for b in tabel.baris
            ]
            data = tabel_data(attrs.evolve(tabel, baris=baris), 155, lambda *_: {})
            teks = [s["teks"] for b in data["baris"] for s in b["sel"] if s["rata"] == rata]
            return [t for t in teks if t], sum(data["lebar"])

        lebar = pytest.approx(155, abs=0.1)
        kata = "Pemberdayaan dan pertanggungjawaban"
        assert ([kata] * 9, lebar) == isi_sel(kata, "kiri")
        semua, jumlah = isi_sel("x" * 500, "kiri")
        assert lebar == jumlah
        assert all("\u00ad" in teks for teks in semua)


class TestGrafik:
    """A chart in Typst is the chart of the report."""

    @pytest.mark.parametrize("nama", CONTOH)
    def test_sama_dengan_svg(self, nama: str) -> None:
        """Bars, points, bounds, ticks and labels lie where the drawing for pages has them."""
        for g in naskah(nama).grafik:
            data, svg = grafik_data(g), ET.fromstring(g.svg())
            teks = [t.text for t in svg.iter("{http://www.w3.org/2000/svg}text")]

            assert [b.label for b in g.batas if b.label in teks] == [
                b["label"] for b in data["batas"]
            ]
            assert {s["teks"] for s in data["tanda"]} <= {*teks}
            assert [format_id(n) for n in g.nilai] == [s["nilai"] for s in data["isi"]]
            assert [*g.kelas] == [s["kelas"] for s in data["isi"]]
            assert [*g.kategori] == [s["nama"] for s in data["isi"]]
            if g.jenis == "batang":
                lebar = [
                    Fraction(r.attrib["width"])
                    for r in svg.iter("{http://www.w3.org/2000/svg}rect")
                ]
                penuh = Fraction(g.atas - g.bawah)
                ingin = [(Fraction(n) - Fraction(g.bawah)) / penuh for n in g.nilai]
                bidang = max(lebar) / max(ingin)
                for satu, batang, s in zip(ingin, lebar, data["isi"], strict=True):
                    assert abs(satu - Fraction(s["letak"], 100_000)) <= Fraction(1, 200_000)
                    assert abs(batang / bidang - satu) < Fraction(1, 10_000)

    def test_angka_lembah_di_bawah_titik(self) -> None:
        """The figure of a point below its neighbours stands below it, clear of the line."""
        (batang,) = (g for g in naskah("mahulu-2025").grafik if g.id == "unsur")
        nilai = [Decimal(n) for n in (80, 70, 90, 26, 90, 90)]
        kategori = tuple(map(str, range(len(nilai))))
        tren = attrs.evolve(batang, jenis="garis", nilai=tuple(nilai), kategori=kategori)

        # The fourth is right above the axis, and the last two are alike.
        assert [False, True, False, False, False, False] == [
            s["di_bawah"] for s in grafik_data(tren)["isi"]
        ]


class TestHalaman:
    """Pages."""

    def test_jawaban_dua_lajur(self) -> None:
        """Rows of answers fill two columns of a page, those of the last page share it evenly."""
        laporan = skm.baca(AKAR / "examples" / "tahun" / "tw4" / "laporan.toml")
        pdf = cetak(skm.susun(laporan), "pdf").content
        lajur = [t[2:] for t in tabel_pdf(pdf) or [] if "Responden" in t[0][0].teks]
        nomor = [[int(b[0].teks) for b in satu] for satu in lajur[:-1]]

        assert [*range(1, 113)] == [n for satu in nomor for n in satu]
        banyak = [len(satu) for satu in nomor]
        assert banyak[0] == banyak[1] > 45
        assert [56 - banyak[0]] * 2 == banyak[2:]
        assert "JUMLAH NILAI" == " ".join(lajur[-1][0][0].teks.split())
        halaman = [h.extract_text() for h in pypdf.PdfReader(io.BytesIO(pdf)).pages]
        (awal,) = (i for i, h in enumerate(halaman) if "Tabel 8." in h and "Nilai Unsur" in h)
        assert "HASIL PENGOLAHAN DATA" in halaman[awal]
        assert [2, 3] == [h.count("Nilai Unsur Pelayanan") for h in halaman[awal : awal + 2]]
        assert 1 == halaman[awal + 1].count("(lanjutan)")

    @pytest.mark.parametrize("banyak", [30, 60])
    def test_jawaban_tanpa_kaki(self, banyak: int) -> None:
        """Notes stand below the rows of answers also where these have no sums."""
        n = naskah("mahulu-2025")
        (asal,) = (b for b in n.blok if isinstance(b, TabelJawaban))
        isi = skm.Peta(dict.fromkeys(asal.unsur, "4" * banyak))
        tanpa = attrs.evolve(asal, jawaban=isi, dihitung="1" * banyak, kaki=())
        bab = attrs.evolve(n.lampiran[0], isi=(tanpa,))
        pdf = cetak(attrs.evolve(n, lampiran=(bab,)), "pdf").content
        akhir = pypdf.PdfReader(io.BytesIO(pdf)).pages[-1]
        letak: dict[str, list[float]] = {"4": [], "U1 s.d.": []}

        def catat(teks: str, cm: Any, tm: Any, *_: Any) -> None:
            for awal, semua in letak.items():
                if teks.strip().startswith(awal):
                    semua.append(float(tm[5]) * float(cm[3]) + float(cm[5]))

        akhir.extract_text(visitor_text=catat)

        assert letak["U1 s.d."]
        assert max(letak["U1 s.d."]) < min(letak["4"])

    @pytest.mark.parametrize("banyak", [38, 96, 100, 104, 108])
    def test_jawaban_utuh(self, banyak: int) -> None:
        """A page has its rows under one head, and the sums stand together with their notes."""
        n = naskah("mahulu-2025")
        (asal,) = (b for b in n.blok if isinstance(b, TabelJawaban))
        jawaban = skm.Peta(dict.fromkeys(asal.unsur, "4" * banyak))
        tabel = attrs.evolve(asal, jawaban=jawaban, dihitung="1" * banyak)
        bab = attrs.evolve(n.lampiran[0], isi=(tabel,))
        pdf = cetak(attrs.evolve(n, lampiran=(bab,)), "pdf").content
        semua = [h.extract_text() for h in pypdf.PdfReader(io.BytesIO(pdf)).pages]
        isi = [h for h in semua if "Nilai Unsur Pelayanan" in h]
        (kaki,) = (h for h in isi if "JUMLAH NILAI" in h)

        assert all(t in kaki for t in ("NRR TERTIMBANG", "IKM 92,84", "U1 s.d. U9:"))
        lajur = 1 if banyak < 40 else 2
        assert all(h.count("Nilai Unsur Pelayanan") <= lajur + (h is kaki) for h in isi)

    def test_sampul(self) -> None:
        """Whose report it is stands on the cover as in DOCX: in capitals, above a rule."""
        sampul = pypdf.PdfReader(io.BytesIO(isi("jateng-2024-tw1"))).pages[0].extract_text()

        assert naskah("jateng-2024-tw1").sampul.instansi.upper() in " ".join(sampul.split())

    def test_daftar_dan_judul_sama(self) -> None:
        """A table is called in the list as above it, and a chart says what its shades mean."""
        teks = " ".join(teks_pdf(isi("mahulu-2025")).split())
        n = naskah("mahulu-2025")

        assert all(teks.count(f"Tabel {t.nomor}.") >= 2 for t in n.tabel)
        assert all(c in teks for g in n.grafik for c in g.catatan)

    def test_grafik_bersama_tabel_lebar(self) -> None:
        """A chart below a short table on its side stands there too, not on a page of its own."""
        n = layanan_lebar(skm.susun(skm.baca(AKAR / "examples" / "tahun" / "tw4" / "laporan.toml")))
        pdf = pypdf.PdfReader(io.BytesIO(cetak(n, "pdf").content))
        rebah = [h.extract_text() for h in pdf.pages if h.mediabox.width > h.mediabox.height]

        assert 1 == len(rebah)
        assert "Tabel 4." in rebah[0]
        assert "Gambar 2." in rebah[0]

    @pytest.mark.parametrize("nama", CONTOH)
    def test_tidak_hampir_kosong(self, nama: str) -> None:
        """No page has less than a third of its height used, but those that may."""
        assert [] == nyaris_kosong(isi(nama))


class TestDiManaPun:
    """The same bytes."""

    SKRIP = (
        "import sys, hashlib, skm\n"
        "print(hashlib.sha256(skm.cetak(skm.baca(sys.argv[1]), 'pdf').content).hexdigest())"
    )

    def test_sama(self, tmp_path: Path) -> None:
        """Folder, zone and hash seed change nothing, nor what was printed before."""
        berkas = str(AKAR / "examples" / "jateng-2024-tw1" / "laporan.toml")
        hasil = {
            subprocess.run(
                [sys.executable, "-c", self.SKRIP, berkas],
                env={**os.environ, "TZ": zona, "PYTHONHASHSEED": biji},
                cwd=tmp_path,
                check=True,
                capture_output=True,
                text=True,
            ).stdout.strip()
            for zona, biji in (("Asia/Jakarta", "1"), ("America/Lima", "77"))
        }

        assert {hashlib.sha256(isi("jateng-2024-tw1")).hexdigest()} == hasil


def test_tanpa_ekstra(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the extra it is said which one, as a list of formats and as a command."""
    from skm.cli import main

    monkeypatch.setattr("skm.renderers.typst.mesin.find_spec", lambda _: None)
    with pytest.raises(skm.DataError, match=r'pip install "skm\[pdf\]"'):
        cetak(naskah("jateng-2024-tw1"), "pdf")

    assert 1 == main(["format", "--periksa"])
    keluar = capsys.readouterr()
    assert 'Typst belum terpasang. Pasang dengan: pip install "skm[pdf]"' in keluar.err
    assert "json: dapat dipakai" in keluar.out
