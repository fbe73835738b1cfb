"""Whether a class of a profile column is a person is decided by the column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm.privasi.golongan import LAINNYA, samarkan_kelas

NIK = "3201010505900001"


@pytest.mark.parametrize(
    "nilai",
    [NIK, "3201 0105 0590 0001", "081298765432", "budi [at] x.id", "092542943407000", "XE 123456",
     "B 1234 XYZ", "3,20101E+15", "1234567890", "Budi 0812 9876 5432", "0812/9876/5432",
     "budi(a)gmail.com"],
)  # fmt: skip
def test_a_value_that_is_a_person_is_no_class(nilai: str) -> None:
    samar = samarkan_kelas({"Petani": 40, "Guru": 9, nilai: 1, "": 3})

    assert (dict(samar.ganti), samar.banyak, samar.buang) == ({nilai: LAINNYA}, 1, False)


@pytest.mark.parametrize(
    "kelas",
    [
        {"1234567890": 40, "1234567891": 12, "1234567892": 1},
        {"PL123456": 30, "PL123457": 2},
        {"1234567": 1, "1234568": 1},
        {"Ruang B 101 A": 1, "Loket A 123 B": 2, "Gedung D 2015 B": 1, "Petani": 3},
        {"PTSP-01": 1, "Loket 3": 1, "B 12": 1},
        {"Kantor (0274) 512345": 90},
        {"17–25": 3, "45": 1, "2024": 1},
        {"Imam Masjid": 1, "Pendeta": 2},
        {"": 9},
        {},
    ],
)
def test_codes_are_no_people(kelas: dict[str, int]) -> None:
    """What many rows share, or what is too short for a number of a person, stays."""
    assert dict(samarkan_kelas(kelas, nama=True).ganti) == {}


def test_a_class_of_many_keeps_its_name_without_the_number() -> None:
    samar = samarkan_kelas({"Loket 1 (WA 0812 9876 5432)": 30, "Loket 2": 12})

    assert samar("Loket 1 (WA 0812 9876 5432)") == "Loket 1 (WA [disamarkan])"


def test_a_number_alone_is_a_person_however_often() -> None:
    assert samarkan_kelas({NIK: 50, "Loket": 90})(NIK) == LAINNYA


def test_the_class_that_is_there_takes_them() -> None:
    assert samarkan_kelas({"lainnya": 5, "Guru": 9, NIK: 1})(NIK) == "lainnya"


def test_a_column_of_people_is_none_of_a_profile() -> None:
    semua = {f"32010105059{i:05d}": 1 for i in range(1, 20)} | {"": 100, "Guru": 18}

    assert samarkan_kelas(semua).buang
    assert not samarkan_kelas(semua | {"Guru": 19}).buang
    assert samarkan_kelas({NIK: 2, "Guru": 1}).buang
    assert not samarkan_kelas({NIK: 2, "Guru": 2}).buang


@pytest.mark.parametrize(
    ("nilai", "orang"),
    [("Budi Santoso", True), ("SITI AISYAH", True), ("Umar bin Khattab", True),
     ("H. Slamet Riyadi", True), ("Siti Aminah, S.Pd.", True), ("Dr. Ir. Budi Santoso, M.T.", True),
     ("Guru, Dosen", False), ("Hakim Agung", False), ("Budi Daya Ikan", False),
     ("Pedagang Kaki Lima", False), ("Ibu Rumah Tangga", False), ("Kepala Desa", False),
     ("Budi", False), ("Budi daya ikan 2", False)],
)  # fmt: skip
def test_a_name_stands_out_among_few_words(nilai: str, orang: bool) -> None:
    kelas = {"Petani": 40, "Guru": 9, "Pelajar": 7, nilai: 1}

    assert (nilai in samarkan_kelas(kelas, nama=True).ganti) is orang
    assert nilai not in samarkan_kelas(kelas).ganti
    assert nilai not in samarkan_kelas(kelas | {nilai: 5}, nama=True).ganti


@given(
    st.dictionaries(
        st.text(st.sampled_from("08123459 AaB@.-"), max_size=18), st.integers(1, 60), max_size=12
    )
)
def test_the_order_of_classes_is_no_matter(kelas: dict[str, int]) -> None:
    satu = samarkan_kelas(kelas, nama=True)
    lain = samarkan_kelas(dict(reversed(kelas.items())), nama=True)

    assert (dict(satu.ganti), satu.banyak, satu.buang) == (
        dict(lain.ganti), lain.banyak, lain.buang,
    )  # fmt: skip
    assert set(satu.ganti) <= set(kelas)
