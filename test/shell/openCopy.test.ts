import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openCopy, removeCopies } from '../../electron/shell/openCopy';

/** What is opened outside the program came from somebody else, whatever way it took. */
const { seen } = vi.hoisted(() => ({ seen: { opened: [] as string[], shown: [] as string[] } }));
vi.mock('electron', () => ({
  shell: {
    showItemInFolder: (path: string) => seen.shown.push(path),
    openPath: async (path: string) => {
      seen.opened.push(path);
      return '';
    },
  },
}));
const { platform } = process;

afterEach(async () => {
  Object.defineProperty(process, 'platform', { value: platform });
  seen.opened.length = 0;
  seen.shown.length = 0;
  await removeCopies();
});

test('on Windows the copy bears the mark of a file from outside, and nobody can write over it', async () => {
  Object.defineProperty(process, 'platform', { value: 'win32' }); // here the stream is a file of its own beside it
  await openCopy({ fileName: 'bao cao.xlsx', bytes: Buffer.from('so lieu') });
  const [path = ''] = seen.opened;
  expect(readFileSync(`${path}:Zone.Identifier`, 'utf8')).toContain('ZoneId=3');
  expect(readFileSync(path, 'utf8')).toBe('so lieu');
  expect(statSync(path).mode & 0o222).toBe(0);
});

test('elsewhere nothing lies beside the copy', async () => {
  await openCopy({ fileName: 'bao cao.xlsx', bytes: Buffer.from('so lieu') });
  expect(readdirSync(join(seen.opened[0] ?? '', '..'))).toEqual(['bao cao.xlsx']);
});

test.each(['xl/vbaProject.bin', 'xl/macrosheets/sheet1.xml'])(
  'a workbook with %s is shown in its folder, not opened',
  async (part) => {
    const answer = await openCopy({ fileName: 'bao cao.xlsm', bytes: Buffer.from(`PK ${part}`) });
    expect(answer).toEqual({ opened: 'folder' });
    expect([seen.opened.length, seen.shown.length]).toEqual([0, 1]);
  },
);
