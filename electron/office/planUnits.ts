import type { IsoDay } from '../domain/calendar';
import type { Issue } from '../domain/issue';
import type { ListedDoubt } from '../domain/listedDoubt';
import type { Baseline, Measure, Unit, UnitContact, UnitGroup, UnitSuccession } from '../domain/unit';
import { foldForSearch } from '../domain/vietnamese';
import type { UnitList, UnitListRow } from '../imports/unitList';
import { twinOf, writtenName } from '../imports/units/nameTwins';
import { hasLostMarks } from '../imports/units/twinFinder';
import { addresseeOf } from '../text/addressee';
import { inheritGroups } from './inheritGroups';
import type { RowChoices } from './listedDoubts';
import { matchRows } from './matchListedUnits';
import { planBaselines } from './planBaselines';
import { parentFinder } from './planParents';
import { freeId, slug } from './slug';

/** What a list makes of the registry, before anything is written. */
export interface UnitPlan {
  /** New and changed units. */
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  /** Those the registry does not have yet. */
  readonly successions: readonly UnitSuccession[];
  /** Those the registry does not have yet, and the measures nobody had named. */
  readonly baselines: readonly Baseline[];
  readonly measures: readonly Measure[];
  /** What the list says and the registry cannot follow. */
  readonly issues: readonly Issue[];
  /** Rows that may be units we have, or are named twice: what they were taken for. */
  readonly doubts: readonly ListedDoubt[];
  readonly added: readonly Unit[];
  readonly changed: readonly Unit[];
  readonly unchanged: number;
}

export interface Registry {
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  readonly successions: readonly UnitSuccession[];
  readonly baselines: readonly Baseline[];
  readonly measures: readonly Measure[];
  /** Members that groups have by their rule: no list takes them out. */
  readonly gathered: readonly { readonly groupId: string; readonly unitId: string }[];
}

/**
 * A unit is known again by its code among those that exist on the row's day, else by kind and name; the same code for
 * another name after the old unit has ended is a new unit. What the list does not say of a known unit stays as it is.
 */
export function planUnits(
  list: UnitList,
  registry: Registry,
  today: IsoDay,
  choices: RowChoices = new Map(),
): UnitPlan {
  const groups = groupFinder(registry.groups);
  const { matches, ended, left, doubts, issues } = matchRows(list, registry.units, today, choices);
  const groupsOf = (names: readonly string[], before: Unit | null) =>
    withGathered(groups.idsOf(names), before, registry.gathered);
  const taken = new Set(registry.units.map(({ id }) => id));
  const found = [...list.around, ...list.rows]
    .filter((row) => !left.has(row))
    .map((row) => {
      const before = matches.get(row) ?? null;
      const unit = merged(row, before, groupsOf, taken);
      taken.add(unit.id);
      return { row, before, unit };
    });
  const byKey = new Map(found.map(({ row, unit }) => [row.key, unit.id]));
  for (const [row, first] of left) {
    const id = first === null ? undefined : byKey.get(first.key);
    if (id !== undefined) byKey.set(row.key, id);
  }
  const byCode = new Map(
    [...registry.units, ...found.map(({ unit }) => unit)].flatMap(({ code, id }) =>
      code === null ? [] : [[code, id]],
    ),
  );
  const listed = new Set(found.map(({ unit }) => unit.id));
  const parentOf = parentFinder([
    ...found.map(({ unit }) => unit),
    ...registry.units.filter(({ id }) => !listed.has(id)),
  ]);
  const placed = found.map(({ row, before, unit }) => {
    // where a list of the country hangs a unit today says nothing of one that has ended
    if (list.isNationalList && ended.has(row)) return { row, before, unit, issue: null };
    const named = parentOf(row, unit.id);
    const parent = byKey.get(row.parentKey ?? '') ?? byCode.get(row.parentCode ?? '') ?? named.parentId;
    const parentId = parent === unit.id ? unit.parentId : (parent ?? unit.parentId);
    return { row, before, unit: { ...unit, parentId }, issue: named.issue };
  });
  const figures = planBaselines(
    placed.map(({ row, unit }) => ({ row, unitId: unit.id })),
    registry,
    list.fileName,
    today,
  );
  const successions = newSuccessions(list, byKey, registry.successions);
  const grouped = placed.map((one) =>
    one.before === null ? { ...one, unit: inheritGroups(one.unit, successions, registry) } : one,
  );
  const differs = grouped.filter(({ before, unit }) => JSON.stringify(before) !== JSON.stringify(unit));
  return {
    units: differs.map(({ unit }) => unit),
    groups: groups.added,
    successions,
    baselines: figures.baselines,
    measures: figures.measures,
    doubts,
    issues: [...issues, ...placed.flatMap(({ issue }) => issue ?? []), ...figures.issues],
    added: differs.filter(({ before }) => before === null).map(({ unit }) => unit),
    changed: differs.filter(({ before }) => before !== null).map(({ unit }) => unit),
    unchanged: placed.length - differs.length,
  };
}

