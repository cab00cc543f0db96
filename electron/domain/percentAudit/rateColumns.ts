import type { RateFigure } from './figures';
import { changeOf, type Fraction, isRight, recompute, shareOf } from './recompute';
import type { AuditedCell, AuditedTable, Quotient } from './tableRows';

/** Columns a rate is computed from. */
export interface RateColumns extends Quotient {
  readonly rate: number;
  readonly meaning: 'share' | 'change';
  /** Of a column of rates as a spreadsheet keeps them, 0.6187, 1; else 100 or 1000. */
  readonly per: bigint;
  /** False: one row agrees by chance perhaps; a row that does not is not called wrong. */
  readonly isSure: boolean;
}

const IS_RATE = /(?:\b(?:ty|ti) le\b|\btl\b|\b(?:ty|ti) trong\b|\bphan tram\b|\btoc do tang\b)/;
const IS_POINTS = /\bdiem\b/;
export const IS_TOTAL =
  /^(?:tong(?: so| cong)?|cong|toan (?:tinh|huyen|thi xa|thanh pho|xa|phuong|quoc|nganh)|chung)\b/;
const IS_ORDINAL = /^(?:s?tt|so tt|so thu tu)$/;
const IS_PLAN = /\b(?:ke hoach|chi tieu|du toan|duoc giao|phai|muc tieu)\b/;
const IS_WHOLE = /\b(?:tong(?: so| cong)?|ke hoach|chi tieu|du toan|phai|can(?! ngheo| bo)|duoc giao|dan so)\b/;
const IS_PART = /\b(?:da|thuc hien|dat|hoan thanh|ket qua|nop|cai dat|tham gia|giai ngan|trong do|so nguoi|so ho)\b/;
const IS_GROWTH = /\b(?:tang|giam|so sanh|chenh lech|so voi|so cung ky|so nam truoc|bang)\b/;
const ONLY_CHANGE = /\b(?:tang|giam)\b/;
const WORDS_OF_RATE = /^(?:ty le|ti le|tl|ty trong|ti trong)(?: phan tram)? (.+?)(?: (?:tren|so voi|so|trong) .+)?$/;
const BASE_OF_RATE = /\b(?:tren|so voi|so sanh voi|so|trong tong so|trong|voi)\s(.+)$/;
const EMPTY = new Set(
  'so nguoi co tong ty ti le phan tram tren voi cua da duoc thuc hien dat trong va cong'.split(' '),
);
const EARLIER = /\b(?:truoc|cung ky|dau nam|dau ky|nam ngoai|ke hoach)\b/;
const LATER = /\b(?:nay|thuc hien|cuoi nam|cuoi ky|hien nay|bao cao)\b/;
/** One row may agree by chance. */
const LEAST_AGREEING = 2;
/** Pairs of columns times rows that are tried in a table; a wider one is not explained. */
const MOST_TRIALS = 2_000_000;

export function isRateCell(cell: AuditedCell, column: number, { headings, signs }: AuditedTable): boolean {
  return (
    cell.figure !== null &&
    (cell.isPercent || (signs[column] ?? false) !== false || IS_RATE.test(headings[column] ?? ''))
  );
}

/** For each column of rates the two that the heading says, else those that explain most of its rows. */
export function rateColumnsOf(table: AuditedTable): ReadonlyMap<number, RateColumns> {
  const { headings, rows } = table;
  const all = [...headings.keys()];
  const rates = all.filter((column) =>
    rows.some((row) => row[column] !== undefined && isRateCell(row[column], column, table)),
  );
  const plain = all.filter(
    (column) =>
      !rates.includes(column) &&
      !IS_ORDINAL.test(headings[column] ?? '') &&
      rows.some((row) => row[column]?.figure != null),
  );
  if (plain.length ** 2 * rates.length * rows.length > MOST_TRIALS) return new Map();
  return new Map(
    rates.flatMap((rate) => {
      const columns = columnsOf({ table, rate, plain, areMany: rates.length > 1 });
      return columns === null ? [] : [[rate, columns] as const];
    }),
  );
}

interface Search {
  readonly table: AuditedTable;
  readonly rate: number;
  readonly plain: readonly number[];
  /** More than one column of rates. */
  readonly areMany: boolean;
}

type Trial = Omit<RateColumns, 'isSure'> & { readonly agreeing: number };

