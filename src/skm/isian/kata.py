"""Keys in what is said of a report, in the words of its workbook: sheet, row and column."""

import re

from skm.isian.denah import LAINNYA, ButirIsian, LembarIsian, lembar_isian
from skm.isian.jalur import Langkah, sebut_jalur, urai_jalur
from skm.isian.sel import bidang_kunci

_KUNCI = re.compile(
    r"""
      (?P<kutipan>"[^"]*" | \[jawaban[.][^\]]*\])             # of the report, or of a mapping file
    | \[\[ (?P<daftar>[a-z_.]+) \]\] | \[ (?P<bagian>[a-z_.]+) \]
    | (?P<kunci>\b[a-z]+(?:[._][a-z]+)+\b | (?<=\bIsi[ ])[a-z]+\b)
      (?P<berisi>[ ]=[ ](?="|true|false))?
    | (?P<berharga>\b[a-z]+)[ ]=[ ](?="|true|false)
    | \b(?P<hapus>[Hh])apus[ ](?P<buang>[a-z]+)[ ]dari[ ](?:berkas|(?P<baris>baris))[ ]ini\b
    | \b(?P<id>id)(?=-?nya\b)-?
    """,
    re.VERBOSE,
)


def kata_isian(pesan: str, jenis: str, lokasi: str) -> str:
    """
    Return a message with the keys of a report file named as a workbook shows them.

    Args:
        pesan: The message; keys in it are ``[[rtl]]``, ``[konvensi]``, ``paragraf.sampel``,
            ``penanggung_jawab``, ``ganda = "buang"``, or a word after "Isi" or in "Hapus … dari
            berkas ini" (a cell is emptied).  What is in quotes, and what the report has no key
            for, stays.
        jenis: The kind of report.
        lokasi: The path that the message is about, in which bare keys are looked for first.
    """
    return _KUNCI.sub(lambda kena: _ganti(kena, jenis, lokasi), pesan)


def _ganti(kena: re.Match[str], jenis: str, lokasi: str) -> str:
    if kena["kutipan"]:
        return kena.group()
    if kena["id"]:
        return "kode"
    nama = next(n for n in ("daftar", "bagian", "kunci", "berharga", "buang") if kena[n])
    berisi = " berisi " if kena["berisi"] or nama == "berharga" else ""
    dekat = urai_jalur(lokasi.removeprefix("$").removeprefix(".")) or ()
    for langkah in _mungkin(urai_jalur(kena[nama]) or (), dekat, jenis):
        if sebutan := _sebut(langkah, jenis, dekat):
            if kena["hapus"]:
                awal = "Kosongkan" if kena["hapus"].isupper() else "kosongkan"
                return f"{awal} {sebutan}" + " pada baris ini" * bool(kena["baris"])
            return sebutan + berisi
    return kena.group()


def _mungkin(kunci: Langkah, dekat: Langkah, jenis: str) -> list[Langkah]:
    """Return where a key may stand: in what the message is about, at the top, with the answers."""
    luar = [(*dekat[:n], *kunci) for n in range(len(dekat), 0, -1)]
    return [*luar, kunci, *([("jawaban", *kunci)] if "jawaban" in bidang_kunci(jenis) else [])]


def _sebut(langkah: Langkah, jenis: str, dekat: Langkah) -> str:
    """Name what holds a path; empty if nothing does."""
    for lembar in lembar_isian(jenis):
        if langkah == (lembar.kunci,):
            return f"baris pada lembar {lembar.nama}"
        dalam = langkah[2:] if lembar.kunci and langkah[:1] == (lembar.kunci,) else langkah
        if (lembar.kunci and dalam is langkah) or not dalam:
            continue
        butir = next((b for b in lembar.butir if b.langkah[: len(dalam)] == dalam), None)
        if butir is not None:
            di_sini = lembar.kunci != "" and dekat[:1] == (lembar.kunci,)
            return _sebut_butir(butir, lembar) + (f" (lembar {lembar.nama})" * (not di_sini))
    return f"{sebut_jalur(langkah, '')} (lembar {LAINNYA})" if _ada(langkah, jenis) else ""


def _sebut_butir(butir: ButirIsian, lembar: LembarIsian) -> str:
    judul = "TW I–IV" if butir.khusus.startswith("triwulan:") else butir.judul
    tabel = lembar.kunci or lembar.butir[0].khusus == "unsur"
    return f"{'kolom' if tabel else 'butir'} {judul}"


def _ada(langkah: Langkah, jenis: str) -> bool:
    """Return whether a report of this kind has a key there."""
    if langkah[0] == "jawaban":
        return langkah[1:] in (("saring_periode",), ("ganda",))
    polos = tuple(0 if isinstance(s, int) else s for s in langkah)
    return langkah[-1] in bidang_kunci(jenis, polos[:-1])
