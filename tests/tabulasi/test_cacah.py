"""Counting answer sheets: whatever the split, the order or the holes, the same integers."""

from fractions import Fraction
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

import skm
from skm.dasar import Peta
from skm.errors import DataError, ScoringError
from skm.model import JawabanKosong, Konvensi, LembarJawaban, Tabulasi
from skm.skor import hitung_ikm, ikm_hitungan, ikm_per_kelas, nilai_dari
from skm.tabulasi import cacah, pilih_baris, tabulasikan
from skm.testing import lembar_jawaban, tabulasi

pytestmark = pytest.mark.property
LENGKAP = Konvensi(kosong=JawabanKosong.RESPONDEN_LENGKAP)


def baris(lembar: LembarJawaban) -> list[tuple[str, ...]]:
    return list(zip(*lembar.jawaban.values(), strict=True))


def bagian(lembar: LembarJawaban, tempat: list[int]) -> LembarJawaban:
    return LembarJawaban(
        jawaban=Peta(pilih_baris(lembar.jawaban, tempat)),
        profil=Peta({d: tuple(k[i] for i in tempat) for d, k in lembar.profil.items()}),
    )


class TestCacah:
    """`cacah` against the plainest count there is."""

    @given(lembar_jawaban(dapat_dinilai=False))
    def test_sama_dengan_menghitung_satu_per_satu(self, lembar: LembarJawaban) -> None:
        """Frequencies, refusals and open answers are those a person would count."""
        hitungan = cacah(lembar.jawaban)

        for kode, isi in lembar.jawaban.items():
            assert tuple(sum(c == a for c in isi) for a in "1234") == hitungan.frekuensi[kode]
            assert isi.count("-") == hitungan.kosong(kode)
            assert isi.count("x") == hitungan.ditolak[kode]
            assert sum(int(c) for c in isi if c.isdigit()) == hitungan.total(kode)
        assert lembar.n == hitungan.n

    @given(lembar_jawaban(dapat_dinilai=False))
    def test_statistik_dari_responden_lengkap(self, lembar: LembarJawaban) -> None:
        """Sums of products run over those who answered everything, in the order of the codes."""
        lengkap = [[*map(int, b)] for b in baris(lembar) if not {"-", "x"} & set(b)]
        statistik = cacah(lembar.jawaban).statistik
        pasangan = combinations_with_replacement(range(len(lembar.jawaban)), 2)

        assert statistik is not None
        assert len(lengkap) == statistik.n
        assert tuple(sum(b[i] * b[j] for b in lengkap) for i, j in pasangan) == statistik.silang

    @given(lembar_jawaban(dapat_dinilai=False))
    def test_tanpa_statistik_selebihnya_sama(self, lembar: LembarJawaban) -> None:
        """Leaving the statistics out changes no count."""
        ringkas = cacah(lembar.jawaban, statistik=False)

        assert ringkas.statistik is None
        assert cacah(lembar.jawaban).frekuensi == ringkas.frekuensi


class TestMonoid:
    """Tabulations add up."""

    @given(lembar_jawaban(dapat_dinilai=False), st.data())
    def test_pembagian_apa_pun(self, lembar: LembarJawaban, data: st.DataObject) -> None:
        """Any split of the respondents, in any order, gives the identical sum."""
        tumpukan = data.draw(st.lists(st.integers(0, 3), min_size=lembar.n, max_size=lembar.n))
        acak = data.draw(st.permutations(range(4)))
        jumlah = Tabulasi.kosong(tuple(lembar.jawaban))
        for mana in acak:
            tempat = [i for i, t in enumerate(tumpukan) if t == mana]
            jumlah += tabulasikan(bagian(lembar, tempat))
        utuh = tabulasikan(bagian(lembar, list(range(lembar.n))))

        assert utuh.semua == jumlah.semua
        assert utuh.kelompok == jumlah.kelompok

    @given(tabulasi(), tabulasi(), tabulasi())
    def test_hukum_monoid(self, a: Tabulasi, b: Tabulasi, c: Tabulasi) -> None:
        """Commutative, associative, with a neutral element."""
        nol = Tabulasi.kosong(a.semua.unsur)

        assert a + b == b + a
        assert (a + b) + c == a + (b + c)
        assert a == a + nol == nol + a

    @given(tabulasi(), tabulasi())
    def test_tanpa_statistik_menular(self, a: Tabulasi, b: Tabulasi) -> None:
        """Statistics that one part lacks are not half there in the sum."""
        ringkas = Tabulasi.kosong(a.semua.unsur, statistik=False)

        assert (a + b).semua.statistik is not None
        assert (a + ringkas).semua.statistik is None

    @given(lembar_jawaban(dapat_dinilai=False))
    def test_kelas_memuat_setiap_responden_sekali(self, lembar: LembarJawaban) -> None:
        """The classes of each dimension add up to all respondents."""
        hasil = tabulasikan(lembar)

        assert {d for d in lembar.profil if d != "tanggal"} == set(hasil.kelompok)
        for kelas in hasil.kelompok.values():
            nol = Tabulasi.kosong(hasil.semua.unsur).semua
            assert hasil.semua == sum(kelas.values(), nol)


