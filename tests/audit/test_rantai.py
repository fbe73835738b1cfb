"""Stated figures that belong together: one cause is one finding, and says what follows from it."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from laporan_contoh import SKM, kata, kata_skm, nilai, nrr

from skm.audit import buku_bawaan, periksa
from skm.dasar import Peta
from skm.exact import round_half_up
from skm.model import Konvensi, LaporanTindakLanjut, LembarJawaban, NilaiUnsur
from skm.skor import hitung_ikm
from skm.skor.kecocokan.salah_ketik import ragam_salah_ketik

BMKG = "3.52 3.48 3.35 3.60 3.58 3.72 3.78 3.40 3.42"
TERTIMBANG = "0.391 0.386 0.372 0.400 0.397 0.413 0.420 0.377 0.380"
DENGAN_011 = "0.387 0.383 0.369 0.396 0.394 0.409 0.416 0.374 0.376"
BALKESMAS = (745, 747, 759, 665, 752, 768, 778, 756, 770)
KODE = [f"U{i}" for i in range(1, 10)]


def angka(teks: str) -> dict[str, Decimal]:
    return {k: Decimal(v) for k, v in zip(KODE, teks.split(), strict=True)}


def bmkg(**isi: Any) -> LaporanTindakLanjut:
    """Return the report of the station, its figures as printed."""
    return attrs.evolve(
        kata(**isi),
        nilai=nrr(**{k: str(v) for k, v in angka(BMKG).items()}),
    )


def temuan(laporan: LaporanTindakLanjut) -> dict[str, str]:
    """Return what the rules on figures say, by place."""
    return {
        t.lokasi: t.pesan
        for t in periksa(laporan, buku=buku_bawaan())
        if t.aturan.startswith("SKM-IKM")
    }


class TestIKMSalahKetik:
    """One digit of the index wrong: the index is told, the letter beside it is right."""

    def test_huruf_menguatkan(self) -> None:
        """88,47 was printed as 87,47 with an A: one finding, not two that contradict each other."""
        (satu,) = temuan(bmkg(ikm=Decimal("87.47"), mutu_ikm="A")).items()

        assert "$.tercantum.ikm" == satu[0]
        assert (
            "Mungkin salah ketik untuk 88,47 (satu angka keliru), yang mutunya A seperti yang "
            "tercantum. Perbaiki IKM-nya."
        ) in satu[1]

    def test_huruf_menyangkal(self) -> None:
        """With the letter of the wrong figure it is no mere slip."""
        semua = temuan(bmkg(ikm=Decimal("87.47"), mutu_ikm="B"))

        assert ["$.tercantum.ikm"] == [*semua]
        assert "salah ketik" not in semua["$.tercantum.ikm"]

    @pytest.mark.parametrize("huruf", [None, "A", "B"])
    def test_bobot_menjelaskan(self, huruf: str | None) -> None:
        """What other weights give is no slip, though it is one digit off."""
        semua = temuan(
            attrs.evolve(
                kata(ikm=Decimal("89.80"), mutu_ikm=huruf),
                nilai=tuple(
                    NilaiUnsur(kode=k, total=t, n=100)
                    for k, t in zip(KODE, [360] * 5 + [359] * 4, strict=True)
                ),
            )
        )

        assert "bobot 0,111." in semua["$.tercantum.ikm"]
        assert "salah ketik" not in semua["$.tercantum.ikm"]

    def test_bobot_hampir_setengah(self) -> None:
        """Nor is it where weights give a figure that rounds to the stated one by almost a half."""
        laporan = attrs.evolve(
            kata(ikm=Decimal("88.23"), mutu_ikm="A"),
            nilai=tuple(
                NilaiUnsur(kode=k, total=t, n=250)
                for k, t in zip(KODE, [884] * 2 + [883] * 7, strict=True)
            ),
        )
        semua = temuan(laporan)

        assert Decimal("88.32") == hitung_ikm(laporan.nilai).cetak
        assert "bobot 0,111." in semua["$.tercantum.ikm"]
        assert "salah ketik" not in semua["$.tercantum.ikm"]

    def test_dari_jumlah(self) -> None:
        """25 times the stated sum is what was meant, where that sum is another convention's."""
        semua = temuan(
            bmkg(
                ikm=Decimal("87.40"),
                mutu_ikm="A",
                jumlah_tertimbang=Decimal("3.536"),
                tertimbang=angka(TERTIMBANG),
            )
        )

        assert "Mungkin salah ketik untuk 88,40" in semua["$.tercantum.ikm"]
        assert ["$.tercantum.ikm"] == [*semua]


