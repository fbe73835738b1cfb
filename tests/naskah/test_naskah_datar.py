"""A document as plain data, for whoever draws it with a language of its own."""

import json
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import skm
from skm.jenis import KUNCI_JENIS
from skm.naskah import Sel, TabelJawaban, Tautan, naskah_datar
from skm.testing import naskah_contoh

JATENG = Path(__file__).parents[2] / "examples/jateng-2024-tw1/laporan.toml"


def lampiran(isi: Any) -> Iterator[dict[str, Any]]:
    """Yield every picture and link, wherever it stands."""
    if isinstance(isi, dict):
        if isinstance(isi.get("lampiran"), str):
            yield isi
        isi = [*isi.values()]
    if isinstance(isi, list):
        for satu in isi:
            yield from lampiran(satu)


def test_gambar() -> None:
    """Pictures travel in Base64, and all of it can be written as JSON and read again."""
    naskah = skm.susun(skm.baca(JATENG))
    datar = naskah_datar(naskah)
    gambar = [b64decode(satu["isi"]) for satu in lampiran(datar) if satu["lampiran"] == "gambar"]

    assert datar == json.loads(json.dumps(datar))
    assert 3 == len({*gambar})
    assert all(satu.startswith((b"\x89PNG", b"\xff\xd8")) for satu in gambar)


def kurang(benda: Any, datar: Any, di: str = "$") -> Iterator[str]:
    """Yield what an object tells and its data do not."""
    if isinstance(benda, tuple) and not hasattr(benda, "_fields"):
        for i, (satu, isi) in enumerate(zip(benda, datar, strict=True)):
            yield from kurang(satu, isi, f"{di}[{i}]")
    elif attrs.has(type(benda)):
        kelas: Any = type(benda)
        sifat = {n for n, isi in vars(kelas).items() if isinstance(isi, property)}
        for nama in {*sifat, *(f.name for f in attrs.fields(kelas))} - LAIN.get(kelas, set()):
            tempat = f"{di}.{nama}"
            if nama in datar:
                isi = getattr(benda, nama)
                semua = tuple(isi) if isinstance(isi, Iterator) else isi
                yield from kurang(semua, datar[nama], tempat)
            else:
                yield tempat


# Facts and figures behind a document are no part of it, and lists of its blocks stand in chapters.
LAIN: dict[Any, set[str]] = {
    skm.Naskah: {"laporan", "hasil", "catatan", "temuan", "blok", "tabel", "grafik"},
    TabelJawaban: {"unsur", "jawaban", "dihitung", "bobot", "desimal", "faktor", "kaki", "n",
                   "ada_tersisih"},
    # How cells of one column merge follows from how far they reach.
    Sel: {"gabung"},
}  # fmt: skip


@pytest.mark.parametrize("jenis", sorted(KUNCI_JENIS))
@pytest.mark.parametrize("nama", ["biasa", "sulit", "kosong", "tersisih"])
def test_lengkap(nama: str, jenis: str) -> None:
    """What a part of a document can be asked stands in its data, kinds of attachments too."""
    naskah = naskah_contoh(nama, jenis)
    datar = naskah_datar(naskah)

    assert [] == [*kurang(naskah, datar)]
    assert {"gambar", "tautan", "tanpa-gambar"} >= {x["lampiran"] for x in lampiran(datar)}


def test_tanpa_gambar() -> None:
    """A picture that cannot be shown says what stands in its place."""
    (satu,) = (
        x
        for x in lampiran(naskah_datar(naskah_contoh("biasa", "tindak-lanjut")))
        if x["lampiran"] == "tanpa-gambar"
    )

    assert satu["teks"].startswith(satu["keterangan"])
    assert satu["berkas"] in satu["teks"]


@pytest.mark.parametrize(
    ("alamat", "keterangan", "teks"),
    [
        ("https://contoh.go.id", "Foto", "Foto"),
        ("https://contoh.go.id", "", "https://contoh.go.id"),
        ("javascript:alert(1)", "Foto", "Foto (javascript:alert(1))"),
        ("javascript:alert(1)", "", "javascript:alert(1)"),
    ],
)
def test_tautan(alamat: str, keterangan: str, teks: str) -> None:
    """A link shows what it is called; one that may lead nowhere its address as well."""
    assert teks == Tautan(alamat=alamat, keterangan=keterangan).teks
