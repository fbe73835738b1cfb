"""Read HTML as a reader sees it: its text, and its tables cell by cell."""

from html.parser import HTMLParser

from skm.testing.padanan import SelTerbaca, TabelTerbaca

# What stands within a line; all else is a gap.
_SEBARIS = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
     "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub",
     "sup", "time", "tspan", "tt", "u", "var", "wbr")
)  # fmt: skip
_TAK_TAMPAK = frozenset(("head", "style", "script", "template", "noscript"))
_SEL = frozenset(("td", "th"))


class HalamanHTML(HTMLParser):
    """
    A page that was read.

    Attributes:
        teks: Its text.
        tabel: Its tables, in the order in which they begin.
    """

    def __init__(self, isi: str) -> None:
        super().__init__(convert_charrefs=True)
        self._potongan: list[str] = []
        self._tersembunyi = 0
        self._terbuka: list[list[list[SelTerbaca]]] = []  # tables, the innermost last
        self._sel: list[tuple[int, int, int]] = []  # where the text of a cell begins, its spans
        self.tabel: list[TabelTerbaca] = []
        self.feed(isi)
        self.close()

    @property
    def teks(self) -> str:
        """All text."""
        return "".join(self._potongan)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag in _TAK_TAMPAK:
            self._tersembunyi += 1
        elif tag == "body":
            self._tersembunyi = 0  # the end of a head may be left out
        if tag not in _SEBARIS:
            self._potongan.append(" ")
        if tag == "table":
            self._terbuka.append([])
            self.tabel.append(self._terbuka[-1])
        elif tag == "tr" and self._terbuka:
            self._tutup_sel()
            self._terbuka[-1].append([])
        elif tag in _SEL and self._terbuka and self._terbuka[-1]:
            self._tutup_sel()
            sifat = dict(attrs)
            tinggi, lebar = (_bulat(sifat.get(n)) for n in ("rowspan", "colspan"))
            self._sel.append((len(self._potongan), tinggi, lebar))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element without content; a page may close one that has none in this way."""
        del attrs
        if tag not in _SEBARIS:
            self._potongan.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag in _TAK_TAMPAK:
            self._tersembunyi = max(0, self._tersembunyi - 1)
        if tag in _SEL or tag in ("tr", "table"):
            self._tutup_sel()
        if tag not in _SEBARIS:
            self._potongan.append(" ")
        if tag == "table" and self._terbuka:
            self._terbuka.pop()

    def handle_data(self, data: str) -> None:
        """Take text."""
        if not self._tersembunyi:
            self._potongan.append(data)

    def _tutup_sel(self) -> None:
        """End the cell that is open in this table; of an inner table it holds the text too."""
        if len(self._sel) == len(self._terbuka) and self._sel:
            mulai, tinggi, lebar = self._sel.pop()
            teks = "".join(self._potongan[mulai:])
            self._terbuka[-1][-1].append(SelTerbaca(teks, tinggi, lebar))


def _bulat(teks: str | None) -> int:
    return int(teks) if teks and teks.strip().isdecimal() and int(teks) else 1
