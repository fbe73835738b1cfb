"""Which column is an unsur: cells vote, columns take turns, importance is no satisfaction."""

import csv
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from perkakas import paling_banyak
from skm.errors import DataError, Masalah
from skm.tabulasi import BacaanJawaban, Pemetaan, hitung_jawaban

UNSUR = {
    "U1": "Persyaratan",
    "U2": "Prosedur",
    "U3": "Waktu Penyelesaian",
    "U4": "Biaya/Tarif",
    "U5": "Produk Layanan",
    "U6": "Kompetensi Pelaksana",
    "U7": "Perilaku Pelaksana",
    "U8": "Penanganan Pengaduan",
    "U9": "Sarana dan Prasarana",
}
KODE = [*UNSUR]
N = 12
Kolom = list[tuple[str, list[str]]]


def jawaban(kode: str, n: int = N) -> list[str]:
    """Return answers of one unsur, none like those of another."""
    benih = KODE.index(kode)
    return [str(1 + (i * (benih + 2) + benih) % 4) for i in range(n)]


def lengkap(n: int = N) -> Kolom:
    """Return a plain file: a column for every unsur."""
    return [(judul, jawaban(k, n)) for k, judul in UNSUR.items()]


def ganti(kode: str, *baru: tuple[str, list[str]]) -> Kolom:
    """Return a plain file with other columns for one unsur."""
    isi = lengkap()
    di = KODE.index(kode)
    return [*isi[:di], *baru, *isi[di + 1 :]]


def baca(kolom: Kolom, pemetaan: Pemetaan | None = None, mesin: Any = None) -> BacaanJawaban:
    """Read a file of these columns."""
    with tempfile.TemporaryDirectory() as folder:
        jalur = Path(folder, "a.csv")
        with jalur.open("w", newline="", encoding="utf-8") as ke:
            penulis = csv.writer(ke)
            penulis.writerow([judul for judul, _ in kolom])
            penulis.writerows(zip(*(isi for _, isi in kolom), strict=True))
        return hitung_jawaban(jalur, pemetaan=pemetaan, mesin=mesin)


def jumlah(bacaan: BacaanJawaban) -> dict[str, tuple[int, ...]]:
    """Return the counts of all unsur."""
    return dict(bacaan.tabulasi.semua.frekuensi)


