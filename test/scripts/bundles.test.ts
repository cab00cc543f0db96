import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const DIST = resolve(__dirname, '../../dist');
const programs = readdirSync(DIST).filter((name) => name.endsWith('.js'));
const required = (name: string) =>
  [...readFileSync(join(DIST, name), 'utf8').matchAll(/require\("([^"]+)"\)/g)].map(([, from]) => from ?? '');

test('the worker and the command line never pull in the program that opens windows', () => {
  expect(programs).toEqual(expect.arrayContaining(['main.js', 'preload.js', 'worker.js', 'reader.js', 'cli.js']));
  for (const name of programs) expect(required(name), name).not.toContain('./main.js');
});

test('Electron is required by the window’s own programs only', () => {
  const seers = programs.filter((name) => required(name).includes('electron'));
  expect(seers.sort()).toEqual(['main.js', 'preload.js']);
});

test('nothing but Node’s own modules, Electron and our chunks is left to be found at run time', () => {
  const strangers = programs.flatMap(required).filter((from) => !from.startsWith('./') && from !== 'electron');
  // ajv, inside electron-store, keeps these as text for code it can generate and never does here
  expect(strangers.filter((from) => !isBuiltin(from) && !from.startsWith('ajv'))).toEqual([]);
});
