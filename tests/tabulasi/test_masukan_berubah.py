"""A file that changes while it is read is refused in words, and one that grows has an end."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from skm import masukan
from skm.errors import DataError
from skm.masukan import baca_biasa, tak_berubah
from skm.pesan import kalimat
from skm.tabulasi import baca_jawaban

UNSUR = [f"U{i}" for i in range(1, 10)]
BARIS = ",".join("4343434343"[:9]) + "\n"
REKAMAN = json.dumps(dict.fromkeys(UNSUR, 4)) + "\n"
ISI = {
    "a.csv": (",".join(UNSUR) + "\n" + BARIS * 60_000, BARIS),
    "a.jsonl": (REKAMAN * 20_000, REKAMAN),
}
UBAH: dict[str, Callable[[Path, str], object]] = {
    "tumbuh": lambda p, baris: p.open("a").write(baris * 100_000),
    "lenyap": lambda p, _: p.unlink(),
    "terpotong": lambda p, baris: p.write_text(baris),
    "diganti": lambda p, baris: (p.rename(f"{p}.lama"), p.write_text(baris)),
}


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("nama", ISI)
@pytest.mark.parametrize("cara", UBAH)
def test_jawaban(tmp_path: Path, nama: str, cara: str) -> None:
    """Answers, whatever becomes of their file: no figure of half of them, and an end."""
    isi, baris = ISI[nama]
    berkas = tmp_path / nama
    berkas.write_text(isi)
    kali = 0

    def maju(_: int) -> None:
        nonlocal kali
        kali += 1
        assert kali < 50  # or it would go on as long as somebody writes
        if kali == 1 or cara == "tumbuh":
            UBAH[cara](berkas, baris)

    with pytest.raises(DataError) as salah:
        baca_jawaban(berkas, kemajuan=maju)

    assert kali
    assert (
        f"{berkas}: berkas tidak dapat dibaca: isinya berubah ketika sedang dibaca; ulangi setelah "
        "berkas selesai ditulis."
    ) == kalimat(salah.value.masalah[0])


def test_sama(tmp_path: Path) -> None:
    """One that only others read is as it was; what is wrong with it stays what is said."""
    berkas = tmp_path / "a.csv"
    berkas.write_text("x")
    with tak_berubah(berkas, "a.csv"):
        berkas.read_text()
    with pytest.raises(ZeroDivisionError), tak_berubah(berkas, "a.csv"):
        raise ZeroDivisionError
    with pytest.raises(DataError), tak_berubah(berkas, "a.csv"):
        berkas.unlink()


def test_laporan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A report, a template, a picture: read at one go, and not while somebody writes."""
    berkas = tmp_path / "a.toml"
    berkas.write_text("a = 1")

    assert b"a = 1" == baca_biasa(berkas, 100)

    class Lambat(io.FileIO):
        def read(self, banyak: int | None = -1) -> bytes:
            berkas.write_text("a = 12")
            return super().read(banyak or -1) or b""

    monkeypatch.setattr(masukan, "buka_biasa", Lambat)
    with pytest.raises(OSError, match="changed"):
        baca_biasa(berkas, 100)
