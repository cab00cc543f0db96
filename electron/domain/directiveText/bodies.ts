import { HEAD_STARTS, HEADS, VERBS } from './bodyWords';
import { type Passage, part } from './passage';

const HEAD = new RegExp(
  String.raw`^(?:(?:cac|moi|tat ca cac|nhung|toan bo cac)\s+)?(?:(?:${HEADS.join('|')})(?![a-z0-9])|${HEAD_STARTS.join('|')})`,
);

/** The same letters with other marks: "Sơ tán", "Phong trào", "Số lượng", "Bảo đảm". */
const NO_BODY =
  /^(?:\p{L}+ ){1,3}nào\s|^(?:các\s+)?(?:Sơ|Số|Sổ|số|Phong|Phóng|Phỏng|Bảo (?!hiểm)|Bao|Bão|bão|Áp|Kho (?!bạc)|Thôn tính|Đoàn kết|đoàn kết|Hội nghị|hội nghị|Bán|Bàn|Bản)(?=\s|$)/u;

export function startsWithBody({ folded, text }: Passage): boolean {
  return HEAD.test(folded) && !NO_BODY.test(text);
}

/** Words that join an enumeration of bodies; what is within brackets belongs to the body before. */
const JOINT = /;\s*|,\s+(?:va\s+)?|\s+va\s+|\s+cung\s+(?=cac\s)/g;
/** Common nouns that go on with the body before: "các sở, ban, ngành", "UBND các huyện, thị xã, thành phố". */
const CONTINUES =
  /^(?:ban|nganh|so|phong|doan the|to chuc(?: chinh tri[^,;]*)?|hoi|co quan|don vi|dia phuong|thi xa|thanh pho|thi tran|xa|phuong|dac khu|quan|huyen|cap \w+|don vi su nghiep[^,;]*|doanh nghiep)(?:[ ,;]|$)/;
const KEEPS_SMALL =
  /^(?:cac |tat ca |toan the |ubnd|to dan pho|co quan|don vi|dia phuong|doanh nghiep|ban quan ly|cong an|truong )/;

/** "Văn phòng HĐND và UBND", "Văn phòng Đoàn ĐBQH và HĐND" are one office each. */
const JOINT_OFFICE =
  /^(?:(?:chanh|pho chanh) )?(?:van phong|vp) (?:hdnd|hoi dong nhan dan|(?:doan )?dbqh|doan dai bieu quoc hoi)$/;

/** The bodies an enumeration names, one by one: "Sở Y tế, UBND các huyện, thị xã" → two. */
export function enumeratedBodies(passage: Passage): readonly Passage[] {
  const cuts: [number, number][] = [];
  for (const match of passage.folded.matchAll(JOINT)) {
    const behind = match.index + match[0].length;
    if (isInBrackets(passage.text, match.index) || !startsAnother(passage, cuts.at(-1)?.[1] ?? 0, match, behind))
      continue;
    cuts.push([match.index, behind]);
  }
  const ends = [...cuts.map(([from]) => from), passage.text.length];
  const starts = [0, ...cuts.map(([, to]) => to)];
  return starts.map((from, index) => part(passage, from, ends[index])).filter(({ text }) => text !== '');
}

function startsAnother(passage: Passage, start: number, match: RegExpMatchArray, behind: number): boolean {
  const rest = passage.folded.slice(behind);
  if (match[0].startsWith(';')) return true;
  if (!HEAD.test(rest)) return false;
  const isCapital = /^\p{Lu}/u.test(passage.text.slice(behind));
  const own = passage.folded.slice(start, match.index);
  if (JOINT_OFFICE.test(own) && match[0].trim() === 'va') return false;
  if (
    /^(?:(?:thu truong|lanh dao|nguoi dung dau)\s+)?(?:cac |ubnd cac |uy ban nhan dan cac )/.test(own) &&
    CONTINUES.test(rest) &&
    !/^ubnd/.test(rest)
  )
    return false;
  if (/^(?:thu truong|lanh dao|nguoi dung dau) /.test(own) && !isCapital) return false;
  return isCapital || (KEEPS_SMALL.test(rest) && !CONTINUES.test(rest.replace(/^to dan pho.*/, '')));
}

