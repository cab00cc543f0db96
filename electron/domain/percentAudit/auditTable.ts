import { foldedPhrase } from '../vietnamese';
import { type AuditedPercent, type AuditRemark, unchecked } from './audited';
import type { Figure } from './figures';
import { isRight, recompute, shareOf } from './recompute';
import type { AuditedCell, AuditedTable, Quotient } from './tableRows';

/** Columns a rate is computed from. */
interface RateColumns extends Quotient {
  readonly rate: number;
}

const IS_RATE = /(?:\bty le\b|\btl\b|\bty trong\b|%|\bphan tram\b)/;
const IS_TOTAL = /^(?:tong(?: so| cong)?|cong|toan (?:tinh|huyen|thi xa|thanh pho|xa|phuong|quoc|nganh)|chung)\b/;
const IS_ORDINAL = /^(?:s?tt|so tt|so thu tu)$/;
const IS_WHOLE = /\b(?:tong(?: so| cong)?|ke hoach|chi tieu|du toan|phai|can|duoc giao|dan so)\b/;
const IS_PART = /\b(?:da|thuc hien|dat|hoan thanh|ket qua|nop|cai dat|tham gia|giai ngan|trong do|so nguoi|so ho)\b/;
const WORDS_OF_RATE = /^(?:ty le|tl|ty trong)(?: phan tram)? (.+)$/;
/** One row may agree by chance. */
const LEAST_AGREEING = 2;
/** Pairs of columns times rows that are tried in a table; a wider one is not explained. */
const MOST_TRIALS = 2_000_000;

/** Every rate of a pasted table against the two columns that most of its rows agree on. */
export function auditTable(table: AuditedTable): {
  readonly percents: readonly AuditedPercent[];
  readonly remarks: readonly AuditRemark[];
} {
  const columns = rateColumnsOf(table);
  const percents = table.rows.flatMap((row) =>
    rateCellsOf(row, table).map(([cell, index]) => judgedCell(row, cell, columns.get(index) ?? null)),
  );
  return { percents, remarks: averagesIn(table, columns) };
}

function rateCellsOf(
  row: readonly AuditedCell[],
  { headings }: AuditedTable,
): readonly (readonly [AuditedCell, number])[] {
  return row.flatMap((cell, index) =>
    cell.figure !== null && (cell.isPercent || IS_RATE.test(headings[index] ?? '')) ? [[cell, index] as const] : [],
  );
}

/** For each column of rates the two that the heading says, else those that explain most of its rows. */
function rateColumnsOf(table: AuditedTable): ReadonlyMap<number, RateColumns> {
  const { headings, rows, quotients } = table;
  const all = [...headings.keys()];
  const rates = new Set(rows.flatMap((row) => rateCellsOf(row, table).map(([, column]) => column)));
  const plain = all.filter((column) => !rates.has(column));
  if (plain.length ** 2 * rates.size * rows.length > MOST_TRIALS) return new Map();
  return new Map(
    [...rates].flatMap((rate) => {
      const quotient =
        quotients[rate] ??
        likeliest(table, rate, plain) ??
        called(headings, rate, plain) ??
        named(headings, rate, plain);
      return quotient === null ? [] : [[rate, { rate, ...quotient }] as const];
    }),
  );
}

function likeliest(table: AuditedTable, rate: number, plain: readonly number[]): Quotient | null {
  const filled = table.rows.filter((row) => row[rate]?.figure != null).length;
  const tried = plain
    .flatMap((numerator) => plain.map((denominator) => ({ numerator, denominator })))
    .filter(({ numerator, denominator }) => numerator !== denominator)
    .map((quotient) => ({ quotient, agreeing: agreeingRows(table, { rate, ...quotient }) }))
    .toSorted((a, b) => b.agreeing - a.agreeing);
  const [best] = tried;
  return best !== undefined && best.agreeing >= LEAST_AGREEING && best.agreeing * 2 >= filled ? best.quotient : null;
}

