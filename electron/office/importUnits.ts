import { basename } from 'node:path';
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
import type { Unit } from '../domain/unit';
import type { UnitList } from '../imports/unitList';
import type { UnitImport } from '../ipc/contract';
import { changeReasons } from '../text/changeSubjects';
import { officeMessages } from '../text/officeMessages';
import { registrySteps } from '../text/registryMessages';
import { askWorkbook } from './askWorkbook';
import { changeRegistry } from './changeRegistry';
import type { OfficeEnvironment } from './environment';
import { parentsFirst } from './parentsFirst';
import { planUnits, type UnitPlan } from './planUnits';
import type { FileReader } from './reading/fileReader';
import type { Clerk } from './recordChanges';

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
  dryRun: boolean,
): Promise<UnitImport> {
  const list = await readList(environment.reader, path);
  return takeList(store, environment, list, dryRun);
}

/** Takes a list, from wherever it comes, into the registry in one transaction. */
export async function takeList(store: Store, clerk: Clerk, list: UnitList, dryRun: boolean): Promise<UnitImport> {
  const { read: db } = store;
  const registry = {
    units: listUnits(db),
    groups: listGroups(db),
    successions: listSuccessions(db),
    baselines: listBaselines(db),
    measures: listMeasures(db),
  };
  const plan = planUnits(list, registry, dayOf(clerk.clock()));
  if (!dryRun) await write(store, clerk, plan, basename(list.fileName));
  const { added, changed, unchanged, successions } = plan;
  const told = [...added.map((unit) => toldUnit(unit, true)), ...changed.map((unit) => toldUnit(unit, false))].slice(
    0,
    MOST_TOLD,
  );
  return {
    read: list.read,
    added: added.length,
    changed: changed.length,
    unchanged,
    rejected: [...list.issues, ...plan.issues],
    successions: successions.length,
    baselines: plan.baselines.length,
    units: told,
  };
}

function write(store: Store, clerk: Clerk, plan: UnitPlan, source: string): Promise<void> {
  return changeRegistry(
    store,
    clerk,
    registrySteps.list(source),
    (db) => {
      for (const group of plan.groups) saveGroup(db, group);
      for (const unit of parentsFirst(plan.units)) saveUnit(db, unit);
      for (const succession of plan.successions) saveSuccession(db, succession);
      for (const measure of plan.measures) saveMeasure(db, measure);
      for (const baseline of plan.baselines) saveBaseline(db, baseline);
    },
    changeReasons.unitList(source),
  );
}

/** One unit of the preview. */
function toldUnit({ code, name, validFrom, validTo }: Unit, isNew: boolean): UnitImport['units'][number] {
  return { code, name, validFrom, validTo, isNew };
}

async function readList(reader: FileReader, path: string): Promise<UnitList> {
  const fileName = basename(path).normalize('NFC');
  const list = await askWorkbook(reader, path, 'unitList', null);
  if (list === null) throw new AppFailure('invalid', officeMessages.noUnitList(fileName));
  return list;
}
