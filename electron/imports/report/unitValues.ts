import type { FormDefinition, FormField } from '../../domain/form';
import type { Issue } from '../../domain/issue';
import { textOf } from '../cells';
import { type CountAnswer, type CountPlace, readCount } from './readCount';
import type { ReportPart } from './readTable';

/** What one unit says in a table of several. */
export interface UnitValues {
  readonly report: Pick<ReportPart, 'content' | 'figures'>;
  readonly answers: readonly CountAnswer[];
  readonly issues: readonly Issue[];
  /** False when not one cell of the unit's figures holds anything. */
  readonly isGiven: boolean;
}

/** A formula that was never counted shows nothing, but somebody has put something there. */
function isUncounted({ code }: Issue): boolean {
  return code === 'formula-without-value';
}

/** @param cellOf where the unit's answer to a field stands; null when the table does not ask for it */
export function unitValues(
  sheet: string,
  form: FormDefinition,
  cellOf: (field: FormField) => CountPlace | null,
): UnitValues {
  const counts = form.fields.filter(({ type }) => type === 'count');
  const answers = counts.map((field) => readCount(field, cellOf(field), sheet));
  const texts = form.fields
    .filter(({ type }) => type !== 'count' && type !== 'image')
    .map((field) => [field.key, textOf(cellOf(field)?.cell)] as const)
    .filter(([, text]) => text !== '');
  return {
    report: {
      content: {
        figures: Object.fromEntries(answers.map(({ shown, figure }) => [shown.key, figure])),
        texts: Object.fromEntries(texts),
        persons: [],
        isNil: false,
        dataAsOf: null,
      },
      figures: answers.map(({ shown }) => shown),
    },
    answers,
    issues: answers.flatMap(({ issues }) => issues).filter(({ code }) => code !== 'figure-missing'),
    isGiven: texts.length > 0 || answers.some(({ shown, issues }) => shown.raw !== null || issues.some(isUncounted)),
  };
}
