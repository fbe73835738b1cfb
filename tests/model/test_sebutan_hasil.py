"""What a result says of itself: one line for people, short for programmers, its parts by name."""

import copy
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
import skm.testing as pola
from skm.errors import KunciError
from skm.model import (
    Hitungan,
    Kutipan,
    Metode,
    Perbandingan,
    Peta,
    Realisasi,
    Rekap,
    Status,
    Tabulasi,
    Telusur,
    Tempat,
    Temuan,
    Tingkat,
    TitikBanding,
)
from skm.skor import bandingkan_titik, hitung_capaian, hitung_ikm, hitung_rekap

KODE = [f"U{i}" for i in range(1, 10)]


def ikm(nrr: str = "3,49", n: int | None = None) -> skm.IKM:
    return hitung_ikm(skm.NilaiUnsur(kode=k, nrr=Decimal(nrr.replace(",", ".")), n=n) for k in KODE)


def hitungan(jawaban: int, n: int) -> Hitungan:
    frekuensi = tuple(n if nilai == jawaban else 0 for nilai in (1, 2, 3, 4))
    return Hitungan(
        n=n, frekuensi=Peta(dict.fromkeys(KODE, frekuensi)), ditolak=Peta(dict.fromkeys(KODE, 0))
    )


UNIT = {"Dinas  A\nKota": hitungan(4, 1200), "Dinas B": hitungan(3, 40)}


@pytest.mark.parametrize(
    ("hasil", "teks"),
    [
        (ikm(), "IKM 87,25 (B, Baik)"),
        (ikm(n=1234), "IKM 87,25 (B, Baik) · 1.234 responden"),
        (ikm()["U3"], "U3 Waktu Penyelesaian: NRR 3,49 · 87,25 (B, Baik)"),
        (
            hitung_rekap(UNIT, Metode.GABUNG),
            "Rekap 2 unit: IKM 99,19 (A, Sangat Baik), gabungan seluruh responden · "
            "1.240 responden",
        ),
        (
            hitung_rekap(UNIT | {"C": Hitungan.jumlah([hitungan(1, 0)])}, Metode.RATA_UNIT),
            "Rekap 3 unit (1 tanpa IKM): IKM 87,50 (B, Baik), rata-rata sederhana IKM unit · "
            "1.240 responden",
        ),
        (
            hitung_rekap({"": hitungan(3, 2)}, Metode.RATA_UNIT),
            "Rekap 0 unit: tanpa IKM · 2 responden",
        ),
        (
            hitung_rekap(UNIT, Metode.GABUNG)["Dinas  A\nKota"],
            "Dinas A Kota: IKM 100,00 (A, Sangat Baik) · 1.200 responden",
        ),
        (
            bandingkan_titik(
                TitikBanding(nama="Triwulan I", ikm=ikm("3,49")),
                TitikBanding(nama="Triwulan II", ikm=ikm("3,40")),
            ),
            "IKM Triwulan I 87,25 (B) → Triwulan II 85,00 (B) · selisih −2,25, "
            "tidak dapat dinilai",
        ),
        (
            hitung_capaian(
                [skm.RTL(id=i, unsur="U1", kegiatan=i) for i in "abc"],
                [Realisasi(rtl="a", status=Status.SUDAH)],
            ),
            "1 dari 3 RTL sudah dilaksanakan (33,3%) · tingkat PEKPPP 3",
        ),
        (hitung_capaian([], []), "Tidak ada RTL · tingkat PEKPPP 0"),
        (hitungan(3, 1200), "1.200 responden · 9 unsur"),
        (
            Tabulasi(
                semua=hitungan(3, 2),
                kelompok=Peta({"jenis_kelamin": Peta({"L": hitungan(3, 2)})}),
                tanpa_jawaban=1,
            ),
            "2 responden · 9 unsur · menurut jenis kelamin (1) · 1 lembar tanpa jawaban",
        ),
        (
            Temuan(
                aturan="SKM-RTL-003",
                tingkat=Tingkat.PERINGATAN,
                tempat=Tempat(lokasi="$.rtl", berkas="laporan.toml", baris=7),
                pesan="Unsur U3\nbelum memiliki RTL.",
                kutipan=Kutipan(regulasi="pekppp-f01-8", bagian="F-01"),
            ),
            "SKM-RTL-003 peringatan laporan.toml:7: $.rtl: Unsur U3 belum memiliki RTL.",
        ),
    ],
)  # fmt: skip
def test_satu_baris(hasil: object, teks: str) -> None:
    """The line is what somebody would say."""
    assert teks == str(hasil)


BERBARIS = ("ikm", "hasil_unsur", "rekap", "unit_rekap", "nilai_rekap", "perbandingan", "selisih",
            "capaian", "hitungan", "tabulasi", "temuan")  # fmt: skip


@given(st.sampled_from(BERBARIS).flatmap(lambda nama: getattr(pola, nama)()))
def test_selalu_satu_baris(hasil: object) -> None:
    """Whatever names there are, it is one line that is no repr."""
    teks = str(hasil)

    assert [teks] == teks.splitlines()
    assert teks.strip() == teks
    assert not teks.startswith(f"{type(hasil).__name__}(")


