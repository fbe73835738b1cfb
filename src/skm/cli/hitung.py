"""``skm hitung``: the index, from values, a report or answers."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from skm.cli.kode_keluar import kode_selesai
from skm.cli.konsol import cetak_catatan, cetak_json, cetak_kolom, lipat

if TYPE_CHECKING:
    from skm.alur import Muatan
    from skm.model import IKM, Hitungan
    from skm.model.statistik import CapaianSampel, GalatIKM, Keandalan, Rekap

_JUDUL_TERPANJANG = 36  # of a heading in the table, beside the names of unsur


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command."""
    from skm.cli.masukan import kepala, sidik_masukan
    from skm.cli.muat import ikm_muatan, muat_masukan

    sidik = sidik_masukan(pilihan)
    muatan = muat_masukan(pilihan.berkas, pilihan)
    ikm = ikm_muatan(muatan)
    catatan = tuple(_catatan(muatan, ikm))
    if sidik is not None:
        isi = _datar(muatan, ikm, catatan, pilihan)
        cetak_json(kepala(sidik.hasil(muatan.masukan)) | isi)
    else:
        _cetak(muatan, ikm, catatan, pilihan)
    return kode_selesai(muatan.bacaan)


def _catatan(muatan: "Muatan", ikm: "IKM") -> Iterator[str]:
    from skm.naskah.catatan import catatan_hitungan, catatan_ikm, catatan_populasi

    akhir = muatan.periode.akhir if muatan.periode else None
    if muatan.tabulasi is not None:
        yield from catatan_hitungan(muatan.tabulasi, muatan.konvensi)
        yield from catatan_populasi(muatan.populasi, muatan.tabulasi.semua.n)
    yield from catatan_ikm(ikm, muatan.regulasi, akhir)


# ---------------------------------------------------------------- figures beside the index


def _statistik(
    muatan: "Muatan",
) -> "tuple[GalatIKM | None, Keandalan | None, CapaianSampel | None]":
    from skm.skor import capaian_sampel, hitung_galat, hitung_keandalan, n_dihitung
    from skm.skor.galat import populasi_dipakai

    assert muatan.tabulasi is not None  # noqa: S101 - asked for with answers only
    semua, populasi = muatan.tabulasi.semua, muatan.populasi
    return (
        hitung_galat(
            semua,
            populasi=populasi_dipakai(populasi, semua.n),
            regulasi=muatan.regulasi,
            konvensi=muatan.konvensi,
        ),
        None if semua.statistik is None else hitung_keandalan(semua.statistik),
        None
        if populasi is None
        else capaian_sampel(
            populasi, n_dihitung(semua, muatan.konvensi), aturan=muatan.aturan_sampel
        ),
    )


def _kelompok(muatan: "Muatan", pilihan: argparse.Namespace) -> "Mapping[str, Mapping[str, IKM]]":
    from skm.skor import ikm_per_kelas

    assert muatan.tabulasi is not None  # noqa: S101 - asked for with answers only
    return {
        dimensi: {
            kelas: ikm
            for kelas, ikm in ikm_per_kelas(
                muatan.tabulasi, dimensi, regulasi=muatan.regulasi, konvensi=muatan.konvensi
            ).items()
            if ikm is not None and (kelas or dimensi != "unit")  # nobody's unit is none
        }
        for dimensi in pilihan.grup or muatan.tabulasi.kelompok
        if dimensi in muatan.tabulasi.kelompok
    }


def _rekap(
    muatan: "Muatan", pilihan: argparse.Namespace, ikm: "Mapping[str, IKM]"
) -> "Rekap | None":
    from skm.model.statistik import Metode
    from skm.skor import hitung_rekap

    assert muatan.tabulasi is not None  # noqa: S101 - asked for with answers only
    unit: Mapping[str, Hitungan] = muatan.tabulasi.kelompok.get("unit", {})
    if "unit" not in pilihan.grup or not unit:
        return None
    return hitung_rekap(
        unit, Metode(pilihan.metode), regulasi=muatan.regulasi, konvensi=muatan.konvensi, ikm=ikm
    )


# ---------------------------------------------------------------- JSON


def _datar(
    muatan: "Muatan", ikm: "IKM", catatan: Sequence[str], pilihan: argparse.Namespace
) -> dict[str, Any]:
    from skm.serial import ikm_datar, tabulasi_datar
    from skm.serial.bacaan import bacaan_datar
    from skm.serial.hasil import kelas_datar, rekap_datar, statistik_datar
    from skm.skor import terendah

    isi = ikm_datar(ikm, terendah(ikm), tuple(catatan))
    if muatan.tabulasi is not None:
        kelompok = _kelompok(muatan, pilihan)
        isi |= tabulasi_datar(muatan.tabulasi, kelompok)
        isi |= statistik_datar(*_statistik(muatan))
        if (rekap := _rekap(muatan, pilihan, kelompok.get("unit", {}))) is not None:
            isi["rekap"] = rekap_datar(rekap)
    elif layanan := _layanan(muatan):
        isi["kelompok"] = {"layanan": kelas_datar(layanan)}
    if muatan.bacaan is not None:
        isi |= bacaan_datar(muatan.bacaan)
    return isi


# ---------------------------------------------------------------- text


