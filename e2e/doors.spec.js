// Who gets in, and what they may do there.
import { expect, test } from '@playwright/test';
import { serve } from './program.js';
import { SAMPLE, Visitor } from './visitor.js';

const DESK = { language: 'zh-CN', width: 1440 };
const PHONE = { language: 'en', width: 390 };

test('the supervision group reads and changes nothing; an adoption is taken back', async ({ browser }) => {
  const program = await serve();
  const office = await Visitor.come(browser, program, DESK);
  const guest = await Visitor.come(browser, program, PHONE);
  try {
    await walk(office, guest);
    expect(office.troubles).toEqual([]);
    expect(guest.troubles).toEqual([]);
  } finally {
    await office.leave();
    await guest.leave();
    await program.stop();
  }
});

async function walk(office, guest) {
  const { page, t, program } = office;
  let address = '';

  await test.step('the printed number is kept, with the reason, and stays marked', async () => {
    await office.setUp('陈静');
    await office.paste(SAMPLE);
    const finding = office.finding('“13”');
    const keep = t('import-keep-this', { printed: 13 });
    await finding.locator('summary').click();
    await office.look();
    await finding.getByRole('textbox').fill('按原表照印');
    await finding.getByRole('button', { name: keep, exact: true }).click();
    await office.press('import-adopt');
    await expect(office.item(23)).toContainText(t('timetable-meant', { n: 23 }));
  });

  await test.step('a link admits the supervision group, once', async () => {
    await office.open('shell-people');
    await office.look();
    await office.press('people-admit-go');
    address = await page.getByLabel(t('people-link'), { exact: true }).inputValue();
    await office.look();
    await guest.page.goto(address);
    await guest.look();
    await guest.fill('field-person-name', '林远');
    await guest.press('door-join-go');
    await expect(guest.page.getByRole('heading', { level: 1 })).toContainText('17 Apr');
    await guest.look();
    await guest.open('shell-timetable');
    await expect(guest.timetable.getByRole('row')).toHaveCount(1 + 24);
    await guest.look();
    expect((await page.request.get(address)).ok()).toBe(false);
  });

  await test.step('the guest reads an item and is offered no correction', async () => {
    await guest.item(7).getByRole('link').click();
    await expect(guest.page.locator('ol.obligations > li')).toHaveCount(12);
    await expect(guest.page.getByRole('link', { name: guest.t('item-edit') })).toHaveCount(0);
    await guest.look();
    const edit = await guest.page.goto(`${guest.page.url()}/edit`);
    expect(edit?.status()).toBe(404);
    await guest.look();
  });

  await test.step('the adoption is taken back and the draft is there again', async () => {
    await page.goto(program.origin);
    await office.look();
    await office.open('shell-timetable');
    await page.getByRole('link', { name: t('timetable-discard'), exact: true }).click();
    await office.look();
    await office.fill('field-reason', '局里要发新表');
    await office.press('timetable-discard');
    await expect(office.finding('“13”')).toBeVisible();
    await guest.page.goto(program.origin);
    await expect(guest.timetable).toHaveCount(0);
    await guest.look();
  });

  await test.step('the parts that pages are made of are shown to everybody', async () => {
    await guest.page.goto(`${program.origin}/components`);
    await guest.look();
  });

  await test.step('who signs out is out', async () => {
    await page.locator('details.me > summary').click();
    await office.press('shell-sign-out');
    await office.look();
    await page.goto(program.origin);
    await expect(page.getByRole('table')).toHaveCount(0);
    await office.look();
  });
}
