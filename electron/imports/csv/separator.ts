/** The comma last: it also stands inside numbers and sentences. */
const CANDIDATES = ['\t', ';', '|', ','] as const;
/** Share of the best candidate's lines with which an earlier one is taken all the same. */
const NEARLY_AS_GOOD = 0.9;
const SAMPLE_LINES = 200;
const SAMPLE_LETTERS = 256 * 1024;

/** The separator and where the table begins behind a line that names it. */
export interface SeparatorFound {
  readonly separator: string;
  readonly start: number;
}

/**
 * What separates the values of a line: named by a first line `sep=;`, as Excel reads it, or the one that cuts most lines
 * into the same number of values. Separators inside quotes do not count.
 */
export function findSeparator(text: string): SeparatorFound {
  const named = /^sep=(.)(?:\r\n|\r|\n|$)/i.exec(text.slice(0, 10));
  if (named?.[1]) return { separator: named[1], start: named[0].length };
  const lines = sampleLines(text);
  const scores = CANDIDATES.map((candidate) => agreement(lines.map((line) => line.split(candidate).length - 1)));
  const enough = Math.max(1, ...scores) * NEARLY_AS_GOOD;
  return { separator: CANDIDATES.find((_, index) => (scores[index] ?? 0) >= enough) ?? ',', start: 0 };
}

/** The number of values in the first line that has more than one: the heading, where titles stand alone. */
export function headingWidth(text: string, separator: string): number {
  const widths = sampleLines(text).map((line) => line.split(separator).length);
  return widths.find((width) => width > 1) ?? 0;
}

/** Lines with what is quoted taken out; a quoted line break does not end a line. */
function sampleLines(text: string): readonly string[] {
  const sample = text.slice(0, SAMPLE_LETTERS).replace(/"[^"]*"/g, '');
  return sample.split(/\r\n|\r|\n/, SAMPLE_LINES).filter((line) => line.trim() !== '');
}

/** Lines that share the commonest number of separators above 0. */
function agreement(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...lines.values());
}
