import { addDays, dayOf, type IsoDay, isLocalTime, type LocalTime, partsOf } from '../../domain/calendar';
import type { ChatFigure, ChatMessage, ChatProposal, ChatReading, ChatUnit } from '../../domain/chat';
import { foldInPlace, type Span } from '../../domain/directiveText/passage';
import type { FormDefinition } from '../../domain/form';
import { type PeriodKey, spanOf } from '../../domain/period';
import { foldedPhrase } from '../../domain/vietnamese';
import { findDays } from '../days';
import { indexOn, indexUnits, type UnitIndex } from '../unitIndex';
import { assignFigures } from './assignFigures';
import type { ChatContext } from './chatContext';
import { findMentions, likeUnits, type Mention } from './mentions';
import { hasSignedNumber, numbersIn } from './numbersIn';
import { splitMessages } from './splitMessages';
import { ROWS } from './vocabulary';

const NIL =
  /\b(?:khong|ko|k|chua|hong)\s+(?:co\s+)?(?:phat sinh|ps|(?:nguoi |truong hop |ca )?(?:cai )?moi|truong hop nao|ai cai)\b|\bkps\b|\bkhong bao cao phat sinh\b/g;
/** "không có ca trùng" and the like say nothing about a report of nothing. */
const CORRECTION =
  /\b(?:dinh chinh|sua lai|cap nhat lai|bao (?:cao )?lai|xin sua|bao nham|nham so|ghi nham|gui nham|thay cho)\b/g;
/** A day reported, not one that figures are compared with. */
const YESTERDAY = /(?<!\b(?:so voi|hon|bang|nhu)(?: ngay)? )\b(?:hom qua|hqua)\b/;
const TODAY = /\b(?:hom nay|hnay|h nay|trong ngay)\b/;
/** "lũy kế đến 17h00 ngày 17/8" */
const UP_TO_DAY = /\b(?:tinh den|den|luc|chot luc|chot|hom qua)\b[^,;\n]{0,20}?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?/g;
/** A stamp that was not understood: at the start of a line, or an hour in brackets. */
const STAMP_LEFT =
  /(?:^|\n)\s*[[(]?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?[ ,]+)?\d{1,2}:\d{2}|[[(][^\])\n]*\d{1,2}:\d{2}[^\])\n]*[\])]/;
const AS_OF = /\b(?:tinh den|den|luc|chot luc|chot)\s*(\d{1,2})\s*(?:h|gio|g|:)\s*(\d{2})?(?!\d)/;

/** What a text copied from a group chat says: messages, and for each unit that reports in one a proposal. Pure, never throws. */
export function readMessages(raw: string, context: ChatContext): ChatReading {
  const messages = withoutCopies(splitMessages(raw, context.day));
  const names = namesByDay(context);
  return {
    messages,
    proposals: messages.flatMap((message, at) => proposalsOf(message, at, names, context)),
  };
}

/** What names mean on a day; null: on any. A name may have gone from one unit to another. */
type NamesOn = (day: IsoDay | null) => UnitIndex;

function namesByDay(context: ChatContext): NamesOn {
  const all = indexUnits(context.units);
  const known = new Map<IsoDay, UnitIndex>();
  return (day) => {
    if (day === null) return all;
    const index = known.get(day) ?? indexOn(all, (unitId) => context.isInForce(unitId, day));
    known.set(day, index);
    return index;
  };
}

/** Two copies of a chat that overlap hold the same message twice. */
function withoutCopies(messages: readonly ChatMessage[]): readonly ChatMessage[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}

interface Segment extends Span {
  readonly mention: Mention | null;
}

function proposalsOf(
  message: ChatMessage,
  at: number,
  namesOn: NamesOn,
  context: ChatContext,
): readonly ChatProposal[] {
  const folded = foldInPlace(message.text);
  const mentions = findMentions(namesOn(null), message.text, folded);
  const names = mentions.map(({ span }) => span);
  const segments = segmentsOf(message.text, mentions);
  const preface = { start: 0, end: segments[0]?.start ?? 0 };
  const read = segments.map((segment) => {
    const numbers = numbersIn(folded, segment, names);
    const own = folded.slice(segment.start, segment.end);
    const said = folded.slice(0, preface.end) + own;
    const anyForm = bestForm(context, null, folded, segment, numbers).formId;
    const day = dayMeant(periodOf(context, anyForm, said, message).period) ?? message.sentOn ?? context.day;
    const index = namesOn(day);
    const unit = inForce(unitOf(meantIn(segment, index, message.text, folded), message, index), day, context, index);
    const { formId, figures } = bestForm(context, unit.unitId, folded, segment, numbers);
    const { period, isUnsure } = periodOf(context, formId, said, message);
    return {
      message: at,
      unit,
      formId,
      period,
      dataAsOf: dataAsOf(said, message.sentAt),
      figures,
      isNil: own.search(NIL) !== -1,
      isCorrection: said.search(CORRECTION) !== -1,
      isUnsure: isUnsure || STAMP_LEFT.test(folded) || hasSignedNumber(folded, segment, names) || exceedsTotal(figures),
      marks: [...marksIn(folded, segment, NIL), ...marksIn(folded, { start: 0, end: segment.end }, CORRECTION)],
    };
  });
  return sharedNil(read, segments, folded).filter(({ figures, isNil }) => figures.length > 0 || isNil);
}

