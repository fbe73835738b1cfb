"""``skm banding``: results of periods, or of units, side by side."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from skm.cli.kode_keluar import kode_selesai
from skm.cli.konsol import cetak_catatan, cetak_json, cetak_kolom, lipat

if TYPE_CHECKING:
    from skm.alur import Muatan
    from skm.model import Hitungan
    from skm.model.statistik import GalatIKM, Perbandingan, TitikBanding


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.cli.masukan import kepala, sidik_masukan
    from skm.cli.muat import muat_masukan
    from skm.errors import DataError, Masalah
    from skm.serial import ikm_datar
    from skm.serial.bacaan import bacaan_datar
    from skm.serial.hasil import banding_datar
    from skm.skor import banding_berurutan, terendah

    sidik = sidik_masukan(pilihan)
    masalah: list[Masalah] = []
    semua: list[Muatan] = []
    for berkas in pilihan.berkas:
        try:
            semua.append(muat_masukan(berkas, pilihan))
        except DataError as salah:
            masalah += salah.masalah
    if masalah:
        raise DataError(masalah)
    deret, sendirian = _deret(semua, pilihan.grup)
    if not deret:
        sebab = (
            c
            for m in semua
            for c in (() if m.bacaan is None else m.bacaan.catatan)
            if c.kode == "profil-identitas"
        )
        raise DataError([Masalah(kode="banding-satu", ditemukan=str(len(semua))), *sebab])
    if sidik is not None:
        cetak_json(
            {
                **kepala(sidik.hasil(b for m in semua for b in m.masukan)),
                "hasil": [
                    {
                        "nama": t.nama,
                        **({"kelas": kelas} if kelas else {}),
                        **ikm_datar(t.ikm, terendah(t.ikm), ()),
                    }
                    for kelas, titik in deret
                    for t in titik
                ],
                "banding": [
                    {**({"kelas": kelas} if kelas else {}), **banding_datar(b)}
                    for kelas, titik in deret
                    for b in banding_berurutan(titik)
                ],
                "tanpa_banding": [
                    {"nama": t.nama, "kelas": kelas, **ikm_datar(t.ikm, terendah(t.ikm), ())}
                    for kelas, t in sendirian
                ],
                "bacaan": [
                    {"berkas": m.berkas, **bacaan_datar(m.bacaan)}
                    for m in semua
                    if m.bacaan is not None
                ],
            }
        )
    else:
        antarunit = bool(pilihan.grup) and len(semua) == 1
        for kelas, titik in deret:
            if kelas:
                print(lipat(f"{kelas}:"))
            _cetak(titik, banding_berurutan(titik), unit=antarunit)
            if kelas:
                print()
        for kelas, titik_tunggal in sendirian:
            print(lipat(f"{kelas}: hanya ada di {titik_tunggal.nama}, jadi tidak dibandingkan."))
        for muatan in semua:
            _uraikan(muatan)
    for muatan in semua:
        if muatan.bacaan is not None:
            cetak_catatan(muatan.bacaan)
    return kode_selesai(*(muatan.bacaan for muatan in semua))


def _deret(
    semua: "Sequence[Muatan]", grup: Sequence[str]
) -> "tuple[list[tuple[str, list[TitikBanding]]], list[tuple[str, TitikBanding]]]":
    """
    Return what is to be compared step by step: rows of two results or more, each with a name.

    Files, the classes of one file, or each class over several files; and apart the classes that
    only one file has.
    """
    from skm.cli.muat import ikm_muatan
    from skm.model.statistik import TitikBanding

    nama = nama_berbeda(semua)
    deret: list[tuple[str, list[TitikBanding]]]
    if not grup:
        deret = [
            (
                "",
                [
                    TitikBanding(nama=n, ikm=ikm_muatan(m), galat=_galat(m, m.hitungan))
                    for m, n in zip(semua, nama, strict=True)
                ],
            )
        ]
    elif len(semua) == 1:
        deret = [("", [attrs.evolve(t, nama=k) for k, t in _titik(semua[0], nama[0], grup)])]
    else:
        per_kelas: dict[str, list[TitikBanding]] = {}
        for muatan, n in zip(semua, nama, strict=True):
            for kelas, titik in _titik(muatan, n, grup):
                per_kelas.setdefault(kelas, []).append(titik)
        deret = list(per_kelas.items())
    banyak = [(kelas, titik) for kelas, titik in deret if len(titik) > 1]
    return banyak, [(kelas, titik[0]) for kelas, titik in deret if kelas and len(titik) == 1]


def nama_berbeda(semua: "Sequence[Muatan]") -> list[str]:
    """Return a name for each input by which it can be told from the others."""
    jalan: tuple[Callable[[Muatan], str], ...] = (
        lambda m: m.nama,
        lambda m: f"{Path(m.berkas).resolve().parent.name}/{m.nama}",
        lambda m: m.berkas,
    )
    for sebut in jalan:
        nama = [sebut(m) for m in semua]
        if len(set(nama)) == len(nama):
            return nama
    return [f"{m.nama} ({i})" for i, m in enumerate(semua, start=1)]


def _titik(
    muatan: "Muatan", nama: str, grup: Sequence[str]
) -> "Iterator[tuple[str, TitikBanding]]":
    """Yield the classes of one file with their results."""
    from skm.model.statistik import TitikBanding
    from skm.skor import ikm_per_kelas

    assert muatan.tabulasi is not None  # noqa: S101 - muat() refuses grup elsewhere
    for d in filter(muatan.tabulasi.kelompok.__contains__, grup):
        per_kelas = ikm_per_kelas(
            muatan.tabulasi, d, regulasi=muatan.regulasi, konvensi=muatan.konvensi
        )
        for kelas, ikm in per_kelas.items():
            if ikm is not None and kelas:
                galat = _galat(muatan, muatan.tabulasi.kelompok[d][kelas])
                yield kelas, TitikBanding(nama=nama, ikm=ikm, galat=galat)


def _uraikan(muatan: "Muatan") -> None:
    """Say how a file of answers was read."""
    from skm.cli.simpulan import uraikan

    if muatan.bacaan is not None:
        print()
        print(lipat(f"{muatan.berkas}:", ""))
        for satu in uraikan(muatan.bacaan):
            print(lipat(satu))


def _galat(muatan: "Muatan", hitungan: "Hitungan | None") -> "GalatIKM | None":
    from skm.skor import hitung_galat

    if hitungan is None:
        return None
    return hitung_galat(hitungan, regulasi=muatan.regulasi, konvensi=muatan.konvensi)


def _cetak(
    titik: "Sequence[TitikBanding]", banding: "Sequence[Perbandingan]", *, unit: bool
) -> None:
    from skm.exact import format_id
    from skm.naskah import kalimat_statistik

    unsur = {u.kode: u.nama for t in titik for u in t.ikm.unsur}
    baris = [("KODE", "UNSUR", *(t.nama for t in titik))]
    for kode, nama in unsur.items():
        nilai = [
            {u.kode: format_id(u.nrr_cetak) for u in t.ikm.unsur}.get(kode, "–") for t in titik
        ]
        baris.append((kode, nama, *nilai))
    baris.append(("", "IKM", *(format_id(t.ikm.cetak) for t in titik)))
    baris.append(("", "Mutu pelayanan", *(str(t.ikm.mutu) for t in titik)))
    cetak_kolom(baris, kanan=range(2, len(titik) + 2))
    kalimat = kalimat_statistik.perbedaan if unit else kalimat_statistik.perubahan
    for satu in banding:
        print()
        print(lipat(kalimat(satu), ""))
        ubah = ", ".join(f"{u.kode} {u.selisih}" for u in satu.unsur)
        if ubah:  # nothing of unsur where only indices are known
            print(lipat(f"Selisih NRR: {ubah}."))
