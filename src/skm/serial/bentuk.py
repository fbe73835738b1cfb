"""The shape of a report file, and its way to and from the model."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, Literal, TypeVar

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError

from skm.dasar import Peta, adalah, langkah_jalur, tampilan
from skm.errors import ArgumenError, DataError, Masalah
from skm.exact import format_tepat
from skm.jenis import KUNCI_JENIS, SKEMA
from skm.model import (
    RTL,
    AngkaLayanan,
    Bobot,
    Kaitan,
    LembarJawaban,
    NilaiUnsur,
    Periode,
    Saran,
    Survei,
    Tanggal,
)
from skm.model.angka import DasarAngka, masalah_dasar
from skm.model.laporan import id_ganda
from skm.model.publikasi import Laporan, LaporanLain
from skm.model.rtl import masalah_gabung
from skm.pintu import pintu
from skm.strict import buat_converter, kunci_tidak_dikenal, masalah_dari, tolak, tolak_tanggal

JENIS_PROFIL = "profil"
"""Kind of an office profile, which is no report."""

RUJUKAN = ("profil", "templat")
"""Keys of a report file that are no facts: where its profile and its template lie."""

_KEPALA = ("jenis", "skema")
BUKAN_KUNCI = ("folder", "folder_logo", "warna")
"""Fields of a report that no key of its file is."""
KUNCI_NILAI = ("nrr", "total", "n")
POLA_TANGGAL = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
"""The date of a report as text; its day may be open."""

T = TypeVar("T", bound=Laporan | Survei)


def _bobot(nilai: Any, _: Any) -> Bobot | Peta[str, Fraction]:
    if isinstance(nilai, Mapping):
        return converter().structure(nilai, Peta[str, Fraction])
    return converter().structure(nilai, Bobot)


def _bobot_tercantum(nilai: Any, _: Any) -> Fraction | Peta[str, Fraction] | None:
    if nilai is None:
        return None
    bentuk: Any = Peta[str, Fraction] if isinstance(nilai, Mapping) else Fraction
    hasil: Fraction | Peta[str, Fraction] = converter().structure(nilai, bentuk)
    return hasil


def _periode_tercantum(nilai: Any, _: Any) -> Periode | str | None:
    """Accept a period, or its words as an existing document has them."""
    if nilai is None or isinstance(nilai, str):
        return nilai
    hasil: Periode = converter().structure(nilai, Periode)
    return hasil


def _tanggal_laporan(nilai: Any, _: Any) -> Tanggal:
    """Accept 2024-04-30 as a TOML date or text, and "2024-04" where the day is open."""
    teks = str(nilai) if type(nilai).__name__ == "date" else nilai
    if not isinstance(teks, str) or not (bagian := POLA_TANGGAL.fullmatch(teks)):
        raise tolak_tanggal(nilai)
    tahun, bulan, hari = bagian.groups()
    return Tanggal(tahun=int(tahun), bulan=int(bulan), hari=None if hari is None else int(hari))


@lru_cache(maxsize=1)
def converter() -> Converter:
    """Return the converter for report files; shared, so nobody adds hooks to it."""
    baru = buat_converter()
    baru.register_structure_hook_func(lambda t: t == Bobot | Peta[str, Fraction], _bobot)
    baru.register_structure_hook_func(
        lambda t: t == Fraction | Peta[str, Fraction] | None, _bobot_tercantum
    )
    baru.register_structure_hook_func(lambda t: t == Periode | str | None, _periode_tercantum)
    # A figure or a word; the rule of the field says which.
    baru.register_structure_hook_func(
        lambda t: t == int | Literal["kosong"], lambda nilai, _: nilai
    )
    baru.register_structure_hook(Tanggal, _tanggal_laporan)
    baru.register_unstructure_hook(Tanggal, Tanggal.isoformat)
    # Answers may have been read from a file of their own by now.
    lembar = baru.get_structure_hook(LembarJawaban)
    baru.register_structure_hook(
        LembarJawaban,
        lambda isi, jenis: isi if isinstance(isi, LembarJawaban) else lembar(isi, jenis),
    )
    saran = baru.get_structure_hook(Saran)
    baru.register_structure_hook(
        Saran, lambda isi, jenis: Saran(teks=isi) if isinstance(isi, str) else saran(isi, jenis)
    )
    # Values are flat in the file (nrr, total, n) and come here structured.
    baru.register_structure_hook_func(lambda t: t == tuple[NilaiUnsur, ...], lambda nilai, _: nilai)
    _layanan(baru)
    baru.register_structure_hook(Kaitan, _kaitan_dari(baru.get_structure_hook(Kaitan)))
    polos: Callable[[Kaitan], dict[str, Any]] = baru.get_unstructure_hook(Kaitan)
    baru.register_unstructure_hook(Kaitan, lambda satu: datar_nilai(polos(satu), satu.nilai))
    return baru


def _layanan(baru: Converter) -> None:
    """Teach the flat shape of values also to the row of a service."""
    susun = baru.get_structure_hook(AngkaLayanan)
    tulis: Callable[[AngkaLayanan], dict[str, Any]] = baru.get_unstructure_hook(AngkaLayanan)

    def baca(isi: Any, jenis: Any) -> AngkaLayanan:
        if not adalah(isi, Mapping):
            raise tolak("bukan-tabel", isi)
        data, masalah = _dengan_nilai(dict(isi), AngkaLayanan)
        try:
            hasil: AngkaLayanan = susun(data, jenis)
        except (BaseValidationError, DataError) as salah:
            lain = [_dikenal(m, kepala=False) for m in masalah_dari(salah)]
            raise DataError([*masalah, *_tanpa_gema(lain, masalah)]) from None
        if masalah:
            raise DataError(masalah)
        return hasil

    baru.register_structure_hook(AngkaLayanan, baca)
    baru.register_unstructure_hook(AngkaLayanan, lambda satu: datar_nilai(tulis(satu), satu.nilai))


def berkait(isi: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the links of a report's facts, by their paths; what was read before is none."""
    tren: Any = isi.get("tren")
    baris = enumerate(tren if adalah(tren, list) else ())
    lalu: Any = isi.get("tindak_lanjut")
    for tempat, nilai in (
        ("$.survei", isi.get("survei")),
        ("$.tindak_lanjut.survei", lalu.get("survei") if adalah(lalu, Mapping) else None),
        *((f"$.tren[{i}].laporan", b.get("laporan")) for i, b in baris if adalah(b, Mapping)),
    ):
        if nilai is not None and not adalah(nilai, Mapping):
            yield tempat, nilai


