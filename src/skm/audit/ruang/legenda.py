"""Rules on what a document prints to explain its figures: weights, table of classes, scale."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from skm.audit.batas import Kisaran, kisaran_nrr, poin_ikm, satuan_ikm, tercetak
from skm.audit.buku import Pelanggaran, aturan
from skm.audit.rantai import rantai
from skm.audit.sumber import BOBOT, MUTU, SKALA
from skm.audit.tabel import TabelTercantum, menurut_tabel, peraturan_lain
from skm.audit.telaah import Telaah
from skm.bahasa import rangkai
from skm.exact import bulatkan, format_id, format_pendek, parse_interval
from skm.jenis import KUNCI_JENIS
from skm.model import HasilUnsur, KodeUnsur, Tingkat
from skm.regulasi import Regulasi
from skm.skor import tentukan_mutu
from skm.skor.ikm import jumlahkan, timbang
from skm.skor.mutu import DESIMAL_IKM
from skm.skor.nrr import skala

# ---------------------------------------------------------------- weights


class _AngkaTertimbang(NamedTuple):
    """
    A stated figure that the weights give.

    Attributes:
        nama: What it is.
        kode: Of which unsur; empty if of all.
        cetak: The figure.
        lokasi: Its place.
        faktor: What it is multiplied with after weighting.
    """

    nama: str
    kode: str
    cetak: Decimal
    lokasi: str
    faktor: Fraction = Fraction(1)


class _Timbangan(NamedTuple):
    """
    Weights, and which stated figures they give.

    Attributes:
        nama: How they are called.
        isi: Per unsur its weight.
        memberi: The figures that come about with them.
    """

    nama: str
    isi: Mapping[KodeUnsur, Fraction]
    memberi: Sequence[_AngkaTertimbang]


def _tertimbang(telaah: Telaah) -> Iterator[_AngkaTertimbang]:
    tercantum = telaah.tercantum
    for kode, cetak in tercantum.tertimbang.items():
        if kode in telaah.per_unsur and kode in telaah.bobot:
            yield _AngkaTertimbang("NRR tertimbang", kode, cetak, f"$.tercantum.tertimbang.{kode}")
    if telaah.ikm is None or telaah.regulasi is None:
        return
    if (jumlah := tercantum.jumlah_tertimbang) is not None:
        yield _AngkaTertimbang("jumlahnya", "", jumlah, "$.tercantum.jumlah_tertimbang")
    if tercantum.ikm is not None:
        yield _AngkaTertimbang("IKM", "", tercantum.ikm, "$.tercantum.ikm", satuan_ikm(telaah))


def _kisaran(telaah: Telaah, unsur: HasilUnsur, bobot: Fraction) -> Kisaran:
    """Return between what a weighted NRR lies with another weight."""
    ujung = [timbang(n, bobot, telaah.konvensi).hasil for n in kisaran_nrr(telaah, unsur)]
    return Kisaran(min(ujung), max(ujung))


def _bobot(
    telaah: Telaah, bobot: Fraction | Mapping[KodeUnsur, Fraction], angka: list[_AngkaTertimbang]
) -> _Timbangan:
    """Return weights, one for all or one per unsur, with the figures that they give."""
    if isinstance(bobot, Fraction):
        nama, isi = format_pendek(bobot), dict.fromkeys(telaah.bobot, bobot)
    else:
        isi = {k: bobot[k] for k in telaah.bobot if k in bobot}
        satu = {*isi.values()}
        nama = format_pendek(satu.pop()) if len(satu) == 1 else "per unsur"
    kisaran = {
        k: _kisaran(telaah, telaah.per_unsur[k], w) for k, w in isi.items() if k in telaah.per_unsur
    }
    memberi: list[_AngkaTertimbang] = []
    for a in angka:
        if a.kode:
            ujung = kisaran.get(a.kode)
        elif len(kisaran) == len(telaah.bobot):
            jumlah = [
                jumlahkan(s, telaah.konvensi).hasil for s in zip(*kisaran.values(), strict=True)
            ]
            ujung = Kisaran(*(j * a.faktor for j in jumlah))
        else:
            ujung = None
        if ujung is not None and tercetak(a.cetak, ujung):
            memberi.append(a)
    return _Timbangan(nama, isi, memberi)


class _Legenda(NamedTuple):
    """
    The weights of a legend that are not the declared ones, beside the stated figures.

    Attributes:
        tertulis: What the legend says.
        dinyatakan: What the report declares.
        terbanyak: The weights that give most of the figures, of those that are not the legend's.
        angka: The stated figures.
    """

    tertulis: _Timbangan
    dinyatakan: _Timbangan
    terbanyak: _Timbangan
    angka: list[_AngkaTertimbang]

    @property
    def dibantah(self) -> bool:
        """Whether other weights give more of the figures, and at least half of them."""
        banyak = len(self.terbanyak.memberi)
        return banyak > len(self.tertulis.memberi) and 2 * banyak >= len(self.angka)


def _legenda(telaah: Telaah) -> _Legenda | None:
    """Return what the legend says of weights; None if nothing, or nothing but what is declared."""
    tercantum = telaah.tercantum.bobot
    if tercantum is None or not telaah.bobot or telaah.regulasi is None:
        return None
    angka = list(_tertimbang(telaah))
    tertulis, dinyatakan = (_bobot(telaah, b, angka) for b in (tercantum, telaah.bobot))
    if tertulis.isi.items() <= dinyatakan.isi.items():
        return None
    satu = Fraction(1, len(telaah.bobot))
    lazim = [_bobot(telaah, bulatkan(satu, d), angka) for d in (None, 2, 3, 4)]
    lain = [b for b in (dinyatakan, *lazim) if b.isi != tertulis.isi]
    return _Legenda(tertulis, dinyatakan, max(lain, key=lambda b: len(b.memberi)), angka)


def _sebut_angka(memberi: Sequence[_AngkaTertimbang], semua: Sequence[_AngkaTertimbang]) -> str:
    """Name figures: "NRR tertimbang, jumlahnya, dan IKM"; of some unsur only with their codes."""
    kode = [a.kode for a in memberi if a.kode]
    butir = [a.nama for a in memberi if not a.kode]
    if kode:
        sebagian = "" if len(kode) == sum(bool(a.kode) for a in semua) else f" {rangkai(kode)}"
        butir.insert(0, f"NRR tertimbang{sebagian}")
    elif butir[0] == "jumlahnya":
        butir[0] = "jumlah NRR tertimbang"
    return rangkai(butir)


@aturan("SKM-IKM-030", tingkat=Tingkat.GALAT, kutipan=BOBOT, jenis=KUNCI_JENIS)
def bobot_legenda_dipakai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Bobot pada keterangan tabel adalah bobot yang dipakai angka di sampingnya.

    Keterangan yang menyebut bobot lain membuat pembaca tidak dapat menghitung ulang indeksnya.
    Temuannya menyebut angka mana yang mengikuti bobot mana.

    Contoh: keterangan tabel mencantumkan 0,11, sedangkan NRR tertimbang dan IKM mengikuti 1/9.
    """
    legenda = _legenda(telaah)
    if legenda is None or not legenda.dibantah:
        return
    tertulis, terbanyak = legenda.tertulis, legenda.terbanyak
    sisa = [a for a in tertulis.memberi if a not in terbanyak.memberi]
    tetapi = (
        f"; yang mengikuti {tertulis.nama} hanya {_sebut_angka(sisa, legenda.angka)}"
        if sisa
        else ""
    )
    yield Pelanggaran(
        "$.tercantum.bobot",
        f"Keterangan tabel mencantumkan bobot {tertulis.nama}, sedangkan "
        f"{_sebut_angka(terbanyak.memberi, legenda.angka)} yang tercantum mengikuti bobot "
        f"{terbanyak.nama}{tetapi}. Tulis bobot yang dipakai, atau hitung ulang angkanya dengan "
        f"{tertulis.nama}.",
        terkait=tuple(a.lokasi for a in terbanyak.memberi),
    )


