import type { CountFigure } from './figures';
import { areAlike, countBefore, leadsTo, type Near, type SaidCounts, withSharedMeasure } from './near';
import { periodOf, type Span, spanBefore, spanIn } from './roles';
import { shareRules } from './shareRules';

/** "từ 1.200 (hộ) lên 1.500 (hộ)", "giảm từ 320 xuống (còn) 280". */
export const FROM = /\btu (?:muc |khoang )?$/;
const TO = /^[^.;%\d]{0,40}?\s(?:len|xuong|den|toi|con)(?: con| den| toi)?(?: muc)?\s$/;
const CHANGE =
  /\b(?:tang|giam|cao hon|thap hon|nhieu hon|it hon)(?: them| khoang| gan| hon| ty le| toc do| bang| la| duoc)*\s*\(?-?$/;
const GROWN = String.raw`\b(?:tang|giam|cao hon|thap hon|nhieu hon|it hon)`;
/** "thấp hơn tháng trước (500 triệu đồng)" right in front of the percentage. */
const BASE_BETWEEN = new RegExp(String.raw`${GROWN}(?: so voi)? [a-z ]{2,50}\([a-z: ]*\d[\d.,]*[a-z ]*\)(?: la)?\s$`);
/** "giảm 3 vụ so với cùng kỳ (15 vụ), giảm". */
const DELTA_FIRST = new RegExp(
  String.raw`${GROWN} \d[\d.,]*[a-z ]* so voi [a-z ]{2,50}\([a-z: ]*\d[\d.,]*[a-z ]*\),? (?:tuc |tuong (?:ung|duong) )?(?:tang|giam)\s$`,
);
const DROP = /\s-$/;
/** A clause that begins with the growth speaks of what stands in front of it. */
const OF_THE_SAME =
  /[,(;]\s?(?:nhu vay,? |tuc |tuong (?:ung|duong) |da |bang )*(?:tang|giam|cao hon|thap hon|nhieu hon|it hon|bang|gap)\b[a-z ]*-?$/;

export function isChange({ lead }: Near): boolean {
  return CHANGE.test(lead) || DROP.test(lead) || BASE_BETWEEN.test(lead);
}

/** What the words beside a growth tie to it. */
export function changeRules(near: Near): readonly SaidCounts[] {
  return [...fromTo(near), ...againstBase(near), ...besideBase(near), ...twoPeriods(near)];
}

/** "tăng 30 hồ sơ (15%)": the growth as a share of what was there before. */
export function increaseRules(near: Near): readonly SaidCounts[] {
  const { folded, counts, lead } = near;
  const delta = countBefore(near);
  if (delta === null) return [];
  const sign = /\b(tang|giam)(?: them)?\s$/.exec(folded.slice(0, delta.from))?.[1];
  if (
    sign === undefined ||
    !/^\s?[a-z ]{0,30}[,(]?\s?(?:tuong (?:ung|duong)|tuc|hay|ty le|bang|tang|giam)?[a-z ]*$/.test(lead.slice(delta.to))
  )
    return [];
  const behind = shareRules(near).filter(
    ({ denominator, numerator }) => numerator.from === delta.from && denominator.from > delta.from,
  );
  const now = counts.findLast(({ to }) => to <= delta.from);
  if (behind.length > 0 || now === undefined || !areAlike(now, delta)) return behind;
  const [above, below] = withSharedMeasure(delta, now);
  const before = shifted(below, above, sign === 'tang' ? -1n : 1n);
  return [
    ...(before === null ? [] : [{ meaning: 'share' as const, numerator: above, denominator: before, isSure: false }]),
    { meaning: 'share', numerator: above, denominator: below, isSure: false },
  ];
}

/** The count less or plus the other; null: nothing is left. */
function shifted(count: CountFigure, by: CountFigure, sign: 1n | -1n): CountFigure | null {
  const decimals = Math.max(count.decimals, by.decimals);
  const scale = Math.min(count.scale, by.scale);
  const at = (one: CountFigure) => one.digits * 10n ** BigInt(decimals - one.decimals + one.scale - scale);
  const digits = at(count) + sign * at(by);
  const joint = sign < 0n ? '−' : '+';
  return digits <= 0n
    ? null
    : { ...count, digits, decimals, scale, printed: `(${count.printed} ${joint} ${by.printed})` };
}

function fromTo(near: Near): readonly SaidCounts[] {
  const { folded, percent, counts } = near;
  const pairs = counts.flatMap((denominator, index) => {
    const numerator = counts[index + 1];
    if (numerator === undefined || !areAlike(denominator, numerator)) return [];
    if (!FROM.test(folded.slice(0, denominator.from)) || !TO.test(folded.slice(denominator.to, numerator.from)))
      return [];
    const [below, above] = withSharedMeasure(denominator, numerator);
    return [{ meaning: 'change' as const, numerator: above, denominator: below, isSure: true }];
  });
  const before = pairs.findLast(({ numerator }) => numerator.to <= percent.from);
  const behind = pairs.find(({ denominator }) => denominator.from >= percent.to);
  if (before !== undefined && /^[^.;%]{0,80}$/.test(folded.slice(before.numerator.to, percent.from))) return [before];
  if (behind === undefined || !/^(?:[^.;%\d]|nam \d{4}){0,80}$/.test(folded.slice(percent.to, behind.denominator.from)))
    return [];
  return [behind];
}

/** "230 hồ sơ, tăng 15% so với tuần trước (200 hồ sơ)". */
function againstBase(near: Near): readonly SaidCounts[] {
  return shareRules(near)
    .filter(({ denominator, numerator }) => denominator.from >= near.percent.to && numerator.to <= near.percent.from)
    .map((said) => ({ ...said, meaning: 'change' }));
}

/**
 * "450 triệu đồng, thấp hơn tháng trước (500 triệu đồng) 10%", and "12 vụ, giảm 3 vụ so với cùng kỳ (15 vụ), giảm 20%",
 * where the difference has to be that of the two.
 */
function besideBase({ lead, counts, floor }: Near): readonly SaidCounts[] {
  const isBetween = BASE_BETWEEN.test(lead);
  if (!isBetween && !DELTA_FIRST.test(lead)) return [];
  const placed = counts.filter(({ from, to }) => from >= floor && to <= lead.length);
  const denominator = placed.at(-1);
  const delta = isBetween ? undefined : placed.at(-2);
  const numerator = placed.at(isBetween ? -2 : -3);
  if (denominator === undefined || numerator === undefined || !areAlike(numerator, denominator)) return [];
  const [above, below] = withSharedMeasure(numerator, denominator);
  const isSure = delta === undefined ? above.kind === below.kind : isDifference(delta, above, below);
  return [{ meaning: 'change', numerator: above, denominator: below, isSure }];
}

function isDifference(delta: CountFigure, left: CountFigure, right: CountFigure): boolean {
  const [high, low] = left.digits < right.digits ? [right, left] : [left, right];
  const isPlain = [delta, left, right].every(({ decimals, scale }) => decimals === 0 && scale === left.scale);
  return isPlain && delta.digits === high.digits - low.digits;
}

/** "Năm 2020 thu 1.200 triệu, năm 2021 thu 1.500 triệu, tăng 25%", in either order. */
export function twoPeriods(near: Near): readonly SaidCounts[] {
  const { folded, percent, counts, lead, tail, floor } = near;
  const placed = counts.filter(({ to }) => to <= percent.from);
  const [first, second] = placed.slice(-2);
  if (first === undefined || second === undefined || !areAlike(first, second) || second.from < floor) return [];
  if (!leadsTo(folded.slice(second.to, lead.length)) || /\/\s?$/.test(folded.slice(0, second.from))) return [];
  const [early, late] = [periodOf(folded, first, counts), periodOf(folded, second, counts)];
  const spans = [spanBefore(folded, first, counts), spanBefore(folded, second, counts)] as const;
  const order = orderOf(early, late) || orderOfSpans(...spans);
  if (order === 0) return [];
  const [denominator, numerator] = order < 0 ? [first, second] : [second, first];
  const namedYear = /^[^.;,]*\bnam (\d{4})/.exec(tail)?.[1];
  const baseYear = order < 0 ? early : late;
  if (/^\s?(?:so voi\s)?(?:ke hoach|du toan|chi tieu)/.test(tail)) return [];
  if (namedYear !== undefined && baseYear !== null && baseYear > 1 && Number(namedYear) !== baseYear) return [];
  const base = spans[order < 0 ? 0 : 1];
  const namedSpan = spanIn(/^[^.;,]*/.exec(tail)?.[0] ?? '');
  if (namedSpan !== null && base !== null && namedSpan.at !== base.at) return [];
  const [below, above] = withSharedMeasure(denominator, numerator);
  const isSure = OF_THE_SAME.test(lead) && first.kind === second.kind;
  return [{ meaning: 'change', numerator: above, denominator: below, isSure }];
}

/** Below 0: the first span was before the second of its kind; 0: nobody says. */
function orderOfSpans(first: Span | null, second: Span | null): number {
  return first === null || second === null || first.kind !== second.kind ? 0 : first.at - second.at;
}

/** Below 0: the first was before the second; 0: nobody says. */
function orderOf(first: number | null, second: number | null): number {
  const isYear = (period: number | null) => period !== null && period > 1;
  if (first === null && second === null) return 0;
  if (isYear(first) && isYear(second)) return (first ?? 0) - (second ?? 0);
  if (first === -1 || second === 1) return second === -1 ? 0 : -1;
  if (second === -1 || first === 1) return 1;
  return 0;
}
