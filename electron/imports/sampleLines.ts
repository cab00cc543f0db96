import type { FieldType, FormField } from '../domain/form';
import { isBesideForm, titleEnd } from '../domain/formHead';
import { normalisePhone } from '../domain/phone';
import { foldForSearch } from '../domain/vietnamese';
import { type SheetCell, shownCells } from './cells';
import { parseAmount, parseCount } from './counts';
import { address, type Sheet, usedRows } from './grid';
import { answerColumns } from './report/answerColumn';
import { type FoundField, findFields, isWording } from './report/findFields';
import { type LineHeads, lineHeads, measureOfLine } from './sampleColumns';
import { decimalsOfSample } from './sampleDecimals';
import type { SampleColumn } from './sampleForm';

/** The label lines of a sample with their answers, read as a report of that form will be read. */
export interface SampleLines {
  readonly columns: readonly SampleColumn[];
  /** Headings of the columns of figures, when there are several. */
  readonly answers: readonly string[];
  readonly heads: LineHeads | null;
}

/** Lines a form may have; a clerk looks through them one by one. */
const MOST_LINES = 60;
const LONGEST_LABEL = 200;
/** "1", "1.", "a)", "II." in a cell of its own is the number of the line. */
const LINE_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]?$/;
/** "II", "B." before the head of a section; in front of it in one cell it needs its mark. */
const SECTION_NUMBER = /^(?:[ivx]{1,4}|[a-h])[.)]?(?:$|\s)/;
/** Heads the numbers of lines: what stands above is the head of the page. */
const NUMBER_HEADING = /^(?:stt|tt|so tt|so thu tu)\.?$/;
const COUNT_WORDS = /^(?:tong )?so\b|^tong\b|^(?:trong do|bao gom|chia ra)\b|\bluy ke\b|\bty le\b/;
const RATE = /^(?:%|phan tram)$/;
/** A line of a table of figures that asks for words all the same. */
const WORDS_WANTED =
  /^(?:ho (?:va )?ten|ten|dia chi|ly do|nguyen nhan|ghi chu|y kien|de xuat|kien nghi|kho khan|vuong mac|bien phap|giai phap|thoi gian|ngay|danh gia|nhan xet|noi dung|tinh hinh|mo ta|ton tai|nguoi (?:phu trach|lap|bao cao|lien he)|can bo (?:phu trach|lap|bao cao|dau moi)|don vi|dia diem|ty le|ket qua khac|can cu|so van ban|so hieu)\b/;
/** Begin a line that counts a part of the one above: “Trong đó: hộ nghèo”. */
const PART_WORDS = /^(?:[-+*] *)?(?:trong do|bao gom|gom|chia ra|cu the|rieng)\b[^:]*:/;
const PHONE_WORDS = /\b(?:so dien thoai|sdt|dien thoai lien he)\b/;

/** The label lines between two rows, both included. */
export function linesBetween(sheet: Sheet, top: number, bottom: number): SampleLines {
  const cells: SheetCell[] = [];
  let first: SheetCell | undefined;
  for (let row = top; row <= bottom && cells.length < MOST_LINES; row += 1) {
    const shown = shownCells(sheet, row);
    const label = shown.find(isLabel);
    first ??= label;
    if (label !== undefined && !isSection(shown, label)) cells.push(label);
  }
  const fields = cells.map((cell) => asField(cell, hasFigureBeside(sheet, cell)));
  const form = { fields } as const;
  const found = findFields(sheet, fields);
  const heads = first === undefined ? null : lineHeads(sheet, first);
  const filled = answerColumns(sheet, form, found).map(({ heading }) => heading);
  const answers = [...new Set([...(heads?.answers ?? []), ...(filled.length < 2 ? [] : filled)])];
  return {
    columns: cells.map((cell, at) => lineOf(sheet, cell, fields[at], found, heads !== null)),
    answers: answers.length < 2 ? [] : answers.filter((heading) => heading !== ''),
    heads,
  };
}

/** Rows between which label lines seem to stand; null when there are fewer than two. */
export function likelyLines(sheet: Sheet): { readonly top: number; readonly bottom: number } | null {
  const used = Array.from(usedRows(sheet).subarray(0, MOST_LINES));
  const head = used.findLast((row) =>
    shownCells(sheet, row).some(({ text }) => NUMBER_HEADING.test(foldForSearch(text))),
  );
  const above = head ?? titleEnd(used.flatMap((row) => shownCells(sheet, row)));
  const rows = used.filter((row) => row > above && isLine(shownCells(sheet, row)));
  const [top, bottom] = [rows[0], rows.at(-1)];
  return top === undefined || bottom === undefined || top === bottom ? null : { top, bottom };
}

