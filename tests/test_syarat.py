"""What nouns make of what they are given: converted in memory, as strict as ever in files."""

import enum
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_origin

import attrs
import pytest
from cattrs.errors import BaseValidationError
from hypothesis import given

import skm
from skm import model
from skm.dasar import UBAH, Peta
from skm.errors import DataError, Masalah
from skm.model import (
    RTL,
    AturanSampel,
    Bobot,
    Dokumentasi,
    JawabanKosong,
    Konvensi,
    Kop,
    LampiranJawaban,
    LaporanTindakLanjut,
    LembarJawaban,
    NilaiUnsur,
    ParagrafLaporan,
    Periode,
    PeriodeLaporan,
    Realisasi,
    Saran,
    Status,
    Strategi,
    Susunan,
    Tercantum,
    UnitLayanan,
    Unsur,
)
from skm.model.profil import Profil
from skm.pesan import kalimat
from skm.serial.bentuk import converter
from skm.strict import masalah_dari
from skm.syarat import ubah
from skm.tabulasi import Pemetaan
from skm.testing import laporan_skm, laporan_tindak_lanjut

TW1 = Periode(tahun=2024, triwulan=1)
RENCANA = RTL(id="a", unsur="U1", kegiatan="x")
DUA = (NilaiUnsur(kode="U1", total=30, n=10), NilaiUnsur(kode="U2", total=31, n=10))


class TeksEnum(str, enum.Enum):  # noqa: UP042 - a StrEnum prints as its text
    """A text that prints otherwise."""

    LOKET = "Loket"


class Seperti:
    """An integer of somebody else's, as numpy has them."""

    def __init__(self, isi: int) -> None:
        self.isi = isi

    def __index__(self) -> int:
        return self.isi


def susun_laporan(**isi: Any) -> LaporanTindakLanjut:
    periode = PeriodeLaporan(survei=TW1, tindak_lanjut=TW1)
    return LaporanTindakLanjut(**({"unit": UnitLayanan(nama="Dinas"), "periode": periode} | isi))


