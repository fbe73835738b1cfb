"""The first sheet of a workbook: what a reader wants to know first."""

from openpyxl import Workbook

from skm.naskah import Baris, Kolom, Naskah, Sel
from skm.renderers.xlsx.lebar import LEBAR_POTRET
from skm.renderers.xlsx.lembar import KETERANGAN, Lembar
from skm.renderers.xlsx.tata_letak import Gaya

RINGKASAN = "Ringkasan"

_JUDUL = Gaya(ukuran=14, tebal=True, kotak=False)
_BAGIAN = Gaya(tebal=True, arsir=True)
_KOLOM = (Kolom(id="nama", judul="", lebar=1), Kolom(id="isi", judul="", lebar=1))


def lembar_ringkasan(buku: Workbook, naskah: Naskah) -> None:
    """Add the summary, below what the document is."""
    lembar = Lembar(buku, RINGKASAN, (40, LEBAR_POTRET - 40), lanskap=False)
    sampul = naskah.sampul
    for teks in naskah.kop.teks:
        lembar.teks(teks, KETERANGAN)
    lembar.teks(" ".join((sampul.judul, *sampul.anak_judul)), _JUDUL)
    for teks in ("" if naskah.kop.teks else sampul.instansi, sampul.unit, sampul.periode):
        if teks:
            lembar.teks(teks, KETERANGAN)
    for bagian in naskah.ringkasan:
        lembar.jarak()
        lembar.teks(bagian.judul, _BAGIAN)
        baris = tuple(Baris(sel=(Sel(teks=nama), sel)) for nama, sel in bagian.isi)
        lembar.isi(_KOLOM, baris, {})
    if naskah.catatan:
        lembar.jarak()
        lembar.teks("Catatan", _BAGIAN)
        for catatan in naskah.catatan:
            lembar.teks(catatan, Gaya())
