import { basename } from 'node:path';
import type { WriteDb } from '../db/database';
import { listGathered } from '../db/groupMembers';
import { listMeasures, saveMeasure } from '../db/measures';
import type { Store } from '../db/store';
import {
  listBaselines,
  listGroups,
  listSuccessions,
  listUnits,
  saveBaseline,
  saveGroup,
  saveSuccession,
  saveUnit,
} from '../db/units';
import { dayOf } from '../domain/calendar';
import { AppFailure } from '../domain/failure';
import { mergedBases } from '../domain/mergedBases';
import type { Unit } from '../domain/unit';
import type { UnitList } from '../imports/unitList';
import type { ListQuestion, UnitImport } from '../ipc/contract';
import { changeReasons } from '../text/changeSubjects';
import { fieldChangeText } from '../text/changeText';
import { officeMessages } from '../text/officeMessages';
import { registryMessages, registrySteps } from '../text/registryMessages';
import { askWorkbook } from './askWorkbook';
import { changeRegistry } from './changeRegistry';
import { dryRun } from './dryRun';
import { type MovedWork, moveDuties } from './dutiesOfUnits';
import type { OfficeEnvironment } from './environment';
import type { RowChoices } from './listedDoubts';
import { listedMoves } from './listedMoves';
import { parentsFirst } from './parentsFirst';
import { planUnits, type Registry, type UnitPlan } from './planUnits';
import type { FileReader } from './reading/fileReader';
import type { Clerk } from './recordChanges';
import { unitChanges } from './unitChanges';

/** Units told one by one in a preview; a list of the country has thousands. */
const MOST_TOLD = 500;

/**
 * Takes a list of units from a spreadsheet into the registry, in one transaction.
 * @throws AppFailure `invalid` with a sentence when the file is no readable list
 */
export async function importUnits(
  store: Store,
  environment: OfficeEnvironment,
  path: string,
  { dryRun, choices = [] }: ListQuestion,
): Promise<UnitImport> {
  const list = await readList(environment.reader, path);
  return takeList(store, environment, list, dryRun, new Map(choices.map(({ row, choice }) => [row, choice])));
}

type ListClerk = Clerk & Pick<OfficeEnvironment, 'newId'>;

/** Takes a list, from wherever it comes, into the registry in one transaction. */
export async function takeList(
  store: Store,
  clerk: ListClerk,
  list: UnitList,
  isTrial: boolean,
  choices: RowChoices = new Map(),
): Promise<UnitImport> {
  const { read: db } = store;
  const registry = {
    units: listUnits(db),
    groups: listGroups(db),
    successions: listSuccessions(db),
    baselines: listBaselines(db),
    measures: listMeasures(db),
    gathered: listGathered(db),
  };
  const plan = planUnits(list, registry, dayOf(clerk.clock()), choices);
  const moved = isTrial
    ? await wouldMove(store, clerk, plan, registry)
    : await write(store, clerk, plan, registry, basename(list.fileName));
  const { added, changed, unchanged, successions } = plan;
  const shown = [...added, ...changed].slice(0, MOST_TOLD);
  const details = changedFields(shown, plan, registry);
  const told = shown.map((unit) => toldUnit(unit, !details.has(unit.id), details.get(unit.id) ?? []));
  return {
    read: list.read,
    added: added.length,
    changed: changed.length,
    unchanged,
    rejected: [...list.issues, ...plan.issues],
    successions: successions.length,
    baselines: plan.baselines.length,
    moved,
    units: told,
    doubts: plan.doubts,
  };
}

/** How many duties and tasks the mergers of a list move. */
type Moved = UnitImport['moved'];

async function write(
  store: Store,
  clerk: ListClerk,
  plan: UnitPlan,
  registry: Registry,
  source: string,
): Promise<Moved> {
  const moved = { duties: 0, tasks: 0 };
  await changeRegistry(
    store,
    clerk,
    registrySteps.list(source),
    (db, beside) => {
      const work = carryOut(db, clerk, plan, registry);
      Object.assign(moved, countOf(work));
      beside.push(...work.flatMap(({ changes }) => changes));
    },
    changeReasons.unitList(source),
  );
  return moved;
}

