"""Several questions for one unsur: its NRR is the mean of theirs, whoever counts."""

import csv
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import skm
from skm.errors import DataError, Masalah
from skm.pesan import isian, kalimat
from skm.skor import ikm_per_kelas
from skm.tabulasi import BacaanJawaban, Pemetaan, baca_jawaban, dari_tabel, hitung_jawaban

NAMA = (
    "Persyaratan",
    "Prosedur",
    "Waktu Penyelesaian",
    "Biaya/Tarif",
    "Produk Layanan",
    "Kompetensi Pelaksana",
    "Perilaku Pelaksana",
    "Penanganan Pengaduan",
    "Sarana dan Prasarana",
)
KODE = [f"U{i}" for i in range(1, 10)]
Kolom = list[tuple[str, Sequence[str]]]


def baca(kolom: Kolom, pemetaan: Pemetaan | None = None, **lain: Any) -> BacaanJawaban:
    """Count a file of these columns."""
    with tempfile.TemporaryDirectory() as folder:
        return hitung_jawaban(tulis(kolom, Path(folder)), pemetaan=pemetaan, **lain)


def tulis(kolom: Kolom, folder: Path) -> Path:
    """Write a file of these columns."""
    jalur = folder / "a.csv"
    with jalur.open("w", newline="", encoding="utf-8") as ke:
        penulis = csv.writer(ke)
        penulis.writerow([judul for judul, _ in kolom])
        penulis.writerows(zip(*(isi for _, isi in kolom), strict=True))
    return jalur


def tanya(kolom: Kolom, pemetaan: Pemetaan | None = None) -> list[Masalah]:
    """Return what is asked; it must be something."""
    with pytest.raises(DataError) as salah:
        baca(kolom, pemetaan)
    return list(salah.value.masalah)


def rerata(isi: Sequence[str]) -> Fraction:
    """Return the mean of the answers of a column."""
    angka = [int(s) for s in isi if s in "1234" and s]
    return Fraction(sum(angka), len(angka))


def nrr(bacaan: BacaanJawaban) -> dict[str, Fraction]:
    """Return the NRR of every unsur."""
    return {u.kode: u.nrr for u in skm.ikm_dari(bacaan.tabulasi.semua).unsur}


def jawaban(benih: int, n: int = 12) -> list[str]:
    """Return answers that differ from column to column."""
    return [str(1 + (i * (benih + 2) + benih) % 4) for i in range(n)]


def lengkap(**lain: Kolom) -> Kolom:
    """Return a plain file, with other columns for some unsur."""
    return [
        satu
        for i, (k, nama) in enumerate(zip(KODE, NAMA, strict=True))
        for satu in lain.get(k, [(nama, jawaban(i))])
    ]


@st.composite
def formulir(draw: st.DrawFn) -> dict[str, list[list[str]]]:
    """Draw per unsur the columns of its questions, some cells blank, none of them wholly."""
    n = draw(st.integers(3, 12))
    sel = st.sampled_from(["1", "2", "3", "4", "4", "3", ""])
    isi = {
        k: draw(st.lists(st.lists(sel, min_size=n, max_size=n), min_size=1, max_size=m))
        for k, m in zip(KODE, (3, 2, 1, 1, 1, 1, 1, 1, 2), strict=True)
    }
    assume(all(any(satu) for semua in isi.values() for satu in semua))
    return isi


def kolom_dari(isi: Mapping[str, Sequence[Sequence[str]]]) -> tuple[Kolom, Pemetaan]:
    """Return columns under headings of their own, and the mapping that declares them."""
    kolom = [(f"Soal {k} ke {i}", satu) for k, semua in isi.items() for i, satu in enumerate(semua)]
    bagian = {k: [f"Soal {k} ke {i}" for i, _ in enumerate(v)] for k, v in isi.items()}
    return kolom, Pemetaan(bagian=bagian)  # type: ignore[arg-type]


def benar(isi: Mapping[str, Sequence[Sequence[str]]]) -> dict[str, Fraction]:
    """Return the NRR that is right."""
    return {k: sum(map(rerata, v), Fraction(0)) / len(v) for k, v in isi.items()}


