// What a page costs whoever opens it: bytes, and what jumps while it loads.
import { expect } from '@playwright/test';

/**
 * Opens a place in a page that kept nothing from before, to its end: `bytes` over the wire with their
 * `parts`, and how far what was drawn has `moved`, with its `shifts`.
 */
export async function weighed(page, place) {
  const wire = await transferred(page);
  await page.addInitScript(observeShifts);
  await page.goto(place.address, { waitUntil: 'load' });
  // Whoever reads on scrolls to the end.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const noted = await page.evaluate(shifts);
  await page.evaluate(() => window.scrollTo(0, 0));
  const parts = [...wire.values()];
  const bytes = parts.reduce((sum, it) => sum + it.bytes, 0);
  expect(bytes, `${place.name} was measured`).toBeGreaterThan(0);
  return {
    bytes,
    parts: parts.map((it) => `${it.bytes} ${it.path}`),
    moved: noted.reduce((sum, it) => sum + it.score, 0),
    shifts: noted.map((it) => `${it.score.toFixed(4)} ${it.what}`),
  };
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
