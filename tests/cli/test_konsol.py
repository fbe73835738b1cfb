"""What commands say on the way: progress on a terminal, remarks without end in bounds."""

import sys

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
