"""Report JSON has no rows of answers, and prints what the report prints all the same."""

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from perkakas import lebih_sedikit
from skm import DataError
from skm.angka import angka_laporan
from skm.model import (
    AngkaLayanan,
    DasarAngka,
    JawabanKosong,
    Konvensi,
    LaporanSKM,
    LembarJawaban,
    Pengumpulan,
    Periode,
    Susunan,
    Tanggal,
    UnitLayanan,
)
from skm.naskah import Naskah, Paragraf, TabelJawaban
from skm.serial import ke_json, ke_toml, naskah_ke_json
from skm.testing.strategies import laporan_skm

UNSUR = [f"U{i}" for i in range(1, 10)]
TIDAK_IKUT = {"galat", "keandalan"}
"""Paragraphs on what only rows give: a sentence stands in their place."""
STATISTIK = {
    "Batas galat IKM (95%), ± poin",
    "Perkiraan IKM seluruh penerima layanan",
    "Cronbach's alpha",
    "Reliabilitas kuesioner",
}
GERAK = {"tren", "kesimpulan"}
"""They say that an index rose or fell where its margin of error is known."""


@st.composite
def berlayanan(draw: st.DrawFn) -> LaporanSKM:
    """Return a report on answers, mostly of few services that many people share."""
    laporan = draw(laporan_skm(dasar=[DasarAngka.JAWABAN]))
    lembar = laporan.jawaban
    assert lembar is not None
    if draw(st.booleans()):
        nama = st.sampled_from(draw(st.sampled_from(("AB", ["A", ""], ["A", "b", "B", ""]))))
        layanan = draw(st.lists(nama, min_size=lembar.n, max_size=lembar.n))
        lembar = attrs.evolve(lembar, profil={**lembar.profil, "layanan": layanan})
    return attrs.evolve(laporan, jawaban=lembar)


def lewat_json(laporan: LaporanSKM, **opsi: str) -> LaporanSKM:
    from skm.renderers.json import OpsiJson

    isi = skm.cetak(skm.susun(laporan), "json", OpsiJson(jawaban=bool(opsi))).content
    baru = skm.baca(isi, nama="laporan.json")
    assert isinstance(baru, LaporanSKM)
    return attrs.evolve(baru, folder=laporan.folder, warna=laporan.warna)


def isi(naskah: Naskah, *, bergerak: bool) -> dict[str, Any]:
    """Return what a document shows but for the appendix of answers and what only rows give."""
    kecuali = TIDAK_IKUT | (GERAK if bergerak else set())
    return {
        "blok": [b for b in naskah.blok if not isinstance(b, TabelJawaban) and b.id not in kecuali],
        "ringkasan": [
            (b.judul, isi)
            for b in naskah.ringkasan
            if (isi := [i for i in b.isi if i[0] not in STATISTIK])
        ],
        "catatan": naskah.catatan,
        "lain": (naskah.sampul, naskah.tanda_tangan, naskah.properti, naskah.kop),
    }


@lebih_sedikit(3)
@given(berlayanan())
def test_dokumen_sama(laporan: LaporanSKM) -> None:
    """Read back without rows a report has the same tables, charts, figures and sentences."""
    asal, baru = skm.susun(laporan), skm.susun(lewat_json(laporan))

    assert isi(asal, bergerak=bool(laporan.tren)) == isi(baru, bergerak=bool(laporan.tren))
    (ganti,) = [b for b in baru.blok if b.id == "galat"]
    assert isinstance(ganti, Paragraf)
    assert "lampiran pengolahan data per responden tidak disajikan" in ganti.teks


@lebih_sedikit(3)
@given(berlayanan())
def test_pulang_pergi(laporan: LaporanSKM) -> None:
    """With rows the report comes back; without them it comes back as data once and for all."""
    tanpa = lewat_json(laporan)

    assert laporan == lewat_json(laporan, jawaban="true")
    assert [tanpa] * 3 == [
        lewat_json(tanpa),
        skm.baca(ke_json(tanpa).encode(), nama="a.json"),
        skm.baca(ke_toml(tanpa).encode(), nama="a.toml"),
    ]


