import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { openSettings } from '../../electron/settings/settings';
import { attachmentHandlers } from '../../electron/shell/attachments';
import type { CoreClient } from '../../electron/shell/coreClient';
import { personHandlers } from '../../electron/shell/personExport';
import { workbookHandlers } from '../../electron/shell/workbooks';
import { temporaryFolder } from '../support/folder';

/** Whatever names people leaves the core only when the clerk has said where: the log tells of nothing that was not given. */
const { system } = vi.hoisted(() => ({ system: { answer: null as string | null, isPrinted: false } }));
vi.mock('electron', () => {
  const ask = async () => ({
    canceled: system.answer === null,
    filePath: system.answer ?? '',
    filePaths: system.answer === null ? [] : [system.answer],
  });
  return { dialog: { showSaveDialog: ask, showOpenDialog: ask }, shell: {} };
});

/** The calls whose answer holds people, and which the core therefore notes. */
const NOTED = [
  ...['tasks.readEvidence', 'imports.renderReturns', 'persons.render', 'people.compose', 'people.render'],
  ...['personRequests.compose', 'personRequests.render'],
];
const asked: string[] = [];
const bytes = new Uint8Array([80, 75]);
const ANSWERS: Readonly<Record<string, object>> = {
  'tasks.evidenceName': { fileName: 'Danh sách ký nhận.pdf' },
  'tasks.readEvidence': { fileName: 'Danh sách ký nhận.pdf', bytes },
  'imports.returnNames': ['Trả lại - một', 'Trả lại - hai'],
  'imports.renderReturns': ['Trả lại - một', 'Trả lại - hai'].map((fileName) => ({ fileName, bytes })),
  'persons.head': { formLabel: 'Mẫu 02', unitName: 'Phường A', period: 'once' },
  'persons.render': { bytes, rows: 2 },
  'people.render': { bytes, rows: 2 },
  'people.compose': { html: '<p></p>', title: 'Phiếu', fileName: 'phieu', rows: 2 },
  'people.composeToPrint': { html: '<p></p>', title: 'Phiếu', rows: 2 },
  'people.notePrinted': {},
  'personRequests.render': { bytes, rows: 2 },
  'personRequests.composeToPrint': { html: '<p></p>', title: 'Sổ', rows: 2 },
  'personRequests.notePrinted': {},
};
const core = {
  call: async (channel: string) => {
    asked.push(channel);
    return ANSWERS[channel];
  },
} as unknown as Pick<CoreClient, 'call'>; // answers the calls made here

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  asked.length = 0;
  system.answer = null;
  system.isPrinted = false;
});

function handlers() {
  const shop = {
    core,
    settings: openSettings({ open: () => ({ store: {} }), setAside: () => {}, report: () => {} }),
    window: {} as BrowserWindow, // only handed on
    documentsFolder: folder,
    saved: new Set<string>(),
    engine: { toPdf: async () => ({ pdf: bytes, pages: 1 }), print: async () => system.isPrinted },
  };
  return { ...attachmentHandlers(shop), ...workbookHandlers(shop), ...personHandlers(shop) };
}

type Handlers = ReturnType<typeof handlers>;
const SAVES: Readonly<Record<string, (on: Handlers) => Promise<unknown> | unknown>> = {
  'the evidence of a task': (on) => on['tasks.saveEvidence']({ directiveId: 'd', sha256: 'a' }),
  'files that go back to units': (on) => on['imports.saveReturns']({ sessionId: 's', indexes: null }),
  'a list of people': (on) =>
    on['persons.export']({ submissionId: 's', text: '', isMarked: false, format: 'csv', isFull: true }),
  'one person’s sheet': (on) => on['people.export']({ name: 'Lê', phone: '', format: 'pdf' }),
  'the register of requests': (on) => on['personRequests.export']({ format: 'xlsx', year: null }),
};

for (const [what, save] of Object.entries(SAVES)) {
  test(`${what}: nothing is noted when the dialog is closed`, async () => {
    expect(await save(handlers())).toBeNull();
    expect(asked.filter((channel) => NOTED.includes(channel))).toEqual([]);
    expect(asked.length + readdirSync(folder).length).toBeLessThan(2); // at most its name was asked for
  });

  test(`${what}: noted once when it is saved`, async () => {
    system.answer = what.startsWith('files') ? folder : join(folder, 'ra.pdf');
    expect(await save(handlers())).toMatchObject({ savedTo: expect.stringContaining(folder) });
    expect(asked.filter((channel) => NOTED.includes(channel))).toHaveLength(1);
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).length).toBe(bytes.length);
    expect(readdirSync(folder).length).toBe(what.startsWith('files') ? 2 : 1);
  });
}

test.each([
  ['one person’s sheet', 'people', (on: Handlers) => on['people.print']({ name: 'Lê', phone: '' })],
  ['the register of requests', 'personRequests', (on: Handlers) => on['personRequests.print']({ year: null })],
] as const)('%s: noted only when the printer’s dialog was answered', async (_what, noun, print) => {
  expect(await print(handlers())).toEqual({ printed: false });
  expect(asked).toEqual([`${noun}.composeToPrint`]);
  system.isPrinted = true;
  expect(await print(handlers())).toEqual({ printed: true });
  expect(asked.at(-1)).toBe(`${noun}.notePrinted`);
  expect(existsSync(join(folder, 'phieu.pdf'))).toBe(false);
});
