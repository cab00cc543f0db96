import type { Line, MeasuredPaper, Setting } from '../paper';
import type { PaperParts } from './paperParts';

/** A paragraph of the body, as printed or as set. */
export interface BodyParagraph {
  readonly lines: readonly Line[];
  readonly text: string;
  /** Of the first line, from the left edge of the text; null: centred. */
  readonly indentMm: number | null;
  /** Room to the paragraph before it, beyond that between lines; null: none before it, centred, or it cannot be told. */
  readonly gapPt: number | null;
  /** Between its lines, in multiples of the font's single line; null: one line only. */
  readonly lineMultiple: number | null;
  /** null: one line only. */
  readonly isJustified: boolean | null;
}

/** Width of a text on one line. */
export type TextWidth = (line: Line) => number;

const POINTS_PER_MM = 72 / 25.4;
/** Height of a single line of Times New Roman. */
const SINGLE_LINE_EM = 1.1499;
const INDENTED_MM = 3;
const EDGE_MM = 1.2;
/** A first line is indented by 10 or 12.7 mm. */
const INDENTS_MM: readonly number[] = [10, 12.7];
const CELL_MM = 2.5;
const LEAST_INDENT_MM = 9;
const MOST_INDENT_MM = 13.7;
const EARLY_MM = 15;
const SAME_MIDDLE_MM = 2;
/** Fewer full lines do not show where lines end. */
const LINES_TO_TELL = 3;
/** Less than this is too little, however far apart the lines themselves are. */
const LEAST_ROOM_PT = 4.5;
/** More than lines of one paragraph differ by. */
const ROOM_MM = 1.3;

interface Edges {
  readonly left: number;
  readonly right: number;
  /** From line to line, as it mostly is. */
  readonly pitch: number;
}

/** The paragraphs of the body, in order. */
export function paragraphsOf(
  { body, closing, typeName }: Pick<PaperParts, 'body' | 'closing' | 'typeName'>,
  paper: MeasuredPaper,
  width: TextWidth,
): readonly BodyParagraph[] {
  return paper.source === 'docx'
    ? setParagraphs(body, width)
    : printedParagraphs(body, textLeftMm(body, closing.label), typeName?.line ?? null);
}

/**
 * Left edge of the text. Where every paragraph is a single line none of them shows it; then "Nơi nhận:" does, which
 * stands left of them by just the indent of a first line.
 */
export function textLeftMm(body: readonly Line[], label: Line | null): number {
  const lefts = body.flatMap(({ place }) => (place === null ? [] : [place.leftMm]));
  const left = Math.min(...lefts);
  const isIndent = (apart: number) => apart > LEAST_INDENT_MM && apart < MOST_INDENT_MM;
  if (label?.place == null || lefts.some((one) => isIndent(one - left))) return left;
  const apart = left - label.place.leftMm;
  if (isIndent(apart)) return label.place.leftMm;
  // the label may stand in a cell, a little inside or outside of the text
  const indents = INDENTS_MM.filter((indent) => Math.abs(indent - apart) < CELL_MM);
  const [nearest] = indents.toSorted((one, other) => Math.abs(one - apart) - Math.abs(other - apart));
  return nearest === undefined ? left : left - nearest;
}

function setParagraphs(body: readonly Line[], width: TextWidth): readonly BodyParagraph[] {
  const groups = grouped(body, (line, before) => !isOneParagraph(line, before));
  return groups.map((lines, index) => {
    const [first] = lines;
    const setting = first?.setting;
    const before = groups[index - 1]?.[0]?.setting;
    const isNeighbour = before != null && setting?.paragraph === before.paragraph + 1;
    const isLong = first !== undefined && setting != null && width(first) > setting.widthMm - setting.firstLineMm;
    const isCentred = setting?.align === 'center' || setting?.align === 'right';
    return {
      lines,
      text: lines.map(({ text }) => text).join(' '),
      indentMm: isCentred || setting == null ? null : setting.firstLineMm + setting.leftMm,
      gapPt: isNeighbour && setting != null && !isCentred ? roomBetween(before, setting) : null,
      lineMultiple: isLong ? (setting?.lineMultiple ?? null) : null,
      isJustified: isLong ? setting?.align === 'both' : null,
    };
  });
}

/** None where both are of one style that leaves none between its own. */
function roomBetween(above: Setting, below: Setting): number {
  const isAlike = above.style === below.style;
  return (isAlike && below.isContextual ? 0 : below.beforePt) + (isAlike && above.isContextual ? 0 : above.afterPt);
}

/**
 * Of one paragraph, also where that is written as two so that only its last lines go over with a signature: the second one
 * flush, without room above it, in the middle of a sentence.
 */
function isOneParagraph({ setting }: Line, before: Line): boolean {
  if (setting?.paragraph === before.setting?.paragraph) return true;
  if (setting == null || before.setting === null || setting.paragraph !== before.setting.paragraph + 1) return false;
  const isFlush = setting.firstLineMm + setting.leftMm === 0 && setting.beforePt + before.setting.afterPt === 0;
  return isFlush && setting.align === 'both' && !/[.;:!?…”)]$/u.test(before.text.trim());
}

