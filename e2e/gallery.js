// Pictures of every page: each width, light and dark, both languages, and paper.
// `node gallery.js FOLDER [PAGE...]`; `cargo xtask gallery` does it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as driver } from '@playwright/test';
import { chromium } from './browser.js';
import { index } from './gallery-index.js';
import { places, signIn } from './places.js';
import { demo, serve } from './program.js';

const LANGUAGES = ['zh-CN', 'en'];
const SCHEMES = ['light', 'dark'];
/** A phone is drawn as fine as its screen is, and its pages know that they are touched. */
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844, touched: true },
];
/** A4 without the margins of print.css, in pixels of CSS: 96 to the inch. */
const SHEET = { width: 665, height: 971 };
/** How many pages are looked at at once. */
const AT_ONCE = 2;

const [folder, ...wanted] = process.argv.slice(2);
const browser = await driver.launch({ executablePath: chromium(), args: ['--no-sandbox'] });
const program = await demo();
const empty = await serve();
try {
  await draw();
} finally {
  await browser.close();
  await program.stop();
  await empty.stop();
}

async function draw() {
  const office = await browser.newContext({ locale: 'zh-CN' });
  const page = await office.newPage();
  await signIn(page, program.office);
  const cookies = await office.storageState();
  const all = await places(page, program);
  all.unshift({ name: 'door-set-up', address: empty.setUp, door: true });
  await office.close();
  const chosen = all.filter((it) => wanted.length === 0 || wanted.includes(it.name));
  const unknown = wanted.filter((name) => !all.some((it) => it.name === name));
  if (unknown.length > 0) {
    const names = all.map((it) => it.name).join(', ');
    throw new Error(`no page ${unknown.join(', ')}; there are ${names}`);
  }

  const pictures = new Map(chosen.map((it) => [it.name, []]));
  const waiting = chosen.flatMap((place) => LANGUAGES.map((language) => ({ place, language })));
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  writeFileSync(join(folder, 'index.html'), index(pictures));
  const many = [...pictures.values()].flat().length;
  console.log(`${many} pictures of ${chosen.length} pages: ${join(folder, 'index.html')}`);

  async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { place, language } = next;
      mkdirSync(join(folder, place.name), { recursive: true });
      const start = Date.now();
      const drawn = [];
      for (const touched of [false, true]) {
        const context = await browser.newContext({
          locale: language,
          storageState: place.door ? undefined : cookies,
          hasTouch: touched,
          deviceScaleFactor: touched ? 2 : 1,
        });
        const screens = SCREENS.filter((it) => Boolean(it.touched) === touched);
        const tab = await context.newPage();
        await tab.setViewportSize(screens[0]);
        await tab.goto(place.address);
        drawn.push(...(await onScreen(tab, place.name, language, screens)));
        if (!touched) drawn.push(...(await onPaper(tab, place.name, language)));
        await context.close();
      }
      // Both languages of a page may be drawn at once.
      pictures.get(place.name).push(...drawn);
      console.log(`${place.name} ${language}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
    }
  }
}

async function onScreen(tab, name, language, screens) {
  const drawn = [];
  for (const { width, height } of screens) {
    await tab.emulateMedia({ media: 'screen' });
    await tab.setViewportSize({ width, height });
    // A screen as long as the page: what keeps to the screen's edge stands at the page's end.
    const long = await tab.evaluate(() => document.documentElement.scrollHeight);
    await tab.setViewportSize({ width, height: Math.max(height, long) });
    for (const scheme of SCHEMES) {
      await tab.emulateMedia({ colorScheme: scheme });
      const file = `${name}/${language}-${width}-${scheme}.png`;
      await tab.screenshot({ path: join(folder, file), animations: 'disabled' });
      drawn.push({ file, language, label: `${width} ${scheme}` });
    }
  }
  return drawn;
}

/** The whole as it comes out of the printer, and the first sheet as a picture. */
async function onPaper(tab, name, language) {
  const paper = `${name}/${language}-print.pdf`;
  await tab.emulateMedia({ media: 'print', colorScheme: 'light' });
  await tab.pdf({ path: join(folder, paper), preferCSSPageSize: true });
  const file = `${name}/${language}-print.png`;
  await tab.setViewportSize(SHEET);
  await tab.screenshot({ path: join(folder, file), animations: 'disabled' });
  return [{ file, language, label: 'print', paper }];
}
