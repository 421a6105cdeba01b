// What must hold of every page that a test opens.
import { expect } from '@playwright/test';
import axe from 'axe-core';

const AXE_PATIENCE = 60_000;

/**
 * Watches a page from the start: every error on the console (a refused script or style is one),
 * every exception, and every request that leaves the program, ends up in the list it gives.
 */
export function watch(page, origin) {
  const troubles = [];
  const opened = new Set();
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) opened.add(response.url());
  });
  page.on('console', (message) => {
    // A page that refuses says so by its status, and the console repeats it: that is no error.
    const refusal = message.text().startsWith('Failed to load resource');
    if (message.type() !== 'error' || (refusal && opened.has(message.location().url))) return;
    troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) {
      troubles.push(`third party: ${request.url()}`);
    }
  });
  return troubles;
}

/** The page is as wide as the screen and no wider. */
export async function fits(page) {
  const { wide, screen, culprits } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    screen: window.innerWidth,
    culprits: [...document.querySelectorAll('body *')]
      .filter((it) => it.getBoundingClientRect().right > window.innerWidth + 1)
      .slice(0, 5)
      .map((it) => `${it.tagName}.${it.className}`),
  }));
  expect(wide, `wider than the screen: ${culprits.join(', ')}`).toBeLessThanOrEqual(screen);
}

/** No violation that axe-core knows of, in light and in dark. Only where scripts run. */
export async function accessible(page) {
  await page.evaluate(axe.source);
  await analyse(page, 'light', {});
  // Dark is the same page in other colours.
  await analyse(page, 'dark', { runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
}

async function analyse(page, colorScheme, options) {
  await page.emulateMedia({ colorScheme });
  const asked = { ...options, resultTypes: ['violations'] };
  const found = await within(
    AXE_PATIENCE,
    page.evaluate((it) => window.axe.run(document, it), asked),
  );
  const told = found.violations.map((it) => {
    const places = it.nodes.slice(0, 3).map((node) => node.html);
    return [`${it.id}: ${it.help}`, ...places].join('\n  ');
  });
  expect(told, `${page.url()} in ${colorScheme}`).toEqual([]);
}

/** axe-core has been seen to wait for ever; a test says so instead. */
function within(milliseconds, work) {
  let clock;
  const late = new Promise((_, failed) => {
    clock = setTimeout(() => failed(new Error('axe-core does not answer')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(clock));
}

/**
 * Who has colours of their own still sees what is current, what can be pressed or filled in, and every
 * mark; for who asked that nothing moves, nothing does.
 */
export async function plain(page) {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const { lost, moving } = await page.evaluate(unseen);
  expect(lost, `${page.url()} in forced colours`).toEqual([]);
  expect(moving, `${page.url()} with reduced motion`).toBe(0);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
}

/** In the page: what has no line in another colour than the ground, and how much moves. */
function unseen() {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = 'Canvas';
  const ground = getComputedStyle(probe).color;
  probe.remove();
  const lined = (style) =>
    ['Top', 'Right', 'Bottom', 'Left'].some(
      (side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Color`] !== ground,
    );
  const drawn = (style) => [style.color, style.stroke, style.fill].some((it) => it !== ground && it !== 'none');
  const seen = (selector, holds) =>
    [...document.querySelectorAll(selector)]
      .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !holds(getComputedStyle(it)))
      .map((it) => `${it.tagName}.${it.getAttribute('class') ?? ''} ${it.textContent.trim().slice(0, 20)}`);
  const lost = [
    ...seen('nav [aria-current], .views [aria-current], .filters > li > [aria-current]', lined),
    ...seen('.btn, input:not([type=radio], [type=checkbox], [type=hidden], [type=file]), textarea', lined),
    ...seen('svg.mark', drawn),
  ];
  document.querySelectorAll('details').forEach((it) => (it.open = true));
  const moving = document.getAnimations().length;
  document.querySelectorAll('details').forEach((it) => (it.open = false));
  return { lost, moving };
}
