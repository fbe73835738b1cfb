"""Sentences that several reports have, and what their sentences are made of."""

from collections.abc import Sequence

from skm.bahasa import rangkai
from skm.exact import format_id
from skm.model import IKM, HasilUnsur, Unsur, UnsurTerendah
from skm.skor import PRIORITAS
from skm.skor.prioritas import kelompok_setara

TERSEBUT = 5
"""How many activities or unsur a sentence names one by one."""


TANPA_UNSUR = (
    "Nilai setiap unsur tidak tersedia, sehingga unsur yang lemah dan yang kuat tidak diuraikan."
)
"""What there is to say of unsur where only the index is known."""


def rangkai_nama(unsur: Sequence[HasilUnsur | Unsur]) -> str:
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
    if not kelompok:
        return TANPA_UNSUR
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
        seri = len(disebut[-1])
        jadi = "dicantumkan" if seri <= TERSEBUT else "unsur terendah berjumlah"
        kalimat.append(
            f"Karena {bilang(seri)} unsur bernilai sama, {jadi} {bilang(banyak)}"
            f"{' unsur' if seri <= TERSEBUT else ''}."
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


def rencana(
    unsur: Sequence[Unsur],
    kegiatan: int,
    terendah: Sequence[UnsurTerendah],
    nomor_tabel: int,
) -> str:
    """
    Say for which unsur there is a plan, of how many activities, and where the table is.

    They are called the weakest only where the survey, and not the order of codes, says so.
    """
    nyata = not any(t.seri_di_batas for t in terendah)
    if len(unsur) == 1:
        bagi = f"unsur {unsur[0].nama}"
    elif nyata and {t.kode for t in terendah} == {u.kode for u in unsur}:
        bagi = f"{bilang(len(unsur))} unsur dengan nilai terendah, yaitu {rangkai_nama(unsur)}"
    else:
        bagi = f"{bilang(len(unsur))} unsur, yaitu {rangkai_nama(unsur)}"
    return (
        f"Rencana tindak lanjut (RTL) yang disajikan pada Tabel {nomor_tabel} memuat "
        f"{bilang(kegiatan)} kegiatan bagi {bagi}."
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


def sebilang(*semua: int) -> tuple[str, ...]:
    """Write the numbers of one sentence, all as words or, where one is not small, as figures."""
    kata = [*map(bilang, semua)]
    return tuple(map(format_id, semua) if any(k[0].isdigit() for k in kata) else kata)


def sebut_letak(tabel: int, gambar: int | None) -> str:
    """
    Name a table, and the figure that shows the same if there is one.

    Examples:
        >>> sebut_letak(2, 1), sebut_letak(3, None)
        ('Tabel 2 dan Gambar 1', 'Tabel 3')
    """
    return f"Tabel {tabel}" + ("" if gambar is None else f" dan Gambar {gambar}")
