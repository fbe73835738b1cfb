"""
Hypothesis strategies for the parts of a report: texts, dates, plans, and who says and signs what.

They are valid by construction and difficult on purpose.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import attrs
from hypothesis import strategies as st

from skm.dasar import Peta
from skm.model import (
    RTL,
    Dokumentasi,
    Jadwal,
    Kaitan,
    Kop,
    Kutipan,
    LampiranJawaban,
    LaporanSKM,
    LaporanTindakLanjut,
    NilaiTren,
    ParagrafLaporan,
    ParagrafSKM,
    Penandatangan,
    Pengumpulan,
    Periode,
    PeriodeLaporan,
    Realisasi,
    RTLTercantum,
    Saran,
    Status,
    Strategi,
    Susunan,
    SusunanTindakLanjut,
    Tanggal,
    Tercantum,
    UnitLayanan,
    Unsur,
)
from skm.model.profil import Profil, UnitProfil

_HURUF = st.characters(
    exclude_categories=["Cs"],
    exclude_characters=[
        *map(chr, [*range(9), 11, 12, *range(13, 32)]),
        "\ufffe",
        "\uffff",
    ],
)

_SULIT = (
    "Rapat evaluasi",
    'Dinas "A" & B <Kota> – Rājā',
    "=1+1",
    "baris satu\nbaris dua",
    " tepi\tspasi ",
    "{{ unit.nama }} {% if x %} {# y #}",
    "</w:t><w:t>",
    "| sel | _miring_ **tebal** `kode` # judul",
    "\u202eterbalik\u202c",
    "e\u0301\u0302\u0303",
    "\U0001f469\u200d\U0001f3eb\U00020000",
    "@SUM(A1) -1 +1",
    '"""\n[rtl]\na = 1',
    "'''",
    "\\n \\u0041 C:\\foto",
    "\x7f\x85\u2028\ufeff",
    "3,49",
    "true",
    "2024-04-30",
)


def teks(*, boleh_kosong: bool = True, paling_panjang: int = 40) -> st.SearchStrategy[str]:
    """
    Return texts that every document can hold, many of them awkward.

    Args:
        boleh_kosong: Whether "" and texts of white space alone are among them.
        paling_panjang: Longest made-up text; the fixed awkward ones may be longer.
    """
    return _teks(boleh_kosong, paling_panjang)


@cache
def _teks(boleh_kosong: bool, paling_panjang: int) -> st.SearchStrategy[str]:  # noqa: FBT001
    semua = st.one_of(
        st.sampled_from(_SULIT),
        st.text(_HURUF, min_size=0 if boleh_kosong else 1, max_size=paling_panjang),
    )
    return semua if boleh_kosong else semua.filter(str.strip)


# Built once: Hypothesis looks at every new strategy anew, which is half of the time a report takes.
_TAHUN = st.one_of(st.integers(2017, 2030), st.integers(1900, 9999))
_TAHUN_ATAU_TIDAK = st.one_of(st.none(), _TAHUN)
HARI = st.dates(date(1900, 1, 1), date(9990, 1, 1))
_HARI_ATAU_TIDAK = st.one_of(st.none(), st.dates())
YA = st.booleans()
KODE = st.integers(1, 99).map(lambda i: f"U{i}")
_TRIWULAN = st.lists(st.integers(1, 4), unique=True).map(lambda t: tuple(sorted(t)))


@cache
def angka(bawah: int, atas: int, desimal: int) -> st.SearchStrategy[Decimal]:
    """Return decimals from *bawah* to *atas* with exactly *desimal* decimals."""
    return st.integers(bawah * 10**desimal, atas * 10**desimal).map(
        lambda n: Decimal((int(n < 0), tuple(map(int, str(abs(n)))), -desimal))
    )


