import type { IsoDay, LocalTime } from '../calendar';
import { at } from '../calendar';
import { type NamedDay, namedClocks, namedDays, periodLimits } from './days';
import { foldInPlace, groupOf, matched, type Passage, part, spanOf } from './passage';
import type { CountPairReading, Found, PercentReading, ReadingDoubt } from './reading';
import { chunkAround } from './sentences';

/** Percentages with what they are a share of, when, and whether they are wanted or had; counts written as "a/b". */

const PERCENT = /(?<![\d.,])(?<digits>\d{1,3}(?:[.,]\d+)?)\s?(?:%|phan tram\b)/g;
const PAIR =
  /(?<![\d/.,-])(?<a>\d{1,3}(?:\.\d{3})+|\d{1,9})(?:\s?(?:\/|tren(?: tong so)?)\s?|\s[a-z]+(?: [a-z]+){0,2} tren tong(?: so)?\s)(?<b>\d{1,3}(?:\.\d{3})+|\d{1,9})(?![\d/.-]*\d)\s*(?<measure>[a-z]+(?:\s[a-z]+){0,3})?/dg;
/** What is counted; without one of these or a thousands dot "16/8" is a day. */
const MEASURE =
  /^(?:thue bao|nguoi(?: dan| lao dong)?|ho so|ho(?: dan| ngheo| can ngheo| gia dinh)?|can bo|hoc sinh|giao vien|tre(?: em)?|doanh nghiep|co so|truong|xa|phuong|thon|khu pho|to dan pho|don vi|ho so|thu tuc|du an|cong trinh|dang vien|hoi vien|doan vien|cu tri|dai bieu|phieu|lieu|mui|ha|trieu dong|ty dong|dong|cong dan|khach|tai khoan|may|chi tieu|nhiem vu|thi sinh|ap|ban)\b/;
const WANTED =
  /\b(?:chi tieu|phan dau|tien toi|muc tieu|dam bao|bao dam|yeu cau dat|hoan thanh|ty le giai ngan dat|tu nay den|phai|quan triet|dat tu|dat toi thieu|it nhat|toi thieu)\b/;
const HAD =
  /\b(?:tinh den|den nay|hien nay|hien tai|hien co|moi dat|da dat|da cai|theo so lieu|so lieu (?:nam|thang|quy) [\d/]+|ket qua|so voi|uoc dat|thuc hien dat|luy ke|co tong so|chiem|den ngay [\d/]{6,10} (?:da|moi))\b/;
/** "bằng 70% giá thị trường", "hỗ trợ 50% chi phí": how much of something is paid or taken, which nobody has to reach. */
const OF_MONEY =
  /^(?:gia(?! dinh| suc| cam)|muc(?! tieu)|chi phi|kinh phi|gia tri|tien(?! do)|so tien|luong|lai suat|thue(?! bao)|don gia|hoc phi|phi|le phi|vien phi|thiet hai)\b/;
const REACHED = /\b(?:dat|thu|nop|giai ngan|hoan thanh)\s*(?:du|it nhat|toi thieu|tren)?\s*$/;
const THRESHOLD = /(?:chi|se) phat huy hieu qua khi|khi co|neu (?:co|dat)|truong hop co/;
/** "tăng 3,2% so với tháng trước": how much something has changed, which is no share of anything. */
const CHANGED_BY = /\b(?:tang|giam|cao hon|thap hon)(?: them| khoang)?\s*$/;
/** "đơn vị đạt dưới 50% thì kiểm điểm", "khen thưởng đơn vị đạt từ 100%": what happens to whom, asked of nobody. */
const CONSEQUENCE =
  /\b(?:kiem diem|phe binh|khen thuong|ky luat|xem xet trach nhiem|xu ly trach nhiem|khien trach|bieu duong)\b/;
