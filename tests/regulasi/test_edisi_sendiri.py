"""Editions of one's own: as an object, and as a package that is installed."""

import inspect
from collections.abc import Callable
from fractions import Fraction
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import attrs
import pytest

import skm
from skm.errors import DataError, ParameterError
from skm.exact import parse_decimal
from skm.regulasi import Regulasi, baca_regulasi, dikenal, edisi

RESMI = Path(__file__).parents[2] / "src/skm/regulasi/data/permenpanrb_14_2017.toml"
ID = "perda-contoh-2027"
BERAT = {f"U{i}": Fraction(3 if i == 3 else 1, 11) for i in range(1, 10)}
NILAI = {f"U{i}": "4,00" if i == 3 else "3,00" for i in range(1, 10)}


def isi_toml(id_regulasi: str = ID) -> str:
    """Return PermenPANRB 14/2017 under another name, with weights, and an A from 90,00 on."""
    isi = RESMI.read_text(encoding="utf-8")
    for lama, baru in (
        ('id            = "permenpanrb-14-2017"', f'id            = "{id_regulasi}"'),
        ('nama          = "PermenPANRB Nomor 14 Tahun 2017"', 'nama          = "Perda Contoh"'),
        ('"88.31"', '"90.00"'),
        ('"88.30"', '"89.99"'),
    ):
        assert lama in isi
        isi = isi.replace(lama, baru)
    return isi + "".join(
        f'\n[[bobot]]\nunsur = "{k}"\nnilai = "{n}"\nkutipan = {{ bagian = "Pasal 7" }}\n'
        for k, n in BERAT.items()
    )


@pytest.fixture
def sendiri() -> Regulasi:
    return baca_regulasi(isi_toml().encode(), nama="contoh.toml")


def laporan(**isi: object) -> skm.LaporanTindakLanjut:
    tw1 = skm.Periode(tahun=2027, triwulan=1)
    dasar = skm.LaporanTindakLanjut(
        unit=skm.UnitLayanan(nama="Kantor Contoh"),
        periode=skm.PeriodeLaporan(survei=tw1, tindak_lanjut=tw1),
        nilai=tuple(skm.NilaiUnsur(kode=k, nrr=parse_decimal(n)) for k, n in NILAI.items()),
    )
    return attrs.evolve(dasar, **isi)


class TestBenda:
    """An edition as an object, wherever one is asked for."""

    def test_bobot(self, sendiri: Regulasi) -> None:
        """Its weights take the place of 1/k and are recorded; its classes are read."""
        ikm = skm.hitung_ikm(NILAI, regulasi=sendiri)

        assert Fraction(25 * (3 * 4 + 8 * 3), 11) == ikm.nilai
        assert (ID, BERAT, 1) == (ikm.regulasi, dict(ikm.konvensi.bobot), ikm.jumlah_bobot)
        assert "B" == ikm.mutu.huruf  # 81,82, and A begins at 90
        assert "B" == skm.tentukan_mutu(Fraction("89.5"), sendiri).huruf

    def test_yang_dinyatakan_berlaku(self, sendiri: Regulasi) -> None:
        """Weights that an office declares go before the edition's."""
        bulat = skm.Konvensi(bobot=skm.Bobot.DUA_DESIMAL)
        ikm = skm.hitung_ikm(NILAI, regulasi=sendiri, konvensi=bulat)

        assert Fraction(99, 100) == ikm.jumlah_bobot
        with pytest.raises(DataError) as salah:
            skm.hitung_ikm(
                {k: n for k, n in NILAI.items() if k != "U4"},
                regulasi=sendiri,
                konvensi=skm.Konvensi(tanpa=("U4",)),
            )
        assert ["bobot-unsur"] == [m.kode for m in salah.value.masalah]

    def test_dari_jawaban(self, sendiri: Regulasi) -> None:
        """Counts are weighted alike, and so are their classes and their margin of error."""
        lembar = skm.LembarJawaban(
            jawaban=skm.Peta({k: n[0] * 4 for k, n in NILAI.items()}),
            profil=skm.Peta({"layanan": ("a", "a", "b", "b")}),
        )
        tabulasi = skm.tabulasikan(lembar)

        assert skm.hitung_ikm(NILAI, regulasi=sendiri).nilai == (
            skm.ikm_dari(tabulasi.semua, regulasi=sendiri).nilai
        )

    def test_dokumen(self, sendiri: Regulasi) -> None:
        """Composed, traced and audited under it, a report says so throughout."""
        satu = laporan()
        naskah = skm.susun(satu, regulasi=sendiri)
        jejak = skm.telusur(satu, regulasi=sendiri)
        temuan = skm.periksa(satu, regulasi=sendiri)

        assert (ID, ID) == (naskah.laporan.regulasi, naskah.hasil.ikm.regulasi)
        assert any("Perda Contoh" in c for t in naskah.tabel for c in t.catatan)
        bobot = next(s for s in jejak.langkah if s.id == "U3.bobot")
        assert (Fraction(3, 11), ["Pasal 7"]) == (bobot.hasil, [k.bagian for k in bobot.kutipan])
        assert not [t for t in temuan if t.tingkat is skm.Tingkat.GALAT]

    def test_tanpa_benda(self) -> None:
        """A report of an edition that nobody has is refused, with the names there are."""
        with pytest.raises(DataError, match=r"permenpanrb-14-2017"):
            skm.susun(laporan(regulasi=ID))


