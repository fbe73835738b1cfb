"""The facts of one report; nothing computed."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, ClassVar

import attrs

from skm.dasar import Benda, Peta, tampilan, unsur_dari
from skm.errors import Masalah
from skm.jenis import TINDAK_LANJUT
from skm.model.angka import DasarAngka
from skm.model.ikm import REGULASI_BAWAAN, SEMUA_NILAI, NilaiUnsur, nilai_ganda
from skm.model.kaitan import Kaitan
from skm.model.konvensi import Konvensi
from skm.model.periode import Periode, Tanggal
from skm.model.realisasi import Realisasi
from skm.model.rtl import RTL, masalah_gabung
from skm.model.strategi import Strategi
from skm.model.tampil import Tampil
from skm.model.unsur import KodeUnsur
from skm.syarat import (
    ANGKA,
    FOLDER,
    INTERVAL,
    ISI,
    JALUR,
    KODE,
    LOGIKA,
    PECAHAN,
    TEKS,
    WARNA,
    Angka,
    Dari,
    Pecahan,
    banyak,
    bulat,
    menurut,
    opsional,
    periksa,
    peta_dari,
    satu,
    sendiri_atau_peta,
)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class UnitLayanan(Benda):
    """
    The service unit that reports.

    Attributes:
        nama: Full name.
        singkatan: Short name for running text; empty to use the full one.
        instansi: The agency it belongs to.
        singkatan_instansi: The agency's abbreviation.
        logo: Path of a PNG or JPEG for the cover, like `Dokumentasi.berkas`; None for none.
    """

    nama: str = attrs.field(metadata=ISI)
    singkatan: str = attrs.field(default="", metadata=TEKS)
    instansi: str = attrs.field(default="", metadata=TEKS)
    singkatan_instansi: str = attrs.field(default="", metadata=TEKS)
    logo: str | None = attrs.field(default=None, metadata=opsional(JALUR))

    @property
    def sebutan(self) -> str:
        """The name for running text."""
        return self.singkatan or self.nama

    @property
    def lengkap(self) -> str:
        """The name as a text mentions it first, with the abbreviation it uses from there on."""
        nama, pendek = " ".join(self.nama.split()), " ".join(self.singkatan.split())
        kata = " ".join(nama.casefold().replace("(", " ").replace(")", " ").split())
        tahu = not pendek or f" {pendek.casefold()} " in f" {kata} "
        return nama if tahu else f"{nama} ({pendek})"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Kop(Benda):
    """
    The letterhead of the office.

    Attributes:
        baris: Its lines, from the ministry down to the unit; empty for no letterhead.
        alamat: Postal address, below the lines.
        kontak: Telephone, e-mail and web address, below that.
    """

    baris: tuple[str, ...] = attrs.field(
        default=(), converter=Dari[Iterable[str]], metadata=banyak(ISI)
    )
    alamat: str = attrs.field(default="", metadata=TEKS)
    kontak: str = attrs.field(default="", metadata=TEKS)

    @property
    def teks(self) -> tuple[str, ...]:
        """All of it, from the top; empty for no letterhead."""
        semua = (*self.baris, self.alamat, self.kontak) if self.baris else ()
        return tuple(t for t in semua if t.strip())


@attrs.frozen(kw_only=True, eq=False, repr=False)
class PeriodeLaporan(Benda):
    """
    The two spans a follow-up report speaks of.

    Attributes:
        survei: When the survey was held.
        tindak_lanjut: When its plan was followed up.
    """

    survei: Periode = attrs.field(metadata=satu(Periode))
    tindak_lanjut: Periode = attrs.field(metadata=satu(Periode))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Penandatangan(Benda):
    """
    Who signs.

    Attributes:
        nama: Name with titles.
        jabatan: Office held, such as "Kepala BP3MI Jawa Tengah".
        nip: Public servant's number as written; empty if there is none.  An implausible one
            loads and is a finding.
    """

    nama: str = attrs.field(metadata=TEKS)
    jabatan: str = attrs.field(default="", metadata=TEKS)
    nip: str = attrs.field(default="", metadata=TEKS)


_PARAGRAF = banyak(TEKS)
_MAKS = 10**12


@attrs.frozen(kw_only=True, eq=False, repr=False)
class ParagrafLaporan(Benda):
    """
    Running text of the office's own, one key for every section.

    That of `TAMBAHAN` is added to what skm writes from the data; any other takes the place of
    skm's own, which None keeps.

    Attributes:
        latar_belakang: BAB I, background.
        dasar_hukum: BAB I, legal bases.
        maksud_tujuan: BAB I, purpose.
        hasil_survei: BAB II, on what the survey found.
        pengantar_rtl: BAB II, before the plan, such as how it was decided on.
        pengantar_realisasi: BAB III, before the realisation.
        kesimpulan: BAB IV, after the conclusions.
        penutup: BAB IV, last words before the signature.
        kata_pengantar: The foreword, where there is one.
    """

    TAMBAHAN: ClassVar[frozenset[str]] = frozenset(
        {"hasil_survei", "pengantar_rtl", "pengantar_realisasi", "kesimpulan"}
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
    hasil_survei: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    pengantar_rtl: tuple[str, ...] | None = attrs.field(
        default=None, converter=Dari[Iterable[str] | None], metadata=opsional(_PARAGRAF)
    )
    pengantar_realisasi: tuple[str, ...] | None = attrs.field(
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
class SusunanTindakLanjut(Benda):
    """
    Which of its optional parts the document of a follow-up has.

    Attributes:
        grafik_unsur: The chart of every unsur below its table.
        kata_pengantar: A foreword in front, of skm's words or the office's.
        lembar_pengesahan: A page in front on which the report is approved.
        ringkasan: One page in front with what a reader wants to know first.
    """

    grafik_unsur: bool = attrs.field(default=True, metadata=LOGIKA)
    kata_pengantar: bool = attrs.field(default=False, metadata=LOGIKA)
    lembar_pengesahan: bool = attrs.field(default=False, metadata=LOGIKA)
    ringkasan: bool = attrs.field(default=False, metadata=LOGIKA)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class RTLTercantum(Benda):
    """
    How an existing document's realisation table repeats one activity.

    Attributes:
        nomor: Number printed beside it; None if not recorded.
        kegiatan: Its wording there; None if not recorded.
    """

    nomor: str | None = attrs.field(default=None, metadata=opsional(TEKS))
    kegiatan: str | None = attrs.field(default=None, metadata=opsional(TEKS))


def berkas_logo(unit: UnitLayanan, folder: Path | None) -> tuple[Path, ...]:
    """Return the path of the logo; empty for none."""
    return () if folder is None or unit.logo is None else (folder / unit.logo,)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Berfolder(Benda):
    """
    Base of reports: what is known of one beside its facts, neither compared nor written.

    Attributes:
        folder: Where relative picture paths begin; set by `skm.baca`.
        folder_logo: The same for the logo, where an office profile brings it; None for `folder`.
        warna: The office's accent colour, six hexadecimal digits, where its profile has one.
    """

    folder: Path | None = attrs.field(
        default=None,
        eq=False,
        repr=False,
        converter=Dari[Path | str | None],
        metadata=opsional(FOLDER),
    )
    folder_logo: Path | None = attrs.field(
        default=None,
        eq=False,
        repr=False,
        converter=Dari[Path | str | None],
        metadata=opsional(FOLDER),
    )
    warna: str = attrs.field(default="", eq=False, repr=False, metadata=WARNA)


def kosong() -> Peta[str, Any]:
    """Return an empty `Peta`, typed for a field."""
    return Peta()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Tercantum(Benda):
    """
    What an existing document *stated*; for the audit, never printed as ours.

    Attributes:
        n: Number of respondents; None if not stated.
        responden: The table of respondents: per part of the profile (see `skm.model.DIMENSI`, or
            any other heading), per class how many.
        pengumpulan: Between which days answers were gathered, or the words for it where these name
            no days there are; None if not stated.
        nrr: Mean answer per unsur as printed, where the report itself holds answers or totals.
        tertimbang: NRR tertimbang per unsur as printed.
        ikm: Index of the unit as printed; None if not stated.
        mutu_ikm: Letter of the unit; None if not stated.
        mutu: Letter per unsur.
        nama_unsur_tabel_1: Name of an unsur in the table of results, where it is not the
            regulation's.
        nama_unsur_tabel_2: The same in the table of the plan, where it is another one again.
        bobot: Weight of an unsur as the legend gives it, or one per unsur; None if not stated.
        interval: The table of classes as printed: per letter or word its interval, in IKM points
            or on the answer scale.
        skala: Scale of the answers as printed, such as "1–4"; None if not stated.
        jumlah_tertimbang: Sum of the weighted NRR as printed; None if not stated.
        persentase: Share of the plan realised, as printed; None if not stated.
        periode_tabel_1: Period in the caption of table 1; None if not stated.
        dasar_hukum: Legal bases it names: one text for one item.
        rtl: Per activity, how the realisation table repeats it.
    """

    n: int | None = attrs.field(default=None, metadata=opsional(bulat(0, _MAKS)))
    responden: Peta[str, Peta[str, int]] = attrs.field(
        factory=kosong,
        converter=Dari[Mapping[str, Mapping[str, int]]],
        metadata=peta_dari(ISI, peta_dari(TEKS, bulat(0, _MAKS))),
    )
    pengumpulan: Periode | str | None = attrs.field(
        default=None,
        metadata=opsional(
            menurut(lambda n: ISI if isinstance(n, str) else satu(Periode), satu(Periode), ISI)
        ),
    )
    nrr: Peta[KodeUnsur, Decimal] = attrs.field(
        factory=kosong, converter=Dari[Mapping[KodeUnsur, Angka]], metadata=peta_dari(KODE, ANGKA)
    )
    tertimbang: Peta[KodeUnsur, Decimal] = attrs.field(
        factory=kosong, converter=Dari[Mapping[KodeUnsur, Angka]], metadata=peta_dari(KODE, ANGKA)
    )
    ikm: Decimal | None = attrs.field(
        default=None, converter=Dari[Angka | None], metadata=opsional(ANGKA)
    )
    mutu_ikm: str | None = attrs.field(default=None, metadata=opsional(TEKS))
    mutu: Peta[KodeUnsur, str] = attrs.field(
        factory=kosong, converter=Dari[Mapping[KodeUnsur, str]], metadata=peta_dari(KODE, TEKS)
    )
    nama_unsur_tabel_1: Peta[KodeUnsur, str] = attrs.field(
        factory=kosong, converter=Dari[Mapping[KodeUnsur, str]], metadata=peta_dari(KODE, TEKS)
    )
    nama_unsur_tabel_2: Peta[KodeUnsur, str] = attrs.field(
        factory=kosong, converter=Dari[Mapping[KodeUnsur, str]], metadata=peta_dari(KODE, TEKS)
    )
    bobot: Fraction | Peta[KodeUnsur, Fraction] | None = attrs.field(
        default=None,
        converter=Dari[Pecahan | Mapping[KodeUnsur, Pecahan] | None],
        metadata=opsional(sendiri_atau_peta(PECAHAN, peta_dari(KODE, PECAHAN))),
    )
    interval: Peta[str, str] = attrs.field(
        factory=kosong, converter=Dari[Mapping[str, str]], metadata=peta_dari(ISI, INTERVAL)
    )
    skala: str | None = attrs.field(default=None, metadata=opsional(INTERVAL))
    jumlah_tertimbang: Decimal | None = attrs.field(
        default=None, converter=Dari[Angka | None], metadata=opsional(ANGKA)
    )
    persentase: Decimal | None = attrs.field(
        default=None, converter=Dari[Angka | None], metadata=opsional(ANGKA)
    )
    periode_tabel_1: str | None = attrs.field(default=None, metadata=opsional(TEKS))
    dasar_hukum: tuple[str, ...] = attrs.field(
        default=(), converter=Dari[Iterable[str]], metadata=banyak(TEKS)
    )
    rtl: Peta[str, RTLTercantum] = attrs.field(
        factory=kosong,
        converter=Dari[Mapping[str, RTLTercantum]],
        metadata=peta_dari(ISI, satu(RTLTercantum)),
    )


def id_ganda(ids: Iterable[str]) -> Iterator[Masalah]:
    """Yield a problem for each id that an earlier row already uses."""
    pertama: dict[str, int] = {}
    for i, nama in enumerate(ids):
        if nama in pertama:
            yield Masalah(
                kode="id-ganda",
                lokasi=f".rtl[{i}].id",
                ditemukan=tampilan(nama),
                diharapkan=f"$.rtl[{pertama[nama]}].id",
            )
        pertama.setdefault(nama, i)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class LaporanTindakLanjut(Tampil, Berfolder):
    """
    The facts of one *Laporan Hasil Tindak Lanjut Pelaksanaan SKM*.

    Attributes:
        unit: Who reports.
        periode: When the survey was held, and when it was followed up.
        nilai: What the survey found, one value per unsur, kept in the order of the codes.
        regulasi: Id of the rule set the office names.
        konvensi: The readings it declares.
        nama_unsur: The office's own names of unsur for its tables, where it does not use the
            rule set's.
        rtl: The plan, in priority order.
        realisasi: What was done.
        strategi: What will be done about obstacles.
        tanggal: Date of the report; None if it is still open.
        tempat: Place of signature.
        penandatangan: Who signs; None if it is still open.
        kop: Letterhead.
        paragraf: Running text of the office's own.
        susunan: Which of its optional parts the document has.
        tercantum: What an existing document stated.
        survei: What the survey report says that this one follows; None if it names none.
        folder: Where relative picture paths begin; set by `skm.baca`, no part of the facts
            (not compared, not written).
        folder_logo: The same for the logo, where an office profile brings it; None for `folder`.
        warna: The office's accent colour, six hexadecimal digits, where its profile has one; no
            part of the facts either.
    """

    JENIS: ClassVar[str] = TINDAK_LANJUT.kunci

    unit: UnitLayanan = attrs.field(metadata=satu(UnitLayanan))
    periode: PeriodeLaporan = attrs.field(metadata=satu(PeriodeLaporan))
    nilai: tuple[NilaiUnsur, ...] = attrs.field(
        default=(), converter=Dari[Iterable[NilaiUnsur]], metadata=SEMUA_NILAI
    )
    regulasi: str = attrs.field(default=REGULASI_BAWAAN, metadata=ISI)
    konvensi: Konvensi = attrs.field(factory=Konvensi, metadata=satu(Konvensi))
    nama_unsur: Peta[KodeUnsur, str] = attrs.field(
        factory=kosong, converter=Dari[Mapping[KodeUnsur, str]], metadata=peta_dari(KODE, ISI)
    )
    rtl: tuple[RTL, ...] = attrs.field(
        default=(), converter=Dari[Iterable[RTL]], metadata=banyak(satu(RTL))
    )
    realisasi: tuple[Realisasi, ...] = attrs.field(
        default=(), converter=Dari[Iterable[Realisasi]], metadata=banyak(satu(Realisasi))
    )
    strategi: tuple[Strategi, ...] = attrs.field(
        default=(), converter=Dari[Iterable[Strategi]], metadata=banyak(satu(Strategi))
    )
    tanggal: Tanggal | None = attrs.field(default=None, metadata=opsional(satu(Tanggal)))
    tempat: str = attrs.field(default="", metadata=TEKS)
    penandatangan: Penandatangan | None = attrs.field(
        default=None, metadata=opsional(satu(Penandatangan))
    )
    kop: Kop = attrs.field(factory=Kop, metadata=satu(Kop))
    paragraf: ParagrafLaporan = attrs.field(factory=ParagrafLaporan, metadata=satu(ParagrafLaporan))
    susunan: SusunanTindakLanjut = attrs.field(
        factory=SusunanTindakLanjut, metadata=satu(SusunanTindakLanjut)
    )
    tercantum: Tercantum = attrs.field(factory=Tercantum, metadata=satu(Tercantum))
    survei: Kaitan | None = attrs.field(default=None, metadata=opsional(satu(Kaitan)))

    @property
    def dasar(self) -> DasarAngka:
        """What its figures rest on: totals, or means."""
        return DasarAngka.TOTAL if any(v.total is not None for v in self.nilai) else DasarAngka.NRR

    def gambar(self) -> tuple[Path, ...]:
        """Return the paths of all picture files the report names; empty without a folder."""
        if self.folder is None:
            return ()
        nama = [d.berkas for r in self.realisasi for d in r.dokumentasi]
        return (
            *berkas_logo(self.unit, self.folder_logo or self.folder),
            *(self.folder / n for n in nama if n is not None),
        )

    @property
    def periode_survei(self) -> Periode:
        """The period by which the report is named."""
        return self.periode.survei

    def _antarbidang(self) -> Iterator[Masalah]:
        yield from nilai_ganda(self.nilai)
        milik = () if self.survei is None else {n.kode for n in self.survei.nilai}
        for n in self.nilai:  # what a follow-up itself quotes are figures of unsur
            if n.kode not in milik and n.kode != unsur_dari(n.kode):
                tempat = f".{'total' if n.nrr is None else 'nrr'}.{n.kode}"
                yield from (m.di(tempat) for m in periksa(KODE, n.kode))
        yield from id_ganda(r.id for r in self.rtl)
        yield from masalah_gabung(self.rtl)
