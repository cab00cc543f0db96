import type { IsoDay } from '../domain/calendar';
import type { Baseline, GroupRule, Unit, UnitChannel, UnitGroup, UnitSuccession } from '../domain/unit';
import type { ReadDb, WriteDb } from './database';
import { fromJson, toJson } from './json';
import { listContacts, replaceContacts } from './unitContacts';

interface UnitRow {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly kind: string;
  readonly addressee: string;
  readonly parent_id: string | null;
  readonly valid_from: IsoDay | null;
  readonly valid_to: IsoDay | null;
  readonly channel: UnitChannel | null;
}

/** All units in the order of the registry, with aliases, groups and contacts. */
export function listUnits(db: ReadDb): readonly Unit[] {
  const aliases = collect(
    db.all<Pair>('SELECT unit_id AS unitId, alias AS value FROM unit_alias ORDER BY unit_id, position'),
  );
  const groups = collect(
    db.all<Pair>(
      `SELECT member.unit_id AS unitId, member.group_id AS value FROM unit_group_member AS member
         JOIN unit_group ON unit_group.id = member.group_id ORDER BY member.unit_id, unit_group.position`,
    ),
  );
  const contacts = listContacts(db);
  return db.all<UnitRow>('SELECT * FROM unit ORDER BY position, id').map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    addressee: row.addressee,
    parentId: row.parent_id,
    aliases: aliases.get(row.id) ?? [],
    groups: groups.get(row.id) ?? [],
    validFrom: row.valid_from,
    validTo: row.valid_to,
    contacts: contacts.get(row.id) ?? [],
    channel: row.channel,
  }));
}

interface Pair {
  readonly unitId: string;
  readonly value: string;
}

function collect(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  for (const { unitId, value } of pairs) lists.set(unitId, [...(lists.get(unitId) ?? []), value]);
  return lists;
}

/**
 * Adds the unit at the end of the registry, or changes the one with this id; aliases, contacts and groups are replaced.
 * A group that gathers the unit by its rule keeps it, whatever `groups` says.
 */
export function saveUnit(db: WriteDb, unit: Unit): void {
  db.run(
    `INSERT INTO unit (id, position, code, name, kind, addressee, parent_id, valid_from, valid_to, channel)
     VALUES (:id, (SELECT coalesce(max(position), 0) + 1 FROM unit), :code, :name, :kind, :addressee, :parentId,
       :validFrom, :validTo, :channel)
     ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, kind = excluded.kind,
       addressee = excluded.addressee, parent_id = excluded.parent_id, valid_from = excluded.valid_from,
       valid_to = excluded.valid_to, channel = excluded.channel`,
    {
      ':id': unit.id,
      ':code': unit.code,
      ':name': unit.name,
      ':kind': unit.kind,
      ':addressee': unit.addressee,
      ':parentId': unit.parentId,
      ':validFrom': unit.validFrom,
      ':validTo': unit.validTo,
      ':channel': unit.channel,
    },
  );
  replaceAliases(db, unit.id, unit.aliases);
  replaceContacts(db, unit.id, unit.contacts);
  db.run('DELETE FROM unit_group_member WHERE unit_id = :unitId AND by_rule IS NULL', { ':unitId': unit.id });
  for (const groupId of new Set(unit.groups)) {
    db.run(
      'INSERT INTO unit_group_member (group_id, unit_id) VALUES (:groupId, :unitId) ON CONFLICT (group_id, unit_id) DO NOTHING',
      { ':groupId': groupId, ':unitId': unit.id },
    );
  }
}

export function replaceAliases(db: WriteDb, unitId: string, aliases: readonly string[]): void {
  db.run('DELETE FROM unit_alias WHERE unit_id = :unitId', { ':unitId': unitId });
  [...new Set(aliases)].forEach((alias, position) => {
    db.run('INSERT INTO unit_alias (unit_id, position, alias) VALUES (:unitId, :position, :alias)', {
      ':unitId': unitId,
      ':position': position,
      ':alias': alias,
    });
  });
}

export function listGroups(db: ReadDb): readonly UnitGroup[] {
  return db
    .all<{ id: string; name: string; rule: string | null }>(
      'SELECT id, name, rule FROM unit_group ORDER BY position, id',
    )
    .map(({ id, name, rule }) => ({ id, name, rule: rule === null ? null : fromJson<GroupRule>(rule) }));
}

/** Adds the group, or renames the one with this id; without a `rule` it keeps the one it has. */
export function saveGroup(db: WriteDb, group: Pick<UnitGroup, 'id' | 'name'> & Partial<UnitGroup>): void {
  db.run(
    `INSERT INTO unit_group (id, position, name) VALUES (:id, (SELECT count(*) FROM unit_group), :name)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
    { ':id': group.id, ':name': group.name },
  );
  if (group.rule === undefined) return;
  const rule = group.rule === null ? null : toJson(group.rule);
  db.run('UPDATE unit_group SET rule = :rule WHERE id = :id', { ':id': group.id, ':rule': rule });
}

/** Oldest first within a unit and measure. */
export function listBaselines(db: ReadDb): readonly Baseline[] {
  return db.all<Baseline & object>(
    `SELECT unit_id AS unitId, measure_key AS measureKey, value, as_of AS asOf, source FROM baseline
      ORDER BY unit_id, measure_key, as_of`,
  );
}

export function saveBaseline(db: WriteDb, baseline: Baseline): void {
  db.run(
    `INSERT OR REPLACE INTO baseline (unit_id, measure_key, as_of, value, source)
     VALUES (:unitId, :measureKey, :asOf, :value, :source)`,
    {
      ':unitId': baseline.unitId,
      ':measureKey': baseline.measureKey,
      ':asOf': baseline.asOf,
      ':value': baseline.value,
      ':source': baseline.source,
    },
  );
}

/** In no particular order. */
export function listSuccessions(db: ReadDb): readonly UnitSuccession[] {
  return db.all<UnitSuccession & object>(
    'SELECT unit_id AS unitId, successor_id AS successorId, extent, since, source FROM unit_succession',
  );
}

export function saveSuccession(db: WriteDb, succession: UnitSuccession): void {
  db.run(
    `INSERT OR REPLACE INTO unit_succession (unit_id, successor_id, extent, since, source)
     VALUES (:unitId, :successorId, :extent, :since, :source)`,
    {
      ':unitId': succession.unitId,
      ':successorId': succession.successorId,
      ':extent': succession.extent,
      ':since': succession.since,
      ':source': succession.source,
    },
  );
}
