"""``skm templat``, and ``skm cetak`` with a template and a profile."""

import os
from pathlib import Path

import pytest
from dokumen import Dokumen
from perintah import AKAR, Perintah, isi_folder
from templat_uji import hubungan, rakit, ubah

from skm.office.paket import bongkar

LAPORAN = str(AKAR / "examples" / "jateng-2024-tw1" / "laporan.toml")
PEMERIKSAAN = f"Pemeriksaan: 16 peringatan. Rincian: skm periksa {LAPORAN}\n"


class TestEkspor:
    """Taking a shipped template along."""

    @pytest.mark.parametrize("jenis", ["tindak-lanjut", "skm"])
    def test_ekspor(self, skm: Perintah, jenis: str) -> None:
        """It is the shipped one, and the next steps are told."""
        hasil = skm("templat", "ekspor", "--jenis", jenis, "-o", "t.docx")

        assert 0 == hasil.kode
        assert "skm templat periksa t.docx" in hasil.keluar
        asli = AKAR / "src" / "skm" / "renderers" / "docx" / "templates" / "laporan.docx"
        dulu, kini = (dict(bongkar(b.read_bytes())) for b in (asli, Path("t.docx")))
        inti = "docProps/core.xml"
        assert f"Templat skm: {jenis}<".encode() in kini.pop(inti)
        assert b"Templat skm: <" in dulu.pop(inti)
        assert dulu == kini

    def test_tidak_menimpa(self, skm: Perintah) -> None:
        """Never over somebody's file, unless they say so."""
        Path("t.docx").write_bytes(b"milik saya")
        hasil = skm("templat", "ekspor", "--jenis", "skm", "-o", "t.docx")

        assert 2 == hasil.kode
        assert (
            "t.docx: berkas sudah ada. Pilih nama lain, atau timpa dengan --timpa.\n" == hasil.galat
        )
        assert {"t.docx": b"milik saya"} == isi_folder()
        assert 0 == skm("templat", "ekspor", "--jenis", "skm", "-o", "t.docx", "--timpa").kode
        assert len(Path("t.docx").read_bytes()) > 1000

    @pytest.mark.parametrize(
        "argumen",
        [
            ("templat",),
            ("templat", "ekspor", "-o", "t.docx"),
            ("templat", "ekspor", "--jenis", "lain", "-o", "t.docx"),
            ("templat", "ekspor", "--jenis", "skm", "-o", "t.doc"),
            ("templat", "periksa"),
        ],
    )
    def test_pemakaian(self, skm: Perintah, argumen: tuple[str, ...]) -> None:
        """A slip in the usage is one, and nothing is written."""
        assert 2 == skm(*argumen).kode
        assert {} == isi_folder()


