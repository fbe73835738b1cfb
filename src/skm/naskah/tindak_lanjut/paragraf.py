"""skm's own paragraphs for the follow-up report; an office may put its own in their place."""

from skm.model import LaporanTindakLanjut
from skm.naskah.paragraf import dasar_hukum as dasar_hukum
from skm.regulasi import Regulasi


def latar_belakang(laporan: LaporanTindakLanjut, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB I, background."""
    return (
        "Pelayanan publik yang baik bertolak dari kebutuhan dan harapan masyarakat pengguna "
        "layanan. Karena itu, Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik "
        "menempatkan partisipasi masyarakat sebagai salah satu asas penyelenggaraan pelayanan, "
        "dan Peraturan Pemerintah Nomor 96 Tahun 2012 mengatur tata cara mengikutsertakan "
        "masyarakat.",
        "Survei Kepuasan Masyarakat (SKM) adalah salah satu bentuk keikutsertaan itu. Melalui SKM, "
        "penyelenggara mengukur tingkat kepuasan masyarakat terhadap mutu pelayanan secara "
        f"menyeluruh dan berkala dengan berpedoman pada {regulasi.nama}. Hasilnya berupa Indeks "
        "Kepuasan Masyarakat (IKM) serta nilai setiap unsur pelayanan.",
        "Nilai survei baru bermanfaat apabila ditindaklanjuti. Unsur yang lemah perlu diperbaiki "
        "melalui rencana yang jelas kegiatannya, waktunya, dan penanggung jawabnya, kemudian "
        f"pelaksanaannya dilaporkan. Laporan ini memuat {_isi(laporan)}.",
    )


def _isi(laporan: LaporanTindakLanjut) -> str:
    """Say what the report is about: of a plan only where there is one."""
    unit, periode = laporan.unit.lengkap, laporan.periode
    if not laporan.rtl:
        return (
            f"hasil SKM {unit} periode {periode.survei} dan tindak lanjutnya pada periode "
            f"{periode.tindak_lanjut}"
        )
    return (
        f"rencana tindak lanjut (RTL) {unit} atas hasil SKM periode {periode.survei} beserta "
        "realisasinya"
    )


def maksud_tujuan(laporan: LaporanTindakLanjut, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB I, purpose."""
    del regulasi
    return (
        "Laporan ini dimaksudkan sebagai pertanggungjawaban atas tindak lanjut hasil SKM. "
        f"Tujuannya ialah memastikan perbaikan pelayanan di {laporan.unit.sebutan} berjalan "
        "sesuai dengan rencana, mengenali hambatan sejak dini, dan menjadi bahan perbaikan pada "
        "periode berikutnya.",
    )


def penutup(laporan: LaporanTindakLanjut, regulasi: Regulasi) -> tuple[str, ...]:
    """BAB IV, last words before the signature."""
    del regulasi
    return (
        f"Demikian laporan hasil tindak lanjut pelaksanaan SKM {laporan.unit.sebutan} ini disusun "
        "untuk dipergunakan sebagaimana mestinya.",
    )


def lembar_pengesahan(laporan: LaporanTindakLanjut) -> str:
    """Write what is approved."""
    return (
        "Dengan ini disahkan Laporan Hasil Tindak Lanjut Pelaksanaan Survei Kepuasan Masyarakat "
        f"(SKM) {laporan.unit.nama} periode {laporan.periode.tindak_lanjut} atas hasil SKM periode "
        f"{laporan.periode.survei}."
    )


def kata_pengantar(laporan: LaporanTindakLanjut, regulasi: Regulasi) -> tuple[str, ...]:
    """Write the foreword: what the report is, and what it shall be good for."""
    return (
        "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa atas tersusunnya Laporan Hasil "
        f"Tindak Lanjut Pelaksanaan Survei Kepuasan Masyarakat (SKM) {laporan.unit.nama}.",
        f"SKM dihitung dengan berpedoman pada {regulasi.nama}. Laporan ini memuat {_isi(laporan)}.",
        "Kami menyampaikan terima kasih kepada masyarakat pengguna layanan yang telah memberikan "
        "penilaian. Semoga laporan ini bermanfaat bagi peningkatan mutu pelayanan.",
    )
