import type { BarUnit, RateHead } from '../../../electron/domain/charts/chartData';
import { textWidth } from '../../../electron/domain/charts/letters';
import type { Mark, TextMark } from '../../../electron/domain/charts/scene';
import { day, time } from '../../support/builders';

/** Figures for pictures, made by hand. */
export const head: RateHead = {
  asOf: time('2021-08-17T17:00'),
  label: 'Tỷ lệ cài đặt',
  measure: 'người',
  coverage: { reported: 2, expected: 3 },
  period: day('2021-08-17'),
  numerator: 150,
  denominator: 300,
  printed: '50,00%',
};

export function aBar(name: string, rate: number | null, how: Partial<BarUnit> = {}): BarUnit {
  return {
    id: name,
    name,
    kind: rate === null ? 'missing' : 'figures',
    rate,
    printed: rate === null ? null : `${rate},00%`,
    numerator: rate,
    denominator: rate === null ? null : 100,
    isMet: rate === null ? null : rate >= 60,
    ...how,
  };
}

export function textsOf(marks: readonly Mark[]): readonly TextMark[] {
  return marks.filter((mark) => mark.kind === 'text');
}

/** The room a text takes, from its left to its right and from its top to the line it stands on. */
export function boxOf({ x, y, text, size, anchor, isBold }: TextMark) {
  const width = textWidth(text, size, isBold);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y };
}

/** Pairs of texts that stand over each other. */
export function overlaps(marks: readonly Mark[]): readonly string[] {
  const texts = textsOf(marks).map((mark) => ({ mark, box: boxOf(mark) }));
  return texts.flatMap(({ mark, box }, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          box.left < other.box.right &&
          other.box.left < box.right &&
          box.top < other.box.bottom &&
          other.box.top < box.bottom,
      )
      .map((other) => `${mark.text} | ${other.mark.text}`),
  );
}

/** Texts that leave the picture. */
export function outside(marks: readonly Mark[], width: number, height: number): readonly string[] {
  return textsOf(marks)
    .filter((mark) => {
      const box = boxOf(mark);
      return box.left < 0 || box.right > width || box.top < 0 || box.bottom > height;
    })
    .map(({ text }) => text);
}
