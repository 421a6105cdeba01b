// What cannot be taken in is said in words, and the next thing works again.
import { expect, test } from '@playwright/test';
import { serve } from './program.js';
import { SAMPLE, Visitor } from './visitor.js';

const MEGABYTE = 1 << 20;
/** Blocks of 512 bytes: room for the program and a sample, none for ten megabytes. */
const SMALL_DISK = (8 * MEGABYTE) / 512;

/** How people come. */
const WAYS = [
  { name: 'in Chinese', language: 'zh-CN', width: 1440, checked: true },
  { name: 'in English, on a phone', language: 'en', width: 390 },
];

for (const way of WAYS) {
  test(`documents that are not taken in, ${way.name}`, async ({ browser }) => {
    const program = await serve(SMALL_DISK);
    const office = await Visitor.come(browser, program, way);
    try {
      await office.setUp('陈静');
      await walk(office);
      expect(office.troubles).toEqual([]);
    } finally {
      await office.leave();
      await program.stop();
    }
  });
}

async function walk(office) {
  const { page, t } = office;
  /** Uploads a page of so many megabytes, and gives the status of the answer. */
  const upload = async (megabytes) => {
    await office.open('shell-import');
    const buffer = Buffer.alloc(megabytes * MEGABYTE, '<p>安排</p>\n');
    const file = { name: '安排表.html', mimeType: 'text/html', buffer };
    await page.getByLabel(t('import-file'), { exact: true }).setInputFiles(file);
    const answer = page.waitForResponse((it) => it.request().method() === 'POST');
    await office.press('import-go');
    return (await answer).status();
  };
  const said = async (key, values) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(key));
    await expect(page.getByRole('main')).toContainText(t(`${key}-text`, values));
    await office.look();
    await page.getByRole('link', { name: t('trouble-home'), exact: true }).click();
  };

  await test.step('a document over 20 MB is refused', async () => {
    expect(await upload(21)).toBe(413);
    await said('trouble-too-large', { n: 20 });
  });
  await test.step('one that the disk has no room for is not kept', async () => {
    expect(await upload(10)).toBe(503);
    await said('trouble-unavailable');
    await expect(page.getByRole('main')).toContainText(t('import-no-drafts'));
  });
  await test.step('a schedule is taken in as if nothing had been', async () => {
    await office.paste(SAMPLE);
    await expect(office.finding('“13”')).toBeVisible();
  });
}