/** A label with a figure beside it, or one that leaves room for an answer. */
function isLine(cells: readonly SheetCell[]): boolean {
  const label = cells.find(isLabel);
  if (label === undefined || isBesideForm(label.text)) return false;
  const after = cells.filter(({ column }) => column > label.right);
  if (after.some(({ text }) => parseCount(text).kind === 'number')) return true;
  return /[:.…_]\s*$|:\s*\S/.test(label.text) || cells.some(({ text }) => LINE_NUMBER.test(foldForSearch(text)));
}

/** "I | VỀ DÂN CƯ": heads the lines below it and asks for nothing itself. */
function isSection(cells: readonly SheetCell[], label: SheetCell): boolean {
  const number = cells.find(({ column }) => column < label.column);
  const isAlone = cells.every(({ column }) => column <= label.column);
  if (!isAlone || /:\s*$/.test(label.text)) return false;
  const folded = number === undefined ? foldForSearch(label.text) : foldForSearch(number.text);
  return SECTION_NUMBER.test(folded) && (number !== undefined || label.text === label.text.toLocaleUpperCase('vi'));
}

function isLabel({ cell, text }: SheetCell): boolean {
  return cell.kind === 'text' && /\p{L}/u.test(text) && !LINE_NUMBER.test(foldForSearch(text));
}

function hasFigureBeside(sheet: Sheet, { row, right }: SheetCell): boolean {
  return shownCells(sheet, row).some(({ column, text }) => column > right && parseCount(text).kind === 'number');
}

/** A field for looking at the sample; whatever it turns out to hold, figures beside it are looked for. */
function asField({ row, column, text }: SheetCell, isAnsweredBeside: boolean): FormField {
  const label = labelText(text, isAnsweredBeside);
  return {
    key: address(row, column),
    label,
    labelVariants: [],
    type: 'count',
    required: false,
    isPersonalData: false,
  };
}

/** Words after a colon belong to the label where they name a part of the line above, or the answer stands beside them. */
function labelText(text: string, isAnsweredBeside: boolean): string {
  const colon = text.indexOf(':');
  const isWhole =
    colon < 0 || (isWording(text.slice(colon + 1)) && (isAnsweredBeside || PART_WORDS.test(foldForSearch(text))));
  return (isWhole ? text : text.slice(0, colon))
    .replace(/^\s*(?:[-+*•]|\d{1,2}[.)]|[a-h][.)])\s*/i, '')
    .replace(/[.…_\s]+$/, '')
    .slice(0, LONGEST_LABEL);
}

function lineOf(
  sheet: Sheet,
  cell: SheetCell,
  field: FormField | undefined,
  found: ReadonlyMap<string, FoundField>,
  isInTable: boolean,
): SampleColumn {
  const label = field?.label ?? '';
  const text = found.get(field?.key ?? '')?.text ?? '';
  const measure = measureOfLine(sheet, cell);
  const type = typeOf(label, text, measure, isInTable);
  const told = { label, ...(measure !== null && { measure }) };
  return {
    letter: address(cell.row, cell.column),
    label,
    type,
    ...(measure !== null && { measure }),
    ...(type === 'count' && decimalsOfSample(told, text === '' ? [] : [text])),
    examples: text === '' ? [] : [text],
  };
}

function isFigure(answer: string, measure: string | null): boolean {
  return parseCount(answer).kind === 'number' || parseAmount(answer, measure ?? undefined).kind === 'number';
}

/** What a line asks for: as its answer is written, else as its label begins and by what is to be counted. */
function typeOf(label: string, answer: string, measure: string | null, isInTable: boolean): FieldType {
  const folded = foldForSearch(label);
  if (PHONE_WORDS.test(folded)) return 'phone';
  if (answer !== '' && /^(?:0|\+84)/.test(answer) && normalisePhone(answer) !== null) return 'phone';
  if (answer !== '') return isFigure(answer, measure) ? 'count' : 'text';
  if (measure !== null) return RATE.test(foldForSearch(measure)) ? 'text' : 'count'; // a percentage is never summed
  if (isInTable && !WORDS_WANTED.test(folded)) return 'count';
  return COUNT_WORDS.test(folded) ? 'count' : 'text';
}
