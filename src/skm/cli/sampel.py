"""``skm sampel``: how many respondents a population calls for."""

import argparse

from skm.cli.kode_keluar import SELESAI
from skm.cli.konsol import cetak_json, lipat


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.model import AturanSampel
    from skm.naskah import kalimat_statistik
    from skm.serial.hasil import sampel_datar
    from skm.skor import capaian_sampel

    capaian = capaian_sampel(
        pilihan.populasi,
        pilihan.diperoleh or 0,
        aturan=AturanSampel(pilihan.aturan),
        taraf=pilihan.taraf,
    )
    if pilihan.format == "json":
        isi = sampel_datar(capaian)
        if pilihan.diperoleh is None:
            isi = {k: isi[k] for k in ("populasi", "aturan", "taraf", "perlu")}
        cetak_json(isi)
    elif pilihan.diperoleh is None:
        print(lipat(kalimat_statistik.kebutuhan_sampel(capaian), ""))
    else:
        print(lipat(kalimat_statistik.sampel(capaian), ""))
    return SELESAI