/** Tried only where something could move: a list of the country is long. */
async function wouldMove(store: Store, clerk: ListClerk, plan: UnitPlan, registry: Registry): Promise<Moved> {
  if (listedMoves(plan, registry).length === 0) return countOf([]);
  return dryRun(store, (db) => countOf(carryOut(db, clerk, plan, registry)));
}

function carryOut(db: WriteDb, clerk: ListClerk, plan: UnitPlan, registry: Registry): readonly MovedWork[] {
  for (const group of plan.groups) saveGroup(db, group);
  for (const unit of parentsFirst(plan.units)) saveUnit(db, unit);
  for (const succession of plan.successions) saveSuccession(db, succession);
  for (const measure of plan.measures) saveMeasure(db, measure);
  for (const baseline of plan.baselines) saveBaseline(db, baseline);
  inheritBases(db, plan, registry);
  const by = { at: clerk.clock(), account: clerk.account };
  return listedMoves(plan, registry).map((move) => moveDuties(db, { ...move, ...by, actionId: clerk.newId() }));
}

/** Units that others of a list went into whole count on from what these had; what the list says itself stays. */
function inheritBases(db: WriteDb, { successions, units }: UnitPlan, registry: Registry): void {
  const baselines = listBaselines(db);
  const based = new Set(baselines.map(({ unitId }) => unitId));
  const names = new Map([...registry.units, ...units].map(({ id, name }) => [id, name]));
  const split = new Set(successions.filter(({ extent }) => extent !== 'whole').map(({ successorId }) => successorId));
  const heard = successions.filter(({ unitId, successorId }) => based.has(unitId) && !split.has(successorId));
  for (const { successorId, since } of new Map(heard.map((one) => [`${one.successorId} ${one.since}`, one])).values()) {
    const own = successions.filter((one) => one.successorId === successorId && one.since === since);
    const from = own.map(({ unitId }) => names.get(unitId) ?? unitId).join(', ');
    for (const base of mergedBases(own, baselines, since))
      saveBaseline(db, { ...base, asOf: since, source: registryMessages.mergedBase(from, own[0]?.source ?? '') });
  }
}

function countOf(work: readonly MovedWork[]): Moved {
  return {
    duties: work.reduce((sum, { letOff, given }) => sum + letOff.length + given.length, 0),
    tasks: work.reduce((sum, { tasks }) => sum + tasks.length, 0),
  };
}

/** One unit of the preview. */
function toldUnit(
  { code, name, validFrom, validTo }: Unit,
  isNew: boolean,
  changes: readonly string[],
): UnitImport['units'][number] {
  return { code, name, validFrom, validTo, isNew, changes };
}

/** What the list changes of units that are there, field by field in words; units that are new are left out. */
function changedFields(
  shown: readonly Unit[],
  plan: UnitPlan,
  registry: Registry,
): ReadonlyMap<string, readonly string[]> {
  const meant = new Set(shown.filter((unit) => plan.changed.includes(unit)).map(({ id }) => id));
  const old = registry.units.filter(({ id }) => meant.has(id));
  const now = shown.filter(({ id }) => meant.has(id));
  const around = { baselines: [], successions: [], measures: [] };
  const changes = unitChanges(
    { ...around, units: old, groups: registry.groups },
    { ...around, units: now, groups: [...registry.groups, ...plan.groups] },
  );
  return new Map(
    [...meant].map((id) => [
      id,
      changes.flatMap(({ subject, fieldLabel, oldValue, newValue }) =>
        subject.kind === 'unit' && subject.id === id ? [fieldChangeText(fieldLabel, oldValue, newValue)] : [],
      ),
    ]),
  );
}

async function readList(reader: FileReader, path: string): Promise<UnitList> {
  const fileName = basename(path).normalize('NFC');
  const list = await askWorkbook(reader, path, 'unitList', null);
  if (list === null) throw new AppFailure('invalid', officeMessages.noUnitList(fileName));
  return list;
}