@st.composite
def periode(draw: st.DrawFn) -> Periode:
    """Return triwulan, semesters, years and ranges of dates."""
    bentuk = draw(st.sampled_from(("triwulan", "semester", "tahun", "rentang")))
    if bentuk == "triwulan":
        return Periode(tahun=draw(_TAHUN), triwulan=draw(st.integers(1, 4)))
    if bentuk == "semester":
        return Periode(tahun=draw(_TAHUN), semester=draw(st.integers(1, 2)))
    if bentuk == "tahun":
        return Periode(tahun=draw(_TAHUN))
    dari = draw(HARI)
    return Periode(dari=dari, sampai=dari + timedelta(days=draw(st.integers(0, 800))))


@st.composite
def tanggal(draw: st.DrawFn) -> Tanggal:
    """Return dates of reports, with and without a day."""
    hari = draw(st.dates(date(1900, 1, 1), date(9999, 12, 31)))
    return Tanggal(tahun=hari.year, bulan=hari.month, hari=draw(st.sampled_from((None, hari.day))))


@st.composite
def rtl(draw: st.DrawFn, *, id: str | None = None, unsur: str | None = None) -> RTL:  # noqa: A002
    """
    Return one activity of a plan, without shared cells.

    Args:
        draw: Supplied by Hypothesis.
        id: Its id; None for any.
        unsur: Its unsur; None for any of U1–U9.
    """
    return RTL(
        id=draw(teks(boleh_kosong=False)) if id is None else id,
        unsur=draw(st.integers(1, 9).map(lambda i: f"U{i}")) if unsur is None else unsur,
        kegiatan=draw(teks()),
        tahun=draw(_TAHUN_ATAU_TIDAK),
        triwulan=draw(_TRIWULAN),
        penanggung_jawab=draw(teks()),
    )


_JALUR = st.one_of(
    st.sampled_from(("foto.jpg", "dokumentasi/rapat 1.png", "foto/hilang & lain.PNG")),
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12).map(
        lambda t: t + ".png"
    ),
)


@st.composite
def dokumentasi(draw: st.DrawFn) -> Dokumentasi:
    """Return pieces of evidence: pictures that are not there, and links."""
    if draw(YA):
        return Dokumentasi(berkas=draw(_JALUR), keterangan=draw(teks()))
    alamat = "https://contoh.go.id/" + draw(st.sampled_from(("", "a?b=1&c=2", "rapat%20satu#x")))
    return Dokumentasi(tautan=alamat, keterangan=draw(teks()))


@st.composite
def realisasi(draw: st.DrawFn, *, ids: Sequence[str] = (), dapat_dinilai: bool = True) -> Realisasi:
    """
    Return what was done about one activity.

    Args:
        draw: Supplied by Hypothesis.
        ids: Activities of the plan.
        dapat_dinilai: False adds activities that are in no plan; so does an empty *ids*.
    """
    dari = st.sampled_from(list(ids)) if ids else teks(boleh_kosong=False)
    return Realisasi(
        rtl=draw(dari if dapat_dinilai else st.one_of(dari, teks(boleh_kosong=False))),
        status=draw(st.sampled_from(Status)),
        deskripsi=draw(teks()),
        dokumentasi=tuple(draw(st.lists(dokumentasi(), max_size=2))),
        hambatan=draw(teks()),
    )


@st.composite
def strategi(draw: st.DrawFn, *, ids: Sequence[str] = (), dapat_dinilai: bool = True) -> Strategi:
    """
    Return a way to see one activity through.

    Args:
        draw: Supplied by Hypothesis.
        ids: Activities of the plan.
        dapat_dinilai: False adds activities that are in no plan; so does an empty *ids*.
    """
    dari = st.sampled_from(list(ids)) if ids else teks(boleh_kosong=False)
    return Strategi(
        rtl=draw(dari if dapat_dinilai else st.one_of(dari, teks(boleh_kosong=False))),
        strategi=draw(teks()),
        target=draw(teks()),
        target_tanggal=draw(_HARI_ATAU_TIDAK),
        penanggung_jawab=draw(teks()),
        pemangku_kepentingan=draw(teks()),
    )


