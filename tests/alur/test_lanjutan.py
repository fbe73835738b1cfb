"""The next report from the last: nothing is typed again, and nothing is lost in silence."""

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import skm
from skm.alur import DitanyaError, lanjutkan
from skm.alur.lanjutan import _Pelanjut, menyebut
from skm.audit import periksa
from skm.cli import main
from skm.errors import DataError
from skm.model import LaporanSKM, LaporanTindakLanjut, Periode
from skm.serial import baca_lengkap, berkas_laporan

UNSUR = [f"U{i}" for i in range(1, 10)]
CSV = ",".join(UNSUR) + "\n" + "4,3,3,4,4,3,4,4,3\n" * 30
SURVEI: dict[str, Any] = {
    "jenis": "skm",
    "skema": 1,
    "periode": {"tahun": 2026, "triwulan": 1},
    "unit": {"nama": "Balai Contoh", "logo": "logo.png"},
    "tempat": "Kota Contoh",
    "populasi": 300,
    "konvensi": {"bobot": "3-desimal"},
    "jawaban": {"berkas": "jawaban.csv", "kolom": {"U8": "U8"}, "lewati_baris": ["40"]},
    "penandatangan": {"nama": "Nama Kepala"},
    "paragraf": {
        "penutup": ["Triwulan I 2026 selesai.", "Demikian."],
        "metode": ["Kuesioner."],
        "ikm": ["IKM unit ini 83,04."],
    },
    "tren": [
        {"periode": {"tahun": 2025, "triwulan": 3}, "ikm": "80,00"},
        {"laporan": "lama.toml"},
    ],
    "rtl": [
        {"id": "a", "unsur": "U2", "kegiatan": "Loket", "penanggung_jawab": "TU"},
        {"id": "b", "unsur": "U3", "kegiatan": "Papan"},
    ],
    "jadwal": [
        {"kegiatan": "Pengumpulan data", "waktu": "Februari 2026", "hari_kerja": 9},
        {"kegiatan": "Pengolahan", "waktu": "[isi: waktu]"},
    ],
}


@pytest.fixture
def tw1(tmp_path: Path) -> Path:
    """Return a survey report whose trend names another one."""
    for nama in ("tw1", "tl1", "tw2"):
        (tmp_path / nama).mkdir()
    lama = {k: v for k, v in SURVEI.items() if k != "tren"} | {"periode": {"tahun": 2024}}
    (tmp_path / "tw1" / "jawaban.csv").write_text(CSV, encoding="utf-8")
    for nama, isi in (("lama", lama), ("laporan", SURVEI)):
        jalur = tmp_path / "tw1" / f"{nama}.toml"
        jalur.write_text(berkas_laporan(isi), encoding="utf-8")
    return tmp_path / "tw1" / "laporan.toml"


def isi(jalur: Path) -> dict[str, Any]:
    return baca_lengkap(jalur).mentah.isi


def tertulis(jalur: Path) -> dict[str, Any]:
    """Return what a file says that waits for its answers."""
    return tomllib.loads(jalur.read_text(encoding="utf-8"))


