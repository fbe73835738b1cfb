"""What the English wording of a problem says the Indonesian says too, without a slip."""

import json
import os
import re
import string
import tomllib
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import attrs
import pytest

import skm
from skm.errors import Masalah, RendererError
from skm.pesan import (
    _SARAN_LEMBAR,
    _SINTAKS,
    _SISTEM,
    PESAN,
    RENDERER,
    kalimat,
    kalimat_renderer,
    kata_kunci,
)

BIDANG = {a.name for a in attrs.fields(Masalah)}
INGGRIS = re.compile(
    r"\b(the|is|are|was|not|no|an?|of|with|and|or|must|cannot|found|expected|given|unknown|"
    r"missing|invalid|file|line|value|key|weight|mean)\b"
)


def bidang(teks: str) -> set[str]:
    """Return the placeholders of a template."""
    return {nama for _, nama, _, _ in string.Formatter().parse(teks) if nama is not None}


def sumber(ruang: Traversable) -> Iterator[tuple[str, str]]:
    """Return the source files of the package below *ruang*."""
    for isi in ruang.iterdir():
        if isi.is_dir():
            yield from sumber(isi)
        elif isi.name.endswith(".py"):
            yield isi.name, isi.read_text(encoding="utf-8")


SUMBER = [teks for nama, teks in sumber(resources.files("skm")) if nama != "pesan.py"]


class TestKatalog:
    """Each problem is worded in both languages."""

    @pytest.mark.parametrize("kode", PESAN)
    def test_placeholders(self, kode: str) -> None:
        """Every placeholder is a field of `Masalah`, and none that the English has is lost."""
        inggris, *indonesia = PESAN[kode]
        semua = set[str]().union(*map(bidang, indonesia))

        assert bidang(inggris) <= semua <= BIDANG

    @pytest.mark.parametrize("kode", PESAN)
    def test_without_particulars(self, kode: str) -> None:
        """A problem without any particulars still makes a sentence, in both languages."""
        masalah = Masalah(kode=kode)

        assert re.fullmatch(r"[^\n]*\.", kalimat(masalah))
        assert str(masalah)

    def test_saran_lembar(self) -> None:
        """Advice of its own for workbooks is for problems that there are, and shaped as theirs."""
        assert {*_SARAN_LEMBAR} <= {*PESAN}
        assert all(s[0].islower() and s[-1] not in ".!:;, " for s in _SARAN_LEMBAR.values())

    @pytest.mark.parametrize("kode", PESAN)
    def test_shape(self, kode: str) -> None:
        """Messages begin small and end without a stop, so that they join to one line."""
        for teks in PESAN[kode][1:]:
            assert not teks or (teks[0] == teks[0].lower() and teks[-1] not in ".!:;, ")

    @pytest.mark.parametrize("kode", PESAN)
    def test_indonesian(self, kode: str) -> None:
        """No English word slipped in."""
        assert [] == INGGRIS.findall(" ".join(PESAN[kode][1:]))

    @pytest.mark.parametrize("kode", PESAN)
    def test_in_use(self, kode: str) -> None:
        """Every problem of the catalogue can occur."""
        assert any(f'"{kode}"' in teks for teks in SUMBER)

    def test_nothing_else_in_use(self) -> None:
        """Every problem that the source makes has its wording."""
        dibuat = {k for teks in SUMBER for k in re.findall(r'Masalah\(\s*kode="([^"]+)"', teks)}
        dibuat |= {k for teks in SUMBER for k in re.findall(r'\b(?:tolak|gagal)\("([^"]+)"', teks)}

        assert 40 < len(dibuat)
        assert set() == dibuat - set(PESAN)

    @pytest.mark.parametrize("kode", RENDERER)
    def test_renderer_sentence(self, kode: str) -> None:
        """A renderer problem names the format and what is known."""
        teks = kalimat_renderer(RendererError(kode, "pdf", "sebabnya"))

        assert {"nama", "rincian"} == bidang(RENDERER[kode].indonesia)
        assert re.fullmatch(r"Format pdf .*sebabnya.*\.", teks)
        assert [] == INGGRIS.findall(RENDERER[kode].indonesia)

    def test_jenis_lain(self) -> None:
        """A format that does not print a kind says what does, and a poster of what it is one."""
        salah = RendererError("jenis", "poster-png", "skm", bisa=(".docx", ".md"))

        assert kalimat_renderer(salah) == (
            "Format poster-png tidak dapat mencetak laporan jenis skm. Jenis itu dicetak sebagai "
            ".docx, .md. Poster dicetak dari berkas publikasi, yang menyebut laporan surveinya; "
            "contohnya dibuat dengan: skm mulai publikasi.toml --jenis publikasi."
        )