function columnsOf(search: Search): RateColumns | null {
  const { table, rate, plain } = search;
  const heading = table.headings[rate] ?? '';
  if (IS_POINTS.test(heading)) return null;
  const written = table.quotients[rate];
  const per = perOf(table, rate);
  if (written != null) return { rate, ...written, meaning: 'share', per: per[0] ?? 100n, isSure: true };
  const trials = trialsOf(search, per);
  const [best] = trials;
  const filled = table.rows.filter((row) => row[rate]?.figure != null).length;
  if (best !== undefined && best.agreeing >= LEAST_AGREEING && best.agreeing * 2 >= filled)
    return { ...best, isSure: true };
  const named = namedTrial(search, trials);
  if (named !== null) return { ...named, isSure: true };
  return best !== undefined && best.agreeing > 0 ? { ...best, isSure: plain.length === 2 } : null;
}

function trialsOf({ table, rate, plain }: Search, pers: readonly bigint[]): readonly Trial[] {
  const heading = table.headings[rate] ?? '';
  const base = baseColumn(table.headings, rate, plain);
  const part = partColumn(table.headings, rate, plain);
  const meanings = meaningsOf(heading);
  const trials = plain.flatMap((numerator) =>
    plain
      .filter((denominator) => numerator !== denominator && (base === null || denominator === base))
      .filter(() => part === null || part === numerator)
      .filter((denominator) => !isInverse(table.headings, { numerator, denominator }))
      .flatMap((denominator) =>
        meanings.flatMap((meaning) => pers.map((per) => ({ rate, numerator, denominator, meaning, per }))),
      ),
  );
  const near = ({ numerator }: Quotient) => (numerator === rate - 1 ? 0 : 1);
  return trials
    .map((trial) => ({ ...trial, agreeing: agreeingRows(table, trial) }))
    .toSorted((a, b) => b.agreeing - a.agreeing || near(a) - near(b));
}

function meaningsOf(heading: string): readonly RateColumns['meaning'][] {
  if (ONLY_CHANGE.test(heading) && !/\b(?:ty|ti) le (?!tang|giam)/.test(heading)) return ['change'];
  return IS_GROWTH.test(heading) && !/^(?:ty|ti) le|^tl/.test(heading) ? ['share', 'change'] : ['share'];
}

/** "0.6187" of a column without a per cent sign may be a share of one, as a spreadsheet keeps it. */
function perOf({ rows, signs }: AuditedTable, rate: number): readonly bigint[] {
  const cells = rows.flatMap((row) => (row[rate]?.figure == null ? [] : [row[rate]]));
  if (cells.some(({ text }) => text.includes('‰')) || signs[rate] === 'permille') return [1000n];
  const isSmall = cells.every(({ figure }) => figure !== null && figure.digits < 3n * 10n ** BigInt(figure.decimals));
  const isFraction = isSmall && cells.some(({ figure }) => (figure?.decimals ?? 0) > 1);
  return isFraction && !(signs[rate] ?? false) && !cells.some(({ isPercent }) => isPercent) ? [1n, 100n] : [100n];
}

/** What was planned is never the part, what came before never the newer. */
function isInverse(headings: readonly string[], { numerator, denominator }: Quotient): boolean {
  const [above, below] = [headings[numerator] ?? '', headings[denominator] ?? ''];
  if (IS_PLAN.test(above) && !IS_PLAN.test(below)) return true;
  const [newer, older] = [yearOf(above), yearOf(below)];
  if (newer !== null && older !== null) return newer < older;
  return EARLIER.test(above) && !EARLIER.test(below);
}

function yearOf(heading: string): number | null {
  const year = /\b((?:19|20)\d{2})\b/.exec(heading)?.[1];
  return year === undefined ? null : Number(year);
}

/** "Tỷ lệ trên dân số", "so hộ nghèo": the column that is called so. */
function baseColumn(headings: readonly string[], rate: number, plain: readonly number[]): number | null {
  const base = BASE_OF_RATE.exec(headings[rate] ?? '')?.[1];
  return base === undefined ? null : likest(headings, plain, base);
}

/** "Tỷ lệ hộ nghèo (%)" is of the column "Hộ nghèo" or "Số hộ nghèo". */
function partColumn(headings: readonly string[], rate: number, plain: readonly number[]): number | null {
  const part = WORDS_OF_RATE.exec(headings[rate] ?? '')?.[1];
  const found = plain.find((column) => part !== undefined && (headings[column] ?? '').replace(/^so /, '') === part);
  return found ?? null;
}

