"""What a derivation starts from: a report, answers, values or an index."""

from collections.abc import Iterator

import attrs

from skm.angka import angka_laporan
from skm.dasar import Polos, tampilan
from skm.errors import ArgumenError
from skm.model import (
    IKM,
    AturanSampel,
    Hitungan,
    Konvensi,
    Kutipan,
    LaporanSKM,
    LaporanTindakLanjut,
    Survei,
    Tabulasi,
)
from skm.naskah.bersama import dengan_nama
from skm.regulasi import Regulasi, muat
from skm.skor import hitung_ikm, ikm_hitungan, n_dihitung, pilih_regulasi


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Bahan(Polos):
    """
    What the derivation starts from.

    Attributes:
        regulasi: The rule set.
        ikm: The index, under the names the office uses.
        hitungan: Counts; None where only values are known.
        n: Respondents of a survey; None if unknown.
        dihitung: Those of them on whom the index rests.
        rencana: The report whose plan was followed up; None for any other source.
        populasi: People served; None if unknown.
        aturan: How the sample size is rounded.
    """

    regulasi: Regulasi
    ikm: IKM
    hitungan: Hitungan | None = None
    n: int | None = None
    dihitung: int | None = None
    rencana: LaporanTindakLanjut | None = None
    populasi: int | None = None
    aturan: AturanSampel = AturanSampel.TERDEKAT

    @property
    def konvensi(self) -> Konvensi:
        """The readings of the index."""
        return self.ikm.konvensi

    def kutipan(self, *id_parameter: str) -> Iterator[Kutipan]:
        """Yield where figures of the law stand."""
        return (self.regulasi[i].riwayat[-1].kutipan for i in id_parameter)

    @property
    def pengolahan(self) -> Iterator[Kutipan]:
        """Where the formulas of the index stand."""
        return self.kutipan("ikm.faktor_konversi")


def bahan_dari(
    sumber: LaporanTindakLanjut | LaporanSKM | Survei | Tabulasi | Hitungan | IKM,
    regulasi: Regulasi | None,
    konvensi: Konvensi | None,
    populasi: int | None,
) -> Bahan:
    """Return what follows from whatever is to be derived; see `skm.jejak.telusur`."""
    if populasi is not None and isinstance(sumber, (LaporanTindakLanjut, Survei, IKM)):
        raise ArgumenError.satu(
            "telusur().populasi",
            ditemukan=tampilan(populasi),
            diharapkan=type(sumber).__name__,
            kode="argumen-tidak-berlaku",
        )
    match sumber:
        case IKM():
            if konvensi is not None:
                raise ArgumenError.satu(
                    "telusur().konvensi",
                    ditemukan="Konvensi",
                    diharapkan="IKM",
                    kode="argumen-tidak-berlaku",
                )
            return Bahan(regulasi=regulasi or pilih_regulasi(sumber.regulasi), ikm=sumber)
        case Tabulasi() | Hitungan():
            hitungan = sumber.semua if isinstance(sumber, Tabulasi) else sumber
            regulasi = regulasi or muat()
            ikm = ikm_hitungan(hitungan, regulasi=regulasi, konvensi=konvensi)
            return Bahan(
                regulasi=regulasi,
                ikm=ikm,
                hitungan=hitungan,
                n=hitungan.n,
                dihitung=n_dihitung(hitungan, ikm.konvensi),
                populasi=populasi,
            )
        case LaporanSKM():
            angka = angka_laporan(sumber)
            regulasi = regulasi or pilih_regulasi(sumber.regulasi)
            ikm = angka.hitung(regulasi=regulasi, konvensi=konvensi)
            return Bahan(
                regulasi=regulasi,
                ikm=dengan_nama(ikm, sumber.nama_unsur),
                hitungan=None if angka.tabulasi is None else angka.tabulasi.semua,
                n=angka.n,
                dihitung=angka.dihitung,
                populasi=populasi or sumber.populasi,
                aturan=sumber.aturan_sampel,
            )
        case _:
            regulasi = regulasi or pilih_regulasi(sumber.regulasi)
            ikm = hitung_ikm(sumber.nilai, regulasi=regulasi, konvensi=konvensi or sumber.konvensi)
            if isinstance(sumber, Survei):
                return Bahan(regulasi=regulasi, ikm=ikm)
            return Bahan(regulasi=regulasi, ikm=dengan_nama(ikm, sumber.nama_unsur), rencana=sumber)