const CASE_OF = /\b(?:dat|con|co ty le)?\s*(?:duoi|tu|tren|chua dat)\s*$/;
const AT_LEAST = /(?:≥|>=|\btu|it nhat|toi thieu|khong duoi|khong thap hon|dat tu)\s*$/;
const AT_MOST = /(?:khong qua|toi da|khong vuot qua|duoi muc)\s*$/;
const OVER = /\b(?:tren|hon|vuot)\s*$/;
const UNDER = /\b(?:duoi|con duoi|xuong duoi)\s*$/;
const BASE_END =
  /[.;:,()]|\s(?:vao|truoc|den (?:ngay|het|\d|\d{1,2}[/.-]\d{1,2}[\d/.-]*)|cham nhat|duoc|da|phai|cai dat|ky (?:cam|ban|ket)|ra lop|den (?:lop|truong)|hoan thanh|tham gia|biet|thuc hien|trong (?:nam|thang|quy|vong|thoi|ngay)|so voi|tang|giam|dat|khi|la|chua|moi|trong do(?! tuoi)|bang|truc tuyen|trien khai|va(?! (?:nguoi|nhan|cong|can)))(?=[\s.,;:)]|$)|(?<!dien|mui|lieu)\stiem(?=[\s.,;:)]|$)|(?<!tuoi)\stro (?:len|xuong)\b/;
/** "tỷ lệ hộ dân sử dụng nước sạch đạt 65%": what is counted stands behind "tỷ lệ". */
const RATE_OF = /\bty le\s+(?:so\s+)?(?<base>[a-z ]+)/d;
const SHARE_OF =
  /\btinh tren (?:tong )?(?:so )?(?<base>[^,.;()]+?)(?=\s(?:tren (?:toan|dia ban)|dat|la|chiem|hien|toan|theo)\b|[,:]|$)/d;