def benar(n: int = N, **lain: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """Return the counts of a plain file, or of one with other answers."""
    isi = {k: lain.get(k, jawaban(k, n)) for k in KODE}
    return {k: tuple(satu.count(h) for h in "1234") for k, satu in isi.items()}


def soal(kolom: Kolom, pemetaan: Pemetaan | None = None, mesin: Any = None) -> list[Masalah]:
    """Return what is asked about a file; it must be something."""
    with pytest.raises(DataError) as salah:
        baca(kolom, pemetaan, mesin)
    return list(salah.value.masalah)


def turuti(masalah: Masalah, ganti_tanda: Mapping[str, str] = {}) -> Pemetaan:
    """Return what a message proposes, with its question marks replaced."""
    saran = masalah.saran
    if saran.startswith("--kolom"):
        pasangan = [s.strip().replace('"', "") for s in saran.split("--kolom ") if s.strip()]
        return Pemetaan().dengan(pasangan)
    assert masalah.pertanyaan is not None
    isi = tomllib.loads(masalah.pertanyaan.blok)["kolom"]
    return Pemetaan(kolom={k: ganti_tanda.get(k, v) if v == "?" else v for k, v in isi.items()})


HAMPA = ["", "-", "N/A", "n/a", "–", "0", "9", "99", " ", "Tidak diisi"]
TANGGAL = ["2024-03-01 08:00", "3/1/24 08:00:00", "01/03/2024", "1 Maret 2024", "08:15:00"]
UMPAN = {
    "waktu": st.sampled_from(TANGGAL),
    "lama": st.sampled_from(["5 menit", "1 hari", "00:12:31", "10 jam", "PT5M"]),
    "surel": st.sampled_from(["a@b.id", "budi.x@contoh.go.id", "anonymous@x.com"]),
    "uraian": st.text("abcdefghij klmno", min_size=45, max_size=60).filter(lambda t: " " in t),
    "tanda": st.sampled_from(["0", "1", "0", "0"]),
}


@st.composite
def bergiliran(draw: st.DrawFn) -> tuple[Kolom, dict[str, list[str]]]:
    """Draw a file some of whose unsur have several columns, in any order."""
    n = draw(st.integers(8, 14))
    cabang = draw(st.dictionaries(st.sampled_from(KODE), st.integers(2, 3), min_size=1))
    kolom: Kolom = []
    benar: dict[str, list[str]] = {}
    for kode, judul in UNSUR.items():
        isi = draw(st.lists(st.sampled_from("1234"), min_size=n, max_size=n))
        benar[kode] = isi
        banyak = cabang.get(kode, 1)
        # Each column answers at least once, so that all are needed.
        giliran = [
            *range(banyak),
            *draw(st.lists(st.integers(0, banyak - 1), min_size=n - banyak, max_size=n - banyak)),
        ]
        hampa = [draw(st.sampled_from(HAMPA)) for _ in range(banyak)]
        bernama = draw(st.booleans())
        for b in range(banyak):
            sel = [t if g == b else hampa[b] for t, g in zip(isi, giliran, strict=True)]
            kolom.append((f"{judul}_00{b}" if b and bernama else judul, sel))
    return draw(st.permutations(kolom)), benar


def _hitung(isi: Mapping[str, Sequence[str]]) -> dict[str, tuple[int, ...]]:
    return {k: tuple(satu.count(h) for h in "1234") for k, satu in isi.items()}


@paling_banyak(60)
@given(bergiliran())
def test_giliran_diturut(berkas: tuple[Kolom, dict[str, list[str]]]) -> None:
    """Columns that take turns are asked about, and the proposal loses no answer."""
    kolom, isi = berkas
    (satu,) = soal(kolom)

    assert "kolom-giliran" == satu.kode
    assert _hitung(isi) == jumlah(baca(kolom, turuti(satu)))


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", ["polars", "duckdb"])
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=4)
@given(berkas=bergiliran())
def test_giliran_mesin(mesin: str, berkas: tuple[Kolom, dict[str, list[str]]]) -> None:
    """Engines ask the same and count the same."""
    kolom, isi = berkas
    (satu,) = soal(kolom, mesin=mesin)
    (sama,) = soal(kolom)

    assert (sama.saran, sama.pertanyaan) == (satu.saran, satu.pertanyaan)
    assert _hitung(isi) == jumlah(baca(kolom, turuti(satu), mesin))


@paling_banyak(60)
@given(st.data())
def test_isi_menentukan(data: st.DataObject) -> None:
    """Columns whose headings name an unsur and whose cells are no answers change nothing."""
    kolom = lengkap()
    for kode in data.draw(st.lists(st.sampled_from(KODE), min_size=1, max_size=4, unique=True)):
        umpan = UMPAN[data.draw(st.sampled_from([*UMPAN]))]
        awal = data.draw(st.sampled_from(["{}", "Uraian {}", "{} lain", "{} (lain-lain)"]))
        sel = data.draw(st.lists(umpan, min_size=N, max_size=N, unique=False))
        if set(sel) <= {"1"}:
            sel[0] = "0"
        kolom.append((awal.format(UNSUR[kode]), sel))
    kolom = data.draw(st.permutations(kolom))
    bacaan = baca(kolom)

    assert benar() == jumlah(bacaan)


@pytest.mark.mesin
@pytest.mark.parametrize("mesin", ["polars", "duckdb"])
@pytest.mark.parametrize("umpan", [TANGGAL * 3, ["a@b.id"] * N, ["0", "1", "0"] * 4])
def test_isi_menentukan_mesin(mesin: str, umpan: list[str]) -> None:
    """Engines look at the cells as well."""
    assert benar() == jumlah(baca([("Waktu", umpan[:N]), *lengkap()], mesin=mesin))