def _cetak(
    muatan: "Muatan", ikm: "IKM", catatan: Sequence[str], pilihan: argparse.Namespace
) -> None:
    from skm.exact import format_id, format_pendek
    from skm.naskah.kalimat import unsur_terendah
    from skm.skor.sebutan import sebut_konvensi

    print(f"IKM unit pelayanan : {format_id(ikm.cetak)}")
    print(f"Mutu pelayanan     : {ikm.mutu}")
    print(f"Regulasi           : {muatan.regulasi.nama}")
    bobot = format_pendek(ikm.jumlah_bobot)
    print(lipat(f"Konvensi           : {sebut_konvensi(ikm)}; jumlah bobot {bobot}"))
    print(lipat(f"Responden          : {_responden(muatan, ikm)}"))
    print()
    baris = [("KODE", "UNSUR", "NRR", "KONVERSI", "MUTU")]
    for u in ikm.unsur:
        konversi = format_id(u.konversi_cetak)
        baris.append((u.kode, u.nama, format_id(u.nrr_cetak), konversi, str(u.mutu)))
        baris += [
            (p.kode, f"  {_sebut_tanya(p.kode, muatan)}", format_id(p.nrr_cetak), "", "")
            for p in u.bagian
        ]
    if ikm.unsur:
        cetak_kolom(baris, kanan=(2, 3))
        print()
    print(lipat(unsur_terendah(ikm), ""))
    if muatan.tabulasi is not None:
        _cetak_tabulasi(muatan, ikm, pilihan)
    if "layanan" not in pilihan.grup:
        _cetak_layanan(muatan)
    if muatan.bacaan is not None:
        from skm.cli.simpulan import uraikan

        print()
        for satu in uraikan(muatan.bacaan):
            print(lipat(satu))
    for satu in catatan:
        print(lipat(f"Catatan: {satu}"))
    if muatan.bacaan is not None:
        cetak_catatan(muatan.bacaan)


def _layanan(muatan: "Muatan") -> "Mapping[str, tuple[int | None, IKM | None]]":
    """Return size and index of the services that a report without answers has beside its own."""
    from skm.dasar import Peta
    from skm.errors import ScoringError

    angka = muatan.angka
    if angka is None or not angka.layanan:
        return {}
    per_layanan: Mapping[str, IKM] = Peta()
    with suppress(ScoringError):  # what is wrong with a service, `periksa` says
        per_layanan = angka.ikm_kelas(muatan.regulasi)["layanan"]
    return {nama: (satu.n, per_layanan.get(nama)) for nama, satu in angka.layanan.items()}


def _cetak_layanan(muatan: "Muatan") -> None:
    """Print these services."""
    from skm.exact import format_id
    from skm.naskah.survei.kalimat import nama_kelas

    baris: list[tuple[str, ...]] = [("JENIS LAYANAN", "n", "IKM", "MUTU")]
    for nama, (banyak, ikm) in _layanan(muatan).items():
        n = "–" if banyak is None else format_id(banyak)
        hasil = ("–", "–") if ikm is None else (format_id(ikm.cetak), str(ikm.mutu))
        baris.append((nama_kelas("layanan", nama), n, *hasil))
    if len(baris) > 1:
        print()
        cetak_kolom(baris, kanan=(1, 2))


def _sebut_tanya(kode: str, muatan: "Muatan") -> str:
    """Name one of several questions about an unsur by its heading, where there is one."""
    if muatan.bacaan is None:
        return "pertanyaan"
    kolom = muatan.bacaan.kolom
    judul = " ".join(kolom.judul[kolom.unsur[kode][0]].split())
    return judul if len(judul) <= _JUDUL_TERPANJANG else f"{judul[: _JUDUL_TERPANJANG - 1]}…"


def _responden(muatan: "Muatan", ikm: "IKM") -> str:
    from skm.naskah.catatan import sebut_n, sebut_responden

    if muatan.tabulasi is None:
        return sebut_n(ikm)
    return sebut_responden(muatan.tabulasi.semua, muatan.konvensi)


def _cetak_tabulasi(muatan: "Muatan", ikm: "IKM", pilihan: argparse.Namespace) -> None:
    from skm.exact import format_id
    from skm.naskah import kalimat_statistik
    from skm.naskah.survei.kalimat import nama_kelas
    from skm.naskah.survei.tabel import urutan_kelas
    from skm.naskah.tabel import nama_dimensi

    galat, keandalan, sampel = _statistik(muatan)
    print()
    if sampel is not None:
        print(lipat(kalimat_statistik.sampel(sampel), ""))
    if muatan.tabulasi is not None and muatan.tabulasi.semua.statistik is not None:
        print(lipat(kalimat_statistik.galat(ikm, galat), ""))
    if keandalan is not None:
        print(lipat(kalimat_statistik.keandalan(keandalan), ""))
    assert muatan.tabulasi is not None  # noqa: S101 - asked for with answers only
    if not pilihan.grup:
        return
    semua = _kelompok(muatan, pilihan)
    for dimensi, per_kelas in semua.items():
        isi = muatan.tabulasi.kelompok[dimensi]
        nama = nama_dimensi(dimensi)
        baris: list[tuple[str, ...]] = [
            (nama.upper(), "n", *(u.kode for u in ikm.unsur), "IKM", "MUTU")
        ]
        for kelas in sorted(isi, key=lambda k: (k == "", urutan_kelas(dimensi, k), k)):
            hasil = per_kelas.get(kelas)
            angka = (
                ["–"] * (len(ikm.unsur) + 2)
                if hasil is None
                else [
                    *(format_id(u.nrr_cetak) for u in hasil.unsur),
                    format_id(hasil.cetak),
                    str(hasil.mutu),
                ]
            )
            baris.append((nama_kelas(dimensi, kelas), format_id(isi[kelas].n), *angka))
        print()
        cetak_kolom(baris, kanan=range(1, len(baris[0]) - 1))
    if (rekap := _rekap(muatan, pilihan, semua.get("unit", {}))) is not None:
        print()
        print(lipat(kalimat_statistik.rekap(rekap), ""))
