"""The data of a page are what it prints: as exact, and no more."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
import survei
from bentuk import persulit_laporan
from halaman import Halaman

import skm
from skm.naskah import Naskah, Tabel
from skm.renderers.html import HtmlOpsi, HtmlRenderer
from skm.testing import naskah_contoh

AKAR = Path(__file__).parents[3]
JATENG = AKAR / "examples/jateng-2024-tw1/laporan.toml"


def halaman(naskah: Naskah) -> Halaman:
    return Halaman(HtmlRenderer().render(naskah, HtmlOpsi()).content)


def data(naskah: Naskah) -> dict[str, object]:
    (isi,) = halaman(naskah).berkas(".json").values()
    hasil: dict[str, object] = json.loads(isi)
    return hasil


@pytest.mark.parametrize("laporan", [survei.penuh(), skm.baca(JATENG)], ids=["skm", "jateng"])
def test_json(laporan: skm.LaporanSKM | skm.LaporanTindakLanjut) -> None:
    """It has the index and every table, as printed; rows of answers are no part of it."""
    naskah = skm.susun(laporan)
    isi = data(naskah)

    assert naskah.hasil.ikm.cetak == Decimal(isi["ikm"]["cetak"])
    assert [str(u.nrr_cetak) for u in naskah.hasil.ikm.unsur] == [
        u["nrr_cetak"] for u in isi["unsur"]
    ]
    for tabel, satu in zip(naskah.tabel, isi["tabel"], strict=True):
        assert (tabel.id, tabel.judul) == (satu["id"], satu["judul"])
        for baris, nilai in zip(_penuh(tabel), satu["baris"], strict=True):
            for sel, v in zip(baris, nilai, strict=True):
                if isinstance(sel.nilai, Decimal):
                    assert (str, sel.nilai) == (type(v), Decimal(v))
                elif sel.nilai is not None:
                    assert sel.nilai == v
                else:
                    assert v.startswith(sel.teks)
    assert "jawaban" not in {t["id"] for t in isi["tabel"]}
    kepala = {"skema", "jenis", "judul", "unit", "periode", "regulasi", "n"}
    assert kepala | {"ikm", "unsur", "tabel"} == {*isi}
    jawaban = getattr(laporan, "jawaban", None)
    assert (None if jawaban is None else jawaban.n) == isi["n"]


@pytest.mark.parametrize("jenis", ["tindak-lanjut", "skm"])
@pytest.mark.parametrize("nama", ["biasa", "sulit"])
def test_csv(nama: str, jenis: str) -> None:
    """There is one file for each table, in its order, and a cell of words is never a formula."""
    naskah = naskah_contoh(nama, jenis)
    berkas = halaman(naskah).berkas(".csv")

    assert len(naskah.tabel) == len(berkas)
    for tabel, isi in zip(naskah.tabel, berkas.values(), strict=True):
        assert isi.startswith("\ufeff")
        kepala, *baris = csv.reader(io.StringIO(isi[1:], newline=""), delimiter=";")
        assert len(tabel.kolom) == len(kepala)
        for sel, nilai in zip(_penuh(tabel), baris, strict=True):
            for s, v in zip(sel, nilai, strict=True):
                if s.nilai is not None:
                    assert s.teks == v
                else:
                    assert not v.startswith(("=", "+", "-", "@", "\t", "\r"))
                    assert v.removeprefix("'").startswith(s.teks)


def test_kelompok_kecil() -> None:
    """What a report hides of small groups, its data hide too."""
    naskah = skm.susun(skm.baca(AKAR / "examples/mahulu-2025/laporan.toml"))
    (layanan,) = (t for t in data(naskah)["tabel"] if t["id"] == "layanan")
    kecil = [b for b in layanan["baris"] if isinstance(b[2], int) and b[2] < 5]

    assert kecil
    assert {"*"} == {sel for baris in kecil for sel in baris[3:]}


def test_nama_berkas() -> None:
    """Files are called after the report, so that those of two periods are told apart."""
    nama = [*halaman(skm.susun(persulit_laporan(skm.baca(JATENG)))).berkas("")]

    assert nama
    assert all(n.isascii() and "/" not in n and "2024" in n for n in nama)
    assert len(nama) == len({*nama})


def _penuh(tabel: Tabel) -> list[list[object]]:
    """Return the rows, a cell that reaches over several in each of them."""
    jadi: list[list[object]] = []
    for baris in tabel.baris:
        jadi.append([s if s.rentang else jadi[-1][i] for i, s in enumerate(baris.sel)])
    return jadi
