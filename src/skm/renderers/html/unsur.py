"""Elements of the page: names that stand once, texts that are never markup."""

import re

from skm.markah import aman

# Words too long for any line, and months that one line holds.
_TERPANJANG = 40
_ISTIMEWA = re.compile(rf"\S{{{_TERPANJANG + 1},}}|\b[A-Z][a-z]{{2,8}}–[A-Z][a-z]{{2,8}}\b")
_SAMBUNGAN = re.compile(r"(?<=[/?&=_])(?!/)|(?=\.)")  # where an address is best parted
_POTONGAN = 20


def teks(isi: str) -> str:
    """
    Return a text as it stands in the page.

    Where a word is too long for any line, an address for instance, the line may end within it; it
    does not end between two months.

    Examples:
        >>> teks("a < b"), teks("x" * 41).count("<wbr>")
        ('a &lt; b', 2)
        >>> teks("https://skm.bppm.example/laporan?tahun=2026")
        'https://<wbr>skm<wbr>.bppm<wbr>.example/<wbr>laporan?<wbr>tahun=<wbr>2026'
        >>> teks("Triwulan I (Januari–Maret 2026)")
        'Triwulan I (<span class="utuh">Januari–Maret</span> 2026)'
    """
    jadi: list[str] = []
    akhir = 0
    for satu in _ISTIMEWA.finditer(isi):
        jadi += (aman(isi[akhir : satu.start()]), _istimewa(satu[0]))
        akhir = satu.end()
    return "".join((*jadi, aman(isi[akhir:])))


def _istimewa(kata: str) -> str:
    if len(kata) <= _TERPANJANG:
        return f'<span class="utuh">{aman(kata)}</span>'
    return "<wbr>".join(
        aman(bagian[i : i + _POTONGAN])
        for bagian in _SAMBUNGAN.split(kata)
        for i in range(0, len(bagian), _POTONGAN)
    )


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
