"""Report files in: facts, with what was read on the way to them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import attrs

from skm.batas import MAKS_DALAM
from skm.dasar import Polos, adalah, langkah_jalur, tampilan
from skm.errors import DataError, Masalah
from skm.jenis import JENIS, SKEMA
from skm.masukan import TANPA_NAMA, BerkasAtauIsi
from skm.model import Survei
from skm.model.laporan_skm import LaporanBerencana
from skm.model.publikasi import Laporan, Publikasi
from skm.pintu import pintu
from skm.serial.bentuk import JENIS_PROFIL, RUJUKAN, berkait, periksa_kepala, struktur
from skm.serial.berkas import Mentah, baca_mentah
from skm.serial.lokasi import NomorBaris
from skm.serial.pertanyaan import di_lainnya
from skm.strict import kunci_tidak_dikenal

_BUNGKUS = ("skema", "laporan", "hasil")


if TYPE_CHECKING:
    from skm.serial.jawaban import JawabanTerbuka
    from skm.serial.kaitan import PembacaKaitan
    from skm.serial.profil import ProfilTerbaca, Rujukan
    from skm.tabulasi import BacaanJawaban


Pembaca: TypeAlias = "Callable[[], PembacaKaitan]"
"""What makes, when it is first asked for, the one reader of all reports that a report names."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class LaporanTerbaca(Polos):
    """
    A report, with the file it was read from.

    Attributes:
        laporan: The report.
        mentah: What the file says, for the lines of what turns out wrong later.
        jawaban: How the file of answers it points at was read; None if it points at none.
        berkas: All files it was read from or names, which must not be written over.
        profil: The office profile under it; None for none.
        dari_profil: What came from the profile, by paths in the report.
        templat: The Word template that the report or its profile names; None for none.
        templat_dari_profil: Whether that is the profile's.
    """

    laporan: Laporan
    mentah: Mentah
    jawaban: "BacaanJawaban | None"
    berkas: tuple[Path, ...]
    profil: "ProfilTerbaca | None" = None
    dari_profil: tuple[str, ...] = ()
    templat: Path | None = None
    templat_dari_profil: bool = False


@attrs.frozen(kw_only=True, eq=False, repr=False)
class SurveiTerbaca(Polos):
    """
    Values to score, with the file they were read from.

    Attributes:
        survei: The values, or the report that holds them; of a publication what it says of the
            survey, as a survey report.
        mentah: What the file says.
        berkas: All files it was read from, pictures and templates left out.
        jawaban: How the answers that a report points at were read; None if it points at none.
    """

    survei: Survei | LaporanBerencana
    mentah: Mentah
    berkas: tuple[Path, ...]
    jawaban: "BacaanJawaban | None" = None


@pintu
def baca(
    path: BerkasAtauIsi,
    *,
    nama: str = "",
    profil: Path | str | None = None,
    akar: Path | str | None = None,
) -> Laporan:
    """
    Read the facts of a report from a TOML or JSON file, or from a workbook to fill in.

    Args:
        path: The file, its bytes, or a binary stream.  TOML and JSON are in UTF-8 or UTF-16, with
            or without BOM.  A JSON file may be what the ``json`` renderer wrote: its figures are
            passed over and computed anew.  What is no file has no folder: its pictures are not
            found, and it cannot name a profile, a template, a file of answers or another report.
        nama: How messages name it; empty for its path.
        profil: An office profile to use instead of the one that the file names.
        akar: A folder out of which it may name no report; None for anywhere.

    Raises:
        DataError: All problems of the file, and of the file of answers it points at, at once,
            each with file, line and path.
        ArgumenError: A stream is one of text.
    """
    return baca_lengkap(path, nama=nama, profil=profil, akar=akar).laporan


@pintu
def baca_lengkap(
    path: BerkasAtauIsi,
    *,
    nama: str = "",
    profil: Path | str | None = None,
    akar: Path | str | None = None,
) -> LaporanTerbaca:
    """
    Read a report together with its file, how its answers were read, and its profile.

    Raises:
        DataError: As `baca`.
        ArgumenError: As `baca`.
    """
    mentah = baca_mentah(path, nama, isian=True)
    if isinstance(path, str | Path):
        return _laporan(mentah, Path(path), _pembaca(akar), profil)
    return _tanpa_tempat(mentah, nama, profil)


