import type { FormDefinition } from '../form';
import type { Figure } from '../submission';

type Figures = Readonly<Record<string, Figure>>;

/**
 * The figures of several reports of one form added up, field by field. Only numbers are added: where no report gives one
 * the sum is blank, or missing when none of the files had the place at all.
 * @throws RangeError when a sum is too large to be exact
 */
export function sumReports(
  reports: readonly { readonly figures: Figures }[],
  form: Pick<FormDefinition, 'fields'>,
): Figures {
  const counted = form.fields.filter(({ type }) => type === 'count');
  return Object.fromEntries(counted.map(({ key }) => [key, sumOf(reports.map(({ figures }) => figures[key]))]));
}

function sumOf(figures: readonly (Figure | undefined)[]): Figure {
  const numbers = figures.flatMap((figure) => (figure?.kind === 'number' ? [figure.value] : []));
  if (numbers.length === 0) return { kind: figures.some((figure) => figure?.kind === 'blank') ? 'blank' : 'missing' };
  const value = numbers.reduce((sum, one) => sum + one, 0);
  if (!Number.isSafeInteger(value)) throw new RangeError('a sum beyond exact whole numbers');
  return { kind: 'number', value };
}
