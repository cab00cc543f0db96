import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { PrintedPaper, PrintedPart } from '../../electron/domain/printedPaper';
import { finishOrKeep } from '../../electron/pdf/finishOrKeep';
import { finishPdf } from '../../electron/pdf/finishPdf';
import { chromiumPdf, pageContent } from './chromiumPdf';

const glyphs = (text: string) => Buffer.from(text, 'latin1').toString('hex');
const part = (role: PrintedPart['role'], rest: Partial<PrintedPart> = {}): PrintedPart => ({
  role,
  parts: [],
  boxes: [],
  ...rest,
});

/** A heading, a paragraph that goes on over the page, and a table with its head repeated. */
const contents = [
  pageContent([
    { x: 113, y: 95, glyphs: glyphs('HEAD') },
    { x: 113, y: 300, glyphs: glyphs('one') },
  ]),
  pageContent([
    { x: 400, y: 50, glyphs: glyphs('2') },
    { x: 113, y: 95, glyphs: glyphs('two') },
    { x: 113, y: 195, glyphs: glyphs('STT') },
    { x: 320, y: 245, glyphs: glyphs('cell') },
  ]),
];
const printed = chromiumPdf(contents);

const paper: PrintedPaper = {
  pages: 2,
  runs: 1,
  shrunk: 0,
  author: 'UBND thị xã Hoài Nhơn',
  subject: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
  artifacts: [[1, 113, 30, 737, 76]],
  bookmarks: [
    { title: 'Báo cáo tuần', level: 1, sheet: 0, top: 0 },
    { title: '1. Tình hình', level: 2, sheet: 0, top: 80 },
    { title: 'Phụ lục I. Bảng', level: 1, sheet: 1, top: 0 },
  ],
  parts: [
    part('Sect', {
      parts: [
        part('H1', { boxes: [[0, 113, 76, 737, 100]] }),
        part('P', {
          boxes: [
            [0, 113, 280, 737, 330],
            [1, 113, 76, 737, 100],
          ],
        }),
        part('P', { boxes: [[0, 113, 400, 737, 420]] }), // nothing is printed there
        part('Table', {
          parts: [
            part('THead', { parts: [part('TR', { parts: [part('TH', { boxes: [[1, 113, 176, 300, 200]] })] })] }),
            part('TBody', {
              parts: [
                part('TR', {
                  parts: [
                    part('TD', { boxes: [[1, 113, 226, 300, 250]], rowSpan: 2 }),
                    part('TD', { boxes: [[1, 300, 226, 737, 250]] }),
                  ],
                }),
              ],
            }),
          ],
        }),
      ],
    }),
  ],
};

const properties = { title: 'Báo cáo (số 1)', author: paper.author, subject: paper.subject, creator: 'Đôn Đốc' };
const { pdf, pages } = finishPdf([printed], paper, properties);
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

