import { eachChild } from '../xml/eachChild';
import { END_OF_PART, START, XmlScanner } from '../xml/xmlScanner';

/** Numbers that Word counts itself and that therefore stand in no text: "1.", "a)", "Điều 2.". */
export interface ListLabels {
  /** The label of the next paragraph of the list, with a space behind; '' when the list is not known. */
  next(list: string, level: number): string;
}

interface Level {
  readonly format: string;
  /** "%1." */
  readonly pattern: string;
  readonly start: number;
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/**
 * @param bytes part `word/numbering.xml`; null: the document has none
 * @param letters order of a), b), c) …; that of the decree unless named: texts are read for their structure
 */
export function readListLabels(bytes: Buffer | null, letters: string = LETTERS): ListLabels {
  const { abstracts, lists } = bytes === null ? { abstracts: new Map(), lists: new Map() } : readNumbering(bytes);
  const counters = new Map<string, number[]>();
  return {
    next(list, level) {
      const abstract = lists.get(list) ?? '';
      const levels: ReadonlyMap<number, Level> = abstracts.get(abstract) ?? new Map();
      const own = levels.get(level);
      if (own === undefined) return '';
      const counts = counters.get(abstract) ?? [];
      counters.set(abstract, counts);
      counts.splice(level + 1);
      for (let above = 0; above <= level; above += 1)
        counts[above] ??= (levels.get(above)?.start ?? 1) - (above === level ? 1 : 0);
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      return own.format === 'bullet' ? '- ' : `${labelOf(own, levels, counts, letters)} `;
    },
  };
}

function labelOf(own: Level, levels: ReadonlyMap<number, Level>, counts: readonly number[], letters: string): string {
  return own.pattern.replace(/%(\d)/g, (_, place: string) => {
    const at = Number(place) - 1;
    return numberText(levels.get(at)?.format ?? 'decimal', counts[at] ?? 1, letters);
  });
}

function numberText(format: string, count: number, letters: string): string {
  if (format === 'lowerLetter') return letters[count - 1] ?? String(count);
  if (format === 'upperLetter') return (letters[count - 1] ?? String(count)).toUpperCase();
  if (format === 'upperRoman') return roman(count);
  return format === 'lowerRoman' ? roman(count).toLowerCase() : String(count);
}

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}

function readNumbering(bytes: Buffer) {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  const scanner = new XmlScanner(bytes, 'word/numbering.xml');
  for (let token = scanner.next(); token !== END_OF_PART; token = scanner.next()) {
    if (token !== START) continue;
    if (scanner.is('abstractNum')) abstracts.set(scanner.attribute('abstractNumId') ?? '', readLevels(scanner));
    else if (scanner.is('num')) lists.set(scanner.attribute('numId') ?? '', abstractOf(scanner));
  }
  return { abstracts, lists };
}

function readLevels(scanner: XmlScanner): Map<number, Level> {
  const levels = new Map<number, Level>();
  eachChild(scanner, () => {
    if (!scanner.is('lvl')) return;
    const at = Number(scanner.attribute('ilvl') ?? 0);
    const level = { format: 'decimal', pattern: '', start: 1 };
    eachChild(scanner, () => {
      const value = scanner.attribute('val');
      if (scanner.is('numFmt')) level.format = value ?? 'decimal';
      else if (scanner.is('lvlText')) level.pattern = value ?? '';
      else if (scanner.is('start')) level.start = Number(value ?? 1);
    });
    levels.set(at, level);
  });
  return levels;
}

function abstractOf(scanner: XmlScanner): string {
  let abstract = '';
  eachChild(scanner, () => {
    if (scanner.is('abstractNumId')) abstract = scanner.attribute('val') ?? '';
  });
  return abstract;
}
