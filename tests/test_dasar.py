"""The nouns: what they refuse, in memory as in a file, and what they say."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest

import skm
from skm.dasar import Peta, langkah_jalur, tampilan, urutan_kode
from skm.errors import (
    DataError,
    Masalah,
    RendererError,
    ScoringError,
    SKMError,
)
from skm.model import (
    RTL,
    Bobot,
    Dokumentasi,
    Konvensi,
    Kutipan,
    LaporanTindakLanjut,
    MutuPelayanan,
    NilaiUnsur,
    Penandatangan,
    Periode,
    PeriodeLaporan,
    Realisasi,
    Status,
    Strategi,
    Survei,
    Tanggal,
    Tercantum,
    UnitLayanan,
    Unsur,
)
from skm.pesan import PESAN

TW1 = Periode(tahun=2024, triwulan=1)


def laporan(**isi: Any) -> LaporanTindakLanjut:
    dasar = {
        "unit": UnitLayanan(nama="Dinas Contoh"),
        "periode": PeriodeLaporan(survei=TW1, tindak_lanjut=TW1),
    }
    return LaporanTindakLanjut(**(dasar | isi))


def rtl(**isi: Any) -> RTL:
    return RTL(**({"id": "a", "unsur": "U1", "kegiatan": "x"} | isi))


@pytest.mark.parametrize(
    ("buat", "kode", "lokasi"),
    [
        (lambda: NilaiUnsur(kode="u1", nrr=Decimal(3)), "kode-unsur", ".kode"),
        (lambda: NilaiUnsur(kode=1, nrr=Decimal(3)), "kode-unsur", ".kode"),
        (lambda: NilaiUnsur(kode="U0", nrr=Decimal(3)), "kode-unsur", ".kode"),
        (lambda: NilaiUnsur(kode="U100", nrr=Decimal(3)), "kode-unsur", ".kode"),
        (lambda: NilaiUnsur(kode="U1", nrr=3.49), "bukan-angka", ".nrr"),
        (lambda: NilaiUnsur(kode="U1", nrr=True), "bukan-angka", ".nrr"),
        (lambda: NilaiUnsur(kode="U1", nrr=Decimal("nan")), "bukan-angka", ".nrr"),
        (lambda: NilaiUnsur(kode="U1", nrr=Decimal("1e30")), "bukan-angka", ".nrr"),
        (lambda: NilaiUnsur(kode="U1", nrr=Decimal("0e30")), "bukan-angka", ".nrr"),
        (lambda: NilaiUnsur(kode="U1", nrr=Decimal("1e-31")), "bukan-angka", ".nrr"),
        (lambda: NilaiUnsur(kode="U1", total=3.0, n=1), "bukan-bulat", ".total"),
        (lambda: NilaiUnsur(kode="U1", total=True, n=1), "bukan-bulat", ".total"),
        (lambda: NilaiUnsur(kode="U1", total=3, n=-1), "di-luar-batas", ".n"),
        (lambda: NilaiUnsur(kode="U1", total=3), "nilai-tanpa-n", ""),
        (lambda: NilaiUnsur(kode="U1", n=3), "n-tanpa-nilai", ""),
        (lambda: NilaiUnsur(kode="U1"), "n-tanpa-nilai", ""),
        (lambda: NilaiUnsur(kode="U1", nrr=Decimal(3), total=3, n=1), "nilai-ganda", ""),
        (lambda: Survei(nilai=[1]), "jenis-salah", ".nilai[0]"),
        (lambda: Survei(nilai=17), "bukan-daftar", ".nilai"),
        (lambda: Survei(nilai=("U1",)), "jenis-salah", ".nilai[0]"),
        (
            lambda: Survei(nilai=(NilaiUnsur(kode="U1", nrr=Decimal(3)),) * 2),
            "entri-ganda",
            ".nilai[1].kode",
        ),
        (lambda: Unsur(kode="U1", nama="\t\n "), "kosong", ".nama"),
        (lambda: Unsur(kode="U1", nama=None), "bukan-teks", ".nama"),
        (lambda: Unsur(kode="U1", nama="a\x00"), "karakter-terlarang", ".nama"),
        (lambda: Unsur(kode="U1", nama="a\ud800"), "karakter-terlarang", ".nama"),
        (lambda: Unsur(kode="U1", nama="a\uffff"), "karakter-terlarang", ".nama"),
        (lambda: Konvensi(bobot="1/9"), "pilihan", ".bobot"),
        (lambda: Konvensi(bobot=["1/9"]), "jenis-salah", ".bobot"),
        (lambda: Konvensi(bobot=Peta({"X": Fraction(1)})), "kode-unsur", ".bobot.X"),
        (lambda: Konvensi(bobot=Peta({"U1": 0.11})), "bukan-pecahan", ".bobot.U1"),
        (
            lambda: Konvensi(bobot=Peta({"U1": Fraction(10**60)})),
            "bukan-pecahan",
            ".bobot.U1",
        ),
        (lambda: Konvensi(desimal_nrr=11), "di-luar-batas", ".desimal_nrr"),
        (
            lambda: Konvensi(unsur_tambahan=(Unsur(kode="U10", nama="x"),) * 2),
            "entri-ganda",
            ".unsur_tambahan[1].kode",
        ),
        (lambda: Periode(), "periode", ""),
        (lambda: Periode(tahun=2024, dari=date(2024, 1, 1)), "periode", ""),
        (lambda: Periode(dari=date(2024, 1, 1)), "periode", ""),
        (lambda: Periode(triwulan=1), "periode", ""),
        (lambda: Periode(tahun=1899), "di-luar-batas", ".tahun"),
        (
            lambda: Periode(dari=date(2024, 1, 2), sampai=date(2024, 1, 1)),
            "tanggal-terbalik",
            ".sampai",
        ),
        (
            lambda: Periode(dari=datetime(2024, 1, 1), sampai=date(2024, 1, 1)),
            "bukan-tanggal",
            ".dari",
        ),
        (lambda: Tanggal(tahun=2023, bulan=2, hari=29), "bukan-tanggal", ""),
        (lambda: Tanggal(tahun=2023, bulan=13), "di-luar-batas", ".bulan"),
        (lambda: Dokumentasi(), "dokumentasi", ""),
        (lambda: Dokumentasi(berkas="a.png", tautan="https://a.id"), "dokumentasi", ""),
        (lambda: Dokumentasi(berkas=Path("a.png")), "bukan-teks", ".berkas"),
        (lambda: Dokumentasi(berkas="a\x01.png"), "karakter-terlarang", ".berkas"),
        (lambda: Dokumentasi(berkas="a\ud800.png"), "karakter-terlarang", ".berkas"),
        (lambda: Dokumentasi(berkas="a\\b.png"), "garis-miring-terbalik", ".berkas"),
        (lambda: Dokumentasi(berkas="c:a.png"), "jalur", ".berkas"),
        (lambda: Dokumentasi(berkas="\\\\server\\a.png"), "jalur", ".berkas"),
        (lambda: Dokumentasi(berkas="..\\a.png"), "jalur", ".berkas"),
        (lambda: Dokumentasi(tautan=1), "bukan-teks", ".tautan"),
        (lambda: Dokumentasi(tautan="ftp://a.id"), "tautan", ".tautan"),
        (lambda: Dokumentasi(tautan="https://a.id/a b"), "tautan", ".tautan"),
        (lambda: Dokumentasi(tautan='https://a.id/"x'), "tautan", ".tautan"),
        (lambda: Realisasi(rtl="a", status="selesai"), "pilihan", ".status"),
        (lambda: Realisasi(rtl="", status=Status.SUDAH), "kosong", ".rtl"),
        (lambda: Strategi(rtl="a", strategi="x", target_tanggal="2024"), "bukan-tanggal",
         ".target_tanggal"),
        (lambda: rtl(triwulan=(1, 5)), "di-luar-batas", ".triwulan[1]"),
        (lambda: rtl(triwulan="1"), "bukan-daftar", ".triwulan"),
        (lambda: rtl(triwulan=(1, 1)), "entri-ganda", ".triwulan[1]"),
        (lambda: rtl(gabung_atas=("waktu", "waktu")), "entri-ganda", ".gabung_atas[1]"),
        (lambda: rtl(gabung_atas=("kegiatan",)), "pilihan", ".gabung_atas[0]"),
        (lambda: laporan(unit="Dinas"), "jenis-salah", ".unit"),
        (lambda: laporan(rtl=(rtl(), rtl())), "id-ganda", ".rtl[1].id"),
        (lambda: laporan(rtl=(rtl(gabung_atas=("waktu",)),)), "gabung-pertama",
         ".rtl[0].gabung_atas[0]"),
        (
            lambda: laporan(rtl=(rtl(), rtl(id="b", unsur="U2", gabung_atas=("waktu",)))),
            "gabung-unsur",
            ".rtl[1].gabung_atas[0]",
        ),
        (
            lambda: laporan(rtl=(rtl(), rtl(id="b", tahun=2024, gabung_atas=("waktu",)))),
            "gabung-berbeda",
            ".rtl[1].gabung_atas[0]",
        ),
        (lambda: laporan(nama_unsur={"x y": "Biaya"}), "kode-unsur", '.nama_unsur["x y"]'),
        (lambda: laporan(nama_unsur={"U1": ""}), "kosong", ".nama_unsur.U1"),
        (lambda: Tercantum(rtl={"a": "1"}), "jenis-salah", ".rtl.a"),
        (lambda: Tercantum(rtl=17), "bukan-tabel", ".rtl"),
        (lambda: Tercantum(mutu="AB"), "bukan-tabel", ".mutu"),
    ],
)  # fmt: skip
def test_refused(buat: Callable[[], object], kode: str, lokasi: str) -> None:
    """What cannot be typed, printed or computed is refused, with its place."""
    with pytest.raises(DataError) as salah:
        buat()

    assert [(kode, lokasi)] == [(m.kode, m.lokasi) for m in salah.value.masalah]


def test_all_at_once() -> None:
    """Every unsound field is told, not only the first."""
    with pytest.raises(DataError) as salah:
        RTL(id="", unsur="x", kegiatan=1, tahun="2024", triwulan=1)

    assert [".id", ".unsur", ".kegiatan", ".tahun", ".triwulan"] == [
        m.lokasi for m in salah.value.masalah
    ]


@pytest.mark.parametrize(
    ("berkas", "saran"),
    [
        ("foto\baru.jpg", "foto/baru.jpg"),
        ("foto\rapat\tim\nama\feb.jpg", "foto/rapat/tim/nama/feb.jpg"),
        ("foto\\baru\nama.jpg", "foto/baru/nama.jpg"),
    ],
)
def test_backslashes_are_put_right(berkas: str, saran: str) -> None:
    """A backslash that TOML took for a control character is recognised."""
    with pytest.raises(DataError) as salah:
        Dokumentasi(berkas=berkas)

    assert [saran] == [m.saran for m in salah.value.masalah]


def test_what_is_odd_loads() -> None:
    """What an inspector may meet in a real report is no error of the model."""
    ada = laporan(
        nilai=(NilaiUnsur(kode="U1", nrr=Decimal("5")),),
        realisasi=(Realisasi(rtl="tiada", status=Status.SUDAH),),
        strategi=(Strategi(rtl="tiada", strategi="x"),),
        penandatangan=Penandatangan(nama="", nip="bukan nip"),
        konvensi=Konvensi(bobot=Peta({"U1": Fraction(2)})),
    )

    assert () == ada.gambar()
    assert ada == attrs.evolve(ada, folder=Path("lain"))


def test_pictures_are_listed() -> None:
    """The picture files of a report are its logo and its documentation, links aside."""
    ada = laporan(
        unit=UnitLayanan(nama="x", logo="logo.png"),
        realisasi=(
            Realisasi(
                rtl="a",
                status=Status.SUDAH,
                dokumentasi=(
                    Dokumentasi(tautan="https://a.id"),
                    Dokumentasi(berkas="foto/a.jpg"),
                ),
            ),
        ),
        folder=Path("f"),
    )

    assert (Path("f/logo.png"), Path("f/foto/a.jpg")) == ada.gambar()


def test_values_are_kept_in_the_order_of_codes() -> None:
    """U2 comes before U10, whatever the order in the file."""
    nilai = tuple(NilaiUnsur(kode=f"U{i}", nrr=Decimal(3)) for i in (10, 2, 1))

    assert ["U1", "U2", "U10"] == [n.kode for n in Survei(nilai=nilai).nilai]
    assert 10 == urutan_kode("U10") == nilai[0].urutan


class TestPeta:
    """The immutable mapping."""

    def test_sorted_and_hashable(self) -> None:
        """Order of insertion does not matter; U2 sorts before U10."""
        a, b = Peta({"U10": 1, "U2": 2}), Peta([("U2", 2), ("U10", 1)])

        assert ["U2", "U10"] == list(a)
        assert (a, hash(a), repr(a)) == (b, hash(b), repr(b))
        assert (2, 1, True) == (len(a), a["U10"], "U2" in a)
        assert "Peta({'U2': 2, 'U10': 1})" == repr(a)
        assert a != Peta({"U2": 2})

    def test_key_error(self) -> None:
        """A key that is not there is a KeyError."""
        with pytest.raises(KeyError):
            Peta({})["U1"]


class TestNilaiSama:
    """Equal values hash alike, and another class is never equal."""

    def test_by_class(self) -> None:
        """Classes are not mixed up, and the repr names the fields."""
        a = Penandatangan(nama="A")

        assert a == Penandatangan(nama="A")
        assert hash(a) == hash(Penandatangan(nama="A"))
        assert a != Penandatangan(nama="B")
        assert a != Kutipan(regulasi="A", bagian="A")
        assert a != "A"
        assert "Penandatangan(nama='A', jabatan='', nip='')" == repr(a)


@pytest.mark.parametrize(
    ("isi", "kode", "lokasi"),
    [
        ({"jawaban": 7}, "bukan-tabel", ".jawaban"),
        ({"jawaban": {}}, "kosong", ".jawaban"),
        ({"jawaban": {"U1": "34", "U2": "3"}}, "panjang-kolom", ".jawaban.U2"),
        ({"jawaban": {"U1": "34"}, "profil": {"unit": ("A",)}}, "panjang-kolom", ".profil.unit"),
        ({"jawaban": {"U1": "35"}}, "pilihan", ".jawaban.U1"),
        *(
            (
                {"jawaban": {"U1": "344"}, "profil": {"tanggal": ("2024-03", "", hari)}},
                "bukan-tanggal",
                ".profil.tanggal[2]",
            )
            for hari in ("2024-02-30", "2024-13", "20240301", "Maret")
        ),
    ],
)
def test_answer_sheets(isi: dict[str, Any], kode: str, lokasi: str) -> None:
    """Columns are texts of the answers there are, all of the same length; dates are dates."""
    with pytest.raises(DataError) as salah:
        skm.LembarJawaban(**isi)

    assert [(kode, lokasi)] == [(m.kode, m.lokasi) for m in salah.value.masalah]


class _Warna(Enum):
    MERAH = "merah"


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (True, "true"),
        (False, "false"),
        (None, "null"),
        (3, "3"),
        (16**100, "0x1" + "0" * 57),
        (Decimal("3.90"), "3.90"),
        (Fraction(1, 9), "1/9"),
        (date(2024, 4, 30), "2024-04-30"),
        (datetime(2024, 4, 30, 10), "2024-04-30 10:00:00"),
        (time(7, 32), "07:32:00"),
        (_Warna.MERAH, '"merah"'),
        ("a", '"a"'),
        ("a\nb\b\x1b[31m\ud800", '"a\\nb\\b\\u001b[31m\\ud800"'),
        ({}, "{…}"),
        ([], "[…]"),
        ((), "[…]"),
        (0.5, "0.5"),
        ("x" * 200, '"' + "x" * 76 + '…"'),
    ],
)
def test_values_as_their_author_knows_them(nilai: object, teks: str) -> None:
    """Values are shown as a file would write them, short and without control characters."""
    assert teks == tampilan(nilai)
    assert tampilan(nilai).isprintable()


@pytest.mark.parametrize(
    ("kunci", "langkah"),
    [("rtl", ".rtl"), ("desimal_nrr", ".desimal_nrr"), ("a-b", ".a-b"), ("x y", '["x y"]'),
     ("", '[""]'), ('a"b', '["a\\"b"]'), ("é", '["é"]'), ("\ud800", '["\\ud800"]'),
     ("a]b", '["a]b"]')],
)  # fmt: skip
def test_steps_of_a_path(kunci: str, langkah: str) -> None:
    """A plain word follows a point; anything else stands in brackets, escaped."""
    assert langkah == langkah_jalur(kunci)


class TestTulisan:
    """How values write themselves."""

    def test_words(self) -> None:
        """Class, status and citation."""
        a = MutuPelayanan(huruf="A", kinerja="Sangat Baik", nilai_persepsi=4)

        assert "A (Sangat Baik)" == str(a)
        assert ["Sudah", "Sedang berjalan", "Belum"] == [str(s) for s in Status]
        assert "p, Lampiran" == str(Kutipan(regulasi="p", bagian="Lampiran", terverifikasi=True))
        assert "p, Lampiran; belum diperiksa pada naskah resmi" == str(
            Kutipan(regulasi="p", bagian="Lampiran")
        )
        assert ("Dinas A", "DA") == (
            UnitLayanan(nama="Dinas A").sebutan,
            UnitLayanan(nama="Dinas A", singkatan="DA").sebutan,
        )

    @pytest.mark.parametrize(
        ("nama", "singkatan", "lengkap"),
        [
            ("Dinas A", "", "Dinas A"),
            ("Dinas A", "DA", "Dinas A (DA)"),
            ("Dinas A (DA)", "DA", "Dinas A (DA)"),
            ("DINAS A", " Dinas  A ", "DINAS A"),
            ("Dinas Adat", "DA", "Dinas Adat (DA)"),
        ],
    )
    def test_nama_lengkap(self, nama: str, singkatan: str, lengkap: str) -> None:
        """A name is followed by its abbreviation, unless it has it already."""
        assert lengkap == UnitLayanan(nama=nama, singkatan=singkatan).lengkap

    def test_weights(self) -> None:
        """Rules for equal weights know their decimals."""
        assert [None, 2, 3] == [b.desimal for b in Bobot]


class TestMasalah:
    """Problems are values; their wording is elsewhere."""

    def test_place_and_sentence(self) -> None:
        """File, line, path and what is wrong; what is unknown is left out."""
        m = Masalah(kode="kosong", lokasi=".nama", berkas="a.toml", baris=3)

        assert "a.toml:3: $.unit.nama: must not be empty" == str(m.di("$.unit"))
        assert "$.nama: must not be empty" == str(Masalah(kode="kosong", lokasi="$.nama"))
        assert "must not be empty" == str(Masalah(kode="kosong"))

    def test_error_tells_all(self) -> None:
        """The error holds all problems and is a ValueError too."""
        salah = DataError([Masalah(kode="kosong"), Masalah(kode="terlalu-dalam")])

        assert "must not be empty; nested too deeply" == str(salah)
        assert isinstance(salah, SKMError)
        assert isinstance(salah, ValueError)
        assert 2 == len(salah.masalah)

    def test_error_of_one(self) -> None:
        """A single problem is said in one breath, as an error of any of the classes."""
        salah = ScoringError.satu("kosong", lokasi="$.nrr", berkas="a.toml", baris=3)

        assert type(salah) is ScoringError
        assert (Masalah(kode="kosong", lokasi="$.nrr", berkas="a.toml", baris=3),) == salah.masalah

    def test_every_wording_fills_in(self) -> None:
        """No wording asks for what a problem does not carry."""
        for kode, pesan in PESAN.items():
            m = Masalah(kode=kode, ditemukan="<d>", diharapkan="<h>", saran="<s>")

            assert "{" not in str(m).replace("{{", "")
            assert "<d>" in str(m) or "{ditemukan" not in pesan.inggris

    def test_renderer_errors(self) -> None:
        """A renderer error carries its data and says it in a sentence."""
        salah = RendererError("tidak-ada", "odt", "docx, json")

        assert "no renderer 'odt'; installed: docx, json" == str(salah)
        assert ("tidak-ada", "odt", "docx, json") == (salah.kode, salah.nama, salah.rincian)

    def test_root(self) -> None:
        """Everything of ours can be caught at once."""
        for nama in ("DataError", "KunciError", "ScoringError", "ParameterError", "RendererError"):
            assert issubclass(getattr(skm, nama), SKMError)


def test_semua_masalah_sekaligus() -> None:
    """Every item of a list and every entry of a table that breaks a rule is reported, not one."""
    with pytest.raises(skm.DataError) as salah:
        skm.RTL(
            id="a", unsur="U1", kegiatan="k", triwulan=(5, 1, 6), gabung_atas=("waktu", "jam", "x")
        )

    assert [".triwulan[0]", ".triwulan[2]", ".gabung_atas[1]", ".gabung_atas[2]"] == [
        m.lokasi for m in salah.value.masalah
    ]
