"""
What the keys of figures as JSON mean, in English, where docstrings do not say it.

A key that is a field of a class needs no row; one of a type alone takes its meaning from there.
"""

from collections.abc import Mapping
from typing import TypeAlias

Arti: TypeAlias = str | tuple[str, str]
"""Type alone, or type and meaning."""

HASIL: Mapping[str, Arti] = {
    "regulasi": ("text", "Id of the rule set the index was computed under."),
    "konvensi": ("object", "The readings it was computed under, none left out."),
    "konvensi.bobot": (
        "text or object",
        '`"1/k"`, `"2-desimal"`, `"3-desimal"`, or one exact weight per unsur.',
    ),
    "konvensi.kosong": (
        "text",
        '`"unsur-terisi"` or `"responden-lengkap"`: which answers count where some were left open.',
    ),
    "konvensi.tanpa": ("array of text", "Codes of unsur that the office does not ask."),
    "konvensi.batas_tak_terbaca": (
        "object",
        "`banyak` and `persen`: with more unreadable answers than both there is no index.",
    ),
    "konvensi.unsur_tambahan": ("array", "Unsur beyond the rule set: `kode`, `nama`."),
    "konvensi.jumlah_bobot": ("exact", "Sum of the weights; `99/100` for nine times 0,11."),
    "n": ("integer or null", "Respondents; null if unknown or not the same for every unsur."),
    "ikm": ("object", "The index of the unit."),
    "ikm.nilai": "exact, IKM points",
    "ikm.cetak": "printed, IKM points",
    "ikm.mutu": ("text", "Letter, read off `cetak`."),
    "ikm.kinerja": ("text", "The letter's words, such as `Sangat Baik`."),
    "ikm.jumlah_tertimbang": "exact, NRR points",
    "ikm.maksimum": "exact, IKM points",
    "unsur": ("array", "One object per unsur, in the order of the codes."),
    "unsur[].nrr": "exact, NRR points",
    "unsur[].nrr_cetak": "printed, NRR points",
    "unsur[].tertimbang": "exact, NRR points",
    "unsur[].konversi_cetak": ("printed, IKM points", "NRR times 25, half-up to two decimals."),
    "unsur[].mutu": ("text", "Letter, read off `konversi_cetak`."),
    "terendah": ("array", "The three weakest unsur, weakest first."),
    "catatan": ("array of text", "Remarks, in Indonesian."),
}

CAPAIAN: Mapping[str, Arti] = {
    "persentase": ("exact, percent, or null", "`sudah` / `jumlah` × 100; null without a plan."),
    "persentase_cetak": ("printed, percent, or null", "The same; 100 only if it is exactly all."),
}


