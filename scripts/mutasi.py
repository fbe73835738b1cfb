"""
Change the code in small ways, and see whether a test notices: ``python scripts/mutasi.py``.

A seeded sample of cosmic-ray's mutants over the rooms that make figures.  All of it happens in a
copy of the sources in a folder of its own, which may be left and taken up again: what was judged
stands in ``hasil.jsonl`` there.  First the tests run once, and note which lines each of them
reaches; a mutant is then judged by the tests that reach its line, the quickest first: some seconds
of those of its room that are nearest to it, a minute of that room, and if it survives a minute of
the others; one in a line that runs on import by those that reach its module.

Mutants that change nothing anybody sees are listed with their reasons in ``tests/setara.toml``, by
the line as it stands and as it becomes; one that is listed and yet is killed is an error.
"""

import argparse
import ast
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.util import cache_from_source
from itertools import accumulate
from math import ceil
from multiprocessing.pool import ThreadPool
from pathlib import Path
from queue import SimpleQueue
from xml.etree import ElementTree as ET

import attrs
from cosmic_ray.commands.init import _all_work_items
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator
from coverage import CoverageData

AKAR = Path(__file__).parents[1]
RUANG = ("exact.py", "model", "regulasi", "skor", "tabulasi", "audit", "privasi")
LUAR = ("tabulasi/mesin/",)
"""What other tests judge: those of the engines, which want all engines and Java."""
UJI = (
    *("test_exact.py", "model", "regulasi", "skor", "tabulasi", "audit", "privasi"),
    *("serial", "contoh", "terbit", "jejak", "naskah", "alur", "cli"),
)
"""Folders of tests; the examples in docstrings of the rooms count as well."""
SELALU = ("tests/model/test_dinamai.py::test_bidang_disebut",)
"""Tests that look at every module as its import left it."""
BIASA = "not arsip and not libreoffice and not mesin"
LINGKUNGAN = {**os.environ, "SKM_HYPOTHESIS": "cepat"}
_CUKUP = 60.0
"""Seconds of tests of the room, and as many of others, by which a mutant is judged at most."""
_DEKAT, _BERKAS_DEKAT = 5.0, 3
"""Seconds and files of the tests nearest to a line: most mutants need no others."""
_DETIK = 20.0
"""Seconds beyond five times what the tests took, after which a mutant is one that hangs.

They are of the processor, so that a busy machine makes no mutant hang.
"""
_JAM = 20
"""How many times as many by the clock, after which a mutant is one that waits for ever."""


@attrs.frozen(kw_only=True)
class Mutan:
    """
    One change of one line.

    Attributes:
        berkas: The file, below src/skm.
        operator: Its kind, as cosmic-ray calls it.
        ke: Which of the places for that kind.
        baris: The line, from 1.
        asal: That line as it stands.
        jadi: That line as it becomes.
    """

    berkas: str
    operator: str
    ke: int
    baris: int
    asal: str
    jadi: str

    @property
    def kunci(self) -> str:
        """What tells it from others, wherever in its file it stands."""
        return f"{self.berkas}: {self.asal} -> {self.jadi}"


def kode_jadi(isi: str, operator: str, ke: int) -> str | None:
    """Return the file as the mutant has it."""
    jadi: str | None = mutate_code(isi, get_operator(operator)(), ke)
    return jadi


def sampel(salinan: Path, biji: int, banyak: int) -> list[Mutan]:
    """Return the sample, in the order in which it is judged: one change at most for each place."""
    tempat = defaultdict(list)
    inti = salinan / "src" / "skm"
    semua = sorted(
        b for r in RUANG for b in ([inti / r] if r.endswith("py") else (inti / r).rglob("*.py"))
    )
    for berkas in semua:
        nama = berkas.relative_to(inti).as_posix()
        if nama.startswith(LUAR):
            continue
        tipe = [*_anotasi(ast.parse(berkas.read_text("utf-8")))]
        for satu in _all_work_items([berkas], {}):
            (m,) = satu.mutations
            jenis = m.operator_name.split("_")[0]
            if not any(awal <= m.start_pos and m.end_pos <= akhir for awal, akhir in tipe):
                tempat[nama, m.start_pos, jenis].append((m.operator_name, m.occurrence))
    acak = random.Random(biji)  # noqa: S311 - no secret
    jadi: list[Mutan] = []
    for nama, mulai, jenis in acak.sample(sorted(tempat), len(tempat)):
        operator, ke = acak.choice(tempat[nama, mulai, jenis])
        asal = (inti / nama).read_text("utf-8")
        baru = kode_jadi(asal, operator, ke)
        if baru is None or baru == asal:
            continue
        beda = [p for p in zip(asal.splitlines(), baru.splitlines(), strict=False) if p[0] != p[1]]
        lama, kini = (t.strip() for t in beda[0])
        jadi.append(
            Mutan(berkas=nama, operator=operator, ke=ke, baris=mulai[0], asal=lama, jadi=kini)
        )
        if len(jadi) == banyak:
            break
    return jadi


