import { useState } from 'react';
import type { LocalTime } from '../../../electron/domain/calendar';
import { USUAL_KINDS } from '../../../electron/domain/reminder';
import type { OwingUnit } from '../../../electron/domain/today/today';
import type { Failure, Input, Output, Reply } from '../../../electron/ipc/contract';
import { copyText } from '../../lib/clipboard';
import { useMutation } from '../../lib/useMutation';

/** When one looks and reminds. */
export interface RemindMoment {
  readonly at: LocalTime;
  /** null: now, by the clock of this machine. */
  readonly chosen: LocalTime | null;
}

type Choice = Omit<Input<'reminders.record'>, 'insist'>;

export type RemindOutcome =
  | { readonly status: 'idle' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'denied' }
  /** Some were reminded of the very same today: nothing is copied before the clerk says who is meant. */
  | {
      readonly status: 'asked';
      readonly choice: Choice;
      readonly already: readonly string[];
      readonly rest: Choice | null;
    }
  | { readonly status: 'recorded'; readonly actionId: string; readonly units: number; readonly remindedAt: LocalTime }
  | { readonly status: 'undone'; readonly removed: number };

export interface Reminding {
  readonly directiveId: string;
  readonly outcome: RemindOutcome;
  readonly isPending: boolean;
  /** Copies the words to these units and writes it into the log; one unit gets its own, several get one text for all. */
  readonly remind: (units: readonly OwingUnit[]) => Promise<void>;
  /** The same after the question. */
  readonly insist: (choice: Choice) => Promise<void>;
  readonly undo: (actionId: string) => Promise<void>;
  readonly dismiss: () => void;
}

/** A reminder by Zalo from the day's list: words, clipboard and log in one step, with the way back. */
export function useRemind(directiveId: string, { at, chosen }: RemindMoment): Reminding {
  const [outcome, setOutcome] = useState<RemindOutcome>({ status: 'idle' });
  const prepare = useMutation('reminders.prepare');
  const record = useMutation('reminders.record');
  const undoing = useMutation('reminders.undo');

  const send = async (choice: Choice, isAsked: boolean): Promise<RemindOutcome | null> => {
    const prepared = await prepare.run(choice);
    if (prepared === null) return null;
    if (!prepared.ok) return { status: 'failed', failure: prepared.failure };
    const question = isAsked ? null : questionOf(choice, prepared.value);
    if (question !== null) return question;
    if (!(await copyText(wordsOf(prepared.value)))) return { status: 'denied' };
    return recordedOutcome(await record.run({ ...choice, insist: true }), prepared.value);
  };
  const show = async (choice: Choice, isAsked: boolean) => {
    const next = await send(choice, isAsked);
    if (next !== null) setOutcome(next);
  };
  return {
    directiveId,
    outcome,
    isPending: prepare.isPending || record.isPending || undoing.isPending,
    remind: (units) => show(choiceOf(directiveId, { at, chosen }, units), false),
    insist: (choice) => show(choice, true),
    undo: async (actionId) => {
      const reply = await undoing.run({ directiveId, actionId });
      if (reply === null) return;
      setOutcome(
        reply.ok ? { status: 'undone', removed: reply.value.removed } : { status: 'failed', failure: reply.failure },
      );
    },
    dismiss: () => setOutcome({ status: 'idle' }),
  };
}

function choiceOf(directiveId: string, { at, chosen }: RemindMoment, units: readonly OwingUnit[]): Choice {
  return {
    directiveId,
    at,
    kinds: USUAL_KINDS,
    duties: units.flatMap(({ duties }) => duties),
    items: units.map(({ unitId }) => ({ unitId, ways: ['zalo'] })),
    ...(chosen === null ? {} : { remindedAt: chosen }),
  };
}

/** null: nobody among them was reminded of all of it today. */
function questionOf(choice: Choice, { units }: Output<'reminders.prepare'>): RemindOutcome | null {
  const already = units.filter(({ isRemindedToday }) => isRemindedToday);
  if (already.length === 0) return null;
  const left = units.filter(({ isRemindedToday }) => !isRemindedToday).map(({ unitId }) => unitId);
  const rest =
    left.length === 0 ? null : { ...choice, items: choice.items.filter(({ unitId }) => left.includes(unitId)) };
  return { status: 'asked', choice, already: already.map(({ unitName }) => unitName), rest };
}

function wordsOf({ units, groups }: Output<'reminders.prepare'>): string {
  const [first] = units;
  return units.length === 1 && first !== undefined ? first.messages.zalo : groups.zalo;
}

function recordedOutcome(
  reply: Reply<'reminders.record'> | null,
  { units }: Output<'reminders.prepare'>,
): RemindOutcome | null {
  if (reply === null) return null;
  if (!reply.ok) return { status: 'failed', failure: reply.failure };
  return {
    status: 'recorded',
    actionId: reply.value.actionId,
    units: units.length,
    remindedAt: reply.value.remindedAt,
  };
}