class TestBukanJawaban:
    """A heading that names an unsur above cells that are no answers."""

    @pytest.mark.parametrize(
        "sel",
        [
            TANGGAL * 3,
            ["5 menit", "2 hari", "30 menit"] * 4,
            ["a@b.id", "c@d.id"] * 6,
            ["0", "1", "0"] * 4,
            [f"Petugasnya sangat membantu saya pada kunjungan ke {i}" for i in range(N)],
        ],
    )
    def test_ditanyakan(self, sel: list[str]) -> None:
        """It is asked about by name; there is no index with an empty unsur."""
        (satu,) = soal(ganti("U3", ("Waktu Penyelesaian", sel[:N])))

        assert ("kolom-bukan-jawaban", "U3", '"Waktu Penyelesaian"') == (
            satu.kode,
            satu.lokasi,
            satu.ditemukan,
        )

    @pytest.mark.parametrize("judul", ["Waktu penyelesaian", "Waktu pelayanan", "Waktu"])
    def test_jawaban_tetap(self, judul: str) -> None:
        """The same headings above answers are an unsur."""
        bacaan = baca(ganti("U3", (judul, jawaban("U3"))))

        assert benar() == jumlah(bacaan)

    def test_saran_tentang_biaya(self) -> None:
        """Free text about an unsur is none, also if its column is the only one with that word."""
        uraian = [f"tolong biaya nomor {i} diperjelas lagi di papan" for i in range(N)]
        bacaan = baca([*lengkap(), ("Saran tentang biaya", uraian), ("Pendapat biaya", uraian)])

        assert benar() == jumlah(bacaan)

    def test_kosong_seluruhnya(self) -> None:
        """A blank column of an unsur without a rival is not asked about."""
        bacaan = baca(ganti("U4", ("Biaya/Tarif", [""] * N)))

        assert (0, 0, 0, 0) == jumlah(bacaan)["U4"]

    def test_nilai_lain(self) -> None:
        """A rating of something else beside the unsur is left alone."""
        bacaan = baca([("Rating_Petugas", ["5", "3", "4"] * 4), *lengkap()])

        assert benar() == jumlah(bacaan)

    def test_menit(self) -> None:
        """Minutes are no answers beside answers."""
        menit = [str(5 + 3 * i) for i in range(N)]
        bacaan = baca([("Waktu tunggu (menit)", menit), *lengkap()])

        assert benar() == jumlah(bacaan)

    def test_cap_waktu(self) -> None:
        """The time at which a form was sent is one, where there is no other date."""
        bacaan = baca([("Waktu penyelesaian", TANGGAL[:4] * 3), *lengkap()])

        assert benar() == jumlah(bacaan)
        assert (0,) == bacaan.kolom.profil["cap_waktu"]


