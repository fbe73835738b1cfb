"""The survey report: reads back equal, and its document agrees with itself."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import skm
from perkakas import lebih_sedikit
from skm.exact import bagi_persen, format_id
from skm.model import DasarAngka, JawabanKosong, LampiranJawaban, LaporanSKM
from skm.naskah import Daftar, Naskah, Paragraf, Subbab, Tabel, TabelJawaban
from skm.serial import naskah_ke_json
from skm.testing import laporan_skm

pytestmark = pytest.mark.property
LAMBAT = settings(suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("laporan")


def berlampiran() -> st.SearchStrategy[LaporanSKM]:
    """Return reports with the appendix of answers."""
    tanpa = LampiranJawaban.TANPA
    semua = laporan_skm(dasar=[DasarAngka.JAWABAN])
    return semua.filter(lambda satu: satu.susunan.lampiran_jawaban is not tanpa)


def tabel(naskah: Naskah, id_tabel: str) -> Tabel | None:
    return next((t for t in naskah.tabel if t.id == id_tabel), None)


class TestBerkas:
    """Files."""

    @LAMBAT
    @given(laporan=laporan_skm(dapat_dinilai=False))
    def test_pulang_pergi(self, folder: Path, laporan: LaporanSKM) -> None:
        """TOML and JSON read back equal, and equal reports hash alike."""
        for nama, tulis in (("a.toml", skm.ke_toml), ("a.json", skm.ke_json)):
            jalur = folder / nama
            jalur.write_text(tulis(laporan), encoding="utf-8")

            kembali = skm.baca(jalur)

            assert laporan == kembali
            assert hash(laporan) == hash(kembali)

    @LAMBAT
    @given(laporan=laporan_skm())
    def test_json_lengkap_dihitung_ulang(self, folder: Path, laporan: LaporanSKM) -> None:
        """What the json renderer writes is a report file again."""
        jalur = folder / "lengkap.json"
        jalur.write_text(naskah_ke_json(skm.susun(laporan), jawaban=True), encoding="utf-8")

        assert laporan == skm.baca(jalur)


class TestNaskah:
    """What the document shows."""

    @LAMBAT
    @given(laporan_skm())
    def test_selalu_tersusun(self, laporan: LaporanSKM) -> None:
        """Every report that can be scored becomes a document, the same one each time."""
        naskah = skm.susun(laporan)

        assert naskah == skm.susun(laporan)
        romawi = ["I", "II", "III", "IV", "V", "VI"]
        assert romawi[: len(naskah.bab)] == [b.nomor for b in naskah.bab]
        assert len(naskah.bab) >= 4
        assert [str(i + 1) for i in range(len(naskah.lampiran))] == [
            b.nomor for b in naskah.lampiran
        ]

    @LAMBAT
    @given(laporan_skm())
    def test_nomor_berurutan_dan_disebut(self, laporan: LaporanSKM) -> None:
        """Tables and figures are numbered in order, and running text names only those there are."""
        naskah = skm.susun(laporan)
        nomor = [b.nomor for b in naskah.blok if isinstance(b, Tabel | TabelJawaban)]
        gambar = [g.nomor for g in naskah.grafik]
        milik = {"galat", "keandalan", "sampel", "ikm", "sebaran", "tren", "rencana", "profil"}
        for blok in naskah.blok:
            if isinstance(blok, Paragraf) and blok.id in milik:
                for n in re.findall(r"\bTabel (\d+)", blok.teks):
                    assert int(n) in nomor
                for n in re.findall(r"\bGambar (\d+)", blok.teks):
                    assert int(n) in gambar

        assert list(range(1, len(nomor) + 1)) == nomor
        assert list(range(1, len(gambar) + 1)) == gambar

    @LAMBAT
    @given(laporan_skm())
    def test_tak_ada_yang_kosong(self, laporan: LaporanSKM) -> None:
        """No heading without text below it, no empty table or list."""
        naskah = skm.susun(laporan)
        for bab in (*naskah.bab, *naskah.lampiran):
            assert bab.isi
            for sesudah, blok in zip((*bab.isi[1:], None), bab.isi, strict=True):
                if isinstance(blok, Subbab):
                    assert sesudah is not None
                    assert not isinstance(sesudah, Subbab)
                if isinstance(blok, Tabel):
                    assert blok.baris
                if isinstance(blok, Daftar):
                    assert blok.butir

    @LAMBAT
    @given(laporan_skm())
    def test_tabel_responden_genap_seratus(self, laporan: LaporanSKM) -> None:
        """Counts of each part of the profile add up to n, shares to exactly 100,0."""
        naskah = skm.susun(laporan)
        responden = tabel(naskah, "responden")
        if responden is None:
            return
        jumlah: list[tuple[int, Decimal]] = []
        for baris in responden.baris:
            sel = dict(zip([k.id for k in responden.kolom], baris.sel, strict=True))
            if sel["no"].gabung != "lanjut":
                jumlah.append((0, Decimal(0)))
            n, p = jumlah[-1]
            assert sel["jumlah"].nilai is not None
            assert sel["persentase"].nilai is not None
            jumlah[-1] = (n + int(sel["jumlah"].nilai), p + Decimal(sel["persentase"].nilai))

        assert all(bagian == 100 for _, bagian in jumlah)
        if laporan.jawaban is not None:
            assert {laporan.jawaban.n} >= {n for n, _ in jumlah}

    @LAMBAT
    @given(berlampiran())
    def test_angka_sama_di_mana_mana(self, laporan: LaporanSKM) -> None:
        """The index in text, table, chart and foot rows is one figure."""
        naskah = skm.susun(laporan)
        ikm = naskah.hasil.ikm
        cetak = format_id(ikm.cetak)
        unsur = tabel(naskah, "unsur")
        (jawaban,) = (b for b in naskah.blok if isinstance(b, TabelJawaban))

        assert unsur is not None
        assert cetak == unsur.baris[-1].sel[3].teks
        assert ikm.cetak == jawaban.kaki[-1].akhir.nilai
        assert tuple(u.konversi_cetak for u in ikm.unsur) == naskah.grafik[0].nilai
        assert any(cetak in b.teks for b in naskah.blok if isinstance(b, Paragraf))

    @lebih_sedikit(3)
    @given(berlampiran())
    def test_baris_kaki_dari_jawaban(self, laporan: LaporanSKM) -> None:
        """Totals and counts in the foot rows are those of the answers that count."""
        naskah = skm.susun(laporan)
        (t,) = (b for b in naskah.blok if isinstance(b, TabelJawaban))
        kaki = {k.id: k for k in t.kaki}
        lengkap = laporan.konvensi.kosong is JawabanKosong.RESPONDEN_LENGKAP
        for i, kode in enumerate(t.unsur):
            angka = [
                int(c)
                for c, hitung in zip(t.jawaban[kode], t.dihitung, strict=True)
                if c.isdigit() and hitung == "1"
            ]

            assert sum(angka) == kaki["jumlah"].sel[i].nilai
            assert len(angka) == kaki["terisi"].sel[i].nilai
        assert lengkap or set(t.dihitung) <= {"1"}


class TestBagiPersen:
    """Shares that add up."""

    @given(st.lists(st.integers(0, 10**9), min_size=1, max_size=30), st.integers(0, 4))
    def test_genap_dan_dekat(self, jumlah: list[int], desimal: int) -> None:
        """They add up to exactly 100, and none is off by a whole unit of its last decimal."""
        bagian = bagi_persen(jumlah, desimal)
        semua = sum(jumlah)

        assert (100 if semua else 0) == sum(bagian)
        for j, b in zip(jumlah, bagian, strict=True):
            assert not semua or abs(b * semua - 100 * j) < Decimal(10) ** -desimal * semua
