import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { listPurposes } from '../../electron/db/formPurposes';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { addAccess, countAccess, listAccess } from '../../electron/db/personAccess';
import { toLocalTime } from '../../electron/domain/calendar';

test('the log of access comes empty and is only ever added to', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 370),
  );
  migrate(db);
  expect([countAccess(db, {}), listPurposes(db).size]).toEqual([0, 0]);
  const at = toLocalTime('2026-11-26T08:00');
  const list = { subjectId: 's', subjectLabel: 'Mẫu 02, Phường Bồng Sơn', reason: null, persons: 3 } as const;
  addAccess(db, { happenedAt: at, account: 'van.thu', authorName: 'Lan', action: 'reveal', ...list });
  expect(listAccess(db, { text: 'bong son lan' }, { offset: 0, limit: 9 })).toMatchObject([
    { sequence: 1, persons: 3 },
  ]);
  expect(countAccess(db, { action: 'exportFull' })).toBe(0);
  expect(() => db.run("UPDATE person_access SET account = ''")).toThrow(/never changed/);
  expect(() => db.run('DELETE FROM person_access')).toThrow(/never removed/);
  expect(() => db.run('INSERT OR REPLACE INTO person_access SELECT * FROM person_access')).toThrow(/never replaced/);
  db.close();
});
