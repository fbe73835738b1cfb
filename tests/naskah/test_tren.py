"""How the index has moved: a rise is claimed only where it is more than chance."""

from decimal import Decimal

import attrs
import pytest
from hypothesis import given

import skm
from skm.model import Kenyataan, LaporanSKM, LembarJawaban, NilaiTren, Periode, UnitLayanan
from skm.naskah import Daftar, Naskah, Paragraf
from skm.naskah.survei.kalimat import sampel_kecil
from skm.naskah.survei.tren import titik_tren
from skm.skor import capaian_sampel
from skm.testing import laporan_skm

UNSUR = tuple(f"U{i}" for i in range(1, 10))
INI, DULU = "Semester I (Januari–Juni 2026)", "Tahun 2025"


def laporan(n: int = 40, **isi: object) -> LaporanSKM:
    """Return a report with an index of 87,50 and a margin of some four points for 40."""
    dasar: dict[str, object] = {
        "unit": UnitLayanan(nama="Kantor Contoh"),
        "periode": Periode(tahun=2026, semester=1),
        "jawaban": LembarJawaban(jawaban=dict.fromkeys(UNSUR, "43" * (n // 2))),
    }
    return LaporanSKM(**(dasar | isi))  # type: ignore[arg-type]


def tren(*ikm: str, n: int | None = None) -> tuple[NilaiTren, ...]:
    return tuple(
        NilaiTren(periode=Periode(tahun=2026 - i), ikm=Decimal(satu), n=n)
        for i, satu in zip(range(len(ikm), 0, -1), ikm, strict=True)
    )


def teks(naskah: Naskah, id_blok: str) -> str:
    bagian = (b.butir if isinstance(b, Daftar) else (b.teks,) for b in naskah.blok
              if b.id == id_blok and isinstance(b, Daftar | Paragraf))  # fmt: skip
    return "\n".join(t for isi in bagian for t in isi)


@pytest.mark.parametrize(
    ("lama", "n", "kalimat"),
    [
        ("87.50", None, f"Dibandingkan dengan {DULU}, IKM {INI} tetap 87,50."),
        (
            "70.00",
            40,
            f"Dibandingkan dengan {DULU}, IKM {INI} naik 17,50 poin, dari 70,00 menjadi 87,50.",
        ),
        (
            "99.00",
            40,
            f"Dibandingkan dengan {DULU}, IKM {INI} turun 11,50 poin, dari 99,00 menjadi 87,50.",
        ),
        (
            "86.58",
            None,
            f"IKM berubah dari 86,58 pada {DULU} menjadi 87,50 pada {INI}; selisih 0,92 poin itu "
            "masih dalam batas kewajaran sampel (sedikitnya ±3,92 poin pada tingkat kepercayaan "
            "95%), sehingga belum dapat disebut kenaikan.",
        ),
        (
            "88.42",
            40,
            f"IKM berubah dari 88,42 pada {DULU} menjadi 87,50 pada {INI}; selisih 0,92 poin itu "
            "masih dalam batas kewajaran sampel (±5,66 poin pada tingkat kepercayaan 95%), "
            "sehingga belum dapat disebut penurunan.",
        ),
        ("70.00", None, f"IKM berubah dari 70,00 pada {DULU} menjadi 87,50 pada {INI}."),
    ],
)
def test_kalimat(lama: str, n: int | None, kalimat: str) -> None:
    """It stays, rises, falls, moves by no more than chance, or nobody knows."""
    naskah = skm.susun(laporan(tren=tren(lama, n=n)))

    assert f" {kalimat}" in teks(naskah, "tren")
    # What the limit is of is said where it is of more than the margin.
    dua_sampel = "kewajaran" in kalimat and n is not None
    assert dua_sampel is teks(naskah, "tren").endswith(" memperhitungkan sampel kedua periode.")
    assert kalimat in teks(naskah, "kesimpulan").split("\n")


@pytest.mark.parametrize("n", [40, None])
def test_tanpa_koreksi(n: int | None) -> None:
    """That no finite population is considered is told where the margin considers one."""
    kalimat = teks(skm.susun(laporan(tren=tren("87.00", "87.00", n=n), populasi=60)), "tren")

    assert 1 == kalimat.count("tanpa koreksi populasi karena yang dibandingkan mutu pelayanannya")
    assert (n is not None) is ("sampel kedua periode, tanpa" in kalimat)


def test_beberapa_periode() -> None:
    """Of several periods the last but one and the first are compared with."""
    kalimat = teks(skm.susun(laporan(tren=tren("70.00", "87.00", n=40))), "tren")

    assert kalimat.startswith("Perkembangan IKM selama tiga periode disajikan pada Tabel ")
    assert "IKM berubah dari 87,00 pada Tahun 2025" in kalimat
    assert kalimat.endswith(f"{INI} naik 17,50 poin, dari 70,00 menjadi 87,50.")


def test_tanpa_tren() -> None:
    """Without earlier periods the conclusion says nothing of them."""
    assert "2025" not in teks(skm.susun(laporan()), "kesimpulan")


@given(laporan_skm())
def test_tidak_lebih_dari_sampelnya(isi: LaporanSKM) -> None:
    """No sentence says that the index rose or fell where that may be chance."""
    naskah = skm.susun(isi)
    titik = titik_tren(isi, naskah.hasil.ikm.cetak, naskah.hasil.galat)
    nyata = [t for t in titik[:-1] if t.kenyataan is Kenyataan.NYATA]

    assert [t.ikm for t in titik] == [*(t.ikm for t in isi.tren), naskah.hasil.ikm.cetak]
    if not nyata:
        milik = {t for bidang in attrs.astuple(isi.paragraf, recurse=False) for t in bidang or ()}
        semua = [b.teks for b in naskah.blok if isinstance(b, Paragraf) and b.id == "tren"]
        assert not any(
            f" {arah} " in t for t in semua if t not in milik for arah in ("naik", "turun")
        )


@pytest.mark.parametrize(
    ("populasi", "dihitung", "kalimat"),
    [
        (
            450,
            150,
            "Jumlah responden (150 orang) belum mencapai jumlah sampel minimal (207 orang), "
            "sehingga hasilnya perlu dibaca dengan hati-hati.",
        ),
        (450, 207, ""),
        (
            None,
            12,
            "IKM dihitung dari 12 responden (kurang dari 30), sehingga hasilnya perlu dibaca "
            "dengan hati-hati.",
        ),
        (12, 12, "IKM dihitung dari 12 responden (kurang dari 30), "),
        (None, 30, ""),
    ],
)
def test_sampel_kecil(populasi: int | None, dihitung: int, kalimat: str) -> None:
    """A sample that is too small is named in the conclusion, once."""
    sampel = None if populasi is None else capaian_sampel(populasi, dihitung)
    semua = [*sampel_kecil(sampel, dihitung)]

    assert bool(kalimat) == len(semua)
    assert all(s.startswith(kalimat) for s in semua)


def test_sampel_kecil_pada_kesimpulan() -> None:
    """It stands there after the figures."""
    butir = teks(skm.susun(laporan(12)), "kesimpulan").split("\n")

    assert "SKM Kantor Contoh" in butir[0]
    assert butir[-1].startswith("IKM dihitung dari 12 responden")
