import type { IsoDay } from '../calendar';
import type { Passage } from './passage';
import type { WindowReading } from './reading';

/** What the days of "từ ngày … đến ngày …" belong to: the time of the work, or the people, papers and figures it is about. */

/** work: something is done in these days; matter: they say who or what is meant; unsure: the words do not tell. */
export type WindowMeaning = 'work' | 'matter' | 'unsure';

/** Figures are always counted over days that are past when they are sent. */
const OF_FIGURES = /\b(?:so lieu|ky bao cao|phat sinh)\b/;
/** Who or what can be told apart by a day. */
const THING =
  /\b(?:nguoi|cong dan|ho|ho so|truong hop|doi tuong|tre(?: em)?|hoc sinh|sinh vien|lao dong|can bo|dang vien|doan vien|thanh nien|phu nu|thai phu|benh nhan|ca|van ban|quyet dinh|giay(?: (?:phep|to|moi|chung nhan|xac nhan|khai sinh))?|hop dong|giao dich|don(?: thu)?|phan anh|kien nghi|vu viec|du lieu|du an|cong trinh|doanh nghiep|co so|phuong tien|tai khoan|hoa don|chung tu|thua dat|the|thue bao)\b/g;
/** What they were born, granted or counted by; close in front of the days. */
const STATE =
  /\b(?:(?<!\b(?:hoc|thi|ve|giao|hy|tai) )sinh(?! (?:vien|hoat|hoc|thai|ke))|nhap canh|xuat canh|het han|het hieu luc|co hieu luc|den han|qua han|du \d{1,3} tuoi|tron \d{1,3} tuoi|da|duoc cap|duoc giao|tiep nhan|ban hanh|ky|ton dong|phat hien|mac|nhiem|tu vong|chet|ket hon|cap|lap|xay ra)\b[^,;.]{0,30}$/;
const BORN = /(?<!\b(?:hoc|thi|ve|phat|giao|hy|tai) )\bsinh(?: ra)? *$/;
/** What is told of work that was done, unless the report comes again in these days. */
const TOLD = /\b(?:ket qua|tinh hinh|tien do|luy ke|thong ke)\b/;
const AGAIN = /\b(?:hang|moi) (?:ngay|tuan|thang)\b/;
const DOING =
  /\b(?:thoi gian|thuc hien|trien khai|to chuc|tien hanh|hoan thanh|bat dau|duy tri|dien ra|keo dai|tap trung|tuan le|cao diem|ra quan|chien dich|thang hanh dong|ke hoach|de an|chuong trinh|phong trao|dot [\da-z]+)\b/;

const SPAN_WORDS = /\b(?:trong )?(?:khoang thoi gian|khoang|giai doan) *$/;

/**
 * What a window of a sentence means.
 * @param place where its words begin
 * @param notBefore first day the paper can have been issued on; null: not known
 */
export function windowMeaning(
  sentence: Passage,
  place: number,
  window: WindowReading,
  notBefore: IsoDay | null,
): WindowMeaning {
  const words = wordsBefore(sentence.folded.slice(0, place));
  if (OF_FIGURES.test(words) || BORN.test(words) || describes(words)) return 'matter';
  const isDoing = DOING.test(words) || AGAIN.test(words);
  const isTold = TOLD.test(words) && !AGAIN.test(words);
  return byDays(window, notBefore, isTold ? 'told' : isDoing ? 'doing' : 'open');
}

/** The words the window hangs on: of its own part of the sentence, behind any day named before. */
function wordsBefore(before: string): string {
  const open = before.replace(/\(\s*$/, '');
  const from = Math.max(
    ...[...open.matchAll(/[;,(]|\d[/.-]\d{4}\b|\bden nay\b/g)].map(({ index, 0: { length } }) => index + length),
    0,
  );
  return open.slice(from).replace(SPAN_WORDS, '');
}

function describes(words: string): boolean {
  const last = [...words.matchAll(THING)].at(-1);
  return last !== undefined && STATE.test(words.slice(last.index + last[0].length));
}

function byDays(
  { from, to }: WindowReading,
  notBefore: IsoDay | null,
  words: 'told' | 'doing' | 'open',
): WindowMeaning {
  const isPast = to !== null && notBefore !== null && to < notBefore;
  // a letter that orders work in a past window has slipped in its year
  if (isPast) return words === 'doing' ? 'unsure' : 'matter';
  if (words === 'told') return from !== null && notBefore !== null && from < notBefore ? 'matter' : 'unsure';
  const isAhead = from === null || (notBefore !== null && from >= notBefore);
  return isAhead || (words === 'doing' && to !== null) ? 'work' : 'unsure';
}
