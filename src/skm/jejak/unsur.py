"""Steps of one unsur."""

from collections.abc import Iterator
from fractions import Fraction

from skm.dasar import Peta
from skm.exact import round_half_up
from skm.jejak import kata
from skm.jejak.bahan import Bahan
from skm.jejak.langkah import langkah, langkah_bulat, langkah_mutu
from skm.jejak.tertulis import Tertulis, angka, jumlah, tulis
from skm.model import HasilPertanyaan, HasilUnsur, Hitungan
from skm.model.telusur import Langkah, Masukan
from skm.skor import frekuensi_dihitung, timbang
from skm.skor.bagian import rata_rata
from skm.skor.ikm import konversi


def langkah_unsur(u: HasilUnsur, bahan: Bahan) -> Iterator[Langkah]:
    """Yield the steps from the answers to an unsur to its class."""
    yield from _nrr(u, bahan)
    yield _bobot(u, bahan)
    yield from _tertimbang(u, bahan)
    yield _konversi(u, bahan)
    yield langkah_mutu(
        f"{u.kode}.mutu", "mutu", u.konversi_cetak, f"{u.kode}.konversi", bahan.regulasi
    )


def _nrr(u: HasilUnsur, bahan: Bahan) -> Iterator[Langkah]:
    if not u.bagian:
        yield from _nrr_satu(u, bahan)
        return
    for tanya in u.bagian:
        yield from _nrr_satu(tanya, bahan, "_tanya")
    semua = [Tertulis(p.nrr) for p in u.bagian]
    yield langkah(
        f"{u.kode}.nrr",
        "nrr_bagian",
        tulis(rata_rata(semua)),
        u.nrr,
        *(Masukan(nama=f"NRR {p.kode}", nilai=p.nrr, dari=f"{p.kode}.nrr") for p in u.bagian),
        satuan=kata.POIN_NRR,
        cetak=u.nrr_cetak,
        keterangan=[kata.bagian(u.kode, [p.kode for p in u.bagian])],
    )


def _nrr_satu(u: HasilUnsur | HasilPertanyaan, bahan: Bahan, macam: str = "") -> Iterator[Langkah]:
    """Yield the steps of what is asked once; *macam* tells a question from an unsur."""
    k = u.kode
    if u.total is None or u.n is None:
        yield langkah(
            f"{k}.nrr",
            f"nrr_tertulis{macam}",
            angka(u.nrr_cetak),
            u.nrr,
            satuan=kata.POIN_NRR,
            cetak=u.nrr_cetak,
            keterangan=[kata.nrr_tertulis(u.n)],
            kode=k,
        )
        return
    if bahan.hitungan is not None:
        yield from _cacah(u.kode, bahan.hitungan, u.total, u.n, bahan, macam)
    dicacah = bahan.hitungan is not None
    yield langkah(
        f"{k}.nrr",
        f"nrr{macam}",
        f"{u.total} / {u.n}",
        u.nrr,
        Masukan(nama="total nilai", nilai=Fraction(u.total), dari=f"{k}.total" if dicacah else ""),
        Masukan(nama="jumlah jawaban", nilai=Fraction(u.n), dari=f"{k}.jawaban" if dicacah else ""),
        satuan=kata.POIN_NRR,
        cetak=u.nrr_cetak,
        kutipan=bahan.pengolahan,
        kode=k,
    )


