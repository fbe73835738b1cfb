"""The survey report where data are odd: ties, services without an index, parts not wanted."""

from collections.abc import Sequence
from decimal import Decimal

import attrs
import pytest

import skm
from skm.model import (
    IKM,
    JawabanKosong,
    Konvensi,
    LaporanSKM,
    LembarJawaban,
    NilaiTren,
    ParagrafSKM,
    Periode,
    Tabulasi,
    UnitLayanan,
)
from skm.naskah import Naskah, Paragraf, Subbab, kalimat_survei
from skm.naskah import survei as ruang
from skm.naskah.kalimat import terlemah
from skm.naskah.tabel_survei import urutan_kelas
from skm.skor import hitung_ikm
from skm.tabulasi import tabulasikan

UNSUR = tuple(f"U{i}" for i in range(1, 10))


def ikm(*nrr: str) -> IKM:
    return hitung_ikm(dict(zip(UNSUR, nrr, strict=True)))


def laporan(**isi: object) -> LaporanSKM:
    dasar: dict[str, object] = {
        "unit": UnitLayanan(nama="Kantor Contoh"),
        "periode": Periode(tahun=2026, semester=1),
        "jawaban": LembarJawaban(jawaban=dict.fromkeys(UNSUR, "4334")),
    }
    return LaporanSKM(**(dasar | isi))  # type: ignore[arg-type]


def teks(naskah: Naskah, id_paragraf: str) -> str:
    return next(b.teks for b in naskah.blok if isinstance(b, Paragraf) and b.id == id_paragraf)


class TestUjung:
    """The weakest and the strongest unsur."""

    @pytest.mark.parametrize(
        ("nrr", "lemah", "kelemahan", "kelebihan"),
        [
            (
                ["3,00", "3,10", "3,20", *["3,30"] * 3, "3,50", "3,60", "3,70"],
                ["U1", "U2", "U3"],
                "Tiga unsur dengan nilai terendah adalah Persyaratan (3,00); ",
                "Tiga unsur dengan nilai tertinggi adalah Sarana dan Prasarana (3,70); ",
            ),
            (
                ["3,00", *["3,50"] * 8],
                ["U1"],
                "Satu unsur dengan nilai terendah adalah Persyaratan (3,00).",
                "Delapan unsur sama-sama bernilai tertinggi, yaitu 3,50.",
            ),
            (
                [*["3,00"] * 8, "3,50"],
                list(UNSUR[:8]),
                "Delapan unsur sama-sama bernilai terendah, yaitu 3,00.",
                "Satu unsur dengan nilai tertinggi adalah Sarana dan Prasarana (3,50).",
            ),
            (["3,50"] * 9, [], "Semua unsur memperoleh nilai yang sama.", ""),
        ],
        ids=["berbeda", "satu lemah", "satu kuat", "sama"],
    )
    def test_tidak_pernah_keduanya(
        self, nrr: Sequence[str], lemah: Sequence[str], kelemahan: str, kelebihan: str
    ) -> None:
        """Three at each end, more where ties leave no choice, and none at both ends."""
        hasil = ikm(*nrr)

        assert list(lemah) == [u.kode for u in terlemah(hasil)]
        assert kalimat_survei.kelemahan(hasil).startswith(kelemahan)
        assert kalimat_survei.kelebihan(hasil).startswith(kelebihan)
        assert bool(kelebihan) is bool(kalimat_survei.kelebihan(hasil))


class TestLayanan:
    """The index of each service."""

    def test_tanpa_ikm(self) -> None:
        """Where every service lacks an unsur there is a table and no best one."""
        lembar = LembarJawaban(
            jawaban=dict.fromkeys(UNSUR, "44") | {"U1": "4-", "U2": "-4"},
            profil={"layanan": ("KTP", "KK")},
        )
        naskah = skm.susun(laporan(jawaban=lembar))
        tabel = next(t for t in naskah.tabel if t.id == "layanan")

        assert f"IKM setiap jenis layanan disajikan pada Tabel {tabel.nomor}." == teks(
            naskah, "layanan"
        )
        assert ["–", "–", "100,00"] == [b.sel[-2].teks for b in tabel.baris]


class TestTidakDiinginkan:
    """Parts that an office leaves out."""

    def test_bab_pertama(self) -> None:
        """Without any of its parts the first chapter goes, and the others move up."""
        kosong = ParagrafSKM(latar_belakang=(), dasar_hukum=(), maksud_tujuan=())
        naskah = skm.susun(laporan(paragraf=kosong))

        assert ["Pengumpulan Data SKM", "Hasil Pengolahan Data SKM"] == [
            b.judul for b in naskah.bab[:2]
        ]
        assert ["I", "II", "III", "IV"] == [b.nomor for b in naskah.bab]
        assert "1.1" == next(b.nomor for b in naskah.bab[0].isi if isinstance(b, Subbab))

    def test_tanpa_statistik(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Counts without sums of products give a report without alpha and without a margin."""

        def polos(lembar: LembarJawaban) -> Tabulasi:
            hasil = tabulasikan(lembar)
            return attrs.evolve(hasil, semua=attrs.evolve(hasil.semua, statistik=None))

        monkeypatch.setattr(ruang, "tabulasikan", polos)
        naskah = skm.susun(laporan())

        assert naskah.hasil.keandalan is None
        assert "keandalan" not in [b.id for b in naskah.blok]
        assert teks(naskah, "galat").startswith("Batas galat (margin of error) IKM tidak dihitung")


def test_urutan_kelas() -> None:
    """Education and age stand in their own order, everything else after them."""
    urut = [
        "Tidak sekolah", "SD", "SMP", "SMA", "D3", "S1", "S2",
        "di bawah 17", "17–25", "26–35", "di atas 55", "Lainnya",
    ]  # fmt: skip

    menurut_abjad = sorted(urut)

    assert urut == sorted(menurut_abjad, key=urutan_kelas)


@pytest.mark.parametrize(
    ("lama", "kalimat"),
    [
        ("87.50", "IKM tetap 87,50 pada Semester I (Januari–Juni 2026)."),
        ("80.00", "IKM naik 7,50 poin dari 80,00 menjadi 87,50 pada Semester I"),
        ("90.25", "IKM turun 2,75 poin dari 90,25 menjadi 87,50 pada Semester I"),
    ],
)
def test_tren(lama: str, kalimat: str) -> None:
    """An index rises, falls or stays, against the period before."""
    dulu = NilaiTren(periode=Periode(tahun=2025), ikm=Decimal(lama))

    assert kalimat in teks(skm.susun(laporan(tren=(dulu,))), "tren")


def test_jumlah_yang_dihitung() -> None:
    """Where only complete respondents count, the report says of how many."""
    lembar = LembarJawaban(jawaban=dict.fromkeys(UNSUR, "443") | {"U2": "4-3"})
    naskah = skm.susun(
        laporan(jawaban=lembar, konvensi=Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP))
    )
    tabel = next(t for t in naskah.tabel if t.id == "unsur")

    assert "n = 2" in tabel.catatan[0]
