"""Elements of the page: names that stand once, texts that are never markup."""

import re
from collections.abc import Iterator

from skm.markah import aman

_KATA_PANJANG = re.compile(r"\S{41,}")
_POTONGAN = 20


def teks(isi: str) -> str:
    """
    Return a text as it stands in the page.

    Where a word is too long for any line, an address for instance, the line may end within it.

    Examples:
        >>> teks("a < b"), teks("x" * 41).count("<wbr>")
        ('a &lt; b', 2)
    """
    return "".join(_pecah(isi)) if _KATA_PANJANG.search(isi) else aman(isi)


def _pecah(isi: str) -> Iterator[str]:
    akhir = 0
    for kata in _KATA_PANJANG.finditer(isi):
        yield aman(isi[akhir : kata.start()])
        potong = (kata[0][i : i + _POTONGAN] for i in range(0, len(kata[0]), _POTONGAN))
        yield "<wbr>".join(map(aman, potong))
        akhir = kata.end()
    yield aman(isi[akhir:])


def unsur(nama: str, isi: str, sifat: str = "") -> str:
    """Return an element that holds a text."""
    return f"<{nama}{sifat}>{teks(isi)}</{nama}>"


def kelas(*nama: str) -> str:
    """Return the attribute of classes; nothing for none."""
    semua = " ".join(filter(None, nama))
    return f' class="{semua}"' if semua else ""


class Tanda:
    """Gives every place of a page a name of its own, by which a link leads there."""

    def __init__(self) -> None:
        """Begin a page."""
        self._ada: set[str] = set()

    def baru(self, *bagian: str) -> str:
        """Return a name made of texts, with a number behind it where it is taken."""
        dasar = re.sub(r"[^a-z0-9]+", "-", "-".join(bagian).lower()).strip("-")
        dasar = dasar if dasar[:1].isalpha() else f"di-{dasar}".rstrip("-")
        nama, ke = dasar, 1
        while nama in self._ada:
            ke += 1
            nama = f"{dasar}-{ke}"
        self._ada.add(nama)
        return nama
