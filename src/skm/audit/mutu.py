"""Letters of classes: how documents write them, and which ones the figures allow."""

from skm.audit.batas import (
    Kisaran,
    kali,
    kisaran_cetak,
    kisaran_jumlah,
    kisaran_nrr,
    poin_ikm,
    satuan_ikm,
)
from skm.audit.telaah import Telaah
from skm.exact import banyak_desimal, format_id
from skm.model import IKM, HasilUnsur, Kutipan, MutuPelayanan
from skm.regulasi import Regulasi
from skm.skor import tentukan_mutu
from skm.skor.mutu import DESIMAL_IKM, baca_huruf


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


def unsur_cocok(telaah: Telaah, regulasi: Regulasi) -> bool:
    """Return whether every stated letter of an unsur is one that this rule set's table gives."""
    return all(
        baca_huruf(huruf, regulasi) in huruf_unsur(telaah, telaah.per_unsur[k], regulasi)
        for k, huruf in telaah.tercantum.mutu.items()
        if k in telaah.per_unsur
    )


def unit_cocok(telaah: Telaah, regulasi: Regulasi) -> bool:
    """Return whether the stated letter of the unit is, if there is one and an index."""
    huruf = telaah.tercantum.mutu_ikm
    if huruf is None or mutu_unit(telaah, regulasi) is None:
        return True
    return baca_huruf(huruf, regulasi) in huruf_unit(telaah, regulasi)


def huruf_unit(telaah: Telaah, regulasi: Regulasi) -> set[str]:
    """Return the letters of the unit: of the index that is stated beside, else of the computed."""
    cetak, ikm = telaah.tercantum.ikm, telaah.ikm
    if cetak is None:
        return set() if ikm is None else huruf_ikm(telaah, ikm, regulasi)
    faktor = regulasi.nilai("ikm.faktor_konversi") / satuan_ikm(telaah)
    if faktor == 1 and banyak_desimal(cetak) >= DESIMAL_IKM:
        return {tentukan_mutu(cetak, regulasi).huruf}
    return huruf_di(kali(kisaran_cetak(cetak), faktor), regulasi)


def mutu_unit(telaah: Telaah, regulasi: Regulasi) -> MutuPelayanan | None:
    """Return the class of the unit, likewise; None if there is no index at all."""
    if telaah.tercantum.ikm is not None:
        return tentukan_mutu(poin_ikm(telaah, telaah.tercantum.ikm), regulasi)
    return None if telaah.ikm is None else telaah.ikm.mutu


def kutipan_mutu(telaah: Telaah, huruf: str) -> Kutipan | None:
    """Return where the interval of a letter stands."""
    baris = () if telaah.regulasi is None else telaah.regulasi.tabel_mutu
    return next((b.kutipan for b in baris if b.mutu == huruf), None)


def sebut_interval(regulasi: Regulasi, huruf: str) -> str:
    """Write the interval of a letter: "76,61–88,30"."""
    (baris,) = (b for b in regulasi.tabel_mutu if b.mutu == huruf)
    return f"{format_id(baris.batas_bawah, 2)}–{format_id(baris.batas_atas, 2)}"