SAMA: tuple[tuple[Callable[[], Any], Any], ...] = (
    (lambda: susun_laporan(nilai=[*DUA]).nilai, DUA),
    (lambda: susun_laporan(nilai=(n for n in reversed(DUA))).nilai, DUA),
    (lambda: susun_laporan(rtl=[RENCANA]).rtl, (RENCANA,)),
    (lambda: susun_laporan(realisasi=iter(())).realisasi, ()),
    (lambda: susun_laporan(strategi={}.values()).strategi, ()),
    (lambda: susun_laporan(nama_unsur={"U1": "Syarat"}).nama_unsur, Peta({"U1": "Syarat"})),
    (lambda: susun_laporan(folder="a/b").folder, Path("a/b")),
    (lambda: RTL(id="a", unsur="U1", kegiatan="x", triwulan=[1, 2]).triwulan, (1, 2)),
    (lambda: RTL(id="a", unsur="U1", kegiatan="x", triwulan={2}).triwulan, (2,)),
    (lambda: RTL(id="a", unsur="U1", kegiatan="x", gabung_atas=["waktu"]).gabung_atas, ("waktu",)),
    (lambda: RTL(id="a", unsur="U1", kegiatan="x", tahun=Seperti(2024)).tahun, 2024),
    (lambda: RTL(id="a", unsur="U1", kegiatan="x", triwulan=[Seperti(3)]).triwulan, (3,)),
    (lambda: RTL(id="a", unsur="U1", kegiatan=TeksEnum.LOKET).kegiatan, "Loket"),
    (lambda: Realisasi(rtl="a", status="sedang berjalan").status, Status.SEDANG),
    (lambda: Realisasi(rtl="a", status="sedang").status, Status.SEDANG),
    (lambda: Realisasi(rtl="a", status="sudah").status, Status.SUDAH),
    (
        lambda: Realisasi(
            rtl="a", status="belum", dokumentasi=[Dokumentasi(berkas="a.png")]
        ).dokumentasi,
        (Dokumentasi(berkas="a.png"),),
    ),
    (
        lambda: Strategi(rtl="a", strategi="x", target_tanggal="2024-06-30").target_tanggal,
        date(2024, 6, 30),
    ),
    (lambda: Periode(dari="2024-01-01", sampai="2024-02-01").akhir, date(2024, 2, 1)),
    (lambda: NilaiUnsur(kode="U1", nrr="3,490").nrr, Decimal("3.490")),
    (lambda: NilaiUnsur(kode="U1", nrr="3.49").nrr, Decimal("3.49")),
    (lambda: NilaiUnsur(kode="U1", nrr=3).nrr, Decimal(3)),
    (lambda: NilaiUnsur(kode="U1", total=Seperti(30), n=10).total, 30),
    (lambda: Konvensi(bobot="1/k"), Konvensi()),
    (lambda: Konvensi(bobot="2-desimal").bobot, Bobot.DUA_DESIMAL),
    (lambda: Konvensi(kosong="responden-lengkap").kosong, JawabanKosong.RESPONDEN_LENGKAP),
    (
        lambda: Konvensi(bobot={"U1": "1/9", "U2": Decimal("0.1"), "U3": 1}).bobot,
        Peta({"U1": Fraction(1, 9), "U2": Fraction("0.1"), "U3": Fraction(1)}),
    ),
    (lambda: Konvensi(tanpa=["U9"], unsur_tambahan=[Unsur(kode="U10", nama="x")]).tanpa, ("U9",)),
    (lambda: Konvensi(bagian={"U1": ["U1b", "U1a"]}).bagian, Peta({"U1": ("U1a", "U1b")})),
    (lambda: Tercantum(mutu={"U6": "B"}).mutu, Peta({"U6": "B"})),
    (lambda: Tercantum(mutu=MappingProxyType({"U6": "B"})).mutu, Peta({"U6": "B"})),
    (lambda: Tercantum(nrr={"U6": "3,5"}).nrr, Peta({"U6": Decimal("3.5")})),
    (lambda: Tercantum(bobot="0,11").bobot, Fraction(11, 100)),
    (lambda: Tercantum(bobot={"U1": "1/9"}).bobot, Peta({"U1": Fraction(1, 9)})),
    (lambda: Tercantum(responden={"usia": {"<20": 3}}).responden, Peta({"usia": Peta({"<20": 3})})),
    (lambda: Tercantum(ikm="87,25", dasar_hukum=["a"]).ikm, Decimal("87.25")),
    (lambda: Kop(baris=["a", "b"]).baris, ("a", "b")),
    (lambda: ParagrafLaporan(penutup=["a"]).penutup, ("a",)),
    (lambda: Susunan(lampiran_jawaban=False).lampiran_jawaban, LampiranJawaban.TANPA),
    (
        lambda: LembarJawaban(jawaban={"U1": "34"}, profil={"unit": ["A", "B"]}).profil,
        Peta({"unit": ("A", "B")}),
    ),
    (
        lambda: LembarJawaban(jawaban={"U1": "34"}, saran=iter(["b", "a", "b"])).saran,
        (Saran(teks="a"), Saran(teks="b", banyak=2)),
    ),
    (lambda: Profil(opsi={"docx": {"a": 1}}).opsi, Peta({"docx": Peta({"a": 1})})),
    (
        lambda: Pemetaan(kolom={"U1": "a", "U2": ["b", "c"]}).kolom,
        Peta({"U1": ("a",), "U2": ("b", "c")}),
    ),
    (lambda: Pemetaan(lembar="Jan", lewati_baris=range(3, 5)).lewati_baris, ("3", "4")),
    (lambda: Pemetaan(hitung_baris=[Seperti(7), "8, 9-12"]).hitung_baris, ("7", "8", "9-12")),
    (lambda: Pemetaan(lembar="").lembar, ()),
)  # fmt: skip


@pytest.mark.parametrize(("buat", "jadi"), SAMA)
def test_what_is_meant_is_taken(buat: Callable[[], Any], jadi: Any) -> None:
    """Lists, mappings, words and texts become what the field holds, of its very type."""
    hasil = buat()

    assert (jadi, type(jadi)) == (hasil, type(hasil))
    assert hash(jadi) == hash(hasil)