SEBARAN: dict[str, tuple[int, int, int, int]] = dict.fromkeys(NILAI, (0, 1, 9, 16))
BARIS = [dict.fromkeys(NILAI, n) | {"unit": "A"} for n in (3, 4)]
PINTU: dict[str, Callable[[Any], object]] = {
    "hitung_ikm": lambda r: skm.hitung_ikm(NILAI, regulasi=r),
    "ikm_dari": lambda r: skm.ikm_dari(SEBARAN, regulasi=r),
    "rekap": lambda r: skm.rekap(BARIS, regulasi=r),
    "bandingkan": lambda r: skm.bandingkan(SEBARAN, BARIS, regulasi=r),
    "tabulasikan": lambda r: skm.tabulasikan(BARIS, regulasi=r),
    "baca_jawaban": lambda r: skm.baca_jawaban(BARIS, regulasi=r).tabulasi,
    "susun": lambda r: skm.susun(laporan(), regulasi=r),
    "periksa": lambda r: skm.periksa(laporan(), regulasi=r),
    "telusur": lambda r: skm.telusur(laporan(), regulasi=r),
    "tentukan_mutu": lambda r: skm.tentukan_mutu(Fraction(90), r),
}


class TestId:
    """Wherever an edition is asked for its id will do, and is checked before anything else."""

    @pytest.mark.parametrize("nama", PINTU)
    def test_sama(self, nama: str) -> None:
        """The id gives what the object gives."""
        lama = "permenpanrb-14-2017"

        assert PINTU[nama](skm.muat_regulasi(lama)) == PINTU[nama](lama)

    @pytest.mark.parametrize("nama", PINTU)
    def test_tidak_dikenal(self, nama: str) -> None:
        """One that nobody offers is refused by the door, with those there are."""
        with pytest.raises(DataError, match=rf"{nama}\(\)\.regulasi: .*permenpanrb-14-2017"):
            PINTU[nama](ID)

    def test_semua_pintu(self) -> None:
        """No function that a first-time user meets is missing above."""
        ada = {
            n
            for n in skm.__all__
            if inspect.isfunction(getattr(skm, n))
            and "regulasi" in inspect.signature(getattr(skm, n)).parameters
        }

        assert PINTU.keys() == ada


def pasang(folder: Path, nama: str, grup: str, modul: str) -> None:
    """Lay a package into a folder, as an installer would."""
    info = folder / f"{nama}-2.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {nama}\nVersion: 2.0\n")
    (info / "entry_points.txt").write_text(f"[skm.regulasi]\n{grup}\n")
    (folder / f"{nama}.py").write_text(modul, encoding="utf-8")


MODUL = """
from pathlib import Path

REGULASI = Path(__file__).with_name("perda.toml")
"""


class TestPaket:
    """An edition in a package of its own."""

    def test_terpasang(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """It is listed and read under its id, for reports in files too."""
        pasang(tmp_path, "paket_perda", f"{ID} = paket_perda:REGULASI", MODUL)
        (tmp_path / "perda.toml").write_text(isi_toml(), encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)

        assert ID == edisi()[-1]
        assert dikenal(ID)
        assert skm.hitung_ikm(NILAI, regulasi=skm.muat_regulasi(ID)).nilai == Fraction(900, 11)
        naskah = skm.susun(laporan(regulasi=ID))
        assert Fraction(900, 11) == naskah.hasil.ikm.nilai
        assert not [t for t in skm.periksa(laporan(regulasi=ID)) if t.lokasi == "$.regulasi"]
        berkas = tmp_path / "laporan.toml"
        berkas.write_text(skm.ke_toml(laporan(regulasi=ID)), encoding="utf-8")
        assert laporan(regulasi=ID) == skm.baca(berkas)

    @pytest.mark.parametrize(
        ("modul", "kata"),
        [
            ("REGULASI = 1 / 0", "division by zero"),
            ("REGULASI = 14", "neither a Regulasi nor the path"),
            (MODUL, "an index cannot be computed"),
            ("import sys\nsys.exit(3)", "SystemExit"),
        ],
    )
    def test_rusak(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, modul: str, kata: str
    ) -> None:
        """What is wrong with a package is said with its name and version."""
        nama = f"paket_rusak_{len(modul)}"
        pasang(tmp_path, nama, f"{ID} = {nama}:REGULASI", modul)
        isi = isi_toml().replace('"ikm.faktor_konversi"', '"ikm.lain"')
        (tmp_path / "perda.toml").write_text(isi, encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)

        with pytest.raises(ParameterError, match=kata) as salah:
            skm.muat_regulasi(ID)
        assert f"{nama} 2.0" in str(salah.value).replace("-", "_")

    def test_nama_lain(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The name of the entry point is the id, or nobody would know which is meant."""
        pasang(tmp_path, "paket_nama", "perda-lain = paket_nama:REGULASI", MODUL)
        (tmp_path / "perda.toml").write_text(isi_toml(), encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)

        with pytest.raises(ParameterError, match=f"its id is '{ID}'"):
            skm.muat_regulasi("perda-lain")

    def test_dua_paket(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Two packages with one id are told, and neither is taken."""
        dua = [EntryPoint(ID, f"{n}:REGULASI", "skm.regulasi") for n in ("satu", "dua")]
        monkeypatch.setattr("skm.regulasi.catalogue.titik_masuk", lambda _: dua)

        with pytest.raises(
            ParameterError, match=r"satu:REGULASI \| dua:REGULASI cannot be used: offered twice"
        ):
            skm.muat_regulasi(ID)
