import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { endedMembers } from '../../electron/db/migrations/0406-endedMembers';

test('units that ended are members again of the groups with a rule that they owed reports in', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 406),
  );
  db.run('PRAGMA foreign_keys = OFF');
  const unit = (id: string, validTo: string | null) =>
    db.run(
      "INSERT INTO unit (id, position, code, name, kind, addressee, valid_to) VALUES (:id, 1, NULL, :id, 'thôn', :id, :validTo)",
      { ':id': id, ':validTo': validTo },
    );
  unit('ended', '2026-11-25');
  unit('there', null);
  unit('never-owed', '2026-11-25');
  db.run("INSERT INTO unit_group (id, position, name, rule) VALUES ('by-rule', 0, 'Các thôn', '{}')");
  db.run("INSERT INTO unit_group (id, position, name, rule) VALUES ('ticked', 1, 'Chọn tay', NULL)");
  for (const [schedule, group] of [
    ['s1', 'by-rule'],
    ['s2', 'ticked'],
  ])
    db.run(
      `INSERT INTO schedule (directive_id, id, position, clause_id, group_id, due, internal_cutoffs, owed_by, receiver, quote, decisions, answers, is_withdrawn)
       VALUES ('d', :id, 0, 'c', :group, '{}', '[]', 'units', '', '', '[]', '[]', 0)`,
      { ':id': schedule ?? '', ':group': group ?? '' },
    );
  for (const [id, schedule, unitId] of [
    ['1', 's1', 'ended'],
    ['2', 's1', 'there'],
    ['3', 's2', 'ended'],
  ])
    db.run(
      `INSERT INTO obligation (id, directive_id, schedule_id, unit_id, form_id, period, is_exclusive, is_withdrawn)
       VALUES (:id, 'd', :schedule, :unit, 'f', '2026-11-24', 0, 0)`,
      { ':id': id ?? '', ':schedule': schedule ?? '', ':unit': unitId ?? '' },
    );
  endedMembers.up(db); // rows of a directive that is not told need not stand by themselves
  expect(db.all('SELECT group_id, unit_id, by_rule FROM unit_group_member')).toEqual([
    { group_id: 'by-rule', unit_id: 'ended', by_rule: 1 },
  ]);
  db.close();
});
