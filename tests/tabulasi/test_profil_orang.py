"""Profile columns in which there are people, whoever counts: kept, streamed, or on an engine."""

import json
import re
from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.cli import main
from skm.errors import DataError
from skm.pesan import kalimat
from skm.tabulasi import Pemetaan, baca_jawaban
from skm.tabulasi.bacaan import BacaanJawaban
from skm.tabulasi.mesin import baca_besar, dari_tabel

Cara = Callable[[Path, str], BacaanJawaban]

NIK, TELEPON = "3201010505900001", "0812 9876 5432"
CARA: dict[str, Cara] = {
    "simpan": lambda jalur, d: baca_jawaban(jalur, grup=[d], simpan=True),
    "alir": lambda jalur, d: baca_jawaban(jalur, grup=[d], simpan=False),
    "polars": lambda jalur, d: baca_besar(jalur, grup=[d], mesin="polars", statistik=True),
    "duckdb": lambda jalur, d: baca_besar(jalur, grup=[d], mesin="duckdb", statistik=True),
}
BERMESIN = ("polars", "duckdb")
semua_cara = pytest.mark.parametrize(
    "cara",
    [
        pytest.param(cara, id=nama, marks=[pytest.mark.mesin] if nama in BERMESIN else [])
        for nama, cara in CARA.items()
    ],
)
_KODE = [f"U{i}" for i in range(1, 10)]


def _tulis(folder: Path, judul: str, isi: list[str]) -> Path:
    """Write a form for each value of a column; their answers differ."""
    jalur = folder / "jawaban.csv"
    baris = [",".join(["id", judul, *_KODE, "Saran"])]
    for i, satu in enumerate(isi):
        jawab = [str(1 + (i * 7 + k) % 4) for k in range(9)]
        baris.append(",".join([str(i + 1), f'"{satu}"', *jawab, f"baik {i}"]))
    jalur.write_text("\n".join(baris) + "\n", encoding="utf-8")
    return jalur


def _kelas(bacaan: BacaanJawaban, dimensi: str) -> dict[str, int]:
    return {k: h.n for k, h in bacaan.tabulasi.kelompok[dimensi].items()}


@semua_cara
def test_a_person_is_counted_among_others(cara: Cara, tmp_path: Path) -> None:
    isi = ["Petani"] * 5 + [NIK, TELEPON, "", "Guru", "Guru"]
    bacaan = cara(_tulis(tmp_path, "Pekerjaan", isi), "pekerjaan")

    assert _kelas(bacaan, "pekerjaan") == {"Petani": 5, "Guru": 2, "Lainnya": 2, "": 1}
    (catatan,) = [c for c in bacaan.catatan if c.kode == "profil-disamarkan"]
    assert (catatan.lokasi, catatan.ditemukan) == ("Pekerjaan", "2")
    assert bacaan.jumlah_catatan["profil-disamarkan"] == 2


def test_the_first_of_several_columns_is_named(tmp_path: Path) -> None:
    jalur = tmp_path / "jawaban.csv"
    isi = [("PTSP-01", ""), ("", "PTSP-01"), ("", "PTSP-01"), (NIK, ""), ("", TELEPON)]
    baris = [",".join([str(i), *satu, *"443434443"]) for i, satu in enumerate(isi)]
    jalur.write_text("\n".join([",".join(["id", "Loket", "Meja", *_KODE]), *baris]), "utf-8")
    peta = Pemetaan(kolom={"unit": ("Loket", "Meja")})
    bacaan = baca_jawaban(jalur, pemetaan=peta, grup=["unit"])

    assert [("Loket", "2")] == [
        (c.lokasi, c.ditemukan) for c in bacaan.catatan if c.kode == "unit-disamarkan"
    ]


@semua_cara
@pytest.mark.parametrize("judul", ["Unit", "Layanan"])
def test_a_person_is_no_unit(judul: str, cara: Cara, tmp_path: Path) -> None:
    """It is counted with those who named none, whatever a unit of that name is."""
    isi = ["PTSP-01"] * 5 + [NIK, TELEPON, "", "Lainnya", "Lainnya", "Lainnya"]
    dimensi = judul.lower()
    bacaan = cara(_tulis(tmp_path, judul, isi), dimensi)

    assert _kelas(bacaan, dimensi) == {"PTSP-01": 5, "Lainnya": 3, "": 3}
    assert "profil-disamarkan" not in bacaan.jumlah_catatan
    (catatan,) = [c for c in bacaan.catatan if c.kode == "unit-disamarkan"]
    assert (catatan.lokasi, catatan.ditemukan) == (judul, "2")
    assert bacaan.jumlah_catatan["unit-disamarkan"] == 2


