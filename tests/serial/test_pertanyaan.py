"""Where the answer to a question goes: a mapping file, or a report, in TOML or in JSON."""

import json
import tomllib

import pytest

from skm.errors import IsianDiminta, Masalah
from skm.pesan import isian
from skm.serial.pertanyaan import berkas_pertanyaan, tujukan

BLOK = '[kolom]\nU1 = "?"\n\n[jawaban.semua]\n"mahal" = 1'


def tanya(blok: str = BLOK) -> Masalah:
    isi = IsianDiminta(unsur=("U1",), teks=(), bacaan=(), skala="", blok=blok)
    return Masalah(kode="tanya-kata-rancu", pertanyaan=isi)


def tertuju(tempat: str, cara: str) -> IsianDiminta:
    (masalah,) = tujukan([tanya()], tempat, cara)  # type: ignore[arg-type]
    assert masalah.pertanyaan is not None
    return masalah.pertanyaan


def test_tanpa_pertanyaan() -> None:
    """What asks nothing stays as it is."""
    masalah = [Masalah(kode="sintaks")]

    assert masalah == tujukan(masalah, "a.toml", "pemetaan")


@pytest.mark.parametrize("cara", ["pemetaan", "laporan"])
def test_toml(cara: str) -> None:
    """A report has in its table of answers what a mapping file has on top."""
    isi = tomllib.loads(BLOK)

    hasil = tertuju("a.toml", cara)

    assert ("a.toml", cara) == (hasil.tempat, hasil.cara)
    assert (isi if cara == "pemetaan" else {"jawaban": isi}) == tomllib.loads(hasil.blok)


@pytest.mark.parametrize("cara", ["pemetaan", "laporan"])
def test_json(cara: str) -> None:
    """JSON gets members to put between the braces that there are."""
    hasil = tertuju("a.JSON", cara)

    assert tomllib.loads(BLOK) == json.loads("{" + hasil.blok + "}")
    ((kepala, blok),) = isian([Masalah(kode="tanya-kata-rancu", pertanyaan=hasil)])
    assert hasil.blok == blok
    assert "a.JSON" in kepala


class TestBerkas:
    """A mapping file that asks."""

    def test_tidak_ditanyakan(self) -> None:
        """What a mapping file does not settle makes none."""
        assert "" == berkas_pertanyaan([Masalah(kode="sintaks", ditemukan="x")])

    def test_blok(self) -> None:
        """Open lines stand as they are, what is asked above them; it is a mapping file of TOML."""
        teks = berkas_pertanyaan([tanya()])

        assert teks.startswith("# Pertanyaan skm tentang berkas jawaban.\n#\n# Jawab di sini")
        assert "# 1. Arti pilihan jawaban belum pasti" in teks
        assert teks.endswith(f"\n{BLOK}\n")
        assert {"kolom": {"U1": "?"}, "jawaban": {"semua": {"mahal": 1}}} == tomllib.loads(teks)

    def test_pasti(self) -> None:
        """A proposal without a question mark is none of ours to accept: it waits behind a #."""
        teks = berkas_pertanyaan([tanya('[kolom]\nU1 = "Syarat"\n# "Lain"')])

        assert teks.endswith('\n[kolom]\n# U1 = "Syarat"\n# "Lain"\n')
        assert {"kolom": {}} == tomllib.loads(teks)

    def test_dua_blok(self) -> None:
        """Blocks of several files become one, in which what one leaves open is open."""
        blok = ('[jawaban.semua]\n"a" = "?"\n"b" = 2', '[jawaban.semua]\n"a" = 1\n"b" = "?"')
        teks = berkas_pertanyaan([tanya(b) for b in blok])

        assert {"jawaban": {"semua": {"a": "?", "b": "?"}}} == tomllib.loads(teks)
        assert 1 == teks.count("[jawaban.semua]")

    @pytest.mark.parametrize(
        ("saran", "baris"),
        [
            ('--lembar "A"; --lembar "A" --lembar "B"', ['lembar = "A"', 'lembar = ["A", "B"]']),
            ("--tanggal tertukar | --tanggal hari-dahulu",
             ['tanggal = "tertukar"', 'tanggal = "hari-dahulu"']),
            ('--kolom U1="A" --kolom U1="B" --kolom U2="C"',
             ['kolom.U1 = ["A", "B"]', 'kolom.U2 = "C"']),
            ("--hitung-baris 4,6-8; bila bukan: --lewati-baris 4,6-8",
             ['hitung_baris = "4,6-8"', 'lewati_baris = "4,6-8"']),
        ],
    )  # fmt: skip
    def test_pilihan(self, saran: str, baris: list[str]) -> None:
        """Options that would do are lines behind a #, one for each choice, as the file has them."""
        teks = berkas_pertanyaan([Masalah(kode="tanggal-urutan-rancu", saran=saran)])

        assert teks.endswith("\n\n" + "".join(f"# {b}\n" for b in baris))
        assert {} == tomllib.loads(teks)
        for satu in baris:
            tomllib.loads(satu)

    def test_pilihan_dan_blok(self) -> None:
        """A column that an option would name stands in the table of columns that there is."""
        masalah = [tanya('[kolom]\nU1 = "?"'), Masalah(kode="periode-urutan", saran="--kolom U3=A")]
        teks = berkas_pertanyaan(masalah)

        assert teks.endswith('\n[kolom]\nU1 = "?"\n# U3 = "A"\n')
        assert "judul kolomnya" in teks

    def test_kendali(self) -> None:
        """A character that TOML has in no comment is none of the file's."""
        teks = berkas_pertanyaan([tanya(), Masalah(kode="sintaks", ditemukan="a\x7fb\u2028c")])

        assert "a b c" in teks
        assert tomllib.loads(teks)