async function open(bytes: Uint8Array) {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Structure of a page as "Role(text)" with the text its marks hold. */
async function structureOf(bytes: Uint8Array, number: number): Promise<string> {
  const page = await (await open(bytes)).getPage(number);
  const content = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  let open_: string | undefined;
  for (const item of content.items) {
    if ('type' in item) open_ = item.type === 'endMarkedContent' ? undefined : (item.id ?? 'artifact');
    else texts.set(open_ ?? 'loose', (texts.get(open_ ?? 'loose') ?? '') + item.str);
  }
  const write = (node: Node): string => {
    if (node.type === 'content') return texts.get(node.id ?? '') ?? '?';
    const inner = (node.children ?? []).map(write).join(' ');
    return node.role === 'Root' ? inner : `${node.role}(${inner})`;
  };
  const tree: Node | null = await page.getStructTree();
  expect(texts.get('loose')).toBeUndefined();
  return tree === null ? '' : write(tree);
}

describe('a finished paper', () => {
  test('has as many pages as were printed, and the same words', async () => {
    expect(pages).toBe(2);
    const words = async (bytes: Uint8Array) =>
      (await (await (await open(bytes)).getPage(2)).getTextContent()).items.flatMap((item) =>
        'str' in item && item.str !== '' ? [item.str] : [],
      );
    expect(await words(pdf)).toEqual(await words(printed));
  });

  test('is tagged: a paragraph over two pages is one, page numbers are no text, empty cells keep their place', async () => {
    expect(await structureOf(pdf, 1)).toBe('Document(Sect(H1(HEADHEAD) P(oneone)))');
    expect(await structureOf(pdf, 2)).toBe(
      'Document(Sect(P(twotwo) Table(THead(TR(TH(STTSTT))) TBody(TR(TD() TD(cellcell))))))',
    );
    expect(await (await open(pdf)).getMarkInfo()).toMatchObject({ Marked: true });
  });

  test('has bookmarks nested by level that jump to their place', async () => {
    const outline = await (await open(pdf)).getOutline();
    expect(outline.map(({ title, items }) => [title, items.map((inner: { title: string }) => inner.title)])).toEqual([
      ['Báo cáo tuần', ['1. Tình hình']],
      ['Phụ lục I. Bảng', []],
    ]);
    const [, , , top] = (outline[0]?.items[0]?.dest ?? []) as readonly number[];
    expect(top).toBeCloseTo(841.92 - 60, 1);
  });

  test('says its language, title and office, and nothing of a person or a computer', async () => {
    const { info, metadata } = await (await open(pdf)).getMetadata();
    expect(info).toMatchObject({
      Title: 'Báo cáo (số 1)',
      Author: 'UBND thị xã Hoài Nhơn',
      Creator: 'Đôn Đốc',
      Producer: 'Skia/PDF m114',
      Language: 'vi-VN',
    });
    expect(metadata?.get('dc:title')).toBe('Báo cáo (số 1)');
    expect(latin1(pdf)).toContain('<xmp:CreateDate>2026-11-26T04:46:23+07:00</xmp:CreateDate>');
    expect(latin1(pdf)).not.toContain('Mozilla');
    expect(await (await open(pdf)).getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  test('is one revision', () => {
    expect(latin1(pdf).match(/%%EOF/g)).toHaveLength(1);
    expect(latin1(pdf).match(/startxref/g)).toHaveLength(1);
  });

  test('is the same when the printing program has tagged it and given it bookmarks already', async () => {
    const again = finishPdf([pdf], paper, properties).pdf;
    for (const page of [1, 2]) expect(await structureOf(again, page)).toBe(await structureOf(pdf, page));
    expect(await (await open(again)).getOutline()).toHaveLength(2);
    expect(Math.abs(again.length - pdf.length)).toBeLessThan(40);
  });
});

test('a paper printed in several runs is the same as one printed in one', async () => {
  const runs = contents.map((content) => chromiumPdf([content]));
  const joined = finishPdf(runs, { ...paper, runs: 2 }, properties);
  expect(joined.pages).toBe(2);
  for (const page of [1, 2]) expect(await structureOf(joined.pdf, page)).toBe(await structureOf(pdf, page));
  const outlineOf = async (bytes: Uint8Array) => (await (await open(bytes)).getOutline()).map(({ title }) => title);
  expect(await outlineOf(joined.pdf)).toEqual(await outlineOf(pdf));
  expect((await (await open(joined.pdf)).getMetadata()).info).toMatchObject({ Producer: 'Skia/PDF m114' });
});

test('no run at all is refused', () => {
  expect(() => finishPdf([], paper, properties)).toThrow(SyntaxError);
});

test('bytes of another make are refused rather than guessed at', () => {
  for (const text of ['', '%PDF-1.7\nno trailer', '%PDF-1.4\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n'])
    expect(() => finishPdf([Buffer.from(text, 'latin1')], paper, properties)).toThrow(SyntaxError);
});

test('a paper without headings to jump to gets no list of bookmarks', async () => {
  const bare = finishPdf([printed], { ...paper, bookmarks: [] }, { ...properties, author: null, subject: null }).pdf;
  expect(await (await open(bare)).getOutline()).toBeNull();
  expect(latin1(bare)).not.toContain('/Outlines');
});

describe('a file that cannot be read', () => {
  const strange = Buffer.from('%PDF-3.0\nof a coming Chromium', 'latin1');
  const finished = async (files: readonly Uint8Array[]) => finishPdf(files, paper, properties);
  const plain = () => {
    const errors: unknown[] = [];
    return { errors, report: (error: unknown) => void errors.push(error), print: async () => printed };
  };

  test('is given as Chromium makes it, and the reason is kept', async () => {
    const way = plain();
    const kept = await finishOrKeep(finished([strange]), paper, way);
    expect(kept.pages).toBe(2);
    expect(latin1(kept.pdf)).toBe(latin1(printed));
    expect(way.errors).toHaveLength(1);
  });

  test('stops a paper of several files, which nobody could put together', async () => {
    await expect(finishOrKeep(finished([printed, strange]), { ...paper, runs: 2 }, plain())).rejects.toThrow(
      SyntaxError,
    );
  });

  test('one that can be read is finished', async () => {
    const way = plain();
    expect((await finishOrKeep(finished([printed]), paper, way)).pdf.length).toBe(pdf.length);
    expect(way.errors).toEqual([]);
  });
});
