"""Files: what was written comes back, and every path has its line."""

import json
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from perkakas import lebih_sedikit
from skm.dasar import langkah_jalur
from skm.model import LaporanTindakLanjut, NilaiUnsur, Survei
from skm.serial import datar, naskah_ke_json, struktur
from skm.serial.lokasi import NomorBaris, baris_json, baris_toml, ganda_json, kosongkan_teks
from skm.strict import buat_converter
from skm.testing import laporan_tindak_lanjut, survei, teks

pytestmark = pytest.mark.property


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("berkas")


def lewat_berkas(folder: Path, nama: str, isi: bytes) -> LaporanTindakLanjut:
    jalur = folder / nama
    jalur.write_bytes(isi)
    return skm.baca(jalur)


def tulis(laporan: LaporanTindakLanjut, nama: str) -> str:
    return skm.ke_toml(laporan) if nama.endswith(".toml") else skm.ke_json(laporan)


nama_berkas = st.sampled_from(["laporan.toml", "laporan.json"])


class TestRoundTrip:
    """Every report survives its file."""

    @given(laporan_tindak_lanjut(dapat_dinilai=False), nama_berkas)
    def test_every_report(self, folder: Path, laporan: LaporanTindakLanjut, nama: str) -> None:
        """Written and read again, any report is equal and hashes alike."""
        lagi = lewat_berkas(folder, nama, tulis(laporan, nama).encode())

        assert laporan == lagi
        assert hash(laporan) == hash(lagi)
        assert repr(laporan) == repr(lagi)  # 3,580 is not 3,58

    @given(laporan_tindak_lanjut(dapat_dinilai=False), nama_berkas)
    def test_bom_and_crlf(self, folder: Path, laporan: LaporanTindakLanjut, nama: str) -> None:
        """A byte order mark and the line ends of Windows change nothing."""
        isi = tulis(laporan, nama).replace("\n", "\r\n").encode("utf-8-sig")

        assert laporan == lewat_berkas(folder, nama, isi)

    @given(laporan_tindak_lanjut())
    def test_through_the_json_document(self, folder: Path, laporan: LaporanTindakLanjut) -> None:
        """The JSON document holds the report; reading it computes the same figures again."""
        naskah = skm.susun(laporan)
        lagi = lewat_berkas(folder, "dokumen.json", naskah_ke_json(naskah).encode())

        assert laporan == lagi
        assert naskah.hasil == skm.susun(lagi).hasil

    @given(laporan_tindak_lanjut(dapat_dinilai=False))
    def test_both_formats_say_the_same(self, laporan: LaporanTindakLanjut) -> None:
        """TOML and JSON hold the same plain data, dates apart."""
        dari_toml = tomllib.loads(skm.ke_toml(laporan))

        assert json.loads(skm.ke_json(laporan)) == json.loads(json.dumps(dari_toml, default=str))

    @given(survei(dapat_dinilai=False))
    def test_every_survey(self, s: Survei) -> None:
        """Values alone survive as well."""
        assert s == struktur(datar(s), Survei)

    def test_survey_has_no_kind(self) -> None:
        """The data of values alone are those of a file of values: flat, without a kind."""
        nilai = [NilaiUnsur(kode="U1", total=9, n=3), NilaiUnsur(kode="U2", total=7, n=3)]
        s = Survei(nilai=nilai)

        assert {"total": {"U1": 9, "U2": 7}, "n": 3} == datar(s)
        assert s == struktur(datar(s), Survei)

    @given(teks(), st.integers(0, 3))
    def test_converter_keeps_text(self, isi: str, banyak: int) -> None:
        """Texts come through the converter untouched."""
        ubah = buat_converter()

        assert (isi,) * banyak == ubah.structure([isi] * banyak, tuple[str, ...])


def jalur_dalam(isi: Any, lokasi: str = "$") -> Iterator[str]:
    """Yield every path in plain data."""
    yield lokasi
    if isinstance(isi, dict):
        for kunci, butir in isi.items():
            yield from jalur_dalam(butir, lokasi + langkah_jalur(kunci))
    elif isinstance(isi, list):
        for i, butir in enumerate(isi):
            yield from jalur_dalam(butir, f"{lokasi}[{i}]")


def periksa_baris(isi: Any, baris: NomorBaris, teks_berkas: str) -> None:
    """Assert that every path has a line, and that a plain key stands on it."""
    semua = teks_berkas.split("\n")
    for lokasi in jalur_dalam(isi):
        nomor = baris[lokasi]

        assert nomor is not None, lokasi
        assert 1 <= nomor <= len(semua)
        langkah = lokasi.rpartition(".")[2]
        if lokasi in baris and langkah.replace("_", "").isalnum() and lokasi != "$":
            assert langkah in semua[nomor - 1], (lokasi, nomor, semua[nomor - 1])


