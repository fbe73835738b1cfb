"""
What the user says about a file of answers: which column is what, what its texts mean.

A mapping is a TOML or JSON file, or is put together from ``U8=heading`` on the command line::

    baris = "data.rows"             # where the records stand in a JSON file
    lembar = "Form Responses 1"     # which sheet of a workbook; or several: ["Jan", "Feb"]
    tersembunyi = "lewati"          # leave out what the workbook hides
    bentuk = "sebaran"              # what a row is, if it is no respondent
    zona = "WITA"                   # of the survey
    abaikan = ["Catatan petugas"]
    lewati_baris = ["58-63"]        # rows of the file that are no respondents
    hitung_baris = ["12"]           # and rows that are, whatever they look like

    [kolom]
    U8 = "Pertanyaan 9"
    U9 = ["jawaban[7].nilai", "jawaban[7]"]   # the first that is not blank
    unit = "Bidang"

    [bagian]
    U1 = ["Kejelasan syarat", "Kemudahan syarat"]   # its NRR is the mean of theirs

    [jawaban.semua]
    "Tidak puas" = 2

    "9" = "kosong"            # stands for no answer

    [jawaban.U4]              # goes before [jawaban.semua]
    "Mahal" = 2
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import NoneType
from typing import Any, Literal, TypeAlias, cast

import attrs

from skm.dasar import Benda, Peta, adalah, tampilan
from skm.errors import ArgumenError, DataError, Masalah
from skm.model import KodeUnsur
from skm.model.jawaban import SKALA
from skm.syarat import (
    APA_PUN,
    ISI,
    KODE,
    LOGIKA,
    TEKS,
    Dari,
    banyak,
    bulat,
    diolah,
    menurut,
    periksa,
    peta_dari,
    pilihan,
    pola,
    ubah,
)
from skm.tabulasi.arti.penanggalan import ZONA

PilihanTanggal: TypeAlias = Literal["", "hari-dahulu", "bulan-dahulu", "tertukar"]
PilihanZona: TypeAlias = Literal["", "WIB", "WITA", "WIT"]
PilihanStatus: TypeAlias = Literal["", "terkirim", "semua"]

BENTUK_TABEL = ("responden", "panjang", "terputar", "sebaran")
"""
Shapes of a table: a row for each respondent, a row for each answer, respondents across, or counts
of answers.
"""
KATA_KOSONG = "kosong"
"""What is declared of a text that stands for no answer."""
PilihanTersembunyi: TypeAlias = Literal["hitung", "lewati"]
"""What is done with hidden rows, columns and sheets of a workbook."""

KolomPengguna: TypeAlias = Mapping[str, str | Sequence[str]]
"""Headings by unsur or part of the profile, as ``--kolom`` says them."""
Grup: TypeAlias = str | Sequence[str]
"""Parts of the profile by which to count as well: one, or several."""

SEMUA = "semua"
"""Key of what is declared for all unsur."""
ArtiDinyatakan: TypeAlias = int | Literal["kosong"]
_ARTI_KATA = pola(KATA_KOSONG, f'1, 2, 3, 4, "{KATA_KOSONG}"')
_ARTI_ANGKA = bulat(1, len(SKALA))
_NOMOR = bulat(1, 999_999_999)


def _tanpa_kolom() -> Peta[str, tuple[str, ...]]:
    return Peta()


def _tanpa_jawaban() -> "Peta[KodeUnsur, Peta[str, ArtiDinyatakan]]":
    return Peta()


ARTI_JAWABAN = peta_dari(
    ISI,
    peta_dari(
        TEKS,
        menurut(
            lambda n: _ARTI_KATA if isinstance(n, str) else _ARTI_ANGKA, _ARTI_ANGKA, _ARTI_KATA
        ),
    ),
)
"""Per unsur, or for ``semua``, texts and the answers they stand for."""


def _satu_sebutan(isi: Any) -> Any:
    """Let one heading stand for a list of one."""
    return (isi,) if isinstance(isi, str) else isi


def _satu_lembar(isi: Any) -> Any:
    """Let one name stand for a list of one, and an empty one for none."""
    return (isi,) * bool(isi) if isinstance(isi, str) else isi


def _satu_rentang(isi: Any) -> Any:
    """Let a number of a row, or a text, stand for a list of one."""
    return (isi,) if isinstance(ubah(_NOMOR, isi), int | str) else isi


def _pisah_rentang(isi: Any) -> Any:
    """Part texts at their commas, and write numbers as texts."""
    return (*(s for satu in isi for s in _pisah(satu)),) if adalah(isi, tuple) else isi


def _pisah(satu: Any) -> list[Any]:
    if isinstance(satu, str):
        return [s.strip() for s in satu.split(",")]
    nomor = ubah(_NOMOR, satu)
    return [satu if periksa(_NOMOR, nomor) else str(nomor)]


SEBUTAN = diolah(banyak(ISI), dahulu=_satu_sebutan, ditulis=(ISI, banyak(ISI)))
"""Headings of columns; one may stand for a list of one."""
_RENTANG = r"[1-9][0-9]{0,8}(-[1-9][0-9]{0,8})?"
_SATU_BARIS = (_NOMOR, pola(rf"\s*{_RENTANG}\s*(,\s*{_RENTANG}\s*)*", "12, 12-14"))
BARIS = diolah(
    banyak(pola(_RENTANG, "12, 12-14")),
    dahulu=_satu_rentang,
    lalu=_pisah_rentang,
    ditulis=(*_SATU_BARIS, banyak(menurut(lambda _: APA_PUN, *_SATU_BARIS))),
)
"""Numbers of rows, and ranges of them."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Pemetaan(Benda):
    """
    What a user says about a file of answers.

    Attributes:
        kolom: Per unsur code, part of the profile, ``tanggal``, ``cap_waktu``, ``id``, ``nomor``
            or ``saran`` the headings of its columns; of several, the first that is not blank.
            For a table with a row for each answer also ``responden``, ``unsur`` and ``nilai``.
        jawaban: Per unsur, or for ``semua``, texts and the answers they stand for, figures too;
            ``kosong`` where that is no answer.
        bagian: Per unsur that several questions are about the headings of their columns.
        abaikan: Headings of columns to leave alone.
        baris: Path of the list of records in a JSON file, such as ``data.rows``.
        lembar: Names of the sheets of a workbook, which are summed; none for the one that has the
            answers.
        tersembunyi: What is done with hidden rows, columns and sheets of a workbook: ``hitung``,
            which says so, or ``lewati``.
        bentuk: What shape the table has: ``responden``, ``panjang``, ``terputar`` or ``sebaran``;
            empty to find out.
        tanggal: How dates are read: ``hari-dahulu`` or ``bulan-dahulu`` for the order of day and
            month, ``tertukar`` where Excel has turned a part of them; empty to let the column say.
        zona: Zone of the survey, to which stamps with a zone are brought: ``WIB``, ``WITA`` or
            ``WIT``; empty for WIB.
        status: Whether only responses count that are submitted (``terkirim``), or all (``semua``);
            empty for the former where a form tool says so.
        hitung_baris: Numbers of rows, or ranges such as ``12-14``, that are respondents, whatever
            they look like.
        lewati_baris: The same of rows that are none.
        samarkan_saran: Whether to mask phone numbers, NIK and e-mail addresses in suggestions.
    """

    kolom: Peta[str, tuple[str, ...]] = attrs.field(
        factory=_tanpa_kolom,
        converter=Dari[Mapping[str, str | Iterable[str]]],
        metadata=peta_dari(ISI, SEBUTAN),
    )
    jawaban: Peta[KodeUnsur, Peta[str, ArtiDinyatakan]] = attrs.field(
        factory=_tanpa_jawaban,
        converter=Dari[Mapping[str, Mapping[str, int | str]]],
        metadata=ARTI_JAWABAN,
    )
    bagian: Peta[KodeUnsur, tuple[str, ...]] = attrs.field(
        factory=_tanpa_kolom,
        converter=Dari[Mapping[str, str | Iterable[str]]],
        metadata=peta_dari(KODE, SEBUTAN),
    )
    abaikan: tuple[str, ...] = attrs.field(
        default=(), converter=Dari[Iterable[str]], metadata=banyak(ISI)
    )
    baris: str = attrs.field(default="", metadata=TEKS)
    lembar: tuple[str, ...] = attrs.field(
        default=(),
        converter=Dari[str | Iterable[str]],
        metadata=diolah(banyak(ISI), dahulu=_satu_lembar, ditulis=(TEKS, banyak(ISI))),
    )
    tersembunyi: str = attrs.field(default="hitung", metadata=pilihan("hitung", "lewati"))
    bentuk: str = attrs.field(default="", metadata=pilihan("", *BENTUK_TABEL))
    tanggal: PilihanTanggal = attrs.field(
        default="", metadata=pilihan("", "hari-dahulu", "bulan-dahulu", "tertukar")
    )
    zona: PilihanZona = attrs.field(default="", metadata=pilihan("", *ZONA))
    status: PilihanStatus = attrs.field(default="", metadata=pilihan("", "terkirim", "semua"))
    hitung_baris: tuple[str, ...] = attrs.field(
        default=(), converter=Dari[int | str | Iterable[int | str]], metadata=BARIS
    )
    lewati_baris: tuple[str, ...] = attrs.field(
        default=(), converter=Dari[int | str | Iterable[int | str]], metadata=BARIS
    )
    samarkan_saran: bool = attrs.field(default=True, metadata=LOGIKA)

    @classmethod
    def dari(
        cls,
        pemetaan: "PemetaanAtauIsi | None" = None,
        kolom: KolomPengguna | None = None,
    ) -> "Pemetaan":
        """
        Return what a caller says, in whichever way.

        Args:
            pemetaan: A mapping, or the keys of a mapping file; None for nothing.
            kolom: Headings by what they are for, which go before those of *pemetaan*.

        Raises:
            DataError: There is no such key, or it holds what it may not; all problems at once.
            ArgumenError: An argument is no mapping.

        Examples:
            >>> Pemetaan.dari({"zona": "WITA"}, {"U8": "Pertanyaan 9"}).kolom
            Peta({'U8': ('Pertanyaan 9',)})
        """
        if not adalah(kolom, Mapping, NoneType):
            raise ArgumenError.satu(
                "kolom",
                ditemukan=type(kolom).__name__,
                diharapkan='a mapping such as {"U8": "Heading"}',
            )
        if not adalah(pemetaan, Mapping, Pemetaan, NoneType):
            diharapkan = 'Pemetaan, or a mapping such as {"kolom": {"U8": "Heading"}}'
            raise ArgumenError.satu(
                "pemetaan", ditemukan=type(pemetaan).__name__, diharapkan=diharapkan
            )
        jadi = pemetaan if isinstance(pemetaan, Pemetaan) else cls._dari_isi(pemetaan or {})
        return jadi.dengan(kolom) if kolom else jadi

    @classmethod
    def _dari_isi(cls, isi: Mapping[str, Any]) -> "Pemetaan":
        dikenal = [f.name for f in attrs.fields(cls)]
        if asing := [str(k) for k in isi if k not in dikenal]:
            from skm.strict import kunci_tidak_dikenal  # which few processes need

            raise DataError(kunci_tidak_dikenal(k, dikenal).di("$") for k in asing)
        if not adalah(samar := isi.get("samarkan_saran", True), bool):
            lokasi = "$.samarkan_saran"
            raise DataError.satu("bukan-logika", lokasi=lokasi, ditemukan=tampilan(samar))
        try:
            return cls(**isi)
        except DataError as salah:
            raise DataError(m.di("$") for m in salah.masalah) from None

    def dengan_baris(self, *, hitung: Iterable[str], lewati: Iterable[str]) -> "Pemetaan":
        """
        Return the mapping with more rows that are respondents, and that are none.

        Raises:
            DataError: A text is neither a number nor a range such as ``12-14``.
        """
        return attrs.evolve(
            self,
            hitung_baris=(*self.hitung_baris, *hitung),
            lewati_baris=(*self.lewati_baris, *lewati),
        )

    def untuk_buku(
        self, lembar: str | Sequence[str] = (), tersembunyi: PilihanTersembunyi | None = None
    ) -> "Pemetaan":
        """Return the mapping with what is said of workbooks apart from it, which goes before it."""
        ubah: dict[str, Any] = {}
        if lembar:
            ubah["lembar"] = lembar if adalah(lembar, str) else tuple(lembar)
        if tersembunyi is not None:
            ubah["tersembunyi"] = tersembunyi
        return attrs.evolve(self, **ubah) if ubah else self

    def dengan(
        self,
        kolom: KolomPengguna | Iterable[str],
        bagian: KolomPengguna | Iterable[str] = (),
    ) -> "Pemetaan":
        """
        Return the mapping with columns by hand, which go before its own.

        Args:
            kolom: Headings by what they are for, or texts such as ``U8=heading``, as on the command
                line.
            bagian: Questions about one unsur, in the same way; one text for each.

        Raises:
            DataError: A text is of another form, or an unsur stands in both.

        Examples:
            >>> Pemetaan().dengan(["U8=Pertanyaan 9"]).kolom
            Peta({'U8': ('Pertanyaan 9',)})
            >>> Pemetaan().dengan([], ["U1=Syarat jelas", "U1=Syarat mudah"]).bagian
            Peta({'U1': ('Syarat jelas', 'Syarat mudah')})
        """
        return self.dengan_kolom(*(_pasangan(b) for b in (kolom, bagian)))

    def dengan_kolom(
        self, kolom: Mapping[str, tuple[str, ...]], bagian: Mapping[str, tuple[str, ...]]
    ) -> "Pemetaan":
        """
        Return the mapping with these columns in place of what it says of their use.

        Raises:
            DataError: An unsur stands in both.
        """
        if ganda := kolom.keys() & bagian.keys():
            raise DataError(Masalah(kode="bagian-dan-kolom", ditemukan=k) for k in sorted(ganda))
        return attrs.evolve(
            self,
            kolom=Peta({k: v for k, v in self.kolom.items() if k not in bagian} | dict(kolom)),
            bagian=Peta({k: v for k, v in self.bagian.items() if k not in kolom} | dict(bagian)),
        )

    def _antarbidang(self) -> Iterator[Masalah]:
        for k in self.bagian:
            if k in self.kolom:
                yield Masalah(kode="bagian-dan-kolom", lokasi=f".bagian.{k}", ditemukan=k)


