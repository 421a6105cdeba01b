// What a page costs whoever opens it: bytes, requests, and nothing that jumps while it loads.
import { expect, test } from '@playwright/test';
import { watch } from './checks.js';
import { places, signIn } from './places.js';
import { demo } from './program.js';

/** Bytes of a first view, with nothing kept from before. */
const MOST = 100_000;

const SCREENS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

test('every page is light, asks nobody else, and stands still', async ({ browser }) => {
  const program = await demo();
  try {
    const first = await browser.newContext({ locale: 'zh-CN' });
    const office = await first.newPage();
    await signIn(office, program.office);
    const session = await first.storageState();
    const all = await places(office, program);
    await first.close();
    for (const place of all) {
      for (const screen of SCREENS) {
        await test.step(`${place.name}, ${screen.width} wide`, async () => {
          const seen = await firstView(browser, program, place, screen, session);
          expect.soft(seen.troubles, place.name).toEqual([]);
          const moved = `${place.name} moves: ${seen.shifts.join('; ')}`;
          // As browsers tell it: a pixel of a word in a corner is 0.000.
          expect.soft(seen.moved.toFixed(3), moved).toBe('0.000');
          expect.soft(seen.bytes, `${place.name}: ${seen.parts.join(', ')}`).toBeLessThanOrEqual(MOST);
        });
      }
    }
  } finally {
    await program.stop();
  }
});

/** Opens a page with an empty cache, to its end. */
async function firstView(browser, program, place, viewport, session) {
  const storageState = place.door ? undefined : session;
  const context = await browser.newContext({ locale: 'zh-CN', viewport, storageState });
  try {
    const page = await context.newPage();
    const troubles = watch(page, program.origin);
    const wire = await transferred(page);
    await page.addInitScript(observeShifts);
    await page.goto(place.address, { waitUntil: 'networkidle' });
    // Whoever reads on scrolls to the end.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const noted = await page.evaluate(shifts);
    const moved = noted.reduce((sum, it) => sum + it.score, 0);
    const told = noted.map((it) => `${it.score.toFixed(4)} ${it.what}`);
    const parts = [...wire.values()];
    const bytes = parts.reduce((sum, it) => sum + it.bytes, 0);
    expect(bytes, `${place.name} was measured`).toBeGreaterThan(0);
    return { troubles, moved, shifts: told, bytes, parts: parts.map((it) => `${it.bytes} ${it.path}`) };
  } finally {
    await context.close();
  }
}

/** What comes over the wire for each request, head and body, as the browser counts it. */
async function transferred(page) {
  const wire = new Map();
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  client.on('Network.responseReceived', ({ requestId, response }) => {
    if (!response.url.startsWith('http')) return;
    wire.set(requestId, { path: new URL(response.url).pathname, bytes: 0 });
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const part = wire.get(requestId);
    if (part) part.bytes = encodedDataLength;
  });
  return wire;
}

/** In the page, before anything else: notes every shift of what was drawn already. */
function observeShifts() {
  const noted = [];
  const note = (entries) => {
    for (const entry of entries) {
      const names = entry.sources.map(({ node }) => `${node?.nodeName}.${node?.className ?? ''}`);
      noted.push({ score: entry.value, what: names.join(' ') });
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.shiftsSoFar = () => {
    note(observer.takeRecords());
    return noted;
  };
}

/** In the page: the shifts so far, once what is pending has been drawn. */
async function shifts() {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await frame();
  await frame();
  return window.shiftsSoFar();
}
