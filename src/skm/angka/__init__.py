"""The figures of a report, whatever they rest on: answers, counts, totals, means, or an index."""

from skm.angka.laporan import AngkaKelompok, AngkaLaporan, angka_laporan

__all__ = ["AngkaKelompok", "AngkaLaporan", "angka_laporan"]
