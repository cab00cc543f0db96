import type { TextRun } from '../grid';
import type { StoredText } from '../grid/cellStore';
import { addRun, joinRuns } from '../grid/textRuns';
import type { XlsFont } from './byteText';
import type { FontChanges } from './continuedReader';

/** Fonts are counted from 0, and no font has the number 4. */
const NUMBER_LEFT_OUT = 4;

export function fontOf(fonts: readonly XlsFont[], fontId: number): XlsFont | undefined {
  return fonts[fontId > NUMBER_LEFT_OUT ? fontId - 1 : fontId];
}

/** A text with the fonts of its parts; what stands before the first change has the font of the cell. */
export function withFonts(text: string, changes: FontChanges, fonts: readonly XlsFont[]): StoredText {
  if (changes.length === 0) return text;
  const runs: TextRun[] = [];
  changes.forEach(([at, fontId], index) => {
    const from = index === 0 ? Math.min(at, text.length) : at;
    if (index === 0 && from > 0) addRun(runs, { text: text.slice(0, from), font: null });
    const part = text.slice(from, changes[index + 1]?.[0] ?? text.length);
    if (part !== '') addRun(runs, { text: part, font: fontOf(fonts, fontId)?.name ?? null });
  });
  const joined = joinRuns(runs);
  return typeof joined === 'object' && joined.text === text ? joined : text;
}