def _kaitan_dari(dasar: Callable[[Any, Any], Kaitan]) -> Callable[[Any, Any], Kaitan]:
    """Return how to read what another report said, whose values are flat as in a report."""

    def susun(isi: Any, jenis: Any) -> Kaitan:
        if isinstance(isi, Kaitan):  # it has just been read from that report
            return isi
        if not adalah(isi, Mapping):
            raise tolak("bukan-tabel", isi)
        data = dict(isi)
        masalah = [kunci_tidak_dikenal("nilai", list(KUNCI_NILAI)) for k in data if k == "nilai"]
        nilai, salah = _nilai({k: data.pop(k) for k in KUNCI_NILAI if k in data})
        try:
            jadi = dasar({**data, "nilai": nilai}, jenis)
        except (BaseValidationError, DataError) as gagal:
            raise DataError([*masalah, *salah, *masalah_dari(gagal)]) from None
        if masalah or salah:
            raise DataError([*masalah, *salah])
        return jadi

    return susun


@pintu
def struktur(isi: Mapping[str, Any], kelas: type[T]) -> T:
    """
    Return the object that a file's data describe.

    Args:
        isi: The file as plain data.
        kelas: A class of report, or `Survei` for a file of values only.

    Raises:
        DataError: Everything that is wrong with the shape and the values, with paths from ``$``.
    """
    masalah: list[Masalah] = []
    data = dict(isi)
    if kelas is not Survei:
        masalah += periksa_kepala(data, "jenis", *KUNCI_JENIS)
        masalah += periksa_kepala(data, "skema", SKEMA)
        data = {k: v for k, v in data.items() if k not in _KEPALA}
        masalah += _id_ganda(data)
    bidang = [f.name for f in attrs.fields(kelas)]
    bernilai = "nilai" in bidang
    data, salah_nilai = _dengan_nilai(data, kelas) if bernilai else _tanpa_asing(data, BUKAN_KUNCI)
    masalah += salah_nilai
    if "jawaban" in bidang and not salah_nilai:
        masalah += _tanpa_dasar(data)
    try:
        hasil = converter().structure(data, kelas)
        if not masalah:
            return hasil
    except (BaseValidationError, DataError) as salah:
        lain = [_dikenal(m, kepala=kelas is not Survei) for m in masalah_dari(salah)]
        masalah += _tanpa_gema(lain, masalah if "jawaban" in bidang else ())
        masalah += _gabung(data.get("rtl"))
    salah_eja = {m.saran for m in masalah if m.kode == "kunci-tidak-dikenal"}
    raise DataError(
        m.di("$")
        for m in masalah
        if m.kode != "kunci-hilang" or m.lokasi or m.diharapkan.split(" =")[0] not in salah_eja
    )


