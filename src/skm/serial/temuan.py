"""Findings with the lines they stand on, as plain data, and as SARIF for code hosts."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

import attrs

from skm.audit.buku import Aturan, BukuAturan
from skm.model.temuan import Tempat, Temuan, Tingkat
from skm.serial.berkas import baca_mentah

SARIF = "2.1.0"
"""Version of the standard."""

_SKEMA_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Tingkat.GALAT: "error", Tingkat.PERINGATAN: "warning", Tingkat.CATATAN: "note"}


def tempatkan_temuan(path: Path | str, temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """
    Return findings with file and lines.

    Args:
        path: The file that the report was read from.
        temuan: Findings in that report.

    Raises:
        DataError: The file cannot be read any more.
    """
    mentah = baca_mentah(path)
    awalan = "$.laporan" if "laporan" in mentah.isi else "$"

    def di(tempat: Tempat) -> Tempat:
        lokasi = awalan + tempat.lokasi.removeprefix("$")
        if tempat.berkas:  # in the file of answers
            return attrs.evolve(tempat, lokasi=lokasi)
        return attrs.evolve(tempat, lokasi=lokasi, berkas=mentah.berkas, baris=mentah.baris[lokasi])

    return tuple(
        attrs.evolve(t, tempat=di(t.tempat), terkait=tuple(map(di, t.terkait))) for t in temuan
    )


def temuan_datar(temuan: Temuan) -> dict[str, Any]:
    """Return one finding as plain data."""
    return {
        "id": temuan.aturan,
        "tingkat": temuan.tingkat.value,
        **_tempat_datar(temuan.tempat),
        "pesan": temuan.pesan,
        "kutipan": str(temuan.kutipan),
        "terkait": [_tempat_datar(t) for t in temuan.terkait],
        **({"diabaikan": temuan.diabaikan} if temuan.diabaikan else {}),
    }


def _tempat_datar(tempat: Tempat) -> dict[str, Any]:
    isi: dict[str, Any] = {
        "berkas": tempat.berkas,
        "baris": tempat.baris,
        "lokasi": tempat.lokasi,
    }
    if tempat.lembar:
        isi |= {"lembar": tempat.lembar, "sel": tempat.sel}
    return isi


def sarif(temuan: Sequence[Temuan], buku: BukuAturan, *, versi: str) -> dict[str, Any]:
    """
    Return findings as a SARIF log, the form in which code hosts show them beside the lines.

    Args:
        temuan: The findings, placed by `tempatkan_temuan`.
        buku: The rules that were run; those of the findings are described in the log.
        versi: Version of skm.
    """
    dipakai = dict.fromkeys(t.aturan for t in temuan)
    aturan = [a[0] for nama in dipakai if (a := buku[nama])]
    nomor = {a.id: i for i, a in enumerate(aturan)}
    return {
        "$schema": _SKEMA_SARIF,
        "version": SARIF,
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "skm",
                        "semanticVersion": versi,
                        "language": "id-ID",
                        "rules": [_aturan(a) for a in aturan],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_hasil(t, nomor) for t in temuan],
            }
        ],
    }


def _aturan(aturan: Aturan) -> dict[str, Any]:
    bantuan = "\n\n".join(
        b
        for b in (
            aturan.alasan,
            f"Contoh: {aturan.contoh}" if aturan.contoh else "",
            f"Sumber: {aturan.kutipan}",
        )
        if b
    )
    return {
        "id": aturan.id,
        "shortDescription": {"text": aturan.judul},
        "fullDescription": {"text": aturan.alasan or aturan.judul},
        "help": {"text": bantuan, "markdown": bantuan},
        "defaultConfiguration": {"level": _LEVEL[aturan.tingkat]},
        "properties": {"tags": [aturan.ruang, *sorted(aturan.jenis)]},
    }


def _hasil(temuan: Temuan, nomor: dict[str, int]) -> dict[str, Any]:
    isi: dict[str, Any] = {
        "ruleId": temuan.aturan,
        "level": _LEVEL[temuan.tingkat],
        "message": {"text": f"{temuan.pesan} Sumber: {temuan.kutipan}."},
        "locations": [_lokasi(temuan.tempat)],
        "partialFingerprints": {"temuanSkm/v1": _sidik(temuan)},
    }
    if temuan.aturan in nomor:
        isi["ruleIndex"] = nomor[temuan.aturan]
    if temuan.terkait:
        isi["relatedLocations"] = [
            {"id": i, **_lokasi(t), "message": {"text": t.lokasi}}
            for i, t in enumerate(temuan.terkait, start=1)
        ]
    if temuan.diabaikan:
        isi["suppressions"] = [{"kind": "external", "justification": temuan.diabaikan}]
    return isi


def _lokasi(tempat: Tempat) -> dict[str, Any]:
    isi: dict[str, Any] = {
        "logicalLocations": [
            {
                "fullyQualifiedName": f"{tempat.lembar}!{tempat.sel}"
                if tempat.lembar
                else tempat.lokasi
            }
        ]
    }
    if tempat.berkas:
        isi["physicalLocation"] = {
            "artifactLocation": {"uri": _uri(tempat.berkas)},
            # A code host shows nothing without a line.
            "region": {"startLine": tempat.baris or 1},
        }
    return isi


def _uri(berkas: str) -> str:
    jalur = Path(berkas)
    return jalur.as_uri() if jalur.is_absolute() else quote(jalur.as_posix())


def _sidik(temuan: Temuan) -> str:
    """Return what stays the same while lines are added above."""
    bahan = "\0".join((temuan.aturan, PurePath(temuan.berkas).as_posix(), temuan.lokasi))
    return hashlib.sha256(bahan.encode()).hexdigest()[:32]
