"""Forms drawn at random: what their answers stand for is known, whatever the reader makes of it."""

from collections import Counter
from collections.abc import Mapping

import attrs
from hypothesis import strategies as st

from skm.model.jawaban import SKALA
from skm.tabulasi.arti.daftar import REGULASI, kata_resmi, skema_kata, skema_kode
from skm.tabulasi.arti.hasil import Putusan
from skm.tabulasi.arti.urai import seragam, urai

UNSUR = [f"U{i}" for i in range(1, 10)]
KONSEP = dict(
    zip(
        UNSUR,
        [
            "persyaratan",
            "prosedur",
            "waktu",
            "biaya",
            "produk",
            "kompetensi",
            "perilaku",
            "pengaduan",
            "sarana",
        ],
        strict=True,
    )
)
KOSONG = ("", "-", "N/A")
SALAH_KETIK = ("Biak", "bagsu", "??", "lupa")
DUA_PILIHAN = ("3. Sesuai; 4. Sangat sesuai", "1. Ruang sempit 2. AC mati")
_MENJADI_EMPAT = {5: (1, 2, 3, 3, 4), 6: (1, 1, 2, 3, 3, 4)}  # what an office makes of more options


@attrs.frozen
class Formulir:
    """
    A form as it was filled in.

    Attributes:
        baris: Per respondent a text for each unsur.
        nilai: What every text stands for, in the office's own mind; none of what is an error.
        empat: Whether it has the four options that figures from 1 stand for.
        renggang: Whether an option between chosen ones was chosen by nobody.
    """

    baris: tuple[tuple[str, ...], ...]
    nilai: Mapping[str, Mapping[str, int]]
    empat: bool
    renggang: bool

    def kolom(self) -> dict[str, Counter[str]]:
        """Return the texts of every column."""
        return {
            k: Counter(t for t in isi if t)
            for k, isi in zip(UNSUR, zip(*self.baris, strict=True), strict=True)
        }

    def csv(self) -> str:
        """Return the file."""
        kepala = ",".join(["id", *UNSUR])
        isi = ("\n" + ",".join([str(i), *(f'"{t}"' for t in b)]) for i, b in enumerate(self.baris))
        return kepala + "".join(isi) + "\n"


@st.composite
def _pilihan(draw: st.DrawFn) -> tuple[list[dict[str, int]], int, bool]:
    """Return per unsur the options of a form and their places, how many, and whether from 1."""
    macam = draw(st.sampled_from(["kata", "kata", "resmi", "angka", "kode"]))
    if macam == "angka":
        awal, banyak = draw(st.sampled_from([(1, 4), (1, 4), (1, 5), (0, 4), (1, 6)]))
        dari = f"{{}} (dari {banyak})"
        bentuk = draw(st.sampled_from(["{}", "{}.0", dari, "({})", "{} bintang"]))
        if (banyak == len(SKALA) and "bintang" in bentuk) or (not awal and "dari" in bentuk):
            bentuk = "{}"  # stars are five to anybody who reads them
        satu = {bentuk.format(awal + i): i + 1 for i in range(banyak)}
        return [satu] * len(UNSUR), banyak, awal == 1
    if macam == "kode":
        skema = draw(st.sampled_from([*skema_kode().values()]))
        satu = {draw(st.just(t.upper())): n for t, n in skema.tempat.items()}
        return [satu] * len(UNSUR), skema.banyak, True
    if macam == "resmi":
        return _hias(draw, [dict(_resmi(k)) for k in UNSUR], 4), 4, True
    skema = draw(st.sampled_from([*skema_kata().values()]))
    menurut = [[t for t, n in skema.tempat.items() if n == i] for i in range(1, skema.banyak + 1)]
    sifat = draw(st.integers(0, 50))
    per_unsur = draw(st.booleans())
    semua = [
        {t[(sifat + i * per_unsur) % len(t)]: n for n, t in enumerate(menurut, start=1)}
        for i in range(len(UNSUR))
    ]
    return _hias(draw, semua, skema.banyak), skema.banyak, True