def periksa_kepala(data: Mapping[str, Any], kunci: str, *harapan: str | int) -> Iterator[Masalah]:
    """Judge a key that says what kind of file this is."""
    sebut = " | ".join(map(tampilan, harapan))
    if kunci not in data:
        yield Masalah(kode="kunci-hilang", diharapkan=f"{kunci} = {sebut}")
    elif not any(type(data[kunci]) is type(h) and data[kunci] == h for h in harapan):
        yield Masalah(
            kode="pilihan",
            lokasi=f".{kunci}",
            ditemukan=tampilan(data[kunci]),
            diharapkan=sebut,
        )


def _id_ganda(data: Mapping[str, Any]) -> Iterator[Masalah]:
    """Find ids used twice even where something else keeps the report from being built."""
    rtl: Any = data.get("rtl")
    if adalah(rtl, list):
        nama: list[Any] = [b.get("id") if adalah(b, Mapping) else None for b in rtl]
        if all(isinstance(n, str) for n in nama):
            yield from id_ganda(nama)


def _gabung(rtl: Any) -> list[Masalah]:
    """Find cells that cannot be shared, whatever else keeps the report from being built."""
    try:
        return list(masalah_gabung(converter().structure(rtl or (), tuple[RTL, ...])))
    except (BaseValidationError, DataError):
        return []


def _dikenal(masalah: Masalah, *, kepala: bool) -> Masalah:
    """Show the file's keys, not the model's, where a key is unknown."""
    semua = masalah.diharapkan.split(", ")
    if masalah.kode != "kunci-tidak-dikenal" or not {"nilai", "folder"} & set(semua):
        return masalah
    datar_di_berkas = KUNCI_NILAI if "nilai" in semua else ()
    dikenal = [k for k in semua if k not in ("nilai", *BUKAN_KUNCI, *datar_di_berkas)]
    kepala = kepala and "folder" in semua
    baru = kunci_tidak_dikenal(
        masalah.ditemukan.strip('"'),
        [*((*_KEPALA, *RUJUKAN) if kepala else ()), *datar_di_berkas, *dikenal],
    )
    return attrs.evolve(masalah, diharapkan=baru.diharapkan, saran=baru.saran)


def _tanpa_dasar(data: Mapping[str, Any]) -> Iterator[Masalah]:
    """Find that there are no figures, whatever else keeps the report from being built."""
    kunci = [d.value for d in DasarAngka]
    if not any(data.get(k) for k in (*kunci, "nilai")):
        yield from masalah_dasar((), DasarAngka)


def _tanpa_gema(masalah: Iterable[Masalah], nilai: Sequence[Masalah]) -> list[Masalah]:
    """Leave out that there are no figures, where those there are cannot be read."""
    return [m for m in masalah if m.kode != "tanpa-dasar" or not nilai]


def _dengan_nilai(data: dict[str, Any], kelas: type[Any]) -> tuple[dict[str, Any], list[Masalah]]:
    """Return the data of a class with its values as objects, and what is wrong with these."""
    kunci: tuple[str, ...] = KUNCI_NILAI
    if not {"nrr", "total"} & {*data} and any(b.name == "n" for b in attrs.fields(kelas)):
        kunci = KUNCI_NILAI[:-1]  # that of something else than values
    nilai, masalah = _nilai({k: data.pop(k) for k in kunci if k in data})
    data, asing = _tanpa_asing(data, ("nilai", *BUKAN_KUNCI))
    return {**data, "nilai": nilai}, [*masalah, *asing]


