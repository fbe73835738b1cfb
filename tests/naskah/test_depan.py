"""What stands in front of the chapters, and the photographs behind them: only where asked for."""

from pathlib import Path

import attrs
import pytest

import skm
from skm.jenis import SURVEI, TINDAK_LANJUT
from skm.model import Dokumentasi, LaporanSKM, LaporanTindakLanjut, Periode
from skm.naskah import Daftar, Naskah, Tabel
from skm.testing import naskah_contoh

KUNCI = ("lembar_pengesahan", "kata_pengantar", "ringkasan")
AKAR = Path(__file__).parents[2]


def laporan(jenis: str, **susunan: bool) -> LaporanSKM | LaporanTindakLanjut:
    asal = naskah_contoh("biasa", jenis).laporan
    assert isinstance(asal, LaporanSKM | LaporanTindakLanjut)
    return attrs.evolve(asal, susunan=attrs.evolve(asal.susunan, **susunan))


def isi(naskah: Naskah, id_bab: str) -> str:
    (bab,) = (b for b in naskah.depan if b.id == id_bab)
    return "\n".join(
        teks
        for blok in bab.isi
        for teks in (blok.butir if isinstance(blok, Daftar) else [getattr(blok, "teks", "")])
    )


@pytest.mark.parametrize("jenis", [SURVEI.kunci, TINDAK_LANJUT.kunci])
class TestDepan:
    """Approval, foreword and summary."""

    def test_hanya_yang_diminta(self, jenis: str) -> None:
        """None by default; each by its key, in the order in which they are bound."""
        assert () == skm.susun(laporan(jenis)).depan
        for kunci in KUNCI:
            assert [kunci] == [b.id for b in skm.susun(laporan(jenis, **{kunci: True})).depan]

        semua = skm.susun(laporan(jenis, **dict.fromkeys(KUNCI, True))).depan
        assert [(k, k != "ringkasan") for k in KUNCI] == [(b.id, b.bertanda_tangan) for b in semua]
        assert {("", "")} == {(b.sebutan, b.nomor) for b in semua}
        assert ["Lembar Pengesahan", "Kata Pengantar", "Ringkasan"] == [b.teks for b in semua]

    def test_ringkasan_adalah_simpulan(self, jenis: str) -> None:
        """The summary says what the conclusion says, with the index first."""
        naskah = skm.susun(laporan(jenis, ringkasan=True))
        (simpulan,) = (b for b in naskah.blok if b.id == "kesimpulan" and isinstance(b, Daftar))

        assert "\n".join(simpulan.butir) == isi(naskah, "ringkasan")

    def test_kata_pengantar(self, jenis: str) -> None:
        """It names the report, and a plan only where there is one; the office's own goes first."""
        asal = laporan(jenis, kata_pengantar=True)
        milik = attrs.evolve(asal.paragraf, kata_pengantar=("Salam.",))

        assert "rencana tindak lanjut" in isi(skm.susun(asal), "kata_pengantar")
        assert "rencana" not in isi(
            skm.susun(
                attrs.evolve(asal, rtl=(), realisasi=())  # type: ignore[call-overload]
                if jenis == TINDAK_LANJUT.kunci
                else attrs.evolve(asal, rtl=())
            ),
            "kata_pengantar",
        )
        assert "Salam." == isi(
            skm.susun(attrs.evolve(laporan(jenis), paragraf=milik)), "kata_pengantar"
        )

    def test_lembar_pengesahan(self, jenis: str) -> None:
        """It says what is approved: the report of this unit and this period."""
        asal = laporan(jenis, lembar_pengesahan=True)
        teks = isi(skm.susun(asal), "lembar_pengesahan")

        assert teks.startswith("Dengan ini disahkan Laporan")
        assert asal.unit.nama in teks
        assert str(asal.periode_survei) in teks


def test_periode_pada_sampul() -> None:
    """The cover of a follow-up names its own period too; once where both are one."""
    asal = laporan(TINDAK_LANJUT.kunci)
    assert isinstance(asal, LaporanTindakLanjut)
    survei, lanjut = Periode(tahun=2025, semester=1), Periode(tahun=2025, semester=2)

    def baris(survei: Periode, lanjut: Periode) -> tuple[str, ...]:
        periode = attrs.evolve(asal.periode, survei=survei, tindak_lanjut=lanjut)
        return skm.susun(attrs.evolve(asal, periode=periode)).sampul.baris_periode

    assert (
        "Periode survei: Semester I (Januari–Juni 2025)",
        "Periode tindak lanjut: Semester II (Juli–Desember 2025)",
    ) == baris(survei, lanjut)
    assert ("Periode survei dan tindak lanjut: Semester I (Januari–Juni 2025)",) == baris(
        survei, survei
    )


def test_foto() -> None:
    """Photographs are an appendix of their own, each beside what it shows."""
    asal = laporan(SURVEI.kunci)
    foto = (
        Dokumentasi(berkas="dokumentasi/rapat-evaluasi.png", keterangan="Wawancara di loket"),
        Dokumentasi(tautan="https://contoh.go.id/foto", keterangan="Foto lain"),
    )
    ada = attrs.evolve(asal, foto=foto, folder=AKAR / "examples/jateng-2024-tw1")
    (bab,) = (b for b in skm.susun(ada).lampiran if b.id == "foto")
    (tabel,) = bab.isi
    assert isinstance(tabel, Tabel)
    (gambar,), (tautan,) = (b.sel[2].lampiran for b in tabel.baris)

    assert ["Wawancara di loket", "Foto lain"] == [b.sel[1].teks for b in tabel.baris]
    assert "" == gambar.keterangan
    assert "Foto lain" == tautan.keterangan
    assert any(p.name == "rapat-evaluasi.png" for p in ada.gambar())
    tanpa = attrs.evolve(ada, susunan=attrs.evolve(ada.susunan, foto=False))
    assert "foto" not in [b.id for b in skm.susun(tanpa).lampiran]