JAWABAN: Mapping[str, Arti] = {
    "tabulasi": ("object", "Counts of all respondents."),
    "tabulasi.unsur": ("object", "Counts by the code of the unsur."),
    "tabulasi.unsur.‹kode›.jawaban": ("array of four integers", "How many answered 1, 2, 3, 4."),
    "tabulasi.unsur.‹kode›.kosong": ("integer", "How many left it open."),
    "tabulasi.unsur.‹kode›.ditolak": ("integer", "Answers off the scale, never counted."),
    "tabulasi.tanpa_jawaban": ("integer", "Sheets without a single answer; in no count."),
    "kelompok": (
        "object",
        "Groups by part of the profile: those of `--grup`, else all that the file has.",
    ),
    "kelompok.‹profil›[].kelas": ("text", "Class, such as `S1`; empty where it is unknown."),
    "kelompok.‹profil›[].n": ("integer", "As in `tabulasi`."),
    "kelompok.‹profil›[].unsur": ("object", "As in `tabulasi`."),
    "kelompok.‹profil›[].ikm": (
        "object or null",
        "Index of the class: `nilai`, `cetak`, `mutu`, `kinerja`; null where nobody answered some "
        "unsur.",
    ),
    "galat": (
        "object or null",
        "Margin of error at 95 %; null with fewer than two complete respondents.",
    ),
    "galat.cetak": ("printed, IKM points", "The margin."),
    "keandalan.tingkat": "text or null",
    "galat.bawah": "printed, IKM points",
    "galat.atas": "printed, IKM points",
    "galat.n_kecil": ("true or false", "Whether it rests on fewer than 30."),
    "keandalan": ("object or null", "How well the unsur measure one thing."),
    "keandalan.korelasi": (
        "object",
        "By the code of the unsur, its corrected item–total correlation, printed; or null.",
    ),
    "sampel": ("object or null", "As for `skm sampel`; null without `--populasi`."),
    "rekap": ("object", "Many units, by both methods; only with `--grup unit`."),
    "rekap.metode": ("text", 'The declared method: `"gabung"` or `"rata-unit"`.'),
    "rekap.banyak_unit": ("integer", "Units with an index."),
    "rekap.gabung": (
        "object or null",
        "Index of all respondents: `nilai`, `cetak`, `mutu`, `kinerja`.",
    ),
    "rekap.rata_unit": ("object or null", "Simple mean over the units, with the same keys."),
    "rekap.tanpa_ikm": (
        "array",
        "Units without an index: `nama`, `n`, and in `unsur` what nobody answered.",
    ),
    "dibaca": ("object", "All that the reader found out for itself."),
    "dibaca.bentuk.format": ("text", "`csv`, `xlsx`, `json` or `jsonl`."),
    "dibaca.kolom[].label": ("text", "Its heading."),
    "dibaca.kolom[].peran": (
        "text",
        "Unsur code, part of the profile, `tanggal`, `cap_waktu`, `id`, `nomor`, `saran`, "
        "`identitas` (dropped) or `abaikan`.",
    ),
    "dibaca.kolom[].sebab": (
        "text",
        "Why: `pemetaan`, `nama`, `sinonim`, `kata`, `kode`, `nomor`, `pasangan`, `kembar`, or "
        "empty.",
    ),
    "dibaca.jawaban": (
        "object",
        "By the code of the unsur, kinds of its answers: `angka`, `huruf`, `teks`.",
    ),
    "dibaca.tanggal_pertama": "date or null",
    "dibaca.tanggal_terakhir": "date or null",
    "dibaca.urutan_tanggal": (
        "text",
        '`"hari-dahulu"`, `"bulan-dahulu"` or `"tertukar"`: how dates such as 3/4/2026 were read; '
        "empty where it made no difference.",
    ),
    "dibaca.sebab_urutan": (
        "text",
        'Why: `"pilihan"`, `"isi"` (other dates of the column) or `"bawaan"`.',
    ),
    "dibaca.periode": (
        "object or null",
        "The period asked for: `tahun`, `triwulan`, `semester`, `dari`, `sampai`.",
    ),
    "dibaca.ganda": ("text", '`"hitung"` or `"buang"`: what was done with repeated sheets.'),
    "dibaca.potongan": (
        "array",
        "The sheets or files that were summed: `berkas`, `lembar`, `baris` and `n` of each; empty "
        "where there is but one.",
    ),
    "dibaca.arti": ("object", "What answers were taken for, decided for all unsur together."),
    "dibaca.arti.skala": ("text", "The scale."),
    "dibaca.arti.arah": (
        "text or null",
        '`"naik"` or `"turun"`: whether figures or letters beside words rise with them.',
    ),
    "dibaca.arti.daftar": (
        "array",
        "Lists of words that were used: `nama`, and where each comes from in `sumber`.",
    ),
    "dibaca.arti.kelompok": ("array", "Unsur whose answers were read alike."),
    "dibaca.arti.kelompok[].unsur": ("array of text", "Their codes."),
    "dibaca.arti.kelompok[].nilai": ("array", "What was counted, the best first."),
    "dibaca.arti.kelompok[].nilai[].teks": ("text", "The answer in its commonest spelling."),
    "dibaca.arti.kelompok[].nilai[].nilai": (
        "integer or text",
        'What it counts as, 1–4; `"kosong"` where it was declared to be no answer.',
    ),
    "dibaca.arti.kelompok[].nilai[].jumlah": ("integer", "How often it stands there."),
    "dibaca.arti.kelompok[].luar": (
        "array",
        "Texts that were not counted, the commonest first: `teks`, cut and masked, and `jumlah`; "
        "at most 50.",
    ),
    "dibaca.arti.kelompok[].luar_lain": ("integer", "How many such cells are not listed."),
    "dibaca.arti.bacaan_lain": (
        "array",
        "Other readings that fit less well, each told as a remark too: `nama`, and in `nilai` what "
        "each text would count as.",
    ),
    "dibaca.mesin": ("text", "What counted: `python`, `polars` or `duckdb`."),
    "temuan": ("array", "Remarks on the file, in its order; at most 1 000 of each kind."),
    "temuan[].kode": ("text", "Kind of remark; see [Masalah](masalah.md)."),
    "temuan[].berkas": ("text", "File."),
    "temuan[].baris": ("integer or null", "Row, as a spreadsheet numbers it."),
    "temuan[].kolom": ("text", "Heading of the column; empty if it is about a row."),
    "temuan[].ditemukan": ("text", "What was found."),
    "temuan[].banyak": (
        "integer",
        "How many cells or rows it stands for; `baris` is the first of them.",
    ),
    "temuan[].pesan": ("text", "The remark as a sentence, in Indonesian."),
    "jumlah_temuan": ("object", "By kind of remark, how many there are in all."),
}

