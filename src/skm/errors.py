"""
What can go wrong, as values.

A problem in somebody's input is a :class:`Masalah`: data without wording.  The English wording
for programmers is in this module, the Indonesian wording for office staff in :mod:`skm.pesan`;
both are keyed by `kode`, and a test holds the two sets of keys equal.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Self

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
        "berkas-jawaban-tidak-ada": "no such file: {ditemukan}",
        "berkas-hilang": "no file {ditemukan}",
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
        "bukan-daftar": "expected a list (in Python a tuple), found {ditemukan}",
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
        "ikm-mustahil": "{ditemukan} is no index; expected above 0 and below {diharapkan}",
        "kode-unsur": "{ditemukan} is no unsur code; expected {diharapkan}",
        "tautan": "{ditemukan} is no http(s) address",
        "profil-bukan-laporan": "an office profile, no report",
        "jalur-profil": "{ditemukan} is no relative path to a .toml or .json file",
        "jalur": "{ditemukan} is no relative path below the file's folder",
        "id-ganda": "id {ditemukan} is already used by {diharapkan}",
        "entri-ganda": "{ditemukan} stands here twice",
        "tanggal-terbalik": "ends {ditemukan}, before it begins {diharapkan}",
        "periode": "a period is {diharapkan}; found {ditemukan}",
        "panjang-kolom": "holds {ditemukan} respondents where the others hold {diharapkan}",
        "dokumentasi": "needs exactly one of {diharapkan}",
        "gabung-pertama": "nothing above to share {ditemukan} with",
        "gabung-berbeda": "{ditemukan} is shared with row {diharapkan} above but differs from it",
        "gabung-unsur": "shared with a row of another unsur: {ditemukan} below {diharapkan}",
        "nilai-ganda": "unsur {ditemukan} has both nrr and total; give one",
        "nilai-tanpa-n": "unsur {ditemukan} has a total but no n",
        "n-tanpa-nilai": "unsur {ditemukan} has an n but neither total nor nrr",
        # scoring
        "regulasi-tidak-dikenal": "unknown rule set {ditemukan}; known: {diharapkan}",
        "tanpa-nilai": "no values at all; expected those of {diharapkan}",
        "unsur-hilang": "no value for unsur {diharapkan}",
        "unsur-tak-dikenal": "unsur {ditemukan} is not in the rule set; known: {diharapkan}",
        "unsur-tambahan": "extra unsur {ditemukan}: the next free code is {diharapkan}",
        "tanpa-statistik": "complete respondents were not counted apart; tabulate with statistics",
        "tanpa-responden": "no respondents, so no index",
        "n-nol": "unsur {ditemukan} has no answers, so no mean",
        "nrr-luar-skala": "mean {ditemukan} is outside {diharapkan}",
        "bobot-unsur": "weights are given for {ditemukan} but the unsur are {diharapkan}",
        "bobot-tidak-cocok": (
            "weight {ditemukan} does not fit this number of unsur; rounded weights: {diharapkan}"
        ),
        # statistics
        "populasi-kurang": "population {ditemukan} is smaller than the {diharapkan} respondents",
        "unsur-beda": "has the unsur {ditemukan} where the others have {diharapkan}",
        # command line
        "pilihan-jawaban": "option {ditemukan} needs a file of answers",
        "perlu-mesin": "Parquet needs an engine, which {ditemukan} rules out",
        "mesin-tidak-dapat": "engine {ditemukan} does not do {diharapkan}",
        "banding-satu": "nothing to compare: {ditemukan} result",
        "nrr-dan-total": "both --nrr and --total; give one",
        "tanpa-nrr": "neither --nrr nor --total",
        "total-tanpa-n": "totals need --n",
        "banyak-n": "{ditemukan} values for {diharapkan} unsur; give one, or one each",
        "banyak-n-kelompok": "{ditemukan} values for {diharapkan} groups; give one each",
        "kelompok-satu": "one group has no mean; give two or more",
        "angka-tercetak": "{ditemukan} is no figure as printed",
        "cacah": "{ditemukan} is no whole number from 1 on",
        # answers (skm.tabulasi)
        "berkas-kosong": "holds no rows",
        "berkas-biner": "no text file: byte {ditemukan}",
        "berkas-terlalu-besar": "{ditemukan} unpacked; at most {diharapkan}",
        "terlalu-lebar": "{ditemukan} columns; at most {diharapkan}",
        "format-lama": "format {ditemukan} is not read; expected {diharapkan}",
        "csv-rusak": "broken CSV: {ditemukan}",
        "xlsx-rusak": "no readable workbook",
        "lembar-tidak-ada": "no sheet {ditemukan}; there are {diharapkan}",
        "json-rekaman": "{ditemukan} is a list of records; if they are answers, map: {saran}",
        "json-baris": "no list of records at {ditemukan}; there is {diharapkan}",
        "kolom-bentuk": "expected U8=heading, found {ditemukan}",
        "kolom-guna": "no column is called {ditemukan}; known: {diharapkan}",
        "kolom-tidak-ada": "no column {ditemukan}; there are {diharapkan}",
        "kolom-dua-guna": "one column for both {ditemukan} and {diharapkan}",
        "kolom-unsur-ganda": "several columns for {diharapkan}: {ditemukan}; choose one: {saran}",
        "kolom-unsur-hilang": (
            "no column for {diharapkan}; columns without a use: {ditemukan}; name it: {saran}"
        ),
        "kolom-unsur-habis": (
            "no column for {diharapkan}; all columns are taken for something else: {ditemukan}; "
            "name it: {saran}"
        ),
        "kolom-hanya-nomor": (
            "no column for {diharapkan}; {ditemukan} say only a number, and forms number the "
            "questions differently; name it: {saran}"
        ),
        "kolom-profil-hilang": "no column for {ditemukan}; known: {diharapkan}; name it: {saran}",
        "kolom-profil-ganda": "taken for {diharapkan}; {ditemukan} not used; other choice: {saran}",
        "kolom-di-luar-regulasi": "{ditemukan} is no unsur of the rule set; not used",
        "kolom-nomor-diabaikan": "{ditemukan} say only a number; not used",
        "kode-rancu": (
            "bare code {ditemukan} read as the regulation's {diharapkan}; many forms swap it; "
            "other choice: {saran}"
        ),
        "kode-kata-berbeda": "code {ditemukan} but words of {diharapkan}; the words were followed",
        "tanpa-kolom-tanggal": "a period was asked for but no column holds dates; name it: {saran}",
        "lembar-lain": "sheet {ditemukan} has answers too; only {diharapkan} was read",
        "sel-tanpa-judul": "{ditemukan} rows hold something beyond the last heading; not read",
        "rumus-tanpa-nilai": "{ditemukan} formulas without a stored result; read as blank",
        "baris-pendek": "{ditemukan} cells of {diharapkan}; the rest was read as blank",
        "baris-panjang": "{ditemukan} cells of {diharapkan}; not counted, answers may have moved",
        "baris-jumlah": "a row of sums or means, {ditemukan}; not counted",
        "judul-berulang": "the headings once more; not counted",
        "jawaban-luar-skala": "{ditemukan} is not on the scale {diharapkan}; not counted",
        "jawaban-pecahan": "{ditemukan} is no whole number from {diharapkan}; not counted",
        "jawaban-tak-dikenal": "{ditemukan} is no known answer to {saran}; not counted",
        "lembar-tanpa-jawaban": "a sheet without a single answer; not counted",
        "lembar-tanpa-jawaban-sah": (
            "{ditemukan} cells filled in but none of them an answer; the row is not counted"
        ),
        "id-jawaban-ganda": "id {ditemukan} stands in an earlier row too: {diharapkan}",
        "jawaban-ganda": "same time {ditemukan} and same answers as an earlier row: {diharapkan}",
        "tanggal-tak-terbaca": "{ditemukan} is no date that can be read",
        "tanggal-tanpa-hari": "{ditemukan} dates without a day, read as months",
        "tanggal-urutan-campur": (
            "{ditemukan} only reads with the day first and {diharapkan} only with the month first; "
            "say which: {saran}"
        ),
        "tanggal-urutan-rancu": (
            "{ditemukan} may be {diharapkan}, the period depends on it, and no date of the column "
            "decides; say which: {saran}"
        ),
        "bulan-lintas-periode": (
            "{ditemukan} is a month of which only a part is in {diharapkan}; not counted"
        ),
        "saran-disamarkan": "{ditemukan} phone numbers, NIK or e-mail addresses masked",
        "tanpa-tanggal": "no date, so not in the period; not counted",
        "di-luar-periode": "{ditemukan} rows outside {diharapkan}; not counted",
        "usia-tidak-wajar": "age {ditemukan}; counted, but in no class of age",
        "ekstra-hilang": "{ditemukan} is not installed; {saran}",
        "mesin-gagal": "{diharapkan} cannot count this file: {ditemukan}",
        # audit
        "aturan-tidak-dikenal": "no rule is called {ditemukan}, nor does an id begin so",
        "alasan-kosong": "findings of {ditemukan} are ignored without a reason",
        # options of renderers
        "opsi-bentuk": "expected name=value, found {ditemukan}",
        "opsi-tidak-dikenal": "no option is called {ditemukan}; known: {diharapkan}",
        "opsi-format": "an option of {ditemukan}, but what is rendered is {diharapkan}",
        "opsi-templat": "a Word template is no option; name it where templates are named",
        "opsi-berkas": "can only be given on the command line",
        "opsi-ditolak": "refused by the renderer: {ditemukan}",
        # Word templates
        "templat-bukan-docx": "no Word document: {ditemukan}",
        "templat-terlalu-besar": "{ditemukan}; at most {diharapkan}",
        "templat-nama-anggota": "member {ditemukan} of the file leads out of it or is there twice",
        "templat-xml": "{ditemukan} in the XML",
        "templat-terlarang": "{ditemukan} reaches out of the document: {diharapkan}",
        "templat-asing": "{ditemukan} is not known in Word documents: {diharapkan}",
        "templat-makro": "holds macros",
        "templat-dibuang": "{ditemukan} left out: {diharapkan}",
        "templat-jam": "field {ditemukan} prints the clock, not the date of the report",
        "templat-perubahan": "holds tracked changes",
        "templat-tanda-lepas": "brace without its partner: {ditemukan}",
        "templat-nama": "unknown name {ditemukan} in {diharapkan}",
        "templat-daftar": "{ditemukan}: {diharapkan} is a list; take its items in a for",
        "templat-filter": "unknown filter {ditemukan}",
        "templat-tag": "{ditemukan} is no tag for templates",
        "templat-tulisan": "cannot be read: {ditemukan}",
        "templat-pasangan": "without its partner: {ditemukan}",
        "templat-wadah": "{ditemukan} belongs to {diharapkan} but replaces something else",
        "templat-satu-baris": "{ditemukan} stands in what {diharapkan} replaces",
        "templat-luar-tabel": "{ditemukan} stands outside a table",
        "templat-lain": "beside {ditemukan} stands what would be lost: {diharapkan}",
        "templat-pecah": "{ditemukan} is written in several looks; the first one is taken",
        "templat-wajib": "the document lacks {ditemukan}",
        "templat-tak-dipakai": "not used: {ditemukan}",
        "templat-tanpa-lampiran": "shows no appendix, and so no findings: {ditemukan} is missing",
        "templat-gaya": "styles that tables need are missing: {ditemukan}",
        "templat-kosong": "{ditemukan} asks for a part of what this report does not have",
        "templat-akses": "{ditemukan} asks for what a template may not touch",
        "templat-bukan-teks": "{ditemukan} is no text but {diharapkan}",
        "templat-bukan-paragraf": "{ditemukan} replaces {diharapkan} by what is no table",
        "templat-filter-isi": "{ditemukan} gives {saran} to what is for {diharapkan}",
        "templat-filter-tulis": "{ditemukan} is not written like {diharapkan}",
        "templat-filter-ukuran": "{ditemukan}: {diharapkan} takes millimetres, up to 1000",
        "templat-hitung": "{ditemukan} computes with what is no small number",
        "templat-jenis": "a template for {ditemukan}, and the report is {diharapkan}",
        "templat-di-luar": "{ditemukan} in {diharapkan} is known within {saran} only",
        "templat-blok": "{ditemukan} in {diharapkan}: only blocks of the kind {saran} have it",
        "templat-kepala": "{ditemukan} is on no page",
        "templat-urutan": "{ditemukan} stand in another order than in the report: {diharapkan}",
        "templat-batas": "more {ditemukan} than a template may take",
        "templat-gagal": "cannot be filled in: {ditemukan} in {diharapkan}",
        "templat-rentang": "column span {ditemukan} is no positive integer",
        "templat-sel": "a cell without a paragraph, in the table {ditemukan}",
        "templat-proses": "the process that fills in templates does not work: {ditemukan}",
        # writing
        "akhiran-berbeda": "suffix {ditemukan} is not that of format {diharapkan}",
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

    @classmethod
    def satu(
        cls,
        kode: str,
        *,
        lokasi: str = "",
        ditemukan: str = "",
        diharapkan: str = "",
        saran: str = "",
        berkas: str = "",
        baris: int | None = None,
    ) -> Self:
        """Return the error of a single problem, said as to `Masalah`."""
        satu = Masalah(
            kode=kode,
            lokasi=lokasi,
            ditemukan=ditemukan,
            diharapkan=diharapkan,
            saran=saran,
            berkas=berkas,
            baris=baris,
        )
        return cls([satu])


class ScoringError(DataError):
    """Facts that load but from which no figure follows, such as a mean outside the scale."""


class ParameterError(SKMError, LookupError):
    """A figure of the law was asked for on a date, or under a name, for which there is none."""


class AturanError(SKMError, ValueError):
    """A rule, or a book of rules, that breaks its contract; a slip of whoever wrote it."""


class RendererError(SKMError):
    """
    A renderer that is unknown, broken, ambiguous or breaks its contract.

    Attributes:
        kode: ``tidak-ada``, ``diabaikan``, ``bentrok``, ``gagal-muat``, ``bukan-renderer``,
            ``kontrak``, ``jenis``, ``opsi``, ``gagal``, ``keluaran`` or ``berubah``.
        nama: The format asked for.
        rincian: What else is known: the installed names, the clashing targets, the cause.
        paket: Distribution and version whose fault it is; empty if it is nobody's.
    """

    def __init__(self, kode: str, nama: str, rincian: str, *, paket: str = "") -> None:
        self.kode, self.nama, self.rincian, self.paket = kode, nama, rincian, paket
        teks = _RENDERER_INGGRIS[kode].format(nama=nama, rincian=rincian)
        super().__init__(f"{teks} (a fault of {paket})" if paket else teks)


class RendererWarning(UserWarning):
    """
    A renderer printed something, which is not its business; the document is sound.

    Attributes:
        nama: The format.
        tercetak: The beginning of what it printed.
        paket: Distribution and version of the renderer.
    """

    def __init__(self, nama: str, tercetak: str, *, paket: str) -> None:
        self.nama, self.tercetak, self.paket = nama, tercetak, paket
        super().__init__(f"renderer {nama!r} printed {tercetak!r} (a fault of {paket})")


_RENDERER_INGGRIS: Mapping[str, str] = MappingProxyType(
    {
        "tidak-ada": "no renderer {nama!r}; installed: {rincian}",
        "diabaikan": "renderer {nama!r} of {rincian} is switched off by SKM_RENDERER_ABAIKAN",
        "bentrok": "renderer {nama!r} is offered by {rincian}; uninstall or switch off one",
        "gagal-muat": "renderer {nama!r} failed to load: {rincian}",
        "bukan-renderer": "renderer {nama!r} does not implement skm.renderers.Renderer: {rincian}",
        "kontrak": "renderer {nama!r} was written for contract {rincian}; upgrade it or skm",
        "jenis": "renderer {nama!r} does not render this kind of report: {rincian}",
        "opsi": "renderer {nama!r} does not take these options: {rincian}",
        "gagal": "renderer {nama!r} raised {rincian}",
        "keluaran": "renderer {nama!r} returned what it may not: {rincian}",
        "berubah": "renderer {nama!r} changed the report: {rincian}",
    }
)
