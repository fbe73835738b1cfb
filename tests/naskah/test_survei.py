"""The survey report where data are odd: ties, services without an index, parts not wanted."""

from collections.abc import Sequence
from decimal import Decimal

import attrs
import pytest

import skm
from skm.angka import angka_laporan
from skm.angka import laporan as ruang
from skm.model import (
    IKM,
    RTL,
    JawabanKosong,
    Konvensi,
    LampiranJawaban,
    LaporanSKM,
    LembarJawaban,
    NilaiUnsur,
    ParagrafSKM,
    Periode,
    Susunan,
    Tabulasi,
    UnitLayanan,
)
from skm.naskah import Daftar, Naskah, Paragraf, Subbab, TabelJawaban
from skm.naskah.kalimat import TANPA_UNSUR, rangkai_setara, terlemah, unsur_terendah
from skm.naskah.survei import kalimat as kalimat_survei
from skm.naskah.survei.tabel import urutan_kelas
from skm.skor import hitung_ikm
from skm.tabulasi import tabulasikan
from skm.tabulasi.arti.kelas import TIDAK_WAJAR

UNSUR = tuple(f"U{i}" for i in range(1, 10))


def ikm(*nrr: str) -> IKM:
    return hitung_ikm(dict(zip(UNSUR, nrr, strict=True)))


def laporan(**isi: object) -> LaporanSKM:
    dasar: dict[str, object] = {
        "unit": UnitLayanan(nama="Kantor Contoh"),
        "periode": Periode(tahun=2026, semester=1),
        "jawaban": LembarJawaban(jawaban=dict.fromkeys(UNSUR, "4334")),
    }
    return LaporanSKM(**(dasar | isi))  # type: ignore[arg-type]


def teks(naskah: Naskah, id_paragraf: str) -> str:
    return next(b.teks for b in naskah.blok if isinstance(b, Paragraf) and b.id == id_paragraf)


class TestUjung:
    """The weakest and the strongest unsur."""

    @pytest.mark.parametrize(
        ("nrr", "lemah", "kelemahan", "kelebihan"),
        [
            (
                ["3,00", "3,10", "3,20", *["3,30"] * 3, "3,50", "3,60", "3,70"],
                ["U1", "U2", "U3"],
                "Tiga unsur dengan nilai terendah adalah Persyaratan (3,00); ",
                "Tiga unsur dengan nilai tertinggi adalah Sarana dan Prasarana (3,70); ",
            ),
            (
                ["3,00", *["3,50"] * 8],
                ["U1"],
                "Satu unsur dengan nilai terendah adalah Persyaratan (3,00).",
                "Delapan unsur sama-sama bernilai tertinggi, yaitu 3,50.",
            ),
            (
                [*["3,00"] * 8, "3,50"],
                list(UNSUR[:8]),
                "Delapan unsur sama-sama bernilai terendah, yaitu 3,00.",
                "Satu unsur dengan nilai tertinggi adalah Sarana dan Prasarana (3,50).",
            ),
            (["3,50"] * 9, [], "Semua unsur memperoleh nilai yang sama.", ""),
        ],
        ids=["berbeda", "satu lemah", "satu kuat", "sama"],
    )
    def test_tidak_pernah_keduanya(
        self, nrr: Sequence[str], lemah: Sequence[str], kelemahan: str, kelebihan: str
    ) -> None:
        """Three at each end, more where ties leave no choice, and none at both ends."""
        hasil = ikm(*nrr)

        assert list(lemah) == [u.kode for u in terlemah(hasil)]
        assert kalimat_survei.kelemahan(hasil).startswith(kelemahan)
        assert kalimat_survei.kelebihan(hasil).startswith(kelebihan)
        assert bool(kelebihan) is bool(kalimat_survei.kelebihan(hasil))


