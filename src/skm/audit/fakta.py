"""A slip of the pen in the facts of a report, behind all that its document states otherwise."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from skm.audit.batas import (
    kali,
    kisaran_jumlah,
    kisaran_nrr,
    kisaran_tertimbang,
    satuan_ikm,
    satuan_nrr,
    tercetak,
)
from skm.audit.mutu import huruf_unsur
from skm.audit.nama import TEMPAT_IKM, TEMPAT_JUMLAH, TEMPAT_TERTIMBANG, tempat_unsur
from skm.audit.telaah import Telaah
from skm.exact import format_id
from skm.model import KodeUnsur, NilaiUnsur
from skm.skor.kecocokan.salah_ketik import ragam_salah_ketik
from skm.skor.mutu import baca_huruf
from skm.skor.sebutan import sebut_salah_ketik

SELONGGAR = Fraction(1, 5)
"""More than roundings on the way can change a sum of weighted means of a dozen unsur."""

BUKTI_TERSEDIKIT = 2
"""Of so many stated figures one may be a coincidence."""


@attrs.frozen(kw_only=True, eq=False)
class FaktaSalahKetik:
    """
    A slip of the pen in the facts, without which all that is stated would agree.

    Attributes:
        tempat: Where the fact stands.
        pesan: What it is, and what may have been meant; Indonesian, without a full stop.
        terkait: Places of the stated figures and letters that would agree.
    """

    tempat: str
    pesan: str
    terkait: tuple[str, ...]


def fakta_salah_ketik(telaah: Telaah, salah: Sequence[str]) -> FaktaSalahKetik | None:
    """
    Return the only slip of the pen in the facts without which all that is stated would agree.

    Args:
        telaah: The report.
        salah: Places of the stated figures that are not what its facts give.
    """
    if telaah.tindak_lanjut is None or telaah.regulasi is None or telaah.ikm is None:
        return None
    huruf = {*_huruf_salah(telaah)}
    if not salah or len(salah) + len(huruf) < BUKTI_TERSEDIKIT:
        return None  # a letter more or less is no evidence
    hasil: list[FaktaSalahKetik] = []
    for pesan, kode, nilai in _ragam(telaah, salah):
        if not _mungkin(telaah, nilai):
            continue
        lain = telaah.dengan(nilai)
        sisa = {*_huruf_salah(lain)}
        if not sisa <= huruf or sisa & {*kode} or not _angka_cocok(lain):
            continue
        terkait = (*salah, *(f"$.tercantum.mutu.{k}" for k in sorted(huruf - sisa)))
        if _cukup(terkait, kode):
            tempat = tempat_unsur(telaah, kode[0]) if kode else "$.n"
            hasil.append(FaktaSalahKetik(tempat=tempat, pesan=pesan, terkait=terkait))
    return hasil[0] if len(hasil) == 1 else None


def _cukup(terkait: Sequence[str], kode: tuple[KodeUnsur, ...]) -> bool:
    """
    Return whether figures that would agree speak for a slip just there.

    Sum and index alone say that something is wrong, not where: one of an unsur has to be
    among them, and where all of them are concerned more than one.

    Examples:
        >>> u1, u2 = "$.tercantum.tertimbang.U1", "$.tercantum.mutu.U2"
        >>> _cukup((u1, u2), ()), _cukup((u1, TEMPAT_IKM), ()), _cukup((u1, TEMPAT_IKM), ("U1",))
        (True, False, True)
        >>> _cukup((u1,), ("U1",)), _cukup((u2, TEMPAT_IKM), ("U1",))
        (False, False)
    """
    milik = [t for t in terkait if t not in (TEMPAT_JUMLAH, TEMPAT_IKM)]
    if not kode:
        return len(milik) >= BUKTI_TERSEDIKIT
    milik = [t for t in milik if t.rpartition(".")[2] in kode]
    return bool(milik) and len(terkait) >= BUKTI_TERSEDIKIT


def _ragam(
    telaah: Telaah, salah: Sequence[str]
) -> Iterator[tuple[str, tuple[KodeUnsur, ...], tuple[NilaiUnsur, ...]]]:
    """Yield facts without one slip: what it would be, whose figure it is in, and all values."""
    nilai = telaah.nilai
    tersangka = {t.rpartition(".")[2] for t in salah if t.startswith(TEMPAT_TERTIMBANG)}
    for i, satu in enumerate(nilai):
        if satu.nrr is None:
            continue
        if tersangka <= {satu.kode}:
            for nrr, jenis in ragam_salah_ketik(satu.nrr):
                yield (
                    f"NRR {telaah.sebut(satu.kode)} tercatat {format_id(satu.nrr)}, mungkin "
                    f"salah ketik untuk {format_id(nrr)} ({sebut_salah_ketik(jenis)})",
                    (satu.kode,),
                    (*nilai[:i], attrs.evolve(satu, nrr=nrr), *nilai[i + 1 :]),
                )
        for lain in nilai[i + 1 : i + 2]:
            if lain.nrr not in (None, satu.nrr) and tersangka <= {satu.kode, lain.kode}:
                tukar = (
                    attrs.evolve(satu, nrr=lain.nrr, n=lain.n),
                    attrs.evolve(lain, nrr=satu.nrr, n=satu.n),
                )
                yield (
                    f"NRR {telaah.sebut(satu.kode)} dan {telaah.sebut(lain.kode)} mungkin tertukar",
                    (satu.kode, lain.kode),
                    (*nilai[:i], *tukar, *nilai[i + 2 :]),
                )
    banyak = {v.n for v in nilai if v.nrr is None}
    n = banyak.pop() if len(banyak) == 1 else None
    for benar, jenis in ragam_salah_ketik(Decimal(n or 0)):
        yield (
            f"n tercatat {format_id(n or 0)}, mungkin salah ketik untuk {format_id(benar)} "
            f"({sebut_salah_ketik(jenis)})",
            (),
            tuple(attrs.evolve(v, n=int(benar)) if v.nrr is None else v for v in nilai),
        )


def _mungkin(telaah: Telaah, nilai: tuple[NilaiUnsur, ...]) -> bool:
    """Return whether the stated sum or index is near what other facts give; cheap, and wide."""
    tercantum = telaah.tercantum
    if tercantum.jumlah_tertimbang is not None:
        jumlah = Fraction(tercantum.jumlah_tertimbang)
    elif tercantum.ikm is not None:
        jumlah = Fraction(tercantum.ikm) / satuan_ikm(telaah)
    else:
        return True
    kira = sum(
        (telaah.bobot[v.kode] * _rata(v) for v in nilai if v.kode in telaah.bobot), Fraction(0)
    )
    return abs(kira - jumlah) < SELONGGAR


def _angka_cocok(lain: Telaah) -> bool:
    """Return whether every stated figure agrees with other facts."""
    ikm, tercantum = lain.ikm, lain.tercantum
    if ikm is None:
        return False
    jumlah = kisaran_jumlah(lain, ikm)
    pasangan = [
        (tercantum.jumlah_tertimbang, jumlah),
        (tercantum.ikm, kali(jumlah, satuan_ikm(lain))),
    ]
    for kode, unsur in lain.per_unsur.items():
        kisaran = kali(kisaran_nrr(lain, unsur), satuan_nrr(lain))
        pasangan.append((tercantum.nrr.get(kode), kisaran))
        pasangan.append((tercantum.tertimbang.get(kode), kisaran_tertimbang(lain, unsur)))
    return all(cetak is None or tercetak(cetak, kisaran) for cetak, kisaran in pasangan)


def _huruf_salah(telaah: Telaah) -> Iterator[KodeUnsur]:
    """Yield the unsur whose stated letter is not what the facts give."""
    assert telaah.regulasi is not None  # noqa: S101 - asked for with a result only
    for kode, huruf in telaah.tercantum.mutu.items():
        unsur = telaah.per_unsur.get(kode)
        if unsur is not None and baca_huruf(huruf, telaah.regulasi) not in huruf_unsur(
            telaah, unsur, telaah.regulasi
        ):
            yield kode


def _rata(nilai: NilaiUnsur) -> Fraction:
    return Fraction(nilai.total or 0, nilai.n or 1) if nilai.nrr is None else Fraction(nilai.nrr)
