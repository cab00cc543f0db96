import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectFiles, readFileBytes } from '../../electron/office/collectFiles';
import { temporaryFolder } from '../support/folder';

test('what is gone by now stops none of the others, and is among them by its name', async () => {
  const folder = temporaryFolder();
  const there = join(folder, 'a.xlsx');
  writeFileSync(there, 'a');
  const gone = join(folder, 'mat.xlsx');
  const found = await collectFiles([gone, there]);
  expect(found.map(({ fileName }) => fileName)).toEqual(['a.xlsx', 'mat.xlsx']);
  expect(await readFileBytes(gone)).toEqual({ unreadable: 'ENOENT' });
});

test('where nothing of what was chosen is there, that is said', async () => {
  const folder = temporaryFolder();
  await expect(collectFiles([join(folder, 'mat'), join(folder, 'mat nua')])).rejects.toMatchObject({
    code: 'notFound',
    message: expect.stringContaining('không có ở đường dẫn này'),
  });
  mkdirSync(join(folder, 'trong'));
  await expect(collectFiles([join(folder, 'trong')])).rejects.toMatchObject({ code: 'invalid' });
});

test('numbers in names count as numbers', async () => {
  const folder = temporaryFolder();
  for (const name of ['Thôn 10.xlsx', 'Thôn 2.xlsx', 'Thôn 2 (1).xlsx', 'Thôn 02.xlsx', 'BC.xlsx'])
    writeFileSync(join(folder, name), name);
  const found = await collectFiles([folder]);
  expect(found.map(({ fileName }) => fileName)).toEqual([
    'BC.xlsx',
    'Thôn 02.xlsx',
    'Thôn 2 (1).xlsx',
    'Thôn 2.xlsx',
    'Thôn 10.xlsx',
  ]);
});
