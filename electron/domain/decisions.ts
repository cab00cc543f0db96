import { addDays, dayOf, type IsoDay, type LocalTime, partsOf } from './calendar';
import type { Directive, DutyAnswer, Schedule } from './directive';
import { namedClocks, namedDays } from './directiveText/days';
import { passageOf } from './directiveText/passage';
import { type DueRule, isLimitedByDay, windowOf } from './dueRule';
import { rulesOfBefore } from './earlierLimits';

/** What a clerk decided where the paper is silent, kept true when the paper is amended. */

/** How decisions are worded; the words are no matter of the rules. */
export interface DecisionWords {
  readonly ofAnswer: (schedule: Pick<Schedule, 'due'>, answer: DutyAnswer) => string;
  /** "“Trước 15h00” được hiểu là …"; null: the rule has no such hour. */
  readonly ofHour: (due: DueRule) => string | null;
}

/** A decision that no longer holds, and what took its place. */
export interface FormerDecision {
  readonly scheduleId: string;
  readonly sentence: string;
  readonly replacedAt: LocalTime;
  /** Empty: nothing; the duty no longer leaves it open, or it is gone. */
  readonly replacedBy: readonly string[];
}

/** The amended paper with the decisions that fit its duties as they are now; other sentences of them are left out. */
export function withDecisionsInForce(before: Directive, after: Directive, words: DecisionWords): Directive {
  const earlier = new Map(before.schedules.map((schedule) => [schedule.id, schedule]));
  const schedules = after.schedules.map((schedule) => {
    const was = earlier.get(schedule.id);
    return was === undefined || isAsBefore(was, schedule) ? schedule : settled(was, schedule, words);
  });
  return { ...after, schedules };
}

function isAsBefore(was: Schedule, now: Schedule): boolean {
  const told = ({ due, internalCutoffs }: Schedule) => JSON.stringify([due, internalCutoffs]);
  return told(was) === told(now);
}

function settled(was: Schedule, now: Schedule, words: DecisionWords): Schedule {
  const answers = now.answers.flatMap((answer) => answerFor(now.due, answer) ?? []);
  const reworded = [
    ...was.answers.map((answer) => {
      const still = answers.find(({ question }) => question === answer.question);
      return { old: words.ofAnswer(was, answer), new: still === undefined ? null : words.ofAnswer(now, still) };
    }),
    { old: words.ofHour(was.due), new: words.ofHour(now.due) },
  ].filter((pair) => pair.old !== pair.new);
  const gone = new Set(reworded.map(({ old }) => old));
  const kept = now.decisions.filter((sentence) => !gone.has(sentence) && !isOutdated(sentence, was, now));
  const hadHour = now.decisions.some((sentence) => sentence === words.ofHour(was.due));
  const added = reworded.flatMap(({ old, new: sentence }) =>
    sentence === null || (old === words.ofHour(was.due) && !hadHour) ? [] : [sentence],
  );
  return { ...now, answers, decisions: [...new Set([...kept, ...added])] };
}

/** What the answer is by the rule as it was typed; null: the rule no longer leaves the question open. */
function answerFor(due: DueRule, answer: DutyAnswer): DutyAnswer | null {
  if (answer.question === 'boundary')
    return isLimitedByDay(due) && due.kind !== 'undated' ? { ...answer, isInclusive: !due.isExclusive } : null;
  if (answer.question === 'arrival') return due.kind === 'once' && dayOf(due.dueAt) === answer.lastDay ? answer : null; // another limit was typed
  if ((due.kind !== 'daily' && due.kind !== 'periodic') || due.from === null || due.to === null) return null;
  return { question: 'window', from: due.from, to: due.to };
}

/** A sentence that names a day or an hour which the duty had and has no longer. */
function isOutdated(sentence: string, was: Schedule, now: Schedule): boolean {
  const passage = passageOf(sentence, 0, sentence.length);
  const limits = windowOf(was.due);
  const days = namedDays(passage, limits === null ? null : partsOf(limits.from).year).flatMap(({ day }) => day ?? []);
  const clocks = namedClocks(passage).map(({ clock }) => clock);
  const [old, present] = [marksOf(was), marksOf(now)];
  const isLost = (mark: string) => old.has(mark) && !present.has(mark);
  return [...days, ...clocks].some(isLost) || days.some((day) => isWithin(was.due, day) && !isWithin(now.due, day));
}

function isWithin(due: DueRule, day: IsoDay): boolean {
  const span = windowOf(due);
  return span !== null && span.from <= day && day <= span.to;
}

/** Days and hours that a duty begins, ends and is limited by, those of before that still hold for days past among them. */
function marksOf({ due, internalCutoffs }: Schedule): ReadonlySet<string> {
  const before = rulesOfBefore(due);
  const cutoffs = [internalCutoffs, ...before.map((rule) => rule.internalCutoffs)].flat();
  const marks = [due, ...before.map((rule) => rule.due)].flatMap(ruleMarks);
  return new Set([...marks, ...cutoffs.map(({ clock }) => clock)].filter((mark) => mark !== null));
}

function ruleMarks(due: DueRule): readonly (string | null)[] {
  switch (due.kind) {
    case 'once':
      return [dayOf(due.dueAt), addDays(dayOf(due.dueAt), due.isExclusive ? -1 : 0), due.dueAt.slice(11)];
    case 'daily':
    case 'periodic':
      return [due.from, due.to, due.clock];
    case 'milestones':
      return [...due.days, due.clock];
    case 'undated':
      return [];
  }
}

/**
 * Decisions of earlier wordings that no longer hold, the latest first.
 * @param wordings those that were replaced, oldest first
 */
export function formerDecisions(
  current: Directive,
  wordings: readonly { readonly directive: Directive; readonly replacedAt: LocalTime }[],
): readonly FormerDecision[] {
  const inForce = new Set(current.schedules.flatMap(decisionKeys));
  const former = wordings.flatMap(({ directive, replacedAt }, index) => {
    const next = new Map((wordings[index + 1]?.directive ?? current).schedules.map((one) => [one.id, one.decisions]));
    return directive.schedules.flatMap(({ id, decisions }) => {
      const following = next.get(id) ?? [];
      const replacedBy = following.filter((sentence) => !decisions.includes(sentence));
      return decisions
        .filter((sentence) => !following.includes(sentence) && !inForce.has(`${id}/${sentence}`))
        .map((sentence) => ({ scheduleId: id, sentence, replacedAt, replacedBy }));
    });
  });
  return former.toReversed();
}

function decisionKeys({ id, decisions }: Schedule): readonly string[] {
  return decisions.map((sentence) => `${id}/${sentence}`);
}
