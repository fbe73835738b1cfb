"""Compare text with a file under tests/golden; ``--golden-update`` rewrites the file instead."""

from pathlib import Path

FOLDER = Path(__file__).parent / "golden"

perbarui = False
dipakai: set[Path] = set()


def banding(nama: str, teks: str) -> None:
    """Assert that *teks* is what the golden file *nama* holds."""
    jalur = FOLDER / nama
    dipakai.add(jalur)
    if perbarui:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        jalur.write_text(teks, encoding="utf-8", newline="\n")

    assert jalur.read_text(encoding="utf-8") == teks


def buang_yatim() -> list[Path]:
    """Delete the golden files that no test has asked for, and return them."""
    yatim = sorted({j for j in FOLDER.rglob("*") if j.is_file()} - dipakai)
    for jalur in yatim:
        jalur.unlink()
    return yatim
