"""Columns are found by their headings, and nothing is guessed."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm import DataError
from skm.model import Unsur
from skm.pesan import kalimat
from skm.regulasi import EDISI, muat
from skm.tabulasi import KolomDikenal, Pemetaan, hitung_jawaban, kenali
from skm.tabulasi.arti.imbuhan import belah_sisi
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.sumber.buka import buka
from skm.tabulasi.sumber.saringan import Saringan

REGULASI = muat()
NAMA = [u.nama for u in REGULASI.unsur]
KODE = [u.kode for u in REGULASI.unsur]
KUESIONER = [
    "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis "
    "pelayanannya?",
    "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam "
    "standar pelayanan dengan hasil yang diberikan?",
    "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
    "Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan "
    "keramahan?",
    "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
    "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
]
PENDEK = [
    "Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku", "Aduan",
    "Sarpras",
]  # fmt: skip


def kenali14(judul: list[str], pemetaan: Pemetaan | None = None) -> KolomDikenal:
    return kenali(judul, regulasi=REGULASI, pemetaan=pemetaan, berkas="a.csv")


def masalah(judul: list[str], pemetaan: Pemetaan | None = None) -> list[tuple[str, str]]:
    with pytest.raises(DataError) as salah:
        kenali14(judul, pemetaan)
    assert all(kalimat(m).startswith("a.csv: ") for m in salah.value.masalah)
    return [(m.kode, m.lokasi) for m in salah.value.masalah]


def test_halves_of_an_answer() -> None:
    """Where one half of an answer is named, the other is left alone and all else is found."""
    judul = ["Soal.jawaban", "Soal.nilai", *KODE[1:]]
    kolom = kenali14(judul, Pemetaan(kolom={"U1": ("Soal.nilai",)}))

    assert {k: (i,) for i, k in enumerate(KODE, start=1)} == dict(kolom.unsur)
    assert ("abaikan", "pasangan") == (kolom.arti[0].peran, kolom.arti[0].sebab)


@pytest.mark.parametrize(
    ("judul", "peran"),
    [("email[0]", "identitas"), ("_attachments[0].url", "abaikan"), ("usia[0]", "")],
)
def test_lists_of_a_record(judul: str, peran: str) -> None:
    """Of lists in a record only those are known that are of no use."""
    (arti,) = (a for a in kenali14([*KODE, judul]).arti if a.label == judul)

    assert (peran or "abaikan") == arti.peran


@pytest.mark.parametrize("judul", [NAMA, KODE, PENDEK, KUESIONER])
@pytest.mark.parametrize("awalan", ["", "{n}. ", "grup/", "data."])
def test_official_names_codes_and_questions(judul: list[str], awalan: str) -> None:
    if awalan == "{n}. " and judul is KODE:
        return
    berawalan = [awalan.format(n=i) + j for i, j in enumerate(judul, start=1)]

    kolom = kenali14(berawalan)

    assert {k: (i,) for i, k in enumerate(KODE)} == dict(kolom.unsur)


@pytest.mark.parametrize("id_regulasi", EDISI)
def test_every_rule_set(id_regulasi: str) -> None:
    regulasi = muat(id_regulasi)
    harapan = {u.kode: (i,) for i, u in enumerate(regulasi.unsur)}

    for judul in ([u.nama for u in regulasi.unsur], [u.kode for u in regulasi.unsur]):
        assert harapan == dict(kenali(judul, regulasi=regulasi).unsur)


def test_form_order_with_numbers() -> None:
    """Question 8 about sarana is U9, because its words say so."""
    judul = [f"{i}. {j}" for i, j in enumerate([*KUESIONER[:7], KUESIONER[8], KUESIONER[7]], 1)]

    kolom = kenali14(judul)

    assert ((8,), (7,)) == (kolom.unsur["U8"], kolom.unsur["U9"])
    assert () == kolom.catatan


def test_codes_against_words() -> None:
    judul = [*KODE[:7], "U8 Sarana dan Prasarana", "U9 - Penanganan Pengaduan"]

    kolom = kenali14(judul)

    assert ((8,), (7,)) == (kolom.unsur["U8"], kolom.unsur["U9"])
    assert ["kode-kata-berbeda"] * 2 == [m.kode for m in kolom.catatan]


def test_bare_codes() -> None:
    assert tuple(f"U{i}" for i in range(4, 10)) == kenali14(KODE).rancu
    assert ("U8", "U9") == kenali14([*KODE[:3], "Biaya", *KODE[4:]]).rancu
    assert () == kenali14([*KODE[:7], "U8", "Sarana"]).rancu
    assert () == kenali14(NAMA).rancu


@pytest.mark.parametrize("judul", ["8", "Q8", "P8", "No. 8", "Pertanyaan 8", "soal_8", "08"])
def test_numbers_stop(judul: str) -> None:
    assert [("kolom-hanya-nomor", "U8")] == masalah([*KODE[:7], judul, "U9"])


def test_all_problems_at_once() -> None:
    judul = ["U1", "Persyaratan", *KODE[1:6], "Catatan"]

    assert [
        ("kolom-unsur-ganda", "U1"),
        ("kolom-unsur-hilang", "U7–U9"),
    ] == masalah(judul)


def test_a_code_is_proposed_before_a_word() -> None:
    """Of several columns for one unsur the one with its code is the example."""
    with pytest.raises(DataError) as salah:
        kenali14(["waktu", "jawaban.U3", *(k for k in KODE if k != "U3")])

    assert ['--kolom U3="jawaban.U3"'] == [m.saran for m in salah.value.masalah]


@pytest.mark.parametrize(("di", "utuh"), [(40, False), (6000, True), (11_990, False)])
def test_only_respondents(tmp_path: Path, di: int, utuh: bool) -> None:
    """A large file is looked at in its first and last rows; the others are its reader's."""
    baris = [[str(i), *"344334434"] for i in range(1, 12_001)]
    baris.insert(di, ["Jumlah", *"344334434"])
    jalur = tmp_path / "a.csv"
    jalur.write_text("\n".join(map(",".join, [["No", *KODE], *baris])), encoding="utf-8")
    pengenal, pemetaan = Pengenal(REGULASI, ()), Pemetaan()
    sumber = buka(jalur, pengenal, pemetaan)
    kolom = kenali(sumber.judul, regulasi=REGULASI, contoh=sumber.contoh())

    assert utuh == Saringan(sumber, kolom, pengenal, pemetaan, {}).utuh


