"""Remarks: what whoever reads a result should know about how it came about."""

from collections.abc import Iterator
from datetime import date

from skm.bahasa import tanggal_panjang
from skm.dasar import Peta
from skm.exact import format_id
from skm.model import IKM, Bobot, HasilUnsur, Konvensi, LaporanTindakLanjut
from skm.naskah.kalimat import rangkai_nama
from skm.regulasi import Regulasi
from skm.skor import PRIORITAS, peringkat


def sebut_bobot(ikm: IKM) -> str:
    """Name the weights: "bobot 1/9", "bobot 0,11", "bobot per unsur"."""
    if isinstance(ikm.konvensi.bobot, Peta):
        return "bobot per unsur"
    if ikm.konvensi.bobot is Bobot.PER_K:
        return f"bobot 1/{len(ikm.unsur)}"
    return f"bobot {format_id(ikm.unsur[0].bobot, ikm.konvensi.bobot.desimal)}"


def sebut_konvensi(ikm: IKM) -> str:
    """Name the weights and every rounding on the way."""
    return "; ".join((sebut_bobot(ikm), *_sebut_pembulatan(ikm.konvensi)))


def _sebut_pembulatan(konvensi: Konvensi) -> Iterator[str]:
    for nama, desimal in (
        ("NRR", konvensi.desimal_nrr),
        ("NRR tertimbang", konvensi.desimal_tertimbang),
        ("jumlah NRR tertimbang", konvensi.desimal_jumlah),
    ):
        if desimal is not None:
            yield f"{nama} dibulatkan {desimal} desimal"


def sebut_n(ikm: IKM) -> str:
    """Say how many answered: one number, a range over the unsur, or that nobody knows."""
    if ikm.n is not None:
        return f"n = {format_id(ikm.n)} responden"
    ada = [u.n for u in ikm.unsur if u.n is not None]
    if len(ada) == len(ikm.unsur):
        return f"n = {format_id(min(ada))}–{format_id(max(ada))} jawaban per unsur"
    return "jumlah responden tidak dicantumkan"


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
    sebab = "pembulatan di tengah perhitungan"
    if ikm.jumlah_bobot != 1:
        sebab = "bobotnya tidak berjumlah 1"
        batas, penuh = format_id(ikm.maksimum, 2), format_id(teratas.batas_atas, 2)
        akibat = f": IKM tertinggi yang dapat dicapai adalah {batas}, bukan {penuh}"
        yield (
            f"Jumlah bobot {format_pendek(ikm)}, bukan 1 ({sebut_bobot(ikm)})"
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
    for ubah in _sebut_pembulatan(ikm.konvensi):
        yield f"Sesuai konvensi yang dinyatakan, {ubah} sebelum dihitung lebih lanjut."
    if seri := seri_di_batas(ikm):
        yield (
            f"{rangkai_nama(seri)} sama-sama bernilai {format_id(seri[0].nrr_cetak)} di batas "
            f"{PRIORITAS} unsur terendah; urutan di antaranya mengikuti kode unsur."
        )
    if akhir_survei is not None and not regulasi.berlaku_pada(akhir_survei):
        sampai = (
            f" sampai {tanggal_panjang(regulasi.berlaku_sampai)}" if regulasi.berlaku_sampai else ""
        )
        yield (
            f"Survei berakhir {tanggal_panjang(akhir_survei)}, sedangkan {regulasi.nama} berlaku "
            f"sejak {tanggal_panjang(regulasi.berlaku_sejak)}{sampai}."
        )


def format_pendek(ikm: IKM) -> str:
    """Write the sum of the weights as a decimal if six decimals hold it, else as a fraction."""
    jumlah = ikm.jumlah_bobot
    for desimal in range(7):
        if (jumlah * 10**desimal).denominator == 1:
            return format_id(jumlah, desimal)
    return str(jumlah)


def catatan_acuan(laporan: LaporanTindakLanjut, ikm: IKM) -> Iterator[str]:
    """Yield what a report refers to but does not have: a mistyped id would count as undone."""
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


def seri_di_batas(ikm: IKM) -> tuple[HasilUnsur, ...]:
    """Return all unsur that share the NRR at the cut of the weakest, if the cut divides them."""
    urut = peringkat(ikm)
    if len(urut) <= PRIORITAS or urut[PRIORITAS - 1].nrr != urut[PRIORITAS].nrr:
        return ()
    return tuple(u for u in urut if u.nrr == urut[PRIORITAS].nrr)
