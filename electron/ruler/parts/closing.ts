import type { Line } from '../paper';
import { type Entry, isBelow, isCapitals } from './lines';

/** Ô 9b and 7. */
export interface ClosingPart {
  readonly label: Line | null;
  readonly items: readonly Entry[];
  readonly authority: readonly Line[];
  readonly signer: Line | null;
  /** Line from which on the body is over; null: no closing was found. */
  readonly start: Line | null;
  readonly lines: readonly Line[];
}

const SIGNATURE_APART_MM = 45;
const AUTHORITY =
  /^(tm|kt|tl|tuq|q)\s*\.|^(phó\s|quyền\s)?(chủ tịch|trưởng|chánh|giám đốc|chi cục|cục trưởng|bí thư|đội trưởng|hiệu trưởng)/iu;

/** @param main lines of the main paper in reading order */
export function closingOf(main: readonly Line[]): ClosingPart {
  const label = main.findLast(({ text }) => /^nơi nhận\s*:?$/iu.test(text)) ?? null;
  const start = label ?? main.findLast((line) => isAuthority(line)) ?? null;
  const none = { label, items: [], authority: [], signer: null, start, lines: [] };
  if (start === null) return none;
  const from = main.indexOf(start);
  const behind = main.filter((line, index) => isPartOfClosing(line, start, index >= from));
  const right = behind.filter((line) => isAtRight(line, label));
  const authority = leading(right.filter(({ text }) => isCapitals(text)));
  const signer = right.findLast((line) => !isCapitals(line.text) && !/^\(.*\)$/u.test(line.text)) ?? null;
  const items = label === null ? [] : itemsOf(behind.filter((line) => !isAtRight(line, label) && line !== label));
  return { label, items, authority, signer, start, lines: behind };
}

/** In the column of the signature, which begins well to the right of the recipients, however wide the sheet is. */
function isAtRight(line: Line, label: Line | null): boolean {
  if (line.place === null) return line.column !== 'left';
  if (!label?.place) return line.column === 'right';
  return line.place.leftMm - label.place.leftMm > SIGNATURE_APART_MM;
}

function isAuthority({ text, column }: Line): boolean {
  return column === 'right' && isCapitals(text) && AUTHORITY.test(text);
}

function isPartOfClosing(line: Line, start: Line, isBehind: boolean): boolean {
  if (line === start) return true;
  if (line.place === null) return isBehind && line.column !== 'full';
  if (line.sheet !== start.sheet) return line.sheet > start.sheet && line.column !== 'full';
  // the right column may be written before the left one
  return isBelow(line, start);
}

/** Capitals that follow one another; a stamp further down is none of them. */
function leading(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ place }, index) => {
    const above = lines[index - 1]?.place;
    return place !== null && above != null && place.baselineMm - above.baselineMm > 10;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

function itemsOf(lines: readonly Line[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (last === undefined || /^[-–+]/u.test(line.text) || /:$/u.test(line.text))
      entries.push({ text: line.text, lines: [line] });
    else entries[entries.length - 1] = { text: `${last.text} ${line.text}`, lines: [...last.lines, line] };
  }
  return entries;
}
