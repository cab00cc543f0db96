import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameChanges } from '../../../electron/domain/destruction/nameChange';

test.each([
  ['Lý Văn Mạnh', 'Lý Văn Mãnh', [{ part: 'given', way: 'marks' }]],
  [
    'Lý Văn Mạnh',
    'Lê Văn Minh',
    [
      { part: 'family', way: 'letters' },
      { part: 'given', way: 'letters' },
    ],
  ],
  ['Lý Văn Mạnh', 'Lý Văn Đức Mạnh', [{ part: 'middle', way: 'letters' }]],
  ['LÝ VĂN MẠNH', 'LÝ VĂN Mạnh', [{ part: 'given', way: 'case' }]],
  ['Ông Lý Văn Mạnh', 'Bà Lý Văn Mạnh', [{ part: 'title', way: 'letters' }]],
  ['Lý Văn Mạnh (chủ hộ)', 'Lý Văn Mạnh', ['hidden']],
  ['Lý Văn Mạnh', 'Lý Văn Mạnh', []],
] as const)('%s → %s: which part, and how', (before, after, changes) => {
  expect(nameChanges(before, after)).toEqual(changes);
});

test('every correction tells something, and nothing of either name', () => {
  const word = fc.constantFrom('Lý', 'Lê', 'Văn', 'Thị', 'Mạnh', 'Mãnh', 'MẠNH', 'Đức');
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(name, name, (before, after) => {
      const told = nameChanges(before, after);
      expect(told.length === 0).toBe(before === after);
      expect(JSON.stringify(told)).not.toMatch(/[À-ỹ]/);
    }),
  );
});
