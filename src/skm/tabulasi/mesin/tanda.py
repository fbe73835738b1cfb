"""Characters that divide a file, inside cells: where there are none, its bytes tell of its rows."""

from skm.tabulasi.mesin.bingkai import Bingkai
from skm.tabulasi.mesin.cacah import Cacahan, Samping
from skm.tabulasi.mesin.periksa import Pemeriksa


class TandaSel:
    """
    Has a count read every column, so that an engine stops at a row that is too long, and look for
    characters in cells of text that nothing else vouches for.
    """

    def __init__(self, bingkai: Bingkai, pemeriksa: Pemeriksa, tanda: str) -> None:
        """
        Look at nothing yet.

        Args:
            bingkai: The table.
            pemeriksa: Knows which cells are plain ids, dates and ages.
            tanda: The characters; empty if cells can hold none of them.
        """
        self._bingkai, self._pemeriksa, self._tanda = bingkai, pemeriksa, tanda
        kelas = {tempat[0] for tempat in bingkai.grup.values() if len(tempat) == 1}
        terjamin = kelas | pemeriksa.ditanya
        self._sisa = [i for i in range(len(bingkai.kolom.judul)) if i not in terjamin]

    def samping(self) -> Samping:
        """Return what a count is to look for on the way."""
        hasil, nw = Samping(), self._bingkai.nw
        pola = "".join(f"\\x{ord(huruf):02x}" for huruf in self._tanda)
        for i in self._sisa:
            nama = f"tanda {i}"
            isi = nw.col(nama)
            ikut = (self._bingkai.asli(i).alias(nama),)
            if not self._tanda or not self._bingkai.teks(i):
                hasil |= Samping(ikut=ikut, jumlah={f"{nama} terisi": isi.count()})
                continue
            bendera = self._bingkai.bendera(isi.str.contains(f"[{pola}]"))
            hasil |= Samping(
                ikut=ikut,
                kolom=(bendera.alias(f"{nama} ada"),),
                jumlah={nama: nw.col(f"{nama} ada").sum()},
            )
        return hasil

    def tanpa(self, cacahan: Cacahan) -> bool:
        """Return whether a count met none of them."""
        if not self._tanda:
            return True
        if not self._pemeriksa.ditanya <= self._pemeriksa.terbaca(cacahan):
            return False
        if any(cacahan.jumlah[f"tanda {i}"] for i in self._sisa):
            return False
        kelas = {nilai for kunci in cacahan.isi for nilai in kunci}
        return not any(huruf in nilai for huruf in self._tanda for nilai in kelas)
