import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keptPictures, picturesByTest, shownPictures } from '../../scripts/lib/guidePictures.mjs';

const PROJECT = resolve(__dirname, '../..');
const PAGES = [
  ...['README.md', 'CHANGELOG.md', 'test/e2e/README.md'],
  ...readdirSync(join(PROJECT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];
const textOf = (page: string) => readFileSync(join(PROJECT, page), 'utf8');

describe('pictures of the documentation', () => {
  test('every picture is shown somewhere, and every one shown is there', () => {
    expect([...shownPictures().keys()].sort()).toEqual(keptPictures().sort());
  });

  test('every picture is taken by a test, so that `npm run pictures` renews it', () => {
    expect([...picturesByTest().keys()].sort()).toEqual(keptPictures().sort());
  });
});

describe('what the pages point at', () => {
  test.each(PAGES)('%s: every file it links to is there', (page) => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(PROJECT, dirname(page), path)))).toEqual([]);
  });

  test('every script they name is one of the project, and every one of the project is named', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Readonly<Record<string, string>> };
    const named = PAGES.flatMap((page) =>
      [...textOf(page).matchAll(/\bnpm (?:run (?:--silent )?)?(start|test|[a-z]+)\b/g)].map(([, name = '']) => name),
    ).filter((name) => !['ci', 'run', 'registry', 'install', 'audit'].includes(name));
    expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
  });

  test('every file that they name in code marks is there', () => {
    const isThere = (path: string) =>
      ['', 'electron', 'electron/db'].some((room) =>
        ['', '.ts', '.test.ts', '.test.mjs'].some((end) => existsSync(join(PROJECT, room, `${path}${end}`))),
      );
    const gone = ['docs/architecture.md', 'docs/contributing.md', 'docs/security.md', 'README.md'].flatMap((page) =>
      [...textOf(page).matchAll(/`([a-z][\w-]*(?:\/[\w.-]+)+)`/g)]
        .map(([, path = '']) => path)
        .filter((path) => !isThere(path))
        .map((path) => `${page}: ${path}`),
    );
    expect(gone).toEqual([]);
  });
});
