"""
Files of answers in every known shape, drawn at random, and what they truly hold.

Everything follows from one number, so that a file can be made again: what was answered, in which
words or figures, under which headings, with which rows around it, and how the table is laid out.
"""

import csv
import io
import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import attrs
from openpyxl import Workbook

UNSUR = tuple(f"U{i}" for i in range(1, 10))
NAMA = (
    "Persyaratan",
    "Sistem, Mekanisme, dan Prosedur",
    "Waktu Penyelesaian",
    "Biaya/Tarif",
    "Produk Spesifikasi Jenis Pelayanan",
    "Kompetensi Pelaksana",
    "Perilaku Pelaksana",
    "Penanganan Pengaduan, Saran, dan Masukan",
    "Sarana dan Prasarana",
)
TANYA = (
    "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan?",
    "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan?",
    "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan?",
    "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas?",
    "Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan?",
    "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
    "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
)
SIFAT = ("baik", "puas", "setuju", "sesuai", "mudah", "memuaskan")
SKEMA: dict[str, Callable[[str], tuple[str, str, str, str]]] = {
    "tidak": lambda s: (f"Tidak {s}", f"Kurang {s}", s.capitalize(), f"Sangat {s}"),
    "sangat-tidak": lambda s: (f"Sangat tidak {s}", f"Tidak {s}", s.capitalize(), f"Sangat {s}"),
    "kurang-cukup": lambda s: (f"Kurang {s}", f"Cukup {s}", s.capitalize(), f"Sangat {s}"),
}
KODE = {
    "sb": ("TB", "KB", "B", "SB"),
    "sp": ("TP", "KP", "P", "SP"),
    "naik": ("A", "B", "C", "D"),
    "turun": ("D", "C", "B", "A"),
    "lime": ("A1", "A2", "A3", "A4"),
}
Tabel = list[list[str]]


@attrs.frozen(kw_only=True)
class Acak:
    """
    A file, and what it truly holds.

    Attributes:
        akhiran: Its suffix.
        isi: Its content.
        jumlah: Per unsur how often 1 to 4 was answered; None where the scale is another one, and
            the file shows it.
        cerita: How it was made, for whoever reads a failure.
    """

    akhiran: str
    isi: bytes
    jumlah: dict[str, tuple[int, int, int, int]] | None
    cerita: str


def buat(biji: int) -> Acak:
    """Return the file that a number stands for."""
    return _Pembuat(random.Random(biji)).buat()


