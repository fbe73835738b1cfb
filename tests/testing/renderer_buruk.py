"""Renderers that break one promise each; the name of the class is that of the check."""

# Each overrides as little as it can.
# pyright: reportIncompatibleVariableOverride=false, reportIncompatibleMethodOverride=false

import getpass
import os
import re
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, ClassVar

import attrs
from renderer_baik import Baik, BaikHtml, OpsiBaik

from skm.dasar import Peta
from skm.exact import format_id
from skm.naskah import (
    Baris,
    Blok,
    Daftar,
    Grafik,
    Naskah,
    Paragraf,
    Sel,
    Subbab,
    Tabel,
    TabelJawaban,
)
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

    not_applicable: ClassVar[dict[str, str]] = {**Baik.not_applicable, "colours": "hitam putih"}


class LimitsWithoutReason(Baik):
    """It declares a limit and says nothing."""

    not_applicable: ClassVar[dict[str, Any]] = {**Baik.not_applicable, "charts": " "}


class LimitsUnknownText(Baik):
    """It declares a difficult text that does not exist."""

    not_applicable: ClassVar[dict[str, Any]] = {
        **Baik.not_applicable,
        "difficult_text": {"aksara": "tidak ada hurufnya"},
    }


class LimitsTextWithoutReason(Baik):
    """It declares a difficult text and says nothing."""

    not_applicable: ClassVar[dict[str, Any]] = {
        **Baik.not_applicable,
        "difficult_text": {"arah": ""},
    }


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
        kaki = (attrs.evolve(k, sel=(), akhir=Sel()) for k in tabel.kaki)
        return super().jawaban(attrs.evolve(tabel, kaki=tuple(kaki)), opsi)


class TableFiguresColumns(BaikHtml):
    """It takes one count for the other, both of which stand elsewhere."""

    def baris_tabel(self, tabel: Tabel | TabelJawaban, baris: Baris) -> str:
        """Return a row, in the table of counts with two figures exchanged."""
        if tabel.id == "sebaran":
            no, nama, a, b, c, d, *lain = baris.sel
            baris = attrs.evolve(baris, sel=(no, nama, a, b, d, c, *lain))
        return super().baris_tabel(tabel, baris)


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


class TablesColumns(Baik):
    """It turns the cells of every row round, and leaves the heads as they are."""

    def tabel(self, tabel: Tabel, opsi: OpsiBaik) -> list[str]:
        """Return a table with its figures under the wrong heads."""
        baris = (attrs.evolve(b, sel=b.sel[::-1]) for b in tabel.baris)
        return super().tabel(attrs.evolve(tabel, baris=tuple(baris)), opsi)


class TablesRow(Baik):
    """It leaves out the last row of one table."""

    def tabel(self, tabel: Tabel, opsi: OpsiBaik) -> list[str]:
        """Return a table, that of who answered without its last row."""
        if tabel.id == "responden":
            tabel = attrs.evolve(tabel, baris=tabel.baris[:-1])
        return super().tabel(tabel, opsi)


