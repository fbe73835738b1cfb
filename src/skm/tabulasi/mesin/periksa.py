"""Remarks on forms that are counted: those that repeat another, odd dates and ages."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from skm.model.jawaban import SKALA, rentang_tanggal
from skm.tabulasi.arti.kelas import TIDAK_WAJAR, Kelas
from skm.tabulasi.arti.pemetaan import Pemetaan
from skm.tabulasi.arti.penanggalan import ZONA, zona_judul
from skm.tabulasi.arti.tanggal import TAK_TERBACA, ArtiTanggal, PenentuUrutan
from skm.tabulasi.bacaan import CONTOH
from skm.tabulasi.mesin.bingkai import SELISIH, Bingkai, Ekspresi, bulat, rapat, teks_nilai
from skm.tabulasi.mesin.cacah import Cacahan, Samping
from skm.tabulasi.mesin.sel import SelLembar

BERJAM = r"^[^ ]* [\s\S]*[0-9][:.][0-9]{2}|^[^ T]*T[^ ]*[0-9][:.][0-9]{2}[^ ]* ?$"
"""Finds what `skm.tabulasi.arti.tanggal.berjam` finds: dates with a time of day."""
JAM = r"[T ,][0-9]{1,2}:[0-9]{2}.*$"
"""A time of day, which says nothing of the day."""
JAM_TITIK = (
    r"(?:[0-9]{4}|-[0-9]{2})[T ,]+[0-9]{1,2}[.][0-9]{2}",
    r"[T ,]+[0-9]{1,2}[.][0-9]{2}(?:[.][0-9]{2})?(?: ?[A-Za-z]+)?$",
)
"""The same with dots: how a text looks that has one, and the time in it."""
BERZONA = (
    r"[T ,][0-9]{1,2}[:.][0-9]{2}[0-9:.,]*(?: ?[AaPp][.]?[Mm][.]?)?"
    r" ?(?:[Zz]|[Uu][Tt][Cc]|[Gg][Mm][Tt]|[Ww][Ii][TtBb]|[-+][0-9])"
)
"""How a time looks that names its zone."""
MENIT = r":[0-9]{2}:[0-9]{2}(?:[.,][0-9]+)?"
"""Minutes and seconds, which say nothing of the day in another zone."""
JAM_NOL = " 0:00"
"""What stands for every time of day."""

HARI = (
    r"(?:^[1-9][0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    r"|^[1-9][0-9](?:0[48]|[2468][048]|[13579][26])-02-29"
    r")(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?$"
)
"""
How a day looks that needs no thought: as machines write it, and there is one such.
The least and the greatest text among such days are the first and the last of them.
"""

_SELISIH = "selisih"
_KODE_SEKALI = 20  # answers that one integer can hold


class Pemeriksa:
    """
    Looks at forms that are counted.

    Attributes:
        kolom_tanggal: Columns of the date.
        kolom_waktu: Columns of the time by which repeated forms are known.
        ganda: Forms that repeat an earlier one; None if nobody looked for them.
        contoh_ganda: Some ids, or times, that are repeated.
        usia_aneh: Ages that no respondent has.
        tak_terbaca: Dates that cannot be read.
        tanpa_hari: How many dates say no more than a month.
        rentang: First and last date.
        penentu: In which order day and month stand.
    """

    def __init__(
        self,
        bingkai: Bingkai,
        sel: SelLembar,
        minta: Pemetaan | None = None,
        *,
        ganda: bool = False,
        teliti: bool = False,
    ) -> None:
        """
        Look at nothing yet.

        Args:
            bingkai: The table.
            sel: What its answers mean.
            minta: What the user says about dates; None for nothing.
            ganda: Whether it is to look for forms that repeat another.
            teliti: Whether it is to look at dates and ages.
        """
        self._minta = minta or Pemetaan()
        self._bingkai, self._sel, self._nw = bingkai, sel, bingkai.nw
        self._profil = profil = bingkai.kolom.profil
        self.kolom_tanggal: Sequence[int] = profil.get("tanggal") or profil.get("cap_waktu") or ()
        self.kolom_waktu: Sequence[int] = profil.get("cap_waktu") or profil.get("tanggal") or ()
        self.ganda: int | None = None
        self.contoh_ganda: tuple[str, ...] = ()
        self.usia_aneh: Counter[str] = Counter()
        self.tak_terbaca: Counter[str] = Counter()
        self.tanpa_hari = 0
        self.rentang: tuple[str, ...] = ()
        self.penentu, self._penentu_cap = (PenentuUrutan(self._minta.tanggal) for _ in range(2))
        arti = bingkai.kolom.arti
        berdua = "tanggal" in profil and "cap_waktu" in profil
        dinyatakan = berdua and arti[profil["tanggal"][0]].sebab == "pemetaan"
        self._cap: Sequence[int] = profil["cap_waktu"] if berdua and not dinyatakan else ()
        # Columns of which a count on the way may tell all there is to know.
        self._berurut = profil["id"] if ganda and bingkai.berselisih else ()
        bertanda = teliti and bingkai.bertanda
        self._hari_baku = self.kolom_tanggal if bertanda and self._hari_polos else ()
        usia = profil.get("usia", ())
        self._usia_baku = usia if bertanda and self._satu_teks(usia) else ()

    @property
    def ditanya(self) -> set[int]:
        """Columns that a count is asked about."""
        return {*self._berurut, *self._hari_baku, *self._usia_baku}

    def samping(self) -> Samping:
        """Return what a count is to look for on the way, so that most tables need no other pass."""
        hasil, nw = Samping(), self._nw
        if self._berurut:
            selisih = nw.col(SELISIH)
            hasil |= Samping(
                ikut=(selisih,), jumlah={_SELISIH: selisih.count()}, ujung={_SELISIH: selisih}
            )
        if self._hari_baku:
            teks, terjawab = nw.col("teks hari"), nw.col("tanpa") == 0
            hasil |= self._baku("hari", self._hari_baku, lambda isi: isi.str.contains(HARI))
            hasil |= Samping(
                kolom=(nw.when(terjawab).then(teks).alias("hari terjawab"),),
                ujung={"hari": nw.col("hari terjawab")},
            )
        if self._usia_baku:
            hasil |= self._baku("usia", self._usia_baku, lambda isi: isi.is_in(_usia_wajar()))
        return hasil

    def _baku(
        self, nama: str, tempat: Sequence[int], baku: Callable[[Ekspresi], Ekspresi]
    ) -> Samping:
        """Ask how many cells of a column are filled, and how many of these need no thought."""
        isi, bendera = self._nw.col(f"teks {nama}"), self._nw.col(f"{nama} baku")
        return Samping(
            ikut=(self._bingkai.asli(tempat[0]).alias(f"teks {nama}"),),
            kolom=(self._bingkai.bendera(baku(isi)).alias(f"{nama} baku"),),
            jumlah={f"{nama} terisi": isi.count(), f"{nama} baku": bendera.sum()},
        )

    @property
    def _hari_polos(self) -> bool:
        """Whether days may be known by their texts alone."""
        tempat = self.kolom_tanggal
        return (
            self._satu_teks(tempat)
            and not self._cap
            and self._asal(tempat) is None
            and self._minta.tanggal != "tertukar"
        )

    def _satu_teks(self, tempat: Sequence[int]) -> bool:
        return len(tempat) == 1 and self._bingkai.jenis(tempat[0]) == self._nw.String

    def terbaca(self, cacahan: Cacahan) -> set[int]:
        """Return the columns whose every cell, by a count, is a plain id, date or age."""
        semua = {*self._berurut} if self._tiada_ganda(cacahan) else set[int]()
        semua.update(self._hari_baku if _semua_baku(cacahan, "hari") else ())
        return semua | {*(self._usia_baku if _semua_baku(cacahan, "usia") else ())}

    def _tiada_ganda(self, cacahan: Cacahan) -> bool:
        """Return whether ids number the rows one after the other, so that none is repeated."""
        awal, akhir = cacahan.ujung.get(_SELISIH, (0, 1))
        return bool(awal == akhir) and cacahan.jumlah[_SELISIH] == cacahan.baris

    def cari_ganda(self, cacahan: Cacahan) -> None:
        """Count forms whose id, or else time and answers, stand in another one as well."""
        if self._tiada_ganda(cacahan):
            self.ganda = 0
            return
        nw, kunci, lain = self._nw, self._nw.col("kunci"), list[Ekspresi]()
        if tempat := self._profil.get("id", ()):
            isi = self._bingkai.satu(tempat)
            if not self._bingkai.angka(tempat):
                isi = rapat(isi.cast(nw.String))
                ada = kunci != ""
            else:
                ada = ~kunci.is_null()
        elif self.kolom_waktu:
            isi, ada = self._waktu(self.kolom_waktu)
            if isi is None:
                return
            lain = self._semua_jawaban()
        else:
            return
        # All at once, for a piece knows nothing of another.
        siap = self._bingkai.siap(self._bingkai.utuh, isi.alias("kunci"))
        siap = siap.filter(self._sel.sah()).filter(ada)
        nama = [f"j{i}" for i in range(len(lain))]
        siap = siap.select("kunci", *[x.alias(j) for x, j in zip(lain, nama, strict=True)])
        kembar = siap.group_by("kunci", *nama).agg(nw.len().alias("n")).filter(nw.col("n") > 1)
        hasil = kembar.group_by("n").agg(
            nw.len().alias("banyak"), kunci.min().alias("awal"), kunci.max().alias("akhir")
        )
        semua = sorted(self._bingkai.baris(hasil), key=lambda satu: -satu[0])
        self.ganda = sum((bulat(n) - 1) * bulat(banyak) for n, banyak, _, _ in semua)
        contoh = dict.fromkeys(teks_nilai(t) for _, _, *ujung in semua for t in ujung)
        self.contoh_ganda = tuple(contoh)[:CONTOH]

    def _waktu(self, tempat: Sequence[int]) -> tuple[Ekspresi, Ekspresi]:
        """Return a column of times, and the flag of those that say the time of day."""
        nw, kunci = self._nw, self._nw.col("kunci")
        if len(tempat) > 1 or self._bingkai.teks(tempat[0]):
            return self._bingkai.satu(tempat).cast(nw.String), kunci.str.contains(BERJAM)
        if self._bingkai.jenis(tempat[0]) == nw.Datetime:
            # A date that a table keeps as a time has none.
            jam = kunci.dt.hour() * 3600 + kunci.dt.minute() * 60 + kunci.dt.second()
            return self._bingkai.asli(tempat[0]), (jam > 0).fill_null(value=False)
        return None, None

    def _semua_jawaban(self) -> list[Ekspresi]:
        """Return the answers of a form as few integers; what is refused is one answer more."""
        semua = [*self._sel.unsur.values()]
        hasil: list[Ekspresi] = []
        for di in range(0, len(semua), _KODE_SEKALI):
            jumlah: Ekspresi = None
            for i, sel in enumerate(semua[di : di + _KODE_SEKALI]):
                bendera = [*(sel.ada(h) for h in SKALA), sel.asing()]
                for nilai, satu in enumerate(bendera, start=1):
                    isi = satu.fill_null(value=False).cast(self._nw.Int64) * (nilai * 6**i)
                    jumlah = isi if jumlah is None else jumlah + isi
            hasil.append(jumlah)
        return hasil

    def periksa_profil(self, cacahan: Cacahan) -> None:
        """Look at dates and ages; of both there are few different ones, times of day left out."""
        if self._tanpa_pikir(cacahan):
            ujung = cacahan.ujung.get("hari", ())
            self._baca_hari(Counter((_tanpa_jam(teks), "", True) for teks in ujung))
            return
        usia = self._profil.get("usia", ())
        lain: dict[str, Ekspresi] = {}
        if self.kolom_tanggal:
            lain["tanggal"] = self._hari(self.kolom_tanggal)
        if self._cap:
            lain["cap"] = self._hari(self._cap)
        if usia:
            lain["usia"] = self._bingkai.satu(usia)
        if not lain:
            return
        hari: Counter[tuple[str, str, bool]] = Counter()
        umur: Counter[str] = Counter()
        for siap in self._bingkai.semua_siap(*[isi.alias(nama) for nama, isi in lain.items()]):
            bersah = siap.with_columns(self._bingkai.bendera(self._sel.sah()).alias("sah"))
            for *kunci, sah, n in self._bingkai.per_nilai(bersah, *lain, "sah"):
                isi = dict(zip(lain, map(teks_nilai, kunci), strict=True))
                if self.kolom_tanggal:
                    hari[isi["tanggal"], isi.get("cap", ""), bool(bulat(sah))] += n
                if usia and bulat(sah):
                    umur[isi["usia"]] += n
        kelas = Kelas("usia")
        self.usia_aneh = Counter({t: n for t, n in umur.items() if kelas[t] == TIDAK_WAJAR})
        self._baca_hari(hari)

    def _tanpa_pikir(self, cacahan: Cacahan) -> bool:
        """Return whether a count saw nothing but plain dates and ages."""
        if self._sel.tanpa_sah:
            return False
        kolom = {"hari": self.kolom_tanggal, "usia": self._profil.get("usia", ())}
        return all(_semua_baku(cacahan, nama) for nama, tempat in kolom.items() if tempat)

    def _hari(self, tempat: Sequence[int]) -> Ekspresi:
        """Return dates as text, all with the same time of day if they have one and no zone."""
        nw, isi = self._nw, self._bingkai.satu(tempat)
        if len(tempat) == 1 and not self._bingkai.teks(tempat[0]):
            temporal = self._bingkai.jenis(tempat[0]).is_temporal()
            return self._setempat(tempat[0]) if temporal else isi
        teks = isi.cast(nw.String)
        polos = teks.str.replace_all(JAM, JAM_NOL)
        bentuk, jam = JAM_TITIK
        bertitik = polos.str.contains(bentuk).fill_null(value=False)
        polos = nw.when(bertitik).then(polos.str.replace_all(jam, JAM_NOL)).otherwise(polos)
        berjam = teks.str.replace_all(MENIT, ":00:00")
        if self._asal(tempat) is not None:
            return berjam
        berzona = teks.str.contains(BERZONA).fill_null(value=False)
        return nw.when(berzona).then(berjam).otherwise(polos)

    def _setempat(self, tempat: int) -> Ekspresi:
        """Return the days of a column of times as text, in the zone of the survey."""
        jenis = self._bingkai.jenis(tempat)
        isi, zona = self._bingkai.isi(tempat), getattr(jenis, "time_zone", None)
        if zona and "duckdb" in self._bingkai.mesin.lower():
            # It knows the zone of its connection only, and writes it behind the time.
            return isi.str.replace_all(MENIT, ":00:00")
        asal = 0 if zona else self._asal((tempat,))
        if jenis == self._nw.Datetime and asal is not None:
            isi = self._bingkai.asli(tempat)
            if zona:
                isi = isi.dt.convert_time_zone("UTC").dt.replace_time_zone(None)
            beda = 60 * ZONA[self._minta.zona or "WIB"] - asal
            isi = isi.dt.offset_by(f"{beda}m").cast(self._nw.String)
        return isi.str.slice(0, len("2024-03-31"))

    def _asal(self, tempat: Sequence[int]) -> int | None:
        """Return the zone of stamps that name none; None for that of the survey."""
        return zona_judul(self._bingkai.kolom.judul[tempat[0]])

    def _baca_hari(self, hari: Counter[tuple[str, str, bool]]) -> None:
        """Read dates; those of rows that are not counted have their say about the order only."""
        tanggal = self._arti(self.kolom_tanggal, self.penentu, {t for t, _, _ in hari})
        cap = self._arti(self._cap, self._penentu_cap, {c for _, c, _ in hari})
        ada: set[str] = set()
        dihitung: Counter[str] = Counter()
        for (teks, stempel, sah), n in hari.items():
            if not sah:
                continue
            dihitung[teks] += n
            utama = tanggal[teks]
            ada.add(cap[stempel] if utama in ("", TAK_TERBACA) and self._cap else utama)
        for teks, n in dihitung.items():
            if tanggal[teks] == TAK_TERBACA:
                self.tak_terbaca[teks.removesuffix(JAM_NOL)] += n
            elif len(tanggal[teks]) == len("2024-03"):
                self.tanpa_hari += n
        self.rentang = rentang_tanggal(ada - {"", TAK_TERBACA})

    def _arti(
        self, tempat: Sequence[int], penentu: PenentuUrutan, semua: Iterable[str]
    ) -> ArtiTanggal:
        """Return what dates of a column mean, once all of them have had their say."""
        # Times that engines keep as such have been brought to the zone already.
        asal = self._asal(tempat) if tempat and self._bingkai.teks(tempat[0]) else None
        zona = self._minta.zona or None
        arti = ArtiTanggal(penentu, zona, asal=asal)
        for teks in semua:
            arti[teks]
        return ArtiTanggal(penentu, zona, asal=asal) if arti.berubah else arti


def _semua_baku(cacahan: Cacahan, nama: str) -> bool:
    """Return whether a count asked for cells that need no thought, and there are no others."""
    terisi = f"{nama} terisi"
    return terisi in cacahan.jumlah and cacahan.jumlah[terisi] == cacahan.jumlah[f"{nama} baku"]


@cache
def _usia_wajar() -> list[str]:
    """Return ages in plain figures that a respondent may have."""
    kelas = Kelas("usia")
    return [teks for teks in map(str, range(1000)) if kelas[teks] != TIDAK_WAJAR]


def _tanpa_jam(teks: str) -> str:
    """Return a day that needs no thought as a pass gives it: with one time of day for all."""
    hari = teks[: len("2024-03-31")]
    return hari if hari == teks else hari + JAM_NOL
