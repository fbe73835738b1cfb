"""How what hinders the plan will be overcome."""

from datetime import date

import attrs

from skm.dasar import Benda
from skm.syarat import ISI, TANGGAL, TEKS, Dari, opsional


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Strategi(Benda):
    """
    A way to see one activity of the plan through.

    Attributes:
        rtl: Id of the activity.  An unknown id loads and is a finding.
        strategi: What will be done, in the office's words.
        target: Time allowed, as the office says it ("2 bulan").
        target_tanggal: The same as a date; None if the office gives none.
        penanggung_jawab: Who is responsible; empty if nobody is named.
        pemangku_kepentingan: Stakeholders concerned; empty if none are named.
    """

    rtl: str = attrs.field(metadata=ISI)
    strategi: str = attrs.field(metadata=TEKS)
    target: str = attrs.field(default="", metadata=TEKS)
    target_tanggal: date | None = attrs.field(
        default=None, converter=Dari[date | str | None], metadata=opsional(TANGGAL)
    )
    penanggung_jawab: str = attrs.field(default="", metadata=TEKS)
    pemangku_kepentingan: str = attrs.field(default="", metadata=TEKS)
