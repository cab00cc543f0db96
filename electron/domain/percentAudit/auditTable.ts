import { foldedPhrase } from '../vietnamese';
import { type AuditedPercent, type AuditRemark, type UncheckedReason, unchecked } from './audited';
import type { Figure } from './figures';
import { fractionIn, IS_TOTAL, isRateCell, otherPair, printedIn, type RateColumns, rateColumnsOf } from './rateColumns';
import { isRight, recompute } from './recompute';
import type { AuditedCell, AuditedTable } from './tableRows';

/** Every rate of a pasted table against the two columns that most of its rows agree on. */
export function auditTable(table: AuditedTable): {
  readonly percents: readonly AuditedPercent[];
  readonly remarks: readonly AuditRemark[];
} {
  const columns = rateColumnsOf(table);
  const plain = [...table.headings.keys()].filter((column) => !columns.has(column));
  const percents = table.rows.flatMap((row) =>
    row.flatMap((cell, index) =>
      isRateCell(cell, index, table) ? [judgedCell(row, cell, columns.get(index) ?? null, plain)] : [],
    ),
  );
  return { percents, remarks: [...averagesIn(table, columns), ...partialIn(table, columns)] };
}

function judgedCell(
  row: readonly AuditedCell[],
  { text, span }: AuditedCell,
  columns: RateColumns | null,
  plain: readonly number[],
): AuditedPercent {
  const blank = (reason: UncheckedReason) =>
    unchecked({ span, printed: text, quote: row.map((cell) => cell.text).join(' | ') }, reason);
  const printed = columns === null ? null : printedIn(row, columns);
  if (columns === null || printed === null) return blank('noColumns');
  const fraction = fractionIn(row, columns);
  const { numerator, denominator, meaning, isSure } = columns;
  if (fraction === null) return blank(row[denominator]?.figure?.digits === 0n ? 'zeroBase' : 'blank');
  const result = recompute(fraction, printed);
  if (!isRight(result) && !isSure) return blank('noColumns');
  const other = isRight(result) ? null : otherPair(row, columns, plain);
  return {
    ...blank('noColumns'),
    meaning,
    counts: { numerator: row[numerator]?.text ?? '', denominator: row[denominator]?.text ?? '' },
    isSaid: true,
    ...result,
    reason: null,
    elsewhere:
      other === null
        ? null
        : { numerator: row[other.numerator]?.text ?? '', denominator: row[other.denominator]?.text ?? '' },
  };
}

/** 100% of a row where one is missing. */
function partialIn({ rows }: AuditedTable, columns: ReadonlyMap<number, RateColumns>): readonly AuditRemark[] {
  return rows.flatMap((row) =>
    [...columns.values()].flatMap((own) => {
      const [printed, fraction, cell] = [printedIn(row, own), fractionIn(row, own), row[own.rate]];
      if (printed === null || fraction === null || cell === undefined || own.meaning !== 'share') return [];
      const isWhole = printed.digits === 0n || printed.digits === own.per * 10n ** BigInt(printed.decimals);
      const isPartial = fraction.above !== 0n && fraction.above !== fraction.below;
      const other = `${row[own.numerator]?.text}/${row[own.denominator]?.text}`;
      return isWhole && isPartial && isRight(recompute(fraction, printed))
        ? [{ code: 'notWhole' as const, span: cell.span, read: cell.text, other }]
        : [];
    }),
  );
}

/** A total row whose rate is the mean of the rates above it, which says nothing where units differ in size. */
function averagesIn({ rows }: AuditedTable, columns: ReadonlyMap<number, RateColumns>): readonly AuditRemark[] {
  const isTotal = (row: readonly AuditedCell[]) => row.some(({ text }) => IS_TOTAL.test(foldedPhrase(text)));
  const units = rows.filter((row) => !isTotal(row));
  return rows.filter(isTotal).flatMap((row) =>
    [...columns.values()].flatMap((own) => {
      const printed = printedIn(row, own);
      const rates = units.flatMap((unit) => unit[own.rate]?.figure ?? []);
      const fraction = fractionIn(row, own);
      if (printed === null || rates.length < 2 || (fraction !== null && isRight(recompute(fraction, printed))))
        return [];
      const cell = row[own.rate];
      return cell !== undefined && isMeanOf(rates, printed)
        ? [{ code: 'averaged' as const, span: cell.span, read: cell.text, other: `${rates.length}` }]
        : [];
    }),
  );
}

/** The plain mean of rates, at the decimals printed. */
export function isMeanOf(rates: readonly Figure[], printed: Parameters<typeof recompute>[1]): boolean {
  const decimals = Math.max(...rates.map((rate) => rate.decimals));
  const sum = rates.reduce((total, rate) => total + rate.digits * 10n ** BigInt(decimals - rate.decimals), 0n);
  const below = BigInt(rates.length) * 10n ** BigInt(decimals) * printed.per;
  return isRight(recompute({ above: sum, below }, printed));
}
