"""From report to report: what a report names is taken from there, and nothing of it is shown."""

import json
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from perkakas import lebih_sedikit
from skm.errors import DataError
from skm.model import DasarAngka, Kaitan, LaporanSKM, NilaiUnsur, Periode
from skm.pesan import kalimat
from skm.serial import baca_lengkap, berkas_laporan, datar
from skm.serial.bentuk import struktur
from skm.testing.strategies import laporan_skm

Tulis = Callable[..., Path]
UNIT = {"nama": "Balai Contoh", "singkatan": "Balai", "logo": "logo.png"}
BERNILAI = tuple(d for d in DasarAngka if d is not DasarAngka.IKM)
JAWABAN = "".join(f"{'3434'[i % 4]}" for i in range(30))


def survei(**lain: Any) -> dict[str, Any]:
    """Return a survey report with its answers, one of them blank."""
    return {
        "jenis": "skm",
        "skema": 1,
        "unit": UNIT,
        "periode": {"tahun": 2024, "triwulan": 1},
        "jawaban": {"jawaban": {f"U{i}": "-" * (i == 4) + JAWABAN[i == 4 :] for i in range(1, 10)}},
        "konvensi": {"bobot": "3-desimal"},
        "nama_unsur": {"U5": "Produk"},
        "rtl": [
            {"id": "a", "unsur": "U3", "kegiatan": "Loket", "tahun": 2024, "triwulan": [2]},
            {"id": "b", "unsur": "U9", "kegiatan": "Kursi", "tahun": 2024, "triwulan": [2]},
        ],
        **lain,
    }


BERNRR = {k: v for k, v in survei().items() if k != "jawaban"} | {
    "nrr": {f"U{i}": "3,10" for i in range(1, 10)}
}


def tindak(**lain: Any) -> dict[str, Any]:
    """Return the follow-up of it, with nothing typed that the survey report says."""
    return {
        "jenis": "tindak-lanjut",
        "skema": 1,
        "survei": "../tw1/laporan.toml",
        "periode": {"tindak_lanjut": {"tahun": 2024, "triwulan": 2}},
        "realisasi": [{"rtl": "a", "status": "sudah"}],
        **lain,
    }


@pytest.fixture
def tulis(tmp_path: Path) -> Tulis:
    def tulis_berkas(nama: str, isi: dict[str, Any]) -> Path:
        jalur = tmp_path / nama
        jalur.parent.mkdir(exist_ok=True)
        teks = json.dumps(isi) if nama.endswith(".json") else berkas_laporan(isi)
        jalur.write_text(teks, encoding="utf-8")
        return jalur

    return tulis_berkas


def masalah(jalur: Path, **cara: Any) -> list[tuple[str, str]]:
    with pytest.raises(DataError) as salah:
        skm.baca(jalur, **cara)
    return [(m.kode, m.lokasi) for m in salah.value.masalah]


