import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const DIST = resolve(__dirname, '../../dist');
const programs = readdirSync(DIST).filter((name) => name.endsWith('.js'));
const required = (name: string) =>
  [...readFileSync(join(DIST, name), 'utf8').matchAll(/require\("([^"]+)"\)/g)].map(([, from]) => from ?? '');

/** A program with every file of ours it may come to read, at its start or later. */
function filesOf(entry: string): readonly string[] {
  const files = new Set([entry]);
  for (const file of files)
    for (const from of required(file)) if (from.startsWith('./')) files.add(from.slice('./'.length));
  return [...files];
}

test('threads and the command line never pull in the program that opens windows, nor Electron', () => {
  expect(programs).toEqual(expect.arrayContaining(['main.js', 'preload.js']));
  for (const entry of ['worker.js', 'reader.js', 'finisher.js', 'exporter.js', 'cli.js']) {
    const files = filesOf(entry);
    expect(files, entry).not.toContain('main.js');
    expect(files.flatMap(required), entry).not.toContain('electron');
  }
});

test('the preload script is one file that requires Electron alone', () => {
  expect(required('preload.js')).toEqual(['electron']);
});

test('nothing but Node’s own modules, Electron and our chunks is left to be found at run time', () => {
  const strangers = programs.flatMap(required).filter((from) => !from.startsWith('./') && from !== 'electron');
  // ajv, inside electron-store, keeps these as text for code it can generate and never does here
  expect(strangers.filter((from) => !isBuiltin(from) && !from.startsWith('ajv'))).toEqual([]);
});
