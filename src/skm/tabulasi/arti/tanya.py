"""
What is asked of whoever made a form, as problems with a block to paste.

A block holds what is certain and a question mark where it is not, which no mapping file may hold:
pasted as it is, it is refused, and never leads to a figure.  What is declared already stands in it
too, so that it can take the place of the mapping there was.
"""

from collections.abc import Iterator, Mapping, Sequence

from skm.dasar import tampilan, urutan_kode
from skm.errors import IsianDiminta, Masalah
from skm.model import KodeUnsur
from skm.model.jawaban import SKALA
from skm.privasi.samaran import samarkan
from skm.tabulasi.arti.hasil import Bacaan, Putusan, sebut_jawaban
from skm.tabulasi.arti.pemetaan import SEMUA, ArtiDinyatakan
from skm.tabulasi.arti.urai import seragam, urai

_TERBANYAK = 12  # texts that are shown one by one
_BARIS_TERBANYAK = 110  # texts in a block: a scale to 100 has 101


def masalah_dari(
    putusan: Putusan, dinyatakan: Mapping[str, Mapping[str, ArtiDinyatakan]], berkas: str
) -> list[Masalah]:
    """Return what is asked as problems, each with the block that answers all of them."""
    blok = _blok(putusan, dinyatakan)
    return [
        Masalah(
            kode=p.soal,
            berkas=berkas,
            lokasi=sebut_unsur(p.unsur),
            ditemukan=_daftar(p.teks),
            diharapkan=p.skala or " | ".join(dict.fromkeys(map(_sebut, p.bacaan))),
            pertanyaan=None
            if p.soal == "tanya-galat"
            else IsianDiminta(
                unsur=p.unsur,
                teks=tuple((sebut_jawaban(t), n) for t, n in p.teks.items()),
                bacaan=tuple(_bacaan(b) for b in p.bacaan),
                skala=p.skala,
                blok=blok,
            ),
        )
        for p in putusan.pertanyaan
    ]


def _bacaan(bacaan: Bacaan) -> tuple[str, tuple[tuple[str, int | None], ...]]:
    """
    Return a reading as it is asked about: by value, then by text.

    Examples:
        >>> _bacaan(Bacaan("umum", {"Sesuai": 3, "Baik": 3, "Lain": None, "Sangat baik": 4}))
        ('umum', (('Lain', None), ('Baik', 3), ('Sesuai', 3), ('Sangat baik', 4)))
    """
    urut = sorted(bacaan.nilai.items(), key=lambda satu: (satu[1] or 0, satu[0]))
    return bacaan.skema, tuple((sebut_jawaban(t), n) for t, n in urut)


def catatan_lain(putusan: Putusan, berkas: str) -> Iterator[Masalah]:
    """Yield a remark for each other reading of what was decided."""
    for lain in putusan.lain:
        dibaca = {
            seragam(t): h
            for isi in putusan.arti.values()
            for t, h in isi.items()
            if h in SKALA and {seragam(t), urai(t).kata} & lain.nilai.keys()
        }
        yield Masalah(
            kode="bacaan-lain",
            berkas=berkas,
            ditemukan=", ".join(f"{_teks(t)} = {h}" for t, h in sorted(dibaca.items())),
            diharapkan=_sebut(lain),
        )


def _sebut(bacaan: Bacaan) -> str:
    if None in bacaan.nilai.values():
        return "skala 1–5"
    pilihan = sorted(bacaan.nilai.items(), key=lambda satu: (satu[1] or 0, satu[0]))
    return ", ".join(f"{_teks(t)} = {n}" for t, n in pilihan)


def _daftar(teks: Mapping[str, int]) -> str:
    urut = sorted(teks.items(), key=lambda satu: (-satu[1], satu[0]))
    lebih = [f"… ({len(urut) - _TERBANYAK} lagi)"] if len(urut) > _TERBANYAK else []
    return ", ".join([*(f"{_teks(t)} ({n}×)" for t, n in urut[:_TERBANYAK]), *lebih])


