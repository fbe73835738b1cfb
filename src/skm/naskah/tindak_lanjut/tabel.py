"""Tables of the follow-up report, but for that of the plan, which both reports have."""

from collections.abc import Callable
from datetime import date

from skm.bahasa import tanggal_panjang
from skm.exact import format_id
from skm.model import (
    Dokumentasi,
    LaporanTindakLanjut,
    Periode,
    Realisasi,
    Status,
    TindakLanjutLalu,
)
from skm.naskah.bagian import Hasil
from skm.naskah.bagian_tabel import Kolom, Sel, Tabel
from skm.naskah.catatan import sebut_n
from skm.naskah.kalimat import bilang, terlemah
from skm.naskah.lampiran import Lampiran
from skm.naskah.tabel import (
    KOSONG,
    NO,
    angka,
    bernomor,
    huruf,
    kelompok_unsur,
    peran_unsur,
    susun_baris,
)
from skm.regulasi import Regulasi
from skm.skor.sebutan import sebut_konvensi

_PERSENTASE = (
    "Persentase tindak lanjut: jumlah RTL yang sudah ditindaklanjuti dibagi jumlah RTL, dikalikan "
    "100%."
)


def tabel_unsur(hasil: Hasil, regulasi: Regulasi, periode: Periode, nomor: int) -> Tabel:
    """Return the table of the unsur, the weakest in bold."""
    ikm = hasil.ikm
    lemah = terlemah(ikm)
    return Tabel(
        id="unsur",
        nomor=nomor,
        judul=f"Ringkasan Hasil SKM Periode {periode}",
        kolom=(
            NO,
            Kolom(id="unsur", judul="Unsur", lebar=83),
            Kolom(id="ikm", judul="NRR\n(skala 1–4)", lebar=31, rata="kanan"),
            Kolom(id="mutu", judul="Mutu Layanan", lebar=36),
        ),
        baris=bernomor(
            ((Sel(teks=u.nama), angka(u.nrr_cetak), huruf(u.mutu)) for u in ikm.unsur),
            peran=peran_unsur(ikm),
        ),
        catatan=(
            f"IKM unit pelayanan: {format_id(ikm.cetak)}; mutu pelayanan: {ikm.mutu}. "
            f"Dihitung menurut {regulasi.nama}; konvensi: {sebut_konvensi(ikm)}; "
            f"{sebut_n(ikm, hasil.n)}.",
            *([f"Huruf tebal: {bilang(len(lemah))} unsur dengan nilai terendah."] if lemah else []),
        ),
    )


def tabel_realisasi(
    laporan: LaporanTindakLanjut | TindakLanjutLalu,
    lampiran: Callable[[Dokumentasi], Lampiran],
    nomor: int,
) -> Tabel:
    """
    Return the table of what was done for each activity.

    Args:
        laporan: The report, or the part of one that tells of it.
        lampiran: Gives what a document of proof is shown as.
        nomor: Number of the table.
    """
    nomor_unsur: list[tuple[bool, Sel]] = []
    lanjutan: list[bool] = []
    isi: list[tuple[Sel, ...]] = []
    for i, awal, rtl in kelompok_unsur(laporan.rtl):
        ada: list[Realisasi | None] = [r for r in laporan.realisasi if r.rtl == rtl.id]
        for j, r in enumerate(ada or [None]):
            nomor_unsur.append((not awal or j > 0, Sel(teks=str(i), nilai=i)))
            lanjutan.append(j > 0)
            isi.append(_sel_realisasi(rtl.kegiatan, r, lampiran))
    dikenal = {r.id for r in laporan.rtl}
    for r in laporan.realisasi:
        if r.rtl not in dikenal:
            nomor_unsur.append((False, Sel(teks=KOSONG)))
            lanjutan.append(False)
            isi.append(_sel_realisasi(_asing(r.rtl), r, lampiran))
    # Several realisations of one activity share its cell.
    kolom_rtl = list(zip(lanjutan, (baris[0] for baris in isi), strict=True))
    kolom_isi = [kolom_rtl, *([(False, b[k]) for b in isi] for k in range(1, 5))]
    return Tabel(
        id="realisasi",
        nomor=nomor,
        judul="Realisasi Rencana Tindak Lanjut",
        kolom=(
            NO,
            Kolom(id="rtl", judul="Rencana Tindak Lanjut", lebar=58),
            Kolom(
                id="status",
                judul="Apakah RTL Telah Ditindaklanjuti\n(Sudah/Belum)",
                lebar=34,
                rata="tengah",
            ),
            Kolom(id="deskripsi", judul="Deskripsi Tindak Lanjut", lebar=60),
            Kolom(id="dokumentasi", judul="Dokumentasi Kegiatan", lebar=50),
            Kolom(id="hambatan", judul="Tantangan/\nHambatan", lebar=40),
        ),
        baris=susun_baris([nomor_unsur, *kolom_isi]),
        catatan=(_PERSENTASE,) if laporan.rtl else (),
    )


def _sel_realisasi(
    kegiatan: str, realisasi: Realisasi | None, lampiran: Callable[[Dokumentasi], Lampiran]
) -> tuple[Sel, ...]:
    if realisasi is None:
        kosong = Sel(teks=KOSONG)
        return Sel(teks=kegiatan), Sel(teks=str(Status.BELUM)), kosong, kosong, kosong
    bukti = tuple(map(lampiran, realisasi.dokumentasi))
    return (
        Sel(teks=kegiatan),
        Sel(teks=str(realisasi.status)),
        Sel(teks=realisasi.deskripsi or KOSONG),
        Sel(teks="" if bukti else KOSONG, lampiran=bukti),
        Sel(teks=realisasi.hambatan or KOSONG),
    )


def tabel_strategi(laporan: LaporanTindakLanjut, nomor: int) -> Tabel:
    """Return the table of the strategies."""
    kegiatan = {r.id: r.kegiatan for r in laporan.rtl}
    return Tabel(
        id="strategi",
        nomor=nomor,
        judul="Strategi Penyelesaian",
        kolom=(
            NO,
            Kolom(id="rtl", judul="RTL", lebar=36),
            Kolom(id="strategi", judul="Strategi Penyelesaian", lebar=44),
            Kolom(id="target", judul="Target Waktu Penyelesaian", lebar=24, rata="tengah"),
            Kolom(id="penanggung_jawab", judul="Penanggung Jawab", lebar=26),
            Kolom(id="pemangku_kepentingan", judul="Stakeholder Terkait", lebar=26),
        ),
        baris=bernomor(
            (
                Sel(teks=kegiatan.get(s.rtl, _asing(s.rtl))),
                Sel(teks=s.strategi or KOSONG),
                Sel(teks=_target(s.target, s.target_tanggal)),
                Sel(teks=s.penanggung_jawab or KOSONG),
                Sel(teks=s.pemangku_kepentingan or KOSONG),
            )
            for s in laporan.strategi
        ),
    )


def _asing(id_rtl: str) -> str:
    """Say that an activity is not in the plan."""
    return f"(tidak ada dalam RTL: {id_rtl})"


def _target(teks: str, tanggal: date | None) -> str:
    if tanggal is None:
        return teks or KOSONG
    return f"{teks} ({tanggal_panjang(tanggal)})" if teks else tanggal_panjang(tanggal)
