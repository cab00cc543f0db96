import type { ReadDb, WriteDb } from '../db/database';
import type { Store } from '../db/store';
import { listBaselines, listUnits, saveBaseline, saveSuccession, saveUnit } from '../db/units';
import { AppFailure } from '../domain/failure';
import { mergedBases } from '../domain/mergedBases';
import {
  type Maker,
  type Reorganisation,
  type ReorganisationFault,
  type ReorganisedUnits,
  reorganisationFault,
  reorganise,
} from '../domain/reorganisation';
import { isValidOn, type Unit } from '../domain/unit';
import { nfc, tidy } from '../domain/vietnamese';
import { TwinFinder } from '../imports/units/twinFinder';
import { kindOfName } from '../imports/units/unitKinds';
import type { Output, ReorganisationPreview } from '../ipc/contract';
import { addresseeOf } from '../text/addressee';
import { dayText } from '../text/moment';
import { officeMessages } from '../text/officeMessages';
import { registryMessages, registrySteps } from '../text/registryMessages';
import { changeRegistry } from './changeRegistry';
import { dryRun } from './dryRun';
import { type MovedWork, moveDuties } from './dutiesOfUnits';
import type { OfficeEnvironment } from './environment';
import { nameMovedWork } from './nameMovedWork';
import type { Clerk } from './recordChanges';
import { freeId, slug } from './slug';

/**
 * Merges, splits or renames units from a day on. Old units end the day before and keep what they reported; new ones take
 * their place in groups, and duties that fall due from that day on go over to them.
 * @throws AppFailure `notFound`, `invalid` with a sentence
 */
export async function reorganiseUnits(
  store: Store,
  clerk: Clerk & Pick<OfficeEnvironment, 'newId'>,
  asked: Reorganisation,
): Promise<Output<'units.reorganise'>> {
  const plan = planOf(store.read, asked);
  const actionId = clerk.newId();
  let done = { given: 0, letOff: 0, tasks: 0 };
  await changeRegistry(
    store,
    clerk,
    plan.movedTo === null
      ? registrySteps[plan.change.kind](plan.from, plan.into)
      : registrySteps.moved(plan.from, plan.movedTo),
    (db, beside) => {
      const moved = carryOut(db, plan, clerk, actionId);
      done = { given: moved.given.length, letOff: moved.letOff.length, tasks: moved.tasks.length };
      beside.push(...moved.changes);
    },
    plan.change.source,
  );
  return { unitIds: plan.successorIds, ...done };
}

/**
 * What it would move, in names a clerk knows; nothing is written.
 * @throws AppFailure as `reorganiseUnits`
 */
export function previewReorganisation(
  store: Store,
  clerk: Clerk & Pick<OfficeEnvironment, 'newId'>,
  asked: Reorganisation,
): Promise<ReorganisationPreview> {
  const plan = planOf(store.read, asked);
  return dryRun(store, (db) => nameMovedWork(db, carryOut(db, plan, clerk, clerk.newId()), clerk.clock()));
}

interface Plan extends ReorganisedUnits {
  readonly change: Reorganisation;
  /** The old units as they were. */
  readonly origins: readonly Unit[];
  readonly successorIds: readonly string[];
  /** Names of the old units, and of what comes of them. */
  readonly from: string;
  readonly into: string;
  /** Name of the unit it lies in from then on, where nothing but that changes; null: something else does. */
  readonly movedTo: string | null;
}

/** @throws AppFailure `notFound`, `invalid` with a sentence */
function planOf(db: ReadDb, asked: Reorganisation): Plan {
  const units = new Map(listUnits(db).map((unit) => [unit.id, unit]));
  const change = tidied(asked);
  const strange = unitIdsOf(change).find((id) => !units.has(id));
  if (strange !== undefined) throw new AppFailure('notFound', officeMessages.noUnit(strange));
  if (change.source === '') throw new AppFailure('invalid', registryMessages.sourceNeeded);
  if (change.into.some((outcome) => 'name' in outcome && outcome.name === ''))
    throw new AppFailure('invalid', registryMessages.nameNeeded);
  const fault = reorganisationFault(change, units);
  if (fault !== null) throw new AppFailure('invalid', faultText(fault, change));
  refuseDoubles(change, units);
  const made = reorganise(change, units, makerOf(units));
  const names = new Map([...units, ...made.units.map((unit) => [unit.id, unit] as const)]);
  const successorIds = [...new Set(made.successions.map(({ successorId }) => successorId))];
  const origins = change.fromIds.flatMap((id) => units.get(id) ?? []);
  const from = origins.map(({ name }) => name).join(', ');
  const into = successorIds.map((id) => names.get(id)?.name ?? id).join(', ');
  return { ...made, change, origins, successorIds, from, into, movedTo: movedTo(change, origins, units) };
}

