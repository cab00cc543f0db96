import type { PaperShape } from '../../domain/ruling';
import type { Line, MeasuredPaper } from '../paper';
import { type AnnexPart, piecesOf } from './annexes';
import { type ClosingPart, closingOf } from './closing';
import { type CopyPart, copyOf } from './copy';
import { type FootPart, footOf } from './foot';
import { type HeadPart, headOf } from './head';
import { type Entry, isBelow, isCapitals, linesIn } from './lines';
import { kindOf } from './paperKind';
import { type StampPart, stampOf } from './stamp';
import { type TypeOfPaper, typeBeginning, typeOf } from './typeNames';

/** Ô 9a: one addressee on the line of the label, or several with a dash each. */
export interface AddresseesPart {
  readonly label: Line;
  readonly single: string | null;
  readonly items: readonly Entry[];
  /** All of them, the label's among them. */
  readonly lines: readonly Line[];
}

const WRAPPED_MM = 8;
const NARROW_MM = 140;
/** A first line of the body begins farther left. */
const FARTHER_IN_MM = 46;
/** An abstract is no sentence, no remark in brackets, and names nobody. */
const NOT_OF_ABSTRACT = /^(kính|căn cứ|\(|ông|bà|số)|[.:;,]$/iu;
/** A body may begin with the head of its first part, as bold as the abstract above it. */
const HEADING = /^((phần|chương|mục|tiểu mục) ([ivxlc]+|\d+)\.?$|điều \d+)/iu;

/** The parts of a paper the decree names, as found by their words and places (Phụ lục I, mục IV: ô 1–9). */
export interface PaperParts {
  readonly kind: PaperShape;
  /** Everything before the first annex or attached form, without stamp, foot line and the head of a copy. */
  readonly main: readonly Line[];
  /** Sheets on which the main paper, an annex or an attached form begins. */
  readonly starts: readonly number[];
  readonly head: HeadPart;
  /** Ô 5a: "BÁO CÁO" and what kind that is; null on a công văn. */
  readonly typeName: { readonly line: Line; readonly type: TypeOfPaper } | null;
  readonly abstract: readonly Line[];
  /** Ô 9a; null: none. */
  readonly addressees: AddresseesPart | null;
  readonly bases: readonly Entry[];
  /** Ô 6: every line between head and closing that is not in a table. */
  readonly body: readonly Line[];
  readonly closing: ClosingPart;
  readonly annexes: readonly AnnexPart[];
  readonly stamp: StampPart | null;
  readonly copy: CopyPart | null;
  readonly foot: FootPart | null;
}

/** Finds the parts. A part that is not there is null or empty; nothing is guessed from its place alone. */
export function partsOf(paper: MeasuredPaper): PaperParts {
  const { main: all, annexes, starts } = piecesOf(paper);
  const foot = footOf(all, paper);
  const stamp = stampOf(all, paper);
  const copy = copyOf(
    all.filter((line) => !foot?.lines.includes(line)),
    paper,
  );
  const apart = new Set([
    ...(foot?.lines ?? []),
    ...(foot?.repeats ?? []),
    ...(stamp?.lines ?? []),
    ...(copy?.lines ?? []),
  ]);
  const main = all.filter((line) => !apart.has(line));
  const head = headOf(main);
  const closing = closingOf(main);
  const taken = new Set<Line>([...head.lines, ...closing.lines]);
  const end = closing.start === null ? main.length : main.indexOf(closing.start);
  let rest: readonly Line[] = main.filter(
    (line, index) =>
      !taken.has(line) && !line.isInTable && line.edge !== 'box' && !isBehind(line, closing.start, index > end),
  );
  const typeName = typeNameIn(rest);
  if (typeName !== null) rest = after(rest, typeName.line);
  const abstract = typeName === null ? [] : abstractIn(rest, paper);
  rest = rest.slice(abstract.length);
  const addressees = addresseesIn(rest);
  if (addressees !== null) rest = rest.slice(rest.indexOf(addressees.label) + addressees.lines.length);
  rest = rest.slice(issuingWords(rest));
  const bases = basesIn(rest);
  const body = rest.slice(linesOf(bases));
  const kind = kindOf({ main, head, typeName, closing, copy });
  return { kind, main, starts, head, typeName, abstract, addressees, bases, body, closing, annexes, stamp, copy, foot };
}

/** @param isAfter in the order of reading, which decides in Word */
function isBehind(line: Line, start: Line | null, isAfter: boolean): boolean {
  if (line.place === null) return isAfter;
  return start !== null && (line.sheet > start.sheet || (line.sheet === start.sheet && isBelow(line, start)));
}

function after(lines: readonly Line[], line: Line): readonly Line[] {
  return lines.slice(lines.indexOf(line) + 1);
}

function linesOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** The type name stands alone in capitals among the first lines, or begins one of the very first that goes on in capitals. */
function typeNameIn(lines: readonly Line[]): PaperParts['typeName'] {
  const named = (line: Line, type: TypeOfPaper | null) => (type === null ? [] : [{ line, type }]);
  const alone = lines.slice(0, 12).flatMap((line) => named(line, typeOf(line.text)));
  const longer = lines
    .slice(0, 3)
    .flatMap((line) => (line.bold === 'all' ? named(line, typeBeginning(line.text)) : []));
  return alone[0] ?? longer[0] ?? null;
}

/** Lines between the abstract of a decision and its bases that say who decides: "GIÁM ĐỐC SỞ NỘI VỤ". */
function issuingWords(lines: readonly Line[]): number {
  const end = lines.findIndex(
    (line) => line.bold === 'none' || !(isCapitals(line.text) || /^khóa .*kỳ họp/iu.test(line.text.normalize('NFC'))),
  );
  return /^căn cứ\s/iu.test(lines[end]?.text ?? '') ? end : 0;
}

/** Bold lines under the type name, as far as they go on; where none is bold, those in the middle that say what it is about. */
function abstractIn(lines: readonly Line[], paper: MeasuredPaper): readonly Line[] {
  const [first] = lines;
  if (first?.bold === 'none' && !NOT_OF_ABSTRACT.test(first.text) && !isCapitals(first.text)) {
    const end = lines.findIndex((line) => line.bold !== 'none' || line.italic !== 'none' || !isInMiddle(line, paper));
    return lines.slice(0, end < 0 ? 0 : Math.min(end, 6));
  }
  const end = lines.findIndex(
    (line) =>
      line.bold === 'none' ||
      (isCapitals(line.text) && !isCapitals(lines[0]?.text ?? '')) ||
      /^(kính gửi|căn cứ)/iu.test(line.text) ||
      HEADING.test(line.text) ||
      isLeftOf(line, paper),
  );
  return lines.slice(0, end < 0 ? 0 : Math.min(end, 6));
}

/** Narrow enough to be no line of the body. */
function isInMiddle(line: Line, paper: MeasuredPaper): boolean {
  const isNarrow =
    line.place === null || (line.place.rightMm - line.place.leftMm < NARROW_MM && line.place.leftMm > FARTHER_IN_MM);
  return isNarrow && !isLeftOf(line, paper);
}

function isLeftOf({ place, setting }: Line, { sheets }: MeasuredPaper): boolean {
  if (setting !== null) return setting.align !== 'center';
  const middle = ((sheets[0]?.widthMm ?? 210) + 15) / 2;
  return place !== null && Math.abs((place.leftMm + place.rightMm) / 2 - middle) > 6;
}

function addresseesIn(lines: readonly Line[]): AddresseesPart | null {
  const at = lines.findIndex(({ text }) => /^kính gửi\s*:?/iu.test(text));
  const label = lines[at];
  if (label === undefined || at > 12) return null;
  const behind = label.text.replace(/^kính gửi\s*:?\s*/iu, '');
  const following = lines.slice(at + 1);
  if (behind !== '' && !/^[-–]/u.test(behind)) {
    const more = following.slice(0, wrapped(label, following));
    return { label, single: [behind, ...more.map(({ text }) => text)].join(' '), items: [], lines: [label, ...more] };
  }
  // in a table of two columns the first addressee stands on the line of the label
  const items = dashed(following, behind === '' ? [] : [{ text: behind, lines: [label] }]);
  return { label, single: null, items, lines: [...new Set([label, ...linesIn(items)])] };
}

/** How many lines the one addressee goes on for: printed to the right of the label, which the body never is. */
function wrapped({ place }: Line, following: readonly Line[]): number {
  const end = following.findIndex(
    (line) => place === null || line.place === null || line.place.leftMm < place.leftMm + WRAPPED_MM,
  );
  return end < 0 ? 0 : end;
}

/** Entries that begin with a dash, and what goes on beneath them further right. */
function dashed(lines: readonly Line[], begun: readonly Entry[]): readonly Entry[] {
  const entries: Entry[] = [...begun];
  for (const line of lines) {
    const last = entries.at(-1);
    if (/^[-–]/u.test(line.text)) {
      if (last !== undefined && /\.$/u.test(last.text)) break;
      entries.push({ text: line.text, lines: [line] });
    } else if (last !== undefined && goesOn(last, line)) {
      entries[entries.length - 1] = { text: `${last.text} ${line.text}`, lines: [...last.lines, line] };
    } else break;
  }
  return entries;
}

function goesOn({ lines: [first], text }: Entry, line: Line): boolean {
  if (/[;.]$/u.test(text)) return false;
  if (first?.place && line.place) return line.place.leftMm >= first.place.leftMm - 1;
  return false;
}

/** Of a printed base that has not ended: in italics as it is, or at the margin while the base began indented. */
function goesOnAsBase({ lines: [first], text }: Entry, { place, italic }: Line): boolean {
  if (place === null || !first?.place || /[;.]$/u.test(text)) return false;
  if (italic === 'all') return true; // also behind the comma of an enumeration
  return !text.endsWith(',') && place.leftMm < first.place.leftMm - 3;
}

/** Legal bases stand right before the body, each beginning with "Căn cứ", "Theo", "Xét". */
function basesIn(lines: readonly Line[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (/^căn cứ\s/iu.test(line.text) || (last !== undefined && /^(theo|xét)\s/iu.test(line.text)))
      entries.push({ text: line.text, lines: [line] });
    else if (last !== undefined && goesOnAsBase(last, line))
      entries[entries.length - 1] = { text: `${last.text} ${line.text}`, lines: [...last.lines, line] };
    else break;
  }
  return entries;
}