@st.composite
def rencana_tindak_lanjut(draw: st.DrawFn) -> tuple[RTL, ...]:
    """Return a plan, some of whose rows share cells with the row above."""
    ids = draw(st.lists(teks(boleh_kosong=False), max_size=4, unique=True))
    jadi: list[RTL] = []
    for nama in ids:
        baru = draw(rtl(id=nama))
        bersambung = draw(YA)
        if jadi and bersambung:
            atas = jadi[-1]
            kolom = draw(
                st.lists(st.sampled_from(("waktu", "penanggung_jawab")), min_size=1, unique=True)
            )
            bersama = "waktu" in kolom
            baru = RTL(
                id=baru.id,
                unsur=atas.unsur,
                kegiatan=baru.kegiatan,
                tahun=atas.tahun if bersama else baru.tahun,
                triwulan=atas.triwulan if bersama else baru.triwulan,
                penanggung_jawab=(
                    atas.penanggung_jawab if "penanggung_jawab" in kolom else baru.penanggung_jawab
                ),
                gabung_atas=tuple(kolom),
            )
        jadi.append(baru)
    return tuple(jadi)


_ISI_PARAGRAF: st.SearchStrategy[tuple[str, ...] | None] = st.one_of(
    st.none(), st.none(), st.lists(teks(), max_size=2).map(tuple)
)
_PETA = st.dictionaries(st.integers(1, 14).map(lambda i: f"U{i}"), teks(), max_size=2)
_TEKS_ATAU_TIDAK = st.one_of(st.none(), teks())
_CACAH_ATAU_TIDAK = st.one_of(st.none(), st.integers(0, 10**12))
_RESPONDEN = st.dictionaries(
    teks(boleh_kosong=False), st.dictionaries(teks(), st.integers(0, 500), max_size=2), max_size=2
)


@cache
def unsur() -> st.SearchStrategy[Unsur]:
    """Return an unsur of an office's own."""
    return st.builds(Unsur, kode=KODE, nama=teks(boleh_kosong=False))


@cache
def unit_layanan() -> st.SearchStrategy[UnitLayanan]:
    """Return units, from a bare name to all that can be said of one."""
    return st.builds(
        UnitLayanan,
        nama=teks(boleh_kosong=False),
        singkatan=teks(),
        instansi=teks(),
        singkatan_instansi=teks(),
        logo=st.one_of(st.none(), _JALUR),
    )


@cache
def periode_laporan() -> st.SearchStrategy[PeriodeLaporan]:
    """Return when a survey was held and when it was followed up, in any order."""
    return st.builds(PeriodeLaporan, survei=periode(), tindak_lanjut=periode())


@cache
def kop() -> st.SearchStrategy[Kop]:
    """Return letterheads, empty ones among them."""
    return st.builds(
        Kop,
        baris=st.lists(teks(boleh_kosong=False), max_size=3).map(tuple),
        alamat=teks(),
        kontak=teks(),
    )


@cache
def penandatangan() -> st.SearchStrategy[Penandatangan]:
    """Return signatories, with a NIP that may be none."""
    nip = st.one_of(st.just("197001011995031001"), teks())
    return st.builds(Penandatangan, nama=teks(), jabatan=teks(), nip=nip)


@cache
def paragraf_laporan() -> st.SearchStrategy[ParagrafLaporan]:
    """Return an office's own paragraphs of a follow-up report."""
    return st.builds(
        ParagrafLaporan, **{f.name: _ISI_PARAGRAF for f in attrs.fields(ParagrafLaporan)}
    )


@cache
def paragraf_skm() -> st.SearchStrategy[ParagrafSKM]:
    """Return an office's own paragraphs of a survey report."""
    return st.builds(ParagrafSKM, **{f.name: _ISI_PARAGRAF for f in attrs.fields(ParagrafSKM)})