class TestDiambil:
    """What is not typed is taken."""

    def test_semua(self, tulis: Tulis) -> None:
        """Values, readings, names, unit, period and plan are those of the survey report."""
        asal = skm.baca(tulis("tw1/laporan.toml", survei()))
        hasil = skm.baca(tulis("tl/laporan.toml", tindak()))

        assert isinstance(asal, LaporanSKM)
        assert isinstance(hasil, skm.LaporanTindakLanjut)
        assert (asal.konvensi, asal.nama_unsur, asal.rtl, asal.periode) == (
            hasil.konvensi,
            hasil.nama_unsur,
            hasil.rtl,
            hasil.periode.survei,
        )
        assert ("Balai Contoh", "Balai", None) == (
            hasil.unit.nama,
            hasil.unit.singkatan,
            hasil.unit.logo,
        )
        assert [(v.total, v.n) for v in hasil.nilai[2:5]] == [(105, 30), (102, 29), (105, 30)]
        assert hasil.survei == Kaitan(
            berkas="../tw1/laporan.toml",
            unit="Balai Contoh",
            periode=asal.periode,
            ikm=skm.susun(asal).hasil.ikm.cetak,
            responden=30,
            konvensi=asal.konvensi,
            nilai=hasil.nilai,
            rtl=asal.rtl,
        )

    def test_yang_ditulis_tetap(self, tulis: Tulis) -> None:
        """What is typed all the same stays, each unsur by itself."""
        tulis("tw1/laporan.toml", survei())
        ditulis = tindak(
            nrr={"U1": "3,40"},
            total={"U2": 99},
            n={"U2": 33, "U3": 31},
            rtl=[],
            unit={"nama": "Lain"},
            konvensi={},
            periode={
                "survei": {"tahun": 2023, "triwulan": 4},
                "tindak_lanjut": {"tahun": 2024, "triwulan": 2},
            },
        )
        hasil = skm.baca(tulis("tl/laporan.toml", ditulis))

        assert isinstance(hasil, skm.LaporanTindakLanjut)
        assert list(hasil.nilai[:4]) == [
            NilaiUnsur(kode="U1", nrr=Decimal("3.40"), n=30),
            NilaiUnsur(kode="U2", total=99, n=33),
            NilaiUnsur(kode="U3", total=105, n=31),
            NilaiUnsur(kode="U4", total=102, n=29),
        ]
        assert (hasil.rtl, hasil.unit.singkatan, hasil.konvensi) == ((), "", skm.Konvensi())
        assert hasil.periode.survei == Periode(tahun=2023, triwulan=4)

    def test_satu_n(self, tulis: Tulis) -> None:
        """One count that is typed is that of every unsur."""
        tulis("tw1/laporan.toml", survei())
        hasil = skm.baca(tulis("tl/laporan.toml", tindak(n=40)))

        assert isinstance(hasil, skm.LaporanTindakLanjut)
        assert {v.n for v in hasil.nilai} == {40}

    def test_satu_n_di_samping_nrr(self, tulis: Tulis) -> None:
        """Also where the survey report says nothing but means."""
        tulis("tw1/laporan.toml", BERNRR)
        hasil = skm.baca(tulis("tl/laporan.toml", tindak(n=120)))

        assert isinstance(hasil, skm.LaporanTindakLanjut)
        assert {(str(v.nrr), v.n) for v in hasil.nilai} == {("3.10", 120)}

    @pytest.mark.parametrize(
        ("lain", "harapan"),
        [
            ({"n": "40"}, ("bukan-bulat", "$.n")),
            ({"total": 3}, ("bukan-tabel", "$.total")),
            ({"unit": 3}, ("bukan-tabel", "$.unit")),
            ({"periode": 3}, ("bukan-tabel", "$.periode")),
            ({"survei": 3}, ("bukan-teks", "$.survei")),
        ],
    )
    def test_salah_tulis(self, tulis: Tulis, lain: Any, harapan: tuple[str, str]) -> None:
        """What is malformed is told where it stands, as ever."""
        tulis("tw1/laporan.toml", survei())

        assert harapan in masalah(tulis("tl/laporan.toml", tindak(**lain)))

    def test_tren(self, tulis: Tulis) -> None:
        """A row of the trend needs the name of a report only; what it says itself stays."""
        tulis("tw1/laporan.toml", survei())
        baris = [
            {"laporan": "tw1/laporan.toml"},
            {"laporan": "tw1/laporan.toml", "ikm": "80,00"},
            {"periode": {"tahun": 2022}, "ikm": "79,00"},
        ]
        hasil = skm.baca(tulis("tw2.json", survei(tren=baris)))

        assert isinstance(hasil, LaporanSKM)
        asal = hasil.tren[0].laporan
        assert asal is not None
        assert ((), ["a", "b"]) == (asal.nilai, [r.id for r in asal.rtl])
        assert [(str(t.periode), str(t.ikm)) for t in hasil.tren] == [
            ("Triwulan I (Januari–Maret 2024)", str(asal.ikm)),
            ("Triwulan I (Januari–Maret 2024)", "80.00"),
            ("Tahun 2022", "79.00"),
        ]

    def test_bab_tindak_lanjut(self, tulis: Tulis) -> None:
        """A chapter on an earlier plan needs that report's name and what was done, no more."""
        asal = skm.baca(tulis("tw1/laporan.toml", survei()))
        bab = {"survei": "tw1/laporan.toml", "realisasi": [{"rtl": "a", "status": "sudah"}]}
        hasil = skm.baca(tulis("tw2.toml", survei(tindak_lanjut=bab)))
        sendiri = bab | {"periode": {"tahun": 2023}, "rtl": []}
        tetap = skm.baca(tulis("tw2.json", survei(tindak_lanjut=sendiri)))

        assert isinstance(asal, LaporanSKM)
        assert isinstance(hasil, LaporanSKM)
        assert hasil.tindak_lanjut is not None
        assert (asal.periode, asal.rtl) == (hasil.tindak_lanjut.periode, hasil.tindak_lanjut.rtl)
        assert hasil.tindak_lanjut.survei == Kaitan(
            berkas="tw1/laporan.toml",
            unit="Balai Contoh",
            periode=asal.periode,
            ikm=skm.susun(asal).hasil.ikm.cetak,
            responden=30,
            konvensi=asal.konvensi,
            rtl=asal.rtl,
        )
        assert hasil == struktur(datar(hasil), LaporanSKM)
        assert isinstance(tetap, LaporanSKM)
        assert tetap.tindak_lanjut is not None
        assert (2023, ()) == (tetap.tindak_lanjut.periode.tahun, tetap.tindak_lanjut.rtl)
        bab["survei"] = "hilang.toml"
        assert masalah(tulis("tw2.toml", survei(tindak_lanjut=bab))) == [
            ("berkas-hilang", "$.tindak_lanjut.survei")
        ]

    def test_responden_lengkap(self, tulis: Tulis) -> None:
        """Where an index rests on complete respondents, so does what judges the move since."""
        konvensi = {"bobot": "3-desimal", "kosong": "responden-lengkap"}
        asal = skm.baca(tulis("tw1/laporan.toml", survei(konvensi=konvensi)))
        hasil = skm.baca(tulis("tw2.toml", survei(tren=[{"laporan": "tw1/laporan.toml"}])))

        assert isinstance(asal, LaporanSKM)
        assert isinstance(hasil, LaporanSKM)
        assert asal.jawaban is not None
        assert (asal.jawaban.n, hasil.tren[0].n) == (30, 29)
        assert hasil.tren[0].laporan is not None
        assert hasil.tren[0].laporan.responden == 29

    def test_profil_di_bawah(self, tulis: Tulis) -> None:
        """What the office's profile says goes before what the linked report does."""
        tulis("tw1/laporan.toml", survei())
        profil = {"jenis": "profil", "skema": 1, "unit": {"nama": "Balai Baru"}}
        tulis("profil.toml", profil)
        hasil = skm.baca(tulis("tl/laporan.toml", tindak(profil="../profil.toml")))

        assert hasil.unit.nama == "Balai Baru"

    def test_beberapa_pertanyaan(self, tulis: Tulis) -> None:
        """Of an unsur with several questions each has its total, so that the index is the same."""
        isi = survei()
        jawaban = isi["jawaban"]["jawaban"]
        jawaban |= {"U1a": JAWABAN, "U1b": jawaban.pop("U1")[:-1] + "1"}
        asal = skm.baca(tulis("tw1/laporan.toml", isi))
        hasil = skm.baca(tulis("tl/laporan.toml", tindak()))

        assert skm.susun(asal).hasil.ikm.nilai == skm.susun(hasil).hasil.ikm.nilai
        assert skm.susun(asal).hasil.ikm["U1"].bagian == skm.susun(hasil).hasil.ikm["U1"].bagian
        assert hasil == skm.baca(skm.ke_toml(hasil).encode(), nama="a.toml")


