import { type IsoDay, partsOf } from '../calendar';
import { compareNumbers, type IssuedNumber, isSameNumber, type PaperNumber } from './series';

/** What a number is asked for. */
export interface NumberWish {
  /** null: the next one. */
  readonly wanted: PaperNumber | null;
  /** The day of the paper; its year is that of the number. null: kept without a day yet. */
  readonly issuedOn: IsoDay | null;
  readonly today: IsoDay;
}

/** What is odd about a number and its day. `taken` and `cancelled` cannot be; the rest the clerk may want all the same. */
export type NumberTrouble =
  | { readonly kind: 'taken'; readonly by: IssuedNumber }
  | { readonly kind: 'cancelled'; readonly by: IssuedNumber }
  | { readonly kind: 'reserved'; readonly by: IssuedNumber }
  /** Numbers in between stay free. */
  | { readonly kind: 'skips'; readonly from: number; readonly to: number }
  /** 04a: the decree knows whole numbers only. */
  | { readonly kind: 'inserted' }
  /** Lower than the last one. */
  | { readonly kind: 'behind'; readonly last: PaperNumber }
  /** Lower than the first number that the series gives in the year. */
  | { readonly kind: 'beforeStart'; readonly start: number }
  /** Number and day must rise together: a smaller number has a later day, or a larger one an earlier day. */
  | { readonly kind: 'dayBeforeSmaller'; readonly other: IssuedNumber }
  | { readonly kind: 'dayAfterLarger'; readonly other: IssuedNumber }
  | { readonly kind: 'future' }
  /** The paper is of another year than the one that runs. */
  | { readonly kind: 'otherYear'; readonly year: number };

export interface JudgedNumber extends PaperNumber {
  readonly troubles: readonly NumberTrouble[];
  /** Nothing the clerk says can make it so. */
  readonly isRefused: boolean;
}

/** The number that comes after all that were given, kept or cancelled. @param start first number of the year, 1 unless told */
export function nextNumber(issued: readonly PaperNumber[], start: number): number {
  return issued.reduce((next, { number }) => Math.max(next, number + 1), start);
}

/**
 * What number a paper would get, and what is odd about it.
 * @param issued all numbers of the series in the year of the wish
 */
export function judgeNumber(issued: readonly IssuedNumber[], start: number, wish: NumberWish): JudgedNumber {
  const next = nextNumber(issued, start);
  const { number, suffix } = wish.wanted ?? { number: next, suffix: '' };
  const wanted = { number, suffix };
  const holder = issued.find((one) => isSameNumber(one, wanted));
  const troubles = [
    ...(holder === undefined ? placeTroubles(issued, wanted, { next, start }) : [heldTrouble(holder)]),
    ...dayTroubles(issued, wanted, wish),
  ];
  return { ...wanted, troubles, isRefused: troubles.some(({ kind }) => kind === 'taken' || kind === 'cancelled') };
}

function heldTrouble(by: IssuedNumber): NumberTrouble {
  const KINDS = { given: 'taken', cancelled: 'cancelled', reserved: 'reserved' } as const;
  return { kind: KINDS[by.state], by };
}

function placeTroubles(
  issued: readonly IssuedNumber[],
  { number, suffix }: PaperNumber,
  { next, start }: { readonly next: number; readonly start: number },
): readonly NumberTrouble[] {
  if (suffix !== '') return [{ kind: 'inserted' }];
  if (number > next) return [{ kind: 'skips', from: next, to: number - 1 }];
  if (number < start) return [{ kind: 'beforeStart', start }];
  const last = issued.toSorted(compareNumbers).at(-1);
  return number < next && last !== undefined ? [{ kind: 'behind', last }] : [];
}

/** Whether a smaller number has a later day, or a larger one an earlier day. */
export function isOutOfTurn(issued: readonly IssuedNumber[], wanted: PaperNumber, issuedOn: IsoDay): boolean {
  return turnTroubles(issued, wanted, issuedOn).length > 0;
}

function turnTroubles(
  issued: readonly IssuedNumber[],
  wanted: PaperNumber,
  issuedOn: IsoDay,
): readonly NumberTrouble[] {
  const smaller = furthest(issued, (one) => compareNumbers(one, wanted) < 0 && (one.issuedOn ?? '') > issuedOn, -1);
  const larger = furthest(issued, (one) => compareNumbers(one, wanted) > 0 && (one.issuedOn ?? '~') < issuedOn, 1);
  return [
    ...(smaller === undefined ? [] : [{ kind: 'dayBeforeSmaller', other: smaller } as const]),
    ...(larger === undefined ? [] : [{ kind: 'dayAfterLarger', other: larger } as const]),
  ];
}

function dayTroubles(
  issued: readonly IssuedNumber[],
  wanted: PaperNumber,
  { issuedOn, today }: NumberWish,
): readonly NumberTrouble[] {
  if (issuedOn === null) return [];
  const { year } = partsOf(issuedOn);
  return [
    ...turnTroubles(issued, wanted, issuedOn),
    ...(issuedOn > today ? [{ kind: 'future' } as const] : []),
    ...(year !== partsOf(today).year ? [{ kind: 'otherYear', year } as const] : []),
  ];
}

/** Of the papers that count, the nearest one to the number asked for. */
function furthest(
  issued: readonly IssuedNumber[],
  isOdd: (one: IssuedNumber) => boolean,
  direction: 1 | -1,
): IssuedNumber | undefined {
  return issued
    .filter((one) => one.state === 'given' && isOdd(one))
    .sort((a, b) => direction * compareNumbers(a, b))
    .at(0);
}
