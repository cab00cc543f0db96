import { describe, expect, test } from 'vitest';
import { toIsoDay } from '../../../electron/domain/calendar';
import { type Mandate, signingDoubts } from '../../../electron/domain/signing/signingDoubts';

const day = toIsoDay;
const MANDATE: Mandate = {
  paper: 'Giấy ủy quyền số 05/GUQ-UBND ngày 02/6/2026',
  from: day('2026-06-02'),
  to: day('2026-12-31'),
  scope: 'Ký công văn đôn đốc',
};

function kinds(own: Partial<Parameters<typeof signingDoubts>[0]>, on: string) {
  const signatory = { authorityLines: ['CHỦ TỊCH'], validFrom: null, validTo: null, mandate: null, ...own };
  return signingDoubts(signatory, day(on)).map(({ kind }) => kind);
}

describe('in office: both days still count', () => {
  const span = { validFrom: day('2026-01-15'), validTo: day('2026-06-30') };
  for (const [on, expected] of [
    ['2026-01-14', ['notYet']],
    ['2026-01-15', []],
    ['2026-06-30', []],
    ['2026-07-01', ['ended']],
  ] as const)
    test(on, () => expect(kinds(span, on)).toEqual(expected));
});

describe('TUQ. rests on a written mandate, for a time', () => {
  const lines = ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG'];
  for (const [name, mandate, on, expected] of [
    ['none on record', null, '2026-07-01', ['mandateUnwritten']],
    ['before it begins', MANDATE, '2026-06-01', ['mandateNotYet']],
    ['its first day', MANDATE, '2026-06-02', []],
    ['its last day', MANDATE, '2026-12-31', []],
    ['after its end', MANDATE, '2027-01-01', ['mandateEnded']],
    ['without an end', { ...MANDATE, to: null }, '2026-07-01', ['mandateOpen']],
    ['without its paper', { ...MANDATE, paper: ' ' }, '2026-07-01', ['mandateUnwritten']],
  ] as const)
    test(name, () => expect(kinds({ authorityLines: lines, mandate }, on)).toEqual(expected));

  test('who signs in own name needs none', () => expect(kinds({}, '2026-07-01')).toEqual([]));
});
