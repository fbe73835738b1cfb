"""The last sheet: what index is to be expected, by formulas that every spreadsheet has."""

from skm.exact import round_half_up
from skm.isian import gaya
from skm.isian.denah import (
    BARIS_JUDUL,
    JAWABAN,
    NILAI,
    PRATINJAU,
    sel_identitas,
    sumber_nilai,
)
from skm.office.susun_buku import LembarBaru, SelBaru
from skm.regulasi import Regulasi

_CATATAN = (
    "Dihitung dengan bobot yang sama untuk semua unsur, dari jawaban berupa angka 1–4.",
    "Bila konvensinya lain, atau jawaban ditulis dengan kata, yang berlaku hanyalah angka skm.",
)
_AWAL = BARIS_JUDUL + 1


def pratinjau(jenis: str, regulasi: Regulasi, paling: int) -> LembarBaru:
    """
    Return the sheet.

    Args:
        jenis: Kind of report.
        regulasi: Whose unsur and classes.
        paling: Rows of answers that are counted.
    """
    berjawaban = JAWABAN.casefold() in sumber_nilai(jenis)
    baris: list[list[SelBaru | None]] = [
        [SelBaru("Pratinjau", gaya.JUDUL)],
        [SelBaru(_CATATAN[0], gaya.PENGANTAR)],
        [SelBaru(_CATATAN[1], gaya.PENGANTAR)],
        [SelBaru(j, gaya.KEPALA) for j in ("Kode", "Unsur", "Jumlah", "Responden", "NRR", "Mutu")],
    ]
    akhir = _AWAL + len(regulasi.unsur) - 1
    semua_n = sel_identitas(jenis, "n") or '""'
    for nomor, unsur in enumerate(regulasi.unsur, start=_AWAL):
        total, n, nrr = _dari_jawaban(nomor, paling) if berjawaban else _dari_nilai(nomor, semua_n)
        nik = f"ROUND(ROUND(E{nomor}*25,9),2)"
        baris.append(
            [
                SelBaru(unsur.kode, gaya.LABEL),
                SelBaru(unsur.nama, gaya.LABEL),
                SelBaru(total, gaya.CACAH, rumus=True),
                SelBaru(n, gaya.CACAH, rumus=True),
                SelBaru(nrr, gaya.HITUNGAN_3, rumus=True),
                SelBaru(_huruf(f"E{nomor}", nik, regulasi), gaya.HITUNGAN, rumus=True),
            ]
        )
    semua = f"E{_AWAL}:E{akhir}"
    lengkap = f"COUNT({semua})={len(regulasi.unsur)}"
    ikm = f'IF({lengkap},ROUND(ROUND(25*SUM({semua})/{len(regulasi.unsur)},9),2),"–")'
    di = akhir + 2
    baris += [
        [],
        [SelBaru("IKM", gaya.WAJIB), None, None, None, SelBaru(ikm, gaya.HASIL, rumus=True)],
        [
            SelBaru("Mutu pelayanan", gaya.WAJIB),
            None,
            None,
            None,
            SelBaru(_huruf(f"E{di}", f"E{di}", regulasi), gaya.HASIL, rumus=True),
        ],
    ]
    return LembarBaru(
        nama=PRATINJAU,
        baris=baris,
        kolom=[(w, gaya.BEBAS) for w in (10, 52, 12, 12, 12, 12)],
        beku=(BARIS_JUDUL, 0),
        lindung=True,
        gabung=(f"A{di}:D{di}", f"A{di + 1}:D{di + 1}"),
        warna="7F7F7F",
    )


def _huruf(ada: str, nilai: str, regulasi: Regulasi) -> str:
    """Return the formula for a letter, or for a dash where there is no figure."""
    return f'IF(ISNUMBER({ada}),{_mutu(nilai, regulasi)},"–")'


def _mutu(nilai: str, regulasi: Regulasi) -> str:
    """Return the formula for the letter of a printed index."""
    *lain, terendah = regulasi.tabel_mutu
    rumus = f'"{terendah.mutu}"'
    for kelas in reversed(lain):
        batas = round_half_up(kelas.batas_bawah, 2)
        rumus = f'IF({nilai}>={batas},"{kelas.mutu}",{rumus})'
    return rumus


def _dari_jawaban(nomor: int, paling: int) -> tuple[str, str, str]:
    """Return the formulas for the sum, the number and the mean of answers below a heading."""
    tabel = f"{JAWABAN}!$A$2:$CV${paling + 1}"
    kolom = f"INDEX({tabel},0,MATCH($A{nomor},{JAWABAN}!$A$1:$CV$1,0))"
    # Whether a figure was pasted as a number or as a text is not the same to COUNTIF everywhere.
    hitung = [f'SUMPRODUCT(--({kolom}&""="{i}"))' for i in range(1, 5)]
    total = "+".join(f"{i}*{h}" for i, h in enumerate(hitung, start=1))
    n = "+".join(hitung)
    return (
        f'IFERROR({total},"–")',
        f'IFERROR({n},"–")',
        f'IF(ISNUMBER(D{nomor}),IF(D{nomor}>0,C{nomor}/D{nomor},"–"),"–")',
    )


def _dari_nilai(nomor: int, semua_n: str) -> tuple[str, str, str]:
    """Return the formulas for the figures of an unsur as they are typed: texts with either mark."""
    cari = f"MATCH($A{nomor},{NILAI}!$A:$A,0)"
    sel = {
        k: f"INDEX({NILAI}!${h}:${h},{cari})" for k, h in (("nrr", "C"), ("total", "D"), ("n", "E"))
    }
    titik = f'SUBSTITUTE({sel["nrr"]}&"",",",".")'
    pisah = f'FIND(".",{titik}&".")'
    bulat = f"VALUE(LEFT({titik},{pisah}-1))"
    pecah = f'SUBSTITUTE(MID({titik},{pisah}+1,9)," ","")'
    nrr = f'{bulat}+IF({pecah}="",0,VALUE("0"&{pecah})/10^LEN({pecah}))'
    return (
        f'IFERROR(IF({sel["total"]}&""="","–",VALUE({sel["total"]}&"")),"–")',
        f'IFERROR(VALUE(IF({sel["n"]}&""="",{semua_n},{sel["n"]})&""),"–")',
        f'IFERROR(IF({sel["nrr"]}&""<>"",{nrr},C{nomor}/D{nomor}),"–")',
    )
