import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePath, saveCopy, withExtension, writeFailure } from '../../electron/shell/savedCopy';
import { temporaryFolder } from '../support/folder';

const bytes = new TextEncoder().encode('Báo cáo');

test('a file is written whole and leaves nothing beside it', async () => {
  const folder = temporaryFolder();
  await saveCopy(join(folder, 'Báo cáo.pdf'), bytes);
  expect(readdirSync(folder)).toEqual(['Báo cáo.pdf']);
  expect(readFileSync(join(folder, 'Báo cáo.pdf'), 'utf8')).toBe('Báo cáo');
});

test('an older file is replaced', async () => {
  const path = join(temporaryFolder(), 'a.pdf');
  writeFileSync(path, 'something much longer than the new content');
  await saveCopy(path, bytes);
  expect(readFileSync(path, 'utf8')).toBe('Báo cáo');
});

test('a target that cannot be replaced stays, and the failure names it', async () => {
  const folder = temporaryFolder();
  const held = join(folder, 'held.pdf');
  mkdirSync(join(held, 'inside'), { recursive: true }); // refuses a rename on every system, as an open file does on Windows
  await expect(saveCopy(held, bytes)).rejects.toMatchObject({
    code: 'fileLocked',
    message: expect.stringContaining('"held.pdf"'),
  });
  expect(readdirSync(folder)).toEqual(['held.pdf']);
});

test('a folder that is not there', async () => {
  await expect(saveCopy(join(temporaryFolder(), 'no', 'a.pdf'), bytes)).rejects.toMatchObject({ code: 'notFound' });
});

for (const [errno, code] of [
  ['EACCES', 'readOnly'],
  ['EROFS', 'readOnly'],
  ['ENOSPC', 'diskFull'],
  ['ENOTDIR', 'notFound'],
  ['EIO', 'unexpected'],
] as const) {
  test(`${errno} while writing is ${code}`, () =>
    expect(writeFailure('/a/b.pdf', Object.assign(new Error(errno), { code: errno }))).toMatchObject({ code }));
}

for (const [path, extension, expected] of [
  ['/a/Báo cáo', 'pdf', '/a/Báo cáo.pdf'],
  ['/a/Báo cáo.PDF', 'pdf', '/a/Báo cáo.PDF'],
  ['/a/Báo cáo 17.8', 'pdf', '/a/Báo cáo 17.8.pdf'],
  ['/a/b.docx', 'pdf', '/a/b.docx.pdf'],
] as const) {
  test(`${path} as ${extension}`, () => expect(withExtension(path, extension)).toBe(expected));
}

test('a name that is taken gets a number', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.pdf');
  expect(await freePath(path)).toBe(path);
  writeFileSync(path, '');
  writeFileSync(join(folder, 'a (2).pdf'), '');
  expect(await freePath(path)).toBe(join(folder, 'a (3).pdf'));
});
