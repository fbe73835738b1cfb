"""Sentences from data; the only place where they are made."""

from collections.abc import Sequence

from skm.bahasa import rangkai
from skm.exact import format_id
from skm.model import IKM, Capaian, HasilUnsur, LaporanTindakLanjut
from skm.skor import PRIORITAS, peringkat

TERSEBUT = 5
"""How many activities a sentence names one by one."""


def rangkai_nama(unsur: Sequence[HasilUnsur]) -> str:
    """Join the names of unsur so that they stay apart, whatever commas they have themselves."""
    nama = [u.nama for u in unsur]
    if len(nama) < 2 or not any("," in n or " dan " in n for n in nama):
        return rangkai(nama)
    pisah = ";" if any("," in n for n in nama) else ","
    return f"{pisah} ".join(nama[:-1]) + f"{pisah if len(nama) > 2 else ''} serta {nama[-1]}"


def huruf_besar(kalimat: str) -> str:
    """Return *kalimat* with its first letter in capitals, the rest untouched."""
    return kalimat[:1].upper() + kalimat[1:]


def hasil_survei(laporan: LaporanTindakLanjut, ikm: IKM, nomor_tabel: int) -> str:
    """Say what the survey found, and where the table is."""
    dari = f" dari {format_id(ikm.n)} responden" if ikm.n is not None else ""
    return (
        f"Survei Kepuasan Masyarakat (SKM) {laporan.unit.sebutan} periode "
        f"{laporan.periode.survei}{dari} menghasilkan Indeks Kepuasan Masyarakat (IKM) sebesar "
        f"{format_id(ikm.cetak)} dengan mutu pelayanan {ikm.mutu}. Nilai rata-rata (NRR) dan mutu "
        f"pelayanan setiap unsur disajikan pada Tabel {nomor_tabel}."
    )


def unsur_terendah(ikm: IKM) -> str:
    """Name the weakest unsur with their figures, ties told as ties, and the strongest."""
    urut = peringkat(ikm)
    kelompok: list[list[HasilUnsur]] = []
    for u in urut:
        if kelompok and kelompok[-1][0].nrr == u.nrr:
            kelompok[-1].append(u)
        else:
            kelompok.append([u])
    if len(kelompok) == 1:
        return (
            f"Semua unsur memperoleh nilai yang sama, yaitu {_angka(urut[0])}, sehingga tidak ada "
            "unsur yang lebih rendah daripada yang lain."
        )
    kalimat = [f"Unsur dengan nilai terendah adalah {_dengan_nilai(kelompok[0])}."]
    sebutan: list[str] = []
    banyak = len(kelompok[0])
    for isi in kelompok[1:]:
        if banyak >= PRIORITAS:
            break
        sebutan.append(_dengan_nilai(isi))
        banyak += len(isi)
    if sebutan:
        kalimat.append(f"Berikutnya adalah {', lalu '.join(sebutan)}.")
    if banyak > PRIORITAS:
        kalimat.append(
            f"Karena nilai yang sama tersebut, batas {PRIORITAS} unsur terendah tidak dapat "
            "ditarik dari nilainya saja."
        )
    tertinggi = kelompok[-1]
    if len(tertinggi) == 1:
        kalimat.append(f"Nilai tertinggi diperoleh unsur {_dengan_nilai(tertinggi)}.")
    else:
        kalimat.append(f"Nilai tertinggi diperoleh {_dengan_nilai(tertinggi)}.")
    return " ".join(kalimat)


def kesimpulan_survei(laporan: LaporanTindakLanjut, ikm: IKM) -> str:
    """State the index and its weakest unsur in one sentence."""
    urut = peringkat(ikm)
    terlemah = [u for u in urut if u.nrr == urut[0].nrr]
    ekor = (
        "nilai semua unsur sama"
        if len(terlemah) == len(urut)
        else f"unsur dengan nilai terendah adalah {_dengan_nilai(terlemah)}"
    )
    return (
        f"IKM {laporan.unit.sebutan} periode {laporan.periode.survei} adalah "
        f"{format_id(ikm.cetak)} dengan mutu pelayanan {ikm.mutu}; {ekor}."
    )


