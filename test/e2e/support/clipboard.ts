import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { RunningApp } from './app';

/**
 * A click on the button puts the text on the system's clipboard. While nothing is there it is clicked again: what came in a
 * moment ago may draw the button anew between press and release.
 */
export async function expectCopied({ app }: Pick<RunningApp, 'app'>, button: Locator, text: string): Promise<void> {
  const read = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await expect
    .poll(
      async () => {
        if ((await read()) === '') await button.click();
        return read();
      },
      { interval: 500 },
    )
    .toBe(text);
}
