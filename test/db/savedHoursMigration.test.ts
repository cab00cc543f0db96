import { expect, test } from 'vitest';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { listSavedQuestions } from '../../electron/db/savedQuestions';

test('questions that are there ask for whatever hour; an hour is kept whole or not at all', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 360),
  );
  db.run("INSERT INTO saved_question VALUES ('q', NULL, 'Trễ nhất', '{}', '2021-08-17T15:00', 'van.thu')");
  migrate(db);
  expect(listSavedQuestions(db, 'd1').map(({ name, hour }) => [name, hour])).toEqual([['Trễ nhất', null]]);
  const put = (days: number | null, clock: string | null) =>
    db.run('UPDATE saved_question SET hour_days_before = :days, hour_clock = :clock', {
      ':days': days,
      ':clock': clock,
    });
  put(1, '17:00');
  expect(listSavedQuestions(db, 'd1')[0]?.hour).toEqual({ daysBefore: 1, clock: '17:00' });
  expect(() => put(1, null)).toThrow();
  expect(() => put(-1, '17:00')).toThrow();
  db.close();
});
