// What a person decides about a schedule: what a limit means, which item waits for which, and whether
// two names are one; at import, seen in every view after adoption, and changed again there.
import { expect, test } from '@playwright/test';
import { serve } from './program.js';
import { SAMPLE, Visitor } from './visitor.js';

/** How people come. */
const WAYS = [
  { name: 'in Chinese', language: 'zh-CN', width: 1440 },
  { name: 'in English, on a phone', language: 'en', width: 390 },
];

/** Items of the sample, and what is decided about them. */
const READ_OTHERWISE = 6;
const IN_DAYS = { item: 20, first: '2026-06-08', last: '2026-06-12' };
const BODY = { item: 5, called: '市局第二督导组', printed: '督导联络组' };
const ADDED = { to: 24, from: 22 };

for (const way of WAYS) {
  test(`decisions about the sample, ${way.name}`, async ({ browser }) => {
    const program = await serve();
    const office = await Visitor.come(browser, program, way);
    try {
      await office.setUp('陈静');
      await upload(office);
      const days = await limits(office);
      await links(office);
      await findings(office);
      const programme = await adopted(office, days);
      await linksPage(office, programme);
      expect(office.troubles).toEqual([]);
    } finally {
      await office.leave();
      await program.stop();
    }
  });
}

async function upload(office) {
  const { page, t } = office;
  await test.step('the file is chosen, with its year', async () => {
    await office.open('shell-import');
    await page.getByLabel(t('import-file'), { exact: true }).setInputFiles(SAMPLE);
    await office.fill('import-year', '2026');
    await office.press('import-go');
    await expect(office.finding('“13”')).toBeVisible();
    await office.look();
  });
}

/** Opens the limit of a row. */
async function openLimit({ page, t }, n) {
  const title = t('import-limit-title', { n });
  await page.locator(`#row-${n}`).getByRole('link', { name: title }).click();
  const panel = page.getByRole('group', { name: title });
  await expect(panel).toBeVisible();
  return panel;
}

/** Gives the days that one of the limits means then. */
async function limits(office) {
  const { page, t } = office;
  let days = '';
  await test.step('a limit is read otherwise', async () => {
    const panel = await openLimit(office, READ_OTHERWISE);
    await office.look();
    const others = panel.getByRole('region', { name: t('import-limit-others') });
    const other = others.getByRole('button').first();
    days = (await other.innerText()).trim();
    await other.click();
    await expect(page.locator(`#row-${READ_OTHERWISE}`)).toContainText(days);
  });
  await test.step('the days of another are typed', async () => {
    const panel = await openLimit(office, IN_DAYS.item);
    await office.fill('item-edit-first', IN_DAYS.first);
    await office.fill('item-edit-last', IN_DAYS.last);
    await panel.getByRole('button', { name: t('import-limit-days-go'), exact: true }).click();
    await expect(page.locator(`#row-${IN_DAYS.item}`)).toContainText(t('import-decided-days'));
    await office.look();
  });
  return days;
}

/** The lines of the links that stand as `said`; of those that nobody decided, where nothing is given. */
function lines({ page, t }, said) {
  const all = page.locator('#links').getByRole('listitem');
  if (said) return all.filter({ hasText: said });
  return all.filter({ has: page.getByRole('button', { name: t('import-link-confirm'), exact: true }) });
}

async function links(office) {
  const { page, t } = office;
  const open = lines(office);
  const press = (line, key) => line.getByRole('button', { name: t(key), exact: true }).click();
  await test.step('one link is confirmed, one refused', async () => {
    const before = await open.count();
    await press(open.first(), 'import-link-confirm');
    await expect(open).toHaveCount(before - 1);
    await press(open.first(), 'import-link-refuse');
    await expect(open).toHaveCount(before - 2);
  });
  await test.step('one that no rule tells is added', async () => {
    const add = page.locator('details.link-add');
    await add.locator('summary').click();
    await office.fill('import-link-to', String(ADDED.to));
    await office.fill('import-link-from', String(ADDED.from));
    await office.press('import-link-add-soft');
    const said = t('import-link-confirmed', { as: t('strength-soft') });
    const byHand = page.locator('.link-group').filter({ hasText: t('link-by-hand') });
    await expect(byHand).toContainText(said);
    await office.look();
  });
}

