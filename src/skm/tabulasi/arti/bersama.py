"""What decisions about answers share: the texts of all columns, and what is asked so far."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from skm.model import BatasTakTerbaca, KodeUnsur
from skm.model.jawaban import SKALA
from skm.tabulasi.arti.hasil import Bacaan, Soal, Tanya
from skm.tabulasi.arti.urai import HURUF, Isi, seragam, urai

_SEDIKIT = 3  # cells of a column in which a text is an error rather than an option
_SEPEREMPAT = 4  # of a column is no error any more, however few answers that are


class TeksKolom:
    """
    The texts of all columns, what is decided of them, and what is asked.

    Attributes:
        kolom: Per column its distinct texts and how often they stand there.
        isi: The same taken apart.
        konsep: The concept of each unsur.
        nyata: Per column what the user declares.
        batas: How many answers may be unreadable.
        huruf: What is decided so far.
        tanya: What is asked.
        lain: Other readings of what is decided.
        skema: Schemes that were used.
        arah: In which direction figures or letters beside words run.
    """

    def __init__(
        self,
        kolom: Mapping[KodeUnsur, Mapping[str, int]],
        konsep: Mapping[KodeUnsur, str],
        dinyatakan: Mapping[KodeUnsur, Mapping[str, int]],
        batas: BatasTakTerbaca,
    ) -> None:
        self.kolom, self.konsep, self.batas = kolom, konsep, batas
        self.nyata = {k: {seragam(t): n for t, n in isi.items()} for k, isi in dinyatakan.items()}
        self.isi = {k: {t: urai(t) for t in teks} for k, teks in kolom.items()}
        self.huruf: dict[tuple[KodeUnsur, str], str] = {}  # by column and text of an `Isi`
        self.tanya: list[Tanya] = []
        self.lain: list[Bacaan] = []
        self.skema: list[str] = []
        self.arah: int | None = None

    def semua(self, *, kosong: bool = False) -> Iterator[tuple[KodeUnsur, Isi, int]]:
        """Yield every text that is not decided yet, its column and how often it stands there."""
        for k, teks in self.isi.items():
            for t, isi in teks.items():
                if (k, isi.teks) not in self.huruf and (kosong or isi.macam != "kosong"):
                    yield k, isi, self.kolom[k][t]

    def sedikit(self, teks: Mapping[KodeUnsur, Iterable[Mapping[str, int]]]) -> bool:
        """Return whether texts are as few in every column as errors are."""
        for k, semua in teks.items():
            banyak = sum(n for isi in semua for n in isi.values())
            if banyak > _SEDIKIT or _SEPEREMPAT * banyak > self.isian(k):
                return False
        return True

    def isian(self, kode: KodeUnsur) -> int:
        """Return how many cells of a column are filled."""
        isi = self.isi[kode]
        return sum(n for t, n in self.kolom[kode].items() if isi[t].macam != "kosong")

    def tanyakan(
        self,
        soal: Soal,
        teks: Mapping[KodeUnsur, Mapping[str, int]],
        bacaan: Iterable[Bacaan] = (),
        skala: str = "",
    ) -> None:
        """Ask about texts of these columns; of readings that say the same the first is kept."""
        jumlah = Counter[str]()
        for isi in teks.values():
            jumlah.update(isi)
        berbeda: dict[tuple[tuple[str, int | None], ...], Bacaan] = {}
        for b in bacaan:
            berbeda.setdefault(tuple(sorted(b.nilai.items(), key=str)), b)
        self.tanya.append(
            Tanya(
                soal=soal,
                unsur=tuple(teks),
                teks=dict(sorted(jumlah.items())),
                bacaan=tuple(berbeda.values()),
                skala=skala,
            )
        )


def urutan(isi: Isi) -> int | None:
    """Return the place that the figure or letter beside words names; None if there is none."""
    if isi.angka is not None:
        return isi.angka
    return HURUF.index(isi.kode) + 1 if isi.kode and isi.kode in HURUF else None


def per_kolom(semua: Iterable[tuple[KodeUnsur, Isi, int]]) -> dict[KodeUnsur, Counter[str]]:
    """Return texts by their columns, and how often they stand there."""
    hasil: dict[KodeUnsur, Counter[str]] = {}
    for k, isi, n in semua:
        hasil.setdefault(k, Counter())[isi.teks] += n
    return hasil


def berlubang(ada: Collection[int]) -> bool:
    """Return whether an option between others is not among these."""
    return bool(ada) and max(ada) - min(ada) + 1 > len(ada)


def sebut_skala(angka: Iterable[int]) -> str:
    """Name the scale that figures outside 1 to 4 seem to be of."""
    angka = list(angka)
    tertinggi = max((*angka, len(SKALA)))
    rendah = 0 if 0 in angka or tertinggi > 10 else 1
    atas = tertinggi if tertinggi <= 10 else 100
    return f"{rendah}–{atas}"
