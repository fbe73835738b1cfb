"""Sentences of the follow-up report, from data; the only place where they are made."""

from collections.abc import Sequence

from skm.bahasa import rangkai
from skm.exact import format_id
from skm.model import IKM, Capaian, HasilUnsur, LaporanTindakLanjut, UnsurTerendah
from skm.naskah.kalimat import TERSEBUT, huruf_besar, rangkai_nama, sebut_unsur
from skm.skor import peringkat

_TERPANJANG = 600  # characters of names in one sentence


def hasil_survei(laporan: LaporanTindakLanjut, ikm: IKM, nomor_tabel: int) -> str:
    """Say what the survey found, and where the table is."""
    dari = f" dari {format_id(ikm.n)} responden" if ikm.n is not None else ""
    return (
        f"Survei Kepuasan Masyarakat (SKM) {laporan.unit.sebutan} periode "
        f"{laporan.periode.survei}{dari} menghasilkan Indeks Kepuasan Masyarakat (IKM) sebesar "
        f"{format_id(ikm.cetak)} dengan mutu pelayanan {ikm.mutu}. Nilai rata-rata (NRR) dan mutu "
        f"pelayanan setiap unsur disajikan pada Tabel {nomor_tabel}."
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


def rencana(
    unsur: Sequence[HasilUnsur],
    kegiatan: int,
    terendah: Sequence[UnsurTerendah],
    nomor_tabel: int,
) -> str:
    """
    Say for which unsur there is a plan, of how many activities, and where the table is.

    They are called the weakest only where the survey, and not the order of codes, says so.
    """
    nyata = not any(t.seri_di_batas for t in terendah)
    if nyata and {t.kode for t in terendah} == {u.kode for u in unsur} and len(unsur) > 1:
        untuk = f"{len(unsur)} unsur dengan nilai terendah, yaitu {rangkai_nama(unsur)}"
    elif len(unsur) == 1:
        untuk = f"unsur {unsur[0].nama}"
    else:
        untuk = f"{len(unsur)} unsur, yaitu {rangkai_nama(unsur)}"
    isi = (
        "Rencana itu terdiri atas satu" if kegiatan == 1 else f"Seluruhnya terdiri atas {kegiatan}"
    )
    return (
        f"RTL disusun untuk {untuk}. {isi} kegiatan, sebagaimana disajikan pada Tabel "
        f"{nomor_tabel}."
    )


def realisasi(laporan: LaporanTindakLanjut, capaian: Capaian, nomor_tabel: int) -> str:
    """Say how far the plan has come in the period, and where the table is."""
    return (
        f"Sampai dengan akhir periode {laporan.periode.tindak_lanjut}, {_rincian(capaian)} "
        f"Realisasi setiap RTL disajikan pada Tabel {nomor_tabel}."
    )


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
        semua = f"seluruh {jumlah} RTL" if jumlah > 1 else "satu-satunya RTL"
        return f"{semua} {bagian[0][1]}."
    return f"dari {jumlah} RTL, {rangkai([f'{n} {kata}' for n, kata in bagian])}."


def kesimpulan(laporan: LaporanTindakLanjut, capaian: Capaian) -> str:
    """State the share realised, how it is counted, and the level it reaches."""
    unit = laporan.unit.sebutan
    if capaian.cetak is None:
        return (
            f"{huruf_besar(unit)} tidak mencatat RTL pada periode ini, sehingga persentase tindak "
            "lanjut tidak dihitung."
        )
    jumlah = capaian.jumlah
    if not capaian.sudah:
        dari = f"satu pun dari {jumlah} RTL" if jumlah > 1 else "satu-satunya RTL"
        hasil = f"belum menyelesaikan tindak lanjut {dari}, sehingga capaiannya"
    elif capaian.sudah == jumlah:
        dari = f"seluruh {jumlah} RTL" if jumlah > 1 else "satu-satunya RTL"
        hasil = f"telah menindaklanjuti {dari}, atau"
    else:
        hasil = f"telah menindaklanjuti {capaian.sudah} dari {jumlah} RTL, atau"
    return (
        f"{huruf_besar(unit)} {hasil} {format_id(capaian.cetak)}% (jumlah RTL yang sudah "
        "ditindaklanjuti dibagi jumlah RTL, dikalikan 100%). Capaian ini berada pada tingkat "
        f"{capaian.tingkat_pekppp} dari 5 menurut PEKPPP F-01 butir 8."
    )


def sisa(kegiatan: Sequence[str], nomor_tabel: int) -> str:
    """Name the activities that are not yet done; of many only the number and the table."""
    sebut = "; ".join(k.strip().rstrip(".") for k in kegiatan)
    if len(kegiatan) > TERSEBUT or len(sebut) > _TERPANJANG:
        return (
            f"Sebanyak {len(kegiatan)} RTL belum selesai ditindaklanjuti, sebagaimana dirinci pada "
            f"Tabel {nomor_tabel}."
        )
    return f"RTL yang belum selesai ditindaklanjuti adalah: {sebut}."


def strategi(banyak: int, nomor_tabel: int | None) -> str:
    """Introduce the strategies, or say that there are none."""
    if nomor_tabel is None:
        return "Tidak ada strategi penyelesaian yang dicatat pada periode ini."
    return (
        f"Agar RTL tetap terlaksana, ditetapkan {banyak} strategi penyelesaian sebagaimana "
        f"disajikan pada Tabel {nomor_tabel}."
    )