const FIXED_DEADLINE = /(?:vao|truoc|den|den het|het|cuoi|trong|cham nhat|ngay)\s*(?:ngay\s*)?$/;
/** Letters of "chậm nhất trước 17 giờ 00 phút, ngày" at most. */
const LONGEST_LIMIT = 60;
/** "trước 17 giờ 00 phút ngày …": the hour between the word of limit and the day. */
const HOUR_BEFORE_DAY = /\s*\d{1,2}\s?(?:gio|h|g|:)\s?(?:\d{2})?\s?(?:phut|')?\s*,?\s*$/;

export interface PaperOfFigures {
  /** Year that a day without one falls in; null: not known. */
  readonly year: number | null;
  /** Last day the paper can be of: nothing has been reached on a later one. null: not known. */
  readonly issuedBy: IsoDay | null;
}

export function percentagesIn(
  sentence: Passage,
  { year, issuedBy }: PaperOfFigures,
  clause: string | null,
): readonly Found<PercentReading>[] {
  const matches = [...sentence.folded.matchAll(PERCENT)];
  const days = [...namedDays(sentence, year), ...periodLimits(sentence)].sort((left, right) => left.from - right.from);
  const found: Found<PercentReading>[] = [];
  for (const [index, match] of matches.entries()) {
    const before = matches[index - 1];
    const floor = before === undefined ? 0 : before.index + before[0].length;
    const ceiling = matches[index + 1]?.index ?? sentence.text.length;
    const chained = found.at(-1)?.value ?? null;
    found.push(percentage(sentence, match, { floor, ceiling, days, issuedBy, clause, chained }));
  }
  return found.map((one, index) => ofRange(sentence, one, matches, found, index));
}

const RANGE = /^ ?(?:-|den) ?$/;
/** "tăng từ 85% lên 95%", "từ 3,5% xuống còn 2,5%": the first is how things stand. */
const FROM_TO = /^ (?:len|xuong|giam con|tang len)(?: con| den| toi)? $/;

/** "50% - 60% người …", "từ 50% đến 60%": both ends say the same of the same, and neither alone is what is asked for. */
function ofRange(
  { folded }: Passage,
  one: Found<PercentReading>,
  matches: readonly RegExpMatchArray[],
  found: readonly Found<PercentReading>[],
  index: number,
): Found<PercentReading> {
  const isBetween = (left: number, joint: RegExp) => {
    const [low, high] = [matches[left], matches[left + 1]];
    const between =
      low === undefined || high === undefined ? '' : folded.slice((low.index ?? 0) + low[0].length, high.index);
    return joint.test(between);
  };
  const upper = found[index + 1];
  if (isBetween(index, FROM_TO) && upper !== undefined) {
    const { base } = upper.value;
    return { ...one, value: { ...one.value, role: 'quoted', comparison: '=', base, deadline: null }, doubt: null };
  }
  if (isBetween(index, RANGE) && upper !== undefined) {
    const { role, base, deadline, asOf } = upper.value;
    return { ...one, value: { ...one.value, role, base, deadline, asOf, comparison: '>=' }, doubt: 'range-of-figures' };
  }
  return isBetween(index - 1, RANGE)
    ? { ...one, value: { ...one.value, comparison: '<=' }, doubt: 'range-of-figures' }
    : one;
}

interface Surroundings {
  /** Behind the percentage before, and up to the next one. */
  readonly floor: number;
  readonly ceiling: number;
  readonly days: readonly NamedDay[];
  readonly issuedBy: IsoDay | null;
  readonly clause: string | null;
  /** The percentage before in the sentence: what it is, the next of a chain is. */
  readonly chained: PercentReading | null;
}

function percentage(sentence: Passage, match: RegExpMatchArray, around: Surroundings): Found<PercentReading> {
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const chunk = chunkAround(sentence, start);
  const remark = openBracket(sentence, Math.max(chunk.from, around.floor), start);
  const before = sentence.folded.slice(Math.max(chunk.from, around.floor, remark ?? 0), start);
  const counts = countsBefore(sentence, Math.max(chunk.from, around.floor), start);
  const behind = baseOf(sentence, end, Math.min(chunk.to, around.ceiling));
  const tied = counts === null ? deadlineOf(sentence, start, end, around) : null;
  const said =
    counts !== null
      ? 'quoted'
      : wordedRole(sentence, before, sentence.folded.slice(remark ?? chunk.from, start), { end, chunk, behind });
  const worded = said ?? unwordedRole(sentence, { start, end, behind }, around);
  const role = roleInTime(worded, sentence, start, {
    tied,
    isRemark: remark !== null,
    isUnworded: said === null,
    around,
  });
  const base = withoutPredicate(behind, before) ?? counts?.measure ?? shareOf(part(sentence, chunk.from, start));
  const deadline = role === 'target' ? tied : null;
  const rated =
    base === null
      ? null
      : behind?.startsWith(base) === true
        ? ratedBehind(sentence, base, end, Math.min(chunk.to, around.ceiling))
        : ratedBefore(part(sentence, chunk.from, start), base);
  const digits = match.groups?.digits ?? '';
  const value: PercentReading = {
    clause: around.clause,
    printed: part(sentence, start, end).text,
    basisPoints: basisPointsOf(digits),
    role,
    comparison: comparisonOf(before, sentence.folded.slice(end)),
    base,
    ...(rated !== null && rated !== base && { rated }),
    deadline: deadline?.day ?? null,
    asOf: role === 'quoted' ? asOfIn(sentence, chunk.from, start, around) : null,
    numerator: counts?.numerator ?? null,
    denominator: counts?.denominator ?? null,
    quote: part(sentence, chunk.from, chunk.to).text,
  };
  return { value, span: spanOf(matched(sentence, match)), doubt: doubtOf(value, deadline) };
}

function doubtOf(value: PercentReading, deadline: NamedDay | null): ReadingDoubt | null {
  if (value.role === 'threshold') return 'threshold-not-target';
  if (value.role === 'target' && value.base === null) return 'base-not-said';
  return deadline?.doubt ?? null;
}

function basisPointsOf(digits: string): number | null {
  const [whole = '', decimals = ''] = digits.split(/[.,]/);
  return decimals.length > 2 ? null : Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}

/** What the words around say it is; null: they say nothing. */
function wordedRole(
  sentence: Passage,
  before: string,
  chunk: string,
  around: { readonly end: number; readonly chunk: { readonly to: number }; readonly behind: string | null },
): PercentReading['role'] | null {
  if (THRESHOLD.test(before.slice(-60)) || isOfMoney(before, around.behind) || isAside(sentence, before, chunk, around))
    return 'threshold';
  if (isFloor(before, sentence.folded.slice(around.end, around.chunk.to)) && !HAD.test(before)) return 'target';
  const wanted = lastOf(before, WANTED);
  const had = lastOf(before, HAD);
  if (wanted !== had) return wanted > had ? 'target' : 'quoted';
  const wantedWide = lastOf(chunk, WANTED);
  const hadWide = lastOf(chunk, HAD);
  if (wantedWide !== hadWide) return wantedWide > hadWide ? 'target' : 'quoted';
  return null;
}

/** "đạt ≥ 95%", "từ 95% trở lên": a least that is asked for, unless it is said to be had. */
function isFloor(before: string, behind: string): boolean {
  return (
    /(?:>=|≥)\s*$/.test(before) ||
    /^\s*tro len\b/.test(behind) ||
    (/^[^.;,]{0,60}\btro len\b/.test(behind) && /\btu\s*$/.test(before))
  );
}

/** A change against another time, or the case in which somebody is praised or blamed. */
function isAside(
  { folded }: Passage,
  before: string,
  chunk: string,
  { end, chunk: { to } }: { readonly end: number; readonly chunk: { readonly to: number } },
): boolean {
  const behind = folded.slice(end, to);
  if (CHANGED_BY.test(before) && /^[^.;,]{0,40}\b(?:so voi|cung ky)\b/.test(behind)) return true;
  return (
    CASE_OF.test(before) && (CONSEQUENCE.test(chunk) || /^[^.;]{0,60}\bthi\b/.test(behind) || CONSEQUENCE.test(behind))
  );
}

/** "70% vào tháng 6; 100% vào tháng 12": the second is what the first is; "100% được xác thực" of a clause is to be reached. */
function unwordedRole(
  { folded }: Passage,
  { start, end, behind }: { readonly start: number; readonly end: number; readonly behind: string | null },
  { floor, clause, chained }: Surroundings,
): PercentReading['role'] {
  if (chained !== null && !HAD.test(folded.slice(floor, start)) && !/[.!?]\s/.test(folded.slice(floor, start)))
    return chained.role === 'threshold' ? 'quoted' : chained.role;
  if (clause === null) return 'quoted';
  return behind !== null || /^\s*(?:duoc|phai)\b/.test(folded.slice(end)) ? 'target' : 'quoted';
}

function isOfMoney(before: string, base: string | null): boolean {
  return base !== null && OF_MONEY.test(foldInPlace(base)) && !REACHED.test(before);
}

/** Where a remark in brackets begins that the place stands in; null: it stands in none. */
function openBracket({ text }: Passage, from: number, place: number): number | null {
  const open = text.lastIndexOf('(', place - 1);
  return open >= from && text.lastIndexOf(')', place - 1) < open ? open : null;
}

/** What lies ahead is asked for; a remark on a day that has passed, or one without a word of asking, says how things stood. */
function roleInTime(
  worded: PercentReading['role'],
  sentence: Passage,
  start: number,
  {
    tied,
    isRemark,
    isUnworded,
    around,
  }: {
    readonly tied: NamedDay | null;
    readonly isRemark: boolean;
    readonly isUnworded: boolean;
    readonly around: Surroundings;
  },
): PercentReading['role'] {
  if (worded === 'quoted' && isStillToCome(sentence, start, tied, around)) return 'target';
  if (worded !== 'target' || tied?.day == null || around.issuedBy === null) return worded;
  const isPast = isUnworded ? tied.day < around.issuedBy : isRemark && tied.day <= around.issuedBy;
  return isPast ? 'quoted' : worded;
}

/** "100% học sinh có thẻ BHYT": what they are to have is no part of who they are, unless the rate is said to be reached. */
function withoutPredicate(base: string | null, before: string): string | null {
  if (base === null || /\b(?:dat|cho|cua|tren|chiem|hien)\s*(?:it nhat|toi thieu|tu|tren)?\s*$/.test(before))
    return base;
  return (
    /^(.+?) có (?:thẻ|tài khoản|sổ|hồ sơ|kế hoạch|nhà vệ sinh|nước sạch|chữ ký số|mã định danh|căn cước)/u.exec(
      base,
    )?.[1] ?? base
  );
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern, 'g'))].at(-1)?.index ?? -1;
}

