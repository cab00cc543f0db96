import type { RecipientLine } from '../directive';
import { tidy } from '../vietnamese';
import { ROLE_MARK } from './roleMarks';

/**
 * One line of Nơi nhận in its parts (NĐ 30/2020/NĐ-CP, Phụ lục I, II.9). The line itself is kept as text, as it is printed;
 * `readEntry` and `lineOf` go from one to the other and back without losing a sign.
 */
export type RecipientEntry =
  /** "Gửi bản điện tử:": heads the lines below it. */
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'body';
      readonly name: string;
      /** Why they get it: "b/c"; null: not said. */
      readonly mark: string | null;
      /** Number of copies, printed raised; null: not said. */
      readonly copies: number | null;
    }
  | {
      readonly kind: 'archive';
      /** Behind "VT": drafting unit, drafter's code; "": nothing. */
      readonly drafter: string;
      /** Copies that are kept, "(2)"; null: not said. */
      readonly copies: number | null;
      /** Copies of the whole paper, written after the stop: "Lưu: VT. 75"; null: not said. */
      readonly total: number | null;
    }
  /** A line of the archive in another form than "Lưu: VT, …": kept word for word. */
  | { readonly kind: 'other'; readonly text: string; readonly isArchiveLine: boolean };

const PLAIN = '()0123456789';
const RAISED = '⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Raised signs are how a kept text says that a number is printed raised; the paper prints plain ones, raised. */
const RAISED_COUNT = /\s?⁽([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5})⁾/gu;
const COPIES_AT_END = /\s?⁽([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5})⁾$/u;
const MARK_AT_END = new RegExp(`\\s${ROLE_MARK.source}$`, 'u');
const ARCHIVE = /^Lưu: VT(?:, (?<drafter>[^()⁽.]+?))?(?: ?\((?<copies>\d{1,4})\))?(?:\. (?<total>\d{1,6}))?$/u;

/** What a line says; every line that no other form fits is a name as it stands. */
export function readEntry({ text, isArchiveLine }: RecipientLine): RecipientEntry {
  const line = tidy(text);
  if (isArchiveLine) return readArchive(line);
  if (line.endsWith(':')) return { kind: 'heading', text: line };
  const counted = COPIES_AT_END.exec(line);
  const named = counted === null ? line : line.slice(0, counted.index);
  const marked = MARK_AT_END.exec(named);
  const entry: RecipientEntry = {
    kind: 'body',
    name: marked === null ? named : named.slice(0, marked.index),
    mark: marked?.groups?.mark ?? null,
    copies: counted === null ? null : plainNumber(counted[1] ?? ''),
  };
  return lineOf(entry).text === line ? entry : { kind: 'body', name: line, mark: null, copies: null };
}

function readArchive(line: string): RecipientEntry {
  const groups = ARCHIVE.exec(line)?.groups;
  if (groups === undefined) return { kind: 'other', text: line, isArchiveLine: true };
  const number = (text: string | undefined) => (text === undefined ? null : Number(text));
  const entry: RecipientEntry = {
    kind: 'archive',
    drafter: groups.drafter ?? '',
    copies: number(groups.copies),
    total: number(groups.total),
  };
  return lineOf(entry).text === line ? entry : { kind: 'other', text: line, isArchiveLine: true };
}

/** The line as it is kept: without the dash in front and the mark at its end, both of which the paper adds. */
export function lineOf(entry: RecipientEntry): RecipientLine {
  switch (entry.kind) {
    case 'heading':
      return { text: entry.text, isArchiveLine: false };
    case 'body': {
      const mark = entry.mark === null ? '' : ` (${entry.mark})`;
      return { text: `${entry.name}${mark}${raised(entry.copies)}`, isArchiveLine: false };
    }
    case 'archive': {
      const drafter = entry.drafter === '' ? '' : `, ${entry.drafter}`;
      const copies = entry.copies === null ? '' : ` (${entry.copies})`;
      const total = entry.total === null ? '' : `. ${entry.total}`;
      return { text: `Lưu: VT${drafter}${copies}${total}`, isArchiveLine: true };
    }
    case 'other':
      return { text: entry.text, isArchiveLine: entry.isArchiveLine };
  }
}

function raised(copies: number | null): string {
  if (copies === null) return '';
  return [...`(${copies})`].map((sign) => RAISED.charAt(PLAIN.indexOf(sign))).join('');
}

function plainNumber(signs: string): number {
  return Number([...signs].map((sign) => PLAIN.charAt(RAISED.indexOf(sign))).join(''));
}

/** All counts printed raised within a line: "ngành⁽⁶⁰⁾, đoàn thể⁽⁶⁾ tỉnh" → 60 and 6. */
export function raisedCounts(text: string): readonly number[] {
  return [...text.matchAll(RAISED_COUNT)].map(([, signs = '']) => plainNumber(signs));
}

/** The name alone: without counts, raised or in brackets behind it, and without the mark of its role. */
export function bareName(text: string): string {
  const plain = text
    .replaceAll(RAISED_COUNT, '')
    .replace(/[;.,]?\s*\(\d{1,5}\)\s*$/u, '')
    .replace(ROLE_MARK, '');
  return tidy(plain)
    .replace(/\s+([,;])/gu, '$1')
    .replace(/[;.,]$/u, '');
}

/** "Như trên", "Như kính gửi", "Như Điều 3": the recipients named elsewhere on the paper. */
export function isAsAbove(name: string): boolean {
  return /^như\s+(?:trên|kính\s+gửi)/iu.test(tidy(name));
}

export function isAsArticle(name: string): boolean {
  return /^như\s+điều/iu.test(tidy(name));
}
