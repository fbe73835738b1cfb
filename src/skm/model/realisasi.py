"""What was done about the plan."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import ClassVar

import attrs

from skm.dasar import Benda, Polos
from skm.errors import Masalah
from skm.exact import format_id
from skm.syarat import ISI, JALUR, TAUTAN, TEKS, Dari, banyak, opsional, satu


class Status(Enum):
    """How far one activity has come.  Only *sudah* counts as realised."""

    SUDAH = "sudah"
    SEDANG = "sedang berjalan"
    BELUM = "belum"

    def __str__(self) -> str:
        return self.value.capitalize()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Dokumentasi(Benda):
    """
    One piece of evidence: a picture file or a link.

    Attributes:
        berkas: Path of a PNG or JPEG, relative to the report file and below its folder, with
            forward slashes; None for a link.  A missing file is a finding, not an error.
        tautan: Address on the web, http or https; None for a picture.
        keterangan: Caption.
    """

    ISIAN: ClassVar = (("berkas",), ("tautan",))

    berkas: str | None = attrs.field(default=None, metadata=opsional(JALUR))
    tautan: str | None = attrs.field(default=None, metadata=opsional(TAUTAN))
    keterangan: str = attrs.field(default="", metadata=TEKS)

    def _antarbidang(self) -> Iterator[Masalah]:
        if (self.berkas is None) == (self.tautan is None):
            yield Masalah(kode="dokumentasi", diharapkan="berkas, tautan")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Realisasi(Benda):
    """
    What was done about one activity of the plan.

    Attributes:
        rtl: Id of the activity.  An unknown id loads and is a finding.
        status: How far it has come.
        deskripsi: What was done, in the office's words.
        dokumentasi: Evidence, in printing order.
        hambatan: Obstacles met; empty if none are named.
    """

    rtl: str = attrs.field(metadata=ISI)
    status: Status = attrs.field(converter=Dari[Status | str], metadata=satu(Status))
    deskripsi: str = attrs.field(default="", metadata=TEKS)
    dokumentasi: tuple[Dokumentasi, ...] = attrs.field(
        default=(), converter=Dari[Iterable[Dokumentasi]], metadata=banyak(satu(Dokumentasi))
    )
    hambatan: str = attrs.field(default="", metadata=TEKS)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Capaian(Polos):
    """
    The share of the plan that was realised.

    Attributes:
        jumlah: Activities planned.
        sudah: Activities realised.
        sedang: Activities under way.
        belum: Activities not begun, those without any Realisasi among them.
        persentase: sudah / jumlah x 100, exact; None without a plan.
        cetak: The same as printed; 100 only if it is exactly all, 0 only if it is none.
        tingkat_pekppp: Level 0–5 of PEKPPP F-01, item 8.
    """

    jumlah: int
    sudah: int
    sedang: int
    belum: int
    persentase: Fraction | None
    cetak: Decimal | None
    tingkat_pekppp: int

    def __str__(self) -> str:
        if self.cetak is None:
            return f"Tidak ada RTL · tingkat PEKPPP {self.tingkat_pekppp}"
        return (
            f"{format_id(self.sudah)} dari {format_id(self.jumlah)} RTL sudah dilaksanakan "
            f"({format_id(self.cetak)}%) · tingkat PEKPPP {self.tingkat_pekppp}"
        )
