"""
What can go wrong, as values.

A problem in somebody's input is a :class:`Masalah`: data without wording.  The English wording
for programmers is in this module, the Indonesian wording for office staff in :mod:`skm.pesan`;
both are keyed by `kode`, and a test holds the two sets of keys equal.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs


@attrs.frozen(kw_only=True)
class Masalah:
    """
    One problem in one place of one input; plain data, comparable and hashable.

    Attributes:
        kode: Which problem; a key of the two catalogues.
        lokasi: Path such as ``$.rtl[0].tahun``; empty when the problem is the whole input.
        ditemukan: What stood there, as the author would recognise it.
        diharapkan: What may stand there: names, limits or an example, without wording.
        saran: A nearest known name or a replacement; empty if there is none.
        berkas: The file as the user named it; empty for objects built in memory.
        baris: Line in that file, from 1; None where no line is known.
    """

    kode: str
    lokasi: str = ""
    ditemukan: str = ""
    diharapkan: str = ""
    saran: str = ""
    berkas: str = ""
    baris: int | None = None

    def di(self, awalan: str) -> "Masalah":
        """Return the same problem below the path *awalan*."""
        return attrs.evolve(self, lokasi=awalan + self.lokasi)

    def __str__(self) -> str:
        kepala = ":".join(str(t) for t in (self.berkas, self.baris) if t)
        tempat = ": ".join(t for t in (kepala, self.lokasi) if t)
        kalimat = PESAN_INGGRIS[self.kode].format_map(attrs.asdict(self))
        return f"{tempat}: {kalimat}" if tempat else kalimat


PESAN_INGGRIS: Mapping[str, str] = MappingProxyType(
    {
        # reading
        "berkas-tidak-ada": "no such file",
        "berkas-tidak-terbaca": "cannot be read: {ditemukan}",
        "format-tidak-dikenal": "unknown suffix {ditemukan}; expected {diharapkan}",
        "bukan-utf8": "not UTF-8: {ditemukan}",
        "sintaks": "syntax error: {ditemukan}",
        "koma-desimal": "{ditemukan} is no TOML number; write {saran}",
        "garis-miring-terbalik": "backslash in {ditemukan}; write {saran}",
        "kunci-ganda": "key {ditemukan} given twice",
        "terlalu-dalam": "nested too deeply",
        # shape
        "kunci-tidak-dikenal": "unknown key {ditemukan}; known: {diharapkan}",
        "kunci-hilang": "missing key {diharapkan}",
        "bukan-tabel": "expected a table, found {ditemukan}",
        "bukan-daftar": "expected a list, found {ditemukan}",
        "bukan-teks": "expected text, found {ditemukan}",
        "bukan-bulat": "expected an integer, found {ditemukan}",
        "bukan-logika": "expected true or false, found {ditemukan}",
        "bukan-pecahan": "expected an exact number as text such as '1/9', found {ditemukan}",
        "bukan-angka": "expected a figure as printed such as '3,49', found {ditemukan}",
        "bukan-tanggal": "expected a date such as 2024-04-30, found {ditemukan}",
        "pilihan": "expected one of {diharapkan}, found {ditemukan}",
        "jenis-salah": "expected {diharapkan}, found {ditemukan}",
        # values
        "karakter-terlarang": "character {ditemukan} cannot be printed or stored",
        "kosong": "must not be empty",
        "di-luar-batas": "{ditemukan} is outside {diharapkan}",
        "kode-unsur": "{ditemukan} is no unsur code; expected {diharapkan}",
        "tautan": "{ditemukan} is no http(s) address",
        "jalur": "{ditemukan} is no relative path below the file's folder",
        "id-ganda": "id {ditemukan} is already used by {diharapkan}",
        "entri-ganda": "{ditemukan} stands here twice",
        "tanggal-terbalik": "ends {ditemukan}, before it begins {diharapkan}",
        "periode": "a period is {diharapkan}; found {ditemukan}",
        "dokumentasi": "needs exactly one of {diharapkan}",
        "gabung-pertama": "nothing above to share {ditemukan} with",
        "gabung-berbeda": "{ditemukan} is shared with row {diharapkan} above but differs from it",
        "gabung-unsur": "shared with a row of another unsur: {ditemukan} below {diharapkan}",
        "nilai-ganda": "unsur {ditemukan} has both nrr and total; give one",
        "nilai-tanpa-n": "unsur {ditemukan} has a total but no n",
        "n-tanpa-nilai": "unsur {ditemukan} has an n but neither total nor nrr",
        # scoring
        "regulasi-tidak-dikenal": "unknown rule set {ditemukan}; known: {diharapkan}",
        "unsur-hilang": "no value for unsur {diharapkan}",
        "unsur-tak-dikenal": "unsur {ditemukan} is not in the rule set; known: {diharapkan}",
        "unsur-tambahan": "extra unsur {ditemukan}: the next free code is {diharapkan}",
        "n-nol": "unsur {ditemukan} has no answers, so no mean",
        "nrr-luar-skala": "mean {ditemukan} is outside {diharapkan}",
        "bobot-unsur": "weights are given for {ditemukan} but the unsur are {diharapkan}",
        "bobot-tidak-cocok": (
            "weight {ditemukan} does not fit this number of unsur; rounded weights: {diharapkan}"
        ),
        # writing
        "keluaran-masukan": "would overwrite an input of this report",
        "keluaran-ganda": "the same output is named twice",
        "keluaran-diubah": "exists and was not written by skm as it stands",
        "keluaran-terbuka": "is open in {ditemukan}",
        "keluaran-terkunci": "cannot be replaced: {ditemukan}",
        "keluaran-folder": "its folder does not exist",
        "keluaran-ada": "already exists",
    }
)


class SKMError(Exception):
    """Root of everything skm raises on purpose."""


class DataError(SKMError, ValueError):
    """
    Input that cannot be typed, printed or computed.

    Attributes:
        masalah: All problems found, in the order of the input; never empty.
    """

    def __init__(self, masalah: Iterable[Masalah]) -> None:
        self.masalah: tuple[Masalah, ...] = tuple(masalah)
        super().__init__("; ".join(str(m) for m in self.masalah))


class ScoringError(DataError):
    """Facts that load but from which no figure follows, such as a mean outside the scale."""


class ParameterError(SKMError, LookupError):
    """A figure of the law was asked for on a date, or under a name, for which there is none."""


class RendererError(SKMError):
    """
    A renderer that is unknown, broken, ambiguous or breaks its contract.

    Attributes:
        kode: ``tidak-ada``, ``bentrok``, ``gagal-muat``, ``bukan-renderer``, ``jenis``,
            ``gagal`` or ``keluaran``.
        nama: The format asked for.
        rincian: What else is known: the installed names, the clashing targets, the cause.
    """

    def __init__(self, kode: str, nama: str, rincian: str) -> None:
        self.kode, self.nama, self.rincian = kode, nama, rincian
        super().__init__(_RENDERER_INGGRIS[kode].format(nama=nama, rincian=rincian))


_RENDERER_INGGRIS: Mapping[str, str] = MappingProxyType(
    {
        "tidak-ada": "no renderer {nama!r}; installed: {rincian}",
        "bentrok": "renderer {nama!r} is offered by {rincian}; uninstall one",
        "gagal-muat": "renderer {nama!r} failed to load: {rincian}",
        "bukan-renderer": "renderer {nama!r} does not implement skm.renderers.Renderer: {rincian}",
        "jenis": "renderer {nama!r} does not render this kind of report: {rincian}",
        "gagal": "renderer {nama!r} raised {rincian}",
        "keluaran": "renderer {nama!r} returned what it may not: {rincian}",
    }
)
