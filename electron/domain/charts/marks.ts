import type { ChartFormat } from './chartKind';
import { wrapped } from './letters';
import type { Scale } from './scale';
import type { Mark, Place, TextMark, Tone } from './scene';
import type { ChartWords } from './words';

/** Small pieces that several pictures are made of. */

export function text(x: number, y: number, words: string, size: number, how: Partial<TextMark> = {}): TextMark {
  return { kind: 'text', x, y, text: words, size, tone: 'ink', anchor: 'start', ...how };
}

export function line(
  points: readonly Place[],
  tone: Tone,
  weight: number,
  how: { dash?: 'dashed' | 'dotted' } = {},
): Mark {
  return { kind: 'line', points, tone, weight, ...how };
}

export const MARGIN = 12;
/** Share of the width that bars and points keep beside long names. */
export const LEAST_PLOT = 0.26;

/**
 * Title, summary and what stands under them; where its place gives the picture a title, the summary is told there too.
 * `bottom`: where the picture itself may begin.
 */
export function headMarks(
  { title, summary }: { readonly title: string; readonly summary: string },
  said: readonly string[],
  { width, textSize, hasTitle }: ChartFormat,
) {
  const marks: Mark[] = [];
  let y = hasTitle ? MARGIN : 0;
  const room = width - 2 * MARGIN;
  const titleSize = textSize + 4;
  if (hasTitle)
    for (const words of wrapped(title, room, titleSize, true)) {
      y += titleSize * 1.3;
      marks.push(text(MARGIN, y, words, titleSize, { isBold: true }));
    }
  for (const words of [...(hasTitle ? [summary] : []), ...said].flatMap((one) => wrapped(one, room, textSize))) {
    y += textSize * 1.45;
    marks.push(text(MARGIN, y, words, textSize, { tone: 'muted' }));
  }
  return { marks, bottom: y + textSize };
}

/** One sign of a legend with its words. */
export interface LegendItem {
  readonly words: string;
  /** Draws the sign in a box of `size` whose left edge and middle are given. */
  sign(x: number, middle: number, size: number): readonly Mark[];
}

/** Signs and their words in lines from `top` on. */
export function legendMarks(
  items: readonly LegendItem[],
  top: number,
  format: ChartFormat,
  widthOf: (words: string) => number,
) {
  const { width, textSize } = format;
  const marks: Mark[] = [];
  const signWidth = textSize * 1.8;
  let x = MARGIN;
  let y = top;
  for (const { words, sign } of items) {
    const wide = signWidth + widthOf(words) + textSize * 1.4;
    if (x > MARGIN && x + wide > width - MARGIN) {
      x = MARGIN;
      y += textSize * 1.6;
    }
    marks.push(...sign(x, y + textSize * 0.55, textSize), text(x + signWidth, y + textSize * 0.9, words, textSize - 1));
    x += wide;
  }
  return { marks, bottom: items.length === 0 ? top : y + textSize * 1.9 };
}

/** Lines of a scale across rows, its values below them; the first line is the beginning of the bars. */
export function percentAxis(
  { top, scale, ticks }: { readonly top: number; readonly scale: Scale; readonly ticks: readonly number[] },
  bottom: number,
  { textSize }: Pick<ChartFormat, 'textSize'>,
  { percent }: Pick<ChartWords, 'percent'>,
): readonly Mark[] {
  return ticks.flatMap((tick, index) => {
    const x = scale(tick);
    return [
      line(
        [
          { x, y: top - 4 },
          { x, y: bottom },
        ],
        index === 0 ? 'ink' : 'grid',
        index === 0 ? 1.2 : 1,
      ),
      text(x, bottom + textSize * 1.3, percent(tick), textSize - 1, { tone: 'muted', anchor: 'middle' }),
    ];
  });
}

/** A dash for what nobody knows, never 0. */
export function countOrDash(value: number | null, { count }: Pick<ChartWords, 'count'>): string {
  return value === null ? '–' : count(value);
}
