"""
The last sheet: what index is to be expected, by formulas that every spreadsheet has.

It shows the figure that skm computes, or a dash: what skm would ask about, or read in a way that no
formula follows, has none here.
"""

from collections.abc import Iterator

from skm.exact import round_half_up
from skm.isian import gaya
from skm.isian.denah import (
    BARIS_JUDUL,
    JAWABAN,
    LAINNYA,
    NILAI,
    PRATINJAU,
    sel_identitas,
    sumber_nilai,
)
from skm.model import REGULASI_BAWAAN
from skm.office.susun_buku import GayaBaru, LembarBaru, SelBaru
from skm.regulasi import Regulasi

_AWAL = BARIS_JUDUL + 1
_TANYA = "angkanya dilihat dengan perintah skm hitung"
_CATATAN = (
    "Gambaran sementara, dengan bobot yang sama untuk semua unsur.",
    "Bila ada yang hanya dapat dibaca skm, tertulis – dan sebabnya.",
)
_AKHIR_NILAI, _AKHIR_LAIN = 204, 504
_TABEL = {h: f"{NILAI}!${h}${_AWAL}:${h}${_AKHIR_NILAI}" for h in "ACDEFGHI"}
_KUNCI, _ISI = (f"{LAINNYA}!${h}${_AWAL}:${h}${_AKHIR_LAIN}" for h in "AB")
_KEPALA = f"{JAWABAN}!$A$1:$CV$1"
_PENENTU = ("konvensi", "jawaban", "sebaran", "nrr", "total", "n", "ikm", "survei")
"""Keys that, where they stand on *Lainnya*, may change an index."""


def pratinjau(jenis: str, regulasi: Regulasi, paling: int) -> LembarBaru:
    """
    Return the sheet.

    Args:
        jenis: Kind of report.
        regulasi: Whose unsur and classes.
        paling: Rows of answers that are counted.
    """
    satu = _Rumus(jenis, regulasi, paling)
    baris: list[list[SelBaru | None]] = [
        [SelBaru("Pratinjau", gaya.JUDUL)],
        [SelBaru(_CATATAN[0], gaya.PENGANTAR)],
        [SelBaru(_CATATAN[1], gaya.PENGANTAR)],
        [SelBaru(j, gaya.KEPALA) for j in ("Kode", "Unsur", "Jumlah", "Responden", "NRR", "Mutu")],
    ]
    for nomor, unsur in enumerate(regulasi.unsur, start=_AWAL):
        total, n, nrr = satu.unsur(nomor)
        nik = f"ROUND(ROUND(E{nomor}*25,9),2)"
        sah = f"IF(ISNUMBER(E{nomor}),AND(E{nomor}>=1,E{nomor}<=4),FALSE)"
        baris.append(
            [
                SelBaru(unsur.kode, gaya.LABEL),
                SelBaru(unsur.nama, gaya.LABEL),
                _rumus(total, gaya.CACAH),
                _rumus(n, gaya.CACAH),
                _rumus(nrr, gaya.HITUNGAN_3),
                _rumus(_huruf(sah, nik, regulasi), gaya.HITUNGAN),
            ]
        )
    di = satu.di
    baris.append([])
    for label, rumus in (
        ("IKM", satu.ikm()),
        ("Mutu pelayanan", _huruf(f"ISNUMBER(E{di})", f"E{di}", regulasi)),
        ("Dihitung dari", satu.dasar()),
    ):
        baris.append([SelBaru(label, gaya.WAJIB), None, None, None, _rumus(rumus, gaya.HASIL)])
    baris.append([_rumus(satu.keterangan(), gaya.PENGANTAR)])
    return LembarBaru(
        nama=PRATINJAU,
        baris=baris,
        kolom=[(w, gaya.BEBAS) for w in (10, 52, 12, 12, 12, 12)],
        beku=(BARIS_JUDUL, 0),
        lindung=True,
        gabung=[f"A{di + i}:D{di + i}" for i in range(3)],
        warna="7F7F7F",
    )


def _rumus(isi: str, rupa: GayaBaru) -> SelBaru:
    return SelBaru(isi, rupa, rumus=True)


def _huruf(ada: str, nilai: str, regulasi: Regulasi) -> str:
    """Return the formula for a letter, or for a dash where the condition says so."""
    return f'IF({ada},{_mutu(nilai, regulasi)},"–")'


def _mutu(nilai: str, regulasi: Regulasi) -> str:
    """Return the formula for the letter of a printed index."""
    *lain, terendah = regulasi.tabel_mutu
    rumus = f'"{terendah.mutu}"'
    for kelas in reversed(lain):
        batas = round_half_up(kelas.batas_bawah, 2)
        rumus = f'IF({nilai}>={batas},"{kelas.mutu}",{rumus})'
    return rumus


