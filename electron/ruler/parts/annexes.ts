import type { Line, MeasuredPaper } from '../paper';
import { isCapitals } from './lines';

/** Head of an annex (Phụ lục I, III.1). */
export interface AnnexPart {
  readonly label: Line;
  readonly title: readonly Line[];
  readonly reference: readonly Line[];
}

export interface Pieces {
  readonly main: readonly Line[];
  readonly annexes: readonly AnnexPart[];
  /** Sheets on which the main paper, an annex or an attached form begins, in order. */
  readonly starts: readonly number[];
}

/** Wrongly named ones are found, too: "Phụ lục số 1", "PHỤ LỤC A", "Phụ lục I:", "Phụ lục I. DANH SÁCH". */
const LABEL =
  /^phụ lục(\s+số)?(\s+([ivxlc]+|\d+|\p{Lu}))?\s*[.:]?(?:(?<=[.:])\s+(?<title>.+)|\s+[-–]\s+(?<dashed>.+))?$/iu;
/** What a form begins with that is sent out together with a paper. */
const FORM = /^(\(?mẫu( số)?\s*[\divx]+\)?|cộng h(òa|oà) xã hội chủ nghĩa việt nam)$/iu;
const FORM_WITHIN = 6;
/** Also without its bracket. */
const REFERENCE = /^\(?\s*(ban hành )?kèm theo/iu;

/** Parts the lines where an annex begins ("Phụ lục"), or on a new sheet a form. */
export function piecesOf(paper: MeasuredPaper): Pieces {
  const { lines } = paper;
  const tops = sheetTops(lines);
  const labels = lines.flatMap((line, index) => (isLabel(line, lines[index - 1], paper) ? [index] : []));
  const forms = tops.slice(1).filter((top) => beginsForm(lines, top));
  const cuts = [...new Set([...labels, ...forms])].sort((one, other) => one - other);
  const ends = new Map(cuts.map((cut, index) => [cut, cuts[index + 1] ?? lines.length]));
  return {
    main: lines.slice(0, cuts[0] ?? lines.length),
    annexes: labels.map((start) => annexOf(lines.slice(start, ends.get(start)))),
    starts: [...new Set([1, ...cuts.map((cut) => lines[cut]?.sheet ?? 1)])],
  };
}

/** Index of the first line of each sheet. */
function sheetTops(lines: readonly Line[]): readonly number[] {
  return lines.flatMap(({ sheet }, index) => (lines[index - 1]?.sheet === sheet ? [] : [index]));
}

function isLabel(line: Line, before: Line | undefined, { source }: MeasuredPaper): boolean {
  const words = LABEL.exec(line.text)?.groups;
  const title = words?.title ?? words?.dashed;
  if (words === undefined || (title !== undefined && !isCapitals(title))) return false;
  return source === 'docx' || before === undefined || before.sheet !== line.sheet;
}

function beginsForm(lines: readonly Line[], top: number): boolean {
  const { sheet } = lines[top] as Line; // one of its lines
  return lines.slice(top, top + FORM_WITHIN).some((line) => line.sheet === sheet && FORM.test(line.text));
}

function annexOf(lines: readonly Line[]): AnnexPart {
  const [label, ...rest] = lines as readonly [Line, ...Line[]]; // begins with its label
  const reference = rest.slice(0, 8).findIndex(({ text }) => REFERENCE.test(text));
  const head = reference < 0 ? rest.slice(0, firstOther(rest)) : rest.slice(0, reference);
  return { label, title: head, reference: reference < 0 ? [] : bracketed(rest.slice(reference)) };
}

function firstOther(lines: readonly Line[]): number {
  const at = lines.findIndex(({ text, isInTable }) => isInTable || !isCapitals(text));
  return at < 0 ? lines.length : at;
}

/** From the opening bracket to the closing one. */
function bracketed(lines: readonly Line[]): readonly Line[] {
  const end = lines.slice(0, 4).findIndex(({ text }) => /\)[.;]?$/u.test(text));
  return end < 0 ? lines.slice(0, 1) : lines.slice(0, end + 1);
}
