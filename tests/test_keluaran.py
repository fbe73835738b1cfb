"""Writing: all or none, never over an input or over somebody's work."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, NoReturn

import pytest

from skm import keluaran
from skm.errors import DataError
from skm.keluaran import jurnal, periksa_tujuan, tulis
from skm.keluaran.pasang import sidik
from skm.pesan import kalimat

Pasangan = list[tuple[Path, bytes]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of one's own, with the ledger beside it."""
    folder = tmp_path / "kantor"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for nama in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(nama, str(tmp_path / "ingatan"))
    return folder


def isi_folder() -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in Path().iterdir() if p.is_file()}


def kode(salah: "pytest.ExceptionInfo[DataError]") -> list[tuple[str, str]]:
    return [(m.berkas, m.kode) for m in salah.value.masalah]


def tolak(*_: Any, **__: Any) -> NoReturn:
    raise PermissionError(errno.EACCES, "Access is denied")


class TestSemuaAtauTidak:
    """Several files are written as one."""

    LAMA: ClassVar[Pasangan] = [(Path("a.md"), b"a lama"), (Path("b.md"), b"b lama")]
    BARU: ClassVar[Pasangan] = [
        (Path("a.md"), b"a baru"),
        (Path("b.md"), b"b baru"),
        (Path("c.md"), b"c"),
    ]

    def test_all(self) -> None:
        """New files and files of skm's are written together; nothing else is left."""
        tulis(self.LAMA)
        tulis(self.BARU)

        assert {"a.md": b"a baru", "b.md": b"b baru", "c.md": b"c"} == isi_folder()

    @pytest.mark.parametrize("ke", range(1, 4))
    @pytest.mark.parametrize("salah", [PermissionError(13, "x"), KeyboardInterrupt()])
    def test_none(self, monkeypatch: pytest.MonkeyPatch, ke: int, salah: BaseException) -> None:
        """Whichever step of the exchange fails, all old contents are back and nothing is left."""
        tulis(self.LAMA)
        asli, langkah = Path.replace, 0

        def ganti(jalur: Path, tujuan: Path) -> Path:
            nonlocal langkah
            langkah += 1
            if langkah == ke:
                raise salah
            return asli(jalur, tujuan)

        monkeypatch.setattr(Path, "replace", ganti)

        with pytest.raises((DataError, KeyboardInterrupt)):
            tulis(self.BARU)

        assert langkah >= ke
        assert {"a.md": b"a lama", "b.md": b"b lama"} == isi_folder()

    def test_one_file_that_cannot_be_replaced(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A single file that Windows will not let go keeps its content; the message says so."""
        tulis(self.LAMA[:1])
        monkeypatch.setattr(Path, "replace", tolak)

        with pytest.raises(DataError) as salah:
            tulis(self.BARU[:1])

        assert [("a.md", "keluaran-terkunci")] == kode(salah)
        assert "Word atau Excel" == salah.value.masalah[0].saran
        assert {"a.md": b"a lama"} == isi_folder()

    @pytest.mark.parametrize("nomor", [errno.ENOSPC, errno.EACCES])
    def test_no_room(self, monkeypatch: pytest.MonkeyPatch, nomor: int) -> None:
        """If writing the second file fails midway, nothing is left of either."""
        asli: Callable[..., Any] = os.fdopen
        kali = 0

        def buka(pegangan: int, cara: str) -> Any:
            nonlocal kali
            kali += 1
            if kali == 2:
                os.close(pegangan)
                raise OSError(nomor, os.strerror(nomor))
            return asli(pegangan, cara)

        monkeypatch.setattr(os, "fdopen", buka)

        with pytest.raises(DataError) as salah:
            tulis(self.BARU)

        assert [("b.md", "keluaran-terkunci")] == kode(salah)
        assert os.strerror(nomor) == salah.value.masalah[0].ditemukan
        assert not salah.value.masalah[0].saran  # nothing there that Word could hold open
        assert {} == isi_folder()

    def test_folder_that_takes_no_files(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A folder without permission is named by the file that was to go there."""
        monkeypatch.setattr(keluaran, "simpan", tolak)

        with pytest.raises(DataError) as salah:
            tulis(self.BARU)

        assert [("a.md", "keluaran-terkunci")] == kode(salah)

    @pytest.mark.parametrize("nomor", [errno.EIO, errno.ENOSPC, errno.EINVAL, errno.ENOTSUP])
    def test_flush(self, monkeypatch: pytest.MonkeyPatch, nomor: int) -> None:
        """What the disk does not take is not put in place; some disks only cannot be asked."""
        tulis(self.LAMA)

        def siram(_: int) -> NoReturn:
            raise OSError(nomor, os.strerror(nomor))

        monkeypatch.setattr(os, "fsync", siram)
        if nomor in (errno.EINVAL, errno.ENOTSUP):
            tulis(self.BARU)

            assert {"a.md": b"a baru", "b.md": b"b baru", "c.md": b"c"} == isi_folder()
            return
        with pytest.raises(DataError) as salah:
            tulis(self.BARU)

        assert [("a.md", "keluaran-terkunci")] == kode(salah)
        assert {"a.md": b"a lama", "b.md": b"b lama"} == isi_folder()

    def test_name_that_cannot_be(self, folder: Path) -> None:
        """Nothing is left of a file whose name is too long, nor of the others, nor a note."""
        tulis(self.LAMA)
        with pytest.raises(DataError) as salah:
            tulis([*self.BARU, (Path("d" * 300), b"d")])

        assert [("d" * 300, "keluaran-terkunci")] == kode(salah)
        assert {"a.md": b"a lama", "b.md": b"b lama"} == isi_folder()
        assert 0 == (folder.parent / "ingatan/skm/keluaran.jurnal").stat().st_size

    def test_unreadable_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that exists and cannot be read is not replaced."""
        tulis(self.LAMA[:1])
        monkeypatch.setattr(Path, "read_bytes", tolak)

        with pytest.raises(DataError) as salah:
            tulis(self.BARU[:1])

        assert [("a.md", "keluaran-terkunci")] == kode(salah)

    def test_leftovers_do_no_harm(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """If the old copies cannot be deleted, the new files are there all the same."""
        tulis(self.LAMA)
        monkeypatch.setattr(Path, "unlink", tolak)
        tulis(self.BARU)
        isi = isi_folder()

        assert [b"a baru", b"b baru", b"c"] == [isi[n] for n in ("a.md", "b.md", "c.md")]

    @pytest.mark.skipif(os.name != "posix", reason="permission bits")
    def test_permissions(self) -> None:
        """The file is as public as the user's other files."""
        Path("biasa").touch()
        tulis(self.LAMA)

        assert Path("biasa").stat().st_mode == Path("a.md").stat().st_mode


class TestTujuan:
    """What can never be a target."""

    @pytest.mark.parametrize(
        ("tujuan", "sebab"),
        [
            ("masuk.toml", "keluaran-masukan"),
            ("./masuk.toml", "keluaran-masukan"),
            ("sub/../masuk.toml", "keluaran-masukan"),
            ("tautan.toml", "keluaran-masukan"),
            ("kembar.toml", "keluaran-masukan"),
            ("tiada/a.md", "keluaran-folder"),
            ("masuk.toml/a.md", "keluaran-folder"),
            ("sub", "jenis-salah"),
            (os.devnull, "jenis-salah"),
        ],
    )
    @pytest.mark.parametrize("timpa", [True, False])
    def test_refused(self, folder: Path, tujuan: str, sebab: str, *, timpa: bool) -> None:
        """Inputs by any name, folders and devices are refused, whatever the user says."""
        masuk = folder / "masuk.toml"
        masuk.write_bytes(b"masukan")
        Path("sub").mkdir()
        Path("tautan.toml").symlink_to("masuk.toml")
        Path("kembar.toml").hardlink_to("masuk.toml")

        with pytest.raises(DataError) as salah:
            tulis([(Path("a.md"), b"a"), (Path(tujuan), b"x")], masukan=[masuk], timpa=timpa)

        assert [(str(Path(tujuan)), sebab)] == kode(salah)
        assert b"masukan" == masuk.read_bytes()
        assert not Path("a.md").exists()

    def test_absolute_and_relative(self, folder: Path) -> None:
        """One file named twice is found out, there or not, however it is spelt."""
        Path("ada.md").touch()
        for nama in ("ada.md", "baru.md"):
            with pytest.raises(DataError) as salah:
                periksa_tujuan([Path(nama), folder / nama])

            assert [(str(folder / nama), "keluaran-ganda")] == kode(salah)

    def test_circle_of_links(self) -> None:
        """A circle of links is refused in words, and stays as it is."""
        Path("a.md").symlink_to("b.md")
        Path("b.md").symlink_to("a.md")
        with pytest.raises(DataError) as salah:
            tulis([(Path("a.md"), b"a")], timpa=True)

        assert [("a.md", "keluaran-terkunci")] == kode(salah)
        assert "a.md: berkas tidak dapat ditulis (tautan simbolik berputar)." == kalimat(
            salah.value.masalah[0]
        )
        assert Path("a.md").is_symlink()

    def test_link(self) -> None:
        """What a link leads to is replaced, there or not yet; the link stays one."""
        Path("sub").mkdir()
        Path("a.md").symlink_to("sub/b.md")
        for isi in (b"satu", b"dua"):
            tulis([(Path("a.md"), isi)])

            assert isi == Path("sub/b.md").read_bytes()
        assert Path("a.md").is_symlink()

    def test_all_at_once(self) -> None:
        """Every target in the way is named."""
        with pytest.raises(DataError) as salah:
            periksa_tujuan([Path("x/a"), Path("y/b"), Path("x/a"), Path("-")])

        assert [
            (str(Path("x/a")), "keluaran-folder"),
            (str(Path("y/b")), "keluaran-folder"),
            (str(Path("x/a")), "keluaran-ganda"),
            ("-", "keluaran-aliran"),
        ] == kode(salah)


class TestPunyaSiapa:
    """Only what skm wrote is replaced unasked."""

    def test_own(self) -> None:
        """Bytes that skm wrote, whenever, may go."""
        for isi in (b"satu", b"dua", b"tiga"):
            tulis([(Path("a.md"), isi)])

        assert {"a.md": b"tiga"} == isi_folder()

    @pytest.mark.parametrize("asing", [b"disunting", b"", b"satu "])
    def test_foreign(self, asing: bytes) -> None:
        """Other bytes stay, unless the user says otherwise."""
        tulis([(Path("a.md"), b"satu")])
        Path("a.md").write_bytes(asing)

        with pytest.raises(DataError) as salah:
            tulis([(Path("a.md"), b"dua"), (Path("b.md"), b"b")])

        assert [("a.md", "keluaran-diubah")] == kode(salah)
        assert {"a.md": asing} == isi_folder()

        tulis([(Path("a.md"), b"dua")], timpa=True)

        assert {"a.md": b"dua"} == isi_folder()

    def test_same_bytes_are_not_touched(self) -> None:
        """A file that already is what it shall be is not written again, known or not."""
        Path("a.md").write_bytes(b"sama")
        os.utime("a.md", (1, 1))
        tulis([(Path("a.md"), b"sama")])

        assert 1 == Path("a.md").stat().st_mtime

    def test_same_bytes_become_known(self) -> None:
        """What skm would have written counts as written by skm."""
        Path("a.md").write_bytes(b"sama")
        tulis([(Path("a.md"), b"sama")])
        tulis([(Path("a.md"), b"lain")])

        assert {"a.md": b"lain"} == isi_folder()

    @pytest.mark.parametrize(
        ("nama", "kunci", "program"),
        [
            ("buku.xlsx", "~$buku.xlsx", "Word atau Excel"),
            ("surat.docx", "~$surat.docx", "Word atau Excel"),
            ("laporan.docx", "~$aporan.docx", "Word atau Excel"),
            ("tindak-lanjut.docx", "~$ndak-lanjut.docx", "Word atau Excel"),
            ("laporan.docx", ".~lock.laporan.docx#", "LibreOffice"),
        ],
    )
    def test_open_elsewhere(self, nama: str, kunci: str, program: str) -> None:
        """The lock files of Word, Excel and LibreOffice are known, for short and long names."""
        tulis([(Path(nama), b"satu")])
        Path(kunci).touch()

        with pytest.raises(DataError) as salah:
            tulis([(Path(nama), b"dua")])

        assert [(nama, "keluaran-terbuka")] == kode(salah)
        assert program == salah.value.masalah[0].ditemukan
        assert b"satu" == Path(nama).read_bytes()

    def test_lock_of_another_file(self) -> None:
        """Another file being open hinders nothing."""
        tulis([(Path("laporan.docx"), b"satu")])
        for kunci in ("~$laporan2.docx", ".~lock.laporan.xlsx#", "~$poran-lain.docx"):
            Path(kunci).touch()
        tulis([(Path("laporan.docx"), b"dua")])

        assert b"dua" == Path("laporan.docx").read_bytes()

    def test_open_and_unchanged(self) -> None:
        """A file that is open but already right is no reason to complain."""
        tulis([(Path("a.md"), b"satu")])
        Path(".~lock.a.md#").touch()
        tulis([(Path("a.md"), b"satu")])

        assert b"satu" == Path("a.md").read_bytes()

    def test_longest_name(self) -> None:
        """A name so long that its lock file cannot exist is replaced like any other."""
        jalur = Path("a" * 252 + ".md")
        for isi in (b"satu", b"dua"):
            tulis([(jalur, isi)])

        assert b"dua" == jalur.read_bytes()


class TestIngatan:
    """The ledger helps and never hinders."""

    def test_unwritable(self, tmp_path: Path) -> None:
        """Where no ledger can be kept, files are written all the same."""
        (tmp_path / "ingatan").write_bytes(b"bukan folder")
        tulis([(Path("a.md"), b"a")])

        assert {"a.md": b"a"} == isi_folder()

    def test_no_home(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A user without a home, as in a container, can write."""

        def tanpa_rumah(_: Path) -> NoReturn:
            raise RuntimeError("Could not determine home directory.")

        monkeypatch.setattr(Path, "expanduser", tanpa_rumah)
        tulis([(Path("a.md"), b"a")])

        assert {"a.md": b"a"} == isi_folder()

    @pytest.mark.parametrize("isi", [b"\xff\xfe\x00", b"", "bukan sidik – ä".encode()])
    def test_damaged(self, isi: bytes) -> None:
        """A damaged ledger is an empty one, and is mended by the next file."""
        buku = jurnal._buku()
        buku.parent.mkdir(parents=True)
        buku.write_bytes(isi)
        for teks in (b"satu", b"dua"):
            tulis([(Path("a.md"), teks)])

        assert {"a.md": b"dua"} == isi_folder()

    def test_no_leftovers(self) -> None:
        """Beside the ledger lies nothing, also if it cannot be replaced."""
        buku = jurnal._buku()
        (buku / "folder").mkdir(parents=True)
        tulis([(Path("a.md"), b"a")])

        assert ["keluaran.jurnal", "keluaran.txt"] == sorted(p.name for p in buku.parent.iterdir())
        assert 0 == buku.with_name("keluaran.jurnal").stat().st_size

    def test_oldest_are_forgotten(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The ledger keeps the newest; what is written again counts as new."""
        monkeypatch.setattr(jurnal, "_INGATAN", 2)
        for isi in (b"satu", b"dua", b"satu", b"tiga"):
            tulis([(Path("a.md"), isi)])

        assert [sidik(i) for i in (b"satu", b"tiga")] == jurnal.dikenal()
