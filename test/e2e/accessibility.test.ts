import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { prepareAxe, seriousFindings } from './support/axe';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt, openScreen, SCREEN_NAMES, type ScreenName } from './support/screens';
import { settled } from './support/screenTour';
import { wrongNames } from './support/spokenNames';
import { goesBack, type Stop, tabThrough } from './support/tabWalk';

/**
 * What the window is to somebody who has no mouse: a dialog gives the focus back; Tab goes through each screen in the order
 * of the page, is seen at every stop and finds out again. What axe finds on screens, tabs and dialogs: `allViews`. One
 * story on one data folder: the tests run in their order.
 */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);
const partOf = (screen: ScreenName) => `[data-testid="screen-${screen}"]`;

beforeAll(async () => {
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  page = running.page;
  await openScreen(page, 'board');
  await lookAt(page, '17/8/2021', '17h00');
  await prepareAxe(page);
}, 120_000);
afterEach(closeAll); // a dialog left open would cover the next screen
afterAll(() => running?.close());

async function closeAll(): Promise<void> {
  const isOpen = () => page.locator('dialog[open]').count();
  if ((await isOpen()) > 0) await page.keyboard.press('Escape');
  await expect.poll(isOpen).toBe(0);
}

test('axe finds nothing serious in the frame around the screens, and its names are Vietnamese', async () => {
  expect([...(await seriousFindings(page, 'frame', 'body')), ...(await wrongNames(page, 'frame'))]).toEqual([]);
});

describe('what a dialog or panel had taken goes back to its button', () => {
  test.each(waysToDialogs())('$screen: $way', async ({ screen, way }) => {
    const [opener, ...before] = way.split(', ').reverse();
    await id(`nav-${screen}`).click();
    for (const step of before.reverse()) await id(step).click();
    await id(opener ?? '').click();
    await expect.poll(() => hasOpened(opener ?? '')).toBe(true);
    await settled(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedTestId()).toBe(opener);
  });
});

/** By screen: what is pressed one after the other, on some behind a tab; the last opens a dialog or panel. */
function waysToDialogs() {
  const dialogs = {
    board: ['as-of-quick', 'board-print', 'board-cell-phuong-tam-quan-bac-2021-08-17'],
    imports: ['import-key', 'import-paste'],
    compilation: ['trace-phuong-bong-son', 'missing-open', 'freeze-open', 'counts-open'],
    papers: ['paper-take-number', 'paper-print'],
    records: [
      'records-tab-outgoing, outgoing-add',
      'records-tab-incoming, incoming-add',
      'records-tab-series, series-add',
    ],
    units: ['units-add', 'units-pick', 'unit-edit-phuong-bong-son', 'units-tab-changes, reorganise'],
    backups: ['open-data', 'health-open'],
    today: ['help-open'],
  } as const satisfies Partial<Record<ScreenName, readonly string[]>>;
  return (Object.keys(dialogs) as (keyof typeof dialogs)[]).flatMap((screen) =>
    dialogs[screen].map((way) => ({ screen, way })),
  );
}

/** A dialog is there, or the button says that its panel is. */
async function hasOpened(opener: string): Promise<boolean> {
  return (
    (await page.locator('dialog[open]').count()) > 0 || (await id(opener).getAttribute('aria-expanded')) === 'true'
  );
}

function focusedTestId(): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null);
}

describe('Tab goes through the page in its order and is seen at every stop', () => {
  test('through the navigation', async () => {
    expectInOrder(await tabThrough(page, 'nav'));
  });

  test.each(SCREEN_NAMES)('on %s', async (name) => {
    await id(`nav-${name}`).click();
    await settled(page);
    expectInOrder(await tabThrough(page, partOf(name)));
  });
});

function expectInOrder(stops: readonly Stop[]): void {
  expect(
    stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name),
    'focus not seen',
  ).toEqual([]);
  expect(
    stops.filter(({ isOnScreen }) => !isOnScreen).map(({ name }) => name),
    'outside the window',
  ).toEqual([]);
  const jumps = stops.flatMap((stop, at) => (goesBack(stop) ? [`${stops[at - 1]?.name} → ${stop.name}`] : []));
  expect(jumps, 'against the order of the page').toEqual([]);
}
