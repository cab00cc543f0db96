import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../electron/domain/compile';
import { CELL, cellAt, type PivotAnswer } from '../../../electron/domain/pivot/answer';
import { answerQuestion } from '../../../electron/domain/pivot/answerQuestion';
import { cellText } from '../../../electron/domain/pivot/cellText';
import type { FactsInput } from '../../../electron/domain/pivot/gatherFacts';
import { gatherFacts } from '../../../electron/domain/pivot/gatherFacts';
import { NO_QUESTION_FILTER, type Question } from '../../../electron/domain/pivot/question';
import type { Figure } from '../../../electron/domain/submission';
import { day, time } from '../../support/builders';
import { anyMergedCampaign, aQuestion, DAYS, FLOW, LEVEL, RATE } from './randomFacts';

const RUNS = { numRuns: 200 };

/** Two communes that became one on the 19th, and what they reported: their own until the 18th, the new one's since. */
function twoIntoOne(levels: Readonly<Record<string, readonly (number | null)[]>>): FactsInput {
  const [given] = fc.sample(anyMergedCampaign, { numRuns: 1, seed: 7 });
  if (given === undefined) throw new Error('no campaign');
  const place = (id: string, validFrom: string | null, validTo: string | null) => ({
    ...(given.units.find((unit) => unit.id === 'u0') ?? given.units[0]),
    id,
    name: id,
    groups: ['communes'],
    validFrom: validFrom === null ? null : day(validFrom),
    validTo: validTo === null ? null : day(validTo),
  });
  const units = [place('a', null, '2021-08-18'), place('b', null, '2021-08-18'), place('h', '2021-08-19', null)];
  const base = given.obligations[0];
  const figures = (value: number): Readonly<Record<string, Figure>> => ({
    cumulative: { kind: 'number', value },
    calls: { kind: 'number', value: 1 },
  });
  const obligations = Object.entries(levels).flatMap(([unitId, values]) =>
    values.map((_, at) => ({
      ...base,
      id: `${unitId}/${DAYS[at]}`,
      unitId,
      period: DAYS[at] ?? day('2021-08-16'),
      dueAt: time(`${DAYS[at]}T17:00`),
      exemptReason: null,
      scheduleId: 'daily',
    })),
  );
  const owes = ({ unitId, period }: { readonly unitId: string; readonly period: string }) =>
    unitId === 'h' ? period >= '2021-08-19' : period <= '2021-08-18';
  const report = given.reports[0];
  return {
    ...given,
    units,
    obligations: obligations.filter(owes),
    reports: obligations.filter(owes).flatMap((duty) => {
      const value = levels[duty.unitId]?.[DAYS.indexOf(duty.period)] ?? null;
      return value === null
        ? []
        : [
            {
              ...report,
              obligationId: duty.id,
              arrivedAt: time(`${duty.period}T15:00`),
              isNil: false,
              figures: figures(value),
            },
          ];
    }),
    asOf: time('2021-08-22T20:00'),
    successions: ['a', 'b'].map((unitId) => ({
      unitId,
      successorId: 'h',
      extent: 'whole' as const,
      since: day('2021-08-19'),
      source: '',
    })),
  } as FactsInput; // built from whole rows of the random campaign
}

function totalText(input: FactsInput, overrides: Partial<Question> = {}): string {
  const answer = answerQuestion(aQuestion({ columns: [], ...overrides }), gatherFacts(input));
  const total = answer.rows.findIndex(({ kind }) => kind === 'total');
  return `${cellText(answer, total, 0)} ${counts(answer, cellAt(answer, total, 0))}`;
}

const counts = ({ cells }: PivotAnswer, at: number) =>
  `${cells.reported[at]}/${cells.owing[at]}, cũ ${cells.stale[at]}`;

describe('a running total over a merger', () => {
  const levels = { a: [10, 20, 30], b: [1, 2, 3], h: [null, null, null, 40, 50, 60, 70] };

  test('is that of the new unit once it has reported, and a flow is that of all days', () => {
    expect(totalText(twoIntoOne(levels))).toBe('70 1/1, cũ 0');
    expect(totalText(twoIntoOne(levels), { fields: [FLOW] })).toBe('10 3/3, cũ 0');
    expect(totalText(twoIntoOne(levels), { value: 'first' })).toBe('11 2/2, cũ 0');
    expect(totalText(twoIntoOne(levels), { value: 'change' })).toBe('+59 1/1, cũ 0');
  });

  test('is that of the old ones together until then, an older number of one unit', () => {
    expect(totalText(twoIntoOne({ ...levels, h: [null, null, null, null, null, null, null] }))).toBe('33 1/1, cũ 1');
    expect(totalText(twoIntoOne({ ...levels, b: [null, null, null], h: levels.h.map(() => null) }))).toBe(
      '30 1/3, cũ 0',
    );
  });

  test('their own rows say that they are counted with it; who asks for one of them alone gets it', () => {
    const answer = answerQuestion(aQuestion({ columns: [] }), gatherFacts(twoIntoOne(levels)));
    expect(answer.rows.map((_, row) => cellText(answer, row, 0))).toEqual(['→', '→', '70', '70']);
    expect(answer.notes).toContainEqual({
      code: 'merged',
      units: 2,
      pairs: [
        { from: 'a', into: 'h' },
        { from: 'b', into: 'h' },
      ],
    });
    const filter = { ...NO_QUESTION_FILTER, unitIds: ['a'] };
    expect(totalText(twoIntoOne(levels), { filter })).toMatch(/^30 /);
  });
});