@pytest.mark.property
@lebih_sedikit(3)
@given(laporan_skm(dasar=BERNILAI), st.sampled_from((skm.ke_toml, skm.ke_json)))
def test_angka_dan_huruf_sama(
    tmp_path_factory: pytest.TempPathFactory,
    laporan: LaporanSKM,
    tulis: Callable[[LaporanSKM], str],
) -> None:
    """Index, NRR and letters of a follow-up are those that its survey report prints."""
    folder = tmp_path_factory.mktemp("kaitan")
    nama = "a.json" if tulis is skm.ke_json else "a.toml"
    (folder / nama).write_text(tulis(attrs.evolve(laporan, tren=())), encoding="utf-8")
    isi = {"survei": nama, "periode": {"tindak_lanjut": {"tahun": 2024}}}
    (folder / "b.toml").write_text(
        berkas_laporan({"jenis": "tindak-lanjut", "skema": 1, **isi}), encoding="utf-8"
    )
    hasil = skm.baca(folder / "b.toml")
    asal, ini = skm.susun(laporan).hasil, skm.susun(hasil).hasil

    assert (asal.ikm.nilai, asal.ikm.cetak, asal.ikm.mutu) == (
        ini.ikm.nilai,
        ini.ikm.cetak,
        ini.ikm.mutu,
    )
    assert asal.ikm.unsur == ini.ikm.unsur
    assert asal.terendah == ini.terendah
    for kembali in (skm.ke_toml, skm.ke_json):
        akhiran = "toml" if kembali is skm.ke_toml else "json"
        assert hasil == skm.baca(kembali(hasil).encode(), nama=f"x.{akhiran}")