def _teks(teks: str) -> str:
    return tampilan(sebut_jawaban(teks))


# ---------------------------------------------------------------- the block


def _blok(putusan: Putusan, dinyatakan: Mapping[str, Mapping[str, ArtiDinyatakan]]) -> str:
    """Return what to put into a mapping file: all that is declared, and all that is asked."""
    tabel: dict[str, dict[str, str]] = {SEMUA: {}}
    for kunci, isi in dinyatakan.items():
        tabel[kunci] = {t: _kutip(n) for t, n in isi.items()}
    semua: dict[str, tuple[int, set[int | None], list[KodeUnsur]]] = {}
    for p in putusan.pertanyaan:
        if p.soal == "tanya-galat":
            continue  # no mapping says what an error of a formula would have been
        for teks, n in p.teks.items():
            jumlah, nilai, unsur = semua.get(teks, (0, set[int | None](), list[KodeUnsur]()))
            nilai |= {b.nilai.get(teks) for b in p.bacaan} or {None}
            semua[teks] = (jumlah + n, nilai, [*unsur, *p.unsur])
    sering = sorted(semua, key=lambda t: -semua[t][0])
    sering = [t for t in sering if not samarkan(t)[1]]  # else it would show somebody
    lebih = sering[_BARIS_TERBANYAK:]
    for teks in sorted(sering[:_BARIS_TERBANYAK], key=lambda t: _urutan(t, semua[t][1])):
        _, nilai, unsur = semua[teks]
        for kunci in _tempat(putusan, teks, nilai, unsur):
            tabel.setdefault(kunci, {})[teks] = _isian(nilai)
    baris = [
        "\n".join([f"[jawaban.{k}]", *(f"{_kutip(t)} = {n}" for t, n in isi.items())])
        for k, isi in tabel.items()
        if isi
    ]
    if lebih:
        baris.append(f"# dan {len(lebih)} teks lain")
    return "\n\n".join(baris)


def _tempat(
    putusan: Putusan, teks: str, nilai: set[int | None], unsur: list[KodeUnsur]
) -> list[str]:
    """Return the tables for a text: that of all unsur, unless another reads it otherwise."""
    for kode, isi in putusan.arti.items():
        if kode in unsur:
            continue
        for t, huruf in isi.items():
            satu = urai(t)
            pasti = huruf in SKALA and None not in nilai
            if teks in (satu.teks, satu.kata) and pasti and int(huruf) not in nilai:
                return [*dict.fromkeys(unsur)]
    return [SEMUA]


def _isian(nilai: set[int | None]) -> str:
    mungkin = sorted(n for n in nilai if n is not None)
    if not mungkin:
        return '"?"'
    sebut = " atau ".join(map(str, mungkin))
    if None in nilai:
        return f'"?"  # {sebut} bila pilihannya empat'
    return sebut if len(mungkin) == 1 else f'"?"  # {sebut}'


def sebut_unsur(kode: Sequence[KodeUnsur]) -> str:
    """
    Name unsur, three and more in a row by the first and the last.

    Examples:
        >>> sebut_unsur(["U1", "U3", "U4", "U5", "U9"])
        'U1, U3–U5, U9'
    """
    deret: list[list[KodeUnsur]] = []
    for satu in kode:
        if deret and urutan_kode(satu) == urutan_kode(deret[-1][-1]) + 1:
            deret[-1].append(satu)
        else:
            deret.append([satu])
    return ", ".join(f"{d[0]}–{d[-1]}" if len(d) > 2 else ", ".join(d) for d in deret)


def _urutan(teks: str, nilai: set[int | None]) -> tuple[int, int, str]:
    isi = urai(teks)
    mungkin = [n for n in nilai if n is not None]
    return (-1 if isi.angka is None else isi.angka, min(mungkin, default=0), teks)


def _kutip(teks: str | int) -> str:
    import json

    return json.dumps(teks, ensure_ascii=False)
