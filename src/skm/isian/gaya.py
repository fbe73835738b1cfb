"""How the sheets of a workbook to fill in look."""

from skm.office.susun_buku import GayaBaru

_HIJAU, _ABU, _BIRU = "1F6F54", "F2F2F2", "1F4E79"

JUDUL = GayaBaru(tebal=True, besar=16, warna=_BIRU, lipat=False)
PENGANTAR = GayaBaru(warna="595959", lipat=False)
KEPALA = GayaBaru(tebal=True, warna="FFFFFF", latar=_BIRU, garis=True)
KEPALA_SEBARIS = KEPALA._replace(lipat=False)
LABEL = GayaBaru(latar=_ABU, garis=True)
WAJIB = GayaBaru(tebal=True, latar=_ABU, garis=True)
PETUNJUK = GayaBaru(miring=True, warna="595959", garis=True)
ISI = GayaBaru(garis=True, teks=True, terbuka=True)
ISI_TENGAH = GayaBaru(garis=True, teks=True, terbuka=True, tengah=True)
TETAP = GayaBaru(garis=True, latar=_ABU, warna="595959", teks=True)
CONTOH = GayaBaru(garis=True, latar=_ABU, miring=True, warna="7F7F7F", teks=True, terbuka=True)
NOMOR = GayaBaru(garis=True, warna="7F7F7F", tengah=True, terbuka=True)
OTOMATIS = GayaBaru(garis=True, latar=_ABU, miring=True, warna="595959")
HITUNGAN = GayaBaru(garis=True, latar=_ABU, angka="0.00")
HITUNGAN_3 = GayaBaru(garis=True, latar=_ABU, angka="0.000")
CACAH = GayaBaru(garis=True, latar=_ABU, angka="0")
HASIL = GayaBaru(
    tengah=True, tebal=True, besar=14, garis=True, latar="E2EFDA", angka="0.00", warna=_HIJAU
)
BEBAS = GayaBaru(terbuka=True)
BEBAS_SEBARIS = BEBAS._replace(lipat=False)

KURANG = "FFF2CC"
"""Behind what must be filled in and is not."""
SALAH = "F8CBAD"
"""Behind what cannot be so."""
