"""A year in an office, made anew: as TOML and as workbooks, and held against what is kept of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from examples.tahun import buat
from examples.tahun.tangan import Ketikan

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
