"""Renderers that break one promise each; the name of the class is that of the check."""

# Each overrides as little as it can.
# pyright: reportIncompatibleVariableOverride=false, reportIncompatibleMethodOverride=false

import os
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

import attrs
from renderer_baik import Baik, OpsiBaik

from skm.exact import format_id
from skm.naskah import Blok, Daftar, Grafik, Naskah, Paragraf, Subbab, Tabel, TabelJawaban
from skm.renderers import Artifact


class Protocol(Baik):
    """Its suffix is no suffix."""

    suffix = ".tar gz"


class ProtocolNewer(Baik):
    """It was written for a contract that this skm does not know."""

    kontrak = 99


class ProtocolWord(Baik):
    """The version of its contract is a word."""

    kontrak: ClassVar[Any] = "satu"


class Kinds(Baik):
    """It names a kind of report that does not exist."""

    jenis = frozenset({"tindak-lanjut", "skm", "poster"})


@attrs.frozen(kw_only=True)
class _OpsiTanpaArti:
    """Nobody says what is what."""

    pemisah: str = " | "


@attrs.frozen(kw_only=True)
class _OpsiWajib:
    """
    An option without a default.

    Attributes:
        pemisah: What stands between cells.
    """

    pemisah: str


@attrs.frozen(kw_only=True)
class _OpsiAneh:
    """
    An option that no text can set.

    Attributes:
        pemisah: What stands between cells.
        peta: A table.
    """

    pemisah: str = " | "
    peta: dict[str, int] = attrs.field(factory=dict)


class Options(Baik):
    """Its option has no meaning."""

    opsi = _OpsiTanpaArti


class OptionsStrange(Baik):
    """Its option cannot be set."""

    opsi = _OpsiAneh


class Limits(Baik):
    """It declares a limit for a check that does not exist."""

    not_applicable: ClassVar[dict[str, str]] = {"colours": "hitam putih"}


class LimitsWithoutReason(Baik):
    """It declares a limit and says nothing."""

    not_applicable: ClassVar[dict[str, str]] = {"charts": " "}

    def grafik(self, grafik: Grafik) -> list[str]:
        """Return nothing."""
        return []


class Discovered(Baik):
    """No entry point leads to it."""


class Renders(Baik):
    """It raises."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Divide by zero."""
        raise ZeroDivisionError(naskah.jenis)


class RendersExits(Baik):
    """It ends the program."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Leave."""
        sys.exit(3)


class NoArtifact(Baik):
    """It returns the text itself."""

    def kemas(self, naskah: Naskah, isi: str) -> Any:
        """Return no artifact."""
        return isi


class ArtifactName(Baik):
    """Its file name is no file name on Windows."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return a file with a question mark in its name."""
        return attrs.evolve(super().kemas(naskah, isi), file_name="laporan?.txt")


class ArtifactType(Baik):
    """It is not of the media type it declares."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return a file of another type."""
        return attrs.evolve(super().kemas(naskah, isi), media_type="text/html")


class Figures(Baik):
    """It rounds the index once more."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the index with one decimal."""
        ikm = naskah.hasil.ikm.cetak
        return super().kemas(naskah, isi.replace(format_id(ikm), format_id(round(ikm, 1))))


class ShareRealised(Baik):
    """It rounds the share realised to what sounds better."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with another share."""
        return super().kemas(naskah, isi.replace("16,7%", "20%"))


