import { isWithin } from '../../documents/legalRanges';
import type { PaperShape } from '../../domain/ruling';
import { found, type RuleId } from '../../text/rulerText';
import type { Line } from '../paper';
import { isCapitals } from '../parts/lines';
import type { PaperParts } from '../parts/paperParts';
import { type Found, legalRange, type Measures, type Rule, verdictOf } from './rule';

/** Some programs write 13 pt as 12.96. */
const SIZE_TOLERANCE_PT = 0.26;

export interface Face {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** true: all capitals; false: not all of them. */
  readonly capitals?: boolean;
}

export type PickLines = (parts: PaperParts) => readonly (Line | null)[];

/** A row about the size of a part: every line of it lies within the range. */
export function sizeRule(id: RuleId, range: string, kinds: readonly PaperShape[], pick: PickLines): Rule {
  const tolerance = SIZE_TOLERANCE_PT;
  return {
    id,
    article: null,
    range,
    kinds,
    tolerance,
    read: (measures) => readSize(linesOf(pick, measures), range, measures),
  };
}

function readSize(lines: readonly Line[], range: string, { layout }: Measures): Found | null {
  if (lines.length === 0) return null;
  const legal = legalRange(layout, range);
  const wrong = lines.filter(({ sizePt }) => !isWithin(sizePt, legal, SIZE_TOLERANCE_PT));
  const sizes = new Set((wrong.length > 0 ? wrong : lines).map(({ sizePt }) => sizePt));
  return verdictOf(lines, wrong, found.sizes([...sizes]));
}

/** A row about the face of a part: every line of it is set as asked for. */
export function faceRule(id: RuleId, article: string, kinds: readonly PaperShape[], face: Face, pick: PickLines): Rule {
  const read = (measures: Measures) => readFace(linesOf(pick, measures), face);
  return { id, article, range: null, kinds, tolerance: null, read };
}

function readFace(lines: readonly Line[], face: Face): Found | null {
  if (lines.length === 0) return null;
  const wrong = lines.filter((line) => faultsOf(line, face).length > 0);
  const [first] = wrong;
  const words =
    first === undefined
      ? looksOf(lines[0] as Line)
      : `${found.faces(faultsOf(first, face))}: ${found.text(first.text)}`; // not empty
  return verdictOf(lines, wrong, words);
}

export function linesOf(pick: PickLines, { parts }: Measures): readonly Line[] {
  return pick(parts).filter((line) => line !== null);
}

/** What is wrong with the face of a line. */
function faultsOf(line: Line, { bold, italic, capitals }: Face): readonly string[] {
  const words: string[] = [];
  if (bold !== undefined && line.bold !== (bold ? 'all' : 'none'))
    words.push(line.bold === 'some' ? found.partlyBold : bold ? found.notBold : found.bold);
  if (italic !== undefined && line.italic !== (italic ? 'all' : 'none'))
    words.push(line.italic === 'some' ? found.partlyItalic : italic ? found.upright : found.italic);
  if (capitals === true && !isCapitals(line.text)) words.push(found.notCapitals);
  if (capitals === false && isCapitals(line.text) && /\p{L}.*\p{L}/u.test(line.text)) words.push(found.capitals);
  return words;
}

function looksOf({ italic, bold }: Line): string {
  return found.faces([italic === 'all' ? found.italic : found.upright, bold === 'all' ? found.bold : found.notBold]);
}
