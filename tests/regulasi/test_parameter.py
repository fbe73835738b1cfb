"""Figures of the law: asked for by date, with unit and citation."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm.regulasi
from skm.errors import DataError, ParameterError
from skm.model import Kutipan
from skm.regulasi import EDISI, Nilai, Parameter, muat, muat_pekppp

SUMBER = Kutipan(regulasi="contoh", bagian="Lampiran")


@st.composite
def parameter(draw: st.DrawFn) -> Parameter:
    hari = sorted(draw(st.lists(st.dates(), min_size=1, max_size=5, unique=True)))
    nilai = st.one_of(st.none(), st.fractions(0, 100))
    return Parameter(
        id="contoh.nilai",
        satuan="poin",
        riwayat=tuple(
            Nilai(sejak=h, nilai=n, dicabut=n is None, kutipan=SUMBER)
            for h, n in ((h, draw(nilai)) for h in hari)
        ),
    )


class TestPada:
    """A figure is asked for by date; the answer is a value with its citation, or an explanation."""

    @given(parameter(), st.dates())
    def test_answer_or_explain(self, p: Parameter, tanggal: date) -> None:
        """The newest value not after the day, or an error that names a date there is."""
        ada = [n for n in p.riwayat if n.sejak <= tanggal]
        if ada and ada[-1].nilai is not None:
            assert ada[-1] == p.pada(tanggal)
            return
        with pytest.raises(ParameterError) as salah:
            p.pada(tanggal)

        assert str(ada[-1].sejak if ada else p.riwayat[0].sejak) in str(salah.value)
        assert str(tanggal) in str(salah.value)

    def test_before_and_after(self) -> None:
        """Before the first date and after a repeal there is no value, and the message says so."""
        p = Parameter(
            id="ikm.faktor",
            satuan="poin",
            riwayat=(
                Nilai(sejak=date(2017, 5, 9), nilai=Fraction(25), kutipan=SUMBER),
                Nilai(sejak=date(2030, 1, 1), dicabut=True, kutipan=SUMBER),
            ),
        )

        assert 25 == p.pada(date(2029, 12, 31)).nilai
        with pytest.raises(
            ParameterError, match=r"no value on 2016-01-01; the first .* 2017-05-09"
        ):
            p.pada(date(2016, 1, 1))
        with pytest.raises(ParameterError, match=r"repealed on 2030-01-01 \(contoh, Lampiran"):
            p.pada(date(2031, 1, 1))

    def test_history_is_in_order(self) -> None:
        """A history that is empty or runs backwards is refused."""
        nilai = Nilai(sejak=date(2017, 5, 9), nilai=Fraction(25), kutipan=SUMBER)
        dahulu = attrs.evolve(nilai, sejak=nilai.sejak - timedelta(days=1))
        with pytest.raises(DataError) as salah:
            Parameter(id="x", satuan="x", riwayat=(nilai, dahulu, nilai, nilai))
        with pytest.raises(DataError) as kosong:
            Parameter(id="x", satuan="x", riwayat=())

        assert [".riwayat[1].sejak", ".riwayat[3].sejak"] == [m.lokasi for m in salah.value.masalah]
        assert ["kosong"] == [m.kode for m in kosong.value.masalah]

    def test_nilai_yang_terlupa_bukan_pencabutan(self) -> None:
        """A repeal is said outright: neither a figure nor a repeal, or both, is refused."""
        for isi in ({}, {"nilai": Fraction(1), "dicabut": True}):
            with pytest.raises(DataError) as salah:
                Nilai(sejak=date(2020, 1, 1), kutipan=SUMBER, **isi)

            assert ["kunci-hilang"] == [m.kode for m in salah.value.masalah]


def semua_kutipan(benda: object) -> Iterator[Kutipan]:
    """Yield every citation inside."""
    if isinstance(benda, Kutipan):
        yield benda
    elif attrs.has(type(benda)):
        for bidang in attrs.fields(type(benda)):
            yield from semua_kutipan(getattr(benda, bidang.name))
    elif isinstance(benda, tuple):
        for butir in benda:
            yield from semua_kutipan(butir)


@pytest.mark.parametrize("id_regulasi", EDISI)
class TestSetiapEdisi:
    """What holds for every edition."""

    def test_every_figure_is_documented(self, id_regulasi: str) -> None:
        """Each figure has a unit, a date within the edition, and a citation."""
        aturan = muat(id_regulasi)
        for p in aturan.parameter:
            assert p.satuan
            assert aturan.berlaku_sejak == p.riwayat[0].sejak
            assert all(n.kutipan.bagian for n in p.riwayat)

    def test_no_citation_claims_to_be_verified(self, id_regulasi: str) -> None:
        """Nobody has compared a figure with the official text, and every citation says so."""
        kutipan = list(semua_kutipan(muat(id_regulasi)))

        assert len(kutipan) >= 1 + 3 + 4
        assert not any(k.terverifikasi for k in kutipan)
        assert {id_regulasi} == {k.regulasi for k in kutipan}

    def test_table_is_in_order(self, id_regulasi: str) -> None:
        """Rows run from the best down, without overlap, from 100 to 25."""
        tabel = muat(id_regulasi).tabel_mutu
        batas = [x for b in tabel for x in (b.batas_atas, b.batas_bawah)]

        assert sorted(batas, reverse=True) == batas
        assert (100, 25) == (batas[0], batas[-1])
        assert ["A", "B", "C", "D"] == [b.mutu for b in tabel]
        assert [4, 3, 2, 1] == [b.nilai_persepsi for b in tabel]

    def test_loaded_once(self, id_regulasi: str) -> None:
        """Asking again gives the same object."""
        assert muat(id_regulasi) is muat(id_regulasi)


class TestKatalog:
    """The catalogue knows its editions."""

    def test_pekppp_is_not_verified_either(self) -> None:
        """Nor is any citation of the PEKPPP levels."""
        kutipan = list(semua_kutipan(muat_pekppp()))

        assert 7 == len(kutipan)
        assert not any(k.terverifikasi for k in kutipan)

    def test_unknown_edition(self) -> None:
        """An unknown id is an error that lists the known ones."""
        with pytest.raises(
            ParameterError, match='unknown rule set "permen-99"; known: permenpanrb-14'
        ):
            muat("permen-99")

    def test_every_file_is_listed(self) -> None:
        """No rule set lies in the package without being listed."""
        from importlib import resources

        ada = {b.name for b in (resources.files(skm.regulasi) / "data").iterdir()}

        assert ada == {e.replace("-", "_") + ".toml" for e in EDISI} | {
            "krejcie_morgan.toml",
            "pekppp_f01.toml",
            "student_t.toml",
        }
