"""Reports as files: facts as TOML or JSON, and facts with figures as JSON."""

from datetime import date
from typing import Any

import attrs

from skm.angka import angka_laporan
from skm.angka.tanpa_baris import tanpa_baris
from skm.dasar import Peta
from skm.jenis import SKEMA
from skm.model import IKM, LaporanSKM
from skm.model.publikasi import Laporan
from skm.naskah import Hasil, Naskah
from skm.pintu import pintu
from skm.serial.bentuk import datar
from skm.serial.hasil import (
    capaian_datar,
    ikm_datar,
    nilai_datar,
    statistik_datar,
    tabulasi_datar,
)


@pintu
def ke_toml(laporan: Laporan) -> str:
    """Return the facts of a report as TOML; reading it gives an equal report."""
    import tomli_w

    return tomli_w.dumps(datar(laporan))


@pintu
def ke_json(laporan: Laporan) -> str:
    """Return the facts of a report as JSON; reading it gives an equal report."""
    return _json(datar(laporan))


@pintu
def naskah_ke_json(naskah: Naskah, *, jawaban: bool = False) -> str:
    """
    Return a report as JSON, facts and figures: ``{"skema", "laporan", "hasil"}``.

    Args:
        naskah: The report.
        jawaban: Whether the answers of a survey go along, row by row, and what follows from them
            of every group.  Else the facts are what its document shows: counts.
    """
    laporan, hasil = naskah.laporan, naskah.hasil
    if isinstance(laporan, LaporanSKM) and not jawaban:
        laporan, hasil = _tanpa_baris(laporan, hasil)
    return _json(
        {
            "skema": SKEMA,
            "laporan": datar(laporan),
            "hasil": {
                **ikm_datar(hasil.ikm, hasil.terendah, naskah.catatan),
                **({"capaian": capaian_datar(hasil.capaian)} if hasil.capaian else {}),
                **(_survei(hasil) if isinstance(laporan, LaporanSKM) else {}),
                **({"temuan": _temuan(naskah)} if naskah.temuan else {}),
            },
        }
    )


def _tanpa_baris(laporan: LaporanSKM, hasil: Hasil) -> tuple[LaporanSKM, Hasil]:
    """Return facts and figures without the rows of answers, and without what only these give."""
    if laporan.jawaban is None:
        return laporan, hasil
    berindeks = hasil.kelompok.get("layanan", Peta[str, IKM]())
    ringkas = tanpa_baris(angka_laporan(laporan), hasil.tersembunyi, berindeks=berindeks)
    tampil = {k: ikm for k, ikm in berindeks.items() if hasil.tersembunyi.utuh(k)}
    kelompok: Peta[str, Peta[str, IKM]] = Peta({"layanan": Peta(tampil)} if ringkas.layanan else {})
    tabulasi = angka_laporan(ringkas).tabulasi
    return ringkas, attrs.evolve(hasil, tabulasi=tabulasi, kelompok=kelompok)


def _survei(hasil: Hasil) -> dict[str, Any]:
    """Return what a survey report has beside its index: counts, groups, statistics."""
    isi = {} if hasil.tabulasi is None else tabulasi_datar(hasil.tabulasi, hasil.kelompok)
    dihitung = isi.get("kelompok", {})
    lain = {
        dimensi: [{"kelas": k, "n": ikm.n, "ikm": nilai_datar(ikm)} for k, ikm in per_kelas.items()]
        for dimensi, per_kelas in hasil.kelompok.items()
        if dimensi not in dihitung
    }
    statistik = statistik_datar(hasil.galat, hasil.keandalan, hasil.sampel)
    return isi | ({"kelompok": dihitung | lain} if lain else {}) | statistik


def _temuan(naskah: Naskah) -> list[dict[str, Any]]:
    from skm.serial.temuan import temuan_datar

    return [temuan_datar(t) for t in naskah.temuan]


def _json(isi: object) -> str:
    import json

    return json.dumps(isi, ensure_ascii=False, indent=2, default=_tanggal) + "\n"


def _tanggal(nilai: object) -> str:
    assert isinstance(nilai, date)  # noqa: S101 - all that is left after unstructuring
    return nilai.isoformat()
