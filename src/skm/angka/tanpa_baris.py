"""A report without the rows of its answers: what its document shows, as facts."""

from collections.abc import Collection, Mapping

import attrs

from skm.angka.laporan import AngkaLaporan
from skm.dasar import unsur_dari
from skm.model import AngkaLayanan, Hitungan, JawabanKosong, KodeUnsur, LaporanSKM
from skm.model.tabulasi import Frekuensi
from skm.privasi.sel_kecil import SelTersembunyi

_LAYANAN = "layanan"


def tanpa_baris(
    angka: AngkaLaporan, sembunyi: SelTersembunyi, *, berindeks: Collection[str]
) -> LaporanSKM:
    """
    Return the report with counts in place of its answers.

    It holds what a document shows and no more: of services that are not shown their sizes, of the
    parts of the profile how many belong to each class, and of the answers neither rows nor days.
    Nothing stands in the order of the respondents.

    Args:
        angka: The figures of a survey report on answers.
        sembunyi: What its document does not show of services.
        berindeks: The services that have an index.
    """
    laporan, tabulasi = angka.laporan, angka.tabulasi
    assert isinstance(laporan, LaporanSKM)  # noqa: S101 - no other has answers
    assert tabulasi is not None  # noqa: S101 - which are counted
    layanan: Mapping[str, Hitungan] = tabulasi.kelompok.get(_LAYANAN, {})
    bernama = any(layanan)
    sebaran, lengkap = _sebaran(tabulasi.semua, laporan, semua=True)
    return attrs.evolve(
        laporan,
        jawaban=None,
        n=tabulasi.semua.n,
        sebaran=sebaran,
        sebaran_lengkap=lengkap,
        layanan=[
            _layanan(nama, isi, laporan, sembunyi, berindeks=nama in berindeks)
            for nama, isi in sorted(layanan.items())
            if bernama
        ],
        responden={d: dict(sorted(k.items())) for d, k in angka.profil.items() if d != _LAYANAN},
        pengumpulan=angka.pengumpulan,
    )


def _layanan(
    nama: str,
    hitungan: Hitungan,
    laporan: LaporanSKM,
    sembunyi: SelTersembunyi,
    *,
    berindeks: bool,
) -> AngkaLayanan:
    """Return what a document shows of a service."""
    sebaran, lengkap = _sebaran(hitungan, laporan, semua=False)
    if sembunyi.utuh(nama):
        return AngkaLayanan(nama=nama, n=hitungan.n, sebaran=sebaran, sebaran_lengkap=lengkap)
    kecil = nama in sembunyi.kecil
    tampil = [k for k in hitungan.unsur if sembunyi.tampil(nama, unsur_dari(k)) and berindeks]
    return AngkaLayanan(
        nama=nama,
        n=hitungan.n,
        kurang_dari=laporan.sel_kecil if kecil else None,
        pelindung=not kecil,
        sebaran={k: sebaran[k] for k in tampil if k in sebaran},
        sebaran_lengkap={k: lengkap[k] for k in tampil if k in lengkap},
    )


def _sebaran(
    hitungan: Hitungan, laporan: LaporanSKM, *, semua: bool
) -> tuple[Mapping[KodeUnsur, Frekuensi], Mapping[KodeUnsur, Frekuensi]]:
    """
    Return the counts that a document shows, and those of complete respondents where these count.

    Of a service whose index rests on complete respondents theirs only: what the others answered is
    not shown of it, and may be what one person did.
    """
    tanpa: Mapping[KodeUnsur, Frekuensi] = {}
    if laporan.konvensi.kosong is JawabanKosong.UNSUR_TERISI:
        return hitungan.frekuensi, tanpa
    return hitungan.frekuensi if semua else tanpa, hitungan.frekuensi_lengkap or tanpa