class TestLayanan:
    """The index of each service."""

    def test_tanpa_ikm(self) -> None:
        """Where every service lacks an unsur there is a table and no best one."""
        lembar = LembarJawaban(
            jawaban=dict.fromkeys(UNSUR, "44") | {"U1": "4-", "U2": "-4"},
            profil={"layanan": ("KTP", "KK")},
        )
        naskah = skm.susun(laporan(jawaban=lembar, sel_kecil=0))
        tabel = next(t for t in naskah.tabel if t.id == "layanan")

        assert f"IKM setiap jenis layanan disajikan pada Tabel {tabel.nomor}." == teks(
            naskah, "layanan"
        )
        assert ["–", "–", "100,00"] == [b.sel[-2].teks for b in tabel.baris]

    def test_sama(self) -> None:
        """Services with one index are told as such; of a single one there is nothing to tell."""
        satu = ikm(*["3,00"] * 9)

        assert kalimat_survei.layanan({"A": satu, "B": satu}, "AB", "Tabel 4").endswith(
            "Semua jenis layanan memperoleh IKM yang sama."
        )
        assert kalimat_survei.layanan({"A": satu}, "A", "Tabel 4").endswith(
            "disajikan pada Tabel 4."
        )
        assert kalimat_survei.layanan(
            {"A": satu, "B": satu}, ("A", "B", "C", ""), "Tabel 4"
        ).endswith("Semua jenis layanan yang IKM-nya dapat dihitung memperoleh IKM yang sama.")

    def test_hampir_sama(self) -> None:
        """Names with "dan" stay apart, and figures that print alike are explained."""
        nama = ("Surat Pindah dan KTP", "KK")
        ikm_ = [
            hitung_ikm([NilaiUnsur(kode=u, total=3000 + (u == "U1") * i, n=1000) for u in UNSUR])
            for i in (1, 0)
        ]

        assert kalimat_survei.layanan(dict(zip(nama, ikm_, strict=True)), nama, "Tabel 4").endswith(
            "IKM tertinggi diperoleh Surat Pindah dan KTP (75,00) dan yang terendah KK (75,00), "
            "berbeda pada desimal berikutnya."
        )

    def test_tanpa_nama(self) -> None:
        """Whoever named no service is counted, but is none: in no sentence and in no mean."""
        jawaban = LembarJawaban(
            jawaban=dict.fromkeys(UNSUR, "443322"),
            profil={"layanan": ("KTP", "KTP", "KK", "KK", "", "")},
        )
        naskah = skm.susun(laporan(jawaban=jawaban, sel_kecil=0))
        (tabel,) = [t for t in naskah.tabel if t.id == "layanan"]
        kolom = [(b.sel[1].teks, b.sel[-2].teks, b.sel[-1].teks) for b in tabel.baris]

        assert teks(naskah, "layanan").endswith(
            "IKM tertinggi diperoleh KTP (100,00) dan yang terendah KK (75,00)."
        )
        assert [
            ("KK", "75,00", "C"),
            ("KTP", "100,00", "A"),
            ("Tidak diketahui", "50,00", "D"),
            ("Seluruh responden", "75,00", "C"),
            ("Rerata antarlayanan", "87,50", "–"),
        ] == kolom
        lemah = "Jenis layanan yang mutunya belum mencapai B adalah KK (75,00; C)."
        assert lemah == teks(naskah, "layanan_lemah")
        (butir,) = [b.butir for b in naskah.blok if isinstance(b, Daftar) and b.id == "kesimpulan"]
        assert lemah in butir

    def test_lemah(self) -> None:
        """The weak are named from the weakest; of many only how many; those hidden are not."""
        c, d, b = (ikm(*[n] * 9) for n in ("3,00", "2,00", "3,20"))
        banyak = {f"Loket {i}": c for i in range(6)}

        assert "" == kalimat_survei.layanan_lemah({"A": b})
        assert (
            "Jenis layanan yang mutunya belum mencapai B adalah Kartu, KK (50,00; D); serta KTP "
            "(75,00; C)." == kalimat_survei.layanan_lemah({"KTP": c, "Kartu, KK": d, "A": b})
        )
        assert "Enam jenis layanan bermutu di bawah B." == kalimat_survei.layanan_lemah(banyak)