class TestTindakLanjut:
    """From a survey report to its follow-up."""

    def test_tertulis(self, tw1: Path, tmp_path: Path) -> None:
        """It reads at once, says what the survey says, and holds no figure of its own."""
        baru = tmp_path / "tl1" / "laporan.toml"
        hasil = lanjutkan(tw1, baru)
        laporan, asal = skm.baca(baru), skm.baca(tw1)

        assert isinstance(laporan, LaporanTindakLanjut)
        assert skm.susun(laporan).hasil.ikm.unsur == skm.susun(asal).hasil.ikm.unsur
        assert [(r.rtl, r.status.value) for r in laporan.realisasi] == [
            ("a", "belum"),
            ("b", "belum"),
        ]
        assert laporan.periode.tindak_lanjut == Periode(tahun=2026, triwulan=2) == hasil.periode
        assert not {"nrr", "total", "n", "rtl", "unit", "paragraf"} & {*isi(baru)}
        assert hasil.ditinggal == ("unit.logo (logo.png)",)
        assert hasil.rtl == asal.rtl

    def test_di_folder_yang_sama(self, tw1: Path) -> None:
        """What lies beside both is named by both."""
        baru = tw1.with_name("tl.toml")
        lanjutkan(tw1, baru, periode=Periode(tahun=2026, semester=2))

        assert isi(baru)["unit"] == {"logo": "logo.png"}
        assert isi(baru)["survei"] == "laporan.toml"
        assert isi(baru)["periode"] == {"tindak_lanjut": {"tahun": 2026, "semester": 2}}

    def test_buku_kerja(self, tw1: Path) -> None:
        """It may be a workbook to fill in, which shows the plan and does not hold it again."""
        baru = tw1.with_name("isian.xlsx")
        lanjutkan(tw1, baru)
        buku = openpyxl.load_workbook(baru)
        buku["Realisasi"]["D5"] = "Loket dibuka."
        buku["Realisasi"]["E6"] = "Anggaran."
        buku.save(baru)

        tampak = [[s.value for s in b[:4]] for b in buku["RTL"].iter_rows(5, 7)]
        assert tampak == [
            ["survei", "a", "U2", "Loket"],
            ["survei", "b", "U3", "Papan"],
            [1, "R3", None, None],
        ]
        laporan = skm.baca(baru)
        assert isinstance(laporan, LaporanTindakLanjut)
        assert [r.kegiatan for r in laporan.rtl] == ["Loket", "Papan"]
        assert "rtl" not in isi(baru)
        assert [(r.rtl, r.deskripsi, r.hambatan) for r in laporan.realisasi] == [
            ("a", "Loket dibuka.", ""),
            ("b", "", "Anggaran."),
        ]


