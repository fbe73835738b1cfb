"""From what an engine counted to a reading: counts, what was inferred, remarks."""

from collections import Counter
from collections.abc import Iterable, Iterator

from skm.dasar import Peta, tampilan
from skm.errors import Masalah
from skm.model import Hitungan, Tabulasi
from skm.privasi.golongan import GolonganSamar
from skm.tabulasi.arti.baris import sebut_label
from skm.tabulasi.arti.hasil import Putusan, sebut_angka, sebut_jawaban
from skm.tabulasi.arti.kata import bersih
from skm.tabulasi.arti.kelas import Kelas
from skm.tabulasi.arti.kolom import KolomDikenal
from skm.tabulasi.arti.orang import catatan_orang, golongan
from skm.tabulasi.arti.pilihan import sebab_ditolak
from skm.tabulasi.arti.tanggal import campur, tertukar
from skm.tabulasi.arti.tanya import catatan_lain
from skm.tabulasi.bacaan import (
    CONTOH,
    SARAN_GANDA,
    BacaanJawaban,
    Simpulan,
    nilai_ditolak,
    terbanyak,
)
from skm.tabulasi.mesin.hitung import Permintaan, Terhitung
from skm.tabulasi.mesin.periksa import JAM_NOL
from skm.tabulasi.sumber.blok import Bentuk


def susun_bacaan(
    minta: Permintaan,
    t: Terhitung,
    bentuk: Bentuk,
    *,
    pendek: int | None,
    kutip: bool = True,
    catatan_sumber: Iterable[tuple[int, Masalah]] = (),
    disaring: int = 0,
) -> BacaanJawaban:
    """
    Put together what was counted.

    Args:
        minta: What was asked.
        t: The count.
        bentuk: How the table is written.
        pendek: How many rows are too short; None if nobody knows.
        kutip: Whether quotation marks are known to be in order.
        catatan_sumber: Remarks on how the file is written, and for how many rows each stands.
        disaring: Rows left out before the engine counted.
    """
    catatan = [*catatan_sumber]
    catatan += [*_SusunCatatan(minta.berkas, t).semua(pendek or 0)]
    assert t.putusan is not None  # noqa: S101 - as `hitung` returns it
    catatan += [(1, m) for m in (*catatan_lain(t.putusan, minta.berkas), *t.lain)]
    catatan += [(n, m) for m, n in t.status.catatan]
    tabulasi, semua_golongan = _tabulasi(t)
    catatan += catatan_orang(t.kolom, semua_golongan, minta.berkas)
    kolom = t.kolom.tanpa_profil([d for d, satu in semua_golongan.items() if satu.buang])
    jumlah = Counter(m.kode for m in t.kolom.catatan)
    for banyak, masalah in catatan:
        jumlah[masalah.kode] += banyak
    ditolak = {kode: sel.jumlah for kode, sel in t.sel.unsur.items() if sel.jumlah}
    for semua in ditolak.values():
        for teks, banyak in semua.items():
            jumlah[sebab_ditolak(teks)] += banyak
    return BacaanJawaban(
        tabulasi=tabulasi,
        lembar=None,
        mesin=t.mesin,
        kolom=kolom,
        simpulan=_simpulan(minta, t, kolom, bentuk, t.putusan, disaring),
        ditolak=Peta({kode: nilai_ditolak(semua) for kode, semua in ditolak.items()}),
        ganda=t.pemeriksa.ganda,
        catatan=(*t.kolom.catatan, *(m for _, m in catatan)),
        jumlah_catatan=Peta(jumlah),
        tidak_dicari=tuple(_tidak_dicari(minta, t, pendek, kutip=kutip)),
    )


def _tabulasi(t: Terhitung) -> tuple[Tabulasi, dict[str, GolonganSamar]]:
    """Return the counts, and per group which of its classes are people."""
    kelompok: dict[str, Peta[str, Hitungan]] = {}
    semua: dict[str, GolonganSamar] = {}
    for i, nama in enumerate(t.grup):
        kelas = Kelas(nama)
        ada = {k: satu for k, satu in t.cacahan.hitungan(i, kelas).items() if satu.n}
        satu = semua[nama] = golongan(nama, {k: h.n for k, h in ada.items()})
        if satu.ganti:
            ganti = {kunci[i]: satu(kelas[kunci[i]]) for kunci in t.cacahan.isi}
            ada = {k: h for k, h in t.cacahan.hitungan(i, ganti).items() if h.n}
        if not satu.buang:
            kelompok[nama] = Peta(ada)
    tabulasi = Tabulasi(
        semua=t.cacahan.hitungan()[""],
        kelompok=Peta(kelompok),
        tanpa_jawaban=t.tanpa_jawaban,
    )
    return tabulasi, semua


def _simpulan(
    minta: Permintaan,
    t: Terhitung,
    kolom: KolomDikenal,
    bentuk: Bentuk,
    putusan: Putusan,
    disaring: int,
) -> Simpulan:
    rentang, penentu = t.pemeriksa.rentang, t.pemeriksa.penentu
    return Simpulan(
        regulasi=minta.regulasi.id,
        bentuk=bentuk,
        kolom=kolom.arti,
        jawaban=Peta({k: t.jenis(k) for k in t.kolom.unsur}),
        putusan=putusan,
        identitas=kolom.identitas,
        diabaikan=kolom.diabaikan,
        baris=t.baris + disaring,
        tanggal_pertama=rentang[0] if rentang else None,
        tanggal_terakhir=rentang[-1] if rentang else None,
        urutan_tanggal=penentu.urutan,
        sebab_urutan=penentu.sebab,
        contoh_urutan=_hari(penentu.contoh),
        periode=None,
        ganda="hitung",
        disimpan=False,
    )


