"""A file that was made of a report, what is read in it, and what it lacks."""

import traceback
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NoReturn

import attrs
import pytest

from skm.naskah import Naskah, Tabel, TabelJawaban
from skm.renderers import Artifact
from skm.testing import isi
from skm.testing.cari import (
    Dicari,
    angka_hilang,
    baris_jawaban_hilang,
    berdampingan,
    berkurang,
    hilang,
    jelaskan,
    potong,
    sambung,
    tertukar,
)
from skm.testing.padanan import Padanan, TabelTerbaca, padankan, sel_teks, semua_sel

if TYPE_CHECKING:
    from skm.testing.renderer import RendererContract

_BANYAK_TAMPIL = 3
_KIT = str(Path(__file__).parent)


def tak_lulus(sebab: str) -> NoReturn:
    """Let a check fail, without a traceback of ours."""
    pytest.fail(sebab, pytrace=False)


def jejak(salah: BaseException) -> str:
    """Return what was raised, and where: the frames outside the kit that lead there."""
    bingkai = traceback.extract_tb(salah.__traceback__)
    kit = [i for i, satu in enumerate(bingkai) if satu.filename.startswith(_KIT)]
    milik = bingkai[kit[-1] + 1 :] if kit else bingkai
    baris = "".join(traceback.format_list(milik)).rstrip()
    sebut = f"{type(salah).__name__}: {salah}"
    return f"{sebut}\n{baris}" if baris else sebut


