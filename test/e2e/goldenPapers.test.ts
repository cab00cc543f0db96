import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { APP_ADDRESSES, toHtml } from '../../electron/documents/toHtml';
import type { MeasuredPaper } from '../../electron/ruler/paper';
import { partsOf } from '../../electron/ruler/parts/paperParts';
import { readPaper } from '../../electron/ruler/readPaper';
import { kit } from '../documents/support';
import { bodyWordsOf, FIVE, type FiveId, printedWords, setAgain } from '../support/wordForWord';
import { PROJECT } from './support/app';
import { printPapers } from './support/printPapers';

/**
 * Scenario 9: the five directives as the real engine prints them, held against kept facts: every line of every page with
 * its place, size and face, and every rule with its length. `DON_DOC_GOLDEN=write` keeps the present ones after somebody
 * has looked at the pages in test-output/golden.
 */
const KEPT = join(PROJECT, 'test', 'fixtures', 'papers', 'golden');
/** Rounding of two versions of Chromium; a line that moves by more has moved. */
const TOLERANCE_MM = 0.6;
const SIZE_TOLERANCE_PT = 0.1;

type LineFact = readonly [page: number, leftMm: number, baselineMm: number, sizePt: number, face: string, text: string];
type RuleFact = readonly [page: number, leftMm: number, topMm: number, lengthMm: number];

interface Golden {
  readonly pages: number;
  readonly numbers: readonly (number | null)[];
  readonly lines: readonly LineFact[];
  readonly rules: readonly RuleFact[];
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function factsIn({ sheets, lines, strokes }: MeasuredPaper): Golden {
  const face = (bold: string, italic: string) => `${bold === 'all' ? 'b' : ''}${italic === 'all' ? 'i' : ''}`;
  return {
    pages: sheets.length,
    numbers: sheets.map(({ pageNumber }) => pageNumber?.value ?? null),
    lines: lines.map(
      ({ sheet, place, sizePt, bold, italic, text }): LineFact => [
        sheet,
        tenth(place?.leftMm ?? 0),
        tenth(place?.baselineMm ?? 0),
        tenth(sizePt),
        face(bold, italic),
        text,
      ],
    ),
    rules: strokes.map(
      ({ sheet, place, lengthMm }): RuleFact => [
        sheet,
        tenth(place?.leftMm ?? 0),
        tenth(place?.baselineMm ?? 0),
        tenth(lengthMm),
      ],
    ),
  };
}

function keptFile(id: FiveId): string {
  return join(KEPT, `${id}.tsv`);
}

/** A row a fact, so that a change is read line by line. */
function keep(id: FiveId, { pages, numbers, lines, rules }: Golden): void {
  const rows = [
    ['pages', pages],
    ['numbers', ...numbers.map((number) => number ?? '')],
    ...lines.map((fact) => ['line', ...fact]),
    ...rules.map((fact) => ['rule', ...fact]),
  ];
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(keptFile(id), `${rows.map((row) => row.join('\t')).join('\n')}\n`);
}

function readKept(id: FiveId): Golden {
  const rows = readFileSync(keptFile(id), 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));
  const of = (kind: string) => rows.flatMap(([first, ...rest]) => (first === kind ? [rest] : []));
  return {
    pages: Number(of('pages')[0]?.[0]),
    numbers: (of('numbers')[0] ?? []).map((number) => (number === '' ? null : Number(number))),
    lines: of('line').map(
      ([page, left, top, size, face = '', text = '']): LineFact => [
        Number(page),
        Number(left),
        Number(top),
        Number(size),
        face,
        text,
      ],
    ),
    rules: of('rule').map(
      ([page, left, top, length]): RuleFact => [Number(page), Number(left), Number(top), Number(length)],
    ),
  };
}

/** What moved or changed, in words; empty: nothing. */
function moved(own: readonly number[], kept: readonly number[], what: string): readonly string[] {
  return own.flatMap((value, index) => {
    const off = Math.abs(value - (kept[index] ?? Number.NaN));
    return off <= TOLERANCE_MM ? [] : [`${what}: ${value} mm, kept as ${kept[index]} mm`];
  });
}

describe.each(FIVE)('%s', (id) => {
  const index = FIVE.indexOf(id);
  let paper: MeasuredPaper;

  beforeAll(async () => {
    const pdf = (await allPdfs())[index] ?? Buffer.alloc(0);
    const folder = join(PROJECT, 'test-output', 'golden');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${id}.pdf`), pdf);
    paper = await readPaper(pdf, `${id}.pdf`);
    if (process.env.DON_DOC_GOLDEN === 'write') keep(id, factsIn(paper));
  });

  test('every word of the paper in its order', () => {
    expect(bodyWordsOf(partsOf(paper))).toEqual(printedWords(id).body);
  });

  test('pages, page numbers and the lines of each page are the kept ones, where they were', () => {
    expect(existsSync(keptFile(id)), 'no facts are kept').toBe(true);
    const kept = readKept(id);
    const own = factsIn(paper);
    expect([own.pages, own.numbers]).toEqual([kept.pages, kept.numbers]);
    const said = (lines: readonly LineFact[]) => lines.map(([page, , , , face, text]) => `${page} ${face} ${text}`);
    expect(said(own.lines)).toEqual(said(kept.lines));
    const off = own.lines.flatMap(([, left, top, size, , text], at) => {
      const [, keptLeft = 0, keptTop = 0, keptSize = 0] = kept.lines[at] ?? [];
      const isSized = Math.abs(size - keptSize) <= SIZE_TOLERANCE_PT;
      return [...moved([left, top], [keptLeft, keptTop], text), ...(isSized ? [] : [`${text}: ${size} pt`])];
    });
    expect(off).toEqual([]);
    expect(own.rules.map(([page]) => page)).toEqual(kept.rules.map(([page]) => page));
    expect(own.rules.flatMap((rule, at) => moved(rule.slice(1), kept.rules[at]?.slice(1) ?? [], 'rule'))).toEqual([]);
  });
});

let printed: Promise<readonly Buffer[]> | null = null;

/** Printed once, in one start of the engine. */
function allPdfs(): Promise<readonly Buffer[]> {
  const pageOf = (id: FiveId) => toHtml(setAgain(id), kit.layout, { stylesheet: kit.stylesheet, ...APP_ADDRESSES });
  printed ??= printPapers(FIVE.map(pageOf));
  return printed;
}
