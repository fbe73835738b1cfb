"""Steps of how much of the plan was done."""

from fractions import Fraction

from skm.exact import round_half_up
from skm.jejak import kata
from skm.jejak.langkah import langkah
from skm.jejak.tertulis import Tertulis, angka, tulis
from skm.model import LaporanTindakLanjut
from skm.model.telusur import BagianTelusur, Golongan, Masukan
from skm.naskah.tindak_lanjut.kalimat import kesimpulan
from skm.regulasi import muat_pekppp
from skm.skor import baris_tingkat, hitung_capaian
from skm.skor.realisasi import dalam_persen


def bagian_capaian(laporan: LaporanTindakLanjut) -> BagianTelusur:
    """Return the steps from the plan to its share and level."""
    instrumen = muat_pekppp()
    capaian = hitung_capaian(laporan.rtl, laporan.realisasi, instrumen=instrumen)
    baris = baris_tingkat(capaian.persentase, instrumen)
    bawah = baris.di_atas if baris.paling_sedikit is None else baris.paling_sedikit
    golongan = Golongan(
        nama=f"tingkat {baris.tingkat}",
        uraian=baris.syarat,
        bawah=None if bawah is None else round_half_up(bawah, 0),
        bawah_termasuk=baris.di_atas is None,
    )
    banyak = Masukan(nama="jumlah RTL", nilai=Fraction(capaian.jumlah), dari="capaian.jumlah")
    isi = [
        langkah("capaian.jumlah", "jumlah_rtl", str(capaian.jumlah), capaian.jumlah, satuan="RTL")
    ]
    if capaian.persentase is None:
        isi.append(
            langkah(
                "capaian.tingkat",
                "tingkat_tanpa_rtl",
                str(capaian.jumlah),
                capaian.jumlah,
                banyak,
                satuan="RTL",
                golongan=golongan,
                kutipan=[baris.kutipan],
            )
        )
    else:
        isi += (
            langkah(
                "capaian.sudah",
                "sudah",
                str(capaian.sudah),
                capaian.sudah,
                satuan="RTL",
                keterangan=kata.status(laporan.rtl, laporan.realisasi),
            ),
            langkah(
                "capaian.persentase",
                "persentase",
                tulis(dalam_persen(Tertulis(capaian.sudah), capaian.jumlah)),
                capaian.persentase,
                Masukan(nama="RTL terlaksana", nilai=Fraction(capaian.sudah), dari="capaian.sudah"),
                banyak,
                satuan=kata.PERSEN,
                cetak=capaian.cetak,
                kutipan=[instrumen.kutipan],
            ),
            langkah(
                "capaian.tingkat",
                "tingkat",
                angka(capaian.persentase),
                capaian.persentase,
                Masukan(nama="persentase", nilai=capaian.persentase, dari="capaian.persentase"),
                satuan=kata.PERSEN,
                golongan=golongan,
                kutipan=[baris.kutipan],
            ),
        )
    return BagianTelusur(
        id="capaian",
        judul=kata.BAGIAN["capaian"],
        langkah=tuple(isi),
        simpulan=kesimpulan(laporan, capaian),
    )
