"""What the keys of figures as JSON mean, in English."""

from collections.abc import Mapping

HASIL: Mapping[str, tuple[str, str]] = {
    "regulasi": ("text", "Id of the rule set the index was computed under."),
    "konvensi": ("object", "The readings it was computed under, none left out."),
    "konvensi.bobot": (
        "text or object",
        '`"1/k"`, `"2-desimal"`, `"3-desimal"`, or one exact weight per unsur.',
    ),
    "konvensi.desimal_nrr": ("integer or null", "Decimals of the NRR on the way; null: exact."),
    "konvensi.desimal_tertimbang": ("integer or null", "The same for each weighted NRR."),
    "konvensi.desimal_jumlah": ("integer or null", "The same for their sum."),
    "konvensi.kosong": (
        "text",
        '`"unsur-terisi"` or `"responden-lengkap"`: which answers count where some were left open.',
    ),
    "konvensi.unsur_tambahan": ("array", "Unsur beyond the rule set: `kode`, `nama`."),
    "konvensi.jumlah_bobot": ("exact", "Sum of the weights; `99/100` for nine times 0,11."),
    "n": ("integer or null", "Respondents; null if unknown or not the same for every unsur."),
    "ikm": ("object", "The index of the unit."),
    "ikm.nilai": ("exact, IKM points", "The index, not rounded."),
    "ikm.cetak": ("printed, IKM points", "The index half-up to two decimals."),
    "ikm.mutu": ("text", "Letter, read off `cetak`."),
    "ikm.kinerja": ("text", "The letter's words, such as `Sangat Baik`."),
    "ikm.jumlah_tertimbang": ("exact, NRR points", "Sum of the weighted NRR."),
    "ikm.maksimum": ("exact, IKM points", "The highest index these weights can give."),
    "unsur": ("array", "One object per unsur, in the order of the codes."),
    "unsur[].kode": ("text", "`U1` …"),
    "unsur[].nama": ("text", "Name."),
    "unsur[].n": ("integer or null", "Respondents who answered it."),
    "unsur[].total": ("integer or null", "Sum of their answers; null if a mean was given."),
    "unsur[].nrr": ("exact, NRR points", "Mean answer, not rounded."),
    "unsur[].nrr_cetak": ("printed, NRR points", "As given, or half-up to two decimals."),
    "unsur[].bobot": ("exact", "Weight."),
    "unsur[].tertimbang": ("exact, NRR points", "Weighted NRR."),
    "unsur[].konversi_cetak": ("printed, IKM points", "NRR times 25, half-up to two decimals."),
    "unsur[].mutu": ("text", "Letter, read off `konversi_cetak`."),
    "terendah": ("array", "The three weakest unsur, weakest first."),
    "terendah[].kode": ("text", "Code."),
    "terendah[].seri_di_batas": (
        "true or false",
        "Whether an unsur outside the list has exactly the same NRR.",
    ),
    "catatan": ("array of text", "Remarks, in Indonesian."),
}

CAPAIAN: Mapping[str, tuple[str, str]] = {
    "jumlah": ("integer", "Activities planned."),
    "sudah": ("integer", "Activities realised."),
    "sedang": ("integer", "Activities under way."),
    "belum": ("integer", "Activities not begun, those without any realisasi among them."),
    "persentase": ("exact, percent, or null", "`sudah` / `jumlah` × 100; null without a plan."),
    "persentase_cetak": ("printed, percent, or null", "The same; 100 only if it is exactly all."),
    "tingkat_pekppp": ("integer", "Level 0–5 of PEKPPP F-01, item 8."),
}


