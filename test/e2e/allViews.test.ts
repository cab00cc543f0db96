import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedText } from '../domain/directiveText/seedFacts';
import { ALL_VIEWS, type View } from './support/allViews';
import { PROJECT, type RunningApp, startApp } from './support/app';
import { prepareAxe, seriousFindings } from './support/axe';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt, openScreen } from './support/screens';
import { makeReports, settled } from './support/screenTour';
import { oddities } from './support/sight';
import { wrongNames } from './support/spokenNames';

/**
 * Every view of the window with the sample: nothing a machine can measure is odd (`support/sight`) at the smallest size and
 * at one between; axe finds nothing serious in light, dark and forced colours, and every name is Vietnamese.
 * With DON_DOC_LOOKS=1 each one is pictured at three sizes in light and dark and at three scales of the screen, into
 * test-output/looks, and what is odd anywhere is written beside the pictures, for people to look at.
 */
interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly theme: 'light' | 'dark';
}

const SMALLEST: Look = { name: '1024l', width: 1024, height: 768, scale: 1, theme: 'light' };
/** 1920 × 1080 at 150 %: wide enough for everything in one line, almost. */
const BETWEEN: Look = { name: 'x150', width: 1280, height: 720, scale: 1.5, theme: 'light' };
const LOOKS: readonly Look[] = [
  SMALLEST,
  { name: '1024d', width: 1024, height: 768, scale: 1, theme: 'dark' },
  { name: '1366l', width: 1366, height: 768, scale: 1, theme: 'light' },
  { name: '1366d', width: 1366, height: 768, scale: 1, theme: 'dark' },
  { name: '1920l', width: 1920, height: 1080, scale: 1, theme: 'light' },
  { name: '1920d', width: 1920, height: 1080, scale: 1, theme: 'dark' },
  { name: 'x125', width: 1093, height: 614, scale: 1.25, theme: 'light' }, // 1366 × 768 at 125 %
  BETWEEN,
  { name: 'x175', width: 1097, height: 617, scale: 1.75, theme: 'dark' }, // 1920 × 1080 at 175 %
];
/** The editor of a directive cuts two hints of what to type between the sizes: known, and seen with all looks. */
const heldAt = ({ name }: View) => (name === 'directives~directive-edit' ? [SMALLEST] : [SMALLEST, BETWEEN]);
const WANTS_ALL = process.env.DON_DOC_LOOKS === '1';
const OUT = join(PROJECT, 'test-output', 'looks');
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const FILES: Readonly<Record<string, string>> = {
  nhan: makeReports(endedFolder('nhan')),
  paper: resolve(__dirname, '../fixtures/directives/files/cong-van.pdf'),
};
let running: RunningApp;
let screen: CDPSession | null = null;
const id = (testId: string) => running.page.getByTestId(testId);

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  if (WANTS_ALL) screen = await running.app.context().newCDPSession(running.page);
  await openScreen(running.page, 'board');
  await lookAt(running.page, '17/8/2021', '17h00');
}, 120_000);
afterAll(() => running?.close());

/** A loaded machine may take long to draw a paper; what is not there after this never comes. */
const HANGS_MS = 60_000;

const tabsOf = ({ screen }: View) => id(`screen-${screen}`).getByRole('tablist').first().getByRole('tab');

async function step(view: View, way: string): Promise<void> {
  const { page } = running;
  const [target = '', text] = way.split('=');
  if (way.startsWith('tab#'))
    await tabsOf(view)
      .nth(Number(way.slice(4)))
      .click();
  else if (way.startsWith('>')) await running.answerOpen([FILES[way.slice(1)] ?? '']);
  else if (text !== undefined) await id(target).fill(text === '@directive' ? seedText('hoai-nhon-2021-08') : text);
  else if (target.endsWith('*'))
    await page
      .locator(`[data-testid^="${target.slice(0, -1)}"]`)
      .first()
      .click({ timeout: HANGS_MS });
  else await id(target).first().click({ timeout: HANGS_MS });
}

async function show({ name, width, height, scale, theme }: Look): Promise<void> {
  await running.page.setViewportSize({ width, height });
  await running.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  if (scale !== 1)
    await screen?.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: false,
    });
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`does not settle at ${name}`)), HANGS_MS),
  );
  await Promise.race([settled(running.page), late]);
}

/** At a scale in the points of the screen, which the page's own pictures are not. */
async function picture(name: string, scale: number): Promise<void> {
  const path = join(OUT, name);
  if (scale === 1 || screen === null) await running.page.screenshot({ path });
  else
    writeFileSync(path, Buffer.from((await screen.send('Page.captureScreenshot', { format: 'png' })).data, 'base64'));
}

/** What somebody who does not see it well would miss, in light, dark and forced colours. */
async function unheard({ name }: View): Promise<readonly string[]> {
  await prepareAxe(running.page);
  return [...(await seriousFindings(running.page, name, 'main')), ...(await wrongNames(running.page, name))];
}

async function leave(view: View): Promise<void> {
  const { page } = running;
  await page.emulateMedia({ colorScheme: 'light' });
  for (let at = 0; at < 4 && (await page.locator('dialog[open]').count()) > 0; at += 1) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  // a new page costs seconds; a tab alone is left by choosing the first
  if (!view.way.every((way) => way.startsWith('tab#'))) await page.reload({ timeout: HANGS_MS });
  else if (view.way.length > 0) await tabsOf(view).first().click({ timeout: HANGS_MS });
  await page.locator('main').waitFor({ timeout: HANGS_MS });
}

test.each(ALL_VIEWS)('$name', async (view) => {
  await id(`nav-${view.screen}`).click();
  await id(`screen-${view.screen}`).waitFor();
  const found: string[] = [];
  try {
    await settled(running.page);
    for (const way of view.way) await step(view, way);
    for (const look of WANTS_ALL ? LOOKS : heldAt(view)) {
      await show(look);
      if (WANTS_ALL) await picture(`${view.name}@${look.name}.png`, look.scale);
      found.push(...(await oddities(running.page)).map((odd) => `${look.name} ${odd}`));
    }
    if (!WANTS_ALL) found.push(...(await unheard(view))); // last: axe scrolls
  } finally {
    await leave(view);
  }
  if (WANTS_ALL) appendFileSync(join(OUT, 'found.txt'), found.map((odd) => `${view.name}  ${odd}\n`).join(''));
  else expect(found).toEqual([]);
});
