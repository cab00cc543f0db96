import { foldForSearch, tidy } from '../../domain/vietnamese';
import { type SheetCell, shownCells } from '../cells';
import { findDays } from '../days';
import { type Sheet, usedRows } from '../grid';

/** One printed line above the body of a report. */
export interface HeaderLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Only whether a day is named matters, not which year it is of. */
const ANY_YEAR = 2000;
const NATIONAL_TITLE = /cong hoa xa hoi|doc lap *- *tu do/;
const PLACEHOLDER = /^(?:ten co quan|ten don vi|ten xa|ten phuong|co quan,? don vi)[, a-z]*$|^[.…_ ]+$/;

/** Lines of every cell above `endRow` (that row excluded), the national title and fill-in places left out. */
export function headerLines(sheet: Sheet, endRow: number): readonly HeaderLine[] {
  const lines: HeaderLine[] = [];
  for (const row of usedRows(sheet)) {
    if (row >= endRow) break;
    for (const cell of shownCells(sheet, row)) lines.push(...linesOf(cell));
  }
  if (!lines.some(hasDay)) lines.push(...joinedRows(lines).filter(hasDay)); // "ngày | 17 | tháng | 8 | năm | 2021"
  return withoutAddressees(lines.filter(({ text }) => !NATIONAL_TITLE.test(foldForSearch(text))));
}

function hasDay({ text }: HeaderLine): boolean {
  return findDays(text, ANY_YEAR).length > 0;
}

/** The cells of each row as one line. */
function joinedRows(lines: readonly HeaderLine[]): readonly HeaderLine[] {
  return [...new Set(lines.map(({ row }) => row))].map((row) => {
    const cells = lines.filter((line) => line.row === row);
    return { row, column: cells[0]?.column ?? 1, text: cells.map(({ text }) => text).join(' ') };
  });
}

/** "Kính gửi: …" and the dashed lines under it name who gets the report, not who sends it. */
function withoutAddressees(lines: readonly HeaderLine[]): readonly HeaderLine[] {
  let isAddressing = false;
  return lines.filter(({ text }) => {
    isAddressing = foldForSearch(text).startsWith('kinh gui') || (isAddressing && /^[-+•]/.test(text));
    return !isAddressing;
  });
}

/** Row of the title: the first line that starts like one; null when there is none. */
export function titleRow(lines: readonly HeaderLine[], titleLines: readonly string[]): number | null {
  const titles = titleLines.map(foldForSearch);
  const isTitle = (text: string) =>
    titles.some((title) => text.startsWith(title)) || /^(?:bao cao|danh sach|bang tong hop)\b/.test(text);
  return lines.find(({ text }) => isTitle(foldForSearch(text)))?.row ?? null;
}

function linesOf(cell: SheetCell): readonly HeaderLine[] {
  const whole = cell.cell.kind === 'text' ? cell.cell.value : cell.text;
  return whole
    .split(/[\r\n]+/)
    .map((line) => withoutDots(tidy(line)))
    .filter((text) => text !== '')
    .map((text) => ({ row: cell.row, column: cell.column, text }));
}

/** "ĐƠN VỊ: ........" → "ĐƠN VỊ:" */
function withoutDots(text: string): string {
  return text
    .replace(/[.…_]{3,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Stretches of text that may be the name of the unit: each line, what stands after its colon, and two or three lines one
 * under the other in a column ("ỦY BAN NHÂN DÂN" / "PHƯỜNG BỒNG SƠN").
 */
export function unitCandidates(lines: readonly HeaderLine[]): readonly string[] {
  const candidates: string[] = [];
  for (const column of new Set(lines.map((line) => line.column))) {
    const texts = lines.filter((line) => line.column === column).map(({ text }) => text);
    for (const size of [3, 2, 1])
      for (let at = 0; at + size <= texts.length; at += 1) candidates.push(texts.slice(at, at + size).join(' '));
  }
  const afterColon = lines.flatMap(({ text }) => (text.includes(':') ? [text.slice(text.indexOf(':') + 1)] : []));
  return [...candidates, ...afterColon]
    .map((text) => text.trim())
    .filter((text) => text !== '' && !isPlaceholder(text));
}

const SAYS_SENDER = /^(?:ten )?(?:don vi|co quan)(?: (?:bao cao|gui|lap|nop|thuc hien|gui bao cao|lap bao cao))?\s?:/;

/** Whom a line "Đơn vị báo cáo: …" names; undefined: there is none, or it is not filled in. */
export function saidSender(lines: readonly HeaderLine[]): string | undefined {
  return lines
    .filter(({ text }) => SAYS_SENDER.test(foldForSearch(text)))
    .map(({ text }) => text.slice(text.indexOf(':') + 1).trim())
    .find((name) => name !== '' && !isPlaceholder(name));
}

/** "TÊN CƠ QUAN, ĐƠN VỊ" left as printed on the blank form. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(foldForSearch(text));
}
