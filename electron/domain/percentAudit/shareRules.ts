import type { CountFigure } from './figures';
import { BODIES_KIND } from './measures';
import {
  areAlike,
  countBefore,
  hasNewSubject,
  leadsTo,
  type Near,
  reaches,
  type SaidCounts,
  unratedBetween,
  withSharedMeasure,
} from './near';
import { isPlan } from './roles';

/** "82.930/174.229", "42 người trong tổng số 45", "120 hộ trên 150 hộ", "1.234 so với kế hoạch 1.500". */
const OF =
  /^(?:[a-z' ]|(?<=\bong),){0,60}?(?:\/\s?(?:(?:tong(?: so)?|so|ke hoach|chi tieu|du toan)\s(?:[a-z]+\s){0,4}?)?|\s(?:tren|trong|trong tong|trong so|tren so|so voi)\s(?:(?:tong|tong so|so|ke hoach|chi tieu|du toan|ke hoach giao|chi tieu giao|tong so la)\s(?:[a-z]+\s){0,6}?)?(?:la\s)?)$/;
/** Behind the counts comes a wish: the percentage is another one's. */
const WISH = /\b(?:chi tieu(?! giao)|phan dau|muc tieu|yeu cau|tien toi|so voi)\b/;
const WITHIN = /\b(?:trong do|trong so do|gom|bao gom|chia ra|cu the)\b/;
const IN_BRACKET =
  /^[^%;.\d]{0,80}(?:\((?!trong do|gom)(?:[a-z ]{0,30}[\s:])?|\b(?:tuong ung|tuc|tuc la|tuong duong|ung voi)(?: voi)?\s(?:[a-z]+\s){0,3}?)\s?$/;
/** The base behind: "chiếm 47,59% tổng số 174.229 thuê bao", "30% dự toán (5 tỷ đồng)", "so với năm 2020 (1.200)". */
const BASE_BEHIND =
  /^\s?\)?(?:\s?(?:so voi|so cung ky|cung ky|ke hoach|du toan|chi tieu|nghi quyet|dan so|cua|tren|trong|tong|tong so|so)\b|,\s?(?:tren|trong)\s(?:tong|so)\b)(?:[a-z ']|nam \d{4}|\d{1,2}\/\d{4})*\(?(?:[a-z: ]*)$/;
/** Nam 520 người (52%), nữ 480 người (48%) "trên tổng số 1.000 người". */
const WHOLE_LATER =
  /^\s?\)?[^.;]*?\d\s?%\s?\)?,?\s(?:tren|trong|cua)\s(?:tong|tong so|so)\s(?:[a-z]+\s){0,6}?(?:la\s)?$/;
/** "đạt 43% kế hoạch tỉnh giao": of a plan that a whole named before is not. */
const OF_PLAN = /^\s?(?:so voi\s)?(?:ke hoach|chi tieu|du toan|nghi quyet)\b/;
/** "120% kế hoạch 6 tháng", "chỉ tiêu quý": not of the plan of the year. */
const OF_PART_PLAN =
  /^[a-z ]*\b(?:ke hoach|chi tieu|du toan)(?: giao)?\s(?:\d+ thang|thang|quy|tuan|dot|ky|vu|dang ky|cua)\b/;
/** Against another period: no share of what stands beside it. */
const OF_EARLIER =
  /^\s?\)?\s?(?:so )?(?:voi )?(?:cung ky|cung thoi diem|(?:nam|thang|tuan|quy|ky|hom|ngay|vu|dot) (?:truoc|qua|\d)|nam ngoai|dau nam|dau ky|thoi diem)/;
const OTHER_BASE = /^\s?\)?\s?(?:so voi|tren|cua|so|trong)\s(?!tong)/;
const REST = /\bcon(?: lai| co)?\s$/;
const TOTAL =
  /(?:\btong so\s(?:[a-z]+\s){0,7}(?:la\s|co\s)?|\b(?:tong(?: cong)?(?: so)?|trong so|(?:toan|ca) (?:xa|phuong|huyen|thi xa|thanh pho|tinh|truong|quan|nganh|khu|thon|co quan|don vi|doi|dang bo|chi bo|hop tac xa|khoi|cum|hoi|cong ty|lop|ap|ban|buon|khom|khu vuc)(?: hien)? co|(?:kiem tra|thanh tra|khao sat|ra soat|xet nghiem|tham dinh)(?: duoc)?)\s(?:[a-z]+\s){0,3}(?:la\s|co\s)?|(?:^|[.,;:(]\s?)trong )$/;
/** A rate of something else begins: "tỷ lệ cài đặt chung đạt". */
const OWN_SUBJECT =
  /\b(?:ty|ti) le (?!la\b|dat\b|chung\b|nay\b|bang\b|chiem\b)([a-z][a-z ]*?)(?: (?:chung|dat|la|chiem|bang|con))*\s*$/;
const TIED =
  /[,(=:>-]\s*(?:va\s|hay\s|tuc\s)?(?:dat ty le|dat ti le|chiem ty le|chiem ti le|dat|chiem|bang|tuong duong|tuong ung|ty le|ti le|ty le dat|=)?\s*(?:la\s|voi\s)?$/;

/** What the words beside a share tie to it, the likeliest first. */
export function shareRules(near: Near): readonly SaidCounts[] {
  const { tail } = near;
  if (OF_EARLIER.test(tail)) return found(near, [baseBehind(near)]);
  const close = found(near, [
    bracketBehind(near),
    pairBefore(near),
    baseBehind(near),
    wholeLater(near),
    ...planned(near),
  ]);
  if (OF_PLAN.test(tail)) return close;
  return [...close, ...found(near, [partOfWhole(near), restOfPair(near), shareOfTotal(near)])];
}

/** Whether the base of the percentage is a plan or another period, which it may exceed. */
export function mayExceed({ lead, tail }: Near): boolean {
  return (
    OF_PLAN.test(tail) || OF_EARLIER.test(tail) || /\b(?:ke hoach|chi tieu|du toan|vuot|cung ky|giao)\b/.test(lead)
  );
}

export function isOfPlan({ tail }: Near): boolean {
  return OF_PLAN.test(tail);
}

export function isOfEarlier({ tail }: Near): boolean {
  return OF_EARLIER.test(tail);
}

function found({ folded, lead, percent }: Near, rules: readonly (SaidCounts | null)[]): readonly SaidCounts[] {
  return rules.flatMap((one) => {
    if (one === null) return [];
    const last = [one.numerator, one.denominator].filter(({ to }) => to <= percent.from).map(({ to }) => to);
    const isOther = last.length > 0 && hasNewSubject(folded.slice(Math.max(...last), lead.length));
    return [isOther ? { ...one, isSure: false } : one];
  });
}

function saidOf(numerator: CountFigure, denominator: CountFigure, isSure: boolean): SaidCounts {
  const [above, below] = withSharedMeasure(numerator, denominator);
  return { meaning: 'share', numerator: above, denominator: below, isSure };
}

/** Neighbours that say "a of b", in their order. */
function pairsOf({ folded, counts }: Near): readonly SaidCounts[] {
  return counts.flatMap((numerator, index) => {
    const denominator = counts[index + 1];
    if (denominator === undefined || !OF.test(folded.slice(numerator.to, denominator.from))) return [];
    const isSlashed = /\/\s?(?:[a-z]+\s)*$/.test(folded.slice(numerator.to, denominator.from));
    const isSure = areAlike(numerator, denominator) || folded[numerator.to] === '/';
    return isSure || isSlashed ? [saidOf(numerator, denominator, isSure)] : [];
  });
}

function isOfBodies({ numerator, denominator }: SaidCounts): boolean {
  return numerator.kind === BODIES_KIND || denominator.kind === BODIES_KIND;
}

/** Counts of units in front of the percentage, and nothing else: "15/17 đơn vị hoàn thành 100% kế hoạch". */
export function hasOnlyBodies(near: Near): boolean {
  return near.counts.length > 0 && pairsOf(near).some(isOfBodies);
}

/** "47,59% (82.930/174.229)". */
function bracketBehind(near: Near): SaidCounts | null {
  const { folded, percent, tail } = near;
  const behind = pairsOf(near).find(({ numerator }) => numerator.from >= percent.to);
  if (behind === undefined || !IN_BRACKET.test(folded.slice(percent.to, behind.numerator.from))) return null;
  return { ...behind, isSure: behind.isSure && !(isOfBodies(behind) && OF_PLAN.test(tail)) };
}

/** "82.930/174.229 thuê bao …, đạt 47,59%"; a pair that has got its percentage has no second one but by "đạt". */
function pairBefore(near: Near): SaidCounts | null {
  const { folded, percent, floor, lead, counts, tail } = near;
  const pair = pairsOf(near).findLast(({ denominator }) => denominator.to <= percent.from);
  if (pair === undefined || pair.numerator.from < floor) return null;
  const between = folded.slice(pair.denominator.to, lead.length);
  if (!leadsTo(between) || WISH.test(between) || !(reaches(between) || between.length < 30)) return null;
  const hasOthers = counts.some(({ from, to }) => from >= pair.denominator.to && to <= percent.from);
  const subject = OWN_SUBJECT.exec(between)?.[1];
  const isOther =
    subject !== undefined && (isOfBodies(pair) || !shareWord(subject, folded.slice(0, pair.denominator.to)));
  const isTied = TIED.test(between);
  const isLoose = isTied ? isOfBodies(pair) && OF_PLAN.test(tail) : isOfBodies(pair) || isWholeHundred(near);
  return { ...pair, isSure: pair.isSure && !hasOthers && !isOther && !isLoose && !OTHER_BASE.test(tail) };
}

function isWholeHundred({ percent: { digits, decimals, per } }: Near): boolean {
  return digits === per * 10n ** BigInt(decimals);
}

function shareWord(subject: string, words: string): boolean {
  const own = new Set(words.split(/[^a-z]+/).filter((word) => word.length > 1));
  return subject.split(' ').some((word) => word.length > 1 && own.has(word));
}

/** A single count behind that the words call the base, with the last count in front. */
function baseBehind(near: Near): SaidCounts | null {
  const { folded, percent, counts } = near;
  const denominator = counts.find(({ from }) => from >= percent.to);
  const numerator = countBefore(near);
  if (denominator === undefined || numerator === null || !areAlike(numerator, denominator)) return null;
  const between = folded.slice(percent.to, denominator.from);
  if (between.length > 90 || !BASE_BEHIND.test(between)) return null;
  const isPair = /^\s?\//.test(folded.slice(denominator.to)) || /\/\s?$/.test(folded.slice(0, numerator.from));
  if (isPair) return null;
  // "dự toán 10 tỷ đồng, đạt 50% dự toán (5 tỷ đồng)": the base is in front, the bracket holds the part
  const isBaseBefore = isPlan(folded, numerator, counts) || TOTAL.test(folded.slice(0, numerator.from));
  return isBaseBefore ? saidOf(denominator, numerator, false) : saidOf(numerator, denominator, true);
}

function wholeLater(near: Near): SaidCounts | null {
  const { folded, percent, counts } = near;
  const numerator = countBefore(near);
  const denominator = counts.find(({ from }) => from >= percent.to && WHOLE_LATER.test(folded.slice(percent.to, from)));
  if (numerator === null || denominator === undefined || !areAlike(numerator, denominator)) return null;
  if (/\/\s?$/.test(folded.slice(0, numerator.from))) return null;
  return saidOf(numerator, denominator, numerator.kind === denominator.kind);
}

/** "Kế hoạch giao 2.000 liều, thực hiện 2.345 liều, đạt 117,25% kế hoạch". */
function planned(near: Near): readonly SaidCounts[] {
  const { folded, percent, counts, floor, lead, tail } = near;
  const before = counts.filter(({ to }) => to <= percent.from);
  const plans = before.filter((count) => isPlan(folded, count, counts));
  const numerator = before.findLast((count) => count.from >= floor && !plans.includes(count));
  if (numerator === undefined || !leadsTo(folded.slice(numerator.to, lead.length).replace(/\d[\d.]*/g, ''))) return [];
  const alike = plans.filter((plan) => areAlike(plan, numerator));
  const isTied = reaches(lead) || /\bvuot\b[a-z ]*$/.test(lead);
  return alike.toReversed().map((plan) => {
    const hasOthers = plan.from < numerator.from ? unratedBetween(near, plan, numerator) : false;
    const isSaid = OF_PLAN.test(tail) || (!hasOthers && !OTHER_BASE.test(tail));
    const subject = OWN_SUBJECT.exec(folded.slice(numerator.to, lead.length))?.[1];
    return saidOf(
      numerator,
      plan,
      !OF_PART_PLAN.test(tail) && alike.length === 1 && isTied && isSaid && subject === undefined && !hasOthers,
    );
  });
}

/** "174.229 thuê bao, trong đó 82.930 đã cài (47,59%), 91.299 chưa cài (52,41%)": every part is of the one whole. */
function partOfWhole(near: Near): SaidCounts | null {
  const { folded, percent, counts, lead, tail } = near;
  const within = [...lead.matchAll(new RegExp(WITHIN, 'g'))].at(-1)?.index ?? -1;
  const denominator = counts.findLast(({ to }) => to <= within);
  const numerator = countBefore(near);
  if (denominator === undefined || numerator === null || !areAlike(numerator, denominator)) return null;
  if (numerator.from <= within || WISH.test(folded.slice(numerator.to, percent.from))) return null;
  const isPart = isAtMost(numerator, denominator);
  const isOfPair = /\/\s?$/.test(folded.slice(0, denominator.from));
  const isSure = isPart && !isOfPair && !unratedBetween(near, denominator, numerator) && !OTHER_BASE.test(tail);
  return isPart ? saidOf(numerator, denominator, isSure && OWN_SUBJECT.exec(lead.slice(numerator.to)) === null) : null;
}

/** "12/15 đơn vị đã nộp (80%), còn 3 đơn vị (20%)": the rest is of the same whole. */
function restOfPair(near: Near): SaidCounts | null {
  const { folded } = near;
  const numerator = countBefore(near);
  if (numerator === null) return null;
  const pair = pairsOf(near).findLast(({ denominator }) => denominator.to <= numerator.from);
  if (pair === undefined) return null;
  const isRest = REST.test(folded.slice(0, numerator.from));
  const isWithin = WITHIN.test(folded.slice(pair.denominator.to, numerator.from));
  if (isWithin) return saidOf(numerator, pair.numerator, false);
  return isRest && areAlike(numerator, pair.denominator) ? saidOf(numerator, pair.denominator, true) : null;
}

/** "Tổng số 200 hộ; hộ nghèo 20 hộ, chiếm 10%": a part of the whole that is counted in the same word. */
function shareOfTotal(near: Near): SaidCounts | null {
  const { folded, counts, lead, tail } = near;
  const numerator = countBefore(near);
  if (numerator === null || !reaches(lead)) return null;
  const denominator = counts.findLast(({ from, to }) => to <= numerator.from && TOTAL.test(folded.slice(0, from)));
  if (denominator === undefined || denominator.kind === null || numerator.kind !== denominator.kind) return null;
  if (!isAtMost(numerator, denominator)) return null;
  const subject = OWN_SUBJECT.exec(folded.slice(numerator.to, lead.length))?.[1];
  const isOther = unratedBetween(near, denominator, numerator) || OTHER_BASE.test(tail) || subject !== undefined;
  const isChange = /\b(?:tang|giam)\b[a-z ]*$/.test(folded.slice(0, numerator.from));
  return saidOf(numerator, denominator, !isOther && !isChange);
}

function isAtMost(part: CountFigure, whole: CountFigure): boolean {
  const up = (count: CountFigure, other: CountFigure) => count.digits * 10n ** BigInt(other.decimals + count.scale);
  return up(part, whole) <= up(whole, part);
}
