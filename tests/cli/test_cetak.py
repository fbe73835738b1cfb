"""``skm cetak``: one report, any number of files, all of them or none."""

import json
import os
import shutil
from pathlib import Path
from typing import Any, NoReturn

import pytest
from perintah import Perintah, isi_folder

from skm import __version__
from skm.renderers import daftar, muat_renderer

FORMAT = sorted(t.nama for t in daftar() if "tindak-lanjut" in muat_renderer(t.nama).jenis)


def ubah(laporan: Path, lama: str, baru: str) -> None:
    teks = laporan.read_text(encoding="utf-8")

    assert 1 == teks.count(lama)

    laporan.write_text(teks.replace(lama, baru), encoding="utf-8")


def gagal(*_: Any) -> NoReturn:
    raise RuntimeError("kertas habis")


class TestKeluaran:
    """What is written, and in which format."""

    def test_every_format_at_once(self, skm: Perintah, laporan: Path) -> None:
        """Several -o give several files and one line each; the starter has no remark."""
        nama = [f"laporan{muat_renderer(f).suffix}" for f in FORMAT]
        hasil = skm("cetak", str(laporan), *(a for n in nama for a in ("-o", n)))

        assert (0, "") == (hasil.kode, hasil.galat)  # the starter has nothing but advice
        assert [f"Selesai: {n}" for n in nama] == hasil.keluar.splitlines()
        assert {"laporan.toml", *nama} == set(isi_folder())

    @pytest.mark.parametrize(
        ("nama", "awal"),
        [
            ("a.docx", b"PK"),
            ("A.DOCX", b"PK"),
            ("a.Xlsx", b"PK"),
            ("a.md", b"#"),
            ("a.MD", b"#"),
            ("a.json", b"{"),
            ("laporan.akhir.json", b"{"),
        ],
    )
    def test_suffix_chooses(self, skm: Perintah, laporan: Path, nama: str, awal: bytes) -> None:
        """The last suffix chooses the format, in capitals or not, md being Markdown."""
        assert 0 == skm("cetak", str(laporan), "-o", nama).kode
        assert awal in isi_folder()[nama][:40]

    @pytest.mark.parametrize("nama", ["tanpa", "a.teks", "a.2024"])
    @pytest.mark.parametrize("format_", ["json", "JSON", ".json"])
    def test_format_wins(self, skm: Perintah, laporan: Path, nama: str, format_: str) -> None:
        """--format serves where the suffix promises nothing."""
        assert 0 == skm("cetak", str(laporan), "-o", nama, "--format", format_).kode
        assert {"skema", "laporan", "hasil"} == set(json.loads(isi_folder()[nama]))

    def test_format_against_suffix(self, skm: Perintah, laporan: Path) -> None:
        """A file that would lie about what it is is not written."""
        hasil = skm("cetak", str(laporan), "-o", "a.docx", "--format", "json")

        assert 2 == hasil.kode
        assert "a.docx: akhiran .docx bukan milik format json." in hasil.galat
        assert {"laporan.toml"} == set(isi_folder())

    def test_another_folder(self, skm: Perintah, laporan: Path) -> None:
        """The file may go elsewhere; long and short option are one."""
        Path("hasil").mkdir()

        assert 0 == skm("cetak", str(laporan), "--keluaran", "hasil/a.json").kode
        assert 0 == skm("cetak", str(laporan), "-ohasil/b.json").kode
        assert Path("hasil/a.json").read_bytes() == Path("hasil/b.json").read_bytes()

    def test_json_document_is_a_report(self, skm: Perintah, laporan: Path) -> None:
        """The JSON document gives the same documents as the file it was made from."""
        assert 0 == skm("cetak", str(laporan), "-o", "a.json", "-o", "a.md").kode
        assert 0 == skm("cetak", "a.json", "-o", "b.json", "-o", "b.md").kode

        isi = isi_folder()

        assert isi["a.json"] == isi["b.json"]
        assert isi["a.md"] == isi["b.md"]

    def test_remarks(self, skm: Perintah, laporan: Path) -> None:
        """Remarks are said, and are no failure."""
        ubah(laporan, "# [konvensi]\n# bobot", "[konvensi]\nbobot")
        hasil = skm("cetak", str(laporan), "-o", "a.json")

        assert (0, "Selesai: a.json\n") == (hasil.kode, hasil.keluar)
        assert hasil.galat.startswith("Catatan: Jumlah bobot 0,99, bukan 1 (bobot 0,11)")

    def test_no_temporary_files(self, skm: Perintah, laporan: Path) -> None:
        """Written twice, there are the files asked for and no others."""
        for _ in range(2):
            assert 0 == skm("cetak", str(laporan), "-o", "a.json", "-o", "a.md").kode

            ubah(laporan, 'tempat   = "', 'tempat   = "X')

        assert {"laporan.toml", "a.json", "a.md"} == set(isi_folder())