/** The day whose units a report speaks of, as in files: the last one of its period. */
function dayMeant(period: PeriodKey | null): IsoDay | null {
  return period === null ? null : (spanOf(period)?.to ?? null);
}

/** The segment with what its name means by that index. */
function meantIn(segment: Segment, index: UnitIndex, text: string, folded: string): Segment {
  if (segment.mention === null) return segment;
  const { start } = segment.mention.span;
  const [first] = findMentions(index, text.slice(start, segment.end), folded.slice(start, segment.end));
  if (first === undefined || first.span.start > 0) return segment;
  return { ...segment, mention: { ...first, span: { start, end: start + first.span.end } } };
}

/** From one unit's name to the next; what stands before the first is said of all. */
function segmentsOf(text: string, mentions: readonly Mention[]): readonly Segment[] {
  const starts: { start: number; mention: Mention }[] = [];
  for (const mention of mentions) {
    const last = starts.at(-1)?.mention;
    if (last !== undefined && isSameUnit(last, mention)) continue;
    starts.push({ start: mention.span.start, mention });
  }
  if (starts.length <= 1) return [{ start: 0, end: text.length, mention: starts[0]?.mention ?? null }];
  return starts.map(({ start, mention }, at) => ({ start, end: starts[at + 1]?.start ?? text.length, mention }));
}

function isSameUnit(left: Mention, right: Mention): boolean {
  return right.unitIds.some((id) => left.unitIds.includes(id));
}

function unitOf({ mention }: Segment, { sender, text }: ChatMessage, index: UnitIndex): ChatUnit {
  if (mention !== null) return mentioned(mention, text, index);
  const fromSender = sender === null ? null : findMentions(index, sender, foldInPlace(sender)).at(-1);
  if (fromSender != null) {
    const { unitIds, basis } = fromSender;
    const sure = basis === 'name' && unitIds.length === 1 ? (unitIds[0] ?? null) : null;
    return { unitId: sure, basis: 'sender', proposals: named(unitIds, index), span: null, called: null };
  }
  const head = /^[^\d:\n]{0,60}/.exec(text)?.[0] ?? '';
  const alike = likeUnits(index, head);
  return {
    unitId: null,
    basis: alike.length > 0 ? 'likeness' : null,
    proposals: alike.map(({ unitId, unitName }) => ({ unitId, unitName })),
    span: null,
    called: null,
  };
}

function mentioned({ basis, span, unitIds }: Mention, text: string, index: UnitIndex): ChatUnit {
  const sure = basis === 'name' && unitIds.length === 1 ? (unitIds[0] ?? null) : null;
  const called = basis === 'initials' ? text.slice(span.start, span.end) : null;
  return { unitId: sure, basis, proposals: named(unitIds, index), span, called };
}

function named(unitIds: readonly string[], index: UnitIndex): ChatUnit['proposals'] {
  return index.entries
    .filter(({ unit }) => unitIds.includes(unit.id))
    .map(({ unit }) => ({ unitId: unit.id, unitName: unit.name }));
}

/** The form the message names, else the one whose words explain most of the numbers. */
function bestForm(
  context: ChatContext,
  unitId: string | null,
  folded: string,
  segment: Segment,
  numbers: ReturnType<typeof numbersIn>,
): { readonly formId: string | null; readonly figures: readonly ChatFigure[] } {
  const owed = context.formsOf(unitId);
  const forms = context.forms.filter(({ id }) => owed.includes(id));
  const called = forms.filter(({ label }) => isCalled(label, folded));
  const read = (called.length > 0 ? called : forms).map((form) => {
    const figures = assignFigures(form, folded, segment, numbers);
    return { form, figures, named: figures.filter(({ isDoubtful }) => !isDoubtful).length };
  });
  const most = Math.max(...read.map(({ named: count }) => count), 0);
  const best = read.filter(({ named: count }) => count === most);
  const only = best.length === 1 ? best[0] : (best.find(({ figures }) => figures.length > 0) ?? best[0]);
  return { formId: only?.form.id ?? null, figures: only?.figures ?? [] };
}

