import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { listUnitsOfFiles } from '../../electron/db/unitsOfFiles';

test('tables that count get their units from their reports; of those left out or taken back none is made up', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 426),
  );
  db.script('PRAGMA foreign_keys = OFF'); // duties and reports stand in for all they hang on
  for (const [at, id] of ['one', 'two'].entries())
    db.run("INSERT INTO unit (id, position, name, kind, addressee) VALUES (:id, :at, :id, 'commune', :id)", {
      ':id': id,
      ':at': at,
    });
  db.run("INSERT INTO batch (id, sequence, directive_id, imported_at) VALUES ('b', 1, 'd', '2026-11-27T08:00')");
  for (const [position, [id, unit]] of (
    [
      ['table', null],
      ['left', null],
      ['single', 'one'],
    ] as const
  ).entries())
    db.run(
      `INSERT INTO batch_file (id, batch_id, position, file_name, folder, sha256, size_bytes, outcome, unit_id)
       VALUES (:id, 'b', :position, 'a.xlsx', '', :sha, 1, 'accepted', :unit)`,
      { ':id': id, ':position': position, ':sha': String(position).repeat(64), ':unit': unit },
    );
  for (const [id, unit, file] of [
    ['1', 'two', 'table'],
    ['2', 'one', 'table'],
    ['3', 'one', 'single'],
  ] as const) {
    db.run(
      `INSERT INTO obligation (id, directive_id, schedule_id, form_id, unit_id, period, due_at, is_exclusive,
         is_withdrawn)
       VALUES (:id, 'd', 's', 'f', :unit, :period, '2026-11-27T15:00', 0, 0)`,
      { ':id': id, ':unit': unit, ':period': `2026-11-0${id}` },
    );
    db.run(
      `INSERT INTO submission (id, obligation_id, version, file_id, arrived_at, arrival_source, is_nil)
       VALUES (:id, :id, 1, :file, '2026-11-27T08:00', 'clerk', 0)`,
      { ':id': id, ':file': file },
    );
  }
  db.script('PRAGMA foreign_keys = ON');
  for (const sql of stepOf(426)) sql(db);
  expect(listUnitsOfFiles(db, 'b')).toEqual(new Map([['table', ['one', 'two']]]));
  db.close();
});

/** The step alone: the rows above hang on campaigns that are not there. */
function stepOf(version: number) {
  return MIGRATIONS.filter((one) => one.version === version).map(({ up }) => up);
}