def _pembaca(akar: Path | str | None) -> Pembaca:
    @cache
    def buat() -> "PembacaKaitan":
        # Imported late: most reports name no other.
        from skm.serial.kaitan import PembacaKaitan

        return PembacaKaitan(_terkait, akar)

    return buat


def _terkait(jalur: Path, pembaca: "PembacaKaitan") -> LaporanTerbaca:
    """Read a report that another one names."""
    return _laporan(baca_mentah(jalur, isian=True), jalur, lambda: pembaca)


@pintu
def laporan_dari(
    isi: Mapping[str, Any],
    *,
    folder: Path | str | None = None,
    profil: Path | str | None = None,
    akar: Path | str | None = None,
) -> Laporan:
    """
    Return the report that plain data describe.

    Args:
        isi: What would stand in a report file, by the same keys: mappings, lists, texts, integers,
            `Decimal`, dates.  As in a file, ``"3,49"`` is a figure and a float is none.
        folder: Where pictures, a profile, a template, files of answers and other reports lie that
            it names; None if nowhere.
        profil: An office profile to use instead of the one that it names.
        akar: As for `baca`.

    Raises:
        DataError: All problems at once, each with its path, such as ``$.rtl[0].tahun``.
        ArgumenError: *isi* is no mapping.
    """
    if "\0" in str(folder):  # which no system has in a name
        raise DataError.satu("karakter-terlarang", lokasi="folder", ditemukan="U+0000")
    polos = cast("dict[str, Any]", _polos(isi, MAKS_DALAM))
    mentah = Mentah(isi=polos, berkas="", teks="", baris=NomorBaris(()))
    if folder is None:
        return _tanpa_tempat(mentah, "", profil).laporan
    return _laporan(mentah, Path(folder) / TANPA_NAMA, _pembaca(akar), profil).laporan


def _polos(isi: Any, dalam: int) -> object:
    """Return plain data as a file would give them: dicts, and lists."""
    if not adalah(isi, Mapping, list, tuple):
        return isi
    if not dalam:
        raise DataError.satu("terlalu-dalam")
    if adalah(isi, Mapping):
        return {str(k): _polos(v, dalam - 1) for k, v in isi.items()}
    return [_polos(v, dalam - 1) for v in isi]


def _tanpa_tempat(mentah: Mentah, nama: str, profil: Path | str | None) -> LaporanTerbaca:
    """Return a report that lies in no folder."""
    sendiri = mentah.asal is not None and bool(mentah.isian and mentah.isian.jawaban)
    if masalah := [*_tanpa_folder(mentah.isi.get("laporan", mentah.isi), sendiri=sendiri)]:
        raise mentah.tempatkan_fakta(masalah)
    terbaca = _laporan(mentah, Path(nama or TANPA_NAMA), _pembaca(None), profil)
    luar = (terbaca.templat, terbaca.profil.jalur if terbaca.profil else None)
    return attrs.evolve(
        terbaca,
        laporan=attrs.evolve(terbaca.laporan, folder=None),
        berkas=tuple(jalur for jalur in luar if jalur is not None),
    )


def _tanpa_folder(isi: Any, *, sendiri: bool) -> Iterator[Masalah]:
    """
    Yield what a report names that lies beside it, where it lies nowhere.

    Args:
        isi: The report.
        sendiri: Whether its answers stand in the report itself.
    """
    if not adalah(isi, dict):
        return
    milik: dict[str, Any] = {k: isi.get(k) for k in RUJUKAN}
    if adalah(jawaban := isi.get("jawaban"), dict):
        milik |= {f"jawaban.{k}": jawaban.get(k) for k in ("berkas", "pemetaan")}
    for kunci, nilai in milik.items():
        if nilai is not None and not (sendiri and kunci == "jawaban.berkas"):
            yield Masalah(kode="tanpa-folder", lokasi=f"$.{kunci}", ditemukan=tampilan(nilai))
    for tempat, nilai in berkait(isi):
        yield Masalah(kode="tanpa-folder", lokasi=tempat, ditemukan=tampilan(nilai))