@lebih_sedikit(3)
@given(berlayanan(), st.integers(0, 9))
def test_ambang_lain(laporan: LaporanSKM, ambang: int) -> None:
    """What was left out stays hidden under any threshold; under a higher one no service is left."""
    tanpa = lewat_json(laporan)
    lain = skm.susun(attrs.evolve(tanpa, sel_kecil=ambang)).hasil.tersembunyi
    asal = skm.susun(laporan).hasil.tersembunyi
    if not asal.ada:
        return

    assert asal.sel <= lain.sel
    if ambang <= laporan.sel_kecil:
        assert (asal.kecil, asal.pelindung) == (lain.kecil, lain.pelindung)
    else:
        assert {s.nama for s in tanpa.layanan} == lain.kecil | lain.pelindung
        assert {s.nama for s in tanpa.layanan if (s.n or 0) < ambang} <= lain.kecil


def kantor(**isi: Any) -> LaporanSKM:
    return LaporanSKM(
        unit=UnitLayanan(nama="Kantor Contoh"), periode=Periode(tahun=2026, semester=1), **isi
    )


def rows(**isi: Any) -> LembarJawaban:
    return LembarJawaban(
        jawaban={**dict.fromkeys(UNSUR, "43" * 10), "U3": "-x" + "43" * 9},
        profil={
            "layanan": ("KTP",) * 14 + ("Akta",) * 3 + ("",) * 3,
            "jenis_kelamin": ("Perempuan", "Laki-laki") * 9 + ("", ""),
            "tanggal": ("2026-05-04", "", "2026-03") + ("2026-04-01",) * 17,
        },
        **isi,
    )


def test_isi_json() -> None:
    """Facts without rows: counts, sizes of groups, how sheets came in; statistics as figures."""
    lembar = rows(saran=["Tambah kursi", "Tambah kursi"], tanpa_jawaban=2, ganda=1, dibuang=3)
    data = json.loads(skm.cetak(skm.susun(kantor(jawaban=lembar)), "json").content)
    fakta = data["laporan"]

    assert {"n", "sebaran", "layanan", "responden", "pengumpulan"} <= {*fakta}
    assert not {"jawaban", "sebaran_lengkap"} & {*fakta}
    assert [[0, 0, 9, 9], 20] == [fakta["sebaran"]["U3"], fakta["n"]]
    assert [
        {"nama": "", "n": 3, "kurang_dari": 5},
        {"nama": "Akta", "n": 3, "kurang_dari": 5},
    ] == [s for s in fakta["layanan"] if "sebaran" not in s]
    assert {"": 2, "Laki-laki": 9, "Perempuan": 9} == fakta["responden"]["jenis_kelamin"]
    assert {
        "mulai": "2026-03",
        "akhir": "2026-05-04",
        "bertanggal": 19,
        "ditolak": {"U3": 1},
        "tanpa_jawaban": 2,
        "ganda": 1,
        "dibuang": 3,
        "saran": [{"teks": "Tambah kursi", "banyak": 2}],
    } == fakta["pengumpulan"]
    assert ["KTP"] == [k["kelas"] for k in data["hasil"]["kelompok"]["layanan"]]
    assert data["hasil"]["galat"]["n"] == data["hasil"]["keandalan"]["n"] == 18


def test_responden_lengkap() -> None:
    """Where complete respondents count, their counts go along, of services theirs alone."""
    lengkap = kantor(jawaban=rows(), konvensi=Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP))
    tanpa = lewat_json(lengkap)
    (ktp,) = [s for s in tanpa.layanan if s.nama == "KTP"]

    assert [(0, 0, 9, 9)] * 2 == [tanpa.sebaran_lengkap["U1"], tanpa.sebaran_lengkap["U3"]]
    assert (0, 0, 10, 10) == tanpa.sebaran["U1"]
    assert not ktp.sebaran
    assert (0, 0, 6, 6) == ktp.sebaran_lengkap["U1"]
    assert skm.susun(lengkap).hasil.ikm == skm.susun(tanpa).hasil.ikm