function comparisonOf(before: string, behind: string): PercentReading['comparison'] {
  if (AT_MOST.test(before) || /^\s*tro xuong/.test(behind)) return '<=';
  if (AT_LEAST.test(before) || /^\s*tro len/.test(behind)) return '>=';
  if (OVER.test(before)) return '>';
  return UNDER.test(before) ? '<' : '=';
}

/** The words right behind: "60% thuê bao cài đặt" → "thuê bao"; the verb that follows is what was done. */
function baseOf(sentence: Passage, end: number, ceiling: number): string | null {
  const offset =
    /^\s*(?:tro len|tro xuong)?\s*(?:cua|tong so|so|doi voi|tren|tren tong so)?\s*/.exec(
      sentence.folded.slice(end, ceiling),
    )?.[0].length ?? 0;
  const rest = part(sentence, end + offset, ceiling);
  if (!/^\p{Ll}/u.test(rest.text) || /^(?:ở|tại|địa bàn)\s/u.test(rest.text)) return null;
  const list = listedBase(rest);
  const words = list.text.trim();
  return words.length < 2 ||
    (/^(?:vao|truoc|den|trong|so voi|va|tro|tang|giam|ke hoach giao|theo|la|duoc|nhung|thi|cho|nen)\b/.test(
      list.folded,
    ) &&
      !/^chó(?!\p{L})/u.test(words.normalize('NFC')))
    ? null
    : words;
}