function isInBrackets(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.split('(').length > before.split(')').length;
}

const LEAD =
  /^(?:(?:kinh )?de nghi|yeu cau|giao(?: cho| trach nhiem cho| nhiem vu cho)?|doi voi|trach nhiem(?: cua)?|phan cong|nhiem vu(?: cua)?|chi dao|uy quyen(?: cho)?)\s+(?:cho\s+|cac dong chi\s+(?=\p{L}))?/u;
/** "Hằng tuần, UBND các xã …", "Trong vòng 10 ngày kể từ ngày ban hành, các thôn …". */
const TIME_FIRST =
  /^(?:trong (?:vong|thoi han|thang|quy|nam)|tu ngay|cham nhat|truoc|dinh ky|hang (?:ngay|tuan|thang|quy|nam)|sau khi|den (?:ngay|het)|khi co|moi (?:ngay|tuan|thang))\b[^,.;:]{0,120},\s+/;
const FIRST_VERB = new RegExp(`^(?:${VERBS.join('|')}|can cu|huong|cu |gui |lap )`);
/** A name may end in the same word: "Ban Chỉ đạo", "Ủy ban Kiểm tra". */
const VERB = new RegExp(String.raw`\s(?:${VERBS.join('|')})`, 'g');
const BEFORE_NAME = /(?:^|\s)(?:ban|uỷ ban|ủy ban|tổ|đoàn|bộ phận|đội|các|những|chưa|chậm)$/iu;
/** Too short to be told without their marks. */
const SHORT_VERB =
  /\s(?:cần|sẽ|dán|gửi|(?<!(?:công|độc|dân|tư|thành) )lập|nộp|đạt|phát(?! (?:thanh|triển|hành|sóng và))|tiêm(?! (?:chủng|phòng))|trình|mời|mở|(?<![Tt]hường )trực(?! thuộc| tiếp| tuyến)|nhập|giúp|được|là|thu|tăng|đưa)[\s,]/gu;

export interface NamedBodies {
  readonly lead: readonly Passage[];
  readonly coordinating: readonly Passage[];
  /** Where the rest begins in the passage given. */
  readonly end: number;
  /** The bodies end at a verb, a colon or the end of a heading; false: no such end was found. */
  readonly isBounded: boolean;
}

const NO_LONGER = 420;

/**
 * The bodies a sentence or heading begins with: "Giao Phòng Y tế chủ trì, phối hợp với UBND các xã, phường rà soát…".
 * @returns null when it does not begin with a body
 */
export function leadingBodies(passage: Passage): NamedBodies | null {
  const time = TIME_FIRST.exec(passage.folded)?.[0].length ?? 0;
  const lead = LEAD.exec(passage.folded.slice(time))?.[0].length ?? 0;
  const rest = part(passage, time + lead);
  if (
    !startsWithBody(rest) ||
    !/^[\p{Lu}]|^các |^tất cả |^cơ quan|^đơn vị|^doanh nghiệp|^chính quyền|^từng/u.test(rest.text)
  )
    return null;
  const skipped = passage.text.length - rest.text.length;
  const stop = stopOf(rest);
  if (stop.end > NO_LONGER) return null;
  const named = withoutRemark(part(rest, 0, stop.end));
  const together = coordinatingOf(rest, stop.end);
  return {
    lead: enumeratedBodies(named).filter(startsWithBody),
    coordinating: together === null ? [] : enumeratedBodies(together.bodies),
    end: skipped + (together?.end ?? stop.end),
    isBounded: stop.isBounded,
  };
}

/** "UBND các xã, phường (sau đây gọi là…)": remarks at the end are no part of the name. */
function withoutRemark(named: Passage): Passage {
  const remark = /\s*\([^()]*\)?\s*$/.exec(named.text);
  return remark === null ? named : part(named, 0, remark.index);
}

