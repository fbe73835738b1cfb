"""
Worked examples: data that anybody can add to, one file each.

A file has ``total`` and ``n``, or ``nrr``, and for each convention in ``[[harapan]]`` the figures
that must follow.  ``[terbit]`` is what the source printed; where no default convention gives that,
``menyimpang`` says why.
"""

import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from skm.exact import format_id, round_half_up
from skm.model import IKM, Survei
from skm.regulasi import muat
from skm.serial import struktur
from skm.skor import hitung_ikm, terendah

BERKAS = sorted(Path(__file__).parent.glob("*.toml"))
CONTOH: dict[str, dict[str, Any]] = {
    b.stem: tomllib.loads(b.read_text(encoding="utf-8")) for b in BERKAS
}
KUNCI = {"nama", "sumber", "catatan", "regulasi", "total", "n", "nrr", "terendah", "mutu_unsur",
         "harapan", "terbit"}  # fmt: skip


def hitung(contoh: dict[str, Any], konvensi: dict[str, Any] | None = None) -> IKM:
    isi = {k: contoh[k] for k in ("total", "n", "nrr", "regulasi") if k in contoh}
    s = struktur(isi | ({"konvensi": konvensi} if konvensi else {}), Survei)
    return hitung_ikm(s.nilai, regulasi=muat(s.regulasi), konvensi=s.konvensi)


@pytest.mark.parametrize(
    ("nama", "nomor"), [(n, i) for n, c in CONTOH.items() for i in range(len(c["harapan"]))]
)
def test_figures(nama: str, nomor: int) -> None:
    """Every expected figure follows, exactly and as printed."""
    harapan = CONTOH[nama]["harapan"][nomor]
    ikm = hitung(CONTOH[nama], harapan.get("konvensi"))
    ada = {
        "konvensi": harapan.get("konvensi"),
        "nilai": str(ikm.nilai),
        "nilai_4_desimal": str(round_half_up(ikm.nilai, 4)),
        "nilai_6_desimal": str(round_half_up(ikm.nilai, 6)),
        "ikm_cetak": format_id(ikm.cetak),
        "mutu": ikm.mutu.huruf,
    }
    if "nilai" in harapan:
        harapan = harapan | {"nilai": str(Fraction(harapan["nilai"]))}

    assert harapan == {k: ada[k] for k in harapan}


@pytest.mark.parametrize("nama", [n for n, c in CONTOH.items() if "terendah" in c])
def test_weakest(nama: str) -> None:
    """The weakest unsur are those the source names, weakest first."""
    assert CONTOH[nama]["terendah"] == [t.kode for t in terendah(hitung(CONTOH[nama]))]


@pytest.mark.parametrize("nama", [n for n, c in CONTOH.items() if "mutu_unsur" in c])
def test_letters(nama: str) -> None:
    """Every unsur has the letter the regulation gives it."""
    assert CONTOH[nama]["mutu_unsur"] == {u.kode: u.mutu.huruf for u in hitung(CONTOH[nama]).unsur}


@pytest.mark.parametrize("nama", [n for n, c in CONTOH.items() if "terbit" in c])
def test_published(nama: str) -> None:
    """What was published is what skm prints, unless a deviation is recorded."""
    terbit = CONTOH[nama]["terbit"]
    sama = terbit["ikm_cetak"] == format_id(hitung(CONTOH[nama]).cetak)

    assert sama != ("menyimpang" in terbit)


@pytest.mark.parametrize("nama", CONTOH)
def test_well_formed(nama: str) -> None:
    """A file has a name, a source, values, an expectation and no key that nothing reads."""
    contoh = CONTOH[nama]

    assert contoh["nama"]
    assert contoh["sumber"]
    assert contoh["harapan"]
    assert set(contoh) <= KUNCI
    for harapan in contoh["harapan"]:
        assert Decimal(harapan.get("ikm_cetak", "0,00").replace(",", ".")) >= 0
