import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalToPack } from '../../scripts/lib/packaging.mjs';

let official = '';
beforeEach(() => {
  official = mkdtempSync(join(tmpdir(), 'don-doc-official-'));
  writeFileSync(join(official, 'version'), 'v45.4.1\n');
});
afterEach(() => rmSync(official, { recursive: true, force: true }));

const refusal = (env, ...args) => refusalToPack({ env, args, pinned: '45.4.1' });

test('the fallback runtime never goes into an installer', () => {
  const fallback = '/cache/don-doc/electron-25.1.1-linux-x64';
  expect(refusal({ DON_DOC_ELECTRON: `${fallback}/electron` })?.english).toContain('Refused');
  expect(refusal({ ELECTRON_OVERRIDE_DIST_PATH: fallback })).not.toBeNull();
  expect(refusal({}, `-c.electronDist=${fallback}`)).not.toBeNull();
});

test('the official one does', () => {
  expect(refusal({})).toBeNull();
  expect(refusal({}, `-c.electronDist=${official}`)).toBeNull();
  expect(refusal({ DON_DOC_ELECTRON: join(official, 'electron.exe') })).toBeNull();
});

test('an official one of another version does not', () => {
  writeFileSync(join(official, 'version'), '44.0.0');
  expect(refusal({}, `-c.electronDist=${official}`)).not.toBeNull();
});
