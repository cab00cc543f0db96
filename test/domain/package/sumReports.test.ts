import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partialFields } from '../../../electron/domain/package/partialFields';
import { sumReports } from '../../../electron/domain/package/sumReports';
import type { Figure } from '../../../electron/domain/submission';
import { FORM } from '../../support/levels';

const number = (value: number): Figure => ({ kind: 'number', value });
const blank: Figure = { kind: 'blank' };
const report = (vaccinated: Figure, people: Figure) => ({ figures: { vaccinated, people }, fields: null });

test('each field says on how many units it stands: a zero is given, blank, missing and unreported are not', () => {
  const { figures, fields } = sumReports(
    [
      [report(number(5), number(10))],
      [report(number(0), blank)],
      [report({ kind: 'missing' }, number(4))],
      [], // has not reported
    ],
    FORM,
  );
  expect(figures).toEqual({ vaccinated: number(5), people: number(14) });
  expect(fields).toEqual({
    vaccinated: { given: 2, blank: 0, missing: 1, expected: 4, below: null },
    people: { given: 2, blank: 1, missing: 0, expected: 4, below: null },
  });
});

test('a unit that stands for two gives a field only where both do', () => {
  const { figures, fields } = sumReports([[report(number(1), number(2)), report(number(3), blank)]], FORM);
  expect(figures).toEqual({ vaccinated: number(4), people: number(2) });
  expect(fields.people).toMatchObject({ given: 0, blank: 1, expected: 1 });
});

test('what totals of the level below stand on is added up field by field, and told where it is less', () => {
  const share = (given: number, expected: number) => ({ given, blank: 0, missing: 0, expected, below: null });
  const total = { figures: { vaccinated: number(3), people: number(9) } };
  const { fields } = sumReports(
    [
      [{ ...total, fields: { vaccinated: share(3, 3), people: share(2, 3) } }],
      [{ ...total, fields: { vaccinated: share(4, 4), people: share(4, 4) } }],
    ],
    FORM,
  );
  expect(fields.people?.below).toEqual({ reported: 6, expected: 7 });
  const coverage = { reported: 2, expected: 2 };
  const told = partialFields(FORM.fields, { fields, coverage, below: { reported: 7, expected: 7 } });
  expect(told.map(({ label }) => label)).toEqual(['Số người trong độ tuổi']);
});

test('whatever is reported: given, blank, missing and unreported make up those who owe', () => {
  const figure: fc.Arbitrary<Figure> = fc.oneof(
    fc.nat(1_000).map(number),
    fc.constantFrom<Figure>(blank, { kind: 'missing' }),
  );
  const units = fc.array(fc.array(fc.tuple(figure, figure), { maxLength: 3 }), { maxLength: 6 });
  fc.assert(
    fc.property(units, (told) => {
      const { fields, figures } = sumReports(
        told.map((reports) => reports.map(([one, other]) => report(one, other))),
        FORM,
      );
      const unreported = told.filter((reports) => reports.length === 0).length;
      for (const { given, blank: blanks, missing, expected } of Object.values(fields))
        expect(given + blanks + missing + unreported).toBe(expected);
      const sum = told.flat().reduce((all, [one]) => all + (one.kind === 'number' ? one.value : 0), 0);
      if (figures.vaccinated?.kind === 'number') expect(figures.vaccinated.value).toBe(sum);
      else expect(told.flat().some(([one]) => one.kind === 'number')).toBe(false);
    }),
  );
});
