"""Where an office says how many people are no longer few."""

import re
from pathlib import Path

import pytest
from perintah import Perintah

from skm import DataError, baca
from skm.pesan import kalimat
from skm.serial import baca_lengkap, ke_toml

UNSUR = [f"U{i}" for i in range(1, 10)]
LAPORAN = """\
jenis = "skm"
skema = 1
{awal}
unit = {{ nama = "Kantor Contoh" }}
periode = {{ tahun = 2026, semester = 1 }}
jawaban = {{ berkas = "jawaban.csv" }}
"""
BARIS = [("KTP", "343434343"), ("KTP", "434343434"), ("KTP", "333444333")] * 4 + [
    ("KK", "332244332"),
    ("KK", "443322443"),
    ("KK", "233442244"),
]


def tulis(folder: Path, awal: str = "", profil: str | None = None) -> Path:
    isi = [";".join(["Jenis Layanan", *UNSUR]), *(";".join([n, *j]) for n, j in BARIS)]
    (folder / "jawaban.csv").write_text("\n".join(isi) + "\n", encoding="utf-8")
    if profil is not None:
        teks = f'jenis = "profil"\nskema = 1\n{profil}\n'
        (folder / "profil.toml").write_text(teks, encoding="utf-8")
        awal += '\nprofil = "profil.toml"'
    jalur = folder / "laporan.toml"
    jalur.write_text(LAPORAN.format(awal=awal), encoding="utf-8")
    return jalur


@pytest.mark.parametrize(
    ("awal", "profil", "ambang", "dari"),
    [
        ("", None, 5, ()),
        ("sel_kecil = 3", None, 3, ()),
        ("", "sel_kecil = 4", 4, ("sel_kecil",)),
        ("", "sel_kecil = 0", 0, ("sel_kecil",)),
        ("sel_kecil = 3", "sel_kecil = 4", 3, ()),
        ("", "", 5, ()),
    ],
)
def test_laporan_mendahului_profil(
    tmp_path: Path, awal: str, profil: str | None, ambang: int, dari: tuple[str, ...]
) -> None:
    """The report goes before the profile, and the profile before what is usual."""
    bacaan = baca_lengkap(tulis(tmp_path, awal, profil))

    assert (ambang, dari) == (bacaan.laporan.sel_kecil, bacaan.dari_profil)
    assert ("sel_kecil" in ke_toml(bacaan.laporan)) == (ambang != 5)


@pytest.mark.parametrize(
    ("nilai", "kode", "pesan"),
    [
        ("-1", "di-luar-batas", "-1 di luar batas 0–1000"),
        ("1001", "di-luar-batas", "1001 di luar batas 0–1000"),
        ("2.5", "bukan-bulat", "diharapkan bilangan bulat, ditemukan 2.5"),
        ('"5"', "bukan-bulat", 'diharapkan bilangan bulat, ditemukan "5"'),
        ("true", "bukan-bulat", "diharapkan bilangan bulat, ditemukan true"),
    ],
)
@pytest.mark.parametrize("dalam", ["laporan", "profil"])
def test_bukan_ambang(tmp_path: Path, dalam: str, nilai: str, kode: str, pesan: str) -> None:
    """Whatever is no number of people is refused with file and line."""
    isi = f"sel_kecil = {nilai}"
    jalur = tulis(tmp_path, isi) if dalam == "laporan" else tulis(tmp_path, profil=isi)
    with pytest.raises(DataError) as salah:
        baca(jalur)
    (satu,) = salah.value.masalah

    assert (kode, "$.sel_kecil", 3) == (satu.kode, satu.lokasi, satu.baris)
    assert f"{dalam}.toml" == Path(satu.berkas).name
    assert pesan in kalimat(satu)


def test_profil_untuk_tindak_lanjut(skm: Perintah, tmp_path: Path) -> None:
    """A profile that says it serves reports that show no groups as well."""
    nrr = ", ".join(f'{u} = "3,49"' for u in UNSUR)
    (tmp_path / "profil.toml").write_text('jenis = "profil"\nskema = 1\nsel_kecil = 3\n')
    jalur = tmp_path / "laporan.toml"
    jalur.write_text(
        f'jenis = "tindak-lanjut"\nskema = 1\nprofil = "profil.toml"\nnrr = {{ {nrr} }}\n'
        'unit = { nama = "Kantor Contoh" }\n'
        "periode = { survei = { tahun = 2024 }, tindak_lanjut = { tahun = 2025 } }\n"
    )
    hasil = skm("cetak", str(jalur), "-o", str(tmp_path / "a.md"), "--sel-kecil", "2")

    assert (0, False) == (hasil.kode, "sel_kecil" in hasil.galat)


@pytest.mark.parametrize(("pilihan", "tampil"), [([], False), (["--sel-kecil", "3"], True)])
def test_sekali_cetak(skm: Perintah, tmp_path: Path, pilihan: list[str], *, tampil: bool) -> None:
    """One printing may have a threshold of its own, above that of the report."""
    jalur = tulis(tmp_path, "sel_kecil = 4")
    tujuan = tmp_path / "hasil.md"
    hasil = skm("cetak", str(jalur), "-o", str(tujuan), *pilihan)
    teks = tujuan.read_text(encoding="utf-8")

    assert 0 == hasil.kode
    assert tampil == ("\\*" not in teks)
    assert tampil != ("kurang dari 4 orang" in teks)


@pytest.mark.parametrize(
    ("nilai", "pesan"),
    [
        ("-1", "--sel-kecil: '-1' bukan jumlah orang; tulis 0 atau bilangan sampai 1000"),
        ("tiga", "tulis 0 atau bilangan sampai 1000"),
        ("1001", "1001 di luar batas 0–1000"),
    ],
)
def test_pilihan_salah(skm: Perintah, tmp_path: Path, nilai: str, pesan: str) -> None:
    """The option is refused in words too, and nothing is written."""
    tujuan = tmp_path / "hasil.md"
    hasil = skm("cetak", str(tulis(tmp_path)), "-o", str(tujuan), f"--sel-kecil={nilai}")

    assert 2 == hasil.kode
    assert pesan in hasil.galat
    assert "--sel-kecil" in hasil.galat
    assert not tujuan.exists()


def test_milik_kantor(skm: Perintah, tmp_path: Path) -> None:
    """Commands of the office's own show all groups."""
    tulis(tmp_path)
    hasil = skm("hitung", str(tmp_path / "jawaban.csv"), "--grup", "layanan")

    assert 0 == hasil.kode
    assert re.search(r"\nKK\n  n: 3  U1: [0-9]", hasil.keluar)
    assert "*" not in hasil.keluar
