"""
From report to report: what a report names is read where it stands, and not typed again.

A report that came by mail must not show what else lies on the disk, so a link leads to survey
reports only, and of one that cannot be read nothing is told but the lines.  It may go up, as the
path of a profile does, since the reports of a year lie side by side; whoever reads reports of
others gives a folder (*akar*) out of which none leads.
"""

import re
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from skm.bahasa import rangkai
from skm.batas import MAKS_RANTAI
from skm.dasar import Polos, adalah, tampilan
from skm.errors import DataError, Masalah
from skm.exact import format_tepat
from skm.jenis import PUBLIKASI
from skm.model import Kaitan, LaporanSKM, Periode, UnitLayanan
from skm.model.pengumpulan import Pengumpulan
from skm.serial.bentuk import berkait, converter, datar_nilai
from skm.serial.berkas import AKHIRAN, AKHIRAN_ISIAN
from skm.serial.profil import jalur_naik, jalur_rapi

if TYPE_CHECKING:
    from skm.serial.baca import LaporanTerbaca

_AKHIRAN = (*AKHIRAN, *AKHIRAN_ISIAN)
_SEBUT = 5
"""So many lines of a report that cannot be read are told."""
_BACAAN = ("regulasi", "konvensi", "nama_unsur")
"""How a survey is read and its unsur are called; comes along with its values."""
_RESPONDEN = ("jenis_kelamin", "pendidikan")
"""What of those who answered a publication tells."""
_BERGAMBAR = ("logo",)
"""What of a unit lies beside its report."""


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Terkait(Polos):
    """
    A report's facts with what it takes from others.

    Attributes:
        isi: The facts, as plain data.
        berkas: All files that the others were read from, which must not be written over.
        masalah: What stands in the way, with paths from ``$``.
        asal: By the path of what was taken, the path of what names where it comes from.
    """

    isi: dict[str, Any]
    berkas: tuple[Path, ...]
    masalah: tuple[Masalah, ...]
    asal: Mapping[str, str]


class PembacaKaitan:
    """
    Reads the reports that others name: every file once, nothing in a circle.

    Args:
        buka: Reads the report in a file; given this reader for the links in there.
        akar: Folder out of which no link leads; None for anywhere.
    """

    def __init__(
        self,
        buka: "Callable[[Path, PembacaKaitan], LaporanTerbaca]",
        akar: Path | str | None = None,
    ) -> None:
        self._buka = buka
        self._akar = None if akar is None else Path(akar).resolve()
        self._rantai: list[tuple[Path, str]] = []
        self._sudah: dict[Path, tuple[LaporanSKM, tuple[Path, ...]] | Masalah] = {}

    @contextmanager
    def di(self, jalur: Path) -> Generator[None]:
        """Read what a report names, none of which may name that report."""
        self._rantai.append((jalur.resolve(), str(jalur)))
        try:
            yield
        finally:
            self._rantai.pop()

    def laporan(self, folder: Path, nama: object) -> tuple[LaporanSKM, tuple[Path, ...]]:
        """
        Return the survey report that another one names, and the files it was read from.

        Args:
            folder: Where the one that names it lies.
            nama: What it says.

        Raises:
            DataError: It cannot be had; one problem, which shows nothing of the file.
        """
        jalur, nyata = self._jalur(folder, nama)
        if nyata not in self._sudah:
            self._sudah[nyata] = self._baca(jalur)
        jadi = self._sudah[nyata]
        if isinstance(jadi, Masalah):
            raise DataError([attrs.evolve(jadi, ditemukan=jadi.ditemukan or tampilan(nama))])
        return jadi

    def _jalur(self, folder: Path, nama: object) -> tuple[Path, Path]:
        if salah := list(jalur_naik(nama, "jalur-kaitan", _AKHIRAN)):
            raise DataError(salah)
        jalur = jalur_rapi(folder / str(nama))
        try:
            nyata = jalur.resolve()
            if self._akar is not None and not nyata.is_relative_to(self._akar):
                raise DataError.satu("kaitan-luar-akar", ditemukan=tampilan(nama))
            if len(self._rantai) > MAKS_RANTAI:
                raise DataError.satu(
                    "kaitan-panjang", ditemukan=self._rantai[0][1], diharapkan=str(MAKS_RANTAI)
                )
            for i, (lain, _) in enumerate(self._rantai):
                if lain == nyata:
                    semua = [*(sebut for _, sebut in self._rantai[i:]), str(jalur)]
                    raise DataError.satu("kaitan-melingkar", ditemukan=" → ".join(semua))
            if jalur.is_file():
                return jalur, nyata
        except (OSError, RuntimeError):  # RuntimeError: links in a circle, before Python 3.13
            pass
        raise DataError.satu("berkas-hilang", ditemukan=tampilan(nama))

    def _baca(self, jalur: Path) -> tuple[LaporanSKM, tuple[Path, ...]] | Masalah:
        try:
            terbaca = self._buka(jalur, self)
        except DataError as salah:
            return _tanpa_isi(salah.masalah)
        laporan = terbaca.laporan
        if not isinstance(laporan, LaporanSKM):
            return Masalah(kode="kaitan-jenis")
        bukan = {*laporan.gambar(), terbaca.templat}
        return laporan, tuple(b for b in terbaca.berkas if b not in bukan)