def test_last_side() -> None:
    """Of two sides that a heading names the last one is taken off."""
    assert ("Persyaratan/Kinerja", "puas") == belah_sisi("Persyaratan/Kinerja/Kepuasan", bool)


def test_every_slip_of_a_mapping() -> None:
    """An unknown use hides none of the others."""
    pemetaan = Pemetaan(kolom={"U12": ("U9",), "saran": ("tidak ada",)})

    assert [("kolom-guna", "U12"), ("kolom-tidak-ada", "saran")] == masalah(KODE, pemetaan)


def test_no_column_is_left() -> None:
    """Columns that mean something else are not called unused."""
    assert [("kolom-unsur-habis", "U9")] == masalah([*KODE[:8], "Usia", "Nama"])


@pytest.mark.parametrize("judul", ["Catatan", "Q9"])
def test_suggestions_name_no_column(judul: str) -> None:
    with pytest.raises(DataError) as salah:
        kenali14([*KODE[:7], judul])

    (satu,) = salah.value.masalah
    assert satu.pertanyaan is not None

    assert [
        "[kolom]",
        'U8 = "?"  # Penanganan Pengaduan, Saran dan Masukan',
        'U9 = "?"  # Sarana dan Prasarana',
        f'# "{judul}"',
    ] == satu.pertanyaan.blok.splitlines()


def test_two_meanings_are_none() -> None:
    judul = [*KODE[:8], "Apakah biaya sesuai dengan persyaratan?"]

    assert [("kolom-unsur-hilang", "U9")] == masalah(judul)


@pytest.mark.parametrize(
    "saran",
    ["Saran dan masukan", "Saran", "Kritik / Saran (isian bebas)", "Saran untuk sarana kami"],
)
def test_suggestions_are_no_unsur(saran: str) -> None:
    kolom = kenali14([*KUESIONER, saran])

    assert (9,) == kolom.saran
    assert (7,) == kolom.unsur["U8"]


def test_identities_are_dropped() -> None:
    identitas = [
        "Nama",
        "NIK",
        "No. HP",
        "Email Address",
        "Alamat rumah",
        "Nomor WhatsApp Anda",
        "WA",
    ]

    assert tuple(identitas) == kenali14([*KODE, *identitas]).identitas


