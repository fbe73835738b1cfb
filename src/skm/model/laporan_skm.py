"""The facts of one survey report; nothing computed."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import ClassVar, TypeAlias

import attrs

from skm.dasar import Benda, Peta
from skm.errors import Masalah
from skm.jenis import SURVEI
from skm.model.angka import (
    PROFIL,
    SEBARAN,
    AngkaLayanan,
    DasarAngka,
    N,
    dasar_angka,
    kode_angka,
    layanan_ganda,
    masalah_angka,
    masalah_dasar,
    tanpa_sebaran,
)
from skm.model.ikm import REGULASI_BAWAAN, SEMUA_NILAI, NilaiUnsur
from skm.model.jawaban import LembarJawaban
from skm.model.kaitan import Kaitan
from skm.model.konvensi import AturanSampel, Konvensi
from skm.model.laporan import (
    Berfolder,
    Kop,
    LaporanTindakLanjut,
    Penandatangan,
    Tercantum,
    UnitLayanan,
    berkas_logo,
    id_ganda,
    kosong,
)
from skm.model.pengumpulan import Pengumpulan
from skm.model.periode import Periode, Tanggal
from skm.model.realisasi import Dokumentasi, Realisasi
from skm.model.rtl import RTL, masalah_gabung
from skm.model.tabulasi import Frekuensi
from skm.model.tampil import Tampil
from skm.model.unsur import KodeUnsur
from skm.syarat import (
    ANGKA,
    ISI,
    KODE,
    KODE_TANYA,
    LOGIKA,
    TEKS,
    Angka,
    Dari,
    banyak,
    bulat,
    opsional,
    peta_dari,
    satu,
)

SEL_KECIL = 5
"""How many respondents of a group are no longer few, where nobody says otherwise."""
MAKS_SEL_KECIL = 1000
BATAS_SEL_KECIL = bulat(0, MAKS_SEL_KECIL)

_PARAGRAF = banyak(TEKS)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Jadwal(Benda):
    """
    One step of the survey.

    Attributes:
        kegiatan: The step.
        waktu: When, as text.
        hari_kerja: Working days it took; None if not stated.
    """

    kegiatan: str = attrs.field(metadata=ISI)
    waktu: str = attrs.field(default="", metadata=TEKS)
    hari_kerja: int | None = attrs.field(default=None, metadata=opsional(bulat(0, 10_000)))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class NilaiTren(Benda):
    """
    The index of an earlier period, as that period's report printed it.

    Attributes:
        periode: The period.
        ikm: The index as printed, in IKM points.
        n: Respondents of that period on whom its index rests; None if unknown.  With it the report
            can say whether the index rose or fell by more than chance.
        laporan: What that period's report says; None if it is not named.
    """

    periode: Periode = attrs.field(metadata=satu(Periode))
    ikm: Decimal = attrs.field(converter=Dari[Angka], metadata=ANGKA)
    n: int | None = attrs.field(default=None, metadata=opsional(bulat(1, 10**12)))
    laporan: Kaitan | None = attrs.field(default=None, metadata=opsional(satu(Kaitan)))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ParagrafSKM(Benda):
    """
    Running text of the office's own, one key for every section.

    That of `TAMBAHAN` is added to what skm writes from the data; any other takes the place of
    skm's own, which None keeps.

    Attributes:
        latar_belakang: BAB I, background.
        dasar_hukum: BAB I, legal bases.
        maksud_tujuan: BAB I, purpose.
        pelaksana: BAB II, who held the survey.
        metode: BAB II, how.
        lokasi: BAB II, where.
        waktu: BAB II, before the schedule.
        sampel: BAB II, on the number of respondents, such as why there are fewer than needed.
        responden: BAB III, on who answered.
        ikm: BAB III, on the index and the unsur.
        ketelitian: BAB III, on margin of error and reliability.
        layanan: BAB III, on the services.
        permasalahan: BAB IV, what lies behind the weakest unsur; the office knows, skm does not.
        pengantar_rtl: BAB IV, before the plan, such as how it was decided on.
        tren: BAB IV, on the index over the periods.
        tindak_lanjut: The chapter on the plan of an earlier period.
        kesimpulan: The last chapter, after the conclusions.
        penutup: The last chapter, last words before the signature.
        kata_pengantar: The foreword, where there is one.
    """

    TAMBAHAN: ClassVar[frozenset[str]] = frozenset(
        {
            *("sampel", "responden", "ikm", "ketelitian", "layanan", "permasalahan"),
            *("pengantar_rtl", "tren", "tindak_lanjut", "kesimpulan"),
        }
    )

    latar_belakang: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    dasar_hukum: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    maksud_tujuan: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    pelaksana: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    metode: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    lokasi: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    waktu: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    sampel: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    responden: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    ikm: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    ketelitian: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    layanan: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    permasalahan: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    pengantar_rtl: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    tren: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    tindak_lanjut: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    kesimpulan: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    penutup: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    kata_pengantar: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )


class LampiranJawaban(Enum):
    """Whether the answers of all respondents stand in an appendix, and in which order."""

    URUT_NILAI = "urut-nilai"
    MENURUT_BERKAS = "menurut-berkas"
    TANPA = False


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Susunan(Benda):
    """
    Which of its optional parts a document has.

    Attributes:
        lampiran_jawaban: The appendix of answers: its rows in the order of the answers, which links
            them to nobody; in that of the file, for whoever checks paper forms by number; or none.
        foto: The appendix of photographs.
        kata_pengantar: A foreword in front, of skm's words or the office's.
        lembar_pengesahan: A page in front on which the report is approved.
        ringkasan: One page in front with what a reader wants to know first.
    """

    lampiran_jawaban: LampiranJawaban = attrs.field(
        default=LampiranJawaban.URUT_NILAI,
        converter=Dari[LampiranJawaban | str | bool],
        metadata=satu(LampiranJawaban),
    )
    foto: bool = attrs.field(default=True, metadata=LOGIKA)
    kata_pengantar: bool = attrs.field(default=False, metadata=LOGIKA)
    lembar_pengesahan: bool = attrs.field(default=False, metadata=LOGIKA)
    ringkasan: bool = attrs.field(default=False, metadata=LOGIKA)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TindakLanjutLalu(Benda):
    """
    What became of the plan that an earlier survey led to, told in the report of this one.

    Attributes:
        periode: When that survey was held.
        rtl: Its plan, in priority order.
        realisasi: What was done.
        survei: What that survey's report says; None if it is not named.
    """

    periode: Periode = attrs.field(metadata=satu(Periode))
    rtl: tuple[RTL, ...] = attrs.field(
        default=(), converter=Dari[Iterable[RTL]], metadata=banyak(satu(RTL))
    )
    realisasi: tuple[Realisasi, ...] = attrs.field(
        default=(), converter=Dari[Iterable[Realisasi]], metadata=banyak(satu(Realisasi))
    )
    survei: Kaitan | None = attrs.field(default=None, metadata=opsional(satu(Kaitan)))

    def _antarbidang(self) -> Iterator[Masalah]:
        yield from id_ganda(r.id for r in self.rtl)
        yield from masalah_gabung(self.rtl)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class LaporanSKM(Tampil, Berfolder):
    """
    The facts of one *Laporan Survei Kepuasan Masyarakat*.

    What the survey found is one of `jawaban`, `sebaran`, `nilai` and `ikm`: the answers, or where
    they are not at hand what is known of them.  `skm.angka.angka_laporan` gives the figures of any.

    Attributes:
        unit: Who reports.
        periode: When the survey was held.
        jawaban: What respondents answered; None where that is not at hand.
        sebaran: Per unsur how many answered 1, 2, 3 and 4.
        sebaran_lengkap: Beside `sebaran` the same of those who answered every unsur, on whom the
            index rests where the konvensi says so.
        nilai: One total with its count, or one mean as printed, per unsur.
        ikm: The index as printed, where nothing else is known.
        n: Respondents, of `sebaran` and of `ikm`; of values theirs says.  None for as many as
            answered the unsur that most answered.
        layanan: What it found for each service, where there are no answers.
        responden: Who they were, where there are no answers: per part of the profile (see
            `skm.model.DIMENSI`, or any other heading) per class how many.
        pengumpulan: How the sheets came in, where there are no answers.
        regulasi: Id of the rule set the office names.
        konvensi: The readings it declares.
        nama_unsur: The office's own names of unsur for its tables.
        populasi: How many people were served in the period; None if unknown.
        aturan_sampel: How the needed number of respondents follows from the population.
        jadwal: Steps of the survey.
        tren: Indices of earlier periods, oldest first; the report's own is added to them.
        rtl: The plan, in priority order.
        tindak_lanjut: What became of the plan of an earlier period; None to say nothing of it.
        pertanyaan: Own wording of the questionnaire, where it is not the regulation's; of several
            questions about an unsur that of each (U1a).
        foto: Photographs of the survey, or links to such, for an appendix.
        tanggal: Date of the report; None if it is still open.
        tempat: Place of signature.
        penandatangan: Who signs; None if it is still open.
        kop: Letterhead.
        paragraf: Running text of the office's own.
        susunan: Which of its optional parts the document has.
        sel_kecil: Of a group of fewer respondents documents do not show what it answered; 0 hides
            nothing.
        tercantum: What an existing document stated.
        folder: Where relative picture paths begin; set by `skm.baca`, no part of the facts
            (not compared, not written).
        folder_logo: The same for the logo, where an office profile brings it; None for `folder`.
        warna: The office's accent colour, six hexadecimal digits, where its profile has one; no
            part of the facts either.
    """

    JENIS: ClassVar[str] = SURVEI.kunci

    unit: UnitLayanan = attrs.field(metadata=satu(UnitLayanan))
    periode: Periode = attrs.field(metadata=satu(Periode))
    jawaban: LembarJawaban | None = attrs.field(
        default=None, metadata=opsional(satu(LembarJawaban))
    )
    sebaran: Peta[KodeUnsur, Frekuensi] = attrs.field(
        factory=tanpa_sebaran, converter=Dari[Mapping[KodeUnsur, Iterable[int]]], metadata=SEBARAN
    )
    sebaran_lengkap: Peta[KodeUnsur, Frekuensi] = attrs.field(
        factory=tanpa_sebaran, converter=Dari[Mapping[KodeUnsur, Iterable[int]]], metadata=SEBARAN
    )
    nilai: tuple[NilaiUnsur, ...] = attrs.field(
        default=(), converter=Dari[Iterable[NilaiUnsur]], metadata=SEMUA_NILAI
    )
    ikm: Decimal | None = attrs.field(
        default=None, converter=Dari[Angka | None], metadata=opsional(ANGKA)
    )
    n: int | None = attrs.field(default=None, metadata=opsional(N))
    layanan: tuple[AngkaLayanan, ...] = attrs.field(
        default=(), converter=Dari[Iterable[AngkaLayanan]], metadata=banyak(satu(AngkaLayanan))
    )
    responden: Peta[str, Peta[str, int]] = attrs.field(
        factory=kosong, converter=Dari[Mapping[str, Mapping[str, int]]], metadata=PROFIL
    )
    pengumpulan: Pengumpulan = attrs.field(factory=Pengumpulan, metadata=satu(Pengumpulan))
    regulasi: str = attrs.field(default=REGULASI_BAWAAN, metadata=ISI)
    konvensi: Konvensi = attrs.field(factory=Konvensi, metadata=satu(Konvensi))
    nama_unsur: Peta[KodeUnsur, str] = attrs.field(
        factory=kosong, converter=Dari[Mapping[KodeUnsur, str]], metadata=peta_dari(KODE, ISI)
    )
    populasi: int | None = attrs.field(default=None, metadata=opsional(bulat(1, 10**12)))
    aturan_sampel: AturanSampel = attrs.field(
        default=AturanSampel.TERDEKAT,
        converter=Dari[AturanSampel | str],
        metadata=satu(AturanSampel),
    )
    jadwal: tuple[Jadwal, ...] = attrs.field(
        default=(), converter=Dari[Iterable[Jadwal]], metadata=banyak(satu(Jadwal))
    )
    tren: tuple[NilaiTren, ...] = attrs.field(
        default=(), converter=Dari[Iterable[NilaiTren]], metadata=banyak(satu(NilaiTren))
    )
    rtl: tuple[RTL, ...] = attrs.field(
        default=(), converter=Dari[Iterable[RTL]], metadata=banyak(satu(RTL))
    )
    tindak_lanjut: TindakLanjutLalu | None = attrs.field(
        default=None, metadata=opsional(satu(TindakLanjutLalu))
    )
    pertanyaan: Peta[KodeUnsur, str] = attrs.field(
        factory=kosong, converter=Dari[Mapping[KodeUnsur, str]], metadata=peta_dari(KODE_TANYA, ISI)
    )
    foto: tuple[Dokumentasi, ...] = attrs.field(
        default=(), converter=Dari[Iterable[Dokumentasi]], metadata=banyak(satu(Dokumentasi))
    )
    tanggal: Tanggal | None = attrs.field(default=None, metadata=opsional(satu(Tanggal)))
    tempat: str = attrs.field(default="", metadata=TEKS)
    penandatangan: Penandatangan | None = attrs.field(
        default=None, metadata=opsional(satu(Penandatangan))
    )
    kop: Kop = attrs.field(factory=Kop, metadata=satu(Kop))
    paragraf: ParagrafSKM = attrs.field(factory=ParagrafSKM, metadata=satu(ParagrafSKM))
    susunan: Susunan = attrs.field(factory=Susunan, metadata=satu(Susunan))
    sel_kecil: int = attrs.field(default=SEL_KECIL, metadata=BATAS_SEL_KECIL)
    tercantum: Tercantum = attrs.field(factory=Tercantum, metadata=satu(Tercantum))

    def gambar(self) -> tuple[Path, ...]:
        """Return the paths of all picture files the report names; empty without a folder."""
        logo = berkas_logo(self.unit, self.folder_logo or self.folder)
        if self.folder is None:
            return logo
        lalu = () if self.tindak_lanjut is None else self.tindak_lanjut.realisasi
        nama = [d.berkas for semua in (*(r.dokumentasi for r in lalu), self.foto) for d in semua]
        return (*logo, *(self.folder / n for n in nama if n is not None))

    @property
    def periode_survei(self) -> Periode:
        """The period by which the report is named."""
        return self.periode

    @property
    def dasar(self) -> DasarAngka:
        """What its figures rest on."""
        return next(self._dasar())

    @property
    def kode(self) -> tuple[KodeUnsur, ...]:
        """Codes of the unsur, or questions about one, that there are figures of, in their order."""
        return kode_angka(self) if self.jawaban is None else (*self.jawaban.jawaban,)

    def _dasar(self) -> Iterator[DasarAngka]:
        if self.jawaban is not None:
            yield DasarAngka.JAWABAN
        yield from dasar_angka(self)

    def _antarbidang(self) -> Iterator[Masalah]:
        ada = [*self._dasar()]
        yield from masalah_dasar(ada, DasarAngka)
        if len(ada) == 1:
            yield from masalah_angka(self)
        yield from layanan_ganda(self.layanan)
        if self.sebaran_lengkap and not self.sebaran:
            yield Masalah(kode="kunci-hilang", diharapkan="sebaran (beserta sebaran_lengkap)")
        for kunci, isi in (
            ("sebaran_lengkap", self.sebaran_lengkap),
            ("layanan", self.layanan),
            ("responden", self.responden),
            ("pengumpulan", self.pengumpulan != Pengumpulan()),
        ):
            if isi and self.jawaban is not None:
                yield Masalah(
                    kode="dasar-ganda", lokasi=f".{kunci}", ditemukan=f"jawaban + {kunci}"
                )
        if self.layanan and "layanan" in self.responden:
            yield Masalah(
                kode="dasar-ganda",
                lokasi=".responden.layanan",
                ditemukan="layanan + responden.layanan",
            )
        yield from id_ganda(r.id for r in self.rtl)
        yield from masalah_gabung(self.rtl)


LaporanBerencana: TypeAlias = LaporanTindakLanjut | LaporanSKM
"""The facts of a report with a plan, which a publication has not."""
