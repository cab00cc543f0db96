import type { Passage } from '../directiveText/passage';
import type { Figure } from './figures';
import { FROM } from './saidCounts';

/** A difference of two rates: "từ 42,85% lên 47,59%, tăng 4,74 điểm phần trăm". */
export interface SaidPoints {
  readonly from: Figure;
  readonly to: Figure;
  readonly difference: Figure;
  /** The text says "điểm"; false: it calls points a percentage. */
  readonly isCalledPoints: boolean;
}

const TO = /^(?:\s(?:[a-z]+\s){0,6}?|\s)(?:len|xuong|den|toi)(?: con| den| toi)?(?: muc)?\s$/;
const BY = /^[^%.;]{0,60}\b(?:tang|giam|cao hon|thap hon)(?: them| khoang| la)?\s$/;
const POINTS = /(?<![\d.,])(?<whole>\d+)(?:,(?<rest>\d+))? diem(?: %| phan tram)?/g;

/** Differences the words tie to two rates in front of them, in the order of the text. */
export function saidPoints(passage: Passage, percents: readonly Figure[]): readonly SaidPoints[] {
  const { folded } = passage;
  const differences = [...percents.map((figure) => [figure, false] as const), ...pointsIn(folded)];
  return percents.flatMap((from, index) => {
    const to = percents[index + 1];
    if (to === undefined || !FROM.test(folded.slice(0, from.from)) || !TO.test(folded.slice(from.to, to.from)))
      return [];
    const found = differences.find(([{ from: at }]) => at >= to.to && BY.test(folded.slice(to.to, at)));
    return found === undefined ? [] : [{ from, to, difference: found[0], isCalledPoints: found[1] }];
  });
}

function pointsIn(folded: string): readonly (readonly [Figure, boolean])[] {
  return [...folded.matchAll(POINTS)].map((match) => {
    const { whole = '', rest = '' } = match.groups ?? {};
    const to = match.index + match[0].length;
    return [{ digits: BigInt(whole + rest), decimals: rest.length, from: match.index, to, printed: match[0] }, true];
  });
}
