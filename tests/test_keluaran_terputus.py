"""Writing that is cut off anywhere: each file old or new, and the next run puts all to rights."""

import io
import os
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bunuh import BURUK, bunuh
from skm.errors import DataError
from skm.keluaran import jurnal, tulis
from skm.pesan import kalimat

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks")

Isi = dict[str, bytes]
LAMA: Isi = {"a.md": b"a lama", "sub/b.md": b"b lama"}
BARU: Isi = {"a.md": b"a baru", "sub/b.md": b"b baru", "sub/c.md": b"c baru"}
MATI = 9
MELIHAT = {
    "close", "fileno", "flush", "fspath", "getcwd", "lstat", "open_code", "readall", "seek", "stat",
    "tell", "umask",
}  # fmt: skip
"""Calls that change nothing, so that to die before them is to die before the next one."""


@pytest.fixture(autouse=True)
def ingatan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of one's own, with the state folder beside it."""
    for nama in ("kantor", "kantor/sub", "lain"):
        (tmp_path / nama).mkdir()
    monkeypatch.chdir(tmp_path / "kantor")
    for nama in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(nama, str(tmp_path / "ingatan"))
    monkeypatch.setattr(os, "fsync", lambda _: None)  # a process that dies takes no disk with it
    return tmp_path / "ingatan/skm"


def isi_folder() -> Isi:
    """Return all files here, hidden ones too."""
    return {p.as_posix(): p.read_bytes() for p in sorted(Path().rglob("*")) if p.is_file()}


def tulis_semua(isi: Isi) -> None:
    tulis([(Path(nama), satu) for nama, satu in isi.items()])


def berikutnya() -> None:
    """Write something else somewhere else, as the next command may."""
    tulis([(Path("../lain/x.md"), b"x")])


def anak(kerja: Callable[[], None], awasi: Callable[[Any], None]) -> int:
    """Work in a process that shows each call that changes something before it is made."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of other threads of the runner
        nomor = os.fork()
    if nomor:
        return nomor

    def lihat(_: Any, peristiwa: str, fungsi: Any) -> None:
        milik = getattr(fungsi, "__self__", None)
        sistem = getattr(fungsi, "__module__", "") in ("posix", "fcntl")
        mengubah = peristiwa == "c_call" and fungsi.__name__ not in MELIHAT
        if mengubah and (sistem or isinstance(milik, io.IOBase)):
            awasi(fungsi)

    try:
        sys.setprofile(lihat)
        kerja()
    finally:
        sys.setprofile(None)
        os._exit(0)


def mati_sebelum(ke: int, kerja: Callable[[], None]) -> bool:
    """Let a process die before its n-th call of the system; return whether it has so many."""
    sisa = [ke]

    def awasi(_: Any) -> None:
        sisa[0] -= 1
        if not sisa[0]:
            os._exit(MATI)

    _, keadaan = os.waitpid(anak(kerja, awasi), 0)
    return os.waitstatus_to_exitcode(keadaan) == MATI


def mulai_dari(isi: Isi) -> None:
    """Have just these files, all of them skm's."""
    for nama in isi_folder():
        Path(nama).unlink()
    tulis_semua(isi)


def langkah(kerja: Callable[[], None], *, dari: Isi = LAMA) -> Iterator[int]:
    """Yield each call of the system before which some work may be cut off, after it was."""
    for ke in range(1, 1000):
        mulai_dari(dari)
        if not mati_sebelum(ke, kerja):
            return
        yield ke


def periksa_utuh() -> None:
    """Each target is wholly the old one or the new one; none is missing."""
    ada = isi_folder()
    for nama, lama in LAMA.items():
        assert ada[nama] in (lama, BARU[nama])
    assert ada.get("sub/c.md", b"c baru") == b"c baru"


def periksa_beres(ingatan: Path) -> None:
    """All are old or all are new, and nothing else is left anywhere."""
    assert isi_folder() in (LAMA, BARU)
    assert {"keluaran.jurnal", "keluaran.txt"} >= {p.name for p in ingatan.iterdir()}
    assert 0 == (ingatan / "keluaran.jurnal").stat().st_size


def test_setiap_langkah(ingatan: Path) -> None:
    """Before whichever call a run dies, the next one leaves no mix and nothing hidden."""
    lama = baru = campur = 0
    for _ in langkah(lambda: tulis_semua(BARU)):
        periksa_utuh()
        ada = isi_folder()
        campur += len({ada.get(n) == BARU[n] for n in BARU}) == 2
        berikutnya()
        periksa_beres(ingatan)
        lama += isi_folder() == LAMA
        baru += isi_folder() == BARU
        tulis_semua(BARU)  # what was finished is known as skm's

        assert isi_folder() == BARU
    assert min(lama, baru, campur) > 2  # it did die before, amidst and after


