import { describe, expect, test } from 'vitest';
import type { PersonRow, ReportContent } from '../../electron/domain/submission';
import { supplemented } from '../../electron/domain/supplement';
import { time } from '../support/builders';

const person = (fullName: string, ordinal: number, phone: string | null = null): PersonRow => ({
  ordinal,
  fullName,
  address: 'Thôn 1',
  phone,
  rawPhone: phone,
  sourceRow: ordinal + 10,
});

const content = (told: Partial<ReportContent>): ReportContent => ({
  figures: {},
  texts: {},
  persons: [],
  isNil: false,
  dataAsOf: null,
  ...told,
});

describe('a supplement', () => {
  test('adds its new people behind the others, numbered on; who is listed already is not listed twice', () => {
    const earlier = content({ persons: [person('Nguyễn Văn Thử', 1, '0539000001'), person('Lê Thị Thử', 2)] });
    const later = content({ persons: [person('NGUYỄN VĂN THỬ', 1, '0539000001'), person('Trần Văn Thử', 2)] });
    expect(supplemented(earlier, later).persons.map(({ ordinal, fullName }) => [ordinal, fullName])).toEqual([
      [1, 'Nguyễn Văn Thử'],
      [2, 'Lê Thị Thử'],
      [3, 'Trần Văn Thử'],
    ]);
  });

  test('its figures count, and a blank one wipes out nothing', () => {
    const earlier = content({ figures: { a: { kind: 'number', value: 5 }, b: { kind: 'number', value: 7 } } });
    const later = content({ figures: { a: { kind: 'number', value: 0 }, b: { kind: 'blank' }, c: { kind: 'blank' } } });
    expect(supplemented(earlier, later).figures).toEqual({
      a: { kind: 'number', value: 0 },
      b: { kind: 'number', value: 7 },
      c: { kind: 'blank' },
    });
  });

  test('to a report of nothing makes it a report of something', () => {
    const nil = content({ isNil: true, dataAsOf: time('2021-08-17T14:00') });
    expect(supplemented(nil, content({ persons: [person('Lê Thị Thử', 1)] }))).toMatchObject({
      isNil: false,
      dataAsOf: '2021-08-17T14:00',
    });
  });
});
