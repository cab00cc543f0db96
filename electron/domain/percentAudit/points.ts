import type { Passage } from '../directiveText/passage';
import { FROM } from './changeRules';
import { type Direction, directionBefore } from './direction';
import { pointsIn, type RateFigure } from './figures';

/** A difference of two rates: "từ 42,85% lên 47,59%, tăng 4,74 điểm phần trăm". */
export interface SaidPoints {
  readonly from: RateFigure;
  readonly to: RateFigure;
  readonly difference: RateFigure;
  /** The text says "điểm"; false: it calls points a percentage. */
  readonly isCalledPoints: boolean;
  /** Which way its words say it went. */
  readonly said: Direction | null;
  /** The words leave no other two rates. */
  readonly isSure: boolean;
}

const TO = /^(?:\s(?:[a-z]+\s){0,6}?|\s)(?:len|xuong|den|toi)(?: con| den| toi)?(?: muc)?\s$/;
const BY = /^[^%.;]{0,60}\b(?:tang|giam|cao hon|thap hon)(?: them| khoang| la)?\s$/;
/** "Tăng 4,47 điểm % (từ", "giảm 3 điểm phần trăm, từ". */
const THEN_FROM = /^[^%;]{0,120}\btu (?:muc )?$/;
const CHANGED = /\b(?:tang|giam|vuot|cao hon|thap hon|hon|kem)\b[a-z ]*$/;
const AGAINST =
  /^(?:[^%.;]){0,20}[,(]\s?(?:[a-z ]*\s)?(?:tang|giam|vuot|cao hon|thap hon|hon|kem)\b(?: [a-z]+){0,6}\s$/;
const BASE = /^\s?(?:[a-z ]|nam \d{4}|\d{1,2}\/\d{4})*(?:so voi|\()(?:[^%.;\d]|nam \d{4}|\d{1,2}\/\d{4}(?!\d))*$/;

/** Differences the words tie to two rates, and those called points that they tie to none. */
export function saidPoints(
  passage: Passage,
  percents: readonly RateFigure[],
): { readonly tied: readonly SaidPoints[]; readonly loose: readonly RateFigure[] } {
  const { folded } = passage;
  const called = pointsIn(passage);
  const rates = percents.filter(({ mark }) => mark === '%');
  const differences = [
    ...called.map((figure) => ({ figure, isCalledPoints: true })),
    ...rates
      .filter(({ from }) => CHANGED.test(folded.slice(0, from)))
      .map((figure) => ({ figure, isCalledPoints: false })),
  ];
  const tied = differences.flatMap(({ figure, isCalledPoints }) => {
    const others = rates.filter((rate) => rate !== figure);
    const found =
      fromTo(folded, others, figure) ??
      against(folded, others, figure) ??
      (isCalledPoints ? lastTwo(folded, others, figure) : null);
    const said = directionBefore(folded.slice(0, figure.from));
    return found === null ? [] : [{ ...found, said, difference: figure, isCalledPoints }];
  });
  return { tied, loose: called.filter((figure) => !tied.some(({ difference }) => difference === figure)) };
}

type Ends = Pick<SaidPoints, 'from' | 'to' | 'isSure'>;

function fromTo(folded: string, rates: readonly RateFigure[], difference: RateFigure): Ends | null {
  const pairs = rates.flatMap((from, index) => {
    const to = rates[index + 1];
    return to !== undefined && FROM.test(folded.slice(0, from.from)) && TO.test(folded.slice(from.to, to.from))
      ? [{ from, to, isSure: true }]
      : [];
  });
  return (
    pairs.find(({ to }) => difference.from >= to.to && BY.test(folded.slice(to.to, difference.from))) ??
    pairs.find(({ from }) => from.from >= difference.to && THEN_FROM.test(folded.slice(difference.to, from.from))) ??
    null
  );
}

/** "còn 7,6%, giảm 0,4 điểm phần trăm so với 8% năm trước". */
function against(folded: string, rates: readonly RateFigure[], difference: RateFigure): Ends | null {
  const to = rates.findLast((rate) => rate.to <= difference.from);
  const from = rates.find((rate) => rate.from >= difference.to);
  if (to === undefined || from === undefined || !BASE.test(folded.slice(difference.to, from.from))) return null;
  const between = folded.slice(to.to, difference.from).replace(/\([^()]*\)/g, '');
  return AGAINST.test(between) ? { from, to, isSure: true } : null;
}

function lastTwo(folded: string, rates: readonly RateFigure[], difference: RateFigure): Ends | null {
  const [from, to] = rates.filter((rate) => rate.to <= difference.from).slice(-2);
  if (from === undefined || to === undefined || !CHANGED.test(folded.slice(0, difference.from))) return null;
  return { from, to, isSure: false };
}
