// A page by keyboard alone.
import { expect } from '@playwright/test';

/** More than any page has. */
const MOST = 400;

/**
 * Tabs through a page from its beginning to its end: the way past the navigation comes first, everything
 * that can be reached is reached, in the order of the page, each in sight with a line around it, and at
 * the end the keyboard is free again.
 */
export async function tabs(page, name) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
    window.reached = [];
    document.addEventListener('focusin', (event) => window.reached.push(event.target));
  });
  const seen = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(focused);
    if (!at) break;
    seen.push(at);
    expect(seen.length, `${name} keeps the keyboard at ${at.what}`).toBeLessThan(MOST);
  }
  expect(seen[0]?.skip, `${name}: the way to the text comes first`).toBe(true);
  const wrong = seen.filter((it) => !it.lined || !it.shown || !it.after);
  expect(wrong, `${name}: not in sight, without a line, or out of order`).toEqual([]);
  const missed = await page.evaluate(unreached);
  expect(missed, `${name}: not reached by keyboard`).toEqual([]);
}

/** In the page: what has the focus, and how it shows; nothing at the end of the page. */
function focused() {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const reached = window.reached;
  const last = reached[reached.length - 2];
  const style = getComputedStyle(at);
  const inner = at.querySelector('.hit');
  const box = at.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  // A field of a date has several places for the keyboard in itself.
  const same = last === at || !last;
  return {
    what: `${at.tagName} ${(at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 30)}`,
    skip: at.classList.contains('skip'),
    lined:
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) ||
      // The browser draws it on the part of the field that has the focus.
      at.type === 'date' ||
      (inner !== null && parseFloat(getComputedStyle(inner).strokeWidth) >= 2),
    shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight && Boolean(top && (at.contains(top) || top.contains(at))),
    after: same || Boolean(last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}

/** In the page: what can be used and was never reached. A radio of a group is reached by arrows. */
function unreached() {
  const can = 'a[href], button:not(:disabled), input:not([type=hidden]):not(:disabled), textarea, select, summary';
  return [...document.querySelectorAll(can)]
    .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('fieldset:disabled'))
    .filter((it) => !(it.type === 'radio' && window.reached.some((other) => other.name === it.name)))
    .filter((it) => !window.reached.includes(it))
    .map((it) => `${it.tagName} ${it.textContent.trim().slice(0, 30)}`);
}
