import type { CompiledCounts, CompiledUnit, UnitRef } from '../compilation';
import { type CompileInput, isCounted, ratesOf, totalOf, type UnitContext } from '../compileUnits';
import { PairMap } from '../kept/pairMap';
import type { PeriodKey } from '../period';
import { shortfallOf } from '../targetStanding';
import { type Heir, type Heirs, mergersInForce, newHeirs } from './heirs';

/**
 * How the reports of the units that a new one was made of stand to its own row, in a period that was reported before the
 * merger and falls due after it.
 */
export type HeirParts =
  /** It has not reported itself: their reports together are its figures. */
  | { readonly kind: 'merged'; readonly parts: readonly UnitRef[] }
  /** It has: its report speaks of all of them, and theirs do not count beside it. */
  | { readonly kind: 'replaced'; readonly parts: readonly UnitRef[] }
  /** Not all of them reported for the period, or one went elsewhere too: those that did count under their own names. */
  | { readonly kind: 'lacking'; readonly parts: readonly UnitRef[]; readonly lacking: readonly UnitRef[] };

/** The rows of a period, each new unit with the reports of those it was made of, and none of them counted twice. */
export function withMergedParts(rows: readonly CompiledUnit[], context: UnitContext): readonly CompiledUnit[] {
  if ((context.input.successions ?? []).length === 0) return rows;
  const heirs = heirsOf(context);
  if (heirs.size === 0) return rows;
  const byId = new Map(rows.map((row) => [row.unitId, row]));
  const gone = new Set<string>();
  const made = rows.map((row) => {
    const heir = heirs.get(row.unitId);
    if (heir === undefined || row.state === 'not-required') return row;
    const parts = heir.parts.flatMap((id) => byId.get(id) ?? []);
    const settled = settledRow(row, parts, heir, context);
    if (settled.parts?.kind === 'merged' || settled.parts?.kind === 'replaced')
      for (const { unitId } of parts) gone.add(unitId);
    return settled;
  });
  return made.filter(({ unitId }) => !gone.has(unitId));
}

/** The counts of a period by the same rules: what was reported both by a new unit and by its parts is in them once. */
export function withMergedCounts(
  counts: ReadonlyMap<string, CompiledCounts>,
  period: PeriodKey,
  context: UnitContext,
): ReadonlyMap<string, CompiledCounts> {
  const heirs = heirsIn(period, context);
  if (heirs.length === 0) return counts;
  const made = new Map(counts);
  for (const [id, heir] of heirs) {
    const duty = context.duties.dutyOf(id, period);
    const own = heir.parts.flatMap((part) => counts.get(part) ?? []);
    if (duty === undefined || own.length === 0) continue;
    if (!counts.has(id)) {
      const isAnswered = context.arrived.has(duty.id);
      if (isAnswered || duty.exemptReason !== null || own.length < heir.parts.length) continue;
      made.set(id, totalOf(own));
    }
    for (const part of heir.parts) made.delete(part);
  }
  return made;
}

/** Units that have no row of their own in the period: a new unit has figures for them. @param counts the merged ones */
export function partsWithoutRow(
  counts: ReadonlyMap<string, CompiledCounts>,
  period: PeriodKey,
  context: UnitContext,
): ReadonlySet<string> {
  return new Set(heirsIn(period, context).flatMap(([id, { parts }]) => (counts.has(id) ? parts : [])));
}

/** Whole ones that owe for the period beside their parts. */
function heirsIn(period: PeriodKey, context: UnitContext): readonly (readonly [string, Heir])[] {
  if ((context.input.successions ?? []).length === 0) return [];
  const owes = (id: string) => context.duties.dutyOf(id, period) !== undefined;
  return [...heirsOf(context)].filter(([id, { parts, isWhole }]) => isWhole && owes(id) && parts.some(owes));
}

interface KeptHeirs {
  readonly successions: CompileInput['successions'];
  readonly inForce: number;
  readonly heirs: Heirs;
}

const keptHeirs = new PairMap<{ last: KeptHeirs | null }>();

/** Looked for once: they are the same for every period, and from day to day until another merger is in force. */
export function heirsOf({ input, duties }: UnitContext): Heirs {
  const inForce = mergersInForce(input);
  const kept = keptHeirs.of(duties, input.units, () => ({ last: null }));
  if (kept.last?.successions !== input.successions || kept.last?.inForce !== inForce.length) {
    const heirs = newHeirs(inForce, input.units, duties.byUnit);
    kept.last = { successions: input.successions, inForce: inForce.length, heirs };
  }
  return kept.last.heirs;
}

function settledRow(
  row: CompiledUnit,
  parts: readonly CompiledUnit[],
  { parts: ids, isWhole }: Heir,
  context: UnitContext,
): CompiledUnit {
  if (parts.length === 0) return row;
  const refs = parts.map(refOf);
  if (row.receivedAt !== null)
    return isWhole && isCounted(row) ? said({ ...row }, { kind: 'replaced', parts: refs }, context) : row;
  const counted = parts.filter(isCounted);
  if (counted.length === 0) return row;
  if (isWhole && counted.length === ids.length) return mergedRow(row, counted, context);
  const has = new Set(counted.map(({ unitId }) => unitId));
  const lacking = ids.filter((id) => !has.has(id)).map((id) => ({ id, name: nameOf(id, context) }));
  return said(row, { kind: 'lacking', parts: counted.map(refOf), lacking }, context);
}

/** It is answered when the last of them is. */
function mergedRow(row: CompiledUnit, parts: readonly CompiledUnit[], context: UnitContext): CompiledUnit {
  const counts = totalOf(parts);
  const late = parts.flatMap(({ lateMinutes }) => lateMinutes ?? []);
  const hours = parts.map(({ dataAsOf }) => dataAsOf);
  const persons = parts.map(({ newPersons }) => newPersons);
  return said(
    {
      ...row,
      ...counts,
      ...ratesOf(counts, context.indicator),
      state: late.length > 0 ? 'late' : 'on-time',
      receivedAt:
        parts
          .flatMap(({ receivedAt }) => receivedAt ?? [])
          .sort()
          .at(-1) ?? null,
      lateMinutes: late.length > 0 ? Math.max(...late) : null,
      dataAsOf: hours.every((hour) => hour === hours[0]) ? (hours[0] ?? null) : null,
      newPersons: persons.some((count) => count === null)
        ? null
        : persons.reduce((sum: number, one) => sum + (one ?? 0), 0),
      shortfall: context.target && shortfallOf(context.target, counts),
      note: '',
    },
    { kind: 'merged', parts: parts.map(refOf) },
    context,
  );
}

function said(row: CompiledUnit, parts: HeirParts, { input }: UnitContext): CompiledUnit {
  const words = input.partsNoteOf?.(parts) ?? '';
  return { ...row, parts, note: [row.note, words].filter((one) => one !== '').join('; ') };
}

function refOf({ unitId, unitName }: CompiledUnit): UnitRef {
  return { id: unitId, name: unitName };
}

function nameOf(id: string, { input }: UnitContext): string {
  return input.unitLabels.get(id) ?? input.units.find((unit) => unit.id === id)?.name ?? id;
}
