"""From the facts of a publication to everything that it shows, on a page and on a poster."""

from collections.abc import Iterator

from skm.angka import angka_laporan
from skm.exact import format_id
from skm.model import IKM, Publikasi
from skm.naskah.bagian import (
    Bab,
    BagianRingkasan,
    Blok,
    Hasil,
    Naskah,
    Paragraf,
    Properti,
    Sampul,
    TandaTangan,
)
from skm.naskah.bagian_poster import Poster, RincianResponden
from skm.naskah.bagian_tabel import Baris, Kolom, Sel, Tabel
from skm.naskah.bersama import ambil_logo
from skm.naskah.catatan import catatan_ikm, catatan_sedikit
from skm.naskah.lampiran import Gambar, Tautan
from skm.naskah.survei.tabel import profil_responden
from skm.naskah.tabel import angka, bulat, huruf, susun_baris
from skm.regulasi import Regulasi
from skm.skor import pilih_regulasi, terendah

UCAPAN = (
    "Terima kasih atas penilaian yang telah Anda berikan. Masukan Anda sangat bermanfaat untuk "
    "kemajuan unit kami agar terus memperbaiki dan meningkatkan kualitas pelayanan bagi "
    "masyarakat."
)
"""The words of the regulation's form."""
_JUDUL = "Indeks Kepuasan Masyarakat"
_SINGKATAN = "(IKM)"
_NILAI = "Nilai IKM"
_MUTU = "Mutu pelayanan"
_KURUN = "Periode survei"


def susun_publikasi(laporan: Publikasi, regulasi: Regulasi | None = None) -> Naskah:
    """
    Make everything that a publication shows.

    Args:
        laporan: The facts.  Its logo is read from `laporan.folder`.
        regulasi: The rule set that it names; None to look it up.

    Raises:
        ScoringError: It names a rule set that skm does not have, or its index is none.
    """
    regulasi = regulasi or pilih_regulasi(laporan.regulasi)
    ikm = angka_laporan(laporan).hitung(regulasi=regulasi)
    logo, tanpa_logo = ambil_logo(laporan)
    poster = _poster(laporan, ikm, regulasi, logo)
    tanggal = laporan.tanggal
    return Naskah(
        jenis=laporan.JENIS,
        laporan=laporan,
        hasil=Hasil(ikm=ikm, terendah=terendah(ikm)),
        properti=Properti(
            judul=f"{poster.judul} {laporan.unit.nama}, {poster.periode}",
            subjek=f"Survei Kepuasan Masyarakat, {regulasi.nama}",
            penulis=laporan.unit.nama,
            tanggal=tanggal.pertama if tanggal else laporan.periode.akhir,
        ),
        sampul=Sampul(
            logo=logo,
            singkatan_instansi=laporan.unit.singkatan_instansi,
            instansi=laporan.unit.instansi,
            judul=_JUDUL,
            anak_judul=(_SINGKATAN,),
            periode=poster.periode,
            baris_periode=(poster.periode,),
            unit=laporan.unit.nama,
            tahun="",
        ),
        bab=(Bab(id="hasil", nomor="", judul="Hasil Survei", isi=(*_isi(poster),), sebutan=""),),
        tanda_tangan=TandaTangan(),
        warna=laporan.warna,
        ringkasan=(
            BagianRingkasan(
                id="ikm",
                judul=_JUDUL,
                isi=(
                    ("IKM unit pelayanan", angka(ikm.cetak)),
                    (_MUTU, huruf(ikm.mutu)),
                    ("Responden", bulat(laporan.n)),
                    ("Regulasi", Sel(teks=regulasi.nama)),
                ),
            ),
        ),
        catatan=(*catatan_ikm(ikm, regulasi), *catatan_sedikit(laporan.n), *tanpa_logo),
        poster=poster,
    )


# ---------------------------------------------------------------- the poster


