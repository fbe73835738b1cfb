"""
The table of conventions: what an index is summed from, and the steps that a convention may take.

The conventions are a table of a few axes: the weights, and at most `LANGKAH_TERBANYAK` steps that
depart from "nothing rounded on the way, printed half-up".  More steps would explain almost any
number, and so nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, product

import attrs

from skm.dasar import Peta
from skm.exact import banyak_desimal, format_id, round_half_up
from skm.model import Bobot, Konvensi, NilaiUnsur
from skm.model.kecocokan import DasarIKM, KelompokIKM, PembulatanAkhir
from skm.skor.kecocokan.tercetak import Butir, butir_kelompok
from skm.skor.nrr import hitung_bobot

LANGKAH_TERBANYAK = 2
"""How many steps a convention may have beside its weights."""

_BOBOT: tuple[tuple[str, Bobot | int, bool], ...] = (
    ("1/k", Bobot.PER_K, True),
    ("2-desimal", Bobot.DUA_DESIMAL, True),
    ("3-desimal", Bobot.TIGA_DESIMAL, False),
    ("4-desimal", 4, False),
)
"""Equal weights, 1/k or rounded half-up: 1/9, 0,11, 0,111, 0,1111; the regulation prints two."""

SUMBU: Mapping[str, tuple[str, str, tuple[int, ...]]] = {
    "desimal_nrr": ("nrr", "NRR dibulatkan {} desimal", (0, 1, 2, 3, 4)),
    "desimal_tertimbang": ("tertimbang", "NRR tertimbang dibulatkan {} desimal", (2, 3, 4)),
    "desimal_jumlah": ("jumlah", "jumlah NRR tertimbang dibulatkan {} desimal", (2, 3, 4)),
}
"""What may be rounded on the way, by the field of `Konvensi` that declares it."""

_DESIMAL_KELOMPOK = 2

_AKHIR: Mapping[PembulatanAkhir, tuple[str, str]] = {
    PembulatanAkhir.SETENGAH_GENAP: ("genap", "IKM dibulatkan setengah ke genap"),
    PembulatanAkhir.DIPOTONG: ("potong", "IKM dipotong, tidak dibulatkan"),
}


@attrs.frozen
class LangkahCara:
    """One step: which axis, what it does there, and how it is called."""

    sumbu: str
    isi: int | PembulatanAkhir
    id: str
    nama: str


@attrs.frozen(kw_only=True)
class DasarCara:
    """What an index is summed from, before any step."""

    id: str
    nama: str
    lazim: bool
    dasar: DasarIKM
    bobot: tuple[Fraction, ...]
    butir: tuple[Butir, ...]
    faktor: Fraction
    konvensi: Konvensi | None
    sumbu: tuple[tuple[LangkahCara, ...], ...]


def dasar_unsur(
    isi: Sequence[NilaiUnsur],
    butir: tuple[Butir, ...],
    faktor: Fraction,
    dinyatakan: Konvensi | None,
    *,
    dikonversi: bool,
) -> Iterator[DasarCara]:
    """
    Yield the weights, each once: ten times 0,1 is 1/10.

    Args:
        isi: What was printed.
        butir: The means that may stand behind it.
        faktor: What the index is of the weighted sum of means.
        dinyatakan: What the office declares; None if nothing.
        dikonversi: Whether the means were converted before they were printed.
    """
    if not isi:
        return
    kode = [v.kode for v in isi]
    polos = attrs.evolve(
        Konvensi() if dinyatakan is None else dinyatakan,
        bobot=Bobot.PER_K,
        desimal_nrr=None,
        desimal_tertimbang=None,
        desimal_jumlah=None,
    )
    # Offices do not round more coarsely than they print; of a total, or of a mean before it was
    # converted, nobody sees how it was printed.
    paling_kasar = min(
        2, max(2 if dikonversi or v.nrr is None else banyak_desimal(v.nrr) for v in isi)
    )
    sumbu = tuple(
        tuple(_langkah(bidang, d) for d in desimal if bidang != "desimal_nrr" or d >= paling_kasar)
        for bidang, (_, _, desimal) in SUMBU.items()
    )
    semua: list[tuple[str, str, bool, Konvensi]] = []
    for nama, bobot, lazim in _BOBOT:
        bulat = bobot if isinstance(bobot, int) else bobot.desimal
        sebut = f"1/{len(kode)}" if bulat is None else format_id(Fraction(1, len(kode)), bulat)
        pakai = (
            Peta(dict.fromkeys(kode, Fraction(round_half_up(Fraction(1, len(kode)), bobot))))
            if isinstance(bobot, int)
            else bobot
        )
        semua.append((nama, f"bobot {sebut}", lazim, attrs.evolve(polos, bobot=pakai)))
    if dinyatakan is not None and isinstance(dinyatakan.bobot, Peta):
        sendiri = attrs.evolve(polos, bobot=dinyatakan.bobot)
        semua.append(("per-unsur", "bobot per unsur", True, sendiri))
    ada: set[tuple[Fraction, ...]] = set()
    for id_, nama, lazim, konvensi in semua:
        timbangan = tuple(hitung_bobot(kode, konvensi).values())
        if timbangan not in ada:
            ada.add(timbangan)
            yield DasarCara(
                id=id_,
                nama=nama,
                lazim=lazim,
                dasar=DasarIKM.UNSUR,
                bobot=timbangan,
                butir=butir,
                faktor=faktor,
                konvensi=konvensi,
                sumbu=(*sumbu, _langkah_akhir()),
            )


def dasar_kelompok(kelompok: Sequence[KelompokIKM], faktor: Fraction) -> Iterator[DasarCara]:
    """Yield the means of the groups, each alike and by respondents; *faktor* as for unsur."""
    banyak = len(kelompok)
    if banyak < 2:
        return
    butir = tuple(butir_kelompok(k) for k in kelompok)
    bulat = LangkahCara(
        "kelompok",
        _DESIMAL_KELOMPOK,
        f"kelompok-{_DESIMAL_KELOMPOK}",
        f"IKM kelompok dibulatkan {_DESIMAL_KELOMPOK} desimal",
    )
    sama = all(
        isinstance(k.ikm, Decimal) and banyak_desimal(k.ikm) <= _DESIMAL_KELOMPOK for k in kelompok
    )
    sumbu = (() if sama else (bulat,), _langkah_akhir())
    semua = [
        (
            DasarIKM.RATA_KELOMPOK,
            "rata-rata IKM kelompok, setiap kelompok berbobot sama",
            (Fraction(1, banyak),) * banyak,
        )
    ]
    n = [k.n or 0 for k in kelompok]
    if all(n):
        semua.append(
            (
                DasarIKM.TIMBANG_KELOMPOK,
                "rata-rata IKM kelompok, berbobot jumlah responden",
                tuple(Fraction(satu, sum(n)) for satu in n),
            )
        )
    for dasar, nama, bobot in semua:
        yield DasarCara(
            id=dasar.value,
            nama=nama,
            lazim=True,
            dasar=dasar,
            bobot=bobot,
            butir=butir,
            faktor=faktor,
            konvensi=None,
            sumbu=sumbu,
        )


def _langkah(bidang: str, desimal: int) -> LangkahCara:
    id_, nama, _ = SUMBU[bidang]
    return LangkahCara(bidang, desimal, f"{id_}-{desimal}", nama.format(desimal))


def _langkah_akhir() -> tuple[LangkahCara, ...]:
    return tuple(LangkahCara("akhir", akhir, id_, nama) for akhir, (id_, nama) in _AKHIR.items())


def jalan(
    dasar: DasarCara, dinyatakan: Konvensi | None, bobot: tuple[Fraction, ...]
) -> Iterator[tuple[tuple[LangkahCara, ...], bool]]:
    """
    Yield the steps of every convention, and whether it is the one that is declared.

    Args:
        dasar: What they start from.
        dinyatakan: What the office declares; None if nothing.
        bobot: The weights of that, by which it is known among the others.
    """
    sendiri: tuple[LangkahCara, ...] | None = None
    if dinyatakan is not None and bobot == dasar.bobot:
        sendiri = tuple(
            _langkah(bidang, d)
            for bidang in SUMBU
            if (d := getattr(dinyatakan, bidang)) is not None
        )
    for banyak in range(LANGKAH_TERBANYAK + 1):
        for sumbu in combinations(dasar.sumbu, banyak):
            for langkah in product(*sumbu):
                if langkah != sendiri and not _berlebih(langkah):
                    yield langkah, False
    if sendiri is not None:
        yield sendiri, True


def _berlebih(langkah: Sequence[LangkahCara]) -> bool:
    """Return whether a sum is rounded to decimals that it has anyway."""
    isi = {s.sumbu: s.isi for s in langkah}
    tertimbang, jumlah = isi.get("desimal_tertimbang"), isi.get("desimal_jumlah")
    return isinstance(tertimbang, int) and isinstance(jumlah, int) and jumlah >= tertimbang