def _cacah(
    kode: str, hitungan: Hitungan, total: int, n: int, bahan: Bahan, macam: str
) -> Iterator[Langkah]:
    frekuensi = frekuensi_dihitung(hitungan, bahan.konvensi)[kode]
    masukan = [
        Masukan(nama=f"jawaban {nilai}", nilai=Fraction(banyak))
        for nilai, banyak in enumerate(frekuensi, start=1)
    ]
    yield langkah(
        f"{kode}.jawaban",
        f"jawaban{macam}",
        jumlah(frekuensi),
        n,
        *masukan,
        satuan="jawaban",
        kutipan=bahan.kutipan("skala.terendah", "skala.tertinggi"),
        keterangan=kata.jawaban(hitungan, kode, bahan.konvensi),
        kode=kode,
    )
    yield langkah(
        f"{kode}.total",
        f"total{macam}",
        " + ".join(f"{nilai} * {banyak}" for nilai, banyak in enumerate(frekuensi, start=1)),
        total,
        *masukan,
        satuan="poin",
        kutipan=bahan.pengolahan,
        kode=kode,
    )


def _bobot(u: HasilUnsur, bahan: Bahan) -> Langkah:
    nama, bobot, k = f"{u.kode}.bobot", bahan.konvensi.bobot, len(bahan.ikm.unsur)
    milik = {b.unsur: b for b in bahan.regulasi.bobot}
    if milik and bobot == Peta({k: b.nilai for k, b in milik.items()}):
        kutipan = [milik[u.kode].kutipan]
        return langkah(nama, "bobot_regulasi", angka(u.bobot), u.bobot, kutipan=kutipan)
    if isinstance(bobot, Peta):
        return langkah(
            nama, "bobot_sendiri", angka(u.bobot), u.bobot, keterangan=[kata.BOBOT_SENDIRI]
        )
    masukan = Masukan(nama="jumlah unsur", nilai=Fraction(k))
    if bobot.desimal is None:
        return langkah(nama, "bobot", f"1 / {k}", u.bobot, masukan, kutipan=bahan.pengolahan)
    return langkah(
        nama,
        "bobot_bulat",
        f"bulat(1 / {k}; {bobot.desimal})",
        u.bobot,
        masukan,
        cetak=round_half_up(u.bobot, bobot.desimal),
        dari=Fraction(1, k),
        kutipan=bahan.pengolahan,
        keterangan=[kata.bobot(bobot.desimal)],
    )


def _tertimbang(u: HasilUnsur, bahan: Bahan) -> Iterator[Langkah]:
    k, konvensi = u.kode, bahan.konvensi
    timbangan = timbang(u.nrr, u.bobot, konvensi)
    asal = f"{k}.nrr"
    if konvensi.desimal_nrr is not None:
        asal = f"{k}.nrr_bulat"
        yield langkah_bulat(
            asal, "nrr_bulat", "NRR", f"{k}.nrr", u.nrr, timbangan.nrr, konvensi.desimal_nrr
        )
    yield langkah(
        f"{k}.tertimbang",
        "tertimbang",
        tulis(timbang(Tertulis(u.nrr), Tertulis(u.bobot), konvensi).tepat),
        timbangan.tepat,
        Masukan(nama="NRR", nilai=timbangan.nrr, dari=asal),
        Masukan(nama="bobot", nilai=u.bobot, dari=f"{k}.bobot"),
        satuan=kata.POIN_NRR,
        kutipan=bahan.pengolahan,
    )
    if konvensi.desimal_tertimbang is not None:
        yield langkah_bulat(
            f"{k}.tertimbang_bulat",
            "tertimbang_bulat",
            "NRR tertimbang",
            f"{k}.tertimbang",
            timbangan.tepat,
            u.tertimbang,
            konvensi.desimal_tertimbang,
        )


def _konversi(u: HasilUnsur, bahan: Bahan) -> Langkah:
    faktor = bahan.regulasi.nilai("ikm.faktor_konversi")
    return langkah(
        f"{u.kode}.konversi",
        "konversi",
        tulis(konversi(Tertulis(u.nrr), bahan.regulasi)),
        u.konversi,
        Masukan(nama="NRR", nilai=u.nrr, dari=f"{u.kode}.nrr"),
        Masukan(nama="faktor konversi", nilai=faktor),
        satuan=kata.POIN_IKM,
        cetak=u.konversi_cetak,
        kutipan=bahan.pengolahan,
    )
