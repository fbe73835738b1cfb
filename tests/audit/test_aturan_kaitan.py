"""Reports that name others, read from files: what was slipped in is found on its line."""

from pathlib import Path

import attrs
import pytest
from kasus_kaitan import LAMA, SURVEI, TL_KAIT, kait, n_lain, tren
from laporan_contoh import SKM, TL, nrr, temukan

import skm
from skm.alur import periksa_berkas
from skm.audit import buku_bawaan, periksa
from skm.model import Kaitan, Konvensi, NilaiUnsur, UnitLayanan
from skm.serial import berkas_laporan, datar


def test_yang_sama_bersih() -> None:
    """Who types what the survey report says is told nothing."""
    assert () == periksa(TL_KAIT, buku=buku_bawaan())


def test_n_nol() -> None:
    """Of nobody's answers there is no mean to compare."""
    nol = (NilaiUnsur(kode="U1", total=0, n=0), *TL.nilai[1:])
    laporan = kait({"nilai": nrr()}, nilai=nol)

    assert [] == temukan("SKM-KTN-001", laporan)


@pytest.mark.parametrize(
    ("ditulis", "di_sana"), [("3.50", None), ("3.5", None), ("3.51", "3,50"), ("3.4", "3,5")]
)
def test_nrr_dibulatkan(ditulis: str, di_sana: str | None) -> None:
    """A mean written with fewer decimals is the same where that of the survey rounds to it."""
    semua = temukan("SKM-KTN-001", kait(nilai=nrr(U2=ditulis)))

    lain = f'ditulis {ditulis.replace(".", ",")}, pada laporan survei "../tw1.toml" {di_sana}.'

    assert [] == [t for t in semua if lain not in t.pesan]
    assert (di_sana is None) == (not semua)


def test_n_beberapa() -> None:
    """Counts that differ are told one by one, or once where all unsur have the same."""
    temuan = temukan("SKM-KTN-001", kait(nilai=n_lain(101, "U4", "U5")))

    assert ["$.n.U4", "$.n.U5"] == [t.lokasi for t in temuan]
    assert ["$.n"] == [t.lokasi for t in temukan("SKM-KTN-001", kait(nilai=n_lain(101)))]


def test_tanpa_kaitan() -> None:
    """A report that names none has nothing to be compared with."""
    for laporan in (TL, SKM):
        semua = periksa(laporan, buku=buku_bawaan().pilih("SKM-KTN"))

        assert () == semua


@pytest.mark.parametrize(
    ("ubah", "aturan", "baris"),
    [
        (("350", "305"), "SKM-KTN-001", "U2 = 305"),
        (("Kegiatan p", "Rapat"), "SKM-KTN-005", 'kegiatan         = "Rapat"'),
        (("triwulan = 1 }", "triwulan = 2 }"), "SKM-KTN-003", "triwulan = 2 }"),
        (('id               = "k"', 'id               = "kk"'), "SKM-KTN-006", '= "kk"'),
        (('id               = "k"', 'id               = "kk"'), "SKM-RLS-002", 'rtl         = "k"'),
    ],
)
def test_salah_selip(tmp_path: Path, ubah: tuple[str, str], aturan: str, baris: str) -> None:
    """A slip in a file that types everything is found where it stands."""
    (tmp_path / "tw1.toml").write_text(_survei(), encoding="utf-8")
    tl = datar(attrs.evolve(TL, survei=None))
    teks = berkas_laporan({**tl, "survei": "tw1.toml"})
    assert ubah[0] in teks
    berkas = tmp_path / "tl.toml"
    berkas.write_text(teks.replace(*ubah), encoding="utf-8")
    temuan = [t for t in periksa_berkas(berkas).temuan if t.aturan == aturan]

    (satu,) = temuan
    assert satu.baris is not None
    assert baris in teks.replace(*ubah).split("\n")[satu.baris - 1]
    assert satu.tempat.berkas == str(berkas)


def test_rencana_hilang(tmp_path: Path) -> None:
    """A realisation for a plan that is gone from the survey report is found on its line."""
    hilang = _survei().replace('id               = "k"', 'id               = "baru"')
    (tmp_path / "tw1.toml").write_text(hilang, encoding="utf-8")
    isi = datar(TL)
    tl = {k: isi[k] for k in ("jenis", "skema", "realisasi", "penandatangan", "tempat", "tanggal")}
    periode = {"tindak_lanjut": isi["periode"]["tindak_lanjut"]}
    teks = berkas_laporan({**tl, "periode": periode, "survei": "tw1.toml"})
    (tmp_path / "tl.toml").write_text(teks, encoding="utf-8")
    (satu,) = [t for t in periksa_berkas(tmp_path / "tl.toml").temuan if t.aturan == "SKM-RLS-002"]

    assert satu.baris is not None
    assert '= "k"' in teks.split("\n")[satu.baris - 1]