class _Rumus:
    """
    The formulas of one kind of report.

    Attributes:
        di: The row of the index.
    """

    def __init__(self, jenis: str, regulasi: Regulasi, paling: int) -> None:
        self._regulasi, self._paling = regulasi, paling
        self._banyak = len(regulasi.unsur)
        self._akhir = _AWAL + self._banyak - 1
        self.di = self._akhir + 2
        self._berjawaban = JAWABAN.casefold() in sumber_nilai(jenis)
        self._n = sel_identitas(jenis, "n") or '""'
        self._ikm = sel_identitas(jenis, "ikm") if self._berjawaban else ""
        self._tautan = sel_identitas(jenis, "jawaban.berkas" if self._berjawaban else "survei")

    # ------------------------------------------------------------ one unsur

    def unsur(self, nomor: int) -> tuple[str, str, str]:
        """Return the formulas for sum, number and mean of an unsur."""
        total, n = self._dari_nilai(nomor)
        if self._berjawaban:
            di_jawaban = f'$E${self.di + 2}="{JAWABAN}"'
            total_jawaban, n_jawaban = self._dari_jawaban(nomor)
            total = f"IF({di_jawaban},{total_jawaban},{total})"
            n = f"IF({di_jawaban},{n_jawaban},{n})"
        hitung = f'IF(AND(ISNUMBER(C{nomor}),ISNUMBER(D{nomor})),C{nomor}/D{nomor},"–")'
        tertulis = f'TRIM({_sel(nomor, "C")}&"")'
        lain = "&".join(_sel(nomor, h) for h in self._kolom_jumlah)
        nrr = f'IF({lain}="",{_cetakan(tertulis)},"–")'
        nilai = f'IF(IFERROR({tertulis},"")="",{hitung},{nrr})'
        return (
            f'IFERROR({total},"–")',
            f'IFERROR({n},"–")',
            f'IFERROR({nilai},"–")',
        )

    @property
    def _kolom_jumlah(self) -> str:
        """The columns of *Nilai* of what is not a mean itself."""
        return "DFGHI" if self._berjawaban else "D"

    @property
    def _semua_jawaban(self) -> str:
        return f"{JAWABAN}!$A$2:$CV${self._paling + 1}"

    def _dari_jawaban(self, nomor: int) -> tuple[str, str]:
        """Return the formulas for sum and number of answers below a heading, all of them 1 to 4."""
        kolom = f"INDEX({self._semua_jawaban},0,MATCH($A{nomor},{_KEPALA},0))"
        # Whether a figure was pasted as a number or a text is not the same to COUNTIF everywhere.
        sama = [f'({kolom}&""="{i}")' for i in range(1, 5)]
        total = "+".join(f"{i}*{s}" for i, s in enumerate(sama, start=1))
        hanya = f"SUMPRODUCT({'+'.join(sama)})=D{nomor}"
        return (
            f'IF({hanya},SUMPRODUCT({total}),"–")',
            f'SUMPRODUCT(--(TRIM({kolom}&"")<>""))',
        )

    def _dari_nilai(self, nomor: int) -> tuple[str, str]:
        """Return the formulas for sum and number as they are typed on *Nilai*."""
        n = f'IF({_teks(nomor, "E")}="",TRIM({self._n}&""),{_teks(nomor, "E")})'
        total, banyak = _bulat(_teks(nomor, "D")), _bulat(n)
        if not self._berjawaban:
            return total, banyak
        jawab = [_bulat(_teks(nomor, h)) for h in "FGHI"]
        ada = "&".join(_teks(nomor, h) for h in "FGHI")
        jumlah = "+".join(f"{i}*{j}" for i, j in enumerate(jawab, start=1))
        return (
            f'IF({ada}="",{total},{jumlah})',
            f'IF({ada}="",{banyak},{"+".join(jawab)})',
        )

    # ------------------------------------------------------------ all of them

    def ikm(self) -> str:
        """Return the formula for the index."""
        nrr = f"E{_AWAL}:E{self._akhir}"
        ikm = f"ROUND(ROUND(25*SUM({nrr})/{self._banyak},9),2)"
        if self._ikm:
            tertulis = f'TRIM({self._ikm}&"")'
            ikm = f'IF({tertulis}="",{ikm},{_cetakan(tertulis)})'
        syarat = [f"{d}=0" for d in self._ragu()]
        lengkap = f"COUNT({nrr})={self._banyak}"
        lengkap = f"AND({lengkap},MIN({nrr})>=1,MAX({nrr})<=4)"
        syarat.append(f'OR({lengkap},{self._ikm}&""<>"")' if self._ikm else lengkap)
        return f'IFERROR(IF(AND({",".join(syarat)}),{ikm},"–"),"–")'

    def dasar(self) -> str:
        """Return the formula for what the figures are counted from."""
        rumus = f'IF({_ada(f"{NILAI}!$C${_AWAL}:$I${_AKHIR_NILAI}")},"{NILAI}","–")'
        if not self._berjawaban:
            return rumus
        rumus = f'IF({self._ikm}&""="",{rumus},"IKM")'
        return f'IF({_ada(self._semua_jawaban)},"{JAWABAN}",{rumus})'

    def keterangan(self) -> str:
        """Return the formula for why there is no index, where something is filled in."""
        di_berkas, lain, ganda, sisa = self._ragu()
        apa = "Jawaban ada di berkas" if self._berjawaban else "Angka ada di laporan survei"
        kurang = f"COUNTA({','.join(self._dasar())})"
        return (
            f'IF({di_berkas}>0,"{apa}; {_TANYA}",'
            f'IF({lain}>0,"Ada konvensi atau peraturan sendiri; {_TANYA}",'
            f'IF({ganda}>0,"Terisi di dua tempat; pakai salah satunya.",'
            f'IF(ISNUMBER(E{self.di}),"",'
            f'IF({sisa}+{kurang}>0,"Belum lengkap, atau hanya dapat dibaca skm; {_TANYA}","")))))'
        )

    def _ragu(self) -> tuple[str, str, str, str]:
        """
        Return formulas that are not 0 where the index is for skm to tell.

        Figures in a file, keys that change an index, two things that it may follow from, and rows
        or headings of other unsur.
        """
        di_berkas = f'IF(TRIM({self._tautan}&"")="",0,1)'
        return di_berkas, self._kunci_lain(), self._ganda(), "+".join(self._asing())

    def _kunci_lain(self) -> str:
        if self._regulasi.bobot:
            return "1"
        awalan = [f"{k}{t}" for k in _PENENTU for t in ("", ".", "[")]
        cocok = "+".join(
            f'({_KUNCI}="{a}")' if a[-1] not in ".[" else f'(LEFT({_KUNCI},{len(a)})="{a}")'
            for a in awalan
        )
        beda = f'({_KUNCI}="regulasi")*({_ISI}<>"{self._regulasi.id}")'
        lain = f'SUMPRODUCT(({_ISI}<>"")*({cocok}+{beda}))'
        if self._regulasi.id == REGULASI_BAWAAN:
            return lain
        return f'{lain}+ABS(1-SUMPRODUCT(({_KUNCI}="regulasi")*({_ISI}="{self._regulasi.id}")))'

    def _dasar(self) -> Iterator[str]:
        """Yield the cells of what an index may follow from."""
        yield _TABEL["C"]
        yield _TABEL["D"]
        if self._berjawaban:
            yield f"{NILAI}!$F${_AWAL}:$I${_AKHIR_NILAI}"
            yield self._semua_jawaban
            yield self._ikm

    def _ganda(self) -> str:
        """Return the formula for how many of them are too many; a follow-up may have two."""
        if not self._berjawaban:
            return "0"
        dasar = "+".join(f"({_ada(s)})" for s in self._dasar())
        n = f'AND($E${self.di + 2}="{JAWABAN}",{self._n}&""<>"")'  # which answers have themselves
        return f"MAX(0,{dasar}-1)+IF({n},1,0)"

    def _asing(self) -> Iterator[str]:
        """Yield formulas for rows, and headings, beyond those of the unsur that are shown."""
        isi = "&".join(_TABEL[h] for h in "C" + self._kolom_jumlah)
        kode = f"$A${_AWAL}:$A${self._akhir}"
        yield f'SUMPRODUCT(({isi}<>"")*(COUNTIF({kode},{_TABEL["A"]})<>1))'
        dua = f'({_TABEL["A"]}<>"")*(COUNTIF({_TABEL["A"]},{_TABEL["A"]})>1)'
        yield f'SUMPRODUCT(({isi}<>"")*{dua})'
        if self._berjawaban:
            judul = f'(LEFT({_KEPALA},1)="U")*ISNUMBER(--MID({_KEPALA},2,2))'
            beda = f"ABS(SUMPRODUCT({judul})-{self._banyak})"
            yield f'IF($E${self.di + 2}="{JAWABAN}",{beda},0)'


