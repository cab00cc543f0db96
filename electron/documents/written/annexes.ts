import { headingMark } from '../../domain/typedText/headingMark';
import { bodyBlocks } from '../body/bodyBlocks';
import type { FittingKit } from '../body/fitTables';
import { headingAt } from '../body/headings';
import type { Filling } from '../fillTemplate';
import { paragraph } from '../model';
import { romanNumeral } from '../officialText';

/** "Phụ lục", "Phụ lục II", "PHỤ LỤC SỐ 02:", "Phụ lục 1. Danh sách đơn vị" */
const LABEL = /^phụ lục(\s+(số\s+)?([ivxlc]+|\d+|[a-h]))?(\s*[.:]?|\s*[.:–-]\s+(?<title>[^\s].{0,200}[^.;,:]))$/iu;
/** Lines that begin something below the title of an annex. */
const BEGINS = /^([-+•●▪–—]\s|\d+(\.\d+)*[.)]\s|\p{L}[.)]\s)/u;
/** Our own is printed in its place. */
const REFERENCE = /^\(\s*kèm theo/iu;

interface TypedAnnex {
  readonly titleLines: readonly string[];
  readonly body: string;
}

/**
 * The annexes that were typed, in order.
 * @param more annexes that the paper has besides them, behind them
 */
export function annexFillings(text: string, more: number, kit: FittingKit): readonly Filling[] {
  const annexes = typedAnnexes(text);
  const labels = annexLabels(annexes.length + more, kit);
  return annexes.map(({ titleLines, body }, index) => {
    const blocks = bodyBlocks(body, kit);
    return {
      fields: {
        annexLabel: labels[index] ?? '',
        annexTitle: titleLines.join(' ').toLocaleUpperCase('vi') || '…………',
      },
      slots: { annexBody: blocks.length === 0 ? [paragraph('…………')] : blocks },
    };
  });
}

/** How all annexes of a paper are called: in Roman numerals when there are two or more (Phụ lục I, III.1.b). */
export function annexLabels(count: number, { layout }: Pick<FittingKit, 'layout'>): readonly string[] {
  const { annex } = layout.wording;
  if (count === 1) return [annex];
  return Array.from({ length: count }, (_, index) => `${annex} ${romanNumeral(index + 1)}`);
}

/** How many annexes a text gives. */
export function countTypedAnnexes(text: string): number {
  return typedAnnexes(text).length;
}

/** Parts the text at the lines "Phụ lục …"; without one it is a single annex. */
function typedAnnexes(text: string): readonly TypedAnnex[] {
  return piecesOf(text).filter(hasWords).map(annexOf);
}

/** A place in the typed annexes that will not print as it was meant, by its first line. */
export interface AnnexFault {
  readonly code: 'annexEmpty' | 'annexBeforeLabel';
  readonly line: string;
}

/** Annexes with a title and nothing below it, and words above the first "Phụ lục" that are printed as one more annex. */
export function annexFaults(text: string): readonly AnnexFault[] {
  const [before = [], ...labelled] = piecesOf(text);
  const stray = labelled.some(hasWords) ? before.find((line) => line.trim() !== '') : undefined;
  return [
    ...(stray === undefined ? [] : [{ code: 'annexBeforeLabel', line: stray.trim() } as const]),
    ...typedAnnexes(text)
      .filter(({ body }) => body.trim() === '')
      .map(({ titleLines }) => ({ code: 'annexEmpty', line: titleLines.join(' ') }) as const),
  ];
}

function hasWords(lines: readonly string[]): boolean {
  return lines.some((line) => line.trim() !== '');
}

/** The lines below each "Phụ lục …"; what stands above the first of them comes first, often nothing. */
function piecesOf(text: string): readonly (readonly string[])[] {
  const pieces: string[][] = [[]];
  for (const line of text.normalize('NFC').split(/\r\n|[\r\n]/)) {
    const label = LABEL.exec(line.trim());
    if (label === null) pieces.at(-1)?.push(line);
    else pieces.push(label.groups?.title === undefined ? [] : [label.groups.title]);
  }
  return pieces;
}

/** "I. MỤC TIÊU", "CHƯƠNG I": in capitals as well, but no more of the title. */
function isHeading(line: string): boolean {
  return BEGINS.test(line.trim()) || headingAt(line.trim(), null) !== null;
}

/** The first line is the title; it goes on as long as it is in capitals and begins nothing of its own. */
function annexOf(lines: readonly string[]): TypedAnnex {
  const start = lines.findIndex((line) => line.trim() !== '');
  const isTable = (line: string) => line.includes('\t') || headingMark(line) !== null;
  if (isTable(lines[start] ?? '')) return { titleLines: [], body: lines.join('\n') };
  const rest = lines.slice(start + 1);
  const isCapitals = (line: string) => /\p{L}/u.test(line) && line === line.toLocaleUpperCase('vi');
  const other = rest.findIndex((line) => isTable(line) || !isCapitals(line) || isHeading(line));
  const more = isCapitals(lines[start] ?? '') ? rest.slice(0, other < 0 ? rest.length : other) : [];
  const body = rest.slice(more.length).filter((line) => !REFERENCE.test(line.trim()));
  return { titleLines: [lines[start] ?? '', ...more].map((line) => line.trim()), body: body.join('\n') };
}
