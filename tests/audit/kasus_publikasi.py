"""Publications: clean ones, and what the rules on them find and do not find."""

from decimal import Decimal
from typing import Any

import attrs

from skm.dasar import Peta
from skm.model import Kaitan, Periode, Publikasi, Tanggal, Tercantum, UnitLayanan

_KELAMIN = {"Laki-laki": 71, "Perempuan": 79}
_PENDIDIKAN = {"SMA": 90, "S1": 60}
PUB = Publikasi(
    unit=UnitLayanan(nama="Balai Contoh"),
    periode=Periode(tahun=2024, semester=1),
    ikm=Decimal("83.04"),
    n=150,
    responden={"jenis_kelamin": _KELAMIN, "pendidikan": _PENDIDIKAN},
    metode="Kuesioner di loket",
    media=["Laman resmi"],
    tanggal=Tanggal(tahun=2024, bulan=7, hari=5),
)
_HARI = Periode(dari=PUB.periode.mulai, sampai=PUB.periode.akhir)
ASAL = Kaitan(
    berkas="../skm.toml",
    unit=PUB.unit.nama,
    periode=PUB.periode,
    ikm=PUB.ikm,
    responden=150,
    profil=PUB.responden,
    pengumpulan=_HARI,
)


def pub(**ubah: Any) -> Any:
    """Return the publication with something changed."""
    return attrs.evolve(PUB, **ubah)


def kait(asal: dict[str, Any] | None = None, **ubah: Any) -> Any:
    """Return the publication that names its survey report, with one of the two changed."""
    return attrs.evolve(PUB, survei=attrs.evolve(ASAL, **(asal or {})), **ubah)


KAIT = kait(pengumpulan=_HARI)
_LEBIH = Peta({**PUB.responden, "jenis_kelamin": Peta({**_KELAMIN, "Perempuan": 80})})

KASUS_PUBLIKASI: tuple[tuple[str, Any, str, str, Any], ...] = (
    ("SKM-PUB-001", kait({"ikm": Decimal("83.40")}), "$.ikm",
     'IKM ditulis 83,04, pada laporan survei "../skm.toml" 83,40. Hapus dari berkas ini', KAIT),
    ("SKM-PUB-001", kait({"responden": 149}), "$.n",
     "Jumlah responden ditulis 150, pada laporan survei", kait({"responden": 140, "semua": 150})),
    ("SKM-PUB-001", kait({"responden": 150, "semua": 151}), "$.n", "ditulis 150", PUB),
    ("SKM-PUB-001", kait({"profil": _LEBIH}), "$.responden.jenis_kelamin",
     "Responden menurut jenis kelamin ditulis Laki-laki 71 dan Perempuan 79, pada laporan survei "
     '"../skm.toml" Laki-laki 71 dan Perempuan 80.',
     kait({"profil": {}, "responden": None})),
    ("SKM-PUB-001", kait({"periode": Periode(tahun=2024)}), "$.periode",
     "Periode survei ditulis Semester I (Januari–Juni 2024), pada laporan survei", KAIT),
    ("SKM-PUB-001", kait(pengumpulan=Periode(tahun=2024, triwulan=1)), "$.pengumpulan",
     "Pengumpulan data ditulis Januari–Maret 2024, pada laporan survei",
     kait({"pengumpulan": None}, pengumpulan=Periode(tahun=2024, triwulan=1))),
    ("SKM-PUB-002", pub(tautan="https://contoh.go.id:99999/skm"), "$.tautan",
     'Tautan "https://contoh.go.id:99999/skm" tidak dapat dibuka',
     pub(tautan="https://contoh.go.id:8443/skm")),
    ("SKM-PUB-003", pub(responden={"jenis_kelamin": _KELAMIN}), "$.responden",
     "Responden menurut pendidikan tidak disebut.", PUB),
    ("SKM-PUB-003", pub(responden={}), "$.responden", "menurut jenis kelamin dan pendidikan", KAIT),
    ("SKM-PUB-004", pub(metode="…"), "$.metode", "Metode survei tidak disebut.", PUB),
    ("SKM-PUB-004", pub(media=()), "$.media", "Media publikasi tidak disebut.", KAIT),
    # Rules that reports have, too.
    ("SKM-SRV-001", kait({"responden": None}), "$.n",
     'tidak dicantumkan pada laporan survei "../skm.toml".', KAIT),
    ("SKM-SRV-005", pub(responden={"jenis_kelamin": _KELAMIN, "pendidikan": {"SMA": 149}}),
     "$.responden.pendidikan",
     "menurut pendidikan berjumlah 149 (149), sedangkan respondennya 150.", PUB),
    ("SKM-SRV-006", pub(tercantum=Tercantum(n=149)), "$.tercantum.n", "tercantum 149",
     pub(tercantum=Tercantum(n=150))),
    ("SKM-SRV-007", pub(pengumpulan=Periode(tahun=2024)), "$.pengumpulan",
     "Data dikumpulkan Januari–Desember 2024, di luar periode survei Semester I", KAIT),
    ("SKM-IKM-001", pub(ikm=Decimal("3.45")), "$.ikm", "3,45", PUB),
    ("SKM-IKM-011", pub(tercantum=Tercantum(mutu_ikm="C")), "$.tercantum.mutu_ikm",
     "tercantum C, seharusnya B", pub(tercantum=Tercantum(mutu_ikm="B"))),
    ("SKM-IKM-017", pub(tercantum=Tercantum(mutu_ikm="A")), "$.tercantum.mutu_ikm",
     "unit pelayanan A (seharusnya B)", pub(tercantum=Tercantum(mutu_ikm="B"))),
    ("SKM-KTN-004", kait({"unit": "Balai Lain"}), "$.survei", 'laporan "Balai Lain"', KAIT),
    ("SKM-LAP-003", pub(tanggal=Tanggal(tahun=2024, bulan=6, hari=20)), "$.tanggal",
     "bertanggal 20 Juni 2024", PUB),
    ("SKM-LAP-018", pub(metode="[isi: cara]"), "$.metode", 'Belum diisi: "[isi: cara]".', PUB),
)  # fmt: skip
