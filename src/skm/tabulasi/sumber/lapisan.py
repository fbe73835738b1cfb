"""Headings in two rows made one text for each column."""

from collections import Counter
from collections.abc import Callable, Sequence

from skm.bahasa import normal

_Arti = Callable[[str], tuple[str, bool]]
_Unsur = Callable[[str], str]
_LAIN = 3


def rapatkan(baris: Sequence[str]) -> list[str]:
    """Return the cells of a row without blanks around their texts."""
    return [s.strip() for s in baris]


def gabung(atas: Sequence[str], bawah: Sequence[str], arti: _Arti, unsur: _Unsur) -> list[str]:
    """
    Join two rows of headings.

    The lower text is enough where it says what the column is; where the upper one names an unsur
    and stands over several columns, or neither is known, both are kept.

    Args:
        atas: The upper row.
        bawah: The lower row.
        arti: Says what a heading names, and whether that is a bare code.
        unsur: Says which unsur it names.
    """
    lebar = max(len(atas), len(bawah))
    atas = [*atas, *[""] * (lebar - len(atas))]
    bawah = [*bawah, *[""] * (lebar - len(bawah))]
    induk = _induk(atas, bawah, unsur)
    banyak = Counter(i for i in induk if i is not None)
    judul_atas = _bukan_unsur(induk, atas, bawah, unsur)
    hasil: list[str] = []
    berdua: list[int] = []
    for i, (a, b) in enumerate(zip(atas, bawah, strict=True)):
        di = induk[i]
        if not b or di is None or normal(atas[di]) == normal(b):
            hasil.append(b or a)
            continue
        induk_teks = atas[di]
        if banyak[di] > 1:
            sendiri = (not unsur(induk_teks) or di in judul_atas) and bool(arti(b)[0])
        else:
            satu = _satu(induk_teks, b, arti, unsur)
            if satu:
                hasil.append(satu)
                continue
            sendiri = False
        if sendiri:
            berdua.append(i)
        hasil.append(b if sendiri else f"{induk_teks} / {b}")
    # What stands under two headings says nothing without them.
    sering = Counter(normal(hasil[i]) for i in berdua)
    for i in berdua:
        if sering[normal(hasil[i])] > 1:
            hasil[i] = f"{atas[induk[i] or 0]} / {bawah[i]}"
    return hasil


def _bukan_unsur(
    induk: Sequence[int | None], atas: Sequence[str], bawah: Sequence[str], unsur: _Unsur
) -> set[int]:
    """Return upper texts that name an unsur by chance: other unsur stand below them."""
    lain: dict[int, set[str]] = {}
    for i, di in enumerate(induk):
        if di is not None and (kode := unsur(bawah[i])) and kode != unsur(atas[di]):
            lain.setdefault(di, set()).add(kode)
    return {di for di, kode in lain.items() if len(kode) >= _LAIN}


def _satu(atas: str, bawah: str, arti: _Arti, unsur: _Unsur) -> str:
    """Return which of two headings of one column says what it is; empty if both are needed."""
    (arti_atas, kode_atas), (arti_bawah, kode_bawah) = arti(atas), arti(bawah)
    if unsur(atas) and unsur(bawah):
        # A code beside a name is its number on this form.
        if kode_atas != kode_bawah:
            return bawah if kode_atas else atas
        return bawah if arti_atas == arti_bawah else ""
    if arti_atas and not arti_bawah:
        return atas
    return bawah if arti_bawah else ""


def _induk(atas: Sequence[str], bawah: Sequence[str], unsur: _Unsur) -> list[int | None]:
    """Return for each column the place of the upper heading it stands under; None if none."""
    hasil: list[int | None] = []
    kini: int | None = None
    for i, a in enumerate(atas):
        if a and (kini is None or normal(a) != normal(atas[kini])):
            kini = i
        hasil.append(kini if bawah[i] or a else None)
    # The last one ends nowhere; it is taken to be as wide as the others that name an unsur.
    lebar = Counter(i for i in hasil if i is not None)
    lain = [n for i, n in lebar.items() if i != kini and unsur(atas[i])]
    if kini is not None and max(lain, default=1) > 1 and unsur(atas[kini]):
        for i in range(kini + max(lain), len(hasil)):
            hasil[i] = None
    return hasil
