"""Rules on what a report types although the report it names says it."""

import difflib
from collections.abc import Iterator

import attrs

from skm.audit.buku import Pelanggaran, aturan
from skm.audit.kata import kutip, sebut_triwulan
from skm.audit.sumber import SKM, TEMPLAT_RTL, TINDAK_LANJUT
from skm.audit.telaah import Telaah
from skm.bahasa import normal, rangkai
from skm.exact import format_id, round_half_up
from skm.jenis import KUNCI_JENIS, SURVEI
from skm.jenis import TINDAK_LANJUT as TL
from skm.model import RTL, Kaitan, Konvensi, NilaiUnsur, Periode, Tingkat
from skm.skor import hitung_nrr

_AWAM = Konvensi().batas_tak_terbaca


def _survei(telaah: Telaah) -> Kaitan | None:
    benda = telaah.publikasi or telaah.tindak_lanjut
    return None if benda is None else benda.survei


# ---------------------------------------------------------------- figures


@aturan("SKM-KTN-001", tingkat=Tingkat.GALAT, kutipan=SKM, jenis=[TL.kunci])
def nilai_sama_dengan_survei(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Nilai yang ditulis sama dengan nilai pada laporan survei yang ditindaklanjuti.

    Angka yang disalin dengan tangan mudah keliru, dan IKM-nya pun lain daripada yang sudah
    dilaporkan. Nilai yang tidak ditulis diambil dari laporan survei itu.

    Contoh: total = { U3 = 305 }, sedangkan jumlah nilai U3 pada laporan survei 350.
    """
    survei = _survei(telaah)
    if survei is None:
        return
    beda_n: dict[str, tuple[int, int]] = {}
    satu = len({v.n for v in telaah.nilai}) == 1
    for asal in survei.nilai:
        ini = telaah.nilai_per_unsur.get(asal.kode)
        if ini is None:
            yield Pelanggaran(
                "$.survei",
                f"Nilai {telaah.sebut(asal.kode)} ada pada laporan survei "
                f"{kutip(survei.berkas)}, tetapi tidak ada di sini. Tambahkan, atau hapus semua "
                "nilai dari berkas ini supaya diambil dari sana.",
            )
            continue
        if (beda := _beda_nilai(ini, asal)) is not None:
            kunci, nama, di_sini, di_sana = beda
            yield Pelanggaran(
                f"$.{kunci}.{asal.kode}",
                f"{nama} {telaah.sebut(asal.kode)} ditulis {di_sini}, pada laporan survei "
                f"{kutip(survei.berkas)} {di_sana}. Hapus dari berkas ini supaya diambil dari "
                "sana, atau perbaiki laporan survei itu.",
                terkait=("$.survei",),
            )
        # One count for all is that of the respondents, whom a survey may name without counts.
        n_asal = survei.responden if asal.n is None and satu else asal.n
        if ini.n is not None and n_asal is not None and ini.n != n_asal:
            beda_n[asal.kode] = (ini.n, n_asal)
    yield from _beda_banyak(telaah, survei, beda_n)


def _beda_banyak(
    telaah: Telaah, survei: Kaitan, beda: dict[str, tuple[int, int]]
) -> Iterator[Pelanggaran]:
    """Yield counts that differ; one finding where one count was typed for all."""
    satu = len({v.n for v in telaah.nilai}) == 1 and len(beda) > 1
    di_sana = {asal for _, asal in beda.values()}
    for kode, (ini, asal) in [*beda.items()][: 1 if satu else None]:
        milik = "" if satu else f" {telaah.sebut(kode)}"
        banyak = f"{format_id(min(di_sana))}–{format_id(max(di_sana))}"
        yield Pelanggaran(
            "$.n" if satu else f"$.n.{kode}",
            f"n{milik} ditulis {format_id(ini)}, pada laporan survei {kutip(survei.berkas)} "
            f"{banyak if satu and len(di_sana) > 1 else format_id(asal)}. Hapus n dari berkas ini "
            "supaya diambil dari sana.",
            terkait=("$.survei",),
        )


def _beda_nilai(ini: NilaiUnsur, asal: NilaiUnsur) -> tuple[str, str, str, str] | None:
    """Return key, name and both figures of values that differ; a mean may have been rounded."""
    if ini.total is not None and asal.total is not None:
        sama = ini.total == asal.total
        return None if sama else ("total", "Jumlah nilai", str(ini.total), str(asal.total))
    kunci = "total" if ini.nrr is None else "nrr"
    cetak = [v.nrr for v in (ini, asal) if v.nrr is not None]
    desimal = min(-int(nrr.as_tuple().exponent) for nrr in cetak)
    if ini.n == 0:
        return None  # no mean follows from it, which is told elsewhere
    a, b = (round_half_up(hitung_nrr(v), max(desimal, 0)) for v in (ini, asal))
    return None if a == b else (kunci, "NRR", format_id(a), format_id(b))


@aturan("SKM-KTN-002", tingkat=Tingkat.GALAT, kutipan=SKM, jenis=[TL.kunci])
def ikm_sama_dengan_survei(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM dihitung dengan cara yang sama seperti pada laporan survei yang ditindaklanjuti.

    Peraturan dan konvensi ikut dengan nilainya; bila ditulis lain, dua laporan dari satu survei
    memuat IKM yang berbeda. Begitu pula bila NRR yang ditulis sudah dibulatkan.

    Contoh: [konvensi] bobot = "2-desimal", sedangkan laporan survei memakai bobot 1/9.
    """
    survei = _survei(telaah)
    if survei is None:
        return
    beda = [
        (tempat, apa)
        for tempat, apa, sama in (
            ("$.regulasi", "Peraturan", telaah.laporan.regulasi == survei.regulasi),
            ("$.konvensi", "Konvensi", _cara(telaah.konvensi) == _cara(survei.konvensi)),
        )
        if not sama
    ]
    for tempat, apa in beda:
        yield Pelanggaran(
            tempat,
            f"{apa} yang ditulis lain daripada pada laporan survei {kutip(survei.berkas)}. Hapus "
            "dari berkas ini supaya diambil dari sana.",
            terkait=("$.survei",),
        )
    ikm = telaah.ikm
    lain = [*nilai_sama_dengan_survei(telaah)]
    if beda or lain or ikm is None or ikm.cetak == survei.ikm:
        return
    yield Pelanggaran(
        "$.survei",
        f"IKM dari nilai yang ditulis {format_id(ikm.cetak)}, pada laporan survei "
        f"{kutip(survei.berkas)} {format_id(survei.ikm)}. Hapus nilainya dari berkas ini supaya "
        "diambil dari sana, tanpa pembulatan di tengah jalan.",
    )


def _cara(konvensi: Konvensi) -> Konvensi:
    """Return the readings that change a figure."""
    return attrs.evolve(konvensi, batas_tak_terbaca=_AWAM)


@aturan("SKM-KTN-003", tingkat=Tingkat.GALAT, kutipan=SKM, jenis=[TL.kunci], lalu=True)
def periode_sama_dengan_survei(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Periode survei yang ditulis sama dengan periode laporan survei yang ditindaklanjuti.

    Periode yang berbeda berarti berkas triwulan lalu belum diganti, atau laporan yang dikaitkan
    bukan yang dimaksud.

    Contoh: periode.survei Triwulan II 2024, sedangkan laporan survei Triwulan I 2024.
    """
    survei = _survei(telaah)
    if survei is not None and not _serentang(telaah.periode, survei.periode):
        yield Pelanggaran(
            "$.periode.survei",
            f"Periode survei ditulis {telaah.periode}, sedangkan laporan survei "
            f"{kutip(survei.berkas)} berperiode {survei.periode}. Perbaiki periodenya, atau "
            "kaitkan laporan periode itu.",
            terkait=(telaah.tempat_survei,),
        )


def _serentang(a: Periode, b: Periode) -> bool:
    return (a.mulai, a.akhir) == (b.mulai, b.akhir)


@aturan("SKM-KTN-004", tingkat=Tingkat.PERINGATAN, kutipan=SKM, jenis=KUNCI_JENIS)
def unit_sama_dengan_kaitan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Laporan yang dikaitkan adalah laporan unit yang sama.

    Nama yang berbeda berarti laporan unit lain yang dikaitkan, atau nama unitnya berubah. Huruf
    besar dan tanda baca tidak diperhitungkan.

    Contoh: laporan "Puskesmas Tirtamaya" mengaitkan laporan "Puskesmas Tirtasari".
    """
    unit = telaah.laporan.unit.nama
    for tempat, kaitan in _semua(telaah):
        if normal(unit) != normal(kaitan.unit):
            yield Pelanggaran(
                tempat,
                f"Laporan {kutip(kaitan.berkas)} adalah laporan {kutip(kaitan.unit)}, sedangkan "
                f"laporan ini laporan {kutip(unit)}. Kaitkan laporan unit ini, atau samakan "
                "namanya.",
                terkait=("$.unit.nama",),
            )


def _semua(telaah: Telaah) -> Iterator[tuple[str, Kaitan]]:
    if (survei := _survei(telaah)) is not None:
        yield "$.survei", survei
    lalu = None if telaah.skm is None else telaah.skm.tindak_lanjut
    if lalu is not None and lalu.survei is not None:
        yield "$.tindak_lanjut.survei", lalu.survei
    for i, baris in enumerate(() if telaah.skm is None else telaah.skm.tren):
        if baris.laporan is not None:
            yield f"$.tren[{i}].laporan", baris.laporan


@aturan("SKM-KTN-008", tingkat=Tingkat.GALAT, kutipan=SKM, jenis=[SURVEI.kunci])
def tren_sama_dengan_kaitan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM, periode, dan n pada tren sama dengan yang ada pada laporan periode itu.

    IKM periode lalu yang salah salin mengubah kisah naik dan turunnya, begitu pula n-nya: makin
    besar n, makin kecil selisih yang sudah disebut kenaikan. n di sini jumlah responden yang
    menjadi dasar IKM-nya.

    Contoh: [[tren]] ikm = "38,04", sedangkan laporan yang dikaitkan memuat IKM 83,04.
    """
    for i, baris in enumerate(() if telaah.skm is None else telaah.skm.tren):
        kaitan = baris.laporan
        if kaitan is None:
            continue
        for kunci, nama, sama, di_sini, di_sana in (
            (
                "ikm",
                "IKM",
                baris.ikm == kaitan.ikm,
                format_id(baris.ikm),
                format_id(kaitan.ikm),
            ),
            (
                "periode",
                "Periode",
                _serentang(baris.periode, kaitan.periode),
                str(baris.periode),
                str(kaitan.periode),
            ),
            (
                "n",
                "Jumlah responden yang menjadi dasar IKM",
                None in (baris.n, kaitan.responden) or baris.n == kaitan.responden,
                format_id(baris.n or 0),
                format_id(kaitan.responden or 0),
            ),
        ):
            if not sama:
                yield Pelanggaran(
                    f"$.tren[{i}].{kunci}",
                    f"{nama} ditulis {di_sini}, pada laporan {kutip(kaitan.berkas)} {di_sana}. "
                    f"Hapus {kunci} dari baris ini supaya diambil dari sana.",
                    terkait=(f"$.tren[{i}].laporan",),
                )


@aturan("SKM-KTN-009", tingkat=Tingkat.PERINGATAN, kutipan=SKM, jenis=[SURVEI.kunci])
def tren_dihitung_sama(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM pada tren dihitung dengan cara yang sama seperti IKM laporan ini.

    Peraturan, bobot, unsur, atau pembulatan yang lain mengubah IKM tanpa ada yang berubah pada
    pelayanannya, sehingga naik dan turunnya bukan kenaikan dan penurunan kepuasan.

    Contoh: [konvensi] tanpa = ["U4"], sedangkan IKM periode lalu mencakup U4.
    """
    for i, baris in enumerate(() if telaah.skm is None else telaah.skm.tren):
        kaitan = baris.laporan
        if kaitan is None:
            continue
        lain = ["peraturan"] if telaah.laporan.regulasi != kaitan.regulasi else []
        lain += _cara_lain(telaah.konvensi, kaitan.konvensi)
        if lain:
            yield Pelanggaran(
                f"$.tren[{i}]",
                f"IKM {baris.periode} pada laporan {kutip(kaitan.berkas)} dihitung dengan "
                f"{rangkai(lain)} yang lain daripada IKM laporan ini, sehingga keduanya tidak "
                "sebanding. Samakan, atau jelaskan perbedaannya dalam paragraf.",
                terkait=(
                    *(["$.regulasi"] if "peraturan" in lain else []),
                    *(["$.konvensi"] if lain != ["peraturan"] else []),
                ),
            )


def _cara_lain(ini: Konvensi, dulu: Konvensi) -> Iterator[str]:
    """Yield the keys of readings that change a figure and differ."""
    for bidang in attrs.fields(Konvensi):
        nama = bidang.name
        if getattr(_cara(ini), nama) != getattr(_cara(dulu), nama):
            yield f"konvensi.{nama}"


# ---------------------------------------------------------------- the plan


@aturan("SKM-KTN-005", tingkat=Tingkat.PERINGATAN, kutipan=TEMPLAT_RTL, jenis=[TL.kunci], lalu=True)
def rtl_sama_dengan_rencana(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    RTL ditulis seperti pada laporan survei yang merencanakannya.

    Kegiatan, unsur, waktu, atau penanggung jawab yang berubah diam-diam membuat pembaca ragu apakah
    yang dilaporkan memang yang direncanakan. Huruf besar dan tanda baca tidak diperhitungkan.

    Contoh: direncanakan "Menambah loket pada jam sibuk", ditulis "Menambah loket".
    """
    survei = _survei(telaah)
    for rencana in () if survei is None else survei.rtl:
        if rencana.id not in telaah.rtl_per_id:
            continue
        i, ini = telaah.rtl_per_id[rencana.id]
        for kunci, apa, di_sini, di_sana in _beda_rtl(ini, rencana):
            yield Pelanggaran(
                f"$.rtl[{i}].{kunci}",
                f"{apa} RTL {kutip(ini.id)} ditulis {di_sini}, direncanakan {di_sana}. Samakan "
                f"dengan rencananya, atau {_dari_sana(telaah)} supaya diambil dari sana.",
                terkait=(telaah.tempat_survei,),
            )


def _dari_sana(telaah: Telaah) -> str:
    """Say what to do so that the plan need not be written."""
    if not telaah.bab:
        return "hapus semua [[rtl]]"
    if telaah.tempat_survei == "$.survei":
        return "hapus semua [[tindak_lanjut.rtl]]"
    return "tulis survei pada [tindak_lanjut] sebagai ganti rtl di sana"


def _beda_rtl(ini: RTL, rencana: RTL) -> Iterator[tuple[str, str, str, str]]:
    """Yield key, name and both wordings of what an activity has otherwise than its plan."""
    if normal(ini.kegiatan) != normal(rencana.kegiatan):
        yield "kegiatan", "Kegiatan", kutip(ini.kegiatan, 60), kutip(rencana.kegiatan, 60)
    if ini.unsur != rencana.unsur:
        yield "unsur", "Unsur", ini.unsur, rencana.unsur
    if ini.isi("waktu") != rencana.isi("waktu"):
        kunci = "tahun" if ini.tahun != rencana.tahun else "triwulan"
        yield kunci, "Waktu", _waktu(ini), _waktu(rencana)
    if normal(ini.penanggung_jawab) != normal(rencana.penanggung_jawab):
        yield (
            "penanggung_jawab",
            "Penanggung jawab",
            kutip(ini.penanggung_jawab),
            kutip(rencana.penanggung_jawab),
        )


def _waktu(rtl: RTL) -> str:
    if rtl.tahun is None:
        return "tanpa waktu"
    return sebut_triwulan(sorted(rtl.triwulan), rtl.tahun).strip()


@aturan("SKM-KTN-006", tingkat=Tingkat.GALAT, kutipan=TINDAK_LANJUT, jenis=[TL.kunci], lalu=True)
def rtl_rencana_lengkap(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap RTL pada laporan survei ada pada laporan tindak lanjutnya.

    RTL yang ditinggalkan tidak ikut dihitung, sehingga persentase realisasinya terlalu tinggi.

    Contoh: laporan survei merencanakan "toilet"; pada laporan tindak lanjut RTL itu tidak ada.
    """
    survei = _survei(telaah)
    if survei is None:
        return
    asing = [*_asing(telaah, survei)]
    for rencana in survei.rtl:
        if rencana.id in telaah.rtl_per_id:
            continue
        tempat, maksud = "$.rtl" if telaah.rtl else telaah.tempat_survei, ""
        if (i := _berganti(telaah, rencana, asing)) is not None:
            tempat = f"$.rtl[{i}].id"
            maksud = f" Mungkin idnya berganti menjadi {kutip(telaah.rtl[i].id)}; kembalikan."
        yield Pelanggaran(
            tempat,
            f"RTL {kutip(rencana.id)} ({kutip(rencana.kegiatan, 60)}) direncanakan pada laporan "
            f"survei {kutip(survei.berkas)}, tetapi tidak ada di sini.{maksud} Tambahkan, juga "
            "bila belum ditindaklanjuti.",
            terkait=(telaah.tempat_survei,),
        )


def _asing(telaah: Telaah, survei: Kaitan) -> Iterator[int]:
    rencana = {r.id for r in survei.rtl}
    return (i for i, r in enumerate(telaah.rtl) if r.id not in rencana)


def _berganti(telaah: Telaah, rencana: RTL, asing: list[int]) -> int | None:
    """Return the place of an activity that is the planned one under another id."""
    kegiatan = {normal(telaah.rtl[i].kegiatan): i for i in asing}
    dekat = difflib.get_close_matches(normal(rencana.kegiatan), [*kegiatan], n=1, cutoff=0.8)
    return kegiatan[dekat[0]] if dekat else None


@aturan(
    "SKM-KTN-007", tingkat=Tingkat.PERINGATAN, kutipan=TINDAK_LANJUT, jenis=[TL.kunci], lalu=True
)
def rtl_ada_pada_rencana(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Setiap RTL pada laporan tindak lanjut ada pada laporan survei yang merencanakannya.

    RTL yang tidak direncanakan mengubah persentase realisasi; yang dikerjakan di luar rencana lebih
    tepat disebut dalam paragraf.

    Contoh: RTL "parkir" ada pada laporan tindak lanjut, tetapi tidak pada laporan survei.
    """
    survei = _survei(telaah)
    if survei is None:
        return
    for i in _asing(telaah, survei):
        r = telaah.rtl[i]
        ada = " meskipun realisasinya sudah dicatat" if r.id in telaah.realisasi_per_rtl else ""
        yield Pelanggaran(
            f"$.rtl[{i}]",
            f"RTL {kutip(r.id)} ({kutip(r.kegiatan, 60)}) tidak ada pada rencana laporan survei "
            f"{kutip(survei.berkas)}{ada}. Hapus RTL itu, atau perbaiki id-nya.",
            terkait=(telaah.tempat_survei,),
        )
