// Buttons in the heads of tables that can be sorted; without it the page lacks nothing else.
for (const tabel of document.querySelectorAll("table[data-urut]")) {
  const badan = tabel.tBodies[0], asal = [...badan.rows];
  const angka = (teks) => /^-?[\d.]+(,\d+)?%?$/.test(teks) ? Number(teks.replace(/[.%]/g, "").replace(",", ".")) : NaN;
  for (const kepala of tabel.tHead.querySelectorAll("th[data-kolom]")) {
    const tombol = document.createElement("button");
    tombol.type = "button";
    tombol.className = "urut";
    tombol.append(...kepala.childNodes);
    kepala.append(tombol);
    tombol.addEventListener("click", () => {
      const lama = kepala.getAttribute("aria-sort"), i = Number(kepala.dataset.kolom);
      const arah = lama === "ascending" ? "descending" : lama === "descending" ? "" : "ascending";
      for (const satu of tabel.tHead.querySelectorAll("[aria-sort]")) satu.removeAttribute("aria-sort");
      if (!arah) return badan.append(...asal);
      kepala.setAttribute("aria-sort", arah);
      const isi = asal.map((baris) => [baris.cells[i].textContent, baris]).map(([t, b]) => [t, angka(t), b]);
      // Figures go before words, and what is hidden or blank comes last either way.
      const kosong = ([t]) => /^[*–-]?$/.test(t), tanda = arah === "ascending" ? 1 : -1;
      const kata = new Intl.Collator("id", { numeric: true });
      isi.sort((x, y) => kosong(x) - kosong(y) || isNaN(x[1]) - isNaN(y[1])
        || tanda * (isNaN(x[1]) ? kata.compare(x[0], y[0]) : x[1] - y[1]));
      badan.append(...isi.map((satu) => satu[2]));
    });
  }
}
