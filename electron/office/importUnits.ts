import { basename } from 'node:path';
import type { Store } from '../db/store';
import { listGroups, listUnits, saveGroup, saveUnit } from '../db/units';
import { AppFailure } from '../domain/failure';
import type { Unit, UnitGroup } from '../domain/unit';
import { foldForSearch } from '../domain/vietnamese';
import { readWorkbook } from '../imports/readWorkbook';
import { refusalIssue } from '../imports/refusals';
import { readUnitList, type UnitList, type UnitListRow } from '../imports/unitList';
import type { UnitImport } from '../ipc/contract';
import { addresseeOf } from '../text/addressee';
import { changeReasons } from '../text/changeSubjects';
import { officeMessages } from '../text/officeMessages';
import { readFileBytes } from './collectFiles';
import { type Clerk, recordChanges } from './recordChanges';
import { registryState, unitChanges } from './unitChanges';

/**
 * Takes a list of units from a spreadsheet into the registry, in one transaction. A unit is known again by its code, or
 * by kind and name where there is no code; what the list does not say of a known unit stays as it is.
 * @throws AppFailure `invalid` with a sentence when the file is no readable list
 */
export async function importUnits(store: Store, clerk: Clerk, path: string, dryRun: boolean): Promise<UnitImport> {
  const list = await readList(path);
  const plan = planUnits(list, listUnits(store.read), listGroups(store.read));
  if (!dryRun && plan.units.length + plan.groups.length > 0) {
    await store.write((db) => {
      const before = registryState(db);
      for (const group of plan.groups) saveGroup(db, group);
      for (const unit of parentsFirst(plan.units)) saveUnit(db, unit);
      recordChanges(db, clerk, unitChanges(before, registryState(db)), changeReasons.unitList(basename(path)));
    });
  }
  const { added, changed, unchanged } = plan;
  return { read: list.read, added, changed, unchanged, rejected: list.issues };
}

async function readList(path: string): Promise<UnitList> {
  const fileName = path.split(/[\\/]/).at(-1) ?? path;
  const file = await readFileBytes(path);
  if ('unreadable' in file) throw new AppFailure('notFound', officeMessages.unreadableFile(path, file.unreadable));
  const result = readWorkbook(file.bytes, fileName);
  if (!result.ok) throw new AppFailure('invalid', refusalIssue(result.refusal, fileName).message);
  const list = readUnitList(result.workbook, fileName);
  if (list === null) throw new AppFailure('invalid', officeMessages.noUnitList(fileName));
  return list;
}

interface Plan {
  /** New and changed units. */
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

function planUnits(list: UnitList, known: readonly Unit[], knownGroups: readonly UnitGroup[]): Plan {
  const groups = groupFinder(knownGroups);
  const registry = new Map(known.map((unit) => [keyOf(unit), unit]));
  const plan = { units: [] as Unit[], added: 0, changed: 0, unchanged: 0 };
  for (const row of list.rows) {
    const before = registry.get(keyOf(row)) ?? null;
    const unit = merged(row, before, groups.idsOf);
    if (before === null) plan.added += 1;
    else if (JSON.stringify(before) === JSON.stringify(unit)) plan.unchanged += 1;
    else plan.changed += 1;
    registry.set(keyOf(row), unit);
  }
  const byCode = new Map([...registry.values()].flatMap((unit) => (unit.code === null ? [] : [[unit.code, unit.id]])));
  for (const row of list.rows) {
    const unit = registry.get(keyOf(row));
    if (unit === undefined) continue;
    const parentId = (row.parentCode === null ? undefined : byCode.get(row.parentCode)) ?? unit.parentId;
    plan.units.push({ ...unit, parentId });
  }
  return { ...plan, groups: groups.added };
}

function keyOf({ code, kind, name }: Pick<Unit, 'code' | 'kind' | 'name'>): string {
  return code === null ? `name:${foldForSearch(`${kind} ${name}`)}` : `code:${code}`;
}

function merged(
  row: UnitListRow,
  before: Unit | null,
  groupIds: (names: readonly string[]) => readonly string[],
): Unit {
  const kind = row.kind === '' ? (before?.kind ?? '') : row.kind;
  const groups = row.groups.length === 0 ? (before?.groups ?? []) : groupIds(row.groups);
  const known = before?.aliases ?? [];
  return {
    id: before?.id ?? newId(row),
    code: row.code ?? before?.code ?? null,
    name: row.name,
    kind,
    addressee: before !== null && before.name === row.name ? before.addressee : addresseeOf(kind, row.name),
    parentId: before?.parentId ?? null,
    aliases: [...known, ...row.aliases.filter((alias) => !known.includes(alias))],
    groups,
    validFrom: row.validFrom ?? before?.validFrom ?? null,
    validTo: row.validTo ?? before?.validTo ?? null,
  };
}

/** Readable and stable: the code where there is one, else the name without marks. */
function newId({ code, kind, name }: UnitListRow): string {
  return code === null ? slug(`${kind} ${name}`) : `don-vi-${code}`;
}

function slug(text: string): string {
  return foldForSearch(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function groupFinder(known: readonly UnitGroup[]) {
  const ids = new Map(known.map(({ id, name }) => [foldForSearch(name), id]));
  const added: UnitGroup[] = [];
  const idOf = (name: string): string => {
    const found = ids.get(foldForSearch(name));
    if (found !== undefined) return found;
    const group = { id: slug(name), name };
    added.push(group);
    ids.set(foldForSearch(name), group.id);
    return group.id;
  };
  /** A list separates groups by commas, and "UBND các xã, phường" has one in its name: the longest known name wins. */
  const idsOf = (names: readonly string[]): readonly string[] => {
    const [first, ...rest] = names;
    if (first === undefined) return [];
    for (let count = names.length; count > 1; count -= 1) {
      const known = ids.get(foldForSearch(names.slice(0, count).join(', ')));
      if (known !== undefined) return [known, ...idsOf(names.slice(count))];
    }
    return [idOf(first), ...idsOf(rest)];
  };
  return { added, idsOf };
}

/** A row may name a parent that comes later in the list. */
function parentsFirst(units: readonly Unit[]): readonly Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const placed = new Set<string>();
  const order: Unit[] = [];
  const place = (unit: Unit, depth: number): void => {
    if (placed.has(unit.id)) return;
    const parent = unit.parentId === null || depth > 10 ? undefined : byId.get(unit.parentId);
    if (parent !== undefined && parent !== unit) place(parent, depth + 1);
    if (placed.has(unit.id)) return;
    placed.add(unit.id);
    order.push(unit);
  };
  for (const unit of units) place(unit, 0);
  return order;
}
