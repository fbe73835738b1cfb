"""Steps of the index, and why the weakest unsur are the weakest."""

from collections.abc import Iterator
from fractions import Fraction

from skm.jejak import kata
from skm.jejak.bahan import Bahan
from skm.jejak.langkah import langkah, langkah_bulat, langkah_mutu
from skm.jejak.tertulis import Tertulis, deret, jumlah, tulis
from skm.model import IKM
from skm.model.telusur import Langkah, Masukan
from skm.skor import PRIORITAS, jumlahkan, peringkat, terendah
from skm.skor.ikm import konversi


def langkah_ikm(bahan: Bahan) -> Iterator[Langkah]:
    """Yield the steps from the unsur to the index and its class."""
    ikm, konvensi = bahan.ikm, bahan.konvensi
    if not ikm.unsur:  # only the printed index is known
        yield langkah_mutu("ikm.mutu", "mutu_ikm", ikm.cetak, "", bahan.regulasi)
        return
    faktor = bahan.regulasi.nilai("ikm.faktor_konversi")
    yield langkah(
        "ikm.jumlah_bobot",
        "jumlah_bobot",
        jumlah(u.bobot for u in ikm.unsur),
        ikm.jumlah_bobot,
        *(
            Masukan(nama=f"bobot {u.kode}", nilai=u.bobot, dari=f"{u.kode}.bobot")
            for u in ikm.unsur
        ),
        kutipan=bahan.pengolahan,
        keterangan=kata.jumlah_bobot(ikm.jumlah_bobot, ikm.maksimum),
    )
    jumlahan = jumlahkan((u.tertimbang for u in ikm.unsur), konvensi)
    asal = "tertimbang" if konvensi.desimal_tertimbang is None else "tertimbang_bulat"
    yield langkah(
        "ikm.jumlah_tertimbang",
        "jumlah_tertimbang",
        jumlah(u.tertimbang for u in ikm.unsur),
        jumlahan.tepat,
        *(
            Masukan(nama=f"NRR tertimbang {u.kode}", nilai=u.tertimbang, dari=f"{u.kode}.{asal}")
            for u in ikm.unsur
        ),
        satuan=kata.POIN_NRR,
        kutipan=bahan.pengolahan,
    )
    akhir = "ikm.jumlah_tertimbang"
    if konvensi.desimal_jumlah is not None:
        akhir = "ikm.jumlah_bulat"
        yield langkah_bulat(
            akhir,
            "jumlah_bulat",
            "jumlah NRR tertimbang",
            "ikm.jumlah_tertimbang",
            jumlahan.tepat,
            ikm.jumlah_tertimbang,
            konvensi.desimal_jumlah,
        )
    yield langkah(
        "ikm.nilai",
        "ikm",
        tulis(konversi(Tertulis(ikm.jumlah_tertimbang), bahan.regulasi)),
        ikm.nilai,
        Masukan(nama="jumlah NRR tertimbang", nilai=ikm.jumlah_tertimbang, dari=akhir),
        Masukan(nama="faktor konversi", nilai=faktor),
        satuan=kata.POIN_IKM,
        cetak=ikm.cetak,
        kutipan=bahan.pengolahan,
    )
    yield langkah_mutu("ikm.mutu", "mutu_ikm", ikm.cetak, "ikm.nilai", bahan.regulasi)


def langkah_terendah(ikm: IKM) -> Iterator[Langkah]:
    """Yield one step for each of the weakest unsur."""
    urut = peringkat(ikm)
    for i, (unsur, terpilih) in enumerate(zip(urut, terendah(ikm), strict=False)):
        assert unsur.kode == terpilih.kode  # noqa: S101 - both are in the order of peringkat()
        sisa = urut[i:]
        belum = [u for u in ikm.unsur if u in sisa]
        yield langkah(
            f"terendah.{i + 1}",
            "terendah",
            f"min({'; '.join(deret(u.nrr for u in belum))})",
            unsur.nrr,
            *(Masukan(nama=f"NRR {u.kode}", nilai=u.nrr, dari=f"{u.kode}.nrr") for u in belum),
            satuan=kata.POIN_NRR,
            cetak=unsur.nrr_cetak if unsur.nrr == Fraction(unsur.nrr_cetak) else None,
            keterangan=kata.urutan(unsur, sisa[1:], urut[PRIORITAS:]),
            nomor=str(i + 1),
            kode=f"{unsur.kode} {unsur.nama}",
        )