@pytest.mark.property
@given(laporan_skm())
def test_bacaan_ikut(tmp_path_factory: pytest.TempPathFactory, laporan: LaporanSKM) -> None:
    """Whatever names a report, a trend too, knows by which rules its index was computed."""
    asal = attrs.evolve(laporan, tren=())
    folder = tmp_path_factory.mktemp("bacaan")
    (folder / "a.toml").write_text(skm.ke_toml(asal), encoding="utf-8")
    (folder / "b.toml").write_text(
        berkas_laporan(survei(tren=[{"laporan": "a.toml"}])), encoding="utf-8"
    )
    hasil = skm.baca(folder / "b.toml")

    assert isinstance(hasil, LaporanSKM)
    kaitan = hasil.tren[0].laporan
    assert kaitan is not None
    assert (asal.regulasi, asal.konvensi) == (kaitan.regulasi, kaitan.konvensi)


class TestDitolak:
    """What a link cannot be."""

    @pytest.mark.parametrize(
        "nama", ["/etc/laporan.toml", "C:/a.toml", "..\\a.toml", "a.txt", "https://a.id/a.toml"]
    )
    def test_jalur(self, tulis: Tulis, nama: str) -> None:
        """It is a relative path to a report."""
        kode, lokasi = masalah(tulis("a.toml", tindak(survei=nama)))[0]

        assert kode in ("jalur-kaitan", "garis-miring-terbalik")
        assert lokasi == "$.survei"

    def test_tidak_ada(self, tulis: Tulis) -> None:
        """What such a report would have said is not missing as well."""
        assert masalah(tulis("tl/a.toml", tindak())) == [("berkas-hilang", "$.survei")]

    def test_lingkaran_simbolik(self, tulis: Tulis, tmp_path: Path) -> None:
        """A symbolic link that leads nowhere is no file."""
        (tmp_path / "a.toml").symlink_to("b.toml")
        (tmp_path / "b.toml").symlink_to("a.toml")
        ini = tulis("tl.toml", tindak(survei="a.toml"))

        assert masalah(ini) == [("berkas-hilang", "$.survei")]

    @pytest.mark.parametrize(
        ("kunci", "nilai"), [("nrr", {"U1a": "3,10"}), ("total", {"U1a": 90, "U1": 93})]
    )
    def test_bagian_sendiri(self, tulis: Tulis, kunci: str, nilai: dict[str, Any]) -> None:
        """Figures of single questions come from the survey report only."""
        tulis("tw1/laporan.toml", BERNRR)
        ini = tulis("tl/laporan.toml", tindak(**{kunci: nilai}, n=30))

        assert masalah(ini) == [("kode-unsur", f"$.{kunci}.U1a")]

    def test_jenis_lain(self, tulis: Tulis) -> None:
        """A follow-up report is no survey report."""
        tulis("tw1/laporan.toml", survei())
        tulis("tl/laporan.toml", tindak())
        ini = tulis("tw3.toml", tindak(survei="tl/laporan.toml"))

        assert masalah(ini) == [("kaitan-jenis", "$.survei")]

    def test_di_luar_akar(self, tulis: Tulis, tmp_path: Path) -> None:
        """A link does not leave the folder that it is confined to, nor by a symbolic link."""
        tulis("tw1/laporan.toml", survei())
        ini = tulis("tl/laporan.toml", tindak())
        assert masalah(ini, akar=tmp_path / "tl") == [("kaitan-luar-akar", "$.survei")]
        (tmp_path / "tl" / "tw1").symlink_to(tmp_path / "tw1")
        lain = tulis("tl/lain.toml", tindak(survei="tw1/laporan.toml"))

        assert masalah(lain, akar=tmp_path / "tl") == [("kaitan-luar-akar", "$.survei")]
        assert skm.baca(ini, akar=tmp_path).rtl

    def test_melingkar(self, tulis: Tulis) -> None:
        """Reports that name each other are told with the way that leads back."""
        tulis("tw1.toml", survei(tren=[{"laporan": "tw2.toml"}]))
        tulis("tw2.toml", survei(tren=[{"laporan": "tw1.toml"}]))
        ini = tulis("tw3.toml", survei(tren=[{"laporan": "tw2.toml"}]))
        with pytest.raises(DataError) as salah:
            skm.baca(ini)

        (satu,) = salah.value.masalah
        folder = ini.parent
        jalan = " → ".join(str(folder / f"tw{i}.toml") for i in (2, 1, 2))
        assert (satu.kode, satu.lokasi, satu.ditemukan) == (
            "kaitan-melingkar",
            "$.tren[0].laporan",
            jalan,
        )

    def test_sendiri(self, tulis: Tulis) -> None:
        """No report names itself."""
        ini = tulis("a.toml", survei(tren=[{"laporan": "../" + "x/a.toml"}, {"laporan": "a.toml"}]))

        assert masalah(ini) == [
            ("berkas-hilang", "$.tren[0].laporan"),
            ("kaitan-melingkar", "$.tren[1].laporan"),
        ]

    def test_terlalu_panjang(self, tulis: Tulis) -> None:
        """A row of reports that each name the one before ends somewhere."""
        tulis("l0.toml", survei())
        for i in range(1, 70):
            ini = tulis(f"l{i}.toml", survei(tren=[{"laporan": f"l{i - 1}.toml"}]))

        assert masalah(ini) == [("kaitan-panjang", "$.tren[0].laporan")]
        assert isinstance(skm.baca(ini.with_name("l64.toml")), LaporanSKM)

    def test_isi_tidak_ditunjukkan(self, tulis: Tulis) -> None:
        """Of what cannot be read lines are told, and nothing that stands there."""
        rahasia = {f"rahasia{i}": "RAHASIA" for i in range(7)}
        tulis("tw1/laporan.toml", survei(**rahasia, tempat=3))
        with pytest.raises(DataError) as salah:
            skm.baca(tulis("tl/laporan.toml", tindak()))

        (satu,) = salah.value.masalah
        teks = kalimat(satu) + str(satu) + repr(satu)
        assert satu.kode == "kaitan-rusak"
        assert "rahasia" not in teks.lower()
        assert "baris 4 (bukan-teks)" in satu.diharapkan
        assert "3 lainnya" in satu.diharapkan

    def test_tidak_terbaca_sebagai_toml(self, tulis: Tulis, tmp_path: Path) -> None:
        """Nor is anything shown of a file that is no report at all."""
        (tmp_path / "tw1").mkdir()
        (tmp_path / "tw1" / "laporan.toml").write_bytes(b"kata sandi = \xff RAHASIA")
        with pytest.raises(DataError) as salah:
            skm.baca(tulis("tl/laporan.toml", tindak()))

        assert "RAHASIA" not in kalimat(salah.value.masalah[0])
        assert "baris 1 (bukan-utf8)" in kalimat(salah.value.masalah[0])

    def test_tanpa_ikm(self, tulis: Tulis) -> None:
        """From a survey that nobody answered nothing can be taken."""
        kosong = survei(jawaban={"jawaban": {f"U{i}": "-" for i in range(1, 10)}})
        tulis("tw1/laporan.toml", kosong)

        assert masalah(tulis("tl/laporan.toml", tindak())) == [("kaitan-tanpa-ikm", "$.survei")]

    def test_publikasi_tanpa_n(self, tulis: Tulis) -> None:
        """A publication prints how many answered, which is for the survey report to say."""
        tulis("tw1/laporan.toml", BERNRR)
        publikasi = {"jenis": "publikasi", "skema": 1, "survei": "tw1/laporan.toml"}

        assert masalah(tulis("p.toml", publikasi)) == [("kaitan-tanpa-n", "$.survei")]
        assert skm.baca(tulis("p.toml", {**publikasi, "n": 30})) is not None

    def test_lengkap_tanpa_yang_disebut(self, tulis: Tulis) -> None:
        """A report that says all itself is refused all the same where what it names is broken."""
        tulis("tw1/laporan.toml", survei(tempat=3))
        sendiri = tindak(
            unit={"nama": "Balai"},
            periode={k: {"tahun": 2024, "triwulan": 1} for k in ("survei", "tindak_lanjut")},
            nrr={f"U{i}": "3,00" for i in range(1, 10)},
            realisasi=[],
        )

        assert masalah(tulis("tl/laporan.toml", sendiri)) == [("kaitan-rusak", "$.survei")]

    def test_bukan_tabel(self) -> None:
        """What stands for another report without being read from it is a table."""
        with pytest.raises(DataError) as salah:
            struktur(tindak(survei=3, unit={"nama": "Balai"}), skm.LaporanTindakLanjut)

        assert ("bukan-tabel", "$.survei") in [(m.kode, m.lokasi) for m in salah.value.masalah]

    def test_tanpa_folder(self) -> None:
        """What is no file lies beside none."""
        for isi, lokasi in (
            (tindak(), "$.survei"),
            (survei(tren=[{"laporan": "tw1.toml"}]), "$.tren[0].laporan"),
        ):
            with pytest.raises(DataError) as salah:
                skm.baca(berkas_laporan(isi).encode())

            (satu,) = salah.value.masalah
            assert ("tanpa-folder", lokasi) == (satu.kode, satu.lokasi)

    @pytest.mark.parametrize(
        ("isi", "harapan"),
        [
            ({"nilai": []}, ("kunci-tidak-dikenal", "$.survei.nilai")),
            ({"total": {"U1": 3}}, ("nilai-tanpa-n", "$.survei.total.U1")),
            ({"ikm": "banyak"}, ("bukan-angka", "$.survei.ikm")),
            ({"rtl": 3}, ("bukan-daftar", "$.survei.rtl")),
        ],
    )
    def test_isi_yang_ditulis(
        self, tulis: Tulis, isi: dict[str, Any], harapan: tuple[str, str]
    ) -> None:
        """What JSON holds of another report is judged like all that is typed."""
        tulis("tw1/laporan.toml", survei())
        utuh = datar(skm.baca(tulis("tl/laporan.toml", tindak())))
        baru = {k: v for k, v in utuh["survei"].items() if k not in ("nrr", "total", "n")} | isi
        utuh = json.loads(json.dumps({**utuh, "survei": baru}))

        assert harapan in masalah(tulis("tl/laporan.json", utuh))


