import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { giveInstallerItsWords, installerWords } from '../../scripts/lib/installerTexts.mjs';

/** electron-builder's templates as far as this matters, its YAML read and written as JSON, which is YAML too. */
function builder(messages, assisted = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-builder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const templates = join(folder, 'templates', 'nsis');
  mkdirSync(templates, { recursive: true });
  writeFileSync(join(templates, 'messages.yml'), JSON.stringify(messages));
  writeFileSync(join(templates, 'assistedMessages.yml'), JSON.stringify(assisted));
  const require = Object.assign(() => ({ load: JSON.parse, dump: JSON.stringify }), {
    resolve: () => join(folder, 'package.json'),
  });
  return { require, read: () => JSON.parse(readFileSync(join(templates, 'messages.yml'), 'utf8')) };
}

test('every sentence of the installer gets its Vietnamese, English stays the one to fall back on', () => {
  const { require, read } = builder({ installing: { en: 'Installing, please wait...', de: 'Warten' } });
  giveInstallerItsWords(require);
  expect(read()).toEqual({
    installing: { en: 'Installing, please wait...', de: 'Warten', vi: installerWords().installing },
  });
  expect(Object.keys(read().installing)[0]).toBe('en');
});

test('a sentence a newer electron-builder brings is asked for instead of being shown in English', () => {
  const { require } = builder({ somethingNew: { en: 'Something new' } });
  expect(() => giveInstallerItsWords(require)).toThrow('somethingNew');
});

test('no sentence is without Vietnamese letters, and the first page names the oldest Windows that is taken', () => {
  for (const [id, words] of Object.entries(installerWords())) expect(words, id).toMatch(/[à-ỹđ]/i);
  const script = readFileSync('.config/packaging/installer.nsh', 'utf8');
  expect(script).toContain('Windows 10 (bản 1809) trở lên và Windows 11, 64-bit');
  expect(script).toContain('AtLeastBuild} 17763'); // which is version 1809
});