/** @param title stands in the middle of the text, which short lines do not show */
function printedParagraphs(body: readonly Line[], left: number, title: Line | null): readonly BodyParagraph[] {
  const right = Math.max(...body.map((line) => line.place?.rightMm ?? 0));
  const pitch = at(innerPitches(body, left, right), 1 / 2) ?? at(pitchesOf(body), 1 / 3) ?? 0;
  const edges: Edges = { left, right, pitch };
  const isTitled = (line: Line) => isUnder(line, title, left);
  // what goes on with a paragraph stands at the edge: where nothing does, every line is one
  const isAllFirst = body.every(({ place }) => place !== null && place.leftMm > left + INDENTED_MM);
  const groups = grouped(
    body,
    (line, before) =>
      (isAllFirst && !isTitled(line)) || isTitled(line) !== isTitled(before) || begins(line, before, edges),
  );
  const isTold = groups.reduce((sum, lines) => sum + lines.length - 1, 0) >= LINES_TO_TELL;
  const isInMiddle = (line: Line) => isCentredBetween(line, left, right) || isTitled(line);
  const usual = at(
    groups.flatMap((lines) => (lines.every(isInMiddle) ? [] : pitchesOf(lines))),
    1 / 2,
  );
  return groups.map((lines, index) => {
    const [first] = lines;
    const inner = lines.slice(0, -1);
    const isCentred = lines.every(isInMiddle);
    const isUnderHead = groups[index - 1]?.every(isInMiddle) ?? false;
    const own = at(pitchesOf(lines), 1 / 2);
    return {
      lines,
      text: lines.map(({ text }) => text).join(' '),
      indentMm: isCentred || !first?.place ? null : first.place.leftMm - left,
      gapPt: isCentred || isUnderHead ? null : gapBefore(first, groups[index - 1]?.at(-1), usual),
      lineMultiple:
        own === null || first === undefined ? null : (own * POINTS_PER_MM) / (first.sizePt * SINGLE_LINE_EM),
      isJustified: isTold && inner.length > 0 && !isCentred ? inner.every((line) => isAtEdge(line, right)) : null,
    };
  });
}

function grouped(body: readonly Line[], isNew: (line: Line, before: Line) => boolean): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of body) {
    const before = groups.at(-1)?.at(-1);
    if (before === undefined || isNew(line, before)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

/** A paragraph begins indented, after a line that ended early, or where there is more room than between lines. */
function begins(line: Line, before: Line, { left, right, pitch }: Edges): boolean {
  if (line.place === null || before.place === null) return true;
  const endsSentence = /[.;:”/]$/u.test(before.text);
  const isIndented = line.place.leftMm > left + INDENTED_MM;
  const endsEarly = before.place.rightMm < right - EARLY_MM;
  if (isIndented && endsEarly) return true;
  if (isIndented && (endsSentence || line.place.leftMm > before.place.leftMm + INDENTED_MM)) return true;
  if (endsSentence && endsEarly) return true;
  return line.sheet === before.sheet && line.place.baselineMm - before.place.baselineMm > pitch + ROOM_MM;
}

function pitchesOf(lines: readonly Line[]): readonly number[] {
  return lines.slice(1).flatMap((line, index) => {
    const above = lines[index];
    if (!line.place || !above?.place || above.sheet !== line.sheet) return [];
    return [line.place.baselineMm - above.place.baselineMm];
  });
}

/** From lines that reach the right edge to the next where that begins at the left one: both are of one paragraph. */
function innerPitches(body: readonly Line[], left: number, right: number): readonly number[] {
  return body.slice(1).flatMap((line, index) => {
    const above = body[index];
    if (!line.place || !above?.place || above.sheet !== line.sheet) return [];
    const isInner = above.place.rightMm > right - EDGE_MM && line.place.leftMm < left + EDGE_MM;
    return isInner ? [line.place.baselineMm - above.place.baselineMm] : [];
  });
}

function gapBefore(line: Line | undefined, above: Line | undefined, usualMm: number | null): number | null {
  if (!line?.place || !above?.place || above.sheet !== line.sheet) return null;
  const apart = line.place.baselineMm - above.place.baselineMm;
  if (usualMm !== null) return (apart - usualMm) * POINTS_PER_MM;
  const most = apart * POINTS_PER_MM - line.sizePt * SINGLE_LINE_EM; // lines may stand farther apart than single ones
  return most < LEAST_ROOM_PT ? most : null;
}

function isCentredBetween({ place }: Line, left: number, right: number): boolean {
  if (place === null) return false;
  const isApart = place.leftMm > left + INDENTED_MM && place.rightMm < right - INDENTED_MM;
  return isApart && Math.abs((place.leftMm + place.rightMm - left - right) / 2) < 2;
}

/** Centred under the title, and farther in than a first line is. */
function isUnder({ place }: Line, title: Line | null, left: number): boolean {
  if (place === null || !title?.place || place.leftMm < left + MOST_INDENT_MM + INDENTED_MM) return false;
  return Math.abs(place.leftMm + place.rightMm - title.place.leftMm - title.place.rightMm) / 2 < SAME_MIDDLE_MM;
}

function isAtEdge({ place }: Line, right: number): boolean {
  return place !== null && place.rightMm > right - EDGE_MM;
}

/** The value so far into the sorted ones; null: there is none. */
function at(values: readonly number[], share: number): number | null {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? null;
}
