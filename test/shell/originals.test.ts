import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import type { CoreClient } from '../../electron/shell/coreClient';
import { originalHandlers } from '../../electron/shell/originals';

const { system } = vi.hoisted(() => ({ system: { opened: [] as string[], shown: [] as string[], trouble: '' } }));
vi.mock('electron', () => ({
  shell: {
    openPath: async (path: string) => {
      system.opened.push(path);
      return system.trouble;
    },
    showItemInFolder: (path: string) => system.shown.push(path),
  },
}));

const sheet = { 'xl/workbook.xml': strToU8('<workbook/>') };
const open = (fileName: string, bytes: Uint8Array) => {
  const call = (async () => ({ fileName, bytes })) as unknown as CoreClient['call']; // answers the one call there is
  return originalHandlers({ call })['board.openOriginal']({ fileId: 'f' });
};

beforeEach(() => {
  system.opened.length = 0;
  system.shown.length = 0;
  system.trouble = '';
});

test('a copy is opened under the name of the file, and nobody can write over it', async () => {
  expect(await open('HOAI HAO 17-8.xlsx', zipSync(sheet))).toEqual({ opened: 'file' });
  const [path = ''] = system.opened;
  expect(basename(path)).toBe('HOAI HAO 17-8.xlsx');
  expect(statSync(path).mode & 0o222).toBe(0);
  expect(readFileSync(path).equals(zipSync(sheet))).toBe(true);
});

for (const [name, bytes] of [
  ['Mau 02.xlsm', zipSync({ ...sheet, 'xl/vbaProject.bin': strToU8('x') })],
  ['Mau 02.xlsx', zipSync({ ...sheet, 'xl/vbaProject.bin': strToU8('x') })],
  ['Mau 02.xls', Buffer.concat([Buffer.alloc(600), Buffer.from('_VBA_PROJECT_CUR', 'utf16le')])],
  ['Mau 02.exe', Buffer.from('MZ')],
] as const)
  test(`${name} with ${bytes.length} bytes is shown, never opened`, async () => {
    expect(await open(name, bytes)).toEqual({ opened: 'folder' });
    expect(system.opened).toEqual([]);
    expect(system.shown.map((path) => basename(path))).toEqual([name]);
  });

test('where no program opens it, that is said', async () => {
  system.trouble = 'no application';
  await expect(open('Mau 02.xls', Buffer.from('x'))).rejects.toMatchObject({ code: 'unexpected' });
});
