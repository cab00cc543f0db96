import type { Heading, HeadingLevel, Paragraph } from '../model';

/** A heading that a line begins, and how many of the lines after it belong to it. */
export interface FoundHeading {
  readonly block: Heading | Paragraph;
  readonly takesNext: boolean;
}

const LONGEST_TITLE = 150;
/** As for the clauses of a directive: a short line that only announces what follows. */
const LONGEST_CLAUSE_TITLE = 80;

const NUMBER = String.raw`[IVXLC]+|\d+|thứ\s\p{L}+|một|hai|ba|bốn|năm|sáu`;
const PART = new RegExp(
  String.raw`^(?<word>phần|chương|mục|tiểu mục)\s+(?<number>${NUMBER})(?<mark>\s*[.:–-])?(?:\s+(?<title>.+))?$`,
  'iu',
);
/** "Phần thứ nhất", "PHẦN MỘT": the number is a word. */
const COUNTED = /^(thứ|một|hai|ba|bốn|năm|sáu)/iu;
const ROMAN = /^(?<number>X{0,3}(?:IX|IV|V?I{0,3}))\.\s*(?<title>\S.*)$/u;
const ARTICLE = /^điều\s+(?<number>\d+\p{Ll}?)\s*[.:]\s*(?<title>.*)$/iu;
const CLAUSE = /^\d+\.\s+\S/u;
/** Lines that begin a part of their own and so are no title of the line above; “ĐIỀU KHOẢN THI HÀNH” and “MỤC TIÊU” are one. */
const BEGINS = new RegExp(
  String.raw`^([-+•●▪–—]|\d+(\.\d+)*[.)]\s|\p{Ll}\)\s|(điều|khoản|phần|chương|mục|tiểu mục|phụ lục)\s+(${NUMBER})(?=[\s.:–-]|$)|phụ lục$|X{0,3}(IX|IV|V?I{0,3})\.\s)`,
  'iu',
);

const PART_LEVELS: Readonly<Record<string, HeadingLevel>> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'section',
  'tiểu mục': 'subsection',
};

type Reader = (line: string, next: string | null, previous: string | null) => FoundHeading | null;

const READERS: readonly Reader[] = [part, roman, article, clause];

/**
 * The heading of Phụ lục I, II.6.đ that a line is, by its words; null: it is text.
 * @param next the line after it; null: none
 * @param previous the line before it; null: none
 */
export function headingAt(line: string, next: string | null, previous: string | null = null): FoundHeading | null {
  for (const read of READERS) {
    const found = read(line, next, previous);
    if (found !== null) return found;
  }
  return null;
}

/** "Chương I" with its title behind it or on the next line. "Mục 1 của Kế hoạch này quy định…" is text. */
function part(line: string, next: string | null): FoundHeading | null {
  const { word, number, mark, title } = PART.exec(line)?.groups ?? {};
  if (word === undefined || number === undefined) return null;
  const level = PART_LEVELS[word.toLocaleLowerCase('vi')] ?? 'part';
  const label = `${sentenceCase(word)} ${COUNTED.test(number) ? number.toLocaleLowerCase('vi') : number}`;
  if (title === undefined) {
    const below = next !== null && isTitle(next) && !BEGINS.test(next) ? next : null;
    return { block: heading(level, below === null ? [label] : [label, capitals(below)]), takesNext: below !== null };
  }
  if (!(isCapitals(title) || (mark !== undefined && isTitle(title)))) return null;
  return { block: heading(level, [label, capitals(title)]), takesNext: false };
}

/** "I. TÌNH HÌNH CHUNG", also where it was not typed in capitals. */
function roman(line: string): FoundHeading | null {
  const { number, title } = ROMAN.exec(line)?.groups ?? {};
  if (!number || title === undefined || !(isCapitals(title) || isTitle(title))) return null;
  return { block: heading('roman', [`${number}. ${capitals(title)}`]), takesNext: false };
}

/** "Điều 1." with a title, or bold before its text. */
function article(line: string, next: string | null): FoundHeading | null {
  const { number, title } = ARTICLE.exec(line)?.groups ?? {};
  if (number === undefined || title === undefined) return null;
  const label = `Điều ${number}.`;
  const isHeading = title === '' || (isTitle(title) && next !== null && !ARTICLE.test(next));
  if (isHeading) return { block: heading('article', [`${label} ${title}`.trim()]), takesNext: false };
  const runs = [{ text: label, bold: true }, { text: ` ${title}` }];
  return { block: { kind: 'paragraph', runs, shape: 'indented' }, takesNext: false };
}

/**
 * "2. UBND các xã, phường:" or "1. Mục đích" with something of its own below it. Behind a clause of one line the next is one
 * of a list, whatever comes below.
 */
function clause(line: string, next: string | null, previous: string | null): FoundHeading | null {
  if (!CLAUSE.test(line) || next === null || CLAUSE.test(next) || ROMAN.test(next) || ARTICLE.test(next)) return null;
  const isListed = previous !== null && CLAUSE.test(previous);
  const isShort = line.length <= LONGEST_CLAUSE_TITLE && ((isTitle(line) && !isListed) || line.endsWith(':'));
  return isShort ? { block: heading('clause', [line]), takesNext: false } : null;
}

function heading(level: Heading['level'], lines: readonly string[]): Heading {
  return { kind: 'heading', level, lines };
}

/** Short and without a mark at its end. */
function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/[.;:,?!…/]$/u.test(text);
}

function isCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === capitals(text);
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

function sentenceCase(word: string): string {
  const small = word.toLocaleLowerCase('vi');
  return small.slice(0, 1).toLocaleUpperCase('vi') + small.slice(1);
}
