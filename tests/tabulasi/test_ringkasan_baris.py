"""What a row can be of those above it: the quick way says what the plain one says."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skm import DataError
from skm.pesan import kalimat
from skm.tabulasi import Pemetaan, baca_jawaban
from skm.tabulasi.sumber import ringkasan, saringan
from skm.tabulasi.sumber.pola import angka_sel
from skm.tabulasi.sumber.ringkasan import Ringkasan

Kolom = list[Fraction]
SKALA = "1234"

sel = st.one_of(
    st.sampled_from(["", "1", "2", "3", "4", "4", "4", "5", "9", "0", "3,5", "3.41", "12", "baik"]),
    st.integers(-30, 3000).map(lambda n: str(Fraction(n, 100).numerator)),
    st.integers(0, 400).map(lambda n: f"{n // 100},{n % 100:02}"),
)


class Baris:
    """As much of a row as sums need."""

    def __init__(self, jawab: Sequence[str]) -> None:
        self.jawab = tuple(jawab)


def _cukup(beda: list[Fraction], *, boleh: bool) -> bool:
    return not beda or (boleh and len(beda) == 1 and str(beda[0]) in SKALA)


def _satu(jawab: Sequence[str], kolom: Sequence[Kolom]) -> set[str]:
    semua = [(angka_sel(t), t, isi) for t, isi in zip(jawab, kolom, strict=True)]
    ada = [(a, t, isi) for a, t, isi in semua if a is not None and isi]
    hasil = set[str]()
    if len(ada) * 2 < len(jawab):
        return hasil
    boleh = len(ada) > 5 and len(ada[0][2]) >= 3
    rata = [sum(isi, Fraction()) / len(isi) for _, _, isi in ada]
    teliti = [
        Fraction(1, 2 * 10 ** len(t.strip().replace(",", ".").partition(".")[2])) for _, t, _ in ada
    ]
    if any(len(isi) > 1 for _, _, isi in ada) and _cukup(
        [a for a, _, isi in ada if a != sum(isi)], boleh=boleh
    ):
        hasil.add("jumlah")
    if _cukup(
        [a for (a, _, _), r, t in zip(ada, rata, teliti, strict=True) if abs(a - r) > t],
        boleh=boleh,
    ):
        hasil.add("rata")
    nisbah = [a / r for (a, _, _), r in zip(ada, rata, strict=True) if r]
    if nisbah and max(nisbah) < Fraction(1, 3) and max(nisbah) - min(nisbah) <= Fraction(1, 100):
        hasil.add("tertimbang")
    for nama, ukuran in (("tertinggi", max), ("terendah", min)):
        if all(a == ukuran(isi) for a, _, isi in ada):
            hasil.add(nama)
    if all(Counter(isi)[a] == max(Counter(isi).values()) for a, _, isi in ada):
        hasil.add("modus")
    if all(_di_tengah(a, sorted(isi)) for a, _, isi in ada):
        hasil.add("median")
    return hasil


def _di_tengah(angka: Fraction, urut: Kolom) -> bool:
    bawah, atas = urut[(len(urut) - 1) // 2], urut[len(urut) // 2]
    return angka in (bawah, atas, (bawah + atas) / 2)


def polos(jawab: Sequence[str], semua: list[tuple[str, ...]], bagian: int) -> set[str]:
    """Return what a row is of all above it, and of those from a place on, without any haste."""
    angka = [angka_sel(t) for t in jawab]
    hasil = set[str]()
    if not any(a is not None for a in angka):
        return hasil
    for baris in (semua, semua[bagian:]):
        utuh: list[Kolom] = [
            [a for b in baris if (a := angka_sel(b[i])) is not None] for i in range(len(jawab))
        ]
        hasil |= _satu(jawab, utuh)
        for tertinggi in (4, 5):
            kolom = [[a for a in isi if 1 <= a <= tertinggi] for isi in utuh]
            lain = [len(a) < len(b) for a, b in zip(kolom, utuh, strict=True)]
            hampa = any(
                a and not isi for a, isi, beda in zip(angka, kolom, lain, strict=True) if beda
            )
            if any(lain) and not hampa:
                hasil |= _satu(jawab, kolom)
    return hasil


@st.composite
def tabel(draw: st.DrawFn) -> tuple[list[tuple[str, ...]], int]:
    """Draw rows, of which some are sums, means, extremes … of those above; and the columns."""
    lebar = draw(st.integers(2, 8))
    baris = [
        tuple(b)
        for b in draw(
            st.lists(st.lists(sel, min_size=lebar, max_size=lebar), min_size=1, max_size=9)
        )
    ]
    macam = draw(
        st.lists(
            st.sampled_from(["", "sum", "max", "min", "rata", "bobot"]),
            min_size=len(baris),
            max_size=len(baris),
        )
    )
    tertinggi = draw(st.sampled_from([4, 5, 10**9]))
    for n, apa in enumerate(macam):
        if not apa or not n:
            continue
        satu = list(baris[n])
        for i in range(lebar):
            isi = [a for b in baris[:n] if (a := angka_sel(b[i])) is not None and a <= tertinggi]
            if isi:
                rata = sum(isi, Fraction()) / len(isi)
                nilai = {
                    "sum": sum(isi), "max": max(isi), "min": min(isi), "rata": rata,
                    "bobot": rata / lebar,
                }[apa]  # fmt: skip
                satu[i] = str(nilai) if apa not in ("rata", "bobot") else f"{float(nilai):.2f}"
        if draw(st.booleans()):
            satu[-1] = draw(sel)
        baris[n] = tuple(satu)
    return baris, draw(st.integers(0, len(baris)))


@pytest.mark.property
@given(tabel())
def test_sama_dengan_yang_polos(isi: tuple[list[tuple[str, ...]], int]) -> None:
    """After every row, of all rows and of the part since one of them."""
    baris, bagian = isi
    cepat, semua = Ringkasan(len(baris[0])), list[tuple[str, ...]]()
    for n, satu in enumerate(baris):
        if n == bagian:
            cepat.mulai_bagian()
        awal = bagian if n >= bagian else 0
        if n >= bagian:
            assert polos(satu, semua, awal) == cepat.cocok(satu)
        else:
            assert polos(satu, semua, 0) == cepat.cocok(satu)
        semua.append(satu)
        cepat.tambah(cast("Any", Baris(satu)))


def test_rata_pecahan_mesin() -> None:
    """A mean that a program worked out may be off in its last decimals."""
    isi = Ringkasan(2)
    for satu in (("3", "1"), ("3", "2"), ("4", "2")):
        isi.tambah(cast("Any", Baris(satu)))

    assert {"rata"} == isi.cocok(("3.3333333333335", "1.6666666666665"))
    assert {"rata"} == isi.cocok(("3.33333333333333348", "1.66666666666666652"))
    assert not isi.cocok(("3.33333334", "1.66666667"))


def test_tertimbang_di_bawah_nol() -> None:
    """A weight is a weight, whether what it is of is above zero or below."""
    isi = Ringkasan(3)
    semua: list[tuple[str, ...]] = [("3", "-3", "4"), ("3", "-2", "4")]
    for satu in semua:
        isi.tambah(cast("Any", Baris(satu)))
    tertimbang, lain = ("0.30", "-0.25", "0.40"), ("0.30", "0.25", "0.40")

    assert {"tertimbang"} == polos(tertimbang, semua, 0) == isi.cocok(tertimbang)
    assert set() == polos(lain, semua, 0) == isi.cocok(lain)


def test_terlalu_ragu(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where more rows are in doubt than are looked at, it is asked, and what is said settles it."""
    monkeypatch.setattr(ringkasan, "MAKS_RAGU", 20)
    monkeypatch.setattr(saringan, "MAKS_RAGU", 20)
    jalur = tmp_path / "a.csv"

    def tulis(ragu: int) -> None:
        baris = ["4,4,4,3,4,4,4,4,3"] * 990 + ["4,4,4,3,4,4,4,4,9"] * ragu
        judul = ",".join(f"U{i}" for i in range(1, 10))
        jalur.write_text("\n".join([judul, *baris, "4,3,4,3,4,4,4,4,3\n"]), encoding="utf-8")

    tulis(20)
    assert 1011 == baca_jawaban(jalur).tabulasi.semua.n

    tulis(21)
    with pytest.raises(DataError) as salah:
        baca_jawaban(jalur)
    (satu,) = salah.value.masalah

    assert "tanya-baris-banyak" == satu.kode
    assert "lebih dari 20 baris memuat angka yang bukan jawaban" in kalimat(satu)
    assert "--hitung-baris 2-1013" in kalimat(satu)
    lagi = Pemetaan(hitung_baris=(satu.saran,))
    assert 1012 == baca_jawaban(jalur, pemetaan=lagi).tabulasi.semua.n