def periksa_semua(isi: dict[str, list[list[str]]], data: st.DataObject, **lain: Any) -> None:
    """Hold counted NRR against those of the columns, which come in any order."""
    kolom, pemetaan = kolom_dari(isi)
    bacaan = baca(data.draw(st.permutations(kolom)), pemetaan, **lain)

    assert benar(isi) == nrr(bacaan)
    assert {k for k, v in isi.items() if len(v) > 1} == set(bacaan.kolom.bagian)


@pytest.mark.property
@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(formulir(), st.data())
def test_rerata(isi: dict[str, list[list[str]]], data: st.DataObject) -> None:
    """The reader: NRR is the mean of the questions' means, blanks or not, in whatever order."""
    periksa_semua(isi, data, mesin="python")


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", ["polars", "duckdb"])
@settings(max_examples=15, suppress_health_check=[HealthCheck.filter_too_much])
@given(isi=formulir(), data=st.data())
def test_rerata_mesin(isi: dict[str, list[list[str]]], data: st.DataObject, mesin: str) -> None:
    """Engines: the same."""
    periksa_semua(isi, data, mesin=mesin)


@pytest.mark.mesin
@settings(max_examples=15, suppress_health_check=[HealthCheck.filter_too_much])
@given(formulir())
def test_sama(isi: dict[str, list[list[str]]]) -> None:
    """Counts of the reader, kept or forgotten, and of engines are the same to the last integer."""
    kolom, pemetaan = kolom_dari(isi)
    semua = [baca(kolom, pemetaan, mesin=m).tabulasi.semua for m in ("python", "polars", "duckdb")]
    with tempfile.TemporaryDirectory() as folder:
        alir = baca_jawaban(tulis(kolom, Path(folder)), pemetaan=pemetaan, simpan=False)

    assert semua == [alir.tabulasi.semua] * 3


@pytest.mark.mesin
def test_tabel() -> None:
    """A data frame: evident and declared."""
    pl = pytest.importorskip("polars")
    kolom = lengkap(U1=[("U1a", jawaban(0)), ("U1b", jawaban(4))])
    harap = (rerata(jawaban(0)) + rerata(jawaban(4))) / 2
    bacaan = dari_tabel(pl.DataFrame(dict(kolom)))
    ganti = [(j.replace("U1a", "Syarat jelas").replace("U1b", "Syarat ada"), i) for j, i in kolom]
    peta = Pemetaan().dengan([], ["U1=Syarat jelas", "U1=Syarat ada"])
    lagi = dari_tabel(pl.DataFrame(dict(ganti)), pemetaan=peta)

    assert [harap] * 2 == [nrr(bacaan)["U1"], nrr(lagi)["U1"]]


def test_satu_pertanyaan() -> None:
    """A single question is no part: nothing is different from naming its column."""
    kolom = lengkap(U1=[("Soal", jawaban(0))])
    satu = baca(kolom, Pemetaan().dengan([], ["U1=Soal"]))
    biasa = baca(kolom, Pemetaan().dengan(["U1=Soal"]))

    assert biasa == satu


@pytest.mark.parametrize(
    ("satu", "dua"),
    [
        ("U1a", "U1b"),
        ("u1.1", "u1.2"),
        ("Persyaratan / a", "Persyaratan / b"),
        ("Persyaratan 1", "Persyaratan 2"),
        ("1a. Kejelasan persyaratan", "1b. Kemudahan persyaratan"),
    ],
)
def test_nyata(satu: str, dua: str) -> None:
    """Evident parts are taken, with one remark that names them; the exit code does not change."""
    bacaan = baca(lengkap(U1=[(dua, jawaban(4)), (satu, jawaban(0))]))
    (catatan,) = [m for m in bacaan.catatan if m.kode == "unsur-terbagi"]

    assert (("U1", ("U1a", "U1b")),) == tuple(bacaan.kolom.bagian.items())
    assert rerata(jawaban(0)) == skm.ikm_dari(bacaan.tabulasi.semua).unsur[0].bagian[0].nrr
    assert all(tanda in kalimat(catatan) for tanda in (satu, dua, "rata-rata"))
    assert f'--kolom U1="{satu}"' == catatan.saran


