"""Tables as guests get them: heads laid out, cells that reach over rows, answers as any table."""

import json
from decimal import Decimal
from itertools import islice, pairwise
from pathlib import Path

import attrs
from hypothesis import given
from hypothesis import strategies as st

import skm
from perkakas import lebih_sedikit
from skm.naskah import Grafik, Kolom, TabelJawaban, naskah_datar
from skm.naskah.bagian_tabel import tata_kepala
from skm.testing import laporan_skm, naskah

MAHULU = Path(__file__).parents[2] / "examples/mahulu-2025/laporan.toml"
KELOMPOK = st.lists(st.sampled_from(("", "", "X", "Y")), min_size=1, max_size=12)


@given(KELOMPOK)
def test_kepala(kelompok: list[str]) -> None:
    """Cells of a head cover its rows and columns once, each common head those below it."""
    kolom = [Kolom(id=f"k{i}", judul=f"K{i}", kelompok=k, lebar=1) for i, k in enumerate(kelompok)]
    kepala = tata_kepala(kolom)
    tertutup = [
        (i + a, s.kolom + b)
        for i, baris in enumerate(kepala)
        for s in baris
        for a in range(s.tinggi)
        for b in range(s.lebar)
    ]

    assert len(kepala) == 1 + any(kelompok)
    assert sorted(tertutup) == [(i, j) for i in range(len(kepala)) for j in range(len(kolom))]
    for k in kolom:
        (sendiri,) = (s for baris in kepala for s in baris if s.teks == k.judul)
        assert (sendiri.kolom, sendiri.lebar) == (kolom.index(k), 1)
        bersama = [s for s in kepala[0] if s.teks == k.kelompok] if k.kelompok else [sendiri]
        assert any(s.kolom <= sendiri.kolom < s.kolom + s.lebar for s in bersama)


def tabel_jawaban(laporan: skm.LaporanSKM) -> TabelJawaban | None:
    semua = (b for b in skm.susun(laporan).blok if isinstance(b, TabelJawaban))
    return next(semua, None)


@lebih_sedikit(3)
@given(laporan_skm())
def test_jawaban_seperti_tabel_lain(laporan: skm.LaporanSKM) -> None:
    """Each respondent has a row with every answer as it counts, below them stands the foot."""
    tabel = tabel_jawaban(laporan)
    if tabel is None:
        return
    baris = list(tabel.baris)
    tersisih = "0" in tabel.dihitung
    tampak = {"-": "", "x": "×"}

    assert len(baris) == tabel.n + len(tabel.kaki)
    assert {len(b.sel) for b in baris} <= {len(tabel.kolom)}
    assert ["Dihitung" if tersisih else ""] == [k.judul for k in tabel.kolom[-1:]]
    for i, satu in enumerate(islice(baris, tabel.n)):
        isi = [tabel.jawaban[k][i] for k in tabel.unsur]
        hitung = tabel.dihitung[i] == "1"
        akhir = ("ya" if hitung else "tidak") if tersisih else ""
        assert [str(i + 1), *(tampak.get(h, h) for h in isi), akhir] == [s.teks for s in satu.sel]
        assert (satu.peran == "tak-dihitung") is not hitung
        assert [s.nilai for s in satu.sel[1:-1]] == [int(h) if h in "1234" else None for h in isi]
    for kaki, satu in zip(tabel.kaki, baris[tabel.n :], strict=True):
        assert satu.tebal
        assert (kaki.judul, kaki.akhir) == (satu.sel[0].teks, satu.sel[-1])
        assert list(kaki.sel) == [s for s in satu.sel[1:-1] if kaki.sel]


def test_jawaban_satu_per_satu() -> None:
    """Rows are made as they are asked for, however many there are."""
    tabel = tabel_jawaban(skm.baca(MAHULU))
    assert tabel is not None
    banyak = 10**7
    panjang = attrs.evolve(
        tabel,
        jawaban=skm.Peta(dict.fromkeys(tabel.unsur, "4" * banyak)),
        dihitung="1" * banyak,
    )

    assert ["3", "4"] == [s.teks for s in list(islice(panjang.baris, 3))[-1].sel[:2]]