class TestKalimat:
    """File, line, path, what was found, what would do."""

    @pytest.mark.parametrize(
        ("masalah", "teks"),
        [
            (
                Masalah(
                    kode="bukan-bulat",
                    berkas="laporan.toml",
                    baris=7,
                    lokasi="$.rtl[0].tahun",
                    ditemukan="2024.5",
                ),
                "laporan.toml:7: $.rtl[0].tahun: diharapkan bilangan bulat, ditemukan 2024.5. "
                "Tulis angkanya saja, tanpa tanda kutip dan tanpa koma.",
            ),
            (Masalah(kode="kosong", lokasi="$.unit.nama"), "$.unit.nama: tidak boleh kosong."),
            (Masalah(kode="kosong", baris=3, lokasi="$"), "baris 3: tidak boleh kosong."),
            (Masalah(kode="kosong"), "Tidak boleh kosong."),
            (
                Masalah(kode="bukan-tabel", berkas="a.json", lokasi="$", ditemukan="[1]"),
                "a.json: diharapkan tabel berisi kunci dan nilai, ditemukan [1]. "
                'Tulis seperti { U1 = "3,49" } atau sebagai bagian [nama].',
            ),
            (
                Masalah(kode="kunci-tidak-dikenal", ditemukan='"x"', diharapkan="nrr, total, n"),
                'Kunci "x" tidak dikenal; yang dikenal: nrr, total, n.',
            ),
            (
                Masalah(
                    kode="kunci-tidak-dikenal", ditemukan='"nr"', diharapkan="nrr, n", saran="nrr"
                ),
                'Kunci "nr" tidak dikenal; yang dikenal: nrr, n. Mungkin maksudnya nrr.',
            ),
            (
                Masalah(kode="bukan-teks", ditemukan="{ditemukan} {0} {"),
                "Diharapkan teks, ditemukan {ditemukan} {0} {. Apit dengan tanda kutip.",
            ),
            (
                Masalah(
                    kode="keluaran-terkunci",
                    berkas="a.docx",
                    ditemukan=os.strerror(13),
                    saran="Word atau Excel",
                ),
                "a.docx: berkas tidak dapat ditulis (izin ditolak). Tutup dahulu berkas itu di "
                "Word atau Excel bila sedang dibuka, lalu ulangi.",
            ),
            (
                Masalah(kode="keluaran-terkunci", berkas="a.docx", ditemukan=os.strerror(28)),
                "a.docx: berkas tidak dapat ditulis (ruang penyimpanan habis).",
            ),
        ],
    )
    def test_sentence(self, masalah: Masalah, teks: str) -> None:
        """The sentence is made as promised."""
        assert teks == kalimat(masalah)

    def test_unknown_reason_of_the_system(self) -> None:
        """What the system says and we do not know is passed on as it is."""
        masalah = Masalah(kode="berkas-tidak-terbaca", berkas="a.toml", ditemukan="Bad weather")

        assert "a.toml: berkas tidak dapat dibaca: Bad weather." == kalimat(masalah)

    def test_system_reasons_are_indonesian(self) -> None:
        """No reason of the system is translated into itself."""
        assert [] == [k for k, v in _SISTEM.items() if INGGRIS.findall(v) or k == v]


