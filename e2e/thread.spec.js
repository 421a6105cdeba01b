// The thread: a schedule is pasted, its fault is mended, it is adopted, read, corrected and taken out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serve } from './program.js';
import { SAMPLE, Visitor } from './visitor.js';

/** How people come. */
const WAYS = [
  { name: 'in Chinese', language: 'zh-CN', width: 1440, checked: true },
  { name: 'in English', language: 'en', width: 1440 },
  { name: 'on a phone', language: 'zh-CN', width: 390 },
  { name: 'without script', language: 'zh-CN', width: 1024, script: false },
];

const DOCUMENTS = [{ name: 'the sample', path: SAMPLE }];
if (process.env.LUOSHI_SHARED) {
  const path = join(process.env.LUOSHI_SHARED, 'seed', 'schedule.html');
  DOCUMENTS.push({ name: 'a published schedule', path });
}

for (const document of DOCUMENTS) {
  for (const way of WAYS) {
    test(`${document.name}, ${way.name}`, async ({ browser }, info) => {
      const program = await serve();
      const office = await Visitor.come(browser, program, way);
      try {
        await walk(office, document, info);
        expect(office.troubles).toEqual([]);
      } finally {
        await office.leave();
        await program.stop();
      }
    });
  }
}

async function walk(office, document, info) {
  const { page, t } = office;
  const adopt = page.getByRole('button', { name: t('import-adopt'), exact: true });

  await test.step('the set-up address makes the unit, once', async () => {
    await office.setUp('陈静');
    await office.look();
  });

  await test.step('the number that is printed twice is found and mended', async () => {
    await office.paste(document.path);
    const finding = office.finding('“13”');
    await expect(finding).toBeVisible();
    await expect(adopt).toHaveCount(0);
    await office.look();
    const mend = t('import-mend-number', { n: 23 });
    await finding.getByRole('button', { name: mend, exact: true }).click();
    await expect(office.finding(t('import-decided-number', { n: 23 }))).toBeVisible();
    await expect(adopt).toBeVisible();
    await office.look();
  });

  await test.step('it is adopted: 24 items in 6 phases', async () => {
    await adopt.click();
    await expect(office.timetable.getByRole('row')).toHaveCount(1 + 24);
    await expect(office.timetable.getByRole('rowheader')).toHaveCount(6);
    await expect(office.item(23)).toContainText(t('timetable-printed', { n: 13 }));
    await office.look();
  });
  const timetable = page.url();

  await test.step('item 7 has 12 obligations, each tied to its words', async () => {
    await office.item(7).getByRole('link').click();
    await expect(page.locator('ol.obligations > li')).toHaveCount(12);
    for (let n = 1; n <= 12; n += 1) {
      const ring = page.getByRole('link', { name: t('item-obligation-n', { n }), exact: true });
      await expect(ring).toBeVisible();
      await expect(page.locator((await ring.getAttribute('href')) ?? '')).toBeVisible();
    }
    await office.look();
  });

  await test.step('what was read as required is corrected, added and taken out', async () => {
    const obligations = page.locator('ol.obligations > li');
    const saved = async (count) => {
      await expect(page.locator('body')).toContainText(t('done-obligation'));
      await expect(obligations).toHaveCount(count);
      await office.look();
    };
    const first = (await obligations.first().locator('b').textContent()) ?? '';
    await page.getByRole('link', { name: t('item-obligation-correct-n', { n: 1 }), exact: true }).click();
    await office.look();
    await page.locator('#f-kind').selectOption('rules');
    await page.locator('#f-amount').fill('1');
    await page.locator('#f-measure').fill('份');
    await page.locator('#f-reason').fill('是一项制度');
    await office.press('item-edit-save');
    await saved(12);
    await expect(obligations.first()).toContainText(t('kind-rules'));
    await expect(obligations.first()).toContainText(t('item-obligation-by-hand'));

    await page.getByRole('link', { name: t('item-obligation-correct-n', { n: 2 }), exact: true }).click();
    await page.getByText(t('obligation-none'), { exact: true }).click();
    await page.locator('#f-none').fill('只是说明');
    await office.press('obligation-none-do');
    await saved(11);

    await page.getByRole('link', { name: t('item-obligation-add'), exact: true }).click();
    await page.locator('#f-words').fill(first);
    await page.locator('#f-kind').selectOption('task');
    await page.locator('#f-reason').fill('漏了');
    await office.press('item-edit-save');
    await saved(12);
    for (const reason of ['是一项制度', '只是说明', '漏了']) {
      await expect(page.getByRole('main')).toContainText(reason);
    }
  });

  await test.step('its limit is corrected, with a reason', async () => {
    const corrected = '4月中旬至8月下旬';
    await page.getByRole('link', { name: t('item-edit'), exact: true }).click();
    await office.look();
    const limit = page.getByLabel(t('field-limit'), { exact: true });
    const before = await limit.inputValue();
    await limit.fill(corrected);
    // A blank is no reason: nothing is kept, and what was typed is still there.
    await office.fill('field-reason', ' ');
    await office.press('item-edit-save');
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(limit).toHaveValue(corrected);
    await office.look();
    await office.fill('field-reason', '与督导组商定');
    await office.press('item-edit-save');
    for (const text of [corrected, before, '与督导组商定', '陈静']) {
      await expect(page.getByRole('main')).toContainText(text);
    }
    await office.look();
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
}
