import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wrapped } from '../../../electron/domain/charts/letters';

const WORD = fc.stringMatching(/^[a-zà-ỹđ]{1,9}$/);

test('a word alone on the last line is joined by the one before it', () => {
  const title = 'Tiến độ tỷ lệ người dân cài đặt so với các mốc';
  const width = textWidth('Tiến độ tỷ lệ người dân cài đặt so với các ', 16);
  expect(wrapped(title, width, 16)).toEqual(['Tiến độ tỷ lệ người dân cài đặt so với', 'các mốc']);
});

test('the words stay in their order, and no line of more than one word is wider than asked', () => {
  fc.assert(
    fc.property(fc.array(WORD, { minLength: 1, maxLength: 20 }), fc.integer({ min: 60, max: 400 }), (words, width) => {
      const lines = wrapped(words.join(' '), width, 14);
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines) if (line.includes(' ')) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
    }),
  );
});