class TestMengikuti:
    """Whoever computes with a wrong figure prints more of them."""

    def test_nrr(self) -> None:
        """3,69 for 3,89 led to 3,72 and 93; bobot 0,11, which gives 93 too, is not blamed."""
        laporan = attrs.evolve(
            kata(
                nrr={**angka("3.73 3.74 3.80 3.33 3.76 3.84 3.69 3.78 3.85")},
                jumlah_tertimbang=Decimal("3.72"),
                ikm=Decimal(93),
                mutu_ikm="Sangat Baik",
            ),
            nilai=tuple(
                NilaiUnsur(kode=k, total=t, n=200) for k, t in zip(KODE, BALKESMAS, strict=True)
            ),
        )
        semua = temuan(laporan)

        assert {"$.tercantum.nrr.U7", "$.tercantum.jumlah_tertimbang", "$.tercantum.ikm"} == {
            *semua
        }
        assert (
            "3,69, hasil hitung 3,89 (778 dibagi 200). Mungkin salah ketik (satu angka keliru). "
            "Jumlah NRR tertimbang 3,72 dan IKM 93 mengikutinya. Perbaiki semuanya."
        ) in semua["$.tercantum.nrr.U7"]
        for tempat in ("$.tercantum.jumlah_tertimbang", "$.tercantum.ikm"):
            assert (
                "Angka itu mengikuti NRR U7 Perilaku Pelaksana 3,69 yang tercantum. Perbaiki "
                "keduanya."
            ) in semua[tempat]
            assert "0,11" not in semua[tempat]

    def test_tertimbang(self) -> None:
        """A weighted mean follows the wrong mean beside it, unless that is none of the scale."""
        tertimbang = {"U3": Decimal("0.400"), "U5": Decimal("0.500")}

        def semua(nrr: str) -> dict[str, str]:
            isi = kata(nrr={"U3": Decimal(nrr)}, tertimbang=tertimbang)
            return temuan(attrs.evolve(isi, nilai=nilai(U3=340)))

        ikut = "Angka itu mengikuti NRR U3 Waktu Penyelesaian 3,60 yang tercantum."
        assert ikut in semua("3.60")["$.tercantum.tertimbang.U3"]
        assert "mengikuti" not in semua("3.60")["$.tercantum.tertimbang.U5"]
        assert (
            "NRR tertimbang U3 Waktu Penyelesaian 0,400 mengikutinya"
            in (semua("3.60")["$.tercantum.nrr.U3"])
        )
        assert "mengikuti" not in semua("9.60")["$.tercantum.tertimbang.U3"]

    def test_bobot_pada_nrr_tercantum(self) -> None:
        """With wrong means another weight may have been used as well; both are said."""
        laporan = attrs.evolve(
            kata(nrr={"U7": Decimal("3.69")}, ikm=Decimal("92.13")),
            nilai=tuple(
                NilaiUnsur(kode=k, total=t, n=200) for k, t in zip(KODE, BALKESMAS, strict=True)
            ),
        )

        assert ("Dari NRR yang tercantum: Angka tercantum diperoleh dengan bobot 0,11.") in temuan(
            laporan
        )["$.tercantum.ikm"]

    def test_beberapa_pertanyaan(self) -> None:
        """Where a wrong mean is one of several questions, nobody sees what the index is from."""
        isi = dict(SKM.jawaban.jawaban) if SKM.jawaban else {}
        jawaban = Peta({"U1a": isi.pop("U1"), "U1b": isi["U3"], **isi})
        laporan = attrs.evolve(
            kata_skm(nrr={"U1": Decimal("3.60"), "U2": Decimal("3.70")}, ikm=Decimal("80.42")),
            jawaban=LembarJawaban(jawaban=jawaban),
            konvensi=Konvensi(bagian={"U1": ("U1a", "U1b")}),
        )
        semua = {t.lokasi: t.pesan for t in periksa(laporan, buku=buku_bawaan())}

        assert "hasil hitung 78,89" in semua["$.tercantum.ikm"]
        assert "mengikuti" not in semua["$.tercantum.ikm"]

    def test_bobot(self) -> None:
        """Nine weighted means with another weight are one finding."""
        semua = temuan(
            bmkg(
                tertimbang=angka(DENGAN_011),
                jumlah_tertimbang=Decimal("3.504"),
                ikm=Decimal("87.60"),
            )
        )

        assert ["$.tercantum.ikm", "$.tercantum.jumlah_tertimbang", "$.tercantum.tertimbang"] == (
            sorted(semua)
        )
        assert (
            "misalnya U1 0,387, hasil hitung 0,391 (NRR 3,52 × bobot 1/9); angka itu diperoleh "
            "dengan bobot 0,11. Jumlah NRR tertimbang 3,504 dan IKM "
        ) in semua["$.tercantum.tertimbang"]
        for tempat in ("$.tercantum.jumlah_tertimbang", "$.tercantum.ikm"):
            assert "mengikuti" in semua[tempat]
            assert semua[tempat].endswith("yang tercantum. Perbaiki semuanya.")

    def test_indeks_mungkin(self) -> None:
        """An index that the means allow is in order, though one of them is stated wrong."""
        laporan = attrs.evolve(kata(nrr={"U3": Decimal("3.60")}, ikm=Decimal("87.40")), nilai=nrr())

        assert Decimal("87.33") == hitung_ikm(laporan.nilai).cetak
        assert ["$.tercantum.nrr.U3"] == [*temuan(laporan)]

    def test_di_belakang_yang_lain(self) -> None:
        """Neither a figure that is right nor one of an unsur without a value hides those behind."""
        laporan = kata(
            nrr={"U1": Decimal("3.10"), "U2": Decimal(1), "U3": Decimal("3.07")},
            tertimbang={"U1": Decimal("0.344"), "U2": Decimal(1), "U3": Decimal("0.377")},
            mutu={"U1": "B", "U2": "D", "U3": "A"},
        )
        semua = temuan(attrs.evolve(laporan, nilai=(laporan.nilai[0], *laporan.nilai[2:])))
        tanpa = semua.pop("$.total")

        assert "Nilai unsur U2 belum ada." in tanpa
        assert {f"$.tercantum.{bagian}.U3" for bagian in ("nrr", "tertimbang", "mutu")} == {*semua}

    def test_huruf(self) -> None:
        """A letter may follow a wrong mean."""
        laporan = attrs.evolve(
            kata(nrr={"U3": Decimal("3.60")}, mutu={"U3": "A", "U4": "A"}), nilai=nilai(U3=340)
        )
        semua = temuan(laporan)

        assert (
            "Huruf itu mengikuti NRR U3 Waktu Penyelesaian 3,60 yang tercantum."
            in (semua["$.tercantum.mutu.U3"])
        )

    @pytest.mark.parametrize(
        ("salah", "asal", "disalin"),
        [
            ("U3", "U1", False),
            ("U3", "U2", True),
            ("U3", "U4", True),
            ("U3", "U5", False),
            ("U1", "U2", True),
            ("U2", "U1", True),
            ("U9", "U8", True),
            ("U1", "U9", False),
        ],
    )
    def test_baris_lain(self, salah: str, asal: str, *, disalin: bool) -> None:
        """A mean that is the one of the row above or below was copied from there."""
        laporan = attrs.evolve(
            kata(nrr={salah: Decimal("3.41")}), nilai=nilai(**{asal: 341, salah: 356})
        )
        kalimat = "Mungkin salah ketik (angka baris di sampingnya)."

        assert disalin == (kalimat in temuan(laporan)[f"$.tercantum.nrr.{salah}"])

    def test_dikonversi(self) -> None:
        """Of converted means that are wrong nobody sees what was computed with them."""
        laporan = attrs.evolve(
            kata(nrr={"U3": Decimal("81.00")}, ikm=Decimal("87.50")), nilai=nilai(U3=300)
        )
        semua = temuan(laporan)

        assert (
            "tercantum 81,00, hasil hitung 75,00 (300 dibagi 100)" in (semua["$.tercantum.nrr.U3"])
        )

    def test_bukan_salah_ketik(self) -> None:
        """A last decimal off by one was rounded, not mistyped; two digits are more than a slip."""
        laporan = attrs.evolve(
            kata(nrr={"U3": Decimal("3.41"), "U5": Decimal("3.12")}), nilai=nilai(U3=340, U5=345)
        )

        assert not [p for p in temuan(laporan).values() if "salah ketik" in p]