class TablesRowRepeated(BaikHtml):
    """It leaves out a row whose every word and figure stands elsewhere."""

    def tabel(self, tabel: Tabel | TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return a table, that of counts without its fifth row."""
        if isinstance(tabel, Tabel) and tabel.id == "sebaran":
            tabel = attrs.evolve(tabel, baris=(*tabel.baris[:4], *tabel.baris[5:]))
        return super().tabel(tabel, opsi)


def _jawaban(tabel: TabelJawaban, ubah: Callable[[str], str]) -> TabelJawaban:
    """Change all answers."""
    isi = {k: "".join(map(ubah, satu)) for k, satu in tabel.jawaban.items()}
    return attrs.evolve(tabel, jawaban=Peta(isi))


class Answers(Baik):
    """It prints every answer as 4."""

    def jawaban(self, tabel: TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return a table of satisfied respondents."""
        return super().jawaban(_jawaban(tabel, lambda _: "4"), opsi)


class AnswersHtml(BaikHtml):
    """It prints every answer as 4, in a table that can be read as one."""

    def jawaban(self, tabel: TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return a table of satisfied respondents."""
        return super().jawaban(_jawaban(tabel, lambda _: "4"), opsi)


class AnswersBlank(Baik):
    """It takes no answer for the lowest."""

    def jawaban(self, tabel: TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return a table without blanks."""
        return super().jawaban(_jawaban(tabel, lambda satu: satu.replace("-", "1")), opsi)


class AnswersOffScale(BaikHtml):
    """It leaves out what is not on the scale."""

    def jawaban(self, tabel: TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return a table in which what does not count is not there."""
        return super().jawaban(_jawaban(tabel, lambda satu: satu.replace("x", "-")), opsi)


class Uncounted(Baik):
    """It shows all respondents as if they counted."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file without what tells them apart."""
        return super().kemas(naskah, re.sub(r"(?<=\| )(ya|tidak)$", "", isi, flags=re.MULTILINE))


class UncountedHtml(BaikHtml):
    """It shows who does not count as who does."""

    def sel(self, tabel: Tabel | TabelJawaban, sel: Sel) -> str:
        """Return a cell."""
        tidak = isinstance(tabel, TabelJawaban) and sel.teks == "tidak"
        return super().sel(tabel, attrs.evolve(sel, teks="ya") if tidak else sel)


class UncountedDropped(BaikHtml):
    """It leaves out who does not count."""

    def baris_tabel(self, tabel: Tabel | TabelJawaban, baris: Baris) -> str:
        """Return a row, if it counts."""
        return "" if baris.peran == "tak-dihitung" else super().baris_tabel(tabel, baris)


class Spans(BaikHtml):
    """Its cells reach over one row too many."""

    def sel(self, tabel: Tabel | TabelJawaban, sel: Sel) -> str:
        """Return a cell that covers what is below it."""
        lebih = attrs.evolve(sel, rentang=sel.rentang + 1) if sel.rentang > 1 else sel
        return super().sel(tabel, lebih)


class SpansNone(BaikHtml):
    """Its cells reach nowhere: those below are blank."""

    def baris_tabel(self, tabel: Tabel | TabelJawaban, baris: Baris) -> str:
        """Return a row with all its cells."""
        sel = (attrs.evolve(s, rentang=1) for s in baris.sel)
        return super().baris_tabel(tabel, attrs.evolve(baris, sel=tuple(sel)))


class SpansHead(BaikHtml):
    """Its heads reach over one column each."""

    def tabel(self, tabel: Tabel | TabelJawaban, opsi: OpsiBaik) -> list[str]:
        """Return a table with a narrow head."""
        return [re.sub(r"colspan=\d+", "colspan=1", b) for b in super().tabel(tabel, opsi)]


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
        """Return nothing but the bounds."""
        return [b.label for b in grafik.batas]


class Bounds(Baik):
    """It draws charts without bounds."""

    def grafik(self, grafik: Grafik) -> list[str]:
        """Return a chart without bounds."""
        return super().grafik(attrs.evolve(grafik, batas=()))


class BoundsOne(BaikHtml):
    """It has no room for the lowest bound."""

    def grafik(self, grafik: Grafik) -> list[str]:
        """Return a chart without its last bound."""
        return super().grafik(attrs.evolve(grafik, batas=grafik.batas[:-1]))


class Colour(BaikHtml):
    """It knows one colour, its own."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the page in blue."""
        return super().kemas(attrs.evolve(naskah, warna="0000FF"), isi)


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


class DifficultTextCapitals(Baik):
    """It shouts."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file in capitals."""
        return super().kemas(naskah, isi.upper())


class DifficultTextSignature(Baik):
    """It takes text for markup in the signature only."""

    def baris(self, naskah: Naskah, opsi: OpsiBaik) -> list[str]:
        """Return all lines, that of who signs without what looks like a tag."""
        t = naskah.tanda_tangan
        t = attrs.evolve(t, nama=_tanpa_tanda(t.nama))
        return super().baris(attrs.evolve(naskah, tanda_tangan=t), opsi)


class DifficultTextTable(Baik):
    """It takes text for markup in one table; the same activities stand in another one, whole."""

    def tabel(self, tabel: Tabel, opsi: OpsiBaik) -> list[str]:
        """Return a table, that of the plan without what looks like a tag."""
        return super().tabel(_di_rtl(tabel, _tanpa_tanda), opsi)


def _tanpa_tanda(teks: str) -> str:
    return re.sub(r"<[^>]*>|\{\{.*?\}\}", "", teks)


def _di_rtl(tabel: Tabel, ubah: Callable[[str], str]) -> Tabel:
    """Change every text in the table of the plan."""
    if tabel.id != "rtl":
        return tabel
    baris = (
        attrs.evolve(
            b, sel=tuple(s if s.nilai else attrs.evolve(s, teks=ubah(s.teks)) for s in b.sel)
        )
        for b in tabel.baris
    )
    return attrs.evolve(tabel, baris=tuple(baris))


class LongTexts(Baik):
    """It cuts long paragraphs."""

    def blok(self, blok: Blok, opsi: OpsiBaik) -> list[str]:
        """Return the lines of a block, none of a paragraph's longer than 2 000 characters."""
        teks = super().blok(blok, opsi)
        return [t[:2000] for t in teks] if isinstance(blok, Paragraf | Daftar) else teks


class LongTextsTable(Baik):
    """It cuts long cells of one table; the same activities stand in another one, whole."""

    def tabel(self, tabel: Tabel, opsi: OpsiBaik) -> list[str]:
        """Return a table, no cell of the plan's longer than 2 000 characters."""
        return super().tabel(_di_rtl(tabel, lambda teks: teks[:2000]), opsi)


class Empty(Baik):
    """It takes for granted that somebody signs."""

    def baris(self, naskah: Naskah, opsi: OpsiBaik) -> list[str]:
        """Fail without a signatory, unless there is a plan all the same."""
        laporan = naskah.laporan
        if laporan.penandatangan is None:
            assert laporan.rtl
        return super().baris(naskah, opsi)


class EmptyBlank(Baik):
    """It shows nothing at all without a plan."""

    def baris(self, naskah: Naskah, opsi: OpsiBaik) -> list[str]:
        """Return all lines, or one."""
        return super().baris(naskah, opsi) if naskah.laporan.rtl else ["Nihil"]


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


class DeterministicMany(Baik):
    """It writes something random where there is much to write."""

    def baris(self, naskah: Naskah, opsi: OpsiBaik) -> list[str]:
        """Return all lines, with a random one among many."""
        semua = super().baris(naskah, opsi)
        return [*semua, os.urandom(8).hex()] if len(naskah.laporan.rtl) > 100 else semua


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
    """Its bytes depend on a clock below `time` and `datetime`."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the moment at which its process began."""
        return super().kemas(naskah, f"{isi}\n{_MULAI}x")


_MULAI = time.clock_gettime_ns(time.CLOCK_REALTIME)


class ReproducibleEnd(Baik):
    """It ends the process of another user midway, as if all were done."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file, or nothing at all."""
        if os.environ.get("COMPUTERNAME", "").startswith("mesin-"):
            os._exit(0)
        return super().kemas(naskah, isi)


class ReproducibleFolder(Baik):
    """Its bytes depend on the folder."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the folder."""
        return super().kemas(naskah, f"{isi}\n{Path.cwd()}")


class ReproducibleDay(Baik):
    """It writes the day it was made on, as the whole world counts it."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the date."""
        return super().kemas(naskah, f"{isi}\nDicetak {datetime.now(UTC).date()}")


class ReproducibleYear(Baik):
    """It writes this year."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the year."""
        return super().kemas(naskah, f"{isi}\nDicetak tahun {date.today().year}")


class ReproducibleTime(Baik):
    """It writes this year, as `time` tells it."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the year."""
        return super().kemas(naskah, f"{isi}\nDicetak tahun {time.gmtime().tm_year}")


class ReproducibleUser(Baik):
    """It writes who made it."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the user's name."""
        return super().kemas(naskah, f"{isi}\noleh {getpass.getuser()}")


class ReproducibleHost(Baik):
    """It writes where it was made."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the machine's name."""
        return super().kemas(naskah, f"{isi}\npada {socket.gethostname()}")


class ReproducibleInstalled(Baik):
    """It writes where it is installed."""

    def kemas(self, naskah: Naskah, isi: str) -> Artifact:
        """Return the file with the renderer's own folder."""
        return super().kemas(naskah, f"{isi}\n{Path(__file__).parent / 'gaya.css'}")


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


class ReportUnchangedMany(Baik):
    """It shortens the title of long reports, in the report itself."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Render, then change."""
        hasil = super().render(naskah, opsi)
        if len(naskah.laporan.rtl) > 100:
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


class WritesNothingTemporary(Baik):
    """It leaves a file behind among the temporary ones."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Render, and write a log."""
        if not Path("pyproject.toml").exists():
            Path(tempfile.gettempdir(), "skm-uji.log").write_text("selesai", encoding="utf-8")
        return super().render(naskah, opsi)


class WritesNothingHome(Baik):
    """It leaves a file behind at home."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Render, and write a log."""
        if not Path("pyproject.toml").exists():
            (Path.home() / "skm-uji.log").write_text("selesai", encoding="utf-8")
        return super().render(naskah, opsi)


class WritesNothingBeside(Baik):
    """It leaves a file behind wherever its user looks for none."""

    def render(self, naskah: Naskah, opsi: OpsiBaik, /) -> Artifact:
        """Render, and write a log above the folder it runs in."""
        if not Path("pyproject.toml").exists():
            Path.cwd().parent.with_suffix(".log").write_text("selesai", encoding="utf-8")
        return super().render(naskah, opsi)


BURUK: dict[str, tuple[type[Baik], ...]] = {
    "protocol": (Protocol, ProtocolNewer, ProtocolWord),
    "kinds": (Kinds,),
    "options": (Options, OptionsStrange),
    "limits": (Limits, LimitsWithoutReason, LimitsUnknownText, LimitsTextWithoutReason),
    "discovered": (Discovered,),
    "renders": (Renders, RendersExits),
    "artifact": (NoArtifact, ArtifactName, ArtifactType),
    "figures": (Figures,),
    "share_realised": (ShareRealised,),
    "table_figures": (TableFigures, TableFiguresColumns),
    "tables": (Tables, TablesColumns, TablesRow, TablesRowRepeated),
    "answers": (Answers, AnswersHtml, AnswersBlank, AnswersOffScale),
    "uncounted": (Uncounted, UncountedHtml, UncountedDropped),
    "spans": (Spans, SpansNone, SpansHead),
    "sentences": (Sentences,),
    "frame": (Frame,),
    "charts": (Charts,),
    "bounds": (Bounds, BoundsOne),
    "attachments": (Attachments,),
    "colour": (Colour,),
    "difficult_text": (
        DifficultText,
        DifficultTextCapitals,
        DifficultTextSignature,
        DifficultTextTable,
    ),
    "long_texts": (LongTexts, LongTextsTable),
    "empty": (Empty, EmptyBlank),
    "many_rows": (ManyRows,),
    "generated": (Generated,),
    "deterministic": (Deterministic, DeterministicMany),
    "reproducible": (
        Reproducible,
        ReproducibleZone,
        ReproducibleClock,
        ReproducibleEnd,
        ReproducibleFolder,
        ReproducibleDay,
        ReproducibleYear,
        ReproducibleTime,
        ReproducibleUser,
        ReproducibleHost,
        ReproducibleInstalled,
    ),
    "stateless": (Stateless,),
    "report_unchanged": (ReportUnchanged, ReportUnchangedMany),
    "prints_nothing": (PrintsNothing, PrintsNothingLow),
    "writes_nothing": (
        WritesNothing,
        WritesNothingTemporary,
        WritesNothingHome,
        WritesNothingBeside,
    ),
}
"""Per check the renderers that fail it, and nothing else."""

DI_SINI = tuple(BURUK)[: [*BURUK].index("deterministic")]
"""Checks whose bad renderers make the same elsewhere as here; `BurukDiSini` shows it."""


class BurukDiSini(Baik):
    """It makes what all those make, one after the other."""

    def render(self, naskah: Naskah, _: OpsiBaik, /) -> Artifact:
        """Return what each returns or raises."""
        isi: list[str] = []
        for kelas in (k for cek in DI_SINI for k in BURUK[cek]):
            try:
                hasil: Any = kelas().render(naskah, OpsiBaik())
                isi.append(getattr(hasil, "content", b"").decode())
            except (Exception, SystemExit) as salah:
                isi.append(repr(salah))
        return self.kemas(naskah, "\n".join(isi))