def _ada(sel: str) -> str:
    return f"COUNTA({sel})>0"


def _sel(nomor: int, kolom: str) -> str:
    """Return the cell of an unsur in a column of *Nilai*."""
    return f"INDEX({_TABEL[kolom]},MATCH($A{nomor},{_TABEL['A']},0))"


def _teks(nomor: int, kolom: str) -> str:
    return f'TRIM({_sel(nomor, kolom)}&"")'


def _bulat(teks: str) -> str:
    """Return the formula for a whole number; of what may be another elsewhere, an error."""
    # VALUE() reads 1.840 by the language of the program, so it must come out as it went in.
    return f'IF(TEXT(VALUE({teks}),"0")={teks},VALUE({teks}),NA())'


def _cetakan(teks: str) -> str:
    """Return the formula for a figure with either mark and up to four decimals."""
    titik = f'SUBSTITUTE({teks},",",".")'
    letak = f'FIND(".",{titik}&".")'
    bulat, pecah = f"LEFT({titik},{letak}-1)", f"MID({titik},{letak}+1,20)"
    isi = f'{_bulat(bulat)}+IF({pecah}="",0,{_bulat(f"(1&{pecah})")}/10^LEN({pecah})-1)'
    return f"IF(LEN({pecah})>4,NA(),{isi})"
