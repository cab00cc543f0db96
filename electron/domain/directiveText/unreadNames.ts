import type { Passage } from './passage';
import type { DutyReading, Found } from './reading';

/** Who a sentence names where no body was found, and whom it leaves out. */

/** "UBND các xã, phường (trừ xã Can Lộc)"; days off and cases are left out of other things. */
const EXCEPTED =
  /[(,]\s*(?:ngoại trừ|trừ|không bao gồm|không gồm)\s+(?!thứ\s|chủ nhật|ngày|các ngày|trường hợp|lễ|khi\s|tết)/iu;
const SOMEBODY = /^(?:Ông|Bà|Anh|Chị|Người|Cá nhân|Từng|Mỗi|Những người|Các (?:hộ|cá nhân|bên|bác sĩ|thầy))\s/u;
const BEFORE_ORDER = /[\s,]*(?:(?:có|chịu) trách nhiệm|phải|tổng hợp|kịp thời|và|lập|gửi)?[\s,]*$/u;

/** @param index where the words ask for the report; null: nobody stands in front of it */
export function somebodyIn({ text }: Passage, index: number): string | null {
  const before = text.slice(0, index);
  return SOMEBODY.test(before) ? before.replace(BEFORE_ORDER, '') : null;
}

/** The duties of a sentence that leaves a body out of a group. */
export function withExceptions(
  duties: readonly Found<DutyReading>[],
  { text }: Passage,
): readonly Found<DutyReading>[] {
  return EXCEPTED.test(text)
    ? duties.map((duty) => (isQuiet(duty) ? { ...duty, doubt: 'body-excepted' } : duty))
    : duties;
}

/** The same for all duties that go by words above them: "đề nghị UBND các xã (trừ xã A) thực hiện:". */
export function withLeadExceptions(
  duties: readonly Found<DutyReading>[],
  leads: readonly Passage[],
): readonly Found<DutyReading>[] {
  return leads.some(({ text }) => EXCEPTED.test(text))
    ? duties.map((duty) => (isQuiet(duty) ? { ...duty, doubt: 'body-excepted' } : duty))
    : duties;
}

function isQuiet({ doubt }: Found<DutyReading>): boolean {
  return doubt === null || doubt === 'receiver-not-said';
}
