"""``skm periksa-angka``: which convention gives a published index."""

import argparse
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from skm.cli.kode_keluar import GALAT, SELESAI
from skm.cli.konsol import cetak_json, cetak_kolom, lipat

if TYPE_CHECKING:
    from skm.errors import Masalah
    from skm.model import NilaiUnsur
    from skm.model.kecocokan import (
        KecocokanIKM,
        KelompokIKM,
        NRRMustahil,
        Penjelasan,
        SalahKetik,
        SkalaAngka,
    )
    from skm.regulasi import Regulasi

_TANDA = re.compile(r"\s*(?:%|persen)\s*$", re.IGNORECASE)
DESIMAL_TAMBAHAN = 2
"""How many decimals more than the published index a computed one is shown with."""


def jalankan(pilihan: argparse.Namespace) -> int:
    """Run the command: 0 if a convention gives the number, 1 if none does, 2 for unusable input."""
    from skm.cli.masukan import kepala
    from skm.errors import DataError, Masalah
    from skm.serial.kecocokan import kecocokan_datar
    from skm.skor import pilih_regulasi
    from skm.skor.kecocokan import cocokkan_konvensi

    masalah: list[Masalah] = []
    ikm = _angka("--ikm", (pilihan.ikm,), masalah)
    nilai, kelompok = _nilai(pilihan, masalah), _kelompok(pilihan, masalah)
    try:
        regulasi = pilih_regulasi(pilihan.regulasi)
        mutu = _huruf(pilihan.mutu, regulasi, masalah)
        if masalah:
            raise DataError(masalah)
        hasil = cocokkan_konvensi(
            nilai,
            ikm[0],
            mutu=mutu,
            kelompok=kelompok,
            regulasi=regulasi,
            semua=pilihan.semua,
        )
    except DataError as salah:
        lain = [] if salah.masalah == tuple(masalah) else masalah
        raise DataError([*lain, *map(_di_pilihan, salah.masalah)]) from None
    catatan = (
        *_catatan_tanda(pilihan),
        *_catatan_skala(hasil, nilai, kelompok, regulasi),
        *_catatan(hasil, nilai, regulasi),
        *_catatan_kelompok(kelompok),
        *_catatan_n(pilihan, hasil, nilai, regulasi),
    )
    if pilihan.format == "json":
        isi = {"regulasi": regulasi.id} | kecocokan_datar(hasil) | {"catatan": list(catatan)}
        cetak_json(kepala({}) | isi)
    else:
        _cetak(hasil, nilai, kelompok, regulasi)
        for satu in catatan:
            print(lipat(f"Catatan: {satu}"))
    return SELESAI if hasil.cocok else GALAT


# ---------------------------------------------------------------- what was typed


def _nilai(pilihan: argparse.Namespace, masalah: "list[Masalah]") -> "list[NilaiUnsur]":
    """Return one value per unsur, U1 first; add everything that is wrong."""
    from skm.errors import Masalah
    from skm.model import NilaiUnsur

    if pilihan.nrr and pilihan.total:
        masalah.append(Masalah(kode="nrr-dan-total"))
    if not (pilihan.nrr or pilihan.total or pilihan.kelompok):
        masalah.append(Masalah(kode="tanpa-nrr"))
    nrr = _angka("--nrr", pilihan.nrr, masalah)
    total = _cacah("--total", pilihan.total, masalah)
    n = _cacah("--n", pilihan.n, masalah)
    banyak = max(len(pilihan.nrr), len(pilihan.total))
    if banyak and len(pilihan.n) not in (0, 1, banyak):
        masalah.append(
            Masalah(
                kode="banyak-n",
                lokasi="--n",
                ditemukan=str(len(pilihan.n)),
                diharapkan=str(banyak),
            )
        )
    if pilihan.total and not pilihan.n:
        masalah.append(Masalah(kode="total-tanpa-n", lokasi="--total"))
    if masalah:
        return []
    per_unsur: Sequence[int | None] = n * banyak if len(n) == 1 else n or (None,) * banyak
    return [
        NilaiUnsur(
            kode=f"U{i + 1}",
            nrr=nrr[i] if nrr else None,
            total=total[i] if total else None,
            n=per_unsur[i],
        )
        for i in range(banyak)
    ]