class TestKepentingan:
    """Importance beside satisfaction."""

    @pytest.mark.parametrize(
        ("penting", "puas"),
        [
            ("{} [Harapan]", "{} [Kenyataan]"),
            ("{} / Kepentingan", "{} / Kepuasan"),
            ("{} (kepentingan)", "{} (kepuasan)"),
            ("{} (KEPENTINGAN)", "{}"),
            ("Tingkat Kepentingan: {}", "Tingkat Kepuasan: {}"),
            ("Harapan - {}", "Kinerja - {}"),
            ("Harapan [{}]", "Kenyataan [{}]"),
            ("Tingkat kepentingan terhadap {}", "Tingkat kepuasan terhadap {}"),
            ("{} - Importance", "{} - Performance"),
            ("{}_harapan", "{}_kinerja"),
        ],
    )
    @pytest.mark.parametrize("kode", [True, False])
    @pytest.mark.parametrize("dahulu", [True, False])
    def test_kepuasan_dihitung(self, penting: str, puas: str, *, kode: bool, dahulu: bool) -> None:
        """Where headings say which is which, satisfaction is counted, with one remark."""
        kolom: Kolom = []
        for k, nama in UNSUR.items():
            dua = [(penting.format(k if kode else nama), ["4"] * N)]
            dua.insert(dahulu, (puas.format(k if kode else nama), jawaban(k)))
            kolom += dua
        bacaan = baca(kolom)

        assert benar() == jumlah(bacaan)
        assert 1 == bacaan.jumlah_catatan["kolom-kepentingan"]

    def test_hanya_kepentingan(self) -> None:
        """A file that only asks how important things are has no index."""
        (satu,) = soal([(f"{j} (harapan)", isi) for j, isi in lengkap()])

        assert "kolom-hanya-kepentingan" == satu.kode
        assert "U1–U9" == satu.lokasi

    @pytest.mark.parametrize(
        "judul",
        [
            "Kesesuaian produk layanan dengan harapan",
            "Produk layanan yang sesuai kepentingan masyarakat",
            "Kepuasan terhadap produk layanan",
        ],
    )
    def test_kata_dalam_kalimat(self, judul: str) -> None:
        """These words inside a question are no sides."""
        bacaan = baca(ganti("U5", (judul, jawaban("U5"))))

        assert benar() == jumlah(bacaan)
        assert "kolom-kepentingan" not in bacaan.jumlah_catatan

    def test_kepentingan_umum(self) -> None:
        """A column with the word that names no unsur is no side of one."""
        bacaan = baca([*lengkap(), ("Kepentingan umum", ["4"] * N)])

        assert benar() == jumlah(bacaan)

    def test_harapan_tetap_saran(self) -> None:
        """What people hope for, in their own words, stays a suggestion."""
        harapan = [f"semoga sarana nomor {i} segera diperbaiki oleh kantor" for i in range(N)]
        bacaan = baca([*lengkap(), ("Harapan", harapan), ("Harapan terhadap sarana", harapan)])

        assert benar() == jumlah(bacaan)
        assert (9, 10) == bacaan.kolom.saran


class TestAntikorupsi:
    """Questions about corruption beside those of the survey."""

    SPAK = (
        "Tidak ada diskriminasi pelayanan pada unit layanan ini",
        "Tidak ada pelayanan di luar prosedur / kecurangan pelayanan",
        "Tidak ada penerimaan imbalan uang/barang/fasilitas di luar ketentuan",
        "Tidak ada pungutan liar (pungli) atas biaya",
        "Tidak ada percaloan/perantara/biro jasa tidak resmi",
        "TIDAK ADA GRATIFIKASI kepada petugas yang ramah",
    )

    def test_bukan_unsur(self) -> None:
        """They change nothing where all unsur are there."""
        bacaan = baca([*((j, ["4"] * N) for j in self.SPAK), *lengkap()])

        assert benar() == jumlah(bacaan)

    @pytest.mark.parametrize("kode", KODE)
    def test_tak_menggantikan(self, kode: str) -> None:
        """None stands in for an unsur that has no known heading."""
        kolom = ganti(kode, ("Pendapat lain tentang kami", jawaban(kode)))
        (satu,) = soal([*kolom, *((j, ["4"] * N) for j in self.SPAK)])

        assert ("kolom-unsur-hilang", kode) == (satu.kode, satu.lokasi)
        assert satu.ditemukan.startswith('"Pendapat lain tentang kami"')

    def test_berkode(self) -> None:
        """The code of an unsur goes before such a word."""
        bacaan = baca(ganti("U4", ("U4. Tidak ada pungutan liar", jawaban("U4"))))

        assert benar() == jumlah(bacaan)


