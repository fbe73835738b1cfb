"""What commands say on the way: progress on a terminal, remarks without end in bounds."""

import sys
from pathlib import Path

import pytest
from perintah import UNSUR, Perintah, tulis_csv

from skm.cli import konsol


class TestKemajuan:
    """A line that shows how far a long piece of work is."""

    @pytest.mark.parametrize(
        ("terminal", "jeda", "tampak"), [(True, 0, True), (True, 3600, False), (False, 0, False)]
    )
    def test_hanya_di_terminal(
        self,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        *,
        terminal: bool,
        jeda: int,
        tampak: bool,
    ) -> None:
        """It shows on a terminal only, and only once the work takes long; then it goes away."""
        monkeypatch.setattr(konsol, "JEDA", jeda - 1)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
        with konsol.kemajuan("Membaca", "baris") as maju:
            for selesai in (1000, 250_000):
                maju(selesai)
        keluar, galat = capsys.readouterr()

        assert "" == keluar
        assert tampak is ("Membaca: " in galat)
        assert tampak is ("baris [" in galat)

    def test_hilang_bila_gagal(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Where the work fails, the message does not stand behind half a line."""
        monkeypatch.setattr(konsol, "JEDA", -1)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

        def kerja() -> None:
            with konsol.kemajuan("Membaca", "baris") as maju:
                maju(10)
                raise OSError(5, "putus")

        with pytest.raises(OSError, match="putus"):
            kerja()

        assert capsys.readouterr().err.endswith("\r")


def test_catatan_dibatasi(skm: Perintah) -> None:
    """Of the texts of a column the most frequent are told, of all how many there are."""
    baris = ["A,4,4,4,4,4,4,4,4,4", *['A,"3. x 4. z",4,4,4,4,4,4,4,4'] * 2]
    baris += [f'A,"3. x 4. y{i}",4,4,4,4,4,4,4,4' for i in range(1232)]
    hasil = skm("hitung", tulis_csv("a.csv", baris))
    galat = hasil.galat.splitlines()

    assert 4 == sum('U1: jawaban "3. x 4. y' in b for b in galat)
    assert any(
        '"3. x 4. z" tidak dikenal; tidak dihitung (2×, pertama baris 3)' in b for b in galat
    )
    assert "Catatan: dari 1.234 catatan serupa ditampilkan 6." in galat
    assert (
        1234
        == skm("hitung", "a.csv", "--format", "json").data["jumlah_temuan"]["jawaban-tak-dikenal"]
    )


@pytest.mark.parametrize(
    ("baris", "kalimat"),
    [
        (["A,,4,4,4,4,4,4,4,4"], "a.csv: unsur U1 tidak memiliki jawaban (n = 0)."),
        (
            ["A,,4,4,4,4,4,4,,4"],
            "2 masalah ditemukan; tidak ada hasil yang dibuat.",
        ),
    ],
)
def test_tanpa_jawaban(skm: Perintah, baris: list[str], kalimat: str) -> None:
    """An unsur that nobody answered has no mean: exit 1, the file and every such unsur named."""
    hasil = skm("hitung", tulis_csv("a.csv", baris, ",".join(["unit", *UNSUR])))

    assert (1, "") == (hasil.kode, hasil.keluar)
    assert kalimat in hasil.galat.splitlines()


def test_ganda_tetap_dihitung(skm: Perintah) -> None:
    """The remark on a repeated form says that it counts, and the option that leaves it out."""
    baris = ["2026-01-05 08:00,3,4,4,4,3,4,4,4,4"] * 2 + ["2026-01-06 08:00" + ",4" * 9] * 3
    berkas = tulis_csv("a.csv", baris, ",".join(["Timestamp", *UNSUR]))
    hasil, dibuang = skm("hitung", berkas), skm("hitung", berkas, "--ganda", "buang")

    assert "Kuesioner ganda tetap dihitung; agar tidak dihitung: --ganda buang." in hasil.galat
    assert "n = 5 responden" in hasil.keluar
    assert "n = 2 responden" in dibuang.keluar


def test_nomor_disamarkan_sekali(skm: Perintah) -> None:
    """Telephone numbers in a column are told once, with how many there are."""
    baris = [f"{',4' * 9},hubungi 08123456789{i}"[1:] for i in range(5)]
    berkas = tulis_csv("a.csv", baris, ",".join([*UNSUR, "Saran"]))
    galat = skm("hitung", berkas).galat

    assert 1 == galat.count("disamarkan")
    assert "Saran: 5 nomor identitas, telepon" in galat


def test_cetakan_sendiri(skm: Perintah, laporan: Path) -> None:
    """A workbook that skm printed is told as such; what is wanted is the file of answers."""
    assert 0 == skm("cetak", str(laporan), "-o", "a.xlsx").kode
    hasil = skm("hitung", "a.xlsx")

    assert (2, "") == (hasil.kode, hasil.keluar)
    assert hasil.galat.startswith("a.xlsx: ini hasil cetakan skm, bukan berkas jawaban")
