import { describe, expect, test } from 'vitest';
import { directiveId } from '../../../../electron/domain/directiveId';
import {
  blankDirective,
  dueOfKind,
  freshId,
  lacksOf,
  newClause,
  newSchedule,
  onceDay,
} from '../../../../renderer/features/directives/editor/editorModel';
import { parsePercent } from '../../../../renderer/features/directives/editor/TargetFields';
import { aDirective, aSchedule, day } from '../../../support/builders';

describe('what still has to be written', () => {
  test('a whole paper lacks nothing', () => expect(lacksOf(aDirective())).toEqual([]));
  test('a blank one is told in the order of the sheet', () =>
    expect(lacksOf(blankDirective(null)).map(({ key }) => key)).toEqual([
      'shortName',
      'campaignName',
      'issuerLines',
      'code',
      'placeOfIssue',
      'subject',
      'authorityLines',
      'signerName',
    ]));
  test('a clause is named by its number, with what its duty lacks', () => {
    const clause = { ...newClause([]), number: '3' };
    const schedules = [newSchedule([], clause, 'UBND')];
    expect(lacksOf(aDirective({ clauses: [clause], schedules }))).toEqual([
      { key: 'clauseText', place: 'clauses', of: '3' },
      { key: 'dutyGroup', place: 'clauses', of: '3' },
      { key: 'dutyQuote', place: 'clauses', of: '3' },
    ]);
  });
  test('a rate is named with each thing it lacks', () => {
    const [indicator] = aDirective().indicators;
    if (indicator === undefined) throw new Error('the builder has no rate');
    const bare = { ...indicator, label: 'người có điện thoại', measure: '', numeratorLabel: ' ' };
    expect(lacksOf(aDirective({ indicators: [bare] }))).toEqual([
      { key: 'measure', place: 'targets', of: 'người có điện thoại' },
      { key: 'numerator', place: 'targets', of: 'người có điện thoại' },
    ]);
  });
  test('a window that ends before it begins is told, one that is open is not', () => {
    const of = (from: string | null, to: string | null) =>
      lacksOf(
        aDirective({
          schedules: [
            aSchedule({
              due: {
                kind: 'daily',
                from: from === null ? null : day(from),
                to: to === null ? null : day(to),
                clock: '15:00',
                isExclusive: true,
              },
            }),
          ],
        }),
      ).map(({ key }) => key);
    expect(of('2021-08-22', '2021-08-16')).toEqual(['dutyWindow']);
    expect(of('2021-08-16', null)).toEqual([]);
  });
});

describe('ids', () => {
  test('no entry gets one that is taken', () => {
    expect(freshId('clause', [{ id: 'clause-1' }, { id: 'clause-3' }])).toBe('clause-4');
    expect(freshId('clause', [{ id: 'clause-2' }])).toBe('clause-3');
  });
  test('a directive is called after its name, marks gone, numbered when there is one already', () => {
    const directive = aDirective({ shortName: 'Đợt tiêm chủng, quý III' });
    expect(directiveId(directive, [])).toBe('dot-tiem-chung-quy-iii-2021');
    expect(directiveId(directive, ['dot-tiem-chung-quy-iii-2021'])).toBe('dot-tiem-chung-quy-iii-2021-2');
    expect(directiveId(aDirective({ shortName: '???', issuedYear: null }), [])).toBe('van-ban');
  });
});

test('another kind of limit keeps the hour and the window that were there', () => {
  const daily = aSchedule().due;
  expect(dueOfKind('periodic', daily)).toMatchObject({
    from: '2021-08-16',
    to: '2021-08-22',
    clock: '15:00',
    isExclusive: true,
  });
  const once = dueOfKind('once', daily);
  expect(once.kind === 'once' && [onceDay(once.dueAt), once.dueAt.slice(11)]).toEqual([null, '15:00']); // the day is asked for
  expect(dueOfKind('daily', daily)).toBe(daily);
});

test.each([
  ['60', 6000],
  ['60%', 6000],
  ['47,59 %', 4759],
  ['99.5', 9950],
  ['100', 10_000],
  ['101', null],
  ['0', null],
  ['sáu mươi', null],
] as const)('a target of “%s” is %s', (text, basisPoints) => expect(parsePercent(text)).toBe(basisPoints));
