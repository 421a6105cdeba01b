// The pictures that README and the documents show, taken of a demonstration: `node pictures.js ../docs`.
import { join } from 'node:path';
import { chromium as driver } from '@playwright/test';
import { chromium } from './browser.js';
import { places, signIn } from './places.js';
import { demo } from './program.js';

const DESK = { width: 1200, height: 760 };
const PHONE = { width: 390, height: 700 };
const PICTURES = [
  { file: 'today.png', place: 'today', viewport: { width: 1280, height: 960 } },
  { file: 'timetable.png', place: 'timetable', viewport: DESK },
  { file: 'gantt.png', place: 'gantt', viewport: DESK },
  { file: 'import.png', place: 'draft', viewport: DESK },
  { file: 'phone-today.png', place: 'today', viewport: PHONE },
  { file: 'phone-timetable.png', place: 'timetable', viewport: PHONE },
  { file: 'phone-item.png', place: 'item', viewport: PHONE, colorScheme: 'dark' },
];

const [folder] = process.argv.slice(2);
const browser = await driver.launch({ executablePath: chromium(), args: ['--no-sandbox'] });
const program = await demo();
try {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await signIn(page, program.office);
  const all = await places(page, program);
  for (const { file, place, viewport, colorScheme = 'light' } of PICTURES) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.goto(all.find((it) => it.name === place).address);
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, file), animations: 'disabled' });
  }
} finally {
  await browser.close();
  await program.stop();
}
