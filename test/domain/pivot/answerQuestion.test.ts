import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardCell } from '../../../electron/domain/board';
import { buildBoard } from '../../../electron/domain/buildBoard';
import { at } from '../../../electron/domain/calendar';
import { compile } from '../../../electron/domain/compile';
import { formatCount } from '../../../electron/domain/numbers';
import { type AnswerLine, CELL, cellAt, type PivotAnswer } from '../../../electron/domain/pivot/answer';
import { answerQuestion } from '../../../electron/domain/pivot/answerQuestion';
import { cellText } from '../../../electron/domain/pivot/cellText';
import { FACT_STATES, type FactState } from '../../../electron/domain/pivot/facts';
import { gatherFacts } from '../../../electron/domain/pivot/gatherFacts';
import { NO_QUESTION_FILTER, type Question } from '../../../electron/domain/pivot/question';
import { hourLacks } from '../../../electron/domain/summary/dataHour';
import { anyCampaign, anyMergedCampaign, aQuestion, DAYS, FLOW, LEVEL, RATE } from './randomFacts';

const RUNS = { numRuns: 150 };

const aDataHour = fc.option(
  fc.tuple(fc.constantFrom(...DAYS), fc.nat(23)).map(([date, hour]) => at(date, `${String(hour).padStart(2, '0')}:00`)),
  { nil: undefined },
);

function rowWith(answer: PivotAnswer, ...keys: string[]): number {
  return answer.rows.findIndex(
    ({ path, kind }) =>
      kind !== 'total' && path.length === keys.length && path.every(({ key }, at) => key === keys[at]),
  );
}

/** Where one column is all there is, its total is not repeated. */
const totalOf = (lines: readonly AnswerLine[]) =>
  Math.max(
    lines.findIndex(({ kind }) => kind === 'total'),
    lines.length === 1 ? 0 : -1,
  );
const leaves = (lines: readonly AnswerLine[]) => lines.flatMap(({ kind }, at) => (kind === 'leaf' ? [at] : []));

function numberAt(answer: PivotAnswer, row: number, column: number): number | null {
  const at = cellAt(answer, row, column);
  return answer.cells.kinds[at] === CELL.number ? (answer.cells.values[at] ?? 0) : null;
}

const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((all, one) => all + (one ?? 0), 0);

/** A duty that was withdrawn is let off like any other here. */
function stateOf({ state, letOff }: BoardCell): FactState {
  return letOff === 'ended' || letOff === 'closed' ? letOff : state;
}

