import { expect, test } from 'vitest';
import type { ChatReading } from '../../../../electron/domain/chat';
import { rowsOf } from '../../../../renderer/features/keyed/pasteModel';
import { steadyReading, steadyRows } from '../../../../renderer/features/keyed/steadyReading';
import { day, time } from '../../../support/builders';

const NOW = time('2021-08-18T17:00');

function readingOf(...texts: readonly string[]): ChatReading {
  return {
    messages: texts.map((text) => ({ sender: null, sentAt: NOW, sentOn: day('2021-08-18'), text })),
    proposals: texts.map((text, message) => ({
      message,
      unit: { unitId: 'bong-son', basis: 'name', proposals: [], span: null, called: null },
      formId: 'mau-02',
      period: day('2021-08-18'),
      dayOutside: null,
      dataAsOf: null,
      figures: [{ fieldKey: 'cumulative', value: text.length, span: { start: 0, end: 1 }, isDoubtful: false }],
      isNil: false,
      isCorrection: false,
      isUnsure: false,
      marks: [],
    })),
  };
}

test('a letter in one message leaves the other messages and rows the very objects they were', () => {
  const before = readingOf('a', 'b', 'c');
  const next = steadyReading(readingOf('a', 'bx', 'c'), before);
  const fresh = rowsOf(before, NOW);
  const rows = steadyRows(rowsOf(next, NOW), next, fresh, before);
  expect(rows.map((row, at) => row === fresh[at])).toEqual([true, false, true]);
  expect(next.messages.map((one, at) => one === before.messages[at])).toEqual([true, false, true]);
  expect(rows[1]?.values).toEqual({ cumulative: '2' });
});

test('other words with the same figures are another row: its message is shown', () => {
  const before = readingOf('a', 'b');
  const next = steadyReading(readingOf('a', 'y'), before);
  const fresh = rowsOf(before, NOW);
  expect(steadyRows(rowsOf(next, NOW), next, fresh, before)[1]).not.toBe(fresh[1]);
});

test('a message less, a message more', () => {
  const before = readingOf('a', 'b');
  expect(steadyReading(readingOf('a'), before).messages).toEqual(before.messages.slice(0, 1));
  expect(steadyReading(readingOf('a', 'b', 'c'), before).messages.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});