@cache
def jadwal() -> st.SearchStrategy[Jadwal]:
    """Return steps of a survey."""
    hari = st.one_of(st.none(), st.integers(0, 60))
    return st.builds(Jadwal, kegiatan=teks(boleh_kosong=False), waktu=teks(), hari_kerja=hari)


@cache
def kaitan() -> st.SearchStrategy[Kaitan]:
    """Return what another report says of its index."""
    return st.builds(
        Kaitan,
        berkas=st.sampled_from(("../tw1/laporan.toml", "lama.json")),
        unit=teks(),
        periode=periode(),
        ikm=angka(25, 100, 2),
    )


@cache
def nilai_tren() -> st.SearchStrategy[NilaiTren]:
    """Return indices of earlier periods."""
    return st.builds(
        NilaiTren,
        periode=periode(),
        ikm=angka(25, 100, 2),
        n=st.one_of(st.none(), st.integers(1, 10_000)),
        laporan=st.one_of(st.none(), kaitan()),
    )


@cache
def saran() -> st.SearchStrategy[Saran]:
    """Return suggestions, some made more than once."""
    return st.builds(Saran, teks=teks(boleh_kosong=False), banyak=st.integers(1, 3))


@st.composite
def pengumpulan(draw: st.DrawFn) -> Pengumpulan:
    """Return how the sheets of a survey came in."""
    banyak, unsur = st.integers(0, 30), st.sampled_from(["U1", "U9"])
    mulai, akhir = sorted(draw(st.tuples(tanggal(), tanggal())), key=_urut_tanggal)
    ujung = draw(st.integers(0, 2))
    return Pengumpulan(
        mulai=mulai if ujung else None,
        akhir=akhir if ujung > 1 else None,
        bertanggal=draw(st.one_of(st.none(), banyak)) if ujung else None,
        ditolak=draw(st.dictionaries(unsur, banyak, max_size=2)),
        tanpa_jawaban=draw(banyak),
        ganda=draw(banyak),
        dibuang=draw(banyak),
        saran=tuple(draw(st.lists(saran(), max_size=2))),
    )


def _urut_tanggal(satu: Tanggal) -> tuple[int, int, int]:
    return satu.tahun, satu.bulan, satu.hari or 0


def _bagian_depan(*lain: str) -> dict[str, st.SearchStrategy[bool]]:
    return dict.fromkeys((*lain, "kata_pengantar", "lembar_pengesahan", "ringkasan"), st.booleans())


@cache
def susunan() -> st.SearchStrategy[Susunan]:
    """Return which optional parts a document has."""
    return st.builds(
        Susunan, lampiran_jawaban=st.sampled_from(LampiranJawaban), **_bagian_depan("foto")
    )


@cache
def susunan_tindak_lanjut() -> st.SearchStrategy[SusunanTindakLanjut]:
    """Return which optional parts the document of a follow-up has."""
    return st.builds(SusunanTindakLanjut, **_bagian_depan("grafik_unsur"))


@cache
def sel_kecil() -> st.SearchStrategy[int]:
    """Return how many respondents of a group are no longer few."""
    return st.sampled_from((5, 0, 1, 3, 10))


@cache
def kutipan() -> st.SearchStrategy[Kutipan]:
    """Return citations, verified and not."""
    isi = teks(boleh_kosong=False)
    return st.builds(Kutipan, regulasi=isi, bagian=isi, terverifikasi=YA, catatan=teks())


@cache
def unit_profil() -> st.SearchStrategy[UnitProfil]:
    """Return what a profile says of a unit, often nothing."""
    return st.builds(
        UnitProfil,
        nama=st.one_of(st.none(), teks(boleh_kosong=False)),
        singkatan=_TEKS_ATAU_TIDAK,
        instansi=_TEKS_ATAU_TIDAK,
        singkatan_instansi=_TEKS_ATAU_TIDAK,
        logo=st.one_of(st.none(), _JALUR),
    )


