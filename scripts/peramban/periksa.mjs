// Opens pages in a browser and prints what is wrong as JSON: {"salah": […], "catatan": […]}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf-8");
const [, , program, ...halaman] = process.argv;
const LEBAR = [360, 768, 1280], TEMA = ["light", "dark"], PALING_SEMPIT = 320;
const TERLAMA = 100; // milliseconds for sorting
const salah = [], catatan = [];

const peramban = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });

async function buka(berkas, lebar, tema, { bebas = false } = {}) {
  const konteks = await peramban.newContext({
    viewport: { width: lebar, height: lebar < 500 ? 740 : 900 }, colorScheme: tema, bypassCSP: bebas, acceptDownloads: true,
  });
  const p = await konteks.newPage(), minta = [], kata = [];
  p.on("request", (r) => r.url().startsWith("data:") || minta.push(r.url()));
  p.on("console", (m) => kata.push(m.text()));
  p.on("pageerror", (e) => kata.push(String(e)));
  await p.goto(`file://${berkas}`);
  return { p, minta, kata, konteks };
}

async function lihat(berkas) {
  const nama = basename(berkas, ".html"), dasar = berkas.slice(0, -5);
  const keliru = (di, apa) => salah.push(`${nama}, ${di}: ${apa}`);
  for (const lebar of LEBAR) for (const tema of TEMA) {
    const di = `${lebar} px, ${tema}`, { p, minta, kata, konteks } = await buka(berkas, lebar, tema);
    await p.screenshot({ path: `${dasar}-${lebar}-${tema}.png` });
    if (minta.length !== 1) keliru(di, `${minta.length} requests: ${minta.slice(1, 3)}`);
    for (const k of kata) keliru(di, `the browser says: ${k}`);
    for (const apa of await p.evaluate(tataLetak)) keliru(di, apa);
    await konteks.close();
    const bebas = await buka(berkas, lebar, tema, { bebas: true });
    await bebas.p.evaluate(axe);
    const hasil = await bebas.p.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    for (const v of hasil.violations) keliru(di, `axe ${v.id}: ${v.help} (${v.nodes.length}, ${v.nodes[0].target})`);
    await bebas.konteks.close();
  }
  const { p, konteks } = await buka(berkas, PALING_SEMPIT, "light");
  for (const apa of await p.evaluate(tataLetak)) keliru(`${PALING_SEMPIT} px`, apa);
  for (const apa of await tombol(p)) keliru("by keyboard", apa);
  for (const apa of await simpan(p)) keliru("data", apa);
  await konteks.close();
  if (nama.endsWith("-urut")) await urut(berkas, nama, keliru);
  const cetak = await buka(berkas, 1280, "dark");
  await cetak.p.pdf({ path: `${dasar}.pdf`, preferCSSPageSize: true });
  await cetak.konteks.close();
}

// In the page: no sideways scroll, nothing wider than its box, no text of a chart outside it or too faint.
function tataLetak() {
  const hasil = [], akar = document.documentElement;
  if (akar.scrollWidth > innerWidth) hasil.push(`scrolls sideways by ${akar.scrollWidth - innerWidth} px`);
  const rgb = (w) => w.match(/[\d.]+/g).slice(0, 3).map(Number);
  const terang = (w) => rgb(w).map((n) => n / 255).map((n) => n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4)
    .reduce((j, n, i) => j + n * [0.2126, 0.7152, 0.0722][i], 0);
  const kontras = (a, b) => { const [g, t] = [terang(a), terang(b)].sort((x, y) => x - y); return (t + 0.05) / (g + 0.05); };
  const kertas = getComputedStyle(document.body).backgroundColor;
  for (const svg of document.querySelectorAll("svg")) {
    const kotak = svg.getBoundingClientRect();
    if (!kotak.width) continue;
    for (const t of svg.querySelectorAll("text")) {
      const k = t.getBoundingClientRect(), nilai = kontras(getComputedStyle(t).fill, kertas);
      if (k.left < kotak.left - 1 || k.right > kotak.right + 1 || k.bottom > kotak.bottom + 1 || k.top < kotak.top - 1) hasil.push(`a chart cuts "${t.textContent}"`);
      if (nilai < 4.5) hasil.push(`"${t.textContent}" has a contrast of ${nilai.toFixed(2)}`);
    }
    for (const r of svg.querySelectorAll("rect, circle")) {
      const nilai = kontras(getComputedStyle(r).fill, kertas);
      if (nilai < 3) hasil.push(`a bar or point has a contrast of ${nilai.toFixed(2)}`);
    }
  }
  for (const e of document.querySelectorAll("main p, main li, main h2, main h3, header h1, header p, dd, dt")) {
    if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth) hasil.push(`<${e.localName}> is wider than its box: ${e.textContent.slice(0, 40)}`);
  }
  return hasil;
}

