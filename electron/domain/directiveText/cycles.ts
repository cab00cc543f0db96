import type { Passage } from './passage';

/** Words that say how often something comes again: "hằng tuần", "2 tuần/lần", "báo cáo tháng, quý, năm". */

export type CycleKind = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'halfYearly' | 'yearly';

export interface NamedCycle {
  readonly kind: CycleKind;
  /** One report for so many of them: 2 for "2 tuần một lần". */
  readonly every: number;
  /** Place in the passage. */
  readonly from: number;
  readonly to: number;
}

const COUNT = String.raw`(?:\d{1,2}|mot|hai|ba|bon|nam|sau|muoi)`;
const NUMBERS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6, muoi: 10 };
const KINDS: Readonly<Record<string, CycleKind>> = {
  ngay: 'daily',
  tuan: 'weekly',
  thang: 'monthly',
  quy: 'quarterly',
  nam: 'yearly',
};
/** Months that make a longer cycle of their own. */
const MONTHS: Readonly<Record<number, CycleKind>> = { 3: 'quarterly', 6: 'halfYearly', 12: 'yearly' };

/** Each pattern names the length (`span`) and may name how many of them (`count`). */
const PATTERNS: readonly RegExp[] = [
  // "2 tuần/lần", "02 tuần/01 lần", "hai tuần một lần", "10 ngày báo cáo một lần"
  new RegExp(
    String.raw`\b(?<count>${COUNT}) (?<span>ngay|tuan|thang|quy|nam) ?(?:\/ ?(?:0?1 )?|(?:bao cao )?(?:mot|0?1) )lan\b`,
    'g',
  ),
  /\b(?:0?1|mot) lan ?\/ ?(?<span>ngay|tuan|thang|quy|nam)\b/g,
  // "02 lần/ngày (trước 08 giờ và trước 16 giờ)": each hour is a report
  /\b(?:\d{1,2}|hai|ba|bon) lan ?\/ ?(?<span>ngay)\b/g,
  /\bmoi (?<span>ngay|tuan|thang|quy|nam) (?:mot|0?1) lan\b/g,
  new RegExp(String.raw`\b(?:dinh ky|cu|cach|moi) (?<count>${COUNT}) (?<span>ngay|tuan|thang|quy|nam)\b`, 'g'),
  /\b(?:hang|moi|dinh ky(?: hang)?(?! ngay \d)|theo) (?<span>ngay|tuan|thang|quy(?! dinh| che| hoach| trinh| mo| uoc| tac| dinh)|nam)\b/g,
  /\b(?:hang|moi|theo) (?<half>6 thang|sau thang)\b/g,
  /\b(?<half>6 thang|sau thang)(?=,? (?:va )?(?:hang|mot|ca) nam)/g,
  /\bthang cuoi (?:cua )?(?:moi )?(?<span>quy)\b/g,
  /\bthang dau (?:cua )?(?<span>quy) (?:sau|ke tiep|lien ke|tiep theo)\b/g,
  // "quý (trước ngày 15 tháng cuối quý), 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)"
  /\b(?:(?<half>6 thang|sau thang)|(?<span>tuan|thang|quy|nam))(?= \((?:truoc|cham nhat|vao) )/g,
  /\bngay \d{1,2} (?:cua )?(?<span>thang) (?:sau|ke tiep|lien ke|tiep theo)\b/g,
  /\bngay (?:lam viec )?cuoi (?:cung )?(?:cua )?(?:moi |hang )?(?<span>thang|quy)\b(?! \d)/g,
];
/** "báo cáo tháng, quý, 6 tháng, năm": regular reports by name; "báo cáo tháng 8", "báo cáo quý III" name one. */
const NAMED_ONE = String.raw`(?:tuan|thang|quy|6 thang|sau thang|nam)(?![ /]?(?:\d|[ivx]+\b|dau|cuoi|nay|truoc(?! ngay| \d)|hoc|thu |cong))`;
const NAMED_REPORTS = new RegExp(
  String.raw`\bbao cao (?:(?:ket qua|dinh ky|tinh hinh|so lieu|quyet toan|tong hop|tong ket|tien do|cong tac)(?: thuc hien| cong tac)? )*(?<list>${NAMED_ONE}\b(?:\s?[,;]? ?(?:va )?(?:bao cao )?${NAMED_ONE}\b)*)`,
  'dg',
);
/** The same list behind whoever gets it: "báo cáo về UBND xã 6 tháng, năm". */
const BARE_LIST = /\b(?<list>(?:(?:tuan|thang|quy)(?: ?, ?| va ))*(?:6|sau) thang(?: ?, ?| va )+nam)\b(?! ?\d)/dg;
const ITEM = /\b(?<span>tuan|quy|nam|(?:6 |sau )?thang)\b/g;

/** Every mention, in order; of two that overlap the first pattern's. */
export function namedCycles({ folded }: Passage): readonly NamedCycle[] {
  const found = PATTERNS.flatMap((pattern) => [...folded.matchAll(pattern)].flatMap((match) => cycleOf(match)));
  const listed = [NAMED_REPORTS, BARE_LIST].flatMap((pattern) => [...folded.matchAll(pattern)].flatMap(listedCycles));
  const kept: NamedCycle[] = [];
  for (const cycle of [...found, ...listed])
    if (!kept.some(({ from, to }) => cycle.from < to && from < cycle.to)) kept.push(cycle);
  return kept.sort((left, right) => left.from - right.from);
}

function cycleOf(match: RegExpExecArray): readonly NamedCycle[] {
  const { span = '', count, half } = match.groups ?? {};
  const place = { from: match.index, to: match.index + match[0].length };
  if (half !== undefined) return [{ kind: 'halfYearly', every: 1, ...place }];
  const kind = KINDS[span];
  const number = count === undefined ? 1 : (NUMBERS[count] ?? Number(count));
  if (kind === undefined || number < 1) return [];
  const longer = kind === 'monthly' ? MONTHS[number] : undefined;
  return [{ ...(longer === undefined ? { kind, every: number } : { kind: longer, every: 1 }), ...place }];
}

function listedCycles(match: RegExpExecArray): readonly NamedCycle[] {
  const [start = 0] = match.indices?.groups?.list ?? [];
  return [...(match.groups?.list ?? '').matchAll(ITEM)].flatMap((item) => {
    const span = item.groups?.span ?? '';
    const kind = /^(?:6|sau)/.test(span) ? 'halfYearly' : KINDS[span];
    const from = start + item.index;
    return kind === undefined ? [] : [{ kind, every: 1, from, to: from + item[0].length }];
  });
}