def test_kata_sambung() -> None:
    """Names that are joined by "serta" themselves are not joined by it once more."""
    dua = ["Sarana dan Prasarana (3,10)", "Waktu serta Penanganan (sama-sama 3,20)"]

    assert rangkai_setara(dua) == f"{dua[0]}; lalu {dua[1]}"
    assert rangkai_setara(["A serta B", "C"]) == "A serta B; lalu C"


@pytest.mark.parametrize(
    ("kelas", "sebutan"),
    [
        ("17–25", "berada pada kelompok usia 17–25 tahun"),
        ("17–25 tahun", "berada pada kelompok usia 17–25 tahun"),
        ("60 tahun ke atas", "berada pada kelompok usia 60 tahun ke atas"),
        ("17 thn ke atas", "berada pada kelompok usia 17 thn ke atas"),
        ("lupa", 'adalah yang menjawab "lupa"'),
        (TIDAK_WAJAR, "adalah yang usianya tidak wajar"),
        ("Tidak diisi", "adalah yang tidak mengisinya"),
    ],
)
def test_usia(kelas: str, sebutan: str) -> None:
    """Ages are named as ages; an answer to the age that is none is quoted."""
    semua = [(kelas, 3, Decimal("75.0")), ("1–2", 1, Decimal("25.0"))]

    assert f"terbanyak {sebutan}, yaitu 3 orang" in kalimat_survei.profil("usia", semua)


@pytest.mark.parametrize(
    ("nama", "kelas", "sebutan"),
    [
        ("jenis layanan", ["KTP"], "berasal dari layanan KTP"),
        ("jenis layanan", ["Layanan KTP"], "berasal dari Layanan KTP"),
        ("jenis layanan", ["Layanan KTP", "KK"], "berasal dari layanan Layanan KTP dan KK"),
        ("unit", ["Loket A"], "berasal dari unit Loket A"),
        ("pendidikan", ["SMA", "S1"], "berpendidikan SMA dan S1"),
        ("pendidikan", ["Tidak sekolah"], "adalah Tidak sekolah"),
        ("pekerjaan", ["Wiraswasta"], "tercatat dengan pekerjaan Wiraswasta"),
        ("jenis kelamin", ["Perempuan"], "adalah perempuan"),
        ("disabilitas", ["Tidak"], "bukan penyandang disabilitas"),
        ("kecamatan", ["Utara"], "adalah Utara"),
    ],
)
def test_kelas_terbanyak(nama: str, kelas: Sequence[str], sebutan: str) -> None:
    """Respondents are said to be from a service or of an education, not to be one."""
    semua = [*((k, 3, Decimal("40.0")) for k in kelas), ("lain", 1, Decimal("20.0"))]

    assert f"responden terbanyak {sebutan}, yaitu " in kalimat_survei.profil(nama, semua)


@pytest.mark.parametrize(
    ("kelas", "sebutan"),
    [
        ("17–25", "17–25 tahun"),
        ("di atas 55", "di atas 55 tahun"),
        ("60+", "60+ tahun"),
        ("17–25 tahun", "17–25 tahun"),
        ("60 tahun ke atas", "60 tahun ke atas"),
        (TIDAK_WAJAR, TIDAK_WAJAR),
        ("", "Tidak diisi"),
    ],
)
def test_kelas_usia(kelas: str, sebutan: str) -> None:
    """Tables say what an age is counted in, once."""
    assert sebutan == kalimat_survei.nama_kelas("usia", kelas)
    assert (kelas or "Tidak diisi") == kalimat_survei.nama_kelas("pendidikan", kelas)


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({}, "2 responden."),
        ({"tanpa_jawaban": 3}, "Selain itu, 3 kuesioner tidak diisi dan tidak diperhitungkan."),
        (
            {"dibuang": 1},
            "Selain itu, 1 kuesioner yang sama dengan kuesioner sebelumnya tidak diperhitungkan.",
        ),
        (
            {"dibuang": 2, "tanpa_jawaban": 1},
            "Demikian pula 2 kuesioner yang sama dengan kuesioner sebelumnya tidak diperhitungkan.",
        ),
    ],
)
def test_kuesioner_yang_tidak_dihitung(isi: dict[str, int], kalimat: str) -> None:
    """Forms that were left out are told in the report itself, whichever way it is shown."""
    lembar = LembarJawaban(jawaban=dict.fromkeys(UNSUR, "43"), **isi)  # type: ignore[arg-type]

    assert teks(skm.susun(laporan(jawaban=lembar)), "responden").endswith(kalimat)


