"""What is known of the sheets of a survey beside its counts, where its answers are not at hand."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from skm.dasar import Benda, Peta
from skm.errors import Masalah
from skm.model.jawaban import SARAN, LembarJawaban, Saran, rentang_tanggal
from skm.model.periode import Tanggal
from skm.model.unsur import KodeUnsur
from skm.syarat import KODE_TANYA, Dari, bulat, opsional, peta_dari, satu

_BANYAK = bulat(0, 10**12)


def _tanpa_ditolak() -> Peta[KodeUnsur, int]:
    return Peta()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Pengumpulan(Benda):
    """
    How the sheets came in: what a report says of them beside its figures.

    Attributes:
        mulai: When the first answers were given; its day may be open.  None if unknown.
        akhir: When the last were; None for the same as the first.
        bertanggal: How many of the respondents these dates are of; None for all.
        ditolak: Per unsur how many answers were not on the scale.
        tanpa_jawaban: Sheets without a single answer, left out of everything else.
        ganda: Sheets that repeat an earlier one; they are counted all the same.
        dibuang: Sheets that repeated an earlier one and were left out of everything else.
        saran: Suggestions, equal ones counted, in the order of their texts.
    """

    mulai: Tanggal | None = attrs.field(default=None, metadata=opsional(satu(Tanggal)))
    akhir: Tanggal | None = attrs.field(default=None, metadata=opsional(satu(Tanggal)))
    bertanggal: int | None = attrs.field(default=None, metadata=opsional(_BANYAK))
    ditolak: Peta[KodeUnsur, int] = attrs.field(
        factory=_tanpa_ditolak,
        converter=Dari[Mapping[KodeUnsur, int]],
        metadata=peta_dari(KODE_TANYA, _BANYAK),
    )
    tanpa_jawaban: int = attrs.field(default=0, metadata=_BANYAK)
    ganda: int = attrs.field(default=0, metadata=_BANYAK)
    dibuang: int = attrs.field(default=0, metadata=_BANYAK)
    saran: tuple[Saran, ...] = attrs.field(
        default=(),
        converter=Dari[Iterable[Saran | str]],
        repr=lambda isi: f"({len(isi)} saran)",
        metadata=SARAN,
    )

    @classmethod
    def dari(cls, lembar: LembarJawaban, ditolak: Mapping[KodeUnsur, int]) -> "Pengumpulan":
        """
        Return what answers say of their sheets.

        Args:
            lembar: The answers.
            ditolak: Per unsur how many of them are not on the scale.
        """
        hari = [t for t in lembar.profil.get("tanggal", ()) if t]
        ujung = [*map(_tanggal, rentang_tanggal(hari))]
        return cls(
            mulai=ujung[0] if ujung else None,
            akhir=ujung[1] if ujung and ujung[0] != ujung[1] else None,
            bertanggal=len(hari) if hari and len(hari) != lembar.n else None,
            ditolak={k: n for k, n in ditolak.items() if n},
            tanpa_jawaban=lembar.tanpa_jawaban,
            ganda=lembar.ganda,
            dibuang=lembar.dibuang,
            saran=lembar.saran,
        )

    def _antarbidang(self) -> Iterator[Masalah]:
        if self.mulai is None:
            for nama in ("akhir", "bertanggal"):
                if getattr(self, nama) is not None:
                    yield Masalah(kode="kunci-hilang", diharapkan=f"mulai (beserta {nama})")
        elif self.akhir is not None:
            mulai, akhir = self.mulai.isoformat(), self.akhir.isoformat()
            if akhir < mulai[: len(akhir)]:
                yield Masalah(
                    kode="tanggal-terbalik", lokasi=".akhir", ditemukan=akhir, diharapkan=mulai
                )


def _tanggal(iso: str) -> Tanggal:
    tahun, bulan, *hari = map(int, iso.split("-"))
    return Tanggal(tahun=tahun, bulan=bulan, hari=hari[0] if hari else None)
