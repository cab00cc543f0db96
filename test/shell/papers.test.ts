import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { toLocalTime } from '../../electron/domain/calendar';
import { AppFailure } from '../../electron/domain/failure';
import { openSettings } from '../../electron/settings/settings';
import type { CoreClient } from '../../electron/shell/coreClient';
import { paperHandlers } from '../../electron/shell/papers';
import { temporaryFolder } from '../support/folder';

const { system } = vi.hoisted(() => ({
  system: { answer: null as string | null, asked: [] as { defaultPath?: string }[], shown: [] as string[] },
}));
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async (_window: unknown, options: object) => {
      system.asked.push(options);
      return { canceled: system.answer === null, filePath: system.answer ?? '' };
    },
    showOpenDialog: async (_window: unknown, options: object) => {
      system.asked.push(options);
      return { canceled: system.answer === null, filePaths: system.answer === null ? [] : [system.answer] };
    },
  },
  shell: { showItemInFolder: (path: string) => system.shown.push(path) },
}));

const at = toLocalTime('2021-08-17T15:00');
const report = { kind: 'report', directiveId: 'd', at } as const;
const core = {
  call: async (channel: string, { unitId = '' }: { unitId?: string }) => {
    if (unitId === 'bad') throw new AppFailure('notFound', 'Không có đơn vị này.');
    const fileName = `Công văn ${unitId}`.trim();
    return channel === 'papers.compose'
      ? { html: `<p>${unitId}</p>`, title: 'Tên', fileName }
      : { bytes: new Uint8Array([80, 75]), fileName: `${fileName}.docx` };
  },
} as unknown as Pick<CoreClient, 'call'>; // answers the two calls papers make

function open({ hasSpooler = true } = {}) {
  const spooled: object[] = [];
  const printed: object[] = [];
  const folder = temporaryFolder();
  const settings = openSettings({ open: () => ({ store: {} }), setAside: () => {}, report: () => {} });
  const handlers = paperHandlers({
    core,
    engine: {
      rest: () => {},
      toPdf: async (html) => ({ pdf: Buffer.from(`PDF ${html}`), pages: 1 }),
      print: async (html, _title, _parent, choice) => {
        printed.push({ html, choice });
        return true;
      },
    },
    pictures: { toPng: async () => new Uint8Array([1]) },
    spool: hasSpooler
      ? async (pdf, choice, title) => {
          spooled.push({ pdf: Buffer.from(pdf).toString(), choice, title });
        }
      : null,
    settings,
    window: { webContents: { getPrintersAsync: async () => [] } } as unknown as BrowserWindow, // all that is asked of it
    documentsFolder: folder,
    saved: new Set(),
  });
  return { folder, settings, handlers, spooled, printed };
}

beforeEach(() => {
  system.answer = null;
  system.asked.length = 0;
  system.shown.length = 0;
});

test('the preview is the very PDF', async () => {
  const { pdf, pages, title } = await open().handlers['papers.preview'](report);
  expect([Buffer.from(pdf).toString(), pages, title]).toEqual(['PDF <p></p>', 1, 'Tên']);
});

test('a saved paper gets its extension, its folder is remembered, and it can be shown', async () => {
  const { folder, settings, handlers } = open();
  system.answer = join(folder, 'Báo cáo 17.8');
  const path = `${system.answer}.pdf`;
  expect(await handlers['papers.save']({ ...report, format: 'pdf' })).toEqual({ savedTo: path });
  expect(readFileSync(path, 'utf8')).toBe('PDF <p></p>');
  expect(settings.current.saveFolder).toBe(folder);
  expect(system.asked[0]?.defaultPath).toBe(join(folder, 'Công văn.pdf'));
  expect(await handlers['papers.showInFolder']({ path })).toEqual({ shown: true });
  expect(system.shown).toEqual([path]);
});

test('a file under the completed name is kept', async () => {
  const { folder, handlers } = open();
  writeFileSync(join(folder, 'a.docx'), 'old');
  system.answer = join(folder, 'a');
  expect(await handlers['papers.save']({ ...report, format: 'docx' })).toEqual({ savedTo: join(folder, 'a (2).docx') });
  expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('old');
});

test('a closed dialog saves nothing', async () => {
  const { folder, handlers } = open();
  expect(await handlers['papers.save']({ ...report, format: 'docx' })).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder the app has saved nothing in is not shown', async () => {
  const { folder, handlers } = open();
  const showing = async () => handlers['papers.showInFolder']({ path: folder });
  await expect(showing()).rejects.toMatchObject({ code: 'invalid' });
  expect(system.shown).toEqual([]);
});

const choice = { printer: 'HP', copies: 2, ranges: [{ from: 1, to: 1 }], sides: 'longEdge' } as const;

test('direct printing hands the very PDF of the preview to the print service, and remembers the printer', async () => {
  const { handlers, spooled, printed } = open();
  const { pdf } = await handlers['papers.preview'](report);
  expect(await handlers['papers.printDirect']({ ...report, choice })).toEqual({ printed: true });
  expect(spooled).toEqual([{ pdf: Buffer.from(pdf).toString(), choice, title: 'Tên' }]);
  expect(printed).toEqual([]);
  expect(await handlers['papers.printers']({})).toEqual({ printers: [], lastPrinter: 'HP', sides: 'longEdge' });
});

test('where the system takes no PDF, the same page is printed by Chromium with the same choice', async () => {
  const { handlers, printed } = open({ hasSpooler: false });
  await handlers['papers.printDirect']({ ...report, choice });
  await handlers['papers.print'](report);
  expect(printed).toEqual([
    { html: '<p></p>', choice },
    { html: '<p></p>', choice: null },
  ]);
});

test('pages the paper does not have are refused before anything is printed', async () => {
  const { handlers, spooled } = open();
  const beyond = { ...choice, ranges: [{ from: 1, to: 2 }] };
  await expect(handlers['papers.printDirect']({ ...report, choice: beyond })).rejects.toMatchObject({
    code: 'invalid',
  });
  expect(spooled).toEqual([]);
});