@cache
def profil() -> st.SearchStrategy[Profil]:
    """Return office profiles, empty ones among them."""
    warna = st.sampled_from(("", "14532D", "7a1f1f"))
    return st.builds(
        Profil,
        unit=unit_profil(),
        tempat=_TEKS_ATAU_TIDAK,
        penandatangan=st.one_of(st.none(), penandatangan()),
        kop=st.one_of(st.none(), kop()),
        penanggung_jawab=st.dictionaries(KODE, teks(boleh_kosong=False), max_size=2).map(Peta),
        penanggung_jawab_lain=st.one_of(st.none(), teks(boleh_kosong=False)),
        sel_kecil=st.one_of(st.none(), sel_kecil()),
        warna=warna,
        templat=st.dictionaries(
            st.sampled_from((LaporanTindakLanjut.JENIS, LaporanSKM.JENIS)),
            st.just("templat/kantor.docx"),
        ).map(Peta),
        opsi=st.dictionaries(st.just("docx"), warna.map(lambda w: Peta({"warna": w}))).map(Peta),
    )


_BOBOT_SATU = st.fractions(-1, 2, max_denominator=10_000)
_BOBOT_TERCANTUM = st.one_of(
    st.none(), _BOBOT_SATU, st.dictionaries(KODE, _BOBOT_SATU, max_size=3).map(Peta)
)
_KELAS: st.SearchStrategy[str] = st.sampled_from(
    ("A", "B", "C", "D", "E", "Sangat Baik", "Mutu B (Baik)", "Cukup Baik")
)
_INTERVAL: st.SearchStrategy[str] = st.builds(
    "{}{}{}".format,
    st.decimals("0", "100", places=2),
    st.sampled_from(("–", " - ", " s.d. ")),
    st.decimals("0", "100", places=1).map(lambda d: str(d).replace(".", ",")),
)


@cache
def rtl_tercantum() -> st.SearchStrategy[RTLTercantum]:
    """Return how an existing document may repeat an activity."""
    return st.builds(RTLTercantum, nomor=_TEKS_ATAU_TIDAK, kegiatan=_TEKS_ATAU_TIDAK)


@st.composite
def tercantum(draw: st.DrawFn, *, ids: Sequence[str] = ()) -> Tercantum:
    """
    Return what an existing document may have stated, right or wrong.

    Args:
        draw: Supplied by Hypothesis.
        ids: Activities of the plan; none for any.
    """
    tercetak = st.one_of(st.none(), angka(-5, 500, draw(st.integers(0, 7))))
    per_unsur = st.dictionaries(KODE, angka(-5, 500, 3), max_size=2)
    kunci = st.sampled_from(list(ids)) if ids else teks(boleh_kosong=False)
    return Tercantum(
        n=draw(_CACAH_ATAU_TIDAK),
        responden=draw(_RESPONDEN),
        pengumpulan=draw(st.one_of(st.none(), periode(), teks(boleh_kosong=False))),
        nrr=draw(per_unsur),
        tertimbang=draw(per_unsur),
        ikm=draw(tercetak),
        mutu_ikm=draw(st.sampled_from((None, "A", "B", "E"))),
        mutu=draw(_PETA),
        nama_unsur_tabel_1=draw(_PETA),
        nama_unsur_tabel_2=draw(_PETA),
        bobot=draw(_BOBOT_TERCANTUM),
        interval=draw(st.dictionaries(_KELAS, _INTERVAL, max_size=5)),
        skala=draw(st.one_of(st.none(), _INTERVAL)),
        jumlah_tertimbang=draw(tercetak),
        persentase=draw(tercetak),
        periode_tabel_1=draw(_TEKS_ATAU_TIDAK),
        dasar_hukum=tuple(draw(st.lists(teks(), max_size=2))),
        rtl=draw(st.dictionaries(kunci, rtl_tercantum(), max_size=2)),
    )
