/** Runs of letters as a page of a PDF holds them, put together to lines and columns again. */

export interface PdfRun {
  readonly text: string;
  /** Points from the left edge. */
  readonly left: number;
  readonly width: number;
  /** Points from the bottom edge. */
  readonly baseline: number;
  /** Height of the letters in points. */
  readonly size: number;
}

/** In sizes of the letters: a smaller gap parts no words, a wider one parts columns. */
const WORD_GAP = 0.15;
const COLUMN_GAP = 2.2;
/** Runs of one line may stand a little higher or lower ("ngành⁽⁶⁰⁾"). */
const SAME_LINE = 0.45;
/** A line so much farther away than lines are as a rule begins a new paragraph. */
const PARAGRAPH_GAP = 1.3;

interface Line {
  readonly baseline: number;
  readonly size: number;
  readonly runs: readonly PdfRun[];
}

/** The lines of one page from top to bottom, columns by tabs, an empty line where there is more room between. */
export function pageLines(runs: readonly PdfRun[]): readonly string[] {
  const lines = linesOf(runs.filter(({ text }) => text.trim() !== ''));
  const usual = usualPitch(lines);
  return lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const isApart = above !== undefined && above.baseline - line.baseline > usual * PARAGRAPH_GAP;
    return [...(isApart ? [''] : []), lineText(line)];
  });
}

function linesOf(runs: readonly PdfRun[]): readonly Line[] {
  const lines: { baseline: number; size: number; runs: PdfRun[] }[] = [];
  for (const run of runs.toSorted((left, right) => right.baseline - left.baseline || left.left - right.left)) {
    const last = lines.at(-1);
    if (last !== undefined && last.baseline - run.baseline < SAME_LINE * Math.max(last.size, run.size))
      last.runs.push(run);
    else lines.push({ baseline: run.baseline, size: run.size, runs: [run] });
  }
  return lines;
}

function lineText({ runs }: Line): string {
  let text = '';
  let end: number | null = null;
  for (const run of runs.toSorted((left, right) => left.left - right.left)) {
    const gap = end === null ? 0 : (run.left - end) / run.size;
    text += `${gap > COLUMN_GAP ? '\t' : gap > WORD_GAP ? ' ' : ''}${run.text}`;
    end = run.left + run.width;
  }
  return text.trim();
}

/** The distance lines of this page mostly have. */
function usualPitch(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map(({ baseline }, index) => (lines[index]?.baseline ?? baseline) - baseline);
  const ordered = gaps.toSorted((left, right) => left - right);
  return ordered[Math.floor(ordered.length / 3)] ?? 0;
}
