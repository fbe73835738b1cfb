"""One door to the figures of a report; nobody else asks on what they rest."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

import attrs

from skm.dasar import Peta, Polos
from skm.errors import Masalah, ScoringError
from skm.model import (
    IKM,
    Hitungan,
    JawabanKosong,
    KodeUnsur,
    Konvensi,
    LaporanSKM,
    LaporanTindakLanjut,
    NilaiUnsur,
    Tabulasi,
)
from skm.model.angka import AngkaLayanan
from skm.model.laporan_skm import Laporan
from skm.model.tabulasi import Frekuensi
from skm.pintu import pintu
from skm.regulasi import Regulasi
from skm.skor import hitung_ikm, ikm_hitungan, ikm_per_kelas, n_dihitung, nilai_dari, pilih_regulasi
from skm.skor.ikm import ikm_tercetak
from skm.tabulasi.cacah import cacah, cacah_lembar

_TAK_LENGKAP = frozenset({"unsur-hilang", "n-nol", "tanpa-responden"})
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
    """

    n: int | None
    hitungan: Hitungan | None = None
    nilai: tuple[NilaiUnsur, ...] = ()
    ikm: Decimal | None = None

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


def hitungan_sebaran(sebaran: Mapping[KodeUnsur, Frekuensi], n: int | None) -> Hitungan:
    """Return counts that somebody else has made; at least as many people as answered an unsur."""
    return Hitungan(
        n=max(n or 0, *map(sum, sebaran.values())),
        frekuensi=Peta(sebaran),
        ditolak=Peta(dict.fromkeys(sebaran, 0)),
    )


def n_nilai(nilai: Iterable[NilaiUnsur]) -> int | None:
    """Return how many answered the unsur that most answered; None if nobody says."""
    return max((v.n for v in nilai if v.n is not None), default=None)


def _angka_layanan(satu: AngkaLayanan) -> AngkaKelompok:
    if satu.sebaran:
        hitungan = hitungan_sebaran(satu.sebaran, satu.n)
        return AngkaKelompok(n=hitungan.n, hitungan=hitungan)
    if satu.ikm is not None:
        return AngkaKelompok(n=satu.n, ikm=satu.ikm)
    return AngkaKelompok(n=n_nilai(satu.nilai), nilai=satu.nilai)


class AngkaLaporan:
    """
    The figures of one report; each is worked out when it is first asked for.

    Attributes:
        laporan: The report.
        dasar: What its figures rest on.
    """

    def __init__(self, laporan: Laporan) -> None:
        self.laporan = laporan
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
        return hitungan_sebaran(laporan.sebaran, laporan.n) if laporan.sebaran else None

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
        layanan = {k: a.hitungan for k, a in self.layanan.items() if a.hitungan is not None}
        lengkap = layanan and len(layanan) == len(self.layanan)
        return Tabulasi(
            semua=self.hitungan,
            kelompok=Peta({"layanan": Peta(layanan)} if lengkap else {}),
        )

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
        ada = {s.nama: _angka_layanan(s) for s in laporan.layanan}
        if ada and self.hitungan is not None:
            hitungan = [a.hitungan for a in ada.values()]
            sisa = _sisa(self.hitungan, [h for h in hitungan if h is not None])
            if sisa is not None and None not in hitungan:
                ada[""] = AngkaKelompok(n=sisa.n, hitungan=sisa)
        return Peta(ada)

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
    frekuensi: dict[KodeUnsur, Frekuensi] = {}
    for kode, isi in semua.frekuensi.items():
        ada = [h.frekuensi.get(kode, (0, 0, 0, 0)) for h in bagian]
        satu, dua, tiga, empat = (a - sum(b) for a, *b in zip(isi, *ada, strict=True))
        frekuensi[kode] = satu, dua, tiga, empat
    if n <= 0 or any(min(f) < 0 or sum(f) > n for f in frekuensi.values()):
        return None
    return hitungan_sebaran(frekuensi, n)


@pintu
def angka_laporan(laporan: LaporanSKM | LaporanTindakLanjut) -> AngkaLaporan:
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
