"""What an audit found."""

from enum import Enum

import attrs

from skm.bahasa import sebaris
from skm.dasar import Polos
from skm.model.kutipan import Kutipan
from skm.model.tampil import Tampil


class Tingkat(Enum):
    """
    How much a finding weighs, gravest first.

    GALAT: a figure, letter, id or weight is wrong.  PERINGATAN: a schedule, period, wording or
    piece of evidence needs attention.  CATATAN: advice.
    """

    GALAT = "galat"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"

    @property
    def urutan(self) -> int:
        """0 for the gravest."""
        return tuple(Tingkat).index(self)

    def __str__(self) -> str:
        return self.value


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Tempat(Polos):
    """
    A place in what was audited.

    Attributes:
        lokasi: Path in the report, such as ``$.nrr.U3``.
        berkas: The file as the user named it; empty for a report built in memory.
        baris: Line in that file, from 1; None where no line is known.
        lembar: Sheet of a workbook; empty for other files.
        sel: Cell in it, such as ``C7``; empty for other files.
    """

    lokasi: str
    berkas: str = ""
    baris: int | None = None
    lembar: str = ""
    sel: str = ""

    def __str__(self) -> str:
        di = self.baris if not self.lembar else f"{self.lembar}!{self.sel}".rstrip("!")
        kepala = ":".join(str(t) for t in (self.berkas, di) if t)
        return f"{kepala}: {self.lokasi}" if kepala else self.lokasi


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Temuan(Tampil, Polos):
    """
    One finding.

    Attributes:
        aturan: Id of the rule, such as ``SKM-IKM-010``; once published it keeps its meaning.
        tingkat: How much it weighs.
        tempat: Where.
        pesan: What was found, what was expected and what to do; Indonesian.
        kutipan: What the rule rests on.
        terkait: Other places that belong to it, such as the row of the plan for one of its
            realisation.
        diabaikan: Why it does not count; empty if it does.

    Examples:
        >>> temuan = Temuan(
        ...     aturan="SKM-RTL-003",
        ...     tingkat=Tingkat.PERINGATAN,
        ...     tempat=Tempat(lokasi="$.rtl"),
        ...     pesan="Unsur U3 belum memiliki RTL.",
        ...     kutipan=Kutipan(regulasi="pekppp-f01-8", bagian="F-01, butir 8.a.Ak"),
        ... )
        >>> print(temuan)
        SKM-RTL-003 peringatan $.rtl: Unsur U3 belum memiliki RTL.
    """

    aturan: str
    tingkat: Tingkat
    tempat: Tempat
    pesan: str
    kutipan: Kutipan
    terkait: tuple[Tempat, ...] = ()
    diabaikan: str = ""

    @property
    def lokasi(self) -> str:
        """Path in the report."""
        return self.tempat.lokasi

    @property
    def berkas(self) -> str:
        """The file; empty for a report built in memory."""
        return self.tempat.berkas

    @property
    def baris(self) -> int | None:
        """Line in the file; None where no line is known."""
        return self.tempat.baris

    @property
    def berlaku(self) -> bool:
        """Whether it counts."""
        return not self.diabaikan

    def __str__(self) -> str:
        return sebaris(f"{self.aturan} {self.tingkat} {self.tempat}: {self.pesan}")
