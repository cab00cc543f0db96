import type { ChatMessage, ChatProposal, ChatReading } from '../../domain/chat';
import { foldInPlace, type Span } from '../../domain/directiveText/passage';
import type { FormDefinition } from '../../domain/form';
import { foldedPhrase } from '../../domain/vietnamese';
import { type Assigned, assignFigures } from './assignFigures';
import type { ChatContext } from './chatContext';
import { doNotAgree, isOpenQuestion, isSupplement } from './doubts';
import { dutySaid } from './dutySaid';
import { findMentions } from './mentions';
import { dataAsOf, periodOf } from './messageDay';
import { inForce, unitOf } from './messageUnit';
import { dayMeant, meantBy, type NamesOn, namesByDay } from './namesByDay';
import { blankedNames, type FoundNumber, hasUnread, maskedText, type NumberSearch, numbersIn } from './numbersIn';
import { type Segment, segmentsOf, sharedAmongJoined } from './segments';
import { isOfMessenger, splitMessages } from './splitMessages';
import { asksForParts, speaksOfDay } from './vocabulary';

/** "không có ca trùng" and "không phát sinh ca nhiễm" say nothing about a report of nothing. */
const NIL =
  /\b(?:khong|ko|k|chua|hong)\s+(?:(?:co\s+)?(?:phat sinh|ps)\b(?! (?:ca |them ca |truong hop )?(?:nhiem|benh|mac|duong|f\d|covid|dich))|(?:co\s+)?(?:(?:ng|nguoi|ai|ca|truong hop)\s+)?(?:nao\s+)?(?:cai\s+)?(?:dat\s+)?(?:moi|them)\b|(?:co\s+)?(?:truong hop nao|ai cai)\b|tang\b)|\b(?:moi|phat sinh|trong ngay|hom nay)\s*[:=]\s*khong(?: co)?(?=\s*(?:[.,;\n]|$))|\bkps\b|\bkhong bao cao phat sinh\b/g;
const CORRECTION =
  /\b(?:dinh chinh|sua lai|cap nhat lai|bao (?:cao )?lai|xin sua|bao nham|nham so|ghi nham|gui nham|thay cho)\b/g;

/** What a text copied from a group chat says: messages, and for each unit that reports in one a proposal. Pure, never throws. */
export function readMessages(raw: string, context: ChatContext): ChatReading {
  const messages = withoutCopies(splitMessages(raw, context.day));
  const names = namesByDay(context);
  return {
    messages,
    proposals: messages.flatMap((message, at) => proposalsOf(message, at, names, context)),
  };
}

/** One line of so many letters is nothing that was written: it is shown among the messages passed over. */
const MOST_READ = 20_000;

/** Two copies of a chat that overlap hold the same message twice. */
function withoutCopies(messages: readonly ChatMessage[]): readonly ChatMessage[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}

/** A message on the way to its proposals. */
interface Opened {
  readonly at: number;
  readonly message: ChatMessage;
  readonly search: NumberSearch;
  /** The folded text without the names of units. */
  readonly bare: string;
  /** Forms the message names; none: it may be any. */
  readonly called: readonly FormDefinition[];
  readonly corrections: readonly Span[];
  /** Where the words end that are said of all units. */
  readonly prefaceEnd: number;
}

function proposalsOf(
  message: ChatMessage,
  at: number,
  namesOn: NamesOn,
  context: ChatContext,
): readonly ChatProposal[] {
  if (message.text.length > MOST_READ || message.text.split('\n').every(isOfMessenger)) return [];
  const folded = foldInPlace(message.text);
  const mentions = findMentions(namesOn(null), message.text, folded);
  const segments = segmentsOf(message.text, folded, mentions);
  const withParts = context.forms.some(asksForParts);
  const search = { text: message.text, folded, names: mentions.map(({ span }) => span), withParts };
  const prefaceEnd = segments[0]?.isOneOfSeveralDays ? 0 : (segments[0]?.start ?? 0);
  const spoken = ` ${foldedPhrase(folded).replace(/\b0+(?=\d)/g, '')} `;
  const opened = {
    at,
    message,
    search,
    bare: blankedNames(search),
    called: context.forms.filter(({ label }) => isCalled(label, spoken)),
    corrections: marksIn(folded, { start: 0, end: folded.length }, CORRECTION),
    prefaceEnd,
  };
  const read = segments.map((segment) => readSegment(opened, segment, namesOn, context));
  const shared = sharedAmongJoined(
    read.map(({ proposal }) => proposal),
    segments,
    folded,
  );
  // a unit named beside numbers is shown even when nobody can say which they are: what is passed over is lost
  return shared.filter(
    ({ figures, isNil, unit }, place) =>
      figures.length > 0 || isNil || (unit.span !== null && (read[place]?.numbers.length ?? 0) > 0),
  );
}

