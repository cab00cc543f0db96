import { useCallback, useMemo, useState } from 'react';
import { dayOf, type LocalTime } from '../../../electron/domain/calendar';
import type { ChatReading } from '../../../electron/domain/chat';
import type { KeyedEntry } from '../../../electron/domain/keyedEntry';
import type { PeriodKey } from '../../../electron/domain/period';
import type { DirectiveDetail, Failure, KeyedCheck, LabelledUnit } from '../../../electron/ipc/contract';
import { periodsOf } from '../../lib/periodsOf';
import { useQuery } from '../../lib/useQuery';
import { useSettled } from '../../lib/useSettled';
import { keptRows, type PasteRow, rowsOf } from './pasteModel';

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

/** The proposals of the present reading with what the clerk made of them. */
export function useRows(fresh: ChatReading | null, now: LocalTime) {
  const [shown, setShown] = useState<{ readonly reading: ChatReading | null; readonly rows: readonly PasteRow[] }>({
    reading: null,
    rows: [],
  });
  if (fresh !== shown.reading) {
    const read = fresh === null ? [] : rowsOf(fresh, now).slice(0, MOST_ROWS);
    const rows = fresh === null || shown.reading === null ? read : keptRows(shown.rows, shown.reading, read, fresh);
    setShown({ reading: fresh, rows });
  }
  const change = useCallback(
    (index: number, changes: Partial<PasteRow>) =>
      setShown((before) => ({
        ...before,
        rows: before.rows.map((row, at) => (at === index ? { ...row, ...changes } : row)),
      })),
    [],
  );
  return { rows: fresh === shown.reading ? shown.rows : [], change };
}

/** Answers to the complete rows, by place of the row. */
export function useChecks(
  directiveId: string,
  entries: readonly (KeyedEntry | null)[],
): ReadonlyMap<number, KeyedCheck> {
  const complete = entries.flatMap((entry, at) => (entry === null ? [] : [{ entry, at }]));
  const text = JSON.stringify(complete);
  const settled = useSettled(text, READ_AFTER_MS);
  const asked = JSON.parse(settled) as typeof complete; // written a line above
  const checks = useQuery(
    'keyed.check',
    asked.length === 0 ? null : { directiveId, entries: asked.map(({ entry }) => entry) },
  );
  if (settled !== text || checks.status !== 'success' || checks.isRefreshing || checks.data.length !== asked.length)
    return new Map();
  return new Map(asked.flatMap(({ at }, place) => (checks.data[place] ? [[at, checks.data[place]] as const] : [])));
}

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