@pytest.mark.mesin
def test_integers_of_numpy() -> None:
    """What numpy counts is an integer, what it measures is none, and its yes is no number."""
    np = pytest.importorskip("numpy")
    ada = NilaiUnsur(kode=np.str_("U1"), total=np.int64(30), n=np.uint8(10))

    assert [str, int, int] == [type(ada.kode), type(ada.total), type(ada.n)]
    for salah in (np.float64(30), np.True_, np.array([30]), np.array(1.5)):
        with pytest.raises(DataError):
            NilaiUnsur(kode="U1", total=salah, n=10)
    assert (1, 2) == RTL(id="a", unsur="U1", kegiatan="x", triwulan=np.array([1, 2])).triwulan


DITOLAK: tuple[tuple[Callable[[], Any], str], ...] = (
    (lambda: NilaiUnsur(kode="U1", nrr=3.49), "NilaiUnsur.nrr"),
    (lambda: NilaiUnsur(kode="U1", nrr="3.49e0"), "NilaiUnsur.nrr"),
    (lambda: NilaiUnsur(kode="U1", nrr=True), "NilaiUnsur.nrr"),
    (lambda: NilaiUnsur(kode="U1", nrr=10**5000), "NilaiUnsur.nrr"),
    (lambda: NilaiUnsur(kode="U1", total="30", n=10), "NilaiUnsur.total"),
    (lambda: NilaiUnsur(kode="U1", total=30.0, n=10), "NilaiUnsur.total"),
    (lambda: Konvensi(bobot=0.11), "Konvensi.bobot"),
    (lambda: Konvensi(bobot={"U1": 0.11}), "Konvensi.bobot.U1"),
    (lambda: Konvensi(bobot={"U1": True}), "Konvensi.bobot.U1"),
    (lambda: Konvensi(bobot={"U1": Decimal("1e999999999")}), "Konvensi.bobot.U1"),
    (lambda: Konvensi(bobot={10**5000: "1/9"}), "Konvensi.bobot"),
    (lambda: Konvensi(bobot={"U1": Fraction(10**5000, 3)}), "Konvensi.bobot.U1"),
    (lambda: Konvensi(kosong=False), "Konvensi.kosong"),
    (lambda: Konvensi(tanpa="U1"), "Konvensi.tanpa"),
    (lambda: Konvensi(tanpa=b"U1"), "Konvensi.tanpa"),
    (lambda: Konvensi(tanpa={"U1": 1}), "Konvensi.tanpa"),
    (lambda: Konvensi(bagian={"U1": "U1a"}), "Konvensi.bagian.U1"),
    (lambda: Realisasi(rtl="a", status=0), "Realisasi.status"),
    (lambda: Susunan(lampiran_jawaban=0), "Susunan.lampiran_jawaban"),
    (lambda: Periode(dari="1-1-2024", sampai=date(2024, 1, 2)), "Periode.dari"),
    (lambda: Periode(dari="2024-02-30", sampai=date(2024, 1, 2)), "Periode.dari"),
    (lambda: model.Kutipan(regulasi="a", bagian="b", terverifikasi=1), "Kutipan.terverifikasi"),
    (lambda: susun_laporan(folder=7), "LaporanTindakLanjut.folder"),
    (lambda: susun_laporan(rtl=[RENCANA, RENCANA, 3]), "LaporanTindakLanjut.rtl[2]"),
    (lambda: susun_laporan(rtl=[RENCANA, RENCANA]), "LaporanTindakLanjut.rtl[1].id"),
    (lambda: Pemetaan(samarkan_saran=1), "Pemetaan.samarkan_saran"),
    (lambda: Pemetaan(jawaban={"semua": {"a": "2"}}), "Pemetaan.jawaban.semua.a"),
    (lambda: Pemetaan(lewati_baris=10**5000), "Pemetaan.lewati_baris[0]"),
    (lambda: Pemetaan(lewati_baris=True), "Pemetaan.lewati_baris[0]"),
    (lambda: Tercantum(mutu=[("U1", "A")]), "Tercantum.mutu"),
)


@pytest.mark.parametrize(("buat", "letak"), DITOLAK)
def test_what_could_mean_something_else_is_refused(buat: Callable[[], Any], letak: str) -> None:
    """Floats, booleans and what is no value of the field are refused, with class and path."""
    with pytest.raises(DataError) as salah:
        buat()

    assert [letak] == [m.letak for m in salah.value.masalah]
    assert str(salah.value).startswith(f"{letak}: ")
    assert kalimat(salah.value.masalah[0]).startswith(f"{letak}: ")


