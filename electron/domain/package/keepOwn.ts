import { canonical } from '../canonical';
import type { Clause, Directive, DutyAnswer, Schedule } from '../directive';
import { isBeforeDue } from '../dueChecks';
import { type DueRule, isLimitedByDay } from '../dueRule';
import { withAnswer } from '../openQuestions';

/** What the office had set itself and the newer wording from above has otherwise, or not at all. */
export type Kept =
  | { readonly what: 'cutoffs' | 'answer' | 'duty'; readonly schedule: Schedule }
  /** They do not fit the newer wording any more. */
  | { readonly what: 'lostCutoffs' | 'lostAnswer'; readonly schedule: Schedule }
  | { readonly what: 'window'; readonly clause: Clause }
  | { readonly what: (typeof OWN_PARTS)[number] };

/** Parts of a directive that are about our own papers. */
const OWN_PARTS = ['reportReceivers', 'reportRecipients', 'reminderRecipients', 'campaignName'] as const;

export interface OwnGround {
  /** The wording of the sender as it would stand here. */
  readonly incoming: Directive;
  readonly before: Directive;
  /** What the last package brought; null: not known, and whatever differs here counts as our own. */
  readonly sent: Directive | null;
  /** The sentence that is kept for an answer. */
  readonly decisionOf: (schedule: Schedule, answer: DutyAnswer) => string;
}

/**
 * A newer wording of a paper, with what the office set itself in the older one: its own cut-offs, its answers to what the
 * paper leaves open, duties it added, days it read out of a clause, and whom its own papers go to.
 */
export function withOwnChoices(ground: OwnGround): { readonly directive: Directive; readonly kept: readonly Kept[] } {
  const { incoming, before, sent } = ground;
  const kept: Kept[] = [];
  const parts = Object.fromEntries(
    OWN_PARTS.flatMap((part) => {
      if (!isOurs(before[part], sent?.[part], incoming[part])) return [];
      kept.push({ what: part });
      return [[part, before[part]]];
    }),
  ) as Partial<Pick<Directive, (typeof OWN_PARTS)[number]>>;
  const clauses = incoming.clauses.map((clause) => withOwnWindow(clause, ground, kept));
  const schedules = incoming.schedules.map((schedule) => withOwnLimits(schedule, ground, kept));
  return { directive: { ...incoming, ...parts, clauses, schedules: [...schedules, ...added(ground, kept)] }, kept };
}

/** Changed here since the sender's last wording, and not what the sender says by now. */
function isOurs<T>(before: T, sent: T | undefined, incoming: T): boolean {
  return !isAlike(before, incoming) && (sent === undefined || !isAlike(before, sent));
}

function isAlike(one: unknown, other: unknown): boolean {
  return canonical({ one }) === canonical({ one: other });
}

function find<T extends { readonly id: string }>(list: readonly T[] | undefined, id: string): T | undefined {
  return list?.find((one) => one.id === id);
}

/** A limit read out of the words of a clause holds as long as these words do. */
function withOwnWindow(clause: Clause, { before, sent }: OwnGround, kept: Kept[]): Clause {
  const own = find(before.clauses, clause.id);
  if (own === undefined || !isAlike(own.paragraphs, clause.paragraphs)) return clause;
  if (!isOurs(own.window, find(sent?.clauses, clause.id)?.window, clause.window)) return clause;
  kept.push({ what: 'window', clause });
  return { ...clause, window: own.window };
}

function withOwnLimits(schedule: Schedule, ground: OwnGround, kept: Kept[]): Schedule {
  const own = find(ground.before.schedules, schedule.id);
  if (own === undefined) return schedule;
  const base = find(ground.sent?.schedules, schedule.id);
  const answered = withOwnAnswers(schedule, own, base, ground, kept);
  if (!isOurs(own.internalCutoffs, base?.internalCutoffs, schedule.internalCutoffs)) return answered;
  const fits = own.internalCutoffs.every((cutoff) => isBeforeDue(answered.due, cutoff));
  kept.push({ what: fits ? 'cutoffs' : 'lostCutoffs', schedule: own });
  return fits ? { ...answered, internalCutoffs: own.internalCutoffs } : answered;
}

function withOwnAnswers(
  schedule: Schedule,
  own: Schedule,
  base: Schedule | undefined,
  { decisionOf }: OwnGround,
  kept: Kept[],
): Schedule {
  return own.answers.reduce<Schedule>((done, answer) => {
    const theirs = answerOf(done, answer);
    if (!isOurs<DutyAnswer | null>(answer, base && answerOf(base, answer), theirs)) return done;
    const earlier = theirs === null ? null : decisionOf(done, theirs);
    const bare = withAnswer(done, answer, { decision: '', earlier });
    const isLost = !leavesOpen(done.due, answer);
    kept.push({ what: isLost ? 'lostAnswer' : 'answer', schedule: own });
    return isLost ? done : withAnswer(done, answer, { decision: decisionOf(bare, answer), earlier });
  }, schedule);
}

/** Whether the rule is one that the question can be asked of; one that is answered already is. */
function leavesOpen(due: DueRule, { question }: DutyAnswer): boolean {
  if (question === 'arrival') return due.kind === 'undated';
  return question === 'window' ? due.kind === 'daily' || due.kind === 'periodic' : isLimitedByDay(due);
}

function answerOf({ answers }: Schedule, { question }: DutyAnswer): DutyAnswer | null {
  return answers.find((one) => one.question === question) ?? null;
}

/** Duties that no package brought; told apart from those the sender took away only where the last wording is known. */
function added({ incoming, before, sent }: OwnGround, kept: Kept[]): readonly Schedule[] {
  if (sent === null) return [];
  const clauses = new Set(incoming.clauses.map(({ id }) => id));
  const known = new Set([...sent.schedules, ...incoming.schedules].map(({ id }) => id));
  const own = before.schedules.filter(({ id, clauseId }) => !known.has(id) && clauses.has(clauseId));
  for (const schedule of own) kept.push({ what: 'duty', schedule });
  return own;
}