def test_terputus_lagi(ingatan: Path) -> None:
    """Nor where the next run dies as well, before whichever call."""
    banyak = sum(1 for _ in langkah(lambda: tulis_semua(BARU)))
    for ke in range(banyak // 3, banyak, banyak // 6):
        for lagi in range(1, 1000):
            mulai_dari(LAMA)

            assert mati_sebelum(ke, lambda: tulis_semua(BARU))
            if not mati_sebelum(lagi, berikutnya):
                break
            periksa_utuh()
            berikutnya()
            periksa_beres(ingatan)


def test_satu_berkas(ingatan: Path) -> None:
    """A single file leaves nothing hidden either."""
    for _ in langkah(lambda: tulis([(Path("a.md"), b"a baru")]), dari={"a.md": b"a lama"}):
        berikutnya()

        assert isi_folder() in ({"a.md": b"a lama"}, {"a.md": b"a baru"})
        assert 0 == (ingatan / "keluaran.jurnal").stat().st_size


def sebelum(nama: str, ke: int) -> int:
    """Return before which call of the system the n-th of this name is."""
    mulai_dari(LAMA)
    baca, ujung = os.pipe()

    def awasi(fungsi: Any) -> None:
        os.write(ujung, f"{fungsi.__name__}\n".encode())

    os.waitpid(anak(lambda: tulis_semua(BARU), awasi), 0)
    os.close(ujung)
    with os.fdopen(baca) as pipa:
        semua = pipa.read().splitlines()
    return [i for i, satu in enumerate(semua, start=1) if satu == nama][ke - 1]


def terputus(ke: int) -> None:
    """Have a run that died before its n-th file of three was put in place."""
    di = sebelum("replace", ke)
    mulai_dari(LAMA)

    assert mati_sebelum(di, lambda: tulis_semua(BARU))


def test_disunting_sesudahnya(ingatan: Path) -> None:
    """What somebody has changed since, or made, is left alone; the others are finished."""
    terputus(2)
    Path("sub/b.md").write_bytes(b"disunting")
    berikutnya()

    assert {**BARU, "sub/b.md": b"disunting"} == isi_folder()
    with pytest.raises(DataError) as salah:
        tulis_semua(BARU)
    assert ["keluaran-diubah"] == [m.kode for m in salah.value.masalah]


def test_tersobek(ingatan: Path) -> None:
    """Where a new file was not written whole, what is in place already goes back."""
    terputus(2)
    for sisa in Path("sub").glob(".skm-[0-9a-f]*"):
        sisa.write_bytes(b"c b")
    berikutnya()

    assert LAMA == isi_folder()


def test_folder_lenyap(ingatan: Path) -> None:
    """A disk that is not there is waited for; meanwhile others are written to."""
    terputus(2)
    Path("sub").rename("../tempat")
    berikutnya()

    assert b"a baru" == Path("a.md").read_bytes()

    Path("../tempat").rename("sub")
    tulis([(Path("../lain/x.md"), b"y")])
    periksa_beres(ingatan)


def test_dibuka_di_word(ingatan: Path) -> None:
    """Nothing changes below the hands of whoever has a file open."""
    terputus(2)
    Path("sub/.~lock.b.md#").touch()
    berikutnya()

    assert b"b lama" == Path("sub/b.md").read_bytes()

    Path("sub/.~lock.b.md#").unlink()
    berikutnya()
    periksa_beres(ingatan)


@pytest.mark.parametrize(
    "isi", [b"{", b"\xff\n", b"[1]\n[[1,2,3,4]]\nnull\n", b'[["a","b","c","../d"]]\n']
)
def test_jurnal_rusak(ingatan: Path, isi: bytes) -> None:
    """What is no note of ours is none, and harms nothing."""
    berikutnya()
    (ingatan / "keluaran.jurnal").write_bytes(isi)
    mulai_dari(LAMA)
    tulis_semua(BARU)

    assert BARU == isi_folder()
    assert 0 == (ingatan / "keluaran.jurnal").stat().st_size


def berhenti_sebelum(di: int) -> int:
    """Begin to write, and stop amidst; return the number of the process."""
    sisa = [di]

    def awasi(_: Any) -> None:
        sisa[0] -= 1
        if not sisa[0]:
            os.kill(os.getpid(), signal.SIGSTOP)

    nomor = anak(lambda: tulis_semua(BARU), awasi)
    os.waitpid(nomor, os.WUNTRACED)
    return nomor


def test_yang_hidup_ditunggu() -> None:
    """A run that is alive is not taken for a dead one: another waits until it is done."""
    di = sebelum("replace", 2)
    mulai_dari(LAMA)
    satu = berhenti_sebelum(di)
    ada = isi_folder()
    kode = (
        "from pathlib import Path; from skm.keluaran import tulis;"
        "tulis([(Path(n), b'lain') for n in ('a.md', 'sub/b.md')])"
    )
    with subprocess.Popen([sys.executable, "-c", kode]) as dua:
        time.sleep(1)

        assert (None, ada) == (dua.poll(), isi_folder())
        os.kill(satu, signal.SIGCONT)
        assert 0 == dua.wait()
    os.waitpid(satu, 0)

    assert {**BARU, "a.md": b"lain", "sub/b.md": b"lain"} == isi_folder()


def test_tidak_selamanya(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is it waited for without end."""
    di = sebelum("replace", 2)
    mulai_dari(LAMA)
    satu = berhenti_sebelum(di)
    monkeypatch.setattr(jurnal, "_SABAR", 0.05)
    try:
        with pytest.raises(DataError) as salah:
            berikutnya()
    finally:
        os.kill(satu, signal.SIGCONT)
        os.waitpid(satu, 0)

    assert "Berkas tidak dapat ditulis (perintah skm lain masih menulis)." == kalimat(
        salah.value.masalah[0]
    )
    assert BARU == isi_folder()


def test_tanpa_tautan_keras(ingatan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a disk without hard links the old files are copied, and nothing is different."""

    def tolak(*_: object) -> None:
        raise PermissionError(1, "x")

    monkeypatch.setattr(os, "link", tolak)
    test_setiap_langkah(ingatan)


def test_dibunuh() -> None:
    """Killed thirty times at random moments, the command leaves no file torn, mixed or hidden."""
    hitung = bunuh(30, 1, ("satu/a.md", "satu/a.xlsx", "dua/a.json"))

    assert {} == {nama: n for nama, n in hitung.items() if nama in BURUK and n}
    assert 30 == hitung["mati"]