def _tanpa_isi(masalah: tuple[Masalah, ...]) -> Masalah:
    """Return what is wrong with a linked report as one problem that shows nothing of it."""
    for satu in masalah:
        if satu.kode in ("kaitan-melingkar", "kaitan-panjang"):  # which name those on the way
            return Masalah(kode=satu.kode, ditemukan=satu.ditemukan, diharapkan=satu.diharapkan)
    tempat = [f"baris {m.baris} ({m.kode})" if m.baris else m.kode for m in masalah]
    lain = [f"{len(tempat) - _SEBUT} lainnya"] if len(tempat) > _SEBUT else []
    return Masalah(kode="kaitan-rusak", diharapkan=rangkai([*tempat[:_SEBUT], *lain]))


def kaitkan(isi: Mapping[str, Any], folder: Path, jalur: Path, pembaca: PembacaKaitan) -> Terkait:
    """
    Read the reports that a report names, and put what they say where it says nothing.

    Args:
        isi: Its facts, as plain data; what is malformed in them stays so.
        folder: Where it lies, as messages name it.
        jalur: Its file.
        pembaca: Reads the reports.
    """
    with pembaca.di(jalur):
        return _kaitkan(isi, folder, pembaca)


def dari_kaitan(masalah: Masalah) -> bool:
    """Return whether a key is missing that the report that is named may have."""
    if masalah.kode == "isian-kosong":
        awal = ("$.unit.nama", "$.periode.survei", "$.nrr", "$.total", "$.tren[")
        return masalah.lokasi.startswith(awal)
    return masalah.kode == "kunci-hilang"


def _kaitkan(isi: Mapping[str, Any], folder: Path, pembaca: PembacaKaitan) -> Terkait:
    jadi = dict(isi)
    tren: Any = isi.get("tren")
    lalu: Any = isi.get("tindak_lanjut")
    if adalah(tren, list):
        jadi["tren"] = [dict(b) if adalah(b, Mapping) else b for b in tren]
    if adalah(lalu, Mapping):
        jadi["tindak_lanjut"] = dict(lalu)
    terbitan = isi.get("jenis") == PUBLIKASI.kunci
    berkas: list[Path] = []
    masalah: list[Masalah] = []
    asal: dict[str, str] = {}
    for tempat, nama in berkait(isi):
        wadah, kunci = _wadah(jadi, tempat)
        try:
            laporan, milik = pembaca.laporan(folder, nama)
            kaitan = _kaitan(laporan, nama, bernilai=wadah is jadi and not terbitan)
            if terbitan:
                kaitan = _terbitan(kaitan, laporan)
                if "n" not in isi and not (kaitan.semua or kaitan.responden):
                    raise DataError.satu("kaitan-tanpa-n", ditemukan=tampilan(nama))
            elif wadah is jadi and not (kaitan.nilai or isi.get("nrr") or isi.get("total")):
                raise DataError.satu("kaitan-tanpa-nilai", ditemukan=tampilan(nama))
        except DataError as salah:
            masalah += [m.di(tempat) for m in salah.masalah]
            del wadah[kunci]
            continue
        berkas += milik
        if kunci == "laporan":
            wadah |= _baris_tren(wadah, kaitan)
            continue
        ambil = _ambil_lalu if wadah is not jadi else _ambil_terbitan if terbitan else _ambil
        wadah[kunci] = kaitan
        asal |= dict.fromkeys(ambil(wadah, laporan, kaitan), tempat)
    return Terkait(isi=jadi, berkas=tuple(dict.fromkeys(berkas)), masalah=tuple(masalah), asal=asal)