def test_lengkap_hanya_bila_dihitung() -> None:
    """Counts of complete respondents are no index of a service where all count."""
    satu = AngkaLayanan(nama="KTP", n=12, sebaran_lengkap=dict.fromkeys(UNSUR, (0, 0, 0, 10)))
    sebaran = dict.fromkeys(UNSUR, (0, 0, 6, 10))
    semua, lengkap = (
        skm.susun(
            kantor(
                sebaran=sebaran,
                sebaran_lengkap=dict.fromkeys(UNSUR, (0, 0, 5, 10)),
                layanan=[satu],
                konvensi=Konvensi(kosong=kosong),
            )
        ).hasil.kelompok["layanan"]
        for kosong in JawabanKosong
    )

    assert {} == dict(semua)
    assert "100.00" == str(lengkap["KTP"].cetak)


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ({"sebaran_lengkap": {"U1": (0, 0, 1, 0)}}, {("kunci-hilang", "")}),
        (
            {"sebaran": {"U1": (0, 0, 1, 0)}, "sebaran_lengkap": {"U1": (0, 0, 0, 1)}},
            {("lengkap-lebih", ".sebaran_lengkap.U1")},
        ),
        (
            {
                "sebaran": dict.fromkeys(("U1", "U2", "U3"), (0, 0, 3, 0)),
                "sebaran_lengkap": {"U1": (0, 0, 2, 0), "U2": (0, 0, 1, 0)},
            },
            {
                ("lengkap-beda", ".sebaran_lengkap.U2"),
                ("lengkap-beda", ".sebaran_lengkap.U3"),
            },
        ),
        (
            {"jawaban": rows(), "pengumpulan": Pengumpulan(ganda=1)},
            {("dasar-ganda", ".pengumpulan")},
        ),
    ],
)
def test_lengkap_mustahil(isi: Any, harapan: set[tuple[str, str]]) -> None:
    """Counts of complete respondents that cannot be are refused, each at its unsur."""
    with pytest.raises(DataError) as salah:
        kantor(**isi)

    assert harapan <= {(m.kode, m.lokasi) for m in salah.value.masalah}


def test_lengkap_boleh() -> None:
    """Everyone may have answered everything."""
    sebaran = dict.fromkeys(UNSUR, (0, 0, 3, 0))

    assert kantor(sebaran=sebaran, sebaran_lengkap=sebaran).sebaran_lengkap == sebaran


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ({"kurang_dari": 5}, ("layanan-tanpa-n", ".kurang_dari")),
        ({"pelindung": True}, ("layanan-tanpa-n", ".pelindung")),
        ({"kurang_dari": 5, "n": 3, "ikm": 80}, ("dasar-ganda", ".ikm")),
        ({"n": 3}, ("tanpa-dasar", "")),
    ],
)
def test_layanan_tertutup(isi: Any, harapan: tuple[str, str]) -> None:
    """Of a service that is not shown the size stands there, and no index."""
    with pytest.raises(DataError) as salah:
        AngkaLayanan(nama="KTP", **isi)

    assert harapan in {(m.kode, m.lokasi) for m in salah.value.masalah}
    assert AngkaLayanan(nama="KTP", n=3, kurang_dari=5).tertutup


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ({"akhir": Tanggal(tahun=2026, bulan=5)}, "kunci-hilang"),
        ({"bertanggal": 3}, "kunci-hilang"),
        (
            {"mulai": Tanggal(tahun=2026, bulan=5, hari=4), "akhir": Tanggal(tahun=2026, bulan=4)},
            "tanggal-terbalik",
        ),
    ],
)
def test_pengumpulan_salah(isi: Any, harapan: str) -> None:
    """Collecting begins before it ends, and an end has a beginning."""
    with pytest.raises(DataError) as salah:
        Pengumpulan(**isi)

    assert [harapan] == [m.kode for m in salah.value.masalah]
    assert (
        Pengumpulan(
            mulai=Tanggal(tahun=2026, bulan=4, hari=9), akhir=Tanggal(tahun=2026, bulan=4)
        ).saran
        == ()
    )


def test_ditulis_tangan(tmp_path: Path) -> None:
    """What an office knows of its sheets is printed beside counts typed in."""
    sebaran = "".join(f"{k} = [0, 0, 8, 2]\n" for k in UNSUR)
    (tmp_path / "a.toml").write_text(
        'jenis = "skm"\nskema = 1\nunit = { nama = "Kantor" }\nperiode = { tahun = 2026 }\n'
        "n = 12\n[pengumpulan]\nmulai = 2026-05-04\nditolak = { U3 = 1 }\n"
        'saran = ["Tambah kursi", "tidak ada"]\n[sebaran]\n' + sebaran
    )
    teks = skm.cetak(skm.baca(tmp_path / "a.toml"), "markdown").content.decode()

    assert "Jawaban dikumpulkan pada 4 Mei 2026." in teks
    assert "Sebanyak 1 jawaban di luar pilihan 1 sampai dengan 4 tidak diperhitungkan." in teks
    assert "1. Tambah kursi" in teks
    assert "1 isian menyatakan tidak ada saran" in teks


