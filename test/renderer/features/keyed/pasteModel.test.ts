import { expect, test } from 'vitest';
import type { ChatProposal, ChatReading } from '../../../../electron/domain/chat';
import {
  editedRows,
  editsOf,
  entryOfRow,
  followersOf,
  passedOver,
  rowsOf,
} from '../../../../renderer/features/keyed/pasteModel';
import { day, time } from '../../../support/builders';

const NOW = time('2021-08-18T17:00');
const D18 = day('2021-08-18');

const proposal: ChatProposal = {
  message: 0,
  unit: { unitId: 'bong-son', basis: 'name', proposals: [], span: null, called: null },
  formId: 'mau-02',
  period: D18,
  dayOutside: null,
  dataAsOf: null,
  figures: [{ fieldKey: 'cumulative', value: 6055, span: { start: 0, end: 1 }, isDoubtful: false }],
  isNil: false,
  isCorrection: false,
  isUnsure: false,
  marks: [],
};
const message = { sender: 'Thử', sentAt: time('2021-08-18T14:50'), sentOn: D18, text: 'Bồng Sơn lũy kế 6.055' };

function reading(
  ...pairs: readonly (readonly [Partial<typeof message | { sentAt: null; sentOn: null }>, Partial<ChatProposal>])[]
): ChatReading {
  return {
    messages: pairs.map(([changes]) => ({ ...message, ...changes })),
    proposals: pairs.map(([, changes], at) => ({ ...proposal, ...changes, message: at })),
  };
}

test.each([
  ['stamped with day and hour', {}, {}, true],
  ['without an hour', { sentAt: null, sentOn: null }, {}, false],
  ['of a clock alone that fits the day it reports', { sentOn: null }, {}, true],
  ['of a clock alone, about another day', { sentOn: null }, { period: day('2021-08-19') }, false],
  ['sent before the day it reports', {}, { period: day('2021-08-19') }, false],
  ['sent the day after', { sentAt: time('2021-08-19T08:00'), sentOn: day('2021-08-19') }, {}, true],
  ['with something unread', {}, { isUnsure: true }, false],
])('a message %s', (_name, changes, said, isTicked) => {
  const [row] = rowsOf(reading([changes, said]), NOW);
  expect(row?.isTicked).toBe(isTicked);
});

test('a message without an hour is not complete until the clerk says when it came', () => {
  const read = reading([{ sentAt: null, sentOn: null }, {}]);
  const [row] = rowsOf(read, NOW);
  expect(row).toMatchObject({ receivedOn: D18, clock: null });
  if (row === undefined) throw new Error('no row');
  expect(entryOfRow(row, read)).toBeNull();
  expect(entryOfRow({ ...row, clock: '14:30' }, read)).toMatchObject({
    receivedAt: '2021-08-18T14:30',
    arrivalBasis: 'memory',
  });
});

test('the later of two messages of one unit follows the earlier, wherever it stands', () => {
  const read = reading([{ sentAt: time('2021-08-18T14:52') }, {}], [{}, {}]);
  const rows = rowsOf(read, NOW);
  expect([...followersOf(rows)]).toEqual([0]);
  const [later] = rows;
  if (later === undefined) throw new Error('no row');
  expect(entryOfRow(later, read, true)?.decision).toBe('replaces');
  expect(entryOfRow({ ...later, decision: 'keeps' }, read, true)?.decision).toBe('keeps');
});

test('more text leaves what the clerk made of the messages before it, other text does not', () => {
  const before = reading([{}, {}]);
  const fresh = rowsOf(before, NOW);
  const rows = fresh.map((row) => ({ ...row, rows: '16', isTicked: false }));
  const more = reading([{ text: 'Hoài Mỹ lũy kế 1.900' }, { unit: { ...proposal.unit, unitId: 'hoai-my' } }], [{}, {}]);
  const edits = JSON.parse(JSON.stringify(editsOf(rows, fresh, before))) as ReturnType<typeof editsOf>; // as a draft keeps them
  const kept = editedRows(rowsOf(more, NOW), more, edits);
  expect(kept.map(({ unitId, rows: people, isTicked }) => [unitId, people, isTicked])).toEqual([
    ['hoai-my', '', true],
    ['bong-son', '16', false],
  ]);
});

test('messages nobody made a report of are known', () => {
  const read = reading([{}, {}]);
  const ok = { ...message, text: 'ok e' };
  expect(passedOver({ ...read, messages: [...read.messages, ok] })).toEqual([ok]);
});
