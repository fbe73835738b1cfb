"""No identity of an answers file stands in any output, message or log."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from skm.cli import main

_NIK, _TELEPON, _SUREL = "3201010505900001", "081298765432", "budi.s@contoh.id"
_NIP, _NPWP, _PASPOR, _PLAT = "197001012000031001", "09.254.294.3-407.000", "X7654321", "B 4321 XYZ"
_KK, _BPJS, _REKENING = "3201010101100002", "0001234567890", "5512340987"
RAHASIA = (_NIK, _TELEPON, _SUREL, _NIP, _NPWP, _PASPOR, _PLAT, _KK, _BPJS, _REKENING,
           "Budi Santoso")  # fmt: skip
UNSUR = [f"U{i}" for i in range(1, 10)]

_LAPORAN = """
jenis   = "skm"
skema   = 1
periode = { dari = 2024-03-01, sampai = 2024-03-31 }
tanggal = 2024-04-10

[unit]
nama     = "Kantor Contoh"
instansi = "Pemerintah Kabupaten Contoh"

[jawaban]
berkas = "jawaban.csv"
kolom  = { U8 = "U8", U9 = "U9" }
"""


def _baris() -> list[list[str]]:
    """Return forty forms; ten odd places of them hold what identifies people."""
    judul = ["id", "Unit", "Layanan", "Jenis Kelamin", "Usia", "Pendidikan",
             f"Pekerjaan ({_TELEPON})", "Tanggal", *UNSUR, f"Saran (balas ke {_SUREL})",
             f"Kolom lain {_NIP}"]  # fmt: skip
    semua = [
        judul,
        *(
            [str(i + 1), ("PTSP-01", "PTSP-02")[i % 2], ("KTP", "KK")[i // 20], "LP"[i % 2],
             str(20 + i), "SMA", ("Petani", "Guru")[i % 2], f"2024-03-{i % 28 + 1:02d}",
             *"343434343", "cepat", ""]
            for i in range(40)
        ),
    ]  # fmt: skip
    semua[3][1] = _NIP
    semua[4][2] = _NPWP
    semua[5][3] = _NIK
    semua[6][4] = _KK
    semua[7][5] = _PASPOR
    semua[8][6] = "Budi Santoso"
    semua[9][6] = _PLAT
    semua[10][8] = f"lihat {_SUREL}"
    semua[11][9] = f" {_NIK} "
    semua[12][7] = _TELEPON
    semua[13][17] = f"hubungi {_TELEPON[:4]} {_TELEPON[4:]}, rek. {_REKENING}, BPJS {_BPJS}"
    semua[14][0] = semua[15][0] = _NIK
    semua[16][18] = _SUREL
    return semua


def _csv(folder: Path) -> Path:
    jalur = folder / "jawaban.csv"
    isi = (",".join(f'"{s}"' for s in baris) for baris in _baris())
    jalur.write_text("\n".join(isi) + "\n", encoding="utf-8")
    return jalur


def _polos(bita: bytes) -> str:
    """Return all that a file holds as one text, of a package what its members hold."""
    if not bita.startswith(b"PK"):
        return bita.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(bita)) as paket:
        return "\n".join(_polos(paket.read(nama)) for nama in paket.namelist())


def _periksa(teks: str, dari: str) -> None:
    angka = "".join(h for h in teks if not h.isspace())
    bocor = [r for r in RAHASIA if r.replace(" ", "") in angka]
    assert not bocor, f"{dari}: {bocor}"


@pytest.mark.parametrize(
    "argumen",
    [
        ["hitung"],
        ["hitung", "--format", "json"],
        *(["hitung", "--grup", d] for d in ("unit", "layanan", "usia", "pekerjaan")),
        ["hitung", "--grup", "jenis_kelamin", "--format", "json"],
        *(
            pytest.param(["hitung", "--grup", *lagi], marks=pytest.mark.mesin)
            for lagi in (
                ["unit", "--mesin", "polars"],
                ["pekerjaan", "--mesin", "duckdb", "--format", "json"],
            )
        ),
        ["banding", "--grup", "unit"],
        ["periksa"],
    ],
    ids=" ".join,
)
def test_no_command_shows_one(
    argumen: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kolom = [] if argumen == ["periksa"] else ["--kolom", "U8=U8", "--kolom", "U9=U9"]
    main([argumen[0], str(_csv(tmp_path)), *argumen[1:], *kolom])

    hasil = capsys.readouterr()
    assert "PTSP-01" in hasil.out or "unit" not in argumen
    _periksa(hasil.out + hasil.err, " ".join(argumen))


@pytest.mark.parametrize("akhiran", ["docx", "xlsx", "md", "json"])
def test_no_document_holds_one(
    akhiran: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a report on such answers, in every format, with its findings."""
    _csv(tmp_path)
    laporan, hasil = tmp_path / "laporan.toml", tmp_path / f"laporan.{akhiran}"
    laporan.write_text(_LAPORAN, encoding="utf-8")

    main(["cetak", str(laporan), "-o", str(hasil), "--lampirkan-temuan", "--paksa"])

    isi, pesan = _polos(hasil.read_bytes()), capsys.readouterr()
    assert "PTSP-01" in isi or akhiran != "json"
    _periksa(isi, akhiran)
    _periksa(pesan.out + pesan.err, "skm cetak")


