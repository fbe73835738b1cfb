"""Office profiles: strictly read, under the report and never over it."""

from pathlib import Path

import pytest
from hypothesis import given
from PIL import Image

import skm
from skm.alur import cetak_berkas
from skm.errors import DataError
from skm.jenis import jenis_dari
from skm.pesan import kalimat
from skm.serial import baca_lengkap, datar
from skm.serial.profil import baca_profil, gabungkan, jalur_rapi
from skm.testing import laporan_tindak_lanjut

LAPORAN = """\
jenis   = "tindak-lanjut"
skema   = 1
{awal}
periode = {{ survei = {{ tahun = 2024 }}, tindak_lanjut = {{ tahun = 2024 }} }}
nrr     = {{ {nrr} }}

[unit]
nama = "Kantor Contoh"
{unit}
[[rtl]]
id       = "a"
unsur    = "U1"
kegiatan = "Satu"

[[rtl]]
id               = "b"
unsur            = "U2"
kegiatan         = "Dua"

[[rtl]]
id               = "c"
unsur            = "U1"
kegiatan         = "Tiga"
penanggung_jawab = "Seksi Sendiri"
{akhir}
"""
NRR = ", ".join(f'U{i} = "3,49"' for i in range(1, 10))
PROFIL = """\
jenis  = "profil"
skema  = 1
tempat = "Semarang"
warna  = "7A1F1F"
penanggung_jawab      = { U1 = "Seksi A" }
penanggung_jawab_lain = "Tata Usaha"

[unit]
singkatan = "KC"
instansi  = "Badan Contoh"
logo      = "gambar/logo.png"

[penandatangan]
nama    = "Nama Kepala"
jabatan = "Kepala"
nip     = "197001011995031001"

[kop]
baris  = ["BADAN CONTOH", "KANTOR CONTOH"]
alamat = "Jalan Contoh 1"

[templat]
tindak-lanjut = "templat/tl.docx"

[opsi.docx]
warna = "123456"
"""


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    """Return the folder of an office: a profile, its files, and a report in a folder below."""
    for nama in ("gambar", "templat", "2024"):
        (tmp_path / nama).mkdir()
    (tmp_path / "profil.toml").write_text(PROFIL, encoding="utf-8")
    (tmp_path / "templat" / "tl.docx").write_bytes(b"x")
    Image.new("RGB", (20, 10)).save(tmp_path / "gambar" / "logo.png")
    return tmp_path


def tulis(
    kantor: Path, awal: str = 'profil = "../profil.toml"', unit: str = "", akhir: str = ""
) -> Path:
    jalur = kantor / "2024" / "laporan.toml"
    jalur.write_text(LAPORAN.format(awal=awal, unit=unit, akhir=akhir, nrr=NRR), encoding="utf-8")
    return jalur


def salah(jalur: Path, profil: Path | None = None) -> list[tuple[str, str, int | None]]:
    """Return code, file and line of everything that is wrong."""
    with pytest.raises(DataError) as s:
        baca_lengkap(jalur, profil=profil)
    assert all(kalimat(m) for m in s.value.masalah)
    return [(m.kode, Path(m.berkas).name, m.baris) for m in s.value.masalah]


