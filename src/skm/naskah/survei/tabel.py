"""The tables and charts of a survey report."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

import attrs

from skm.bahasa import rangkai
from skm.dasar import Peta, urutan_kode
from skm.exact import bagi_persen, format_id, round_half_up
from skm.model import (
    DIMENSI,
    IKM,
    Dokumentasi,
    HasilUnsur,
    Hitungan,
    JawabanKosong,
    KodeUnsur,
    LaporanSKM,
    LembarJawaban,
    Periode,
)
from skm.model.jawaban import SKALA
from skm.model.laporan_skm import LampiranJawaban
from skm.naskah.bagian_tabel import TAK_SAH, Baris, BarisKaki, Kolom, Sel, Tabel, TabelJawaban
from skm.naskah.catatan import sebut_n
from skm.naskah.kalimat import bilang, huruf_besar, terlemah
from skm.naskah.lampiran import Lampiran
from skm.naskah.survei.kalimat import TAK_DIISI, TAK_DIKETAHUI, nama_kelas
from skm.naskah.tabel import (
    KOSONG,
    NO,
    angka,
    bernomor,
    bulat,
    huruf,
    nama_dimensi,
    peran_unsur,
    persen,
    susun_baris,
)
from skm.regulasi import Regulasi
from skm.regulasi.parameter import Pertanyaan
from skm.skor import tentukan_mutu
from skm.skor.nrr import DESIMAL_NRR
from skm.skor.sebutan import sebut_konvensi

Profil: TypeAlias = Sequence[tuple[str, Sequence[tuple[str, int, Decimal]]]]
"""Per part of the profile its name and classes, each with count and share."""

_DESIMAL_TERTIMBANG = 3
_PERSEN_DISESUAIKAN = (
    "Persentase disesuaikan pada desimal terakhir agar setiap karakteristik berjumlah 100,0%."
)
_JENJANG = (
    "tidak",
    "sd",
    "smp|sltp",
    "sma|smk|slta",
    r"d[ .-]?(1(?!\d)|i(?=\s*($|[^\sa-z])))",  # "di bawah SD" is no diploma
    r"d[ .-]?(2(?!\d)|ii(?![a-z]))",
    "d[ .-]?(3|iii)",
    "diploma",
    "d[ .-]?(4|iv)",
    "s-?1|sarjana",
    "s-?2|magister",
    "s-?3|doktor",
)
"""Levels of education in their order, as what answers begin with."""


# -- respondents


def tabel_jadwal(laporan: LaporanSKM, nomor: int) -> Tabel:
    """Return the table of the schedule."""
    return Tabel(
        id="jadwal",
        nomor=nomor,
        judul="Jadwal Pelaksanaan SKM",
        kolom=(
            NO,
            Kolom(id="kegiatan", judul="Kegiatan", lebar=75),
            Kolom(id="waktu", judul="Waktu Pelaksanaan", lebar=45, rata="tengah"),
            Kolom(id="hari_kerja", judul="Jumlah Hari Kerja", lebar=30, rata="kanan"),
        ),
        baris=bernomor(
            (Sel(teks=j.kegiatan), Sel(teks=j.waktu or KOSONG), bulat(j.hari_kerja))
            for j in laporan.jadwal
        ),
    )


def profil_responden(kelompok: Mapping[str, Mapping[str, int]]) -> Profil:
    """Return who answered; classes that have an order of their own keep it."""
    jadi: list[tuple[str, list[tuple[str, int, Decimal]]]] = []
    for dimensi in (*DIMENSI, *(d for d in kelompok if d not in DIMENSI)):
        isi = kelompok.get(dimensi)
        if isi is None or not any(isi.values()) or set(isi) == {""}:
            continue
        banyak = [*isi.items()]
        akhir = ("", TAK_DIISI, TAK_DIKETAHUI)
        banyak.sort(key=lambda b: (b[0] in akhir, urutan_kelas(dimensi, b[0]), -b[1], b[0]))
        bagian = bagi_persen([n for _, n in banyak])
        jadi.append(
            (
                nama_dimensi(dimensi),
                [(nama_kelas(dimensi, k), n, p) for (k, n), p in zip(banyak, bagian, strict=True)],
            )
        )
    return jadi


def urutan_kelas(dimensi: str, kelas: str) -> tuple[int, int]:
    """Order classes that have an order of their own: ages and levels of education."""
    kecil = kelas.casefold()
    if dimensi == "pendidikan":
        jenjang = (i for i, awal in enumerate(_JENJANG) if re.match(awal, kecil))
        return 0, next(jenjang, len(_JENJANG))
    if dimensi != "usia":
        return 0, 0
    if kecil.startswith(("di bawah", "<")):
        return 0, 0
    if kecil.startswith(("di atas", ">")):
        return 2, 0
    umur = re.match(r"[0-9]{1,3}", kecil)
    return (1, int(umur[0])) if umur else (3, 0)


def tabel_responden(profil: Profil, n: int | None, nomor: int) -> Tabel:
    """Return the table of *n* respondents, where known, by the classes of their profile."""
    no: list[tuple[bool, Sel]] = []
    nama_profil: list[tuple[bool, Sel]] = []
    isi: list[tuple[Sel, Sel, Sel]] = []
    for i, (nama, kelas) in enumerate(profil, start=1):
        for j, (sebutan, jumlah, bagian) in enumerate(kelas):
            no.append((j > 0, Sel(teks=str(i), nilai=i)))
            nama_profil.append((j > 0, Sel(teks=nama)))
            isi.append((Sel(teks=sebutan), bulat(jumlah), persen(bagian)))
    lain = [[(False, baris[k]) for baris in isi] for k in range(3)]
    return Tabel(
        id="responden",
        nomor=nomor,
        judul="Karakteristik Responden SKM",
        kolom=(
            NO,
            Kolom(id="karakteristik", judul="Karakteristik", lebar=40),
            Kolom(id="indikator", judul="Indikator", lebar=60),
            Kolom(id="jumlah", judul="Jumlah", lebar=24, rata="kanan"),
            Kolom(id="persentase", judul="Persentase", lebar=26, rata="kanan"),
        ),
        baris=susun_baris([no, nama_profil, *lain]),
        catatan=(
            *(
                [f"Jumlah setiap karakteristik {format_id(n)} responden (100,0%)."]
                if all(sum(jumlah for _, jumlah, _ in kelas) == n for _, kelas in profil)
                and n is not None
                else ["Persentase dihitung dari jumlah setiap karakteristik."]
            ),
            *([_PERSEN_DISESUAIKAN] if any(map(_disesuaikan, profil)) else []),
        ),
    )


def _disesuaikan(profil: tuple[str, Sequence[tuple[str, int, Decimal]]]) -> bool:
    """Return whether a printed share is not that of its class alone, rounded half-up."""
    kelas = profil[1]
    semua = sum(jumlah for _, jumlah, _ in kelas)
    return any(round_half_up(Fraction(100 * n, semua), 1) != bagian for _, n, bagian in kelas)


# -- the index


def tabel_unsur(ikm: IKM, regulasi: Regulasi, nomor: int) -> Tabel:
    """Return the table of the index and of every unsur, the weakest in bold."""
    lemah = terlemah(ikm)
    desimal = ikm.konvensi.desimal_nrr
    nrr = angka(ikm.jumlah_tertimbang, DESIMAL_NRR if desimal is None else desimal)
    akhir = Baris(
        sel=(
            Sel(),
            Sel(teks="IKM Unit Pelayanan"),
            nrr if ikm.unsur else Sel(),  # of an index alone nobody knows more than that
            angka(ikm.cetak),
            huruf(ikm.mutu),
        ),
        peran="total",
    )
    return Tabel(
        id="unsur",
        nomor=nomor,
        judul="IKM Unit Pelayanan dan per Unsur",
        kolom=(
            NO,
            Kolom(id="unsur", judul="Unsur", lebar=72),
            Kolom(id="nrr", judul="NRR\n(skala 1–4)", lebar=24, rata="kanan"),
            Kolom(id="konversi", judul="Nilai IKM Konversi", lebar=24, rata="kanan"),
            Kolom(id="mutu", judul="Mutu Pelayanan", lebar=30, rata="tengah"),
        ),
        baris=(
            *bernomor(
                (
                    (Sel(teks=u.nama), angka(u.nrr_cetak), angka(u.konversi_cetak), huruf(u.mutu))
                    for u in ikm.unsur
                ),
                peran=peran_unsur(ikm),
            ),
            akhir,
        ),
        catatan=(
            f"Dihitung menurut {regulasi.nama}; konvensi: {sebut_konvensi(ikm)}; {sebut_n(ikm)}."
            if ikm.unsur
            else f"Mutu digolongkan menurut {regulasi.nama}; {sebut_n(ikm)}.",
            *(
                [f"Huruf tebal pada nama unsur: {bilang(len(lemah))} unsur dengan nilai terendah."]
                if lemah
                else []
            ),
        ),
    )


def tabel_sebaran(ikm: IKM, semua: Hitungan, nomor: int) -> Tabel:
    """Return the table of how often each answer was given."""
    ditolak = any(semua.ditolak.values())
    kolom = [*SKALA, "kosong", *(["ditolak"] if ditolak else [])]
    judul = {"kosong": "Tidak diisi", "ditolak": "Tidak sah"}

    def isi(u: HasilUnsur, kode: KodeUnsur) -> tuple[Sel, ...]:
        lain = [semua.kosong(kode), *([semua.ditolak[kode]] if ditolak else [])]
        nama = u.nama if kode == u.kode else f"{u.nama} ({kode})"
        return Sel(teks=nama), *map(bulat, (*semua.frekuensi[kode], *lain))

    return Tabel(
        id="sebaran",
        nomor=nomor,
        judul="Sebaran Jawaban per Unsur",
        kolom=(
            NO,
            Kolom(id="unsur", judul="Unsur", lebar=70),
            *(
                Kolom(
                    id=k,
                    judul=judul.get(k, k),
                    lebar=16,
                    rata="kanan",
                    kelompok="Nilai Jawaban" if k in SKALA else "",
                )
                for k in kolom
            ),
        ),
        baris=bernomor(isi(u, p.kode) for u in ikm.unsur for p in u.pertanyaan),
    )


def sebut_semua_unsur(ikm: IKM) -> str:
    """Say which unsur the codes in the head of a table stand for."""
    return "Unsur pelayanan: " + "; ".join(f"{u.kode} {u.nama}" for u in ikm.unsur) + "."


# -- periods


def tabel_tren(semua: Sequence[tuple[Periode, Decimal]], regulasi: Regulasi, nomor: int) -> Tabel:
    """Return the table of the index in each period."""
    return Tabel(
        id="tren",
        nomor=nomor,
        judul="Tren Nilai SKM",
        kolom=(
            NO,
            Kolom(id="periode", judul="Periode", lebar=75),
            Kolom(id="ikm", judul="IKM", lebar=30, rata="kanan"),
            Kolom(id="mutu", judul="Mutu Pelayanan", lebar=45, rata="tengah"),
        ),
        baris=bernomor(
            (Sel(teks=str(periode)), angka(nilai), huruf(tentukan_mutu(nilai, regulasi)))
            for periode, nilai in semua
        ),
        catatan=(f"Mutu pelayanan semua periode digolongkan menurut {regulasi.nama}.",),
    )


# -- appendices


_URUTAN_PERTANYAAN = (
    "Urutan pertanyaan mengikuti kuesioner pada peraturan; unsur yang ditanyakan ada pada kolom "
    "Unsur."
)


def tabel_kuesioner(baris: Sequence[tuple[str, str, Pertanyaan | None]], nomor: int) -> Tabel:
    """Return the questions: per unsur its code, its text and where it has any its options."""

    def pilihan(tanya: Pertanyaan | None) -> str:
        if tanya is None:
            return "1, 2, 3, atau 4"
        return "\n".join(f"{teks} ({nilai})" for nilai, teks in enumerate(tanya.pilihan, start=1))

    kode = [satu for satu, _, _ in baris]
    return Tabel(
        id="kuesioner",
        nomor=nomor,
        judul="Pertanyaan dan Pilihan Jawaban",
        kolom=(
            NO,
            Kolom(id="unsur", judul="Unsur", lebar=14, rata="tengah"),
            Kolom(id="pertanyaan", judul="Pertanyaan", lebar=80),
            Kolom(id="pilihan", judul="Pilihan Jawaban (Nilai)", lebar=56),
        ),
        baris=bernomor(
            (Sel(teks=kode), Sel(teks=teks), Sel(teks=pilihan(tanya)))
            for kode, teks, tanya in baris
        ),
        # Or else whoever copies the form takes the last two for each other.
        catatan=() if kode == sorted(kode, key=urutan_kode) else (_URUTAN_PERTANYAAN,),
    )


def tabel_foto(
    foto: Sequence[Dokumentasi], lampiran: Callable[[Dokumentasi], Lampiran], nomor: int
) -> Tabel:
    """Return the photographs of the survey, each beside what it shows."""
    return Tabel(
        id="foto",
        nomor=nomor,
        judul="Dokumentasi Pelaksanaan SKM",
        kolom=(
            NO,
            Kolom(id="kegiatan", judul="Kegiatan", lebar=60),
            Kolom(id="dokumentasi", judul="Dokumentasi", lebar=90),
        ),
        baris=bernomor(
            (Sel(teks=d.keterangan or KOSONG), Sel(lampiran=(lampiran(_tanpa_keterangan(d)),)))
            for d in foto
        ),
    )


def _tanpa_keterangan(foto: Dokumentasi) -> Dokumentasi:
    """Return a picture whose caption stands beside it; a link is named by it."""
    return foto if foto.berkas is None else attrs.evolve(foto, keterangan="")


def tabel_jawaban(
    laporan: LaporanSKM,
    lembar: LembarJawaban,
    ikm: IKM,
    semua: Hitungan,
    regulasi: Regulasi,
    nomor: int,
) -> TabelJawaban:
    """Return the table of all answers with its foot rows."""
    jawaban, konvensi = lembar.jawaban, laporan.konvensi
    kolom = tuple(p.kode for u in ikm.unsur for p in u.pertanyaan)
    urutan = laporan.susunan.lampiran_jawaban
    if urutan is LampiranJawaban.URUT_NILAI:
        jawaban = _urut_nilai(jawaban, kolom)
    lengkap = konvensi.kosong is JawabanKosong.RESPONDEN_LENGKAP
    dihitung = "1" * semua.n
    if lengkap:
        dihitung = "".join(
            "1" if all(c in SKALA for c in baris) else "0"
            for baris in zip(*jawaban.values(), strict=True)
        )
    return TabelJawaban(
        id="jawaban",
        nomor=nomor,
        judul="Pengolahan Data Survei Kepuasan Masyarakat per Responden dan per Unsur Pelayanan",
        unsur=kolom,
        jawaban=jawaban,
        dihitung=dihitung,
        bobot=Peta({p.kode: p.bobot for u in ikm.unsur for p in u.pertanyaan}),
        desimal=(konvensi.desimal_nrr, konvensi.desimal_tertimbang, konvensi.desimal_jumlah),
        faktor=regulasi.nilai("ikm.faktor_konversi"),
        kaki=() if _kaki_menyimpang(ikm) else tuple(_kaki(ikm)),
        catatan=(*_keterangan(ikm, semua, regulasi, lengkap=lengkap), _URUTAN[urutan]),
    )


_URUTAN = {
    LampiranJawaban.URUT_NILAI: "Baris diurutkan menurut nilai jawabannya; nomornya bukan nomor "
    "kuesioner.",
    LampiranJawaban.MENURUT_BERKAS: "Urutan dan nomor baris menurut berkas jawaban.",
}


def _urut_nilai(
    jawaban: Mapping[KodeUnsur, str], kolom: Sequence[KodeUnsur]
) -> Peta[KodeUnsur, str]:
    """Return the rows in the order of their answers, so that their place says nothing else."""
    kode = [*kolom, *(k for k in jawaban if k not in kolom)]
    banyak = Counter(zip(*(jawaban[k] for k in kode), strict=True))
    urut = sorted(banyak.items())
    return Peta({k: "".join(b[i] * n for b, n in urut) for i, k in enumerate(kode)})


def _kaki_menyimpang(ikm: IKM) -> bool:
    """Return whether columns of questions do not add up to what rounded NRR of unsur do."""
    desimal = ikm.konvensi.desimal_nrr, ikm.konvensi.desimal_tertimbang
    return bool(ikm.konvensi.bagian) and desimal != (None, None)


def _kaki(ikm: IKM) -> Iterator[BarisKaki]:
    konvensi = ikm.konvensi
    semua = [p for u in ikm.unsur for p in u.pertanyaan]
    desimal = _DESIMAL_TERTIMBANG
    per_unsur = desimal if konvensi.desimal_tertimbang is None else konvensi.desimal_tertimbang
    jumlah = max(desimal, per_unsur)
    jumlah = jumlah if konvensi.desimal_jumlah is None else konvensi.desimal_jumlah
    for id_baris, judul, sel, akhir in (
        ("jumlah", "JUMLAH NILAI", [bulat(p.total) for p in semua], Sel()),
        ("terisi", "JUMLAH TERISI", [bulat(p.n) for p in semua], Sel()),
        ("nrr", "NRR", [angka(p.nrr_cetak) for p in semua], Sel()),
        (
            "tertimbang",
            "NRR TERTIMBANG",
            [angka(p.tertimbang, per_unsur) for p in semua],
            angka(ikm.jumlah_tertimbang, jumlah),
        ),
        ("ikm", "IKM", [], angka(ikm.cetak)),
    ):
        yield BarisKaki(id=id_baris, judul=judul, sel=tuple(sel), akhir=akhir)


def _keterangan(ikm: IKM, semua: Hitungan, regulasi: Regulasi, *, lengkap: bool) -> Iterator[str]:
    kode = f"{ikm.unsur[0].kode} s.d. {ikm.unsur[-1].kode}"
    bagian = [p.kode for u in ikm.unsur for p in u.bagian]
    tanya = f"{rangkai(bagian)}: pertanyaan unsur itu, yang berbagi rata bobotnya; "
    yield (
        f"{kode}: unsur pelayanan; {tanya if bagian else ''}"
        f"NRR: nilai rata-rata, yaitu jumlah nilai dibagi jumlah jawaban yang "
        f"terisi; IKM: jumlah NRR tertimbang dikalikan "
        f"{format_id(regulasi.nilai('ikm.faktor_konversi'), 0)}. Dihitung menurut "
        f"{regulasi.nama}; konvensi: {sebut_konvensi(ikm)}. Angka tercetak dibulatkan; "
        + (
            "perhitungannya hanya dibulatkan menurut konvensi itu."
            if ikm.konvensi.membulatkan
            else "perhitungannya tidak."
        )
    )
    tanda: list[str] = []
    if any(semua.kosong(k) for k in semua.unsur):
        tanda.append("sel kosong: tidak diisi")
    if any(semua.ditolak.values()):
        tanda.append(f"{TAK_SAH}: jawaban di luar pilihan, tidak diperhitungkan")
    if lengkap:
        tanda.append("responden yang tidak mengisi semua unsur tidak diperhitungkan")
    if _kaki_menyimpang(ikm):
        yield (
            "Jumlah di kaki tabel tidak disajikan, karena konvensi membulatkan NRR per unsur "
            "sedangkan kolomnya per pertanyaan."
        )
    if tanda:
        yield huruf_besar("; ".join(tanda)) + "."
    yield sebut_semua_unsur(ikm)
