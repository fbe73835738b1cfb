"""One door to the figures of a report; nobody else asks on what they rest."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

import attrs

from skm.dasar import Peta, Polos, unsur_dari
from skm.errors import Masalah, ScoringError
from skm.model import (
    IKM,
    Hitungan,
    JawabanKosong,
    KodeUnsur,
    Konvensi,
    LaporanSKM,
    NilaiUnsur,
    Tabulasi,
)
from skm.model.angka import AngkaLayanan
from skm.model.pengumpulan import Pengumpulan
from skm.model.publikasi import Laporan, Publikasi
from skm.model.tabulasi import Frekuensi, jumlah_nilai
from skm.pintu import pintu
from skm.regulasi import Regulasi
from skm.skor import (
    cetak_ikm,
    hitung_ikm,
    ikm_hitungan,
    ikm_per_kelas,
    n_dihitung,
    nilai_dari,
    pilih_regulasi,
)
from skm.skor.bagian import rata_rata
from skm.skor.ikm import ikm_tercetak, konversi
from skm.skor.nrr import hitung_nrr
from skm.tabulasi.cacah import cacah, cacah_lembar

_TAK_LENGKAP = frozenset({"unsur-hilang", "n-nol", "tanpa-responden", "tanpa-nilai"})
"""Problems of a service that leave it without an index, but are no slip."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class AngkaKelompok(Polos):
    """
    What is known of a group of respondents; one of `hitungan`, `nilai` and `ikm`.

    Attributes:
        n: How many they are; None if unknown.
        hitungan: Counts of their answers; None where there are none.
        nilai: One total with its count, or one mean as printed, per unsur.
        ikm: Their index as printed; None where it follows from the others.
        tertutup: Whether figures of them are left out that documents do not show; then nothing
            follows from those that are there.
    """

    n: int | None
    hitungan: Hitungan | None = None
    nilai: tuple[NilaiUnsur, ...] = ()
    ikm: Decimal | None = None
    tertutup: bool = False

    def hitung(self, regulasi: Regulasi, konvensi: Konvensi) -> IKM:
        """
        Return their index, exact where more than the printed one is known.

        Args:
            regulasi: The rule set.
            konvensi: The readings.

        Raises:
            ScoringError: None follows; all reasons at once.
        """
        if self.hitungan is not None:
            return ikm_hitungan(self.hitungan, regulasi=regulasi, konvensi=konvensi)
        if self.ikm is not None:
            return ikm_tercetak(self.ikm, n=self.n, regulasi=regulasi, konvensi=konvensi)
        return hitung_ikm(self.nilai, regulasi=regulasi, konvensi=konvensi)

    def konversi(self, regulasi: Regulasi, konvensi: Konvensi) -> Mapping[KodeUnsur, Decimal]:
        """
        Return what is known of each unsur in IKM points as printed, whether all are known or not.

        Args:
            regulasi: The rule set.
            konvensi: The readings.
        """
        nilai = self.nilai if self.hitungan is None else nilai_dari(self.hitungan, konvensi)
        per_unsur: dict[KodeUnsur, list[Fraction]] = {}
        for satu in nilai:
            per_unsur.setdefault(unsur_dari(satu.kode), []).append(hitung_nrr(satu))
        return {k: cetak_ikm(konversi(rata_rata(s), regulasi)) for k, s in per_unsur.items()}


_TANPA: Mapping[KodeUnsur, Frekuensi] = {}
_TANPA_DITOLAK: Mapping[KodeUnsur, int] = {}


def hitungan_sebaran(
    sebaran: Mapping[KodeUnsur, Frekuensi],
    n: int | None,
    lengkap: Mapping[KodeUnsur, Frekuensi] = _TANPA,
    ditolak: Mapping[KodeUnsur, int] = _TANPA_DITOLAK,
) -> Hitungan:
    """
    Return counts that somebody else has made; at least as many people as answered an unsur.

    Args:
        sebaran: Per unsur how many answered 1, 2, 3 and 4.
        n: How many people they are; None for as many as the counts need.
        lengkap: The same of those who answered every unsur; empty where they were not counted.
        ditolak: Per unsur how many answers were not on the scale.
    """
    return Hitungan(
        n=max(n or 0, *(sum(f) + ditolak.get(k, 0) for k, f in sebaran.items())),
        frekuensi=Peta(sebaran),
        ditolak=Peta({k: ditolak.get(k, 0) for k in sebaran}),
        lengkap=Peta(lengkap) if lengkap else None,
    )