// The first thing the keyboard reaches leads past contents; boxes of wide tables scroll by arrows.
async function tombol(p) {
  const hasil = [];
  await p.keyboard.press("Tab");
  if (await p.evaluate(() => document.activeElement.className) !== "lompat") hasil.push("the skip link is not first");
  await p.keyboard.press("Enter");
  if (!(await p.evaluate(() => location.hash))) hasil.push("the skip link leads nowhere");
  const lebar = p.locator(".gulung").filter({ has: p.locator("table") });
  for (let i = 0; i < await lebar.count(); i++) {
    const satu = lebar.nth(i);
    if (!await satu.evaluate((e) => e.scrollWidth > e.clientWidth)) continue;
    await satu.focus();
    await p.keyboard.press("ArrowRight");
    await p.waitForTimeout(300);
    if (!await satu.evaluate((e) => e.scrollLeft > 0)) hasil.push(`table ${i + 1} does not scroll by arrows`);
    break;
  }
  return hasil;
}

// Every link to data saves a file that can be read, without a script and under the policy.
async function simpan(p) {
  const hasil = [], tautan = p.locator("a[download]");
  for (let i = 0; i < await tautan.count(); i++) {
    const [unduhan] = await Promise.all([p.waitForEvent("download", { timeout: 5000 }), tautan.nth(i).click()]);
    const isi = readFileSync(await unduhan.path(), "utf-8"), nama = unduhan.suggestedFilename();
    if (nama.endsWith(".json") ? !JSON.parse(isi).ikm : !isi.startsWith("\ufeff")) hasil.push(`${nama} cannot be read`);
  }
  return hasil;
}

// Each head sorts its table there and back, soon enough, in time of the processor; sums stay below.
async function urut(berkas, nama, keliru) {
  const { p, kata, konteks } = await buka(berkas, 1280, "light");
  const cdp = await konteks.newCDPSession(p);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const kerja = async () => (await cdp.send("Performance.getMetrics")).metrics.find((m) => m.name === "TaskDuration").value * 1000;
  const tabel = await p.evaluate(() => [...document.querySelectorAll("table[data-urut]")].map((t) => [t.tBodies[0].rows.length, t.querySelectorAll("th[data-kolom]").length]));
  let terlama = 0;
  for (const [i, [, kolom]] of tabel.entries()) for (let k = 0; k < kolom; k++) for (const arah of ["ascending", "descending", null]) {
    const mulai = await kerja();
    const apa = await p.evaluate(tekan, [i, k, arah]);
    terlama = Math.max(terlama, await kerja() - mulai);
    for (const satu of apa) keliru("sorting", satu);
  }
  catatan.push(`${nama}: up to ${Math.max(...tabel.map(([n]) => n))} rows, sorted and laid out in at most ${terlama.toFixed(1)} ms of the processor`);
  if (terlama > TERLAMA) keliru("sorting", `takes ${terlama.toFixed(1)} ms`);
  for (const apa of kata) keliru("sorting", apa);
  await konteks.close();
}

// In the page: press a head, and say what is not as it should be then.
function tekan([i, k, arah]) {
  const salah = [], tabel = document.querySelectorAll("table[data-urut]")[i];
  const kepala = tabel.querySelectorAll("th[data-kolom]")[k], badan = tabel.tBodies[0];
  const kaki = tabel.tBodies[1]?.textContent, sebut = kepala.textContent;
  tabel.asal ??= [...badan.rows];
  kepala.querySelector("button").click();
  document.body.offsetHeight;
  if (kepala.getAttribute("aria-sort") !== arah) salah.push(`aria-sort of ${sebut}`);
  const angka = [...badan.rows].map((b) => Number(b.cells[kepala.dataset.kolom].textContent.replace(/[.%]/g, "").replace(",", ".")));
  const tanda = arah === "descending" ? -1 : 1;
  if (arah && angka.every((n) => !isNaN(n)) && angka.some((n, j) => j && tanda * (n - angka[j - 1]) < 0)) salah.push(`order of ${sebut}`);
  if (!arah && [...badan.rows].some((b, j) => b !== tabel.asal[j])) salah.push(`${sebut} does not go back`);
  if (tabel.tBodies[1]?.textContent !== kaki) salah.push("sums moved");
  return salah;
}

for (const berkas of halaman) await lihat(berkas);
await peramban.close();
console.log(JSON.stringify({ salah, catatan }));
