import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { PrintEngine } from '../../electron/shell/printEngine';
import { printJobsOf, runPrintJobs } from '../../electron/shell/printJobs';
import { temporaryFolder } from '../support/folder';

const engine: PrintEngine = {
  toPdf: async (html, title) => {
    if (html === 'bad') throw new Error('cannot be printed');
    return { pdf: new TextEncoder().encode(`${title}: ${html}`), pages: 2 };
  },
  print: async () => false,
};

test('every job is tried, and the results tell them apart', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  for (const name of ['bad', 'good']) writeFileSync(path(`${name}.html`), name);
  const jobs = ['bad', 'good'].map((name) => ({ html: path(`${name}.html`), pdf: path(`${name}.pdf`), title: 'T' }));
  writeFileSync(path('jobs.json'), JSON.stringify(jobs));
  expect(await runPrintJobs(path('jobs.json'), path('results.json'), engine)).toBe(false);
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