class TestFakta:
    """The slip may be in what was recorded."""

    TERCANTUM: ClassVar[dict[str, Any]] = {
        "ikm": Decimal("88.47"),
        "mutu_ikm": "A",
        "jumlah_tertimbang": Decimal("3.539"),
        "mutu": {"U4": "A"},
    }

    @pytest.mark.parametrize(("kode", "salah"), [("U1", "3.25"), ("U6", "2.72"), ("U9", "3.24")])
    def test_nrr(self, kode: str, salah: str) -> None:
        """One mean recorded wrong, all that is stated right: one finding, at the mean."""
        laporan = bmkg(**self.TERCANTUM, tertimbang={kode: tertimbang(kode)})
        nilai_salah = tuple(
            attrs.evolve(n, nrr=Decimal(salah)) if n.kode == kode else n for n in laporan.nilai
        )
        (satu,) = temuan(attrs.evolve(laporan, nilai=nilai_salah)).items()

        assert f"$.nrr.{kode}" == satu[0]
        assert f"mungkin salah ketik untuk {str(angka(BMKG)[kode]).replace('.', ',')}" in satu[1]

    def test_tertukar(self) -> None:
        """Two rows recorded in each other's place."""
        laporan = bmkg(
            **self.TERCANTUM, tertimbang={"U3": tertimbang("U3"), "U4": tertimbang("U4")}
        )
        isi = list(laporan.nilai)
        isi[2], isi[3] = (
            attrs.evolve(isi[2], nrr=isi[3].nrr),
            attrs.evolve(isi[3], nrr=isi[2].nrr),
        )
        (satu,) = temuan(attrs.evolve(laporan, nilai=tuple(isi))).items()

        assert "NRR U3 Waktu Penyelesaian dan U4 Biaya/Tarif mungkin tertukar" in satu[1]

    def test_n(self) -> None:
        """A number of respondents recorded wrong is behind every mean."""
        cetak = {
            k: round_half_up(Decimal(t) / 200, 2) for k, t in zip(KODE, BALKESMAS, strict=True)
        }
        laporan = attrs.evolve(
            kata(nrr=cetak, ikm=Decimal("93.61")),
            nilai=tuple(
                NilaiUnsur(kode=k, total=t, n=210) for k, t in zip(KODE, BALKESMAS, strict=True)
            ),
        )
        (satu,) = temuan(laporan).items()

        assert "$.n" == satu[0]
        assert "n tercatat 210, mungkin salah ketik untuk 200 (satu angka keliru)" in satu[1]

    @pytest.mark.parametrize(("delapan", "satu"), [(208, 201), (201, 208)])
    def test_n_berbeda(self, delapan: int, satu: int) -> None:
        """Where the numbers differ none of them is taken for a slip of the other."""
        cetak = {
            k: round_half_up(Fraction(t, satu), 2) for k, t in zip(KODE, BALKESMAS, strict=True)
        }
        laporan = attrs.evolve(
            kata(nrr=cetak, ikm=round_half_up(Fraction(25 * sum(BALKESMAS), 9 * satu), 2)),
            nilai=tuple(
                NilaiUnsur(kode=k, total=t, n=satu if k == "U9" else delapan)
                for k, t in zip(KODE, BALKESMAS, strict=True)
            ),
        )

        assert {"$.tercantum.ikm", *(f"$.tercantum.nrr.{k}" for k in KODE[:8])} == {
            *temuan(laporan)
        }

    @pytest.mark.parametrize("ikm", ["87.47", "85.69"])
    def test_huruf_lain(self, ikm: str) -> None:
        """Letters that are wrong beside it are no evidence of a slip in a mean."""
        semua = temuan(bmkg(ikm=Decimal(ikm), mutu={"U4": "D", "U5": "D"}))

        assert {"$.tercantum.ikm", "$.tercantum.mutu.U4", "$.tercantum.mutu.U5"} == {*semua}

    @pytest.mark.parametrize("u5", ["3.45", "3.35"])
    def test_jumlah_dan_ikm_saja(self, u5: str) -> None:
        """Sum and index with 0,11 accuse no mean, though one digit of one would give them too."""
        isi = dict(zip(KODE, f"3.02 3.12 3.05 3.11 {u5} 3.22 3.08 3.15 3.01".split(), strict=True))
        jumlah = sum((Decimal(v) for v in isi.values()), Decimal(0)) * Decimal("0.11")
        laporan = attrs.evolve(
            kata(jumlah_tertimbang=round_half_up(jumlah, 3), ikm=round_half_up(25 * jumlah, 2)),
            nilai=nrr(**isi),
        )
        semua = temuan(laporan)

        assert {"$.tercantum.jumlah_tertimbang", "$.tercantum.ikm"} == {*semua}
        assert "diperoleh dengan bobot 0,11. IKM 7" in semua["$.tercantum.jumlah_tertimbang"]
        assert "mengikuti jumlah NRR tertimbang" in semua["$.tercantum.ikm"]

    def test_ikm_dan_huruf_saja(self) -> None:
        """Nor does an index with 0,11, though one digit of a mean would give it and its letter."""
        cetak = angka("3.54 3.02 3.53 3.53 3.53 3.03 3.53 2.97 3.54")
        isi = {k: str(v) for k, v in cetak.items()}
        laporan = attrs.evolve(kata(ikm=Decimal("83.11"), mutu={"U9": "B"}), nilai=nrr(**isi))

        assert Decimal("83.11") == hitung_ikm(nrr(**isi | {"U9": "3.24"})).cetak
        assert {"$.tercantum.ikm", "$.tercantum.mutu.U9"} == {*temuan(laporan)}

    def test_tidak_semua(self) -> None:
        """Where something else stays wrong nothing is guessed."""
        laporan = bmkg(**{**self.TERCANTUM, "jumlah_tertimbang": Decimal("3.600")})
        salah = (attrs.evolve(laporan.nilai[0], nrr=Decimal("3.25")), *laporan.nilai[1:])

        assert not [p for p in temuan(attrs.evolve(laporan, nilai=salah)) if p.startswith("$.nrr")]


