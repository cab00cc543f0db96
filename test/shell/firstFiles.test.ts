import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readFirstFiles } from '../../electron/shell/firstFiles';

const folder = mkdtempSync(join(tmpdir(), 'first-files-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the page and what it names are read, whatever else lies there', async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const page =
    '<link href="./assets/a.css"><script src="./assets/a.js"></script><script src="./assets/gone.js"></script>';
  for (const [name, text] of Object.entries({ 'index.html': page, 'assets/a.js': 'js', 'assets/b.js': 'other' }))
    writeFileSync(join(folder, name), text);
  const files = await readFirstFiles(folder);
  expect([...files.keys()]).toEqual(
    ['index.html', 'assets/a.css', 'assets/a.js', 'assets/gone.js'].map((name) => join(folder, ...name.split('/'))),
  );
  expect(String(await files.get(join(folder, 'assets', 'a.js')))).toBe('js');
  await expect(files.get(join(folder, 'assets', 'gone.js'))).rejects.toThrow('ENOENT');
});

test('a folder without a page gives nothing, and stops no start', async () => {
  const files = await readFirstFiles(join(folder, 'nowhere'));
  await expect(files.get(join(folder, 'nowhere', 'index.html'))).rejects.toThrow('ENOENT');
});
