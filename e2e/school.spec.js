// The school calendar: a term is entered, and the weeks of a schedule get their days; days off are
// entered, taken out and put back.
import { expect, test } from '@playwright/test';
import { serve } from './program.js';
import { Visitor } from './visitor.js';

/** How people come. */
const WAYS = [
  { name: 'in Chinese', language: 'zh-CN', width: 1440, checked: true },
  { name: 'in English, on a phone', language: 'en', width: 390, checked: true },
];

/** A schedule by weeks of the term. */
const BY_WEEKS = `<h1>2025—2026学年第二学期工作安排</h1><table border="1">
<tr><td>序号</td><td>工作内容及要求</td><td>完成时限</td></tr>
<tr><td>1</td><td>制定学期工作计划。</td><td>第2周</td></tr>
<tr><td>2</td><td>组织期中检查。</td><td>第10-11周</td></tr>
<tr><td>3</td><td>撰写学期总结。</td><td>暑假前</td></tr></table>`;

/** Days of its second week, in both languages. */
const WEEK = /3月2日–8日|2–8 Mar/;

for (const way of WAYS) {
  test(`the school calendar, ${way.name}`, async ({ browser }) => {
    const program = await serve();
    const office = await Visitor.come(browser, program, way);
    try {
      await office.setUp('陈静');
      const draft = await imported(office);
      const school = await term(office);
      await test.step('the draft was read anew', async () => {
        await office.page.goto(draft);
        await expect(office.page.locator('#row-1')).toContainText(WEEK);
      });
      await days(office, school);
      expect(office.troubles).toEqual([]);
    } finally {
      await office.leave();
      await program.stop();
    }
  });
}

async function imported(office) {
  const { page } = office;
  return test.step('a schedule by weeks has no days yet', async () => {
    await office.open('shell-import');
    await office.pasteTable(BY_WEEKS);
    await office.press('import-go');
    await expect(page.locator('#row-1')).toBeVisible();
    await expect(page.locator('#row-1')).not.toContainText(WEEK);
    return page.url();
  });
}

async function term(office) {
  const { page, t } = office;
  return test.step('a term is entered, after one without an end', async () => {
    await page.locator('summary').filter({ hasText: '陈静' }).click();
    await page.getByRole('link', { name: t('school-page'), exact: true }).click();
    await office.look();
    const school = page.url();
    await office.fill('school-first', '2026-02-26');
    await office.press('school-term-go');
    await expect(page.getByRole('alert')).toContainText(t('school-no-end'));
    await office.look();
    await office.fill('school-last', '2026-07-03');
    await office.press('school-term-go');
    await expect(page.getByText(t('done-school'))).toBeVisible();
    await expect(page.getByText(t('school-second-term', { a: '2025', b: '2026' }))).toBeVisible();
    await office.look();
    return school;
  });
}

async function days(office, school) {
  const { page, t } = office;
  await test.step('days off are entered, taken out and put back', async () => {
    await page.goto(school);
    await office.fill('school-days-first', '2026-05-01');
    await office.fill('school-days-last', '2026-05-05');
    await office.press('school-days-go');
    const entered = page.getByRole('region', { name: t('school-days') }).getByRole('listitem');
    await expect(entered).toHaveCount(1);
    await entered.getByRole('button').click();
    await expect(entered).toHaveCount(0);
    await office.look();
    await office.press('school-put-back');
    await expect(entered).toHaveCount(1);
  });
}
