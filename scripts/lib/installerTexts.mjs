import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from './projectRoot.mjs';

const OURS = inProject('.config', 'packaging', 'installerTexts.json');
const FILES = ['messages.yml', 'assistedMessages.yml'];

/**
 * electron-builder's installer says what it says in many languages, in Vietnamese next to nothing, and takes no texts
 * from a project. So they are put into the copy of it that packs.
 * @param require a way to load what came with electron-builder
 */
export function giveInstallerItsWords(require) {
  const folder = join(dirname(require.resolve('app-builder-lib/package.json')), 'templates', 'nsis');
  const yaml = require('js-yaml');
  const words = installerWords();
  for (const name of FILES) {
    const file = join(folder, name);
    const messages = yaml.load(readFileSync(file, 'utf8'));
    for (const id of Object.keys(messages)) messages[id] = inVietnamese(id, messages[id], words);
    writeFileSync(file, yaml.dump(messages, { lineWidth: -1 }));
  }
}

export function installerWords() {
  return JSON.parse(readFileSync(OURS, 'utf8'));
}

/** English stays first, electron-builder takes the first for the one to fall back on. */
function inVietnamese(id, texts, words) {
  if (words[id] === undefined) throw new Error(`the installer has no Vietnamese for “${id}” (${OURS})`);
  return { ...texts, vi: words[id] };
}