function newSuccessions(
  { successions, fileName }: UnitList,
  byKey: ReadonlyMap<string, string>,
  known: readonly UnitSuccession[],
): readonly UnitSuccession[] {
  const there = new Set(known.map(({ unitId, successorId }) => `${unitId}/${successorId}`));
  return successions.flatMap(({ fromKey, toKey, extent, since }) => {
    const unitId = byKey.get(fromKey);
    const successorId = byKey.get(toKey);
    if (unitId === undefined || successorId === undefined || unitId === successorId) return [];
    return there.has(`${unitId}/${successorId}`) ? [] : [{ unitId, successorId, extent, since, source: fileName }];
  });
}

/** The groups a list names take the place of those ticked by hand; what a rule gathers stays. */
function withGathered(
  listed: readonly string[],
  before: Unit | null,
  gathered: Registry['gathered'],
): readonly string[] {
  if (before === null) return listed;
  const byRule = gathered.flatMap(({ groupId, unitId }) => (unitId === before.id ? [groupId] : []));
  const all = [...new Set([...listed, ...byRule])];
  const isSame = all.length === before.groups.length && all.every((id) => before.groups.includes(id));
  return isSame ? before.groups : all;
}

/** A row that is another way to write the unit's name does not rename it; a code, or lost marks found again, do. */
function nameOf({ name, kind, code }: UnitListRow, before: Unit | null): string {
  if (before === null || (code !== null && code === before.code)) return name;
  const twin = twinOf(writtenName(name, kind), writtenName(before.name, before.kind));
  return twin === null || hasLostMarks(before, name) ? name : before.name;
}

function merged(
  row: UnitListRow,
  before: Unit | null,
  groupIds: (names: readonly string[], before: Unit | null) => readonly string[],
  taken: ReadonlySet<string>,
): Unit {
  const kind = row.kind === '' ? (before?.kind ?? '') : row.kind;
  const groups = row.groups.length === 0 ? (before?.groups ?? []) : groupIds(row.groups, before);
  const known = before?.aliases ?? [];
  return {
    id: before?.id ?? newId(row, taken),
    code: row.code ?? before?.code ?? null,
    name: nameOf(row, before),
    kind,
    addressee: before !== null && before.name === nameOf(row, before) ? before.addressee : addresseeOf(kind, row.name),
    parentId: before?.parentId ?? null,
    aliases: [...known, ...row.aliases.filter((alias) => !known.includes(alias))],
    groups,
    validFrom: row.validFrom ?? before?.validFrom ?? null,
    validTo: row.validTo ?? before?.validTo ?? null,
    contacts: withContact(before?.contacts ?? [], row.contact),
    channel: row.channel ?? before?.channel ?? null,
  };
}

/** A person who is known already gets what the list adds; a new one comes first. */
function withContact(known: readonly UnitContact[], listed: UnitContact | null): readonly UnitContact[] {
  if (listed === null) return known;
  const name = foldForSearch(listed.fullName);
  const at = name === '' ? 0 : known.findIndex(({ fullName }) => foldForSearch(fullName) === name);
  const before = known[at];
  if (before === undefined) return [listed, ...known];
  const filled = Object.fromEntries(Object.entries(listed).filter(([, text]) => text !== ''));
  return known.with(at, { ...before, ...filled });
}

/** Readable and stable: the code where there is one, else the name without marks; the last day tells former units apart. */
function newId({ code, kind, name, validTo }: UnitListRow, taken: ReadonlySet<string>): string {
  const plain = code === null ? slug(`${kind} ${name}`) : `don-vi-${code}`;
  return freeId(validTo === null ? plain : `${plain}-den-${validTo}`, taken);
}

function groupFinder(known: readonly UnitGroup[]) {
  const ids = new Map(known.map(({ id, name }) => [foldForSearch(name), id]));
  const added: UnitGroup[] = [];
  const idOf = (name: string): string => {
    const found = ids.get(foldForSearch(name));
    if (found !== undefined) return found;
    const group = { id: slug(name), name, rule: null };
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