class _Pembuat:
    def __init__(self, acak: random.Random) -> None:
        self.acak, self.cerita = acak, list[str]()
        self.urutan = [*range(9)]
        self.n = acak.choice((1, 2, 3, 5, 8, 12, 20, 35, 60))
        berat = acak.choice(((1, 1, 1, 1), (1, 2, 6, 6), (0, 0, 1, 1), (0, 1, 4, 4), (3, 2, 1, 0)))
        kosong = acak.choice((0, 0, 0.05, 0.3))
        self.jawab = [
            [0 if acak.random() < kosong else acak.choices((1, 2, 3, 4), berat)[0] for _ in UNSUR]
            for _ in range(self.n)
        ]
        for satu in self.jawab:  # a form without any answer is none
            satu[0] = satu[0] or 3

    def pilih(self, apa: str, *dari: Any) -> Any:
        satu = self.acak.choice(dari)
        sebut = satu[0] if isinstance(satu, tuple) else getattr(satu, "__name__", satu)
        self.cerita.append(f"{apa}={sebut}")
        return satu

    def mungkin(self, apa: str, peluang: float) -> bool:
        ya = self.acak.random() < peluang
        if ya:
            self.cerita.append(apa)
        return ya

    # ------------------------------------------------------------ cells

    def sel(self) -> Tabel:
        """Write the answers."""
        acak = self.acak
        cara = self.pilih(
            "cara", "angka", "angka", "angka", "kata", "kata", "awalan", "kurung", "slug", "kode",
            "huruf-kata", "dibalik", "lima",
        )  # fmt: skip
        kosong = self.pilih("kosong", "", "", "-", "N/A", "0" if cara == "angka" else "")
        self.lima = cara == "lima"
        if cara in ("angka", "lima"):
            tambah = 1 if cara == "lima" else 0
            tulis = self.pilih("angka", "{}", "{}", "{}.0", " {}", "0{}", '"{}"')
            tulis = tulis if tulis != '"{}"' else "{}"
            kata = [tuple(tulis.format(i + tambah) for i in range(1, 5))] * 9
        elif cara == "kode":
            kata = [KODE[self.pilih("kode", *KODE)]] * 9
        else:
            skema = SKEMA[self.pilih("skema", *SKEMA)]
            sama = self.mungkin("satu sifat", 0.6)
            satu = self.pilih("sifat", *SIFAT)
            kata = [skema(satu if sama else acak.choice(SIFAT)) for _ in UNSUR]
            bentuk: Callable[[int, str], str] = {
                "kata": lambda i, t: t,
                "awalan": lambda i, t: f"{i}. {t}",
                "kurung": lambda i, t: f"{t} ({i})",
                "slug": lambda i, t: t.lower().replace(" ", "_"),
                "huruf-kata": lambda i, t: f"{'abcd'[i - 1]}. {t}",
                "dibalik": lambda i, t: f"{5 - i}. {t}",
            }[cara]
            kata = [tuple(bentuk(i, t) for i, t in enumerate(k, start=1)) for k in kata]
            ubah = self.pilih("huruf besar", str, str, str.upper, str.lower)
            kata = [tuple(map(ubah, k)) for k in kata]
        return [
            [k[j - 1] if j else kosong for j, k in zip(satu, kata, strict=True)]
            for satu in self.jawab
        ]

    # ------------------------------------------------------------ the table

    def tabel(self) -> tuple[list[str], Tabel, int]:
        """Return headings, rows, and where the unsur begin."""
        acak, sel = self.acak, self.sel()
        judul = list(self.pilih("judul", UNSUR, NAMA, TANYA))
        if judul[0] != "U1" and self.mungkin("urutan lain", 0.3):
            self.urutan = acak.sample(range(9), 9)
            judul = [judul[i] for i in self.urutan]
            sel = [[satu[i] for i in self.urutan] for satu in sel]
        depan: list[tuple[str, list[str]]] = []
        if self.mungkin("No", 0.5):
            depan.append(("No", [str(i) for i in range(1, self.n + 1)]))
        if self.mungkin("Timestamp", 0.4):
            awal = datetime(2026, 1, 5, 8, 0)
            depan.append(("Timestamp", [str(awal + timedelta(hours=7 * i)) for i in range(self.n)]))
        if self.mungkin("Unit", 0.3):
            unit = ("Loket A", "Loket B", "Mutu", "Keterangan Pindah")
            depan.append(("Unit Layanan", [acak.choice(unit) for _ in range(self.n)]))
        if self.mungkin("Jenis Kelamin", 0.3):
            depan.append(("Jenis Kelamin", [acak.choice("LP") for _ in range(self.n)]))
        belakang: list[tuple[str, list[str]]] = []
        if self.mungkin("Saran", 0.3):
            saran = ("", "", "-", "baik", "AC mati 2 kali")
            belakang.append(("Saran", [acak.choice(saran) for _ in range(self.n)]))
        baris = [
            [*(k[i] for _, k in depan), *sel[i], *(k[i] for _, k in belakang)]
            for i in range(self.n)
        ]
        return [*(j for j, _ in depan), *judul, *(j for j, _ in belakang)], baris, len(depan)

    # ------------------------------------------------------------ rows that are no respondents

    def atas(self, lebar: int) -> Tabel:
        """Return rows above the headings."""
        if not self.mungkin("baris judul", 0.3):
            return []
        return [["REKAPITULASI SURVEI KEPUASAN MASYARAKAT", *[""] * (lebar - 1)], [""] * lebar]

    def bawah_judul(self, lebar: int) -> Tabel:
        """Return rows right below the headings."""
        if not self.mungkin("nomor kolom", 0.15):
            return []
        cara = self.pilih("nomor", "({})", "{}", "huruf")
        if cara == "huruf":
            return [[chr(ord("a") + i) for i in range(lebar)]]
        return [[cara.format(i + 1) for i in range(lebar)]]

    def kaki(self, lebar: int, di: int) -> Tabel:
        """Return rows below the table."""
        # Sums of one or two forms that stand under no label are nobody's to tell from forms.
        if not self.mungkin("kaki", 0.5) or (not di and self.n < 3):
            return []
        acak, hasil = self.acak, Tabel()
        nilai = [[j[i] + self.lima for j in self.jawab if j[i]] for i in self.urutan]

        def baris(label: str, angka: Sequence[str]) -> list[str]:
            satu = [""] * lebar
            satu[di : di + 9] = angka
            if di:
                satu[acak.choice((0, di - 1))] = label
            return satu

        def koma(x: float) -> str:
            return f"{x:.2f}".replace(".", ",")

        if self.mungkin("jumlah", 0.5):
            hasil.append(baris(acak.choice(("Jumlah", "TOTAL", "Σ")), [str(sum(v)) for v in nilai]))
        if self.mungkin("rata-rata", 0.5):
            label = acak.choice(("Rata-rata", "NRR per unsur", "NRR = Jumlah nilai per unsur : n"))
            hasil.append(baris(label, [koma(sum(v) / len(v)) if v else "" for v in nilai]))
        if self.mungkin("maks-min", 0.3):
            hasil.append(baris("Nilai tertinggi", [str(max(v, default="")) for v in nilai]))
            hasil.append(baris("Nilai terendah", [str(min(v, default="")) for v in nilai]))
        if self.mungkin("ikm", 0.3):
            hasil.append(baris("IKM Unit Pelayanan", ["81,25", *[""] * 8]))
        if self.mungkin("legenda", 0.3):
            hasil.append([""] * lebar)
            hasil.append(["Keterangan:", *[""] * (lebar - 1)])
            for i, kata in enumerate(SKEMA["tidak"]("baik"), start=1):
                satu = [""] * lebar
                satu[0], satu[1] = str(i), kata
                hasil.append(satu)
        if self.mungkin("mutu", 0.2):
            hasil.append([""] * lebar)
            for huruf, kata in zip("DCBA", SKEMA["tidak"]("baik"), strict=True):
                satu = [""] * lebar
                satu[:3] = [huruf, kata, "25,00–64,99"]
                hasil.append(satu)
        if self.mungkin("tanda tangan", 0.2):
            hasil += [[""] * lebar, [*[""] * (lebar - 1), "Semarang, 5 April 2026"]]
        return hasil

    # ------------------------------------------------------------ how it is laid out

    def buat(self) -> Acak:
        judul, baris, di = self.tabel()
        lebar = len(judul)
        bentuk = self.pilih(
            "bentuk", *5 * ("biasa",), *4 * ("xlsx",), "r", "terkutip", "panjang", "terputar"
        )
        biasa = bentuk in ("biasa", "xlsx")
        if biasa:
            tengah = [*baris]
            if len(baris) > 6 and self.mungkin("judul berulang", 0.1):
                tengah.insert(len(baris) // 2, judul)
            if len(baris) > 3 and self.mungkin("baris kosong", 0.1):
                tengah.insert(len(baris) // 2, [""] * lebar)
            semua = [
                *self.atas(lebar), judul, *self.bawah_judul(lebar), *tengah, *self.kaki(lebar, di),
            ]  # fmt: skip
        elif bentuk == "terputar":
            semua = [list(satu) for satu in zip(judul, *baris, strict=True)]
        elif bentuk == "panjang":
            semua = [["Responden", "Unsur", "Nilai"]]
            isi = [
                [str(i), judul[di + k], satu[di + k]]
                for i, satu in enumerate(baris, start=1)
                for k in range(9)
            ]
            if self.mungkin("diacak", 0.5):
                self.acak.shuffle(isi)
            semua += isi
        elif bentuk == "r":
            semua = [judul, *([str(i), *satu] for i, satu in enumerate(baris, start=1))]
        else:
            semua = [judul, *baris]
        akhiran, isi = self.tulis(bentuk, semua)
        return Acak(akhiran=akhiran, isi=isi, jumlah=self.jumlah(), cerita="; ".join(self.cerita))

    def jumlah(self) -> dict[str, tuple[int, int, int, int]] | None:
        """Count what was answered; of five options the highest is a slip where it is rare."""
        per_unsur = dict(zip(UNSUR, zip(*self.jawab, strict=True), strict=True))
        if not self.lima:
            return {
                k: (u.count(1), u.count(2), u.count(3), u.count(4)) for k, u in per_unsur.items()
            }
        for u in per_unsur.values():
            if u.count(4) > 3 and 20 * u.count(4) > len(u) - u.count(0):
                return None
        return {k: (0, u.count(1), u.count(2), u.count(3)) for k, u in per_unsur.items()}

    def tulis(self, bentuk: str, semua: Tabel) -> tuple[str, bytes]:
        """Write the rows into a file."""
        keluar = io.BytesIO()
        if bentuk in ("xlsx", "terputar"):
            buku = Workbook()
            lembar = buku.active
            assert lembar is not None
            for satu in semua:
                lembar.append([_nilai(s) for s in satu])
            buku.save(keluar)
            return ".xlsx", keluar.getvalue()
        pemisah = self.pilih("pemisah", ",", ";", "\t")
        teks = io.StringIO()
        csv.writer(teks, delimiter=pemisah, lineterminator="\n").writerows(semua)
        if bentuk == "terkutip":
            baris = teks.getvalue().splitlines()
            teks = io.StringIO()
            csv.writer(teks, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(
                [satu] for satu in baris
            )
        return ".csv", teks.getvalue().encode()


def _nilai(teks: str) -> Any:
    """Return a cell as a workbook has it: figures as figures."""
    if teks.isdigit() and not teks.startswith("0"):
        return int(teks)
    return teks or None


def tulis(acak: Acak, folder: Path) -> Path:
    """Write the file into a folder."""
    jalur = folder / f"jawaban{acak.akhiran}"
    jalur.write_bytes(acak.isi)
    return jalur