@aturan("SKM-IKM-031", tingkat=Tingkat.CATATAN, kutipan=BOBOT, jenis=KUNCI_JENIS)
def bobot_legenda_dinyatakan(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Bobot pada keterangan tabel dinyatakan pada konvensi.

    skm menghitung dengan bobot yang dinyatakan. Bila yang tercantum tidak membedakan kedua bobot
    itu, kantor yang mengetahui mana yang dipakai.

    Contoh: keterangan tabel mencantumkan 0,11, sedangkan konvensi.bobot 1/k dan tidak ada angka
    tertimbang yang tercantum.
    """
    legenda = _legenda(telaah)
    if legenda is None or legenda.dibantah or legenda.angka != legenda.dinyatakan.memberi:
        return
    yield Pelanggaran(
        "$.tercantum.bobot",
        f"Keterangan tabel mencantumkan bobot {legenda.tertulis.nama}, sedangkan skm menghitung "
        f"dengan {legenda.dinyatakan.nama}. Bila {legenda.tertulis.nama} yang dipakai, nyatakan "
        "pada konvensi.bobot; bila tidak, perbaiki keterangannya.",
        terkait=("$.konvensi",),
    )


# ---------------------------------------------------------------- table of classes, scale


@aturan("SKM-IKM-032", tingkat=Tingkat.GALAT, kutipan=MUTU, jenis=KUNCI_JENIS)
def tabel_mutu_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Tabel interval yang tercantum sama dengan tabel peraturan.

    Huruf dibaca dari tabel itu, sehingga tabel yang keliru mengubah mutu. Tabel peraturan lain
    disebut namanya; pada tabel yang tidak dikenal disebut kelas yang berbeda, celah, dan tumpang
    tindihnya.

    Contoh: laporan menyebut PermenPANRB 14/2017, tetapi mencantumkan A 81,26–100,00 dari
    KEP/25/M.PAN/2/2004; menurut tabel itu IKM 86,92 bermutu A, padahal menurut peraturannya B.
    """
    regulasi = telaah.regulasi
    if regulasi is None or not telaah.tercantum.interval:
        return
    tabel = TabelTercantum(telaah.tercantum.interval, regulasi)
    if tabel.sama(regulasi):
        return
    asal = [r for r in peraturan_lain(telaah) if tabel.sama(r)]
    if any(r in rantai(telaah).regulasi_lain for r in asal):
        return  # all letters are read off it, and SKM-IKM-017 says so
    ikut = menurut_tabel(telaah, tabel, regulasi)
    terkait = [h.lokasi for h in ikut]
    if asal:
        terkait.insert(0, "$.regulasi")
        apa = (
            f"Tabel interval yang tercantum adalah tabel {' atau '.join(r.nama for r in asal)} "
            f"({tabel.baris[0]}), bukan tabel {regulasi.nama} yang disebut laporan."
        )
    else:
        beda = "; ".join([*tabel.beda(regulasi), *tabel.cela()])
        apa = f"Tabel interval yang tercantum berbeda dari tabel {regulasi.nama}: {beda}."
    yield Pelanggaran(
        "$.tercantum.interval",
        f"{apa}{_akibat(telaah, tabel, regulasi)}"
        + (f" Huruf {rangkai([h.nama for h in ikut])} mengikuti tabel itu." if ikut else "")
        + f" Pakai tabel {regulasi.nama}.",
        terkait=tuple(terkait),
    )


def _akibat(telaah: Telaah, tabel: TabelTercantum, regulasi: Regulasi) -> str:
    """Say what a printed table makes of the index; empty if what the rule set does."""
    ikm = telaah.tercantum.ikm
    if ikm is not None:
        poin = poin_ikm(telaah, ikm)
    elif telaah.ikm is not None:
        poin = Fraction(telaah.ikm.cetak)
    else:
        return ""
    di_tabel = tabel.huruf(Kisaran(poin, poin)) - {""}
    huruf = tentukan_mutu(poin, regulasi).huruf
    if di_tabel == {huruf}:
        return ""
    mutu = f"bermutu {' dan '.join(sorted(di_tabel))}" if di_tabel else "tidak memiliki mutu"
    return (
        f" Menurut tabel itu IKM {format_id(poin, DESIMAL_IKM)} {mutu}, menurut peraturan {huruf}."
    )


@aturan("SKM-IKM-033", tingkat=Tingkat.GALAT, kutipan=SKALA, jenis=KUNCI_JENIS)
def skala_sesuai(telaah: Telaah) -> Iterator[Pelanggaran]:
    """
    Skala jawaban yang tercantum sama dengan skala peraturan.

    Nilai persepsi peraturan 1 sampai 4. Dengan skala lain, faktor konversi 25 dan tabel mutu tidak
    berlaku.

    Contoh: metode survei menyebut skala Likert 1–5, sedangkan IKM dihitung dengan NRR × 25.
    """
    if telaah.tercantum.skala is None or telaah.regulasi is None:
        return
    bawah, atas = parse_interval(telaah.tercantum.skala)
    faktor = telaah.regulasi.nilai("ikm.faktor_konversi")
    baku = skala(telaah.regulasi)
    if [Fraction(bawah), Fraction(atas)] in ([*baku], [b * faktor for b in baku]):
        return
    yield Pelanggaran(
        "$.tercantum.skala",
        f"Skala tercantum {format_id(bawah)}–{format_id(atas)}, seharusnya "
        f"{format_id(baku[0], 0)}–{format_id(baku[1], 0)} menurut {telaah.regulasi.nama}. Perbaiki "
        "keterangannya; bila jawabannya memang berskala lain, NRR × "
        f"{format_id(faktor, 0)} dan tabel mutu tidak dapat dipakai.",
    )
