"""
What is said about every problem: in English for programmers, in Indonesian for office staff.

The Indonesian has one sentence for what was found and what was expected and, where there is
something useful to say, a second one for what would do.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import attrs

if TYPE_CHECKING:
    from skm.errors import Masalah, RendererError, RendererWarning


class Pesan(NamedTuple):
    """
    The wordings of one problem, with the fields of what went wrong as placeholders.

    Attributes:
        inggris: English, as a programmer reads it in a traceback.
        indonesia: Indonesian.
        saran: Indonesian: what would do; empty if there is nothing useful to say.
    """

    inggris: str
    indonesia: str
    saran: str = ""


PESAN: Mapping[str, Pesan] = MappingProxyType(
    {
        # reading
        "berkas-tidak-ada": Pesan(
            "no such file",
            "berkas tidak ditemukan",
            "periksa nama dan foldernya; contoh baru dibuat dengan: skm mulai laporan.toml",
        ),
        "berkas-akhiran-ganda": Pesan(
            "no such file; there is {ditemukan}",
            "berkas tidak ditemukan, tetapi ada {ditemukan}",
            "ganti namanya menjadi {saran}; di Windows, akhiran nama baru tampak sesudah pilihan "
            "untuk menampilkannya dicentang di Explorer, Tampilan",
        ),
        "akhiran-ganda": Pesan(
            "named {ditemukan}; call it {saran}",
            "nama berkas berakhiran {ditemukan}",
            "ganti namanya menjadi {saran}; di Windows, akhiran nama baru tampak sesudah pilihan "
            "untuk menampilkannya dicentang di Explorer, Tampilan",
        ),
        "laporan-jawaban": Pesan(
            "unknown suffix {ditemukan}; expected {diharapkan}",
            "akhiran {ditemukan} bukan akhiran berkas laporan; diharapkan {diharapkan}",
            "bila isinya jawaban responden, hitung dengan: skm hitung {saran}; untuk mencetaknya, "
            "sebut berkas itu di bawah [jawaban] pada berkas laporan",
        ),
        "laporan-lembar-sebar": Pesan(
            "unknown suffix {ditemukan}; expected {diharapkan}; save workbooks as .xlsx",
            "akhiran {ditemukan} bukan akhiran berkas laporan; diharapkan {diharapkan}",
            "bila ini isian skm, simpan sebagai Excel (.xlsx) dari Berkas, Simpan Sebagai, lalu "
            "ulangi; bila jawaban responden, simpan begitu pula, lalu hitung dengan skm hitung",
        ),
        "berkas-jawaban-tidak-ada": Pesan(
            "no such file: {ditemukan}",
            "berkas {ditemukan} tidak ada",
            "periksa namanya; berkas itu dicari di folder laporan",
        ),
        "tanpa-folder": Pesan(
            "{ditemukan} lies beside a report, and this one is no file",
            "{ditemukan} dicari di folder laporan, padahal laporan ini tidak dibaca dari berkas",
            "simpan laporannya di samping berkas itu, lalu baca dari sana",
        ),
        "berkas-hilang": Pesan(
            "no file {ditemukan}",
            "berkas {ditemukan} tidak ditemukan",
            "periksa nama dan foldernya",
        ),
        "berkas-tidak-terbaca": Pesan(
            "cannot be read: {ditemukan}", "berkas tidak dapat dibaca: {ditemukan}"
        ),
        "ruang-sementara": Pesan(
            "the temporary folder cannot be written to: {ditemukan}",
            "folder sementara tidak dapat ditulisi: {ditemukan}",
            "kosongkan tempat, longgarkan ulimit -f, atau sebut folder lain dengan TMPDIR",
        ),
        "format-tidak-dikenal": Pesan(
            "unknown suffix {ditemukan}; expected {diharapkan}",
            "akhiran tidak dikenal ({ditemukan}); diharapkan {diharapkan}",
        ),
        "bukan-utf8": Pesan(
            "not UTF-8: {ditemukan}",
            "berkas bukan teks UTF-8 (bita {ditemukan})",
            "simpan ulang dengan pengodean UTF-8",
        ),
        "sintaks": Pesan("syntax error: {ditemukan}", "penulisan salah: {ditemukan}"),
        "koma-desimal": Pesan(
            "{ditemukan} is no TOML number; write {saran}",
            "bilangan {ditemukan} memakai koma tanpa tanda kutip",
            "tulis {saran} dengan tanda kutip",
        ),
        "garis-miring-terbalik": Pesan(
            "backslash in {ditemukan}; write {saran}",
            "garis miring terbalik (\\) dalam {ditemukan} dibaca sebagai tanda khusus",
            "pakai garis miring biasa: {saran}",
        ),
        "jalur-disk": Pesan(
            "{ditemukan} is a path from the root of a disk, and holds backslashes; write {saran}",
            "jalur {ditemukan} dimulai dari akar disk dan memakai garis miring terbalik (\\)",
            "salin berkasnya ke folder laporan, lalu tulis {saran}",
        ),
        "larik-tunggal": Pesan(
            "[{ditemukan}] among [[{ditemukan}]]; write [[{ditemukan}]]",
            "[{ditemukan}] berkurung siku satu, sedangkan bagian lain bernama sama berkurung dua",
            "tulis [[{ditemukan}]]",
        ),
        "kunci-ganda": Pesan(
            "key {ditemukan} given twice",
            "kunci {ditemukan} ditulis dua kali",
            "hapus atau gabungkan salah satunya",
        ),
        "terlalu-dalam": Pesan("nested too deeply", "isi berkas bersarang terlalu dalam"),
        "laporan-terlalu-besar": Pesan(
            "larger than the {diharapkan} that a file of {ditemukan} may have",
            "berkas {ditemukan} ini lebih besar dari {diharapkan}",
            "simpan jawaban sebagai CSV, lalu sebut berkasnya di bawah [jawaban]",
        ),
        "nilai-terlalu-banyak": Pesan(
            "more than {diharapkan} values",
            "berkas memuat lebih dari {diharapkan} nilai",
            "simpan jawaban sebagai CSV, lalu sebut berkasnya di bawah [jawaban]",
        ),
        "kunci-terlalu-panjang": Pesan(
            "a key of more than {diharapkan} characters begins {ditemukan}",
            "kunci yang berawal {ditemukan} lebih panjang dari {diharapkan} karakter",
        ),
        # shape
        "kunci-tidak-dikenal": Pesan(
            "unknown key {ditemukan}; known: {diharapkan}",
            "kunci {ditemukan} tidak dikenal; yang dikenal: {diharapkan}",
            "mungkin maksudnya {saran}",
        ),
        "kunci-jenis-lain": Pesan(
            "key {ditemukan} belongs to reports of the kind {diharapkan}",
            "kunci {ditemukan} milik laporan jenis {diharapkan}, bukan jenis laporan ini",
            "hapus, atau periksa jenis laporannya",
        ),
        "kunci-hilang": Pesan("missing key {diharapkan}", "kunci wajib belum ada: {diharapkan}"),
        # workbooks to fill in
        "isian-kosong": Pesan("not filled in: {ditemukan}", "{ditemukan} belum diisi"),
        "isian-bukan": Pesan(
            "a workbook, but not one of skm to fill in",
            "buku kerja ini bukan isian skm",
            "buat isian baru dengan: skm mulai isian.xlsx; bila isinya jawaban responden, hitung "
            "dengan skm hitung, atau sebut berkasnya di bawah [jawaban] pada berkas laporan",
        ),
        "isian-bulat": Pesan(
            "expected a whole number, found {ditemukan}",
            "diharapkan bilangan bulat, ditemukan {ditemukan}",
            "tulis angkanya saja, misalnya 1840",
        ),
        "isian-desimal": Pesan(
            "{ditemukan} is no figure as printed: more than four decimals",
            "{ditemukan} bukan angka seperti tercetak: lebih dari empat angka di belakang koma",
            "tulis seperti tercetak, misalnya 3,47",
        ),
        "isian-centang": Pesan(
            "expected a tick or nothing, found {ditemukan}",
            "diharapkan √ atau kosong, ditemukan {ditemukan}",
        ),
        "isian-galat": Pesan(
            "the formula gives {ditemukan}",
            "rumusnya menghasilkan {ditemukan}",
            "perbaiki rumusnya, atau ketik isinya",
        ),
        "isian-json": Pesan(
            "malformed JSON after json:",
            "tulisan sesudah kata json tidak dapat dibaca",
            "kosongkan selnya, lalu ketik isinya tanpa kata json",
        ),
        "isian-label": Pesan(
            "something is filled in beside {ditemukan}, which is unknown",
            "ada isian di samping {ditemukan}, yang tidak dikenal",
            "kembalikan tulisannya seperti semula; catatan sendiri diawali tanda #",
        ),
        "isian-kolom": Pesan(
            "something is filled in below {ditemukan}, which is unknown",
            "ada isian pada kolom {ditemukan}, yang tidak dikenal",
            "kembalikan judul kolomnya seperti semula, atau hapus isinya; judul kolom catatan "
            "sendiri diawali tanda #",
        ),
        "isian-ganda": Pesan(
            "{ditemukan} is given twice",
            "{ditemukan} diisi dua kali",
            "hapus salah satunya",
        ),
        "isian-lembar": Pesan(
            "there is no sheet {ditemukan}",
            "lembar {ditemukan} tidak ada",
            "kembalikan namanya seperti semula; bila sudah dihapus, tambahkan lembar kosong dengan "
            "nama itu",
        ),
        "isian-lembar-ganda": Pesan(
            "sheet {ditemukan} beside {diharapkan}, which has the same name",
            "lembar {ditemukan} sama namanya dengan lembar {diharapkan}",
            "hapus salah satunya, atau beri nama lain",
        ),
        "isian-contoh": Pesan(
            "an example row was written over: {ditemukan}",
            "baris bertanda contoh berisi {ditemukan}, padahal baris contoh tidak dihitung",
            "bila isinya sungguhan, hapus tulisan contoh pada kolom nomor",
        ),
        "isian-tanpa-judul": Pesan(
            "no headings; expected {ditemukan}",
            "judul kolom tidak ditemukan; di antaranya {ditemukan}",
            "kembalikan judul kolomnya seperti semula",
        ),
        "isian-kunci": Pesan(
            "{ditemukan} is no path of a report",
            "{ditemukan} bukan nama kunci",
            "lihat nama kunci yang ada pada lembar Lainnya",
        ),
        "isian-nomor-baris": Pesan(
            "{ditemukan} names a row of another sheet by its number, which changes when rows are "
            "moved",
            "{ditemukan} menyebut baris lembar lain menurut nomornya, yang berubah bila baris "
            "diurutkan atau disisipkan",
            "bila yang dimaksud baris yang kini bernomor itu, tulis kuncinya {diharapkan}",
        ),
        "isian-baris-hilang": Pesan(
            "there is no row {ditemukan} on {diharapkan}",
            "baris {ditemukan} tidak ada pada lembar {diharapkan}",
            "kembalikan kodenya seperti semula, atau hapus isian ini",
        ),
        "isian-baris-kembar": Pesan(
            "there are several rows {ditemukan} on {diharapkan}",
            "baris {ditemukan} ada beberapa pada lembar {diharapkan}",
            "hapus baris yang berlebih",
        ),
        "tandai-beberapa": Pesan(
            "marks go into the copy of one workbook, {ditemukan} were named",
            "--tandai hanya untuk satu isian, yang disebut {ditemukan}",
        ),
        "tandai-bukan-isian": Pesan(
            "no workbook to fill in, so there is nothing to mark",
            "--tandai hanya untuk isian .xlsx, dan berkas ini bukan",
        ),
        "tandai-tak-biasa": Pesan(
            "the workbook is written in a way in which no marks can be put",
            "buku kerja ini tidak dapat diberi tanda",
            "buka dengan Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu ulangi",
        ),
        "isian-terlalu-banyak": Pesan(
            "more than {diharapkan} cells on the sheets of the form",
            "lembar isiannya memuat lebih dari {diharapkan} sel",
            "hapus isian yang tersesat jauh di bawah atau di kanan tabel",
        ),
        "isian-jawaban-ganda": Pesan(
            "answers stand on {ditemukan}, and a file of answers is named",
            "jawaban ada pada lembar {ditemukan}, padahal berkas jawaban juga disebut",
            "pakai salah satunya",
        ),
        "tanpa-hasil": Pesan(
            "no result for {ditemukan}; there is one for {diharapkan}",
            "tidak ada hasil untuk {ditemukan}; yang ada hasilnya: {diharapkan}",
        ),
        "bukan-hasil": Pesan(
            "{ditemukan} is no result; facts are written by skm.ke_json and skm.ke_toml",
            "{ditemukan} bukan hasil hitungan atau pemeriksaan",
            "fakta laporan ditulis dengan skm.ke_json atau skm.ke_toml",
        ),
        "bukan-tabel": Pesan(
            "expected a table, found {ditemukan}",
            "diharapkan tabel berisi kunci dan nilai, ditemukan {ditemukan}",
            'tulis seperti {{ U1 = "3,49" }} atau sebagai bagian [nama]',
        ),
        "bukan-daftar": Pesan(
            "expected a list, found {ditemukan}",
            "diharapkan daftar dalam kurung siku, ditemukan {ditemukan}",
            "{saran}",
        ),
        "bukan-teks": Pesan(
            "expected text, found {ditemukan}",
            "diharapkan teks, ditemukan {ditemukan}",
            "apit dengan tanda kutip",
        ),
        "bukan-bulat": Pesan(
            "expected an integer, found {ditemukan}",
            "diharapkan bilangan bulat, ditemukan {ditemukan}",
            "tulis angkanya saja, tanpa tanda kutip dan tanpa koma",
        ),
        "bukan-logika": Pesan(
            "expected true or false, found {ditemukan}",
            "diharapkan true atau false, ditemukan {ditemukan}",
        ),
        "bukan-pecahan": Pesan(
            "expected an exact number as text such as '1/9', found {ditemukan}",
            "diharapkan bilangan dalam tanda kutip, ditemukan {ditemukan}",
            'tulis seperti "1/9" atau "0,11"',
        ),
        "bukan-angka": Pesan(
            "expected a figure as printed such as '3,49', found {ditemukan}",
            "diharapkan angka seperti tercetak, ditemukan {ditemukan}",
            'tulis seperti "3,49"',
        ),
        "bukan-interval": Pesan(
            "expected an interval as printed such as '88,31–100,00', found {ditemukan}",
            "diharapkan interval dari angka terendah sampai angka tertinggi, ditemukan {ditemukan}",
            'tulis seperti "88,31–100,00"',
        ),
        "bukan-tanggal": Pesan(
            "expected a date such as 2024-04-30, found {ditemukan}",
            "diharapkan tanggal, ditemukan {ditemukan}",
            "tulis seperti 2024-04-30",
        ),
        "tanggal-tulisan": Pesan(
            "{ditemukan} is no date of a file; write {saran}",
            "tanggal {ditemukan} tidak ditulis dengan urutan tahun-bulan-tanggal",
            "tulis {saran}",
        ),
        "ribuan-titik": Pesan(
            "expected an integer, found {ditemukan}; write {saran}",
            "diharapkan bilangan bulat, ditemukan {ditemukan}",
            "tulis {saran}, tanpa titik dan tanpa tanda kutip",
        ),
        "pilihan": Pesan(
            "expected one of {diharapkan}, found {ditemukan}",
            "diharapkan {diharapkan}, ditemukan {ditemukan}",
        ),
        "jenis-salah": Pesan(
            "expected {diharapkan}, found {ditemukan}",
            "diharapkan {diharapkan}, ditemukan {ditemukan}",
        ),
        # values
        "karakter-terlarang": Pesan(
            "character {ditemukan} cannot be printed or stored",
            "karakter {ditemukan} tidak dapat dicetak",
            "hapus karakter itu; bila maksudnya {saran}, tulis garis miring terbalik dua kali",
        ),
        "kosong": Pesan("must not be empty", "tidak boleh kosong"),
        "di-luar-batas": Pesan(
            "{ditemukan} is outside {diharapkan}", "{ditemukan} di luar batas {diharapkan}"
        ),
        "ikm-mustahil": Pesan(
            "{ditemukan} is no index; expected above 0 and below {diharapkan}",
            "{ditemukan} bukan IKM; diharapkan lebih dari 0 dan kurang dari {diharapkan}",
        ),
        "kecocokan-bagian": Pesan(
            "how a stated index came about is not looked for where there are several questions "
            "for {ditemukan}",
            "asal IKM yang tercantum tidak dicari bila ada unsur dengan beberapa pertanyaan "
            "({ditemukan})",
            "beri satu NRR untuk setiap unsur",
        ),
        "kode-unsur": Pesan(
            "{ditemukan} is no unsur code; expected {diharapkan}",
            "{ditemukan} bukan kode unsur; diharapkan {diharapkan}",
            "mungkin maksudnya {saran}",
        ),
        "tautan": Pesan(
            "{ditemukan} is no http(s) address",
            "{ditemukan} bukan alamat web",
            "alamat diawali http:// atau https:// dan tidak memuat spasi atau tanda < >",
        ),
        "profil-bukan-laporan": Pesan(
            "an office profile, no report",
            "ini profil kantor, bukan laporan",
            "sebutkan laporannya, dan profil ini dengan --profil",
        ),
        "jalur-profil": Pesan(
            "{ditemukan} is no relative path to a .toml or .json file",
            "{ditemukan} bukan jalur profil kantor",
            "tulis jalurnya dari folder laporan, misalnya ../profil.toml; jalur dari akar disk "
            "hanya boleh pada --profil",
        ),
        "jalur-kaitan": Pesan(
            "{ditemukan} is no relative path to a .toml, .json or .xlsx file",
            "{ditemukan} bukan jalur laporan",
            "tulis jalurnya dari folder laporan ini, misalnya ../tw1/laporan.toml",
        ),
        "kaitan-luar-akar": Pesan(
            "{ditemukan} leads out of the folder that links are confined to",
            "{ditemukan} di luar folder yang dibolehkan dengan --akar",
            "kaitkan laporan di dalam folder itu",
        ),
        "kaitan-melingkar": Pesan(
            "reports name each other: {ditemukan}",
            "laporan-laporan ini saling mengaitkan: {ditemukan}",
            "hapus satu kaitan; laporan hanya mengaitkan laporan yang lebih dahulu",
        ),
        "kaitan-panjang": Pesan(
            "from {ditemukan} more than {diharapkan} reports name each other in a row",
            "dari {ditemukan} lebih dari {diharapkan} laporan berturut-turut saling mengaitkan",
            "tulis ikm pada [[tren]] yang paling lama, tanpa kaitan",
        ),
        "lanjut-tanpa-survei": Pesan(
            "names no survey report to go on from",
            "laporan tindak lanjut ini tidak mengaitkan laporan survei",
            'tulis survei = "…" di dalamnya, lalu ulangi',
        ),
        "lanjut-publikasi": Pesan(
            "nothing follows a publication",
            "publikasi tidak dilanjutkan dengan laporan",
            "lanjutkan laporan surveinya; publikasi berikutnya cukup mengaitkan laporan yang lain",
        ),
        "lanjut-periode": Pesan(
            "no span as long follows {ditemukan}",
            "periode sesudah {ditemukan} tidak dapat ditentukan",
            "sebutkan dengan --periode, misalnya --periode 2026-TW2",
        ),
        "lanjut-tanpa-nilai": Pesan(
            "a survey report of an index alone; its follow-up prints the values of its unsur",
            "laporan survei ini hanya memuat IKM, sedangkan laporan tindak lanjut mencetak nilai "
            "setiap unsur",
            "tulis di dalamnya jawaban, sebaran, total dan n, atau nrr sebagai ganti ikm, lalu "
            "ulangi; laporan survei berikutnya dapat dibuat dengan --jenis skm",
        ),
        "lanjut-jenis": Pesan(
            "a follow-up goes on with the next survey, not with another follow-up",
            "laporan tindak lanjut dilanjutkan dengan laporan survei berikutnya, bukan dengan "
            "laporan tindak lanjut lain",
            "hapus pilihan --jenis, atau lanjutkan dari laporan surveinya",
        ),
        "kaitan-tanpa-nilai": Pesan(
            "{ditemukan} has an index alone, and no values of unsur",
            "laporan survei {ditemukan} hanya memuat IKM, sedangkan laporan tindak lanjut mencetak "
            "nilai setiap unsur",
            "tulis nrr, atau total dan n, di laporan ini atau di laporan survei itu sebagai ganti "
            "ikm",
        ),
        "kaitan-jenis": Pesan(
            "{ditemukan} is no survey report",
            "{ditemukan} bukan laporan survei",
            'kaitkan laporan dengan jenis = "skm"',
        ),
        "kaitan-tanpa-n": Pesan(
            "{ditemukan} does not say how many answered",
            "laporan survei {ditemukan} tidak mencantumkan jumlah responden, sedangkan publikasi "
            "mencetaknya",
            "isi n di laporan survei itu",
        ),
        "kaitan-tanpa-ikm": Pesan(
            "no index follows from {ditemukan}",
            "dari {ditemukan} tidak dapat dihitung IKM",
            "periksa laporan itu dengan: skm periksa",
        ),
        "kaitan-rusak": Pesan(
            "{ditemukan} cannot be used: {diharapkan}",
            "{ditemukan} tidak dapat dipakai: {diharapkan}",
            "periksa laporan itu dengan: skm periksa",
        ),
        "jalur": Pesan(
            "{ditemukan} is no relative path below the file's folder",
            "{ditemukan} bukan jalur di dalam folder berkas ini",
            "simpan di folder itu atau di bawahnya, dan tulis jalurnya dari sana, misalnya "
            "foto/rapat.jpg",
        ),
        "id-ganda": Pesan(
            "id {ditemukan} is already used by {diharapkan}",
            "id {ditemukan} sudah dipakai di {diharapkan}",
            "beri id lain",
        ),
        "entri-ganda": Pesan(
            "{ditemukan} stands here twice", "{ditemukan} ditulis dua kali", "hapus salah satunya"
        ),
        "tanggal-terbalik": Pesan(
            "ends {ditemukan}, before it begins {diharapkan}",
            "berakhir {ditemukan}, sebelum dimulai {diharapkan}",
        ),
        "bukan-periode": Pesan(
            "{ditemukan} is no period; write {diharapkan}",
            "{ditemukan} bukan periode; tulis seperti {diharapkan}",
        ),
        "periode": Pesan(
            "a period is {diharapkan}; found {ditemukan}",
            "periode diisi dengan salah satu: {diharapkan}; ditemukan {ditemukan}",
        ),
        "panjang-kolom": Pesan(
            "holds {ditemukan} respondents where the others hold {diharapkan}",
            "berisi {ditemukan} responden, sedangkan kolom lain {diharapkan}",
            "lengkapi kolom ini",
        ),
        "dokumentasi": Pesan(
            "needs exactly one of {diharapkan}", "isi tepat satu dari {diharapkan}"
        ),
        "gabung-pertama": Pesan(
            "nothing above to share {ditemukan} with",
            "baris pertama tidak dapat digabung dengan baris di atasnya ({ditemukan})",
            "hapus dari gabung_atas",
        ),
        "gabung-berbeda": Pesan(
            "{ditemukan} is shared with row {diharapkan} above but differs from it",
            "{ditemukan} digabung dengan baris di atasnya ({diharapkan}), tetapi isinya berbeda",
            "samakan isinya, atau hapus dari gabung_atas",
        ),
        "gabung-unsur": Pesan(
            "shared with a row of another unsur: {ditemukan} below {diharapkan}",
            "baris unsur {ditemukan} tidak dapat digabung dengan baris unsur {diharapkan}",
            "hapus dari gabung_atas",
        ),
        "nilai-ganda": Pesan(
            "unsur {ditemukan} has both nrr and total; give one",
            "unsur {ditemukan} memiliki nrr dan total sekaligus",
            "isi salah satu",
        ),
        "nilai-tanpa-n": Pesan(
            "unsur {ditemukan} has a total but no n",
            "unsur {ditemukan} memiliki total, tetapi jumlah respondennya (n) belum ada",
            "tambahkan n, misalnya n = 29",
        ),
        "n-tanpa-nilai": Pesan(
            "unsur {ditemukan} has an n but neither total nor nrr",
            "unsur {ditemukan} memiliki n, tetapi tidak memiliki nrr atau total",
        ),
        "tanpa-dasar": Pesan(
            "nothing to compute an index from; expected one of {diharapkan}",
            "belum ada yang menjadi dasar IKM",
            "isi salah satu: {diharapkan}",
        ),
        "dasar-ganda": Pesan(
            "figures rest on {ditemukan}; give one",
            "dasar angkanya lebih dari satu: {ditemukan}",
            "isi satu saja; angka yang tertulis pada dokumen yang sudah ada dicatat pada "
            "[tercantum]",
        ),
        "sebaran-empat": Pesan(
            "{ditemukan} counts; expected four, of the answers 1, 2, 3 and 4",
            "ada {ditemukan} bilangan; diharapkan empat, yaitu banyaknya jawaban 1, 2, 3, dan 4",
        ),
        "lengkap-beda": Pesan(
            "{ditemukan} complete respondents, others {diharapkan}; all of them answered it",
            "ada {ditemukan} jawaban responden lengkap, pada unsur lain {diharapkan}",
            "responden yang mengisi semua unsur sama banyaknya pada setiap unsur",
        ),
        "lengkap-lebih": Pesan(
            "complete respondents gave an answer to {ditemukan} more often than all did",
            "jawaban responden lengkap atas {ditemukan} melebihi yang ada pada sebaran",
            "periksa sebaran dan sebaran_lengkap unsur itu",
        ),
        "ikm-tanpa-n": Pesan(
            "an index {ditemukan} without n",
            "nilai IKM {ditemukan} belum disertai jumlah responden (n)",
            "tambahkan n, misalnya n = 150",
        ),
        "n-sendirian": Pesan(
            "n = {ditemukan}, but nothing it belongs to",
            "ada n = {ditemukan}, tetapi bukan milik sebaran, total, nrr, atau ikm",
            "hapus n itu; dari jawaban, jumlah responden dihitung sendiri",
        ),
        "layanan-tanpa-n": Pesan(
            "service {ditemukan} has means but no n",
            'layanan "{ditemukan}" belum disertai jumlah responden (n)',
            "tambahkan n, misalnya n = 40",
        ),
        # scoring
        "ikm-luar-skala": Pesan(
            "index {ditemukan} is outside {diharapkan}",
            "nilai IKM {ditemukan} di luar skala {diharapkan}",
            "{saran}",
        ),
        "regulasi-tidak-dikenal": Pesan(
            "unknown rule set {ditemukan}; known: {diharapkan}",
            "regulasi {ditemukan} tidak dikenal; yang dikenal: {diharapkan}",
        ),
        "argumen-tidak-berlaku": Pesan(
            "{ditemukan} was given, but does not apply to {diharapkan}",
            "{ditemukan} diberikan, padahal tidak berlaku untuk {diharapkan}",
        ),
        "parameter-belum": Pesan(
            "parameter '{saran}' has no value on {ditemukan}; "
            "the first one takes effect on {diharapkan}",
            "angka '{saran}' belum ada pada {ditemukan}; yang pertama berlaku sejak {diharapkan}",
        ),
        "parameter-dicabut": Pesan(
            "parameter '{saran}' was repealed on {diharapkan}; asked for {ditemukan}",
            "angka '{saran}' dicabut pada {diharapkan}; yang diminta {ditemukan}",
        ),
        "parameter-tidak-dikenal": Pesan(
            "'{saran}' has no parameter {ditemukan}; it has {diharapkan}",
            "'{saran}' tidak memuat angka {ditemukan}; yang ada: {diharapkan}",
        ),
        "dimensi-tidak-dikenal": Pesan(
            "the answers are not grouped by {ditemukan}; they are by {diharapkan}",
            "jawaban tidak dikelompokkan menurut {ditemukan}; yang ada: {diharapkan}",
        ),
        "regulasi-rusak": Pesan(
            "rule set {ditemukan} of {diharapkan} cannot be used: {saran}",
            "regulasi {ditemukan} dari paket {diharapkan} tidak dapat dipakai: {saran}",
            "perbarui atau copot paketnya",
        ),
        "tanpa-nilai": Pesan(
            "no values at all; expected those of {diharapkan}",
            "belum ada satu pun nilai unsur",
            "isi nrr, atau total dan n, untuk {diharapkan}",
        ),
        "unsur-hilang": Pesan(
            "no value for unsur {diharapkan}", "nilai unsur {diharapkan} belum ada"
        ),
        "unsur-tak-dikenal": Pesan(
            "unsur {ditemukan} is not in the rule set; known: {diharapkan}",
            "unsur {ditemukan} tidak ada dalam regulasi; yang dikenal: {diharapkan}",
            "unsur lain ditambahkan pada konvensi.unsur_tambahan",
        ),
        "kode-bagian": Pesan(
            "{ditemukan} is no code of a question about the unsur; expected {diharapkan}",
            "{ditemukan} bukan kode pertanyaan unsur itu; diharapkan {diharapkan}",
        ),
        "bagian-beda": Pesan(
            "there are figures of other questions than the konvensi names; found {ditemukan}, "
            "expected {diharapkan}",
            "pertanyaan per unsur berbeda dari yang dinyatakan konvensi: ditemukan {ditemukan}, "
            "diharapkan {diharapkan}",
            "samakan bagian pada [konvensi] dengan pertanyaan yang dihitung, atau hapus bagian itu",
        ),
        "unsur-tanpa": Pesan(
            "{ditemukan} cannot be left out; the rule set has {diharapkan}, not all of which can",
            "{ditemukan} tidak dapat ditiadakan; unsur regulasi: {diharapkan}, dan tidak semuanya "
            "boleh ditiadakan",
        ),
        "unsur-tambahan": Pesan(
            "extra unsur {ditemukan}: the next free code is {diharapkan}",
            "unsur tambahan {ditemukan} tidak berurutan; kode berikutnya adalah {diharapkan}",
        ),
        "tanpa-statistik": Pesan(
            "complete respondents were not counted apart; tabulate with statistics",
            "responden yang mengisi semua unsur tidak dihitung tersendiri",
            "tabulasikan dengan statistik",
        ),
        "tanpa-responden": Pesan(
            "no respondents, so no index",
            "tidak ada responden, sehingga indeks tidak dapat dihitung",
        ),
        "n-nol": Pesan(
            "unsur {ditemukan} has no answers, so no mean",
            "unsur {ditemukan} tidak memiliki jawaban (n = 0)",
        ),
        "nrr-luar-skala": Pesan(
            "mean {ditemukan} is outside {diharapkan}",
            "nilai rata-rata {ditemukan} di luar skala {diharapkan}",
            "periksa angka yang disalin, atau jumlah nilai dan jumlah respondennya",
        ),
        "bobot-jumlah": Pesan(
            "weights add up to {ditemukan}, not to 1",
            "jumlah bobot semua unsur {ditemukan}, bukan 1",
            "betulkan bobotnya",
        ),
        "bobot-nol": Pesan(
            "a weight of {ditemukan}; expected more than 0",
            "bobot {ditemukan}; bobot harus lebih dari 0",
        ),
        "kelas-terbalik": Pesan(
            "the class ends at {ditemukan}, before it begins at {diharapkan}",
            "kelas berakhir pada {ditemukan}, sebelum dimulai pada {diharapkan}",
        ),
        "kelas-tumpang-tindih": Pesan(
            "the class ends at {ditemukan}, where the better one has begun at {diharapkan}",
            "kelas berakhir pada {ditemukan}, padahal kelas di atasnya dimulai pada {diharapkan}",
            "urutkan dari yang terbaik, tanpa tumpang tindih",
        ),
        "kelas-berlubang": Pesan(
            "nothing is said of what lies between {ditemukan} and {diharapkan}",
            "nilai di antara {ditemukan} dan {diharapkan} tidak masuk kelas mana pun",
            "isi lubangnya",
        ),
        "parameter-hilang": Pesan(
            "an index cannot be computed without {diharapkan}",
            "tanpa {diharapkan} IKM tidak dapat dihitung",
            "tambahkan parameter itu",
        ),
        "skala-regulasi": Pesan(
            "a scale of {ditemukan}; skm counts answers of {diharapkan}",
            "skala {ditemukan}; skm menghitung jawaban {diharapkan}",
        ),
        "bobot-unsur": Pesan(
            "weights are given for {ditemukan} but the unsur are {diharapkan}",
            "bobot diberikan untuk {ditemukan}, sedangkan unsurnya {diharapkan}",
            "beri satu bobot untuk setiap unsur",
        ),
        "bobot-tidak-cocok": Pesan(
            "weight {ditemukan} does not fit this number of unsur; rounded weights: {diharapkan}",
            'bobot "{ditemukan}" tidak cocok; untuk {saran} unsur pilihannya {diharapkan}',
        ),
        # statistics
        "populasi-kurang": Pesan(
            "population {ditemukan} is smaller than the {diharapkan} respondents",
            "populasi {ditemukan} lebih kecil daripada jumlah responden, yaitu {diharapkan}",
            "periksa jumlah penerima layanan selama periode survei",
        ),
        "unsur-beda": Pesan(
            "has the unsur {ditemukan} where the others have {diharapkan}",
            "berisi unsur {ditemukan}, sedangkan yang lain {diharapkan}",
            "rekap memerlukan unsur yang sama di semua unit",
        ),
        # command line
        "periode-tanpa-tanggal": Pesan(
            "{ditemukan} of {diharapkan} answers have no date, so the period is not known; say "
            "which, such as {saran}",
            "{ditemukan} dari {diharapkan} jawaban tidak bertanggal, sehingga periode survei "
            "belum diketahui",
            "sebutkan periodenya, misalnya {saran}",
        ),
        "periode-belum-pasti": Pesan(
            "answers are dated {ditemukan}, which is no single period; say which: {saran}",
            "tanggal jawaban {ditemukan} belum menunjuk satu periode",
            "sebutkan periodenya: {saran}",
        ),
        "periode-urutan": Pesan(
            "dates may have the day or the month first: {ditemukan} or {diharapkan}; say which: "
            "{saran}",
            "tanggal jawaban dapat dibaca hari-bulan-tahun ({ditemukan}) atau bulan-hari-tahun "
            "({diharapkan}), dan tidak ada tanggal yang memastikannya",
            "nyatakan urutannya: {saran} (dalam berkas pemetaan: kunci tanggal)",
        ),
        "di-luar-folder": Pesan(
            "is not in the folder of the report ({diharapkan}) or below it",
            "berkas ini di luar folder laporan ({diharapkan})",
            "simpan di folder itu atau di bawahnya, atau buat laporannya di folder berkas ini",
        ),
        "mulai-jawaban": Pesan(
            "{ditemukan} does not begin with answers",
            "{ditemukan} tidak dimulai dari jawaban responden",
            "pakai --jenis skm, atau hapus --jawaban",
        ),
        "lanjut-jawaban": Pesan(
            "this is a survey report, and its follow-up has no answers",
            "ini laporan survei, dan laporan tindak lanjutnya tidak memuat jawaban responden",
            "hapus --jawaban, atau lanjutkan laporan tindak lanjutnya",
        ),
        "pilihan-jawaban": Pesan(
            "option {ditemukan} needs a file of answers",
            "pilihan {ditemukan} hanya berlaku untuk berkas jawaban",
            "hapus pilihan itu, atau beri berkas jawaban (.csv, .xlsx, .jsonl)",
        ),
        "perlu-mesin": Pesan(
            "Parquet needs an engine, which {ditemukan} rules out",
            "berkas Parquet memerlukan mesin polars atau duckdb, yang tidak sejalan dengan "
            "{ditemukan}",
            "hapus pilihan itu",
        ),
        "mesin-tidak-dapat": Pesan(
            "engine {ditemukan} does not do {diharapkan}",
            "mesin {ditemukan} tidak melayani {diharapkan}",
            "pakai --mesin python",
        ),
        "banding-satu": Pesan(
            "nothing to compare: {ditemukan} result",
            "tidak ada yang dapat dibandingkan: hanya {ditemukan} hasil",
            "beri sedikitnya dua berkas, atau satu berkas jawaban dengan --grup",
        ),
        "nrr-dan-total": Pesan(
            "both --nrr and --total; give one",
            "--nrr dan --total diberikan bersama-sama",
            "pakai salah satu",
        ),
        "tanpa-nrr": Pesan(
            "neither --nrr nor --total",
            "angka setiap unsur belum disebutkan",
            "beri --nrr 3,62 3,48 … menurut urutan U1, U2, …, atau --total dan --n",
        ),
        "total-tanpa-n": Pesan(
            "totals need --n", "total memerlukan jumlah responden", "tambahkan --n, misalnya --n 29"
        ),
        "banyak-n": Pesan(
            "{ditemukan} values for {diharapkan} unsur; give one, or one each",
            "ada {ditemukan} bilangan untuk {diharapkan} unsur",
            "beri satu untuk semua unsur, atau satu untuk setiap unsur",
        ),
        "banyak-n-kelompok": Pesan(
            "{ditemukan} values for {diharapkan} groups; give one each",
            "ada {ditemukan} bilangan untuk {diharapkan} kelompok",
            "beri satu untuk setiap kelompok",
        ),
        "kelompok-satu": Pesan(
            "one group has no mean; give two or more",
            "hanya ada satu kelompok, sehingga tidak ada rata-ratanya",
            "beri sedikitnya dua IKM",
        ),
        "angka-tercetak": Pesan(
            "{ditemukan} is no figure as printed",
            "{ditemukan} bukan angka seperti tercetak",
            "tulis seperti 3,62 atau 3.62, tanpa titik ribuan",
        ),
        "cacah": Pesan(
            "{ditemukan} is no whole number from 1 on",
            "{ditemukan} bukan bilangan bulat mulai dari 1",
            "tulis seperti 29",
        ),
        # answers (skm.tabulasi)
        "berkas-kosong": Pesan("holds no rows", "berkas tidak berisi baris"),
        "berkas-biner": Pesan(
            "no text file: byte {ditemukan}",
            "bukan berkas teks (bita {ditemukan})",
            "ekspor ulang sebagai CSV atau XLSX",
        ),
        "berkas-terlalu-besar": Pesan(
            "{ditemukan} large; at most {diharapkan}",
            "besar berkas {ditemukan}, paling besar {diharapkan}",
            "ekspor sebagai CSV, yang boleh sebesar apa pun",
        ),
        "isi-terlalu-besar": Pesan(
            "{ditemukan} unpacked; at most {diharapkan}",
            "isinya setelah dibongkar {ditemukan}, paling besar {diharapkan}",
            "hapus lembar dan gambar yang tidak diperlukan, atau ekspor sebagai CSV",
        ),
        "bagian-terlalu-banyak": Pesan(
            "{ditemukan} parts; at most {diharapkan}",
            "berkas terdiri atas {ditemukan} bagian, paling banyak {diharapkan}",
            "hapus lembar dan gambar yang tidak diperlukan, atau ekspor sebagai CSV",
        ),
        "elemen-terlalu-banyak": Pesan(
            "more than {diharapkan} XML tags",
            "bagian ini memuat lebih dari {diharapkan} elemen XML",
            "hapus gaya dan format yang tidak terpakai, atau ekspor sebagai CSV",
        ),
        "lembar-terlalu-banyak": Pesan(
            "more than {diharapkan} sheets",
            "buku kerja memuat lebih dari {diharapkan} lembar",
            "pindahkan lembar jawaban ke berkas sendiri",
        ),
        "sel-awal-terlalu-banyak": Pesan(
            "more than {diharapkan} cells in the first rows of all sheets",
            "baris awal semua lembar memuat lebih dari {diharapkan} sel",
            "sebut lembar jawabannya dengan --lembar",
        ),
        "nama-terlalu-banyak": Pesan(
            "more than {diharapkan} defined names",
            "buku kerja memuat lebih dari {diharapkan} nama rentang",
            "hapus di Excel dengan Rumus, Pengelola Nama, atau ekspor sebagai CSV",
        ),
        "teks-bersama-terlalu-banyak": Pesan(
            "more than {diharapkan} shared texts",
            "buku kerja memuat lebih dari {diharapkan} teks yang berbeda",
            "ekspor sebagai CSV",
        ),
        "baris-terlalu-banyak": Pesan(
            "more than {diharapkan} rows",
            "lembar memuat lebih dari {diharapkan} baris",
            "ekspor sebagai CSV",
        ),
        "baris-terpisah-jauh": Pesan(
            "{ditemukan} blank rows above; at most {diharapkan}",
            "ada {ditemukan} baris kosong di atas baris ini, paling banyak {diharapkan}",
            "hapus isian yang tersesat jauh di bawah tabel",
        ),
        "terlalu-lebar": Pesan(
            "{ditemukan} columns; at most {diharapkan}",
            "ada {ditemukan} kolom, paling banyak {diharapkan}",
            "hapus isian yang tersesat jauh di kanan tabel",
        ),
        "kelas-terlalu-banyak": Pesan(
            "more than {diharapkan} different values, each of which would be a class",
            "kolom {ditemukan} berisi lebih dari {diharapkan} isian yang berbeda, sehingga tidak "
            "dapat menjadi kelompok responden",
            "bila isinya bukan pilihan (nomor, nama, uraian), tulis pada berkas pemetaan: "
            "abaikan = [{saran}]; bila memang pilihan, samakan ejaannya atau bagi berkasnya",
        ),
        "baris-terlalu-panjang": Pesan(
            "a line of more than {ditemukan} characters",
            "ada baris yang panjangnya lebih dari {ditemukan} karakter",
            "pastikan setiap responden sebaris, dan hapus isian yang tersesat jauh di kanan tabel",
        ),
        "berkas-terlalu-padat": Pesan(
            "packed to a {ditemukan}th of its size; at most to a {diharapkan}th",
            "isinya {ditemukan} kali lipat ukuran padatnya, paling banyak {diharapkan} kali lipat",
            "buka di Excel, hapus isian dan format yang jauh dari tabel, lalu simpan ulang",
        ),
        "berkas-bersandi": Pesan(
            "protected by a password",
            "berkas dilindungi kata sandi",
            "di Excel: File, Info, Proteksi Buku Kerja, Enkripsi dengan Kata Sandi, kosongkan "
            "kata sandinya, lalu simpan",
        ),
        "format-lama": Pesan(
            "an .xls or .ods file",
            "berkas ini berformat lama (.xls), yang tidak dibaca",
            "di Excel: File, Simpan Sebagai, Buku Kerja Excel (*.xlsx); atau ekspor sebagai CSV",
        ),
        "format-xlsb": Pesan(
            "a binary workbook (.xlsb)",
            "berkas ini buku kerja biner (.xlsb), yang tidak dibaca",
            "di Excel: File, Simpan Sebagai, Buku Kerja Excel (*.xlsx)",
        ),
        "format-ods": Pesan(
            "a workbook of LibreOffice (.ods)",
            "berkas ini lembar sebar LibreOffice (.ods), yang tidak dibaca",
            "di LibreOffice: Berkas, Simpan Sebagai, pilih jenis Excel (.xlsx)",
        ),
        "format-numbers": Pesan(
            "a workbook of Apple Numbers",
            "berkas ini lembar sebar Apple Numbers, yang tidak dibaca",
            "di Numbers: File, Ekspor Ke, pilih Excel atau CSV",
        ),
        "format-gsheet": Pesan(
            "a shortcut to Google Sheets, without data",
            "berkas ini hanya pintasan ke Google Spreadsheet; datanya tidak ada di dalamnya",
            "buka di peramban, lalu File, Download, Microsoft Excel (.xlsx)",
        ),
        "format-sav": Pesan(
            "a data file of SPSS",
            "berkas ini data SPSS (.sav), yang tidak dibaca",
            "di SPSS: File, Save As, pilih jenis Excel (*.xlsx) atau CSV",
        ),
        "format-pdf": Pesan(
            "a PDF",
            "berkas ini PDF; tabel di dalam PDF tidak dapat dibaca dengan pasti",
            "mintalah berkas asalnya (.xlsx atau .csv)",
        ),
        "format-lain": Pesan(
            "a document, no workbook",
            "berkas ini dokumen atau presentasi, bukan tabel jawaban",
            "beri berkas jawabannya (.xlsx atau .csv)",
        ),
        "format-zip": Pesan(
            "a zip that holds {ditemukan}",
            "berkas ini arsip ZIP berisi {ditemukan}",
            "ekstrak dahulu, lalu sebutkan berkas jawabannya",
        ),
        "zip-bersandi": Pesan(
            "a zip with a password",
            "berkas ini arsip ZIP yang dilindungi kata sandi",
            "ekstrak dahulu, lalu sebutkan berkas jawabannya",
        ),
        "zip-rusak": Pesan(
            "a broken zip", "berkas ini arsip ZIP yang rusak", "unduh atau salin ulang berkasnya"
        ),
        "cetakan-skm": Pesan(
            "printed by skm; its answers: --lembar {ditemukan}",
            "ini hasil cetakan skm, bukan berkas jawaban",
            'bila yang dihitung memang jawaban di dalamnya: --lembar "{ditemukan}"',
        ),
        "cetakan-skm-tanpa-jawaban": Pesan(
            "printed by skm, without answers",
            "ini hasil cetakan skm, bukan berkas jawaban, dan tidak memuat jawaban",
            "beri berkas jawaban yang diunduh dari formulir",
        ),
        "beberapa-berkas": Pesan(
            "holds values or a report; only files of answers are summed",
            "ini berkas nilai atau laporan; hanya berkas jawaban yang dijumlahkan",
            "hitung satu per satu, atau pakai skm banding",
        ),
        "berkas-sama": Pesan(
            "the same content as {ditemukan}",
            "isinya persis sama dengan {ditemukan}",
            "sebutkan sekali saja",
        ),
        "bukan-untuk-tabel": Pesan(
            "a table has no numbers of rows and one shape; remove {ditemukan}",
            "{ditemukan} tidak berlaku untuk tabel (Parquet atau bingkai data): barisnya tidak "
            "bernomor dan satu baris satu responden",
            "hapus dari pilihan atau pemetaan, dan ubah tabelnya sendiri",
        ),
        "lembar-tanpa-buku": Pesan(
            "sheets {ditemukan} are named, and the file is no workbook",
            "lembar {ditemukan} disebut, padahal berkas ini bukan buku kerja",
            "hapus --lembar (atau kunci lembar), atau beri berkas Excel-nya",
        ),
        "baris-beberapa": Pesan(
            "numbers of rows do not say of which file or sheet they are",
            "nomor baris yang dihitung atau dilewati tidak menyebut berkas atau lembarnya",
            "hitung berkas atau lembar itu sendiri, atau hapus barisnya dari berkas",
        ),
        "sebaran-beberapa": Pesan(
            "a distribution; only forms are summed",
            "berisi sebaran jawaban; hanya kuesioner yang dijumlahkan dengan berkas atau lembar "
            "lain",
            "hitung sendiri",
        ),
        "potongan-kembar": Pesan(
            "its {ditemukan} forms all stand in {diharapkan} too, in the same order",
            "semua ({ditemukan}) kuesionernya ada juga di {diharapkan} dengan urutan yang sama",
            "pakai salah satu saja; unduhan terbaru biasanya sudah memuat yang lama",
        ),
        "jawaban-gabungan": Pesan(
            "answers in merged cells, such as {ditemukan} ({diharapkan} rows so far); "
            "one answer or several",
            "sel jawaban {ditemukan} digabung; tidak jelas untuk satu responden atau lebih "
            "(baris seperti ini: {diharapkan})",
            "di Excel, pilih selnya dan klik Gabungkan & Tengahkan (Merge & Center) agar terpisah, "
            "lalu isi jawaban setiap responden",
        ),
        "lembar-setara": Pesan(
            "sheet {ditemukan} has answers as {diharapkan} has; choose: {saran}",
            "lembar {ditemukan} berisi jawaban, begitu pula {diharapkan}; tidak jelas mana yang "
            "dihitung",
            "sebutkan satu, atau semuanya untuk dijumlahkan: {saran}",
        ),
        "lembar-tanpa-judul": Pesan(
            "sheet {ditemukan} has answers without headings, perhaps more of {diharapkan}; "
            "choose: {saran}",
            "lembar {ditemukan} berisi baris jawaban tanpa judul, mungkin lanjutan {diharapkan}",
            "sebutkan satu, atau semuanya untuk dijumlahkan: {saran}",
        ),
        "csv-rusak": Pesan(
            "broken CSV: {ditemukan}",
            "susunan CSV rusak: {ditemukan}",
            "periksa tanda kutip yang tidak ditutup, atau ekspor ulang",
        ),
        "xlsx-rusak": Pesan(
            "no readable workbook",
            "berkas bukan buku kerja yang dapat dibaca",
            "buka di Excel lalu simpan ulang sebagai .xlsx",
        ),
        "lembar-tidak-ada": Pesan(
            "no sheet {ditemukan}; there are {diharapkan}",
            "lembar {ditemukan} tidak ada; yang ada: {diharapkan}",
        ),
        "json-baris": Pesan(
            "no list of records at {ditemukan}; there is {diharapkan}",
            "daftar jawaban tidak ada di {ditemukan}; yang ada: {diharapkan}",
            "tulis jalurnya pada kunci baris di berkas pemetaan",
        ),
        "kolom-bentuk": Pesan(
            "expected U8=heading, found {ditemukan}",
            "diharapkan U8=judul kolom, ditemukan {ditemukan}",
        ),
        "kolom-guna": Pesan(
            "no column is called {ditemukan}; known: {diharapkan}",
            "tidak ada guna kolom bernama {ditemukan}; yang dikenal: {diharapkan}",
        ),
        "kolom-tidak-ada": Pesan(
            "no column {ditemukan}; there are {diharapkan}",
            "kolom {ditemukan} tidak ada; yang ada: {diharapkan}",
            "salin judulnya persis seperti di berkas",
        ),
        "kolom-dua-guna": Pesan(
            "one column for both {ditemukan} and {diharapkan}",
            "satu kolom dipakai untuk {ditemukan} dan {diharapkan}",
            "pilih satu",
        ),
        "kolom-unsur-ganda": Pesan(
            "several columns for {diharapkan}: {ditemukan}; which one: {saran}",
            "lebih dari satu kolom berisi jawaban untuk {diharapkan}: {ditemukan}; IKM tidak "
            "dihitung",
            "sebutkan kolomnya bila yang lain bukan pertanyaan unsur itu: {saran}; bila semuanya "
            "pertanyaan kepuasan atas unsur itu, sebutkan setiap kolomnya sebagai bagian "
            "(--bagian), maka NRR unsur itu rata-rata NRR pertanyaannya",
        ),
        "kolom-giliran": Pesan(
            "columns for {diharapkan} take turns: {ditemukan}; name them all: {saran}",
            "kolom untuk {diharapkan} terisi bergiliran: {ditemukan}; pada baris yang diperiksa "
            "tidak ada yang terisi bersamaan",
            "sebutkan kolomnya: {saran}",
        ),
        "kolom-bagian": Pesan(
            "several columns may be questions about {diharapkan}: {ditemukan}; if all of them ask "
            "about satisfaction with it, its NRR is the mean of theirs: {saran}",
            "tampaknya ada beberapa pertanyaan untuk {diharapkan}: {ditemukan}; IKM tidak dihitung",
            "bila semuanya menanyakan kepuasan atas unsur itu, NRR-nya rata-rata NRR pertanyaan "
            "itu: {saran}; bila ada yang menanyakan harapan, kepentingan, atau layanan lain, "
            "sebutkan hanya kolom kepuasannya dengan --kolom",
        ),
        "bagian-dan-kolom": Pesan(
            "{ditemukan} is both under kolom and under bagian",
            "{ditemukan} disebut pada kolom dan juga pada bagian",
            "pakai bagian untuk beberapa pertanyaan, atau kolom untuk satu pertanyaan",
        ),
        "bagian-banyak": Pesan(
            "{ditemukan} columns are questions about {lokasi}; there may be {diharapkan}",
            "ada {ditemukan} kolom untuk pertanyaan {lokasi}; paling banyak {diharapkan}",
        ),
        "bagian-berkas-beda": Pesan(
            "unsur with several questions are others than in the first file; found {ditemukan}, "
            "expected {diharapkan}",
            "unsur dengan beberapa pertanyaan berbeda dari berkas atau lembar pertama: ditemukan "
            "{ditemukan}, diharapkan {diharapkan}",
            "hitung masing-masing sendiri",
        ),
        "unsur-terbagi": Pesan(
            "several questions for {diharapkan}, whose NRR is the mean of theirs: {ditemukan}",
            "{diharapkan} ditanyakan dengan beberapa pertanyaan, jadi NRR-nya rata-rata NRR "
            "pertanyaan itu: {ditemukan}",
            "bila ada yang bukan pertanyaan kepuasan atas unsur itu, sebutkan kolomnya: {saran}",
        ),
        "kolom-per-pilihan": Pesan(
            "{ditemukan} for {diharapkan} hold one option each",
            "untuk {diharapkan} ada satu kolom per pilihan, isinya hanya tanda dipilih atau tidak: "
            "{ditemukan}; IKM tidak dihitung",
            "unduh ulang tanpa memecah pilihan menjadi kolom (satu kolom per pertanyaan)",
        ),
        "kolom-bukan-jawaban": Pesan(
            "{ditemukan}, by its heading for {diharapkan}, holds no answers; name it: {saran}",
            "menurut judulnya untuk {diharapkan}, tetapi isinya bukan jawaban (tanggal, jam, lama "
            "waktu, 0 dan 1, atau uraian): {ditemukan}; IKM tidak dihitung",
            "sebutkan kolomnya: {saran}",
        ),
        "kolom-hanya-kepentingan": Pesan(
            "{ditemukan} for {diharapkan} hold importance, not satisfaction; name it: {saran}",
            "untuk {diharapkan} hanya ada kolom kepentingan atau harapan, bukan kepuasan: "
            "{ditemukan}; IKM tidak dihitung",
            "sebutkan kolomnya: {saran}",
        ),
        "kolom-giliran-rangkap": Pesan(
            "columns that take turns hold different answers in the same row, {ditemukan} times: "
            "{diharapkan}; say which to use: {saran}",
            "kolom yang dinyatakan bergiliran terisi bersamaan dengan jawaban berbeda pada "
            "{ditemukan} baris: {diharapkan}; IKM tidak dihitung",
            "perbaiki barisnya, atau sebutkan satu kolom saja bila yang lain bukan pertanyaan "
            "unsur ini: {saran}",
        ),
        "kolom-giliran-terlewat": Pesan(
            "{ditemukan} rows have no answer in the column that is used but one in another: "
            "{diharapkan}; name both: {saran}",
            "pada {ditemukan} baris kolom yang dipakai kosong, padahal kolom lain untuk unsur yang "
            "sama terisi ({diharapkan}); IKM tidak dihitung",
            "bila keduanya bergiliran: {saran}; bila tidak, tulis kolom lain itu pada abaikan "
            "dalam berkas pemetaan",
        ),
        "jawaban-di-kolom-lain": Pesan(
            "{ditemukan} rows have no answer in the column that is used but one in another: "
            "{diharapkan}",
            "pada {ditemukan} baris kolom yang dipakai kosong, padahal kolom lain untuk unsur yang "
            "sama terisi ({diharapkan}); tidak dihitung",
            "bila keduanya bergiliran: {saran}",
        ),
        "kolom-lain-tak-dipakai": Pesan(
            "{ditemukan} hold answers as well and are not used, as another column was named",
            "{ditemukan} juga berisi jawaban, tetapi tidak dihitung karena kolom lain yang disebut",
            "bila itu pertanyaan unsur yang sama, IKM ini tidak mencakup jawabannya",
        ),
        "kolom-kepentingan": Pesan(
            "{ditemukan} hold importance; satisfaction was counted: {diharapkan}",
            "{ditemukan} menanyakan kepentingan atau harapan dan tidak dihitung; yang dihitung "
            "kepuasan: {diharapkan}",
        ),
        "tanpa-terisi": Pesan(
            "{ditemukan} hold answers, and their unsur are declared as not asked; not counted",
            "{ditemukan} berisi jawaban, padahal unsurnya dinyatakan tidak ditanyakan (tanpa); "
            "jawaban itu tidak dihitung",
            "bila ditanyakan, hapus unsurnya dari tanpa",
        ),
        "unsur-elektronik": Pesan(
            "questions about an application taken for {ditemukan}",
            "pertanyaan tentang aplikasi dipakai untuk unsur yang digantikannya: {ditemukan}",
            "bila berbeda, sebutkan kolomnya dengan --kolom",
        ),
        "kolom-unsur-hilang": Pesan(
            "no column for {diharapkan}; columns without a use: {ditemukan}; name it: {saran}",
            "kolom untuk {diharapkan} tidak ditemukan; kolom yang belum dipakai: {ditemukan}",
            "sebutkan kolomnya: {saran}; bila unsur itu memang tidak ditanyakan: --tanpa {lokasi} "
            "(dalam laporan: tanpa pada [konvensi])",
        ),
        "kolom-unsur-habis": Pesan(
            "no column for {diharapkan}; all columns are taken for something else: {ditemukan}; "
            "name it: {saran}",
            "kolom untuk {diharapkan} tidak ditemukan; semua kolom sudah berarti lain: {ditemukan}",
            "sebutkan kolomnya: {saran}; bila unsur itu memang tidak ditanyakan: --tanpa {lokasi} "
            "(dalam laporan: tanpa pada [konvensi])",
        ),
        "kolom-hanya-nomor": Pesan(
            "no column for {diharapkan}; {ditemukan} say only a number, and forms number the "
            "questions differently; name it: {saran}",
            "kolom untuk {diharapkan} tidak ditemukan; {ditemukan} hanya menyebut nomor, padahal "
            "urutan pertanyaan berbeda-beda",
            "sebutkan kolomnya: {saran}",
        ),
        "kolom-profil-hilang": Pesan(
            "no column for {ditemukan}; known: {diharapkan}; name it: {saran}",
            "kolom untuk {ditemukan} tidak ditemukan; yang ada: {diharapkan}",
            "sebutkan kolomnya: {saran}",
        ),
        "kolom-profil-ganda": Pesan(
            "taken for {diharapkan}; {ditemukan} not used; other choice: {saran}",
            "dipakai untuk {diharapkan}, sedangkan {ditemukan} tidak dipakai",
            "untuk memilih yang lain: {saran}",
        ),
        "kolom-di-luar-regulasi": Pesan(
            "{ditemukan} is no unsur of the rule set; not used",
            "{ditemukan} bukan unsur dalam regulasi; tidak dipakai",
        ),
        "kolom-nomor-diabaikan": Pesan(
            "{ditemukan} say only a number; not used",
            "{ditemukan} hanya menyebut nomor; tidak dipakai",
            "bila berisi jawaban unsur, sebutkan dalam berkas pemetaan",
        ),
        "kode-rancu": Pesan(
            "bare codes {ditemukan} read as the regulation's {diharapkan}; many forms order them "
            "otherwise; other choice: {saran}",
            "kode {ditemukan} tanpa nama dibaca menurut daftar regulasi, yaitu {diharapkan}; "
            "banyak kuesioner memakai urutan lain, sehingga namanya dapat tertukar",
            "bila berbeda, sebutkan kolomnya: {saran}",
        ),
        "kode-kata-berbeda": Pesan(
            "code {ditemukan} but words of {diharapkan}; the words were followed",
            "kodenya {ditemukan}, tetapi namanya {diharapkan}; yang diikuti namanya",
        ),
        "tanpa-kolom-tanggal": Pesan(
            "a period was asked for but no column holds dates; name it: {saran}",
            "periode diminta, tetapi tidak ada kolom tanggal",
            "sebutkan kolomnya: {saran}",
        ),
        "lembar-lain": Pesan(
            "sheet {ditemukan} may have answers too; only {diharapkan} was read; also: {saran}",
            "lembar {ditemukan} mungkin juga berisi jawaban; yang dibaca hanya {diharapkan}",
            "bila ikut dihitung, sebutkan setiap lembarnya, termasuk: {saran}",
        ),
        "lembar-tersembunyi": Pesan(
            "hidden sheet {ditemukan} was not read, only {diharapkan}; otherwise: {saran}",
            "lembar tersembunyi {ditemukan} tidak dibaca; yang dibaca hanya {diharapkan}",
            "bila dihitung, sebutkan setiap lembarnya, termasuk: {saran}",
        ),
        "lembar-dibaca-tersembunyi": Pesan(
            "sheet {ditemukan} is hidden, and was read since no visible one has answers",
            "lembar {ditemukan} tersembunyi; dibaca karena lembar yang terlihat tidak berisi "
            "jawaban",
        ),
        "lembar-lanjutan": Pesan(
            "sheet {ditemukan} goes on with the numbers of the one before; it was counted too",
            "lembar {ditemukan} melanjutkan nomor lembar sebelumnya; barisnya ikut dihitung",
        ),
        "baris-tersembunyi": Pesan(
            "{ditemukan} hidden rows were counted; to leave them out: {saran}",
            "{ditemukan} baris tersembunyi ({diharapkan}) ikut dihitung",
            "untuk melewatinya: {saran}",
        ),
        "tersembunyi-dilewati": Pesan(
            "{ditemukan} hidden rows were left out, as asked for",
            "{ditemukan} baris tersembunyi dilewati, sesuai permintaan",
        ),
        "kolom-tersembunyi": Pesan(
            "hidden columns were read: {ditemukan}; to leave them out: {saran}",
            "kolom tersembunyi ikut dibaca: {ditemukan}",
            "untuk melewatinya: {saran}",
        ),
        "baris-gabungan": Pesan(
            "{ditemukan} rows are one form with the row above, since all answers are merged",
            "{ditemukan} baris sekuesioner dengan baris di atasnya, karena sel semua jawabannya "
            "digabung",
        ),
        "kolom-berselang": Pesan(
            "{ditemukan} cells are blank below others; perhaps merged cells once; read as blank",
            "{ditemukan} sel kosong di bawah sel yang terisi, seperti bekas sel gabungan; dibaca "
            "sebagai tidak diisi",
            "bila satu isian berlaku sampai isian berikutnya, isi setiap selnya",
        ),
        "sel-galat": Pesan(
            "{ditemukan} is an error of a formula, no answer",
            "{ditemukan} adalah galat rumus, bukan jawaban",
            "perbaiki rumusnya di lembar asal, lalu simpan ulang",
        ),
        "json-sebagian": Pesan(
            "one page of several: {ditemukan} records of {diharapkan}",
            "berkas ini hanya satu halaman: {ditemukan} dari {diharapkan} rekaman",
            "unduh halaman lainnya, lalu sebutkan semua berkasnya sekaligus",
        ),
        "json-daftar": Pesan(
            "several lists of records: {ditemukan}; choose: {saran}",
            "ada beberapa daftar rekaman: {ditemukan}",
            "sebutkan yang berisi jawaban dalam berkas pemetaan, misalnya {saran}",
        ),
        "sel-tanpa-judul": Pesan(
            "{ditemukan} rows hold something beyond the last heading; not read",
            "{ditemukan} baris memiliki isian di kanan judul terakhir; isian itu tidak dibaca",
        ),
        "rumus-tanpa-nilai": Pesan(
            "{ditemukan} formulas without a stored result; read as blank",
            "{ditemukan} rumus belum memiliki hasil; dianggap kosong",
            "buka di Excel lalu simpan ulang, atau ganti rumus dengan nilainya",
        ),
        "baris-pendek": Pesan(
            "{ditemukan} cells of {diharapkan}; the rest was read as blank",
            "hanya {ditemukan} dari {diharapkan} sel; sisanya dianggap kosong",
        ),
        "baris-panjang": Pesan(
            "{ditemukan} cells of {diharapkan}; not counted, answers may have moved",
            "{ditemukan} sel, padahal judulnya {diharapkan}; tidak dihitung karena jawaban "
            "mungkin bergeser",
            "apit dengan tanda kutip isian yang memuat pemisah",
        ),
        # shapes of tables
        "judul-kurang-satu": Pesan(
            "every row has {ditemukan} cells, but there are {diharapkan} headings, and it is not "
            "certain which heading is missing; no index",
            "setiap baris berisi {ditemukan} sel, padahal judulnya {diharapkan}: judul kolom "
            "pertama hilang (ekspor R), atau ada pemisah lebih di ujung baris; IKM tidak dihitung",
            "tambahkan judul yang kurang pada baris judul (misalnya No di depan), atau hapus "
            "pemisah di ujung setiap baris",
        ),
        "judul-pertama-hilang": Pesan(
            "every row has {ditemukan} cells, but there are {diharapkan} headings: the first "
            "column was taken for names of rows without a heading",
            "setiap baris berisi {ditemukan} sel, padahal judulnya {diharapkan}: kolom pertama "
            "dibaca sebagai nomor baris tanpa judul (ekspor R)",
        ),
        "baris-terkutip": Pesan(
            'rows stand in one cell each and were cut at "{ditemukan}"',
            'setiap baris tersimpan sebagai satu sel; dipecah pada tanda "{ditemukan}"',
        ),
        "teks-selaras": Pesan(
            "columns are kept apart by blanks only",
            "kolom-kolomnya hanya dipisahkan spasi",
            "buka di Excel dengan Data, Teks ke Kolom (Lebar tetap), lalu simpan sebagai .xlsx",
        ),
        "berkas-html": Pesan(
            "this is a web page or XML, no table of answers",
            "berkas ini halaman web (HTML) atau XML, bukan buku kerja atau tabel jawaban",
            "buka di Excel, lalu File, Simpan Sebagai, Buku Kerja Excel (*.xlsx)",
        ),
        "bentuk-panjang": Pesan(
            "a row seems to be one answer; columns: {ditemukan}; name them: {saran}",
            "satu baris tampaknya satu jawaban (bentuk panjang); kolom yang ada: {ditemukan}",
            "sebutkan kolom responden, unsur, dan nilainya: {saran}",
        ),
        "bentuk-panjang-dibaca": Pesan(
            "{ditemukan} rows of one answer each were put together into {diharapkan} respondents",
            "{ditemukan} baris jawaban disusun menjadi {diharapkan} responden",
        ),
        "panjang-tak-lengkap": Pesan(
            "a row of one answer without respondent or question; no index",
            "baris jawaban tanpa responden atau tanpa unsur; IKM tidak dihitung",
            "lengkapi atau hapus baris itu",
        ),
        "panjang-dua-jawaban": Pesan(
            "one respondent has a second answer to the same unsur here; no index",
            "satu responden mempunyai dua jawaban untuk unsur yang sama; IKM tidak dihitung",
            "hapus baris yang berulang; bila nomor responden berulang di tiap unit atau layanan, "
            'sebutkan kolom itu juga: --kolom responden="…" dua kali',
        ),
        "bentuk-terputar": Pesan(
            "names of unsur stand below each other; if every column beside them is one respondent, "
            "say {saran}; no index",
            "nama unsur tersusun ke bawah: tabel terputar (responden ke samping), atau sudah "
            "berupa nilai per unsur; IKM tidak dihitung",
            "bila tiap kolom di kanannya jawaban satu responden, nyatakan {saran} (atau di Excel: "
            "Tempel Khusus, Transpos); bila sudah berupa nilai per unsur, pakai skm periksa-angka",
        ),
        "panjang-profil-beda": Pesan(
            "rows of {ditemukan} respondents differ; the first is kept",
            "baris milik satu responden berisi lain-lain ({ditemukan} responden); yang pertama "
            "dipakai. Bila nomornya dipakai lagi oleh responden lain, sebut juga kolom yang "
            "membedakannya",
            '--kolom responden="…", sekali untuk setiap kolom',
        ),
        "tabel-terputar-dibaca": Pesan(
            "the table is turned: unsur in column {diharapkan}, {ditemukan} respondents across",
            "tabel terputar: unsur pada kolom {diharapkan}, {ditemukan} responden ke samping",
        ),
        "bentuk-tak-cocok": Pesan(
            "the table cannot be read as {ditemukan}: no column names the unsur once each in at "
            "most {diharapkan} rows",
            'tabel ini tidak dapat dibaca dengan bentuk "{ditemukan}": tidak ada kolom yang memuat '
            "nama tiap unsur satu kali dalam paling banyak {diharapkan} baris",
            "tulis nama unsur pada satu kolom di kiri, atau hilangkan --bentuk",
        ),
        "bentuk-sebaran": Pesan(
            "this seems to be a distribution, numbers of people by option, no rows of "
            "respondents; say {saran}, or {diharapkan}",
            "tabel ini tampaknya sebaran: banyaknya orang menurut pilihan jawaban, bukan satu "
            "baris satu responden; IKM tidak dihitung",
            "nyatakan {saran}; bila bukan sebaran: {diharapkan}",
        ),
        "sebaran-dibaca": Pesan(
            "read as a distribution of the answers of {ditemukan} respondents",
            "dibaca sebagai sebaran jawaban {ditemukan} responden",
        ),
        "sebaran-tak-dikenal": Pesan(
            "no distribution: needs the unsur across and options down, or the other way round",
            "tabel ini tidak dapat dibaca sebagai sebaran: perlu nama unsur di satu sisi dan "
            "pilihan 1–4 (atau Tidak baik sampai Sangat baik) di sisi lain",
            "lengkapi judulnya, atau hilangkan --bentuk",
        ),
        "sebaran-pilihan-kurang": Pesan(
            "the distribution has nothing for {ditemukan}",
            "sebaran ini tidak memuat pilihan {ditemukan}",
            "tambahkan pilihan itu; tulis 0 bila tidak ada yang memilih",
        ),
        "sebaran-bukan-cacahan": Pesan(
            "{ditemukan} is no number of people and no option of a distribution",
            "{ditemukan} bukan banyaknya orang, dan bukan pilihan jawaban pada sebaran",
            "tulis pilihannya 1–4 atau Tidak baik sampai Sangat baik, isinya bilangan bulat, dan "
            "hapus yang lain",
        ),
        "sebaran-tak-sama": Pesan(
            "the counts add up to {ditemukan}, not to {diharapkan}",
            "jumlah orangnya {ditemukan}, bukan {diharapkan}",
            'periksa angkanya; bila ada yang tidak menjawab, tambahkan baris atau kolom "Kosong"',
        ),
        "sebaran-tanpa-lembar": Pesan(
            "a distribution has no sheets, which is what is asked for",
            "sebaran tidak memuat jawaban tiap responden, padahal itu diperlukan di sini",
            "pakai berkas jawaban tiap responden",
        ),
        "bentuk-layanan": Pesan(
            "one row holds answers for {ditemukan} services to each unsur; no index",
            "satu baris berisi jawaban untuk {ditemukan} layanan pada tiap unsur; IKM tidak "
            "dihitung",
            "susun satu baris satu responden untuk satu layanan, dengan kolom Layanan",
        ),
        "baris-jumlah": Pesan(
            "rows of sums, means or limits, {ditemukan}; not counted",
            "baris jumlah, rata-rata, atau batas ({ditemukan}), bukan responden; tidak dihitung",
            "bila sebenarnya responden: --hitung-baris {saran}",
        ),
        "baris-keterangan": Pesan(
            "rows of legends, recaps or signatures; not counted",
            "baris keterangan, rekap, atau tanda tangan, bukan responden; tidak dihitung",
            "bila sebenarnya responden: --hitung-baris {saran}",
        ),
        "baris-nomor-kolom": Pesan(
            "rows of numbers or letters of columns; not counted",
            "baris nomor atau huruf kolom, bukan responden; tidak dihitung",
            "bila sebenarnya responden: --hitung-baris {saran}",
        ),
        "baris-penanda": Pesan(
            "rows of tags or texts of the form's tool; not counted",
            "baris tanda atau judul dari aplikasi formulir, bukan responden; tidak dihitung",
            "bila sebenarnya responden: --hitung-baris {saran}",
        ),
        "baris-dilewati": Pesan(
            "rows left out as declared",
            "baris dilewati sesuai permintaan (lewati_baris)",
        ),
        "baris-tak-ada": Pesan(
            "no row of answers has the number {ditemukan}",
            "baris {ditemukan}, yang disebut untuk dihitung atau dilewati, tidak ada di antara "
            "baris isian yang dibaca",
            "periksa nomornya; baris judul dan baris kosong ikut dinomori",
        ),
        "judul-berulang": Pesan(
            "the headings once more; not counted",
            "judul kolom terulang; tidak dihitung",
        ),
        "judul-kedua": Pesan(
            "row {ditemukan} names the unsur once more, in other columns",
            "baris {ditemukan} memuat judul unsur sekali lagi pada kolom lain: tabel kedua; "
            "IKM tidak dihitung",
            "simpan setiap tabel sebagai lembar atau berkas tersendiri",
        ),
        "tanya-baris-tabel": Pesan(
            "a row that begins with {ditemukan}: a respondent or a sum? No index",
            "baris yang diawali {ditemukan} belum pasti responden atau baris jumlah; IKM tidak "
            "dihitung",
            "hapus baris itu bila bukan responden, atau beri kolom nomor atau waktu pada setiap "
            "responden",
        ),
        "tanya-baris": Pesan(
            "rows {ditemukan}: respondents or not? No index",
            "baris {ditemukan} belum pasti responden atau bukan (nomor, waktu, atau profilnya "
            "kosong, atau isinya sama dengan ringkasan baris di atasnya); IKM tidak dihitung",
            "bila responden: --hitung-baris {saran}; bila bukan: --lewati-baris {saran} (dalam "
            "berkas pemetaan: hitung_baris atau lewati_baris)",
        ),
        "tanya-baris-banyak": Pesan(
            "more than {ditemukan} rows that may be sums or means; no index",
            "lebih dari {ditemukan} baris memuat angka yang bukan jawaban, sehingga belum pasti "
            "responden atau baris jumlah dan rata-rata; IKM tidak dihitung",
            "nyatakan arti angka itu pada [jawaban.semua] dalam berkas pemetaan; bila semua baris "
            "memang responden: --hitung-baris {saran} (dalam berkas pemetaan: hitung_baris)",
        ),
        "tanya-baris-potongan": Pesan(
            "rows {ditemukan} of one of several files or sheets: respondents or not? No index",
            "baris {ditemukan} belum pasti responden atau bukan; IKM tidak dihitung",
            "bila bukan responden, hapus baris itu dari berkasnya; bila responden, lengkapi nomor "
            "atau waktunya; atau hitung berkas atau lembar itu sendiri",
        ),
        "jawaban-luar-skala": Pesan(
            "{ditemukan} is not on the scale {diharapkan}; not counted",
            "{ditemukan} di luar skala {diharapkan}; tidak dihitung",
        ),
        "jawaban-pecahan": Pesan(
            "{ditemukan} is no whole number from {diharapkan}; not counted",
            "{ditemukan} bukan bilangan bulat {diharapkan}; tidak dihitung",
        ),
        "jawaban-tak-dikenal": Pesan(
            "{ditemukan} is no known answer to {saran}; not counted",
            "jawaban {ditemukan} tidak dikenal; tidak dihitung",
            "bila sah, tambahkan artinya pada [jawaban.{saran}] dalam berkas pemetaan",
        ),
        "tanya-kata-rancu": Pesan(
            "{ditemukan} can be read in more than one way: {diharapkan}; no index",
            "arti pilihan jawaban belum pasti: {ditemukan} dapat dibaca {diharapkan}; "
            "IKM tidak dihitung",
        ),
        "tanya-kata-campur": Pesan(
            "{ditemukan} are of no one list of options; no index",
            "pilihan jawaban tidak berasal dari satu daftar yang dikenal: {ditemukan}; "
            "IKM tidak dihitung",
        ),
        "tanya-kata-skala": Pesan(
            "{ditemukan} are of a scale {diharapkan}, not 1–4; no index",
            "pilihan jawaban memakai skala {diharapkan}, bukan 1–4: {ditemukan}; IKM "
            "tidak dihitung",
        ),
        "tanya-skala": Pesan(
            "{ditemukan}: the scale seems to be {diharapkan}, not 1–4; no index",
            "formulir ini tampaknya memakai skala {diharapkan}, bukan 1–4: {ditemukan}; "
            "IKM tidak dihitung",
        ),
        "tanya-skala-nol": Pesan(
            "answers are 0 to 3 and never 4: {ditemukan}; no index",
            "jawaban hanya 0 sampai 3 dan tidak ada 4: {ditemukan}; mungkin skalanya "
            "{diharapkan}; IKM tidak dihitung",
        ),
        "tanya-angka-terbalik": Pesan(
            "figures beside words run from best to worst: {ditemukan}; no index",
            "angka di samping kata berjalan dari yang terbaik: {ditemukan}; IKM tidak dihitung",
        ),
        "tanya-angka-dinyatakan": Pesan(
            "some figures are declared, others not: {ditemukan}; no index",
            "pemetaan menyebut arti sebagian angka saja; belum disebut: {ditemukan}; IKM "
            "tidak dihitung",
        ),
        "tanya-kode-rancu": Pesan(
            "letters or codes {ditemukan} have no certain direction: {diharapkan}; no index",
            "huruf atau kode {ditemukan} belum pasti artinya: {diharapkan}; IKM tidak dihitung",
        ),
        "tanya-tak-terbaca": Pesan(
            "too many answers cannot be read: {ditemukan}; no index",
            "terlalu banyak jawaban tidak terbaca: {ditemukan}; IKM tidak dihitung",
        ),
        "tanya-galat": Pesan(
            "too many answers are errors of formulas: {ditemukan}; no index",
            "terlalu banyak jawaban berupa galat rumus: {ditemukan}; IKM tidak dihitung",
            "perbaiki rumusnya di berkas asal, lalu simpan ulang",
        ),
        "bacaan-lain": Pesan(
            "read as {ditemukan}, after the regulation; {diharapkan} would fit as well",
            "dibaca {ditemukan} menurut peraturan; bacaan lain yang cocok: {diharapkan}",
            "bila formulirnya memang demikian, nyatakan pada [jawaban.semua] dalam berkas pemetaan",
        ),
        "pemetaan-unsur": Pesan(
            "{ditemukan} is no unsur; there are {diharapkan}",
            'kunci "{ditemukan}" pada [jawaban] tidak dikenal; yang dikenal: {diharapkan}',
        ),
        "lembar-tanpa-jawaban": Pesan(
            "a sheet without a single answer; not counted",
            "tidak ada satu pun jawaban; tidak dihitung",
        ),
        "lembar-tanpa-jawaban-sah": Pesan(
            "{ditemukan} cells filled in but none of them an answer; the row is not counted",
            "{ditemukan} sel unsur terisi, tetapi tidak satu pun jawaban yang sah; baris ini "
            "tidak dihitung sebagai responden",
        ),
        "id-jawaban-ganda": Pesan(
            "this id stands in an earlier row too: {diharapkan}",
            "id ini sudah ada pada baris sebelumnya ({diharapkan})",
            "kuesioner ganda tetap dihitung; agar tidak dihitung: {saran}",
        ),
        "jawaban-ganda": Pesan(
            "same time {ditemukan} and same answers as an earlier row: {diharapkan}",
            "waktu {ditemukan} dan semua jawabannya sama dengan baris sebelumnya ({diharapkan})",
            "kuesioner ganda tetap dihitung; agar tidak dihitung: {saran}",
        ),
        "tanggal-tak-terbaca": Pesan(
            "{ditemukan} is no date that can be read",
            "{ditemukan} tidak terbaca sebagai tanggal",
        ),
        "tanggal-tanpa-hari": Pesan(
            "{ditemukan} dates without a day, read as months",
            "{ditemukan} tanggal hanya menyebut bulan, tanpa hari",
        ),
        "tanggal-urutan-campur": Pesan(
            "{ditemukan} only reads with the day first and {diharapkan} only with the month "
            "first; say which: {saran}",
            "ada tanggal yang hanya terbaca hari-bulan-tahun ({ditemukan}) dan ada yang hanya "
            "terbaca bulan-hari-tahun ({diharapkan})",
            "samakan penulisannya, atau nyatakan urutannya: {saran} (dalam berkas pemetaan: kunci "
            "tanggal)",
        ),
        "tanggal-urutan-rancu": Pesan(
            "{ditemukan} may be {diharapkan}, the period depends on it, and no date of the "
            "column decides; say which: {saran}",
            "{ditemukan} dapat berarti {diharapkan}; jawaban mana yang masuk periode bergantung "
            "padanya, dan tidak ada tanggal lain yang memastikan urutannya",
            "nyatakan urutannya: {saran} (dalam berkas pemetaan: kunci tanggal)",
        ),
        "tanggal-urutan-tertukar": Pesan(
            "dates such as {ditemukan} have no day beyond 12 while texts such as {diharapkan} "
            "all have: day and month may have been swapped by Excel; say which: {saran}",
            "semua sel tanggal berhari 1–12 (misalnya {ditemukan}), sedangkan semua teks berhari "
            "13–31 (misalnya {diharapkan}); mungkin Excel menukar hari dan bulan pada sel tanggal",
            "cocokkan satu sel dengan formulir aslinya, lalu nyatakan yang benar (tertukar: sel "
            "tanggal ditukar kembali): {saran} (dalam berkas pemetaan: kunci tanggal)",
        ),
        "tanggal-pengganti": Pesan(
            "{ditemukan} rows without this date have that of {diharapkan}",
            "{ditemukan} baris tanpa tanggal ini; yang dipakai tanggal pada {diharapkan}",
        ),
        "tanggal-dua-kolom": Pesan(
            "{ditemukan} rows have no date here though {diharapkan} is filled, and the two do not "
            "agree on the period in other rows; say which column: {saran}",
            "{ditemukan} baris tanpa tanggal ini, padahal {diharapkan} terisi; pada baris lain "
            "keduanya berbeda tentang masuk tidaknya ke periode",
            "pakai kolom yang terisi: {saran}",
        ),
        "tanggal-banyak-kosong": Pesan(
            "{ditemukan} of {diharapkan} rows have no date, so that nobody knows whether they are "
            "in the period",
            "{ditemukan} dari {diharapkan} baris tanpa tanggal, sehingga tidak diketahui masuk "
            "periode atau tidak",
            "isi tanggalnya pada setiap baris (juga yang dahulu satu sel gabungan); bila jawaban "
            'tanpa tanggal memang tidak dihitung, nyatakan kolomnya: --kolom tanggal="{lokasi}"',
        ),
        "tanggal-banyak-tak-terbaca": Pesan(
            "{ditemukan} of {diharapkan} dates cannot be read, so that nobody knows whether they "
            "are in the period",
            "{ditemukan} dari {diharapkan} tanggal tidak terbaca, sehingga tidak diketahui masuk "
            "periode atau tidak",
            "tulis tanggalnya lengkap, misalnya 31/03/2024, atau sebutkan kolom tanggal yang lain: "
            '--kolom tanggal="…"',
        ),
        "zona-batas-periode": Pesan(
            "{ditemukan} stamps with a zone are on the other side of the period in {diharapkan}; "
            "other zones: {saran}",
            "{ditemukan} cap waktu UTC atau zona lain berpindah sisi batas periode setelah dibaca "
            "menurut {diharapkan}",
            "bila surveinya di zona lain: {saran}",
        ),
        "bulan-lintas-periode": Pesan(
            "{ditemukan} is a month of which only a part is in {diharapkan}; not counted",
            "{ditemukan} hanya menyebut bulan, yang sebagian di luar {diharapkan}; tidak dihitung",
        ),
        "profil-disamarkan": Pesan(
            "{ditemukan} rows hold what looks like somebody's number or name; shown masked or "
            "as others",
            "{ditemukan} isian menyerupai nomor atau nama orang; disamarkan atau dihitung sebagai "
            "Lainnya",
            "bila itu kode, ganti dengan artinya",
        ),
        "unit-disamarkan": Pesan(
            "{ditemukan} rows hold what looks like somebody's number; shown masked, or counted in "
            "the whole but as no unit or service",
            "{ditemukan} isian menyerupai nomor orang; disamarkan, atau dihitung sebagai Tidak "
            "diketahui: ikut dalam angka keseluruhan, tetapi bukan unit atau layanan dan tidak "
            "ikut dalam rata-ratanya",
            "bila itu kode unit atau layanan, ganti dengan namanya",
        ),
        "usia-disamarkan": Pesan(
            "{ditemukan} rows hold what looks like somebody's number or name instead of an age; "
            "counted as an unlikely one",
            "{ditemukan} isian menyerupai nomor atau nama orang, bukan usia; dihitung sebagai usia "
            "tidak wajar",
        ),
        "profil-identitas": Pesan(
            "most cells look like somebody's number or name ({ditemukan} rows); not used",
            "sebagian besar isiannya menyerupai nomor atau nama orang ({ditemukan} baris); kolom "
            "ini tidak dipakai dan tidak disimpan",
            "bila itu kode, ganti dengan artinya atau namanya",
        ),
        "saran-disamarkan": Pesan(
            "{ditemukan} numbers of people or e-mail addresses masked",
            "{ditemukan} nomor identitas, telepon, rekening, atau alamat surel dalam saran "
            "disamarkan",
            "bila harus tampil, tulis samarkan_saran = false dalam berkas pemetaan",
        ),
        "tanpa-tanggal": Pesan(
            "{ditemukan} rows without a date, so not in the period; not counted",
            "{ditemukan} baris tanpa tanggal, sehingga di luar periode; tidak dihitung",
        ),
        "status-dilewati": Pesan(
            "{ditemukan} responses marked by their tool as {diharapkan}; not counted; to count "
            "them: {saran}",
            "{ditemukan} tanggapan bertanda {diharapkan} menurut alat formulirnya; tidak dihitung",
            "untuk menghitungnya: {saran}",
        ),
        "status-disebut": Pesan(
            "{ditemukan} responses marked as under review; counted",
            "{ditemukan} tanggapan masih ditinjau menurut alat formulirnya; tetap dihitung",
        ),
        "status-ragu": Pesan(
            "{ditemukan} responses may be marked as not sent, rejected or a test; say which "
            "count: {saran}",
            "{ditemukan} tanggapan mungkin bertanda belum selesai, ditolak, atau uji coba",
            "lihat kolom itu, lalu nyatakan tanggapan yang dihitung: {saran}; bila kolom itu bukan "
            'status tanggapan, tulis abaikan = ["{lokasi}"] dalam berkas pemetaan',
        ),
        "di-luar-periode": Pesan(
            "{ditemukan} rows outside {diharapkan}; not counted",
            "{ditemukan} baris di luar {diharapkan}; tidak dihitung",
        ),
        "usia-tidak-wajar": Pesan(
            "age {ditemukan}; counted, but in no class of age",
            "usia {ditemukan} tidak wajar; jawabannya tetap dihitung",
        ),
        "kode-qr-panjang": Pesan(
            "longer than a QR code can hold: {ditemukan}…",
            "alamat terlalu panjang untuk kode QR: {ditemukan}…",
            "pakai alamat yang lebih pendek",
        ),
        "ekstra-hilang": Pesan(
            "{ditemukan} is not installed; {saran}",
            "{ditemukan} belum terpasang",
            "pasang dengan: {saran}",
        ),
        "mesin-gagal": Pesan(
            "{diharapkan} cannot count this file: {ditemukan}",
            "mesin {diharapkan} tidak dapat membaca berkas ini; pesan aslinya: {ditemukan}",
            "untuk CSV, pakai pembaca bawaan: --mesin python",
        ),
        # audit
        "aturan-tidak-dikenal": Pesan(
            "no rule is called {ditemukan}, nor does an id begin so",
            "tidak ada aturan {ditemukan}; daftarnya ditampilkan oleh: skm periksa --aturan",
            "mungkin maksudnya {saran}",
        ),
        "alasan-kosong": Pesan(
            "findings of {ditemukan} are ignored without a reason",
            "temuan {ditemukan} diabaikan tanpa alasan",
            'tulis alasannya, misalnya --abaikan {ditemukan}="dokumentasi disimpan di arsip"',
        ),
        # options of renderers
        "opsi-bentuk": Pesan(
            "expected name=value, found {ditemukan}",
            "diharapkan nama=nilai, ditemukan {ditemukan}",
            "misalnya --opsi ukuran=12 atau --opsi odt.ukuran=12",
        ),
        "opsi-tidak-dikenal": Pesan(
            "no option is called {ditemukan}; known: {diharapkan}",
            "opsi {ditemukan} tidak dikenal; yang dikenal: {diharapkan}",
            "mungkin maksudnya {saran}",
        ),
        "opsi-format": Pesan(
            "an option of {ditemukan}, but what is rendered is {diharapkan}",
            "opsi untuk format {ditemukan}, sedangkan yang dicetak {diharapkan}",
            "hapus opsi itu, atau tambahkan keluarannya",
        ),
        "opsi-templat": Pesan(
            "a Word template is no option; name it where templates are named",
            "templat Word bukan opsi",
            "sebutkan dengan --templat, dengan templat = … dalam laporan, atau dalam [templat] "
            "pada profil",
        ),
        "opsi-berkas": Pesan(
            "expected what the file holds, as bytes; only --opsi takes its name",
            "opsi ini hanya dapat disebut dengan --opsi",
        ),
        "opsi-ditolak": Pesan(
            "refused by the renderer: {ditemukan}", "ditolak oleh format itu: {ditemukan}"
        ),
        "tata-letak-tanpa-program": Pesan(
            "page numbers of a layout need LibreOffice, whose command {ditemukan} is not found",
            "nomor halaman menurut tata letak memerlukan LibreOffice, tetapi perintah {ditemukan} "
            "tidak ditemukan",
            "pasang LibreOffice, atau cetak tanpa opsi nomor_halaman: Word mengisinya ketika "
            "dokumen dibuka",
        ),
        "tata-letak-gagal": Pesan(
            "LibreOffice did not lay the document out ({ditemukan})",
            "dokumen ini gagal ditata LibreOffice ({ditemukan})",
            "tutup LibreOffice lalu ulangi, atau cetak tanpa opsi nomor_halaman",
        ),
        # Word templates
        "templat-bukan-docx": Pesan(
            "no Word document: {ditemukan}",
            "bukan dokumen Word (.docx): {ditemukan}",
            "simpan dari Word sebagai Dokumen Word (*.docx), tanpa kata sandi",
        ),
        "templat-terlalu-besar": Pesan(
            "{ditemukan}; at most {diharapkan}",
            "templat terlalu besar: {ditemukan}; paling banyak {diharapkan}",
            "kecilkan gambar di dalamnya",
        ),
        "templat-nama-anggota": Pesan(
            "member {ditemukan} of the file leads out of it or is there twice",
            "isi berkas bernama {ditemukan} menunjuk ke luar berkas, atau ada dua kali",
            "simpan ulang templat dari Word",
        ),
        "templat-xml": Pesan(
            "{ditemukan} in the XML",
            "{ditemukan} di dalam berkas",
            "simpan ulang templat dari Word; bila tetap, periksa tag di sekitarnya",
        ),
        "templat-terlarang": Pesan(
            "{ditemukan} reaches out of the document: {diharapkan}",
            "templat memuat {ditemukan} ({diharapkan}), yang menjangkau ke luar dokumen",
            "hapus bagian itu dari templat; gambar disisipkan, bukan ditautkan",
        ),
        "templat-asing": Pesan(
            "{ditemukan} is not known in Word documents: {diharapkan}",
            "templat memuat {ditemukan} ({diharapkan}), yang tidak lazim dalam dokumen Word",
            "hapus bagian itu, atau simpan ulang templat dari Word",
        ),
        "templat-makro": Pesan(
            "holds macros", "templat memuat makro", "simpan dari Word sebagai Dokumen Word (*.docx)"
        ),
        "templat-dibuang": Pesan(
            "{ditemukan} left out: {diharapkan}", "{ditemukan} ({diharapkan}) tidak diikutkan"
        ),
        "templat-jam": Pesan(
            "field {ditemukan} prints the clock, not the date of the report",
            "medan {ditemukan} menampilkan tanggal komputer, bukan tanggal laporan",
            "pakai {{{{ tanda_tangan.tempat_tanggal }}}}",
        ),
        "templat-perubahan": Pesan(
            "holds tracked changes",
            "templat memuat perubahan terlacak (Track Changes)",
            "terima atau tolak dulu semuanya; sisanya terbawa ke laporan, tanpa nama pengubahnya",
        ),
        "templat-tanda-lepas": Pesan(
            "brace without its partner: {ditemukan}",
            "tanda kurung tag tidak berpasangan: {ditemukan}",
            "tulis tag utuh dalam satu paragraf, misalnya {{{{ sampul.judul }}}}",
        ),
        "templat-nama": Pesan(
            "unknown name {ditemukan} in {diharapkan}",
            "nama {ditemukan} pada {diharapkan} tidak dikenal",
            "mungkin maksudnya {saran}",
        ),
        "templat-daftar": Pesan(
            "{ditemukan}: {diharapkan} is a list; take its items in a for",
            "{ditemukan} tidak ada, karena {diharapkan} sebuah daftar",
            "ulangi isinya dengan {{% for … in {diharapkan} %}}",
        ),
        "templat-filter": Pesan(
            "unknown filter {ditemukan}",
            "filter {ditemukan} tidak dikenal",
            "mungkin maksudnya {saran}",
        ),
        "templat-tag": Pesan(
            "{ditemukan} is no tag for templates",
            "{ditemukan} tidak boleh dipakai dalam templat",
            "mungkin maksudnya {saran}",
        ),
        "templat-kurung-tunggal": Pesan(
            "single braces; {ditemukan} prints as it stands",
            "kurung kurawalnya satu; {ditemukan} tercetak seperti tertulis",
            "tulis {saran}",
        ),
        "templat-tulisan": Pesan(
            "cannot be read: {ditemukan}", "tag tidak dapat dibaca: {ditemukan}"
        ),
        "templat-pasangan": Pesan(
            "without its partner: {ditemukan}",
            "{ditemukan} tidak berpasangan",
            "setiap {{% for %}} ditutup {{% endfor %}}, setiap {{% if %}} ditutup {{% endif %}}",
        ),
        "templat-wadah": Pesan(
            "{ditemukan} belongs to {diharapkan} but replaces something else",
            "{ditemukan} berpasangan dengan {diharapkan}, tetapi hurufnya berbeda",
            "pakai huruf yang sama pada keduanya: p untuk paragraf, tr untuk baris tabel, tc "
            "untuk sel",
        ),
        "templat-satu-baris": Pesan(
            "{ditemukan} stands in what {diharapkan} replaces",
            "{ditemukan} ada di paragraf, baris, atau sel yang sama dengan {diharapkan}",
            "beri masing-masing paragraf, baris, atau sel sendiri",
        ),
        "templat-luar-tabel": Pesan(
            "{ditemukan} stands outside a table", "{ditemukan} hanya berlaku di dalam tabel"
        ),
        "templat-lain": Pesan(
            "beside {ditemukan} stands what would be lost: {diharapkan}",
            'tulisan di samping {ditemukan} akan hilang: "{diharapkan}"',
            "beri tag itu paragraf, baris, atau sel sendiri",
        ),
        "templat-pecah": Pesan(
            "{ditemukan} is written in several looks; the first one is taken",
            "tag {ditemukan} ditulis dengan beberapa bentuk huruf; yang pertama yang dipakai",
        ),
        "templat-wajib": Pesan(
            "the document lacks {ditemukan}",
            "bagian {ditemukan} tidak ada dalam templat, padahal wajib dimuat laporan",
            "salin bagiannya dari templat bawaan: skm templat ekspor",
        ),
        "templat-tak-dipakai": Pesan(
            "not used: {ditemukan}", "tidak dipakai oleh templat: {ditemukan}"
        ),
        "templat-tanpa-lampiran": Pesan(
            "shows no appendix, and so no findings: {ditemukan} is missing",
            "temuan pemeriksaan tidak akan tercetak, karena {ditemukan} tidak ada dalam templat",
            "salin pengulangannya dari templat bawaan (skm templat ekspor), atau cetak tanpa "
            "--lampirkan-temuan",
        ),
        "templat-gaya": Pesan(
            "styles that tables need are missing: {ditemukan}",
            "gaya yang diperlukan tabel tidak ada: {ditemukan}",
            "salin gayanya dari templat bawaan: skm templat ekspor",
        ),
        "templat-kosong": Pesan(
            "{ditemukan} asks for a part of what this report does not have",
            "{ditemukan} meminta isi dari bagian yang tidak ada dalam laporan ini",
            "apit dengan {{%p if … %}} dan {{%p endif %}}",
        ),
        "templat-akses": Pesan(
            "{ditemukan} asks for what a template may not touch",
            "{ditemukan} meminta sesuatu yang tidak boleh disentuh templat",
        ),
        "templat-bukan-teks": Pesan(
            "{ditemukan} is no text but {diharapkan}",
            "{ditemukan} berisi {diharapkan}, padahal di situ hanya teks yang dapat tercetak",
            "pakai {saran}",
        ),
        "templat-bukan-paragraf": Pesan(
            "{ditemukan} replaces {diharapkan} by what is no table",
            "{ditemukan} menggantikan {diharapkan} seluruhnya, padahal isinya bukan tabel",
            "hapus huruf sesudah {{{{; hanya {{{{p …|tabel(155) }}}} yang memakainya",
        ),
        "templat-filter-isi": Pesan(
            "{ditemukan} gives {saran} to what is for {diharapkan}",
            "filter pada {ditemukan} hanya untuk {diharapkan}, sedangkan yang diberikan {saran}",
        ),
        "templat-filter-tulis": Pesan(
            "{ditemukan} is not written like {diharapkan}",
            "filter pada {ditemukan} harus ditulis {diharapkan}",
        ),
        "templat-filter-ukuran": Pesan(
            "{ditemukan}: {diharapkan} takes millimetres, up to 1000",
            "filter pada {ditemukan} harus ditulis {diharapkan}",
            "ukuran dalam milimeter, paling besar 1000",
        ),
        "templat-hitung": Pesan(
            "{ditemukan} computes with what is no small number",
            "{ditemukan} menghitung dengan yang bukan bilangan kecil",
            "angka laporan sudah tercetak sebagai teks; templat tidak menghitung",
        ),
        "templat-jenis": Pesan(
            "a template for {ditemukan}, and the report is {diharapkan}",
            "templat ini untuk laporan {ditemukan}; laporannya jenis {diharapkan}",
        ),
        "templat-di-luar": Pesan(
            "{ditemukan} in {diharapkan} is known within {saran} only",
            "nama {ditemukan} pada {diharapkan} hanya dikenal di dalam {saran}",
            "letakkan di antara tag itu dan penutupnya",
        ),
        "templat-blok": Pesan(
            "{ditemukan} in {diharapkan}: only blocks of the kind {saran} have it",
            "{ditemukan} pada {diharapkan} hanya ada pada blok berjenis {saran}",
            "apit dengan {{%p if … %}} yang memeriksa jenis bloknya",
        ),
        "templat-kepala": Pesan(
            "{ditemukan} is on no page",
            "tulisan “{ditemukan}” tidak tampil di halaman mana pun",
            "sisipkan pada bagian (section) yang selalu ada, misalnya Daftar Isi",
        ),
        "templat-urutan": Pesan(
            "{ditemukan} stand in another order than in the report: {diharapkan}",
            "urutan {ditemukan} berbeda dari urutan laporan: {diharapkan}",
            "nomor dan kalimat yang menunjuknya tetap menurut laporan; bila ini disengaja, "
            "pindahkan juga pemisah bagian (gaya Akhir Bagian) di sekitarnya",
        ),
        "templat-batas": Pesan(
            "more {ditemukan} than a template may take",
            "templat melampaui batas {ditemukan}",
            "sederhanakan templat di situ, terutama pengulangannya",
        ),
        "templat-gagal": Pesan(
            "cannot be filled in: {ditemukan} in {diharapkan}",
            "tidak dapat diisi: {ditemukan}",
            "periksa tag {diharapkan}",
        ),
        "templat-rentang": Pesan(
            "column span {ditemukan} is no positive integer",
            "lebar sel {ditemukan} bukan bilangan 1 atau lebih; Word akan menganggap berkasnya "
            "rusak",
            "isi {{% colspan … %}} dengan banyaknya kolom yang digabung",
        ),
        "templat-sel": Pesan(
            "a cell without a paragraph, in the table {ditemukan}",
            'ada sel tabel yang tidak berisi paragraf, pada tabel "{ditemukan}"; Word akan '
            "menganggap berkasnya rusak",
            "sisakan satu paragraf kosong di sel itu",
        ),
        "templat-proses": Pesan(
            "the process that fills in templates does not work: {ditemukan}",
            "proses pengisi templat tidak dapat dijalankan: {ditemukan}",
            "pakai templat bawaan, atau laporkan kepada pengembang",
        ),
        # writing
        "akhiran-berbeda": Pesan(
            "suffix {ditemukan} is not that of format {diharapkan}",
            "akhiran {ditemukan} bukan milik format {diharapkan}",
            "ganti akhiran nama berkasnya, atau hapus --format",
        ),
        "keluaran-aliran": Pesan(
            "the standard output is no target",
            "keluaran standar bukan tujuan",
            "sebutkan nama berkasnya",
        ),
        "keluaran-masukan": Pesan(
            "would overwrite an input of this report",
            "keluaran akan menimpa berkas masukan laporan ini",
            "pilih nama lain",
        ),
        "keluaran-ganda": Pesan(
            "the same output is named twice", "keluaran yang sama disebut dua kali"
        ),
        "keluaran-diubah": Pesan(
            "exists and was not written by skm as it stands",
            "berkas sudah ada dan bukan hasil skm yang utuh (mungkin sudah disunting)",
            "pilih nama lain, atau timpa dengan --timpa",
        ),
        "keluaran-terbuka": Pesan(
            "is open in {ditemukan}",
            "berkas sedang dibuka di {ditemukan}",
            "tutup dahulu berkas itu, lalu ulangi; bila programnya sudah tertutup, hapus berkas "
            "{saran}",
        ),
        "keluaran-terkunci": Pesan(
            "cannot be replaced: {ditemukan}",
            "berkas tidak dapat ditulis ({ditemukan})",
            "tutup dahulu berkas itu di {saran} bila sedang dibuka, lalu ulangi",
        ),
        "keluaran-folder": Pesan(
            "its folder does not exist", "foldernya tidak ada", "buat foldernya terlebih dahulu"
        ),
        "keluaran-ada": Pesan(
            "already exists", "berkas sudah ada", "pilih nama lain, atau timpa dengan --timpa"
        ),
    }
)

_GABUNG_LEMBAR = "kosongkan kolom Menyatu dengan baris atas"
_SARAN_LEMBAR = {
    "nilai-tanpa-n": "isi kolom Responden, atau butir Jumlah responden pada lembar Identitas",
    "ikm-tanpa-n": "isi butir Jumlah responden pada lembar Identitas",
    "layanan-tanpa-n": "isi n layanan itu pada lembar Lainnya",
    "n-sendirian": "kosongkan sel ini; dari jawaban, jumlah responden dihitung sendiri",
    "lanjut-tanpa-survei": "isi butir Laporan survei pada lembar Identitas, lalu ulangi",
    "dasar-ganda": "isi satu saja; angka yang tertulis pada dokumen yang sudah ada dicatat dengan "
    "kunci tercantum pada lembar Lainnya",
    "id-ganda": "beri kode lain",
    "gabung-pertama": _GABUNG_LEMBAR,
    "gabung-berbeda": f"samakan isinya, atau {_GABUNG_LEMBAR}",
    "gabung-unsur": _GABUNG_LEMBAR,
    "jalur-profil": "tulis jalurnya dari folder buku kerja ini, misalnya ../profil.toml",
    "jalur-kaitan": "tulis jalurnya dari folder buku kerja ini, misalnya ../tw1/isian.xlsx",
    "kaitan-jenis": "sebut laporan survei",
    "kaitan-panjang": "pada lembar Riwayat, tulis IKM periode yang paling lama tanpa berkasnya",
}
"""Advice for whoever fills in a workbook and sees no keys, by problem; else that of all files."""
_JALUR_JAWABAN = {
    "$.templat": "simpan templat di folder laporan dan tulis jalurnya dari sana, misalnya "
    "templat.docx; templat bersama ditulis dalam profil kantor",
    "$.jawaban.berkas": "simpan berkas jawaban di folder laporan dan tulis jalurnya dari sana, "
    "misalnya jawaban.csv",
    "$.jawaban.pemetaan": "simpan berkas pemetaan di folder laporan dan tulis jalurnya dari sana, "
    "misalnya pemetaan.toml",
}

_KATA_TEMPLAT: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "templat-batas": {
            "memori": "memory",
            "waktu": "time",
            "waktu atau memori": "time or memory",
            "ukuran": "size",
            "kedalaman": "depth",
            "pengulangan": "repetition",
            "panjang tag": "text in a tag",
            "banyaknya tag": "tags",
            "banyaknya tanda kurung": "braces",
        },
        "templat-bukan-docx": {
            "bukan berkas ZIP, atau ZIP yang rusak": "no ZIP file, or a damaged one",
            "berkas ZIP biasa": "an ordinary ZIP file",
            "berkas Word lama (.doc) atau berkas berkata sandi": "an old .doc, or has a password",
            "dokumen yang bukan dokumen Word": "another kind of document",
            "dokumen dengan dua sifat dokumen": "it has two sets of properties",
            "dokumen Strict Open XML": "Strict Open XML",
        },
        "templat-xml": {"XML yang rusak": "a slip"},
    }
)
"""English for what is found in templates, which is told in the words of whoever made them."""

_SINTAKS: Mapping[str, str] = MappingProxyType(
    {
        "Expected '=' after a key": "sesudah nama kunci diharapkan tanda =",
        "Expected newline or end of document": "ada tulisan berlebih sesudah nilai",
        "Invalid value": "nilai tidak dapat dibaca; teks harus diapit tanda kutip",
        "Invalid initial character for a key part": (
            "nama kunci tidak dapat dibaca, atau ada koma berlebih sebelum kurung penutup"
        ),
        "Unclosed array": "daftar belum ditutup dengan ]",
        "Unclosed inline table": "tabel belum ditutup dengan }",
        "Expected ']' at the end of a table": "nama bagian belum ditutup dengan ]",
        "Expected ']]' at the end": "nama bagian belum ditutup dengan ]]",
        "Unterminated string": "teks belum ditutup dengan tanda kutip",
        'Expected \'"""\'': 'teks panjang belum ditutup dengan """',
        "Expected \"'''\"": "teks panjang belum ditutup dengan '''",
        'Expected "\'"': "teks belum ditutup dengan tanda kutip",
        "Invalid statement": "baris ini bukan kunci = nilai, bukan pula nama bagian",
        "Found invalid character": "ada karakter yang tidak boleh dipakai",
        "Escaped character": "kode karakter sesudah garis miring terbalik tidak sah",
        "Illegal character": "ada karakter yang tidak boleh dipakai, atau teks belum ditutup",
        "Invalid date or datetime": "tanggal itu tidak ada",
        "Expecting property name": "diharapkan nama kunci dalam tanda kutip ganda",
        "Expecting ',' delimiter": "diharapkan koma atau kurung penutup",
        "Expecting ':' delimiter": "sesudah nama kunci diharapkan titik dua",
        "Expecting value": "nilai tidak ada atau tidak dapat dibaca",
        "Illegal trailing comma": "ada koma berlebih sebelum kurung penutup",
        "Extra data": "ada tulisan berlebih sesudah akhir isi",
        "Invalid control character": "ada karakter kendali di dalam teks",
        "Invalid \\escape": "garis miring terbalik tidak boleh dipakai di sini",
        "Exceeds the limit": "bilangannya terlalu panjang",
    }
)

