"""What a publication shows: figures of its survey report, to the last digit, and what is typed."""

import json
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

import skm
from skm.errors import DataError, ScoringError
from skm.model import DasarAngka, JawabanKosong
from skm.model.publikasi import Publikasi
from skm.naskah.publikasi.susun import UCAPAN
from skm.serial import naskah_ke_json
from skm.testing import laporan_bersih

TETAP = 'jenis = "publikasi"\nskema = 1\nsurvei = "skm.json"\n'


def tulis(folder: Path, survei: skm.LaporanSKM, tambah: str = "", kepala: str = TETAP) -> Publikasi:
    """Return the publication of a survey report, which lies beside it."""
    (folder / "skm.json").write_text(skm.ke_json(survei), encoding="utf-8")
    (folder / "p.toml").write_text(kepala + tambah, encoding="utf-8")
    terbit = skm.baca(folder / "p.toml")
    assert isinstance(terbit, Publikasi)
    return terbit


def mahulu(**ubah: Any) -> skm.LaporanSKM:
    """Return a survey report with answers, and something changed."""
    laporan = skm.baca("examples/mahulu-2025/laporan.toml")
    assert isinstance(laporan, skm.LaporanSKM)
    return attrs.evolve(laporan, **ubah)


def berprofil(**profil: tuple[str, ...]) -> skm.LaporanSKM:
    """Return it with other profiles of its 26 respondents."""
    jawaban = mahulu().jawaban
    assert jawaban is not None
    return mahulu(jawaban=attrs.evolve(jawaban, profil={**jawaban.profil, **profil}))


