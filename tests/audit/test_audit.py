"""What holds of every audit, whatever the report."""

from collections.abc import Iterator
from random import Random

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import skm
from perkakas import lebih_sedikit
from skm.audit import BukuAturan, Pelanggaran, Telaah, aturan, buku_bawaan, periksa
from skm.jenis import KUNCI_JENIS
from skm.model import Kutipan, Tingkat
from skm.model.publikasi import Laporan
from skm.naskah import lampirkan_temuan
from skm.testing import (
    CACAT,
    laporan_bercacat,
    laporan_bersih,
    laporan_skm,
    laporan_tindak_lanjut,
    publikasi,
    publikasi_bersih,
)

pytestmark = pytest.mark.property

LAPORAN = st.one_of(
    laporan_tindak_lanjut(dapat_dinilai=False),
    laporan_skm(dapat_dinilai=False),
    laporan_bersih(),
    publikasi(),
)
ID = [a.id for a in buku_bawaan()]


_UJI = Kutipan(regulasi="uji", bagian="1")


@aturan("UJI-LAP-001", tingkat=Tingkat.GALAT, kutipan=_UJI, jenis=KUNCI_JENIS)
def selalu_gagal(telaah: Telaah) -> Iterator[Pelanggaran]:
    """Aturan ini gagal pada laporan mana pun."""
    yield Pelanggaran("$", "sebelumnya")
    raise LookupError(telaah.laporan.JENIS)


@given(st.one_of(laporan_bersih(), publikasi_bersih()))
def test_laporan_bersih(laporan: Laporan) -> None:
    """In a generated valid report nothing is found, and it can be printed."""
    assert () == skm.periksa(laporan)
    assert skm.susun(laporan).bab


@given(st.one_of(laporan_tindak_lanjut(), laporan_skm(), publikasi()))
def test_tidak_ada_aturan_yang_gagal(laporan: Laporan) -> None:
    """Of reports that can be scored no rule says that they cannot, and none fails."""
    aturan_ditemukan = {t.aturan for t in skm.periksa(laporan)}

    assert set() == aturan_ditemukan & {"SKM-IKM-001", "SKM-IKM-002", "SKM-AUD-900"}


@given(LAPORAN)
def test_apa_pun_dapat_diperiksa(laporan: Laporan) -> None:
    """Whatever loads can be audited, and no rule fails on it."""
    semua = skm.periksa(laporan)

    assert [] == [t for t in semua if t.aturan.startswith("SKM-AUD")]
    assert all(t.lokasi.startswith("$") and t.pesan.endswith(".") for t in semua)


@pytest.mark.parametrize("id_aturan", list(CACAT))
@settings(max_examples=max(settings.default.max_examples // 20, 2))  # for each of them
@given(data=st.data())
def test_cacat_ditemukan(data: st.DataObject, id_aturan: str) -> None:
    """A single planted defect is found by its rule, and nothing but it is."""
    laporan = data.draw(laporan_bercacat(id_aturan))
    ditemukan = {t.aturan for t in skm.periksa(laporan)}

    assert id_aturan in ditemukan
    assert ditemukan <= {id_aturan} | CACAT[id_aturan].ikutan


def test_setiap_aturan_punya_cacat() -> None:
    """There is a defect for every rule but those in whose name the engine speaks."""
    assert {i for i in ID if not i.startswith("SKM-AUD")} == set(CACAT)


@lebih_sedikit(3)
@given(LAPORAN, st.sets(st.sampled_from(ID)))
def test_aturan_baru_tidak_menghapus_temuan(laporan: Laporan, pilih: set[str]) -> None:
    """What some of the rules find, all of them find, in the same order."""
    sebagian = BukuAturan(aturan=tuple(a for a in buku_bawaan() if a.id in pilih))
    sedikit, semua = periksa(laporan, buku=sebagian), periksa(laporan, buku=buku_bawaan())

    assert [t for t in semua if t.aturan in pilih] == list(sedikit)


@given(LAPORAN, st.randoms(use_true_random=False))
def test_urutan_tetap(laporan: Laporan, acak: Random) -> None:
    """The order of the rules is no matter."""
    urut = list(buku_bawaan().aturan)
    acak.shuffle(urut)

    assert periksa(laporan, buku=buku_bawaan()) == periksa(
        attrs.evolve(laporan), buku=BukuAturan(aturan=tuple(urut))
    )


@given(LAPORAN)
def test_aturan_gagal_terpisah(laporan: Laporan) -> None:
    """A rule that raises takes nothing from the others."""
    biasa = periksa(laporan, buku=buku_bawaan())
    dengan = periksa(laporan, buku=buku_bawaan() + BukuAturan(aturan=(selalu_gagal,)))

    assert list(biasa) == [t for t in dengan if t.aturan not in ("SKM-AUD-900", "UJI-LAP-001")]
    assert len(biasa) + 2 == len(dengan)


@given(LAPORAN, st.sampled_from([*ID, "SKM-RLS", "catatan"]))
def test_abaikan_hanya_menandai(laporan: Laporan, pola: str) -> None:
    """What is ignored is marked and nothing else changes."""
    biasa = periksa(laporan, buku=buku_bawaan())
    dengan = periksa(laporan, buku=buku_bawaan().abaikan({pola: "alasan"}))

    assert list(biasa) == [attrs.evolve(t, diabaikan="") for t in dengan]


@lebih_sedikit(3)
@given(laporan_bersih(), st.data())
def test_lampiran_temuan(laporan: Laporan, data: st.DataObject) -> None:
    """The appendix is the last one, numbered on, and names every rule that found something."""
    semua = skm.periksa(data.draw(laporan_bercacat(data.draw(st.sampled_from(list(CACAT))))))
    naskah = skm.susun(laporan)
    jadi = lampirkan_temuan(naskah, semua)
    *lama, bab = jadi.lampiran
    tabel = jadi.tabel[-1]

    assert naskah.lampiran == tuple(lama)
    assert str(len(lama) + 1) == bab.nomor
    assert [t.aturan for t in semua] == [b.sel[1].teks.split("\n")[0] for b in tabel.baris]
    assert tabel.nomor > max(t.nomor for t in naskah.tabel)