function takesFractions(forms: readonly FormDefinition[]): boolean {
  return forms.some(({ fields }) => fields.some(({ decimals }) => decimals !== undefined));
}

function readSegment(
  { at, message, search, bare, called, corrections, prefaceEnd }: Opened,
  segment: Segment,
  namesOn: NamesOn,
  context: ChatContext,
): { readonly proposal: ChatProposal; readonly numbers: readonly FoundNumber[] } {
  const { folded } = search;
  const numbers = numbersIn(search, segment, takesFractions(context.forms));
  const preface = folded.slice(0, prefaceEnd);
  const own = folded.slice(segment.start, segment.end);
  const said = preface + own;
  const fitting = (unitId: string | null) =>
    bestForm(context, unitId, called, search, segment, numbers, speaksOfDay(preface));
  const anyForm = fitting(null).form?.id ?? null;
  const day = dayMeant(periodOf(context, anyForm, said, message).period) ?? message.sentOn ?? context.day;
  const index = namesOn(day);
  const mention = meantBy(index, segment.mention, message.text, folded);
  const unit = inForce(unitOf(mention, message, index), day, context, index);
  const { form, figures, known } = fitting(unit.unitId);
  const formId = form?.id ?? null;
  const { period, dayOutside, isUnsure } = periodOf(context, formId, said, message);
  const duty = dutySaid(said, formId === null || period === null ? [] : context.dutiesOf(formId, period));
  const isNil = own.search(NIL) !== -1;
  const corrected = corrections.filter(
    ({ start, end }) => end <= prefaceEnd || (segment.start <= start && end <= segment.end),
  );
  const proposal = {
    message: at,
    unit,
    formId,
    period,
    ...(duty.scheduleId !== null && { scheduleId: duty.scheduleId }),
    dayOutside,
    dataAsOf: dataAsOf(said, message.sentAt),
    figures,
    isNil,
    isCorrection: corrected.length > 0,
    isUnsure:
      isUnsure ||
      duty.isUnsure ||
      isSupplement(own) ||
      isOpenQuestion(bare.slice(0, prefaceEnd) + bare.slice(segment.start, segment.end)) ||
      hasUnread(search, segment, known) ||
      doNotAgree(figures, isNil, form),
    marks: [...marksIn(folded, segment, NIL), ...corrected],
  };
  return { proposal, numbers };
}

interface Fitting extends Assigned {
  readonly form: FormDefinition | undefined;
}

/** The form the message names, else the one whose words explain most of the numbers. */
function bestForm(
  context: ChatContext,
  unitId: string | null,
  called: readonly FormDefinition[],
  search: NumberSearch,
  segment: Segment,
  numbers: readonly FoundNumber[],
  isOfDay: boolean,
): Fitting {
  const owed = context.formsOf(unitId);
  const forms = context.forms.filter(({ id }) => owed.includes(id));
  const owedAndCalled = forms.filter((form) => called.includes(form));
  const read = (owedAndCalled.length > 0 ? owedAndCalled : forms).map((form) => {
    const assigned = assignFigures(form, maskedText(search), segment, numbers, isOfDay);
    return { form, ...assigned, named: assigned.figures.filter(({ isDoubtful }) => !isDoubtful).length };
  });
  const most = Math.max(...read.map(({ named: count }) => count), 0);
  const best = read.filter(({ named: count }) => count === most);
  const only = best.length === 1 ? best[0] : (best.find(({ figures }) => figures.length > 0) ?? best[0]);
  return only ?? { form: undefined, figures: [], known: [] };
}

/** "mẫu 2", "Mẫu 02". @param spoken the message as a folded phrase, without leading zeros */
function isCalled(label: FormDefinition['label'], spoken: string): boolean {
  const words = foldedPhrase(label).replace(/\b0+(?=\d)/g, '');
  return words !== '' && spoken.includes(` ${words} `);
}

function marksIn(folded: string, { start, end }: Span, pattern: RegExp): readonly Span[] {
  return Array.from(folded.slice(start, end).matchAll(pattern), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