def _tanpa_asing(
    data: dict[str, Any], bukan: Iterable[str]
) -> tuple[dict[str, Any], list[Masalah]]:
    """Return data without fields that no key of a file is, and a problem for each there was."""
    asing = [k for k in bukan if k in data]
    masalah = [kunci_tidak_dikenal(k, list(KUNCI_NILAI)) for k in asing]
    return {k: v for k, v in data.items() if k not in asing}, masalah


def _nilai(data: Mapping[str, Any]) -> tuple[tuple[NilaiUnsur, ...], list[Masalah]]:
    """Return the values given flat as ``nrr``, ``total`` and ``n`` (one, or one per unsur)."""
    masalah: list[Masalah] = []
    pengubah = converter()

    def peta(kunci: str, jenis: type) -> dict[str, Any]:
        hasil: dict[str, Any] = {}
        isi: Any = data.get(kunci, {})
        if not adalah(isi, Mapping):
            masalah.extend(m.di(f".{kunci}") for m in tolak("bukan-tabel", isi).masalah)
            return {}
        for kode, angka in isi.items():
            try:
                hasil[kode] = pengubah.structure(angka, jenis)
            except DataError as salah:
                tempat = f".{kunci}{langkah_jalur(kode)}"
                masalah.extend(m.di(tempat) for m in salah.masalah)
        return hasil

    nrr, total = peta("nrr", Decimal), peta("total", int)
    per_unsur = isinstance(data.get("n"), Mapping)
    n: dict[str, Any] = {}
    if per_unsur:
        n = peta("n", int)
    elif "n" in data:
        try:
            n = dict.fromkeys([*nrr, *total], pengubah.structure(data["n"], int))
        except DataError as salah:
            masalah += [m.di(".n") for m in salah.masalah]
    jadi: list[NilaiUnsur] = []
    for kode in dict.fromkeys([*nrr, *total, *n]):
        kunci = "total" if kode in total else "nrr" if kode in nrr else "n"
        # A sibling that could not be read has been reported; do not report its absence too.
        if any(m.lokasi.endswith(langkah_jalur(kode)) or m.lokasi == ".n" for m in masalah):
            continue
        try:
            jadi.append(
                NilaiUnsur(kode=kode, nrr=nrr.get(kode), total=total.get(kode), n=n.get(kode))
            )
        except DataError as salah:
            for m in salah.masalah:
                asal = {".n": ".n" if not per_unsur else f".n{langkah_jalur(kode)}"}
                masalah.append(
                    attrs.evolve(m, lokasi=asal.get(m.lokasi, f".{kunci}{langkah_jalur(kode)}"))
                )
    return tuple(jadi), masalah


@pintu
def datar(objek: Laporan | LaporanLain | Survei) -> dict[str, Any]:
    """
    Return the plain data of a file; what has its default is left out.

    Reading them back gives an equal object.

    Raises:
        ArgumenError: It is no report and no survey.
    """
    jenis = isinstance(objek, Survei) or hasattr(objek, "JENIS")
    if not (jenis and attrs.has(type(objek))):
        raise ArgumenError.satu(
            "datar().objek",
            ditemukan=tampilan(objek),
            diharapkan="LaporanTindakLanjut | LaporanSKM | Publikasi | Survei",
        )
    isi: dict[str, Any] = converter().unstructure(objek)
    for kunci in BUKAN_KUNCI:
        isi.pop(kunci, None)
    awal: dict[str, Any] = {}
    if not isinstance(objek, Survei):
        awal = {"jenis": objek.JENIS, "skema": SKEMA}
    return awal | datar_nilai(isi, getattr(objek, "nilai", ()))


def datar_nilai(isi: dict[str, Any], nilai: tuple[NilaiUnsur, ...]) -> dict[str, Any]:
    """Return plain data with values as a file has them: flat, in front."""
    isi.pop("nilai", None)
    ambil: tuple[tuple[str, Callable[[NilaiUnsur], Any]], ...] = (
        ("nrr", lambda v: None if v.nrr is None else format_tepat(v.nrr)),
        ("total", lambda v: v.total),
        ("n", lambda v: v.n),
    )
    awal: dict[str, Any] = {}
    for kunci, baca in ambil:
        peta = {v.kode: b for v in nilai if (b := baca(v)) is not None}
        sama = set(peta.values())
        if kunci == "n" and len(peta) == len(nilai) and len(sama) == 1:
            awal[kunci] = sama.pop()
        elif peta:
            awal[kunci] = peta
    return awal | isi
