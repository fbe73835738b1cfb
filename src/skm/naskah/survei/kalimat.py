"""Sentences of the survey report, made from its data."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from skm.bahasa import rangkai, sebut_tanggal
from skm.exact import format_id
from skm.model import (
    IKM,
    N_KECIL,
    CapaianSampel,
    DasarAngka,
    HasilUnsur,
    Hitungan,
    LaporanSKM,
    MutuPelayanan,
    Pengumpulan,
)
from skm.naskah.kalimat import (
    TANPA_UNSUR,
    TERSEBUT,
    bilang,
    huruf_besar,
    rangkai_nama,
    rangkai_setara,
    sebut_letak,
    sebut_unsur,
)
from skm.privasi.sel_kecil import SelTersembunyi
from skm.skor import PRIORITAS
from skm.skor.bagian import sebut_butir
from skm.skor.mutu import PERSEPSI_BAIK
from skm.skor.prioritas import kelompok_setara
from skm.tabulasi.arti.kelas import TIDAK_WAJAR

TAK_DIISI = "Tidak diisi"
TAK_DIKETAHUI = "Tidak diketahui"
"""How a report names the class of respondents whose class is unknown."""


def waktu_pengumpulan(lembar: Pengumpulan, n: int | None) -> str:
    """Say when the answers of *n* respondents were given; nothing where nobody knows."""
    if lembar.mulai is None:
        return ""
    pertama = lembar.mulai.isoformat()
    terakhir = (lembar.akhir or lembar.mulai).isoformat()
    awal, akhir = sebut_tanggal(pertama), sebut_tanggal(terakhir)
    if pertama == terakhir:
        kapan = f"pada {awal}"
    elif len(pertama) == len(terakhir) == len("2024-03-31"):
        kapan = f"antara {awal} dan {akhir}"
    else:
        kapan = f"selama {awal} s.d. {akhir}"
    if lembar.bertanggal is None or n is None:
        return f"Jawaban dikumpulkan {kapan}."
    return (
        f"Dari {format_id(n)} responden, jawaban {format_id(lembar.bertanggal)} di antaranya "
        f"bertanggal dan dikumpulkan {kapan}."
    )


def tanpa_sampel(populasi: int | None, n: int | None) -> str:
    """Say why nobody can tell whether there are enough respondents."""
    if n is None:
        return "Jumlah responden tidak dicantumkan, sehingga kecukupannya tidak dinilai."
    assert populasi is None  # noqa: S101 - or else it is judged
    return (
        "Jumlah penerima layanan pada periode ini tidak dicantumkan, sehingga kecukupan jumlah "
        f"responden ({format_id(n)} orang) tidak dinilai."
    )


_DASAR = {
    DasarAngka.SEBARAN: ("sebaran jawaban setiap unsur", ()),
    DasarAngka.TOTAL: ("jumlah nilai setiap unsur", ("sebaran jawaban",)),
    DasarAngka.NRR: ("NRR setiap unsur", ("sebaran jawaban",)),
    DasarAngka.IKM: (
        "IKM yang tercantum",
        ("nilai dan mutu setiap unsur", "sebaran jawaban"),
    ),
}
"""What a report rests on where there are no answers, and what does not follow from it."""


def tanpa_jawaban(dasar: DasarAngka) -> str:
    """Say what a report without answers rests on, and what it therefore does not have."""
    dari, tanpa = _DASAR[dasar]
    semua = [*tanpa, "batas galat (margin of error)", "reliabilitas kuesioner"]
    return (
        f"Laporan ini disusun dari {dari}, tanpa jawaban setiap responden, sehingga "
        f"{rangkai([*semua, 'lampiran pengolahan data per responden'])} tidak disajikan."
    )


def _sebut_dihitung(n: int, dihitung: int) -> str:
    if dihitung == n:
        return ""
    return (
        f" Indeks dihitung dari {format_id(dihitung)} responden yang mengisi semua unsur; "
        f"{format_id(n - dihitung)} responden lainnya tidak diperhitungkan."
    )


def jumlah_responden(
    laporan: LaporanSKM, n: int | None, dihitung: int | None, lembar: Pengumpulan
) -> str:
    """
    Say how many answered.

    Args:
        laporan: The report.
        n: Respondents; None if unknown, and so are the others.
        dihitung: Those on whom the index rests.
        lembar: How the sheets came in.
    """
    if n is None or dihitung is None:
        return (
            f"Jumlah responden SKM {laporan.unit.sebutan} periode {laporan.periode} tidak "
            "dicantumkan."
        )
    lain = (
        f" Selain itu, {format_id(lembar.tanpa_jawaban)} kuesioner tidak diisi dan tidak "
        "diperhitungkan."
        if lembar.tanpa_jawaban
        else ""
    )
    if lembar.dibuang:
        lain += (
            f" {'Demikian pula' if lain else 'Selain itu,'} {format_id(lembar.dibuang)} kuesioner "
            "yang sama dengan kuesioner sebelumnya tidak diperhitungkan."
        )
    return (
        f"Kuesioner SKM {laporan.unit.sebutan} periode {laporan.periode} diisi oleh "
        f"{format_id(n)} responden.{_sebut_dihitung(n, dihitung)}{lain}"
    )


def profil(nama: str, kelas: Sequence[tuple[str, int, Decimal]]) -> str:
    """Name the largest class of one part of the profile, ties told as ties."""
    terbanyak = max(jumlah for _, jumlah, _ in kelas)
    sama = [k for k in kelas if k[1] == terbanyak]
    if len(kelas) == 1:
        return (
            f"Menurut {nama}, seluruh responden tercatat dalam satu kelompok, yaitu "
            f"{_sebut_kelas(nama, sama[0][0])}."
        )
    if len(sama) == len(kelas):
        return f"Menurut {nama}, jumlah responden pada setiap kelompok sama."
    sebut = _sebut_terbanyak(nama, [k[0] for k in sama])
    banyak = ("" if len(sama) == 1 else "masing-masing ") + f"{format_id(terbanyak)} orang"
    # Shares that add up to 100 may differ in the last digit between classes of one size.
    persen = {k[2] for k in sama}
    bagian = f" ({format_id(persen.pop())}%)" if len(persen) == 1 else ""
    return f"Menurut {nama}, responden terbanyak {sebut}, yaitu {banyak}{bagian}."


_PREDIKAT = {
    "unit": "berasal dari unit",
    "jenis layanan": "berasal dari layanan",
    "usia": "berada pada kelompok usia",
    "pendidikan": "berpendidikan",
    "pekerjaan": "tercatat dengan pekerjaan",
}
"""What is said of respondents by the part of their profile, before the name of their class."""
_TAK_BERPREDIKAT = re.compile(r"(?i)(?:yang|tidak|belum|lain)")


def _sebut_terbanyak(nama: str, kelas: Sequence[str]) -> str:
    """Say of the largest class or classes what they are: "berpendidikan SMA"."""
    sebutan = [_sebut_kelas(nama, k) for k in kelas]
    predikat = _PREDIKAT.get(nama)
    if predikat is None or any(_TAK_BERPREDIKAT.match(s) for s in sebutan):
        adalah = "" if sebutan[0].startswith("bukan ") else "adalah "
        return adalah + rangkai_setara(sebutan)
    kata = predikat.rpartition(" ")[2]
    # "layanan Layanan KTP" and "kelompok usia kelompok usia 17–25 tahun" would say it twice.
    pendek = [s[len(awal) :] if s.startswith(awal := "kelompok usia ") else s for s in sebutan]
    if all(s.casefold().startswith(kata) for s in pendek):
        predikat = predikat.removesuffix(f" {kata}")
    return f"{predikat} {rangkai_setara(pendek)}"


_SEBUTAN_KELAS = {
    ("jenis kelamin", "Laki-laki"): "laki-laki",
    ("jenis kelamin", "Perempuan"): "perempuan",
    ("disabilitas", "Ya"): "penyandang disabilitas",
    ("disabilitas", "Tidak"): "bukan penyandang disabilitas",
}


_UMUR = re.compile(r"(?i)(?:(?:di )?(?:bawah|atas) |[<>≤≥] ?)?[0-9]{1,3}(?: ?[-–] ?[0-9]{1,3})?\+?")
"""An age, or a span of ages, that does not say of what."""


def nama_kelas(dimensi: str, kelas: str) -> str:
    """
    Return what a class is called in tables; without a unit or service is also one masked.

    Examples:
        >>> nama_kelas("usia", "17–25"), nama_kelas("usia", "> 50"), nama_kelas("layanan", "")
        ('17–25 tahun', '> 50 tahun', 'Tidak diketahui')
    """
    if dimensi == "usia" and _UMUR.fullmatch(kelas):
        return f"{kelas} tahun"
    return kelas or (TAK_DIKETAHUI if dimensi in ("unit", "layanan") else TAK_DIISI)


def _sebut_kelas(nama: str, kelas: str) -> str:
    """Name a class in running text."""
    if kelas == TAK_DIISI:
        return "yang tidak mengisinya"
    if kelas == TAK_DIKETAHUI:
        return f"yang {nama}nya tidak diketahui"
    if nama == "usia" and kelas == TIDAK_WAJAR:
        return "yang usianya tidak wajar"
    if nama == "usia" and not any(map(str.isdigit, kelas)):
        return f'yang menjawab "{kelas}"'
    if nama == "usia" and re.search(r"[0-9] *(?:tahun|thn|th)\b", kelas.removesuffix(" tahun")):
        return f"kelompok usia {kelas}"
    if nama == "usia":
        return f"kelompok usia {kelas.removesuffix(' tahun')} tahun"
    return _SEBUTAN_KELAS.get((nama, kelas), kelas)


def semua_profil(
    semua: Sequence[tuple[str, Sequence[tuple[str, int, Decimal]]]], tabel: int
) -> str:
    """Name the largest class of each part of the profile, and where the table is."""
    kalimat = [profil(nama.lower(), kelas) for nama, kelas in semua]
    return " ".join([f"Karakteristik responden disajikan pada Tabel {tabel}.", *kalimat])


def hasil_ikm(
    laporan: LaporanSKM, dasar: DasarAngka, ikm: IKM, tabel: int, gambar: int | None
) -> str:
    """State the index, and where its parts are; without any there is no chart of them."""
    dari = "jawaban" if dasar in (DasarAngka.JAWABAN, DasarAngka.SEBARAN) else "data"
    awal = (
        f"Pengolahan {dari} menghasilkan Indeks Kepuasan Masyarakat (IKM) {laporan.unit.sebutan} "
        f"sebesar {format_id(ikm.cetak)} dengan mutu pelayanan {ikm.mutu}"
    )
    if gambar is None:
        return f"{awal}, sebagaimana disajikan pada Tabel {tabel}."
    return f"{awal}. Nilai setiap unsur disajikan pada {sebut_letak(tabel, gambar)}."


def sebaran(hitungan: Hitungan, tabel: int) -> str:
    """Say how the answers are spread, and how many are missing."""
    jumlah = [sum(kolom) for kolom in zip(*hitungan.frekuensi.values(), strict=True)]
    kosong = sum(hitungan.kosong(k) for k in hitungan.unsur)
    ditolak = sum(hitungan.ditolak.values())
    semua = sum(jumlah)
    kalimat = [
        f"Sebaran seluruh {format_id(semua)} jawaban disajikan pada Tabel {tabel}: "
        f"{format_id(jumlah[2] + jumlah[3])} di antaranya bernilai 3 atau 4 dan "
        f"{format_id(jumlah[0] + jumlah[1])} bernilai 1 atau 2."
    ]
    if kosong:
        kalimat.append(
            f"Sebanyak {format_id(kosong)} jawaban tidak diisi, sehingga banyaknya jawaban tidak "
            f"sama untuk setiap {sebut_butir(hitungan.unsur)}."
        )
    if ditolak:
        kalimat.append(
            f"Sebanyak {format_id(ditolak)} jawaban di luar pilihan 1 sampai dengan 4 tidak "
            "diperhitungkan."
        )
    return " ".join(kalimat)


def sebut_tersembunyi(sel: SelTersembunyi, ambang: int) -> str:
    """Say of how many groups figures are not shown, and why."""
    asal = "masing-masing berasal" if len(sel.kecil) > 1 else "berasal"
    kalimat = (
        f"Tanda *: nilai {bilang(len(sel.kecil))} kelompok tidak ditampilkan karena {asal} dari "
        f"jawaban kurang dari {format_id(ambang)} orang, agar jawaban perorangan tidak dapat "
        "dikenali"
    )
    if sel.pelindung:
        kalimat += (
            f"; nilai {bilang(len(sel.pelindung))} kelompok lain ikut tidak ditampilkan, "
            "seluruhnya atau sebagian, agar nilai tersebut tidak dapat dihitung dari selisihnya"
        )
    return f"{kalimat}."


def layanan(
    per_kelas: Mapping[str, IKM],
    layanan: Collection[str],
    letak: str,
    *,
    tersembunyi: bool = False,
) -> str:
    """
    Name the best and the weakest service; whoever named none belongs to none.

    Args:
        per_kelas: Index of each service that has one, and whose index is shown.
        layanan: All services.
        letak: Where they are, such as "Tabel 4 dan Gambar 2".
        tersembunyi: Whether some are not shown.
    """
    bernama = [(nama, ikm) for nama, ikm in per_kelas.items() if nama]
    urut = sorted(bernama, key=lambda b: (-b[1].nilai, b[0]))
    awal = f"IKM setiap jenis layanan disajikan pada {letak}."
    if tersembunyi:
        apa = "IKM" if urut else "Jumlah responden"
        lain = "sebagian nilainya" if urut else "IKM-nya dan nilai bertanda *"
        awal = f"{apa} setiap jenis layanan disajikan pada {letak}; {lain} tidak ditampilkan."
    if not urut:
        return awal
    atas = [nama for nama, ikm in urut if ikm.nilai == urut[0][1].nilai]
    bawah = [nama for nama, ikm in urut if ikm.nilai == urut[-1][1].nilai]
    if len(atas) == len(urut):
        semua = "Semua jenis layanan"
        if len(urut) < sum(map(bool, layanan)):
            semua += f" yang IKM-nya {'ditampilkan' if tersembunyi else 'dapat dihitung'}"
        return awal if len(urut) == 1 else f"{awal} {semua} memperoleh IKM yang sama."
    tertinggi, terendah = (format_id(urut[i][1].cetak) for i in (0, -1))
    ekor = ", berbeda pada desimal berikutnya" if tertinggi == terendah else ""
    di = "Di antara yang ditampilkan, " if tersembunyi else ""
    return (
        f"{awal} {di}IKM tertinggi diperoleh {rangkai_setara(atas)} ({tertinggi}) dan yang "
        f"terendah {rangkai_setara(bawah)} ({terendah}){ekor}."
    )


def layanan_lemah(per_kelas: Mapping[str, IKM]) -> str:
    """
    Name the services whose letter is below B, the weakest first; empty if there are none.

    Args:
        per_kelas: Index of each service whose index is shown.
    """
    lemah = sorted((ikm.nilai, nama) for nama, ikm in per_kelas.items() if _di_bawah_b(ikm.mutu))
    if not lemah:
        return ""
    if len(lemah) > TERSEBUT:
        return f"{huruf_besar(bilang(len(lemah)))} jenis layanan bermutu di bawah B."
    sebut = [
        f"{nama} ({format_id(per_kelas[nama].cetak)}; {per_kelas[nama].mutu.huruf})"
        for _, nama in lemah
    ]
    return f"Jenis layanan yang mutunya belum mencapai B adalah {rangkai_setara(sebut)}."


def _di_bawah_b(mutu: MutuPelayanan) -> bool:
    return mutu.nilai_persepsi < PERSEPSI_BAIK


def kelemahan(ikm: IKM) -> str:
    """Name the weakest unsur, three or more where ties allow no fewer, but not the strongest."""
    return _ujung(ikm, "terendah")


def kelebihan(ikm: IKM) -> str:
    """Name the strongest unsur in the same way."""
    return _ujung(ikm, "tertinggi")


def _ujung(ikm: IKM, mana: str) -> str:
    kelompok = kelompok_setara(ikm)
    if not kelompok:
        return TANPA_UNSUR if mana == "terendah" else ""
    if len(kelompok) == 1:
        return "Semua unsur memperoleh nilai yang sama." if mana == "terendah" else ""
    if mana == "tertinggi":
        kelompok = kelompok[::-1]
    pilih: list[list[HasilUnsur]] = []
    for satu in kelompok[:-1]:  # those at the other end are no weakness, or no strength
        if sum(map(len, pilih)) >= PRIORITAS:
            break
        pilih.append(satu)
    jumlah = sum(map(len, pilih))
    if len(pilih) == 1 and jumlah > TERSEBUT:
        nilai = format_id(pilih[0][0].nrr_cetak)
        return f"{huruf_besar(bilang(jumlah))} unsur sama-sama bernilai {mana}, yaitu {nilai}."
    sebut = rangkai_setara([sebut_unsur(k) for k in pilih])
    return f"{huruf_besar(bilang(jumlah))} unsur dengan nilai {mana} adalah {sebut}."


def kesimpulan(
    laporan: LaporanSKM, ikm: IKM, n: int | None, dihitung: int | None
) -> tuple[str, ...]:
    """Return what the report comes down to, one item each; *n* as in `jumlah_responden`."""
    oleh = ""
    if n is not None and dihitung is not None:
        lengkap = f" ({format_id(dihitung)} di antaranya mengisi semua unsur)"
        oleh = f"diikuti oleh {format_id(n)} responden{'' if dihitung == n else lengkap} dan "
    kelompok = kelompok_setara(ikm)
    butir = [
        f"SKM {laporan.unit.sebutan} periode {laporan.periode} {oleh}menghasilkan IKM "
        f"{format_id(ikm.cetak)} dengan mutu pelayanan {ikm.mutu}."
    ]
    if not kelompok:
        pass
    elif len(kelompok) == 1:
        butir.append("Semua unsur memperoleh nilai yang sama.")
    else:
        butir.append(
            f"Unsur dengan nilai terendah adalah {sebut_unsur(kelompok[0])}, sedangkan yang "
            f"tertinggi adalah {sebut_unsur(kelompok[-1])}."
        )
    lemah = [u for u in ikm.unsur if _di_bawah_b(u.mutu)]
    if lemah:
        butir.append(f"Unsur yang mutunya belum mencapai B adalah {rangkai_nama(lemah)}.")
    if laporan.rtl:
        unsur = len(dict.fromkeys(r.unsur for r in laporan.rtl))
        butir.append(
            f"Rencana tindak lanjut (RTL) memuat {bilang(len(laporan.rtl))} kegiatan bagi "
            f"{bilang(unsur)} unsur."
        )
    return tuple(butir)


def sampel_kecil(sampel: CapaianSampel | None, dihitung: int) -> Iterator[str]:
    """Yield that the index rests on few respondents, or on fewer than are called for."""
    hati = "sehingga hasilnya perlu dibaca dengan hati-hati"
    if sampel is not None and not sampel.terpenuhi:
        yield (
            f"Jumlah responden ({format_id(sampel.diperoleh)} orang) belum mencapai jumlah sampel "
            f"minimal ({format_id(sampel.perlu)} orang), {hati}."
        )
    elif dihitung < N_KECIL:
        yield (
            f"IKM dihitung dari {format_id(dihitung)} responden (kurang dari {N_KECIL}), {hati}."
        )