class TestPeriksa:
    """Checking a template."""

    def test_bawaan(self, skm: Perintah) -> None:
        """The exported template is sound, for its own kind of report."""
        skm("templat", "ekspor", "--jenis", "tindak-lanjut", "-o", "templat kantor.docx")
        hasil = skm("templat", "periksa", "templat kantor.docx")

        assert (0, "") == (hasil.kode, hasil.galat)
        assert (
            "Templat : templat kantor.docx\n"
            "Jenis   : laporan tindak-lanjut\n"
            "Uji     : 4 dari 4 laporan uji tercetak\n"
            "Hasil   : templat dapat dipakai\n"
        ) == hasil.keluar

    def test_masalah(self, skm: Perintah) -> None:
        """Every slip is one line with its place; the exit code says that there are some."""
        Path("t.docx").write_bytes(
            ubah(
                ("{{ tanda_tangan.nama }}", "{{ tanda_tangan.nma }}"),
                ("{%p if tabel.strategi %}", "{%p if sampul %}"),
            )
        )
        hasil = skm("templat", "periksa", "t.docx", "--jenis", "tindak-lanjut")

        assert 1 == hasil.kode
        assert (
            "nama tanda_tangan.nma pada {{ tanda_tangan.nma }} tidak dikenal. "
            "Mungkin maksudnya tanda_tangan.nama." in hasil.galat
        )
        assert "bagian tanda_tangan.nama tidak ada dalam templat" in hasil.galat.lower()
        assert "(laporan uji: hanya survei)." in hasil.galat
        assert hasil.galat.startswith(
            "paragraf ke-129 (di bawah judul “BAB {{ bab.kesimpulan.nomor"
        )
        assert "Uji     : 0 dari 4 laporan uji tercetak; gagal: lengkap" in hasil.keluar

    def test_json(self, skm: Perintah) -> None:
        """The same for programs."""
        Path("t.docx").write_bytes(ubah(("{{ sampul.judul }}", "{{ sampul.jdul }}")))
        data = skm("templat", "periksa", "t.docx", "--format", "json").data
        (masalah,) = data["masalah"]

        assert {"templat", "jenis", "masalah", "catatan", "contoh"} == set(data)
        assert ["tindak-lanjut"] == data["jenis"]
        assert ("templat-nama", "sampul.jdul", "sampul.judul") == (
            masalah["kode"],
            masalah["ditemukan"],
            masalah["saran"],
        )
        assert 4 == len(data["contoh"])

    def test_tanpa_jenis(self, skm: Perintah) -> None:
        """One that does not say what it is for is checked for all, and all of it is told."""
        rusak = ('blok.jenis == "grafik"', 'blok.jenis == "grafik" and blok.id == "unsur"')
        inti = {"docProps/core.xml": {"<cp:category>Templat skm: skm</cp:category>": ""}}
        Path("t.docx").write_bytes(ubah(rusak, jenis="skm"))
        Path("u.docx").write_bytes(ubah(rusak, jenis="skm", lain=inti))
        dinyatakan, tanpa = (skm("templat", "periksa", f"{n}.docx") for n in "tu")
        data = skm("templat", "periksa", "u.docx", "--format", "json").data

        assert (1, True) == (dinyatakan.kode, "Jenis   : laporan skm\n" in dinyatakan.keluar)
        assert (0, True) == (tanpa.kode, "Jenis   : laporan tindak-lanjut\n" in tanpa.keluar)
        assert (
            "Catatan: Sebagai templat laporan skm, 1 masalah; rincian: --jenis skm.\n"
            == tanpa.galat
        )
        assert [("tindak-lanjut", True)] * 4 == [
            (c["jenis"], c["berhasil"]) for c in data["contoh"][:4]
        ]
        assert {"skm"} == {c["jenis"] for c in data["contoh"][4:]}
        assert 0 == skm("templat", "ekspor", "--jenis", "skm", "-o", "v.docx").kode
        assert "Jenis   : laporan skm\nUji" in skm("templat", "periksa", "v.docx").keluar

    def test_wajib(self, skm: Perintah) -> None:
        """A template without what a document must show is not printed."""
        Path("t.docx").write_bytes(ubah(("{{ tanda_tangan.nama }}", "Nama")))
        hasil = skm("cetak", LAPORAN, "--templat", "t.docx", "-o", "a.docx")

        assert 2 == hasil.kode
        assert hasil.galat.startswith("t.docx: bagian tanda_tangan.nama tidak ada dalam templat")
        assert ["t.docx"] == list(isi_folder())

    def test_catatan(self, skm: Perintah) -> None:
        """Remarks do not make a template unusable; it has no place for what may stand in front."""
        Path("t.docx").write_bytes(
            ubah(("{%p for teks in paragraf.penutup %}", "{%p for teks in [] %}"))
        )
        hasil = skm("templat", "periksa", "t.docx")

        assert 0 == hasil.kode
        assert (
            "Catatan: Tidak dipakai oleh templat: paragraf.penutup, paragraf.lembar_pengesahan, "
            "paragraf.kata_pengantar, paragraf.ringkasan, daftar.ringkasan."
        ) == " ".join(hasil.galat.split())

    def test_bukan_templat(self, skm: Perintah) -> None:
        """What is no Word file, or not there, cannot be checked."""
        Path("t.docx").write_bytes(b"x")

        assert (2, True) == ((h := skm("templat", "periksa", "t.docx")).kode, "t.docx: " in h.galat)
        assert (2, True) == (
            (h := skm("templat", "periksa", "u.docx")).kode,
            'Berkas "u.docx" tidak ditemukan. Periksa nama dan foldernya.\n' == h.galat,
        )
        assert 2 == skm("templat", "periksa", ".").kode

    def test_berkas_raksasa(self, skm: Perintah) -> None:
        """A huge file is not read: its size tells."""
        with Path("t.docx").open("wb") as berkas:
            berkas.truncate(6 * 2**30)
        hasil = skm("templat", "periksa", "t.docx")

        assert 2 == hasil.kode
        assert "t.docx: templat terlalu besar: 6144 MB; paling banyak 12 MB" in hasil.galat

        hasil = skm("cetak", LAPORAN, "--templat", "t.docx", "-o", "a.docx")
        assert 2 == hasil.kode
        assert "t.docx: templat terlalu besar: 6144 MB" in hasil.galat

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
    def test_bukan_berkas_biasa(self, skm: Perintah) -> None:
        """Nor is a pipe waited for."""
        os.mkfifo("t.docx")
        for perintah in (
            ("templat", "periksa", "t.docx"),
            ("cetak", LAPORAN, "--templat", "t.docx", "-o", "a.docx"),
        ):
            hasil = skm(*perintah)

            assert 2 == hasil.kode
            assert "bukan berkas biasa" in hasil.galat

    def test_tanpa_dokumen(self, skm: Perintah) -> None:
        """A Word file without its document is none, in one sentence."""
        anggota = dict(Dokumen(ubah()).anggota)
        del anggota["word/document.xml"]
        Path("t.docx").write_bytes(rakit(anggota))
        hasil = skm("templat", "periksa", "t.docx")

        assert (2, 1) == (hasil.kode, hasil.galat.count("\n"))
        assert "bukan dokumen Word (.docx)" in hasil.galat

    def test_makro(self, skm: Perintah) -> None:
        """Macros are told once, with what to do about them."""
        makro = {
            "[Content_Types].xml": {
                "document.main": "document.macroEnabled.main",
                "</Types>": '<Override PartName="/word/vbaProject.bin" '
                'ContentType="application/vnd.ms-office.vbaProject"/></Types>',
            },
            **hubungan("vbaProject", "vbaProject.bin", luar=False),
        }
        Path("t.docx").write_bytes(ubah(lain=makro, baru={"word/vbaProject.bin": "x"}))
        hasil = skm("templat", "periksa", "t.docx")

        assert 2 == hasil.kode
        assert (
            "t.docx: templat memuat makro. Simpan dari Word sebagai Dokumen Word (*.docx).\n"
            == hasil.galat
        )


