import type { TextRun } from '../grid';
import type { StoredText } from './cellStore';

/** Adds a run behind the others; runs that differ only in size or colour are one run here. */
export function addRun(runs: TextRun[], run: TextRun): void {
  const last = runs.at(-1);
  if (last && last.font === run.font) runs[runs.length - 1] = { text: last.text + run.text, font: run.font };
  else runs.push(run);
}

/** The text the runs make together; the runs are kept when one of them tells a font. */
export function joinRuns(runs: readonly TextRun[]): StoredText {
  const text = runs.map((run) => run.text).join('');
  return runs.some((run) => run.font !== null) ? { text, runs } : text;
}
