"""Results as dataframes of whichever library there is, through narwhals."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any, TypeAlias, get_args

from skm.errors import DataError
from skm.model import IKM, Rekap, Tabulasi
from skm.model.tampil import AngkaTabel, NamaBingkai
from skm.tabulasi.mesin.terpasang import impor

IsiSel: TypeAlias = str | int | Decimal | None
BarisTabel: TypeAlias = Mapping[str, IsiSel]


def ke_tabel(hasil: object, backend: NamaBingkai, *, angka: AngkaTabel) -> Any:
    """Return a result as a dataframe; see `skm.model.tampil.Bertabel`."""
    _pilihan("backend", backend, get_args(NamaBingkai))
    _pilihan("angka", angka, get_args(AngkaTabel))
    nw = impor("narwhals.stable.v2", "data")
    impor(backend, backend if backend == "polars" else "data")
    kolom, baris = _SUSUN[type(hasil)](hasil)
    isi = [[_angka(satu[k], angka) for satu in baris] for k in kolom]
    return nw.from_dict(dict(zip(kolom, isi, strict=True)), backend=backend).to_native()


def _pilihan(nama: str, nilai: object, boleh: Sequence[str]) -> None:
    if nilai not in boleh:
        raise DataError.satu(
            "pilihan", lokasi=nama, ditemukan=str(nilai), diharapkan=", ".join(boleh)
        )


def _angka(nilai: IsiSel, angka: AngkaTabel) -> IsiSel | float:
    return float(nilai) if angka == "float" and isinstance(nilai, Decimal) else nilai


def _ikm(ikm: IKM) -> tuple[Sequence[str], list[BarisTabel]]:
    return ("kode", "unsur", "n", "nrr", "konversi", "mutu"), [
        {
            "kode": u.kode,
            "unsur": u.nama,
            "n": u.n,
            "nrr": u.nrr_cetak,
            "konversi": u.konversi_cetak,
            "mutu": u.mutu.huruf,
        }
        for u in ikm
    ]


def _rekap(rekap: Rekap) -> tuple[Sequence[str], list[BarisTabel]]:
    kode = dict.fromkeys(u.kode for unit in rekap for u in unit.ikm)
    kolom = ("unit", "n", *kode, "ikm", "mutu")

    def baris() -> Iterator[BarisTabel]:
        for unit in rekap:
            yield {
                "unit": unit.nama,
                "n": unit.n,
                **{u.kode: u.nrr_cetak for u in unit.ikm},
                "ikm": unit.ikm.cetak,
                "mutu": unit.ikm.mutu.huruf,
            }
        for tanpa in rekap.tanpa_ikm:
            yield {**dict.fromkeys(kolom), "unit": tanpa.nama, "n": tanpa.n}

    return kolom, [*baris()]


def _tabulasi(tabulasi: Tabulasi) -> tuple[Sequence[str], list[BarisTabel]]:
    kelompok = {("", ""): tabulasi.semua} | {
        (dimensi, kelas): hitungan
        for dimensi, isi in tabulasi.kelompok.items()
        for kelas, hitungan in isi.items()
    }
    return ("dimensi", "kelas", "unsur", "j1", "j2", "j3", "j4", "kosong", "ditolak"), [
        {
            "dimensi": dimensi,
            "kelas": kelas,
            "unsur": kode,
            **{f"j{nilai}": jumlah for nilai, jumlah in enumerate(frekuensi, start=1)},
            "kosong": hitungan.kosong(kode),
            "ditolak": hitungan.ditolak[kode],
        }
        for (dimensi, kelas), hitungan in kelompok.items()
        for kode, frekuensi in hitungan.frekuensi.items()
    ]


_SUSUN: Mapping[type, Callable[[Any], tuple[Sequence[str], list[BarisTabel]]]] = MappingProxyType(
    {IKM: _ikm, Rekap: _rekap, Tabulasi: _tabulasi}
)