JAWABAN: Mapping[str, tuple[str, str]] = {
    "tabulasi": ("object", "Counts of all respondents."),
    "tabulasi.n": ("integer", "Respondents with at least one answer."),
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
    "galat.n": ("integer", "Respondents who answered every unsur."),
    "galat.populasi": ("integer or null", "People served, as given; null: not corrected."),
    "galat.cetak": ("printed, IKM points", "The margin."),
    "galat.bawah": ("printed, IKM points", "Lower end of the interval."),
    "galat.atas": ("printed, IKM points", "Upper end."),
    "galat.n_kecil": ("true or false", "Whether it rests on fewer than 30."),
    "keandalan": ("object or null", "How well the unsur measure one thing."),
    "keandalan.n": ("integer", "Respondents who answered every unsur."),
    "keandalan.alpha": ("exact or null", "Cronbach's alpha; null where it is undefined."),
    "keandalan.alpha_cetak": ("printed or null", "The same half-up to three decimals."),
    "keandalan.tingkat": ("text or null", "Its customary word, such as `reliabel`."),
    "keandalan.korelasi": (
        "object",
        "By the code of the unsur, its corrected item–total correlation, printed; or null.",
    ),
    "sampel": ("object or null", "As for `skm sampel`; null without `--populasi`."),
    "rekap": ("object", "Many units, by both methods; only with `--grup unit`."),
    "rekap.metode": ("text", 'The declared method: `"gabung"` or `"rata-unit"`.'),
    "rekap.n": ("integer", "All respondents."),
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
    "rekap.n_tanpa_unit": ("integer", "Respondents whose unit is unknown."),
    "dibaca": ("object", "All that the reader found out for itself."),
    "dibaca.regulasi": ("text", "Rule set whose unsur were looked for."),
    "dibaca.bentuk": ("object", "How the file is written."),
    "dibaca.bentuk.format": ("text", "`csv`, `xlsx`, `json` or `jsonl`."),
    "dibaca.bentuk.pengodean": ("text", "Encoding; empty where the format has but one."),
    "dibaca.bentuk.pemisah": ("text", "What stands between cells; empty unless it is CSV."),
    "dibaca.bentuk.lembar": ("text", "Sheet that was read; empty unless it is XLSX."),
    "dibaca.bentuk.lembar_lain": (
        "array of text",
        "Sheets that look like answers but were not read.",
    ),
    "dibaca.bentuk.baris_judul": ("integer", "Row of the headings."),
    "dibaca.kolom": ("array", "What each column was taken for."),
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
    "dibaca.identitas": (
        "array of text",
        "Headings of columns dropped because they identify people.",
    ),
    "dibaca.diabaikan": ("array of text", "Headings of columns not used."),
    "dibaca.baris": ("integer", "Rows below the headings, blank ones left out."),
    "dibaca.tanggal_pertama": (
        "date or null",
        "First date of a sheet that was counted; `2025-11` where only the month is known.",
    ),
    "dibaca.tanggal_terakhir": ("date or null", "Last such date."),
    "dibaca.urutan_tanggal": (
        "text",
        '`"hari-dahulu"` or `"bulan-dahulu"`: how dates such as 3/4/2026 were read; empty where it '
        "made no difference.",
    ),
    "dibaca.sebab_urutan": (
        "text",
        'Why: `"pilihan"`, `"isi"` (other dates of the column) or `"bawaan"`.',
    ),
    "dibaca.contoh_urutan": ("text", "A date that only reads in that order; may be empty."),
    "dibaca.periode": (
        "object or null",
        "The period asked for: `tahun`, `triwulan`, `semester`, `dari`, `sampai`.",
    ),
    "dibaca.ganda": ("text", '`"hitung"` or `"buang"`: what was done with repeated sheets.'),
    "dibaca.disimpan": ("true or false", "Whether sheets were kept, or only counted."),
    "dibaca.mesin": ("text", "What counted: `python`, `polars` or `duckdb`."),
    "temuan": ("array", "Remarks on the file, in its order; at most 1 000 of each kind."),
    "temuan[].kode": ("text", "Kind of remark; see [Masalah](masalah.md)."),
    "temuan[].berkas": ("text", "File."),
    "temuan[].baris": ("integer or null", "Row, as a spreadsheet numbers it."),
    "temuan[].kolom": ("text", "Heading of the column; empty if it is about a row."),
    "temuan[].ditemukan": ("text", "What was found."),
    "temuan[].pesan": ("text", "The remark as a sentence, in Indonesian."),
    "jumlah_temuan": ("object", "By kind of remark, how many there are in all."),
}

DINAMIS = {
    "tabulasi.unsur": "‹kode›",
    "kelompok": "‹profil›",
}
"""Objects whose keys depend on the data, and what stands for them; told once."""

TERTUTUP = {
    "kelompok.‹profil›[].unsur", "kelompok.‹profil›[].ikm", "keandalan.korelasi", "sampel",
    "rekap.gabung", "rekap.rata_unit", "rekap.tanpa_ikm", "dibaca.jawaban", "dibaca.periode",
    "jumlah_temuan", "hasil[]", "bacaan[]", "banding[].unsur", "banding[].selisih",
}  # fmt: skip
"""Parts whose own keys the meaning tells."""