async function findings(office) {
  const { page, t } = office;
  const press = (line, name) => line.getByRole('button', { name, exact: true }).click();
  await test.step('a finding is mended, taken back and mended again', async () => {
    const mend = t('import-mend-number', { n: 23 });
    const finding = office.finding('“13”');
    await press(finding, mend);
    await expect(finding).toContainText(t('import-decided-number', { n: 23 }));
    await press(finding, t('import-undecide'));
    await expect(page.getByRole('button', { name: t('import-adopt'), exact: true })).toHaveCount(0);
    await press(finding, mend);
    await expect(finding).toContainText(t('import-decided-number', { n: 23 }));
  });
  await test.step('one is left as it stands', async () => {
    const finding = office.finding('规定范围');
    await press(finding, t('import-let-be'));
    await expect(finding).toContainText(t('import-answered'));
  });
  await test.step('names are joined', async () => {
    const finding = office.finding(`“${BODY.printed}”`);
    await press(finding, t('import-mend-join', { name: BODY.called }));
    await expect(finding).toContainText(t('import-decided-join', { name: BODY.called }));
    await office.look();
  });
}

/** Adopts, finds what was decided in each view, and gives the address of the timetable. */
async function adopted(office, days) {
  const { page, t } = office;
  await office.press('import-adopt');
  await expect(page).toHaveURL(/done=adopted/);
  const programme = page.url().replace(/\?.*/, '');
  await test.step('the timetable has the days that were chosen', async () => {
    await expect(office.item(READ_OTHERWISE)).toContainText(days);
    await office.look();
  });
  await test.step('so has the Gantt chart', async () => {
    await page.goto(`${programme}/gantt?step=3`);
    const row = page.locator(`.gantt a[href="${new URL(programme).pathname}/item/${READ_OTHERWISE}"]:visible`);
    await expect(row.first()).toContainText(days);
    await office.look();
  });
  await test.step('items have their days and names, and say which items they wait for', async () => {
    await page.goto(`${programme}/item/${READ_OTHERWISE}`);
    await expect(page.locator('.item-facts')).toContainText(days);
    await page.goto(`${programme}/item/${BODY.item}`);
    await expect(page.locator('.reviews').last()).toContainText(BODY.called);
    const { printed, called } = BODY;
    await expect(page.getByRole('main')).toContainText(t('item-name-joined', { printed, called }));
    await page.goto(`${programme}?body=${encodeURIComponent(printed)}`);
    await expect(page.locator('.filters .chosen')).toContainText(called);
    await expect(office.timetable.locator(`a[href$="/item/${BODY.item}"]`)).toBeVisible();
    await office.look();
    await page.goto(`${programme.replace(/\/p\/.*/, '')}/search?q=${encodeURIComponent(called)}`);
    await expect(page.locator(`.found a[href$="/item/${BODY.item}"]`)).toBeVisible();
    await expect(page.getByRole('main')).toContainText(t('item-name-joined', { printed, called }));
    await office.look();
    await page.goto(`${programme}/item/${ADDED.to}`);
    const waits = page.getByRole('region', { name: t('item-waits-for'), exact: true });
    await expect(waits.locator(`a[href$="/item/${ADDED.from}"]`)).toBeVisible();
    await expect(waits).toContainText(t('link-by-hand'));
    await office.look();
  });
  return programme;
}

async function linksPage(office, programme) {
  const { page, t } = office;
  await test.step('a link that nobody decided is confirmed later, and taken back', async () => {
    await page.getByRole('link', { name: t('item-links-all'), exact: true }).click();
    await expect(page).toHaveURL(`${programme}/links`);
    await office.look();
    const open = lines(office);
    const before = await open.count();
    const which = await open.first().locator('.draft-link-ends').innerText();
    const line = page.locator('#links').getByRole('listitem').filter({ hasText: which }).first();
    await line.getByRole('button', { name: t('import-link-confirm'), exact: true }).click();
    await expect(open).toHaveCount(before - 1);
    await expect(page.getByRole('status').filter({ hasText: t('done-linked') })).toBeVisible();
    await line.getByRole('button', { name: t('import-undecide'), exact: true }).click();
    await expect(open).toHaveCount(before);
    await office.look();
  });
}