describe('parts and totals', () => {
  test('units, kinds and parents add up to the total of each period, whatever the figure is', () => {
    fc.assert(
      fc.property(
        anyCampaign,
        fc.constantFrom(LEVEL, FLOW, 'persons:mau-02', 'state:count', 'state:late', 'state:lateMinutes'),
        fc.constantFrom('unit', 'kind', 'parent'),
        (input, field, dimension) => {
          const answer = answerQuestion(aQuestion({ rows: [dimension], fields: [field] }), gatherFacts(input));
          const total = totalOf(answer.rows);
          for (const column of answer.columns.keys()) {
            const parts = leaves(answer.rows).map((row) => numberAt(answer, row, column));
            expect(sum(parts)).toBe(numberAt(answer, total, column) ?? 0);
            for (const count of ['owing', 'owed', 'received'] as const)
              expect(sum(leaves(answer.rows).map((row) => answer.cells[count][cellAt(answer, row, column)] ?? 0))).toBe(
                answer.cells[count][cellAt(answer, total, column)],
              );
          }
        },
      ),
      RUNS,
    );
  });

  test('of last numbers only those stand there that are as it is asked for, in each cell', () => {
    fc.assert(
      fc.property(anyCampaign, fc.nat(900), fc.constantFrom('unit', 'kind'), (input, than, dimension) => {
        const facts = gatherFacts(input);
        const condition = { fieldId: LEVEL, is: '<' as const, than };
        const filter = { ...NO_QUESTION_FILTER, condition };
        const all = answerQuestion(aQuestion({ rows: ['unit'] }), facts);
        const kept = answerQuestion(aQuestion({ rows: [dimension], filter }), facts);
        const whole = totalOf(all.columns);
        const last = (column: number) =>
          leaves(all.rows)
            .map((row) => numberAt(all, row, column))
            .filter((value) => value !== null && value < than);
        if (kept.columns.length === all.columns.length)
          for (const column of all.columns.keys())
            expect(numberAt(kept, totalOf(kept.rows), column) ?? 0).toBe(sum(last(column)));
        const plain = answerQuestion(aQuestion({ rows: ['unit'], columns: [], filter }), facts);
        if (whole < 0 || plain.columns.length === 0) return;
        expect(leaves(plain.rows)).toHaveLength(last(whole).length);
        const at = cellAt(plain, totalOf(plain.rows), 0);
        if (plain.rows.length > 0) expect(plain.cells.owing[at]).toBe(last(whole).length);
      }),
      RUNS,
    );
  });

  test('what is counted anew adds up over periods; a running total takes each unit’s last', () => {
    fc.assert(
      fc.property(anyCampaign, fc.constantFrom('period', 'week', 'month'), (input, dimension) => {
        const facts = gatherFacts(input);
        const flows = answerQuestion(aQuestion({ columns: [dimension], fields: [FLOW] }), facts);
        const levels = answerQuestion(aQuestion({ columns: ['period'], fields: [LEVEL] }), facts);
        for (const row of flows.rows.keys()) {
          const parts = leaves(flows.columns).map((column) => numberAt(flows, row, column));
          expect(sum(parts)).toBe(numberAt(flows, row, totalOf(flows.columns)) ?? 0);
        }
        for (const row of leaves(levels.rows)) {
          const known = leaves(levels.columns)
            .map((column) => numberAt(levels, row, column))
            .filter((one) => one !== null);
          expect(numberAt(levels, row, totalOf(levels.columns))).toBe(known.at(-1) ?? null);
        }
      }),
      RUNS,
    );
  });

  test('both halves of a rate are of the last report of each unit, whatever its form calls them; or of all, when asked', () => {
    fc.assert(
      fc.property(anyCampaign, (input) => {
        const indicators = input.directive.indicators.map((one) => ({
          ...one,
          numerator: { kind: 'field' as const, formId: 'mau-02', fieldKey: 'calls' },
        }));
        const facts = gatherFacts({ ...input, directive: { ...input.directive, indicators } });
        const answer = answerQuestion(aQuestion({ fields: [RATE] }), facts);
        const added = answerQuestion(aQuestion({ fields: [RATE], value: 'added' }), facts);
        if (leaves(answer.columns).length < 2) return;
        const total = cellAt(answer, totalOf(answer.rows), totalOf(answer.columns));
        for (const half of ['numerators', 'denominators'] as const) {
          const given = leaves(answer.rows).map((row) =>
            leaves(answer.columns)
              .map((column) => cellAt(answer, row, column))
              .filter((at) => (answer.cells.received[at] ?? 0) > 0)
              .map((at) => answer.cells[half][at] ?? 0),
          );
          expect(answer.cells[half][total]).toBe(sum(given.map((one) => one.at(-1) ?? 0)));
          expect(added.cells[half][total]).toBe(sum(given.flat()));
        }
        const said = (one: PivotAnswer) => one.notes.map(({ code }) => code);
        if (answer.cells.owed[total] !== 0) {
          expect(said(answer)).toContain('level');
          expect(said(added)).toContain('summed');
        }
      }),
      RUNS,
    );
  });

  test('a share of several periods there is none of a running total', () => {
    fc.assert(
      fc.property(anyCampaign, (input) => {
        const facts = gatherFacts(input);
        if (!facts.fields.some(({ id }) => id === LEVEL)) return; // nobody owes anything
        const answer = answerQuestion(aQuestion({ value: 'shareOfRow' }), facts);
        expect([...answer.cells.kinds]).not.toContain(CELL.number);
        expect(answer.notes).toContainEqual({ code: 'shareOverTime' });
        const byUnit = answerQuestion(aQuestion({ value: 'shareOfColumn' }), facts);
        expect(byUnit.notes).not.toContainEqual({ code: 'shareOverTime' });
      }),
      RUNS,
    );
  });

  test('changes of the parts of a span add up to its change', () => {
    fc.assert(
      fc.property(anyCampaign, (input) => {
        const answer = answerQuestion(aQuestion({ value: 'change' }), gatherFacts(input));
        for (const row of answer.rows.keys()) {
          const parts = leaves(answer.columns).map((column) => numberAt(answer, row, column));
          expect(sum(parts)).toBe(numberAt(answer, row, totalOf(answer.columns)) ?? 0);
        }
      }),
      RUNS,
    );
  });

  test('a unit of two groups is in both and once in the total, which says so', () => {
    fc.assert(
      fc.property(anyCampaign, (input) => {
        const facts = gatherFacts(input);
        const answer = answerQuestion(aQuestion({ rows: ['group', 'unit'] }), facts);
        const byUnit = answerQuestion(aQuestion({ rows: ['unit'] }), facts);
        for (const column of answer.columns.keys()) {
          const total = numberAt(byUnit, totalOf(byUnit.rows), column);
          expect(numberAt(answer, totalOf(answer.rows), column)).toBe(total);
          const communes = rowWith(answer, 'communes');
          const members = leaves(answer.rows).filter((row) => answer.rows[row]?.path[0]?.key === 'communes');
          if (communes >= 0)
            expect(sum(members.map((row) => numberAt(answer, row, column)))).toBe(
              numberAt(answer, communes, column) ?? 0,
            );
        }
        const several = facts.units.filter(({ groupIds }) => groupIds.length > 1);
        const isSaid = answer.notes.some(({ code }) => code === 'overlap');
        if (answer.rows.length > 1) expect(isSaid).toBe(several.some(({ id }) => rowWith(byUnit, id) >= 0));
      }),
      RUNS,
    );
  });

  test('shares of a column add up to 100% but for the rounding of each', () => {
    fc.assert(
      fc.property(anyCampaign, (input) => {
        const answer = answerQuestion(aQuestion({ value: 'shareOfColumn', fields: [FLOW] }), gatherFacts(input));
        for (const column of answer.columns.keys()) {
          const parts = leaves(answer.rows)
            .map((row) => numberAt(answer, row, column))
            .filter((one) => one !== null);
          if (parts.length > 0) expect(Math.abs(sum(parts) - 10_000)).toBeLessThanOrEqual(parts.length);
        }
        expect(answer.notes).toContainEqual({ code: 'shareRounded' });
      }),
      RUNS,
    );
  });
});