PemetaanAtauIsi: TypeAlias = Pemetaan | Mapping[str, Any]
"""What a user says, or the same as the keys of a mapping file."""


def daftar_grup(grup: Grup | None) -> tuple[str, ...] | None:
    """Return what to group by as a tuple, where one name stands for itself; None stays."""
    if grup is None:
        return None
    return (grup,) if isinstance(grup, str) else tuple(grup)


def _pasangan(pasangan: KolomPengguna | Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return headings by what they are for, also from ``U8=heading``."""
    if isinstance(pasangan, Mapping):
        jadi: Mapping[str, tuple[str, ...]] = ubah(peta_dari(ISI, SEBUTAN), cast("Any", pasangan))
        return jadi
    masalah: list[Masalah] = []
    baru: dict[str, tuple[str, ...]] = {}
    for teks in pasangan:
        nama, pemisah, label = teks.partition("=")
        if not pemisah or not nama.strip() or not label.strip():
            masalah.append(Masalah(kode="kolom-bentuk", ditemukan=tampilan(teks)))
            continue
        nama = nama.strip()
        nama = nama.upper() if nama[:1] in "uU" and nama[1:].isdigit() else nama.lower()
        baru[nama] = (*baru.get(nama, ()), label.strip())
    if masalah:
        raise DataError(masalah)
    return baru