def test_layanan_yang_tidak_diketahui() -> None:
    """Who named no service may have named one that is not shown."""
    semua = [("Tidak diketahui", 3, Decimal("75.0")), ("KTP", 1, Decimal("25.0"))]

    assert (
        "terbanyak adalah yang jenis layanannya tidak diketahui, yaitu 3 orang"
    ) in kalimat_survei.profil("jenis layanan", semua)


def test_usia_yang_sama_banyak() -> None:
    """Several of the largest are joined."""
    assert "kelompok usia 17–25 tahun dan yang tidak mengisinya" in kalimat_survei.profil(
        "usia",
        [
            ("17–25", 2, Decimal("40.0")),
            ("Tidak diisi", 2, Decimal("40.0")),
            ("26–35", 1, Decimal("20.0")),
        ],
    )


def test_rencana_terpisah() -> None:
    """The plan says of an unsur with two numbers what the follow-up will say of it."""
    rtl = tuple(RTL(id=k, unsur=f"U{u}", kegiatan="x") for k, u in (("a", 1), ("b", 2), ("c", 1)))

    assert [
        "RTL unsur U1 tidak ditulis berurutan, sehingga unsur itu bernomor lebih dari sekali. "
        "Tulis berurutan."
    ] == [c for c in skm.susun(laporan(rtl=rtl)).catatan if "RTL" in c]


@pytest.mark.parametrize(
    ("isi", "catatan"),
    [
        ({"ganda": 2}, "2 kuesioner sama dengan kuesioner sebelumnya dan tetap diperhitungkan."),
        (
            {"dibuang": 2},
            "2 kuesioner yang sama dengan kuesioner sebelumnya dibuang dan tidak diperhitungkan.",
        ),
    ],
)
def test_kuesioner_ganda(isi: dict[str, int], catatan: str) -> None:
    """What was done with sheets that repeat another is said as it was done."""
    lembar = LembarJawaban(jawaban=dict.fromkeys(UNSUR, "4334"), **isi)

    assert [catatan] == [c for c in skm.susun(laporan(jawaban=lembar)).catatan if "sebelumnya" in c]


def test_kelas_mirip() -> None:
    """Classes that are likely one are not made one, but said."""
    lembar = LembarJawaban(
        jawaban=dict.fromkeys(UNSUR, "4334"),
        profil={"layanan": ("KTP", "ktp", "KK", "K K"), "pekerjaan": ("PNS",) * 4},
    )
    catatan = skm.susun(laporan(jawaban=lembar)).catatan

    assert [
        f"Jenis Layanan: {dua} hanya berbeda huruf besar atau spasi, tetapi dihitung terpisah."
        for dua in ('"K K" dan "KK"', '"KTP" dan "ktp"')
    ] == [c for c in catatan if "terpisah" in c]