class TestSurvei:
    """From a follow-up to the report of the next survey."""

    @pytest.fixture
    def tl1(self, tw1: Path, tmp_path: Path) -> Path:
        baru = tmp_path / "tl1" / "laporan.toml"
        lanjutkan(tw1, baru)
        teks = baru.read_text(encoding="utf-8")
        awal, akhir = teks.split('rtl       = "a"')
        akhir = akhir.replace('"belum"', '"sudah"', 1)
        baru.write_text(f'{awal}rtl       = "a"{akhir}', encoding="utf-8")
        return baru

    def test_tertulis(self, tl1: Path, tmp_path: Path) -> None:
        """Trend, unfinished activities and mapping come along; figures of the old period do not."""
        baru = tmp_path / "tw2" / "laporan.toml"
        hasil = lanjutkan(tl1, baru)
        lama = "jawaban-triwulan-ii-2026.csv"  # in the format of the earlier ones
        assert tertulis(baru)["jawaban"]["berkas"] == lama
        teks = baru.read_text(encoding="utf-8").replace(lama, "jawaban.csv")
        baru.write_text(teks, encoding="utf-8")
        (tmp_path / "tw2" / "jawaban.csv").write_text(CSV, encoding="utf-8")
        laporan = skm.baca(baru)

        assert isinstance(laporan, LaporanSKM)
        assert laporan.periode == Periode(tahun=2026, triwulan=2)
        assert [t.laporan.berkas if t.laporan else str(t.ikm) for t in laporan.tren] == [
            "80.00",
            "../tw1/lama.toml",
            "../tw1/laporan.toml",
        ]
        assert [(r.id, r.kegiatan) for r in laporan.rtl] == [("b", "Papan")]
        assert isi(baru)["jawaban"] == {"berkas": "jawaban.csv", "kolom": {"U8": "U8"}}
        assert laporan.populasi is None
        assert laporan.konvensi == skm.baca(tmp_path / "tw1" / "laporan.toml").konvensi
        assert hasil.ditandai == (
            *("paragraf.penutup[0]", "paragraf.ikm[0]"),
            *("jadwal[0].waktu", "jadwal[1].waktu"),
        )
        assert isi(baru)["jadwal"] == [
            {
                "kegiatan": "Pengumpulan data",
                "waktu": "[isi: waktu, Triwulan I 2026: Februari 2026]",
            },
            {"kegiatan": "Pengolahan", "waktu": "[isi: waktu]"},
        ]
        assert hasil.populasi_lama == 300
        assert "# populasi = …" in teks
        assert "# Jumlah penerima layanan Triwulan I 2026: 300." in teks
        assert hasil.dari_tindak_lanjut
        assert hasil.sekali == ("jawaban.lewati_baris",)
        assert isi(baru)["paragraf"]["ikm"] == [
            "[isi: perbarui, ditulis untuk Triwulan I 2026] IKM unit ini 83,04."
        ]
        assert isi(baru)["paragraf"]["penutup"] == [
            "[isi: perbarui, masih menyebut Triwulan I 2026] Triwulan I 2026 selesai.",
            "Demikian.",
        ]

    def test_ditandai_di_lembar(self, tl1: Path) -> None:
        """In a workbook, what speaks of the old period is named by its cell."""
        baru = tl1.with_name("tw2.xlsx")
        hasil = lanjutkan(tl1, baru)
        buku = openpyxl.load_workbook(baru)
        ada = [str(buku[lembar][sel].value) for lembar, sel in _sel(hasil.ditandai)]

        assert ("Jadwal!C5", "Jadwal!C6") == hasil.ditandai[-2:]
        assert 4 == len(ada)
        assert all(a.startswith("[isi: ") for a in ada)

    def test_jawaban_lama_tidak_terbaca_lagi(self, tw1: Path) -> None:
        """Whatever lies there, no file that the old report reads is waited for in the new one."""
        jawaban = tw1.with_name("jawaban-triwulan-ii-2026.csv")
        jawaban.write_text(CSV, encoding="utf-8")
        asli = tw1.read_text(encoding="utf-8")
        tw1.write_text(asli.replace('"jawaban.csv"', f'["{jawaban.name}"]'), "utf-8")
        tl = tw1.with_name("tl.toml")
        lanjutkan(tw1, tl)
        lanjutkan(tl, tw1.with_name("a.toml"))
        baru = "jawaban-triwulan-ii-2026-baru.csv"
        assert tertulis(tw1.with_name("a.toml"))["jawaban"]["berkas"] == baru

    def test_jawaban_di_dalam_laporan(self, tw1: Path) -> None:
        """Answers that stood in the old report itself are waited for as most forms export them."""
        isi_lama = SURVEI | {"jawaban": {"jawaban": dict.fromkeys(UNSUR, "4334" * 10)}}
        tw1.write_text(berkas_laporan(isi_lama), encoding="utf-8")
        lanjutkan(tw1, tl := tw1.with_name("tl.toml"))
        lanjutkan(tl, tw1.with_name("a.toml"))

        berkas = tertulis(tw1.with_name("a.toml"))["jawaban"]["berkas"]
        assert berkas == "jawaban-triwulan-ii-2026.xlsx"

    @pytest.mark.parametrize("isinya", ['lewati_baris = ["40"]', 'lembar = "TW I"', "kolom = {}"])
    def test_pemetaan(self, tw1: Path, isinya: str) -> None:
        """A mapping that speaks of rows or sheets of one file is not named for the next."""
        tw1.with_name("p.toml").write_text(isinya + "\n", encoding="utf-8")
        teks = tw1.read_text(encoding="utf-8")
        tw1.write_text(teks.replace("[jawaban]", '[jawaban]\npemetaan = "p.toml"'), "utf-8")
        tl, baru = tw1.with_name("tl.toml"), tw1.with_name("b.toml")
        if "lembar" in isinya:
            penulis = _Pelanjut(
                baca_lengkap(tw1.with_name("lama.toml")), tw1, baru, Periode(tahun=2027)
            )
            penulis.lama = {"jawaban": {"berkas": "jawaban.csv", "pemetaan": "p.toml"}}
            penulis._jawaban([])
            assert (penulis.sekali, "pemetaan" in penulis.isi["jawaban"]) == (
                ["jawaban.pemetaan (p.toml)"],
                False,
            )
            return
        lanjutkan(tw1, tl)
        hasil = lanjutkan(tl, baru)

        ikut = "kolom" in isinya
        assert ("pemetaan" in tertulis(baru)["jawaban"]) is ikut
        assert ("jawaban.pemetaan (p.toml)" in hasil.sekali) is not ikut

    def test_lewat_tautan(self, tl1: Path, tmp_path: Path) -> None:
        """Of a symbolic link, what the follow-up names lies beside what that leads to."""
        tautan = tmp_path / "tautan.toml"
        tautan.symlink_to(tl1)
        lanjutkan(tautan, tmp_path / "tw2" / "laporan.toml")
        lanjutkan(tl1, tmp_path / "tw2" / "lain.toml")
        sama = [(tmp_path / "tw2" / f"{n}.toml").read_bytes() for n in ("laporan", "lain")]

        assert sama[0] == sama[1]

    def test_perintah(self, tl1: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The command says what was carried over, and what is to be looked at."""
        baru = str(tmp_path / "tw2" / "laporan.toml")

        assert 0 == main(["lanjut", str(tl1), "-o", baru, "--periode", "2026-TW3"])
        hasil = capsys.readouterr()
        assert "1 dibawa karena belum tuntas" in hasil.out
        assert "Triwulan III" in hasil.out
        assert "paragraf.penutup[0]" in hasil.err
        assert "populasi periode lama (300) tidak ikut; tulis jumlah" in hasil.err
        assert "jawaban.lewati_baris tidak ikut" in hasil.err
        assert "unit.logo (logo.png) tidak ikut" in hasil.err


def _sel(tempat: Sequence[str]) -> list[tuple[str, str]]:
    return [(t.split("!")[0], t.split("!")[1]) for t in tempat]


class TestLangsung:
    """From a survey report to the next survey's, without a follow-up of its own between them."""

    def test_tertulis(self, tw1: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The plan waits for what became of it in a chapter, and is no plan of the new survey."""
        baru = tmp_path / "tw2" / "laporan.toml"
        assert 0 == main(["lanjut", str(tw1), "-o", str(baru), "--jenis", "skm"])
        assert "RTL    : 2 menunggu realisasi" in capsys.readouterr().out
        teks = baru.read_text(encoding="utf-8").replace("jawaban-triwulan-ii-2026", "jawaban")
        baru.write_text(teks, encoding="utf-8")
        (tmp_path / "tw2" / "jawaban.csv").write_text(CSV, encoding="utf-8")
        laporan, asal = skm.baca(baru), skm.baca(tw1)

        assert isinstance(laporan, LaporanSKM)
        assert isinstance(asal, LaporanSKM)
        lalu = laporan.tindak_lanjut
        assert lalu is not None
        assert (lalu.periode, lalu.rtl) == (asal.periode, asal.rtl)
        assert tertulis(baru)["tindak_lanjut"].keys() == {"survei", "realisasi"}
        assert teks.index(f"# {asal.rtl[1].kegiatan}") < teks.index('rtl       = "b"')
        assert [(r.rtl, r.status.value) for r in lalu.realisasi] == [("a", "belum"), ("b", "belum")]
        assert laporan.rtl == ()
        assert [t.laporan.berkas for t in laporan.tren if t.laporan][-1] == "../tw1/laporan.toml"
        capaian = skm.susun(laporan).hasil.capaian
        assert capaian is not None
        assert (capaian.jumlah, capaian.belum) == (2, 2)

    def test_di_lembar(self, tw1: Path) -> None:
        """A workbook shows each activity beside what waits for it, and blank cells to fill in."""
        baru = tw1.with_name("baru.xlsx")
        lanjutkan(tw1, baru, jenis="skm")
        semua = [*openpyxl.load_workbook(baru)["Lainnya"].iter_rows(values_only=True)]
        isi_sel = {str(b[0]): b[1:] for b in semua}
        kegiatan = SURVEI["rtl"][1]["kegiatan"]

        assert ("b", kegiatan) == isi_sel["tindak_lanjut.realisasi[1].rtl"]
        assert (None, None) == isi_sel["tindak_lanjut.realisasi[1].hambatan"]
        assert not [k for k in isi_sel if k.startswith("tindak_lanjut.rtl")]

    def test_tanpa_rencana(self, tw1: Path) -> None:
        """Without a plan there is no chapter on one; nor is a population missed that none had."""
        tanpa = {k: v for k, v in SURVEI.items() if k not in ("rtl", "populasi")}
        tw1.write_text(berkas_laporan(tanpa), encoding="utf-8")
        baru = tw1.with_name("b.toml")
        hasil = lanjutkan(tw1, baru, jenis="skm")

        assert "tindak_lanjut" not in tertulis(baru)
        assert (hasil.rtl, hasil.populasi_lama) == ((), None)

    def test_ikm_saja(self, tw1: Path) -> None:
        """A survey of an index alone goes on with the next survey, and to no follow-up."""
        ikm = {k: v for k, v in SURVEI.items() if k != "jawaban"} | {"ikm": "83,04", "n": 30}
        tw1.write_text(berkas_laporan(ikm), encoding="utf-8")
        assert _kode(tw1, tw1.with_name("b.toml")) == ["lanjut-tanpa-nilai"]
        lanjutkan(tw1, tw1.with_name("b.toml"), jenis="skm")

        nilai = {"nrr": dict.fromkeys(UNSUR, "3,00"), "n": 30}
        tl = {"jenis": "tindak-lanjut", "skema": 1, "survei": "laporan.toml"}
        tl |= {"periode": {"tindak_lanjut": {"tahun": 2026, "triwulan": 2}}}
        jalur = tw1.with_name("tl.toml")
        jalur.write_text(berkas_laporan(tl), encoding="utf-8")
        with pytest.raises(DataError) as salah:
            skm.baca(jalur)
        assert [(m.kode, m.lokasi) for m in salah.value.masalah] == [
            ("kaitan-tanpa-nilai", "$.survei")
        ]
        jalur.write_text(berkas_laporan(tl | nilai), encoding="utf-8")
        assert len(skm.baca(jalur).nilai) == 9


class TestDitolak:
    """What cannot be gone on with."""

    def test_jenis(self, tw1: Path) -> None:
        """After a follow-up comes no other one."""
        tl = tw1.with_name("tl.toml")
        lanjutkan(tw1, tl)
        with pytest.raises(DataError) as salah:
            lanjutkan(tl, tw1.with_name("b.toml"), jenis="tindak-lanjut")

        assert ["lanjut-jenis"] == [m.kode for m in salah.value.masalah]

    def test_tanpa_survei(self, tmp_path: Path) -> None:
        """A follow-up that names no survey report leads to no next one."""
        jalur = tmp_path / "a.toml"
        main(["mulai", str(jalur)])

        assert _kode(jalur, tmp_path / "b.toml") == ["lanjut-tanpa-survei"]

    def test_periode(self, tw1: Path) -> None:
        """Where no span of the same length follows, it is asked for."""
        teks = tw1.read_text(encoding="utf-8")
        rentang = "{ dari = 2026-01-05, sampai = 2026-02-01 }"
        baru = teks.replace("{ tahun = 2026, triwulan = 1 }", rentang)
        tw1.write_text(baru, encoding="utf-8")

        assert _kode(tw1, tw1.with_name("b.toml")) == ["lanjut-periode"]

    def test_tujuan(self, tw1: Path) -> None:
        """It is a report file, and none of those that are read."""
        assert _kode(tw1, tw1.with_name("b.docx")) == ["format-tidak-dikenal"]
        assert _kode(tw1, tw1) == ["keluaran-masukan"]
        assert _kode(tw1, tw1.with_name("lama.toml")) == ["keluaran-masukan"]


def _kode(laporan: Path, tujuan: Path) -> list[str]:
    with pytest.raises(DataError) as salah:
        lanjutkan(laporan, tujuan)
    return [m.kode for m in salah.value.masalah]


@pytest.mark.parametrize(
    ("ini", "harapan"),
    [
        ("2026-TW4", "2027-TW1"),
        ("2026-S1", "2026-S2"),
        ("2026-S2", "2027-S1"),
        ("2026", "2027"),
        ("2025-11..2026-01", "2026-02..2026-04"),
        ("2026-01-05..2026-03-31", None),
        ("9999", None),
        ("9998-07-01..9999-11-30", None),
    ],
)
def test_periode_berikut(ini: str, harapan: str | None) -> None:
    """The next span is as long as this one."""
    berikut = Periode.urai(ini).berikut

    assert berikut == (None if harapan is None else Periode.urai(harapan))


def test_menyebut_rentang() -> None:
    """A range is known by its months and years."""
    periode = Periode(dari=date(2025, 11, 1), sampai=date(2026, 1, 31))

    assert menyebut("Selama November 2025 – Januari 2026", periode)
    assert menyebut("Mesin antrean rusak pada Desember", periode)
    assert not menyebut("Selama Februari 2027", periode)


class TestJawabanBaru:
    """The next survey's report from its answers too."""

    @pytest.fixture
    def tl1(self, tw1: Path) -> Path:
        """Return a follow-up in which nothing is done yet: activities for U2 and U3 go on."""
        lanjutkan(tw1, tl := tw1.with_name("tl.toml"))
        return tl

    @staticmethod
    def jawaban(tl1: Path, baris: str, nama: str = "baru.csv") -> Path:
        jalur = tl1.with_name(nama)
        jalur.write_text(",".join(UNSUR) + "\n" + baris, encoding="utf-8")
        return jalur

    def test_unsur_terlemah(self, tl1: Path) -> None:
        """What is weak and has no plan gets a row, by an id of its own; the rest has one."""
        teks = tl1.with_name("laporan.toml").read_text(encoding="utf-8")
        teks = teks.replace('id               = "a"', 'id               = "u9"')
        tl1.with_name("laporan.toml").write_text(teks, encoding="utf-8")
        tl1.write_text(tl1.read_text(encoding="utf-8").replace('"a"', '"u9"'), encoding="utf-8")
        jawaban = self.jawaban(tl1, "4,2,4,4,4,4,3,4,1\n" * 40)
        hasil = lanjutkan(tl1, baru := tl1.with_name("tw2.toml"), jawaban=jawaban)

        assert hasil.ikm is not None
        assert hasil.bacaan is not None
        assert (str(hasil.ikm.cetak), hasil.bacaan.tabulasi.semua.n) == ("83.25", 40)
        assert isi(baru)["jawaban"] == {"berkas": "baru.csv", "kolom": {"U8": "U8"}}
        rtl = isi(baru)["rtl"]
        assert [(r["id"], r["unsur"]) for r in rtl] == [
            ("u9-2", "U9"),
            ("u9", "U2"),
            ("u7", "U7"),
            ("b", "U3"),
        ]
        assert rtl[0]["kegiatan"] == "[isi: kegiatan]"
        assert "# U9 dan U7 lemah dan belum berencana: isi kegiatannya." in baru.read_text(
            encoding="utf-8"
        )

    def test_setara(self, tl1: Path) -> None:
        """Of unsur that are alike as many are wanted as are missing; one that is planned counts."""
        jawaban = self.jawaban(tl1, "4,2,2,4,4,4,4,2,2\n" * 40)
        lanjutkan(tl1, baru := tl1.with_name("tw2.toml"), jawaban=jawaban)
        teks = baru.read_text(encoding="utf-8")

        assert [r["unsur"] for r in isi(baru)["rtl"]] == ["U2", "U3", "U8", "U9"]
        assert "# U8 dan U9 bernilai sama; cukup 1 di antaranya, hapus yang tidak dipilih." in teks

    def test_sudah_berencana(self, tl1: Path) -> None:
        """Nothing is added where the weakest have their plan."""
        jawaban = self.jawaban(tl1, "4,3,3,4,4,4,4,4,4\n" * 40)
        lanjutkan(tl1, baru := tl1.with_name("tw2.toml"), jawaban=jawaban)

        assert [r["unsur"] for r in isi(baru)["rtl"]][:2] == ["U2", "U3"]

    def test_semua_setara(self, tl1: Path) -> None:
        """Where no unsur is weaker than another, the plan is what is carried on, or none."""
        jawaban = self.jawaban(tl1, "3,3,3,3,3,3,3,3,3\n" * 40)
        lanjutkan(tl1, baru := tl1.with_name("tw2.toml"), jawaban=jawaban)
        assert ["U2", "U3"] == [r["unsur"] for r in isi(baru)["rtl"]]

        tl1.write_text(tl1.read_text(encoding="utf-8").replace('"belum"', '"sudah"'), "utf-8")
        lanjutkan(tl1, baru, jawaban=jawaban, timpa=True)
        assert "rtl" not in isi(baru)

    def test_beberapa_dan_buku_kerja(self, tl1: Path) -> None:
        """Several files are added up; and the new report may be a workbook."""
        dua = [self.jawaban(tl1, "4,3,3,4,3,4,4,4,2\n" * n, f"{n}.csv") for n in (20, 15)]
        hasil = lanjutkan(tl1, baru := tl1.with_name("tw2.xlsx"), jawaban=dua)

        assert hasil.bacaan is not None
        assert hasil.bacaan.tabulasi.semua.n == 35
        laporan = skm.baca(baru)
        assert isinstance(laporan, LaporanSKM)
        assert laporan.jawaban is not None
        assert laporan.jawaban.n == 35
        assert {"U9"} < {r.unsur for r in laporan.rtl}

    def test_di_luar_periode(self, tl1: Path) -> None:
        """Answers dated outside the new period are none of its; without any there is no report."""

        def baris(hari: str, nilai: str, n: int) -> str:
            return f"{hari},{nilai}\n" * n

        jawaban, baru = tl1.with_name("baru.csv"), tl1.with_name("tw2.toml")
        kepala = ",".join(["tanggal", *UNSUR]) + "\n"
        lama = baris("2026-03-31", "1,1,1,1,1,1,1,1,1", 20)
        jawaban.write_text(kepala + lama, encoding="utf-8")
        with pytest.raises(DataError) as salah:
            lanjutkan(tl1, baru, jawaban=jawaban)
        assert ["tanpa-responden", "di-luar-periode"] == [m.kode for m in salah.value.masalah]
        assert not baru.exists()

        ini = baris("2026-04-01", "4,3,3,4,4,4,4,4,4", 30)
        jawaban.write_text(kepala + lama + ini, encoding="utf-8")
        hasil = lanjutkan(tl1, baru, jawaban=jawaban)
        assert hasil.bacaan is not None
        assert (30, True) == (hasil.bacaan.tabulasi.semua.n, isi(baru)["jawaban"]["saring_periode"])
        assert hasil.ikm == skm.susun(skm.baca(baru)).hasil.ikm

        jawaban.write_text(kepala + ini, encoding="utf-8")
        lanjutkan(tl1, baru, jawaban=jawaban, timpa=True)
        assert "saring_periode" not in isi(baru)["jawaban"]

    @pytest.mark.parametrize("nama", ["tw2.toml", "tw2.xlsx"])
    def test_jadwal_dan_urutan(self, tl1: Path, nama: str) -> None:
        """
        A schedule that lies ahead is kept, one that does not is left to be told; and rows stand
        weakest first, those of one unsur together.
        """
        survei = tl1.with_name("laporan.toml")
        rtl: list[dict[str, Any]] = [
            {"id": "a", "unsur": "U2", "tahun": 2026, "triwulan": [2]},
            {"id": "b", "unsur": "U3", "tahun": 2026, "triwulan": [2, 3]},
            {"id": "c", "unsur": "U2", "tahun": 2027, "triwulan": [1]},
            {"id": "d", "unsur": "U1", "tahun": 2027},
        ]
        lama = SURVEI | {"rtl": [{**r, "kegiatan": "Loket"} for r in rtl]}
        survei.write_text(berkas_laporan(lama), encoding="utf-8")
        lanjutkan(survei, tl1, timpa=True)
        jawaban = self.jawaban(tl1, "4,3,3,4,4,4,4,4,2\n" * 40)
        lanjutkan(tl1, baru := tl1.with_name(nama), jawaban=jawaban)
        laporan = skm.baca(baru)
        assert isinstance(laporan, LaporanSKM)

        assert [
            ("u9", None, ()),
            ("a", None, ()),
            ("c", 2027, (1,)),
            ("b", 2026, (2, 3)),
            ("d", None, ()),
        ] == [(r.id, r.tahun, r.triwulan) for r in laporan.rtl]
        temuan = [t for t in periksa(laporan) if t.aturan.startswith("SKM-RTL")]
        jadwal = [t.lokasi for t in temuan if t.aturan == "SKM-RTL-005"]
        assert ["$.rtl[0]", "$.rtl[1]", "$.rtl[4]"] == jadwal
        assert not {"SKM-RTL-002", "SKM-RTL-008"} & {t.aturan for t in temuan}
        if baru.suffix == ".toml":
            assert 3 == baru.read_text(encoding="utf-8").count("\n# tahun    = …")

    def test_ditanya(self, tl1: Path) -> None:
        """What is asked can be answered beside the new report, and then it is written."""
        jawaban = self.jawaban(tl1, "B,C,C,B,B,B,B,B,B\n" * 20 + "A,B,B,A,A,A,A,A,A\n" * 20)
        baru = tl1.with_name("tw2.toml")
        with pytest.raises(DitanyaError) as ditanya:
            lanjutkan(tl1, baru, jawaban=jawaban)
        assert not baru.exists()

        ditanya.value.pemetaan.write_text(
            "[jawaban.semua]\nA = 4\nB = 3\nC = 2\nD = 1\n", encoding="utf-8"
        )
        hasil = lanjutkan(tl1, baru, jawaban=jawaban)

        assert hasil.ikm is not None
        assert str(hasil.ikm.cetak) == "81.86"
        assert isi(baru)["jawaban"]["pemetaan"] == "pemetaan.toml"

    def test_ditolak(self, tw1: Path, tl1: Path, tmp_path: Path) -> None:
        """A follow-up has no answers, and those of a survey lie with its report."""
        luar = tmp_path / "luar.csv"
        luar.write_text(CSV, encoding="utf-8")
        for laporan, kode in ((tw1, "lanjut-jawaban"), (tl1, "di-luar-folder")):
            with pytest.raises(DataError) as salah:
                lanjutkan(laporan, tw1.with_name("x.toml"), jawaban=luar)

            assert [m.kode for m in salah.value.masalah] == [kode]

    def test_perintah(self, tl1: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The command says the index, and where questions went."""
        jawaban = self.jawaban(tl1, "4,3,3,4,3,4,4,4,2\n" * 40)
        baru = str(tl1.with_name("tw2.toml"))

        assert 0 == main(["lanjut", str(tl1), "-o", baru, "--jawaban", str(jawaban)])
        assert "IKM    : 86,03, mutu B (Baik), n = 40" in capsys.readouterr().out

        self.jawaban(tl1, "A,B,B,A,A,A,A,A,A\n" * 40)
        assert 2 == main(["lanjut", str(tl1), "-o", baru, "--jawaban", str(jawaban), "--timpa"])
        assert "Jawab di berkas itu" in " ".join(capsys.readouterr().err.split())
