"""skm's own paragraphs for the survey report; an office may put its own in their place."""

from skm.bahasa import rangkai
from skm.model import LaporanSKM
from skm.naskah.paragraf import dasar_hukum as dasar_hukum
from skm.regulasi import Regulasi
from skm.skor.bagian import bagian_dari


def latar_belakang(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB I, background."""
    unit = laporan.unit.sebutan
    return (
        "Setiap penyelenggara pelayanan publik berkewajiban mendengarkan orang yang dilayaninya. "
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik mengamanatkan keikutsertaan "
        "masyarakat dalam penyelenggaraan pelayanan, antara lain dengan menilai mutu pelayanan "
        "yang mereka terima.",
        "Survei Kepuasan Masyarakat (SKM) memberi penilaian itu bentuk yang terukur. "
        f"{regulasi.nama} menetapkan unsur yang dinilai serta cara mengolah jawaban menjadi Indeks "
        "Kepuasan Masyarakat (IKM), sehingga hasilnya dapat dibandingkan antarwaktu dan "
        "antarunit.",
        f"Laporan ini memuat pelaksanaan, hasil, dan analisis SKM {unit} periode "
        f"{laporan.periode}, beserta rencana perbaikan yang disusun dari hasil tersebut.",
    )


def maksud_tujuan(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB I, purpose."""
    del regulasi
    return (
        f"SKM dilaksanakan untuk mengetahui tingkat kepuasan masyarakat atas pelayanan "
        f"{laporan.unit.sebutan}. Hasilnya dipakai untuk mengenali unsur pelayanan yang masih "
        "lemah, menetapkan perbaikan yang didahulukan, dan mengikuti perkembangan mutu pelayanan "
        "dari waktu ke waktu.",
    )


def pelaksana(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB II, who held the survey."""
    del regulasi
    return (f"SKM dilaksanakan oleh {laporan.unit.sebutan} secara mandiri.",)


def metode(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB II, how."""
    tanpa = laporan.konvensi.tanpa
    banyak_unsur = len(regulasi.unsur) - len(tanpa) + len(laporan.konvensi.unsur_tambahan)
    nama = [f"{u.kode} {u.nama}" for u in regulasi.unsur if u.kode in tanpa]
    bagian = bagian_dari(laporan.jawaban.jawaban)
    banyak = banyak_unsur + sum(len(tanya) - 1 for tanya in bagian.values())
    semua = len(bagian) == banyak_unsur
    beberapa = f"beberapa pertanyaan untuk {rangkai([*bagian])} dan " if bagian else ""
    lain = " lain" if bagian else ""
    untuk = (
        "beberapa pertanyaan untuk setiap unsur"
        if semua
        else f"{beberapa}satu pertanyaan untuk setiap unsur{lain}"
    )
    return (
        f"Data dikumpulkan dengan kuesioner yang memuat {banyak} pertanyaan, {untuk} menurut "
        f"{regulasi.nama}"
        + (f" (kecuali {', '.join(nama)})" if nama else "")
        + (" dan unsur tambahan" if laporan.konvensi.unsur_tambahan else "")
        + ". Setiap pertanyaan dijawab dengan memilih satu dari empat pilihan yang bernilai 1 "
        "sampai dengan 4; pertanyaan yang tidak dijawab tidak diberi nilai.",
    )


def lokasi(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB II, where."""
    del regulasi
    return (f"Pengumpulan data dilakukan kepada penerima layanan pada {laporan.unit.nama}.",)


def waktu(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB II, before the schedule."""
    del regulasi
    return (f"SKM dilaksanakan untuk periode {laporan.periode}.",)


def permasalahan(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB IV, what lies behind the figures: only the office knows."""
    del laporan, regulasi
    return ()


def pengantar_rtl(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB IV, before the plan."""
    del laporan, regulasi
    return (
        "Hasil SKM dibahas untuk menentukan perbaikan yang didahulukan. Untuk setiap kegiatan "
        "dalam rencana tindak lanjut (RTL) ditetapkan unsur yang diperbaiki, waktu pelaksanaan, "
        "dan penanggung jawabnya.",
    )


def penutup(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB V, last words before the signature."""
    del regulasi
    return (
        f"Demikian laporan Survei Kepuasan Masyarakat {laporan.unit.sebutan} ini disusun untuk "
        "dipergunakan sebagaimana mestinya.",
    )
