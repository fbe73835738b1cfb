"""A year in an office, made anew: as TOML and as workbooks, and held against what is kept of it."""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from examples.tahun import buat
from examples.tahun.tangan import Ketikan

from skm.cli import main

Tahun = dict[str, list[buat.Langkah]]
PANDUAN = Path(__file__).parents[2] / "docs" / "howto" / "dari-laporan-ke-laporan.md"


@pytest.fixture(scope="module")
def tahun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tahun]:
    """Return both years; every command in them ended with 0."""
    folder = tmp_path_factory.mktemp("tahun")
    with pytest.MonkeyPatch.context() as ubah:
        for nama in ("XDG_STATE_HOME", "LOCALAPPDATA"):
            ubah.setenv(nama, str(folder / "ingatan"))
        yield {c.nama: buat.buat_tahun(folder / c.nama, c) for c in (buat.TOML, buat.ISIAN)}


def data(langkah: buat.Langkah) -> dict[str, Any]:
    """Return facts and figures of a report; links by the name that both years have."""
    teks = langkah.cetakan[-1].read_text(encoding="utf-8")
    semua: dict[str, Any] = json.loads(teks.replace(".xlsx", ".toml"))
    return semua


def test_bersih(tahun: Tahun) -> None:
    """No audit finds more than that the invented signatory has no number."""
    for langkah in (*tahun["toml"], *tahun["isian"]):
        temuan = [b for b in langkah.pemeriksaan.splitlines() if " SKM-" in b]
        assert [(langkah.nama, "SKM-LAP-005")] == [(langkah.nama, t.split()[2]) for t in temuan]


def test_sama(tahun: Tahun) -> None:
    """Both years print the same bytes; their data differ by the names of the files alone."""
    for toml, isian in zip(tahun["toml"], tahun["isian"], strict=True):
        for a, b in zip(toml.cetakan[:-1], isian.cetakan[:-1], strict=True):
            assert a.read_bytes() == b.read_bytes(), a.name
        assert data(toml) == data(isian)


def test_dikaitkan(tahun: Tahun) -> None:
    """What a report says of another is what that one says itself."""
    semua = {satu.nama: data(satu) for satu in tahun["isian"]}
    for tw in ("tw1", "tw2", "tw3", "tw4"):
        survei, tindak = semua[f"{tw}/laporan"], semua[f"{tw}/tindak-lanjut"]
        lalu = [semua[f"{t}/laporan"] for t in ("tw1", "tw2", "tw3") if t < tw]
        dikaitkan = tindak["laporan"]["survei"]

        assert survei["hasil"]["ikm"] == tindak["hasil"]["ikm"]
        assert survei["hasil"]["unsur"] == tindak["hasil"]["unsur"]
        assert survei["laporan"]["rtl"] == dikaitkan["rtl"] == tindak["laporan"]["rtl"]
        assert [(s["hasil"]["ikm"]["cetak"], s["hasil"]["n"]) for s in lalu] == [
            (t["laporan"]["ikm"], t["laporan"]["responden"])
            for t in survei["laporan"].get("tren", ())
        ]


def test_tidak_diketik_dua_kali(tahun: Tahun) -> None:
    """No figure of a survey is typed, nor a sentence twice; whoever does is found out."""
    for satu in tahun.values():
        assert buat.terulang(satu) == []

    pertama, kedua, *_ = tahun["toml"]
    ikm = data(pertama)["hasil"]["ikm"]["cetak"].replace(".", ",")
    kegiatan = next(k.isi for k in pertama.ketikan if k.tempat.endswith(".kegiatan"))
    lagi = [
        Ketikan("$.paragraf", f"IKM unit ini {ikm}."),
        Ketikan("$.n", 96),
        Ketikan("", kegiatan),
    ]

    assert lagi == buat.terulang([pertama, kedua._replace(ketikan=lagi)])


