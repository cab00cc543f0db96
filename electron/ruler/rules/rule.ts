import type { FontMetrics } from '../../documents/fontMetrics';
import type { Layout } from '../../documents/layout';
import type { PaperShape } from '../../domain/ruling';
import type { RuleId } from '../../text/rulerText';
import type { Line, MeasuredPaper } from '../paper';
import type { PaperParts } from '../parts/paperParts';
import type { BodyParagraph } from '../parts/paragraphs';

/** Everything a rule may look at. */
export interface Measures {
  readonly paper: MeasuredPaper;
  readonly parts: PaperParts;
  readonly paragraphs: readonly BodyParagraph[];
  readonly layout: Layout;
  /** Printed width of a line of text in the decree's font, in millimetres. */
  readonly widthMm: FontMetrics['widthMm'];
}

/** What one rule found. */
export interface Found {
  readonly isKept: boolean;
  /** In words, for the clerk. */
  readonly found: string;
  readonly sheet: number;
  /** Where to look on the sheet; null: the sheet as a whole. */
  readonly line: Line | null;
}

/** One rule of the decree, as a row of a table. */
export interface Rule {
  readonly id: RuleId;
  /** "Phụ lục I, II.1.a"; null: that of its range. */
  readonly article: string | null;
  /** Dotted name of the range its demand quotes ("sizePt.body"); null: its demand has no figures. */
  readonly range: string | null;
  /** Kinds it is asked of. */
  readonly kinds: readonly PaperShape[];
  /** By how much a measure may be off, in its own unit; null: it is not about a length. */
  readonly tolerance: number | null;
  /** null: the paper has no such part, or its kind of file cannot tell. */
  read(measures: Measures): Found | null;
}

export const ALL_KINDS: readonly PaperShape[] = ['letter', 'named', 'form', 'table', 'copy'];
/** Papers with a letterhead. */
export const HEADED: readonly PaperShape[] = ['letter', 'named', 'form'];
/** Papers that carry a number, are signed and sent. */
export const ISSUED: readonly PaperShape[] = ['letter', 'named'];
export const LETTER: readonly PaperShape[] = ['letter'];
export const NAMED: readonly PaperShape[] = ['named'];

/** @param line where it was met */
export function verdict(isKept: boolean, found: string, line: Line | null): Found {
  return { isKept, found, sheet: line?.sheet ?? 1, line };
}

/** Kept when nothing is wrong; the place is that of the first fault, else of the first line. */
export function verdictOf(lines: readonly Line[], wrong: readonly Line[], words: string): Found {
  return verdict(wrong.length === 0, words, wrong[0] ?? lines[0] ?? null);
}

/** @throws RangeError when the rule set has no range of that name: a slip in the tables of rules */
export function legalRange({ legal }: Layout, name: string): Layout['legal'][string] {
  const range = legal[name];
  if (range === undefined) throw new RangeError(`no legal range ${name}`);
  return range;
}
