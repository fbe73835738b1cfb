"""What rules look at: one report, and what follows from it, computed once and only if asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

import attrs

from skm.angka import AngkaLaporan, angka_laporan
from skm.audit.kata import tanpa_dan
from skm.audit.waktu import awal_triwulan
from skm.dasar import Peta, Polos, unsur_dari
from skm.errors import Masalah, ScoringError
from skm.model import (
    IKM,
    RTL,
    DasarAngka,
    HasilUnsur,
    Hitungan,
    Kaitan,
    KodeUnsur,
    Konvensi,
    LaporanSKM,
    LaporanTindakLanjut,
    LembarJawaban,
    NilaiUnsur,
    Periode,
    PeriodeLaporan,
    Realisasi,
    Strategi,
    Tercantum,
    TindakLanjutLalu,
    Unsur,
)
from skm.model.publikasi import Laporan, Publikasi
from skm.regulasi import Regulasi, dikenal, muat
from skm.skor import (
    daftar_unsur,
    hitung_bobot,
    hitung_ikm,
    konvensi_dipakai,
    pilih_regulasi,
)
from skm.skor.ikm import hasil_unsur
from skm.skor.nrr import di_skala
from skm.skor.prioritas import kelompok_setara, perlu_rtl

if TYPE_CHECKING:
    from skm.tabulasi import BacaanJawaban

T = TypeVar("T")


def _tanpa_gambar() -> Peta[str, str]:
    return Peta()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Lingkungan(Polos):
    """
    What the report itself does not say; an audit opens no file, so it is told.

    `skm.naskah.lingkungan` gathers it for a report that was read from a file.

    Attributes:
        gambar: Per place in the report of a picture that cannot be used, why not.
        jawaban: How the file of answers was read; None if there was none.
        terbit: Whether the findings go into a document, which shows nothing of small groups.
        regulasi: An edition of one's own of the rule set that the report names; None for the one
            that skm or an installed package has under that name.
    """

    gambar: Peta[str, str] = attrs.field(factory=_tanpa_gambar)
    jawaban: "BacaanJawaban | None" = None
    terbit: bool = False
    regulasi: Regulasi | None = None


class Telaah:
    """
    One report as the rules see it.

    Whatever several rules need is a property that is computed at most once; where it cannot be
    computed it is None or empty, so that a rule has nothing to say instead of failing.

    Attributes:
        laporan: The report; of a publication what it says of the survey, as a survey report.
        publikasi: The publication; None for a report.
        lingkungan: What only the disk knows.
        bab: Whether it is but a chapter of another report, which says the rest.
        tempat_survei: Where it names the report of the survey that it follows.
    """

    bab = False
    tempat_survei = "$.survei"

    def __init__(
        self,
        laporan: Laporan,
        lingkungan: Lingkungan | None = None,
        nilai: tuple[NilaiUnsur, ...] | None = None,
    ) -> None:
        self.publikasi = laporan if isinstance(laporan, Publikasi) else None
        self.laporan = laporan.sebagai_survei if isinstance(laporan, Publikasi) else laporan
        self.lingkungan = Lingkungan() if lingkungan is None else lingkungan
        self._nilai = nilai
        self._dibuat: dict[object, object] = {}

    def dengan(self, nilai: tuple[NilaiUnsur, ...]) -> "Telaah":
        """Return the same report as if the survey had found these values."""
        return Telaah(self.publikasi or self.laporan, self.lingkungan, nilai)

    def sekali(self, buat: Callable[["Telaah"], T]) -> T:
        """Return what is made of it, which is made only once."""
        if buat not in self._dibuat:
            self._dibuat[buat] = buat(self)
        return cast("T", self._dibuat[buat])

    # -- the two kinds of report, and what they have in common

    @property
    def tindak_lanjut(self) -> LaporanTindakLanjut | None:
        """The report if it is a follow-up report; None otherwise."""
        return self.laporan if isinstance(self.laporan, LaporanTindakLanjut) else None

    @cached_property
    def lalu(self) -> "Telaah | None":
        """What a survey report says of an earlier plan, as a follow-up without values."""
        laporan = self.skm
        if laporan is None or (lalu := laporan.tindak_lanjut) is None:
            return None
        tempat, survei = self._survei_lalu(laporan, lalu)
        satu = Telaah(
            LaporanTindakLanjut(
                unit=laporan.unit,
                survei=survei,
                # It tells what was done until the survey that it reports on had ended.
                periode=PeriodeLaporan(survei=lalu.periode, tindak_lanjut=laporan.periode),
                rtl=lalu.rtl,
                realisasi=lalu.realisasi,
                regulasi=laporan.regulasi,
                tanggal=laporan.tanggal,
            ),
            self.lingkungan,
        )
        satu.bab, satu.tempat_survei = True, tempat
        return satu

    @staticmethod
    def _survei_lalu(laporan: LaporanSKM, lalu: TindakLanjutLalu) -> tuple[str, Kaitan | None]:
        """Return the report of that plan and where it is named, be it as one of the trend."""
        hari = (lalu.periode.mulai, lalu.periode.akhir)
        if lalu.survei is None:
            for i, baris in enumerate(laporan.tren):
                asal = baris.laporan
                sama = asal and (asal.periode.mulai, asal.periode.akhir) == hari
                if asal and asal.rtl and sama:
                    return f"$.tren[{i}].laporan", asal
        return "$.survei", lalu.survei

    @property
    def skm(self) -> LaporanSKM | None:
        """The report if it is a survey report; None otherwise."""
        return self.laporan if isinstance(self.laporan, LaporanSKM) else None

    @property
    def konvensi(self) -> Konvensi:
        """The readings it declares."""
        return self.laporan.konvensi

    @property
    def tercantum(self) -> Tercantum:
        """What an existing document stated."""
        return self.laporan.tercantum

    @property
    def rtl(self) -> tuple[RTL, ...]:
        """The plan."""
        return self.laporan.rtl

    @property
    def realisasi(self) -> tuple[Realisasi, ...]:
        """What was done; empty in a survey report."""
        return () if self.tindak_lanjut is None else self.tindak_lanjut.realisasi

    @property
    def strategi(self) -> tuple[Strategi, ...]:
        """What will be done about obstacles; empty in a survey report."""
        return () if self.tindak_lanjut is None else self.tindak_lanjut.strategi

    @property
    def periode(self) -> Periode:
        """When the survey was held."""
        return self.laporan.periode_survei

    @cached_property
    def akhir_periode(self) -> date:
        """Last day the report speaks of."""
        if self.tindak_lanjut is None:
            return self.periode.akhir
        return self.tindak_lanjut.periode.tindak_lanjut.akhir

    # -- figures

    @cached_property
    def regulasi(self) -> Regulasi | None:
        """The rule set the report names; None if skm does not have it."""
        milik = self.lingkungan.regulasi
        if milik is not None and milik.id == self.laporan.regulasi:
            return milik
        return muat(self.laporan.regulasi) if dikenal(self.laporan.regulasi) else None

    @cached_property
    def angka(self) -> AngkaLaporan:
        """The figures of the report, whatever they rest on."""
        return angka_laporan(self.laporan)

    @property
    def lembar(self) -> LembarJawaban | None:
        """The answers; None where they are not at hand."""
        return None if self.skm is None else self.skm.jawaban

    @property
    def tempat_saran(self) -> str:
        """Where suggestions of respondents stand."""
        return "$.jawaban.saran" if self.lembar is not None else "$.pengumpulan.saran"

    @property
    def hitungan(self) -> Hitungan | None:
        """Counts of the answers; None where nothing is counted, or if other values are supposed."""
        return None if self._nilai is not None else self.angka.hitungan

    @cached_property
    def nilai(self) -> tuple[NilaiUnsur, ...]:
        """What the survey found, one value per unsur; nothing where only an index is known."""
        if self._nilai is not None:
            return self._nilai
        try:
            return self.angka.nilai
        except ScoringError:  # complete respondents are wanted, and nobody counted them
            return ()

    @cached_property
    def _hasil(self) -> tuple[IKM | None, tuple[Masalah, ...]]:
        try:
            regulasi = self.regulasi or pilih_regulasi(self.laporan.regulasi)
            if self._nilai is None:
                hasil = self.angka.hitung(regulasi=regulasi)
            else:
                hasil = hitung_ikm(self._nilai, regulasi=regulasi, konvensi=self.konvensi)
        except ScoringError as salah:
            return None, salah.masalah
        return hasil, ()

    @property
    def ikm(self) -> IKM | None:
        """The index; None if none follows."""
        return self._hasil[0]

    @property
    def masalah(self) -> tuple[Masalah, ...]:
        """Why no index follows; empty if one does."""
        return self._hasil[1]

    @cached_property
    def bobot(self) -> Mapping[KodeUnsur, Fraction]:
        """Weights by code; empty if they do not follow from the konvensi."""
        try:
            regulasi = self.regulasi or pilih_regulasi(self.laporan.regulasi)
            unsur = daftar_unsur(regulasi, self.konvensi)
            konvensi = konvensi_dipakai(regulasi, self.konvensi)
            return hitung_bobot([u.kode for u in unsur], konvensi)
        except ScoringError:
            return {}

    @property
    def hasil_unsur(self) -> tuple[HasilUnsur, ...]:
        """
        Results per unsur, also of those that have one where no index follows.

        Without `bobot` they are weighted alike; then nobody may ask for their weight.
        """
        return tuple(self.per_unsur.values())

    @cached_property
    def per_unsur(self) -> Mapping[KodeUnsur, HasilUnsur]:
        """The same by code."""
        if self.ikm is not None:
            return {u.kode: u for u in self.ikm.unsur}
        if self.regulasi is None:
            return {}
        return {u.kode: u for u in self._hasil_sebagian(self.regulasi)}

    def _hasil_sebagian(self, regulasi: Regulasi) -> Iterator[HasilUnsur]:
        setara = Fraction(1, len(self.nama_unsur))
        for kode, nama in self.nama_unsur.items():
            nilai = tuple(n for n in self.nilai if unsur_dari(n.kode) == kode)
            if nilai and all(n.n != 0 for n in nilai):
                unsur, bobot = Unsur(kode=kode, nama=nama), self.bobot.get(kode, setara)
                hasil = hasil_unsur(unsur, nilai, bobot, regulasi=regulasi, konvensi=self.konvensi)
                if di_skala(hasil.nrr, regulasi):
                    yield hasil

    @cached_property
    def nilai_per_unsur(self) -> Mapping[KodeUnsur, NilaiUnsur]:
        """What the survey found, by code; of several questions about an unsur by theirs."""
        return {n.kode: n for n in self.nilai}

    @cached_property
    def unsur_bernilai(self) -> tuple[KodeUnsur, ...]:
        """Codes of the unsur of which the survey found something."""
        return tuple(dict.fromkeys(map(unsur_dari, self.nilai_per_unsur)))

    @cached_property
    def n(self) -> int | None:
        """Respondents; None if neither the figures nor an existing document say."""
        if self.hitungan is not None:
            return self.hitungan.n
        if self.angka.dasar is DasarAngka.IKM:
            return self.angka.n
        ada = {n.n for n in self.nilai}
        satu = ada.pop() if len(ada) == 1 else None
        return self.tercantum.n if satu is None and ada <= {None} else satu

    @property
    def tempat_n(self) -> str:
        """Where it stands how many answered, or what says so."""
        if self.lembar is not None:
            return "$.jawaban"
        tanpa = self.skm is not None and self.skm.sebaran and self.skm.n is None
        return "$.sebaran" if tanpa else "$.n"

    @cached_property
    def nama_unsur(self) -> Mapping[KodeUnsur, str]:
        """Names of the unsur in the rule set and of the office's own, by code."""
        if self.regulasi is None:
            return {}
        try:
            return {u.kode: u.nama for u in daftar_unsur(self.regulasi, self.konvensi)}
        except ScoringError:  # an extra unsur does not carry the next code
            return {u.kode: u.nama for u in self.regulasi.unsur}

    @cached_property
    def kode_unsur(self) -> Mapping[str, KodeUnsur]:
        """Codes by these names, as `tanpa_dan` compares them."""
        return {tanpa_dan(nama): kode for kode, nama in self.nama_unsur.items()}

    def sebut(self, kode: KodeUnsur) -> str:
        """Name an unsur: "U3 Waktu Penyelesaian"."""
        return f"{kode} {self.nama_unsur.get(kode, '')}".rstrip()

    # -- weakest unsur

    @cached_property
    def setara(self) -> Sequence[Sequence[HasilUnsur]]:
        """The unsur weakest first, those of exactly the same NRR together."""
        return [] if self.ikm is None else kelompok_setara(self.ikm)

    @cached_property
    def terlemah(self) -> frozenset[KodeUnsur]:
        """The three weakest unsur, or more where equal NRR allow no fewer; none if all equal."""
        return frozenset(u.kode for isi, _ in self.perlu_rtl for u in isi)

    @cached_property
    def perlu_rtl(self) -> Sequence[tuple[Sequence[HasilUnsur], int]]:
        """The weakest unsur in groups of equal NRR, each with how many of it are to be planned."""
        return perlu_rtl(self.setara)

    # -- the plan and what became of it

    @cached_property
    def rtl_per_id(self) -> Mapping[str, tuple[int, RTL]]:
        """The plan by id, each activity with its place."""
        return {r.id: (i, r) for i, r in enumerate(self.rtl)}

    @cached_property
    def realisasi_per_rtl(self) -> Mapping[str, Sequence[tuple[int, Realisasi]]]:
        """What was done by the id of the activity, each with its place."""
        return _kelompokkan((r.rtl, (i, r)) for i, r in enumerate(self.realisasi))

    @cached_property
    def strategi_per_rtl(self) -> Mapping[str, Sequence[tuple[int, Strategi]]]:
        """Strategies by the id of the activity, each with its place."""
        return _kelompokkan((s.rtl, (i, s)) for i, s in enumerate(self.strategi))

    @cached_property
    def unsur_rtl(self) -> Mapping[KodeUnsur, int]:
        """The unsur of the plan in its order, each with the place of its first activity."""
        tempat: dict[KodeUnsur, int] = {}
        for i, r in enumerate(self.rtl):
            tempat.setdefault(r.unsur, i)
        return tempat

    def lewat(self, rtl: RTL, hari: date) -> tuple[int, ...]:
        """Return the quarters for which an activity is planned that start after a day."""
        if rtl.tahun is None:
            return ()
        tahun = rtl.tahun
        return tuple(t for t in sorted(rtl.triwulan) if awal_triwulan(tahun, t) > hari)

    # -- running text

    def paragraf(self) -> Iterator[tuple[str, str]]:
        """Yield all running text of the report, each with its place."""
        for bidang in attrs.fields(type(self.laporan.paragraf)):
            isi: tuple[str, ...] | None = getattr(self.laporan.paragraf, bidang.name)
            for i, teks in enumerate(isi or ()):
                yield f"$.paragraf.{bidang.name}[{i}]", teks
        for i, teks in enumerate(self.tercantum.dasar_hukum):
            yield f"$.tercantum.dasar_hukum[{i}]", teks


def _kelompokkan(isi: Iterator[tuple[str, T]]) -> Mapping[str, Sequence[T]]:
    jadi: dict[str, list[T]] = {}
    for kunci, satu in isi:
        jadi.setdefault(kunci, []).append(satu)
    return jadi
