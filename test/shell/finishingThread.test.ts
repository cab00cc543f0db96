import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrintedPaper } from '../../electron/domain/printedPaper';
import { finishPdf } from '../../electron/pdf/finishPdf';
import { FinishingThread } from '../../electron/shell/finishingThread';
import { bundlePrograms } from '../../scripts/lib/bundlePrograms.mjs';
import { chromiumPdf, pageContent } from '../pdf/chromiumPdf';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'don-doc-finisher-'));
  await bundlePrograms(folder, { finisher: resolve(__dirname, '../../electron/finisher.ts') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const thread = () => new FinishingThread(join(folder, 'finisher.cjs'));
const properties = { title: 'Báo cáo', author: null, subject: null, creator: 'Đôn Đốc' };
const runOf = (letters: string) =>
  chromiumPdf([pageContent([{ x: 113, y: 95, glyphs: Buffer.from(letters, 'latin1').toString('hex') }])]);

function paperOf(pages: number): PrintedPaper {
  const parts = Array.from({ length: pages }, (_, sheet) => ({
    role: 'P' as const,
    parts: [],
    boxes: [[sheet, 113, 76, 737, 100] as const],
  }));
  return { pages, runs: pages, shrunk: 0, author: null, subject: null, artifacts: [], bookmarks: [], parts };
}

test('papers finished side by side in the thread are the files finished here', async () => {
  const finisher = thread();
  const files = [runOf('one'), runOf('two')];
  const long = finisher.begin(JSON.stringify(paperOf(2)), properties);
  const short = finisher.begin(JSON.stringify(paperOf(1)), properties);
  for (const one of files) long.add(one);
  short.add(runOf('alone'));
  const [first, second] = await Promise.all([long.end(), short.end()]);
  expect(first.pages).toBe(2);
  expect(Buffer.from(first.pdf)).toEqual(Buffer.from(finishPdf(files, paperOf(2), properties).pdf));
  expect(Buffer.from(second.pdf)).toEqual(Buffer.from(finishPdf([runOf('alone')], paperOf(1), properties).pdf));
});

test('what was printed is still there afterwards: only a copy is handed over', async () => {
  const printed = runOf('kept');
  const finishing = thread().begin(JSON.stringify(paperOf(1)), properties);
  finishing.add(printed);
  await finishing.end();
  expect(printed.length).toBeGreaterThan(0);
});

test('a file of a strange kind is told apart from a bug, and the next paper is finished all the same', async () => {
  const finisher = thread();
  const strange = finisher.begin(JSON.stringify(paperOf(1)), properties);
  strange.add(Buffer.from('%PDF-3.0\nof a coming Chromium', 'latin1'));
  await expect(strange.end()).rejects.toBeInstanceOf(SyntaxError);
  const next = finisher.begin(JSON.stringify(paperOf(1)), properties);
  next.add(runOf('next'));
  expect((await next.end()).pages).toBe(1);
});

test('a thread that cannot start fails the paper at work, and is started anew for the next', async () => {
  const finisher = new FinishingThread(join(folder, 'missing.cjs'));
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const paper = finisher.begin(JSON.stringify(paperOf(1)), properties);
    paper.add(runOf('lost'));
    await expect(paper.end()).rejects.toThrow('missing.cjs');
  }
});

test('a paper that was given up is forgotten', async () => {
  const finisher = thread();
  finisher.begin(JSON.stringify(paperOf(1)), properties).drop();
  const next = finisher.begin(JSON.stringify(paperOf(1)), properties);
  next.add(runOf('next'));
  expect((await next.end()).pages).toBe(1);
});
