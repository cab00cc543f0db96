import { isWithin } from '../../documents/legalRanges';
import { found, type RuleId } from '../../text/rulerText';
import type { PageNumber, Sheet } from '../paper';
import { ALL_KINDS, type Found, legalRange, type Measures, type Rule } from './rule';

const ARTICLE = 'Phụ lục I, I.7';
const SIZE_TOLERANCE_PT = 0.26;

/** Số trang (Phụ lục I, mục I.7; phụ lục: III.1.đ). */
export const PAGE_NUMBER_RULES: readonly Rule[] = [
  row('pageNumber.first', ARTICLE, first),
  row('pageNumber.next', ARTICLE, next),
  row('pageNumber.place', ARTICLE, (measures) =>
    everyNumber(
      measures,
      ({ isCentred, isInTopMargin }) => isCentred && isInTopMargin,
      ({ isCentred, isInTopMargin }) => found.numberPlace(isCentred, isInTopMargin),
    ),
  ),
  {
    ...row('pageNumber.size', null, size),
    range: 'sizePt.pageNumber',
    tolerance: SIZE_TOLERANCE_PT,
  },
  row('pageNumber.face', ARTICLE, (measures) =>
    everyNumber(
      measures,
      ({ isUpright }) => isUpright,
      ({ isUpright }) => (isUpright ? found.upright : found.notUpright),
    ),
  ),
  row('pageNumber.annex', 'Phụ lục I, III.1.đ', annex),
];

function row(id: RuleId, article: string | null, read: Rule['read']): Rule {
  return { id, article, range: null, kinds: ALL_KINDS, tolerance: null, read };
}

function on(sheet: number, isKept: boolean, words: string): Found {
  return { isKept, found: words, sheet, line: null };
}

function first({ paper: { sheets, source } }: Measures): Found {
  const number = sheets[0]?.pageNumber ?? null;
  const isHidden = number === null || (source === 'docx' && number.isHiddenOnFirst === true);
  return on(1, isHidden, isHidden ? found.notShown : found.shown);
}

/** Pages of the main paper: printed ones carry their place, Word's a field that counts. */
function next(measures: Measures): Found | null {
  const { paper, parts } = measures;
  if (paper.source === 'docx') return fieldOfWord(paper.sheets);
  const main = paper.sheets.slice(0, (parts.starts[1] ?? paper.sheets.length + 1) - 1);
  if (main.length < 2) return null;
  return counted(main, 1);
}

/** The second and later of these sheets carry 2, 3, 4 … */
function counted(sheets: readonly Sheet[], firstSheet: number): Found {
  const wrong = sheets.findIndex(({ pageNumber }, index) => index > 0 && pageNumber?.value !== index + 1);
  const values = sheets.slice(1).map(({ pageNumber }) => pageNumber?.value ?? null);
  return on(firstSheet + Math.max(1, wrong), wrong < 0, found.pageNumbers(values));
}

/** A section of one page needs none. */
function fieldOfWord(sheets: readonly Sheet[]): Found | null {
  const wrong = sheets.findIndex(({ pageNumber, pages }) => pageNumber === null && (pages ?? 1) > 1);
  if (wrong >= 0) return on(wrong + 1, false, found.missing);
  return sheets.some(({ pageNumber }) => pageNumber !== null) ? on(1, true, found.automatic) : null;
}

function everyNumber(
  { paper: { sheets } }: Measures,
  isRight: (number: PageNumber) => boolean,
  words: (number: PageNumber) => string,
): Found | null {
  const numbered = sheets.flatMap(({ pageNumber }, index) => (pageNumber ? [{ pageNumber, sheet: index + 1 }] : []));
  const shown = numbered.find(({ pageNumber }) => !isRight(pageNumber)) ?? numbered[0];
  return shown === undefined ? null : on(shown.sheet, isRight(shown.pageNumber), words(shown.pageNumber));
}

function size(measures: Measures): Found | null {
  const legal = legalRange(measures.layout, 'sizePt.pageNumber');
  return everyNumber(
    measures,
    ({ sizePt }) => isWithin(sizePt, legal, SIZE_TOLERANCE_PT),
    ({ sizePt }) => found.sizes([sizePt]),
  );
}

function annex({ paper, parts }: Measures): Found | null {
  const results = parts.annexes.map(({ label: { sheet } }) => {
    if (paper.source === 'docx') return restarted(paper.sheets[sheet - 1], sheet);
    const end = parts.starts.find((start) => start > sheet) ?? paper.sheets.length + 1;
    const sheets = paper.sheets.slice(sheet - 1, end - 1);
    const own = sheets[0]?.pageNumber?.value ?? 1;
    if (own !== 1) return on(sheet, false, found.pageNumbers([own]));
    return sheets.length < 2 ? null : counted(sheets, sheet);
  });
  const known = results.filter((result) => result !== null);
  return known.find(({ isKept }) => !isKept) ?? known[0] ?? null;
}

function restarted(sheet: Sheet | undefined, number: number): Found {
  const isKept = sheet?.pageNumber?.startsAt === 1;
  return on(number, isKept, isKept ? found.restarted : found.goesOn);
}