function movedTo(
  { kind, into: [outcome] }: Reorganisation,
  [origin]: readonly Unit[],
  units: ReadonlyMap<string, Unit>,
): string | null {
  if (kind !== 'rename' || outcome === undefined || 'unitId' in outcome || outcome.name !== origin?.name) return null;
  return units.get(outcome.parentId ?? '')?.name ?? null;
}

function carryOut(db: WriteDb, plan: Plan, clerk: Clerk, actionId: string): MovedWork {
  const { change, units, successions, origins } = plan;
  for (const unit of units) saveUnit(db, unit);
  for (const succession of successions) saveSuccession(db, succession);
  if (change.kind !== 'split')
    for (const base of mergedBases(successions, listBaselines(db), change.since))
      saveBaseline(db, { ...base, asOf: change.since, source: registryMessages.mergedBase(plan.from, change.source) });
  return moveDuties(db, {
    from: units.filter(({ validTo }) => validTo !== null),
    origins,
    to: units.filter(({ validTo }) => validTo === null),
    since: change.since,
    successions,
    leavesPastWork: false,
    at: clerk.clock(),
    account: clerk.account,
    actionId,
  });
}

function tidied(change: Reorganisation): Reorganisation {
  return {
    ...change,
    fromIds: [...new Set(change.fromIds)],
    source: tidy(nfc(change.source)),
    into: change.into.map((outcome) =>
      'unitId' in outcome ? outcome : { ...outcome, name: tidy(nfc(outcome.name)), code: outcome.code?.trim() || null },
    ),
  };
}

function unitIdsOf({ fromIds, into }: Reorganisation): readonly string[] {
  return [...fromIds, ...into.flatMap((outcome) => ('unitId' in outcome ? outcome.unitId : (outcome.parentId ?? [])))];
}

function faultText(fault: ReorganisationFault, { since }: Reorganisation): string {
  switch (fault.code) {
    case 'merge-needs-two':
      return registryMessages.mergeNeedsTwo;
    case 'split-needs-two':
      return registryMessages.splitNeedsTwo;
    case 'one-only':
      return registryMessages.oneOnly;
    case 'no-parent':
      return registryMessages.parentGone(fault.unit.name, dayText(since));
    case 'not-there':
      return registryMessages.notThere(fault.unit.name, dayText(since));
  }
}

/** @throws AppFailure `conflict` when a new unit would be written as one that goes on beside it */
function refuseDoubles({ fromIds, into, since }: Reorganisation, units: ReadonlyMap<string, Unit>): void {
  const parentId = units.get(fromIds[0] ?? '')?.parentId ?? null;
  const others = [...units.values()].filter((unit) => !fromIds.includes(unit.id) && isValidOn(unit, since));
  for (const outcome of into) {
    if ('unitId' in outcome) continue;
    const beside = others.filter((unit) => unit.parentId === (outcome.parentId ?? parentId));
    const twin = new TwinFinder(beside)
      .twinsOf(outcome.name, kindOfName(outcome.name))
      .find((one) => one.twin === 'same');
    if (twin !== undefined)
      throw new AppFailure('conflict', registryMessages.outcomeThere(outcome.name, twin.unit.name));
  }
}

/** The name or the code of a former unit may come again; the ids stay apart. */
function makerOf(units: ReadonlyMap<string, Unit>): Maker {
  const taken = new Set(units.keys());
  return {
    unit: ({ name, code }, like) => {
      const kind = kindOfName(name) || like.kind;
      const id = freeId(code === null ? slug(name) : `don-vi-${slug(code)}`, taken);
      taken.add(id);
      return { id, kind, addressee: addresseeOf(kind, name) };
    },
  };
}
