"""skm's own paragraphs for the survey report; an office may put its own in their place."""

from skm.bahasa import rangkai
from skm.model import LaporanSKM
from skm.naskah.kalimat import bilang
from skm.naskah.paragraf import dasar_hukum as dasar_hukum
from skm.regulasi import Regulasi
from skm.skor.bagian import bagian_dari


def latar_belakang(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB I, background."""
    unit = laporan.unit.lengkap
    return (
        "Setiap penyelenggara pelayanan publik berkewajiban memperhatikan pendapat masyarakat "
        "pengguna layanan. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik "
        "mengamanatkan keikutsertaan masyarakat dalam penyelenggaraan pelayanan, antara lain "
        "dengan menilai mutu pelayanan yang diterimanya.",
        "Survei Kepuasan Masyarakat (SKM) mengukur penilaian tersebut sehingga hasilnya dapat "
        f"dinyatakan dengan angka. {regulasi.nama} menetapkan unsur yang dinilai serta cara "
        "mengolah jawaban menjadi Indeks Kepuasan Masyarakat (IKM), sehingga hasilnya dapat "
        "dibandingkan antarwaktu dan antarunit.",
        f"Laporan ini memuat pelaksanaan, hasil, dan analisis SKM {unit} periode "
        f"{laporan.periode}" + (" beserta rencana tindak lanjutnya." if laporan.rtl else "."),
    )


def maksud_tujuan(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB I, purpose."""
    del regulasi
    return (
        f"SKM dilaksanakan untuk mengetahui tingkat kepuasan masyarakat atas pelayanan "
        f"{laporan.unit.sebutan}. Hasilnya dimaksudkan sebagai bahan untuk mengenali unsur "
        "pelayanan yang masih lemah, menetapkan perbaikan yang didahulukan, dan mengikuti "
        "perkembangan mutu pelayanan dari waktu ke waktu.",
    )


def pelaksana(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB II, who held the survey; by itself or by somebody else only the office knows."""
    del regulasi
    return (
        f"Pelayanan yang dinilai dalam SKM ini adalah pelayanan {laporan.unit.nama}, yang "
        "menyampaikan laporan ini.",
    )


def metode(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB II, how."""
    tanpa = laporan.konvensi.tanpa
    banyak_unsur = len(regulasi.unsur) - len(tanpa) + len(laporan.konvensi.unsur_tambahan)
    nama = [f"{u.kode} {u.nama}" for u in regulasi.unsur if u.kode in tanpa]
    bagian = bagian_dari(laporan.kode)
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
        f"Data yang diolah adalah jawaban kuesioner atas {bilang(banyak)} pertanyaan, yaitu "
        f"{untuk} menurut {regulasi.nama}"
        + (f" (kecuali {', '.join(nama)})" if nama else "")
        + (" dan unsur tambahan" if laporan.konvensi.unsur_tambahan else "")
        + ". Setiap jawaban bernilai 1 sampai dengan 4; pertanyaan yang tidak dijawab tidak "
        "diberi nilai.",
    )


def lokasi(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB II, where."""
    del regulasi
    return (f"Data dikumpulkan dari penerima layanan di {laporan.unit.nama}.",)


def waktu(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB II, before the schedule."""
    del regulasi
    return (f"SKM dilaksanakan untuk periode {laporan.periode}.",)


def penutup(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB V, last words before the signature."""
    del regulasi
    return (
        f"Demikian laporan Survei Kepuasan Masyarakat {laporan.unit.sebutan} ini disusun untuk "
        "dipergunakan sebagaimana mestinya.",
    )


def lembar_pengesahan(laporan: LaporanSKM) -> str:
    """Write what is approved."""
    return (
        f"Dengan ini disahkan Laporan Survei Kepuasan Masyarakat (SKM) {laporan.unit.nama} "
        f"periode {laporan.periode}."
    )


def kata_pengantar(laporan: LaporanSKM, regulasi: Regulasi) -> tuple[str, ...]:
    """Write the foreword: what the report is, and thanks to those who answered."""
    rencana = ", serta rencana tindak lanjutnya" if laporan.rtl else ""
    analisis = "analisisnya" if laporan.rtl else "dan analisisnya"
    return (
        "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa atas tersusunnya Laporan Survei "
        f"Kepuasan Masyarakat (SKM) {laporan.unit.nama} periode {laporan.periode}.",
        f"Laporan ini disusun dengan berpedoman pada {regulasi.nama} dan memuat pelaksanaan "
        f"survei, hasil pengolahan datanya, {analisis}{rencana}.",
        "Kami menyampaikan terima kasih kepada masyarakat pengguna layanan yang telah mengisi "
        "kuesioner. Semoga laporan ini bermanfaat bagi peningkatan mutu pelayanan.",
    )
