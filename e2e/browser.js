// Which browser drives the tests: the system's own, no build that Playwright brings.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of Chromium: `CHROMIUM`, or the first `chromium` in the folders of `PATH`. */
export function chromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = [process.env.CHROMIUM, ...folders.map((it) => join(it, 'chromium'))];
  const found = places.find((it) => it && isProgram(it));
  // Without one, every test fails by name and says that this path does not exist.
  return found ?? '/usr/bin/chromium';
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
