import type { IsoDay } from './calendar';
import type { Directive, DutyAnswer, Schedule } from './directive';
import { namedDays } from './directiveText/days';
import { untilEndOf } from './directiveText/dueRuleOf';
import { passageOf } from './directiveText/passage';
import type { CountReading } from './directiveText/reading';
import { sentencesOf } from './directiveText/sentences';
import { daySpansIn, isWindowOfWork, judgedWindows } from './directiveText/windows';
import { wordedMoments } from './directiveText/wordedLimits';
import { withBoundary } from './dueChecks';
import { type DueRule, duePeriods, isLimitedByDay } from './dueRule';
import type { Span } from './period';
import { issueDay } from './task';

/** Something a duty leaves open; asked once, the answer is kept with the duty. */
export type OpenQuestion =
  /** "trước ngày 20/8": is the 20th itself in time? */
  | { readonly question: 'boundary'; readonly scheduleId: string; readonly quote: string }
  /** From when to when is it owed? `proposal` is taken from other words of the paper (`source`); null: it has none. */
  | {
      readonly question: 'window';
      readonly scheduleId: string;
      readonly quote: string;
      readonly proposal: Span | null;
      readonly source: string | null;
    }
  /** Counted from the day the paper arrived: which was it? `proposal` is stamped or was said of another duty. */
  | {
      readonly question: 'arrival';
      readonly scheduleId: string;
      readonly quote: string;
      readonly count: CountReading;
      readonly proposal: IsoDay | null;
    };

const BEFORE_A_DAY = /trước ngày/i;

/** What nobody has answered yet, in the order of the duties. */
export function openQuestions(directive: Directive): readonly OpenQuestion[] {
  return directive.schedules.flatMap((schedule) => questionsOf(schedule, directive));
}

function questionsOf(schedule: Schedule, directive: Directive): readonly OpenQuestion[] {
  const { id: scheduleId, quote, due } = schedule;
  const isAnswered = (question: DutyAnswer['question']) => schedule.answers.some((one) => one.question === question);
  const count = due.kind === 'undated' ? countFromArrival(due.words, directive) : null;
  const isOpen = (due.kind === 'daily' || due.kind === 'periodic') && (due.from === null || due.to === null);
  return [
    ...(isLimitedByDay(due) && BEFORE_A_DAY.test(quote) && !isAnswered('boundary')
      ? [{ question: 'boundary', scheduleId, quote } as const]
      : []),
    ...(isOpen && !isAnswered('window')
      ? [{ question: 'window', scheduleId, quote, ...proposalFor(due, directive) } as const]
      : []),
    ...(due.kind === 'undated' && count !== null
      ? [{ question: 'arrival', scheduleId, quote: due.words, count, proposal: knownArrival(directive) } as const]
      : []),
  ];
}

/** The limit in days that the words of a duty count from the day the paper came; null: they count from nothing like it. */
function countFromArrival(words: string, directive: Directive): CountReading | null {
  const paper = { year: directive.issuedYear, issuedOn: issueDay(directive), notBefore: issueDay(directive) };
  const [count] = wordedMoments(words, paper).flatMap(({ moment: { value } }) =>
    value.due?.kind === 'undated' && value.due.count?.since === 'arrival' ? [value.due.count] : [],
  );
  return count ?? null;
}

function knownArrival({ stamp, schedules }: Directive): IsoDay | null {
  const said = schedules.flatMap(({ answers }) =>
    answers.flatMap((answer) => (answer.question === 'arrival' ? [answer.arrivedOn] : [])),
  );
  return stamp?.arrivedOn ?? said[0] ?? null;
}

/** Two weeks named for a daily report hold no quarter: what would leave nothing to report is not proposed. */
function proposalFor(due: DueRule, directive: Directive): ReturnType<typeof proposedWindow> {
  const proposed = proposedWindow(directive);
  const isOwed = proposed.proposal !== null && duePeriods({ ...due, ...proposed.proposal }).length > 0;
  return isOwed ? proposed : { proposal: null, source: null };
}

/** The duty as the answer makes it. @param decision the sentence that is printed; it takes the place of an earlier one */
export function withAnswer(
  schedule: Schedule,
  answer: DutyAnswer,
  { decision, earlier }: { readonly decision: string; readonly earlier: string | null },
): Schedule {
  return {
    ...schedule,
    due: answeredDue(schedule.due, answer),
    answers: [...schedule.answers.filter(({ question }) => question !== answer.question), answer],
    decisions: [...schedule.decisions.filter((sentence) => sentence !== earlier), decision],
  };
}

function answeredDue(due: DueRule, answer: DutyAnswer): DueRule {
  switch (answer.question) {
    case 'boundary':
      return withBoundary(due, answer.isInclusive);
    case 'window':
      return due.kind === 'daily' || due.kind === 'periodic' ? { ...due, from: answer.from, to: answer.to } : due;
    case 'arrival':
      return due.kind === 'undated' ? untilEndOf(answer.lastDay) : due;
  }
}

/**
 * The span of days the paper names elsewhere ("tuần cao điểm (từ ngày 16/8 đến ngày 22/8)"), else from its issue to its
 * last target.
 */
export function proposedWindow(directive: Directive): {
  readonly proposal: Span | null;
  readonly source: string | null;
} {
  const { subject, openingParagraphs, clauses, closingParagraphs, targets, issuedYear } = directive;
  const texts = [
    subject,
    ...openingParagraphs,
    ...clauses.flatMap(({ paragraphs }) => paragraphs),
    ...closingParagraphs,
  ];
  const from = issueDay(directive);
  for (const text of texts) {
    const named = spanNamed(text, issuedYear, from);
    if (named !== null) return named;
  }
  const last = targets.flatMap(({ deadline, quote }) => (deadline === null ? [] : [{ deadline, quote }])).at(-1);
  return last === undefined || from === null || from > last.deadline
    ? { proposal: null, source: null }
    : { proposal: { from, to: last.deadline }, source: last.quote };
}

function spanNamed(
  text: string,
  issuedYear: number | null,
  notBefore: IsoDay | null,
): { readonly proposal: Span; readonly source: string } | null {
  const year = issuedYear ?? yearIn(text);
  const spans = sentencesOf(passageOf(text, 0, text.length)).flatMap((sentence) =>
    judgedWindows(sentence, daySpansIn(sentence, namedDays(sentence, year)), notBefore),
  );
  const [found] = spans.flatMap(({ found: { value, doubt } }) => {
    if (!isWindowOfWork({ doubt })) return [];
    const { from, to } = value.window ?? { from: null, to: null };
    return from === null || to === null || to < from ? [] : [{ proposal: { from, to }, source: value.words }];
  });
  return found ?? null;
}

/** "16/8 đến 22/8/2021": the year printed with one day holds for the other. */
function yearIn(text: string): number | null {
  const year = /\d{1,2}[/.-](\d{4})/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}
