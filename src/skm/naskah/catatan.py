"""Remarks: what whoever reads a result should know about how it came about."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby

from skm.bahasa import rangkai, tanggal_panjang
from skm.exact import format_id, format_pendek
from skm.model import (
    DIMENSI,
    IKM,
    N_KECIL,
    RTL,
    HasilUnsur,
    Hitungan,
    JawabanKosong,
    Konvensi,
    LaporanTindakLanjut,
    Pengumpulan,
    Status,
    Tabulasi,
)
from skm.naskah.kalimat import huruf_besar, sebut_nama
from skm.naskah.tabel import nama_dimensi
from skm.regulasi import Regulasi
from skm.skor import PRIORITAS, n_dihitung, peringkat
from skm.skor.bagian import sebut_butir
from skm.skor.sebutan import sebut_bobot, sebut_pembulatan


def sebut_n(ikm: IKM, responden: int | None = None) -> str:
    """
    Say how many answered: one number, a range over the unsur, or that nobody knows.

    Args:
        ikm: The index.
        responden: How many there were, where that is known beside the answers of each unsur.
    """
    if ikm.n is None and responden is not None:
        per = _per_butir(ikm)
        return f"n = {format_id(responden)} responden" + (f" ({per})" if per else "")
    return sebut_n_tercantum(ikm) or "jumlah responden tidak dicantumkan"


def sebut_n_tercantum(ikm: IKM) -> str:
    """Say how many answered, likewise; empty where nobody knows."""
    if ikm.n is not None:
        return f"n = {format_id(ikm.n)} responden"
    per = _per_butir(ikm)
    return f"n = {per}" if per else ""


def _per_butir(ikm: IKM) -> str:
    """Say how many answered the unsur that fewest answered, and most; empty where nobody knows."""
    semua = [p for u in ikm.unsur for p in u.pertanyaan]
    ada = [p.n for p in semua if p.n is not None]
    if not ada or len(ada) != len(semua):
        return ""
    per = sebut_butir(p.kode for p in semua)
    return f"{format_id(min(ada))}–{format_id(max(ada))} jawaban per {per}"


def sebut_responden(hitungan: Hitungan, konvensi: Konvensi) -> str:
    """Say how many answered, and on how many of them the index rests."""
    n = format_id(hitungan.n)
    if konvensi.kosong is JawabanKosong.RESPONDEN_LENGKAP:
        dihitung = format_id(n_dihitung(hitungan, konvensi))
        return f"n = {dihitung} dari {n} responden (yang mengisi semua unsur)"
    isi = sorted({hitungan.terisi(k) for k in hitungan.unsur})
    if isi == [hitungan.n]:
        return f"n = {n} responden"
    ujung = "–".join(format_id(i) for i in dict.fromkeys((isi[0], isi[-1])))
    per = sebut_butir(hitungan.unsur)
    return f"n = {n} responden ({ujung} jawaban per {per})"


def catatan_ikm(ikm: IKM, regulasi: Regulasi, akhir_survei: date | None = None) -> tuple[str, ...]:
    """
    Return the remarks on one index.

    Args:
        ikm: The index.
        regulasi: The rule set it was computed under.
        akhir_survei: Last day of the survey, if known.
    """
    return tuple(_catatan_ikm(ikm, regulasi, akhir_survei))


def _catatan_ikm(ikm: IKM, regulasi: Regulasi, akhir_survei: date | None) -> Iterator[str]:
    terbawah, teratas = regulasi.tabel_mutu[-1], regulasi.tabel_mutu[0]
    sebab = "pembulatan di tengah perhitungan" if ikm.unsur else "tercantum demikian"
    if any(u.bobot < 0 for u in ikm.unsur):
        sebab = "ada bobot yang negatif"
        yield f"Bobot {rangkai([u.kode for u in ikm.unsur if u.bobot < 0])} negatif."
    if ikm.jumlah_bobot != 1:
        sebab = sebab if "negatif" in sebab else "bobotnya tidak berjumlah 1"
        batas, penuh = format_id(ikm.maksimum, 2), format_id(teratas.batas_atas, 2)
        akibat = f": IKM tertinggi yang dapat dicapai adalah {batas}, bukan {penuh}"
        yield (
            f"Jumlah bobot {format_pendek(ikm.jumlah_bobot)}, bukan 1 ({sebut_bobot(ikm)})"
            f"{akibat if batas != penuh else ''}."
        )
    if ikm.cetak < terbawah.batas_bawah:
        yield (
            f"IKM {format_id(ikm.cetak)} berada di bawah {format_id(terbawah.batas_bawah, 2)} "
            f"karena {sebab}; tetap digolongkan {terbawah.mutu}."
        )
    if ikm.cetak > teratas.batas_atas:
        yield (
            f"IKM {format_id(ikm.cetak)} berada di atas {format_id(teratas.batas_atas, 2)} "
            f"karena {sebab}; tetap digolongkan {teratas.mutu}."
        )
    for ubah in sebut_pembulatan(ikm.konvensi):
        yield f"Sesuai konvensi yang dinyatakan, {ubah} sebelum dihitung lebih lanjut."
    if ikm.unsur and len(seri_di_batas(ikm)) == len(ikm.unsur):
        yield "Nilai semua unsur sama, sehingga urutan unsur terendah hanya mengikuti kode unsur."
    elif seri := seri_di_batas(ikm):
        yield (
            f"{huruf_besar(sebut_nama(seri))} sama-sama bernilai "
            f"{format_id(seri[0].nrr_cetak)} di batas {PRIORITAS} unsur terendah; urutan di "
            "antaranya mengikuti kode unsur."
        )
    if akhir_survei is not None and not regulasi.berlaku_pada(akhir_survei):
        sampai = (
            f" sampai {tanggal_panjang(regulasi.berlaku_sampai)}" if regulasi.berlaku_sampai else ""
        )
        yield (
            f"Survei berakhir {tanggal_panjang(akhir_survei)}, sedangkan {regulasi.nama} berlaku "
            f"sejak {tanggal_panjang(regulasi.berlaku_sejak)}{sampai}."
        )


def catatan_nama(nama_unsur: Mapping[str, str], ikm: IKM) -> Iterator[str]:
    """Yield the names given to unsur that the report does not have."""
    for kode in nama_unsur:
        if kode not in {u.kode for u in ikm.unsur}:
            yield f"Nama untuk unsur {kode} tidak dipakai, karena unsur itu tidak ada nilainya."


def catatan_acuan(laporan: LaporanTindakLanjut, ikm: IKM) -> Iterator[str]:
    """
    Yield what refers to nothing or contradicts itself.

    A mistyped id would silently count as undone, and a plan both done and not as done.
    """
    yield from catatan_nama(laporan.nama_unsur, ikm)
    for baris in laporan.rtl:
        if not baris.kegiatan.strip():
            yield f'RTL "{baris.id}" tidak menyebut kegiatan.'
        status = dict.fromkeys(r.status.value for r in laporan.realisasi if r.rtl == baris.id)
        if Status.SUDAH.value in status and len(status) > 1:
            yield (
                f'RTL "{baris.id}" memiliki realisasi dengan status yang berbeda '
                f"({', '.join(status)}) dan dihitung sudah ditindaklanjuti."
            )
    dari = laporan.survei
    yield from catatan_urutan(
        laporan.rtl, "" if dari is None or dari.rtl != laporan.rtl else dari.berkas
    )
    rtl = {r.id for r in laporan.rtl}
    for realisasi in laporan.realisasi:
        if realisasi.rtl not in rtl:
            yield (
                f'Realisasi untuk RTL "{realisasi.rtl}" tidak dihitung karena tidak ada RTL dengan '
                "id itu."
            )
    for strategi in laporan.strategi:
        if strategi.rtl not in rtl:
            yield f'Strategi untuk RTL "{strategi.rtl}" menunjuk RTL yang tidak ada.'
    unsur = {u.kode for u in ikm.unsur}
    for baris in laporan.rtl:
        if baris.unsur not in unsur:
            yield f'RTL "{baris.id}" ditujukan bagi unsur {baris.unsur}, yang tidak ada nilainya.'


def catatan_urutan(rtl: Iterable[RTL], survei: str = "") -> Iterator[str]:
    """
    Yield the unsur whose activities are apart, so that they have two numbers in the tables.

    Args:
        rtl: The plan.
        survei: File of the survey report that it was read from; empty for this one.
    """
    di = f" di laporan survei {survei}" if survei else ""
    urut = [kode for kode, _ in groupby(r.unsur for r in rtl)]
    for kode in dict.fromkeys(k for k in urut if urut.count(k) > 1):
        yield (
            f"RTL unsur {kode} tidak ditulis berurutan, sehingga unsur itu bernomor lebih dari "
            f"sekali. Tulis berurutan{di}."
        )


def catatan_ganda(lembar: Pengumpulan) -> Iterator[str]:
    """Yield that sheets repeat others, and whether they count all the same."""
    if lembar.ganda:
        yield (
            f"{format_id(lembar.ganda)} kuesioner sama dengan kuesioner sebelumnya dan tetap "
            "diperhitungkan."
        )
    if lembar.dibuang:
        yield (
            f"{format_id(lembar.dibuang)} kuesioner yang sama dengan kuesioner sebelumnya "
            "dibuang dan tidak diperhitungkan."
        )


def catatan_hitungan(
    tabulasi: Tabulasi,
    konvensi: Konvensi,
    profil: Mapping[str, Iterable[str]] | None = None,
) -> Iterator[str]:
    """
    Yield what whoever reads an index should know about the answers behind it.

    Args:
        tabulasi: The counts.
        konvensi: The readings.
        profil: Per part of the profile its classes; None for those that are counted.
    """
    semua = tabulasi.semua
    if tabulasi.tanpa_jawaban:
        yield (
            f"{format_id(tabulasi.tanpa_jawaban)} kuesioner tanpa satu pun jawaban tidak "
            "diperhitungkan."
        )
    butir = sebut_butir(semua.unsur)
    if kosong := {k: semua.kosong(k) for k in semua.unsur if semua.kosong(k)}:
        cara = (
            "hanya responden yang mengisi semua unsur yang diperhitungkan"
            if konvensi.kosong is JawabanKosong.RESPONDEN_LENGKAP
            else f"setiap {butir} dibagi jumlah jawabannya sendiri ({butir} yang terisi)"
        )
        yield f"{format_id(sum(kosong.values()))} jawaban tidak diisi ({_rinci(kosong)}); {cara}."
    if ditolak := {k: n for k, n in semua.ditolak.items() if n}:
        yield (
            f"{format_id(sum(ditolak.values()))} jawaban di luar pilihan 1–4 tidak diperhitungkan "
            f"({_rinci(ditolak)})."
        )
    yield from _catatan_kelas(tabulasi.kelompok if profil is None else profil)
    yield from catatan_sedikit(n_dihitung(semua, konvensi))


def catatan_sedikit(n: int | None) -> Iterator[str]:
    """Yield that an index rests on few respondents."""
    if n is not None and n < N_KECIL:
        yield (
            f"Jumlah responden yang diperhitungkan hanya {format_id(n)} (kurang dari {N_KECIL}); "
            "hasilnya mudah berubah oleh beberapa jawaban saja."
        )


def _catatan_kelas(profil: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield classes that are likely one, written in two ways."""
    for dimensi in (*DIMENSI, *(d for d in profil if d not in DIMENSI)):
        isi = profil.get(dimensi, ())
        mirip: dict[str, list[str]] = {}
        for kelas in sorted(isi):
            mirip.setdefault("".join(kelas.casefold().split()), []).append(f'"{kelas}"')
        for sama in mirip.values():
            if len(sama) > 1:
                yield (
                    f"{nama_dimensi(dimensi)}: {rangkai(sama)} hanya berbeda huruf "
                    "besar atau spasi, tetapi dihitung terpisah."
                )


def _rinci(per_unsur: Mapping[str, int]) -> str:
    return ", ".join(f"{k}: {format_id(n)}" for k, n in per_unsur.items())


def catatan_populasi(populasi: int | None, n: int | None) -> Iterator[str]:
    """Yield that there are more respondents than people served."""
    if populasi is not None and n is not None and populasi < n:
        yield (
            f"Jumlah penerima layanan ({format_id(populasi)}) lebih kecil daripada jumlah "
            f"responden ({format_id(n)}); periksa salah satunya."
        )


def seri_di_batas(ikm: IKM) -> tuple[HasilUnsur, ...]:
    """Return all unsur that share the NRR at the cut of the weakest, if the cut divides them."""
    urut = peringkat(ikm)
    if len(urut) <= PRIORITAS or urut[PRIORITAS - 1].nrr != urut[PRIORITAS].nrr:
        return ()
    return tuple(u for u in urut if u.nrr == urut[PRIORITAS].nrr)