DINAMIS = {
    "tabulasi.unsur": "‹kode›",
    "kelompok": "‹profil›",
}
"""Objects whose keys depend on the data, and what stands for them; told once."""

TERTUTUP = {
    "konvensi.batas_tak_terbaca",
    "kelompok.‹profil›[].unsur", "kelompok.‹profil›[].ikm", "keandalan.korelasi", "sampel",
    "rekap.gabung", "rekap.rata_unit", "rekap.tanpa_ikm", "dibaca.jawaban", "dibaca.periode",
    "dibaca.arti.kelompok[].luar", "dibaca.arti.bacaan_lain", "dibaca.arti.daftar",
    "jumlah_temuan", "hasil[]", "bacaan[]", "banding[].unsur", "banding[].selisih",
}  # fmt: skip
"""Parts whose own keys the meaning tells."""

SAMPEL: Mapping[str, Arti] = {
    "aturan": ("text", '`"terdekat"`, `"tabel"` or `"atas"`: how the formula was rounded.'),
    "diperoleh": ("integer", "Respondents there are; this and the following with `--diperoleh`."),
    "persentase": "exact, percent",
    "persentase_cetak": ("printed, percent", "The same; 100 only if it is exactly that."),
}

BANDING: Mapping[str, Arti] = {
    "hasil": ("array", "The results compared, in order."),
    "hasil[]": (
        "object",
        "`nama`, with `--grup` over several files `kelas`, and all keys of an index as above; "
        "`catatan` is empty.",
    ),
    "banding": (
        "array",
        "One comparison of each result with the one before it; with `--grup` over several files "
        "also `kelas`.",
    ),
    "banding[].lama": ("text", "Name of the earlier one."),
    "banding[].baru": ("text", "Name of the later one."),
    "banding[].selisih": (
        "object",
        "Difference of the index, later minus earlier: `nilai` of the exact figures, `cetak` of "
        "the printed ones.",
    ),
    "banding[].unsur": (
        "array",
        "`kode`, `nama` and `selisih` of every unsur that both have.",
    ),
    "banding[].kenyataan": (
        "text",
        '`"nyata"`, `"tidak-nyata"` or `"tidak-dapat-dinilai"`: whether the difference is more '
        "than chance.",
    ),
    "banding[].sebab": (
        "text or null",
        'Why that cannot be judged: `"tanpa-ragam"` (only means are known), `"seragam"` (nobody '
        'differs from anybody), `"beda-aturan"`.',
    ),
    "banding[].batas": (
        "printed, IKM points, or null",
        "What the difference must exceed (Welch's test at 95 %).",
    ),
    "banding[].n_kecil": ("true or false", "Whether one of the two rests on fewer than 30."),
    "tanpa_banding": (
        "array",
        "Classes that only one of several files has: `nama` of the file, `kelas`, and all keys of "
        "an index.",
    ),
    "bacaan": ("array", "How each file of answers was read."),
    "bacaan[]": ("object", "`berkas`, and `dibaca`, `temuan` and `jumlah_temuan` as above."),
}

