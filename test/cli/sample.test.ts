import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder';
import { SAMPLE_ID } from '../support/office';
import { failure, json } from './cli';

test('a sample is loaded beside the data folder’s own data, told, and removed whole', async () => {
  const data = temporaryFolder();
  await json(['init', '--data', data]);
  const before = await json(['verify', '--data', data]);
  const folder = join(data, 'du-lieu-mau');
  expect(await json(['sample', 'show', '--data', data])).toEqual({ folder, samples: [] });
  expect(await json(['sample', 'load', SAMPLE_ID, '--without-reports', '--data', data])).toMatchObject({
    folder,
    sample: SAMPLE_ID,
    directive: SAMPLE_ID,
  });
  expect(await json(['sample', 'show', '--data', data])).toMatchObject({ samples: [{ id: SAMPLE_ID }] });
  expect(await json(['verify', '--data', data])).toEqual(before);
  expect(await json(['sample', 'remove', '--data', data])).toEqual({ folder, removed: true });
  expect(existsSync(folder)).toBe(false);
  expect(await json(['sample', 'remove', '--data', data])).toEqual({ folder, removed: false });
  expect(await json(['verify', '--data', data])).toEqual(before);
});

test('a sample nobody knows is refused', async () => {
  const data = temporaryFolder();
  await json(['init', '--data', data]);
  expect(await failure('sample', 'load', 'khong-co', '--data', data)).toMatchObject({ code: 'notFound' });
});
