"""What was read from a distribution: counts without sheets, whoever was to count."""

from collections import Counter
from collections.abc import Sequence

from skm.dasar import Peta, tampilan
from skm.errors import DataError, Masalah
from skm.model import Hitungan, Periode, Tabulasi
from skm.model.jawaban import SKALA
from skm.model.tabulasi import Frekuensi
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.putusan import putuskan
from skm.tabulasi.bacaan import PYTHON, BacaanJawaban, Simpulan
from skm.tabulasi.sumber.bentuk.sebaran import SumberSebaran


def bacaan_sebaran(
    sumber: SumberSebaran,
    kolom: KolomDikenal,
    regulasi: str,
    *,
    periode: Periode | None = None,
    grup: Sequence[str] = (),
    simpan: bool = False,
) -> BacaanJawaban:
    """
    Return the counts of a distribution.

    Args:
        sumber: The distribution.
        kolom: Which of its headings is which unsur.
        regulasi: Id of the rule set.
        periode: A period, by which a distribution cannot be cut down.
        grup: Parts of the profile, by which it cannot be split.
        simpan: Whether sheets are asked for, which it has not.

    Raises:
        DataError: What is asked needs sheets.
    """
    if periode is not None or grup or simpan:
        sebab = str(periode) if periode is not None else ", ".join(map(tampilan, grup))
        raise DataError.satu("sebaran-tanpa-lembar", berkas=sumber.berkas, ditemukan=sebab)
    tempat = {kode: di[0] for kode, di in kolom.unsur.items()}
    frekuensi: dict[str, Frekuensi] = {k: sumber.frekuensi[i] for k, i in tempat.items()}
    n = max(sum(f) + sumber.kosong[tempat[k]] for k, f in frekuensi.items())
    catatan: tuple[Masalah, ...] = (*kolom.catatan, *sumber.catatan)
    if not n:
        raise DataError.satu("tanpa-responden", berkas=sumber.berkas)
    return BacaanJawaban(
        tabulasi=Tabulasi(
            semua=Hitungan(
                n=n, frekuensi=Peta(frekuensi), ditolak=Peta(dict.fromkeys(frekuensi, 0))
            )
        ),
        lembar=None,
        mesin=PYTHON,
        kolom=kolom,
        simpulan=Simpulan(
            regulasi=regulasi,
            bentuk=sumber.bentuk,
            kolom=kolom.arti,
            jawaban=Peta(dict.fromkeys(frekuensi, ("angka",))),
            putusan=putuskan(
                {k: dict(zip(SKALA, f, strict=True)) for k, f in frekuensi.items()},
                konsep={},
                dinyatakan={},
            ),
            identitas=kolom.identitas,
            diabaikan=kolom.diabaikan,
            baris=n,
            tanggal_pertama=None,
            tanggal_terakhir=None,
            urutan_tanggal="",
            sebab_urutan="",
            contoh_urutan="",
            periode=None,
            ganda="hitung",
            disimpan=False,
        ),
        ditolak=Peta(),
        ganda=None,
        catatan=catatan,
        jumlah_catatan=Peta(Counter(m.kode for m in catatan)),
        tidak_dicari=(),
    )
