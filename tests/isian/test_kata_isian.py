"""Findings on a workbook speak of its sheets, rows and columns, whatever the rule."""

import ast
import inspect
from pathlib import Path

import pytest

import skm.audit.ruang as ruang
from skm.alur import periksa_berkas
from skm.isian.kata import kata_isian
from skm.isian.tulis import ke_isian
from skm.serial import berkas_laporan

SKM, TL = "skm", "tindak-lanjut"


@pytest.mark.parametrize(
    ("pesan", "jenis", "lokasi", "harapan"),
    [
        ("Tambahkan [[rtl]] untuk U3.", SKM, "$.rtl", "Tambahkan baris pada lembar RTL untuk U3."),
        ("Isi penanggung_jawab.", SKM, "$.rtl[0]", "Isi kolom Penanggung jawab."),
        (
            "Isi penanggung_jawab.",
            SKM,
            "$.tindak_lanjut.rtl[0]",
            "Isi tindak_lanjut.rtl[0].penanggung_jawab (lembar Lainnya).",
        ),
        ("Isi triwulan.", SKM, "$.rtl[2]", "Isi kolom TW I–IV."),
        ('Isi target, "2 bulan".', TL, "$.strategi[0]", 'Isi kolom Target waktu, "2 bulan".'),
        ("atau target_tanggal.", TL, "$.strategi[0]", "atau kolom Tanggal target."),
        (
            "Isi nip, bila ada.",
            SKM,
            "$.penandatangan",
            "Isi butir NIP (lembar Identitas), bila ada.",
        ),
        ("Isi [penandatangan].", SKM, "$", "Isi butir Nama penanda tangan (lembar Identitas)."),
        (
            "Hapus n dari berkas ini supaya",
            TL,
            "$.n",
            "Kosongkan butir Jumlah responden (lembar Identitas) supaya",
        ),
        (
            "lalu hapus ikm dari baris ini",
            SKM,
            "$.tren[2].ikm",
            "lalu kosongkan kolom IKM pada baris ini",
        ),
        ("Hapus dari berkas ini, atau hapus unsur itu.", TL, "$.rtl[0]", ""),
        ("Isi n.", TL, "$.nrr", "Isi butir Jumlah responden (lembar Identitas)."),
        ("dengan paragraf.sampel", SKM, "$.populasi", "dengan paragraf.sampel (lembar Lainnya)"),
        ("pada [konvensi].", SKM, "$.tercantum.ikm", "pada konvensi (lembar Lainnya)."),
        (
            'buang dengan ganda = "buang".',
            SKM,
            "$.jawaban",
            'buang dengan jawaban.ganda (lembar Lainnya) berisi "buang".',
        ),
        (
            "saring_periode = true",
            SKM,
            "$.x",
            "jawaban.saring_periode (lembar Lainnya) berisi true",
        ),
        ("idnya berganti; perbaiki id-nya", TL, "$.rtl", "kodenya berganti; perbaiki kodenya"),
        # What is quoted, belongs to a mapping file, or is no key, is left as it is.
        ('ditulis "Isi nip, [[rtl]]"', SKM, "$.rtl", 'ditulis "Isi nip, [[rtl]]"'),
        ("pada [jawaban.U3] di berkas", SKM, "$.jawaban", "pada [jawaban.U3] di berkas"),
        ("Isi dengan s.d. atau lain_lain, n = 20.", SKM, "$", None),
        ("jawaban.lembar dan ganda", TL, "$", None),
    ],
)
def test_kata(pesan: str, jenis: str, lokasi: str, harapan: str | None) -> None:
    """Each way in which a message names a key becomes the name of its cell."""
    assert (harapan or pesan) == kata_isian(pesan, jenis, lokasi)


def test_tanpa_kata_toml() -> None:
    """No rule says sheets itself: there is one mechanism for that."""
    for berkas in Path(inspect.getfile(ruang)).parent.glob("*.py"):
        teks = {
            n.value
            for n in ast.walk(ast.parse(berkas.read_text(encoding="utf-8")))
            if isinstance(n, ast.Constant) and isinstance(n.value, str)
        }
        assert not [t for t in teks if "lembar RTL" in t or "lembar Identitas" in t], berkas.name


def test_temuan_buku_kerja(tmp_path: Path) -> None:
    """The same finding is told in the words of the file that it is on."""
    isi = {
        "jenis": "skm",
        "skema": 1,
        "unit": {"nama": "Balai"},
        "periode": {"tahun": 2026, "triwulan": 1},
        "ikm": "70,00",
        "n": 40,
    }
    (tmp_path / "a.toml").write_text(berkas_laporan(isi), encoding="utf-8")
    (tmp_path / "a.xlsx").write_bytes(ke_isian(isi))
    pesan = {
        akhiran: {t.aturan: t.pesan for t in periksa_berkas(tmp_path / f"a.{akhiran}").temuan}
        for akhiran in ("toml", "xlsx")
    }

    assert "Isi [penandatangan]." in pesan["toml"]["SKM-LAP-004"]
    assert "Isi butir Nama penanda tangan (lembar Identitas)." in pesan["xlsx"]["SKM-LAP-004"]
    assert not [p for p in pesan["xlsx"].values() if "[[" in p or "penanggung_jawab" in p]
