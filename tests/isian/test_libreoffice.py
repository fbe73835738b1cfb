"""A workbook to fill in after LibreOffice opened, computed and saved it."""

from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from test_perintah_isian import TINDAK_LANJUT, isi

import skm
from perkakas import jalankan_libreoffice
from skm.angka import angka_laporan
from skm.errors import DataError
from skm.isian.baca import kenali
from skm.isian.denah import PRATINJAU
from skm.isian.tulis import ke_isian
from skm.model import LaporanSKM, LaporanTindakLanjut
from skm.office.catatan_sel import AWALAN
from skm.office.paket import bongkar
from skm.office.tandai import SelBertanda, tandai
from skm.serial import baca, datar
from skm.testing.strategies import laporan_skm, laporan_tindak_lanjut

pytestmark = pytest.mark.libreoffice

XLSX = "xlsx:Calc MS Excel 2007 XML"


def simpan_ulang(folder: Path, isi_berkas: Mapping[str, bytes]) -> Path:
    """Return a folder of workbooks that LibreOffice has saved."""
    asal = folder / "asal"
    asal.mkdir()
    for nama, satu in isi_berkas.items():
        (asal / nama).write_bytes(satu)
    jalankan_libreoffice(XLSX, folder, *sorted(asal.glob("*.xlsx")))
    return folder