_SISTEM: Mapping[str, str] = MappingProxyType(
    {
        "Permission denied": "izin ditolak",
        "Operation not permitted": "izin ditolak",
        "Is a directory": "nama itu sebuah folder",
        "Not a regular file": "bukan berkas biasa",
        "Not a directory": "ada bagian jalurnya yang bukan folder",
        "No such file or directory": "berkas atau foldernya tidak ada",
        "No space left on device": "ruang penyimpanan habis",
        "File too large": "melampaui besar berkas yang diizinkan",
        "Disk quota exceeded": "jatah ruang penyimpanan habis",
        "Read-only file system": "penyimpanan hanya dapat dibaca",
        "File name too long": "nama terlalu panjang",
        "Filename too long": "nama terlalu panjang",
        "Device or resource busy": "sedang dipakai program lain",
        "Text file busy": "sedang dipakai program lain",
        "Too many levels of symbolic links": "tautan simbolik berputar",
        "The file changed while it was read": "isinya berubah ketika sedang dibaca; ulangi setelah "
        "berkas selesai ditulis",
        "Another skm is writing": "perintah skm lain masih menulis",
        "Input/output error": "gangguan pada penyimpanan",
        "embedded null byte": "nama memuat karakter NUL",
    }
)

RENDERER: Mapping[str, Pesan] = MappingProxyType(
    {
        "tidak-ada": Pesan(
            "no renderer {nama!r}; installed: {rincian}",
            "format {nama} tidak ada; yang terpasang: {rincian}",
        ),
        "diabaikan": Pesan(
            "renderer {nama!r} of {rincian} is switched off by SKM_RENDERER_ABAIKAN",
            "format {nama} dari paket {rincian} dimatikan oleh SKM_RENDERER_ABAIKAN",
        ),
        "bentrok": Pesan(
            "renderer {nama!r} is offered by {rincian}; uninstall or switch off one",
            "format {nama} ditawarkan oleh lebih dari satu paket ({rincian}); copot salah "
            "satunya, atau matikan dengan SKM_RENDERER_ABAIKAN",
        ),
        "gagal-muat": Pesan(
            "renderer {nama!r} failed to load: {rincian}", "format {nama} gagal dimuat: {rincian}"
        ),
        "bukan-renderer": Pesan(
            "renderer {nama!r} does not implement skm.renderers.Renderer: {rincian}",
            "format {nama} tidak memenuhi kontrak renderer: {rincian}",
        ),
        "kontrak": Pesan(
            "renderer {nama!r} was written for contract {rincian}; upgrade it or skm",
            "format {nama} dibuat untuk kontrak renderer versi {rincian}; perbarui paketnya atau "
            "skm",
        ),
        "jenis": Pesan(
            "renderer {nama!r} does not render this kind of report: {rincian}",
            "format {nama} tidak dapat mencetak laporan jenis {rincian}",
        ),
        "opsi": Pesan(
            "renderer {nama!r} does not take these options: {rincian}",
            "format {nama} tidak menerima opsi itu: {rincian}",
        ),
        "gagal": Pesan(
            "renderer {nama!r} raised {rincian}", "format {nama} gagal mencetak: {rincian}"
        ),
        "keluaran": Pesan(
            "renderer {nama!r} returned what it may not: {rincian}",
            "format {nama} menghasilkan keluaran yang tidak sah: {rincian}",
        ),
        "berubah": Pesan(
            "renderer {nama!r} changed the report: {rincian}",
            "format {nama} mengubah isi laporan ({rincian}), sehingga hasilnya tidak dapat "
            "dipercaya",
        ),
    }
)


