import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findOfficial, hasFailedLately, rememberFailure } from '../../scripts/lib/officialElectron.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'don-doc-official-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), '{ "version": "45.4.1" }');
  writeFileSync(join(folder, 'dist', 'version'), '45.4.1');
  writeFileSync(join(folder, 'dist', 'electron'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a complete binary of the pinned version is found', () => {
  writeFileSync(join(folder, 'path.txt'), 'electron');
  expect(findOfficial(folder, {})).toBe(join(folder, 'dist', 'electron'));
});

test('a download that was cut off is not', () => {
  expect(findOfficial(folder, {})).toBeNull();
});

test('a binary of another version is not', () => {
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(join(folder, 'dist', 'version'), '44.0.0');
  expect(findOfficial(folder, {})).toBeNull();
});

test('a failure is remembered for a day, and for the same mirror only', () => {
  const note = join(folder, 'failed.json');
  const [now, hour] = [Date.UTC(2026, 0, 5), 3_600_000];
  expect(hasFailedLately(now, {}, note)).toBe(false);
  rememberFailure(now, {}, note);
  expect(hasFailedLately(now + 23 * hour, {}, note)).toBe(true);
  expect(hasFailedLately(now + 25 * hour, {}, note)).toBe(false);
  expect(hasFailedLately(now - hour, {}, note)).toBe(false);
  expect(hasFailedLately(now, { ELECTRON_MIRROR: 'https://mirror.example/' }, note)).toBe(false);
  writeFileSync(note, '{');
  expect(hasFailedLately(now, {}, note)).toBe(false);
});