@pytest.mark.parametrize(
    ("judul", "bagian", "sebab"),
    [
        (("U1a", "U1b"), [], "kode"),
        (("Persyaratan 1", "Persyaratan 2"), [], "nama"),
        (("Soal satu", "Soal dua"), ["U1=Soal satu", "U1=Soal dua"], "pemetaan"),
    ],
)
def test_sebab(judul: tuple[str, str], bagian: list[str], sebab: str) -> None:
    """A question is known by what its column was known by before it had a code of its own."""
    kolom = lengkap(U1=[(judul[0], jawaban(0)), (judul[1], jawaban(4))])
    arti = baca(kolom, Pemetaan().dengan([], bagian)).kolom.arti

    assert [("U1a", sebab), ("U1b", sebab)] == [(a.peran, a.sebab) for a in arti[:2]]


def test_dua_unsur_nyata() -> None:
    """Of several unsur with parts the proposal names one, and a column of that one."""
    bacaan = baca(
        lengkap(
            U1=[("U1a", jawaban(0)), ("U1b", jawaban(4))],
            U2=[("U2a", jawaban(1)), ("U2b", jawaban(5))],
        )
    )
    (catatan,) = [m for m in bacaan.catatan if m.kode == "unsur-terbagi"]

    assert '--kolom U1="U1a"' == catatan.saran


KOSONG = [""] * 12
JARANG = [*jawaban(4)[:4], *[""] * 8]


@pytest.mark.parametrize(
    "lain",
    [
        pytest.param([("U1a", jawaban(0)), ("U1b", JARANG)], id="most rows fill one"),
        pytest.param([("U1a", jawaban(0)), ("U1b", ["7", "8", "6", "9"] * 3)], id="other scale"),
        pytest.param(
            [("U1a", jawaban(0)), ("U1b", jawaban(4)), ("U1c", KOSONG)], id="third one blank"
        ),
    ],
)
def test_tidak_nyata(lain: Kolom) -> None:
    """What is not evident is asked, and the proposal settles it without an index on the way."""
    (soal,) = tanya(lengkap(U1=lain))
    pasangan = [s.strip().replace('"', "") for s in soal.saran.split("--bagian ") if s.strip()]

    assert ("kolom-bagian", "U1") == (soal.kode, soal.lokasi)
    assert "--kolom U1" not in soal.saran
    assert ["U1=U1a", "U1=U1b"] == pasangan


def test_saran_menjawab() -> None:
    """The proposal, followed to the letter, gives the mean of the questions' means."""
    kolom = lengkap(U1=[("U1a", jawaban(0)), ("U1b", JARANG)])
    (soal,) = tanya(kolom)
    pasangan = [s.strip().replace('"', "") for s in soal.saran.split("--bagian ") if s.strip()]
    bacaan = baca(kolom, Pemetaan().dengan([], pasangan))

    assert (rerata(jawaban(0)) + rerata(JARANG)) / 2 == nrr(bacaan)["U1"]
    assert "unsur-terbagi" not in bacaan.jumlah_catatan


def test_semua_terbagi() -> None:
    """Where all unsur are asked twice, it is asked: perhaps of two things; the block settles it."""
    kolom = [(f"{k}{h}", jawaban(i + j)) for j, h in enumerate("ab") for i, k in enumerate(KODE)]
    soal = tanya(kolom)
    ((cara, blok),) = isian(soal)
    bacaan = baca(kolom, Pemetaan(**tomllib.loads(blok)))

    assert ["kolom-bagian"] == [m.kode for m in soal]
    assert "salin yang di bawah ini" in cara
    assert {k: (rerata(jawaban(i)) + rerata(jawaban(i + 1))) / 2 for i, k in enumerate(KODE)} == (
        nrr(bacaan)
    )