class TestGabung:
    """What a report does not say, its profile says."""

    def test_mengisi_yang_kosong(self, kantor: Path) -> None:
        """Unit, place, signatory, letterhead and who is responsible."""
        bacaan = baca_lengkap(tulis(kantor))
        laporan = bacaan.laporan

        assert ("Kantor Contoh", "KC", "Badan Contoh") == (
            laporan.unit.nama,
            laporan.unit.singkatan,
            laporan.unit.instansi,
        )
        assert "Semarang" == laporan.tempat
        assert "197001011995031001" == laporan.penandatangan.nip
        assert ("BADAN CONTOH", "KANTOR CONTOH") == laporan.kop.baris
        assert ["Seksi A", "Tata Usaha", "Seksi Sendiri"] == [
            r.penanggung_jawab for r in laporan.rtl
        ]
        assert (
            "unit.singkatan",
            "unit.instansi",
            "unit.logo",
            "tempat",
            "penandatangan",
            "kop",
            "rtl.penanggung_jawab (2)",
        ) == bacaan.dari_profil
        assert bacaan.templat is not None
        assert bacaan.templat.samefile(kantor / "templat" / "tl.docx")
        assert {"laporan.toml", "logo.png", "tl.docx", "profil.toml"} == {
            b.name for b in bacaan.berkas
        }

    def test_laporan_lebih_dahulu(self, kantor: Path) -> None:
        """Whatever the report says goes before the profile, an empty text too."""
        jalur = tulis(
            kantor,
            'profil = "../profil.toml"\ntempat = ""',
            'singkatan = "Sendiri"',
            '[penandatangan]\nnama = "Orang Lain"\n[kop]\nbaris = ["SENDIRI"]',
        )
        laporan = skm.baca(jalur)

        assert "" == laporan.tempat
        assert "Sendiri" == laporan.unit.singkatan
        assert ("Orang Lain", "", "") == (
            laporan.penandatangan.nama,
            laporan.penandatangan.jabatan,
            laporan.penandatangan.nip,
        )
        assert (("SENDIRI",), "") == (laporan.kop.baris, laporan.kop.alamat)

    def test_logo_dari_folder_profil(self, kantor: Path) -> None:
        """The profile's logo is found beside the profile, not beside the report."""
        naskah = skm.susun(skm.baca(tulis(kantor)))

        assert naskah.sampul.logo is not None
        assert not naskah.catatan or "logo" not in " ".join(naskah.catatan)

    def test_pilihan_baris_perintah(self, kantor: Path) -> None:
        """A profile given by hand takes the place of the one the report names."""
        lain = kantor / "lain.toml"
        lain.write_text('jenis = "profil"\nskema = 1\ntempat = "Solo"\n', encoding="utf-8")
        bacaan = baca_lengkap(tulis(kantor), profil=lain)

        assert "Solo" == bacaan.laporan.tempat
        assert ("tempat",) == bacaan.dari_profil
        assert bacaan.templat is None

    def test_templat_laporan_lebih_dahulu(self, kantor: Path) -> None:
        """A template that the report names lies in its own folder, and goes first."""
        (kantor / "2024" / "t.docx").write_bytes(b"x")
        jalur = tulis(kantor, 'profil = "../profil.toml"\ntemplat = "t.docx"')

        assert "t.docx" == baca_lengkap(jalur).templat.name
        assert "t.docx" == baca_lengkap(tulis(kantor, 'templat = "t.docx"')).templat.name

    @pytest.mark.parametrize(
        ("isi", "hasil"),
        [
            ({"jenis": "skm"}, (4, ("sel_kecil",))),
            ({"jenis": "skm", "sel_kecil": 3}, (3, ())),
            ({"jenis": "tindak-lanjut"}, (None, ())),
        ],
    )
    def test_ambang(self, isi: dict[str, object], hasil: tuple[object, tuple[str, ...]]) -> None:
        """What groups are small is said to a report that shows groups and does not say so."""
        jadi = gabungkan(isi, skm.Profil(sel_kecil=4), jenis_dari(str(isi["jenis"])).muat_kelas())

        assert hasil == (jadi.isi.get("sel_kecil"), jadi.dari_profil)

    def test_satu_profil_untuk_semua_jenis(self, kantor: Path) -> None:
        """A publication takes what it has room for: no place, letterhead or signature."""
        jalur = kantor / "publikasi.toml"
        jalur.write_text(
            'jenis = "publikasi"\nskema = 1\nprofil = "profil.toml"\nikm = "83,72"\nn = 137\n'
            'unit = { nama = "Kantor Contoh" }\nperiode = { tahun = 2026, triwulan = 3 }\n',
            encoding="utf-8",
        )
        bacaan = baca_lengkap(jalur)

        assert ("unit.singkatan", "unit.instansi", "unit.logo") == bacaan.dari_profil
        assert ("7A1F1F", (kantor / "gambar" / "logo.png",)) == (
            bacaan.laporan.warna,
            bacaan.laporan.gambar(),
        )

    @given(laporan_tindak_lanjut())
    def test_profil_kosong_tidak_mengubah(self, laporan: skm.LaporanTindakLanjut) -> None:
        """Under a profile that says nothing every report stays what it is."""
        isi = datar(laporan)

        jadi = gabungkan(isi, skm.Profil(), type(laporan))

        assert (isi, ()) == (jadi.isi, jadi.dari_profil)

    def test_laporan_utuh_tanpa_profil(self, kantor: Path) -> None:
        """What is written out holds what came from the profile, and needs it no longer."""
        laporan = skm.baca(tulis(kantor))
        jalur = kantor / "utuh.json"
        jalur.write_text(skm.ke_json(laporan), encoding="utf-8")

        assert laporan == skm.baca(jalur)


