import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openErrorLog } from '../../electron/shell/errorLog';
import { temporaryFolder } from '../support/folder';

test('message and stack, one entry after the other', () => {
  const log = openErrorLog(join(temporaryFolder(), 'logs'), '0.1.0');
  log.write(new TypeError('first'));
  log.write('second');
  const text = readFileSync(log.file, 'utf8');
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT.* TypeError: first\n {4}at /);
  expect(text).toMatch(/ second\n$/);
});

test('a log that has grown makes room', () => {
  const folder = temporaryFolder();
  const log = openErrorLog(folder, '0.1.0');
  writeFileSync(log.file, 'x'.repeat(1_000_001));
  log.write(new Error('new'));
  expect(existsSync(`${log.file}.old`)).toBe(true);
  expect(statSync(log.file).size).toBeLessThan(10_000);
});
