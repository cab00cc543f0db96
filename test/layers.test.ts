import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Which room may import which: the architecture as a table. `node` stands for every built-in module; a package is
 * named as it is imported. A room may always import itself.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'electron/domain': [],
  'electron/text': ['electron/domain', 'electron/ipc/contract'],
  'electron/db': ['electron/domain', 'electron/text', 'node', 'sql.js'],
  'electron/imports': ['electron/domain', 'electron/text', 'node', '@e965/xlsx', 'pdfjs-dist'],
  'electron/documents': ['electron/domain', 'electron/text', 'node', 'docx', 'exceljs', 'zod'],
  'electron/upper': ['electron/domain', 'electron/imports', 'node'],
  'electron/ruler': [
    'electron/domain',
    'electron/text',
    'electron/imports',
    'electron/documents/fontMetrics',
    'electron/documents/layout',
    'electron/documents/legalRanges',
    'pdfjs-dist',
  ],
  'electron/ipc': ['electron/domain', 'electron/text', 'zod', 'electron', 'node'],
  'electron/office': [
    'electron/domain',
    'electron/trial',
    'electron/text',
    'electron/db',
    'electron/imports',
    'electron/documents',
    'electron/ruler',
    'electron/upper',
    'electron/ipc/contract',
    'electron/vault',
    'node',
    'zod',
  ],
  'electron/trial': ['electron/domain', 'electron/text', 'node'],
  'electron/vault': ['electron/domain', 'electron/text', 'electron/db/atomicWrite', 'node', 'zod'],
  'electron/settings': ['electron/domain', 'electron-store', 'node', 'zod'],
  'electron/update': ['electron/domain', 'node', 'zod'],
  'electron/pdf': ['electron/domain', 'node'],
  'electron/batch': ['electron/domain', 'electron/text', 'electron/ipc/contract', 'node'],
  'electron/shell': [
    'electron/domain',
    'electron/trial',
    'electron/update',
    'electron/batch',
    'electron/text',
    'electron/ipc',
    'electron/pdf',
    'electron/settings',
    'electron/vault',
    'electron/db/kept/keptName',
    'electron',
    'node',
  ],
  'electron/cli': [
    'electron/domain',
    'electron/trial',
    'electron/update',
    'electron/batch',
    'electron/text',
    'electron/office',
    'electron/imports',
    'electron/ipc/contract',
    'electron/ipc/parsers',
    'electron/ipc/access',
    'electron/vault',
    'node',
  ],
  'renderer/lib': [
    'renderer/text',
    'electron/domain',
    'electron/ipc/contract',
    'electron/ipc/roles',
    'react',
    '@fluentui',
  ],
  'renderer/ui': [
    'renderer/lib',
    'renderer/text',
    'electron/domain',
    'electron/ipc/contract',
    'react',
    'react-dom',
    '@fluentui',
    '@tanstack/react-virtual',
    'pdfjs-dist',
  ],
  'renderer/text': ['electron/domain', 'electron/ipc/contract'],
  'renderer/features': [
    'renderer/ui',
    'renderer/lib',
    'renderer/text',
    'electron/domain',
    'electron/ipc/contract',
    'react',
    '@fluentui',
    '@tanstack/react-virtual',
    'pdfjs-dist',
    'docs/huong-dan-su-dung.md?raw', // the guide, readable in the help panel
  ],
  'renderer/frame': [
    'renderer/features',
    'renderer/ui',
    'renderer/lib',
    'renderer/text',
    'electron/domain',
    'electron/ipc/contract',
    'react',
    '@fluentui',
  ],
  'renderer/print': ['electron/domain'],
};

/** Only these may see Electron at all. */
const ELECTRON_ROOMS = ['electron/shell', 'electron/main.ts', 'electron/preload.ts', 'electron/ipc/register.ts'];

const ROOT = resolve(__dirname, '..');
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

function sourceFiles(room: string): readonly string[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name).replaceAll('\\', '/'));
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => target(file, match[1] ?? match[2] ?? match[3] ?? ''));
}

function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(ROOT, resolve(ROOT, dirname(file), specifier)).replaceAll('\\', '/');
  return specifier.startsWith('node:') || builtinModules.includes(specifier) ? 'node' : specifier;
}

function isUnder(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

describe.each(Object.entries(ARROWS))('%s imports only what it may', (room, allowed) => {
  test('every file', () => {
    const strangers = sourceFiles(room).flatMap((file) =>
      importsOf(file)
        .filter((from) => ![room, ...allowed].some((place) => isUnder(from, place)))
        .map((from) => `${file} → ${from}`),
    );
    expect(strangers).toEqual([]);
  });
});

test('every room of the house is in the table', () => {
  const rooms = ['electron', 'renderer'].flatMap((top) =>
    readdirSync(join(ROOT, top), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${top}/${entry.name}`),
  );
  expect(rooms.filter((room) => !(room in ARROWS))).toEqual([]);
});

test('Electron is seen by the shell and the start-up files only', () => {
  const seers = sourceFiles('electron').filter((file) => importsOf(file).includes('electron'));
  expect(seers.filter((file) => !ELECTRON_ROOMS.some((place) => isUnder(file, place)))).toEqual([]);
});

test('the domain never reads clock, chance or globals of a platform', () => {
  const forbidden = /\b(Date\.now|new Date\(\)|Math\.random|process\.|window\.|document\.|globalThis|require\()/;
  const offenders = sourceFiles('electron/domain').filter((file) =>
    forbidden.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(offenders).toEqual([]);
});

test('no screen imports another screen', () => {
  const offenders = sourceFiles('renderer/features').flatMap((file) => {
    const own = file.split('/').slice(0, 3).join('/');
    return importsOf(file)
      .filter((from) => isUnder(from, 'renderer/features') && !isUnder(from, own))
      .map((from) => `${file} → ${from}`);
  });
  expect(offenders).toEqual([]);
});