def beberapa(banyak: int) -> list[LaporanTindakLanjut | LaporanSKM]:
    """Return some generated reports of both kinds."""
    semua: list[LaporanTindakLanjut | LaporanSKM] = []
    cara = settings(
        max_examples=banyak,
        phases=[Phase.generate],
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    cara(given(laporan_tindak_lanjut(dapat_dinilai=False))(lambda satu: semua.append(satu)))()
    cara(given(laporan_skm(dapat_dinilai=False))(lambda satu: semua.append(satu)))()
    return semua


def test_sama(tmp_path: Path) -> None:
    """Generated reports are the same afterwards, and the workbooks known for what they are."""
    semua = beberapa(10)
    folder = simpan_ulang(tmp_path, {f"{i}.xlsx": ke_isian(datar(r)) for i, r in enumerate(semua)})

    for i, laporan in enumerate(semua):
        assert kenali(folder / f"{i}.xlsx")
        assert laporan == baca(folder / f"{i}.xlsx")


def pratinjau(berkas: Path) -> tuple[list[Any], Any, Any]:
    """Return the letters of unsur, the index and its letter as the preview shows them."""
    lembar = openpyxl.load_workbook(berkas, data_only=True)[PRATINJAU]
    huruf = [lembar[f"F{b}"].value for b in range(5, 14)]
    return huruf, lembar["E15"].value, lembar["E16"].value


def test_pratinjau_jawaban(tmp_path: Path) -> None:
    """The preview shows what skm computes: of answers, blanks among them, and of pasted texts."""
    folder, acak = tmp_path / "isi", Random(14)
    folder.mkdir()
    for i in range(8):
        n = acak.choice((1, 3, 7, 30, 97))
        dasar = acak.choice((1, 2, 3))
        jalur = folder / f"{i}.xlsx"
        jalur.write_bytes(
            ke_isian({"jenis": "skm", "unit": {"nama": "x"}, "periode": {"tahun": 2024}})
        )
        buku = openpyxl.load_workbook(jalur)
        for b in range(2, n + 2):
            for k in range(7, 16):
                nilai: Any = min(4, dasar + acak.choice((0, 0, 1)))
                if n > 3 and acak.random() < 0.05:
                    nilai = None
                buku["Jawaban"].cell(b, k).value = nilai if i % 2 else nilai and str(nilai)
        buku.save(jalur)
    simpan_ulang(tmp_path, {j.name: j.read_bytes() for j in folder.glob("*.xlsx")})

    for i in range(8):
        laporan = baca(tmp_path / f"{i}.xlsx")
        assert isinstance(laporan, LaporanSKM)
        ikm = skm.ikm_dari(skm.tabulasikan(laporan.jawaban).semua)
        huruf, angka, mutu = pratinjau(tmp_path / f"{i}.xlsx")

        assert (ikm.cetak, ikm.mutu.huruf) == (Decimal(repr(angka)).quantize(Decimal("0.01")), mutu)
        assert [u.mutu.huruf for u in ikm.unsur] == huruf


@pytest.mark.parametrize("cara", ["nrr", "total", "n"])
def test_pratinjau_nilai(cara: str, tmp_path: Path) -> None:
    """The same for means as printed, with either mark, and for sums with their counts."""
    if cara == "nrr":
        nilai: dict[str, object] = {f"C{4 + i}": f"3{',.'[i % 2]}{i}{i}0" for i in range(1, 10)}
        nilai |= {f"D{4 + i}": None for i in range(1, 10)}
    elif cara == "total":
        nilai = {f"D{4 + i}": 100 + i for i in range(1, 10)}
    else:
        nilai = {f"D{4 + i}": str(90 + i) for i in range(1, 10)}
        nilai |= {f"E{4 + i}": 30 for i in range(1, 10)}
    jalur = tmp_path / "isian.xlsx"
    jalur.write_bytes(ke_isian({"jenis": "tindak-lanjut"}))
    isi(jalur, TINDAK_LANJUT)
    isi(jalur, {"Nilai": nilai, "Identitas": {"B15": None if cara == "n" else 40}})
    simpan_ulang(tmp_path, {"isian.xlsx": jalur.read_bytes()})
    laporan = baca(tmp_path / "isian.xlsx")
    assert isinstance(laporan, LaporanTindakLanjut)
    ikm = skm.hitung_ikm(laporan.nilai)
    huruf, angka, mutu = pratinjau(tmp_path / "isian.xlsx")

    assert (ikm.cetak, ikm.mutu.huruf) == (Decimal(repr(angka)).quantize(Decimal("0.01")), mutu)
    assert [u.mutu.huruf for u in ikm.unsur] == huruf


def test_kosong(tmp_path: Path) -> None:
    """Of nothing there is no preview, and no error sign anywhere."""
    folder = simpan_ulang(
        tmp_path, {f"{j}.xlsx": ke_isian({"jenis": j}) for j in ("skm", "tindak-lanjut")}
    )
    for jenis in ("skm", "tindak-lanjut"):
        buku = openpyxl.load_workbook(folder / f"{jenis}.xlsx", data_only=True)

        assert (["–"] * 9, "–", "–") == pratinjau(folder / f"{jenis}.xlsx")
        semua = (s.value for lembar in buku for baris in lembar.iter_rows() for s in baris)
        assert [] == [s for s in semua if isinstance(s, str) and s.startswith("#")]


def test_diisi_dan_dicetak(tmp_path: Path) -> None:
    """Filled in by hand and saved by LibreOffice, it prints what the workbook itself prints."""
    jalur = tmp_path / "isian.xlsx"
    jalur.write_bytes(ke_isian({"jenis": "tindak-lanjut"}))
    isi(jalur, TINDAK_LANJUT)
    semula = skm.cetak(skm.susun(baca(jalur)), "markdown").content
    simpan_ulang(tmp_path, {"isian.xlsx": jalur.read_bytes()})

    assert semula == skm.cetak(skm.susun(baca(tmp_path / "isian.xlsx")), "markdown").content


def test_tanda(tmp_path: Path) -> None:
    """A marked copy that LibreOffice saved loses its marks, and no other remark."""
    buku = openpyxl.load_workbook(BytesIO(ke_isian({"jenis": "skm"})))
    buku["Identitas"]["B7"].comment = openpyxl.comments.Comment("tanya dulu", "kantor")
    keluaran = BytesIO()
    buku.save(keluaran)
    semua = [SelBertanda("Identitas", s, f"tanda {s}", "FF0000") for s in ("B7", "B12")]
    simpan_ulang(tmp_path, {"isian.xlsx": tandai(keluaran.getvalue(), semua)})
    disimpan = (tmp_path / "isian.xlsx").read_bytes()

    def catatan(isi: bytes) -> dict[str, str]:
        lembar = openpyxl.load_workbook(BytesIO(isi))["Identitas"]
        ada = [s for b in lembar.iter_rows() for s in b if s.comment]
        return {s.coordinate: s.comment.text.strip() for s in ada}

    orang = {"B7": "tanya dulu"}  # LibreOffice names no author
    kami = {"C7": f"{AWALAN}B7: tanda B7", "B12": f"{AWALAN}tanda B12"}
    assert orang | kami == catatan(disimpan)
    assert orang | kami == catatan(tandai(disimpan, semua))
    lepas = tandai(disimpan, [])
    assert orang == catatan(lepas)
    assert not any(b"LEN(&quot;skm" in x or b'LEN("skm' in x for _, x in bongkar(lepas))


AWAL: Mapping[str, Mapping[str, Any]] = {
    "skm": {"jenis": "skm", "unit": {"nama": "x"}, "periode": {"tahun": 2024}},
    "tindak-lanjut": {
        "jenis": "tindak-lanjut",
        "unit": {"nama": "x"},
        "periode": {"survei": {"tahun": 2024}, "tindak_lanjut": {"tahun": 2025}},
    },
}
TULISAN: Mapping[str, tuple[Any, ...]] = {
    "C": ("3,49", "3.49", 3.5, " 3,20 ", "3", "3,4999", "3,49999", "1.840", "x", "5", "3,4,9", ""),
    "D": ("138", 138, "1.380", "138,0", "1e2", "13 8", "-138", ""),
    "E": ("40", 40, "1.840", "40.0", ""),
    "Jawaban": (3, "3", " 2", "4 ", "03", "5", "-", "Baik", 2.5, None),
}
"""What people write for a mean, a sum, a number and an answer, the plain ones first."""


def isian_acak(acak: Random) -> bytes:
    """Return a workbook whose figures stand in some place, most of them plainly written."""
    jenis = acak.choice((*AWAL,))
    jawaban = jenis == "skm" and acak.random() < 0.4
    buku = openpyxl.load_workbook(BytesIO(ke_isian(AWAL[jenis])))
    sel_n = next(b[1] for b in buku["Identitas"].iter_rows() if b[0].value == "Jumlah responden")
    sel_n.value = acak.choice((40, "40", 40, "", "1.840"))
    aneh = acak.random() < 0.5

    def tulis(kunci: str) -> Any:
        semua = TULISAN[kunci]
        return acak.choice(semua if aneh and acak.random() < 0.05 else semua[:2])

    if jawaban:
        for b in range(2, 32):
            for k in "GHIJKLMNO":
                buku["Jawaban"][f"{k}{b}"] = acak.choice((3, 4, tulis("Jawaban")))
    if not jawaban or acak.random() < 0.1:
        kolom = acak.choice(("C", "D", "F"))
        for b in range(5, 14):
            if kolom == "F":
                for k in "FGHI" if jenis == "skm" else "":
                    buku["Nilai"][f"{k}{b}"] = acak.randint(0, 30)
            else:
                buku["Nilai"][f"{kolom}{b}"] = tulis(kolom)
            if acak.random() < 0.05:
                buku["Nilai"][f"E{b}"] = tulis("E")
    if acak.random() < 0.1:
        buku["Lainnya"]["A70"], buku["Lainnya"]["B70"] = acak.choice(
            (("konvensi.bobot", "2-desimal"), ("regulasi", "permenpanrb-16-2014"))
        )
    keluaran = BytesIO()
    buku.save(keluaran)
    return keluaran.getvalue()


def test_pratinjau_tidak_berbeda(tmp_path: Path) -> None:
    """However figures are written, the preview shows what skm computes, or a dash."""
    acak = Random(2026)
    simpan_ulang(tmp_path, {f"{i}.xlsx": isian_acak(acak) for i in range(24)})
    berangka = 0
    for i in range(24):
        huruf, angka, mutu = pratinjau(tmp_path / f"{i}.xlsx")
        if angka == "–":
            assert mutu == "–"
            continue
        try:
            ikm = angka_laporan(baca(tmp_path / f"{i}.xlsx")).hitung()
        except DataError:  # a question about rows, which no formula knows of
            continue
        berangka += 1

        assert (ikm.cetak, ikm.mutu.huruf) == (Decimal(repr(angka)).quantize(Decimal("0.01")), mutu)
        assert [u.mutu.huruf for u in ikm.unsur] == huruf
    assert 6 < berangka < 24


def test_pratinjau_regulasi(tmp_path: Path) -> None:
    """Under the rule set of the report it has its unsur, by the names of the office."""
    isi_laporan = {**AWAL["skm"], "regulasi": "kep-25-m-pan-2-2004", "n": 40}
    isi_laporan["nama_unsur"] = {"U1": "Alur kami"}
    isi_laporan["total"] = {f"U{i}": 120 + i for i in range(1, 15)}
    simpan_ulang(tmp_path, {"isian.xlsx": ke_isian(isi_laporan)})
    lembar = openpyxl.load_workbook(tmp_path / "isian.xlsx", data_only=True)[PRATINJAU]
    ikm = angka_laporan(baca(tmp_path / "isian.xlsx")).hitung()

    assert ("U1", "Alur kami") == (lembar["A5"].value, lembar["B5"].value)
    assert (str(ikm.cetak), ikm.mutu.huruf) == (f"{lembar['E20'].value:.2f}", lembar["E21"].value)
