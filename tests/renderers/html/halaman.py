"""A page, taken apart with the standard library."""

import base64
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import attrs

TANPA_ISI = frozenset(("br", "col", "img", "link", "meta", "wbr"))


@attrs.define(eq=False)
class Unsur:
    """An element with what is in it, in order."""

    nama: str
    sifat: dict[str, str]
    isi: list["Unsur | str"] = attrs.field(factory=list, repr=False)

    def semua(self, *nama: str) -> Iterator["Unsur"]:
        """Yield elements within, by name; all of them without one."""
        for satu in self.isi:
            if isinstance(satu, Unsur):
                if not nama or satu.nama in nama:
                    yield satu
                yield from satu.semua(*nama)

    def satu(self, nama: str) -> "Unsur":
        """Return the only element of a name."""
        (hasil,) = self.semua(nama)
        return hasil

    @property
    def teks(self) -> str:
        """All text within."""
        return "".join(s if isinstance(s, str) else s.teks for s in self.isi)


class Halaman(HTMLParser):
    """Takes a page apart; what is opened must be closed, in order."""

    def __init__(self, isi: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.mentah = isi.decode()
        self.akar = Unsur("", {})
        self._terbuka = [self.akar]
        self.feed(self.mentah)
        self.close()
        assert [self.akar] == self._terbuka

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        sifat = {nama: nilai or "" for nama, nilai in attrs}
        assert len(sifat) == len(attrs), (tag, attrs)
        satu = Unsur(tag, sifat)
        self._terbuka[-1].isi.append(satu)
        if tag not in TANPA_ISI:
            self._terbuka.append(satu)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._terbuka.pop()

    def handle_endtag(self, tag: str) -> None:
        assert tag == self._terbuka.pop().nama

    def handle_data(self, data: str) -> None:
        self._terbuka[-1].isi.append(data)

    def semua(self, *nama: str) -> list[Unsur]:
        """Return elements by name."""
        return [*self.akar.semua(*nama)]

    def meta(self, kunci: str, nama: str) -> str:
        """Return what a meta element says."""
        (hasil,) = (m.sifat["content"] for m in self.semua("meta") if m.sifat.get(kunci) == nama)
        return hasil

    def berkas(self, akhiran: str) -> dict[str, str]:
        """Return the files that the page holds, by name."""
        return {
            a.sifat["download"]: isi_data(a.sifat["href"])
            for a in self.semua("a")
            if "download" in a.sifat and a.sifat["download"].endswith(akhiran)
        }


def isi_data(alamat: str) -> str:
    """Return the text of a data address."""
    cocok = re.fullmatch(r"data:[a-z/]+;charset=utf-8;base64,([A-Za-z0-9+/=]*)", alamat)
    assert cocok, alamat[:60]
    return base64.b64decode(cocok[1]).decode()
