"""Report files that people go on with: whatever stands in them, they say what was meant."""

import tomllib
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from skm.serial import berkas_laporan, datar
from skm.testing.strategies import laporan_skm, laporan_tindak_lanjut

KATA = st.text(st.characters(codec="utf-8"), max_size=12)
POLOS = st.one_of(
    KATA, st.booleans(), st.integers(-(10**9), 10**9), st.dates(), st.decimals("-9", "9", places=2)
)
ISI = st.recursive(
    POLOS,
    lambda dalam: st.one_of(st.lists(dalam, max_size=3), st.dictionaries(KATA, dalam, max_size=3)),
    max_leaves=12,
)


def dibaca(teks: str) -> dict[str, Any]:
    return tomllib.loads(teks, parse_float=Decimal)


@pytest.mark.property
class TestKembali:
    """What is read is what was written."""

    @given(st.one_of(laporan_tindak_lanjut(), laporan_skm()))
    def test_laporan(self, laporan: skm.LaporanTindakLanjut | skm.LaporanSKM) -> None:
        """A report read from such a file is equal to the one that was written."""
        teks = berkas_laporan(datar(laporan))

        assert laporan == skm.baca(teks.encode(), nama="laporan.toml")

    @given(st.dictionaries(KATA, ISI, max_size=5), KATA, KATA)
    def test_isi_apa_pun(self, isi: dict[str, Any], kepala: str, kata: str) -> None:
        """So are keys and values that no report has, whatever the comments are."""
        keterangan = {f"$.{k}": kata for k in isi}
        teks = berkas_laporan(isi, kepala=kepala, keterangan=keterangan)

        assert isi == dibaca(teks)


class TestRupa:
    """How it looks."""

    def test_urutan_dan_lajur(self) -> None:
        """Sections come in the order of the example, and equal signs stand below each other."""
        teks = berkas_laporan(
            {
                "rtl": [
                    {"id": "a", "unsur": "U3", "kegiatan": 'Papan "buka"', "tahun": None},
                    {"id": "b", "unsur": "U9", "kegiatan": "Kursi", "gabung_atas": ["waktu"]},
                ],
                "paragraf": {"penutup": ["Satu kalimat yang cukup panjang. " * 2, "Selesai."]},
                "unit": {"nama": "Balai", "singkatan": ""},
                "nrr": {f"U{i}": "3,4" for i in range(1, 8)},
                "periode": {
                    "survei": {"tahun": 2024, "triwulan": 1},
                    "tindak_lanjut": {"dari": date(2024, 4, 1), "sampai": date(2024, 5, 31)},
                },
                "skema": 1,
                "jenis": "tindak-lanjut",
            },
            kepala="Berkas laporan.\n\nDilanjutkan.",
            keterangan={
                "$.rtl": "Rencana.",
                "$.rtl[1]": "Baru.",
                "$.nrr": "Angka.",
                "$.unit": "Siapa.",
                "$.unit.singkatan": "Nama pendek, "
                "yang dipakai di dalam kalimat bila nama lengkapnya terlalu panjang.",
            },
        )

        assert (
            teks
            == """\
# Berkas laporan.
#
# Dilanjutkan.

jenis = "tindak-lanjut"
skema = 1
# Angka.
nrr   = { U1 = "3,4", U2 = "3,4", U3 = "3,4", U4 = "3,4", U5 = "3,4", U6 = "3,4", U7 = "3,4" }

# Siapa.
[unit]
nama      = "Balai"
# Nama pendek, yang dipakai di dalam kalimat bila nama lengkapnya terlalu
# panjang.
singkatan = ""

[periode]
survei        = { tahun = 2024, triwulan = 1 }
tindak_lanjut = { dari = 2024-04-01, sampai = 2024-05-31 }

# Rencana.

[[rtl]]
id       = "a"
unsur    = "U3"
kegiatan = 'Papan "buka"'

# Baru.
[[rtl]]
id          = "b"
unsur       = "U9"
kegiatan    = "Kursi"
gabung_atas = ["waktu"]

[paragraf]
penutup = [
  "Satu kalimat yang cukup panjang. Satu kalimat yang cukup panjang. ",
  "Selesai.",
]
"""
        )

    def test_tabel_panjang(self) -> None:
        """What is too long for a line is a section below its own; a short one stays."""
        arti = {f"pilihan ke-{i}": i for i in range(9)}
        teks = berkas_laporan({"jawaban": {"berkas": "a.csv", "jawaban": {"U1": arti}, "x": {}}})

        assert teks == (
            '[jawaban]\nberkas = "a.csv"\nx      = {}\n\n[jawaban.jawaban.U1]\n'
            + "".join(f'"pilihan ke-{i}" = {i}\n' for i in range(9))
        )
