"""The things that are asked about."""

from typing import TypeAlias

import attrs

from skm.dasar import Benda
from skm.syarat import ISI, KODE, TEKS

KodeUnsur: TypeAlias = str
"""
``U1`` … ``U99``.  U1–U9 (U14 in KEP/25/2004) are the regulation's own, in its order.

Where several questions are about one unsur and answers are counted, ``U1a``, ``U1b`` … are these.
"""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Unsur(Benda):
    """
    One element of service that the survey measures.

    Attributes:
        kode: Place in the regulation's list, never the number of the question on the form.
        nama: Name as the regulation, or for an extra unsur the office, writes it.
        definisi: What is asked about, in one clause; empty if not recorded.
    """

    kode: KodeUnsur = attrs.field(metadata=KODE)
    nama: str = attrs.field(metadata=ISI)
    definisi: str = attrs.field(default="", metadata=TEKS)
