import { useCallback, useEffect, useMemo, useState } from 'react';
import { dayOf, type LocalTime } from '../../../electron/domain/calendar';
import type { ChatReading } from '../../../electron/domain/chat';
import type { KeyedEntry } from '../../../electron/domain/keyedEntry';
import type { PeriodKey } from '../../../electron/domain/period';
import type { DirectiveDetail, Failure, KeyedCheck, LabelledUnit } from '../../../electron/ipc/contract';
import { periodsOf } from '../../lib/periodsOf';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { editedRows, editsOf, type PasteRow, type RowEdit, rowsOf } from './pasteModel';
import { steadyReading, steadyRows } from './steadyReading';

const READ_AFTER_MS = 300;
/** More can not be looked through at once; the rest is pasted afterwards. */
export const MOST_ROWS = 200;

interface Reading {
  /** null: nothing pasted, or not read yet. */
  readonly reading: ChatReading | null;
  readonly failure: Failure | null;
  /** The text has changed since: what `reading` says is of another text. */
  readonly isReading: boolean;
}

/** What the pasted text says, once nobody types any more. */
export function useReading(directiveId: string, text: string, now: LocalTime): Reading {
  const settled = useSettled(text, READ_AFTER_MS);
  const isBlank = settled.trim() === '';
  const query = useQuery('keyed.readMessages', isBlank ? null : { directiveId, text: settled, day: dayOf(now) });
  if (isBlank) return { reading: null, failure: null, isReading: text.trim() !== '' };
  if (query.status === 'error') return { reading: null, failure: query.failure, isReading: false };
  if (query.status === 'pending') return { reading: null, failure: null, isReading: true };
  return { reading: query.data, failure: null, isReading: query.isRefreshing || settled !== text };
}

interface Shown {
  /** As it came, and with the very objects of the one before where nothing has changed. */
  readonly source: ChatReading | null;
  readonly reading: ChatReading | null;
  /** As they were read, and as they are now. */
  readonly fresh: readonly PasteRow[];
  readonly rows: readonly PasteRow[];
}

const NOTHING_SHOWN: Shown = { source: null, reading: null, fresh: [], rows: [] };

function shownOf(source: ChatReading | null, before: Shown, now: LocalTime, kept: readonly RowEdit[]): Shown {
  if (source === null) return NOTHING_SHOWN;
  const reading = steadyReading(source, before.reading);
  const fresh = steadyRows(rowsOf(reading, now).slice(0, MOST_ROWS), reading, before.fresh, before.reading);
  const edits = before.reading === null ? kept : editsOf(before.rows, before.fresh, before.reading);
  const edited = editedRows(fresh, reading, edits);
  const rows = fresh.map((row, at) => (row === before.fresh[at] ? before.rows[at] : edited[at]) ?? row);
  return { source, reading, fresh, rows };
}

/**
 * The proposals of the present reading with what the clerk made of them.
 * @param source the present reading
 * @param kept of an earlier time the dialog was open
 */
export function useRows(source: ChatReading | null, now: LocalTime, kept: readonly RowEdit[]) {
  const [shown, setShown] = useState(NOTHING_SHOWN);
  if (source !== shown.source) setShown(shownOf(source, shown, now, kept));
  const change = useCallback(
    (index: number, changes: Partial<PasteRow>) =>
      setShown((before) => ({
        ...before,
        rows: before.rows.map((row, at) => (at === index ? { ...row, ...changes } : row)),
      })),
    [],
  );
  const isShown = source === shown.source && source !== null;
  const edits = useMemo(
    () => (shown.reading === null ? kept : editsOf(shown.rows, shown.fresh, shown.reading)),
    [shown, kept],
  );
  return { reading: isShown ? shown.reading : null, rows: isShown ? shown.rows : NO_ROWS, edits, change };
}

const NO_ROWS: readonly PasteRow[] = [];

/**
 * Answers to the complete rows, by place of the row. Each is asked once: a row that stays as it is keeps its very answer,
 * so that typing in one row draws no other.
 * @param round counted up when what is stored has changed and all is to be asked anew
 */
export function useChecks(directiveId: string, entries: readonly (KeyedEntry | null)[], round: number): Checks {
  const texts = useMemo(() => entries.map((entry) => (entry === null ? null : JSON.stringify(entry))), [entries]);
  const [known, setKnown] = useState<Known>({ round, answers: new Map() });
  const answers = known.round === round ? known.answers : NO_ANSWERS;
  const open = [...new Set(texts.filter((text) => text !== null && !answers.has(text)))];
  const settled = useSettled(JSON.stringify([round, open]), answers.size === 0 ? 0 : READ_AFTER_MS); // the first at once
  const [askedRound, asked] = useMemo(() => JSON.parse(settled) as [number, readonly string[]], [settled]); // written a line above
  const question = useMemo(
    () => (asked.length === 0 ? null : { directiveId, entries: asked.map((text) => JSON.parse(text) as KeyedEntry) }),
    [directiveId, asked],
  );
  const query = useQuery('keyed.check', question);
  const found = query.status === 'success' && !query.isRefreshing ? query.data : null;
  useEffect(() => {
    if (found === null || found.length !== asked.length || askedRound !== round) return;
    const more = asked.flatMap((text, at) => (found[at] ? [[text, found[at]] as const] : []));
    setKnown((before) => ({ round, answers: new Map([...(before.round === round ? before.answers : []), ...more]) }));
  }, [found, asked, askedRound, round]);
  const byPlace = useMemo(
    () =>
      new Map(
        texts.flatMap((text, at) => {
          const answer = text === null ? undefined : answers.get(text);
          return answer === undefined ? [] : [[at, answer] as const];
        }),
      ),
    [texts, answers],
  );
  return { answers: byPlace, isComplete: open.length === 0 || query.status === 'error' };
}

export interface Checks {
  readonly answers: ReadonlyMap<number, KeyedCheck>;
  /** Nothing is still being asked. */
  readonly isComplete: boolean;
}

interface Known {
  readonly round: number;
  readonly answers: ReadonlyMap<string, KeyedCheck>;
}

const NO_ANSWERS: ReadonlyMap<string, KeyedCheck> = new Map();

export interface Choices {
  readonly units: readonly LabelledUnit[];
  readonly periods: readonly PeriodKey[];
}

const NO_CHOICES: Choices = { units: [], periods: [] };

/** Units and periods a form is asked of; the same objects as long as directive and registry stay the same. */
export function useChoices(detail: DirectiveDetail | null, units: readonly LabelledUnit[] | null) {
  return useMemo(() => {
    const known = new Map<string, Choices>();
    for (const { id } of detail?.forms ?? []) {
      const schedules = detail?.directive.schedules.filter(({ formId }) => formId === id) ?? [];
      const groups = new Set(schedules.map(({ groupId }) => groupId));
      known.set(id, {
        units: (units ?? []).filter((unit) => unit.groups.some((group) => groups.has(group))),
        periods: [...new Set(schedules.flatMap(periodsOf))],
      });
    }
    return (formId: string | null) => known.get(formId ?? '') ?? NO_CHOICES;
  }, [detail, units]);
}