def _laporan(
    mentah: Mentah, path: Path, pembaca: Pembaca, profil: Path | str | None = None
) -> LaporanTerbaca:
    if mentah.isian is None:
        return _laporan_tertulis(mentah, path, pembaca, profil)
    sel = mentah.tempatkan(mentah.isian.masalah).masalah
    try:
        terbaca = _laporan_tertulis(mentah, path, pembaca, profil)
    except DataError as salah:
        # What is wrong with a cell is not missing as well.
        lain = [m for m in salah.masalah if not m.sel or m.sel not in {s.sel for s in sel}]
        if any(m.kode == "isian-kosong" for m in lain):
            lain += mentah.tempatkan(mentah.isian.kurang).masalah
        # Nor is what a sheet would have said that is not there.
        tiada = {f"{m.ditemukan}!A1" for m in sel if m.kode == "isian-lembar"}
        lain = [m for m in lain if m.kode != "isian-kosong" or m.sel not in tiada]
        raise DataError(dict.fromkeys([*lain, *sel])) from None
    if sel:
        raise DataError(sel)
    return terbaca


def _laporan_tertulis(
    mentah: Mentah, path: Path, pembaca: Pembaca, profil: Path | str | None = None
) -> LaporanTerbaca:
    isi = mentah.isi
    if "laporan" in isi:
        if masalah := [*_salah_bungkus(isi)]:
            raise mentah.tempatkan(masalah)
        isi = isi["laporan"]
    if isi.get("jenis") == JENIS_PROFIL:
        raise mentah.tempatkan([Masalah(kode="profil-bukan-laporan", lokasi="$.jenis")])
    if profil is not None or any(k in isi for k in RUJUKAN):
        return _berprofil(mentah, isi, path, pembaca, profil)
    return _fakta(mentah, isi, path, pembaca)


def _berprofil(
    mentah: Mentah,
    isi: dict[str, Any],
    path: Path,
    pembaca: Pembaca,
    pilihan: Path | str | None,
) -> LaporanTerbaca:
    # Imported late: most reports have no profile.
    from skm.serial.profil import baca_profil, gabungkan, jalur_rapi, pisahkan

    rujukan = pisahkan(isi)
    masalah = list(rujukan.masalah)
    terbaca: ProfilTerbaca | None = None
    luar: tuple[Masalah, ...] = ()
    if pilihan is not None or rujukan.profil is not None:
        tertulis = path.parent / str(rujukan.profil)
        jalur = jalur_rapi(tertulis) if pilihan is None else Path(pilihan)
        try:
            terbaca = baca_profil(jalur)
        except DataError as salah:
            luar = salah.masalah
            if pilihan is None and not luar[0].berkas:  # it is not there, which the report says
                masalah += (m.di("$.profil") for m in luar)
                luar = ()
    tanpa_profil = terbaca is None and (pilihan is not None or rujukan.profil is not None)
    jadi, dari = rujukan.isi, tuple[str, ...]()
    if terbaca is not None:
        gabungan = gabungkan(jadi, terbaca.profil, _kelas(jadi.get("jenis")))
        jadi, dari = gabungan.isi, gabungan.dari_profil
    templat: Path | None = None
    try:
        templat = _templat(rujukan, terbaca, path, str(jadi.get("jenis")))
    except DataError as salah:
        if salah.masalah[0].berkas:
            luar += salah.masalah
        else:
            masalah += salah.masalah
    di_sini = _di_sini(mentah, masalah)
    try:
        bacaan = _fakta(mentah, jadi, path, pembaca)
    except DataError as salah:
        # What a profile that cannot be read would have said is not missing.
        lain = [m for m in salah.masalah if not tanpa_profil or m.kode != "kunci-hilang"]
        raise DataError([*di_sini, *luar, *lain]) from None
    if di_sini or luar:
        raise DataError([*di_sini, *luar])
    laporan, berkas = bacaan.laporan, [b for b in bacaan.berkas if b not in bacaan.laporan.gambar()]
    if terbaca is not None:
        logo = terbaca.folder if "unit.logo" in dari else None
        laporan = attrs.evolve(laporan, folder_logo=logo, warna=terbaca.profil.warna)
    berkas += laporan.gambar()
    berkas += [j for j in (templat, terbaca.jalur if terbaca else None) if j is not None]
    return attrs.evolve(
        bacaan,
        laporan=laporan,
        berkas=tuple(berkas),
        profil=terbaca,
        dari_profil=dari,
        templat=templat,
        templat_dari_profil=templat is not None and rujukan.templat is None,
    )


