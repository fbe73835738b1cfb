"""What documents do not show of groups of respondents."""

from skm.dasar import Peta, unsur_dari
from skm.model import Hitungan, Konvensi, Statistik, Tabulasi
from skm.model.tabulasi import Frekuensi
from skm.privasi.sel_kecil import Jawaban, Sekelompok, SelTersembunyi, sembunyikan
from skm.regulasi import Regulasi
from skm.skor.nilai import frekuensi_dihitung, ikm_hitungan


def sel_tersembunyi(
    tabulasi: Tabulasi, dimensi: str, ambang: int, *, regulasi: Regulasi, konvensi: Konvensi
) -> SelTersembunyi:
    """
    Decide which figures of the classes of a dimension documents do not show.

    Args:
        tabulasi: Counts of a survey.
        dimensi: One of its dimensions, such as ``layanan``.
        ambang: How many respondents are no longer few; 0 hides nothing.
        regulasi: The rule set.
        konvensi: The readings.

    Returns:
        The cells by class and unsur.  The index of a class is shown where nothing of it is hidden.
    """
    if not ambang:
        return SelTersembunyi()
    unsur: dict[str, list[str]] = {}
    for kode in tabulasi.semua.unsur:
        unsur.setdefault(unsur_dari(kode), []).append(kode)

    def kelompok(hitungan: Hitungan) -> Sekelompok:
        frekuensi = frekuensi_dihitung(hitungan, konvensi)
        jawaban = {k: [frekuensi[kode] for kode in semua] for k, semua in unsur.items()}
        return Sekelompok(n=hitungan.n, jawaban=jawaban)

    def huruf(jawaban: Jawaban) -> str:
        frekuensi: Peta[str, Frekuensi] = Peta(
            {
                kode: (c[0], c[1], c[2], c[3])
                for k, semua in unsur.items()
                for kode, c in zip(semua, jawaban[k], strict=True)
            }
        )
        hitungan = Hitungan(
            n=max(map(sum, frekuensi.values())),
            frekuensi=frekuensi,
            ditolak=Peta(dict.fromkeys(frekuensi, 0)),
            statistik=Statistik(frekuensi=frekuensi, silang=()),
        )
        return ikm_hitungan(hitungan, regulasi=regulasi, konvensi=konvensi).mutu.huruf

    return sembunyikan(
        {k: kelompok(h) for k, h in tabulasi.kelompok[dimensi].items()}, ambang, huruf
    )
