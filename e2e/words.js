// The program's own message files, so that a test finds a button by the words that stand on it.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const locales = fileURLToPath(new URL('../locales/', import.meta.url));

/** The messages of a language (`zh-CN`, `en`), as a function from key and values to text. */
export function words(language) {
  const messages = new Map();
  for (const file of readdirSync(locales + language)) {
    const text = readFileSync(`${locales}${language}/${file}`, 'utf8');
    for (const [, key, value] of text.matchAll(/^([a-z][\w-]*) = (.+)$/gm)) {
      messages.set(key, value);
    }
  }
  return (key, values = {}) => {
    const message = messages.get(key);
    if (message === undefined) throw new Error(`no message ${key} on one line in ${language}`);
    return message.replace(/\{ *\$([\w-]+) *\}/g, (_, name) => values[name]);
  };
}