/** A limit behind the name is none of it: "Sở Tài chính chậm nhất sau 03 ngày …". */
const LIMIT =
  /[\s,]+(?:cham nhat|truoc (?:ngay|\d)|trong (?:vong|thoi han)|dinh ky|hang (?:ngay|tuan|thang|quy|nam))\b/;

function stopOf(passage: Passage): { readonly end: number; readonly isBounded: boolean } {
  const blanked = passage.folded.replace(/\([^()]*\)/g, (remark) => '('.repeat(remark.length));
  const colon = blanked.indexOf(':');
  const verb = verbAt(passage.text, blanked);
  const stop = blanked.search(/[.](?:\s|$)(?<!tp\. )/);
  const limit = blanked.search(LIMIT);
  const ends = [colon, verb, stop, limit].filter((index) => index >= 0);
  return ends.length === 0
    ? { end: passage.text.length, isBounded: false }
    : { end: trimmedEnd(blanked, Math.min(...ends)), isBounded: true };
}

/** A verb is written small; the same word with a capital belongs to a name. */
function verbAt(text: string, folded: string): number {
  const long = [...folded.matchAll(VERB)].map(({ index }) => index);
  const short = [...text.matchAll(SHORT_VERB)].map(({ index }) => index).filter((index) => folded[index] === ' ');
  const small = [...long, ...short].filter(
    (index) => /^\s\p{Ll}/u.test(text.slice(index)) && !BEFORE_NAME.test(text.slice(0, index)),
  );
  return small.length === 0 ? -1 : Math.min(...small);
}

function trimmedEnd(folded: string, end: number): number {
  return folded.slice(0, end).replace(/[\s,;]+$/, '').length;
}

/** "Cục Thuế tỉnh chủ trì, các sở, ngành liên quan phối hợp:": who stands in front of the word. */
function besideLead(passage: Passage, from: number): { readonly bodies: Passage; readonly end: number } | null {
  const rest = part(passage, from);
  const match = /^[^.;:]{2,160}?(?=\s+(?:cung\s+)?phoi hop)/.exec(rest.folded);
  if (match === null || !startsWithBody(rest) || stopOf(rest).end < match[0].length) return null;
  return { bodies: part(rest, 0, match[0].length), end: from + match[0].length };
}

function coordinatingOf(passage: Passage, from: number): { readonly bodies: Passage; readonly end: number } | null {
  const behind = passage.folded.slice(from);
  const beside = /^[\s,]*chu tri,?\s+(?:va\s+)?(?=cac |so |phong |ubnd |uy ban )/.exec(behind);
  if (beside !== null) return besideLead(passage, from + beside[0].length);
  const match =
    /^[\s,:-]*(?:chu tri|chu dong|cung|lam dau moi)?[\s,]*(?:va\s+)?phoi hop(?: chat che)?\s*(?:voi|cung)?\s+/.exec(
      behind,
    );
  if (match === null) return null;
  const rest = part(passage, from + match[0].length);
  if (!startsWithBody(rest) || !/^[\p{Lu}]|^các /u.test(rest.text)) return null;
  const stop = stopOf(rest);
  if (!stop.isBounded || stop.end > NO_LONGER) return null;
  return { bodies: withoutRemark(part(rest, 0, stop.end)), end: from + match[0].length + stop.end };
}

/** "a) Chủ trì, phối hợp với các phòng, ban …" under a heading that names the lead: who works with them. */
export function coordinatingOnly(passage: Passage): readonly Passage[] {
  const together = coordinatingOf(passage, 0);
  return together === null ? [] : enumeratedBodies(together.bodies).filter(startsWithBody);
}

/** "Tiếp tục …", "Chỉ đạo …": wording that begins under the name of who is addressed. */
export function startsWithVerb(folded: string): boolean {
  return FIRST_VERB.test(folded);
}