def _survei() -> str:
    """Return a survey report whose answers give the totals of the follow-up."""
    jawaban = {
        v.kode: "4" * ((v.total or 0) - 300 if (v.total or 0) >= 300 else 0) for v in TL.nilai
    }
    isi = {
        **datar(skm.baca(skm.ke_toml(SKM).encode(), nama="a.toml")),
        "jawaban": {"jawaban": {k: t + "3" * (100 - len(t)) for k, t in jawaban.items()}},
        "rtl": datar(TL)["rtl"],
    }
    isi.pop("populasi")
    assert SURVEI.nilai == TL.nilai
    return berkas_laporan(isi)


@pytest.mark.parametrize("panjang", [60, 61])
def test_kegiatan_panjang(panjang: int) -> None:
    """An activity is quoted in full up to 60 characters, and is otherwise no longer than that."""
    kegiatan = "a" * panjang
    kutipan = f'("{kegiatan}")' if panjang == 60 else f'("{"a" * 59}…")'
    lama = attrs.evolve(TL.rtl[0], kegiatan=kegiatan)
    tanpa = kait({"rtl": (lama, *TL.rtl[1:])}, rtl=TL.rtl[1:], realisasi=TL.realisasi[1:])
    asing = kait(rtl=(*TL.rtl, attrs.evolve(lama, id="x")))

    for aturan, laporan in (
        ("SKM-KTN-006", tanpa),
        ("SKM-KTN-007", asing),
        ("SKM-RLS-001", asing),
    ):
        (temuan,) = temukan(aturan, laporan)
        assert kutipan in temuan.pesan


def test_rtl_berganti_nama() -> None:
    """Of a realisation left behind the hint is the activity that lacks one, not the nearest id."""
    baru = (attrs.evolve(TL.rtl[0], id="loket-baru"), *TL.rtl[1:])
    (temuan,) = temukan("SKM-RLS-002", attrs.evolve(TL, rtl=baru))
    dua = (*baru[:1], attrs.evolve(TL.rtl[1], id="zzz"), TL.rtl[2])
    lain = temukan("SKM-RLS-002", attrs.evolve(TL, rtl=dua))

    assert 'Mungkin maksudnya "loket-baru".' in temuan.pesan
    assert ["Mungkin" in t.pesan for t in lain] == [False, False]


def test_satu_rtl_tidak_ditawarkan_dua_kali() -> None:
    """The one that lacks a realisation is offered to its likeness only; the plan goes before."""
    satu = attrs.evolve(TL, rtl=TL.rtl[:1])
    awal, *lain = (r.rtl for r in TL.realisasi)
    salah = attrs.evolve(TL.realisasi[0], rtl=f"{awal}x")
    ganda = attrs.evolve(salah, rtl=f"{awal}y")
    asing = attrs.evolve(satu, realisasi=(salah, ganda, *TL.realisasi[1:]))
    asal = Kaitan(
        berkas="a.toml",
        unit=TL.unit.nama,
        periode=TL.periode.survei,
        ikm="80,00",
        rtl=[r for r in TL.rtl if r.id == lain[0]],
    )
    sendiri = temukan("SKM-RLS-002", asing)
    kaitan = temukan("SKM-RLS-002", attrs.evolve(asing, survei=asal))

    assert [True, False, False, False] == [f'maksudnya "{awal}"' in t.pesan for t in sendiri]
    assert [False, False, True, False] == ["Tambahkan RTL itu." in t.pesan for t in kaitan]
    assert f'"{lain[0]}", yang ada pada rencana laporan survei' in kaitan[2].pesan


@pytest.mark.parametrize("nama", ["Aula Contoh", "Balai Lain"])
def test_unit_lain(nama: str) -> None:
    """A report of another unit is told, whichever name comes first in the alphabet."""
    (temuan,) = temukan("SKM-KTN-004", kait(unit=UnitLayanan(nama=nama)))

    assert f'sedangkan laporan ini laporan "{nama}"' in temuan.pesan


@pytest.mark.parametrize("konvensi", [Konvensi(), Konvensi(tanpa=("U4",))])
def test_tren_dihitung_lain(konvensi: Konvensi) -> None:
    """Of a trend only the row is told that was computed otherwise."""
    semua = temukan("SKM-KTN-009", tren(laporan=attrs.evolve(LAMA, konvensi=konvensi)))

    assert (["$.tren[0]"] if konvensi.tanpa else []) == [t.lokasi for t in semua]
