"""The first sheet of a workbook: what a reader wants to know first."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from openpyxl import Workbook

from skm.exact import format_id
from skm.model import LaporanTindakLanjut
from skm.naskah import Baris, Kolom, Naskah, Sel
from skm.naskah.catatan import sebut_n
from skm.regulasi import muat
from skm.renderers.xlsx.lembar import KETERANGAN, LEBAR_POTRET, Lembar
from skm.renderers.xlsx.tata_letak import Gaya
from skm.skor.sebutan import sebut_konvensi

RINGKASAN = "Ringkasan"

_JUDUL = Gaya(ukuran=14, tebal=True, kotak=False)
_BAGIAN = Gaya(tebal=True, arsir=True)
_KOLOM = (Kolom(id="nama", judul="", lebar=1), Kolom(id="isi", judul="", lebar=1))


def lembar_ringkasan(buku: Workbook, naskah: Naskah) -> None:
    """Add the summary; a part for which a kind of report has no facts is left out."""
    lembar = Lembar(buku, RINGKASAN, (40, LEBAR_POTRET - 40), lanskap=False)
    sampul = naskah.sampul
    for teks in naskah.kop.teks:
        lembar.teks(teks, KETERANGAN)
    lembar.teks(" ".join((sampul.judul, *sampul.anak_judul)), _JUDUL)
    for teks in ("" if naskah.kop.teks else sampul.instansi, sampul.unit, sampul.periode):
        if teks:
            lembar.teks(teks, KETERANGAN)
    for judul, isi in (
        ("Indeks Kepuasan Masyarakat", _ikm(naskah)),
        ("Unsur dengan nilai terendah (NRR, skala 1–4)", _terendah(naskah)),
        ("Sampel dan ketelitian", _ketelitian(naskah)),
        ("Tindak lanjut", _capaian(naskah)),
        ("Penandatangan", _penandatangan(naskah)),
    ):
        _bagian(lembar, judul, isi)
    if naskah.catatan:
        lembar.jarak()
        lembar.teks("Catatan", _BAGIAN)
        for catatan in naskah.catatan:
            lembar.teks(catatan, Gaya())


def _bagian(lembar: Lembar, judul: str, isi: Iterable[tuple[str, Sel]]) -> None:
    baris = tuple(Baris(sel=(Sel(teks=nama), sel)) for nama, sel in isi)
    if baris:
        lembar.jarak()
        lembar.teks(judul, _BAGIAN)
        lembar.isi(_KOLOM, baris, {})


def _angka(nilai: int | Decimal, satuan: str = "") -> Sel:
    return Sel(teks=format_id(nilai) + satuan, nilai=nilai)


def _ikm(naskah: Naskah) -> Iterator[tuple[str, Sel]]:
    ikm, tabulasi = naskah.hasil.ikm, naskah.hasil.tabulasi
    n = ikm.n if tabulasi is None else tabulasi.semua.n
    yield "IKM unit pelayanan", _angka(ikm.cetak)
    yield "Mutu pelayanan", Sel(teks=f"{ikm.mutu.huruf} · {ikm.mutu.kinerja}")
    yield "Responden", Sel(teks=sebut_n(ikm)) if n is None else _angka(n)
    yield "Regulasi", Sel(teks=muat(ikm.regulasi).nama)
    yield "Konvensi", Sel(teks=sebut_konvensi(ikm))


def _terendah(naskah: Naskah) -> Iterator[tuple[str, Sel]]:
    unsur = {u.kode: u for u in naskah.hasil.ikm.unsur}
    for terendah in naskah.hasil.terendah:
        seri = " (nilai sama di batas)" if terendah.seri_di_batas else ""
        yield unsur[terendah.kode].nama + seri, _angka(unsur[terendah.kode].nrr_cetak)


def _ketelitian(naskah: Naskah) -> Iterator[tuple[str, Sel]]:
    hasil = naskah.hasil
    if (sampel := hasil.sampel) is not None:
        yield "Penerima layanan (populasi)", _angka(sampel.populasi)
        yield "Sampel minimal", _angka(sampel.perlu)
        yield "Capaian sampel", _angka(sampel.cetak, "%")
    if (galat := hasil.galat) is not None:
        yield "Batas galat IKM (95%), ± poin", _angka(galat.galat)
        rentang = f"{format_id(galat.bawah)} – {format_id(galat.atas)}"
        yield "Perkiraan IKM seluruh penerima layanan", Sel(teks=rentang)
    andal = hasil.keandalan
    if andal is not None and andal.alpha_cetak is not None and andal.tingkat is not None:
        yield "Cronbach's alpha", _angka(andal.alpha_cetak)
        yield "Reliabilitas kuesioner", Sel(teks=andal.tingkat.value)


def _capaian(naskah: Naskah) -> Iterator[tuple[str, Sel]]:
    capaian, laporan = naskah.hasil.capaian, naskah.laporan
    if capaian is None or not isinstance(laporan, LaporanTindakLanjut):
        return
    yield "Periode tindak lanjut", Sel(teks=str(laporan.periode.tindak_lanjut))
    yield "Jumlah RTL", _angka(capaian.jumlah)
    yield "Sudah ditindaklanjuti", _angka(capaian.sudah)
    yield "Sedang berjalan", _angka(capaian.sedang)
    yield "Belum ditindaklanjuti", _angka(capaian.belum)
    yield (
        "Persentase tindak lanjut",
        Sel(teks="tidak dihitung") if capaian.cetak is None else _angka(capaian.cetak, "%"),
    )
    yield "Tingkat PEKPPP F-01 butir 8 (0–5)", _angka(capaian.tingkat_pekppp)


def _penandatangan(naskah: Naskah) -> Iterator[tuple[str, Sel]]:
    tanda_tangan = naskah.tanda_tangan
    yield "Tempat dan tanggal", Sel(teks=tanda_tangan.tempat_tanggal)
    yield "Jabatan", Sel(teks=tanda_tangan.jabatan)
    yield "Nama", Sel(teks=tanda_tangan.nama)
    if tanda_tangan.nip:
        yield "NIP", Sel(teks=tanda_tangan.nip.removeprefix("NIP "))