def sampel_tersimpan(folder: Path, salinan: Path, biji: int, banyak: int) -> list[Mutan]:
    """Return the sample as it was drawn of the same sources: to draw takes a minute."""
    jalur = folder / f"sampel-{sidik(salinan)}-{biji}-{banyak}.json"
    if not jalur.exists():
        isi = [attrs.asdict(m) for m in sampel(salinan, biji, banyak)]
        jalur.write_text(json.dumps(isi, ensure_ascii=False), encoding="utf-8")
    return [Mutan(**satu) for satu in json.loads(jalur.read_text(encoding="utf-8"))]


def _anotasi(pohon: ast.Module) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield where types stand, which nothing does at run time."""
    for simpul in ast.walk(pohon):
        for nama in ("annotation", "returns"):
            tipe = getattr(simpul, nama, None)
            if tipe is not None:
                yield (tipe.lineno, tipe.col_offset), (tipe.end_lineno, tipe.end_col_offset)


# ------------------------------------------------------------------ which test reaches what


def salin(folder: Path, nama: str = "salinan") -> Path:
    """Copy what git knows, as it stands, into a folder."""
    salinan = folder / nama
    shutil.rmtree(salinan, ignore_errors=True)
    perintah = ["git", "-C", str(AKAR), "ls-files", "-z"]
    semua = subprocess.run(perintah, check=True, capture_output=True, text=True).stdout
    for nama in filter(None, semua.split("\0")):
        if (AKAR / nama).is_file():
            (salinan / nama).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(AKAR / nama, salinan / nama)
    return salinan


def pytest(salinan: Path, *argumen: str, detik: float | None = None) -> int | None:
    """Run tests on the copy; None if they did not end by themselves."""
    env = {
        **LINGKUNGAN,
        "PYTHONPATH": f"{salinan / 'src'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}",
    }
    perintah = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-m",
        BIASA,
        *argumen,
    ]
    if detik is not None:  # by the shell: a thread may run nothing of ours before it
        perintah = ["sh", "-c", f'ulimit -t {ceil(detik)} && exec "$@"', "sh", *perintah]
    try:
        hasil = subprocess.run(
            perintah, check=False, cwd=salinan, env=env,
            timeout=None if detik is None else _JAM * detik,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
        ).returncode  # fmt: skip
    except subprocess.TimeoutExpired:
        return None
    return None if hasil in (-signal.SIGXCPU, -signal.SIGKILL) else hasil


@attrs.frozen(kw_only=True)
class Peta:
    """
    Which tests reach a line, and how long they take.

    Attributes:
        lama: Seconds of each test, its cases together.
        baris: Per file and line the tests that run it.
    """

    lama: dict[str, float]
    baris: dict[str, dict[int, frozenset[str]]]

    def penguji(self, mutan: Mutan, kepala: int) -> list[str]:
        """
        Return the tests of a mutant, the quickest first.

        Args:
            mutan: The mutant.
            kepala: First line of the statement that it is in.
        """
        berkas = self.baris.get(mutan.berkas, {})
        kena = frozenset[str]().union(*(berkas.get(b, ()) for b in range(kepala, mutan.baris + 1)))
        if not kena or mutan.asal.startswith("@"):
            kena = kena.union(SELALU, *berkas.values())
        return sorted(kena, key=lambda uji: (self.lama.get(uji, 1.0), uji))

    def cepat(self, uji: list[str], detik: float = _CUKUP) -> list[str]:
        """Return of tests, the quickest first, those for which there is time."""
        selesai = accumulate(self.lama.get(u, 1.0) for u in uji)
        return [u for u, lama in zip(uji, selesai, strict=True) if lama <= detik]

    def dekat(self, uji: list[str]) -> list[str]:
        """Return of tests those in files of which most reach the line: they are about it."""
        kena = Counter(u.partition("::")[0] for u in uji)
        banyak = Counter(u.partition("::")[0] for u in self.lama)
        berkas = sorted(kena, key=lambda b: (-kena[b] / (banyak[b] or kena[b]), -kena[b], b))
        return self.cepat(
            [u for u in uji if u.partition("::")[0] in berkas[:_BERKAS_DEKAT]], _DEKAT
        )


def _uji(konteks: str) -> str:
    uji = konteks.rpartition("|")[0].partition("[")[0]
    # Examples are told by their lines, which a mutant may move.
    return uji.partition("::")[0] if uji.startswith("src/") else uji


def sidik(salinan: Path) -> str:
    """Return what tells these sources and tests from others."""
    jadi = hashlib.sha256()
    for berkas in sorted(b for nama in ("src", "tests") for b in (salinan / nama).rglob("*.*")):
        jadi.update(berkas.read_bytes())
    return jadi.hexdigest()[:16]


def petakan(folder: Path, salinan: Path) -> Peta:
    """Run the tests once, and note what they reach; again where sources or tests have changed."""
    data, catatan = folder / "jangkauan", folder / f"lama-{sidik(salinan)}.xml"
    if not catatan.exists():
        print("every test once, to know what it reaches …", flush=True)
        (folder / "atur.ini").write_text(
            f"[run]\ndata_file = {data}\nsource_pkgs = skm\n", encoding="utf-8"
        )
        hasil = pytest(
            salinan, "-n", "2", "--cov", f"--cov-config={folder / 'atur.ini'}",
            "--cov-context=test", "--cov-report=", f"--junitxml={folder / 'sedang.xml'}",
            *(f"tests/{u}" for u in UJI),
            *(f"src/skm/{r}" for r in RUANG),
        )  # fmt: skip
        if hasil != 0:
            sys.exit(f"the tests do not pass on the sources as they are: {hasil}")
        (folder / "sedang.xml").rename(catatan)
    isi = CoverageData(str(data))
    isi.read()
    baris, semua = {}, set()
    for berkas in isi.measured_files():
        peta = isi.contexts_by_lineno(berkas)
        uji = {b: frozenset(_uji(k) for k in kon if k) for b, kon in peta.items()}
        baris[Path(berkas).as_posix().rpartition("/src/skm/")[2]] = uji
        semua |= {u for satu in uji.values() for u in satu}
    nama = {u.replace(".py::", ".").replace("/", ".").replace("::", "."): u for u in semua}
    lama: Counter[str] = Counter()
    for kasus in ET.parse(catatan).iter("testcase"):  # noqa: S314 - written by pytest
        uji_ini = f"{kasus.get('classname')}.{kasus.get('name', '').partition('[')[0]}"
        lama[nama.get(uji_ini, uji_ini)] += float(kasus.get("time", 0))  # type: ignore[assignment]
    return Peta(lama=dict(lama), baris=baris)


# ------------------------------------------------------------------ judging


def adili(salinan: Path, mutan: Mutan, peta: Peta) -> str:
    """Return what became of a mutant: ``killed``, ``timeout`` or ``survived``."""
    jalur = salinan / "src" / "skm" / mutan.berkas
    asal = jalur.read_text("utf-8")
    pernyataan = [
        s.lineno
        for s in ast.walk(ast.parse(asal))
        if isinstance(s, ast.stmt) and s.lineno <= mutan.baris <= (s.end_lineno or 0)
    ]
    semua = peta.penguji(mutan, max(pernyataan, default=mutan.baris))
    ruang = mutan.berkas.partition("/")[0].removesuffix(".py")
    kamar = (f"tests/{ruang}/", f"tests/test_{ruang}.py", f"src/skm/{ruang}")
    sendiri = [u for u in semua if u.startswith(kamar)]
    lain = [u for u in semua if u not in {*sendiri}]
    try:
        tulis(jalur, kode_jadi(asal, mutan.operator, mutan.ke) or asal)
        for penguji in filter(None, (peta.dekat(sendiri), peta.cepat(sendiri), peta.cepat(lain))):
            daftar = salinan / "uji.txt"
            daftar.write_text("\n".join(penguji), encoding="utf-8")
            detik = _DETIK + 5 * sum(peta.lama.get(u, 1.0) for u in penguji)
            hasil = pytest(salinan, "-x", "-p", "no:xdist", f"@{daftar}", detik=detik)
            if hasil != 0:
                return "timeout" if hasil is None else "killed"
    finally:
        tulis(jalur, asal)
    return "survived"


def tulis(jalur: Path, kode: str) -> None:
    """Write a module, and take away what Python keeps of it: seconds would not tell the two."""
    jalur.write_text(kode, encoding="utf-8")
    Path(cache_from_source(jalur)).unlink(missing_ok=True)


def setara() -> dict[str, str]:
    """Return why mutants change nothing that anybody sees."""
    isi = tomllib.loads((AKAR / "tests" / "setara.toml").read_text(encoding="utf-8"))
    return {f"{s['berkas']}: {s['asal']} -> {s['jadi']}": s["sebab"] for s in isi["setara"]}


def main() -> int:
    """Run."""
    urai = argparse.ArgumentParser(description=__doc__)
    urai.add_argument("folder", type=Path, help="where the copy and what was found are")
    urai.add_argument("--biji", type=int, default=14)
    urai.add_argument("--banyak", type=int, default=600, help="mutants of the sample")
    urai.add_argument("--menit", type=float, default=600, help="time after which no other is begun")
    urai.add_argument("--serentak", type=int, default=2, help="mutants judged at once")
    urai.add_argument("--ulang", action="store_true", help="judge again those that survived")
    pilihan = urai.parse_args()
    folder: Path = pilihan.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    salinan = salin(folder)
    peta, alasan = petakan(folder, salinan), setara()
    hasil_berkas = folder / "hasil.jsonl"
    hasil: dict[str, str] = {}
    if hasil_berkas.exists():
        for baris in hasil_berkas.read_text("utf-8").splitlines():
            hasil |= {(satu := json.loads(baris))["kunci"]: satu["hasil"]}
    semua = sampel_tersimpan(folder, salinan, pilihan.biji, pilihan.banyak)
    akhir = time.monotonic() + 60 * pilihan.menit
    ruang_kerja: SimpleQueue[Path] = SimpleQueue()
    for nomor in range(pilihan.serentak):
        ruang_kerja.put(salin(folder, f"salinan-{nomor}"))

    def kerjakan(mutan: Mutan) -> str | None:
        tempat = ruang_kerja.get()
        try:
            return adili(tempat, mutan, peta) if time.monotonic() < akhir else None
        finally:
            ruang_kerja.put(tempat)

    sisa = [
        mutan
        for mutan in semua
        if (lama := hasil.get(mutan.kunci)) is None or (pilihan.ulang and lama == "survived")
    ]
    # Those listed as equivalent should survive, which takes longest: they come last.
    sisa.sort(key=lambda mutan: mutan.kunci in alasan)
    with hasil_berkas.open("a", encoding="utf-8") as catat, ThreadPool(pilihan.serentak) as regu:
        for mutan, kini in zip(sisa, regu.imap(kerjakan, sisa), strict=True):
            if kini is None:
                continue
            hasil[mutan.kunci] = kini
            satu = {"kunci": mutan.kunci, "hasil": kini}
            catat.write(json.dumps(satu, ensure_ascii=False) + "\n")
            catat.flush()
            if kini != "killed":
                tempat = f"{mutan.berkas}:{mutan.baris}"
                print(f"{kini} {tempat}\n  - {mutan.asal}\n  + {mutan.jadi}", flush=True)
    return simpulkan(semua, hasil, alasan)


def simpulkan(semua: list[Mutan], hasil: dict[str, str], alasan: dict[str, str]) -> int:
    """Print what became of the sample; 1 where less than 95 % of what matters was noticed."""
    per_ruang: defaultdict[str, Counter[str]] = defaultdict(Counter)
    salah = 0
    for mutan in semua:
        kini = hasil.get(mutan.kunci, "not tried")
        if mutan.kunci in alasan and kini in ("killed", "timeout"):
            print(f"not equivalent, for a test notices it: {mutan.kunci}")
            salah = 1
        elif mutan.kunci in alasan and kini == "survived":
            kini = "equivalent"
        per_ruang[mutan.berkas.partition("/")[0]][kini] += 1
    kolom = ("killed", "timeout", "survived", "equivalent", "not tried")
    jumlah = sum(per_ruang.values(), Counter[str]())
    for nama, isi in (("", None), *sorted(per_ruang.items()), ("all", jumlah)):
        sel = (f"{k if isi is None else isi[k]:>11}" for k in kolom)
        print(f"{nama:10}{''.join(sel)}")
    dihitung = jumlah["killed"] + jumlah["timeout"] + jumlah["survived"]
    mati = jumlah["killed"] + jumlah["timeout"]  # nobody commits what never ends
    if dihitung:
        print(f"{100 * mati / dihitung:.1f} % of those that are not equivalent are noticed")
    return 1 if salah or 100 * mati < 95 * dihitung else 0


if __name__ == "__main__":
    sys.exit(main())
