import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { joinPapers } from '../../electron/documents/joinPapers';
import type { OfficialDocument, Row, Table } from '../../electron/documents/model';
import { loadPaperKit } from '../../electron/documents/paperKit';
import { APP_ADDRESSES, toHtml } from '../../electron/documents/toHtml';
import { RESOURCES } from '../support/office';
import { readTagged, type TaggedFile } from '../support/taggedPdf';
import { endedFolder } from './support/folders';
import { type PdfPage, readPdf } from './support/pdf';
import { printPapers } from './support/printPapers';

/**
 * A table measured a few hundred rows at a time and printed a hundred sheets at a time: nothing of that can be seen.
 * Groups of three rows with one merged cell stand on every border between two batches.
 */
const ROWS = 4_001;
const kit = loadPaperKit(RESOURCES);
let long: readonly PdfPage[];
let two: readonly PdfPage[];
let ownSheets: readonly PdfPage[];
let tall: readonly PdfPage[];
let plain: TaggedFile;

const columns: Table['columns'] = [
  { header: 'Nhóm', widthMm: 25, align: 'center' },
  { header: 'Dòng', widthMm: 40, align: 'left' },
  { header: 'Nội dung', widthMm: 100, align: 'left' },
];

function row(index: number): Row {
  const line = { text: `dòng-${index}` };
  const words = { text: index % 7 === 0 ? 'chữ dài '.repeat(20).trim() : 'chữ' };
  if (index % 3 !== 0) return { kind: 'body', cells: [line, words] };
  return { kind: 'body', cells: [{ text: `nhóm-${index / 3}`, rowSpan: Math.min(3, ROWS - index) }, line, words] };
}

function annex(rows: number): OfficialDocument {
  const table: Table = {
    kind: 'table',
    size: 'normal',
    columns,
    rows: Array.from({ length: rows }, (_, at) => row(at)),
  };
  return {
    title: 'Phụ lục',
    issuer: 'UBND',
    sections: [{ orientation: 'portrait', restartsPageNumbers: true, blocks: [table] }],
  };
}

const WORDS = 1_600;
const SHORT_BEFORE = 12;

/** Short rows, one whose text takes more than two pages, and a short one after it; one that is a third of a page or less. */
function annexWithHighRow(): OfficialDocument {
  const words = Array.from({ length: WORDS }, (_, index) => `từ-${index}`).join(' ');
  const cells = (name: string, text: string) => [{ text: name }, { text: 'ngắn' }, { text }];
  const rows: readonly Row[] = [
    ...Array.from({ length: SHORT_BEFORE }, (_, index): Row => ({ kind: 'body', cells: cells(`n-${index}`, 'chữ') })),
    { kind: 'body', cells: cells('hàng-cao', words) },
    { kind: 'body', cells: cells('hàng-cuối', 'hết') },
  ];
  const blocks: Table[] = [{ kind: 'table', size: 'normal', columns, rows }];
  return {
    title: 'Phụ lục',
    issuer: 'UBND',
    sections: [{ orientation: 'portrait', restartsPageNumbers: true, blocks }],
  };
}

const PLAIN_ROWS = 400;

/** A list without merged cells, its rows of different heights: the sheets in its middle are never laid out to be tagged. */
function plainAnnex(): OfficialDocument {
  const rows = Array.from({ length: PLAIN_ROWS }, (_, index): Row => {
    const more = index % 7 === 0 ? ' chữ dài'.repeat(20) : '';
    return { kind: 'body', cells: columns.map((_column, column) => ({ text: `ô-${index}-${column}${more}` })) };
  });
  const blocks: Table[] = [{ kind: 'table', size: 'normal', columns, rows }];
  return {
    title: 'Phụ lục',
    issuer: 'UBND',
    sections: [{ orientation: 'portrait', restartsPageNumbers: true, blocks }],
  };
}

beforeAll(async () => {
  const html = (paper: OfficialDocument) => toHtml(paper, kit.layout, { stylesheet: kit.stylesheet, ...APP_ADDRESSES });
  const short = annex(60);
  const one = annex(5);
  const pdfs = await printPapers(
    [
      annex(ROWS),
      joinPapers([short, short], 'Hai phụ lục'),
      annexWithHighRow(),
      joinPapers([one, one, short, one], 'Bốn phụ lục', true),
      plainAnnex(),
    ].map(html),
  );
  const folder = endedFolder('phu-luc');
  const read = (pdf: Buffer | undefined, name: string) => {
    const path = join(folder, name);
    writeFileSync(path, pdf ?? '');
    return readPdf(path);
  };
  long = await read(pdfs[0], 'dai.pdf');
  two = await read(pdfs[1], 'hai.pdf');
  tall = await read(pdfs[2], 'cao.pdf');
  plain = await readTagged(new Uint8Array(pdfs[4] ?? []));
  ownSheets = await read(pdfs[3], 'to-rieng.pdf');
}, 170_000);

