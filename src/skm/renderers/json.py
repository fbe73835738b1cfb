"""The report as JSON: facts and figures, complete and diffable."""

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from skm.jenis import SEMUA_JENIS
from skm.naskah import Naskah
from skm.renderers.contract import Artifact
from skm.renderers.nama import nama_berkas
from skm.renderers.opsi import ARTI
from skm.serial import naskah_ke_json


@attrs.frozen(kw_only=True)
class OpsiJson:
    """
    What the data hold.

    Attributes:
        jawaban: Whether the answers of every respondent go along.
    """

    jawaban: bool = attrs.field(
        default=False,
        metadata={
            ARTI: "Memuat jawaban setiap responden, untuk disimpan kantor sendiri. Tanpa itu "
            "isinya sebatas yang ditampilkan dokumen, dan lampiran jawaban tidak dapat dicetak "
            "darinya."
        },
    )


class JsonRenderer:
    """Render ``{"skema", "laporan", "hasil"}``; `skm.baca` reads it back."""

    kontrak: ClassVar[int] = 1
    format: ClassVar[str] = "json"
    media_type: ClassVar[str] = "application/json"
    suffix: ClassVar[str] = ".json"
    jenis: ClassVar[frozenset[str]] = SEMUA_JENIS
    opsi: ClassVar[type[Any]] = OpsiJson
    not_applicable: ClassVar[Mapping[str, str]] = dict.fromkeys(
        (
            "table_figures",
            "tables",
            "answers",
            "uncounted",
            "spans",
            "sentences",
            "frame",
            "charts",
            "bounds",
            "attachments",
            "colour",
        ),
        "JSON memuat fakta dan hasil untuk program, bukan halaman",
    )

    def render(self, naskah: Naskah, opsi: OpsiJson, /) -> Artifact:
        """Return *naskah* as JSON."""
        return Artifact(
            file_name=nama_berkas(naskah, self.suffix),
            media_type=self.media_type,
            content=naskah_ke_json(naskah, jawaban=opsi.jawaban).encode(),
        )
