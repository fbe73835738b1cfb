"""Letters of classes: how documents write them, and which ones the figures allow."""

from skm.audit.batas import Kisaran, kisaran_jumlah, kisaran_nrr
from skm.audit.telaah import Telaah
from skm.bahasa import normal
from skm.exact import format_id
from skm.model import IKM, HasilUnsur, Kutipan
from skm.regulasi import Regulasi
from skm.skor import tentukan_mutu

_DERAJAT = frozenset({"agak", "amat", "belum", "cukup", "lebih", "paling", "sekali"})
"""Words that make of a name of a class one that is none."""


def huruf_di(kisaran: Kisaran, regulasi: Regulasi) -> set[str]:
    """Return the letters of all indices between these ends."""
    atas, bawah = tentukan_mutu(kisaran.atas, regulasi), tentukan_mutu(kisaran.bawah, regulasi)
    urut = [b.mutu for b in regulasi.tabel_mutu]
    return {*urut[urut.index(atas.huruf) : urut.index(bawah.huruf) + 1]}


def huruf_unsur(telaah: Telaah, unsur: HasilUnsur, regulasi: Regulasi) -> set[str]:
    """Return the letters that the value of an unsur allows, by the table of a rule set."""
    faktor = regulasi.nilai("ikm.faktor_konversi")
    return huruf_di(Kisaran(*(nrr * faktor for nrr in kisaran_nrr(telaah, unsur))), regulasi)


def huruf_ikm(telaah: Telaah, ikm: IKM, regulasi: Regulasi) -> set[str]:
    """Return the letters that the index allows, by the table of a rule set."""
    faktor = regulasi.nilai("ikm.faktor_konversi")
    return huruf_di(Kisaran(*(j * faktor for j in kisaran_jumlah(telaah, ikm))), regulasi)


def baca_huruf(tercantum: str, regulasi: Regulasi) -> str:
    """
    Read a class as documents write it: "A", "A/Sangat Baik", "Mutu A" or "Sangat Baik".

    Returns:
        Its letter; empty if none is there, or if letter and words are of two classes.
    """
    teks = normal(tercantum)
    terbaca = {b.mutu for b in regulasi.tabel_mutu if b.mutu.casefold() in teks.split()}
    for baris in sorted(regulasi.tabel_mutu, key=lambda b: len(b.kinerja), reverse=True):
        sebelum, ada, sesudah = f" {teks} ".partition(f" {normal(baris.kinerja)} ")
        if ada:
            # "Cukup Baik" and "Baik Sekali" are no class of the table.
            if not (_DERAJAT & {*sebelum.split()[-1:], *sesudah.split()[:1]}):
                terbaca.add(baris.mutu)
            break
    return terbaca.pop() if len(terbaca) == 1 else ""


def semua_cocok(telaah: Telaah, regulasi: Regulasi) -> bool:
    """Return whether every stated letter is one that this rule set's table gives."""
    tercantum, ikm = telaah.tercantum, telaah.ikm
    unsur = all(
        baca_huruf(huruf, regulasi) in huruf_unsur(telaah, telaah.per_unsur[k], regulasi)
        for k, huruf in tercantum.mutu.items()
        if k in telaah.per_unsur
    )
    if tercantum.mutu_ikm is None:
        return unsur
    if tercantum.ikm is not None:
        boleh = {tentukan_mutu(tercantum.ikm, regulasi).huruf}
    elif ikm is not None:
        boleh = huruf_ikm(telaah, ikm, regulasi)
    else:
        return unsur
    return unsur and baca_huruf(tercantum.mutu_ikm, regulasi) in boleh


def kutipan_mutu(telaah: Telaah, huruf: str) -> Kutipan | None:
    """Return where the interval of a letter stands."""
    baris = () if telaah.regulasi is None else telaah.regulasi.tabel_mutu
    return next((b.kutipan for b in baris if b.mutu == huruf), None)


def sebut_interval(regulasi: Regulasi, huruf: str) -> str:
    """Write the interval of a letter: "76,61–88,30"."""
    (baris,) = (b for b in regulasi.tabel_mutu if b.mutu == huruf)
    return f"{format_id(baris.batas_bawah, 2)}–{format_id(baris.batas_atas, 2)}"
