import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(__dirname, '../..');
/** Statements that bring in what they name before anything else runs; types are gone by then, `import()` comes later. */
const AT_START = /^(?:import|export)\s+(?!type\b)(?:([^;']*?)\s+from\s+)?'([^']+)'/gm;
const HEAVY = ['docx', 'exceljs', '@e965/xlsx', 'pdfjs-dist'];
/** Sources with their comments; before files were written and read on demand it was five million. */
const MOST_SOURCE_BYTES = 4_300_000;

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

test('the first screen waits for nothing that reads or writes spreadsheets and papers', () => {
  const { files, packages } = readAtStart('electron/worker.ts');
  expect(packages).toContain('sql.js'); // the walk has come to the bottom
  expect(packages.filter((name) => HEAVY.includes(name))).toEqual([]);
  expect(files.reduce((bytes, file) => bytes + statSync(file).size, 0)).toBeLessThan(MOST_SOURCE_BYTES);
});
