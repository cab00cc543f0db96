import { expect, test } from 'vitest';
import { listCountedForms, saveCountedForm } from '../../electron/db/countedForms';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { time } from '../support/builders';

test('lists of every form are kept until somebody says otherwise', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 385),
  );
  migrate(db);
  expect(listCountedForms(db).size).toBe(0);
  const since = time('2026-11-27T08:00');
  saveCountedForm(db, 'mau-02', { since, by: 'van.thu' });
  saveCountedForm(db, 'mau-02', { since, by: 'van.thu' });
  expect([...listCountedForms(db)]).toEqual([['mau-02', since]]);
  saveCountedForm(db, 'mau-02', null);
  expect(listCountedForms(db).size).toBe(0);
  db.close();
});