def _hampir_empat(form: Formulir) -> bool:
    """Return whether answers are bare figures, nearly all from 1 to 4."""
    kolom = [
        {t: (urai(t).angka, urai(t).skala, n) for t, n in isi.items() if urai(t).angka is not None}
        for isi in form.kolom().values()
    ]
    if any(skala is not None for isi in kolom for _, skala, _ in isi.values()):
        return False
    lain = [sum(n for a, _, n in isi.values() if a not in (1, 2, 3, 4)) for isi in kolom]
    semua = sum(n for isi in kolom for _, _, n in isi.values())
    sedikit = sum(lain) <= 3 or 100 * sum(lain) <= 5 * semua or max(lain) <= 1
    return bool(semua) and sedikit


def _resmi(kode: str) -> Mapping[str, int]:
    from skm.tabulasi.arti.daftar import daftar_kata_unsur

    if sendiri := daftar_kata_unsur(KONSEP[kode]):
        return sendiri[0]
    tempat = skema_kata()[REGULASI].tempat
    return {t: tempat[t] for t in sorted(kata_resmi(KONSEP[kode]), key=tempat.__getitem__)}


def _hias(draw: st.DrawFn, semua: list[dict[str, int]], banyak: int) -> list[dict[str, int]]:
    """Write options as tools write them: with figures or letters, upright or upside down."""
    semua_bentuk = ["{t}", "{n}. {t}", "{h}. {t}", "{n} - {t}", "{t} ({n})", "{h}) {t}"]
    bentuk = draw(st.sampled_from(["{t}", *semua_bentuk]))
    tulis = draw(st.sampled_from([str.capitalize, str.upper, str.title, _garis_bawah]))
    balik = draw(st.booleans())
    return [
        {
            bentuk.format(t=tulis(t), n=urut, h="abcde"[urut - 1]): n
            for t, n in satu.items()
            for urut in [banyak + 1 - n if balik else n]
        }
        for satu in semua
    ]


def _garis_bawah(teks: str) -> str:
    return teks.replace(" ", "_")


@st.composite
def formulir(draw: st.DrawFn) -> Formulir:
    """Return a form as it was filled in."""
    pilihan, banyak, dari_satu = draw(_pilihan())
    dipilih = draw(st.sets(st.integers(1, banyak), min_size=1))
    n = draw(st.integers(1, 40))
    acak = draw(st.randoms(use_true_random=False))
    kosong = draw(st.sampled_from([0.0, 0.0, 0.1, 0.5]))
    baris = [
        [
            acak.choice(KOSONG)
            if acak.random() < kosong
            else acak.choice([t for t, nilai in satu.items() if nilai in dipilih])
            for satu in pilihan
        ]
        for _ in range(n)
    ]
    for isi in draw(st.lists(st.sampled_from((*SALAH_KETIK, *DUA_PILIHAN)), max_size=3)):
        baris[acak.randrange(n)][acak.randrange(len(UNSUR))] = isi
    peta = dict(enumerate(_MENJADI_EMPAT.get(banyak, (1, 2, 3, 4)), start=1))
    ada = {nilai for satu in pilihan for nilai in satu.values() if nilai in dipilih}
    return Formulir(
        baris=tuple(map(tuple, baris)),
        nilai={
            k: {t: peta[i] for t, i in satu.items()} for k, satu in zip(UNSUR, pilihan, strict=True)
        },
        empat=banyak == len(SKALA) and dari_satu,
        renggang=len(ada) < max(ada) - min(ada) + 1,
    )


def keliru(putusan: Putusan, form: Formulir) -> dict[tuple[str, str], str]:
    """Return the texts that were read as something else than they stand for."""
    return {
        (k, t): huruf
        for k, isi in putusan.arti.items()
        for t, huruf in isi.items()
        if huruf in SKALA and (not form.empat or form.nilai[k].get(t) != int(huruf))
    }


def boleh(putusan: Putusan, form: Formulir) -> bool:
    """
    Return whether what was read is what the law's own words, or the lack of a gap, make of it.

    The regulation's four without a gap are read as it has them, with a remark where another list
    of four reads them otherwise; of five options the one in the middle is not left out by all;
    figures are 1 to 4 as long as few are not.
    """
    if not form.empat and (form.renggang or _hampir_empat(form)):
        return True
    resmi = all(
        {urai(t).kata or seragam(t) for t, h in isi.items() if h in SKALA}
        <= kata_resmi(KONSEP[k]) | set(_resmi(k))
        for k, isi in putusan.arti.items()
    )
    return REGULASI in putusan.skema and (bool(putusan.lain) or resmi or not form.empat)
