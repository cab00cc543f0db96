import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(__dirname, '../..');
/** Statements that bring in what they name before anything else runs; types are gone by then, `import()` comes later. */
const AT_START = /^(?:import|export)\s+(?!type\b)(?:([^;']*?)\s+from\s+)?'([^']+)'/gm;
/** Libraries that no first screen needs: of files, and of questions that are put in another shape than asked. */
const HEAVY = ['docx', 'exceljs', '@e965/xlsx', 'pdfjs-dist', 'zod'];
/**
 * Sources with their comments that are read before the first line of a program runs. The core's was four million before the
 * rest of an office was read with the first call that needs it; then the half of it went that opens a database, which a first
 * screen that was kept does without. The main script's was a fifth of that, most of it for calls
 * that come after the first screen. What stood between the main script and the window was half a million; now the window is
 * made by the main script itself, and the application is read while the page comes to life.
 */
const MOST_SOURCE_BYTES = {
  'electron/worker.ts': 405_000,
  'electron/office/openedInWindow.ts': 680_000,
  'electron/main.ts': 115_000,
  'electron/shell/application.ts': 170_000,
};
/** All that the window's page begins with, as built. */
const MOST_SCRIPT_BYTES = 735_000;
const MOST_PAGE_FILES = 4;

/** What a program has read and compiled before its first line runs: its own files and packages. */
function readAtStart(entry: string): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const files = new Set([join(ROOT, entry)]);
  const packages = new Set<string>();
  for (const file of files)
    for (const [, names = '', specifier = ''] of readFileSync(file, 'utf8').matchAll(AT_START)) {
      if (isTypesOnly(names)) continue;
      const own = [`${resolve(dirname(file), specifier)}.ts`, resolve(dirname(file), specifier)];
      if (!specifier.startsWith('.')) packages.add(specifier);
      else files.add(own.find(existsSync) ?? specifier);
    }
  return { files: [...files], packages: [...packages] };
}

function isTypesOnly(names: string): boolean {
  const each =
    /^\{([^}]*)\}$/
      .exec(names.trim())?.[1]
      ?.split(',')
      .map((name) => name.trim()) ?? [];
  return each.length > 0 && each.every((name) => name === '' || name.startsWith('type '));
}

test.each(Object.entries(MOST_SOURCE_BYTES))('%s reads no more before its first line than it has to', (entry, most) => {
  const { files, packages } = readAtStart(entry);
  expect(packages.filter((name) => HEAVY.includes(name))).toEqual([]);
  expect(files.reduce((bytes, file) => bytes + statSync(file).size, 0)).toBeLessThan(most);
});

test('the window is on its way before the application is read, and before anything that writes settings', () => {
  const { files, packages } = readAtStart('electron/main.ts');
  expect(files).toContain(join(ROOT, 'electron/shell/front.ts'));
  expect(files).not.toContain(join(ROOT, 'electron/shell/application.ts'));
  expect(packages).not.toContain('electron-store');
});

test('no parser, no maker of papers and no writer of settings stands before the first answer', () => {
  const { files, packages } = readAtStart('electron/shell/application.ts');
  expect(packages).not.toContain('electron-store');
  expect(files).toContain(join(ROOT, 'electron/ipc/firstCalls.ts'));
  for (const later of ['electron/ipc/parsers.ts', 'electron/shell/desk.ts', 'electron/vault/vault.ts'])
    expect(files).not.toContain(join(ROOT, later));
});

test('the core comes to its first answers, then to its database, and to the rest of the office when that is asked for', () => {
  const [before, opened] = [readAtStart('electron/worker.ts'), readAtStart('electron/office/openedInWindow.ts')];
  expect(before.files).toContain(join(ROOT, 'electron/office/firstAnswers.ts'));
  expect(before.packages).not.toContain('sql.js');
  expect(opened.packages).toContain('sql.js'); // the walk has come to the bottom
  expect(opened.files).not.toContain(join(ROOT, 'electron/office/openOffice.ts'));
});

test('the window’s page begins with one script and one style sheet, which ask for no more', () => {
  const pages = join(ROOT, 'dist/renderer');
  const page = readFileSync(join(pages, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(files.length).toBeLessThanOrEqual(MOST_PAGE_FILES);
  const scripts = files.filter((path) => path.endsWith('.js'));
  const asked = scripts.flatMap((path) =>
    [...readFileSync(join(pages, path), 'utf8').matchAll(/\b(?:import|from)\s*"(\.\/[^"]+)"/g)].map(
      ([, from = '']) => from,
    ),
  );
  const known = scripts.map((path) => basename(path));
  expect(asked.map((path) => basename(path)).filter((name) => !known.includes(name))).toEqual([]);
  expect(scripts.reduce((bytes, path) => bytes + statSync(join(pages, path)).size, 0)).toBeLessThan(MOST_SCRIPT_BYTES);
});

test('React and what else is CommonJS on the page stands in functions in brackets, which V8 reads once', () => {
  const pages = join(ROOT, 'dist/renderer');
  const page = readFileSync(join(pages, 'index.html'), 'utf8');
  const [path = ''] = /assets\/window-[^"]+\.js/.exec(page) ?? [];
  const script = readFileSync(join(pages, path), 'utf8');
  const [before = ''] = script.split('rendererPackageName:`react-dom`');
  const heads = [...before.matchAll(/[\w$]+\(\((function)?\(?[\w$,]*\)?(?:=>)?\{var [\w$]+=[\w$]+\(\),/g)];
  expect(heads.at(-1)?.[1]).toBe('function');
});
