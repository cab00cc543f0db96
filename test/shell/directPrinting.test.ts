import type { PrinterInfo, WebContentsPrintOptions } from 'electron';
import { expect, test } from 'vitest';
import { listPrinters, printSilently, printWithDialog } from '../../electron/shell/directPrinting';

const choice = {
  printer: 'HP_Van_Thu',
  copies: 3,
  ranges: [
    { from: 1, to: 2 },
    { from: 5, to: 5 },
  ],
  sides: 'longEdge',
} as const;

type Answer = (isPrinted: boolean, reason: string) => void;

/** A window that prints on nothing: it notes what it was told, and answers as asked. */
function fakeContents(answer: (done: Answer) => void) {
  const told: WebContentsPrintOptions[] = [];
  return {
    told,
    print: (options?: WebContentsPrintOptions, done?: Answer) => {
      told.push(options ?? {});
      if (done) answer(done);
    },
  };
}

test('printer, copies, pages and sides reach Chromium, whose pages count from 0', async () => {
  const contents = fakeContents((done) => done(true, ''));
  await printSilently(contents, choice);
  expect(contents.told).toEqual([
    {
      silent: true,
      printBackground: true,
      pageSize: 'A4',
      margins: { marginType: 'none' },
      deviceName: 'HP_Van_Thu',
      copies: 3,
      collate: true,
      duplexMode: 'longEdge',
      pageRanges: [
        { from: 0, to: 1 },
        { from: 4, to: 4 },
      ],
    },
  ]);
});

test('every page is asked for by naming none', async () => {
  const contents = fakeContents((done) => done(true, ''));
  await printSilently(contents, { ...choice, ranges: [] });
  expect(contents.told[0]).not.toHaveProperty('pageRanges');
});

test('a printer that refuses, or is never heard of, is told with its name', async () => {
  const refusing = fakeContents((done) => done(false, 'Invalid printer settings'));
  await expect(printSilently(refusing, choice)).rejects.toMatchObject({
    code: 'printFailed',
    message: expect.stringMatching(/HP_Van_Thu.*Invalid printer settings/),
  });
  const silent = fakeContents(() => {});
  await expect(printSilently(silent, choice, 5)).rejects.toMatchObject({ code: 'printFailed' });
});

test('the dialog that was closed has printed nothing, and is no failure', async () => {
  expect(await printWithDialog(fakeContents((done) => done(false, 'Print job canceled')))).toBe(false);
  expect(await printWithDialog(fakeContents((done) => done(true, '')))).toBe(true);
  await expect(printWithDialog(fakeContents((done) => done(false, 'failed')))).rejects.toMatchObject({
    code: 'printFailed',
  });
});

test('printers come by their names as people know them', async () => {
  const info = (name: string, displayName: string, more: object = {}): PrinterInfo =>
    ({ name, displayName, description: '', options: {}, ...more }) as unknown as PrinterInfo; // older Electron says more
  const printers = await listPrinters({
    getPrintersAsync: async () => [info('b', 'Ở tầng 2'), info('a', '', {}), info('c', 'Đa năng', { isDefault: true })],
  });
  expect(printers).toEqual([
    { name: 'a', label: 'a', isDefault: false },
    { name: 'c', label: 'Đa năng', isDefault: true },
    { name: 'b', label: 'Ở tầng 2', isDefault: false },
  ]);
});
