import type { Line } from '../paper';
import { type Entry, isBelow, isCapitals } from './lines';

/** Ô 9b and 7. */
export interface ClosingPart {
  readonly label: Line | null;
  readonly items: readonly Entry[];
  readonly authority: readonly Line[];
  /** Ô 7b: other titles of the signer, right above the name. */
  readonly otherTitles: readonly Line[];
  /** Ô 12: "PL.(300)". */
  readonly drafterCode: Line | null;
  readonly signer: Line | null;
  /** Line from which on the body is over; null: no closing was found. */
  readonly start: Line | null;
  readonly lines: readonly Line[];
  /** Two sign side by side above the recipients, as secretary and chair of minutes or the parties of a contract do. */
  readonly isJoint: boolean;
}

const SIGNATURE_APART_MM = 45;
/** Two lines of other titles reach no farther above the name. */
const OTHER_TITLE_MM = 14;
/** Letters of the drafter and the number of copies in brackets, on a line of their own. */
const DRAFTER_CODE = /^[\p{L}.]{1,10} ?\(\d+\)?\.?$/u;
const AUTHORITY =
  /^(tm|kt|tl|tuq|q)\s*\.|^(phó\s|quyền\s)?(chủ tịch|trưởng|chánh|giám đốc|chi cục|cục trưởng|bí thư|đội trưởng|hiệu trưởng)/iu;

const SECRETARY = /^(thư k[ýí]|người (ghi|lập) biên bản|(đại diện )?bên a)$/iu;
const CHAIR = /^(chủ (tọa|toạ|trì)|người chủ trì|(đại diện )?bên b)$/iu;

/** @param main lines of the main paper in reading order */
export function closingOf(main: readonly Line[]): ClosingPart {
  const joint = jointClosing(main);
  if (joint !== null) return joint;
  const label = main.findLast(isLabel) ?? null;
  const start = label ?? main.findLast((line) => isAuthority(line)) ?? null;
  const none = {
    label,
    items: [],
    authority: [],
    otherTitles: [],
    drafterCode: null,
    signer: null,
    start,
    lines: [],
    isJoint: false,
  };
  if (start === null) return none;
  const from = main.indexOf(start);
  const behind = main.filter((line, index) => isPartOfClosing(line, start, index >= from));
  const drafterCode = behind.find(isDrafterCode) ?? null;
  const right = behind.filter((line) => isAtRight(line, label) && line !== drafterCode);
  const capitals = right.filter(({ text }) => isCapitals(text));
  const authority = leading(capitals);
  const signer = right.findLast((line) => !isCapitals(line.text) && !/^\(.*\)$/u.test(line.text)) ?? null;
  const otherTitles =
    signer === null ? [] : capitals.slice(authority.length).filter((line) => isRightAbove(line, signer));
  const left = behind.filter((line) => !isAtRight(line, label) && line !== label && line !== drafterCode);
  const items = label === null ? [] : itemsOf(left);
  return { label, items, authority, otherTitles, drafterCode, signer, start, lines: behind, isJoint: false };
}

function isDrafterCode({ text, column }: Line): boolean {
  return DRAFTER_CODE.test(text) && column !== 'right';
}

function isLabel({ text }: Line): boolean {
  return /^nơi nhận\s*:?$/iu.test(text);
}

/** Secretary or first party at the left, chair or second party at the right, and what is below them (Phụ lục III, mẫu 1.9); null: nobody signs so. */
function jointClosing(main: readonly Line[]): ClosingPart | null {
  const secretary = main.findLastIndex(({ text }) => SECRETARY.test(text) && isCapitals(text));
  const chair = main.findLastIndex(({ text }) => CHAIR.test(text) && isCapitals(text));
  if (secretary < 0 || chair < 0) return null;
  const from = Math.min(secretary, chair);
  const start = main[from] ?? null;
  const lines = main.slice(from);
  const labelAt = lines.findLastIndex(isLabel);
  const signing = labelAt < 0 ? lines : lines.slice(0, labelAt);
  const right = signing.filter(({ column }) => column === 'right');
  const recipients = labelAt < 0 ? [] : lines.slice(labelAt + 1);
  const drafterCode = recipients.find(isDrafterCode) ?? null;
  return {
    label: lines[labelAt] ?? null,
    items: itemsOf(recipients.filter((line) => line !== drafterCode)),
    authority: leading(right.filter(({ text }) => isCapitals(text))),
    otherTitles: [],
    drafterCode,
    signer: right.findLast(({ text }) => !isCapitals(text) && !/^\(.*\)$/u.test(text)) ?? null,
    start,
    lines,
    isJoint: true,
  };
}

/** Other capitals may be a stamp beside the name. */
function isRightAbove({ place, setting }: Line, signer: Line): boolean {
  if (place === null || signer.place === null) return setting?.row === signer.setting?.row;
  const above = signer.place.baselineMm - place.baselineMm;
  return above > 0 && above < OTHER_TITLE_MM;
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
  const end = lines.findIndex(({ place, setting }, index) => {
    const above = lines[index - 1];
    if (place === null) return above !== undefined && above.setting?.row !== setting?.row && !setting?.isTabbed;
    return above?.place != null && place.baselineMm - above.place.baselineMm > 10;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

/** In Word a line is a paragraph: one behind a mark that ends an item is the next item, though its dash is not there. */
function isEnded({ text }: Entry, { place, setting }: Line): boolean {
  return place === null && setting !== null && /;$/u.test(text);
}

function itemsOf(lines: readonly Line[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    if (last === undefined || /^[-–+]/u.test(line.text) || /:$/u.test(line.text) || isEnded(last, line))
      entries.push({ text: line.text, lines: [line] });
    else entries[entries.length - 1] = { text: `${last.text} ${line.text}`, lines: [...last.lines, line] };
  }
  return entries;
}