def test_ganda_ditawari() -> None:
    """Columns that nothing numbers are asked about; the block names the parts they may be."""
    kolom = lengkap(
        U1=[("Kejelasan syarat", jawaban(0)), ("Kemudahan syarat", jawaban(4))],
        U9=[("Sarana ruang tunggu", jawaban(8)), ("Sarana parkir", jawaban(3))],
    )
    (soal,) = tanya(kolom)
    ((_, blok),) = isian([soal])
    bagian = "\n".join(b.split(": ", 1)[1] for b in blok.splitlines() if b.startswith("#"))
    bacaan = baca(kolom, Pemetaan(bagian=tomllib.loads(bagian)))

    assert "kolom-unsur-ganda" == soal.kode
    assert (rerata(jawaban(0)) + rerata(jawaban(4))) / 2 == nrr(bacaan)["U1"]
    assert (rerata(jawaban(8)) + rerata(jawaban(3))) / 2 == nrr(bacaan)["U9"]


def test_bergiliran_tetap_satu() -> None:
    """Questions that take turns are one column, whatever their numbers, and so are they named."""
    isi = jawaban(0)
    atas, bawah = [[s if i % 2 == m else "" for i, s in enumerate(isi)] for m in (0, 1)]
    kolom = lengkap(U1=[("U1a", atas), ("U1b", bawah)])

    assert ["kolom-giliran"] == [m.kode for m in tanya(kolom)]
    assert rerata(isi) == nrr(baca(kolom, Pemetaan().dengan(["U1=U1a", "U1=U1b"])))["U1"]


def test_kepentingan_bukan_bagian() -> None:
    """Importance beside satisfaction is no part."""
    kolom = lengkap(
        U1=[("Persyaratan (harapan)", jawaban(4)), ("Persyaratan (kenyataan)", jawaban(0))]
    )

    assert rerata(jawaban(0)) == nrr(baca(kolom))["U1"]


@pytest.mark.parametrize(("banyak", "pasti"), [(6, False), (7, True)])
def test_separuh_lengkap(banyak: int, pasti: bool) -> None:
    """Two columns are two questions if most rows that answer one answer both; half are not."""
    a, b = jawaban(0), jawaban(4)
    kolom = lengkap(U1=[("U1a", a), ("U1b", [*b[:banyak], *[""] * (12 - banyak)])])

    if pasti:
        assert 1 == baca(kolom).jumlah_catatan["unsur-terbagi"]
    else:
        assert ["kolom-bagian"] == [m.kode for m in tanya(kolom)]


def test_kolom_lain_disebut() -> None:
    """Answers of a third question that is not among the declared ones are said to be left out."""
    tiga = [(f"U1{h}", jawaban(i)) for i, h in enumerate("abc")]
    bacaan = baca(lengkap(U1=tiga), Pemetaan().dengan([], ["U1=U1a", "U1=U1b"]))

    assert ["U1a", "U1b"] == [satu.peran for satu in bacaan.kolom.arti[:2]]
    assert 1 == bacaan.jumlah_catatan["kolom-lain-tak-dipakai"]
    assert (rerata(tiga[0][1]) + rerata(tiga[1][1])) / 2 == nrr(bacaan)["U1"]


def test_judul_sama() -> None:
    """A heading that several columns have means all of them, each a question."""
    kolom = lengkap(U1=[("Persyaratan", jawaban(0)), ("Persyaratan", jawaban(4))])
    bacaan = baca(kolom, Pemetaan().dengan([], ["U1=Persyaratan"]))

    assert (rerata(jawaban(0)) + rerata(jawaban(4))) / 2 == nrr(bacaan)["U1"]


def test_salah_nyata() -> None:
    """What cannot be is refused by name: unknown headings and unsur, both ways at once."""
    kolom = lengkap(U1=[("A", jawaban(0)), ("B", jawaban(4))])
    banyak = lengkap(U1=[("Soal", jawaban(i)) for i in range(27)])

    assert ["kolom-tidak-ada"] == [m.kode for m in tanya(kolom, peta("U1=A", "U1=C"))]
    assert "kolom-guna" in {m.kode for m in tanya(kolom, peta("U1=A", "U1=B", "U12=B"))}
    assert [("kolom-dua-guna", "B", "U2", "U1")] == [
        (m.kode, m.lokasi, m.ditemukan, m.diharapkan)
        for m in tanya(kolom, peta("U1=A", "U1=B", "U2=B", "U2=Prosedur"))
    ]
    assert ["bagian-banyak"] == [m.kode for m in tanya(banyak, peta("U1=Soal"))]
    for salah in (
        lambda: Pemetaan().dengan(["U1=A"], ["U1=B"]),
        lambda: Pemetaan(kolom={"U1": "A"}, bagian={"U1": ["A", "B"]}),  # type: ignore[arg-type]
    ):
        with pytest.raises(DataError) as kesalahan:
            salah()

        assert ["bagian-dan-kolom"] == [m.kode for m in kesalahan.value.masalah]


