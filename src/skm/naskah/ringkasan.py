"""What a reader wants to know first: the figures of a report in a few parts, each a short list."""

from collections.abc import Iterator
from decimal import Decimal

from skm.exact import format_id
from skm.model import LaporanSKM, LaporanTindakLanjut
from skm.naskah.bagian import BagianRingkasan, Hasil, TandaTangan
from skm.naskah.bagian_tabel import Sel
from skm.naskah.catatan import sebut_n_tercantum
from skm.naskah.kalimat import terlemah
from skm.naskah.tabel import huruf
from skm.regulasi import Regulasi
from skm.skor.sebutan import sebut_konvensi


def hasil_tercetak(hasil: Hasil) -> dict[str, str]:
    """Return the figures that stand large on a page, as printed; empty for what is not known."""
    ikm, capaian = hasil.ikm, hasil.capaian
    persen = None if capaian is None else capaian.cetak
    return {
        "ikm": format_id(ikm.cetak),
        "mutu": ikm.mutu.huruf,
        "kinerja": ikm.mutu.kinerja,
        "responden": "" if hasil.n is None else format_id(hasil.n),
        "rtl": "" if capaian is None else format_id(capaian.jumlah),
        "rtl_sudah": "" if capaian is None else format_id(capaian.sudah),
        "rtl_persen": "" if persen is None else format_id(persen),
    }


def ringkas(
    laporan: LaporanTindakLanjut | LaporanSKM,
    hasil: Hasil,
    tanda_tangan: TandaTangan,
    regulasi: Regulasi,
) -> tuple[BagianRingkasan, ...]:
    """Return the parts of a summary; one for which a report has no facts is left out."""
    return tuple(
        BagianRingkasan(id=nama, judul=judul, isi=tuple(isi))
        for nama, judul, isi in (
            ("ikm", "Indeks Kepuasan Masyarakat", [*_ikm(hasil, regulasi)]),
            ("terendah", "Unsur dengan nilai terendah (NRR, skala 1–4)", [*_terendah(hasil)]),
            ("ketelitian", "Sampel dan ketelitian", [*_ketelitian(hasil)]),
            ("capaian", "Tindak lanjut", [*_capaian(laporan, hasil)]),
            ("penandatangan", "Penandatangan", [*_penandatangan(tanda_tangan)]),
        )
        if isi
    )


def _angka(nilai: int | Decimal, satuan: str = "") -> Sel:
    return Sel(teks=format_id(nilai) + satuan, nilai=nilai)


def _ikm(hasil: Hasil, regulasi: Regulasi) -> Iterator[tuple[str, Sel]]:
    ikm = hasil.ikm
    yield "IKM unit pelayanan", _angka(ikm.cetak)
    yield "Mutu pelayanan", huruf(ikm.mutu)
    tanpa_n = Sel(teks=sebut_n_tercantum(ikm) or "tidak dicantumkan")
    yield "Responden", tanpa_n if hasil.n is None else _angka(hasil.n)
    yield "Regulasi", Sel(teks=regulasi.nama)
    yield "Konvensi", Sel(teks=sebut_konvensi(ikm))


def _terendah(hasil: Hasil) -> Iterator[tuple[str, Sel]]:
    """Yield the weakest as the tables and sentences have them, from the lowest."""
    lemah = sorted(terlemah(hasil.ikm), key=lambda u: u.nrr)
    for unsur in lemah:
        yield unsur.nama, _angka(unsur.nrr_cetak)
    if hasil.ikm.unsur and not lemah:
        yield "Semua unsur bernilai sama", _angka(hasil.ikm.unsur[0].nrr_cetak)


def _ketelitian(hasil: Hasil) -> Iterator[tuple[str, Sel]]:
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


def _capaian(laporan: LaporanTindakLanjut | LaporanSKM, hasil: Hasil) -> Iterator[tuple[str, Sel]]:
    capaian = hasil.capaian
    if capaian is None:
        return
    if isinstance(laporan, LaporanTindakLanjut):
        yield "Periode tindak lanjut", Sel(teks=str(laporan.periode.tindak_lanjut))
    else:
        assert laporan.tindak_lanjut is not None  # noqa: S101 - there is a share of it
        yield "Periode SKM yang ditindaklanjuti", Sel(teks=str(laporan.tindak_lanjut.periode))
    yield "Jumlah RTL", _angka(capaian.jumlah)
    yield "Sudah ditindaklanjuti", _angka(capaian.sudah)
    yield "Sedang berjalan", _angka(capaian.sedang)
    yield "Belum ditindaklanjuti", _angka(capaian.belum)
    persen = capaian.cetak
    yield (
        "Persentase tindak lanjut",
        Sel(teks="tidak dihitung") if persen is None else _angka(persen, "%"),
    )
    yield "Tingkat PEKPPP F-01 butir 8 (0–5)", _angka(capaian.tingkat_pekppp)


def _penandatangan(tanda_tangan: TandaTangan) -> Iterator[tuple[str, Sel]]:
    yield "Tempat dan tanggal", Sel(teks=tanda_tangan.tempat_tanggal)
    yield "Jabatan", Sel(teks=tanda_tangan.jabatan)
    yield "Nama", Sel(teks=tanda_tangan.nama)
    if tanda_tangan.nip:
        yield "NIP", Sel(teks=tanda_tangan.nip.removeprefix("NIP "))
