"""
One count of one table: which passes are made over it, and in what order.

A count takes one pass, on which signs tell what else has to be looked for.  Only where a column
holds something unknown does a second pass bring that back, and only where this changes the meaning
of the counts (``3 - Baik`` is an answer, a row of sums is no form) is there another.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from skm.errors import DataError, Masalah
from skm.model import BatasTakTerbaca, KodeUnsur
from skm.model.jawaban import SKALA
from skm.regulasi import Regulasi
from skm.tabulasi.arti.giliran import berisi, pilih
from skm.tabulasi.arti.hasil import Putusan
from skm.tabulasi.arti.kolom import KolomDikenal, hanya_nomor
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.penempatan import kenali_dengan
from skm.tabulasi.arti.pengenal import Pengenal
from skm.tabulasi.arti.pilihan import Macam, Pilihan, macam
from skm.tabulasi.arti.putusan import putuskan
from skm.tabulasi.arti.rupa import hampa
from skm.tabulasi.arti.tanya import masalah_dari
from skm.tabulasi.arti.tanya_kolom import BarisKolom, masalah_giliran
from skm.tabulasi.mesin.bingkai import Bingkai, teks_nilai
from skm.tabulasi.mesin.bukan_lembar import Asal, BukanLembar
from skm.tabulasi.mesin.cacah import Cacahan, Pencacah, Samping
from skm.tabulasi.mesin.periksa import Pemeriksa
from skm.tabulasi.mesin.sel import SelLembar
from skm.tabulasi.mesin.status import SisihStatus
from skm.tabulasi.mesin.tanda import TandaSel


@attrs.frozen(kw_only=True)
class Permintaan:
    """
    What is asked of a table.

    Attributes:
        regulasi: The rule set.
        pengenal: Recognises headings under it.
        pemetaan: What the user says about columns and texts.
        grup: Parts of the profile, or headings, by which to count as well.
        berkas: Where the table is from, as problems say it; empty if it was handed over.
        statistik: Whether to gather what alpha and the margin of error need.
        ganda: Whether to count forms that repeat another.
        teliti: Whether to look for odd dates and ages.
        batas: How many answers may be unreadable; None for the usual.
    """

    regulasi: Regulasi
    pengenal: Pengenal
    pemetaan: Pemetaan
    grup: Sequence[str]
    berkas: str
    statistik: bool
    ganda: bool
    teliti: bool
    batas: BatasTakTerbaca | None = None

    def kenali(self, judul: Sequence[str], contoh: Sequence[Sequence[str]]) -> KolomDikenal:
        """Find out which column holds what, by the headings and some rows."""
        return kenali_dengan(self.pengenal, judul, self.pemetaan, self.berkas, contoh)


@attrs.frozen(kw_only=True)
class Terhitung:
    """
    What was counted, by those who know.

    Attributes:
        kolom: Which column holds what.
        grup: Names of the groups.
        mesin: Name of the engine.
        sel: What cells hold.
        cacahan: The counts.
        bukan_lembar: Rows that are no forms.
        pemeriksa: Remarks on forms.
        putusan: What answers mean; None while that is not decided.
        tanya: What is asked about columns that take turns.
        lain: Remarks on them.
        status: Responses that their tool marks as none.
        bersih: Whether every cell was read, and none holds what was asked about.
    """

    kolom: KolomDikenal
    grup: tuple[str, ...]
    mesin: str
    sel: SelLembar
    cacahan: Cacahan
    bukan_lembar: BukanLembar
    pemeriksa: Pemeriksa
    putusan: Putusan | None
    status: SisihStatus
    bersih: bool
    tanya: tuple[Masalah, ...] = ()
    lain: tuple[Masalah, ...] = ()

    @property
    def tanpa_jawaban(self) -> int:
        """How many forms have no answer at all; blank rows are no forms."""
        return self.cacahan.tanpa_jawaban - self.bukan_lembar.kosong

    @property
    def baris(self) -> int:
        """How many rows there are that are not blank."""
        bukan = self.bukan_lembar
        dihitung = self.cacahan.baris - bukan.kosong
        lain = bukan.baris_jumlah.total() + bukan.judul_berulang + self.status.banyak
        return dihitung + lain

    def jenis(self, kode: KodeUnsur) -> tuple[Macam, ...]:
        """Return the kinds of the answers met."""
        ada: set[Macam] = set()
        for huruf, n in zip(SKALA, self.cacahan.jawaban(kode), strict=True):
            for nilai in self.sel.unsur[kode].nilai[huruf] if n else ():
                ada.update(macam(teks_nilai(nilai)))
        return tuple(sorted(ada))


def hitung(
    minta: Permintaan,
    nw: Any,
    tabel: Any,
    kolom: KolomDikenal,
    contoh: Sequence[Sequence[str]] | None = None,
    asal: Asal = "tabel",
    tanda: str | None = None,
) -> Terhitung:
    """
    Ask as few of the queries as the data allow.

    Args:
        minta: What to count.
        nw: narwhals.
        tabel: A frame of it.
        kolom: Which column holds what.
        contoh: Some rows, where they are known already.
        asal: Where the table is from.
        tanda: Characters to look for in cells; every column is read then.  None for neither.

    Raises:
        DataError: There is no such group, or answers stand under mere numbers.
        PerluSaringError: A file holds rows that may be no respondents.
    """
    pilihan = Pilihan(minta.regulasi, minta.pengenal, minta.pemetaan, kolom.unsur)
    if asing := pilihan.masalah(minta.berkas):
        raise DataError(asing)

    def bingkai() -> Bingkai:
        return Bingkai(nw, tabel, kolom, minta.grup, contoh)

    status = SisihStatus(bingkai(), minta.pemetaan.status, minta.berkas)

    def sekali(putusan: Putusan | None) -> Terhitung:
        return _sekali(minta, bingkai(), pilihan, putusan, status, asal, tanda)

    awal = sekali(None)
    putusan = _putuskan(awal, pilihan, minta.batas)
    if awal.tanya or putusan.pertanyaan:
        raise DataError([*awal.tanya, *masalah_dari(putusan, pilihan.dinyatakan, minta.berkas)])
    if all(
        awal.sel.unsur[k].arti[t] == h for k, isi in putusan.arti.items() for t, h in isi.items()
    ):
        return attrs.evolve(awal, putusan=putusan)
    return sekali(putusan)


def _putuskan(awal: Terhitung, pilihan: Pilihan, batas: BatasTakTerbaca | None) -> Putusan:
    """Decide what answers mean; of most columns the counts tell all texts."""
    teks: dict[KodeUnsur, Mapping[str, int]] = {}
    perlu: list[KodeUnsur] = []
    for k, sel in awal.sel.unsur.items():
        satu = None if pilihan.angka_dinyatakan(k) else sel.teks_dari(awal.cacahan.jawaban(k))
        teks[k] = satu or {}
        if satu is None:
            perlu.append(k)
    return putuskan(
        teks | awal.sel.teks(perlu),
        konsep=pilihan.konsep,
        dinyatakan=pilihan.nyata,
        batas=batas,
    )


def _sekali(
    minta: Permintaan,
    bingkai: Bingkai,
    pilihan: Pilihan,
    putusan: Putusan | None,
    status: SisihStatus,
    asal: Asal,
    tanda: str | None,
) -> Terhitung:
    """Count once, with what answers seem to mean or with what was decided."""
    kolom = bingkai.kolom
    status.sisihkan(bingkai)
    sel = SelLembar(bingkai, pilihan, putusan)
    pencacah, bukan = Pencacah(bingkai, sel, minta.berkas), BukanLembar(bingkai, sel, asal)
    pemeriksa = Pemeriksa(bingkai, sel, minta.pemetaan, ganda=minta.ganda, teliti=minta.teliti)
    tanda_sel = None if tanda is None else TandaSel(bingkai, pemeriksa, tanda)
    _cuplik(bingkai, sel, bukan)

    def cacah(samping: Samping, *, ketat: bool = False) -> Cacahan:
        # All at once: for most files this is the only pass.
        samping |= pemeriksa.samping()
        if tanda_sel is not None:
            samping |= tanda_sel.samping()
        return pencacah.cacah(ketat=ketat, statistik=minta.statistik, samping=samping)

    cacahan = cacah(bukan.samping())
    if bukan.ada_panjang(cacahan):
        bukan.sisihkan_panjang()
        cacahan = cacah(bukan.samping())
    aneh = [kode for kode in sel.unsur if cacahan.ditolak(kode)]
    ulang = bool(aneh) and sel.kenali(aneh)
    if bukan.mungkin(cacahan, aneh=bool(aneh)) and bukan.cari():
        ulang = True
        sel.kenali(aneh)
    if cacahan.tanpa_jawaban and kolom.nomor and bukan.hanya_bernomor():
        raise DataError([hanya_nomor(kolom, berkas=minta.berkas)])
    ketat = bool(sel.tanpa_sah)
    if ulang or ketat:
        cacahan = cacah(Samping(), ketat=ketat)
    if minta.ganda:
        pemeriksa.cari_ganda(cacahan)
    if minta.teliti:
        pemeriksa.periksa_profil(cacahan)
    tanya, lain = _giliran(bingkai, cacahan, minta)
    return Terhitung(
        kolom=kolom,
        grup=tuple(bingkai.grup),
        mesin=bingkai.mesin,
        sel=sel,
        cacahan=cacahan,
        bukan_lembar=bukan,
        pemeriksa=pemeriksa,
        putusan=putusan,
        status=status,
        bersih=tanda_sel is not None and tanda_sel.tanpa(cacahan),
        tanya=(*tanya,),
        lain=(*lain,),
    )


def _giliran(
    bingkai: Bingkai, cacahan: Cacahan, minta: Permintaan
) -> tuple[list[Masalah], list[Masalah]]:
    """Look at all rows of columns that take turns, and of those that might."""
    kolom = bingkai.kolom
    rangkap, terlewat = Counter[KodeUnsur](), Counter[KodeUnsur]()
    for kode, tempat in kolom.unsur.items():
        lain = kolom.lain.get(kode, ())
        bergiliran = len(tempat) > 1 and kode not in kolom.berpasangan
        if not bergiliran and not lain:
            continue
        for isi, n in bingkai.kombinasi((*tempat, *lain)):
            milik, sisa = isi[: len(tempat)], isi[len(tempat) :]
            di, lebih = pilih(milik)
            rangkap[kode] += n if bergiliran and lebih else 0
            terlewat[kode] += n if hampa(milik[di]) and any(map(berisi, sisa)) else 0
    return masalah_giliran(
        kolom,
        {k: BarisKolom(n) for k, n in rangkap.items() if n},
        {k: BarisKolom(n) for k, n in terlewat.items() if n},
        {k: cacahan.terisi(k) for k in kolom.unsur},
        minta.berkas,
        minta.batas or BatasTakTerbaca(),
    )


def _cuplik(bingkai: Bingkai, sel: SelLembar, bukan: BukanLembar) -> None:
    """Look at some rows, to know the spelling of texts before counting."""
    teks = [kode for kode, satu in sel.unsur.items() if satu.teks]
    tempat = [*(bingkai.kolom.unsur[kode] for kode in teks), *bukan.kolom_cuplik]
    if not tempat:
        return
    baris = bingkai.cuplikan(tempat)
    for di, kode in enumerate(teks):
        sel.unsur[kode].cuplik(satu[di] for satu in baris)
    if bukan.kolom_cuplik:
        bukan.cuplik(satu[-1] for satu in baris)
