import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Run } from '../../electron/documents/model';
import { lineWidthsMm, runLines } from '../../electron/documents/wrapText';
import { kit } from './support';

const ROOM = { sizePt: 14, roomMm: 165, indentMm: 10, fonts: kit.fonts };
const word = fc.constantFrom('Ủy', 'ban', 'nhân', 'dân', 'nghiêng', '1.234.567', 'a', 'Điều');
const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(' '));

test('runs of one look fall into the lines of their text', () =>
  fc.assert(
    fc.property(text, (words) => {
      const lines = runLines([{ text: words }], ROOM);
      expect(lines.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words);
      const widths = lineWidthsMm(words, 'regular', 14, 165, kit.fonts, 10);
      expect(lines.map(({ widthMm }) => Math.round(widthMm * 100))).toEqual(widths.map((one) => Math.round(one * 100)));
    }),
  ));

test('wherever the look changes, no line is wider than the room and none could take the next word', () =>
  fc.assert(
    fc.property(fc.array(fc.record({ text, bold: fc.boolean() }), { minLength: 1, maxLength: 4 }), (runs) => {
      const all = runs.map((run) => run.text).join('');
      const lines = runLines(runs as readonly Run[], ROOM);
      expect(lines.map(({ start, end }) => all.slice(start, end)).join('')).toBe(all);
      for (const [index, { widthMm }] of lines.entries()) expect(widthMm).toBeLessThanOrEqual(index === 0 ? 155 : 165);
    }),
  ));

test('a line may end behind a hyphen between letters, not between figures', () => {
  const words = `${'a'.repeat(30)} ${'b'.repeat(20)}-${'c'.repeat(20)}`;
  const [, second] = runLines([{ text: words }], { ...ROOM, roomMm: 150 });
  expect(second?.start).toBe(52);
  expect(runLines([{ text: '2020-2025' }], { ...ROOM, roomMm: 5 })).toHaveLength(1);
});
