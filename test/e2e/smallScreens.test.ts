import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_ID } from '../support/office';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { endedFolder } from './support/folders';
import { cutNames, outOfReach, overlapsInHead } from './support/reach';
import { SCREEN_NAMES } from './support/screens';
import { settled } from './support/screenTour';

/**
 * What a screen of 1366 × 768 leaves of room once Windows, or the clerk by Ctrl and +, makes letters larger: 150 % and
 * 175 %. Tried on the sample, whose bar takes room of its own. One story on one data folder: the tests run in order.
 */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const SIZES = [
  { width: 911, height: 512 },
  { width: 780, height: 439 },
];
const PICTURES = join(PROJECT, 'test-output', 'small');

describe('letters at 150 and 175 % on a screen of 1366 × 768', () => {
  let running: RunningApp;
  const id = (testId: string) => running.page.getByTestId(testId);

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    running = await startApp(folders);
    await id('nav-start').click();
    await id(`sample-load-${SAMPLE_ID}`).click();
    await id('trial-bar').waitFor({ timeout: 30_000 });
    await id('sample-loaded').waitFor();
  });
  afterAll(() => running?.close());

  test.each(SCREEN_NAMES)('%s: nothing of its head is written over another part, all can be reached', async (name) => {
    const { page } = running;
    await page.setViewportSize({ width: 1366, height: 768 });
    await id(`nav-${name}`).click();
    await id(`screen-${name}`).waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await settled(page);
      await page.screenshot({ path: join(PICTURES, `${name}-${size.width}.png`) });
      const what = { message: `${name} at ${size.width}` };
      await expect.poll(() => overlapsInHead(page), what).toEqual([]);
      await expect.poll(() => cutNames(page), what).toEqual([]);
      await expect.poll(() => outOfReach(page), what).toEqual([]);
    }
  });

  test('the bar over the sample is one line', async () => {
    for (const size of SIZES) {
      await running.page.setViewportSize(size);
      await expect.poll(async () => (await id('trial-bar').boundingBox())?.height ?? 99).toBeLessThanOrEqual(40);
    }
  });
});

describe('a screen with less room than the smallest window would like', () => {
  test('the window lies within it whole, and may be made as small', async () => {
    const running = await startApp({
      dataFolder: endedFolder('du-lieu'),
      profileFolder: endedFolder('ho-so'),
      args: ['--force-device-scale-factor=2'],
      keepsItsSize: true,
    });
    try {
      const { room, window, smallest } = await running.app.evaluate(({ BrowserWindow, screen }) => {
        const [width = 0, height = 0] = BrowserWindow.getAllWindows()[0]?.getMinimumSize() ?? [];
        return {
          room: screen.getPrimaryDisplay().workArea,
          window: BrowserWindow.getAllWindows()[0]?.getBounds(),
          smallest: { width, height },
        };
      });
      expect(room.width).toBeLessThan(1024); // or this display shows nothing
      expect(window?.width).toBeLessThanOrEqual(room.width);
      expect(window?.height).toBeLessThanOrEqual(room.height);
      expect(smallest.width).toBeLessThanOrEqual(room.width);
      expect(smallest.height).toBeLessThanOrEqual(room.height);
      const { page } = running;
      await page.getByTestId('help-open').click({ trial: true });
    } finally {
      await running.close();
    }
  });
});
