import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Ended, run } from '../cli/cli';
import { documentResult } from '../cli/shapes';
import { EXPECTED, SAMPLE_ID } from '../support/office';
import { fillWithSample } from './support/dataFolders';
import { readDocx } from './support/docx';
import { endedFolder } from './support/folders';
import { readPdf, solid } from './support/pdf';

/** The commands that need the app's own print engine, in a process of their own and without a window. */
const dataFolder = endedFolder('du-lieu');
const outFolder = endedFolder('van-ban');
const AT = ['--at', '2021-08-17T17:00'] as const;

const cli = (...args: readonly string[]): Promise<Ended> => run('dist/cli.js', args);

async function pdfOf(kind: string, ...options: readonly string[]) {
  const out = join(outFolder, `${kind}.pdf`);
  const args = ['document', kind, '--directive', SAMPLE_ID, ...AT, ...options, '--out', out, '--data', dataFolder];
  const { status, stdout, stderr } = await cli(...args, '--json');
  expect(status, stderr).toBe(0);
  const { path, pages } = documentResult.parse(JSON.parse(stdout));
  expect(path).toBe(out);
  const read = await readPdf(out);
  expect(read).toHaveLength(pages ?? 0);
  return read;
}

describe('document as PDF', () => {
  test('the report: the pages of the window’s own preview, with its figures', async () => {
    await fillWithSample(dataFolder, { withReports: true });
    const pages = await pdfOf('report');
    expect(pages.length).toBeGreaterThan(1);
    const text = solid(pages.map((page) => page.text).join(' '));
    for (const piece of ['40.866/90.684', '45,06%', '15/17 đơn vị', 'KT. CHỦ TỊCH', 'Trần Hữu Thảo'])
      expect(text).toContain(solid(piece));
  });

  test('a reminder, numbered and dated', async () => {
    const [page] = await pdfOf('reminder', '--unit', 'xa-hoai-son', '--number', '123', '--date', '2021-08-18');
    const text = solid(page?.text ?? '');
    for (const piece of ['Số: 123/UBND', 'UBND xã Hoài Sơn', '17/8/2021']) expect(text).toContain(solid(piece));
  });

  test('without a print engine: one sentence, no file', async () => {
    const resolver = process.env.DON_DOC_RUNTIME_RESOLVER;
    delete process.env.DON_DOC_RUNTIME_RESOLVER;
    try {
      const out = join(outFolder, 'khong-co.pdf');
      const { status, stdout, stderr } = await cli(
        'document',
        'report',
        '--directive',
        SAMPLE_ID,
        ...AT,
        '--out',
        out,
        '--data',
        dataFolder,
        '--json',
      );
      expect(status).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'printFailed' } });
      expect(stderr).toMatch(/^Không tạo được PDF: /);
      expect(existsSync(out)).toBe(false);
    } finally {
      process.env.DON_DOC_RUNTIME_RESOLVER = resolver;
    }
  });
});

describe('demo', () => {
  test('does the whole main job into a folder and says what it did', async () => {
    const out = join(endedFolder('demo'), 'thử nghiệm');
    const { status, stdout, stderr } = await cli('demo', '--out', out, '--json');
    expect(status, stderr).toBe(0);
    const { files, board } = JSON.parse(stdout) as {
      files: { path: string; kind: string; pages?: number }[];
      board: { counts: Record<string, number> };
    };
    expect(board.counts).toMatchObject({ late: 1, zero: 1 });
    for (const { path } of files) expect(statSync(path).size, path).toBeGreaterThan(1000);
    const of = (kind: string, extension: string) =>
      files.filter((file) => file.kind === kind && file.path.endsWith(`.${extension}`));
    const [reports, letters] = [of('report', 'pdf'), of('reminder', 'pdf')];
    expect(reports).toHaveLength(1);
    expect(of('report', 'docx')).toHaveLength(1);
    expect(of('report', 'xlsx')).toHaveLength(1);
    for (const form of ['form-01', 'form-02']) expect(of(form, 'pdf')).toHaveLength(1);
    const missing = EXPECTED.missing.filter(({ period }) => period === '2021-08-17').length;
    expect(letters.length).toBeGreaterThanOrEqual(missing);
    expect(of('reminder', 'docx')).toHaveLength(letters.length);
    for (const { path, pages } of files.filter(({ path: one }) => one.endsWith('.pdf')))
      expect((await readPdf(path)).length, basename(path)).toBe(pages);
    const [letter] = of('reminder', 'docx');
    expect(readDocx(letter?.path ?? '').paragraphs.join('\n')).toMatch(/Kính gửi: ?(?:UBND|Ủy ban)/);
  });
});
