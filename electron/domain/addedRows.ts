import { sumOf } from './decimals';
import { isSummed } from './figureMeasure';
import type { FormDefinition } from './form';
import type { Figure, ReportContent } from './submission';

/**
 * Rows of a table that are parts of one unit's report, taken together: figures added up, texts side by side. A figure that
 * no row gives stays what it is, blank or missing; a percentage, which never adds up, is left blank.
 */
export function addedUp(
  rows: readonly [ReportContent, ...ReportContent[]],
  { fields }: Pick<FormDefinition, 'fields'>,
): ReportContent {
  const [first] = rows;
  const shares = new Set(fields.filter((field) => !isSummed(field)).map(({ key }) => key));
  const keys = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const textKeys = [...new Set(rows.flatMap(({ texts }) => Object.keys(texts)))];
  const figureOf = (key: string): Figure =>
    shares.has(key) ? { kind: 'blank' } : summed(rows.flatMap(({ figures }) => figures[key] ?? []));
  return {
    ...first,
    figures: Object.fromEntries(keys.map((key) => [key, figureOf(key)])),
    texts: Object.fromEntries(
      textKeys.map((key) => [key, [...new Set(rows.flatMap(({ texts }) => texts[key] ?? []))].join('; ')]),
    ),
    isNil: rows.every(({ isNil }) => isNil),
  };
}

function summed(figures: readonly Figure[]): Figure {
  const numbers = figures.flatMap((figure) => (figure.kind === 'number' ? [figure.value] : []));
  if (numbers.length > 0) return { kind: 'number', value: sumOf(numbers) };
  return figures.find(({ kind }) => kind === 'blank') ?? { kind: 'missing' };
}