def n_nilai(nilai: Iterable[NilaiUnsur]) -> int | None:
    """Return how many answered the unsur that most answered; None if nobody says."""
    return max((v.n for v in nilai if v.n is not None), default=None)


def _angka_layanan(satu: AngkaLayanan, konvensi: Konvensi) -> AngkaKelompok:
    if satu.sebaran:
        hitungan = hitungan_sebaran(satu.sebaran, satu.n, satu.sebaran_lengkap)
        return AngkaKelompok(n=hitungan.n, hitungan=hitungan, tertutup=satu.tertutup)
    if satu.ikm is not None:
        return AngkaKelompok(n=satu.n, ikm=satu.ikm)
    nilai = satu.nilai
    if konvensi.kosong is JawabanKosong.RESPONDEN_LENGKAP:
        nilai += _nilai_lengkap(satu.sebaran_lengkap)
    return AngkaKelompok(n=satu.n or n_nilai(nilai), nilai=nilai, tertutup=satu.tertutup)


def _nilai_lengkap(lengkap: Mapping[KodeUnsur, Frekuensi]) -> tuple[NilaiUnsur, ...]:
    """Return the values of those who answered every unsur, where the others are not known."""
    return tuple(NilaiUnsur(kode=k, total=jumlah_nilai(f), n=sum(f)) for k, f in lengkap.items())