class Terbaca:
    """
    A file that was made of a report, and what is read in it.

    Attributes:
        naskah: The report.
        berkas: The file.
    """

    def __init__(self, kit: "RendererContract", naskah: Naskah, berkas: Artifact, nama: str):
        self._kit, self._nama = kit, nama
        self.naskah, self.berkas = naskah, berkas

    @cached_property
    def teks(self) -> str:
        """Its text."""
        return self._utuh(self._kit.read_text(self.berkas))

    @cached_property
    def tabel(self) -> Sequence[TabelTerbaca] | None:
        """Its tables; None where nobody knows how they are read."""
        semua = self._kit.read_tables(self.berkas)
        if semua is None or not self._berbaris:
            return semua
        return [
            [[attrs.evolve(s, teks=self._utuh(s.teks)) for s in baris] for baris in satu]
            for satu in semua
        ]

    @property
    def _berbaris(self) -> bool:
        """Whether what is read are lines, as they stand on a page."""
        return self.berkas.media_type.startswith("application/pdf")

    def _utuh(self, teks: str) -> str:
        return sambung(teks, self._dicari) if self._berbaris and "\n" in teks else teks

    @cached_property
    def _dicari(self) -> tuple[Dicari, ...]:
        return tuple(isi.semua(self.naskah))

    def padanan(self) -> Iterator[tuple[str, Tabel | TabelJawaban, Padanan | None]]:
        """Yield every table of the report with its place and what the file has of it."""
        semua = ((t, b) for t, b in isi.blok(self.naskah) if isinstance(b, Tabel | TabelJawaban))
        return padankan(semua, self.tabel or ())

    def tak_lulus(self, sebab: str) -> NoReturn:
        """Let the check fail, and keep the file."""
        if self._kit.simpan is not None:
            akhiran = PurePath(self.berkas.file_name).suffix
            tempat = self._kit.simpan / f"uji-{self.naskah.jenis}-{self._nama}{akhiran}"
            tempat.parent.mkdir(parents=True, exist_ok=True)
            tempat.write_bytes(self.berkas.content)
            sebab = f"{sebab}\nThe file: {tempat}"
        tak_lulus(sebab)

    def semua(self, kurang: list[Dicari], apa: str) -> None:
        """Fail if anything is missing, and say where it should stand and what is there."""
        if kurang:
            tampil = "\n".join(f"  {jelaskan(d, self.teks)}" for d in kurang[:_BANYAK_TAMPIL])
            self.tak_lulus(f"{len(kurang)} {apa}:\n{tampil}")

    def ada(self, dicari: Iterable[Dicari], *, angka: bool = False) -> None:
        """Fail unless all of some texts are there; *angka* if the figures in them count."""
        self.semua(hilang(dicari, self.teks, angka=angka), "texts are nowhere")

    def ada_angka(self, dicari: Iterable[Dicari]) -> None:
        """Fail unless all of some figures are there as they are given."""
        self.semua(angka_hilang(dicari, self.teks), "figures are nowhere as given")

    # -- texts

    def lengkap(self, dicari: Iterable[Dicari]) -> None:
        """
        Fail unless all of some texts are there, figures within them included.

        In the difficult report capitals must be the same where no design chooses them.
        """
        # What holds a figure of the results is looked for apart.
        angka = [d.teks for d in (*isi.hasil(self.naskah), *isi.capaian(self.naskah))]
        semua = [d for d in dicari if not any(a in d.teks for a in angka)]
        self.ada(semua, angka=True)
        if self._nama == "sulit":
            tetap = {*isi.apa_adanya(self.naskah)}
            beda = hilang([d for d in semua if d.teks in tetap], self.teks, huruf=True)
            self.semua(beda, "texts are not written as given")

    def setiap_kali(self, pasangan: Iterable[tuple[str, str]], pembanding: str) -> None:
        """Fail unless every text stands as often as its counterpart in what was read of another."""
        kurang = berkurang(pasangan, self.teks, pembanding)
        tempat = reversed([d for d in isi.semua(self.naskah) if d.teks in kurang])
        # Of several places the first where what stands before it is not followed by it.
        patah = {d.teks: d for d in tempat if not berdampingan(d, self.teks)}
        dicari = [patah.get(teks, Dicari(teks, "isian kantor")) for teks in kurang]
        self.semua(dicari, "texts are missing at some places")

    # -- tables

    def angka_tabel(self) -> None:
        """Fail unless the figures of all tables are there, where they are to be known by."""
        sendiri = [*isi.hasil(self.naskah), *isi.capaian(self.naskah)]
        hilang_sendiri = {d.teks for d in angka_hilang(sendiri, self.teks)}
        for _, _, ada in self.padanan():
            if ada is None:
                continue
            for nomor, baris, satu, _ in ada.telusuri(ada.baris(), sel_teks):
                for i, sebab in ada.kolom_beda(baris, satu, semua_sel) if satu else ():
                    if baris.sel[i].nilai is not None and baris.sel[i].teks not in hilang_sendiri:
                        self.tak_lulus(f"{ada.letak_sel(nomor, i)}: {sebab}")
        # A row whose words are nowhere is told of by test_tables.
        teks = (d for d, s in isi.sel(self.naskah) if s.nilai is None)
        tanpa = {_baris(d) for d in hilang(teks, self.teks)}
        tanpa_angka = {d.teks for d in sendiri}
        self.ada_angka(
            d
            for d in isi.angka_tabel(self.naskah)
            if d.teks not in tanpa_angka and _baris(d) not in tanpa
        )

    def baris_tabel(self) -> None:
        """Fail unless the rows of all tables are there, one after the other, cell by cell."""
        for letak, tabel, ada in self.padanan():
            if ada is not None:
                for _, _, satu, sebab in ada.telusuri(ada.baris(), sel_teks):
                    if satu is None:
                        self.tak_lulus(sebab)
            elif isinstance(tabel, Tabel) and (salah := tertukar(tabel, self.teks)):
                sebab = "cells stand in another order than the heads"
                self.tak_lulus(f"{letak}, baris {salah[0]}: {sebab}: {potong(salah[1])!r}")

    def rentang(self) -> None:
        """Fail unless the cells of all tables reach as far as they should."""
        for letak, _, ada in self.padanan():
            if ada is None:
                self.tak_lulus(f"{letak}: no table of the file has its heads")
            if salah := next(ada.rentang_salah(), ""):
                self.tak_lulus(salah)

    def salah_jawaban(self) -> str:
        """Return what is wrong with the rows of the respondents; empty if nothing is."""
        for letak, tabel, ada in self.padanan():
            if isinstance(tabel, TabelJawaban):
                if ada is None:
                    return baris_jawaban_hilang(letak, tabel, self.teks)
                baris = ada.telusuri(ada.baris(jawaban=True), semua_sel)
                return next((sebab for _, _, satu, sebab in baris if satu is None), "")
        return ""


def _baris(dicari: Dicari) -> str:
    """Return the place of the row that a cell is in."""
    return dicari.letak.rpartition(", kolom")[0]
