"""From what was scored to the steps that lead there."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import attrs

from skm.dasar import Peta, Polos
from skm.exact import round_half_up
from skm.jejak import kata
from skm.jejak.langkah import langkah
from skm.jejak.statistik import bagian_statistik
from skm.jejak.tertulis import Tertulis, angka, deret, jumlah, tulis
from skm.model import (
    IKM,
    AturanSampel,
    HasilUnsur,
    Hitungan,
    Konvensi,
    Kutipan,
    LaporanSKM,
    LaporanTindakLanjut,
    Survei,
    Tabulasi,
)
from skm.model.telusur import BagianTelusur, Golongan, Langkah, Masukan, Telusur
from skm.naskah.bersama import dengan_nama
from skm.naskah.kalimat import unsur_terendah
from skm.naskah.tindak_lanjut.kalimat import kesimpulan
from skm.regulasi import Regulasi, muat, muat_pekppp
from skm.skor import (
    PRIORITAS,
    baris_mutu,
    baris_tingkat,
    frekuensi_dihitung,
    hitung_capaian,
    hitung_ikm,
    ikm_dari,
    jumlahkan,
    peringkat,
    pilih_regulasi,
    terendah,
    timbang,
)
from skm.skor.ikm import konversi
from skm.skor.mutu import DESIMAL_IKM
from skm.skor.realisasi import dalam_persen
from skm.tabulasi import tabulasikan


@attrs.frozen(kw_only=True, eq=False, repr=False)
class _Bahan(Polos):
    """
    What the derivation starts from.

    Attributes:
        regulasi: The rule set.
        ikm: The index, under the names the office uses.
        hitungan: Counts; None where only values are known.
        rencana: The report whose plan was followed up; None for any other source.
        populasi: People served; None if unknown.
        aturan: How the sample size is rounded.
    """

    regulasi: Regulasi
    ikm: IKM
    hitungan: Hitungan | None = None
    rencana: LaporanTindakLanjut | None = None
    populasi: int | None = None
    aturan: AturanSampel = AturanSampel.TERDEKAT

    @property
    def konvensi(self) -> Konvensi:
        return self.ikm.konvensi

    def kutipan(self, *id_parameter: str) -> Iterator[Kutipan]:
        """Yield where figures of the law stand."""
        return (self.regulasi[i].riwayat[-1].kutipan for i in id_parameter)

    @property
    def pengolahan(self) -> Iterator[Kutipan]:
        """Where the formulas of the index stand."""
        return self.kutipan("ikm.faktor_konversi")


def susun_telusur(
    sumber: LaporanTindakLanjut | LaporanSKM | Survei | Tabulasi | Hitungan | IKM,
    *,
    regulasi: Regulasi | None,
    konvensi: Konvensi | None,
    populasi: int | None,
) -> Telusur:
    """Return the derivation; see `skm.jejak.telusur`."""
    bahan = _bahan(sumber, regulasi, konvensi, populasi)
    return Telusur(
        ikm=bahan.ikm,
        nama_regulasi=bahan.regulasi.nama,
        n=bahan.ikm.n if bahan.hitungan is None else bahan.hitungan.n,
        bagian=tuple(_bagian(bahan)),
    )


def _bahan(
    sumber: LaporanTindakLanjut | LaporanSKM | Survei | Tabulasi | Hitungan | IKM,
    regulasi: Regulasi | None,
    konvensi: Konvensi | None,
    populasi: int | None,
) -> _Bahan:
    if populasi is not None and isinstance(sumber, (LaporanTindakLanjut, Survei, IKM)):
        msg = f"populasi says how many answers there might be; {type(sumber).__name__} has none"
        raise TypeError(msg)
    match sumber:
        case IKM():
            if konvensi is not None:
                msg = "an IKM was computed under a konvensi of its own"
                raise TypeError(msg)
            return _Bahan(regulasi=regulasi or pilih_regulasi(sumber.regulasi), ikm=sumber)
        case Tabulasi() | Hitungan():
            hitungan = sumber.semua if isinstance(sumber, Tabulasi) else sumber
            regulasi = regulasi or muat()
            ikm = ikm_dari(hitungan, regulasi=regulasi, konvensi=konvensi)
            return _Bahan(regulasi=regulasi, ikm=ikm, hitungan=hitungan, populasi=populasi)
        case LaporanSKM():
            regulasi = regulasi or pilih_regulasi(sumber.regulasi)
            hitungan = tabulasikan(sumber.jawaban).semua
            ikm = ikm_dari(hitungan, regulasi=regulasi, konvensi=konvensi or sumber.konvensi)
            return _Bahan(
                regulasi=regulasi,
                ikm=dengan_nama(ikm, sumber.nama_unsur),
                hitungan=hitungan,
                populasi=populasi or sumber.populasi,
                aturan=sumber.aturan_sampel,
            )
        case _:
            regulasi = regulasi or pilih_regulasi(sumber.regulasi)
            ikm = hitung_ikm(sumber.nilai, regulasi=regulasi, konvensi=konvensi or sumber.konvensi)
            if isinstance(sumber, Survei):
                return _Bahan(regulasi=regulasi, ikm=ikm)
            return _Bahan(
                regulasi=regulasi, ikm=dengan_nama(ikm, sumber.nama_unsur), rencana=sumber
            )


def _bagian(bahan: _Bahan) -> Iterator[BagianTelusur]:
    for unsur in bahan.ikm.unsur:
        yield BagianTelusur(
            id=unsur.kode,
            judul=f"{unsur.kode} {unsur.nama}",
            langkah=tuple(_unsur(unsur, bahan)),
        )
    yield BagianTelusur(id="ikm", judul=kata.BAGIAN["ikm"], langkah=tuple(_ikm(bahan)))
    yield BagianTelusur(
        id="terendah",
        judul=kata.BAGIAN["terendah"],
        langkah=tuple(_terendah(bahan.ikm)),
        simpulan=unsur_terendah(bahan.ikm),
    )
    if bahan.rencana is not None:
        yield _capaian(bahan.rencana)
    if bahan.hitungan is not None:
        yield from bagian_statistik(
            bahan.hitungan, bahan.ikm, bahan.regulasi, bahan.populasi, bahan.aturan
        )


# ---------------------------------------------------------------- one unsur


def _unsur(u: HasilUnsur, bahan: _Bahan) -> Iterator[Langkah]:
    yield from _nrr(u, bahan)
    yield _bobot(u, bahan)
    yield from _tertimbang(u, bahan)
    yield _konversi(u, bahan)
    yield _mutu(f"{u.kode}.mutu", "mutu", u.konversi_cetak, f"{u.kode}.konversi", bahan.regulasi)


def _nrr(u: HasilUnsur, bahan: _Bahan) -> Iterator[Langkah]:
    k = u.kode
    if u.total is None or u.n is None:
        yield langkah(
            f"{k}.nrr",
            "nrr_tertulis",
            angka(u.nrr_cetak),
            u.nrr,
            satuan=kata.POIN_NRR,
            cetak=u.nrr_cetak,
            keterangan=[kata.nrr_tertulis(u.n)],
        )
        return
    if bahan.hitungan is not None:
        yield from _cacah(u.kode, bahan.hitungan, u.total, u.n, bahan)
    dicacah = bahan.hitungan is not None
    yield langkah(
        f"{k}.nrr",
        "nrr",
        f"{u.total} / {u.n}",
        u.nrr,
        Masukan(nama="total nilai", nilai=Fraction(u.total), dari=f"{k}.total" if dicacah else ""),
        Masukan(nama="jumlah jawaban", nilai=Fraction(u.n), dari=f"{k}.jawaban" if dicacah else ""),
        satuan=kata.POIN_NRR,
        cetak=u.nrr_cetak,
        kutipan=bahan.pengolahan,
    )


def _cacah(kode: str, hitungan: Hitungan, total: int, n: int, bahan: _Bahan) -> Iterator[Langkah]:
    frekuensi = frekuensi_dihitung(hitungan, bahan.konvensi)[kode]
    masukan = [
        Masukan(nama=f"jawaban {nilai}", nilai=Fraction(banyak))
        for nilai, banyak in enumerate(frekuensi, start=1)
    ]
    yield langkah(
        f"{kode}.jawaban",
        "jawaban",
        jumlah(frekuensi),
        n,
        *masukan,
        satuan="jawaban",
        kutipan=bahan.kutipan("skala.terendah", "skala.tertinggi"),
        keterangan=kata.jawaban(hitungan, kode, bahan.konvensi),
    )
    yield langkah(
        f"{kode}.total",
        "total",
        " + ".join(f"{nilai} * {banyak}" for nilai, banyak in enumerate(frekuensi, start=1)),
        total,
        *masukan,
        satuan="poin",
        kutipan=bahan.pengolahan,
    )


def _bobot(u: HasilUnsur, bahan: _Bahan) -> Langkah:
    nama, bobot, k = f"{u.kode}.bobot", bahan.konvensi.bobot, len(bahan.ikm.unsur)
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


def _tertimbang(u: HasilUnsur, bahan: _Bahan) -> Iterator[Langkah]:
    k, konvensi = u.kode, bahan.konvensi
    timbangan = timbang(u.nrr, u.bobot, konvensi)
    asal = f"{k}.nrr"
    if konvensi.desimal_nrr is not None:
        asal = f"{k}.nrr_bulat"
        yield _bulat(
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
        yield _bulat(
            f"{k}.tertimbang_bulat",
            "tertimbang_bulat",
            "NRR tertimbang",
            f"{k}.tertimbang",
            timbangan.tepat,
            u.tertimbang,
            konvensi.desimal_tertimbang,
        )


def _bulat(
    nama: str, kunci: str, masukan: str, dari: str, tepat: Fraction, hasil: Fraction, desimal: int
) -> Langkah:
    """Return a rounding on the way, which the konvensi declares."""
    return langkah(
        nama,
        kunci,
        f"bulat({angka(tepat)}; {desimal})",
        hasil,
        Masukan(nama=masukan, nilai=tepat, dari=dari),
        satuan=kata.POIN_NRR,
        cetak=round_half_up(hasil, desimal),
        dari=tepat,
        keterangan=[kata.PEMBULATAN_KONVENSI],
    )


def _konversi(u: HasilUnsur, bahan: _Bahan) -> Langkah:
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


def _mutu(nama: str, kunci: str, cetak: Decimal, dari: str, regulasi: Regulasi) -> Langkah:
    baris = baris_mutu(cetak, regulasi)
    golongan = Golongan(
        nama=baris.mutu,
        uraian=baris.kinerja,
        bawah=round_half_up(baris.batas_bawah, DESIMAL_IKM),
        atas=round_half_up(baris.batas_atas, DESIMAL_IKM),
    )
    return langkah(
        nama,
        kunci,
        angka(cetak),
        Fraction(cetak),
        Masukan(nama="nilai tercetak", nilai=Fraction(cetak), dari=dari, tercetak=True),
        satuan=kata.POIN_IKM,
        cetak=cetak,
        golongan=golongan,
        kutipan=[baris.kutipan],
        keterangan=kata.di_luar_tabel(golongan, cetak),
    )


# ---------------------------------------------------------------- the index


def _ikm(bahan: _Bahan) -> Iterator[Langkah]:
    ikm, konvensi = bahan.ikm, bahan.konvensi
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
        yield _bulat(
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
    yield _mutu("ikm.mutu", "mutu_ikm", ikm.cetak, "ikm.nilai", bahan.regulasi)


def _terendah(ikm: IKM) -> Iterator[Langkah]:
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


# ---------------------------------------------------------------- the plan


def _capaian(laporan: LaporanTindakLanjut) -> BagianTelusur:
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