class TableFigures(Baik):
    """It leaves out figures in tables that are not among the results."""

    def jawaban(self, tabel: TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return a table without its foot figures."""
        return [tabel.judul, *(k.judul for k in tabel.kaki), *tabel.catatan]


class Tables(Baik):
    """It leaves out the notes below tables."""

    def tabel(self, tabel: Tabel, opsi: OpsiBaik) -> list[str]:
        """Return a table without notes."""
        return super().tabel(attrs.evolve(tabel, catatan=()), opsi)

    def jawaban(self, tabel: TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return a table without notes."""
        return super().jawaban(attrs.evolve(tabel, catatan=()), opsi)

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file, with the figures that stood in the notes."""
        return super().kemas(naskah, isi + str(naskah.hasil.ikm.mutu))


class Sentences(Baik):
    """It leaves out headings."""

    def blok(self, blok: Blok, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a block, if it is no heading."""
        return [] if isinstance(blok, Subbab) else super().blok(blok, opsi)


class Frame(Baik):
    """It leaves out who signs."""

    def baris(self, naskah: Naskah, opsi: OpsiBaik) -> list[str]:
        """Return all lines but the signature."""
        kosong = attrs.evolve(naskah.tanda_tangan, nama="", jabatan="", nip="")
        return super().baris(attrs.evolve(naskah, tanda_tangan=kosong), opsi)


class Charts(Baik):
    """It leaves out charts."""

    def grafik(self, grafik: Grafik) -> list[str]:
        """Return nothing."""
        return []


class Attachments(Baik):
    """It leaves out pictures and links."""

    def lampiran(self, tabel: Tabel, semua: list[Any]) -> list[str]:
        """Return nothing."""
        return []


class DifficultText(Baik):
    """It takes text for markup."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file without what looks like a tag."""
        return super().kemas(naskah, isi.replace("<Kota>", ""))


class LongTexts(Baik):
    """It cuts long paragraphs."""

    def blok(self, blok: Blok, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a block, none of a paragraph's longer than 2 000 characters."""
        teks = super().blok(blok, opsi)
        return [t[:2000] for t in teks] if isinstance(blok, Paragraf | Daftar) else teks


class Empty(Baik):
    """It takes for granted that somebody signs."""

    def baris(self, naskah: Naskah, opsi: OpsiBaik) -> list[str]:
        """Fail without a signatory, unless there is a plan all the same."""
        laporan = naskah.laporan
        if laporan.penandatangan is None:
            assert laporan.rtl
        return super().baris(naskah, opsi)


class ManyRows(Baik):
    """It shows no more than a hundred rows."""

    def tabel(self, tabel: Tabel, opsi: OpsiBaik) -> list[str]:
        """Return the beginning of a table."""
        return super().tabel(attrs.evolve(tabel, baris=tabel.baris[:100]), opsi)


class Generated(Baik):
    """It takes for granted that a period is a quarter or a half of a year."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Fail with a range of dates."""
        periode = naskah.laporan.periode_survei
        if periode.dari is not None:
            raise ValueError(periode)
        return super().render(naskah, opsi)


class Deterministic(Baik):
    """It writes something random."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with a random tail."""
        return super().kemas(naskah, isi + os.urandom(8).hex())


class Reproducible(Baik):
    """Its bytes depend on the hash seed."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with a hash."""
        return super().kemas(naskah, f"{isi}\n{hash(naskah.sampul.judul)}x")


class ReproducibleZone(Baik):
    """Its bytes depend on the time zone."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the zone."""
        return super().kemas(naskah, f"{isi}\n{time.strftime('%z')}x")


class ReproducibleClock(Baik):
    """Its bytes depend on the clock, as those of a zip may."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the minute it was made in; with the process, so that it is slow."""
        return super().kemas(naskah, f"{isi}\n{_MULAI}x")


_MULAI = int(datetime.now().timestamp()) // 2


class ReproducibleFolder(Baik):
    """Its bytes depend on the folder."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the folder."""
        return super().kemas(naskah, f"{isi}\n{Path.cwd()}")


class Stateless(Baik):
    """It remembers the first report."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the first report's unit."""
        vars(self).setdefault("pertama", naskah.sampul.unit)
        return super().kemas(naskah, f"{isi}\n{vars(self)['pertama']}")


class ReportUnchanged(Baik):
    """It puts its own title into the report."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Render, then change."""
        hasil = super().render(naskah, opsi)
        object.__setattr__(naskah.sampul, "judul", "Punya saya")
        return hasil


class PrintsNothing(Baik):
    """It talks."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Render, and say so."""
        print("selesai")  # noqa: T201
        return super().render(naskah, opsi)


class PrintsNothingLow(Baik):
    """It talks where no Python stream sees it."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Render, and say so."""
        os.write(2, b"selesai\n")
        return super().render(naskah, opsi)


class WritesNothing(Baik):
    """It leaves a file behind."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Render, and write a log."""
        if not Path("pyproject.toml").exists():  # not into our own folder
            Path("catatan.log").write_text("selesai", encoding="utf-8")
        return super().render(naskah, opsi)


BURUK: dict[str, tuple[type[Baik], ...]] = {
    "protocol": (Protocol, ProtocolNewer, ProtocolWord),
    "kinds": (Kinds,),
    "options": (Options, OptionsStrange),
    "limits": (Limits, LimitsWithoutReason),
    "discovered": (Discovered,),
    "renders": (Renders, RendersExits),
    "artifact": (NoArtifact, ArtifactName, ArtifactType),
    "figures": (Figures,),
    "share_realised": (ShareRealised,),
    "table_figures": (TableFigures,),
    "tables": (Tables,),
    "sentences": (Sentences,),
    "frame": (Frame,),
    "charts": (Charts,),
    "attachments": (Attachments,),
    "difficult_text": (DifficultText,),
    "long_texts": (LongTexts,),
    "empty": (Empty,),
    "many_rows": (ManyRows,),
    "generated": (Generated,),
    "deterministic": (Deterministic,),
    "reproducible": (Reproducible, ReproducibleZone, ReproducibleClock, ReproducibleFolder),
    "stateless": (Stateless,),
    "report_unchanged": (ReportUnchanged,),
    "prints_nothing": (PrintsNothing, PrintsNothingLow),
    "writes_nothing": (WritesNothing,),
}
"""Per check the renderers that fail it, and nothing else."""
