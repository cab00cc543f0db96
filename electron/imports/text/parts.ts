import type { TextRun } from '../grid';
import type { StoredText } from '../grid/cellStore';
import { applyReading } from './applyReading';
import { composed } from './composed';
import type { Decision } from './decideOpen';
import { type FontHint, fontHint, isForFont } from './fontKind';
import { isWordOf, type Judgement, judgeText, type TextEncoding } from './judgeText';
import { replaceMarkedWords } from './scanText';

/** A stretch of a text with its own judgement: the whole text, or neighbouring runs in one kind of font. */
export interface Part {
  /** NFC. */
  readonly text: string;
  /** One run, or several that differ in the name of the font only. */
  readonly runs: readonly TextRun[];
  /** null: as the cell's own font. */
  readonly hint: FontHint | null;
  readonly judgement: Judgement;
}

export function partsOf(stored: Exclude<StoredText, string>): readonly Part[] {
  const parts = groups(stored.runs).map((runs) => {
    const text = composed(runs.map((run) => run.text).join(''));
    const font = runs[0]?.font ?? null;
    return { text, runs, hint: font === null ? null : fontHint(font), judgement: judgeText(text) };
  });
  return agreeing(parts, judgeText(composed(stored.text)));
}

function groups(runs: readonly TextRun[]): readonly TextRun[][] {
  const grouped: TextRun[][] = [];
  for (const run of runs) {
    const last = grouped.at(-1);
    if (last?.[0] !== undefined && kindOf(last[0].font) === kindOf(run.font)) last.push(run);
    else grouped.push([run]);
  }
  return grouped;
}

/** -1: as the cell. */
function kindOf(font: string | null): number {
  return font === null ? -1 : fontHint(font).kind;
}

/**
 * A whole that is certain decides for its parts, unless one of them is certain of something else; not for a part that
 * makes nothing of its encoding, or whose own font is made for another in which it reads well.
 */
function agreeing(parts: readonly Part[], whole: Judgement): readonly Part[] {
  const { verdict } = whole;
  if (verdict === 'open' || verdict === 'mixed' || verdict === 'plain') return parts;
  const agree = parts.every(({ judgement }) => ['plain', 'open', verdict].includes(judgement.verdict));
  return agree ? parts.map((part) => (follows(part, verdict) ? { ...part, judgement: whole } : part)) : parts;
}

function follows({ judgement, hint }: Part, encoding: TextEncoding): boolean {
  if (judgement.verdict !== 'open') return true;
  const byFont = judgement.readings.some((reading) => hint !== null && isForFont(reading.encoding, hint));
  const isReadable = encoding === 'unicode' || judgement.readings.some((reading) => reading.encoding === encoding);
  return isReadable && !(byFont && !(hint !== null && isForFont(encoding, hint)));
}

/** The parts in Unicode, one after the other. @param isCapital of the cell's own font */
export function decodeParts(parts: readonly Part[], decisions: readonly Decision[], isCapital: boolean): StoredText {
  const runs = parts.flatMap((part, at) => decodePart(part, decisions[at]?.encoding ?? 'unicode', isCapital));
  const text = runs.map((run) => run.text).join('');
  return runs.some(({ font }) => font !== null) ? { text, runs } : text;
}

function decodePart(part: Part, encoding: TextEncoding, isCellCapital: boolean): readonly TextRun[] {
  const font = part.runs[0]?.font ?? null;
  if (part.judgement.verdict === 'mixed') return [{ text: decodeMixed(part, encoding), font }];
  const isCapital = (run: TextRun) => (run.font === null ? isCellCapital : fontHint(run.font).isCapital);
  if (encoding === 'tcvn3' && part.runs.some(isCapital))
    return part.runs.map((run) => ({
      text: applyReading(composed(run.text), encoding, isCapital(run)),
      font: run.font,
    }));
  return [{ text: applyReading(part.text, encoding, false), font }];
}

/** Only the words that are no Unicode. */
function decodeMixed({ text }: Part, encoding: TextEncoding): string {
  return replaceMarkedWords(text, (word) => (isWordOf(word, encoding) ? applyReading(word, encoding, false) : word));
}
