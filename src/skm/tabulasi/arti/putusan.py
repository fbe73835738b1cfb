"""
What the answers of a file mean, decided once for all unsur columns together.

Nothing is decided cell by cell: from the distinct texts of all columns follow the scale of the
figures, the scheme of the words and the direction of letters.  What the user declares goes before
everything; where texts allow two readings that differ, nothing is computed and a question is put.

The rules, in the order in which they are applied:

1. What is declared holds, for figures as for words.  Where a figure is declared, all figures of
   that column must be.
2. Figures are 1 to 4, unless one above 4, "dari 5" or zeros tell of another scale.
3. Words mean what every scheme says that holds all words of all columns.  The regulation's own
   scheme goes first, without doubt where all words are those that the questionnaire has for the
   unsur, else unless it leaves a gap that another does not; of other schemes all must agree.
4. Letters and short codes need a scheme that is the only one, or words beside them.
5. What no list has is left out and said, as long as it is little.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from skm.model import BatasTakTerbaca, KodeUnsur
from skm.model.jawaban import DITOLAK, KOSONG, SKALA
from skm.tabulasi.arti.bersama import TeksKolom, berlubang, per_kolom, sebut_skala, urutan
from skm.tabulasi.arti.daftar import (
    REGULASI,
    UNSUR,
    Skema,
    daftar_kata_unsur,
    kata_resmi,
    kata_unsur,
    skema_kata,
    skema_kode,
)
from skm.tabulasi.arti.hasil import Bacaan, Putusan, Soal
from skm.tabulasi.arti.urai import HURUF, Isi, angka_bulat

_EMPAT = len(SKALA)
_SEDIKIT_DI_ATAS = {5, 6, 7, 8, 10}  # 9 stands for no answer in many forms
_KODE_TIADA = {9, 88, 98, 99, 888, 998, 999}  # which forms have for no answer
_CUKUP_BANYAK = 50  # answers in words, before an option that nobody chose says anything


def putuskan(
    kolom: Mapping[KodeUnsur, Mapping[str, int]],
    *,
    konsep: Mapping[KodeUnsur, str],
    dinyatakan: Mapping[KodeUnsur, Mapping[str, int]],
    batas: BatasTakTerbaca | None = None,
) -> Putusan:
    """
    Decide what the texts of all unsur columns mean.

    Args:
        kolom: Per column its distinct texts, as the file has them, and how often they stand there.
        konsep: The concept of ``kolom.toml`` of each unsur; empty for an office's own.
        dinyatakan: Per column what the user declares; 0 where a text stands for no answer.
        batas: How many answers may be unreadable; None for the usual.
    """
    return _Pemutus(kolom, konsep, dinyatakan, batas or BatasTakTerbaca()).putuskan()


class _Pemutus(TeksKolom):
    bebas: Mapping[KodeUnsur, Mapping[str, int]]  # unsur that keep to a list of their own

    def putuskan(self) -> Putusan:
        self._dinyatakan()
        kata = self._kata()
        self._angka(kata)
        self._kode(kata)
        arti = {
            k: {
                t: self.huruf.get((k, isi.teks), DITOLAK)
                for t, isi in teks.items()
                if isi.macam != "kosong" or (k, isi.teks) in self.huruf
            }
            for k, teks in self.isi.items()
        }
        luar = {
            k: {t: self.kolom[k][t] for t, huruf in isi.items() if huruf == DITOLAK}
            for k, isi in arti.items()
        }
        self._tak_terbaca(luar)
        return Putusan(
            arti=arti,
            jumlah={k: {t: self.kolom[k][t] for t in isi} for k, isi in arti.items()},
            arah=self.arah,
            skema=tuple(dict.fromkeys(self.skema)),
            pertanyaan=tuple(self.tanya),
            lain=tuple(self.lain),
            luar=luar,
        )

    # ------------------------------------------------------------ what the user says

    def _dinyatakan(self) -> None:
        terbuka: dict[KodeUnsur, Counter[str]] = {}
        for k, isi, n in list(self.semua(kosong=True)):
            nyata = self.nyata.get(k, {})
            tanda = str(isi.angka) if isi.angka is not None else isi.kode
            cocok = [nyata[t] for t in (isi.teks, isi.kata, tanda) if t in nyata]
            if cocok:
                self.huruf[k, isi.teks] = str(cocok[0]) if cocok[0] else KOSONG
            elif isi.angka is not None and any(n and t.isdigit() for t, n in nyata.items()):
                terbuka.setdefault(k, Counter())[isi.teks] += n
                self.huruf[k, isi.teks] = DITOLAK
        # Nobody says 5 = 4 and leaves 4 as it is, or else he says so.
        if terbuka:
            self.tanyakan("tanya-angka-dinyatakan", terbuka)

    # ------------------------------------------------------------ words

    def _kata(self) -> "Skema | None":
        """Decide what words mean; return the scheme where it is one."""
        kata: dict[KodeUnsur, dict[str, Counter[str]]] = {}
        for k, isi, n in self.semua():
            if isi.terdaftar and isi.macam in ("kata", "angka"):
                kata.setdefault(k, {}).setdefault(isi.kata, Counter())[isi.teks] += n
        if not kata:
            self.bebas = {}
            return None
        # Columns that hold words of the unsur's own only go with any scheme.
        milik = {k: punya for k, isi in kata.items() if (punya := self._milik(k, isi))}
        bebas = {k: punya[0] for k, punya in milik.items() if len(punya) == 1}
        terikat = {k: isi for k, isi in kata.items() if k not in milik}
        cocok = [s for s in skema_kata().values() if self._cocok(s, terikat)]
        cocok = [s for s in cocok if self._searah(s, terikat, bebas) is not None]
        pilih, lain = self._pilih(cocok, terikat)
        sedikit = self.sedikit({k: per_kata.values() for k, per_kata in terikat.items()})
        if sedikit and (pilih is None or pilih.nama != REGULASI):
            pilih = None  # too little to know a form by, or to ask about
        elif terikat and pilih is None:
            self._tanya_kata(cocok, terikat)
        elif pilih is not None:
            self.lain += [self._bacaan(s, terikat) for s in lain]
        if pilih is None and self._arah(self._pasangan(bebas)) is None:
            self._tanya_silang(bebas, milik, kata)
        self.bebas = bebas
        if pilih is not None and any(
            isi.kata and urutan(isi) is not None for k, isi, _ in self.semua() if k in kata
        ):
            self.arah = self._searah(pilih, terikat, bebas)
        for k, sendiri in milik.items():
            if k not in bebas:
                self._tanya_milik(k, sendiri, kata[k])
        for k, per_kata in kata.items():
            for satu, teks in per_kata.items():
                nilai = (
                    bebas[k][satu]
                    if k in bebas
                    else None
                    if pilih is None or k in milik
                    else self._tempat(pilih, k, satu)
                )
                for t in teks:
                    self.huruf[k, t] = DITOLAK if nilai is None else str(nilai)
        if pilih is not None:
            self.skema.append(pilih.nama)
        if bebas:
            self.skema.append(UNSUR)
        return pilih

    def _milik(self, kode: KodeUnsur, kata: Collection[str]) -> list[Mapping[str, int]]:
        """Return the lists of an unsur's own that hold all words of its column and differ."""
        cocok = [
            daftar
            for daftar in daftar_kata_unsur(self.konsep.get(kode, ""))
            if all(t in daftar for t in kata) and len({daftar[t] for t in kata}) == len(kata)
            if all(daftar.get(t, n) == n for k, t, n in self._kata_dinyatakan() if k == kode)
        ]
        if cocok and cocok[0] is daftar_kata_unsur(self.konsep.get(kode, ""))[0]:
            return cocok[:1]  # the regulation's own
        beda = {tuple(daftar[t] for t in kata): daftar for daftar in cocok}
        return [*beda.values()]

    def _tanya_milik(
        self,
        kode: KodeUnsur,
        daftar: Sequence[Mapping[str, int]],
        kata: Mapping[str, Counter[str]],
    ) -> None:
        """Ask which of an unsur's own lists a column keeps to."""
        bacaan = [
            Bacaan(skema=f"{UNSUR}-{i}", nilai={t: satu[t] for t in kata})
            for i, satu in enumerate(daftar, start=1)
        ]
        teks = Counter({t: c.total() for t, c in kata.items()})
        self.tanyakan("tanya-kata-rancu", {kode: teks}, bacaan)

    def _tanya_silang(
        self,
        bebas: dict[KodeUnsur, Mapping[str, int]],
        milik: dict[KodeUnsur, list[Mapping[str, int]]],
        kata: Mapping[KodeUnsur, Mapping[str, Counter[str]]],
    ) -> None:
        """Ask about words whose figures or letters say otherwise, and take them for nothing."""
        silang = {k for k, isi, _ in self.semua() if k in bebas and urutan(isi) is not None}
        self.tanyakan(
            "tanya-kata-campur",
            {k: sum(kata[k].values(), Counter[str]()) for k in kata if k in silang},
        )
        for k in silang:
            del bebas[k], milik[k]

    def _tempat(self, skema: Skema, kode: KodeUnsur, kata: str) -> int | None:
        return skema.tempat.get(kata, kata_unsur(self.konsep.get(kode, "")).get(kata))

    def _cocok(self, skema: Skema, kata: Mapping[KodeUnsur, Collection[str]]) -> bool:
        """Return whether a scheme holds all words, and says what the user says of others."""
        for k, isi in kata.items():
            if not any(t in skema.tempat for t in isi):
                return False
            tempat = [self._tempat(skema, k, t) for t in isi]
            # No two words of a question are one answer.
            if None in tempat or len({*tempat}) < len(tempat):
                return False
        nyata = list(self._kata_dinyatakan())
        # Who says what a word is on the scale of four says that it is not one of five.
        if nyata and skema.banyak != _EMPAT:
            return False
        return all(self._tempat(skema, k, t) == n for k, t, n in nyata)

    def _kata_dinyatakan(self) -> Iterator[tuple[KodeUnsur, str, int]]:
        """Yield known words that cells hold and the user has declared."""
        for k, teks in self.isi.items():
            for isi in teks.values():
                nyata = self.nyata.get(k, {}).get(isi.kata or isi.teks)
                if nyata and isi.terdaftar:
                    yield k, isi.kata, nyata

    def _searah(
        self,
        skema: Skema,
        terikat: Mapping[KodeUnsur, Mapping[str, Collection[str]]],
        bebas: Mapping[KodeUnsur, Mapping[str, int]],
    ) -> int | None:
        """Return in which direction figures and letters beside words run; None for neither."""
        pasangan = [
            (tanda, tempat, skema.banyak)
            for k, isi, _ in self.semua()
            if isi.kata and (tanda := urutan(isi)) is not None and k in terikat
            if (tempat := self._tempat(skema, k, isi.kata)) is not None
        ]
        pasangan += self._pasangan(bebas)
        return self._arah(pasangan)

    def _pasangan(self, bebas: Mapping[KodeUnsur, Mapping[str, int]]) -> list[tuple[int, int, int]]:
        return [
            (tanda, bebas[k][isi.kata], _EMPAT)
            for k, isi, _ in self.semua()
            if k in bebas and isi.kata in bebas[k] and (tanda := urutan(isi)) is not None
        ]

    def _arah(self, pasangan: Iterable[tuple[int, int, int]]) -> int | None:
        pasangan = list(pasangan)
        if all(tanda == tempat for tanda, tempat, _ in pasangan):
            return 1
        if all(tanda == banyak + 1 - tempat for tanda, tempat, banyak in pasangan):
            return -1
        return None

    def _pilih(
        self, cocok: list[Skema], kata: Mapping[KodeUnsur, Collection[str]]
    ) -> tuple[Skema | None, list[Skema]]:
        """Return the scheme that holds, and those that say otherwise and might."""
        if not cocok or not kata:
            return None, []
        empat = [s for s in cocok if s.banyak == _EMPAT]
        hukum = next((s for s in empat if s.nama == REGULASI), None)
        if hukum is not None:
            # An unsur's own words in the questionnaire are nobody else's, if the form keeps to it.
            resmi = {k for k, isi in kata.items() if {*isi} <= self._resmi(k)}
            bukan = 2 * len(resmi) < len(kata)
            umum = {k: isi for k, isi in kata.items() if bukan or k not in resmi}
            beda = [s for s in cocok if umum and self._beda(hukum, s, umum)]
            # Five options of which some were never chosen: only where the law's four leave a gap.
            empat_lain = [s for s in beda if s.banyak == _EMPAT]
            if not self._renggang(hukum, kata):
                return hukum, empat_lain
            return (None, beda) if beda else (hukum, [])
        if not empat:
            return None, []
        acuan = empat[0]
        beda = [s for s in cocok if self._beda(acuan, s, kata)]
        if not self._renggang(acuan, kata) and self._banyak(kata) >= _CUKUP_BANYAK:
            # Of five options somebody would have chosen the one in the middle.
            beda = [s for s in beda if s.banyak == _EMPAT or not self._renggang(s, kata)]
        return (None, beda) if beda else (acuan, [])

    def _resmi(self, kode: KodeUnsur) -> frozenset[str]:
        return kata_resmi(self.konsep.get(kode, ""))

    def _beda(self, satu: Skema, lain: Skema, kata: Mapping[KodeUnsur, Collection[str]]) -> bool:
        if lain.banyak != _EMPAT:
            return True
        return any(
            self._tempat(satu, k, t) != self._tempat(lain, k, t)
            for k, isi in kata.items()
            for t in isi
        )

    def _dipakai(self, skema: Skema, kata: Mapping[KodeUnsur, Collection[str]]) -> set[int]:
        return {skema.tempat[t] for isi in kata.values() for t in isi if t in skema.tempat}

    def _banyak(self, kata: Mapping[KodeUnsur, Collection[str]]) -> int:
        """Return how many answers of these columns are words."""
        return sum(
            self.kolom[k][t] for k in kata for t, isi in self.isi[k].items() if isi.kata in kata[k]
        )

    def _renggang(self, skema: Skema, kata: Mapping[KodeUnsur, Collection[str]]) -> bool:
        """Return whether an option between chosen ones was chosen by nobody."""
        return berlubang(self._dipakai(skema, kata))

    def _bacaan(self, skema: Skema, kata: Mapping[KodeUnsur, Collection[str]]) -> Bacaan:
        semua = ((t, self._tempat(skema, k, t)) for k, isi in kata.items() for t in isi)
        return Bacaan(
            skema=skema.nama, nilai={t: n if skema.banyak == _EMPAT else None for t, n in semua}
        )

    def _tanya_kata(
        self, cocok: list[Skema], kata: Mapping[KodeUnsur, Mapping[str, Counter[str]]]
    ) -> None:
        soal: Soal = "tanya-kata-campur"
        if cocok:
            empat = any(s.banyak == _EMPAT for s in cocok)
            soal = "tanya-kata-rancu" if empat else "tanya-kata-skala"
        teks = {k: Counter({t: sum(c.values()) for t, c in isi.items()}) for k, isi in kata.items()}
        skala = "1–5" if soal == "tanya-kata-skala" else ""
        self.tanyakan(soal, teks, [self._bacaan(s, kata) for s in cocok], skala)

    # ------------------------------------------------------------ figures

    def _angka(self, kata: Skema | None) -> None:
        """Decide what figures mean."""
        sisa = [(k, isi, n) for k, isi, n in self.semua() if isi.angka is not None]
        semua = Counter[int]()
        for _, isi, n in sisa:
            assert isi.angka is not None  # noqa: S101 - as chosen
            semua[isi.angka] += n
        terbalik = self._terbalik(kata)
        polos = Counter({n: semua[n] for n in semua if n in range(1, _EMPAT + 1)})
        if terbalik and sisa:
            biasa = {isi.teks: isi.angka for _, isi, _ in sisa if isi.angka in polos}
            balik = {t: n and _EMPAT + 1 - n for t, n in biasa.items()}
            bacaan = [Bacaan(skema="terbalik", nilai=balik), Bacaan(skema="angka", nilai=biasa)]
            self.tanyakan("tanya-angka-terbalik", per_kolom(sisa), bacaan)
        if 0 in semua and max(semua) < _EMPAT and polos:
            self.tanyakan("tanya-skala-nol", per_kolom(sisa), skala="0–3")
        lain = [(k, isi, n) for k, isi, n in sisa if isi.skala not in (None, _EMPAT)]
        sudah = any(p.soal in ("tanya-skala", "tanya-skala-nol") for p in self.tanya)
        if not sudah and not self.sedikit({k: [c] for k, c in per_kolom(lain).items()}):
            skala = sebut_skala([isi.skala or 0 for _, isi, _ in lain] + [*semua])
            self.tanyakan("tanya-skala", per_kolom(sisa), skala=skala)
        self._periksa_skala(sisa, semua)
        for k, isi, _ in sisa:
            sah = isi.di_skala
            if sah and isi.terdaftar:
                sah = False  # words beside it that say something else
            self.huruf[k, isi.teks] = str(isi.angka) if sah and not terbalik else DITOLAK

    def _periksa_skala(
        self, sisa: Sequence[tuple[KodeUnsur, Isi, int]], semua: Mapping[int, int]
    ) -> None:
        """Ask where figures just above the scale are too many, in all columns together."""
        if any(p.soal in ("tanya-skala", "tanya-skala-nol") for p in self.tanya):
            return
        atas = Counter[KodeUnsur]()
        for k, isi, n in sisa:
            if isi.angka in _SEDIKIT_DI_ATAS:
                atas[k] += n
        # One in every column may be a row of sums that nothing names.
        if max(atas.values(), default=0) > 1 and self.batas.dilampaui(
            atas.total(), sum(semua.values())
        ):
            skala = sebut_skala([n for n in semua if n <= max(_SEDIKIT_DI_ATAS)])
            self.tanyakan("tanya-skala", per_kolom(sisa), skala=skala)

    def _terbalik(self, kata: Skema | None) -> bool:
        """Return whether figures beside words run from the best to the worst."""
        pasangan = [
            (tanda, tempat, _EMPAT if kata is None else kata.banyak)
            for k, teks in self.isi.items()
            for isi in teks.values()
            if isi.kata and isi.angka is not None and (tanda := urutan(isi)) is not None
            if (tempat := self._di_mana(kata, k, isi.kata)) is not None
        ]
        return bool(pasangan) and self._arah(pasangan) == -1

    def _di_mana(self, kata: Skema | None, kode: KodeUnsur, satu: str) -> int | None:
        """Return the place of a word in its unsur's own list, or in the scheme of all."""
        if kode in self.bebas:
            return self.bebas[kode].get(satu)
        return None if kata is None else self._tempat(kata, kode, satu)

    # ------------------------------------------------------------ letters and codes

    def _kode(self, kata: Skema | None) -> None:
        """Decide what letters and short codes mean."""
        sisa = [(k, isi, n) for k, isi, n in self.semua() if isi.macam == "kode"]
        sisa += [
            (k, isi, n)
            for k, isi, n in self.semua()
            if isi.macam == "kata" and isi.kode and not isi.terdaftar
        ]
        if not sisa:
            return
        ada = {isi.kode for _, isi, _ in sisa}
        cocok = [s for s in skema_kode().values() if ada <= s.tempat.keys() and self._cocok_kode(s)]
        cocok = self._tanpa_renggang(cocok, ada, sum(n for _, _, n in sisa))
        arah = self._arah_huruf(kata)
        if arah:
            self.arah = arah
            nama = "huruf-naik" if arah == 1 else "huruf-turun"
            cocok = [s for s in cocok if s.nama == nama]
        nilai = [{t: s.tempat[t] if s.banyak == _EMPAT else None for t in ada} for s in cocok]
        pilih = nilai[0] if nilai and all(n == nilai[0] for n in nilai) else None
        if self.sedikit({k: [c] for k, c in per_kolom(sisa).items()}) and not arah:
            pilih = None  # too few to ask about, as what no list has
        elif pilih is None or None in pilih.values():
            bacaan = [Bacaan(skema=s.nama, nilai=n) for s, n in zip(cocok, nilai, strict=True)]
            self.tanyakan("tanya-kode-rancu", per_kolom(sisa), bacaan)
            pilih = None
        else:
            self.skema.append(cocok[0].nama)
        for k, isi, _ in sisa:
            self.huruf[k, isi.teks] = DITOLAK if pilih is None else str(pilih[isi.kode])

    def _tanpa_renggang(self, cocok: list[Skema], ada: set[str], n: int) -> list[Skema]:
        """Leave out schemes of five where of many answers none is the one in the middle."""
        renggang = {s.nama for s in cocok if berlubang({s.tempat[t] for t in ada})}
        if n < _CUKUP_BANYAK or all(s.nama in renggang for s in cocok if s.banyak == _EMPAT):
            return cocok
        return [s for s in cocok if s.banyak == _EMPAT or s.nama not in renggang]

    def _cocok_kode(self, skema: Skema) -> bool:
        """Return whether a scheme holds the codes that the user has declared, as he says."""
        return all(
            skema.tempat.get(isi.kode) == nyata
            for k, teks in self.isi.items()
            for isi in teks.values()
            if isi.macam == "kode" and (nyata := self.nyata.get(k, {}).get(isi.kode))
        )

    def _arah_huruf(self, kata: Skema | None) -> int | None:
        """Return the direction of letters that words beside them show; None if none do."""
        pasangan = [
            (HURUF.index(isi.kode) + 1, tempat, _EMPAT)
            for k, teks in self.isi.items()
            for isi in teks.values()
            if isi.kode and isi.kode in HURUF and isi.kata
            if (tempat := self._di_mana(kata, k, isi.kata)) is not None
        ]
        return self._arah(pasangan) if pasangan else None

    # ------------------------------------------------------------ what is left

    def _tak_terbaca(self, luar: Mapping[KodeUnsur, Mapping[str, int]]) -> None:
        """Ask where too much cannot be read, unless that is asked already."""
        sudah = {(k, t) for p in self.tanya for k in p.unsur for t in p.teks}
        galat: dict[KodeUnsur, Counter[str]] = {}
        banyak: dict[KodeUnsur, Counter[str]] = {}
        for k, teks in luar.items():
            dihitung = Counter[str]()
            rusak = Counter[str]()
            for t, n in teks.items():
                isi = self.isi[k][t]
                if isi.macam == "galat":
                    rusak[isi.teks] += n
                elif (
                    isi.macam not in ("bebas", "ganda")
                    and not {(k, isi.teks), (k, isi.kata)} & sudah
                ):
                    dihitung[isi.teks] += n
            for tempat, isian in ((banyak, dihitung), (galat, rusak)):
                if self.batas.dilampaui(sum(isian.values()), self.isian(k)):
                    tempat[k] = isian
        if galat:
            self.tanyakan("tanya-galat", galat)
        if not banyak:
            return
        angka = [int(t) for c in banyak.values() for t in c if angka_bulat(t)]
        semua_angka = len(angka) == sum(map(len, banyak.values())) and not {*angka} <= _KODE_TIADA
        if semua_angka and not any(
            p.soal in ("tanya-skala", "tanya-skala-nol") for p in self.tanya
        ):
            self.tanyakan("tanya-skala", self._angka_kolom(banyak), skala=sebut_skala(angka))
        else:
            self.tanyakan("tanya-tak-terbaca", banyak)

    def _angka_kolom(self, kolom: Iterable[KodeUnsur]) -> dict[KodeUnsur, Counter[str]]:
        """Return all figures of columns, those on the scale as well."""
        return {
            k: Counter(
                {i.teks: self.kolom[k][t] for t, i in self.isi[k].items() if i.angka is not None}
            )
            for k in kolom
        }