def _wadah(isi: dict[str, Any], tempat: str) -> tuple[dict[str, Any], str]:
    """Return the part of a report in which a link stands, and its key there."""
    wadah: Any = isi
    for langkah in re.findall(r"\w+", tempat)[:-1]:
        wadah = wadah[int(langkah)] if adalah(wadah, list) else wadah[langkah]
    return wadah, tempat.rpartition(".")[2]


def _kaitan(laporan: LaporanSKM, nama: str, *, bernilai: bool) -> Kaitan:
    """
    Return what a survey report says.

    Args:
        laporan: The report.
        nama: Its file, as the report that names it says.
        bernilai: Whether its values matter, beside its index and its plan.

    Raises:
        DataError: No index follows from it.
    """
    from skm.audit.telaah import Telaah  # which most reports are read without

    hasil = Telaah(laporan)
    if hasil.ikm is None:
        raise DataError.satu("kaitan-tanpa-ikm", ditemukan=tampilan(nama))
    n = hasil.n if hasil.hitungan is None else hasil.angka.dihitung
    return Kaitan(
        berkas=nama,
        unit=laporan.unit.nama,
        periode=laporan.periode,
        ikm=hasil.ikm.cetak,
        responden=n or None,  # nobody, where a report says so beside its figures
        regulasi=laporan.regulasi,
        konvensi=laporan.konvensi,
        nilai=hasil.nilai if bernilai else (),
        rtl=laporan.rtl,
    )


def _terbitan(kaitan: Kaitan, laporan: LaporanSKM) -> Kaitan:
    """Return what a survey report says with what a publication tells of it beside the index."""
    from skm.angka import angka_laporan  # as above
    from skm.naskah.survei.tabel import profil_responden

    angka = angka_laporan(laporan)
    profil: dict[str, Counter[str]] = {}
    for dimensi in _RESPONDEN:
        # As in its table, where those of whom it is not known are a class, too.
        for _, kelas in profil_responden({dimensi: angka.profil.get(dimensi, {})}):
            profil[dimensi] = Counter()
            for nama, n, _ in kelas:
                profil[dimensi][nama] += n
    return attrs.evolve(
        kaitan,
        rtl=(),
        semua=None if angka.n == kaitan.responden else angka.n,
        profil=profil,
        pengumpulan=_pengumpulan(angka.pengumpulan),
    )


def _pengumpulan(semua: Pengumpulan) -> Periode | None:
    """Return between which days answers were gathered; None unless all of them say."""
    mulai, akhir = semua.mulai, semua.akhir or semua.mulai
    if mulai is None or akhir is None or semua.bertanggal is not None:
        return None
    if mulai.hari is None or akhir.hari is None:
        return None
    return Periode(dari=mulai.pertama, sampai=akhir.pertama)


def _baris_tren(baris: Mapping[str, Any], kaitan: Kaitan) -> dict[str, Any]:
    ikm = format_tepat(kaitan.ikm)
    n = {} if kaitan.responden is None else {"n": kaitan.responden}
    return {"periode": _polos(kaitan.periode), "ikm": ikm, **n, **baris, "laporan": kaitan}


def _polos(nilai: object) -> Any:
    return converter().unstructure(nilai)