def test_all_problems_with_class_and_path() -> None:
    """An object made in memory says everything that is wrong, and where."""
    with pytest.raises(DataError) as salah:
        RTL(id="a", unsur="u1", kegiatan="x", triwulan=[1, 5, "2"])

    assert (
        'RTL.unsur: "u1" is no unsur code; expected U1, U2, …; '
        "RTL.triwulan[1]: 5 is outside 1–4; "
        'RTL.triwulan[2]: expected an integer, found "2"'
    ) == str(salah.value)


def test_a_larger_place_takes_that_of_the_class() -> None:
    """Whatever says where an object stands leaves out its class; so does a file."""
    masalah = Masalah(kode="kosong", benda="RTL", lokasi=".id")

    assert "RTL.id: must not be empty" == str(masalah)
    assert "$.rtl[0].id: must not be empty" == str(masalah.di("$.rtl[0]"))
    assert "a.toml: .id: must not be empty" == str(attrs.evolve(masalah, berkas="a.toml"))


# ---------------------------------------------------------------- files


def _nomina(kelas: type = LaporanTindakLanjut) -> dict[type, None]:
    jadi: dict[type, None] = {kelas: None}
    for bidang in attrs.fields(kelas):
        for jenis in _dalam(bidang.type):
            if attrs.has(jenis) and jenis not in (model.Tanggal, NilaiUnsur):
                jadi.update(_nomina(jenis))
    return jadi


def _dalam(jenis: Any) -> Iterator[Any]:
    yield jenis
    for isi in get_args(jenis):
        yield from _dalam(isi)


def _longgar(jenis: Any) -> Iterator[Any]:
    """Yield values that a constructor takes for a field of this type, and a file must not."""
    for satu in _dalam(jenis):
        if satu is int:
            yield from ("2024", Seperti(2024))
        elif isinstance(satu, type) and issubclass(satu, enum.Enum):
            yield from (a.name.lower() for a in satu if a.name.lower() != a.value)
        elif satu is Fraction:
            yield from (1, Decimal("0.5"))
        elif satu is bool:
            yield from (0, 1, "true")
    if get_origin(jenis) is tuple:
        yield from ({"a", "b"}, iter(()), range(2))


KETAT = [
    (kelas, bidang.name, nilai)
    for kelas in _nomina() | _nomina(model.LaporanSKM)
    for bidang in attrs.fields(kelas)
    for nilai in _longgar(bidang.type)
    if bidang.name not in ("folder", "folder_logo", "nilai")
]


@pytest.mark.parametrize(("kelas", "nama", "nilai"), KETAT)
def test_files_stay_strict(kelas: type, nama: str, nilai: Any) -> None:
    """What a constructor makes of a value is nothing that a file is read by."""
    with pytest.raises((BaseValidationError, DataError)) as salah:
        converter().structure({nama: nilai}, kelas)

    assert [m for m in masalah_dari(salah.value) if m.lokasi.startswith(f".{nama}")]


def test_enough_is_strict() -> None:
    """The list above is not empty by a slip, and the constructors do take what is in it."""
    assert len(KETAT) > 40
    assert {"triwulan", "status", "bobot", "tahun", "n"} <= {nama for _, nama, _ in KETAT}
    assert AturanSampel.ATAS is ubah(attrs.fields(model.LaporanSKM).aturan_sampel.metadata, "atas")


@given(laporan_tindak_lanjut())
def test_whole_reports_stay_as_they_are(ada: LaporanTindakLanjut) -> None:
    """Nothing is converted twice: what a noun holds is what it makes of it, the same object."""
    _tetap(ada)


@given(laporan_skm())
def test_whole_survey_reports_stay_as_they_are(ada: model.LaporanSKM) -> None:
    """The same of the other kind."""
    _tetap(ada)


def _tetap(benda: Any) -> None:
    for bidang in attrs.fields(type(benda)):
        nilai = getattr(benda, bidang.name)
        if UBAH in bidang.metadata:
            jadi = ubah(bidang.metadata, nilai)
            assert jadi == nilai
            assert jadi is nilai or bidang.name in ("nilai", "saran", "bagian"), bidang.name
        for isi in nilai if isinstance(nilai, tuple) else (nilai,):
            if isinstance(isi, skm.dasar.Benda):
                _tetap(isi)