def _angka(unsur: HasilUnsur) -> str:
    return format_id(unsur.nrr_cetak)


def _dengan_nilai(unsur: Sequence[HasilUnsur]) -> str:
    """Write "Persyaratan (3,49)", or "Persyaratan dan Biaya/Tarif (sama-sama 3,49)"."""
    sama = "" if len(unsur) == 1 else "sama-sama "
    return f"{rangkai_nama(unsur)} ({sama}{_angka(unsur[0])})"


def rencana(
    unsur: Sequence[HasilUnsur], kegiatan: int, terendah: Sequence[str], nomor_tabel: int
) -> str:
    """Say for which unsur there is a plan, of how many activities, and where the table is."""
    if set(terendah) == {u.kode for u in unsur} and len(unsur) > 1:
        untuk = f"{len(unsur)} unsur dengan nilai terendah, yaitu {rangkai_nama(unsur)}"
    elif len(unsur) == 1:
        untuk = f"unsur {unsur[0].nama}"
    else:
        untuk = f"{len(unsur)} unsur, yaitu {rangkai_nama(unsur)}"
    return (
        f"RTL disusun untuk {untuk}. Seluruhnya terdiri atas {kegiatan} kegiatan, sebagaimana "
        f"disajikan pada Tabel {nomor_tabel}."
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
    if capaian.sudah == jumlah:
        semua = f"seluruh {jumlah} RTL" if jumlah > 1 else "satu-satunya RTL"
        return f"{semua} sudah ditindaklanjuti."
    bagian = [
        f"{n} {kata}"
        for n, kata in (
            (capaian.sudah, "sudah ditindaklanjuti"),
            (capaian.sedang, "sedang berjalan"),
            (capaian.belum, "belum ditindaklanjuti"),
        )
        if n
    ]
    if jumlah == 1:
        return f"satu-satunya RTL {bagian[0][2:]}."
    return f"dari {jumlah} RTL, {rangkai(bagian)}."


def kesimpulan(laporan: LaporanTindakLanjut, capaian: Capaian) -> str:
    """State the share realised, how it is counted, and the level it reaches."""
    unit = laporan.unit.sebutan
    if capaian.cetak is None:
        return (
            f"{huruf_besar(unit)} tidak mencatat RTL pada periode ini, sehingga persentase tindak "
            "lanjut tidak dihitung."
        )
    return (
        f"{huruf_besar(unit)} telah menindaklanjuti {capaian.sudah} dari {capaian.jumlah} RTL, "
        f"atau {format_id(capaian.cetak)}% (jumlah RTL yang sudah ditindaklanjuti dibagi jumlah "
        f"RTL, dikalikan 100%). Capaian ini berada pada tingkat {capaian.tingkat_pekppp} dari 5 "
        "menurut PEKPPP F-01 butir 8."
    )


def sisa(kegiatan: Sequence[str], nomor_tabel: int) -> str:
    """Name the activities that are not yet done; of many only the number and the table."""
    if len(kegiatan) > TERSEBUT:
        return (
            f"Sebanyak {len(kegiatan)} RTL belum selesai ditindaklanjuti, sebagaimana dirinci pada "
            f"Tabel {nomor_tabel}."
        )
    return f"RTL yang belum selesai ditindaklanjuti adalah: {'; '.join(kegiatan)}."


def strategi(banyak: int, nomor_tabel: int | None) -> str:
    """Introduce the strategies, or say that there are none."""
    if nomor_tabel is None:
        return "Tidak ada strategi penyelesaian yang dicatat pada periode ini."
    return (
        f"Agar RTL tetap terlaksana, ditetapkan {banyak} strategi penyelesaian sebagaimana "
        f"disajikan pada Tabel {nomor_tabel}."
    )
