"""Survey reports for tests of renderers: one with everything, and the smallest."""

from decimal import Decimal

import attrs

from skm.model import (
    RTL,
    Jadwal,
    LaporanSKM,
    LembarJawaban,
    NilaiTren,
    Penandatangan,
    Periode,
    Tanggal,
    UnitLayanan,
)
from skm.naskah import Bab, Baris, Blok, Daftar, Grafik, Kolom, Naskah, Paragraf, Sel, Subbab, Tabel

UNSUR = tuple(f"U{i}" for i in range(1, 10))
SULIT = (
    'Dinas "A" & B <Kota> – Rājā',
    "=1+1",
    "baris satu\nbaris dua\n\nbaris empat",
    "kolom\tkolom",
    "  tepi  ",
    "x" * 40_000,
    "{{ 7*7 }} {% if %} {# catatan #} {{p x }} {%tr for %}",
    "{_{ 7*7 }_} {_% if %_}",
    "</w:t></w:r><w:br/>&amp;&lt;",
    "{% gabung x %} {{ blok|tabel(1) }}",
    "‘petik’ “ganda” \U0001f469\u200d\U0001f3eb e\u0301 \u202ebalik\u202c",
)
_ACAK = "4343344343223443433x34433442434343-3434342334433434132434344"
_LAYANAN = ("Penerbitan Izin Usaha", "Legalisasi Dokumen", "Pengaduan dan Konsultasi", "")
_JENIS_KELAMIN = ("Laki-laki", "Perempuan")
_PENDIDIKAN = ("SMA/sederajat", "S1", "D3", "SMP/sederajat", "S2", "SD/sederajat")
_PEKERJAAN = ("Wiraswasta", "PNS", "Swasta", "Pelajar/Mahasiswa", "Lainnya")


def jawaban(n: int) -> LembarJawaban:
    """Return the answers of *n* respondents, always the same."""
    return LembarJawaban(
        jawaban={
            u: "".join(_ACAK[(r * (7 + i) + i * 11 + r // 5) % len(_ACAK)] for r in range(n))
            for i, u in enumerate(UNSUR)
        },
        profil={
            "layanan": tuple(_LAYANAN[r * r % 7 % 4] for r in range(n)),
            "jenis_kelamin": tuple(_JENIS_KELAMIN[r * 3 % 5 % 2] for r in range(n)),
            "pendidikan": tuple(_PENDIDIKAN[r * r % 11 % 6] for r in range(n)),
            "pekerjaan": tuple(_PEKERJAAN[r * r % 13 % 5] for r in range(n)),
            "tanggal": tuple(f"2024-0{1 + r % 6}-{1 + r % 27:02}" for r in range(n)),
        },
        saran=tuple(
            s
            for r in range(n // 8)
            for s in (
                ("Antrean sebaiknya dapat diambil dari rumah melalui telepon genggam.",)
                if r % 3
                else (f"Kursi di ruang tunggu ditambah; pada pukul {8 + r % 6}.00 sudah penuh.",)
            )
        ),
    )


def penuh(n: int = 150) -> LaporanSKM:
    """Return a report in which nothing is missing."""
    return LaporanSKM(
        unit=UnitLayanan(
            nama="Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Contoh",
            singkatan="DPMPTSP Kabupaten Contoh",
            instansi="Pemerintah Kabupaten Contoh",
        ),
        periode=Periode(tahun=2024, semester=1),
        jawaban=jawaban(n),
        populasi=1200,
        jadwal=(
            Jadwal(kegiatan="Persiapan", waktu="Januari 2024", hari_kerja=5),
            Jadwal(kegiatan="Pengumpulan data", waktu="Februari–Mei 2024", hari_kerja=80),
            Jadwal(kegiatan="Pengolahan data dan analisis hasil", waktu="Juni 2024", hari_kerja=6),
            Jadwal(kegiatan="Penyusunan dan pelaporan hasil", waktu="Juni 2024", hari_kerja=6),
        ),
        tren=tuple(
            NilaiTren(periode=Periode(tahun=t, semester=s), ikm=Decimal(ikm))
            for t, s, ikm in (
                (2022, 1, "74.12"),
                (2022, 2, "76.60"),
                (2023, 1, "81.45"),
                (2023, 2, "80.02"),
            )
        ),
        rtl=(
            RTL(
                id="a",
                unsur="U3",
                kegiatan="Menyederhanakan alur pelayanan dan menetapkan waktu penyelesaian",
                triwulan=(3, 4),
                penanggung_jawab="Bidang Pelayanan",
            ),
            RTL(
                id="b",
                unsur="U3",
                kegiatan="Memasang layar antrean di ruang tunggu",
                triwulan=(3,),
                penanggung_jawab="Bidang Pelayanan",
                gabung_atas=("penanggung_jawab",),
            ),
            RTL(
                id="c",
                unsur="U9",
                kegiatan="Menambah kursi ruang tunggu dan jalur kursi roda",
                triwulan=(4,),
                penanggung_jawab="Sekretariat",
            ),
        ),
        tanggal=Tanggal(tahun=2024, bulan=7, hari=5),
        tempat="Contoh",
        penandatangan=Penandatangan(
            nama="Contoh Nama Kepala", jabatan="Kepala Dinas", nip="123456789012345678"
        ),
    )


def kecil() -> LaporanSKM:
    """Return a report with nothing but one filled-in form."""
    return LaporanSKM(
        unit=UnitLayanan(nama="Kelurahan Contoh"),
        periode=Periode(tahun=2024, triwulan=1),
        jawaban=LembarJawaban(jawaban=dict.fromkeys(UNSUR, "3")),
    )


def bab(nomor: int, *isi: Blok, sebutan: str = "BAB") -> Bab:
    return Bab(id=f"b{nomor}", nomor=str(nomor), judul=f"Bagian {nomor}", isi=isi, sebutan=sebutan)


def persulit(dasar: Naskah) -> Naskah:
    """Return a report with difficult texts in every place that takes one."""
    kolom = tuple(
        Kolom(id=f"k{i}", judul=s, kelompok=k, lebar=40, rata=r)
        for i, (s, k, r) in enumerate(
            zip(SULIT[:3], ("", SULIT[0], SULIT[0]), ("kiri", "tengah", "kanan"), strict=True)
        )
    )
    isi = [s for s in SULIT if "\n" not in s and len(s) < 1000]
    sulit: tuple[Blok, ...] = (
        *(Subbab(id="s", judul=s, nomor="1.1") for s in isi),
        *(Paragraf(id="p", teks=s) for s in SULIT),
        Daftar(id="d", butir=SULIT),
        Tabel(
            id="t",
            nomor=1,
            judul=SULIT[0],
            kolom=kolom,
            baris=tuple(
                Baris(sel=(Sel(teks=s),) * 3, tebal=i % 2 > 0) for i, s in enumerate(SULIT)
            ),
            catatan=SULIT,
        ),
        Grafik(
            id="g",
            nomor=1,
            judul=SULIT[0],
            jenis="batang",
            deret=SULIT[0],
            kategori=tuple(SULIT),
            nilai=tuple(Decimal(50 + i) for i, _ in enumerate(SULIT)),
            bawah=Decimal(25),
            atas=Decimal(100),
            batas=(),
            uraian=SULIT[0],
        ),
    )
    return attrs.evolve(dasar, bab=(bab(1, *sulit),), lampiran=(bab(1, *sulit),))
