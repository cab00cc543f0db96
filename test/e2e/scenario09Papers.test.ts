import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningApp, startApp } from './support/app';
import { withOffice } from './support/dataFolders';
import { readDocx } from './support/docx';
import { endedFolder } from './support/folders';
import { type PdfPage, readPdf, solid } from './support/pdf';
import { openPaper } from './support/screens';

/** Scenario 9: two of the five letters printed again, and measured. */
const folders = { dataFolder: endedFolder('du-lieu'), profileFolder: endedFolder('ho-so') };
const papers = endedFolder('giay');
let running: RunningApp;
let page: Page;
const id = (testId: string) => page.getByTestId(testId);

/** Signature and Nơi nhận as they stand on the letters, top to bottom. */
const LETTERS = [
  {
    sampleId: 'bac-giang-2021-08',
    code: '/UBND-VHTT',
    signature: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    absent: 'TM. ỦY BAN NHÂN DÂN',
    recipients: ['Như trên (t/h)', 'UBND tỉnh (b/c)', 'TT Thành ủy, HĐND TP (b/c)', 'VP: LĐ, CVVX', 'Lưu: VT'],
  },
  {
    sampleId: 'long-an-2021-02',
    code: '/UBND-VHXH',
    signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    absent: null,
    recipients: ['Như trên', 'TT. TU, TT. HĐND tỉnh (b/c)', 'Ban Tuyên giáo Tỉnh ủy', 'Lưu: VT, lvt.'],
  },
] as const;

beforeAll(async () => {
  await withOffice(folders.dataFolder, async (core) => {
    for (const { sampleId } of LETTERS) await core['samples.load']({ sampleId });
  });
  running = await startApp(folders);
  page = running.page;
  await id('nav-papers').click();
});
afterAll(() => running?.close());

async function save(sampleId: string, format: 'pdf' | 'docx'): Promise<string> {
  const path = join(papers, `${sampleId}.${format}`);
  await running.answerSave(path);
  await id(`paper-save-${format}`).click();
  await expect.poll(() => id('paper-saved').innerText(), { timeout: 30_000 }).toContain(`${sampleId}.${format}`);
  return path;
}

function expectInOrder(text: string, pieces: readonly string[]): void {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(solid(piece), from);
    expect(at, piece).toBeGreaterThanOrEqual(from);
    from = at + solid(piece).length;
  }
}

const leftOf = (items: PdfPage['items']) => Math.min(...items.map(({ leftMm }) => leftMm));

/** NĐ 30/2020, Phụ lục I, mục I.3: left 30–35 mm, right 15–20, top and bottom 20–25. */
function expectMargins({ items, widthPt, heightPt }: PdfPage): void {
  expect([widthPt, heightPt].map(Math.round)).toEqual([595, 842]);
  const body = items.filter(({ baselineMm }) => baselineMm > 20);
  expect(leftOf(body)).toBeGreaterThan(29.8);
  expect(Math.max(...body.map(({ rightMm }) => rightMm))).toBeLessThan(195.3);
  expect(Math.max(...body.map(({ baselineMm }) => baselineMm))).toBeLessThan(277.3);
}

function topNumber({ items }: PdfPage) {
  return items.find(({ baselineMm, text }) => baselineMm < 19 && /^\d+$/.test(text.trim())) ?? null;
}

/** None on the first page of the letter and of each annex; from the second on the next number, in the middle. */
function expectNumbers(pages: readonly PdfPage[]): void {
  const numbers = pages.map(topNumber);
  expect(numbers[0]).toBeNull();
  expect(numbers[1]?.text.trim()).toBe('2');
  let last = 1;
  for (const number of numbers) {
    if (number === null) last = 1;
    else {
      last += 1;
      expect(number.text.trim()).toBe(String(last));
      expect(Math.abs((number.leftMm + number.rightMm) / 2 - (30 + 165 / 2))).toBeLessThan(1);
    }
  }
}

describe('scenario 9: papers measured with a ruler', () => {
  test.each(LETTERS)(
    '$sampleId: signature, Nơi nhận in its order, a blank number, margins and page numbers',
    async (letter) => {
      const { sampleId, signature, recipients, absent, code } = letter;
      await id('campaign-picker').selectOption(sampleId);
      await openPaper(page, 'directive');
      const pages = await readPdf(await save(sampleId, 'pdf'));
      const text = solid(pages.map((one) => one.text).join(' '));
      expect(text).toContain(solid(`Số: ${code}`)); // no number yet
      expectInOrder(text.slice(text.indexOf(solid('Nơi nhận:'))), recipients);
      expectInOrder(text, signature);
      if (absent !== null) expect(text).not.toContain(solid(absent));
      expect(Math.min(...pages.map(({ items }) => leftOf(items)))).toBeLessThan(35);
      for (const one of pages) expectMargins(one);
      expectNumbers(pages);
      await running.picture(`scenario-09-${sampleId}`);
      const words = solid(readDocx(await save(sampleId, 'docx')).paragraphs.join(' '));
      for (const piece of [...signature, ...recipients]) expect(words, piece).toContain(solid(piece));
    },
  );
});
