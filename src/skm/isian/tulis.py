"""A workbook to fill in: an empty one, or one of a report as far as it is known."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from skm.dasar import adalah
from skm.errors import ParameterError
from skm.isian import gaya
from skm.isian.denah import (
    BARIS_JUDUL,
    CONTOH,
    DARI_SURVEI,
    IDENTITAS,
    ISIAN,
    JAWABAN,
    KOLOM_LAINNYA,
    LAINNYA,
    NAMA_TANDA,
    NILAI,
    NOMOR,
    PETUNJUK,
    ButirIsian,
    LembarIsian,
    lembar_isian,
    sel_identitas,
    sumber_nilai,
)
from skm.isian.kunci import kunci_lain
from skm.isian.muat import IsiBuku, muat_isi
from skm.isian.petunjuk import petunjuk
from skm.isian.pratinjau import pratinjau
from skm.jenis import KUNCI_LAPORAN, SKEMA
from skm.office.elemen import huruf_kolom
from skm.office.susun_buku import (
    AturanKetik,
    Bersyarat,
    GayaBaru,
    LembarBaru,
    SelBaru,
    kutip_lembar,
    susun_buku,
)
from skm.pintu import pintu
from skm.regulasi import Regulasi, muat

BARIS_JAWABAN: Final = 20_000
"""Rows of answers that are looked at as they are typed, and in the preview; more are read."""
_RTL: Final = "RTL"
_CADANGAN = 10  # rows below those that are filled in
_PETUNJUK_TAMPAK = (
    "Baris bertanda survei berasal dari laporan survei dan hanya diubah di sana. Selain itu lembar "
    "ini boleh kosong."
)
_PENGGANTI = {"unit.nama": ("survei", "profil"), "periode.survei": ("survei",)}
"""What need not be filled in where one of these is."""


@pintu
def ke_isian(isi: Mapping[str, Any], rencana: Sequence[Mapping[str, Any]] = ()) -> bytes:
    """
    Return a workbook to fill in.

    Args:
        isi: What is known, by the keys of a report file: its ``jenis`` at least.  What is malformed
            is written as it is, for whoever fills in the rest to mend.
        rencana: Plan of the survey report that *isi* names, to be shown and not to be read: whoever
            fills in what became of it must see what it was.  Where that is a chapter only, it
            stands beside the keys of that chapter.

    Raises:
        DataError: ``jenis`` is no kind of report.
    """
    from skm.dasar import tampilan
    from skm.errors import DataError

    jenis = isi.get("jenis")
    if jenis not in KUNCI_LAPORAN:
        raise DataError.satu(
            "pilihan",
            lokasi="$.jenis",
            ditemukan=tampilan(jenis),
            diharapkan=" | ".join(map(tampilan, KUNCI_LAPORAN)),
        )
    termuat = muat_isi({"skema": SKEMA, **isi}, str(jenis))
    bab = adalah(isi.get("tindak_lanjut"), Mapping)
    tampak = muat_isi({"rtl": [] if bab else [dict(r) for r in rencana]}, str(jenis)).tabel[_RTL]
    regulasi = _regulasi(isi)
    baru = not set(isi) - {"jenis", "skema"}
    kegiatan = {str(r["id"]): str(r["kegiatan"]) for r in rencana} if bab else {}
    lembar = [*_semua_lembar(termuat, regulasi, tampak, kegiatan, baru=baru)]
    nama = {NAMA_TANDA: f"{kutip_lembar(PETUNJUK)}!$A$1"}
    return susun_buku(lembar, nama, f"Isian laporan {jenis}")


def _regulasi(isi: Mapping[str, Any]) -> Regulasi:
    """Return the rule set of a report, its unsur by the names that the office has for them."""
    disebut: Any = isi.get("regulasi")
    sendiri: Any = isi.get("nama_unsur")
    try:
        regulasi = muat(disebut) if isinstance(disebut, str) else muat()
    except ParameterError:  # which is told when the workbook is read
        regulasi = muat()
    if not adalah(sendiri, Mapping):
        return regulasi
    nama = {str(k): v for k, v in sendiri.items() if isinstance(v, str) and _bernama(v)}
    unsur = (attrs.evolve(u, nama=nama.get(u.kode, u.nama)) for u in regulasi.unsur)
    return attrs.evolve(regulasi, unsur=tuple(unsur))


def _bernama(teks: str) -> bool:
    return bool(teks.strip()) and teks.isprintable()


def _semua_lembar(
    isi: IsiBuku,
    regulasi: Regulasi,
    tampak: Sequence[Mapping[int, str]],
    kegiatan: Mapping[str, str],
    *,
    baru: bool,
) -> Iterator[LembarBaru]:
    berjawaban = JAWABAN.casefold() in sumber_nilai(isi.jenis)
    yield petunjuk(isi.jenis)
    for lembar in lembar_isian(isi.jenis):
        if lembar.nama == NILAI:
            yield _nilai(lembar, isi, regulasi)
        elif lembar.kunci:
            yield _tabel(lembar, isi, regulasi, tampak if lembar.nama == _RTL else (), baru=baru)
        else:
            yield _formulir(lembar, isi)
            if berjawaban:
                yield _jawaban(regulasi)
    yield _lainnya(isi, kegiatan)
    yield pratinjau(isi.jenis, regulasi, BARIS_JAWABAN)


# ---------------------------------------------------------------- forms


def _atas(lembar: LembarIsian, lebar: int) -> list[list[SelBaru | None]]:
    """Return the rows above the headings, which do not look as the columns below them."""
    lain: list[SelBaru | None] = [SelBaru(None)] * (lebar - 1)
    return [
        [SelBaru(lembar.judul, gaya.JUDUL), *lain],
        [SelBaru(lembar.petunjuk, gaya.PENGANTAR), *lain],
        [SelBaru(None), *lain],
    ]


def _formulir(lembar: LembarIsian, isi: IsiBuku) -> LembarBaru:
    ada = isi.formulir[lembar.nama]
    baris = _atas(lembar, 3)
    baris.append([SelBaru(j, gaya.KEPALA) for j in ("Butir", ISIAN, "Petunjuk")])
    aturan: list[AturanKetik] = []
    kurang: list[tuple[str, str]] = []
    for nomor, butir in enumerate(lembar.butir, start=BARIS_JUDUL + 1):
        tetap = butir.khusus == "tetap"
        baris.append(
            [
                SelBaru(_judul(butir), gaya.WAJIB if butir.wajib else gaya.LABEL),
                SelBaru(ada.get(butir.kunci), gaya.TETAP if tetap else gaya.ISI),
                SelBaru(_petunjuk_butir(butir, lembar), gaya.PETUNJUK),
            ]
        )
        if not tetap:
            aturan.append(_aturan(butir, f"B{nomor}"))
            if butir.wajib:
                kurang.append((f"B{nomor}", _kosong(f"B{nomor}", butir, isi.jenis)))
    return LembarBaru(
        nama=lembar.nama,
        baris=baris,
        kolom=((30, gaya.LABEL), (52, gaya.ISI), (58, gaya.PETUNJUK)),
        beku=(BARIS_JUDUL, 0),
        lindung=True,
        aturan=aturan,
        bersyarat=[
            *(Bersyarat(s, rumus, gaya.KURANG) for s, rumus in kurang),
            _rintisan(f"B{BARIS_JUDUL + 1}", f"B{BARIS_JUDUL + len(lembar.butir)}"),
        ],
        ulang=(BARIS_JUDUL, BARIS_JUDUL),
        warna="1F4E79",
        angka_teks=f"B{BARIS_JUDUL + 1}:B{BARIS_JUDUL + len(lembar.butir)}",
    )


def _petunjuk_butir(butir: ButirIsian, lembar: LembarIsian) -> str:
    """Return what to write, and what would do instead."""
    lain = [b.judul for b in lembar.butir if b.kunci in _PENGGANTI.get(butir.kunci, ())]
    return (
        f"{butir.petunjuk} Boleh kosong bila {' atau '.join(lain)} diisi."
        if lain
        else (butir.petunjuk)
    )


def _kosong(sel: str, butir: ButirIsian, jenis: str) -> str:
    """Return the formula for what is missing: nothing is typed, nor what would do instead."""
    lain = (
        sel_identitas(jenis, k).removeprefix(f"{IDENTITAS}!")
        for k in _PENGGANTI.get(butir.kunci, ())
    )
    semua = [f'TRIM({s})=""' for s in (sel, *filter(None, lain))]
    return semua[0] if len(semua) == 1 else f"AND({','.join(semua)})"


def _rintisan(awal: str, akhir: str) -> Bersyarat:
    """Return the look of what a report begun from answers leaves to the office."""
    return Bersyarat(f"{awal}:{akhir}", f'LEFT(TRIM({awal}),5)="[isi:"', gaya.KURANG)


def _judul(butir: ButirIsian) -> str:
    return f"{butir.judul} *" if butir.wajib else butir.judul


def _aturan(butir: ButirIsian, rentang: str, rumus: str = "") -> AturanKetik:
    """Return what may be typed for a thing to fill in."""
    pilihan = rumus
    if not pilihan and butir.pilihan and not any("," in p for p in butir.pilihan):
        pilihan = f'"{",".join(butir.pilihan)}"'
    galat = f"Pilih dari daftar. {butir.petunjuk}".strip() if pilihan else ""
    return AturanKetik(
        rentang, pilihan=pilihan, judul=butir.judul, pesan=butir.petunjuk, galat=galat
    )


# ---------------------------------------------------------------- tables


def _tabel(
    lembar: LembarIsian,
    isi: IsiBuku,
    regulasi: Regulasi,
    tampak: Sequence[Mapping[int, str]],
    *,
    baru: bool,
) -> LembarBaru:
    ada = isi.tabel[lembar.nama]
    if tampak:
        lembar = lembar._replace(petunjuk=_PETUNJUK_TAMPAK, banyak=_CADANGAN)
    kolom = [(6, gaya.NOMOR), *((b.lebar, _rupa(b)) for b in lembar.butir)]
    kepala: list[SelBaru | None] = [SelBaru(NOMOR, gaya.KEPALA)]
    kepala += [SelBaru(_judul(b), gaya.KEPALA) for b in lembar.butir]
    otomatis = _kegiatan(lembar, isi.jenis)
    if otomatis:
        kolom.append((34, gaya.OTOMATIS))
        kepala.append(SelBaru("Kegiatan (otomatis)", gaya.KEPALA))
    baris = [*_atas(lembar, len(kepala)), kepala]
    if baru:
        contoh: list[SelBaru | None] = [SelBaru(CONTOH, gaya.CONTOH)]
        baris.append([*contoh, *(SelBaru(b.contoh or None, gaya.CONTOH) for b in lembar.butir)])
    for satu in tampak:
        tetap: list[SelBaru | None] = [SelBaru(DARI_SURVEI, gaya.TETAP)]
        baris.append(
            [*tetap, *(SelBaru(satu.get(k), gaya.TETAP) for k in range(len(lembar.butir)))]
        )
    pertama = len(baris) + 1
    banyak = max(lembar.banyak, len(ada) + _CADANGAN)
    id_baru = _id_baru(lembar, [*tampak, *ada])
    for i in range(banyak):
        isi_baris: Mapping[int, str] = ada[i] if i < len(ada) else {}
        sel: list[SelBaru | None] = [SelBaru(i + 1, gaya.NOMOR)]
        for k, butir in enumerate(lembar.butir):
            teks = isi_baris.get(k)
            if teks is None and i >= len(ada) and butir.khusus == "id":
                teks = next(id_baru)
            sel.append(SelBaru(teks, _rupa(butir)))
        if otomatis:
            sel.append(SelBaru(otomatis.format(baris=pertama + i), gaya.OTOMATIS, rumus=True))
        baris.append(sel)
    terakhir = pertama + banyak - 1
    return LembarBaru(
        nama=lembar.nama,
        baris=baris,
        kolom=kolom,
        beku=(BARIS_JUDUL, 1),
        lindung=True,
        aturan=[*_aturan_tabel(lembar, pertama, terakhir, regulasi)],
        bersyarat=[
            *_kurang(lembar, pertama, terakhir),
            _rintisan(f"B{pertama}", f"{huruf_kolom(len(lembar.butir))}{terakhir}"),
        ],
        mendatar=True,
        ulang=(BARIS_JUDUL, BARIS_JUDUL),
        warna="1F6F54",
        angka_teks=f"B{BARIS_JUDUL + 1}:{huruf_kolom(len(lembar.butir))}{terakhir}",
    )


def _rupa(butir: ButirIsian) -> GayaBaru:
    return gaya.ISI_TENGAH if butir.khusus.startswith("triwulan:") else gaya.ISI


def _kegiatan(lembar: LembarIsian, jenis: str) -> str:
    """Return the formula that shows which activity a row is about; empty where none is named."""
    if not any(b.khusus == "rtl" for b in lembar.butir):
        return ""
    kegiatan = f"INDEX({_RTL}!$D:$D,MATCH(B{{baris}},{_RTL}!$B:$B,0))"
    tiada = '"tidak ada pada lembar RTL"'
    if survei := sel_identitas(jenis, "survei"):  # which may have it, and no formula looks there
        tiada = f'IF({survei}="",{tiada},"lihat laporan survei")'
    return (
        f'IF(B{{baris}}="","",IFERROR(IF({kegiatan}="","belum diisi pada lembar RTL",{kegiatan}),'
        f"{tiada}))"
    )


def _id_baru(lembar: LembarIsian, ada: Sequence[Mapping[int, str]]) -> Iterator[str]:
    """Yield ids that no row has yet."""
    kolom = next((k for k, b in enumerate(lembar.butir) if b.khusus == "id"), -1)
    dipakai = {b.get(kolom, "").casefold() for b in ada}
    nomor = len(ada)
    while True:
        nomor += 1
        if f"r{nomor}" not in dipakai:
            yield f"R{nomor}"


def _aturan_tabel(
    lembar: LembarIsian, pertama: int, terakhir: int, regulasi: Regulasi
) -> Iterator[AturanKetik]:
    for k, butir in enumerate(lembar.butir, start=1):
        rentang = f"{huruf_kolom(k)}{pertama}:{huruf_kolom(k)}{terakhir}"
        rumus = ""
        if butir.khusus == "unsur":
            rumus = f'"{",".join(u.kode for u in regulasi.unsur)}"'
        elif butir.khusus == "rtl":
            rumus = f"{_RTL}!$B${BARIS_JUDUL + 1}:$B${BARIS_JUDUL + 60}"
        satu = _aturan(butir, rentang, rumus)
        # Further unsur and rows there may be; what is unknown is found by skm.
        yield satu._replace(galat="") if butir.khusus in ("unsur", "rtl") else satu


def _kurang(lembar: LembarIsian, pertama: int, terakhir: int) -> Iterator[Bersyarat]:
    """Yield the look of what a row that was begun still lacks."""
    huruf = [huruf_kolom(k) for k, b in enumerate(lembar.butir, start=1) if b.khusus != "id"]
    terisi = f'COUNTIF(${huruf[0]}{pertama}:${huruf[-1]}{pertama},"?*")>0'
    for k, butir in enumerate(lembar.butir, start=1):
        if butir.wajib:
            sel = f"{huruf_kolom(k)}{pertama}"
            rentang = f"{sel}:{huruf_kolom(k)}{terakhir}"
            yield Bersyarat(rentang, f'AND({terisi},TRIM(${sel})="")', gaya.KURANG)


def _nilai(lembar: LembarIsian, isi: IsiBuku, regulasi: Regulasi) -> LembarBaru:
    ada = {baris[0]: baris for baris in isi.tabel[lembar.nama]}
    nama = {u.kode: u.nama for u in regulasi.unsur}
    kode = [*dict.fromkeys([*nama, *ada])]
    banyak = max(lembar.banyak, len(kode))
    baris = _atas(lembar, len(lembar.butir) + 1)
    kepala: list[SelBaru | None] = [SelBaru(j, gaya.KEPALA) for j in ("Kode *", "Unsur (otomatis)")]
    baris.append([*kepala, *(SelBaru(b.judul, gaya.KEPALA) for b in lembar.butir[1:])])
    for i in range(banyak):
        satu = kode[i] if i < len(kode) else None
        sel: list[SelBaru | None] = [
            SelBaru(satu, gaya.ISI),
            SelBaru(nama.get(satu or ""), gaya.OTOMATIS),
        ]
        isi_baris = ada.get(satu or "", {})
        sel += [SelBaru(isi_baris.get(k), gaya.ISI) for k in range(1, len(lembar.butir))]
        baris.append(sel)
    awal, akhir = BARIS_JUDUL + 1, BARIS_JUDUL + banyak
    aturan = [
        _aturan(b, f"{huruf_kolom(k)}{awal}:{huruf_kolom(k)}{akhir}")
        for k, b in enumerate(lembar.butir[1:], start=2)
    ]
    return LembarBaru(
        nama=lembar.nama,
        baris=baris,
        kolom=(
            (10, gaya.ISI),
            (48, gaya.OTOMATIS),
            *((b.lebar, gaya.ISI) for b in lembar.butir[1:]),
        ),
        beku=(BARIS_JUDUL, 0),
        lindung=True,
        aturan=aturan,
        mendatar=True,
        ulang=(BARIS_JUDUL, BARIS_JUDUL),
        warna="1F6F54",
        angka_teks=f"A{awal}:{huruf_kolom(len(lembar.butir))}{akhir}",
    )


# ---------------------------------------------------------------- answers, and the rest


_PROFIL = ("Tanggal", "Layanan", "Jenis Kelamin", "Usia", "Pendidikan", "Pekerjaan")


def _jawaban(regulasi: Regulasi) -> LembarBaru:
    """Return the sheet of answers: headings alone, so that a whole export may take their place."""
    unsur = [u.kode for u in regulasi.unsur]
    judul = (*_PROFIL, *unsur, "Saran")
    awal = len(_PROFIL)
    # Headings and answers of an export are longer than these, and would make rows of ten lines.
    kepala: list[SelBaru | None] = [SelBaru(j, gaya.KEPALA_SEBARIS) for j in judul]
    lebar = [*(16 for _ in _PROFIL), *(8 for _ in unsur), 48]
    skala = f"{huruf_kolom(awal)}2:{huruf_kolom(awal + len(unsur) - 1)}{BARIS_JAWABAN + 1}"
    return LembarBaru(
        nama=JAWABAN,
        baris=[kepala],
        kolom=[(w, gaya.BEBAS_SEBARIS) for w in lebar],
        beku=(1, 0),
        aturan=[
            AturanKetik(
                skala,
                bulat=(1, 4),
                judul="Jawaban",
                pesan="1, 2, 3, atau 4; kosong bila tidak dijawab.",
                galat="Jawaban adalah 1, 2, 3, atau 4; kosongkan bila tidak dijawab.",
            )
        ],
        mendatar=True,
        ulang=(1, 1),
        warna="C55A11",
    )


def _lainnya(isi: IsiBuku, kegiatan: Mapping[str, str]) -> LembarBaru:
    lembar = LembarIsian(
        LAINNYA,
        "",
        (),
        "Lainnya",
        "Hanya bila perlu. Kunci yang sama boleh berulang: satu baris untuk satu paragraf.",
    )
    ada = {kunci.rstrip("+") for kunci, _ in isi.lain}
    baris = _atas(lembar, 3)
    baris.append([SelBaru(j, gaya.KEPALA) for j in KOLOM_LAINNYA])
    tulis = [(k, t, kegiatan.get(t, "") if k.endswith("].rtl") else "") for k, t in isi.lain]
    tulis += [(k, "", ket) for k, ket in kunci_lain(isi.jenis) if k not in ada]
    tulis += [("", "", "")] * 30
    for kunci, teks, ket in tulis:
        baris.append(
            [
                SelBaru(kunci, gaya.ISI),
                SelBaru(teks or None, gaya.ISI),
                SelBaru(ket or None, gaya.PETUNJUK),
            ]
        )
    akhir = len(baris)
    return LembarBaru(
        nama=LAINNYA,
        baris=baris,
        kolom=((36, gaya.ISI), (70, gaya.ISI), (58, gaya.PETUNJUK)),
        beku=(BARIS_JUDUL, 0),
        lindung=True,
        ulang=(BARIS_JUDUL, BARIS_JUDUL),
        mendatar=True,
        warna="7F7F7F",
        angka_teks=f"A{BARIS_JUDUL + 1}:B{akhir}",
        bersyarat=[
            Bersyarat(
                f"A{BARIS_JUDUL + 1}:A{akhir}",
                f'AND($A{BARIS_JUDUL + 1}="",$B{BARIS_JUDUL + 1}<>"")',
                gaya.KURANG,
            )
        ],
    )
