// Somebody with a browser of their own, and what they do on more than one walk.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { accessible, fits, watch } from './checks.js';
import { words } from './words.js';

/** A schedule of our own making: 24 items in 6 phases, the 23rd printed as another 13. */
export const SAMPLE = fileURLToPath(new URL('../corpus/sample-school/input.html', import.meta.url));

const UNIT = '滨海市第三中学';

export class Visitor {
  /**
   * Opens a browser of its own.
   * `way`: `language`, `width`, `script: false` for a browser that runs none, and `checked` where every
   * page on the way is to be checked with axe-core too; `pages.spec.js` checks each page by itself.
   */
  static async come(browser, program, way) {
    const phone = way.width < 600;
    const context = await browser.newContext({
      locale: way.language,
      javaScriptEnabled: way.script ?? true,
      viewport: { width: way.width, height: phone ? 844 : 900 },
      hasTouch: phone,
      acceptDownloads: true,
    });
    return new Visitor(await context.newPage(), program, way);
  }

  constructor(page, program, way) {
    this.page = page;
    this.program = program;
    this.way = way;
    this.t = words(way.language);
    this.troubles = watch(page, program.origin);
  }

  /** Presses a button by the message on it. */
  async press(key, values) {
    await this.page.getByRole('button', { name: this.t(key, values), exact: true }).click();
  }

  /** Fills a field by the message above it. */
  async fill(key, text) {
    await this.page.getByLabel(this.t(key), { exact: true }).fill(text);
  }

  /** Follows an entry of the navigation. */
  async open(key) {
    const places = this.page.getByRole('navigation', { name: this.t('shell-places') });
    await places.getByRole('link', { name: new RegExp(`^${this.t(key)}`) }).click();
  }

  /** What must hold of every page, whatever it shows. */
  async look() {
    await expect(this.page.locator('html')).toHaveAttribute('lang', this.way.language);
    // So does a message come out whose key nobody wrote.
    await expect(this.page.locator('body')).not.toContainText('⟦');
    await fits(this.page);
    if (this.way.checked) await accessible(this.page);
  }

  /** Opens the set-up address and makes the unit. */
  async setUp(name) {
    await this.page.goto(this.program.setUp);
    await this.look();
    await this.fill('field-unit-name', UNIT);
    await this.fill('field-person-name', name);
    await this.press('door-set-up-go');
    await expect(this.page.getByRole('navigation')).toContainText(UNIT);
  }

  /** Pastes a document and has it read. */
  async paste(path) {
    await this.open('shell-import');
    await this.look();
    const html = readFileSync(path, 'utf8');
    if (this.way.script ?? true) await this.pasteTable(html);
    // Without script, a table arrives as bare text: whoever comes so brings the page's own text.
    else await this.fill('import-paste', html);
    await this.press('import-go');
    await expect(this.page.getByRole('list', { name: this.t('import-findings') })).toBeVisible();
  }

  /** Pastes as from a spreadsheet: the clipboard carries the table as HTML and as bare text. */
  async pasteTable(html) {
    const field = this.page.getByLabel(this.t('import-paste'), { exact: true });
    await field.focus();
    await field.evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', text);
      clipboardData.setData('text/plain', text.replace(/<[^>]*>/g, ''));
      const init = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent('paste', init));
    }, html);
    // Line ends become those of the field.
    await expect(field).toHaveValue(html.replace(/\r\n?/g, '\n'));
  }

  /** The finding that says in words that hold `text`. */
  finding(text) {
    const findings = this.page.getByRole('list', { name: this.t('import-findings') });
    return findings.getByRole('listitem').filter({ hasText: text }).first();
  }

  /** The timetable, once it is open. */
  get timetable() {
    return this.page.getByRole('table').first();
  }

  /** The row of an item, counted from 1. */
  item(position) {
    return this.timetable.getByRole('row').nth(position);
  }

  async leave() {
    await this.page.context().close();
  }
}
