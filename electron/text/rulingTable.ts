import { brokenFirst, countRules, type RuleResult, type Ruling } from '../domain/ruling';
import { rulerText } from './rulerText';

const COLUMN_GAP = '  ';
/** A wider cell pushes the next columns out of the window; the whole sentence stands above. */
const WIDEST = 44;

/** What the ruler found as text for a console: what to mend, in sentences, then every rule as a row. */
export function rulingText(ruling: Ruling & { readonly fileName: string }): string {
  const { broken, kept, notApplicable } = countRules(ruling);
  const rules = brokenFirst(ruling.rules);
  const sentences = rules.flatMap(({ message }, index) => (message === null ? [] : [`${index + 1}. ${message}`]));
  return [
    rulerText.summary(ruling.fileName, broken, kept, notApplicable),
    ...sentences,
    '',
    ...table([rulerText.columns, ...rules.map(cellsOf)]),
  ].join('\n');
}

function cellsOf({ verdict, name, measured, demand, article, place }: RuleResult): readonly string[] {
  return [rulerText.verdicts[verdict], name, measured ?? '', demand, article, place ?? ''];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const cut = rows.map((row) => row.map((cell) => (cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell)));
  const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((row) => row[column]?.length ?? 0)));
  return cut.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(COLUMN_GAP)
      .trimEnd(),
  );
}
