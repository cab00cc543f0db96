import type { Passage } from '../directiveText/passage';
import type { AuditedMeaning } from './audited';
import type { Figure } from './figures';

/** Two counts the text puts beside a percentage. */
export interface SaidCounts {
  readonly meaning: Exclude<AuditedMeaning, 'points'>;
  readonly numerator: Figure;
  readonly denominator: Figure;
}

/** "82.930/174.229", "42 người trong tổng số 45", "120 hộ trên 150 hộ", "1.234 so với kế hoạch 1.500". */
const OF =
  /^[a-z' ]{0,60}?(?:\/\s?(?:(?:tong(?: so)?|so|ke hoach|chi tieu|du toan)\s)?|\s(?:tren|trong|trong tong|trong so|tren so|so voi)\s(?:(?:tong|tong so|so|ke hoach|chi tieu|du toan|ke hoach giao|chi tieu giao|tong so la)\s(?:[a-z]+\s){0,6}?)?(?:la\s)?)$/;
/** Words between two counts and their percentage that tie them together. */
const LEADS_TO = /^[^%.;]{0,160}$/;
const REACHES = /(?:dat|chiem|bang|tuong duong|tuong ung|ty le|la|hoan thanh|[(,=:])\s*(?:ty le\s*)?(?:la\s*)?$/;
/** Behind the counts comes a wish: the percentage is another one's. */
const WISH = /\b(?:chi tieu(?! giao)|phan dau|muc tieu|yeu cau|tien toi|so voi)\b/;
const WITHIN = /\b(?:trong do|trong so do|gom|bao gom|chia ra|cu the)\b/;
/** "chiếm 47,59% tổng số 174.229 thuê bao". */
const OF_WHOLE_BEHIND =
  /^\s?\)?\s?(?:tren|trong|cua|so voi)?\s?(?:tong|tong so|so|ke hoach|chi tieu|du toan|ke hoach giao|chi tieu giao)\s(?:(?:[a-z]+\s){0,6}?(?:la\s|:\s?)?)\(?$/;
/** "trong đó, thu trên địa bàn 24 tỷ đồng, đạt 43% kế hoạch tỉnh giao": of a plan that the whole named before is not. */
const OF_PLAN_BEHIND = /^\s?(?:so voi\s)?(?:ke hoach|chi tieu|du toan|nghi quyet|cung ky)\b/;
const REST = /\bcon(?: lai| co)?\s$/;
const TOTAL =
  /\b(?:tong(?: cong)?(?: so)?|trong so|toan (?:xa|phuong|huyen|thi xa|thanh pho|tinh) co)\s(?:[a-z]+\s){0,3}(?:la\s|co\s)?$/;
const CHANGE =
  /\b(?:tang|giam|cao hon|thap hon|nhieu hon|it hon)(?: them| khoang| gan| hon| ty le| toc do| bang| la)*\s*\(?$/;
const EXCESS = /\bvuot(?: ke hoach| chi tieu| du toan| muc)?(?: la| giao| den| toi| hon)*\s*$/;
/** "từ 1.200 (hộ) lên 1.500 (hộ)", "giảm từ 320 xuống (còn) 280". */
export const FROM = /\btu (?:muc )?$/;
const TO = /^[^.;%]{0,40}?\s(?:len|xuong|den|toi)(?: con| den| toi)?(?: muc)?\s$/;

/** Which of the counts of a sentence the words tie to a percentage; null: none. */
export function saidCounts(
  { folded }: Passage,
  percent: Figure,
  counts: readonly Figure[],
  floor: number,
): SaidCounts | null {
  const before = folded.slice(0, percent.from);
  const near = { folded, percent, counts, floor };
  if (CHANGE.test(before)) return changedFrom(near);
  const isOfPlan = OF_PLAN_BEHIND.test(folded.slice(percent.to));
  const share =
    bracketBehind(near) ??
    pairBefore(near) ??
    wholeBehind(near) ??
    (isOfPlan ? null : (partOfWhole(near) ?? restOfPair(near) ?? shareOfTotal(near)));
  if (share === null) return null;
  return EXCESS.test(before) ? { ...share, meaning: 'excess' } : share;
}

interface Near {
  readonly folded: string;
  readonly percent: Figure;
  readonly counts: readonly Figure[];
  /** Nothing in front of it belongs to this percentage. */
  readonly floor: number;
}

/** Neighbours that say "a of b", in their order. */
function pairsOf({ folded, counts }: Near): readonly SaidCounts[] {
  return counts.flatMap((numerator, index) => {
    const denominator = counts[index + 1];
    if (denominator === undefined || !OF.test(folded.slice(numerator.to, denominator.from))) return [];
    return [{ meaning: 'share' as const, numerator, denominator }];
  });
}

/** "47,59% (82.930/174.229)". */
function bracketBehind(near: Near): SaidCounts | null {
  const { folded, percent } = near;
  const behind = pairsOf(near).find(({ numerator }) => numerator.from >= percent.to);
  return behind !== undefined && /^[^%;.]{0,60}\($/.test(folded.slice(percent.to, behind.numerator.from))
    ? behind
    : null;
}

/** "82.930/174.229 thuê bao …, đạt 47,59%"; a pair that has got its percentage has no second one but by "đạt". */
function pairBefore(near: Near): SaidCounts | null {
  const { folded, percent, floor } = near;
  const pair = pairsOf(near).findLast(({ denominator }) => denominator.to <= percent.from);
  if (pair === undefined || pair.numerator.from < floor) return null;
  const between = folded.slice(pair.denominator.to, percent.from);
  return LEADS_TO.test(between) && !WISH.test(between) && (REACHES.test(between) || between.length < 30) ? pair : null;
}

/** "82.930 thuê bao, chiếm 47,59% tổng số 174.229 thuê bao". */
function wholeBehind({ folded, percent, counts, floor }: Near): SaidCounts | null {
  const denominator = counts.find(({ from }) => from >= percent.to);
  const numerator = counts.findLast(({ to }) => to <= percent.from);
  if (denominator === undefined || numerator === undefined || numerator.from < floor) return null;
  return OF_WHOLE_BEHIND.test(folded.slice(percent.to, denominator.from)) &&
    LEADS_TO.test(folded.slice(numerator.to, percent.from))
    ? { meaning: 'share', numerator, denominator }
    : null;
}

/** "174.229 thuê bao, trong đó 82.930 đã cài (47,59%), 91.299 chưa cài (52,41%)": every part is of the one whole. */
function partOfWhole({ folded, percent, counts, floor }: Near): SaidCounts | null {
  const head = folded.slice(0, percent.from);
  const within = [...head.matchAll(new RegExp(WITHIN, 'g'))].at(-1)?.index ?? -1;
  const denominator = counts.findLast(({ to }) => to <= within);
  const numerator = counts.findLast(({ to }) => to <= percent.from);
  if (denominator === undefined || numerator === undefined) return null;
  const between = folded.slice(numerator.to, percent.from);
  return numerator.from > within && numerator.from >= floor && LEADS_TO.test(between) && !WISH.test(between)
    ? { meaning: 'share', numerator, denominator }
    : null;
}

/** "12/15 đơn vị đã nộp (80%), còn 3 đơn vị (20%)": the rest is of the same whole. */
function restOfPair(near: Near): SaidCounts | null {
  const { folded, percent, counts, floor } = near;
  const numerator = counts.findLast(({ to }) => to <= percent.from);
  if (numerator === undefined || numerator.from < floor || !REST.test(folded.slice(0, numerator.from))) return null;
  const pair = pairsOf(near).findLast(({ denominator }) => denominator.to <= numerator.from);
  return pair !== undefined && LEADS_TO.test(folded.slice(numerator.to, percent.from))
    ? { meaning: 'share', numerator, denominator: pair.denominator }
    : null;
}

/** "Tổng số 200 hộ; hộ nghèo 20 hộ, chiếm 10%": a part of the whole that is counted in the same word. */
function shareOfTotal({ folded, percent, counts, floor }: Near): SaidCounts | null {
  const numerator = counts.findLast(({ to }) => to <= percent.from);
  if (numerator === undefined || numerator.from < floor) return null;
  const denominator = counts.findLast(({ from, to }) => to <= numerator.from && TOTAL.test(folded.slice(0, from)));
  if (denominator === undefined || !REACHES.test(folded.slice(0, percent.from))) return null;
  const measureOf = ({ to }: Figure) => /^\s([a-z]+)/.exec(folded.slice(to))?.[1] ?? null;
  const isSameMeasure = measureOf(numerator) !== null && measureOf(numerator) === measureOf(denominator);
  const isPart =
    numerator.digits * 10n ** BigInt(denominator.decimals) <= denominator.digits * 10n ** BigInt(numerator.decimals);
  return isSameMeasure && isPart && LEADS_TO.test(folded.slice(numerator.to, percent.from))
    ? { meaning: 'share', numerator, denominator }
    : null;
}

/** "tăng từ 1.200 hộ lên 1.500 hộ (tăng 25%)". */
function changedFrom({ folded, percent, counts }: Near): SaidCounts | null {
  const placed = counts.filter(({ to }) => to <= percent.from);
  const [denominator, numerator] = placed.slice(-2);
  if (denominator === undefined || numerator === undefined) return null;
  return FROM.test(folded.slice(0, denominator.from)) && TO.test(folded.slice(denominator.to, numerator.from))
    ? { meaning: 'change', numerator, denominator }
    : null;
}