def test_jawaban_berlajur() -> None:
    """Rows of more than one page go in two columns, where half the width holds their heads."""
    asal = tabel_jawaban(skm.baca(MAHULU))
    assert asal is not None

    def lajur(n: int, unsur: int = 9, lebar: int = 155, *, tersisih: bool = False) -> int:
        kode = tuple(f"U{i}" for i in range(1, unsur + 1))
        satu = attrs.evolve(
            asal,
            unsur=kode,
            jawaban=skm.Peta(dict.fromkeys(kode, "4" * n)),
            dihitung="1" * (n - 1) + "01"[not tersisih],
        )
        return satu.lajur(lebar)

    assert [1, 1, 2, 2, 2] == [lajur(n) for n in (1, 40, 41, 300, 100_000)]
    # 74 mm hold 10 unsur, or 8 beside the column that says who counts.
    assert [2, 2, 1, 1] == [lajur(50, u) for u in (9, 10, 12, 30)]
    assert [2, 1] == [lajur(50, u, tersisih=True) for u in (8, 9)]
    assert [1, 2] == [lajur(50, 9, lebar) for lebar in (110, 160)]


@given(st.tuples(st.integers(0, 100), st.integers(0, 100)).filter(lambda s: s[0] < s[1]))
def test_skala(ujung: tuple[int, int]) -> None:
    """Ticks go from one end of the axis to the other in equal steps, and are few."""
    bawah, atas = map(Decimal, ujung)
    satu = Grafik(
        id="uji", nomor=1, judul="Uji", jenis="garis", deret="IKM", kategori=("a",),
        nilai=(bawah,), bawah=bawah, atas=atas, batas=(), uraian="",
    )  # fmt: skip
    skala = satu.skala

    assert (satu.bawah, satu.atas) == (skala[0], skala[-1])
    assert 1 == len({b - a for a, b in pairwise(skala)})
    assert len(skala) <= 7


def test_skala_persen() -> None:
    """The axis of the index has a tick at every 25 points; one that no step divides its ends."""
    satu = skm.susun(skm.baca(MAHULU)).grafik[0]
    ganjil = attrs.evolve(satu, atas=Decimal("97.5"))

    assert [Decimal(25), Decimal(50), Decimal(75), Decimal(100)] == list(satu.skala)
    assert (None, (Decimal(25), Decimal("97.5"))) == (ganjil.langkah, ganjil.skala)


def test_warna(tmp_path: Path) -> None:
    """The colour of an office's profile reaches every format; without a profile there is none."""
    (tmp_path / "profil.toml").write_text('jenis = "profil"\nskema = 1\nwarna = "7A1F1F"\n')
    berkas = tmp_path / "laporan.toml"
    berkas.write_text(
        'jenis = "tindak-lanjut"\nskema = 1\nprofil = "profil.toml"\n'
        "nrr = { U1 = 3, U2 = 3, U3 = 3, U4 = 3, U5 = 3, U6 = 3, U7 = 3, U8 = 3, U9 = 3 }\n"
        'unit = { nama = "Kantor Contoh" }\n'
        "periode = { survei = { tahun = 2026 }, tindak_lanjut = { tahun = 2026 } }\n",
        encoding="utf-8",
    )
    laporan = skm.baca(berkas)

    assert "7A1F1F" == skm.susun(laporan).warna
    assert "" == skm.susun(attrs.evolve(laporan, warna="")).warna
    assert "7A1F1F" not in skm.ke_toml(laporan)
    assert laporan == attrs.evolve(laporan, warna="")


@given(naskah())
def test_datar(satu: skm.Naskah) -> None:
    """Plain data can be written as JSON, and has every text of every table."""
    datar = naskah_datar(satu)
    balik = json.loads(json.dumps(datar, ensure_ascii=False))

    assert balik == datar
    tabel = [b for bab in (*balik["bab"], *balik["lampiran"]) for b in bab["isi"]]
    tabel = [b for b in tabel if b["blok"] == "tabel"]
    semua = [b for b in satu.blok if hasattr(b, "baris")]
    for isi, asal in zip(tabel, semua, strict=True):
        assert [[s["teks"] for s in b["sel"]] for b in isi["baris"]] == [
            [s.teks for s in b.sel] for b in asal.baris
        ]
        assert isi["mendatar"] is asal.mendatar
        assert [s["teks"] for s in isi["kepala"][0]] == [s.teks for s in asal.kepala[0]]
