import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOfUnit, successionsByUnit } from '../../electron/domain/placeOfUnit';
import type { Unit, UnitSuccession } from '../../electron/domain/unit';
import { aUnit, day } from '../support/builders';

const SINCE = day('2025-07-01');
const link = (
  unitId: string,
  successorId: string,
  extent: 'whole' | 'part' = 'whole',
  since = SINCE,
): UnitSuccession => ({
  unitId,
  successorId,
  extent,
  since,
  source: 'Nghị quyết',
});
const unit = (id: string, validFrom: string | null, validTo: string | null): Unit =>
  aUnit({ id, validFrom: validFrom === null ? null : day(validFrom), validTo: validTo === null ? null : day(validTo) });

function place(id: string, units: readonly Unit[], links: readonly UnitSuccession[], on = '2026-01-01') {
  const byId = new Map(units.map((one) => [one.id, one]));
  return placeOfUnit(id, day('2021-08-17'), day(on), byId, successionsByUnit(links));
}

const ended = (id: string) => unit(id, null, '2025-06-30');
const begun = (id: string) => unit(id, '2025-07-01', null);

describe('where an old figure belongs', () => {
  test('a unit that goes on keeps it', () => {
    expect(place('a', [unit('a', null, null)], [])).toEqual({ kind: 'same' });
  });

  test('one that merged gives it whole, but not before its day', () => {
    const units = [ended('a'), begun('x')];
    expect(place('a', units, [link('a', 'x')])).toEqual({ kind: 'whole', unitId: 'x' });
    expect(place('a', units, [link('a', 'x')], '2025-06-30')).toEqual({ kind: 'same' });
  });

  test('through two mergers, even on one day', () => {
    const units = [unit('a', null, '2023-12-31'), unit('b', '2024-01-01', '2025-06-30'), begun('c')];
    const links = [link('a', 'b', 'whole', day('2024-01-01')), link('b', 'c')];
    expect(place('a', units, links)).toEqual({ kind: 'whole', unitId: 'c' });
    expect(place('a', units, links, '2024-06-01')).toEqual({ kind: 'whole', unitId: 'b' });
    const sameDay = [ended('a'), unit('b', '2025-07-01', '2025-06-30'), begun('c')];
    expect(place('a', sameDay, [link('a', 'b'), link('b', 'c')])).toEqual({ kind: 'whole', unitId: 'c' });
  });

  test('one that was split belongs nowhere, and neither does one that gave a part away and goes on', () => {
    const units = [ended('a'), begun('x'), begun('y')];
    const split = { kind: 'split', unitIds: ['x', 'y'] };
    expect(place('a', units, [link('a', 'x', 'part'), link('a', 'y', 'part')])).toEqual(split);
    expect(place('a', units, [link('a', 'x'), link('a', 'y')])).toEqual(split);
    expect(place('a', [unit('a', null, null), begun('x')], [link('a', 'x', 'part')])).toEqual({
      kind: 'split',
      unitIds: ['a', 'x'],
    });
  });

  test('one that ended without a word belongs nowhere', () => {
    expect(place('a', [ended('a')], [])).toEqual({ kind: 'ended' });
    expect(place('a', [ended('a'), ended('b')], [link('a', 'b'), link('b', 'a')])).toEqual({ kind: 'ended' });
  });

  test('whatever the links, an answer comes and names a unit of that day', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const links = fc.array(
      fc.record({
        unitId: fc.constantFrom(...ids),
        successorId: fc.constantFrom(...ids),
        extent: fc.constantFrom('whole' as const, 'part' as const),
        since: fc.constantFrom(day('2023-01-01'), day('2024-01-01'), SINCE),
        source: fc.constant('s'),
      }),
      { maxLength: 6 },
    );
    const ends = fc.array(fc.constantFrom(null, '2022-12-31', '2025-06-30'), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(links, ends, (made, last) => {
        const units = ids.map((id, at) => unit(id, null, last[at] ?? null));
        const found = place(
          'a',
          units,
          made.filter(({ unitId, successorId }) => unitId !== successorId),
        );
        if (found.kind === 'whole') expect(units.find(({ id }) => id === found.unitId)?.validTo).toBeNull();
        if (found.kind === 'same') expect(units[0]?.validTo).toBeNull();
      }),
    );
  });
});
