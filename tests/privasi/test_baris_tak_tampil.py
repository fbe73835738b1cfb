"""Of a file of answers commands show places, kinds and texts of unsur columns, never a row."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from skm.cli import main

JUDUL = ("No", "Nama", "Umur", "Tanggal", *(f"U{i}" for i in range(1, 10)), "Saran")
RAHASIA = ("Siti Aminah", "Zulkarnaen", "3275014507900001", "081298765432", "siti@surel.id")
SARAN = "antrean panjang sekali"
LAPORAN = (
    'jenis = "skm"\nskema = 1\nunit = { nama = "Balai" }\nperiode = { tahun = 2024 }\n'
    'jawaban = { berkas = "j.csv", kolom = { id = "No", tanggal = "Tanggal", usia = "Umur" } }\n'
)


def baris(n: object, nama: str, umur: str, tanggal: str, u3: str, saran: str = "") -> str:
    return ",".join([str(n), nama, umur, tanggal, "4", "3", u3, *"434343", saran])


@pytest.fixture(autouse=True)
def berkas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write answers of which some cells can be nothing that their columns hold."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "ingatan"))
    isi = [
        baris(i, "Siti Aminah", "30", f"2024-03-{i % 28 + 1:02}", "4", SARAN) for i in range(1, 98)
    ]
    isi += [
        baris(98, "Zulkarnaen", "230", "Siti Aminah", "9", SARAN),
        baris("3275014507900001", "Siti Aminah", "31", "081298765432", "4"),
        baris("3275014507900001", "Siti Aminah", "31", "2024-03-03", "hubungi siti@surel.id"),
        baris(102, "Zulkarnaen", "31", "2024-03-03", "hubungi 081298765432"),
        baris(103, "Zulkarnaen", "31", "31 Februari 2024 3275014507900001", "3.5"),
    ]
    Path("j.csv").write_text("\n".join([",".join(JUDUL), *isi, ""]), encoding="utf-8")
    Path("l.toml").write_text(LAPORAN, encoding="utf-8")


@pytest.mark.parametrize(
    "argumen",
    [
        ["periksa", "l.toml"],
        ["periksa", "l.toml", "--format", "json"],
        ["periksa", "l.toml", "--format", "sarif"],
        ["hitung", "l.toml"],
        ["hitung", "l.toml", "--format", "json"],
        ["hitung", "j.csv", "--kolom", "tanggal=Tanggal", "--periode", "2024", "--kolom", "id=No"],
        *(
            pytest.param(
                ["hitung", "j.csv", "--kolom", "id=No", "--mesin", "polars", *lagi],
                marks=pytest.mark.mesin,
            )
            for lagi in ([], ["--format", "json"])
        ),
        ["jelaskan", "l.toml"],
        ["banding", "j.csv", "j.csv"],
        ["cetak", "l.toml", "-o", "a.md"],
    ],
    ids=" ".join,
)
def test_baris_tak_tampil(argumen: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """No name, number or address of anybody is shown, nor any other cell of a row."""
    main(argumen)
    tampak = "".join(capsys.readouterr())

    assert [] == [r for r in (*RAHASIA, SARAN) if r in tampak]
    assert "U3" in tampak
    assert ",4,3,9,4,3" not in tampak


@pytest.mark.parametrize("bentuk", ["md", "docx", "xlsx", "json"])
def test_lampiran_temuan(bentuk: str) -> None:
    """The appendix of findings names the cell of the unsur column, masked."""
    keluar = f"a.{bentuk}"
    assert 1 == main(["cetak", "l.toml", "-o", keluar, "--paksa", "--lampirkan-temuan"])
    teks = Path(keluar).read_bytes()
    if bentuk in ("docx", "xlsx"):
        with ZipFile(keluar) as paket:
            teks = b"".join(paket.read(n) for n in paket.namelist())

    assert [] == [r for r in RAHASIA if r.encode() in teks]
    assert b"disamarkan" in teks


def test_sel_unsur_disebut(capsys: pytest.CaptureFixture[str]) -> None:
    """File, line, column and kind are told, and the text of the unsur column, cut and masked."""
    main(["periksa", "l.toml", "--pilih", "SKM-SRV-004"])
    tampak = " ".join(capsys.readouterr().out.split())

    assert "j.csv:99: galat SKM-SRV-004 $.jawaban.jawaban.U3" in tampak
    assert '"9" (baris 99)' in tampak
    assert '"hubungi [disamarkan]" (baris 101)' in tampak
    assert " | " not in tampak


@pytest.mark.parametrize("lekuk", [None, 2])
def test_laporan_json(lekuk: int | None, capsys: pytest.CaptureFixture[str]) -> None:
    """A report that holds the rows itself quotes none of them."""
    import json

    isi = {
        "jenis": "skm",
        "skema": 1,
        "unit": {"nama": "Balai"},
        "jawaban": {
            "jawaban": {f"U{i}": "4321x"[i % 2 :] + "4" * (i % 2) for i in range(1, 10)},
            "profil": {"pekerjaan": ["Siti Aminah", "PNS", "PNS", "Swasta", "Zulkarnaen"]},
            "saran": [SARAN],
        },
        "periode": {"tahun": 2024},
        "populasi": 2,
    }
    Path("l.json").write_text(json.dumps(isi, indent=lekuk), encoding="utf-8")
    main(["periksa", "l.json"])
    tampak = capsys.readouterr().out

    assert "SKM-SRV-004 $.jawaban.jawaban.U2" in tampak
    assert "SKM-SRV-003 $.populasi" in tampak
    assert [] == [r for r in (*RAHASIA, SARAN, "4321x", "321x4") if r in tampak]
    assert (lekuk == 2) is ('"populasi": 2' in tampak)


@pytest.mark.parametrize("isi", ['["Siti Aminah,4,3"]', '"Siti Aminah"\n', '{"a": "Siti Aminah"}'])
@pytest.mark.parametrize("akhiran", ["json", "jsonl"])
def test_baris_bukan_rekaman(isi: str, akhiran: str, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON whose records are texts is refused without saying what they say."""
    Path(f"a.{akhiran}").write_text(isi, encoding="utf-8")

    assert 2 == main(["hitung", f"a.{akhiran}"])
    assert "Siti" not in "".join(capsys.readouterr())


def test_kolom_jawaban_tak_terbaca(capsys: pytest.CaptureFixture[str]) -> None:
    """Of answers in a report that are none, only what is wrong in them is shown."""
    semua = "".join(f'U{i} = "4321432143219"\n' for i in range(1, 10))
    Path("l.toml").write_text(
        f'jenis = "skm"\nskema = 1\nunit = {{ nama = "Balai" }}\n[jawaban.jawaban]\n{semua}',
        encoding="utf-8",
    )
    main(["periksa", "l.toml"])
    tampak = "".join(capsys.readouterr())

    assert 'diharapkan 1 2 3 4 - x, ditemukan "9"' in tampak
    assert "432143" not in tampak
