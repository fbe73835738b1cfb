"""Report files that would take minutes and gigabytes are refused, by the limit they go beyond."""

import json
import os
from pathlib import Path

import pytest

import skm
from skm import DataError, batas
from skm.pesan import kalimat
from skm.serial import berkas
from skm.serial.lokasi import NomorBaris, baris_toml, kunci_bertitik_panjang


def pesan(jalur: Path, isi: str | None = None) -> list[str]:
    if isi is not None:
        jalur.write_text(isi, encoding="utf-8")
    with pytest.raises(DataError) as salah:
        skm.baca(jalur)
    return [f"{m.kode}: {kalimat(m)}" for m in salah.value.masalah]


@pytest.mark.parametrize("isi", ["a{} = 1", "[a{}]", "[[a{}]]", "x = {{ a{} = 1 }}", '"a"{} = 1'])
def test_kunci_bertitik(tmp_path: Path, isi: str) -> None:
    """A key of very many steps never reaches a reader that compares each with all before it."""
    (satu,) = pesan(tmp_path / "a.toml", "# a\n" + isi.format(".a" * 5_000))

    assert satu.startswith("terlalu-dalam: ")
    assert ":2: " in satu


@pytest.mark.parametrize("teks", ["x.y.z = 1", f'x = "{".a" * 99}"', f"# {'.a' * 99}"])
def test_bukan_kunci_bertitik(teks: str) -> None:
    """Dots in texts and remarks are no steps."""
    assert None is kunci_bertitik_panjang(teks)


def test_dalam(tmp_path: Path) -> None:
    """What Python could nest, but no report does."""
    dalam = batas.MAKS_DALAM + 2
    toml = pesan(tmp_path / "a.toml", f"x = {'[' * dalam}{']' * dalam}")
    js = pesan(tmp_path / "a.json", '{"x":' * dalam + "1" + "}" * dalam)

    assert ["terlalu-dalam"] * 2 == [s.partition(":")[0] for s in toml + js]


@pytest.mark.parametrize(
    ("nama", "paling", "isi", "kata"),
    [
        ("a.toml", {"MAKS_TOML": 999}, "#" * 1000, "berkas TOML ini lebih besar dari 1 MB"),
        ("a.json", {"MAKS_JSON": 999}, '{"a":1}' + " " * 999, "berkas JSON ini lebih besar dari"),
        ("a.json", {"MAKS_NILAI": 9}, json.dumps({"a": [1] * 10}), "lebih dari 9 nilai"),
        ("a.toml", {"MAKS_NILAI": 9}, "a = [1,1,1,1,1,1,1,1,1,1]", "lebih dari 9 nilai"),
        ("a.json", {"MAKS_KUNCI": 9}, '{"0123456789":1}', "lebih panjang dari 9 karakter"),
        ("a.toml", {"MAKS_KUNCI": 9}, "0123456789 = 1", "lebih panjang dari 9 karakter"),
    ],
)
def test_batas(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    nama: str,
    paling: dict[str, int],
    isi: str,
    kata: str,
) -> None:
    """Each limit has a message that names it."""
    for kunci, nilai in paling.items():
        monkeypatch.setattr(berkas, kunci, nilai)
    (satu,) = pesan(tmp_path / nama, isi)

    assert kata in satu


def test_slip_berulang(tmp_path: Path) -> None:
    """Of a million slips of a kind a thousand are told."""
    koma = pesan(tmp_path / "a.toml", "x = 3,49\n" * 5_000)
    asing = pesan(tmp_path / "b.toml", "".join(f"k{i} = 1\n" for i in range(5_000)))

    assert batas.MAKS_TULIS == len(koma)
    assert batas.MAKS_TULIS == sum(s.startswith("kunci-tidak-dikenal") for s in asing)


def test_tempat_terbatas() -> None:
    """What is beyond the last known place has the line of what is around it."""
    baris = NomorBaris((f"$.a[{i}]", i) for i in range(batas.MAKS_TEMPAT + 9))

    assert batas.MAKS_TEMPAT - 1 == baris[f"$.a[{batas.MAKS_TEMPAT - 1}]"]
    assert f"$.a[{batas.MAKS_TEMPAT}]" not in baris


def test_baris_tetap() -> None:
    """Places in arrays of arrays are found in one pass, doubled brackets or not."""
    baris = baris_toml("x = [[1],\n[[2]], [\n[3]]]\n# y\n\nz = [[{ a = 1 }]]\n")

    assert [1, 1, 2, 2, 2, 3, 6, 6] == [
        baris[f"$.{jalur}"]
        for jalur in ("x", "x[0]", "x[1]", "x[1][0]", "x[2]", "x[2][0]", "z", "z[0][0].a")
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
@pytest.mark.parametrize("nama", ["a.toml", "a.json"])
def test_pipa(tmp_path: Path, nama: str) -> None:
    """A pipe is not waited for."""
    os.mkfifo(tmp_path / nama)

    assert ["berkas-tidak-terbaca"] == [s.partition(":")[0] for s in pesan(tmp_path / nama)]
    assert "bukan berkas biasa" in pesan(tmp_path / nama)[0]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no devices")
@pytest.mark.parametrize("nama", ["a.toml", "a.csv", "a.xlsx", "a.jsonl"])
def test_perangkat(tmp_path: Path, nama: str) -> None:
    """A device has no end."""
    (tmp_path / nama).symlink_to("/dev/zero")
    with pytest.raises(DataError) as salah:
        (skm.baca if nama == "a.toml" else skm.baca_jawaban)(tmp_path / nama)

    assert "bukan berkas biasa" in kalimat(salah.value.masalah[0])
