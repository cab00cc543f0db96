import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

type Words = string | RegExp;

/**
 * The text of a part of the screen once all the words stand in it. A single read right after an action can still be of
 * the screen as it was before; this one waits, and names the words that never came beside what stood there instead.
 */
export async function textWith(part: Locator, ...words: readonly Words[]): Promise<string> {
  let text = '';
  const lacking = async () => {
    text = await part.innerText();
    const missing = words.filter((one) => (typeof one === 'string' ? !text.includes(one) : !one.test(text)));
    return missing.length === 0 ? [] : [...missing.map(String), `not in: ${text}`];
  };
  await expect.poll(lacking).toEqual([]);
  return text;
}