class TestLines:
    """Every path of a file has the line it stands on."""

    @given(laporan_tindak_lanjut(dapat_dinilai=False))
    def test_toml(self, laporan: LaporanTindakLanjut) -> None:
        """In TOML, tables and arrays included."""
        isi = skm.ke_toml(laporan)

        periksa_baris(tomllib.loads(isi), baris_toml(isi), isi)

    @lebih_sedikit(3)
    @given(laporan_tindak_lanjut(dapat_dinilai=False), st.sampled_from([None, 2]))
    def test_json(self, laporan: LaporanTindakLanjut, indentasi: int | None) -> None:
        """In JSON, on one line or on many, without a false duplicate."""
        isi = json.dumps(json.loads(skm.ke_json(laporan)), indent=indentasi)
        baris, ganda = baris_json(isi), ganda_json(isi)

        periksa_baris(json.loads(isi), baris, isi)
        assert [] == ganda
        assert all(lokasi in baris for lokasi in jalur_dalam(json.loads(isi)))

    @given(
        st.recursive(
            st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
            lambda dalam: st.one_of(
                st.lists(dalam, max_size=3),
                st.dictionaries(st.text(max_size=4), dalam, max_size=3),
            ),
            max_leaves=12,
        )
    )
    def test_any_json(self, isi: Any) -> None:
        """Any JSON is walked to its end, whatever its keys."""
        teks = json.dumps(isi, indent=1)
        baris, ganda = baris_json(teks), ganda_json(teks)

        assert [] == ganda
        assert all(lokasi in baris for lokasi in jalur_dalam(isi))

    @given(
        st.lists(st.tuples(st.sampled_from(["a", "b", "c d", '"', "x" * 99]), st.integers(0, 9)))
    )
    def test_json_duplicates(self, pasangan: list[tuple[str, int]]) -> None:
        """Each key given again is told, with its line."""
        kunci = [k for k, _ in pasangan]
        isi = "{" + ",\n".join(f"{json.dumps(k)}: {v}" for k, v in pasangan) + "}"
        harapan = [
            ("$" + langkah_jalur(k), k, i) for i, k in enumerate(kunci, 1) if k in kunci[: i - 1]
        ]

        assert harapan == ganda_json(isi)


SULIT = '''\
# [komentar] a = 1 "
a = 1 # ] [x]
b = """
[x]
a = 1
"quoted" \\""" ]]
"""
c = \'\'\'
[[y]]
\'\'\'\'\'
d = [
  # a = [1]
  [1, [2, 3]], [[4],[5]],
  "[", \'{\', """}
]""", [ ]
]
e = { f = 1, g = { h = [ { i = 2 }, { i = 3 } ] }, "j k" = \'}\' }
l.m.n = 1
l."o.p".q = [[1],[2]]
"r\\"s" = "\\\\"
\'t"u\' = 1979-05-27 07:32:00
v = [[[1]],[[2]]]
w = +1e5
x = [{a=[1]},{a=[[2]]}]
y = """"dua petik""""
"" = 1

[ z . z1 ] # ]
z2 = "]"
[[aa]]
bb = 1
[aa.cc]
dd = 2
[[aa.ee]]
ff = 3
[[aa.ee]]
ff = 4
[[aa]]
bb = 5
[[aa.ee]]
ff = 6
["gg hh".\'ii\']
jj = 7
'''


class TestNastyToml:
    """Structure is found where it is, and nowhere else."""

    def test_every_path_has_its_line(self) -> None:
        """Texts, comments, nested arrays, dotted and quoted keys: each path has its line."""
        isi = tomllib.loads(SULIT, parse_float=Decimal)
        baris = baris_toml(SULIT)

        assert [] == [p for p in jalur_dalam(isi) if p not in baris and p not in _TABEL_TERSIRAT]

    @pytest.mark.parametrize(
        ("lokasi", "penanda"),
        [
            ("$.a", "a = 1 #"),
            ("$.b", 'b = """'),
            ("$.c", "c = '''"),
            ("$.d[0][1][1]", "[1, [2, 3]]"),
            ("$.d[1][1][0]", "[1, [2, 3]], [[4],[5]]"),
            ("$.d[3]", '"[", '),
            ("$.d[4]", '"[", '),
            ("$.d[5]", ']""", [ ]'),
            ("$.e.g.h[1].i", "e = {"),
            ('$.e["j k"]', "e = {"),
            ("$.l.m.n", "l.m.n"),
            ('$.l["o.p"].q[1][0]', 'l."o.p".q'),
            ('$["r\\"s"]', '"r\\"s"'),
            ('$["t\\"u"]', "'t\"u'"),
            ("$.v[1][0][0]", "v = "),
            ("$.x[1].a[0][0]", "x = "),
            ("$.y", "y = "),
            ('$[""]', '"" = 1'),
            ("$.z.z1.z2", "z2 ="),
            ("$.aa[0].bb", "bb = 1"),
            ("$.aa[0].cc.dd", "dd = 2"),
            ("$.aa[0].ee[1].ff", "ff = 4"),
            ("$.aa[1].bb", "bb = 5"),
            ("$.aa[1].ee[0].ff", "ff = 6"),
            ('$["gg hh"].ii.jj', "jj = 7"),
            # what is not there has the line of what is around it
            ("$.aa[1].ee[0].tiada", None),
            ("$.z.z1.tiada[3].x", None),
        ],
    )
    def test_line(self, lokasi: str, penanda: str | None) -> None:
        """A path has the line on which its key or value stands."""
        nomor = baris_toml(SULIT)[lokasi]
        if penanda is None:
            assert nomor == baris_toml(SULIT)[lokasi.partition(".tiada")[0]]
        else:
            assert nomor is not None
            assert penanda in SULIT.split("\n")[nomor - 1]

    def test_nothing_known(self) -> None:
        """A place outside the file has no line."""
        assert None is baris_toml("a = 1")["bukan jalur"]

    def test_terlalu_dalam(self) -> None:
        """What is nested deeper than can be followed has the line of what is around it."""
        baris = baris_toml(f"a = 1\nb = {'[' * 5_000}{']' * 5_000}\n")

        assert (1, 2, 2) == (baris["$.a"], baris["$.b"], baris["$.b" + "[0]" * 3_000])

    def test_quotes_and_comments_are_blanked(self) -> None:
        """Only what is structure remains, on its own line."""
        samar = kosongkan_teks(SULIT)

        assert SULIT.count("\n") == samar.count("\n")
        assert "komentar" not in samar
        assert "quoted" not in samar
        assert "bb = 5" in samar


_TABEL_TERSIRAT = set()