def _templat(
    rujukan: "Rujukan", terbaca: "ProfilTerbaca | None", path: Path, jenis: str
) -> Path | None:
    """Return the template that a report names, or else its profile."""
    from skm.serial.profil import di_dalam

    if rujukan.templat is not None:
        try:
            return di_dalam(folder_sebutan(path), rujukan.templat)
        except DataError as salah:
            raise DataError(m.di("$.templat") for m in salah.masalah) from None
    if terbaca is None or (nama := terbaca.profil.templat.get(jenis)) is None:
        return None
    try:
        return di_dalam(folder_sebutan(terbaca.jalur), nama)
    except DataError as salah:
        masalah = (m.di(f"$.templat{langkah_jalur(jenis)}") for m in salah.masalah)
        raise terbaca.mentah.tempatkan(masalah) from None


def folder_sebutan(path: Path) -> Path:
    """
    Return where what a file names lies, as the user named the file, so that messages do too.

    Of a link, it is the folder of what that leads to.
    """
    return path.resolve().parent if path.is_symlink() else path.parent


def _fakta(mentah: Mentah, isi: dict[str, Any], path: Path, pembaca: Pembaca) -> LaporanTerbaca:
    kelas = _kelas(isi.get("jenis"))
    if any(f.name in ("survei", "tren") for f in attrs.fields(kelas)) and any(berkait(isi)):
        return _berkait(mentah, isi, kelas, path, pembaca)
    return _fakta_sendiri(mentah, isi, kelas, path)


def _berkait(
    mentah: Mentah, isi: dict[str, Any], kelas: type[Laporan], path: Path, pembaca: Pembaca
) -> LaporanTerbaca:
    """Return a report that names others."""
    from skm.serial.kaitan import dari_kaitan, kaitkan

    terkait = kaitkan(isi, folder_sebutan(path), path, pembaca())
    asal = {mentah.jalur_fakta(k): mentah.jalur_fakta(v) for k, v in terkait.asal.items()}
    mentah = mentah.dengan_asal(asal)
    di_sini = _di_sini(mentah, terkait.masalah)
    try:
        bacaan = _fakta_sendiri(mentah, terkait.isi, kelas, path)
    except DataError as salah:
        # What a report that cannot be read would have said is not missing.
        lain = [m for m in salah.masalah if not di_sini or not dari_kaitan(m)]
        raise DataError([*di_sini, *lain]) from None
    if di_sini:
        raise DataError(di_sini)
    return attrs.evolve(bacaan, berkas=(*bacaan.berkas, *terkait.berkas))


def _fakta_sendiri(
    mentah: Mentah, isi: dict[str, Any], kelas: type[Laporan], path: Path
) -> LaporanTerbaca:
    folder = path.resolve().parent
    jawaban: Any = isi.get("jawaban")
    berjawaban = any(f.name == "jawaban" for f in attrs.fields(kelas))
    if berjawaban and adalah(jawaban, Mapping) and "berkas" in jawaban:
        return _dengan_jawaban(mentah, isi, kelas, folder, path)
    try:
        laporan = struktur(isi, kelas)
    except DataError as salah:
        raise mentah.tempatkan_fakta(salah.masalah) from None
    laporan = attrs.evolve(laporan, folder=folder)
    return LaporanTerbaca(
        laporan=laporan, mentah=mentah, jawaban=None, berkas=(path, *laporan.gambar())
    )


def _kelas(jenis: object) -> type[Laporan]:
    """Return the class of a kind; of the first one where there is no such kind, to say so."""
    kelas: type[Laporan] = next((j for j in JENIS if j.kunci == jenis), JENIS[0]).muat_kelas()
    return kelas