/** "tỷ lệ … tính trên số người có điện thoại thông minh … đạt 42,85%". */
function shareOf(before: Passage): string | null {
  const match = SHARE_OF.exec(before.folded);
  if (match !== null) return groupOf(before, match, 'base')?.text ?? null;
  const rate = RATE_OF.exec(before.folded);
  const named = rate === null ? null : MEASURE.exec(rate.groups?.base ?? '');
  const from = rate?.indices?.groups?.base?.[0];
  return named === null || from === undefined ? null : part(before, from, from + named[0].length).text;
}

const LONGEST_RATED = 120;
const RATED_END =
  /[.;:,()]|\s(?:vao|truoc|den (?:ngay|het|\d)|cham nhat|trong (?:nam|thang|quy|vong|thoi|ngay)|so voi|va|tren dia ban)\b/;
/** What is said of the rate behind what is rated. */
const RATE_SAID =
  /\s(?:dat|giam|tang|con|duoi|tren|len|xuong|tu|it nhat|toi thieu|toi da|khong (?:qua|duoi|vuot)|phan dau|chiem|la|bang|duy tri|hon|o muc)\b.*$/;

/** "95% số hộ được cấp nước sạch": the base with what is true of it. */
function ratedBehind({ text, folded }: Passage, base: string, end: number, ceiling: number): string | null {
  const from = text.indexOf(base, end);
  const stop = from < 0 ? -1 : folded.slice(from, ceiling).search(RATED_END);
  const words = from < 0 ? '' : text.slice(from, stop < 0 ? ceiling : from + stop).trim();
  return words.length > base.length && words.length <= LONGEST_RATED ? words : null;
}

/** "tỷ lệ hộ gia đình sử dụng nước sạch đạt 95%": all that stands between "tỷ lệ" and what it is to be. */
function ratedBefore(before: Passage, base: string): string | null {
  const rate = RATE_OF.exec(before.folded);
  const [from, to] = rate?.indices?.groups?.base ?? [];
  if (from === undefined || to === undefined) return null;
  const words = part(before, from, from + before.folded.slice(from, to).replace(RATE_SAID, '').length).text.trim();
  return words.startsWith(base) && words.length > base.length && words.length <= LONGEST_RATED ? words : null;
}

/** "cán bộ, công chức, viên chức, người lao động" is one base with commas. */
function listedBase(rest: Passage): Passage {
  const LIST =
    /^(?:can bo|cong chuc|vien chuc|ho\b|ao\b|ca nhan|to chuc|doanh nghiep|hop tac xa|co so|xa\b|phuong\b|thon\b|nguoi lao dong|giao vien|hoc sinh|sinh vien|nhan vien|dang vien|cong nhan|doan vien|hoi vien|chien si|luc luong can bo|luc luong|tre em|cc|vc)/;
  let end = 0;
  for (;;) {
    const tail = part(rest, end);
    const stop = BASE_END.exec(tail.folded);
    const at = stop?.index ?? tail.text.length;
    const offset = rest.text.length - tail.text.length;
    const next = /^,\s+/.exec(rest.folded.slice(offset + at));
    const isListed =
      next !== null && LIST.test(tail.folded) && LIST.test(rest.folded.slice(offset + at + next[0].length));
    if (!isListed || next === null) return part(rest, 0, offset + at);
    end = offset + at + next[0].length;
  }
}

