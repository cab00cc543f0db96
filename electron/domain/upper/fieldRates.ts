import type { Directive, Indicator } from '../directive';
import { isSummed } from '../figureMeasure';
import type { FormDefinition } from '../form';
import { fieldKeyIn } from '../formRevision';
import type { PointedFigure } from './point';

/**
 * The level above asks for more than rates: every figure of the forms can go into its Excel form. Each is counted as a
 * rate of itself, so that units, groups, periods, merged units and coverage are those of all other totals.
 */

const MARK = 'figure.';

/** What a figure alone has of a rate. */
const OF_A_FIGURE: readonly PointedFigure[] = ['numerator', 'reported', 'expected', 'missing'];

export function isFieldRate(indicatorId: string): boolean {
  return indicatorId.startsWith(MARK);
}

export function isOfferedForField(figure: PointedFigure): boolean {
  return OF_A_FIGURE.includes(figure);
}

/** Figures of the forms that units owe and that no rate counts already, one for each group that owes them. */
export function fieldRates(
  { schedules, indicators }: Pick<Directive, 'schedules' | 'indicators'>,
  forms: readonly FormDefinition[],
  groupName: (id: string) => string,
): readonly Indicator[] {
  return forms.flatMap((form) => {
    const owed = schedules.filter(({ formId, owedBy }) => formId === form.id && owedBy === 'units');
    const groups = [...new Set(owed.map(({ groupId }) => groupId))];
    const counted = new Set(
      indicators.flatMap(({ numerator, denominator }) =>
        [numerator, denominator].flatMap((source) => fieldKeyIn(source, form.id) ?? []),
      ),
    );
    return form.fields
      .filter((field) => field.type === 'count' && isSummed(field) && !counted.has(field.key))
      .flatMap(({ key, label, measure = '' }) => {
        const source = { kind: 'field', formId: form.id, fieldKey: key } as const;
        return groups.map((groupId): Indicator => {
          const ofGroup = groups.length > 1 ? `, ${groupName(groupId)}` : '';
          return {
            id: `${MARK}${form.id}.${key}.${groupId}`,
            label: `${label} (${form.label}${ofGroup})`,
            measure,
            numeratorLabel: label,
            denominatorLabel: label,
            numerator: source,
            denominator: source,
            decimals: 2,
            rounding: 'round',
            groupId,
          };
        });
      });
  });
}
