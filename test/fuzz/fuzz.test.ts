import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bundledReader } from '../support/bundledReader';
import { temporaryFolder } from '../support/folder';
import { fuzz } from './fuzz';

const CASES = 250;
const bundled = bundledReader();

test(`${CASES} spoilt files are read or refused, and what gets in gets in whole`, async () => {
  const result = await fuzz({
    projectFolder: resolve(__dirname, '../..'),
    reader: join(bundled.folder, 'reader.cjs'),
    cases: CASES,
    seed: 20210817,
    keepIn: temporaryFolder(),
  });
  expect(result.faults).toEqual([]);
  expect(result.reportsTaken).toBeGreaterThan(0);
  expect(Object.keys(result.outcomes).filter((outcome) => outcome.startsWith('refused')).length).toBeGreaterThan(2);
  expect(result.outcomes['read: report']).toBeGreaterThan(0);
});
