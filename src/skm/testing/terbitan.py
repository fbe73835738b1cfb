"""Hypothesis strategies for publications: any that can be written, and such as err nowhere."""

from datetime import timedelta

from hypothesis import strategies as st

from skm.audit import Telaah
from skm.dasar import Peta
from skm.jenis import SURVEI
from skm.model import DasarAngka, Kaitan, Periode, Publikasi, Tanggal, Tercantum
from skm.regulasi import EDISI
from skm.testing.bagian import angka, kaitan, periode, tanggal, teks, tercantum, unit_layanan
from skm.testing.bersih import ISI_BERSIH, laporan_bersih

_KELAS = st.dictionaries(teks(boleh_kosong=False), st.integers(0, 500), max_size=4)
_DIMENSI = st.one_of(st.sampled_from(("jenis_kelamin", "pendidikan")), teks(boleh_kosong=False))
_TAUTAN = st.sampled_from((None, "https://contoh.go.id/skm?a=1&b=2", "http://10.0.0.1:8080/x"))
_BERKAS = "../tw1/laporan.toml"


@st.composite
def publikasi(draw: st.DrawFn) -> Publikasi:
    """Return publications; what they tell of respondents need not add up."""
    tautan = draw(_TAUTAN)
    return Publikasi(
        unit=draw(unit_layanan()),
        periode=draw(periode()),
        ikm=draw(angka(25, 100, 2)),
        n=draw(st.integers(1, 10**6)),
        responden=draw(st.dictionaries(_DIMENSI, _KELAS, max_size=3)),
        pengumpulan=draw(st.one_of(st.none(), periode())),
        nama_layanan=draw(teks()),
        metode=draw(teks()),
        media=draw(st.lists(teks(boleh_kosong=False), max_size=3)),
        ucapan=draw(st.one_of(st.none(), teks())),
        tautan=tautan,
        keterangan_tautan="" if tautan is None else draw(teks()),
        regulasi=draw(st.sampled_from(EDISI)),
        tanggal=draw(st.one_of(st.none(), tanggal())),
        tercantum=draw(st.one_of(st.just(Tercantum()), tercantum())),
        survei=draw(st.one_of(st.none(), kaitan())),
    )


@st.composite
def publikasi_bersih(draw: st.DrawFn, *, berkait: bool | None = None) -> Publikasi:
    """
    Return a publication in which `skm.periksa` finds nothing.

    Args:
        draw: Supplied by Hypothesis.
        berkait: Whether it names its survey report; None for either.
    """
    survei = draw(laporan_bersih(jenis=SURVEI.kunci, tercantum=False, dasar=[DasarAngka.JAWABAN]))
    telaah = Telaah(survei)
    ikm, n = telaah.ikm, telaah.angka.n
    assert ikm is not None  # noqa: S101 - clean reports have one
    assert n is not None  # noqa: S101 - and answers, which are counted
    rendah = draw(st.integers(0, n))
    responden = Peta(
        {
            "jenis_kelamin": telaah.angka.profil["jenis_kelamin"],
            "pendidikan": Peta({"SMA": rendah, "S1": n - rendah}),
        }
    )
    kapan = telaah.periode
    pengumpulan = Periode(dari=kapan.mulai, sampai=kapan.akhir)
    terbit = kapan.akhir + timedelta(days=draw(st.integers(1, 60)))
    asal = Kaitan(
        berkas=_BERKAS,
        unit=survei.unit.nama,
        periode=kapan,
        ikm=ikm.cetak,
        responden=n,
        regulasi=survei.regulasi,
        konvensi=survei.konvensi,
        profil=responden,
        pengumpulan=pengumpulan,
    )
    return Publikasi(
        unit=survei.unit,
        periode=kapan,
        ikm=ikm.cetak,
        n=n,
        responden=responden,
        pengumpulan=pengumpulan,
        metode="Kuesioner " + draw(ISI_BERSIH),
        media=["Laman resmi", "Papan " + draw(ISI_BERSIH)],
        tautan="https://contoh.go.id/skm",
        regulasi=survei.regulasi,
        konvensi=survei.konvensi,
        tanggal=Tanggal(tahun=terbit.year, bulan=terbit.month, hari=terbit.day),
        survei=asal if (draw(st.booleans()) if berkait is None else berkait) else None,
    )