def sebagian() -> LaporanSKM:
    """Return a report of two services, of one of which few people answered U3."""
    lembar = LembarJawaban(
        jawaban={**dict.fromkeys(UNSUR, "43" * 13), "U3": "434" + "-" * 11 + "43" * 6},
        profil={"layanan": ("KTP",) * 14 + ("KK",) * 12},
    )
    return kantor(jawaban=lembar)


def test_sel_tersembunyi() -> None:
    """Of a service of which one cell is not shown the others are, read back as before."""
    asal = sebagian()
    tanpa = lewat_json(asal)
    semua = {s.nama: s for s in tanpa.layanan}
    tabel, lagi = (
        next(t for t in skm.susun(satu).tabel if t.id == "layanan") for satu in (asal, tanpa)
    )

    assert (5, False, None, True) == (
        *(semua["KTP"].kurang_dari, semua["KTP"].pelindung),
        *(semua["KK"].kurang_dari, semua["KK"].pelindung),
    )
    assert [{*UNSUR} - {"U3"}] * 2 == [{*s.sebaran} for s in tanpa.layanan]
    assert tabel == lagi
    assert ["87,50", "*"] == [lagi.baris[0].sel[i].teks for i in (4, 5)]


def test_ambang_dinaikkan() -> None:
    """Under a higher threshold than the one they were left out by no service is shown."""
    tanpa = lewat_json(sebagian())
    tinggi = skm.susun(attrs.evolve(tanpa, sel_kecil=13)).hasil.tersembunyi

    assert ({"KTP", "KK"}, set()) == (tinggi.kecil, tinggi.pelindung)
    assert {(n, k) for n in ("KTP", "KK") for k in UNSUR} == tinggi.sel
    assert {"KK"} == skm.susun(attrs.evolve(tanpa, sel_kecil=6)).hasil.tersembunyi.pelindung
    assert skm.susun(tanpa).hasil.tersembunyi == (
        skm.susun(attrs.evolve(tanpa, sel_kecil=0)).hasil.tersembunyi
    )


def test_sisa_lengkap() -> None:
    """Whoever is in no service has an index too where complete respondents count."""
    sebaran = dict.fromkeys(UNSUR, (0, 0, 6, 10))
    satu = AngkaLayanan(
        nama="KTP",
        n=9,
        sebaran=dict.fromkeys(UNSUR, (0, 0, 3, 6)),
        sebaran_lengkap=dict.fromkeys(UNSUR, (0, 0, 2, 6)),
    )
    laporan = kantor(
        sebaran=sebaran,
        sebaran_lengkap=dict.fromkeys(UNSUR, (0, 0, 5, 9)),
        layanan=[satu],
        konvensi=Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP),
    )
    hasil = skm.susun(laporan).hasil

    assert ["93.75", "87.50"] == [str(hasil.kelompok["layanan"][k].cetak) for k in ("KTP", "")]
    assert "91.07" == str(hasil.ikm.cetak)
    assert hasil.galat is None


def test_jumlah_lengkap() -> None:
    """Counts of complete respondents add up where each group has them."""
    laporan = kantor(
        sebaran=dict.fromkeys(UNSUR, (0, 0, 6, 10)),
        sebaran_lengkap=dict.fromkeys(UNSUR, (0, 0, 5, 9)),
    )
    ada = angka_laporan(laporan).hitungan
    assert ada is not None
    tanpa = attrs.evolve(ada, lengkap=None)

    assert (ada + ada).lengkap == dict.fromkeys(UNSUR, (0, 0, 10, 18))
    assert (ada + tanpa).lengkap is None


def test_tanpa_jawaban_sejak_semula() -> None:
    """A report that never had rows is written as it is, rows asked for or not."""
    laporan = LaporanSKM(
        unit=UnitLayanan(nama="Kantor"), periode=Periode(tahun=2024), ikm="81.25", n=40
    )
    naskah = skm.susun(laporan)

    assert naskah_ke_json(naskah) == naskah_ke_json(naskah, jawaban=True)
    assert () == laporan.gambar()


def test_satu_simpulan() -> None:
    """A summary of one sentence has no list behind it."""
    laporan = LaporanSKM(
        unit=UnitLayanan(nama="Kantor"), periode=Periode(tahun=2024), ikm="81.25", n=40,
        susunan=Susunan(ringkasan=True),
    )  # fmt: skip
    (bab,) = skm.susun(laporan).depan

    assert [Paragraf] == [type(blok) for blok in bab.isi]