class AngkaLaporan:
    """
    The figures of one report; each is worked out when it is first asked for.

    Attributes:
        laporan: The report; of a publication what it says of the survey, as a survey report.
        dasar: What its figures rest on.
    """

    def __init__(self, laporan: Laporan) -> None:
        self.laporan = laporan.sebagai_survei if isinstance(laporan, Publikasi) else laporan
        self.dasar = laporan.dasar

    @property
    def _skm(self) -> LaporanSKM | None:
        return self.laporan if isinstance(self.laporan, LaporanSKM) else None

    # -- the whole unit

    @cached_property
    def hitungan(self) -> Hitungan | None:
        """Counts of all answers, with no more of their statistics than the index needs."""
        laporan = self._skm
        if laporan is None:
            return None
        if laporan.jawaban is not None:
            lengkap = laporan.konvensi.kosong is JawabanKosong.RESPONDEN_LENGKAP
            return cacah(laporan.jawaban.jawaban, statistik=lengkap)
        if not laporan.sebaran:
            return None
        ditolak: Mapping[KodeUnsur, int] = laporan.pengumpulan.ditolak
        return hitungan_sebaran(laporan.sebaran, laporan.n, laporan.sebaran_lengkap, ditolak)

    @cached_property
    def tabulasi(self) -> Tabulasi | None:
        """Counts of all answers and of every group whose answers are counted."""
        laporan = self._skm
        if laporan is None:
            return None
        if laporan.jawaban is not None:
            return cacah_lembar(laporan.jawaban)
        if self.hitungan is None:
            return None
        layanan = {
            k: a.hitungan
            for k, a in self.layanan.items()
            if a.hitungan is not None and not a.tertutup
        }
        lengkap = layanan and len(layanan) == len(self.layanan)
        return Tabulasi(
            semua=self.hitungan,
            kelompok=Peta({"layanan": Peta(layanan)} if lengkap else {}),
            tanpa_jawaban=self.pengumpulan.tanpa_jawaban,
        )

    @cached_property
    def pengumpulan(self) -> Pengumpulan:
        """How the sheets came in, whether it is stated or their answers say so."""
        laporan = self._skm
        if laporan is None or laporan.jawaban is None:
            return Pengumpulan() if laporan is None else laporan.pengumpulan
        assert self.hitungan is not None  # noqa: S101 - there are answers
        return Pengumpulan.dari(laporan.jawaban, self.hitungan.ditolak)

    @property
    def semua(self) -> AngkaKelompok:
        """What is known of all respondents."""
        laporan = self._skm
        return AngkaKelompok(
            n=self.n,
            hitungan=self.hitungan,
            nilai=self.laporan.nilai,
            ikm=None if laporan is None else laporan.ikm,
        )

    @cached_property
    def n(self) -> int | None:
        """Respondents; None where the figures do not say."""
        if self.hitungan is not None:
            return self.hitungan.n
        if self._skm is not None and self._skm.ikm is not None:
            return self._skm.n
        return n_nilai(self.laporan.nilai)

    @property
    def dihitung(self) -> int | None:
        """
        Those of them on whom the index rests.

        Raises:
            ScoringError: The konvensi wants complete respondents and they were not counted apart.
        """
        if self.hitungan is None:
            return self.n
        return n_dihitung(self.hitungan, self.laporan.konvensi)

    @cached_property
    def nilai(self) -> tuple[NilaiUnsur, ...]:
        """
        One total with its count, or one mean as printed, per unsur; none of an index alone.

        Raises:
            ScoringError: As `dihitung`.
        """
        if self.hitungan is None:
            return self.laporan.nilai
        return nilai_dari(self.hitungan, self.laporan.konvensi)

    def hitung(self, *, regulasi: Regulasi | None = None, konvensi: Konvensi | None = None) -> IKM:
        """
        Return the index, exact where more than the printed one is known.

        Args:
            regulasi: The rule set; None for that of the report.
            konvensi: The readings; None for those of the report.

        Raises:
            ScoringError: None follows; all reasons at once.
        """
        regulasi = regulasi or pilih_regulasi(self.laporan.regulasi)
        konvensi, semua = konvensi or self.laporan.konvensi, self.semua
        # Other readings than the report's may want complete respondents, who are counted apart.
        if konvensi.kosong is JawabanKosong.RESPONDEN_LENGKAP and self.tabulasi is not None:
            semua = attrs.evolve(semua, hitungan=self.tabulasi.semua)
        return semua.hitung(regulasi, konvensi)

    # -- groups

    @cached_property
    def layanan(self) -> Peta[str, AngkaKelompok]:
        """
        What is known of each service where there are no answers.

        Whoever is in none is under the empty text, where everything is counted.
        """
        laporan = self._skm
        if laporan is None:
            return Peta()
        ada = {s.nama: _angka_layanan(s, laporan.konvensi) for s in laporan.layanan}
        if ada and "" not in ada and self.hitungan is not None:
            hitungan = [None if a.tertutup else a.hitungan for a in ada.values()]
            sisa = _sisa(self.hitungan, [h for h in hitungan if h is not None])
            if sisa is not None and None not in hitungan:
                ada[""] = AngkaKelompok(n=sisa.n, hitungan=sisa)
        return Peta(ada)

    @cached_property
    def layanan_kecil(self) -> frozenset[str]:
        """The services of which figures were left out because few people gave them."""
        laporan = self._skm
        semua = () if laporan is None else laporan.layanan
        return frozenset(s.nama for s in semua if s.kurang_dari is not None)

    @property
    def ambang(self) -> int:
        """Of a group of fewer respondents documents do not show what it answered."""
        laporan = self._skm
        return 0 if laporan is None else max(laporan.sel_kecil, self.ambang_tertutup)

    @cached_property
    def ambang_tertutup(self) -> int:
        """Fewer people than this gave the figures of services that were left out; 0 of none."""
        laporan = self._skm
        semua = () if laporan is None else laporan.layanan
        return max((s.kurang_dari for s in semua if s.kurang_dari is not None), default=0)

    @cached_property
    def profil(self) -> Peta[str, Peta[str, int]]:
        """How many respondents each class of each part of the profile has."""
        laporan = self._skm
        if laporan is None:
            return Peta()
        if self.tabulasi is not None and laporan.jawaban is not None:
            return Peta(
                {
                    dimensi: Peta({kelas: h.n for kelas, h in isi.items()})
                    for dimensi, isi in self.tabulasi.kelompok.items()
                }
            )
        ada = {d: dict(isi) for d, isi in laporan.responden.items()}
        if self.layanan:
            ada["layanan"] = {k: a.n or 0 for k, a in self.layanan.items()}
            if sisa := self.tanpa_layanan:
                ada["layanan"][""] = sisa
        return Peta({d: Peta(isi) for d, isi in ada.items()})

    @cached_property
    def tanpa_layanan(self) -> int:
        """How many respondents are in none of the services, where there are no answers."""
        sisa = (self.n or 0) - sum(a.n or 0 for nama, a in self.layanan.items() if nama)
        return max(0, sisa) if self.layanan else 0

    def ikm_kelas(self, regulasi: Regulasi) -> Peta[str, Peta[str, IKM]]:
        """
        Return the index of each class that has one, by dimension.

        Args:
            regulasi: The rule set.

        Raises:
            ScoringError: A figure of a service is none there can be; all of them at once.
        """
        laporan, konvensi = self._skm, self.laporan.konvensi
        if laporan is None:
            return Peta()
        if self.tabulasi is not None and laporan.jawaban is not None:
            semua = {
                d: ikm_per_kelas(self.tabulasi, d, regulasi=regulasi, konvensi=konvensi)
                for d in self.tabulasi.kelompok
            }
            return Peta({d: _ada(per_kelas) for d, per_kelas in semua.items()})
        per_layanan: dict[str, IKM] = {}
        masalah: list[Masalah] = []
        tempat = {satu.nama: f"$.layanan[{i}]" for i, satu in enumerate(laporan.layanan)}
        for nama, satu in self.layanan.items():
            if satu.tertutup:
                continue
            try:
                per_layanan[nama] = satu.hitung(regulasi, konvensi)
            except ScoringError as salah:
                masalah += _salah_layanan(salah.masalah, tempat.get(nama, "$.sebaran"))
        if masalah:
            raise ScoringError(masalah)
        return Peta({"layanan": Peta(per_layanan)} if self.layanan else {})