@pytest.mark.parametrize(
    "argumen",
    [
        ["periksa", "--format", "json"],
        ["periksa", "--format", "sarif"],
        ["jelaskan"],
        ["jelaskan", "--format", "json"],
        ["hitung"],
        ["periksa"],
    ],
    ids=" ".join,
)
def test_a_report_on_them_is_looked_at_without_one(
    argumen: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laporan = tmp_path / "laporan.toml"
    _csv(tmp_path)
    laporan.write_text(_LAPORAN, encoding="utf-8")

    main([argumen[0], str(laporan), *argumen[1:]])

    hasil = capsys.readouterr()
    assert "U1" in hasil.out
    _periksa(hasil.out + hasil.err, " ".join(argumen))


@pytest.mark.parametrize("bentuk", ["teks", "json", "sarif"])
@pytest.mark.parametrize("salah", [True, False], ids=["tak terbaca", "terbaca"])
def test_facts_of_a_report_show_none(
    bentuk: str, salah: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever writes one into a report finds it in no finding, no message and no quoted line."""
    laporan = tmp_path / "laporan.toml"
    (tmp_path / "jawaban.csv").write_text(
        "\n".join([",".join(UNSUR), *["3,4,3,4,3,4,3,4,3"] * 30]) + "\n", encoding="utf-8"
    )
    laporan.write_text(
        f"""{_LAPORAN}
[nama_unsur]
U1 = "{_NIK}"

[tercantum]
mutu_ikm = "{_TELEPON}"

[[rtl]]
id = "{_NPWP}"
unsur = "{f"U77 {_SUREL}" if salah else "U1"}"
kegiatan = "Menghubungi {_SUREL}"
tahun = 2019
triwulan = [1]
penanggung_jawab = ""
{f'["{_TELEPON}"]' if salah else ""}
""",
        encoding="utf-8",
    )

    main(["periksa", str(laporan), "--format", bentuk])

    hasil = capsys.readouterr()
    assert "[disamarkan]" in hasil.out + hasil.err
    _periksa(hasil.out + hasil.err, f"skm periksa --format {bentuk}")


@pytest.mark.parametrize(("bentuk", "guna"), [("responden", "layanan"), ("panjang", "nilai")])
def test_heading_that_a_mapping_names_is_masked(
    bentuk: str, guna: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is not there, so it is quoted."""
    pilihan = ["--bentuk", bentuk, "--kolom", f"{guna}=Nilai {_TELEPON}"]
    main(["hitung", str(_csv(tmp_path)), *pilihan])

    galat = " ".join(capsys.readouterr().err.split())
    assert 'kolom "Nilai [disamarkan]" tidak ada' in galat
    _periksa(galat, "skm hitung")


def test_name_of_a_sheet_is_masked_in_findings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The findings in the document and in JSON say where, but not who."""
    buku = openpyxl.Workbook()
    lembar = buku.worksheets[0]
    lembar.title = f"Maret {_TELEPON}"
    lembar.append(UNSUR)
    for i in range(30):
        lembar.append(["bagus" if i == 3 and j == 0 else 3 + j % 2 for j in range(9)])
    buku.save(tmp_path / "jawaban.xlsx")
    laporan, hasil = tmp_path / "laporan.toml", tmp_path / "laporan.docx"
    laporan.write_text(_LAPORAN.replace("jawaban.csv", "jawaban.xlsx"), encoding="utf-8")

    main(["cetak", str(laporan), "-o", str(hasil), "--lampirkan-temuan", "--paksa"])
    main(["periksa", str(laporan), "--format", "json"])

    assert "Maret [disamarkan]!A5" in _polos(hasil.read_bytes())
    _periksa(_polos(hasil.read_bytes()) + "".join(capsys.readouterr()), "temuan")
