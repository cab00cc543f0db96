import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuilt } from '../../scripts/lib/build.mjs';
import { fingerprint } from '../../scripts/lib/fingerprint.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'don-doc-fingerprint-'));
  mkdirSync(join(root, 'electron', 'domain'), { recursive: true });
  writeFileSync(join(root, 'electron', 'main.ts'), 'one');
  writeFileSync(join(root, 'electron', 'domain', 'unit.ts'), 'two');
  writeFileSync(join(root, 'package.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const INPUTS = ['electron', 'package.json', 'absent'];

test('dates do not matter, contents and names do', () => {
  const before = fingerprint(root, INPUTS);
  utimesSync(join(root, 'electron', 'main.ts'), 1, 1);
  expect(fingerprint(root, INPUTS)).toBe(before);
  writeFileSync(join(root, 'electron', 'domain', 'unit.ts'), 'TWO');
  const changed = fingerprint(root, INPUTS);
  expect(changed).not.toBe(before);
  writeFileSync(join(root, 'electron', 'domain', 'new.ts'), '');
  expect(fingerprint(root, INPUTS)).not.toBe(changed);
});

test('text moved from the end of one file to the start of the next is a change', () => {
  writeFileSync(join(root, 'electron', 'a.ts'), 'xy');
  writeFileSync(join(root, 'electron', 'b.ts'), 'z');
  const before = fingerprint(root, INPUTS);
  writeFileSync(join(root, 'electron', 'a.ts'), 'x');
  writeFileSync(join(root, 'electron', 'b.ts'), 'yz');
  expect(fingerprint(root, INPUTS)).not.toBe(before);
});

test.each([
  [{ stamp: 'a', wanted: 'a', missingOutputs: [] }, true],
  [{ stamp: 'a', wanted: 'b', missingOutputs: [] }, false],
  [{ stamp: null, wanted: 'b', missingOutputs: [] }, false],
  [{ stamp: 'a', wanted: 'a', missingOutputs: ['dist/main.js'] }, false],
])('%j is an up-to-date build: %s', (state, expected) => {
  expect(isBuilt(state)).toBe(expected);
});
