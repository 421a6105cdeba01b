// A document in which no table is surely a schedule: the page asks which table it is and what its columns
// hold, reads it so, and reads the next one with that header without asking.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { serve } from './program.js';
import { Visitor } from './visitor.js';

/** How people come. */
const WAYS = [
  { name: 'in Chinese', language: 'zh-CN', width: 1440, checked: true },
  { name: 'in English on a phone', language: 'en', width: 390, checked: true },
  { name: 'without script', language: 'zh-CN', width: 1024, script: false },
];

const row = (cells) => `<tr>${cells.map((it) => `<td>${it}</td>`).join('')}</tr>`;
const table = (rows) => `<table>${rows.map(row).join('')}</table>`;

/** Phones of people, and a table whose header words nobody uses and whose days are written oddly. */
const document = (more) => `<h1>东桥镇敬老月筹备情况</h1>
${table([['姓名', '电话'], ['周兰', '1234'], ['方平', '5678'], ['秦月', '9012']])}
${table([['条', '干什么', '啥时候弄完', '找谁'], ...more])}`;

const FIRST = document([
  ['甲', '走访八十岁以上老人', '重阳以前弄好', '民政办'],
  ['乙', '布置敬老院活动室', '3月中旬', '文化站'],
  ['丙', '请医生到村里义诊', '3月20日前', '卫生院'],
]);
const NEXT = document([
  ['甲', '联系理发师到敬老院', '4月上旬', '民政办'],
  ['乙', '组织学生看望老人', '4月15日', '中心小学'],
]);

/** What each column of the second table holds. */
const SAID = ['number', 'content', 'limit', 'responsible'];

for (const way of WAYS) {
  test(`a table that nobody knows, ${way.name}`, async ({ browser }) => {
    const program = await serve();
    const office = await Visitor.come(browser, program, way);
    try {
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
  const question = page.getByRole('form', { name: t('columns-question'), exact: true });
  const holds = (n) => question.getByLabel(t('columns-holds', { n }), { exact: true });

  await test.step('no table is surely a schedule: the page shows one and asks', async () => {
    await office.setUp('陈静');
    await bring(office, FIRST);
    await expect(question).toBeVisible();
    await office.look();
  });

  await test.step('the other table is shown, with its first rows', async () => {
    await page.getByRole('link', { name: t('import-table-n', { n: 1 }) }).click();
    await expect(question).toContainText('周兰');
    await page.getByRole('link', { name: t('import-table-n', { n: 2 }) }).click();
    await expect(question).toContainText('走访八十岁以上老人');
    await expect(question.getByLabel(t('columns-header-row', { n: 1 }))).toBeChecked();
    await office.look();
  });

  await test.step('without a column of contents it is no schedule, and what was said is still there', async () => {
    for (const [at, role] of SAID.entries()) {
      await holds(at + 1).selectOption(role === 'content' ? 'extra' : role);
    }
    await office.press('columns-read');
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(holds(4)).toHaveValue('responsible');
    await office.look();
  });

  await test.step('with it, the document is read so', async () => {
    await holds(2).selectOption('content');
    await office.press('columns-read');
    await expect(page.getByRole('main')).toContainText(t('columns-said'));
    await expect(page.locator('#row-3')).toContainText('请医生到村里义诊');
    await expect(page.getByRole('button', { name: t('import-adopt'), exact: true })).toBeVisible();
    await office.look();
  });

  await test.step('the next document with that header is read without asking', async () => {
    await bring(office, NEXT);
    await expect(question).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText(t('columns-kept'));
    await expect(page.locator('#row-2')).toContainText('组织学生看望老人');
    await office.look();
  });

  await test.step('forgotten, it is asked again, now and next time', async () => {
    await office.press('columns-forget');
    await expect(question).toBeVisible();
    await office.look();
    await bring(office, NEXT);
    await expect(question).toBeVisible();
  });
}

/** Pastes a document and has it read. */
async function bring(office, html) {
  await office.open('shell-import');
  if (office.way.script ?? true) await office.pasteTable(html);
  else await office.fill('import-paste', html);
  await office.press('import-go');
}

/** Schedules of several tables, or none: the file, its items, and the tables that they come from. */
const SEVERAL = [
  { name: 'one-table-a-phase', items: 5, tables: [1, 2, 3] },
  { name: 'continued-on-next-page', items: 5, tables: [1, 2, 3] },
  { name: 'list-of-paragraphs', items: 6, tables: [] },
];

for (const way of WAYS.slice(0, 2)) {
  test(`every item of a schedule stands beside its source, ${way.name}`, async ({ browser }) => {
    const program = await serve();
    const office = await Visitor.come(browser, program, way);
    const { page, t } = office;
    try {
      await office.setUp('陈静');
      for (const { name, items, tables } of SEVERAL) {
        await test.step(name, async () => {
          await bring(office, readFileSync(new URL(`../corpus/${name}/input.html`, import.meta.url), 'utf8'));
          for (let n = 1; n <= items; n += 1) await expect(page.locator(`#row-${n}`)).toBeVisible();
          for (const n of tables.slice(1)) {
            await expect(page.getByText(t('import-table-n', { n }), { exact: true })).toBeVisible();
          }
          await office.look();
        });
      }
      expect(office.troubles).toEqual([]);
    } finally {
      await office.leave();
      await program.stop();
    }
  });
}