def _ada(per_kelas: Mapping[str, IKM | None]) -> Peta[str, IKM]:
    return Peta({kelas: ikm for kelas, ikm in per_kelas.items() if ikm is not None})


def _salah_layanan(masalah: Sequence[Masalah], tempat: str) -> Iterable[Masalah]:
    """Yield what is wrong with the figures of a service, unless some of them are merely missing."""
    for m in masalah:
        if m.kode not in _TAK_LENGKAP:
            milik = not m.lokasi.startswith("$.konvensi")
            yield attrs.evolve(m, lokasi=f"{tempat}{m.lokasi[1:]}") if milik else m


def _sisa(semua: Hitungan, bagian: Sequence[Hitungan]) -> Hitungan | None:
    """Return the counts of whoever is in none of the groups; None if nobody, or they disagree."""
    n = semua.n - sum(h.n for h in bagian)
    frekuensi = _kurang(semua.frekuensi, [h.frekuensi for h in bagian])
    lengkap = _kurang(semua.lengkap or {}, [h.lengkap or {} for h in bagian])
    if n <= 0 or any(min(f) < 0 or sum(f) > n for f in (*frekuensi.values(), *lengkap.values())):
        return None
    return hitungan_sebaran(frekuensi, n, lengkap)


def _kurang(
    semua: Mapping[KodeUnsur, Frekuensi], bagian: Sequence[Mapping[KodeUnsur, Frekuensi]]
) -> dict[KodeUnsur, Frekuensi]:
    """Return what is left of counts without those of some groups."""
    jadi: dict[KodeUnsur, Frekuensi] = {}
    for kode, isi in semua.items():
        ada = [f.get(kode, (0, 0, 0, 0)) for f in bagian]
        satu, dua, tiga, empat = (a - sum(b) for a, *b in zip(isi, *ada, strict=True))
        jadi[kode] = satu, dua, tiga, empat
    return jadi


@pintu
def angka_laporan(laporan: Laporan) -> AngkaLaporan:
    """
    Return the figures of a report, whatever they rest on.

    Args:
        laporan: The report.

    Examples:
        >>> import skm
        >>> angka = angka_laporan(skm.baca("examples/mahulu-2025/laporan.toml"))
        >>> angka.dasar.value, angka.n, str(angka.hitung().cetak)
        ('jawaban', 26, '92.84')
    """
    return AngkaLaporan(laporan)
