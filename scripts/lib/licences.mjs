import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Names under which packages keep their licence. */
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
const MODULES = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** The folder of the package a bundled file comes from; null: it is our own. */
export function packageFolderOf(moduleId) {
  const path = moduleId.replace(/^\0/, '').replace(/\?.*$/, '');
  return MODULES.exec(path)?.[1] ?? null;
}

/** Notes in `folders` every package of which something gets into a bundle. */
export function noteBundled(folders) {
  return {
    name: 'note-bundled',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        for (const id of Object.keys(chunk.modules ?? {})) {
          const folder = packageFolderOf(id);
          if (folder !== null) folders.add(folder);
        }
    },
  };
}

/** What goes with every copy: our own licence, and that of each package that is in the program. */
export function licencesText(ownText, folders) {
  const byText = new Map();
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = licenceIn(folder) ?? `${license ?? 'UNKNOWN'}`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}`);
  const rule = `\n\n${'='.repeat(80)}\n\n`;
  return `${[`Đôn Đốc\n\n${ownText.trim()}`, ...parts].join(rule)}\n`;
}

function licenceIn(folder) {
  const names = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  if (names.length === 0) return null;
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}

/** @param extra folders of packages that are copied as they are */
export function writeLicences(path, root, folders, extra) {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8');
  writeFileSync(path, licencesText(own, new Set([...folders, ...extra.map(packageOf)])));
}

function packageOf(file) {
  let folder = dirname(file);
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
