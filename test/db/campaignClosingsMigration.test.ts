import { expect, test } from 'vitest';
import { findClosing, insertClosing, reopenClosing } from '../../electron/db/campaignClosings';
import { openDatabase } from '../../electron/db/engine';
import { MIGRATIONS, migrate } from '../../electron/db/migrate';
import { toLocalTime } from '../../electron/domain/calendar';

test('closings come empty, and a campaign has at most one that holds', async () => {
  const db = await openDatabase(null);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version < 395),
  );
  db.run("INSERT INTO directive (id, short_name, paper, is_draft) VALUES ('d', 'Đợt', '{}', 0)");
  migrate(db);
  expect(findClosing(db, 'd')).toBeNull();
  const closing = {
    id: 'k',
    directiveId: 'd',
    closedAt: toLocalTime('2021-08-22T17:00'),
    reason: 'đã tổng hợp',
    madeAt: toLocalTime('2021-08-23T08:00'),
    madeBy: 'Lan',
  };
  insertClosing(db, closing);
  expect(findClosing(db, 'd')).toEqual(closing);
  expect(() => insertClosing(db, { ...closing, id: 'k2' })).toThrow(/UNIQUE/);
  reopenClosing(db, 'k', { at: toLocalTime('2021-08-24T08:00'), by: 'Lan', reason: '' });
  expect(findClosing(db, 'd')).toBeNull();
  insertClosing(db, { ...closing, id: 'k2' });
  expect(findClosing(db, 'd')?.id).toBe('k2');
  expect(() => insertClosing(db, { ...closing, id: 'k3', directiveId: 'x' })).toThrow(/FOREIGN KEY/);
  db.close();
});