def _kelompok(pilihan: argparse.Namespace, masalah: "list[Masalah]") -> "list[KelompokIKM]":
    """Return the groups with an index of their own; add everything that is wrong."""
    from skm.errors import Masalah
    from skm.model.kecocokan import KelompokIKM

    ikm = _angka("--kelompok", pilihan.kelompok, masalah)
    n = _cacah("--n-kelompok", pilihan.n_kelompok, masalah)
    banyak = len(pilihan.kelompok)
    if banyak == 1:
        masalah.append(Masalah(kode="kelompok-satu", lokasi="--kelompok"))
    if len(pilihan.n_kelompok) not in (0, banyak):
        masalah.append(
            Masalah(
                kode="banyak-n-kelompok",
                lokasi="--n-kelompok",
                ditemukan=str(len(pilihan.n_kelompok)),
                diharapkan=str(banyak),
            )
        )
    if masalah:
        return []
    semua_n: Sequence[int | None] = n or (None,) * banyak
    return [
        KelompokIKM(nama=str(i), ikm=satu, n=semua_n[i - 1]) for i, satu in enumerate(ikm, start=1)
    ]


def _angka(tempat: str, isi: Sequence[str], masalah: "list[Masalah]") -> list[Decimal]:
    from skm.errors import Masalah
    from skm.exact import parse_decimal

    hasil: list[Decimal] = []
    for teks in isi:
        try:
            hasil.append(parse_decimal(_TANDA.sub("", teks)))
        except ValueError:
            masalah.append(Masalah(kode="angka-tercetak", lokasi=tempat, ditemukan=teks))
    return hasil


def _huruf(mutu: str | None, regulasi: "Regulasi", masalah: "list[Masalah]") -> str | None:
    """Return the letter of a class that is given by its letter or its words, or by both."""
    from skm.dasar import tampilan
    from skm.errors import Masalah
    from skm.skor.mutu import baca_huruf

    if mutu is None:
        return None
    if not (huruf := baca_huruf(mutu, regulasi)):
        ada = ", ".join(f"{b.mutu} ({b.kinerja})" for b in regulasi.tabel_mutu)
        masalah.append(
            Masalah(kode="pilihan", lokasi="--mutu", ditemukan=tampilan(mutu), diharapkan=ada)
        )
    return huruf or None


def _catatan_tanda(pilihan: argparse.Namespace) -> Iterator[str]:
    semua = (pilihan.ikm, *pilihan.nrr, *pilihan.kelompok)
    if any(_TANDA.search(teks) for teks in semua):
        yield "Tanda % diabaikan: IKM dan NRR bukan persentase."


def _cacah(tempat: str, isi: Sequence[str], masalah: "list[Masalah]") -> list[int]:
    """Read whole numbers, with or without points between thousands."""
    from skm.errors import Masalah

    hasil: list[int] = []
    for teks in isi:
        polos = teks.replace(".", "") if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", teks) else teks
        if re.fullmatch(r"[0-9]{1,12}", polos) and int(polos):
            hasil.append(int(polos))
        else:
            masalah.append(Masalah(kode="cacah", lokasi=tempat, ditemukan=teks))
    return hasil


def _di_pilihan(masalah: "Masalah") -> "Masalah":
    """Return a problem with the option it is about instead of a path: ``--nrr U3``."""
    import attrs

    lokasi = re.sub(
        r"^\$\.(\w+)(?:\[(\d+)\])?(?:\.(\w+))?$",
        lambda m: f"--{m[1]} " + (str(int(m[2]) + 1) if m[2] else m[3] or ""),
        masalah.lokasi,
    )
    return attrs.evolve(masalah, lokasi=lokasi.strip())


# ---------------------------------------------------------------- text


