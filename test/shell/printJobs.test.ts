import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { PictureEngine } from '../../electron/shell/pictureEngine';
import type { PrintEngine } from '../../electron/shell/printEngine';
import { printJobsOf, runPrintJobs } from '../../electron/shell/printJobs';
import { temporaryFolder } from '../support/folder';

const engine: PrintEngine = {
  rest: () => {},
  toPdf: async (html, title) => {
    if (html === 'bad') throw new Error('cannot be printed');
    return { pdf: new TextEncoder().encode(`${title}: ${html}`), pages: 2 };
  },
  print: async () => false,
};

const pictures: PictureEngine = {
  toPng: async ({ svg, width }, scale) => new TextEncoder().encode(`PNG ${svg} ${width * scale}`),
  toPdf: async ({ svg }) => new TextEncoder().encode(`PDF ${svg}`),
  print: async () => false,
};

test('every job is tried, and the results tell them apart', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  for (const name of ['bad', 'good']) writeFileSync(path(`${name}.html`), name);
  const jobs = ['bad', 'good'].map((name) => ({ html: path(`${name}.html`), pdf: path(`${name}.pdf`), title: 'T' }));
  writeFileSync(path('jobs.json'), JSON.stringify(jobs));
  expect(await runPrintJobs(path('jobs.json'), path('results.json'), engine, pictures)).toBe(false);
  expect(JSON.parse(readFileSync(path('results.json'), 'utf8'))).toEqual([
    { pdf: path('bad.pdf'), pages: null, error: 'cannot be printed' },
    { pdf: path('good.pdf'), pages: 2 },
  ]);
  expect(readFileSync(path('good.pdf'), 'utf8')).toBe('T: good');
});

test('what is no list of jobs is refused', () => {
  for (const raw of [null, {}, [null], [{ html: 'a', pdf: 'b' }], [{ html: 'a', pdf: 'b', title: 3 }]])
    expect(() => printJobsOf(raw)).toThrow(TypeError);
});

test('a drawing is painted where its file is a PNG, else it stays lines', async () => {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  writeFileSync(path('a.html'), '<svg/>');
  const drawing = { width: 100, height: 50, scale: 2 };
  const jobs = ['a.png', 'a.pdf'].map((name) => ({ html: path('a.html'), pdf: path(name), title: 'T', drawing }));
  writeFileSync(path('jobs.json'), JSON.stringify(jobs));
  expect(await runPrintJobs(path('jobs.json'), null, engine, pictures)).toBe(true);
  expect(readFileSync(path('a.png'), 'utf8')).toBe('PNG <svg/> 200');
  expect(readFileSync(path('a.pdf'), 'utf8')).toBe('PDF <svg/>');
});
