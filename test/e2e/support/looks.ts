import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { keepImage, settled } from './screenTour';

/** Pictures of what is on screen at both widths, in light and dark; nothing may be wider than the window. */
export async function atEachLook(page: Page, folder: string, name: string, image?: string): Promise<void> {
  for (const width of [1366, 1024])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 768 });
      await page.emulateMedia({ colorScheme });
      await settled(page);
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path });
      if (image !== undefined && width === 1366 && colorScheme === 'light') keepImage(path, image);
      const wider = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
      await expect.poll(wider).toBe(false);
    }
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'light' });
}
