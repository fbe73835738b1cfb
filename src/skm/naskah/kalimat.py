"""Sentences from data; the only place where they are made."""

from collections.abc import Sequence

from skm.bahasa import rangkai
from skm.exact import format_id
from skm.model import IKM, Capaian, HasilUnsur, LaporanTindakLanjut, UnsurTerendah
from skm.skor import PRIORITAS, kelompok_setara, peringkat

TERSEBUT = 5
"""How many activities or unsur a sentence names one by one."""

_TERPANJANG = 600  # characters of names in one sentence


def rangkai_nama(unsur: Sequence[HasilUnsur]) -> str:
    """Join the names of unsur so that they stay apart, whatever commas they have themselves."""
    return rangkai_setara([u.nama for u in unsur])


def rangkai_setara(sebutan: Sequence[str]) -> str:
    """Join what may have commas, semicolons and "dan" of its own, so that the parts stay apart."""
    if len(sebutan) < 2 or not any(k in s for s in sebutan for k in (",", ";", " dan ", " serta ")):
        return rangkai(sebutan)
    pisah = ";" if any(k in s for s in sebutan for k in (",", ";")) else ","
    kata = "serta"
    if any(" serta " in s for s in sebutan):
        kata, pisah = "lalu", ";"
    ekor = pisah if len(sebutan) > 2 or kata == "lalu" or any(";" in s for s in sebutan) else ""
    return f"{pisah} ".join(sebutan[:-1]) + f"{ekor} {kata} {sebutan[-1]}"


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


def terlemah(ikm: IKM) -> tuple[HasilUnsur, ...]:
    """
    Return the unsur that stand out as weakest: three, or more where equal NRR allow no fewer.

    The strongest are never among them, so they may be fewer, and none if all are equal.
    """
    jadi: list[HasilUnsur] = []
    for isi in kelompok_setara(ikm)[:-1]:
        if len(jadi) >= PRIORITAS:
            break
        jadi += isi
    return tuple(jadi)


def unsur_terendah(ikm: IKM) -> str:
    """Name the weakest unsur with their figures, ties told as ties, and the strongest."""
    kelompok = kelompok_setara(ikm)
    if len(kelompok) == 1:
        return (
            f"Semua unsur memperoleh nilai yang sama, yaitu {_angka(kelompok[0][0])}, "
            "sehingga tidak ada unsur yang lebih rendah daripada yang lain."
        )
    kalimat = [f"Unsur dengan nilai terendah adalah {sebut_unsur(kelompok[0])}."]
    tertinggi = kelompok[-1]
    disebut, sebutan = [kelompok[0]], list[str]()
    banyak = len(kelompok[0])
    for isi in kelompok[1:-1]:
        if banyak >= PRIORITAS:
            break
        sebutan.append(sebut_unsur(isi))
        disebut.append(isi)
        banyak += len(isi)
    if sebutan:
        kalimat.append(f"Berikutnya adalah {', lalu '.join(sebutan)}.")
    tampak = {isi[0].nrr_cetak for isi in (*disebut, tertinggi)}
    tampak_sama = (
        "Nilai yang tercetak sama tetapi disebut berurutan berbeda pada desimal berikutnya."
        if len(tampak) < len(disebut) + 1
        else ""
    )
    if banyak < PRIORITAS and len(tertinggi) > 1:
        # The next lowest are the highest at once; naming them twice would read as nonsense.
        kalimat.append(
            f"{huruf_besar(bilang(len(tertinggi)))} unsur lainnya sama-sama memperoleh nilai "
            f"{_angka(tertinggi[0])}, yang sekaligus merupakan nilai tertinggi."
        )
        return " ".join(filter(None, (*kalimat, tampak_sama)))
    if banyak > PRIORITAS:
        kalimat.append(
            f"Karena nilai yang sama tersebut, batas {PRIORITAS} unsur terendah tidak dapat "
            "ditarik dari nilainya saja."
        )
    if tampak_sama:
        kalimat.append(tampak_sama)
    lain = kelompok[len(disebut) : -1]
    if lain and lain[0][0].nrr_cetak == disebut[-1][0].nrr_cetak:
        kalimat.append(
            "Unsur lain yang nilainya tercetak sama lebih tinggi pada desimal berikutnya."
        )
    kalimat.append(
        f"Nilai tertinggi diperoleh unsur {sebut_unsur(tertinggi)}."
        if len(tertinggi) == 1
        else f"Nilai tertinggi diperoleh {sebut_unsur(tertinggi)}."
    )
    return " ".join(kalimat)


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


def _angka(unsur: HasilUnsur) -> str:
    return format_id(unsur.nrr_cetak)


def sebut_unsur(unsur: Sequence[HasilUnsur]) -> str:
    """
    Write "Persyaratan (3,49)", or "Persyaratan dan Biaya/Tarif (sama-sama 3,49)".

    Of more than `TERSEBUT` only how many they are: "delapan unsur (sama-sama 3,49)".
    """
    sama = "" if len(unsur) == 1 else "sama-sama "
    return f"{sebut_nama(unsur)} ({sama}{_angka(unsur[0])})"


def sebut_nama(unsur: Sequence[HasilUnsur]) -> str:
    """Name unsur; of more than `TERSEBUT` only how many they are."""
    return f"{bilang(len(unsur))} unsur" if len(unsur) > TERSEBUT else rangkai_nama(unsur)


def bilang(jumlah: int) -> str:
    """Write a small number as a word, as running text has it."""
    kata = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
    return kata[jumlah] if jumlah < len(kata) else format_id(jumlah)


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