/** "Tỷ lệ hộ nghèo (%)" is of the column "Hộ nghèo" or "Số hộ nghèo", when one column alone can be the whole. */
function called(headings: readonly string[], rate: number, plain: readonly number[]): Quotient | null {
  const part = WORDS_OF_RATE.exec(headings[rate] ?? '')?.[1];
  const numerator = plain.find((column) => part !== undefined && (headings[column] ?? '').replace(/^so /, '') === part);
  const wholesBy = (word: RegExp) =>
    plain.filter((column) => column !== numerator && word.test(headings[column] ?? ''));
  const totals = wholesBy(IS_TOTAL); // "hộ cận nghèo" folds to a word of wholes
  const [denominator, ...others] = totals.length > 0 ? totals : wholesBy(IS_WHOLE);
  return numerator === undefined || denominator === undefined || others.length > 0 ? null : { numerator, denominator };
}

/** Where no pair explains the rows, the headings beside the rate may leave one choice all the same: then the rows are wrong. */
function named(headings: readonly string[], rate: number, plain: readonly number[]): Quotient | null {
  const before = plain.filter((column) => column < rate && !IS_ORDINAL.test(headings[column] ?? ''));
  const wholes = before.filter((column) => IS_WHOLE.test(headings[column] ?? ''));
  const parts = before.filter((column) => IS_PART.test(headings[column] ?? ''));
  const [denominator, ...otherWholes] = wholes;
  const [numerator, ...otherParts] = parts.filter((column) => column !== denominator);
  if (denominator === undefined || numerator === undefined || otherWholes.length > 0 || otherParts.length > 0)
    return null;
  return { numerator, denominator };
}

function agreeingRows({ rows }: AuditedTable, columns: RateColumns): number {
  return rows.filter((row) => {
    const fraction = fractionIn(row, columns);
    const printed = row[columns.rate]?.figure ?? null;
    return fraction !== null && printed !== null && recompute(fraction, printed).verdict !== 'wrong';
  }).length;
}

function fractionIn(row: readonly AuditedCell[], { numerator, denominator }: RateColumns) {
  const [above, below] = [row[numerator]?.figure ?? null, row[denominator]?.figure ?? null];
  return above === null || below === null ? null : shareOf(above, below);
}

function judgedCell(
  row: readonly AuditedCell[],
  { text, span, figure }: AuditedCell,
  columns: RateColumns | null,
): AuditedPercent {
  const place = unchecked({ span, printed: text, quote: row.map((cell) => cell.text).join(' | ') });
  const fraction = columns === null ? null : fractionIn(row, columns);
  if (columns === null || fraction === null || figure === null) return place;
  const counts = { numerator: row[columns.numerator]?.text ?? '', denominator: row[columns.denominator]?.text ?? '' };
  return { ...place, counts, isSaid: true, ...recompute(fraction, figure) };
}

/** A total row whose rate is the mean of the rates above it, which says nothing where units differ in size. */
function averagesIn({ rows }: AuditedTable, columns: ReadonlyMap<number, RateColumns>): readonly AuditRemark[] {
  const isTotal = (row: readonly AuditedCell[]) => row.some(({ text }) => IS_TOTAL.test(foldedPhrase(text)));
  const units = rows.filter((row) => !isTotal(row));
  return rows.filter(isTotal).flatMap((row) =>
    [...columns.values()].flatMap((own) => {
      const printed = row[own.rate]?.figure ?? null;
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

function isMeanOf(rates: readonly Figure[], printed: Figure): boolean {
  const decimals = Math.max(...rates.map((rate) => rate.decimals));
  const sum = rates.reduce((total, rate) => total + rate.digits * 10n ** BigInt(decimals - rate.decimals), 0n);
  return isRight(recompute({ above: sum, below: BigInt(rates.length) * 10n ** BigInt(decimals) }, printed));
}