def tertimbang(kode: str) -> Decimal:
    """Return the weighted mean of an unsur as printed."""
    return round_half_up(angka(BMKG)[kode] / 9, 4)


@pytest.mark.property
@given(st.lists(st.integers(100, 400), min_size=9, max_size=9), st.data())
def test_ikm_salah_ketik(total: list[int], data: st.DataObject) -> None:
    """A slip in the index, with the letter that belongs to the right one, is one finding."""
    laporan = attrs.evolve(kata(), nilai=nilai(**dict(zip(KODE, total, strict=True))))
    ikm = hitung_ikm(laporan.nilai)
    salah = data.draw(st.sampled_from([v for v, _ in ragam_salah_ketik(ikm.cetak)]))
    assume(salah > 4)
    tercantum = attrs.evolve(laporan.tercantum, ikm=salah, mutu_ikm=ikm.mutu.huruf)
    semua = temuan(attrs.evolve(laporan, tercantum=tercantum))

    assert ["$.tercantum.ikm"] == [*semua]
    assert f"{ikm.cetak}".replace(".", ",") in semua["$.tercantum.ikm"]


@pytest.mark.property
@given(
    st.lists(st.integers(100, 400), min_size=9, max_size=9),
    st.sampled_from(["0.11", "0.111", "0.1111"]),
    st.booleans(),
    st.booleans(),
)
def test_bobot_lain_bukan_salah_ketik(
    total: list[int], bobot: str, berjumlah: bool, tercetak: bool
) -> None:
    """A table with other weights than the declared is no slip of the pen, in facts or figures."""
    dipakai, rata = Fraction(bobot), [Fraction(t, 100) for t in total]
    jumlah = sum((dipakai * r for r in rata), Fraction(0))
    isi = dict(zip(KODE, total, strict=True))
    laporan = attrs.evolve(
        kata(
            tertimbang={k: round_half_up(dipakai * r, 4) for k, r in zip(KODE, rata, strict=True)}
            if berjumlah
            else {},
            jumlah_tertimbang=round_half_up(jumlah, 3),
            ikm=round_half_up(25 * jumlah, 2),
        ),
        nilai=nrr(**{k: f"{t / 100:.2f}" for k, t in isi.items()}) if tercetak else nilai(**isi),
    )

    assert not [t for t in temuan(laporan) if t.startswith("$.nrr") or t == "$.n"]
    assert not [p for p in temuan(laporan).values() if "salah ketik" in p]
