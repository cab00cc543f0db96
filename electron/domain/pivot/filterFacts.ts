import { spanOf } from '../period';
import { ENTRY, FACT_STATES, type FieldColumn, type PivotFacts } from './facts';
import type { QuestionFilter, ValueCondition } from './question';

export interface LookedAt {
  /** For each duty: 1, it is looked at. Days are judged apart (`periodsBetween`): a change needs the report before. */
  readonly kept: Uint8Array;
  /** For each duty: 1, nothing but its number keeps it out; null: no number is asked for. */
  readonly failed: Uint8Array | null;
}

/** For each duty: 1, it is looked at. */
export function duties(filter: QuestionFilter, facts: PivotFacts): Uint8Array {
  return lookedAt(filter, facts).kept;
}

export function lookedAt(filter: QuestionFilter, facts: PivotFacts): LookedAt {
  const units = facts.units.map(
    ({ id, kind, parentId, groupIds }) =>
      isAmong(filter.unitIds, id) &&
      isAmong(filter.kinds, kind) &&
      (filter.parentIds.length === 0 || filter.parentIds.includes(parentId ?? '')) &&
      (filter.groupIds.length === 0 || groupIds.some((group) => filter.groupIds.includes(group))),
  );
  const forms = facts.forms.map(({ id }) => isAmong(filter.formIds, id));
  const states = FACT_STATES.map((state) => filter.states.length === 0 || filter.states.includes(state));
  const kept = new Uint8Array(facts.dutyIds.length);
  for (let at = 0; at < kept.length; at += 1) {
    const isKept =
      units[facts.unit[at] ?? -1] === true &&
      forms[facts.form[at] ?? -1] === true &&
      states[facts.state[at] ?? -1] === true;
    kept[at] = isKept ? 1 : 0;
  }
  return { kept, failed: filter.condition === null ? null : keepOnly(kept, filter.condition, facts) };
}

/** By period: 1, its last day lies between the days asked for. A report owed once has no day. */
export function periodsBetween({ from, to }: QuestionFilter, { periods }: PivotFacts): Uint8Array {
  return Uint8Array.from(periods, (period) => {
    if (from === null && to === null) return 1;
    const last = spanOf(period)?.to;
    return last !== undefined && (from === null || from <= last) && (to === null || last <= to) ? 1 : 0;
  });
}

function isAmong(wanted: readonly string[], value: string): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

/** @returns those that have a number, and another one */
function keepOnly(kept: Uint8Array, condition: ValueCondition, facts: PivotFacts): Uint8Array {
  const column = facts.columns.get(condition.fieldId);
  const holds = new Uint8Array(kept.length);
  const failed = new Uint8Array(kept.length);
  for (let at = 0; column !== undefined && at < column.duties.length; at += 1) {
    if (column.entries[at] !== ENTRY.number) continue;
    const duty = column.duties[at] ?? 0;
    if (isSo(column, at, condition)) holds[duty] = 1;
    else failed[duty] = kept[duty] ?? 0;
  }
  for (let at = 0; at < kept.length; at += 1) kept[at] = (kept[at] ?? 0) & (holds[at] ?? 0);
  return failed;
}

function isSo({ values, bases }: FieldColumn, at: number, { is, than }: ValueCondition): boolean {
  const value = values[at] ?? 0;
  const base = bases?.[at] ?? null;
  if (base === 0) return false;
  const scale = 10 ** (String(than).split('.')[1] ?? '').length; // 0,07% of 10.000 are 7, not 7,000000000000001
  const [left, right] = base === null ? [value, than] : [value * 100 * scale, Math.round(than * scale) * base];
  switch (is) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '=':
      return left === right;
    case '>=':
      return left >= right;
    case '>':
      return left > right;
  }
}
