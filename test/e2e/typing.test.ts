import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { fillWithSample } from './support/dataFolders';
import { endedFolder } from './support/folders';
import { lookAt, openScreen } from './support/screens';

/**
 * Vietnamese typed as its input methods type it into boxes that filter while they are typed in: Unikey and EVKey take
 * letters back and send others in one burst, Windows' own composes. No letter is eaten, and what is found is what was meant.
 */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
let running: RunningApp;
let page: Page;
let session: CDPSession;
const id = (testId: string) => page.getByTestId(testId);
const WANTED = 'phường hoài đức';

beforeAll(async () => {
  await fillWithSample(folders.dataFolder, { withReports: true });
  running = await startApp(folders);
  page = running.page;
  session = await page.context().newCDPSession(page);
  await openScreen(page, 'board');
  await lookAt(page, '17/8/2021', '17h00');
}, 120_000);
afterAll(() => running?.close());

/** Letters as keys; of others so many are taken back and the rest sent in one piece. Nothing waits for the page. */
type Burst = readonly (string | { readonly back: number; readonly text: string })[];

const WORDS: Burst = [
  'phuong',
  { back: 4, text: 'ường' },
  ' hoai',
  { back: 2, text: 'ài' },
  ' d',
  { back: 1, text: 'đ' },
  'uc',
  { back: 2, text: 'ức' },
];

async function burst(): Promise<void> {
  const sent = WORDS.flatMap((part) =>
    typeof part === 'string'
      ? [...part].map((letter) => page.keyboard.press(letter === ' ' ? 'Space' : letter))
      : [
          ...Array.from({ length: part.back }, () => page.keyboard.press('Backspace')),
          page.keyboard.insertText(part.text),
        ],
  );
  await Promise.all(sent);
}

/** EVKey's other way: what is to change is marked and typed over; each key is up before the next goes down. */
async function typeOver(): Promise<void> {
  for (const part of WORDS) {
    if (typeof part === 'string') {
      for (const letter of part) await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      continue;
    }
    for (let left = part.back; left > 0; left -= 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.insertText(part.text);
  }
}

const METHODS = {
  'Unikey, EVKey: letters taken back and sent anew': burst,
  'EVKey: letters marked and typed over': typeOver,
  'Windows: composed letter by letter': async () => {
    for (const word of ['phường', ' hoài', ' đức']) {
      for (let end = 1; end <= word.length; end += 1)
        await session.send('Input.imeSetComposition', {
          text: word.slice(0, end),
          selectionStart: end,
          selectionEnd: end,
        });
      await session.send('Input.insertText', { text: word });
    }
  },
} as const;

/** Live filters of every make, what opens them, and where their finds stand. */
const BOXES = [
  { box: 'units-search', found: 'units-table', open: () => openScreen(page, 'units') },
  { box: 'compiled-units-search', found: 'compiled-units', open: () => openScreen(page, 'compilation') },
  { box: 'remind-table-search', found: 'remind-table', open: () => openScreen(page, 'reminders') },
] as const;

for (const { box, found, open } of BOXES)
  test.each(Object.keys(METHODS) as (keyof typeof METHODS)[])(`${box}, %s`, async (method) => {
    await open();
    await id(box).fill('');
    await id(box).focus();
    await METHODS[method]();
    await expect.poll(() => id(box).inputValue()).toBe(WANTED);
    await expect.poll(() => id(found).locator('tbody tr').count()).toBe(1);
    await expect.poll(() => id(found).locator('tbody').innerText()).toContain('Phường Hoài Đức');
    await id(box).fill('');
  });