class TestKetat:
    """A slip in a profile is told with its file and line, with all others."""

    def test_semua_sekaligus(self, kantor: Path) -> None:
        """In the profile and in the report alike."""
        (kantor / "profil.toml").write_text(
            'jenis = "profl"\nskema = 2\ntmpat = "x"\nwarna = "merah"\n[unit]\nlogo = "../x.png"\n'
            '[templat]\nlain = "x.docx"\n[penanggung_jawab]\nX1 = "a"\n[opsi]\ndocx = 7\n',
            encoding="utf-8",
        )
        hasil = salah(tulis(kantor, 'profil = "../profil.toml"\ntahunn = 7'))

        assert [
            ("pilihan", "profil.toml", 1),
            ("pilihan", "profil.toml", 2),
            ("kunci-tidak-dikenal", "profil.toml", 3),
            ("pilihan", "profil.toml", 4),
            ("jalur", "profil.toml", 6),
            ("pilihan", "profil.toml", 8),
            ("kode-unsur", "profil.toml", 10),
            ("bukan-tabel", "profil.toml", 12),
            ("kunci-tidak-dikenal", "laporan.toml", 4),
        ] == hasil

    def test_tidak_ada(self, kantor: Path) -> None:
        """A profile that is not there is told where it is named, and no missing key is."""
        hasil = salah(tulis(kantor, 'profil = "../tidak-ada.toml"'))

        assert [("berkas-hilang", "laporan.toml", 3)] == hasil

    def test_bukan_toml(self, kantor: Path) -> None:
        """A profile that nobody can read says so itself."""
        (kantor / "profil.toml").write_text("tempat = \n", encoding="utf-8")

        assert [("sintaks", "profil.toml", 1)] == salah(tulis(kantor))

    @pytest.mark.parametrize(
        ("awal", "kode"),
        [
            ('profil = "/etc/profil.toml"', "jalur-profil"),
            ('profil = "C:/profil.toml"', "jalur-profil"),
            ('profil = "http://contoh/profil.toml"', "jalur-profil"),
            ('profil = "../profil.txt"', "jalur-profil"),
            ("profil = '..\\profil.toml'", "garis-miring-terbalik"),
            ("profil = 7", "bukan-teks"),
            ('templat = "../t.docx"', "jalur"),
            ('templat = "/t.docx"', "jalur"),
            ("templat = 7", "bukan-teks"),
            ('templat = "tidak-ada.docx"', "berkas-hilang"),
        ],
    )
    def test_jalur(self, kantor: Path, awal: str, kode: str) -> None:
        """A profile may lie above the report, a template may not, and neither anywhere."""
        assert [(kode, "laporan.toml", 3)] == salah(tulis(kantor, awal))

    @pytest.mark.docx
    def test_sebutan_templat(self, kantor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is wrong in a template is told of it as the report is named, not from the root."""
        (kantor / "2024" / "t.docx").write_bytes(b"x")
        monkeypatch.chdir(kantor)
        berkas = tulis(kantor, 'templat = "t.docx"').relative_to(kantor)

        with pytest.raises(skm.DataError) as salah:
            cetak_berkas(berkas, ["k.docx"], paksa=True)

        assert {str(berkas.parent / "t.docx")} == {m.berkas for m in salah.value.masalah}

    def test_templat_profil_hilang(self, kantor: Path) -> None:
        """A template that the profile names and that is not there is the profile's slip."""
        (kantor / "templat" / "tl.docx").unlink()

        assert [("berkas-hilang", "profil.toml", 23)] == salah(tulis(kantor))

    def test_tautan_simbolik(self, kantor: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
        """A link out of the folder leads nowhere."""
        luar = tmp_path_factory.mktemp("luar") / "rahasia.docx"
        luar.write_bytes(b"x")
        (kantor / "2024" / "t.docx").symlink_to(luar)
        (kantor / "2024" / "u.docx").symlink_to("u.docx")

        assert [("jalur", "laporan.toml", 3)] == salah(tulis(kantor, 'templat = "t.docx"'))
        assert [("berkas-hilang", "laporan.toml", 3)] == salah(tulis(kantor, 'templat = "u.docx"'))

    def test_isi_laporan_yang_aneh(self, kantor: Path) -> None:
        """Where the report is malformed, the profile does not make it worse."""
        jalur = kantor / "2024" / "aneh.toml"
        jalur.write_text(
            'jenis = "tindak-lanjut"\nskema = 1\nprofil = "../profil.toml"\nunit = 7\nrtl = [7]\n'
            "periode = { survei = { tahun = 2024 }, tindak_lanjut = { tahun = 2024 } }\n",
            encoding="utf-8",
        )

        assert [("bukan-tabel", "aneh.toml", 4), ("bukan-tabel", "aneh.toml", 5)] == salah(jalur)

    def test_json(self, kantor: Path) -> None:
        """A profile, and a report with one, may be JSON too."""
        (kantor / "p.json").write_text(
            '{"jenis": "profil", "skema": 1, "tempat": "Solo"}', encoding="utf-8"
        )
        jalur = kantor / "2024" / "l.json"
        jalur.write_text(
            '{"skema": 1, "laporan": {"jenis": "tindak-lanjut", "skema": 1, "profil": "../p.json",'
            '"unit": {"nama": "X"}, "periode": {"survei": {"tahun": 2024}, "tindak_lanjut": '
            '{"tahun": 2024}}}}',
            encoding="utf-8",
        )

        assert "Solo" == skm.baca(jalur).tempat
        assert "Solo" == baca_profil(kantor / "p.json").profil.tempat


def test_jalur_rapi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path is told without its way down and up again, but for one that a link leads elsewhere."""
    monkeypatch.chdir(tmp_path)
    Path("a/b").mkdir(parents=True)
    Path("tw1").mkdir()
    Path("lain").symlink_to(Path("a/b"), target_is_directory=True)
    Path("putar").symlink_to("putar")

    assert Path("profil.toml") == jalur_rapi(Path("tw1/../profil.toml"))
    assert Path("lain/../profil.toml") == jalur_rapi(Path("lain/../profil.toml"))
    assert "profil.toml" in str(jalur_rapi(Path("putar/../profil.toml")))