class TestGiliran:
    """Several columns for one unsur."""

    def test_hanya_satu_disebut(self) -> None:
        """Who names one of two columns that take turns is told of the answers in the other."""
        isi = jawaban("U3")
        satu, dua = [*isi[:6], *[""] * 6], [*[""] * 6, *isi[6:]]
        kolom = ganti("U3", ("waktu", satu), ("waktu_001", dua))
        (tanya,) = soal(kolom, Pemetaan().dengan(["U3=waktu"]))
        bacaan = baca(kolom, turuti(tanya))

        assert ("kolom-giliran-terlewat", "6", 8) == (tanya.kode, tanya.ditemukan, tanya.baris)
        assert benar() == jumlah(bacaan)

    def test_sisanya_hampa(self) -> None:
        """Nor is he told of another column that holds no answer to speak of."""
        isi = jawaban("U3")
        kolom = ganti("U3", ("Waktu é", [*isi[:6], *[""] * 6]), ("Waktu é", [*[""] * 6, *"-" * 6]))
        bacaan = baca(kolom, Pemetaan().dengan(["U3=Waktu é (1)"]))

        assert "kolom-lain-tak-dipakai" not in bacaan.jumlah_catatan
        assert benar(U3=isi[:6]) == jumlah(bacaan)

    def test_sedikit_terlewat(self) -> None:
        """A few answers in the other column are a remark."""
        isi = jawaban("U3")
        satu, dua = [*isi[:-1], "-"], [*[""] * (N - 1), isi[-1]]
        kolom = ganti("U3", ("waktu", satu), ("waktu_001", dua))
        bacaan = baca(kolom, Pemetaan().dengan(["U3=waktu"]))

        assert 1 == bacaan.jumlah_catatan["jawaban-di-kolom-lain"]

    def test_diabaikan(self) -> None:
        """What the user leaves out is not told of."""
        isi = jawaban("U3")
        kolom = ganti("U3", ("waktu", isi[:6] + [""] * 6), ("waktu_001", [""] * 6 + isi[6:]))
        bacaan = baca(kolom, Pemetaan(kolom={"U3": "waktu"}, abaikan=["waktu_001"]))

        assert 6 == sum(jumlah(bacaan)["U3"])

    @pytest.mark.parametrize(
        "mesin", [None, *(pytest.param(m, marks=pytest.mark.mesin) for m in ("polars", "duckdb"))]
    )
    def test_satu_baris_rangkap(self, mesin: str | None) -> None:
        """One row among thousands that fills both columns differently stops the count."""
        n = 2400
        kolom = lengkap(n)
        di = KODE.index("U3")
        isi = kolom[di][1]
        satu = [t if i % 2 else "-" for i, t in enumerate(isi)]
        dua = ["" if i % 2 else t for i, t in enumerate(isi)]
        kolom[di : di + 1] = [("waktu", satu), ("waktu_001", dua)]
        dua[2301] = "1" if satu[2301] != "1" else "2"
        (tanya,) = soal(kolom, Pemetaan().dengan(["U3=waktu", "U3=waktu_001"]), mesin)
        dua[2301] = satu[2301]
        bacaan = baca(kolom, Pemetaan().dengan(["U3=waktu", "U3=waktu_001"]), mesin)

        assert ("kolom-giliran-rangkap", "1") == (tanya.kode, tanya.ditemukan)
        assert (None if mesin else 2303) == tanya.baris
        assert benar(n) == jumlah(bacaan)

    def test_kosong_di_awal(self) -> None:
        """A column that is blank in the rows that are looked at and not below is told of."""
        n = 3000
        kolom = lengkap(n)
        di = KODE.index("U3")
        isi = kolom[di][1]
        satu, dua = [*isi[:1500], *[""] * 1500], [*[""] * 1500, *isi[1500:]]
        kolom[di : di + 1] = [("waktu", satu), ("waktu_001", dua)]
        (tanya,) = soal(kolom)
        bacaan = baca(kolom, turuti(tanya))

        assert ("kolom-giliran-terlewat", "1500") == (tanya.kode, tanya.ditemukan)
        assert benar(n) == jumlah(bacaan)

    def test_judul_sama(self) -> None:
        """Of two columns of one heading each can be named."""
        kolom = ganti("U3", ("Waktu", jawaban("U3")), ("Waktu", ["4"] * N))
        (tanya,) = soal(kolom)
        pertama = baca(kolom, Pemetaan().dengan(["U3=Waktu (1)"]))
        kedua = baca(kolom, Pemetaan().dengan(["U3=Waktu (2)"]))

        assert ("kolom-unsur-ganda", '"Waktu (1)", "Waktu (2)"') == (tanya.kode, tanya.ditemukan)
        assert benar() == jumlah(pertama)
        assert benar(U3=["4"] * N) == jumlah(kedua)
        assert 1 == pertama.jumlah_catatan["kolom-lain-tak-dipakai"]

    def test_blok_terbaca(self) -> None:
        """The block has headings as they are written, whatever their letters."""
        (tanya,) = soal([(f"“Pertanyaan” ke-{i} é", isi) for i, (_, isi) in enumerate(lengkap())])

        assert tanya.pertanyaan is not None
        assert "“Pertanyaan” ke-8 é" in tanya.pertanyaan.blok

    def test_blok_tidak_diubah(self) -> None:
        """A block with question marks, pasted as it is, is refused."""
        kolom = [(f"Tanya {'abc'[i % 3]}", isi) for i, (_, isi) in enumerate(lengkap())]
        (tanya,) = soal(kolom)
        lagi = soal(kolom, turuti(tanya))
        nama = [f"Tanya {'abc'[i % 3]} ({i // 3 + 1})" for i in range(9)]
        bacaan = baca(kolom, turuti(tanya, dict(zip(KODE, nama, strict=True))))

        assert "kolom-unsur-hilang" == tanya.kode
        assert {"kolom-tidak-ada"} == {m.kode for m in lagi}
        assert benar() == jumlah(bacaan)