@pytest.mark.parametrize(
    ("judul", "peran"),
    [
        ("Jenis Kelamin (L/P)", "jenis_kelamin"),
        ("Usia (tahun)", "usia"),
        ("Pendidikan Terakhir", "pendidikan"),
        ("Pekerjaan Utama", "pekerjaan"),
        ("Jenis layanan yang diterima", "layanan"),
        ("Unit Kerja", "unit"),
        ("Apakah Anda penyandang disabilitas?", "disabilitas"),
        ("Tanggal Survei", "tanggal"),
        ("Tgl Survey", "tanggal"),
        ("Timestamp", "cap_waktu"),
        ("_uuid", "id"),
    ],
)
def test_profile(judul: str, peran: str) -> None:
    assert (9,) == kenali14([*KODE, judul]).profil[peran]


def test_mapping_goes_first() -> None:
    kolom = kenali14(KODE, Pemetaan().dengan(["U8=U9", "u9=U8"]))

    assert ((8,), (7,)) == (kolom.unsur["U8"], kolom.unsur["U9"])
    assert () == kolom.catatan


def test_mapping_of_one_replaces_the_other() -> None:
    """A column that the mapping replaces is not used for anything."""
    kolom = kenali14([*KODE, "Q8"], Pemetaan().dengan(["U8=Q8"]))

    assert (9,) == kolom.unsur["U8"]
    assert ("U8",) == kolom.diabaikan


@pytest.mark.parametrize(
    ("pasangan", "harapan"),
    [
        (["U8=tidak ada"], ("kolom-tidak-ada", "U8")),
        (["U10=U9"], ("kolom-guna", "U10")),
        (["U8=U9", "unit=U9"], ("kolom-dua-guna", "U9")),
    ],
)
def test_mapping_slips(pasangan: list[str], harapan: tuple[str, str]) -> None:
    assert harapan in masalah(KODE, Pemetaan().dengan(pasangan))


@pytest.mark.parametrize("teks", ["U8", "=x", "U8=", ""])
def test_mapping_form(teks: str) -> None:
    with pytest.raises(DataError) as salah:
        Pemetaan().dengan([teks])

    assert ["kolom-bentuk"] == [m.kode for m in salah.value.masalah]


def test_extra_unsur() -> None:
    tambahan = Unsur(kode="U10", nama="Transparansi")

    for judul in ("U10", "Transparansi pelayanan", "transparansi"):
        kolom = kenali([*KODE, judul], regulasi=REGULASI, unsur_tambahan=[tambahan])
        assert (9,) == kolom.unsur["U10"]
    assert ["kolom-di-luar-regulasi"] == [m.kode for m in kenali14([*NAMA, "U10"]).catatan]


@given(st.lists(st.text(max_size=30), max_size=20))
def test_never_breaks(judul: list[str]) -> None:
    try:
        kolom = kenali14(judul)
    except DataError as salah:
        assert all(kalimat(m) and str(m) for m in salah.masalah)  # noqa: PT017
    else:
        assert tuple(judul) == kolom.judul


@given(st.permutations(range(9)), st.sampled_from([NAMA, PENDEK, KUESIONER]))
def test_order_of_columns(urutan: list[int], judul: list[str]) -> None:
    kolom = kenali14([judul[i] for i in urutan])

    assert {KODE[u]: (i,) for i, u in enumerate(urutan)} == dict(kolom.unsur)


def test_twins() -> None:
    """Of two columns for one part of the profile one is taken, and what became of it is said."""
    kolom = kenali14(["Pendidikan terakhir", *KODE, "Pendidikan"])
    (utama,) = kolom.profil["pendidikan"]

    assert ("pendidikan", "sinonim") == (kolom.arti[utama].peran, kolom.arti[utama].sebab)
    assert ("abaikan", "kembar") == (kolom.arti[10 - utama].peran, kolom.arti[10 - utama].sebab)


def test_left_alone() -> None:
    """A column of stamps that the mapping leaves alone holds no dates, whatever its cells say."""
    kepala = ["Timestamp", *KODE]
    baris = [[f"2024-01-{h:02d} 08:30:00", *map(str, [3, 4] * 4), "2"] for h in range(1, 9)]
    teks = "\n".join(",".join(b) for b in [kepala, *baris]).encode()
    dibaca, ditinggal = (
        hitung_jawaban(io.BytesIO(teks), pemetaan=Pemetaan(abaikan=nama))
        for nama in ((), ("Timestamp",))
    )

    assert "2024-01-01" == dibaca.simpulan.tanggal_pertama
    assert not ditinggal.simpulan.tanggal_pertama
    assert ("Timestamp",) == ditinggal.kolom.diabaikan
