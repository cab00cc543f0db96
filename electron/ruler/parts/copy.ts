import type { Line, MeasuredPaper, Stroke } from '../paper';
import { type ClosingPart, closingOf } from './closing';
import { isBelow } from './lines';

/** Head and signature of a copy, under the text that was copied (Phụ lục I, phần II). */
export interface CopyPart {
  /** "SAO Y" */
  readonly form: Line;
  readonly issuer: readonly Line[];
  readonly number: Line | null;
  readonly placeDate: Line | null;
  readonly closing: ClosingPart;
  /** The rule across the page above it; null: none is drawn. */
  readonly rule: Stroke | null;
  readonly lines: readonly Line[];
}

const FORM = /^(sao y|sao lục|trích sao)$/iu;
const RULE_ABOVE_MM = 20;
/** Shorter ones are rules under a name. */
const ACROSS_MM = 100;

/** @param main lines of the main paper in reading order */
export function copyOf(main: readonly Line[], paper: MeasuredPaper): CopyPart | null {
  const form = main.findLast(({ text }) => FORM.test(text));
  if (form === undefined) return null;
  const lines = main.slice(firstOf(form, main)).filter((line) => line.edge === null);
  const find = (words: RegExp) => lines.find(({ text }) => words.test(text)) ?? null;
  const number = find(/^số\s*:/iu);
  const closing = closingOf(lines);
  const end = number ?? closing.start;
  const issuer = lines.filter((line) => line.column === 'left' && (end === null || isBefore(line, end, lines)));
  return { form, issuer, number, placeDate: find(/ngày.*tháng.*năm/iu), closing, rule: ruleAbove(form, paper), lines };
}

/** The first line that stands at the height of the form or in its row of a layout table. */
function firstOf(form: Line, main: readonly Line[]): number {
  if (form.place !== null) return main.findIndex((line) => line.sheet === form.sheet && isBelow(line, form));
  return main.findIndex(({ setting }) => setting !== null && setting.row === form.setting?.row && setting.row !== null);
}

function isBefore(line: Line, end: Line, lines: readonly Line[]): boolean {
  if (line.sheet !== end.sheet) return line.sheet < end.sheet;
  if (line.place !== null && end.place !== null) return line.place.baselineMm < end.place.baselineMm - 2;
  return lines.indexOf(line) < lines.indexOf(end);
}

function ruleAbove(form: Line, { strokes, lines, source }: MeasuredPaper): Stroke | null {
  const wide = strokes.filter(({ lengthMm, sheet }) => lengthMm > ACROSS_MM && sheet === form.sheet);
  if (source === 'docx') {
    const at = lines.indexOf(form);
    return wide.findLast(({ under }) => under !== null && under < at) ?? null;
  }
  const above = ({ place }: Stroke) => (form.place?.baselineMm ?? 0) - (place?.baselineMm ?? 0);
  return wide.find((stroke) => above(stroke) > 0 && above(stroke) < RULE_ABOVE_MM) ?? null;
}
