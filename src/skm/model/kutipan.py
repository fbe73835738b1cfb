"""Where a figure or a rule comes from."""

import attrs

from skm.dasar import Benda
from skm.syarat import ISI, LOGIKA, TEKS


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Kutipan(Benda):
    """
    A place in a regulation.

    Attributes:
        regulasi: Id of the rule set, such as ``permenpanrb-14-2017``.
        bagian: Place in it, no finer than what is certain.
        terverifikasi: True only if somebody has compared it with the official text.
        catatan: What is known about the reading, or missing; empty if nothing.
    """

    regulasi: str = attrs.field(metadata=ISI)
    bagian: str = attrs.field(metadata=ISI)
    terverifikasi: bool = attrs.field(default=False, metadata=LOGIKA)
    catatan: str = attrs.field(default="", metadata=TEKS)

    def __str__(self) -> str:
        belum = "" if self.terverifikasi else "; belum diperiksa pada naskah resmi"
        return f"{self.regulasi}, {self.bagian}{belum}"