def test_tersimpan(tahun: Tahun) -> None:
    """The files and the counts that are kept are those that the year makes."""
    folder = tahun["toml"][0].berkas.parents[1]
    berkas = buat.berkas_tahun(folder)

    assert berkas == buat.berkas_tahun(buat.SINI)
    for satu in berkas:
        assert (folder / satu).read_bytes() == (buat.SINI / satu).read_bytes(), satu
    assert buat.tabel(tahun["toml"], tahun["isian"]) == buat.tabel_tertulis()
    toml, isian = (sum(len(satu.ketikan) for satu in t) for t in tahun.values())
    assert f" {toml} kunci pada berkas TOML, atau {isian} sel " in PANDUAN.read_text("utf-8")


def test_dihitung(tahun: Tahun) -> None:
    """The count is of what differs: the first report has what the office is asked for."""
    toml, isian = (satu[1].ketikan for satu in tahun.values())

    assert "$.realisasi[u3].deskripsi" in {k.tempat for k in toml}
    assert {"Realisasi!C5", "Realisasi!D5"} <= {k.tempat for k in isian}
    assert not {"Realisasi!B5"} & {k.tempat for k in isian}  # the code stood there


RENCANA = """
[[rtl]]
id       = "u3"
unsur    = "U3"
kegiatan = "Membuka loket kedua"

[[strategi]]"""
U3_LAGI: Mapping[str, str] = {"RTL!B8": "u3", "RTL!C8": "U3", "RTL!D8": "Membuka loket kedua"}

# What is changed where, as text and as cells; and where it is found, by which rule.
KELIRU: Mapping[str, tuple[str, tuple[str, str], Mapping[str, str], str, str, str]] = {
    "the index of a linked report, typed and mistyped": (
        "tw2/laporan",
        ('"../tw1/laporan.toml"', '"../tw1/laporan.toml"\nikm = "81,24"'),
        {"Riwayat!C5": "81,24"},
        "tw2/laporan",
        "SKM-KTN-008",
        "Riwayat!C5",
    ),
    "an activity written anew in other words": (
        "tw1/tindak-lanjut",
        ("\n[[strategi]]", RENCANA),
        U3_LAGI,
        "tw1/tindak-lanjut",
        "SKM-KTN-005",
        "RTL!D8",
    ),
    "the file of the last quarter with the answers of this one": (
        "tw1/laporan",
        ("jawaban-triwulan-i-2026.csv", "baru.csv"),
        {"Identitas!B26": "baru.csv"},
        "tw1/laporan",
        "SKM-SRV-013",
        "",
    ),
    "a realisation for an activity that is gone": (
        "tw1/laporan",
        ('"u8"', '"aduan"'),
        {"RTL!B7": "aduan"},
        "tw1/tindak-lanjut",
        "SKM-RLS-002",
        "Realisasi!B7",
    ),
}


@pytest.mark.parametrize("apa", KELIRU)
@pytest.mark.parametrize("cara", ["toml", "isian"])
def test_keliru_ditemukan(
    tahun: Tahun, tmp_path: Path, capsys: pytest.CaptureFixture[str], cara: str, apa: str
) -> None:
    """What goes wrong on the way from report to report is found, with its line or its cell."""
    di, teks, sel, ke, aturan, tempat = KELIRU[apa]
    asal = tahun[cara][0].berkas.parents[1]
    akhiran = tahun[cara][0].berkas.suffix
    folder = tmp_path / "tahun"
    shutil.copytree(asal, folder, ignore=shutil.ignore_patterns("cetakan", "sebelum", "tw3", "tw4"))
    shutil.copy(folder / "tw2/jawaban-triwulan-ii-2026.csv", folder / "tw1/baru.csv")
    jalur = (folder / di).with_suffix(akhiran)
    if cara == "toml":
        semula = jalur.read_text(encoding="utf-8")
        assert 1 == semula.count(teks[0])
        jalur.write_text(semula.replace(*teks), encoding="utf-8")
    else:
        buku = openpyxl.load_workbook(jalur)
        for satu, isi in sel.items():
            lembar, _, alamat = satu.partition("!")
            buku[lembar][alamat] = isi
        buku.save(jalur)
    diperiksa = (folder / ke).with_suffix(akhiran)
    main(["periksa", str(diperiksa), "--pilih", aturan])
    baris = next(b for b in capsys.readouterr().out.splitlines() if aturan in b)

    pola = re.escape(f"{diperiksa}:{tempat}") if cara == "isian" else rf"{diperiksa}:\d+: "
    assert re.match(pola, baris)