def _dengan_jawaban(
    mentah: Mentah, isi: dict[str, Any], kelas: type[Laporan], folder: Path, path: Path
) -> LaporanTerbaca:
    # Imported late: most reports bring no file of answers.
    from skm.serial.jawaban import buka_jawaban

    terbuka = buka_jawaban(isi, folder_sebutan(path), path, mentah.asal)
    if mentah.isian is not None:
        terbuka = _di_buku(terbuka)
    masalah = [m for m in terbuka.masalah if not m.berkas]
    laporan: Laporan | None = None
    try:
        laporan = struktur({**isi, "jawaban": terbuka.lembar}, kelas)
    except DataError as salah:
        masalah += salah.masalah
    luar = [m for m in terbuka.masalah if m.berkas]
    if laporan is None or masalah or luar:
        raise DataError([*_di_sini(mentah, masalah), *luar])
    laporan = attrs.evolve(laporan, folder=folder)
    return LaporanTerbaca(
        laporan=laporan,
        mentah=mentah,
        jawaban=terbuka.bacaan,
        berkas=(path, *terbuka.berkas, *laporan.gambar()),
    )


def _di_buku(terbuka: "JawabanTerbuka") -> "JawabanTerbuka":
    """Return what came of answers with advice for whoever has a workbook."""
    bacaan = terbuka.bacaan
    if bacaan is not None:
        bacaan = attrs.evolve(bacaan, catatan=tuple(map(di_lainnya, bacaan.catatan)))
    return attrs.evolve(terbuka, bacaan=bacaan, masalah=tuple(map(di_lainnya, terbuka.masalah)))


def _di_sini(mentah: Mentah, masalah: Iterable[Masalah]) -> tuple[Masalah, ...]:
    """Return problems in a report's facts with file and line; there may be none."""
    masalah = [*masalah]
    return mentah.tempatkan_fakta(masalah).masalah if masalah else ()


def _salah_bungkus(isi: dict[str, Any]) -> Iterator[Masalah]:
    for kunci in isi:
        if kunci not in _BUNGKUS:
            yield kunci_tidak_dikenal(kunci, list(_BUNGKUS)).di("$")
    if not adalah(isi["laporan"], dict):
        yield Masalah(kode="bukan-tabel", lokasi="$.laporan", ditemukan=tampilan(isi["laporan"]))
    yield from (m.di("$") for m in periksa_kepala(isi, "skema", SKEMA))


@pintu
def baca_survei(path: Path | str, *, akar: Path | str | None = None) -> Survei | LaporanBerencana:
    """
    Read values to score: a report file, or a file of ``nrr``, or of ``total`` and ``n``.

    Args:
        path: The file.
        akar: As for `baca`.

    Raises:
        DataError: All problems of the file at once, each with file, line and path.
    """
    return baca_survei_lengkap(path, akar=akar).survei


@pintu
def baca_survei_lengkap(path: Path | str, *, akar: Path | str | None = None) -> SurveiTerbaca:
    """
    Read values to score together with their file.

    Raises:
        DataError: As `baca_survei`.
    """
    mentah = baca_mentah(path, isian=True)
    if "jenis" in mentah.isi or "laporan" in mentah.isi or mentah.isian is not None:
        terbaca = _laporan(mentah, Path(path), _pembaca(akar))
        laporan = terbaca.laporan
        bukan = {*laporan.gambar(), terbaca.templat}
        berkas = tuple(b for b in terbaca.berkas if b not in bukan)
        survei = laporan.sebagai_survei if isinstance(laporan, Publikasi) else laporan
        return SurveiTerbaca(survei=survei, mentah=mentah, berkas=berkas, jawaban=terbaca.jawaban)
    if "nrr" not in mentah.isi and "total" not in mentah.isi:
        raise mentah.tempatkan(
            [Masalah(kode="kunci-hilang", lokasi="$", diharapkan="nrr | total + n | jenis")]
        )
    try:
        nilai = struktur(mentah.isi, Survei)
        return SurveiTerbaca(survei=nilai, mentah=mentah, berkas=(Path(path),))
    except DataError as salah:
        raise mentah.tempatkan(salah.masalah) from None