def _cetak(
    hasil: "KecocokanIKM",
    nilai: "Sequence[NilaiUnsur]",
    kelompok: "Sequence[KelompokIKM]",
    regulasi: "Regulasi",
) -> None:
    from skm.exact import banyak_desimal, format_id

    mutu = str(hasil.mutu_ikm)
    if hasil.mutu is not None:
        sesuai = "sesuai" if hasil.mutu_cocok else "tidak sesuai"
        mutu += f"; tercantum {hasil.mutu}, {sesuai}"
    print(lipat(f"IKM tercantum  : {format_id(hasil.ikm)}{_setara(hasil, regulasi)}"))
    print(f"Mutu pelayanan : {mutu}")
    print(f"Regulasi       : {regulasi.nama}")
    if nilai:
        print(f"Unsur          : {len(nilai)} unsur; {_sebut_n(nilai)}")
    if kelompok:
        print(f"Kelompok       : {len(kelompok)} kelompok")
    print()
    ikm = format_id(hasil.ikm)
    if hasil.terdekat is not None:
        dicoba = " yang dapat dicoba" if _tanpa_n(kelompok) else ""
        kalimat = _bawaan(hasil, nilai) + _tidak_ada(hasil, hasil.terdekat, dicoba)
        print(lipat(kalimat, gantung=""))
        return
    jumlah = len(hasil.penjelasan)
    cara = "satu konvensi" if jumlah == 1 else f"{format_id(jumlah)} konvensi"
    print(f"IKM {ikm} dihasilkan oleh {cara}:")
    print()
    desimal = banyak_desimal(hasil.ikm) + DESIMAL_TAMBAHAN
    baris = [("KONVENSI", "IKM", "SELISIH", "RENTANG", "MUTU")]
    baris += [
        (
            p.cara.nama,
            format_id(p.nilai, desimal),
            format_id(p.selisih, desimal),
            _rentang(p, desimal),
            "/".join(p.huruf),
        )
        for p in hasil.penjelasan
    ]
    cetak_kolom(baris, kanan=(1, 2, 3))
    total = hasil.penjelasan[0].total
    if total is not None and any(v.total is None for v in nilai):
        print()
        rinci = ", ".join(f"{k} {format_id(v)}" for k, v in total.items())
        print(lipat(f"Contoh total nilai yang cocok dengan yang pertama: {rinci}."))


def _rentang(penjelasan: "Penjelasan", desimal: int) -> str:
    from skm.exact import format_id

    bawah, atas = (
        format_id(v, desimal) for v in (penjelasan.rentang.bawah, penjelasan.rentang.atas)
    )
    return bawah if bawah == atas else f"{bawah}–{atas}"


def _bawaan(hasil: "KecocokanIKM", nilai: "Sequence[NilaiUnsur]") -> str:
    """Say what the default gives, which whoever checks a figure looks for first."""
    from skm.exact import banyak_desimal, format_id
    from skm.skor.mutu import DESIMAL_IKM

    if hasil.bawaan is None:
        return ""
    angka = format_id(hasil.bawaan, max(DESIMAL_IKM, banyak_desimal(hasil.ikm)))
    return f"Konvensi bawaan (bobot 1/{len(nilai)}) menghasilkan {angka}. "


def _setara(hasil: "KecocokanIKM", regulasi: "Regulasi") -> str:
    from skm.exact import format_id
    from skm.model.kecocokan import SkalaAngka
    from skm.skor.mutu import DESIMAL_IKM

    if hasil.skala is SkalaAngka.IKM:
        return ""
    poin = Fraction(hasil.ikm) * regulasi.nilai("ikm.faktor_konversi")
    return f" pada skala {_skala(hasil.skala, regulasi)}, setara {format_id(poin, DESIMAL_IKM)}"


def _skala(skala_angka: "SkalaAngka", regulasi: "Regulasi") -> str:
    """Write the scale as the regulation has it: "25–100"."""
    from skm.exact import format_id
    from skm.skor.kecocokan.tercetak import satuan_skala
    from skm.skor.nrr import skala

    satuan = satuan_skala(skala_angka, regulasi)
    return "–".join(format_id(batas * satuan, 0) for batas in skala(regulasi))


