import type { IsoDay } from '../calendar';
import { isOutOfTurn } from './judgeNumber';
import type { IssuedNumber, PaperNumber } from './series';

/** Whole numbers in a row, both ends included. */
export interface NumberRun {
  readonly from: number;
  readonly to: number;
}

/** Runs of whole numbers that nothing has, up to the last one. */
export function freeNumbers(issued: readonly PaperNumber[], start: number): readonly NumberRun[] {
  const numbers = [...new Set(issued.map(({ number }) => number))].filter((number) => number >= start);
  const runs: NumberRun[] = [];
  let expected = start;
  for (const number of numbers.sort((a, b) => a - b)) {
    if (number > expected) runs.push({ from: expected, to: number - 1 });
    expected = number + 1;
  }
  return runs;
}

export interface UsableNumber {
  readonly number: number;
  /** The papers nearest to it on either side; null: none with a day. */
  readonly before: IssuedNumber | null;
  readonly after: IssuedNumber | null;
}

/**
 * The first free number that a paper of that day may take: no smaller one has a later day, no larger one an earlier day
 * (NĐ 30/2020, Đ.15). null: none of them.
 */
export function usableNumber(
  issued: readonly IssuedNumber[],
  free: readonly NumberRun[],
  issuedOn: IsoDay,
): UsableNumber | null {
  const run = free.find(({ from }) => !isOutOfTurn(issued, { number: from, suffix: '' }, issuedOn));
  if (run === undefined) return null;
  const given = issued.filter(({ state, issuedOn: on }) => state === 'given' && on !== null);
  return {
    number: run.from,
    before: given.filter(({ number }) => number < run.from).at(-1) ?? null,
    after: given.find(({ number }) => number > run.from) ?? null,
  };
}