def test_a_person_is_in_no_mean_of_units(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The whole counts everybody, the mean only units; the row of nobody's unit has a size."""
    isi = ["A"] * 5 + ["B"] * 4 + [NIK, TELEPON, ""]
    jalur = _tulis(tmp_path, "Unit", isi)
    tetap = ["--grup", "unit", "--kolom", "U8=U8", "--kolom", "U9=U9", "--metode", "rata-unit"]

    def hitung(*argumen: str) -> str:
        main(["hitung", str(jalur), *tetap, *argumen])
        return capsys.readouterr().out

    datar = json.loads(hitung("--format", "json"))
    rekap, kelompok = datar["rekap"], datar["kelompok"]["unit"]
    a, b = (k["ikm"]["nilai"] for k in kelompok if k["kelas"])

    assert (rekap["n"], rekap["n_tanpa_unit"]) == (12, 3)
    assert Fraction(rekap["rata_unit"]["nilai"]) == (Fraction(a) + Fraction(b)) / 2
    assert rekap["gabung"]["nilai"] == datar["ikm"]["nilai"]
    assert [None] == [k["ikm"] for k in kelompok if not k["kelas"]]
    # The table is wider than a line, so that each row of it is a block: name, then cells.
    _, _, blok = hitung().partition("\nTidak diketahui\n")
    sel = re.findall(r"(\w+): (\S+)", blok.partition("\n\n")[0])
    assert [("n", "3"), *((k, "–") for k in [*_KODE, "IKM", "MUTU"])] == sel


@semua_cara
def test_a_person_is_no_age(cara: Cara, tmp_path: Path) -> None:
    """It is counted as an unlikely one, which a report can name; others are said as before."""
    isi = ["23"] * 5 + [NIK, TELEPON, "", "Budi Santoso", "Lainnya", "200"]
    bacaan = cara(_tulis(tmp_path, "Usia", isi), "usia")

    assert _kelas(bacaan, "usia") == {"17–25": 5, "tidak wajar": 4, "": 1, "Lainnya": 1}
    (catatan,) = [c for c in bacaan.catatan if c.kode.endswith("-disamarkan")]
    assert (catatan.kode, catatan.ditemukan) == ("usia-disamarkan", "3")
    assert "unit" not in kalimat(catatan)


def test_blanks_left_by_people_are_no_merged_cells(tmp_path: Path) -> None:
    """Whether cells were merged is told from the column as it was."""
    isi = [k for i in range(4) for k in (f"Unit {i}", f"320101050590{i:04d}")]

    bacaan = baca_jawaban(_tulis(tmp_path, "Unit", isi))

    assert bacaan.jumlah_catatan["unit-disamarkan"] == 4
    assert "kolom-berselang" not in bacaan.jumlah_catatan


@semua_cara
def test_codes_that_rows_share_are_classes(cara: Cara, tmp_path: Path) -> None:
    isi = ["1234567890"] * 4 + ["1234567891"] * 3 + ["1234567"]
    bacaan = cara(_tulis(tmp_path, "Unit", isi), "unit")

    assert _kelas(bacaan, "unit") == {"1234567890": 4, "1234567891": 3, "1234567": 1}
    assert "profil-disamarkan" not in bacaan.jumlah_catatan


@semua_cara
def test_a_column_of_people_is_not_used(cara: Cara, tmp_path: Path) -> None:
    isi = [f"32010105059{i:05d}" for i in range(1, 9)] + ["Petani"] * 4
    bacaan = cara(_tulis(tmp_path, "Pekerjaan", isi), "pekerjaan")

    assert "pekerjaan" not in bacaan.tabulasi.kelompok
    assert "pekerjaan" not in bacaan.kolom.profil
    assert bacaan.simpulan.identitas == ("Pekerjaan",)
    assert bacaan.jumlah_catatan["profil-identitas"] == 8
    assert bacaan.lembar is None or "pekerjaan" not in bacaan.lembar.profil
    assert bacaan.tabulasi.semua.n == len(isi)


@semua_cara
def test_a_name_among_few_words_is_no_class(cara: Cara, tmp_path: Path) -> None:
    isi = ["Petani"] * 5 + ["Guru"] * 4 + ["Budi Santoso", "Kepala Desa"]

    pekerjaan = cara(_tulis(tmp_path, "Pekerjaan", isi), "pekerjaan")
    assert _kelas(pekerjaan, "pekerjaan") == {
        "Petani": 5, "Guru": 4, "Lainnya": 1, "Kepala Desa": 1,
    }  # fmt: skip
    unit = cara(_tulis(tmp_path, "Unit", isi), "unit")
    assert _kelas(unit, "unit")["Budi Santoso"] == 1


kelas_campur = st.lists(
    st.sampled_from(
        ["KTP", "KK", "", NIK, TELEPON, "Loket (WA 0812 9876 5432)", "1234567890", "A1234567",
         "b 1234 cd", "budi [at] x.id", "3.20101E+15", "Lainnya", "lainnya", "3201010505900002"]
    ),
    min_size=1,
    max_size=30,
)  # fmt: skip


def _sama(isi: list[str], cara: Iterable[Cara]) -> None:
    """Assert that classes and their figures are the same in these ways of counting."""
    with TemporaryDirectory() as folder:
        jalur = _tulis(Path(folder), "Layanan", isi)
        hasil = [satu(jalur, "layanan") for satu in cara]

    for lain in hasil[1:]:
        assert lain.tabulasi.kelompok == hasil[0].tabulasi.kelompok
        assert lain.kolom.arti == hasil[0].kolom.arti
        for kode in ("unit-disamarkan", "profil-identitas"):
            assert lain.jumlah_catatan.get(kode) == hasil[0].jumlah_catatan.get(kode)
    kelompok = hasil[0].tabulasi.kelompok.get("layanan")
    if kelompok is not None:
        assert sum(h.n for h in kelompok.values()) == hasil[0].tabulasi.semua.n
        assert not {NIK, TELEPON, "budi [at] x.id", "3.20101E+15"} & set(kelompok)


@given(kelas_campur)
def test_kept_or_streamed_is_the_same(isi: list[str]) -> None:
    _sama(isi, [CARA["simpan"], CARA["alir"]])


@pytest.mark.mesin
@given(kelas_campur)
def test_whoever_counts_finds_the_same(isi: list[str]) -> None:
    _sama(isi, CARA.values())


@pytest.mark.mesin
def test_a_group_by_heading_is_no_list_of_people() -> None:
    import polars as pl

    tabel = pl.DataFrame(
        {"Petugas": [NIK, "Ani", "Ani", "Ani"], **{k: [3, 4, 3, 4] for k in _KODE}}
    )

    bacaan = dari_tabel(tabel, grup=["Petugas"])

    assert _kelas(bacaan, "Petugas") == {"Lainnya": 1, "Ani": 3}


@pytest.mark.mesin
def test_a_column_of_names_is_no_group() -> None:
    """As the reader has it, which drops such a column."""
    import polars as pl

    tabel = pl.DataFrame({"Nama": ["Ani", "Budi", "Ani"], **{k: [3, 4, 3] for k in _KODE}})

    with pytest.raises(DataError) as salah:
        dari_tabel(tabel, grup=["Nama"])

    assert [m.kode for m in salah.value.masalah] == ["kolom-profil-hilang"]


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("a.json", f'[{{"U1": 1}}, "{NIK}"]'),
        ("a.jsonl", f'{{"U1": 1}}\n"{TELEPON}"\n'),
        ("a.csv", f"Nomor {NIK},Kolom {TELEPON}\n1,2\n"),
        ("b.csv", f"U1,U2,{NIK}\nA,B,x\nC,{TELEPON},y\n"),
    ],
)
def test_what_is_wrong_with_a_file_names_nobody(nama: str, isi: str, tmp_path: Path) -> None:
    (tmp_path / nama).write_text(isi, encoding="utf-8")

    with pytest.raises(DataError) as salah:
        baca_jawaban(tmp_path / nama, nama=nama)

    pesan = "".join(map(repr, salah.value.masalah)) + str(salah.value)
    assert NIK not in pesan
    assert TELEPON not in pesan


@pytest.mark.parametrize("perintah", ["hitung", "banding"])
def test_a_group_that_is_not_used_is_said(
    perintah: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = [f"32010105059{i:05d}" for i in range(1, 9)]
    jalur = _tulis(tmp_path, "Unit", isi)

    main([perintah, str(jalur), "--grup", "unit", "--kolom", "U8=U8", "--kolom", "U9=U9"])

    hasil = capsys.readouterr()
    assert "kolom ini tidak dipakai" in " ".join(hasil.err.split())
    assert "32010105059" not in hasil.out + hasil.err


def test_a_mapping_may_name_a_heading_in_full(tmp_path: Path) -> None:
    """Messages mask a number in it; what the user writes is compared all the same."""
    from skm.tabulasi import Pemetaan

    judul = f"Asal ({TELEPON})"
    jalur = _tulis(tmp_path, judul, ["A", "B", "A"])

    bacaan = baca_jawaban(jalur, pemetaan=Pemetaan(kolom={"unit": (judul,)}))

    assert _kelas(bacaan, "unit") == {"A": 2, "B": 1}
    assert TELEPON not in repr(bacaan.kolom.judul)