def _tidak_ada(hasil: "KecocokanIKM", terdekat: "Penjelasan", dicoba: str) -> str:
    from skm.exact import format_id

    kalimat = f"Tidak ada konvensi{dicoba} yang menghasilkan {format_id(hasil.ikm)}. "
    if hasil.mustahil:
        kalimat += "NRR yang tercantum tidak mungkin berasal dari n itu. Tanpa memandang n-nya, "
    if (salah := hasil.salah_ketik) is not None:
        kalimat += _sebut_salah_ketik(salah, hasil)
    if not terdekat.jarak:
        return f"{kalimat}{terdekat.cara.nama} menghasilkannya."
    awal = "yang terdekat" if hasil.mustahil else "Yang terdekat"
    return (
        f"{kalimat}{awal}: {terdekat.cara.nama}, yaitu {format_id(terdekat.cetak)} "
        f"(berjarak {format_id(terdekat.jarak)})."
    )


def _sebut_mustahil(sebutan: str, mustahil: "Sequence[NRRMustahil]") -> str:
    """Say of means that no answers of so many give what would: other totals, or fewer answers."""
    from skm.bahasa import rangkai
    from skm.exact import format_id

    isi: list[str] = []
    for m in mustahil:
        sisi = ", ".join(
            f"total {format_id(t)} menghasilkan {format_id(c)}"
            for t, c in ((m.total_bawah, m.cetak_bawah), (m.total_atas, m.cetak_atas))
            if t is not None and c is not None
        )
        isi.append(f"{m.kode} {format_id(m.nrr)} ({sisi})")
    kurang = [f"{m.kode} {format_id(m.n_mungkin)}" for m in mustahil if m.n_mungkin is not None]
    mungkin = (
        "; mungkin bila sebagian responden tidak menjawab unsur itu, sehingga jawabannya paling "
        f"banyak {rangkai(kurang)}"
        if kurang
        else ""
    )
    return (
        f"{sebutan} {rangkai(isi)} tidak dapat berasal dari {format_id(mustahil[0].n)} jawaban"
        f"{mungkin}."
    )


def _sebut_salah_ketik(salah: "SalahKetik", hasil: "KecocokanIKM") -> str:
    from skm.exact import format_id
    from skm.skor.sebutan import sebut_salah_ketik

    huruf = "" if hasil.mutu is None else f", dan mutunya {hasil.mutu} seperti yang tercantum"
    return (
        f"Mungkin salah ketik ({sebut_salah_ketik(salah.jenis)}): "
        f"{salah.penjelasan.cara.nama} menghasilkan {format_id(salah.penjelasan.cetak)}{huruf}. "
    )


def _sebut_n(nilai: "Sequence[NilaiUnsur]") -> str:
    from skm.exact import format_id

    ada = [v.n for v in nilai if v.n is not None]
    if not ada:
        return "jumlah responden tidak disebutkan"
    batas = dict.fromkeys((format_id(min(ada)), format_id(max(ada))))
    return f"n = {'–'.join(batas)}"


def _catatan_skala(
    hasil: "KecocokanIKM",
    nilai: "Sequence[NilaiUnsur]",
    kelompok: "Sequence[KelompokIKM]",
    regulasi: "Regulasi",
) -> Iterator[str]:
    """Say on which scales the figures were taken to be, where that is not the usual one."""
    from skm.exact import format_id
    from skm.model.kecocokan import SkalaAngka

    nrr, ikm = _skala(SkalaAngka.NRR, regulasi), _skala(SkalaAngka.IKM, regulasi)
    kecil = ["IKM"] if hasil.skala is SkalaAngka.NRR else []
    kecil += ["IKM kelompok"] if kelompok and hasil.skala_kelompok is SkalaAngka.NRR else []
    if kecil:
        yield (
            f"{' dan '.join(kecil)} dibaca pada skala {nrr}, sebelum dikonversi; {regulasi.nama} "
            f"menyatakan IKM pada skala {ikm}."
        )
    if nilai and hasil.skala_nilai is SkalaAngka.IKM:
        yield (
            f"Nilai unsur dibaca pada skala {ikm}, sesudah dikonversi; NRR-nya nilai itu dibagi "
            f"{format_id(regulasi.nilai('ikm.faktor_konversi'), 0)}."
        )


