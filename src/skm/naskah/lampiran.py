"""What a row may bring along: a picture, a link, or why a picture is not shown."""

from typing import TypeAlias

import attrs

from skm.dasar import Polos, alamat_web


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Gambar(Polos):
    """
    A picture, upright and no larger than a page needs.

    Attributes:
        isi: The file's bytes, PNG or JPEG, without metadata.
        media_type: ``image/png`` or ``image/jpeg``.
        lebar: Width in pixels.
        tinggi: Height in pixels.
        keterangan: Caption, also the alternative text; may be empty.
        berkas: Its path as the report names it, without what identifies people.
    """

    isi: bytes = attrs.field(repr=lambda b: f"<{len(b)} bytes>")
    media_type: str
    lebar: int
    tinggi: int
    keterangan: str = ""
    berkas: str = ""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Tautan(Polos):
    """
    A link to evidence on the web.

    Attributes:
        alamat: http(s) address.
        keterangan: What to show for it; empty to show the address.
    """

    alamat: str
    keterangan: str = ""

    @property
    def teks(self) -> str:
        """What is shown for it; the address too where it leads nowhere."""
        if self.keterangan and not self.sah:
            return f"{self.keterangan} ({self.alamat})"
        return self.keterangan or self.alamat

    @property
    def sah(self) -> bool:
        """Whether it may lead anywhere; what may not is shown as text."""
        return alamat_web(self.alamat)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TanpaGambar(Polos):
    """
    A picture the report names but that cannot be shown.

    Attributes:
        berkas: Its path as the report names it, without what identifies people.
        sebab: Why, in a few Indonesian words.
        keterangan: Caption; may be empty.
    """

    berkas: str
    sebab: str
    keterangan: str = ""

    @property
    def teks(self) -> str:
        """What stands in its place."""
        tanpa = f"(gambar tidak ditampilkan: {self.berkas} – {self.sebab})"
        return f"{self.keterangan}\n{tanpa}" if self.keterangan else tanpa


Lampiran: TypeAlias = Gambar | Tautan | TanpaGambar
