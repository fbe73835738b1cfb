"""What holds for the document of every report."""

import re
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given

import skm
from skm.dasar import terlarang
from skm.exact import format_id
from skm.model import LaporanTindakLanjut
from skm.naskah import Daftar, Naskah, Paragraf, Tabel
from skm.naskah.lampiran import Lampiran
from skm.testing import laporan_tindak_lanjut

pytestmark = pytest.mark.property


def semua_teks(benda: object) -> Iterator[str]:
    """Yield every text inside."""
    if isinstance(benda, str):
        yield benda
    elif isinstance(benda, tuple):
        for butir in benda:
            yield from semua_teks(butir)
    elif attrs.has(type(benda)):
        for bidang in attrs.fields(type(benda)):
            yield from semua_teks(getattr(benda, bidang.name))


def dokumen(naskah: Naskah) -> tuple[object, ...]:
    return naskah.sampul, naskah.bab, naskah.tanda_tangan, naskah.properti, naskah.catatan


@given(laporan_tindak_lanjut())
def test_tables_are_whole(laporan: LaporanTindakLanjut) -> None:
    """Every table is numbered in order, has rows, and each row has a cell per column."""
    tabel = skm.susun(laporan).tabel

    assert list(range(1, len(tabel) + 1)) == [t.nomor for t in tabel]
    assert len({t.id for t in tabel}) == len(tabel)
    for t in tabel:
        assert t.baris
        assert {len(t.kolom)} == {len(b.sel) for b in t.baris}
        assert len({k.id for k in t.kolom}) == len(t.kolom)


@given(laporan_tindak_lanjut())
def test_merged_cells_are_runs(laporan: LaporanTindakLanjut) -> None:
    """A merged cell begins once, is continued by empty cells below, and never begins for itself."""
    for t in skm.susun(laporan).tabel:
        for k in range(len(t.kolom)):
            sel = [b.sel[k] for b in t.baris]

            sisa = 0
            for satu in sel:
                assert bool(satu.rentang) is not bool(sisa)
                assert satu.rentang or not satu.teks
                sisa = (sisa or satu.rentang) - 1

            assert not sisa
            assert [s.rentang > 1 for s in sel] == [s.gabung == "mulai" for s in sel]
            assert [not s.rentang for s in sel] == [s.gabung == "lanjut" for s in sel]


@given(laporan_tindak_lanjut())
def test_texts_can_be_printed(laporan: LaporanTindakLanjut) -> None:
    """No text holds what a document cannot, and no generated sentence is empty or unfinished."""
    naskah = skm.susun(laporan)

    assert [] == [t for t in semua_teks(dokumen(naskah)) if terlarang(t)]
    milik = laporan.paragraf.hasil_survei or ()
    for blok in naskah.blok:
        if isinstance(blok, Paragraf) and blok.id in {"hasil_survei", "unsur_terendah", "rencana"}:
            assert blok.teks.endswith(".") or blok.teks in milik
        if isinstance(blok, Daftar) and blok.id == "kesimpulan":
            assert 3 <= len(blok.butir) <= 4


@given(laporan_tindak_lanjut())
def test_the_same_twice(laporan: LaporanTindakLanjut) -> None:
    """Making a document twice gives the same one and leaves the report alone."""
    awal = repr(laporan)

    assert skm.susun(laporan) == skm.susun(laporan)
    assert awal == repr(laporan)


@given(laporan_tindak_lanjut())
def test_figures_agree(laporan: LaporanTindakLanjut) -> None:
    """The printed index and letter are the same wherever they stand."""
    naskah = skm.susun(laporan)
    ikm = naskah.hasil.ikm
    cetak, mutu = format_id(ikm.cetak), str(ikm.mutu)
    (tabel,) = [t for t in naskah.tabel if t.id == "unsur"]
    hasil, *_ = [b.teks for b in naskah.blok if isinstance(b, Paragraf) and b.id == "hasil_survei"]
    (simpul,) = [b.butir[0] for b in naskah.blok if isinstance(b, Daftar) and b.id == "kesimpulan"]

    assert f"sebesar {cetak} dengan mutu pelayanan {mutu}." in hasil
    assert f"adalah {cetak} dengan mutu pelayanan {mutu};" in simpul
    assert f"IKM unit pelayanan: {cetak}; mutu pelayanan: {mutu}." in tabel.catatan[0]
    assert [format_id(u.nrr_cetak) for u in ikm.unsur] == [b.sel[2].teks for b in tabel.baris]


@given(laporan_tindak_lanjut())
def test_numbers_in_cells_are_their_text(laporan: LaporanTindakLanjut) -> None:
    """A cell that is a number prints that number."""
    for t in skm.susun(laporan).tabel:
        for sel in (s for b in t.baris for s in b.sel if s.nilai is not None):
            assert sel.teks == ("" if sel.gabung == "lanjut" else format_id(sel.nilai))


@given(laporan_tindak_lanjut(dapat_dinilai=True))
def test_nothing_of_the_report_is_lost(laporan: LaporanTindakLanjut) -> None:
    """Every activity, description, obstacle and strategy is somewhere in the document."""
    naskah = skm.susun(laporan)
    ada = set(semua_teks(naskah.tabel))
    wajib = [
        *(r.kegiatan for r in laporan.rtl),
        *(r.deskripsi for r in laporan.realisasi),
        *(r.hambatan for r in laporan.realisasi),
        *(d.keterangan for r in laporan.realisasi for d in r.dokumentasi),
        *(s.strategi for s in laporan.strategi),
        *(s.pemangku_kepentingan for s in laporan.strategi),
    ]

    assert set() == set(filter(None, wajib)) - ada


def lampiran(naskah: Naskah) -> list[Lampiran]:
    return [x for t in naskah.tabel for b in t.baris for s in b.sel for x in s.lampiran]


@given(laporan_tindak_lanjut())
def test_every_documentation_has_its_place(laporan: LaporanTindakLanjut) -> None:
    """Each piece of evidence stands in the table, and a picture not shown is a remark."""
    naskah = skm.susun(laporan)
    berkas = [d.berkas for r in laporan.realisasi for d in r.dokumentasi if d.berkas]

    assert sum(len(r.dokumentasi) for r in laporan.realisasi) == len(lampiran(naskah))
    for nama in berkas:
        assert any(nama in c for c in naskah.catatan)


@given(laporan_tindak_lanjut())
def test_tables_are_referred_to(laporan: LaporanTindakLanjut) -> None:
    """Every table of a number that a sentence names exists."""
    naskah = skm.susun(laporan)
    nomor = {t.nomor for t in naskah.blok if isinstance(t, Tabel)}
    kalimat = [
        b.teks
        for b in naskah.blok
        if isinstance(b, Paragraf) and b.id in {"hasil_survei", "rencana", "realisasi"}
    ]

    for teks in kalimat:
        assert {int(n) for n in re.findall(r"Tabel (\d+)\.$", teks)} <= nomor