@pytest.mark.parametrize(
    ("satu", "dua"),
    [
        ("U1a", "U1b"),
        ("U1.1", "U1.2"),
        ("U1_1", "U1_2"),
        ("Persyaratan (a)", "Persyaratan (b)"),
        ("Persyaratan / a", "Persyaratan / b"),
        ("PERSYARATAN A", "PERSYARATAN B"),
        ("1a. Kejelasan persyaratan", "1b. Kemudahan persyaratan"),
    ],
)
def test_bagian(satu: str, dua: str) -> None:
    """Parts of an unsur are recognised in whatever order; each is counted by itself."""
    isi = [(satu, jawaban("U1")), (dua, jawaban("U2"))]
    harap = benar()
    harap = {"U1a": harap["U1"], "U1b": harap["U2"], **{k: harap[k] for k in KODE[1:]}}
    for kolom in (isi, isi[::-1]):
        bacaan = baca(ganti("U1", *kolom))

        assert harap == jumlah(bacaan)
        assert 1 == bacaan.jumlah_catatan["unsur-terbagi"]


def test_unsur_elektronik() -> None:
    """Questions about an application stand in for the unsur they replace, where two do."""
    kolom = lengkap()
    kolom[5] = ("Kecepatan respon aplikasi saat membuka halaman", jawaban("U6"))
    kolom[6] = ("Kemudahan dalam penggunaan fitur pada sistem", jawaban("U7"))
    bacaan = baca(kolom)

    assert benar() == jumlah(bacaan)
    assert 1 == bacaan.jumlah_catatan["unsur-elektronik"]


def test_unsur_elektronik_satu_saja() -> None:
    """One such question might as well be an extra one: it is asked about."""
    masalah = soal(ganti("U7", ("Kemudahan penggunaan aplikasi", jawaban("U7"))))

    assert [("kolom-unsur-hilang", "U7")] == [(m.kode, m.lokasi) for m in masalah]


def test_pertanyaan_tambahan_elektronik() -> None:
    """Beside all unsur, questions about an application change nothing."""
    lain = [("Kemudahan penggunaan aplikasi", ["4"] * N), ("Kualitas isi aplikasi", ["4"] * N)]

    assert benar() == jumlah(baca([*lain, *lengkap()]))