@settings(max_examples=settings.default.max_examples // 5)
@given(laporan_bersih(jenis="skm", tercantum=False, dasar=[DasarAngka.JAWABAN]))
def test_angka_dari_laporan(survei: Any) -> None:
    """Every figure of the poster is one of the report, equal to the last digit."""
    with tempfile.TemporaryDirectory() as folder:
        terbit = tulis(Path(folder), survei)
        (Path(folder) / "skm.json").write_text(naskah_ke_json(skm.susun(survei)), encoding="utf-8")
        isi = json.loads((Path(folder) / "skm.json").read_text(encoding="utf-8"))
        assert terbit == skm.baca(Path(folder) / "p.toml")  # from the report, and from its JSON
    hasil = isi["hasil"]
    poster = skm.susun(terbit).poster
    assert poster is not None

    assert hasil["ikm"]["cetak"] == str(poster.nilai.nilai)
    assert (hasil["ikm"]["mutu"], hasil["ikm"]["kinerja"]) == (poster.huruf, poster.kinerja)
    assert hasil["tabulasi"]["n"] == poster.responden.nilai
    ada = Counter(isi["laporan"]["responden"]["jenis_kelamin"].values())
    assert ada == Counter(s.nilai for r in poster.rincian for _, s in r.isi)
    lain = {**terbit.responden, "pendidikan": {"SMA": terbit.n}}
    utuh = attrs.evolve(terbit, responden=lain, metode="x", media=["x"])
    assert () == skm.periksa(utuh)


class TestKaitan:
    """What stands in the survey report is read from there."""

    def test_semua_diambil(self, tmp_path: Path) -> None:
        """Unit, period, index and respondents come along; dates need their days."""
        terbit = tulis(tmp_path, mahulu())

        assert "Sekretariat Daerah Contoh" == terbit.unit.nama
        assert ("92.84", 26) == (str(terbit.ikm), terbit.n)
        assert {"Laki-laki": 19, "Perempuan": 7} == dict(terbit.responden["jenis_kelamin"])
        assert {"jenis_kelamin", "pendidikan"} == {*terbit.responden}
        assert terbit.pengumpulan is None
        assert "" == terbit.nama_layanan
        assert terbit.survei is not None
        assert terbit.survei.semua is None

    def test_hari_dan_layanan(self, tmp_path: Path) -> None:
        """Days of answers are the time of the survey, and the only service has its name."""
        hari = ("2025-11-03", *("2025-12-01",) * 24, "2026-01-09")
        terbit = tulis(tmp_path, berprofil(tanggal=hari, layanan=("Izin",) * 26))
        poster = skm.susun(terbit).poster
        assert poster is not None

        assert ("Periode survei", "3 November 2025 – 9 Januari 2026") == poster.kurun
        assert ("Nama layanan", "Izin") == poster.nama_layanan

    def test_tanpa_profil(self, tmp_path: Path) -> None:
        """A report that says neither when nor who gives neither."""
        survei = skm.baca("examples/sekadau-2019-s1/laporan.toml")
        assert isinstance(survei, skm.LaporanSKM)
        terbit = tulis(tmp_path, survei)

        assert (None, {}) == (terbit.pengumpulan, dict(terbit.responden))
        assert ("78.74", 49) == (str(terbit.ikm), terbit.n)

    def test_tak_diketahui(self, tmp_path: Path) -> None:
        """Who did not say is a class of its own, as in the report, so that the sum is right."""
        kelamin = ("", "Tidak diisi", *("Perempuan",) * 24)
        terbit = tulis(tmp_path, berprofil(jenis_kelamin=kelamin))
        poster = skm.susun(terbit).poster
        assert poster is not None

        assert {"Perempuan": 24, "Tidak diisi": 2} == dict(terbit.responden["jenis_kelamin"])
        assert ["Perempuan", "Tidak diisi"] == [k for k, _ in poster.rincian[0].isi]

    def test_sebagian_dihitung(self, tmp_path: Path) -> None:
        """All who answered are counted on the poster, also where the index rests on fewer."""
        jawaban = mahulu().jawaban
        assert jawaban is not None
        bolong = {**jawaban.jawaban, "U1": "-" + jawaban.jawaban["U1"][1:]}
        survei = mahulu(
            jawaban=attrs.evolve(jawaban, jawaban=bolong),
            konvensi=skm.Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP),
        )
        terbit = tulis(tmp_path, survei)
        assert terbit.survei is not None

        assert (26, 25, 26) == (terbit.n, terbit.survei.responden, terbit.survei.semua)

    def test_ditulis_lain(self, tmp_path: Path) -> None:
        """What is typed stays, and is found where it differs."""
        tambah = 'ikm = "92,48"\nresponden = { jenis_kelamin = { Perempuan = 26 } }\n'
        terbit = tulis(tmp_path, mahulu(), tambah)
        temuan = {t.lokasi: t.pesan for t in skm.periksa(terbit) if t.aturan == "SKM-PUB-001"}

        assert {"$.ikm", "$.responden.jenis_kelamin"} == {*temuan}
        assert "IKM ditulis 92,48, pada laporan survei" in temuan["$.ikm"]
        assert {"SMA": 12, "S1": 12, "S2 / S3": 2} == dict(terbit.responden["pendidikan"])

    def test_salah_bentuk(self, tmp_path: Path) -> None:
        """What is malformed is told, beside a link as without one."""
        for isi in ("responden = 3\n", "unit = 3\n", "folder = 'x'\n", "nilai = 3\n"):
            with pytest.raises(DataError):
                tulis(tmp_path, mahulu(), isi)

    def test_kembali(self, tmp_path: Path) -> None:
        """Written as TOML and JSON it is read as it was, with what came from the report."""
        terbit = tulis(tmp_path, mahulu(), 'tautan = "https://contoh.go.id/a"\n')
        for nama, isi in (("k.toml", skm.ke_toml(terbit)), ("k.json", skm.ke_json(terbit)),
                          ("h.json", naskah_ke_json(skm.susun(terbit)))):  # fmt: skip
            (tmp_path / nama).write_text(isi, encoding="utf-8")

            assert terbit == skm.baca(tmp_path / nama)