def _poster(laporan: Publikasi, ikm: IKM, regulasi: Regulasi, logo: Gambar | None) -> Poster:
    judul, periode, unit = f"{_JUDUL} {_SINGKATAN}", _periode(laporan), laporan.unit
    nilai = angka(ikm.cetak)
    return Poster(
        logo=logo,
        judul=judul,
        unit=unit.nama,
        instansi=unit.instansi or unit.singkatan_instansi,
        periode=periode,
        nama_nilai=_NILAI,
        nilai=nilai,
        huruf=ikm.mutu.huruf,
        kinerja=ikm.mutu.kinerja,
        nama_mutu=_MUTU,
        nama_layanan=("Nama layanan", laporan.nama_layanan.strip()),
        nama_responden="Responden",
        responden=bulat(laporan.n),
        orang="orang",
        rincian=tuple(
            RincianResponden(judul=nama, isi=tuple((kelas, bulat(n)) for kelas, n, _ in isi))
            for nama, isi in profil_responden(laporan.responden)
        ),
        kurun=(_KURUN, (laporan.pengumpulan or laporan.periode).rentang),
        keterangan=tuple(_keterangan(laporan)),
        ucapan=(UCAPAN if laporan.ucapan is None else laporan.ucapan).strip(),
        tautan=None
        if laporan.tautan is None
        else Tautan(alamat=laporan.tautan, keterangan=laporan.keterangan_tautan.strip()),
        ajakan="Pindai kode ini, atau buka",
        dasar=f"Dihitung menurut {regulasi.nama}",
        uraian=(
            f"{judul} {unit.nama}, {periode}: {nilai.teks}, mutu {ikm.mutu.huruf} "
            f"({ikm.mutu.kinerja}), {format_id(laporan.n)} responden."
        ),
    )


def _periode(laporan: Publikasi) -> str:
    periode = laporan.periode
    if periode.triwulan or periode.semester:
        return f"{periode.sebutan} Tahun {periode.tahun}"
    return periode.sebutan


def _keterangan(laporan: Publikasi) -> Iterator[tuple[str, str]]:
    if metode := laporan.metode.strip():
        yield "Metode survei", metode
    if media := [m.strip() for m in laporan.media]:
        yield "Media publikasi", "; ".join(media)


# ---------------------------------------------------------------- the page


def _isi(poster: Poster) -> Iterator[Blok]:
    """Yield the same in blocks, for formats that print whatever there is."""
    yield Tabel(
        id="nilai",
        nomor=1,
        judul=poster.judul,
        kolom=(
            Kolom(id="ikm", judul=poster.nama_nilai, lebar=50, rata="tengah"),
            Kolom(id="mutu", judul=poster.nama_mutu, lebar=50, rata="tengah"),
            Kolom(id="kinerja", judul="Kinerja", lebar=60, rata="tengah"),
        ),
        baris=(
            Baris(
                sel=(poster.nilai, Sel(teks=poster.huruf), Sel(teks=poster.kinerja)), peran="total"
            ),
        ),
        catatan=(f"{poster.dasar}.",),
    )
    yield _tabel_responden(poster)
    yield _tabel_survei(poster)
    if poster.ucapan:
        yield Paragraf(id="ucapan", teks=poster.ucapan)


def _tabel_responden(poster: Poster) -> Tabel:
    judul: list[tuple[bool, Sel]] = []
    isi: list[tuple[Sel, Sel]] = []
    for bagian in poster.rincian:
        for i, (kelas, n) in enumerate(bagian.isi):
            judul.append((i > 0, Sel(teks=bagian.judul)))
            isi.append((Sel(teks=kelas), n))
    semua = Baris(sel=(Sel(teks="Jumlah responden"), Sel(), poster.responden), peran="total")
    lain = [[(False, baris[k]) for baris in isi] for k in range(2)]
    return Tabel(
        id="responden",
        nomor=2,
        judul=poster.nama_responden,
        kolom=(
            Kolom(id="karakteristik", judul="Karakteristik", lebar=50),
            Kolom(id="kelompok", judul="Kelompok", lebar=70),
            Kolom(id="jumlah", judul=f"Jumlah ({poster.orang})", lebar=40, rata="kanan"),
        ),
        baris=(*susun_baris([judul, *lain]), semua),
    )


def _tabel_survei(poster: Poster) -> Tabel:
    semua = [poster.nama_layanan, poster.kurun, *poster.keterangan]
    baris = [(Sel(teks=nama), Sel(teks=isi)) for nama, isi in semua if isi]
    if poster.tautan is not None:
        baris.append((Sel(teks="Tautan"), Sel(lampiran=(poster.tautan,))))
    return Tabel(
        id="survei",
        nomor=3,
        judul="Pelaksanaan dan Publikasi",
        kolom=(
            Kolom(id="butir", judul="Butir", lebar=50),
            Kolom(id="keterangan", judul="Keterangan", lebar=110),
        ),
        baris=tuple(Baris(sel=sel) for sel in baris),
    )
