"""Findings with the lines they stand on, as plain data, and as SARIF for code hosts."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

import attrs

from skm.audit.buku import Aturan, BukuAturan
from skm.errors import Masalah
from skm.jenis import SURVEI
from skm.model.temuan import Tempat, Temuan, Tingkat
from skm.pesan import kalimat
from skm.serial.berkas import AKHIRAN_ISIAN, Mentah

SARIF = "2.1.0"
"""Version of the standard."""

_SKEMA_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_URUTAN = re.compile(r"\[\d+\]")
_DARI_LAIN = "Ini dibaca dari laporan yang disebut di sini; perbaiki di laporan itu."
_LEVEL = {Tingkat.GALAT: "error", Tingkat.PERINGATAN: "warning", Tingkat.CATATAN: "note"}


def tempatkan_temuan(mentah: Mentah, temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """
    Return findings with file and lines; those of a workbook with cells and in its words.

    Args:
        mentah: The file that the report was read from.
        temuan: Findings in that report.
    """

    def di(tempat: Tempat) -> Tempat:
        lokasi = mentah.jalur_fakta(tempat.lokasi)
        if tempat.berkas:  # in the file of answers
            return attrs.evolve(tempat, lokasi=lokasi)
        if mentah.isian is not None:
            alamat = mentah.isian.sel[lokasi]
            lembar, sel = (alamat.lembar, alamat.sel) if alamat else ("", "")
            return attrs.evolve(tempat, lokasi=lokasi, berkas=mentah.berkas, lembar=lembar, sel=sel)
        return attrs.evolve(tempat, lokasi=lokasi, berkas=mentah.berkas, baris=mentah.baris[lokasi])

    def pesan(satu: Temuan) -> str:
        lain = ""
        if not satu.tempat.berkas:
            lain = mentah.laporan_lain(mentah.jalur_fakta(satu.lokasi))
        if lain:
            jenis = SURVEI.kunci if Path(lain).suffix.lower() in AKHIRAN_ISIAN else ""
        else:
            jenis = "" if mentah.isian is None else mentah.isian.isi["jenis"]
        teks = satu.pesan
        if jenis:
            from skm.isian.kata import kata_isian  # which most reports are read without

            teks = kata_isian(teks, jenis, satu.lokasi)
        return f"{teks} {_DARI_LAIN}" if lain else teks

    return tuple(
        attrs.evolve(t, pesan=pesan(t), tempat=di(t.tempat), terkait=tuple(map(di, t.terkait)))
        for t in temuan
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


def sarif(
    temuan: Sequence[Temuan], buku: BukuAturan, *, versi: str, masalah: Sequence[Masalah] = ()
) -> dict[str, Any]:
    """
    Return findings as a SARIF log, the form in which code hosts show them beside the lines.

    Args:
        temuan: The findings, placed by `tempatkan_temuan`.
        buku: The rules that were run; those of the findings are described in the log.
        versi: Version of skm.
        masalah: Why some reports could not be audited; the log says that it is not complete.
    """
    dipakai = dict.fromkeys(t.aturan for t in temuan)
    aturan = [a[0] for nama in dipakai if (a := buku[nama])]
    nomor = {a.id: i for i, a in enumerate(aturan)}
    kali: Counter[str] = Counter()
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
                "invocations": [
                    {
                        "executionSuccessful": not masalah,
                        "toolExecutionNotifications": [_pemberitahuan(m) for m in masalah],
                    }
                ],
                "columnKind": "unicodeCodePoints",
                "results": [_hasil(t, nomor, kali) for t in temuan],
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


def _pemberitahuan(masalah: Masalah) -> dict[str, Any]:
    isi: dict[str, Any] = {"level": "error", "message": {"text": kalimat(masalah)}}
    if masalah.berkas:
        tempat = Tempat(lokasi=masalah.lokasi or "$", berkas=masalah.berkas, baris=masalah.baris)
        isi["locations"] = [_lokasi(tempat)]
    return isi


def _hasil(temuan: Temuan, nomor: dict[str, int], kali: Counter[str]) -> dict[str, Any]:
    isi: dict[str, Any] = {
        "ruleId": temuan.aturan,
        "level": _LEVEL[temuan.tingkat],
        "message": {"text": f"{temuan.pesan} Sumber: {temuan.kutipan}."},
        "locations": [_lokasi(temuan.tempat)],
        "partialFingerprints": {"temuanSkm/v1": _sidik(temuan, kali)},
    }
    if temuan.aturan in nomor:
        isi["ruleIndex"] = nomor[temuan.aturan]
    if temuan.terkait:
        isi["relatedLocations"] = [
            {"id": i, **_lokasi(t), "message": {"text": _sebut(t)}}
            for i, t in enumerate(temuan.terkait, start=1)
        ]
    if temuan.diabaikan:
        isi["suppressions"] = [{"kind": "external", "justification": temuan.diabaikan}]
    return isi


def _sebut(tempat: Tempat) -> str:
    return f"{tempat.lembar}!{tempat.sel}" if tempat.lembar else tempat.lokasi


def _lokasi(tempat: Tempat) -> dict[str, Any]:
    isi: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": _sebut(tempat)}]}
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


def _sidik(temuan: Temuan, kali: Counter[str]) -> str:
    """
    Return what stays the same while lines and entries are added above, and is unlike any other.

    The message names the activity that a place in a list is about, so its number may be left out.
    """
    lokasi = _URUTAN.sub("[]", temuan.lokasi)
    dasar = (temuan.aturan, PurePath(temuan.berkas).as_posix(), lokasi, temuan.pesan)
    bahan = "\0".join(dasar)
    kali[bahan] += 1
    bahan += f"\0{kali[bahan]}" if kali[bahan] > 1 else ""
    return hashlib.sha256(bahan.encode()).hexdigest()[:32]
