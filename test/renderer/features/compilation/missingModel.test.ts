import { expect, test } from 'vitest';
import type { CompiledIndicator, CompiledUnit } from '../../../../electron/domain/compilation';
import {
  isAnyUnsaved,
  pickedCounts,
  placeKey,
  unsavedEntries,
  valuesForAll,
  withPicked,
} from '../../../../renderer/features/compilation/missingModel';
import { movedIndicators, undecidedUnits } from '../../../../renderer/features/compilation/snapshotModel';
import { day, time } from '../../../support/builders';

const open = {
  unitId: 'son',
  unitName: 'Xã Hoài Sơn',
  offer: {
    carriable: [day('2021-08-16'), day('2021-08-15')],
    carriedCounts: [
      { numerator: 1258, denominator: 3000 },
      { numerator: 1200, denominator: 2900 },
    ],
    canBeZero: true,
    zeroCounts: { numerator: 0, denominator: 3000 },
  },
} as unknown as CompiledUnit;
const saved = {
  choice: { kind: 'zero' },
  reason: '',
  madeAt: time('2021-08-17T15:00'),
  madeBy: 'Mai',
  standing: 'used',
} as const;
const chosen = { ...open, unitId: 'phu', unitName: 'Xã Hoài Phú', choice: saved } as CompiledUnit;
const reported = { unitId: 'tan', unitName: 'Phường Hoài Tân' } as CompiledUnit;

function indicator(indicatorId: string, units: readonly CompiledUnit[]): CompiledIndicator {
  return { indicatorId, label: indicatorId, period: day('2021-08-17'), units } as unknown as CompiledIndicator;
}

const installed = indicator('installed', [open, chosen, reported]);
const pick = (unitId: string, value: string) => ({ values: new Map([[unitId, value]]), reason: 'mất điện' });

test.each([
  ['carry 2021-08-16', { numerator: 1258, denominator: 3000 }],
  ['carry 2021-08-15', { numerator: 1200, denominator: 2900 }],
  ['zero', { numerator: 0, denominator: 3000 }],
  ['leaveOut', null],
  ['', null],
  ['carry 2021-08-01', null],
])('picked “%s” brings its figures before it is saved', (value, counts) =>
  expect(pickedCounts(value, open)).toEqual(counts),
);

test('what is picked is lost on closing only where it is otherwise than kept, also for a day that is not looked at', () => {
  const of = (unitId: string, value: string) => new Map([[placeKey(installed), pick(unitId, value)]]);
  expect(unsavedEntries([installed], of('son', 'zero'))).toEqual([
    {
      indicatorId: 'installed',
      unitId: 'son',
      period: '2021-08-17',
      choice: { kind: 'zero' },
      reason: 'mất điện',
    },
  ]);
  expect(isAnyUnsaved([installed], of('son', 'zero'))).toBe(true);
  expect(isAnyUnsaved([installed], of('phu', 'zero'))).toBe(false);
  expect(isAnyUnsaved([installed], of('tan', 'zero'))).toBe(false);
  expect(isAnyUnsaved([installed], new Map())).toBe(false);
  const otherDay = new Map([[placeKey({ indicatorId: 'installed', period: day('2021-08-18') }), pick('son', 'zero')]]);
  expect(unsavedEntries([installed], otherDay)).toEqual([]);
  expect(isAnyUnsaved([installed], otherDay)).toBe(true);
});

test('what is picked back to what is kept is picked no longer, so nothing is asked about it on another day', () => {
  const once = withPicked(
    installed,
    new Map(),
    new Map([
      ['son', 'zero'],
      ['phu', 'leaveOut'],
    ]),
  );
  expect([...once]).toEqual([
    ['son', 'zero'],
    ['phu', 'leaveOut'],
  ]);
  const back = withPicked(
    installed,
    once,
    new Map([
      ['son', ''],
      ['phu', 'zero'],
    ]),
  );
  expect(back.size).toBe(0);
});

test('before freezing, units nobody has chosen for are named once for all rates that miss the same', () => {
  const trained = indicator('trained', [open, chosen]);
  const visited = indicator('visited', [{ ...chosen, choice: undefined } as unknown as CompiledUnit, reported]);
  expect(undecidedUnits([installed, trained, visited])).toEqual([
    { labels: ['installed', 'trained'], unitNames: ['Xã Hoài Sơn'] },
    { labels: ['visited'], unitNames: ['Xã Hoài Phú'] },
  ]);
  expect(undecidedUnits([indicator('whole', [chosen, reported])])).toEqual([]);
});

test('nothing moved since a frozen summary where no unit did and no total is told', () => {
  const rate = { indicatorId: 'installed', total: 'từ 40% thành 43%.', moves: [] };
  const compared = (lines: readonly string[]) =>
    ({ beforeName: '', afterName: '', lines, indicators: [rate] }) as unknown as Parameters<typeof movedIndicators>[0];
  expect(movedIndicators(compared(['Không có số liệu nào thay đổi.']))).toEqual([]);
  expect(movedIndicators(compared([rate.total]))).toHaveLength(1);
});

test('for all at once: a new unit takes the newest day that all its former units reported, not a half one after it', () => {
  const formers = (lacking: number) => ({
    parts: [],
    lacking: Array.from({ length: lacking }, () => ({ id: '', name: '' })),
  });
  const half = {
    ...open,
    unitId: 'ward',
    offer: { ...open.offer, carriedFormers: [formers(1), formers(0)] },
  } as unknown as CompiledUnit;
  expect(valuesForAll(indicator('installed', [open, half]), 'carryForward')).toEqual(
    new Map([
      ['son', 'carry 2021-08-16'],
      ['ward', 'carry 2021-08-15'],
    ]),
  );
});