test('every count of a period is that of the totals, on random mergers', () => {
  fc.assert(
    fc.property(anyMergedCampaign, fc.constantFrom(...DAYS), (input, period) => {
      if (period > input.asOf.slice(0, 10)) return;
      const [compiled] = compile({ ...input, period }).indicators;
      if (compiled === undefined || compiled.period !== period) return;
      const filter = { ...NO_QUESTION_FILTER, from: period, to: period };
      for (const rows of [['unit'], ['kind', 'unit'], ['state']] as const) {
        const answer = answerQuestion(aQuestion({ rows, columns: [], fields: [RATE], filter }), gatherFacts(input));
        const total = cellAt(answer, Math.max(answer.rows.length - 1, 0), 0);
        if (answer.rows.length === 0) continue;
        expect([answer.cells.reported[total], answer.cells.owing[total]]).toEqual([
          compiled.coverage.reported,
          compiled.coverage.expected,
        ]);
        if (answer.cells.kinds[total] === CELL.number) expect(answer.cells.numerators[total]).toBe(compiled.numerator);
      }
    }),
    RUNS,
  );
});

test('rows of units, kinds and parents add up to their total over mergers', () => {
  fc.assert(
    fc.property(
      anyMergedCampaign,
      fc.constantFrom('unit', 'kind', 'parent'),
      fc.constantFrom('period', 'week', null),
      fc.constantFrom(LEVEL, FLOW, RATE),
      (input, dimension, time, field) => {
        const columns = time === null ? [] : [time];
        const answer = answerQuestion(aQuestion({ rows: [dimension], columns, fields: [field] }), gatherFacts(input));
        const total = answer.rows.findIndex(({ kind }) => kind === 'total');
        if (total < 0) return;
        for (const column of answer.columns.keys()) {
          const numerators = answer.rows.map((_, row) => {
            const at = cellAt(answer, row, column);
            return answer.cells.kinds[at] === CELL.none ? 0 : (answer.cells.numerators[at] ?? 0);
          });
          const parts = numerators.filter((_, row) => row !== total);
          expect(parts.reduce((sum, one) => sum + one, 0)).toBe(numerators[total]);
        }
      },
    ),
    RUNS,
  );
});

test('the last numbers of all units never count somebody twice', () => {
  fc.assert(
    fc.property(anyMergedCampaign, (input) => {
      const byPeriod = answerQuestion(aQuestion({ fields: [LEVEL] }), gatherFacts(input));
      const total = byPeriod.rows.findIndex(({ kind }) => kind === 'total');
      const whole = byPeriod.columns.findIndex(({ kind }) => kind === 'total');
      if (total < 0 || whole < 0) return;
      const heirOf = new Map(input.successions.map(({ unitId, successorId }) => [unitId, successorId]));
      const lastOf = new Map<string, { readonly value: number; readonly column: number }>();
      for (const [row, line] of byPeriod.rows.entries())
        for (const column of byPeriod.columns.keys()) {
          const at = cellAt(byPeriod, row, column);
          const [part] = line.path;
          if (line.kind !== 'leaf' || part === undefined || column === whole) continue;
          if (byPeriod.cells.kinds[at] === CELL.number)
            lastOf.set(part.key, { value: byPeriod.cells.values[at] ?? 0, column });
        }
      const counted = [...lastOf].filter(([unit, { column }]) => {
        const heir = heirOf.get(unit);
        const isBegun = input.successions.some(
          ({ unitId, since }) => unitId === unit && since <= input.asOf.slice(0, 10),
        );
        const own = heir === undefined || !isBegun ? undefined : lastOf.get(heir);
        return own === undefined || own.column <= column;
      });
      const sum = counted.reduce((all, [, { value }]) => all + value, 0);
      const at = cellAt(byPeriod, total, whole);
      expect(byPeriod.cells.kinds[at] === CELL.number ? byPeriod.cells.values[at] : 0).toBe(sum);
    }),
    RUNS,
  );
});
