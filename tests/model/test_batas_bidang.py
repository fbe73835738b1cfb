"""What the nouns refuse: the limits of every whole number in them, in one list."""

import inspect
from collections.abc import Iterator

import attrs
import pytest

import golden
from skm import model
from skm.dasar import PERIKSA, Benda
from skm.errors import DataError
from skm.model import Kop, LembarJawaban
from skm.regulasi import parameter, sampel
from skm.syarat import periksa

LUAR = 10**30


def batas() -> Iterator[str]:
    """Yield the limits of every field that holds a whole number."""
    for ruang in (model, parameter, sampel):
        for nama in getattr(ruang, "__all__", dir(ruang)):  # some are loaded late
            kelas = getattr(ruang, nama)
            if not (inspect.isclass(kelas) and issubclass(kelas, Benda) and attrs.has(kelas)):
                continue
            for bidang in attrs.fields(kelas):
                syarat = bidang.metadata
                for masalah in periksa(syarat, LUAR) if PERIKSA in syarat else ():
                    if masalah.kode == "di-luar-batas":
                        yield f"{nama}.{bidang.name}: {masalah.diharapkan}\n"


def test_batas_bilangan() -> None:
    """A change of what may be written is one that somebody looks at."""
    golden.banding("batas.txt", "".join(dict.fromkeys(batas())))


@pytest.mark.parametrize("kosong", ["", " ", "\u00a0"])
def test_kop_tanpa_baris_kosong(kosong: str) -> None:
    """A letterhead has the lines that say something; without lines it has none at all."""
    assert ("KANTOR", "Jalan 1") == Kop(baris=("KANTOR",), alamat="Jalan 1", kontak=kosong).teks
    assert ("KANTOR", "a@b.id") == Kop(baris=("KANTOR",), alamat=kosong, kontak="a@b.id").teks
    assert () == Kop(alamat="Jalan 1", kontak="a@b.id").teks


def test_profil_kosong() -> None:
    """A blank text of a profile names no class; what is no text is refused at its place."""
    jawaban = {f"U{i}": "34" for i in range(1, 10)}
    lembar = LembarJawaban(jawaban=jawaban, profil={"layanan": [" \u00a0", "KTP "]})
    with pytest.raises(DataError, match=r"profil\.layanan\[0\]: expected text, found 3"):
        LembarJawaban(jawaban=jawaban, profil={"layanan": [3, "KTP"]})  # type: ignore[list-item]

    assert {"layanan": ("", "KTP ")} == lembar.profil


@pytest.mark.parametrize(("u2", "usia"), [("343", ("", "17–25")), ("3-", ("17–25",))])
def test_kolom_sama_panjang(u2: str, usia: tuple[str, ...]) -> None:
    """Every column of answers tells of all respondents: none is shorter or longer."""
    lembar = LembarJawaban(jawaban={"U1": "34"}, profil={"layanan": ["KTP", "KK"]})
    with pytest.raises(DataError) as salah:
        LembarJawaban(jawaban={"U1": "34", "U2": u2}, profil={"usia": usia})

    assert 2 == lembar.n
    assert {"panjang-kolom"} == {m.kode for m in salah.value.masalah}