_WORD = "cetak dahulu sebagai .docx, lalu simpan dalam bentuk itu dari Word atau LibreOffice"
_EXCEL = "cetak dahulu sebagai .xlsx, lalu simpan dalam bentuk itu dari Excel atau LibreOffice"
_FORMAT_LAIN: Mapping[str, str] = MappingProxyType(
    {"doc": _WORD, "rtf": _WORD, "odt": _WORD, "xls": _EXCEL, "ods": _EXCEL}
)
"""Formats that office programs make of ours, where nobody has installed a renderer for them."""
_POSTER = (
    "poster dicetak dari berkas publikasi, yang menyebut laporan surveinya; contohnya dibuat "
    "dengan: skm mulai publikasi.toml --jenis publikasi"
)


_PILIHAN_KOLOM = re.compile(r'--(kolom|bagian) (\w+)=("[^"]*"|[^\s;]+)((?: --\1 \2="[^"]*")*)')
_PILIHAN = re.compile(
    "--(hitung-baris|lewati-baris|lembar|bentuk|tanggal|zona|status|tersembunyi|mesin|ganda|tanpa"
    r'|pemetaan)\b(?: ("[^"]*"|(?!--)[\w.,-]*\w))?'
)


def kata_kunci(teks: str) -> str:
    """
    Write options of the command as the keywords of the same name, for a programmer.

    Examples:
        >>> kata_kunci('--kolom U1="Syarat" or --bagian U1="a" --bagian U1="b"')
        'kolom={"U1": "Syarat"} or bagian={"U1": ["a", "b"]}'
        >>> kata_kunci('--hitung-baris 58-63; --lembar "Jan"')
        'hitung_baris="58-63"; lembar="Jan"'
    """
    if "--" not in teks:
        return teks

    def kolom(kena: re.Match[str]) -> str:
        semua = re.findall(r'=("[^"]*"|[^\s;]+)', kena.group())
        isi = [s if s.startswith('"') else f'"{s}"' for s in semua]
        banyak = f"[{', '.join(isi)}]" if len(isi) > 1 else isi[0]
        return f'{kena[1]}={{"{kena[2]}": {banyak}}}'

    def lain(kena: re.Match[str]) -> str:
        nilai = kena[2] or ""
        return f"{kena[1].replace('-', '_')}=" + (
            nilai if not nilai or nilai.startswith('"') else f'"{nilai}"'
        )

    return _PILIHAN.sub(lain, _PILIHAN_KOLOM.sub(kolom, teks))


