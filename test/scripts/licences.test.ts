import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licencesText, packageFolderOf } from '../../scripts/lib/licences.mjs';
import { temporaryFolder } from '../support/folder';

test('a bundled file belongs to the package it lies in, a scoped or a nested one too; our own to none', () => {
  expect(packageFolderOf('/app/electron/main.ts')).toBeNull();
  expect(packageFolderOf('/app/node_modules/zod/v4/index.js')).toBe('/app/node_modules/zod');
  expect(packageFolderOf('\0/app/node_modules/@a/b/lib/x.js?commonjs')).toBe('/app/node_modules/@a/b');
  expect(packageFolderOf('/app/node_modules/a/node_modules/b/x.js')).toBe('/app/node_modules/a/node_modules/b');
});

test('every package is named with its licence; the same text stands once', () => {
  const root = temporaryFolder();
  const aPackage = (name: string, licence: string | null) => {
    const folder = join(root, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', license: 'MIT' }));
    if (licence !== null) writeFileSync(join(folder, 'LICENSE.md'), licence);
    return folder;
  };
  const folders = [aPackage('mot', 'Của chung'), aPackage('hai', 'Của chung'), aPackage('ba', null)];
  const text = licencesText('Giấy phép của chương trình', new Set(folders));
  expect(text).toContain('hai 1.0.0\nmot 1.0.0\n\nCủa chung');
  expect(text).toContain('ba 1.0.0\n\nMIT');
  expect(text.match(/Của chung/g)).toHaveLength(1);
  expect(text.startsWith('Đôn Đốc\n\nGiấy phép của chương trình')).toBe(true);
});
