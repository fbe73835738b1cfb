"""What the survey report shows of each service."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from skm.angka import AngkaLaporan
from skm.model import IKM, DasarAngka
from skm.naskah.bagian_tabel import Baris, Kolom, Sel, Tabel
from skm.naskah.survei import kalimat
from skm.naskah.survei.kalimat import nama_kelas
from skm.naskah.survei.tabel import sebut_semua_unsur
from skm.naskah.tabel import KOSONG, NO, TERSEMBUNYI, angka, bernomor, bulat
from skm.privasi.sel_kecil import SelTersembunyi
from skm.regulasi import Regulasi
from skm.skor import cetak_ikm


def tabel_layanan(
    angka: AngkaLaporan,
    ikm: IKM,
    per_kelas: Mapping[str, IKM],
    isi: Mapping[str, int],
    nomor: int,
    *,
    sembunyi: SelTersembunyi,
    regulasi: Regulasi,
) -> Tabel:
    """
    Return the table of the services.

    Args:
        angka: The figures of the report.
        ikm: Index of all respondents.
        per_kelas: Index of each service that has one.
        isi: Respondents of each service, and under an empty name those who named none.
        nomor: Number of the table.
        sembunyi: Which of its cells are not shown.
        regulasi: The rule set.
    """
    layanan = urutan_layanan(isi)
    nama = layanan + ([""] if "" in isi else [])
    # Where only the index of the unit is known, that of services may rest on more.
    contoh = next((satu for satu in (ikm, *per_kelas.values()) if satu.unsur), ikm)
    kode = [u.kode for u in contoh.unsur]

    def sel(kelas: str) -> tuple[Sel, ...]:
        if sembunyi.utuh(kelas):
            return _sel(per_kelas.get(kelas), len(kode))
        ada = _konversi(angka, kelas, per_kelas.get(kelas), regulasi)
        return _sel_sebagian([ada.get(k) if sembunyi.tampil(kelas, k) else None for k in kode])

    baris = [
        *bernomor((Sel(teks=nama_kelas("layanan", k)), bulat(isi[k]), *sel(k)) for k in nama),
        Baris(
            sel=(
                Sel(),
                Sel(teks="Seluruh responden"),
                bulat(angka.n),
                *_sel(ikm, len(kode)),
            ),
            peran="total",
        ),
    ]
    # Whoever named no service is no service, and one without an index leaves no mean.  One with
    # an index that is not shown would be what the mean and the others leave.
    setara = [per_kelas[k] for k in layanan if k in per_kelas]
    rerata = len(setara) == len(layanan) > 1 and not sembunyi.ada
    if rerata:
        lengkap = all(p.unsur for p in setara)
        per_unsur = zip(*([u.konversi for u in p.unsur] for p in setara if lengkap), strict=True)
        baris.append(
            Baris(
                sel=(
                    Sel(),
                    Sel(teks="Rerata antarlayanan"),
                    Sel(teks=KOSONG),
                    *(map(_rerata, per_unsur) if lengkap else [Sel(teks=KOSONG)] * len(kode)),
                    _rerata([p.nilai for p in setara]),
                    Sel(teks=KOSONG),
                ),
                peran="pembanding",
            )
        )
    return Tabel(
        id="layanan",
        nomor=nomor,
        judul="IKM per Jenis Layanan",
        kolom=(
            NO,
            Kolom(id="layanan", judul="Jenis Layanan", lebar=58),
            Kolom(id="responden", judul="Jumlah Responden", lebar=32, rata="kanan"),
            *(
                Kolom(
                    id=k.lower(),
                    judul=k,
                    kelompok="Nilai IKM Konversi per Unsur",
                    lebar=18,
                    rata="kanan",
                )
                for k in kode
            ),
            Kolom(id="ikm", judul="IKM", lebar=20, rata="kanan"),
            Kolom(id="mutu", judul="Mutu", lebar=15, rata="tengah"),
        ),
        baris=tuple(baris),
        catatan=(
            *([kalimat.sebut_tersembunyi(sembunyi, angka.ambang)] if sembunyi.ada else []),
            _ASAL.get(angka.dasar, "IKM unit pelayanan dihitung dari seluruh responden")
            + (
                "; rerata antarlayanan, yang memberi setiap jenis layanan bobot yang sama, "
                "disajikan sebagai pembanding."
                if rerata
                else "."
            ),
            *([sebut_semua_unsur(contoh)] if kode else []),
        ),
    )


_ASAL = {
    DasarAngka.NRR: "IKM unit pelayanan dihitung dari NRR unit",
    DasarAngka.IKM: "IKM unit pelayanan adalah yang tercantum",
}
"""Where the index of the unit comes from, if not from all respondents."""


def urutan_layanan(isi: Mapping[str, int]) -> list[str]:
    """Return the services, the one with most respondents first."""
    n = {kelas: banyak for kelas, banyak in isi.items() if kelas}
    return sorted(n, key=lambda kelas: (-n[kelas], kelas))


def _sel(ikm: IKM | None, banyak: int) -> tuple[Sel, ...]:
    if ikm is None:
        return (Sel(teks=KOSONG),) * (banyak + 2)
    akhir = angka(ikm.cetak), Sel(teks=ikm.mutu.huruf)
    if not ikm.unsur:
        return (*(Sel(teks=KOSONG),) * banyak, *akhir)
    return (*(angka(u.konversi_cetak) for u in ikm.unsur), *akhir)


def _konversi(
    sumber: AngkaLaporan, kelas: str, ikm: IKM | None, regulasi: Regulasi
) -> Mapping[str, Decimal]:
    """Return what is known of the unsur of a service of which not everything is shown."""
    if ikm is not None:
        return {u.kode: u.konversi_cetak for u in ikm.unsur}
    satu = sumber.layanan.get(kelas)
    if satu is None or not satu.tertutup:
        return {}  # nobody answered some unsur of it
    return satu.konversi(regulasi, sumber.laporan.konvensi)


def _sel_sebagian(isi: Sequence[Decimal | None]) -> tuple[Sel, ...]:
    """Return the cells of a service of which some are hidden, its index and letter with them."""
    return (*(TERSEMBUNYI if n is None else angka(n) for n in isi), TERSEMBUNYI, TERSEMBUNYI)


def _rerata(nilai: Sequence[Fraction]) -> Sel:
    return angka(cetak_ikm(sum(nilai, Fraction(0)) / len(nilai)))