def inggris(masalah: "Masalah") -> str:
    """Write what is wrong in English, without its place."""
    isi = attrs.asdict(masalah)
    if masalah.kode in _KATA_TEMPLAT:
        isi["ditemukan"] = _KATA_TEMPLAT[masalah.kode].get(masalah.ditemukan, masalah.ditemukan)
    return kata_kunci(PESAN[masalah.kode].inggris.format_map(isi))


_BERKAS_PEMETAAN = re.compile(r"(?<!\(dalam )berkas pemetaan")
_DI_BUKU = r"\g<0> (jalurnya pada lembar Lainnya, kunci jawaban.pemetaan)"


def kalimat(masalah: "Masalah") -> str:
    """Write one problem: file, line, path, what was found, what would do."""
    kepala = masalah.berkas
    if masalah.sel:
        kepala = ":".join(b for b in (kepala, masalah.sel) if b)
    elif masalah.baris is not None and masalah.banyak == 1:
        kepala += f":{masalah.baris}" if kepala else f"baris {masalah.baris}"
    # Whoever fills in a form knows its cells, and not the keys behind them.
    letak = "" if masalah.letak == "$" or masalah.sel else masalah.letak
    tempat = ": ".join(bagian for bagian in (kepala, letak) if bagian)
    isi = attrs.asdict(masalah)
    if masalah.kode == "sintaks":
        isi["ditemukan"] = _sintaks(masalah.ditemukan)
    elif masalah.kode.startswith(("tanggal-urutan-", "periode-", "zona-", "status-")):
        isi |= {k: isi[k].replace(" | ", " atau ") for k in ("diharapkan", "saran")}
    elif masalah.kode in ("berkas-tidak-terbaca", "keluaran-terkunci", "ruang-sementara"):
        isi["ditemukan"] = _SISTEM.get(masalah.ditemukan, masalah.ditemukan)
    _, pesan, saran = PESAN[masalah.kode]
    if masalah.sel or masalah.berkas.lower().endswith((".xlsx", ".xlsm")):
        saran = _SARAN_LEMBAR.get(masalah.kode, saran)
    if masalah.kode == "jalur":
        saran = _JALUR_JAWABAN.get(masalah.lokasi, saran)
    if "{saran}" in saran and not masalah.saran:
        saran = ""
    if masalah.kode == "templat-gagal" and not masalah.diharapkan:
        saran = ""  # no tag is known to be at fault
    if masalah.di_buku:
        saran = _BERKAS_PEMETAAN.sub(_DI_BUKU, saran)
    teks = pesan.format_map(isi)
    if masalah.banyak > 1:
        pertama = "" if masalah.baris is None else f", pertama baris {masalah.baris}"
        teks += f" ({_ribuan(masalah.banyak)}×{pertama})"
    if saran:
        teks += f". {_awal_besar(saran.format_map(isi))}"
    teks += "."
    return f"{tempat}: {teks}" if tempat else _awal_besar(teks)