def _tidak_dicari(
    minta: Permintaan, t: Terhitung, pendek: int | None, *, kutip: bool
) -> Iterator[str]:
    profil = t.kolom.profil
    if not minta.ganda and "id" in profil:
        yield "id-jawaban-ganda"
    elif not minta.ganda and t.pemeriksa.kolom_waktu:
        yield "jawaban-ganda"
    if not minta.teliti and t.pemeriksa.kolom_tanggal:
        yield from ("tanggal-tak-terbaca", "tanggal-tanpa-hari", "tanggal-urutan-campur")
    if not minta.teliti and "usia" in profil:
        yield "usia-tidak-wajar"
    if pendek is None:
        yield "baris-pendek"
    if not kutip:
        yield "csv-rusak"


def _hari(teks: str) -> str:
    """Return a date as it is shown, without the time of day that stands for all."""
    return bersih(teks.removesuffix(JAM_NOL))


class _SusunCatatan:
    """Remarks, with the rows each stands for; those on cells are counted elsewhere."""

    def __init__(self, berkas: str, t: Terhitung) -> None:
        self._berkas, self._t, self._judul = berkas, t, t.kolom.judul

    def semua(self, pendek: int) -> Iterator[tuple[int, Masalah]]:
        """Yield them in the order in which they are shown."""
        yield from self._jawaban()
        yield from self._baris(pendek)
        yield from self._ganda()
        yield from self._usia()
        if self._t.pemeriksa.kolom_tanggal:
            yield from self._tanggal()

    def _jawaban(self) -> Iterator[tuple[int, Masalah]]:
        for kode, sel in self._t.sel.unsur.items():
            label = self._judul[self._t.kolom.unsur[kode][0]]
            per_macam: dict[str, Counter[str]] = {}
            for teks, n in sel.jumlah.items():
                per_macam.setdefault(sebab_ditolak(teks), Counter())[
                    tampilan(sebut_jawaban(teks))
                ] += n
            for macam, jumlah in sorted(per_macam.items()):
                for nilai, n in terbanyak(jumlah):
                    yield 0, self._masalah(macam, label, nilai, "1–4", kode, banyak=n)

    def _baris(self, pendek: int) -> Iterator[tuple[int, Masalah]]:
        bukan, lebar = self._t.bukan_lembar, len(self._judul)
        if n := bukan.baris_jumlah.total():
            semua = sorted({teks.strip() for teks in bukan.baris_jumlah})
            lebih = ["…"] if len(semua) > CONTOH else []
            teks = ", ".join([*dict.fromkeys(map(sebut_label, semua[:CONTOH])), *lebih])
            yield n, self._masalah("baris-jumlah", "", teks, banyak=n)
        for kode, ada, n in (
            ("baris-panjang", f"> {lebar}", bukan.baris_panjang),
            ("baris-pendek", f"≤ {lebar - 1}", pendek),
        ):
            if n:
                yield n, self._masalah(kode, "", ada, str(lebar), banyak=n)
        if n := bukan.judul_berulang:
            yield n, self._masalah("judul-berulang", banyak=n)
        if n := self._t.tanpa_jawaban:
            yield n, self._masalah("lembar-tanpa-jawaban", banyak=n)
        if tanpa_sah := self._t.sel.tanpa_sah:
            n, ((sel, _),) = tanpa_sah.total(), tanpa_sah.most_common(1)
            yield n, self._masalah("lembar-tanpa-jawaban-sah", "", str(sel), banyak=n)

    def _ganda(self) -> Iterator[tuple[int, Masalah]]:
        p, profil = self._t.pemeriksa, self._t.kolom.profil
        kode = "id-jawaban-ganda" if "id" in profil else "jawaban-ganda"
        for nilai in p.contoh_ganda[:1]:
            label = self._judul[(profil.get("id") or p.kolom_waktu)[0]]
            n = p.ganda or 0
            contoh = "" if "id" in profil else tampilan(sebut_angka(nilai))
            yield n, self._masalah(kode, label, contoh, "…", SARAN_GANDA, banyak=n)

    def _usia(self) -> Iterator[tuple[int, Masalah]]:
        aneh = self._t.pemeriksa.usia_aneh
        for i, (teks, banyak) in enumerate(terbanyak(aneh)):
            label = self._judul[self._t.kolom.profil["usia"][0]]
            nilai, n = tampilan(sebut_angka(teks)), 0 if i else aneh.total()
            yield n, self._masalah("usia-tidak-wajar", label, nilai, banyak=banyak)

    def _tanggal(self) -> Iterator[tuple[int, Masalah]]:
        p = self._t.pemeriksa
        label = self._judul[p.kolom_tanggal[0]]
        for i, (teks, banyak) in enumerate(terbanyak(p.tak_terbaca)):
            n = 0 if i else p.tak_terbaca.total()
            nilai = tampilan(sebut_angka(teks))
            yield n, self._masalah("tanggal-tak-terbaca", label, nilai, banyak=banyak)
        if n := p.tanpa_hari:
            yield n, self._masalah("tanggal-tanpa-hari", label, str(n))
        if p.penentu.campur:
            yield 1, campur(p.penentu, self._berkas, label, _hari)
        if p.penentu.tertukar:
            yield 1, tertukar(p.penentu, self._berkas, label, tulis=_hari)

    def _masalah(
        self,
        kode: str,
        lokasi: str = "",
        ditemukan: str = "",
        diharapkan: str = "",
        saran: str = "",
        *,
        banyak: int = 1,
    ) -> Masalah:
        return Masalah(
            kode=kode,
            berkas=self._berkas,
            lokasi=lokasi,
            ditemukan=ditemukan,
            diharapkan=diharapkan,
            saran=saran,
            banyak=banyak,
        )
