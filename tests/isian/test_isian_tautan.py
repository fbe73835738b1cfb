"""A follow-up as a workbook that takes its values from a survey as a workbook."""

from pathlib import Path

import pytest
from test_perintah_isian import TINDAK_LANJUT, isi

import skm
from skm.alur import lanjutkan, periksa_berkas
from skm.cli import main
from skm.errors import DataError
from skm.isian.tulis import ke_isian
from skm.model import LaporanTindakLanjut
from skm.pesan import kalimat
from skm.serial import baca_lengkap, berkas_laporan


def test_dari_isian_survei(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the survey's workbook says is not typed again."""
    monkeypatch.chdir(tmp_path)
    survei = {"jenis": "skm", "unit": {"nama": "Balai"}, "periode": {"tahun": 2026, "triwulan": 1}}
    Path("survei.xlsx").write_bytes(ke_isian(survei))
    jawaban: dict[str, object] = {f"A{b}": f"2026-02-{b - 1:02d}" for b in range(2, 30)}
    jawaban |= {f"{k}{b}": 3 + b % 2 for k in "GHIJKLMNO" for b in range(2, 30)}
    isi(Path("survei.xlsx"), {"Jawaban": jawaban})
    lanjut = {
        "jenis": "tindak-lanjut",
        "survei": "survei.xlsx",
        "periode": {"tindak_lanjut": {"tahun": 2026, "triwulan": 2}},
    }
    Path("isian.xlsx").write_bytes(ke_isian(lanjut))
    sisa = {k: v for k, v in TINDAK_LANJUT.items() if k not in ("Identitas", "Nilai")}
    # One row higher than in an empty workbook, which has a row to show how.
    naik = {k: {s[0] + str(int(s[1:]) - 1): n for s, n in v.items()} for k, v in sisa.items()}
    isi(Path("isian.xlsx"), naik)
    laporan = skm.baca("isian.xlsx")

    assert isinstance(laporan, LaporanTindakLanjut)
    assert ("Balai", 2026, 9) == (
        laporan.unit.nama,
        laporan.periode.survei.tahun,
        len(laporan.nilai),
    )
    assert 0 == main(["hitung", "isian.xlsx"])


def test_setahun_di_lembar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers on a sheet are waited for on that sheet of the next survey, not in a file as well."""
    monkeypatch.chdir(tmp_path)
    survei = {"jenis": "skm", "unit": {"nama": "Balai"}, "periode": {"tahun": 2026, "triwulan": 1}}
    jawaban: dict[str, object] = {f"A{b}": f"2026-02-{b - 1:02d}" for b in range(2, 30)}
    jawaban |= {f"{k}{b}": 3 + b % 2 for k in "GHIJKLMNO" for b in range(2, 30)}
    Path("tw1.xlsx").write_bytes(ke_isian(survei))
    isi(Path("tw1.xlsx"), {"Jawaban": jawaban})
    lanjutkan("tw1.xlsx", "tl1.xlsx")
    hasil = lanjutkan("tl1.xlsx", "tw2.xlsx")
    with pytest.raises(DataError) as salah:
        skm.baca("tw2.xlsx")

    assert () == hasil.sekali
    assert [("isian-kosong", "Jawaban!A1")] == [(m.kode, m.sel) for m in salah.value.masalah]

    isi(Path("tw2.xlsx"), {"Jawaban": jawaban})
    laporan = skm.baca("tw2.xlsx")

    assert isinstance(laporan, skm.LaporanSKM)
    assert (28, 2) == (laporan.jawaban and laporan.jawaban.n, laporan.periode.triwulan)
    assert "jawaban-" in lanjutkan("tl1.xlsx", "tw2.toml").tujuan.read_text(encoding="utf-8")


def test_berkas_pemetaan_di_lembar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Advice to use a mapping file says where a workbook names one, and there it holds."""
    monkeypatch.chdir(tmp_path)
    kepala = "saran," + ",".join(f"U{i}" for i in range(1, 10))
    baris = ["hubungi 081234567099,3,4,3,4,3,4,3,4,3"] * 30
    Path("j.csv").write_text("\n".join([kepala, *baris]), encoding="utf-8")
    Path("p.toml").write_text("samarkan_saran = false\n", encoding="utf-8")
    survei = {
        "jenis": "skm",
        "skema": 1,
        "unit": {"nama": "Balai"},
        "periode": {"tahun": 2026, "triwulan": 1},
        "jawaban": {"berkas": "j.csv"},
    }
    Path("a.xlsx").write_bytes(ke_isian(survei))
    Path("a.toml").write_text(berkas_laporan(survei), encoding="utf-8")
    Path("b.xlsx").write_bytes(
        ke_isian(survei | {"jawaban": {"berkas": "j.csv", "pemetaan": "p.toml"}})
    )

    def catatan(laporan: str) -> list[str]:
        bacaan = baca_lengkap(laporan).jawaban
        assert bacaan is not None
        return [kalimat(c) for c in bacaan.catatan if c.kode == "saran-disamarkan"]

    akhir = "tulis samarkan_saran = false dalam berkas pemetaan"
    (buku,), (teks,) = catatan("a.xlsx"), catatan("a.toml")
    assert buku.endswith(f"{akhir} (jalurnya pada lembar Lainnya, kunci jawaban.pemetaan).")
    assert teks.endswith(f"{akhir}.")
    assert [] == catatan("b.xlsx")


def test_tempat_yang_dibaca(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read from elsewhere is found at the cell that names it, once."""
    monkeypatch.chdir(tmp_path)
    kepala = "Waktu," + ",".join(f"U{i}" for i in range(1, 10))
    baris = [f"2026-0{4 - i % 2}-11,3,4,3,4,3,4,3,4,3" for i in range(1, 40)]
    Path("j.csv").write_text("\n".join([kepala, *baris, *baris[1::2]]), encoding="utf-8")
    isi_survei = {
        "jenis": "skm",
        "unit": {"nama": "[isi: nama unit]"},
        "periode": {"tahun": 2026, "triwulan": 1},
        "jawaban": {"berkas": "j.csv"},
        "rtl": [{"id": "a", "unsur": "U1", "kegiatan": "[isi: kegiatan]"}],
    }
    Path("survei.xlsx").write_bytes(ke_isian(isi_survei))
    lanjut = {
        "jenis": "tindak-lanjut",
        "survei": "survei.xlsx",
        "periode": {"tindak_lanjut": {"tahun": 2026, "triwulan": 2}},
        "realisasi": [{"rtl": "a", "status": "belum"}],
    }
    Path("isian.xlsx").write_bytes(ke_isian(lanjut))
    dari = {t.aturan: t for t in periksa_berkas("survei.xlsx").temuan}
    semua = [t for t in periksa_berkas("isian.xlsx").temuan if t.aturan == "SKM-LAP-018"]

    luar = dari["SKM-SRV-013"].tempat
    assert ("Identitas", "B26") == (luar.lembar, luar.sel)
    assert ["$.rtl[0].kegiatan", "$.unit.nama"] == [t.lokasi for t in semua]
    assert {("Identitas", "B14")} == {(t.tempat.lembar, t.tempat.sel) for t in semua}
    assert all("perbaiki di laporan itu" in t.pesan for t in semua)
    assert "perbaiki di laporan itu" not in dari["SKM-LAP-018"].pesan


@pytest.mark.parametrize("tujuan", ["tl.xlsx", "tl.toml"])
@pytest.mark.parametrize(
    ("survei", "kata"), [("tw1.xlsx", "baris pada lembar RTL"), ("tw1.toml", "[[rtl]]")]
)
def test_kata_berkas_lain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, survei: str, kata: str, tujuan: str
) -> None:
    """What is to be mended in another report is said in the words of that one."""
    monkeypatch.chdir(tmp_path)
    jawaban = dict.fromkeys((f"U{i}" for i in range(1, 10)), "34" * 20)
    isi_survei = {
        "jenis": "skm",
        "skema": 1,
        "unit": {"nama": "Balai"},
        "periode": {"tahun": 2026, "triwulan": 1},
        "jawaban": {"jawaban": jawaban},
    }
    Path("tw1.xlsx").write_bytes(ke_isian(isi_survei))
    Path("tw1.toml").write_text(berkas_laporan(isi_survei), encoding="utf-8")
    lanjutkan(survei, tujuan)
    (satu,) = (t for t in periksa_berkas(tujuan).temuan if t.lokasi == "$.rtl")

    assert satu.pesan == (
        f"Rencana tindak lanjut belum ada. Tambahkan {kata} untuk unsur yang terlemah. Ini dibaca "
        "dari laporan yang disebut di sini; perbaiki di laporan itu."
    )


@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        (
            {"survei": "../tw9/isian.xlsx"},
            ['Identitas!B14: berkas "../tw9/isian.xlsx" tidak ditemukan. Periksa nama'],
        ),
        ({"survei": "a.docx"}, ["bukan jalur laporan. Tulis jalurnya dari folder buku kerja ini"]),
        (
            {"n": 40, "jawaban": {"jawaban": {f"U{i}": "34" for i in range(1, 10)}}},
            ["bukan milik sebaran, total, nrr, atau ikm. Kosongkan sel ini; dari jawaban"],
        ),
        (
            {"rtl": [{"id": "a", "unsur": "U1", "kegiatan": "x"}] * 2, "ikm": "80"},
            ['RTL!B6: id "a" sudah dipakai di RTL!B5. Beri kode lain.', "Isi butir Jumlah resp"],
        ),
    ],
)
def test_masalah_di_lembar(tmp_path: Path, ubah: dict[str, object], pesan: list[str]) -> None:
    """What is wrong is told in the words of the workbook, and what a report would say once."""
    isi_laporan: dict[str, object] = {"jenis": "skm", "unit": {"nama": "Balai"}}
    isi_laporan["periode"] = {"tahun": 2026}
    if "survei" in ubah:
        isi_laporan = {"jenis": "tindak-lanjut", "periode": {"tindak_lanjut": {"tahun": 2026}}}
    jalur = tmp_path / "isian.xlsx"
    jalur.write_bytes(ke_isian({**isi_laporan, **ubah}))
    with pytest.raises(DataError) as salah:
        skm.baca(jalur)
    semua = [kalimat(m) for m in salah.value.masalah]

    assert len(pesan) == len(semua)
    assert all(sum(p in s for s in semua) == 1 for p in pesan)