function likest(headings: readonly string[], plain: readonly number[], words: string): number | null {
  const wanted = wordsOf(words);
  if (wanted.size === 0) return null;
  const [first, second] = plain
    .map((column) => ({ column, likeness: likeness(wanted, wordsOf(headings[column] ?? '')) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  return first === undefined || first.likeness < LEAST_LIKE || first.likeness === second?.likeness
    ? null
    : first.column;
}

const LEAST_LIKE = 0.5;

function wordsOf(phrase: string): ReadonlySet<string> {
  return new Set(phrase.split(' ').filter((word) => word !== '' && !EMPTY.has(word)));
}

function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared || 1);
}

/** Where no pair explains the rows, the headings may leave one choice all the same: then the rows are wrong. */
function namedTrial({ table, rate, plain, areMany }: Search, trials: readonly Trial[]): Trial | null {
  const { headings } = table;
  const of = (word: RegExp) => plain.filter((column) => word.test(headings[column] ?? ''));
  const isLeft = plain.includes(rate - 1) ? rate - 1 : null;
  const [total, ...otherTotals] = of(IS_TOTAL);
  const [whole, ...otherWholes] = of(IS_WHOLE);
  const denominator =
    baseColumn(headings, rate, plain) ??
    earlierColumn(headings, rate, plain) ??
    (total !== undefined && otherTotals.length === 0 ? total : otherWholes.length === 0 ? (whole ?? null) : null);
  if (denominator === null) return null;
  const others = plain.filter((column) => column !== denominator);
  const parts = others.filter((column) => IS_PART.test(headings[column] ?? ''));
  const beside = areMany && isLeft !== null && isLeft !== denominator ? isLeft : null;
  const numerator =
    partColumn(headings, rate, plain) ??
    beside ??
    (others.length === 1 ? others[0] : parts.length === 1 ? parts[0] : undefined);
  return (
    trials.find((trial) => trial.numerator === numerator && trial.denominator === denominator && isLikely(trial)) ??
    null
  );
}

/** Of several meanings the one that agrees; without any only a sure one is taken. */
function isLikely({ agreeing, meaning, per }: Trial): boolean {
  return agreeing > 0 || (meaning === 'share' && per !== 1n) || meaning === 'change';
}

function earlierColumn(headings: readonly string[], rate: number, plain: readonly number[]): number | null {
  if (!IS_GROWTH.test(headings[rate] ?? '')) return null;
  const years = plain.filter((column) => yearOf(headings[column] ?? '') !== null);
  if (years.length === 2 && plain.length === 2)
    return years.toSorted((a, b) => (yearOf(headings[a] ?? '') ?? 0) - (yearOf(headings[b] ?? '') ?? 0))[0] ?? null;
  const earlier = plain.filter((column) => EARLIER.test(headings[column] ?? ''));
  const later = plain.filter((column) => LATER.test(headings[column] ?? ''));
  return earlier.length === 1 && later.length >= 1 ? (earlier[0] ?? null) : null;
}

function agreeingRows({ rows }: AuditedTable, columns: Omit<RateColumns, 'isSure'>): number {
  return rows.filter((row) => {
    const fraction = fractionIn(row, columns);
    const printed = printedIn(row, columns);
    return fraction !== null && printed !== null && recompute(fraction, printed).verdict !== 'wrong';
  }).length;
}

/** What the two cells of a row come to; null: one is empty. A fall that is printed as a rise is none. */
export function fractionIn(
  row: readonly AuditedCell[],
  { numerator, denominator, meaning, rate }: Omit<RateColumns, 'isSure'>,
): Fraction | null {
  const [above, below] = [row[numerator]?.figure ?? null, row[denominator]?.figure ?? null];
  if (above === null || below === null) return null;
  const share = shareOf(above, below);
  if (share === null || meaning === 'share') return share;
  const change = changeOf(above, below);
  const isFall = share.above < share.below;
  return row[rate]?.isNegative === true && !isFall && change !== null
    ? { ...change, above: change.above + change.below }
    : change;
}

export function printedIn(
  row: readonly AuditedCell[],
  { rate, per }: Pick<RateColumns, 'rate' | 'per'>,
): RateFigure | null {
  const figure = row[rate]?.figure ?? null;
  const mark = per === 1n ? '' : per === 1000n ? '‰' : '%';
  return figure === null ? null : { ...figure, per, mark };
}

/** Two cells of the row that do give the rate, where its own do not; the figure has digits enough to tell. */
export function otherPair(
  row: readonly AuditedCell[],
  columns: RateColumns,
  plain: readonly number[],
): Quotient | null {
  const printed = printedIn(row, columns);
  if (printed === null || `${printed.digits}`.length < 3) return null;
  const pairs = plain.flatMap((numerator) =>
    plain.filter((denominator) => numerator !== denominator).map((denominator) => ({ numerator, denominator })),
  );
  const fits = pairs.filter((pair) => {
    const fraction = fractionIn(row, { ...columns, ...pair });
    return fraction !== null && isRight(recompute(fraction, printed));
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