def _tanpa_n(kelompok: "Sequence[KelompokIKM]") -> bool:
    """Return whether a mean weighted by respondents could not be tried."""
    return any(k.n is None for k in kelompok)


def _catatan_n(
    pilihan: argparse.Namespace,
    hasil: "KecocokanIKM",
    nilai: "Sequence[NilaiUnsur]",
    regulasi: "Regulasi",
) -> Iterator[str]:
    """
    Say that one n for all unsur may be what keeps the default from fitting.

    Where some left blanks, every unsur has been divided by its own number of answers.
    """
    import attrs

    from skm.skor.kecocokan import cocokkan_konvensi

    if len(pilihan.n) != 1 or len(nilai) < 2 or any(v.nrr is None for v in nilai):
        return
    if any(p.cara.id == "1/k" for p in hasil.penjelasan if hasil.terdekat is None):
        return
    tanpa = cocokkan_konvensi(
        [attrs.evolve(v, n=None) for v in nilai], hasil.ikm, regulasi=regulasi
    )
    if any(p.cara.id == "1/k" for p in tanpa.penjelasan if tanpa.terdekat is None):
        yield (
            f"n = {pilihan.n[0]} dianggap sama untuk semua unsur. Bila ada jawaban yang kosong, "
            f"setiap unsur dibagi banyaknya jawabannya sendiri, dan konvensi bawaan (bobot "
            f"1/{len(nilai)}) dapat menghasilkan angka itu; sebutkan n setiap unsur: --n n1 n2 …."
        )


def _catatan_kelompok(kelompok: "Sequence[KelompokIKM]") -> Iterator[str]:
    if _tanpa_n(kelompok):
        yield (
            "Rata-rata IKM kelompok berbobot jumlah responden tidak dicoba, karena jumlahnya tidak "
            "disebutkan; tambahkan --n-kelompok."
        )


def _catatan(
    hasil: "KecocokanIKM", nilai: "Sequence[NilaiUnsur]", regulasi: "Regulasi"
) -> Iterator[str]:
    """Yield what whoever reads the result should know."""
    from skm.exact import banyak_desimal
    from skm.model.kecocokan import SkalaAngka

    sebutan = "NRR" if hasil.skala_nilai is SkalaAngka.NRR else "Nilai"
    if hasil.terdekat is None and (salah := hasil.salah_ketik) is not None:
        yield _sebut_salah_ketik(salah, hasil).rstrip()

    for n in dict.fromkeys(m.n for m in hasil.mustahil):
        yield _sebut_mustahil(sebutan, [m for m in hasil.mustahil if m.n == n])
    for kode in hasil.genap:
        yield f"{sebutan} {kode} hanya mungkin bila angka setengah dibulatkan ke angka genap."
    if nilai and len(nilai) != len(regulasi.unsur):
        yield (
            f"Diberikan {len(nilai)} unsur, sedangkan {regulasi.nama} memiliki "
            f"{len(regulasi.unsur)}; bobotnya dihitung untuk {len(nilai)} unsur."
        )
    desimal = {banyak_desimal(v.nrr) for v in nilai if v.nrr is not None}
    if len(desimal) > 1:
        yield (
            "Banyaknya desimal NRR tidak sama; angka tanpa desimal dibaca sebagai angka yang "
            "dibulatkan. Tulis 4,00 bila yang tercetak 4,00."
        )
    bawaan = next((p for p in hasil.penjelasan if p.cara.id == "1/k"), None)
    if len(hasil.penjelasan) > 1 and bawaan is not None:
        yield (
            f"Salah satunya konvensi bawaan ({bawaan.cara.nama}, tanpa pembulatan di tengah), "
            "jadi angka itu tercapai dalam batas desimal NRR yang tercetak."
        )
    if len(hasil.penjelasan) > 1:
        tunggal = all(p.rentang.bawah == p.rentang.atas for p in hasil.penjelasan)
        yield "Angka yang tercetak tidak membedakan konvensi-konvensi itu" + (
            "." if tunggal else "; total nilai setiap unsur, atau n, akan menyempitkannya."
        )