TEMUAN: Mapping[str, Arti] = {
    "temuan": ("array", "Findings that count: gravest first, then by id and place."),
    "temuan[].id": ("text", "Id of the rule."),
    "temuan[].tingkat": ("text", '`"galat"`, `"peringatan"` or `"catatan"`.'),
    "temuan[].berkas": ("text", "File as you named it; the file of answers where it is there."),
    "temuan[].baris": ("integer or null", "Line in that file, from 1."),
    "temuan[].lokasi": ("text", "Path in the report, such as `$.nrr.U3`."),
    "temuan[].lembar": ("text", "Sheet; only in a workbook."),
    "temuan[].sel": ("text", "Cell; only in a workbook."),
    "temuan[].kutipan": ("text", "What the rule rests on."),
    "temuan[].terkait": ("array", "Related places: `berkas`, `baris`, `lokasi`; may be empty."),
    "diabaikan": (
        "array",
        "Findings passed over by `--abaikan`, with the same keys and the reason in `diabaikan`.",
    ),
    "jumlah": ("object", "How many count, by weight: `galat`, `peringatan`, `catatan`."),
    "tidak_terperiksa": ("array of text", "Files that could not be read, so were not audited."),
}

TELUSUR: Mapping[str, Arti] = {
    "regulasi": ("text", "Id of the rule set."),
    "konvensi": ("object", "The readings, with the keys of an index."),
    "n": ("integer or null", "Respondents; null if unknown or not the same for every unsur."),
    "ikm": ("object", "The index: `nilai`, `cetak`, `mutu`, `kinerja`."),
    "bagian": ("array", "Steps that belong together; with `--unsur` those of that unsur only."),
    "bagian[].langkah[].ungkapan": (
        "text",
        "The formula with its figures, exact: evaluates to `hasil`; see below.",
    ),
}

KECOCOKAN: Mapping[str, Arti] = {
    "regulasi": ("text", "Id of the rule set."),
    "ikm": ("printed", "The index as published, on the scale that `skala` names."),
    "mutu_ikm": "text",
    "cocok": (
        "true or false",
        "Whether any convention gives the index; the exit code says it too.",
    ),
    "penjelasan[].id": (
        "text",
        "Its name for programs: the weights, then every step: `2-desimal+nrr-2`.",
    ),
    "penjelasan[].nama": ("text", "The same in Indonesian."),
    "penjelasan[].dasar": (
        "text",
        '`"unsur"`, or for a mean of groups `"rata-kelompok"` or `"timbang-kelompok"`.',
    ),
    "penjelasan[].konvensi": (
        "object or null",
        "How a report declares it: `bobot`, `desimal_nrr`, `desimal_tertimbang`, "
        "`desimal_jumlah`; null for a mean of groups.",
    ),
    "penjelasan[].desimal_kelompok": (
        "integer or null",
        "Decimals to which the index of each group is rounded first.",
    ),
    "penjelasan[].akhir": (
        "text",
        'How the index is printed: `"setengah-ke-atas"`, `"setengah-genap"` or `"dipotong"`.',
    ),
    "penjelasan[].langkah": ("integer", "How many steps it has beside its weights."),
    "penjelasan[].nilai": "exact",
    "penjelasan[].selisih": "exact",
    "penjelasan[].rentang.bawah": "exact",
    "penjelasan[].rentang.atas": "exact",
    "penjelasan[].cetak": "printed",
    "penjelasan[].jarak": "printed",
    "terdekat": (
        "object or null",
        "Where no convention gives the index, the nearest one, with the same keys.",
    ),
    "bawaan": "exact or null",
    "salah_ketik.jenis": (
        "text",
        'What happened to its digits: `"satu-angka"`, one of them is wrong, or '
        '`"dua-angka-tertukar"`, two neighbours are swapped.',
    ),
    "salah_ketik.penjelasan": (
        "object",
        "The simplest convention that gives the figure meant, which is its `cetak`; with the keys "
        "of `penjelasan`.",
    ),
    "skala": (
        "text",
        'Scale of the published index, by its size: `"ikm"` (25–100), or `"nrr"` (1–4), on which '
        "it is judged as the weighted sum of means, and all conventions speak of that.",
    ),
    "skala_nilai": (
        "text",
        'The same of the values per unsur; `"ikm"` if they were published after they were '
        "converted.",
    ),
    "skala_kelompok": ("text", "The same of the indices of groups."),
    "mustahil[].nrr": "printed",
    "mustahil[].cetak_bawah": "printed or null",
    "mustahil[].cetak_atas": "printed or null",
    "catatan": ("array of text", "Remarks, in Indonesian."),
}