def peta(*bagian: str) -> Pemetaan:
    return Pemetaan().dengan([], bagian)


def test_pilihan_terakhir() -> None:
    """What is said last of an unsur takes the place of what a mapping file says of it."""
    kolom, bagian = Pemetaan().dengan(["U1=A"]), peta("U1=A", "U1=B")

    assert {} == dict(kolom.dengan([], ["U1=A", "U1=B"]).kolom)
    assert {} == dict(bagian.dengan(["U1=A"]).bagian)


def test_arti_jawaban() -> None:
    """What texts mean is declared for the unsur, or for one of its questions."""
    kata = {"1": "Buruk", "2": "Kurang", "3": "Cukup", "4": "Bagus"}
    kolom = lengkap(
        U1=[("U1a", jawaban(0)), ("U1b", [kata[s] for s in jawaban(4)])],
    )
    arti = {t: int(n) for n, t in kata.items()}
    terbalik = {t: 5 - n for t, n in arti.items()}
    semua = Pemetaan(jawaban={"U1": arti})  # type: ignore[arg-type]
    satu = Pemetaan(jawaban={"U1": arti, "U1b": terbalik})  # type: ignore[arg-type]
    benar_semua = (rerata(jawaban(0)) + rerata(jawaban(4))) / 2
    benar_satu = (rerata(jawaban(0)) + 5 - rerata(jawaban(4))) / 2

    assert benar_semua == nrr(baca(kolom, semua))["U1"]
    assert benar_satu == nrr(baca(kolom, satu))["U1"]


def test_kelompok() -> None:
    """Groups: the same rule in each, and no index where nobody answered one of the questions."""
    layanan = ["KTP"] * 6 + ["KK"] * 6
    dua = [*jawaban(4)[:6], *[""] * 6]
    kolom = [("Jenis Layanan", layanan), *lengkap(U1=[("A", jawaban(0)), ("B", dua)])]
    bacaan = baca(kolom, peta("U1=A", "U1=B"), grup=["layanan"])
    per_kelas = ikm_per_kelas(bacaan.tabulasi, "layanan")
    ktp = per_kelas["KTP"]

    assert per_kelas["KK"] is None
    assert ktp is not None
    assert (rerata(jawaban(0)[:6]) + rerata(jawaban(4)[:6])) / 2 == ktp.unsur[0].nrr


def test_judul_di_tengah() -> None:
    """Headings repeated among the rows are none of them respondents, though unsur have parts."""
    isi = lengkap(U1=[("U1a", jawaban(0)), ("U1b", jawaban(4))])
    kolom = [(j, [*s[:6], j, *s[6:]]) for j, s in isi]

    assert 12 == baca(kolom).tabulasi.semua.n


def test_beberapa_berkas(tmp_path: Path) -> None:
    """Files that are summed have the same questions, in whatever order; others are refused."""
    semua: list[Path] = []
    for nama, kolom in (
        ("a", lengkap(U1=[("U1a", jawaban(0)), ("U1b", jawaban(4))])),
        ("b", lengkap(U1=[("U1b", jawaban(3)), ("U1a", jawaban(2))])),
        ("c", lengkap()),
    ):
        (tmp_path / nama).mkdir()
        semua.append(tulis(kolom, tmp_path / nama))
    satu = [*jawaban(0), *jawaban(2)]
    dua = [*jawaban(4), *jawaban(3)]

    assert (rerata(satu) + rerata(dua)) / 2 == nrr(baca_jawaban(semua[:2]))["U1"]
    for pasangan in (semua[1:], semua[:0:-1]):
        with pytest.raises(DataError) as salah:
            baca_jawaban(pasangan)

        assert ["bagian-berkas-beda"] == [m.kode for m in salah.value.masalah]
