"""Every step of a derivation can be redone, and leads to what was scored."""

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from math import ceil
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perkakas import terbagi
from skm.angka import angka_laporan
from skm.exact import digit_penentu, potong, round_half_up
from skm.jejak import telusur
from skm.jejak.tertulis import Tertulis, angka, deret, tulis
from skm.model import (
    IKM,
    AturanSampel,
    DasarAngka,
    Hitungan,
    Konvensi,
    Langkah,
    LaporanSKM,
    LaporanTindakLanjut,
    Survei,
    Telusur,
    Unsur,
)
from skm.regulasi import EDISI, muat
from skm.renderers.telusur import telusur_ke_markdown, telusur_ke_teks
from skm.serial.telusur import telusur_datar
from skm.skor import (
    hitung_capaian,
    hitung_galat,
    hitung_ikm,
    hitung_keandalan,
    ikm_hitungan,
    terendah,
)
from skm.tabulasi import tabulasikan
from skm.testing import konvensi, laporan_skm, laporan_tindak_lanjut, lembar_jawaban, survei

pytestmark = pytest.mark.property

_TANDA = re.compile(r"[0-9]+(?:\.[0-9]+)?|[a-z]+|[-+*/();]")


def bulat(nilai: Fraction, desimal: Fraction) -> Fraction:
    """Round as `decimal` does, without any code of skm."""
    with localcontext() as ctx:
        ctx.prec = 400
        unit = Decimal(1).scaleb(-int(desimal))
        tepat = Decimal(nilai.numerator * 10**200 // nilai.denominator).scaleb(-200)
        # Floor at the 200th decimal never crosses a half that is not reached.
        if nilai < 0:
            return -bulat(-nilai, desimal)
        return Fraction(tepat.quantize(unit, ROUND_HALF_UP))


def akar(kuadrat: Fraction, desimal: Fraction) -> Fraction:
    """Take a root with `decimal`, of many digits."""
    with localcontext() as ctx:
        ctx.prec = 120
        hasil = (Decimal(kuadrat.numerator) / Decimal(kuadrat.denominator)).sqrt()
        return Fraction(hasil.quantize(Decimal(1).scaleb(-int(desimal)), ROUND_HALF_UP))


FUNGSI: dict[str, Callable[..., Any]] = {
    "bulat": bulat,
    "akar": akar,
    "atas": lambda x: Fraction(ceil(x)),
    "min": min,
    "max": max,
}


def nilai(ungkapan: str) -> Fraction:
    """Evaluate an expression with fractions only; anything outside the grammar fails."""
    tanda = _TANDA.findall(ungkapan)
    assert "".join(tanda) == ungkapan.replace(" ", "")
    python = [f"Fraction('{t}')" if t[0].isdigit() else {";": ","}.get(t, t) for t in tanda]
    return Fraction(eval(" ".join(python), {"Fraction": Fraction, **FUNGSI}))


def periksa(jejak: Telusur) -> None:
    """Assert what holds of every derivation."""
    sebelum: dict[str, Langkah] = {}
    for langkah in jejak.langkah:
        assert langkah.id not in sebelum
        assert nilai(langkah.ungkapan) == langkah.hasil, langkah
        for m in langkah.masukan:
            if m.dari:
                asal = sebelum[m.dari]
                cetak = None if asal.cetak is None else Fraction(asal.cetak)
                assert m.nilai == (cetak if m.tercetak else asal.hasil), (langkah, m)
        if (p := langkah.pembulatan) is not None:
            assert p.tepat in (langkah.hasil, *(m.nilai for m in langkah.masukan), _k(langkah))
            assert p.hasil == langkah.cetak
            biasa = round_half_up(p.tepat, p.desimal)
            assert p.dibatasi == (biasa != p.hasil)
            assert p.dibatasi or p.naik == (p.digit >= 5)
            assert p.digit == digit_penentu(p.tepat, p.desimal)
        elif langkah.cetak is not None:
            assert Fraction(langkah.cetak) == langkah.hasil
        if (g := langkah.golongan) is not None and g.bawah is not None and not langkah.keterangan:
            angka_ = langkah.hasil if langkah.cetak is None else Fraction(langkah.cetak)
            assert angka_ >= g.bawah if g.bawah_termasuk else angka_ > g.bawah
            assert g.atas is None or angka_ <= g.atas
        assert "{nomor}" not in langkah.judul
        sebelum[langkah.id] = langkah
    _sama_dengan_skor(sebelum, jejak.ikm)
    assert telusur_ke_teks(jejak).endswith("\n")
    assert telusur_ke_markdown(jejak).count("\n## ") == len(jejak.bagian) + 1
    assert [b["id"] for b in telusur_datar(jejak)["bagian"]] == [b.id for b in jejak.bagian]


def _k(langkah: Langkah) -> Fraction | None:
    """Return what a rounded weight was rounded from."""
    return 1 / langkah.masukan[0].nilai if langkah.id.endswith(".bobot") else None


def _sama_dengan_skor(jejak: dict[str, Langkah], ikm: IKM) -> None:
    for u in ikm.unsur:
        akhir = "tertimbang" if ikm.konvensi.desimal_tertimbang is None else "tertimbang_bulat"
        assert u.nrr == jejak[f"{u.kode}.nrr"].hasil
        assert u.nrr_cetak == jejak[f"{u.kode}.nrr"].cetak
        assert u.bobot == jejak[f"{u.kode}.bobot"].hasil
        assert u.tertimbang == jejak[f"{u.kode}.{akhir}"].hasil
        assert u.konversi == jejak[f"{u.kode}.konversi"].hasil
        assert u.konversi_cetak == jejak[f"{u.kode}.konversi"].cetak
        golongan = jejak[f"{u.kode}.mutu"].golongan
        assert golongan is not None
        assert u.mutu.huruf == golongan.nama
    golongan = jejak["ikm.mutu"].golongan
    assert golongan is not None
    assert (ikm.mutu.huruf, ikm.mutu.kinerja) == (golongan.nama, golongan.uraian)
    if not ikm.unsur:  # an index as printed follows from nothing: its class is all there is to say
        assert {"ikm.mutu"} == {k for k in jejak if k.startswith(("ikm.", "terendah."))}
        return
    jumlah = "jumlah_tertimbang" if ikm.konvensi.desimal_jumlah is None else "jumlah_bulat"
    assert ikm.jumlah_bobot == jejak["ikm.jumlah_bobot"].hasil
    assert ikm.jumlah_tertimbang == jejak[f"ikm.{jumlah}"].hasil
    assert ikm.nilai == jejak["ikm.nilai"].hasil
    assert ikm.cetak == jejak["ikm.nilai"].cetak
    for i, t in enumerate(terendah(ikm), start=1):
        assert f": {t.kode} " in jejak[f"terendah.{i}"].judul
        tidak_terdaftar = any("tidak terdaftar" in k for k in jejak[f"terendah.{i}"].keterangan)
        assert t.seri_di_batas == tidak_terdaftar


class TestSetiapLangkah:
    """Every expression evaluates to its result, and the last ones are what was scored."""

    @given(survei())
    def test_values(self, isi: Survei) -> None:
        """Values under every konvensi, edition, extra unsur and weight."""
        jejak = telusur(isi)

        periksa(jejak)
        assert jejak.ikm == hitung_ikm(
            isi.nilai, regulasi=muat(isi.regulasi), konvensi=isi.konvensi
        )

    @given(survei())
    def test_index(self, isi: Survei) -> None:
        """An index alone says as much as the values it follows from."""
        jejak = telusur(isi)

        assert jejak == telusur(jejak.ikm)
        assert jejak == telusur(jejak.ikm, regulasi=muat(isi.regulasi))

    @given(laporan_tindak_lanjut())
    def test_follow_up_report(self, laporan: LaporanTindakLanjut) -> None:
        """A follow-up report adds the share realised and its level."""
        jejak = telusur(laporan)
        capaian = hitung_capaian(laporan.rtl, laporan.realisasi)

        periksa(jejak)
        golongan = jejak["capaian.tingkat"].golongan
        assert golongan is not None
        assert f"tingkat {capaian.tingkat_pekppp}" == golongan.nama
        if capaian.persentase is None:
            assert 0 == jejak["capaian.tingkat"].hasil
        else:
            assert capaian.persentase == jejak["capaian.persentase"].hasil
            assert capaian.cetak == jejak["capaian.persentase"].cetak

    @given(laporan_skm(dasar=[d for d in DasarAngka if d is not DasarAngka.JAWABAN]))
    def test_without_answers(self, laporan: LaporanSKM) -> None:
        """What follows is derived, whatever the figures rest on."""
        jejak = telusur(laporan)

        periksa(jejak)
        assert angka_laporan(laporan).n == jejak.n
        assert {"galat.ragam", "keandalan.alpha"}.isdisjoint({s.id for s in jejak.langkah})

    @given(laporan_skm(dasar=[DasarAngka.JAWABAN]))
    def test_survey_report(self, laporan: LaporanSKM) -> None:
        """A survey report adds counts, sample size, margin of error and alpha."""
        jejak = telusur(laporan)
        assert laporan.jawaban is not None
        semua = tabulasikan(laporan.jawaban).semua

        periksa(jejak)
        assert semua.n == jejak.n
        assert semua.statistik is not None
        populasi = laporan.populasi if (laporan.populasi or 0) >= semua.n else None
        galat = hitung_galat(
            semua, populasi=populasi, regulasi=muat(laporan.regulasi), konvensi=laporan.konvensi
        )
        if galat is not None:
            assert galat.ragam == jejak["galat.ragam"].hasil
            assert galat.galat == jejak["galat.galat"].cetak
            assert galat.bawah == jejak["galat.bawah"].cetak
            assert galat.atas == jejak["galat.atas"].cetak
        keandalan = hitung_keandalan(semua.statistik)
        if keandalan.alpha is not None:
            assert keandalan.alpha == jejak["keandalan.alpha"].hasil
        if laporan.populasi is not None:
            assert "sampel.perlu" in {langkah.id for langkah in jejak.langkah}

    @given(
        laporan_skm(dasar=[DasarAngka.JAWABAN]),
        st.sets(st.sampled_from([f"U{i}" for i in range(1, 10)]), min_size=1),
    )
    def test_several_questions(self, laporan: LaporanSKM, unsur: set[str]) -> None:
        """Several questions for one unsur: their steps, then the mean, and what follows from it."""
        jejak = telusur(terbagi(laporan, unsur))
        ada = {langkah.id for langkah in jejak.langkah}

        periksa(jejak)
        assert unsur == jejak.ikm.konvensi.bagian.keys()
        assert {f"{k}{h}.nrr" for k in unsur for h in "ab"} <= ada
        for kode in unsur:
            dua = [jejak[f"{kode}{h}.nrr"].hasil for h in "ab"]
            assert sum(dua) / 2 == jejak[f"{kode}.nrr"].hasil

    @given(
        st.sampled_from(EDISI).flatmap(
            lambda e: st.tuples(
                st.just(e),
                konvensi(regulasi=e).filter(lambda k: not k.unsur_tambahan),
                lembar_jawaban(kode=[u.kode for u in muat(e).unsur]),
            )
        ),
        st.one_of(st.none(), st.integers(1, 10**6)),
    )
    def test_counts(self, isi: tuple[str, Konvensi, Any], populasi: int | None) -> None:
        """Counts give the same steps as a report of those answers."""
        edisi, aturan, lembar = isi
        tabulasi = tabulasikan(lembar)
        jejak = telusur(tabulasi, regulasi=muat(edisi), konvensi=aturan, populasi=populasi)

        periksa(jejak)
        assert jejak == telusur(
            tabulasi.semua, regulasi=muat(edisi), konvensi=aturan, populasi=populasi
        )
        assert jejak.ikm == ikm_hitungan(tabulasi.semua, regulasi=muat(edisi), konvensi=aturan)
        for kode in jejak.unsur:
            n1, n2, n3, n4 = (int(m.nilai) for m in jejak[f"{kode}.total"].masukan)
            assert n1 + 2 * n2 + 3 * n3 + 4 * n4 == jejak[f"{kode}.total"].hasil

    @given(survei(), st.data())
    def test_one_unsur(self, isi: Survei, data: st.DataObject) -> None:
        """The derivation of one unsur is that part of the whole."""
        jejak = telusur(isi)
        kode = data.draw(st.sampled_from(jejak.unsur))

        (bagian,) = jejak.untuk(kode).bagian
        assert bagian in jejak.bagian
        assert kode == bagian.id


class TestUngkapan:
    """How numbers are written."""

    @given(st.fractions(max_denominator=10**4))
    def test_number(self, n: Fraction) -> None:
        """A number evaluates to itself, as decimal or as fraction."""
        assert n == Fraction(angka(n))

    @given(*[st.fractions(Fraction(1, 9), 9, max_denominator=2000)] * 3)
    def test_formula(self, x: Fraction, y: Fraction, z: Fraction) -> None:
        """What is computed with written numbers is written as it was computed."""
        a, b, c = map(Tertulis, (x, y, z))
        for hasil in (
            a - (b - c), a - (b + c), a + (b - c), (a + b) * c, a * (b / c), a / (b * c),
            a / (b / c), a / b / c, (a - b) ** 2, 1 - a / b, 2 * (a + 1),
            sum((a, b, c), Fraction(0)),
        ):  # fmt: skip
            assert nilai(tulis(hasil)) == hasil
        assert "Fraction" == type(Fraction(a + b)).__name__

    @given(st.lists(st.fractions(-5, 5, max_denominator=2000), max_size=6))
    def test_row(self, isi: list[Fraction]) -> None:
        """Numbers written alike are still themselves."""
        assert isi == [Fraction(t) for t in deret(isi)]

    @given(st.fractions(-10, 10, max_denominator=10**4), st.integers(0, 6))
    def test_deciding_digit(self, n: Fraction, desimal: int) -> None:
        """The first decimal dropped decides, whatever follows."""
        digit = digit_penentu(n, desimal)
        cetak = Fraction(round_half_up(n, desimal))

        assert (digit is None) == (cetak == n)
        assert digit is None or (digit >= 5) == (abs(cetak) > abs(n))

    @given(st.fractions(-10, 10, max_denominator=10**4), st.integers(0, 6))
    def test_cut(self, n: Fraction, desimal: int) -> None:
        """What is cut off is less than one unit of the last decimal, towards zero."""
        sisa = abs(n) - abs(Fraction(potong(n, desimal)))

        assert 0 <= sisa < Fraction(1, 10**desimal)


@pytest.mark.parametrize("aturan", AturanSampel)
@given(st.integers(1, 10**7), lembar_jawaban())
def test_sample_size(aturan: AturanSampel, populasi: int, lembar: Any) -> None:
    """Every rule of rounding the sample size can be redone."""
    from skm.model import Periode, UnitLayanan
    from skm.skor import capaian_sampel

    laporan = LaporanSKM(
        unit=UnitLayanan(nama="Kantor"),
        periode=Periode(tahun=2024),
        jawaban=lembar,
        populasi=populasi,
        aturan_sampel=aturan,
    )
    jejak = telusur(laporan)
    capaian = capaian_sampel(populasi, lembar.n, aturan=aturan)

    periksa(jejak)
    assert capaian.perlu == jejak["sampel.perlu"].hasil
    assert capaian.kurang == jejak["sampel.kurang"].hasil
    assert capaian.cetak == jejak["sampel.persentase"].cetak


@given(survei())
def test_text_is_narrow(isi: Survei) -> None:
    """A console of 88 columns shows every line whole, unless one figure is longer than that."""
    polos = attrs.evolve(
        isi,
        konvensi=attrs.evolve(
            isi.konvensi,
            unsur_tambahan=tuple(
                Unsur(kode=u.kode, nama="Layanan Ramah") for u in isi.konvensi.unsur_tambahan
            ),
        ),
    )
    baris = telusur_ke_teks(telusur(polos)).splitlines()

    assert all(len(b) <= 88 or max(map(len, b.split())) > 40 for b in baris)


def test_hitungan_needs_no_statistics() -> None:
    """Counts without complete respondents have no margin of error and no alpha."""
    from skm.tabulasi.cacah import cacah

    hitungan: Hitungan = attrs.evolve(
        cacah({f"U{i}": "1234" for i in range(1, 10)}), statistik=None
    )

    assert "terendah" == telusur(hitungan).bagian[-1].id
