"""``skm sampel``: how many respondents a population calls for, and what a survey got."""

import pytest
from perintah import Perintah


@pytest.mark.parametrize(
    ("argumen", "cara", "perlu"),
    [
        (["4384"], "rumus Krejcie–Morgan pada taraf kesalahan 5%", 353),
        (["4.384", "--aturan", "tabel"], "tabel Krejcie–Morgan pada taraf kesalahan 5%", 354),
        (["1000", "--taraf", "1"], "rumus Krejcie–Morgan pada taraf kesalahan 1%", 399),
        (["25", "--aturan", "atas"], "dengan pembulatan ke atas pada taraf kesalahan 5%", 24),
        (["450"], "rumus Krejcie–Morgan", 207),
        (["450", "--aturan", "tabel"], "tabel Krejcie–Morgan", 210),
        (["450", "--aturan", "atas"], "pembulatan ke atas", 208),
        (["1"], "Untuk populasi 1 penerima layanan", 1),
        (["1.000.000", "--aturan", "tabel"], "Untuk populasi 1.000.000 penerima layanan", 384),
    ],
)
def test_perlu(skm: Perintah, argumen: list[str], cara: str, perlu: int) -> None:
    """The formula, the next row of the table, another level, rounding up."""
    hasil = skm("sampel", *argumen)

    assert (0, "") == (hasil.kode, hasil.galat)
    assert cara in " ".join(hasil.keluar.split())
    assert " ".join(hasil.keluar.split()).endswith(f"jumlah sampel minimal {perlu} responden.")
    assert perlu == skm("sampel", *argumen, "--format", "json").data["perlu"]


@pytest.mark.parametrize(
    ("diperoleh", "kalimat", "kurang", "persen"),
    [
        ("0", "Survei ini belum memperoleh responden.", 169, "0"),
        (
            "100",
            "Survei ini memperoleh 100 responden (59,2% dari jumlah itu), sehingga masih kurang 69 "
            "responden.",
            69,
            "59.2",
        ),
        ("168", "(99,4% dari jumlah itu), sehingga masih kurang 1 responden.", 1, "99.4"),
        ("169", "169 responden, sehingga jumlah sampel minimal terpenuhi.", 0, "100"),
        ("300", "300 responden, sehingga jumlah sampel minimal terpenuhi.", 0, "177.5"),
    ],
)
def test_diperoleh(skm: Perintah, diperoleh: str, kalimat: str, kurang: int, persen: str) -> None:
    """What a sample achieved, in words and as data."""
    hasil = skm("sampel", "300", "--diperoleh", diperoleh)
    data = skm("sampel", "300", "--diperoleh", diperoleh, "--format", "json").data

    assert (0, "") == (hasil.kode, hasil.galat)
    assert " ".join(hasil.keluar.split()).endswith(kalimat)
    assert (kurang, persen) == (data["kurang"], data["persentase_cetak"])


def test_json(skm: Perintah) -> None:
    """Without what was achieved, only what is needed is told."""
    assert {"populasi": 450, "aturan": "atas", "taraf": 10, "perlu": 170} == skm(
        "sampel", "450", "--aturan", "atas", "--taraf", "10", "--format", "json"
    ).data


@pytest.mark.parametrize(
    ("argumen", "kalimat"),
    [
        (["0"], "'0' bukan jumlah orang; tulis seperti 450"),
        (["3,5"], "'3,5' bukan jumlah orang"),
        (["banyak"], "'banyak' bukan jumlah orang"),
        (["1.00"], "'1.00' bukan jumlah orang"),
        (["1234567890123"], "bukan jumlah orang"),
        (["٤٥٠"], "bukan jumlah orang"),
        (["450", "--diperoleh", "sedikit"], "--diperoleh: 'sedikit' bukan jumlah orang"),
        (["450", "--aturan", "bawah"], "--aturan: 'bawah' tidak dikenal"),
        (["450", "--taraf", "3"], "--taraf: 3 tidak dikenal"),
        (["450", "--format", "docx"], "--format: 'docx' tidak dikenal"),
        ([], "belum disebutkan: N"),
    ],
)
def test_pemakaian(skm: Perintah, argumen: list[str], kalimat: str) -> None:
    """What is no number of people, and what is no choice, is a slip in usage."""
    hasil = skm("sampel", *argumen)

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert kalimat in hasil.galat


def test_tabel_hanya_lima_persen(skm: Perintah) -> None:
    """The printed table is for 5 %; for another level it gives no figure."""
    hasil = skm("sampel", "450", "--aturan", "tabel", "--taraf", "1")

    assert (1, "") == (hasil.kode, hasil.keluar)
    assert "$.taraf: diharapkan 5, ditemukan 1" in hasil.galat