class TestDitolak:
    """Whatever is wrong, nothing is written."""

    @pytest.mark.parametrize(
        ("argumen", "kode", "kalimat"),
        [
            (["-o", "a.rtf"], 2, "Format rtf tidak ada; yang terpasang: "),
            (["-o", "a.json", "-o", "a.rtf"], 2, "Format rtf tidak ada"),
            (["-o", "tanpa"], 2, 'Format untuk "tanpa" (tanpa akhiran) tidak ada; yang terpasang'),
            (["-o", "titik."], 2, 'Format untuk "titik." (tanpa akhiran) tidak ada'),
            (["-o", ".docx"], 2, 'Format untuk ".docx" (tanpa akhiran) tidak ada'),
            (["-o", "a.json", "--format", "rtf"], 2, "Format rtf tidak ada"),
            (["-o", "tiada/a.json"], 2, "a.json: foldernya tidak ada. Buat foldernya terlebih"),
            (["-o", "laporan.toml/a.json"], 2, "a.json: foldernya tidak ada"),
            (["-o", "folder.json"], 2, "folder.json: diharapkan berkas, ditemukan folder.\n"),
            (["-o", "-"], 2, "-: keluaran standar bukan tujuan. Sebutkan nama berkasnya.\n"),
            (["-o", "-", "--format", "markdown"], 2, "-: keluaran standar bukan tujuan. "),
            (["-o", ""], 2, ".: diharapkan berkas, ditemukan folder.\n"),
            (["-o", "a.json", "-o", "a.json"], 2, "keluaran yang sama disebut dua kali"),
            (["-o", "a.json", "-o", "./x/../a.json"], 2, "keluaran yang sama disebut dua kali"),
            (["-o", "laporan.toml", "--format", "json"], 2, "akan menimpa berkas masukan"),
            (["-o", "./laporan.toml", "--format", "json"], 2, "akan menimpa berkas masukan"),
            (["-o", "x/../laporan.toml", "--format", "json"], 2, "akan menimpa berkas masukan"),
            (["-o", f"{'a' * 300}.json"], 2, "berkas tidak dapat ditulis (nama terlalu panjang)"),
        ],
    )
    @pytest.mark.parametrize("timpa", [[], ["--timpa"]])
    def test_usage(
        self,
        skm: Perintah,
        laporan: Path,
        argumen: list[str],
        kode: int,
        kalimat: str,
        timpa: list[str],
    ) -> None:
        """A target that cannot be used is named, with --timpa as without."""
        for nama in ("folder.json", "x"):
            Path(nama).mkdir()
        semula = isi_folder()
        hasil = skm("cetak", str(laporan), *argumen, *timpa)

        assert (kode, "") == (hasil.kode, hasil.keluar)
        assert kalimat in hasil.galat
        assert semula == isi_folder()

    def test_all_targets_at_once(self, skm: Perintah, laporan: Path) -> None:
        """All targets in the way are named together."""
        Path("folder.json").mkdir()
        hasil = skm("cetak", str(laporan), "-o", "folder.json", "-o", "tiada/a.json")

        assert 2 == hasil.kode
        assert 3 == len(hasil.galat.splitlines())

    @pytest.mark.parametrize("cara", [os.link, os.symlink])
    def test_input_by_another_name(self, skm: Perintah, laporan: Path, cara: Any) -> None:
        """A link to the input is the input."""
        cara(laporan.resolve(), "tautan.json")
        semula = isi_folder()
        hasil = skm("cetak", str(laporan), "-o", "tautan.json", "--timpa")

        assert 2 == hasil.kode
        assert "tautan.json: keluaran akan menimpa berkas masukan laporan ini." in hasil.galat
        assert semula == isi_folder()

    def test_input_read_through_a_link(self, skm: Perintah, laporan: Path) -> None:
        """The file behind a link that was read is the input too."""
        laporan.rename("asli.toml")
        Path("laporan.toml").symlink_to("asli.toml")
        hasil = skm("cetak", "laporan.toml", "-o", "asli.toml", "--format", "json", "--timpa")

        assert 2 == hasil.kode
        assert "asli.toml: keluaran akan menimpa berkas masukan" in hasil.galat

    @pytest.mark.parametrize("ada", [True, False])
    @pytest.mark.parametrize("tujuan", ["foto/loket.jpg", "foto/./loket.jpg", "logo.png"])
    def test_pictures(self, skm: Perintah, laporan: Path, tujuan: str, *, ada: bool) -> None:
        """Pictures that the report names are inputs, whether they are there or not."""
        ubah(laporan, '# dokumentasi = [{ berkas = "', 'dokumentasi = [{ berkas = "')
        ubah(laporan, "# logo  ", "logo  ")
        Path("foto").mkdir()
        if ada:
            for nama in ("foto/loket.jpg", "logo.png"):
                Path(nama).write_bytes(b"gambar")
        semula = isi_folder()
        hasil = skm("cetak", str(laporan), "-o", tujuan, "--format", "json", "--timpa")

        assert 2 == hasil.kode
        assert "keluaran akan menimpa berkas masukan laporan ini" in hasil.galat
        assert semula == isi_folder()

    def test_picture_that_is_a_loop(self, skm: Perintah, laporan: Path) -> None:
        """A picture that is a circle of links hinders nothing."""
        ubah(laporan, '# dokumentasi = [{ berkas = "foto/', 'dokumentasi = [{ berkas = "')
        Path("loket.jpg").symlink_to("loket.jpg")

        assert 0 == skm("cetak", str(laporan), "-o", "a.json").kode

    def test_second_renderer_fails(
        self, skm: Perintah, laporan: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """All is rendered before any is written: the second one fails, the first is not there."""
        monkeypatch.setattr(type(muat_renderer("markdown")), "render", gagal)
        hasil = skm("cetak", str(laporan), "-o", "a.json", "-o", "a.md")

        assert (1, "") == (hasil.kode, hasil.keluar)
        assert (
            "Format markdown gagal mencetak: RuntimeError: kertas habis. "
            f"Kesalahannya ada pada paket skm {__version__}.\n" == hasil.galat
        )
        assert {"laporan.toml"} == set(isi_folder())

    @pytest.mark.parametrize(
        ("lama", "baru", "kode", "kalimat"),
        [
            (
                'U3 = "3,20", ',
                "",
                1,
                "$.nrr: Nilai unsur U3 belum ada. Isi nilainya. [SKM-IKM-001]\n",
            ),
            ('U3 = "3,20"', 'U3 = "4,20"', 1, "laporan.toml:23: $.nrr.U3: Nilai rata-rata U3"),
            ('"permenpanrb-14-2017"', '"x"', 1, 'laporan.toml:12: $.regulasi: Regulasi "x"'),
            ('U3 = "3,20"', "U3 = 3,20", 2, "laporan.toml:23: bilangan 3,20 memakai koma"),
            ("skema    = 1", "skema = 2", 2, "laporan.toml:11: $.skema: diharapkan 1"),
            ("[penandatangan]", "[penanda]", 2, '$.penanda: kunci "penanda" tidak dikenal'),
        ],
    )
    def test_report(
        self, skm: Perintah, laporan: Path, lama: str, baru: str, kode: int, kalimat: str
    ) -> None:
        """A report that cannot be scored is exit 1, one that cannot be read exit 2."""
        ubah(laporan, lama, baru)
        hasil = skm("cetak", str(laporan), "-o", "a.json")

        assert (kode, "") == (hasil.kode, hasil.keluar)
        assert kalimat in hasil.galat
        assert {"laporan.toml"} == set(isi_folder())

    def test_scoring_inside_a_document(self, skm: Perintah, laporan: Path) -> None:
        """In a JSON document the path begins at its report."""
        assert 0 == skm("cetak", str(laporan), "-o", "a.json").kode

        isi = Path("a.json").read_text(encoding="utf-8").replace('"U3": "3.20"', '"U3": "4.20"')
        Path("a.json").write_text(isi, encoding="utf-8")
        baris = isi.split('"U3": "4.20"')[0].count("\n") + 1

        assert f"a.json:{baris}: $.laporan.nrr.U3: " in skm("cetak", "a.json", "-o", "b.md").galat


class TestSuntingan:
    """A file is replaced only if skm wrote those very bytes."""

    @pytest.fixture
    def tercetak(self, skm: Perintah, laporan: Path) -> Path:
        """Return a file that skm wrote, from facts that have changed since."""
        assert 0 == skm("cetak", str(laporan), "-o", "a.md").kode

        ubah(laporan, '"Kota Contoh"', '"Kota Lain"')
        return Path("a.md")

    def test_own_file(self, skm: Perintah, laporan: Path, tercetak: Path) -> None:
        """A file as skm left it is replaced without a word."""
        assert 0 == skm("cetak", str(laporan), "-o", str(tercetak)).kode
        assert "Kota Lain" in tercetak.read_text(encoding="utf-8")

    def test_retouched(self, skm: Perintah, laporan: Path, tercetak: Path) -> None:
        """A retouched file is left alone, and with it all others of the command."""
        tercetak.write_text("punya saya", encoding="utf-8")
        hasil = skm("cetak", str(laporan), "-o", "b.json", "-o", str(tercetak))

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert (
            "a.md: berkas sudah ada dan bukan hasil skm yang utuh (mungkin sudah disunting). "
            "Pilih nama lain, atau timpa dengan --timpa.\n"
        ) == hasil.galat
        assert "punya saya" == tercetak.read_text(encoding="utf-8")
        assert not Path("b.json").exists()

    def test_retouched_and_timpa(self, skm: Perintah, laporan: Path, tercetak: Path) -> None:
        """--timpa replaces it."""
        tercetak.write_text("punya saya", encoding="utf-8")

        assert 0 == skm("cetak", str(laporan), "-o", str(tercetak), "--timpa").kode
        assert "Kota Lain" in tercetak.read_text(encoding="utf-8")

    def test_same_bytes_need_no_memory(self, skm: Perintah, laporan: Path) -> None:
        """Printing the same again is fine even when nothing is remembered."""
        assert 0 == skm("cetak", str(laporan), "-o", "a.md").kode

        shutil.rmtree(os.environ["XDG_STATE_HOME"])

        assert 0 == skm("cetak", str(laporan), "-o", "a.md").kode

    def test_without_memory(self, skm: Perintah, laporan: Path, tercetak: Path) -> None:
        """Without its memory skm takes its own file for somebody's."""
        shutil.rmtree(os.environ["XDG_STATE_HOME"])

        assert 2 == skm("cetak", str(laporan), "-o", str(tercetak)).kode

    def test_moved_file(self, skm: Perintah, laporan: Path, tercetak: Path) -> None:
        """A file of skm's is known again under another name."""
        tercetak.rename("b.md")

        assert 0 == skm("cetak", str(laporan), "-o", "b.md").kode

    @pytest.mark.parametrize(
        ("kunci", "program"),
        [
            ("~$a.md", "Word atau Excel"),
            (".~lock.a.md#", "LibreOffice"),
        ],
    )
    def test_open_elsewhere(
        self, skm: Perintah, laporan: Path, tercetak: Path, kunci: str, program: str
    ) -> None:
        """A file that is open elsewhere is left alone, with a clear word."""
        Path(kunci).touch()
        semula = isi_folder()
        hasil = skm("cetak", str(laporan), "-o", str(tercetak))

        assert (2, "") == (hasil.kode, hasil.keluar)
        assert (
            f"a.md: berkas sedang dibuka di {program}. Tutup dahulu berkas itu, lalu ulangi; bila "
            f"programnya sudah tertutup, hapus berkas {kunci}.\n"
        ) == hasil.galat
        assert semula == isi_folder()
