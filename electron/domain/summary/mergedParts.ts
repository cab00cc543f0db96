import type { CompiledCounts, CompiledUnit, LatestFigures, UnitRef } from '../compilation';
import {
  type CompileInput,
  countsOfPeriod,
  isCounted,
  latestFigures,
  ratesOf,
  totalOf,
  type UnitContext,
} from '../compileUnits';
import { PairMap } from '../kept/pairMap';
import { isOfEndedUnit } from '../obligation';
import { comparePeriods, type PeriodKey } from '../period';
import { shortfallOf } from '../targetStanding';
import { type Heir, type Heirs, madeOf, mergersInForce, newHeirs, partsOfWhole } from './heirs';

/**
 * How the reports of the units that a new one was made of stand to its own row, in a period that was reported before the
 * merger and falls due after it.
 */
export type HeirParts =
  /** It has not reported itself: their reports together are its figures. */
  | {
      readonly kind: 'merged';
      readonly parts: readonly UnitRef[];
      /** Those whose numerator is above their denominator, which the sum does not show; absent: none. */
      readonly aboveWhole?: readonly UnitRef[];
    }
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
  const hasOwn = (id: string) => (byId.get(id)?.receivedAt ?? null) !== null;
  const wholes = partsOfWhole(heirs);
  const gone = new Set<string>();
  const made = rows.map((row) => {
    const heir = heirs.get(row.unitId);
    if (heir === undefined || (row.state === 'not-required' && row.receivedAt === null)) return row;
    const { reporting, all } = heir.isWhole ? madeOf(row.unitId, wholes, hasOwn) : bothOf(heir);
    const parts = reporting.flatMap((id) => byId.get(id) ?? []);
    const settled = settledRow(row, parts, { parts: reporting, isWhole: heir.isWhole }, context);
    if (settled !== row && settled.parts?.kind !== 'lacking') for (const id of all) gone.add(id);
    return heir.isWhole ? { ...settled, latest: latestOfHeir(row.unitId, row.latest, context) } : settled;
  });
  return made.filter(({ unitId }) => !gone.has(unitId));
}

/**
 * The newest figures of a new unit: its own, or those of all it was made of together while they are newer.
 * @param own of its own reports; null: it has given none
 */
export function latestOfHeir(unitId: string, own: LatestFigures | null, context: UnitContext): LatestFigures | null {
  const { duties, arrived, input } = context;
  const wholes = partsOfWhole(heirsOf(context));
  const units = new Map(input.units.map((unit) => [unit.id, unit]));
  for (const period of duties.periods.toReversed()) {
    if (own !== null && comparePeriods(period, own.period) <= 0) break;
    const hasOwn = (id: string) => arrived.has(duties.dutyOf(id, period)?.id ?? '');
    const { reporting } = madeOf(unitId, wholes, hasOwn);
    const counts = reporting.flatMap((id) => {
      const unit = hasOwn(id) ? units.get(id) : undefined;
      return unit === undefined ? [] : [countsOfPeriod(unit, period, context)].filter(isCounted);
    });
    if (counts.length === 0 || counts.length < reporting.length) continue;
    const { numerator, denominator } = totalOf(counts);
    if (numerator !== null && denominator !== null) return latestFigures(period, { numerator, denominator }, context);
  }
  return own;
}

/**
 * The rows of a period as units are judged and written to: of those that are there, a new one by the figures of those it
 * was made of where the period is one of before the merger.
 */
export function rowsThere(
  rows: readonly CompiledUnit[],
  isThere: (unitId: string) => boolean,
  context: UnitContext,
): readonly CompiledUnit[] {
  const wholes = partsOfWhole(heirsOf(context));
  const present = new Set(rows.map(({ unitId }) => unitId));
  const made = [...wholes.keys()].flatMap((unitId): readonly CompiledUnit[] => {
    if (present.has(unitId) || !isThere(unitId)) return [];
    const parts = new Set(madeOf(unitId, wholes, () => false).all);
    const [first] = rows.filter((row) => parts.has(row.unitId) && row.state !== 'not-required');
    const latest = latestOfHeir(unitId, null, context);
    return first === undefined ? [] : [{ ...first, unitId, unitName: nameOf(unitId, context), latest }];
  });
  return [...rows.filter(({ unitId }) => isThere(unitId)), ...made];
}

function bothOf({ parts }: Heir) {
  return { reporting: parts, all: parts };
}

/** The counts of a period by the same rules: what was reported both by a new unit and by its parts is in them once. */
export function withMergedCounts(
  counts: ReadonlyMap<string, CompiledCounts>,
  period: PeriodKey,
  context: UnitContext,
): ReadonlyMap<string, CompiledCounts> {
  const ended = context.duties.ofPeriod(period).filter(isOfEndedUnit);
  const heirs = heirsIn(period, context);
  if (heirs.length === 0 && ended.length === 0) return counts;
  const made = new Map(counts);
  const wholes = partsOfWhole(heirsOf(context));
  const hasOwn = (id: string) => context.arrived.has(context.duties.dutyOf(id, period)?.id ?? '');
  for (const id of heirs) {
    const duty = context.duties.dutyOf(id, period);
    if (duty === undefined) continue;
    const { reporting, all } = madeOf(id, wholes, hasOwn);
    const own = reporting.flatMap((part) => counts.get(part) ?? []);
    if (!context.known.has(duty.id)) {
      const isLetOff = context.arrived.has(duty.id) || duty.exemptReason !== null;
      if (isLetOff || own.length === 0 || own.length < reporting.length) continue;
      made.set(id, totalOf(own));
    }
    for (const part of all) made.delete(part);
  }
  for (const { unitId } of ended) made.delete(unitId);
  return made;
}

/** Units that have no row of their own in the period: a new unit speaks for them. @param counts the merged ones */
export function partsWithoutRow(
  counts: ReadonlyMap<string, CompiledCounts>,
  period: PeriodKey,
  context: UnitContext,
): ReadonlySet<string> {
  const wholes = partsOfWhole(heirsOf(context));
  const speaks = (id: string) => counts.has(id) || context.known.has(context.duties.dutyOf(id, period)?.id ?? '');
  const gone = (id: string) => (speaks(id) ? madeOf(id, wholes, () => false).all : []);
  return new Set(heirsIn(period, context).flatMap(gone));
}

/** Whole ones that owe for the period beside their parts. */
function heirsIn(period: PeriodKey, context: UnitContext): readonly string[] {
  if ((context.input.successions ?? []).length === 0) return [];
  const owes = (id: string) => context.duties.dutyOf(id, period) !== undefined;
  const wholes = partsOfWhole(heirsOf(context));
  return [...wholes.keys()].filter((id) => owes(id) && madeOf(id, wholes, () => false).all.some(owes));
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
  if (row.receivedAt !== null) {
    const reported = parts.filter(({ receivedAt }) => receivedAt !== null).map(refOf);
    if (!isWhole || row.hourLack !== undefined) return row;
    return reported.length === 0 ? { ...row } : said(row, { kind: 'replaced', parts: reported }, context);
  }
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
  const above = parts.filter(({ numerator, denominator }) => (numerator ?? 0) > (denominator ?? Infinity)).map(refOf);
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
      shortfall: context.target && shortfallOf(context.target, counts, context.decimals),
      note: '',
    },
    { kind: 'merged', parts: parts.map(refOf), ...(above.length > 0 && { aboveWhole: above }) },
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
