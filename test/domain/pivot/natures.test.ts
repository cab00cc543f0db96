import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureNature } from '../../../electron/domain/form';
import { CELL, cellAt } from '../../../electron/domain/pivot/answer';
import { answerQuestion } from '../../../electron/domain/pivot/answerQuestion';
import { ENTRY, type PivotFacts, type PivotField } from '../../../electron/domain/pivot/facts';
import { type FactsInput, gatherFacts } from '../../../electron/domain/pivot/gatherFacts';
import { readyQuestions } from '../../../electron/domain/pivot/readyQuestions';
import { anyCampaign, anyMergedCampaign, aQuestion, FLOW, FORM } from './randomFacts';

const RUNS = { numRuns: 120 };

/** The campaign with a form that says what becomes of its calls. */
function said(input: FactsInput, nature: FigureNature): PivotFacts {
  const fields = FORM.fields.map((field) => (field.key === 'calls' ? { ...field, nature } : field));
  return gatherFacts({ ...input, forms: [{ ...FORM, fields }] });
}

/** Numbers of each unit in the order of the periods. */
function numbersOf(facts: PivotFacts): ReadonlyMap<string, readonly number[]> {
  const column = facts.columns.get(FLOW);
  const found = new Map<string, number[]>();
  for (const [at, duty] of (column?.duties ?? new Int32Array(0)).entries()) {
    const unit = facts.units[facts.unit[duty] ?? -1]?.id ?? '';
    const isBegun = facts.hasBegun[duty] === 1;
    if (isBegun && column?.entries[at] === ENTRY.number)
      found.set(unit, [...(found.get(unit) ?? []), column.values[at] ?? 0]);
  }
  return found;
}

test('over all periods a flow is the sum of its reports, a level each unit’s last, whatever its name says', () => {
  fc.assert(
    fc.property(anyCampaign, fc.constantFrom<FigureNature>('flow', 'level'), (input, nature) => {
      const facts = said(input, nature);
      const answer = answerQuestion(aQuestion({ columns: [], fields: [FLOW] }), facts);
      const numbers = numbersOf(facts);
      const expected = (own: readonly number[]) =>
        nature === 'flow' ? own.reduce((all, one) => all + one, 0) : own.at(-1);
      let total = 0;
      for (const [row, { kind, path }] of answer.rows.entries()) {
        const own = numbers.get(path[0]?.key ?? '') ?? [];
        const cell = cellAt(answer, row, 0);
        if (kind !== 'leaf' || own.length === 0) continue;
        expect(answer.cells.values[cell]).toBe(expected(own));
        total += expected(own) ?? 0;
      }
      const last = cellAt(answer, answer.rows.length - 1, 0);
      if (numbers.size > 0 && answer.rows.length > 1) expect(answer.cells.values[last]).toBe(total);
    }),
    RUNS,
  );
});

test('no ready question adds over periods what nobody said can be added', () => {
  fc.assert(
    fc.property(anyCampaign, (input) => {
      const gathered = gatherFacts(input);
      const unsaid = ({ kind, id }: PivotField) => kind === 'flow' && id === FLOW && { isUnsaid: true };
      const counted = gathered.fields.filter(({ id }) => !id.startsWith('persons:')); // people are counted first
      const facts = { ...gathered, fields: counted.map((field) => ({ ...field, ...unsaid(field) })) };
      const weekly = readyQuestions(facts).filter(({ id }) => id === 'weekly');
      for (const { fieldId } of weekly) expect(facts.fields.find(({ id }) => id === fieldId)?.isUnsaid).not.toBe(true);
    }),
    RUNS,
  );
});

test('an average is never anything but one report’s own figure, in whatever is asked, over mergers too', () => {
  fc.assert(
    fc.property(
      anyMergedCampaign,
      fc.constantFrom('unit', 'group', 'kind', 'period', 'month'),
      fc.constantFrom('period', 'week', 'unit', null),
      fc.constantFrom('sum', 'added', 'last', 'first', 'min', 'max', 'shareOfColumn'),
      (input, row, column, value) => {
        const facts = said(input, 'average');
        const question = aQuestion({ rows: [row], columns: column === null ? [] : [column], fields: [FLOW], value });
        const answer = answerQuestion(question, facts);
        const given = new Set([...numbersOf(facts).values()].flat());
        for (const [r, { kind }] of answer.rows.entries())
          for (const c of answer.columns.keys()) {
            const cell = cellAt(answer, r, c);
            if (answer.cells.kinds[cell] !== CELL.number) continue;
            expect(given.has(answer.cells.values[cell] ?? -1)).toBe(true);
            const isExtreme = value === 'min' || value === 'max';
            if (kind === 'total' && answer.rows.length > 1) expect(isExtreme).toBe(true);
          }
      },
    ),
    RUNS,
  );
});

test('each unit and day shows its average, and totals say that there is none', () => {
  fc.assert(
    fc.property(anyCampaign, (input) => {
      const facts = said(input, 'average');
      const answer = answerQuestion(aQuestion({ fields: [FLOW] }), facts);
      const levels = answerQuestion(aQuestion({ fields: [FLOW] }), said(input, 'level'));
      for (const [r, row] of answer.rows.entries())
        for (const [c, column] of answer.columns.entries()) {
          const cell = cellAt(answer, r, c);
          const isOne = row.kind === 'leaf' && column.kind === 'leaf';
          if (levels.cells.kinds[cell] !== CELL.number) continue;
          if (!isOne && answer.rows.length > 1 && answer.columns.length > 1 && answer.cells.kinds[cell] !== CELL.blank)
            expect([CELL.notAdded, CELL.missing, CELL.notDue]).toContain(answer.cells.kinds[cell]);
          // a report of nothing carries a level on, and says no average
          if (isOne && answer.cells.kinds[cell] === CELL.number)
            expect(answer.cells.values[cell]).toBe(levels.cells.values[cell]);
        }
      expect(answer.notes.map(({ code }) => code)).not.toContain('summed');
      if (answer.fields.length > 0) expect(answer.notes.map(({ code }) => code)).toContain('average');
    }),
    RUNS,
  );
});