class TestBerkas:
    """Which files a report is read from."""

    def test_masukan(self, tulis: Tulis) -> None:
        """Those of linked reports are among them, their pictures are not."""
        jawaban = "nomor," + ",".join(f"U{i}" for i in range(1, 10)) + "\n"
        jawaban += "".join(f"{i},{','.join('343434343')}\n" for i in range(12))
        asal = tulis("tw1/laporan.toml", survei(jawaban={"berkas": "jawaban.csv"}))
        asal.with_name("jawaban.csv").write_text(jawaban, encoding="utf-8")
        ini = tulis("tl/laporan.toml", tindak())
        berkas = [b.resolve() for b in baca_lengkap(ini).berkas]

        assert berkas == [ini, asal, asal.with_name("jawaban.csv")]

    def test_sekali(self, tulis: Tulis, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that several links name, on whatever way, is read once."""
        dibaca: list[str] = []
        modul = sys.modules["skm.serial.baca"]
        asli = modul.baca_mentah
        monkeypatch.setattr(
            modul,
            "baca_mentah",
            lambda b, *a, **k: (dibaca.append(Path(b).name), asli(b, *a, **k))[1],
        )
        tulis("tw1.toml", survei())
        tulis("tw2.toml", survei(tren=[{"laporan": "tw1.toml"}]))
        baris = [{"laporan": "tw1.toml"}, {"laporan": "./tw1.toml"}, {"laporan": "tw2.toml"}]
        skm.baca(tulis("tw3.toml", survei(tren=baris)))

        assert dibaca == ["tw3.toml", "tw1.toml", "tw2.toml"]

    def test_baris(self, tulis: Tulis) -> None:
        """What is taken has the line of what names where it comes from."""
        tulis("tw1/laporan.toml", survei())
        terbaca = baca_lengkap(tulis("tl/laporan.toml", tindak(n={"U1": 30})))
        teks = terbaca.mentah.teks.split("\n")

        for jalur in ("$.rtl[1].kegiatan", "$.total.U3", "$.n.U2", "$.periode.survei.tahun"):
            baris = terbaca.mentah.baris[jalur]
            assert baris is not None
            assert teks[baris - 1].startswith("survei"), jalur
        baris = terbaca.mentah.baris["$.n.U1"]
        assert baris is not None
        assert teks[baris - 1].startswith("n ")
