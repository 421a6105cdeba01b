// The thread: a schedule is pasted, its fault is mended, it is adopted, read, corrected and taken out.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { accessible, fits, watch } from './checks.js';
import { serve } from './program.js';
import { words } from './words.js';

/** How people come. */
const WAYS = [
  { name: 'in Chinese', language: 'zh-CN', width: 1440 },
  { name: 'in English', language: 'en', width: 1440 },
  { name: 'on a phone', language: 'zh-CN', width: 390 },
  { name: 'without script', language: 'zh-CN', width: 1024, script: false },
];

const sample = new URL('../corpus/sample-school/input.html', import.meta.url);
const DOCUMENTS = [{ name: 'the sample', path: sample }];
if (process.env.LUOSHI_SHARED) {
  const path = join(process.env.LUOSHI_SHARED, 'seed', 'schedule.html');
  DOCUMENTS.push({ name: 'a published schedule', path });
}

for (const document of DOCUMENTS) {
  for (const way of WAYS) {
    test(`${document.name}, ${way.name}`, async ({ browser }, info) => {
      const program = await serve();
      const context = await browser.newContext({
        locale: way.language,
        javaScriptEnabled: way.script ?? true,
        viewport: { width: way.width, height: way.width < 600 ? 844 : 900 },
        hasTouch: way.width < 600,
        acceptDownloads: true,
      });
      try {
        await walk(await context.newPage(), program, document, way, info);
      } finally {
        await context.close();
        await program.stop();
      }
    });
  }
}

async function walk(page, program, document, way, info) {
  const t = words(way.language);
  const troubles = watch(page, program.origin);
  const go = (name) => page.getByRole('button', { name, exact: true }).click();
  const look = async () => {
    await expect(page.locator('html')).toHaveAttribute('lang', way.language);
    await expect(page.locator('main')).not.toContainText('⟦');
    await fits(page);
    if (way.script ?? true) await accessible(page);
  };

  await test.step('the set-up address makes the unit, once', async () => {
    await page.goto(program.setUp);
    await look();
    await page.getByLabel(t('door-unit')).fill('柳荫街小学');
    await page.getByLabel(t('door-person')).fill('陈静');
    await go(t('door-set-up-go'));
    await expect(page.getByText('柳荫街小学').first()).toBeAttached();
    await look();
  });

  await test.step('the document is pasted and read', async () => {
    expect(existsSync(document.path), `${document.path} is there`).toBe(true);
    await page.goto(`${program.origin}/`);
    await page.getByRole('link', { name: t('shell-import') }).first().click();
    await look();
    await page.getByLabel(t('import-paste')).fill(readFileSync(document.path, 'utf8'));
    await go(t('import-go'));
  });

  await test.step('the number that is printed twice is found and mended', async () => {
    const finding = page.getByRole('listitem').filter({ hasText: '13' }).first();
    await expect(finding).toBeVisible();
    await expect(page.getByRole('button', { name: t('import-adopt'), exact: true })).toHaveCount(0);
    await look();
    await finding.getByRole('button', { name: /23/ }).click();
    await expect(page.getByRole('button', { name: t('import-adopt'), exact: true })).toBeVisible();
    await look();
  });

  await test.step('it is adopted: 24 items in 6 phases', async () => {
    await go(t('import-adopt'));
    const table = page.getByRole('table').first();
    await expect(table.getByRole('row')).toHaveCount(1 + 24);
    await expect(table.getByRole('rowheader')).toHaveCount(6);
    await expect(table.getByRole('row').nth(23)).toContainText('23');
    await look();
    if (process.env.LUOSHI_PICTURE && way === WAYS[0] && document === DOCUMENTS[0]) {
      await page.screenshot({ path: process.env.LUOSHI_PICTURE });
    }
  });
  const timetable = page.url();

  await test.step('item 7 has 12 obligations, each tied to its words', async () => {
    await page.getByRole('table').first().getByRole('row').nth(7).getByRole('link').first().click();
    const obligations = page.locator('ol.obligations > li');
    await expect(obligations).toHaveCount(12);
    for (const n of [1, 12]) {
      await expect(page.getByRole('link', { name: t('item-obligation-n', { n }) })).toBeVisible();
    }
    await look();
  });

  await test.step('its limit is corrected, with a reason', async () => {
    await page.getByRole('link', { name: t('item-edit'), exact: true }).click();
    await look();
    const limit = page.getByLabel(t('item-edit-limit'));
    const before = await limit.inputValue();
    await limit.fill('4月中旬至8月下旬');
    await go(t('item-edit-save'));
    // Nothing was kept without a reason; what was typed is still there.
    await expect(page.getByLabel(t('item-edit-limit'))).toHaveValue('4月中旬至8月下旬');
    await page.getByLabel(t('item-edit-reason')).fill('与督导组商定');
    await go(t('item-edit-save'));
    const main = page.getByRole('main');
    await expect(main).toContainText('4月中旬至8月下旬');
    await expect(main).toContainText(before);
    await expect(main).toContainText('与督导组商定');
    await expect(main).toContainText('陈静');
    await look();
  });

  await test.step('the table is taken out as it came in', async () => {
    await page.goto(timetable);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'HTML', exact: true }).click();
    const path = info.outputPath('schedule.html');
    await (await download).saveAs(path);
    const html = readFileSync(path, 'utf8');
    expect(html.match(/<tr/g)).toHaveLength(1 + 24);
    expect(html).toContain('23〔原印13〕');
    expect(html).toContain('4月中旬至8月下旬');
  });

  expect(troubles).toEqual([]);
}
