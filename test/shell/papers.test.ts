import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

function open() {
  const folder = temporaryFolder();
  const settings = openSettings({ open: () => ({ store: {} }), setAside: () => {}, report: () => {} });
  const handlers = paperHandlers({
    core,
    engine: { toPdf: async (html) => ({ pdf: Buffer.from(`PDF ${html}`), pages: 1 }), print: async () => true },
    settings,
    window: {} as BrowserWindow, // only handed on to the dialogs
    documentsFolder: folder,
    saved: new Set(),
  });
  return { folder, settings, handlers };
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
  expect(await handlers['papers.saveReminders']({ directiveId: 'd', at, unitIds: ['u'] })).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test('every letter as PDF and DOCX, beside what was there', async () => {
  const { folder, handlers } = open();
  system.answer = join(folder, 'thư');
  mkdirSync(system.answer);
  writeFileSync(join(system.answer, 'Công văn a.pdf'), 'signed');
  expect(await handlers['papers.saveReminders']({ directiveId: 'd', at, unitIds: ['a', 'b'] })).toEqual({
    folder: system.answer,
    files: 4,
  });
  expect(readdirSync(system.answer).sort()).toEqual([
    'Công văn a (2).pdf',
    'Công văn a.docx',
    'Công văn a.pdf',
    'Công văn b.docx',
    'Công văn b.pdf',
  ]);
  expect(readFileSync(join(system.answer, 'Công văn a.pdf'), 'utf8')).toBe('signed');
  expect(await handlers['papers.showInFolder']({ path: system.answer })).toEqual({ shown: true });
});

test('one letter that cannot be made, and none is written', async () => {
  const { folder, handlers } = open();
  system.answer = folder;
  const saving = handlers['papers.saveReminders']({ directiveId: 'd', at, unitIds: ['a', 'bad'] });
  await expect(saving).rejects.toMatchObject({ code: 'notFound' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder the app has saved nothing in is not shown', async () => {
  const { folder, handlers } = open();
  const showing = async () => handlers['papers.showInFolder']({ path: folder });
  await expect(showing()).rejects.toMatchObject({ code: 'invalid' });
  expect(system.shown).toEqual([]);
});
