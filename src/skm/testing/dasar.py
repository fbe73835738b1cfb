"""The same report without its answers: what of it an office may have kept."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import attrs

from skm.angka import angka_laporan
from skm.model import AngkaLayanan, DasarAngka, Hitungan, LaporanSKM, NilaiUnsur
from skm.skor import nilai_dari


def tanpa_jawaban(laporan: LaporanSKM, dasar: DasarAngka) -> LaporanSKM:
    """
    Return the report of a survey as it stands on something else than its answers.

    Services and tables of respondents come along; whoever named no service is in none.

    Args:
        laporan: A report with answers, of which an index follows.
        dasar: On what it shall rest.
    """
    angka = angka_laporan(laporan)
    tabulasi = angka.tabulasi
    if dasar is DasarAngka.JAWABAN or tabulasi is None:
        return laporan
    ikm = angka.hitung()
    kelompok = tabulasi.kelompok.get("layanan", dict[str, Hitungan]())
    layanan = {k: h for k, h in kelompok.items() if k.strip()}
    per_layanan = {
        nama: AngkaLayanan(nama=nama, n=h.n, sebaran=h.frekuensi) for nama, h in layanan.items()
    }
    semua: Mapping[DasarAngka, Mapping[str, Any]] = {
        DasarAngka.SEBARAN: {"sebaran": tabulasi.semua.frekuensi, "n": tabulasi.semua.n},
        DasarAngka.TOTAL: {"nilai": nilai_dari(tabulasi.semua, laporan.konvensi)},
        DasarAngka.NRR: {
            "nilai": tuple(NilaiUnsur(kode=u.kode, nrr=u.nrr_cetak, n=u.n) for u in ikm.unsur)
        },
        DasarAngka.IKM: {"ikm": ikm.cetak, "n": angka.n},
    }
    return attrs.evolve(
        laporan,
        jawaban=None,
        layanan=tuple(per_layanan.values()),
        responden={d: _berkelas(isi) for d, isi in angka.profil.items() if d != "layanan"},
        **semua[dasar],
    )


def _berkelas(isi: Mapping[str, int]) -> dict[str, int]:
    """Return a table of respondents whose classes all have a name."""
    jadi = Counter[str]()
    for kelas, n in isi.items():
        jadi[kelas if kelas.strip() else "tidak diisi"] += n
    return dict(jadi)