test('every row stands on a page, once and in order', () => {
  const rows = long.flatMap(({ items }) => items.flatMap(({ text }) => /dòng-(\d+)/.exec(text)?.[1] ?? []));
  expect(rows).toEqual(Array.from({ length: ROWS }, (_, index) => String(index)));
  const groups = long.flatMap(({ items }) => items.flatMap(({ text }) => /nhóm-(\d+)/.exec(text)?.[1] ?? []));
  expect(groups).toEqual(Array.from({ length: Math.ceil(ROWS / 3) }, (_, index) => String(index)));
});

test('every page is filled, has the heading and its number, the first page none', () => {
  expect(long.length).toBeGreaterThan(100); // more than one run
  const bottoms = long.slice(0, -1).map(({ items }) => Math.max(...items.map(({ baselineMm }) => baselineMm)));
  const { heightMm, marginBottomMm } = kit.layout.page;
  for (const [index, bottom] of bottoms.entries()) {
    expect(bottom, `page ${index + 1}`).toBeLessThan(heightMm - marginBottomMm);
    expect(bottom, `page ${index + 1}`).toBeGreaterThan(heightMm - marginBottomMm - 40); // at most the highest row is left over
  }
  for (const [index, { items }] of long.entries()) {
    expect(items.some(({ text }) => text.includes('Nội dung'))).toBe(true);
    const [first] = items.toSorted((a, b) => a.baselineMm - b.baselineMm);
    if (index > 0) expect(first?.text).toBe(String(index + 1));
    else expect(first?.text).not.toBe('1');
  }
});

test('every cell of a plain list is tagged with its own words, headings and page numbers with none', () => {
  expect(plain.pages.length).toBeGreaterThan(10);
  const cells = plain.pages.flatMap(({ parts }) => parts.filter(({ role }) => role === 'TD').map(({ text }) => text));
  const names = cells.map((text) => /^ô-\d+-\d+/.exec(text.trim())?.[0]);
  const expected = Array.from({ length: PLAIN_ROWS }, (_, row) =>
    columns.map((_column, at) => `ô-${row}-${at}`),
  ).flat();
  expect(names).toEqual(expected);
  for (const [index, { artifacts, loose }] of plain.pages.entries()) {
    expect(loose.trim(), `page ${index + 1}`).toBe('');
    expect(artifacts, `page ${index + 1}`).not.toContain('ô-');
    if (index > 0) expect(artifacts).toContain(`${index + 1}`);
  }
});

test('for both sides of the paper every one begins on an odd page, behind a blank one where need be', () => {
  const begins = ownSheets.flatMap(({ items }, index) => (items.some(({ text }) => text === 'dòng-0') ? [index] : []));
  expect(begins).toHaveLength(4);
  expect(begins.filter((index) => index % 2 === 1)).toEqual([]);
  const blank = ownSheets.flatMap(({ text }, index) => (text.trim() === '' ? [index] : []));
  const long = two.length / 2; // pages of the third
  expect(begins).toEqual([0, 2, 4, 4 + long + (long % 2)]);
  expect(blank).toEqual(long % 2 === 1 ? [1, 3, 4 + long] : [1, 3]); // none behind the last
});

test('page numbers begin anew with every paper of one file', () => {
  const tops = two.map(({ items }) => items.toSorted((a, b) => a.baselineMm - b.baselineMm)[0]?.text);
  const half = two.length / 2;
  expect(tops.slice(half)).toEqual(tops.slice(0, half));
  expect(tops[half + 1]).toBe('2');
});

test('a row higher than a third of a page goes on over pages, with all its words and in letters of the same size', () => {
  const words = tall.flatMap(({ text }) => text.match(/từ-\d+/g) ?? []);
  expect(words).toEqual(Array.from({ length: WORDS }, (_, index) => `từ-${index}`));
  expect(tall[0]?.text).toContain('từ-0 '); // begins below the short rows, not on a page of its own
  expect(tall[0]?.text).toContain(`n-${SHORT_BEFORE - 1} `);
  expect(tall.filter(({ text }) => text.includes('hàng-cao'))).toHaveLength(1);
  expect(tall.at(-1)?.text).toContain('hàng-cuối');
  const { heightMm, marginBottomMm } = kit.layout.page;
  for (const [index, { items, text }] of tall.entries()) {
    expect(text).toContain('Nội dung');
    const inTable = items.filter((item) => /từ-|chữ/.test(item.text));
    expect(new Set(inTable.map(({ sizePt }) => Math.round(sizePt * 10)))).toEqual(new Set([120]));
    const bottom = Math.max(...items.map(({ baselineMm }) => baselineMm));
    expect(bottom).toBeLessThan(heightMm - marginBottomMm);
    if (index < tall.length - 1) expect(bottom).toBeGreaterThan(heightMm - marginBottomMm - 8); // filled to the last line
  }
});