/** The day a target is tied to: behind it ("đạt 90% vào 30/8"), else before it ("đến ngày 31/8 đạt 60%"). */
function deadlineOf(
  sentence: Passage,
  start: number,
  end: number,
  { floor, ceiling, days }: Surroundings,
): NamedDay | null {
  const behind = days.find(
    ({ from }) =>
      from >= end && from < ceiling && isLimitOf(sentence, from) && !/[.;(]/.test(sentence.text.slice(end, from)),
  );
  const before = days.findLast(
    ({ to, from }) =>
      to <= start && from >= floor && isLimitOf(sentence, from) && !/[;]/.test(sentence.text.slice(to, start)),
  );
  if (behind !== undefined && (before === undefined || !/,/.test(sentence.text.slice(end, behind.from)))) {
    const isNextOnes =
      /,\s*(?:den|truoc|phan dau|tien toi|va den)\b/.test(sentence.folded.slice(end, behind.to)) &&
      ceiling < sentence.text.length;
    if (!isNextOnes) return behind;
  }
  return before ?? null;
}

function isLimitOf({ folded }: Passage, from: number): boolean {
  const before = folded.slice(Math.max(0, from - LONGEST_LIMIT), from);
  return FIXED_DEADLINE.test(before.replace(HOUR_BEFORE_DAY, ' ')) || /^nam \d/.test(folded.slice(from));
}

function asOfIn(
  sentence: Passage,
  from: number,
  to: number,
  { days, issuedBy }: Surroundings,
): LocalTime | IsoDay | null {
  const day = days.findLast(
    (one) =>
      (one.day === null || !isAfter(one.day, issuedBy)) &&
      one.from >= from &&
      one.to <= to &&
      /(?:tinh den|den|luc|ngay|vao)\b[^;]{0,30}$/.test(sentence.folded.slice(0, one.to)),
  );
  if (day?.day == null) return null;
  const clock = namedClocks(sentence).find(
    (one) => one.from >= from && one.to <= day.from && /^['\s,]*$/.test(sentence.folded.slice(one.to, day.from)),
  );
  return clock === undefined ? day.day : at(day.day, clock.clock);
}

export function countPairsIn(passage: Passage): readonly Found<CountPairReading>[] {
  return [...passage.folded.matchAll(PAIR)].flatMap((match) => {
    const pair = pairOf(passage, match);
    return pair === null ? [] : [pair];
  });
}

function pairOf(passage: Passage, match: RegExpMatchArray): Found<CountPairReading> | null {
  const { a = '', b = '' } = match.groups ?? {};
  const place = match.indices?.groups?.measure;
  const named = place === undefined ? null : MEASURE.exec(passage.folded.slice(place[0]));
  const isCount = /\.\d{3}/.test(a) || /\.\d{3}/.test(b) || named !== null;
  const [, to = 0] = match.indices?.groups?.b ?? [];
  const start = match.index ?? 0;
  if (!isCount || /(?:ngay|thang|(?<!tong )so|quy|qd|so:)\s*$/.test(passage.folded.slice(0, start))) return null;
  const measure =
    place === undefined || named === null ? null : part(passage, place[0], place[0] + named[0].length).text;
  const value = { numerator: countOf(a), denominator: countOf(b), measure };
  return value.denominator === 0 ? null : { value, span: spanOf(part(passage, start, to)), doubt: null };
}

function countOf(digits: string): number {
  return Number(digits.replace(/\./g, ''));
}

/** "Đến hết ngày 30/11/2025: 85%" of a paper of October: nobody has reached that yet; "(hiện tại 58,45%)" behind it is had. */
function isStillToCome(
  sentence: Passage,
  start: number,
  tied: NamedDay | null,
  { floor, issuedBy }: Surroundings,
): boolean {
  if (tied?.day == null || !isAfter(tied.day, issuedBy)) return false;
  return !HAD.test(sentence.folded.slice(tied.to <= start ? tied.to : floor, start));
}

function isAfter(day: IsoDay, issuedBy: IsoDay | null): boolean {
  return issuedBy !== null && day > issuedBy;
}

/** Counts in front of their own percentage, with no other wish between: "82.930/174.229 thuê bao, đạt 47,59%". */
function countsBefore(sentence: Passage, from: number, to: number): CountPairReading | null {
  const before = part(sentence, from, to);
  const pair = countPairsIn(before).at(-1);
  if (pair === undefined) return null;
  const behind = before.at.findIndex((place) => place >= pair.span.end);
  return behind >= 0 && WANTED.test(before.folded.slice(behind)) ? null : pair.value;
}
