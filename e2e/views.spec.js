// The timetable over months and day by day: every row leads to its item, every month can be turned.
import { expect, test } from '@playwright/test';
import { signIn } from './places.js';
import { demo } from './program.js';
import { Visitor } from './visitor.js';

const PHONE = 390;

/** How people come. */
const WAYS = [
  { name: 'in Chinese', language: 'zh-CN', width: 1440 },
  { name: 'in English, on a tablet', language: 'en', width: 768 },
  { name: 'on a phone', language: 'zh-CN', width: PHONE },
  { name: 'in English, on the narrowest screen', language: 'en', width: 320 },
  { name: 'without script', language: 'zh-CN', width: 1024, script: false },
];

for (const way of WAYS) {
  test(`the views of a timetable, ${way.name}`, async ({ browser }) => {
    const program = await demo();
    const office = await Visitor.come(browser, program, way);
    try {
      await signIn(office.page, program.office);
      await office.open('shell-timetable');
      await gantt(office);
      await calendar(office);
      expect(office.troubles).toEqual([]);
    } finally {
      await office.leave();
      await program.stop();
    }
  });
}

/** Follows one of the three views. */
async function view({ page, t }, key) {
  await page.getByRole('list', { name: t('timetable-views') }).getByRole('link', { name: t(key) }).click();
}

async function gantt(office) {
  const { page, t, way } = office;
  const rows = page.locator('.gantt ol a:visible');

  await test.step('the windows lie along the months', async () => {
    await view(office, 'gantt-page');
    await expect(page.locator('.scale')).toContainText(t('month-3'));
    await office.look();
  });

  if (way.width <= PHONE) {
    await test.step('one phase at a time', async () => {
      const items = new Set();
      const note = async () => (await rows.evaluateAll((all) => all.map((it) => it.href))).forEach((it) => items.add(it));
      const before = page.getByRole('link', { name: t('gantt-phase-before') });
      const after = page.getByRole('link', { name: t('gantt-phase-after') });
      while (await before.isVisible()) await before.click();
      await note();
      for (let phase = 2; phase <= 6; phase += 1) {
        await after.click();
        await expect(page).toHaveURL(new RegExp(`step=${phase}$`));
        await note();
      }
      await expect(after).toBeHidden();
      expect(items.size).toBe(24);
      await office.look();
    });
  } else {
    await test.step('24 items in 6 phases', async () => {
      await expect(rows).toHaveCount(24);
      await expect(page.locator('.gantt h2')).toHaveCount(6);
    });
  }

  await test.step('a row says what its bar shows, and leads to its item', async () => {
    const row = rows.first();
    await expect(row).toContainText(t('timetable-provisional'));
    const address = await row.getAttribute('href');
    await row.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await page.goBack();
  });
}

async function calendar(office) {
  const { page, t } = office;
  const month = (key) => page.getByRole('heading', { level: 1, name: t(key) });
  const turn = async (key) => page.locator('.turn').getByRole('link', { name: t(key), exact: false }).click();

  await test.step('the month of today is open, and today stands in it', async () => {
    await view(office, 'calendar-page');
    await expect(month('month-4')).toBeVisible();
    await expect(page.locator('[aria-current="date"] time')).toHaveAttribute('datetime', '2026-04-17');
    await office.look();
  });

  if (page.viewportSize().width > 640) {
    await test.step('a window lies over its days', async () => {
      const width = async (of) => (await of.boundingBox()).width;
      const windows = await page.locator('.calendar .window').all();
      const widest = Math.max(...(await Promise.all(windows.map(width))));
      const table = await width(page.locator('.calendar'));
      expect(widest, 'all seven days').toBeGreaterThan(table * 0.95);
    });
  }

  await test.step('months are turned as far as the programme goes', async () => {
    await turn('month-3');
    await expect(month('month-3')).toBeVisible();
    await expect(page.locator('.turn a[rel="prev"]')).toHaveCount(0);
    await turn('calendar-to-today');
    await turn('month-5');
    await expect(month('month-5')).toBeVisible();
    await office.look();
  });

  await test.step('a window leads to its item', async () => {
    const bar = page.locator('.calendar .window a').first();
    const address = await bar.getAttribute('href');
    await bar.click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  });
}