class TestTidakDiinginkan:
    """Parts that an office leaves out."""

    def test_bab_pertama(self) -> None:
        """Without any of its parts the first chapter goes, and the others move up."""
        kosong = ParagrafSKM(latar_belakang=(), dasar_hukum=(), maksud_tujuan=())
        naskah = skm.susun(laporan(paragraf=kosong))

        assert ["Pengumpulan Data SKM", "Hasil Pengolahan Data SKM"] == [
            b.judul for b in naskah.bab[:2]
        ]
        assert ["I", "II", "III", "IV"] == [b.nomor for b in naskah.bab]
        assert "1.1" == next(b.nomor for b in naskah.bab[0].isi if isinstance(b, Subbab))

    def test_tanpa_statistik(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Counts without sums of products give a report without alpha and without a margin."""

        def polos(lembar: LembarJawaban) -> Tabulasi:
            hasil = tabulasikan(lembar)
            return attrs.evolve(hasil, semua=attrs.evolve(hasil.semua, statistik=None))

        monkeypatch.setattr(ruang, "cacah_lembar", polos)
        naskah = skm.susun(laporan())

        assert naskah.hasil.keandalan is None
        assert "keandalan" not in [b.id for b in naskah.blok]
        assert teks(naskah, "galat").startswith("Batas galat (margin of error) IKM tidak dihitung")


def test_urutan_kelas() -> None:
    """Education and age stand in their own order, everything else after them."""
    pendidikan = ["Tidak sekolah", "SD", "SMP", "SMA", "DI", "D-2", "DIII", "DIV/S1", "S1", "S2",
                  "Lainnya"]  # fmt: skip
    usia = ["di bawah 5", "5–12", "17–25", "26–35", "60 tahun ke atas", "di atas 90", "lupa"]

    for dimensi, urut in (("pendidikan", pendidikan), ("usia", usia)):
        assert urut == sorted(sorted(urut), key=lambda k: urutan_kelas(dimensi, k))
    for romawi, angka in (("D I", "D1"), ("DII", "D2"), ("D-III", "D.3"), ("Div", "D4"),
                          ("DI/Akademi", "D-1"), ("D.II", "D2 (Kebidanan)")):  # fmt: skip
        assert urutan_kelas("pendidikan", romawi) == urutan_kelas("pendidikan", angka)
    for lain in ("di bawah SD", "Di luar negeri", "di  pesantren", "D10"):
        assert urutan_kelas("pendidikan", lain) == urutan_kelas("pendidikan", "Lainnya")
    assert urutan_kelas("usia", "lupa") == urutan_kelas("usia", TIDAK_WAJAR)
    assert len({urutan_kelas("layanan", k) for k in (*pendidikan, *usia)}) == 1


def test_jumlah_yang_dihitung() -> None:
    """Where only complete respondents count, the report says of how many."""
    lembar = LembarJawaban(jawaban=dict.fromkeys(UNSUR, "443") | {"U2": "4-3"})
    naskah = skm.susun(
        laporan(jawaban=lembar, konvensi=Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP))
    )
    tabel = next(t for t in naskah.tabel if t.id == "unsur")

    assert "n = 2" in tabel.catatan[0]


def test_unsur_tanpa_nilai() -> None:
    """Where only an index is known nothing is said of the weakest unsur."""
    satu = angka_laporan(laporan(jawaban=None, ikm=Decimal("80.00"), n=40)).hitung()

    assert TANPA_UNSUR == unsur_terendah(satu)


@pytest.mark.parametrize(
    ("urutan", "u1"),
    [(LampiranJawaban.URUT_NILAI, "334"), (LampiranJawaban.MENURUT_BERKAS, "433")],
)
def test_urutan_lampiran(urutan: LampiranJawaban, u1: str) -> None:
    """Rows of the appendix stand by their answers, or as in the file where an office says so."""
    lembar = LembarJawaban(jawaban=dict.fromkeys(UNSUR, "433"))
    naskah = skm.susun(laporan(jawaban=lembar, susunan=Susunan(lampiran_jawaban=urutan)))
    (tabel,) = (b for b in naskah.blok if isinstance(b, TabelJawaban))

    assert dict.fromkeys(UNSUR, u1) == dict(tabel.jawaban)
    assert (urutan is LampiranJawaban.MENURUT_BERKAS) is ("menurut berkas" in tabel.catatan[-1])


@pytest.mark.parametrize(
    ("hari", "kalimat"),
    [
        (("2026-01-05",) * 3, "Jawaban dikumpulkan pada 5 Januari 2026."),
        (
            ("2026-01-05", "2026-02-03", "2026-01-31"),
            "Jawaban dikumpulkan antara 5 Januari 2026 dan 3 Februari 2026.",
        ),
        (
            ("2026-01", "2026-02-03", "2026-01-31"),
            "Jawaban dikumpulkan selama Januari 2026 s.d. 3 Februari 2026.",
        ),
        (
            ("2026-01-05", "", "2026-01-05"),
            "Dari 3 responden, jawaban 2 di antaranya bertanggal dan dikumpulkan pada 5 Januari "
            "2026.",
        ),
    ],
)
def test_waktu(hari: tuple[str, ...], kalimat: str) -> None:
    """When answers were given is said of those that have a date, as exactly as that is known."""
    lembar = LembarJawaban(jawaban=dict.fromkeys(UNSUR, "433"), profil={"tanggal": hari})

    assert kalimat in [
        b.teks for b in skm.susun(laporan(jawaban=lembar)).blok if isinstance(b, Paragraf)
    ]


def test_tanpa_waktu() -> None:
    """An office that wants no word of when has no heading of it either."""
    ada, tanpa = (
        [b.judul for b in skm.susun(laporan(paragraf=p)).blok if isinstance(b, Subbab)]
        for p in (ParagrafSKM(), ParagrafSKM(waktu=()))
    )

    assert ["Waktu Pelaksanaan SKM"] == [j for j in ada if j not in tanpa]


@pytest.mark.parametrize(
    ("saran", "butir", "ekor"),
    [
        ((), (), ""),
        (("Tidak ada", "-", "tidak ada kritik dan saran."), (), ""),
        (("Parkir kurang luas", "Parkir kurang luas"), ("Parkir kurang luas (2×)",), ""),
        (
            ("Tidak ada", "tidak ada", "Nihil", "Parkir tidak ada"),
            ("Parkir tidak ada",),
            "Selain itu, 3 isian menyatakan tidak ada saran.",
        ),
        (
            (
                *("tambah kursi", "tambah  KURSI", "tambah kursi", "Tambah kursi."),
                *("Cukup.", "cukup", "Tambah kursi lagi"),
            ),
            ("cukup (2×)", "tambah kursi (4×)", "Tambah kursi lagi"),
            "",
        ),
    ],
)
def test_saran(saran: tuple[str, ...], butir: tuple[str, ...], ekor: str) -> None:
    """Who has nothing to suggest is counted, and is no suggestion; equal ones are one."""
    lembar = LembarJawaban(jawaban=dict.fromkeys(UNSUR, "43"), saran=saran[::-1])
    naskah = skm.susun(laporan(jawaban=lembar))
    (daftar, *lain) = [b for b in naskah.blok if b.id == "saran"] or [Daftar(id="", butir=())]

    assert isinstance(daftar, Daftar)
    assert butir == daftar.butir
    assert [Paragraf(id="saran", teks=ekor)] * bool(ekor) == lain
    assert bool(butir) is ("saran" in [b.id for b in naskah.lampiran])


def test_urutan_pertanyaan() -> None:
    """Where the form asks about U9 before U8 a note says so; of other rule sets it is silent."""

    def catatan(**isi: object) -> list[str]:
        semua = skm.susun(laporan(**isi)).tabel
        return [c for t in semua if t.id == "kuesioner" for c in t.catatan]

    sampai_tujuh = LembarJawaban(jawaban=dict.fromkeys(UNSUR[:7], "4334"))
    sebagian = Konvensi(tanpa=["U8", "U9"])

    assert ["Urutan pertanyaan mengikuti kuesioner pada peraturan; unsur yang ditanyakan ada pada "
            "kolom Unsur."] == catatan()  # fmt: skip
    assert [] == catatan(jawaban=sampai_tujuh, konvensi=sebagian)