def _ambil(isi: dict[str, Any], laporan: LaporanSKM, kaitan: Kaitan) -> Iterator[str]:
    """Put a survey's facts into those of the report that follows it; yield the paths of them."""
    for kunci in _BACAAN:
        if kunci not in isi:
            isi[kunci] = _polos(getattr(laporan, kunci))
            yield f"$.{kunci}"
    if "rtl" not in isi:
        isi["rtl"] = _polos(laporan.rtl)
        yield "$.rtl"
    periode: Any = isi.get("periode", {})
    if adalah(periode, Mapping) and "survei" not in periode:
        isi["periode"] = {"survei": _polos(laporan.periode), **periode}
        yield "$.periode.survei"
    yield from _ambil_unit(isi, laporan)
    yield from _ambil_nilai(isi, kaitan)


def _ambil_lalu(bab: dict[str, Any], laporan: LaporanSKM, kaitan: Kaitan) -> Iterator[str]:
    """Put a survey's period and plan into what a later report tells of it; yield their paths."""
    for kunci, nilai in (("periode", kaitan.periode), ("rtl", laporan.rtl)):
        if kunci not in bab:
            bab[kunci] = _polos(nilai)
            yield f"$.tindak_lanjut.{kunci}"


def _ambil_terbitan(isi: dict[str, Any], laporan: LaporanSKM, kaitan: Kaitan) -> Iterator[str]:
    """Put a survey's facts into those of a publication of its result; yield the paths of them."""
    milik = {
        "regulasi": laporan.regulasi,
        "konvensi": _polos(laporan.konvensi),
        "periode": _polos(laporan.periode),
        "ikm": format_tepat(kaitan.ikm),
        "n": kaitan.semua or kaitan.responden,
        "pengumpulan": _polos(kaitan.pengumpulan),
        "nama_layanan": _satu_layanan(laporan),
    }
    for kunci, nilai in milik.items():
        if kunci not in isi and nilai:
            isi[kunci] = nilai
            yield f"$.{kunci}"
    responden: Any = isi.get("responden", {})
    if adalah(responden, Mapping):
        baru = {d: dict(k) for d, k in kaitan.profil.items() if d not in responden}
        isi["responden"] = {**baru, **responden}
        yield from (f"$.responden.{d}" for d in baru)
    yield from _ambil_unit(isi, laporan)


def _satu_layanan(laporan: LaporanSKM) -> str:
    """Return the name of the service that a survey was about; empty unless it was one."""
    from skm.angka import angka_laporan  # as above

    semua = {*angka_laporan(laporan).profil.get("layanan", ())}
    return semua.pop() if len(semua) == 1 else ""


def _ambil_unit(isi: dict[str, Any], laporan: LaporanSKM) -> Iterator[str]:
    """Put what a report says of its unit where that of the same name says nothing of it."""
    unit: Any = isi.get("unit", {})
    if adalah(unit, Mapping) and unit.get("nama", laporan.unit.nama) == laporan.unit.nama:
        milik = {f.name: getattr(laporan.unit, f.name) for f in attrs.fields(UnitLayanan)}
        baru = {k: v for k, v in milik.items() if v and k not in (*unit, *_BERGAMBAR)}
        isi["unit"] = {**unit, **baru}
        yield from (f"$.unit.{k}" for k in baru)


def _ambil_nilai(isi: dict[str, Any], kaitan: Kaitan) -> Iterator[str]:
    """Put values where none of an unsur is typed, and counts where none are."""
    nrr, total, n = isi.get("nrr", {}), isi.get("total", {}), isi.get("n", {})
    if not (adalah(nrr, Mapping) and adalah(total, Mapping) and (adalah(n, Mapping, int))):
        return  # the reader says what is wrong
    sisa = tuple(v for v in kaitan.nilai if v.kode not in (*nrr, *total))
    semua = datar_nilai({}, sisa)
    hitung = {v.kode: v.n for v in kaitan.nilai if v.n is not None}
    milik = {"nrr": nrr, "total": total}
    for kunci in milik:
        if baru := semua.get(kunci):
            isi[kunci] = {**baru, **milik[kunci]}
            yield from (f"$.{kunci}.{k}" for k in baru)
    kode = (*(v.kode for v in kaitan.nilai), *nrr, *total)
    ditulis = n if adalah(n, Mapping) else dict.fromkeys(kode, n)
    isi["n"] = {**hitung, **ditulis}
    yield from (f"$.n.{k}" for k in hitung if k not in ditulis)