class TestNilai:
    """From counts to the index."""

    @given(lembar_jawaban())
    def test_unsur_yang_terisi(self, lembar: LembarJawaban) -> None:
        """Each unsur is divided by its own number of answers."""
        ikm = ikm_hitungan(cacah(lembar.jawaban))

        for u in ikm.unsur:
            terisi = [int(c) for c in lembar.jawaban[u.kode] if c.isdigit()]
            assert Fraction(sum(terisi), len(terisi)) == u.nrr
            assert len(terisi) == u.n

    @given(lembar_jawaban())
    def test_responden_lengkap(self, lembar: LembarJawaban) -> None:
        """The other policy gives what the complete sheets alone give."""
        lengkap = [i for i, b in enumerate(baris(lembar)) if not {"-", "x"} & set(b)]
        ikm = ikm_hitungan(cacah(lembar.jawaban), konvensi=LENGKAP)
        sendiri = ikm_hitungan(cacah(pilih_baris(lembar.jawaban, lengkap)))

        assert sendiri.nilai == ikm.nilai
        assert LENGKAP == ikm.konvensi

    @given(lembar_jawaban(), st.randoms(use_true_random=False))
    def test_urutan_tidak_berarti(self, lembar: LembarJawaban, acak: object) -> None:
        """The order of respondents is irrelevant, and doubling the sample changes no mean."""
        tempat = list(range(lembar.n))
        acak.shuffle(tempat)  # type: ignore[attr-defined]
        asal = ikm_hitungan(cacah(lembar.jawaban))

        assert asal == ikm_hitungan(cacah(pilih_baris(lembar.jawaban, tempat)))
        assert asal.nilai == ikm_hitungan(cacah(pilih_baris(lembar.jawaban, tempat * 2))).nilai

    @given(lembar_jawaban())
    def test_api_ringkas(self, lembar: LembarJawaban) -> None:
        """What the tutorial uses gives the same index."""
        nilai = skm.nilai_dari(skm.tabulasikan(lembar).semua)

        assert ikm_hitungan(cacah(lembar.jawaban)) == hitung_ikm(nilai)

    @given(lembar_jawaban(dapat_dinilai=False))
    def test_kelas_tanpa_jawaban_tidak_punya_indeks(self, lembar: LembarJawaban) -> None:
        """A class in which nobody answered some unsur has no index, and no division by zero."""
        hasil = tabulasikan(lembar)

        for dimensi, kelas in hasil.kelompok.items():
            for nama, ikm in ikm_per_kelas(hasil, dimensi).items():
                kosong = any(not kelas[nama].terisi(k) for k in kelas[nama].unsur)
                assert kosong == (ikm is None)

    def test_tanpa_responden(self) -> None:
        """No answers: a clear error."""
        with pytest.raises(ScoringError) as salah:
            ikm_hitungan(Tabulasi.kosong(("U1",)).semua)

        assert ["tanpa-responden"] == [m.kode for m in salah.value.masalah]

    def test_lengkap_tanpa_statistik(self) -> None:
        """Complete respondents cannot be told where they were not counted apart."""
        with pytest.raises(ScoringError) as salah:
            nilai_dari(cacah({"U1": "1"}, statistik=False), LENGKAP)

        assert ["tanpa-statistik"] == [m.kode for m in salah.value.masalah]


class TestLembar:
    """What no answer sheet may be."""

    @pytest.mark.parametrize(
        ("isi", "kode"),
        [
            ({"jawaban": {}}, "kosong"),
            ({"jawaban": 3}, "bukan-tabel"),
            ({"jawaban": {"U1": "12", "U2": "1"}}, "panjang-kolom"),
            ({"jawaban": {"U1": "15"}}, "pilihan"),
            ({"jawaban": {"U1": 4}}, "bukan-teks"),
            ({"jawaban": {"U1": "1"}, "profil": {"usia": ("a", "b")}}, "panjang-kolom"),
        ],
    )
    def test_ditolak(self, isi: dict[str, object], kode: str) -> None:
        """Columns of other characters or other lengths are refused."""
        with pytest.raises(DataError) as salah:
            LembarJawaban(**isi)  # type: ignore[arg-type]

        assert kode in [m.kode for m in salah.value.masalah]


def test_tanpa_unsur() -> None:
    """Of no unsur nobody has answered any."""
    assert 0 == cacah({}, statistik=False).n
