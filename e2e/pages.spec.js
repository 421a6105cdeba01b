// Every page and every state of it, in both languages: light, still, asking nobody else; usable by
// everybody: no violation that axe-core knows, light and dark; no page wider than its screen, down to
// 320 px and at twice the size; told apart in forced colours, and still for who wants no motion; and all of
// it reached by keyboard, in order, with the focus in sight.
import { expect, test } from '@playwright/test';
import { accessible, fits, plain, watch } from './checks.js';
import { tabs } from './keyboard.js';
import { places, signIn, states } from './places.js';
import { demo, serve } from './program.js';
import { weighed } from './weight.js';
import { words } from './words.js';

/** Bytes of a first view, with nothing kept from before. */
const MOST = 100_000;
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** A desk at twice the size, and the narrowest screen there is. */
const NARROW = [720, 320];

/** Each walk in parts, so that none takes long where the machine is slow. */
const PARTS = 6;
const WALKS = ['zh-CN', 'en'].flatMap((language) => {
  const parts = (what, many) => Array.from({ length: many }, (_, part) => ({ language, what, part, many }));
  return [...parts('page', PARTS), ...parts('state', PARTS / 3)];
});

for (const { language, what, part, many } of WALKS) {
  test(`every ${what}, ${language}, part ${part + 1} of ${many}`, async ({ browser }) => {
    const program = await demo();
    const empty = await serve();
    try {
      const first = await browser.newContext({ locale: language });
      const office = await first.newPage();
      await signIn(office, program.office);
      const all = await places(office, program);
      const session = await first.storageState();
      await first.close();
      const walked = what === 'page' ? all : states(all, empty, words(language));
      for (const place of walked.filter((_, at) => at % many === part)) {
        await test.step(place.name, () => visit(browser, program, place, language, session));
      }
    } finally {
      await program.stop();
      await empty.stop();
    }
  });
}

async function visit(browser, program, place, language, session) {
  const storageState = place.door ? undefined : session;
  const context = await browser.newContext({ locale: language, viewport: DESK, storageState });
  const page = await context.newPage();
  const origin = new URL(place.address).origin;
  const troubles = watch(page, origin);
  try {
    const seen = await weighed(page, place);
    expect.soft(seen.bytes, `${place.name}: ${seen.parts.join(', ')}`).toBeLessThanOrEqual(MOST);
    still(place, seen);
    if (place.then) await place.then(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    // So does a message come out whose key nobody wrote.
    await expect(page.locator('body')).not.toContainText('⟦');
    await accessible(page);
    await tabs(page, place.name);
    for (const width of NARROW) {
      await page.setViewportSize({ width, height: 700 });
      await fits(page);
    }
    await page.setViewportSize(PHONE);
    await fits(page);
    // Last, for it folds together what was unfolded.
    await plain(page);
    // Once: the words differ, the parts do not.
    if (language === 'zh-CN' && !place.then) await accessible(page);
    expect(troubles, place.name).toEqual([]);
  } finally {
    await context.close();
  }
  if (place.then || language !== 'zh-CN') return;
  const phone = await browser.newContext({ locale: language, viewport: PHONE, storageState });
  try {
    still(place, await weighed(await phone.newPage(), place));
  } finally {
    await phone.close();
  }
}

/** Nothing that was drawn has moved so that somebody sees it. */
function still(place, seen) {
  const moved = `${place.name} moves: ${seen.shifts.join('; ')}`;
  expect.soft(seen.moved, moved).toBeLessThan(0.0005);
}
