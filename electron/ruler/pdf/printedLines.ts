import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refuse } from '../../imports/refusal';
import { type Line, type Place, type Portion, squeezed } from '../paper';
import type { Drawing } from './drawing';
import { type Matrix, matrixOf, times } from './matrix';
import { rightEnd, signsOf, type TextRun } from './textRuns';

const MM_PER_POINT = 25.4 / 72;
/** Two columns of a row stand at least this far apart; words of a justified line less. */
const COLUMN_GAP_MM = 3;
const WIDE_GAP_MM = 25;
const SAME_HEIGHT_MM = 1;
/** A sheet full of small letters drawn one by one has some ten thousand. */
const MOST_PIECES = 20_000;
/** What begins the right column of a letterhead, whatever is left of it. */
const RIGHT_COLUMN = /^(cộng h(òa|oà) xã hội|độc lập\s*[-–])/iu;

/** Bold before its text on the same line, however far the line is stretched to both edges. */
const LEAD = /^điều \d+\p{L}?\.$/iu;

/** A line as printed; sheet and table are known to the page. */
export type PrintedLine = Omit<Line, 'sheet' | 'isInTable' | 'edge' | 'setting' | 'place'> & { readonly place: Place };

interface Piece {
  readonly text: string;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly baselineMm: number;
  readonly sizePt: number;
  readonly font: string;
}

/** How a page lies on its sheet, and what its operators say of its words. */
export interface PageSight {
  readonly toSheet: Matrix;
  readonly heightPt: number;
  readonly runs: readonly TextRun[];
  readonly isParted: Drawing['isParted'];
}

/** The lines of a page, the columns of a row apart. */
export async function printedLines(page: PDFPageProxy, sight: PageSight): Promise<readonly PrintedLine[]> {
  const pieces = await piecesOf(page, sight);
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    if (row !== undefined && goesOn(row, piece, sight.isParted)) row.push(piece);
    else if (piece.text.trim() !== '') rows.push([piece]);
  }
  const widthMm = page.getViewport({ scale: 1 }).width * MM_PER_POINT;
  return fromTop(rows.map((row) => lineOf(row, widthMm)));
}

/** From top to bottom, and along one height from the left: what is drawn last need not stand last. */
function fromTop(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const sorted = lines.toSorted((one, other) => one.place.baselineMm - other.place.baselineMm);
  const bands: PrintedLine[][] = [];
  for (const line of sorted) {
    const band = bands.at(-1);
    const [first] = band ?? [];
    if (band && first && line.place.baselineMm - first.place.baselineMm < SAME_HEIGHT_MM) band.push(line);
    else bands.push([line]);
  }
  return bands.flatMap((band) => band.toSorted((one, other) => one.place.leftMm - other.place.leftMm));
}

async function piecesOf(page: PDFPageProxy, { toSheet, heightPt, runs }: PageSight): Promise<readonly Piece[]> {
  const content = await page.getTextContent();
  if (content.items.length > MOST_PIECES) refuse('too-large', { what: 'pieces', limit: MOST_PIECES });
  return content.items.flatMap((item): readonly Piece[] => {
    if (!('str' in item) || item.str === '') return [];
    const own = matrixOf(item.transform as readonly unknown[]); // six numbers
    const [, turn, skew, height, left, bottom] = times(toSheet, own);
    const end = rightEnd(runs, own[4], own[5], signsOf(item.str));
    return [
      {
        text: item.str,
        leftMm: left * MM_PER_POINT,
        rightMm: (left + Math.min(item.width, end === null || turn !== 0 ? item.width : end - own[4])) * MM_PER_POINT,
        baselineMm: (heightPt - bottom) * MM_PER_POINT,
        sizePt: Math.hypot(skew, height), // letters may be stretched along the line
        font: fontName(page, item.fontName),
      },
    ];
  });
}

/** Name in the file without the six letters of a subset: "LiberationSerif-Bold"; "" where the file gives it none. */
function fontName(page: PDFPageProxy, id: string): string {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  const name = typeof font === 'object' && font !== null && 'name' in font ? font.name : null;
  return typeof name !== 'string' ? '' : name.replace(/^[A-Z]{6}\+/, '');
}

function goesOn(row: readonly Piece[], piece: Piece, isParted: Drawing['isParted']): boolean {
  const last = row.at(-1);
  if (last === undefined) return false;
  const size = Math.max(last.sizePt, piece.sizePt) * MM_PER_POINT; // raised letters are small ones
  if (Math.abs(piece.baselineMm - last.baselineMm) > size * 0.45) return false;
  if (piece.text.trim() === '') return true;
  const before = row.findLast(({ text }) => text.trim() !== '') ?? last;
  if (isParted(before.rightMm, piece.leftMm, before.baselineMm)) return false;
  const gap = piece.leftMm - before.rightMm;
  if (gap < -2 || gap > WIDE_GAP_MM || RIGHT_COLUMN.test(piece.text.trim())) return false;
  const isLike = piece.font === before.font && Math.abs(piece.sizePt - before.sizePt) < 0.3;
  return isLike || gap < COLUMN_GAP_MM || LEAD.test(squeezed(row.map(({ text }) => text).join('')));
}

function lineOf(row: readonly Piece[], widthMm: number): PrintedLine {
  const inked = row.filter(({ text }) => text.trim() !== '');
  const place = {
    leftMm: Math.min(...inked.map(({ leftMm }) => leftMm)),
    rightMm: Math.max(...inked.map(({ rightMm }) => rightMm)),
    baselineMm: inked[0]?.baselineMm ?? 0,
  };
  return {
    text: squeezed(row.map(({ text }) => text).join('')),
    sizePt: mostUsedSize(inked),
    bold: portion(inked, /bold|black|heavy/i),
    italic: portion(inked, /italic|oblique/i),
    isUnderlined: false,
    fonts: [...new Set(inked.map(({ font }) => family(font)).filter((name) => name !== ''))],
    column: columnOf(place, widthMm),
    place,
  };
}

function columnOf({ leftMm, rightMm }: Place, widthMm: number): Line['column'] {
  if (rightMm < widthMm * 0.5) return 'left';
  return leftMm > widthMm * 0.44 ? 'right' : 'full';
}

function mostUsedSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { text, sizePt } of pieces) {
    const size = Math.round(sizePt * 4) / 4;
    letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
  }
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
}

function portion(pieces: readonly Piece[], face: RegExp): Portion {
  const faced = pieces.filter(({ font }) => face.test(font)).length;
  if (faced === 0) return 'none';
  return faced === pieces.length ? 'all' : 'some';
}

/** "TimesNewRomanPS-BoldMT" → "TimesNewRoman". */
function family(font: string): string {
  return font
    .replace(/[-,].*$/, '')
    .replace(/(PS)?(MT)?$/, '')
    .replaceAll(/\s+/g, '');
}
