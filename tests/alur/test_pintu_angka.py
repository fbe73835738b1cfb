"""Figures in one step, from whatever people have."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import skm
from skm.errors import ArgumenError, DataError, ScoringError
from skm.model.statistik import Kenyataan, Metode, Sebab, TitikBanding
from skm.skor import bandingkan_titik, hitung_galat, hitung_rekap, ikm_hitungan

UNSUR = [f"U{i}" for i in range(1, 10)]
MAHULU = Path(__file__).parents[2] / "examples" / "mahulu-2025" / "jawaban.csv"
REKAMAN = [
    {**dict.fromkeys(UNSUR, n), "U3": 3, "Bidang": bidang}
    for n, bidang in ((3, "A"), (4, "A"), (4, "B"), (2, "B"), (4, "B"))
]
TABULASI = skm.tabulasikan(REKAMAN, grup="unit", kolom={"unit": "Bidang"})


class TestIkmDari:
    """An index of answers, counts, totals or values."""

    def test_same_by_every_way(self) -> None:
        """Each says the same of the same respondents."""
        semua = TABULASI.semua
        ikm = ikm_hitungan(semua)
        total = {u: semua.total(u) for u in UNSUR}

        for masukan, n in (
            (REKAMAN, None), (TABULASI, None), (semua, None), (dict(semua.frekuensi), None),
            (skm.baca_jawaban(REKAMAN), None), (skm.baca_jawaban(REKAMAN).lembar, None),
            (skm.nilai_dari(semua), None), ([*skm.nilai_dari(semua)], None),
            (total, 5), (total, dict.fromkeys(UNSUR, 5)),
        ):  # fmt: skip
            assert ikm == skm.ikm_dari(masukan, n=n), masukan  # type: ignore[arg-type]
        assert "92.84" == str(skm.ikm_dari(MAHULU).cetak)

    def test_convention(self) -> None:
        """What the konvensi says of unsur holds for reading and for counting."""
        tanpa = [{k: v for k, v in r.items() if k != "U4"} for r in REKAMAN]
        konvensi = skm.Konvensi(tanpa=("U4",))
        with pytest.raises(DataError, match="U4"):
            skm.ikm_dari(tanpa)

        ikm = skm.ikm_dari(tanpa, konvensi=konvensi)
        assert (8, konvensi.tanpa) == (len(ikm.unsur), ikm.konvensi.tanpa)
        assert skm.rekap(tanpa, "Bidang", konvensi=konvensi).gabung.nilai == ikm.nilai  # type: ignore[union-attr]

    @pytest.mark.parametrize(
        ("masukan", "cara", "sebut"),
        [
            (dict.fromkeys(UNSUR, 105), {}, "n: expected how many answered"),
            (dict.fromkeys(UNSUR, 105), {"n": 29, "kolom": {}}, "kolom: expected nothing"),
            (REKAMAN, {"n": 3}, "n: expected nothing"),
            (TABULASI.semua, {"n": 3}, "n: expected nothing"),
            (skm.nilai_dari(TABULASI.semua), {"nama": "a"}, "nama: expected nothing"),
            (dict.fromkeys(UNSUR, "3,49"), {}, "expected counts of 1 to 4 as a tuple"),
            (dict.fromkeys(UNSUR, 3.5), {"n": 2}, "n: expected nothing"),
            (None, {}, "found NoneType"),
        ],
    )
    def test_refused(self, masukan: Any, cara: dict[str, Any], sebut: str) -> None:
        """What is nothing of the kind, and what would have no effect."""
        with pytest.raises(ArgumenError, match=sebut):
            skm.ikm_dari(masukan, **cara)

    def test_too_few_answered(self) -> None:
        """A total that no answers give is a problem of the data."""
        with pytest.raises(ScoringError):
            skm.ikm_dari(dict.fromkeys(UNSUR, 105), n=2)


class TestRekap:
    """Units by a part of the profile, a heading, or a group of counts."""

    def test_same_by_every_way(self) -> None:
        """The heading, what is declared of it, and counts give the recap of the counts."""
        harapan = hitung_rekap(TABULASI.kelompok["unit"], Metode.GABUNG)

        assert ["A", "B"] == [u.nama for u in harapan.unit]
        assert harapan == skm.rekap(REKAMAN, "Bidang") == skm.rekap(TABULASI)
        assert harapan == skm.rekap(REKAMAN, kolom={"unit": "Bidang"}, metode="gabung")
        assert Metode.RATA_UNIT is skm.rekap(TABULASI, metode="rata-unit").metode
        assert 6 == len(skm.rekap(MAHULU, unit="layanan").unit)

    def test_no_such_unit(self) -> None:
        """A heading that there is not, a group, a part of the profile, a method."""
        for unit, masukan in (("Loket", REKAMAN), ("Loket", TABULASI), ("usia", REKAMAN)):
            with pytest.raises(DataError, match=r"Loket|usia"):
                skm.rekap(masukan, unit)
        with pytest.raises(DataError, match='"gabung", "rata-unit"'):
            skm.rekap(REKAMAN, "Bidang", metode="rerata")


class TestBandingkan:
    """Two results, with what is known of their precision."""

    def test_same_by_every_way(self) -> None:
        """Answers and counts bring their precision along; a mean alone has none."""
        semua, ikm = TABULASI.semua, ikm_hitungan(TABULASI.semua)
        lama = TitikBanding(nama="lama", ikm=ikm, galat=hitung_galat(semua))
        baru = skm.baca_jawaban(MAHULU).tabulasi.semua
        harapan = bandingkan_titik(
            lama, TitikBanding(nama="jawaban", ikm=ikm_hitungan(baru), galat=hitung_galat(baru))
        )

        assert harapan.kenyataan in (Kenyataan.NYATA, Kenyataan.TIDAK_NYATA)
        for masukan in (REKAMAN, TABULASI, semua, lama):
            assert harapan == skm.bandingkan(masukan, MAHULU)
        bernama = skm.bandingkan(lama, MAHULU, sebutan=("2024", "2025"))
        assert ("2024", "2025") == (bernama.lama.nama, bernama.baru.nama)
        assert (harapan.ikm, harapan.uji) == (bernama.ikm, bernama.uji)
        for rerata in (ikm, skm.nilai_dari(semua)):
            banding = skm.bandingkan(rerata, str(MAHULU), sebutan=("2024", "2025"))
            assert (harapan.ikm, Sebab.TANPA_RAGAM) == (banding.ikm, banding.sebab)
            assert ("2024", "2025") == (banding.lama.nama, banding.baru.nama)

    def test_how_to_read_is_for_what_is_read(self) -> None:
        """Counts beside answers need no word on how they are read."""
        banding = skm.bandingkan(TABULASI, REKAMAN, kolom={"unit": "Bidang"})

        assert Decimal("0.00") == banding.ikm.cetak

    @pytest.mark.parametrize(
        ("dua", "pilihan", "nama"),
        [
            ("ikm", {"konvensi": skm.Konvensi(bobot=skm.Bobot.PER_K)}, "konvensi"),
            ("ikm", {"regulasi": skm.muat_regulasi()}, "regulasi"),
            ("ikm", {"kolom": {"unit": "Bidang"}}, "kolom"),
            ("nilai", {"kolom": {"unit": "Bidang"}}, "kolom"),
            ("hitungan", {"kolom": {"unit": "Bidang"}}, "kolom"),
            ("tabulasi", {"kolom": {"unit": "Bidang"}}, "kolom"),
        ],
    )
    def test_what_has_no_effect(self, dua: str, pilihan: dict[str, Any], nama: str) -> None:
        """What holds for neither is refused: nobody compares results by another convention."""
        semua = TABULASI.semua
        ini: Any = {
            "ikm": ikm_hitungan(semua), "nilai": skm.nilai_dari(semua), "hitungan": semua,
            "tabulasi": TABULASI,
        }[dua]  # fmt: skip
        with pytest.raises(ArgumenError, match=rf"{nama}: expected nothing"):
            skm.bandingkan(ini, ini, **pilihan)
