import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './projectRoot.mjs';

const IMAGES = /\bimages\/([a-z0-9-]+)\.png\b/g;
/** A test names the picture it renews as the last of its words: `image: 'x'`, `picture('12-x', 'x')`, `? 'x' : undefined`. */
const NAMED = /(?:\bimage: |, |\? )'([a-z0-9-]+)'(?=[),]| \}| :)/g;

/** Names of the pictures there are. */
export function keptPictures(folder = inProject('docs', 'images')) {
  return readdirSync(folder).map((name) => name.replace(/\.png$/, ''));
}

/** Names of the pictures the documentation shows, each with the pages that show it. */
export function shownPictures() {
  const docs = readdirSync(inProject('docs')).filter((name) => name.endsWith('.md'));
  const pages = [inProject('README.md'), ...docs.map((name) => inProject('docs', name))];
  const shown = new Map();
  for (const page of pages)
    for (const [, name] of readFileSync(page, 'utf8').matchAll(IMAGES))
      shown.set(name, [...(shown.get(name) ?? []), page]);
  return shown;
}

/** Each picture with the test files that renew it; the chapters of a campaign belong to the test that tells it. */
export function picturesByTest() {
  const kept = new Set(keptPictures());
  const makers = new Map();
  for (const file of readdirSync(inProject('test', 'e2e'), { recursive: true }).filter((name) =>
    name.endsWith('.ts'),
  )) {
    if (/^(?:support)\b/.test(file)) continue;
    const test = /^day\b/.test(file) ? 'dayInTheLife' : file.replace(/\.test\.ts$/, '');
    for (const [, name] of readFileSync(join(inProject('test', 'e2e'), file), 'utf8').matchAll(NAMED))
      if (kept.has(name)) makers.set(name, new Set([...(makers.get(name) ?? []), test]));
  }
  return makers;
}