class TestSusun:
    """From facts to words."""

    def dasar(self, **ubah: Any) -> Publikasi:
        """Return a publication of the least there can be."""
        isi: dict[str, Any] = {
            "unit": {"nama": "Balai Contoh"},
            "periode": {"tahun": 2024, "triwulan": 2},
            "ikm": "83,04",
            "n": 1150,
        }
        terbit = skm.laporan_dari({"jenis": "publikasi", "skema": 1, **isi, **ubah})
        assert isinstance(terbit, Publikasi)
        return terbit

    def test_kata(self) -> None:
        """The period as the form has it, the regulation's thanks, figures with their points."""
        poster = skm.susun(self.dasar()).poster
        assert poster is not None

        assert "Triwulan II Tahun 2024" == poster.periode
        assert ("Periode survei", "April–Juni 2024") == poster.kurun
        assert UCAPAN == poster.ucapan
        assert ("83,04", "B", "Baik", "1.150") == (
            poster.nilai.teks, poster.huruf, poster.kinerja, poster.responden.teks,
        )  # fmt: skip
        assert (poster.tautan, poster.keterangan, poster.rincian) == (None, (), ())
        assert poster.uraian.endswith(
            "Triwulan II Tahun 2024: 83,04, mutu B (Baik), 1.150 responden."
        )

    def test_urutan_pendidikan(self) -> None:
        """Levels of education stand in their order, however they are written."""
        isi = dict.fromkeys(("S2", "DIII", "SLTA", "SD", "Tidak diketahui", "S1", "SMP"), 1)
        poster = skm.susun(self.dasar(responden={"pendidikan": isi})).poster
        assert poster is not None

        assert ["SD", "SMP", "SLTA", "DIII", "S1", "S2", "Tidak diketahui"] == [
            k for k, _ in poster.rincian[0].isi
        ]

    def test_nama_bagian(self) -> None:
        """A part of the office's own begins with a capital, as the others do."""
        semua = {"umur": {"17–25": 3}, "status_kawin": {"Kawin": 3}}
        poster = skm.susun(self.dasar(responden=semua)).poster
        assert poster is not None

        assert ["Status kawin", "Umur"] == [r.judul for r in poster.rincian]

    def test_halaman(self) -> None:
        """As a page it has the same words: no signature, no number before its heading."""
        lain = {"metode": "Kuesioner", "media": ["Laman"], "tautan": "https://contoh.go.id/x"}
        terbit = self.dasar(ucapan="", **lain)
        isi = skm.cetak(skm.susun(terbit), "markdown").content.decode()

        assert "## Hasil Survei\n" in isi
        assert "| **83,04** | **B** | **Baik** |" in isi
        assert "| Metode survei | Kuesioner |" in isi
        assert "| Media publikasi | Laman |" in isi
        assert isi.rstrip().endswith("|")

    def test_tidak_dapat(self) -> None:
        """An index off the scale prints nowhere; what is beside the point is refused."""
        with pytest.raises(ScoringError):
            skm.susun(self.dasar(ikm="3,45"))
        with pytest.raises(DataError, match="tautan"):
            self.dasar(tautan="ftp://contoh.go.id")
        with pytest.raises(DataError, match="tautan"):
            self.dasar(keterangan_tautan="Laporan")

    def test_logo_hilang(self, tmp_path: Path) -> None:
        """A logo that is not there is a remark and a finding."""
        terbit = attrs.evolve(self.dasar(unit={"nama": "A", "logo": "l.png"}), folder=tmp_path)

        assert any("l.png" in c for c in skm.susun(terbit).catatan)
        assert ["$.unit.logo"] == [
            t.lokasi for t in skm.periksa(terbit) if t.aturan == "SKM-LAP-015"
        ]

    def test_regulasi_lain(self) -> None:
        """Under another rule set the letter is that of its table."""
        naskah = skm.susun(self.dasar(), regulasi="kep-25-m-pan-2-2004")
        assert naskah.poster is not None

        assert ("A", "Sangat Baik") == (naskah.poster.huruf, naskah.poster.kinerja)
