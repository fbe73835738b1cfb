"""Identities are known by their form, however they are spaced; other figures are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.privasi import identitas
from skm.privasi.identitas import cari_identitas
from skm.privasi.samaran import SAMARAN, samarkan

IDENTITAS = {
    "3201010505900001": "nik",
    "3201 0105 0590 0001": "nik",
    "3201.01.050590.0001": "nik",
    "32-01-01-450590-0001": "nik",
    "3 2 0 1 0 1 0 5 0 5 9 0 0 0 0 1": "nik",
    "９９０１０１０５０５９０００01": "nomor",
    "３２０１０１０５０５９０００01": "nik",
    "3201\u200b0105\u200b0590\u200b0001": "nik",
    "32\u00ad0101\u20600505900001": "nik",
    "٣٢٠١٠١٠٥٠٥٩٠٠٠٠١": "nik",
    "1234567890123456": "nomor",
    "197001012000031001": "nip",
    "19700101 200003 1 001": "nip",
    "081298765432": "telepon",
    "0812-9876-543": "telepon",
    "(0812) 9876 5432": "telepon",
    "+62 812 9876 5432": "telepon",
    "+62 (0)812 9876 5432": "telepon",
    "0 8 1 2 9 8 7 6 5 4 3 2": "telepon",
    "0812\u20139876\u20135432": "telepon",
    "0812 - 9876 - 5432": "telepon",
    "0812_9876_5432": "telepon",
    "0812\u30009876\u2800\u31645432": "telepon",
    "".join(f"{a}\ufe0f\u20e3" for a in "081298765432"): "telepon",
    "".join(f"{a}\u0332" for a in "081298765432"): "telepon",
    "0812/9876/5432": "telepon",
    "0812 / 9876 / 5432": "telepon",
    "+62812,9876,5432": "telepon",
    "081*987*6543": "telepon",
    "81298765432": "telepon",
    "(021) 555-1234": "telepon",
    "a.b+c@dinas.go.id": "surel",
    "budi @ dinas.go.id": "surel",
    "budi＠dinas.go.id": "surel",
    "budi [at] dinas (dot) go (dot) id": "surel",
    "budi(at)gmail.com": "surel",
    "budi[a]gmail.com": "surel",
    "budi (a) gmail.com": "surel",
    "budi(a)dinas.go.id": "surel",
    "budi at gmail dot com": "surel",
    "budi at dinas titik go titik id": "surel",
    "09.254.294.3-407.000": "npwp",
    "09 254 294 3 407 000": "npwp",
    "092542943407000": "npwp",
    "0001234567890": "bpjs",
    "0001 2345 6789 0": "bpjs",
    "A1234567": "paspor",
    "B 1234 XYZ": "plat",
    "DK1234AB": "plat",
}
DENGAN_KATA = (
    ("rekening BRI 0012 01 000123 50 7", "rekening"),
    ("no. rek. 1234567890", "rekening"),
    ("BCA 1234567890 a.n. Budi", "rekening"),
    ("NPWP: 0925 4294 3407 0001", "npwp"),
    ("no BPJS 12345678901", "bpjs"),
    ("paspor no. XE 123456", "paspor"),
    ("plat b 12 cd", "plat"),
    ("nomor pelat AB 7 C", "plat"),
)
BUKAN = (
    "2024", "45 tahun", "17–25", "A12", "PTSP-01", "Loket 3", "Rp 150.000", "Rp12.500.000",
    "1.000.000.000.000.000", "Rp 81234567890", "31-03-2024", "2024-03-31", "31/03/2024 08.15",
    "2024-03-31 08:15:00", "31-03-2024 01-04-2024", "08-08-2024", "buka 08.00-16.00", "0800-1600",
    "tahun 2023/2024", "2021 2022 2023 2024", "20240331", "20240331081500", "1234567", "4 - Baik",
    "jam 7 s.d. 9", "ruang 012", "12.500.000", "a @ b", "beli 2 @ 5.000", "nomor antrean 045",
    "D3 TI", "S1 PAI", "RT 05 RW 03", "H 1445 / M 2024", "UPP-023", "01.02.03.04",
    "pasal 27 UU 27/2022",
    "datang at 9", "layanan at all", "PermenPANRB 14 Tahun 2017", "1 2 3 4 4 3 2 1 4", "3,45",
    "pelayanan di bank sampah, antre 20 menit", "bank 12.500.000",
    "Ruang B 101 A", "di ruangan A 102 B", "Loket A 12 B", "loket no. A 123 B", "LANTAI B 1234 C",
    "Gedung D 2015 B", "Blok: F 1001 A", "gate B-101-A", "poli A 101 B", "kamar D 305 A",
    "meja B 102 C", "nomor antrean B 104 C", "antrian A 123 B", "Rg. B 101 A", "kode B 101 A",
    "Q 1234 AB", "XX 1234 AB", "0812/UN/2024", "1/2/2023, 3/4/2023", "UU 25/2009/2010",
    "pilihan (a) lebih baik", "jawaban (a)gak lama", "usul (a)b.c", "0812/9876", "800/1234/2024",
)  # fmt: skip


@pytest.mark.parametrize(("teks", "jenis"), IDENTITAS.items())
def test_an_identity_is_known_by_its_form(teks: str, jenis: str) -> None:
    kalimat = f"Hubungi {teks}, terima kasih"

    (satu,) = cari_identitas(kalimat)

    assert (kalimat[satu.awal : satu.akhir], satu.jenis) == (teks, jenis)
    assert samarkan(kalimat) == (f"Hubungi {SAMARAN}, terima kasih", 1)


@pytest.mark.parametrize(("teks", "jenis"), DENGAN_KATA)
def test_a_word_says_what_a_number_is(teks: str, jenis: str) -> None:
    (satu,) = cari_identitas(teks)

    assert satu.jenis == jenis
    assert satu.pasti


def test_words_in_capitals_or_not() -> None:
    """Words are known however they are written; the letter of a passport is a capital."""
    identitas._semua_pola.cache_clear()

    for teks, jenis in DENGAN_KATA:
        for ditulis in (teks.upper(), teks.lower()):
            assert [jenis] == [i.jenis for i in cari_identitas(ditulis)]
    assert ["paspor"] == [i.jenis for i in cari_identitas("A1234567")]
    assert [] == cari_identitas("a1234567")


@pytest.mark.parametrize("teks", BUKAN)
def test_other_figures_are_none(teks: str) -> None:
    assert cari_identitas(teks) == []


def test_a_plate_is_one_where_no_place_is_named() -> None:
    """What stands before it decides, and only right before it."""
    for teks in ("Parkir B 1234 XYZ", "di loket ada B 1234 XYZ", "beruang B 1234 XYZ"):
        (satu,) = cari_identitas(teks)
        assert (satu.jenis, satu.pasti) == ("plat", False)
    (satu,) = cari_identitas("loket nopol B 1234 XYZ")
    assert satu.pasti


@given(
    st.integers(11, 97), st.integers(1, 28), st.integers(1, 12), st.integers(1, 9999),
    st.sampled_from(["", " ", ".", "-", "\u200b", "\u2011"]), st.booleans(),
)  # fmt: skip
def test_digits_of_a_nik_may_stand_apart(
    wilayah: int, hari: int, bulan: int, urut: int, jeda: str, lebar: bool
) -> None:
    """However the digits of a NIK are written, all of them are found."""
    angka = f"{wilayah}0101{hari:02d}{bulan:02d}88{urut:04d}"
    if lebar:
        angka = angka.translate({ord(str(i)): chr(0xFF10 + i) for i in range(10)})
    teks = jeda.join(angka)

    assert samarkan(f"x {teks} y") == (f"x {SAMARAN} y", 1)


@given(st.text(st.sampled_from("0123456789 .-@[]()atdotrek\u200b０８A"), max_size=60))
def test_what_is_found_stands_there_in_order(teks: str) -> None:
    ada = cari_identitas(teks)

    batas = [x for i in ada for x in (i.awal, i.akhir)]
    assert batas == sorted(batas)
    assert all(0 <= i.awal < i.akhir <= len(teks) for i in ada)
    sekali, _ = samarkan(teks)
    assert samarkan(sekali) == (sekali, 0)


@pytest.mark.parametrize(
    "teks",
    ["0812" * 100_000, "a@" * 200_000, "a at " * 100_000,
     "a (a) " * 90_000, "0812/9876/" * 40_000, "loket B 123 " * 40_000,
     "1 " * 200_000, "x [at] " * 50_000,
     "08123456789 " * 40_000, "a.b." * 100_000 + "@", "bank " * 80_000, " " * 400_000 + "at 1 2 3"],
)  # fmt: skip
def test_long_texts_take_their_length(teks: str) -> None:
    """What grew with the square of a text would not come to an end; masked twice it stays."""
    tersamar, _ = samarkan(teks)

    assert (tersamar, 0) == samarkan(tersamar)


TEPI_NIK = (
    *(f"{w:02}01010505900001" for w in (11, 97)), "3201010105900001",
    *(f"320101{hari:02}05900001" for hari in (31, 41, 71)),
    *(f"32010105{bulan:02}900001" for bulan in (1, 12)),
)  # fmt: skip
BUKAN_NIK = (
    *(f"{w:02}01010505900001" for w in (10, 98)), "3200010505900001", "3201010505900000",
    *(f"320101{hari:02}05900001" for hari in (0, 32, 40, 72)),
    *(f"32010105{bulan:02}900001" for bulan in (0, 13)),
)  # fmt: skip
TEPI_NIP = (
    "193001012000031001", "202001012000031001", "197001101950031001", "197012312099032001",
)  # fmt: skip
BUKAN_NIP = (
    "192901012000031001", "202101012000031001", "197000012000031001", "197013012000031001",
    "197001002000031001", "197001322000031001", "197001011949031001", "197001012100031001",
    "197001012000030001", "197001012000033001",
)  # fmt: skip


@pytest.mark.parametrize("angka", [*TEPI_NIK, *TEPI_NIP])
def test_at_the_edge_of_what_is_possible(angka: str) -> None:
    """Regions, days, months and years as they occur are told from other numbers."""
    (satu,) = cari_identitas(angka)

    assert (satu.jenis, satu.pasti) == ("nik" if len(angka) == 16 else "nip", True)


@pytest.mark.parametrize("angka", [*BUKAN_NIK, *BUKAN_NIP])
def test_beyond_the_edge(angka: str) -> None:
    """What cannot be one is a number of some kind, which the column decides about."""
    (satu,) = cari_identitas(angka)

    assert (satu.jenis, satu.pasti) == ("nomor", False)