class TestPilihan:
    """One column an option."""

    @pytest.mark.parametrize(
        ("ya", "tidak"), [("1", "0"), ("TRUE", "FALSE"), ("1", ""), ("v", ""), ("{}", "")]
    )
    @pytest.mark.parametrize("bentuk", ["{}/{}", "{} [{}]", "{} - {}"])
    @pytest.mark.parametrize(
        "mesin", [None, *(pytest.param(m, marks=pytest.mark.mesin) for m in ("polars", "duckdb"))]
    )
    def test_digabung(self, mesin: str | None, bentuk: str, ya: str, tidak: str) -> None:
        """They are read as one column a question; naming one of them leads to no figure."""
        kolom: Kolom = [
            (
                bentuk.format(judul, h),
                [ya.format(h) if t == h else tidak for t in jawaban(k)],
            )
            for k, judul in UNSUR.items()
            for h in "1234"
        ]
        nama = [f"{k}={bentuk.format(j, '4')}" for k, j in UNSUR.items()]

        assert benar() == jumlah(baca(kolom, mesin=mesin))
        assert {"kolom-tidak-ada"} == {m.kode for m in soal(kolom, Pemetaan().dengan(nama), mesin)}

    @pytest.mark.parametrize("sel", ["Sangat sesuai", "1"])
    def test_kata(self, sel: str) -> None:
        """Options may be words, in the heading and in the cells."""
        pilihan = ("Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai")
        kolom: Kolom = [
            (
                f"{judul}/{kata}",
                [("1" if sel == "1" else kata) if t == h else "" for t in jawaban(k)],
            )
            for k, judul in UNSUR.items()
            for h, kata in zip("1234", pilihan, strict=True)
        ]

        assert benar() == jumlah(baca(kolom))

    def test_dua_dipilih(self) -> None:
        """Where a row chooses two, it is no question with one answer: asked about."""
        kolom: Kolom = [
            (f"{judul}/{h}", ["1" if t == h else "0" for t in jawaban(k)])
            for k, judul in UNSUR.items()
            for h in "1234"
        ]
        for _, isi in kolom[:2]:
            isi[0] = "1"
        nama = ["U1=Persyaratan/4"]

        assert ["kolom-per-pilihan"] == [m.kode for m in soal(kolom)]
        assert ["kolom-per-pilihan"] == [m.kode for m in soal(kolom, Pemetaan().dengan(nama))]

    def test_dua_dipilih_di_bawah(self) -> None:
        """Far down, such a row is left out and said."""
        n = 2000
        kolom: Kolom = [
            (f"{judul}/{h}", ["1" if t == h else "0" for t in jawaban(k, n)])
            for k, judul in UNSUR.items()
            for h in "1234"
        ]
        for _, isi in kolom[:4]:
            isi[1500] = "1"
        bacaan = baca(kolom)

        assert 1 == bacaan.jumlah_catatan["jawaban-tak-dikenal"]
        assert n - 1 == sum(jumlah(bacaan)["U1"])

    def test_bukan_pilihan(self) -> None:
        """Flags of something else are left alone, and parts with answers are no options."""
        layanan = [("Layanan/KTP", ["1", "0"] * 6), ("Layanan/KK", ["0", "1"] * 6)]
        bagian = [(f"U1/{i}", jawaban("U1")) for i in range(1, 5)]

        assert benar() == jumlah(baca([*layanan, *lengkap()]))
        assert ("U1a", "U1b", "U1c", "U1d") == baca(ganti("U1", *bagian)).kolom.bagian["U1"]

    def test_kolom_asli_ada(self) -> None:
        """Beside the answers themselves, flags of options change nothing."""
        tanda = [
            (f"Persyaratan/{h}", ["1" if t == h else "0" for t in jawaban("U1")]) for h in "1234"
        ]

        assert benar() == jumlah(baca([*tanda, *lengkap()]))
