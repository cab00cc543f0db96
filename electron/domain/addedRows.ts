import type { Figure, ReportContent } from './submission';

/**
 * Rows of a table that are parts of one unit's report, taken together: figures added up, texts side by side. A figure that
 * no row gives stays what it is, blank or missing.
 */
export function addedUp(rows: readonly [ReportContent, ...ReportContent[]]): ReportContent {
  const [first] = rows;
  const keys = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const textKeys = [...new Set(rows.flatMap(({ texts }) => Object.keys(texts)))];
  return {
    ...first,
    figures: Object.fromEntries(keys.map((key) => [key, sumOf(rows.flatMap(({ figures }) => figures[key] ?? []))])),
    texts: Object.fromEntries(
      textKeys.map((key) => [key, [...new Set(rows.flatMap(({ texts }) => texts[key] ?? []))].join('; ')]),
    ),
    isNil: rows.every(({ isNil }) => isNil),
  };
}

function sumOf(figures: readonly Figure[]): Figure {
  const numbers = figures.flatMap((figure) => (figure.kind === 'number' ? [figure.value] : []));
  if (numbers.length > 0) return { kind: 'number', value: numbers.reduce((sum, each) => sum + each, 0) };
  return figures.find(({ kind }) => kind === 'blank') ?? { kind: 'missing' };
}
