import { expect, test } from 'vitest';
import { lastDarkRow } from '../../../renderer/ui/pdf/lastDarkRow';

/** A page ten points wide, its rows as one letter each: `#` ink, `.` paper, `,` the grey of a scanned paper. */
function page(rows: readonly string[]) {
  const shades: Readonly<Record<string, number>> = { '#': 20, '.': 255, ',': 225 };
  const data = rows.flatMap((row) =>
    Array.from(row.padEnd(10, '.')).flatMap((letter) => {
      const shade = shades[letter] ?? 255;
      return [shade, shade, shade, 255];
    }),
  );
  return { width: 10, height: rows.length, data };
}

test('the lowest line of print is found above paper that is not quite white', () => {
  expect(lastDarkRow(page(['..........', '.####.....', ',,,,,,,,,,', '..........']))).toBe(1);
});

test('dust is no print, and a dark edge at the foot is', () => {
  expect(lastDarkRow(page(['.####.....', '....#.....', '.#........']))).toBe(0);
  expect(lastDarkRow(page(['.####.....', '..........', '##########']))).toBe(2);
});

test('a blank page has none', () => {
  expect(lastDarkRow(page(['..........', ',,,,,,,,,,']))).toBe(-1);
});

test('a pale red seal is print', () => {
  const red = { width: 3, height: 2, data: [...Array(12).fill(255), ...[1, 2, 3].flatMap(() => [255, 150, 150, 255])] };
  expect(lastDarkRow(red)).toBe(1);
});