describe('the same as elsewhere', () => {
  test('a rate of one period is that of the totals: of all, of each unit, with its coverage', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyCampaign, anyMergedCampaign),
        fc.constantFrom(...DAYS),
        aDataHour,
        (campaign, period, dataHour) => {
          const input = { ...campaign, dataHour };
          if (period > (dataHour ?? input.asOf).slice(0, 10) || period > input.asOf.slice(0, 10)) return;
          const [compiled] = compile({ ...input, period }).indicators;
          const filter = { ...NO_QUESTION_FILTER, from: period, to: period };
          const answer = answerQuestion(aQuestion({ columns: [], fields: [RATE], filter }), gatherFacts(input));
          if (compiled === undefined || compiled.period !== period) return;
          const total = cellAt(answer, totalOf(answer.rows), 0);
          expect(cellText(answer, totalOf(answer.rows), 0)).toBe(
            compiled.percentPrinted ?? cellText(answer, totalOf(answer.rows), 0),
          );
          expect(answer.cells.kinds[total] === CELL.number).toBe(compiled.percentPrinted !== null);
          expect(answer.cells.reported[total]).toBe(compiled.coverage.reported);
          expect(answer.cells.owing[total]).toBe(compiled.coverage.expected);
          if (compiled.numerator !== null) {
            expect(answer.cells.numerators[total]).toBe(compiled.numerator);
            expect(answer.cells.denominators[total]).toBe(compiled.denominator);
          }
          const note = answer.notes.find(({ code }) => code === 'dataHour');
          const lacks = hourLacks(compiled.units.filter((unit) => rowWith(answer, unit.unitId) >= 0));
          const names = (units: readonly { readonly unitName: string }[]) => units.map(({ unitName }) => unitName);
          expect(note ?? null).toEqual(
            dataHour === undefined
              ? null
              : { code: 'dataHour', dataHour, later: names(lacks.later), unstated: names(lacks.unstated) },
          );
          for (const unit of compiled.units) {
            const row = rowWith(answer, unit.unitId);
            const isRate = unit.percentPrinted !== null && unit.denominator !== null && unit.denominator > 0;
            if (isRate) expect(cellText(answer, row, 0)).toBe(unit.percentPrinted);
            else if (row >= 0) expect(numberAt(answer, row, 0)).toBeNull();
          }
          const shown = new Set(compiled.units.map(({ unitId }) => unitId));
          for (const row of leaves(answer.rows))
            if (!shown.has(answer.rows[row]?.path[0]?.key ?? '')) expect(numberAt(answer, row, 0)).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  test('states are counted as the board counts them', () => {
    fc.assert(
      fc.property(anyCampaign, (input) => {
        const board = buildBoard({ ...input, labels: new Map(), at: input.asOf });
        const answer = answerQuestion(
          aQuestion({ rows: ['unit'], columns: ['state'], fields: ['state:count'] }),
          gatherFacts(input),
        );
        const total = totalOf(answer.rows);
        const cells = board.sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
        for (const state of FACT_STATES) {
          const counted = cells.filter((cell) => stateOf(cell) === state).length;
          const column = answer.columns.findIndex(({ path }) => path[0]?.key === state);
          expect(column < 0 ? 0 : numberAt(answer, total, column)).toBe(counted);
          const perField = answerQuestion(
            aQuestion({ rows: [], columns: [], fields: [`state:${state}`] }),
            gatherFacts(input),
          );
          expect(numberAt(perField, 0, 0) ?? 0).toBe(counted);
        }
      }),
      RUNS,
    );
  });

  test('what arrives later is not in an earlier answer', () => {
    fc.assert(
      fc.property(anyCampaign, (input) => {
        const known = input.reports.filter(({ arrivedAt }) => arrivedAt <= input.asOf);
        const question = aQuestion({ fields: [LEVEL, FLOW, RATE] });
        expect(answerQuestion(question, gatherFacts({ ...input, reports: known }))).toEqual(
          answerQuestion(question, gatherFacts(input)),
        );
      }),
      RUNS,
    );
  });
});

test('any question is answered, with as many cells as lines say', () => {
  const anyDimensions = fc.subarray(
    ['unit', 'group', 'kind', 'parent', 'period', 'week', 'month', 'quarter', 'field', 'state'] as const,
    { maxLength: 3 },
  );
  const anyQuestion: fc.Arbitrary<Question> = fc.record({
    rows: anyDimensions,
    columns: anyDimensions,
    fields: fc.subarray([LEVEL, FLOW, RATE, 'persons:mau-02', 'state:late', 'state:lateMinutes', 'figure:gone/x']),
    value: fc.constantFrom(
      'sum',
      'added',
      'last',
      'first',
      'change',
      'min',
      'max',
      'shareOfRow',
      'rate',
      'reports',
      'missing',
      'coverage',
    ),
    filter: fc.constant(NO_QUESTION_FILTER),
    hasChoices: fc.boolean(),
    sort: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.oneof(anyCampaign, anyMergedCampaign), anyQuestion, (input, question) => {
      const answer = answerQuestion(question, gatherFacts(input));
      expect(answer.cells.values).toHaveLength(answer.rows.length * answer.columns.length);
      for (const row of answer.rows.keys())
        for (const column of answer.columns.keys()) {
          expect(cellText(answer, row, column)).not.toMatch(/NaN|undefined|Infinity/);
          const at = cellAt(answer, row, column);
          expect(answer.cells.reported[at] ?? 0).toBeLessThanOrEqual(answer.cells.owing[at] ?? 0);
          expect(answer.cells.reported[at] ?? 0).toBeGreaterThanOrEqual(0);
          expect(answer.cells.stale[at] ?? 0).toBeGreaterThanOrEqual(0);
        }
    }),
    { numRuns: 300 },
  );
  expect(formatCount(0)).toBe('0');
});