SAMPEL: Mapping[str, tuple[str, str]] = {
    "populasi": ("integer", "People served."),
    "aturan": ("text", '`"terdekat"`, `"tabel"` or `"atas"`: how the formula was rounded.'),
    "taraf": ("integer, percent", "Level of error."),
    "perlu": ("integer", "Respondents needed."),
    "diperoleh": ("integer", "Respondents there are; this and the following with `--diperoleh`."),
    "kurang": ("integer", "How many are short; 0 if there are enough."),
    "persentase": ("exact, percent", "`diperoleh` / `perlu` × 100; may exceed 100."),
    "persentase_cetak": ("printed, percent", "The same; 100 only if it is exactly that."),
}

BANDING: Mapping[str, tuple[str, str]] = {
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

TEMUAN: Mapping[str, tuple[str, str]] = {
    "temuan": ("array", "Findings that count: gravest first, then by id and place."),
    "temuan[].id": ("text", "Id of the rule."),
    "temuan[].tingkat": ("text", '`"galat"`, `"peringatan"` or `"catatan"`.'),
    "temuan[].berkas": ("text", "File as you named it; the file of answers where it is there."),
    "temuan[].baris": ("integer or null", "Line in that file, from 1."),
    "temuan[].lokasi": ("text", "Path in the report, such as `$.nrr.U3`."),
    "temuan[].lembar": ("text", "Sheet; only in a workbook."),
    "temuan[].sel": ("text", "Cell; only in a workbook."),
    "temuan[].pesan": ("text", "What was found, what was expected, what to do; Indonesian."),
    "temuan[].kutipan": ("text", "What the rule rests on."),
    "temuan[].terkait": ("array", "Related places: `berkas`, `baris`, `lokasi`; may be empty."),
    "diabaikan": (
        "array",
        "Findings passed over by `--abaikan`, with the same keys and the reason in `diabaikan`.",
    ),
    "jumlah": ("object", "How many count, by weight: `galat`, `peringatan`, `catatan`."),
    "tidak_terperiksa": ("array of text", "Files that could not be read, so were not audited."),
}

TELUSUR: Mapping[str, tuple[str, str]] = {
    "regulasi": ("text", "Id of the rule set."),
    "konvensi": ("object", "The readings, with the keys of an index."),
    "n": ("integer or null", "Respondents; null if unknown or not the same for every unsur."),
    "ikm": ("object", "The index: `nilai`, `cetak`, `mutu`, `kinerja`."),
    "bagian": ("array", "Steps that belong together; with `--unsur` those of that unsur only."),
    "bagian[].id": (
        "text",
        "Code of the unsur, or `ikm`, `terendah`, `capaian`, `sampel`, `galat`, `keandalan`.",
    ),
    "bagian[].judul": ("text", "Heading, in Indonesian."),
    "bagian[].langkah": ("array", "The steps, each after those it builds on; may be empty."),
    "bagian[].langkah[].id": ("text", "Name of the step, such as `U3.nrr`; stable."),
    "bagian[].langkah[].judul": ("text", "What the figure is called, in Indonesian."),
    "bagian[].langkah[].rumus": ("text", "The formula in Indonesian words."),
    "bagian[].langkah[].ungkapan": (
        "text",
        "The formula with its figures, exact: evaluates to `hasil`; see below.",
    ),
    "bagian[].langkah[].masukan": ("array", "The figures it takes; empty for a fact."),
    "bagian[].langkah[].masukan[].nama": ("text", "What the formula calls it."),
    "bagian[].langkah[].masukan[].nilai": ("exact", "Its value."),
    "bagian[].langkah[].masukan[].dari": (
        "text",
        "Id of the step it comes from; empty for a fact of the file or a figure of the law.",
    ),
    "bagian[].langkah[].masukan[].tercetak": (
        "true or false",
        "Whether it is that step's `cetak` rather than its `hasil`.",
    ),
    "bagian[].langkah[].hasil": ("exact", "The result."),
    "bagian[].langkah[].satuan": ("text", "Its unit; empty for a plain number."),
    "bagian[].langkah[].cetak": (
        "printed or null",
        "The result as documents print it; null where they do not.",
    ),
    "bagian[].langkah[].pembulatan": (
        "object or null",
        "How it was rounded; null if nothing was lost.",
    ),
    "bagian[].langkah[].pembulatan.tepat": ("exact", "The figure before."),
    "bagian[].langkah[].pembulatan.desimal": ("integer", "Decimals that are kept."),
    "bagian[].langkah[].pembulatan.digit": (
        "integer",
        "The first decimal dropped: from 5 on away from zero.",
    ),
    "bagian[].langkah[].pembulatan.hasil": ("printed", "The figure after."),
    "bagian[].langkah[].pembulatan.dibatasi": (
        "true or false",
        "True where half-up alone would print 100 for a share that is not all, or 0 for some.",
    ),
    "bagian[].langkah[].golongan": (
        "object or null",
        "The row of a table it falls in; null if none is looked up.",
    ),
    "bagian[].langkah[].golongan.nama": ("text", "Letter, level or word."),
    "bagian[].langkah[].golongan.uraian": ("text", "Its words; may be empty."),
    "bagian[].langkah[].golongan.bawah": ("printed or null", "Lower bound."),
    "bagian[].langkah[].golongan.bawah_termasuk": (
        "true or false",
        "Whether the bound itself belongs to the row.",
    ),
    "bagian[].langkah[].golongan.atas": (
        "printed or null",
        "Upper bound; null where the table prints none.",
    ),
    "bagian[].langkah[].kutipan": ("array", "Sources; empty for an office's own choices."),
    "bagian[].langkah[].kutipan[].regulasi": ("text", "Id of the rule set or table."),
    "bagian[].langkah[].kutipan[].bagian": ("text", "Place in it."),
    "bagian[].langkah[].kutipan[].terverifikasi": (
        "true or false",
        "Whether it was compared with the official text.",
    ),
    "bagian[].langkah[].kutipan[].catatan": ("text", "What is known about it; may be empty."),
    "bagian[].langkah[].keterangan": ("array of text", "Remarks, in Indonesian."),
    "bagian[].simpulan": ("text", "What the steps come to, in Indonesian; may be empty."),
}

KECOCOKAN: Mapping[str, tuple[str, str]] = {
    "regulasi": ("text", "Id of the rule set."),
    "ikm": ("printed, IKM points", "The published index, as given."),
    "mutu": ("text or null", "The published letter; null without `--mutu`."),
    "mutu_ikm": ("text", "The letter that the published index has."),
    "mutu_cocok": (
        "true, false or null",
        "Whether the published letter can belong to an index printed so; null without one.",
    ),
    "cocok": (
        "true or false",
        "Whether any convention gives the index; the exit code says it too.",
    ),
    "penjelasan": (
        "array",
        "The conventions that give it: nearest first, of these the one of fewest steps.",
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
    "penjelasan[].nilai": (
        "exact, IKM points",
        "The index if every mean is taken at its word, or from its total where only one is "
        "possible.",
    ),
    "penjelasan[].selisih": ("exact, IKM points", "Distance of `nilai` from the published index."),
    "penjelasan[].rentang": ("object", "All that the printed figures allow."),
    "penjelasan[].rentang.bawah": ("exact, IKM points", "Lower end."),
    "penjelasan[].rentang.atas": ("exact, IKM points", "Upper end."),
    "penjelasan[].rentang.bawah_termasuk": (
        "true or false",
        "Whether the lower end belongs to it.",
    ),
    "penjelasan[].rentang.atas_termasuk": ("true or false", "Whether the upper end does."),
    "penjelasan[].cetak": (
        "printed, IKM points",
        "The printed index nearest to the published one that is possible.",
    ),
    "penjelasan[].jarak": ("printed, IKM points", "Its distance from the published one; 0 here."),
    "penjelasan[].total": (
        "object or null",
        "By the code of the unsur, totals that give it; null without n.",
    ),
    "penjelasan[].nrr": ("object", "By the code of the unsur, the exact means that give it."),
    "penjelasan[].huruf": ("array of text", "Letters that such an index can have, best first."),
    "terdekat": (
        "object or null",
        "Where no convention gives the index, the nearest one, with the same keys.",
    ),
    "mustahil": ("array", "Printed means that no whole answers of so many people give."),
    "mustahil[].kode": ("text", "Code of the unsur."),
    "mustahil[].nrr": ("printed, NRR points", "The mean."),
    "mustahil[].n": ("integer", "Answers."),
    "mustahil[].total_bawah": ("integer or null", "The largest total that prints lower."),
    "mustahil[].cetak_bawah": ("printed, NRR points, or null", "What it prints."),
    "mustahil[].total_atas": ("integer or null", "The smallest total that prints higher."),
    "mustahil[].cetak_atas": ("printed, NRR points, or null", "What it prints."),
    "genap": (
        "array of text",
        "Unsur whose mean is possible only if halves were rounded to even.",
    ),
    "catatan": ("array of text", "Remarks, in Indonesian."),
}
