"""Figures of the law: value, unit, date, citation; asked for by date."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction

import attrs

from skm.dasar import Benda, tampilan
from skm.errors import Masalah, ParameterError
from skm.exact import format_pendek
from skm.model.kutipan import Kutipan
from skm.model.unsur import Unsur
from skm.syarat import (
    ISI,
    KODE,
    LOGIKA,
    PECAHAN,
    TANGGAL,
    TEKS,
    Dari,
    Pecahan,
    banyak,
    bulat,
    opsional,
    satu,
)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Nilai(Benda):
    """
    A figure from one day on.

    Attributes:
        sejak: First day on which it holds.
        nilai: The figure, exact, in the parameter's unit; None from the day it was repealed.
        dicabut: Whether it was repealed on that day, said outright, so that a figure forgotten in
            a rule set is an error.
        kutipan: Where it stands.
    """

    sejak: date = attrs.field(converter=Dari[date | str], metadata=TANGGAL)
    nilai: Fraction | None = attrs.field(
        default=None, converter=Dari[Pecahan | None], metadata=opsional(PECAHAN)
    )
    dicabut: bool = attrs.field(default=False, metadata=LOGIKA)
    kutipan: Kutipan = attrs.field(metadata=satu(Kutipan))

    def _antarbidang(self) -> Iterator[Masalah]:
        if (self.nilai is None) != self.dicabut:
            yield Masalah(kode="kunci-hilang", diharapkan="nilai | dicabut = true")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Parameter(Benda):
    """
    One figure of the law through time.

    Attributes:
        id: Name, such as ``ikm.faktor_konversi``.
        satuan: Unit of its values.
        riwayat: Its values, oldest first; never empty.
    """

    id: str = attrs.field(metadata=ISI)
    satuan: str = attrs.field(metadata=ISI)
    riwayat: tuple[Nilai, ...] = attrs.field(
        converter=Dari[Iterable[Nilai]], metadata=banyak(satu(Nilai))
    )

    def _antarbidang(self) -> Iterator[Masalah]:
        sejak = [n.sejak for n in self.riwayat]
        if not sejak:
            yield Masalah(kode="kosong", lokasi=".riwayat")
        for i in range(1, len(sejak)):
            if sejak[i] <= sejak[i - 1]:
                yield Masalah(
                    kode="tanggal-terbalik",
                    lokasi=f".riwayat[{i}].sejak",
                    ditemukan=sejak[i].isoformat(),
                    diharapkan=sejak[i - 1].isoformat(),
                )

    def pada(self, tanggal: date) -> Nilai:
        """
        Return the value in force on *tanggal*, with its citation.

        Raises:
            ParameterError: There is none; the message says which dates exist.
        """
        berlaku = [n for n in self.riwayat if n.sejak <= tanggal]
        if not berlaku:
            raise ParameterError.satu(
                "parameter-belum",
                ditemukan=tampilan(tanggal),
                diharapkan=self.riwayat[0].sejak.isoformat(),
                saran=self.id,
            )
        if berlaku[-1].nilai is None:
            raise ParameterError.satu(
                "parameter-dicabut",
                ditemukan=tampilan(tanggal),
                diharapkan=f"{berlaku[-1].sejak} ({berlaku[-1].kutipan})",
                saran=self.id,
            )
        return berlaku[-1]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BarisMutu(Benda):
    """
    A row of the table of classes, both printed intervals kept.

    Attributes:
        nilai_persepsi: 1 to 4.
        mutu: Letter.
        kinerja: Its words.
        ni_bawah: Lower bound of the nilai interval, on the answer scale.
        ni_atas: Upper bound as printed; the next row begins a little above.
        batas_bawah: Lower bound of the nilai interval konversi, in IKM points.
        batas_atas: Upper bound as printed.
        kutipan: Where it stands.
    """

    nilai_persepsi: int = attrs.field(metadata=bulat(1, 9))
    mutu: str = attrs.field(metadata=ISI)
    kinerja: str = attrs.field(metadata=ISI)
    ni_bawah: Fraction = attrs.field(converter=Dari[Pecahan], metadata=PECAHAN)
    ni_atas: Fraction = attrs.field(converter=Dari[Pecahan], metadata=PECAHAN)
    batas_bawah: Fraction = attrs.field(converter=Dari[Pecahan], metadata=PECAHAN)
    batas_atas: Fraction = attrs.field(converter=Dari[Pecahan], metadata=PECAHAN)
    kutipan: Kutipan = attrs.field(metadata=satu(Kutipan))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BarisTingkat(Benda):
    """
    A row of a table of levels.

    Attributes:
        tingkat: Level.
        syarat: Its condition, in the instrument's words.
        di_atas: A share must be greater than this, in percent; None if it need not.
        paling_sedikit: A share must reach at least this, in percent; None if it need not.
        kutipan: Where it stands.
    """

    tingkat: int = attrs.field(metadata=bulat(0, 9))
    syarat: str = attrs.field(metadata=ISI)
    di_atas: Fraction | None = attrs.field(
        default=None, converter=Dari[Pecahan | None], metadata=opsional(PECAHAN)
    )
    paling_sedikit: Fraction | None = attrs.field(
        default=None, converter=Dari[Pecahan | None], metadata=opsional(PECAHAN)
    )
    kutipan: Kutipan = attrs.field(metadata=satu(Kutipan))

    def dipenuhi(self, persen: Fraction) -> bool:
        """Return whether a share of *persen* percent meets the condition."""
        return (self.di_atas is None or persen > self.di_atas) and (
            self.paling_sedikit is None or persen >= self.paling_sedikit
        )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class BobotUnsur(Benda):
    """
    The weight of one unsur, where an edition does not weigh all alike.

    Attributes:
        unsur: Its code.
        nilai: Its weight, exact; those of all unsur add up to 1.
        kutipan: Where it stands.
    """

    unsur: str = attrs.field(metadata=KODE)
    nilai: Fraction = attrs.field(converter=Dari[Pecahan], metadata=PECAHAN)
    kutipan: Kutipan = attrs.field(metadata=satu(Kutipan))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Pertanyaan(Benda):
    """
    A question of the regulation's questionnaire.

    Attributes:
        unsur: What it asks about; the form's order is not the order of the unsur.
        pertanyaan: Its words.
        pilihan: The words of the answers, 1 first.
        kutipan: Where it stands.
    """

    unsur: str = attrs.field(metadata=KODE)
    pertanyaan: str = attrs.field(metadata=ISI)
    pilihan: tuple[str, ...] = attrs.field(converter=Dari[Iterable[str]], metadata=banyak(ISI))
    kutipan: Kutipan = attrs.field(metadata=satu(Kutipan))


_PERLU = ("ikm.faktor_konversi", "skala.terendah", "skala.tertinggi")
_SKALA = (Fraction(1), Fraction(4))  # of what skm counts
_SELA = Fraction(1, 100)
"""Step of printed bounds: 64,99 and 65,00 leave nothing between them."""


def salah_kelas(semua: Sequence[BarisMutu]) -> Iterator[Masalah]:
    """
    Yield holes and overlaps of a table of classes, the best of which comes first.

    Args:
        semua: Its rows.

    Returns:
        Problems with their path in an edition: a class that ends before it begins, one that begins
        where the better one has begun, values between two that are in neither.
    """
    for nama_bawah, nama_atas in (("ni_bawah", "ni_atas"), ("batas_bawah", "batas_atas")):
        for i, baris in enumerate(semua):
            bawah, atas = getattr(baris, nama_bawah), getattr(baris, nama_atas)
            if atas < bawah:
                yield Masalah(
                    kode="kelas-terbalik",
                    lokasi=f".tabel_mutu[{i}].{nama_atas}",
                    ditemukan=format_pendek(atas),
                    diharapkan=format_pendek(bawah),
                )
            if not i:
                continue
            di_atas = getattr(semua[i - 1], nama_bawah)
            if atas >= di_atas:
                kode = "kelas-tumpang-tindih"
            elif di_atas - atas > _SELA:
                kode = "kelas-berlubang"
            else:
                continue
            yield Masalah(
                kode=kode,
                lokasi=f".tabel_mutu[{i}].{nama_atas}",
                ditemukan=format_pendek(atas),
                diharapkan=format_pendek(di_atas),
            )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Regulasi(Benda):
    """
    One edition of the rules, which never changes once published.

    Attributes:
        id: Name by which files and results refer to it.
        nama: Short name for running text.
        judul: Full title.
        berlaku_sejak: First day on which it holds.
        berlaku_sampai: Last day; None if nothing is known to have replaced it.
        kutipan: Source of the dates and title.
        unsur: The regulation's list, in its order.
        parameter: Its figures.
        tabel_mutu: Its classes, best first.
        kuesioner: Its questionnaire, in the form's order; empty where it is not known.
        bobot: Weights of its own, one for each unsur; empty where all weigh alike (1/k).
    """

    id: str = attrs.field(metadata=ISI)
    nama: str = attrs.field(metadata=ISI)
    judul: str = attrs.field(metadata=TEKS)
    berlaku_sejak: date = attrs.field(converter=Dari[date | str], metadata=TANGGAL)
    berlaku_sampai: date | None = attrs.field(
        default=None, converter=Dari[date | str | None], metadata=opsional(TANGGAL)
    )
    kutipan: Kutipan = attrs.field(metadata=satu(Kutipan))
    unsur: tuple[Unsur, ...] = attrs.field(
        converter=Dari[Iterable[Unsur]], metadata=banyak(satu(Unsur))
    )
    parameter: tuple[Parameter, ...] = attrs.field(
        converter=Dari[Iterable[Parameter]], metadata=banyak(satu(Parameter))
    )
    tabel_mutu: tuple[BarisMutu, ...] = attrs.field(
        converter=Dari[Iterable[BarisMutu]], metadata=banyak(satu(BarisMutu))
    )
    kuesioner: tuple[Pertanyaan, ...] = attrs.field(
        default=(), converter=Dari[Iterable[Pertanyaan]], metadata=banyak(satu(Pertanyaan))
    )
    bobot: tuple[BobotUnsur, ...] = attrs.field(
        default=(), converter=Dari[Iterable[BobotUnsur]], metadata=banyak(satu(BobotUnsur))
    )

    def _antarbidang(self) -> Iterator[Masalah]:
        for nama, semua in (
            ("unsur", [u.kode for u in self.unsur]),
            ("parameter", [p.id for p in self.parameter]),
            ("tabel_mutu", [b.mutu for b in self.tabel_mutu]),
            ("bobot", [b.unsur for b in self.bobot]),
        ):
            if not semua and nama != "bobot":
                yield Masalah(kode="kosong", lokasi=f".{nama}")
            for i, satu_nama in enumerate(semua):
                if satu_nama in semua[:i]:
                    yield Masalah(
                        kode="entri-ganda", lokasi=f".{nama}[{i}]", ditemukan=tampilan(satu_nama)
                    )
        yield from salah_kelas(self.tabel_mutu)
        yield from self._salah_bobot()
        yield from self._salah_skala()

    def _salah_bobot(self) -> Iterator[Masalah]:
        """Yield what weights of its own lack."""
        milik, berbobot = [u.kode for u in self.unsur], [b.unsur for b in self.bobot]
        if not berbobot:
            return
        if {*milik} != {*berbobot}:
            yield Masalah(
                kode="bobot-unsur",
                lokasi=".bobot",
                ditemukan=", ".join(berbobot),
                diharapkan=", ".join(milik),
            )
        for i, b in enumerate(self.bobot):
            if b.nilai <= 0:
                yield Masalah(kode="bobot-nol", lokasi=f".bobot[{i}].nilai", ditemukan=str(b.nilai))
        if (jumlah := sum((b.nilai for b in self.bobot), Fraction(0))) != 1:
            yield Masalah(kode="bobot-jumlah", lokasi=".bobot", ditemukan=str(jumlah))

    def _salah_skala(self) -> Iterator[Masalah]:
        """Yield what it lacks of the figures that an index is computed with."""
        ada = {p.id: p for p in self.parameter}
        for nama in _PERLU:
            if nama not in ada:
                yield Masalah(kode="parameter-hilang", lokasi=".parameter", diharapkan=nama)
            elif ada[nama].riwayat and ada[nama].riwayat[-1].nilai is None:
                yield Masalah(
                    kode="parameter-hilang",
                    lokasi=f".parameter[{self.parameter.index(ada[nama])}]",
                    diharapkan=nama,
                )
        ujung = [
            ada[n].riwayat[-1].nilai if n in ada and ada[n].riwayat else None for n in _PERLU[1:]
        ]
        if None not in ujung and ujung != [*_SKALA]:
            yield Masalah(
                kode="skala-regulasi",
                lokasi=".parameter",
                ditemukan=f"{ujung[0]}–{ujung[1]}",
                diharapkan=f"{_SKALA[0]}–{_SKALA[1]}",
            )

    def __getitem__(self, id_parameter: str) -> Parameter:
        for parameter in self.parameter:
            if parameter.id == id_parameter:
                return parameter
        raise ParameterError.satu(
            "parameter-tidak-dikenal",
            ditemukan=tampilan(id_parameter),
            diharapkan=", ".join(p.id for p in self.parameter),
            saran=self.id,
        )

    def nilai(self, id_parameter: str) -> Fraction:
        """
        Return the newest value of a parameter.

        Raises:
            ParameterError: The edition has no such parameter, or it was repealed.
        """
        parameter = self[id_parameter]
        nilai = parameter.pada(parameter.riwayat[-1].sejak).nilai
        assert nilai is not None  # noqa: S101 - pada() raises otherwise
        return nilai

    def berlaku_pada(self, tanggal: date) -> bool:
        """Return whether the edition was in force on *tanggal*."""
        return self.berlaku_sejak <= tanggal and (
            self.berlaku_sampai is None or tanggal <= self.berlaku_sampai
        )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Instrumen(Benda):
    """
    A table of levels that reads our reports, such as PEKPPP F-01.

    Attributes:
        id: Name by which results refer to it.
        nama: Short name for running text.
        kutipan: Its source.
        tingkat: Its levels, lowest first; the first is for "nothing to measure".
    """

    id: str = attrs.field(metadata=ISI)
    nama: str = attrs.field(metadata=ISI)
    kutipan: Kutipan = attrs.field(metadata=satu(Kutipan))
    tingkat: tuple[BarisTingkat, ...] = attrs.field(
        converter=Dari[Iterable[BarisTingkat]], metadata=banyak(satu(BarisTingkat))
    )