/** "mẫu 2", "Mẫu 02". */
function isCalled(label: FormDefinition['label'], folded: string): boolean {
  const words = foldedPhrase(label).replace(/\b0+(?=\d)/g, '');
  return words !== '' && ` ${foldedPhrase(folded).replace(/\b0+(?=\d)/g, '')} `.includes(` ${words} `);
}

/**
 * The day the message reports for: one it names, else yesterday, else the day of its stamp; only periods the form is asked
 * for. Not sure when it speaks of more than one day: "hôm nay 12, hôm qua 11", "lũy kế đến ngày 17/8 …, hôm nay thêm 30".
 */
function periodOf(
  context: ChatContext,
  formId: string | null,
  said: string,
  { sentAt, sentOn }: ChatMessage,
): { readonly period: PeriodKey | null; readonly isUnsure: boolean } {
  if (formId === null) return { period: null, isUnsure: false };
  const asked = context.periodsOf(formId);
  const [only] = asked;
  if (asked.length === 1 && only !== undefined) return { period: only, isUnsure: false };
  const today = sentOn ?? (sentAt === null ? context.day : dayOf(sentAt));
  const year = today === null ? null : partsOf(today).year;
  const isToday = TODAY.test(said);
  const days = new Set(findDays(isToday ? said.replace(UP_TO_DAY, ' ') : said, year).map(({ day }) => day));
  const isYesterday = YESTERDAY.test(said);
  const others = new Set(
    findDays(said, year)
      .map(({ day }) => day)
      .filter((each) => each !== today),
  );
  const yesterday = today !== null && isYesterday && !isToday ? addDays(today, -1) : today;
  const day = [...days][0] ?? yesterday;
  return {
    period: asked.find((period) => period === day) ?? null,
    isUnsure: days.size > 1 || isYesterday || (isToday && others.size > 0),
  };
}

/** More new people than there are in all. */
function exceedsTotal(figures: readonly ChatFigure[]): boolean {
  const rows = figures.find(({ fieldKey }) => fieldKey === ROWS)?.value;
  return rows !== undefined && figures.some(({ fieldKey, value }) => fieldKey !== ROWS && value < rows);
}

/** A unit that had ended by the day of the message gives way to those that took its place. */
function inForce(unit: ChatUnit, day: IsoDay | null, context: ChatContext, index: UnitIndex): ChatUnit {
  if (day === null || unit.proposals.length === 0) return unit;
  const own = unit.proposals.map(({ unitId }) => unitId);
  const living = own.filter((unitId) => context.isInForce(unitId, day));
  if (living.length === own.length) return unit;
  const [only] = living;
  if (only !== undefined)
    return {
      ...unit,
      unitId: living.length === 1 && unit.basis === 'name' ? only : unit.unitId,
      proposals: named(living, index),
    };
  const successors = own.flatMap((unitId) => context.successorsOf(unitId, day));
  return { ...unit, unitId: null, basis: 'former', proposals: [...named(successors, index), ...unit.proposals] };
}

/** "tính đến 14h ngày 17/8": hour the figures speak of, on the day of the message unless it names another. */
function dataAsOf(said: string, sentAt: LocalTime | null): LocalTime | null {
  const match = AS_OF.exec(said);
  if (match === null || sentAt === null) return null;
  const day = findDays(said, partsOf(dayOf(sentAt)).year)[0]?.day ?? dayOf(sentAt);
  const time = `${day}T${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
  return isLocalTime(time) && time <= sentAt ? time : null;
}

function marksIn(folded: string, { start, end }: Span, pattern: RegExp): readonly Span[] {
  return Array.from(folded.slice(start, end).matchAll(pattern), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** "Hoài Tân và Bồng Sơn không phát sinh": what is said of the last is said of all that are joined to it. */
function sharedNil(
  read: readonly ChatProposal[],
  segments: readonly Segment[],
  folded: string,
): readonly ChatProposal[] {
  const all = [...read];
  for (let at = all.length - 2; at >= 0; at -= 1) {
    const [own, next, segment] = [all[at], all[at + 1], segments[at]];
    if (own === undefined || next === undefined || segment?.mention == null || own.figures.length > 0) continue;
    const between = folded.slice(segment.mention.span.end, segment.end).trim();
    if (
      next.isNil &&
      next.figures.length === 0 &&
      /^(?:,|va|\+|&|cung|voi|, *va|(?:,? *(?:phuong|xa|p\.|x\.)))*$/.test(between)
    )
      all[at] = { ...own, isNil: true, marks: next.marks };
  }
  return all;
}
