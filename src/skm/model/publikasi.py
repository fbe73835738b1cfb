"""The facts of one publication of a survey's result, such as a poster; nothing computed."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import ClassVar, Protocol, TypeAlias

import attrs

from skm.dasar import Peta
from skm.errors import Masalah
from skm.jenis import PUBLIKASI
from skm.model.angka import PROFIL, DasarAngka, N
from skm.model.ikm import REGULASI_BAWAAN
from skm.model.kaitan import Kaitan
from skm.model.konvensi import Konvensi
from skm.model.laporan import (
    Berfolder,
    LaporanTindakLanjut,
    Tercantum,
    UnitLayanan,
    berkas_logo,
    kosong,
)
from skm.model.laporan_skm import LaporanSKM
from skm.model.periode import Periode, Tanggal
from skm.model.tampil import Tampil
from skm.syarat import ANGKA, ISI, TAUTAN, TEKS, Angka, Dari, banyak, opsional, satu


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Publikasi(Tampil, Berfolder):
    """
    What is published of one survey: its index, who answered and when, for a wall or a page.

    It says of the survey what a survey report does of which nothing but the index is known, and
    `sebagai_survei` is that report, so whatever reads and judges those figures does so here.

    Attributes:
        unit: Whose service it is.
        periode: When the survey was held.
        ikm: Its index as printed, in IKM points.
        n: Its respondents.
        responden: Who they were: per part of the profile (see `skm.model.DIMENSI`, or any other
            heading) per class how many.
        pengumpulan: Between which days answers were gathered; None for the days of `periode`.
        nama_layanan: Name of the service, where the survey was about one.
        metode: How the survey was held.
        media: Where its result is published.
        ucapan: Thanks to those who answered; None for the words of the regulation's form.
        tautan: Address on the web, http or https, for a QR code; None for none.
        keterangan_tautan: What is there.
        regulasi: Id of the rule set the office names.
        konvensi: The readings under which the index was computed.
        tanggal: Date of the publication; None if it is still open.
        tercantum: What an existing publication stated.
        survei: What the survey report says whose result this is; None if it names none.
        folder: Where relative picture paths begin; set by `skm.baca`, no part of the facts
            (not compared, not written).
        folder_logo: The same for the logo, where an office profile brings it; None for `folder`.
        warna: The office's accent colour, six hexadecimal digits, where its profile has one; no
            part of the facts either.
    """

    JENIS: ClassVar[str] = PUBLIKASI.kunci

    unit: UnitLayanan = attrs.field(metadata=satu(UnitLayanan))
    periode: Periode = attrs.field(metadata=satu(Periode))
    ikm: Decimal = attrs.field(converter=Dari[Angka], metadata=ANGKA)
    n: int = attrs.field(metadata=N)
    responden: Peta[str, Peta[str, int]] = attrs.field(
        factory=kosong, converter=Dari[Mapping[str, Mapping[str, int]]], metadata=PROFIL
    )
    pengumpulan: Periode | None = attrs.field(default=None, metadata=opsional(satu(Periode)))
    nama_layanan: str = attrs.field(default="", metadata=TEKS)
    metode: str = attrs.field(default="", metadata=TEKS)
    media: tuple[str, ...] = attrs.field(
        default=(), converter=Dari[Iterable[str]], metadata=banyak(ISI)
    )
    ucapan: str | None = attrs.field(default=None, metadata=opsional(TEKS))
    tautan: str | None = attrs.field(default=None, metadata=opsional(TAUTAN))
    keterangan_tautan: str = attrs.field(default="", metadata=TEKS)
    regulasi: str = attrs.field(default=REGULASI_BAWAAN, metadata=ISI)
    konvensi: Konvensi = attrs.field(factory=Konvensi, metadata=satu(Konvensi))
    tanggal: Tanggal | None = attrs.field(default=None, metadata=opsional(satu(Tanggal)))
    tercantum: Tercantum = attrs.field(factory=Tercantum, metadata=satu(Tercantum))
    survei: Kaitan | None = attrs.field(default=None, metadata=opsional(satu(Kaitan)))

    def gambar(self) -> tuple[Path, ...]:
        """Return the path of its logo; empty for none, and without a folder."""
        return berkas_logo(self.unit, self.folder_logo or self.folder)

    @property
    def periode_survei(self) -> Periode:
        """The period by which it is named."""
        return self.periode

    @property
    def dasar(self) -> DasarAngka:
        """What its figures rest on."""
        return DasarAngka.IKM

    @property
    def sebagai_survei(self) -> LaporanSKM:
        """What it says of the survey, as a survey report of which nothing but that is known."""
        return LaporanSKM(
            unit=self.unit,
            periode=self.periode,
            ikm=self.ikm,
            n=self.n,
            responden=self.responden,
            regulasi=self.regulasi,
            konvensi=self.konvensi,
            tanggal=self.tanggal,
            tercantum=self.tercantum,
            folder=self.folder,
            folder_logo=self.folder_logo,
            warna=self.warna,
        )

    def _antarbidang(self) -> Iterator[Masalah]:
        if self.keterangan_tautan and self.tautan is None:
            yield Masalah(kode="kunci-hilang", diharapkan="tautan")


class LaporanLain(Protocol):
    """The facts of a report of a kind of one's own."""

    JENIS: ClassVar[str]


Laporan: TypeAlias = LaporanTindakLanjut | LaporanSKM | Publikasi
"""The facts of a report of any kind."""
