"""Reports of every shape, for tests of renderers: awkward texts, wide tables, nearly nothing."""

from decimal import Decimal
from fractions import Fraction

import attrs

from skm.dasar import Peta
from skm.model import (
    RTL,
    Dokumentasi,
    LaporanTindakLanjut,
    ParagrafLaporan,
    Penandatangan,
    Realisasi,
    Status,
    Strategi,
)
from skm.naskah import (
    Bab,
    Baris,
    BarisKaki,
    Blok,
    Daftar,
    Grafik,
    Kolom,
    Naskah,
    Paragraf,
    Sel,
    Subbab,
    Tabel,
    TabelJawaban,
)

SULIT = (
    'Dinas "A" & B <Kota> – Rājā',
    "=1+1",
    "baris satu\nbaris dua\n\nbaris empat",
    "kolom\tkolom",
    "  tepi  ",
    "x" * 40_000,
    "{{ 7*7 }} {% if %} {# catatan #} {{ sampul.judul }} {{p x }} {%tr for %}",
    "{_{ 7*7 }_} {_% if %_}",
    "</w:t></w:r><w:br/>&amp;&lt;",
    "{% gabung x %} {{r x }} {%p if %} {%tr endfor %} {{ blok|tabel(1) }}",
    "‘petik’ “ganda” \U0001f469\u200d\U0001f3eb e\u0301 \u202ebalik\u202c",
)


def kosongkan(laporan: LaporanTindakLanjut) -> LaporanTindakLanjut:
    """Return the report with nothing but its survey."""
    return attrs.evolve(
        laporan,
        rtl=(),
        realisasi=(),
        strategi=(),
        penandatangan=None,
        tanggal=None,
        tempat="",
        unit=attrs.evolve(laporan.unit, singkatan_instansi="", instansi="", singkatan=""),
    )


def persulit_laporan(laporan: LaporanTindakLanjut) -> LaporanTindakLanjut:
    """Return the report with a difficult text in every place that takes one."""
    semua = "\n".join(SULIT)
    return attrs.evolve(
        laporan,
        rtl=tuple(
            RTL(id=f"r{i}", unsur="U1", kegiatan=s, triwulan=(1,), penanggung_jawab=s)
            for i, s in enumerate(SULIT)
        ),
        realisasi=tuple(
            Realisasi(
                rtl=f"r{i}",
                status=Status.SEDANG,
                deskripsi=s,
                hambatan=s,
                dokumentasi=(
                    Dokumentasi(tautan=f"https://contoh.go.id/?a={i}&b=[", keterangan=s),
                    Dokumentasi(tautan="https://[rusak"),
                    Dokumentasi(berkas=f"tidak-ada-{i}.jpg", keterangan=s),
                ),
            )
            for i, s in enumerate(SULIT)
        ),
        strategi=tuple(
            Strategi(rtl=f"r{i}", strategi=s, target=s, penanggung_jawab=s, pemangku_kepentingan=s)
            for i, s in enumerate(SULIT)
        ),
        tempat=SULIT[0],
        unit=attrs.evolve(laporan.unit, nama=semua, instansi=semua, singkatan_instansi=SULIT[0]),
        penandatangan=Penandatangan(nama=semua, jabatan=semua, nip=SULIT[0]),
        paragraf=ParagrafLaporan(
            latar_belakang=SULIT, dasar_hukum=SULIT, pengantar_rtl=SULIT, penutup=SULIT
        ),
    )


def tabel(
    nomor: int, kolom: int, baris: int = 3, *, lebar: int = 20, catatan: tuple[str, ...] = ()
) -> Tabel:
    return Tabel(
        id="uji",
        nomor=nomor,
        judul=f"Tabel uji {nomor}",
        kolom=tuple(Kolom(id=f"k{i}", judul=f"K{i}", lebar=lebar) for i in range(kolom)),
        baris=tuple(
            Baris(sel=tuple(Sel(teks=f"{b},{k}") for k in range(kolom))) for b in range(baris)
        ),
        catatan=catatan,
    )


def bab(nomor: int, *isi: Blok, sebutan: str = "BAB") -> Bab:
    return Bab(id=f"b{nomor}", nomor=str(nomor), judul=f"Bagian {nomor}", isi=isi, sebutan=sebutan)


def jawaban(
    isi: dict[str, str], *, dihitung: str = "", kaki: tuple[BarisKaki, ...] = (), nomor: int = 1
) -> TabelJawaban:
    n = len(next(iter(isi.values())))
    return TabelJawaban(
        id="jawaban",
        nomor=nomor,
        judul="Jawaban",
        unsur=tuple(isi),
        jawaban=Peta(isi),
        dihitung=dihitung or "1" * n,
        bobot=Peta({k: Fraction(1, len(isi)) for k in isi}),
        desimal=(None, None, None),
        faktor=Fraction(25),
        kaki=kaki,
    )


PENDEK = Paragraf(
    id="p", teks="Kalimat pendek yang berdiri di halaman ini sebagai pengantar tabel."
)
LEBAR = 26  # columns of a wide table


def aneh(dasar: Naskah) -> Naskah:
    """Return a report whose wide tables stand in every awkward place."""
    return attrs.evolve(
        dasar,
        bab=(
            bab(1, Subbab(id="s", judul="Judul", nomor="1.1"), tabel(1, LEBAR), tabel(2, LEBAR)),
            bab(2, PENDEK, tabel(3, LEBAR, catatan=("Catatan tabel tiga.",))),
            bab(3, tabel(4, LEBAR, 60)),
            bab(
                4,
                Daftar(id="d", butir=("a", "b")),
                PENDEK,
                Daftar(id="e", butir=("c", "d")),
                Paragraf(id="z", teks="Kalimat tentang Tabel 3. " * 260),
            ),
        ),
        lampiran=(
            bab(1, Daftar(id="f", butir=("saran " * 30,) * 120), sebutan="LAMPIRAN"),
            bab(2, PENDEK, tabel(5, LEBAR), sebutan="LAMPIRAN"),
        ),
    )


def persulit_naskah(dasar: Naskah) -> Naskah:
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
                Baris(sel=(Sel(teks=s),) * 3, peran="total" if i % 2 else "")
                for i, s in enumerate(SULIT)
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


def polos(dasar: Naskah) -> Naskah:
    """Return a report of one sentence."""
    return attrs.evolve(dasar, bab=(bab(1, PENDEK),), lampiran=())


def layanan_lebar(naskah: Naskah) -> Naskah:
    """Return a survey's document whose table of services has a word that turns it on its side."""

    def ubah(blok: Blok) -> Blok:
        if not isinstance(blok, Tabel) or blok.id != "layanan":
            return blok
        awal, *lain = blok.baris
        sel = (awal.sel[0], attrs.evolve(awal.sel[1], teks="Dipertanggungjawabkannya"))
        return attrs.evolve(blok, baris=(attrs.evolve(awal, sel=(*sel, *awal.sel[2:])), *lain))

    return attrs.evolve(
        naskah, bab=tuple(attrs.evolve(b, isi=tuple(map(ubah, b.isi))) for b in naskah.bab)
    )