@given(st.one_of(pola.ikm(), pola.rekap(), pola.tabulasi(), pola.perbandingan(), pola.telusur()))
def test_repr_pendek(hasil: object) -> None:
    """The repr names class and main figures, in less than a page."""
    teks = repr(hasil)

    assert teks.startswith(f"{type(hasil).__name__}(")
    assert len(teks) < 2000 + 4 * sum(len(t.nama) for t in _titik(hasil))


def test_repr_ikm() -> None:
    """Of an index a programmer sees the figure, whose it is and its class, and none in between."""
    assert (
        "IKM(regulasi='permenpanrb-14-2017', n=40, nilai=Fraction(349, 4), cetak=Decimal('87.25'), "
        "mutu=B (Baik), unsur=(9 unsur))"
    ) == repr(ikm(n=40))


def _titik(hasil: object) -> list[TitikBanding]:
    return [hasil.lama, hasil.baru] if isinstance(hasil, Perbandingan) else []


def test_nama_di_dalamnya() -> None:
    """A part is in a result by its name, to the letter; what is no name is in none."""
    satu = ikm()

    assert "U3" in satu
    assert ["u3", 3, None] == [kunci for kunci in ("u3", "U9", 3, None) if kunci not in satu]


def test_tabulasi_dijumlahkan() -> None:
    """Of two tabulations all is added up, a class of one of them stays as it is."""

    def tabulasi(n: int, tanpa_jawaban: int, **kelompok: Peta[str, Hitungan]) -> Tabulasi:
        return Tabulasi(semua=hitungan(3, n), kelompok=Peta(kelompok), tanpa_jawaban=tanpa_jawaban)

    satu = tabulasi(3, 1, unit=Peta({"A": hitungan(3, 2), "B": hitungan(3, 1)}))
    dua = tabulasi(9, 2, unit=Peta({"A": hitungan(3, 5)}), usia=Peta({"": hitungan(3, 4)}))
    jumlah = tabulasi(
        12,
        3,
        unit=Peta({"A": hitungan(3, 7), "B": hitungan(3, 1)}),
        usia=Peta({"": hitungan(3, 4)}),
    )

    assert jumlah == satu + dua == dua + satu


def test_repr_bacaan() -> None:
    """What was read shows how much, and not the answers."""
    bacaan = skm.baca_jawaban(("\n".join([",".join(KODE), *["3,4,3,4,3,4,3,4,3"] * 50])).encode())

    assert "50 responden · 9 unsur · 1 catatan" == str(bacaan)
    assert len(repr(bacaan)) < 300
    assert "3343" not in repr(bacaan)


@given(st.one_of(pola.ikm(), pola.rekap(), pola.telusur()))
def test_bagian_menurut_nama(hasil: Any) -> None:
    """Every part is found by its name, and iteration gives just those."""
    bagian, nama = _bagian(hasil)

    assert bagian == list(hasil)
    for kunci, isi in dict(reversed(list(zip(nama, bagian, strict=True)))).items():
        assert kunci in hasil
        assert isi == hasil[kunci]
    assert "tiada" not in hasil
    assert 3 not in hasil
    assert None not in hasil


def _bagian(hasil: skm.IKM | Rekap | Telusur) -> tuple[list[Any], list[str]]:
    if isinstance(hasil, skm.IKM):
        return list(hasil.unsur), [u.kode for u in hasil.unsur]
    if isinstance(hasil, Rekap):
        return list(hasil.unit), [u.nama for u in hasil.unit]
    return list(hasil.langkah), [langkah.id for langkah in hasil.langkah]


@pytest.mark.parametrize("kunci", ["U10", "u3", "", 0, None, Fraction(1)])
def test_nama_yang_tidak_ada(kunci: Any) -> None:
    """The error is input of ours and a KeyError, and lists the names there are."""
    with pytest.raises(KunciError) as salah:
        ikm()[kunci]

    (masalah,) = salah.value.masalah
    assert ("tanpa-hasil", ", ".join(KODE)) == (masalah.kode, masalah.diharapkan)
    assert isinstance(salah.value, KeyError)
    assert isinstance(salah.value, skm.DataError)
    assert "no result for" in str(salah.value)


def test_daftar_nama_berujung() -> None:
    """Of very many units only the first are listed; of none that is said."""
    banyak = hitung_rekap({f"Unit {i}": hitungan(3, 2) for i in range(100)}, Metode.GABUNG)
    with pytest.raises(KunciError, match=r"Unit 19, …$"):
        banyak["x"]
    with pytest.raises(KunciError, match="there is one for –"):
        attrs.evolve(banyak, unit=())["x"]


def test_tetap_beku() -> None:
    """Results stay values: equal, hashable, copied, and true even without a part."""
    satu, kosong = ikm(), hitung_rekap({"": hitungan(3, 2)}, Metode.RATA_UNIT)

    assert hash(satu) == hash(copy.deepcopy(satu))
    assert satu == copy.copy(satu)
    assert not list(kosong)
    assert kosong
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        satu.n = 3  # type: ignore[misc]
