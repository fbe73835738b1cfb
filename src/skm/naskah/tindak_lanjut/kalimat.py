"""Sentences of the follow-up report, from data; the only place where they are made."""

from collections.abc import Sequence
from decimal import Decimal

from skm.bahasa import rangkai
from skm.exact import format_id
from skm.model import IKM, Capaian, LaporanTindakLanjut, Periode
from skm.naskah.bagian import Hasil
from skm.naskah.kalimat import (
    TERSEBUT,
    bilang,
    huruf_besar,
    sebilang,
    sebut_unsur,
)
from skm.skor import peringkat

_PEKPPP = (
    "Pemantauan dan Evaluasi Kinerja Penyelenggaraan Pelayanan Publik (PEKPPP), formulir F-01 "
    "butir 8"
)
_TERPANJANG = 600  # characters of names in one sentence


def hasil_survei(laporan: LaporanTindakLanjut, hasil: Hasil, tabel: int, gambar: int | None) -> str:
    """Say what the survey found, and where table and chart are."""
    ikm = hasil.ikm
    dari = f" dari {format_id(hasil.n)} responden" if hasil.n is not None else ""
    konversi = f", dan nilai IKM konversinya pada Gambar {gambar}" if gambar is not None else ""
    return (
        f"Survei Kepuasan Masyarakat (SKM) {laporan.unit.sebutan} periode "
        f"{laporan.periode.survei}{dari} menghasilkan Indeks Kepuasan Masyarakat (IKM) sebesar "
        f"{format_id(ikm.cetak)} dengan mutu pelayanan {ikm.mutu}. Nilai rata-rata (NRR) dan mutu "
        f"pelayanan setiap unsur disajikan pada Tabel {tabel}{konversi}."
    )


def kesimpulan_survei(laporan: LaporanTindakLanjut, ikm: IKM) -> str:
    """State the index and its weakest unsur in one sentence."""
    urut = peringkat(ikm)
    terlemah = [u for u in urut if u.nrr == urut[0].nrr]
    ekor = (
        "nilai semua unsur sama"
        if len(terlemah) == len(urut)
        else f"unsur dengan nilai terendah adalah {sebut_unsur(terlemah)}"
    )
    return (
        f"IKM {laporan.unit.sebutan} periode {laporan.periode.survei} adalah "
        f"{format_id(ikm.cetak)} dengan mutu pelayanan {ikm.mutu}; {ekor}."
    )


def realisasi(laporan: LaporanTindakLanjut, capaian: Capaian, nomor_tabel: int) -> str:
    """Say how far the plan has come in the period, and where the table is."""
    if capaian.cetak is None:
        return (
            "Tidak ada RTL yang dicantumkan pada periode ini; tindak lanjut yang dilaporkan "
            f"disajikan pada Tabel {nomor_tabel}."
        )
    return (
        f"Sampai dengan akhir periode {laporan.periode.tindak_lanjut}, {_rincian(capaian)} "
        f"{_persentase(capaian.cetak)}Realisasi setiap RTL disajikan pada Tabel {nomor_tabel}."
    )


def realisasi_lalu(periode: Periode, capaian: Capaian, nomor_tabel: int) -> str:
    """Say what became of the plan of an earlier survey, with its share, and where the table is."""
    if capaian.cetak is None:
        return (
            f"Atas hasil SKM periode {periode} tidak ada RTL yang dicantumkan; tindak lanjut yang "
            f"dilaporkan disajikan pada Tabel {nomor_tabel}."
        )
    return (
        f"Atas hasil SKM periode {periode}, {_rincian(capaian)} {_persentase(capaian.cetak)}"
        f"Realisasi setiap RTL disajikan pada Tabel {nomor_tabel}."
    )


def _persentase(cetak: Decimal) -> str:
    """Give the share that a note of the table defines, with a blank after it."""
    return f"Persentase tindak lanjutnya {format_id(cetak)}%. "


def _rincian(capaian: Capaian) -> str:
    """Write "dari 9 RTL, 7 sudah …, 1 sedang berjalan, dan 1 belum …."."""
    jumlah = capaian.jumlah
    bagian = [
        (n, kata)
        for n, kata in (
            (capaian.sudah, "sudah ditindaklanjuti"),
            (capaian.sedang, "sedang berjalan"),
            (capaian.belum, "belum ditindaklanjuti"),
        )
        if n
    ]
    if len(bagian) == 1:
        return f"{_semua(jumlah)} {bagian[0][1]}."
    dari, *angka = sebilang(jumlah, *(n for n, _ in bagian))
    isi = rangkai([f"{n} {kata}" for n, (_, kata) in zip(angka, bagian, strict=True)])
    return f"dari {dari} RTL, {isi}."


def _semua(jumlah: int) -> str:
    if jumlah == 1:
        return "satu-satunya RTL"
    kata = bilang(jumlah)
    return f"ke{kata} RTL" if kata.isalpha() else f"seluruh {kata} RTL"


def kesimpulan(laporan: LaporanTindakLanjut, capaian: Capaian) -> str:
    """State the share realised, how it is counted, and the level it reaches."""
    unit = laporan.unit.sebutan
    if capaian.cetak is None:
        return (
            f"{huruf_besar(unit)} tidak mencantumkan RTL pada periode ini, sehingga persentase "
            "tindak lanjut tidak dihitung."
        )
    jumlah = capaian.jumlah
    persen = f"{format_id(capaian.cetak)}%"
    if not capaian.sudah:
        apa = f"Dari {bilang(jumlah)} RTL {unit}, belum satu pun" if jumlah > 1 else ""
        apa = apa or f"Satu-satunya RTL {unit} belum"
        hasil = f"{apa} selesai ditindaklanjuti, sehingga capaiannya {persen}."
    elif capaian.sudah == jumlah:
        hasil = f"{huruf_besar(unit)} telah menindaklanjuti {_semua(jumlah)} ({persen})."
    else:
        sudah, semua = sebilang(capaian.sudah, jumlah)
        hasil = f"{huruf_besar(unit)} telah menindaklanjuti {sudah} dari {semua} RTL ({persen})."
    tingkat = f"tingkat {capaian.tingkat_pekppp} dari 5"
    return f"{hasil} Capaian ini berada pada {tingkat} menurut {_PEKPPP}."


def sisa(kegiatan: Sequence[str], nomor_tabel: int) -> str:
    """Name the activities that are not yet done; of many only the number and the table."""
    sebut = "; ".join(k.strip().rstrip(".") for k in kegiatan)
    if len(kegiatan) > TERSEBUT or len(sebut) > _TERPANJANG:
        return (
            f"Sebanyak {bilang(len(kegiatan))} RTL belum selesai ditindaklanjuti, sebagaimana "
            f"dirinci pada Tabel {nomor_tabel}."
        )
    return f"RTL yang belum selesai ditindaklanjuti adalah: {sebut}."


def strategi(banyak: int, nomor_tabel: int | None, *, selesai: int) -> str:
    """Introduce the strategies, or say that there are none; none is needed for *selesai* RTL."""
    if nomor_tabel is None and selesai:
        apa = "seluruh RTL" if selesai > 1 else "RTL itu"
        return f"Tidak diperlukan strategi penyelesaian karena {apa} telah selesai."
    if nomor_tabel is None:
        return "Tidak ada strategi penyelesaian yang dicantumkan pada periode ini."
    return (
        f"{huruf_besar(bilang(banyak))} strategi penyelesaian disajikan pada Tabel {nomor_tabel}."
    )
