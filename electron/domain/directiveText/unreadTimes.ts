import { namedClocks, namedDays } from './days';
import { daysOfPeriods, figureZones } from './daysOfPeriod';
import { datesAPaper, momentsIn, type PaperTime } from './moments';
import { type Passage, part, type Span, spanOf } from './passage';
import type { DutyReading, Found } from './reading';
import { chunkAround, sentencesOf } from './sentences';
import { daySpansIn, windowsIn } from './windows';

/** Words of time that no duty has taken: said to the clerk, never passed over. */

interface Place {
  readonly from: number;
  readonly to: number;
}

/** A day that figures speak of, or that something was on. */
const OF_FIGURES =
  /\b(?:tinh den|tinh tu|den nay|so lieu|thong ke|ky bao cao|ban hanh|phat sinh|ket qua [^.;,]{3,40} den)[^.;,]{0,30}$/;
/** What is to be done by a day beside the report is no time of the report; its words stand before the day. */
const OTHER_MATTER = /\b(?:hoan thanh|phan dau|dat|tham muu|to chuc)\b[^;]*$/;

/** Days, hours and days of the week in a sentence that asks for a report, outside of the limits that were understood. */
function unreadTimes(sentence: Passage, duties: readonly Found<DutyReading>[], paper: PaperTime): readonly Place[] {
  const days = namedDays(sentence, paper.year);
  const windows = [...windowsIn(sentence, days), ...daySpansIn(sentence, days)].map(({ found }) => found.span);
  const read = [...duties.flatMap(({ value }) => (value.due === null ? [] : [value.due.span])), ...windows];
  const figures = figureZones(sentence);
  const weekdays = daysOfPeriods(sentence).filter(({ kind }) => kind === 'week');
  const named = [...days.filter((day) => !datesAPaper(sentence, day)), ...namedClocks(sentence), ...weekdays];
  const unread = named.filter(
    (place) =>
      !isCovered(spanOf(part(sentence, place.from, place.to)), read) &&
      !figures.some(({ from, to }) => from <= place.from && place.to <= to) &&
      !isOfOther(sentence, place),
  );
  return [...unread, ...spoiltTimes(sentence)];
}

/** "ngày l5/5/2022", "l7h00", "3O/5/2022": letters where recognition should have seen digits. */
const SPOILT =
  /(?<![\p{L}\d/])(?=[loisbh/]*\d)(?=[\dh/]*[loisb])(?:[\dloisb]{1,2}\/[\dloisb]{1,2}(?:\/[\dloisb]{4})?|[\dloisb]{1,2}h[\dlo]{2})(?![\p{L}\d/])/gu;

function spoiltTimes({ folded }: Passage): readonly Place[] {
  return [...folded.matchAll(SPOILT)].map(({ index, 0: words }) => ({ from: index, to: index + words.length }));
}

/** Of figures, of another order between the same semicolons, or the weekday of a date in brackets. */
function isOfOther(sentence: Passage, { from }: Place): boolean {
  const before = sentence.folded.slice(0, from);
  const chunk = before.slice(chunkAround(sentence, from).from);
  return OF_FIGURES.test(before) || OTHER_MATTER.test(chunk) || /\d\s*\($/.test(before);
}

function isCovered({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

/** "trước kỳ họp cuối năm", "trong tuần này", "sau mỗi đợt": a time all the same, though no day of it is known. */
const VAGUE =
  /\b(?:bao cao|gui|nop)\b.*\b(?:(?:truoc|sau|trong|cuoi|dau|giua|vao|ngay) (?:khi|moi|tet|tuan|thang|quy|nam|ngay|ky hop|dot|dip|gio|buoi|chieu|sang|mua|hoi nghi|cuoc hop)|(?:tuan|thang|quy) (?:nay|sau|toi))\b/;

/** The duties of a sentence, doubted where it names a time that none of them has. */
export function withUnreadTimes(
  duties: readonly Found<DutyReading>[],
  sentence: Passage,
  paper: PaperTime,
): readonly Found<DutyReading>[] {
  if (duties.length === 0) return duties;
  const isVague =
    duties.every(({ value }) => value.due === null) && (VAGUE.test(sentence.folded) || SOME_TIME.test(sentence.folded));
  const isMorning = IN_THE_MORNING.test(sentence.folded) && duties.some(({ value }) => hasNoClock(value));
  if (!isVague && !isMorning && unreadTimes(sentence, duties, paper).length === 0) return duties;
  return duties.map((duty, index) => {
    if (duty.value.due === null) return { ...duty, doubt: 'time-not-understood' };
    return index === duties.length - 1 ? { ...duty, doubt: 'further-time' } : duty;
  });
}

/** “vào sáng thứ Hai” ends at noon, not with the day; by which hour is for the clerk to say. */
const IN_THE_MORNING = /\b(?:bao cao|gui|nop)\b[^.;]*\b(?:sang|trua) (?:thu|ngay|chu nhat)\b/;

function hasNoClock({ due }: DutyReading): boolean {
  return due !== null && 'clock' in due.value && due.value.clock === null;
}

const ORDER = /\b(?:bao cao|gui|nop|trinh|tham muu|cung cap)\b[^.;]{0,140}$/;
const DONE = /\b(?:da|duoc|nhan|theo)\s+(?:bao cao|gui|nop|trinh)\b[^.;]{0,140}$/;

/** Sentences that seem to ask for something to be sent by a limit, and that no duty was made of. */
export function unreadOrdersIn(
  paragraphs: readonly Passage[],
  duties: readonly Found<DutyReading>[],
  paper: PaperTime,
): readonly Found<string>[] {
  const spans = duties.map(({ span }) => span);
  return paragraphs
    .flatMap(sentencesOf)
    .filter((sentence) => !isCovered(spanOf(sentence), spans) && ordersByALimit(sentence, paper))
    .map((sentence) => ({ value: sentence.text, span: spanOf(sentence), doubt: 'order-not-read' }));
}

/** A report is asked for by a time that is in none of the forms known: "Trước ngày mùng 6 Tết báo cáo …". */
const ASKED_SOME_TIME =
  /(?:^|[.;:,)] )(?:[-+*] |\d{1,2}[.)] |[a-z]\) )?(?:(?:truoc|cham nhat|muon nhat|den|sau|trong|dinh ky|hang|vao)\b[^.;]{2,60} )?(?:bao cao|gui bao cao|nop bao cao)\b(?! (?:so|nay|cua|tai)\b)/;
const SOME_TIME =
  /\b(?:mung \d|tet\b|\d{1,2} (?:gio|lan|tuan|ngay|thang) ?\/ ?(?:lan|ngay|tuan|thang)|ngay \d{1,2} lan|khong muon hon|sau \d{1,3} (?:ngay|gio)|sau khi ket thuc|tuan (?:chan|le)|thang chap|am lich)/;

function ordersByALimit(sentence: Passage, paper: PaperTime): boolean {
  if (ASKED_SOME_TIME.test(sentence.folded) && SOME_TIME.test(sentence.folded) && !DONE.test(sentence.folded))
    return true;
  return momentsIn(sentence, paper).some(({ value: { due }, span }) => {
    if (due === null || due.kind === 'undated') return false;
    const before = sentence.folded.slice(0, sentence.at.indexOf(span.start));
    return ORDER.test(before) && !DONE.test(before);
  });
}