class TestSintaks:
    """What the standard library's readers say reaches the user in Indonesian."""

    @pytest.mark.parametrize(
        "teks",
        [
            "a",
            "a = ",
            "a = 1 2",
            "a = abc",
            "= 1",
            "[a",
            "[[a]",
            "[[a]\n",
            "a = [1",
            "a = [1 2]",
            "a = { b = 1",
            "a = { b = 1, }",
            "a = { b 1 }",
            'a = "b',
            'a = "b\nc"',
            "a = 'b",
            "a = 'b\n'",
            'a = """b',
            "a = '''b",
            "a = 2024-13-30",
            "a = 25:00:00",
            '"a = 1',
            "# \x01",
            'a = "\x01"',
            "?",
            'a = "\\ud800"',
            "a = 'b\x01'",
            "a = 1\x01",
            "a\x01 = 1",
        ],
    )
    def test_toml(self, teks: str) -> None:
        """Every kind of malformed TOML has its Indonesian words."""
        with pytest.raises(tomllib.TOMLDecodeError) as salah:
            tomllib.loads(teks)

        self.tersedia(str(salah.value))

    @pytest.mark.parametrize(
        "teks",
        [
            "",
            "{",
            "{a: 1}",
            '{"a" 1}',
            '{"a": }',
            '{"a": 1 "b": 2}',
            '{"a": 1,}',
            "[1,]",
            "[1 2]",
            '"a',
            '"a\nb"',
            '"\\x"',
            "{} {}",
            "'a'",
            "1" * 5000,
        ],
    )
    def test_json(self, teks: str) -> None:
        """Every kind of malformed JSON has its Indonesian words."""
        with pytest.raises(ValueError, match=r"^[A-Z]") as salah:
            json.loads(teks)

        self.tersedia(getattr(salah.value, "msg", str(salah.value)))

    def tersedia(self, asli: str) -> None:
        """Assert that the reader's words are replaced by Indonesian ones."""
        teks = kalimat(Masalah(kode="sintaks", ditemukan=asli))

        assert asli not in teks
        assert any(id_ in teks for id_ in _SINTAKS.values())
        assert [] == INGGRIS.findall(teks)


def test_hints_speak_the_language_of_the_caller() -> None:
    """In English the keyword of the same name, in Indonesian the option of the command."""
    m = Masalah(
        kode="kolom-unsur-ganda",
        lokasi="U1",
        ditemukan='"a", "b"',
        diharapkan="x",
        saran='--bagian U1="a" --bagian U1="b"',
    )
    tertulis = [PESAN[kode].inggris for kode in PESAN if "--" in kata_kunci(PESAN[kode].inggris)]

    assert "--" not in str(m)
    assert "--bagian U1=" in kalimat(m)
    assert 'bagian={"U1": ["a", "b"]}' == kata_kunci(m.saran)
    # What only the command takes keeps its name.
    assert all(re.search(r"--(nrr|total|n|opsi|format)\b", teks) for teks in tertulis), tertulis


HABIS = ["memori", "waktu", "waktu atau memori", "kedalaman", "ukuran", "pengulangan"]


def test_english_of_templates_is_english() -> None:
    """What a template has too much of, and why a file is none, is one language in a traceback."""
    ruang = Path(skm.__file__).parent / "renderers" / "docx" / "templat"
    sumber = "\n".join(berkas.read_text(encoding="utf-8") for berkas in ruang.glob("*.py"))
    bukan = re.findall(r'bukan_docx\("([^"]+)"\)', sumber)
    assert bukan
    for kode, semua in (("templat-batas", HABIS), ("templat-bukan-docx", bukan)):
        for kata in semua:
            masalah = Masalah(kode=kode, ditemukan=kata)
            assert kata not in str(masalah)
            assert kata in kalimat(masalah)
