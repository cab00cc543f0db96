import { expect, test } from 'vitest';
import { type PdfRun, pageLines } from '../../../electron/imports/letter/pdfLines';

/** Lines and columns of a page out of runs of letters that know only where they stand. */
const run = (text: string, left: number, baseline: number, size = 13): PdfRun => ({
  text,
  left,
  baseline,
  size,
  width: text.length * size * 0.45,
});

test('runs of one line are joined in the order they stand in, not the one they were written in', () => {
  expect(pageLines([run('kết quả', 120, 700), run('Báo cáo', 70, 700)])).toEqual(['Báo cáo kết quả']);
});

test('two columns on one height are parted by a tab', () => {
  expect(pageLines([run('Nơi nhận:', 60, 300), run('CHỦ TỊCH', 400, 300.4)])).toEqual(['Nơi nhận:\tCHỦ TỊCH']);
});

test('a raised number belongs to its word', () => {
  expect(pageLines([run('ngành', 60, 300), run('(60)', 60 + 5 * 13 * 0.45, 304, 8)])).toEqual(['ngành(60)']);
});

test('more room than usual between lines begins a new paragraph', () => {
  const lines = [700, 684, 668, 640, 624].map((baseline, index) => run(`dòng ${index + 1}`, 60, baseline));
  expect(pageLines(lines)).toEqual(['dòng 1', 'dòng 2', 'dòng 3', '', 'dòng 4', 'dòng 5']);
});

test('a page without letters has no lines', () => expect(pageLines([run('  ', 60, 300)])).toEqual([]));
