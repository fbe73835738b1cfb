"""Rules on the index over the periods."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from skm.audit.buku import Pelanggaran, aturan
from skm.audit.kata import kutip
from skm.audit.sumber import MUTU, SKM
from skm.audit.telaah import Telaah
from skm.exact import format_id
from skm.jenis import SURVEI
from skm.model import GalatIKM, Kenyataan, Tingkat
from skm.model.kecocokan import JenisSalahKetik
from skm.skor import hitung_galat
from skm.skor.banding import kenyataan_gerak
from skm.skor.ikm import ikm_di_skala, konversi
from skm.skor.kecocokan.salah_ketik import ragam_salah_ketik
from skm.skor.nrr import skala
from skm.skor.sebutan import sebut_salah_ketik

_MELONJAK = 15
"""More points than a class of mutu from A to C is wide; hardly any unit moves so far at once."""
_DEKAT = 5
"""Within so many points of a neighbour a figure may be what was meant."""
_GERAK = re.compile(
    r"(?i)\b(?:naik|meningkat|kenaikan|peningkatan|turun|menurun|penurunan|membaik|memburuk)\b"
)
_INDEKS = re.compile(r"(?i)\b(?:IKM|indeks kepuasan|nilai SKM)\b")
_BUKAN_KABAR = re.compile(
    r"(?i)\b(?:tidak|belum|bukan|akan|agar|supaya|untuk|guna|target|diharapkan|harus|perlu|bila|jika"
    r"|kewajaran|sampel)\b"
)
_AKHIR_KALIMAT = re.compile(r"(?<=[.;!?])\s+")


@aturan("SKM-IKM-020", tingkat=Tingkat.GALAT, kutipan=MUTU, jenis=[SURVEI.kunci])
def tren_di_skala(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM periode yang lalu berada pada skala IKM.

    IKM adalah NRR × 25, sehingga tidak lebih dari 100. Angka di luar itu biasanya NRR yang belum
    dikonversi, atau salah salin.

    Contoh: tren mencatat 3,45 alih-alih 86,25.
    """
    if telaah.skm is None or telaah.regulasi is None:
        return
    bawah, atas = (konversi(batas, telaah.regulasi) for batas in skala(telaah.regulasi))
    for i, tren in enumerate(telaah.skm.tren):
        if not ikm_di_skala(Fraction(tren.ikm), telaah.regulasi):
            yield Pelanggaran(
                f"$.tren[{i}].ikm",
                f"IKM {tren.periode} tercatat {format_id(tren.ikm)}, di luar skala "
                f"{format_id(bawah, 0)}–{format_id(atas, 0)}. Periksa angkanya.",
            )


@aturan("SKM-IKM-023", tingkat=Tingkat.PERINGATAN, kutipan=SKM, jenis=[SURVEI.kunci])
def tren_tidak_melonjak(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    IKM periode yang lalu tidak terpaut jauh dari periode sebelum dan sesudahnya.

    Selisih lebih dari 15 poin melampaui satu golongan mutu dan jarang terjadi dalam satu periode;
    biasanya angkanya salah salin.

    Contoh: tren mencatat 38,04 di antara 82,10 dan 84,50; mungkin 83,04.
    """
    laporan, ikm, regulasi = telaah.skm, telaah.ikm, telaah.regulasi
    if laporan is None or ikm is None or regulasi is None:
        return
    semua = [*(t.ikm for t in laporan.tren), ikm.cetak]
    for i, tren in enumerate(laporan.tren):
        # The first has its two next beside it: of two that differ either may be the wrong one.
        tetangga = [semua[i - 1], semua[i + 1]] if i else semua[1:3]
        jauh = all(abs(tren.ikm - satu) > _MELONJAK for satu in tetangga)
        if jauh and ikm_di_skala(Fraction(tren.ikm), regulasi):
            yield Pelanggaran(
                f"$.tren[{i}].ikm",
                f"IKM {tren.periode} tercatat {format_id(tren.ikm)}, terpaut lebih dari "
                f"{_MELONJAK} poin dari periode di sampingnya "
                f"({' dan '.join(map(format_id, tetangga))}).{_maksud(tren.ikm, tetangga)} Periksa "
                "pada laporan periode itu.",
            )


def _maksud(tercatat: Decimal, tetangga: Sequence[Decimal]) -> str:
    """Name the figure that may have been meant; empty if none is near a neighbour."""
    jarak = {a: min(abs(a - satu) for satu in tetangga) for a, _ in ragam_salah_ketik(tercatat)}
    calon = [(a, jenis) for a, jenis in ragam_salah_ketik(tercatat) if jarak[a] <= _DEKAT]
    # Two figures that changed places are likelier than one that is another.
    calon.sort(key=lambda c: (c[1] is not JenisSalahKetik.DUA_TERTUKAR, jarak[c[0]]))
    return "".join(f" Mungkin {format_id(a)} ({sebut_salah_ketik(j)})." for a, j in calon[:1])


@aturan("SKM-IKM-024", tingkat=Tingkat.CATATAN, kutipan=SKM, jenis=[SURVEI.kunci])
def gerak_melampaui_sampel(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Kenaikan atau penurunan IKM yang diceritakan paragraf melampaui batas kewajaran sampel.

    Selisih yang kecil dapat terjadi karena kebetulan siapa yang menjadi responden. Kalimat yang
    ditulis skm sendiri sudah memperhatikannya; paragraf kantor belum tentu.

    Contoh: "IKM naik dari 82,10 menjadi 83,04", sedangkan batas galatnya 2 poin.
    """
    laporan, ikm = telaah.skm, telaah.ikm
    if laporan is None or ikm is None or not laporan.tren:
        return
    kabar = [(tempat, k) for tempat, teks in telaah.paragraf() for k in _kabar(teks)]
    dulu = laporan.tren[-1]
    selisih = Fraction(ikm.cetak) - Fraction(dulu.ikm)
    if not kabar or not selisih:
        return
    if kenyataan_gerak(selisih, _galat(telaah), dulu.n) is Kenyataan.TIDAK_NYATA:
        for tempat, kalimat in kabar:
            yield Pelanggaran(
                tempat,
                f"Menceritakan perubahan IKM: {kutip(kalimat, 100)}. Selisihnya dengan "
                f"{dulu.periode}, {format_id(abs(ikm.cetak - dulu.ikm), 2)} poin, masih dalam "
                "batas kewajaran sampel. Sebut kedua angkanya saja.",
                terkait=(f"$.tren[{len(laporan.tren) - 1}]",),
            )


def _kabar(teks: str) -> Iterator[str]:
    """Yield the sentences that tell that the index moved, and not that it should or did not."""
    for kalimat in _AKHIR_KALIMAT.split(teks):
        if _INDEKS.search(kalimat) and _GERAK.search(kalimat) and not _BUKAN_KABAR.search(kalimat):
            yield kalimat.rstrip(".;!?")


def _galat(telaah: Telaah) -> GalatIKM | None:
    tabulasi = telaah.angka.tabulasi
    if tabulasi is None:
        return None
    return hitung_galat(tabulasi.semua, regulasi=telaah.regulasi, konvensi=telaah.konvensi)
