// Every page there is to look at, in a demonstration, with the way to it.
import { words } from './words.js';

/** The item that asks for most. */
const ITEM = 7;

/** Signs in by one of the addresses of a demonstration, and leaves the cookie in the browser. */
export async function signIn(page, address) {
  await page.goto(address);
  await page.locator('main form button').click();
  await page.waitForURL((url) => url.href !== address);
}

/**
 * The pages as `{ name, address, door }`, asked of the program itself: a page whose address it does
 * not know is left out. `page` is signed in as the office; a door is for who is not.
 */
export async function places(page, program) {
  const { origin } = program;
  const pages = await inside(page, origin);
  const doors = [
    { name: 'door-sign-in', address: program.office, door: true },
    { name: 'door-join', address: await invitation(page, pages), door: true },
    { name: 'door-signed-out', address: `${origin}/signed-out`, door: true },
    { name: 'components', address: `${origin}/components` },
  ];
  const known = [];
  for (const place of [...doors, ...pages]) {
    const answer = await page.request.get(place.address);
    if (answer.status() === 404) continue;
    if (!answer.ok()) throw new Error(`${place.name} answers ${answer.status()}`);
    known.push(place);
  }
  // The one page that is there when nothing is.
  return [...known, { name: 'nowhere', address: `${origin}/nowhere` }];
}

/** The pages of the unit and of its programme. */
async function inside(page, origin) {
  await page.goto(origin);
  const programme = await within(page, /\/u\/[^/?]+\/p\/[^/?]+/);
  const unit = programme.replace(/\/p\/.*/, '');
  await page.goto(programme);
  const item = await page.getByRole('row').nth(ITEM).getByRole('link').first().getAttribute('href');
  await page.goto(`${unit}/import`);
  const draft = await within(page.locator('main'), /\/u\/[^/?]+\/import\/[^/?]+/);
  const addresses = {
    today: `${unit}/today`,
    timetable: programme,
    gantt: `${programme}/gantt`,
    calendar: `${programme}/calendar`,
    item: `${origin}${item}`,
    'item-doubted': `${programme}/item/23`,
    edit: `${origin}${item}/edit`,
    obligation: `${origin}${item}/obligation/2`,
    'obligation-new': `${origin}${item}/obligation/new`,
    links: `${programme}/links`,
    discard: `${programme}/discard`,
    import: `${unit}/import`,
    draft,
    'draft-limit': `${draft}?limit=${ITEM}`,
    'draft-columns': `${draft}?columns`,
    people: `${unit}/people`,
    school: `${unit}/school`,
    'timetable-phase': `${programme}?phase=3`,
    'gantt-links': `${programme}/gantt?links=all`,
    search: `${unit}/search?q=%E6%96%B9%E6%A1%88`,
  };
  return Object.entries(addresses).map(([name, address]) => ({ name, address }));

  /** The first address of that form: where the page is, or where one of its links leads. */
  async function within(scope, form) {
    const links = await scope.locator('a').evaluateAll((all) => all.map((it) => it.href));
    const found = [...(scope === page ? [page.url()] : []), ...links].map((it) => form.exec(it)?.[0]);
    const path = found.find((it) => it !== undefined);
    if (path === undefined) throw new Error(`nothing of the form ${form} at ${page.url()}`);
    return origin + path;
  }
}

/** An address by which the supervision group comes in. */
async function invitation(page, pages) {
  await page.goto(pages.find((it) => it.name === 'people').address);
  const t = words(await page.locator('html').getAttribute('lang'));
  await page.getByRole('button', { name: t('people-admit-go'), exact: true }).click();
  return page.getByLabel(t('people-link'), { exact: true }).inputValue();
}

/**
 * Pages as they are after somebody did something, as `{ name, address, door, then }`: `then` does it.
 * `empty` is a program where nothing is yet, `t` speaks the language of the visitor.
 */
export function states(all, empty, t) {
  const address = (name) => all.find((it) => it.name === name).address;
  const press = (page, key) => page.getByRole('button', { name: t(key), exact: true }).click();
  const unwilling = async (page, key) => {
    await page.getByLabel(t('field-reason'), { exact: true }).fill(' ');
    await press(page, key);
    await page.getByRole('alert').first().waitFor();
  };
  // No click: what was clicked last is where the keyboard goes on from.
  const unfolded = (page) => page.locator('details').evaluateAll((all) => all.forEach((it) => (it.open = true)));
  const at = (name, then) => ({ address: address(name), then });
  return [
    { name: 'edit-refused', ...at('edit', (page) => unwilling(page, 'item-edit-save')) },
    {
      name: 'obligation-refused',
      ...at('obligation', async (page) => {
        await page.locator('#f-words').fill('表里没有这几个字');
        await page.locator('#f-reason').fill('读错了');
        await press(page, 'item-edit-save');
        await page.getByRole('alert').first().waitFor();
        await unfolded(page);
      }),
    },
    { name: 'discard-refused', ...at('discard', (page) => unwilling(page, 'timetable-discard')) },
    {
      name: 'import-refused',
      ...at('import', async (page) => {
        await press(page, 'import-go');
        await page.getByRole('alert').first().waitFor();
      }),
    },
    {
      name: 'draft-unfolded',
      ...at('draft', unfolded),
    },
    {
      name: 'school-refused',
      ...at('school', async (page) => {
        await page.getByLabel(t('school-first'), { exact: true }).fill('2026-09-01');
        await press(page, 'school-term-go');
        await page.getByRole('alert').first().waitFor();
      }),
    },
    { name: 'people-link', ...at('people', (page) => press(page, 'people-admit-go')) },
    {
      name: 'menu-open',
      ...at('timetable', unfolded),
    },
    {
      name: 'trouble-signed-out',
      ...at('edit', async (page) => {
        await page.context().clearCookies();
        await page.getByLabel(t('field-reason'), { exact: true }).fill('与督导组商定');
        await press(page, 'item-edit-save');
      }),
    },
    {
      name: 'trouble-forged',
      ...at('edit', async (page) => {
        const token = page.locator('main form input[name=csrf]');
        await token.evaluate((it) => (it.value = 'x'));
        await page.getByLabel(t('field-reason'), { exact: true }).fill('与督导组商定');
        await press(page, 'item-edit-save');
      }),
    },
    {
      name: 'nothing-yet',
      address: empty.setUp,
      door: true,
      then: async (page) => {
        await page.getByLabel(t('field-unit-name'), { exact: true }).fill('滨海市第三中学');
        await page.getByLabel(t('field-person-name'), { exact: true }).fill('陈静');
        await press(page, 'door-set-up-go');
        await page.getByRole('navigation').waitFor();
        await page.goto(page.url().replace(/\/import.*/, '/today'));
      },
    },
  ];
}
