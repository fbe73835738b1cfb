"""The table of kinds of report: each row is sound, and a third kind is a row and its parts."""

import re
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest

import skm
from skm.dasar import Benda, Peta
from skm.errors import RendererError
from skm.jenis import (
    JENIS,
    KUNCI_JENIS,
    KUNCI_LAPORAN,
    PUBLIKASI,
    SEMUA_JENIS,
    SURVEI,
    TINDAK_LANJUT,
    Jenis,
    jenis_dari,
)
from skm.model import LaporanSKM, LaporanTindakLanjut, Periode, Publikasi, UnitLayanan
from skm.model.profil import Profil
from skm.naskah import Bab, Hasil, Naskah, Paragraf, Properti, Sampul, TandaTangan
from skm.serial import naskah_ke_json
from skm.syarat import satu

SUMBER = Path(skm.__file__).parent


# ---------------------------------------------------------------- a third kind, all of it


@attrs.frozen(kw_only=True, eq=False, repr=False)
class LaporanPengumuman(Benda):
    """The facts of an announcement."""

    JENIS: ClassVar[str] = "pengumuman"

    unit: UnitLayanan = attrs.field(metadata=satu(UnitLayanan))
    periode: Periode = attrs.field(metadata=satu(Periode))

    @property
    def periode_survei(self) -> Periode:
        """The period by which the report is named."""
        return self.periode


def susun_pengumuman(laporan: LaporanPengumuman) -> Naskah:
    """Make everything the document of an announcement shows."""
    ikm = skm.hitung_ikm({f"U{i}": "3,49" for i in range(1, 10)})
    isi: Any = laporan
    kalimat = f"IKM {laporan.unit.nama}: {skm.format_id(ikm.cetak)}."
    return Naskah(
        jenis=laporan.JENIS,
        laporan=isi,
        hasil=Hasil(ikm=ikm, terendah=skm.terendah(ikm)),
        properti=Properti(judul="Pengumuman", subjek="", penulis="", tanggal=date(2026, 1, 2)),
        sampul=Sampul(
            logo=None,
            singkatan_instansi="",
            instansi="",
            judul="Pengumuman",
            anak_judul=(),
            periode=str(laporan.periode),
            unit=laporan.unit.nama,
            tahun="",
        ),
        bab=(Bab(id="isi", nomor="I", judul="Isi", isi=(Paragraf(id="ikm", teks=kalimat),)),),
        tanda_tangan=TandaTangan(tempat_tanggal="", jabatan="Kepala", nama="", nip=""),
        catatan=(),
    )


PENGUMUMAN = Jenis(
    kunci="pengumuman",
    kelas=f"{__name__}:LaporanPengumuman",
    penyusun=f"{__name__}:susun_pengumuman",
)


class TestJenisKetiga:
    """A kind that no other file knows is composed and printed."""

    @pytest.fixture
    def naskah(self) -> Naskah:
        """Return its document."""
        laporan: Any = LaporanPengumuman(
            unit=UnitLayanan(nama="Kantor Contoh"), periode=Periode(tahun=2026)
        )
        return skm.susun(laporan, jenis=(*JENIS, PENGUMUMAN))

    def test_markdown(self, naskah: Naskah) -> None:
        """It prints as Markdown, under its own name."""
        artifact = skm.cetak(naskah, "markdown")

        assert "laporan-pengumuman-kantor-contoh-tahun-2026.md" == artifact.file_name
        assert "IKM Kantor Contoh: 87,25." in artifact.content.decode()

    def test_format_lain(self, naskah: Naskah) -> None:
        """Whatever prints blocks prints it; Word has no template for it and says so."""
        assert '"jenis": "pengumuman"' in naskah_ke_json(naskah)
        assert skm.cetak(naskah, "xlsx").content.startswith(b"PK")
        with pytest.raises(RendererError) as salah:
            skm.cetak(naskah, "docx")

        assert ("jenis", "pengumuman") == (salah.value.kode, salah.value.rincian)

    def test_kelas(self) -> None:
        """The row gives the class of its facts."""
        assert LaporanPengumuman is jenis_dari("pengumuman", (PENGUMUMAN,)).muat_kelas()

    def test_tidak_dikenal(self) -> None:
        """Without its row nobody composes it, and the table is as before."""
        laporan: Any = LaporanPengumuman(
            unit=UnitLayanan(nama="Kantor Contoh"), periode=Periode(tahun=2026)
        )
        with pytest.raises(LookupError, match="pengumuman"):
            skm.susun(laporan)

        assert (TINDAK_LANJUT, SURVEI, PUBLIKASI) == JENIS


# ---------------------------------------------------------------- the table


@pytest.mark.parametrize("jenis", JENIS, ids=lambda j: j.kunci)
def test_baris(jenis: Jenis) -> None:
    """What a row names is there, and its class has the row's key."""
    kelas = jenis.muat_kelas()

    assert jenis.kunci == kelas.JENIS
    assert callable(jenis.muat_penyusun())
    assert (jenis.kunci in KUNCI_LAPORAN) == bool(jenis.templat and jenis.muat_templat())


def test_kunci() -> None:
    """Keys are those of the classes, each once."""
    assert (*KUNCI_LAPORAN, Publikasi.JENIS) == KUNCI_JENIS
    assert (LaporanTindakLanjut.JENIS, LaporanSKM.JENIS) == KUNCI_LAPORAN
    assert len({*KUNCI_JENIS}) == len(KUNCI_JENIS)


def test_semua() -> None:
    """All kinds: those there are when listed, any word when asked."""
    assert {*KUNCI_JENIS} == SEMUA_JENIS
    assert "apa-saja" in SEMUA_JENIS
    assert 1 not in SEMUA_JENIS


def test_profil() -> None:
    """A profile names a template for any report, and for nothing else."""
    profil = Profil(templat=Peta(dict.fromkeys(KUNCI_LAPORAN, "a.docx")))

    assert {*KUNCI_LAPORAN} == {*profil.templat}
    with pytest.raises(skm.DataError):
        Profil(templat=Peta({"pengumuman": "a.docx"}))


def test_kunci_hanya_di_tabel() -> None:
    """The words for the kinds stand in the table and nowhere else in the code."""
    pola = re.compile(r"""(["'`])tindak-lanjut\1""")
    ada = {
        str(p.relative_to(SUMBER))
        for p in SUMBER.rglob("*.py")
        if pola.search(p.read_text(encoding="utf-8"))
    }

    assert {"jenis.py"} == ada
