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

/** The keyboard “Unicode tổ hợp”: a letter and its dấu are two, and are taken back one by one. "hoaf", then "n": "hoàn". */
async function inTwoParts(): Promise<void> {
  for (const letter of 'hoa') await page.keyboard.press(letter);
  for (const { back, text } of [
    { back: 2, text: ['o', '\u0300', 'a'] },
    { back: 3, text: ['o', 'a', '\u0300', 'n'] },
  ]) {
    for (let left = back; left > 0; left -= 1) await page.keyboard.press('Backspace');
    for (const part of text) await page.keyboard.insertText(part);
  }
}

/** The caret goes behind a word that stands in the box. */
async function caretBehind(box: string, word: string): Promise<void> {
  await id(box).evaluate((area, before) => {
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('no box of text');
    area.focus();
    const at = area.value.indexOf(before) + before.length;
    area.setSelectionRange(at, at);
  }, word);
}

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

test('amid a wording: letters that come in two parts, and a field of it, go where the caret is', async () => {
  await openScreen(page, 'reminders');
  await id('remind-tab-wording').click();
  await id('wording-text').fill('Anh chị gửi giúp: {nội dung}.');
  await caretBehind('wording-text', 'Anh chị ');
  await inTwoParts();
  await page.keyboard.press('Space');
  expect((await id('wording-text').inputValue()).normalize('NFC')).toBe('Anh chị hoàn gửi giúp: {nội dung}.');
  await id('wording-field-đơn vị').click(); // typing goes on behind what was put in
  await page.keyboard.press('!');
  await expect.poll(() => id('wording-text').inputValue()).toBe('Anh chị hoàn {đơn vị}!gửi giúp: {nội dung}.');
  await id('wording-text').evaluate((area) => area.blur());
  await expect.poll(() => id('wording-preview').innerText()).toContain('Anh chị hoàn');
});

test('amid a text message, which is shown without dấu when it is done', async () => {
  await lookAt(page, '17/8/2021', '8h00'); // nobody has sent anything yet
  await id('remind-tab-compose').click();
  await id('remind-all-sms').check();
  await id('remind-compose').click();
  const whole = await id('remind-text-sms').inputValue();
  const head = whole.slice(0, whole.indexOf(' ') + 1);
  await caretBehind('remind-text-sms', head);
  await burst();
  expect(await id('remind-text-sms').inputValue()).toBe(`${head}${WANTED}${whole.slice(head.length)}`);
  await id('remind-text-sms').evaluate((area) => area.blur());
  await expect.poll(() => id('remind-text-sms').inputValue()).toBe(`${head}phuong hoai duc${whole.slice(head.length)}`);
  await id('messages-dialog').getByTestId('dialog-close').click();
});

test('in a long list to choose from, letters that no key stands for find the unit too', async () => {
  await openScreen(page, 'imports');
  await id('import-key').click();
  await id('keyed-unit').focus();
  for (const letter of 'hoài my') await session.send('Input.dispatchKeyEvent', { type: 'char', text: letter });
  await expect.poll(() => id('keyed-unit').inputValue()).toBe('xa-hoai-my');
});

test('the search over the units of a keyed report finds one without dấu, and Enter takes it', async () => {
  await id('keyed-unit-search').click();
  await page.keyboard.type('tam quan bac');
  await expect
    .poll(() => id('keyed-unit-found').innerText())
    .toBe('Tìm thấy 1 đơn vị. Enter chọn Phường Tam Quan Bắc.');
  await expect.poll(() => id('keyed-unit').inputValue()).toBe('xa-hoai-my'); // not before it is meant
  await page.keyboard.press('Enter');
  await expect.poll(() => id('keyed-unit').inputValue()).toBe('phuong-tam-quan-bac');
  await expect.poll(() => id('keyed-unit').evaluate((field) => field === document.activeElement)).toBe(true);
  await id('keyed-unit-search').fill('khong co');
  await expect.poll(() => id('keyed-unit-found').innerText()).toBe('Không có đơn vị nào khớp với nội dung tìm.');
  await expect.poll(() => id('keyed-unit').inputValue()).toBe('phuong-tam-quan-bac');
});