_TENTANG_KOLOM = re.compile(r'\s*(?:\[(?:jawaban\.)?(?:kolom|bagian)\]|"(?:kolom|bagian)")')
_SALIN = "salin yang di bawah ini bila benar demikian"


def isian(semua: "Iterable[Masalah]") -> "Iterator[tuple[str, str]]":
    """Yield what to paste to answer what problems ask, each with where it goes; none twice."""
    tanya = dict.fromkeys(
        (m.pertanyaan.tempat, m.pertanyaan.cara, m.pertanyaan.blok)
        for m in semua
        if m.pertanyaan is not None
    )
    for tempat, cara, blok in tanya:
        tentang_kolom = _TENTANG_KOLOM.match(blok) is not None
        if not tempat:
            tujuan = (
                "simpan sebagai pemetaan.toml, lalu ulangi perintahnya dengan --pemetaan "
                "pemetaan.toml"
            )
        elif tempat.lower().endswith((".xlsx", ".xlsm")):
            tujuan = (
                "simpan sebagai pemetaan.toml di folder buku kerja ini, lalu pada lembar Lainnya "
                "tulis kunci jawaban.pemetaan dengan isian pemetaan.toml"
            )
        elif tentang_kolom:
            # What is declared already, of columns and of answers, holds all the same.
            tujuan = (
                f"lalu tambahkan ke {tempat} tanpa menghapus yang sudah ada di sana (bila "
                "tabelnya sudah ada, tambahkan barisnya saja)"
            )
        elif cara == "pemetaan":
            tujuan = f"lalu masukkan ke {tempat} sebagai ganti [jawaban…] yang ada di sana"
        elif tempat.lower().endswith(".json"):
            tujuan = f'lalu masukkan ke dalam "jawaban" pada {tempat}'
        else:
            tujuan = f"lalu tambahkan di akhir {tempat}, sebagai ganti [jawaban.jawaban…] bila ada"
        ganti = f'ganti setiap "?" di bawah ini dengan {isi_isian(blok)}'
        langkah = ganti if '"?"' in blok else _SALIN
        yield f"Untuk menjawab, {langkah}, {tujuan}:", blok