class TestCetak:
    """Rendering with a template and a profile of the office's own."""

    def test_templat(self, skm: Perintah) -> None:
        """The words of one's own template are in the document."""
        Path("t.docx").write_bytes(ubah((">Daftar Isi<", ">ISI LAPORAN<")))
        hasil = skm("cetak", LAPORAN, "--templat", "t.docx", "-o", "a.docx")

        assert (0, PEMERIKSAAN) == (hasil.kode, hasil.galat)
        assert "ISI LAPORAN" in Dokumen(Path("a.docx").read_bytes()).semua_teks

    def test_temuan_tidak_hilang(self, skm: Perintah) -> None:
        """A template without room for the findings is refused where they are asked for."""
        argumen = ("cetak", LAPORAN, "--templat", "t.docx", "--lampirkan-temuan", "-o", "a.docx")
        Path("t.docx").write_bytes(ubah())
        ada = skm(*argumen)
        isi = Dokumen(Path("a.docx").read_bytes()).semua_teks
        Path("t.docx").write_bytes(
            ubah(("{%p for bab in naskah.lampiran %}", "{%p for bab in [] %}"))
        )
        tanpa = skm(*argumen, "--timpa")

        assert (0, True) == (ada.kode, "Temuan Pemeriksaan" in isi)
        assert 2 == tanpa.kode
        assert tanpa.galat.startswith(
            "t.docx: temuan pemeriksaan tidak akan tercetak, karena naskah.lampiran tidak ada"
        )

    def test_templat_rusak(self, skm: Perintah) -> None:
        """A slip in it is told with file and place, and nothing is written."""
        Path("t.docx").write_bytes(ubah(("{{ sampul.tahun }}", "{{ sampul.thun }}")))
        hasil = skm(
            "cetak",
            LAPORAN,
            "--templat",
            "t.docx",
            "-o",
            "a.docx",
            "-o",
            "a.md",
        )

        assert 2 == hasil.kode
        assert hasil.galat.startswith("t.docx: tabel 1, baris 3, sel 1, paragraf ke-2 (")
        assert "nama sampul.thun pada {{ sampul.thun }} tidak dikenal" in hasil.galat
        assert ["t.docx"] == list(isi_folder())

    @pytest.mark.parametrize(
        ("argumen", "harapan"),
        [
            (("--templat", "t.docx", "-o", "a.md"), "--templat: opsi untuk format docx"),
            (("--templat", "tidak-ada.docx", "-o", "a.docx"), 'Berkas "tidak-ada.docx" tidak'),
            (("--templat", "t.docx", "-o", "t.docx"), "keluaran akan menimpa berkas masukan"),
            (("--profil", "tidak-ada.toml", "-o", "a.docx"), 'Berkas "tidak-ada.toml" tidak'),
        ],
    )
    def test_ditolak(self, skm: Perintah, argumen: tuple[str, ...], harapan: str) -> None:
        """What cannot be meant is refused."""
        Path("t.docx").write_bytes(ubah())
        hasil = skm("cetak", LAPORAN, *argumen)

        assert 2 == hasil.kode
        assert harapan in hasil.galat
        assert ["t.docx"] == list(isi_folder())

    def test_profil(self, skm: Perintah) -> None:
        """Colour, letterhead and template of a profile; what it gave is told."""
        Path("templat").mkdir()
        Path("templat/tl.docx").write_bytes(ubah((">Daftar Isi<", ">ISI LAPORAN<")))
        Path("profil.toml").write_text(
            'jenis = "profil"\nskema = 1\nwarna = "7A1F1F"\n[kop]\nbaris = ["BADAN CONTOH"]\n'
            '[templat]\ntindak-lanjut = "templat/tl.docx"\n',
            encoding="utf-8",
        )
        hasil = skm("cetak", LAPORAN, "--profil", "profil.toml", "-o", "a.docx")
        jadi = Dokumen(Path("a.docx").read_bytes())

        rincian = PEMERIKSAAN.replace("\n", " --profil profil.toml\n")
        catatan = f"Catatan: dari profil profil.toml: kop, warna, templat.\n{rincian}"
        assert (0, catatan) == (hasil.kode, hasil.galat)
        assert "BADAN CONTOH" in jadi.semua_teks
        assert "ISI LAPORAN" in jadi.semua_teks
        assert b"7A1F1F" in jadi.anggota["word/styles.xml"]

        hasil = skm("cetak", LAPORAN, "--profil", "profil.toml", "-o", "a.html")
        assert hasil.galat.startswith("Catatan: dari profil profil.toml: kop, warna.\n")
        skm(
            "cetak", LAPORAN, "--profil", "profil.toml",
            "--opsi", "docx.warna=123456", "-o", "b.docx",
        )  # fmt: skip
        assert b"123456" in Dokumen(Path("b.docx").read_bytes()).anggota["word/styles.xml"]

    def test_opsi_untuk_format_lain(self, skm: Perintah) -> None:
        """Options for a format that is not there are told, with the nearest name."""
        Path("profil.toml").write_text(
            'jenis = "profil"\nskema = 1\n[opsi.docxx]\nwarna = "123456"\n', encoding="utf-8"
        )
        hasil = skm("cetak", LAPORAN, "--profil", "profil.toml", "-o", "a.md")

        assert (
            "Catatan: opsi untuk format docxx dalam profil profil.toml tidak dipakai, karena "
            "format itu tidak terpasang; mungkin maksudnya docx." in hasil.galat
        )

    def test_profil_dicetak(self, skm: Perintah) -> None:
        """A profile is no report, and one sentence says so."""
        Path("profil.toml").write_text(
            'jenis = "profil"\nskema = 1\ntempat = "Kota"\n', encoding="utf-8"
        )
        hasil = skm("cetak", "profil.toml", "-o", "a.md")

        assert (2, 1) == (hasil.kode, len(hasil.galat.splitlines()))
        assert "profil.toml:1: $.jenis: ini profil kantor, bukan laporan." in hasil.galat

    @pytest.mark.parametrize(
        ("argumen", "profil", "kepala"),
        [
            (["--opsi", "templat=t.docx"], "", "--opsi templat: "),
            (["--opsi", "docx.templat=t.docx"], "", "--opsi docx.templat: "),
            ([], '[opsi.docx]\ntemplat = "t.docx"\n', "profil.toml:4: $.opsi.docx.templat: "),
        ],
    )
    def test_templat_bukan_opsi(
        self, skm: Perintah, argumen: list[str], profil: str, kepala: str
    ) -> None:
        """A template is named in one way, so that it is never written over."""
        isi = ubah()
        Path("t.docx").write_bytes(isi)
        Path("profil.toml").write_text(f'jenis = "profil"\nskema = 1\n{profil}', encoding="utf-8")
        hasil = skm(
            "cetak", LAPORAN, "--profil", "profil.toml", *argumen, "-o", "t.docx", "--timpa"
        )

        assert (2, isi) == (hasil.kode, Path("t.docx").read_bytes())
        assert hasil.galat.startswith(f"{kepala}templat Word bukan opsi. Sebutkan dengan --templat")

    def test_periksa_dengan_profil(self, skm: Perintah) -> None:
        """What a profile fills in is nothing to complain of."""
        Path("profil.toml").write_text(
            'jenis = "profil"\nskema = 1\npenanggung_jawab_lain = "Seksi Contoh"\n',
            encoding="utf-8",
        )
        teks = Path(LAPORAN).read_text(encoding="utf-8").replace('"Seksi Kelembagaan"', '""')
        Path("l.toml").write_text(teks.replace('penanggung_jawab = ""', ""), encoding="utf-8")
        argumen = ("periksa", "l.toml", "--pilih", "SKM-RTL-004", "--format", "json")
        tanpa, dengan = (
            [t["id"] for t in skm(*argumen, *lain).data["temuan"]]
            for lain in ((), ("--profil", "profil.toml"))
        )

        assert ({"SKM-RTL-004"}, []) == ({*tanpa}, dengan)

    def test_opsi_profil_salah(self, skm: Perintah) -> None:
        """An option of a profile that no format knows has file and line."""
        Path("profil.toml").write_text(
            'jenis = "profil"\nskema = 1\n[opsi.docx]\nwarn = "123456"\n', encoding="utf-8"
        )
        hasil = skm("cetak", LAPORAN, "--profil", "profil.toml", "-o", "a.docx")

        assert 2 == hasil.kode
        assert hasil.galat.startswith('profil.toml:3: $.opsi.docx: opsi "warn" tidak dikenal')

    def test_disebut_laporan(self, skm: Perintah) -> None:
        """A report names its template and its profile itself."""
        Path("laporan").mkdir()
        Path("laporan/t.docx").write_bytes(ubah((">Daftar Isi<", ">ISI LAPORAN<")))
        Path("profil.toml").write_text(
            'jenis = "profil"\nskema = 1\ntempat = "Solo"\n', encoding="utf-8"
        )
        teks = Path(LAPORAN).read_text(encoding="utf-8")
        kunci = 'profil = "../profil.toml"\ntemplat = "t.docx"\n'
        teks = teks.replace('tempat   = "Semarang"\n', kunci)
        Path("laporan/laporan.toml").write_text(teks, encoding="utf-8")
        hasil = skm("cetak", "laporan/laporan.toml", "-o", "a.docx", "-o", "a.json")

        assert 0 == hasil.kode
        semua = Dokumen(Path("a.docx").read_bytes()).semua_teks
        assert "ISI LAPORAN" in semua
        assert "Solo, " in semua
        assert 2 == skm("cetak", "laporan/laporan.toml", "-o", "laporan/t.docx", "--timpa").kode
