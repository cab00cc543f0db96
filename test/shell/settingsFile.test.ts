import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultSettings, type SettingsStore } from '../../electron/settings/settings';
import { readSettingsFile } from '../../electron/settings/settingsFile';

let folder: string;
let reports: unknown[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-file-'));
  reports = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = () => readSettingsFile(folder, (error) => reports.push(error));
const write = (text: string) => writeFileSync(join(folder, 'settings.json'), text);

test('before the first start there is nothing, and what lies there is read', () => {
  expect(read().settings.current).toEqual(defaultSettings);
  write(JSON.stringify({ ...defaultSettings, saveFolder: '/giay-to' }));
  expect(read().settings.current.saveFolder).toBe('/giay-to');
  expect(reports).toEqual([]);
});

test('what changes before there is a writer is kept when it comes, and what changes later at once', () => {
  const { settings, keepIn } = read();
  settings.update({ saveFolder: '/a' });
  const file: SettingsStore = { store: {} };
  keepIn(() => file);
  expect(file.store.saveFolder).toBe('/a');
  settings.update({ saveFolder: '/b' });
  expect(file.store).toEqual(settings.current);
});

test('a writer finds the file as it was read when nothing has changed', () => {
  const { keepIn } = read();
  const file: SettingsStore = { store: { of: 'before' } };
  keepIn(() => file);
  expect(file.store).toEqual({ of: 'before' });
});

test('a file that is not JSON is set aside', () => {
  write('{ half');
  expect(read().settings.current).toEqual(defaultSettings);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^settings\.hong-\d+\.json$/)]);
  expect(reports).toEqual([]);
});

test('a profile that takes no writer is reported once, and settings live for this run', () => {
  const { settings, keepIn } = read();
  keepIn(() => {
    throw new Error('EACCES');
  });
  settings.update({ saveFolder: '/c' });
  expect(settings.current.saveFolder).toBe('/c');
  expect(reports).toHaveLength(1);
});