def isi_isian(blok: str) -> str:
    """Say what takes the place of each question mark in a block."""
    if _TENTANG_KOLOM.match(blok):
        return "judul kolomnya"
    return '1, 2, 3, atau 4 (atau "kosong" bila artinya tidak dijawab)'


def kalimat_renderer(salah: "RendererError") -> str:
    """Write what is wrong with a renderer, and whose fault it is."""
    teks = (
        _awal_besar(RENDERER[salah.kode].indonesia.format(nama=salah.nama, rincian=salah.rincian))
        + "."
    )
    if salah.kode == "tidak-ada" and (saran := _FORMAT_LAIN.get(salah.nama.lower())):
        teks += f" {_awal_besar(saran)}."
    if salah.bisa:
        teks += f" Jenis itu dicetak sebagai {', '.join(salah.bisa)}."
    if salah.kode == "jenis" and salah.nama.startswith("poster"):
        teks += f" {_awal_besar(_POSTER)}."
    if not salah.paket:
        return teks
    return f"{teks} Kesalahannya ada pada paket {salah.paket}."


def kalimat_peringatan(salah: "RendererWarning") -> str:
    """Write that a renderer printed something."""
    return (
        f'Format {salah.nama} mencoba menulis "{" ".join(salah.tercetak.split())}" ke layar; '
        f"tulisan itu ditahan. Kesalahannya ada pada paket {salah.paket}."
    )


def _sintaks(asli: str) -> str:
    return next((id_ for en, id_ in _SINTAKS.items() if en in asli), asli)


def _ribuan(banyak: int) -> str:
    return f"{banyak:,}".replace(",", ".")


def _awal_besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
